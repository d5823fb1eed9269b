/* node/daemon/keeper.c - replicas, store and view kept in step. */
#include "node/daemon/keeper.h"

#include <pthread.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/list.h"
#include "node/base/map.h"
#include "node/base/say.h"
#include "node/daemon/conflict.h"
#include "node/daemon/folder.h"

/* One message: gossip.md "a batch ends at 512 entries or 60,000 B". */
#define READ_ENTRIES_MAX 512
#define READ_BYTES_MAX   60000

struct log {
    struct tm_list link; /* in keeper.dirty while staged */
    struct tm_id member;
    bool admitted, dirty, told;
    bool restate; /* the staged replica is not in the batch yet */
    bool arrived; /* the group holds entries of it */
    bool urgent;  /* the folder's, until it has been waited for */
    uint64_t from_conn;
    struct tm_replica now;    /* as on disk */
    struct tm_replica staged; /* as it will be, while dirty */
};

struct tm_keeper {
    char network[TM_NETWORK_MAX + 1];
    bool has_self;
    struct tm_id self;
    struct tm_store *store;
    tm_keeper_changed *changed;
    void *ctx;
    struct tm_map logs; /* of struct log */
    struct tm_id *anchors;
    size_t anchor_n;
    bool regrant; /* the group holds entries that may admit further logs */
    int fault; /* a step of the group failed when its replica had moved: it must not be written */
    struct tm_err broken; /* code not 0: the disk has what the view lacks, see tm_keeper_commit() */

    pthread_mutex_t lock; /* guards `view` */
    struct tm_view *view;

    struct tm_store_batch *batch; /* of the group under way */
    struct tm_view_edit *edit;    /* of the group; the folder's until it has been waited for */
    struct tm_folder *folder;
    struct tm_list dirty;
};

/* ---- logs ---- */

static int log_new(struct tm_keeper *k, const struct tm_id *member, struct log **out,
                   struct tm_err *err)
{
    struct log *log = calloc(1, sizeof *log);

    if (log == NULL)
        return tm_fail(err, TM_E_NOMEM, "log");
    log->member = *member;
    tm_list_init(&log->link);
    tm_replica_init(&log->now, k->network, member);
    if (tm_map_put(&k->logs, member, log, err) != 0) {
        tm_replica_done(&log->now);
        free(log);
        return err->code;
    }
    *out = log;
    return 0;
}

static const struct tm_replica *latest(const struct log *log)
{
    return log->dirty ? &log->staged : &log->now;
}

static int stage(struct tm_keeper *k, struct log *log, struct tm_err *err)
{
    if (log->dirty)
        return 0;
    if (tm_replica_copy(&log->now, &log->staged, err) != 0)
        return err->code;
    log->dirty = true;
    tm_list_append(&k->dirty, &log->link);
    return 0;
}

/* Nothing but the head's note is missing from what the network must know of a log. */
static void tell(struct tm_keeper *k, struct log *log)
{
    struct tm_buf note = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_gossip_log told = { .member = log->member, .held = log->now.frontier.size };
    struct tm_err err = TM_ERR_INIT;

    if (k->changed == NULL)
        return;
    if (log->now.has_head && tm_store_head(k->store, &log->member, &note, &err) == 0) {
        told.checkpoint = tm_buf_slice(&note);
        told.head = log->now.head;
    }
    if (log->now.epochs.n > 0) {
        const struct tm_epoch *epoch = tm_epochs_last(&log->now.epochs);

        told.epoch = epoch->number;
        memcpy(told.control_key, epoch->control_key, sizeof told.control_key);
    }
    told.urgent = log->urgent;
    k->changed(k->ctx, &told, log->from_conn);
    log->told = true;
    log->urgent = false;
    log->from_conn = 0;
    tm_buf_free(&note);
}

/* ---- opening ---- */

struct loading {
    struct tm_keeper *k;
    struct log *log;
};

static int fold_stored(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    struct loading *l = ctx;
    bool urgent;

    return tm_view_fold(l->k->edit, &l->log->member, index, entry, &urgent, err);
}

