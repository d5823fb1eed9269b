/* node/trust/verdict.c - lines of a report, and what they come to together. */
#include "node/trust/verdict.h"

#include <stddef.h>

#include "node/base/check.h"

/* Which check decided, when several have the least outcome: is it sound, is it still good, whose is
 * it, who vouches for it, within what, how fresh is what we know. docs/trust.md prints this order. */
static const enum tm_check_code order[] = {
    TM_C_FORMAT_READABLE,
    TM_C_FORMAT_STRUCTURE,
    TM_C_FORMAT_CONTEXT_UNKNOWN,
    TM_C_FORMAT_ACCEPTED,
    TM_C_PROOF_PRESENT,
    TM_C_PROOF_SUITE,
    TM_C_PROOF_TRANSFORMATION,
    TM_C_PROOF_DATA_LOSS,
    TM_C_PROOF_LIMIT,
    TM_C_PROOF_SIGNATURE,
    TM_C_PROOF_DISCLOSURES,
    TM_C_PROOF_PURPOSE,
    TM_C_PROOF_DATES,
    TM_C_PROOF_CHALLENGE,
    TM_C_PROOF_DOMAIN,
    TM_C_HOLDER_BOUND,
    TM_C_PROOF_TIMESTAMPS,
    TM_C_STATUS_REVOKED,
    TM_C_STATUS_SUSPENDED,
    TM_C_KEY_RESOLVED,
    TM_C_KEY_CERTIFICATE,
    TM_C_KEY_ORGANISATION,
    TM_C_KEY_CERTIFICATE_STATUS,
    TM_C_CHAIN_ANCHOR,
    TM_C_CHAIN_ISSUER_UNKNOWN,
    TM_C_KEY_ISSUER_UNBOUND,
    TM_C_KEY_ISSUER_CONTESTED,
    TM_C_KEY_COMPROMISED,
    TM_C_KEY_IN_FORCE,
    TM_C_KEY_COMPROMISED_LATER,
    TM_C_TIME_ISSUE,
    TM_C_VALIDITY_FROM,
    TM_C_VALIDITY_UNTIL,
    TM_C_CHAIN_ACCREDITED,
    TM_C_CHAIN_IN_FORCE,
    TM_C_TIME_ISSUE_UNPROVED,
    TM_C_ISSUER_FORKED,
    TM_C_STATUS_DISPUTED,
    TM_C_LIMIT_JURISDICTION,
    TM_C_LIMIT_EQF,
    TM_C_LIMIT_FIELD,
    TM_C_LIMIT_TYPE,
    TM_C_LIMIT_QUALIFICATION,
    TM_C_LIMIT_EQF_UNKNOWN,
    TM_C_LIMIT_FIELD_UNKNOWN,
    TM_C_LIMIT_TYPE_UNKNOWN,
    TM_C_LIMIT_QUALIFICATION_UNKNOWN,
    TM_C_STATUS_UNKNOWN,
    TM_C_STATUS_RANGE,
    TM_C_STATUS_LIST_UNREADABLE,
    TM_C_STATUS_LIST_PROOF,
    TM_C_STATUS_LIST_TYPE,
    TM_C_STATUS_LIST_ORIGIN,
    TM_C_STATUS_LIST_PURPOSE,
    TM_C_STATUS_LIST_EARLY,
    TM_C_STATUS_LIST_EXPIRED,
    TM_C_STATUS_LIST_LENGTH,
    TM_C_STATUS_UNDECLARED,
    TM_C_STATUS_STALE,
    TM_C_CHAIN_STALE,
    TM_C_ANNEX1_COMPLETE,
    TM_C_DEFINITION_ASSESSED,
    TM_C_DEFINITION_VOLUME,
    TM_C_DEFINITION_QUALIFICATION,
    TM_C_DEFINITION_QUALITY,
    TM_C_DEFINITION_STANDALONE,
    TM_C_CONTAINED_ENDORSEMENT,
    TM_C_CONTAINED_CREDENTIAL,
    TM_C_PRIVACY_CONTACT,
    TM_C_STATUS_NONE,
    TM_C_STATUS_MESSAGE,
    TM_C_CATALOGUE_HELD,
    TM_C_CHAIN_OTHER,
};
#define ORDER_COUNT (sizeof order / sizeof order[0])

