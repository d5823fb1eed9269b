/* node/trust/issuer.c - whose key: candidates, their chains, and the choice (docs/trust.md, 4 and 5). */
#include "node/trust/issuer.h"

#include "node/base/check.h"
#include "node/cred/did.h"
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

struct tm_candidate *tm_candidate_of(struct tm_candidates *list, const struct tm_member *m)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->v[i].member == m)
            return &list->v[i];
    if (list->n == TM_CANDIDATES_MAX) {
        list->more = true;
        return NULL;
    }
    list->v[list->n] = (struct tm_candidate){ .member = m, .holder = m, .outcome = TM_UNKNOWN };
    return &list->v[list->n++];
}

/* Of several entries of the key, those under this issuer id first, then the best at issue. An id that is
 * a key is claimed with that key alone, whatever a member writes beside another. */
static void offer_key(const struct adding *add, const struct tm_member *m,
                      const struct tm_member_key *key)
{
    struct tm_candidate *c = tm_candidate_of(add->list, m);
    bool claims = tm_slice_eq(key->issuer, add->q->issuer) &&
                  (add->derived || !tm_did_is_key(add->q->issuer));
    enum tm_check_code code;

    if (c == NULL)
        return;
    c->derived = c->derived || add->derived;
    if (c->key == NULL || (claims && !c->claims) ||
        (claims == c->claims && tm_key_at_issue(m, key, add->q->issued_ms, &code) >
                                    tm_key_at_issue(m, c->key, add->q->issued_ms, &code)))
        c->key = key;
    c->holder = m;
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

    for (size_t i = 0; i < member->key_n; i++) {
        if (!tm_slice_eq(member->keys[i].issuer, add->q->issuer))
            continue;
        if (member->keys[i]
                .x5c.present) /* it has shown no possession: only a confirmation counts */
            tm_vouchers_add_entry(add->q, add->list, member, &member->keys[i], NULL);
        else
            offer_key(add, member, &member->keys[i]);
    }
}

int tm_candidates_add_claims(const struct tm_issuer_question *q, struct tm_candidates *list,
                             struct tm_err *err)
{
    struct adding add = { q, list, false };

    tm_view_issuer_claims(q->in->view, q->issuer, on_claim, &add);
    return tm_candidates_add_vouched(q, list, err);
}

/* ---- their chains ---- */

bool tm_chain_confirms(const struct tm_chain *chain, struct tm_slice issuer)
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

/* One that is not good by now leaves its chain to a better one in another. */
static bool voucher_good(const struct tm_issuer_question *q, const struct tm_voucher *v)
{
    enum tm_check_code code;

    return v != NULL && tm_key_at_issue(v->member, v->key, q->issued_ms, &code) > TM_UNKNOWN;
}

/* One chain of a candidate, with the key that counts through it. `*confirms`: it says whose id it is. */
static int judge_chain(const struct tm_issuer_question *q, const struct tm_candidates *list,
                       struct tm_candidate *c, const struct tm_claims *claims, size_t i,
                       const struct tm_voucher **voucher, bool *confirms, struct tm_err *err)
{
    struct tm_chain_question cq = { .in = q->in,
                                    .issuer = c->member,
                                    .has_key = q->key_signed,
                                    .key_entry = c->key->entry,
                                    .issued_ms = q->issued_ms,
                                    .claims = claims };
    struct tm_chain *chain = &c->chains.v[i];

    *voucher = c->sealed ? tm_voucher_for(q, list, c->member, chain) : NULL;
    *confirms = c->sealed ? voucher_good(q, *voucher) : tm_chain_confirms(chain, q->issuer);
    if (c->sealed)
        cq.has_key = q->key_signed && *voucher != NULL;
    if (*voucher != NULL) {
        cq.key_holder = (*voucher)->member;
        cq.key_entry = (*voucher)->key->entry;
    }
    return tm_chain_judge(&cq, chain, &c->lines[i], err);
}

static void take_best(struct tm_candidate *c, size_t i, const struct tm_voucher *voucher,
                      bool confirms)
{
    c->best = i;
    c->outcome = tm_lines_outcome(&c->lines[i]);
    c->confirmed = confirms;
    c->voucher = voucher;
    if (voucher != NULL) {
        c->key = voucher->key;
        c->holder = voucher->member;
    }
}

/* Judges chains in order until one passes and says whose id it is. */
static int judge_candidate(const struct tm_issuer_question *q, const struct tm_candidates *list,
                           struct tm_candidate *c, struct tm_err *err)
{
    struct tm_claims claims = *q->claims;
    bool passing = false, chosen = false;

