/* node/trust/chain.h - chains from an anchor to an issuer, and whether one of them holds.
 *
 * A chain is recognition* accreditation(accredit)* accreditation(award), from one of the policy's
 * anchors, at most TM_CHAIN_DEPTH_MAX statements, no member twice, each recognition allowing as many
 * further ones as follow it. The search goes up from the issuer, level by level, over the index of
 * grants; it gives the first TM_CHAINS_MAX by length, then bytewise by (author, entry index) from the
 * anchor down. It looks at structure alone; time, limits, ends and freshness are tm_chain_judge().
 * Source: federation.md section 5 "Chain", "Time of issue", "Freshness".
 */
#ifndef TM_TRUST_CHAIN_H
#define TM_TRUST_CHAIN_H

#include "node/trust/evaluate.h"
#include "node/trust/limits.h"

struct tm_chains {
    size_t n;
    struct tm_chain *v; /* arena; `limits` not yet set */
    bool cut_short; /* more was to be looked at than TM_CHAIN_WORK_MAX, or found than _CHAINS_MAX */
};

/* Fails: TM_E_NOMEM. */
int tm_chain_search(const struct tm_view *view, const struct tm_policy *policy,
                    const struct tm_id *issuer, struct tm_arena *arena, struct tm_chains *out,
                    struct tm_err *err);

struct tm_chain_question {
    const struct tm_verdict_in *in;
    const struct tm_member *issuer;
    bool has_key; /* the issuer's key entry must have force through the chain */
    uint64_t key_entry;
    const struct tm_member
        *key_holder; /* whose log it stands in: an author of the chain. NULL: issuer */
    int64_t issued_ms;
    const struct tm_claims *claims;
};
/* Adds the chain's lines to `lines` (an initialised list of its own) and sets chain->limits. The
 * outcome is tm_lines_outcome(lines). Fails: TM_E_NOMEM. */
int tm_chain_judge(const struct tm_chain_question *q, struct tm_chain *chain,
                   struct tm_checks *lines, struct tm_err *err);

/* Statements of a chain that are recognitions. */
size_t tm_chain_recognitions(const struct tm_chain *chain);
/* "PT Authority → HR Authority → School" in the arena; never NULL. */
const char *tm_chain_text(const struct tm_chain *chain, const struct tm_member *issuer,
                          struct tm_arena *arena);
/* "HR Authority": the newest name, or its id when it has none. */
const char *tm_member_name(const struct tm_member *m, struct tm_arena *arena);

enum tm_fresh {
    TM_FRESH,
    TM_FRESH_FINAL,  /* closed by its authority at exactly the head we hold: needs no heartbeat */
    TM_FRESH_OLD,    /* its head is older than max_age */
    TM_FRESH_BEHIND, /* not all entries of the head are held */
    TM_FRESH_NO_HEAD,
    TM_FRESH_WITHHELD, /* its heads went back in time */
    TM_FRESH_FORKED    /* the head lies beyond the point where the log forked */
};
/* `named_by`: the chain's statement about this member, NULL for an anchor. */
enum tm_fresh tm_freshness(const struct tm_member *m, const struct tm_member_grant *named_by,
                           int64_t max_age_ms, int64_t wall_ms);
/* A line of `code` for it. */
void tm_freshness_line(struct tm_checks *lines, enum tm_check_code code, const struct tm_member *m,
                       enum tm_fresh fresh, int64_t max_age_ms, int64_t wall_ms);

#endif
