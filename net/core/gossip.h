/* net/core/gossip.h - the gossip engine of one node: all its peers, no I/O, no clock.
 *
 * Takes bytes, events and the time; gives actions. libuv drives it in the daemon (net/uv/net.c), the
 * simulator drives it in tests/sim; both hand it a random source. It knows, per log, only the row
 * below; entries are read and written by its host, which answers later by job number: verification
 * and disk work never run inside the engine.
 *
 *   shell ── opened/bytes/closed/tick ──>  engine  ── SEND/CLOSE/DIAL/PAUSE/RESUME ──> shell
 *   host  ── log/ingested/read_done   ──>          ── INGEST/READ/JOIN/OWN_HEAD/FORK ──> host
 *
 * What it promises: a durable change told with tm_gossip_log() reaches every connected peer that
 * wants the log (endings and rotations at once to all, the rest to 3 and announced to the others); a
 * request that a peer leaves unanswered for 2 s goes to another; on contact and every minute heads
 * are compared, so what a push lost is found; nothing a peer sends is applied before the host has
 * verified it; every queue, table and rate has a bound (net/limits.h). Rules of federation.md
 * section 7, numbers of gossip.md. Belongs to one thread.
 */
#ifndef TM_NET_CORE_GOSSIP_H
#define TM_NET_CORE_GOSSIP_H

#include "node/base/rng.h"
#include "node/log/replica.h"

struct tm_gossip;

#define TM_NET_ADDR_MAX 280 /* "host:port" with its terminator */

struct tm_gossip_config {
    char network[TM_NETWORK_MAX + 1];
    bool has_member; /* false: a verifier-only node; reads, never pushes, stays anonymous */
    struct tm_id member;
    uint8_t static_key[32];   /* X25519 secret; ignored without membership (fresh per connection) */
    uint8_t identity_sig[64]; /* control key over static key and until: tm_channel's signed bytes */
    int64_t identity_until_ms;
    uint64_t compare_every_ms; /* 60,000 unless told; ± 50 % by chance */
    bool private_addresses;    /* a test network: private and loopback addresses are dialled too */
    const struct tm_rng *rng;  /* borrowed for the engine's life */
};

int tm_gossip_new(const struct tm_gossip_config *config, uint64_t now_ms, struct tm_gossip **out,
                  struct tm_err *err);
void tm_gossip_free(struct tm_gossip *g);

/* ---- events from the shell; `conn` is the shell's number, never used twice ---- */
/* After DIAL (`dial` is that action's conn, which becomes this one's) or for an incoming one. */
void tm_gossip_opened(struct tm_gossip *g, uint64_t conn, bool incoming, const char *addr,
                      uint64_t now_ms);
void tm_gossip_bytes(struct tm_gossip *g, uint64_t conn, struct tm_slice bytes, int64_t wall_ms,
                     uint64_t now_ms);
/* Also the answer to a DIAL that failed. Late calls for a connection already closed are fine. */
void tm_gossip_closed(struct tm_gossip *g, uint64_t conn, uint64_t now_ms);
/* Bytes of this connection not yet taken by the operating system. */
void tm_gossip_unsent(struct tm_gossip *g, uint64_t conn, size_t bytes);
/* Call it once before the first connection: it tells the wall time that proofs are judged by. */
void tm_gossip_tick(struct tm_gossip *g, int64_t wall_ms, uint64_t now_ms);
uint64_t tm_gossip_wake_ms(
    const struct tm_gossip *g); /* tick again by then; UINT64_MAX for never */

/* ---- events from the host ---- */
/* One log as it is durable here. Adds the row, or changes it; rows only ever grow. `held` 0 with an
 * empty checkpoint: admitted, nothing here yet, please fetch. */
struct tm_gossip_log {
    struct tm_id member;
    uint64_t held;              /* entries durable here */
    struct tm_slice checkpoint; /* newest verified note; its size may be larger than held */
    struct tm_head head;        /* what the note says */
    uint32_t epoch;             /* newest known */
    uint8_t control_key[32];    /* of that epoch */
    bool urgent;                /* since the last call: endings or rotations among the entries */
};
/* `from_conn`: 0, or the connection the change came from (it is not told again). */
void tm_gossip_log(struct tm_gossip *g, const struct tm_gossip_log *log, uint64_t from_conn,
                   uint64_t now_ms);

/* Answer to INGEST. `log` may be NULL when nothing changed (the change itself is told by it). */
struct tm_gossip_ingested {
    uint64_t job;
    int code;            /* 0, or the TM_E_… of tm_replica_offer */
    bool blame;          /* the sender is to blame (bad proof, signature, hash) */
    enum tm_offer offer; /* when code is 0 */
    const struct tm_gossip_log *log;
};
void tm_gossip_ingested(struct tm_gossip *g, const struct tm_gossip_ingested *r, uint64_t now_ms);

