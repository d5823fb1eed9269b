/* tests/sim/net.c - streams between nodes: delayed, in order, cut into chunks at any byte. */
#include <stdlib.h>

#include "tests/sim/sim.h"
#include "node/base/check.h"

bool sim_net_joined(const struct sim *s, unsigned a, unsigned b)
{
    return !s->partitioned || s->nodes[a].group == s->nodes[b].group;
}

static uint64_t delay(struct sim *s, uint64_t base_ms)
{
    uint64_t d = base_ms + tm_rng_below(&s->net, base_ms / 4 + 1);

    if (tm_rng_below(&s->net, 100) < 2) /* the tail */
        d += tm_rng_below(&s->net, 1500);
    return d;
}

void sim_net_dial(struct sim *s, unsigned from, uint64_t conn, const char *addr)
{
    unsigned to = (unsigned)strtoul(addr + 1, NULL, 10); /* "n17.sim.example:4000" */

    TM_CHECK(to < s->options.nodes);
    if (!sim_net_joined(s, from, to)) {
        sim_schedule(s, s->now_ms + 5000, SIM_DIAL_FAILS, from, 0, conn, NULL);
        return;
    }
    sim_schedule(s, s->now_ms + 20 + tm_rng_below(&s->net, 200), SIM_DIALLED, from, to, conn, NULL);
}

void sim_net_dialled(struct sim *s, unsigned from, uint64_t conn, unsigned to)
{
    struct sim_link *l;

    if (!sim_net_joined(s, from, to)) {
        tm_gossip_closed(s->nodes[from].gossip, conn, s->now_ms);
        sim_drain(s, from);
        return;
    }
    if (s->link_n == s->link_cap) {
        s->link_cap = s->link_cap == 0 ? 64 : s->link_cap * 2;
        s->links = realloc(s->links, s->link_cap * sizeof *s->links);
        TM_CHECK(s->links != NULL);
    }
    l = &s->links[s->link_n++];
    memset(l, 0, sizeof *l);
    l->node[0] = from;
    l->node[1] = to;
    l->conn[0] = conn;
    l->conn[1] = ++s->conns;
    l->open[0] = l->open[1] = true;
    l->base_ms = 5 + tm_rng_below(&s->net, 146);
    tm_gossip_opened(s->nodes[to].gossip, l->conn[1], true, "", s->now_ms);
    sim_drain(s, to);
    tm_gossip_opened(s->nodes[from].gossip, conn, false, s->nodes[to].addr, s->now_ms);
    sim_drain(s, from);
}

/* The link of a connection and which end of it is ours; links that ended are passed over. */
static struct sim_link *find(struct sim *s, unsigned node, uint64_t conn, unsigned *end)
{
    for (size_t i = s->link_n; i-- > 0;)
        for (unsigned e = 0; e < 2; e++)
            if (s->links[i].node[e] == node && s->links[i].conn[e] == conn) {
                *end = e;
                return &s->links[i];
            }
    return NULL;
}

static void wake(struct sim *s, struct sim_link *l, unsigned dir)
{
    if (l->scheduled[dir] || l->first[dir] == NULL)
        return;
    l->scheduled[dir] = true;
    sim_schedule(s, l->first[dir]->due_ms > s->now_ms ? l->first[dir]->due_ms : s->now_ms,
                 SIM_DELIVER, (unsigned)(l - s->links), dir, 0, NULL);
}

static void put(struct sim *s, struct sim_link *l, unsigned dir, struct tm_slice bytes, bool end)
{
    struct sim_chunk *c = malloc(sizeof *c + bytes.len);
    uint64_t due = s->now_ms + delay(s, l->base_ms);

    TM_CHECK(c != NULL);
    if (due < l->last_due_ms[dir])
        due = l->last_due_ms[dir];
    l->last_due_ms[dir] = due;
    c->next = NULL;
    c->due_ms = due;
    c->len = bytes.len;
    c->end = end;
    if (bytes.len > 0)
        memcpy(c->bytes, bytes.data, bytes.len);
    if (l->last[dir] != NULL)
        l->last[dir]->next = c;
    else
        l->first[dir] = c;
    l->last[dir] = c;
    wake(s, l, dir);
}

