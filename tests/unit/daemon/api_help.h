/* What the tests of the API share: one node, requests to it in a line, and a credential issued by it. */
#ifndef TM_TESTS_DAEMON_API_HELP_H
#define TM_TESTS_DAEMON_API_HELP_H

#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

extern struct test_home api_school; /* made and ended by each claim */

/* "@" in a path stands for the school's own member id. */
void api_fill_in(const char *path, char out[512]);
/* Asks, and the status is `want`; an answer that says it is JSON is, and problems are problem details. */
void api_one(int line, const char *method, const char *path, const char *query, const char *body,
             bool control, int want);
#define GET(path, query, want)           api_one(__LINE__, "GET", path, query, "", true, want)
#define POST(path, body, want)           api_one(__LINE__, "POST", path, "", body, true, want)
#define PUBLIC(method, path, body, want) api_one(__LINE__, method, path, "", body, false, want)

/* The answer, as control; its body is freed by the caller. */
struct tm_api_answer api_ask(const char *method, const char *path, const char *query,
                             const char *body);

extern const char api_unsigned[]; /* a credential to be issued */
/* Issues one; the signed credential in `out`, and its place in the list. */
int64_t api_issue(struct tm_buf *out);

#endif
