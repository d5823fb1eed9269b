/* tests/unit/cred/sd_help.h - tokens built by hand: JWTs with keys of every kind, SD-JWTs piece by
 * piece. None of it uses the program's own issuing code. Texts are static, in a few rotating
 * buffers. */
#ifndef TM_TESTS_SD_HELP_H
#define TM_TESTS_SD_HELP_H

#include "node/cred/disclose.h"
#include "tests/unit/cred/cred_help.h"

/* The secret of algorithm `alg` and number `n`, its did:key, its method, its public JWK. */
const struct tm_secret *sd_secret(enum tm_key_alg alg, uint8_t n);
const char *sd_did(enum tm_key_alg alg, uint8_t n);
const char *sd_method(enum tm_key_alg alg, uint8_t n);
const char *sd_jwk(enum tm_key_alg alg, uint8_t n); /* Ed25519 alone */

/* A compact JWT of these parts, signed by that secret. */
const char *sd_jwt(const char *header, const char *payload, const struct tm_secret *secret);

/* base64url of a disclosure's JSON; the digest of one; any text. */
const char *sd_disclosure(const char *json);
const char *sd_digest(enum tm_sd_hash hash, const char *disclosure);
const char *sd_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* A key binding JWT for what is presented, by that secret. */
const char *sd_binding(const char *presented, const char *nonce, const char *aud, int64_t iat_s,
                       const struct tm_secret *secret);

#endif
