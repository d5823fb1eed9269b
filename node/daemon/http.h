/* node/daemon/http.h - the HTTP front: bytes to requests and back, by libmicrohttpd.
 *
 * Two listeners, one API: the public one on TCP, the control socket (mode 0600) that can do all. Each
 * has its own threads; a request is handled inline on one of them, over a snapshot. Bodies are
 * bounded by route (tm_api_body_max), a request that takes longer than TM_HTTP_REQUEST_S to arrive is
 * cut off, and so is the connection past TM_HTTP_CONNECTIONS.
 */
#ifndef TM_DAEMON_HTTP_H
#define TM_DAEMON_HTTP_H

#include "node/daemon/api.h"

#define TM_HTTP_REQUEST_S   30  /* a whole request must be here by then */
#define TM_HTTP_IDLE_S      15  /* a silent connection is closed after that */
#define TM_HTTP_CONNECTIONS 512 /* at once, each listener */
#define TM_HTTP_THREADS     2

struct tm_http;

/* Serves `node` on TCP `addr` ("host:port", port 0 picks one). Fails: TM_E_BUSY (in use),
 * TM_E_CONFIG, TM_E_IO. */
int tm_http_start(struct tm_node *node, const char *addr, struct tm_http **out, struct tm_err *err);
/* Serves it on a Unix socket, as control. Another process's stale socket file is replaced. */
int tm_http_start_control(struct tm_node *node, const char *path, struct tm_http **out,
                          struct tm_err *err);
const char *tm_http_listening(const struct tm_http *http); /* the real "host:port", or the path */
void tm_http_stop(struct tm_http *http); /* waits for requests under way; NULL is fine */

#endif
