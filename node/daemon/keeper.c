/* node/daemon/keeper.c - what is held: opening it, and which logs are admitted. */
#include "node/daemon/keeper.h"

#include <stdio.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/daemon/keeper_parts.h"
#include "node/log/fork.h"

/* ---- logs ---- */

static int log_new(struct tm_keeper *k, const struct tm_id *member, struct tm_keeper_log **out,
                   struct tm_err *err)
{
    struct tm_keeper_log *log = calloc(1, sizeof *log);

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

/* Nothing but the head's note is missing from what the network must know of a log. */
void tm_keeper_tell(struct tm_keeper *k, struct tm_keeper_log *log)
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
    struct tm_keeper_log *log;
};

static int fold_stored(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    struct loading *l = ctx;
    bool urgent;

    return tm_view_fold(l->k->edit, &l->log->member, index, entry, &urgent, err);
}

int tm_keeper_view_head(struct tm_keeper *k, const struct tm_replica *r, struct tm_err *err)
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
        r = tm_keeper_view_head(k, &l.log->now, err);
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
    struct tm_keeper_log *own;
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
        struct tm_keeper_log *log = item->value;

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
    struct tm_keeper_log *log = tm_map_get(&a->k->logs, member);

    if (log == NULL && a->r == 0)
        a->r = log_new(a->k, member, &log, a->err);
    if (log == NULL || log->admitted)
        return;
    log->admitted = true;
    tm_keeper_tell(a->k, log);
}

int tm_keeper_readmit(struct tm_keeper *k, struct tm_err *err)
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
    return tm_keeper_readmit(k, err);
}

bool tm_keeper_admitted(const struct tm_keeper *k, const struct tm_id *member)
{
    const struct tm_keeper_log *log = tm_map_get(&k->logs, member);

    return log != NULL && log->admitted;
}

void tm_keeper_tell_all(struct tm_keeper *k)
{
    tm_map_each (&k->logs, item) {
        struct tm_keeper_log *log = item->value;

        if (log->admitted)
            tm_keeper_tell(k, log);
    }
}
