/* store/store.h - where a node keeps what it holds: all that the node may call.
 *
 * Holds, per log: the entries (bytes as received), the tree hashes (as C2SP tiles of 256, so that a
 * full tile is written once), the replica's state and the head's note; beside them the arrival log,
 * evidence (fork proofs), blobs (by SHA-256) and the node's own records (name -> bytes).
 *
 * Writing: one batch is one atomic step over all of these. tm_store_commit() returns after the batch
 * is on disk (synced); many steps may share one batch (group commit). One writer at a time; readers
 * from any thread, each read consistent in itself. Logs only ever grow: appending anywhere but at the
 * end fails with TM_E_MISMATCH before anything is written.
 *
 * Opening checks the schema version and that both ends of every log are where its length says (batches
 * are atomic and only append, so a hole in the middle is damage: found when it is read, and by
 * tm_store_check()); a home already open by another process gives TM_E_BUSY. Below
 * TM_STORE_FREE_PERCENT of free disk a commit gives TM_E_FULL and writes nothing. Every iterator
 * error is an error: "not there" and "could not read" never mix.
 */
#ifndef TM_STORE_STORE_H
#define TM_STORE_STORE_H

#include "node/base/buf.h"
#include "node/base/id.h"
#include "node/log/merkle.h"

struct tm_store;
struct tm_store_batch;

/* `dir` is made when missing. Owned by the caller until tm_store_close(). Fails: TM_E_BUSY,
 * TM_E_CORRUPT, TM_E_UNSUPPORTED (a newer schema), TM_E_IO, TM_E_FULL, TM_E_NOMEM. */
int tm_store_open(const char *dir, struct tm_store **out, struct tm_err *err);
/* The same in memory, for tests and the simulator; nothing outlives it. */
int tm_store_open_memory(struct tm_store **out, struct tm_err *err);
void tm_store_close(struct tm_store *store); /* flushes; NULL is fine */

/* ---- writing ---- */
/* One batch at a time: TM_E_BUSY while another is open. What it holds is bounded by
 * TM_STORE_BATCH_MAX bytes: a step above that fails with TM_E_LIMIT and leaves the batch as it was. */
int tm_store_begin(struct tm_store *store, struct tm_store_batch **out, struct tm_err *err);
void tm_store_abort(struct tm_store_batch *batch); /* NULL is fine */
/* Taken, even on failure. Fails: TM_E_FULL, TM_E_IO, and as a step did that failed half way. */
int tm_store_commit(struct tm_store_batch *batch, struct tm_err *err);

/* Appends entries [from, from + n) with their leaf hashes, and the tiles they complete or extend.
 * `from` must be the log's length as this batch leaves it. Fails: TM_E_MISMATCH, TM_E_LIMIT,
 * TM_E_NOMEM, TM_E_IO, TM_E_CORRUPT. */
int tm_batch_append(struct tm_store_batch *batch, const struct tm_id *member, uint64_t from,
                    const struct tm_slice *entries, const struct tm_hash *leaves, size_t n,
                    struct tm_err *err);
/* The replica's saved state (tm_replica_save) and the newest head's note, both replaced. */
int tm_batch_state(struct tm_store_batch *batch, const struct tm_id *member, struct tm_slice state,
                   struct tm_err *err);
int tm_batch_head(struct tm_store_batch *batch, const struct tm_id *member, struct tm_slice note,
                  struct tm_err *err);
/* The next line of the arrival log: which log changed, in the order it became durable here. */
int tm_batch_arrival(struct tm_store_batch *batch, const struct tm_id *member, uint64_t size,
                     struct tm_err *err);
/* Evidence is only ever added; the same bytes twice are one. `*id` is their SHA-256. */
int tm_batch_evidence(struct tm_store_batch *batch, const struct tm_id *member,
                      struct tm_slice proof, struct tm_hash *id, struct tm_err *err);
int tm_batch_blob(struct tm_store_batch *batch, struct tm_slice bytes, struct tm_hash *id,
                  struct tm_err *err);
/* The node's own records; `name` at most TM_STORE_NAME_MAX bytes. Empty `value` is a value. */
int tm_batch_own(struct tm_store_batch *batch, struct tm_slice name, struct tm_slice value,
                 struct tm_err *err);
