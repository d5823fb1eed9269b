/* tests/lib/expect.h - a test program is a list of claims; each prints one TAP line.
 *
 *   static void peer_cuts_off_an_oversized_frame(void) { expect(closed); }
 *   TM_CLAIMS(CLAIM(peer_cuts_off_an_oversized_frame), …)
 *
 * A failed expectation says where and ends its claim. `skip("why")` ends it as skipped, counted and
 * said. Outside vectors are found with tm_vectors(), which skips the claim where they are missing.
 */
#ifndef TM_TESTS_EXPECT_H
#define TM_TESTS_EXPECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "node/base/buf.h"
#include "node/base/err.h"

struct tm_claim {
    const char *name;
    void (*run)(void);
};
#define CLAIM(fn)                                                                                  \
    {                                                                                              \
#fn, fn                                                                                    \
    }
#define TM_CLAIMS(...)                                                                             \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        static const struct tm_claim claims[] = { __VA_ARGS__ };                                   \
                                                                                                   \
        return tm_claims_run(claims, sizeof claims / sizeof claims[0], argc, argv);                \
    }

/* With arguments, runs only the claims named. */
int tm_claims_run(const struct tm_claim *claims, size_t n, int argc, char **argv);

_Noreturn void tm_claim_failed(const char *file, int line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
_Noreturn void tm_claim_skip(const char *why);
void tm_note(const char *fmt, ...) __attribute__((format(printf, 1, 2))); /* a "# …" line */

#define expect(cond)                                                                               \
    do {                                                                                           \
        if (!(cond))                                                                               \
            tm_claim_failed(__FILE__, __LINE__, "%s", #cond);                                      \
    } while (0)
#define expect_int(got, want)   tm_expect_int(__FILE__, __LINE__, #got, (got), (want))
#define expect_str(got, want)   tm_expect_str(__FILE__, __LINE__, #got, (got), (want))
#define expect_slice(got, want) tm_expect_slice(__FILE__, __LINE__, #got, (got), (want))
/* The call gives 0; else its error text is shown. */
#define expect_ok(call, err)                                                                       \
    do {                                                                                           \
        if ((call) != 0)                                                                           \
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", #call, (err)->text);                     \
    } while (0)
/* The call fails with exactly this code, and says why. */
#define expect_fails(call, want_code, err)                                                         \
    tm_expect_fails(__FILE__, __LINE__, #call, (call), (want_code), (err))
#define skip(why) tm_claim_skip(why)

void tm_expect_int(const char *file, int line, const char *what, int64_t got, int64_t want);
void tm_expect_str(const char *file, int line, const char *what, const char *got, const char *want);
void tm_expect_slice(const char *file, int line, const char *what, struct tm_slice got,
                     struct tm_slice want);
void tm_expect_fails(const char *file, int line, const char *what, int got, int want,
                     const struct tm_err *err);

/* Path of a file or folder among the outside vectors, in one of four rotating buffers; skips the
 * claim when it is not there. */
const char *tm_vectors(const char *relative);
/* The whole file, at most 64 MiB; fails the claim when it cannot be read. Free with tm_buf_free. */
void tm_slurp(const char *path, struct tm_buf *out);
/* A fresh empty folder under the build's temporary folder, removed at exit. Rotating buffers. */
const char *tm_temp_dir(void);
/* Calls `fn` for each plain file in `dir` whose name ends with `ending`, in bytewise order. */
size_t tm_each_file(const char *dir, const char *ending,
                    void (*fn)(void *ctx, const char *path, const char *name), void *ctx);

#endif
