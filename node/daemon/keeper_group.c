/* node/daemon/keeper_group.c - a group of steps: staged, made durable by one write, then seen by all. */
#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/say.h"
#include "node/daemon/conflict.h"
#include "node/daemon/keeper_parts.h"

static int stage(struct tm_keeper *k, struct tm_keeper_log *log, struct tm_err *err)
{
    if (log->dirty)
        return 0;
    if (tm_replica_copy(&log->now, &log->staged, err) != 0)
        return err->code;
    log->dirty = true;
    tm_list_append(&k->dirty, &log->link);
    return 0;
}

int tm_keeper_begin(struct tm_keeper *k, struct tm_err *err)
{
    int r;

    TM_CHECK(k->batch == NULL && k->edit == NULL);
    if (k->broken.code != 0)
        return tm_fail(err, k->broken.code, "the view fell behind the disk, restart: %s",
                       k->broken.text);
    r = tm_store_begin(k->store, &k->batch, err);
    if (r == 0)
        r = tm_view_edit(k->view, &k->edit, err);
    if (r != 0)
        tm_keeper_abort(k);
    return r;
}

struct tm_store_batch *tm_keeper_batch(struct tm_keeper *k)
{
    TM_CHECK(k->batch != NULL);
    return k->batch;
}

static void undirty(struct tm_keeper *k, bool keep)
{
    tm_list_each (&k->dirty, node) {
        struct tm_keeper_log *log = tm_list_item(node, struct tm_keeper_log, link);

        tm_list_remove(&log->link);
        if (keep) {
            tm_replica_done(&log->now);
            log->now = log->staged;
        } else {
            tm_replica_done(&log->staged);
            log->urgent = false;
            log->from_conn = 0;
        }
        log->dirty = log->restate = log->arrived = false;
    }
}

void tm_keeper_abort(struct tm_keeper *k)
{
    if (k->folder != NULL)
        tm_folder_drop(k->folder);
    tm_store_abort(k->batch);
    tm_view_discard(k->edit);
    k->batch = NULL;
    k->edit = NULL;
    k->regrant = false;
    k->fault = 0;
    undirty(k, false);
}

/* The staged replica as it stands, into the batch: once a group, at its end. */
static int put_state(struct tm_keeper *k, struct tm_keeper_log *log, struct tm_err *err)
{
    struct tm_buf state = TM_BUF_INIT(TM_MIB(4));
    int r;

    tm_replica_save(&log->staged, &state);
    r = tm_buf_check(&state, "replica", err);
    if (r == 0)
        r = tm_batch_state(k->batch, &log->member, tm_buf_slice(&state), err);
    if (r == 0 && log->arrived)
        r = tm_batch_arrival(k->batch, &log->member, log->staged.frontier.size, err);
    tm_buf_free(&state);
    return r;
}

static int put_states(struct tm_keeper *k, struct tm_err *err)
{
    int r = k->fault == 0 ? 0 : tm_fail(err, k->fault, "a step of this group failed");

    tm_list_each (&k->dirty, node) {
        struct tm_keeper_log *log = tm_list_item(node, struct tm_keeper_log, link);

        if (r == 0 && log->restate)
            r = put_state(k, log, err);
    }
    return r;
}

/* All that the group folds, with the heads over it. */
static int finish_view(struct tm_keeper *k, struct tm_view **out, struct tm_err *err)
{
    int r = tm_folder_wait(k->folder, err);

    tm_list_each (&k->dirty, node) {
        struct tm_keeper_log *log = tm_list_item(node, struct tm_keeper_log, link);

        if (r == 0 && log->restate && log->staged.has_head)
            r = tm_keeper_view_head(k, &log->staged, err);
    }
    if (r != 0)
        return r;
    r = tm_view_publish(k->edit, out, err);
    k->edit = NULL; /* ended by publish, even on failure */
    return r;
}

/* Entries that the staged replica already counts, into the batch and the view. */
static int put_entries(struct tm_keeper *k, struct tm_keeper_log *log, uint64_t first,
                       const struct tm_slice *entries, const struct tm_hash *leaves, size_t n,
                       struct tm_err *err)
{
    int r = tm_batch_append(k->batch, &log->member, first, entries, leaves, n, err);

    if (r == 0)
        r = tm_folder_put(k->folder, k->edit, &log->member, first, entries, n, &log->urgent, err);
    log->arrived = log->restate = k->regrant = true;
    if (r != 0)
        k->fault = r;
    return r;
}

/* Keeps the evidence of a conflict; the head itself is never applied. What cannot be proved to others
 * is no evidence: it is said in the log, and the sender's claim is left alone. */
static int put_conflict(struct tm_keeper *k, struct tm_keeper_log *log,
                        const struct tm_batch *batch, struct tm_err *err)
{
    struct tm_buf proof = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    struct tm_err why = TM_ERR_INIT;
    struct tm_fork_finding finding;
    char id[TM_ID_TEXT_SIZE];
    struct tm_hash hash;
    int r = tm_conflict_prove(k->store, &log->now, batch->checkpoint, &proof, &finding, &why);

    tm_say(TM_SAY_WARN, "log.conflict", "member", tm_id_text(&log->member, id), "proved",
           r == 0 ? "yes" : why.text, NULL);
    if (r == 0) {
        r = tm_batch_evidence(k->batch, &log->member, tm_buf_slice(&proof), &hash, err);
        if (r == 0)
            r = tm_folder_wait(k->folder, err);
        if (r == 0)
            r = tm_view_fork(k->edit, &finding, err);
    } else {
        r = 0;
    }
    tm_buf_free(&proof);
    return r;
}

