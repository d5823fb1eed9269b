/* net/core/book.c - addresses, backoff, and who is shut out. */
#include "net/core/book.h"

#include <arpa/inet.h>
#include <stdlib.h>

#include "node/base/hash.h"

#define SETTLED_MS 60000 /* a connection that lasted so long wipes out earlier failures */

struct bar {
    uint64_t until_ms;
    uint64_t last_ms; /* length of the last one */
};

void tm_book_init(struct tm_book *book, const struct tm_rng *rng)
{
    memset(book, 0, sizeof *book);
    book->rng = rng;
    tm_map_init(&book->by_addr, rng);
    tm_map_init(&book->barred, rng);
    tm_rng_fill(rng, book->salt, sizeof book->salt);
}

void tm_book_done(struct tm_book *book)
{
    tm_map_each (&book->by_addr, item)
        free(item->value);
    tm_map_each (&book->barred, item)
        free(item->value);
    tm_map_done(&book->by_addr);
    tm_map_done(&book->barred);
}

/* ---- addresses ---- */

/* Host without brackets into `host` (room for TM_NET_ADDR_MAX), port; false when it is neither
 * "host:port" nor "[v6]:port". */
static bool split(const char *addr, char *host, unsigned *port)
{
    const char *colon = strrchr(addr, ':');
    size_t len;

    if (colon == NULL || strlen(addr) >= TM_NET_ADDR_MAX || colon[1] == '\0')
        return false;
    *port = 0;
    for (const char *p = colon + 1; *p != '\0'; p++) {
        if (*p < '0' || *p > '9' || *port > 65535)
            return false;
        *port = *port * 10 + (unsigned)(*p - '0');
    }
    len = (size_t)(colon - addr);
    if (len >= 2 && addr[0] == '[' && addr[len - 1] == ']') {
        addr++;
        len -= 2;
    } else if (memchr(addr, ':', len) != NULL) {
        return false;
    }
    memcpy(host, addr, len);
    host[len] = '\0';
    return len > 0 && len <= TM_HOST_MAX && *port >= 1 && *port <= 65535;
}

bool tm_book_addr_ok(const char *addr)
{
    char host[TM_NET_ADDR_MAX];
    unsigned port;

    if (addr == NULL || !split(addr, host, &port))
        return false;
    for (const char *p = host; *p != '\0'; p++)
        if (*p <= ' ' || (unsigned char)*p >= 0x7f || *p == '/' || *p == '[' || *p == ']')
            return false;
    return true;
}

/* 4 or 16 bytes of a literal address; 0 when it is a name. IPv4 inside IPv6 counts as IPv4. */
static size_t literal(const char *addr, uint8_t out[16])
{
    static const uint8_t mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
    char host[TM_NET_ADDR_MAX];
    unsigned port;

    if (!split(addr, host, &port))
        return 0;
    if (inet_pton(AF_INET, host, out) == 1)
        return 4;
    if (inet_pton(AF_INET6, host, out) != 1)
        return 0;
    if (memcmp(out, mapped, sizeof mapped) != 0)
        return 16;
    memmove(out, out + 12, 4);
    return 4;
}

bool tm_book_addr_loopback(const char *addr)
{
    static const uint8_t one[16] = { [15] = 1 };
    uint8_t ip[16];
    size_t len = literal(addr, ip);

    return (len == 4 && ip[0] == 127) || (len == 16 && memcmp(ip, one, 16) == 0) ||
           strncmp(addr, "localhost:", 10) == 0;
}

bool tm_book_addr_private(const char *addr)
{
    uint8_t ip[16];
    size_t len = literal(addr, ip);

    if (tm_book_addr_loopback(addr))
        return true;
    if (len == 4)
        return ip[0] == 10 || ip[0] == 0 || ip[0] >= 224 || (ip[0] == 192 && ip[1] == 168) ||
               (ip[0] == 172 && (ip[1] & 0xf0) == 16) || (ip[0] == 169 && ip[1] == 254) ||
               (ip[0] == 100 && (ip[1] & 0xc0) == 64);
    if (len == 16)
        return (ip[0] & 0xe0) != 0x20; /* all that is not global unicast 2000::/3 */
    return false;
}

