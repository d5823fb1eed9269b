/* node/daemon/http.c - libmicrohttpd around the API. */
#include "node/daemon/http.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <microhttpd.h>

#include "node/base/clock.h"
#include "node/base/say.h"

#define BACKLOG 128

struct tm_http {
    struct tm_node *node;
    struct MHD_Daemon *daemon;
    bool control;
    char where[PATH_MAX];
};

struct request { /* one request while its body arrives */
    struct tm_buf body;
    uint64_t since_ms;
    bool too_large;
};

/* ---- answering ---- */

static void add_header(struct MHD_Response *response, const char *name, const char *value)
{
    MHD_add_response_header(response, name, value);
}

static enum MHD_Result send_answer(struct MHD_Connection *connection, struct tm_api_answer *answer)
{
    struct MHD_Response *response;
    enum MHD_Result sent;
    size_t len;
    uint8_t *body = tm_buf_take(&answer->body, &len);

    response = MHD_create_response_from_buffer(len, body, MHD_RESPMEM_MUST_FREE);
    if (response == NULL) {
        free(body);
        return MHD_NO;
    }
    add_header(response, "Content-Type", answer->type);
    add_header(response, "Cache-Control", answer->cache != NULL ? answer->cache : "no-store");
    add_header(response, "X-Content-Type-Options", "nosniff");
    if (answer->cors) {
        add_header(response, "Access-Control-Allow-Origin", "*");
        add_header(response, "Access-Control-Allow-Headers", "content-type, authorization");
        add_header(response, "Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    }
    sent = MHD_queue_response(connection, (unsigned)answer->status, response);
    MHD_destroy_response(response);
    return sent;
}

static const char *bearer(struct MHD_Connection *connection)
{
    const char *value =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_AUTHORIZATION);

    return value != NULL && strncmp(value, "Bearer ", 7) == 0 ? value + 7 : NULL;
}

static void put_escaped(struct tm_buf *out, const char *s)
{
    for (; *s != 0; s++) {
        unsigned char c = (unsigned char)*s;

        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
            strchr("-._~", c) != NULL)
            tm_buf_put_u8(out, c);
        else
            tm_buf_printf(out, "%%%02X", c);
    }
}

static enum MHD_Result one_argument(void *cls, enum MHD_ValueKind kind, const char *key,
                                    const char *value)
{
    struct tm_buf *text = cls;

    (void)kind;
    if (text->len > 0)
        tm_buf_put_u8(text, '&');
    put_escaped(text, key);
    tm_buf_put_u8(text, '=');
    put_escaped(text, value == NULL ? "" : value);
    return MHD_YES;
}

static enum MHD_Result handle(struct tm_http *http, struct MHD_Connection *connection,
                              const char *method, const char *path, struct request *r)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;
    struct tm_buf query = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_request req = { .method = method, .path = path, .control = http->control };
    struct tm_err err = TM_ERR_INIT;
    enum MHD_Result sent;

    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, one_argument, &query);
    req.query = tm_buf_str(&query);
    req.body = tm_buf_slice(&r->body);
    req.token = bearer(connection);
    if (r->too_large) {
        tm_fail(&err, TM_E_LIMIT, "the body is longer than %zu bytes",
                tm_api_body_max(method, path));
        tm_api_problem(&answer, &err);
    } else {
        tm_api_handle(http->node, &req, &answer);
    }
    sent = send_answer(connection, &answer);
    tm_buf_free(&query);
    tm_buf_free(&answer.body);
    return sent;
}

/* ---- libmicrohttpd's callbacks ---- */

/* Paths stay encoded: a segment may hold an encoded slash (a DID, a list's URL). */
static size_t keep_encoded(void *cls, struct MHD_Connection *connection, char *s)
{
    (void)cls;
    (void)connection;
    return strlen(s);
}

static size_t unescape(void *cls, struct MHD_Connection *connection, char *s)
{
    return strchr(s, '/') == s ? keep_encoded(cls, connection, s) : MHD_http_unescape(s);
}

static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection, const char *path,
                                  const char *method, const char *version, const char *data,
                                  size_t *data_len, void **state)
{
    struct tm_http *http = cls;
    struct request *r = *state;

    (void)version;
    if (r == NULL) {
        r = calloc(1, sizeof *r);
        if (r == NULL)
            return MHD_NO;
        r->body = (struct tm_buf)TM_BUF_INIT(tm_api_body_max(method, path));
        r->since_ms = tm_monotonic_ms();
        *state = r;
        return MHD_YES;
    }
    if (*data_len > 0) {
        if (tm_monotonic_ms() - r->since_ms > TM_HTTP_REQUEST_S * 1000)
            return MHD_NO; /* too slow */
        tm_buf_put(&r->body, data, *data_len);
        r->too_large |= r->body.fault != 0;
        *data_len = 0;
        return MHD_YES;
    }
    return handle(http, connection, method, path, r);
}

static void on_done(void *cls, struct MHD_Connection *connection, void **state,
                    enum MHD_RequestTerminationCode why)
{
    struct request *r = *state;

    (void)cls;
    (void)connection;
    (void)why;
    if (r == NULL)
        return;
    tm_buf_free(&r->body);
    free(r);
    *state = NULL;
}

static void on_log(void *cls, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));

