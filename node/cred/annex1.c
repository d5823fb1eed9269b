/* node/cred/annex1.c - the standard elements of a micro-credential: Annex I of the Council
 * Recommendation of 16 June 2022 (9790/22), eleven mandatory and five optional, and where each
 * stands in a plain VC and in Open Badges 3.0.
 *
 * A row says where an element may stand; the first that is found gives the path. Free text where a
 * statement is wanted counts as "not understood": something is there, but a person must read it.
 */
#include "node/cred/reading.h"

static const char *const names[TM_EL_COUNT] = {
    [TM_EL_LEARNER] = "learner",
    [TM_EL_TITLE] = "title",
    [TM_EL_COUNTRY] = "country",
    [TM_EL_AWARDING_BODY] = "awarding_body",
    [TM_EL_DATE] = "date",
    [TM_EL_OUTCOMES] = "outcomes",
    [TM_EL_WORKLOAD] = "workload",
    [TM_EL_LEVEL] = "level",
    [TM_EL_ASSESSMENT] = "assessment",
    [TM_EL_PARTICIPATION] = "participation",
    [TM_EL_QUALITY] = "quality",
    [TM_EL_PREREQUISITES] = "prerequisites",
    [TM_EL_SUPERVISION] = "supervision",
    [TM_EL_GRADE] = "grade",
    [TM_EL_STACKABILITY] = "stackability",
    [TM_EL_FURTHER] = "further",
};

/* Objects an element can be a member of. */
enum place {
    AT_ROOT,
    AT_ISSUER,
    AT_ADDRESS, /* issuer.address */
    AT_SUBJECT,
    AT_ACHIEVEMENT, /* credentialSubject.achievement */
    AT_CLAIM,       /* credentialSubject.hasClaim */
    AT_SPEC,        /* … specifiedBy */
    AT_PROVEN,      /* … provenBy */
    AT_AWARD,       /* … awardedBy */
    AT_BODY,        /* … awardedBy.awardingBody */
    PLACES
};

#define TEXT(s)                                                                                    \
    {                                                                                              \
        (const uint8_t *)(s), sizeof(s) - 1                                                        \
    }

/* How each is reached; of a list, the first. */
static const struct {
    enum place from;
    struct tm_slice member;
} ways[PLACES] = {
    [AT_ISSUER] = { AT_ROOT, TEXT("issuer") },
    [AT_ADDRESS] = { AT_ISSUER, TEXT("address") },
    [AT_SUBJECT] = { AT_ROOT, TEXT("credentialSubject") },
    [AT_ACHIEVEMENT] = { AT_SUBJECT, TEXT("achievement") },
    [AT_CLAIM] = { AT_SUBJECT, TEXT("hasClaim") },
    [AT_SPEC] = { AT_CLAIM, TEXT("specifiedBy") },
    [AT_PROVEN] = { AT_CLAIM, TEXT("provenBy") },
    [AT_AWARD] = { AT_CLAIM, TEXT("awardedBy") },
    [AT_BODY] = { AT_AWARD, TEXT("awardingBody") },
};

