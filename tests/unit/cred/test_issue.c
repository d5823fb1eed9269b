/* Issuing: what comes out verifies, what would not is refused, nothing of the input is lost. */
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "node/base/rng.h"
#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define VC1 "\"https://www.w3.org/2018/credentials/v1\""
#define ANY "\"https://www.w3.org/ns/credentials/undefined-terms/v2\"" /* defines every term */
#define DI  TM_FORMAT_DI_EDDSA_JCS_2022
#define JWT TM_FORMAT_VC_JWT

static const char *with(const char *more)
{
    static char text[4000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
             "\"credentialSubject\":{\"id\":\"did:x:h\"}%s}",
             more);
    return text;
}

static json_t *issued(const char *json, const struct tm_issue_status *status)
{
    struct tm_slice made = help_issue_status(json, DI, 1, status);

    if (made.len == 0)
        tm_claim_failed(__FILE__, __LINE__, "%s %s", help_err.text, help_lines());
    return json_loadb((const char *)made.data, made.len, JSON_REJECT_DUPLICATES, NULL);
}

static void what_is_missing_is_filled_in(void)
{
    json_t *v = issued(with(""), NULL);

    expect_str(json_string_value(json_object_get(v, "issuer")), help_did(1));
    expect(json_object_get(v, "validFrom") != NULL);
    expect(json_object_get(v, "credentialStatus") == NULL);
    json_decref(v);
    v = issued(with(",\"issuer\":{\"name\":\"A school\"},\"validFrom\":\"2020-01-01T00:00:00Z\""),
               NULL);
    expect_str(json_string_value(json_object_get(json_object_get(v, "issuer"), "id")), help_did(1));
    expect_str(json_string_value(json_object_get(json_object_get(v, "issuer"), "name")),
               "A school");
    expect_str(json_string_value(json_object_get(v, "validFrom")), "2020-01-01T00:00:00Z");
    json_decref(v);
}

static void version_11_gets_the_context_it_lacks(void)
{
    static const char text[] = "{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
                               "\"credentialSubject\":{\"id\":\"did:x:h\"}}";
    struct tm_issue_status status = { TM_LIT("https://node.example/status-lists/1"),
                                      TM_PURPOSE_REVOCATION, 7 };
    json_t *v = issued(text, NULL), *contexts = json_object_get(v, "@context");

    expect_int((int64_t)json_array_size(contexts), 2);
    expect_str(json_string_value(json_array_get(contexts, 1)),
               "https://w3id.org/security/data-integrity/v2");
    expect(json_object_get(v, "issuanceDate") != NULL);
    json_decref(v);
    v = issued(text, &status); /* whose entry has a type of its own context */
    contexts = json_object_get(v, "@context");
    expect_int((int64_t)json_array_size(contexts), 3);
    expect_str(json_string_value(json_array_get(contexts, 2)),
               "https://www.w3.org/ns/credentials/status/v1");
    json_decref(v);
    expect(help_issue(text, JWT, 1).len > 0);
    expect(help_issue_status(text, JWT, 1, &status).len > 0);
}

static void a_status_entry_is_added_and_others_kept(void)
{
    struct tm_issue_status status = { TM_LIT("https://node.example/status-lists/1"),
                                      TM_PURPOSE_REVOCATION, 94567 };
    json_t *v = issued(with(""), &status), *s = json_object_get(v, "credentialStatus");

    expect_str(json_string_value(json_object_get(s, "type")), "BitstringStatusListEntry");
    expect_str(json_string_value(json_object_get(s, "statusListIndex")), "94567");
    expect_str(json_string_value(json_object_get(s, "statusPurpose")), "revocation");
    expect_str(json_string_value(json_object_get(s, "id")),
               "https://node.example/status-lists/1#94567");
    expect_str(json_string_value(json_object_get(s, "statusListCredential")),
               "https://node.example/status-lists/1");
    json_decref(v);
    v = issued(with(",\"credentialStatus\":{\"id\":\"urn:s\",\"type\":\"urn:OtherStatus\"}"),
               &status);
    s = json_object_get(v, "credentialStatus");
    expect_int((int64_t)json_array_size(s), 2);
    expect_str(json_string_value(json_object_get(json_array_get(s, 0), "id")), "urn:s");
    json_decref(v);
}

