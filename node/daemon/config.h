/* node/daemon/config.h - the node's configuration file, testamur.conf: `name = value` lines, `#`
 * comments. Names are rows of config.def; an unknown name, a bad value or a missing required one is
 * an error with its line. `peer` and `anchor` may stand many times. */
#ifndef TM_DAEMON_CONFIG_H
#define TM_DAEMON_CONFIG_H

#include "node/base/arena.h"
#include "node/base/err.h"
#include "node/base/id.h"
#include "node/base/say.h"
#include "node/limits.h"
#include "net/core/gossip.h"

#define TM_CONFIG_BYTES_MAX TM_KIB(256)
#define TM_CONFIG_PEERS_MAX 64

struct tm_config {
    char network[TM_NETWORK_MAX + 1];
    char listen[TM_NET_ADDR_MAX]; /* gossip, "host:port" */
    char http[TM_NET_ADDR_MAX];   /* public HTTP */
    char advertise
        [TM_NET_ADDR_MAX];    /* published in our `node` entry; "" : the real listen address */
    char url[TM_URL_MAX + 1]; /* public base of list URLs; "": the real HTTP address */
    size_t peer_n;
    char peers[TM_CONFIG_PEERS_MAX][TM_NET_ADDR_MAX];
    size_t anchor_n;
    struct tm_id *anchors;     /* arena */
    int64_t max_age_ms;        /* default 24 h */
    int64_t heartbeat_ms;      /* default 1 h for an authority, 6 h for others */
    uint64_t compare_every_ms; /* default 60 s */
    int private_addresses;     /* publish and dial private and loopback addresses: 1 yes, 0 no,
                                      * -1 when we listen on loopback ourselves */
    bool issue_open;           /* test networks: issuing on the public listener without a token */
    char issue_token[129];     /* bearer token for issuing on the public listener; "": none */
    enum tm_say_level log_level;
};

/* Defaults of everything optional. */
void tm_config_init(struct tm_config *config);
int tm_config_parse(struct tm_slice text, struct tm_arena *arena, struct tm_config *out,
                    struct tm_err *err);
int tm_config_read(const char *path, struct tm_arena *arena, struct tm_config *out,
                   struct tm_err *err);

#endif
