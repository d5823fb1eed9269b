/* node/cli/cmd_node.c - the node itself: init, run, status, doctor, backup, check. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/cli/print.h"
#include "node/daemon/home.h"
#include "node/daemon/run.h"

/* ---- init ---- */

/* The folders above the home, as `git init a/b/c` makes them. */
static int make_parents(const char *dir, struct tm_err *err)
{
    char path[PATH_MAX];

    snprintf(path, sizeof path, "%s", dir);
    for (char *p = path + 1; *p != 0; p++) {
        if (*p != '/')
            continue;
        *p = 0;
        if (mkdir(path, 0755) != 0 && errno != EEXIST)
            return tm_fail(err, errno == EACCES ? TM_E_DENIED : TM_E_IO, "%s: %s", path,
                           strerror(errno));
        *p = '/';
    }
    return 0;
}

static int read_new_home(const struct tm_cli *cli, struct tm_home_new *with, struct tm_err *err)
{
    const char *kind = tm_cli_opt(cli, TM_OPT_KIND), *network = tm_cli_opt(cli, TM_OPT_NETWORK);

    *with = (struct tm_home_new){ .network = network != NULL ? network : getenv("TESTAMUR_NETWORK"),
                                  .name = tm_cli_opt(cli, TM_OPT_NAME),
                                  .legal_name = tm_cli_opt(cli, TM_OPT_LEGAL_NAME),
                                  .country = tm_cli_opt(cli, TM_OPT_COUNTRY),
                                  .homepage = tm_cli_opt(cli, TM_OPT_HOMEPAGE),
                                  .listen = tm_cli_opt(cli, TM_OPT_LISTEN),
                                  .http = tm_cli_opt(cli, TM_OPT_HTTP),
                                  .url = tm_cli_opt(cli, TM_OPT_URL),
                                  .kind = TM_KIND_PROVIDER,
                                  .verifier = tm_cli_opt(cli, TM_OPT_VERIFIER) != NULL };
    if (with->network == NULL)
        return tm_fail(err, TM_E_USAGE, "--network is missing (or TESTAMUR_NETWORK)");
    if (kind != NULL && !tm_kind_parse(tm_str(kind), &with->kind))
        return tm_fail(err, TM_E_USAGE, "--kind is authority, provider or other");
    if (with->verifier && (with->name != NULL || with->country != NULL || kind != NULL))
        return tm_fail(err, TM_E_USAGE,
                       "--verifier makes a home without membership: it has no "
                       "--name, --country or --kind");
    return 0;
}

static void print_new_home(const struct tm_cli *cli, const char *member, const char *recovery)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&text);

    if (cli->json) {
        tm_json_put_object(&o);
        tm_json_member_cstr(&o, "member", member);
        tm_json_member_cstr(&o, "recovery", recovery);
        tm_json_member_cstr(&o, "dir", cli->dir);
        tm_json_end_object(&o);
        printf("%s\n", tm_buf_str(&text));
    } else if (member == NULL) {
        printf("a verifier's home: %s\n", cli->dir);
    } else {
        printf("%s\n", member);
    }
    tm_buf_free(&text);
    if (recovery == NULL)
        return;
    fflush(stdout);
    fprintf(
        stderr,
        "testamur: init: take the recovery key offline now: %s\n"
        "  It alone brings this log back after a theft or a lost disk. Keep two copies away from\n"
        "  this machine, then remove the file. What stands in the log (the name, the home page) "
        "is\n"
        "  public for good: name the organisation there, never a person.\n",
        recovery);
}

int tm_cmd_init(struct tm_cli *cli, struct tm_err *err)
{
    char recovery[PATH_MAX] = "", text[TM_ID_TEXT_SIZE];
    struct tm_home_new with;
    struct tm_id member;
    int r;

    r = read_new_home(cli, &with, err);
    if (r == 0)
        r = make_parents(cli->dir, err);
    if (r == 0)
        r = tm_home_init(cli->dir, &with, &member, recovery, err);
    if (r != 0)
        return r;
    if (with.verifier)
        print_new_home(cli, NULL, NULL);
    else
        print_new_home(cli, tm_id_text(&member, text), recovery);
    return 0;
}

/* ---- run ---- */

static void print_ready(void *ctx, const char *member, const char *listen, const char *http)
{
    (void)ctx;
    printf("ready member=%s listen=%s http=%s\n", member, listen, http);
    fflush(stdout);
}

int tm_cmd_run(struct tm_cli *cli, struct tm_err *err)
{
    return tm_run(cli->dir, print_ready, NULL, err);
}

/* ---- status and doctor ---- */

