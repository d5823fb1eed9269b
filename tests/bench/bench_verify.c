/* What a whole verification costs, as a multiple of the one signature check inside it.
 *
 * "Whole" is tm_judge(): parse, canonicalise, check the proof, find the chain from the anchor over the
 * authority to the provider, hold the credential against their limits, look its status up and see how
 * fresh all of that is. Rounds of all cases are interleaved and medians compared, since machines drift
 * between speeds.
 *
 *   bench_verify [SAMPLE]          all cases
 *   bench_verify SAMPLE CASE N     one case, by number, N times: for a profiler
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "node/base/file.h"
#include "node/base/rng.h"
#include "node/cred/issue.h"
#include "node/trust/limits.h"
#include "tests/bench/heap.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define ROUNDS    301
#define PER_ROUND 40
#define WARM_UP   4 /* not timed: the case before has left its own in the caches */
#define NEW_KEYS                                                                                   \
    1000 /* issuers in turn, so many that a thread has forgotten the first by the end */
#define AT_2026 1795600000000
#define LIST    "https://skola-primjer.example/status/1"

enum which {
    BARE,
    WHOLE_JCS,
    ALONE_JCS,
    SAMPLE_JCS,
    WHOLE_RDFC,
    ALONE_RDFC,
    WHOLE_JWT,
    ALONE_JWT,
    WHOLE_NEW,
    CASES
};
static const char *const names[CASES] = {
    [BARE] = "crypto_sign_verify_detached, 64 bytes",
    [WHOLE_JCS] = "eddsa-jcs-2022, whole",
    [ALONE_JCS] = "eddsa-jcs-2022, without the trust layer",
    [SAMPLE_JCS] = "the same, the sample as it is written",
    [WHOLE_RDFC] = "eddsa-rdfc-2022, whole",
    [ALONE_RDFC] = "eddsa-rdfc-2022, without the trust layer",
    [WHOLE_JWT] = "vc-jwt EdDSA, whole",
    [ALONE_JWT] = "vc-jwt EdDSA, without the trust layer",
    [WHOLE_NEW] = "eddsa-jcs-2022, whole, key never seen",
};

/* What the sample lacks to be 4 KB without white space: more of what it has most of. */
static const char more_alignments[] =
    "{\"type\":[\"Alignment\"],\"targetName\":\"configure a virtual private "
    "network\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f01\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"analyse network traffic\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f02\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"document a security incident\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f03\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"harden an operating system\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f04\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"manage access rights\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f05\"},"
    "{\"type\":[\"Alignment\"],\"targetName\":\"use an intrusion detection system\",\"targetUrl\":"
    "\"http://data.europa.eu/esco/skill/5f9ab0e8-0e5f-4c44-8ad4-1c70a26a4f06\"},";

static struct tm_buf sample = TM_BUF_INIT(TM_MIB(1)), di = TM_BUF_INIT(TM_MIB(1)),
                     rdfc = TM_BUF_INIT(TM_MIB(1)), jwt = TM_BUF_INIT(TM_MIB(1)), others[NEW_KEYS];
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

static void bare(void)
{
    static uint8_t pk[32], sk[64], sig[64], message[64];
    static bool made;

    if (!made) {
        crypto_sign_keypair(pk, sk);
        crypto_sign_detached(sig, NULL, message, sizeof message, sk);
        made = true;
    }
    if (crypto_sign_verify_detached(sig, message, sizeof message, pk) != 0)
        die("libsodium disagrees with itself");
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
    struct tm_verdict_in in = { view, &policy, AT_2026, AT_2026 };
    static struct tm_report report;
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    if (tm_judge(&in, bytes, &arena, &report, &err) != 0)
        die(err.text);
    if (report.verdict != TM_TOTAL_PASSED || report.chain.n != 2)
        die(tm_code_row(report.decided)->code);
}

