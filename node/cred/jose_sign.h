/* node/cred/jose_sign.h - signing what goes as a compact JWS: JWT credentials and SD-JWTs. Only for
 * node/cred: what may be issued, and whether the result verifies, is issue.c's to say. */
#ifndef TM_CRED_JOSE_SIGN_H
#define TM_CRED_JOSE_SIGN_H

#include "node/base/rng.h"
#include "node/cred/issue.h"

/* Appends header.payload.signature. `alg` is the one of the key; `cty` may be NULL. `payload` is
 * JSON. Fails: TM_E_LIMIT, TM_E_NOMEM. */
struct tm_jws_header {
    const char *typ, *cty;
    struct tm_slice kid;
};
int tm_jws_sign(struct tm_buf *out, const struct tm_jws_header *header, struct tm_slice payload,
                const struct tm_secret *secret, struct tm_err *err);

/* A complete credential as a JWT: `v1` in the `vc` claim with the claims that mirror its members
 * (VC 1.1 section 6.3.1), else as the payload itself (VC-JOSE-COSE section 3.1.1). Same failures. */
int tm_jose_sign(const struct tm_issue_in *in, const struct tm_json *root, bool v1,
                 struct tm_buf *out, struct tm_err *err);

/* The claims of an SD-JWT VC completed, as JSON: `iss` where it is missing, `iat`, and the status
 * entry as a `status_list` reference. Others are kept as written. Fails: TM_E_LIMIT, TM_E_NOMEM. */
int tm_sdjwt_complete(const struct tm_issue_in *in, const struct tm_json *given, struct tm_buf *out,
                      struct tm_err *err);
/* NULL, or why these claims cannot be signed as an SD-JWT: digests already, a status twice. */
const char *tm_sdjwt_refused(const struct tm_issue_in *in, const struct tm_json *given);
/* As an SD-JWT, which ends in ~. `flat`: an SD-JWT VC (dc+sd-jwt) whose claims at the top are
 * disclosed one by one, those apart that decide about validity; else a credential of VC 2.0
 * (vc+sd-jwt), of which the members of each credentialSubject are, `id` and `type` apart. Same
 * failures. */
int tm_sdjwt_sign(const struct tm_issue_in *in, const struct tm_json *root, bool flat,
                  struct tm_buf *out, struct tm_err *err);

#endif
