/* node/daemon/run.c - a node in the foreground. */
#include "node/daemon/run.h"

#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "node/base/clock.h"
#include "node/base/say.h"
#include "node/daemon/http.h"

#define HOME_WAIT_MS  3000 /* while a command has the home */
#define HOME_RETRY_MS 20

struct running {
    struct tm_home home;
    struct tm_node *node;
    struct tm_http *http, *control;
};

/* ---- systemd ---- */

/* One datagram to $NOTIFY_SOCKET: a path, or "@name" in the abstract space. Without it, nothing. */
static void notify(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    socklen_t len;
    int fd;

    if (path == NULL || (path[0] != '/' && path[0] != '@') || strlen(path) >= sizeof un.sun_path)
        return;
    memcpy(un.sun_path, path, strlen(path));
    len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(path));
    if (un.sun_path[0] == '@')
        un.sun_path[0] = 0;
    fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    if (sendto(fd, state, strlen(state), MSG_NOSIGNAL, (struct sockaddr *)&un, len) < 0)
        tm_say(TM_SAY_WARN, "notify.failed", "state", state, NULL);
    close(fd);
}

/* ---- the configuration, read again ---- */

static bool same_anchors(const struct tm_config *a, const struct tm_config *b)
{
    return a->anchor_n == b->anchor_n &&
           (a->anchor_n == 0 ||
            memcmp(a->anchors, b->anchors, a->anchor_n * sizeof *a->anchors) == 0);
}

static bool same_peers(const struct tm_config *a, const struct tm_config *b)
{
    bool same = a->peer_n == b->peer_n;

    for (size_t i = 0; same && i < a->peer_n; i++)
        same = strcmp(a->peers[i], b->peers[i]) == 0;
    return same;
}

static void say_restart(const char *name, const char *instead)
{
    tm_say(TM_SAY_WARN, "config.needs_restart", "setting", name, "or", instead, NULL);
}

/* Other threads read the configuration without a lock, so what it holds never changes under them. */
static void compare(const struct tm_config *now, const struct tm_config *next)
{
    const struct {
        const char *name;
        bool same;
    } settings[] = {
        { "network", strcmp(now->network, next->network) == 0 },
        { "listen", strcmp(now->listen, next->listen) == 0 },
        { "http", strcmp(now->http, next->http) == 0 },
        { "advertise", strcmp(now->advertise, next->advertise) == 0 },
        { "url", strcmp(now->url, next->url) == 0 },
        { "max_age", now->max_age_ms == next->max_age_ms },
        { "heartbeat", now->heartbeat_ms == next->heartbeat_ms },
        { "compare_every", now->compare_every_ms == next->compare_every_ms },
        { "private_addresses", now->private_addresses == next->private_addresses },
        { "issue_open", now->issue_open == next->issue_open },
        { "issue_token", strcmp(now->issue_token, next->issue_token) == 0 },
    };

    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (!settings[i].same)
            say_restart(settings[i].name, NULL);
    if (!same_peers(now, next))
        say_restart("peer", "testamur peer add|remove, which works at once");
    if (!same_anchors(now, next))
        say_restart("anchor", "testamur anchor add|remove, which works at once");
}

static void reread(struct running *run)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    struct tm_config *next = calloc(1, sizeof *next);
    struct tm_err err = TM_ERR_INIT;
    char path[PATH_MAX];

    notify("RELOADING=1");
    if (tm_node_held_reload(run->node, &err) != 0)
        tm_say(TM_SAY_ERROR, "held.unchanged", "why", err.text, NULL);
    if (next == NULL ||
        tm_config_read(tm_home_path(&run->home, "testamur.conf", path), &arena, next, &err) != 0) {
        tm_say(TM_SAY_ERROR, "config.unchanged", "why", err.text, NULL);
    } else {
        tm_say_level(next->log_level);
        compare(&run->home.config, next);
        tm_say(TM_SAY_INFO, "config.read", NULL);
    }
    free(next);
    tm_arena_free(&arena);
    notify("READY=1");
}

/* ---- start and end ---- */

/* A command without a running node holds the home for a moment: that is no reason not to start. */
static int open_home(const char *dir, struct tm_home *out, struct tm_err *err)
{
    const struct timespec pause = { 0, HOME_RETRY_MS * 1000000L };
    uint64_t until_ms = tm_monotonic_ms() + HOME_WAIT_MS;
    int r;

    while ((r = tm_home_open(dir, true, out, err)) == TM_E_BUSY && tm_monotonic_ms() < until_ms)
        nanosleep(&pause, NULL);
    if (r == 0)
        err->code = 0;
    return r;
}

static int start(struct running *run, const char *dir, struct tm_err *err)
{
    char path[PATH_MAX];
    int r = open_home(dir, &run->home, err);

    if (r != 0)
        return r;
    tm_say_level(run->home.config.log_level);
    r = tm_node_open(&run->home, &run->node, err);
    /* Before the HTTP threads, which read without a lock what the start sets. */
    if (r == 0)
        r = tm_node_start(run->node, err);
    if (r == 0)
        r = tm_http_start(run->node, run->home.config.http, &run->http, err);
    /* Last: who finds the socket finds a node that can do all. */
    if (r == 0)
        r = tm_http_start_control(run->node, tm_home_path(&run->home, "control.sock", path),
                                  &run->control, err);
    return r;
}

static void end(struct running *run)
{
    tm_http_stop(run->control);
    tm_http_stop(run->http);
    tm_node_close(run->node);
    tm_home_close(&run->home);
}

static void wait_for_end(struct running *run, const sigset_t *signals)
{
    int number;

    for (;;) {
        if (sigwait(signals, &number) != 0)
            continue;
        if (number != SIGHUP)
            break;
        reread(run);
    }
    tm_say(TM_SAY_INFO, "node.ending", "signal", number == SIGINT ? "INT" : "TERM", NULL);
}

int tm_run(const char *dir, tm_run_ready *ready, void *ctx, struct tm_err *err)
{
    struct running run = { .home = { .lock_fd = -1 } };
    char member[TM_ID_TEXT_SIZE] = "-";
    sigset_t signals;
    int r;

    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, NULL); /* threads inherit it: only sigwait() gets them */
    signal(SIGPIPE, SIG_IGN);
    r = start(&run, dir, err);
    if (r == 0) {
        if (run.home.has_member)
            tm_id_text(&run.home.member, member);
        ready(ctx, member, tm_node_listening(run.node), tm_http_listening(run.http));
        notify("READY=1");
        wait_for_end(&run, &signals);
        notify("STOPPING=1");
    }
    end(&run);
    return r;
}
