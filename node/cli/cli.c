/* node/cli/cli.c - what the commands share: asking the node, and options as members of a body. */
#include "node/cli/cli.h"

#include <stdio.h>

#include "node/base/clock.h"
#include "node/base/file.h"
#include "node/daemon/api.h"

static int parse(struct tm_cli *cli, struct tm_slice text, size_t bytes_max,
                 struct tm_json_doc *out, struct tm_err *err)
{
    struct tm_json_limits limits = { bytes_max, TM_JSON_DEPTH_MAX, TM_CLI_NODES_MAX };

    return tm_json_parse(text, &limits, &cli->arena, out, err);
}

int tm_cli_ask(struct tm_cli *cli, const char *method, const char *path, struct tm_slice body,
               const struct tm_json **root, struct tm_err *err)
{
    struct tm_json_doc doc;
    struct tm_slice text;
    int r = 0;

    if (cli->client == NULL)
        r = tm_client_open(cli->dir, &cli->client, err);
    tm_buf_free(&cli->answer.body);
    if (r == 0)
        r = tm_client_call(cli->client, method, path, body, &cli->answer, err);
    if (r != 0)
        return r;
    text = tm_arena_copy(&cli->arena, tm_buf_slice(&cli->answer.body));
    if (text.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "answer");
    if (parse(cli, text, TM_API_ANSWER_MAX, &doc, err) != 0)
        return tm_fail(err, TM_E_UNREACHABLE, "what answered is no node: status %d, no JSON",
                       cli->answer.status);
    *root = doc.root;
    return 0;
}

int tm_cli_post(struct tm_cli *cli, const char *path, struct tm_buf *body,
                const struct tm_json **root, struct tm_err *err)
{
    int r = tm_buf_check(body, "request", err);

    if (r == 0)
        r = tm_cli_ask(cli, "POST", path, tm_buf_slice(body), root, err);
    tm_buf_free(body);
    return r;
}

int tm_cli_read_json(struct tm_cli *cli, const char *path, size_t bytes_max,
                     struct tm_json_doc *out, struct tm_err *err)
{
    struct tm_buf file = TM_BUF_INIT(bytes_max);
    struct tm_slice text = TM_SLICE_EMPTY;
    int r = tm_file_read(path, &file, err);

    if (r == 0) {
        text = tm_arena_copy(&cli->arena, tm_buf_slice(&file));
        if (text.data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "%s", path);
    }
    tm_buf_wipe(&file);
    if (r == 0 && parse(cli, text, bytes_max, out, err) != 0)
        r = tm_in(err, "%s", path);
    return r;
}

/* ---- options as members ---- */

void tm_cli_put_opt(const struct tm_cli *cli, struct tm_json_out *o, const char *name,
                    enum tm_opt opt)
{
    if (tm_cli_opt(cli, opt) != NULL)
        tm_json_member_cstr(o, name, tm_cli_opt(cli, opt));
}

int tm_cli_time(struct tm_cli *cli, enum tm_opt opt, const char **out, struct tm_err *err)
{
    const char *text = tm_cli_opt(cli, opt);
    int64_t ms;

    *out = NULL;
    if (text == NULL)
        return 0;
    if (strlen(text) == 10) /* a day alone */
        text = tm_arena_printf(&cli->arena, "%sT00:00:00Z", text);
    if (text == NULL)
        return tm_fail(err, TM_E_NOMEM, "date");
    if (tm_time_parse_ms(tm_str(text), &ms, err) != 0)
        return tm_fail(err, TM_E_USAGE,
                       "--%s: dates are RFC 3339, for example 2026-11-22 or 2026-11-22T10:00:00Z",
                       tm_opt_row(opt)->name);
    *out = text;
    return 0;
}

int tm_cli_put_time(struct tm_cli *cli, struct tm_json_out *o, const char *name, enum tm_opt opt,
                    struct tm_err *err)
{
    const char *text;

    if (tm_cli_time(cli, opt, &text, err) != 0)
        return err->code;
    if (text != NULL)
        tm_json_member_cstr(o, name, text);
    return 0;
}

int tm_cli_put_list(struct tm_cli *cli, struct tm_json_out *o, const char *name, enum tm_opt opt,
                    struct tm_err *err)
{
    struct tm_slice left = tm_str(tm_cli_opt(cli, opt)), item;

    if (tm_cli_opt(cli, opt) == NULL)
        return 0;
    tm_json_put_key(o, name);
    tm_json_put_array(o);
    while (tm_args_item(&left, &item)) {
        if (item.len == 0)
            return tm_fail(err, TM_E_USAGE, "--%s: an empty value", tm_opt_row(opt)->name);
        tm_json_put_str(o, item);
    }
    tm_json_end_array(o);
    return 0;
}

static int put_levels(struct tm_cli *cli, struct tm_json_out *o, struct tm_err *err)
{
    struct tm_slice left = tm_str(tm_cli_opt(cli, TM_OPT_EQF)), item;

    if (left.data == NULL)
        return 0;
    tm_json_put_key(o, "limit_eqf_level");
    tm_json_put_array(o);
    while (tm_args_item(&left, &item)) {
        if (item.len != 1 || item.data[0] < '1' || item.data[0] > '8')
            return tm_fail(err, TM_E_USAGE, "--eqf: levels are 1 to 8, for example 3,4,5");
        tm_json_put_int(o, item.data[0] - '0');
    }
    tm_json_end_array(o);
    return 0;
}

int tm_cli_put_limits(struct tm_cli *cli, struct tm_json_out *o, struct tm_err *err)
{
    static const enum tm_opt limits[] = { TM_OPT_JURISDICTION, TM_OPT_EQF,  TM_OPT_FIELD,
                                          TM_OPT_TYPE,         TM_OPT_FROM, TM_OPT_UNTIL };
    bool any = false;

    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        any = any || tm_cli_opt(cli, limits[i]) != NULL;
    if (!any)
        return 0;
    tm_json_put_key(o, "limits");
    tm_json_put_object(o);
    if (tm_cli_put_list(cli, o, "limit_jurisdiction", TM_OPT_JURISDICTION, err) != 0 ||
        put_levels(cli, o, err) != 0 ||
        tm_cli_put_list(cli, o, "limit_field", TM_OPT_FIELD, err) != 0 ||
        tm_cli_put_list(cli, o, "limit_credential_type", TM_OPT_TYPE, err) != 0 ||
        tm_cli_put_time(cli, o, "valid_from", TM_OPT_FROM, err) != 0 ||
        tm_cli_put_time(cli, o, "expiry_date", TM_OPT_UNTIL, err) != 0)
        return err->code;
    tm_json_end_object(o);
    return 0;
}
