/* node/daemon/gossip_host.c - what the network asks of the node, handed to the worker and answered.
 *
 * Callbacks run on the loop's thread and only copy and post; the answers go back by job number. How
 * much may be under way at once is the engine's bound.
 */
#include "node/daemon/node_parts.h"

#include <stdlib.h>

#include "node/base/say.h"

#define JOB_ARENA_MAX TM_MIB(2) /* one message and what is read for one answer */

struct host_job {
    struct tm_job job;
    struct tm_node *node;
    struct tm_arena arena;
    uint64_t number, conn;
    struct tm_batch batch; /* ingest: copied; read: the answer */
    struct tm_id member;   /* read */
    uint64_t from, to;     /* read */
    uint32_t since_epoch;  /* read */
    struct tm_slice proof; /* fork */
    enum tm_offer offer;
    bool blame;
};

static struct host_job *job_new(struct tm_node *node, uint64_t number, uint64_t conn)
{
    struct host_job *j = calloc(1, sizeof *j);

    if (j == NULL)
        return NULL;
    j->node = node;
    j->number = number;
    j->conn = conn;
    j->arena = (struct tm_arena)TM_ARENA_INIT(JOB_ARENA_MAX);
    return j;
}

static void job_free(struct host_job *j)
{
    tm_arena_free(&j->arena);
    free(j);
}

/* ---- ingest ---- */

static bool copy_batch(struct tm_arena *arena, const struct tm_batch *from, struct tm_batch *to)
{
    struct tm_slice *entries = tm_arena_zalloc(arena, from->n + 1, sizeof *entries);
    struct tm_rotation_proof *rotations =
        tm_arena_zalloc(arena, from->rotation_count + 1, sizeof *rotations);

    if (entries == NULL || rotations == NULL)
        return false;
    *to = *from;
    to->checkpoint = tm_arena_copy(arena, from->checkpoint);
    to->entries = entries;
    to->rotations = rotations;
    for (size_t i = 0; i < from->n; i++) {
        entries[i] = tm_arena_copy(arena, from->entries[i]);
        if (entries[i].data == NULL)
            return false;
    }
    for (size_t i = 0; i < from->rotation_count; i++) {
        rotations[i] = from->rotations[i];
        rotations[i].entry = tm_arena_copy(arena, from->rotations[i].entry);
        if (rotations[i].entry.data == NULL)
            return false;
    }
    return to->checkpoint.data != NULL;
}

static int ingest_stage(struct tm_job *job, struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);

    return tm_keeper_ingest(j->node->keeper, &j->batch, j->conn, &j->offer, &j->blame, err);
}

static void ingest_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);
    struct tm_gossip_ingested answer = {
        .job = j->number, .code = r, .blame = r != 0 && j->blame, .offer = j->offer
    };

    if (answer.blame)
        tm_say(TM_SAY_WARN, "log.refused", "conn", tm_say_num((int64_t)j->conn), "code",
               tm_code_name(r), "why", err->text, NULL);
    tm_net_ingested(j->node->net, &answer);
    job_free(j);
}

static void on_ingest(void *ctx, uint64_t number, uint64_t conn, const struct tm_batch *batch)
{
    struct tm_gossip_ingested failed = { .job = number, .code = TM_E_NOMEM };
    struct tm_node *node = ctx;
    struct host_job *j = job_new(node, number, conn);

    if (j == NULL || !copy_batch(&j->arena, batch, &j->batch)) {
        if (j != NULL)
            job_free(j);
        tm_net_ingested(node->net, &failed);
        return;
    }
    j->job.stage = ingest_stage;
    j->job.done = ingest_done;
    tm_work_post(node->work, &j->job);
}

/* ---- read ---- */

static int read_stage(struct tm_job *job, struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);
    int r = tm_keeper_read(j->node->keeper, &j->member, j->from, j->to, j->since_epoch, &j->arena,
                           &j->batch, err);

    /* A read that fails must not fail the group's writes: it is answered with nothing. */
    return r == 0 ? 0 : TM_E_NOTFOUND;
}

