/* DIDs: their grammar, the did:key vectors, documents in every form met, resolution with every
 * error, and whose a key is that a document lists. Steps 6 and 7 of docs/verification.md. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/did_document.h"
#include "node/cred/did_resolve.h"
#include "tests/unit/cred/cred_help.h"

#define WEB    "did:web:school.example"
#define METHOD WEB "#key-1"

/* ---- the grammar ---- */

static void a_did_is_what_its_grammar_says(void)
{
    static const char *const good[] = { "did:web:school.example",
                                        "did:web:school.example%3A3000:a:b", "did:a1:_.-x",
                                        "did:example::x", "did:key:z6Mk" };
    static const char *const bad[] = { "",
                                       "did",
                                       "did:",
                                       "did:web",
                                       "did:web:",
                                       "did::x",
                                       "did:Web:x",
                                       "DID:web:x",
                                       "did:web:x:",
                                       "did:web:x/y",
                                       "did:web:x#y",
                                       "did:web:x?y",
                                       "did:web:x%3",
                                       "did:web:x%zz",
                                       "did:web:x y",
                                       "did:web:\xc3\xa9",
                                       "https://school.example" };

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        if (!tm_did_ok(tm_str(good[i])))
            tm_claim_failed(__FILE__, __LINE__, "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (tm_did_ok(tm_str(bad[i])))
            tm_claim_failed(__FILE__, __LINE__, "%s", bad[i]);
    expect(tm_slice_is(tm_did_method_name(TM_LIT("did:web:x")), "web"));
}

/* ---- resolution ---- */

static struct tm_did_subject published;
static int published_code = TM_E_NOTFOUND;
static unsigned times_asked;

static int find(void *ctx, struct tm_slice did, struct tm_did_subject *out, struct tm_err *err)
{
    times_asked++;
    if (published_code != 0)
        return tm_fail(err, published_code, "as the test has it");
    *out = published;
    return 0;
}

static enum tm_did_error resolve(struct tm_slice url, const char *format, json_t **out)
{
    struct tm_did_in in = { .url = url, .key_format = tm_str(format), .find = find };
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    enum tm_did_error error;
    json_t *v, *meta;

    expect_ok(tm_did_resolve(&in, &help_arena, &text, &error, &err), &err);
    v = json_loadb((const char *)text.data, text.len, 0, NULL);
    meta = json_object_get(v, "didResolutionMetadata");
    expect_str(json_string_value(json_object_get(v, "@context")),
               "https://w3id.org/did-resolution/v1");
    expect(json_is_object(json_object_get(v, "didDocumentMetadata")));
    expect(json_is_object(json_object_get(v, "didDocument")) == (error == TM_DID_RESOLVED));
    if (error == TM_DID_RESOLVED)
        expect(json_object_get(meta, "error") == NULL);
    else
        expect_str(json_string_value(json_object_get(meta, "error")), tm_did_error_name(error));
    *out = v;
    tm_buf_free(&text);
    return error;
}

static enum tm_did_error error_of(const char *url, const char *format)
{
    json_t *v;
    enum tm_did_error error = resolve(tm_str(url), format, &v);

    json_decref(v);
    return error;
}

/* A did:key of these bytes. */
static const char *did_of(uint8_t a, uint8_t b, const uint8_t *key, size_t len)
{
    static char text[2000];
    struct tm_buf bytes = TM_BUF_INIT(1024), did = TM_BUF_INIT(sizeof text);

    tm_buf_put_u8(&bytes, a);
    tm_buf_put_u8(&bytes, b);
    tm_buf_put(&bytes, key, len);
    tm_base58_put(&did, tm_buf_slice(&bytes));
    snprintf(text, sizeof text, "did:key:z%s", tm_buf_str(&did));
    tm_buf_free(&bytes);
    tm_buf_free(&did);
    return text;
}

static void every_error_has_its_name(void)
{
    uint8_t zeros[64] = { 2 }, off[33] = { 2 };
    static char more[TM_DID_MAX + 100];

    tm_arena_reset(&help_arena);
    memset(off + 1, 0xff, 32); /* no x below the field's prime */
    expect_int(error_of("", NULL), TM_DID_INVALID);
    expect_int(error_of("z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b", NULL), TM_DID_INVALID);
    expect_int(error_of("did:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b", NULL),
               TM_DID_INVALID);
    expect_int(error_of("did:key:", NULL), TM_DID_INVALID);
    expect_int(error_of("did:key:6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b", NULL),
               TM_DID_INVALID);
    expect_int(error_of("did:key:u7QE", NULL), TM_DID_INVALID);
    expect_int(error_of("did:key:-v4:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b", NULL),
               TM_DID_INVALID);
    expect_int(error_of("did:key:z6Mkt0O", NULL), TM_DID_INVALID); /* not of base58's letters */
    expect_int(error_of("did:key:z", NULL), TM_DID_INVALID);
    expect_int(error_of("did:jwk:e30", NULL), TM_DID_INVALID);
    expect_int(error_of("did:jwk:****", NULL), TM_DID_INVALID);
    expect_int(error_of("did:ethr:0x1", NULL), TM_DID_METHOD);
    expect_int(error_of(WEB, NULL), TM_DID_NOT_FOUND);
    expect_int(error_of("did:web:", NULL), TM_DID_INVALID);
    expect_int(error_of(did_of(0xed, 1, zeros, 31), NULL), TM_DID_KEY_LENGTH);
    expect_int(error_of(did_of(0xed, 1, zeros, 33), NULL), TM_DID_KEY_LENGTH);
    expect_int(error_of(did_of(0x80, 0x24, zeros, 32), NULL), TM_DID_KEY_LENGTH);
    expect_int(error_of(did_of(0x81, 0x24, zeros, 33), NULL), TM_DID_KEY_LENGTH);
    expect_int(error_of(did_of(0xec, 1, zeros, 31), NULL), TM_DID_KEY_LENGTH);
    expect_int(error_of(did_of(0xe7, 1, zeros, 33), NULL), TM_DID_KEY_UNSUPPORTED); /* secp256k1 */
    expect_int(error_of(did_of(0x80, 0x24, off, 33), NULL), TM_DID_KEY_INVALID);
    expect_int(error_of(did_of(0x80, 0x24, zeros + 1, 33), NULL), TM_DID_KEY_INVALID);
    expect_int(error_of(did_of(0xed, 1, zeros + 1, 32), NULL),
               TM_DID_KEY_INVALID); /* small order */
    expect_int(error_of(help_did(1), "Ed25519VerificationKey2018"), TM_DID_KEY_TYPE);
    expect_int(error_of(help_did(1), "Rot13Key"), TM_DID_KEY_UNSUPPORTED);
    expect_int(error_of("did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv",
                        "Ed25519VerificationKey2020"),
               TM_DID_KEY_TYPE);
    memset(more, '1', sizeof more - 1);
    memcpy(more, "did:key:z", 9);
    expect_int(error_of(more, NULL), TM_DID_INVALID);
    more[2000] = 0;
    expect_int(error_of(more, NULL), TM_DID_KEY_LENGTH);
}

static void a_url_resolves_when_its_fragment_names_a_key(void)
{
    char url[300];

    tm_arena_reset(&help_arena);
    expect_int(error_of(help_method(1), NULL), TM_DID_RESOLVED);
    snprintf(url, sizeof url, "%s#%s", help_did(1), help_did(2) + 8);
    expect_int(error_of(url, NULL), TM_DID_INVALID_URL);
    snprintf(url, sizeof url, "%s#", help_did(1));
    expect_int(error_of(url, NULL), TM_DID_INVALID_URL);
    snprintf(url, sizeof url, "%s/path", help_did(1));
    expect_int(error_of(url, NULL), TM_DID_INVALID_URL);
    snprintf(url, sizeof url, "%s?service=files", help_did(1));
    expect_int(error_of(url, NULL), TM_DID_INVALID_URL);
    snprintf(url, sizeof url, "%s?%s", help_did(1), help_did(1) + 8);
    expect_int(error_of(url, NULL), TM_DID_INVALID_URL);
}

/* ---- the vectors ---- */

static struct tm_did_document read_document(json_t *document, const char *did)
{
    char *text = json_dumps(document, JSON_COMPACT);
    struct tm_slice kept = tm_arena_copy(&help_arena, tm_str(text));
    struct tm_did_document doc = { .n = 0 };
    struct tm_err err = TM_ERR_INIT;

    free(text);
    if (tm_did_document_read(kept, tm_str(did), &help_arena, &doc, &err) != 0)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", did, err.text);
    return doc;
}

/* Every key that `a` lists, `b` lists for the same. */
static size_t expect_listed(const struct tm_did_document *a, const struct tm_did_document *b)
{
    size_t n = 0;

    for (size_t i = 0; i < a->n; i++) {
        unsigned same = 0;
        struct tm_err err = TM_ERR_INIT;
        struct tm_key key, other;

        expect_ok(tm_did_method_key(&a->methods[i], &key, &err), &err);
        expect(tm_slice_eq(a->methods[i].controller, a->id));
        for (size_t k = 0; k < b->n; k++)
            if (tm_did_method_key(&b->methods[k], &other, &err) == 0 && tm_key_eq(&key, &other))
                same |= b->methods[k].relations;
        expect_int(same, a->methods[i].relations);
        n++;
    }
    return n;
}

static void expect_vector(const char *did, json_t *vector, const char *format)
{
    struct tm_did_document ours, theirs;
    json_t *result;

    expect_int(resolve(tm_str(did), format, &result), TM_DID_RESOLVED);
    ours = read_document(json_object_get(result, "didDocument"), did);
    theirs = read_document(json_object_get(vector, "didDocument"), did);
    expect(expect_listed(&ours, &theirs) > 0);
    expect(expect_listed(&theirs, &ours) > 0);
    json_decref(result);
}

static void ed25519_documents_are_those_of_the_vectors(void)
{
    static const char *const forms[] = { NULL, "Multikey", "JsonWebKey", "JsonWebKey2020",
                                         "Ed25519VerificationKey2020" };
    json_t *all = json_load_file(tm_vectors("did-key/ed25519-x25519.json"), 0, NULL), *v;
    const char *did;
    size_t n = 0;

    json_object_foreach(all, did, v)
    {
        for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
            tm_arena_reset(&help_arena);
            expect_vector(did, v, forms[i]);
        }
        n++;
    }
    expect_int((int64_t)n, 5);
    json_decref(all);
}

