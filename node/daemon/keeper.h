/* node/daemon/keeper.h - everything replicated, in one place: replicas, store and view kept in step.
 *
 * The keeper admits logs (those reachable from the anchors, and our own), judges what peers send by
 * tm_replica_offer(), makes it durable, folds it into the view, and says what changed. Steps are
 * grouped: begin, any number of ingests and appends, commit; one synced write for all. Until commit
 * nothing is visible; a commit that fails leaves memory and disk as they were. With one exception:
 * entries are folded beside the write to disk (node/daemon/folder.h), and when memory runs out for
 * that, disk is ahead of the view; every later begin then fails, until the keeper is opened anew.
 *
 * One thread owns it (the daemon's worker, or the simulator). tm_keeper_view() may be called from any
 * thread; the store may be read from any thread.
 */
#ifndef TM_DAEMON_KEEPER_H
#define TM_DAEMON_KEEPER_H

#include "net/core/gossip.h"
#include "node/trust/view.h"
#include "store/store.h"

struct tm_keeper;

/* One log as it is after a commit; told once for each log that changed. Borrowed for the call. */
typedef void tm_keeper_changed(void *ctx, const struct tm_gossip_log *log, uint64_t from_conn);

struct tm_keeper_config {
    const char *network;
    const struct tm_id *self; /* own log, always admitted; NULL for a verifier */
    struct tm_store *store;   /* borrowed */
    tm_keeper_changed *changed;
    void *ctx;
};

/* Loads every log held and folds it. Fails: TM_E_CORRUPT (with the log named), TM_E_IO, TM_E_NOMEM. */
int tm_keeper_open(const struct tm_keeper_config *config, struct tm_keeper **out,
                   struct tm_err *err);
void tm_keeper_close(struct tm_keeper *k); /* NULL is fine */

struct tm_view *tm_keeper_view(struct tm_keeper *k); /* a reference; any thread */

/* Admission follows the anchors; logs newly admitted are told as changed, with nothing held. */
int tm_keeper_anchors(struct tm_keeper *k, const struct tm_id *anchors, size_t n,
                      struct tm_err *err);
bool tm_keeper_admitted(const struct tm_keeper *k, const struct tm_id *member);
/* Tells every admitted log as changed: for a network that has just started. */
void tm_keeper_tell_all(struct tm_keeper *k);

/* ---- a group of steps ---- */
int tm_keeper_begin(struct tm_keeper *k, struct tm_err *err);
/* Judges and stages one batch from a peer. 0: see `*offer`. A log not admitted: TM_E_DENIED, nobody
 * to blame. `*blame`: the sender is. A contradicting head is staged as evidence (CONFLICT). */
int tm_keeper_ingest(struct tm_keeper *k, const struct tm_batch *batch, uint64_t from_conn,
                     enum tm_offer *offer, bool *blame, struct tm_err *err);
/* Stages own entries without a head: durable first, then signed. `*first` is their index. */
int tm_keeper_append_own(struct tm_keeper *k, const struct tm_slice *entries, size_t n,
                         uint64_t *first, struct tm_err *err);
/* Stages a head that we have signed over all own entries. */
int tm_keeper_head_own(struct tm_keeper *k, struct tm_slice note, const struct tm_head *head,
                       struct tm_err *err);
/* A proof from a peer: checked, then staged as evidence. Fails as tm_fork_check() does. */
int tm_keeper_evidence(struct tm_keeper *k, struct tm_slice proof, struct tm_err *err);
/* For the node's own records, in the same atomic step. */
struct tm_store_batch *tm_keeper_batch(struct tm_keeper *k);
int tm_keeper_commit(struct tm_keeper *k, struct tm_err *err);
void tm_keeper_abort(struct tm_keeper *k);

/* ---- reading, on the owner's thread ---- */
/* Own log as it is (staged steps included). NULL for a verifier. */
const struct tm_replica *tm_keeper_own(const struct tm_keeper *k);
/* What a peer asked for: entries of [from, to) that fit one message, proved under the stored head,
 * with the rotations after `since_epoch`. Memory from `arena`. Fails: TM_E_NOTFOUND (nothing to give). */
int tm_keeper_read(struct tm_keeper *k, const struct tm_id *member, uint64_t from, uint64_t to,
                   uint32_t since_epoch, struct tm_arena *arena, struct tm_batch *out,
                   struct tm_err *err);

#endif
