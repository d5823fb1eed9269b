/* tests/sim/world.c - the virtual clock, the nodes, faults, and what must hold.
 *
 *   0 s       nodes start, the authority has accredited every member
 *   to 90 s   faults: connections cut at any byte, silent hosts, partitions that heal; members write
 *   at rest   faults stop; after all have had time to reconnect, a member writes something plain
 *             and then something urgent; then all must come to the same heads
 *
 * Invariants: every log held is contiguous and is what its head signs; queues keep to their caps; no
 * honest peer is shut out (all are honest here, the silent too); a batch is never refused; at the
 * end all heads are equal, within LIVE_MS; what was urgent reached everybody within URGENT_MS. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/sim/sim.h"
#include "net/core/engine.h"
#include "node/base/check.h"
#include "node/base/hash.h"

#define FAULTS_MS     90000 /* faults stop then */
#define SETTLE_MS     60000 /* partitions heal, addresses come due again */
#define PLAIN_LEAD_MS 500   /* something plain is written so long before something urgent */
#define URGENT_MS     10000 /* from writing to the last node: slow tails and silent peers included */
#define LIVE_MS       200000 /* from the end of faults: the settling and two comparisons */
#define WRITERS       6
#define TRACE_BLOCK   8192

/* ---- events ---- */

static bool before(const struct sim_event *a, const struct sim_event *b)
{
    return a->at_ms != b->at_ms ? a->at_ms < b->at_ms : a->number < b->number;
}

