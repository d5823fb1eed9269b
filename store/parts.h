/* store/parts.h - what the store's own files, and its tests, share. Nobody else includes this. */
#ifndef TM_STORE_PARTS_H
#define TM_STORE_PARTS_H

#include <stdatomic.h>

#include "node/base/list.h"
#include "node/base/map.h"
#include "store/backend.h"
#include "store/keyspace.h"
#include "store/store.h"
#include "store/tiles.h"

/* How much of the disk is free, in percent; tests put their own in. */
typedef int tm_free_probe(void *ctx, unsigned *percent, struct tm_err *err);

struct tm_store {
    struct tm_backend backend;
    char *dir;   /* NULL in memory */
    int lock_fd; /* -1 in memory */
    uint64_t generation;
    tm_free_probe *probe;
    void *probe_ctx;
    atomic_bool writing; /* a batch is open; what follows is the writer's */
    struct tm_map tails; /* of logs lately written; a batch takes them out while it changes them */
    struct tm_list recent;
    atomic_uint_least64_t logs, entries, arrivals; /* as committed */
};

struct tm_store_batch {
    struct tm_store *store;
    void *writes; /* the backend's */
    size_t bytes; /* of keys and values in it */
    int fault;    /* sticky: a step failed half way, so the whole must not be written */
    uint64_t logs, entries, arrivals; /* added */
    struct tm_map tails;
};

/* store.c: everything that is written goes through these. Fail: TM_E_LIMIT, TM_E_NOMEM. */
int tm_batch_charge(struct tm_store_batch *batch, size_t bytes, struct tm_err *err);
int tm_batch_put(struct tm_store_batch *batch, enum tm_space space, struct tm_slice key,
                 struct tm_slice value, struct tm_err *err);
int tm_batch_del(struct tm_store_batch *batch, enum tm_space space, struct tm_slice key,
                 struct tm_err *err);
int tm_store_get(struct tm_store *store, enum tm_space space, struct tm_slice key,
                 struct tm_buf *out, struct tm_err *err);
/* All keys that begin with `prefix`. */
int tm_store_walk(struct tm_store *store, enum tm_space space, struct tm_slice prefix,
                  tm_backend_visit *visit, void *ctx, struct tm_err *err);
/* Opens a folder; `renew` as tm_schema_check() has it. */
int tm_store_open_dir(const char *dir, bool renew, struct tm_store **out, struct tm_err *err);

/* tails.c */
int tm_tails_take(struct tm_store_batch *batch, const struct tm_id *member, bool with_tiles,
                  struct tm_tail **out, struct tm_err *err);
/* The log's length record is to be written. */
void tm_tails_touch(struct tm_store_batch *batch, struct tm_tail *tail);
int tm_tails_write(struct tm_store_batch *batch, struct tm_err *err); /* what changed, once */
void tm_tails_keep(struct tm_store_batch *batch);                     /* after a commit */
void tm_tails_drop(struct tm_store_batch *batch); /* after a failure: never again believed */
void tm_tails_forget(struct tm_store *store);     /* the whole cache */

/* logs.c: counts logs and entries, and looks at both ends of every log. */
int tm_logs_open(struct tm_store *store, struct tm_err *err);
/* records.c: finds the newest arrival. */
int tm_records_open(struct tm_store *store, struct tm_err *err);

/* "log zQm…": where an error happened. */
int tm_in_log(struct tm_err *err, const struct tm_id *member);

#endif