static void read_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);

    if (r != 0)
        tm_say(TM_SAY_DEBUG, "log.nothing_to_send", "why", err->text, NULL);
    tm_net_read_done(j->node->net, j->number, r == 0 ? &j->batch : NULL);
    job_free(j);
}

static void on_read(void *ctx, uint64_t number, const struct tm_id *member, uint64_t from,
                    uint64_t to, uint32_t since_epoch)
{
    struct tm_node *node = ctx;
    struct host_job *j = job_new(node, number, 0);

    if (j == NULL) {
        tm_net_read_done(node->net, number, NULL);
        return;
    }
    j->member = *member;
    j->from = from;
    j->to = to;
    j->since_epoch = since_epoch;
    j->job.stage = read_stage;
    j->job.done = read_done;
    tm_work_post(node->work, &j->job);
}

/* ---- evidence ---- */

static int fork_stage(struct tm_job *job, struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);

    return tm_keeper_evidence(j->node->keeper, j->proof, err);
}

static void fork_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct host_job *j = tm_list_item(job, struct host_job, job);
    char id[TM_ID_TEXT_SIZE];

    if (r == 0) {
        tm_say(TM_SAY_WARN, "log.forked", "member", tm_id_text(&j->member, id), NULL);
        tm_net_fork(j->node->net, &j->member, j->proof);
    } else {
        tm_say(TM_SAY_INFO, "log.fork_refused", "why", err->text, NULL);
    }
    job_free(j);
}

static void on_fork(void *ctx, uint64_t conn, const struct tm_id *member, struct tm_slice proof)
{
    struct tm_node *node = ctx;
    struct host_job *j = job_new(node, 0, conn);

    if (j == NULL)
        return;
    j->member = *member;
    j->proof = tm_arena_copy(&j->arena, proof);
    if (j->proof.data == NULL) {
        job_free(j);
        return;
    }
    j->job.stage = fork_stage;
    j->job.done = fork_done;
    tm_work_post(node->work, &j->job);
}

/* ---- the rest ---- */

static void on_join(void *ctx, uint64_t conn, struct tm_slice entry0, struct tm_slice checkpoint,
                    struct tm_slice code)
{
    tm_node_join_asked(ctx, conn, entry0, checkpoint, code);
}

static void on_joined(void *ctx, uint64_t ticket, int code, const char *text,
                      const struct tm_id *member)
{
    tm_node_joined(ctx, ticket, code, text, member);
}

static void on_own_head(void *ctx, uint64_t conn, bool has_head, struct tm_slice checkpoint)
{
    (void)conn;
    tm_own_head_seen(ctx, has_head, checkpoint);
}

struct tm_net_host tm_node_host(struct tm_node *node)
{
    return (struct tm_net_host){ .ctx = node,
                                 .ingest = on_ingest,
                                 .read = on_read,
                                 .join = on_join,
                                 .joined = on_joined,
                                 .own_head = on_own_head,
                                 .fork = on_fork };
}

/* The keeper's news, on the worker: to the network, with the member's address if it published one. */
void tm_node_log_changed(void *ctx, const struct tm_gossip_log *log, uint64_t from_conn)
{
    struct tm_node *node = ctx;
    const struct tm_member *m;
    struct tm_view *view;

    if (node->net == NULL)
        return;
    tm_net_log(node->net, log, from_conn);
    view = tm_keeper_view(node->keeper);
    m = tm_view_member(view, &log->member);
    for (size_t i = 0; m != NULL && m->has_node && i < m->node.address_count; i++) {
        char addr[TM_NET_ADDR_MAX];

        if (m->node.addresses[i].len >= sizeof addr ||
            (node->home->has_member && tm_id_eq(&m->id, &node->home->member)))
            continue;
        memcpy(addr, m->node.addresses[i].data, m->node.addresses[i].len);
        addr[m->node.addresses[i].len] = 0;
        tm_net_member_addr(node->net, &m->id, addr, m->node.until_ms);
    }
    tm_view_unref(view);
}
