/* The verdict: whose key, time of issue, status, freshness, and the law that unknown is never a pass.
 * Claims carry the step of docs/trust.md that they hold to. */
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define LIST   "https://school.example/status/1"
#define ISSUER "did:web:school.example"

static struct tm_world *w;
static struct tm_view *view;
static struct tm_policy policy;
static struct tm_anchor anchor;
static struct tm_report report;
static int pt, hr, school;
static uint64_t recognition, accreditation, key;
static int64_t issued_ms;

/* PT recognises HR, HR accredits the school, which has a key and a list. */
static void build_with(const char *issuer, const char *confirmed)
{
    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    recognition = tm_world_recognise(w, pt, hr, 0, NULL);
    accreditation = tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, confirmed);
    key = tm_world_key(w, school, issuer);
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    w->now_ms = TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS;
    issued_ms = w->now_ms - TM_WORLD_DAY_MS;
}

static void build(void)
{
    build_with(ISSUER, NULL);
}

static struct tm_verified *credential(void)
{
    struct tm_verified *v = tm_world_verified(w, school, ISSUER, issued_ms);

    tm_world_status(v, LIST, TM_PURPOSE_REVOCATION, 7);
    return v;
}

static enum tm_verdict judge_in(const struct tm_verified *v, uint64_t seed, int64_t now_ms,
                                int64_t wall_ms)
{
    struct tm_verdict_in in = { NULL, &policy, now_ms, wall_ms };
    struct tm_err err = TM_ERR_INIT;

    tm_view_unref(view);
    in.view = view = tm_world_view(w, seed);
    expect_ok(tm_evaluate(&in, v, &w->arena, &report, &err), &err);
    return report.verdict;
}

static enum tm_verdict judge(const struct tm_verified *v)
{
    tm_world_heads(w);
    return judge_in(v, 0, w->now_ms, w->now_ms);
}

