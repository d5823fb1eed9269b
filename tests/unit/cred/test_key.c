/* Public keys: the did:key vectors, JWKs, two spellings of one key, and what is no key. */
#include <jansson.h>
#include <stdio.h>

#include "node/base/encode.h"
#include "tests/unit/cred/cred_help.h"

static struct tm_key key_of(const char *did)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key = { .len = 0 };

    if (tm_key_from_did(tm_str(did), &help_arena, &key, &err) != 0)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", did, err.text);
    return key;
}

static void expect_same_did(const struct tm_key *key, const char *did)
{
    struct tm_buf text = TM_BUF_INIT(4096);

    tm_key_put_did(&text, key);
    expect_str(tm_buf_str(&text), did);
    tm_buf_free(&text);
}

/* Every publicKeyJwk of the document's first method is the key of the DID. */
static void expect_jwk_same(const char *did, json_t *jwk)
{
    char *text = json_dumps(jwk, JSON_COMPACT);
    struct tm_key key = key_of(did), again = { .len = 0 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_id a, b;

    expect_ok(tm_key_from_text(tm_str(text), &help_arena, &again, &err), &err);
    expect(tm_key_eq(&key, &again));
    tm_key_id(&key, &a);
    tm_key_id(&again, &b);
    expect(tm_id_eq(&a, &b));
    free(text);
}

static void nist_curve_vectors_are_ours(void)
{
    json_t *all = json_load_file(tm_vectors("did-key/nist-curves.json"), 0, NULL), *v;
    const char *did;
    size_t known = 0;

    expect(all != NULL);
    json_object_foreach(all, did, v)
    {
        json_t *jwk = json_object_get(json_object_get(v, "verificationMethod"), "publicKeyJwk");
        struct tm_err err = TM_ERR_INIT;
        struct tm_key key;

        tm_arena_reset(&help_arena);
        if (strncmp(did, "did:key:z2J9", 12) == 0) { /* P-521: known to nobody here */
            expect_fails(tm_key_from_did(tm_str(did), &help_arena, &key, &err), TM_E_UNSUPPORTED,
                         &err);
            continue;
        }
        key = key_of(did);
        expect(key.alg == TM_KEY_P256 || key.alg == TM_KEY_P384);
        expect_same_did(&key, did);
        if (jwk != NULL)
            expect_jwk_same(did, jwk);
        known++;
    }
    json_decref(all);
    expect(known >= 4);
}

static void ed25519_vectors_are_ours(void)
{
    json_t *all = json_load_file(tm_vectors("did-key/ed25519-x25519.json"), 0, NULL), *v;
    const char *did;
    size_t n = 0;

    expect(all != NULL);
    json_object_foreach(all, did, v)
    {
        const char *seed = json_string_value(json_object_get(v, "seed"));
        const char *b58 = json_string_value(
            json_object_get(json_object_get(v, "verificationKeyPair"), "publicKeyBase58"));
        struct tm_key key = key_of(did);
        struct tm_err err = TM_ERR_INIT;
        struct tm_buf raw = TM_BUF_INIT(64);

        expect_int(key.alg, TM_KEY_ED25519);
        expect_same_did(&key, did);
        if (b58 != NULL) {
            expect_ok(tm_base58_get(&raw, tm_str(b58), &err), &err);
            expect_slice(tm_slice(key.bytes, key.len), tm_buf_slice(&raw));
        }
        if (seed != NULL) {
            struct tm_ed25519_pair pair;
            uint8_t bytes[32];

            expect(tm_hex_exact(tm_str(seed), bytes, 32));
            tm_ed25519_from_seed(bytes, &pair);
            expect(memcmp(pair.public_key, key.bytes, 32) == 0);
        }
        tm_buf_free(&raw);
        n++;
    }
    json_decref(all);
    expect(n > 0);
}

static void fragments_must_name_the_key(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;
    char text[200];

    key_of(help_method(1));
    snprintf(text, sizeof text, "%s#%s", help_did(1), help_did(2) + 8);
    expect_fails(tm_key_from_did(tm_str(text), &help_arena, &key, &err), TM_E_MALFORMED, &err);
    snprintf(text, sizeof text, "%s#", help_did(1));
    expect_fails(tm_key_from_did(tm_str(text), &help_arena, &key, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_key_from_did(tm_str("did:web:school.example"), &help_arena, &key, &err),
                 TM_E_NOTFOUND, &err);
    expect_fails(tm_key_from_did(tm_str(""), &help_arena, &key, &err), TM_E_NOTFOUND, &err);
}

static void a_did_jwk_is_its_key(void)
{
    struct tm_ed25519_pair pair = help_pair(5);
    struct tm_buf x = TM_BUF_INIT(64), jwk = TM_BUF_INIT(200), did = TM_BUF_INIT(400);
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;

    tm_base64url_put(&x, tm_slice(pair.public_key, 32));
    tm_buf_printf(&jwk, "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}", tm_buf_str(&x));
    tm_buf_put_str(&did, "did:jwk:");
    tm_base64url_put(&did, tm_buf_slice(&jwk));
    key = key_of(tm_buf_str(&did));
    expect(key.alg == TM_KEY_ED25519 && memcmp(key.bytes, pair.public_key, 32) == 0);
    tm_buf_put_str(&did, "#0");
    key_of(tm_buf_str(&did));
    tm_buf_put_str(&did, "1");
    expect_fails(tm_key_from_did(tm_buf_slice(&did), &help_arena, &key, &err), TM_E_MALFORMED,
                 &err);
    tm_buf_free(&x);
    tm_buf_free(&jwk);
    tm_buf_free(&did);
}

static void points_off_the_curve_are_no_keys(void)
{
    static const char *const bad[] = {
        /* y = 2 is no point of the curve; a small-order point; a non-canonical one */
        "0200000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    };
    static const char *const jwks[] = {
        ("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns\","
         "\"y\":\"efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIN\"}"),
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns\"}",
        "{\"kty\":\"EC\",\"crv\":\"Ed25519\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}",
        "{\"kty\":7}",
        "{}",
        "[]",
        "{\"kty\":\"OKP\",\"kty\":\"OKP\"}",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct tm_buf text = TM_BUF_INIT(128);
        struct tm_err err = TM_ERR_INIT;
        uint8_t raw[34] = { 0xed, 0x01 };
        struct tm_key key;

        expect(tm_hex_exact(tm_str(bad[i]), raw + 2, 32));
        tm_buf_put_u8(&text, 'z');
        tm_base58_put(&text, tm_slice(raw, sizeof raw));
        expect_fails(tm_key_from_multikey(tm_buf_slice(&text), &key, &err), TM_E_MALFORMED, &err);
        tm_buf_free(&text);
    }
    for (size_t i = 0; i < sizeof jwks / sizeof jwks[0]; i++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_key key;

        expect_fails(tm_key_from_jwk(tm_str(jwks[i]), &help_arena, &key, &err), TM_E_MALFORMED,
                     &err);
    }
}

static void rsa_keys_have_two_thousand_bits_at_least(void)
{
    for (size_t bytes = 255; bytes <= 513; bytes += bytes == 255 || bytes == 512 ? 1 : 256) {
        struct tm_buf n = TM_BUF_INIT(1024), jwk = TM_BUF_INIT(2048), multikey = TM_BUF_INIT(2048);
        bool good = bytes == 256 || bytes == 512;
        struct tm_err err = TM_ERR_INIT;
        struct tm_key key, again;
        uint8_t raw[513];

        memset(raw, 0xc1, sizeof raw);
        tm_base64url_put(&n, tm_slice(raw, bytes));
        tm_buf_printf(&jwk, "{\"kty\":\"RSA\",\"n\":\"%s\",\"e\":\"AQAB\"}", tm_buf_str(&n));
        if (good) {
            expect_ok(tm_key_from_jwk(tm_buf_slice(&jwk), &help_arena, &key, &err), &err);
            expect_int(key.alg, TM_KEY_RSA);
            tm_key_put_multikey(&multikey, &key);
            expect_ok(tm_key_from_multikey(tm_buf_slice(&multikey), &again, &err), &err);
            expect(tm_key_eq(&key, &again));
        } else {
            int r = tm_key_from_jwk(tm_buf_slice(&jwk), &help_arena, &key, &err);

            expect(r == TM_E_MALFORMED || r == TM_E_LIMIT);
        }
        tm_buf_free(&n);
        tm_buf_free(&jwk);
        tm_buf_free(&multikey);
    }
}

static void codes_are_found_by_their_text(void)
{
    for (int c = 0; c < TM_CHECK_CODE_COUNT; c++) {
        const struct tm_code_row *row = tm_code_row((enum tm_check_code)c);
        enum tm_check_code back;

        expect(tm_code_find(tm_str(row->code), &back) && back == (enum tm_check_code)c);
        expect(row->meaning[0] != 0 && row->cure[0] != 0 && strncmp(row->problem, "http", 4) == 0);
    }
    expect(!tm_code_find(tm_str("no.such"), &(enum tm_check_code){ 0 }));
}

static void a_full_arena_is_a_fault_never_a_pass(void)
{
    struct tm_arena tiny = TM_ARENA_INIT(64);
    struct tm_checks checks;

    tm_checks_init(&checks, &tiny);
    tm_check_add(&checks, TM_C_PROOF_SIGNATURE, TM_PASSED, "%s", "x");
    expect(checks.fault && checks.first == NULL);
    tm_arena_free(&tiny);
}

TM_CLAIMS(CLAIM(nist_curve_vectors_are_ours), CLAIM(ed25519_vectors_are_ours),
          CLAIM(fragments_must_name_the_key), CLAIM(a_did_jwk_is_its_key),
          CLAIM(points_off_the_curve_are_no_keys), CLAIM(rsa_keys_have_two_thousand_bits_at_least),
          CLAIM(codes_are_found_by_their_text), CLAIM(a_full_arena_is_a_fault_never_a_pass))
