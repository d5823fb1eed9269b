/* node/daemon/http.h - the HTTP front: bytes to requests and back, by libmicrohttpd.
 *
 * Two listeners, one API: the public one on TCP, the control socket (mode 0600) that can do all. Each
 * has its own threads; a request is handled inline on one of them, over a snapshot. Bodies are
 * bounded by route (tm_api_body_max): a stated length past the limit is refused before any of it is
 * read. A request must be here TM_HTTP_REQUEST_S after its connection or the answer before it, an
 * answer be taken in TM_HTTP_ANSWER_S; who is slower is cut off, and so is a connection past
 * TM_HTTP_CONNECTIONS. A batch has no bound but TM_HTTP_BATCH_S and its share of what is held for all of
 * them (api.h): its lines are judged as they come, each within TM_HTTP_REQUEST_S of the one before.
 */
#ifndef TM_DAEMON_HTTP_H
#define TM_DAEMON_HTTP_H

#include "node/daemon/api.h"

#define TM_HTTP_REQUEST_S   30   /* a whole request must be here by then */
#define TM_HTTP_ANSWER_S    300  /* and its answer be taken by then: 64 MiB at 2 Mbit/s */
#define TM_HTTP_BATCH_S     3600 /* a whole batch must be here by then, and be taken by then */
#define TM_HTTP_STOP_S      5    /* stopping waits so long for answers to be taken */
#define TM_HTTP_IDLE_S      15   /* a silent connection is closed after that */
#define TM_HTTP_CONNECTIONS 512  /* at once, each listener */
#define TM_HTTP_HEAD_MAX    TM_KIB(32) /* request line and headers */
#define TM_HTTP_THREADS     2
/* Control's requests may wait 10 s for a peer, or check a whole store: `status` must not wait too. */
#define TM_HTTP_CONTROL_THREADS 4

struct tm_http;

/* Serves `node` on TCP `addr` ("host:port", port 0 picks one), and tells it the real address
 * (tm_node_http_is) before the first request. The node must have been started. Fails: TM_E_BUSY (in use),
 * TM_E_CONFIG, TM_E_IO. */
int tm_http_start(struct tm_node *node, const char *addr, struct tm_http **out, struct tm_err *err);
/* Serves it on a Unix socket, as control. Another process's stale socket file is replaced. */
int tm_http_start_control(struct tm_node *node, const char *path, struct tm_http **out,
                          struct tm_err *err);
const char *tm_http_listening(const struct tm_http *http); /* the real "host:port", or the path */
/* Cuts off who is late at `now_ms` (monotonic). It does so by itself each second; for tests. */
void tm_http_cut_slow(struct tm_http *http, uint64_t now_ms);
/* Requests under way are answered, in TM_HTTP_STOP_S; no other is heard. NULL is fine. */
void tm_http_stop(struct tm_http *http);

#endif
