/* node/cred/di.h - Data Integrity proofs (VC Data Integrity 1.0): the table of suites, and the bytes
 * that each signs. Only for node/cred.
 *
 * What is signed is a hash of the proof without its value, then a hash of the document without
 * `proof`; in a chain the document has `proof` set to the proofs that `previousProof` names. Both are
 * made canonical first: as JSON (RFC 8785), or as an RDF dataset (JSON-LD 1.1, RDFC-1.0). The hash
 * goes with the key: SHA-384 with P-384, SHA-256 with all others.
 *
 * di_suite.c has the table; di_jcs.c and di_rdfc.c make canonical; di.c sees whether the proofs of a
 * document hold; di_sign.c makes one.
 */
#ifndef TM_CRED_DI_H
#define TM_CRED_DI_H

#include "node/cred/issue.h"
#include "node/cred/reading.h"
#include "node/cred/suite.h"

struct tm_di;
struct tm_di_suite;

enum tm_di_hash { TM_DI_SHA256, TM_DI_SHA384, TM_DI_HASHES };
#define TM_DI_HASH_MAX    48
#define TM_DI_MESSAGE_MAX (2 * TM_DI_HASH_MAX)

/* One proof, as far as what it signs goes. */
struct tm_di_proof {
    const struct tm_di_suite *suite;
    const struct tm_json *v;         /* an object; its value, if there is one, is passed over */
    bool outside;                    /* no part of the document: one being made */
    const struct tm_json **previous; /* the proofs of the document that it names, each once */
    size_t previous_n;
};

/* One way to make canonical. Both give TM_PASSED, or add a line and give its outcome; what is our own
 * fault is left in di->fault. `out` has TM_DI_HASH_MAX bytes. */
struct tm_di_canon {
    enum { TM_DI_JCS, TM_DI_RDFC, TM_DI_CANONS } which;
    /* Of the proof configuration. */
    enum tm_outcome (*config)(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                              uint8_t *out);
    /* Of the document, for this proof. */
    enum tm_outcome (*document)(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                                uint8_t *out);
};
extern const struct tm_di_canon tm_di_jcs, tm_di_rdfc;

#define TM_DI_KEY(alg) (1u << (alg))
struct tm_di_suite {
    const char *type, *cryptosuite; /* cryptosuite NULL: the type says it all */
    enum tm_format format;
    const struct tm_di_canon *canon;
    unsigned keys;         /* kinds it takes, by TM_DI_KEY() */
    struct tm_slice value; /* the member that carries the signature */
    /* Its bytes, into an empty buffer; false when it is not written so. */
    bool (*signature)(const struct tm_json *value, struct tm_buf *out);
    const char *type_iri; /* what JSON-LD makes of `type`, where a context defines it */
    const char *context;  /* the one that does */
    bool in_vc2;          /* and so does the context of VC 2.0 */
};

/* NULL: a kind that this program does not know. */
const struct tm_di_suite *tm_di_suite_of(const struct tm_json *proof);
const struct tm_di_suite *tm_di_suite_of_format(enum tm_format format);
/* What has to be added to these contexts, so that they define the suite's proofs; NULL: nothing. */
const char *tm_di_context_for(const struct tm_di_suite *suite, const struct tm_json *contexts,
                              bool v1);

/* The documents and proofs of one verification being hashed. */
struct tm_di {
    struct tm_reading *rd;
    struct tm_err *err;
    int fault;         /* our own failure, which ends everything */
    struct tm_buf buf; /* canonical bytes, one hash at a time */
    /* The document without proof, in its own context: what most proofs sign is hashed once. */
    struct {
        bool done;
        enum tm_outcome outcome;
        uint8_t hash[TM_DI_HASH_MAX];
    } plain[TM_DI_CANONS][TM_DI_HASHES];
    size_t bytes_left;  /* of JSON still to be made canonical */
    uint64_t work_left; /* steps of RDFC-1.0 */
};

void tm_di_init(struct tm_di *di, struct tm_reading *rd, struct tm_err *err);
void tm_di_done(struct tm_di *di);
/* What proof `p` signs with keys of this hash: `*len` bytes. Outcomes as those of tm_di_canon. */
enum tm_outcome tm_di_message(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                              uint8_t out[TM_DI_MESSAGE_MAX], size_t *len);
enum tm_di_hash tm_di_hash_of(enum tm_key_alg alg);
void tm_di_digest(enum tm_di_hash hash, struct tm_slice bytes, uint8_t *out);
/* Whether that many bytes of JSON may still be made canonical; if not, it is tm_di_too_much(). */
bool tm_di_spend(struct tm_di *di, size_t bytes);
/* Adds the line, once, that this document takes too much; nothing more of it is then made canonical. */
enum tm_outcome tm_di_too_much(struct tm_di *di, const struct tm_json *at);
bool tm_di_said(const struct tm_di *di, enum tm_check_code code); /* failed or unknown */

/* di_sign.c: appends `root`, a credential without proof, with one of the suite of in->format. `checks`
 * gets what stands against it. Fails: TM_E_MALFORMED (see checks), TM_E_NOMEM, TM_E_LIMIT. */
int tm_di_sign(const struct tm_issue_in *in, const struct tm_json *root, struct tm_arena *arena,
               struct tm_checks *checks, struct tm_buf *out, struct tm_err *err);

#endif