static void run(enum which c, size_t i)
{
    switch (c) {
    case BARE:
        bare();
        break;
    case WHOLE_JCS:
        whole(tm_buf_slice(&di));
        break;
    case ALONE_JCS:
        alone(tm_buf_slice(&di));
        break;
    case SAMPLE_JCS:
        alone(tm_buf_slice(&sample));
        break;
    case WHOLE_RDFC:
        whole(tm_buf_slice(&rdfc));
        break;
    case ALONE_RDFC:
        alone(tm_buf_slice(&rdfc));
        break;
    case WHOLE_JWT:
        whole(tm_buf_slice(&jwt));
        break;
    case ALONE_JWT:
        alone(tm_buf_slice(&jwt));
        break;
    default:
        whole(tm_buf_slice(&others[i % NEW_KEYS]));
    }
}

/* ---- what they work on ---- */

/* The sample, longer, without proof and issuer id. */
static void make_unsigned(struct tm_buf *text)
{
    static const char mark[] = "\"alignment\": [";
    struct tm_buf longer = TM_BUF_INIT(TM_MIB(1));
    struct tm_json_out o = tm_json_out(text);
    const uint8_t *at = memmem(sample.data, sample.len, mark, sizeof mark - 1);
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;
    size_t head;

    if (at == NULL)
        die("the sample has no alignment");
    head = (size_t)(at - sample.data) + sizeof mark - 1;
    tm_buf_put(&longer, sample.data, head);
    tm_buf_put_str(&longer, more_alignments);
    tm_buf_put_slice(&longer, tm_slice_from(tm_buf_slice(&sample), head));
    if (tm_json_parse(tm_buf_slice(&longer), &TM_JSON_LIMITS, &arena, &doc, &err) != 0)
        die(err.text);
    tm_json_put_object(&o);
    tm_json_each_key(key, doc.root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "proof"))
            continue;
        tm_json_put_key_slice(&o, name);
        if (!tm_slice_is(name, "issuer")) {
            tm_json_put_value(&o, tm_json_value(key));
            continue;
        }
        tm_json_put_object(&o);
        tm_json_each_key(inner, tm_json_value(key))
        {
            struct tm_slice inner_name = tm_slice(inner->data, inner->len);

            if (!tm_slice_is(inner_name, "id"))
                tm_json_member_value(&o, (const char *)tm_arena_copy(&arena, inner_name).data,
                                     tm_json_value(inner));
        }
        tm_json_end_object(&o);
    }
    tm_json_end_object(&o);
    tm_buf_free(&longer);
}

/* Signs with the pair of `seed`, and lets the school publish it. */
static void sign(struct tm_world *w, int school, struct tm_slice unsigned_text,
                 enum tm_format format, uint32_t seed, struct tm_buf *made)
{
    const struct tm_issue_status status = { TM_LIT(LIST), TM_PURPOSE_REVOCATION, 4711 };
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(128), method = TM_BUF_INIT(256);
    struct tm_issue_in in = {
        .credential = unsigned_text, .format = format, .now_ms = AT_2026 - 1000, .status = &status
    };
    uint8_t bytes[32] = { 0 };
    struct tm_secret secret;
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;

    memcpy(bytes, &seed, sizeof seed);
    if (tm_secret_from(TM_KEY_ED25519, tm_slice(bytes, sizeof bytes), &secret, &err) != 0)
        die(err.text);
    memcpy(key.bytes, secret.key.bytes, 32);
    tm_key_put_did(&did, &key);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + 8);
    in.issuer = tm_buf_slice(&did);
    in.method = tm_buf_slice(&method);
    in.secret = &secret;
    tm_arena_reset(&arena);
    tm_checks_init(&checks, &arena);
    if (tm_issue(&in, &arena, &checks, made, &err) != 0)
        die(err.text);
    if (format == TM_FORMAT_DI_EDDSA_JCS_2022)
        tm_world_key_of(w, school, &secret.pair, tm_buf_str(&did));
    tm_buf_free(&did);
    tm_buf_free(&method);
}

/* PT, the anchor, recognises HR within limits; HR accredits the school within narrower ones. */
static int make_members(struct tm_world *w)
{
    struct tm_limits limits;
    int pt, hr, school;

    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 3 | 1u << 4 | 1u << 5;
    tm_world_recognise(w, pt, hr, 0, &limits);
    limits.jurisdiction = tm_world_strings(w, "HR", "SI", NULL);
    limits.field = tm_world_strings(w, "061", "071", NULL);
    limits.credential_type = tm_world_strings(w, "OpenBadgeCredential", NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, &limits, NULL);
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(w, school, LIST, 9, 1);
    tm_limits_init(&anchor.limits);
    tm_policy_init(&policy);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    return school;
}

