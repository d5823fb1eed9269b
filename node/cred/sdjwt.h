/* node/cred/sdjwt.h - SD-JWT in its compact form: <JWT>~<disclosure>~…~[<key binding JWT>].
 *
 * Three payloads are read: an SD-JWT VC of the IETF (typ dc+sd-jwt, or vc+sd-jwt as drafts before
 * 2024 had it; claims beside a `vct`), a credential of VC 2.0 (vc+sd-jwt) and a presentation of it
 * (vp+sd-jwt), both with an @context. What is read is the processed payload, never the signed one.
 * Sources: RFC 9901 sections 4, 7.1, 7.3; draft-ietf-oauth-sd-jwt-vc section 3; VC-JOSE-COSE
 * section 3.2.
 */
#ifndef TM_CRED_SDJWT_H
#define TM_CRED_SDJWT_H

#include "node/cred/disclose.h"
#include "node/cred/jws.h"

#define TM_BINDING_MAX TM_KIB(16) /* decoded payload of a key binding JWT: four short claims */

struct tm_sdjwt {
    struct tm_jws jws;         /* the issuer's; claims are of the processed payload */
    struct tm_slice presented; /* up to and with the last ~: what the key binding is about */
    bool bound;                /* a key binding JWT is there */
    struct tm_jws binding;
    struct tm_disclosed disclosed;
};

/* `text` is borrowed as long as `out` is used. Nothing is verified. Fails: TM_E_MALFORMED (no ~, or
 * a JWT that cannot be taken apart), TM_E_LIMIT, TM_E_NOMEM. */
int tm_sdjwt_open(struct tm_slice text, struct tm_arena *arena, struct tm_sdjwt *out,
                  struct tm_err *err);

/* Adds holder.bound, and proof.challenge and proof.domain where they were asked for and do not fit.
 * A key binding that is there is always checked: typ, iat, nonce, aud, sd_hash, and the signature
 * by the key of `cnf`; one that is missing is a failure when a challenge or a domain was asked for.
 * Its age is bounded by the challenge alone. */
void tm_sdjwt_check_binding(struct tm_reading *rd, struct tm_sdjwt *sd);

/* Steps 3 and 4 of an SD-JWT VC of the IETF: reads the claims of rd->root. model_sdjwt.c */
void tm_model_read_sdjwt(struct tm_reading *rd);

#endif
