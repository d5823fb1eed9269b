/* node/cred/multibase.h - multibase text, and Multikey public and secret keys.
 *
 * Bases known: 'z' base58btc and 'u' base64url without padding (CID 1.0 section 2.4), 'm' base64
 * without padding for reading what others wrote. One spelling for each byte string and base.
 * A Multikey is the multicodec prefix of its kind, then the key's bytes (credentials.md section 3).
 */
#ifndef TM_CRED_MULTIBASE_H
#define TM_CRED_MULTIBASE_H

#include "node/base/buf.h"

/* Appends the decoded bytes. base58 is held to TM_BASE58_BYTES_MAX, others to the buffer's ceiling.
 * Fails: TM_E_MALFORMED, TM_E_UNSUPPORTED (a base not known), TM_E_LIMIT, TM_E_NOMEM. */
int tm_multibase_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err);
/* `base` is 'z', 'u' or 'm'. */
void tm_multibase_put(struct tm_buf *out, char base, struct tm_slice bytes);

enum tm_multikey_type {
    TM_MULTIKEY_ED25519,
    TM_MULTIKEY_P256, /* compressed point */
    TM_MULTIKEY_P384, /* compressed point */
    TM_MULTIKEY_X25519,
    TM_MULTIKEY_RSA,            /* DER RSAPublicKey */
    TM_MULTIKEY_ED25519_SECRET, /* 32-byte seed */
    TM_MULTIKEY_P256_SECRET,
    TM_MULTIKEY_P384_SECRET,
    TM_MULTIKEY_TYPES
};
#define TM_MULTIKEY_BYTES_MAX 1024 /* RSA-4096 in DER takes 526 */

struct tm_multikey {
    enum tm_multikey_type type;
    char base;  /* the multibase letter it was written with; did:key allows only 'z' */
    size_t len; /* of `bytes`; fits the type */
    uint8_t bytes[TM_MULTIKEY_BYTES_MAX]; /* of a secret key: to be wiped by the caller */
};

/* Base 'z' or 'u', a known prefix, and the length its type has; a compressed point must begin with
 * 02 or 03. Whether a point is on its curve is not looked at here.
 * Fails: TM_E_MALFORMED, TM_E_UNSUPPORTED (base or prefix not known). The text is never quoted. */
int tm_multikey_parse(struct tm_slice text, struct tm_multikey *out, struct tm_err *err);
/* The bytes of a Multikey, decoded, begin with a known prefix and have a length that fits it. */
bool tm_multikey_fits(struct tm_slice bytes);
/* With base 'z'. `bytes` must have a length that fits the type. */
void tm_multikey_put(struct tm_buf *out, enum tm_multikey_type type, struct tm_slice bytes);

/* "Ed25519", "P-256", … Static storage. */
const char *tm_multikey_name(enum tm_multikey_type type);
bool tm_multikey_is_secret(enum tm_multikey_type type);

#endif
