/* node/cred/definition.c - is it a micro-credential at all? definition.def has the questions; most are
 * answered by elements of Annex I. */
#include "node/cred/annex1.h"

static const struct row {
    const char *name, *text[3]; /* by state */
    enum tm_check_code code;
    enum tm_element element;
} rows[TM_FACT_COUNT] = {
#define TM_FACT(ID, name, EL, question, met, not_met, unclear)                                     \
    [TM_FACT_##                                                                                    \
        ID] = { name,                                                                              \
                { [TM_FACT_UNCLEAR] = unclear, [TM_FACT_MET] = met, [TM_FACT_NOT_MET] = not_met }, \
                TM_C_DEFINITION_##ID,                                                              \
                TM_EL_##EL },
#include "node/cred/definition.def"
#undef TM_FACT
};

const char *tm_fact_name(enum tm_fact f)
{
    return rows[f].name;
}

const char *tm_fact_state_name(enum tm_fact_state s)
{
    static const char *const names[] = { "unclear", "met", "not_met" };

    return names[s];
}

const char *tm_fact_text(enum tm_fact f, enum tm_fact_state s)
{
    return rows[f].text[s];
}

enum tm_check_code tm_fact_code(enum tm_fact f)
{
    return rows[f].code;
}

enum tm_element tm_fact_element(enum tm_fact f)
{
    return rows[f].element;
}

/* ---- the kind of achievement ---- */

/* Achievement types of Open Badges 3.0 (section C.2.6) that are full qualifications. */
static const struct tm_slice full_types[] = {
    TM_LIT_INIT("ApprenticeshipCertificate"),
    TM_LIT_INIT("AssociateDegree"),
    TM_LIT_INIT("BachelorDegree"),
    TM_LIT_INIT("Degree"),
    TM_LIT_INIT("Diploma"),
    TM_LIT_INIT("DoctoralDegree"),
    TM_LIT_INIT("GeneralEducationDevelopment"),
    TM_LIT_INIT("JourneymanCertificate"),
    TM_LIT_INIT("MasterCertificate"),
    TM_LIT_INIT("MasterDegree"),
    TM_LIT_INIT("ProfessionalDoctorate"),
    TM_LIT_INIT("ResearchDoctorate"),
    TM_LIT_INIT("SecondarySchoolDiploma"),
};

static bool is_full_type(const struct tm_json *type)
{
    struct tm_slice name;

    if (!tm_json_str(type, &name))
        return false;
    for (size_t i = 0; i < sizeof full_types / sizeof full_types[0]; i++)
        if (tm_slice_eq(name, full_types[i]))
            return true;
    return false;
}

void tm_annex1_kind(struct tm_annex1_facts *facts, const struct tm_json *object)
{
    const struct tm_json *badge = tm_json_get(object, "achievementType");
    const struct tm_json *type = tm_json_get(object, "type");
    bool partial = false;

    if (badge != NULL) {
        facts->kind_said = true;
        facts->full = facts->full || is_full_type(badge);
    } else if (tm_json_has(type, "Qualification")) {
        facts->kind_said = true;
        tm_json_bool(tm_json_get(object, "isPartialQualification"), &partial);
        facts->full = facts->full || !partial;
    } else if (tm_json_has(type, "LearningAchievementSpecification")) {
        facts->kind_said = true;
    }
}

/* ---- the answers ---- */

static enum tm_fact_state of_element(enum tm_element_state s)
{
    return s == TM_ELEMENT_PRESENT  ? TM_FACT_MET
           : s == TM_ELEMENT_ABSENT ? TM_FACT_NOT_MET
                                    : TM_FACT_UNCLEAR;
}

static enum tm_fact_state of_volume(const struct tm_annex1_facts *facts)
{
    if (facts->credits > TM_SMALL_CREDITS_MAX || facts->hours > TM_SMALL_HOURS_MAX)
        return TM_FACT_NOT_MET;
    return facts->credits > 0 || facts->hours > 0 ? TM_FACT_MET : TM_FACT_UNCLEAR;
}

static enum tm_fact_state of_both(enum tm_fact_state a, enum tm_fact_state b)
{
    if (a == TM_FACT_NOT_MET || b == TM_FACT_NOT_MET)
        return TM_FACT_NOT_MET;
    return a == b ? a : TM_FACT_UNCLEAR;
}

void tm_definition_read(struct tm_reading *rd, const struct tm_annex1_facts *facts)
{
    const struct tm_annex1 *a = &rd->out->cred.annex1;
    enum tm_fact_state *fact = rd->out->cred.definition.fact;

    fact[TM_FACT_ASSESSED] = of_element(a->el[TM_EL_ASSESSMENT].state);
    fact[TM_FACT_VOLUME] = of_volume(facts);
    fact[TM_FACT_QUALIFICATION] = facts->full        ? TM_FACT_NOT_MET
                                  : facts->kind_said ? TM_FACT_MET
                                                     : TM_FACT_UNCLEAR;
    fact[TM_FACT_QUALITY] = of_element(a->el[TM_EL_QUALITY].state);
    fact[TM_FACT_STANDALONE] =
        of_both(of_element(a->el[TM_EL_TITLE].state), of_element(a->el[TM_EL_OUTCOMES].state));
}
