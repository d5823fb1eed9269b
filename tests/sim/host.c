/* tests/sim/host.c - what the daemon does for an engine, in memory: replicas judge every batch. */
#include <stdlib.h>

#include "tests/sim/sim.h"
#include "node/base/check.h"

void sim_host_init(struct sim_host *h, struct sim *sim, unsigned node, const struct tm_rng *rng)
{
    memset(h, 0, sizeof *h);
    h->sim = sim;
    h->node = node;
    tm_map_init(&h->logs, rng);
}

void sim_host_done(struct sim_host *h)
{
    tm_map_each (&h->logs, item)
        tm_memlog_free(item->value);
    tm_map_done(&h->logs);
}

struct tm_memlog *sim_host_log(const struct sim_host *h, const struct tm_id *member)
{
    return tm_map_get(&h->logs, member);
}

static struct tm_memlog *log_get(struct sim_host *h, const struct tm_id *member)
{
    struct tm_memlog *log = sim_host_log(h, member);
    struct tm_err err = TM_ERR_INIT;

    if (log != NULL)
        return log;
    log = tm_memlog_new(SIM_NETWORK, member);
    TM_CHECK(tm_map_put(&h->logs, member, log, &err) == 0);
    return log;
}

void sim_host_admit(struct sim_host *h, const struct tm_id *member)
{
    struct tm_gossip *g = h->sim->nodes[h->node].gossip;
    struct tm_gossip_log row;

    if (sim_host_log(h, member) != NULL)
        return;
    row = tm_memlog_row(log_get(h, member), false);
    tm_gossip_log(g, &row, 0, h->sim->now_ms);
}

static void dial_later(struct sim_host *h, const struct tm_id *member,
                       const struct tm_entry_node *node)
{
    char addr[TM_NET_ADDR_MAX];

    for (size_t i = 0; i < node->address_count; i++) {
        TM_CHECK(node->addresses[i].len < sizeof addr);
        memcpy(addr, node->addresses[i].data, node->addresses[i].len);
        addr[node->addresses[i].len] = '\0';
        tm_gossip_member_addr(h->sim->nodes[h->node].gossip, member, addr, node->until_ms);
    }
}

/* What an entry means to a host: whom to admit, whom to dial, whether it is urgent. */
static bool read_entry(struct sim_host *h, const struct tm_id *member, struct tm_slice bytes)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_KIB(256));
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;
    bool urgent = false;

    if (tm_entry_decode(bytes, &arena, &e, &err) == 0) {
        urgent = tm_entry_class_of(&e) == TM_CLASS_ENDING || e.type == TM_ENTRY_ROTATION;
        if (e.type == TM_ENTRY_ACCREDITATION && tm_id_eq(member, &h->sim->nodes[0].id))
            sim_host_admit(h, &e.u.grant.subject);
        if (e.type == TM_ENTRY_NODE)
            dial_later(h, member, &e.u.node);
    }
    tm_arena_free(&arena);
    return urgent;
}

void sim_host_append(struct sim_host *h, const struct tm_slice *entries, size_t n, bool urgent)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct tm_memlog *log = log_get(h, &node->id);
    struct tm_err err = TM_ERR_INIT;
    struct tm_gossip_log row;

    if (tm_memlog_append(log, entries, n, &node->control, (uint64_t)sim_wall(h->sim) / 1000,
                         &err) != 0) {
        sim_fail(h->sim, "node %u cannot append: %s", h->node, err.text);
        return;
    }
    row = tm_memlog_row(log, urgent);
    tm_gossip_log(node->gossip, &row, 0, h->sim->now_ms);
    for (size_t i = 0; i < n; i++)
        read_entry(h, &node->id, entries[i]);
}

void sim_host_heartbeat(struct sim_host *h)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct tm_memlog *log = sim_host_log(h, &node->id);
    struct tm_gossip_log row;

    tm_memlog_sign(log, &node->control, (uint64_t)sim_wall(h->sim) / 1000);
    row = tm_memlog_row(log, false);
    tm_gossip_log(node->gossip, &row, 0, h->sim->now_ms);
}

void sim_host_ingest(struct sim_host *h, uint64_t job, uint64_t conn, const struct tm_batch *batch)
{
    struct tm_memlog *log = log_get(h, &batch->member);
    struct tm_gossip_ingested answer;
    struct tm_err err = TM_ERR_INIT;
    struct tm_gossip_log row;
    size_t kept;

    if (tm_memlog_offer(log, batch, &answer, &row, &kept, &err) != 0)
        sim_fail(h->sim, "node %u refused a batch: %s", h->node, err.text);
    if (answer.code == 0 && answer.offer == TM_OFFER_CONFLICT)
        sim_fail(h->sim, "node %u found a conflict where nobody forks", h->node);
    for (; kept < log->n; kept++)
        row.urgent |= read_entry(h, &batch->member, log->entries[kept]);
    answer.job = job;
    tm_gossip_ingested(h->sim->nodes[h->node].gossip, &answer, h->sim->now_ms);
}

void sim_host_read(struct sim_host *h, uint64_t job, const struct tm_id *member, uint64_t from,
                   uint64_t to)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct tm_memlog *log = sim_host_log(h, member);
    struct tm_batch batch;
    bool here;

    if (h->silent && !tm_id_eq(member, &node->id))
        return; /* and never will be heard of */
    here = log != NULL && tm_memlog_read(log, from, to, &batch);
    tm_gossip_read_done(node->gossip, job, here ? &batch : NULL, h->sim->now_ms);
}

const char *sim_host_check(const struct sim_host *h)
{
    const char *wrong = NULL;

    tm_map_each (&h->logs, item)
        if (wrong == NULL)
            wrong = tm_memlog_check(item->value);
    return wrong;
}