static void what_would_not_verify_is_refused(void)
{
    static const char *const bad[] = {
        "[]",
        "7",
        "{\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{\"id\":\"did:x:h\"}}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"]}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{}}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":[]}",
        "{\"@context\":[" VC2 "],\"type\":[\"Other\"],\"credentialSubject\":{\"id\":\"did:x:h\"}}",
        "{\"@context\":[\"https://www.w3.org/ns/credentials/examples/v2\"," VC2
        "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{\"id\":\"did:x:h\"}}",
        "{\"@context\":[" VC2 ",\"https://nobody.example/c\"],\"type\":[\"VerifiableCredential\"],"
        "\"credentialSubject\":{\"id\":\"did:x:h\"}}",
    };
    static const char *const bad_members[] = {
        ",\"issuer\":\"did:x:other\"",
        ",\"issuer\":{\"id\":\"did:x:other\"}",
        ",\"issuer\":null",
        ",\"issuer\":17",
        ",\"validFrom\":\"yesterday\"",
        ",\"validFrom\":\"2020-01-01T00:00:00\"",
        ",\"validFrom\":\"2020-01-01T00:00:00Z\",\"validUntil\":\"2019-01-01T00:00:00Z\"",
        ",\"id\":\"no url\"",
        ",\"proof\":{\"type\":\"DataIntegrityProof\"}",
        ",\"credentialSchema\":{\"id\":\"https://e.example/s\"}",
    };

    for (int jwt = 0; jwt < 2; jwt++) {
        for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
            expect_int((int64_t)help_issue(bad[i], jwt ? JWT : DI, 1).len, 0);
            expect_int(help_err.code, TM_E_MALFORMED);
            expect(help_out.checks.n > 0);
        }
        for (size_t i = 0; i < sizeof bad_members / sizeof bad_members[0]; i++) {
            if (help_issue(with(bad_members[i]), jwt ? JWT : DI, 1).len != 0)
                tm_claim_failed(__FILE__, __LINE__, "issued with %s", bad_members[i]);
            expect_int(help_err.code, TM_E_MALFORMED);
        }
    }
    expect_int((int64_t)help_issue(with(""), TM_FORMAT_DI_OTHER, 1).len, 0);
    expect_int(help_err.code, TM_E_UNSUPPORTED);
}

/* What means nothing by the contexts is refused in every format, with its place. */
static void what_no_context_defines_is_refused_with_its_path(void)
{
    static const struct {
        const char *members, *path;
    } bad[] = {
        { ",\"nobodysTerm\":1", "$.nobodysTerm" },
        { ",\"name\":{\"@value\":\"x\",\"@language\":\"en\"},\"evidence\":[{\"type\":\"urn:E\"},"
          "{\"type\":\"urn:E\",\"deep\":{\"a\":1}}]",
          "$.evidence[1].deep" },
        { ",\"credentialStatus\":{\"type\":\"NobodysStatus\"}", "$.credentialStatus.type" },
        { ",\"refreshService\":{\"type\":[\"urn:R\",\"NobodysService\"]}",
          "$.refreshService.type[1]" },
    };

    for (size_t i = 0; i < 2 * sizeof bad / sizeof bad[0]; i++) {
        expect_int((int64_t)help_issue(with(bad[i / 2].members), i % 2 ? JWT : DI, 1).len, 0);
        expect_int(help_err.code, TM_E_MALFORMED);
        expect(help_out.checks.last != NULL && help_out.checks.last->path != NULL);
        expect_int(help_out.checks.last->code, TM_C_FORMAT_STRUCTURE);
        expect_str(help_out.checks.last->path, bad[i / 2].path);
    }
    expect(help_issue("{\"@context\":[" VC2 "," ANY
                      "],\"type\":[\"VerifiableCredential\",\"Mine\"],"
                      "\"credentialSubject\":{\"id\":\"did:x:h\"},\"nobodysTerm\":1}",
                      JWT, 1)
               .len > 0);
}

