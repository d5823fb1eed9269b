/* node/daemon/metrics.c - GET /metrics: Prometheus text, a table of what the node counts. */
#include <inttypes.h>

#include "node/daemon/api_parts.h"

struct measured {
    struct tm_health health;
    struct tm_store_stats store;
    struct tm_gossip_stats net;
};

int tm_api_on_metrics(struct tm_api_call *call, struct tm_err *err)
{
    struct measured measured, *m = &measured;
    struct tm_buf *out = &call->answer->body;

    tm_node_health(call->node, &m->health);
    tm_node_net_stats(call->node, &m->net);
    if (tm_store_stats(tm_node_store(call->node), &m->store, err) != 0)
        return err->code;
    call->answer->type = "text/plain; version=0.0.4; charset=utf-8";
    tm_buf_reset(out);
#define TM_METRIC(name, type, value, meaning)                                                      \
    tm_buf_printf(out, "# HELP %s %s\n# TYPE %s %s\n%s %" PRIu64 "\n", name, meaning, name, type,  \
                  name, (uint64_t)(value));
#include "node/daemon/metrics.def"
#undef TM_METRIC
    return 0;
}
