/* net/core/heads.c - comparing heads: page by page, in order of member id.
 *
 * The asker sends a digest over all it holds; when it equals ours the answer is "same". Else pages of
 * heads go back until the end. The asker fetches what is newer there and announces what is newer
 * here; logs the other does not list are not its business. Logs just admitted are asked about by
 * name, many in one message. The next page waits until most of this one's claims are followed. */
#include <stdlib.h>

#include "net/core/engine.h"

#define ASK_WAIT_MS 10 /* logs admitted together are asked about together */

static void send_page_request(struct tm_gossip *g, struct peer *p, bool first)
{
    struct tm_msg m = { .kind = TM_MSG_HEADS };
    struct request *r = request_new(g, p, REQ_HEADS);

    p->comparing = r != NULL;
    p->page_due = false;
    if (r == NULL)
        return; /* all its answers are overdue; the next comparison tries again */
    m.id = r->id;
    if (first)
        m.u.heads.digest = tm_slice(rows_digest(g)->b, TM_HASH_SIZE);
    else
        m.u.heads.after = tm_slice(p->after.b, TM_HASH_SIZE);
    peer_send(g, p, &m);
}

void heads_start(struct tm_gossip *g, struct peer *p)
{
    if (!peer_askable(p) || p->comparing || g->row_n == 0)
        return;
    g->stats.compares++;
    memset(&p->after, 0, sizeof p->after);
    send_page_request(g, p, true);
}

void heads_next_page(struct tm_gossip *g, struct peer *p)
{
    if (p->state == PEER_READY && p->claims < TM_CLAIMS_PAGE)
        send_page_request(g, p, false);
}

/* ---- answering ---- */

