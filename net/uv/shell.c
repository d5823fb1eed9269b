/* net/uv/shell.c - the connections of one loop, by number. */
#include "net/uv/shell.h"

#include <stdlib.h>

#include "net/uv/link.h"
#include "node/base/check.h"

const struct tm_shell_limits tm_shell_limits_default = {
    .unsent_pause = TM_UNSENT_PAUSE_BYTES,
    .unsent_close = TM_UNSENT_CLOSE_BYTES,
    .stall_ms = TM_UNSENT_STALL_MS,
    .dial_ms = TM_DIAL_MS,
    .linger_ms = TM_LINGER_MS,
    .conns_max = TM_SHELL_CONNS_MAX,
    .dials_max = TM_DIALS_MAX,
};

static const char *const end_names[TM_LINK_COUNT] = {
    [TM_LINK_CLOSED] = "closed",
    [TM_LINK_PEER] = "peer",
    [TM_LINK_RESET] = "reset",
    [TM_LINK_BACKLOG] = "backlog",
    [TM_LINK_STALLED] = "stalled",
    [TM_LINK_NO_ADDRESS] = "no_address",
    [TM_LINK_UNREACHABLE] = "unreachable",
    [TM_LINK_TIMEOUT] = "timeout",
};

const char *tm_link_end_name(enum tm_link_end end)
{
    return end < TM_LINK_COUNT ? end_names[end] : "unknown";
}

/* At most limits.conns_max long: a walk is cheaper than a table is long. */
static struct tm_link *find(const struct tm_shell *shell, uint64_t conn)
{
    tm_list_each (&shell->links, node) {
        struct tm_link *link = tm_list_item(node, struct tm_link, in_shell);

        if (link->conn == conn)
            return link;
    }
    return NULL;
}

/* What on_unsent sends in answer, to a link that was passed already, is written in the same turn. */
static void on_prepare(uv_prepare_t *prepare)
{
    struct tm_shell *shell = prepare->data;
    bool again;

    do {
        again = false;
        tm_list_each (&shell->links, node)
            tm_link_flush(tm_list_item(node, struct tm_link, in_shell));
        tm_list_each (&shell->links, node) {
            struct tm_link *link = tm_list_item(node, struct tm_link, in_shell);

            again |= link->grew && !link->write_busy && link->state != LINK_CLOSING;
        }
    } while (again);
}

int tm_shell_new(struct tm_loop *loop, const struct tm_shell_ops *ops, void *ctx,
                 const struct tm_shell_limits *limits, struct tm_shell **out, struct tm_err *err)
{
    struct tm_shell *shell = calloc(1, sizeof *shell);

    if (shell == NULL || (shell->read_buf = malloc(TM_READ_CHUNK_BYTES)) == NULL) {
        free(shell);
        return tm_fail(err, TM_E_NOMEM, "connections: out of memory");
    }
    shell->loop = loop;
    shell->ops = *ops;
    shell->ctx = ctx;
    shell->limits = *limits;
    shell->next_conn = 1;
    tm_list_init(&shell->links);
    tm_list_init(&shell->dials);
    uv_prepare_init(tm_loop_uv(loop), &shell->flush);
    shell->flush.data = shell;
    uv_prepare_start(&shell->flush, on_prepare);
    shell->handles = 1;
    *out = shell;
    return 0;
}

static void on_flush_closed(uv_handle_t *handle)
{
    struct tm_shell *shell = handle->data;

    shell->handles--;
    tm_shell_ended_one(shell);
}

/* When stopping: the flush goes when no link can need it, the shell when nothing is left. */
void tm_shell_ended_one(struct tm_shell *shell)
{
    void (*stopped)(void *ctx) = shell->stopped;
    void *ctx = shell->ctx;

    if (!shell->stopping || shell->conns > 0 || shell->dials_open > 0)
        return;
    if (!uv_is_closing((uv_handle_t *)&shell->flush))
        uv_close((uv_handle_t *)&shell->flush, on_flush_closed);
    if (shell->handles > 0)
        return;
    free(shell->read_buf);
    free(shell);
    if (stopped != NULL)
        stopped(ctx);
}

void tm_shell_stop(struct tm_shell *shell, void (*stopped)(void *ctx))
{
    if (shell->stopping)
        return;
    shell->stopping = true;
    shell->stopped = stopped;
    tm_listen_close(shell);
    tm_dial_cancel(shell, 0);
    tm_list_each (&shell->links, node)
        tm_link_leave(tm_list_item(node, struct tm_link, in_shell));
    tm_shell_ended_one(shell); /* nothing open: begins to close the flush */
}

void tm_shell_send(struct tm_shell *shell, uint64_t conn, struct tm_slice bytes)
{
    struct tm_link *link = find(shell, conn);

    if (link != NULL)
        tm_link_send(link, bytes);
}

void tm_shell_close(struct tm_shell *shell, uint64_t conn)
{
    struct tm_link *link = find(shell, conn);

    if (link != NULL)
        tm_link_leave(link);
    else if (conn != 0)
        tm_dial_cancel(shell, conn);
}

static void set_paused(struct tm_shell *shell, uint64_t conn, bool paused)
{
    struct tm_link *link = find(shell, conn);

    if (link == NULL)
        return;
    link->paused = paused;
    tm_link_read_as_wanted(link);
}

void tm_shell_pause(struct tm_shell *shell, uint64_t conn)
{
    set_paused(shell, conn, true);
}

void tm_shell_resume(struct tm_shell *shell, uint64_t conn)
{
    set_paused(shell, conn, false);
}

size_t tm_shell_conns(const struct tm_shell *shell)
{
    return shell->conns;
}

size_t tm_shell_unsent(const struct tm_shell *shell, uint64_t conn)
{
    const struct tm_link *link = find(shell, conn);

    return link == NULL ? 0 : tm_link_unsent(link);
}