int tm_cmd_status(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *node;
    bool running = false;

    if (tm_cli_ask(cli, "GET", "/v1/node", TM_SLICE_EMPTY, &node, err) != 0)
        return err->code;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_bool(tm_json_get(node, "running"), &running);
    tm_print_field("member", node, "member");
    tm_print_field("network", node, "network");
    printf("%-14s %s\n", "node", running ? "running" : "not running");
    tm_print_field("gossip", node, "listen");
    tm_print_field("http", node, "http");
    tm_print_field("peers", node, "peers");
    tm_print_field("logs", node, "logs");
    tm_print_field("entries", node, "entries");
    tm_print_field("forks known", node, "evidence");
    tm_print_field("store bytes", node, "store_bytes");
    tm_print_field("healthy", node, "healthy");
    tm_print_field("problem", node, "problem");
    return 0;
}

static const struct
{ /* members of /readyz that should be true, with what to do where they are not */
    const char *name, *good, *bad;
} signs[] = {
    { "store", "the store can be read and written",
      "the store cannot be read, or its disk is nearly full: make room, run testamur check" },
    { "anchor", "there is a trust anchor",
      "no trust anchor, so nothing can pass: testamur anchor add MEMBER" },
    { "anchors_fresh", "the anchors' logs are here and fresh",
      "an anchor's log is missing or older than max_age: see testamur anchor list, testamur peer "
      "list" },
    { "signing", "the own head is signed",
      "the own head could not be signed: look at the clock and the node's log" },
    { "own_head_checked", "peers hold no more of the own log than this node",
      "nothing is appended to the own log until a peer has said what it holds of it, and all that "
      "was signed is here: see testamur status and testamur peer list" },
    { "contexts", "the contexts and documents of the home are as they were added",
      "a context or document in the home is not what its index says: see testamur context list" },
};

static void print_sign(const struct tm_cli *cli, bool good, const char *text)
{
    const char *mark = good ? "ok " : "BAD";

    if (cli->colour)
        printf("\033[%sm%s\033[0m  %s\n", good ? "32" : "31;1", mark, text);
    else
        printf("%s  %s\n", mark, text);
}

int tm_cmd_doctor(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *ready, *node;
    bool running = false, good, healthy;
    int r = tm_cli_ask(cli, "GET", "/v1/node", TM_SLICE_EMPTY, &node, err);

    if (r == 0)
        r = tm_cli_ask(cli, "GET", "/readyz", TM_SLICE_EMPTY, &ready, err);
    if (r != 0)
        return r;
    tm_json_bool(tm_json_get(node, "running"), &running);
    healthy = running;
    if (!cli->json)
        print_sign(cli, running,
                   running ? "the node runs" : "the node does not run: start it with testamur run");
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        good = false;
        tm_json_bool(tm_json_get(ready, signs[i].name), &good);
        healthy = healthy && good;
        if (!cli->json)
            print_sign(cli, good, good ? signs[i].good : signs[i].bad);
    }
    if (cli->json)
        tm_print_answer(cli);
    else
        tm_print_field("     which:", ready, "contexts_problem");
    cli->exit_code = healthy ? TM_EXIT_DONE : TM_EXIT_UNREACHABLE;
    return 0;
}

/* ---- care of the store ---- */

int tm_cmd_backup(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_KIB(64));
    struct tm_json_out o = tm_json_out(&body);
    const char *to = cli->args.operands[0];
    const struct tm_json *answer;
    char here[PATH_MAX];

    if (to[0] != '/') { /* the node may stand elsewhere */
        if (getcwd(here, sizeof here) == NULL)
            return tm_fail(err, TM_E_IO, "the current folder: %s", strerror(errno));
        to = tm_arena_printf(&cli->arena, "%s/%s", here, to);
    }
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "to", to);
    tm_json_end_object(&o);
    if (tm_cli_post(cli, "/v1/own/backup", &body, &answer, err) != 0)
        return err->code;
    if (cli->json)
        tm_print_answer(cli);
    else
        printf("backed up to %s\n", to);
    return 0;
}

int tm_cmd_check(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_json *answer;
    struct tm_slice text;
    bool sound = false;

    if (tm_cli_ask(cli, "POST", "/v1/own/check", TM_SLICE_EMPTY, &answer, err) != 0)
        return err->code;
    tm_json_bool(tm_json_get(answer, "sound"), &sound);
    cli->exit_code = sound ? TM_EXIT_DONE : TM_EXIT_INPUT;
    if (cli->json) {
        tm_print_answer(cli);
        return 0;
    }
    tm_json_each_item(item, tm_json_get(answer, "findings"))
    {
        if (tm_json_str(item, &text)) {
            tm_print_text(text);
            printf("\n");
        }
    }
    printf("%s\n", sound ? "sound" : "not sound");
    return 0;
}
