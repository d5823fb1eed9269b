/* node/trust/verdict.h - lines of a report, and what they come to together.
 *
 * The verdict is the least outcome of all lines: failed gives TOTAL_FAILED, unknown gives
 * INDETERMINATE. The line that decided is, among those of the least outcome, the first in the order
 * of docs/trust.md ("Which check decided"), so that two nodes name the same one.
 */
#ifndef TM_TRUST_VERDICT_H
#define TM_TRUST_VERDICT_H

#include "node/trust/evaluate.h"

/* Adds a line with a text that is static or of the arena; NULL: the code's own meaning. Never NULL. */
struct tm_check *tm_line(struct tm_checks *list, enum tm_check_code code, enum tm_outcome outcome,
                         const char *text);
/* Copies the lines of `from`, which stays as it is, behind those of `to`. */
void tm_lines_copy(struct tm_checks *to, const struct tm_checks *from);
/* Moves the lines of `from` behind those of `to`. */
void tm_lines_append(struct tm_checks *to, const struct tm_checks *from);
/* The least outcome of these lines; TM_UNKNOWN at most after a fault. */
enum tm_outcome tm_lines_outcome(const struct tm_checks *list);
/* The line that decides when the outcome is failed or unknown; NULL when it is neither, or when only a
 * fault stands in the way. */
const struct tm_check *tm_lines_decider(const struct tm_checks *list);

/* Fills verdict and decided from the lines. Besides the least outcome, a pass needs each of `needed`
 * among the lines with passed or warning; one that is missing is added as unknown. */
void tm_verdict_combine(struct tm_report *report, const enum tm_check_code *needed, size_t n);
/* Place of a code in the order of deciding; 0 decides first. */
unsigned tm_verdict_rank(enum tm_check_code code);

#endif