static void prepare(const char *file)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_world *w = tm_world_new();
    struct tm_err err = TM_ERR_INIT;
    int school = make_members(w);

    if (tm_file_read(file, &sample, &err) != 0)
        die(err.text);
    make_unsigned(&text);
    sign(w, school, tm_buf_slice(&text), TM_FORMAT_DI_EDDSA_JCS_2022, 1, &di);
    sign(w, school, tm_buf_slice(&text), TM_FORMAT_DI_EDDSA_RDFC_2022, 1, &rdfc);
    sign(w, school, tm_buf_slice(&text), TM_FORMAT_VC_JWT, 1, &jwt);
    for (uint32_t i = 0; i < NEW_KEYS; i++) {
        others[i] = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
        sign(w, school, tm_buf_slice(&text), TM_FORMAT_DI_EDDSA_JCS_2022, 1000 + i, &others[i]);
    }
    w->now_ms = AT_2026 - 60000;
    tm_world_heads(w);
    view = tm_world_view(w, 0);
    tm_buf_free(&text);
    tm_world_free(w);
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
        for (int c = 0; c < CASES; c++) {
            double start;

            for (size_t i = 0; i < WARM_UP; i++)
                run((enum which)c, round * (PER_ROUND + WARM_UP) + i);
            start = now_us();
            for (size_t i = WARM_UP; i < PER_ROUND + WARM_UP; i++)
                run((enum which)c, round * (PER_ROUND + WARM_UP) + i);
            all[c][round] = (now_us() - start) / PER_ROUND;
            ratios[c][round] = all[c][round] / all[BARE][round];
        }
    }
    for (int c = 0; c < CASES; c++) {
        took[c] = median(all[c]);
        ratio[c] = median(ratios[c]);
    }
}

/* One verification by a thread that has done some before, and one with an arena of its own. */
static void print_memory(void)
{
    struct bench_heap warm, cold;
    struct rusage usage;

    if (!bench_heap_counts())
        return;
    run(WHOLE_JCS, 0);
    bench_heap_start();
    run(WHOLE_JCS, 0);
    warm = bench_heap_stop();
    tm_arena_free(&arena);
    bench_heap_start();
    run(WHOLE_JCS, 0);
    cold = bench_heap_stop();
    getrusage(RUSAGE_SELF, &usage);
    printf(
        "memory of one whole eddsa-jcs-2022 verification: %zu bytes of arena; the process at most "
        "%ld KiB\n",
        arena.used, usage.ru_maxrss);
    printf("  heap allocations, arena kept from before   %5zu, at most %zu bytes\n", warm.calls,
           warm.peak_bytes);
    printf("  heap allocations, arena fresh              %5zu, at most %zu bytes\n", cold.calls,
           cold.peak_bytes);
}

static void bench(const char *file, int only, size_t count)
{
    double took[CASES], ratio[CASES];

    prepare(file);
    for (int c = 0; c < CASES; c++) /* warm up, and see that each passes */
        run((enum which)c, 0);
    if (only >= 0) {
        for (size_t i = 0; i < count; i++)
            run((enum which)only, i);
        return;
    }
    measure(took, ratio);
    printf(
        "verification of an Open Badge 3.0 of %zu bytes (as a JWT %zu; the sample %zu), medians of "
        "%d rounds of %d\n",
        di.len, jwt.len, sample.len, ROUNDS, PER_ROUND);
    for (int c = 0; c < CASES; c++)
        printf("  %-42s %7.1f us  %6.3f times\n", names[c], took[c], ratio[c]);
    print_memory();
}

int main(int argc, char **argv)
{
    const char *file = argc > 1 ? argv[1] : "tests/samples/openbadge-3.json";
    int only = argc > 3 ? (int)strtol(argv[2], NULL, 10) : -1;

    if (tm_rng_init() != 0 || only >= CASES)
        die("usage: bench_verify [SAMPLE [CASE COUNT]]");
    bench(file, only, argc > 3 ? strtoul(argv[3], NULL, 10) : 0);
    tm_view_unref(view);
    return 0;
}
