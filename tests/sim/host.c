/* tests/sim/host.c - what the daemon does for an engine, in memory: replicas judge every batch. */
#include <stdlib.h>

#include "tests/sim/sim.h"
#include "net/limits.h"
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
    tm_map_each (&h->logs, item) {
        struct sim_log *log = item->value;

        for (size_t i = 0; i < log->n; i++)
            free((void *)(uintptr_t)log->entries[i].data);
        free(log->entries);
        free(log->leaves);
        tm_buf_free(&log->note);
        tm_replica_done(&log->replica);
        free(log);
    }
    tm_map_done(&h->logs);
}

struct sim_log *sim_host_log(const struct sim_host *h, const struct tm_id *member)
{
    return tm_map_get(&h->logs, member);
}

static struct sim_log *log_get(struct sim_host *h, const struct tm_id *member)
{
    struct sim_log *log = sim_host_log(h, member);
    struct tm_err err = TM_ERR_INIT;

    if (log != NULL)
        return log;
    log = calloc(1, sizeof *log);
    TM_CHECK(log != NULL);
    log->note = (struct tm_buf)TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    tm_replica_init(&log->replica, SIM_NETWORK, member);
    TM_CHECK(tm_map_put(&h->logs, member, log, &err) == 0);
    return log;
}

/* Hashes of full subtrees, worked out from the leaves each time: logs are short here. */
static int subtree(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                   struct tm_err *err)
{
    const struct sim_log *log = ctx;
    struct tm_hash left, right;

    if ((index + 1) << level > log->n)
        return tm_fail(err, TM_E_NOTFOUND, "past the log");
    if (level == 0) {
        *out = log->leaves[index];
        return 0;
    }
    if (subtree(ctx, level - 1, index * 2, &left, err) != 0 ||
        subtree(ctx, level - 1, index * 2 + 1, &right, err) != 0)
        return err->code;
    tm_node_hash(&left, &right, out);
    return 0;
}

static void keep(struct sim_log *log, struct tm_slice entry, const struct tm_hash *leaf)
{
    uint8_t *copy = malloc(entry.len);

    if (log->n == log->cap) {
        log->cap = log->cap == 0 ? 8 : log->cap * 2;
        log->entries = realloc(log->entries, log->cap * sizeof *log->entries);
        log->leaves = realloc(log->leaves, log->cap * sizeof *log->leaves);
    }
    TM_CHECK(copy != NULL && log->entries != NULL && log->leaves != NULL);
    memcpy(copy, entry.data, entry.len);
    log->entries[log->n] = tm_slice(copy, entry.len);
    log->leaves[log->n++] = *leaf;
}

static struct tm_gossip_log describe(const struct sim_log *log, bool urgent)
{
    struct tm_gossip_log out = { .member = log->replica.member,
                                 .held = log->replica.frontier.size,
                                 .checkpoint = tm_buf_slice(&log->note),
                                 .head = log->replica.head,
                                 .urgent = urgent };

    if (log->replica.epochs.n > 0) {
        out.epoch = tm_epochs_last(&log->replica.epochs)->number;
        memcpy(out.control_key, tm_epochs_last(&log->replica.epochs)->control_key, 32);
    }
    return out;
}

void sim_host_admit(struct sim_host *h, const struct tm_id *member)
{
    struct tm_gossip *g = h->sim->nodes[h->node].gossip;
    bool known = sim_host_log(h, member) != NULL;
    struct sim_log *log = log_get(h, member);
    struct tm_gossip_log row = describe(log, false);

    if (!known)
        tm_gossip_log(g, &row, 0, h->sim->now_ms);
}

/* What entries mean to a host: whom to admit, whom to dial, what is urgent. */
static bool read_entry(struct sim_host *h, const struct tm_id *member, struct tm_slice bytes)
{
    struct sim *s = h->sim;
    struct tm_arena arena = TM_ARENA_INIT(TM_KIB(256));
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;
    bool urgent = false;
    char addr[TM_NET_ADDR_MAX];

    if (tm_entry_decode(bytes, &arena, &e, &err) == 0) {
        urgent = tm_entry_class_of(&e) == TM_CLASS_ENDING || e.type == TM_ENTRY_ROTATION;
        if (e.type == TM_ENTRY_ACCREDITATION && tm_id_eq(member, &s->nodes[0].id))
            sim_host_admit(h, &e.u.grant.subject);
        if (e.type == TM_ENTRY_NODE)
            for (size_t i = 0; i < e.u.node.address_count; i++) {
                struct tm_slice a = e.u.node.addresses[i];

                TM_CHECK(a.len < sizeof addr);
                memcpy(addr, a.data, a.len);
                addr[a.len] = '\0';
                tm_gossip_member_addr(s->nodes[h->node].gossip, member, addr, e.u.node.until_ms);
            }
    }
    tm_arena_free(&arena);
    return urgent;
}

/* ---- the owner's own step ---- */

static void sign(struct sim_host *h, struct sim_log *log)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct tm_head head = { .size = log->replica.frontier.size };

    head.epoch = tm_epochs_last(&log->replica.epochs)->number;
    head.time_s = (uint64_t)(sim_wall(h->sim) / 1000);
    tm_frontier_root(&log->replica.frontier, &head.root);
    tm_buf_reset(&log->note);
    tm_checkpoint_sign(&log->note, SIM_NETWORK, &node->id, &head, &node->control);
    TM_CHECK(log->note.fault == 0);
    log->replica.head = head;
    log->replica.has_head = true;
}

