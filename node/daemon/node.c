/* node/daemon/node.c - a node at work: opening, wiring, and the order in which all of it ends.
 *
 *   CLOSED --tm_node_open--> OPEN --tm_node_start--> RUNNING --tm_node_close--> CLOSED
 * OPEN     store, signing state and keeper are open, the worker runs; no network.
 * RUNNING  gossip is bound and started; heads may leave.
 * Ends in the reverse order of its beginnings: network (no more callbacks), worker (last commit),
 * keeper, signing state, store.
 */
#include "node/daemon/node.h"

#include <ctype.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/say.h"
#include "node/daemon/node_parts.h"
#include "store/limits.h"

#define RECORD_MAX TM_MIB(4)

/* ---- the worker's hooks ---- */

static int hook_begin(void *ctx, struct tm_err *err)
{
    tm_records_forget(ctx);
    return tm_keeper_begin(((struct tm_node *)ctx)->keeper, err);
}

static int hook_commit(void *ctx, struct tm_err *err)
{
    return tm_keeper_commit(((struct tm_node *)ctx)->keeper, err);
}

static void hook_abort(void *ctx)
{
    tm_records_forget(ctx);
    tm_keeper_abort(((struct tm_node *)ctx)->keeper);
}

static int hook_settle(void *ctx, struct tm_err *err)
{
    return tm_own_settle(ctx, err);
}

static uint64_t hook_next_ms(void *ctx)
{
    return tm_own_next_ms(ctx);
}

/* ---- opening and closing ---- */

static int open_parts(struct tm_node *node, struct tm_err *err)
{
    struct tm_keeper_config config = { .network = node->home->config.network,
                                       .changed = tm_node_log_changed,
                                       .ctx = node };
    struct tm_err held = TM_ERR_INIT;
    char path[PATH_MAX];
    int r;

    r = tm_store_open(tm_home_path(node->home, "store", path), &node->store, err);
    if (r == 0 && node->home->has_member)
        r = tm_signing_open(tm_home_path(node->home, "signing", path), &node->signing, err);
    if (r != 0)
        return r;
    config.store = node->store;
    config.self = node->home->has_member ? &node->home->member : NULL;
    r = tm_keeper_open(&config, &node->keeper, err);
    if (r == 0)
        r = tm_anchors_load(node, err);
    if (r == 0 && node->home->has_member)
        r = tm_own_begin(node, err);
    if (r == 0)
        tm_node_held_reload(node, &held); /* kept: see tm_node_held() */
    return r;
}

int tm_node_open(struct tm_home *home, struct tm_node **out, struct tm_err *err)
{
    struct tm_node *node = calloc(1, sizeof *node);
    struct tm_work_hooks hooks = { node,       hook_begin,  hook_commit,
                                   hook_abort, hook_settle, hook_next_ms };
    pthread_condattr_t attr;
    int r;

    if (node == NULL)
        return tm_fail(err, TM_E_NOMEM, "node");
    node->home = home;
    tm_list_init(&node->staged);
    node->anchor_arena = (struct tm_arena)TM_ARENA_INIT(TM_MIB(8));
    pthread_mutex_init(&node->lock, NULL);
    pthread_mutex_init(&node->held_lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&node->changed, &attr);
    pthread_condattr_destroy(&attr);
    snprintf(node->url, sizeof node->url, "%s", home->config.url);
    r = open_parts(node, err);
    if (r == 0)
        r = tm_work_start(&hooks, &node->work, err);
    if (r != 0) {
        tm_node_close(node);
        return r;
    }
    tm_work_nudge(node->work); /* a head that a crash left unsigned is signed now */
    *out = node;
    return 0;
}

/* A node that listens on loopback alone can be reached by nobody else, so it shows that address. */
bool tm_node_on_test_network(const struct tm_node *node)
{
    const struct tm_config *c = &node->home->config;

    if (c->private_addresses >= 0)
        return c->private_addresses == 1;
    return strncmp(c->listen, "127.", 4) == 0 || strncmp(c->listen, "[::1]:", 6) == 0 ||
           strncmp(c->listen, "localhost:", 10) == 0;
}

static int start_net(struct tm_node *node, struct tm_err *err)
{
    const struct tm_config *c = &node->home->config;
    struct tm_net_host host = tm_node_host(node);
    struct tm_gossip_config config = { .has_member = node->home->has_member,
                                       .member = node->home->member,
                                       .compare_every_ms = c->compare_every_ms,
                                       .private_addresses = tm_node_on_test_network(node) };

    memcpy(config.network, c->network, sizeof config.network);
    memcpy(config.static_key, node->home->transport_secret, sizeof config.static_key);
    if (tm_own_identity(node, tm_wall_ms(), config.identity_sig, &config.identity_until_ms))
        node->identity_until_ms = config.identity_until_ms;
    return tm_net_start(&config, &host, c->listen[0] == 0 ? NULL : c->listen, &node->net, err);
}

