/* node/base/err.c - error codes and the text that grows on the way up. */
#include "node/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const names[TM_CODE_COUNT] = {
    [TM_OK] = "ok",
    [TM_E_NOMEM] = "no_memory",
    [TM_E_LIMIT] = "limit",
    [TM_E_MALFORMED] = "malformed",
    [TM_E_MISMATCH] = "mismatch",
    [TM_E_SIGNATURE] = "signature",
    [TM_E_NOTFOUND] = "not_found",
    [TM_E_EXISTS] = "exists",
    [TM_E_CONFLICT] = "conflict",
    [TM_E_IO] = "io",
    [TM_E_FULL] = "full",
    [TM_E_BUSY] = "busy",
    [TM_E_DENIED] = "denied",
    [TM_E_CONFIG] = "config",
    [TM_E_USAGE] = "usage",
    [TM_E_UNREACHABLE] = "unreachable",
    [TM_E_UNSUPPORTED] = "unsupported",
    [TM_E_CORRUPT] = "corrupt",
    [TM_E_CLOCK] = "clock",
    [TM_E_BUG] = "bug",
};

int tm_fail(struct tm_err *err, int code, const char *fmt, ...)
{
    va_list ap;

    err->code = code;
    va_start(ap, fmt);
    vsnprintf(err->text, sizeof err->text, fmt, ap);
    va_end(ap);
    return code;
}

int tm_in(struct tm_err *err, const char *fmt, ...)
{
    char inner[sizeof err->text];
    va_list ap;
    int n;

    memcpy(inner, err->text, sizeof inner);
    va_start(ap, fmt);
    n = vsnprintf(err->text, sizeof err->text, fmt, ap);
    va_end(ap);
    if (n >= 0 && (size_t)n < sizeof err->text - 3)
        snprintf(err->text + n, sizeof err->text - (size_t)n, ": %s", inner);
    return err->code;
}

const char *tm_code_name(int code)
{
    return code >= 0 && code < TM_CODE_COUNT ? names[code] : "unknown";
}
