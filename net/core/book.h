/* net/core/book.h - the addresses we know, how each behaved, when to try it next; and who is shut out.
 *
 * Holds at most TM_BOOK_MAX addresses, of them TM_SEEDS_MAX seeds; when full, the one that failed
 * most often leaves before a new one enters, never a seed nor one in use. Failures double the wait
 * from TM_RECONNECT_MIN_MS to TM_RECONNECT_MAX_MS, half of it by chance. Shutting out is by node
 * key, 10 minutes doubling to 24 hours. Times are loop milliseconds. Does no I/O, reads no clock.
 */
#ifndef TM_NET_BOOK_H
#define TM_NET_BOOK_H

#include "net/core/gossip.h"
#include "net/core/reason.h"
#include "net/limits.h"
#include "node/base/map.h"

enum tm_place_state { TM_PLACE_IDLE, TM_PLACE_DIALLING, TM_PLACE_CONNECTED };

struct tm_place { /* one address */
    char addr[TM_NET_ADDR_MAX];
    bool seed;       /* the operator's: kept whatever happens */
    bool has_member; /* from that member's log, until `until_ms` (wall) */
    struct tm_id member;
    int64_t until_ms;
    bool has_key; /* the node key met there last */
    struct tm_id key;
    enum tm_place_state state;
    unsigned fails;        /* in a row */
    uint64_t next_ms;      /* not before */
    uint64_t dial;         /* conn of the dial or connection, while not IDLE */
    uint64_t connected_ms; /* since when */
    bool probe;            /* dialled to compare once */
    enum tm_reason last;   /* why the last connection ended */
    uint64_t order;        /* keyed hash: the draw */
};

struct tm_book {
    struct tm_map by_addr; /* SHA-256 of the address -> struct tm_place */
    struct tm_map barred;  /* node key -> struct bar */
    const struct tm_rng *rng;
    uint8_t salt[16];
    size_t seeds;
};

void tm_book_init(struct tm_book *book, const struct tm_rng *rng);
void tm_book_done(struct tm_book *book);

/* "host:port" or "[v6]:port", port 1 to 65535. */
bool tm_book_addr_ok(const char *addr);
/* Loopback, private, link-local or otherwise not for the open network (literal addresses only). */
bool tm_book_addr_private(const char *addr);
bool tm_book_addr_loopback(const char *addr);
/* The /24 or /48 of a literal address that limits by network apply to; false: exempt. */
bool tm_book_addr_prefix(const char *addr, struct tm_id *out);

/* Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_NOMEM. `*out` (may be NULL) is borrowed. */
int tm_book_seed(struct tm_book *book, const char *addr, uint64_t now_ms, struct tm_place **out,
                 struct tm_err *err);
/* Fails: TM_E_NOTFOUND. The place stays known while it is a member's or in use. */
int tm_book_unseed(struct tm_book *book, const char *addr, struct tm_err *err);
int tm_book_member(struct tm_book *book, const struct tm_id *member, const char *addr,
                   int64_t until_ms, uint64_t now_ms, struct tm_err *err);
struct tm_place *tm_book_find(const struct tm_book *book, const char *addr);
struct tm_place *tm_book_of(const struct tm_book *book, uint64_t conn); /* NULL when none */

/* A place fit to dial now, or NULL: seeds first, then in the order of the draw. `skip` says no to a
 * place (its node is connected already, say). `*next_ms` gets when to ask again. */
struct tm_place *tm_book_due(struct tm_book *book, bool seeds_only, int64_t wall_ms,
                             uint64_t now_ms, bool (*skip)(void *ctx, const struct tm_place *place),
                             void *ctx, uint64_t *next_ms);
/* One of the places fit to dial now, by chance. */
struct tm_place *tm_book_any(struct tm_book *book, int64_t wall_ms, uint64_t now_ms,
                             bool (*skip)(void *ctx, const struct tm_place *place), void *ctx);
/* The connection (or the attempt) is over. */
void tm_book_ended(struct tm_book *book, struct tm_place *place, enum tm_reason reason,
                   uint64_t now_ms);

void tm_book_bar(struct tm_book *book, const struct tm_id *key, uint64_t now_ms);
bool tm_book_is_barred(const struct tm_book *book, const struct tm_id *key, uint64_t now_ms);

#endif
