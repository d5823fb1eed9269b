/* The verdict: the whole, what verification found, time of issue, Annex I, and the law that unknown is
 * never a pass. Claims carry the step of docs/trust.md that they hold to. */
#include "node/trust/limits.h"
#include "tests/unit/trust/evaluate_help.h"

static void a_sound_credential_over_a_whole_chain_passes(void)
{
    ev_build();
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    expect(ev.report.sound && ev.report.has_chain);
    expect_int((int64_t)ev.report.chain.n, 2);
    expect(ev.report.issuer == tm_view_member(ev.view, &ev.w->m[ev.school].id));
    expect_int((int64_t)ev.report.as_of_n, 3);
    expect(ev_says(TM_C_CHAIN_ACCREDITED, TM_PASSED) != NULL);
    expect_str(ev_says(TM_C_CHAIN_ACCREDITED, TM_PASSED), "PT → HR → School");
    ev_done();
}

/* ---- 1: what verification found ---- */

static void s1_a_verified_credential_may_be_judged_again(void)
{
    const struct tm_verified *v;
    size_t lines;

    ev_build();
    v = ev_credential();
    ev_judge(v);
    lines = ev.report.checks.n;
    ev.w->now_ms += 3 * TM_WORLD_DAY_MS;
    ev_judge_in(v, 0, ev.w->now_ms, ev.w->now_ms);
    expect_int(ev.report.verdict, TM_INDETERMINATE);
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect_int((int64_t)ev.report.checks.n, (int64_t)lines);
    expect_int((int64_t)v->checks.n, 1);
    expect(v->checks.first->next == NULL);
    ev_done();
}

static void s1_a_failed_proof_is_total_failed_before_all_else(void)
{
    struct tm_verified *v;

    ev_build();
    v = ev_credential();
    v->checks.first->outcome = TM_FAILED;
    v->proof_n = 0;
    ev_expect(ev_judge(v), TOTAL_FAILED, "proof.signature");
    expect(!ev.report.sound);
    v->checks.first->code = TM_C_PROOF_SUITE;
    v->checks.first->outcome = TM_UNKNOWN;
    ev_expect(ev_judge(v), INDETERMINATE, "proof.suite");
    expect(!ev.report.sound);
    ev_done();
}

/* ---- 2 and 3 ---- */

static void s2_the_policy_may_refuse_formats_and_types(void)
{
    ev_build();
    ev.policy.accepted_formats = tm_world_strings(ev.w, "vc-jwt", NULL);
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "format.accepted");
    ev.policy.accepted_formats = tm_world_strings(ev.w, "vc-jwt", "di-eddsa-jcs-2022", NULL);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    ev.policy.accepted_types = tm_world_strings(ev.w, "Other", NULL);
    ev_expect(ev_judge(ev_credential()), TOTAL_FAILED, "format.accepted");
    ev.policy.accepted_types = tm_world_strings(ev.w, "MicroCredential", NULL);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    ev_done();
}

static void s3_a_missing_or_future_time_of_issue_is_unknown(void)
{
    struct tm_verified *v;

    ev_build();
    v = ev_credential();
    v->proofs[0].created_ms = v->issued_ms = ev.w->now_ms + 10 * 60 * 1000;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    v->proofs[0].created_ms = ++v->issued_ms;
    ev_expect(ev_judge(v), INDETERMINATE, "time.issue");
    v->issued_ms = TM_TIME_NONE;
    ev_expect(ev_judge(v), INDETERMINATE, "time.issue");
    ev_done();
}

/* The school's proof, and before it one by a member that published a key under the school's id. */
static struct tm_verified *in_a_set(int64_t theirs_ms)
{
    struct tm_verified *v = ev_credential();
    struct tm_proof_used *set = tm_arena_zalloc(&ev.w->arena, 2, sizeof *set);

    expect(set != NULL);
    set[0] = set[1] = v->proofs[0];
    memcpy(set[0].key.bytes, ev.w->m[ev.hr].issuer.public_key, 32);
    set[0].created_ms = v->issued_ms = theirs_ms;
    v->proofs = set;
    v->proof_n = 2;
    return v;
}

static void s3_the_time_of_issue_is_not_that_of_anothers_proof(void)
{
    struct tm_verified *v;

    ev_build_with(EV_ISSUER, EV_ISSUER);
    tm_world_key(ev.w, ev.hr, EV_ISSUER);
    ev_expect(ev_judge(in_a_set(ev.issued_ms - TM_WORLD_DAY_MS)), INDETERMINATE, "time.issue");
    ev_expect(ev_judge(in_a_set(ev.issued_ms)), TOTAL_PASSED, "chain.accredited");
    v = in_a_set(ev.issued_ms - TM_WORLD_DAY_MS);
    v->proofs[1].created_ms = TM_TIME_NONE; /* then validFrom is what the school says */
    ev_expect(ev_judge(v), INDETERMINATE, "time.issue");
    v->issued_ms = v->cred.valid_from_ms;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    ev_done();
}

