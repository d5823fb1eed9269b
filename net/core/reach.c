/* net/core/reach.c - whom to dial, and who may come in.
 *
 * Outbound: the operator's seeds first, then members' nodes in the order of a keyed hash, so nobody
 * can choose to be drawn by us; one more by chance at each probe. Inbound: caps on half-open
 * handshakes, on their rate in all and by network, on connections by network, by member, and of
 * read-only peers. Loopback and names are exempt from limits by network, never from guilt by key.
 * Two nodes that dialled each other keep the connection of the one with the smaller node key. */
#include <stdio.h>
#include <stdlib.h>

#include "net/core/engine.h"

/* ---- coming in ---- */

static bool prefix_allows(struct tm_gossip *g, const struct tm_id *prefix)
{
    struct tm_budget *b = tm_map_get(&g->prefixes, prefix);
    struct tm_err err = TM_ERR_INIT;

    if (b == NULL) {
        if (g->prefixes.count >= TM_PREFIXES_MAX) { /* forget all: each gets its burst again */
            tm_map_each (&g->prefixes, item)
                free(item->value);
            tm_map_done(&g->prefixes);
            tm_map_init(&g->prefixes, g->config.rng);
        }
        b = calloc(1, sizeof *b);
        if (b == NULL || tm_map_put(&g->prefixes, prefix, b, &err) != 0) {
            free(b);
            return false;
        }
        tm_budget_init(b, TM_HANDSHAKES_PREFIX_PER_S, TM_HANDSHAKES_PREFIX_BURST, g->now_ms);
    }
    return tm_budget_take(b, 1, g->now_ms);
}

enum tm_reason reach_admit(struct tm_gossip *g, const char *addr)
{
    unsigned half_open = 0, incoming = 0, near = 0;
    struct tm_id prefix, other;
    bool counted = addr != NULL && tm_book_addr_prefix(addr, &prefix);

    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        const struct peer *p = g->peers[i];

        if (p == NULL || !p->incoming || p->state == PEER_CLOSED)
            continue;
        incoming++;
        half_open += p->state != PEER_READY;
        near += counted && tm_book_addr_prefix(p->addr, &other) && tm_id_eq(&prefix, &other);
    }
    if (half_open >= TM_HANDSHAKES_HALF_OPEN || near >= TM_CONNS_PREFIX ||
        incoming >= TM_CONNS_IN + TM_CONNS_READ_ONLY)
        return TM_REASON_FULL;
    if (!tm_budget_take(&g->handshakes, 1, g->now_ms) || (counted && !prefix_allows(g, &prefix)))
        return TM_REASON_RATE;
    return TM_REASON_NONE;
}

/* Connected to the same node already: the one to keep is decided alike at both ends. */
static bool is_duplicate(struct tm_gossip *g, struct peer *p)
{
    bool smaller = memcmp(g->static_public, p->key.b, sizeof g->static_public) < 0;

    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        struct peer *q = g->peers[i];

        if (q == NULL || q == p || q->state == PEER_CLOSED || q->state == PEER_SHAKING ||
            !tm_id_eq(&q->key, &p->key))
            continue;
        if (p->incoming != q->incoming && p->incoming == smaller)
            return true;                                         /* the other direction wins */
        peer_away(g, q, TM_REASON_DUPLICATE, TM_AWAY_DUPLICATE); /* else the newer one */
    }
    return false;
}

enum tm_reason reach_known(struct tm_gossip *g, struct peer *p)
{
    struct tm_place *place = tm_book_of(&g->book, p->conn);
    unsigned of_member = 0, readers = 0, members = 0;

    if (place != NULL) {
        place->has_key = true;
        place->key = p->key;
    }
    if (g->config.has_member && memcmp(g->static_public, p->key.b, sizeof p->key.b) == 0)
        return TM_REASON_SELF;
    if (tm_book_is_barred(&g->book, &p->key, g->now_ms))
        return TM_REASON_BARRED;
    if (g->config.has_member && is_duplicate(g, p))
        return TM_REASON_DUPLICATE;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        const struct peer *q = g->peers[i];