#define expect_verdict(got, want, why)                                                             \
    do {                                                                                           \
        enum tm_verdict verdict_ = (got);                                                          \
        expect_str(tm_code_row(report.decided)->code, why);                                        \
        expect_str(tm_verdict_name(verdict_), #want);                                              \
    } while (0)

static const struct tm_check *line(enum tm_check_code code, enum tm_outcome outcome)
{
    for (const struct tm_check *c = report.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome == outcome)
            return c;
    return NULL;
}

static const char *says(enum tm_check_code code, enum tm_outcome outcome)
{
    const struct tm_check *c = line(code, outcome);

    return c == NULL ? NULL : c->text;
}

static void done(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
}

static void a_sound_credential_over_a_whole_chain_passes(void)
{
    build();
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    expect(report.sound && report.has_chain);
    expect_int((int64_t)report.chain.n, 2);
    expect(report.issuer == tm_view_member(view, &w->m[school].id));
    expect_int((int64_t)report.as_of_n, 3);
    expect(says(TM_C_CHAIN_ACCREDITED, TM_PASSED) != NULL);
    expect_str(says(TM_C_CHAIN_ACCREDITED, TM_PASSED), "PT → HR → School");
    done();
}

/* ---- 1: what verification found ---- */

static void s1_a_verified_credential_may_be_judged_again(void)
{
    const struct tm_verified *v;
    size_t lines;

    build();
    v = credential();
    judge(v);
    lines = report.checks.n;
    w->now_ms += 3 * TM_WORLD_DAY_MS;
    judge_in(v, 0, w->now_ms, w->now_ms);
    expect_int(report.verdict, TM_INDETERMINATE);
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect_int((int64_t)report.checks.n, (int64_t)lines);
    expect_int((int64_t)v->checks.n, 1);
    expect(v->checks.first->next == NULL);
    done();
}

static void s1_a_failed_proof_is_total_failed_before_all_else(void)
{
    struct tm_verified *v;

    build();
    v = credential();
    v->checks.first->outcome = TM_FAILED;
    v->proof_n = 0;
    expect_verdict(judge(v), TOTAL_FAILED, "proof.signature");
    expect(!report.sound);
    v->checks.first->code = TM_C_PROOF_SUITE;
    v->checks.first->outcome = TM_UNKNOWN;
    expect_verdict(judge(v), INDETERMINATE, "proof.suite");
    expect(!report.sound);
    done();
}

/* ---- 2 and 3 ---- */

static void s2_the_policy_may_refuse_formats_and_types(void)
{
    build();
    policy.accepted_formats = tm_world_strings(w, "vc-jwt", NULL);
    expect_verdict(judge(credential()), TOTAL_FAILED, "format.accepted");
    policy.accepted_formats = tm_world_strings(w, "vc-jwt", "di-eddsa-jcs-2022", NULL);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    policy.accepted_types = tm_world_strings(w, "Other", NULL);
    expect_verdict(judge(credential()), TOTAL_FAILED, "format.accepted");
    policy.accepted_types = tm_world_strings(w, "MicroCredential", NULL);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    done();
}

static void s3_a_missing_or_future_time_of_issue_is_unknown(void)
{
    struct tm_verified *v;

    build();
    v = credential();
    v->proofs[0].created_ms = v->issued_ms = w->now_ms + 10 * 60 * 1000;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    v->proofs[0].created_ms = ++v->issued_ms;
    expect_verdict(judge(v), INDETERMINATE, "time.issue");
    v->issued_ms = TM_TIME_NONE;
    expect_verdict(judge(v), INDETERMINATE, "time.issue");
    done();
}

/* The school's proof, and before it one by a member that published a key under the school's id. */
static struct tm_verified *in_a_set(int64_t theirs_ms)
{
    struct tm_verified *v = credential();
    struct tm_proof_used *set = tm_arena_zalloc(&w->arena, 2, sizeof *set);

    expect(set != NULL);
    set[0] = set[1] = v->proofs[0];
    memcpy(set[0].key.bytes, w->m[hr].issuer.public_key, 32);
    set[0].created_ms = v->issued_ms = theirs_ms;
    v->proofs = set;
    v->proof_n = 2;
    return v;
}

static void s3_the_time_of_issue_is_not_that_of_anothers_proof(void)
{
    struct tm_verified *v;

    build_with(ISSUER, ISSUER);
    tm_world_key(w, hr, ISSUER);
    expect_verdict(judge(in_a_set(issued_ms - TM_WORLD_DAY_MS)), INDETERMINATE, "time.issue");
    expect_verdict(judge(in_a_set(issued_ms)), TOTAL_PASSED, "chain.accredited");
    v = in_a_set(issued_ms - TM_WORLD_DAY_MS);
    v->proofs[1].created_ms = TM_TIME_NONE; /* then validFrom is what the school says */
    expect_verdict(judge(v), INDETERMINATE, "time.issue");
    v->issued_ms = v->cred.valid_from_ms;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    done();
}

/* ---- 4: whose key ---- */

static void s4_a_key_nobody_published_is_unknown_but_may_be_sound(void)
{
    struct tm_verified *v;
    struct tm_buf did = TM_BUF_INIT(128);

    build();
    v = tm_world_verified(w, pt, ISSUER, issued_ms);
    expect_verdict(judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(!report.sound && report.issuer == NULL); /* the key is bound to nobody */
    v->proofs[0].issuer_bound = true;               /* or to the issuer, by its own document */
    expect_verdict(judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(report.sound && line(TM_C_KEY_ISSUER_UNBOUND, TM_PASSED) != NULL);
    tm_key_put_did(&did, &v->proofs[0].key);
    v->cred.issuer = tm_buf_slice(&did);
    expect_verdict(judge(v), INDETERMINATE, "chain.issuer_unknown");
    expect(report.sound);
    tm_buf_free(&did);
    done();
}

static void s4_a_key_published_under_another_issuer_id_binds_nothing(void)
{
    struct tm_verified *v;

    build();
    v = credential();
    v->cred.issuer = TM_LIT("did:web:elsewhere.example");
    expect_verdict(judge(v), INDETERMINATE, "key.issuer_unbound");
    expect(!report.sound);
    done();
}

static void s4_an_id_that_is_a_key_is_claimed_with_no_other_key(void)
{
    struct tm_key other = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(128);
    struct tm_verified *v;

    build();
    memcpy(other.bytes, w->m[pt].issuer.public_key, 32);
    tm_key_put_did(&did, &other);
    tm_world_key(w, school, tm_buf_str(&did)); /* its own key, under another's id */
    v = credential();
    v->cred.issuer = tm_buf_slice(&did);
    expect_verdict(judge(v), INDETERMINATE, "key.issuer_unbound");
    expect(!report.sound);
    tm_buf_free(&did);
    done();
}

static void s4_two_unconfirmed_claims_of_one_issuer_id_are_contested(void)
{
    int rival;

    build();
    rival = tm_world_member(w, "Rival", "HR", TM_KIND_PROVIDER);
    tm_world_key(w, rival, ISSUER);
    expect_verdict(judge(credential()), INDETERMINATE, "key.issuer_contested");
    done();
}

static void s4_an_unconfirmed_rival_of_a_confirmed_issuer_is_a_warning(void)
{
    int rival;

    build_with(ISSUER, ISSUER);
    rival = tm_world_member(w, "Rival", "HR", TM_KIND_PROVIDER);
    tm_world_key(w, rival, ISSUER);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_KEY_ISSUER_CONTESTED, TM_WARNING) != NULL);
    done();
}

static void s4_of_several_confirmed_the_fewest_recognitions_count_and_a_tie_is_contested(void)
{
    int rival;

    build_with(ISSUER, ISSUER);
    rival = tm_world_member(w, "Rival", "PT", TM_KIND_PROVIDER);
    tm_world_key_of(w, rival, &w->m[school].issuer, ISSUER); /* the same key: possession is shown */
    tm_world_accredit(w, hr, rival, TM_RIGHT_AWARD, NULL, ISSUER);
    expect_verdict(judge(credential()), INDETERMINATE, "key.issuer_contested");
    tm_world_accredit(w, pt, rival, TM_RIGHT_AWARD, NULL, ISSUER); /* no recognition needed */
    judge(credential());
    expect(tm_id_eq(&report.issuer->id, &w->m[rival].id));
    done();
}

static void s4_a_key_counts_only_within_its_period_and_before_its_end(void)
{
    int64_t at;

    build();
    at = issued_ms;
    tm_world_key_end(w, school, key, at + 1000, TM_KEY_RETIRED);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_KEY_IN_FORCE, TM_WARNING) != NULL);
    tm_world_key_end(w, school, key, at, TM_KEY_RETIRED); /* from that second on */
    expect_verdict(judge(credential()), TOTAL_FAILED, "key.in_force");
    done();
}

