/* node/cred/annex1_judge.c - is what stands there what Annex I asks for?
 *
 * Present, absent (nothing is said), or not understood: something is there, but a person must read it.
 * Free text where a statement is wanted is never a statement.
 */
#include "node/cred/annex1.h"

#define PRESENT TM_ELEMENT_PRESENT
#define ABSENT  TM_ELEMENT_ABSENT
#define UNCLEAR TM_ELEMENT_NOT_UNDERSTOOD

/* ---- what is said at all ---- */

static bool all_space(struct tm_slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.data[i] != ' ' && s.data[i] != '\t' && s.data[i] != '\n' && s.data[i] != '\r')
            return false;
    return true;
}

static bool says_something(const struct tm_json *value)
{
    if (tm_json_is(value, TM_JSON_ARRAY) || tm_json_is(value, TM_JSON_OBJECT))
        return tm_json_count(value) > 0;
    if (tm_json_is(value, TM_JSON_STRING))
        return !all_space(tm_slice(value->data, value->len));
    return value != NULL && !tm_json_is(value, TM_JSON_NULL);
}

/* Present when it is as wanted, else whether anything is said. */
static enum tm_element_state state(bool good, const struct tm_json *value)
{
    return good ? PRESENT : says_something(value) ? UNCLEAR : ABSENT;
}

static bool is_said(const struct tm_json *item)
{
    return tm_json_is(item, TM_JSON_STRING) && says_something(item);
}

/* Members of an object that are not text in some language. */
static bool is_other(struct tm_slice name)
{
    return tm_slice_is(name, "id") || tm_slice_is(name, "type") || tm_slice_is(name, "@language") ||
           tm_slice_is(name, "@direction");
}

/* A string with something in it, a list of such, or an object of such by language. */
static bool is_text(const struct tm_json *value)
{
    tm_json_each_or_self(item, tm_json_is(value, TM_JSON_OBJECT) ? NULL : value)
    {
        if (is_said(item))
            return true;
    }
    tm_json_each_key(key, value)
    {
        tm_json_each_or_self(item, is_other(tm_slice(key->data, key->len)) ? NULL : key + 1)
        {
            if (is_said(item))
                return true;
        }
    }
    return false;
}

bool tm_annex1_concept(const struct tm_json *value, struct tm_slice *uri)
{
    return tm_json_str(tm_json_is(value, TM_JSON_OBJECT) ? tm_json_get(value, "id") : value, uri);
}

/* A concept of one of these lists (a bit each), with a code that exists. */
#define LIST(l) (1u << TM_CODES_##l)
static bool is_concept(const struct tm_json *value, unsigned lists)
{
    enum tm_codelist list;
    struct tm_slice uri, code;

    return tm_annex1_concept(value, &uri) && tm_codelist_of(uri, &list, &code) &&
           (lists >> list & 1) != 0 && tm_codelist_has(list, code);
}

static bool is_word(const struct tm_json *value, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (tm_json_str_is(value, words[i]))
            return true;
    return false;
}

#define NUMBER_MAX 24 /* characters of a number written as text */

/* "75" or "1.5" at the beginning of `s`; its length, 0 when there is none. */
static size_t read_number(struct tm_slice s, double *out)
{
    double v = 0, place = 1;
    bool fraction = false;
    size_t n = 0;

    for (; n < s.len && n < NUMBER_MAX; n++) {
        if (s.data[n] == '.' && !fraction && n > 0)
            fraction = true;
        else if (s.data[n] < '0' || s.data[n] > '9')
            break;
        else if (fraction)
            v += (s.data[n] - '0') * (place /= 10);
        else
            v = v * 10 + (s.data[n] - '0');
    }
    if (n == 0 || s.data[n - 1] == '.')
        return 0;
    *out = v;
    return n;
}

/* ---- the judges, in the order of the table ---- */

enum tm_element_state tm_judge_none(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts, (void)value;
    return ABSENT;
}

enum tm_element_state tm_judge_any(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return says_something(value) ? PRESENT : ABSENT;
}

enum tm_element_state tm_judge_text(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(is_text(value), value);
}

enum tm_element_state tm_judge_prose(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(false, value);
}

