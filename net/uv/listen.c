/* net/uv/listen.c - accepts connections. */
#include "net/uv/addr.h"
#include "net/uv/link.h"

static void on_listener_closed(uv_handle_t *handle)
{
    struct tm_shell *shell = handle->data;

    shell->has_listener = false;
    shell->handles--;
    tm_shell_ended_one(shell);
}

void tm_listen_close(struct tm_shell *shell)
{
    if (shell->has_listener && !uv_is_closing((uv_handle_t *)&shell->listener))
        uv_close((uv_handle_t *)&shell->listener, on_listener_closed);
}

/* A connection past the bound is accepted and closed at once: it must not wait in the backlog. */
static void on_connection(uv_stream_t *listener, int status)
{
    struct tm_shell *shell = listener->data;
    struct tm_err err = TM_ERR_INIT;
    struct tm_link *link = NULL;

    if (status != 0 || shell->stopping || tm_link_new(shell, shell->next_conn, &link, &err) != 0)
        return;
    if (uv_accept(listener, (uv_stream_t *)&link->tcp) != 0 ||
        shell->conns > shell->limits.conns_max) {
        tm_link_discard(link);
        return;
    }
    shell->next_conn++;
    tm_link_open(link, true);
}

static int lookup(struct tm_shell *shell, struct tm_hostport *hp, struct tm_err *err)
{
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE };
    uv_getaddrinfo_t req;
    int r;

    if (hp->literal)
        return 0;
    r = uv_getaddrinfo(tm_loop_uv(shell->loop), &req, NULL, hp->host, hp->port, &hints);
    if (r != 0)
        return tm_fail(err, TM_E_NOTFOUND, "%s", uv_strerror(r));
    memcpy(&hp->at, req.addrinfo->ai_addr, req.addrinfo->ai_addrlen);
    uv_freeaddrinfo(req.addrinfo);
    return 0;
}

static int bind_failed(int r, struct tm_err *err)
{
    int code = r == UV_EADDRINUSE ? TM_E_BUSY : r == UV_EACCES ? TM_E_DENIED : TM_E_IO;

    return tm_fail(err, code, "%s", uv_strerror(r));
}

int tm_shell_listen(struct tm_shell *shell, const char *addr, char real[TM_ADDRESS_MAX + 1],
                    struct tm_err *err)
{
    struct sockaddr_storage at = { .ss_family = AF_UNSPEC };
    int len = (int)sizeof at, r;
    struct tm_hostport hp;

    if (shell->has_listener)
        return tm_fail(err, TM_E_EXISTS, "listening already");
    if (tm_hostport_parse(tm_str(addr), &hp, err) != 0 || lookup(shell, &hp, err) != 0)
        return tm_in(err, "listen");
    r = uv_tcp_init(tm_loop_uv(shell->loop), &shell->listener);
    if (r != 0)
        return tm_fail(err, TM_E_IO, "listen: %s", uv_strerror(r));
    shell->listener.data = shell;
    shell->has_listener = true;
    shell->handles++;
    r = uv_tcp_bind(&shell->listener, (const struct sockaddr *)&hp.at, 0);
    if (r == 0)
        r = uv_listen((uv_stream_t *)&shell->listener, TM_BACKLOG, on_connection);
    if (r == 0)
        r = uv_tcp_getsockname(&shell->listener, (struct sockaddr *)&at, &len);
    if (r != 0) {
        tm_listen_close(shell);
        bind_failed(r, err);
        return tm_in(err, "listen on %s", addr);
    }
    tm_sockaddr_text((const struct sockaddr *)&at, real);
    return 0;
}
