/* net/core/gossip.c - the engine's face: events in, the state they change, ticks, and reports.
 *
 * Every event sets the time, does its work, then lets fetch.c ask for what is wanted and reach.c
 * dial who is missing. Actions leave through tm_gossip_next() in actions.c. */
#include <stdio.h>
#include <stdlib.h>

#include "net/core/engine.h"

/* ---- beginning and end ---- */

static bool control_key(void *ctx, const struct tm_id *member, uint8_t out[32])
{
    const struct row *row = row_find(ctx, member);

    if (row == NULL || !row->has_key)
        return false;
    memcpy(out, row->control_key, 32);
    return true;
}

static void set_self(struct tm_gossip *g)
{
    g->self.network = g->config.network;
    g->self.version_low = TM_PROTOCOL_LOW;
    g->self.version_high = TM_PROTOCOL_HIGH;
    g->self.member = g->config.has_member;
    g->self.control_key = control_key;
    g->self.ctx = g;
    if (!g->config.has_member)
        return;
    memcpy(g->self.static_secret, g->config.static_key, sizeof g->self.static_secret);
    g->self.proof.member = g->config.member;
    g->self.proof.until_ms = (uint64_t)g->config.identity_until_ms;
    memcpy(g->self.proof.signature, g->config.identity_sig, sizeof g->self.proof.signature);
    tm_channel_static_public(g->config.static_key, g->static_public);
}

int tm_gossip_new(const struct tm_gossip_config *config, uint64_t now_ms, struct tm_gossip **out,
                  struct tm_err *err)
{
    struct tm_gossip *g;

    if (config->rng == NULL || !tm_network_ok(tm_str(config->network)))
        return tm_fail(err, TM_E_CONFIG, "gossip: network name or random source");
    g = calloc(1, sizeof *g);
    if (g == NULL)
        return tm_fail(err, TM_E_NOMEM, "gossip engine");
    g->config = *config;
    if (g->config.compare_every_ms == 0)
        g->config.compare_every_ms = TM_PROBE_MS;
    g->now_ms = g->wall_at_ms = now_ms;
    set_self(g);
    tm_map_init(&g->by_member, config->rng);
    tm_map_init(&g->prefixes, config->rng);
    tm_book_init(&g->book, config->rng);
    tm_list_init(&g->wanting);
    tm_list_init(&g->sending);
    tm_list_init(&g->acts);
    tm_budget_init(&g->all_bytes, TM_ALL_BYTES_PER_S, TM_ALL_BYTES_PER_S, now_ms);
    tm_budget_init(&g->handshakes, TM_HANDSHAKES_PER_S, TM_HANDSHAKES_PER_S, now_ms);
    g->arena = (struct tm_arena)TM_ARENA_INIT(TM_MSG_ARENA_MAX);
    g->dial_ms = now_ms;
    g->compare_ms = now_ms + g->config.compare_every_ms / 2 +
                    tm_rng_below(config->rng, g->config.compare_every_ms + 1);
    *out = g;
    return 0;
}

void tm_gossip_free(struct tm_gossip *g)
{
    if (g == NULL)
        return;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL)
            peer_free(g, g->peers[i]);
    for (unsigned i = 0; i < TM_JOINS_MAX; i++) {
        tm_buf_free(&g->joins[i].entry0);
        tm_buf_free(&g->joins[i].checkpoint);
        tm_buf_free(&g->joins[i].code);
    }
    acts_free(g);
    rows_free(g);
    tm_map_each (&g->prefixes, item)
        free(item->value);
    tm_map_done(&g->prefixes);
    tm_book_done(&g->book);
    tm_arena_free(&g->arena);
    free(g);
}

/* ---- the shell ---- */

static void begin(struct tm_gossip *g, uint64_t now_ms)
{
    if (now_ms > g->now_ms)
        g->now_ms = now_ms;
}

