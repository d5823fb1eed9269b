/* node/cred/lint_catalogue.c - a catalogue of learning opportunities: do its entries say what Annex I
 * asks of the offer? Learner, date, country and awarding body are not of an entry. */
#include "node/cred/annex1.h"
#include "node/cred/lint.h"

#define REPORTED_MAX 100 /* incomplete entries shown one by one; all are counted */

static enum tm_element_state judge_level(struct tm_annex1_facts *facts, const struct tm_json *value)
{
    int64_t level;

    if (tm_json_int(value, &level) && level >= 1 && level <= 8)
        return TM_ELEMENT_PRESENT;
    return tm_judge_eqf(facts, value);
}

/* What is asked of an entry, and the members that may say it. */
static const struct row {
    enum tm_element element;
    const char *member;
    tm_annex1_judge *judge;
} rows[] = {
    { TM_EL_TITLE, "title", tm_judge_text },
    { TM_EL_OUTCOMES, "learningOutcome", tm_judge_outcome },
    { TM_EL_WORKLOAD, "workload", tm_judge_duration },
    { TM_EL_WORKLOAD, "volumeOfLearning", tm_judge_duration },
    { TM_EL_WORKLOAD, "creditPoint", tm_judge_points },
    { TM_EL_LEVEL, "eqfLevel", judge_level },
    { TM_EL_ASSESSMENT, "provenBy", tm_judge_assessment },
    { TM_EL_ASSESSMENT, "assessment", tm_judge_assessment },
    { TM_EL_PARTICIPATION, "mode", tm_judge_participation },
    { TM_EL_PARTICIPATION, "learningSetting", tm_judge_participation },
    { TM_EL_QUALITY, "accreditation", tm_judge_quality },
};
#define ROWS (sizeof rows / sizeof rows[0])

static const char *const advice[TM_EL_MANDATORY_COUNT] = {
    [TM_EL_TITLE] = "title, by language",
    [TM_EL_OUTCOMES] = "learningOutcome, each with a title, or an ESCO skill",
    [TM_EL_WORKLOAD] =
        "workload or volumeOfLearning (PT75H), or creditPoint with framework and point",
    [TM_EL_LEVEL] = "eqfLevel, 1 to 8",
    [TM_EL_ASSESSMENT] = "provenBy, with a title or a type of assessment",
    [TM_EL_PARTICIPATION] = "mode or learningSetting: onsite, online, blended, …",
    [TM_EL_QUALITY] = "accreditation: ESG, EQAVET, EQF-Annex-IV, or with a title",
};

const struct tm_json *tm_lint_entries(const struct tm_json *root)
{
    static const char *const names[] = { "entries", "learningOpportunities", "@graph" };

    if (tm_json_is(root, TM_JSON_ARRAY))
        return root;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (tm_json_is(tm_json_get(root, names[i]), TM_JSON_ARRAY))
            return tm_json_get(root, names[i]);
    return NULL;
}

/* Fills the state of each element asked for; how many are present. */
static size_t judge_entry(const struct tm_json *entry, enum tm_element_state *states)
{
    struct tm_annex1_facts facts = { 0 };
    size_t present = 0;

    memset(states, 0, TM_EL_MANDATORY_COUNT * sizeof *states);
    for (size_t i = 0; i < ROWS; i++) {
        tm_json_each_or_self(item, tm_json_get(entry, rows[i].member))
        {
            enum tm_element_state s = rows[i].judge(&facts, item);

            if (states[rows[i].element] != TM_ELEMENT_PRESENT && s != TM_ELEMENT_ABSENT)
                states[rows[i].element] = s;
        }
    }
    for (size_t e = 0; e < TM_EL_MANDATORY_COUNT; e++)
        present += states[e] == TM_ELEMENT_PRESENT;
    return present;
}

static size_t asked(void)
{
    size_t n = 0;

    for (size_t e = 0; e < TM_EL_MANDATORY_COUNT; e++)
        n += advice[e] != NULL;
    return n;
}

static bool has_id(const struct tm_json *entry)
{
    struct tm_slice id;

    return tm_json_str(tm_json_get(entry, "id"), &id) && tm_url_ok(id);
}

/* The field is no element of Annex I, but what accreditations limit: one that is stated exists. */
static bool field_ok(const struct tm_json *entry)
{
    struct tm_slice code;

    tm_json_each_or_self(field, tm_json_get(entry, "field"))
    {
        if (!tm_json_str(field, &code) || !tm_codelist_has(TM_CODES_ISCED_F, code))
            return false;
    }
    return true;
}

static void put_entry(struct tm_json_out *o, const struct tm_json *root,
                      const struct tm_json *entry, const enum tm_element_state *states)
{
    char path[TM_JSON_PATH_SIZE];

    tm_json_put_object(o);
    tm_json_member_cstr(o, "path", tm_json_path(root, entry, path));
    tm_json_member_bool(o, "id", has_id(entry));
    tm_json_member_bool(o, "field", field_ok(entry));
    tm_json_put_key(o, "elements");
    tm_json_put_object(o);
    for (int e = 0; e < TM_EL_MANDATORY_COUNT; e++)
        if (advice[e] != NULL)
            tm_lint_put_element(o, (enum tm_element)e, states[e], NULL,
                                states[e] == TM_ELEMENT_PRESENT ? NULL : advice[e]);
    tm_json_end_object(o);
    tm_json_end_object(o);
}

bool tm_lint_catalogue(const struct tm_json *root, const struct tm_json *entries,
                       struct tm_json_out *o)
{
    enum tm_element_state states[TM_EL_MANDATORY_COUNT];
    size_t wanted = asked(), incomplete = 0;

    tm_json_put_object(o);
    tm_json_member_cstr(o, "kind", "catalogue");
    tm_json_put_key(o, "incomplete");
    tm_json_put_array(o);
    tm_json_each_item(entry, entries)
    {
        if (judge_entry(entry, states) == wanted && has_id(entry) && field_ok(entry))
            continue;
        if (incomplete++ < REPORTED_MAX)
            put_entry(o, root, entry, states);
    }
    tm_json_end_array(o);
    tm_json_member_int(o, "entries", (int64_t)tm_json_count(entries));
    tm_json_member_int(o, "entries_incomplete", (int64_t)incomplete);
    tm_json_member_bool(o, "complete", incomplete == 0 && tm_json_count(entries) > 0);
    tm_lint_put_lists(o);
    tm_json_end_object(o);
    return incomplete == 0 && tm_json_count(entries) > 0;
}
