/* node/cred/did_document.h - a DID document read into its verification methods, and what each is for.
 *
 * The relationships may name a method by its URL (absolute, or `#…` relative to the document) or hold
 * it whole; the same method in two places is one method, and two methods of one id with different keys
 * make the document mean two things, so it is refused. A relationship may name a method that another
 * DID's document describes: it is listed here without a key. Keys are read when asked for.
 * Sources: DID Core 1.0 sections 5.2 and 5.3; Controlled Identifiers 1.0 section 2.2.
 */
#ifndef TM_CRED_DID_DOCUMENT_H
#define TM_CRED_DID_DOCUMENT_H

#include "node/cred/did.h"
#include "node/cred/json.h"

struct tm_did_method {
    struct tm_slice id;         /* absolute */
    struct tm_slice controller; /* .data NULL: none, or described elsewhere */
    const struct tm_json *v;    /* NULL: described in another document */
    unsigned relations;         /* TM_REL_BIT() of each that lists it */
};
struct tm_did_document {
    struct tm_slice id;
    size_t n;
    struct tm_did_method *methods; /* arena; in order of appearance */
};

/* `text` is borrowed and must outlive `out`; `did` is the one asked for. Fails: TM_E_MALFORMED,
 * TM_E_LIMIT, TM_E_MISMATCH (another DID's document), TM_E_NOMEM. */
int tm_did_document_read(struct tm_slice text, struct tm_slice did, struct tm_arena *arena,
                         struct tm_did_document *out, struct tm_err *err);
/* NULL when it lists no method of that URL. */
const struct tm_did_method *tm_did_document_find(const struct tm_did_document *doc,
                                                 struct tm_slice url);

/* The method's key: publicKeyMultibase, publicKeyBase58 or publicKeyJwk, as its type has it.
 * Fails: TM_E_MALFORMED, TM_E_UNSUPPORTED (type or key not known here), TM_E_NOTFOUND (described in
 * another document). */
int tm_did_method_key(const struct tm_did_method *method, struct tm_key *out, struct tm_err *err);
/* It has an end (`revoked`, `expires`) that is not after `at_ms`, or one that is no date. */
bool tm_did_method_ended(const struct tm_did_method *method, int64_t at_ms);

#endif
