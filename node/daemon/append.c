/* node/daemon/append.c - one's own entries: from any thread to the end of the log.
 *
 * An entry gets its bytes on the worker, when its place in the log is known: of two callers at once the
 * one who looked at the clock first may come second, and an entry that goes back in time is void. Its
 * time is then moved up to that of the entry before it.
 */
#include "node/daemon/node_parts.h"

#include <stdlib.h>
#include <time.h>

#include "node/base/clock.h"

struct append {
    struct tm_node *node;
    const struct tm_entry *entries;
    struct tm_buf *bufs;
    struct tm_slice *coded;
    size_t n;
    uint64_t first;
};

static int64_t last_time_ms(struct tm_node *node)
{
    struct tm_view *view = tm_node_view(node);
    const struct tm_member *m =
        node->home->has_member ? tm_view_member(view, &node->home->member) : NULL;
    int64_t last_ms = m != NULL ? m->last_ms : 0;

    tm_view_unref(view);
    return last_ms;
}

static int encode_all(struct append *a, struct tm_err *err)
{
    int64_t last_ms = last_time_ms(a->node);

    /* What this group has staged before is not in the view yet. */
    if (last_ms < a->node->entry_ms)
        last_ms = a->node->entry_ms;
    for (size_t i = 0; i < a->n; i++) {
        struct tm_entry e = a->entries[i];

        if (e.time_ms < last_ms)
            e.time_ms = last_ms;
        a->node->entry_ms = last_ms = e.time_ms;
        if (tm_entry_encode(&e, &a->bufs[i], err) != 0)
            return err->code;
        a->coded[i] = tm_buf_slice(&a->bufs[i]);
    }
    return 0;
}

static int append_stage(void *ctx, struct tm_err *err)
{
    struct append *a = ctx;
    int r = 0;

    /* Once more, where nothing can come between: waiting was elsewhere. */
    pthread_mutex_lock(&a->node->lock);
    if (!tm_own_may_grow(a->node))
        r = tm_own_refuse(a->node, err);
    pthread_mutex_unlock(&a->node->lock);
    if (r == 0)
        r = tm_own_clock(a->node, err);
    if (r == 0)
        r = encode_all(a, err);
    if (r == 0)
        r = tm_keeper_append_own(a->node->keeper, a->coded, a->n, &a->first, err);
    if (r == 0)
        a->node->resign = true;
    return r;
}

/* Waits until the log may grow; at most TM_OWN_CHECK_WAIT_MS. */
static int await_own_check(struct tm_node *node, struct tm_err *err)
{
    struct timespec until;
    int r = 0;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += TM_OWN_CHECK_WAIT_MS / 1000;
    pthread_mutex_lock(&node->lock);
    while (!tm_own_may_grow(node) && !node->own_elsewhere && node->net != NULL)
        if (pthread_cond_timedwait(&node->changed, &node->lock, &until) != 0)
            break;
    if (!tm_own_may_grow(node))
        r = tm_own_refuse(node, err);
    pthread_mutex_unlock(&node->lock);
    return r;
}

int tm_node_append(struct tm_node *node, const struct tm_entry *entries, size_t n, unsigned flags,
                   uint64_t *first, struct tm_err *err)
{
    struct append a = { .node = node, .entries = entries, .n = n };
    int r = 0;

    (void)flags;
    a.bufs = calloc(n + 1, sizeof *a.bufs);
    a.coded = calloc(n + 1, sizeof *a.coded);
    if (a.bufs == NULL || a.coded == NULL)
        r = tm_fail(err, TM_E_NOMEM, "entries");
    else if (!node->home->has_member)
        r = tm_fail(err, TM_E_DENIED, "a verifier-only node has no log of its own");
    for (size_t i = 0; a.bufs != NULL && i < n; i++)
        a.bufs[i] = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    if (r == 0)
        r = await_own_check(node, err);
    if (r == 0)
        r = tm_node_call_signing(node, append_stage, &a, err);
    for (size_t i = 0; a.bufs != NULL && i < n; i++)
        tm_buf_free(&a.bufs[i]);
    free(a.bufs);
    free(a.coded);
    if (r == 0)
        *first = a.first;
    return r;
}

int64_t tm_node_entry_time_ms(struct tm_node *node)
{
    int64_t now_ms = tm_wall_ms(), last_ms = last_time_ms(node);

    return now_ms > last_ms ? now_ms : last_ms;
}