static int view_head(struct tm_keeper *k, const struct tm_replica *r, struct tm_err *err)
{
    const struct tm_epoch *epoch = tm_epochs_last(&r->epochs);

    return tm_view_head(k->edit, &r->member, &r->head, epoch->number, epoch->control_key, err);
}

static int load_log(void *ctx, const struct tm_id *member, struct tm_err *err)
{
    struct tm_keeper *k = ctx;
    struct tm_buf state = TM_BUF_INIT(TM_MIB(4));
    struct loading l = { k, NULL };
    char id[TM_ID_TEXT_SIZE];
    uint64_t length;
    int r;

    r = log_new(k, member, &l.log, err);
    if (r == 0)
        r = tm_store_state(k->store, member, &state, err);
    if (r == 0) {
        tm_replica_done(&l.log->now);
        r = tm_replica_load(&l.log->now, tm_buf_slice(&state), err);
    }
    if (r == 0)
        r = tm_store_length(k->store, member, &length, err);
    if (r == 0 && length != l.log->now.frontier.size)
        r = tm_fail(err, TM_E_CORRUPT, "state and entries disagree; run: testamur check");
    if (r == 0)
        r = tm_store_entries(k->store, member, 0, length, fold_stored, &l, err);
    if (r == 0 && l.log->now.has_head)
        r = view_head(k, &l.log->now, err);
    tm_buf_free(&state);
    return r == 0 ? 0 : tm_in(err, "log %s", tm_id_text(member, id));
}

struct forks {
    struct tm_keeper *k;
    struct tm_arena arena;
};

static int load_evidence(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                         struct tm_slice bytes, struct tm_err *err)
{
    struct forks *f = ctx;
    struct tm_fork_finding finding;
    struct tm_fork_proof proof;
    int r;

    (void)member;
    (void)id;
    tm_arena_reset(&f->arena);
    r = tm_fork_decode(bytes, &f->arena, &proof, err);
    if (r == 0)
        r = tm_fork_check(&proof, f->k->network, &finding, err);
    return r == 0 ? tm_view_fork(f->k->edit, &finding, err) : tm_in(err, "stored evidence");
}

static int load_all(struct tm_keeper *k, struct tm_err *err)
{
    struct forks f = { k, TM_ARENA_INIT(TM_MIB(4)) };
    struct tm_view *next = NULL;
    int r;

    r = tm_view_edit(k->view, &k->edit, err);
    if (r == 0)
        r = tm_store_logs(k->store, load_log, k, err);
    if (r == 0)
        r = tm_store_evidence(k->store, NULL, load_evidence, &f, err);
    if (r == 0) {
        r = tm_view_publish(k->edit, &next, err);
        k->edit = NULL;
    }
    if (r == 0) {
        tm_view_unref(k->view);
        k->view = next;
    }
    tm_view_discard(k->edit);
    k->edit = NULL;
    tm_arena_free(&f.arena);
    return r;
}

int tm_keeper_open(const struct tm_keeper_config *config, struct tm_keeper **out,
                   struct tm_err *err)
{
    struct tm_keeper *k = calloc(1, sizeof *k);
    struct log *own;
    int r;

    if (k == NULL)
        return tm_fail(err, TM_E_NOMEM, "keeper");
    pthread_mutex_init(&k->lock, NULL);
    tm_list_init(&k->dirty);
    tm_map_init(&k->logs, &tm_rng_system);
    snprintf(k->network, sizeof k->network, "%s", config->network);
    k->store = config->store;
    k->changed = config->changed;
    k->ctx = config->ctx;
    k->view = tm_view_new(k->network, err);
    r = k->view == NULL ? err->code : tm_folder_new(&k->folder, err);
    if (r == 0)
        r = load_all(k, err);
    if (r == 0 && config->self != NULL) {
        k->has_self = true;
        k->self = *config->self;
        own = tm_map_get(&k->logs, &k->self);
        if (own == NULL)
            r = log_new(k, &k->self, &own, err);
        if (r == 0)
            own->admitted = true;
    }
    if (r != 0) {
        tm_keeper_close(k);
        return r;
    }
    *out = k;
    return 0;
}

