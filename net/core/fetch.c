/* net/core/fetch.c - gap filling: which ranges are wanted from whom.
 *
 * What peers say they hold beyond us are claims, kept per log and peer until the log has caught up.
 * One range of a log is asked for at a time, while at most one batch of it is being judged, so bytes
 * and judging overlap. A request unanswered for 2 s is given up: the claim goes, another peer's is
 * followed, and the silent one keeps the slot it blocks (a late answer is still taken). Claims are
 * bounded per peer; what falls out is found by the next comparison. */
#include <stdlib.h>

#include "net/core/engine.h"

bool tm_engine_rerequest = true;

#define WANTS_PEER (TM_REQUESTS_OUTSTANDING - 4) /* the rest stays free for heads */
#define PUMP_ROWS  256                           /* logs looked at in one go */

/* ---- claims ---- */

static bool is_newer(const struct row *row, const struct claim *c)
{
    return c->differs || c->size > row->held ||
           (row_whole(row) && c->size == row->held && c->time_s > row->head.time_s);
}

static void claim_at_drop(struct tm_gossip *g, struct row *row, unsigned i)
{
    g->peers[row->claims[i].slot]->claims--;
    row->claims[i] = row->claims[--row->claim_n];
    if (row->claim_n > 0)
        return;
    free(row->claims);
    row->claims = NULL;
    row->claim_cap = 0;
    tm_list_remove(&row->wanting);
}

void claim_add(struct tm_gossip *g, struct peer *p, struct row *row, uint64_t size, uint64_t time_s,
               bool differs)
{
    struct claim claim = { p->slot, differs, size, time_s };
    struct claim *grown;
    unsigned cap;

    if (p->state == PEER_CLOSED || !is_newer(row, &claim))
        return;
    for (unsigned i = 0; i < row->claim_n; i++) {
        if (row->claims[i].slot != p->slot)
            continue;
        if (size >= row->claims[i].size)
            row->claims[i] = claim;
        return;
    }
    if (p->claims >= TM_CLAIMS_PEER)
        return;
    if (row->claim_n == row->claim_cap) {
        cap = row->claim_cap == 0 ? 4 : row->claim_cap * 2u;
        grown = realloc(row->claims, cap * sizeof *grown);
        if (grown == NULL)
            return;
        row->claims = grown;
        row->claim_cap = (uint8_t)cap;
    }
    if (row->claim_n == 0)
        tm_list_append(&g->wanting, &row->wanting);
    row->claims[row->claim_n++] = claim;
    p->claims++;
}

void claim_drop(struct tm_gossip *g, struct row *row, unsigned slot)
{
    for (unsigned i = 0; i < row->claim_n; i++)
        if (row->claims[i].slot == slot) {
            claim_at_drop(g, row, i);
            return;
        }
}

void claims_settle(struct tm_gossip *g, struct row *row)
{
    for (unsigned i = row->claim_n; i-- > 0;) {
        const struct claim *c = &row->claims[i];

        if (is_newer(row, c))
            continue;
        if (row_whole(row) && c->size == row->held && c->time_s == row->head.time_s)
            bit_set(&row->knows, c->slot);
        claim_at_drop(g, row, i);
    }
}

void claims_forget_slot(struct tm_gossip *g, unsigned slot)
{
    tm_list_each (&g->wanting, node)
        claim_drop(g, tm_list_item(node, struct row, wanting), slot);
}

/* ---- asking ---- */

/* Better to ask: answers at all, holds more, has less to do, was here first. */
static bool is_better(const struct tm_gossip *g, const struct claim *a, const struct claim *b)
{
    const struct peer *p = g->peers[a->slot], *q = g->peers[b->slot];

    if ((p->stalled_n == 0) != (q->stalled_n == 0))
        return p->stalled_n == 0;
    if (a->size != b->size)
        return a->size > b->size;
    if (p->request_n != q->request_n)
        return p->request_n < q->request_n;
    return a->slot < b->slot;
}

