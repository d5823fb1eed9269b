/* node/trust/issuer.h - whose key: which member signed, and through which chain it may award.
 *
 * Candidates are only members whose issuer_key holds the key that verified the proof. A candidate has
 * issuer id I if I derives from the key (did:key, did:jwk), or the last accreditation of its passing
 * chain lists I in `issuers`, or it claims I and nobody else does. Of several confirmed the chain with
 * fewest recognitions counts, a tie is contested; unconfirmed rivals are a warning.
 * Source: federation.md section 5 "Whose key".
 */
#ifndef TM_TRUST_ISSUER_H
#define TM_TRUST_ISSUER_H

#include "node/trust/chain.h"

struct tm_candidate {
    const struct tm_member *member;
    const struct tm_member_key *key; /* the best entry of the key that signed */
    bool derived;                    /* the issuer id is made from the key */
    bool claims;                     /* its issuer_key names the issuer id */
    bool confirmed;                  /* by the last accreditation of `best` */
    struct tm_chains chains;
    struct tm_checks *lines; /* of each chain; of those not looked at: no lines */
    size_t best;             /* the passing chain, else the best that failed; if chains.n > 0 */
    enum tm_outcome outcome; /* of `best`; TM_UNKNOWN without chains */
};
struct tm_candidates {
    size_t n;
    struct tm_candidate v[TM_CANDIDATES_MAX];
    bool more; /* than there is room for */
};

struct tm_issuer_question {
    const struct tm_verdict_in *in;
    struct tm_slice issuer; /* the id that the credential names */
    int64_t issued_ms;
    const struct tm_claims *claims; /* `country` is filled in for each candidate */
    bool key_signed; /* the candidate's key signed (else only the chain is asked about) */
    struct tm_arena *arena;
};

/* Members that hold a key of a proof. `derived`: the issuer id derives from that key. */
void tm_candidates_add_key(const struct tm_issuer_question *q, const struct tm_key *key,
                           bool derived, struct tm_candidates *list);
/* Members that claim the issuer id, without a proof. */
void tm_candidates_add_claims(const struct tm_issuer_question *q, struct tm_candidates *list);

/* Finds and judges the chains of all, chooses one, and adds the lines that say whose key it is. The
 * lines of the chosen chain are not added. `*out` NULL: none. Fails: TM_E_NOMEM. */
int tm_issuer_choose(const struct tm_issuer_question *q, struct tm_candidates *list,
                     struct tm_checks *lines, struct tm_candidate **out, struct tm_err *err);

/* The key at the time of issue: outcome, and the code it has. */
enum tm_outcome tm_key_at_issue(const struct tm_member *m, const struct tm_member_key *key,
                                int64_t issued_ms, enum tm_check_code *code);

#endif
