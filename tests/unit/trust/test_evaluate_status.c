/* The verdict: status, and how fresh what is known of it is. Steps 8 to 10 of docs/trust.md. */
#include "tests/unit/trust/evaluate_help.h"

/* ---- 9: status ---- */

static void s9_a_revoked_credential_fails_and_a_suspended_one_with_its_own_code(void)
{
    struct tm_verified *v;

    ev_build();
    tm_world_list(ev.w, ev.school, "https://school.example/s", TM_PURPOSE_SUSPENSION);
    v = ev_credential();
    tm_world_status(v, "https://school.example/s", TM_PURPOSE_SUSPENSION, 8);
    tm_world_update(ev.w, ev.school, EV_LIST, 6, 1);
    tm_world_update(ev.w, ev.school, EV_LIST, 8, 1); /* neighbours */
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    tm_world_update(ev.w, ev.school, "https://school.example/s", 8, 1);
    ev_expect(ev_judge(v), TOTAL_FAILED, "status.suspended");
    expect(!ev.report.sound);
    tm_world_update(ev.w, ev.school, "https://school.example/s", 8, 0);
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    tm_world_update(ev.w, ev.school, EV_LIST, 7, 1);
    ev_expect(ev_judge(v), TOTAL_FAILED, "status.revoked");
    ev_done();
}

static void s9_a_list_not_known_or_for_another_purpose_is_unknown(void)
{
    struct tm_verified *v;

    ev_build();
    v = tm_world_verified(ev.w, ev.school, EV_ISSUER, ev.issued_ms);
    tm_world_status(v, "https://school.example/none", TM_PURPOSE_REVOCATION, 7);
    ev_expect(ev_judge(v), INDETERMINATE, "status.unknown");
    expect(!ev.report.sound);
    v->cred.status[0].list = TM_LIT(EV_LIST);
    v->cred.status[0].purpose = TM_PURPOSE_SUSPENSION;
    ev_expect(ev_judge(v), INDETERMINATE, "status.unknown");
    v->cred.status[0].purpose = TM_PURPOSE_REVOCATION;
    v->cred.status[0].index = TM_STATUS_LENGTH_MIN;
    ev_expect(ev_judge(v), TOTAL_FAILED, "status.range");
    v->cred.status[0].index = TM_STATUS_LENGTH_MIN - 1;
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    v->cred.status[0].purpose_known = false;
    ev_expect(ev_judge(v), INDETERMINATE, "status.unknown");
    ev_done();
}

static void s9_only_the_log_of_the_key_s_owner_is_asked(void)
{
    ev_build();
    tm_world_list(ev.w, ev.hr, EV_LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(ev.w, ev.hr, EV_LIST, 7, 1);
    ev_expect(ev_judge(ev_credential()), TOTAL_PASSED, "chain.accredited");
    ev_done();
}

static void s9_messages_inform_and_do_not_decide(void)
{
    struct tm_verified *v;

    ev_build();
    tm_world_list(ev.w, ev.school, "https://school.example/m", TM_PURPOSE_MESSAGE);
    tm_world_update(ev.w, ev.school, "https://school.example/m", 8, 1);
    v = ev_credential();
    tm_world_status(v, "https://school.example/m", TM_PURPOSE_MESSAGE, 8);
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_STATUS_MESSAGE, TM_WARNING) != NULL);
    ev_done();
}

static void s9_no_status_entry_is_a_warning_and_freshness_is_still_asked(void)
{
    struct tm_verified *v;

    ev_build();
    v = tm_world_verified(ev.w, ev.school, EV_ISSUER, ev.issued_ms);
    ev_expect(ev_judge(v), TOTAL_PASSED, "chain.accredited");
    expect(ev_line(TM_C_STATUS_NONE, TM_WARNING) != NULL);
    ev_expect(ev_judge_in(v, 0, ev.w->now_ms, ev.w->now_ms + TM_MAX_AGE_DEFAULT_MS + 1000),
              INDETERMINATE, "status.stale");
    ev_done();
}

/* ---- 8 and 10: freshness ---- */

