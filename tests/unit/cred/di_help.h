/* tests/unit/cred/di_help.h - what the tests of Data Integrity share: the suites there are, proofs made by
 * hand, and verifying a document with such proofs. Keys are those of sd_help.h. */
#ifndef TM_TESTS_DI_HELP_H
#define TM_TESTS_DI_HELP_H

#include "node/cred/contexts.h"
#include "tests/unit/cred/sd_help.h"

#define VC1      "\"https://www.w3.org/2018/credentials/v1\""
#define VC2      "\"https://www.w3.org/ns/credentials/v2\""
#define EXAMPLES "\"https://www.w3.org/ns/credentials/examples/v2\""
#define ED2020   "\"https://w3id.org/security/suites/ed25519-2020/v1\""
#define OB       "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""

/* ---- suites ---- */

#define DI_SUITES 7
struct di_suite {
    enum tm_format format;
    enum tm_key_alg key;
    const char *name; /* as in a proof; NULL: Ed25519Signature2020 */
};
extern const struct di_suite di_suites[DI_SUITES]; /* the last is Ed25519Signature2020 */
extern const struct di_suite *const di_rdfc, *const di_jcs, *const di_p256, *const di_p384;

/* ---- proofs made by hand ---- */

#define DI_PROOFS_MAX 200000

/* The members of a proof of this suite by key `n`; the sound document most claims prove, without `proof`.
 * Texts are static, in a few rotating buffers. */
const char *di_members(const struct di_suite *s, uint8_t n, const char *more);
const char *di_core(void);
/* A proof of these members, for a document of these that carries the proofs `others` already. */
const char *di_prove(const char *document, const char *others, const char *members,
                     enum tm_key_alg alg, uint8_t n);

/* ---- verifying ---- */

extern struct tm_jsonld_contexts *di_contexts; /* of all that follows; NULL: the compiled-in ones */

int di_verify(const char *document, const char *proofs);
const struct tm_check *di_line(enum tm_check_code code); /* the first bad line of a code */

#define di_expect_sound(document, proofs)                                                          \
    do {                                                                                           \
        expect_ok(di_verify((document), (proofs)), &help_err);                                     \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define di_expect_bad(document, proofs, code, outcome)                                             \
    do {                                                                                           \
        expect_ok(di_verify((document), (proofs)), &help_err);                                     \
        if (help_outcome(code) != (outcome))                                                       \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
        expect(!help_sound());                                                                     \
    } while (0)

#endif
