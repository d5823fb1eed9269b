/* node/cred/contexts.h - JSON-LD contexts that are asked for by name. Which ones there are, and the
 * digests of their files, is known to jsonld/known.c alone. */
#ifndef TM_CRED_CONTEXTS_H
#define TM_CRED_CONTEXTS_H

#define TM_CONTEXT_VC1          "https://www.w3.org/2018/credentials/v1"
#define TM_CONTEXT_VC2          "https://www.w3.org/ns/credentials/v2"
#define TM_CONTEXT_DI1          "https://w3id.org/security/data-integrity/v1"
#define TM_CONTEXT_DI2          "https://w3id.org/security/data-integrity/v2"
#define TM_CONTEXT_ED25519_2020 "https://w3id.org/security/suites/ed25519-2020/v1"
/* Status entries in version 1.1; 2.0 has them in its own. */
#define TM_CONTEXT_STATUS1 "https://www.w3.org/ns/credentials/status/v1"

#endif
