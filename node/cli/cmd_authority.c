/* node/cli/cmd_authority.c - an authority's work: who may award what. */
#include <stdio.h>

#include "node/base/encode.h"
#include "node/cli/print.h"

#define PATH_LENGTH_MAX 8 /* statements in one chain */

int tm_cmd_authority_invite(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "POST", "/v1/own/invite", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
    } else {
        tm_print_cell(answer, "code", 0);
        printf("\n");
    }
    return 0;
}

int tm_cmd_authority_pending(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/own/pending", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(p, tm_json_get(answer, "pending"))
    {
        bool with_code = false;

        tm_json_bool(tm_json_get(p, "with_code"), &with_code);
        tm_print_cell(p, "member", 48);
        tm_print_cell(p, "since", 22);
        tm_print_cell(p, "kind", 10);
        printf("says it is (unverified): ");
        tm_print_cell(p, "unverified_name", 0);
        printf("(");
        tm_print_cell(p, "unverified_country", 2);
        printf(")%s\n", with_code ? ", with your code" : "");
    }
    return 0;
}

static void put_quality(const struct tm_cli *cli, struct tm_json_out *o)
{
    tm_cli_put_opt(cli, o, "qa_standard", TM_OPT_QA_STANDARD);
    tm_cli_put_opt(cli, o, "qa_agency", TM_OPT_QA_AGENCY);
    tm_cli_put_opt(cli, o, "qa_report", TM_OPT_QA_REPORT);
    tm_cli_put_opt(cli, o, "deqar_id", TM_OPT_DEQAR);
}

static int grant(struct tm_cli *cli, const char *path, const char *done, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(256));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;
    uint64_t max_path = 0;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "member", cli->args.operands[0]);
    put_quality(cli, &o);
    if (tm_cli_opt(cli, TM_OPT_MAY_ACCREDIT) != NULL)
        tm_json_member_bool(&o, "may_accredit", true);
    if (tm_cli_put_limits(cli, &o, err) != 0 ||
        tm_cli_put_list(cli, &o, "issuers", TM_OPT_ISSUER, err) != 0 ||
        tm_args_number(&cli->args, TM_OPT_MAX_PATH, PATH_LENGTH_MAX, &max_path, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    if (tm_cli_opt(cli, TM_OPT_MAX_PATH) != NULL)
        tm_json_member_int(&o, "max_path_length", (int64_t)max_path);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, path, &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("%s: ", done);
    tm_print_cell(answer, "member", 0);
    printf("by entry ");
    tm_print_cell(answer, "entry", 0);
    printf("of the own log\n");
    return 0;
}

int tm_cmd_authority_accredit(struct tm_cli *cli, struct tm_err *err)
{
    return grant(cli, "/v1/own/accredit", "accredited", err);
}

int tm_cmd_authority_recognise(struct tm_cli *cli, struct tm_err *err)
{
    return grant(cli, "/v1/own/recognise", "recognised", err);
}

int tm_cmd_authority_withdraw(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;
    uint64_t ref;

    if (!tm_decimal_exact(tm_str(cli->args.operands[0]), INT64_MAX, &ref))
        return tm_fail(err, TM_E_USAGE,
                       "REF is the index of the accreditation or recognition in the own log; see: "
                       "testamur log show MEMBER");
    if (tm_cli_opt(cli, TM_OPT_REASON) == NULL)
        return tm_fail(err, TM_E_USAGE, "--reason is missing: %s",
                       tm_opt_row(TM_OPT_REASON)->meaning);
    tm_json_put_object(&o);
    tm_json_member_int(&o, "ref", (int64_t)ref);
    tm_cli_put_opt(cli, &o, "reason", TM_OPT_REASON);
    if (tm_cli_put_time(cli, &o, "at", TM_OPT_AT, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/withdraw", &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("ended: entry %s, by entry ", cli->args.operands[0]);
    tm_print_cell(answer, "entry", 0);
    printf("of the own log\n");
    return 0;
}

int tm_cmd_authority_reject(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "member", cli->args.operands[0]);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/reject", &body, &answer, err) != 0)
        return err->code;
    if (cli->json)
        tm_print_answer(cli);
    else
        printf("rejected: %s\n", cli->args.operands[0]);
    return 0;
}
