/* What a whole verification costs, per format, as a multiple of the one signature check inside it.
 *
 * "Whole" is tm_judge(): parse, canonicalise, check the proof, find the chain from the anchor over the
 * authority to the provider, hold the credential against their limits, look its status up and see how
 * fresh all of that is. "Alone" is tm_verify(), without the trust layer. Rounds of all cases are
 * interleaved and medians compared, since machines drift between speeds. Each case is of several signatures by one
 * key in turn, the bare Ed25519 check too: how long libsodium takes depends on the numbers in them, by up to 2 %.
 *
 *   bench_verify [SAMPLE]              all cases
 *   bench_verify SAMPLE CASE COUNT     one case, by number, so many times: for a profiler
 *   bench_verify SAMPLE --write FOLDER writes the signed files, for other programs to verify
 */
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "node/base/file.h"
#include "node/base/rng.h"
#include "node/cred/issue.h"
#include "node/trust/limits.h"
#include "tests/bench/bench_badge.h"
#include "tests/bench/heap.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define ROUNDS    301
#define PER_ROUND 40
#define WARM_UP   4 /* not timed: the case before has left its own in the caches */
#define VARIANTS  16
#define NEW_KEYS                                                                                   \
    1000 /* issuers in turn, so many that a thread has forgotten the first by the end */
#define AT_2026 1795600000000
#define LIST    "https://skola-primjer.example/status/1"

enum how { BARE, WHOLE, ALONE, NEW };
enum { ED25519, ES256, CASES_BARE };
static const struct row {
    const char *name;
    enum how how;
    int base; /* the case it is held against */
    double goal;
    enum tm_format format;
    enum tm_key_alg alg;
    const char *file;
} rows[] = {
    [ED25519] = { "bare Ed25519 check of 64 bytes, libsodium", BARE, ED25519, 0, 0, TM_KEY_ED25519,
                  NULL },
    [ES256] = { "bare ES256 check of a digest, OpenSSL", BARE, ES256, 0, 0, TM_KEY_P256, NULL },
    { "eddsa-jcs-2022, whole", WHOLE, ED25519, 1.25, TM_FORMAT_DI_EDDSA_JCS_2022, TM_KEY_ED25519,
      "di-eddsa-jcs-2022.json" },
    { "eddsa-jcs-2022, alone", ALONE, ED25519, 0, TM_FORMAT_DI_EDDSA_JCS_2022, TM_KEY_ED25519,
      NULL },
    { "eddsa-rdfc-2022, whole", WHOLE, ED25519, 2.0, TM_FORMAT_DI_EDDSA_RDFC_2022, TM_KEY_ED25519,
      "di-eddsa-rdfc-2022.json" },
    { "ecdsa-jcs-2019 P-256, whole", WHOLE, ES256, 0, TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P256,
      NULL },
    { "ecdsa-rdfc-2019 P-256, whole", WHOLE, ES256, 0, TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P256,
      "di-ecdsa-rdfc-2019.json" },
    { "vc-jwt EdDSA, whole", WHOLE, ED25519, 1.4, TM_FORMAT_VC_JWT, TM_KEY_ED25519,
      "vc-jwt-eddsa.txt" },
    { "vc-jwt EdDSA, alone", ALONE, ED25519, 0, TM_FORMAT_VC_JWT, TM_KEY_ED25519, NULL },
    { "vc-jwt ES256, whole", WHOLE, ES256, 1.3, TM_FORMAT_VC_JWT, TM_KEY_P256, "vc-jwt-es256.txt" },
    { "sd-jwt-vc ES256, 8 disclosures, whole", WHOLE, ES256, 1.6, TM_FORMAT_SD_JWT_VC, TM_KEY_P256,
      "sd-jwt-vc-es256.txt" },
    { "eddsa-jcs-2022, whole, key never seen", NEW, ED25519, 0, TM_FORMAT_DI_EDDSA_JCS_2022,
      TM_KEY_ED25519, NULL },
};
#define CASES (sizeof rows / sizeof rows[0])