static void nist_curve_documents_are_those_of_the_vectors(void)
{
    static const char *const forms[] = { NULL, "Multikey", "JsonWebKey", "JsonWebKey2020" };
    json_t *all = json_load_file(tm_vectors("did-key/nist-curves.json"), 0, NULL), *v;
    const char *did;
    size_t n = 0, refused = 0;

    json_object_foreach(all, did, v)
    {
        if (strncmp(did, "did:key:z2J9", 12) == 0) { /* P-521: no kind of key here */
            expect_int(error_of(did, NULL), TM_DID_KEY_UNSUPPORTED);
            refused++;
            continue;
        }
        for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
            tm_arena_reset(&help_arena);
            expect_vector(did, v, forms[i]);
        }
        n++;
    }
    expect_int((int64_t)n, 5);
    expect_int((int64_t)refused, 2);
    json_decref(all);
}

static size_t relations_of(const char *did, json_t **document)
{
    size_t n = 0;

    expect_int(resolve(tm_str(did), NULL, document), TM_DID_RESOLVED);
    for (int r = 0; r < TM_REL_COUNT; r++)
        n += json_is_array(json_object_get(json_object_get(*document, "didDocument"),
                                           tm_relation_name((enum tm_relation)r)));
    return n;
}

static const char *did_jwk(const char *jwk)
{
    static char text[2000];
    struct tm_buf did = TM_BUF_INIT(sizeof text);

    tm_base64url_put(&did, tm_str(jwk));
    snprintf(text, sizeof text, "did:jwk:%s", tm_buf_str(&did));
    tm_buf_free(&did);
    return text;
}

