/* node/trust/evaluate.c - the verdict, step by step. The numbers are those of docs/trust.md:
 *
 *   1 what verification found       5 its chains                9 status
 *   2 what the policy accepts       6 rights in force          10 freshness of the issuer's log
 *   3 the time of issue             7 limits                   11 catalogue and Annex I
 *   4 whose key, and was it good    8 freshness of the chain   12 what it comes to
 *
 * Steps 4 and 5 stand in issuer.c and search.c, 6 to 8 in judge.c, 9 to 11 in standing.c. A step that
 * cannot be taken for want of knowledge says so with a line of its own: unknown is never a pass.
 */
#include "node/trust/evaluate.h"

#include "node/base/check.h"
#include "node/cred/did.h"
#include "node/trust/issuer.h"
#include "node/trust/standing.h"
#include "node/trust/verdict.h"

#define ISSUE_AHEAD_MAX_MS (10 * 60 * 1000) /* clocks differ; as for entries in the future */

/* A pass needs each of these to have been looked at and found good. */
static const enum tm_check_code needed[] = {
    TM_C_PROOF_SIGNATURE,  TM_C_TIME_ISSUE,     TM_C_KEY_ISSUER_UNBOUND, TM_C_KEY_IN_FORCE,
    TM_C_CHAIN_ACCREDITED, TM_C_CHAIN_IN_FORCE, TM_C_CHAIN_STALE,        TM_C_STATUS_STALE,
};
#define NEEDED_COUNT (sizeof needed / sizeof needed[0])

struct evaluation {
    const struct tm_verdict_in *in;
    const struct tm_verified *verified; /* NULL for the chain question alone */
    struct tm_arena *arena;
    struct tm_report *report;
    struct tm_claims claims;
};

static void begin(struct evaluation *ev)
{
    struct tm_report *r = ev->report;

    memset(r, 0, sizeof *r);
    r->at_ms = ev->in->now_ms;
    r->issued_ms = TM_TIME_NONE;
    tm_limits_init(&r->chain.limits);
    tm_checks_init(&r->checks, ev->arena);
}

/* ---- 2: what the policy accepts ---- */

static bool list_has(const struct tm_strings *list, struct tm_slice s)
{
    for (size_t i = 0; i < list->n; i++)
        if (tm_slice_eq(list->v[i], s))
            return true;
    return false;
}

static void check_accepted(struct evaluation *ev)
{
    const struct tm_policy *p = ev->in->policy;
    const struct tm_strings *types = &ev->verified->cred.types;
    bool any = !p->accepted_types.present;

    if (p->accepted_formats.present &&
        !list_has(&p->accepted_formats, tm_str(ev->verified->format_name)))
        tm_line(&ev->report->checks, TM_C_FORMAT_ACCEPTED, TM_FAILED,
                "This verifier's policy does not accept the format.");
    for (size_t i = 0; i < types->n && !any; i++)
        any = list_has(&p->accepted_types, types->v[i]);
    if (!any)
        tm_line(&ev->report->checks, TM_C_FORMAT_ACCEPTED, TM_FAILED,
                "This verifier's policy accepts none of the credential's types.");
}

/* ---- 3: the time of issue ---- */

static void check_issue_time(struct evaluation *ev)
{
    struct tm_report *r = ev->report;

    if (r->issued_ms == TM_TIME_NONE)
        tm_line(&r->checks, TM_C_TIME_ISSUE, TM_UNKNOWN, "No time of issue is stated.");
    else if (r->issued_ms > ev->in->now_ms && r->issued_ms - ev->in->now_ms > ISSUE_AHEAD_MAX_MS)
        tm_line(&r->checks, TM_C_TIME_ISSUE, TM_UNKNOWN, "The time of issue is in the future.");
    else
        tm_line(&r->checks, TM_C_TIME_ISSUE, TM_PASSED, NULL);
}

/* ---- 4: whose key ---- */

