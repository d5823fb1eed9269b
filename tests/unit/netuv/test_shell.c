/* Two shells on real sockets of the loopback, port 0. Each claim runs one loop until it ended by
 * itself: a handle that stays open hangs it, and the runner's time limit says so. */
#include "net/uv/shell.h"

#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net/uv/addr.h"
#include "tests/lib/expect.h"

#define DIALLED ((uint64_t)1 << 63)

struct side {
    struct tm_shell *shell;
    size_t opens, closes;
    uint64_t conn; /* the newest */
    enum tm_link_end end;
    struct tm_buf got;
    size_t unsent_most;
    size_t bytes; /* received in all */
};

struct world {
    struct tm_loop *loop;
    struct side a, b; /* a dials b */
    void (*on_open)(struct world *w, struct side *s);
    void (*on_bytes)(struct world *w, struct side *s);
    void (*on_close)(struct world *w, struct side *s);
    void (*on_unsent)(struct world *w, struct side *s);
    size_t stopped;
    bool ending;
    char addr[TM_ADDRESS_MAX + 1];
};

static struct world *here; /* one loop at a time: callbacks find their world here */

static void on_open(void *ctx, uint64_t conn, bool incoming, const char *addr)
{
    struct side *s = ctx;

    s->opens++;
    s->conn = conn;
    expect(incoming == (s == &here->b));
    expect(incoming == (conn < DIALLED));
    expect(strncmp(addr, "127.0.0.1:", 10) == 0);
    if (here->on_open != NULL)
        here->on_open(here, s);
}

static void on_bytes(void *ctx, uint64_t conn, struct tm_slice bytes)
{
    struct side *s = ctx;

    expect(conn == s->conn && bytes.len > 0 && bytes.len <= TM_READ_CHUNK_BYTES);
    s->bytes += bytes.len;
    if (s->got.len + bytes.len < s->got.max)
        tm_buf_put_slice(&s->got, bytes);
    if (here->on_bytes != NULL)
        here->on_bytes(here, s);
}

static void on_unsent(void *ctx, uint64_t conn, size_t bytes)
{
    struct side *s = ctx;

    s->unsent_most = bytes > s->unsent_most ? bytes : s->unsent_most;
    if (here->on_unsent != NULL)
        here->on_unsent(here, s);
}

static void on_close(void *ctx, uint64_t conn, enum tm_link_end end)
{
    struct side *s = ctx;

    s->closes++;
    s->conn = conn;
    s->end = end;
    if (here->on_close != NULL)
        here->on_close(here, s);
}

static void on_stopped(void *ctx)
{
    here->stopped++;
}

static void end_world(struct world *w)
{
    if (w->ending)
        return;
    w->ending = true;
    tm_shell_stop(w->a.shell, on_stopped);
    tm_shell_stop(w->b.shell, on_stopped);
    tm_loop_stop(w->loop);
}

static void end_when_both_closed(struct world *w, struct side *s)
{
    if (w->a.closes > 0 && w->b.closes > 0)
        end_world(w);
}

static void end_when_one_closed(struct world *w, struct side *s)
{
    end_world(w);
}

static void world_init(struct world *w, const struct tm_shell_limits *limits)
{
    static const struct tm_shell_ops ops = { on_open, on_bytes, on_unsent, on_close };
    struct tm_err err = TM_ERR_INIT;

    memset(w, 0, sizeof *w);
    here = w;
    w->a.got = w->b.got = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
    expect_ok(tm_loop_new(NULL, NULL, &w->loop, &err), &err);
    expect_ok(tm_shell_new(w->loop, &ops, &w->a, limits, &w->a.shell, &err), &err);
    expect_ok(tm_shell_new(w->loop, &ops, &w->b, limits, &w->b.shell, &err), &err);
    expect_ok(tm_shell_listen(w->b.shell, "127.0.0.1:0", w->addr, &err), &err);
    expect(strncmp(w->addr, "127.0.0.1:", 10) == 0 && strcmp(w->addr, "127.0.0.1:0") != 0);
}

static void dial(struct world *w, const char *addr)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_shell_dial(w->a.shell, DIALLED | 1, addr, &err), &err);
    expect_int((int64_t)w->a.opens, 0);
    expect_int((int64_t)w->a.closes, 0);
}

/* Runs to the end; everything must be closed by then. */
static void world_run(struct world *w)
{
    tm_loop_run(w->loop);
    expect_int((int64_t)w->stopped, 2);
    tm_loop_free(w->loop);
    tm_buf_free(&w->a.got);
    tm_buf_free(&w->b.got);
}

static void greet(struct world *w, struct side *s)
{
    if (s == &w->a) {
        tm_shell_send(s->shell, s->conn, TM_LIT("hel"));
        tm_shell_send(s->shell, s->conn, TM_LIT("lo"));
    }
}

static void echo_then_close(struct world *w, struct side *s)
{
    if (s == &w->b)
        tm_shell_send(s->shell, s->conn, tm_buf_slice(&s->got));
    else if (s->got.len >= 5)
        tm_shell_close(s->shell, s->conn);
}

