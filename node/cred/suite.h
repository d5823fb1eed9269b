/* node/cred/suite.h - what this program can do with each kind of public key.
 *
 * Two tables. A row per kind of key: its names, and whether bytes are a key at all. A row per
 * signature algorithm: its JOSE name, the one kind of key it goes with, and how a signature is checked
 * and made. "none" and HMAC are no rows, so they cannot be asked for. suite_sodium.c and suite_ossl.c
 * fill the rows.
 */
#ifndef TM_CRED_SUITE_H
#define TM_CRED_SUITE_H

#include "node/cred/key.h"
#include "node/cred/multibase.h"

struct tm_suite {
    enum tm_key_alg alg;
    enum tm_multikey_type multikey;
    const char *name; /* "Ed25519" */
    const char *crv;  /* JWK curve; NULL for RSA */
    bool (*key_ok)(struct tm_slice raw);
};

/* RFC 7518 and RFC 8037. ECDSA signatures are r then s, never DER. */
enum tm_sig_alg {
    TM_SIG_EDDSA,
    TM_SIG_ES256,
    TM_SIG_ES384,
    TM_SIG_RS256,
    TM_SIG_PS256,
    TM_SIG_COUNT
};
struct tm_sig {
    enum tm_sig_alg sig;
    const char *jose, *jose_also; /* "EdDSA", "Ed25519"; jose_also may be NULL */
    enum tm_key_alg key;
    size_t len; /* bytes of a signature; 0: as long as the RSA modulus */
    bool (*verify)(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);
};
#define TM_SIGNATURE_MAX 512 /* bytes: RSA-4096 */

const struct tm_sig *tm_sig_row(enum tm_sig_alg sig);
const struct tm_sig *tm_sig_of_jose(struct tm_slice name); /* NULL: not known here */
/* What signs with this kind of key where nothing else is said (Data Integrity); NULL: nothing. */
const struct tm_sig *tm_sig_of_key(enum tm_key_alg alg);
/* The key is of the algorithm's kind, and the signature fits. */
bool tm_sig_verify(const struct tm_sig *sig, const struct tm_key *key, struct tm_slice msg,
                   struct tm_slice signature);

/* NULL for TM_KEY_NONE. */
const struct tm_suite *tm_suite_of(enum tm_key_alg alg);
const struct tm_suite *tm_suite_of_multikey(enum tm_multikey_type type); /* NULL: secret keys */
const struct tm_suite *tm_suite_of_crv(struct tm_slice crv);             /* NULL: not known */

/* The bytes are a key of this row. The check costs as much as half a verification, and issuers come again,
 * so points found good are remembered, a few hundred per thread. */
bool tm_suite_key_ok(const struct tm_suite *suite, struct tm_slice raw);

/* suite_sodium.c */
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
/* The coordinates of a sound key, x then y; gives the width of each. */
size_t tm_suite_ec_expand(const struct tm_key *key, uint8_t out[96]);
/* Modulus and exponent of a DER RSAPublicKey, without leading zeros; borrowed. */
bool tm_suite_rsa_numbers(struct tm_slice raw, struct tm_slice *n, struct tm_slice *e);
/* ECDSA with SHA-256 over P-256 and SHA-384 over P-384; PKCS #1 v1.5 and PSS with SHA-256. A key that
 * this thread used lately stands ready: unpacking a point costs a third of a check. */
bool tm_suite_es256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);
bool tm_suite_es384_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);
bool tm_suite_rs256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);
bool tm_suite_ps256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig);
/* Of secret scalars of the curve's width. False when the scalar is 0 or not below the order. */
bool tm_suite_ec_public(enum tm_key_alg alg, struct tm_slice scalar, struct tm_key *out);
bool tm_suite_ec_sign(enum tm_key_alg alg, struct tm_slice scalar, struct tm_slice msg,
                      uint8_t *out); /* r then s */
/* From big-endian modulus and exponent without leading zeros; false when no sound key. */
bool tm_suite_rsa_from(struct tm_slice n, struct tm_slice e, struct tm_key *out);

/* SHA-384, for RDFC-1.0 and P-384 proofs; 48 bytes. Aborts only on no memory. */
void tm_suite_sha384(struct tm_slice bytes, uint8_t out[48]);
#define TM_SHA512_SIZE 64
void tm_suite_sha512(struct tm_slice bytes, uint8_t out[TM_SHA512_SIZE]);

#endif
