/* The HTTP front on real sockets, spoken to by hand. */
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "node/daemon/http.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

#define ASKED_AT_ONCE   100
#define GARBAGE_AT_ONCE 16
#define GARBAGE_ROUNDS  40
#define HEARD_WITHIN_MS 40000 /* a loaded machine is slow, and that is no fault of the front's */

static struct test_home school;
static struct tm_http *http;

static void end(void)
{
    tm_http_stop(http);
    http = NULL;
    test_home_end(&school);
}

/* A claim that failed has left its threads running, on what the next is about to write over. */
static void begin(void)
{
    struct tm_err err = TM_ERR_INIT;

    if (school.node != NULL)
        end();
    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_ok(tm_http_start(school.node, "127.0.0.1:0", &http, &err), &err);
}

static int dial(void)
{
    struct sockaddr_in sa = { .sin_family = AF_INET };
    const char *colon = strrchr(tm_http_listening(http), ':');
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sa.sin_port = htons((uint16_t)strtoul(colon + 1, NULL, 10));
    expect(fd >= 0 && connect(fd, (struct sockaddr *)&sa, sizeof sa) == 0);
    return fd;
}

static void say(int fd, const char *text)
{
    expect_int((int64_t)send(fd, text, strlen(text), MSG_NOSIGNAL), (int64_t)strlen(text));
}

/* Reads until `want` has come or the other side has closed. */
static bool hears(int fd, const char *want, char *got, size_t size)
{
    size_t n = 0;

    got[0] = 0;
    while (n + 1 < size && (want == NULL || strstr(got, want) == NULL)) {
        struct pollfd p = { .fd = fd, .events = POLLIN };
        ssize_t k;

        if (poll(&p, 1, HEARD_WITHIN_MS) != 1)
            tm_claim_failed(__FILE__, __LINE__, "nothing came: %s", got);
        k = recv(fd, got + n, size - 1 - n, 0);
        if (k <= 0)
            break;
        n += (size_t)k;
        got[n] = 0;
    }
    return want == NULL || strstr(got, want) != NULL;
}

