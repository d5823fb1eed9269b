/* node/cli/client.c - asking a node: by its control socket, in this process, or over HTTP. */
#include "node/cli/client.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "node/base/clock.h"
#include "node/cli/exit.h"
#include "node/daemon/api.h"

#define HOME_WAIT_MS  10000 /* while another command has the home, or a node starts in it */
#define HOME_RETRY_MS 20
#define CONNECT_S     10L
#define REMOTE_S      60L /* another node's whole answer */
#define PROBLEM_ARENA TM_KIB(256)

struct tm_client {
    CURL *curl; /* NULL: in this process */
    struct curl_slist *headers;
    char *base, *socket; /* socket NULL: over TCP */
    char fault[CURL_ERROR_SIZE];
    struct tm_home home;
    struct tm_node *node;
};

/* ---- a node that runs ---- */

/* 0: it answers. TM_E_NOTFOUND: nobody is there. */
static int knock(const char *path, struct tm_err *err)
{
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    int fd, r, saved;

    if (strlen(path) >= sizeof un.sun_path)
        return tm_fail(err, TM_E_NOTFOUND, "no socket can have so long a path");
    snprintf(un.sun_path, sizeof un.sun_path, "%s", path);
    fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return tm_fail(err, TM_E_IO, "socket: %s", strerror(errno));
    r = connect(fd, (struct sockaddr *)&un, sizeof un);
    saved = errno;
    close(fd);
    if (r == 0)
        return 0;
    if (saved == EACCES || saved == EPERM)
        return tm_fail(err, TM_E_DENIED, "%s: only the node's own user may command it", path);
    return tm_fail(err, TM_E_NOTFOUND, "no node answers");
}

static int set_up_curl(struct tm_client *c, struct tm_err *err)
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != 0 || (c->curl = curl_easy_init()) == NULL)
        return tm_fail(err, TM_E_NOMEM, "curl");
    /* No wait for "100 Continue": the body is ours and wanted. */
    c->headers = curl_slist_append(NULL, "Expect:");
    if (c->headers == NULL)
        return tm_fail(err, TM_E_NOMEM, "curl");
    curl_easy_setopt(c->curl, CURLOPT_ERRORBUFFER, c->fault);
    curl_easy_setopt(c->curl, CURLOPT_HTTPHEADER, c->headers);
    curl_easy_setopt(c->curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c->curl, CURLOPT_CONNECTTIMEOUT, CONNECT_S);
    curl_easy_setopt(c->curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c->curl, CURLOPT_USERAGENT, "testamur/" TM_VERSION);
    if (c->socket != NULL) {
        curl_easy_setopt(c->curl, CURLOPT_UNIX_SOCKET_PATH, c->socket);
        curl_easy_setopt(c->curl, CURLOPT_NOPROXY, "*");
    } else {
        curl_easy_setopt(c->curl, CURLOPT_TIMEOUT, REMOTE_S);
    }
    return 0;
}

/* ---- opening ---- */

static int open_home(struct tm_client *c, const char *dir, struct tm_err *err)
{
    if (tm_home_open(dir, true, &c->home, err) != 0)
        return err->code;
    if (tm_node_open(&c->home, &c->node, err) == 0)
        return 0;
    tm_home_close(&c->home);
    return err->code;
}

static void pause_ms(long ms)
{
    struct timespec t = { 0, ms * 1000000 };

    nanosleep(&t, NULL);
}

