/* node/daemon/folder.c - a queue of runs, and the thread that folds them.
 *
 *   idle --put, few--> folded by the caller          idle --put, many--> queued --> folded
 * A run is freed once folded. `fault` holds the first failure, and then nothing more is folded until
 * the owner has heard of it. All fields but the thread are guarded by `lock`.
 */
#include "node/daemon/folder.h"

#include <pthread.h>
#include <stdlib.h>

/* Entries worth waking a thread for: about as long to fold as a thread takes to wake. */
#define RUN_MIN 32

struct run {
    struct run *next;
    struct tm_view_edit *edit;
    struct tm_id member;
    uint64_t first;
    bool *urgent;
    size_t n;
    struct tm_slice entries[]; /* their bytes stand behind */
};

struct tm_folder {
    pthread_mutex_t lock;
    pthread_cond_t more, done;
    pthread_t thread;
    bool started, stop, busy;
    struct run *head, **tail;
    struct tm_err fault; /* code 0: none */
};

int tm_folder_new(struct tm_folder **out, struct tm_err *err)
{
    struct tm_folder *f = calloc(1, sizeof *f);

    if (f == NULL)
        return tm_fail(err, TM_E_NOMEM, "folder");
    pthread_mutex_init(&f->lock, NULL);
    pthread_cond_init(&f->more, NULL);
    pthread_cond_init(&f->done, NULL);
    f->tail = &f->head;
    *out = f;
    return 0;
}

static int fold(struct tm_view_edit *edit, const struct tm_id *member, uint64_t first,
                const struct tm_slice *entries, size_t n, bool *urgent, struct tm_err *err)
{
    for (size_t i = 0; i < n; i++) {
        bool one = false;
        int r = tm_view_fold(edit, member, first + i, entries[i], &one, err);

        if (r != 0)
            return r;
        *urgent = *urgent || one;
    }
    return 0;
}

/* ---- the thread ---- */

static struct run *take(struct tm_folder *f)
{
    struct run *run = f->head;

    f->head = run->next;
    if (f->head == NULL)
        f->tail = &f->head;
    return run;
}

static void *fold_runs(void *arg)
{
    struct tm_folder *f = arg;

    pthread_mutex_lock(&f->lock);
    while (!f->stop) {
        struct tm_err err = TM_ERR_INIT;
        struct run *run;

        if (f->head == NULL) {
            pthread_cond_wait(&f->more, &f->lock);
            continue;
        }
        run = take(f);
        if (f->fault.code == 0) {
            f->busy = true;
            pthread_mutex_unlock(&f->lock);
            fold(run->edit, &run->member, run->first, run->entries, run->n, run->urgent, &err);
            pthread_mutex_lock(&f->lock);
            f->busy = false;
            if (err.code != 0)
                f->fault = err;
        }
        free(run);
        if (f->head == NULL)
            pthread_cond_signal(&f->done);
    }
    pthread_mutex_unlock(&f->lock);
    return NULL;
}

static int start(struct tm_folder *f, struct tm_err *err)
{
    if (f->started)
        return 0;
    if (pthread_create(&f->thread, NULL, fold_runs, f) != 0)
        return tm_fail(err, TM_E_NOMEM, "a thread to fold on");
    pthread_setname_np(f->thread, "tm-folder");
    f->started = true;
    return 0;
}

/* ---- the owner's side ---- */

static struct run *run_new(const struct tm_slice *entries, size_t n)
{
    size_t bytes = 0;
    struct run *run;
    uint8_t *at;

    for (size_t i = 0; i < n; i++)
        bytes += entries[i].len;
    run = malloc(sizeof *run + n * sizeof run->entries[0] + bytes);
    if (run == NULL)
        return NULL;
    at = (uint8_t *)&run->entries[n];
    for (size_t i = 0; i < n; i++) {
        run->entries[i] = tm_slice(at, entries[i].len);
        if (entries[i].len > 0)
            memcpy(at, entries[i].data, entries[i].len);
        at += entries[i].len;
    }
    run->n = n;
    run->next = NULL;
    return run;
}

static bool idle(struct tm_folder *f)
{
    bool is;

    pthread_mutex_lock(&f->lock);
    is = !f->busy && f->head == NULL && f->fault.code == 0;
    pthread_mutex_unlock(&f->lock);
    return is;
}

int tm_folder_put(struct tm_folder *f, struct tm_view_edit *edit, const struct tm_id *member,
                  uint64_t first, const struct tm_slice *entries, size_t n, bool *urgent,
                  struct tm_err *err)
{
    struct run *run;

    if (n < RUN_MIN && idle(f))
        return fold(edit, member, first, entries, n, urgent, err);
    if (start(f, err) != 0)
        return err->code;
    run = run_new(entries, n);
    if (run == NULL)
        return tm_fail(err, TM_E_NOMEM, "entries to fold");
    run->edit = edit;
    run->member = *member;
    run->first = first;
    run->urgent = urgent;
    pthread_mutex_lock(&f->lock);
    *f->tail = run;
    f->tail = &run->next;
    pthread_cond_signal(&f->more);
    pthread_mutex_unlock(&f->lock);
    return 0;
}

static void wait_idle(struct tm_folder *f)
{
    while (f->busy || f->head != NULL)
        pthread_cond_wait(&f->done, &f->lock);
}

int tm_folder_wait(struct tm_folder *f, struct tm_err *err)
{
    int r;

    pthread_mutex_lock(&f->lock);
    wait_idle(f);
    r = f->fault.code;
    if (r != 0)
        *err = f->fault;
    pthread_mutex_unlock(&f->lock);
    return r;
}

void tm_folder_drop(struct tm_folder *f)
{
    pthread_mutex_lock(&f->lock);
    while (f->head != NULL)
        free(take(f));
    wait_idle(f);
    f->fault = (struct tm_err)TM_ERR_INIT;
    pthread_mutex_unlock(&f->lock);
}

void tm_folder_free(struct tm_folder *f)
{
    if (f == NULL)
        return;
    tm_folder_drop(f);
    if (f->started) {
        pthread_mutex_lock(&f->lock);
        f->stop = true;
        pthread_cond_signal(&f->more);
        pthread_mutex_unlock(&f->lock);
        pthread_join(f->thread, NULL);
    }
    pthread_cond_destroy(&f->more);
    pthread_cond_destroy(&f->done);
    pthread_mutex_destroy(&f->lock);
    free(f);
}
