/* net/core/engine.h - the insides of the gossip engine, for its own files only.
 *
 *   gossip.c  events in, actions out, ticks     rows.c   one row per log, in order; what is known of it
 *   peer.c    one connection's life             handle.c what each message does
 *   push.c    what to tell whom                 fetch.c  which ranges are wanted from whom
 *   heads.c   comparing heads                   reach.c  whom to dial, who may come in
 *   actions.c the queue to shell and host       join.c   requests for accreditation
 *
 * Everything here belongs to one thread. Functions take the time from `g->now_ms`, set by every
 * event. A peer may be closed anywhere below a handler: peer_close() only marks it; its memory goes
 * when tm_gossip_next() has handed out its last bytes, or when the shell says it is closed.
 */
#ifndef TM_NET_ENGINE_H
#define TM_NET_ENGINE_H

#include "net/core/book.h"
#include "net/core/budget.h"
#include "net/core/channel.h"
#include "net/core/gossip.h"
#include "net/core/msg.h"
#include "net/core/reason.h"
#include "node/base/list.h"
#include "node/base/map.h"

struct bits { /* a set of peer slots */
    uint64_t w[TM_PEERS_MAX / 64];
};
static inline bool bit_get(const struct bits *b, unsigned slot)
{
    return (b->w[slot / 64] >> (slot % 64) & 1) != 0;
}
static inline void bit_set(struct bits *b, unsigned slot)
{
    b->w[slot / 64] |= (uint64_t)1 << (slot % 64);
}
static inline void bit_clear(struct bits *b, unsigned slot)
{
    b->w[slot / 64] &= ~((uint64_t)1 << (slot % 64));
}

/* ---- logs ---- */

struct claim { /* a peer says it holds more of a log than we do; not believed, only asked about */
    uint8_t slot;
    bool differs; /* same size, another root: its head is asked for */
    uint64_t size, time_s;
};

struct row {
    uint32_t number; /* place in g->rows */
    struct tm_id member;
    uint64_t held;
    struct tm_head head, before; /* newest verified; the one before it, to know old news by */
    uint32_t epoch;              /* newest known, of control_key */
    bool has_head, has_key, has_plain;
    uint32_t plain_key_id;
    uint8_t control_key[32], cosig[64], plain[64];
    struct bits knows;  /* peers that hold what we hold */
    struct bits queued; /* peers it waits to be announced to */
    /* fetch.c */
    struct claim *claims;
    uint8_t claim_n, claim_cap;
    struct tm_list wanting; /* in g->wanting while there are claims */
    bool asked;             /* a range is on its way to us */
    unsigned ingests;       /* batches at the host */
    uint64_t expect;        /* index after the last batch at the host */
    struct tm_head judging; /* newest head at the host */
    /* push.c */
    bool push_under_way, push_again, push_urgent;
    uint64_t pushed; /* entries below it have been told of */
    uint32_t pushed_epoch;
    struct bits push_to;
    /* fork proofs */
    bool fork_relayed, fork_waits;
    uint64_t fork_relayed_ms, fork_due_ms, fork_hold_ms;
    struct tm_buf fork;
};

/* ---- connections ---- */

enum request_kind { REQ_NONE, REQ_WANT, REQ_HEADS, REQ_ASK, REQ_OWN_HEAD, REQ_JOIN };
struct request { /* one we sent and hear back about */
    enum request_kind kind;
    uint32_t id;
    uint32_t row; /* WANT */
    uint64_t from, to, ticket;
    uint64_t sent_ms, stall_ms; /* `stall_ms` 0: given up, a late answer is still taken */
};

/*   SHAKING --peer_opened--> GREETING --on_hello--> READY      every state --peer_close--> CLOSED
 * SHAKING   the handshake; must end within TM_HANDSHAKE_MS.
 * GREETING  keys agreed, our hello is sent; nothing accepted but `hello` (once) and `goaway`.
 * READY     hello seen both ways.
 * CLOSED    `reason` is set for good; what was said before goes out, nothing is read. */
enum peer_state { PEER_SHAKING, PEER_GREETING, PEER_READY, PEER_CLOSED };