static void s4_a_compromised_key_fails_from_then_and_leaves_the_rest_unproved(void)
{
    build();
    tm_world_key_end(w, school, key, issued_ms + 1000, TM_KEY_COMPROMISED);
    expect_verdict(judge(credential()), INDETERMINATE, "key.compromised_later");
    tm_world_key_end(w, school, key, issued_ms, TM_KEY_COMPROMISED);
    expect_verdict(judge(credential()), TOTAL_FAILED, "key.compromised");
    done();
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
            build();
            tm_world_end(w, which == 0 ? hr : pt, which == 0 ? accreditation : recognition,
                         issued_ms + ends[i].after_ms, ends[i].reason, NULL);
            judge(credential());
            tm_note("%s, %d ms after issue, statement %d", tm_end_reason_name(ends[i].reason),
                    (int)ends[i].after_ms, which);
            expect_str(tm_code_row(report.decided)->code, ends[i].code);
            expect_int(report.verdict, ends[i].verdict);
            if (ends[i].verdict == TM_TOTAL_PASSED)
                expect(line(TM_C_CHAIN_IN_FORCE, TM_WARNING) != NULL);
            done();
        }
    }
}

static void s6_an_issuer_that_had_closed_may_not_award(void)
{
    struct tm_entry e = { .type = TM_ENTRY_CLOSURE };

    build();
    e.u.closure.at_ms = issued_ms + 1000;
    tm_world_append(w, school, &e);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    e.time_ms = 0;
    e.u.closure.at_ms = issued_ms;
    tm_world_append(w, school, &e);
    expect_verdict(judge(credential()), TOTAL_FAILED, "chain.in_force");
    done();
}

static void s6_a_key_written_at_or_behind_the_cut_has_no_force(void)
{
    uint64_t cut = key + 1;

    build();
    tm_world_end(w, hr, accreditation, issued_ms + 1000, TM_END_WITHDRAWN, &cut);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    cut = key;
    tm_world_end(w, hr, accreditation, issued_ms + 1000, TM_END_WITHDRAWN, &cut);
    expect_verdict(judge(credential()), TOTAL_FAILED, "chain.in_force");
    done();
}

