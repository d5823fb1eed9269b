/* tests/bench/bench_json.c - nanoseconds for reading and canonicalising a credential of about 4 KB,
 * beside jansson's tree in the same run. Medians of interleaved rounds, since machines drift.
 *
 *   bench_json [FILE]      another document instead of the made one
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/check.h"
#include "node/base/file.h"
#include "node/cred/jcs.h"

#define ROUNDS    41
#define PER_ROUND 500

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_buf text = TM_BUF_INIT(TM_MIB(64)), canon = TM_BUF_INIT(TM_MIB(64));
static struct tm_json_doc doc;

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
        tm_json_put_object(o);
        tm_json_member_cstr(o, "type", "Alignment");
        tm_json_member_cstr(o, "targetName", "Plan, carry out and document a small study");
        tm_json_member_cstr(o, "targetUrl", "https://frameworks.example/skills/research/4711");
        tm_json_member_cstr(o, "targetDescription",
                            "States a question, chooses a fitting method and names its limits. "
                            "Äußert sich präzise über die Grenzen der gewählten Methode.");
        tm_json_member_cstr(o, "targetFramework", "Example Framework of Skills");
        tm_json_put_key(o, "weight");
        tm_json_put_double(o, 0.25 + i);
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
    tm_json_member_cstr(&o, "issuer", "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    tm_json_member_cstr(&o, "validFrom", "2026-01-01T00:00:00Z");
    tm_json_put_key(&o, "credentialSubject");
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "type", "AchievementSubject");
    tm_json_put_key(&o, "achievement");
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "name", "Research \"in the small\"");
    tm_json_member_int(&o, "creditsAvailable", 5);
    put_alignments(&o);
    tm_json_end_object(&o);
    tm_json_end_object(&o);
    tm_json_end_object(&o);
}

static void parse_ours(void)
{
    struct tm_json_limits wide = { SIZE_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    TM_CHECK(tm_json_parse(tm_buf_slice(&text), &wide, &arena, &doc, &err) == 0);
}

static void canonicalise(void)
{
    struct tm_err err = TM_ERR_INIT;

    tm_buf_reset(&canon);
    TM_CHECK(tm_jcs_put(&canon, doc.root, NULL, 0, &err) == 0);
}

static void parse_jansson(void)
{
    json_t *tree = json_loadb((const char *)text.data, text.len, JSON_REJECT_DUPLICATES, NULL);

    TM_CHECK(tree != NULL);
    json_decref(tree);
}

static const struct task {
    const char *name;
    void (*run)(void);
} tasks[] = { { "parse", parse_ours }, { "jcs", canonicalise }, { "jansson", parse_jansson } };
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
        fprintf(stderr, "bench_json: %s\n", err.text);
        return 1;
    }
    for (int round = 0; round < ROUNDS; round++)
        for (size_t t = 0; t < TASKS; t++) {
            uint64_t start = now_ns();

            for (int i = 0; i < PER_ROUND; i++)
                tasks[t].run();
            took[t][round] = (now_ns() - start) / PER_ROUND;
        }
    printf("document: %zu bytes, %u nodes, %zu bytes canonical\n", text.len, doc.root->span,
           canon.len);
    for (size_t t = 0; t < TASKS; t++) {
        qsort(took[t], ROUNDS, sizeof took[t][0], by_value);
        printf("%-8s %6llu ns  (fastest %llu)\n", tasks[t].name,
               (unsigned long long)took[t][ROUNDS / 2], (unsigned long long)took[t][0]);
    }
    printf("jansson / parse: %.1f\n", (double)took[2][ROUNDS / 2] / (double)took[0][ROUNDS / 2]);
    tm_arena_free(&arena);
    tm_buf_free(&text);
    tm_buf_free(&canon);
    return 0;
}