static void on_log(void *cls, const char *fmt, va_list ap)
{
    char line[256];

    (void)cls;
    vsnprintf(line, sizeof line, fmt, ap);
    line[strcspn(line, "\n")] = 0;
    tm_say(TM_SAY_DEBUG, "http.library", "text", line, NULL);
}

/* ---- listening ---- */

static int listen_tcp(const char *addr, int *fd, struct tm_err *err)
{
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE | AI_NUMERICSERV };
    char host[TM_NET_ADDR_MAX];
    struct addrinfo *found = NULL;
    const char *colon = strrchr(addr, ':');
    int one = 1, r, saved;

    if (colon == NULL || (size_t)(colon - addr) >= sizeof host)
        return tm_fail(err, TM_E_CONFIG, "http: not host:port");
    snprintf(host, sizeof host, "%.*s", (int)(colon - addr), addr);
    if (host[0] == '[' && host[strlen(host) - 1] == ']') {
        memmove(host, host + 1, strlen(host));
        host[strlen(host) - 1] = 0;
    }
    r = getaddrinfo(host, colon + 1, &hints, &found);
    if (r != 0)
        return tm_fail(err, TM_E_CONFIG, "http %s: %s", addr, gai_strerror(r));
    *fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (*fd >= 0)
        setsockopt(*fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    r = *fd < 0 || bind(*fd, found->ai_addr, found->ai_addrlen) != 0 || listen(*fd, BACKLOG) != 0;
    saved = errno;
    freeaddrinfo(found);
    if (r == 0)
        return 0;
    if (*fd >= 0)
        close(*fd);
    return tm_fail(err, saved == EADDRINUSE ? TM_E_BUSY : TM_E_IO, "http %s: %s", addr,
                   strerror(saved));
}

static int listen_unix(const char *path, int *fd, struct tm_err *err)
{
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    mode_t before;
    int r;

    if (strlen(path) >= sizeof un.sun_path)
        return tm_fail(
            err, TM_E_CONFIG,
            "%s: longer than a socket's path may be (%zu); use a home with a shorter path", path,
            sizeof un.sun_path - 1);
    memcpy(un.sun_path, path, strlen(path)); /* the rest is zero */
    unlink(path);                            /* the home is locked: whoever made it is gone */
    *fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    before = umask(0177);
    r = *fd < 0 || bind(*fd, (struct sockaddr *)&un, sizeof un) != 0 || listen(*fd, BACKLOG) != 0;
    umask(before);
    if (r == 0)
        return 0;
    if (*fd >= 0)
        close(*fd);
    return tm_fail(err, TM_E_IO, "%s: %s", path, strerror(errno));
}

static void real_address(int fd, const char *asked, char out[PATH_MAX])
{
    char host[NI_MAXHOST], port[NI_MAXSERV];
    struct sockaddr_storage sa;
    socklen_t len = sizeof sa;

    if (getsockname(fd, (struct sockaddr *)&sa, &len) != 0 ||
        getnameinfo((struct sockaddr *)&sa, len, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        snprintf(out, PATH_MAX, "%s", asked);
    else
        snprintf(out, PATH_MAX, strchr(host, ':') != NULL ? "[%s]:%s" : "%s:%s", host, port);
}

static int start(struct tm_node *node, int fd, bool control, const char *where,
                 struct tm_http **out, struct tm_err *err)
{
    struct tm_http *http = calloc(1, sizeof *http);

    if (http == NULL) {
        close(fd);
        return tm_fail(err, TM_E_NOMEM, "http");
    }
    http->node = node;
    http->control = control;
    if (control)
        snprintf(http->where, sizeof http->where, "%s", where);
    else
        real_address(fd, where, http->where);
    http->daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG, 0, NULL, NULL, on_request, http,
        MHD_OPTION_LISTEN_SOCKET, fd, MHD_OPTION_THREAD_POOL_SIZE, (unsigned)TM_HTTP_THREADS,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)TM_HTTP_IDLE_S, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)TM_HTTP_CONNECTIONS, MHD_OPTION_NOTIFY_COMPLETED, on_done, http,
        MHD_OPTION_EXTERNAL_LOGGER, on_log, http, MHD_OPTION_UNESCAPE_CALLBACK, unescape, http,
        MHD_OPTION_END);
    if (http->daemon == NULL) {
        close(fd);
        free(http);
        return tm_fail(err, TM_E_IO, "http %s: cannot start", where);
    }
    *out = http;
    return 0;
}

int tm_http_start(struct tm_node *node, const char *addr, struct tm_http **out, struct tm_err *err)
{
    int fd = -1;

    if (listen_tcp(addr, &fd, err) != 0)
        return err->code;
    return start(node, fd, false, addr, out, err);
}

int tm_http_start_control(struct tm_node *node, const char *path, struct tm_http **out,
                          struct tm_err *err)
{
    int fd = -1;

    if (listen_unix(path, &fd, err) != 0)
        return err->code;
    return start(node, fd, true, path, out, err);
}

const char *tm_http_listening(const struct tm_http *http)
{
    return http->where;
}

void tm_http_stop(struct tm_http *http)
{
    if (http == NULL)
        return;
    MHD_stop_daemon(http->daemon); /* closes the listening socket too */
    if (http->control)
        unlink(http->where);
    free(http);
}
