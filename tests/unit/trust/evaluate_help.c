/* tests/unit/trust/evaluate_help.c */
#include "tests/unit/trust/evaluate_help.h"

#include "node/trust/limits.h"

struct ev ev;

void ev_build_with(const char *issuer, const char *confirmed)
{
    ev.w = tm_world_new();
    ev.pt = tm_world_member(ev.w, "PT", "PT", TM_KIND_AUTHORITY);
    ev.hr = tm_world_member(ev.w, "HR", "HR", TM_KIND_AUTHORITY);
    ev.school = tm_world_member(ev.w, "School", "HR", TM_KIND_PROVIDER);
    ev.recognition = tm_world_recognise(ev.w, ev.pt, ev.hr, 0, NULL);
    ev.accreditation = tm_world_accredit(ev.w, ev.hr, ev.school, TM_RIGHT_AWARD, NULL, confirmed);
    ev.key = tm_world_key(ev.w, ev.school, issuer);
    tm_world_list(ev.w, ev.school, EV_LIST, TM_PURPOSE_REVOCATION);
    tm_policy_init(&ev.policy);
    tm_limits_init(&ev.anchor.limits);
    ev.anchor.member = ev.w->m[ev.pt].id;
    ev.policy.anchors = &ev.anchor;
    ev.policy.anchor_n = 1;
    ev.w->now_ms = TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS;
    ev.issued_ms = ev.w->now_ms - TM_WORLD_DAY_MS;
}

void ev_build(void)
{
    ev_build_with(EV_ISSUER, NULL);
}

struct tm_verified *ev_credential(void)
{
    struct tm_verified *v = tm_world_verified(ev.w, ev.school, EV_ISSUER, ev.issued_ms);

    tm_world_status(v, EV_LIST, TM_PURPOSE_REVOCATION, 7);
    return v;
}

enum tm_verdict ev_judge_in(const struct tm_verified *v, uint64_t seed, int64_t now_ms,
                            int64_t wall_ms)
{
    struct tm_verdict_in in = { NULL, &ev.policy, now_ms, wall_ms };
    struct tm_err err = TM_ERR_INIT;

    tm_view_unref(ev.view);
    in.view = ev.view = tm_world_view(ev.w, seed);
    expect_ok(tm_evaluate(&in, v, &ev.w->arena, &ev.report, &err), &err);
    return ev.report.verdict;
}

enum tm_verdict ev_judge(const struct tm_verified *v)
{
    tm_world_heads(ev.w);
    return ev_judge_in(v, 0, ev.w->now_ms, ev.w->now_ms);
}

const struct tm_check *ev_line(enum tm_check_code code, enum tm_outcome outcome)
{
    for (const struct tm_check *c = ev.report.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome == outcome)
            return c;
    return NULL;
}

const char *ev_says(enum tm_check_code code, enum tm_outcome outcome)
{
    const struct tm_check *c = ev_line(code, outcome);

    return c == NULL ? NULL : c->text;
}

void ev_done(void)
{
    tm_view_unref(ev.view);
    ev.view = NULL;
    tm_world_free(ev.w);
}

enum tm_verdict ev_judge_forked(int member, enum tm_fork_kind kind, uint64_t f,
                                struct tm_verified *v)
{
    struct tm_verdict_in in = { NULL, &ev.policy, ev.w->now_ms, ev.w->now_ms };
    struct tm_fork_finding finding = { .kind = kind, .f = f };
    struct tm_view_edit *edit;
    struct tm_err err = TM_ERR_INIT;

    tm_world_heads(ev.w);
    tm_view_unref(ev.view);
    ev.view = tm_world_view(ev.w, 0);
    finding.member = ev.w->m[member].id;
    expect_ok(tm_view_edit(ev.view, &edit, &err), &err);
    expect_ok(tm_view_fork(edit, &finding, &err), &err);
    tm_view_unref(ev.view);
    expect_ok(tm_view_publish(edit, &ev.view, &err), &err);
    in.view = ev.view;
    expect_ok(tm_evaluate(&in, v, &ev.w->arena, &ev.report, &err), &err);
    return ev.report.verdict;
}
