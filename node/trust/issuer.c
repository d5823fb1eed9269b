/* node/trust/issuer.c - whose key: candidates, their chains, and the choice (docs/trust.md, 4 and 5). */
#include "node/trust/issuer.h"

#include "node/base/check.h"
#include "node/trust/verdict.h"

/* ---- the key at the time of issue ---- */

enum tm_outcome tm_key_at_issue(const struct tm_member *m, const struct tm_member_key *key,
                                int64_t issued_ms, enum tm_check_code *code)
{
    bool after = key->ended && tm_ms_to_s(issued_ms) >= tm_ms_to_s(key->end_ms);
    bool compromised = key->ended && key->end_reason == TM_KEY_COMPROMISED;

    *code = TM_C_KEY_IN_FORCE;
    if (!tm_period_has(key->from_ms, key->until_ms, issued_ms))
        return TM_FAILED;
    if (!key->ended)
        return TM_PASSED;
    if (after && m->forked && key->end_entry >= m->fork_f) {
        *code = TM_C_STATUS_DISPUTED;
        return TM_UNKNOWN;
    }
    if (compromised)
        *code = after ? TM_C_KEY_COMPROMISED : TM_C_KEY_COMPROMISED_LATER;
    if (after)
        return TM_FAILED;
    return compromised ? TM_UNKNOWN : TM_WARNING;
}

/* ---- candidates ---- */

struct adding {
    const struct tm_issuer_question *q;
    struct tm_candidates *list;
    bool derived;
};

static struct tm_candidate *candidate_of(struct tm_candidates *list, const struct tm_member *m)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i].member == m)
            return &list->v[i];
    if (list->n == TM_CANDIDATES_MAX) {
        list->more = true;
        return NULL;
    }
    list->v[list->n] = (struct tm_candidate){ .member = m, .outcome = TM_UNKNOWN };
    return &list->v[list->n++];
}

/* Of several entries of the key, those under this issuer id first, then the best at issue. */
static void offer_key(const struct adding *add, const struct tm_member *m,
                      const struct tm_member_key *key)
{
    struct tm_candidate *c = candidate_of(add->list, m);
    /* a certificate's holder counts only when confirmed: it has shown no possession */
    bool claims = key->key.alg != TM_KEY_NONE && tm_slice_eq(key->issuer, add->q->issuer);
    enum tm_check_code code;

    if (c == NULL)
        return;
    c->derived = c->derived || add->derived;
    if (c->key == NULL || (claims && !c->claims) ||
        (claims == c->claims && tm_key_at_issue(m, key, add->q->issued_ms, &code) >
                                    tm_key_at_issue(m, c->key, add->q->issued_ms, &code)))
        c->key = key;
    c->claims = c->claims || claims;
}

static void on_holder(void *ctx, const struct tm_member *member, const struct tm_member_key *held)
{
    offer_key(ctx, member, held);
}

void tm_candidates_add_key(const struct tm_issuer_question *q, const struct tm_key *key,
                           bool derived, struct tm_candidates *list)
{
    struct adding add = { q, list, derived };

    tm_view_key_holders(q->in->view, key, on_holder, &add);
}

static void on_claim(void *ctx, const struct tm_member *member)
{
    const struct adding *add = ctx;

    for (size_t i = 0; i < member->key_n; i++)
        if (tm_slice_eq(member->keys[i].issuer, add->q->issuer))
            offer_key(add, member, &member->keys[i]);
}

void tm_candidates_add_claims(const struct tm_issuer_question *q, struct tm_candidates *list)
{
    struct adding add = { q, list, false };

    tm_view_issuer_claims(q->in->view, q->issuer, on_claim, &add);
}

/* ---- their chains ---- */

static bool lists_issuer(const struct tm_chain *chain, struct tm_slice issuer)
{
    const struct tm_strings *issuers = &chain->links[chain->n - 1].grant->grant.issuers;

    for (size_t i = 0; i < issuers->n; i++)
        if (tm_slice_eq(issuers->v[i], issuer))
            return true;
    return false;
}

/* Of chains that do not pass, the better outcome; of equals the one that fails at a later step, so that
 * a report names the limit of what is in force rather than the end of what was replaced. */
static bool gets_further(const struct tm_checks *a, const struct tm_checks *b)
{
    enum tm_outcome oa = tm_lines_outcome(a), ob = tm_lines_outcome(b);
    const struct tm_check *da = tm_lines_decider(a), *db = tm_lines_decider(b);

    if (oa != ob || da == NULL || db == NULL)
        return oa > ob;
    return tm_verdict_rank(da->code) > tm_verdict_rank(db->code);
}

/* Judges chains in order until one passes and says whose id it is. */
static int judge_candidate(const struct tm_issuer_question *q, struct tm_candidate *c,
                           struct tm_err *err)
{
    struct tm_claims claims = *q->claims;
    struct tm_chain_question cq = { .in = q->in, .issuer = c->member, .claims = &claims };
    bool passing = false, chosen = false;

