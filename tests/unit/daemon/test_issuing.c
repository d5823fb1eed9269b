/* Issuing over the API: keys of every kind, brought as multikey or JWK, what each signs, and what is refused. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "node/daemon/issuer.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

static struct test_home school;

static const char plain[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
    "\"credentialSubject\":{\"id\":\"did:example:learner\"}}";

/* The answer as JSON; `*status` is its status. Freed by the caller. */
static json_t *ask(const char *method, const char *path, const char *body, int *status)
{
    struct tm_api_answer a;
    json_t *v;

    *status = test_call(&school, method, path, "", body, true, &a);
    v = json_loadb((const char *)a.body.data, a.body.len, JSON_DECODE_ANY, NULL);
    if (v == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: not JSON: %.300s", path, tm_buf_str(&a.body));
    tm_buf_free(&a.body);
    return v;
}

static json_t *post(const char *path, const char *body, int want)
{
    int status;
    json_t *v = ask("POST", path, body, &status);

    if (status != want)
        tm_claim_failed(__FILE__, __LINE__, "%s: %d, not %d: %s", path, status, want,
                        json_dumps(v, JSON_COMPACT));
    return v;
}

static const char *text(const json_t *v, const char *name)
{
    const char *s = json_string_value(json_object_get(v, name));

    return s == NULL ? "" : s;
}

static void new_key(const char *alg)
{
    char body[64];

    snprintf(body, sizeof body, "{\"alg\":\"%s\"}", alg);
    json_decref(post("/v1/own/keys", body, 200));
}

static const struct {
    const char *name;
    enum tm_key_alg alg;
} algs[] = {
    { "ed25519", TM_KEY_ED25519 },
    { "p256", TM_KEY_P256 },
    { "p384", TM_KEY_P384 },
};

/* ---- instances ---- */

static void every_key_and_format_is_an_instance_with_its_url(void)
{
    json_t *keys, *node, *row;
    size_t shown = 0, at;
    int status;

    test_home_make(&school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < 3; i++)
        new_key(algs[i].name);
    keys = ask("GET", "/v1/own/keys", "", &status);
    for (size_t i = 0; i < 3; i++) {
        json_t *issuers =
            json_object_get(json_array_get(json_object_get(keys, "keys"), i), "issuers");
        enum tm_format format;
        char want[128];

        json_array_foreach(issuers, at, row)
        {
            expect(tm_issuer_format_at(algs[i].alg, at, &format));
            expect_str(text(row, "format"), tm_format_name(format));
            snprintf(want, sizeof want,
                     "http://school.example/issuers/key%zu%s%s/credentials/issue", i + 1,
                     at == 0 ? "" : "-", at == 0 ? "" : tm_format_name(format));
            expect_str(text(row, "url"), want);
            shown++;
        }
        expect(!tm_issuer_format_at(algs[i].alg, json_array_size(issuers), &format));
    }
    node = ask("GET", "/v1/node", "", &status);
    expect_int((int64_t)json_array_size(json_object_get(node, "issuers")), (int64_t)shown);
    json_decref(keys);
    json_decref(node);
    test_home_end(&school);
}

static void strangers_are_not_told_of_the_instances(void)
{
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("ed25519");
    expect_int(test_call(&school, "GET", "/v1/node", "", "", false, &a), 200);
    expect(strstr(tm_buf_str(&a.body), "issuers") == NULL);
    tm_buf_free(&a.body);
    test_home_end(&school);
}

/* ---- formats ---- */

/* The signed credential is sound, is of this format, and its signature was looked at. */
static void expect_sound(const json_t *credential, const char *format)
{
    json_t *wrapped = json_pack("{s:O}", "verifiableCredential", credential);
    char *body = json_dumps(wrapped, JSON_COMPACT);
    json_t *v = post("/credentials/verify", body, 200);
    json_t *report = json_object_get(v, "report");

    expect(json_is_true(json_object_get(v, "verified")));
    expect_str(text(report, "format"), format);
    json_decref(v);
    json_decref(wrapped);
    free(body);
}

static void issue_as(const char *key, enum tm_format format, bool named)
{
    char path[160], body[1024];
    json_t *v;

    snprintf(path, sizeof path, "/issuers/%s%s%s/credentials/issue", key, named ? "-" : "",
             named ? tm_format_name(format) : "");
    snprintf(body, sizeof body, "{\"credential\":%s,\"options\":{}}", plain);
    v = post(path, body, 201);
    expect_sound(json_object_get(v, "verifiableCredential"), tm_format_name(format));
    json_decref(v);
}

static void a_key_signs_what_its_kind_can_and_all_of_it_verifies(void)
{
    size_t pairs = 0;

    test_home_make(&school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < 3; i++) {
        enum tm_format format;
        char key[16];

        new_key(algs[i].name);
        snprintf(key, sizeof key, "key%zu", i + 1);
        for (size_t k = 0; tm_issuer_format_at(algs[i].alg, k, &format); k++) {
            issue_as(key, format, true);
            if (k == 0)
                issue_as(key, format, false);
            pairs++;
        }
    }
    expect_int((int64_t)pairs, 11);
    test_home_end(&school);
}

static void a_format_that_a_key_cannot_sign_names_those_it_can(void)
{
    char body[1024];
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("p384");
    snprintf(body, sizeof body, "{\"credential\":%s,\"format\":\"di-eddsa-jcs-2022\"}", plain);
    v = post("/v1/own/issue", body, 400);
    expect_str(text(v, "code"), "usage");
    expect(strstr(text(v, "detail"), "di-ecdsa-rdfc-2019 (default), di-ecdsa-jcs-2019, vc-jwt") !=
           NULL);
    expect(strstr(text(v, "detail"), "sd-jwt") == NULL);
    json_decref(v);
    snprintf(body, sizeof body, "{\"credential\":%s,\"format\":\"rot13\"}", plain);
    v = post("/v1/own/issue", body, 400);
    expect_str(text(v, "code"), "usage");
    json_decref(v);
    snprintf(body, sizeof body, "{\"credential\":%s}", plain);
    json_decref(post("/issuers/key1-sd-jwt-vc/credentials/issue", body, 404));
    json_decref(post("/issuers/key1-rot13/credentials/issue", body, 404));
    json_decref(post("/issuers/key2/credentials/issue", body, 404));
    test_home_end(&school);
}

static void compact_forms_are_enveloped_by_their_media_type(void)
{
    char body[1024];
    json_t *v, *c;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("p256");
    snprintf(body, sizeof body, "{\"credential\":%s}", plain);
    v = post("/issuers/key1-vc-jwt/credentials/issue", body, 201);
    c = json_object_get(v, "verifiableCredential");
    expect_str(text(c, "type"), "EnvelopedVerifiableCredential");
    expect(strncmp(text(c, "id"), "data:application/vc+jwt,ey", 26) == 0);
    json_decref(v);
    v = post("/issuers/key1-sd-jwt-vc/credentials/issue", body, 201);
    c = json_object_get(v, "verifiableCredential");
    expect(strncmp(text(c, "id"), "data:application/vc+sd-jwt,ey", 29) == 0);
    json_decref(v);
    v = post(
        "/issuers/key1-sd-jwt-vc/credentials/issue",
        "{\"credential\":{\"vct\":\"https://school.example/vct/hive\",\"given_name\":\"Ana\"}}",
        201);
    c = json_object_get(v, "verifiableCredential");
    expect(strncmp(text(c, "id"), "data:application/dc+sd-jwt,ey", 29) == 0);
    expect_sound(c, "sd-jwt-vc");
    json_decref(v);
    test_home_end(&school);
}

static void a_list_is_signed_with_whatever_kind_the_first_key_is(void)
{
    json_t *made, *list;
    const char *url;
    int status;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("p256");
    made = post("/v1/own/status-lists", "{}", 200);
    url = text(made, "list");
    list = ask("GET", url + strlen("http://school.example"), "", &status);
    expect_int(status, 200);
    expect_str(text(json_object_get(list, "proof"), "cryptosuite"), "ecdsa-rdfc-2019");
    expect_sound(list, "di-ecdsa-rdfc-2019");
    json_decref(made);
    json_decref(list);
    test_home_end(&school);
}

/* ---- options, and what is refused ---- */

static void an_option_that_is_not_known_is_said_to_be_so(void)
{
    char body[1024];
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("ed25519");
    snprintf(body, sizeof body, "{\"credential\":%s,\"options\":{\"notAnOption\":1}}", plain);
    v = post("/credentials/issue", body, 400);
    expect_str(text(v, "type"), "https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED");
    json_decref(v);
    snprintf(
        body, sizeof body,
        "{\"credential\":%s,\"options\":{\"credentialId\":\"urn:x\",\"mandatoryPointers\":[]}}",
        plain);
    json_decref(post("/credentials/issue", body, 201));
    snprintf(body, sizeof body, "{\"credential\":%s,\"options\":null}", plain);
    json_decref(post("/credentials/issue", body, 201));
    test_home_end(&school);
}

static void what_is_unsound_is_refused_with_its_path_and_spends_no_place(void)
{
    static const struct {
        const char *members, *path;
    } rows[] = {
        { "\"credentialSubject\":{}", "$.credentialSubject" },
        { "\"credentialSubject\":{\"id\":\"did:example:x\"},\"validFrom\":\"soon\"",
          "$.validFrom" },
        { "\"credentialSubject\":{\"id\":\"did:example:x\"},\"evidence\":{}", "$.evidence" },
    };
    int status;
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    new_key("ed25519");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char body[1024];

        snprintf(body, sizeof body,
                 "{\"credential\":{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                 "\"type\":[\"VerifiableCredential\"],%s}}",
                 rows[i].members);
        v = post("/credentials/issue", body, 400);
        expect_str(text(v, "type"), "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR");
        expect_str(text(v, "title"), "MALFORMED_VALUE_ERROR");
        expect(strncmp(text(v, "path"), rows[i].path, strlen(rows[i].path)) == 0);
        expect(strstr(text(v, "detail"), rows[i].path) != NULL);
        json_decref(v);
    }
    v = ask("GET", "/v1/own/status-lists", "", &status);
    expect_int((int64_t)json_array_size(json_object_get(v, "lists")), 0);
    json_decref(v);
    test_home_end(&school);
}