static void a_context_of_the_home_counts_as_much_as_a_compiled_one(void)
{
    static const char text[] = "{\"@context\":[" VC2 ",\"https://school.example/c\"],"
                               "\"type\":[\"VerifiableCredential\",\"Diploma\"],"
                               "\"credentialSubject\":{\"id\":\"did:x:h\",\"grade\":\"5\"}}";
    struct tm_secret secret = help_secret(1);
    struct tm_issue_in in = { .credential = tm_str(text),
                              .format = DI,
                              .issuer = tm_str(help_did(1)),
                              .method = tm_str(help_method(1)),
                              .secret = &secret,
                              .now_ms = AT_2026 - 1000 };
    struct tm_verify_in back = { .at_ms = AT_2026 };
    struct tm_jsonld_contexts *set = NULL;
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&help_arena);
    tm_checks_init(&checks, &help_arena);
    expect_fails(tm_issue(&in, &help_arena, &checks, &out, &err), TM_E_MALFORMED, &err);
    expect_int(checks.last->code, TM_C_FORMAT_CONTEXT_UNKNOWN);
    expect_ok(tm_jsonld_contexts_new(&set, &err), &err);
    expect_ok(tm_jsonld_contexts_add(set, TM_LIT("https://school.example/c"),
                                     TM_LIT("{\"@context\":{\"Diploma\":\"urn:x:Diploma\","
                                            "\"grade\":\"urn:x:grade\"}}"),
                                     NULL, &err),
              &err);
    in.contexts = back.contexts = set;
    expect_ok(tm_issue(&in, &help_arena, &checks, &out, &err), &err);
    back.bytes = tm_buf_slice(&out);
    expect_ok(help_verify_in(&back), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    back.contexts = NULL; /* a node that lacks it cannot say, and says so */
    expect_ok(help_verify_in(&back), &help_err);
    expect_int(help_worst(), TM_UNKNOWN);
    expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_UNKNOWN);
    tm_buf_free(&out);
    tm_jsonld_contexts_free(set);
}

static void a_method_of_another_key_is_refused(void)
{
    struct tm_secret secret = help_secret(2);
    struct tm_issue_in in = { .credential = tm_str(with("")),
                              .format = DI,
                              .issuer = tm_str(help_did(1)),
                              .method = tm_str(help_method(1)),
                              .secret = &secret,
                              .now_ms = AT_2026 };
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&help_arena);
    tm_checks_init(&checks, &help_arena);
    expect_fails(tm_issue(&in, &help_arena, &checks, &out, &err), TM_E_MALFORMED, &err);
    expect(out.len == 0 && checks.n > 0);
    in.issuer = tm_str("https://school.example"); /* a key the node itself publishes */
    in.method = tm_str("https://school.example#k");
    err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_issue(&in, &help_arena, &checks, &out, &err), &err);
    tm_buf_free(&out);
}

static void a_date_ahead_is_no_reason_to_refuse(void)
{
    expect(help_issue(with(",\"validFrom\":\"2040-01-01T00:00:00Z\""), DI, 1).len > 0);
    expect(help_issue(with(",\"validFrom\":\"2040-01-01T00:00:00Z\""), JWT, 1).len > 0);
    expect(help_issue("{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
                      "\"issuanceDate\":\"2040-01-01T00:00:00Z\","
                      "\"credentialSubject\":{\"id\":\"did:x:h\"}}",
                      JWT, 1)
               .len > 0);
}

