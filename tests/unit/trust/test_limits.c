/* Limits: intersections, and each limit just inside and just outside. */
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

static struct tm_world *w;
static struct tm_limits a, b;
static struct tm_claims c;

static void build(void)
{
    w = tm_world_new();
    tm_limits_init(&a);
    tm_limits_init(&b);
    c = (struct tm_claims){ .country = TM_LIT("HR"), .asked = TM_CLAIMS_ALL };
}

static void meet(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_limits_intersect(&a, &b, &w->arena, &err), &err);
}

static void an_absent_limit_does_not_limit(void)
{
    build();
    for (unsigned i = 0; i < TM_LIMIT_COUNT; i++)
        expect_int(tm_limits_hold(&a, i, &c), TM_PASSED);
    b.field = tm_world_strings(w, "06", NULL);
    meet();
    expect_str(tm_limits_text(&a, TM_LIMIT_FIELD, &w->arena), "06");
    tm_world_free(w);
}

static void an_empty_list_allows_nothing(void)
{
    build();
    a.jurisdiction.present = a.field.present = true;
    a.credential_type.present = a.qualification.present = a.has_eqf = true;
    c.fields = tm_world_strings(w, "0611", NULL);
    c.has_eqf = true;
    c.eqf_levels = 1u << 4;
    for (unsigned i = 0; i < TM_LIMIT_COUNT; i++)
        expect_int(tm_limits_hold(&a, i, &c), TM_FAILED);
    expect_str(tm_limits_text(&a, TM_LIMIT_FIELD, &w->arena), "nothing");
    tm_world_free(w);
}

static void disjoint_lists_meet_in_nothing(void)
{
    build();
    a.jurisdiction = tm_world_strings(w, "HR", NULL);
    b.jurisdiction = tm_world_strings(w, "PT", NULL);
    meet();
    expect(a.jurisdiction.present && a.jurisdiction.n == 0);
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_FAILED);
    tm_world_free(w);
}

static void jurisdiction_holds_the_issuers_country_and_every_place_of_award(void)
{
    build();
    a.jurisdiction = tm_world_strings(w, "HR", "SI", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_PASSED);
    c.places = tm_world_strings(w, "SI", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_PASSED);
    c.places = tm_world_strings(w, "SI", "PT", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_FAILED);
    c.places.n = 0;
    c.country = TM_LIT("PT");
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_FAILED);
    c.country = TM_SLICE_EMPTY;
    expect_int(tm_limits_hold(&a, TM_LIMIT_JURISDICTION, &c), TM_UNKNOWN);
    tm_world_free(w);
}

static void all_stated_levels_must_lie_within(void)
{
    build();
    a.has_eqf = c.has_eqf = true;
    a.eqf_levels = 1u << 3 | 1u << 4 | 1u << 5;
    for (unsigned level = 1; level <= 8; level++) {
        c.eqf_levels = (uint16_t)(1u << level);
        expect_int(tm_limits_hold(&a, TM_LIMIT_EQF, &c),
                   level >= 3 && level <= 5 ? TM_PASSED : TM_FAILED);
    }
    c.eqf_levels = 1u << 5 | 1u << 6;
    expect_int(tm_limits_hold(&a, TM_LIMIT_EQF, &c), TM_FAILED);
    c.eqf_levels = 1u << 5;
    c.eqf_not_understood = true;
    expect_int(tm_limits_hold(&a, TM_LIMIT_EQF, &c), TM_UNKNOWN);
    c.has_eqf = c.eqf_not_understood = false;
    expect_int(tm_limits_hold(&a, TM_LIMIT_EQF, &c), TM_UNKNOWN);
    tm_world_free(w);
}

static void fields_lie_within_by_prefix(void)
{
    build();
    a.field = tm_world_strings(w, "061", "04", NULL);
    c.fields = tm_world_strings(w, "0611", "041", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_FIELD, &c), TM_PASSED);
    c.fields = tm_world_strings(w, "0611", "0711", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_FIELD, &c), TM_FAILED);
    c.fields = tm_world_strings(w, "06", NULL); /* wider than what is allowed */
    expect_int(tm_limits_hold(&a, TM_LIMIT_FIELD, &c), TM_FAILED);
    c.fields.n = 0;
    expect_int(tm_limits_hold(&a, TM_LIMIT_FIELD, &c), TM_UNKNOWN);
    tm_world_free(w);
}

static void prefixes_meet_in_the_longer(void)
{
    build();
    a.field = tm_world_strings(w, "06", "041", NULL);
    b.field = tm_world_strings(w, "061", "04", "07", NULL);
    meet();
    expect_str(tm_limits_text(&a, TM_LIMIT_FIELD, &w->arena), "041, 061");
    tm_world_free(w);
}

static void one_own_type_must_be_allowed(void)
{
    build();
    a.credential_type = tm_world_strings(w, "MicroCredential", NULL);
    c.types = tm_world_strings(w, "VerifiableCredential", "MicroCredential", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_TYPE, &c), TM_PASSED);
    c.types = tm_world_strings(w, "VerifiableCredential", "Diploma", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_TYPE, &c), TM_FAILED);
    c.types = tm_world_strings(w, "VerifiableCredential", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_TYPE, &c), TM_UNKNOWN);
    tm_world_free(w);
}

static void all_stated_qualifications_must_lie_within(void)
{
    build();
    a.qualification = tm_world_strings(w, "https://q.example/1", NULL);
    c.qualifications = tm_world_strings(w, "https://q.example/1", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_QUALIFICATION, &c), TM_PASSED);
    c.qualifications = tm_world_strings(w, "https://q.example/1", "https://q.example/2", NULL);
    expect_int(tm_limits_hold(&a, TM_LIMIT_QUALIFICATION, &c), TM_FAILED);
    c.qualifications.n = 0;
    expect_int(tm_limits_hold(&a, TM_LIMIT_QUALIFICATION, &c), TM_UNKNOWN);
    c.asked = 0; /* the chain question without a qualification */
    expect_int(tm_limits_hold(&a, TM_LIMIT_QUALIFICATION, &c), TM_PASSED);
    tm_world_free(w);
}

static void dates_meet_in_the_narrower(void)
{
    build();
    a.valid_from_ms = 5000;
    b.valid_from_ms = 9000;
    b.expiry_date_ms = 20000;
    meet();
    expect_int(a.valid_from_ms, 9000);
    expect_int(a.expiry_date_ms, 20000);
    b.valid_from_ms = 1000;
    b.expiry_date_ms = 30000;
    meet();
    expect_int(a.valid_from_ms, 9000);
    expect_int(a.expiry_date_ms, 20000);
    tm_world_free(w);
}

TM_CLAIMS(CLAIM(an_absent_limit_does_not_limit), CLAIM(an_empty_list_allows_nothing),
          CLAIM(disjoint_lists_meet_in_nothing),
          CLAIM(jurisdiction_holds_the_issuers_country_and_every_place_of_award),
          CLAIM(all_stated_levels_must_lie_within), CLAIM(fields_lie_within_by_prefix),
          CLAIM(prefixes_meet_in_the_longer), CLAIM(one_own_type_must_be_allowed),
          CLAIM(all_stated_qualifications_must_lie_within), CLAIM(dates_meet_in_the_narrower))
