/* node/trust/issuer.h - whose key: which member signed, and through which chain it may award.
 *
 * Candidates are only members whose issuer_key holds the key that verified the proof. A candidate has
 * issuer id I if I derives from the key (did:key, did:jwk), or the last accreditation of its passing
 * chain lists I in `issuers`, or it claims I and nobody else does. Of several confirmed the chain with
 * fewest recognitions counts, a tie is contested; unconfirmed rivals are a warning.
 *
 * A seal (a credential in X.509's world) has vouchers instead: entries with the certificate that its chain
 * ends at. Its candidates are the members that an accreditation confirms under the name the voucher is
 * published for, where the voucher stands in the member's own log or in that of an author of the chain.
 * Source: federation.md section 5 "Whose key"; docs/trust.md, "Seals".
 */
#ifndef TM_TRUST_ISSUER_H
#define TM_TRUST_ISSUER_H

#include "node/trust/chain.h"

#define TM_VOUCHERS_MAX 64 /* entries looked at for the seals of one credential */
struct tm_voucher {
    const struct tm_member *member; /* in whose log it stands */
    const struct tm_member_key *key;
    const struct tm_proof_used *proof; /* that ends at it; NULL: only the chain is asked about */
};

struct tm_candidate {
    const struct tm_member *member;
    const struct tm_member_key *key; /* the best entry of the key that signed */
    const struct tm_member
        *holder; /* in whose log it stands: the member's, unless it is a voucher */
    const struct tm_voucher *voucher; /* of `best`; NULL: none that counts, or no seal */
    bool sealed;                      /* a candidate for a seal */
    bool derived;                     /* the issuer id is made from the key */
    bool claims;                      /* its issuer_key names the issuer id */
    bool confirmed;                   /* by the last accreditation of `best` */
    struct tm_chains chains;
    struct tm_checks *lines; /* of each chain; of those not looked at: no lines */
    size_t best;             /* the passing chain, else the best that failed; if chains.n > 0 */
    enum tm_outcome outcome; /* of `best`; TM_UNKNOWN without chains */
};
struct tm_candidates {
    size_t n;
    struct tm_candidate v[TM_CANDIDATES_MAX];
    bool more; /* than there is room for */
    size_t voucher_n;
    struct tm_voucher vouchers[TM_VOUCHERS_MAX];
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
/* Members that claim the issuer id, without a proof. Fails: TM_E_NOMEM. */
int tm_candidates_add_claims(const struct tm_issuer_question *q, struct tm_candidates *list,
                             struct tm_err *err);
/* The candidate of a member, made when there is room; else NULL, and `more`. */
struct tm_candidate *tm_candidate_of(struct tm_candidates *list, const struct tm_member *m);

/* ---- seals: vouch.c ---- */

/* Entries that publish the certificate of a proof under a name of the issuer. */
void tm_vouchers_add(const struct tm_issuer_question *q, const struct tm_proof_used *proof,
                     struct tm_candidates *list);
void tm_vouchers_add_entry(const struct tm_issuer_question *q, struct tm_candidates *list,
                           const struct tm_member *member, const struct tm_member_key *key,
                           const struct tm_proof_used *proof);
/* When all vouchers are there: the members they may vouch for. Fails: TM_E_NOMEM. */
int tm_candidates_add_vouched(const struct tm_issuer_question *q, struct tm_candidates *list,
                              struct tm_err *err);
/* The best voucher, at issue, that counts through this chain to `member`; NULL: none. */
const struct tm_voucher *tm_voucher_for(const struct tm_issuer_question *q,
                                        const struct tm_candidates *list,
                                        const struct tm_member *member,
                                        const struct tm_chain *chain);
/* The last statement of the chain lists `issuer`. */
bool tm_chain_confirms(const struct tm_chain *chain, struct tm_slice issuer);
/* Lines about the organisation that the seal's certificate names, against what is known of the member. */
void tm_vouch_organisation(const struct tm_candidate *c, struct tm_checks *lines);

/* Finds and judges the chains of all, chooses one, and adds the lines that say whose key it is. The
 * lines of the chosen chain are not added. `*out` NULL: none. Fails: TM_E_NOMEM. */
int tm_issuer_choose(const struct tm_issuer_question *q, struct tm_candidates *list,
                     struct tm_checks *lines, struct tm_candidate **out, struct tm_err *err);

/* The key at the time of issue: outcome, and the code it has. */
enum tm_outcome tm_key_at_issue(const struct tm_member *m, const struct tm_member_key *key,
                                int64_t issued_ms, enum tm_check_code *code);

#endif
