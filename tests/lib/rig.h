/* tests/lib/rig.h - one gossip engine under fake time, and peers that say what a test wants.
 *
 * A wire is one connection: a real handshake by net/core/channel.h, then plain messages both ways.
 * rig_run() moves bytes until nothing happens; what the engine asks of its host is counted and kept,
 * never answered by itself. All randomness is seeded. */
#ifndef TM_TESTS_RIG_H
#define TM_TESTS_RIG_H

#include "net/core/channel.h"
#include "net/core/gossip.h"
#include "net/core/msg.h"
#include "tests/lib/memlog.h"

#define RIG_NETWORK "rig.example"
#define RIG_WALL_MS INT64_C(1800000000000)
#define RIG_WIRES   4

struct rig_wire {
    struct rig *rig;
    struct tm_channel *channel;
    struct tm_channel_self self;
    struct tm_ed25519_pair control;
    struct tm_memlog *log; /* of the member whose node this is */
    uint64_t conn;
    struct tm_buf got; /* messages from the engine, not taken yet */
    char closed[32];   /* the engine's reason; "" while open */
    bool paused;
    unsigned resumes;
};

struct rig {
    struct tm_gossip *gossip;
    struct tm_rng_seeded seed;
    struct tm_rng rng;
    uint64_t now_ms, conns;
    struct tm_ed25519_pair control; /* of the engine's own member */
    struct tm_memlog *log;
    struct rig_wire wires[RIG_WIRES];
    unsigned ingests, reads, joins, own_heads, forks, dials;
    struct {
        uint64_t job, conn, from, n;
        struct tm_id member;
    } ingest, read; /* the last ones */
    uint64_t read_to, dial_conn, join_conn;
    char dial_addr[TM_NET_ADDR_MAX];
    struct tm_arena arena;
};

void rig_start(struct rig *r, bool member);
void rig_stop(struct rig *r);
/* An incoming connection, through the handshake. `proved`: a node of member `number`, whose log the
 * engine is told; else anonymous. `hello`: greet as well. */
struct rig_wire *rig_connect(struct rig *r, unsigned number, bool proved, bool hello);
void rig_hello(struct rig_wire *w);
void rig_say(struct rig_wire *w, const struct tm_msg *m);
void rig_say_bytes(struct rig_wire *w, struct tm_slice record); /* one record as it is */
/* The first message of that kind since rig_forget(); false when there is none. `out` borrows until
 * the next call. */
bool rig_heard(struct rig_wire *w, enum tm_msg_kind kind, struct tm_msg *out);
void rig_forget(struct rig_wire *w); /* what was heard so far */
void rig_run(struct rig *r);
void rig_pass(struct rig *r, uint64_t ms); /* time, with every tick the engine asks for */
/* Tells the engine of a log as it stands. */
void rig_tell(struct rig *r, const struct tm_memlog *log, bool urgent);
/* A log of its own with `entries` entries, signed by the wire's member or by `control`. */
struct tm_memlog *rig_log(unsigned number, struct tm_ed25519_pair *control, unsigned entries);
void rig_grow(struct tm_memlog *log, const struct tm_ed25519_pair *control, unsigned entries,
              int64_t wall_ms);

#endif
