/* node/cred/checks.h - single checks: the lines of a report.
 *
 * Every step of a verification or an evaluation adds one line: a stable code (a row of codes.def), an
 * outcome, a sentence a person understands, and what it rests on. Lines live in the arena of the
 * verification. A text never holds the holder's personal data: it may name issuers, members, dates,
 * limits, URLs of lists and indices.
 */
#ifndef TM_CRED_CHECKS_H
#define TM_CRED_CHECKS_H

#include "node/base/arena.h"
#include "node/base/id.h"

/* In order of badness: combining is taking the least. */
enum tm_outcome { TM_FAILED, TM_UNKNOWN, TM_WARNING, TM_SKIPPED, TM_PASSED };
const char *tm_outcome_name(enum tm_outcome o); /* "failed", "unknown", … as in reports */

enum tm_check_code {
#define TM_CHECK_CODE(ID, code, problem, meaning, cure) TM_C_##ID,
#include "node/cred/codes.def"
#undef TM_CHECK_CODE
    TM_CHECK_CODE_COUNT
};

struct tm_code_row {
    const char *code;    /* "status.stale" */
    const char *problem; /* RFC 9457 type URL used in problemDetails when this check fails */
    const char *meaning; /* one sentence */
    const char *cure;    /* who can cure it, and how */
};
const struct tm_code_row *tm_code_row(enum tm_check_code code);
/* By its text form; false when there is no such code. */
bool tm_code_find(struct tm_slice text, enum tm_check_code *out);

struct tm_evidence {
    struct tm_id member;
    uint64_t entry;
};
#define TM_EVIDENCE_MAX 8 /* of one line */

struct tm_check {
    enum tm_check_code code;
    enum tm_outcome outcome;
    const char *text; /* arena, or static */
    const char *path; /* JSON path or NULL */
    struct tm_check *next;
    size_t evidence_n;
    struct tm_evidence evidence[TM_EVIDENCE_MAX]; /* the first evidence_n are set */
};

/* In order of being added. `fault` is set when the arena gave out; such a list never passes. */
struct tm_checks {
    struct tm_arena *arena;
    struct tm_check *first, *last;
    size_t n;
    bool fault;
};

void tm_checks_init(struct tm_checks *list, struct tm_arena *arena);
/* Adds a line; gives it back so that the caller can add a path and evidence; never NULL (on an
 * arena fault it is a scratch line and `fault` is set). */
struct tm_check *tm_check_add(struct tm_checks *list, enum tm_check_code code,
                              enum tm_outcome outcome, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
void tm_check_evidence(struct tm_check *check, const struct tm_id *member, uint64_t entry);

#endif
