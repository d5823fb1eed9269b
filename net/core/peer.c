/* net/core/peer.c - one connection's life.
 *
 *   SHAKING --opened()--> GREETING --handle.c: hello--> READY      every state --peer_close()--> CLOSED
 *
 * What is true in each state stands in engine.h. Reading stops (PAUSE) while an allowance is
 * overdrawn, while the host judges enough of this peer's batches, and while the peer does not take
 * what we send: a slow peer slows itself only. Bytes already taken wait in `held`. */
#include <stdio.h>
#include <stdlib.h>

#include "net/core/engine.h"
#include "node/base/check.h"

#define ANSWER_MS 10000 /* a page of heads, our own head: no hurry, nobody else is asked instead */

struct peer *peer_of(const struct tm_gossip *g, uint64_t conn)
{
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && g->peers[i]->conn == conn)
            return g->peers[i];
    return NULL;
}

/* ---- beginning and end ---- */

static void act_close(struct tm_gossip *g, uint64_t conn, enum tm_reason reason)
{
    struct tm_action *a = act_new(g, TM_ACT_CLOSE, 0, NULL);

    g->stats.refused++;
    if (a == NULL)
        return;
    a->conn = conn;
    a->reason = tm_reasons[reason].name;
}

static void sending(struct tm_gossip *g, struct peer *p)
{
    if (p->sending.next == &p->sending)
        tm_list_append(&g->sending, &p->sending);
}

static struct peer *peer_new(struct tm_gossip *g, uint64_t conn, bool incoming, const char *addr)
{
    struct peer *p = calloc(1, sizeof *p);
    unsigned slot = 0;

    while (slot < TM_PEERS_MAX && g->peers[slot] != NULL)
        slot++;
    if (p == NULL || slot == TM_PEERS_MAX) {
        free(p);
        return NULL;
    }
    p->conn = conn;
    p->slot = (uint8_t)slot;
    p->incoming = incoming;
    snprintf(p->addr, sizeof p->addr, "%s", addr == NULL ? "" : addr);
    tm_list_init(&p->sending);
    p->record = (struct tm_buf)TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    p->held = (struct tm_buf)TM_BUF_INIT(TM_INPUT_HELD);
    p->fork = (struct tm_buf)TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    p->opened_ms = p->heard_ms = p->unsent_ms = g->now_ms;
    tm_budget_init(&p->bytes, TM_PEER_BYTES_PER_S, TM_PEER_BYTES_BURST, g->now_ms);
    tm_budget_init(&p->messages, TM_PEER_MSGS_PER_S, TM_PEER_MSGS_PER_S, g->now_ms);
    tm_budget_init(&p->checks, TM_PEER_CHECKS_PER_S, TM_PEER_CHECKS_PER_S, g->now_ms);
    return p;
}

static int64_t wall_now(const struct tm_gossip *g)
{
    return g->wall_ms + (int64_t)(g->now_ms - g->wall_at_ms);
}

void peer_open(struct tm_gossip *g, uint64_t conn, bool incoming, const char *addr, bool probe)
{
    struct tm_err err = TM_ERR_INIT;
    enum tm_reason reason = incoming ? reach_admit(g, addr) : TM_REASON_NONE;
    struct peer *p;

    if (g->shut || reason != TM_REASON_NONE) {
        act_close(g, conn, g->shut ? TM_REASON_BYE : reason);
        return;
    }
    p = peer_new(g, conn, incoming, addr);
    if (p == NULL) {
        act_close(g, conn, TM_REASON_FULL);
        return;
    }
    if (tm_channel_new(&g->self, !incoming, g->config.rng, (uint64_t)wall_now(g), &p->channel,
                       &err) != 0) {
        free(p);
        act_close(g, conn, TM_REASON_NO_MEMORY);
        return;
    }
    p->probe_ms = probe ? g->now_ms + 2 * TM_HANDSHAKE_MS : 0;
    g->peers[p->slot] = p;
    sending(g, p); /* an initiator's first message */
}