#define P256_JWK                                                                                   \
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns\","     \
    "\"y\":\"efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM\""

static void a_did_jwk_document_follows_its_use_and_shows_no_secret(void)
{
    json_t *v, *m;

    tm_arena_reset(&help_arena);
    expect_int((int64_t)relations_of(did_jwk(P256_JWK "}"), &v), 5);
    m = json_array_get(json_object_get(json_object_get(v, "didDocument"), "verificationMethod"), 0);
    expect_str(json_string_value(json_object_get(m, "type")), "JsonWebKey2020");
    expect(strstr(json_string_value(json_object_get(m, "id")), "#0") != NULL);
    json_decref(v);
    expect_int((int64_t)relations_of(did_jwk(P256_JWK ",\"use\":\"sig\"}"), &v), 4);
    json_decref(v);
    expect_int((int64_t)relations_of(did_jwk(P256_JWK ",\"use\":\"enc\"}"), &v), 1);
    json_decref(v);
    expect_int((int64_t)relations_of(
                   did_jwk(P256_JWK ",\"d\":\"gPh-VvVS8MbvKQ9LSVVmfnxnKjHn4Tqj0bmbpehRlpc\"}"), &v),
               5);
    m = json_array_get(json_object_get(json_object_get(v, "didDocument"), "verificationMethod"), 0);
    expect(json_object_get(json_object_get(m, "publicKeyJwk"), "d") == NULL);
    json_decref(v);
}

