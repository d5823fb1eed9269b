/* node/cred/jcs.h - canonical JSON (RFC 8785).
 *
 * Members in the order of their names' UTF-16 code units, no white space, numbers as ECMAScript
 * writes the double they stand for. Two documents that mean the same give the same bytes.
 *
 * Data Integrity hashes variants of a document: without `proof`, with another `@context`, with
 * `proof` set to the proofs it refers to. Edits say so without copying the tree; they apply to the
 * members of the value given, not deeper.
 */
#ifndef TM_CRED_JCS_H
#define TM_CRED_JCS_H

#include "node/cred/json.h"

enum tm_jcs_op {
    TM_JCS_OMIT, /* the member is left out */
    TM_JCS_SET,  /* the member is values[0], whether it was there or not */
    TM_JCS_LIST  /* the member is an array of the values */
};
struct tm_jcs_edit {
    struct tm_slice name;
    enum tm_jcs_op op;
    const struct tm_json *const *values; /* may be of other documents; borrowed */
    size_t count;
};
#define TM_JCS_EDITS_MAX 8 /* edits of one call: a handful of members are ever replaced */

/* Appends the canonical bytes of `v`. Edits need an object; each name stands at most once.
 * Fails: TM_E_LIMIT or TM_E_NOMEM (buffer, memory). Nothing is appended then. */
int tm_jcs_put(struct tm_buf *out, const struct tm_json *v, const struct tm_jcs_edit *edits,
               size_t edit_count, struct tm_err *err);

/* Order of two decoded names by UTF-16 code units; <0, 0 or >0. Both must be UTF-8. */
int tm_jcs_cmp(struct tm_slice a, struct tm_slice b);

#endif