/* How many of the sorted rows are at or before `after`. */
static size_t rank(struct tm_gossip *g, const struct tm_id *after)
{
    struct row **rows = rows_sorted(g);
    size_t low = 0, high = g->row_n;

    while (low < high) {
        size_t mid = low + (high - low) / 2;

        if (tm_id_cmp(&rows[mid]->member, after) <= 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void fill_page(struct tm_gossip *g, const struct tm_msg *m, struct tm_msg *out)
{
    struct row **rows = rows_sorted(g);
    struct tm_id after;
    size_t at = 0;

    if (m->u.heads.after.len > 0) {
        memcpy(after.b, m->u.heads.after.data, sizeof after.b);
        at = rank(g, &after);
    }
    for (; at < g->row_n && out->u.heads_r.n < TM_MSG_HEADS_MAX; at++)
        row_head(rows[at], &out->u.heads_r.v[out->u.heads_r.n++]);
    out->u.heads_r.more = at < g->row_n;
}

enum tm_reason heads_asked(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_msg answer = { .kind = TM_MSG_HEADS_R, .id = m->id };
    struct tm_slice digest = m->u.heads.digest;

    answer.u.heads_r.v = tm_arena_alloc(&g->arena, TM_MSG_HEADS_MAX * sizeof *answer.u.heads_r.v);
    if (answer.u.heads_r.v == NULL)
        return TM_REASON_NO_MEMORY;
    if (m->u.heads.n > 0) {
        for (size_t i = 0; i < m->u.heads.n; i++) {
            struct row *row = row_find(g, &m->u.heads.ids[i]);

            if (row != NULL)
                row_head(row, &answer.u.heads_r.v[answer.u.heads_r.n++]);
        }
    } else if (digest.len > 0 && tm_slice_eq(digest, tm_slice(rows_digest(g)->b, TM_HASH_SIZE))) {
        answer.u.heads_r.same = true;
    } else {
        fill_page(g, m, &answer);
    }
    peer_send(g, p, &answer);
    return TM_REASON_NONE;
}

/* ---- hearing ---- */

enum tm_reason heads_told(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct request *r = request_find(p, m->id);
    bool page;

    if (r == NULL || (r->kind != REQ_HEADS && r->kind != REQ_ASK))
        return TM_REASON_NONE;
    page = r->kind == REQ_HEADS && r->stall_ms != 0; /* a late page is heard, not gone on from */
    request_end(p, r);
    for (size_t i = 0; i < m->u.heads_r.n; i++) {
        const struct tm_msg_head *said = &m->u.heads_r.v[i];
        struct row *row = row_find(g, &said->member);

        if (page && tm_id_cmp(&said->member, &p->after) <= 0)
            return TM_REASON_BAD_MESSAGE; /* pages go forward, so they end */
        p->after = page ? said->member : p->after;
        if (row != NULL && handle_head(g, p, row, said, false) && page)
            delta_queue(g, p, row);
    }
    if (!page)
        return TM_REASON_NONE;
    if (m->u.heads_r.more && m->u.heads_r.n == 0)
        return TM_REASON_BAD_MESSAGE;
    p->comparing = p->page_due = m->u.heads_r.more;
    p->compared = p->compared || !m->u.heads_r.more;
    return TM_REASON_NONE;
}

/* ---- logs just admitted ---- */

void heads_ask(struct tm_gossip *g, struct row *row)
{
    size_t cap = g->ask_cap == 0 ? 64 : g->ask_cap * 2;
    uint32_t *grown;

    if (g->ask_n == g->ask_cap) {
        grown = realloc(g->asks, cap * sizeof *grown);
        if (grown == NULL)
            return; /* the next comparison asks about all */
        g->asks = grown;
        g->ask_cap = cap;
    }
    g->asks[g->ask_n++] = row->number;
    if (g->ask_ms == 0)
        g->ask_ms = g->now_ms + ASK_WAIT_MS;
}

static void ask_peer(struct tm_gossip *g, struct peer *p, struct tm_id *ids, size_t n)
{
    struct tm_msg m = { .kind = TM_MSG_HEADS, .u.heads = { .n = n, .ids = ids } };
    struct request *r = request_new(g, p, REQ_ASK);

    if (r == NULL)
        return;
    m.id = r->id;
    peer_send(g, p, &m);
}

void heads_ask_one(struct tm_gossip *g, struct peer *p, const struct tm_id *member)
{
    struct tm_id id = *member;

    if (p->state == PEER_READY)
        ask_peer(g, p, &id, 1);
}

static unsigned pick_peers(struct tm_gossip *g, struct peer *out[TM_ASK_PEERS])
{
    unsigned n = 0, seen = 0;

    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        uint64_t at;

        if (g->peers[i] == NULL || !peer_askable(g->peers[i]))
            continue;
        at = tm_rng_below(g->config.rng, ++seen);
        if (n < TM_ASK_PEERS)
            out[n++] = g->peers[i];
        else if (at < TM_ASK_PEERS)
            out[at] = g->peers[i];
    }
    return n;
}

void heads_ask_flush(struct tm_gossip *g)
{
    struct peer *peers[TM_ASK_PEERS];
    struct tm_id ids[TM_MSG_IDS_MAX];
    unsigned peer_n = pick_peers(g, peers);

    g->ask_ms = 0;
    for (size_t at = 0; at < g->ask_n;) {
        size_t n = 0;

        for (; at < g->ask_n && n < TM_MSG_IDS_MAX; at++)
            if (g->rows[g->asks[at]]->held == 0)
                ids[n++] = g->rows[g->asks[at]]->member;
        for (unsigned i = 0; i < peer_n && n > 0; i++)
            ask_peer(g, peers[i], ids, n);
    }
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) { /* an owner whose log was not known before */
        struct peer *p = g->peers[i];
        struct row *row = p == NULL || !p->has_member ? NULL : row_find(g, &p->member);

        if (row != NULL && row->held == 0 && !peer_askable(p))
            heads_ask_one(g, p, &p->member);
    }
    g->ask_n = 0;
}

void heads_probe(struct tm_gossip *g)
{
    uint64_t every = g->config.compare_every_ms;
    struct peer *chosen = NULL;
    uint64_t seen = 0;

    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && peer_askable(g->peers[i]) &&
            tm_rng_below(g->config.rng, ++seen) == 0)
            chosen = g->peers[i];
    if (chosen != NULL)
        heads_start(g, chosen);
    g->compare_ms = g->now_ms + every / 2 + tm_rng_below(g->config.rng, every + 1);
}
