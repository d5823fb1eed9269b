/* tests/lib/rig.c - an engine under fake time and the peers around it. */
#include "tests/lib/rig.h"

#include <stdio.h>
#include <stdlib.h>

#include "node/base/check.h"

static int64_t wall(const struct rig *r)
{
    return RIG_WALL_MS + (int64_t)r->now_ms;
}

/* ---- logs ---- */

void rig_grow(struct tm_memlog *log, const struct tm_ed25519_pair *control, unsigned entries,
              int64_t wall_ms)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;

    for (unsigned i = 0; i < entries; i++) {
        struct tm_entry e = { .type = TM_ENTRY_CLOSURE, .v = 1, .time_ms = wall_ms };
        struct tm_slice entry;

        e.u.closure.at_ms = wall_ms + i;
        tm_buf_reset(&bytes);
        TM_CHECK(tm_entry_encode(&e, &bytes, &err) == 0);
        entry = tm_buf_slice(&bytes);
        TM_CHECK(tm_memlog_append(log, &entry, 1, control, (uint64_t)wall_ms / 1000, &err) == 0);
    }
    tm_buf_free(&bytes);
}

struct tm_memlog *rig_log(unsigned number, struct tm_ed25519_pair *control, unsigned entries)
{
    struct tm_buf inception = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    uint8_t seed[32] = { (uint8_t)number, (uint8_t)(number >> 8), 0x77 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_memlog *log;
    struct tm_slice entry;
    struct tm_id id;

    tm_ed25519_from_seed(seed, control);
    tm_memlog_inception(&inception, RIG_NETWORK, number, control, &id);
    log = tm_memlog_new(RIG_NETWORK, &id);
    entry = tm_buf_slice(&inception);
    TM_CHECK(tm_memlog_append(log, &entry, 1, control, RIG_WALL_MS / 1000, &err) == 0);
    rig_grow(log, control, entries - 1, RIG_WALL_MS);
    tm_buf_free(&inception);
    return log;
}

void rig_tell(struct rig *r, const struct tm_memlog *log, bool urgent)
{
    struct tm_gossip_log row = tm_memlog_row(log, urgent);

    tm_gossip_log(r->gossip, &row, 0, r->now_ms);
    rig_run(r);
}

/* ---- the engine ---- */

void rig_start(struct rig *r, bool member)
{
    struct tm_gossip_config config = { .has_member = member,
                                       .identity_until_ms = RIG_WALL_MS + INT64_C(864000000),
                                       .private_addresses = true,
                                       .rng = &r->rng };
    struct tm_channel_proof proof;
    struct tm_err err = TM_ERR_INIT;
    uint8_t public_key[TM_CHANNEL_KEY_SIZE];

    memset(r, 0, sizeof *r);
    r->now_ms = 1000;
    r->arena = (struct tm_arena)TM_ARENA_INIT(TM_MSG_ARENA_MAX);
    tm_rng_seed(&r->seed, 1, "rig");
    r->rng = tm_rng_of(&r->seed);
    r->log = rig_log(0, &r->control, 1);
    config.member = r->log->replica.member;
    memcpy(config.network, RIG_NETWORK, sizeof RIG_NETWORK);
    tm_rng_fill(&r->rng, config.static_key, sizeof config.static_key);
    tm_channel_static_public(config.static_key, public_key);
    tm_channel_prove(&r->control, RIG_NETWORK, &config.member, public_key,
                     (uint64_t)config.identity_until_ms, &proof);
    memcpy(config.identity_sig, proof.signature, sizeof config.identity_sig);
    TM_CHECK(tm_gossip_new(&config, r->now_ms, &r->gossip, &err) == 0);
    tm_gossip_tick(r->gossip, wall(r), r->now_ms);
    if (member)
        rig_tell(r, r->log, false);
}

void rig_stop(struct rig *r)
{
    for (unsigned i = 0; i < RIG_WIRES; i++) {
        tm_channel_free(r->wires[i].channel);
        tm_memlog_free(r->wires[i].log);
        tm_buf_free(&r->wires[i].got);
    }
    tm_gossip_free(r->gossip);
    tm_memlog_free(r->log);
    tm_arena_free(&r->arena);
}

static struct rig_wire *wire_of(struct rig *r, uint64_t conn)
{
    for (unsigned i = 0; i < RIG_WIRES; i++)
        if (r->wires[i].channel != NULL && r->wires[i].conn == conn)
            return &r->wires[i];
    return NULL;
}

static void hear(struct rig_wire *w, struct tm_slice bytes)
{
    struct tm_slice record;
    enum tm_channel_got got;

    while ((got = tm_channel_read(w->channel, &bytes, &record)) == TM_CHANNEL_RECORD ||
           got == TM_CHANNEL_OPENED)
        if (got == TM_CHANNEL_RECORD)
            tm_buf_put_slice(&w->got, record);
    TM_CHECK(got == TM_CHANNEL_MORE && w->got.fault == 0);
}

static void act(struct rig *r, const struct tm_action *a)
{
    struct rig_wire *w = wire_of(r, a->conn);

    switch (a->type) {
    case TM_ACT_SEND:
        if (w != NULL)
            hear(w, a->bytes);
        break;
    case TM_ACT_CLOSE:
        if (w != NULL)
            snprintf(w->closed, sizeof w->closed, "%s", a->reason);
        break;
    case TM_ACT_PAUSE:
    case TM_ACT_RESUME:
        if (w != NULL) {
            w->paused = a->type == TM_ACT_PAUSE;
            w->resumes += a->type == TM_ACT_RESUME;
        }
        break;
    case TM_ACT_INGEST:
        r->ingests++;
        r->ingest.job = a->job;
        r->ingest.conn = a->conn;
        r->ingest.member = a->member;
        r->ingest.from = a->batch.from;
        r->ingest.n = a->batch.n;
        break;
    case TM_ACT_READ:
        r->reads++;
        r->read.job = a->job;
        r->read.member = a->member;
        r->read.from = a->from;
        r->read_to = a->to;
        break;
    case TM_ACT_DIAL:
        r->dials++;
        r->dial_conn = a->conn;
        snprintf(r->dial_addr, sizeof r->dial_addr, "%s", a->addr);
        break;
    case TM_ACT_JOIN:
        r->joins++;
        r->join_conn = a->conn;
        break;
    case TM_ACT_OWN_HEAD:
        r->own_heads++;
        break;
    case TM_ACT_FORK:
        r->forks++;
        break;
    case TM_ACT_JOINED:
        break;
    }
}

void rig_run(struct rig *r)
{
    struct tm_action a;
    bool moved = true;

    while (moved) {
        moved = false;
        while (tm_gossip_next(r->gossip, &a)) {
            act(r, &a);
            moved = true;
        }
        for (unsigned i = 0; i < RIG_WIRES; i++) {
            struct rig_wire *w = &r->wires[i];
            struct tm_slice out;

            if (w->channel == NULL || w->closed[0] != '\0')
                continue;
            out = tm_channel_output(w->channel);
            if (out.len == 0)
                continue;
            tm_gossip_bytes(r->gossip, w->conn, out, wall(r), r->now_ms);
            tm_channel_sent(w->channel, out.len);
            moved = true;
        }
    }
}

void rig_pass(struct rig *r, uint64_t ms)
{
    uint64_t until = r->now_ms + ms;

    while (r->now_ms < until) {
        uint64_t wake = tm_gossip_wake_ms(r->gossip);

        r->now_ms = wake > until ? until : wake > r->now_ms ? wake : r->now_ms + 1;
        tm_gossip_tick(r->gossip, wall(r), r->now_ms);
        rig_run(r);
    }
}

/* ---- wires ---- */

static bool engine_key(void *ctx, const struct tm_id *member, uint8_t out[32])
{
    const struct rig_wire *w = ctx;

    memcpy(out, w->rig->control.public_key, 32);
    return true;
}

struct rig_wire *rig_connect(struct rig *r, unsigned number, bool proved, bool hello)
{
    struct rig_wire *w = r->wires;
    struct tm_err err = TM_ERR_INIT;
    uint8_t public_key[TM_CHANNEL_KEY_SIZE];