static void begin_wall(struct tm_gossip *g, int64_t wall_ms, uint64_t now_ms)
{
    begin(g, now_ms);
    g->wall_ms = wall_ms;
    g->wall_at_ms = g->now_ms;
}

static void end(struct tm_gossip *g)
{
    fetch_pump(g);
    if (g->dial_ms <= g->now_ms)
        reach_dial(g);
}

void tm_gossip_opened(struct tm_gossip *g, uint64_t conn, bool incoming, const char *addr,
                      uint64_t now_ms)
{
    struct tm_place *place = incoming ? NULL : tm_book_of(&g->book, conn);

    begin(g, now_ms);
    if (place != NULL) {
        place->state = TM_PLACE_CONNECTED;
        place->connected_ms = g->now_ms;
    }
    peer_open(g, conn, incoming, place != NULL ? place->addr : addr, place != NULL && place->probe);
    if (place != NULL && peer_of(g, conn) == NULL)
        tm_book_ended(&g->book, place, TM_REASON_FULL, g->now_ms);
    end(g);
}

void tm_gossip_bytes(struct tm_gossip *g, uint64_t conn, struct tm_slice bytes, int64_t wall_ms,
                     uint64_t now_ms)
{
    struct peer *p = peer_of(g, conn);

    begin_wall(g, wall_ms, now_ms);
    if (p != NULL)
        peer_bytes(g, p, bytes);
    end(g);
}

void tm_gossip_closed(struct tm_gossip *g, uint64_t conn, uint64_t now_ms)
{
    struct peer *p = peer_of(g, conn);
    struct tm_place *place;

    begin(g, now_ms);
    if (p != NULL) {
        peer_close(g, p, TM_REASON_LOST);
        peer_free(g, p);
    } else {
        place = tm_book_of(&g->book, conn);
        if (place != NULL) {
            tm_book_ended(&g->book, place, TM_REASON_DIAL_FAILED, g->now_ms);
            g->dial_ms = g->now_ms;
        }
    }
    end(g);
}

void tm_gossip_unsent(struct tm_gossip *g, uint64_t conn, size_t bytes)
{
    struct peer *p = peer_of(g, conn);

    if (p == NULL || p->state == PEER_CLOSED)
        return;
    if (bytes < p->unsent || p->unsent == 0)
        p->unsent_ms = g->now_ms;
    p->unsent = bytes;
    if (bytes > TM_UNSENT_CLOSE_BYTES)
        peer_close(g, p, TM_REASON_UNSENT);
    else if (p->paused || bytes > TM_UNSENT_PAUSE_BYTES)
        peer_pump(g, p);
}

void tm_gossip_tick(struct tm_gossip *g, int64_t wall_ms, uint64_t now_ms)
{
    begin_wall(g, wall_ms, now_ms);
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL)
            peer_tick(g, g->peers[i]);
    if (g->ask_ms != 0 && g->ask_ms <= g->now_ms)
        heads_ask_flush(g);
    if (g->compare_ms <= g->now_ms && !g->shut) {
        heads_probe(g);
        reach_probe(g);
        g->dial_ms = g->now_ms; /* who was shut out may be welcome again */
    }
    for (size_t i = 0; i < g->row_n && g->forks_waiting > 0; i++)
        if (g->rows[i]->fork_waits && g->rows[i]->fork_due_ms <= g->now_ms) {
            g->forks_waiting--;
            fork_relay(g, g->rows[i]);
        }
    joins_tick(g);
    end(g);
}

uint64_t tm_gossip_wake_ms(const struct tm_gossip *g)
{
    uint64_t wake = g->dial_ms, at = joins_wake_ms(g);

    if (g->shut)
        return UINT64_MAX;
    wake = g->compare_ms < wake ? g->compare_ms : wake;
    wake = at < wake ? at : wake;
    if (g->ask_ms != 0 && g->ask_ms < wake)
        wake = g->ask_ms;
    if (g->fetch_again && g->now_ms + 1 < wake)
        wake = g->now_ms + 1;
    if (g->forks_waiting > 0 && g->now_ms + 1000 < wake)
        wake = g->now_ms + 1000;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        if (g->peers[i] == NULL)
            continue;
        at = peer_wake_ms(g->peers[i]);
        wake = at < wake ? at : wake;
    }
    return wake;
}

