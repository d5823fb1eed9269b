/* node/cli/cmd_log.c - any replicated log, readable. */
#include <stdio.h>

#include "node/base/encode.h"
#include "node/cli/print.h"
#include "node/log/checkpoint.h"
#include "node/log/merkle.h"

#define PAGE 1000 /* entries asked for at once */

int tm_cmd_log_list(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;

    if (tm_cli_ask(cli, "GET", "/v1/logs", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    printf("%-47s %8s  %-20s  %-10s %-3s %s\n", "member", "entries", "head's time", "kind", "", "");
    tm_json_each_item(log, tm_json_get(answer, "logs"))
    {
        bool forked = false;

        tm_json_bool(tm_json_get(log, "forked"), &forked);
        tm_print_cell(log, "member", 48);
        tm_print_cell(log, "held", 10);
        tm_print_cell(log, "time", 22);
        tm_print_cell(log, "kind", 11);
        tm_print_cell(log, "country", 4);
        tm_print_cell(log, "name", 0);
        printf("%s\n", forked ? "FORKED" : "");
    }
    return 0;
}

/* ---- show ---- */

#define LIST_SHOWN_MAX 120 /* bytes of a list that a line shows; `log entry` shows all */

static void print_member(const struct tm_json *v)
{
    if (!tm_json_is(v, TM_JSON_ARRAY) && !tm_json_is(v, TM_JSON_OBJECT))
        tm_print_value(v);
    else if (v->len <= LIST_SHOWN_MAX)
        tm_print_text(tm_slice(v->data, v->len));
    else
        printf("(%zu values)", (size_t)v->count);
}

/* An entry on one line: index, type, then its members; of a long list how many values it has. */
static void print_entry(const struct tm_json *entry)
{
    tm_print_cell(entry, "index", 7);
    tm_print_cell(entry, "type", 20);
    tm_json_each_key(key, entry)
    {
        const struct tm_json *v = tm_json_value(key);
        struct tm_slice name = TM_SLICE_EMPTY;

        tm_json_str(key, &name);
        if (tm_slice_is(name, "index") || tm_slice_is(name, "type") || tm_slice_is(name, "v"))
            continue;
        printf(" ");
        tm_print_text(name);
        printf("=");
        print_member(v);
    }
    printf("\n");
}

struct showing {
    uint64_t next, size; /* the next index, and how long the log is */
    bool begun;
};

/* One page, printed; the answer's bytes are copied for --json, so that what is shown is what came. */
static int show_page(struct tm_cli *cli, struct showing *s, struct tm_err *err)
{
    const char *path = tm_client_path(&cli->arena, "/v1/logs/%s", cli->args.operands[0]);
    const struct tm_json *answer;
    uint64_t before = s->next;
    struct tm_slice member;
    int64_t size;

    path = tm_arena_printf(&cli->arena, "%s?from=%llu&count=%d", path, (unsigned long long)s->next,
                           PAGE);
    if (path == NULL)
        return tm_fail(err, TM_E_NOMEM, "path");
    if (tm_cli_ask(cli, "GET", path, TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (!tm_json_int(tm_json_get(answer, "size"), &size) ||
        !tm_json_str(tm_json_get(answer, "member"), &member))
        return tm_fail(err, TM_E_BUG, "the answer is no log");
    s->size = (uint64_t)size;
    if (cli->json && !s->begun)
        printf("{\"member\":\"%.*s\",\"size\":%lld,\"entries\":[", TM_ARG(member), (long long)size);
    tm_json_each_item(entry, tm_json_get(answer, "entries"))
    {
        if (cli->json)
            printf("%s%.*s", s->begun ? "," : "", (int)entry->len, (const char *)entry->data);
        else
            print_entry(entry);
        s->begun = true;
        s->next++;
    }
    if (s->next == before) /* past the end */
        s->size = s->next;
    tm_arena_reset(&cli->arena);
    return 0;
}

int tm_cmd_log_show(struct tm_cli *cli, struct tm_err *err)
{
    struct showing s = { .begun = false };

    if (tm_args_number(&cli->args, TM_OPT_FROM, INT64_MAX, &s.next, err) != 0)
        return err->code;
    do {
        if (show_page(cli, &s, err) != 0)
            return err->code;
    } while (s.next < s.size);
    if (cli->json)
        printf("]}\n");
    return 0;
}

/* ---- one entry ---- */

static int ask_entry(struct tm_cli *cli, const char *pattern, const struct tm_json **answer,
                     struct tm_err *err)
{
    const char *index = cli->args.operands[1];
    uint64_t number;

    if (!tm_decimal_exact(tm_str(index), INT64_MAX, &number))
        return tm_fail(err, TM_E_USAGE, "INDEX is the number of an entry, from 0");
    return tm_cli_ask(cli, "GET",
                      tm_client_path(&cli->arena, pattern, cli->args.operands[0], index),
                      TM_SLICE_EMPTY, answer, err);
}

int tm_cmd_log_entry(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer, *entry;
    struct tm_slice text;

    if (ask_entry(cli, "/v1/logs/%s/entries/%s", &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_field("member", answer, "member");
    tm_print_field("leaf", answer, "leaf");
    entry = tm_json_get(answer, "entry");
    tm_json_each_key(key, entry)
    {
        const struct tm_json *v = tm_json_value(key);

        tm_json_str(key, &text);
        tm_print_text(text);
        printf(": ");
        if (tm_json_is(v, TM_JSON_ARRAY) || tm_json_is(v, TM_JSON_OBJECT))
            tm_print_text(tm_slice(v->data, v->len));
        else
            tm_print_value(v);
        printf("\n");
    }
    tm_print_field("bytes", answer, "bytes");
    return 0;
}

static int read_hash(const struct tm_json *v, struct tm_hash *out, struct tm_err *err)
{
    struct tm_buf bytes = TM_BUF_INIT(64);
    struct tm_slice text = TM_SLICE_EMPTY;
    int r = 0;

    tm_json_str(v, &text);
    if (tm_base64_get(&bytes, text, err) != 0 || bytes.len != sizeof out->b)
        r = tm_fail(err, TM_E_MALFORMED, "a hash of the proof cannot be read");
    else
        memcpy(out->b, bytes.data, sizeof out->b);
    tm_buf_free(&bytes);
    return r;
}

/* The node's word is not taken for it: the proof is checked against the head's root here. */
static int check_proof(const struct tm_json *answer, struct tm_err *err)
{
    struct tm_slice note = TM_SLICE_EMPTY;
    struct tm_proof proof = { .n = 0 };
    struct tm_checkpoint head;
    struct tm_hash leaf;
    int64_t index = -1;

    tm_json_int(tm_json_get(answer, "index"), &index);
    tm_json_str(tm_json_get(answer, "checkpoint"), &note);
    if (tm_checkpoint_parse(note, &head, err) != 0 ||
        read_hash(tm_json_get(answer, "leaf"), &leaf, err) != 0)
        return err->code;
    tm_json_each_item(item, tm_json_get(answer, "proof"))
    {
        if (proof.n == TM_PROOF_HASHES_MAX)
            return tm_fail(err, TM_E_MALFORMED, "the proof is too long");
        if (read_hash(item, &proof.hashes[proof.n++], err) != 0)
            return err->code;
    }
    return tm_merkle_check_inclusion(&leaf, (uint64_t)index, head.head.size, &head.head.root,
                                     &proof, err);
}

int tm_cmd_log_prove(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_slice note = TM_SLICE_EMPTY;
    const struct tm_json *answer;

    if (ask_entry(cli, "/v1/logs/%s/proof/%s", &answer, err) != 0)
        return err->code;
    if (check_proof(answer, err) != 0)
        return tm_in(err, "inclusion proof");
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_print_field("member", answer, "member");
    tm_print_field("entry", answer, "index");
    tm_print_field("of", answer, "size");
    tm_print_field("leaf", answer, "leaf");
    tm_json_each_item(item, tm_json_get(answer, "proof"))
    {
        printf("%-14s ", "proof");
        tm_print_value(item);
        printf("\n");
    }
    tm_json_str(tm_json_get(answer, "checkpoint"), &note);
    printf("the proof holds under this head:\n\n");
    fwrite(note.data, 1, note.len, stdout);
    return 0;
}

/* ---- forks ---- */

int tm_cmd_log_forks(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer, *forks;

    if (tm_cli_ask(cli, "GET", "/v1/forks", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    forks = tm_json_get(answer, "forks");
    tm_json_each_item(fork, forks)
    {
        tm_print_cell(fork, "member", 48);
        printf("proof ");
        tm_print_cell(fork, "proof", 0);
        printf("\n");
    }
    if (forks == NULL || forks->count == 0)
        printf("none: no member is known to have signed two contradicting heads\n");
    return 0;
}
