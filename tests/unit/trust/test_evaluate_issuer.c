/* The verdict: whose key it is, and which rights were in force. Steps 4 and 6 of docs/trust.md. */
#include "node/trust/limits.h"
#include "tests/unit/trust/evaluate_help.h"

/* ---- 4: whose key ---- */

static void s4_a_key_nobody_published_is_unknown_but_may_be_sound(void)
{
    struct tm_verified *v;
    struct tm_buf did = TM_BUF_INIT(128);

    ev_build();
    v = tm_world_verified(ev.w, ev.pt, EV_ISSUER, ev.issued_ms);
    ev_expect(ev_judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(!ev.report.sound && ev.report.issuer == NULL); /* the key is bound to nobody */
    v->proofs[0].issuer_bound = true; /* or to the issuer, by its own document */
    ev_expect(ev_judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(ev.report.sound && ev_line(TM_C_KEY_ISSUER_UNBOUND, TM_PASSED) != NULL);
    tm_key_put_did(&did, &v->proofs[0].key);
    v->cred.issuer = tm_buf_slice(&did);
    ev_expect(ev_judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(ev.report.sound);
    tm_buf_free(&did);
    ev_done();
}

static void s4_a_key_published_under_another_issuer_id_binds_nothing(void)
{
    struct tm_verified *v;

    ev_build();
    v = ev_credential();
    v->cred.issuer = TM_LIT("did:web:elsewhere.example");
    ev_expect(ev_judge(v), INDETERMINATE, "key.issuer_unbound");
    expect(!ev.report.sound);
    ev_done();
}

static void s4_an_id_that_is_a_key_is_claimed_with_no_other_key(void)
{
    struct tm_key other = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(128);
    struct tm_verified *v;

    ev_build();
    memcpy(other.bytes, ev.w->m[ev.pt].issuer.public_key, 32);
    tm_key_put_did(&did, &other);
    tm_world_key(ev.w, ev.school, tm_buf_str(&did)); /* its own key, under another's id */
    v = ev_credential();
    v->cred.issuer = tm_buf_slice(&did);
    ev_expect(ev_judge(v), INDETERMINATE, "key.issuer_unbound");
    expect(!ev.report.sound);
    tm_buf_free(&did);
    ev_done();
}

static void s4_two_unconfirmed_claims_of_one_issuer_id_are_contested(void)
{
    int rival;

    ev_build();
    rival = tm_world_member(ev.w, "Rival", "HR", TM_KIND_PROVIDER);
    tm_world_key(ev.w, rival, EV_ISSUER);
    ev_expect(ev_judge(ev_credential()), INDETERMINATE, "key.issuer_contested");
    ev_done();
}

static void s4_an_unconfirmed_rival_of_a_confirmed_issuer_is_a_warning(void)
{
    int rival;

    ev_build_with(EV_ISSUER, EV_ISSUER);
    rival = tm_world_member(ev.w, "Rival", "HR", TM_KIND_PROVIDER);
    tm_world_key(ev.w, rival, EV_ISSUER);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_KEY_ISSUER_CONTESTED, TM_WARNING) != NULL);
    ev_done();
}

static void s4_of_several_confirmed_the_fewest_recognitions_count_and_a_tie_is_contested(void)
{
    int rival;

    ev_build_with(EV_ISSUER, EV_ISSUER);
    rival = tm_world_member(ev.w, "Rival", "PT", TM_KIND_PROVIDER);
    tm_world_key_of(ev.w, rival, &ev.w->m[ev.school].issuer,
                    EV_ISSUER); /* the same key: possession is shown */
    tm_world_accredit(ev.w, ev.hr, rival, TM_RIGHT_AWARD, NULL, EV_ISSUER);
    ev_expect(ev_judge(ev_credential()), INDETERMINATE, "key.issuer_contested");
    tm_world_accredit(ev.w, ev.pt, rival, TM_RIGHT_AWARD, NULL,
                      EV_ISSUER); /* no recognition needed */
    ev_judge(ev_credential());
    expect(tm_id_eq(&ev.report.issuer->id, &ev.w->m[rival].id));
    ev_done();
}

static void s4_a_key_counts_only_within_its_period_and_before_its_end(void)
{
    int64_t at;

    ev_build();
    at = ev.issued_ms;
    tm_world_key_end(ev.w, ev.school, ev.key, at + 1000, TM_KEY_RETIRED);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_KEY_IN_FORCE, TM_WARNING) != NULL);
    tm_world_key_end(ev.w, ev.school, ev.key, at, TM_KEY_RETIRED); /* from that second on */
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "key.in_force");
    ev_done();
}

static void s4_a_compromised_key_fails_from_then_and_leaves_the_rest_unproved(void)
{
    ev_build();
    tm_world_key_end(ev.w, ev.school, ev.key, ev.issued_ms + 1000, TM_KEY_COMPROMISED);
    ev_expect(ev_judge(ev_credential()), INDETERMINATE, "key.compromised_later");
    tm_world_key_end(ev.w, ev.school, ev.key, ev.issued_ms, TM_KEY_COMPROMISED);
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "key.compromised");
    ev_done();
}

/* ---- 6: rights in force ---- */

