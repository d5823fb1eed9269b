/* tests/unit/cred/cred_help.h - what the tests of verification share: verify in a line, issue in a
 * line, ask what a report says. One verification at a time; the arena is emptied by the next. */
#ifndef TM_TESTS_CRED_HELP_H
#define TM_TESTS_CRED_HELP_H

#include "node/cred/issue.h"
#include "node/cred/verify.h"
#include "tests/lib/expect.h"

#define AT_2026 1795600000000 /* November 2026 */

extern struct tm_arena help_arena;
extern struct tm_verified help_out;
extern struct tm_err help_err;

/* tm_verify() of these bytes at AT_2026; help_out has the answer. */
int help_verify(struct tm_slice bytes);
int help_verify_in(const struct tm_verify_in *in);
/* The worst outcome of all lines; of the lines of one code (TM_PASSED + 1 when there is none). */
enum tm_outcome help_worst(void);
enum tm_outcome help_outcome(enum tm_check_code code);
bool help_sound(void);        /* no line failed or unknown, and at least one proof verified */
const char *help_lines(void); /* all bad lines as one text */

/* The pair of seed byte `n`, and its did:key and method as static text. */
struct tm_ed25519_pair help_pair(uint8_t n);
struct tm_secret help_secret(uint8_t n);
const char *help_did(uint8_t n);
const char *help_method(uint8_t n);

/* Issues `json` with pair `n`; "" and help_err when refused. Static buffer. */
struct tm_slice help_issue(const char *json, enum tm_format format, uint8_t n);
struct tm_slice help_issue_status(const char *json, enum tm_format format, uint8_t n,
                                  const struct tm_issue_status *status);
/* Signs a Data Integrity proof as given: `document` without `proof`, `config` without proofValue,
 * `doc_proof` what stands as proof in the hashed document (NULL: nothing). Static text of 64 slots. */
const char *help_proof_value(const char *hashed_document, const char *config, uint8_t n);
/* A compact JWT of these parts, signed by pair `n`. Static buffer. */
struct tm_slice help_jwt(const char *header, const char *payload, uint8_t n);

#endif
