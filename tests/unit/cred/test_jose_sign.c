/* Issuing JWTs and SD-JWTs: every key that signs them, what is hidden and what is not, status, and
 * what is refused. What comes out is verified, and broken in every place. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "tests/unit/cred/sd_help.h"

#define VC2   "\"https://www.w3.org/ns/credentials/v2\""
#define VC1   "\"https://www.w3.org/2018/credentials/v1\""
#define TERMS "{\"@vocab\":\"https://school.example/terms#\"}"
#define SD    TM_FORMAT_SD_JWT_VC
#define JWT   TM_FORMAT_VC_JWT

static const enum tm_key_alg kinds[] = { TM_KEY_ED25519, TM_KEY_P256, TM_KEY_P384 };
static const char *const algs[] = { "EdDSA", "ES256", "ES384" };

static const struct tm_issue_status place = {
    { (const uint8_t *)"https://school.example/lists/1", 30 }, TM_PURPOSE_REVOCATION, 77
};

static struct tm_buf made = TM_BUF_INIT(TM_MIB(2));

/* With a seeded source, so that the same input gives the same text. */
static int issue_as(const char *json, enum tm_format format, enum tm_key_alg alg,
                    const struct tm_issue_status *status)
{
    struct tm_rng_seeded seeded;
    struct tm_rng rng;
    struct tm_issue_in in = { .credential = tm_str(json),
                              .format = format,
                              .issuer = tm_str(sd_did(alg, 1)),
                              .method = tm_str(sd_method(alg, 1)),
                              .secret = sd_secret(alg, 1),
                              .now_ms = AT_2026 - 1000000,
                              .status = status,
                              .rng = &rng };

    tm_rng_seed(&seeded, 7, "salts");
    rng = tm_rng_of(&seeded);
    tm_buf_reset(&made);
    tm_arena_reset(&help_arena);
    memset(&help_out, 0, sizeof help_out);
    tm_checks_init(&help_out.checks, &help_arena);
    help_err = (struct tm_err)TM_ERR_INIT;
    return tm_issue(&in, &help_arena, &help_out.checks, &made, &help_err);
}

static json_t *part_of(const char *text, size_t n)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    json_t *v;

    for (; n > 0; n--)
        text = strchr(text, '.') + 1;
    expect_ok(tm_base64url_get(&out, tm_slice(text, strcspn(text, ".~")), &err), &err);
    v = json_loadb(tm_buf_str(&out), out.len, JSON_REJECT_DUPLICATES, NULL);
    tm_buf_free(&out);
    expect(v != NULL);
    return v;
}

