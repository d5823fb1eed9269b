/* net/uv/loop.h - one libuv loop: its "now", its timers, its thread, and events from other threads.
 *
 * Everything but tm_loop_post() and tm_loop_stop() belongs to the loop's thread; before the loop
 * runs, to the thread that made it. A loop ends when it was stopped and every handle on it is
 * closed; whoever opened a handle closes it when `on_stop` is called.
 */
#ifndef TM_NET_UV_LOOP_H
#define TM_NET_UV_LOOP_H

#include <uv.h>

#include "node/base/err.h"
#include "node/base/slice.h"

struct tm_loop;

/* Embedded in what it brings: nothing is allocated to post it, so posting cannot fail for memory. */
struct tm_loop_event {
    struct tm_loop_event *next;
    void (*run)(struct tm_loop_event *ev); /* on the loop's thread, once; may free it */
};

/* `on_stop` (may be NULL) is called once, on the loop's thread. Owned by the caller. Fails:
 * TM_E_IO, TM_E_NOMEM. */
int tm_loop_new(void (*on_stop)(void *ctx), void *ctx, struct tm_loop **out, struct tm_err *err);
/* Starts a thread that runs the loop until it ended. Fails: TM_E_IO. */
int tm_loop_start(struct tm_loop *loop, struct tm_err *err);
/* Or: runs it here until it ended. */
void tm_loop_run(struct tm_loop *loop);
/* (any thread) Asks it to end; further calls do nothing. */
void tm_loop_stop(struct tm_loop *loop);
/* Stops it if need be, waits for its end (runs it here if it has no thread), frees. NULL is fine. */
void tm_loop_free(struct tm_loop *loop);

/* (any thread) Runs `ev` on the loop soon, in order; borrowed until it runs. False: the loop is
 * ending, and the event is the caller's again. What was posted before the end always runs. */
bool tm_loop_post(struct tm_loop *loop, struct tm_loop_event *ev);

uint64_t tm_loop_now_ms(const struct tm_loop *loop); /* monotonic; one value per turn */
uv_loop_t *tm_loop_uv(struct tm_loop *loop);         /* for the other files of net/uv and tests */

/* A one-shot timer. */
struct tm_timer;
/* Fails: TM_E_NOMEM. */
int tm_timer_new(struct tm_loop *loop, void (*fn)(void *ctx), void *ctx, struct tm_timer **out,
                 struct tm_err *err);
/* Fires at `at_ms` of tm_loop_now_ms(), in the next turn if that is past; UINT64_MAX for never. */
void tm_timer_set(struct tm_timer *timer, uint64_t at_ms);
void tm_timer_free(
    struct tm_timer *timer); /* its memory goes in the close callback; NULL is fine */

#endif
