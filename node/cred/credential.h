/* node/cred/credential.h - one model for every credential format: what trust needs to know of one.
 *
 * Filled by the readers of formats (plain VC, Open Badges 3.0; later ELM, SD-JWT VC). Slices are
 * borrowed from the document or its arena. Nothing of the holder is here but whether it is there.
 */
#ifndef TM_CRED_CREDENTIAL_H
#define TM_CRED_CREDENTIAL_H

#include "node/cred/checks.h"
#include "node/cred/json.h"
#include "node/log/entry.h"

enum tm_format {
#define TM_FORMAT(ID, name) TM_FORMAT_##ID,
#include "node/cred/format.def"
#undef TM_FORMAT
    TM_FORMAT_COUNT
};
const char *tm_format_name(enum tm_format f);
bool tm_format_parse(struct tm_slice s, enum tm_format *out); /* never UNKNOWN or DI_OTHER */

struct tm_json;
struct tm_status_ref {          /* one credentialStatus entry */
    struct tm_slice type, list; /* list: statusListCredential, or the list's URL */
    struct tm_slice purpose_text;
    bool purpose_known;
    enum tm_purpose purpose;
    uint64_t index;
    unsigned size; /* statusSize: bits per entry; 0 when it does not say (1 is meant) */
    const struct tm_json *messages; /* statusMessage: what each value says; NULL: nothing */
    const char *path;
};

enum tm_element_state { TM_ELEMENT_ABSENT, TM_ELEMENT_PRESENT, TM_ELEMENT_NOT_UNDERSTOOD };
enum tm_element {
    TM_EL_LEARNER,
    TM_EL_TITLE,
    TM_EL_COUNTRY,
    TM_EL_AWARDING_BODY,
    TM_EL_DATE,
    TM_EL_OUTCOMES,
    TM_EL_WORKLOAD,
    TM_EL_LEVEL,
    TM_EL_ASSESSMENT,
    TM_EL_PARTICIPATION,
    TM_EL_QUALITY,
    TM_EL_MANDATORY_COUNT,
    TM_EL_PREREQUISITES = TM_EL_MANDATORY_COUNT,
    TM_EL_SUPERVISION,
    TM_EL_GRADE,
    TM_EL_STACKABILITY,
    TM_EL_FURTHER,
    TM_EL_COUNT
};
/* "learner", "title", "country", "awarding_body", "date", "outcomes", "workload", "level",
 * "assessment", "participation", "quality"; "prerequisites", "supervision", "grade",
 * "stackability", "further" */
const char *tm_element_name(enum tm_element e);
struct tm_annex1 {
    const struct tm_json *root;
    struct {
        enum tm_element_state state;
        const struct tm_json *at; /* where it stands under root; NULL: nowhere, or in `claim` */
        const char *claim;        /* of a JWT: "sub" */
    } el[TM_EL_COUNT];
};
/* "$.credentialSubject.achievement.name"; NULL when it is absent. In `out`, or static. */
const char *tm_element_path(const struct tm_annex1 *a, enum tm_element e,
                            char out[TM_JSON_PATH_SIZE]);

/* What the Recommendation's definition (point 5(a)) asks of a micro-credential: a row of definition.def
 * each. */
enum tm_fact {
#define TM_FACT(ID, name, EL, question, met, not_met, unclear) TM_FACT_##ID,
#include "node/cred/definition.def"
#undef TM_FACT
    TM_FACT_COUNT
};
enum tm_fact_state { TM_FACT_UNCLEAR, TM_FACT_MET, TM_FACT_NOT_MET };
struct tm_definition {
    enum tm_fact_state fact[TM_FACT_COUNT];
};
const char *tm_fact_name(enum tm_fact f);             /* "assessed" */
const char *tm_fact_state_name(enum tm_fact_state s); /* "met", "not_met", "unclear" */
const char *tm_fact_text(enum tm_fact f, enum tm_fact_state s);
enum tm_check_code tm_fact_code(enum tm_fact f);
enum tm_element tm_fact_element(enum tm_fact f); /* what it rests on; TM_EL_COUNT: no element */

struct tm_credential {
    struct tm_slice id, issuer; /* issuer: its id */
    struct tm_strings types;
    int64_t valid_from_ms;  /* validFrom or issuanceDate; TM_TIME_NONE when absent */
    int64_t valid_until_ms; /* validUntil or expirationDate; TM_TIME_NONE when absent */
    bool has_eqf, eqf_not_understood;
    uint16_t eqf_levels;              /* every level stated: bit n for level n */
    struct tm_strings fields;         /* ISCED-F codes stated, digits only */
    struct tm_strings places;         /* country codes (alpha-2) of the place of award, if stated */
    struct tm_strings qualifications; /* ids of the achievement or qualification */
    size_t status_n;
    struct tm_status_ref status[TM_STATUS_ENTRIES_MAX];
    struct tm_slice holder; /* credentialSubject.id; for holder binding only, never printed */
    struct tm_annex1 annex1;
    struct tm_definition definition;
};

#endif