static void what_members_published_becomes_a_document(void)
{
    static struct tm_key keys[3];
    struct tm_did_document doc;
    struct tm_err err = TM_ERR_INIT;
    json_t *v;

    tm_arena_reset(&help_arena);
    for (uint8_t i = 0; i < 3; i++)
        expect_ok(tm_key_from_did(tm_str(help_did((uint8_t)(i + 1))), &help_arena, &keys[i], &err),
                  &err);
    memset(&published, 0, sizeof published);
    published.did = TM_LIT(WEB);
    published.member = TM_LIT("zQmMember");
    published.n = 3;
    published.keys[0] = (struct tm_did_published){ TM_LIT(METHOD), &keys[0], TM_REL_SIGNS };
    published.keys[1] = (struct tm_did_published){ TM_LIT("a name"), &keys[1], TM_REL_SIGNS };
    published.keys[2] = (struct tm_did_published){ TM_LIT(METHOD), &keys[2], TM_REL_SIGNS };
    published.also_n = 1;
    published.also[0] = TM_LIT("https://school.example");
    published_code = 0;
    expect_int(resolve(TM_LIT(METHOD), NULL, &v), TM_DID_RESOLVED);
    doc = read_document(json_object_get(v, "didDocument"), WEB); /* no id stands for two keys */
    expect_int((int64_t)doc.n, 3);
    expect(tm_did_document_find(&doc, TM_LIT(METHOD)) == &doc.methods[0]);
    expect_str(
        json_string_value(json_object_get(json_object_get(v, "didDocumentMetadata"), "member")),
        "zQmMember");
    json_decref(v);
    expect_int(error_of(WEB "#key-2", NULL), TM_DID_INVALID_URL);
    published_code = TM_E_CONFLICT;
    expect_int(error_of(WEB, NULL), TM_DID_NOT_FOUND);
    published_code = TM_E_NOTFOUND;
}

static void our_own_failure_is_no_answer(void)
{
    struct tm_did_in in = { .url = TM_LIT(WEB), .find = find };
    struct tm_arena small = TM_ARENA_INIT(100);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), tiny = TM_BUF_INIT(20);
    struct tm_err err = TM_ERR_INIT;
    enum tm_did_error error;

    tm_arena_reset(&help_arena);
    published_code = TM_E_IO;
    expect_fails(tm_did_resolve(&in, &help_arena, &text, &error, &err), TM_E_IO, &err);
    published_code = TM_E_NOTFOUND;
    expect_fails(tm_did_resolve(&in, &small, &text, &error, &err), TM_E_NOMEM, &err);
    expect_fails(tm_did_resolve(&in, &help_arena, &tiny, &error, &err), TM_E_LIMIT, &err);
    tm_buf_free(&text);
    tm_buf_free(&tiny);
    tm_arena_free(&small);
}

/* ---- documents ---- */

static const char *multikey(uint8_t n)
{
    return help_did(n) + sizeof "did:key:" - 1;
}

static const char *method_text(const char *id, uint8_t n, const char *more)
{
    static char texts[4][600];
    static unsigned turn;
    char *text = texts[turn++ % 4];

    snprintf(text, sizeof texts[0],
             "{\"id\":\"%s\",\"type\":\"Multikey\",\"controller\":\"" WEB "\","
             "\"publicKeyMultibase\":\"%s\"%s}",
             id, multikey(n), more);
    return text;
}