void sim_net_send(struct sim *s, unsigned node, uint64_t conn, struct tm_slice bytes)
{
    unsigned end;
    struct sim_link *l = find(s, node, conn, &end);

    if (l == NULL || !l->open[end])
        return;
    while (bytes.len > 0) {
        size_t n = tm_rng_below(&s->net, 4) == 0 ? 1 + tm_rng_below(&s->net, bytes.len) : bytes.len;

        put(s, l, end, tm_slice(bytes.data, n), false);
        bytes = tm_slice_from(bytes, n);
    }
}

void sim_net_close(struct sim *s, unsigned node, uint64_t conn)
{
    unsigned end;
    struct sim_link *l = find(s, node, conn, &end);

    if (l == NULL || !l->open[end])
        return;
    l->open[end] = false;
    put(s, l, end, TM_SLICE_EMPTY, true);
}

void sim_net_pause(struct sim *s, unsigned node, uint64_t conn, bool paused)
{
    unsigned end;
    struct sim_link *l = find(s, node, conn, &end);

    if (l == NULL)
        return;
    l->paused[end] = paused;
    if (!paused)
        wake(s, l, !end);
}

void sim_net_deliver(struct sim *s, unsigned link, unsigned dir)
{
    struct sim_link *l = &s->links[link];
    unsigned to = l->node[!dir];
    uint64_t conn = l->conn[!dir];
    struct sim_chunk *c = l->first[dir];

    l->scheduled[dir] = false;
    if (c == NULL || (l->paused[!dir] && l->open[!dir]) ||
        !sim_net_joined(s, l->node[0], l->node[1]))
        return; /* RESUME, or the end of the partition, wakes it */
    l->first[dir] = c->next;
    if (c->next == NULL)
        l->last[dir] = NULL;
    wake(s, l, dir);
    if (l->open[!dir]) {
        if (c->end) {
            l->open[!dir] = false;
            tm_gossip_closed(s->nodes[to].gossip, conn, s->now_ms);
        } else {
            tm_gossip_bytes(s->nodes[to].gossip, conn, tm_slice(c->bytes, c->len), sim_wall(s),
                            s->now_ms);
        }
        sim_drain(s, to); /* may move the links */
    }
    free(c);
}

static void drop_chunks(struct sim_link *l, unsigned dir)
{
    while (l->first[dir] != NULL) {
        struct sim_chunk *c = l->first[dir];

        l->first[dir] = c->next;
        free(c);
    }
    l->last[dir] = NULL;
}

void sim_net_cut(struct sim *s, unsigned link)
{
    for (unsigned dir = 0; dir < 2; dir++) {
        struct sim_link *l = &s->links[link];
        struct sim_chunk *c = l->first[dir];

        if (l->open[!dir] && c != NULL && c->len > 1) /* part of what was under way arrives */
            tm_gossip_bytes(s->nodes[l->node[!dir]].gossip, l->conn[!dir],
                            tm_slice(c->bytes, 1 + tm_rng_below(&s->fault, c->len - 1)),
                            sim_wall(s), s->now_ms);
        drop_chunks(l, dir);
    }
    for (unsigned end = 0; end < 2; end++) {
        struct sim_link *l = &s->links[link];

        if (!l->open[end])
            continue;
        l->open[end] = false;
        tm_gossip_closed(s->nodes[l->node[end]].gossip, l->conn[end], s->now_ms);
        sim_drain(s, l->node[end]);
    }
}

void sim_net_healed(struct sim *s)
{
    for (unsigned i = 0; i < s->link_n; i++) {
        struct sim_link *l = &s->links[i];

        if (!l->open[0] && !l->open[1])
            continue;
        if (l->first[0] == NULL && l->first[1] == NULL)
            continue;
        if (tm_rng_below(&s->fault, 2) == 0) {
            sim_net_cut(s, i);
            continue;
        }
        wake(s, l, 0);
        wake(s, l, 1);
    }
}

void sim_net_free(struct sim *s)
{
    for (size_t i = 0; i < s->link_n; i++) {
        drop_chunks(&s->links[i], 0);
        drop_chunks(&s->links[i], 1);
    }
    free(s->links);
}
