/* node/cred/annex1.h - what the walk over a credential for Annex I finds beside the elements, and how a
 * value is judged. Only for node/cred. */
#ifndef TM_CRED_ANNEX1_H
#define TM_CRED_ANNEX1_H

#include "node/cred/codelist.h"
#include "node/cred/reading.h"

/* What tells a micro-credential from other credentials; definition.c judges it. */
struct tm_annex1_facts {
    double credits, hours; /* the largest stated of each; 0: none */
    bool kind_said;        /* what kind of achievement it is: a full qualification, or another */
    bool full;
};

/* How a value is judged; facts may be added to. annex1_judge.c */
typedef enum tm_element_state tm_annex1_judge(struct tm_annex1_facts *facts,
                                              const struct tm_json *value);
#define TM_JUDGE(id, what) tm_annex1_judge tm_judge_##id;
#define TM_PLACE(ID, what)
#define TM_ROW(EL, member, judge, RANK, TO)
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW

/* A concept: its URI, or an object with it as id. */
bool tm_annex1_concept(const struct tm_json *value, struct tm_slice *uri);
/* "PT75H" in hours; weeks are of seven days, days of 24 hours. False when it is no duration, or is
 * nothing; *hours is 0 where it counts in months or years, which are no measure of work. */
bool tm_duration_hours(struct tm_slice text, double *hours);

/* What a specification (ELM) or an achievement (Open Badges) says of its own kind. definition.c */
void tm_annex1_kind(struct tm_annex1_facts *facts, const struct tm_json *object);
/* Fills rd->out->cred.definition from the elements and these facts. definition.c */
void tm_definition_read(struct tm_reading *rd, const struct tm_annex1_facts *facts);

#endif
