/* node/daemon/http.c - libmicrohttpd around the API. */
#include "node/daemon/http.h"

#include <errno.h>
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include <microhttpd.h>

#include "node/base/clock.h"
#include "node/base/list.h"
#include "node/base/say.h"

#define BACKLOG 128

struct tm_http {
    struct tm_node *node;
    struct MHD_Daemon *daemon;
    bool control;
    int fd; /* the listening socket, which `daemon` closes */
    char where[PATH_MAX];

    pthread_t watcher;
    pthread_mutex_t lock;
    pthread_cond_t wake;    /* `stopping` was set, or a client has gone since */
    bool stopping;          /* (lock) */
    struct tm_list clients; /* (lock) of struct client */
};

struct request { /* one request while its body arrives */
    struct tm_buf query, body;
    size_t received;
    bool begun, too_large, no_memory;
    struct tm_api_batch *batch; /* NULL: no batch, and the body is kept */
    struct tm_err batch_err;    /* code 0: it goes well */
    uint64_t lines, batch_until_ms;
};

/* ---- slow clients ---- */

/* One connection, and by when it must have got on: the library itself only ends silent ones, and a
 * byte every few seconds is not silent. */
struct client {
    struct tm_list link;
    uint64_t until_ms;
    int fd;
};

static struct client *client_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info == NULL ? NULL : info->socket_context;
}

static void clock_phase(struct tm_http *http, struct MHD_Connection *connection, uint64_t seconds)
{
    struct client *c = client_of(connection);

    if (c == NULL)
        return;
    pthread_mutex_lock(&http->lock);
    c->until_ms = tm_monotonic_ms() + seconds * 1000;
    pthread_mutex_unlock(&http->lock);
}

/* Nothing it sent will be read, and nothing more can come. */
static void turn_away(int fd)
{
    char unread[4096];

    shutdown(fd, SHUT_RDWR);
    while (recv(fd, unread, sizeof unread, MSG_DONTWAIT) > 0)
        continue;
}

static struct client *welcome(struct tm_http *http, int fd)
{
    struct client *c = calloc(1, sizeof *c);
    bool wanted;

    pthread_mutex_lock(&http->lock);
    wanted = c != NULL && !http->stopping;
    if (wanted) {
        c->fd = fd;
        c->until_ms = tm_monotonic_ms() + (uint64_t)TM_HTTP_REQUEST_S * 1000;
        tm_list_append(&http->clients, &c->link);
    }
    pthread_mutex_unlock(&http->lock);
    if (wanted)
        return c;
    turn_away(fd);
    free(c);
    return NULL;
}

/* A socket is only closed after its client has left the list, so `fd` is the client's own. */
static void on_connection(void *cls, struct MHD_Connection *connection, void **socket_context,
                          enum MHD_ConnectionNotificationCode code)
{
    struct tm_http *http = cls;
    struct client *c = *socket_context;

    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        *socket_context = welcome(
            http,
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
    } else if (c != NULL) {
        pthread_mutex_lock(&http->lock);
        tm_list_remove(&c->link);
        if (http->stopping)
            pthread_cond_signal(&http->wake);
        pthread_mutex_unlock(&http->lock);
        *socket_context = NULL;
        free(c);
    }
}

void tm_http_cut_slow(struct tm_http *http, uint64_t now_ms)
{
    pthread_mutex_lock(&http->lock);
    tm_list_each (&http->clients, item) {
        const struct client *c = tm_list_item(item, struct client, link);

        if (c->until_ms <= now_ms)
            shutdown(c->fd, SHUT_RDWR);
    }
    pthread_mutex_unlock(&http->lock);
}

static void *watch(void *arg)
{
    struct tm_http *http = arg;
    struct timespec until;

    pthread_mutex_lock(&http->lock);
    while (!http->stopping) {
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_sec++;
        if (pthread_cond_timedwait(&http->wake, &http->lock, &until) == 0)
            continue;
        pthread_mutex_unlock(&http->lock);
        tm_http_cut_slow(http, tm_monotonic_ms());
        pthread_mutex_lock(&http->lock);
    }
    pthread_mutex_unlock(&http->lock);
    return NULL;
}

/* ---- answering ---- */

static void add_header(struct MHD_Response *response, const char *name, const char *value)
{
    MHD_add_response_header(response, name, value);
}

static enum MHD_Result send_response(struct MHD_Connection *connection,
                                     const struct tm_api_answer *answer,
                                     struct MHD_Response *response)
{
    enum MHD_Result sent;

