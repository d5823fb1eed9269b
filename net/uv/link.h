/* net/uv/link.h - one connection: reads, a bounded queue of bytes to write, and its way out.
 * Internal to net/uv; shell.h tells the life of a connection.
 *
 * A link owns two handles, tcp and timer; its memory goes when the last of them is closed, and there
 * on_close is told, unless the link was never announced.
 */
#ifndef TM_NET_UV_LINK_H
#define TM_NET_UV_LINK_H

#include "net/uv/shell.h"
#include "node/base/buf.h"
#include "node/base/list.h"

struct tm_shell {
    struct tm_loop *loop;
    struct tm_shell_ops ops;
    void *ctx;
    struct tm_shell_limits limits;
    uint64_t next_conn; /* of incoming ones */
    struct tm_list links, dials;
    size_t conns, dials_open;
    uv_tcp_t listener;
    bool has_listener, listening;
    uv_prepare_t flush; /* before the loop waits: writes all that was sent in this turn */
    uint8_t *read_buf;  /* TM_READ_CHUNK_BYTES, shared by all links: reads are delivered at once */
    size_t handles;     /* of the shell itself, not yet closed */
    bool stopping;
    void (*stopped)(void *ctx);
};

enum link_state { LINK_LIVE, LINK_LEAVING, LINK_CLOSING };

struct tm_link {
    struct tm_list in_shell;
    struct tm_shell *shell;
    uint64_t conn;
    enum link_state state;
    enum tm_link_end end; /* why, from LEAVING on */
    uv_tcp_t tcp;
    uv_timer_t timer;    /* LIVE: looks whether writes go on; LEAVING: the end of patience */
    unsigned handles;    /* not yet closed */
    bool paused, choked; /* by the caller; by what is unsent */
    bool reading, shut, told_peer_end;
    bool grew;             /* since the last flush */
    struct tm_buf queue;   /* to be written next */
    struct tm_buf writing; /* with the kernel */
    uv_write_t write;
    uv_shutdown_t shutdown;
    uv_connect_t connect; /* its data is the dial's, NULL when that gave up */
    bool write_busy;
    size_t left;          /* of `writing`, when last looked at */
    uint64_t progress_ms; /* when the kernel last took bytes */
};

/* A link with an open tcp handle that is not connected yet, in no list. Fails: TM_E_NOMEM, TM_E_IO. */
int tm_link_new(struct tm_shell *shell, uint64_t conn, struct tm_link **out, struct tm_err *err);
/* Connected: into the list, on_open, reading. */
void tm_link_open(struct tm_link *link, bool incoming);
/* One that never opened: closes its handles and frees, telling nobody. */
void tm_link_discard(struct tm_link *link);
void tm_link_send(struct tm_link *link, struct tm_slice bytes);
void tm_link_flush(struct tm_link *link);
void tm_link_leave(struct tm_link *link); /* after what was sent is out */
void tm_link_read_as_wanted(struct tm_link *link);
size_t tm_link_unsent(const struct tm_link *link);

/* dial.c, listen.c, shell.c to each other. */
void tm_dial_cancel(struct tm_shell *shell, uint64_t conn); /* 0: all */
void tm_listen_close(struct tm_shell *shell);
void tm_shell_ended_one(struct tm_shell *shell); /* a link, a dial or a handle is gone */

#endif
