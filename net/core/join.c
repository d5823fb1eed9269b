/* net/core/join.c - asking another node for accreditation: ours go out here, others' are answered.
 * A request waits for its connection, is sent once, and ends with an answer or at its deadline. */
#include <stdio.h>

#include "net/core/engine.h"

static void done(struct join *j)
{
    tm_buf_free(&j->entry0);
    tm_buf_free(&j->checkpoint);
    tm_buf_free(&j->code);
    j->used = false;
}

static void tell(struct tm_gossip *g, uint64_t ticket, int code, struct tm_slice text,
                 const struct tm_id *member)
{
    void *space = NULL;
    struct tm_action *a = act_new(g, TM_ACT_JOINED, text.len + 1, &space);

    if (a == NULL)
        return;
    if (text.len > 0)
        memcpy(space, text.data, text.len);
    a->ticket = ticket;
    a->code = code;
    a->text = space;
    a->has_member = member != NULL;
    if (member != NULL)
        a->member = *member;
}

void joins_answer(struct tm_gossip *g, uint64_t ticket, int code, struct tm_slice text,
                  const struct tm_id *member)
{
    for (unsigned i = 0; i < TM_JOINS_MAX; i++)
        if (g->joins[i].used && g->joins[i].ticket == ticket) {
            done(&g->joins[i]);
            tell(g, ticket, code, text, member);
            return;
        }
}

/* Is this the node at that address? By its connection, or by the key met there before. */
static bool is_at(const struct tm_gossip *g, const struct peer *p, const char *addr)
{
    const struct tm_place *place = tm_book_find(&g->book, addr);

    if (place == NULL || p->state != PEER_READY)
        return false;
    return (place->state == TM_PLACE_CONNECTED && place->dial == p->conn) ||
           (place->has_key && tm_id_eq(&place->key, &p->key));
}

void joins_send(struct tm_gossip *g, struct peer *p)
{
    for (unsigned i = 0; i < TM_JOINS_MAX; i++) {
        struct join *j = &g->joins[i];
        struct tm_msg m = { .kind = TM_MSG_JOIN };
        struct request *r;

        if (!j->used || j->sent || !is_at(g, p, j->addr))
            continue;
        r = request_new(g, p, REQ_JOIN);
        if (r == NULL)
            return;
        r->ticket = j->ticket;
        m.id = r->id;
        m.u.join.entry0 = tm_buf_slice(&j->entry0);
        m.u.join.checkpoint = tm_buf_slice(&j->checkpoint);
        m.u.join.code = tm_buf_slice(&j->code);
        j->sent = true;
        peer_send(g, p, &m);
    }
}

void joins_tick(struct tm_gossip *g)
{
    for (unsigned i = 0; i < TM_JOINS_MAX; i++)
        if (g->joins[i].used && g->joins[i].deadline_ms <= g->now_ms)
            joins_answer(g, g->joins[i].ticket, TM_E_UNREACHABLE,
                         TM_LIT("no answer from that node"), NULL);
}

uint64_t joins_wake_ms(const struct tm_gossip *g)
{
    uint64_t wake = UINT64_MAX;

    for (unsigned i = 0; i < TM_JOINS_MAX; i++)
        if (g->joins[i].used && g->joins[i].deadline_ms < wake)
            wake = g->joins[i].deadline_ms;
    return wake;
}

void tm_gossip_join(struct tm_gossip *g, uint64_t ticket, const char *addr,
                    struct tm_slice inception, struct tm_slice checkpoint, struct tm_slice code,
                    uint64_t now_ms)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_place *place = NULL;
    struct join *j = NULL;

    g->now_ms = now_ms;
    for (unsigned i = 0; i < TM_JOINS_MAX && j == NULL; i++)
        if (!g->joins[i].used)
            j = &g->joins[i];
    if (j == NULL || tm_book_seed(&g->book, addr, now_ms, &place, &err) != 0) {
        tell(g, ticket, j == NULL ? TM_E_BUSY : err.code,
             j == NULL ? TM_LIT("too many requests under way") : tm_str(err.text), NULL);
        return;
    }
    *j = (struct join){ .used = true, .ticket = ticket, .deadline_ms = now_ms + TM_JOIN_MS };
    j->entry0 = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    j->checkpoint = (struct tm_buf)TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    j->code = (struct tm_buf)TM_BUF_INIT(TM_JOIN_CODE_MAX);
    snprintf(j->addr, sizeof j->addr, "%s", addr);
    tm_buf_put_slice(&j->entry0, inception);
    tm_buf_put_slice(&j->checkpoint, checkpoint);
    tm_buf_put_slice(&j->code, code);
    if (j->entry0.fault != 0 || j->checkpoint.fault != 0 || j->code.fault != 0) {
        joins_answer(g, ticket, TM_E_LIMIT, TM_LIT("the request is too long"), NULL);
        return;
    }
    place->next_ms = now_ms; /* the operator waits */
    for (unsigned i = 0; i < TM_PEERS_MAX; i++)
        if (g->peers[i] != NULL)
            joins_send(g, g->peers[i]);
    if (!j->sent)
        reach_dial(g);
}

void tm_gossip_join_answer(struct tm_gossip *g, uint64_t conn, int code, const char *text)
{
    struct peer *p = peer_of(g, conn);
    struct tm_msg m = { .kind = TM_MSG_JOIN_R };

    if (p == NULL || p->join_id == 0)
        return;
    m.id = p->join_id;
    m.u.join_r.code = code < 0 || code >= TM_CODE_COUNT ? TM_E_BUG : (uint32_t)code;
    m.u.join_r.text = tm_str(text);
    if (m.u.join_r.text.len > TM_MSG_TEXT_MAX)
        m.u.join_r.text.len = TM_MSG_TEXT_MAX;
    p->join_id = 0;
    peer_send(g, p, &m);
}
