/* node/cred/did.h - the parts of a DID URL. */
#ifndef TM_CRED_DID_H
#define TM_CRED_DID_H

#include "node/base/slice.h"

/* What stands before the first '#': the DID, or any issuer id. */
struct tm_slice tm_did_of(struct tm_slice url);
/* What stands behind it; .data NULL when there is no '#'. */
struct tm_slice tm_did_fragment(struct tm_slice url);
/* did:key or did:jwk: a key that describes itself. */
bool tm_did_is_key(struct tm_slice did);

#endif
