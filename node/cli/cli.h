/* node/cli/cli.h - what every command is given, and the table of them (commands.def).
 *
 * A command is a request to the API of the node, or a few of them, and a way to print the answer. It
 * returns 0 or an error that main.c prints once; `exit_code` is what a command that succeeded may still
 * have to say (a verdict, an unhealthy node).
 */
#ifndef TM_CLI_CLI_H
#define TM_CLI_CLI_H

#include <limits.h>

#include "node/cli/args.h"
#include "node/cli/client.h"
#include "node/cli/exit.h"

#define TM_CLI_ARENA_MAX TM_MIB(512)
#define TM_CLI_NODES_MAX 4000000 /* JSON values in one answer of our own node, or in a catalogue */

struct tm_cli {
    const struct tm_command *command;
    struct tm_args args; /* operands are those behind the command's words */
    char dir[PATH_MAX];  /* the node's home */
    bool json, colour;   /* colour: only on a terminal */
    enum tm_exit exit_code;
    struct tm_arena arena; /* of the command; freed by main.c */
    struct tm_client *client;
    struct tm_answer answer; /* the last one */
};

typedef int tm_command_fn(struct tm_cli *cli, struct tm_err *err);
struct tm_command {
    const char *words;
    tm_command_fn *fn;
    size_t least, most;
    const char *operands, *options, *summary;
};
#define TM_COMMAND(words, fn, least, most, operands, options, summary) tm_command_fn tm_cmd_##fn;
#include "node/cli/commands.def"
#undef TM_COMMAND

/* The rows, ended by one without words. */
extern const struct tm_command tm_commands[];
/* The command that the first words of `words` name; `*taken` is how many of them. Fails: TM_E_USAGE,
 * with what comes near, or saying that this version does not have it. */
const struct tm_command *tm_command_find(char *const *words, size_t n, size_t *taken,
                                         struct tm_err *err);
/* Usage, options and more of one command on standard output. */
void tm_help_command(const struct tm_command *command);

/* Opens the node at the first call, asks, and parses the answer into the command's arena. `path` holds
 * the query too; `body` .data NULL: none. `*root` lives as long as the command. */
int tm_cli_ask(struct tm_cli *cli, const char *method, const char *path, struct tm_slice body,
               const struct tm_json **root, struct tm_err *err);
/* As above with a body that was built in `body`, which is freed. */
int tm_cli_post(struct tm_cli *cli, const char *path, struct tm_buf *body,
                const struct tm_json **root, struct tm_err *err);
/* A file that must be one JSON value, in the command's arena. */
int tm_cli_read_json(struct tm_cli *cli, const char *path, size_t bytes_max,
                     struct tm_json_doc *out, struct tm_err *err);

static inline const char *tm_cli_opt(const struct tm_cli *cli, enum tm_opt opt)
{
    return cli->args.opt[opt];
}
/* Member `name` from an option, when it was given. */
void tm_cli_put_opt(const struct tm_cli *cli, struct tm_json_out *o, const char *name,
                    enum tm_opt opt);
/* A date option: RFC 3339, or a day alone, which begins at midnight UTC. Fails: TM_E_USAGE. */
int tm_cli_put_time(struct tm_cli *cli, struct tm_json_out *o, const char *name, enum tm_opt opt,
                    struct tm_err *err);
int tm_cli_time(struct tm_cli *cli, enum tm_opt opt, const char **out, struct tm_err *err);
/* "limits" from the limit options; nothing when none was given. */
int tm_cli_put_limits(struct tm_cli *cli, struct tm_json_out *o, struct tm_err *err);
/* A comma-separated option as a list of strings. */
int tm_cli_put_list(struct tm_cli *cli, struct tm_json_out *o, const char *name, enum tm_opt opt,
                    struct tm_err *err);

#endif
