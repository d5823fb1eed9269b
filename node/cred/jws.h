/* node/cred/jws.h - what every JSON Web Signature here shares, whatever it carries: taking a
 * compact one apart within limits, the rules of its header, the registered claims, and which key
 * may have signed.
 *
 * `alg` chooses nothing: it must name the one algorithm the key has. "none" and HMAC are rows of no
 * table, so no key can be used with them, and they are refused by name. Every name in `crit` must
 * be one that the caller says it understands. A `jwk` in the header proves that someone holds the
 * key, and nothing about who that is, unless the issuer's id derives from it. Sources: RFC 7515
 * (JWS), RFC 7519 section 4.1 (claims), RFC 7797 (b64), RFC 8725 (what to refuse), RFC 9864
 * (Ed25519 as an `alg`).
 */
#ifndef TM_CRED_JWS_H
#define TM_CRED_JWS_H

#include "node/cred/reading.h"
#include "node/cred/suite.h"

#define TM_JWS_HEADER_MAX TM_KIB(16) /* decoded; a header with a jwk and a chain takes 6 KiB */
extern const struct tm_json_limits tm_jws_header_limits;

/* A compact JWS whose payload is a JSON object, taken apart. Slices and values are in the arena, or
 * in the text. */
struct tm_jws {
    struct tm_slice signed_part; /* "header.payload" as it stands in the text */
    struct tm_slice signature;   /* decoded; may be empty */
    struct tm_slice bytes;       /* of the payload, decoded */
    const struct tm_json *header, *payload;
    struct tm_claims claims;  /* of the payload */
    const struct tm_sig *sig; /* what `alg` names; NULL until tm_jws_check_header() passed */
};

/* ---- taking apart ---- */

/* `text` is borrowed as long as `out` is used. `payload_limits` are of the decoded payload. Fails:
 * TM_E_MALFORMED (not three parts of strict base64url, header or payload no JSON object, a
 * registered claim of the wrong type), TM_E_LIMIT, TM_E_NOMEM. */
int tm_jws_open(struct tm_slice text, const struct tm_json_limits *payload_limits,
                struct tm_arena *arena, struct tm_jws *out, struct tm_err *err);
/* The same for a payload of any bytes: `payload` is NULL and there are no claims. */
int tm_jws_open_bytes(struct tm_slice text, size_t payload_max, struct tm_arena *arena,
                      struct tm_jws *out, struct tm_err *err);
/* The pieces, for other serialisations: one base64url part, at most `max` bytes decoded; one that
 * holds a JSON object. */
int tm_jws_decode(struct tm_slice part, size_t max, struct tm_arena *arena, struct tm_slice *out,
                  struct tm_err *err);
int tm_jws_decode_object(struct tm_slice part, const struct tm_json_limits *limits,
                         struct tm_arena *arena, const struct tm_json **out, struct tm_err *err);
/* The registered claims of a payload. Fails: TM_E_MALFORMED (one of the wrong type). */
int tm_jws_read_claims(const struct tm_json *payload, struct tm_claims *out, struct tm_err *err);
/* NumericDate (RFC 7519 section 2) in milliseconds, `*out` untouched when `v` is NULL; false when
 * it is no number from 1970 to 9999. */
bool tm_jws_date(const struct tm_json *v, int64_t *out);

/* ---- the header ---- */

/* "vc+jwt" and "application/vc+jwt", in any case (RFC 7515 section 4.1.9). */
bool tm_jws_typ_is(const struct tm_json *header, const char *want);

/* Whether this header allows a signature to count at all, and of which algorithm. */
struct tm_jws_ruling {
    enum tm_outcome outcome; /* TM_PASSED; TM_FAILED; TM_UNKNOWN: an algorithm not known here */
    const char *text;        /* why it is no pass; static */
    const struct tm_sig *sig;
};
/* `understood`: names that may stand in `crit` (NULL-ended), or NULL for none. `b64` is allowed
 * only when it is among them and in `crit` (RFC 7797 section 6); what it demands is the caller's to
 * do. */
struct tm_jws_ruling tm_jws_rule_header(const struct tm_json *header,
                                        const char *const *understood);

/* ---- steps of a verification: lines into rd->out->checks ---- */

/* Nothing in `crit` is understood, nor `b64`. Adds proof.suite unless it passes; sets jws->sig. */
enum tm_outcome tm_jws_check_header(struct tm_reading *rd, struct tm_jws *jws);
/* exp and nbf at the evaluation clock, in whole seconds. Adds proof.dates unless it passes. */
enum tm_outcome tm_jws_check_dates(struct tm_reading *rd, const struct tm_claims *claims);

/* Whether `value` is, or holds, `wanted`: `nonce` and `aud`. */
bool tm_jws_holds(const struct tm_json *value, struct tm_slice wanted);
/* The challenge and domain that were asked for are in the payload's `nonce` and `aud`. Adds
 * proof.challenge and proof.domain where they are not. */
enum tm_outcome tm_jws_check_asked(struct tm_reading *rd, const struct tm_json *payload);

struct tm_jws_keys {
    struct tm_candidates keys;
    struct tm_slice method; /* kid, made absolute where it can be; empty for a key in the header */
    bool bound;             /* a key that verifies is the issuer's by its own id */
};
/* The keys that the header names: `jwk`, or `kid`, or the key of `iss` (else of
 * rd->out->cred.issuer). `jwk` beside `kid` or `x5c` is refused. `x5c` is not looked at. Needs
 * jws->sig. Adds key.resolved unless it passes. */
enum tm_outcome tm_jws_find_keys(struct tm_reading *rd, const struct tm_jws *jws,
                                 struct tm_jws_keys *out);
/* The first candidate under which the signature verifies; NULL when there is none. Needs jws->sig. */
const struct tm_key *tm_jws_signer(const struct tm_jws *jws, const struct tm_candidates *keys);

/* Header, keys and signature in one, with their lines; a signature that verifies is counted with
 * tm_proof_add() and `iat`. Where there is an `x5c`, and no `kid` that leads to a key by itself, the key
 * is the first certificate's and the rest is seal_chain.h's: certificates are judged at `iat`, or at
 * the clock when there is none. Beside such a `kid` the first certificate must be of the same key.
 * Fails: TM_E_NOMEM. */
int tm_jws_prove(struct tm_reading *rd, struct tm_jws *jws, struct tm_err *err);

/* A JWK that stands in a document as a value, to check signatures of `sig` with. Fails as
 * tm_key_from_jwk() does; TM_E_MALFORMED too when its `use`, `key_ops` or `alg` forbid that (RFC
 * 7517 sections 4.2 to 4.4), or when it holds the secret key. */
int tm_jws_key_of(const struct tm_json *jwk, const struct tm_sig *sig, struct tm_arena *arena,
                  struct tm_key *out, struct tm_err *err);

#endif