void tm_gossip_shutdown(struct tm_gossip *g, uint64_t now_ms)
{
    begin(g, now_ms);
    g->shut = true;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL)
            peer_away(g, g->peers[i], TM_REASON_BYE, TM_AWAY_BYE);
}

/* ---- the host ---- */

/* A control key became known or changed: whose proof holds now? */
static void identify_peers(struct tm_gossip *g, const struct row *row)
{
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        struct peer *p = g->peers[i];

        if (p != NULL && (p->state == PEER_GREETING || p->state == PEER_READY) && p->has_member &&
            tm_id_eq(&p->member, &row->member))
            peer_identify(g, p);
    }
}

/* The note's signatures, kept without its text. False when it is no note of this log. */
static bool take_note(struct tm_gossip *g, struct row *row, const struct tm_gossip_log *log)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;

    if (tm_checkpoint_parse(log->checkpoint, &cp, &err) != 0 || !tm_id_eq(&cp.member, &row->member))
        return false;
    row->before = row->head;
    row->head = log->head;
    row->has_head = true;
    memcpy(row->cosig, cp.cosig, sizeof row->cosig);
    row->has_plain = cp.has_plain;
    row->plain_key_id = cp.plain_key_id;
    memcpy(row->plain, cp.plain, sizeof row->plain);
    return true;
}

static bool is_news(const struct row *row, const struct tm_gossip_log *log)
{
    return log->checkpoint.len > 0 &&
           (!row->has_head || log->held > row->held || log->head.size > row->head.size ||
            log->head.time_s > row->head.time_s || log->head.epoch > row->head.epoch ||
            !tm_hash_eq(&log->head.root, &row->head.root));
}

static void row_changed(struct tm_gossip *g, const struct tm_gossip_log *log, uint64_t from_conn)
{
    static const uint8_t no_key[32];
    struct tm_err err = TM_ERR_INIT;
    struct peer *from = peer_of(g, from_conn);
    size_t known = g->row_n;
    uint64_t held;
    struct row *row;
    bool key;

    if (row_get_or_add(g, &log->member, &row, &err) != 0)
        return; /* out of memory: this log is not gossiped until it changes again */
    held = row->held;
    key = log->held > 0 && memcmp(log->control_key, no_key, 32) != 0 &&
          (!row->has_key || memcmp(row->control_key, log->control_key, 32) != 0);
    if (key) {
        memcpy(row->control_key, log->control_key, 32);
        row->has_key = true;
    }
    row->epoch = log->epoch > row->epoch ? log->epoch : row->epoch;
    if (g->row_n > known || is_news(row, log))
        g->digest_known = false;
    if (is_news(row, log) && take_note(g, row, log)) {
        row->held = log->held > row->held ? log->held : row->held;
        memset(&row->knows, 0, sizeof row->knows);
        if (from != NULL && from->state == PEER_READY)
            bit_set(&row->knows, from->slot);
        claims_settle(g, row);
        push_changed(g, row, row->held > held, log->urgent);
    }
    if (key)
        identify_peers(g, row);
    if (g->row_n > known && row->held == 0)
        heads_ask(g, row);
}

void tm_gossip_log(struct tm_gossip *g, const struct tm_gossip_log *log, uint64_t from_conn,
                   uint64_t now_ms)
{
    begin(g, now_ms);
    row_changed(g, log, from_conn);
    end(g);
}