/* ---- random credentials ---- */

static json_t *random_value(const struct tm_rng *rng, int depth)
{
    switch (tm_rng_below(rng, depth > 3 ? 5 : 7)) {
    case 0:
        return json_integer((json_int_t)(tm_rng_u64(rng) >> 11));
    case 1:
        return json_real((double)(int64_t)tm_rng_u64(rng) / 1e9);
    case 2:
        return json_boolean(tm_rng_below(rng, 2));
    case 3:
        return json_string(tm_rng_below(rng, 2) == 0 ? "Škola \xf0\x9f\x8e\x93 \\\"\t\xe2\x82\xac"
                                                     : "plain");
    case 4:
        return json_null();
    case 5: {
        json_t *array = json_array();

        for (uint64_t n = tm_rng_below(rng, 5); n > 0; n--)
            json_array_append_new(array, random_value(rng, depth + 1));
        return array;
    }
    default: {
        json_t *object = json_object();

        for (uint64_t n = tm_rng_below(rng, 6); n > 0; n--) {
            char name[40];

            snprintf(name, sizeof name, "%s%" PRIu64,
                     tm_rng_below(rng, 2) ? "k" : "\xc3\xa9\xef\xbf\xbd", tm_rng_below(rng, 1000));
            json_object_set_new(object, name, random_value(rng, depth + 1));
        }
        return object;
    }
    }
}

static char *random_credential(const struct tm_rng *rng)
{
    json_t *v = json_object(), *subject = json_object();
    bool v1 = tm_rng_below(rng, 3) == 0;
    char *text;

    json_object_set_new(v, "@context",
                        json_pack("[s,s]",
                                  v1 ? "https://www.w3.org/2018/credentials/v1"
                                     : "https://www.w3.org/ns/credentials/v2",
                                  "https://www.w3.org/ns/credentials/undefined-terms/v2"));
    json_object_set_new(v, "type", json_pack("[s,s]", "VerifiableCredential", "Random"));
    json_object_set_new(subject, "id", json_string("did:x:h"));
    json_object_set_new(subject, "claim", random_value(rng, 0));
    json_object_set_new(v, "credentialSubject", subject);
    json_object_set_new(v, "more", random_value(rng, 0));
    text = json_dumps(v, tm_rng_below(rng, 2) ? JSON_COMPACT : JSON_INDENT(2) | JSON_ENSURE_ASCII);
    json_decref(v);
    return text;
}

static void random_credentials_go_round(void)
{
    uint64_t seed = (uint64_t)time(NULL);
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_note("seed %" PRIu64, seed);
    tm_rng_seed(&state, seed, "issue");
    rng = tm_rng_of(&state);
    for (int i = 0; i < 300; i++) {
        char *text = random_credential(&rng);
        struct tm_slice made = help_issue(text, i % 2 ? JWT : DI, (uint8_t)(1 + i % 7));

        if (made.len == 0)
            tm_claim_failed(__FILE__, __LINE__, "round %d: %s", i, help_err.text);
        expect_ok(help_verify(made), &help_err);
        if (!help_sound() || !help_out.proofs[0].issuer_bound)
            tm_claim_failed(__FILE__, __LINE__, "round %d: %s", i, help_lines());
        free(text);
    }
}

TM_CLAIMS(CLAIM(what_is_missing_is_filled_in), CLAIM(version_11_gets_the_context_it_lacks),
          CLAIM(a_status_entry_is_added_and_others_kept), CLAIM(what_would_not_verify_is_refused),
          CLAIM(what_no_context_defines_is_refused_with_its_path),
          CLAIM(a_context_of_the_home_counts_as_much_as_a_compiled_one),
          CLAIM(a_method_of_another_key_is_refused), CLAIM(a_date_ahead_is_no_reason_to_refuse),
          CLAIM(random_credentials_go_round))
