/* node/daemon/node.h - a node at work: store, keeper, own log, network; what the API stands on.
 *
 * tm_node_open() opens a home for one process: commands without a running node use it as it is.
 * tm_node_start() adds the network. A worker thread owns the keeper and all writing; every call here
 * may come from any thread, and those that write wait until their step is durable, signed and told.
 */
#ifndef TM_DAEMON_NODE_H
#define TM_DAEMON_NODE_H

#include "net/net.h"
#include "node/daemon/held.h"
#include "node/daemon/home.h"
#include "node/log/fork.h"
#include "node/trust/evaluate.h"
#include "store/store.h"

struct tm_node;

/* `home` is borrowed and must be locked. Fails as the store, the signing state and the keeper do. */
int tm_node_open(struct tm_home *home, struct tm_node **out, struct tm_err *err);
/* Binds, starts gossip, heartbeats, and the check of our own head at peers. Fails: TM_E_BUSY (port),
 * TM_E_CONFIG (what tm_node_held() would fail with). */
int tm_node_start(struct tm_node *node, struct tm_err *err);
void tm_node_close(struct tm_node *node); /* GOAWAY, last commit, close; NULL is fine */

/* ---- reading ---- */
const struct tm_home *tm_node_home(const struct tm_node *node);
struct tm_view *tm_node_view(struct tm_node *node);               /* a reference: tm_view_unref() */
struct tm_store *tm_node_store(struct tm_node *node);             /* for reading */
bool tm_node_self(const struct tm_node *node, struct tm_id *out); /* false: verifier-only */
bool tm_node_running(const struct tm_node *node);                 /* the network is up */
const char *tm_node_listening(const struct tm_node *node);        /* real "host:port" or "" */
/* Public base URL of this node's lists: configured, else "http://" and the real HTTP address, which
 * the HTTP front tells here once it is bound. */
void tm_node_http_is(struct tm_node *node, const char *addr);
const char *tm_node_http(const struct tm_node *node);
const char *tm_node_url(const struct tm_node *node);

/* Contexts and documents of the home: a reference, tm_held_unref(). A home in which one is bad opens all
 * the same, so that it can be mended, but judges and signs nothing. Fails as tm_held_load(). */
int tm_node_held(struct tm_node *node, struct tm_held **out, struct tm_err *err);
/* Reads them again; on failure the ones before stay in use, and tm_node_health() says why. */
int tm_node_held_reload(struct tm_node *node, struct tm_err *err);
/* As tm_held_add() and tm_held_remove(), one at a time, and in use from then on. */
int tm_node_held_add(struct tm_node *node, enum tm_shelf shelf, struct tm_slice url,
                     struct tm_slice bytes, struct tm_hash *hash, struct tm_err *err);
int tm_node_held_remove(struct tm_node *node, enum tm_shelf shelf, struct tm_slice url,
                        struct tm_err *err);

/* The policy in force: anchors (configured and added), ages. Copied into `arena`. */
int tm_node_policy(struct tm_node *node, struct tm_arena *arena, struct tm_policy *out,
                   struct tm_err *err);
/* A member by full id, unique prefix of 8 or more characters, or alias. Fails: TM_E_NOTFOUND,
 * TM_E_USAGE (ambiguous or too short). */
int tm_node_find_member(struct tm_node *node, struct tm_slice text, struct tm_id *out,
                        struct tm_err *err);

/* ---- own log ---- */
#define TM_APPEND_OFFLINE 1u /* without a running network: refused except before the first run */
#define TM_APPEND_FORCE   2u /* revocations with --force-offline: queued, signed after the check */
/* Encodes (a time before the last entry's is moved up to it), appends, makes durable, signs and tells. Waits up to 10 s for the own-head check. `*first`
 * is the index of the first. Fails: TM_E_DENIED (no log), TM_E_UNREACHABLE (own-head check not
 * passed, or no running node), TM_E_CONFLICT, TM_E_CLOCK, TM_E_FULL, TM_E_LIMIT, TM_E_MALFORMED. */
int tm_node_append(struct tm_node *node, const struct tm_entry *entries, size_t n, unsigned flags,
                   uint64_t *first, struct tm_err *err);
/* `time` to put into the next entry: now, but never before the last one's. */
int64_t tm_node_entry_time_ms(struct tm_node *node);
const struct tm_ed25519_pair *tm_node_control(const struct tm_node *node);

/* Own records in the store, durable on return; `value` .data NULL deletes. */
int tm_node_record(struct tm_node *node, struct tm_slice name, struct tm_slice value,
                   struct tm_err *err);
/* Reads, changes and writes one record in one step on the worker: `change` gets what stands there
 * (empty when absent) and fills `next`. */
int tm_node_update(struct tm_node *node, struct tm_slice name,
                   int (*change)(void *ctx, struct tm_slice now, struct tm_buf *next,
                                 struct tm_err *err),
                   void *ctx, struct tm_err *err);

/* ---- anchors, peers, joining: at once, and kept ---- */
int tm_node_anchor_add(struct tm_node *node, const struct tm_anchor *anchor, struct tm_err *err);
int tm_node_anchor_remove(struct tm_node *node, const struct tm_id *member, struct tm_err *err);
int tm_node_peer_add(struct tm_node *node, const char *addr, struct tm_err *err);
int tm_node_peer_remove(struct tm_node *node, const char *addr, struct tm_err *err);
/* Authorities that we asked for accreditation: their logs are held, so that a provider knows its own
 * limits; they are no anchors. As anchors without limits, in `arena`. */
int tm_node_followed(struct tm_node *node, struct tm_arena *arena, struct tm_anchor **out,
                     size_t *n, struct tm_err *err);
/* Live and known peers; without a running network the configured seeds. Returns how many there are. */
size_t tm_node_peers(struct tm_node *node, struct tm_peer_info *out, size_t cap);
void tm_node_net_stats(struct tm_node *node, struct tm_gossip_stats *out);
/* Waits up to 10 s for the authority's node to answer; also keeps it as a seed. */
int tm_node_join(struct tm_node *node, const char *addr, struct tm_slice code, struct tm_err *err);

struct tm_pending { /* somebody who asked us for accreditation; everything unverified */
    struct tm_id member;
    struct tm_slice name, legal_name, country; /* borrowed for the call */
    enum tm_kind kind;
    bool with_code;
    int64_t since_ms;
    uint64_t size; /* of the head sent along */
};
int tm_node_pending(struct tm_node *node, void (*fn)(void *ctx, const struct tm_pending *p),
                    void *ctx, struct tm_err *err);
int tm_node_reject(struct tm_node *node, const struct tm_id *member, struct tm_err *err);
/* Makes a one-time code for join --code; TM_CODE_SIZE characters with the terminator. */
#define TM_JOIN_CODE_SIZE 27
int tm_node_invite(struct tm_node *node, char out[TM_JOIN_CODE_SIZE], struct tm_err *err);

/* ---- health ---- */
#define TM_PROBLEM_SIZE 480 /* a struct tm_err's text */
struct tm_health {
    bool has_anchor, anchors_fresh, store_ok, signing_ok, own_checked, held_ok, healthy;
    char problem[TM_PROBLEM_SIZE];      /* the first one, with its cure; "" when healthy */
    char held_problem[TM_PROBLEM_SIZE]; /* "" when held_ok */
};
void tm_node_health(struct tm_node *node, struct tm_health *out);

#endif