    if (tm_chain_search(q->in->view, q->in->policy, &c->member->id, q->arena, &c->chains, err) != 0)
        return err->code;
    c->lines = tm_arena_zalloc(q->arena, c->chains.n, sizeof *c->lines);
    if (c->lines == NULL)
        return tm_fail(err, TM_E_NOMEM, "chains");
    claims.country = c->member->profile.country;
    cq.has_key = q->key_signed;
    cq.key_entry = c->key->entry;
    cq.issued_ms = q->issued_ms;
    for (size_t i = 0; i < c->chains.n; i++)
        tm_checks_init(&c->lines[i], q->arena);
    for (size_t i = 0; i < c->chains.n && !(passing && (c->derived || c->confirmed)); i++) {
        enum tm_outcome o;
        bool confirms = lists_issuer(&c->chains.v[i], q->issuer);

        if (tm_chain_judge(&cq, &c->chains.v[i], &c->lines[i], err) != 0)
            return err->code;
        o = tm_lines_outcome(&c->lines[i]);
        if (chosen && (passing ? o <= TM_UNKNOWN || !confirms
                               : !gets_further(&c->lines[i], &c->lines[c->best])))
            continue;
        c->best = i;
        c->outcome = o;
        c->confirmed = confirms;
        passing = o > TM_UNKNOWN;
        chosen = true;
    }
    return 0;
}

/* ---- the choice ---- */

static bool strong(const struct tm_candidate *c)
{
    return c->derived || c->confirmed;
}

static size_t recognitions(const struct tm_candidate *c)
{
    return c->chains.n == 0 ? SIZE_MAX : tm_chain_recognitions(&c->chains.v[c->best]);
}

/* More than 0: `a` is to be preferred; 0: nothing tells them apart but their ids. */
static int prefer(const struct tm_candidate *a, const struct tm_candidate *b)
{
    bool pass_a = a->outcome > TM_UNKNOWN, pass_b = b->outcome > TM_UNKNOWN;
    size_t ra = recognitions(a), rb = recognitions(b);

    if ((strong(a) && pass_a) != (strong(b) && pass_b))
        return strong(a) && pass_a ? 1 : -1;
    if (strong(a) != strong(b))
        return strong(a) ? 1 : -1;
    if (a->claims != b->claims)
        return a->claims ? 1 : -1;
    if (pass_a != pass_b)
        return pass_a ? 1 : -1;
    if (!pass_a && a->outcome != b->outcome)
        return a->outcome > b->outcome ? 1 : -1;
    return ra == rb ? 0 : ra < rb ? 1 : -1;
}

struct rivals {
    const struct tm_member *chosen, *first;
    size_t n;
};

static void on_rival(void *ctx, const struct tm_member *member)
{
    struct rivals *r = ctx;

    if (member == r->chosen)
        return;
    if (r->first == NULL)
        r->first = member;
    r->n++;
}

static void say_whose(const struct tm_issuer_question *q, const struct tm_candidates *list,
                      const struct tm_candidate *c, bool tie, struct tm_checks *lines)
{
    struct rivals rivals = { .chosen = c->member };
    struct tm_check *line;

    tm_view_issuer_claims(q->in->view, q->issuer, on_rival, &rivals);
    if (!strong(c) && !c->claims) {
        line = tm_line(lines, TM_C_KEY_ISSUER_UNBOUND, TM_UNKNOWN,
                       "The key is published by a member, but not under the issuer id that the "
                       "credential names.");
    } else {
        line = tm_line(lines, TM_C_KEY_ISSUER_UNBOUND, TM_PASSED, NULL);
    }
    tm_check_evidence(line, &c->member->id, c->key->entry);
    if (tie || list->more) {
        line = tm_line(lines, TM_C_KEY_ISSUER_CONTESTED, TM_UNKNOWN,
                       "Several members hold this key as this issuer, and nothing decides between "
                       "them.");
    } else if (rivals.n > 0) {
        line = tm_line(lines, TM_C_KEY_ISSUER_CONTESTED, strong(c) ? TM_WARNING : TM_UNKNOWN,
                       strong(c) ? "Another member claims this issuer id too, unconfirmed."
                                 : "Several members claim this issuer id, and none is confirmed.");
    } else {
        return;
    }
    tm_check_evidence(line, &c->member->id, c->key->entry);
    if (rivals.first != NULL && rivals.first->key_n > 0)
        tm_check_evidence(line, &rivals.first->id, rivals.first->keys[0].entry);
}

int tm_issuer_choose(const struct tm_issuer_question *q, struct tm_candidates *list,
                     struct tm_checks *lines, struct tm_candidate **out, struct tm_err *err)
{
    struct tm_candidate *best = NULL;
    bool tie = false;

    *out = NULL;
    for (size_t i = 0; i < list->n; i++) {
        struct tm_candidate *c = &list->v[i];
        int p;

        if (judge_candidate(q, c, err) != 0)
            return err->code;
        p = best == NULL ? 1 : prefer(c, best);
        if (p > 0) {
            best = c;
            tie = false;
        } else if (p == 0) {
            tie = true;
            if (tm_id_cmp(&c->member->id, &best->member->id) < 0)
                best = c;
        }
    }
    if (best != NULL)
        say_whose(q, list, best, tie, lines);
    *out = best;
    return 0;
}
