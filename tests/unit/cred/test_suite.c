/* Signatures by key kind: Wycheproof's verdicts for P-256 and RSA, secret keys round and round, and what
 * is no secret key, no signature of this length, or one of another kind. */
#include <jansson.h>
#include <stdio.h>

#include "node/base/encode.h"
#include "node/cred/secret.h"
#include "tests/lib/expect.h"

static const char *text_of(const json_t *v, const char *name)
{
    const char *s = json_string_value(json_object_get(v, name));

    expect(s != NULL);
    return s;
}

/* ---- Wycheproof ---- */

struct tally {
    size_t valid, invalid, acceptable, accepted; /* accepted: of the acceptable */
};

static void one_case(const struct tm_sig *sig, const struct tm_key *key, const json_t *t,
                     struct tally *tally)
{
    struct tm_buf msg = TM_BUF_INIT(1 << 20), raw = TM_BUF_INIT(1 << 16);
    const char *want = text_of(t, "result");
    struct tm_err err = TM_ERR_INIT;
    bool got, acceptable = strcmp(want, "acceptable") == 0, valid = strcmp(want, "valid") == 0;

    expect_ok(tm_hex_get(&msg, tm_str(text_of(t, "msg")), &err), &err);
    expect_ok(tm_hex_get(&raw, tm_str(text_of(t, "sig")), &err), &err);
    got = tm_sig_verify(sig, key, tm_buf_slice(&msg), tm_buf_slice(&raw));
    if (!acceptable && got != valid)
        tm_claim_failed(__FILE__, __LINE__, "tcId %lld (%s): %s, want %s",
                        (long long)json_integer_value(json_object_get(t, "tcId")),
                        text_of(t, "comment"), got ? "accepted" : "refused", want);
    tally->valid += valid;
    tally->acceptable += acceptable;
    tally->invalid += !valid && !acceptable;
    tally->accepted += acceptable && got;
    tm_buf_free(&msg);
    tm_buf_free(&raw);
}

static struct tally all_cases(const char *file, const struct tm_sig *sig,
                              void (*key_of)(const json_t *group, struct tm_key *out))
{
    json_t *root = json_load_file(tm_vectors(file), 0, NULL), *group, *t;
    struct tally tally = { 0 };
    size_t g, i;

    expect(root != NULL);
    json_array_foreach(json_object_get(root, "testGroups"), g, group)
    {
        struct tm_key key = { .len = 0 };

        key_of(group, &key);
        json_array_foreach(json_object_get(group, "tests"), i, t) one_case(sig, &key, t, &tally);
    }
    expect_int((int64_t)(tally.valid + tally.invalid + tally.acceptable),
               json_integer_value(json_object_get(root, "numberOfTests")));
    tm_note("%s: %zu valid, %zu invalid, %zu acceptable of which %zu accepted", file, tally.valid,
            tally.invalid, tally.acceptable, tally.accepted);
    json_decref(root);
    return tally;
}

/* Hex of any width as the 32 bytes that a coordinate takes. */
static void coordinate(const char *hex, uint8_t out[32])
{
    char padded[65];
    size_t len = strlen(hex);

    if (len > 64)
        hex += len - 64;
    snprintf(padded, sizeof padded, "%064d", 0);
    memcpy(padded + 64 - strlen(hex), hex, strlen(hex));
    expect(tm_hex_exact(tm_str(padded), out, 32));
}

static void p256_key(const json_t *group, struct tm_key *out)
{
    const json_t *key = json_object_get(group, "publicKey");
    uint8_t x[32], y[32];

    coordinate(text_of(key, "wx"), x);
    coordinate(text_of(key, "wy"), y);
    expect(tm_suite_ec_compress(TM_KEY_P256, tm_slice(x, 32), tm_slice(y, 32), out));
}

static void rsa_key(const json_t *group, struct tm_key *out)
{
    struct tm_buf der = TM_BUF_INIT(TM_KEY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_hex_get(&der, tm_str(text_of(group, "publicKeyAsn")), &err), &err);
    expect(tm_suite_rsa_key_ok(tm_buf_slice(&der)));
    out->alg = TM_KEY_RSA;
    out->len = der.len;
    memcpy(out->bytes, der.data, der.len);
    tm_buf_free(&der);
}

static void wycheproof_p256_verdicts_hold(void)
{
    struct tally t = all_cases("wycheproof/ecdsa_secp256r1_sha256_p1363_test.json",
                               tm_sig_row(TM_SIG_ES256), p256_key);

    expect(t.valid > 100 && t.invalid > 50 && t.acceptable == 0);
}

/* JOSE and Data Integrity have r then s (RFC 7518 section 3.4): the DER of another protocol is no signature
 * here, whatever numbers are in it. */