bool tm_book_addr_prefix(const char *addr, struct tm_id *out)
{
    uint8_t ip[16];
    size_t len = literal(addr, ip);

    if (len == 0 || tm_book_addr_loopback(addr))
        return false;
    memset(out, 0, sizeof *out);
    out->b[0] = (uint8_t)len;
    memcpy(out->b + 1, ip, len == 4 ? 3 : 6);
    return true;
}

/* ---- places ---- */

static struct tm_id addr_key(const char *addr)
{
    struct tm_hash h;

    tm_sha256(tm_str(addr), &h);
    return tm_id_of(&h);
}

struct tm_place *tm_book_find(const struct tm_book *book, const char *addr)
{
    struct tm_id key = addr_key(addr);

    return tm_map_get(&book->by_addr, &key);
}

struct tm_place *tm_book_of(const struct tm_book *book, uint64_t conn)
{
    tm_map_each (&book->by_addr, item) {
        struct tm_place *p = item->value;

        if (p->state != TM_PLACE_IDLE && p->dial == conn)
            return p;
    }
    return NULL;
}

/* Makes room: the idle place that failed most often leaves. False when all are wanted. */
static bool evict(struct tm_book *book)
{
    struct tm_place *worst = NULL;
    struct tm_id key;

    tm_map_each (&book->by_addr, item) {
        struct tm_place *p = item->value;

        if (p->seed || p->state != TM_PLACE_IDLE)
            continue;
        if (worst == NULL || p->fails > worst->fails)
            worst = p;
    }
    if (worst == NULL)
        return false;
    key = addr_key(worst->addr);
    tm_map_remove(&book->by_addr, &key);
    free(worst);
    return true;
}

static int add(struct tm_book *book, const char *addr, uint64_t now_ms, struct tm_place **out,
               struct tm_err *err)
{
    struct tm_place *p = tm_book_find(book, addr);
    struct tm_id key;
    int r;

    if (p != NULL) {
        *out = p;
        return 0;
    }
    if (book->by_addr.count >= TM_BOOK_MAX && !evict(book))
        return tm_fail(err, TM_E_LIMIT, "%d addresses are known already", TM_BOOK_MAX);
    p = calloc(1, sizeof *p);
    if (p == NULL)
        return tm_fail(err, TM_E_NOMEM, "address");
    memcpy(p->addr, addr, strlen(addr));
    p->next_ms = now_ms;
    p->order = tm_siphash(book->salt, tm_str(addr));
    key = addr_key(addr);
    r = tm_map_put(&book->by_addr, &key, p, err);
    if (r != 0) {
        free(p);
        return r;
    }
    *out = p;
    return 0;
}

int tm_book_seed(struct tm_book *book, const char *addr, uint64_t now_ms, struct tm_place **out,
                 struct tm_err *err)
{
    struct tm_place *p;
    int r;

    if (!tm_book_addr_ok(addr))
        return tm_fail(err, TM_E_MALFORMED, "not an address of the form host:port");
    p = tm_book_find(book, addr);
    if ((p == NULL || !p->seed) && book->seeds >= TM_SEEDS_MAX)
        return tm_fail(err, TM_E_LIMIT, "%d seeds are kept already", TM_SEEDS_MAX);
    r = add(book, addr, now_ms, &p, err);
    if (r != 0)
        return r;
    if (!p->seed)
        book->seeds++;
    p->seed = true;
    if (out != NULL)
        *out = p;
    return 0;
}

int tm_book_unseed(struct tm_book *book, const char *addr, struct tm_err *err)
{
    struct tm_place *p = tm_book_find(book, addr);

    if (p == NULL || !p->seed)
        return tm_fail(err, TM_E_NOTFOUND, "no such seed");
    p->seed = false;
    book->seeds--;
    return 0;
}

int tm_book_member(struct tm_book *book, const struct tm_id *member, const char *addr,
                   int64_t until_ms, uint64_t now_ms, struct tm_err *err)
{
    struct tm_place *p;
    int r;

    if (!tm_book_addr_ok(addr))
        return tm_fail(err, TM_E_MALFORMED, "not an address of the form host:port");
    r = add(book, addr, now_ms, &p, err);
    if (r != 0)
        return r;
    p->has_member = true;
    p->member = *member;
    p->until_ms = until_ms;
    p->order = tm_siphash(book->salt, tm_slice(member->b, sizeof member->b));
    return 0;
}