/* Answer to READ: a batch to send (entries, proof, rotations; borrowed for the call), or NULL. */
void tm_gossip_read_done(struct tm_gossip *g, uint64_t job, const struct tm_batch *batch,
                         uint64_t now_ms);

/* Evidence found here or proved by a peer: relayed once a day and member. */
void tm_gossip_fork(struct tm_gossip *g, const struct tm_id *member, struct tm_slice proof,
                    uint64_t now_ms);

/* Addresses to dial: the operator's seeds, and `node` entries of replicated logs. */
int tm_gossip_seed_add(struct tm_gossip *g, const char *addr,
                       struct tm_err *err); /* TM_E_LIMIT, TM_E_MALFORMED */
int tm_gossip_seed_remove(struct tm_gossip *g, const char *addr, struct tm_err *err);
void tm_gossip_member_addr(struct tm_gossip *g, const struct tm_id *member, const char *addr,
                           int64_t until_ms);

/* Asks the node at `addr` (dialled when not connected, kept as a seed) for accreditation. `inception`
 * and `checkpoint` are copied. The answer comes as TM_ACT_JOINED. */
void tm_gossip_join(struct tm_gossip *g, uint64_t ticket, const char *addr,
                    struct tm_slice inception, struct tm_slice checkpoint, struct tm_slice code,
                    uint64_t now_ms);
/* The host's answer to TM_ACT_JOIN: accepted as pending, or why not. */
void tm_gossip_join_answer(struct tm_gossip *g, uint64_t conn, int code, const char *text);

/* The control key signed anew, or a rotation: later handshakes use it. */
void tm_gossip_identity(struct tm_gossip *g, const uint8_t sig[64], int64_t until_ms);
/* Says GOAWAY to everyone and closes; further events are harmless. */
void tm_gossip_shutdown(struct tm_gossip *g, uint64_t now_ms);

/* ---- actions ---- */
enum tm_act {
    TM_ACT_SEND,     /* conn, bytes */
    TM_ACT_CLOSE,    /* conn, reason: after what was sent is out */
    TM_ACT_DIAL,     /* conn (fresh number, top bit set), addr */
    TM_ACT_PAUSE,    /* conn: stop reading */
    TM_ACT_RESUME,   /* conn */
    TM_ACT_INGEST,   /* job, conn, batch */
    TM_ACT_READ,     /* job, member, from, to, since_epoch: answer with what fits one message */
    TM_ACT_JOIN,     /* conn, batch.member unset; entry0, checkpoint, code: somebody asks to join */
    TM_ACT_JOINED,   /* ticket, code, text: the answer to our own join; member, when has_member:
                      * whose node says it is, unproved while its log is not held */
    TM_ACT_OWN_HEAD, /* conn, has_head, checkpoint: what a peer holds of our own log */
    TM_ACT_FORK      /* conn, member, bytes: a fork proof to check and keep */
};
struct tm_action { /* every pointer is borrowed until the next tm_gossip_next() or event */
    enum tm_act type;
    uint64_t conn, job, ticket;
    struct tm_slice bytes;
    const char *addr, *reason, *text;
    int code;
    struct tm_batch batch;
    struct tm_id member;
    uint64_t from, to;
    uint32_t since_epoch; /* READ: rotations of later epochs travel along, with proofs */
    struct tm_slice entry0, checkpoint, join_code;
    bool has_head, has_member;
};
bool tm_gossip_next(struct tm_gossip *g, struct tm_action *out); /* false: nothing to do now */

/* ---- for people ---- */
struct tm_peer_info {
    uint64_t conn;
    char addr[TM_NET_ADDR_MAX];
    bool incoming, ready, has_member;
    struct tm_id member;
    uint64_t bytes_in, bytes_out, entries_in, entries_out; /* ours to theirs */
    uint64_t since_ms, rtt_ms, unsent;
    uint64_t heads;     /* how many the peer said it holds */
    const char *closed; /* why the last connection to this address ended, or NULL */
};
/* Live ones first, then known addresses without a connection (conn 0). Returns how many there are. */
size_t tm_gossip_peers(const struct tm_gossip *g, struct tm_peer_info *out, size_t cap);

struct tm_gossip_stats { /* counters since the start */
    uint64_t messages_in, messages_out, bytes_in, bytes_out, pushes, wants, compares, rerequests,
        punished, refused, ingests, logs, peers_ready;
};
void tm_gossip_stats(const struct tm_gossip *g, struct tm_gossip_stats *out);

#endif
