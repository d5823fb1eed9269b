/* node/cred/issue.h - signing credentials. What would not verify is refused, with the reason. */
#ifndef TM_CRED_ISSUE_H
#define TM_CRED_ISSUE_H

#include "node/base/rng.h"
#include "node/cred/secret.h"
#include "node/cred/verify.h"

struct tm_issue_status { /* the status entry to add */
    struct tm_slice list;
    enum tm_purpose purpose;
    uint64_t index;
};

struct tm_issue_in {
    struct tm_slice credential; /* JSON, unsigned */
    enum tm_format format;
    struct tm_slice issuer; /* the key's issuer id; a foreign one in the credential is refused, a
                                 * missing one is filled in */
    struct tm_slice method;
    const struct tm_secret *secret;
    int64_t now_ms;                            /* `created`, `iat`; and validFrom when missing */
    const struct tm_issue_status *status;      /* NULL: none */
    const struct tm_jsonld_contexts *contexts; /* NULL: the compiled-in ones */
    const struct tm_rng *rng;                  /* salts of disclosures; NULL: the system's */
};

/* Appends the signed credential: JSON for Data Integrity, a compact JWT for vc-jwt, an SD-JWT for
 * sd-jwt-vc (of claims with a `vct` as dc+sd-jwt, each claim at the top disclosed alone but those
 * that decide about validity; of a credential of VC 2.0 as vc+sd-jwt, each member of a
 * credentialSubject but `id` and `type`; jose_sign.h). `iat` is always now; a `status` of an SD-JWT
 * VC becomes a `status_list` reference, whose list must then be published as a Token Status List.
 * `checks` gets what was wrong when it is refused. Fails: TM_E_MALFORMED (unsound: see checks),
 * TM_E_UNSUPPORTED (the format), TM_E_LIMIT, TM_E_NOMEM. */
int tm_issue(const struct tm_issue_in *in, struct tm_arena *arena, struct tm_checks *checks,
             struct tm_buf *out, struct tm_err *err);

#endif