/* A head of the owner's own node that contradicts what we hold: it is told, and has a moment. */
static void tell_conflict(struct tm_gossip *g, struct peer *p, struct row *row)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_msg m = { .kind = TM_MSG_HEAD_CONFLICT, .u.conflict.member = row->member };

    if (!p->trusted || !tm_id_eq(&p->member, &row->member) || !row->has_head || !row->has_key)
        return;
    row_note(g, row, &note);
    m.u.conflict.checkpoint = tm_buf_slice(&note);
    if (note.fault == 0)
        peer_send(g, p, &m);
    row->fork_hold_ms = g->now_ms + TM_FORK_WAIT_MS;
    tm_buf_free(&note);
}

static void judged(struct tm_gossip *g, const struct tm_gossip_ingested *r, const struct job *job,
                   struct peer *p)
{
    struct row *row = g->rows[job->row];
    bool stuck = job->solicited && row->held == job->held;

    if (r->code != 0) {
        if (r->blame)
            peer_close(g, p, TM_REASON_BAD_DATA);
        else
            claim_drop(g, row, p->slot); /* found again by the next comparison */
        return;
    }
    switch (r->offer) {
    case TM_OFFER_GAP:
    case TM_OFFER_KEY_AHEAD:
        if (stuck && job->from == row->held)
            claim_drop(g, row, p->slot); /* what was asked for did not help */
        else
            claim_add(g, p, row, job->head.size, job->head.time_s, false);
        break;
    case TM_OFFER_CONFLICT:
        claim_drop(g, row, p->slot);
        tell_conflict(g, p, row);
        break;
    case TM_OFFER_KNOWN:
        if (stuck && !(row->ingests > 0))
            claim_drop(g, row, p->slot);
        break;
    case TM_OFFER_EXTENDED:
    case TM_OFFER_HEAD_ONLY:
        break;
    }
}

void tm_gossip_ingested(struct tm_gossip *g, const struct tm_gossip_ingested *r, uint64_t now_ms)
{
    struct job *job = job_find(g, r->job);
    struct peer *p;
    struct job was;

    begin(g, now_ms);
    if (job == NULL || job->kind != JOB_INGEST)
        return;
    was = *job;
    job_end(g, job);
    g->rows[was.row]->ingests--;
    p = peer_of(g, was.conn);
    if (p != NULL && p->ingests > 0)
        p->ingests--;
    if (r->log != NULL)
        row_changed(g, r->log, was.conn);
    if (p != NULL && p->state != PEER_CLOSED)
        judged(g, r, &was, p);
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && g->peers[i]->paused)
            peer_pump(g, g->peers[i]);
    end(g);
}

void tm_gossip_read_done(struct tm_gossip *g, uint64_t id, const struct tm_batch *batch,
                         uint64_t now_ms)
{
    struct job *job = job_find(g, id);
    struct tm_msg m = { .kind = TM_MSG_ENTRIES };
    struct peer *p;
    struct job was;

    begin(g, now_ms);
    if (job == NULL || job->kind == JOB_INGEST)
        return;
    was = *job;
    job_end(g, job);
    if (was.kind == JOB_PUSH) {
        push_read_done(g, &was, batch);
        end(g);
        return;
    }
    p = peer_of(g, was.conn);
    if (p == NULL || p->state == PEER_CLOSED)
        return;
    p->reads--;
    m.id = was.request;
    if (batch != NULL) {
        m.u.batch.batch = *batch;
        p->entries_out += batch->n;
    } else {
        m.kind = TM_MSG_ERR;
        m.u.err.code = TM_REFUSE_NOT_HERE;
        m.u.err.retry_s = 0;
    }
    peer_send(g, p, &m);
    end(g);
}

void tm_gossip_fork(struct tm_gossip *g, const struct tm_id *member, struct tm_slice proof,
                    uint64_t now_ms)
{
    struct row *row = row_find(g, member);

    begin(g, now_ms);
    if (row == NULL || proof.len == 0 || proof.len > TM_FORK_PROOF_BYTES_MAX || row->fork_waits ||
        (row->fork_relayed && g->now_ms - row->fork_relayed_ms < TM_FORK_RELAY_MS))
        return;
    tm_buf_reset(&row->fork);
    tm_buf_put_slice(&row->fork, proof);
    if (row->fork.fault != 0)
        return;
    if (row->fork_hold_ms > g->now_ms) {
        row->fork_waits = true;
        row->fork_due_ms = row->fork_hold_ms;
        g->forks_waiting++;
    } else {
        fork_relay(g, row);
    }
    end(g);
}

