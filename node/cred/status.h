/* node/cred/status.h - what a published status list says of one status entry of a credential.
 *
 * The list is a document that the caller holds under the entry's URL; it is never fetched. What it says
 * counts only as far as it can be relied on: it can be read, is of the type and for the purpose that the
 * entry names, is signed by its issuer, is in force, and is the one that belongs at that URL. A list that
 * is none of this proves nothing against the credential, so each fault is `unknown`, never `failed`, and
 * never a pass. What it proves is `failed`: a status that is set, an index past the end of a good list.
 *
 * A document that came with the credential must state the URL as its own id, be issued by the
 * credential's issuer, and be signed by a key that no other such document vouches for; or whoever sends
 * a revoked credential could send a kinder list along. One that the caller saw at its URL need not.
 *
 * Sources: W3C Bitstring Status List v1.0 sections 2.1, 2.2, 3.2, 3.4, 3.5; Status List 2021; 1EdTech
 * Revocation List Status Method 1.0. Entry types are rows of a table in status.c.
 */
#ifndef TM_CRED_STATUS_H
#define TM_CRED_STATUS_H

#include "node/cred/verify.h"

struct tm_status_in {
    struct tm_document_source documents;
    struct tm_key_source keys; /* published keys that may sign this issuer's lists */
    const struct tm_jsonld_contexts *contexts; /* as in tm_verify_in */
    int64_t at_ms;        /* the clock that the dates of lists are held against: the wall's */
    uint64_t entries_min; /* fewest entries of a list; 0: TM_STATUS_LENGTH_MIN */
};

struct tm_status_answer {
    bool held;  /* a document stands under that URL, whatever it is worth */
    bool known; /* it can be relied on, and `value` is what it says of the entry */
    uint32_t value;
    int64_t
        as_of_ms; /* how new it is: when it was made, or seen at its URL; TM_TIME_NONE: unknown */
};

/* Adds the lines for one entry of `cred`, in the arena of `lines` (on no memory its fault is set). A
 * purpose that only informs gets `status.message` lines, warnings at worst. */
void tm_status_check(const struct tm_status_in *in, const struct tm_credential *cred,
                     const struct tm_status_ref *ref, struct tm_checks *lines,
                     struct tm_status_answer *out);

/* The entry names a place by its index, so that a log can answer for the list too. */
bool tm_status_indexed(const struct tm_status_ref *ref);
/* Entries of its kind state a purpose; of the others the list does, or the value. */
bool tm_status_purposed(const struct tm_status_ref *ref);
/* What is set decides; refresh and message only inform. A purpose not known here decides. */
bool tm_status_decides(const struct tm_status_ref *ref);

#endif
