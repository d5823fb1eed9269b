/* node/cli/print.h - what goes to a terminal or a pipe.
 *
 * Text that came from others (names, reasons, details) is printed with its control characters replaced,
 * so that nobody's name moves the cursor. Problems go to stderr as "testamur: what: why".
 */
#ifndef TM_CLI_PRINT_H
#define TM_CLI_PRINT_H

#include "node/cli/cli.h"

/* Text of others on stdout. */
void tm_print_text(struct tm_slice text);
/* A string, number, yes or no; "-" for anything else. Returns the characters printed. */
int tm_print_value(const struct tm_json *v);
/* The answer as it came, and a newline. */
void tm_print_answer(const struct tm_cli *cli);
/* "label    value" for a member of `object`: strings, numbers, yes and no. Nothing when absent or null. */
void tm_print_field(const char *label, const struct tm_json *object, const char *name);
/* A member alone, without a newline, padded to `width`; "-" when absent. */
void tm_print_cell(const struct tm_json *object, const char *name, int width);
/* What limits there are: "eqf 3,4 jurisdiction HR", or "no limit". */
void tm_print_limits(const struct tm_json *limits);
/* "testamur: what: why" and what to do next; `command` NULL: none was found. */
void tm_print_problem(const char *what, const struct tm_command *command, const struct tm_err *err);
/* A warning or a note on stderr: "testamur: what: text". */
void tm_print_note(const char *what, struct tm_slice text);
/* On a terminal, "what n of m" on one line that is written over; ended by done == of. */
void tm_print_progress(const char *what, size_t done, size_t of);

#endif
