/* node/base/err.h - what went wrong, and where.
 *
 * Every function that can fail for our own reasons (memory, disk, a caller's mistake, bytes that
 * cannot be read) returns 0 or one of these codes and fills a `struct tm_err` that lives on the
 * caller's stack. Whoever finds the fault calls tm_fail(); each caller on the way up may add where
 * with tm_in(). Only the outermost layer prints, once. That a *credential* is bad is not an error
 * but an answer, and never travels this way.
 */
#ifndef TM_BASE_ERR_H
#define TM_BASE_ERR_H

#include <stddef.h>

enum tm_code {
    TM_OK = 0,
    TM_E_NOMEM,       /* out of memory, or past the ceiling of a buffer or arena */
    TM_E_LIMIT,       /* larger, deeper or more than a stated limit allows */
    TM_E_MALFORMED,   /* bytes that are not what they should be */
    TM_E_MISMATCH,    /* well-formed, but contradicts what is known: hash, root, origin, name */
    TM_E_SIGNATURE,   /* a signature of a known key does not verify */
    TM_E_NOTFOUND,    /* no such thing here */
    TM_E_EXISTS,      /* there already */
    TM_E_CONFLICT,    /* contradicts something signed before; see fork proofs */
    TM_E_IO,          /* the operating system said no */
    TM_E_FULL,        /* no space left, or too little to go on safely */
    TM_E_BUSY,        /* in use by another, or not ready yet: may be tried again */
    TM_E_DENIED,      /* not permitted */
    TM_E_CONFIG,      /* bad configuration */
    TM_E_USAGE,       /* bad arguments */
    TM_E_UNREACHABLE, /* no answer from a node or peer */
    TM_E_UNSUPPORTED, /* well-formed, but of a kind this program does not know */
    TM_E_CORRUPT,     /* the disk gave back something else than was written */
    TM_E_CLOCK,       /* the clock stands where it cannot be right */
    TM_E_BUG,         /* a promise of our own was broken */
    TM_CODE_COUNT
};

struct tm_err {
    int code;       /* enum tm_code */
    char text[480]; /* "outer: inner: what"; always terminated; never personal data */
};
#define TM_ERR_INIT                                                                                \
    {                                                                                              \
        0, ""                                                                                      \
    }

/* Sets code and text; returns `code`. */
int tm_fail(struct tm_err *err, int code, const char *fmt, ...)
    __attribute__((cold, format(printf, 3, 4)));

/* Puts "where: " before the text; returns the code already in `err`. */
int tm_in(struct tm_err *err, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Short stable name of a code, "malformed"; for machines and logs. Static storage. */
const char *tm_code_name(int code);

#endif
