/* node/cli/args.h - the command line, read into options and operands by one table (options.def).
 *
 * Options are `--name value` or `--name=value` and may stand anywhere; `--` ends them; `-` alone is an
 * operand (standard input). Each stands once. What is unknown, lacks its value or has one too many is
 * an error that names it. Pure: no I/O.
 */
#ifndef TM_CLI_ARGS_H
#define TM_CLI_ARGS_H

#include "node/base/err.h"
#include "node/base/slice.h"

enum tm_opt {
#define TM_OPT(ID, name, value, meaning) TM_OPT_##ID,
#include "node/cli/options.def"
#undef TM_OPT
    TM_OPT_COUNT
};
struct tm_opt_row {
    const char *name, *value, *meaning; /* value "": a flag */
};
const struct tm_opt_row *tm_opt_row(enum tm_opt opt);

struct tm_args {
    const char *opt[TM_OPT_COUNT]; /* borrowed from argv; "" for a flag; NULL: not given */
    size_t n;
    char **operands; /* `n` of them: the front of argv, which is rearranged */
};

/* `argv` without the program's name; borrowed as long as `out` is used. Fails: TM_E_USAGE. */
int tm_args_parse(int argc, char **argv, struct tm_args *out, struct tm_err *err);

/* Every option given must be among `allowed`, names with a space between. Fails: TM_E_USAGE. */
int tm_args_allow(const struct tm_args *args, const char *allowed, struct tm_err *err);
/* Is `name` one of the words of `list`? */
bool tm_args_lists(const char *list, const char *name);

/* A decimal option; `*out` untouched when it is absent. Fails: TM_E_USAGE. */
int tm_args_number(const struct tm_args *args, enum tm_opt opt, uint64_t max, uint64_t *out,
                   struct tm_err *err);

/* The next value of a comma-separated list, moving `*left` past it; spaces around it are cut. False
 * at the end. An empty value between commas is given as such. */
bool tm_args_item(struct tm_slice *left, struct tm_slice *item);

/* "LIST:INDEX", split at the last colon; false when it is not of that form. */
bool tm_args_place(struct tm_slice text, struct tm_slice *list, uint64_t *index);

#endif
