/* node/daemon/api.h - the API: one table of routes, whoever asks and however they came.
 *
 * A request has method, path, query and body; an answer has a status and a body. The HTTP front calls
 * tm_api_handle() for both listeners; a command without a running node calls it in its own process.
 * Errors are RFC 9457 problem details with a stable `type`, never a stack or a path. Handlers are
 * grouped by what they speak of: api_read.c, api_verify.c, api_keys.c, api_issue.c, api_lists.c,
 * api_held.c, api_own.c, api_log.c.
 */
#ifndef TM_DAEMON_API_H
#define TM_DAEMON_API_H

#include "node/cred/json.h"
#include "node/daemon/node.h"

#define TM_API_BODY_MAX        TM_MIB(1)
#define TM_API_VERIFY_BODY_MAX TM_MIB(8)
#define TM_API_ANSWER_MAX      TM_MIB(64)
/* Bytes of reports that are held, on the disk, until their answers are taken: of all batches together, and
 * the part of it that one may have (128 MiB: 13,000 reports of 10 KB). */
#define TM_API_BATCHES_MAX  ((uint64_t)1 << 30)
#define TM_API_BATCH_SHARES 8

struct tm_api_request { /* all borrowed */
    const char *
        method; /* "GET", "POST", …; "HEAD" is answered as "GET", its body for the caller to drop */
    const char *path;  /* percent-decoded by segment only where a handler asks; starts with "/" */
    const char *query; /* after "?", still encoded; "" when none */
    struct tm_slice body;
    const char *token;  /* of "Authorization: Bearer …", or NULL */
    const char *accept; /* of "Accept: …", or NULL */
    bool control;       /* came by the control socket, or from this very process */
};

struct tm_api_answer {
    int status;
    const char *type;  /* content type */
    const char *cache; /* Cache-Control, or NULL for no-store */
    bool cors;
    const char *allow;  /* methods of this path, with 405 and OPTIONS; else NULL */
    struct tm_buf body; /* born with TM_API_ANSWER_MAX; freed by the caller */
};
#define TM_API_ANSWER_INIT                                                                         \
    {                                                                                              \
        200, "application/json", NULL, false, NULL, TM_BUF_INIT(TM_API_ANSWER_MAX)                 \
    }

/* Never fails: what goes wrong is in the answer. */
void tm_api_handle(struct tm_node *node, const struct tm_api_request *req,
                   struct tm_api_answer *answer);
/* Gives back what this thread keeps between requests; threads that end do so by themselves, a
 * program's main thread calls it before it returns. */
void tm_api_thread_done(void);
/* The most bytes a body may have for this route. */
size_t tm_api_body_max(const char *method, const char *path);

/* ---- a batch as it arrives (POST /v1/verify/batch), api_batch.c ----
 *
 * Credentials in, a line each; reports out, a line each, in order. Every line is judged as soon as it is
 * whole, and its report goes to a file without a name in the home: memory does not grow with the batch.
 * What cannot be read gets its problem details on its line. */
struct tm_api_batch;
bool tm_api_is_batch(const char *method, const char *path);
/* Fails: TM_E_IO, TM_E_FULL, TM_E_NOMEM. */
int tm_api_batch_new(struct tm_node *node, struct tm_api_batch **out, struct tm_err *err);
void tm_api_batch_free(struct tm_api_batch *batch); /* NULL is fine */
/* The next bytes; a line may be cut anywhere. `*lines` is how many were judged so far. After a failure
 * there is nothing but tm_api_batch_free(). Fails: TM_E_LIMIT (its reports are longer than its share),
 * TM_E_BUSY (those of all batches have all the room), TM_E_IO, TM_E_FULL, TM_E_NOMEM. */
int tm_api_batch_put(struct tm_api_batch *batch, struct tm_slice bytes, uint64_t *lines,
                     struct tm_err *err);
/* The last line needs no end. The reports are the `*size` bytes of `*fd`, which stays the batch's. Fails
 * as tm_api_batch_put(). */
int tm_api_batch_end(struct tm_api_batch *batch, int *fd, uint64_t *size, struct tm_err *err);
/* Another bound than TM_API_BATCHES_MAX, for tests. */
void tm_api_batches_bound(uint64_t bytes);

/* ---- for handlers (api_*.c) ---- */
struct tm_api_call {
    struct tm_node *node;
    const struct tm_api_request *req;
    struct tm_api_answer *answer;
    struct tm_arena *arena;
    struct tm_view *view;       /* the snapshot of this request */
    struct tm_held *held;       /* contexts and documents; NULL until tm_api_held() */
    struct tm_slice args[4];    /* what `*` in the route's path stood for, percent-decoded */
    const struct tm_json *body; /* parsed, for routes that take JSON; else NULL */
};
typedef int tm_api_handler(struct tm_api_call *call, struct tm_err *err);

/* Sets up a call on this thread's arena, for one request or for several by the same snapshot; one at a
 * time. `req` and `answer` are borrowed. */
void tm_api_call_begin(struct tm_api_call *call, struct tm_node *node,
                       const struct tm_api_request *req, struct tm_api_answer *answer);
void tm_api_call_end(struct tm_api_call *call);

/* An error of ours as problem details; the status follows from the code. */
void tm_api_problem(struct tm_api_answer *answer, const struct tm_err *err);
int tm_api_status(int code);
/* Query member, percent-decoded into the call's arena; .data NULL when absent. */
struct tm_slice tm_api_query(struct tm_api_call *call, const char *name);
/* RFC 3339 query member or body member as milliseconds; `*out` untouched when absent (.data NULL). */
int tm_api_time(struct tm_slice text, int64_t *out, struct tm_err *err);

#endif
