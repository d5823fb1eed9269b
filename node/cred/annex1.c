/* node/cred/annex1.c - the standard elements of a micro-credential: Annex I of the Council
 * Recommendation of 16 June 2022 (9790/22), eleven mandatory and five optional, and where each
 * stands in a plain VC and in Open Badges 3.0.
 *
 * A row says where an element may stand; the first that is found gives the path. Free text where a
 * statement is wanted counts as "not understood": something is there, but a person must read it.
 */
#include <stdio.h>

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

/* How each is reached; of a list, the first. */
static const struct {
    enum place from;
    const char *member;
} ways[PLACES] = {
    [AT_ISSUER] = { AT_ROOT, "issuer" },
    [AT_ADDRESS] = { AT_ISSUER, "address" },
    [AT_SUBJECT] = { AT_ROOT, "credentialSubject" },
    [AT_ACHIEVEMENT] = { AT_SUBJECT, "achievement" },
    [AT_CLAIM] = { AT_SUBJECT, "hasClaim" },
    [AT_SPEC] = { AT_CLAIM, "specifiedBy" },
    [AT_PROVEN] = { AT_CLAIM, "provenBy" },
    [AT_AWARD] = { AT_CLAIM, "awardedBy" },
    [AT_BODY] = { AT_AWARD, "awardingBody" },
};

static const struct row {
    uint8_t element, place;
    bool text; /* free text: not understood */
    const char *member;
} rows[] = {
    { TM_EL_LEARNER, AT_SUBJECT, false, "id" },
    { TM_EL_LEARNER, AT_SUBJECT, false, "identifier" },
    { TM_EL_LEARNER, AT_SUBJECT, false, "nationalID" },
    { TM_EL_LEARNER, AT_SUBJECT, false, "fullName" },
    { TM_EL_LEARNER, AT_SUBJECT, false, "familyName" },
    { TM_EL_LEARNER, AT_SUBJECT, false, "name" },
    { TM_EL_TITLE, AT_ACHIEVEMENT, false, "name" },
    { TM_EL_TITLE, AT_CLAIM, false, "title" },
    { TM_EL_TITLE, AT_SPEC, false, "title" },
    { TM_EL_TITLE, AT_ROOT, false, "name" },
    { TM_EL_COUNTRY, AT_ADDRESS, false, "addressCountryCode" },
    { TM_EL_COUNTRY, AT_BODY, false, "location" },
    { TM_EL_COUNTRY, AT_AWARD, false, "location" },
    { TM_EL_COUNTRY, AT_ADDRESS, true, "addressCountry" },
    { TM_EL_AWARDING_BODY, AT_BODY, false, "legalName" },
    { TM_EL_AWARDING_BODY, AT_ISSUER, false, "legalName" },
    { TM_EL_AWARDING_BODY, AT_ISSUER, false, "name" },
    { TM_EL_DATE, AT_ROOT, false, "issuanceDate" },
    { TM_EL_DATE, AT_ROOT, false, "issued" },
    { TM_EL_DATE, AT_ROOT, false, "awardedDate" },
    { TM_EL_DATE, AT_ROOT, false, "validFrom" },
    { TM_EL_OUTCOMES, AT_SPEC, false, "learningOutcome" },
    { TM_EL_OUTCOMES, AT_CLAIM, false, "learningOutcome" },
    { TM_EL_OUTCOMES, AT_ACHIEVEMENT, false, "learningOutcome" },
    { TM_EL_OUTCOMES, AT_ACHIEVEMENT, true, "criteria" },
    { TM_EL_WORKLOAD, AT_ACHIEVEMENT, false, "creditsAvailable" },
    { TM_EL_WORKLOAD, AT_SUBJECT, false, "creditsEarned" },
    { TM_EL_WORKLOAD, AT_SPEC, false, "creditPoint" },
    { TM_EL_WORKLOAD, AT_SPEC, false, "volumeOfLearning" },
    { TM_EL_ASSESSMENT, AT_CLAIM, false, "provenBy" },
    { TM_EL_ASSESSMENT, AT_ACHIEVEMENT, false, "resultDescription" },
    { TM_EL_ASSESSMENT, AT_ROOT, true, "evidence" },
    { TM_EL_PARTICIPATION, AT_SPEC, false, "mode" },
    { TM_EL_PARTICIPATION, AT_SPEC, false, "learningSetting" },
    { TM_EL_QUALITY, AT_BODY, false, "accreditation" },
    { TM_EL_QUALITY, AT_SPEC, false, "accreditation" },
    { TM_EL_QUALITY, AT_ISSUER, false, "accreditation" },
    { TM_EL_QUALITY, AT_ISSUER, false, "endorsement" },
    { TM_EL_QUALITY, AT_ISSUER, false, "endorsementJwt" },
    { TM_EL_PREREQUISITES, AT_SPEC, false, "entryRequirement" },
    { TM_EL_SUPERVISION, AT_PROVEN, false, "idVerification" },
    { TM_EL_GRADE, AT_PROVEN, false, "grade" },
    { TM_EL_GRADE, AT_SUBJECT, false, "result" },
    { TM_EL_STACKABILITY, AT_SPEC, false, "isPartialQualification" },
    { TM_EL_STACKABILITY, AT_CLAIM, false, "isPartOf" },
    { TM_EL_STACKABILITY, AT_ACHIEVEMENT, false, "related" },
    { TM_EL_FURTHER, AT_CLAIM, false, "additionalNote" },
    { TM_EL_FURTHER, AT_SPEC, false, "additionalNote" },
    { TM_EL_FURTHER, AT_ACHIEVEMENT, false, "version" },
};

