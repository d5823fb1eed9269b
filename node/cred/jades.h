/* node/cred/jades.h - credentials sealed with JAdES (ETSI TS 119 182-1): European Digital Credentials.
 *
 * A JWS in JSON serialisation (RFC 7515 section 7.2), general or flattened, whose payload is the credential:
 * as text (`b64` false, RFC 7797; what the Commission's issuer writes) or in base64url. What is signed is
 * ASCII(protected) "." payload, with the payload as the JSON string says once decoded; it is never
 * written again. Every seal must be good: its header understood, its signature made by the certificate
 * it carries, and that certificate led back to one that was published for the issuer.
 *
 * A seal fails for what it proves itself. What is published can only make it pass, or leave it unknown:
 * another member may publish anything under this issuer's id.
 */
#ifndef TM_CRED_JADES_H
#define TM_CRED_JADES_H

#include "node/cred/reading.h"
#include "node/cred/seal_chain.h" /* limits of what is looked at for a seal */

#define TM_SEALS_MAX       8          /* signatures of one document */
#define TM_SEAL_HEADER_MAX TM_KIB(64) /* bytes of one protected header; with a time stamp 10 KiB */

extern const struct tm_carrier tm_carrier_jades;

/* The model of an ELM credential: VC 1.1 or 2.0, with the members that the European Learning Model demands.
 * model_elm.c */
void tm_model_elm(struct tm_reading *rd);

#endif
