/* net/core/push.c - what to tell whom.
 *
 * Endings and rotations go in full to all ready peers at once. Other entries go in full to 3 of them,
 * by chance, and are announced to the rest; a new signature over the same head (a heartbeat), and a
 * log that came whole from elsewhere, are announced to all. Nobody is told what it is known to hold.
 * Announcements wait a moment for company and then travel as one DELTA. A row remembers up to where
 * its entries have been told of, so a change while the host still reads is told right after. */
#include <stdlib.h>

#include "net/core/engine.h"

static bool listens(const struct row *row, const struct peer *p)
{
    return p != NULL && p->state == PEER_READY && !bit_get(&row->knows, p->slot);
}

/* ---- announcements ---- */

void delta_queue(struct tm_gossip *g, struct peer *p, struct row *row)
{
    size_t cap = p->delta_cap == 0 ? 32 : p->delta_cap * 2;
    uint32_t *grown;

    if (!g->config.has_member || !row_whole(row) || bit_get(&row->queued, p->slot) ||
        p->delta_n >= TM_DELTAS_QUEUED) /* the peer's own comparison will find it */
        return;
    if (p->delta_n == p->delta_cap) {
        grown = realloc(p->deltas, cap * sizeof *grown);
        if (grown == NULL)
            return;
        p->deltas = grown;
        p->delta_cap = cap;
    }
    p->deltas[p->delta_n++] = row->number;
    bit_set(&row->queued, p->slot);
    if (p->delta_ms == 0)
        p->delta_ms = g->now_ms + TM_DELTA_WAIT_MS;
}

void delta_flush(struct tm_gossip *g, struct peer *p)
{
    struct tm_msg m = { .kind = TM_MSG_DELTA };
    size_t done = 0;

    p->delta_ms = 0;
    tm_arena_reset(&g->arena);
    m.u.delta.v = tm_arena_alloc(&g->arena, TM_MSG_DELTAS_MAX * sizeof *m.u.delta.v);
    while (m.u.delta.v != NULL && done < p->delta_n && p->unsent <= TM_UNSENT_PAUSE_BYTES) {
        for (m.u.delta.n = 0; done < p->delta_n && m.u.delta.n < TM_MSG_DELTAS_MAX; done++) {
            struct row *row = g->rows[p->deltas[done]];

            bit_clear(&row->queued, p->slot);
            if (row_whole(row) && !bit_get(&row->knows, p->slot))
                row_head(row, &m.u.delta.v[m.u.delta.n++]);
        }
        if (m.u.delta.n > 0)
            peer_send(g, p, &m);
    }
    memmove(p->deltas, p->deltas + done, (p->delta_n - done) * sizeof *p->deltas);
    p->delta_n -= done;
    if (p->delta_n > 0)
        p->delta_ms = g->now_ms + TM_DELTA_WAIT_MS * 10; /* it reads slowly */
}

static void announce(struct tm_gossip *g, struct row *row, const struct bits *except)
{
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (listens(row, g->peers[i]) && (except == NULL || !bit_get(except, i)))
            delta_queue(g, g->peers[i], row);
}

/* ---- pushes ---- */

/* Every listening peer, or TM_PUSH_FANOUT of them by chance (reservoir sampling). */
static unsigned pick(struct tm_gossip *g, const struct row *row, bool all, struct bits *out)
{
    unsigned chosen[TM_PUSH_FANOUT], n = 0, seen = 0;

    memset(out, 0, sizeof *out);
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        uint64_t at;

        if (!listens(row, g->peers[i]))
            continue;
        if (all) {
            bit_set(out, i);
            n++;
            continue;
        }
        at = tm_rng_below(g->config.rng, ++seen);
        if (n < TM_PUSH_FANOUT)
            chosen[n++] = i;
        else if (at < TM_PUSH_FANOUT)
            chosen[at] = i;
    }
    for (unsigned i = 0; i < n && !all; i++)
        bit_set(out, chosen[i]);
    return n;
}

static void start(struct tm_gossip *g, struct row *row)
{
    bool urgent = row->push_urgent;
    uint64_t from = row->pushed;
    struct tm_action *a;
    struct job *job;

    row->push_again = row->push_urgent = false;
    row->pushed = row->held;
    if (pick(g, row, urgent, &row->push_to) == 0)
        return;
    announce(g, row, &row->push_to);
    if (row->held - from > TM_BATCH_ENTRIES_MAX)
        from = row->held - TM_BATCH_ENTRIES_MAX;
    job = g->read_n < TM_READS_ALL ? job_new(g, JOB_PUSH) : NULL;
    a = job == NULL ? NULL : act_new(g, TM_ACT_READ, 0, NULL);
    if (a == NULL) {
        if (job != NULL)
            job_end(g, job);
        announce(g, row, NULL);
        return;
    }
    job->row = row->number;
    job->urgency = urgent ? TM_PUSH_URGENT : TM_PUSH_PLAIN;
    a->job = job->id;
    a->member = row->member;
    a->from = from;
    a->to = row->held;
    a->since_epoch = row->pushed_epoch;
    row->pushed_epoch = row->epoch;
    row->push_under_way = true;
}

void push_changed(struct tm_gossip *g, struct row *row, bool grew, bool urgent)
{
    if (!g->config.has_member || !row_whole(row))
        return;
    if (!grew) {
        announce(g, row, NULL);
        return;
    }
    if (row->pushed == 0 && !urgent) { /* a log that is new here: others hold it, or will ask */
        row->pushed = row->held;
        row->pushed_epoch = row->epoch;
        announce(g, row, NULL);
        return;
    }
    row->push_urgent = row->push_urgent || urgent;
    if (row->push_under_way)
        row->push_again = true;
    else
        start(g, row);
}

void push_read_done(struct tm_gossip *g, struct job *job, const struct tm_batch *batch)
{
    struct row *row = g->rows[job->row];
    struct tm_msg m = { .kind = TM_MSG_PUSH, .u.batch.urgency = job->urgency };

    row->push_under_way = false;
    if (batch != NULL)
        m.u.batch.batch = *batch;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        struct peer *p = g->peers[i];

        if (!bit_get(&row->push_to, i) || !listens(row, p))
            continue;
        if (batch == NULL || p->unsent > TM_UNSENT_PAUSE_BYTES) {
            delta_queue(g, p, row);
            continue;
        }
        peer_send(g, p, &m);
        p->entries_out += batch->n;
        g->stats.pushes++;
    }
    memset(&row->push_to, 0, sizeof row->push_to);
    if (row->push_again)
        start(g, row);
}

/* ---- fork proofs ---- */

void fork_relay(struct tm_gossip *g, struct row *row)
{
    struct tm_slice proof = tm_buf_slice(&row->fork);

    row->fork_waits = false;
    row->fork_relayed = true;
    row->fork_relayed_ms = g->now_ms;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        struct peer *p = g->peers[i];

        if (p == NULL || p->state != PEER_READY)
            continue;
        for (size_t at = 0; at < proof.len; at += TM_MSG_FORK_PART) {
            struct tm_slice part = tm_slice_from(proof, at);
            struct tm_msg m = { .kind = TM_MSG_FORK };

            part.len = part.len < TM_MSG_FORK_PART ? part.len : TM_MSG_FORK_PART;
            m.u.fork.member = row->member;
            m.u.fork.total = proof.len;
            m.u.fork.offset = at;
            m.u.fork.part = part;
            peer_send(g, p, &m);
        }
    }
    tm_buf_free(&row->fork);
}