void peer_free(struct tm_gossip *g, struct peer *p)
{
    g->peers[p->slot] = NULL;
    if (g->last_sent == p)
        g->last_sent = NULL;
    if (p->sending.next != &p->sending)
        tm_list_remove(&p->sending);
    tm_channel_free(p->channel);
    tm_buf_free(&p->record);
    tm_buf_free(&p->held);
    tm_buf_free(&p->fork);
    free(p->deltas);
    free(p);
}

static void drop_requests(struct tm_gossip *g, struct peer *p)
{
    for (unsigned i = 0; i < TM_REQUESTS_OUTSTANDING; i++) {
        struct request *r = &p->requests[i];

        if (r->kind == REQ_WANT && r->stall_ms != 0)
            g->rows[r->row]->asked = false;
        if (r->kind == REQ_JOIN)
            joins_answer(g, r->ticket, TM_E_UNREACHABLE, TM_LIT("the connection ended"), NULL);
        r->kind = REQ_NONE;
    }
}

void peer_close(struct tm_gossip *g, struct peer *p, enum tm_reason reason)
{
    struct tm_place *place;

    if (p->state == PEER_CLOSED)
        return;
    if (p->state == PEER_READY)
        g->stats.peers_ready--;
    if (p->state != PEER_SHAKING && tm_reasons[reason].cost == TM_COST_PUNISH) {
        tm_book_bar(&g->book, &p->key, g->now_ms);
        g->stats.punished++;
    }
    p->state = PEER_CLOSED;
    p->reason = reason;
    drop_requests(g, p);
    claims_forget_slot(g, p->slot);
    rows_forget_slot(g, p->slot);
    place = tm_book_of(&g->book, p->conn);
    if (place != NULL)
        tm_book_ended(&g->book, place, reason, g->now_ms);
    g->dial_ms = g->now_ms; /* another one may be wanted */
    for (unsigned i = 0; i < TM_PEERS_MAX && reason == TM_REASON_DUPLICATE; i++)
        if (g->peers[i] != NULL && tm_id_eq(&g->peers[i]->key, &p->key))
            joins_send(g, g->peers[i]); /* what was to go here goes there */
    sending(g, p);
}

void peer_away(struct tm_gossip *g, struct peer *p, enum tm_reason reason, enum tm_away code)
{
    struct tm_msg m = { .kind = TM_MSG_GOAWAY, .u.away = { code, 0 } };

    if (p->state == PEER_GREETING || p->state == PEER_READY)
        peer_send(g, p, &m);
    peer_close(g, p, reason);
}

/* ---- sending ---- */

void peer_seal(struct tm_gossip *g, struct peer *p)
{
    struct tm_err err = TM_ERR_INIT;

    if (p->record.len == 0)
        return;
    if (tm_channel_send(p->channel, tm_buf_slice(&p->record), &err) != 0)
        peer_close(g, p, err.code == TM_E_LIMIT ? TM_REASON_UNSENT : TM_REASON_NO_MEMORY);
    tm_buf_reset(&p->record);
}

void peer_send(struct tm_gossip *g, struct peer *p, const struct tm_msg *msg)
{
    struct tm_err err = TM_ERR_INIT;

    if (p->state != PEER_GREETING && p->state != PEER_READY)
        return;
    if (tm_msg_put(&p->record, msg, &err) != 0) { /* full: what is there goes as a record */
        peer_seal(g, p);
        if (p->state == PEER_CLOSED || tm_msg_put(&p->record, msg, &err) != 0)
            return;
    }
    g->stats.messages_out++;
    sending(g, p);
}

/* ---- requests ---- */