void sim_host_append(struct sim_host *h, const struct tm_slice *entries, size_t n, bool urgent)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct sim_log *log = log_get(h, &node->id);
    struct tm_hash *leaves = calloc(n, sizeof *leaves);
    struct tm_err err = TM_ERR_INIT;
    struct tm_gossip_log row;

    TM_CHECK(leaves != NULL);
    if (tm_replica_append_own(&log->replica, entries, n, leaves, &err) != 0) {
        sim_fail(h->sim, "node %u cannot append: %s", h->node, err.text);
        free(leaves);
        return;
    }
    for (size_t i = 0; i < n; i++)
        keep(log, entries[i], &leaves[i]);
    free(leaves);
    sign(h, log);
    row = describe(log, urgent);
    tm_gossip_log(node->gossip, &row, 0, h->sim->now_ms);
    for (size_t i = 0; i < n; i++)
        read_entry(h, &node->id, entries[i]);
}

void sim_host_heartbeat(struct sim_host *h)
{
    struct sim_node *node = &h->sim->nodes[h->node];
    struct sim_log *log = sim_host_log(h, &node->id);
    struct tm_gossip_log row;

    sign(h, log);
    row = describe(log, false);
    tm_gossip_log(node->gossip, &row, 0, h->sim->now_ms);
}

/* ---- what the engine asks for ---- */

void sim_host_ingest(struct sim_host *h, uint64_t job, uint64_t conn, const struct tm_batch *batch)
{
    struct sim *s = h->sim;
    struct sim_log *log = log_get(h, &batch->member);
    struct tm_hash *leaves = calloc(batch->n + 1, sizeof *leaves);
    struct tm_hash_source src = { subtree, log };
    struct tm_gossip_ingested answer = { .job = job };
    struct tm_offer_result result;
    struct tm_err err = TM_ERR_INIT;
    struct tm_gossip_log row;
    bool urgent = false;

    TM_CHECK(leaves != NULL);
    answer.code = tm_replica_offer(&log->replica, batch, &src, leaves, &result, &err);
    answer.blame = answer.code == TM_E_MALFORMED || answer.code == TM_E_MISMATCH ||
                   answer.code == TM_E_SIGNATURE || answer.code == TM_E_LIMIT;
    if (answer.code != 0)
        sim_fail(s, "node %u refused a batch: %s", h->node, err.text);
    if (answer.code == 0) {
        answer.offer = result.offer;
        if (result.offer == TM_OFFER_CONFLICT)
            sim_fail(s, "node %u found a conflict where nobody forks", h->node);
        for (size_t i = result.skip; result.offer == TM_OFFER_EXTENDED && i < batch->n; i++) {
            keep(log, batch->entries[i], &leaves[i]);
            urgent |= read_entry(h, &batch->member, batch->entries[i]);
        }
        if ((result.offer == TM_OFFER_EXTENDED || result.offer == TM_OFFER_HEAD_ONLY) &&
            result.new_head) {
            tm_buf_reset(&log->note);
            tm_buf_put_slice(&log->note, batch->checkpoint);
        }
        if (result.offer == TM_OFFER_EXTENDED || result.offer == TM_OFFER_HEAD_ONLY) {
            row = describe(log, urgent);
            answer.log = &row;
        }
    }
    tm_gossip_ingested(s->nodes[h->node].gossip, &answer, s->now_ms);
    free(leaves);
}

void sim_host_read(struct sim_host *h, uint64_t job, const struct tm_id *member, uint64_t from,
                   uint64_t to, uint32_t since_epoch)
{
    struct sim *s = h->sim;
    struct sim_log *log = sim_host_log(h, member);
    struct tm_hash_source src = { subtree, log };
    struct tm_err err = TM_ERR_INIT;
    struct tm_batch batch;
    size_t bytes = 0;

    if (h->silent && !tm_id_eq(member, &s->nodes[h->node].id))
        return; /* and never will be heard of */
    memset(&batch, 0, sizeof batch);
    if (log == NULL || !log->replica.has_head || log->n != log->replica.head.size ||
        from > log->n) {
        tm_gossip_read_done(s->nodes[h->node].gossip, job, NULL, s->now_ms);
        return;
    }
    batch.member = *member;
    batch.checkpoint = tm_buf_slice(&log->note);
    batch.from = from;
    batch.entries = log->entries + from;
    while (from + batch.n < to && from + batch.n < log->n &&
           bytes + log->entries[from + batch.n].len <= TM_BATCH_BYTES_MAX)
        bytes += log->entries[from + batch.n++].len;
    TM_CHECK(tm_merkle_consistency(&src, from + batch.n, log->n, &batch.proof, &err) == 0);
    tm_gossip_read_done(s->nodes[h->node].gossip, job, &batch, s->now_ms);
}

/* ---- the invariant ---- */

const char *sim_host_check(const struct sim_host *h)
{
    tm_map_each (&h->logs, item) {
        const struct sim_log *log = item->value;
        struct tm_frontier f;
        struct tm_hash leaf, root;

        memset(&f, 0, sizeof f);
        for (size_t i = 0; i < log->n; i++) {
            tm_leaf_hash(log->entries[i], &leaf);
            if (!tm_hash_eq(&leaf, &log->leaves[i]))
                return "an entry does not hash to its leaf";
            tm_frontier_append(&f, &leaf);
        }
        if (log->n != log->replica.frontier.size)
            return "entries held and replica differ in number";
        if (log->n == 0)
            continue;
        if (!log->replica.has_head || log->n > log->replica.head.size)
            return "more entries than the head signs";
        tm_frontier_root(&f, &root);
        if (log->n == log->replica.head.size && !tm_hash_eq(&root, &log->replica.head.root))
            return "the entries are not what the head signs";
    }
    return NULL;
}
