/* node/base/say.h - log lines: one line, key=value, on stderr, never personal data.
 *
 *   2026-11-22T10:00:00.123Z info peer.closed conn=7 reason=idle
 *
 * `event` is a stable dotted word. Values are quoted when they hold more than plain characters.
 * A line whose event repeats more than TM_SAY_BURST times in a second is dropped and counted; the
 * count is said when the second is over. Safe from any thread.
 */
#ifndef TM_BASE_SAY_H
#define TM_BASE_SAY_H

#include <stdbool.h>
#include <stdint.h>

#include "node/base/slice.h"

enum tm_say_level { TM_SAY_ERROR, TM_SAY_WARN, TM_SAY_INFO, TM_SAY_DEBUG };
#define TM_SAY_BURST 20

void tm_say_level(enum tm_say_level level); /* lines above it are not written; default INFO */
bool tm_say_level_parse(struct tm_slice name, enum tm_say_level *out);

/* Pairs of const char *key, const char *value, ended by NULL. A NULL value prints as "-". */
void tm_say(enum tm_say_level level, const char *event, ...) __attribute__((sentinel));

/* Numbers as values, in one of eight rotating buffers of this thread. */
const char *tm_say_num(int64_t v);

#endif
