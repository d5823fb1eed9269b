/* node/daemon/work.c - the worker thread and its groups. */
#include "node/daemon/work.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/check.h"
#include "node/base/say.h"

/* Jobs in one group: more would delay the first one's answer past the price of a sync. */
#define GROUP_MAX 64

struct tm_work {
    struct tm_work_hooks hooks;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    struct tm_list queue; /* guarded by lock, as are the flags */
    bool stopping, nudged;
};

/* A failure of ours, which spoils the group, as against one of the input's. */
static bool ours(int code)
{
    return code == TM_E_NOMEM || code == TM_E_IO || code == TM_E_FULL || code == TM_E_CORRUPT ||
           code == TM_E_BUG;
}

static size_t take(struct tm_work *work, struct tm_list *group)
{
    size_t n = 0;

    while (n < GROUP_MAX && !tm_list_empty(&work->queue)) {
        struct tm_list *node = work->queue.next;

        tm_list_remove(node);
        tm_list_append(group, node);
        n++;
    }
    return n;
}

static void fail_all(struct tm_list *group, bool signing_only, const struct tm_err *err)
{
    tm_list_each (group, node) {
        struct tm_job *job = tm_list_item(node, struct tm_job, link);

        if (job->r == 0 && (job->signs || !signing_only)) {
            job->r = err->code;
            job->err = *err;
        }
    }
}

static int stage_all(struct tm_list *group, struct tm_err *err)
{
    tm_list_each (group, node) {
        struct tm_job *job = tm_list_item(node, struct tm_job, link);

        job->r = job->stage(job, &job->err);
        if (job->r != 0 && ours(job->r)) {
            *err = job->err;
            return job->r;
        }
    }
    return 0;
}

static void run_group(struct tm_work *work, struct tm_list *group)
{
    const struct tm_work_hooks *h = &work->hooks;
    struct tm_err err = TM_ERR_INIT;
    int r;

    tm_list_each (group, node)
        tm_list_item(node, struct tm_job, link)->r = 0;
    r = h->begin(h->ctx, &err);
    if (r == 0) {
        r = stage_all(group, &err);
        if (r == 0)
            r = h->commit(h->ctx, &err);
        else
            h->abort(h->ctx);
    }
    if (r != 0) {
        tm_say(TM_SAY_ERROR, "store.write_failed", "code", tm_code_name(r), "why", err.text, NULL);
        fail_all(group, false, &err);
    } else if (h->settle(h->ctx, &err) != 0) {
        tm_say(TM_SAY_ERROR, "own.head_failed", "code", tm_code_name(err.code), "why", err.text,
               NULL);
        fail_all(group, true, &err);
    }
    tm_list_each (group, node) {
        struct tm_job *job = tm_list_item(node, struct tm_job, link);

        tm_list_remove(&job->link);
        job->done(job, job->r, &job->err);
    }
}

static void sleep_until_work(struct tm_work *work)
{
    uint64_t ms = work->hooks.next_ms(work->hooks.ctx);
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += (time_t)(ms / 1000);
    until.tv_nsec += (long)(ms % 1000) * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    pthread_cond_timedwait(&work->wake, &work->lock, &until);
}

static void settle_alone(struct tm_work *work)
{
    struct tm_err err = TM_ERR_INIT;

    if (work->hooks.settle(work->hooks.ctx, &err) != 0)
        tm_say(TM_SAY_ERROR, "own.head_failed", "code", tm_code_name(err.code), "why", err.text,
               NULL);
}

static void *worker(void *arg)
{
    struct tm_work *work = arg;
    struct tm_list group;
    bool go_on = true;

    while (go_on) {
        size_t n;

        tm_list_init(&group);
        pthread_mutex_lock(&work->lock);
        if (tm_list_empty(&work->queue) && !work->stopping && !work->nudged)
            sleep_until_work(work);
        work->nudged = false;
        n = take(work, &group);
        go_on = !work->stopping || n > 0;
        pthread_mutex_unlock(&work->lock);
        if (n > 0)
            run_group(work, &group);
        else if (go_on)
            settle_alone(work);
    }
    return NULL;
}

int tm_work_start(const struct tm_work_hooks *hooks, struct tm_work **out, struct tm_err *err)
{
    struct tm_work *work = calloc(1, sizeof *work);
    pthread_condattr_t attr;

    if (work == NULL)
        return tm_fail(err, TM_E_NOMEM, "worker");
    work->hooks = *hooks;
    tm_list_init(&work->queue);
    pthread_mutex_init(&work->lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&work->wake, &attr);
    pthread_condattr_destroy(&attr);
    if (pthread_create(&work->thread, NULL, worker, work) != 0) {
        pthread_cond_destroy(&work->wake);
        pthread_mutex_destroy(&work->lock);
        free(work);
        return tm_fail(err, TM_E_NOMEM, "cannot start the worker's thread");
    }
    *out = work;
    return 0;
}

void tm_work_stop(struct tm_work *work)
{
    if (work == NULL)
        return;
    pthread_mutex_lock(&work->lock);
    work->stopping = true;
    pthread_cond_signal(&work->wake);
    pthread_mutex_unlock(&work->lock);
    pthread_join(work->thread, NULL);
    pthread_cond_destroy(&work->wake);
    pthread_mutex_destroy(&work->lock);
    free(work);
}

void tm_work_post(struct tm_work *work, struct tm_job *job)
{
    pthread_mutex_lock(&work->lock);
    tm_list_append(&work->queue, &job->link);
    pthread_cond_signal(&work->wake);
    pthread_mutex_unlock(&work->lock);
}

void tm_work_nudge(struct tm_work *work)
{
    pthread_mutex_lock(&work->lock);
    work->nudged = true;
    pthread_cond_signal(&work->wake);
    pthread_mutex_unlock(&work->lock);
}

/* A waiting caller: the job that is really queued, on the caller's stack. */
struct waiting {
    struct tm_job job;
    struct tm_job *inner;
    pthread_mutex_t lock;
    pthread_cond_t done;
    bool finished;
    int r;
    struct tm_err err;
};

static int waiting_stage(struct tm_job *job, struct tm_err *err)
{
    struct waiting *w = tm_list_item(job, struct waiting, job);

    return w->inner->stage(w->inner, err);
}

static void waiting_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct waiting *w = tm_list_item(job, struct waiting, job);

    pthread_mutex_lock(&w->lock);
    w->r = r;
    w->err = *err;
    w->finished = true;
    pthread_cond_signal(&w->done);
    pthread_mutex_unlock(&w->lock);
}

int tm_work_wait(struct tm_work *work, struct tm_job *job, struct tm_err *err)
{
    struct waiting w = {
        .job = { .stage = waiting_stage, .done = waiting_done, .signs = job->signs }, .inner = job
    };

    TM_CHECK(!pthread_equal(pthread_self(), work->thread));
    tm_list_init(&w.job.link);
    pthread_mutex_init(&w.lock, NULL);
    pthread_cond_init(&w.done, NULL);
    tm_work_post(work, &w.job);
    pthread_mutex_lock(&w.lock);
    while (!w.finished)
        pthread_cond_wait(&w.done, &w.lock);
    pthread_mutex_unlock(&w.lock);
    pthread_cond_destroy(&w.done);
    pthread_mutex_destroy(&w.lock);
    if (w.r != 0)
        *err = w.err;
    return w.r;
}