    add_header(response, "Content-Type", answer->type);
    add_header(response, "Cache-Control", answer->cache != NULL ? answer->cache : "no-store");
    add_header(response, "X-Content-Type-Options", "nosniff");
    if (answer->allow != NULL)
        add_header(response, "Allow", answer->allow);
    if (answer->cors) {
        add_header(response, "Access-Control-Allow-Origin", "*");
        add_header(response, "Access-Control-Allow-Headers", "content-type, authorization");
        add_header(response, "Access-Control-Allow-Methods", "GET, POST, OPTIONS");
    }
    sent = MHD_queue_response(connection, (unsigned)answer->status, response);
    MHD_destroy_response(response);
    return sent;
}

static enum MHD_Result send_answer(struct MHD_Connection *connection, struct tm_api_answer *answer)
{
    struct MHD_Response *response;
    size_t len;
    uint8_t *body = tm_buf_take(&answer->body, &len);

    response = MHD_create_response_from_buffer(len, body, MHD_RESPMEM_MUST_FREE);
    if (response != NULL)
        return send_response(connection, answer, response);
    free(body);
    return MHD_NO;
}

static const char *bearer(struct MHD_Connection *connection)
{
    const char *value =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_AUTHORIZATION);

    return value != NULL && strncasecmp(value, "Bearer ", 7) == 0 ? value + 7 : NULL;
}

static enum MHD_Result handle(struct tm_http *http, struct MHD_Connection *connection,
                              const char *method, const char *path, struct request *r)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;
    struct tm_api_request req = { .method = method, .path = path, .control = http->control };
    struct tm_err err = TM_ERR_INIT;
    enum MHD_Result sent;

    req.query = tm_buf_str(&r->query);
    req.body = tm_buf_slice(&r->body);
    req.token = bearer(connection);
    req.accept = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_ACCEPT);
    if (r->too_large) {
        tm_fail(&err, TM_E_LIMIT, "the body is longer than %zu bytes",
                tm_api_body_max(method, path));
        tm_api_problem(&answer, &err);
    } else if (r->no_memory) {
        tm_fail(&err, TM_E_BUSY, "no memory for this body; try again later");
        tm_api_problem(&answer, &err);
    } else {
        tm_api_handle(http->node, &req, &answer);
    }
    clock_phase(http, connection, TM_HTTP_ANSWER_S);
    sent = send_answer(connection, &answer);
    tm_buf_free(&answer.body);
    return sent;
}

/* ---- batches ---- */

static void begin_batch(struct tm_http *http, struct request *r)
{
    r->batch_until_ms = tm_monotonic_ms() + (uint64_t)TM_HTTP_BATCH_S * 1000;
    if (tm_api_batch_new(http->node, &r->batch, &r->batch_err) != 0)
        r->batch = NULL;
}

/* More time with every line that is whole, but never past the batch's own end. */
static void clock_batch(struct tm_http *http, struct MHD_Connection *connection,
                        const struct request *r)
{
    uint64_t now_ms = tm_monotonic_ms(),
             left_s = r->batch_until_ms > now_ms ? (r->batch_until_ms - now_ms) / 1000 : 0;

    clock_phase(http, connection, left_s < TM_HTTP_REQUEST_S ? left_s : TM_HTTP_REQUEST_S);
}

/* After a failure a little more is heard, so that a short batch gets its answer; then no more. What was
 * held for it is given back at once: nobody will get those reports. */
static enum MHD_Result take_batch(struct tm_http *http, struct MHD_Connection *connection,
                                  struct request *r, const char *data, size_t *data_len)
{
    uint64_t lines = r->lines;

    if (r->batch_err.code != 0) {
        r->received += *data_len;
    } else if (tm_api_batch_put(r->batch, tm_slice(data, *data_len), &r->lines, &r->batch_err) !=
               0) {
        tm_api_batch_free(r->batch);
        r->batch = NULL;
    }
    *data_len = 0;
    if (r->lines != lines)
        clock_batch(http, connection, r);
    return r->received > 2 * TM_API_VERIFY_BODY_MAX ? MHD_NO : MHD_YES;
}

static enum MHD_Result answer_batch(struct tm_http *http, struct MHD_Connection *connection,
                                    struct request *r)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;
    struct MHD_Response *response;
    enum MHD_Result sent;
    uint64_t size = 0;
    int fd = -1;

    answer.cors = true;
    answer.type = "application/x-ndjson";
    if (r->batch_err.code == 0 && tm_api_batch_end(r->batch, &fd, &size, &r->batch_err) == 0)
        fd = dup(fd); /* the response closes its own */
    if (r->batch_err.code != 0) {
        tm_api_problem(&answer, &r->batch_err);
        sent = send_answer(connection, &answer);
        tm_buf_free(&answer.body);
        return sent;
    }
    response = fd < 0 ? NULL : MHD_create_response_from_fd64(size, fd);
    if (response == NULL) {
        if (fd >= 0)
            close(fd);
        return MHD_NO;
    }
    clock_phase(http, connection, TM_HTTP_BATCH_S);
    return send_response(connection, &answer, response);
}

