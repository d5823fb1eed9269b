/* tests/lib/seal.h - a certificate authority in a test, and seals made with its certificates.
 *
 * Keys are made once for a program and remembered by name, for RSA keys take a while. All that is
 * returned lives until the program ends. Whatever fails, fails the claim.
 */
#ifndef TM_TESTS_SEAL_H
#define TM_TESTS_SEAL_H

#include "node/base/clock.h"
#include "node/base/slice.h"

#define TM_SEAL_ORGANISATION "VATES-A11111111"

struct tm_seal_wish {         /* what a certificate is to be; zeros: an end of a chain that seals */
    const char *name;         /* of its key too */
    const char *alg;          /* "RS256", "PS256" (both RSA-2048), "ES256", "ES384"; NULL: ES256 */
    const char *organisation; /* organizationIdentifier, or NULL */
    const char *issuer;       /* name of the certificate that signs it; NULL: itself */
    bool ca;                  /* basicConstraints CA */
    const char *usage;        /* keyUsage as OpenSSL writes it, or NULL: no such extension */
    int64_t from_ms, until_ms; /* 0: from 2020, until 2040 */
};

/* Makes the certificate, or makes it anew under the same key. Its DER. */
struct tm_slice tm_seal_certificate(const struct tm_seal_wish *wish);
struct tm_slice tm_seal_der(const char *name);

/* `"x5c":[…]` of the certificates of these names, the first the signer's; NULL ends the list. */
const char *tm_seal_x5c(const char *name, ...) __attribute__((sentinel));
/* `"x5t#S256":"…"` of a certificate. */
const char *tm_seal_x5t(const char *name);

/* A JWS in JSON serialisation over `payload`, signed by the key of certificate `name`. `header` is the
 * protected header as JSON; with `b64` the payload is in base64url. `more` stands in the signature's
 * object behind its members ("" or ",\"header\":{…}"). */
struct tm_slice tm_seal_sign(const char *payload, const char *header, const char *name, bool b64,
                             const char *more);
/* One signature object alone, for documents with several. */
const char *tm_seal_signature(const char *payload, const char *header, const char *name, bool b64,
                              const char *more);

/* A compact JWS over `payload`, signed by the key of certificate `name`. */
const char *tm_seal_jwt(const char *payload, const char *header, const char *name);

#endif