    if (tm_chain_search(q->in->view, q->in->policy, &c->member->id, q->arena, &c->chains, err) != 0)
        return err->code;
    c->lines = tm_arena_zalloc(q->arena, c->chains.n, sizeof *c->lines);
    if (c->lines == NULL)
        return tm_fail(err, TM_E_NOMEM, "chains");
    claims.country = c->member->profile.country;
    for (size_t i = 0; i < c->chains.n; i++)
        tm_checks_init(&c->lines[i], q->arena);
    for (size_t i = 0; i < c->chains.n && !(passing && (c->derived || c->confirmed)); i++) {
        const struct tm_voucher *voucher;
        enum tm_outcome o;
        bool confirms;

        if (judge_chain(q, list, c, &claims, i, &voucher, &confirms, err) != 0)
            return err->code;
        o = tm_lines_outcome(&c->lines[i]);
        if (chosen && (passing ? o <= TM_UNKNOWN || !confirms
                               : !gets_further(&c->lines[i], &c->lines[c->best])))
            continue;
        take_best(c, i, voucher, confirms);
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
    const struct tm_candidate *chosen;
    const struct tm_member *first;
    size_t n;
};

/* Who stands in the chain has published for the issuer, and is no rival. */
static bool in_chain(const struct tm_candidate *c, const struct tm_member *m)
{
    if (m == c->member || m == c->holder)
        return true;
    for (size_t i = 0; c->sealed && c->chains.n > 0 && i < c->chains.v[c->best].n; i++)
        if (c->chains.v[c->best].links[i].author == m)
            return true;
    return false;
}

static void on_rival(void *ctx, const struct tm_member *member)
{
    struct rivals *r = ctx;

    if (in_chain(r->chosen, member))
        return;
    if (r->first == NULL)
        r->first = member;
    r->n++;
}

/* An accreditation that lists this issuer id for somebody else. */
static bool on_other(void *ctx, const struct tm_member *author, const struct tm_member_grant *grant)
{
    struct rivals *r = ctx;

    if (tm_id_eq(&grant->grant.subject, &r->chosen->member->id))
        return true;
    r->first = r->first == NULL ? author : r->first;
    r->n++;
    return false;
}

/* Known by its legal identifier, and not by the id in the credential. */
static bool by_other_name(const struct tm_issuer_question *q, const struct tm_candidate *c)
{
    return c->voucher != NULL && !tm_slice_eq(c->voucher->key->issuer, q->issuer);
}

static void say_bound(const struct tm_candidate *c, struct tm_checks *lines)
{
    bool bound = strong(c) || c->claims || c->voucher != NULL;
    struct tm_check *line = tm_line(
        lines, TM_C_KEY_ISSUER_UNBOUND, bound ? TM_PASSED : TM_UNKNOWN,
        bound ? NULL
        : c->sealed
            ? "The certificate is published for this issuer, but by nobody whose word counts: "
              "no accreditation confirms the issuer id in a chain that its publisher is in."
            : "The key is published by a member, but not under the issuer id that the "
              "credential names.");

    tm_check_evidence(line, &c->holder->id, c->key->entry);
}

static const char *contested(const struct tm_candidates *list, const struct tm_candidate *c,
                             bool tie, bool other_name, size_t rivals, enum tm_outcome *outcome)
{
    *outcome = TM_UNKNOWN;
    if (tie || list->more)
        return "Several members hold this key as this issuer, and nothing decides between them.";
    if (rivals == 0)
        return NULL;
    if (other_name)
        return "The issuer id in the credential is claimed by, or confirmed for, another member.";
    if (!strong(c))
        return "Several members claim this issuer id, and none is confirmed.";
    *outcome = TM_WARNING;
    return "Another member claims this issuer id too, unconfirmed.";
}

static void say_whose(const struct tm_issuer_question *q, const struct tm_candidates *list,
                      const struct tm_candidate *c, bool tie, struct tm_checks *lines)
{
    struct rivals rivals = { .chosen = c };
    bool other_name = by_other_name(q, c);
    enum tm_outcome outcome;
    struct tm_check *line;
    const char *text;

    tm_view_issuer_claims(q->in->view, q->issuer, on_rival, &rivals);
    if (other_name)
        tm_view_confirmations(q->in->view, q->issuer, on_other, &rivals);
    say_bound(c, lines);
    text = contested(list, c, tie, other_name, rivals.n, &outcome);
    if (text == NULL)
        return;
    line = tm_line(lines, TM_C_KEY_ISSUER_CONTESTED, outcome, text);
    tm_check_evidence(line, &c->holder->id, c->key->entry);
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

        if (judge_candidate(q, list, c, err) != 0)
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
