/* tests/unit/trust/evaluate_help.h - what the tests of the verdict share: PT recognises HR, HR accredits a
 * school that has a key and a status list, and a credential of that school is judged. */
#ifndef TM_TESTS_EVALUATE_HELP_H
#define TM_TESTS_EVALUATE_HELP_H

#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define EV_LIST   "https://school.example/status/1"
#define EV_ISSUER "did:web:school.example"

extern struct ev {
    struct tm_world *w;
    struct tm_view *view; /* that was judged by; NULL: none yet */
    struct tm_policy policy;
    struct tm_anchor anchor;
    struct tm_report report;
    int pt, hr, school;                       /* members */
    uint64_t recognition, accreditation, key; /* their entries */
    int64_t issued_ms;
} ev;

/* The school's key under `issuer`; `confirmed` is the issuer id that HR accredits, or NULL. */
void ev_build_with(const char *issuer, const char *confirmed);
void ev_build(void); /* under EV_ISSUER */
void ev_done(void);

struct tm_verified *ev_credential(void);
/* Into ev.report. By the view of `seed`, or with new heads of all, here and now. */
enum tm_verdict ev_judge_in(const struct tm_verified *v, uint64_t seed, int64_t now_ms,
                            int64_t wall_ms);
enum tm_verdict ev_judge(const struct tm_verified *v);
/* As ev_judge(), after such a finding about the member. */
enum tm_verdict ev_judge_forked(int member, enum tm_fork_kind kind, uint64_t f,
                                struct tm_verified *v);

/* Of ev.report: the first line of these two, and its text. NULL when there is none. */
const struct tm_check *ev_line(enum tm_check_code code, enum tm_outcome outcome);
const char *ev_says(enum tm_check_code code, enum tm_outcome outcome);

#define ev_expect(got, want, why)                                                                  \
    do {                                                                                           \
        enum tm_verdict verdict_ = (got);                                                          \
        expect_str(tm_code_row(ev.report.decided)->code, why);                                     \
        expect_str(tm_verdict_name(verdict_), #want);                                              \
    } while (0)

#endif
