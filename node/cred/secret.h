/* node/cred/secret.h - secret keys that sign credentials: Ed25519 seeds, P-256 and P-384 scalars.
 *
 * Whoever holds one wipes it. The public key stands beside it.
 */
#ifndef TM_CRED_SECRET_H
#define TM_CRED_SECRET_H

#include "node/base/ed25519.h"
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
/* A fresh one of the system's randomness. Fails: TM_E_UNSUPPORTED. */
int tm_secret_new(enum tm_key_alg alg, struct tm_secret *out, struct tm_err *err);
void tm_secret_wipe(struct tm_secret *secret);

/* The signature that tm_sig_of_key() names: 64 bytes, or 96 with P-384. `*len` is set.
 * Fails: TM_E_NOMEM. */
int tm_secret_sign(const struct tm_secret *secret, struct tm_slice msg,
                   uint8_t out[TM_SIGNATURE_MAX], size_t *len, struct tm_err *err);

#endif
