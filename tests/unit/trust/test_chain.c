/* Chains: the search, its bounds and order, and what holds along a chain. */
#include <stdio.h>

#include "node/trust/chain.h"
#include "node/trust/verdict.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

static struct tm_world *w;
static struct tm_view *view;
static struct tm_policy policy;
static struct tm_anchor anchors[2];
static struct tm_chains chains;
static struct tm_checks lines;
static int pt, hr, agency, school;

static void build(void)
{
    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    agency = tm_world_member(w, "Agency", "HR", TM_KIND_OTHER);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    tm_policy_init(&policy);
    for (int i = 0; i < 2; i++)
        tm_limits_init(&anchors[i].limits);
    anchors[0].member = w->m[pt].id;
    anchors[1].member = w->m[hr].id;
    policy.anchors = anchors;
    policy.anchor_n = 1;
}

static size_t search(void)
{
    struct tm_err err = TM_ERR_INIT;

    tm_world_heads(w);
    tm_view_unref(view);
    view = tm_world_view(w, 0);
    expect_ok(tm_chain_search(view, &policy, &w->m[school].id, &w->arena, &chains, &err), &err);
    return chains.n;
}

/* Judges the first chain at `issued_ms`; the code that decided, or "". */
static const char *judge(int64_t issued_ms, const struct tm_claims *claims)
{
    struct tm_verdict_in in = { view, &policy, w->now_ms, w->now_ms };
    struct tm_claims none = { .country = TM_LIT("HR"), .asked = TM_CLAIMS_ALL };
    struct tm_chain_question q = { .in = &in, .issued_ms = issued_ms };
    struct tm_err err = TM_ERR_INIT;
    const struct tm_check *c;

    q.issuer = tm_view_member(view, &w->m[school].id);
    q.claims = claims == NULL ? &none : claims;
    tm_checks_init(&lines, &w->arena);
    expect_ok(tm_chain_judge(&q, &chains.v[0], &lines, &err), &err);
    c = tm_lines_decider(&lines);
    return c == NULL ? "" : tm_code_row(c->code)->code;
}

static void done(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
}

static void award_needs_the_right_to_award(void)
{
    build();
    tm_world_accredit(w, pt, school, TM_RIGHT_ACCREDIT, NULL, NULL);
    tm_world_recognise(w, pt, school, 8, NULL);
    expect_int((int64_t)search(), 0);
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), 1);
    done();
}

static void an_agency_needs_the_right_to_accredit_and_stands_below_recognitions(void)
{
    build();
    tm_world_recognise(w, pt, hr, 0, NULL);
    tm_world_accredit(w, agency, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_accredit(w, hr, agency, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), 0);
    tm_world_accredit(w, hr, agency, TM_RIGHT_AWARD | TM_RIGHT_ACCREDIT, NULL, NULL);
    expect_int((int64_t)search(), 1);
    expect_int((int64_t)chains.v[0].n, 3);
    expect_int((int64_t)tm_chain_recognitions(&chains.v[0]), 1);
    done();
}

static void a_recognition_below_an_accreditation_is_no_chain(void)
{
    build();
    tm_world_accredit(w, pt, hr, TM_RIGHT_AWARD | TM_RIGHT_ACCREDIT, NULL, NULL);
    tm_world_recognise(w, hr, agency, 8, NULL);
    tm_world_accredit(w, agency, school, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), 0);
    done();
}

static void a_recognition_allows_as_many_further_ones_as_it_says(void)
{
    build();
    tm_world_recognise(w, pt, hr, 0, NULL);
    tm_world_recognise(w, hr, agency, 0, NULL);
    tm_world_accredit(w, agency, school, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), 0);
    tm_world_recognise(w, pt, hr, 1, NULL);
    expect_int((int64_t)search(), 1);
    done();
}

static void no_member_twice_and_no_chain_to_oneself(void)
{
    build();
    tm_world_accredit(w, school, school, TM_RIGHT_AWARD, NULL, NULL);
    anchors[0].member = w->m[school].id;
    expect_int((int64_t)search(), 0);
    anchors[0].member = w->m[pt].id;
    tm_world_recognise(w, pt, hr, 8, NULL);
    tm_world_recognise(w, hr, pt, 8, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), 1);
    done();
}