static const struct claim *choose(const struct tm_gossip *g, const struct row *row, uint64_t from)
{
    const struct claim *best = NULL;

    for (unsigned i = 0; i < row->claim_n; i++) {
        const struct claim *c = &row->claims[i];
        const struct peer *p = g->peers[c->slot];

        if (p->state != PEER_READY || p->request_n >= WANTS_PEER)
            continue;
        if (row->ingests > 0 && c->size <= from)
            continue; /* what is being judged may be all */
        if (best == NULL || is_better(g, c, best))
            best = c;
    }
    return best;
}

static void ask(struct tm_gossip *g, struct row *row)
{
    uint64_t from = row->ingests > 0 ? row->expect : row->held;
    const struct claim *c = choose(g, row, from);
    struct tm_msg_want want = { row->member, from, 0, row->epoch };
    struct tm_msg m = { .kind = TM_MSG_WANT, .u.want = { 1, &want } };
    struct request *r;
    struct peer *p;

    if (c == NULL)
        return;
    p = g->peers[c->slot];
    r = request_new(g, p, REQ_WANT);
    if (r == NULL)
        return;
    want.to = c->size > from ? c->size : from;
    r->row = row->number;
    r->from = want.from;
    r->to = want.to;
    row->asked = true;
    m.id = r->id;
    g->stats.wants++;
    peer_send(g, p, &m);
}

static unsigned free_slots(const struct tm_gossip *g)
{
    unsigned n = 0;

    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && g->peers[i]->state == PEER_READY &&
            g->peers[i]->request_n < WANTS_PEER)
            n += WANTS_PEER - g->peers[i]->request_n;
    return n;
}

void fetch_pump(struct tm_gossip *g)
{
    unsigned room = tm_list_empty(&g->wanting) ? 0 : free_slots(g), looked = 0;
    struct tm_list *first = NULL;

    g->fetch_again = false;
    while (room > 0 && !tm_list_empty(&g->wanting)) {
        struct tm_list *node = g->wanting.next;
        struct row *row = tm_list_item(node, struct row, wanting);

        if (node == first)
            break; /* once around */
        if (++looked > PUMP_ROWS) {
            g->fetch_again = true;
            break;
        }
        if (first == NULL)
            first = node;
        tm_list_remove(node); /* to the end: the others have their turn */
        tm_list_append(&g->wanting, node);
        if (row->asked || row->ingests > 1)
            continue;
        ask(g, row);
        room -= row->asked;
    }
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && g->peers[i]->page_due)
            heads_next_page(g, g->peers[i]);
}

/* ---- answers ---- */

void fetch_stalled(struct tm_gossip *g, struct peer *p, struct request *r)
{
    struct row *row = g->rows[r->row];

    g->stats.rerequests++;
    row->asked = false;
    claim_drop(g, row, p->slot);
}

void fetch_refused(struct tm_gossip *g, struct peer *p, struct request *r)
{
    struct row *row = g->rows[r->row];

    if (r->stall_ms != 0)
        row->asked = false;
    claim_drop(g, row, p->slot);
}

void fetch_entries(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    const struct tm_batch *b = &m->u.batch.batch;
    struct request *r = request_find(p, m->id);
    struct row *row = g->rows[r->row];
    struct tm_err err = TM_ERR_INIT;
    bool late = r->stall_ms == 0, asked_entries = r->to > r->from;
    struct tm_checkpoint cp;

    if (!late)
        row->asked = false;
    request_end(p, r);
    if (tm_checkpoint_parse(b->checkpoint, &cp, &err) != 0 || !tm_id_eq(&cp.member, &b->member) ||
        strcmp(cp.network, g->config.network) != 0) {
        peer_close(g, p, TM_REASON_BAD_DATA);
        return;
    }
    if (b->n == 0 && asked_entries) { /* it holds less than it said */
        claim_drop(g, row, p->slot);
        return;
    }
    if (late && b->from + b->n <= row->held && cp.head.size <= row->held)
        return; /* another peer was faster */
    if (late)
        claim_add(g, p, row, cp.head.size, cp.head.time_s, false); /* slow, but alive */
    handle_ingest(g, p, row, b, &cp.head, true);
}