/* ---- libmicrohttpd's callbacks ---- */

/* Nothing is decoded here: a segment may hold an encoded slash (a DID, a list's URL), and the query is
 * taken as it was sent. */
static size_t keep_encoded(void *cls, struct MHD_Connection *connection, char *s)
{
    (void)cls;
    (void)connection;
    return strlen(s);
}

/* The first of a request: its target, before anything is cut out of it. */
static void *on_target(void *cls, const char *uri, struct MHD_Connection *connection)
{
    struct request *r = calloc(1, sizeof *r);
    const char *query = strchr(uri, '?');

    (void)cls;
    (void)connection;
    if (r == NULL)
        return NULL;
    r->query = (struct tm_buf)TM_BUF_INIT(TM_HTTP_HEAD_MAX);
    tm_buf_put_str(&r->query, query == NULL ? "" : query + 1);
    return r;
}

/* A length that is stated and too large is refused before a byte of the body is asked for. */
static bool too_long(struct MHD_Connection *connection, size_t max)
{
    const char *text =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);

    return text != NULL && strtoull(text, NULL, 10) > max; /* the library checked its form */
}

/* A body may hold a secret key or a person's credential. It is overwritten before its memory is given back,
 * here where it grows (realloc() would leave the old bytes lying) and in on_done(). Not in our hands are the
 * library's own buffer, through which every request and its bearer token go, and the kernel's. */
static void keep(struct tm_buf *body, struct tm_slice bytes)
{
    struct tm_buf wider = TM_BUF_INIT(body->max);

    if (body->fault == 0 && bytes.len <= body->max - body->len &&
        body->len + bytes.len >= body->cap) {
        size_t need = body->len + bytes.len, room = need < body->max / 2 ? need * 2 : body->max;

        tm_buf_room(&wider, room);
        tm_buf_put_slice(&wider, tm_buf_slice(body));
        tm_buf_wipe(body);
        *body = wider;
    }
    tm_buf_put_slice(body, bytes);
}

/* Past the limit bytes are counted and dropped; one that goes on and on is cut off without an answer. */
static enum MHD_Result take_body(struct request *r, const char *data, size_t *data_len)
{
    r->received += *data_len;
    if (r->received > 2 * r->body.max)
        return MHD_NO;
    keep(&r->body, tm_slice(data, *data_len));
    r->too_large |= r->body.fault == TM_E_LIMIT;
    r->no_memory |= r->body.fault == TM_E_NOMEM;
    *data_len = 0;
    return MHD_YES;
}

static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection, const char *path,
                                  const char *method, const char *version, const char *data,
                                  size_t *data_len, void **state)
{
    struct tm_http *http = cls;
    struct request *r = *state;

    (void)version;
    if (r == NULL || r->query.fault != 0)
        return MHD_NO;
    if (!r->begun) {
        r->begun = true;
        if (tm_api_is_batch(method, path)) {
            begin_batch(http, r);
            return MHD_YES;
        }
        r->body = (struct tm_buf)TM_BUF_INIT(tm_api_body_max(method, path));
        r->too_large = too_long(connection, r->body.max);
        return r->too_large ? handle(http, connection, method, path, r) : MHD_YES;
    }
    if (r->batch != NULL || r->batch_err.code != 0)
        return *data_len > 0 ? take_batch(http, connection, r, data, data_len)
                             : answer_batch(http, connection, r);
    if (*data_len > 0)
        return take_body(r, data, data_len);
    return handle(http, connection, method, path, r);
}

static void on_done(void *cls, struct MHD_Connection *connection, void **state,
                    enum MHD_RequestTerminationCode why)
{
    struct request *r = *state;

    (void)why;
    clock_phase(cls, connection, TM_HTTP_REQUEST_S); /* the next one's time begins */
    if (r == NULL)
        return;
    tm_api_batch_free(r->batch);
    tm_buf_free(&r->query);
    tm_buf_wipe(&r->body);
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
    tm_say(TM_SAY_DEBUG, "http.listener", "text", line, NULL);
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
    int r;

