/* node/cred/key.c - public keys, in and out of multikey and JWK. */
#include "node/cred/key.h"

#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/json.h"
#include "node/cred/suite.h"

#define JWK_BYTES_MAX  4096 /* an RSA-4096 key with x5c-free metadata takes under 1,200 */
#define JWK_DEPTH_MAX  8
#define JWK_NODES_MAX  128
#define JWK_NUMBER_MAX 512 /* bytes of an RSA-4096 modulus */

const char *tm_key_alg_name(enum tm_key_alg alg)
{
    const struct tm_suite *suite = tm_suite_of(alg);

    return suite == NULL ? "none" : suite->name;
}

bool tm_key_eq(const struct tm_key *a, const struct tm_key *b)
{
    return a->alg == b->alg && tm_slice_eq(tm_slice(a->bytes, a->len), tm_slice(b->bytes, b->len));
}

void tm_key_id(const struct tm_key *key, struct tm_id *out)
{
    struct tm_slice name = tm_str(tm_key_alg_name(key->alg));
    uint8_t text[TM_KEY_BYTES_MAX + 16]; /* the name, a NUL, the key */
    struct tm_hash hash;

    TM_CHECK(name.len < 16);
    memcpy(text, name.data, name.len + 1);
    memcpy(text + name.len + 1, key->bytes, key->len);
    tm_sha256_again(tm_slice(text, name.len + 1 + key->len), &hash);
    memcpy(out->b, hash.b, sizeof out->b);
}

/* `out` is written only when the bytes are a key. */
static int take(const struct tm_suite *suite, struct tm_slice raw, struct tm_key *out,
                struct tm_err *err)
{
    if (raw.len > sizeof out->bytes || !tm_suite_key_ok(suite, raw))
        return tm_fail(err, TM_E_MALFORMED, "not a valid %s public key", suite->name);
    out->alg = suite->alg;
    out->len = raw.len;
    memcpy(out->bytes, raw.data, raw.len);
    return 0;
}

int tm_key_from_raw(enum tm_key_alg alg, struct tm_slice raw, struct tm_key *out,
                    struct tm_err *err)
{
    TM_CHECK(tm_suite_of(alg) != NULL);
    return take(tm_suite_of(alg), raw, out, err);
}

int tm_key_from_multikey(struct tm_slice text, struct tm_key *out, struct tm_err *err)
{
    struct tm_multikey mk;
    const struct tm_suite *suite;
    int r = tm_multikey_parse(text, &mk, err);

    if (r != 0)
        return r;
    suite = tm_suite_of_multikey(mk.type);
    if (suite == NULL) {
        memset(&mk, 0, sizeof mk);
        return tm_fail(err, TM_E_UNSUPPORTED, "multikey: not a public key");
    }
    return take(suite, tm_slice(mk.bytes, mk.len), out, err);
}

void tm_key_put_multikey(struct tm_buf *out, const struct tm_key *key)
{
    const struct tm_suite *suite = tm_suite_of(key->alg);

    TM_CHECK(suite != NULL);
    tm_multikey_put(out, suite->multikey, tm_slice(key->bytes, key->len));
}

/* A member that holds base64url bytes. */
static int jwk_bytes(const struct tm_json *jwk, const char *name, struct tm_buf *out,
                     struct tm_err *err)
{
    struct tm_slice text;

    if (!tm_json_str(tm_json_get(jwk, name), &text))
        return tm_fail(err, TM_E_MALFORMED, "JWK: no %s", name);
    return tm_base64url_get(out, text, err);
}

static int jwk_okp(const struct tm_json *jwk, const struct tm_suite *suite, struct tm_key *out,
                   struct tm_err *err)
{
    struct tm_buf x = TM_BUF_INIT(JWK_NUMBER_MAX);
    int r = jwk_bytes(jwk, "x", &x, err);

    if (r == 0)
        r = take(suite, tm_buf_slice(&x), out, err);
    tm_buf_free(&x);
    return r;
}

/* EC (x, y) and RSA (n, e): two numbers that make one key. */
static int jwk_pair(const struct tm_json *jwk, enum tm_key_alg alg, struct tm_key *out,
                    struct tm_err *err)
{
    bool rsa = alg == TM_KEY_RSA;
    struct tm_buf a = TM_BUF_INIT(JWK_NUMBER_MAX), b = TM_BUF_INIT(JWK_NUMBER_MAX);
    int r = jwk_bytes(jwk, rsa ? "n" : "x", &a, err);

