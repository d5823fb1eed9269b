/* net/uv/link.c - one connection.
 *
 *   LIVE --tm_link_leave--> LEAVING --both ends shut, or patience over--> CLOSING --> freed
 *   LIVE, LEAVING --fault--> CLOSING
 * LIVE     bytes are told; sending is taken; the timer looks whether the kernel takes bytes.
 * LEAVING  bytes are read and dropped (a close with unread bytes would reset the connection and lose
 *          what we sent); nothing more is taken; the timer is the end of patience.
 * CLOSING  handles are being closed; callbacks that still come do nothing. */
#include "net/uv/link.h"

#include <stdlib.h>

#include "net/uv/addr.h"
#include "node/base/check.h"

static void on_handle_closed(uv_handle_t *handle)
{
    struct tm_link *link = handle->data;
    struct tm_shell *shell = link->shell;

    if (--link->handles > 0)
        return;
    if (!tm_list_empty(&link->in_shell)) { /* was announced */
        tm_list_remove(&link->in_shell);
        shell->ops.on_close(shell->ctx, link->conn, link->end);
    }
    tm_buf_free(&link->queue);
    tm_buf_free(&link->writing);
    free(link);
    shell->conns--;
    tm_shell_ended_one(shell);
}

static void close_now(struct tm_link *link, enum tm_link_end end)
{
    if (link->state == LINK_CLOSING)
        return;
    if (link->state == LINK_LIVE)
        link->end = end;
    link->state = LINK_CLOSING;
    uv_close((uv_handle_t *)&link->tcp, on_handle_closed);
    uv_close((uv_handle_t *)&link->timer, on_handle_closed);
}

int tm_link_new(struct tm_shell *shell, uint64_t conn, struct tm_link **out, struct tm_err *err)
{
    struct tm_link *link = calloc(1, sizeof *link);
    uv_loop_t *uv = tm_loop_uv(shell->loop);
    int r;

    if (link == NULL)
        return tm_fail(err, TM_E_NOMEM, "connection: out of memory");
    r = uv_tcp_init(uv, &link->tcp);
    if (r != 0) {
        free(link);
        return tm_fail(err, TM_E_IO, "connection: %s", uv_strerror(r));
    }
    uv_timer_init(uv, &link->timer);
    link->tcp.data = link->timer.data = link;
    link->handles = 2;
    tm_list_init(&link->in_shell);
    link->shell = shell;
    link->conn = conn;
    link->queue = (struct tm_buf)TM_BUF_INIT(shell->limits.unsent_close);
    link->writing = (struct tm_buf)TM_BUF_INIT(shell->limits.unsent_close);
    shell->conns++;
    *out = link;
    return 0;
}

void tm_link_discard(struct tm_link *link)
{
    close_now(link, TM_LINK_CLOSED);
}

size_t tm_link_unsent(const struct tm_link *link)
{
    return link->queue.len + (link->write_busy ? link->writing.len : 0);
}

/* --- reading --- */

static void on_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
    struct tm_link *link = handle->data;

    *out = uv_buf_init((char *)link->shell->read_buf, TM_READ_CHUNK_BYTES);
}

static void on_read(uv_stream_t *stream, ssize_t n, const uv_buf_t *buf)
{
    struct tm_link *link = stream->data;
    struct tm_shell *shell = link->shell;

    if (link->state == LINK_CLOSING || n == 0)
        return;
    if (n > 0) {
        if (link->state == LINK_LIVE)
            shell->ops.on_bytes(shell->ctx, link->conn, tm_slice(buf->base, (size_t)n));
        return;
    }
    if (n != UV_EOF) {
        close_now(link, TM_LINK_RESET);
        return;
    }
    link->told_peer_end = true;
    if (link->state == LINK_LIVE) { /* what we owe it may still be read: leave in order */
        tm_link_leave(link);
        link->end = TM_LINK_PEER;
    } else if (link->shut) {
        close_now(link, link->end);
    }
}

void tm_link_read_as_wanted(struct tm_link *link)
{
    bool want = link->state == LINK_LEAVING
                    ? !link->told_peer_end
                    : link->state == LINK_LIVE && !link->paused && !link->choked;

    if (want == link->reading || link->state == LINK_CLOSING)
        return;
    link->reading = want;
    if (!want)
        uv_read_stop((uv_stream_t *)&link->tcp);
    else if (uv_read_start((uv_stream_t *)&link->tcp, on_alloc, on_read) != 0)
        close_now(link, TM_LINK_RESET);
}

/* --- writing --- */

static void on_stall_timer(uv_timer_t *timer)
{
    struct tm_link *link = timer->data;
    size_t left = uv_stream_get_write_queue_size((uv_stream_t *)&link->tcp);
    uint64_t now_ms = uv_now(timer->loop);

    if (left < link->left) {
        link->left = left;
        link->progress_ms = now_ms;
    }
    if (now_ms - link->progress_ms >= link->shell->limits.stall_ms)
        close_now(link, TM_LINK_STALLED);
}