void tm_keeper_close(struct tm_keeper *k)
{
    if (k == NULL)
        return;
    tm_keeper_abort(k);
    tm_map_each (&k->logs, item) {
        struct log *log = item->value;

        tm_replica_done(&log->now);
        free(log);
    }
    tm_map_done(&k->logs);
    tm_folder_free(k->folder);
    tm_view_unref(k->view);
    pthread_mutex_destroy(&k->lock);
    free(k->anchors);
    free(k);
}

struct tm_view *tm_keeper_view(struct tm_keeper *k)
{
    struct tm_view *view;

    pthread_mutex_lock(&k->lock);
    view = tm_view_ref(k->view);
    pthread_mutex_unlock(&k->lock);
    return view;
}

/* ---- admission ---- */

struct admitting {
    struct tm_keeper *k;
    struct tm_err *err;
    int r;
};

static void admit(void *ctx, const struct tm_id *member)
{
    struct admitting *a = ctx;
    struct log *log = tm_map_get(&a->k->logs, member);

    if (log == NULL && a->r == 0)
        a->r = log_new(a->k, member, &log, a->err);
    if (log == NULL || log->admitted)
        return;
    log->admitted = true;
    tell(a->k, log);
}

static int readmit(struct tm_keeper *k, struct tm_err *err)
{
    struct admitting a = { k, err, 0 };

    tm_view_reachable(k->view, k->anchors, k->anchor_n, admit, &a);
    if (a.r == 0 && k->has_self) /* our own log is our first anchor */
        tm_view_reachable(k->view, &k->self, 1, admit, &a);
    return a.r;
}

int tm_keeper_anchors(struct tm_keeper *k, const struct tm_id *anchors, size_t n,
                      struct tm_err *err)
{
    struct tm_id *copy = n == 0 ? NULL : malloc(n * sizeof *copy);

    if (n > 0 && copy == NULL)
        return tm_fail(err, TM_E_NOMEM, "anchors");
    if (n > 0)
        memcpy(copy, anchors, n * sizeof *copy);
    free(k->anchors);
    k->anchors = copy;
    k->anchor_n = n;
    return readmit(k, err);
}

bool tm_keeper_admitted(const struct tm_keeper *k, const struct tm_id *member)
{
    const struct log *log = tm_map_get(&k->logs, member);

    return log != NULL && log->admitted;
}

void tm_keeper_tell_all(struct tm_keeper *k)
{
    tm_map_each (&k->logs, item) {
        struct log *log = item->value;

        if (log->admitted)
            tell(k, log);
    }
}

/* ---- a group of steps ---- */

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
        struct log *log = tm_list_item(node, struct log, link);

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
static int put_state(struct tm_keeper *k, struct log *log, struct tm_err *err)
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
        struct log *log = tm_list_item(node, struct log, link);

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
        struct log *log = tm_list_item(node, struct log, link);

        if (r == 0 && log->restate && log->staged.has_head)
            r = view_head(k, &log->staged, err);
    }
    if (r != 0)
        return r;
    r = tm_view_publish(k->edit, out, err);
    k->edit = NULL; /* ended by publish, even on failure */
    return r;
}

/* Entries that the staged replica already counts, into the batch and the view. */
static int put_entries(struct tm_keeper *k, struct log *log, uint64_t first,
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
static int put_conflict(struct tm_keeper *k, struct log *log, const struct tm_batch *batch,
                        struct tm_err *err)
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
    struct log *log = tm_map_get(&k->logs, &batch->member);
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
    struct log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;
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
    struct log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;
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
    struct log **told = NULL;
    size_t n = 0;
    int r;

    tm_list_each (&k->dirty, node)
        n++;
    told = malloc((n == 0 ? 1 : n) * sizeof(struct log *));
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
        told[n++] = tm_list_item(node, struct log, link);
    undirty(k, true);
    swap_view(k, next);
    for (size_t i = 0; i < n; i++)
        tell(k, told[i]);
    free(told);
    if (k->regrant) {
        k->regrant = false;
        return readmit(k, err);
    }
    return 0;
}