    while (w->channel != NULL && w < r->wires + RIG_WIRES - 1)
        w++;
    TM_CHECK(w->channel == NULL);
    w->rig = r;
    w->got = (struct tm_buf)TM_BUF_INIT(TM_MIB(16));
    w->conn = ++r->conns;
    w->self = (struct tm_channel_self){ .network = RIG_NETWORK,
                                        .version_low = TM_PROTOCOL_LOW,
                                        .version_high = TM_PROTOCOL_HIGH,
                                        .member = proved,
                                        .control_key = engine_key,
                                        .ctx = w };
    w->log = rig_log(number, &w->control, 1);
    if (proved) {
        memset(w->self.static_secret, (int)number, sizeof w->self.static_secret);
        tm_channel_static_public(w->self.static_secret, public_key);
        tm_channel_prove(&w->control, RIG_NETWORK, &w->log->replica.member, public_key,
                         (uint64_t)wall(r) + 3600000, &w->self.proof);
        rig_tell(r, w->log, false);
    }
    TM_CHECK(tm_channel_new(&w->self, true, &r->rng, (uint64_t)wall(r), &w->channel, &err) == 0);
    tm_gossip_opened(r->gossip, w->conn, true, "127.0.0.1:9", r->now_ms);
    rig_run(r);
    if (hello)
        rig_hello(w);
    return w;
}

void rig_hello(struct rig_wire *w)
{
    struct tm_msg m = { .kind = TM_MSG_HELLO, .u.hello = { .low = 1, .high = 1 } };

    rig_say(w, &m);
}

void rig_say_bytes(struct rig_wire *w, struct tm_slice record)
{
    struct tm_err err = TM_ERR_INIT;

    TM_CHECK(tm_channel_send(w->channel, record, &err) == 0);
    rig_run(w->rig);
}

void rig_say(struct rig_wire *w, const struct tm_msg *m)
{
    struct tm_buf record = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_err err = TM_ERR_INIT;

    TM_CHECK(tm_msg_put(&record, m, &err) == 0);
    rig_say_bytes(w, tm_buf_slice(&record));
    tm_buf_free(&record);
}

bool rig_heard(struct rig_wire *w, enum tm_msg_kind kind, struct tm_msg *out)
{
    struct tm_slice rest = tm_buf_slice(&w->got);
    bool found = false;

    tm_arena_reset(&w->rig->arena);
    while (!found && tm_msg_next(&rest, &w->rig->arena, out) == TM_MSG_OK)
        found = out->kind == kind;
    return found;
}

void rig_forget(struct rig_wire *w)
{
    tm_buf_reset(&w->got);
}
