/* node/cred/verify.h - is it sound? Bytes and a time in, checks out; no I/O, no network, ever.
 *
 * Recognises the format, reads the model, checks structure, proofs and dates, in the numbered steps
 * of docs/verification.md. It does not ask who the issuer is: that is node/trust. Keys that do not
 * describe themselves (did:key, did:jwk) are asked of the caller, who knows what members published.
 */
#ifndef TM_CRED_VERIFY_H
#define TM_CRED_VERIFY_H

#include "node/cred/credential.h"
#include "node/cred/key.h"
#include "node/cred/json.h"
#include "node/cred/jsonld/jsonld.h"

/* Gives published keys for a verification method or kid under `issuer`, and certificates (DER) of CAs
 * or of seals published for it; calls back for each, at most 16 are tried. NULL functions know nothing. */
struct tm_key_source {
    void (*find)(void *ctx, struct tm_slice issuer, struct tm_slice method,
                 void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx);
    void *ctx;
    void (*certificates)(void *ctx, struct tm_slice issuer,
                         void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx);
};

/* Documents by their exact URL or DID that the caller holds: DID documents, status list credentials,
 * DID-bound keys. Never fetched. .data NULL when there is none; borrowed for the verification. */
struct tm_document_source {
    struct tm_slice (*get)(void *ctx, struct tm_slice url);
    void *ctx;
    /* When the caller itself saw the document stand at that URL (wall ms), as with one that an operator
     * put in place; TM_TIME_NONE for one that came with the credential, where its sender may have put
     * anything under any URL. NULL: all of them came so. */
    int64_t (*seen_ms)(void *ctx, struct tm_slice url);
};

struct tm_verify_in {
    struct tm_slice bytes; /* JSON, a compact JWT or SD-JWT, or a PNG or SVG image with one in it */
    const struct tm_json *json; /* instead of bytes: a value already parsed, or NULL */
    int64_t at_ms;              /* the evaluation clock: validity and proof expiry */
    struct tm_key_source keys;
    struct tm_document_source documents;       /* .get NULL: none */
    const struct tm_jsonld_contexts *contexts; /* NULL: the compiled-in ones */
    bool
        contained; /* it stands within another credential: what it contains in turn is left alone */
    bool presentation; /* expect a presentation; contained credentials are the caller's to verify */
    /* Of a contained credential: the presentation it came in, verified. Its proofs stand for the one that
     * a credential of the holder's own making may lack (VC 2.0 section 4.13.4). NULL: by itself. */
    const struct tm_verified *within;
    struct tm_slice challenge,
        domain; /* presentations: what the verifier asked for; .data NULL: not asked */
};

/* One proof that verified. A seal has one for each published certificate that its chain ends at. */
struct tm_proof_used {
    struct tm_key key;
    struct tm_slice method; /* verificationMethod or kid */
    int64_t created_ms;     /* created, iat; TM_TIME_NONE when absent */
    bool issuer_bound;      /* the issuer controls the method: its id derives from the key, its own
                              * DID document lists it, or it was published under that id */
    struct tm_slice certificate; /* DER of the published certificate that the seal's chain ends at;
                                  * .data NULL: the key stands for itself, or none is known */
    bool certificate_own;        /* and it is the seal's own certificate, not a CA above it */
    /* organizationIdentifier of the seal's own certificate; .data NULL: none. Named: the credential states
     * it as its issuer's, so it is a name of the issuer beside the id. */
    struct tm_slice organisation;
    bool organisation_named;
};

struct tm_verified {
    const struct tm_json
        *root; /* the credential or presentation itself, out of whatever carried it */
    enum tm_format format;
    const char *format_name; /* as in reports; of unknown suites too: "di-<cryptosuite>" */
    struct tm_credential cred;
    size_t proof_n;
    struct tm_proof_used *proofs; /* arena */
    int64_t issued_ms;            /* the proof's own time if present, else validFrom/issuanceDate */
    struct tm_checks checks;      /* format.*, proof.*, key.resolved, validity.* */
    /* Presentations: the contained credentials, each a JSON value or a JWT string of this document. */
    size_t contained_n;
    const struct tm_json **contained; /* arena */
};

/* Fails only for what cannot be read at all (TM_E_MALFORMED, TM_E_LIMIT, TM_E_UNSUPPORTED: not a
 * credential) or for our own reasons (TM_E_NOMEM), and then leaves nothing of use in `out`; all else is in
 * the checks. */
int tm_verify(const struct tm_verify_in *in, struct tm_arena *arena, struct tm_verified *out,
              struct tm_err *err);

#endif