static void check_key(struct evaluation *ev, const struct tm_candidate *c)
{
    static const char *const what[] = {
        [TM_FAILED] = "was not good at the date of issue",
        [TM_UNKNOWN] = "was ended, and the date of issue would have to be proved from outside",
        [TM_WARNING] = "ended after the date of issue",
    };
    const struct tm_member_key *k = c->key;
    struct tm_check *line;
    enum tm_check_code code;
    enum tm_outcome o = tm_key_at_issue(c->holder, k, ev->report->issued_ms, &code);
    const char *text = NULL;

    if (o < TM_SKIPPED)
        text = tm_arena_printf(
            ev->arena, "The issuer's %s (entry %llu of %s log) %s%s%s%s.",
            c->sealed ? "certificate" : "key", (unsigned long long)k->entry,
            c->holder == c->member ? "its" : "its authority's", what[o], k->ended ? " (" : "",
            k->ended ? tm_key_reason_name(k->end_reason) : "", k->ended ? ")" : "");
    line = tm_line(&ev->report->checks, code, o, text);
    tm_check_evidence(line, &c->holder->id, k->entry);
    if (k->ended)
        tm_check_evidence(line, &c->holder->id, k->end_entry);
}

static bool made_by(const struct tm_candidate *c, const struct tm_proof_used *proof)
{
    const struct tm_proof_used *seal = c->voucher == NULL ? NULL : c->voucher->proof;

    return tm_key_eq(&proof->key, seal != NULL ? &seal->key : &c->key->key);
}

/* Another's proof beside the issuer's may bear any date. Seals that nobody vouches for say so elsewhere. */
static void check_who_dated(struct evaluation *ev, const struct tm_candidate *c)
{
    const struct tm_verified *v = ev->verified;

    if (v == NULL || v->issued_ms == TM_TIME_NONE || (c->sealed && c->voucher == NULL))
        return;
    for (size_t i = 0; i < v->proof_n; i++) {
        int64_t said = v->proofs[i].created_ms != TM_TIME_NONE ? v->proofs[i].created_ms
                                                               : v->cred.valid_from_ms;

        if (made_by(c, &v->proofs[i]) && tm_ms_to_s(said) == tm_ms_to_s(v->issued_ms))
            return;
    }
    tm_line(&ev->report->checks, TM_C_TIME_ISSUE, TM_UNKNOWN,
            "The time of issue is that of another's proof than the issuer's.");
}

/* Nobody known here holds the key. */
static void say_unknown(struct evaluation *ev, bool bound)
{
    struct tm_checks *lines = &ev->report->checks;

    if (bound)
        tm_line(lines, TM_C_KEY_ISSUER_UNBOUND, TM_PASSED, NULL);
    else
        tm_line(lines, TM_C_KEY_ISSUER_UNBOUND, TM_UNKNOWN,
                "No member known here has published this key, so it is bound to no issuer.");
    tm_line(lines, TM_C_CHAIN_ISSUER_UNKNOWN, TM_UNKNOWN,
            "The issuer is not a member known to this node.");
}

/* ---- 5: its chain ---- */

static void say_other_chains(struct evaluation *ev, const struct tm_candidate *c)
{
    struct tm_checks *lines = &ev->report->checks;

    for (size_t i = 0; i < c->chains.n; i++) {
        enum tm_outcome o = tm_lines_outcome(&c->lines[i]);
        const struct tm_check *why = NULL;
        struct tm_check *line;

        if (i == c->best)
            continue;
        for (const struct tm_check *l = c->lines[i].first; l != NULL && why == NULL; l = l->next)
            if (o <= TM_UNKNOWN && l->outcome == o)
                why = l;
        line = tm_line(lines, TM_C_CHAIN_OTHER, TM_SKIPPED,
                       tm_arena_printf(ev->arena, "%s: %s",
                                       tm_chain_text(&c->chains.v[i], c->member, ev->arena),
                                       why != NULL ? why->text : "not needed"));
        for (size_t k = 0; k < c->chains.v[i].n; k++)
            tm_check_evidence(line, &c->chains.v[i].links[k].author->id,
                              c->chains.v[i].links[k].grant->entry);
    }
    if (c->chains.cut_short)
        tm_line(lines, TM_C_CHAIN_OTHER, TM_SKIPPED,
                "There are more chains than this node looks at for one credential.");
}