enum tm_element_state tm_judge_note(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    static const char *const names[] = { "noteLiteral", "title", "contentURL", "id" };
    bool good = is_text(value);

    (void)facts;
    for (size_t i = 0; i < sizeof names / sizeof names[0] && !good; i++)
        good = is_text(tm_json_get(value, names[i]));
    return state(good, value);
}

enum tm_element_state tm_judge_flag(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(tm_json_is(value, TM_JSON_BOOL), value);
}

static bool two_digits(const uint8_t *s, unsigned max)
{
    unsigned v = (unsigned)(s[0] - '0') * 10 + (unsigned)(s[1] - '0');

    return s[0] >= '0' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' && v >= 1 && v <= max;
}

enum tm_element_state tm_judge_date(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    struct tm_slice s = TM_SLICE_EMPTY;
    bool good = tm_json_str(value, &s) && s.len >= 10;

    (void)facts;
    for (size_t i = 0; i < 4 && good; i++)
        good = s.data[i] >= '0' && s.data[i] <= '9';
    good = good && s.data[4] == '-' && s.data[7] == '-' && two_digits(s.data + 5, 12) &&
           two_digits(s.data + 8, 31) && (s.len == 10 || s.data[10] == 'T');
    return state(good, value);
}

enum tm_element_state tm_judge_seconds(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    double s;

    (void)facts;
    return state(tm_json_double(value, &s) && s > 0, value);
}

#define PLACES (LIST(COUNTRY) | LIST(NUTS) | LIST(ATU))

static bool is_place(const struct tm_json *value)
{
    struct tm_slice code;

    return is_concept(value, PLACES) ||
           (tm_json_str(value, &code) && tm_codelist_has(TM_CODES_COUNTRY, code));
}

/* A code, a concept, or an ELM location with one in an address or as spatialCode. */
enum tm_element_state tm_judge_place(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    bool good = is_place(value);

    (void)facts;
    tm_json_each_or_self(spatial, tm_json_get(value, "spatialCode"))
    {
        good = good || is_place(spatial);
    }
    tm_json_each_or_self(address, tm_json_get(value, "address"))
    {
        good = good || is_place(tm_json_get(address, "countryCode"));
    }
    return state(good, value);
}

#define ESCO (LIST(ESCO_SKILL) | LIST(ESCO_OCCUPATION))

static bool has_esco(const struct tm_json *outcome)
{
    static const char *const names[] = { "relatedESCOSkill", "relatedSkill" };

    for (size_t i = 0; i < 2; i++) {
        tm_json_each_or_self(skill, tm_json_get(outcome, names[i]))
        {
            if (is_concept(skill, ESCO))
                return true;
        }
    }
    return false;
}

enum tm_element_state tm_judge_outcome(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(is_concept(value, ESCO) || is_text(tm_json_get(value, "title")) ||
                     is_text(tm_json_get(value, "name")) || has_esco(value),
                 value);
}

enum tm_element_state tm_judge_duration(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    struct tm_slice text;
    double hours = 0;
    bool good = tm_json_str(value, &text) && tm_duration_hours(text, &hours);

    if (hours > facts->hours)
        facts->hours = hours;
    return state(good, value);
}

/* A number above 0, or text that is one: ELM writes points as text. */
static bool number_of(const struct tm_json *value, double *out)
{
    struct tm_slice s;

    return (tm_json_double(value, out) ||
            (tm_json_str(value, &s) && s.len > 0 && read_number(s, out) == s.len)) &&
           *out > 0;
}

/* ECTS and ECVET points count alike; those of another framework cannot be compared. */
enum tm_element_state tm_judge_points(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    const struct tm_json *framework = tm_json_get(value, "framework");
    struct tm_slice uri;
    double n;

    if (!number_of(tm_json_get(value, "point"), &n) || !tm_annex1_concept(framework, &uri) ||
        !tm_url_ok(uri))
        return state(false, value);
    if (n > facts->credits && is_concept(framework, LIST(CREDIT)))
        facts->credits = n;
    return PRESENT;
}

enum tm_element_state tm_judge_credits(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    double n = 0;
    bool good = tm_json_double(value, &n) && n > 0;

    if (good && n > facts->credits)
        facts->credits = n;
    return state(good, value);
}

enum tm_element_state tm_judge_eqf(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(is_concept(value, LIST(EQF)), value);
}

enum tm_element_state tm_judge_nqf(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    struct tm_slice uri;

    (void)facts;
    return state(tm_annex1_concept(value, &uri) && tm_url_ok(uri), value);
}

