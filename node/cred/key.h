/* node/cred/key.h - public keys that sign credentials, as what they are: an algorithm and its bytes.
 *
 * Two spellings of one key (multikey, JWK, did:key) give the same bytes here, so members can be found
 * by the key itself: tm_key_id() is the SHA-256 of algorithm and bytes. */
#ifndef TM_CRED_KEY_H
#define TM_CRED_KEY_H

#include "node/base/buf.h"
#include "node/base/id.h"
#include "node/base/arena.h"

enum tm_key_alg {
    TM_KEY_NONE,
    TM_KEY_ED25519,
    TM_KEY_P256,
    TM_KEY_P384,
    TM_KEY_RSA,
    TM_KEY_X25519
};
#define TM_KEY_BYTES_MAX 1024

struct tm_key {
    enum tm_key_alg alg;
    size_t len;
    uint8_t bytes[TM_KEY_BYTES_MAX]; /* raw Ed25519; compressed point; DER RSAPublicKey */
};

const char *tm_key_alg_name(enum tm_key_alg alg); /* "Ed25519", "P-256", … */
bool tm_key_eq(const struct tm_key *a, const struct tm_key *b);
void tm_key_id(const struct tm_key *key, struct tm_id *out);

/* "z6Mk…". Fails: TM_E_MALFORMED (length, not on the curve), TM_E_UNSUPPORTED (another codec). */
int tm_key_from_multikey(struct tm_slice text, struct tm_key *out, struct tm_err *err);
void tm_key_put_multikey(struct tm_buf *out, const struct tm_key *key);
/* A JWK as JSON text, public members only are read. Same failures. */
int tm_key_from_jwk(struct tm_slice json, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err);
/* The same of a JWK that is part of a parsed document. */
struct tm_json;
int tm_key_from_jwk_value(const struct tm_json *jwk, struct tm_key *out, struct tm_err *err);
/* The bytes themselves. Fails: TM_E_MALFORMED. */
int tm_key_from_raw(enum tm_key_alg alg, struct tm_slice raw, struct tm_key *out,
                    struct tm_err *err);
/* The JWK as JSON text, its members in the order kty, crv, x, y or kty, n, e. */
void tm_key_put_jwk(struct tm_buf *out, const struct tm_key *key);
/* What issuer_key entries hold: multikey or JWK by its first character. */
int tm_key_from_text(struct tm_slice text, struct tm_arena *arena, struct tm_key *out,
                     struct tm_err *err);
/* did:key and did:jwk, with or without fragment, need nobody to resolve them. Fails also:
 * TM_E_NOTFOUND when `did` is of another method. */
int tm_key_from_did(struct tm_slice did, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err);
/* The DID (without fragment) that derives from this key: "did:key:z…". Ed25519, P-256, P-384. */
void tm_key_put_did(struct tm_buf *out, const struct tm_key *key);

#endif