/* ---- keys that are brought ---- */

/* The keys of RFC 7515 appendix A.3 and RFC 8037 appendix A.1. */
#define RFC7515                                                                                    \
    "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","      \
    "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\""
#define RFC8037                                                                                    \
    "\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\""

static void a_private_jwk_is_taken_and_its_public_part_must_fit(void)
{
    static const struct {
        const char *jwk;
        int status;
        const char *says; /* the key's kind, or why not */
    } rows[] = {
        { "{" RFC7515 ",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}", 200, "P-256" },
        { "{" RFC8037 ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}", 200, "Ed25519" },
        { "{" RFC7515 ",\"d\":\"kpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}", 400, "mismatch" },
        { "{" RFC8037 ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2B\"}", 400, "malformed" },
        { "{" RFC8037 ",\"d\":\"mWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}", 400, "mismatch" },
        { "{" RFC8037 "}", 400, "malformed" },
        { "{" RFC8037 ",\"d\":\"AAAA\"}", 400, "malformed" },
        { "{" RFC8037 ",\"d\":\"\"}", 400, "malformed" },
        { "{" RFC8037 ",\"d\":5}", 400, "malformed" },
        { "{" RFC7515 ",\"d\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}", 400, "malformed" },
        { "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"d\":\"AQAB\"}", 400, "malformed" },
        { "{\"kty\":\"oct\",\"k\":\"AQAB\",\"d\":\"AQAB\"}", 400, "unsupported" },
        { "[]", 400, "malformed" },
        { "7", 400, "malformed" },
        { "\"z3u2notakey\"", 400, "unsupported" },
        { "\"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"", 400, "unsupported" },
    };

    test_home_make(&school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char body[1024];
        json_t *v;

        snprintf(body, sizeof body, "{\"secret\":%s}", rows[i].jwk);
        v = post("/v1/own/keys", body, rows[i].status);
        if (strcmp(text(v, rows[i].status == 200 ? "alg" : "code"), rows[i].says) != 0)
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", rows[i].jwk, text(v, "detail"));
        expect(strstr(text(v, "detail"), "nWGx") == NULL);
        json_decref(v);
    }
    json_decref(post("/v1/own/keys",
                     "{\"alg\":\"p256\",\"secret\":{" RFC8037
                     ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}}",
                     400));
    test_home_end(&school);
}

