/* net/core/handle.c - what each message does.
 *
 * dispatch: the row of msg.def says where a message is welcome; only then its handler sees it. A
 * handler gives the reason to close, or TM_REASON_NONE. Nothing a peer says is applied here: heads
 * become claims to be fetched (fetch.c), batches go to the host, which verifies them. */
#include "net/core/engine.h"

#define IN_GREETING (1u << PEER_GREETING)
#define IN_READY    (1u << PEER_READY)

/* ---- batches on their way to the host ---- */

static bool same_head(const struct tm_head *a, const struct tm_head *b)
{
    return a->size == b->size && a->time_s == b->time_s && a->epoch == b->epoch &&
           tm_hash_eq(&a->root, &b->root);
}

/* Being judged right now, or something newer of the same log. */
static bool is_judged(const struct row *row, const struct tm_head *head)
{
    if (row->ingests == 0 || row->judging.size < head->size || row->judging.time_s < head->time_s)
        return false;
    return row->judging.size > head->size || tm_hash_eq(&row->judging.root, &head->root);
}

void handle_ingest(struct tm_gossip *g, struct peer *p, struct row *row,
                   const struct tm_batch *batch, const struct tm_head *head, bool solicited)
{
    struct job *job = job_new(g, JOB_INGEST);

    if (job == NULL || !act_ingest(g, job->id, p->conn, batch)) {
        if (job != NULL)
            job_end(g, job);
        claim_add(g, p, row, head->size, head->time_s, false); /* fetched when there is room */
        return;
    }
    job->conn = p->conn;
    job->row = row->number;
    job->head = *head;
    job->solicited = solicited;
    job->held = row->held;
    job->from = batch->from;
    job->to = batch->from + batch->n;
    if (row->ingests == 0 || head->size >= row->judging.size)
        row->judging = *head;
    if (row->ingests == 0)
        row->expect = row->held;
    if (batch->from <= row->expect && job->to > row->expect)
        row->expect = job->to;
    row->ingests++;
    p->ingests++;
    p->entries_in += batch->n;
    g->stats.ingests++;
}

/* A head with its owner's signature over what we hold already: the host checks the signature. */
static void ingest_heartbeat(struct tm_gossip *g, struct peer *p, struct row *row,
                             const struct tm_msg_head *said)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_checkpoint cp;
    struct tm_batch batch;

    memset(&cp, 0, sizeof cp);
    memset(&batch, 0, sizeof batch);
    memcpy(cp.network, g->config.network, sizeof cp.network);
    cp.member = row->member;
    cp.head = said->head;
    memcpy(cp.cosig, said->cosig, sizeof cp.cosig);
    cp.has_plain = row->has_plain; /* says nothing of the time: it still stands */
    cp.plain_key_id = row->plain_key_id;
    memcpy(cp.plain, row->plain, sizeof cp.plain);
    tm_checkpoint_put(&note, &cp, row->control_key);
    batch.member = row->member;
    batch.checkpoint = tm_buf_slice(&note);
    batch.from = row->held;
    if (note.fault == 0)
        handle_ingest(g, p, row, &batch, &said->head, false);
    tm_buf_free(&note);
}

bool handle_head(struct tm_gossip *g, struct peer *p, struct row *row,
                 const struct tm_msg_head *said, bool signed_head)
{
    const struct tm_head *h = &said->head;

    if (h->time_s == 0 || h->size < row->held)
        return h->size < row->held; /* holds less; what it holds is not to be proved */
    if (row_whole(row) && same_head(h, &row->head)) {
        bit_set(&row->knows, p->slot);
        return false;
    }
    if (row_whole(row) && h->size == row->held && h->epoch == row->head.epoch &&
        !tm_hash_eq(&h->root, &row->head.root)) {
        claim_add(g, p, row, h->size, h->time_s, true); /* both signed? its note will tell */
        return false;
    }
    if (row_whole(row) && h->size == row->held && h->time_s <= row->head.time_s)
        return h->time_s < row->head.time_s;
    if (is_judged(row, h) || !signed_head || !row_whole(row) || h->size != row->held ||
        !row->has_key || !tm_budget_take(&p->checks, 1, g->now_ms))
        claim_add(g, p, row, h->size, h->time_s, false);
    else
        ingest_heartbeat(g, p, row, said);
    return false;
}

/* ---- life ---- */