int tm_client_open(const char *dir, struct tm_client **out, struct tm_err *err)
{
    uint64_t until_ms = tm_monotonic_ms() + HOME_WAIT_MS;
    struct tm_client *c = calloc(1, sizeof *c);
    int r;

    if (c == NULL || asprintf(&c->socket, "%s/control.sock", dir) < 0) {
        free(c);
        return tm_fail(err, TM_E_NOMEM, "client");
    }
    for (;;) {
        r = knock(c->socket, err);
        if (r == 0) {
            c->base = strdup("http://localhost");
            r = c->base == NULL ? tm_fail(err, TM_E_NOMEM, "client") : set_up_curl(c, err);
            break;
        }
        if (r == TM_E_NOTFOUND)
            r = open_home(c, dir, err);
        if (r != TM_E_BUSY || tm_monotonic_ms() >= until_ms)
            break;
        pause_ms(HOME_RETRY_MS);
    }
    if (r != 0) {
        tm_client_close(c);
        return r;
    }
    err->code = 0;
    *out = c;
    return 0;
}

int tm_client_open_url(const char *base, struct tm_client **out, struct tm_err *err)
{
    struct tm_client *c;
    size_t len = strlen(base);
    int r;

    if (strncmp(base, "http://", 7) != 0 && strncmp(base, "https://", 8) != 0)
        return tm_fail(err, TM_E_USAGE, "a node's URL begins with http:// or https://");
    while (len > 0 && base[len - 1] == '/')
        len--;
    c = calloc(1, sizeof *c);
    if (c == NULL || (c->base = strndup(base, len)) == NULL) {
        free(c);
        return tm_fail(err, TM_E_NOMEM, "client");
    }
    r = set_up_curl(c, err);
    if (r != 0) {
        tm_client_close(c);
        return r;
    }
    *out = c;
    return 0;
}

void tm_client_close(struct tm_client *client)
{
    if (client == NULL)
        return;
    if (client->node != NULL) {
        tm_node_close(client->node);
        tm_home_close(&client->home);
        tm_api_thread_done();
    }
    curl_easy_cleanup(client->curl);
    curl_slist_free_all(client->headers);
    free(client->socket);
    free(client->base);
    free(client);
}

bool tm_client_running(const struct tm_client *client)
{
    return client->curl != NULL;
}

/* ---- asking ---- */

static size_t take(char *data, size_t size, size_t n, void *ctx)
{
    struct tm_buf *body = ctx;

    tm_buf_put(body, data, size * n);
    return body->fault == 0 ? size * n : 0;
}

static int ask_over_http(struct tm_client *c, const char *method, const char *path,
                         struct tm_slice body, struct tm_answer *out, bool *problem,
                         struct tm_err *err)
{
    struct tm_buf url = TM_BUF_INIT(TM_KIB(64));
    char *type = NULL;
    long status = 0;
    CURLcode r;

