/* node/cred/secret.c - secret keys that sign credentials. */
#include "node/cred/secret.h"

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
