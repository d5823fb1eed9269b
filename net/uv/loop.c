/* net/uv/loop.c - a libuv loop, its thread, and the queue of events that wakes it. */
#include "net/uv/loop.h"

#include <pthread.h>
#include <stdlib.h>

#include "node/base/check.h"

struct tm_loop {
    uv_loop_t uv;
    uv_async_t wake;
    uv_thread_t thread;
    bool has_thread;
    void (*on_stop)(void *ctx);
    void *ctx;
    bool stopping; /* the loop's thread: on_stop was called */

    pthread_mutex_t lock; /* over the rest */
    struct tm_loop_event *first, **last;
    bool stop_asked, closed;
};

struct tm_timer {
    uv_timer_t uv;
    void (*fn)(void *ctx);
    void *ctx;
};

static struct tm_loop_event *take_events(struct tm_loop *loop, bool *stop)
{
    struct tm_loop_event *first;

    pthread_mutex_lock(&loop->lock);
    first = loop->first;
    loop->first = NULL;
    loop->last = &loop->first;
    *stop = loop->stop_asked;
    loop->closed = loop->closed || *stop; /* what comes later is refused */
    pthread_mutex_unlock(&loop->lock);
    return first;
}

static void on_wake(uv_async_t *async)
{
    struct tm_loop *loop = async->data;
    struct tm_loop_event *ev;
    bool stop;

    ev = take_events(loop, &stop);
    while (ev != NULL) {
        struct tm_loop_event *next = ev->next;

        ev->run(ev);
        ev = next;
    }
    if (!stop || loop->stopping)
        return;
    loop->stopping = true;
    if (loop->on_stop != NULL)
        loop->on_stop(loop->ctx);
    uv_close((uv_handle_t *)&loop->wake, NULL);
}

int tm_loop_new(void (*on_stop)(void *ctx), void *ctx, struct tm_loop **out, struct tm_err *err)
{
    struct tm_loop *loop = calloc(1, sizeof *loop);
    int r;

    if (loop == NULL)
        return tm_fail(err, TM_E_NOMEM, "loop: out of memory");
    r = uv_loop_init(&loop->uv);
    if (r != 0) {
        free(loop);
        return tm_fail(err, TM_E_IO, "loop: %s", uv_strerror(r));
    }
    r = uv_async_init(&loop->uv, &loop->wake, on_wake);
    if (r != 0) {
        uv_loop_close(&loop->uv);
        free(loop);
        return tm_fail(err, TM_E_IO, "loop: %s", uv_strerror(r));
    }
    loop->wake.data = loop;
    loop->on_stop = on_stop;
    loop->ctx = ctx;
    loop->last = &loop->first;
    pthread_mutex_init(&loop->lock, NULL);
    *out = loop;
    return 0;
}

static void run(void *arg)
{
    struct tm_loop *loop = arg;

    uv_run(&loop->uv, UV_RUN_DEFAULT); /* ends when the last handle is closed */
}

int tm_loop_start(struct tm_loop *loop, struct tm_err *err)
{
    int r = uv_thread_create(&loop->thread, run, loop);

    if (r != 0)
        return tm_fail(err, TM_E_IO, "thread of the loop: %s", uv_strerror(r));
    loop->has_thread = true;
    return 0;
}

void tm_loop_run(struct tm_loop *loop)
{
    run(loop);
}

void tm_loop_stop(struct tm_loop *loop)
{
    pthread_mutex_lock(&loop->lock);
    if (!loop->stop_asked)
        uv_async_send(&loop->wake); /* under the lock: the handle is there until this is seen */
    loop->stop_asked = true;
    pthread_mutex_unlock(&loop->lock);
}

void tm_loop_free(struct tm_loop *loop)
{
    if (loop == NULL)
        return;
    tm_loop_stop(loop);
    if (loop->has_thread)
        uv_thread_join(&loop->thread);
    else
        run(loop);
    TM_CHECK(uv_loop_close(&loop->uv) == 0); /* else a handle was never closed */
    pthread_mutex_destroy(&loop->lock);
    free(loop);
}

bool tm_loop_post(struct tm_loop *loop, struct tm_loop_event *ev)
{
    bool taken;

    pthread_mutex_lock(&loop->lock);
    taken = !loop->closed;
    if (taken) {
        ev->next = NULL;
        *loop->last = ev;
        loop->last = &ev->next;
        uv_async_send(&loop->wake);
    }
    pthread_mutex_unlock(&loop->lock);
    return taken;
}

uint64_t tm_loop_now_ms(const struct tm_loop *loop)
{
    return uv_now(&loop->uv);
}

uv_loop_t *tm_loop_uv(struct tm_loop *loop)
{
    return &loop->uv;
}

static void on_timer(uv_timer_t *uv)
{
    struct tm_timer *timer = uv->data;

    timer->fn(timer->ctx);
}

static void on_timer_closed(uv_handle_t *handle)
{
    free(handle->data);
}

int tm_timer_new(struct tm_loop *loop, void (*fn)(void *ctx), void *ctx, struct tm_timer **out,
                 struct tm_err *err)
{
    struct tm_timer *timer = calloc(1, sizeof *timer);

    if (timer == NULL)
        return tm_fail(err, TM_E_NOMEM, "timer: out of memory");
    uv_timer_init(&loop->uv, &timer->uv);
    timer->uv.data = timer;
    timer->fn = fn;
    timer->ctx = ctx;
    *out = timer;
    return 0;
}

void tm_timer_set(struct tm_timer *timer, uint64_t at_ms)
{
    uint64_t now_ms = uv_now(timer->uv.loop);

    if (at_ms == UINT64_MAX)
        uv_timer_stop(&timer->uv);
    else
        uv_timer_start(&timer->uv, on_timer, at_ms > now_ms ? at_ms - now_ms : 0, 0);
}

void tm_timer_free(struct tm_timer *timer)
{
    if (timer != NULL)
        uv_close((uv_handle_t *)&timer->uv, on_timer_closed);
}