struct peer {
    uint64_t conn;
    uint8_t slot;
    bool incoming, gone; /* gone: the shell has closed it already */
    enum peer_state state;
    enum tm_reason reason;
    char addr[TM_NET_ADDR_MAX];
    struct tm_channel *channel;
    enum tm_channel_identity identity;
    bool has_member, trusted; /* trusted: identity proved */
    struct tm_id member, key;
    struct tm_list sending; /* in g->sending while there may be bytes to send */
    struct tm_buf record;   /* messages not sealed yet */
    struct tm_buf held;     /* bytes taken while reading is paused */
    bool paused;            /* the shell was told */
    uint64_t blocked_ms;    /* reading waits for an allowance until then; 0: it does not */
    struct tm_budget bytes, messages, checks;
    /* life */
    uint64_t opened_ms, heard_ms, ping_ms, rtt_ms, unsent_ms;
    uint32_t ping_id;
    size_t unsent;
    uint64_t probe_ms; /* dialled to compare once: may it leave? asked then; 0: it stays */
    /* requests */
    struct request requests[TM_REQUESTS_OUTSTANDING];
    unsigned request_n, stalled_n;
    uint32_t next_id;
    unsigned reads, ingests; /* its requests at our host; its batches at our host */
    unsigned claims;
    uint32_t join_id; /* of its join request at our host; 0: none */
    /* comparing */
    bool comparing, page_due, compared;
    struct tm_id after;
    /* announcing */
    uint32_t *deltas; /* row numbers */
    size_t delta_n, delta_cap;
    uint64_t delta_ms; /* they go then; 0: none wait */
    /* a fork proof coming in parts */
    struct tm_buf fork;
    struct tm_id fork_member;
    uint64_t fork_total;
    /* for people */
    uint64_t bytes_in, bytes_out, entries_in, entries_out, heads;
};

/* ---- the host's answers to come ---- */

enum job_kind { JOB_NONE, JOB_INGEST, JOB_READ, JOB_PUSH };
struct job {
    enum job_kind kind;
    uint64_t id, conn;
    uint32_t row, request; /* request: the id to answer */
    bool solicited;
    uint64_t held, from, to;
    struct tm_head head; /* INGEST: what the batch's note says */
    enum tm_push_class urgency;
};

struct act {
    struct tm_list at;
    struct tm_action action;
    void *memory; /* what the action points into */
};

struct join { /* of our own */
    bool used, sent;
    uint64_t ticket, deadline_ms;
    char addr[TM_NET_ADDR_MAX];
    struct tm_buf entry0, checkpoint, code;
};

struct tm_gossip {
    struct tm_gossip_config config;
    struct tm_channel_self self;
    uint8_t static_public[32];
    uint64_t now_ms;
    int64_t wall_ms; /* at `wall_at_ms` */
    uint64_t wall_at_ms;
    bool shut;

    struct tm_map by_member;
    struct row **rows, **sorted; /* by number; by member id */
    size_t row_n, row_cap, sorted_n;
    bool digest_known;
    struct tm_hash digest;
    struct tm_list wanting; /* rows with claims */
    bool fetch_again;       /* fetch_pump() stopped before the end */
    uint32_t *asks;         /* rows just admitted, to be asked about */
    size_t ask_n, ask_cap;
    uint64_t ask_ms; /* then; 0: none */

    struct peer *peers[TM_PEERS_MAX];
    struct tm_list sending;
    struct peer *last_sent;
    size_t last_len;
    struct tm_budget all_bytes, handshakes;
    struct tm_map prefixes; /* network -> struct tm_budget */
    struct tm_book book;
    uint64_t next_dial, dial_ms, compare_ms;

    struct job jobs[TM_JOBS_MAX];
    uint64_t job_serial;
    unsigned job_n, ingest_n, read_n;
    struct tm_list acts; /* struct act */
    struct act *last_act;
    struct join joins[TM_JOINS_MAX];
    unsigned forks_waiting;
    struct tm_gossip_stats stats;
    struct tm_arena arena; /* of the message at hand */
};

/* ---- rows.c ---- */
int row_get_or_add(struct tm_gossip *g, const struct tm_id *member, struct row **out,
                   struct tm_err *err);
struct row *row_find(const struct tm_gossip *g, const struct tm_id *member);
/* Held to the end of its head: only then is it told to others. */
bool row_whole(const struct row *row);
void row_note(const struct tm_gossip *g, const struct row *row, struct tm_buf *out);
void row_head(const struct row *row, struct tm_msg_head *out); /* as HEADS_R and DELTA say it */
void rows_forget_slot(struct tm_gossip *g, unsigned slot);
void rows_free(struct tm_gossip *g);
struct row **rows_sorted(struct tm_gossip *g); /* g->row_n of them, by member id */
const struct tm_hash *rows_digest(struct tm_gossip *g);

/* ---- actions.c ---- */
struct job *job_new(struct tm_gossip *g, enum job_kind kind); /* NULL: too many under way */
struct job *job_find(struct tm_gossip *g, uint64_t id);
void job_end(struct tm_gossip *g, struct job *job);
/* Queues an action; NULL on no memory. `extra` bytes follow it in memory, zeroed, at `*room`. */
struct tm_action *act_new(struct tm_gossip *g, enum tm_act type, size_t extra, void **room);
bool act_ingest(struct tm_gossip *g, uint64_t job, uint64_t conn, const struct tm_batch *batch);
void acts_free(struct tm_gossip *g);