static void expect_sound(void)
{
    const char *text = sd_printf("%s", tm_buf_str(&made));

    expect_ok(help_verify(tm_str(text)), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect(help_out.proofs[0].issuer_bound);
    expect_int(help_out.issued_ms, AT_2026 - 1000000);
}

static const char plain[] = "{\"@context\":[" VC2 "," TERMS "],\"type\":[\"VerifiableCredential\"],"
                            "\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"Ada\","
                            "\"score\":1.50}}";
static const char legacy[] = "{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
                             "\"id\":\"urn:c:1\",\"expirationDate\":\"2040-01-01T00:00:00Z\","
                             "\"credentialSubject\":{\"id\":\"did:example:h\"}}";
static const char badge[] =
    "{\"vct\":\"https://school.example/badge\",\"name\":\"Ada\",\"score\":1.50,\"nbf\":1700000000,"
    "\"exp\":1900000000,\"aud\":\"x\",\"address\":{\"city\":\"Zagreb\"},"
    "\"cnf\":{\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
    "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}}}";

static void every_key_signs_jwts(void)
{
    for (size_t i = 0; i < 3; i++) {
        json_t *v;

        expect_ok(issue_as(plain, JWT, kinds[i], NULL), &help_err);
        v = part_of(tm_buf_str(&made), 0);
        expect_str(json_string_value(json_object_get(v, "alg")), algs[i]);
        expect_str(json_string_value(json_object_get(v, "typ")), "vc+jwt");
        json_decref(v);
        expect_sound();
        expect_ok(issue_as(legacy, JWT, kinds[i], NULL), &help_err);
        v = part_of(tm_buf_str(&made), 1);
        expect_str(json_string_value(json_object_get(v, "jti")), "urn:c:1");
        expect_str(json_string_value(json_object_get(v, "sub")), "did:example:h");
        expect_int(json_integer_value(json_object_get(v, "exp")), 2208988800);
        json_decref(v);
        expect_sound();
    }
}

static void claims_beside_a_vct_become_an_sd_jwt_vc(void)
{
    static const char *const open[] = { "iss", "iat", "vct", "nbf",    "exp",
                                        "aud", "cnf", "_sd", "_sd_alg" };

    for (size_t i = 0; i < 3; i++) {
        const char *text;
        json_t *v;

        expect_ok(issue_as(badge, SD, kinds[i], NULL), &help_err);
        text = tm_buf_str(&made);
        v = part_of(text, 0);
        expect_str(json_string_value(json_object_get(v, "alg")), algs[i]);
        expect_str(json_string_value(json_object_get(v, "typ")), "dc+sd-jwt");
        json_decref(v);
        v = part_of(text, 1);
        expect_int((int64_t)json_object_size(v), sizeof open / sizeof open[0]);
        for (size_t k = 0; k < sizeof open / sizeof open[0]; k++)
            expect(json_object_get(v, open[k]) != NULL);
        expect_int((int64_t)json_array_size(json_object_get(v, "_sd")), 3);
        expect_int(json_integer_value(json_object_get(v, "iat")), (AT_2026 - 1000000) / 1000);
        json_decref(v);
        expect(text[made.len - 1] == '~');
        expect_sound();
        expect_int((int64_t)help_out.cred.valid_from_ms, 1700000000000);
    }
}

static void the_holder_may_withhold_every_disclosure(void)
{
    char *text;
    size_t n = 0;

    expect_ok(issue_as(badge, SD, TM_KEY_P256, NULL), &help_err);
    text = strdup(tm_buf_str(&made));
    for (char *at = strchr(text, '~'); at[1] != 0; n++) { /* one less each time, from the front */
        char *next = strchr(at + 1, '~');

        memmove(at, next, strlen(next) + 1);
        tm_buf_reset(&made);
        tm_buf_put_str(&made, text);
        expect_sound();
    }
    expect_int((int64_t)n, 3);
    free(text);
}

static void digests_say_nothing_of_the_order(void)
{
    json_t *v, *list;

    expect_ok(issue_as(badge, SD, TM_KEY_P256, NULL), &help_err);
    v = part_of(tm_buf_str(&made), 1);
    list = json_object_get(v, "_sd");
    for (size_t i = 1; i < json_array_size(list); i++)
        expect(strcmp(json_string_value(json_array_get(list, i - 1)),
                      json_string_value(json_array_get(list, i))) < 0);
    json_decref(v);
}

static void salts_come_from_the_source_and_are_never_the_same(void)
{
    const char *text, *again;
    char salts[4][24];
    size_t n = 0;

    expect_ok(issue_as(badge, SD, TM_KEY_ED25519, NULL), &help_err);
    text = sd_printf("%s", tm_buf_str(&made));
    expect_ok(issue_as(badge, SD, TM_KEY_ED25519, NULL), &help_err);
    expect_str(tm_buf_str(&made), text); /* Ed25519 signs the same twice; the source is seeded */
    for (again = strchr(text, '~'); again[1] != 0; again = strchr(again + 1, '~')) {
        json_t *v = part_of(again + 1, 0);

        expect_int((int64_t)json_array_size(v), 3);
        expect_int((int64_t)json_string_length(json_array_get(v, 0)), 22);
        snprintf(salts[n++], 24, "%s", json_string_value(json_array_get(v, 0)));
        json_decref(v);
    }
    expect_int((int64_t)n, 3);
    expect(strcmp(salts[0], salts[1]) != 0 && strcmp(salts[1], salts[2]) != 0);
}

static void a_credential_of_vc_2_hides_its_subject(void)
{
    static const char two[] =
        "{\"@context\":[" VC2 "," TERMS "],\"type\":[\"VerifiableCredential\"],"
        "\"credentialSubject\":[{\"id\":\"urn:a\",\"x\":1},{\"y\":[2,3]}]}";
    json_t *v, *subject;

    expect_ok(issue_as(plain, SD, TM_KEY_P256, NULL), &help_err);
    v = part_of(tm_buf_str(&made), 0);
    expect_str(json_string_value(json_object_get(v, "typ")), "vc+sd-jwt");
    json_decref(v);
    v = part_of(tm_buf_str(&made), 1);
    subject = json_object_get(v, "credentialSubject");
    expect_int((int64_t)json_object_size(subject), 2);
    expect_str(json_string_value(json_object_get(subject, "id")), "did:example:h");
    expect_int((int64_t)json_array_size(json_object_get(subject, "_sd")), 2);
    json_decref(v);
    expect_sound();
    expect_int(help_outcome(TM_C_PROOF_DISCLOSURES), TM_PASSED);
    expect_ok(issue_as(two, SD, TM_KEY_P256, NULL), &help_err);
    expect_sound();
    expect_ok(issue_as(plain, SD, TM_KEY_P256, &place), &help_err);
    expect_sound();
    expect(tm_slice_is(help_out.cred.status[0].type, "BitstringStatusListEntry"));
}

static void a_status_list_is_referred_to(void)
{
    expect_ok(issue_as(badge, SD, TM_KEY_P256, &place), &help_err);
    expect_sound();
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect(tm_slice_is(help_out.cred.status[0].type, "TokenStatusList"));
    expect(tm_slice_is(help_out.cred.status[0].list, "https://school.example/lists/1"));
    expect_int((int64_t)help_out.cred.status[0].index, 77);
    expect_ok(issue_as("{\"vct\":\"v\",\"status\":{\"other\":{\"a\":1}}}", SD, TM_KEY_P256, &place),
              &help_err);
    expect_sound();
    expect_int((int64_t)help_out.cred.status_n, 2);
    expect_fails(
        issue_as("{\"vct\":\"v\",\"status\":{\"status_list\":{\"idx\":1,\"uri\":\"urn:l\"}}}", SD,
                 TM_KEY_P256, &place),
        TM_E_MALFORMED, &help_err);
}

static void what_would_not_verify_is_refused(void)
{
    static const char *const bad[] = {
        "{}",
        "[]",
        "{\"vct\":\"\"}",
        "{\"vct\":7}",
        "{\"vct\":\"v\",\"iss\":\"https://other.example\"}",
        "{\"vct\":\"v\",\"iss\":7}",
        "{\"vct\":\"v\",\"exp\":1}",
        "{\"vct\":\"v\",\"exp\":\"soon\"}",
        "{\"vct\":\"v\",\"nbf\":1900000000,\"exp\":1800000000}",
        "{\"vct\":\"v\",\"_sd\":[]}",
        "{\"vct\":\"v\",\"_sd_alg\":\"sha-256\"}",
        "{\"vct\":\"v\",\"o\":{\"_sd\":[\"x\"]}}",
        "{\"vct\":\"v\",\"l\":[1,{\"...\":\"x\"}]}",
        "{\"vct\":\"v\",\"cnf\":\"me\"}",
        "{\"vct\":\"v\",\"status\":{}}",
        "{\"vct\":\"v\",\"sub\":7}",
        "{\"vct\":\"v\",\"proof\":{}}",
        "{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
        "\"credentialSubject\":{\"id\":\"did:example:h\"}}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{}}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":7}",
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
        "\"credentialSubject\":{\"id\":\"did:example:h\",\"x\":{\"_sd\":[]}}}",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        if (issue_as(bad[i], SD, TM_KEY_P256, NULL) == 0)
            tm_claim_failed(__FILE__, __LINE__, "issued %s", bad[i]);
        expect_int(help_err.code, TM_E_MALFORMED);
        expect(made.len == 0);
    }
}