/* ---- 9: status ---- */

static void s9_a_revoked_credential_fails_and_a_suspended_one_with_its_own_code(void)
{
    struct tm_verified *v;

    build();
    tm_world_list(w, school, "https://school.example/s", TM_PURPOSE_SUSPENSION);
    v = credential();
    tm_world_status(v, "https://school.example/s", TM_PURPOSE_SUSPENSION, 8);
    tm_world_update(w, school, LIST, 6, 1);
    tm_world_update(w, school, LIST, 8, 1); /* neighbours */
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    tm_world_update(w, school, "https://school.example/s", 8, 1);
    expect_verdict(judge(v), TOTAL_FAILED, "status.suspended");
    expect(!report.sound);
    tm_world_update(w, school, "https://school.example/s", 8, 0);
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    tm_world_update(w, school, LIST, 7, 1);
    expect_verdict(judge(v), TOTAL_FAILED, "status.revoked");
    done();
}

static void s9_a_list_not_known_or_for_another_purpose_is_unknown(void)
{
    struct tm_verified *v;

    build();
    v = tm_world_verified(w, school, ISSUER, issued_ms);
    tm_world_status(v, "https://school.example/none", TM_PURPOSE_REVOCATION, 7);
    expect_verdict(judge(v), INDETERMINATE, "status.unknown");
    expect(!report.sound);
    v->cred.status[0].list = TM_LIT(LIST);
    v->cred.status[0].purpose = TM_PURPOSE_SUSPENSION;
    expect_verdict(judge(v), INDETERMINATE, "status.unknown");
    v->cred.status[0].purpose = TM_PURPOSE_REVOCATION;
    v->cred.status[0].index = TM_STATUS_LENGTH_MIN;
    expect_verdict(judge(v), TOTAL_FAILED, "status.range");
    v->cred.status[0].index = TM_STATUS_LENGTH_MIN - 1;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    v->cred.status[0].purpose_known = false;
    expect_verdict(judge(v), INDETERMINATE, "status.unknown");
    done();
}

static void s9_only_the_log_of_the_key_s_owner_is_asked(void)
{
    build();
    tm_world_list(w, hr, LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(w, hr, LIST, 7, 1);
    expect_verdict(judge(credential()), TOTAL_PASSED, "chain.accredited");
    done();
}

static void s9_messages_inform_and_do_not_decide(void)
{
    struct tm_verified *v;

    build();
    tm_world_list(w, school, "https://school.example/m", TM_PURPOSE_MESSAGE);
    tm_world_update(w, school, "https://school.example/m", 8, 1);
    v = credential();
    tm_world_status(v, "https://school.example/m", TM_PURPOSE_MESSAGE, 8);
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_STATUS_MESSAGE, TM_WARNING) != NULL);
    done();
}

static void s9_no_status_entry_is_a_warning_and_freshness_is_still_asked(void)
{
    struct tm_verified *v;

    build();
    v = tm_world_verified(w, school, ISSUER, issued_ms);
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_STATUS_NONE, TM_WARNING) != NULL);
    expect_verdict(judge_in(v, 0, w->now_ms, w->now_ms + TM_MAX_AGE_DEFAULT_MS + 1000),
                   INDETERMINATE, "status.stale");
    done();
}

/* ---- 8 and 10: freshness ---- */

static void s10_the_issuers_log_is_stale_past_max_age_of_its_purpose(void)
{
    int64_t wall;

    build();
    judge(credential());
    wall = (int64_t)w->m[school].head.time_s * 1000 + TM_MAX_AGE_DEFAULT_MS;
    policy.chain_max_age_ms = 10 * TM_MAX_AGE_DEFAULT_MS;
    expect_verdict(judge_in(credential(), 0, w->now_ms, wall), TOTAL_PASSED, "chain.accredited");
    expect_verdict(judge_in(credential(), 0, w->now_ms, wall + 1), INDETERMINATE, "status.stale");
    expect(!report.sound);
    policy.max_age_ms[TM_PURPOSE_REVOCATION] *= 2;
    expect_verdict(judge_in(credential(), 0, w->now_ms, wall + 1), TOTAL_PASSED,
                   "chain.accredited");
    done();
}

