/* tests/bench/bench_jsonld.c - nanoseconds for reading, expanding, turning into quads and canonicalising an Open Badge
 * of about 4 KB, beside one bare Ed25519 check in the same run. Medians of interleaved rounds, since machines drift.
 *
 *   bench_jsonld [FILE]      another document instead of the made one; its `proof` is passed over
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/check.h"
#include "node/base/file.h"
#include "node/base/hash.h"
#include "node/cred/jsonld/jsonld.h"

#define ROUNDS    41
#define PER_ROUND 200

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_buf text = TM_BUF_INIT(TM_MIB(64)), canon = TM_BUF_INIT(TM_MIB(64));
static struct tm_json_doc doc;
static const struct tm_jsonld_options options = { .safe = true,
                                                  .omit = { (const uint8_t *)"proof", 5 } };
static struct tm_jsonld_object *objects;
static struct tm_rdf rdf;
static unsigned char public_key[32], secret_key[64], signature[64], message[64];

static uint64_t now_ns(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void put_alignments(struct tm_json_out *o)
{
    tm_json_put_key(o, "alignment");
    tm_json_put_array(o);
    for (int i = 0; i < 9; i++) {
        char code[32];

        snprintf(code, sizeof code, "skill-%d", i);
        tm_json_put_object(o);
        tm_json_put_key(o, "type");
        tm_json_put_raw(o, TM_LIT("[\"Alignment\"]"));
        tm_json_member_cstr(o, "targetCode", code);
        tm_json_member_cstr(o, "targetName", "Plan, carry out and document a small study");
        tm_json_member_cstr(o, "targetUrl", "https://frameworks.example/skills/research/4711");
        tm_json_member_cstr(o, "targetDescription",
                            "States a question, chooses a fitting method and names its limits. "
                            "\303\204u\303\237ert sich pr\303\244zise \303\274ber die Grenzen.");
        tm_json_member_cstr(o, "targetFramework", "Example Framework of Skills");
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

static void make_credential(void)
{
    struct tm_json_out o = tm_json_out(&text);

    tm_json_put_object(&o);
    tm_json_put_key(&o, "@context");
    tm_json_put_raw(&o, TM_LIT("[\"https://www.w3.org/ns/credentials/v2\","
                               "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]"));
    tm_json_member_cstr(&o, "id", "urn:uuid:4d2c7a3e-6a0e-4a55-9c1b-5d9d0d2c9a11");
    tm_json_put_key(&o, "type");
    tm_json_put_raw(&o, TM_LIT("[\"VerifiableCredential\",\"OpenBadgeCredential\"]"));
    tm_json_put_key(&o, "issuer");
    tm_json_put_raw(
        &o,
        TM_LIT("{\"id\":\"did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp\",\"type\":"
               "[\"Profile\"],\"name\":\"Example College\",\"url\":\"https://college.example\"}"));
    tm_json_member_cstr(&o, "validFrom", "2026-01-01T00:00:00Z");
    tm_json_member_cstr(&o, "name", "Research in the small");
    tm_json_put_key(&o, "credentialSubject");
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "id", "did:example:learner");
    tm_json_put_key(&o, "type");
    tm_json_put_raw(&o, TM_LIT("[\"AchievementSubject\"]"));
    tm_json_put_key(&o, "achievement");
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "id", "urn:uuid:0f6a3f0e-5c36-4f0a-9a53-0f2f6c6cb7a5");
    tm_json_put_key(&o, "type");
    tm_json_put_raw(&o, TM_LIT("[\"Achievement\"]"));
    tm_json_member_cstr(&o, "name", "Research \"in the small\"");
    tm_json_member_cstr(&o, "description", "A small study, planned and carried out alone.");
    tm_json_put_key(&o, "criteria");
    tm_json_put_raw(&o, TM_LIT("{\"narrative\":\"A report of ten pages, defended.\"}"));
    tm_json_member_int(&o, "creditsAvailable", 5);
    put_alignments(&o);
    tm_json_end_object(&o);
    tm_json_end_object(&o);
    tm_json_end_object(&o);
}

static void parse(void)
{
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    TM_CHECK(tm_json_parse(tm_buf_slice(&text), &TM_JSON_LIMITS, &arena, &doc, &err) == 0);
}

static void expand(void)
{
    struct tm_err err = TM_ERR_INIT;

    if (tm_jsonld_expand(doc.root, &options, &arena, &objects, NULL, &err) != 0) {
        fprintf(stderr, "bench_jsonld: %s\n", err.text);
        exit(1);
    }
}

static void to_rdf(void)
{
    struct tm_err err = TM_ERR_INIT;

    TM_CHECK(tm_jsonld_to_rdf(objects, doc.root, &options, &arena, &rdf, NULL, &err) == 0);
}

static void canonicalise(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash hash;

    tm_buf_reset(&canon);
    TM_CHECK(tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, &canon, NULL, &err) == 0);
    tm_sha256(tm_buf_slice(&canon), &hash);
}

static void all(void)
{
    parse();
    expand();
    to_rdf();
    canonicalise();
}

static void bare_check(void)
{
    TM_CHECK(crypto_sign_verify_detached(signature, message, sizeof message, public_key) == 0);
}

static const struct task {
    const char *name;
    void (*run)(void);
} tasks[] = { { "parse", parse },        { "+expand", expand }, { "+to_rdf", to_rdf },
              { "+rdfc", canonicalise }, { "all", all },        { "ed25519", bare_check } };
#define TASKS (sizeof tasks / sizeof tasks[0])

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    static uint64_t took[TASKS][ROUNDS];
    struct tm_err err = TM_ERR_INIT;

    if (argc < 2)
        make_credential();
    else if (tm_file_read(argv[1], &text, &err) != 0) {
        fprintf(stderr, "bench_jsonld: %s\n", err.text);
        return 1;
    }
    TM_CHECK(sodium_init() >= 0);
    crypto_sign_keypair(public_key, secret_key);
    crypto_sign_detached(signature, NULL, message, sizeof message, secret_key);
    all();
    for (int round = 0; round < ROUNDS; round++)
        for (size_t t = 0; t < TASKS; t++) {
            uint64_t start = now_ns();

            for (int i = 0; i < PER_ROUND; i++) {
                tasks[t].run();
                if (t > 0 && t < 4 && arena.used > TM_VERIFY_ARENA_MAX / 2) {
                    uint64_t pause =
                        now_ns(); /* what was made before is needed again: made anew, not counted */

                    all();
                    start += now_ns() - pause;
                }
            }
            took[t][round] = (now_ns() - start) / PER_ROUND;
            all();
        }
    printf("document: %zu bytes, %u nodes, %u quads, %u blank nodes, %zu bytes canonical\n",
           text.len, doc.root->span, rdf.quads, rdf.blanks, canon.len);
    for (size_t t = 0; t < TASKS; t++) {
        qsort(took[t], ROUNDS, sizeof took[t][0], by_value);
        printf("%-8s %6llu ns  (fastest %llu)\n", tasks[t].name,
               (unsigned long long)took[t][ROUNDS / 2], (unsigned long long)took[t][0]);
    }
    printf("(all + ed25519) / ed25519: %.2f\n",
           (double)(took[4][ROUNDS / 2] + took[5][ROUNDS / 2]) / (double)took[5][ROUNDS / 2]);
    tm_arena_free(&arena);
    tm_buf_free(&text);
    tm_buf_free(&canon);
    return 0;
}