struct request *request_new(struct tm_gossip *g, struct peer *p, enum request_kind kind)
{
    for (unsigned i = 0; i < TM_REQUESTS_OUTSTANDING; i++) {
        struct request *r = &p->requests[i];

        if (r->kind != REQ_NONE)
            continue;
        memset(r, 0, sizeof *r);
        r->kind = kind;
        if (++p->next_id == 0)
            p->next_id = 1; /* 0 means "no request" */
        r->id = p->next_id;
        r->sent_ms = g->now_ms;
        r->stall_ms = g->now_ms + (kind == REQ_WANT ? TM_REQUEST_STALL_MS : ANSWER_MS);
        p->request_n++;
        return r;
    }
    return NULL;
}

struct request *request_find(struct peer *p, uint32_t id)
{
    for (unsigned i = 0; i < TM_REQUESTS_OUTSTANDING; i++)
        if (p->requests[i].kind != REQ_NONE && p->requests[i].id == id)
            return &p->requests[i];
    return NULL;
}

void request_end(struct peer *p, struct request *r)
{
    if (r->stall_ms == 0)
        p->stalled_n--;
    r->kind = REQ_NONE;
    p->request_n--;
}

static void request_stalled(struct tm_gossip *g, struct peer *p, struct request *r)
{
    if (r->kind == REQ_WANT) {
        if (!tm_engine_rerequest) {
            r->stall_ms = UINT64_MAX;
            return;
        }
        fetch_stalled(g, p, r);
    }
    if (r->kind == REQ_HEADS)
        p->comparing = p->page_due = false;
    r->stall_ms = 0;
    p->stalled_n++;
}

static void requests_tick(struct tm_gossip *g, struct peer *p)
{
    uint64_t oldest = UINT64_MAX;

    for (unsigned i = 0; i < TM_REQUESTS_OUTSTANDING; i++) {
        struct request *r = &p->requests[i];

        if (r->kind == REQ_NONE)
            continue;
        if (r->stall_ms != 0 && r->stall_ms <= g->now_ms)
            request_stalled(g, p, r);
        if (r->stall_ms == 0 && r->sent_ms < oldest)
            oldest = r->sent_ms;
    }
    if (!p->paused && p->stalled_n >= TM_STALLED_CLOSE && g->now_ms - oldest >= TM_STALLED_CLOSE_MS)
        peer_away(g, p, TM_REASON_STALLED, TM_AWAY_DONE);
}

/* ---- reading ---- */

void peer_identify(struct tm_gossip *g, struct peer *p)
{
    bool was = p->trusted;

    p->identity = tm_channel_identify(p->channel, (uint64_t)wall_now(g));
    p->trusted = p->identity == TM_IDENTITY_PROVED;
    p->has_member = p->identity != TM_IDENTITY_ANONYMOUS;
    if (p->has_member)
        tm_channel_identity(p->channel, &p->member);
    if (!was && p->trusted && p->state == PEER_READY)
        heads_start(g, p);
}

bool peer_askable(const struct peer *p)
{
    return p->state == PEER_READY && (!p->incoming || p->trusted);
}

static void opened(struct tm_gossip *g, struct peer *p)
{
    struct tm_msg m = { .kind = TM_MSG_HELLO,
                        .u.hello = { .low = TM_PROTOCOL_LOW,
                                     .high = TM_PROTOCOL_HIGH,
                                     .heads = g->row_n,
                                     .has_member = g->config.has_member,
                                     .member = g->config.member } };
    enum tm_reason reason;

    memcpy(p->key.b, tm_channel_peer_key(p->channel), sizeof p->key.b);
    p->state = PEER_GREETING;
    p->identity = tm_channel_identity(p->channel, &p->member);
    p->has_member = p->identity != TM_IDENTITY_ANONYMOUS;
    p->trusted = p->identity == TM_IDENTITY_PROVED;
    reason = reach_known(g, p);
    if (reason == TM_REASON_NONE)
        peer_send(g, p, &m);
    else
        peer_away(g, p, reason,
                  reason == TM_REASON_DUPLICATE || reason == TM_REASON_SELF ? TM_AWAY_DUPLICATE
                                                                            : TM_AWAY_FULL);
}

