/* Exit codes are a contract: scripts branch on them. */
#include "node/cli/exit.h"

#include "tests/lib/expect.h"

static void every_error_has_the_code_of_the_interface(void)
{
    expect_int(tm_exit_of(TM_OK), 0);
    expect_int(tm_exit_of(TM_E_USAGE), 64);
    expect_int(tm_exit_of(TM_E_MALFORMED), 65);
    expect_int(tm_exit_of(TM_E_LIMIT), 65);
    expect_int(tm_exit_of(TM_E_UNSUPPORTED), 65);
    expect_int(tm_exit_of(TM_E_NOTFOUND), 66);
    expect_int(tm_exit_of(TM_E_UNREACHABLE), 69);
    expect_int(tm_exit_of(TM_E_BUSY), 69);
    expect_int(tm_exit_of(TM_E_BUG), 70);
    expect_int(tm_exit_of(TM_E_IO), 73);
    expect_int(tm_exit_of(TM_E_FULL), 73);
    expect_int(tm_exit_of(TM_E_EXISTS), 73);
    expect_int(tm_exit_of(TM_E_DENIED), 77);
    expect_int(tm_exit_of(TM_E_CONFIG), 78);
}

static void no_error_ends_as_a_success_or_a_verdict(void)
{
    for (int i = TM_OK + 1; i < TM_CODE_COUNT; i++)
        expect(tm_exit_of(i) >= 64);
    expect_int(tm_exit_of(-1), 70);
    expect_int(tm_exit_of(TM_CODE_COUNT), 70);
}

static void verdicts_end_as_0_1_and_2(void)
{
    enum tm_exit e = TM_EXIT_BUG;

    expect(tm_exit_of_verdict(tm_str("TOTAL_PASSED"), &e) && e == TM_EXIT_DONE);
    expect(tm_exit_of_verdict(tm_str("TOTAL_FAILED"), &e) && e == TM_EXIT_FAILED);
    expect(tm_exit_of_verdict(tm_str("INDETERMINATE"), &e) && e == TM_EXIT_INDETERMINATE);
    e = TM_EXIT_BUG;
    expect(!tm_exit_of_verdict(tm_str("total_passed"), &e));
    expect(!tm_exit_of_verdict(tm_str(""), &e));
    expect(e == TM_EXIT_BUG);
}

static void problems_of_the_api_come_back_as_the_error_they_were(void)
{
    for (int i = TM_OK + 1; i < TM_CODE_COUNT; i++)
        expect_int(tm_exit_code_of_problem(tm_str(tm_code_name(i)), 500), i);
}

static void a_problem_without_a_known_code_is_read_by_its_status(void)
{
    expect_int(tm_exit_code_of_problem(TM_SLICE_EMPTY, 404), TM_E_NOTFOUND);
    expect_int(tm_exit_code_of_problem(tm_str("x"), 403), TM_E_DENIED);
    expect_int(tm_exit_code_of_problem(tm_str("x"), 503), TM_E_UNREACHABLE);
    expect_int(tm_exit_code_of_problem(tm_str("ok"), 500), TM_E_BUG);
}

TM_CLAIMS(CLAIM(every_error_has_the_code_of_the_interface),
          CLAIM(no_error_ends_as_a_success_or_a_verdict), CLAIM(verdicts_end_as_0_1_and_2),
          CLAIM(problems_of_the_api_come_back_as_the_error_they_were),
          CLAIM(a_problem_without_a_known_code_is_read_by_its_status))
