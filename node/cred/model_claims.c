/* node/cred/model_claims.c - what a credential claims, as far as accreditations limit it: levels,
 * fields, places of award and qualifications.
 *
 * Two shapes are read side by side, under each credentialSubject: Open Badges 3.0 (`achievement`
 * with `alignment`s whose targetUrl is a European concept URI, and the issuer's `address`) and the
 * European Learning Model (`hasClaim` with `specifiedBy` and `awardedBy`). Everything stated counts,
 * so a credential that says two levels must be entitled to both. What is stated and cannot be
 * understood is never passed over: it leaves the check unknown.
 */
#include "node/cred/codelist.h"
#include "node/cred/country.h"
#include "node/cred/reading.h"

#define EQF     TM_LIT("data.europa.eu/snb/eqf/")
#define ISCED   TM_LIT("data.europa.eu/snb/isced-f/")
#define COUNTRY TM_LIT("publications.europa.eu/resource/authority/country/")

#define VALUES_MAX 64 /* of one kind in one credential; a micro-credential states one or two */

struct claims {
    struct tm_reading *rd;
    struct tm_strings *fields, *places, *qualifications;
};

/* ---- collecting ---- */

static void add(struct claims *cl, struct tm_strings *list, struct tm_slice value,
                const struct tm_json *at)
{
    for (size_t i = 0; i < list->n; i++)
        if (tm_slice_eq(list->v[i], value))
            return;
    if (list->v == NULL)
        list->v = tm_arena_alloc(cl->rd->arena, VALUES_MAX * sizeof *list->v);
    if (list->v == NULL) {
        cl->rd->out->checks.fault = true;
        return;
    }
    if (list->n == VALUES_MAX) {
        tm_reading_bad(cl->rd, at, "more than %d values of one kind are claimed", VALUES_MAX);
        return;
    }
    list->present = true;
    list->v[list->n++] = value;
}

static void not_understood(struct claims *cl, const struct tm_json *at, const char *what)
{
    tm_reading_note(cl->rd, TM_C_FORMAT_STRUCTURE, TM_UNKNOWN, at, "%s is not understood", what);
}

static void add_level(struct claims *cl, struct tm_slice level)
{
    struct tm_credential *cred = &cl->rd->out->cred;

    if (level.len != 1 || level.data[0] < '1' || level.data[0] > '8') {
        cred->eqf_not_understood = true;
        return;
    }
    cred->has_eqf = true;
    cred->eqf_levels |= (uint16_t)(1u << (level.data[0] - '0'));
}

static void add_field(struct claims *cl, struct tm_slice field, const struct tm_json *at)
{
    if (tm_codelist_has(TM_CODES_ISCED_F, field))
        add(cl, cl->fields, field, at);
    else
        not_understood(cl, at, "an ISCED-F field");
}

static void add_country(struct claims *cl, struct tm_slice code, const struct tm_json *at)
{
    const char *alpha2 = code.len == 2 ? tm_country_of_alpha2(code) : tm_country_of_alpha3(code);

    if (alpha2 != NULL)
        add(cl, cl->places, tm_str(alpha2), at);
    else
        not_understood(cl, at, "a country");
}

static bool after_scheme(struct tm_slice uri, struct tm_slice *rest)
{
    if (tm_slice_starts(uri, TM_LIT("http://")))
        *rest = tm_slice_from(uri, 7);
    else if (tm_slice_starts(uri, TM_LIT("https://")))
        *rest = tm_slice_from(uri, 8);
    else
        return false;
    return true;
}

static inline bool after(struct tm_slice rest, struct tm_slice prefix, struct tm_slice *out)
{
    if (!tm_slice_starts(rest, prefix))
        return false;
    *out = tm_slice_from(rest, prefix.len);
    return true;
}

/* Behind "http://" or "https://" and `prefix`. */
static bool concept(struct tm_slice uri, struct tm_slice prefix, struct tm_slice *out)
{
    return after_scheme(uri, &uri) && after(uri, prefix, out);
}

static void add_uri(struct claims *cl, struct tm_slice uri, const struct tm_json *at)
{
    struct tm_slice rest;

    if (!after_scheme(uri, &uri))
        return;
    if (after(uri, EQF, &rest))
        add_level(cl, rest);
    else if (after(uri, ISCED, &rest))
        add_field(cl, rest, at);
    else if (after(uri, COUNTRY, &rest))
        add_country(cl, rest, at);
}

