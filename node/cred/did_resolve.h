/* node/cred/did_resolve.h - DID resolution: from a DID to its document, as a DID resolution result.
 *
 * did:key and did:jwk describe themselves. What members published is asked of the caller, who answers
 * from replicated logs; nothing is ever fetched. The result always has the members `@context`,
 * `didDocument`, `didDocumentMetadata` and `didResolutionMetadata`, an error being one of the last.
 * Sources: DID Resolution 0.3 sections 3 and 4; did:key method specification section 3.1.
 */
#ifndef TM_CRED_DID_RESOLVE_H
#define TM_CRED_DID_RESOLVE_H

#include "node/cred/did.h"
#include "node/limits.h"

enum tm_did_error {
    TM_DID_RESOLVED,
    TM_DID_INVALID,         /* not a DID, or not one of its method */
    TM_DID_METHOD,          /* a method that nothing is known of here */
    TM_DID_NOT_FOUND,       /* nobody published it, or it cannot be told whose it is */
    TM_DID_INVALID_URL,     /* a path or query, or a fragment that names nothing in the document */
    TM_DID_KEY_LENGTH,      /* not the length that the kind of key has */
    TM_DID_KEY_UNSUPPORTED, /* a kind of key, or a format of keys, not known here */
    TM_DID_KEY_TYPE,        /* a format that is not written here, or not of this key */
    TM_DID_KEY_INVALID,     /* no key: a point off its curve */
    TM_DID_ERROR_COUNT
};
const char *tm_did_error_name(enum tm_did_error error); /* "invalidDid"; NULL when resolved */

struct tm_did_published {   /* a key in force */
    struct tm_slice method; /* as published: a URL, or a name within the DID */
    const struct tm_key *key;
    unsigned relations; /* TM_REL_BIT() of each it is for */
};
struct tm_did_subject {     /* what is published of one DID; all borrowed */
    struct tm_slice did;    /* as the document names it */
    struct tm_slice member; /* whose log it is from */
    size_t n;
    struct tm_did_published keys[TM_DID_METHODS_MAX];
    size_t also_n; /* other ids of the same subject: `alsoKnownAs` */
    struct tm_slice also[TM_DID_METHODS_MAX];
};

struct tm_did_in {
    struct tm_slice url; /* a DID, or a DID URL with a fragment */
    struct tm_slice
        key_format; /* `publicKeyFormat` of the document's methods; .data NULL: the usual */
    /* What is published of `did`. TM_E_NOTFOUND and TM_E_CONFLICT (several claim it) are answers, any
     * other code is a failure. NULL: nothing is published. */
    int (*find)(void *ctx, struct tm_slice did, struct tm_did_subject *out, struct tm_err *err);
    void *ctx;
};

/* Appends the result to `out`. Fails: TM_E_NOMEM, TM_E_LIMIT (`out` is full), and as `find` does. */
int tm_did_resolve(const struct tm_did_in *in, struct tm_arena *arena, struct tm_buf *out,
                   enum tm_did_error *error, struct tm_err *err);

#endif