static void what_lies_ahead_is_signed_and_not_yet_valid(void)
{
    expect_ok(issue_as("{\"vct\":\"v\",\"nbf\":1900000000}", SD, TM_KEY_P256, NULL), &help_err);
    expect_ok(help_verify(tm_str(sd_printf("%s", tm_buf_str(&made)))), &help_err);
    expect_int(help_outcome(TM_C_VALIDITY_FROM), TM_FAILED);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
}

static void both_sides_of_the_number_of_claims(void)
{
    for (int over = 0; over < 2; over++) {
        struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
        int r;

        tm_buf_put_str(&text, "{\"vct\":\"v\"");
        for (int i = 0; i < TM_DISCLOSURES_MAX + over; i++)
            tm_buf_printf(&text, ",\"c%d\":%d", i, i);
        tm_buf_put_str(&text, "}");
        r = issue_as(tm_buf_str(&text), SD, TM_KEY_ED25519, NULL);
        tm_buf_free(&text);
        expect_int(r, over ? TM_E_LIMIT : 0);
    }
    expect_int((int64_t)made.len, 0);
}

TM_CLAIMS(CLAIM(every_key_signs_jwts), CLAIM(claims_beside_a_vct_become_an_sd_jwt_vc),
          CLAIM(the_holder_may_withhold_every_disclosure), CLAIM(digests_say_nothing_of_the_order),
          CLAIM(salts_come_from_the_source_and_are_never_the_same),
          CLAIM(a_credential_of_vc_2_hides_its_subject), CLAIM(a_status_list_is_referred_to),
          CLAIM(what_would_not_verify_is_refused),
          CLAIM(what_lies_ahead_is_signed_and_not_yet_valid),
          CLAIM(both_sides_of_the_number_of_claims))
