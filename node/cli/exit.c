/* node/cli/exit.c - errors to exit codes. */
#include "node/cli/exit.h"

static const struct {
    enum tm_exit status;
    const char *advice;
} rows[TM_CODE_COUNT] = {
    [TM_OK] = { TM_EXIT_DONE, NULL },
    [TM_E_NOMEM] = { TM_EXIT_BUG, "give it more memory, or less to do at once" },
    [TM_E_LIMIT] = { TM_EXIT_INPUT, NULL },
    [TM_E_MALFORMED] = { TM_EXIT_INPUT, NULL },
    [TM_E_MISMATCH] = { TM_EXIT_INPUT, NULL },
    [TM_E_SIGNATURE] = { TM_EXIT_INPUT, NULL },
    [TM_E_NOTFOUND] = { TM_EXIT_ABSENT, NULL },
    [TM_E_EXISTS] = { TM_EXIT_WRITE, NULL },
    [TM_E_CONFLICT] = { TM_EXIT_WRITE, "see: testamur log forks" },
    [TM_E_IO] = { TM_EXIT_WRITE, "look at the disk, and at who may write there" },
    [TM_E_FULL] = { TM_EXIT_WRITE, "make room, then try again" },
    [TM_E_BUSY] = { TM_EXIT_UNREACHABLE, "try again in a moment" },
    [TM_E_DENIED] = { TM_EXIT_DENIED, NULL },
    [TM_E_CONFIG] = { TM_EXIT_CONFIG, "settings are described in docs/config.md" },
    [TM_E_USAGE] = { TM_EXIT_USAGE, NULL },
    [TM_E_UNREACHABLE] = { TM_EXIT_UNREACHABLE, "see: testamur doctor" },
    [TM_E_UNSUPPORTED] = { TM_EXIT_INPUT, NULL },
    [TM_E_CORRUPT] = { TM_EXIT_INPUT, "see: testamur check" },
    [TM_E_CLOCK] = { TM_EXIT_UNREACHABLE, "set the clock (NTP), then try again" },
    [TM_E_BUG] = { TM_EXIT_BUG, "this is a fault of testamur; please report it" },
};

enum tm_exit tm_exit_of(int code)
{
    return code >= 0 && code < TM_CODE_COUNT ? rows[code].status : TM_EXIT_BUG;
}

const char *tm_exit_advice(int code)
{
    return code >= 0 && code < TM_CODE_COUNT ? rows[code].advice : NULL;
}

bool tm_exit_of_verdict(struct tm_slice verdict, enum tm_exit *out)
{
    if (tm_slice_is(verdict, "TOTAL_PASSED"))
        *out = TM_EXIT_DONE;
    else if (tm_slice_is(verdict, "TOTAL_FAILED"))
        *out = TM_EXIT_FAILED;
    else if (tm_slice_is(verdict, "INDETERMINATE"))
        *out = TM_EXIT_INDETERMINATE;
    else
        return false;
    return true;
}

int tm_exit_code_of_problem(struct tm_slice name, int status)
{
    for (int i = TM_OK + 1; i < TM_CODE_COUNT; i++)
        if (tm_slice_is(name, tm_code_name(i)))
            return i;
    switch (status) {
    case 400:
        return TM_E_USAGE;
    case 401:
    case 403:
        return TM_E_DENIED;
    case 404:
        return TM_E_NOTFOUND;
    case 413:
        return TM_E_LIMIT;
    case 502:
    case 503:
    case 504:
        return TM_E_UNREACHABLE;
    default:
        return TM_E_BUG;
    }
}
