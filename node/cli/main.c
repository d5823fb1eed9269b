/* node/cli/main.c - the program `testamur`: finds the command, runs it, prints what went wrong once,
 * and ends with the code of interface.md. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/ed25519.h"
#include "node/base/rng.h"
#include "node/base/say.h"
#include "node/cli/print.h"

const struct tm_command tm_commands[] = {
#define TM_COMMAND(words, fn, least, most, operands, options, summary)                             \
    { words, tm_cmd_##fn, least, most, operands, options, summary },
#include "node/cli/commands.def"
#undef TM_COMMAND
    { NULL, NULL, 0, 0, NULL, NULL, NULL },
};

/* Of the interface, and not of this version. */
static const char *const later[] = { "what-if",         "rotate", "recover",
                                     "replay",          "export", "import",
                                     "restore",         "lint",   "status-list export",
                                     "catalogue search" };

/* How many of `words` spell out `name`; 0 when they do not. */
static size_t spells(const char *name, char *const *words, size_t n)
{
    size_t taken = 0;

    while (taken < n) {
        size_t len = strcspn(name, " ");

        if (strlen(words[taken]) != len || memcmp(words[taken], name, len) != 0)
            return 0;
        taken++;
        name += len;
        if (*name == 0)
            return taken;
        name++;
    }
    return 0;
}

/* "peer: one of add, remove, list" for the first word of commands of two. */
static bool say_group(const char *word, struct tm_err *err)
{
    struct tm_buf names = TM_BUF_INIT(256);
    size_t len = strlen(word);

    for (const struct tm_command *c = tm_commands; c->words != NULL; c++)
        if (strncmp(c->words, word, len) == 0 && c->words[len] == ' ')
            tm_buf_printf(&names, "%s%s", names.len > 0 ? ", " : "", c->words + len + 1);
    if (names.len > 0)
        tm_fail(err, TM_E_USAGE, "which of these: %s?", tm_buf_str(&names));
    tm_buf_free(&names);
    return err->code != 0;
}

const struct tm_command *tm_command_find(char *const *words, size_t n, size_t *taken,
                                         struct tm_err *err)
{
    for (const struct tm_command *c = tm_commands; c->words != NULL; c++) {
        *taken = spells(c->words, words, n);
        if (*taken > 0)
            return c;
    }
    for (size_t i = 0; i < sizeof later / sizeof later[0]; i++)
        if (spells(later[i], words, n) > 0) {
            tm_fail(err, TM_E_USAGE, "\"%s\" is not part of this version (" TM_VERSION ")",
                    later[i]);
            return NULL;
        }
    if (n > 0 && !say_group(words[0], err))
        tm_fail(err, TM_E_USAGE, "no such command: %.64s", words[0]);
    return NULL;
}

static int find_dir(struct tm_cli *cli, struct tm_err *err)
{
    const char *dir = tm_cli_opt(cli, TM_OPT_DIR), *data = getenv("XDG_DATA_HOME"),
               *home = getenv("HOME");
    int n;

    if (dir == NULL)
        dir = getenv("TESTAMUR_DIR");
    if (dir != NULL && dir[0] != 0)
        n = snprintf(cli->dir, sizeof cli->dir, "%s", dir);
    else if (geteuid() == 0)
        n = snprintf(cli->dir, sizeof cli->dir, "/var/lib/testamur");
    else if (data != NULL && data[0] == '/')
        n = snprintf(cli->dir, sizeof cli->dir, "%s/testamur", data);
    else if (home != NULL && home[0] == '/')
        n = snprintf(cli->dir, sizeof cli->dir, "%s/.local/share/testamur", home);
    else
        return tm_fail(err, TM_E_USAGE, "where is the node's home? Give --dir, or TESTAMUR_DIR");
    if (n < 0 || (size_t)n >= sizeof cli->dir)
        return tm_fail(err, TM_E_USAGE, "--dir: the path is too long");
    return 0;
}

/* Options and operands are those of this command. */
static int check_args(struct tm_cli *cli, size_t taken, struct tm_err *err)
{
    const struct tm_command *c = cli->command;

    cli->args.operands += taken;
    cli->args.n -= taken;
    if (tm_args_allow(&cli->args, c->options, err) != 0)
        return err->code;
    if (cli->args.n < c->least)
        return tm_fail(err, TM_E_USAGE, "%s is missing", c->operands);
    if (cli->args.n > c->most)
        return tm_fail(err, TM_E_USAGE, "one argument too many: %.64s",
                       cli->args.operands[c->most]);
    return 0;
}

/* What must hold before any command: randomness, and a crypto library that decides as pinned. */
static int start_up(struct tm_err *err)
{
    tm_say_level(TM_SAY_ERROR); /* `run` follows the configuration */
    if (tm_rng_init() != 0)
        return tm_fail(err, TM_E_BUG, "libsodium cannot start");
    return tm_ed25519_selftest(err);
}

static int run_command(struct tm_cli *cli, struct tm_err *err)
{
    size_t taken = 0;
    int r;

    cli->command = tm_command_find(cli->args.operands, cli->args.n, &taken, err);
    if (cli->command == NULL)
        return err->code;
    if (tm_cli_opt(cli, TM_OPT_HELP) != NULL) {
        tm_help_command(cli->command);
        return 0;
    }
    cli->json = tm_cli_opt(cli, TM_OPT_JSON) != NULL;
    cli->colour = !cli->json && isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL;
    r = check_args(cli, taken, err);
    if (r == 0)
        r = find_dir(cli, err);
    if (r == 0)
        r = start_up(err);
    return r == 0 ? cli->command->fn(cli, err) : r;
}

static int run_main(struct tm_cli *cli, int argc, char **argv, struct tm_err *err)
{
    if (tm_args_parse(argc, argv, &cli->args, err) != 0)
        return err->code;
    if (tm_cli_opt(cli, TM_OPT_VERSION) != NULL) {
        printf("testamur " TM_VERSION "\n");
        return 0;
    }
    if (cli->args.n > 0)
        return run_command(cli, err);
    if (tm_cli_opt(cli, TM_OPT_HELP) != NULL)
        return tm_cmd_help(cli, err);
    return tm_fail(err, TM_E_USAGE, "which command?");
}

int main(int argc, char **argv)
{
    struct tm_cli cli = { .arena = TM_ARENA_INIT(TM_CLI_ARENA_MAX) };
    struct tm_err err = TM_ERR_INIT;
    int r = run_main(&cli, argc - (argc > 0), argv + (argc > 0), &err);

    if (r == 0 && (fflush(stdout) != 0 || ferror(stdout)))
        r = tm_fail(&err, TM_E_IO, "standard output cannot be written");
    if (r != 0)
        tm_print_problem(cli.command != NULL ? cli.command->words
                         : cli.args.n > 0    ? cli.args.operands[0]
                                             : "usage",
                         cli.command, &err);
    tm_client_close(cli.client);
    tm_buf_free(&cli.answer.body);
    tm_arena_free(&cli.arena);
    return r != 0 ? (int)tm_exit_of(r) : (int)cli.exit_code;
}
