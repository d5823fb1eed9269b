/* node/cli/exit.h - exit codes (a contract: scripts branch on them), and how errors become them. */
#ifndef TM_CLI_EXIT_H
#define TM_CLI_EXIT_H

#include "node/base/err.h"
#include "node/base/slice.h"

enum tm_exit {
    TM_EXIT_DONE = 0, /* done, or TOTAL_PASSED */
    TM_EXIT_FAILED = 1,
    TM_EXIT_INDETERMINATE = 2,
    TM_EXIT_USAGE = 64,
    TM_EXIT_INPUT = 65,
    TM_EXIT_ABSENT = 66,
    TM_EXIT_UNREACHABLE = 69,
    TM_EXIT_BUG = 70,
    TM_EXIT_WRITE = 73,
    TM_EXIT_DENIED = 77,
    TM_EXIT_CONFIG = 78
};

/* Of an error of ours (enum tm_code). */
enum tm_exit tm_exit_of(int code);
/* Of a report's "verdict"; false when it is none. */
bool tm_exit_of_verdict(struct tm_slice verdict, enum tm_exit *out);
/* The error behind a problem of the API: by its `code` member, and by HTTP status when that is not one
 * of ours. */
int tm_exit_code_of_problem(struct tm_slice name, int status);
/* What to do next, when the error's own text does not say; NULL: nothing to add. Static storage. */
const char *tm_exit_advice(int code);

#endif