static void bytes_go_out_and_come_back(void)
{
    struct world w;

    world_init(&w, &tm_shell_limits_default);
    w.on_open = greet;
    w.on_bytes = echo_then_close;
    w.on_close = end_when_both_closed;
    dial(&w, w.addr);
    world_run(&w);
    expect_int((int64_t)w.a.opens, 1);
    expect_int((int64_t)w.a.closes, 1);
    expect_int((int64_t)w.b.closes, 1);
    expect_int((int64_t)w.a.bytes, 5);
    expect_int(w.a.end, TM_LINK_CLOSED);
    expect_int(w.b.end, TM_LINK_PEER);
}

static void say_and_leave(struct world *w, struct side *s)
{
    static uint8_t much[300000];

    if (s != &w->a)
        return;
    tm_shell_send(s->shell, s->conn, tm_slice(much, sizeof much));
    tm_shell_close(s->shell, s->conn);
    tm_shell_send(s->shell, s->conn, TM_LIT("never"));
}

static void what_was_sent_before_a_close_arrives_whole(void)
{
    struct world w;

    world_init(&w, &tm_shell_limits_default);
    w.on_open = say_and_leave;
    w.on_close = end_when_both_closed;
    dial(&w, w.addr);
    world_run(&w);
    expect_int((int64_t)w.b.bytes, 300000);
    expect_int(w.b.end, TM_LINK_PEER);
}

static void answer(struct world *w, struct side *s)
{
    tm_shell_send(s->shell, s->conn, TM_LIT("answer"));
}

/* A plain socket that ends its own side and goes on reading. */
static void a_half_closed_peer_is_still_answered_and_then_left(void)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct tm_err err = TM_ERR_INIT;
    struct tm_hostport hp;
    char got[16];
    struct world w;

    world_init(&w, &tm_shell_limits_default);
    w.on_bytes = answer;
    w.on_close = end_when_one_closed;
    expect_ok(tm_hostport_parse(tm_str(w.addr), &hp, &err), &err);
    expect(connect(fd, (const struct sockaddr *)&hp.at, sizeof(struct sockaddr_in)) == 0);
    expect(send(fd, "ask", 3, 0) == 3 && shutdown(fd, SHUT_WR) == 0);
    world_run(&w);
    expect_int(w.b.end, TM_LINK_PEER);
    expect_int((int64_t)w.b.bytes, 3);
    expect(recv(fd, got, sizeof got, MSG_WAITALL) == 6 && memcmp(got, "answer", 6) == 0);
    close(fd);
}

static void flood_a_deaf_one(struct world *w, struct side *s)
{
    static uint8_t part[65536];

    if (s == &w->b) {
        tm_shell_pause(s->shell, s->conn);
        return;
    }
    for (int i = 0; i < 1000 && tm_shell_unsent(s->shell, s->conn) < TM_MIB(3); i++)
        tm_shell_send(s->shell, s->conn, tm_slice(part, sizeof part));
}

static const struct tm_shell_limits quick = {
    .unsent_pause = TM_UNSENT_PAUSE_BYTES,
    .unsent_close = TM_UNSENT_CLOSE_BYTES,
    .stall_ms = 80,
    .dial_ms = 200,
    .linger_ms = 50,
    .conns_max = 4,
    .dials_max = 2,
};

static void more_than_may_wait_closes_the_connection(void)
{
    static uint8_t part[TM_UNSENT_CLOSE_BYTES + 1];
    struct tm_shell_limits small = quick;
    struct world w;

    small.unsent_close = sizeof part - 1;
    world_init(&w, &small);
    w.on_open = NULL;
    w.on_close = end_when_one_closed;
    dial(&w, w.addr);
    while (w.a.opens == 0)
        uv_run(tm_loop_uv(w.loop), UV_RUN_ONCE);
    tm_shell_send(w.a.shell, w.a.conn, tm_slice(part, sizeof part - 1)); /* just inside */
    expect_int((int64_t)tm_shell_unsent(w.a.shell, w.a.conn), TM_UNSENT_CLOSE_BYTES);
    tm_shell_send(w.a.shell, w.a.conn, TM_LIT("x"));
    world_run(&w);
    expect_int(w.a.end, TM_LINK_BACKLOG);
}

static void a_peer_that_takes_nothing_is_closed(void)
{
    struct world w;

    world_init(&w, &quick);
    w.on_open = w.on_unsent = flood_a_deaf_one; /* until the kernel takes no more */
    w.on_close = end_when_one_closed;
    dial(&w, w.addr);
    while (w.a.closes == 0)
        uv_run(tm_loop_uv(w.loop), UV_RUN_ONCE);
    expect_int(w.a.end, TM_LINK_STALLED);
    expect(w.a.unsent_most > TM_UNSENT_PAUSE_BYTES && w.a.unsent_most <= TM_UNSENT_CLOSE_BYTES);
    world_run(&w);
}

