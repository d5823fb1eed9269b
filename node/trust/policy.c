/* node/trust/policy.c - the verifier's own rules, as JSON. */
#include "node/trust/policy.h"

#include "node/base/utf8.h"
#include "node/trust/limits.h"

void tm_policy_init(struct tm_policy *policy)
{
    memset(policy, 0, sizeof *policy);
    for (int p = 0; p < TM_PURPOSE_COUNT; p++)
        policy->max_age_ms[p] = TM_MAX_AGE_DEFAULT_MS;
    policy->chain_max_age_ms = TM_MAX_AGE_DEFAULT_MS;
}

/* ---- durations ---- */

static int64_t unit_ms(struct tm_slice text, size_t digits)
{
    static const struct {
        const char *name;
        int64_t ms;
    } units[] = { { "", 1000 },     { "s", 1000 },    { "m", 60000 },
                  { "min", 60000 }, { "h", 3600000 }, { "d", 86400000 } };
    struct tm_slice unit = tm_slice_from(text, digits);

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (tm_slice_is(unit, units[i].name))
            return units[i].ms;
    return 0;
}

int tm_duration_parse_ms(struct tm_slice text, int64_t *out, struct tm_err *err)
{
    uint64_t v = 0;
    size_t i = 0;
    int64_t unit;

    while (i < text.len && i < 10 && text.data[i] >= '0' && text.data[i] <= '9')
        v = v * 10 + (uint64_t)(text.data[i++] - '0');
    unit = unit_ms(text, i);
    if (i == 0 || unit == 0)
        return tm_fail(err, TM_E_MALFORMED,
                       "not a duration: write \"24h\", \"90s\", \"15m\", \"7d\" or seconds");
    if (v > (uint64_t)(TM_AGE_MAX_MS / unit))
        return tm_fail(err, TM_E_MALFORMED, "a duration longer than %lld days",
                       (long long)(TM_AGE_MAX_MS / 86400000));
    *out = (int64_t)v * unit;
    return 0;
}

/* ---- limits ---- */

static int read_strings(const struct tm_json *v, const char *name, bool (*ok)(struct tm_slice s),
                        struct tm_arena *arena, struct tm_strings *out, struct tm_err *err)
{
    struct tm_strings list = { .present = true };
    size_t n = tm_json_count(v);

    if (v == NULL)
        return 0;
    if (!tm_json_is(v, TM_JSON_ARRAY))
        return tm_fail(err, TM_E_MALFORMED, "%s: not a list", name);
    if (n > TM_POLICY_LIST_MAX)
        return tm_fail(err, TM_E_MALFORMED, "%s: more than %d values", name, TM_POLICY_LIST_MAX);
    list.v = tm_arena_alloc(arena, n * sizeof *list.v);
    if (list.v == NULL)
        return tm_fail(err, TM_E_NOMEM, "%s", name);
    tm_json_each_item(item, v)
    {
        struct tm_slice s;

        if (!tm_json_str(item, &s) || s.len == 0 || s.len > TM_URL_MAX || !ok(s))
            return tm_fail(err, TM_E_MALFORMED, "%s: value %zu is not of its kind", name,
                           list.n + 1);
        s = tm_arena_copy(arena, s);
        if (s.data == NULL)
            return tm_fail(err, TM_E_NOMEM, "%s", name);
        list.v[list.n++] = s;
    }
    *out = list;
    return 0;
}

static bool any_ok(struct tm_slice s)
{
    return tm_utf8_line_ok(s);
}

static bool country_ok(struct tm_slice s)
{
    return s.len == 2 && s.data[0] >= 'A' && s.data[0] <= 'Z' && s.data[1] >= 'A' &&
           s.data[1] <= 'Z';
}

static bool field_ok(struct tm_slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
    return s.len >= 2 && s.len <= 4;
}

static int read_levels(const struct tm_json *v, struct tm_limits *out, struct tm_err *err)
{
    if (v == NULL)
        return 0;
    if (!tm_json_is(v, TM_JSON_ARRAY))
        return tm_fail(err, TM_E_MALFORMED, "limit_eqf_level: not a list");
    tm_json_each_item(item, v)
    {
        int64_t level;

        if (!tm_json_int(item, &level) || level < 1 || level > 8)
            return tm_fail(err, TM_E_MALFORMED, "limit_eqf_level: levels are 1 to 8");
        out->eqf_levels |= (uint16_t)(1u << level);
    }
    out->has_eqf = true;
    return 0;
}

static int read_date(const struct tm_json *v, const char *name, int64_t *out, struct tm_err *err)
{
    struct tm_slice s;

    if (v == NULL)
        return 0;
    if (!tm_json_str(v, &s))
        return tm_fail(err, TM_E_MALFORMED, "%s: not a date", name);
    if (tm_time_parse_ms(s, out, err) != 0)
        return tm_in(err, "%s", name);
    return 0;
}

