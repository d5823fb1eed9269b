/* node/cli/cmd_held.c - what the home holds for verifications: context, document. */
#include <stdio.h>

#include "node/base/file.h"
#include "node/base/utf8.h"
#include "node/cli/print.h"
#include "node/daemon/api.h"

/* Something else in the home is bad: it was done, and says so. */
static void say_problem(const struct tm_json *answer)
{
    struct tm_slice text;

    if (tm_json_str(tm_json_get(answer, "problem"), &text))
        tm_print_note("warning", text);
}

/* ---- add ---- */

static int put_file(const char *path, struct tm_json_out *o, struct tm_err *err)
{
    struct tm_buf file = TM_BUF_INIT(TM_HELD_FILE_MAX);
    int r = tm_file_read(path, &file, err);

    if (r == 0 && !tm_utf8_ok(tm_buf_slice(&file)))
        r = tm_fail(err, TM_E_MALFORMED, "%s: not UTF-8", path);
    if (r == 0) {
        tm_json_put_key(o, "text");
        tm_json_put_str(o, tm_buf_slice(&file));
    }
    tm_buf_free(&file);
    return r;
}

static int add(struct tm_cli *cli, const char *route, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "url", cli->args.operands[0]);
    tm_cli_put_opt(cli, &o, "sha256", TM_OPT_SHA256);
    if (put_file(cli->args.operands[1], &o, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    tm_json_end_object(&o);
    if (tm_cli_post(cli, route, &body, &answer, err) != 0)
        return strstr(err->text, cli->args.operands[1]) != NULL
                   ? err->code
                   : tm_in(err, "%s", cli->args.operands[1]);
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_cell(answer, "sha256", 0);
    tm_print_cell(answer, "url", 0);
    printf("\n");
    say_problem(answer);
    return 0;
}

int tm_cmd_context_add(struct tm_cli *cli, struct tm_err *err)
{
    return add(cli, "/v1/own/contexts", err);
}

int tm_cmd_document_add(struct tm_cli *cli, struct tm_err *err)
{
    return add(cli, "/v1/own/documents", err);
}

/* ---- remove ---- */

static int take_away(struct tm_cli *cli, const char *route, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "url", cli->args.operands[0]);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, route, &body, &answer, err) != 0)
        return err->code;
    if (cli->json)
        tm_print_answer(cli);
    else
        printf("held no more: %s\n", cli->args.operands[0]);
    say_problem(answer);
    return 0;
}

int tm_cmd_context_remove(struct tm_cli *cli, struct tm_err *err)
{
    return take_away(cli, "/v1/own/contexts/remove", err);
}

int tm_cmd_document_remove(struct tm_cli *cli, struct tm_err *err)
{
    return take_away(cli, "/v1/own/documents/remove", err);
}

/* ---- list ---- */

static int list(struct tm_cli *cli, const char *route, const char *name, struct tm_err *err)
{
    const struct tm_json *answer;
    bool compiled;

    if (tm_cli_ask(cli, "GET", route, TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(row, tm_json_get(answer, name))
    {
        compiled = false;
        tm_json_bool(tm_json_get(row, "compiled_in"), &compiled);
        tm_print_cell(row, "sha256", 65);
        tm_print_cell(row, "url", 0);
        printf("%s\n", compiled ? "(compiled in)" : "");
    }
    say_problem(answer);
    return 0;
}

int tm_cmd_context_list(struct tm_cli *cli, struct tm_err *err)
{
    return list(cli, "/v1/own/contexts", "contexts", err);
}

int tm_cmd_document_list(struct tm_cli *cli, struct tm_err *err)
{
    return list(cli, "/v1/own/documents", "documents", err);
}
