/* node/cred/did.h - the parts of a DID URL, and what a DID that describes itself says.
 *
 * Source: DID Core 1.0 sections 3.1, 3.2 and 5.3; did:key and did:jwk method specifications.
 */
#ifndef TM_CRED_DID_H
#define TM_CRED_DID_H

#include "node/cred/key.h"

/* Verification relationships: what a key of a DID may be used for (DID Core section 5.3). */
enum tm_relation {
    TM_REL_ASSERTION,
    TM_REL_AUTHENTICATION,
    TM_REL_INVOCATION,
    TM_REL_DELEGATION,
    TM_REL_AGREEMENT,
    TM_REL_COUNT
};
#define TM_REL_BIT(r) (1u << (r))
#define TM_REL_SIGNS                                                                               \
    (TM_REL_BIT(TM_REL_ASSERTION) | TM_REL_BIT(TM_REL_AUTHENTICATION) |                            \
     TM_REL_BIT(TM_REL_INVOCATION) | TM_REL_BIT(TM_REL_DELEGATION))
const char *tm_relation_name(enum tm_relation r); /* "assertionMethod", … */

/* What stands before the first '#': the DID, or any issuer id. */
struct tm_slice tm_did_of(struct tm_slice url);
/* What stands behind it; .data NULL when there is no '#'. */
struct tm_slice tm_did_fragment(struct tm_slice url);
/* did:key or did:jwk: a key that describes itself. */
bool tm_did_is_key(struct tm_slice did);
/* A DID by its grammar, with nothing behind it: no path, query or fragment. */
bool tm_did_ok(struct tm_slice did);
/* Between the first and the second colon; .data NULL when it is no DID. */
struct tm_slice tm_did_method_name(struct tm_slice did);

/* The relationships that the one key of a did:key or did:jwk is listed under: keys that sign for all
 * that is signed, keys on the NIST curves and X25519 for key agreement, less what a JWK's `use` leaves
 * out. `key` is what tm_key_from_did() gave for `did`. */
unsigned tm_did_relations(struct tm_slice did, const struct tm_key *key, struct tm_arena *arena);
/* `did` is a did:key or did:jwk of this very key, and lists it for `relation`. */
bool tm_did_lists(struct tm_slice did, const struct tm_key *key, enum tm_relation relation,
                  struct tm_arena *arena);

#endif