static void a_der_signature_is_never_taken(void)
{
    json_t *root =
               json_load_file(tm_vectors("wycheproof/ecdsa_secp256r1_sha256_test.json"), 0, NULL),
           *group, *t;
    struct tm_buf msg = TM_BUF_INIT(TM_KIB(64)), sig = TM_BUF_INIT(TM_KIB(64));
    size_t g, i, valid = 0;

    expect(root != NULL);
    json_array_foreach(json_object_get(root, "testGroups"), g, group)
    {
        struct tm_key key = { .len = 0 };

        p256_key(group, &key);
        json_array_foreach(json_object_get(group, "tests"), i, t)
        {
            struct tm_err err = TM_ERR_INIT;

            tm_buf_reset(&msg);
            tm_buf_reset(&sig);
            expect_ok(tm_hex_get(&msg, tm_str(text_of(t, "msg")), &err), &err);
            expect_ok(tm_hex_get(&sig, tm_str(text_of(t, "sig")), &err), &err);
            expect(!tm_sig_verify(tm_sig_row(TM_SIG_ES256), &key, tm_buf_slice(&msg),
                                  tm_buf_slice(&sig)));
            valid += strcmp(text_of(t, "result"), "valid") == 0;
        }
    }
    expect(valid > 100); /* as DER */
    tm_buf_free(&msg);
    tm_buf_free(&sig);
    json_decref(root);
}

/* The one acceptable case has a DigestInfo without the NULL of its parameters (RFC 8017 section 9.2 has
 * it): refused, since there is one encoding to compare with. */
static void wycheproof_rsa_verdicts_hold(void)
{
    struct tally t = all_cases("wycheproof/rsa_signature_2048_sha256_test.json",
                               tm_sig_row(TM_SIG_RS256), rsa_key);

    expect(t.valid > 0 && t.invalid > 200);
    expect_int((int64_t)t.acceptable, 1);
    expect_int((int64_t)t.accepted, 0);
}

/* ---- secret keys ---- */

static const enum tm_key_alg signing[] = { TM_KEY_ED25519, TM_KEY_P256, TM_KEY_P384 };
#define SIGNING (sizeof signing / sizeof signing[0])

static size_t width_of(enum tm_key_alg alg)
{
    return alg == TM_KEY_P384 ? 48 : 32;
}

static void what_a_fresh_secret_signs_verifies(void)
{
    static const uint8_t msg[] = "what is signed";

    for (size_t i = 0; i < SIGNING; i++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_secret secret, again;
        uint8_t out[TM_SIGNATURE_MAX];
        const struct tm_sig *sig = tm_sig_of_key(signing[i]);
        size_t len = 0;

        expect_ok(tm_secret_new(signing[i], &secret, &err), &err);
        expect_int(secret.key.alg, signing[i]);
        expect(tm_suite_of(signing[i])->key_ok(tm_slice(secret.key.bytes, secret.key.len)));
        expect_ok(tm_secret_from(signing[i], tm_slice(secret.bytes, secret.len), &again, &err),
                  &err);
        expect(tm_key_eq(&secret.key, &again.key));
        expect_ok(tm_secret_sign(&secret, tm_slice(msg, sizeof msg), out, &len, &err), &err);
        expect_int((int64_t)len, (int64_t)sig->len);
        expect(tm_sig_verify(sig, &secret.key, tm_slice(msg, sizeof msg), tm_slice(out, len)));
        expect(!tm_sig_verify(sig, &secret.key, tm_slice(msg, sizeof msg - 1), tm_slice(out, len)));
        expect(!tm_sig_verify(sig, &secret.key, tm_slice(msg, sizeof msg), tm_slice(out, len - 1)));
        expect(!tm_sig_verify(sig, &secret.key, tm_slice(msg, sizeof msg), tm_slice(out, len + 1)));
        for (size_t bit = 0; bit < len * 8; bit += 3) {
            out[bit / 8] ^= (uint8_t)(1u << bit % 8);
            expect(!tm_sig_verify(sig, &secret.key, tm_slice(msg, sizeof msg), tm_slice(out, len)));
            out[bit / 8] ^= (uint8_t)(1u << bit % 8);
        }
        tm_secret_wipe(&secret);
        for (size_t b = 0; b < sizeof secret.bytes; b++)
            expect_int(secret.bytes[b], 0);
    }
}

/* Keys found good are remembered: what begins with one, or is its beginning, is none for that. */
static void a_remembered_key_is_one_of_its_length(void)
{
    for (size_t i = 0; i < SIGNING; i++) {
        const struct tm_suite *suite = tm_suite_of(signing[i]);
        struct tm_err err = TM_ERR_INIT;
        struct tm_secret secret;
        uint8_t raw[64] = { 0 };

        expect_ok(tm_secret_new(signing[i], &secret, &err), &err);
        memcpy(raw, secret.key.bytes, secret.key.len);
        expect(tm_suite_key_ok(suite, tm_slice(raw, secret.key.len)));
        expect(tm_suite_key_ok(suite, tm_slice(raw, secret.key.len)));
        expect(!tm_suite_key_ok(suite, tm_slice(raw, secret.key.len + 1)));
        expect(!tm_suite_key_ok(suite, tm_slice(raw, secret.key.len - 1)));
        tm_secret_wipe(&secret);
    }
}

