/* node/daemon/work.h - the worker: one thread that owns the keeper, and the jobs it is given.
 *
 * Jobs queue up and are staged in groups; one commit makes a group durable (group commit), then each
 * job is told how it went. RocksDB and signatures run here and nowhere else. A job that fails by
 * itself (bad input) fails alone; a failure of ours (disk, memory) fails its whole group, and nothing
 * of it was written.
 *
 *   queued --take--> staged --commit--> settled (own head signed) --done-->   failed group: --done(err)-->
 */
#ifndef TM_DAEMON_WORK_H
#define TM_DAEMON_WORK_H

#include "node/base/err.h"
#include "node/base/list.h"

#include <stdbool.h>
#include <stdint.h>

struct tm_work;
struct tm_job {
    struct tm_list link;
    /* On the worker, inside a group. */
    int (*stage)(struct tm_job *job, struct tm_err *err);
    /* On the worker, after the group: `r` is 0 or what `err` says. May free the job. */
    void (*done)(struct tm_job *job, int r, const struct tm_err *err);
    bool signs; /* its answer waits for the own head: what settle fails with, it fails with */
    int r;      /* the worker's own */
    struct tm_err err;
};

struct tm_work_hooks { /* all on the worker */
    void *ctx;
    int (*begin)(void *ctx, struct tm_err *err);
    int (*commit)(void *ctx, struct tm_err *err);
    void (*abort)(void *ctx);
    /* After each commit and at least every `tick` milliseconds given back: heartbeats and the like. An
     * error fails those jobs of the group just committed that sign; the rest is durable and done. */
    int (*settle)(void *ctx, struct tm_err *err);
    uint64_t (*next_ms)(void *ctx); /* how long the worker may sleep */
};

int tm_work_start(const struct tm_work_hooks *hooks, struct tm_work **out, struct tm_err *err);
/* Finishes what is queued, then ends the thread. */
void tm_work_stop(struct tm_work *work); /* NULL is fine */
/* Any thread but the worker. The job stays the caller's until `done`. */
void tm_work_post(struct tm_work *work, struct tm_job *job);
/* Posts and waits; `job->done` is not called. Returns the job's result. */
int tm_work_wait(struct tm_work *work, struct tm_job *job, struct tm_err *err);
/* Wakes the worker to run settle. Any thread. */
void tm_work_nudge(struct tm_work *work);

#endif