static enum tm_reason on_hello(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_msg own = { .kind = TM_MSG_OWN_HEAD, .u.own.member = g->config.member };
    struct request *r;
    struct row *row;

    if (m->u.hello.low > TM_PROTOCOL_HIGH || m->u.hello.high < TM_PROTOCOL_LOW)
        return TM_REASON_VERSION;
    p->heads = m->u.hello.heads;
    p->state = PEER_READY;
    g->stats.peers_ready++;
    r = g->config.has_member ? request_new(g, p, REQ_OWN_HEAD) : NULL;
    if (r != NULL) {
        own.id = r->id;
        peer_send(g, p, &own);
    }
    heads_start(g, p);
    row = p->has_member ? row_find(g, &p->member) : NULL;
    if (row != NULL && row->held == 0)
        heads_ask_one(g, p, &p->member);
    joins_send(g, p);
    return TM_REASON_NONE;
}

static enum tm_reason on_ping(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_msg pong = { .kind = TM_MSG_PONG, .id = m->id };

    peer_send(g, p, &pong);
    return TM_REASON_NONE;
}

static enum tm_reason on_pong(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    if (m->id == p->ping_id && p->ping_ms != 0)
        p->rtt_ms = g->now_ms - p->ping_ms;
    return TM_REASON_NONE;
}

static enum tm_reason on_goaway(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    return m->u.away.code == TM_AWAY_DUPLICATE ? TM_REASON_DUPLICATE : TM_REASON_GOAWAY;
}

static enum tm_reason on_err(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct request *r = request_find(p, m->id);

    if (r == NULL)
        return TM_REASON_NONE;
    if (r->kind == REQ_WANT)
        fetch_refused(g, p, r);
    else if (r->kind == REQ_HEADS)
        p->comparing = p->page_due = false;
    else if (r->kind == REQ_JOIN)
        joins_answer(g, r->ticket, TM_E_BUSY, TM_LIT("the node takes no requests now"), NULL);
    request_end(p, r);
    return TM_REASON_NONE;
}

/* ---- what others hold ---- */

static enum tm_reason on_delta(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    if (!p->trusted && p->incoming) { /* read-only: it is not listened to */
        g->stats.refused++;
        return TM_REASON_NONE;
    }
    for (size_t i = 0; i < m->u.delta.n; i++) {
        struct row *row = row_find(g, &m->u.delta.v[i].member);

        if (row != NULL)
            handle_head(g, p, row, &m->u.delta.v[i], true);
    }
    return TM_REASON_NONE;
}

static enum tm_reason on_heads(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    return heads_asked(g, p, m);
}

static enum tm_reason on_heads_r(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    return heads_told(g, p, m);
}

/* ---- entries ---- */

static void refuse(struct tm_gossip *g, struct peer *p, uint32_t id, enum tm_refusal code)
{
    struct tm_msg err = { .kind = TM_MSG_ERR, .id = id, .u.err = { code, 1 } };

    peer_send(g, p, &err);
}

static void serve(struct tm_gossip *g, struct peer *p, const struct tm_msg_want *w, uint32_t id)
{
    struct row *row = row_find(g, &w->member);
    struct tm_action *a;
    struct job *job;

    if (row == NULL || !row_whole(row) || w->from > row->held) {
        refuse(g, p, id, TM_REFUSE_NOT_HERE);
        return;
    }
    job = g->read_n < TM_READS_ALL ? job_new(g, JOB_READ) : NULL;
    a = job == NULL ? NULL : act_new(g, TM_ACT_READ, 0, NULL);
    if (a == NULL) {
        if (job != NULL)
            job_end(g, job);
        refuse(g, p, id, TM_REFUSE_BUSY);
        return;
    }
    job->conn = p->conn;
    job->row = row->number;
    job->request = id;
    a->job = job->id;
    a->member = row->member;
    a->from = w->from;
    a->to = w->to < row->held ? w->to : row->held;
    if (a->to - a->from > TM_BATCH_ENTRIES_MAX)
        a->to = a->from + TM_BATCH_ENTRIES_MAX;
    a->since_epoch = w->epoch;
    p->reads++;
}

static enum tm_reason on_want(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    if (p->reads + m->u.want.n > TM_REQUESTS_OUTSTANDING)
        return TM_REASON_TOO_MANY;
    for (size_t i = 0; i < m->u.want.n; i++)
        serve(g, p, &m->u.want.v[i], m->id + (uint32_t)i);
    return TM_REASON_NONE;
}