static void an_answer_comes_and_the_connection_stays(void)
{
    static char got[8192];
    int fd;

    begin();
    fd = dial();
    for (int i = 0; i < 3; i++) {
        say(fd, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        expect(hears(fd, "\"alive\"}", got, sizeof got));
        say(fd, "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
        expect(hears(fd, "\"code\":\"not_found\"", got, sizeof got));
        expect(strstr(got, "application/problem+json") != NULL);
    }
    close(fd);
    end();
}

static void a_body_stated_too_long_is_refused_unread(void)
{
    static char got[8192];
    int fd;

    begin();
    fd = dial();
    say(fd, "POST /v1/verify HTTP/1.1\r\nHost: x\r\nContent-Length: 8388609\r\n"
            "Expect: 100-continue\r\n\r\n");
    expect(hears(fd, "\"code\":\"limit\"", got, sizeof got));
    expect(strstr(got, "HTTP/1.1 413") != NULL);
    expect(strstr(got, "100 Continue") == NULL);
    close(fd);
    fd = dial(); /* the same length on another route is past 1 MiB */
    say(fd, "POST /v1/own/keys HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n");
    expect(hears(fd, "HTTP/1.1 413", got, sizeof got));
    close(fd);
    end();
}

static void a_body_within_the_limit_is_asked_for_and_read(void)
{
    static char got[8192];
    int fd;

    begin();
    fd = dial();
    say(fd, "POST /credentials/verify HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
            "Expect: 100-continue\r\n\r\n");
    expect(hears(fd, "100 Continue", got, sizeof got));
    say(fd, "{}");
    expect(hears(fd, "\"code\":\"usage\"", got, sizeof got));
    close(fd);
    end();
}

static void a_body_without_end_is_cut_off(void)
{
    static char chunk[65536 + 16], got[8192];
    size_t sent = 0;
    int fd;

    begin();
    fd = dial();
    say(fd, "POST /v1/own/keys HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    memset(chunk, 'x', sizeof chunk);
    memcpy(chunk, "10000\r\n", 7);
    memcpy(chunk + 7 + 65536, "\r\n", 2);
    while (sent < 1024 && send(fd, chunk, 7 + 65536 + 2, MSG_NOSIGNAL) > 0)
        sent++;
    expect(sent < 1024); /* not heard to its end: 64 MiB where 1 MiB is the limit */
    hears(fd, NULL, got, sizeof got);
    close(fd);
    end();
}

static void garbage_ends_its_own_connection_alone(void)
{
    static const char *const garbage[] = {
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost x\r\n\r\n",
        "GET  HTTP/1.1\r\n\r\n",
        "POST /v1/verify HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /v1/verify HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n",
        "POST /v1/verify HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /v1/members/%zz%2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGARBAGE\r\n\r\n",
    };
    static char got[16384];
    int fd;

    begin();
    for (size_t i = 0; i < sizeof garbage / sizeof garbage[0]; i++) {
        fd = dial();
        say(fd, garbage[i]);
        close(fd);
    }
    fd = dial();
    say(fd, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"alive\"}", got, sizeof got));
    close(fd);
    end();
}

/* libmicrohttpd answers garbage by itself, and must not be doing so when it is told to stop. */
static void the_end_comes_in_the_midst_of_garbage(void)
{
    struct tm_err err = TM_ERR_INIT;
    int fd[GARBAGE_AT_ONCE];

    begin();
    for (int round = 0; round < GARBAGE_ROUNDS; round++) {
        for (size_t i = 0; i < GARBAGE_AT_ONCE; i++) {
            fd[i] = dial();
            say(fd[i], "GET / HTTP/9.9\r\n\r\n");
        }
        tm_http_stop(http);
        for (size_t i = 0; i < GARBAGE_AT_ONCE; i++)
            close(fd[i]);
        expect_ok(tm_http_start(school.node, "127.0.0.1:0", &http, &err), &err);
    }
    end();
}

static void what_was_asked_before_the_end_is_answered(void)
{
    static const char request[] = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n";
    static char asked[ASKED_AT_ONCE * sizeof request], got[ASKED_AT_ONCE * 1024];
    size_t answers = 0;
    int fd;

    begin();
    fd = dial();
    say(fd, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"alive\"}", got, sizeof got));
    for (size_t i = 0; i < ASKED_AT_ONCE; i++)
        memcpy(asked + i * (sizeof request - 1), request, sizeof request);
    say(fd, asked);
    tm_http_stop(http);
    http = NULL;
    hears(fd, NULL, got, sizeof got);
    for (const char *at = got; (at = strstr(at, "\"code\":\"not_found\"")) != NULL; at++)
        answers++;
    expect_int((int64_t)answers, ASKED_AT_ONCE);
    close(fd);
    end();
}

static void headers_without_end_are_refused(void)
{
    static char line[1024], got[8192];
    int fd;

    begin();
    fd = dial();
    say(fd, "GET /healthz HTTP/1.1\r\nHost: x\r\n");
    memset(line, 'a', sizeof line - 1);
    memcpy(line, "X-Long: ", 8);
    memcpy(line + sizeof line - 3, "\r\n", 3);
    for (int i = 0; i < 64; i++)
        if (send(fd, line, strlen(line), MSG_NOSIGNAL) <= 0)
            break;
    hears(fd, NULL, got, sizeof got);
    expect(strstr(got, "200 OK") == NULL);
    close(fd);
    end();
}

static void a_client_that_dribbles_is_cut_off(void)
{
    static char got[8192];
    int slow, quick;

    begin();
    slow = dial();
    say(slow, "GET /healthz HTTP/1.1\r\nHo");
    quick = dial();
    say(quick, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(quick, "\"alive\"}", got, sizeof got));
    tm_http_cut_slow(http, 0); /* nobody is late yet */
    say(slow, "st: x\r\nX-A");
    tm_http_cut_slow(http, UINT64_MAX);
    expect(!hears(slow, "HTTP/1.1", got, sizeof got));
    close(slow);
    close(quick);
    end();
}

static void the_query_reaches_the_route_as_it_was_sent(void)
{
    static char got[8192];
    int fd;

    begin();
    fd = dial();
    say(fd, "GET /v1/members?q=%2Fno%20such HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "{\"members\":[]}", got, sizeof got));
    say(fd, "GET /v1/members?q=Test%20School&country=HR HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"Test School\"", got, sizeof got));
    say(fd, "HEAD /v1/node HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"alive\"}", got, sizeof got));
    expect(strstr(got, "\"member\"") == NULL);
    say(fd, "DELETE /v1/node HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"code\":\"method\"", got, sizeof got));
    expect(strstr(got, "Allow: GET, HEAD, OPTIONS") != NULL);
    close(fd);
    end();
}