static void a_port_without_a_listener_is_unreachable(void)
{
    char addr[TM_ADDRESS_MAX + 1];
    struct world w, other;

    world_init(&other, &quick); /* a port that was free a moment ago */
    snprintf(addr, sizeof addr, "%s", other.addr);
    end_world(&other);
    world_run(&other);
    world_init(&w, &quick);
    w.on_close = end_when_one_closed;
    dial(&w, addr);
    world_run(&w);
    expect_int((int64_t)w.a.opens, 0);
    expect_int((int64_t)w.a.closes, 1);
    expect_int(w.a.end, TM_LINK_UNREACHABLE);
}

static void names_are_looked_up(void)
{
    char addr[TM_ADDRESS_MAX + 1];
    struct world w;

    world_init(&w, &tm_shell_limits_default);
    w.on_open = greet;
    w.on_bytes = echo_then_close;
    w.on_close = end_when_both_closed;
    snprintf(addr, sizeof addr, "localhost%s", strrchr(w.addr, ':'));
    dial(&w, addr);
    world_run(&w);
    expect_int((int64_t)w.a.bytes, 5);
}

static void dials_are_bounded_and_can_be_called_back(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct world w;

    world_init(&w, &quick);
    dial(&w, w.addr);
    expect_ok(tm_shell_dial(w.a.shell, DIALLED | 2, "localhost:1", &err), &err);
    expect_fails(tm_shell_dial(w.a.shell, DIALLED | 3, w.addr, &err), TM_E_LIMIT, &err);
    expect_fails(tm_shell_dial(w.a.shell, DIALLED | 4, "nonsense", &err), TM_E_MALFORMED, &err);
    tm_shell_close(w.a.shell, DIALLED | 1);
    tm_shell_close(w.a.shell, DIALLED | 2);
    expect_int((int64_t)w.a.closes, 0); /* never inside the call */
    end_world(&w);
    world_run(&w);
    expect_int((int64_t)w.a.opens, 0);
    expect_int((int64_t)w.a.closes, 2);
    expect_int(w.a.end, TM_LINK_CLOSED);
}

static void a_port_in_use_is_said(void)
{
    char real[TM_ADDRESS_MAX + 1];
    struct tm_err err = TM_ERR_INIT;
    struct world w;

    world_init(&w, &quick);
    expect_fails(tm_shell_listen(w.a.shell, w.addr, real, &err), TM_E_BUSY, &err);
    expect_fails(tm_shell_listen(w.b.shell, w.addr, real, &err), TM_E_EXISTS, &err);
    end_world(&w);
    world_run(&w);
}

struct posted {
    struct tm_loop_event ev;
    int *sum;
};

static void on_posted(struct tm_loop_event *ev)
{
    struct posted *p = (struct posted *)(void *)ev; /* its first field */

    (*p->sum)++;
}

static void events_of_other_threads_run_on_the_loop(void)
{
    static struct posted events[1000];
    struct tm_err err = TM_ERR_INIT;
    struct tm_loop *loop;
    int sum = 0;

    expect_ok(tm_loop_new(NULL, NULL, &loop, &err), &err);
    expect_ok(tm_loop_start(loop, &err), &err);
    for (size_t i = 0; i < 1000; i++) {
        events[i] = (struct posted){ { NULL, on_posted }, &sum };
        expect(tm_loop_post(loop, &events[i].ev));
    }
    tm_loop_free(loop); /* joins: what was posted has run */
    expect_int(sum, 1000);
}

static void timer_fired(void *ctx)
{
    (*(int *)ctx)++;
    tm_loop_stop(here->loop);
}

static void close_timer(void *ctx)
{
    tm_timer_free(*(struct tm_timer **)ctx);
}

static void a_timer_fires_once(void)
{
    struct tm_timer *timer = NULL;
    struct tm_err err = TM_ERR_INIT;
    struct world w = { 0 };
    int fired = 0;

    here = &w;
    expect_ok(tm_loop_new(close_timer, &timer, &w.loop, &err), &err);
    expect_ok(tm_timer_new(w.loop, timer_fired, &fired, &timer, &err), &err);
    tm_timer_set(timer, 0); /* past: at once */
    tm_loop_run(w.loop);
    tm_loop_free(w.loop);
    expect_int(fired, 1);
}

TM_CLAIMS(CLAIM(bytes_go_out_and_come_back), CLAIM(what_was_sent_before_a_close_arrives_whole),
          CLAIM(a_half_closed_peer_is_still_answered_and_then_left),
          CLAIM(more_than_may_wait_closes_the_connection),
          CLAIM(a_peer_that_takes_nothing_is_closed),
          CLAIM(a_port_without_a_listener_is_unreachable), CLAIM(names_are_looked_up),
          CLAIM(dials_are_bounded_and_can_be_called_back), CLAIM(a_port_in_use_is_said),
          CLAIM(events_of_other_threads_run_on_the_loop), CLAIM(a_timer_fires_once))