/* ---- 11 ---- */

static void s11_annex_1_decides_only_where_the_policy_says_so(void)
{
    struct tm_verified *v;

    ev_build();
    v = ev_credential();
    v->cred.annex1.el[TM_EL_WORKLOAD].state = TM_ELEMENT_NOT_UNDERSTOOD;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_ANNEX1_COMPLETE, TM_WARNING) != NULL);
    ev.policy.annex1_required = true;
    ev_expect(ev_judge(v), INDETERMINATE, "annex1.complete");
    v->cred.annex1.el[TM_EL_LEVEL].state = TM_ELEMENT_ABSENT;
    ev_expect(ev_judge(v), TOTAL_FAILED, "annex1.complete");
    ev_done();
}

static void s11_no_micro_credential_is_a_warning_unless_the_policy_demands_annex_1(void)
{
    struct tm_verified *v;

    ev_build();
    v = ev_credential();
    v->cred.definition.fact[TM_FACT_VOLUME] = TM_FACT_UNCLEAR;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_DEFINITION_VOLUME, TM_SKIPPED) != NULL);
    expect(ev_line(TM_C_DEFINITION_ASSESSED, TM_PASSED) != NULL);
    v->cred.definition.fact[TM_FACT_QUALIFICATION] = TM_FACT_NOT_MET;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_DEFINITION_QUALIFICATION, TM_WARNING) != NULL);
    ev.policy.annex1_required = true;
    ev_expect(ev_judge(v), TOTAL_FAILED, "definition.qualification");
    v->cred.definition.fact[TM_FACT_QUALIFICATION] = TM_FACT_MET;
    ev_expect(ev_judge(v), INDETERMINATE, "definition.volume");
    ev_done();
}

/* ---- 12: the law ---- */

static void s12_taking_away_any_source_of_knowledge_never_passes(void)
{
    static const char *const cuts[] = {
        "no anchor",
        "no log of the anchor",
        "no log of HR",
        "no log of the school",
        "no head of anchor",
        "no head of HR",
        "no head of the school",
        "list unreadable",
        "no proof line",
        "no time of issue",
        "no proof",
        "memory gave out",
        "anchor's last entry",
        "HR's last entry",
        "a key unread",
    };

    for (size_t cut = 0; cut < sizeof cuts / sizeof cuts[0]; cut++) {
        struct tm_verified *v;

        ev_build();
        tm_note("%s", cuts[cut]);
        expect_int(ev_judge(ev_credential()), TM_TOTAL_PASSED);
        v = ev_credential();
        if (cut == 0)
            ev.policy.anchor_n = 0;
        else if (cut <= 3)
            tm_world_forget(ev.w, (int)cut - 1, 0);
        else if (cut <= 6)
            ev.w->m[cut - 4].has_head = false;
        else if (cut == 7)
            tm_world_update(ev.w, ev.school, EV_LIST, TM_STATUS_LENGTH_MIN + 5, 1);
        else if (cut == 8)
            v->checks.first->code = TM_C_PROOF_DATES;
        else if (cut == 9)
            v->issued_ms = TM_TIME_NONE;
        else if (cut == 10)
            v->proof_n = 0;
        else if (cut == 12)
            tm_world_forget(ev.w, ev.pt, ev.w->m[ev.pt].n - 1);
        else if (cut == 13)
            tm_world_forget(ev.w, ev.hr, ev.w->m[ev.hr].n - 1);
        else if (cut == 14)
            ev.w->m[ev.school].entries[ev.key].data[5] ^= 0x80;
        if (cut == 11) {
            struct tm_verdict_in in = { ev.view, &ev.policy, ev.w->now_ms, ev.w->now_ms };
            struct tm_err err = TM_ERR_INIT;

            v->checks.fault = true;
            expect_ok(tm_evaluate(&in, v, &ev.w->arena, &ev.report, &err), &err);
        } else {
            ev_judge_in(v, 0, ev.w->now_ms, ev.w->now_ms);
        }
        expect(ev.report.verdict != TM_TOTAL_PASSED);
        ev_done();
    }
}