    if (strlen(path) >= sizeof un.sun_path)
        return tm_fail(
            err, TM_E_CONFIG,
            "%s: longer than a socket's path may be (%zu); use a home with a shorter path", path,
            sizeof un.sun_path - 1);
    memcpy(un.sun_path, path, strlen(path)); /* the rest is zero */
    unlink(path);                            /* the home is locked: whoever made it is gone */
    *fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    /* The mode of an unbound socket is that of its file; umask() would be every thread's. */
    r = *fd < 0 || fchmod(*fd, 0600) != 0 || bind(*fd, (struct sockaddr *)&un, sizeof un) != 0 ||
        chmod(path, 0600) != 0 || listen(*fd, BACKLOG) != 0;
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

static void http_free(struct tm_http *http)
{
    pthread_mutex_destroy(&http->lock);
    pthread_cond_destroy(&http->wake);
    free(http);
}

static struct tm_http *http_new(struct tm_node *node, int fd, bool control)
{
    struct tm_http *http = calloc(1, sizeof *http);
    pthread_condattr_t attr;

    if (http == NULL)
        return NULL;
    http->node = node;
    http->control = control;
    http->fd = fd;
    tm_list_init(&http->clients);
    pthread_mutex_init(&http->lock, NULL);
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&http->wake, &attr);
    pthread_condattr_destroy(&attr);
    return http;
}

static int start(struct tm_node *node, int fd, bool control, const char *where,
                 struct tm_http **out, struct tm_err *err)
{
    struct tm_http *http = http_new(node, fd, control);

    if (http == NULL) {
        close(fd);
        return tm_fail(err, TM_E_NOMEM, "http");
    }
    if (control)
        snprintf(http->where, sizeof http->where, "%s", where);
    else
        real_address(fd, where, http->where);
    if (!control) /* before anybody can ask for it */
        tm_node_http_is(node, http->where);
    http->daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG | MHD_USE_ITC, 0, NULL, NULL, on_request,
        http, MHD_OPTION_EXTERNAL_LOGGER, on_log, http, MHD_OPTION_LISTEN_SOCKET, fd,
        MHD_OPTION_THREAD_POOL_SIZE,
        (unsigned)(control ? TM_HTTP_CONTROL_THREADS : TM_HTTP_THREADS),
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)TM_HTTP_IDLE_S, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)TM_HTTP_CONNECTIONS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)TM_HTTP_HEAD_MAX,
        MHD_OPTION_NOTIFY_COMPLETED, on_done, http, MHD_OPTION_NOTIFY_CONNECTION, on_connection,
        http, MHD_OPTION_URI_LOG_CALLBACK, on_target, http, MHD_OPTION_UNESCAPE_CALLBACK,
        keep_encoded, http, MHD_OPTION_END);
    if (http->daemon == NULL) {
        close(fd);
        http_free(http);
        return tm_fail(err, TM_E_IO, "http %s: cannot start", where);
    }
    if (pthread_create(&http->watcher, NULL, watch, http) != 0) {
        MHD_stop_daemon(http->daemon);
        http_free(http);
        return tm_fail(err, TM_E_NOMEM, "http %s: cannot start its threads", where);
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

/* ---- the end ---- */

/* (lock) */
static void shutdown_all(struct tm_http *http, int how)
{
    tm_list_each (&http->clients, item)
        shutdown(tm_list_item(item, struct client, link)->fd, how);
}

/* Requests under way are answered, and no other is heard. libmicrohttpd (0.9.75) must find nobody left
 * when it is stopped: from then on MHD_queue_response() reports success and queues nothing, and the
 * library, answering a malformed request by itself, goes on with the response it takes to be there. */
static void see_everybody_out(struct tm_http *http)
{
    struct timespec until;

    shutdown(http->fd, SHUT_RDWR); /* nobody else comes in */
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += TM_HTTP_STOP_S;
    pthread_mutex_lock(&http->lock);
    shutdown_all(http, SHUT_RD);
    while (!tm_list_empty(&http->clients) &&
           pthread_cond_timedwait(&http->wake, &http->lock, &until) == 0)
        continue;
    shutdown_all(http, SHUT_RDWR);
    while (!tm_list_empty(&http->clients))
        pthread_cond_wait(&http->wake, &http->lock);
    pthread_mutex_unlock(&http->lock);
}

void tm_http_stop(struct tm_http *http)
{
    if (http == NULL)
        return;
    pthread_mutex_lock(&http->lock);
    http->stopping = true;
    pthread_cond_signal(&http->wake);
    pthread_mutex_unlock(&http->lock);
    pthread_join(http->watcher, NULL);
    see_everybody_out(http);
    MHD_stop_daemon(http->daemon); /* closes the listening socket too */
    if (http->control)
        unlink(http->where);
    http_free(http);
}
