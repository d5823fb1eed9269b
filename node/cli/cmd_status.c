/* node/cli/cmd_status.c - what stands in status lists: revoke, suspend, reinstate, status-list.
 *
 * Many changes go in few requests, each one step with one head: as many as fit the API's body and
 * number of values.
 */
#include <stdio.h>
#include <unistd.h>

#include "node/base/file.h"
#include "node/cli/print.h"
#include "node/daemon/api.h"

#define TARGETS_MAX 15000     /* of one request */
#define BODY_FULL   TM_MIB(4) /* a request is sent when its body is that long; the next target fits */
#define NODES_FULL  60000     /* values of one request */
#define LISTING_MAX TM_MIB(64) /* the file of --file */

struct change {
    struct tm_cli *cli;
    const char *purpose;
    int value;
    struct tm_buf body;
    struct tm_json_out o;
    size_t targets, nodes; /* in this request */
    size_t done, of;       /* in all */
};

/* ---- requests ---- */

static void begin(struct change *c)
{
    c->body = (struct tm_buf)TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    c->o = tm_json_out(&c->body);
    c->targets = c->nodes = 0;
    tm_json_put_object(&c->o);
    tm_json_member_cstr(&c->o, "purpose", c->purpose);
    tm_json_member_int(&c->o, "value", c->value);
    tm_json_put_key(&c->o, "targets");
    tm_json_put_array(&c->o);
}

static int flush(struct change *c, struct tm_err *err)
{
    const struct tm_json *answer;

    if (c->targets == 0)
        return 0;
    tm_json_end_array(&c->o);
    tm_json_end_object(&c->o);
    if (tm_cli_post(c->cli, "/v1/own/status", &c->body, &answer, err) != 0)
        return c->done == 0 ? err->code : tm_in(err, "after %zu were done", c->done);
    c->done += c->targets;
    if (c->of > TARGETS_MAX)
        tm_print_progress("changed", c->done, c->of);
    begin(c);
    return 0;
}

static int flush_when_full(struct change *c, struct tm_err *err)
{
    if (c->targets < TARGETS_MAX && c->nodes < NODES_FULL && c->body.len < BODY_FULL)
        return 0;
    return flush(c, err);
}

/* ---- targets ---- */

/* A JSON credential, or the text of a compact JWT. */
static int put_credential(struct change *c, const char *path, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    struct tm_buf file = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_doc doc;
    struct tm_slice text;
    int r = tm_file_read(path, &file, err);

    text = tm_slice_trim(tm_buf_slice(&file));
    if (r == 0 && text.len > 0 && text.data[0] == '{') {
        r = tm_json_parse(text, &limits, &arena, &doc, err);
        if (r == 0)
            c->nodes += doc.root->span;
    }
    if (r != 0) {
        if (strstr(err->text, path) == NULL)
            tm_in(err, "%s", path);
    } else {
        tm_json_put_object(&c->o);
        tm_json_put_key(&c->o, "credential");
        if (text.len > 0 && text.data[0] == '{')
            tm_json_put_value(&c->o, doc.root);
        else
            tm_json_put_str(&c->o, text);
        tm_json_end_object(&c->o);
    }
    tm_arena_free(&arena);
    tm_buf_wipe(&file); /* a person's credential */
    return r;
}

/* LIST:INDEX unless a file of that name is there. */
static int put_target(struct change *c, const char *text, struct tm_err *err)
{
    struct tm_slice list;
    uint64_t index;
    int r = flush_when_full(c, err);

    if (r != 0)
        return r;
    if (access(text, F_OK) != 0 && tm_args_place(tm_str(text), &list, &index)) {
        tm_json_put_object(&c->o);
        tm_json_member_str(&c->o, "list", list);
        tm_json_member_int(&c->o, "index", (int64_t)index);
        tm_json_end_object(&c->o);
    } else {
        r = put_credential(c, text, err);
    }
    c->targets++;
    c->nodes += 8;
    return r;
}

