/* What the trust layer costs: evaluating a verified credential over a warm snapshot of many members, an
 * edit of one entry in it, and folding status updates one by one in one edit. Prints one line each. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/clock.h"
#include "node/base/hash.h"
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define CROWD    20000
#define VERDICTS 20000
#define UPDATES  200000
#define LIST     "https://school.example/status/1"
#define ISSUER   "did:web:school.example"

static struct tm_world *w;
static struct tm_view *view;

static double per(uint64_t began_ms, double n)
{
    return (double)(tm_monotonic_ms() - began_ms) * 1000.0 / n;
}

/* Members that say nothing more than who they are. */
static void crowd(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_view_edit *edit;
    struct tm_view *next;

    expect_ok(tm_view_edit(view, &edit, &err), &err);
    for (int i = 0; i < CROWD; i++) {
        struct tm_entry e = { .type = TM_ENTRY_INCEPTION,
                              .v = 1,
                              .time_ms = TM_WORLD_START_MS + i };
        struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
        struct tm_slice parts[2];
        struct tm_hash leaf;
        struct tm_id id;
        bool urgent;

        e.u.profile.network = TM_LIT(TM_WORLD_NETWORK);
        e.u.profile.name = e.u.profile.legal_name = TM_LIT("Crowd");
        e.u.profile.country = TM_LIT("FR");
        memcpy(e.u.profile.control_key, w->m[0].control.public_key, 32);
        expect_ok(tm_entry_encode(&e, &bytes, &err), &err);
        parts[0] = tm_slice("\0", 1);
        parts[1] = tm_buf_slice(&bytes);
        tm_sha256v(parts, 2, &leaf);
        id = tm_id_of(&leaf);
        expect_ok(tm_view_fold(edit, &id, 0, tm_buf_slice(&bytes), &urgent, &err), &err);
        tm_buf_free(&bytes);
    }
    expect_ok(tm_view_publish(edit, &next, &err), &err);
    tm_view_unref(view);
    view = next;
}

static void verdicts(const struct tm_policy *policy, int school)
{
    struct tm_verdict_in in = { view, policy, w->now_ms, w->now_ms };
    struct tm_verified *v = tm_world_verified(w, school, ISSUER, w->now_ms);
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_err err = TM_ERR_INIT;
    uint64_t began_ms = tm_monotonic_ms();

    tm_world_status(v, LIST, TM_PURPOSE_REVOCATION, 7);
    for (int i = 0; i < VERDICTS; i++) {
        struct tm_verified copy = *v;
        struct tm_report report;

        tm_arena_reset(&arena);
        tm_checks_init(&copy.checks, &arena);
        tm_check_add(&copy.checks, TM_C_PROOF_SIGNATURE, TM_PASSED, "fits");
        expect_ok(tm_evaluate(&in, &copy, &arena, &report, &err), &err);
        expect_int(report.verdict, TM_TOTAL_PASSED);
    }
    printf("evaluate, %d members: %.2f us\n", CROWD, per(began_ms, VERDICTS));
    tm_arena_free(&arena);
}

static void edits_and_updates(int school)
{
    const struct tm_id *id = &w->m[school].id;
    struct tm_err err = TM_ERR_INIT;
    struct tm_view_edit *edit = NULL;
    uint64_t at, began_ms;
    struct tm_buf *entry;
    bool urgent;

    at = tm_world_update(w, school, LIST, 9, 1);
    entry = &w->m[school].entries[at];
    began_ms = tm_monotonic_ms();
    for (uint64_t i = 0; i < 2000; i++, at++) {
        struct tm_view *next;

        expect_ok(tm_view_edit(view, &edit, &err), &err);
        expect_ok(tm_view_fold(edit, id, at, tm_buf_slice(entry), &urgent, &err), &err);
        expect_ok(tm_view_publish(edit, &next, &err), &err);
        tm_view_unref(view);
        view = next;
    }
    printf("an edit of one status_update: %.2f us\n", per(began_ms, 2000));
    expect_ok(tm_view_edit(view, &edit, &err), &err);
    began_ms = tm_monotonic_ms();
    for (uint64_t i = 0; i < UPDATES; i++, at++)
        expect_ok(tm_view_fold(edit, id, at, tm_buf_slice(entry), &urgent, &err), &err);
    printf("fold of a status_update in one edit: %.2f us\n", per(began_ms, UPDATES));
    tm_view_discard(edit);
}

static void bench(void)
{
    struct tm_policy policy;
    struct tm_anchor anchor;
    int pt, hr, school;

    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    tm_world_recognise(w, pt, hr, 0, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, ISSUER);
    tm_world_key(w, school, ISSUER);
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_heads(w);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    view = tm_world_view(w, 0);
    crowd();
    verdicts(&policy, school);
    edits_and_updates(school);
    tm_view_unref(view);
    tm_world_free(w);
}

TM_CLAIMS(CLAIM(bench))
