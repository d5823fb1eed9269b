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
static const struct {
    const char *prefix;
    uint8_t element;
} concepts[] = {
    { "http://data.europa.eu/esco/", TM_EL_OUTCOMES },
    { "http://data.europa.eu/snb/learning-assessment/", TM_EL_ASSESSMENT },
    { "http://data.europa.eu/snb/learning-setting/", TM_EL_PARTICIPATION },
    { "http://data.europa.eu/snb/learning-opportunity/", TM_EL_PARTICIPATION },
    { "http://data.europa.eu/snb/accreditation/", TM_EL_QUALITY },
    { "http://data.europa.eu/snb/supervision-verification/", TM_EL_SUPERVISION },
    { "http://publications.europa.eu/resource/authority/country/", TM_EL_COUNTRY },
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

static void found(struct tm_reading *rd, enum tm_element e, enum tm_element_state state,
                  const struct tm_json *at)
{
    struct tm_annex1 *a = &rd->out->cred.annex1;

    if (a->el[e].state == TM_ELEMENT_PRESENT)
        return;
    if (a->el[e].state == TM_ELEMENT_NOT_UNDERSTOOD && state != TM_ELEMENT_PRESENT)
        return;
    a->el[e].state = state;
    a->el[e].path = tm_reading_path(rd, at);
}

static void find_places(const struct tm_reading *rd, const struct tm_json *places[PLACES])
{
    const struct tm_json *subject = first_of(tm_json_get(rd->root, "credentialSubject"));

    places[AT_ROOT] = rd->root;
    places[AT_ISSUER] = tm_json_get(rd->root, "issuer");
    places[AT_ADDRESS] = tm_json_get(places[AT_ISSUER], "address");
    places[AT_SUBJECT] = subject;
    places[AT_ACHIEVEMENT] = first_of(tm_json_get(subject, "achievement"));
    places[AT_CLAIM] = first_of(tm_json_get(subject, "hasClaim"));
    places[AT_SPEC] = first_of(tm_json_get(places[AT_CLAIM], "specifiedBy"));
    places[AT_PROVEN] = first_of(tm_json_get(places[AT_CLAIM], "provenBy"));
    places[AT_AWARD] = first_of(tm_json_get(places[AT_CLAIM], "awardedBy"));
    places[AT_BODY] = first_of(tm_json_get(places[AT_AWARD], "awardingBody"));
}

static void read_alignment(struct tm_reading *rd, const struct tm_json *alignment)
{
    struct tm_slice url;

    if (!tm_json_str(tm_json_get(alignment, "targetUrl"), &url))
        return;
    for (size_t i = 0; i < sizeof concepts / sizeof concepts[0]; i++)
        if (tm_slice_starts(url, tm_str(concepts[i].prefix)))
            found(rd, (enum tm_element)concepts[i].element, TM_ELEMENT_PRESENT, alignment);
}

static void read_level(struct tm_reading *rd, const struct tm_json *const places[PLACES])
{
    const struct tm_credential *cred = &rd->out->cred;
    const struct tm_json *at = tm_json_get(places[AT_SPEC], "eqfLevel");

    if (at == NULL)
        at = tm_json_get(places[AT_ACHIEVEMENT], "alignment");
    if (cred->eqf_not_understood)
        found(rd, TM_EL_LEVEL, TM_ELEMENT_NOT_UNDERSTOOD, at);
    else if (cred->has_eqf)
        found(rd, TM_EL_LEVEL, TM_ELEMENT_PRESENT, at);
    else if (says_something(tm_json_get(places[AT_SPEC], "nqfLevel")))
        found(rd, TM_EL_LEVEL, TM_ELEMENT_PRESENT, tm_json_get(places[AT_SPEC], "nqfLevel"));
}

void tm_annex1_read(struct tm_reading *rd)
{
    const struct tm_json *places[PLACES];

    find_places(rd, places);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *row = &rows[i];
        const struct tm_json *value;

        if (places[row->place] == NULL ||
            rd->out->cred.annex1.el[row->element].state == TM_ELEMENT_PRESENT)
            continue;
        value = tm_json_get(places[row->place], row->member);
        if (says_something(value))
            found(rd, (enum tm_element)row->element,
                  row->text ? TM_ELEMENT_NOT_UNDERSTOOD : TM_ELEMENT_PRESENT, value);
    }
    tm_json_each_or_self(alignment, tm_json_get(places[AT_ACHIEVEMENT], "alignment"))
    {
        read_alignment(rd, alignment);
    }
    read_level(rd, places);
}
