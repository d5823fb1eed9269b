/* node/cred/lint.h - a provider's credential or catalogue against Annex I and II, before it is signed:
 * the engine of verification, and how to add what is missing.
 *
 * A credential may be unsigned; what issuing fills in (issuer id, dates) is not asked for. Proofs, keys
 * and validity are not looked at. Does no I/O.
 */
#ifndef TM_CRED_LINT_H
#define TM_CRED_LINT_H

#include "node/cred/verify.h"

struct tm_lint_in {
    struct tm_slice bytes; /* a credential in any format, or a catalogue */
    int64_t at_ms;
};

/* Writes one JSON object: kind, complete, and by kind the rest (docs/verification.md). `complete`:
 * nothing mandatory is missing or wrong. Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_UNSUPPORTED (what cannot
 * be read as either), TM_E_NOMEM. */
int tm_lint(const struct tm_lint_in *in, struct tm_arena *arena, struct tm_json_out *out,
            bool *complete, struct tm_err *err);

/* lint_catalogue.c. The list of entries in a catalogue; NULL when it is none. */
const struct tm_json *tm_lint_entries(const struct tm_json *root);
bool tm_lint_catalogue(const struct tm_json *root, const struct tm_json *entries,
                       struct tm_json_out *out);
/* For a catalogue and a credential alike: one element. `add` is NULL where nothing is missing. */
void tm_lint_put_element(struct tm_json_out *out, enum tm_element e, enum tm_element_state state,
                         const char *path, const char *add);
void tm_lint_put_lists(struct tm_json_out *out); /* "code_lists" */

#endif
