/* node/trust/limits.c - the intersection of limits, and whether a credential keeps within them. */
#include "node/trust/limits.h"

#include "node/base/check.h"

static const struct tm_limit_row rows[TM_LIMIT_COUNT] = {
    [TM_LIMIT_JURISDICTION] = { "limit_jurisdiction", TM_C_LIMIT_JURISDICTION,
                                TM_C_LIMIT_JURISDICTION },
    [TM_LIMIT_EQF] = { "limit_eqf_level", TM_C_LIMIT_EQF, TM_C_LIMIT_EQF_UNKNOWN },
    [TM_LIMIT_FIELD] = { "limit_field", TM_C_LIMIT_FIELD, TM_C_LIMIT_FIELD_UNKNOWN },
    [TM_LIMIT_TYPE] = { "limit_credential_type", TM_C_LIMIT_TYPE, TM_C_LIMIT_TYPE_UNKNOWN },
    [TM_LIMIT_QUALIFICATION] = { "limit_qualification", TM_C_LIMIT_QUALIFICATION,
                                 TM_C_LIMIT_QUALIFICATION_UNKNOWN },
};

const struct tm_limit_row *tm_limit_row(enum tm_limit which)
{
    TM_CHECK((unsigned)which < TM_LIMIT_COUNT);
    return &rows[which];
}

void tm_claims_of(const struct tm_credential *cred, struct tm_slice country, struct tm_claims *out)
{
    *out = (struct tm_claims){ .country = country, .asked = TM_CLAIMS_ALL };
    out->places = cred->places;
    out->has_eqf = cred->has_eqf;
    out->eqf_not_understood = cred->eqf_not_understood;
    out->eqf_levels = cred->eqf_levels;
    out->fields = cred->fields;
    out->types = cred->types;
    out->qualifications = cred->qualifications;
}

void tm_limits_init(struct tm_limits *limits)
{
    memset(limits, 0, sizeof *limits);
    limits->valid_from_ms = TM_TIME_NONE;
    limits->expiry_date_ms = TM_TIME_NONE;
}

/* Of all limits but the level, which is no list. */
static const struct tm_strings *list_of(const struct tm_limits *l, enum tm_limit which)
{
    switch (which) {
    case TM_LIMIT_JURISDICTION:
        return &l->jurisdiction;
    case TM_LIMIT_FIELD:
        return &l->field;
    case TM_LIMIT_TYPE:
        return &l->credential_type;
    default:
        return &l->qualification;
    }
}

bool tm_limits_limit(const struct tm_limits *limits, enum tm_limit which)
{
    return which == TM_LIMIT_EQF ? limits->has_eqf : list_of(limits, which)->present;
}

/* ---- intersection ---- */

static bool has(const struct tm_strings *list, struct tm_slice s)
{
    for (size_t i = 0; i < list->n; i++)
        if (tm_slice_eq(list->v[i], s))
            return true;
    return false;
}

static bool has_prefix_of(const struct tm_strings *list, struct tm_slice s)
{
    for (size_t i = 0; i < list->n; i++)
        if (tm_slice_starts(s, list->v[i]))
            return true;
    return false;
}

/* Of two prefixes that meet, the longer is what both allow; so an item stays when the other list has
 * a prefix of it. Items of `b` that equal one of `a` are left to `a`. */
static int intersect_list(struct tm_strings *a, const struct tm_strings *b, bool prefixes,
                          struct tm_arena *arena, struct tm_err *err)
{
    struct tm_strings out = { .present = true };

    if (!b->present)
        return 0;
    if (!a->present) {
        *a = *b;
        return 0;
    }
    out.v = tm_arena_alloc(arena, (a->n + b->n) * sizeof *out.v);
    if (out.v == NULL)
        return tm_fail(err, TM_E_NOMEM, "limits");
    for (size_t i = 0; i < a->n; i++)
        if (prefixes ? has_prefix_of(b, a->v[i]) : has(b, a->v[i]))
            out.v[out.n++] = a->v[i];
    for (size_t i = 0; prefixes && i < b->n; i++)
        if (has_prefix_of(a, b->v[i]) && !has(a, b->v[i]))
            out.v[out.n++] = b->v[i];
    *a = out;
    return 0;
}

int tm_limits_intersect(struct tm_limits *into, const struct tm_limits *with,
                        struct tm_arena *arena, struct tm_err *err)
{
    if (intersect_list(&into->jurisdiction, &with->jurisdiction, false, arena, err) != 0 ||
        intersect_list(&into->field, &with->field, true, arena, err) != 0 ||
        intersect_list(&into->credential_type, &with->credential_type, false, arena, err) != 0 ||
        intersect_list(&into->qualification, &with->qualification, false, arena, err) != 0)
        return err->code;
    if (with->has_eqf) {
        into->eqf_levels = into->has_eqf ? into->eqf_levels & with->eqf_levels : with->eqf_levels;
        into->has_eqf = true;
    }
    if (with->valid_from_ms != TM_TIME_NONE && with->valid_from_ms > into->valid_from_ms)
        into->valid_from_ms = with->valid_from_ms; /* TM_TIME_NONE is the least there is */
    if (with->expiry_date_ms != TM_TIME_NONE &&
        (into->expiry_date_ms == TM_TIME_NONE || with->expiry_date_ms < into->expiry_date_ms))
        into->expiry_date_ms = with->expiry_date_ms;
    return 0;
}

/* ---- holding a credential against them ---- */

