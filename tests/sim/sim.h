/* tests/sim/sim.h - many nodes, one thread, one seed.
 *
 * The engines of net/core run against hosts that hold real replicas in memory and links that delay,
 * cut and cross partitions, all under a virtual clock. Events are taken in order of (time, number);
 * each node and each purpose has a random source of its own, so one more draw here changes nothing
 * there. Nothing depends on pointers, hash order or the time of day: a seed gives one trace, and its
 * SHA-256 is the same with every compiler. See docs/protocol.md and gossip.md "The simulator".
 */
#ifndef TM_TESTS_SIM_H
#define TM_TESTS_SIM_H

#include "net/core/gossip.h"
#include "node/base/ed25519.h"
#include "node/base/map.h"
#include "node/log/entry.h"
#include "node/log/replica.h"
#include "tests/lib/memlog.h"

#define SIM_NETWORK "sim.example"
#define SIM_WALL_MS INT64_C(1800000000000) /* wall time when the virtual clock stands at 0 */

struct sim;

/* ---- host.c: one node's logs ---- */
struct sim_host {
    struct sim *sim;
    unsigned node;
    struct tm_map logs; /* member -> struct tm_memlog */
    bool silent;        /* never answers a read of anybody else's log */
};

void sim_host_init(struct sim_host *h, struct sim *sim, unsigned node, const struct tm_rng *rng);
void sim_host_done(struct sim_host *h);
/* Tells the engine of the log as it is; adds it (holding nothing) when new. */
void sim_host_admit(struct sim_host *h, const struct tm_id *member);
/* The owner's step: entries of its own log, signed at the present wall time. */
void sim_host_append(struct sim_host *h, const struct tm_slice *entries, size_t n, bool urgent);
void sim_host_heartbeat(struct sim_host *h);
void sim_host_ingest(struct sim_host *h, uint64_t job, uint64_t conn, const struct tm_batch *batch);
void sim_host_read(struct sim_host *h, uint64_t job, const struct tm_id *member, uint64_t from,
                   uint64_t to);
struct tm_memlog *sim_host_log(const struct sim_host *h, const struct tm_id *member);
/* NULL, or what is wrong with a log held: not contiguous, not what its head signs. */
const char *sim_host_check(const struct sim_host *h);

/* ---- world.c: nodes, clock, faults, invariants ---- */
struct sim_node {
    struct tm_gossip *gossip;
    struct sim_host host;
    bool member;
    struct tm_id id;
    struct tm_ed25519_pair control;
    struct tm_buf inception;
    struct tm_rng_seeded engine_seed;
    struct tm_rng engine_rng;
    uint64_t wake_ms; /* of the tick that is scheduled */
    unsigned group;   /* of the partition now in force */
    char addr[32];
};

enum sim_event_type {
    SIM_TICK,       /* node */
    SIM_DELIVER,    /* link, direction in `which` */
    SIM_DIALLED,    /* node, conn; target in `which` */
    SIM_DIAL_FAILS, /* node, conn */
    SIM_WORK,       /* node; memory: a batch or a question for the host */
    SIM_FAULT,      /* the next fault, or none */
    SIM_AUTHOR,     /* node appends or stands by its head */
    SIM_PROBE       /* invariants, convergence */
};
struct sim_event {
    uint64_t at_ms, number;
    enum sim_event_type type;
    unsigned node, which;
    uint64_t conn;
    void *memory;
};

struct sim_chunk {
    struct sim_chunk *next;
    uint64_t due_ms;
    size_t len;
    bool end; /* the sender closed behind these bytes */
    uint8_t bytes[];
};
struct sim_link { /* one connection; direction 0 runs from `node[0]`, the dialler */
    unsigned node[2];
    uint64_t conn[2];
    bool open[2]; /* that end has not closed, nor been told */
    bool paused[2];
    uint64_t base_ms, last_due_ms[2];
    struct sim_chunk *first[2], *last[2]; /* towards the other end */
    bool scheduled[2];
};

struct sim_options {
    uint64_t seed;
    unsigned nodes;
    bool rerequest, verbose;
};
struct sim_result {
    bool ok;
    char why[240];
    char digest[TM_HEX_SIZE];
    uint64_t events, virtual_ms, links, wants, rerequests, pushes, urgent_ms;
};

struct sim {
    struct sim_options options;
    uint64_t now_ms, numbers, conns, events;
    struct sim_node *nodes;
    struct sim_event *heap;
    size_t heap_n, heap_cap;
    struct sim_link *links;
    size_t link_n, link_cap;
    struct tm_rng_seeded net_seed, fault_seed, author_seed;
    struct tm_rng net, fault, author;
    bool partitioned, faults_over;
    unsigned faults;
    uint64_t quiet_ms, urgent_at_ms, urgent_ms, urgent_size;
    unsigned urgent_author;
    bool done;
    struct tm_buf trace;
    struct tm_hash trace_hash;
    struct sim_result *result;
};

int sim_run(const struct sim_options *options, struct sim_result *result); /* 0 when all held */
void sim_schedule(struct sim *s, uint64_t at_ms, enum sim_event_type type, unsigned node,
                  unsigned which, uint64_t conn, void *memory);
void sim_fail(struct sim *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static inline int64_t sim_wall(const struct sim *s)
{
    return SIM_WALL_MS + (int64_t)s->now_ms;
}
/* Takes all actions of a node's engine, and sees to its next tick. */
void sim_drain(struct sim *s, unsigned node);

/* ---- net.c: dials, streams, partitions ---- */
void sim_net_dial(struct sim *s, unsigned from, uint64_t conn, const char *addr);
void sim_net_dialled(struct sim *s, unsigned from, uint64_t conn, unsigned to);
void sim_net_send(struct sim *s, unsigned node, uint64_t conn, struct tm_slice bytes);
void sim_net_close(struct sim *s, unsigned node, uint64_t conn);
void sim_net_pause(struct sim *s, unsigned node, uint64_t conn, bool paused);
void sim_net_deliver(struct sim *s, unsigned link, unsigned dir);
void sim_net_cut(struct sim *s, unsigned link); /* both ends lose it, somewhere in the stream */
void sim_net_healed(struct sim *s);             /* what was clogged flows or breaks */
bool sim_net_joined(const struct sim *s, unsigned a, unsigned b);
void sim_net_free(struct sim *s);

/* ---- author.c: what members write ---- */
void sim_author_identity(struct sim *s, unsigned node); /* its inception, and so its member id */
void sim_author_start(struct sim *s, unsigned node);    /* inception, and an address for some */
void sim_author_accredit(struct sim *s);                /* node 0 accredits every member */
void sim_author_write(struct sim *s, unsigned node, bool urgent);

#endif