/* ---- peer.c ---- */
struct peer *peer_of(const struct tm_gossip *g, uint64_t conn);
void peer_open(struct tm_gossip *g, uint64_t conn, bool incoming, const char *addr, bool probe);
void peer_bytes(struct tm_gossip *g, struct peer *p, struct tm_slice bytes);
void peer_close(struct tm_gossip *g, struct peer *p, enum tm_reason reason);
void peer_away(struct tm_gossip *g, struct peer *p, enum tm_reason reason, enum tm_away code);
void peer_free(struct tm_gossip *g, struct peer *p);
void peer_send(struct tm_gossip *g, struct peer *p, const struct tm_msg *msg);
void peer_seal(struct tm_gossip *g, struct peer *p); /* what waits becomes a record */
void peer_tick(struct tm_gossip *g, struct peer *p);
uint64_t peer_wake_ms(const struct peer *p);
void peer_pump(struct tm_gossip *g, struct peer *p); /* reads on when nothing hinders it */
void peer_identify(struct tm_gossip *g, struct peer *p);
bool peer_askable(const struct peer *p); /* we may ask it for heads */
/* NULL: 32 are outstanding already. */
struct request *request_new(struct tm_gossip *g, struct peer *p, enum request_kind kind);
struct request *request_find(struct peer *p, uint32_t id);
void request_end(struct peer *p, struct request *r);

/* ---- handle.c ---- */
void handle_record(struct tm_gossip *g, struct peer *p, struct tm_slice record);
void handle_ingest(struct tm_gossip *g, struct peer *p, struct row *row,
                   const struct tm_batch *batch, const struct tm_head *head, bool solicited);
/* What a peer said of a log, taken in: known, newer, or older than ours. True when older. */
bool handle_head(struct tm_gossip *g, struct peer *p, struct row *row,
                 const struct tm_msg_head *said, bool signed_head);

/* ---- fetch.c ---- */
void claim_add(struct tm_gossip *g, struct peer *p, struct row *row, uint64_t size, uint64_t time_s,
               bool differs);
void claim_drop(struct tm_gossip *g, struct row *row, unsigned slot);
void claims_settle(struct tm_gossip *g, struct row *row); /* after it changed */
void claims_forget_slot(struct tm_gossip *g, unsigned slot);
void fetch_pump(struct tm_gossip *g);
void fetch_stalled(struct tm_gossip *g, struct peer *p, struct request *r);
void fetch_entries(struct tm_gossip *g, struct peer *p, const struct tm_msg *m);
void fetch_refused(struct tm_gossip *g, struct peer *p, struct request *r);

/* ---- push.c ---- */
void push_changed(struct tm_gossip *g, struct row *row, bool grew, bool urgent);
void push_read_done(struct tm_gossip *g, struct job *job, const struct tm_batch *batch);
void delta_queue(struct tm_gossip *g, struct peer *p, struct row *row);
void delta_flush(struct tm_gossip *g, struct peer *p);
void fork_relay(struct tm_gossip *g, struct row *row);

/* ---- heads.c ---- */
void heads_start(struct tm_gossip *g, struct peer *p);
void heads_next_page(struct tm_gossip *g, struct peer *p);
void heads_ask(struct tm_gossip *g, struct row *row); /* who has it? asked a moment later */
void heads_ask_flush(struct tm_gossip *g);
void heads_ask_one(struct tm_gossip *g, struct peer *p, const struct tm_id *member);
void heads_probe(struct tm_gossip *g); /* the comparison by chance, and when the next is due */
enum tm_reason heads_asked(struct tm_gossip *g, struct peer *p, const struct tm_msg *m);
enum tm_reason heads_told(struct tm_gossip *g, struct peer *p, const struct tm_msg *m);

/* ---- reach.c ---- */
void reach_dial(struct tm_gossip *g);
void reach_probe(struct tm_gossip *g);                             /* one more by chance */
enum tm_reason reach_admit(struct tm_gossip *g, const char *addr); /* an incoming connection */
enum tm_reason reach_known(struct tm_gossip *g, struct peer *p);   /* after its handshake */

/* ---- join.c ---- */
void joins_send(struct tm_gossip *g, struct peer *p);
/* `member`: whose node answered, as it says itself; NULL when nobody did. */
void joins_answer(struct tm_gossip *g, uint64_t ticket, int code, struct tm_slice text,
                  const struct tm_id *member);
void joins_tick(struct tm_gossip *g);
uint64_t joins_wake_ms(const struct tm_gossip *g);

/* The re-request after a silent peer. Off only in the simulator's proof that it bites. */
extern bool tm_engine_rerequest;

#endif