static int read_text(struct tm_did_document *doc, struct tm_err *err, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
static int read_text(struct tm_did_document *doc, struct tm_err *err, const char *fmt, ...)
{
    static char text[200000];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    tm_arena_reset(&help_arena);
    return tm_did_document_read(tm_str(text), TM_LIT(WEB), &help_arena, doc, err);
}

static void a_document_is_read_in_every_form(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_did_document doc;
    struct tm_key key;

    expect_ok(read_text(&doc, &err,
                        "{\"id\":\"" WEB "\",\"verificationMethod\":[%s],"
                        "\"assertionMethod\":[\"#key-1\",%s],\"authentication\":\"" METHOD "\","
                        "\"keyAgreement\":[\"did:key:zX#zX\"]}",
                        method_text(METHOD, 1, ""), method_text("#key-2", 2, "")),
              &err);
    expect_int((int64_t)doc.n, 3);
    expect_int(doc.methods[0].relations,
               TM_REL_BIT(TM_REL_ASSERTION) | TM_REL_BIT(TM_REL_AUTHENTICATION));
    expect(tm_slice_is(doc.methods[1].id, WEB "#key-2"));
    expect_int(doc.methods[1].relations, TM_REL_BIT(TM_REL_ASSERTION));
    expect_ok(tm_did_method_key(&doc.methods[1], &key, &err), &err);
    expect(memcmp(key.bytes, help_pair(2).public_key, 32) == 0);
    expect(doc.methods[2].v == NULL);
    expect_fails(tm_did_method_key(&doc.methods[2], &key, &err), TM_E_NOTFOUND, &err);
    /* the same key under one id in both places is one method */
    expect_ok(read_text(&doc, &err,
                        "{\"id\":\"" WEB "\",\"verificationMethod\":%s,\"assertionMethod\":[%s]}",
                        method_text(METHOD, 1, ""), method_text("#key-1", 1, "")),
              &err);
    expect_int((int64_t)doc.n, 1);
}

static void a_document_that_means_two_things_is_refused(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_did_document doc;
    struct tm_buf many = TM_BUF_INIT(TM_MIB(1));

    expect_fails(read_text(&doc, &err,
                           "{\"id\":\"" WEB
                           "\",\"verificationMethod\":[%s],\"assertionMethod\":[%s]}",
                           method_text(METHOD, 1, ""), method_text(METHOD, 2, "")),
                 TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "{\"id\":\"did:web:other.example\"}"), TM_E_MISMATCH, &err);
    expect_fails(read_text(&doc, &err, "{}"), TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "[]"), TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "{\"id\":5}"), TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "{\"id\":\"" WEB "\",\"assertionMethod\":[5]}"),
                 TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "{\"id\":\"" WEB "\",\"verificationMethod\":[\"#a\"]}"),
                 TM_E_MALFORMED, &err);
    expect_fails(read_text(&doc, &err, "{\"id\":\"" WEB "\",\"assertionMethod\":[{\"id\":\"\"}]}"),
                 TM_E_MALFORMED, &err);
    for (int i = 0; i <= TM_DID_METHODS_MAX; i++)
        tm_buf_printf(&many, "%s\"#%d\"", i == 0 ? "" : ",", i);
    expect_fails(
        read_text(&doc, &err, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}", tm_buf_str(&many)),
        TM_E_LIMIT, &err);
    tm_buf_free(&many);
    expect_fails(read_text(&doc, &err, "{\"id\":\"" WEB "\"%*s}", (int)TM_DID_DOCUMENT_MAX, ""),
                 TM_E_LIMIT, &err);
}