/* A concept: its URI, or an object with it as id. */
static bool uri_of(const struct tm_json *value, struct tm_slice *out)
{
    return tm_json_str(tm_json_is(value, TM_JSON_OBJECT) ? tm_json_get(value, "id") : value, out);
}

static void add_id(struct claims *cl, const struct tm_json *of)
{
    struct tm_slice id;

    if (tm_json_str(tm_json_get(of, "id"), &id) && id.len <= TM_URL_MAX)
        add(cl, cl->qualifications, id, of);
}

/* ---- Open Badges 3.0 ---- */

static void read_achievement(struct claims *cl, const struct tm_json *achievement)
{
    add_id(cl, achievement);
    tm_json_each_or_self(alignment, tm_json_get(achievement, "alignment"))
    {
        struct tm_slice url;

        if (tm_json_str(tm_json_get(alignment, "targetUrl"), &url))
            add_uri(cl, url, alignment);
    }
}

/* The issuer's postal address: where it stands is where it awards, unless it says otherwise. */
static void read_issuer_address(struct claims *cl)
{
    const struct tm_json *address = tm_json_get(tm_json_get(cl->rd->root, "issuer"), "address");
    const struct tm_json *code = tm_json_get(address, "addressCountryCode");
    struct tm_slice text;

    if (tm_json_str(code, &text))
        add_country(cl, text, code);
}

/* ---- European Learning Model ---- */

static void read_level(struct claims *cl, const struct tm_json *level)
{
    struct tm_slice uri = TM_SLICE_EMPTY, rest;

    if (uri_of(level, &uri) && concept(uri, EQF, &rest))
        add_level(cl, rest);
    else
        cl->rd->out->cred.eqf_not_understood = true;
}

static void read_fields(struct claims *cl, const struct tm_json *area)
{
    struct tm_slice uri, rest;

    /* other thesauri may stand here too; only ISCED-F limits */
    if (uri_of(area, &uri) && concept(uri, ISCED, &rest))
        add_field(cl, rest, area);
}

static void read_location(struct claims *cl, const struct tm_json *location)
{
    tm_json_each_or_self(address, tm_json_get(location, "address"))
    {
        const struct tm_json *code = tm_json_get(address, "countryCode");
        struct tm_slice uri, rest;

        if (code == NULL)
            continue;
        if (uri_of(code, &uri) && (concept(uri, COUNTRY, &rest) || (rest = uri).len == 2))
            add_country(cl, rest, code);
        else
            not_understood(cl, code, "a country");
    }
}

static void read_specification(struct claims *cl, const struct tm_json *spec)
{
    static const char *const field_names[] = { "thematicArea", "ISCEDFCode" };

    add_id(cl, spec);
    tm_json_each_or_self(level, tm_json_get(spec, "eqfLevel"))
    {
        read_level(cl, level);
    }
    for (size_t i = 0; i < 2; i++) {
        tm_json_each_or_self(area, tm_json_get(spec, field_names[i]))
        {
            read_fields(cl, area);
        }
    }
}

static void read_claim(struct claims *cl, const struct tm_json *claim)
{
    tm_json_each_or_self(spec, tm_json_get(claim, "specifiedBy"))
    {
        read_specification(cl, spec);
    }
    tm_json_each_or_self(award, tm_json_get(claim, "awardedBy"))
    {
        tm_json_each_or_self(location, tm_json_get(award, "location"))
        {
            read_location(cl, location);
        }
        tm_json_each_or_self(body, tm_json_get(award, "awardingBody"))
        {
            tm_json_each_or_self(location, tm_json_get(body, "location"))
            {
                read_location(cl, location);
            }
        }
    }
}

void tm_model_claims(struct tm_reading *rd)
{
    struct tm_credential *cred = &rd->out->cred;
    struct claims cl = { rd, &cred->fields, &cred->places, &cred->qualifications };

    tm_json_each_or_self(subject, tm_reading_subjects(rd))
    {
        tm_json_each_or_self(achievement, tm_json_get(subject, "achievement"))
        {
            read_achievement(&cl, achievement);
        }
        tm_json_each_or_self(claim, tm_json_get(subject, "hasClaim"))
        {
            read_claim(&cl, claim);
        }
    }
    read_issuer_address(&cl);
}