enum tm_element_state tm_judge_assessment(struct tm_annex1_facts *facts,
                                          const struct tm_json *value)
{
    static const char *const names[] = { "title", "dcType", "specifiedBy", "grade" };
    bool good = false;

    (void)facts;
    for (size_t i = 0; i < sizeof names / sizeof names[0] && !good; i++) {
        const struct tm_json *member = tm_json_get(value, names[i]);

        good =
            i == 0 ? is_text(member) : tm_json_is(member, TM_JSON_OBJECT) && says_something(member);
    }
    return state(good || is_concept(value, LIST(ASSESSMENT)), value);
}

enum tm_element_state tm_judge_result_kind(struct tm_annex1_facts *facts,
                                           const struct tm_json *value)
{
    (void)facts;
    return state(is_text(tm_json_get(value, "name")) && is_text(tm_json_get(value, "resultType")),
                 value);
}

enum tm_element_state tm_judge_participation(struct tm_annex1_facts *facts,
                                             const struct tm_json *value)
{
    static const char *const words[] = { "onsite", "online",     "blended",  "hybrid", "virtual",
                                         "formal", "non-formal", "informal", NULL };

    (void)facts;
    return state(is_word(value, words) ||
                     is_concept(value, LIST(MODE) | LIST(SETTING) | LIST(OPPORTUNITY)),
                 value);
}

/* An object says what it is by title, by a type of the list, or by being an id elsewhere. */
enum tm_element_state tm_judge_quality(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    static const char *const words[] = { "ESG", "EQAVET", "EQF-Annex-IV", NULL };
    const struct tm_json *type = tm_json_get(value, "dcType");
    enum tm_codelist list;
    struct tm_slice uri, code;
    bool good;

    (void)facts;
    if (type != NULL)
        good = is_concept(type, LIST(ACCREDITATION)) || is_text(tm_json_get(value, "title"));
    else if (is_text(tm_json_get(value, "title")) || is_word(value, words))
        good = true;
    else if (tm_annex1_concept(value, &uri) && tm_codelist_of(uri, &list, &code))
        good = list == TM_CODES_ACCREDITATION && tm_codelist_has(list, code);
    else
        good = tm_annex1_concept(value, &uri) && tm_url_ok(uri);
    return state(good, value);
}

enum tm_element_state tm_judge_supervision(struct tm_annex1_facts *facts,
                                           const struct tm_json *value)
{
    (void)facts;
    return state(is_concept(value, LIST(SUPERVISION)), value);
}

enum tm_element_state tm_judge_result(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    (void)facts;
    return state(says_something(tm_json_get(value, "value")) ||
                     says_something(tm_json_get(value, "achievedLevel")) ||
                     says_something(tm_json_get(value, "status")),
                 value);
}

/* ---- durations (ISO 8601): P [nY] [nM] [nW] [nD] [T [nH] [nM] [nS]] ---- */

static const struct unit {
    char letter;
    bool time;    /* behind T */
    double hours; /* 0: a month or a year is no measure of work */
} units[] = {
    { 'Y', false, 0 }, { 'M', false, 0 },       { 'W', false, 168 },       { 'D', false, 24 },
    { 'H', true, 1 },  { 'M', true, 1.0 / 60 }, { 'S', true, 1.0 / 3600 },
};
#define UNITS (sizeof units / sizeof units[0])

bool tm_duration_hours(struct tm_slice text, double *hours)
{
    struct tm_slice s = tm_slice_from(text, 1);
    bool time = false, calendar = false;
    double total = 0, sum = 0, n = 0;
    size_t next = 0, len;

    if (text.len < 3 || text.data[0] != 'P')
        return false;
    while (s.len > 0) {
        if (s.data[0] == 'T' && !time) {
            time = true;
            s = tm_slice_from(s, 1);
        }
        len = read_number(s, &n);
        if (len == 0 || len == s.len)
            return false;
        while (next < UNITS && (units[next].letter != s.data[len] || units[next].time != time))
            next++;
        if (next == UNITS)
            return false;
        calendar = calendar || (units[next].hours <= 0 && n > 0);
        total += n * units[next].hours;
        sum += n;
        next++;
        s = tm_slice_from(s, len + 1);
    }
    *hours = calendar ? 0 : total;
    return sum > 0;
}
