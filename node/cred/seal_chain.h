/* node/cred/seal_chain.h - a signature whose header carries the certificate of its key (`x5c`, RFC 7515
 * section 4.1.6), in a JAdES seal or in a JWT: whether that certificate may have made it, and at which
 * certificates published for the issuer its chain ends. Only for node/cred.
 *
 * A certificate proves itself bad (failed), never itself good: what passes is a chain to a certificate
 * that was published under the issuer's id, and without one key.certificate is unknown. Whose word
 * counts among those who publish is node/trust's to say.
 */
#ifndef TM_CRED_SEAL_CHAIN_H
#define TM_CRED_SEAL_CHAIN_H

#include "node/cred/reading.h"
#include "node/cred/x509.h"

#define TM_SEAL_CERTIFICATES_MAX   512 /* published certificates looked at for one seal */
#define TM_SEAL_CERTIFICATES_TRIED 128 /* of those with a fitting name: a signature check each */
#define TM_SEAL_ENDS_MAX           64  /* of those at which its chain ends */

struct tm_seal {
    const struct tm_json *header; /* under the signature */
    int64_t created_ms;           /* the date it states; TM_TIME_NONE: none */
    int64_t at_ms; /* when its certificates must have been valid; TM_TIME_NONE: cannot be said */
    struct tm_x509
        *certs; /* x5c: its own first; NULL until tm_seal_check_certificate() read them */
    size_t cert_n;
    bool named; /* the credential's issuer is the organisation that the certificate names */
};

/* The certificate that the header carries: well-formed, the one of `x5t#S256` where that is there, of a
 * key usage that allows it, valid at `at_ms`. Adds key.certificate unless it passes. `*err` is set on
 * TM_E_NOMEM. */
enum tm_outcome tm_seal_check_certificate(struct tm_reading *rd, struct tm_seal *seal,
                                          struct tm_err *err);

/* Does the certificate name the issuer of the credential? Its eIDAS identifier decides; without one, any
 * legal identifier that says the same. Absent is TM_WARNING: whose certificate it is then rests on who
 * published it. */
enum tm_outcome tm_seal_organisation(const struct tm_reading *rd, const struct tm_x509 *cert);
/* key.organisation of all seals together, by the best of them. */
void tm_seal_say_organisation(struct tm_reading *rd, enum tm_outcome best);

/* Where the chain ends, asked of rd->in->keys.certificates: key.certificate, and a proof for each such
 * certificate, or one without any. rd->out->proofs has room for TM_SEAL_ENDS_MAX more. `*err` is set on
 * TM_E_NOMEM. */
void tm_seal_find_ends(struct tm_reading *rd, const struct tm_seal *seal, struct tm_err *err);

/* What is not asked: proof.timestamps when a certificate has `run_out` by the clock, or the signature is
 * `stamped`; key.certificate_status always. */
void tm_seal_say_left_out(struct tm_reading *rd, bool run_out, bool stamped);

#endif
