/* node/trust/standing.h - does it still stand: status, freshness of the issuer's log, and the lines
 * that inform (catalogue, Annex I). Steps 9 to 11 of docs/trust.md; each adds its lines to the report.
 */
#ifndef TM_TRUST_STANDING_H
#define TM_TRUST_STANDING_H

#include "node/trust/evaluate.h"

/* 9: every status entry, asked of the issuer's log; of published lists held only where that has none. */
void tm_standing_status(const struct tm_verdict_in *in, struct tm_report *report);
/* 10: `named_by` is the statement that names the issuer, or NULL. */
void tm_standing_freshness(const struct tm_verdict_in *in, struct tm_report *report,
                           const struct tm_member_grant *named_by);
/* 11. */
void tm_standing_catalogue(struct tm_report *report);
void tm_standing_annex1(const struct tm_policy *policy, struct tm_report *report);
/* Is it a micro-credential at all: decides nothing unless the policy demands Annex I. */
void tm_standing_definition(const struct tm_policy *policy, struct tm_report *report);

#endif