static struct tm_buf files[CASES][VARIANTS], others[NEW_KEYS];
static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_policy policy;
static struct tm_anchor anchor;
static struct tm_view *view;

static void die(const char *what)
{
    fprintf(stderr, "bench_verify: %s\n", what);
    exit(1);
}

/* ---- the cases ---- */

static void bare_ed25519(size_t i)
{
    static uint8_t pk[32], sk[64], sig[VARIANTS][64], message[VARIANTS][64];
    static bool made;

    for (size_t k = 0; k < VARIANTS && !made; k++) {
        if (k == 0)
            crypto_sign_keypair(pk, sk);
        randombytes_buf(message[k], sizeof message[k]);
        crypto_sign_detached(sig[k], NULL, message[k], sizeof message[k], sk);
    }
    made = true;
    i %= VARIANTS;
    if (crypto_sign_verify_detached(sig[i], message[i], sizeof message[i], pk) != 0)
        die("libsodium disagrees with itself");
}

static void bare_es256(void)
{
    static EVP_PKEY_CTX *ctx;
    static uint8_t digest[32], sig[80];
    static size_t len = sizeof sig;

    if (ctx == NULL) {
        EVP_PKEY *pair = EVP_EC_gen("P-256");
        EVP_PKEY_CTX *signer = EVP_PKEY_CTX_new(pair, NULL);

        ctx = EVP_PKEY_CTX_new(pair, NULL);
        if (EVP_PKEY_sign_init(signer) != 1 ||
            EVP_PKEY_sign(signer, sig, &len, digest, sizeof digest) != 1 ||
            EVP_PKEY_verify_init(ctx) != 1)
            die("OpenSSL does not sign");
        EVP_PKEY_CTX_free(signer);
        EVP_PKEY_free(pair);
    }
    if (EVP_PKEY_verify(ctx, sig, len, digest, sizeof digest) != 1)
        die("OpenSSL disagrees with itself");
}

static void alone(struct tm_slice bytes)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = AT_2026 };
    static struct tm_verified out;
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    if (tm_verify(&in, &arena, &out, &err) != 0)
        die(err.text);
    if (out.proof_n != 1)
        die("the credential does not verify");
}

static void whole(struct tm_slice bytes)
{
    struct tm_verdict_in in = {
        .view = view, .policy = &policy, .now_ms = AT_2026, .wall_ms = AT_2026
    };
    static struct tm_report report;
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    if (tm_judge(&in, bytes, &arena, &report, &err) != 0)
        die(err.text);
    if (report.verdict != TM_TOTAL_PASSED || report.chain.n != 2)
        die(tm_code_row(report.decided)->code);
}

static void run(size_t c, size_t i)
{
    switch (rows[c].how) {
    case BARE:
        if (c == ED25519)
            bare_ed25519(i);
        else
            bare_es256();
        break;
    case WHOLE:
        whole(tm_buf_slice(&files[c][i % VARIANTS]));
        break;
    case ALONE:
        alone(tm_buf_slice(&files[c][i % VARIANTS]));
        break;
    default:
        whole(tm_buf_slice(&others[i % NEW_KEYS]));
    }
}

/* ---- what they work on ---- */

