/* node/trust/evaluate.h - the verdict: was this issuer entitled to award this, then, and does it stand?
 *
 * Numbered steps of docs/trust.md over one snapshot, one policy, one clock. Outcomes combine as their
 * minimum; TOTAL_PASSED only when every deciding check passed. Pure: no I/O, no network, no clock.
 */
#ifndef TM_TRUST_EVALUATE_H
#define TM_TRUST_EVALUATE_H

#include "node/cred/verify.h"
#include "node/trust/policy.h"
#include "node/trust/view.h"

enum tm_verdict { TM_TOTAL_FAILED, TM_INDETERMINATE, TM_TOTAL_PASSED }; /* in order */
const char *tm_verdict_name(enum tm_verdict v);                         /* "TOTAL_PASSED" … */

struct tm_link { /* one statement of a chain, from the anchor down */
    const struct tm_member *author;
    const struct tm_member_grant *grant;
};
struct tm_chain {
    size_t n;
    struct tm_link links[TM_CHAIN_DEPTH_MAX];
    struct tm_limits limits; /* the intersection along the chain and with the policy's */
};

struct tm_verdict_in {
    const struct tm_view *view;
    const struct tm_policy *policy;
    int64_t now_ms;  /* the evaluation clock (`at`); knowledge used is always the snapshot's */
    int64_t wall_ms; /* the real clock, for freshness; equals now_ms unless `at` was given */
    struct tm_document_source documents; /* published documents held: status lists, DID documents */
    const struct tm_jsonld_contexts *contexts; /* NULL: the compiled-in ones */
};

struct tm_report {
    enum tm_verdict verdict;
    enum tm_check_code decided; /* the check that decided; sub_indication unless passed */
    int64_t at_ms, issued_ms;
    const char *format;
    struct tm_slice issuer_id;
    const struct tm_member *issuer; /* NULL: unknown */
    bool has_chain;
    struct tm_chain chain;            /* the passing one, else the best that failed */
    struct tm_checks checks;          /* of verification and evaluation, in order */
    const struct tm_credential *cred; /* NULL for the chain question alone */
    bool sound;                       /* what W3C calls verified, status included */
    size_t as_of_n;
    const struct tm_member *as_of[TM_CHAIN_DEPTH_MAX + 2]; /* every log the verdict rests on */
};

/* Evaluates a verified credential. Memory from `arena`; members are borrowed from the snapshot, which
 * the caller keeps referenced. Fails: TM_E_NOMEM only. */
int tm_evaluate(const struct tm_verdict_in *in, const struct tm_verified *verified,
                struct tm_arena *arena, struct tm_report *out, struct tm_err *err);

/* The whole path: verify (keys resolved from the view) and evaluate. Fails as tm_verify(). */
int tm_judge(const struct tm_verdict_in *in, struct tm_slice credential, struct tm_arena *arena,
             struct tm_report *out, struct tm_err *err);

/* The chain question alone (GET /v1/trust): was this issuer entitled at that time? */
struct tm_trust_question {
    struct tm_slice issuer;
    int64_t at_ms;
    bool has_eqf;
    unsigned eqf;
    struct tm_slice type, field, jurisdiction; /* .data NULL: not asked */
};
int tm_trust_ask(const struct tm_verdict_in *in, const struct tm_trust_question *q,
                 struct tm_arena *arena, struct tm_report *out, struct tm_err *err);

#endif