/* A line of `n` recognitions and one accreditation. */
static void line_of(int n)
{
    int last;

    build();
    last = pt;
    for (int i = 0; i < n; i++) {
        int next = tm_world_member(w, "Link", "HR", TM_KIND_AUTHORITY);

        tm_world_recognise(w, last, next, 8, NULL);
        last = next;
    }
    tm_world_accredit(w, last, school, TM_RIGHT_AWARD, NULL, NULL);
}

static void chains_end_at_the_depth_limit(void)
{
    line_of(TM_CHAIN_DEPTH_MAX - 1);
    expect_int((int64_t)search(), 1);
    expect_int((int64_t)chains.v[0].n, TM_CHAIN_DEPTH_MAX);
    expect_str(judge(w->now_ms, NULL), "");
    done();
    line_of(TM_CHAIN_DEPTH_MAX);
    expect_int((int64_t)search(), 0);
    done();
}

static void the_first_64_by_length_then_by_author_and_entry(void)
{
    build();
    policy.anchor_n = 2;
    for (int i = 0; i < 70; i++)
        tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_recognise(w, pt, hr, 0, NULL);
    expect_int((int64_t)search(), TM_CHAINS_MAX);
    expect(chains.cut_short);
    for (size_t i = 1; i < chains.n; i++) {
        const struct tm_link *a = &chains.v[i - 1].links[0], *b = &chains.v[i].links[0];
        int c = tm_id_cmp(&a->author->id, &b->author->id);

        expect_int((int64_t)chains.v[i].n, 1);
        expect(c < 0 || (c == 0 && a->grant->entry < b->grant->entry));
    }
    done();
}

static void a_crowd_of_authorities_is_searched_within_its_bounds(void)
{
    build();
    for (int i = 0; i < 24; i++)
        tm_world_member(w, "Authority", "PT", TM_KIND_AUTHORITY);
    for (int a = 0; a < (int)w->n; a++)
        for (int b = 0; b < (int)w->n; b++)
            if (a != b && a != school && b != school)
                tm_world_recognise(w, a, b, 8, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    expect_int((int64_t)search(), TM_CHAINS_MAX);
    expect(chains.cut_short);
    expect_int((int64_t)chains.v[0].n, 2);
    expect_int((int64_t)chains.v[1].n, 3);
    done();
}

static void limits_meet_along_the_chain_and_the_first_that_excludes_is_named(void)
{
    struct tm_claims claims = { .country = TM_LIT("HR"), .asked = TM_CLAIMS_ALL, .has_eqf = true };
    struct tm_limits limits;
    uint64_t entry;

    build();
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 3 | 1u << 4 | 1u << 5;
    tm_world_recognise(w, pt, hr, 0, &limits);
    limits.eqf_levels = 1u << 5 | 1u << 6;
    entry = tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, &limits, NULL);
    search();
    claims.eqf_levels = 1u << 5;
    expect_str(judge(w->now_ms, &claims), "");
    expect_int(chains.v[0].limits.eqf_levels, 1u << 5);
    claims.eqf_levels = 1u << 4; /* in PT's, not in HR's */
    expect_str(judge(w->now_ms, &claims), "limit.eqf_level");
    expect(tm_id_eq(&tm_lines_decider(&lines)->evidence[0].member, &w->m[hr].id));
    expect_int((int64_t)tm_lines_decider(&lines)->evidence[0].entry, (int64_t)entry);
    expect_str(tm_lines_decider(&lines)->text,
               "The accreditation by HR (entry 1) allows limit_eqf_level only for 5, 6; the "
               "credential has 4.");
    claims.eqf_levels = 1u << 6; /* the other way round */
    expect_str(judge(w->now_ms, &claims), "limit.eqf_level");
    expect(tm_id_eq(&tm_lines_decider(&lines)->evidence[0].member, &w->m[pt].id));
    claims.has_eqf = false;
    expect_str(judge(w->now_ms, &claims), "limit.eqf_level_unknown");
    done();
}

static void the_policy_limits_its_anchors(void)
{
    struct tm_claims claims = { .country = TM_LIT("HR"), .asked = TM_CLAIMS_ALL };

    build();
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, NULL, NULL);
    anchors[0].limits.jurisdiction = tm_world_strings(w, "PT", NULL);
    search();
    expect_str(judge(w->now_ms, &claims), "limit.jurisdiction");
    claims.country = TM_LIT("PT");
    expect_str(judge(w->now_ms, &claims), "");
    anchors[0].limits.expiry_date_ms = w->now_ms;
    expect_str(judge(w->now_ms, &claims), "chain.in_force");
    expect_str(judge(w->now_ms - 1000, &claims), "");
    done();
}