/* ---- reading ---- */

const struct tm_replica *tm_keeper_own(const struct tm_keeper *k)
{
    const struct log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;

    return log == NULL ? NULL : latest(log);
}

struct reading {
    struct tm_arena *arena;
    struct tm_slice *entries;
    size_t n, bytes;
};

static int read_entry(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    struct reading *r = ctx;

    (void)index;
    if (r->n > 0 && r->bytes + entry.len > READ_BYTES_MAX)
        return 1; /* full: no error */
    r->entries[r->n] = tm_arena_copy(r->arena, entry);
    if (r->entries[r->n].data == NULL)
        return tm_fail(err, TM_E_NOMEM, "batch");
    r->bytes += entry.len;
    r->n++;
    return 0;
}

/* Rotations after both `since_epoch` and the batch's entries, each proved under the head. */
static int read_rotations(struct tm_keeper *k, const struct log *log, uint32_t since_epoch,
                          struct tm_arena *arena, struct tm_batch *out, struct tm_err *err)
{
    const struct tm_epochs *epochs = &log->now.epochs;
    struct tm_store_hashes hashes = { k->store, log->member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_rotation_proof *v = tm_arena_zalloc(arena, epochs->n, sizeof *v);
    size_t n = 0;

    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "rotations");
    for (size_t i = 0; i < epochs->n; i++) {
        const struct tm_epoch *e = &epochs->v[i];
        struct tm_buf entry = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
        int r;

        if (e->number == 0 || e->number <= since_epoch || e->start < out->from + out->n ||
            e->start >= log->now.head.size)
            continue;
        v[n].index = e->start;
        r = tm_store_entry(k->store, &log->member, e->start, &entry, err);
        if (r == 0)
            r = tm_merkle_inclusion(&src, e->start, log->now.head.size, &v[n].proof, err);
        if (r == 0)
            r = tm_merkle_root(&src, e->start, &v[n].root, err);
        v[n].entry = tm_arena_copy(arena, tm_buf_slice(&entry));
        tm_buf_free(&entry);
        if (r != 0)
            return r;
        n++;
    }
    out->rotations = v;
    out->rotation_count = n;
    return 0;
}

int tm_keeper_read(struct tm_keeper *k, const struct tm_id *member, uint64_t from, uint64_t to,
                   uint32_t since_epoch, struct tm_arena *arena, struct tm_batch *out,
                   struct tm_err *err)
{
    struct log *log = tm_map_get(&k->logs, member);
    struct tm_store_hashes hashes = { k->store, *member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_buf note = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct reading reading = { arena, NULL, 0, 0 };
    int r;

    if (log == NULL || !log->admitted || !log->now.has_head ||
        log->now.frontier.size < log->now.head.size || from > log->now.head.size)
        return tm_fail(err, TM_E_NOTFOUND, "nothing to give of this log");
    memset(out, 0, sizeof *out);
    if (to > log->now.head.size)
        to = log->now.head.size;
    if (to > from + READ_ENTRIES_MAX)
        to = from + READ_ENTRIES_MAX;
    r = tm_store_head(k->store, member, &note, err);
    if (r == 0) {
        reading.entries = tm_arena_zalloc(arena, (size_t)(to - from) + 1, sizeof *reading.entries);
        out->checkpoint = tm_arena_copy(arena, tm_buf_slice(&note));
        if (reading.entries == NULL || out->checkpoint.data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "batch");
    }
    if (r == 0 && from < to) {
        r = tm_store_entries(k->store, member, from, to, read_entry, &reading, err);
        r = r == 1 ? 0 : r;
    }
    if (r == 0) {
        out->member = *member;
        out->from = from;
        out->n = reading.n;
        out->entries = reading.entries;
        r = tm_merkle_consistency(&src, from + reading.n, log->now.head.size, &out->proof, err);
    }
    if (r == 0)
        r = read_rotations(k, log, since_epoch, arena, out, err);
    tm_buf_free(&note);
    return r;
}
