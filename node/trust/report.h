/* node/trust/report.h - a verdict as JSON and as text. Never repeats the holder's personal data. */
#ifndef TM_TRUST_REPORT_H
#define TM_TRUST_REPORT_H

#include "node/trust/evaluate.h"

#define TM_REPORT_BYTES_MAX TM_KIB(512)

/* The native report (interface.md, "The report"), as one object. */
void tm_report_json(struct tm_json_out *out, const struct tm_report *report);
/* A VC-API answer: {"verified","problemDetails","results","report"}; `*status` 200 when sound, 422
 * when not. */
void tm_report_vcapi(struct tm_json_out *out, const struct tm_report *report, int *status);
/* Its member "results": {"proof","credentialStatus","validFrom","validUntil","credentialSchema"}, each
 * {"verified","outcome","code","detail"} or lists of these. What was not looked at is null, or not listed. */
void tm_report_results(struct tm_json_out *out, const struct tm_report *report);
/* The member "problemDetails": what keeps this report from passing, as RFC 9457 objects. */
void tm_report_problems(struct tm_json_out *out, const struct tm_report *report);
/* For a terminal: verdict, chain, one line a check, where to look next. `colour`: ANSI. */
void tm_report_text(struct tm_buf *out, const struct tm_report *report, bool colour);

/* The same from a native report's JSON (what a running node answered), so that the command prints
 * alike whether it asked a node or judged by itself. Fails: TM_E_MALFORMED. */
int tm_report_text_of_json(struct tm_buf *out, struct tm_slice json, bool colour,
                           struct tm_err *err);

#endif