static bool fit(const struct tm_place *p, int64_t wall_ms)
{
    return p->state == TM_PLACE_IDLE && (p->seed || (p->has_member && p->until_ms > wall_ms));
}

struct tm_place *tm_book_due(struct tm_book *book, bool seeds_only, int64_t wall_ms,
                             uint64_t now_ms, bool (*skip)(void *ctx, const struct tm_place *place),
                             void *ctx, uint64_t *next_ms)
{
    struct tm_place *best = NULL;

    *next_ms = UINT64_MAX;
    tm_map_each (&book->by_addr, item) {
        struct tm_place *p = item->value;

        if (!fit(p, wall_ms) || (seeds_only && !p->seed) || skip(ctx, p))
            continue;
        if (p->next_ms < *next_ms)
            *next_ms = p->next_ms;
        if (p->next_ms > now_ms)
            continue;
        if (best == NULL || p->seed > best->seed ||
            (p->seed == best->seed && p->order < best->order))
            best = p;
    }
    return best;
}

struct tm_place *tm_book_any(struct tm_book *book, int64_t wall_ms, uint64_t now_ms,
                             bool (*skip)(void *ctx, const struct tm_place *place), void *ctx)
{
    struct tm_place *chosen = NULL;
    uint64_t seen = 0;

    tm_map_each (&book->by_addr, item) {
        struct tm_place *p = item->value;

        if (!fit(p, wall_ms) || p->next_ms > now_ms || skip(ctx, p))
            continue;
        if (tm_rng_below(book->rng, ++seen) == 0)
            chosen = p;
    }
    return chosen;
}

void tm_book_ended(struct tm_book *book, struct tm_place *p, enum tm_reason reason, uint64_t now_ms)
{
    uint64_t wait = TM_RECONNECT_MIN_MS;

    if (p->state == TM_PLACE_CONNECTED && now_ms - p->connected_ms >= SETTLED_MS)
        p->fails = 0;
    p->state = TM_PLACE_IDLE;
    p->dial = 0;
    p->last = reason;
    for (unsigned i = 0; i < p->fails && wait < TM_RECONNECT_MAX_MS; i++)
        wait *= 2;
    if (wait > TM_RECONNECT_MAX_MS)
        wait = TM_RECONNECT_MAX_MS;
    if (tm_reasons[reason].cost != TM_COST_NOTHING && p->fails < 32)
        p->fails++;
    p->next_ms = now_ms + wait / 2 + tm_rng_below(book->rng, wait / 2 + 1);
    if (p->next_ms < now_ms + TM_RECONNECT_MIN_MS)
        p->next_ms = now_ms + TM_RECONNECT_MIN_MS;
}

/* ---- shut out ---- */

static void forget_one_bar(struct tm_book *book)
{
    struct tm_map_item *first = NULL;
    struct tm_id key;

    tm_map_each (&book->barred, item) {
        if (first == NULL ||
            ((struct bar *)item->value)->until_ms < ((struct bar *)first->value)->until_ms)
            first = item;
    }
    if (first == NULL)
        return;
    key = first->key;
    free(tm_map_remove(&book->barred, &key));
}

void tm_book_bar(struct tm_book *book, const struct tm_id *key, uint64_t now_ms)
{
    struct bar *bar = tm_map_get(&book->barred, key);
    struct tm_err err = TM_ERR_INIT;

    if (bar == NULL) {
        if (book->barred.count >= TM_BARRED_MAX)
            forget_one_bar(book);
        bar = calloc(1, sizeof *bar);
        if (bar == NULL)
            return;
        if (tm_map_put(&book->barred, key, bar, &err) != 0) {
            free(bar);
            return;
        }
    }
    bar->last_ms = bar->last_ms == 0 ? TM_SHUT_OUT_MIN_MS : bar->last_ms * 2;
    if (bar->last_ms > TM_SHUT_OUT_MAX_MS)
        bar->last_ms = TM_SHUT_OUT_MAX_MS;
    bar->until_ms = now_ms + bar->last_ms;
}

bool tm_book_is_barred(const struct tm_book *book, const struct tm_id *key, uint64_t now_ms)
{
    const struct bar *bar = tm_map_get(&book->barred, key);

    return bar != NULL && now_ms < bar->until_ms;
}
