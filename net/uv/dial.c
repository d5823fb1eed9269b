/* net/uv/dial.c - outgoing connections: looks the name up, tries up to TM_DIAL_ADDRS_MAX of its
 * addresses in turn, and gives up when its time is over.
 *
 *   LOOKUP (names only) --> CONNECT to the first address --refused--> to the next … --> handed over
 * A dial lives until its timer is closed and its lookup has returned (a lookup that has begun cannot
 * be called back); what it learns then, it drops. Links it tried close by themselves. */
#include "net/uv/addr.h"
#include "net/uv/link.h"

#include <stdlib.h>

struct tm_dial {
    struct tm_list in_shell;
    struct tm_shell *shell;
    uint64_t conn;
    uv_timer_t timer;
    uv_getaddrinfo_t lookup;
    struct tm_link *link; /* being connected, or NULL */
    struct sockaddr_storage addrs[TM_DIAL_ADDRS_MAX];
    size_t addr_count, addr_next;
    unsigned pending; /* timer not closed, lookup not returned */
    bool looking, over, tell;
    enum tm_link_end end;
};

static void ended_one(struct tm_dial *dial)
{
    struct tm_shell *shell = dial->shell;

    if (--dial->pending > 0)
        return;
    tm_list_remove(&dial->in_shell);
    shell->dials_open--;
    if (dial->tell)
        shell->ops.on_close(shell->ctx, dial->conn, dial->end);
    free(dial);
    tm_shell_ended_one(shell);
}

static void on_timer_closed(uv_handle_t *handle)
{
    ended_one(handle->data);
}

/* The dial's end: handed over (`tell` false), or failed. */
static void finish(struct tm_dial *dial, bool tell, enum tm_link_end end)
{
    if (dial->over)
        return;
    dial->over = true;
    dial->tell = tell;
    dial->end = end;
    if (dial->link != NULL) {
        dial->link->connect.data = NULL;
        tm_link_discard(dial->link);
    }
    dial->link = NULL;
    if (dial->looking)
        uv_cancel((uv_req_t *)&dial->lookup); /* fails when it runs already: then it is dropped */
    uv_close((uv_handle_t *)&dial->timer, on_timer_closed);
}

void tm_dial_cancel(struct tm_shell *shell, uint64_t conn)
{
    tm_list_each (&shell->dials, node) {
        struct tm_dial *dial = tm_list_item(node, struct tm_dial, in_shell);

        if (conn == 0 || dial->conn == conn)
            finish(dial, true, TM_LINK_CLOSED);
    }
}

static void on_timeout(uv_timer_t *timer)
{
    finish(timer->data, true, TM_LINK_TIMEOUT);
}

static void try_next(struct tm_dial *dial);

/* When the dial ended first, the request comes back without it. */
static void on_connect(uv_connect_t *req, int status)
{
    struct tm_dial *dial = req->data;
    struct tm_link *link;

    if (dial == NULL)
        return;
    link = dial->link;
    dial->link = NULL;
    if (status != 0) {
        tm_link_discard(link);
        try_next(dial);
        return;
    }
    finish(dial, false, TM_LINK_CLOSED);
    tm_link_open(link, false);
}

static void try_next(struct tm_dial *dial)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_link *link = NULL;

    while (dial->addr_next < dial->addr_count) {
        const struct sockaddr *at = (const struct sockaddr *)&dial->addrs[dial->addr_next++];

        if (tm_link_new(dial->shell, dial->conn, &link, &err) != 0)
            break;
        link->connect.data = dial;
        if (uv_tcp_connect(&link->connect, &link->tcp, at, on_connect) == 0) {
            dial->link = link;
            return;
        }
        tm_link_discard(link); /* no route for that family, say */
    }
    finish(dial, true, TM_LINK_UNREACHABLE);
}

static void on_lookup(uv_getaddrinfo_t *req, int status, struct addrinfo *found)
{
    struct tm_dial *dial = req->data;

    for (const struct addrinfo *at = found; at != NULL && dial->addr_count < TM_DIAL_ADDRS_MAX;
         at = at->ai_next)
        if (at->ai_addrlen <= sizeof dial->addrs[0])
            memcpy(&dial->addrs[dial->addr_count++], at->ai_addr, at->ai_addrlen);
    uv_freeaddrinfo(found);
    dial->looking = false;
    if (!dial->over && (status != 0 || dial->addr_count == 0))
        finish(dial, true, TM_LINK_NO_ADDRESS);
    else if (!dial->over)
        try_next(dial);
    ended_one(dial);
}

static int begin_lookup(struct tm_dial *dial, const struct tm_hostport *hp, struct tm_err *err)
{
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM };
    int r = uv_getaddrinfo(tm_loop_uv(dial->shell->loop), &dial->lookup, on_lookup, hp->host,
                           hp->port, &hints);

    if (r != 0)
        return tm_fail(err, r == UV_ENOMEM ? TM_E_NOMEM : TM_E_IO, "lookup: %s", uv_strerror(r));
    dial->looking = true;
    dial->pending++;
    return 0;
}

static void on_start(uv_timer_t *timer)
{
    struct tm_dial *dial = timer->data;

    uv_timer_start(timer, on_timeout, dial->shell->limits.dial_ms, 0);
    try_next(dial);
}

int tm_shell_dial(struct tm_shell *shell, uint64_t conn, const char *addr, struct tm_err *err)
{
    struct tm_hostport hp;
    struct tm_dial *dial;

    if (tm_hostport_parse(tm_str(addr), &hp, err) != 0)
        return tm_in(err, "dial");
    if (shell->stopping || shell->dials_open >= shell->limits.dials_max ||
        shell->conns >= shell->limits.conns_max)
        return tm_fail(err, TM_E_LIMIT, "dial: %zu open at once", shell->dials_open);
    dial = calloc(1, sizeof *dial);
    if (dial == NULL)
        return tm_fail(err, TM_E_NOMEM, "dial: out of memory");
    dial->shell = shell;
    dial->conn = conn;
    dial->lookup.data = dial->timer.data = dial;
    if (!hp.literal && begin_lookup(dial, &hp, err) != 0) {
        free(dial);
        return err->code;
    }
    dial->pending++;
    uv_timer_init(tm_loop_uv(shell->loop), &dial->timer);
    tm_list_append(&shell->dials, &dial->in_shell);
    shell->dials_open++;
    if (hp.literal) {
        dial->addrs[dial->addr_count++] = hp.at;
        uv_timer_start(&dial->timer, on_start, 0, 0); /* never a callback before we return */
    } else {
        uv_timer_start(&dial->timer, on_timeout, shell->limits.dial_ms, 0);
    }
    return 0;
}