static void a_key_of_another_kind_never_fits(void)
{
    static const uint8_t msg[] = "what is signed";

    for (size_t i = 0; i < SIGNING; i++)
        for (size_t k = 0; k < SIGNING; k++) {
            struct tm_err err = TM_ERR_INIT;
            struct tm_secret secret, other;
            uint8_t out[TM_SIGNATURE_MAX];
            size_t len;

            expect_ok(tm_secret_new(signing[i], &secret, &err), &err);
            expect_ok(tm_secret_new(signing[k], &other, &err), &err);
            expect_ok(tm_secret_sign(&secret, tm_slice(msg, sizeof msg), out, &len, &err), &err);
            expect(!tm_sig_verify(tm_sig_of_key(signing[i]), &other.key, tm_slice(msg, sizeof msg),
                                  tm_slice(out, len)));
            expect(tm_sig_verify(tm_sig_of_key(signing[k]), &secret.key, tm_slice(msg, sizeof msg),
                                 tm_slice(out, len)) == (signing[i] == signing[k]));
        }
}

/* The orders of the curves (SEC 2). */
static const char order_p256[] = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
static const char order_p384[] = "ffffffffffffffffffffffffffffffffffffffffffffffff"
                                 "c7634d81f4372ddf581a0db248b0a77aecec196accc52973";

static void a_scalar_lies_between_zero_and_the_order(void)
{
    for (size_t i = 1; i < SIGNING; i++) {
        size_t n = width_of(signing[i]);
        const char *order = signing[i] == TM_KEY_P384 ? order_p384 : order_p256;
        struct tm_err err = TM_ERR_INIT;
        struct tm_secret secret;
        uint8_t scalar[48] = { 0 };

        expect_fails(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), TM_E_MALFORMED,
                     &err);
        scalar[n - 1] = 1;
        expect_ok(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), &err);
        expect(tm_hex_exact(tm_str(order), scalar, n));
        expect_fails(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), TM_E_MALFORMED,
                     &err);
        scalar[n - 1]++;
        expect_fails(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), TM_E_MALFORMED,
                     &err);
        scalar[n - 1] -= 2;
        err = (struct tm_err)TM_ERR_INIT;
        expect_ok(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), &err);
        memset(scalar, 0xff, sizeof scalar);
        expect_fails(tm_secret_from(signing[i], tm_slice(scalar, n), &secret, &err), TM_E_MALFORMED,
                     &err);
    }
}

static void wrong_lengths_and_kinds_are_refused(void)
{
    static const enum tm_key_alg others[] = { TM_KEY_NONE, TM_KEY_RSA, TM_KEY_X25519 };
    uint8_t bytes[64];
    struct tm_err err = TM_ERR_INIT;
    struct tm_secret secret;

    memset(bytes, 1, sizeof bytes);
    for (size_t i = 0; i < SIGNING; i++)
        for (size_t n = 0; n <= sizeof bytes; n++)
            if (n != width_of(signing[i]))
                expect_fails(tm_secret_from(signing[i], tm_slice(bytes, n), &secret, &err),
                             TM_E_MALFORMED, &err);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        expect_fails(tm_secret_from(others[i], tm_slice(bytes, 32), &secret, &err),
                     TM_E_UNSUPPORTED, &err);
        expect_fails(tm_secret_new(others[i], &secret, &err), TM_E_UNSUPPORTED, &err);
    }
}

/* r or s zero, or the order: no signature, whoever asks. */
static void degenerate_signatures_are_refused(void)
{
    static const uint8_t msg[] = "what is signed";

    for (size_t i = 1; i < SIGNING; i++) {
        size_t n = width_of(signing[i]);
        struct tm_err err = TM_ERR_INIT;
        struct tm_secret secret;
        uint8_t out[TM_SIGNATURE_MAX];
        size_t len;

        expect_ok(tm_secret_new(signing[i], &secret, &err), &err);
        for (int half = 0; half < 2; half++) {
            expect_ok(tm_secret_sign(&secret, tm_slice(msg, sizeof msg), out, &len, &err), &err);
            memset(out + (size_t)half * n, 0, n);
            expect(!tm_sig_verify(tm_sig_of_key(signing[i]), &secret.key, tm_slice(msg, sizeof msg),
                                  tm_slice(out, len)));
            expect(
                tm_hex_exact(tm_str(n == 32 ? order_p256 : order_p384), out + (size_t)half * n, n));
            expect(!tm_sig_verify(tm_sig_of_key(signing[i]), &secret.key, tm_slice(msg, sizeof msg),
                                  tm_slice(out, len)));
        }
    }
}

TM_CLAIMS(CLAIM(wycheproof_p256_verdicts_hold), CLAIM(wycheproof_rsa_verdicts_hold),
          CLAIM(a_der_signature_is_never_taken), CLAIM(what_a_fresh_secret_signs_verifies),
          CLAIM(a_remembered_key_is_one_of_its_length), CLAIM(a_key_of_another_kind_never_fits),
          CLAIM(a_scalar_lies_between_zero_and_the_order),
          CLAIM(wrong_lengths_and_kinds_are_refused), CLAIM(degenerate_signatures_are_refused))