/* Signs with the secret of `seed`, and lets the school publish it with the first that it signs. */
static void sign(struct tm_world *w, int school, struct tm_slice text, const struct row *row,
                 uint32_t seed, size_t variant, struct tm_buf *made)
{
    const struct tm_issue_status status = { TM_LIT(LIST), TM_PURPOSE_REVOCATION, 4711 + variant };
    struct tm_buf did = TM_BUF_INIT(128), method = TM_BUF_INIT(256);
    struct tm_issue_in in = { .credential = text, .format = row->format, .now_ms = AT_2026 - 1000 };
    uint8_t bytes[32] = { 0 };
    struct tm_secret secret;
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;

    memcpy(bytes, &seed, sizeof seed);
    if (tm_secret_from(row->alg, tm_slice(bytes, sizeof bytes), &secret, &err) != 0)
        die(err.text);
    tm_key_put_did(&did, &secret.key);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + 8);
    in.issuer = tm_buf_slice(&did);
    in.method = tm_buf_slice(&method);
    in.secret = &secret;
    in.status = row->format == TM_FORMAT_SD_JWT_VC ? NULL : &status;
    tm_arena_reset(&arena);
    tm_checks_init(&checks, &arena);
    if (tm_issue(&in, &arena, &checks, made, &err) != 0)
        die(err.text);
    if (variant == 0)
        tm_world_key_with(w, school, &secret, tm_buf_str(&did));
    tm_buf_free(&did);
    tm_buf_free(&method);
}

/* PT, the anchor, recognises HR within limits; HR accredits a school within narrower ones, and one whose
 * claims sets state none of what is limited. */
static void make_members(struct tm_world *w, int *school, int *open_school)
{
    struct tm_limits limits, none;
    int pt, hr;

    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    *school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    *open_school = tm_world_member(w, "Open school", "HR", TM_KIND_PROVIDER);
    tm_limits_init(&none);
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 3 | 1u << 4 | 1u << 5;
    tm_world_recognise(w, pt, hr, 0, &none);
    limits.jurisdiction = tm_world_strings(w, "HR", "SI", NULL);
    limits.field = tm_world_strings(w, "061", "071", NULL);
    limits.credential_type = tm_world_strings(w, "OpenBadgeCredential", NULL);
    tm_world_accredit(w, hr, *school, TM_RIGHT_AWARD, &limits, NULL);
    tm_world_accredit(w, hr, *open_school, TM_RIGHT_AWARD, &none, NULL);
    tm_world_list(w, *school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(w, *school, LIST, 9, 1);
    tm_limits_init(&anchor.limits);
    tm_policy_init(&policy);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
}

static void prepare(const char *file)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), claims = TM_BUF_INIT(TM_MIB(1)),
                  sample = TM_BUF_INIT(TM_MIB(1));
    struct tm_world *w = tm_world_new();
    struct tm_err err = TM_ERR_INIT;
    int school, open_school;
    const char *why;

    make_members(w, &school, &open_school);
    if (tm_file_read(file, &sample, &err) != 0)
        die(err.text);
    why = bench_badge_unsigned(tm_buf_slice(&sample), &arena, &text);
    if (why == NULL)
        why = bench_badge_claims(tm_buf_slice(&text), &arena, &claims);
    if (why != NULL)
        die(why);
    for (size_t c = CASES_BARE; c < CASES; c++) {
        bool sd = rows[c].format == TM_FORMAT_SD_JWT_VC;

        for (size_t v = 0; v < VARIANTS; v++) {
            files[c][v] = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
            sign(w, sd ? open_school : school, tm_buf_slice(sd ? &claims : &text), &rows[c],
                 (uint32_t)c, v, &files[c][v]);
        }
        for (uint32_t i = 0; rows[c].how == NEW && i < NEW_KEYS; i++) {
            others[i] = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
            sign(w, school, tm_buf_slice(&text), &rows[c], 1000 + i, 0, &others[i]);
        }
    }
    w->now_ms = AT_2026 - 60000;
    tm_world_heads(w);
    view = tm_world_view(w, 0);
    tm_buf_free(&text);
    tm_buf_free(&claims);
    tm_buf_free(&sample);
    tm_world_free(w);
}

static void write_files(const char *folder)
{
    struct tm_err err = TM_ERR_INIT;
    char path[4096];

    for (size_t c = CASES_BARE; c < CASES; c++) {
        if (rows[c].file == NULL)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, rows[c].file);
        remove(path);
        if (tm_file_create(path, tm_buf_slice(&files[c][0]), 0644, &err) != 0)
            die(err.text);
    }
}