static enum tm_reason reason_of(enum tm_channel_fault fault, bool open)
{
    if (fault == TM_CHANNEL_NO_MEMORY)
        return TM_REASON_NO_MEMORY;
    if (fault == TM_CHANNEL_BACKLOG)
        return TM_REASON_UNSENT;
    if (fault == TM_CHANNEL_BAD_VERSION)
        return TM_REASON_VERSION;
    return open ? TM_REASON_BAD_RECORD : TM_REASON_SHAKE_BAD;
}

static bool hindered(struct tm_gossip *g, struct peer *p)
{
    if (p->state != PEER_READY)
        return false;
    return p->blocked_ms > g->now_ms || p->ingests >= TM_INGESTS_PEER ||
           g->ingest_n >= TM_INGESTS_ALL || p->unsent > TM_UNSENT_PAUSE_BYTES;
}

/* What it has used of its allowances and of everybody's; reading waits until nothing is owed. */
static void settle_budgets(struct tm_gossip *g, struct peer *p)
{
    struct tm_budget *all[] = { &p->bytes, &p->messages, &p->checks, &g->all_bytes };
    uint64_t ready = 0;

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        uint64_t at = tm_budget_ready_ms(all[i], g->now_ms);

        ready = at > ready ? at : ready;
    }
    p->blocked_ms = ready > g->now_ms ? ready : 0;
}

/* Takes bytes from `*in` until they end, reading is hindered, or the peer is closed. */
static void read_on(struct tm_gossip *g, struct peer *p, struct tm_slice *in)
{
    struct tm_slice record = TM_SLICE_EMPTY;

    while (p->state != PEER_CLOSED && !hindered(g, p)) {
        switch (tm_channel_read(p->channel, in, &record)) {
        case TM_CHANNEL_MORE:
            sending(g, p); /* the handshake may have something to say */
            return;
        case TM_CHANNEL_OPENED:
            opened(g, p);
            break;
        case TM_CHANNEL_RECORD:
            handle_record(g, p, record);
            settle_budgets(g, p);
            break;
        case TM_CHANNEL_FAILED:
            peer_close(g, p, reason_of(tm_channel_fault(p->channel), p->state != PEER_SHAKING));
            return;
        }
    }
}

static void set_paused(struct tm_gossip *g, struct peer *p, bool paused)
{
    struct tm_action *a;

    if (p->paused == paused || p->state == PEER_CLOSED)
        return;
    a = act_new(g, paused ? TM_ACT_PAUSE : TM_ACT_RESUME, 0, NULL);
    if (a == NULL)
        return;
    a->conn = p->conn;
    p->paused = paused;
    if (!paused)
        p->heard_ms = g->now_ms; /* it was us who did not listen */
}

static void keep(struct tm_gossip *g, struct peer *p, struct tm_slice rest)
{
    tm_buf_put_slice(&p->held, rest);
    if (p->held.fault != 0)
        peer_close(g, p, p->held.fault == TM_E_LIMIT ? TM_REASON_FLOOD : TM_REASON_NO_MEMORY);
}

void peer_bytes(struct tm_gossip *g, struct peer *p, struct tm_slice bytes)
{
    p->bytes_in += bytes.len;
    g->stats.bytes_in += bytes.len;
    p->heard_ms = g->now_ms;
    if (p->state == PEER_CLOSED)
        return;
    if (p->held.len > 0) {
        keep(g, p, bytes);
        peer_pump(g, p);
        return;
    }
    read_on(g, p, &bytes);
    if (p->state == PEER_CLOSED)
        return;
    if (bytes.len > 0)
        keep(g, p, bytes);
    set_paused(g, p, hindered(g, p));
}