static enum tm_reason on_entries(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct request *r = request_find(p, m->id);
    const struct tm_batch *b = &m->u.batch.batch;

    if (r == NULL || r->kind != REQ_WANT) { /* nobody asked */
        g->stats.refused++;
        return TM_REASON_NONE;
    }
    if (!tm_id_eq(&b->member, &g->rows[r->row]->member) || b->from != r->from ||
        b->from + b->n > r->to)
        return TM_REASON_BAD_DATA; /* never more than was asked, nor something else */
    fetch_entries(g, p, m);
    return TM_REASON_NONE;
}

static enum tm_reason on_push(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    const struct tm_batch *b = &m->u.batch.batch;
    struct row *row = row_find(g, &b->member);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;

    if (!p->trusted || row == NULL) { /* read-only peers are not listened to; not our log */
        g->stats.refused++;
        return TM_REASON_NONE;
    }
    if (tm_checkpoint_parse(b->checkpoint, &cp, &err) != 0 || !tm_id_eq(&cp.member, &b->member) ||
        strcmp(cp.network, g->config.network) != 0)
        return err.code == TM_E_NOMEM ? TM_REASON_NONE : TM_REASON_BAD_DATA;
    if (row_whole(row) && same_head(&cp.head, &row->head)) {
        bit_set(&row->knows, p->slot);
        return TM_REASON_NONE;
    }
    if (row->has_head && (same_head(&cp.head, &row->before) ||
                          (cp.head.size == row->held && cp.head.time_s < row->head.time_s &&
                           tm_hash_eq(&cp.head.root, &row->head.root))))
        return TM_REASON_NONE; /* old news */
    if (is_judged(row, &cp.head)) {
        claim_add(g, p, row, cp.head.size, cp.head.time_s, false);
        return TM_REASON_NONE;
    }
    tm_budget_spend(&p->checks, 1, g->now_ms);
    handle_ingest(g, p, row, b, &cp.head, false);
    return TM_REASON_NONE;
}

/* ---- evidence, own heads, joins ---- */

static enum tm_reason on_fork(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_action *a;
    void *space = NULL;

    if (row_find(g, &m->u.fork.member) == NULL)
        return TM_REASON_NONE;
    if (m->u.fork.offset == 0) {
        tm_buf_reset(&p->fork);
        p->fork_member = m->u.fork.member;
        p->fork_total = m->u.fork.total;
    } else if (m->u.fork.offset != p->fork.len || m->u.fork.total != p->fork_total ||
               !tm_id_eq(&m->u.fork.member, &p->fork_member)) {
        return TM_REASON_BAD_MESSAGE;
    }
    tm_budget_spend(&p->checks, 8, g->now_ms);
    tm_buf_put_slice(&p->fork, m->u.fork.part);
    if (p->fork.fault != 0 || p->fork.len < p->fork_total)
        return TM_REASON_NONE;
    a = act_new(g, TM_ACT_FORK, p->fork.len, &space);
    if (a != NULL) {
        memcpy(space, p->fork.data, p->fork.len);
        a->conn = p->conn;
        a->member = p->fork_member;
        a->bytes = tm_slice(space, p->fork.len);
    }
    tm_buf_free(&p->fork);
    return TM_REASON_NONE;
}

static void tell_own_head(struct tm_gossip *g, struct peer *p, struct tm_slice note)
{
    void *space = NULL;
    struct tm_action *a = act_new(g, TM_ACT_OWN_HEAD, note.len, &space);

    if (a == NULL)
        return;
    a->conn = p->conn;
    a->has_head = note.len > 0;
    if (note.len > 0) {
        memcpy(space, note.data, note.len);
        a->checkpoint = tm_slice(space, note.len);
    }
}

/* Somebody holds a head of our own log that contradicts what we sent: the host must know. */
static enum tm_reason on_head_conflict(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    if (g->config.has_member && tm_id_eq(&m->u.conflict.member, &g->config.member))
        tell_own_head(g, p, m->u.conflict.checkpoint);
    return TM_REASON_NONE;
}

static enum tm_reason on_own_head(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct row *row = row_find(g, &m->u.own.member);
    struct tm_msg answer = { .kind = TM_MSG_OWN_HEAD_R, .id = m->id };

    if (row != NULL && row->has_head && row->has_key)
        row_note(g, row, &note);
    if (note.fault == 0)
        answer.u.own_r.checkpoint = tm_buf_slice(&note);
    peer_send(g, p, &answer);
    tm_buf_free(&note);
    return TM_REASON_NONE;
}