static void rest_on(struct tm_report *r, const struct tm_member *m)
{
    for (size_t i = 0; i < r->as_of_n; i++)
        if (r->as_of[i] == m)
            return;
    TM_CHECK(r->as_of_n < sizeof r->as_of / sizeof r->as_of[0]);
    r->as_of[r->as_of_n++] = m;
}

static void take_chain(struct evaluation *ev, const struct tm_candidate *c)
{
    struct tm_report *r = ev->report;

    r->issuer = c->member;
    if (c->chains.n > 0) {
        r->has_chain = true;
        r->chain = c->chains.v[c->best];
        tm_lines_append(&r->checks, &c->lines[c->best]);
        for (size_t i = 0; i < r->chain.n; i++)
            rest_on(r, r->chain.links[i].author);
    } else if (ev->in->policy->anchor_n == 0) {
        tm_line(&r->checks, TM_C_CHAIN_ANCHOR, TM_UNKNOWN, "This verifier has no trust anchor.");
    } else {
        tm_line(&r->checks, TM_C_CHAIN_ACCREDITED, TM_UNKNOWN,
                "No chain of statements leads from an anchor of this verifier to the issuer.");
    }
    rest_on(r, c->member);
    say_other_chains(ev, c);
}

static const struct tm_member_grant *named_by(const struct tm_report *r)
{
    return r->has_chain ? r->chain.links[r->chain.n - 1].grant : NULL;
}

static struct tm_issuer_question issuer_question(const struct evaluation *ev)
{
    return (struct tm_issuer_question){ .in = ev->in,
                                        .issuer = ev->report->issuer_id,
                                        .issued_ms = ev->report->issued_ms,
                                        .claims = &ev->claims,
                                        .key_signed = ev->verified != NULL,
                                        .arena = ev->arena };
}

/* Steps 4 to 8. `*out` NULL: nobody known. */
static int find_issuer(struct evaluation *ev, struct tm_candidates *list, bool bound,
                       struct tm_err *err)
{
    struct tm_issuer_question q = issuer_question(ev);
    struct tm_candidate *c;

    if (tm_issuer_choose(&q, list, &ev->report->checks, &c, err) != 0)
        return err->code;
    if (c == NULL) {
        say_unknown(ev, bound);
        return 0;
    }
    check_key(ev, c);
    check_who_dated(ev, c);
    tm_vouch_organisation(c, &ev->report->checks);
    take_chain(ev, c);
    return 0;
}

static struct tm_candidates *new_candidates(struct tm_arena *arena, struct tm_err *err)
{
    struct tm_candidates *list = tm_arena_alloc(arena, sizeof *list);

    if (list == NULL) {
        tm_fail(err, TM_E_NOMEM, "candidates");
        return NULL;
    }
    list->n = list->voucher_n = 0;
    list->more = false;
    return list;
}

/* Of several seals those count that name the organisation the credential names, if there is one. */
static void add_vouchers(const struct tm_issuer_question *q, const struct tm_verified *v,
                         struct tm_candidates *list)
{
    bool named = false;

    for (size_t i = 0; i < v->proof_n; i++)
        named = named || (v->proofs[i].certificate.data != NULL && v->proofs[i].organisation_named);
    for (size_t i = 0; i < v->proof_n; i++)
        if (v->proofs[i].certificate.data != NULL && v->proofs[i].organisation_named == named)
            tm_vouchers_add(q, &v->proofs[i], list);
}

