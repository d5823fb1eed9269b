/* node/cred/contexts.h - the JSON-LD contexts this program knows. */
#ifndef TM_CRED_CONTEXTS_H
#define TM_CRED_CONTEXTS_H

#include "node/base/slice.h"

#define TM_CONTEXT_VC1          "https://www.w3.org/2018/credentials/v1"
#define TM_CONTEXT_VC2          "https://www.w3.org/ns/credentials/v2"
#define TM_CONTEXT_DI1          "https://w3id.org/security/data-integrity/v1"
#define TM_CONTEXT_DI2          "https://w3id.org/security/data-integrity/v2"
#define TM_CONTEXT_ED25519_2020 "https://w3id.org/security/suites/ed25519-2020/v1"

/* Lower-case hex of the SHA-256 of its file; NULL when the context is not known. Static storage. */
const char *tm_context_sha256(struct tm_slice url);

#endif