static int add_seed(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct tm_node *node = ctx;
    char addr[TM_NET_ADDR_MAX];
    struct tm_slice text = tm_slice_from(name, sizeof "peer/" - 1);

    (void)value;
    if (text.len >= sizeof addr)
        return 0;
    memcpy(addr, text.data, text.len);
    addr[text.len] = 0;
    return tm_net_seed_add(node->net, addr, err);
}

/* On the worker, so that no job can answer a network that is not there yet. */
static int start_stage(void *ctx, struct tm_err *err)
{
    struct tm_node *node = ctx;
    const struct tm_config *c = &node->home->config;
    int r = start_net(node, err);

    if (r != 0)
        return r;
    tm_keeper_tell_all(node->keeper);
    for (size_t i = 0; r == 0 && i < c->peer_n; i++)
        r = tm_net_seed_add(node->net, c->peers[i], err);
    if (r == 0)
        r = tm_store_own_each(node->store, TM_LIT("peer/"), add_seed, node, err);
    return r;
}

int tm_node_start(struct tm_node *node, struct tm_err *err)
{
    struct tm_held *held;

    if (tm_node_held(node, &held, err) != 0)
        return err->code;
    tm_held_unref(held);
    return tm_node_call(node, start_stage, node, err);
}

void tm_node_close(struct tm_node *node)
{
    if (node == NULL)
        return;
    tm_net_stop(node->net);   /* its thread posts jobs: no more from here on */
    tm_work_stop(node->work); /* finishes those that still answer the network */
    tm_net_free(node->net);
    tm_records_forget(node);
    tm_keeper_close(node->keeper);
    tm_signing_close(node->signing);
    tm_store_close(node->store);
    free(node->anchors);
    tm_arena_free(&node->anchor_arena);
    tm_held_unref(node->held);
    pthread_cond_destroy(&node->changed);
    pthread_mutex_destroy(&node->held_lock);
    pthread_mutex_destroy(&node->lock);
    free(node);
}

/* ---- reading ---- */

const struct tm_home *tm_node_home(const struct tm_node *node)
{
    return node->home;
}

struct tm_view *tm_node_view(struct tm_node *node)
{
    return tm_keeper_view(node->keeper);
}

struct tm_store *tm_node_store(struct tm_node *node)
{
    return node->store;
}

bool tm_node_self(const struct tm_node *node, struct tm_id *out)
{
    if (node->home->has_member)
        *out = node->home->member;
    return node->home->has_member;
}

bool tm_node_running(const struct tm_node *node)
{
    return node->net != NULL;
}

const char *tm_node_listening(const struct tm_node *node)
{
    return node->net == NULL ? "" : tm_net_listening(node->net);
}

void tm_node_http_is(struct tm_node *node, const char *addr)
{
    pthread_mutex_lock(&node->lock);
    snprintf(node->http, sizeof node->http, "%s", addr);
    if (node->home->config.url[0] == 0)
        snprintf(node->url, sizeof node->url, "http://%s", addr);
    pthread_mutex_unlock(&node->lock);
}

const char *tm_node_http(const struct tm_node *node)
{
    return node->http;
}

const char *tm_node_url(const struct tm_node *node)
{
    return node->url;
}

const struct tm_ed25519_pair *tm_node_control(const struct tm_node *node)
{
    return &node->home->control;
}

struct finding {
    struct tm_slice prefix;
    struct tm_id found;
    size_t n;
};

static void match(void *ctx, const struct tm_member *m)
{
    struct finding *f = ctx;
    char text[TM_ID_TEXT_SIZE];

    if (tm_slice_starts(tm_str(tm_id_text(&m->id, text)), f->prefix)) {
        f->found = m->id;
        f->n++;
    }
}

static int find_alias(struct tm_node *node, struct tm_slice text, struct tm_id *out,
                      struct tm_err *err)
{
    struct tm_buf id = TM_BUF_INIT(TM_ID_TEXT_SIZE);
    char name[128];
    int r;

    snprintf(name, sizeof name, "alias/%.*s", TM_ARG(text));
    r = tm_store_own(node->store, tm_str(name), &id, err);
    if (r == 0)
        r = tm_id_parse(tm_buf_slice(&id), out, err);
    tm_buf_free(&id);
    return r;
}

