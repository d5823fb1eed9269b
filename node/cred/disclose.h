/* node/cred/disclose.h - selective disclosure (RFC 9901): from a signed payload full of digests,
 * and the disclosures that came along, to the one JSON value that they make together.
 *
 * A digest with a disclosure is replaced by what the disclosure says, again and again inside what
 * was disclosed; a digest without one (withheld, or a decoy) leaves no trace. Every disclosure must
 * be of a digest that stands at exactly one place, so nothing that the issuer did not sign gets in.
 * Nothing here checks a signature. Source: RFC 9901 sections 4 and 7.1.
 */
#ifndef TM_CRED_DISCLOSE_H
#define TM_CRED_DISCLOSE_H

#include "node/cred/checks.h"
#include "node/cred/json.h"

/* Hash functions by their names in `_sd_alg` (IANA Named Information). */
enum tm_sd_hash { TM_SD_SHA256, TM_SD_SHA384, TM_SD_SHA512, TM_SD_HASH_COUNT };
#define TM_SD_DIGEST_MAX 88 /* base64url of 64 bytes, and room */
/* Of the value of `_sd_alg`; NULL stands for sha-256. False: no name of a hash known here. */
bool tm_sd_hash_of(const struct tm_json *name, enum tm_sd_hash *out);
/* The digest of `text` as base64url, in `room`. */
struct tm_slice tm_sd_digest(enum tm_sd_hash hash, struct tm_slice text,
                             uint8_t room[TM_SD_DIGEST_MAX]);

#define TM_SD_FAULTS_MAX 16 /* different ones; of one kind, one is kept */
struct tm_disclosed {
    const struct tm_json *root; /* the processed payload; arena */
    size_t used_n;              /* disclosures that fit and were used */
    size_t fault_n;
    struct {
        enum tm_outcome outcome; /* TM_FAILED; TM_UNKNOWN: a hash not known; TM_WARNING */
        const char *text;        /* static */
    } faults[TM_SD_FAULTS_MAX];
};

/* `disclosures` are as they stand in the token: base64url. With a failed fault the token must be
 * refused; `root` then holds what could be used. `payload` is an object. Fails: TM_E_LIMIT (more
 * than TM_DISCLOSURES_MAX, or more values or deeper than a credential may be), TM_E_NOMEM. */
int tm_disclose(const struct tm_json *payload, const struct tm_slice *disclosures, size_t n,
                struct tm_arena *arena, struct tm_disclosed *out, struct tm_err *err);

/* Claims at the top that decide whether a credential is valid: an issuer must not let them be
 * withheld (RFC 9901 section 9.7; SD-JWT VC section 3.2.2.2). */
bool tm_sd_always_visible(struct tm_slice claim);

#endif