static void the_control_socket_is_its_owners_alone_and_may_all(void)
{
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    struct tm_err err = TM_ERR_INIT;
    static char got[8192];
    struct tm_http *control;
    char path[PATH_MAX];
    struct stat st;
    int fd;

    begin();
    tm_home_path(&school.home, "control.sock", path);
    expect_ok(tm_http_start_control(school.node, path, &control, &err), &err);
    expect(stat(path, &st) == 0 && S_ISSOCK(st.st_mode));
    expect_int(st.st_mode & 0777, 0600);
    memcpy(un.sun_path, path, strlen(path));
    fd = socket(AF_UNIX, SOCK_STREAM, 0);
    expect(fd >= 0 && connect(fd, (struct sockaddr *)&un, sizeof un) == 0);
    say(fd, "GET /v1/own/keys HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "{\"keys\":[],\"certificates\":[]}", got, sizeof got));
    close(fd);
    fd = dial();
    say(fd, "GET /v1/own/keys HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(hears(fd, "\"code\":\"denied\"", got, sizeof got));
    close(fd);
    tm_http_stop(control);
    expect(access(path, F_OK) != 0);
    end();
}

#define BATCH_LINE  4096 /* each no credential, and refused at once */
#define BATCH_LINES 2300 /* 9.4 MB: past what any other body may have */

static bool send_batch(int fd)
{
    static char line[BATCH_LINE + 16];
    size_t sent = 0;

    say(fd, "POST /v1/verify/batch HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            "Transfer-Encoding: chunked\r\n\r\n");
    memset(line, 'x', sizeof line);
    memcpy(line, "1000\r\n", 6);
    line[6 + BATCH_LINE - 1] = '\n';
    memcpy(line + 6 + BATCH_LINE, "\r\n", 2);
    while (sent < BATCH_LINES && send(fd, line, 6 + BATCH_LINE + 2, MSG_NOSIGNAL) > 0)
        sent++;
    say(fd, "0\r\n\r\n");
    return sent == BATCH_LINES;
}

static void a_batch_longer_than_any_body_is_answered_line_by_line(void)
{
    char *got = malloc(TM_MIB(4));
    size_t lines = 0;
    const char *at;
    int fd;

    expect(got != NULL);
    begin();
    fd = dial();
    expect(send_batch(fd));
    hears(fd, NULL, got, TM_MIB(4));
    expect(strstr(got, "HTTP/1.1 200") != NULL);
    expect(strstr(got, "application/x-ndjson") != NULL);
    expect(strstr(got, "Access-Control-Allow-Origin: *") != NULL);
    at = strstr(got, "\r\n\r\n");
    expect(at != NULL);
    for (at += 4; *at == '{'; at = strchr(at, '\n') + 1) {
        expect(strstr(at, "\"status\":400") != NULL && strchr(at, '\n') != NULL);
        lines++;
    }
    expect_int((int64_t)lines, BATCH_LINES);
    close(fd);
    free(got);
    end();
}

static void a_batch_whose_reports_are_past_its_share_is_told_what_to_do(void)
{
    static char got[8192];
    int fd;

    begin();
    tm_api_batches_bound(TM_API_BATCH_SHARES * TM_KIB(300)); /* of some 500 KB */
    fd = dial();
    expect(send_batch(fd));
    hears(fd, NULL, got, sizeof got);
    tm_api_batches_bound(TM_API_BATCHES_MAX);
    expect(strstr(got, "HTTP/1.1 413") != NULL);
    expect(strstr(got, "send fewer lines at a time") != NULL);
    close(fd);
    end();
}

TM_CLAIMS(CLAIM(an_answer_comes_and_the_connection_stays),
          CLAIM(a_body_stated_too_long_is_refused_unread),
          CLAIM(a_body_within_the_limit_is_asked_for_and_read),
          CLAIM(a_body_without_end_is_cut_off), CLAIM(garbage_ends_its_own_connection_alone),
          CLAIM(the_end_comes_in_the_midst_of_garbage),
          CLAIM(what_was_asked_before_the_end_is_answered), CLAIM(headers_without_end_are_refused),
          CLAIM(a_client_that_dribbles_is_cut_off),
          CLAIM(the_query_reaches_the_route_as_it_was_sent),
          CLAIM(the_control_socket_is_its_owners_alone_and_may_all),
          CLAIM(a_batch_longer_than_any_body_is_answered_line_by_line),
          CLAIM(a_batch_whose_reports_are_past_its_share_is_told_what_to_do))