int tm_node_find_member(struct tm_node *node, struct tm_slice text, struct tm_id *out,
                        struct tm_err *err)
{
    struct finding f = { text, { { 0 } }, 0 };
    struct tm_view *view;

    if (tm_id_parse(text, out, err) == 0)
        return 0;
    if (text.len > 0 && text.len <= 64 && find_alias(node, text, out, err) == 0)
        return 0;
    if (text.len < 8)
        return tm_fail(err, TM_E_NOTFOUND,
                       "no such member: give 8 or more characters of its id, or an alias");
    view = tm_node_view(node);
    tm_view_each(view, match, &f);
    tm_view_unref(view);
    if (f.n == 0)
        return tm_fail(err, TM_E_NOTFOUND, "no member's id begins with that");
    if (f.n > 1)
        return tm_fail(err, TM_E_USAGE, "%zu members begin with that; give more of the id", f.n);
    *out = f.found;
    return 0;
}

/* ---- writing ---- */

struct call {
    struct tm_job job;
    int (*fn)(void *ctx, struct tm_err *err);
    void *ctx;
};

static int call_stage(struct tm_job *job, struct tm_err *err)
{
    struct call *c = tm_list_item(job, struct call, job);

    return c->fn(c->ctx, err);
}

int tm_node_call(struct tm_node *node, int (*fn)(void *ctx, struct tm_err *err), void *ctx,
                 struct tm_err *err)
{
    struct call c = { .job = { .stage = call_stage }, .fn = fn, .ctx = ctx };

    return tm_work_wait(node->work, &c.job, err);
}

int tm_node_call_signing(struct tm_node *node, int (*fn)(void *ctx, struct tm_err *err), void *ctx,
                         struct tm_err *err)
{
    struct call c = { .job = { .stage = call_stage, .signs = true }, .fn = fn, .ctx = ctx };

    return tm_work_wait(node->work, &c.job, err);
}

struct update {
    struct tm_node *node;
    struct tm_slice name, value;
    int (*change)(void *ctx, struct tm_slice now, struct tm_buf *next, struct tm_err *err);
    void *ctx;
};

static int update_stage(void *ctx, struct tm_err *err)
{
    struct tm_buf now = TM_BUF_INIT(RECORD_MAX), next = TM_BUF_INIT(RECORD_MAX);
    struct update *u = ctx;
    int r = tm_records_get(u->node, u->name, &now, err);

    if (r == TM_E_NOTFOUND)
        r = 0;
    if (r == 0)
        r = u->change(u->ctx, tm_buf_slice(&now), &next, err);
    if (r == 0)
        r = tm_buf_check(&next, "record", err);
    if (r == 0)
        r = tm_records_put(u->node, u->name, tm_buf_slice(&next), err);
    tm_buf_free(&now);
    tm_buf_free(&next);
    return r;
}

int tm_node_update(struct tm_node *node, struct tm_slice name,
                   int (*change)(void *ctx, struct tm_slice now, struct tm_buf *next,
                                 struct tm_err *err),
                   void *ctx, struct tm_err *err)
{
    struct update u = { node, name, TM_SLICE_EMPTY, change, ctx };

    return tm_node_call(node, update_stage, &u, err);
}

static int record_stage(void *ctx, struct tm_err *err)
{
    struct update *u = ctx;

    if (u->value.data == NULL)
        return tm_records_delete(u->node, u->name, err);
    return tm_records_put(u->node, u->name, u->value, err);
}

int tm_node_record(struct tm_node *node, struct tm_slice name, struct tm_slice value,
                   struct tm_err *err)
{
    struct update u = { node, name, value, NULL, NULL };

    return tm_node_call(node, record_stage, &u, err);
}

/* ---- peers ---- */

int tm_node_peer_add(struct tm_node *node, const char *addr, struct tm_err *err)
{
    char name[TM_NET_ADDR_MAX + 8];

    if (node->net != NULL && tm_net_seed_add(node->net, addr, err) != 0)
        return err->code;
    snprintf(name, sizeof name, "peer/%s", addr);
    return tm_node_record(node, tm_str(name), TM_LIT("1"), err);
}