/* All that is stated must lie within. */
static enum tm_outcome all_within(const struct tm_strings *limit, const struct tm_strings *stated,
                                  bool prefixes)
{
    if (limit->n == 0)
        return TM_FAILED; /* an empty list allows nothing */
    if (stated->n == 0)
        return TM_UNKNOWN;
    for (size_t i = 0; i < stated->n; i++)
        if (!(prefixes ? has_prefix_of(limit, stated->v[i]) : has(limit, stated->v[i])))
            return TM_FAILED;
    return TM_PASSED;
}

static enum tm_outcome hold_jurisdiction(const struct tm_strings *limit, const struct tm_claims *c)
{
    if (limit->n == 0)
        return TM_FAILED;
    if (c->country.len == 0)
        return TM_UNKNOWN;
    if (!has(limit, c->country))
        return TM_FAILED;
    return c->places.n == 0 ? TM_PASSED : all_within(limit, &c->places, false);
}

static enum tm_outcome hold_eqf(const struct tm_limits *l, const struct tm_claims *c)
{
    if (l->eqf_levels == 0)
        return TM_FAILED;
    if (c->has_eqf && (c->eqf_levels & ~l->eqf_levels) != 0)
        return TM_FAILED;
    return c->has_eqf && c->eqf_levels != 0 && !c->eqf_not_understood ? TM_PASSED : TM_UNKNOWN;
}

/* Every credential is a VerifiableCredential; one of its own types must be allowed. */
static enum tm_outcome hold_type(const struct tm_strings *limit, const struct tm_strings *types)
{
    bool own = false;

    if (limit->n == 0)
        return TM_FAILED;
    for (size_t i = 0; i < types->n; i++) {
        if (has(limit, types->v[i]))
            return TM_PASSED;
        own = own || !tm_slice_is(types->v[i], "VerifiableCredential");
    }
    return own ? TM_FAILED : TM_UNKNOWN;
}

enum tm_outcome tm_limits_hold(const struct tm_limits *limits, enum tm_limit which,
                               const struct tm_claims *claims)
{
    if ((claims->asked & 1u << which) == 0 || !tm_limits_limit(limits, which))
        return TM_PASSED;
    switch (which) {
    case TM_LIMIT_JURISDICTION:
        return hold_jurisdiction(&limits->jurisdiction, claims);
    case TM_LIMIT_EQF:
        return hold_eqf(limits, claims);
    case TM_LIMIT_FIELD:
        return all_within(&limits->field, &claims->fields, true);
    case TM_LIMIT_TYPE:
        return hold_type(&limits->credential_type, &claims->types);
    case TM_LIMIT_QUALIFICATION:
        return all_within(&limits->qualification, &claims->qualifications, false);
    default:
        return TM_FAILED;
    }
}

/* ---- as text ---- */

#define TEXT_MAX 200 /* bytes of a list in a sentence; longer ones end with "…" */

static void put_strings(struct tm_buf *out, const struct tm_strings *list)
{
    for (size_t i = 0; i < list->n; i++) {
        if (out->len + list->v[i].len > TEXT_MAX) {
            tm_buf_put_str(out, out->len > 0 ? ", …" : "…");
            return;
        }
        tm_buf_put_str(out, out->len > 0 ? ", " : "");
        tm_buf_put_slice(out, list->v[i]);
    }
}

static void put_levels(struct tm_buf *out, uint16_t levels)
{
    for (unsigned n = 1; n < 16; n++)
        if ((levels & 1u << n) != 0)
            tm_buf_printf(out, "%s%u", out->len > 0 ? ", " : "", n);
}

static const char *finish(struct tm_buf *out, struct tm_arena *arena)
{
    struct tm_slice s = out->fault != 0 ? TM_SLICE_EMPTY : tm_arena_copy(arena, tm_buf_slice(out));

    tm_buf_free(out);
    return s.data == NULL || s.len == 0 ? "nothing" : (const char *)s.data;
}

const char *tm_limits_text(const struct tm_limits *limits, enum tm_limit which,
                           struct tm_arena *arena)
{
    struct tm_buf out = TM_BUF_INIT(TEXT_MAX + TM_URL_MAX);

    if (which == TM_LIMIT_EQF)
        put_levels(&out, limits->eqf_levels);
    else
        put_strings(&out, list_of(limits, which));
    return finish(&out, arena);
}

const char *tm_claims_text(const struct tm_claims *claims, enum tm_limit which,
                           struct tm_arena *arena)
{
    struct tm_buf out = TM_BUF_INIT(TEXT_MAX + TM_URL_MAX);
    struct tm_strings country = { true, claims->country.len > 0, NULL };
    struct tm_slice one = claims->country;

    country.v = &one;
    switch (which) {
    case TM_LIMIT_JURISDICTION:
        put_strings(&out, &country);
        put_strings(&out, &claims->places);
        break;
    case TM_LIMIT_EQF:
        put_levels(&out, claims->eqf_levels);
        break;
    case TM_LIMIT_FIELD:
        put_strings(&out, &claims->fields);
        break;
    case TM_LIMIT_TYPE:
        put_strings(&out, &claims->types);
        break;
    default:
        put_strings(&out, &claims->qualifications);
        break;
    }
    return finish(&out, arena);
}

bool tm_period_has(int64_t from_ms, int64_t until_ms, int64_t at_ms)
{
    return (from_ms == TM_TIME_NONE || tm_ms_to_s(from_ms) <= tm_ms_to_s(at_ms)) &&
           (until_ms == TM_TIME_NONE || tm_ms_to_s(at_ms) < tm_ms_to_s(until_ms));
}