    if (r == 0)
        r = jwk_bytes(jwk, rsa ? "e" : "y", &b, err);
    if (r == 0 && !(rsa ? tm_suite_rsa_from(tm_buf_slice(&a), tm_buf_slice(&b), out)
                        : tm_suite_ec_compress(alg, tm_buf_slice(&a), tm_buf_slice(&b), out)))
        r = tm_fail(err, TM_E_MALFORMED, "JWK: not a valid %s public key", tm_key_alg_name(alg));
    tm_buf_free(&a);
    tm_buf_free(&b);
    return r;
}

int tm_key_from_jwk_value(const struct tm_json *jwk, struct tm_key *out, struct tm_err *err)
{
    const struct tm_json *kty = tm_json_get(jwk, "kty");
    const struct tm_suite *suite;
    struct tm_slice crv;
    bool okp;

    if (!tm_json_is(kty, TM_JSON_STRING))
        return tm_fail(err, TM_E_MALFORMED, "JWK: no kty");
    if (tm_json_str_is(kty, "RSA"))
        return jwk_pair(jwk, TM_KEY_RSA, out, err);
    okp = tm_json_str_is(kty, "OKP");
    if (!okp && !tm_json_str_is(kty, "EC"))
        return tm_fail(err, TM_E_UNSUPPORTED, "JWK: a kty this program does not know");
    if (!tm_json_str(tm_json_get(jwk, "crv"), &crv))
        return tm_fail(err, TM_E_MALFORMED, "JWK: no crv");
    suite = tm_suite_of_crv(crv);
    if (suite == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "JWK: a curve this program does not know");
    if (okp != (suite->alg == TM_KEY_ED25519 || suite->alg == TM_KEY_X25519))
        return tm_fail(err, TM_E_MALFORMED, "JWK: kty and crv do not fit");
    return okp ? jwk_okp(jwk, suite, out, err) : jwk_pair(jwk, suite->alg, out, err);
}

int tm_key_from_jwk(struct tm_slice json, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err)
{
    static const struct tm_json_limits limits = { JWK_BYTES_MAX, JWK_DEPTH_MAX, JWK_NODES_MAX };
    struct tm_json_doc doc;
    int r = tm_json_parse(json, &limits, arena, &doc, err);

    if (r != 0) /* what is too large for a key is no key */
        return r == TM_E_NOMEM ? r : tm_fail(err, TM_E_MALFORMED, "JWK: not JSON of a key's size");
    return tm_key_from_jwk_value(doc.root, out, err);
}

int tm_key_from_text(struct tm_slice text, struct tm_arena *arena, struct tm_key *out,
                     struct tm_err *err)
{
    if (text.len > 0 && text.data[0] == '{')
        return tm_key_from_jwk(text, arena, out, err);
    return tm_key_from_multikey(text, out, err);
}

void tm_key_put_did(struct tm_buf *out, const struct tm_key *key)
{
    tm_buf_put_str(out, "did:key:");
    tm_key_put_multikey(out, key);
}

static void put_number(struct tm_json_out *o, const char *name, struct tm_slice bytes)
{
    struct tm_buf text = TM_BUF_INIT(2 * TM_KEY_BYTES_MAX);

    tm_base64url_put(&text, bytes);
    tm_json_member_str(o, name, tm_buf_slice(&text));
    if (text.fault != 0)
        o->buf->fault = text.fault;
    tm_buf_free(&text);
}

static void put_rsa(struct tm_json_out *o, struct tm_slice raw)
{
    struct tm_slice n, e;

    TM_CHECK(tm_suite_rsa_numbers(raw, &n, &e));
    put_number(o, "n", n);
    put_number(o, "e", e);
}

static void put_point(struct tm_json_out *o, const struct tm_key *key)
{
    uint8_t xy[96];
    size_t width = tm_suite_ec_expand(key, xy);

    put_number(o, "x", tm_slice(xy, width));
    put_number(o, "y", tm_slice(xy + width, width));
}

void tm_key_put_jwk(struct tm_buf *out, const struct tm_key *key)
{
    const struct tm_suite *suite = tm_suite_of(key->alg);
    struct tm_slice raw = tm_slice(key->bytes, key->len);
    bool ec = key->alg == TM_KEY_P256 || key->alg == TM_KEY_P384;
    struct tm_json_out o = tm_json_out(out);

    TM_CHECK(suite != NULL);
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "kty", key->alg == TM_KEY_RSA ? "RSA" : ec ? "EC" : "OKP");
    if (suite->crv != NULL)
        tm_json_member_cstr(&o, "crv", suite->crv);
    if (key->alg == TM_KEY_RSA)
        put_rsa(&o, raw);
    else if (ec)
        put_point(&o, key);
    else
        put_number(&o, "x", raw);
    tm_json_end_object(&o);
}
