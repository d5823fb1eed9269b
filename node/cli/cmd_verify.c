/* node/cli/cmd_verify.c - verdicts: verify, and what a check code means: explain. */
#include <stdio.h>

#include "node/base/file.h"
#include "node/cli/print.h"
#include "node/cred/checks.h"
#include "node/cred/image.h"
#include "node/daemon/api.h"
#include "node/trust/report.h"

#define POLICY_BYTES_MAX TM_KIB(256)

static bool is_presentation(const struct tm_json *v)
{
    return tm_json_has(tm_json_get(v, "type"), "VerifiablePresentation") ||
           tm_json_has(tm_json_get(v, "type"), "EnvelopedVerifiablePresentation");
}

/* "options": when it is asked for, and under which policy. */
static int put_options(struct tm_cli *cli, struct tm_json_out *o, const char *at,
                       struct tm_err *err)
{
    struct tm_json_doc policy;

    tm_json_put_key(o, "options");
    tm_json_put_object(o);
    if (at != NULL)
        tm_json_member_cstr(o, "at", at);
    if (tm_cli_opt(cli, TM_OPT_POLICY) != NULL) {
        if (tm_cli_read_json(cli, tm_cli_opt(cli, TM_OPT_POLICY), POLICY_BYTES_MAX, &policy, err) !=
            0)
            return err->code;
        tm_json_member_value(o, "policy", policy.root);
    }
    tm_json_end_object(o);
    return 0;
}

/* The document alone, or wrapped when options go with it. A JSON document keeps its very bytes. */
static int build(struct tm_cli *cli, struct tm_slice text, struct tm_buf *body, struct tm_err *err)
{
    struct tm_json_limits limits = { TM_API_VERIFY_BODY_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };
    struct tm_json_out o = tm_json_out(body);
    struct tm_json_doc doc = { .root = NULL };
    const char *at;
    bool json;

    if (tm_cli_time(cli, TM_OPT_AT, &at, err) != 0)
        return err->code;
    if (at == NULL && tm_cli_opt(cli, TM_OPT_POLICY) == NULL) {
        tm_buf_put_slice(body, text);
        return 0;
    }
    if (tm_image_is(text) && tm_image_open(text, &cli->arena, &text, err) != 0)
        return err->code; /* only what is in it can be wrapped */
    json = text.len > 0 && text.data[0] == '{';
    if (json && tm_json_parse(text, &limits, &cli->arena, &doc, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    tm_json_put_key(&o,
                    is_presentation(doc.root) ? "verifiablePresentation" : "verifiableCredential");
    if (json)
        tm_json_put_raw(&o, text);
    else
        tm_json_put_str(&o, text);
    if (put_options(cli, &o, at, err) != 0)
        return err->code;
    tm_json_end_object(&o);
    return 0;
}

static int print_report(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_REPORT_BYTES_MAX * 2);
    int r;

    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    r = tm_report_text_of_json(&text, tm_buf_slice(&cli->answer.body), cli->colour, err);
    if (r == 0)
        fwrite(text.data, 1, text.len, stdout);
    tm_buf_free(&text);
    return r;
}

/* What cannot be read is told by its file; that nobody answered has nothing to do with it. */
static int post(struct tm_cli *cli, const char *path, struct tm_buf *body,
                const struct tm_json **report, struct tm_err *err)
{
    int r = tm_cli_post(cli, "/v1/verify", body, report, err);

    if ((r == TM_E_MALFORMED || r == TM_E_UNSUPPORTED) && strstr(err->text, path) == NULL)
        tm_in(err, "%s", path);
    return r;
}

int tm_cmd_verify(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf file = TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    struct tm_buf body = TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    const char *path = cli->args.operands[0];
    struct tm_slice text, verdict = TM_SLICE_EMPTY;
    const struct tm_json *report;
    int r = tm_file_read(path, &file, err);

    text = tm_slice_trim(tm_buf_slice(&file));
    if (r == 0 && text.len == 0)
        r = tm_fail(err, TM_E_MALFORMED, "nothing there");
    if (r == 0)
        r = build(cli, text, &body, err);
    if (r != 0 && strstr(err->text, path) == NULL && r != TM_E_USAGE)
        tm_in(err, "%s", path);
    if (r == 0 && tm_cli_opt(cli, TM_OPT_NODE) != NULL)
        r = tm_client_open_url(tm_cli_opt(cli, TM_OPT_NODE), &cli->client, err);
    if (r == 0)
        r = post(cli, path, &body, &report, err);
    tm_buf_wipe(&file); /* a person's credential */
    tm_buf_wipe(&body);
    if (r != 0)
        return r;
    if (!tm_json_str(tm_json_get(report, "verdict"), &verdict) ||
        !tm_exit_of_verdict(verdict, &cli->exit_code))
        return tm_fail(err, TM_E_UNREACHABLE, "what answered gave no verdict (status %d)",
                       cli->answer.status);
    return print_report(cli, err);
}

/* ---- explain ---- */

int tm_cmd_explain(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&text);
    const struct tm_code_row *row;
    enum tm_check_code code;

    if (!tm_code_find(tm_str(cli->args.operands[0]), &code))
        return tm_fail(err, TM_E_NOTFOUND, "no check has the code \"%.64s\"",
                       cli->args.operands[0]);
    row = tm_code_row(code);
    if (cli->json) {
        tm_json_put_object(&o);
        tm_json_member_cstr(&o, "code", row->code);
        tm_json_member_cstr(&o, "meaning", row->meaning);
        tm_json_member_cstr(&o, "cure", row->cure);
        tm_json_member_cstr(&o, "problem", row->problem);
        tm_json_end_object(&o);
        printf("%s\n", tm_buf_str(&text));
    } else {
        printf("%s\n  %s\n  %s\n", row->code, row->meaning, row->cure);
    }
    tm_buf_free(&text);
    return 0;
}
