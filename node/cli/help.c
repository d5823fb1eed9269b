/* node/cli/help.c - help and shell completion, both from the tables. */
#include <stdio.h>

#include "node/cli/print.h"

static const char groups[] =
    "Exit codes: 0 done, or TOTAL_PASSED; 1 TOTAL_FAILED; 2 INDETERMINATE; 64 wrong usage;\n"
    "65 unreadable input; 66 no such thing here; 69 node or peer unreachable; 70 a fault of "
    "testamur;\n"
    "73 cannot write; 77 not permitted; 78 bad configuration.\n";

static void print_usage(const struct tm_command *c)
{
    printf("testamur %s%s%s%s\n", c->words, c->operands[0] != 0 ? " " : "", c->operands,
           c->options[0] != 0 ? " [options]" : "");
}

static void print_option(enum tm_opt opt)
{
    const struct tm_opt_row *row = tm_opt_row(opt);
    char left[64];

    snprintf(left, sizeof left, "--%s%s%s", row->name, row->value[0] != 0 ? " " : "", row->value);
    printf("  %-26s %s\n", left, row->meaning);
}

void tm_help_command(const struct tm_command *command)
{
    print_usage(command);
    printf("\n%s\n\n", command->summary);
    for (int i = 0; i < TM_OPT_COUNT; i++)
        if (tm_args_lists(command->options, tm_opt_row((enum tm_opt)i)->name))
            print_option((enum tm_opt)i);
    print_option(TM_OPT_DIR);
}

static void print_all(void)
{
    printf("testamur - a federation's node for micro-credentials: who may award what, and is it\n"
           "still good.\n\n");
    for (const struct tm_command *c = tm_commands; c->words != NULL; c++)
        printf("  %-20s %s\n", c->words, c->summary);
    printf(
        "\ntestamur help COMMAND says more of one. Every command takes --dir DIR, the node's home\n"
        "(or TESTAMUR_DIR), and works the same whether the node runs or not.\n\n%s",
        groups);
}

/* "help peer": every command of two words that begins so. */
static bool print_group(const char *word)
{
    size_t len = strlen(word);
    bool any = false;

    for (const struct tm_command *c = tm_commands; c->words != NULL; c++)
        if (strncmp(c->words, word, len) == 0 && c->words[len] == ' ') {
            printf("%s", any ? "\n" : "");
            tm_help_command(c);
            any = true;
        }
    return any;
}

int tm_cmd_help(struct tm_cli *cli, struct tm_err *err)
{
    const struct tm_command *c;
    size_t taken;

    if (cli->args.n == 0) {
        print_all();
        return 0;
    }
    if (cli->args.n == 1 && print_group(cli->args.operands[0]))
        return 0;
    c = tm_command_find(cli->args.operands, cli->args.n, &taken, err);
    if (c == NULL)
        return err->code;
    tm_help_command(c);
    return 0;
}

/* ---- completion ---- */

static void print_words_after(const char *first)
{
    size_t len = strlen(first);

    for (const struct tm_command *c = tm_commands; c->words != NULL; c++)
        if (strncmp(c->words, first, len) == 0 && c->words[len] == ' ')
            printf("%s ", c->words + len + 1);
}

static void print_first_words(void)
{
    const char *last = "";

    for (const struct tm_command *c = tm_commands; c->words != NULL; c++) {
        size_t len = strcspn(c->words, " ");

        if (strncmp(c->words, last, len) != 0 || (last[len] != ' ' && last[len] != 0))
            printf("%.*s ", (int)len, c->words);
        last = c->words;
    }
}

static void print_options_of(const struct tm_command *c)
{
    for (int i = 0; i < TM_OPT_COUNT; i++)
        if (i == TM_OPT_DIR || i == TM_OPT_HELP ||
            tm_args_lists(c->options, tm_opt_row((enum tm_opt)i)->name))
            printf("--%s ", tm_opt_row((enum tm_opt)i)->name);
}

int tm_cmd_completion(struct tm_cli *cli, struct tm_err *err)
{
    if (strcmp(cli->args.operands[0], "bash") != 0)
        return tm_fail(err, TM_E_USAGE, "completion is made for bash");
    printf("# bash completion of testamur " TM_VERSION "; use: source <(testamur completion bash)\n"
           "_testamur() {\n"
           "  local cur=${COMP_WORDS[COMP_CWORD]} a=${COMP_WORDS[1]} b=${COMP_WORDS[2]} words=\n"
           "  case \"$a $b\" in\n");
    for (const struct tm_command *c = tm_commands; c->words != NULL; c++) {
        printf("    \"%s\"%s) words='", c->words, strchr(c->words, ' ') != NULL ? "" : "\\ *");
        print_options_of(c);
        printf("' ;;\n");
    }
    printf("  esac\n  case $COMP_CWORD in\n    1) words='");
    print_first_words();
    printf("' ;;\n    2) case $a in\n");
    for (const struct tm_command *c = tm_commands; c->words != NULL; c++) {
        size_t len = strcspn(c->words, " ");
        char first[32];

        if (c->words[len] == 0 ||
            (c != tm_commands && strncmp(c[-1].words, c->words, len + 1) == 0))
            continue;
        snprintf(first, sizeof first, "%.*s", (int)len, c->words);
        printf("      %s) words='", first);
        print_words_after(first);
        printf("' ;;\n");
    }
    printf("    esac ;;\n  esac\n"
           "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
           "  [ \"${#COMPREPLY[@]}\" -gt 0 ] || COMPREPLY=($(compgen -f -- \"$cur\"))\n"
           "}\ncomplete -F _testamur testamur\n");
    return 0;
}