void peer_pump(struct tm_gossip *g, struct peer *p)
{
    struct tm_slice in = tm_buf_slice(&p->held);
    size_t used;

    if (p->state == PEER_CLOSED || hindered(g, p)) {
        set_paused(g, p, true);
        return;
    }
    read_on(g, p, &in);
    used = p->held.len - in.len;
    if (used > 0) {
        memmove(p->held.data, p->held.data + used, in.len);
        p->held.len = in.len;
    }
    if (p->held.len == 0)
        tm_buf_free(&p->held);
    if (p->state != PEER_CLOSED)
        set_paused(g, p, hindered(g, p));
}

/* ---- time ---- */

static uint64_t least(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

/* A probe leaves when what it compared is fetched, or after a while whatever happened. */
static void probe_tick(struct tm_gossip *g, struct peer *p)
{
    bool done = p->compared && p->claims == 0 && p->ingests == 0;

    if (done || g->now_ms - p->opened_ms >= TM_PROBE_MS)
        peer_away(g, p, TM_REASON_DONE, TM_AWAY_DONE);
    else
        p->probe_ms = g->now_ms + TM_HANDSHAKE_MS;
}

void peer_tick(struct tm_gossip *g, struct peer *p)
{
    struct tm_msg ping = { .kind = TM_MSG_PING };

    if (p->state == PEER_CLOSED)
        return;
    if (p->state != PEER_READY) {
        if (g->now_ms - p->opened_ms >= TM_HANDSHAKE_MS)
            peer_close(g, p, TM_REASON_SHAKE_SLOW);
        return;
    }
    if (p->unsent > 0 && g->now_ms - p->unsent_ms >= TM_UNSENT_STALL_MS) {
        peer_close(g, p, TM_REASON_UNSENT);
        return;
    }
    if (g->now_ms - p->heard_ms >= TM_DEAD_MS && !p->paused) {
        peer_close(g, p, TM_REASON_DEAD);
        return;
    }
    if (g->now_ms - p->heard_ms >= TM_PING_MS && p->ping_ms <= p->heard_ms) {
        ping.id = ++p->ping_id;
        p->ping_ms = g->now_ms;
        peer_send(g, p, &ping);
    }
    requests_tick(g, p);
    if (p->blocked_ms <= g->now_ms)
        p->blocked_ms = 0;
    if (p->delta_ms != 0 && p->delta_ms <= g->now_ms)
        delta_flush(g, p);
    if (p->state == PEER_READY && p->paused && !hindered(g, p))
        peer_pump(g, p);
    if (p->state == PEER_READY && p->probe_ms != 0 && p->probe_ms <= g->now_ms)
        probe_tick(g, p);
}

uint64_t peer_wake_ms(const struct peer *p)
{
    uint64_t wake;

    if (p->state == PEER_CLOSED)
        return UINT64_MAX;
    if (p->state != PEER_READY)
        return p->opened_ms + TM_HANDSHAKE_MS;
    wake = p->ping_ms > p->heard_ms ? p->heard_ms + TM_DEAD_MS : p->heard_ms + TM_PING_MS;
    if (p->paused && p->ping_ms > p->heard_ms)
        wake = UINT64_MAX; /* we do not listen: its silence says nothing */
    if (p->unsent > 0)
        wake = least(wake, p->unsent_ms + TM_UNSENT_STALL_MS);
    if (p->delta_ms != 0)
        wake = least(wake, p->delta_ms);
    if (p->blocked_ms != 0)
        wake = least(wake, p->blocked_ms);
    if (p->probe_ms != 0)
        wake = least(wake, p->probe_ms);
    for (unsigned i = 0; i < TM_REQUESTS_OUTSTANDING && p->request_n > 0; i++) {
        const struct request *r = &p->requests[i];

        if (r->kind != REQ_NONE && r->stall_ms != 0)
            wake = least(wake, r->stall_ms);
    }
    return wake;
}