static int read_limits(const struct tm_json *v, struct tm_arena *arena, struct tm_limits *out,
                       struct tm_err *err)
{
    if (read_strings(tm_json_get(v, "limit_jurisdiction"), "limit_jurisdiction", country_ok, arena,
                     &out->jurisdiction, err) != 0 ||
        read_levels(tm_json_get(v, "limit_eqf_level"), out, err) != 0 ||
        read_strings(tm_json_get(v, "limit_field"), "limit_field", field_ok, arena, &out->field,
                     err) != 0 ||
        read_strings(tm_json_get(v, "limit_credential_type"), "limit_credential_type", any_ok,
                     arena, &out->credential_type, err) != 0 ||
        read_strings(tm_json_get(v, "limit_qualification"), "limit_qualification", any_ok, arena,
                     &out->qualification, err) != 0 ||
        read_date(tm_json_get(v, "valid_from"), "valid_from", &out->valid_from_ms, err) != 0 ||
        read_date(tm_json_get(v, "expiry_date"), "expiry_date", &out->expiry_date_ms, err) != 0)
        return err->code;
    return 0;
}

static const char *const limit_members[] = {
    "limit_jurisdiction",  "limit_eqf_level", "limit_field", "limit_credential_type",
    "limit_qualification", "valid_from",      "expiry_date", NULL,
};

/* Every member of `object` is one of `names`, or of `more`. */
static int only_known(const struct tm_json *object, const char *const *names, const char *more,
                      struct tm_err *err)
{
    if (!tm_json_is(object, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "not an object");
    tm_json_each_key(key, object)
    {
        struct tm_slice name = TM_SLICE_EMPTY;
        bool known;
        size_t i = 0;

        tm_json_str(key, &name);
        known = more != NULL && tm_slice_is(name, more);
        while (!known && names[i] != NULL)
            known = tm_slice_is(name, names[i++]);
        if (!known)
            return tm_fail(err, TM_E_CONFIG, "unknown member \"%.*s\"",
                           tm_utf8_line_ok(name) && name.len < 64 ? (int)name.len : 0,
                           (const char *)name.data);
    }
    return 0;
}

int tm_limits_read(const struct tm_json *object, struct tm_arena *arena, struct tm_limits *out,
                   struct tm_err *err)
{
    struct tm_limits limits;

    tm_limits_init(&limits);
    if (only_known(object, limit_members, NULL, err) != 0 ||
        read_limits(object, arena, &limits, err) != 0)
        return err->code;
    *out = limits;
    return 0;
}

static void put_strings(struct tm_json_out *out, const char *name, const struct tm_strings *list)
{
    if (!list->present)
        return;
    tm_json_put_key(out, name);
    tm_json_put_array(out);
    for (size_t i = 0; i < list->n; i++)
        tm_json_put_str(out, list->v[i]);
    tm_json_end_array(out);
}

static void put_date(struct tm_json_out *out, const char *name, int64_t ms)
{
    char text[TM_TIME_TEXT_SIZE];

    if (ms != TM_TIME_NONE)
        tm_json_member_cstr(out, name, tm_time_text(tm_ms_to_s(ms), text));
}

void tm_limits_put(struct tm_json_out *out, const struct tm_limits *limits)
{
    tm_json_put_object(out);
    put_strings(out, "limit_jurisdiction", &limits->jurisdiction);
    if (limits->has_eqf) {
        tm_json_put_key(out, "limit_eqf_level");
        tm_json_put_array(out);
        for (int n = 1; n <= 8; n++)
            if ((limits->eqf_levels & 1u << n) != 0)
                tm_json_put_int(out, n);
        tm_json_end_array(out);
    }
    put_strings(out, "limit_field", &limits->field);
    put_strings(out, "limit_credential_type", &limits->credential_type);
    put_strings(out, "limit_qualification", &limits->qualification);
    put_date(out, "valid_from", limits->valid_from_ms);
    put_date(out, "expiry_date", limits->expiry_date_ms);
    tm_json_end_object(out);
}

/* ---- the policy file ---- */

static int read_anchor(const struct tm_json *v, struct tm_arena *arena, struct tm_anchor *out,
                       struct tm_err *err)
{
    struct tm_slice id;

    tm_limits_init(&out->limits);
    if (only_known(v, limit_members, "member", err) != 0)
        return err->code;
    if (!tm_json_str(tm_json_get(v, "member"), &id))
        return tm_fail(err, TM_E_MALFORMED, "member: missing");
    if (tm_id_parse(id, &out->member, err) != 0)
        return tm_in(err, "member");
    return read_limits(v, arena, &out->limits, err);
}

static int read_anchors(const struct tm_json *v, struct tm_arena *arena, struct tm_policy *policy,
                        struct tm_err *err)
{
    size_t n = tm_json_count(v), i = 0;
    struct tm_anchor *anchors;