/* Each line of a file; `fn` NULL counts alone. */
static int each_line(struct tm_slice text, struct change *c, struct tm_err *err)
{
    size_t number = 0;

    while (text.len > 0) {
        const uint8_t *end = memchr(text.data, '\n', text.len);
        size_t len = end == NULL ? text.len : (size_t)(end - text.data);
        struct tm_slice line = tm_slice_trim(tm_slice(text.data, len));
        char target[PATH_MAX];

        number++;
        text = tm_slice_from(text, len + 1);
        if (line.len == 0 || line.data[0] == '#')
            continue;
        if (line.len >= sizeof target || memchr(line.data, 0, line.len) != NULL)
            return tm_fail(err, TM_E_MALFORMED, "line %zu is no file's name and no LIST:INDEX",
                           number);
        memcpy(target, line.data, line.len);
        target[line.len] = 0;
        if (put_target(c, target, err) != 0)
            return tm_in(err, "line %zu", number);
    }
    return 0;
}

static size_t count_lines(struct tm_slice text)
{
    size_t n = 0;

    for (size_t i = 0; i < text.len; i++)
        n += text.data[i] == '\n';
    return n;
}

static int change(struct tm_cli *cli, const char *purpose, int value, const char *done,
                  struct tm_err *err)
{
    struct change c = { .cli = cli, .purpose = purpose, .value = value, .of = cli->args.n };
    const char *path = tm_cli_opt(cli, TM_OPT_FILE);
    struct tm_buf listing = TM_BUF_INIT(LISTING_MAX);
    int r = 0;

    if (cli->args.n == 0 && path == NULL)
        return tm_fail(err, TM_E_USAGE, "which credentials? %s, or --file", cli->command->operands);
    if (path != NULL)
        r = tm_file_read(path, &listing, err);
    c.of += count_lines(tm_buf_slice(&listing));
    begin(&c);
    for (size_t i = 0; r == 0 && i < cli->args.n; i++)
        r = put_target(&c, cli->args.operands[i], err);
    if (r == 0 && each_line(tm_buf_slice(&listing), &c, err) != 0)
        r = tm_in(err, "%s", path);
    if (r == 0)
        r = flush(&c, err);
    tm_buf_free(&listing);
    tm_buf_wipe(&c.body);
    if (r != 0)
        return r;
    if (cli->json)
        printf("{\"changed\":%zu}\n", c.done);
    else
        printf("%s: %zu\n", done, c.done);
    return 0;
}

int tm_cmd_revoke(struct tm_cli *cli, struct tm_err *err)
{
    return change(cli, "revocation", 1, "revoked", err);
}

int tm_cmd_suspend(struct tm_cli *cli, struct tm_err *err)
{
    return change(cli, "suspension", 1, "suspended", err);
}

int tm_cmd_reinstate(struct tm_cli *cli, struct tm_err *err)
{
    return change(cli, "suspension", 0, "reinstated", err);
}

/* ---- lists ---- */

int tm_cmd_status_list_new(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const struct tm_json *answer;
    uint64_t length = 0;

    if (tm_args_number(&cli->args, TM_OPT_LENGTH, TM_STATUS_LENGTH_MAX, &length, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    tm_cli_put_opt(cli, &o, "purpose", TM_OPT_PURPOSE);
    if (tm_cli_opt(cli, TM_OPT_LENGTH) != NULL)
        tm_json_member_int(&o, "length", (int64_t)length);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/status-lists", &body, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
    } else {
        tm_print_cell(answer, "list", 0);
        printf("\n");
    }
    return 0;
}

static int show_own_lists(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/own/status-lists", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(list, tm_json_get(answer, "lists"))
    {
        tm_print_cell(list, "purpose", 12);
        tm_print_cell(list, "length", 9);
        tm_print_cell(list, "list", 0);
        printf("\n");
    }
    return 0;
}

int tm_cmd_status_list_show(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer, *set;
    const char *path;
    size_t n = 0;

    if (cli->args.n == 0)
        return show_own_lists(cli, err);
    path = tm_client_path(&cli->arena, "/v1/status-lists?url=%s", cli->args.operands[0]);
    if (tm_cli_ask(cli, "GET", path, TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    set = tm_json_get(answer, "set");
    tm_print_field("list", answer, "list");
    tm_print_field("purpose", answer, "purpose");
    tm_print_field("length", answer, "length");
    tm_print_field("unknown", answer, "unknown");
    tm_print_field("as of", tm_json_get(answer, "as_of"), "time");
    printf("%-14s", "set");
    tm_json_each_item(index, set)
    {
        struct tm_slice text = TM_SLICE_EMPTY;

        tm_json_number_text(index, &text);
        printf("%s", n++ % 8 == 0 && n > 1 ? "\n               " : " ");
        tm_print_text(text);
    }
    printf("%s\n", n == 0 ? " nothing" : "");
    return 0;
}
