/* node/cli/print.c - text for people. */
#include "node/cli/print.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "node/base/utf8.h"

/* Control characters (C1 too) and those that turn the direction of writing. */
static bool harmful(int32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
}

/* What is harmful or not UTF-8 becomes '?'. Returns characters printed. */
static int put_safely(FILE *to, struct tm_slice text)
{
    size_t at = 0;
    int shown = 0;

    while (at < text.len) {
        size_t from = at;
        int32_t c = tm_utf8_next(text, &at);

        if (c < 0 || at <= from) {
            at = from + 1;
            c = -1;
        }
        if (harmful(c))
            fputc('?', to);
        else
            fwrite(text.data + from, 1, at - from, to);
        shown++;
    }
    return shown;
}

void tm_print_text(struct tm_slice text)
{
    put_safely(stdout, text);
}

void tm_print_answer(const struct tm_cli *cli)
{
    fwrite(cli->answer.body.data, 1, cli->answer.body.len, stdout);
    fputc('\n', stdout);
}

int tm_print_value(const struct tm_json *v)
{
    struct tm_slice text;
    bool yes;

    if (tm_json_str(v, &text))
        return put_safely(stdout, text);
    if (tm_json_number_text(v, &text))
        return put_safely(stdout, text);
    if (tm_json_bool(v, &yes))
        return printf("%s", yes ? "yes" : "no");
    return printf("-");
}

void tm_print_field(const char *label, const struct tm_json *object, const char *name)
{
    const struct tm_json *v = tm_json_get(object, name);
    struct tm_slice text;

    if (v == NULL || tm_json_is(v, TM_JSON_NULL) || (tm_json_str(v, &text) && text.len == 0))
        return;
    printf("%-14s ", label);
    tm_print_value(v);
    fputc('\n', stdout);
}

void tm_print_cell(const struct tm_json *object, const char *name, int width)
{
    int shown = tm_print_value(tm_json_get(object, name));

    printf("%*s", shown < width ? width - shown : 1, "");
}

void tm_print_limits(const struct tm_json *limits)
{
    bool any = false;

    tm_json_each_key(key, limits)
    {
        const struct tm_json *v = tm_json_value(key);
        struct tm_slice name = tm_slice(key->data, key->len);
        const char *comma = " ";

        if (tm_json_is(v, TM_JSON_NULL))
            continue;
        if (tm_slice_starts(name, TM_LIT("limit_")))
            name = tm_slice_from(name, 6);
        printf("%s", any ? "; " : "");
        put_safely(stdout, name);
        tm_json_each_or_self(item, v)
        {
            printf("%s", comma);
            tm_print_value(item);
            comma = ",";
        }
        any = true;
    }
    if (!any)
        printf("no limit");
}

void tm_print_note(const char *what, struct tm_slice text)
{
    fflush(stdout);
    fprintf(stderr, "testamur: %s: ", what);
    put_safely(stderr, text);
    fputc('\n', stderr);
}

void tm_print_problem(const char *what, const struct tm_command *command, const struct tm_err *err)
{
    const char *advice = tm_exit_advice(err->code);

    tm_print_note(what, tm_str(err->text));
    if (err->code == TM_E_USAGE)
        fprintf(stderr, "  next: testamur help%s%s\n", command == NULL ? "" : " ",
                command == NULL ? "" : command->words);
    else if (advice != NULL)
        fprintf(stderr, "  next: %s\n", advice);
}

void tm_print_progress(const char *what, size_t done, size_t of)
{
    if (!isatty(STDERR_FILENO))
        return;
    fprintf(stderr, "\r%s %zu of %zu%s", what, done, of, done == of ? "\n" : "");
    fflush(stderr);
}
