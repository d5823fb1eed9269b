/* net/uv/calls.c - the facade's calls from other threads.
 *
 * Each becomes an event with one copy of all it was given; the loop runs it and then takes the
 * engine's actions. After the end it runs without effect. Calls that need an answer wait for it. */
#include <stdio.h>
#include <stdlib.h>

#include "net/uv/net_inner.h"
#include "node/base/check.h"

struct call {
    struct tm_loop_event event; /* first: the loop hands it back */
    struct tm_net *net;
    void (*run)(struct tm_net *net, struct call *call);
    struct tm_gossip_log log;
    struct tm_gossip_ingested ingested;
    struct tm_batch batch;
    struct tm_id member;
    struct tm_slice bytes[3];
    uint64_t number;
    int64_t until_ms;
    int code;
    bool has;
    char addr[TM_NET_ADDR_MAX];
    uint8_t sig[64];
    void *memory; /* the copies */
};

static void run_call(struct tm_loop_event *event)
{
    struct call *call = (struct call *)event;
    struct tm_net *net = call->net;

    if (!net->ended) {
        call->run(net, call);
        tm_net_drain(net);
    }
    free(call->memory);
    free(call);
}

/* A call with room for `extra` bytes of copies; NULL on no memory, which the caller says. */
static struct call *call_new(struct tm_net *net, void (*run)(struct tm_net *net, struct call *call),
                             size_t extra)
{
    struct call *call = calloc(1, sizeof *call);

    if (call == NULL)
        return NULL;
    call->memory = extra == 0 ? NULL : malloc(extra);
    if (extra != 0 && call->memory == NULL) {
        free(call);
        return NULL;
    }
    call->event.run = run_call;
    call->net = net;
    call->run = run;
    return call;
}

static void post(struct call *call)
{
    if (tm_loop_post(call->net->loop, &call->event))
        return;
    free(call->memory);
    free(call);
}

static struct tm_slice put(uint8_t **at, struct tm_slice in)
{
    struct tm_slice out = tm_slice(*at, in.len);

    if (in.len == 0)
        return out; /* there may be no memory at all: a step of 0 from NULL is no step in C */
    memcpy(*at, in.data, in.len);
    *at += in.len;
    return out;
}

static void run_log(struct tm_net *net, struct call *c)
{
    tm_gossip_log(net->gossip, &c->log, c->number, tm_loop_now_ms(net->loop));
}

void tm_net_log(struct tm_net *net, const struct tm_gossip_log *log, uint64_t from_conn)
{
    struct call *c = call_new(net, run_log, log->checkpoint.len);
    uint8_t *at;

    if (c == NULL)
        return; /* the next change of this log tells all */
    at = c->memory;
    c->log = *log;
    c->log.checkpoint = put(&at, log->checkpoint);
    c->number = from_conn;
    post(c);
}

static void run_ingested(struct tm_net *net, struct call *c)
{
    tm_gossip_ingested(net->gossip, &c->ingested, tm_loop_now_ms(net->loop));
}

void tm_net_ingested(struct tm_net *net, const struct tm_gossip_ingested *r)
{
    struct call *c = call_new(net, run_ingested, r->log == NULL ? 0 : r->log->checkpoint.len);
    uint8_t *at;

    TM_CHECK(c != NULL); /* an answer that is lost blocks its peer for good */
    at = c->memory;
    c->ingested = *r;
    if (r->log != NULL) {
        c->log = *r->log;
        c->log.checkpoint = put(&at, r->log->checkpoint);
        c->ingested.log = &c->log;
    }
    post(c);
}

static void run_read_done(struct tm_net *net, struct call *c)
{
    tm_gossip_read_done(net->gossip, c->number, c->has ? &c->batch : NULL,
                        tm_loop_now_ms(net->loop));
}

static void copy_batch(struct call *c, const struct tm_batch *batch)
{
    struct tm_rotation_proof *rotations = c->memory;
    struct tm_slice *entries = (void *)(rotations + batch->rotation_count);
    uint8_t *at = (uint8_t *)(entries + batch->n);

    c->batch = *batch;
    c->batch.checkpoint = put(&at, batch->checkpoint);
    for (size_t i = 0; i < batch->n; i++)
        entries[i] = put(&at, batch->entries[i]);
    for (size_t i = 0; i < batch->rotation_count; i++) {
        rotations[i] = batch->rotations[i];
        rotations[i].entry = put(&at, batch->rotations[i].entry);
    }
    c->batch.entries = entries;
    c->batch.rotations = rotations;
    c->has = true;
}

void tm_net_read_done(struct tm_net *net, uint64_t job, const struct tm_batch *batch)
{
    size_t len = 0;
    struct call *c;

    if (batch != NULL) {
        len = batch->checkpoint.len + batch->n * sizeof(struct tm_slice) +
              batch->rotation_count * sizeof(struct tm_rotation_proof);
        for (size_t i = 0; i < batch->n; i++)
            len += batch->entries[i].len;
        for (size_t i = 0; i < batch->rotation_count; i++)
            len += batch->rotations[i].entry.len;
    }
    c = call_new(net, run_read_done, len);
    if (c == NULL) { /* then at least that it could not be read */
        c = call_new(net, run_read_done, 0);
        batch = NULL;
    }
    TM_CHECK(c != NULL);
    c->number = job;
    if (batch != NULL)
        copy_batch(c, batch);
    post(c);
}

static void run_fork(struct tm_net *net, struct call *c)
{
    tm_gossip_fork(net->gossip, &c->member, c->bytes[0], tm_loop_now_ms(net->loop));
}

