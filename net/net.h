/* net/net.h - all that the node may call: the gossip engine on a libuv loop and thread of its own.
 *
 * Calls marked (any) may come from any thread and return at once; they are queued to the loop, and
 * the queue is bounded only by what the caller itself has under way. Host callbacks run on the loop's
 * thread and must return at once: they hand the work to the node's own threads and answer later.
 * What they are given is borrowed for the call.
 */
#ifndef TM_NET_NET_H
#define TM_NET_NET_H

#include "net/core/gossip.h"

struct tm_net;

struct tm_net_host {
    void *ctx;
    void (*ingest)(void *ctx, uint64_t job, uint64_t conn, const struct tm_batch *batch);
    void (*read)(void *ctx, uint64_t job, const struct tm_id *member, uint64_t from, uint64_t to,
                 uint32_t since_epoch);
    void (*join)(void *ctx, uint64_t conn, struct tm_slice entry0, struct tm_slice checkpoint,
                 struct tm_slice code);
    /* `member`: whose node it says it is (unproved), or NULL. */
    void (*joined)(void *ctx, uint64_t ticket, int code, const char *text,
                   const struct tm_id *member);
    void (*own_head)(void *ctx, uint64_t conn, bool has_head, struct tm_slice checkpoint);
    void (*fork)(void *ctx, uint64_t conn, const struct tm_id *member, struct tm_slice proof);
};

/* Binds `listen` ("host:port", port 0 picks one; NULL: none), starts the thread. `config->rng` NULL:
 * the system's. Fails: TM_E_BUSY (address in use), TM_E_CONFIG, TM_E_IO, TM_E_NOMEM. */
int tm_net_start(const struct tm_gossip_config *config, const struct tm_net_host *host,
                 const char *listen, struct tm_net **out, struct tm_err *err);
/* GOAWAY to all, then ends the thread. No callback comes after it returned; calls marked (any) are
 * then harmless, until tm_net_free(). */
void tm_net_stop(struct tm_net *net);                   /* NULL is fine */
void tm_net_free(struct tm_net *net);                   /* after tm_net_stop(); NULL is fine */
const char *tm_net_listening(const struct tm_net *net); /* the real "host:port"; "" when none */

void tm_net_log(struct tm_net *net, const struct tm_gossip_log *log,
                uint64_t from_conn);                                          /* (any) copied */
void tm_net_ingested(struct tm_net *net, const struct tm_gossip_ingested *r); /* (any) copied */
void tm_net_read_done(struct tm_net *net, uint64_t job,
                      const struct tm_batch *batch); /* (any) copied */
void tm_net_fork(struct tm_net *net, const struct tm_id *member,
                 struct tm_slice proof); /* (any) copied */
void tm_net_member_addr(struct tm_net *net, const struct tm_id *member, const char *addr,
                        int64_t until_ms); /* (any) */
void tm_net_join(struct tm_net *net, uint64_t ticket, const char *addr, struct tm_slice inception,
                 struct tm_slice checkpoint, struct tm_slice code); /* (any) copied */
void tm_net_join_answer(struct tm_net *net, uint64_t conn, int code, const char *text); /* (any) */
void tm_net_identity(struct tm_net *net, const uint8_t sig[64], int64_t until_ms);      /* (any) */
/* These wait for the loop (a few milliseconds at most); never from a host callback. */
int tm_net_seed_add(struct tm_net *net, const char *addr, struct tm_err *err);
int tm_net_seed_remove(struct tm_net *net, const char *addr, struct tm_err *err);
size_t tm_net_peers(struct tm_net *net, struct tm_peer_info *out, size_t cap);
void tm_net_stats(struct tm_net *net, struct tm_gossip_stats *out);

#endif
