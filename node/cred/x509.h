/* node/cred/x509.h - certificates (RFC 5280) as plain data, and whether a chain of them ends at one that
 * the caller trusts.
 *
 * No network, no files, no list of well-known CAs: the one certificate that a chain has to end at is
 * handed in, and so is the time. Whether a certificate was revoked is not asked here (no CRL, no
 * OCSP); whoever reports a chain as good says so beside it. Nothing here is kept between calls.
 */
#ifndef TM_CRED_X509_H
#define TM_CRED_X509_H

#include "node/cred/json.h"
#include "node/cred/key.h"

#define TM_X509_CHAIN_MAX 8 /* certificates of one header; a seal has one to four */

struct tm_x509 {
    struct tm_slice der;       /* borrowed */
    struct tm_key key;         /* alg TM_KEY_NONE: of a kind not known here, or too weak */
    struct tm_hash thumbprint; /* SHA-256 of `der`: x5t#S256 */
    /* organizationIdentifier (2.5.4.97) of the subject, ETSI EN 319 412-1 section 5.1.4: "VATES-…". .data NULL:
     * none, or none in plain ASCII. In the arena. */
    struct tm_slice organisation;
    int64_t from_ms, until_ms; /* notBefore, notAfter: both inclusive */
    bool ca;                   /* basicConstraints says so, and keyUsage does not deny it */
    bool signs;                /* keyUsage is absent, or has digitalSignature or nonRepudiation */
    unsigned long subject_hash,
        issuer_hash; /* of the names in canonical form: to sort out, not to prove */
};

/* One DER certificate of at most TM_CERTIFICATE_MAX bytes and nothing behind it. `der` is borrowed.
 * Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_NOMEM. */
int tm_x509_read(struct tm_slice der, struct tm_arena *arena, struct tm_x509 *out,
                 struct tm_err *err);
/* A JOSE `x5c` (RFC 7515 section 4.1.6): an array of 1 to TM_X509_CHAIN_MAX strings in base64, the signer's
 * own first. Fails the same. */
int tm_x509_read_x5c(const struct tm_json *x5c, struct tm_arena *arena, struct tm_x509 **out,
                     size_t *n, struct tm_err *err);

/* Valid at that time by its own dates, in whole seconds. */
bool tm_x509_valid_at(const struct tm_x509 *cert, int64_t at_ms);

enum tm_x509_end {
    TM_X509_ENDS,  /* a chain of good signatures, each valid at that time, ends there */
    TM_X509_ASIDE, /* none ends there */
    TM_X509_BAD    /* one ends there, and is not good: `why` */
};
/* Does certs[0], with the help of the others, lead to `anchor` at `at_ms`? The anchor is a CA, at the top of
 * its own hierarchy or not, or certs[0] itself. `*why` is static text for people. Fails: TM_E_NOMEM. */
int tm_x509_ends_at(const struct tm_x509 *certs, size_t n, const struct tm_x509 *anchor,
                    int64_t at_ms, enum tm_x509_end *out, const char **why, struct tm_err *err);

#endif