static void on_shutdown(uv_shutdown_t *req, int status)
{
    struct tm_link *link = req->handle->data;

    if (link->state == LINK_CLOSING)
        return;
    link->shut = true;
    if (status != 0 || link->told_peer_end)
        close_now(link, link->end);
}

/* LEAVING with nothing left to write: our end, and then the peer's, which comes by on_read. */
static void shut(struct tm_link *link)
{
    if (uv_shutdown(&link->shutdown, (uv_stream_t *)&link->tcp, on_shutdown) != 0)
        close_now(link, link->end);
}

static void after_write(struct tm_link *link)
{
    struct tm_shell *shell = link->shell;
    size_t unsent = tm_link_unsent(link);

    link->choked = unsent > shell->limits.unsent_pause;
    tm_link_read_as_wanted(link);
    if (link->state == LINK_LIVE && shell->ops.on_unsent != NULL)
        shell->ops.on_unsent(shell->ctx, link->conn, unsent);
}

static void on_written(uv_write_t *req, int status)
{
    struct tm_link *link = req->handle->data;

    link->write_busy = false;
    if (link->state == LINK_CLOSING)
        return;
    if (status != 0) {
        close_now(link, TM_LINK_RESET);
        return;
    }
    link->writing.len = 0;
    if (link->writing.cap > TM_UNSENT_KEEP_BYTES)
        tm_buf_free(&link->writing);
    if (link->state == LINK_LIVE)
        uv_timer_stop(&link->timer);
    link->grew = true;
    tm_link_flush(link);
}

/* Once a turn: all that was sent goes to the kernel in one write, one write at a time. */
void tm_link_flush(struct tm_link *link)
{
    uint64_t stall_ms = link->shell->limits.stall_ms;
    struct tm_buf swap;
    uv_buf_t part;

    if (!link->grew || link->state == LINK_CLOSING)
        return;
    link->grew = false;
    if (!link->write_busy && link->queue.len > 0) {
        swap = link->writing;
        link->writing = link->queue;
        link->queue = swap;
        part = uv_buf_init((char *)link->writing.data, (unsigned)link->writing.len);
        if (uv_write(&link->write, (uv_stream_t *)&link->tcp, &part, 1, on_written) != 0) {
            close_now(link, TM_LINK_RESET);
            return;
        }
        link->write_busy = true;
        link->left = link->writing.len;
        link->progress_ms = uv_now(link->tcp.loop);
        if (link->state == LINK_LIVE) /* eight looks a period: late by an eighth at most */
            uv_timer_start(&link->timer, on_stall_timer, stall_ms / 8 + 1, stall_ms / 8 + 1);
    } else if (!link->write_busy && link->state == LINK_LEAVING) {
        shut(link);
        return;
    }
    after_write(link);
}

void tm_link_send(struct tm_link *link, struct tm_slice bytes)
{
    if (link->state != LINK_LIVE || bytes.len == 0)
        return;
    if (bytes.len > link->shell->limits.unsent_close - tm_link_unsent(link)) {
        close_now(link, TM_LINK_BACKLOG);
        return;
    }
    tm_buf_put_slice(&link->queue, bytes);
    if (link->queue.fault != 0) {
        close_now(link, TM_LINK_BACKLOG);
        return;
    }
    link->grew = true;
}

/* --- opening and leaving --- */

void tm_link_open(struct tm_link *link, bool incoming)
{
    struct tm_shell *shell = link->shell;
    struct sockaddr_storage at = { .ss_family = AF_UNSPEC };
    char addr[TM_ADDRESS_MAX + 1];
    int len = (int)sizeof at;

    uv_tcp_getpeername(&link->tcp, (struct sockaddr *)&at, &len);
    tm_sockaddr_text((const struct sockaddr *)&at, addr);
    uv_tcp_nodelay(&link->tcp, 1); /* a turn is one write already */
    tm_list_append(&shell->links, &link->in_shell);
    shell->ops.on_open(shell->ctx, link->conn, incoming, addr);
    tm_link_read_as_wanted(link);
}

static void on_patience_over(uv_timer_t *timer)
{
    struct tm_link *link = timer->data;

    close_now(link, link->end);
}

void tm_link_leave(struct tm_link *link)
{
    if (link->state != LINK_LIVE)
        return;
    link->state = LINK_LEAVING;
    link->end = TM_LINK_CLOSED;
    uv_timer_start(&link->timer, on_patience_over, link->shell->limits.linger_ms, 0);
    tm_link_read_as_wanted(link);
    link->grew = true; /* the next flush writes the rest, or shuts */
}
