/* net/uv/net.c - the facade: the gossip engine between the shell's sockets and the node's threads.
 *
 * Everything of the engine happens on the loop's thread; calls from elsewhere come by net/uv/calls.c.
 * After each event the engine's actions are taken and the timer is set.
 *
 *   RUNNING --tm_net_stop--> STOPPING (goodbyes go out) --shell stopped--> ENDED
 * ENDED: no callback comes any more; what is still posted runs without effect. */
#include "net/uv/net_inner.h"

#include <stdlib.h>

#include "node/base/clock.h"

/* ---- actions ---- */

static void dial(struct tm_net *net, const struct tm_action *a)
{
    struct tm_err err = TM_ERR_INIT;
    uint64_t conn = a->conn;

    if (tm_shell_dial(net->shell, conn, a->addr, &err) != 0)
        tm_gossip_closed(net->gossip, conn, tm_loop_now_ms(net->loop));
}

static void act(struct tm_net *net, const struct tm_action *a)
{
    const struct tm_net_host *h = &net->host;

    switch (a->type) {
    case TM_ACT_SEND:
        tm_shell_send(net->shell, a->conn, a->bytes);
        break;
    case TM_ACT_CLOSE:
        tm_shell_close(net->shell, a->conn);
        break;
    case TM_ACT_DIAL:
        dial(net, a);
        break;
    case TM_ACT_PAUSE:
        tm_shell_pause(net->shell, a->conn);
        break;
    case TM_ACT_RESUME:
        tm_shell_resume(net->shell, a->conn);
        break;
    case TM_ACT_INGEST:
        h->ingest(h->ctx, a->job, a->conn, &a->batch);
        break;
    case TM_ACT_READ:
        h->read(h->ctx, a->job, &a->member, a->from, a->to, a->since_epoch);
        break;
    case TM_ACT_JOIN:
        h->join(h->ctx, a->conn, a->entry0, a->checkpoint, a->join_code);
        break;
    case TM_ACT_JOINED:
        h->joined(h->ctx, a->ticket, a->code, a->text, a->has_member ? &a->member : NULL);
        break;
    case TM_ACT_OWN_HEAD:
        h->own_head(h->ctx, a->conn, a->has_head, a->checkpoint);
        break;
    case TM_ACT_FORK:
        h->fork(h->ctx, a->conn, &a->member, a->bytes);
        break;
    }
}

void tm_net_drain(struct tm_net *net)
{
    struct tm_action a;

    if (net->draining || net->ended)
        return;
    net->draining = true;
    while (tm_gossip_next(net->gossip, &a))
        act(net, &a);
    net->draining = false;
    if (net->timer != NULL)
        tm_timer_set(net->timer, tm_gossip_wake_ms(net->gossip));
}

/* ---- the shell's events ---- */

static void on_open(void *ctx, uint64_t conn, bool incoming, const char *addr)
{
    struct tm_net *net = ctx;

    tm_gossip_opened(net->gossip, conn, incoming, addr, tm_loop_now_ms(net->loop));
    tm_net_drain(net);
}

static void on_bytes(void *ctx, uint64_t conn, struct tm_slice bytes)
{
    struct tm_net *net = ctx;

    tm_gossip_bytes(net->gossip, conn, bytes, tm_wall_ms(), tm_loop_now_ms(net->loop));
    tm_net_drain(net);
}

static void on_unsent(void *ctx, uint64_t conn, size_t bytes)
{
    struct tm_net *net = ctx;

    tm_gossip_unsent(net->gossip, conn, bytes);
    tm_net_drain(net);
}

static void on_close(void *ctx, uint64_t conn, enum tm_link_end end)
{
    struct tm_net *net = ctx;

    tm_gossip_closed(net->gossip, conn, tm_loop_now_ms(net->loop));
    tm_net_drain(net);
}

static void on_timer(void *ctx)
{
    struct tm_net *net = ctx;

    tm_gossip_tick(net->gossip, tm_wall_ms(), tm_loop_now_ms(net->loop));
    tm_net_drain(net);
}

static const struct tm_shell_ops ops = { on_open, on_bytes, on_unsent, on_close };

/* ---- beginning and end ---- */

static void shell_stopped(void *ctx)
{
    struct tm_net *net = ctx;

    net->ended = true;
    net->shell = NULL;
    uv_mutex_lock(&net->lock);
    net->stopped = true;
    uv_cond_broadcast(&net->changed);
    uv_mutex_unlock(&net->lock);
}

static void on_stop(void *ctx)
{
    struct tm_net *net = ctx;

    tm_gossip_shutdown(net->gossip, tm_loop_now_ms(net->loop));
    tm_net_drain(net);
    tm_timer_free(net->timer);
    net->timer = NULL;
    if (net->shell != NULL)
        tm_shell_stop(net->shell, shell_stopped);
    else
        shell_stopped(net);
}

static int start(struct tm_net *net, const char *listen, struct tm_err *err)
{
    int r = tm_loop_new(on_stop, net, &net->loop, err);

    if (r == 0)
        r = tm_gossip_new(&net->config, tm_loop_now_ms(net->loop), &net->gossip, err);
    if (r == 0)
        r = tm_timer_new(net->loop, on_timer, net, &net->timer, err);
    if (r == 0)
        r = tm_shell_new(net->loop, &ops, net, &tm_shell_limits_default, &net->shell, err);
    if (r == 0 && listen != NULL && listen[0] != '\0')
        r = tm_shell_listen(net->shell, listen, net->listening, err);
    if (r != 0)
        return r;
    tm_gossip_tick(net->gossip, tm_wall_ms(), tm_loop_now_ms(net->loop)); /* tells it the time */
    tm_net_drain(net);
    return tm_loop_start(net->loop, err);
}

int tm_net_start(const struct tm_gossip_config *config, const struct tm_net_host *host,
                 const char *listen, struct tm_net **out, struct tm_err *err)
{
    struct tm_net *net = calloc(1, sizeof *net);
    int r;

    if (net == NULL)
        return tm_fail(err, TM_E_NOMEM, "net");
    if (uv_mutex_init(&net->lock) != 0) {
        free(net);
        return tm_fail(err, TM_E_NOMEM, "net");
    }
    if (uv_cond_init(&net->changed) != 0) {
        uv_mutex_destroy(&net->lock);
        free(net);
        return tm_fail(err, TM_E_NOMEM, "net");
    }
    net->config = *config;
    net->host = *host;
    if (net->config.rng == NULL)
        net->config.rng = &tm_rng_system;
    r = start(net, listen, err);
    if (r != 0) {
        tm_net_free(net);
        return tm_in(err, "net");
    }
    *out = net;
    return 0;
}

void tm_net_stop(struct tm_net *net)
{
    if (net == NULL || net->loop == NULL)
        return;
    tm_loop_stop(net->loop);
    uv_mutex_lock(&net->lock);
    while (!net->stopped)
        uv_cond_wait(&net->changed, &net->lock);
    uv_mutex_unlock(&net->lock);
}

void tm_net_free(struct tm_net *net)
{
    if (net == NULL)
        return;
    tm_loop_free(net->loop); /* waits for its end; one that never ran ends here */
    tm_gossip_free(net->gossip);
    uv_cond_destroy(&net->changed);
    uv_mutex_destroy(&net->lock);
    free(net);
}

const char *tm_net_listening(const struct tm_net *net)
{
    return net->listening;
}