    if (v == NULL)
        return 0;
    if (!tm_json_is(v, TM_JSON_ARRAY))
        return tm_fail(err, TM_E_MALFORMED, "anchors: not a list");
    if (n > TM_ANCHORS_MAX)
        return tm_fail(err, TM_E_MALFORMED, "anchors: more than %d", TM_ANCHORS_MAX);
    anchors = tm_arena_zalloc(arena, n, sizeof *anchors);
    if (anchors == NULL)
        return tm_fail(err, TM_E_NOMEM, "anchors");
    tm_json_each_item(item, v)
    {
        if (read_anchor(item, arena, &anchors[i], err) != 0)
            return tm_in(err, "anchor %zu", i + 1);
        for (size_t k = 0; k < i; k++)
            if (tm_id_eq(&anchors[k].member, &anchors[i].member))
                return tm_fail(err, TM_E_CONFIG, "anchor %zu: named twice", i + 1);
        i++;
    }
    policy->anchors = anchors;
    policy->anchor_n = n;
    return 0;
}

static int read_age(const struct tm_json *v, const char *name, int64_t *out, struct tm_err *err)
{
    struct tm_slice s;
    int64_t seconds;

    if (v == NULL)
        return 0;
    if (tm_json_int(v, &seconds) && seconds >= 0 && seconds <= TM_AGE_MAX_MS / 1000) {
        *out = seconds * 1000;
        return 0;
    }
    if (!tm_json_str(v, &s))
        return tm_fail(err, TM_E_MALFORMED, "max_age: %s: not a duration", name);
    if (tm_duration_parse_ms(s, out, err) != 0)
        return tm_in(err, "max_age: %s", name);
    return 0;
}

static int read_max_age(const struct tm_json *v, struct tm_policy *policy, struct tm_err *err)
{
    static const char *const members[] = { "revocation", "suspension", "refresh",
                                           "message",    "chain",      NULL };
    int64_t all = 0;

    if (v == NULL)
        return 0;
    if (!tm_json_is(v, TM_JSON_OBJECT)) {
        if (read_age(v, "every purpose", &all, err) != 0)
            return err->code;
        for (int p = 0; p < TM_PURPOSE_COUNT; p++)
            policy->max_age_ms[p] = all;
        policy->chain_max_age_ms = all;
        return 0;
    }
    if (only_known(v, members, NULL, err) != 0)
        return tm_in(err, "max_age");
    for (int p = 0; p < TM_PURPOSE_COUNT; p++)
        if (read_age(tm_json_get(v, members[p]), members[p], &policy->max_age_ms[p], err) != 0)
            return err->code;
    return read_age(tm_json_get(v, "chain"), "chain", &policy->chain_max_age_ms, err);
}

/* Bitstring Status List section 3.2: 131,072 "unless a different lower bound is established by a specific
 * ecosystem specification"; whose, is the verifier's to say. */
static int read_entries_min(const struct tm_json *v, struct tm_policy *out, struct tm_err *err)
{
    int64_t n;

    if (v == NULL)
        return 0;
    if (!tm_json_int(v, &n) || n < 1 || n > (int64_t)TM_STATUS_LENGTH_MAX)
        return tm_fail(err, TM_E_MALFORMED, "status_entries_min: not a number of 1 to %u",
                       TM_STATUS_LENGTH_MAX);
    out->status_entries_min = (uint64_t)n;
    return 0;
}

static bool format_ok(struct tm_slice s)
{
    enum tm_format f;

    return tm_format_parse(s, &f);
}

int tm_policy_read(struct tm_slice json, struct tm_arena *arena, struct tm_policy *policy,
                   struct tm_err *err)
{
    static const char *const members[] = { "anchors", "max_age", "types",
                                           "formats", "annex1",  "status_entries_min",
                                           NULL };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_policy next = *policy;
    struct tm_json_doc doc;
    const struct tm_json *annex1;

    limits.bytes_max = TM_POLICY_BYTES_MAX;
    if (tm_json_parse(json, &limits, arena, &doc, err) != 0)
        return err->code == TM_E_LIMIT ? tm_fail(err, TM_E_MALFORMED, "policy: too large")
                                       : tm_in(err, "policy");
    annex1 = tm_json_get(doc.root, "annex1");
    if (only_known(doc.root, members, NULL, err) != 0 ||
        read_anchors(tm_json_get(doc.root, "anchors"), arena, &next, err) != 0 ||
        read_max_age(tm_json_get(doc.root, "max_age"), &next, err) != 0 ||
        read_entries_min(tm_json_get(doc.root, "status_entries_min"), &next, err) != 0 ||
        read_strings(tm_json_get(doc.root, "types"), "types", any_ok, arena, &next.accepted_types,
                     err) != 0 ||
        read_strings(tm_json_get(doc.root, "formats"), "formats", format_ok, arena,
                     &next.accepted_formats, err) != 0)
        return tm_in(err, "policy");
    if (annex1 != NULL && !tm_json_bool(annex1, &next.annex1_required))
        return tm_fail(err, TM_E_MALFORMED, "policy: annex1: not true or false");
    *policy = next;
    return 0;
}
