/* node/cli/cmd_peers.c - whom this node knows, trusts, and asks to be let in: peer, anchor, join. */
#include <stdio.h>

#include "node/cli/print.h"

/* Prints the answer as JSON, or `text` with the first operand behind it. */
static void say_done(struct tm_cli *cli, const char *text)
{
    if (cli->json)
        tm_print_answer(cli);
    else
        printf("%s %s\n", text, cli->args.operands[0]);
}

/* One operand as one member of the body. */
static int post_operand(struct tm_cli *cli, const char *path, const char *name, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, name, cli->args.operands[0]);
    tm_json_end_object(&o);
    return tm_cli_post(cli, path, &body, &answer, err);
}

/* ---- peer ---- */

int tm_cmd_peer_add(struct tm_cli *cli, struct tm_err *err)
{
    if (post_operand(cli, "/v1/own/peers", "address", err) != 0)
        return err->code;
    say_done(cli, "seed kept:");
    return 0;
}

int tm_cmd_peer_remove(struct tm_cli *cli, struct tm_err *err)
{
    if (post_operand(cli, "/v1/own/peers/remove", "address", err) != 0)
        return err->code;
    say_done(cli, "seed forgotten:");
    return 0;
}

int tm_cmd_peer_list(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/peers", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("%-24s %-11s %-4s %10s %10s %8s %8s %7s  %s\n", "address", "state", "way", "bytes in",
           "bytes out", "in", "out", "rtt ms", "member");
    tm_json_each_item(peer, tm_json_get(answer, "peers"))
    {
        tm_print_cell(peer, "address", 25);
        tm_print_cell(peer, "state", 12);
        tm_print_cell(peer, "direction", 6);
        tm_print_cell(peer, "bytes_in", 11);
        tm_print_cell(peer, "bytes_out", 11);
        tm_print_cell(peer, "entries_in", 9);
        tm_print_cell(peer, "entries_out", 9);
        tm_print_cell(peer, "rtt_ms", 7);
        tm_print_cell(peer, "member", 0);
        tm_print_cell(peer, "last_closed", 0);
        printf("\n");
    }
    return 0;
}

/* ---- anchor ---- */

int tm_cmd_anchor_add(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(256));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "member", cli->args.operands[0]);
    if (tm_cli_put_limits(cli, &o, err) != 0) {
        tm_buf_free(&body);
        return err->code;
    }
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/anchors", &body, &answer, err) != 0)
        return err->code;
    say_done(cli, "trusted:");
    return 0;
}

int tm_cmd_anchor_remove(struct tm_cli *cli, struct tm_err *err)
{
    if (post_operand(cli, "/v1/own/anchors/remove", "member", err) != 0)
        return err->code;
    say_done(cli, "trusted no more:");
    return 0;
}

int tm_cmd_anchor_list(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/anchors", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(anchor, tm_json_get(answer, "anchors"))
    {
        tm_print_cell(anchor, "member", 48);
        tm_print_cell(anchor, "country", 4);
        tm_print_cell(anchor, "name", 32);
        tm_print_cell(anchor, "time", 22);
        tm_print_limits(tm_json_get(anchor, "limits"));
        printf("\n");
    }
    return 0;
}

/* ---- join ---- */

int tm_cmd_join(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "address", cli->args.operands[0]);
    tm_cli_put_opt(cli, &o, "code", TM_OPT_CODE);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/join", &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_field("state", answer, "state");
    tm_print_field("detail", answer, "detail");
    return 0;
}