int tm_gossip_seed_add(struct tm_gossip *g, const char *addr, struct tm_err *err)
{
    int r = tm_book_seed(&g->book, addr, g->now_ms, NULL, err);

    if (r == 0)
        g->dial_ms = g->now_ms;
    return r;
}

int tm_gossip_seed_remove(struct tm_gossip *g, const char *addr, struct tm_err *err)
{
    struct tm_place *place = tm_book_find(&g->book, addr);
    struct peer *p = place == NULL ? NULL : peer_of(g, place->dial);
    int r = tm_book_unseed(&g->book, addr, err);

    if (r == 0 && p != NULL && !place->has_member)
        peer_away(g, p, TM_REASON_REMOVED, TM_AWAY_DONE);
    return r;
}

void tm_gossip_member_addr(struct tm_gossip *g, const struct tm_id *member, const char *addr,
                           int64_t until_ms)
{
    struct tm_err err = TM_ERR_INIT;

    if (addr != NULL && !g->config.private_addresses && tm_book_addr_private(addr))
        return; /* nobody makes us knock inside our own network */
    if (tm_book_member(&g->book, member, addr, until_ms, g->now_ms, &err) == 0)
        g->dial_ms = g->now_ms;
}

void tm_gossip_identity(struct tm_gossip *g, const uint8_t sig[64], int64_t until_ms)
{
    memcpy(g->self.proof.signature, sig, 64);
    g->self.proof.until_ms = (uint64_t)until_ms;
}

/* ---- for people ---- */

static void describe(const struct tm_gossip *g, const struct peer *p, struct tm_peer_info *out)
{
    struct tm_place *place = p->addr[0] == '\0' ? NULL : tm_book_find(&g->book, p->addr);

    memset(out, 0, sizeof *out);
    out->conn = p->conn;
    snprintf(out->addr, sizeof out->addr, "%s", p->addr);
    out->incoming = p->incoming;
    out->ready = p->state == PEER_READY;
    out->has_member = p->trusted;
    out->member = p->member;
    out->bytes_in = p->bytes_in;
    out->bytes_out = p->bytes_out;
    out->entries_in = p->entries_in;
    out->entries_out = p->entries_out;
    out->since_ms = p->opened_ms;
    out->rtt_ms = p->rtt_ms;
    out->unsent = p->unsent;
    out->heads = p->heads;
    if (place != NULL && place->last != TM_REASON_NONE)
        out->closed = tm_reasons[place->last].name;
}

size_t tm_gossip_peers(const struct tm_gossip *g, struct tm_peer_info *out, size_t cap)
{
    size_t n = 0;

    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        if (g->peers[i] == NULL || g->peers[i]->state == PEER_CLOSED)
            continue;
        if (n < cap)
            describe(g, g->peers[i], &out[n]);
        n++;
    }
    tm_map_each (&g->book.by_addr, item) {
        const struct tm_place *place = item->value;

        if (place->state == TM_PLACE_CONNECTED || (!place->seed && !place->has_member))
            continue; /* said above, or forgotten by the operator and nobody's own */
        if (n < cap) {
            memset(&out[n], 0, sizeof out[n]);
            memcpy(out[n].addr, place->addr, sizeof out[n].addr);
            out[n].has_member = place->has_member;
            out[n].member = place->member;
            if (place->last != TM_REASON_NONE)
                out[n].closed = tm_reasons[place->last].name;
        }
        n++;
    }
    return n;
}

void tm_gossip_stats(const struct tm_gossip *g, struct tm_gossip_stats *out)
{
    *out = g->stats;
    out->logs = g->row_n;
}
