/* store/backend.h - what the store asks of the thing that keeps its bytes.
 *
 * Keys are ordered bytewise within a space. A batch is one atomic step over all spaces: when commit
 * returns 0 it is on disk, when it fails nothing of it is visible. One batch is open at a time;
 * reads come from any thread and see committed batches only. An iteration sees one moment, however
 * long it takes, and its callback may call anything, commit included. "Not there" (TM_E_NOTFOUND,
 * or an iteration without calls) is never an answer to "could not read".
 */
#ifndef TM_STORE_BACKEND_H
#define TM_STORE_BACKEND_H

#include "node/base/buf.h"

enum tm_space {
    TM_SPACE_ENTRIES,
    TM_SPACE_HASHES,
    TM_SPACE_HEADS,
    TM_SPACE_STATES,
    TM_SPACE_ARRIVALS,
    TM_SPACE_EVIDENCE,
    TM_SPACE_BLOBS,
    TM_SPACE_OWN,
    TM_SPACE_META,
    TM_SPACE_COUNT
};

/* Borrowed for the call; non-zero ends the iteration and becomes its result. */
typedef int tm_backend_visit(void *ctx, struct tm_slice key, struct tm_slice value,
                             struct tm_err *err);

struct tm_backend_ops {
    void (*close)(void *backend); /* flushes */
    int (*begin)(void *backend, void **batch, struct tm_err *err);
    /* Key and value are copied. Fail: TM_E_NOMEM. */
    int (*put)(void *batch, enum tm_space space, struct tm_slice key, struct tm_slice value,
               struct tm_err *err);
    int (*del)(void *batch, enum tm_space space, struct tm_slice key, struct tm_err *err);
    int (*commit)(void *backend, void *batch,
                  struct tm_err *err); /* batch taken, even on failure */
    void (*abort)(void *batch);
    /* Appends the value. Fails: TM_E_NOTFOUND, TM_E_LIMIT (above the buffer's ceiling), … */
    int (*get)(void *backend, enum tm_space space, struct tm_slice key, struct tm_buf *out,
               struct tm_err *err);
    /* Keys of [from, to) in order, or from the last backwards; an empty `to` is no bound. */
    int (*iterate)(void *backend, enum tm_space space, struct tm_slice from, struct tm_slice to,
                   bool backwards, tm_backend_visit *visit, void *ctx, struct tm_err *err);
    /* A copy in the folder `to`, which does not exist. TM_E_UNSUPPORTED when it has none. */
    int (*backup)(void *backend, const char *to, struct tm_err *err);
    int (*bytes)(void *backend, uint64_t *out, struct tm_err *err);
};

struct tm_backend {
    const struct tm_backend_ops *ops;
    void *self;
};

/* The folder is made when missing. Owned by the caller until ops->close().
 * Fails: TM_E_CORRUPT, TM_E_UNSUPPORTED (spaces we do not know), TM_E_IO, TM_E_FULL, TM_E_NOMEM. */
int tm_rocks_open(const char *dir, struct tm_backend *out, struct tm_err *err);
/* Removes what tm_rocks_open() and backup() made. */
int tm_rocks_remove(const char *dir, struct tm_err *err);
int tm_mem_open(struct tm_backend *out, struct tm_err *err);

#endif