        if (q == NULL || q == p || (q->state != PEER_GREETING && q->state != PEER_READY))
            continue;
        of_member += p->has_member && q->has_member && tm_id_eq(&q->member, &p->member);
        readers += q->incoming && !q->has_member;
        members += q->incoming && q->has_member;
    }
    if (of_member >= TM_CONNS_MEMBER)
        return TM_REASON_FULL;
    if (p->incoming && (p->has_member ? members >= TM_CONNS_IN : readers >= TM_CONNS_READ_ONLY))
        return TM_REASON_FULL;
    return TM_REASON_NONE;
}

/* ---- going out ---- */

/* Not worth dialling: ourselves, not for this network, or its node is connected already. */
static bool skip(void *ctx, const struct tm_place *place)
{
    const struct tm_gossip *g = ctx;

    if (!place->seed && !g->config.private_addresses && tm_book_addr_private(place->addr))
        return true;
    if (place->has_member && g->config.has_member && tm_id_eq(&place->member, &g->config.member))
        return true;
    if (place->has_key && memcmp(place->key.b, g->static_public, sizeof g->static_public) == 0)
        return true;
    if (place->has_key && tm_book_is_barred(&g->book, &place->key, g->now_ms))
        return true;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        const struct peer *p = g->peers[i];

        if (p == NULL || (p->state != PEER_GREETING && p->state != PEER_READY))
            continue;
        if (place->has_key && tm_id_eq(&place->key, &p->key))
            return true;
        if (place->has_member && p->has_member && tm_id_eq(&place->member, &p->member))
            return true;
    }
    return false;
}

static void dial(struct tm_gossip *g, struct tm_place *place, bool probe)
{
    size_t len = strlen(place->addr) + 1;
    void *space = NULL;
    struct tm_action *a = act_new(g, TM_ACT_DIAL, len, &space);

    if (a == NULL) {
        tm_book_ended(&g->book, place, TM_REASON_NO_MEMORY, g->now_ms);
        return;
    }
    memcpy(space, place->addr, len);
    a->addr = space;
    a->conn = ++g->next_dial | (uint64_t)1 << 63;
    place->state = TM_PLACE_DIALLING;
    place->dial = a->conn;
    place->probe = probe;
}

static void count_out(const struct tm_gossip *g, unsigned *out, unsigned *dialling)
{
    *out = *dialling = 0;
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL && !g->peers[i]->incoming && g->peers[i]->state != PEER_CLOSED &&
            g->peers[i]->probe_ms == 0)
            (*out)++;
    tm_map_each (&g->book.by_addr, item) {
        const struct tm_place *place = item->value;

        *dialling += place->state == TM_PLACE_DIALLING;
    }
}

void reach_dial(struct tm_gossip *g)
{
    int64_t wall = g->wall_ms + (int64_t)(g->now_ms - g->wall_at_ms);
    struct tm_place *place;
    unsigned out, dialling;

    g->dial_ms = UINT64_MAX;
    count_out(g, &out, &dialling);
    while (!g->shut && out + dialling < TM_CONNS_OUT + TM_CONNS_PINNED && dialling < TM_DIALS_MAX) {
        place = tm_book_due(&g->book, out + dialling >= TM_CONNS_OUT, wall, g->now_ms, skip, g,
                            &g->dial_ms);
        if (place == NULL)
            break;
        dial(g, place, false);
        dialling++;
    }
    if (g->dial_ms <= g->now_ms)
        g->dial_ms = UINT64_MAX; /* no room: asked again when a connection ends */
}

void reach_probe(struct tm_gossip *g)
{
    int64_t wall = g->wall_ms + (int64_t)(g->now_ms - g->wall_at_ms);
    struct tm_place *place = tm_book_any(&g->book, wall, g->now_ms, skip, g);
    unsigned out, dialling;

    count_out(g, &out, &dialling);
    if (!g->shut && place != NULL && dialling < TM_DIALS_MAX)
        dial(g, place, true);
}
