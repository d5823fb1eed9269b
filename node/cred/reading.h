/* node/cred/reading.h - one verification under way: what its steps share. Only for node/cred. */
#ifndef TM_CRED_READING_H
#define TM_CRED_READING_H

#include "node/cred/verify.h"

/* The registered claims of a JWT, where one carries the credential. Absent: .data NULL, TM_TIME_NONE. */
struct tm_claims {
    struct tm_slice iss, sub, jti;
    int64_t iat_ms, nbf_ms, exp_ms;
    const struct tm_json *status; /* of any form; NULL: none */
};

struct tm_reading {
    const struct tm_verify_in *in;
    struct tm_arena *arena;
    struct tm_verified *out;
    const struct tm_json *root;     /* the credential or presentation: an object */
    const struct tm_claims *claims; /* VC 1.1 JWT: they stand in for members left out; SD-JWT VC:
                                     * they are the members; else NULL */
    const struct tm_carrier *carrier;
    void *opened;            /* what the carrier's open() kept for its prove(); arena */
    bool flat;               /* what a credentialSubject would hold stands at the top of `root` */
    bool enveloped;          /* secured from outside: no `proof` is asked for */
    bool v1;                 /* data model 1.1; else 2.0. Set by tm_model_read() */
    bool contexts_known;     /* types and terms can be asked for. Set by tm_model_contexts() */
    bool types_known;        /* they have been, and all types mean something. Likewise */
    size_t structure_faults; /* lines of format.structure so far */
};

/* One way a credential is carried and secured. verify.c has the table; adding one is a row there and
 * a file. `text` is a compact form, or `v` its JSON: exactly one is there. */
struct tm_carrier {
    size_t bytes_max;
    bool (*is)(struct tm_slice text, const struct tm_json *v);
    /* Steps 1 and 2: sets rd->root, out->format and format_name, and what the others need. Fails for what
     * cannot be read: TM_E_MALFORMED, TM_E_LIMIT, TM_E_UNSUPPORTED (holds no credential), TM_E_NOMEM. */
    int (*open)(struct tm_reading *rd, struct tm_slice text, const struct tm_json *v,
                struct tm_err *err);
    /* Steps 3 and 4, of a credential: contexts, structure, and what is claimed, into rd->out->cred. */
    void (*model)(struct tm_reading *rd);
    /* Steps 5 to 7: proofs, into lines and rd->out->proofs. Fails for our own reasons alone. */
    int (*prove)(struct tm_reading *rd, struct tm_err *err);
};
extern const struct tm_carrier tm_carrier_di, tm_carrier_jwt; /* di.c, jose.c */
extern const struct tm_carrier tm_carrier_sdjwt;              /* sdjwt.c; jades.h has one more */

/* A line about `at`, a value of rd->root (or NULL), with its path. */
struct tm_check *tm_reading_note(struct tm_reading *rd, enum tm_check_code code,
                                 enum tm_outcome outcome, const struct tm_json *at, const char *fmt,
                                 ...) __attribute__((cold, format(printf, 5, 6)));
/* format.structure, failed. */
#define tm_reading_bad(rd, at, ...)                                                                \
    ((rd)->structure_faults++,                                                                     \
     tm_reading_note((rd), TM_C_FORMAT_STRUCTURE, TM_FAILED, (at), __VA_ARGS__))
const char *tm_reading_path(struct tm_reading *rd, const struct tm_json *at); /* arena */

/* credentialSubject: one or an array; of a flat payload without one, the payload itself. */
const struct tm_json *tm_reading_subjects(const struct tm_reading *rd);

/* Scheme, colon, something behind it, and no character that a URL cannot hold. */
bool tm_url_ok(struct tm_slice s);
/* A stranger's URL as a line may show it: printable ASCII that a URL can hold, and "…" for what is past
 * TM_URL_SHOWN_MAX bytes. Of any other text nothing is shown but that it is none. In `arena`, or static. */
#define TM_URL_SHOWN_MAX 200
const char *tm_url_shown(struct tm_arena *arena, struct tm_slice url);

/* Token Status List section 6: the `status_list` of a JWT's `status`, beside what else the credential
 * says of its status, or in the claims around a `vc`. One of another form is not a status of this kind,
 * and is passed over. model_sdjwt.c */
void tm_model_status_claim(struct tm_reading *rd);

/* Steps 3, 4: structure and contexts; fills rd->out->cred but for what follows. model_vc.c */
void tm_model_read(struct tm_reading *rd);
/* Holder, and the contained credentials. model_vc.c */
void tm_model_read_presentation(struct tm_reading *rd);
/* @context: form, order, known or not. Sets rd->v1, rd->contexts_known. model_context.c */
void tm_model_contexts(struct tm_reading *rd);
/* Every type means an absolute IRI (VC 2.0 section 4.5); needs tm_model_contexts() before.
 * model_context.c */
void tm_model_types(struct tm_reading *rd);
/* Optional members with rules of their own: status, schema, evidence, … model_parts.c */
void tm_model_parts(struct tm_reading *rd);
/* Levels, fields, places, qualifications of every achievement. model_claims.c */
void tm_model_claims(struct tm_reading *rd);
/* Open Badges 3.0 and CLR 2.0, where the credential is one. model_badge.c */
void tm_model_badge(struct tm_reading *rd);
/* Fills rd->out->cred.annex1 and .definition; needs .types, .holder and the dates. annex1.c */
void tm_annex1_read(struct tm_reading *rd);

/* Keys to try for one proof. resolve.c */
#define TM_KEYS_TRIED_MAX 16
struct tm_candidates {
    size_t n;
    const struct tm_key *keys[TM_KEYS_TRIED_MAX];
    bool of_issuer; /* the method is one that the issuer controls */
};
/* Adds the key.resolved line when it is not a pass. */
enum tm_outcome tm_resolve(struct tm_reading *rd, struct tm_slice method, const struct tm_json *at,
                           struct tm_candidates *out);
/* Counts a proof that verified. */
int tm_proof_add(struct tm_reading *rd, const struct tm_key *key, struct tm_slice method,
                 int64_t created_ms, bool bound, struct tm_err *err);

#endif