static const struct end_row {
    enum tm_end_reason reason;
    int64_t after_ms; /* of the end, behind the time of issue */
    enum tm_verdict verdict;
    const char *code;
} ends[] = {
    { TM_END_EXPIRED, 1000, TM_TOTAL_PASSED, "chain.accredited" },
    { TM_END_CLOSED, 1000, TM_TOTAL_PASSED, "chain.accredited" },
    { TM_END_SUPERSEDED, 1000, TM_TOTAL_PASSED, "chain.accredited" },
    { TM_END_WITHDRAWN, 1000, TM_TOTAL_PASSED, "chain.accredited" },
    { TM_END_WITHDRAWN_FOR_CAUSE, 1000, TM_INDETERMINATE, "time.issue_unproved" },
    { TM_END_VOID, 1000, TM_TOTAL_FAILED, "chain.in_force" },
    { TM_END_EXPIRED, 0, TM_TOTAL_FAILED, "chain.in_force" },
    { TM_END_WITHDRAWN, 0, TM_TOTAL_FAILED, "chain.in_force" },
    { TM_END_WITHDRAWN_FOR_CAUSE, 0, TM_TOTAL_FAILED, "chain.in_force" },
    { TM_END_VOID, 0, TM_TOTAL_FAILED, "chain.in_force" },
};

static void s6_each_reason_of_an_end_has_its_effect_on_earlier_and_later_credentials(void)
{
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        for (int which = 0; which < 2; which++) {
            ev_build();
            tm_world_end(ev.w, which == 0 ? ev.hr : ev.pt,
                         which == 0 ? ev.accreditation : ev.recognition,
                         ev.issued_ms + ends[i].after_ms, ends[i].reason, NULL);
            ev_judge(ev_credential());
            tm_note("%s, %d ms after issue, statement %d", tm_end_reason_name(ends[i].reason),
                    (int)ends[i].after_ms, which);
            expect_str(tm_code_row(ev.report.decided)->code, ends[i].code);
            expect_int(ev.report.verdict, ends[i].verdict);
            if (ends[i].verdict == TM_TOTAL_PASSED)
                expect(ev_line(TM_C_CHAIN_IN_FORCE, TM_WARNING) != NULL);
            ev_done();
        }
    }
}

static void s6_an_issuer_that_had_closed_may_not_award(void)
{
    struct tm_entry e = { .type = TM_ENTRY_CLOSURE };

    ev_build();
    e.u.closure.at_ms = ev.issued_ms + 1000;
    tm_world_append(ev.w, ev.school, &e);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    e.time_ms = 0;
    e.u.closure.at_ms = ev.issued_ms;
    tm_world_append(ev.w, ev.school, &e);
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "chain.in_force");
    ev_done();
}

static void s6_a_key_written_at_or_behind_the_cut_has_no_force(void)
{
    uint64_t cut = ev.key + 1;

    ev_build();
    tm_world_end(ev.w, ev.hr, ev.accreditation, ev.issued_ms + 1000, TM_END_WITHDRAWN, &cut);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    cut = ev.key;
    tm_world_end(ev.w, ev.hr, ev.accreditation, ev.issued_ms + 1000, TM_END_WITHDRAWN, &cut);
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "chain.in_force");
    ev_done();
}

static void s6_what_stands_behind_a_fork_is_disputed(void)
{
    ev_build();
    ev_expect(ev_judge_forked(ev.hr, TM_FORK_EQUIVOCATION, ev.accreditation, ev_credential()),
              INDETERMINATE, "issuer.forked");
    ev_expect(ev_judge_forked(ev.school, TM_FORK_EQUIVOCATION, ev.key, ev_credential()),
              INDETERMINATE, "issuer.forked");
    tm_world_update(ev.w, ev.school, EV_LIST, 7, 1);
    ev_expect(
        ev_judge_forked(ev.school, TM_FORK_EQUIVOCATION, ev.w->m[ev.school].n - 1, ev_credential()),
        INDETERMINATE, "status.disputed");
    ev_expect(
        ev_judge_forked(ev.school, TM_FORK_EQUIVOCATION, ev.w->m[ev.school].n, ev_credential()),
        TOTAL_FAILED, "status.revoked");
    ev_done();
}

TM_CLAIMS(CLAIM(s4_a_key_nobody_published_is_unknown_but_may_be_sound),
          CLAIM(s4_a_key_published_under_another_issuer_id_binds_nothing),
          CLAIM(s4_an_id_that_is_a_key_is_claimed_with_no_other_key),
          CLAIM(s4_two_unconfirmed_claims_of_one_issuer_id_are_contested),
          CLAIM(s4_an_unconfirmed_rival_of_a_confirmed_issuer_is_a_warning),
          CLAIM(s4_of_several_confirmed_the_fewest_recognitions_count_and_a_tie_is_contested),
          CLAIM(s4_a_key_counts_only_within_its_period_and_before_its_end),
          CLAIM(s4_a_compromised_key_fails_from_then_and_leaves_the_rest_unproved),
          CLAIM(s6_each_reason_of_an_end_has_its_effect_on_earlier_and_later_credentials),
          CLAIM(s6_an_issuer_that_had_closed_may_not_award),
          CLAIM(s6_a_key_written_at_or_behind_the_cut_has_no_force),
          CLAIM(s6_what_stands_behind_a_fork_is_disputed))