static const struct row {
    uint8_t element, place;
    bool text; /* free text: not understood */
    struct tm_slice member;
} rows[] = {
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("id") },
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("identifier") },
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("nationalID") },
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("fullName") },
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("familyName") },
    { TM_EL_LEARNER, AT_SUBJECT, false, TEXT("name") },
    { TM_EL_TITLE, AT_ACHIEVEMENT, false, TEXT("name") },
    { TM_EL_TITLE, AT_CLAIM, false, TEXT("title") },
    { TM_EL_TITLE, AT_SPEC, false, TEXT("title") },
    { TM_EL_TITLE, AT_ROOT, false, TEXT("name") },
    { TM_EL_COUNTRY, AT_ADDRESS, false, TEXT("addressCountryCode") },
    { TM_EL_COUNTRY, AT_BODY, false, TEXT("location") },
    { TM_EL_COUNTRY, AT_AWARD, false, TEXT("location") },
    { TM_EL_COUNTRY, AT_ADDRESS, true, TEXT("addressCountry") },
    { TM_EL_AWARDING_BODY, AT_BODY, false, TEXT("legalName") },
    { TM_EL_AWARDING_BODY, AT_ISSUER, false, TEXT("legalName") },
    { TM_EL_AWARDING_BODY, AT_ISSUER, false, TEXT("name") },
    { TM_EL_DATE, AT_ROOT, false, TEXT("issuanceDate") },
    { TM_EL_DATE, AT_ROOT, false, TEXT("issued") },
    { TM_EL_DATE, AT_ROOT, false, TEXT("awardedDate") },
    { TM_EL_DATE, AT_ROOT, false, TEXT("validFrom") },
    { TM_EL_OUTCOMES, AT_SPEC, false, TEXT("learningOutcome") },
    { TM_EL_OUTCOMES, AT_CLAIM, false, TEXT("learningOutcome") },
    { TM_EL_OUTCOMES, AT_ACHIEVEMENT, false, TEXT("learningOutcome") },
    { TM_EL_OUTCOMES, AT_ACHIEVEMENT, true, TEXT("criteria") },
    { TM_EL_WORKLOAD, AT_ACHIEVEMENT, false, TEXT("creditsAvailable") },
    { TM_EL_WORKLOAD, AT_SUBJECT, false, TEXT("creditsEarned") },
    { TM_EL_WORKLOAD, AT_SPEC, false, TEXT("creditPoint") },
    { TM_EL_WORKLOAD, AT_SPEC, false, TEXT("volumeOfLearning") },
    { TM_EL_ASSESSMENT, AT_CLAIM, false, TEXT("provenBy") },
    { TM_EL_ASSESSMENT, AT_ACHIEVEMENT, false, TEXT("resultDescription") },
    { TM_EL_ASSESSMENT, AT_ROOT, true, TEXT("evidence") },
    { TM_EL_PARTICIPATION, AT_SPEC, false, TEXT("mode") },
    { TM_EL_PARTICIPATION, AT_SPEC, false, TEXT("learningSetting") },
    { TM_EL_QUALITY, AT_BODY, false, TEXT("accreditation") },
    { TM_EL_QUALITY, AT_SPEC, false, TEXT("accreditation") },
    { TM_EL_QUALITY, AT_ISSUER, false, TEXT("accreditation") },
    { TM_EL_QUALITY, AT_ISSUER, false, TEXT("endorsement") },
    { TM_EL_QUALITY, AT_ISSUER, false, TEXT("endorsementJwt") },
    { TM_EL_PREREQUISITES, AT_SPEC, false, TEXT("entryRequirement") },
    { TM_EL_SUPERVISION, AT_PROVEN, false, TEXT("idVerification") },
    { TM_EL_GRADE, AT_PROVEN, false, TEXT("grade") },
    { TM_EL_GRADE, AT_SUBJECT, false, TEXT("result") },
    { TM_EL_STACKABILITY, AT_SPEC, false, TEXT("isPartialQualification") },
    { TM_EL_STACKABILITY, AT_CLAIM, false, TEXT("isPartOf") },
    { TM_EL_STACKABILITY, AT_ACHIEVEMENT, false, TEXT("related") },
    { TM_EL_FURTHER, AT_CLAIM, false, TEXT("additionalNote") },
    { TM_EL_FURTHER, AT_SPEC, false, TEXT("additionalNote") },
    { TM_EL_FURTHER, AT_ACHIEVEMENT, false, TEXT("version") },
};

/* Alignments of an achievement, by the beginning of their targetUrl. */
static const struct {
    struct tm_slice prefix;
    uint8_t element;
} concepts[] = {
    { TEXT("http://data.europa.eu/esco/"), TM_EL_OUTCOMES },
    { TEXT("http://data.europa.eu/snb/learning-assessment/"), TM_EL_ASSESSMENT },
    { TEXT("http://data.europa.eu/snb/learning-setting/"), TM_EL_PARTICIPATION },
    { TEXT("http://data.europa.eu/snb/learning-opportunity/"), TM_EL_PARTICIPATION },
    { TEXT("http://data.europa.eu/snb/accreditation/"), TM_EL_QUALITY },
    { TEXT("http://data.europa.eu/snb/supervision-verification/"), TM_EL_SUPERVISION },
    { TEXT("http://publications.europa.eu/resource/authority/country/"), TM_EL_COUNTRY },
};

const char *tm_element_name(enum tm_element e)
{
    return names[e];
}

static const struct tm_json *first_of(const struct tm_json *value)
{
    return tm_json_is(value, TM_JSON_ARRAY) ? tm_json_at(value, 0) : value;
}

static bool says_something(const struct tm_json *value)
{
    if (tm_json_is(value, TM_JSON_ARRAY) || tm_json_is(value, TM_JSON_OBJECT))
        return tm_json_count(value) > 0;
    return value != NULL && !tm_json_is(value, TM_JSON_NULL) &&
           !(tm_json_is(value, TM_JSON_STRING) && value->len == 0);
}

/* Where the objects are, and their paths, made when an element is first found in one. */
struct places {
    struct tm_reading *rd;
    const struct tm_json *at[PLACES];
    struct tm_slice path[PLACES];
};

/* "[12]" with its terminator; its length. */
static size_t put_index(uint8_t *out, uint32_t index)
{
    uint8_t rev[10];
    size_t n = 0, len = 0;

    do
        rev[n++] = (uint8_t)('0' + index % 10);
    while ((index /= 10) > 0);
    out[len++] = '[';
    while (n > 0)
        out[len++] = rev[--n];
    out[len++] = ']';
    out[len] = 0;
    return len;
}

