/* node/cred/secret.h - secret keys that sign credentials: Ed25519 seeds, P-256 and P-384 scalars.
 *
 * Whoever holds one wipes it. The public key stands beside it.
 */
#ifndef TM_CRED_SECRET_H
#define TM_CRED_SECRET_H

#include "node/base/ed25519.h"
#include "node/cred/json.h"
#include "node/cred/suite.h"

#define TM_SECRET_BYTES_MAX 48 /* a P-384 scalar */

struct tm_secret {
    struct tm_key key; /* public */
    size_t len;
    uint8_t bytes[TM_SECRET_BYTES_MAX]; /* secret: seed or scalar, big-endian */
    struct tm_ed25519_pair pair;        /* secret; Ed25519 alone */
};

/* From its bytes: 32 for Ed25519 and P-256, 48 for P-384. Fails: TM_E_MALFORMED (length, or no scalar of
 * the curve), TM_E_UNSUPPORTED (a kind that does not sign here). */
int tm_secret_from(enum tm_key_alg alg, struct tm_slice bytes, struct tm_secret *out,
                   struct tm_err *err);
/* "z3u2…", "z42…": a multikey secret. Fails: TM_E_MALFORMED, TM_E_UNSUPPORTED (no secret key). */
int tm_secret_from_multikey(struct tm_slice text, struct tm_secret *out, struct tm_err *err);
/* A private JWK of kty OKP (Ed25519) or EC (P-256, P-384): RFC 7518 section 6.2.2, RFC 8037 section 2. Its
 * public members must be those of `d`. Fails: TM_E_MALFORMED, TM_E_MISMATCH, TM_E_UNSUPPORTED. */
int tm_secret_from_jwk(const struct tm_json *jwk, struct tm_secret *out, struct tm_err *err);
/* A fresh one of the system's randomness. Fails: TM_E_UNSUPPORTED. */
int tm_secret_new(enum tm_key_alg alg, struct tm_secret *out, struct tm_err *err);
void tm_secret_wipe(struct tm_secret *secret);

/* The signature that tm_sig_of_key() names: 64 bytes, or 96 with P-384. `*len` is set.
 * Fails: TM_E_NOMEM. */
int tm_secret_sign(const struct tm_secret *secret, struct tm_slice msg,
                   uint8_t out[TM_SIGNATURE_MAX], size_t *len, struct tm_err *err);

#endif
