/* node/daemon/node_parts.h - the inside of a node, shared by node.c, own.c, append.c, gossip_host.c,
 * joins.c, anchors.c and node_held.c and nobody else.
 *
 * Threads: the worker owns keeper, signing and everything marked (worker); `lock` guards what is
 * marked (lock); what is unmarked is set before the threads start and never changes.
 */
#ifndef TM_DAEMON_NODE_PARTS_H
#define TM_DAEMON_NODE_PARTS_H

#include <pthread.h>

#include "node/daemon/keeper.h"
#include "node/daemon/node.h"
#include "node/daemon/work.h"
#include "store/signing.h"

#define TM_OWN_CHECK_WAIT_MS                                                                       \
    10000 /* interface.md: appending commands wait that long, then exit 69 */
#define TM_JOIN_WAIT_MS    10000
#define TM_PENDING_MAX     1000                  /* join requests kept */
#define TM_PENDING_KEEP_MS (30ll * 86400 * 1000) /* and for how long */

struct tm_node {
    struct tm_home *home;
    struct tm_store *store;
    struct tm_keeper *keeper;   /* (worker) after the start */
    struct tm_signing *signing; /* (worker) */
    struct tm_work *work;
    struct tm_net *net; /* NULL without a network */

    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct tm_anchor *anchors;    /* (lock) configured and added; limits in anchor_arena */
    size_t anchor_n;              /* (lock) */
    struct tm_arena anchor_arena; /* (lock) */
    char http[TM_NET_ADDR_MAX];   /* (lock) */
    char url[TM_URL_MAX + 1];     /* (lock) */
    bool own_answered;            /* (lock) a peer said what it holds of our own log */
    bool own_whole;               /* (lock) all that was signed over is held: here, and by heads */
    bool own_elsewhere;           /* (lock) heads of ours came that are not from here */
    uint64_t own_ahead;           /* (lock) the largest size of our own log a peer has shown */
    bool alone;                   /* (lock) heads never left this process: may start alone */
    bool signing_failed;          /* (lock) */
    uint64_t own_size;            /* (lock) what is durable of our own log; wakes `changed` */
    struct {
        uint64_t ticket;
        bool answered, has_member;
        struct tm_id member;
        int code;
        char text[128];
    } join;                 /* (lock) */
    struct tm_held *held;   /* (lock) NULL: never read without a fault */
    struct tm_err held_err; /* (lock) of the last reading; code 0: it went well */

    pthread_mutex_t held_lock; /* taken before `lock`, while the folders are read or changed */

    struct tm_list staged;     /* (worker) own records written by the group under way; records.c */
    int64_t signed_s;          /* (worker) time of the last own head */
    bool signed_held;          /* (worker) the log held begins with the last one signed over */
    bool signed_now;           /* (worker) this process has signed a head */
    bool resign;               /* (worker) entries are durable that no head covers yet */
    int64_t identity_until_ms; /* (worker) */
    int64_t entry_ms;          /* (worker) the last time given to an own entry */
    bool announced;            /* (worker) our `node` entry was looked at since the start */
};

/* records.c: own records as the group under way leaves them; on the worker, inside a group */
int tm_records_get(struct tm_node *node, struct tm_slice name, struct tm_buf *out,
                   struct tm_err *err); /* TM_E_NOTFOUND */
int tm_records_put(struct tm_node *node, struct tm_slice name, struct tm_slice value,
                   struct tm_err *err);
int tm_records_delete(struct tm_node *node, struct tm_slice name, struct tm_err *err);
int tm_records_each(struct tm_node *node, struct tm_slice prefix,
                    int (*fn)(void *ctx, struct tm_slice name, struct tm_slice value,
                              struct tm_err *err),
                    void *ctx, struct tm_err *err);
void tm_records_forget(struct tm_node *node); /* a group begins, or was given up */

/* own.c */
int tm_own_begin(struct tm_node *node, struct tm_err *err); /* at open: covers durable entries */
/* Does the clock stand before our last signature? Then nothing is appended. On the worker. Fails:
 * TM_E_CLOCK. */
int tm_own_clock(struct tm_node *node, struct tm_err *err);
int tm_own_settle(struct tm_node *node, struct tm_err *err);
uint64_t tm_own_next_ms(struct tm_node *node);
void tm_own_head_seen(struct tm_node *node, bool has_head, struct tm_slice checkpoint);
/* May the log grow, and its head be signed? The caller holds `lock`. */
bool tm_own_may_grow(const struct tm_node *node);
/* Why not, once waiting did not help; the caller holds `lock`. Returns the code. */
int tm_own_refuse(const struct tm_node *node, struct tm_err *err);
bool tm_own_identity(struct tm_node *node, int64_t now_ms, uint8_t sig[64], int64_t *until_ms);

/* gossip_host.c: what the network asks of us, and what the keeper tells it */
struct tm_net_host tm_node_host(struct tm_node *node);
void tm_node_log_changed(void *ctx, const struct tm_gossip_log *log, uint64_t from_conn);

/* joins.c */
void tm_node_join_asked(struct tm_node *node, uint64_t conn, struct tm_slice entry0,
                        struct tm_slice checkpoint, struct tm_slice code);
void tm_node_joined(struct tm_node *node, uint64_t ticket, int code, const char *text,
                    const struct tm_id *member);

/* anchors.c */
int tm_anchors_load(struct tm_node *node, struct tm_err *err);
/* Keeps the log of an authority that we asked for accreditation: held, never trusted by that. */
int tm_anchors_follow(struct tm_node *node, const struct tm_id *member, struct tm_err *err);

bool tm_node_on_test_network(const struct tm_node *node);

/* A closure on the worker, inside a group; waits. */
int tm_node_call(struct tm_node *node, int (*fn)(void *ctx, struct tm_err *err), void *ctx,
                 struct tm_err *err);
/* The same for what the own head must cover: a head that cannot be signed is its failure too. */
int tm_node_call_signing(struct tm_node *node, int (*fn)(void *ctx, struct tm_err *err), void *ctx,
                         struct tm_err *err);

#endif
