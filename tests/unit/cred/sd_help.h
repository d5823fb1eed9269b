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

/* ---- SD-JWT VCs ---- */

#define SD_IAT_S 1795000000

/* Of did:key P-256 number 1; `more` is appended to its claims. Without disclosures, nor the last ~. */
const char *sd_issued_as(const char *typ, const char *more);
const char *sd_issued(const char *more); /* typ dc+sd-jwt */
/* With one disclosure, of one `_sd` at the top. */
const char *sd_with_claim(const char *disclosure_json);

#define sd_expect_sound(text)                                                                      \
    do {                                                                                           \
        expect_ok(help_verify(tm_str(text)), &help_err);                                           \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define sd_expect_bad(text, code, outcome)                                                         \
    do {                                                                                           \
        expect_ok(help_verify(tm_str(text)), &help_err);                                           \
        if (help_outcome(code) != (outcome))                                                       \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
        expect(!help_sound());                                                                     \
    } while (0)
/* The disclosures are refused, and for this reason. */
#define sd_expect_why(text, why)                                                                   \
    do {                                                                                           \
        sd_expect_bad(text, TM_C_PROOF_DISCLOSURES, TM_FAILED);                                    \
        if (strstr(help_lines(), why) == NULL)                                                     \
            tm_claim_failed(__FILE__, __LINE__, "not \"%s\" but %s", why, help_lines());           \
    } while (0)

#endif