void tm_net_fork(struct tm_net *net, const struct tm_id *member, struct tm_slice proof)
{
    struct call *c = call_new(net, run_fork, proof.len);
    uint8_t *at;

    if (c == NULL)
        return;
    at = c->memory;
    c->member = *member;
    c->bytes[0] = put(&at, proof);
    post(c);
}

static void run_member_addr(struct tm_net *net, struct call *c)
{
    tm_gossip_member_addr(net->gossip, &c->member, c->addr, c->until_ms);
}

void tm_net_member_addr(struct tm_net *net, const struct tm_id *member, const char *addr,
                        int64_t until_ms)
{
    struct call *c = call_new(net, run_member_addr, 0);

    if (c == NULL)
        return;
    c->member = *member;
    snprintf(c->addr, sizeof c->addr, "%s", addr);
    c->until_ms = until_ms;
    post(c);
}

static void run_join(struct tm_net *net, struct call *c)
{
    tm_gossip_join(net->gossip, c->number, c->addr, c->bytes[0], c->bytes[1], c->bytes[2],
                   tm_loop_now_ms(net->loop));
}

void tm_net_join(struct tm_net *net, uint64_t ticket, const char *addr, struct tm_slice inception,
                 struct tm_slice checkpoint, struct tm_slice code)
{
    struct call *c = call_new(net, run_join, inception.len + checkpoint.len + code.len);
    uint8_t *at;

    TM_CHECK(c != NULL); /* the operator waits for an answer */
    at = c->memory;
    c->number = ticket;
    snprintf(c->addr, sizeof c->addr, "%s", addr);
    c->bytes[0] = put(&at, inception);
    c->bytes[1] = put(&at, checkpoint);
    c->bytes[2] = put(&at, code);
    post(c);
}

static void run_join_answer(struct tm_net *net, struct call *c)
{
    tm_gossip_join_answer(net->gossip, c->number, c->code, c->addr);
}

void tm_net_join_answer(struct tm_net *net, uint64_t conn, int code, const char *text)
{
    struct call *c = call_new(net, run_join_answer, 0);

    if (c == NULL)
        return;
    c->number = conn;
    c->code = code;
    snprintf(c->addr, sizeof c->addr, "%s", text == NULL ? "" : text);
    post(c);
}

static void run_identity(struct tm_net *net, struct call *c)
{
    tm_gossip_identity(net->gossip, c->sig, c->until_ms);
}

void tm_net_identity(struct tm_net *net, const uint8_t sig[64], int64_t until_ms)
{
    struct call *c = call_new(net, run_identity, 0);

    if (c == NULL)
        return;
    memcpy(c->sig, sig, sizeof c->sig);
    c->until_ms = until_ms;
    post(c);
}

/* ---- calls that wait ---- */

struct question {
    struct tm_loop_event event;
    struct tm_net *net;
    void (*ask)(struct tm_net *net, struct question *q);
    const char *addr;
    struct tm_err *err;
    struct tm_peer_info *peers;
    struct tm_gossip_stats *stats;
    size_t cap, count;
    int code;
    bool answered; /* under the lock */
};

static void run_question(struct tm_loop_event *event)
{
    struct question *q = (struct question *)event;
    struct tm_net *net = q->net;

    q->ask(net, q);
    tm_net_drain(net);
    uv_mutex_lock(&net->lock);
    q->answered = true; /* the asker may be gone from here on */
    uv_cond_broadcast(&net->changed);
    uv_mutex_unlock(&net->lock);
}

/* False when the loop is ending: nothing was asked. */
static bool wait_for(struct question *q)
{
    struct tm_net *net = q->net;

    q->event.run = run_question;
    if (!tm_loop_post(net->loop, &q->event))
        return false;
    uv_mutex_lock(&net->lock);
    while (!q->answered)
        uv_cond_wait(&net->changed, &net->lock);
    uv_mutex_unlock(&net->lock);
    return true;
}

static void ask_seed_add(struct tm_net *net, struct question *q)
{
    q->code = tm_gossip_seed_add(net->gossip, q->addr, q->err);
}

static void ask_seed_remove(struct tm_net *net, struct question *q)
{
    q->code = tm_gossip_seed_remove(net->gossip, q->addr, q->err);
}

static void ask_peers(struct tm_net *net, struct question *q)
{
    q->count = tm_gossip_peers(net->gossip, q->peers, q->cap);
}

static void ask_stats(struct tm_net *net, struct question *q)
{
    tm_gossip_stats(net->gossip, q->stats);
}

int tm_net_seed_add(struct tm_net *net, const char *addr, struct tm_err *err)
{
    struct question q = { .net = net, .ask = ask_seed_add, .addr = addr, .err = err };

    return wait_for(&q) ? q.code : tm_fail(err, TM_E_BUSY, "the network is stopping");
}

int tm_net_seed_remove(struct tm_net *net, const char *addr, struct tm_err *err)
{
    struct question q = { .net = net, .ask = ask_seed_remove, .addr = addr, .err = err };

    return wait_for(&q) ? q.code : tm_fail(err, TM_E_BUSY, "the network is stopping");
}

size_t tm_net_peers(struct tm_net *net, struct tm_peer_info *out, size_t cap)
{
    struct question q = { .net = net, .ask = ask_peers, .peers = out, .cap = cap };

    return wait_for(&q) ? q.count : 0;
}

void tm_net_stats(struct tm_net *net, struct tm_gossip_stats *out)
{
    struct question q = { .net = net, .ask = ask_stats, .stats = out };

    if (!wait_for(&q))
        memset(out, 0, sizeof *out);
}