static void a_key_is_read_as_its_type_has_it(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_did_document doc;
    struct tm_key key;
    static const struct {
        const char *method;
        int code;
    } rows[] = {
        { "\"type\":\"Ed25519VerificationKey2020\",\"publicKeyMultibase\":"
          "\"z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp\"",
          0 },
        { "\"type\":\"Ed25519VerificationKey2018\",\"publicKeyBase58\":"
          "\"4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS\"",
          0 },
        { "\"type\":\"JsonWebKey\",\"publicKeyJwk\":" P256_JWK "}", 0 },
        { "\"type\":\"X25519KeyAgreementKey2019\",\"publicKeyBase58\":"
          "\"7By6kV2t2d188odEM4ExAve1UithKT6dLva4dwsDT3ak\"",
          0 },
        { "\"type\":\"Ed25519VerificationKey2020\",\"publicKeyMultibase\":"
          "\"zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv\"",
          TM_E_MALFORMED },
        { "\"type\":\"Multikey\",\"publicKeyBase58\":"
          "\"4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS\"",
          TM_E_MALFORMED },
        { "\"type\":\"Ed25519VerificationKey2018\",\"publicKeyBase58\":\"4zvwRjXUKGfvwn\"",
          TM_E_MALFORMED },
        { "\"type\":\"Ed25519VerificationKey2018\",\"publicKeyBase58\":\"0OIl\"", TM_E_MALFORMED },
        { "\"type\":\"JsonWebKey2020\"", TM_E_MALFORMED },
        { "\"type\":\"JsonWebKey2020\",\"publicKeyJwk\":{\"kty\":\"EC\",\"crv\":\"secp256k1\"}",
          TM_E_UNSUPPORTED },
        { "\"type\":\"SomeKey2099\"", TM_E_UNSUPPORTED },
        { "\"publicKeyMultibase\":\"z6Mk\"", TM_E_UNSUPPORTED },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int r;

        expect_ok(read_text(&doc, &err,
                            "{\"id\":\"" WEB "\",\"verificationMethod\":[{\"id\":\"#a\",%s}]}",
                            rows[i].method),
                  &err);
        r = tm_did_method_key(&doc.methods[0], &key, &err);
        if (r != rows[i].code)
            tm_claim_failed(__FILE__, __LINE__, "%s: %d", rows[i].method, r);
    }
}

/* ---- whose key it is, by a document ---- */

static char documents[2][8000]; /* of WEB; of did:web:other.example */
static struct tm_key found_key; /* what find() has under `found_issuer` */
static const char *found_issuer, *found_method;

static struct tm_slice get(void *ctx, struct tm_slice url)
{
    if (tm_slice_is(url, WEB) && documents[0][0] != 0)
        return tm_str(documents[0]);
    if (tm_slice_is(url, "did:web:other.example") && documents[1][0] != 0)
        return tm_str(documents[1]);
    return TM_SLICE_EMPTY;
}

static void find_key(void *ctx, struct tm_slice issuer, struct tm_slice method,
                     void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    if (found_issuer != NULL && tm_slice_is(issuer, found_issuer) &&
        tm_slice_is(method, found_method))
        found(found_ctx, &found_key);
}

/* Pair 1 signs for `issuer`, naming `method`; then it is verified as a stranger would. */
static struct tm_buf signed_text = TM_BUF_INIT(TM_MIB(1));

static void sign(const char *issuer, const char *method)
{
    struct tm_secret secret = help_secret(1);
    struct tm_issue_in in = { .credential = TM_LIT("{\"@context\":"
                                                   "[\"https://www.w3.org/ns/credentials/v2\"],"
                                                   "\"type\":[\"VerifiableCredential\"],"
                                                   "\"credentialSubject\":{\"name\":\"x\"}}"),
                              .format = TM_FORMAT_DI_EDDSA_JCS_2022,
                              .issuer = tm_str(issuer),
                              .method = tm_str(method),
                              .secret = &secret,
                              .now_ms = AT_2026 - 1000000 };

    tm_buf_reset(&signed_text);
    tm_arena_reset(&help_arena);
    tm_checks_init(&help_out.checks, &help_arena);
    expect_ok(tm_issue(&in, &help_arena, &help_out.checks, &signed_text, &help_err), &help_err);
}

static enum tm_outcome verify(void)
{
    struct tm_verify_in in = { .bytes = tm_buf_slice(&signed_text),
                               .at_ms = AT_2026,
                               .keys = { .find = find_key },
                               .documents = { get, NULL } };

    expect_ok(help_verify_in(&in), &help_err);
    return help_outcome(TM_C_KEY_RESOLVED);
}

static void hold(size_t which, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void hold(size_t which, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(documents[which], sizeof documents[0], fmt, ap);
    va_end(ap);
}

static void begin(void)
{
    documents[0][0] = documents[1][0] = 0;
    found_issuer = NULL;
    found_key.alg = TM_KEY_ED25519;
    found_key.len = 32;
    memcpy(found_key.bytes, help_pair(1).public_key, 32);
}

#define expect_bound(want)                                                                         \
    do {                                                                                           \
        expect_int(verify(), TM_PASSED);                                                           \
        expect(help_out.proof_n == 1);                                                             \
        expect(help_out.proofs[0].issuer_bound == (want));                                         \
    } while (0)

static void a_document_that_is_held_gives_the_key(void)
{
    begin();
    sign(WEB, METHOD);
    expect_int(verify(), TM_UNKNOWN); /* nobody knows it */
    hold(0, "{\"id\":\"" WEB "\",\"verificationMethod\":[%s],\"assertionMethod\":[\"#key-1\"]}",
         method_text("#key-1", 1, ""));
    expect_bound(true);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}", method_text("#key-1", 1, ""));
    expect_bound(true);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}", method_text("#key-1", 2, ""));
    verify();
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
}

