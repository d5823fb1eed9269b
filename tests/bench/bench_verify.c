/* What a whole verification costs, as a multiple of the one signature check inside it. Rounds of all
 * cases are interleaved and medians are compared, since the machine drifts between speeds. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/file.h"
#include "node/base/rng.h"
#include "node/cred/issue.h"
#include "node/cred/verify.h"

#define ROUNDS    41
#define PER_ROUND 200
#define AT_2026   1795600000000

enum which { BARE, JCS, JWT, JCS_NEW_ISSUER, CASES };
static const char *const names[CASES] = { "crypto_sign_verify_detached, 64 bytes", "eddsa-jcs-2022",
                                          "vc-jwt EdDSA", "eddsa-jcs-2022, issuer never seen" };

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

static void die(const char *what)
{
    fprintf(stderr, "bench_verify: %s\n", what);
    exit(1);
}

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_verified out;

static void verify(struct tm_slice bytes)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = AT_2026 };
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    if (tm_verify(&in, &arena, &out, &err) != 0)
        die(err.text);
    if (out.proof_n != 1)
        die("the credential does not verify");
}

/* The sample without proof and issuer id, signed anew by the pair of `seed`. */
static void sign(struct tm_slice unsigned_text, enum tm_format format, uint32_t seed,
                 struct tm_buf *made)
{
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(128), method = TM_BUF_INIT(256);
    struct tm_issue_in in = { .credential = unsigned_text,
                              .format = format,
                              .now_ms = AT_2026 - 1000 };
    uint8_t bytes[32] = { 0 };
    struct tm_ed25519_pair pair;
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;

    memcpy(bytes, &seed, sizeof seed);
    tm_ed25519_from_seed(bytes, &pair);
    memcpy(key.bytes, pair.public_key, 32);
    tm_key_put_did(&did, &key);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + 8);
    in.issuer = tm_buf_slice(&did);
    in.method = tm_buf_slice(&method);
    in.pair = &pair;
    tm_arena_reset(&arena);
    tm_checks_init(&checks, &arena);
    if (tm_issue(&in, &arena, &checks, made, &err) != 0)
        die(err.text);
    tm_buf_free(&did);
    tm_buf_free(&method);
}

static void strip(struct tm_slice sample, struct tm_buf *text)
{
    struct tm_json_out o = tm_json_out(text);
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;

    if (tm_json_parse(sample, &TM_JSON_LIMITS, &arena, &doc, &err) != 0)
        die(err.text);
    tm_json_put_object(&o);
    tm_json_each_key(key, doc.root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "proof") || tm_slice_is(name, "issuer"))
            continue;
        tm_json_put_key_slice(&o, name);
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_end_object(&o);
}

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

int main(int argc, char **argv)
{
    struct tm_buf sample = TM_BUF_INIT(TM_MIB(1)), text = TM_BUF_INIT(TM_MIB(1));
    static struct tm_buf di = TM_BUF_INIT(TM_MIB(1)), jwt = TM_BUF_INIT(TM_MIB(1));
    static struct tm_buf others[PER_ROUND];
    static double took[CASES][ROUNDS];
    const char *file = argc > 1 ? argv[1] : "tests/samples/openbadge-3.json";
    struct tm_err err = TM_ERR_INIT;

    if (tm_rng_init() != 0 || tm_file_read(file, &sample, &err) != 0)
        die(err.text);
    strip(tm_buf_slice(&sample), &text);
    sign(tm_buf_slice(&text), TM_FORMAT_DI_EDDSA_JCS_2022, 1, &di);
    sign(tm_buf_slice(&text), TM_FORMAT_VC_JWT, 1, &jwt);
    for (uint32_t i = 0; i < PER_ROUND; i++) {
        others[i] = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
        sign(tm_buf_slice(&text), TM_FORMAT_DI_EDDSA_JCS_2022, 1000 + i, &others[i]);
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (int c = 0; c < CASES; c++) {
            double start = now_us();

            for (uint32_t i = 0; i < PER_ROUND; i++) {
                if (c == BARE)
                    bare();
                else
                    verify(tm_buf_slice(c == JCS ? &sample : c == JWT ? &jwt : &others[i]));
            }
            took[c][round] = (now_us() - start) / PER_ROUND;
        }
    }
    for (int c = 0; c < CASES; c++)
        qsort(took[c], ROUNDS, sizeof took[c][0], by_value);
    printf("verification of %zu bytes (Open Badge 3.0), medians of %d rounds\n", sample.len,
           ROUNDS);
    for (int c = 0; c < CASES; c++)
        printf("  %-40s %7.1f us  %5.2f times\n", names[c], took[c][ROUNDS / 2],
               took[c][ROUNDS / 2] / took[BARE][ROUNDS / 2]);
    return 0;
}