void sim_schedule(struct sim *s, uint64_t at_ms, enum sim_event_type type, unsigned node,
                  unsigned which, uint64_t conn, void *memory)
{
    struct sim_event e = { at_ms, ++s->numbers, type, node, which, conn, memory };
    size_t i = s->heap_n;

    if (s->heap_n == s->heap_cap) {
        s->heap_cap = s->heap_cap == 0 ? 1024 : s->heap_cap * 2;
        s->heap = realloc(s->heap, s->heap_cap * sizeof *s->heap);
        TM_CHECK(s->heap != NULL);
    }
    s->heap_n++;
    while (i > 0 && before(&e, &s->heap[(i - 1) / 2])) {
        s->heap[i] = s->heap[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    s->heap[i] = e;
}

static struct sim_event take(struct sim *s)
{
    struct sim_event top = s->heap[0], last = s->heap[--s->heap_n];
    size_t i = 0;

    for (;;) {
        size_t child = 2 * i + 1;

        if (child >= s->heap_n)
            break;
        if (child + 1 < s->heap_n && before(&s->heap[child + 1], &s->heap[child]))
            child++;
        if (before(&last, &s->heap[child]))
            break;
        s->heap[i] = s->heap[child];
        i = child;
    }
    if (s->heap_n > 0)
        s->heap[i] = last;
    return top;
}

/* ---- the trace ---- */

static void trace_flush(struct sim *s)
{
    struct tm_slice parts[2] = { tm_slice(s->trace_hash.b, sizeof s->trace_hash.b),
                                 tm_buf_slice(&s->trace) };

    tm_sha256v(parts, 2, &s->trace_hash);
    tm_buf_reset(&s->trace);
}

static void trace(struct sim *s, unsigned what, uint64_t a, uint64_t b, struct tm_slice bytes)
{
    if (s->trace.len + 32 + bytes.len > TRACE_BLOCK)
        trace_flush(s);
    tm_buf_put_be(&s->trace, s->now_ms, 8);
    tm_buf_put_be(&s->trace, what, 1);
    tm_buf_put_be(&s->trace, a, 8);
    tm_buf_put_be(&s->trace, b, 8);
    tm_buf_put_slice(&s->trace, bytes);
    if (s->options.verbose)
        fprintf(stderr, "%8llu %u %llu %llu +%zu\n", (unsigned long long)s->now_ms, what,
                (unsigned long long)a, (unsigned long long)b, bytes.len);
}

void sim_fail(struct sim *s, const char *fmt, ...)
{
    va_list args;

    if (s->result->why[0] != '\0')
        return; /* the first is what matters */
    va_start(args, fmt);
    vsnprintf(s->result->why, sizeof s->result->why, fmt, args);
    va_end(args);
    s->done = true;
}

/* ---- a node's actions ---- */

struct question { /* for the host, a moment later */
    bool ingest;
    uint64_t job, conn, from, to;
    struct tm_id member;
    struct tm_batch batch;
    struct tm_slice entries[TM_BATCH_ENTRIES_MAX];
    uint8_t bytes[];
};

static struct tm_slice put(uint8_t **at, struct tm_slice in)
{
    struct tm_slice out = { *at, in.len };

    if (in.len > 0)
        memcpy(*at, in.data, in.len);
    *at += in.len;
    return out;
}

static void ask_host(struct sim *s, unsigned node, const struct tm_action *a)
{
    size_t len = a->batch.checkpoint.len;
    struct question *q;
    uint8_t *at;

    for (size_t i = 0; i < a->batch.n; i++)
        len += a->batch.entries[i].len;
    TM_CHECK(a->batch.rotation_count == 0); /* nobody rotates here */
    q = calloc(1, sizeof *q + len);
    TM_CHECK(q != NULL);
    q->ingest = a->type == TM_ACT_INGEST;
    q->job = a->job;
    q->conn = a->conn;
    q->member = a->member;
    q->from = a->from;
    q->to = a->to;
    q->batch = a->batch;
    at = q->bytes;
    q->batch.checkpoint = put(&at, a->batch.checkpoint);
    for (size_t i = 0; i < a->batch.n; i++)
        q->entries[i] = put(&at, a->batch.entries[i]);
    q->batch.entries = q->entries;
    sim_schedule(s, s->now_ms + 1 + tm_rng_below(&s->net, 8), SIM_WORK, node, 0, 0, q);
}

static void do_action(struct sim *s, unsigned node, const struct tm_action *a)
{
    switch (a->type) {
    case TM_ACT_SEND:
        trace(s, 100, node, a->conn, a->bytes);
        sim_net_send(s, node, a->conn, a->bytes);
        break;
    case TM_ACT_CLOSE:
        trace(s, 101, node, a->conn, tm_str(a->reason));
        sim_net_close(s, node, a->conn);
        break;
    case TM_ACT_DIAL:
        trace(s, 102, node, a->conn, tm_str(a->addr));
        sim_net_dial(s, node, a->conn, a->addr);
        break;
    case TM_ACT_PAUSE:
    case TM_ACT_RESUME:
        sim_net_pause(s, node, a->conn, a->type == TM_ACT_PAUSE);
        break;
    case TM_ACT_INGEST:
    case TM_ACT_READ:
        ask_host(s, node, a);
        break;
    case TM_ACT_JOIN:
    case TM_ACT_JOINED:
    case TM_ACT_OWN_HEAD:
    case TM_ACT_FORK:
        break;
    }
}

void sim_drain(struct sim *s, unsigned node)
{
    struct sim_node *n = &s->nodes[node];
    struct tm_action a;
    uint64_t wake;

    while (tm_gossip_next(n->gossip, &a))
        do_action(s, node, &a);
    wake = tm_gossip_wake_ms(n->gossip);
    if (wake == UINT64_MAX)
        return;
    wake = wake <= s->now_ms ? s->now_ms + 1 : wake;
    if (n->wake_ms > s->now_ms && n->wake_ms <= wake)
        return; /* it will be asked before */
    n->wake_ms = wake;
    sim_schedule(s, wake, SIM_TICK, node, 0, 0, NULL);
}

/* ---- invariants ---- */

static void check_bounds(struct sim *s, unsigned node)
{
    const struct tm_gossip *g = s->nodes[node].gossip;
    unsigned per_record = TM_RECORD_PLAIN_MAX / 256; /* batches that one record may still bring */

    if (g->job_n >= TM_JOBS_MAX || g->ingest_n > TM_INGESTS_ALL + per_record)
        sim_fail(s, "node %u: too many jobs", node);
    for (unsigned i = 0; i < TM_PEERS_MAX; i++) {
        const struct peer *p = g->peers[i];

        if (p == NULL)
            continue;
        if (p->request_n > TM_REQUESTS_OUTSTANDING || p->reads > TM_REQUESTS_OUTSTANDING ||
            p->claims > TM_CLAIMS_PEER || p->delta_n > TM_DELTAS_QUEUED ||
            p->held.len > TM_INPUT_HELD || p->ingests > TM_INGESTS_PEER + per_record)
            sim_fail(s, "node %u: a queue past its cap", node);
    }
    if (g->stats.punished > 0)
        sim_fail(s, "node %u shut out an honest peer", node);
}

static bool same_head(const struct tm_head *a, const struct tm_head *b)
{
    return a->epoch == b->epoch && a->size == b->size && a->time_s == b->time_s &&
           tm_hash_eq(&a->root, &b->root);
}

static bool same_heads(struct sim *s, const char **what, unsigned *who)
{
    for (unsigned i = 0; i < s->options.nodes; i++)
        for (unsigned k = 0; k < s->options.nodes; k++) {
            const struct tm_memlog *own, *theirs;

            if (!s->nodes[k].member)
                continue;
            own = sim_host_log(&s->nodes[k].host, &s->nodes[k].id);
            theirs = sim_host_log(&s->nodes[i].host, &s->nodes[k].id);
            *who = i;
            *what = theirs == NULL ? "has not heard of a member" : "lacks entries of a member";
            if (theirs == NULL || theirs->n != own->n)
                return false;
            *what = "has an older head of a member";
            if (!same_head(&own->replica.head, &theirs->replica.head))
                return false;
        }
    return true;
}

static bool urgent_everywhere(struct sim *s)
{
    const struct tm_id *author = &s->nodes[s->urgent_author].id;

    for (unsigned i = 0; i < s->options.nodes; i++) {
        const struct tm_memlog *log = sim_host_log(&s->nodes[i].host, author);

        if (log == NULL || log->n < s->urgent_size)
            return false;
    }
    return true;
}

/* Who lacks the urgent entry, and what it is connected to: for whoever replays a seed. */
static void explain(struct sim *s)
{
    const struct tm_id *author = &s->nodes[s->urgent_author].id;

    for (unsigned i = 0; i < s->options.nodes && s->options.verbose; i++) {
        const struct tm_memlog *log = sim_host_log(&s->nodes[i].host, author);
        const struct tm_gossip *g = s->nodes[i].gossip;

        if (log != NULL && log->n >= s->urgent_size)
            continue;
        fprintf(stderr, "node %u%s: %zu of %llu entries of node %u\n", i,
                s->nodes[i].member ? "" : " (verifier)", log == NULL ? 0 : log->n,
                (unsigned long long)s->urgent_size, s->urgent_author);
        for (unsigned k = 0; k < TM_PEERS_MAX; k++)
            if (g->peers[k] != NULL)
                fprintf(stderr, "  conn %llx %s %s state %d identity %d claims %u requests %u/%u\n",
                        (unsigned long long)g->peers[k]->conn,
                        g->peers[k]->incoming ? "from" : "to", g->peers[k]->addr,
                        (int)g->peers[k]->state, (int)g->peers[k]->identity, g->peers[k]->claims,
                        g->peers[k]->request_n, g->peers[k]->stalled_n);
    }
}

static void probe(struct sim *s)
{
    const char *what = "";
    unsigned who = 0;

    for (unsigned i = 0; i < s->options.nodes; i++)
        check_bounds(s, i);
    if (s->urgent_at_ms != 0 && s->urgent_ms == 0 && urgent_everywhere(s))
        s->urgent_ms = s->now_ms - s->urgent_at_ms;
    if (s->urgent_at_ms != 0 && s->urgent_ms == 0 && s->now_ms - s->urgent_at_ms > URGENT_MS) {
        explain(s);
        sim_fail(s, "what is urgent took over %d ms", URGENT_MS);
    }
    if (s->urgent_ms != 0 && same_heads(s, &what, &who))
        s->done = true;
    else if (s->faults_over && s->now_ms - s->quiet_ms > LIVE_MS)
        sim_fail(s, same_heads(s, &what, &who) ? "urgent entry lost" : "node %u %s", who, what);
    if (!s->done)
        sim_schedule(s, s->now_ms + (s->urgent_at_ms != 0 && s->urgent_ms == 0 ? 20 : 1000),
                     SIM_PROBE, 0, 0, 0, NULL);
}

/* ---- faults and authors ---- */

static void heal(struct sim *s)
{
    s->partitioned = false;
    sim_net_healed(s);
}

static void split(struct sim *s)
{
    for (unsigned i = 0; i < s->options.nodes; i++)
        s->nodes[i].group = (unsigned)tm_rng_below(&s->fault, 2);
    s->partitioned = true;
}

static void fault(struct sim *s)
{
    uint64_t pick = tm_rng_below(&s->fault, 8);
    size_t at;

    if (s->now_ms >= FAULTS_MS) {
        if (s->partitioned)
            heal(s);
        s->faults_over = true;
        s->quiet_ms = s->now_ms;
        sim_schedule(s, s->now_ms + SETTLE_MS, SIM_AUTHOR, 0, 1, 0, NULL);
        return;
    }
    if (s->partitioned && pick < 4)
        heal(s);
    else if (!s->partitioned && pick < 2 && s->now_ms > 15000)
        split(s);
    else if (s->link_n > 0) {
        at = (size_t)tm_rng_below(&s->fault, s->link_n);
        sim_net_cut(s, (unsigned)at);
    }
    s->faults++;
    sim_schedule(s, s->now_ms + 2000 + tm_rng_below(&s->fault, 8000), SIM_FAULT, 0, 0, 0, NULL);
}

static unsigned some_member(struct sim *s)
{
    for (;;) {
        unsigned n = (unsigned)tm_rng_below(&s->author, s->options.nodes);

        if (s->nodes[n].member)
            return n;
    }
}

/* `which`: 0 somebody writes during the faults, 1 and 2 what is written at rest. */
static void author(struct sim *s, unsigned which)
{
    unsigned n = some_member(s);

    if (which == 0) {
        if (tm_rng_below(&s->author, 3) == 0)
            sim_host_heartbeat(&s->nodes[n].host);
        else
            sim_author_write(s, n, tm_rng_below(&s->author, 3) == 0);
    } else if (which == 1) {
        sim_author_write(s, n, false);
        sim_schedule(s, s->now_ms + PLAIN_LEAD_MS, SIM_AUTHOR, 0, 2, 0, NULL);
    } else {
        sim_author_write(s, n, true);
        s->urgent_author = n;
        s->urgent_at_ms = s->now_ms;
        s->urgent_size = sim_host_log(&s->nodes[n].host, &s->nodes[n].id)->n;
        sim_schedule(s, s->now_ms + 20, SIM_PROBE, 0, 0, 0, NULL);
    }
    sim_drain(s, n);
}

/* ---- the run ---- */

static void step(struct sim *s, const struct sim_event *e)
{
    struct sim_node *n = &s->nodes[e->node];
    struct question *q = e->memory;

    trace(s, e->type, e->node, e->type == SIM_DELIVER ? e->which : e->conn, TM_SLICE_EMPTY);
    switch (e->type) {
    case SIM_TICK:
        tm_gossip_tick(n->gossip, sim_wall(s), s->now_ms);
        sim_drain(s, e->node);
        break;
    case SIM_DELIVER:
        sim_net_deliver(s, e->node, e->which);
        break;
    case SIM_DIALLED:
        sim_net_dialled(s, e->node, e->conn, e->which);
        break;
    case SIM_DIAL_FAILS:
        tm_gossip_closed(n->gossip, e->conn, s->now_ms);
        sim_drain(s, e->node);
        break;
    case SIM_WORK:
        if (q->ingest)
            sim_host_ingest(&n->host, q->job, q->conn, &q->batch);
        else
            sim_host_read(&n->host, q->job, &q->member, q->from, q->to);
        sim_drain(s, e->node);
        break;
    case SIM_FAULT:
        fault(s);
        break;
    case SIM_AUTHOR:
        author(s, e->which);
        break;
    case SIM_PROBE:
        probe(s);
        break;
    }
    free(q);
}

/* Its engine, once its member id is known: proved like any other member's node. */
static void start_engine(struct sim *s, unsigned i)
{
    struct sim_node *n = &s->nodes[i];
    struct tm_gossip_config config = { .has_member = n->member,
                                       .member = n->id,
                                       .identity_until_ms = SIM_WALL_MS + INT64_C(86400000),
                                       .private_addresses = true,
                                       .rng = &n->engine_rng };
    struct tm_channel_proof proof;
    struct tm_err err = TM_ERR_INIT;
    uint8_t public_key[TM_CHANNEL_KEY_SIZE];

    memcpy(config.network, SIM_NETWORK, sizeof SIM_NETWORK);
    tm_rng_fill(&n->engine_rng, config.static_key, sizeof config.static_key);
    if (n->member) {
        tm_channel_static_public(config.static_key, public_key);
        tm_channel_prove(&n->control, SIM_NETWORK, &n->id, public_key,
                         (uint64_t)config.identity_until_ms, &proof);
        memcpy(config.identity_sig, proof.signature, sizeof config.identity_sig);
    }
    TM_CHECK(tm_gossip_new(&config, s->now_ms, &n->gossip, &err) == 0);
    tm_gossip_tick(n->gossip, sim_wall(s), s->now_ms);
}

/* An earlier node to begin with. Each has one that is a member and answers: whoever knows silent
 * nodes alone is cut off, and nothing is promised to it. */
static unsigned some_seed(struct sim *s, unsigned node, bool answers)
{
    for (;;) {
        unsigned n = (unsigned)tm_rng_below(&s->net, node);

        if (!answers || (s->nodes[n].member && !s->nodes[n].host.silent))
            return n;
    }
}

static void start_nodes(struct sim *s)
{
    struct tm_err err = TM_ERR_INIT;
    uint8_t seed[32];
    char label[32];

    for (unsigned i = 0; i < s->options.nodes; i++) {
        struct sim_node *n = &s->nodes[i];

        n->member = i == 0 || i % 7 != 3; /* one in seven only verifies */
        snprintf(n->addr, sizeof n->addr, "n%u.sim.example:4000", i);
        snprintf(label, sizeof label, "engine %u", i);
        tm_rng_seed(&n->engine_seed, s->options.seed, label);
        n->engine_rng = tm_rng_of(&n->engine_seed);
        sim_host_init(&n->host, s, i, &n->engine_rng);
        n->host.silent = i > 0 && i % 5 == 2;
        tm_rng_fill(&s->author, seed, sizeof seed);
        tm_ed25519_from_seed(seed, &n->control);
        if (n->member)
            sim_author_identity(s, i);
        start_engine(s, i);
    }
    for (unsigned i = 0; i < s->options.nodes; i++) {
        if (s->nodes[i].member)
            sim_author_start(s, i);
        sim_host_admit(&s->nodes[i].host, &s->nodes[0].id); /* everybody's anchor */
    }
    sim_author_accredit(s);
    for (unsigned i = 1; i < s->options.nodes; i++)
        for (unsigned k = 0; k < 2; k++)
            TM_CHECK(tm_gossip_seed_add(s->nodes[i].gossip, s->nodes[some_seed(s, i, k == 0)].addr,
                                        &err) == 0);
    for (unsigned i = 0; i < s->options.nodes; i++)
        sim_drain(s, i);
}

static void count(struct sim *s)
{
    struct tm_gossip_stats st;

    for (unsigned i = 0; i < s->options.nodes; i++) {
        const char *wrong = sim_host_check(&s->nodes[i].host);

        if (wrong != NULL)
            sim_fail(s, "node %u: %s", i, wrong);
        tm_gossip_stats(s->nodes[i].gossip, &st);
        s->result->wants += st.wants;
        s->result->rerequests += st.rerequests;
        s->result->pushes += st.pushes;
    }
    s->result->events = s->events;
    s->result->virtual_ms = s->now_ms;
    s->result->links = s->link_n;
    s->result->urgent_ms = s->urgent_ms;
    trace_flush(s);
    tm_hash_hex(&s->trace_hash, s->result->digest);
}

static void end(struct sim *s)
{
    for (unsigned i = 0; i < s->options.nodes; i++) {
        tm_gossip_free(s->nodes[i].gossip);
        sim_host_done(&s->nodes[i].host);
        tm_buf_free(&s->nodes[i].inception);
    }
    while (s->heap_n > 0)
        free(take(s).memory);
    sim_net_free(s);
    tm_buf_free(&s->trace);
    free(s->heap);
    free(s->nodes);
}

int sim_run(const struct sim_options *options, struct sim_result *result)
{
    struct sim s = { .options = *options, .trace = TM_BUF_INIT(TM_MIB(8)), .result = result };

    memset(result, 0, sizeof *result);
    tm_engine_rerequest = options->rerequest;
    s.nodes = calloc(options->nodes, sizeof *s.nodes);
    TM_CHECK(s.nodes != NULL);
    tm_rng_seed(&s.net_seed, options->seed, "net");
    tm_rng_seed(&s.fault_seed, options->seed, "fault");
    tm_rng_seed(&s.author_seed, options->seed, "author");
    s.net = tm_rng_of(&s.net_seed);
    s.fault = tm_rng_of(&s.fault_seed);
    s.author = tm_rng_of(&s.author_seed);
    start_nodes(&s);
    sim_schedule(&s, 5000, SIM_FAULT, 0, 0, 0, NULL);
    sim_schedule(&s, 1000, SIM_PROBE, 0, 0, 0, NULL);
    for (unsigned i = 0; i < WRITERS; i++)
        sim_schedule(&s, 10000 + tm_rng_below(&s.author, FAULTS_MS - 10000), SIM_AUTHOR, 0, 0, 0,
                     NULL);
    while (!s.done && s.heap_n > 0) {
        struct sim_event e = take(&s);

        s.now_ms = e.at_ms;
        s.events++;
        step(&s, &e);
    }
    count(&s);
    result->ok = result->why[0] == '\0';
    end(&s);
    tm_engine_rerequest = true;
    return result->ok ? 0 : 1;
}
