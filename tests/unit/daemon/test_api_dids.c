/* The API over a node in this process: DID resolution. */
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "tests/unit/daemon/api_help.h"

/* The result; NULL when it is not answered with `status`. */
static json_t *resolve(const char *did, const char *query, int status)
{
    struct tm_api_answer a;
    char path[600], full[512];
    json_t *v;

    snprintf(path, sizeof path, "/1.0/identifiers/%s", did);
    api_fill_in(path, full);
    a = api_ask("GET", full, query, "");
    if (a.status != status)
        tm_claim_failed(__FILE__, __LINE__, "%s: %d: %s", did, a.status, tm_buf_str(&a.body));
    expect(strstr(a.type, "https://w3id.org/did-resolution") != NULL && a.cors);
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    tm_buf_free(&a.body);
    return v;
}

static void expect_error(const char *did, const char *query, int status, const char *error)
{
    json_t *v = resolve(did, query, status);

    expect(json_is_null(json_object_get(v, "didDocument")));
    expect(json_is_object(json_object_get(v, "didDocumentMetadata")));
    expect_str(json_string_value(json_object_get(v, "@context")),
               "https://w3id.org/did-resolution/v1");
    expect_str(
        json_string_value(json_object_get(json_object_get(v, "didResolutionMetadata"), "error")),
        error);
    json_decref(v);
}

static size_t keys_of(json_t *result)
{
    return json_array_size(
        json_object_get(json_object_get(result, "didDocument"), "verificationMethod"));
}

static void dids_resolve_from_what_is_known_here(void)
{
    static const char key[] = "did%3Akey%3Az6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b";
    json_t *v;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    v = resolve(key, "", 200);
    expect_int((int64_t)keys_of(v), 2);
    expect_str(json_string_value(json_object_get(json_object_get(v, "didDocument"), "id")),
               "did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b");
    json_decref(v);
    v = resolve("did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b",
                "publicKeyFormat=JsonWebKey2020", 200);
    json_decref(v);
    expect_error(key, "publicKeyFormat=Ed25519VerificationKey2018", 400, "invalidPublicKeyType");
    expect_error(key, "publicKeyFormat=x", 400, "unsupportedPublicKeyType");
    expect_error("did%3Akey%3A6Mkt", "", 400, "invalidDid");
    expect_error("did%3Aethr%3Ax", "", 400, "methodNotSupported");
    expect_error("did%3Aweb%3Aschool.example", "", 404, "notFound");
    expect_error("did%3Akey%3Az6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b%23x", "", 400,
                 "invalidDidUrl");
    expect_error("zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk", "", 400, "invalidDid");
    test_home_end(&api_school);
}

static void a_member_s_keys_make_its_documents(void)
{
    struct tm_api_answer a;
    json_t *v;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    v = resolve("did%3Atestamur%3A@", "", 200);
    expect_int((int64_t)keys_of(v), 1); /* of its log */
    json_decref(v);
    a = api_ask("POST", "/v1/own/keys", "",
                "{\"issuer\":\"did:web:school.example%3A3000\","
                "\"method\":\"did:web:school.example%3A3000#one\"}");
    expect_int(a.status, 200);
    tm_buf_free(&a.body);
    v = resolve("did%3Aweb%3Aschool.example%253A3000", "", 200);
    expect_int((int64_t)keys_of(v), 1);
    expect(json_array_size(json_object_get(json_object_get(v, "didDocument"), "assertionMethod")) ==
           1);
    expect(json_object_get(json_object_get(v, "didDocument"), "keyAgreement") == NULL);
    json_decref(v);
    v = resolve("@", "", 200); /* the member's id alone */
    expect_int((int64_t)keys_of(v), 2);
    expect_str(json_string_value(json_array_get(
                   json_object_get(json_object_get(v, "didDocument"), "alsoKnownAs"), 0)),
               "did:web:school.example%3A3000");
    json_decref(v);
    POST("/v1/own/keys/end",
         "{\"method\":\"did:web:school.example%3A3000#one\",\"reason\":\"retired\"}", 200);
    expect_error("did%3Aweb%3Aschool.example%253A3000", "", 404, "notFound");
    test_home_end(&api_school);
}

TM_CLAIMS(CLAIM(dids_resolve_from_what_is_known_here), CLAIM(a_member_s_keys_make_its_documents))
