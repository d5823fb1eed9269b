/* node/daemon/run.h - a node in the foreground, from start to its last signal.
 *
 *   home locked -> node opened -> gossip bound -> HTTP bound -> control socket -> ready -> signals -> end
 *
 * SIGTERM and SIGINT end it cleanly; SIGHUP reads the contexts and documents of the home and its
 * configuration again: log_level changes at once, new peers and anchors are named with the command that
 * adds them, and of all else it says that it needs a restart. systemd (Type=notify) is told by the protocol of sd_notify(3), written out here: it
 * is one datagram, and not worth a library.
 */
#ifndef TM_DAEMON_RUN_H
#define TM_DAEMON_RUN_H

#include "node/base/err.h"

/* Called once, when everything answers. `member` is "-" for a verifier. */
typedef void tm_run_ready(void *ctx, const char *member, const char *listen, const char *http);

/* To be called before the process has other threads. Returns 0 after a clean end. Fails: as
 * tm_home_open(), tm_node_open(), tm_http_start(), tm_node_start(). */
int tm_run(const char *dir, tm_run_ready *ready, void *ctx, struct tm_err *err);

#endif