static void s8_another_log_of_the_chain_is_stale_by_its_own_age(void)
{
    const struct tm_check *c;

    build();
    judge(credential());
    w->m[pt].head.time_s -= 2;
    policy.chain_max_age_ms = 1000;
    expect_verdict(judge_in(credential(), 0, w->now_ms, w->now_ms), INDETERMINATE, "chain.stale");
    c = line(TM_C_CHAIN_STALE, TM_UNKNOWN);
    expect(c != NULL && tm_id_eq(&c->evidence[0].member, &w->m[pt].id));
    done();
}

static void s10_a_head_counts_only_when_all_its_entries_are_held(void)
{
    build();
    judge(credential());
    w->m[school].head.size++;
    expect_verdict(judge_in(credential(), 0, w->now_ms, w->now_ms), INDETERMINATE, "status.stale");
    done();
}

static void s10_at_moves_the_clock_of_evaluation_and_not_of_freshness(void)
{
    build();
    judge(credential());
    expect_verdict(judge_in(credential(), 0, w->now_ms + 400 * TM_WORLD_DAY_MS, w->now_ms),
                   TOTAL_PASSED, "chain.accredited");
    expect_verdict(judge_in(credential(), 0, w->now_ms, w->now_ms + 2 * TM_MAX_AGE_DEFAULT_MS),
                   INDETERMINATE, "status.stale");
    done();
}

static void s10_a_log_closed_exactly_as_held_needs_no_heartbeat(void)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION_END };
    int64_t later;

    build();
    tm_world_head(w, school);
    e.u.grant_end.ref = accreditation;
    e.u.grant_end.at_ms = w->now_ms;
    e.u.grant_end.reason = TM_END_CLOSED;
    e.u.grant_end.has_cut = true;
    e.u.grant_end.cut_size = w->m[school].head.size;
    e.u.grant_end.cut_root = w->m[school].head.root;
    tm_world_append(w, hr, &e);
    later = w->now_ms + 100 * TM_WORLD_DAY_MS;
    w->now_ms = later;
    tm_world_head(w, pt);
    tm_world_head(w, hr);
    expect_verdict(judge_in(credential(), 0, later, later), TOTAL_PASSED, "chain.accredited");
    w->m[school].head.root.b[0] ^= 1;
    expect_verdict(judge_in(credential(), 0, later, later), INDETERMINATE, "status.stale");
    done();
}

static enum tm_verdict judge_forked(int member, enum tm_fork_kind kind, uint64_t f,
                                    struct tm_verified *v)
{
    struct tm_verdict_in in = { NULL, &policy, w->now_ms, w->now_ms };
    struct tm_fork_finding finding = { .kind = kind, .f = f };
    struct tm_view_edit *edit;
    struct tm_err err = TM_ERR_INIT;

    tm_world_heads(w);
    tm_view_unref(view);
    view = tm_world_view(w, 0);
    finding.member = w->m[member].id;
    expect_ok(tm_view_edit(view, &edit, &err), &err);
    expect_ok(tm_view_fork(edit, &finding, &err), &err);
    tm_view_unref(view);
    expect_ok(tm_view_publish(edit, &view, &err), &err);
    in.view = view;
    expect_ok(tm_evaluate(&in, v, &w->arena, &report, &err), &err);
    return report.verdict;
}

static void s6_what_stands_behind_a_fork_is_disputed(void)
{
    build();
    expect_verdict(judge_forked(hr, TM_FORK_EQUIVOCATION, accreditation, credential()),
                   INDETERMINATE, "issuer.forked");
    expect_verdict(judge_forked(school, TM_FORK_EQUIVOCATION, key, credential()), INDETERMINATE,
                   "issuer.forked");
    tm_world_update(w, school, LIST, 7, 1);
    expect_verdict(judge_forked(school, TM_FORK_EQUIVOCATION, w->m[school].n - 1, credential()),
                   INDETERMINATE, "status.disputed");
    expect_verdict(judge_forked(school, TM_FORK_EQUIVOCATION, w->m[school].n, credential()),
                   TOTAL_FAILED, "status.revoked");
    done();
}

static void s10_who_withholds_heads_is_never_fresh(void)
{
    build();
    expect_verdict(judge_forked(school, TM_FORK_WITHHOLDING, 0, credential()), INDETERMINATE,
                   "status.stale");
    done();
}

