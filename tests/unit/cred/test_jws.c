/* Compact JWSs: the Wycheproof vectors, every algorithm with keys made here, and what a header, a
 * key and a claim may be. Step 6 of docs/verification.md. */
#include <jansson.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/core_names.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/jws.h"
#include "tests/unit/cred/sd_help.h"

/* ---- Wycheproof ---- */

struct tally {
    size_t good, bad, skipped;
};

/* Taken apart, its header ruled, the key read for that algorithm, and the signature checked. */
static bool accepts(const char *text, const json_t *key, bool *known)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    struct tm_jws_ruling ruling = { TM_FAILED, NULL, NULL };
    char *jwk = json_dumps(key, JSON_COMPACT);
    struct tm_json_doc doc;
    struct tm_jws jws;
    struct tm_key found;
    bool ok = false;

    if (tm_jws_open_bytes(tm_str(text), TM_MIB(1), &arena, &jws, &err) == 0) {
        ruling = tm_jws_rule_header(jws.header, NULL);
        *known = ruling.outcome == TM_PASSED;
    }
    if (jwk != NULL && ruling.outcome == TM_PASSED) {
        expect_ok(tm_json_parse(tm_str(jwk), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
        ok = tm_jws_key_of(doc.root, ruling.sig, &arena, &found, &err) == 0 &&
             tm_sig_verify(ruling.sig, &found, jws.signed_part, jws.signature);
    }
    free(jwk);
    tm_arena_free(&arena);
    return ok;
}

/* Valid there and not here: HMAC (whoever checks one could have made it), and RS384, RS512, PS384,
 * PS512 and ES512, which no profile of credentials needs. They must still be refused. */
static void one_vector(const json_t *group, const json_t *test, struct tally *tally)
{
    const json_t *jws = json_object_get(test, "jws"), *key = json_object_get(group, "public");
    bool valid = strcmp(json_string_value(json_object_get(test, "result")), "valid") == 0;
    bool known = false, ok;
    char *text;

    text = json_is_string(jws) ? strdup(json_string_value(jws)) : json_dumps(jws, JSON_COMPACT);
    expect(text != NULL);
    ok = accepts(text, key, &known);
    free(text);
    if (valid && !known) {
        expect(!ok);
        tally->skipped++;
    } else if (ok != valid) {
        tm_claim_failed(__FILE__, __LINE__, "test %d (%s) is %s",
                        (int)json_integer_value(json_object_get(test, "tcId")),
                        json_string_value(json_object_get(test, "comment")),
                        ok ? "accepted" : "refused");
    } else if (valid) {
        tally->good++;
    } else {
        tally->bad++;
    }
}

static void wycheproof_agrees(void)
{
    json_t *all = json_load_file(tm_vectors("wycheproof/json_web_signature_test.json"), 0, NULL);
    json_t *group, *test;
    struct tally tally = { 0, 0, 0 };
    size_t g, t;

    expect(all != NULL);
    json_array_foreach(json_object_get(all, "testGroups"), g, group)
    {
        json_array_foreach(json_object_get(group, "tests"), t, test)
        {
            one_vector(group, test, &tally);
        }
    }
    tm_note("%zu accepted, %zu refused, %zu valid ones skipped: HMAC, or an algorithm not offered",
            tally.good, tally.bad, tally.skipped);
    expect_int((int64_t)(tally.good + tally.bad + tally.skipped),
               json_integer_value(json_object_get(all, "numberOfTests")));
    json_decref(all);
}

/* ---- every algorithm, by keys made here ---- */

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static const char *payload_of(const char *issuer)
{
    return sd_printf("{\"@context\":[" VC2
                     "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                     "\"credentialSubject\":{\"id\":\"did:example:h\"}}",
                     issuer);
}

static void expect_sound(const char *text)
{
    expect_ok(help_verify(tm_str(text)), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
}

static void expect_bad(const char *text, enum tm_check_code code, enum tm_outcome outcome)
{
    expect_ok(help_verify(tm_str(text)), &help_err);
    if (help_outcome(code) != outcome || help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
}

static const char *head(const char *alg, const char *kid)
{
    return sd_printf("{\"alg\":\"%s\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}", alg, kid);
}

static void an_algorithm_goes_with_its_key_alone(void)
{
    static const enum tm_key_alg kinds[] = { TM_KEY_ED25519, TM_KEY_P256, TM_KEY_P384 };
    static const char *const algs[] = { "EdDSA", "ES256", "ES384", "Ed25519", "RS256", "PS256" };

    for (size_t k = 0; k < 3; k++) {
        for (size_t a = 0; a < 6; a++) {
            const char *text = sd_jwt(head(algs[a], sd_method(kinds[k], 1)),
                                      payload_of(sd_did(kinds[k], 1)), sd_secret(kinds[k], 1));

            if (a == k || (a == 3 && k == 0))
                expect_sound(text);
            else
                expect_bad(text, TM_C_PROOF_SIGNATURE, TM_FAILED);
        }
    }
}

static EVP_PKEY *rsa_key(void)
{
    static EVP_PKEY *key;

    if (key == NULL)
        key = EVP_RSA_gen(2048);
    expect(key != NULL);
    return key;
}

static const char *rsa_member(const char *name)
{
    BIGNUM *n = NULL;
    uint8_t bytes[512];
    struct tm_buf text = TM_BUF_INIT(1000);
    const char *kept;
    int len;

    expect(EVP_PKEY_get_bn_param(rsa_key(), name, &n) == 1);
    len = BN_bn2bin(n, bytes);
    BN_free(n);
    tm_base64url_put(&text, tm_slice(bytes, (size_t)len));
    kept = sd_printf("%s", tm_buf_str(&text));
    tm_buf_free(&text);
    return kept;
}

static const char *rsa_jwk(const char *more)
{
    return sd_printf("{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"%s\"%s}",
                     rsa_member(OSSL_PKEY_PARAM_RSA_N), rsa_member(OSSL_PKEY_PARAM_RSA_E), more);
}

static const char *rsa_jwt(const char *header, const char *body, bool pss)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *with = NULL;
    struct tm_buf out = TM_BUF_INIT(TM_MIB(8));
    uint8_t signature[512];
    size_t len = sizeof signature;
    const char *kept;

    tm_base64url_put(&out, tm_str(header));
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_str(body));
    expect(EVP_DigestSignInit(ctx, &with, EVP_sha256(), NULL, rsa_key()) == 1);
    if (pss)
        expect(EVP_PKEY_CTX_set_rsa_padding(with, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(with, RSA_PSS_SALTLEN_DIGEST) == 1);
    expect(EVP_DigestSign(ctx, signature, &len, out.data, out.len) == 1);
    EVP_MD_CTX_free(ctx);
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_slice(signature, len));
    kept = sd_printf("%s", tm_buf_str(&out));
    tm_buf_free(&out);
    return kept;
}

static const char *rsa_head(const char *alg, const char *jwk)
{
    return sd_printf("{\"alg\":\"%s\",\"typ\":\"vc+jwt\",\"jwk\":%s}", alg, jwk);
}

static void rsa_signs_in_two_ways(void)
{
    const char *body = payload_of("https://school.example");

    expect_sound(rsa_jwt(rsa_head("RS256", rsa_jwk("")), body, false));
    expect_int(help_out.proofs[0].key.alg, TM_KEY_RSA);
    expect(!help_out.proofs[0].issuer_bound);
    expect_sound(rsa_jwt(rsa_head("PS256", rsa_jwk("")), body, true));
    expect_bad(rsa_jwt(rsa_head("PS256", rsa_jwk("")), body, false), TM_C_PROOF_SIGNATURE,
               TM_FAILED);
    expect_bad(rsa_jwt(rsa_head("RS256", rsa_jwk("")), body, true), TM_C_PROOF_SIGNATURE,
               TM_FAILED);
    expect_bad(rsa_jwt(rsa_head("ES256", rsa_jwk("")), body, false), TM_C_PROOF_SIGNATURE,
               TM_FAILED);
    expect_bad(rsa_jwt(rsa_head("RS384", rsa_jwk("")), body, false), TM_C_PROOF_SUITE, TM_UNKNOWN);
}

static void a_key_is_used_for_what_it_says_it_is_for(void)
{
    static const struct {
        const char *more;
        bool good;
    } rows[] = {
        { "", true },
        { ",\"use\":\"sig\"", true },
        { ",\"use\":\"enc\"", false },
        { ",\"use\":7", false },
        { ",\"key_ops\":[\"verify\"]", true },
        { ",\"key_ops\":[\"sign\",\"verify\"]", true },
        { ",\"key_ops\":[\"encrypt\"]", false },
        { ",\"key_ops\":[]", false },
        { ",\"key_ops\":\"verify\"", false },
        { ",\"alg\":\"RS256\"", true },
        { ",\"alg\":\"PS256\"", false },
        { ",\"alg\":\"whatever\"", false },
        { ",\"alg\":7", false },
        { ",\"d\":\"AQAB\"", false }, /* whoever reads it can sign */
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *text = rsa_jwt(rsa_head("RS256", rsa_jwk(rows[i].more)),
                                   payload_of("https://school.example"), false);

        if (rows[i].good)
            expect_sound(text);
        else
            expect_bad(text, TM_C_KEY_RESOLVED, TM_FAILED);
    }
}

/* ASN.1: a SEQUENCE of two INTEGERs, as other uses of ECDSA have it. */
/* The did:jwk of key `n`, with this behind its members. */
static const char *did_jwk_of(uint8_t n, const char *more)
{
    const char *jwk = sd_jwk(TM_KEY_ED25519, n);

    return sd_printf("did:jwk:%s",
                     sd_disclosure(sd_printf("%.*s%s}", (int)strlen(jwk) - 1, jwk, more)));
}

/* What a DID does not list for statements binds none to its owner, however the key was found. */
static void a_did_whose_key_is_for_another_use_binds_nobody(void)
{
    static const struct {
        const char *more;
        bool bound;
    } rows[] = { { "", true }, { ",\"use\":\"sig\"", true }, { ",\"use\":\"enc\"", false } };
    const char *heads[] = {
        sd_printf("\"jwk\":%s", sd_jwk(TM_KEY_ED25519, 1)),
        sd_printf("\"kid\":\"%s\"", sd_method(TM_KEY_ED25519, 1)),
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        for (size_t k = 0; k < sizeof heads / sizeof heads[0]; k++) {
            const char *body = sd_printf("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                                         "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                                         "\"credentialSubject\":{\"id\":\"urn:h\"}}",
                                         did_jwk_of(1, rows[i].more));

            expect_sound(sd_jwt(sd_printf("{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",%s}", heads[k]),
                                body, sd_secret(TM_KEY_ED25519, 1)));
            expect_int(help_out.proofs[0].issuer_bound, rows[i].bound);
        }
    }
}

static void a_der_signature_is_refused(void)
{
    const char *text = sd_jwt(head("ES256", sd_method(TM_KEY_P256, 1)),
                              payload_of(sd_did(TM_KEY_P256, 1)), sd_secret(TM_KEY_P256, 1));
    const char *dot = strrchr(text, '.');
    struct tm_buf raw = TM_BUF_INIT(100), der = TM_BUF_INIT(100), out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;

    expect_sound(text);
    expect_ok(tm_base64url_get(&raw, tm_str(dot + 1), &err), &err);
    expect_int((int64_t)raw.len, 64);
    tm_buf_put_u8(&der, 0x30);
    tm_buf_put_u8(&der, 70);
    for (size_t i = 0; i < 2; i++) {
        tm_buf_put(&der, "\x02\x21\x00", 3);
        tm_buf_put(&der, raw.data + 32 * i, 32);
    }
    tm_buf_put(&out, text, (size_t)(dot + 1 - text));
    tm_base64url_put(&out, tm_buf_slice(&der));
    expect_bad(tm_buf_str(&out), TM_C_PROOF_SIGNATURE, TM_FAILED);
    tm_buf_free(&raw);
    tm_buf_free(&der);
    tm_buf_free(&out);
}

/* Chains that are some are test_jws_x5c.c's. */
static void what_is_no_certificate_fails_alone_and_beside_a_kid(void)
{
    const char *body = payload_of(sd_did(TM_KEY_P256, 1));
    const char *method = sd_method(TM_KEY_P256, 1);

    expect_bad(sd_jwt("{\"alg\":\"ES256\",\"typ\":\"vc+jwt\",\"x5c\":[\"MIIB\"]}", body,
                      sd_secret(TM_KEY_P256, 1)),
               TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect_bad(sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"vc+jwt\",\"kid\":\"%s\","
                                "\"x5c\":[\"MIIB\"]}",
                                method),
                      body, sd_secret(TM_KEY_P256, 1)),
               TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void a_kid_of_a_did_is_its_fragment(void)
{
    const char *did = sd_did(TM_KEY_P256, 1);
    const char *body = sd_printf("{\"iss\":\"%s\",%s", did, payload_of(did) + 1);

    expect_sound(sd_jwt(head("ES256", did + 8), body, sd_secret(TM_KEY_P256, 1)));
    expect_sound(sd_jwt(head("ES256", sd_printf("#%s", did + 8)), body, sd_secret(TM_KEY_P256, 1)));
    expect_bad(sd_jwt(head("ES256", did + 8), payload_of(did), sd_secret(TM_KEY_P256, 1)),
               TM_C_KEY_RESOLVED, TM_FAILED);
}

/* ---- header rules, for those who understand more ---- */

static enum tm_outcome ruled(const char *header, const char *const *understood)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    enum tm_outcome o;

    expect_ok(tm_json_parse(tm_str(header), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    o = tm_jws_rule_header(doc.root, understood).outcome;
    tm_arena_free(&arena);
    return o;
}

static void crit_holds_what_is_there_and_understood(void)
{
    static const char *const names[] = { "b64", "sigT", NULL };
    static const struct {
        const char *header;
        enum tm_outcome with, without;
    } rows[] = {
        { "{\"alg\":\"ES256\"}", TM_PASSED, TM_PASSED },
        { "{\"alg\":\"ES256\",\"sigT\":\"x\",\"crit\":[\"sigT\"]}", TM_PASSED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"sigT\":\"x\",\"b64\":false,\"crit\":[\"sigT\",\"b64\"]}", TM_PASSED,
          TM_FAILED },
        { "{\"alg\":\"ES256\",\"crit\":[\"sigT\"]}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"b64\":false}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"b64\":true}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"b64\":\"false\",\"crit\":[\"b64\"]}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"sigT\":1,\"crit\":[\"sigT\",\"sigT\"]}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"sigT\":1,\"exp\":1,\"crit\":[\"sigT\",\"exp\"]}", TM_FAILED,
          TM_FAILED },
        { "{\"alg\":\"ES256\",\"crit\":[]}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"crit\":\"sigT\",\"sigT\":1}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES256\",\"crit\":[1]}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"none\"}", TM_FAILED, TM_FAILED },
        { "{\"alg\":\"ES512\"}", TM_UNKNOWN, TM_UNKNOWN },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (ruled(rows[i].header, names) != rows[i].with ||
            ruled(rows[i].header, NULL) != rows[i].without)
            tm_claim_failed(__FILE__, __LINE__, "%s", rows[i].header);
}

/* ---- size ---- */

static void a_huge_key_and_a_huge_signature_end_early(void)
{
    size_t len = TM_MIB(4);
    char *long_text = malloc(len + 1);
    const char *text, *body = payload_of("https://school.example");

    expect(long_text != NULL);
    memset(long_text, 'A', len);
    long_text[len] = 0;
    text = rsa_jwt(
        sd_printf("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%.*s\"}}",
                  3 << 20, long_text),
        body, false);
    expect_fails(help_verify(tm_str(text)), TM_E_LIMIT, &help_err);
    long_text[12000] = 0; /* within the header's limit, and no key of any kind */
    expect_bad(rsa_jwt(sd_printf("{\"alg\":\"RS256\",\"typ\":\"vc+jwt\",\"jwk\":{\"kty\":\"RSA\","
                                 "\"e\":\"AQAB\",\"n\":\"%s\"}}",
                                 long_text),
                       body, false),
               TM_C_KEY_RESOLVED, TM_FAILED);
    text = sd_jwt(head("ES256", sd_method(TM_KEY_P256, 1)), body, sd_secret(TM_KEY_P256, 1));
    long_text[1364] = 0;
    expect_bad(sd_printf("%.*s.%s", (int)(strrchr(text, '.') - text), text, long_text),
               TM_C_PROOF_SIGNATURE, TM_FAILED); /* 1,023 bytes */
    long_text[1364] = 'A';
    long_text[1400] = 0;
    expect_fails(help_verify(tm_str(
                     sd_printf("%.*s.%s", (int)(strrchr(text, '.') - text), text, long_text))),
                 TM_E_LIMIT, &help_err);
    free(long_text);
}

TM_CLAIMS(CLAIM(wycheproof_agrees), CLAIM(an_algorithm_goes_with_its_key_alone),
          CLAIM(rsa_signs_in_two_ways), CLAIM(a_key_is_used_for_what_it_says_it_is_for),
          CLAIM(a_did_whose_key_is_for_another_use_binds_nobody), CLAIM(a_der_signature_is_refused),
          CLAIM(what_is_no_certificate_fails_alone_and_beside_a_kid),
          CLAIM(a_kid_of_a_did_is_its_fragment), CLAIM(crit_holds_what_is_there_and_understood),
          CLAIM(a_huge_key_and_a_huge_signature_end_early))
