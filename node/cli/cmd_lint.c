/* node/cli/cmd_lint.c - a credential or catalogue against Annex I and II, before it is signed. Done in
 * this process: it needs no node and no home; with --node, that node's engine answers. */
#include <stdio.h>

#include "node/base/file.h"
#include "node/cli/print.h"
#include "node/cred/lint.h"
#include "node/daemon/api.h"

#define REPORT_MAX TM_MIB(4)

static int lint_here(struct tm_cli *cli, struct tm_slice file, const struct tm_json **root,
                     struct tm_err *err)
{
    struct tm_lint_in in = { file, tm_wall_ms() };
    struct tm_json_limits limits = { REPORT_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };
    struct tm_json_out o = tm_json_out(&cli->answer.body);
    struct tm_json_doc doc;
    bool complete;

    cli->answer.body = (struct tm_buf)TM_BUF_INIT(REPORT_MAX);
    if (tm_lint(&in, &cli->arena, &o, &complete, err) != 0 ||
        tm_buf_check(&cli->answer.body, "report", err) != 0 ||
        tm_json_parse(tm_buf_slice(&cli->answer.body), &limits, &cli->arena, &doc, err) != 0)
        return err->code;
    *root = doc.root;
    return 0;
}

/* ---- for people ---- */

static void print_lines(const struct tm_json *checks)
{
    tm_json_each_item(line, checks)
    {
        if (tm_json_str_is(tm_json_get(line, "outcome"), "passed"))
            continue;
        tm_print_cell(line, "outcome", 9);
        tm_print_value(tm_json_get(line, "text"));
        if (tm_json_get(line, "path") != NULL) {
            printf("  ");
            tm_print_value(tm_json_get(line, "path"));
        }
        printf("\n");
    }
}

static void print_elements(const struct tm_json *elements, const char *indent)
{
    tm_json_each_key(key, elements)
    {
        const struct tm_json *el = tm_json_value(key);

        if (tm_json_str_is(tm_json_get(el, "state"), "present"))
            continue;
        printf("%s", indent);
        tm_print_cell(el, "state", 15);
        tm_print_text(tm_slice(key->data, key->len));
        printf(": ");
        tm_print_value(tm_json_get(el, "add"));
        printf("\n");
    }
}

static void print_part(const struct tm_json *annex1, const char *name, const char *title)
{
    const struct tm_json *part = tm_json_get(annex1, name);

    printf("%s: ", title);
    tm_print_value(tm_json_get(part, "present"));
    printf(" of ");
    tm_print_value(tm_json_get(part, "of"));
    printf("\n");
    print_elements(tm_json_get(part, "elements"), "  ");
}

static void print_credential(const struct tm_json *root)
{
    print_lines(tm_json_get(root, "checks"));
    print_part(tm_json_get(root, "annex1"), "mandatory", "Annex I, mandatory elements");
    print_part(tm_json_get(root, "annex1"), "optional", "Annex I, optional elements");
    printf("Is it a micro-credential?\n");
    tm_json_each_key(key, tm_json_get(root, "definition"))
    {
        printf("  ");
        tm_print_cell(tm_json_value(key), "state", 9);
        tm_print_value(tm_json_get(tm_json_value(key), "text"));
        printf("\n");
    }
}

static void print_catalogue(const struct tm_json *root)
{
    tm_print_field("entries", root, "entries");
    tm_print_field("incomplete", root, "entries_incomplete");
    tm_json_each_item(entry, tm_json_get(root, "incomplete"))
    {
        tm_print_value(tm_json_get(entry, "path"));
        printf("\n");
        if (!tm_json_get(entry, "id")->count)
            printf("  id: a URL\n");
        if (!tm_json_get(entry, "field")->count)
            printf("  field: a code of ISCED-F 2013\n");
        print_elements(tm_json_get(entry, "elements"), "  ");
    }
}

int tm_cmd_lint(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf file = TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    const char *path = cli->args.operands[0];
    const struct tm_json *root = NULL;
    bool complete = false;
    int r = tm_file_read(path, &file, err);

    if (r == 0 && tm_cli_opt(cli, TM_OPT_NODE) == NULL)
        r = lint_here(cli, tm_buf_slice(&file), &root, err);
    else if (r == 0 &&
             (r = tm_client_open_url(tm_cli_opt(cli, TM_OPT_NODE), &cli->client, err)) == 0)
        r = tm_cli_ask(cli, "POST", "/v1/lint", tm_buf_slice(&file), &root, err);
    if (r == 0 && !tm_json_bool(tm_json_get(root, "complete"), &complete))
        r = tm_fail(err, TM_E_UNREACHABLE, "what answered gave no report");
    if (r == 0 && cli->json)
        tm_print_answer(cli);
    else if (r == 0 && tm_json_str_is(tm_json_get(root, "kind"), "catalogue"))
        print_catalogue(root);
    else if (r == 0)
        print_credential(root);
    cli->exit_code = complete ? TM_EXIT_DONE : TM_EXIT_FAILED;
    tm_buf_wipe(&file); /* a person's credential */
    if (r != 0 && strstr(err->text, path) == NULL)
        tm_in(err, "%s", path);
    return r;
}