static void a_key_for_another_purpose_is_refused(void)
{
    begin();
    sign(WEB, METHOD);
    hold(0, "{\"id\":\"" WEB "\",\"authentication\":[%s]}", method_text("#key-1", 1, ""));
    expect_int(verify(), TM_FAILED);
    expect(strstr(help_lines(), "does not list the key for assertionMethod") != NULL);
    hold(0, "{\"id\":\"" WEB "\",\"verificationMethod\":[%s]}", method_text("#key-1", 1, ""));
    expect_int(verify(), TM_FAILED);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}",
         method_text("#key-1", 1, ",\"revoked\":\"2026-01-01T00:00:00Z\""));
    expect_int(verify(), TM_FAILED);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}",
         method_text("#key-1", 1, ",\"expires\":\"2099-01-01T00:00:00Z\""));
    expect_bound(true);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}",
         method_text("#key-1", 1, ",\"expires\":\"some day\""));
    expect_int(verify(), TM_FAILED);
}

static void what_a_document_does_not_say_is_unknown(void)
{
    static const char *const silent[] = {
        "not JSON",
        "{\"id\":\"did:web:other.example\"}",
        "{\"id\":\"" WEB "\"}",
        "{\"id\":\"" WEB "\",\"assertionMethod\":[\"#key-1\"]}",
        "{\"id\":\"" WEB "\",\"assertionMethod\":[{\"id\":\"#key-1\",\"type\":\"Key2099\"}]}",
    };

    begin();
    sign(WEB, METHOD);
    for (size_t i = 0; i < sizeof silent / sizeof silent[0]; i++) {
        found_issuer = NULL;
        hold(0, "%s", silent[i]);
        if (verify() != TM_UNKNOWN || help_out.proof_n != 0)
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", silent[i], help_lines());
        found_issuer = WEB; /* but a member may have published it */
        found_method = METHOD;
        expect_bound(true);
    }
}

static void a_bare_did_stands_for_its_keys(void)
{
    begin();
    sign(WEB, WEB);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s,%s],\"authentication\":[%s]}",
         method_text("#a", 3, ""), method_text("#b", 1, ""), method_text("#c", 2, ""));
    expect_bound(true);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s],\"authentication\":[%s]}",
         method_text("#a", 3, ""), method_text("#b", 1, ""));
    verify();
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
    hold(0, "{\"id\":\"" WEB "\",\"authentication\":[%s]}", method_text("#b", 1, ""));
    expect_int(verify(), TM_UNKNOWN);
}

static void the_controller_says_whose_it_is(void)
{
    char method[300];

    begin();
    sign(WEB, "did:web:other.example#k"); /* another's method */
    hold(1,
         "{\"id\":\"did:web:other.example\",\"assertionMethod\":[{\"id\":\"#k\",\"type\":"
         "\"Multikey\",\"controller\":\"did:web:other.example\",\"publicKeyMultibase\":\"%s\"}]}",
         multikey(1));
    expect_bound(false);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[\"did:web:other.example#k\"]}");
    expect_bound(true); /* which the issuer lists as its own */
    hold(0, "{\"id\":\"" WEB "\",\"authentication\":[\"did:web:other.example#k\"]}");
    expect_bound(false);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[%s]}", method_text("#z", 1, ""));
    expect_bound(true); /* or the very key */
    hold(0, "{\"id\":\"" WEB "\"}");
    expect_bound(false);
    found_issuer = WEB;
    found_method = "did:web:other.example#k";
    expect_bound(true); /* or publishes it */
    begin();
    sign(WEB, METHOD);
    hold(0,
         "{\"id\":\"" WEB "\",\"assertionMethod\":[{\"id\":\"#key-1\",\"type\":\"Multikey\","
         "\"controller\":\"did:web:other.example\",\"publicKeyMultibase\":\"%s\"}]}",
         multikey(1));
    expect_bound(false); /* its own document says that another controls it */
    begin();
    snprintf(method, sizeof method, "%s", help_method(1));
    sign(WEB, method); /* a did:key for a did:web issuer */
    expect_bound(false);
    hold(0, "{\"id\":\"" WEB "\",\"assertionMethod\":[\"%s\"]}", method);
    expect_bound(true);
}