/* ---- 11 ---- */

static void s11_annex_1_decides_only_where_the_policy_says_so(void)
{
    struct tm_verified *v;

    build();
    v = credential();
    v->cred.annex1.el[TM_EL_WORKLOAD].state = TM_ELEMENT_NOT_UNDERSTOOD;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_ANNEX1_COMPLETE, TM_WARNING) != NULL);
    policy.annex1_required = true;
    expect_verdict(judge(v), INDETERMINATE, "annex1.complete");
    v->cred.annex1.el[TM_EL_LEVEL].state = TM_ELEMENT_ABSENT;
    expect_verdict(judge(v), TOTAL_FAILED, "annex1.complete");
    done();
}

static void s11_no_micro_credential_is_a_warning_unless_the_policy_demands_annex_1(void)
{
    struct tm_verified *v;

    build();
    v = credential();
    v->cred.definition.fact[TM_FACT_VOLUME] = TM_FACT_UNCLEAR;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_DEFINITION_VOLUME, TM_SKIPPED) != NULL);
    expect(line(TM_C_DEFINITION_ASSESSED, TM_PASSED) != NULL);
    v->cred.definition.fact[TM_FACT_QUALIFICATION] = TM_FACT_NOT_MET;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited");
    expect(line(TM_C_DEFINITION_QUALIFICATION, TM_WARNING) != NULL);
    policy.annex1_required = true;
    expect_verdict(judge(v), TOTAL_FAILED, "definition.qualification");
    v->cred.definition.fact[TM_FACT_QUALIFICATION] = TM_FACT_MET;
    expect_verdict(judge(v), INDETERMINATE, "definition.volume");
    done();
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

        build();
        tm_note("%s", cuts[cut]);
        expect_int(judge(credential()), TM_TOTAL_PASSED);
        v = credential();
        if (cut == 0)
            policy.anchor_n = 0;
        else if (cut <= 3)
            tm_world_forget(w, (int)cut - 1, 0);
        else if (cut <= 6)
            w->m[cut - 4].has_head = false;
        else if (cut == 7)
            tm_world_update(w, school, LIST, TM_STATUS_LENGTH_MIN + 5, 1);
        else if (cut == 8)
            v->checks.first->code = TM_C_PROOF_DATES;
        else if (cut == 9)
            v->issued_ms = TM_TIME_NONE;
        else if (cut == 10)
            v->proof_n = 0;
        else if (cut == 12)
            tm_world_forget(w, pt, w->m[pt].n - 1);
        else if (cut == 13)
            tm_world_forget(w, hr, w->m[hr].n - 1);
        else if (cut == 14)
            w->m[school].entries[key].data[5] ^= 0x80;
        if (cut == 11) {
            struct tm_verdict_in in = { view, &policy, w->now_ms, w->now_ms };
            struct tm_err err = TM_ERR_INIT;

            v->checks.fault = true;
            expect_ok(tm_evaluate(&in, v, &w->arena, &report, &err), &err);
        } else {
            judge_in(v, 0, w->now_ms, w->now_ms);
        }
        expect(report.verdict != TM_TOTAL_PASSED);
        done();
    }
}

static void s12_a_small_arena_never_passes(void)
{
    build();
    expect_int(judge(credential()), TM_TOTAL_PASSED);
    for (size_t ceiling = 0; ceiling < TM_KIB(24); ceiling += 64) {
        struct tm_arena arena = TM_ARENA_INIT(ceiling);
        struct tm_verdict_in in = { view, &policy, w->now_ms, w->now_ms };
        struct tm_verified *v = credential();
        struct tm_err err = TM_ERR_INIT;
        size_t full = report.checks.n;
        struct tm_report small;

        if (tm_evaluate(&in, v, &arena, &small, &err) == 0 && small.checks.n < full)
            expect(small.verdict != TM_TOTAL_PASSED);
        tm_arena_free(&arena);
    }
    done();
}