static void s10_the_issuers_log_is_stale_past_max_age_of_its_purpose(void)
{
    int64_t wall;

    ev_build();
    ev_judge(ev_credential());
    wall = (int64_t)ev.w->m[ev.school].head.time_s * 1000 + TM_MAX_AGE_DEFAULT_MS;
    ev.policy.chain_max_age_ms = 10 * TM_MAX_AGE_DEFAULT_MS;
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms, wall), TOTAL_PASSED,
              "chain.accredited");
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms, wall + 1), INDETERMINATE,
              "status.stale");
    expect(!ev.report.sound);
    ev.policy.max_age_ms[TM_PURPOSE_REVOCATION] *= 2;
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms, wall + 1), TOTAL_PASSED,
              "chain.accredited");
    ev_done();
}

static void s8_another_log_of_the_chain_is_stale_by_its_own_age(void)
{
    const struct tm_check *c;

    ev_build();
    ev_judge(ev_credential());
    ev.w->m[ev.pt].head.time_s -= 2;
    ev.policy.chain_max_age_ms = 1000;
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms, ev.w->now_ms), INDETERMINATE,
              "chain.stale");
    c = ev_line(TM_C_CHAIN_STALE, TM_UNKNOWN);
    expect(c != NULL && tm_id_eq(&c->evidence[0].member, &ev.w->m[ev.pt].id));
    ev_done();
}

static void s10_a_head_counts_only_when_all_its_entries_are_held(void)
{
    ev_build();
    ev_judge(ev_credential());
    ev.w->m[ev.school].head.size++;
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms, ev.w->now_ms), INDETERMINATE,
              "status.stale");
    ev_done();
}

static void s10_at_moves_the_clock_of_evaluation_and_not_of_freshness(void)
{
    ev_build();
    ev_judge(ev_credential());
    ev_expect(ev_judge_in(ev_credential(), 0, ev.w->now_ms + 400 * TM_WORLD_DAY_MS, ev.w->now_ms),
              TOTAL_PASSED, "chain.accredited");
    ev_expect(
        ev_judge_in(ev_credential(), 0, ev.w->now_ms, ev.w->now_ms + 2 * TM_MAX_AGE_DEFAULT_MS),
        INDETERMINATE, "status.stale");
    ev_done();
}

static void s10_a_log_closed_exactly_as_held_needs_no_heartbeat(void)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION_END };
    int64_t later;

    ev_build();
    tm_world_head(ev.w, ev.school);
    e.u.grant_end.ref = ev.accreditation;
    e.u.grant_end.at_ms = ev.w->now_ms;
    e.u.grant_end.reason = TM_END_CLOSED;
    e.u.grant_end.has_cut = true;
    e.u.grant_end.cut_size = ev.w->m[ev.school].head.size;
    e.u.grant_end.cut_root = ev.w->m[ev.school].head.root;
    tm_world_append(ev.w, ev.hr, &e);
    later = ev.w->now_ms + 100 * TM_WORLD_DAY_MS;
    ev.w->now_ms = later;
    tm_world_head(ev.w, ev.pt);
    tm_world_head(ev.w, ev.hr);
    ev_expect(ev_judge_in(ev_credential(), 0, later, later), TOTAL_PASSED, "chain.accredited");
    ev.w->m[ev.school].head.root.b[0] ^= 1;
    ev_expect(ev_judge_in(ev_credential(), 0, later, later), INDETERMINATE, "status.stale");
    ev_done();
}

static void s10_who_withholds_heads_is_never_fresh(void)
{
    ev_build();
    ev_expect(ev_judge_forked(ev.school, TM_FORK_WITHHOLDING, 0, ev_credential()), INDETERMINATE,
              "status.stale");
    ev_done();
}

TM_CLAIMS(CLAIM(s9_a_revoked_credential_fails_and_a_suspended_one_with_its_own_code),
          CLAIM(s9_a_list_not_known_or_for_another_purpose_is_unknown),
          CLAIM(s9_only_the_log_of_the_key_s_owner_is_asked),
          CLAIM(s9_messages_inform_and_do_not_decide),
          CLAIM(s9_no_status_entry_is_a_warning_and_freshness_is_still_asked),
          CLAIM(s10_the_issuers_log_is_stale_past_max_age_of_its_purpose),
          CLAIM(s8_another_log_of_the_chain_is_stale_by_its_own_age),
          CLAIM(s10_a_head_counts_only_when_all_its_entries_are_held),
          CLAIM(s10_at_moves_the_clock_of_evaluation_and_not_of_freshness),
          CLAIM(s10_a_log_closed_exactly_as_held_needs_no_heartbeat),
          CLAIM(s10_who_withholds_heads_is_never_fresh))