/* "a.member" and the index of an element; NO_INDEX: without. */
#define NO_INDEX UINT32_MAX
static struct tm_slice joined(struct tm_reading *rd, struct tm_slice a, struct tm_slice member,
                              uint32_t index)
{
    uint8_t *text = tm_arena_alloc(rd->arena, a.len + 1 + member.len + sizeof "[4294967295]");
    size_t len = a.len + 1 + member.len;

    if (text == NULL) {
        rd->out->checks.fault = true;
        return TM_LIT("$");
    }
    memcpy(text, a.data, a.len);
    text[a.len] = '.';
    memcpy(text + a.len + 1, member.data, member.len);
    text[len] = 0;
    if (index != NO_INDEX)
        len += put_index(text + len, index);
    return tm_slice(text, len);
}

static struct tm_slice path_of(struct places *p, enum place place)
{
    const struct tm_json *holder;

    if (place == AT_ROOT)
        return TM_LIT("$");
    if (p->path[place].data == NULL) {
        holder = tm_json_get_slice(p->at[ways[place].from], ways[place].member);
        p->path[place] = joined(p->rd, path_of(p, ways[place].from), ways[place].member,
                                tm_json_is(holder, TM_JSON_ARRAY) ? 0 : NO_INDEX);
    }
    return p->path[place];
}

static bool better(struct places *p, enum tm_element e, enum tm_element_state state)
{
    enum tm_element_state had = p->rd->out->cred.annex1.el[e].state;

    return had == TM_ELEMENT_ABSENT ||
           (had == TM_ELEMENT_NOT_UNDERSTOOD && state == TM_ELEMENT_PRESENT);
}

static void found(struct places *p, enum tm_element e, enum tm_element_state state,
                  enum place place, struct tm_slice member, uint32_t index)
{
    struct tm_annex1 *a = &p->rd->out->cred.annex1;

    if (!better(p, e, state))
        return;
    a->el[e].state = state;
    a->el[e].path = (const char *)joined(p->rd, path_of(p, place), member, index).data;
}

static void find_places(struct places *p)
{
    p->at[AT_ROOT] = p->rd->root;
    for (int i = AT_ROOT + 1; i < PLACES; i++)
        p->at[i] = first_of(tm_json_get_slice(p->at[ways[i].from], ways[i].member));
}

/* What tells concepts apart stands at the end of their prefix. */
static bool is_of(struct tm_slice url, struct tm_slice prefix)
{
    return url.len >= prefix.len && url.data[prefix.len - 2] == prefix.data[prefix.len - 2] &&
           tm_slice_starts(url, prefix);
}

static void read_alignment(struct places *p, const struct tm_json *alignment, uint32_t index)
{
    struct tm_slice url;

    if (!tm_json_str(tm_json_get(alignment, "targetUrl"), &url))
        return;
    for (size_t i = 0; i < sizeof concepts / sizeof concepts[0]; i++) {
        enum tm_element e = (enum tm_element)concepts[i].element;

        if (is_of(url, concepts[i].prefix))
            found(p, e, TM_ELEMENT_PRESENT, AT_ACHIEVEMENT, TM_LIT("alignment"), index);
    }
}

static void read_level(struct places *p)
{
    const struct tm_credential *cred = &p->rd->out->cred;
    bool elm = tm_json_get(p->at[AT_SPEC], "eqfLevel") != NULL;
    enum place place = elm ? AT_SPEC : AT_ACHIEVEMENT;
    struct tm_slice member = elm ? TM_LIT("eqfLevel") : TM_LIT("alignment");

    if (cred->eqf_not_understood)
        found(p, TM_EL_LEVEL, TM_ELEMENT_NOT_UNDERSTOOD, place, member, NO_INDEX);
    else if (cred->has_eqf)
        found(p, TM_EL_LEVEL, TM_ELEMENT_PRESENT, place, member, NO_INDEX);
    else if (says_something(tm_json_get(p->at[AT_SPEC], "nqfLevel")))
        found(p, TM_EL_LEVEL, TM_ELEMENT_PRESENT, AT_SPEC, TM_LIT("nqfLevel"), NO_INDEX);
}

void tm_annex1_read(struct tm_reading *rd)
{
    struct places p = { .rd = rd };
    uint32_t index = 0;

    find_places(&p);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        enum tm_element_state state = row->text ? TM_ELEMENT_NOT_UNDERSTOOD : TM_ELEMENT_PRESENT;

        if (p.at[row->place] != NULL && better(&p, (enum tm_element)row->element, state) &&
            says_something(tm_json_get_slice(p.at[row->place], row->member)))
            found(&p, (enum tm_element)row->element, state, (enum place)row->place, row->member,
                  NO_INDEX);
    }
    tm_json_each_or_self(alignment, tm_json_get(p.at[AT_ACHIEVEMENT], "alignment"))
    {
        read_alignment(&p, alignment, index++);
    }
    read_level(&p);
}