const char *tm_verdict_name(enum tm_verdict v)
{
    static const char *const names[] = { "TOTAL_FAILED", "INDETERMINATE", "TOTAL_PASSED" };

    TM_CHECK((unsigned)v <= TM_TOTAL_PASSED);
    return names[v];
}

unsigned tm_verdict_rank(enum tm_check_code code)
{
    for (unsigned i = 0; i < ORDER_COUNT; i++)
        if (order[i] == code)
            return i;
    return ORDER_COUNT;
}

/* A line at the end of the list, its content yet to be set; NULL, and a fault, on no memory. */
static struct tm_check *new_line(struct tm_checks *list)
{
    struct tm_check *check = tm_arena_alloc(list->arena, sizeof *check);

    if (check == NULL) {
        list->fault = true;
        return NULL;
    }
    if (list->last == NULL)
        list->first = check;
    else
        list->last->next = check;
    list->last = check;
    list->n++;
    return check;
}

struct tm_check *tm_line(struct tm_checks *list, enum tm_check_code code, enum tm_outcome outcome,
                         const char *text)
{
    static _Thread_local struct tm_check scratch;
    struct tm_check *check = new_line(list);

    if (check == NULL)
        check = &scratch;
    check->code = code;
    check->outcome = outcome;
    check->text = text == NULL ? tm_code_row(code)->meaning : text;
    check->path = NULL;
    check->evidence_n = 0;
    check->next = NULL;
    return check;
}

void tm_lines_copy(struct tm_checks *to, const struct tm_checks *from)
{
    to->fault = to->fault || from->fault;
    for (const struct tm_check *c = from->first; c != NULL; c = c->next) {
        struct tm_check *copy = new_line(to);

        if (copy == NULL)
            return;
        memcpy(copy, c, offsetof(struct tm_check, evidence[c->evidence_n]));
        copy->next = NULL;
    }
}

void tm_lines_append(struct tm_checks *to, const struct tm_checks *from)
{
    to->fault = to->fault || from->fault;
    if (from->first == NULL)
        return;
    if (to->last == NULL)
        to->first = from->first;
    else
        to->last->next = from->first;
    to->last = from->last;
    to->n += from->n;
}

enum tm_outcome tm_lines_outcome(const struct tm_checks *list)
{
    enum tm_outcome least = list->fault ? TM_UNKNOWN : TM_PASSED;

    for (const struct tm_check *c = list->first; c != NULL; c = c->next)
        if (c->outcome < least)
            least = c->outcome;
    return least;
}

const struct tm_check *tm_lines_decider(const struct tm_checks *list)
{
    enum tm_outcome least = tm_lines_outcome(list);
    const struct tm_check *decided = NULL;

    if (least > TM_UNKNOWN)
        return NULL;
    for (const struct tm_check *c = list->first; c != NULL; c = c->next)
        if (c->outcome == least &&
            (decided == NULL || tm_verdict_rank(c->code) < tm_verdict_rank(decided->code)))
            decided = c;
    return decided;
}

/* A bit for each code that a line of the list has with passed or warning. */
struct codes {
    uint64_t bits[(TM_CHECK_CODE_COUNT + 63) / 64];
};

static struct codes standing(const struct tm_checks *list)
{
    struct codes codes = { { 0 } };

    for (const struct tm_check *c = list->first; c != NULL; c = c->next)
        if (c->outcome == TM_PASSED || c->outcome == TM_WARNING)
            codes.bits[c->code / 64] |= UINT64_C(1) << c->code % 64;
    return codes;
}

static bool stands(const struct codes *codes, enum tm_check_code code)
{
    return (codes->bits[code / 64] >> code % 64 & 1) != 0;
}

void tm_verdict_combine(struct tm_report *report, const enum tm_check_code *needed, size_t n)
{
    enum tm_outcome least = tm_lines_outcome(&report->checks);
    struct codes codes = standing(&report->checks);
    const struct tm_check *decided;

    for (size_t i = 0; i < n && least > TM_UNKNOWN; i++) {
        if (stands(&codes, needed[i]))
            continue;
        tm_line(&report->checks, needed[i], TM_UNKNOWN, "This could not be checked.");
        least = TM_UNKNOWN;
    }
    report->verdict = least == TM_FAILED    ? TM_TOTAL_FAILED
                      : least == TM_UNKNOWN ? TM_INDETERMINATE
                                            : TM_TOTAL_PASSED;
    decided = tm_lines_decider(&report->checks);
    report->decided = decided == NULL ? TM_C_CHAIN_ACCREDITED : decided->code;
}
