/* node/cli/client.h - the API's client: one way for a command to ask its node, whether it runs or not.
 *
 * A running node answers on its control socket. When none runs, the home is opened in this process and
 * the same handlers answer (tm_api_handle), so that both ways cannot differ. Another node is asked over
 * its public HTTP. Belongs to one thread.
 */
#ifndef TM_CLI_CLIENT_H
#define TM_CLI_CLIENT_H

#include "node/cred/json.h"

struct tm_client;
struct tm_answer {
    int status;
    struct tm_buf body; /* born by tm_client_call; freed by the caller */
};

/* Waits some seconds while another command has the home. Fails: TM_E_NOTFOUND (no home), TM_E_BUSY,
 * TM_E_DENIED, and as opening a home and a node does. */
int tm_client_open(const char *dir, struct tm_client **out, struct tm_err *err);
/* `base` is "http://host:port" or https. Nothing is sent yet. Fails: TM_E_USAGE, TM_E_NOMEM. */
int tm_client_open_url(const char *base, struct tm_client **out, struct tm_err *err);
void tm_client_close(struct tm_client *client); /* NULL is fine */

/* A node answers by its socket (not this process). */
bool tm_client_running(const struct tm_client *client);

/* `path` begins with "/" and may hold a query. Problem details become an error with their code and
 * text; any other answer is a success, whatever its status. Fails also: TM_E_UNREACHABLE, TM_E_LIMIT. */
int tm_client_call(struct tm_client *client, const char *method, const char *path,
                   struct tm_slice body, struct tm_answer *out, struct tm_err *err);

/* Appends `text` percent-encoded, as a segment of a path or a value of a query. */
void tm_client_escape(struct tm_buf *out, struct tm_slice text);
/* "/v1/logs/%s/entries/%s" with each %s replaced by the next text, encoded. `arena` holds it. */
const char *tm_client_path(struct tm_arena *arena, const char *pattern, ...);

#endif