int tm_node_peer_remove(struct tm_node *node, const char *addr, struct tm_err *err)
{
    struct tm_buf now = TM_BUF_INIT(16);
    char name[TM_NET_ADDR_MAX + 8];
    int r;

    snprintf(name, sizeof name, "peer/%s", addr);
    r = tm_store_own(node->store, tm_str(name), &now, err);
    tm_buf_free(&now);
    if (r != 0)
        return r == TM_E_NOTFOUND
                   ? tm_fail(err, r, "no such seed was added (those of testamur.conf stand there)")
                   : r;
    if (node->net != NULL)
        tm_net_seed_remove(node->net, addr, err);
    return tm_node_record(node, tm_str(name), TM_SLICE_EMPTY, err);
}

struct seeds { /* of a node that does not run */
    struct tm_peer_info *out;
    size_t cap, n;
};

static void put_seed(struct seeds *s, struct tm_slice addr)
{
    if (s->n < s->cap) {
        memset(&s->out[s->n], 0, sizeof s->out[s->n]);
        snprintf(s->out[s->n].addr, sizeof s->out[s->n].addr, "%.*s", TM_ARG(addr));
    }
    s->n++;
}

static int put_kept_seed(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    (void)value;
    (void)err;
    put_seed(ctx, tm_slice_from(name, sizeof "peer/" - 1));
    return 0;
}

size_t tm_node_peers(struct tm_node *node, struct tm_peer_info *out, size_t cap)
{
    const struct tm_config *c = &node->home->config;
    struct seeds seeds = { out, cap, 0 };
    struct tm_err ignored = TM_ERR_INIT;

    if (node->net != NULL)
        return tm_net_peers(node->net, out, cap);
    for (size_t i = 0; i < c->peer_n; i++)
        put_seed(&seeds, tm_str(c->peers[i]));
    tm_store_own_each(node->store, TM_LIT("peer/"), put_kept_seed, &seeds, &ignored);
    return seeds.n;
}

void tm_node_net_stats(struct tm_node *node, struct tm_gossip_stats *out)
{
    memset(out, 0, sizeof *out);
    if (node->net != NULL)
        tm_net_stats(node->net, out);
}

/* ---- health ---- */

static void problem(struct tm_health *h, const char *text)
{
    if (h->problem[0] == 0)
        snprintf(h->problem, sizeof h->problem, "%s", text);
}

static bool anchors_fresh(struct tm_node *node, struct tm_view *view)
{
    int64_t now_ms = tm_wall_ms();
    bool fresh = true;

    pthread_mutex_lock(&node->lock);
    for (size_t i = 0; i < node->anchor_n; i++) {
        const struct tm_member *m = tm_view_member(view, &node->anchors[i].member);

        fresh = fresh && m != NULL && m->has_head && m->held == m->head.size &&
                now_ms - (int64_t)m->head.time_s * 1000 <= node->home->config.max_age_ms;
    }
    pthread_mutex_unlock(&node->lock);
    return fresh;
}

void tm_node_health(struct tm_node *node, struct tm_health *out)
{
    struct tm_view *view = tm_node_view(node);
    struct tm_store_stats stats;
    struct tm_err err = TM_ERR_INIT, own = TM_ERR_INIT;

    memset(out, 0, sizeof *out);
    pthread_mutex_lock(&node->lock);
    out->has_anchor = node->anchor_n > 0; /* an authority's own log is one */
    out->signing_ok = !node->signing_failed;
    out->own_checked = !node->home->has_member || tm_own_may_grow(node);
    if (!out->own_checked)
        tm_own_refuse(node, &own);
    out->held_ok = node->held_err.code == 0;
    if (!out->held_ok)
        snprintf(out->held_problem, sizeof out->held_problem, "%s", node->held_err.text);
    pthread_mutex_unlock(&node->lock);
    out->anchors_fresh = anchors_fresh(node, view);
    tm_view_unref(view);
    out->store_ok = tm_store_stats(node->store, &stats, &err) == 0;
    if (!out->store_ok)
        problem(out, "the store cannot be read; run: testamur check");
    if (out->store_ok && stats.free_percent < TM_STORE_FREE_PERCENT) {
        out->store_ok = false;
        problem(out, "the store's disk is nearly full and nothing is written; make room");
    }
    if (!out->signing_ok)
        problem(out, "the own head could not be signed; see the log, and the clock");
    if (!out->has_anchor)
        problem(out, "no trust anchor: nothing can pass; testamur anchor add MEMBER");
    if (out->has_anchor && !out->anchors_fresh)
        problem(out, "an anchor's log is missing or stale; see: testamur peer list");
    if (!out->held_ok)
        problem(out, out->held_problem);
    if (!out->own_checked)
        problem(out, own.text);
    out->healthy = out->problem[0] == 0;
}
