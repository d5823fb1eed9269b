/* The command line's words become options and operands, or an error that names the word. */
#include "node/cli/args.h"

#include <stdarg.h>
#include <string.h>

#include "tests/lib/expect.h"

#define WORDS_MAX 16

static char *words[WORDS_MAX];

/* Parses the words, which are ended by NULL. */
static int parse(struct tm_args *out, struct tm_err *err, ...)
{
    va_list ap;
    int n = 0;

    va_start(ap, err);
    for (const char *w; n < WORDS_MAX && (w = va_arg(ap, const char *)) != NULL;)
        words[n++] = (char *)(uintptr_t)w; /* never written to: only the pointers move */
    va_end(ap);
    return tm_args_parse(n, words, out, err);
}

static void options_are_read_with_a_space_or_an_equals_sign(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_ok(parse(&a, &err, "init", "--name", "Uni", "--country=HR", NULL), &err);
    expect_str(a.opt[TM_OPT_NAME], "Uni");
    expect_str(a.opt[TM_OPT_COUNTRY], "HR");
    expect(a.opt[TM_OPT_KIND] == NULL);
    expect_int((int64_t)a.n, 1);
    expect_str(a.operands[0], "init");
}

static void options_may_stand_anywhere_and_operands_keep_their_order(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_ok(parse(&a, &err, "--dir", "/h", "peer", "--json", "add", "h:1", NULL), &err);
    expect_str(a.opt[TM_OPT_DIR], "/h");
    expect_str(a.opt[TM_OPT_JSON], "");
    expect_int((int64_t)a.n, 3);
    expect_str(a.operands[0], "peer");
    expect_str(a.operands[1], "add");
    expect_str(a.operands[2], "h:1");
}

static void a_lone_dash_is_an_operand_and_two_dashes_end_the_options(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_ok(parse(&a, &err, "verify", "-", "--", "--json", "--", NULL), &err);
    expect_int((int64_t)a.n, 4);
    expect_str(a.operands[1], "-");
    expect_str(a.operands[2], "--json");
    expect_str(a.operands[3], "--");
    expect(a.opt[TM_OPT_JSON] == NULL);
}

static void an_unknown_option_is_named(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_fails(parse(&a, &err, "run", "--frobnicate=yes", NULL), TM_E_USAGE, &err);
    expect(strstr(err.text, "--frobnicate") != NULL);
    expect(strstr(err.text, "yes") == NULL);
    expect_fails(parse(&a, &err, "-x", NULL), TM_E_USAGE, &err);
    expect(strstr(err.text, "-x") != NULL);
    /* Only whole names count. */
    expect_fails(parse(&a, &err, "--nam", "x", NULL), TM_E_USAGE, &err);
    expect_fails(parse(&a, &err, "--names", "x", NULL), TM_E_USAGE, &err);
    expect_fails(parse(&a, &err, "--=x", NULL), TM_E_USAGE, &err);
}

static void an_option_without_its_value_is_named(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_fails(parse(&a, &err, "verify", "f", "--at", NULL), TM_E_USAGE, &err);
    expect(strstr(err.text, "--at") != NULL);
    expect_fails(parse(&a, &err, "verify", "--at", "--json", "f", NULL), TM_E_USAGE, &err);
    expect(strstr(err.text, "--at") != NULL);
    expect_ok(parse(&a, &err, "init", "--name=--json", NULL), &err);
    expect_str(a.opt[TM_OPT_NAME], "--json");
    expect_ok(parse(&a, &err, "init", "--name=", NULL), &err);
    expect_str(a.opt[TM_OPT_NAME], "");
}

static void a_flag_takes_no_value_and_nothing_stands_twice(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_fails(parse(&a, &err, "--json=1", NULL), TM_E_USAGE, &err);
    expect_fails(parse(&a, &err, "--json", "--json", NULL), TM_E_USAGE, &err);
    expect_fails(parse(&a, &err, "--eqf", "3", "--eqf=4", NULL), TM_E_USAGE, &err);
    expect(strstr(err.text, "--eqf") != NULL);
}