static enum tm_reason on_own_head_r(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct request *r = request_find(p, m->id);

    if (r == NULL || r->kind != REQ_OWN_HEAD)
        return TM_REASON_NONE;
    request_end(p, r);
    tell_own_head(g, p, m->u.own_r.checkpoint);
    return TM_REASON_NONE;
}

static enum tm_reason on_join(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct tm_slice in[3] = { m->u.join.entry0, m->u.join.checkpoint, m->u.join.code };
    struct tm_slice *out[3];
    struct tm_action *a;
    void *space = NULL;
    uint8_t *at;

    if (!g->config.has_member || p->join_id != 0 || m->id == 0) { /* one at a time */
        refuse(g, p, m->id, g->config.has_member ? TM_REFUSE_BUSY : TM_REFUSE_DENIED);
        return TM_REASON_NONE;
    }
    a = act_new(g, TM_ACT_JOIN, in[0].len + in[1].len + in[2].len, &space);
    if (a == NULL)
        return TM_REASON_NONE;
    out[0] = &a->entry0;
    out[1] = &a->checkpoint;
    out[2] = &a->join_code;
    at = space;
    for (int i = 0; i < 3; i++) {
        *out[i] = tm_slice(at, in[i].len);
        if (in[i].len > 0)
            memcpy(at, in[i].data, in[i].len);
        at += in[i].len;
    }
    a->conn = p->conn;
    p->join_id = m->id;
    return TM_REASON_NONE;
}

static enum tm_reason on_join_r(struct tm_gossip *g, struct peer *p, const struct tm_msg *m)
{
    struct request *r = request_find(p, m->id);

    if (r == NULL || r->kind != REQ_JOIN)
        return TM_REASON_NONE;
    joins_answer(g, r->ticket, (int)m->u.join_r.code, m->u.join_r.text,
                 p->identity == TM_IDENTITY_ANONYMOUS ? NULL : &p->member);
    request_end(p, r);
    return TM_REASON_NONE;
}

/* ---- dispatch ---- */

static const struct place {
    unsigned where;
    enum tm_reason (*on)(struct tm_gossip *g, struct peer *p, const struct tm_msg *m);
} places[TM_MSG_COUNT] = {
#define TM_MSG(ID, name, number, where, bytes_max, cost, handler)                                  \
    [TM_MSG_##ID] = { where, handler },
#include "net/core/msg.def"
#undef TM_MSG
};

/* What was asked for does not count against the sender's allowance of bytes. */
static bool solicited(struct peer *p, const struct tm_msg *m)
{
    return (m->kind == TM_MSG_ENTRIES || m->kind == TM_MSG_HEADS_R) &&
           request_find(p, m->id) != NULL;
}

static enum tm_reason reason_of(enum tm_msg_got got)
{
    switch (got) {
    case TM_MSG_UNKNOWN:
        return TM_REASON_UNKNOWN_EVEN;
    case TM_MSG_OVERSIZE:
        return TM_REASON_OVERSIZE;
    case TM_MSG_NO_MEMORY:
        return TM_REASON_NO_MEMORY;
    default:
        return TM_REASON_BAD_MESSAGE;
    }
}

void handle_record(struct tm_gossip *g, struct peer *p, struct tm_slice record)
{
    enum tm_msg_got got = TM_MSG_OK;
    enum tm_reason reason;
    struct tm_msg m;

    while (p->state != PEER_CLOSED) {
        size_t before = record.len;

        tm_arena_reset(&g->arena);
        got = tm_msg_next(&record, &g->arena, &m);
        if (got == TM_MSG_END)
            return;
        g->stats.messages_in++;
        tm_budget_spend(&p->messages, got == TM_MSG_OK ? tm_msg_cost(m.kind) : 1, g->now_ms);
        if (got != TM_MSG_OK || !solicited(p, &m)) {
            tm_budget_spend(&p->bytes, before - record.len, g->now_ms);
            tm_budget_spend(&g->all_bytes, before - record.len, g->now_ms);
        }
        if (got == TM_MSG_SKIP)
            continue;
        if (got != TM_MSG_OK)
            reason = reason_of(got);
        else if ((places[m.kind].where & 1u << p->state) == 0)
            reason = TM_REASON_OUT_OF_TURN;
        else
            reason = places[m.kind].on(g, p, &m);
        if (reason != TM_REASON_NONE)
            peer_close(g, p, reason);
    }
}
