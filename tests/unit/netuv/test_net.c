/* The facade over real sockets: three nodes on loopback, each with logs in memory. Hosts answer from
 * the loop's thread at once; the test waits on a condition, bounded, and never sleeps. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "net/core/channel.h"
#include "net/net.h"
#include "node/base/check.h"
#include "node/base/clock.h"
#include "tests/lib/expect.h"
#include "tests/lib/memlog.h"

#define NODES   3
#define NETWORK "test.example"
#define WAIT_S  30 /* far beyond what it takes */

struct node {
    struct tm_net *net;
    struct tm_ed25519_pair control;
    struct tm_id id;
    struct tm_memlog *logs[NODES];
    unsigned own_heads, joins, joined;
    int joined_code;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct node nodes[NODES];

static struct tm_memlog *log_of(struct node *n, const struct tm_id *member)
{
    for (unsigned i = 0; i < NODES; i++)
        if (n->logs[i] != NULL && tm_id_eq(&n->logs[i]->replica.member, member))
            return n->logs[i];
    return NULL;
}

static void on_ingest(void *ctx, uint64_t job, uint64_t conn, const struct tm_batch *batch)
{
    struct node *n = ctx;
    struct tm_gossip_ingested answer;
    struct tm_gossip_log row;
    struct tm_err err = TM_ERR_INIT;
    size_t kept;

    pthread_mutex_lock(&lock);
    TM_CHECK(log_of(n, &batch->member) != NULL);
    tm_memlog_offer(log_of(n, &batch->member), batch, &answer, &row, &kept, &err);
    answer.job = job;
    tm_net_ingested(n->net, &answer);
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static void on_read(void *ctx, uint64_t job, const struct tm_id *member, uint64_t from, uint64_t to,
                    uint32_t since_epoch)
{
    struct node *n = ctx;
    struct tm_memlog *log;
    struct tm_batch batch;

    pthread_mutex_lock(&lock);
    log = log_of(n, member);
    tm_net_read_done(n->net, job,
                     log != NULL && tm_memlog_read(log, from, to, &batch) ? &batch : NULL);
    pthread_mutex_unlock(&lock);
}

static void on_join(void *ctx, uint64_t conn, struct tm_slice entry0, struct tm_slice checkpoint,
                    struct tm_slice code)
{
    struct node *n = ctx;

    pthread_mutex_lock(&lock);
    n->joins += entry0.len > 0 && checkpoint.len > 0 && tm_slice_is(code, "one-time");
    pthread_mutex_unlock(&lock);
    tm_net_join_answer(n->net, conn, 0, "pending");
}

static void on_joined(void *ctx, uint64_t ticket, int code, const char *text,
                      const struct tm_id *member)
{
    struct node *n = ctx;

    pthread_mutex_lock(&lock);
    n->joined += ticket == 77;
    n->joined_code = code;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static void on_own_head(void *ctx, uint64_t conn, bool has_head, struct tm_slice checkpoint)
{
    struct node *n = ctx;

    pthread_mutex_lock(&lock);
    n->own_heads++;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
}

static void on_fork(void *ctx, uint64_t conn, const struct tm_id *member, struct tm_slice proof)
{
}

/* ---- the rig ---- */

static void start_net(unsigned i)
{
    struct node *n = &nodes[i];
    struct tm_net_host host = { n, on_ingest, on_read, on_join, on_joined, on_own_head, on_fork };
    struct tm_gossip_config config = { .has_member = true,
                                       .member = n->id,
                                       .identity_until_ms = tm_wall_ms() + 3600000,
                                       .private_addresses = true };
    struct tm_channel_proof proof;
    struct tm_err err = TM_ERR_INIT;
    uint8_t public_key[TM_CHANNEL_KEY_SIZE];

    memcpy(config.network, NETWORK, sizeof NETWORK);
    tm_rng_fill(&tm_rng_system, config.static_key, sizeof config.static_key);
    tm_channel_static_public(config.static_key, public_key);
    tm_channel_prove(&n->control, NETWORK, &n->id, public_key, (uint64_t)config.identity_until_ms,
                     &proof);
    memcpy(config.identity_sig, proof.signature, sizeof config.identity_sig);
    expect_ok(tm_net_start(&config, &host, "127.0.0.1:0", &n->net, &err), &err);
    expect(tm_net_listening(n->net)[0] != '\0');
}

static void start_nodes(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_int(tm_rng_init(), 0);
    memset(nodes, 0, sizeof nodes);
    for (unsigned i = 0; i < NODES; i++) {
        struct tm_buf inception = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
        uint8_t seed[32] = { (uint8_t)(i + 1) };
        struct tm_slice entry;

        tm_ed25519_from_seed(seed, &nodes[i].control);
        tm_memlog_inception(&inception, NETWORK, i, &nodes[i].control, &nodes[i].id);
        nodes[i].logs[i] = tm_memlog_new(NETWORK, &nodes[i].id);
        entry = tm_buf_slice(&inception);
        expect_ok(tm_memlog_append(nodes[i].logs[i], &entry, 1, &nodes[i].control,
                                   (uint64_t)tm_wall_ms() / 1000, &err),
                  &err);
        tm_buf_free(&inception);
        start_net(i);
    }
    for (unsigned i = 0; i < NODES; i++)
        for (unsigned k = 0; k < NODES; k++) {
            struct tm_gossip_log row;

            if (nodes[i].logs[k] == NULL)
                nodes[i].logs[k] = tm_memlog_new(NETWORK, &nodes[k].id);
            row = tm_memlog_row(nodes[i].logs[k], false);
            tm_net_log(nodes[i].net, &row, 0);
        }
    for (unsigned i = 1; i < NODES; i++) /* a line: 0 - 1 - 2 */
        expect_ok(tm_net_seed_add(nodes[i].net, tm_net_listening(nodes[i - 1].net), &err), &err);
}

static void stop_nodes(void)
{
    for (unsigned i = 0; i < NODES; i++)
        tm_net_stop(nodes[i].net);
    for (unsigned i = 0; i < NODES; i++) {
        tm_net_free(nodes[i].net);
        for (unsigned k = 0; k < NODES; k++) {
            expect_str(tm_memlog_check(nodes[i].logs[k]) == NULL ? "sound" : "unsound", "sound");
            tm_memlog_free(nodes[i].logs[k]);
        }
    }
}

static bool wait_until(bool (*holds)(void))
{
    struct timespec until;
    bool held;
    int r = 0;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += WAIT_S;
    pthread_mutex_lock(&lock);
    while (!holds() && r == 0)
        r = pthread_cond_timedwait(&changed, &lock, &until);
    held = holds();
    pthread_mutex_unlock(&lock);
    return held;
}

static bool all_hold_one_each(void)
{
    for (unsigned i = 0; i < NODES; i++)
        for (unsigned k = 0; k < NODES; k++)
            if (nodes[i].logs[k]->n < 1)
                return false;
    return true;
}

static bool all_hold_the_second_of_0(void)
{
    return nodes[1].logs[0]->n == 2 && nodes[2].logs[0]->n == 2;
}

static bool middle_heard_of_its_own_head(void)
{
    return nodes[1].own_heads >= 2;
}

static bool answered(void)
{
    return nodes[2].joined == 1;
}

static void append_ending(struct node *n, struct tm_memlog *log)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_entry e = { .type = TM_ENTRY_CLOSURE, .v = 1, .time_ms = tm_wall_ms() };
    struct tm_err err = TM_ERR_INIT;
    struct tm_gossip_log row;
    struct tm_slice entry;

    e.u.closure.at_ms = tm_wall_ms();
    expect_ok(tm_entry_encode(&e, &bytes, &err), &err);
    entry = tm_buf_slice(&bytes);
    pthread_mutex_lock(&lock);
    expect_ok(tm_memlog_append(log, &entry, 1, &n->control, (uint64_t)tm_wall_ms() / 1000, &err),
              &err);
    row = tm_memlog_row(log, true);
    tm_net_log(n->net, &row, 0);
    pthread_mutex_unlock(&lock);
    tm_buf_free(&bytes);
}

/* ---- claims ---- */

static void an_appended_entry_reaches_all_over_real_sockets(void)
{
    struct tm_peer_info peers[8];
    struct tm_gossip_stats stats;

    start_nodes();
    expect(wait_until(all_hold_one_each));
    expect(wait_until(middle_heard_of_its_own_head));
    append_ending(&nodes[0], nodes[0].logs[0]);
    expect(wait_until(all_hold_the_second_of_0));
    expect(tm_net_peers(nodes[1].net, peers, 8) >= 2);
    tm_net_stats(nodes[1].net, &stats);
    expect_int((int64_t)stats.logs, NODES);
    expect_int((int64_t)stats.punished, 0);
    stop_nodes();
}

static void a_join_is_asked_and_answered(void)
{
    struct tm_memlog *own;

    start_nodes();
    own = nodes[2].logs[2];
    tm_net_join(nodes[2].net, 77, tm_net_listening(nodes[0].net), own->entries[0],
                tm_buf_slice(&own->note), TM_LIT("one-time"));
    expect(wait_until(answered));
    expect_int(nodes[2].joined_code, 0);
    expect_int(nodes[0].joins, 1);
    stop_nodes();
}

static void a_taken_port_is_said_to_be_busy(void)
{
    struct tm_net_host host = { &nodes[0], on_ingest,   on_read, on_join,
                                on_joined, on_own_head, on_fork };
    struct tm_gossip_config config = { .has_member = false };
    struct tm_err err = TM_ERR_INIT;
    struct tm_net *net = NULL;

    memcpy(config.network, NETWORK, sizeof NETWORK);
    start_nodes();
    expect_fails(tm_net_start(&config, &host, tm_net_listening(nodes[0].net), &net, &err),
                 TM_E_BUSY, &err);
    stop_nodes();
}

static void calls_after_the_stop_are_harmless(void)
{
    struct tm_gossip_log row;
    struct tm_err err = TM_ERR_INIT;

    start_nodes();
    for (unsigned i = 0; i < NODES; i++)
        tm_net_stop(nodes[i].net);
    row = tm_memlog_row(nodes[0].logs[0], false);
    tm_net_log(nodes[0].net, &row, 0);
    tm_net_read_done(nodes[0].net, 1, NULL);
    expect_fails(tm_net_seed_add(nodes[0].net, "127.0.0.1:1", &err), TM_E_BUSY, &err);
    expect_int((int64_t)tm_net_peers(nodes[0].net, NULL, 0), 0);
    stop_nodes();
}

TM_CLAIMS(CLAIM(an_appended_entry_reaches_all_over_real_sockets),
          CLAIM(a_join_is_asked_and_answered), CLAIM(a_taken_port_is_said_to_be_busy),
          CLAIM(calls_after_the_stop_are_harmless))