static void an_option_of_another_command_is_refused(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_args a;

    expect_ok(parse(&a, &err, "status", "--json", "--dir", "/h", "--eqf", "3", NULL), &err);
    expect_fails(tm_args_allow(&a, "json", &err), TM_E_USAGE, &err);
    expect(strstr(err.text, "--eqf") != NULL);
    expect_ok(tm_args_allow(&a, "json eqf", &err), &err);
    expect_fails(tm_args_allow(&a, "json eqfs", &err), TM_E_USAGE, &err);
    expect_fails(tm_args_allow(&a, "", &err), TM_E_USAGE, &err);
}

static void numbers_are_decimal_and_within_their_bound(void)
{
    struct tm_err err = TM_ERR_INIT;
    uint64_t v = 7;
    struct tm_args a;

    expect_ok(parse(&a, &err, "x", NULL), &err);
    expect_ok(tm_args_number(&a, TM_OPT_LENGTH, 10, &v, &err), &err);
    expect_int((int64_t)v, 7);
    expect_ok(parse(&a, &err, "--length", "10", NULL), &err);
    expect_ok(tm_args_number(&a, TM_OPT_LENGTH, 10, &v, &err), &err);
    expect_int((int64_t)v, 10);
    expect_fails(tm_args_number(&a, TM_OPT_LENGTH, 9, &v, &err), TM_E_USAGE, &err);
    expect_ok(parse(&a, &err, "--length", "1x", NULL), &err);
    expect_fails(tm_args_number(&a, TM_OPT_LENGTH, 9, &v, &err), TM_E_USAGE, &err);
    expect_ok(parse(&a, &err, "--length", "-1", NULL), &err);
    expect_fails(tm_args_number(&a, TM_OPT_LENGTH, 9, &v, &err), TM_E_USAGE, &err);
}

static void lists_are_split_at_commas(void)
{
    struct tm_slice left = tm_str("3, 4 ,,5"), item;

    expect(tm_args_item(&left, &item));
    expect_slice(item, tm_str("3"));
    expect(tm_args_item(&left, &item));
    expect_slice(item, tm_str("4"));
    expect(tm_args_item(&left, &item));
    expect_int((int64_t)item.len, 0);
    expect(tm_args_item(&left, &item));
    expect_slice(item, tm_str("5"));
    expect(!tm_args_item(&left, &item));
    left = tm_str("3,");
    expect(tm_args_item(&left, &item));
    expect(tm_args_item(&left, &item));
    expect_int((int64_t)item.len, 0);
    expect(!tm_args_item(&left, &item));
}

static void a_place_is_split_at_the_last_colon(void)
{
    struct tm_slice list;
    uint64_t index;

    expect(tm_args_place(tm_str("http://127.0.0.1:80/status-lists/a:42"), &list, &index));
    expect_slice(list, tm_str("http://127.0.0.1:80/status-lists/a"));
    expect_int((int64_t)index, 42);
    expect(!tm_args_place(tm_str("credential.json"), &list, &index));
    expect(!tm_args_place(tm_str("a:"), &list, &index));
    expect(!tm_args_place(tm_str(":1"), &list, &index));
    expect(!tm_args_place(tm_str("a:1x"), &list, &index));
    expect(!tm_args_place(tm_str("a:01"), &list, &index));
    expect(!tm_args_place(tm_str("a:99999999999"), &list, &index));
    expect(!tm_args_place(tm_str(""), &list, &index));
}

TM_CLAIMS(CLAIM(options_are_read_with_a_space_or_an_equals_sign),
          CLAIM(options_may_stand_anywhere_and_operands_keep_their_order),
          CLAIM(a_lone_dash_is_an_operand_and_two_dashes_end_the_options),
          CLAIM(an_unknown_option_is_named), CLAIM(an_option_without_its_value_is_named),
          CLAIM(a_flag_takes_no_value_and_nothing_stands_twice),
          CLAIM(an_option_of_another_command_is_refused),
          CLAIM(numbers_are_decimal_and_within_their_bound), CLAIM(lists_are_split_at_commas),
          CLAIM(a_place_is_split_at_the_last_colon))
