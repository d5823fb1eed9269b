/* node/cred/model_badge.c - Open Badges 3.0 and Comprehensive Learner Record 2.0: contexts, the members
 * that their data models demand, results against their descriptions, and the endorsements and
 * credentials within.
 *
 * What the specifications demand and no verifier can do without is a failure; what real issuers leave
 * out, and older versions, are warnings. What is contained is verified by itself, to a depth of one and
 * a small number, into lines that never decide.
 */
#include "node/cred/reading.h"

#define OB  "https://purl.imsglobal.org/spec/ob/v3p0/context"
#define CLR "https://purl.imsglobal.org/spec/clr/v2p0/context"

#define CONTAINED_MAX 8  /* verified within one: each may cost as much as the whole */
#define RESULTS_MAX   64 /* results, and descriptions, held against each other: quadratic */

/* ---- the objects and their members ---- */

enum kind {
#define TM_KIND(ID, name, type) ID,
#define TM_MEMBER(name, form, need, kind)
#include "node/cred/model_badge.def"
#undef TM_KIND
#undef TM_MEMBER
    KINDS,
    NO_KIND = KINDS
};
/* What a member must be. A LINK is for people to follow: its beginning is looked at, and no more. */
enum form { ANYTHING, TEXT, URL, LINK, NUMBER, BOOL, OBJECT, OBJECT_OR_URL };
enum need {
    MAY,
    ONE,    /* one of those marked so: criteria must, learners should */
    SHOULD, /* a warning */
    MUST
};

static const struct member {
    uint8_t form, need, kind;
    struct tm_slice name;
} members[] = {
#define TM_KIND(ID, name, type)
#define TM_MEMBER(name, form, need, kind)                                                          \
    { form, need, kind, { (const uint8_t *)(name), sizeof(name) - 1 } },
#include "node/cred/model_badge.def"
#undef TM_KIND
#undef TM_MEMBER
};

/* An enumerator a member, and two of no width a kind: where the members of each begin. */
#define CAT_(a, b) a##b
#define CAT(a, b)  CAT_(a, b)
enum {
#define TM_KIND(ID, name, type)           FIRST_##ID, BEFORE_##ID = FIRST_##ID - 1,
#define TM_MEMBER(name, form, need, kind) CAT(MEMBER_, __LINE__),
#include "node/cred/model_badge.def"
#undef TM_KIND
#undef TM_MEMBER
    MEMBERS
};
_Static_assert(MEMBERS == sizeof members / sizeof members[0], "an enumerator a member");

/* How long the names of each kind's members are, a bit a length, and how many of each need there are:
 * a look at them saves most comparing. */
enum {
    NONE_LONG = 0
#define TM_KIND(ID, name, type)           , LENGTHS_##ID = 0
#define TM_MEMBER(name, form, need, kind) | 1 << (sizeof(name) - 1)
#include "node/cred/model_badge.def"
#undef TM_MEMBER
#undef TM_KIND
    ,
    NONE_NEEDED = 0
#define TM_KIND(ID, name, type)           , NEEDS_##ID = 0
#define TM_MEMBER(name, form, need, kind) +(1 << 8 * (need))
#include "node/cred/model_badge.def"
#undef TM_MEMBER
#undef TM_KIND
};

