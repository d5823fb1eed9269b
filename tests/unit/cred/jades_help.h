/* tests/unit/cred/jades_help.h - what the tests of seals share: certificates published, a credential of ELM,
 * and seals of it by a CA of our own (tests/lib/seal.h). Texts are static buffers. */
#ifndef TM_TESTS_JADES_HELP_H
#define TM_TESTS_JADES_HELP_H

#include "node/cred/jades.h"
#include "tests/lib/seal.h"
#include "tests/unit/cred/cred_help.h"

#define JADES_ISSUER "urn:epass:org:1"
#define JADES_SIGT   "\"sigT\":\"2024-05-06T07:08:09Z\""
#define JADES_CRIT   "\"crit\":[\"b64\",\"sigT\"],\"b64\":false,"
#define JADES_EIDAS  "\"eIDASIdentifier\":{\"notation\":\"" TM_SEAL_ORGANISATION "\"}"

/* ---- what is published ---- */

extern struct tm_slice jades_published[TM_SEAL_CERTIFICATES_MAX + 1];
extern size_t jades_published_n;

/* One certificate alone, for this issuer; none when .data is NULL. */
void jades_publish(const char *issuer, struct tm_slice der);
int jades_verify(struct tm_slice bytes); /* help_verify() with what is published */

/* ---- credentials and seals of our own ---- */

const char *jades_credential(const char *issuer, const char *more);
const char *jades_header(const char *alg, const char *more, const char *x5c);
/* root -> middle -> seal, for each kind of key; the root is published. */
void jades_make_ca(const char *alg);
struct tm_slice jades_sealed(const char *alg);
/* A seal by "ES256" under a header of these members behind alg; x5c of seal and middle. */
struct tm_slice jades_sealed_with(const char *members);

#define jades_expect_sound(doc)                                                                    \
    do {                                                                                           \
        expect_ok(jades_verify(doc), &help_err);                                                   \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define jades_expect_bad(doc, code, outcome)                                                       \
    do {                                                                                           \
        expect_ok(jades_verify(doc), &help_err);                                                   \
        expect_int(help_outcome(code), outcome);                                                   \
        expect(!help_sound());                                                                     \
    } while (0)

#endif
