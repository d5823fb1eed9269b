/* node/cred/tokenstatus.h - Token Status Lists of the IETF: the signed token, and the list in it.
 *
 * A compact JWT of typ statuslist+jwt whose `status_list` holds `bits` (1, 2, 4 or 8 per entry) and
 * `lst`: base64url without padding of ZLIB (RFC 1950) of the entries, packed into bytes from the
 * least significant bit up: entry i of size b begins at bit i * b % 8 of byte i * b / 8, counted
 * from 0x01. (A W3C Bitstring Status List counts from 0x80.) Bytes and a time in, checks out; what
 * a value means for a credential, how old a list may be and who may issue it is
 * node/cred/status.h's to say. Source: draft-ietf-oauth-status-list sections 4.1, 4.2, 5.1, 7 and
 * 8.3.
 */
#ifndef TM_CRED_TOKENSTATUS_H
#define TM_CRED_TOKENSTATUS_H

#include "node/cred/secret.h"
#include "node/cred/verify.h"

/* Values of an entry, section 7.1; 0x03 and 0x0c to 0x0f are for applications. */
enum { TM_TOKEN_VALID = 0, TM_TOKEN_INVALID = 1, TM_TOKEN_SUSPENDED = 2 };

struct tm_token_status_in {
    struct tm_slice text; /* the token; borrowed */
    struct tm_slice
        issuer;    /* whose keys are asked for where the token has no `iss`: the issuer of the
                             * credential that names the list */
    int64_t at_ms; /* the evaluation clock */
    struct tm_key_source keys;
    struct tm_document_source documents; /* that keys may rest on */
};

struct tm_token_status {
    struct tm_slice uri;    /* `sub`: must equal the `uri` in the credential; the caller compares */
    struct tm_slice issuer; /* `iss`, or as given */
    int64_t issued_ms;      /* `iat`; TM_TIME_NONE when absent (and then a check has failed) */
    int64_t expires_ms;     /* `exp`; TM_TIME_NONE when absent */
    int64_t ttl_s;          /* seconds a copy may be kept; 0 when absent */
    unsigned bits;          /* of an entry */
    size_t proof_n;         /* 1 when the signature verified, else 0 */
    struct tm_proof_used *proof; /* arena; issuer_bound: by a key of `issuer` */
    struct tm_checks checks;     /* lines, in the order of checking */
};

/* Appends the unpacked entries to `entries`, at most TM_STATUS_TOKEN_OUT_MAX bytes. Checked, each
 * with a line when it does not pass: typ; sub, a URL; iat there and not in the future; exp and nbf
 * at the clock; ttl a positive number; alg, crit and b64; the key; the signature (a line when it
 * passes too). The list is to be believed when every line is better than TM_UNKNOWN and `proof_n`
 * is 1. Fails: TM_E_MALFORMED (no compact JWT, no list in it, a list that cannot be unpacked),
 * TM_E_LIMIT, TM_E_NOMEM. */
int tm_token_status_open(const struct tm_token_status_in *in, struct tm_arena *arena,
                         struct tm_buf *entries, struct tm_token_status *out, struct tm_err *err);

/* Entry `index`; false when it lies past the end. */
bool tm_token_status_get(struct tm_slice entries, unsigned bits, uint64_t index, unsigned *value);

/* ---- writing ---- */

/* Appends entries of `bits` each, from a bitmap of one bit an entry counted from 0x80 (a Bitstring Status
 * List, the lists of our log): a bit that is set becomes `value`, which must fit. Fails: TM_E_LIMIT,
 * TM_E_NOMEM. */
int tm_token_status_from_bitmap(struct tm_buf *entries, struct tm_slice bitmap, unsigned bits,
                                unsigned value, struct tm_err *err);

/* A list to sign; all borrowed. */
struct tm_token_status_list {
    struct tm_slice uri;            /* where it is published: `sub` */
    struct tm_slice issuer, method; /* `iss`, and the `kid` under which the key is known */
    const struct tm_secret *secret;
    int64_t issued_ms, expires_ms;
    int64_t ttl_s;
    unsigned bits; /* 1, 2, 4 or 8 */
    struct tm_slice entries;
};
/* Appends the token. Fails: TM_E_LIMIT, TM_E_NOMEM. */
int tm_token_status_sign(const struct tm_token_status_list *list, struct tm_buf *out,
                         struct tm_err *err);

#endif