static void s12_a_small_arena_never_passes(void)
{
    ev_build();
    expect_int(ev_judge(ev_credential()), TM_TOTAL_PASSED);
    for (size_t ceiling = 0; ceiling < TM_KIB(24); ceiling += 64) {
        struct tm_arena arena = TM_ARENA_INIT(ceiling);
        struct tm_verdict_in in = { ev.view, &ev.policy, ev.w->now_ms, ev.w->now_ms };
        struct tm_verified *v = ev_credential();
        struct tm_err err = TM_ERR_INIT;
        size_t full = ev.report.checks.n;
        struct tm_report small;

        if (tm_evaluate(&in, v, &arena, &small, &err) == 0 && small.checks.n < full)
            expect(small.verdict != TM_TOTAL_PASSED);
        tm_arena_free(&arena);
    }
    ev_done();
}

static void s12_the_order_of_arrival_does_not_change_the_verdict(void)
{
    ev_build_with(EV_ISSUER, EV_ISSUER);
    for (int i = 0; i < 6; i++) {
        int other = tm_world_member(ev.w, "Other", "PT", TM_KIND_OTHER);

        tm_world_key_of(ev.w, other, &ev.w->m[ev.school].issuer, EV_ISSUER);
        tm_world_accredit(ev.w, i % 2 == 0 ? ev.hr : ev.pt, other, TM_RIGHT_AWARD, NULL, NULL);
        tm_world_recognise(ev.w, ev.pt, other, 2, NULL);
        tm_world_recognise(ev.w, other, ev.hr, 1, NULL);
    }
    tm_world_heads(ev.w);
    for (uint64_t seed = 0; seed < 24; seed++) {
        static struct tm_chain first;
        static size_t lines;

        tm_note("seed %llu", (unsigned long long)seed);
        ev_expect(ev_judge_in(ev_credential(), seed, ev.w->now_ms, ev.w->now_ms), TOTAL_PASSED,
                  "chain.accredited");
        expect(tm_id_eq(&ev.report.issuer->id, &ev.w->m[ev.school].id));
        if (seed == 0) {
            first = ev.report.chain;
            lines = ev.report.checks.n;
        }
        expect_int((int64_t)ev.report.checks.n, (int64_t)lines);
        expect_int((int64_t)ev.report.chain.n, (int64_t)first.n);
    }
    ev_done();
}

static void the_chain_question_alone(void)
{
    struct tm_verdict_in in = { NULL, &ev.policy, 0, 0 };
    struct tm_trust_question q = { .issuer = TM_LIT(EV_ISSUER) };
    struct tm_limits limits;
    struct tm_err err = TM_ERR_INIT;

    ev_build();
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 4;
    tm_world_end(ev.w, ev.hr, ev.accreditation, TM_WORLD_START_MS, TM_END_VOID, NULL);
    tm_world_accredit(ev.w, ev.hr, ev.school, TM_RIGHT_AWARD, &limits, NULL);
    tm_world_heads(ev.w);
    in.view = ev.view = tm_world_view(ev.w, 0);
    in.now_ms = in.wall_ms = ev.w->now_ms;
    q.at_ms = ev.issued_ms;
    expect_ok(tm_trust_ask(&in, &q, &ev.w->arena, &ev.report, &err), &err);
    ev_expect(ev.report.verdict, TOTAL_PASSED, "chain.accredited");
    q.has_eqf = true;
    q.eqf = 5;
    expect_ok(tm_trust_ask(&in, &q, &ev.w->arena, &ev.report, &err), &err);
    ev_expect(ev.report.verdict, TOTAL_FAILED, "limit.eqf_level");
    q.issuer = TM_LIT("did:web:nobody.example");
    expect_ok(tm_trust_ask(&in, &q, &ev.w->arena, &ev.report, &err), &err);
    ev_expect(ev.report.verdict, INDETERMINATE, "chain.issuer_unknown");
    ev_done();
}

TM_CLAIMS(CLAIM(a_sound_credential_over_a_whole_chain_passes),
          CLAIM(s1_a_verified_credential_may_be_judged_again),
          CLAIM(s1_a_failed_proof_is_total_failed_before_all_else),
          CLAIM(s2_the_policy_may_refuse_formats_and_types),
          CLAIM(s3_a_missing_or_future_time_of_issue_is_unknown),
          CLAIM(s3_the_time_of_issue_is_not_that_of_anothers_proof),
          CLAIM(s11_annex_1_decides_only_where_the_policy_says_so),
          CLAIM(s11_no_micro_credential_is_a_warning_unless_the_policy_demands_annex_1),
          CLAIM(s12_taking_away_any_source_of_knowledge_never_passes),
          CLAIM(s12_a_small_arena_never_passes),
          CLAIM(s12_the_order_of_arrival_does_not_change_the_verdict),
          CLAIM(the_chain_question_alone))