int tm_batch_own_delete(struct tm_store_batch *batch, struct tm_slice name, struct tm_err *err);

/* ---- reading; appended to `out` ---- */
int tm_store_length(struct tm_store *store, const struct tm_id *member, uint64_t *out,
                    struct tm_err *err); /* 0 when unknown */
int tm_store_entry(struct tm_store *store, const struct tm_id *member, uint64_t index,
                   struct tm_buf *out, struct tm_err *err); /* TM_E_NOTFOUND */
/* Calls `fn` for each entry of [from, to) held, in order, until it returns non-zero, which is then
 * returned. `entry` is borrowed for the call. A gap is TM_E_CORRUPT. */
int tm_store_entries(struct tm_store *store, const struct tm_id *member, uint64_t from, uint64_t to,
                     int (*fn)(void *ctx, uint64_t index, struct tm_slice entry,
                               struct tm_err *err),
                     void *ctx, struct tm_err *err);
int tm_store_state(struct tm_store *store, const struct tm_id *member, struct tm_buf *out,
                   struct tm_err *err); /* TM_E_NOTFOUND */
int tm_store_head(struct tm_store *store, const struct tm_id *member, struct tm_buf *out,
                  struct tm_err *err); /* TM_E_NOTFOUND */
/* Hashes of one log, for proofs. `ctx` lives in the caller's storage. */
struct tm_store_hashes {
    struct tm_store *store;
    struct tm_id member;
};
struct tm_hash_source tm_store_hash_source(struct tm_store_hashes *ctx);

/* All logs, in order of member id. */
int tm_store_logs(struct tm_store *store,
                  int (*fn)(void *ctx, const struct tm_id *member, struct tm_err *err), void *ctx,
                  struct tm_err *err);
/* Arrivals after position `after`, in order; position 0 is before the first. */
int tm_store_arrivals(struct tm_store *store, uint64_t after,
                      int (*fn)(void *ctx, uint64_t position, const struct tm_id *member,
                                uint64_t size, struct tm_err *err),
                      void *ctx, struct tm_err *err);
/* Evidence about `member`, or about all when NULL. */
int tm_store_evidence(struct tm_store *store, const struct tm_id *member,
                      int (*fn)(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                                struct tm_slice proof, struct tm_err *err),
                      void *ctx, struct tm_err *err);
int tm_store_blob(struct tm_store *store, const struct tm_hash *id, struct tm_buf *out,
                  struct tm_err *err); /* TM_E_NOTFOUND; TM_E_CORRUPT when its hash differs */
int tm_store_own(struct tm_store *store, struct tm_slice name, struct tm_buf *out,
                 struct tm_err *err); /* TM_E_NOTFOUND */
/* Own records whose name begins with `prefix`, in bytewise order. */
int tm_store_own_each(struct tm_store *store, struct tm_slice prefix,
                      int (*fn)(void *ctx, struct tm_slice name, struct tm_slice value,
                                struct tm_err *err),
                      void *ctx, struct tm_err *err);

/* Drawn at random when the store is made, and new after a restore: cursors of peers name it. */
uint64_t tm_store_generation(const struct tm_store *store);

struct tm_store_stats {
    uint64_t logs, entries, arrivals, evidence, bytes_on_disk;
    unsigned free_percent;
};
int tm_store_stats(struct tm_store *store, struct tm_store_stats *out, struct tm_err *err);

/* ---- care ---- */
/* Full consistency check: every log contiguous, every hash as its entries give it, every state and
 * head parseable and in step. Calls `say` for each finding. Returns 0 when there was none, else
 * TM_E_CORRUPT. `progress` may be NULL. */
int tm_store_check(struct tm_store *store, void (*say)(void *ctx, const char *finding),
                   void (*progress)(void *ctx, uint64_t done, uint64_t of), void *ctx,
                   struct tm_err *err);
/* A copy of the store in the folder `to` (must not exist), taken while running, opened and checked
 * before it returns 0. */
int tm_store_backup(struct tm_store *store, const char *to, struct tm_err *err);

#endif