static int find_issuer_of_proofs(struct evaluation *ev, struct tm_err *err)
{
    const struct tm_verified *v = ev->verified;
    struct tm_issuer_question q = issuer_question(ev);
    struct tm_candidates *list = new_candidates(ev->arena, err);
    bool bound = false;

    if (list == NULL)
        return err->code;
    add_vouchers(&q, v, list);
    if (tm_candidates_add_vouched(&q, list, err) != 0)
        return err->code;
    for (size_t i = 0; i < v->proof_n; i++) {
        bool derived = v->proofs[i].issuer_bound && tm_did_is_key(v->cred.issuer);

        bound = bound || v->proofs[i].issuer_bound;
        if (v->proofs[i].certificate.data == NULL)
            tm_candidates_add_key(&q, &v->proofs[i].key, derived, list);
    }
    return find_issuer(ev, list, bound, err);
}

/* ---- the whole ---- */

/* Lines of the evaluation that speak of soundness when failed or unknown. That a log does not declare a
 * list (status.undeclared) is a matter of the chain. */
static const enum tm_check_code of_soundness[] = {
    TM_C_KEY_ISSUER_UNBOUND,     TM_C_KEY_ORGANISATION,    TM_C_STATUS_REVOKED,
    TM_C_STATUS_SUSPENDED,       TM_C_STATUS_UNKNOWN,      TM_C_STATUS_RANGE,
    TM_C_STATUS_LIST_UNREADABLE, TM_C_STATUS_LIST_TYPE,    TM_C_STATUS_LIST_PROOF,
    TM_C_STATUS_LIST_ORIGIN,     TM_C_STATUS_LIST_PURPOSE, TM_C_STATUS_LIST_EARLY,
    TM_C_STATUS_LIST_EXPIRED,    TM_C_STATUS_LIST_LENGTH,
};

static bool speaks_of_soundness(const struct evaluation *ev, const struct tm_check *c)
{
    for (size_t i = 0; i < sizeof of_soundness / sizeof of_soundness[0]; i++)
        if (of_soundness[i] == c->code)
            return true;
    return (c->code == TM_C_STATUS_STALE && ev->verified->cred.status_n > 0) ||
           (c->code == TM_C_STATUS_DISPUTED && c->path != NULL);
}

/* Sound: what W3C calls verified. Verification's own lines, whose the key is, and the status. */
static bool is_sound(const struct evaluation *ev, enum tm_outcome verification)
{
    bool sound = verification > TM_UNKNOWN && ev->verified->proof_n > 0;

    for (const struct tm_check *c = ev->report->checks.first; c != NULL; c = c->next)
        if (c->outcome <= TM_UNKNOWN && speaks_of_soundness(ev, c))
            sound = false;
    return sound && !ev->report->checks.fault;
}

int tm_evaluate(const struct tm_verdict_in *in, const struct tm_verified *verified,
                struct tm_arena *arena, struct tm_report *out, struct tm_err *err)
{
    struct evaluation ev = { .in = in, .verified = verified, .arena = arena, .report = out };
    enum tm_outcome verification = tm_lines_outcome(&verified->checks);

    begin(&ev);
    out->cred = &verified->cred;
    out->format = verified->format_name;
    out->issuer_id = verified->cred.issuer;
    out->issued_ms = verified->issued_ms;
    tm_claims_of(&verified->cred, TM_SLICE_EMPTY, &ev.claims);
    tm_lines_copy(&out->checks, &verified->checks);                    /* 1 */
    check_accepted(&ev);                                               /* 2 */
    check_issue_time(&ev);                                             /* 3 */
    if (verified->proof_n > 0 && find_issuer_of_proofs(&ev, err) != 0) /* 4 to 8 */
        return err->code;
    tm_standing_status(in, out);                   /* 9 */
    tm_standing_freshness(in, out, named_by(out)); /* 10 */
    tm_standing_catalogue(out);                    /* 11 */
    tm_standing_annex1(in->policy, out);
    tm_standing_definition(in->policy, out);
    tm_verdict_combine(out, needed, NEEDED_COUNT); /* 12 */
    out->sound = is_sound(&ev, verification);
    return 0;
}

static void on_method(void *ctx, struct tm_slice issuer, struct tm_slice method,
                      void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    const struct tm_view *const *view = ctx;

    tm_view_method_keys(*view, issuer, method, found, found_ctx);
}

