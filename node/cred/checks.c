/* node/cred/checks.c - single checks: the lines of a report. */
#include "node/cred/checks.h"

#include <stdarg.h>
#include <stdio.h>

#define TEXT_MAX 512 /* bytes of one line's text; longer ones are cut */

static const char *const outcome_names[] = {
    [TM_FAILED] = "failed",   [TM_UNKNOWN] = "unknown", [TM_WARNING] = "warning",
    [TM_SKIPPED] = "skipped", [TM_PASSED] = "passed",
};

static const struct tm_code_row rows[TM_CHECK_CODE_COUNT] = {
#define TM_CHECK_CODE(ID, code, problem, meaning, cure) { code, problem, meaning, cure },
#include "node/cred/codes.def"
#undef TM_CHECK_CODE
};

const char *tm_outcome_name(enum tm_outcome o)
{
    return outcome_names[o];
}

const struct tm_code_row *tm_code_row(enum tm_check_code code)
{
    return &rows[code];
}

bool tm_code_find(struct tm_slice text, enum tm_check_code *out)
{
    for (size_t i = 0; i < TM_CHECK_CODE_COUNT; i++) {
        if (tm_slice_is(text, rows[i].code)) {
            *out = (enum tm_check_code)i;
            return true;
        }
    }
    return false;
}

void tm_checks_init(struct tm_checks *list, struct tm_arena *arena)
{
    *list = (struct tm_checks){ .arena = arena };
}

/* Where a line goes that had no room: written by whoever, read by nobody, so it may be shared only
 * within a thread. */
static struct tm_check *scratch(struct tm_checks *list, enum tm_check_code code,
                                enum tm_outcome outcome)
{
    static _Thread_local struct tm_check line;

    list->fault = true;
    line = (struct tm_check){ .code = code, .outcome = outcome, .text = "" };
    return &line;
}

static const char *__attribute__((format(printf, 2, 0)))
text_of(struct tm_arena *arena, const char *fmt, va_list ap)
{
    char text[TEXT_MAX];
    int n;

    if (strchr(fmt, '%') == NULL)
        return fmt; /* formats are literals: the compiler refuses others */
    n = vsnprintf(text, sizeof text, fmt, ap);
    if (n < 0)
        return NULL;
    return (const char *)tm_arena_copy(arena, tm_str(text)).data;
}

struct tm_check *tm_check_add(struct tm_checks *list, enum tm_check_code code,
                              enum tm_outcome outcome, const char *fmt, ...)
{
    struct tm_check *line = tm_arena_alloc(list->arena, sizeof *line);
    va_list ap;

    if (line == NULL)
        return scratch(list, code, outcome);
    line->code = code;
    line->outcome = outcome;
    line->path = NULL;
    line->evidence_n = 0;
    line->next = NULL;
    va_start(ap, fmt);
    line->text = text_of(list->arena, fmt, ap);
    va_end(ap);
    if (line->text == NULL)
        return scratch(list, code, outcome);
    if (list->last == NULL)
        list->first = line;
    else
        list->last->next = line;
    list->last = line;
    list->n++;
    return line;
}

void tm_check_evidence(struct tm_check *check, const struct tm_id *member, uint64_t entry)
{
    if (check->evidence_n == TM_EVIDENCE_MAX)
        return;
    check->evidence[check->evidence_n].member = *member;
    check->evidence[check->evidence_n].entry = entry;
    check->evidence_n++;
}
