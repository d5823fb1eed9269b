/* node/base/cursor.h - reads bytes from the front and remembers its first fault.
 *
 * Every read past the end gives zeros and sets the fault, so a decoder reads straight down and asks
 * once at the end with tm_cursor_end().
 */
#ifndef TM_BASE_CURSOR_H
#define TM_BASE_CURSOR_H

#include "node/base/err.h"
#include "node/base/slice.h"

struct tm_cursor {
    struct tm_slice left;
    bool fault;
};

static inline struct tm_cursor tm_cursor(struct tm_slice bytes)
{
    return (struct tm_cursor){ bytes, false };
}

struct tm_slice tm_cursor_bytes(struct tm_cursor *cur, size_t len); /* borrowed from the input */
void tm_cursor_copy(struct tm_cursor *cur, void *out, size_t len);  /* zeros on a fault */
uint64_t tm_cursor_be(struct tm_cursor *cur, unsigned bytes);       /* big-endian, 1 to 8 bytes */
uint64_t tm_cursor_varint(struct tm_cursor *cur);                   /* minimal unsigned LEB128 */
/* Up to the next `byte`, which is consumed but not returned; a fault if there is none. */
struct tm_slice tm_cursor_until(struct tm_cursor *cur, uint8_t byte);

/* 0 when there was no fault and nothing is left; else TM_E_MALFORMED naming `what`. */
int tm_cursor_end(const struct tm_cursor *cur, const char *what, struct tm_err *err);

#endif
