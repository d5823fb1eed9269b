/* net/core/actions.c - the queue of actions, and the questions to the host under way. Every action
 * owns one block of memory with all that it points to; it lives until the next one is taken. */
#include <stdlib.h>

#include "net/core/engine.h"

struct job *job_new(struct tm_gossip *g, enum job_kind kind)
{
    if (g->job_n >= TM_JOBS_MAX - 1)
        return NULL;
    for (;;) {
        struct job *job = &g->jobs[++g->job_serial % TM_JOBS_MAX];

        if (job->kind != JOB_NONE)
            continue;
        memset(job, 0, sizeof *job);
        job->kind = kind;
        job->id = g->job_serial;
        g->job_n++;
        if (kind == JOB_INGEST)
            g->ingest_n++;
        else
            g->read_n++;
        return job;
    }
}

struct job *job_find(struct tm_gossip *g, uint64_t id)
{
    struct job *job = &g->jobs[id % TM_JOBS_MAX];

    return job->kind != JOB_NONE && job->id == id ? job : NULL;
}

void job_end(struct tm_gossip *g, struct job *job)
{
    if (job->kind == JOB_INGEST)
        g->ingest_n--;
    else
        g->read_n--;
    g->job_n--;
    job->kind = JOB_NONE;
}

struct tm_action *act_new(struct tm_gossip *g, enum tm_act type, size_t extra, void **space)
{
    struct act *act = calloc(1, sizeof *act);

    if (act == NULL)
        return NULL;
    if (extra > 0) {
        act->memory = calloc(1, extra);
        if (act->memory == NULL) {
            free(act);
            return NULL;
        }
        *space = act->memory;
    }
    act->action.type = type;
    tm_list_append(&g->acts, &act->at);
    return &act->action;
}

static struct tm_slice copy(uint8_t **at, struct tm_slice s)
{
    struct tm_slice out = { *at, s.len };

    if (s.len > 0)
        memcpy(*at, s.data, s.len);
    *at += s.len;
    return out;
}

bool act_ingest(struct tm_gossip *g, uint64_t job, uint64_t conn, const struct tm_batch *batch)
{
    size_t len = batch->checkpoint.len;
    struct tm_rotation_proof *rotations;
    struct tm_slice *entries;
    struct tm_action *a;
    void *space = NULL;
    uint8_t *at;

    for (size_t i = 0; i < batch->n; i++)
        len += batch->entries[i].len;
    for (size_t i = 0; i < batch->rotation_count; i++)
        len += batch->rotations[i].entry.len;
    len += batch->rotation_count * sizeof *rotations + batch->n * sizeof *entries;
    a = act_new(g, TM_ACT_INGEST, len, &space);
    if (a == NULL)
        return false;
    rotations = space;
    entries = (void *)(rotations + batch->rotation_count);
    at = (uint8_t *)(entries + batch->n);
    a->job = job;
    a->conn = conn;
    a->member = batch->member;
    a->batch = *batch;
    a->batch.checkpoint = copy(&at, batch->checkpoint);
    for (size_t i = 0; i < batch->n; i++)
        entries[i] = copy(&at, batch->entries[i]);
    for (size_t i = 0; i < batch->rotation_count; i++) {
        rotations[i] = batch->rotations[i];
        rotations[i].entry = copy(&at, batch->rotations[i].entry);
    }
    a->batch.entries = entries;
    a->batch.rotations = rotations;
    return true;
}

static void act_free(struct act *act)
{
    if (act == NULL)
        return;
    free(act->memory);
    free(act);
}

void acts_free(struct tm_gossip *g)
{
    tm_list_each (&g->acts, node) {
        tm_list_remove(node);
        act_free(tm_list_item(node, struct act, at));
    }
    act_free(g->last_act);
    g->last_act = NULL;
}

/* The bytes of one peer, or its end; false when it has neither. */
static bool next_of_peer(struct tm_gossip *g, struct peer *p, struct tm_action *out)
{
    struct tm_slice bytes;

    peer_seal(g, p);
    bytes = tm_channel_output(p->channel);
    if (bytes.len > 0 && !p->gone) {
        *out = (struct tm_action){ .type = TM_ACT_SEND, .conn = p->conn, .bytes = bytes };
        g->last_sent = p;
        g->last_len = bytes.len;
        p->bytes_out += bytes.len;
        g->stats.bytes_out += bytes.len;
        return true;
    }
    tm_list_remove(&p->sending);
    if (p->state != PEER_CLOSED)
        return false;
    *out = (struct tm_action){ .type = TM_ACT_CLOSE,
                               .conn = p->conn,
                               .reason = tm_reasons[p->reason].name };
    peer_free(g, p);
    return true;
}

bool tm_gossip_next(struct tm_gossip *g, struct tm_action *out)
{
    struct act *act;

    act_free(g->last_act);
    g->last_act = NULL;
    if (g->last_sent != NULL) {
        tm_channel_sent(g->last_sent->channel, g->last_len);
        g->last_sent = NULL;
    }
    while (!tm_list_empty(&g->sending))
        if (next_of_peer(g, tm_list_item(g->sending.next, struct peer, sending), out))
            return true;
    if (tm_list_empty(&g->acts))
        return false;
    act = tm_list_item(g->acts.next, struct act, at);
    tm_list_remove(&act->at);
    *out = act->action;
    g->last_act = act; /* its memory lives until the next call */
    return true;
}
