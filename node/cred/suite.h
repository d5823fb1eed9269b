/* node/cred/suite.h - what this program can do with each kind of public key.
 *
 * A row per algorithm: its names, whether bytes are a key at all, and how a signature is checked.
 * A row without `verify` is a key that is known but not used yet: its proofs are "unknown", never
 * failed. suite_sodium.c and suite_ossl.c fill the rows.
 */
#ifndef TM_CRED_SUITE_H
#define TM_CRED_SUITE_H

#include "node/cred/key.h"
#include "node/cred/multibase.h"

struct tm_suite {
    enum tm_key_alg alg;
    enum tm_multikey_type multikey;
    const char *name;     /* "Ed25519" */
    const char *crv;      /* JWK curve; NULL for RSA */
    const char *jose_alg; /* "EdDSA"; NULL when it signs nothing */
    bool (*key_ok)(struct tm_slice raw);
    bool (*verify)(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig); /* or NULL */
};

/* NULL for TM_KEY_NONE. */
const struct tm_suite *tm_suite_of(enum tm_key_alg alg);
const struct tm_suite *tm_suite_of_multikey(enum tm_multikey_type type); /* NULL: secret keys */
const struct tm_suite *tm_suite_of_crv(struct tm_slice crv);             /* NULL: not known */

/* suite_sodium.c. The Ed25519 rule costs half a verification, and issuers come again, so points
 * found good are remembered, a few hundred per thread. */
bool tm_suite_ed25519_key_ok(struct tm_slice raw);
bool tm_suite_ed25519_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);

/* suite_ossl.c: compressed points on their curve, DER RSAPublicKey of 2048 to 4096 bits. */
bool tm_suite_p256_key_ok(struct tm_slice raw);
bool tm_suite_p384_key_ok(struct tm_slice raw);
bool tm_suite_rsa_key_ok(struct tm_slice raw);
bool tm_suite_x25519_key_ok(struct tm_slice raw);
/* Compressed from coordinates of exactly the curve's width; false when not on the curve. */
bool tm_suite_ec_compress(enum tm_key_alg alg, struct tm_slice x, struct tm_slice y,
                          struct tm_key *out);
/* From big-endian modulus and exponent without leading zeros; false when no sound key. */
bool tm_suite_rsa_from(struct tm_slice n, struct tm_slice e, struct tm_key *out);

/* SHA-384, for RDFC-1.0 and P-384 proofs; 48 bytes. Aborts only on no memory. */
void tm_suite_sha384(struct tm_slice bytes, uint8_t out[48]);

#endif