    tm_buf_put_str(&url, c->base);
    tm_buf_put_str(&url, path);
    if (tm_buf_check(&url, "URL", err) != 0) {
        tm_buf_free(&url);
        return err->code;
    }
    curl_easy_setopt(c->curl, CURLOPT_URL, tm_buf_str(&url));
    curl_easy_setopt(c->curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(c->curl, CURLOPT_WRITEDATA, &out->body);
    if (strcmp(method, "POST") == 0) {
        curl_easy_setopt(c->curl, CURLOPT_POST, 1L);
        curl_easy_setopt(c->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body.len);
        curl_easy_setopt(c->curl, CURLOPT_POSTFIELDS, body.len == 0 ? "" : (const char *)body.data);
    } else {
        curl_easy_setopt(c->curl, CURLOPT_HTTPGET, 1L);
    }
    c->fault[0] = 0;
    r = curl_easy_perform(c->curl);
    tm_buf_free(&url);
    if (out->body.fault != 0)
        return tm_buf_check(&out->body, "answer", err);
    if (r != CURLE_OK)
        return tm_fail(err, r == CURLE_URL_MALFORMAT ? TM_E_USAGE : TM_E_UNREACHABLE, "%s: %s",
                       c->socket != NULL ? "the node ended while it was asked" : c->base,
                       c->fault[0] != 0 ? c->fault : curl_easy_strerror(r));
    curl_easy_getinfo(c->curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(c->curl, CURLINFO_CONTENT_TYPE, &type);
    out->status = (int)status;
    *problem = type != NULL && strncmp(type, "application/problem+json", 24) == 0;
    return 0;
}

static void ask_here(struct tm_client *c, const char *method, char *path, struct tm_slice body,
                     struct tm_answer *out, bool *problem)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;
    char *query = strchr(path, '?');
    struct tm_api_request req = {
        .method = method, .path = path, .query = "", .body = body, .control = true
    };

    if (query != NULL) {
        *query = 0;
        req.query = query + 1;
    }
    tm_api_handle(c->node, &req, &answer);
    out->status = answer.status;
    out->body = answer.body; /* handed over */
    *problem = strcmp(answer.type, "application/problem+json") == 0;
}

/* RFC 9457 problem details as an error of ours. */
static int take_problem(const struct tm_answer *answer, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(PROBLEM_ARENA);
    struct tm_json_limits limits = { TM_KIB(64), 8, 256 };
    struct tm_slice name = TM_SLICE_EMPTY, detail = TM_SLICE_EMPTY;
    struct tm_json_doc doc;
    struct tm_err ignored = TM_ERR_INIT;
    int code;

    if (tm_json_parse(tm_buf_slice(&answer->body), &limits, &arena, &doc, &ignored) == 0) {
        tm_json_str(tm_json_get(doc.root, "code"), &name);
        if (!tm_json_str(tm_json_get(doc.root, "detail"), &detail))
            tm_json_str(tm_json_get(doc.root, "title"), &detail);
    }
    code = tm_exit_code_of_problem(name, answer->status);
    if (detail.len == 0)
        tm_fail(err, code, "the node answered with status %d", answer->status);
    else
        tm_fail(err, code, "%.*s", detail.len > 400 ? 400 : (int)detail.len,
                (const char *)detail.data);
    tm_arena_free(&arena);
    return code;
}

int tm_client_call(struct tm_client *client, const char *method, const char *path,
                   struct tm_slice body, struct tm_answer *out, struct tm_err *err)
{
    struct tm_answer answer = { 0, TM_BUF_INIT(TM_API_ANSWER_MAX) };
    bool problem = false;
    char *copy;
    int r = 0;

    if (client->curl != NULL) {
        r = ask_over_http(client, method, path, body, &answer, &problem, err);
    } else {
        copy = strdup(path);
        if (copy == NULL)
            return tm_fail(err, TM_E_NOMEM, "path");
        ask_here(client, method, copy, body, &answer, &problem);
        free(copy);
    }
    if (r == 0 && problem && answer.status >= 400)
        r = take_problem(&answer, err);
    if (r != 0) {
        tm_buf_free(&answer.body);
        return r;
    }
    *out = answer;
    return 0;
}

/* ---- paths ---- */

void tm_client_escape(struct tm_buf *out, struct tm_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        uint8_t c = text.data[i];

        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
            (c != 0 && strchr("-._~", c) != NULL))
            tm_buf_put_u8(out, c);
        else
            tm_buf_printf(out, "%%%02X", c);
    }
}

const char *tm_client_path(struct tm_arena *arena, const char *pattern, ...)
{
    struct tm_buf path = TM_BUF_INIT(TM_KIB(64));
    struct tm_slice copy;
    va_list ap;

    va_start(ap, pattern);
    for (const char *p = pattern; *p != 0; p++) {
        if (p[0] == '%' && p[1] == 's') {
            tm_client_escape(&path, tm_str(va_arg(ap, const char *)));
            p++;
        } else {
            tm_buf_put_u8(&path, (uint8_t)*p);
        }
    }
    va_end(ap);
    copy = path.fault == 0 ? tm_arena_copy(arena, tm_buf_slice(&path)) : TM_SLICE_EMPTY;
    tm_buf_free(&path);
    return copy.data == NULL ? "/too-long" : (const char *)copy.data;
}
