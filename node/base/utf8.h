/* node/base/utf8.h - UTF-8 as RFC 3629 has it: shortest form, no surrogates, up to U+10FFFF. */
#ifndef TM_BASE_UTF8_H
#define TM_BASE_UTF8_H

#include "node/base/slice.h"

bool tm_utf8_ok(struct tm_slice text);
/* As above, and no control character (U+0000 to U+001F, U+007F): for names and single lines. */
bool tm_utf8_line_ok(struct tm_slice text);
/* Decodes one character at *at, which moves past it; -1 when the bytes are not UTF-8. */
int32_t tm_utf8_next(struct tm_slice text, size_t *at);
/* Writes 1 to 4 bytes; `cp` must be a Unicode scalar value. */
size_t tm_utf8_put(uint32_t cp, uint8_t out[4]);

#endif
