/* tests/lib/expect.c - claims, and the TAP lines they print. */
#include "tests/lib/expect.h"

#include <dirent.h>
#include <ftw.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/file.h"
#include "node/base/rng.h"

#ifndef TM_VECTORS_DIR
#define TM_VECTORS_DIR "../shared/vectors"
#endif

enum outcome { PASSED = 1, FAILED, SKIPPED };

static jmp_buf out_of_claim;
static char reason[4096];
static char temp_dirs[16][128];
static size_t temp_count;

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
    (void)st;
    (void)flag;
    (void)ftw;
    return remove(path);
}

static void remove_temps(void)
{
    for (size_t i = 0; i < temp_count; i++)
        nftw(temp_dirs[i], remove_one, 16, FTW_DEPTH | FTW_PHYS);
    temp_count = 0;
}

static bool wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return true;
    return argc < 2;
}

static enum outcome run_one(const struct tm_claim *claim)
{
    int how = setjmp(out_of_claim);

    if (how == 0) {
        claim->run();
        return PASSED;
    }
    return (enum outcome)how;
}

int tm_claims_run(const struct tm_claim *claims, size_t n, int argc, char **argv)
{
    size_t number = 0, failed = 0;

    setvbuf(stdout, NULL, _IOLBF, 0);
    if (tm_rng_init() != 0) {
        printf("Bail out! libsodium does not start\n");
        return 1;
    }
    for (size_t i = 0; i < n; i++) {
        enum outcome how;

        if (!wanted(claims[i].name, argc, argv))
            continue;
        number++;
        how = run_one(&claims[i]);
        remove_temps();
        if (how == PASSED)
            printf("ok %zu - %s\n", number, claims[i].name);
        else if (how == SKIPPED)
            printf("ok %zu - %s # SKIP %s\n", number, claims[i].name, reason);
        else
            printf("not ok %zu - %s\n# %s\n", number, claims[i].name, reason);
        failed += how == FAILED;
    }
    printf("1..%zu\n", number);
    return failed > 0;
}

void tm_claim_failed(const char *file, int line, const char *fmt, ...)
{
    int n = snprintf(reason, sizeof reason, "%s:%d: ", file, line);
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(reason + n, sizeof reason - (size_t)n, fmt, ap);
    va_end(ap);
    for (char *p = reason; *p != 0; p++)
        if (*p == '\n')
            *p = ' ';
    longjmp(out_of_claim, FAILED);
}

void tm_claim_skip(const char *why)
{
    snprintf(reason, sizeof reason, "%s", why);
    longjmp(out_of_claim, SKIPPED);
}

void tm_note(const char *fmt, ...)
{
    va_list ap;

    printf("# ");
    va_start(ap, fmt);
    vprintf(fmt, ap);
    va_end(ap);
    printf("\n");
}

void tm_expect_int(const char *file, int line, const char *what, int64_t got, int64_t want)
{
    if (got != want)
        tm_claim_failed(file, line, "%s is %" PRId64 ", want %" PRId64, what, got, want);
}

void tm_expect_str(const char *file, int line, const char *what, const char *got, const char *want)
{
    if (got == NULL || strcmp(got, want) != 0)
        tm_claim_failed(file, line, "%s is \"%.1500s\", want \"%.1500s\"", what,
                        got == NULL ? "(null)" : got, want);
}

void tm_expect_slice(const char *file, int line, const char *what, struct tm_slice got,
                     struct tm_slice want)
{
    size_t at = 0;

    if (tm_slice_eq(got, want))
        return;
    while (at < got.len && at < want.len && got.data[at] == want.data[at])
        at++;
    tm_claim_failed(file, line, "%s: %zu bytes, want %zu; first difference at %zu: %.60s", what,
                    got.len, want.len, at, at < got.len ? (const char *)got.data + at : "");
}

void tm_expect_fails(const char *file, int line, const char *what, int got, int want,
                     const struct tm_err *err)
{
    if (got == 0)
        tm_claim_failed(file, line, "%s: no error, want %s", what, tm_code_name(want));
    if (got != want)
        tm_claim_failed(file, line, "%s: %s (%s), want %s", what, tm_code_name(got), err->text,
                        tm_code_name(want));
    if (err->text[0] == 0)
        tm_claim_failed(file, line, "%s: an error without a text", what);
}

const char *tm_vectors(const char *relative)
{
    static char paths[4][1024];
    static unsigned turn;
    const char *root = getenv("TESTAMUR_VECTORS");
    char *path = paths[turn++ % 4];

    snprintf(path, sizeof paths[0], "%s/%s", root != NULL ? root : TM_VECTORS_DIR, relative);
    if (access(path, R_OK) != 0) {
        static char why[1100];

        snprintf(why, sizeof why, "no outside vectors: %s is missing", relative);
        tm_claim_skip(why);
    }
    return path;
}

void tm_slurp(const char *path, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;

    *out = (struct tm_buf)TM_BUF_INIT((size_t)64 << 20);
    if (tm_file_read(path, out, &err) != 0)
        tm_claim_failed(__FILE__, __LINE__, "%s", err.text);
}

const char *tm_temp_dir(void)
{
    const char *base = getenv("TMPDIR");
    char *path;

    if (temp_count == sizeof temp_dirs / sizeof temp_dirs[0])
        tm_claim_failed(__FILE__, __LINE__, "too many temporary folders in one claim");
    path = temp_dirs[temp_count++];
    snprintf(path, sizeof temp_dirs[0], "%.90s/testamur-test-XXXXXX", base != NULL ? base : "/tmp");
    if (mkdtemp(path) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "cannot make %s", path);
    return path;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

size_t tm_each_file(const char *dir, const char *ending,
                    void (*fn)(void *ctx, const char *path, const char *name), void *ctx)
{
    size_t n = 0, cap = 4096, end = strlen(ending);
    char **names = calloc(cap, sizeof *names);
    DIR *d = opendir(dir);
    struct dirent *e;

    if (d == NULL || names == NULL)
        tm_claim_failed(__FILE__, __LINE__, "cannot read folder %s", dir);
    while ((e = readdir(d)) != NULL && n < cap) {
        size_t len = strlen(e->d_name);

        if (len > end && e->d_name[0] != '.' && strcmp(e->d_name + len - end, ending) == 0)
            names[n++] = strdup(e->d_name);
    }
    closedir(d);
    qsort(names, n, sizeof *names, by_name);
    for (size_t i = 0; i < n; i++) {
        char path[2048];

        snprintf(path, sizeof path, "%s/%s", dir, names[i]);
        fn(ctx, path, names[i]);
        free(names[i]);
    }
    free(names);
    return n;
}