static void every_kind_of_secret_is_read_back_from_its_multikey(void)
{
    static const enum tm_multikey_type types[] = { TM_MULTIKEY_ED25519_SECRET,
                                                   TM_MULTIKEY_P256_SECRET,
                                                   TM_MULTIKEY_P384_SECRET };

    for (size_t i = 0; i < 3; i++) {
        struct tm_buf multikey = TM_BUF_INIT(256);
        struct tm_err err = TM_ERR_INIT;
        struct tm_secret a, b;

        expect_ok(tm_secret_new(algs[i].alg, &a, &err), &err);
        tm_multikey_put(&multikey, types[i], tm_slice(a.bytes, a.len));
        expect_ok(tm_secret_from_multikey(tm_buf_slice(&multikey), &b, &err), &err);
        expect(tm_key_eq(&a.key, &b.key));
        tm_secret_wipe(&a);
        tm_secret_wipe(&b);
        tm_buf_wipe(&multikey);
    }
}

TM_CLAIMS(CLAIM(every_key_and_format_is_an_instance_with_its_url),
          CLAIM(strangers_are_not_told_of_the_instances),
          CLAIM(a_key_signs_what_its_kind_can_and_all_of_it_verifies),
          CLAIM(a_format_that_a_key_cannot_sign_names_those_it_can),
          CLAIM(compact_forms_are_enveloped_by_their_media_type),
          CLAIM(a_list_is_signed_with_whatever_kind_the_first_key_is),
          CLAIM(an_option_that_is_not_known_is_said_to_be_so),
          CLAIM(what_is_unsound_is_refused_with_its_path_and_spends_no_place),
          CLAIM(a_private_jwk_is_taken_and_its_public_part_must_fit),
          CLAIM(every_kind_of_secret_is_read_back_from_its_multikey))
