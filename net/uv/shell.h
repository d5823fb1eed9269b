/* net/uv/shell.h - connections on a loop, by number: what drives a protocol core over TCP.
 *
 * Holds no policy: it opens, reads, writes and closes, keeps every queue bounded, and tells. All of
 * it belongs to the loop's thread. A connection:
 *
 *   dialled:  LOOKUP --> CONNECT --on_open--> LIVE        incoming:  --on_open--> LIVE
 *   LIVE --tm_shell_close--> LEAVING (what was sent goes out, bounded in time) --on_close--> gone
 *   every state --fault, peer's end--> CLOSING --on_close--> gone
 *
 * on_close comes exactly once for every number, from the last close callback, never inside the call
 * that asked for it; on_bytes never comes after the peer's end or tm_shell_close(). Calls for a
 * number that is gone do nothing. All sent in one turn of the loop is written at once.
 */
#ifndef TM_NET_UV_SHELL_H
#define TM_NET_UV_SHELL_H

#include "net/limits.h"
#include "net/uv/loop.h"

enum tm_link_end {
    TM_LINK_CLOSED,      /* we asked for it */
    TM_LINK_PEER,        /* the peer ended its side; what it had sent was delivered before */
    TM_LINK_RESET,       /* the connection broke */
    TM_LINK_BACKLOG,     /* too much unsent: the peer does not read */
    TM_LINK_STALLED,     /* bytes waited and none was taken for too long */
    TM_LINK_NO_ADDRESS,  /* dial: the name has no address */
    TM_LINK_UNREACHABLE, /* dial: no address answered */
    TM_LINK_TIMEOUT,     /* dial: not within its time */
    TM_LINK_COUNT
};
const char *tm_link_end_name(enum tm_link_end end); /* "closed"…; static storage */

struct tm_shell_ops { /* what happens; borrowed arguments */
    void (*on_open)(void *ctx, uint64_t conn, bool incoming, const char *addr);
    void (*on_bytes)(void *ctx, uint64_t conn, struct tm_slice bytes);
    /* Bytes not yet taken by the kernel: once a turn when they changed. May be NULL. */
    void (*on_unsent)(void *ctx, uint64_t conn, size_t bytes);
    void (*on_close)(void *ctx, uint64_t conn, enum tm_link_end end);
};

struct tm_shell_limits {
    size_t unsent_pause, unsent_close; /* bytes of one connection */
    uint64_t stall_ms, dial_ms, linger_ms;
    size_t conns_max, dials_max; /* dials count among connections */
};
extern const struct tm_shell_limits tm_shell_limits_default; /* of net/limits.h */

struct tm_shell;

/* `loop` is borrowed; `ops` and `limits` copied. Owned by the caller until tm_shell_stop(). Fails:
 * TM_E_NOMEM. */
int tm_shell_new(struct tm_loop *loop, const struct tm_shell_ops *ops, void *ctx,
                 const struct tm_shell_limits *limits, struct tm_shell **out, struct tm_err *err);
/* Ends all: listening and dialling at once, connections after what was sent is out or linger_ms have
 * passed. Then calls `stopped` (may be NULL) and frees itself; no callback comes after. */
void tm_shell_stop(struct tm_shell *shell, void (*stopped)(void *ctx));

/* Accepts connections at `addr`; port 0 picks one. Looks names up while the caller waits: for the
 * start only. `real` gets the address in fact bound. Incoming connections get the numbers 1, 2, …
 * Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_BUSY (in use), TM_E_NOTFOUND (no such name),
 * TM_E_EXISTS (listening already), TM_E_DENIED, TM_E_IO, TM_E_NOMEM. */
int tm_shell_listen(struct tm_shell *shell, const char *addr, char real[TM_ADDRESS_MAX + 1],
                    struct tm_err *err);
/* Dials; `conn` is the caller's number, never used before, top bit set. On success on_open or
 * on_close follows; on failure nothing does. Fails: TM_E_MALFORMED, TM_E_LIMIT,
 * TM_E_NOMEM, TM_E_IO. */
int tm_shell_dial(struct tm_shell *shell, uint64_t conn, const char *addr, struct tm_err *err);

/* Copied behind what waits. Past the bound the connection is closed with TM_LINK_BACKLOG. */
void tm_shell_send(struct tm_shell *shell, uint64_t conn, struct tm_slice bytes);
void tm_shell_close(struct tm_shell *shell, uint64_t conn); /* after what was sent is out */
void tm_shell_pause(struct tm_shell *shell, uint64_t conn); /* stop reading */
void tm_shell_resume(struct tm_shell *shell, uint64_t conn);

size_t tm_shell_conns(const struct tm_shell *shell);                 /* with dials and leavers */
size_t tm_shell_unsent(const struct tm_shell *shell, uint64_t conn); /* bytes */

#endif
