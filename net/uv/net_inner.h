/* net/uv/net_inner.h - the facade's state, for net.c (the loop's side) and calls.c (the callers'). */
#ifndef TM_NET_UV_NET_INNER_H
#define TM_NET_UV_NET_INNER_H

#include "net/net.h"
#include "net/uv/loop.h"
#include "net/uv/shell.h"

struct tm_net {
    struct tm_loop *loop;
    struct tm_shell *shell;
    struct tm_timer *timer;
    struct tm_gossip *gossip;
    struct tm_gossip_config config;
    struct tm_net_host host;
    char listening[TM_ADDRESS_MAX + 1];
    bool draining, ended; /* the loop's thread only */
    uv_mutex_t lock;
    uv_cond_t changed;
    bool stopped; /* under `lock` */
};

/* On the loop's thread, after every event: does what the engine wants done and sets the timer. */
void tm_net_drain(struct tm_net *net);

#endif
