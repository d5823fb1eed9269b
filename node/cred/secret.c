/* node/cred/secret.c - secret keys that sign credentials. */
#include "node/cred/secret.h"

#include "node/base/encode.h"
#include "node/base/rng.h"

static size_t width_of(enum tm_key_alg alg)
{
    switch (alg) {
    case TM_KEY_ED25519:
    case TM_KEY_P256:
        return 32;
    case TM_KEY_P384:
        return 48;
    default:
        return 0;
    }
}

int tm_secret_from(enum tm_key_alg alg, struct tm_slice bytes, struct tm_secret *out,
                   struct tm_err *err)
{
    size_t width = width_of(alg);

    if (width == 0)
        return tm_fail(err, TM_E_UNSUPPORTED, "%s keys do not sign here", tm_key_alg_name(alg));
    if (bytes.len != width)
        return tm_fail(err, TM_E_MALFORMED, "a secret %s key has %zu bytes", tm_key_alg_name(alg),
                       width);
    memset(out, 0, sizeof *out);
    if (alg == TM_KEY_ED25519) {
        tm_ed25519_from_seed(bytes.data, &out->pair);
        out->key.alg = alg;
        out->key.len = TM_ED25519_PUBLIC_SIZE;
        memcpy(out->key.bytes, out->pair.public_key, TM_ED25519_PUBLIC_SIZE);
    } else if (!tm_suite_ec_public(alg, bytes, &out->key)) {
        return tm_fail(err, TM_E_MALFORMED, "not a secret key of %s", tm_key_alg_name(alg));
    }
    out->len = width;
    memcpy(out->bytes, bytes.data, width);
    return 0;
}

int tm_secret_from_multikey(struct tm_slice text, struct tm_secret *out, struct tm_err *err)
{
    static const struct {
        enum tm_multikey_type type;
        enum tm_key_alg alg;
    } rows[] = {
        { TM_MULTIKEY_ED25519_SECRET, TM_KEY_ED25519 },
        { TM_MULTIKEY_P256_SECRET, TM_KEY_P256 },
        { TM_MULTIKEY_P384_SECRET, TM_KEY_P384 },
    };
    struct tm_multikey key;
    int r = tm_multikey_parse(text, &key, err);

    if (r != 0)
        return r;
    r = TM_E_NOTFOUND;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (key.type == rows[i].type)
            r = tm_secret_from(rows[i].alg, tm_slice(key.bytes, key.len), out, err);
    explicit_bzero(&key, sizeof key);
    return r == TM_E_NOTFOUND ? tm_fail(err, TM_E_UNSUPPORTED, "multikey: not a secret key") : r;
}

/* The public key that the JWK's own members name. */
static int jwk_public(const struct tm_json *jwk, struct tm_key *out, struct tm_err *err)
{
    static const char *const members[] = { "kty", "crv", "x", "y" };
    struct tm_arena arena = TM_ARENA_INIT(TM_KIB(64));
    struct tm_buf text = TM_BUF_INIT(TM_PUBLIC_KEY_MAX);
    struct tm_json_out o = tm_json_out(&text);
    int r;

    tm_json_put_object(&o);
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
        if (tm_json_get(jwk, members[i]) != NULL)
            tm_json_member_value(&o, members[i], tm_json_get(jwk, members[i]));
    tm_json_end_object(&o);
    r = text.fault == TM_E_LIMIT ? tm_fail(err, TM_E_MALFORMED, "JWK: too large for a key")
                                 : tm_buf_check(&text, "JWK", err);
    if (r == 0)
        r = tm_key_from_jwk(tm_buf_slice(&text), &arena, out, err);
    tm_buf_free(&text);
    tm_arena_free(&arena);
    return r;
}

int tm_secret_from_jwk(const struct tm_json *jwk, struct tm_secret *out, struct tm_err *err)
{
    uint8_t room[TM_SECRET_BYTES_MAX + 1];
    struct tm_buf d = tm_buf_over(room, sizeof room);
    struct tm_secret secret;
    struct tm_slice text;
    struct tm_key key;
    int r;

    if (!tm_json_is(jwk, TM_JSON_OBJECT) || !tm_json_str(tm_json_get(jwk, "d"), &text))
        return tm_fail(err, TM_E_MALFORMED, "JWK: no secret part (d)");
    r = jwk_public(jwk, &key, err);
    if (r == 0 && tm_base64url_get(&d, text, err) != 0)
        r = tm_fail(err, TM_E_MALFORMED, "JWK: d is not base64url of a key's length");
    if (r == 0)
        r = tm_secret_from(key.alg, tm_buf_slice(&d), &secret, err);
    explicit_bzero(room, sizeof room);
    if (r != 0)
        return r;
    if (!tm_key_eq(&key, &secret.key))
        r = tm_fail(err, TM_E_MISMATCH, "JWK: the public members are not those of d");
    else
        *out = secret;
    tm_secret_wipe(&secret);
    return r;
}

int tm_secret_new(enum tm_key_alg alg, struct tm_secret *out, struct tm_err *err)
{
    uint8_t fresh[TM_SECRET_BYTES_MAX];
    int r;

    do { /* a scalar at or above the order is drawn again: one in 2^32 on P-256 */
        tm_rng_fill(&tm_rng_system, fresh, sizeof fresh);
        r = tm_secret_from(alg, tm_slice(fresh, width_of(alg)), out, err);
    } while (r == TM_E_MALFORMED);
    explicit_bzero(fresh, sizeof fresh);
    return r;
}

void tm_secret_wipe(struct tm_secret *secret)
{
    explicit_bzero(secret->bytes, sizeof secret->bytes);
    tm_ed25519_wipe(&secret->pair);
}

int tm_secret_sign(const struct tm_secret *secret, struct tm_slice msg,
                   uint8_t out[TM_SIGNATURE_MAX], size_t *len, struct tm_err *err)
{
    *len = tm_sig_of_key(secret->key.alg)->len;
    if (secret->key.alg == TM_KEY_ED25519)
        tm_ed25519_sign(&secret->pair, msg, out);
    else if (!tm_suite_ec_sign(secret->key.alg, tm_slice(secret->bytes, secret->len), msg, out))
        return tm_fail(err, TM_E_NOMEM, "signature");
    return 0;
}