int tm_keeper_ingest(struct tm_keeper *k, const struct tm_batch *batch, uint64_t from_conn,
                     enum tm_offer *offer, bool *blame, struct tm_err *err)
{
    struct tm_keeper_log *log = tm_map_get(&k->logs, &batch->member);
    struct tm_store_hashes hashes = { k->store, batch->member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_offer_result result;
    struct tm_hash *leaves = NULL;
    int r;

    *blame = false;
    if (log == NULL || !log->admitted)
        return tm_fail(err, TM_E_DENIED, "not reachable from our anchors");
    if (batch->n > 0 && (leaves = malloc(batch->n * sizeof *leaves)) == NULL)
        return tm_fail(err, TM_E_NOMEM, "leaf hashes");
    r = stage(k, log, err);
    if (r == 0) {
        uint64_t before = log->staged.frontier.size;

        r = tm_replica_offer(&log->staged, batch, &src, leaves, &result, err);
        /* A mismatch may be an honest fork above what we hold: by itself it blames nobody. */
        *blame = r == TM_E_MALFORMED || r == TM_E_SIGNATURE || r == TM_E_LIMIT;
        if (r == 0 && result.offer == TM_OFFER_EXTENDED)
            r = put_entries(k, log, before, batch->entries + result.skip, leaves + result.skip,
                            batch->n - (size_t)result.skip, err);
    }
    if (r == 0 && result.offer == TM_OFFER_CONFLICT)
        r = put_conflict(k, log, batch, err);
    if (r == 0 && result.offer <= TM_OFFER_HEAD_ONLY) {
        if (result.new_head)
            r = tm_batch_head(k->batch, &log->member, batch->checkpoint, err);
        if (r != 0)
            k->fault = r;
        log->restate = true;
        log->from_conn = from_conn;
    }
    free(leaves);
    if (r == 0)
        *offer = result.offer;
    return r;
}

int tm_keeper_append_own(struct tm_keeper *k, const struct tm_slice *entries, size_t n,
                         uint64_t *first, struct tm_err *err)
{
    struct tm_keeper_log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;
    struct tm_hash *leaves;
    uint64_t before;
    int r;

    if (log == NULL)
        return tm_fail(err, TM_E_DENIED, "this node has no log of its own");
    leaves = malloc((n == 0 ? 1 : n) * sizeof *leaves);
    if (leaves == NULL)
        return tm_fail(err, TM_E_NOMEM, "leaf hashes");
    r = stage(k, log, err);
    before = r == 0 ? log->staged.frontier.size : 0;
    if (r == 0)
        r = tm_replica_append_own(&log->staged, entries, n, leaves, err);
    if (r == 0)
        r = put_entries(k, log, before, entries, leaves, n, err);
    free(leaves);
    if (r == 0)
        *first = before;
    return r;
}

int tm_keeper_head_own(struct tm_keeper *k, struct tm_slice note, const struct tm_head *head,
                       struct tm_err *err)
{
    struct tm_keeper_log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;
    int r;

    if (log == NULL)
        return tm_fail(err, TM_E_DENIED, "this node has no log of its own");
    r = stage(k, log, err);
    if (r != 0)
        return r;
    log->staged.has_head = true;
    log->staged.head = *head;
    log->restate = true;
    r = tm_batch_head(k->batch, &log->member, note, err);
    if (r != 0)
        k->fault = r;
    return r;
}

int tm_keeper_evidence(struct tm_keeper *k, struct tm_slice bytes, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_fork_finding finding;
    struct tm_fork_proof proof;
    struct tm_hash id;
    int r;

    r = tm_fork_decode(bytes, &arena, &proof, err);
    if (r == 0)
        r = tm_fork_check(&proof, k->network, &finding, err);
    if (r == 0 && !tm_keeper_admitted(k, &finding.member))
        r = tm_fail(err, TM_E_DENIED, "not reachable from our anchors");
    if (r == 0)
        r = tm_batch_evidence(k->batch, &finding.member, bytes, &id, err);
    if (r == 0)
        r = tm_folder_wait(k->folder, err);
    if (r == 0)
        r = tm_view_fork(k->edit, &finding, err);
    tm_arena_free(&arena);
    return r;
}

static void swap_view(struct tm_keeper *k, struct tm_view *next)
{
    struct tm_view *old;

    pthread_mutex_lock(&k->lock);
    old = k->view;
    k->view = next;
    pthread_mutex_unlock(&k->lock);
    tm_view_unref(old);
}

int tm_keeper_commit(struct tm_keeper *k, struct tm_err *err)
{
    struct tm_view *next = NULL;
    struct tm_keeper_log **told = NULL;
    size_t n = 0;
    int r;

    tm_list_each (&k->dirty, node)
        n++;
    told = malloc((n == 0 ? 1 : n) * sizeof(struct tm_keeper_log *));
    r = told == NULL ? tm_fail(err, TM_E_NOMEM, "commit") : put_states(k, err);
    if (r == 0) {
        r = tm_store_commit(k->batch, err); /* meanwhile the rest is folded */
        k->batch = NULL;
    }
    if (r != 0) {
        free(told);
        tm_keeper_abort(k);
        return r;
    }
    r = finish_view(k, &next, err);
    if (r != 0) { /* no memory: what is on disk cannot be taken back */
        free(told);
        k->broken = *err;
        undirty(k, true);
        tm_keeper_abort(k);
        return r;
    }
    n = 0;
    tm_list_each (&k->dirty, node)
        told[n++] = tm_list_item(node, struct tm_keeper_log, link);
    undirty(k, true);
    swap_view(k, next);
    for (size_t i = 0; i < n; i++)
        tm_keeper_tell(k, told[i]);
    free(told);
    if (k->regrant) {
        k->regrant = false;
        return tm_keeper_readmit(k, err);
    }
    return 0;
}