/* Alignments of an achievement, by the beginning of their targetUrl. */
#define PREFIX(s)                                                                                  \
    {                                                                                              \
        (const uint8_t *)(s), sizeof(s) - 1                                                        \
    }
static const struct {
    struct tm_slice prefix;
    uint8_t element;
} concepts[] = {
    { PREFIX("http://data.europa.eu/esco/"), TM_EL_OUTCOMES },
    { PREFIX("http://data.europa.eu/snb/learning-assessment/"), TM_EL_ASSESSMENT },
    { PREFIX("http://data.europa.eu/snb/learning-setting/"), TM_EL_PARTICIPATION },
    { PREFIX("http://data.europa.eu/snb/learning-opportunity/"), TM_EL_PARTICIPATION },
    { PREFIX("http://data.europa.eu/snb/accreditation/"), TM_EL_QUALITY },
    { PREFIX("http://data.europa.eu/snb/supervision-verification/"), TM_EL_SUPERVISION },
    { PREFIX("http://publications.europa.eu/resource/authority/country/"), TM_EL_COUNTRY },
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

static struct tm_slice joined(struct tm_reading *rd, struct tm_slice a, const char *member,
                              const char *index)
{
    size_t m = strlen(member), i = strlen(index);
    uint8_t *text = tm_arena_alloc(rd->arena, a.len + 1 + m + i + 1);

    if (text == NULL) {
        rd->out->checks.fault = true;
        return TM_LIT("$");
    }
    memcpy(text, a.data, a.len);
    text[a.len] = '.';
    memcpy(text + a.len + 1, member, m);
    memcpy(text + a.len + 1 + m, index, i + 1);
    return tm_slice(text, a.len + 1 + m + i);
}

static struct tm_slice path_of(struct places *p, enum place place)
{
    const struct tm_json *holder;

    if (place == AT_ROOT)
        return TM_LIT("$");
    if (p->path[place].data == NULL) {
        holder = tm_json_get(p->at[ways[place].from], ways[place].member);
        p->path[place] = joined(p->rd, path_of(p, ways[place].from), ways[place].member,
                                tm_json_is(holder, TM_JSON_ARRAY) ? "[0]" : "");
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
                  enum place place, const char *member)
{
    struct tm_annex1 *a = &p->rd->out->cred.annex1;

    if (!better(p, e, state))
        return;
    a->el[e].state = state;
    a->el[e].path = (const char *)joined(p->rd, path_of(p, place), member, "").data;
}

static void find_places(struct places *p)
{
    p->at[AT_ROOT] = p->rd->root;
    for (int i = AT_ROOT + 1; i < PLACES; i++)
        p->at[i] = first_of(tm_json_get(p->at[ways[i].from], ways[i].member));
}

static void read_alignment(struct places *p, const struct tm_json *alignment, unsigned index)
{
    char member[24] = "alignment";
    struct tm_slice url;

    if (!tm_json_str(tm_json_get(alignment, "targetUrl"), &url))
        return;
    for (size_t i = 0; i < sizeof concepts / sizeof concepts[0]; i++) {
        enum tm_element e = (enum tm_element)concepts[i].element;

        if (!better(p, e, TM_ELEMENT_PRESENT) || !tm_slice_starts(url, concepts[i].prefix))
            continue;
        snprintf(member, sizeof member, "alignment[%u]", index);
        found(p, e, TM_ELEMENT_PRESENT, AT_ACHIEVEMENT, member);
    }
}

static void read_level(struct places *p)
{
    const struct tm_credential *cred = &p->rd->out->cred;
    bool elm = tm_json_get(p->at[AT_SPEC], "eqfLevel") != NULL;
    enum place place = elm ? AT_SPEC : AT_ACHIEVEMENT;
    const char *member = elm ? "eqfLevel" : "alignment";

    if (cred->eqf_not_understood)
        found(p, TM_EL_LEVEL, TM_ELEMENT_NOT_UNDERSTOOD, place, member);
    else if (cred->has_eqf)
        found(p, TM_EL_LEVEL, TM_ELEMENT_PRESENT, place, member);
    else if (says_something(tm_json_get(p->at[AT_SPEC], "nqfLevel")))
        found(p, TM_EL_LEVEL, TM_ELEMENT_PRESENT, AT_SPEC, "nqfLevel");
}

void tm_annex1_read(struct tm_reading *rd)
{
    struct places p = { .rd = rd };
    unsigned index = 0;

    find_places(&p);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        enum tm_element_state state = row->text ? TM_ELEMENT_NOT_UNDERSTOOD : TM_ELEMENT_PRESENT;

        if (p.at[row->place] != NULL && better(&p, (enum tm_element)row->element, state) &&
            says_something(tm_json_get(p.at[row->place], row->member)))
            found(&p, (enum tm_element)row->element, state, (enum place)row->place, row->member);
    }
    tm_json_each_or_self(alignment, tm_json_get(p.at[AT_ACHIEVEMENT], "alignment"))
    {
        read_alignment(&p, alignment, index++);
    }
    read_level(&p);
}