static void a_key_in_the_fragment_of_a_url_binds_nobody(void)
{
    char method[300];

    begin();
    snprintf(method, sizeof method, "https://school.example/issuer#%s", multikey(1));
    sign("https://school.example/issuer", method);
    expect_bound(false);
    expect(help_outcome(TM_C_PROOF_SIGNATURE) == TM_PASSED);
    found_issuer = "https://school.example/issuer";
    found_method = method;
    expect_bound(true);
    begin();
    snprintf(method, sizeof method, "https://school.example/issuer#%s", multikey(2));
    sign("https://school.example/issuer", method);
    verify();
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
    snprintf(method, sizeof method, "http://school.example/issuer#%s", multikey(1));
    sign("http://school.example/issuer", method);
    expect_int(verify(), TM_UNKNOWN);
    sign("https://school.example/issuer", "https://school.example/issuer#key-1");
    expect_int(verify(), TM_UNKNOWN);
    sign("https://school.example/issuer", "https://school.example/issuer");
    expect_int(verify(), TM_UNKNOWN);
}

/* As sign(WEB, METHOD), but the proof says `method`, which nobody would sign with. */
static void sign_saying(const char *method)
{
    static char text[8000];
    const char *hit;

    sign(WEB, METHOD);
    hit = strstr(tm_buf_str(&signed_text), METHOD);
    expect(hit != NULL);
    snprintf(text, sizeof text, "%.*s%s%s", (int)(hit - tm_buf_str(&signed_text)),
             tm_buf_str(&signed_text), method, hit + strlen(METHOD));
    tm_buf_reset(&signed_text);
    tm_buf_put_str(&signed_text, text);
}

static void a_key_that_does_not_sign_is_refused(void)
{
    static const char x25519[] = "z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW";
    char method[300];

    begin();
    snprintf(method, sizeof method, "did:key:%s#%s", x25519, x25519);
    sign_saying(method);
    expect_int(verify(), TM_FAILED);
    sign_saying(did_jwk(P256_JWK ",\"use\":\"enc\"}"));
    expect_int(verify(), TM_FAILED);
    sign_saying(did_jwk(P256_JWK ",\"use\":\"sig\"}"));
    verify(); /* one that signs, and has not signed this */
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
    sign(WEB, METHOD);
    hold(0,
         "{\"id\":\"" WEB "\",\"assertionMethod\":[{\"id\":\"#key-1\",\"type\":\"Multikey\","
         "\"controller\":\"" WEB "\",\"publicKeyMultibase\":\"%s\"}]}",
         x25519);
    expect_int(verify(), TM_FAILED);
    tm_buf_free(&signed_text);
    tm_arena_free(&help_arena);
}

TM_CLAIMS(CLAIM(a_did_is_what_its_grammar_says), CLAIM(every_error_has_its_name),
          CLAIM(a_url_resolves_when_its_fragment_names_a_key),
          CLAIM(ed25519_documents_are_those_of_the_vectors),
          CLAIM(nist_curve_documents_are_those_of_the_vectors),
          CLAIM(a_did_jwk_document_follows_its_use_and_shows_no_secret),
          CLAIM(what_members_published_becomes_a_document), CLAIM(our_own_failure_is_no_answer),
          CLAIM(a_document_is_read_in_every_form),
          CLAIM(a_document_that_means_two_things_is_refused),
          CLAIM(a_key_is_read_as_its_type_has_it), CLAIM(a_document_that_is_held_gives_the_key),
          CLAIM(a_key_for_another_purpose_is_refused),
          CLAIM(what_a_document_does_not_say_is_unknown), CLAIM(a_bare_did_stands_for_its_keys),
          CLAIM(the_controller_says_whose_it_is),
          CLAIM(a_key_in_the_fragment_of_a_url_binds_nobody),
          CLAIM(a_key_that_does_not_sign_is_refused))