static void on_certificates(void *ctx, struct tm_slice issuer,
                            void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx)
{
    const struct tm_view *const *view = ctx;

    tm_view_certificates(*view, issuer, found, found_ctx);
}

int tm_judge(const struct tm_verdict_in *in, struct tm_slice credential, struct tm_arena *arena,
             struct tm_report *out, struct tm_err *err)
{
    const struct tm_view *view = in->view;
    struct tm_verify_in vin = { .bytes = credential,
                                .at_ms = in->now_ms,
                                .documents = in->documents,
                                .contexts = in->contexts };
    struct tm_verified *verified = tm_arena_alloc(arena, sizeof *verified);

    if (verified == NULL)
        return tm_fail(err, TM_E_NOMEM, "a verification");
    vin.keys.find = on_method;
    vin.keys.certificates = on_certificates;
    vin.keys.ctx = &view;
    if (tm_verify(&vin, arena, verified, err) != 0)
        return err->code;
    return tm_evaluate(in, verified, arena, out, err);
}

/* ---- the chain question alone ---- */

static void ask_one(struct tm_arena *arena, struct tm_slice value, enum tm_limit which,
                    struct tm_strings *list, struct tm_claims *claims)
{
    if (value.data == NULL)
        return;
    list->v = tm_arena_alloc(arena, sizeof *list->v);
    if (list->v == NULL)
        return; /* then it is asked about and not stated: unknown */
    list->v[0] = value;
    list->n = 1;
    list->present = true;
    claims->asked |= 1u << which;
}

static void claims_asked(const struct tm_trust_question *q, struct tm_arena *arena,
                         struct tm_claims *c)
{
    *c = (struct tm_claims){ .asked = 1u << TM_LIMIT_JURISDICTION };
    ask_one(arena, q->type, TM_LIMIT_TYPE, &c->types, c);
    ask_one(arena, q->field, TM_LIMIT_FIELD, &c->fields, c);
    ask_one(arena, q->jurisdiction, TM_LIMIT_JURISDICTION, &c->places, c);
    if (!q->has_eqf)
        return;
    c->asked |= 1u << TM_LIMIT_EQF;
    c->has_eqf = q->eqf >= 1 && q->eqf <= 8;
    c->eqf_levels = c->has_eqf ? (uint16_t)(1u << q->eqf) : 0;
}

int tm_trust_ask(const struct tm_verdict_in *in, const struct tm_trust_question *q,
                 struct tm_arena *arena, struct tm_report *out, struct tm_err *err)
{
    static const enum tm_check_code chain_needed[] = { TM_C_KEY_IN_FORCE, TM_C_CHAIN_ACCREDITED,
                                                       TM_C_CHAIN_IN_FORCE, TM_C_CHAIN_STALE,
                                                       TM_C_STATUS_STALE };
    struct evaluation ev = { .in = in, .arena = arena, .report = out };
    struct tm_candidates *list = new_candidates(arena, err);
    struct tm_key *key = tm_arena_alloc(arena, sizeof *key);
    struct tm_issuer_question iq;
    struct tm_err why = TM_ERR_INIT;

    if (list == NULL || key == NULL)
        return tm_fail(err, TM_E_NOMEM, "candidates");
    begin(&ev);
    out->issuer_id = q->issuer;
    out->issued_ms = q->at_ms;
    claims_asked(q, arena, &ev.claims);
    iq = issuer_question(&ev);
    if (tm_candidates_add_claims(&iq, list, err) != 0)
        return err->code;
    if (tm_did_is_key(q->issuer) && tm_key_from_did(q->issuer, arena, key, &why) == 0)
        tm_candidates_add_key(&iq, key, true, list);
    if (find_issuer(&ev, list, false, err) != 0)
        return err->code;
    tm_standing_freshness(in, out, named_by(out));
    tm_verdict_combine(out, chain_needed, sizeof chain_needed / sizeof chain_needed[0]);
    return 0;
}