static void s12_the_order_of_arrival_does_not_change_the_verdict(void)
{
    build_with(ISSUER, ISSUER);
    for (int i = 0; i < 6; i++) {
        int other = tm_world_member(w, "Other", "PT", TM_KIND_OTHER);

        tm_world_key_of(w, other, &w->m[school].issuer, ISSUER);
        tm_world_accredit(w, i % 2 == 0 ? hr : pt, other, TM_RIGHT_AWARD, NULL, NULL);
        tm_world_recognise(w, pt, other, 2, NULL);
        tm_world_recognise(w, other, hr, 1, NULL);
    }
    tm_world_heads(w);
    for (uint64_t seed = 0; seed < 24; seed++) {
        static struct tm_chain first;
        static size_t lines;

        tm_note("seed %llu", (unsigned long long)seed);
        expect_verdict(judge_in(credential(), seed, w->now_ms, w->now_ms), TOTAL_PASSED,
                       "chain.accredited");
        expect(tm_id_eq(&report.issuer->id, &w->m[school].id));
        if (seed == 0) {
            first = report.chain;
            lines = report.checks.n;
        }
        expect_int((int64_t)report.checks.n, (int64_t)lines);
        expect_int((int64_t)report.chain.n, (int64_t)first.n);
    }
    done();
}

static void the_chain_question_alone(void)
{
    struct tm_verdict_in in = { NULL, &policy, 0, 0 };
    struct tm_trust_question q = { .issuer = TM_LIT(ISSUER) };
    struct tm_limits limits;
    struct tm_err err = TM_ERR_INIT;

    build();
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 4;
    tm_world_end(w, hr, accreditation, TM_WORLD_START_MS, TM_END_VOID, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, &limits, NULL);
    tm_world_heads(w);
    in.view = view = tm_world_view(w, 0);
    in.now_ms = in.wall_ms = w->now_ms;
    q.at_ms = issued_ms;
    expect_ok(tm_trust_ask(&in, &q, &w->arena, &report, &err), &err);
    expect_verdict(report.verdict, TOTAL_PASSED, "chain.accredited");
    q.has_eqf = true;
    q.eqf = 5;
    expect_ok(tm_trust_ask(&in, &q, &w->arena, &report, &err), &err);
    expect_verdict(report.verdict, TOTAL_FAILED, "limit.eqf_level");
    q.issuer = TM_LIT("did:web:nobody.example");
    expect_ok(tm_trust_ask(&in, &q, &w->arena, &report, &err), &err);
    expect_verdict(report.verdict, INDETERMINATE, "chain.issuer_unknown");
    done();
}

TM_CLAIMS(CLAIM(a_sound_credential_over_a_whole_chain_passes),
          CLAIM(s1_a_verified_credential_may_be_judged_again),
          CLAIM(s1_a_failed_proof_is_total_failed_before_all_else),
          CLAIM(s2_the_policy_may_refuse_formats_and_types),
          CLAIM(s3_a_missing_or_future_time_of_issue_is_unknown),
          CLAIM(s3_the_time_of_issue_is_not_that_of_anothers_proof),
          CLAIM(s4_a_key_nobody_published_is_unknown_but_may_be_sound),
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
          CLAIM(s6_what_stands_behind_a_fork_is_disputed),
          CLAIM(s9_a_revoked_credential_fails_and_a_suspended_one_with_its_own_code),
          CLAIM(s9_a_list_not_known_or_for_another_purpose_is_unknown),
          CLAIM(s9_only_the_log_of_the_key_s_owner_is_asked),
          CLAIM(s9_messages_inform_and_do_not_decide),
          CLAIM(s9_no_status_entry_is_a_warning_and_freshness_is_still_asked),
          CLAIM(s10_the_issuers_log_is_stale_past_max_age_of_its_purpose),
          CLAIM(s8_another_log_of_the_chain_is_stale_by_its_own_age),
          CLAIM(s10_a_head_counts_only_when_all_its_entries_are_held),
          CLAIM(s10_at_moves_the_clock_of_evaluation_and_not_of_freshness),
          CLAIM(s10_a_log_closed_exactly_as_held_needs_no_heartbeat),
          CLAIM(s10_who_withholds_heads_is_never_fresh),
          CLAIM(s11_annex_1_decides_only_where_the_policy_says_so),
          CLAIM(s11_no_micro_credential_is_a_warning_unless_the_policy_demands_annex_1),
          CLAIM(s12_taking_away_any_source_of_knowledge_never_passes),
          CLAIM(s12_a_small_arena_never_passes),
          CLAIM(s12_the_order_of_arrival_does_not_change_the_verdict),
          CLAIM(the_chain_question_alone))