/* ---- measuring ---- */

static double now_us(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ts);
    return (double)ts.tv_sec * 1e6 + (double)ts.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(double *v)
{
    qsort(v, ROUNDS, sizeof *v, by_value);
    return v[ROUNDS / 2];
}

/* The ratio is the median of those of single rounds: a round is short, so that its cases meet the same
 * machine. */
static void measure(double took[CASES], double ratio[CASES])
{
    static double all[CASES][ROUNDS], ratios[CASES][ROUNDS];

    for (size_t round = 0; round < ROUNDS; round++) {
        for (size_t c = 0; c < CASES; c++) {
            double start;

            for (size_t i = 0; i < WARM_UP; i++)
                run(c, round * (PER_ROUND + WARM_UP) + i);
            start = now_us();
            for (size_t i = WARM_UP; i < PER_ROUND + WARM_UP; i++)
                run(c, round * (PER_ROUND + WARM_UP) + i);
            all[c][round] = (now_us() - start) / PER_ROUND;
        }
        for (size_t c = 0; c < CASES; c++)
            ratios[c][round] = all[c][round] / all[rows[c].base][round];
    }
    for (size_t c = 0; c < CASES; c++) {
        took[c] = median(all[c]);
        ratio[c] = median(ratios[c]);
    }
}

/* Heap of one verification by a thread that has done some before, then with an arena of its own. */
static void print_memory(size_t c)
{
    struct bench_heap warm, cold;

    run(c, 0);
    bench_heap_start();
    run(c, 0);
    warm = bench_heap_stop();
    tm_arena_free(&arena);
    bench_heap_start();
    run(c, 0);
    cold = bench_heap_stop();
    printf("  %-42s %6zu  %3zu, %7zu bytes  %3zu, %7zu bytes\n", rows[c].name, arena.used,
           warm.calls, warm.peak_bytes, cold.calls, cold.peak_bytes);
}

static void print_times(void)
{
    double took[CASES], ratio[CASES];

    measure(took, ratio);
    printf("verification of an Open Badge 3.0, medians of %d rounds of %d: bytes, time, times the "
           "bare check of its key, goal\n",
           ROUNDS, PER_ROUND);
    for (size_t c = 0; c < CASES; c++) {
        printf("  %-42s %6zu %7.1f us  %6.3f", rows[c].name, files[c][0].len, took[c], ratio[c]);
        if (rows[c].goal > 0)
            printf("  %5.2f %s", rows[c].goal, ratio[c] <= rows[c].goal ? "met" : "not met");
        putchar('\n');
    }
}

static void bench(void)
{
    struct rusage usage;

    print_times();
    if (!bench_heap_counts())
        return;
    printf("memory: bytes of arena; heap allocations and most held, arena kept; the same, fresh\n");
    for (size_t c = CASES_BARE; c < CASES; c++)
        print_memory(c);
    getrusage(RUSAGE_SELF, &usage);
    printf("the process held at most %ld KiB\n", usage.ru_maxrss);
}

int main(int argc, char **argv)
{
    const char *file = argc > 1 ? argv[1] : "tests/samples/openbadge-3.json";
    bool write_only = argc > 3 && strcmp(argv[2], "--write") == 0;
    size_t only = argc > 3 && !write_only ? strtoul(argv[2], NULL, 10) : CASES;

    if (tm_rng_init() != 0 || only > CASES)
        die("usage: bench_verify [SAMPLE [CASE COUNT | --write FOLDER]]");
    prepare(file);
    for (size_t c = 0; c < CASES; c++) /* warm up, and see that each passes */
        run(c, 0);
    if (write_only)
        write_files(argv[3]);
    else if (only < CASES)
        for (size_t i = 0; i < strtoul(argv[3], NULL, 10); i++)
            run(only, i);
    else
        bench();
    tm_view_unref(view);
    return 0;
}