static const struct kind_row {
    const char *name; /* for people */
    struct tm_slice type;
    uint32_t lengths, needs; /* needs: a byte for each, counted */
    size_t first;            /* of members; the next kind's is the end */
} kinds[KINDS + 1] = {
#define TM_KIND(ID, name, type)                                                                    \
    { name, { (const uint8_t *)(type), sizeof(type) - 1 }, LENGTHS_##ID, NEEDS_##ID, FIRST_##ID },
#define TM_MEMBER(name, form, need, kind)
#include "node/cred/model_badge.def"
#undef TM_KIND
#undef TM_MEMBER
    { NULL, { NULL, 0 }, 0, 0, MEMBERS },
};

/* Types of credential, and what each is. */
static const struct {
    struct tm_slice type;
    enum kind kind;
} credentials[] = {
    { { (const uint8_t *)"OpenBadgeCredential", 19 }, BADGE },
    { { (const uint8_t *)"AchievementCredential", 21 }, BADGE },
    { { (const uint8_t *)"ClrCredential", 13 }, RECORD },
    { { (const uint8_t *)"EndorsementCredential", 21 }, ENDORSEMENT },
};

#define warn(rd, at, ...)                                                                          \
    tm_reading_note((rd), TM_C_FORMAT_STRUCTURE, TM_WARNING, (at), __VA_ARGS__)

/* ---- contexts ---- */

static bool starts(const struct tm_json *item, struct tm_slice prefix)
{
    struct tm_slice url;

    return tm_json_str(item, &url) && tm_slice_starts(url, prefix);
}

/* The second context is the model's own; one of another place or an older version is warned of. */
static void check_context(struct tm_reading *rd, const struct tm_json *contexts,
                          struct tm_slice prefix, const char *current, const char *what)
{
    size_t i = 0;

    tm_json_each_or_self(item, contexts)
    {
        if (starts(item, prefix)) {
            if (i != 1)
                warn(rd, item, "the context of %s is not the second one", what);
            if (!tm_json_str_is(item, current))
                warn(rd, item, "the context of %s is not its current version", what);
            return;
        }
        i++;
    }
    tm_reading_bad(rd, contexts == NULL ? rd->root : contexts, "the context of %s is missing",
                   what);
}

static void check_contexts(struct tm_reading *rd, enum kind kind)
{
    const struct tm_json *contexts = tm_json_get(rd->root, "@context");

    if (kind == RECORD)
        check_context(rd, contexts, TM_LIT(CLR), CLR "-2.0.1.json", "CLR 2.0");
    else
        check_context(rd, contexts, TM_LIT(OB), OB "-3.0.3.json", "Open Badges 3.0");
    if (rd->v1)
        warn(rd, contexts, "data model 1.1; Open Badges 3.0 are made with 2.0");
}

/* ---- objects ---- */

static bool is_http(struct tm_slice s)
{
    return s.len > 8 && memcmp(s.data, "http", 4) == 0 &&
           memcmp(s.data + (s.data[4] == 's' ? 5 : 4), "://", 3) == 0;
}

static bool form_ok(enum form form, const struct tm_json *value)
{
    struct tm_slice text;

    switch (form) {
    case TEXT:
        return tm_json_is(value, TM_JSON_STRING) || tm_json_is(value, TM_JSON_OBJECT);
    case URL:
        return tm_json_str(value, &text) && tm_url_ok(text);
    case LINK:
        return tm_json_str(value, &text) && (is_http(text) || tm_url_ok(text));
    case NUMBER:
        return tm_json_is(value, TM_JSON_NUMBER);
    case BOOL:
        return tm_json_is(value, TM_JSON_BOOL);
    case OBJECT:
        return tm_json_is(value, TM_JSON_OBJECT);
    case OBJECT_OR_URL:
        return tm_json_is(value, TM_JSON_OBJECT) || form_ok(URL, value);
    default:
        return true;
    }
}

static void check_object(struct tm_reading *rd, enum kind kind, const struct tm_json *object);

static bool has_type(const struct tm_json *types, struct tm_slice wanted)
{
    tm_json_each_or_self(item, types)
    {
        if (item->len == wanted.len && tm_json_is(item, TM_JSON_STRING) &&
            tm_bytes_eq(item->data, wanted.data, wanted.len))
            return true;
    }
    return false;
}

/* Most objects of a badge are alignments as they should be, and told so at a glance. */
static bool is_plain_alignment(const struct tm_json *object)
{
    unsigned seen = 0;

    tm_json_each_key(key, object)
    {
        const struct tm_json *value = tm_json_value(key);

        if (key->len == 4 && memcmp(key->data, "type", 4) == 0)
            seen |= has_type(value, TM_LIT("Alignment")) ? 1 : 0;
        else if (key->len == 9 && memcmp(key->data, "targetUrl", 9) == 0)
            seen |=
                value->type == TM_JSON_STRING && is_http(tm_slice(value->data, value->len)) ? 2 : 0;
        else if (key->len == 10 && memcmp(key->data, "targetName", 10) == 0)
            seen |= value->type == TM_JSON_STRING && value->len > 0 ? 4 : 0;
    }
    return seen == 7;
}

/* Objects may come in lists; all else stands alone. */
static void check_member(struct tm_reading *rd, enum kind of, const struct member *m,
                         const struct tm_json *value)
{
    const char *name = (const char *)m->name.data;

    if (m->form < OBJECT) {
        if (!form_ok((enum form)m->form, value))
            tm_reading_bad(rd, value, "%s of the %s is not what it should be", name,
                           kinds[of].name);
        return;
    }
    tm_json_each_or_self(item, value)
    {
        if (!form_ok((enum form)m->form, item))
            tm_reading_bad(rd, item, "%s of the %s is no object", name, kinds[of].name);
        else if (m->kind != NO_KIND && tm_json_is(item, TM_JSON_OBJECT) &&
                 !(m->kind == ALIGNMENT && is_plain_alignment(item)))
            check_object(rd, (enum kind)m->kind, item);
    }
}

/* `seen` has a bit for each of the kind's members. */
static void check_needs(struct tm_reading *rd, enum kind kind, uint32_t seen,
                        const struct tm_json *object)
{
    bool asked = false, one = false;

    for (size_t i = kinds[kind].first; i < kinds[kind + 1].first; i++, seen >>= 1) {
        const struct member *m = &members[i];
        bool there = (seen & 1) != 0;

        asked = asked || m->need == ONE;
        one = one || (m->need == ONE && there);
        if (!there && m->need == MUST)
            tm_reading_bad(rd, object, "the %s has no %s", kinds[kind].name,
                           (const char *)m->name.data);
        else if (!there && m->need == SHOULD)
            warn(rd, object, "the %s has no %s", kinds[kind].name, (const char *)m->name.data);
    }
    if (!asked || one)
        return;
    if (kind == CRITERIA)
        tm_reading_bad(rd, object, "the criteria have neither id nor narrative");
    else
        warn(rd, object, "the %s has neither id nor identifier", kinds[kind].name);
}

static const struct member *member_of(const struct kind_row *kind, const struct tm_json *key)
{
    if (key->len > 31 || (kind->lengths >> key->len & 1) == 0)
        return NULL;
    for (const struct member *m = &members[kind->first]; m < &members[kind[1].first]; m++)
        if (m->name.len == key->len && tm_bytes_eq(m->name.data, key->data, key->len))
            return m;
    return NULL;
}

/* All that must or should be there, and one of those of which one is enough. */
static bool complete(uint32_t needs, uint32_t met)
{
    uint32_t ones = needs >> 8 * ONE & 0xff;

    return met >> 8 * SHOULD == needs >> 8 * SHOULD && (ones == 0 || (met >> 8 * ONE & 0xff) > 0);
}

/* As deep as the table, which has no circles. */
static void check_object(struct tm_reading *rd, enum kind kind, const struct tm_json *object)
{
    const struct kind_row *row = &kinds[kind];
    const struct tm_json *type = NULL;
    uint32_t seen = 0, met = 0;

    tm_json_each_key(key, object)
    {
        const struct member *m = member_of(row, key);

        if (m != NULL) {
            seen |= UINT32_C(1) << (m - &members[row->first]);
            met += UINT32_C(1) << 8 * m->need;
            check_member(rd, kind, m, tm_json_value(key));
        } else if (key->len == 4 && memcmp(key->data, "type", 4) == 0) {
            type = tm_json_value(key);
        }
    }
    if (row->type.len > 0 && !has_type(type, row->type))
        tm_reading_bad(rd, type == NULL ? object : type, "the %s is not of type %s", row->name,
                       (const char *)row->type.data);
    if (!complete(row->needs, met))
        check_needs(rd, kind, seen, object);
}

/* ---- results ---- */

static size_t count(const struct tm_json *value)
{
    return tm_json_is(value, TM_JSON_ARRAY) ? tm_json_count(value) : value != NULL;
}

static bool same_text(const struct tm_json *a, const struct tm_json *b)
{
    struct tm_slice s, t;

    return tm_json_str(a, &s) && tm_json_str(b, &t) && tm_slice_eq(s, t);
}

static const struct tm_json *description_of(const struct tm_json *achievement,
                                            const struct tm_json *id)
{
    tm_json_each_or_self(description, tm_json_get(achievement, "resultDescription"))
    {
        if (same_text(tm_json_get(description, "id"), id))
            return description;
    }
    return NULL;
}

static void check_result(struct tm_reading *rd, const struct tm_json *achievement,
                         const struct tm_json *result)
{
    const struct tm_json *id = tm_json_get(result, "resultDescription");
    const struct tm_json *value = tm_json_get(result, "value"), *allowed;
    const struct tm_json *description = description_of(achievement, id);

    if (id == NULL)
        return;
    if (description == NULL) {
        warn(rd, result, "a result names no description of the achievement");
        return;
    }
    allowed = tm_json_get(description, "allowedValue");
    tm_json_each_or_self(item, value == NULL ? NULL : allowed)
    {
        if (same_text(item, value))
            return;
    }
    if (value != NULL && allowed != NULL)
        warn(rd, result, "a result has a value that its description does not allow");
}

static void check_results(struct tm_reading *rd)
{
    tm_json_each_or_self(subject, tm_json_get(rd->root, "credentialSubject"))
    {
        const struct tm_json *achievement = tm_json_get(subject, "achievement");
        const struct tm_json *results = tm_json_get(subject, "result");

        if (tm_json_is(achievement, TM_JSON_ARRAY))
            achievement = tm_json_at(achievement, 0);
        if (count(results) > RESULTS_MAX ||
            count(tm_json_get(achievement, "resultDescription")) > RESULTS_MAX) {
            warn(rd, results, "too many results to hold against their descriptions");
            continue;
        }
        tm_json_each_or_self(result, results)
        {
            check_result(rd, achievement, result);
        }
    }
}

/* ---- what is contained ---- */

struct within {
    struct tm_reading *rd;
    size_t n;
};

/* The worst line of a verification; NULL when there is none. */
static const struct tm_check *worst_of(const struct tm_checks *checks)
{
    const struct tm_check *worst = checks->first;

    for (const struct tm_check *c = worst; c != NULL; c = c->next)
        if (c->outcome < worst->outcome)
            worst = c;
    return worst;
}

/* What a verification of its own comes to, as a line of this one. */
static void note_contained(struct tm_reading *rd, enum tm_check_code code,
                           const struct tm_json *item, int r, const struct tm_verified *v)
{
    const struct tm_check *worst = r == 0 ? worst_of(&v->checks) : NULL;

    if (r == TM_E_NOMEM || r == TM_E_LIMIT)
        tm_reading_note(rd, code, TM_SKIPPED, item, "it is too large to be verified here");
    else if (worst == NULL || (worst->outcome > TM_UNKNOWN && v->proof_n == 0))
        tm_reading_note(rd, code, TM_WARNING, item, "it cannot be read as a signed credential");
    else if (worst->outcome == TM_FAILED)
        tm_reading_note(rd, code, TM_WARNING, item, "it does not verify: %s",
                        tm_code_row(worst->code)->code);
    else if (worst->outcome == TM_UNKNOWN)
        tm_reading_note(rd, code, TM_SKIPPED, item, "it cannot be verified here: %s",
                        tm_code_row(worst->code)->code);
    else
        tm_reading_note(rd, code, TM_PASSED, item, "it verifies by itself");
}

/* In memory of its own, so that what is contained cannot starve what contains it. */
static void verify_one(struct within *in, enum tm_check_code code, const struct tm_json *item)
{
    struct tm_reading *rd = in->rd;
    struct tm_verify_in inner = { .json = item,
                                  .at_ms = rd->in->at_ms,
                                  .keys = rd->in->keys,
                                  .documents = rd->in->documents,
                                  .contexts = rd->in->contexts,
                                  .contained = true };
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_verified *out = tm_arena_zalloc(&arena, 1, sizeof *out);
    struct tm_err err = TM_ERR_INIT;
    int r = TM_E_NOMEM;

    if (out != NULL)
        r = tm_verify(&inner, &arena, out, &err);
    note_contained(rd, code, item, r, out);
    tm_arena_free(&arena);
}

static void verify_all(struct within *in, enum tm_check_code code, const struct tm_json *value)
{
    tm_json_each_or_self(item, value)
    {
        if (in->n++ < CONTAINED_MAX)
            verify_one(in, code, item);
        else if (in->n == CONTAINED_MAX + 1)
            tm_reading_note(in->rd, code, TM_SKIPPED, item,
                            "more than %d contained: the rest was not looked at", CONTAINED_MAX);
    }
}

static void verify_endorsements(struct within *in, const struct tm_json *of)
{
    verify_all(in, TM_C_CONTAINED_ENDORSEMENT, tm_json_get(of, "endorsement"));
    verify_all(in, TM_C_CONTAINED_ENDORSEMENT, tm_json_get(of, "endorsementJwt"));
}

static void read_contained(struct tm_reading *rd)
{
    struct within in = { .rd = rd };

    verify_endorsements(&in, rd->root);
    verify_endorsements(&in, tm_json_get(rd->root, "issuer"));
    tm_json_each_or_self(subject, tm_json_get(rd->root, "credentialSubject"))
    {
        tm_json_each_or_self(achievement, tm_json_get(subject, "achievement"))
        {
            verify_endorsements(&in, achievement);
            verify_endorsements(&in, tm_json_get(achievement, "creator"));
        }
        verify_endorsements(&in, tm_json_get(subject, "source"));
        verify_all(&in, TM_C_CONTAINED_CREDENTIAL, tm_json_get(subject, "verifiableCredential"));
    }
}

/* ---- the whole ---- */

static enum kind kind_of(const struct tm_strings *types)
{
    for (size_t i = 0; i < sizeof credentials / sizeof credentials[0]; i++)
        for (size_t t = 0; t < types->n; t++)
            if (tm_slice_eq(credentials[i].type, types->v[t]))
                return credentials[i].kind;
    return NO_KIND;
}

/* An AchievementSubject under the context of Open Badges belongs in a badge, whatever else the
 * credential calls itself. */
static void check_stray(struct tm_reading *rd)
{
    bool badge = false;

    tm_json_each_or_self(item, tm_json_get(rd->root, "@context"))
    {
        badge = badge || starts(item, TM_LIT(OB));
    }
    tm_json_each_or_self(subject, badge ? tm_json_get(rd->root, "credentialSubject") : NULL)
    {
        if (tm_json_has(tm_json_get(subject, "type"), "AchievementSubject"))
            tm_reading_bad(rd, subject, "an AchievementSubject, and no type OpenBadgeCredential");
    }
}

void tm_model_badge(struct tm_reading *rd)
{
    enum kind kind = kind_of(&rd->out->cred.types);

    if (kind == NO_KIND) {
        check_stray(rd);
        return;
    }
    check_contexts(rd, kind);
    check_object(rd, kind, rd->root);
    if (rd->out->cred.valid_from_ms == TM_TIME_NONE && !rd->v1)
        warn(rd, rd->root, "the %s has no validFrom", kinds[kind].name);
    if (kind == BADGE)
        check_results(rd);
    if (!rd->in->contained)
        read_contained(rd);
}
