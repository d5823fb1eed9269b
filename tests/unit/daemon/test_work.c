/* The worker: groups, failures that spoil one job or its whole group, and an orderly end. */
#include <pthread.h>

#include "node/daemon/work.h"
#include "tests/lib/expect.h"

struct hooks {
    pthread_mutex_t lock;
    int begun, committed, aborted, settled;
    int commit_fails; /* code of the next commit */
    int settle_fails;
};

static int on_begin(void *ctx, struct tm_err *err)
{
    struct hooks *h = ctx;

    (void)err;
    h->begun++;
    return 0;
}

static int on_commit(void *ctx, struct tm_err *err)
{
    struct hooks *h = ctx;
    int r = h->commit_fails;

    h->commit_fails = 0;
    if (r != 0)
        return tm_fail(err, r, "the disk is full");
    h->committed++;
    return 0;
}

static void on_abort(void *ctx)
{
    ((struct hooks *)ctx)->aborted++;
}

static int on_settle(void *ctx, struct tm_err *err)
{
    struct hooks *h = ctx;
    int r = h->settle_fails;

    h->settled++;
    h->settle_fails = 0;
    return r == 0 ? 0 : tm_fail(err, r, "cannot sign");
}

static uint64_t on_next(void *ctx)
{
    (void)ctx;
    return 60000;
}

struct one {
    struct tm_job job;
    int gives;
    int staged;
};

static int on_stage(struct tm_job *job, struct tm_err *err)
{
    struct one *o = tm_list_item(job, struct one, job);

    o->staged++;
    return o->gives == 0 ? 0 : tm_fail(err, o->gives, "as told");
}

static struct tm_work *start(struct hooks *h)
{
    struct tm_work_hooks hooks = { h, on_begin, on_commit, on_abort, on_settle, on_next };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = NULL;

    expect_ok(tm_work_start(&hooks, &work, &err), &err);
    return work;
}

static int run(struct tm_work *work, int gives, struct tm_err *err)
{
    struct one o = { .job = { .stage = on_stage }, .gives = gives };
    int r = tm_work_wait(work, &o.job, err);

    expect_int(o.staged, 1);
    return r;
}

static int run_signing(struct tm_work *work, struct tm_err *err)
{
    struct one o = { .job = { .stage = on_stage, .signs = true } };

    return tm_work_wait(work, &o.job, err);
}

static void a_job_is_committed_before_it_is_answered(void)
{
    struct hooks h = { .begun = 0 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = start(&h);

    expect_ok(run(work, 0, &err), &err);
    tm_work_stop(work);
    expect_int(h.committed, 1);
    expect(h.settled >= 1);
}

static void bad_input_fails_its_job_alone(void)
{
    struct hooks h = { .begun = 0 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = start(&h);

    expect_fails(run(work, TM_E_MALFORMED, &err), TM_E_MALFORMED, &err);
    expect_ok(run(work, 0, &err), &err);
    tm_work_stop(work);
    expect_int(h.aborted, 0);
}

static void our_own_failure_undoes_the_group(void)
{
    struct hooks h = { .begun = 0 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = start(&h);

    expect_fails(run(work, TM_E_IO, &err), TM_E_IO, &err);
    tm_work_stop(work);
    expect_int(h.aborted, 1);
    expect_int(h.committed, 0);
}

static void a_full_disk_is_said_and_passes(void)
{
    struct hooks h = { .commit_fails = TM_E_FULL };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = start(&h);

    expect_fails(run(work, 0, &err), TM_E_FULL, &err);
    expect_ok(run(work, 0, &err), &err);
    tm_work_stop(work);
}

static void a_head_that_cannot_be_signed_fails_what_waited_for_it(void)
{
    struct hooks h = { .settle_fails = TM_E_CLOCK };
    struct tm_err err = TM_ERR_INIT;
    struct tm_work *work = start(&h);

    expect_fails(run_signing(work, &err), TM_E_CLOCK, &err);
    tm_work_stop(work);
    h.settle_fails = TM_E_CLOCK;
    work = start(&h);
    expect_ok(run(work, 0, &err), &err); /* durable, and nothing of it waits for a head */
    tm_work_stop(work);
}

struct many {
    struct tm_job job;
    int *done;
};

static int many_stage(struct tm_job *job, struct tm_err *err)
{
    (void)job;
    (void)err;
    return 0;
}

static void many_done(struct tm_job *job, int r, const struct tm_err *err)
{
    struct many *m = tm_list_item(job, struct many, job);

    (void)err;
    *m->done += r == 0;
}

static void stopping_finishes_what_is_queued_in_few_groups(void)
{
    struct hooks h = { .begun = 0 };
    struct tm_work *work = start(&h);
    static struct many jobs[500];
    int done = 0;

    for (size_t i = 0; i < 500; i++) {
        jobs[i] = (struct many){ { .stage = many_stage, .done = many_done }, &done };
        tm_work_post(work, &jobs[i].job);
    }
    tm_work_stop(work);
    expect_int(done, 500);
    expect(h.begun <= 500);
}

TM_CLAIMS(CLAIM(a_job_is_committed_before_it_is_answered), CLAIM(bad_input_fails_its_job_alone),
          CLAIM(our_own_failure_undoes_the_group), CLAIM(a_full_disk_is_said_and_passes),
          CLAIM(a_head_that_cannot_be_signed_fails_what_waited_for_it),
          CLAIM(stopping_finishes_what_is_queued_in_few_groups))