static void periods_are_half_open_in_whole_seconds(void)
{
    struct tm_limits limits;
    int64_t from = TM_WORLD_START_MS + TM_WORLD_DAY_MS, until = from + TM_WORLD_DAY_MS;

    build();
    tm_limits_init(&limits);
    limits.valid_from_ms = from + 500;
    limits.expiry_date_ms = until;
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, &limits, NULL);
    search();
    expect_str(judge(from - 1, NULL), "chain.in_force");
    expect_str(judge(from, NULL), ""); /* the same second */
    expect_str(judge(until - 1, NULL), "");
    expect_str(judge(until, NULL), "chain.in_force");
    done();
}

static void an_author_must_have_had_its_right_when_it_wrote(void)
{
    struct tm_limits limits;
    uint64_t ref;
    int64_t written;

    build();
    tm_limits_init(&limits);
    limits.valid_from_ms = TM_WORLD_START_MS + TM_WORLD_DAY_MS;
    ref = tm_world_accredit(w, pt, hr, TM_RIGHT_ACCREDIT, &limits, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL); /* too early */
    search();
    expect_str(judge(TM_WORLD_START_MS + 2 * TM_WORLD_DAY_MS, NULL), "chain.in_force");
    done();

    build(); /* a recognition accepts what was accredited before it */
    written = w->now_ms;
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    limits.valid_from_ms = w->now_ms + 60000;
    ref = tm_world_recognise(w, pt, hr, 0, &limits);
    search();
    expect_str(judge(limits.valid_from_ms, NULL), "");
    expect_str(judge(limits.valid_from_ms - 1000, NULL), "chain.in_force");
    tm_world_end(w, pt, ref, written, TM_END_WITHDRAWN, NULL); /* but not after its end */
    search();
    expect_str(judge(written - 1000, NULL), "chain.in_force");
    done();
}

static void a_grant_behind_the_cut_of_its_author_has_no_force(void)
{
    uint64_t ref, cut;
    uint64_t grant;

    build();
    ref = tm_world_accredit(w, pt, hr, TM_RIGHT_ACCREDIT, NULL, NULL);
    grant = tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    cut = grant + 1;
    w->now_ms += TM_WORLD_DAY_MS;
    tm_world_end(w, pt, ref, w->now_ms, TM_END_WITHDRAWN, &cut);
    search();
    expect_str(judge(w->now_ms - 3600000, NULL), "");
    cut = grant;
    tm_world_end(w, pt, ref, w->now_ms, TM_END_WITHDRAWN, &cut);
    search();
    expect_str(judge(w->now_ms - 3600000, NULL), "chain.in_force");
    done();
}

static void a_closed_author_grants_no_more(void)
{
    struct tm_entry e = { .type = TM_ENTRY_CLOSURE };

    build();
    e.u.closure.at_ms = w->now_ms + 1000;
    tm_world_append(w, pt, &e);
    w->now_ms = e.u.closure.at_ms;
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, NULL, NULL);
    search();
    expect_str(judge(w->now_ms, NULL), "chain.in_force");
    done();
}

TM_CLAIMS(CLAIM(award_needs_the_right_to_award),
          CLAIM(an_agency_needs_the_right_to_accredit_and_stands_below_recognitions),
          CLAIM(a_recognition_below_an_accreditation_is_no_chain),
          CLAIM(a_recognition_allows_as_many_further_ones_as_it_says),
          CLAIM(no_member_twice_and_no_chain_to_oneself), CLAIM(chains_end_at_the_depth_limit),
          CLAIM(the_first_64_by_length_then_by_author_and_entry),
          CLAIM(a_crowd_of_authorities_is_searched_within_its_bounds),
          CLAIM(limits_meet_along_the_chain_and_the_first_that_excludes_is_named),
          CLAIM(the_policy_limits_its_anchors), CLAIM(periods_are_half_open_in_whole_seconds),
          CLAIM(an_author_must_have_had_its_right_when_it_wrote),
          CLAIM(a_grant_behind_the_cut_of_its_author_has_no_force),
          CLAIM(a_closed_author_grants_no_more))
