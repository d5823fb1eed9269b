/* node/base/buf.h - owned, growing bytes with a ceiling.
 *
 * A buffer is born with the most it may ever hold. Writing past that, or running out of memory,
 * sets a sticky fault; later writes do nothing, so an encoder writes straight down and asks once
 * at the end with tm_buf_check(). The bytes are always followed by a NUL that is not counted.
 */
#ifndef TM_BASE_BUF_H
#define TM_BASE_BUF_H

#include <stdint.h>

#include "node/base/err.h"
#include "node/base/slice.h"

struct tm_buf {
    uint8_t *data;
    size_t len, cap, max;
    int fault; /* 0, TM_E_LIMIT or TM_E_NOMEM */
};
#define TM_BUF_INIT(ceiling)                                                                       \
    {                                                                                              \
        NULL, 0, 0, (ceiling), 0                                                                   \
    }

/* A buffer over `size` bytes of the caller's, at least 1, that holds size - 1: it never grows past
 * them, asks for no memory, and is neither freed nor wiped. Borrowed. */
static inline struct tm_buf tm_buf_over(void *room, size_t size)
{
    return (struct tm_buf){ (uint8_t *)room, 0, size, size - 1, 0 };
}

void tm_buf_free(struct tm_buf *buf);  /* frees the bytes; the buffer may be used again */
void tm_buf_reset(struct tm_buf *buf); /* empties it and clears the fault; keeps the memory */
void tm_buf_wipe(struct tm_buf *buf);  /* overwrites the bytes, then frees: for secrets */

void tm_buf_put(struct tm_buf *buf, const void *data, size_t len);
void tm_buf_put_slice(struct tm_buf *buf, struct tm_slice s);
void tm_buf_put_str(struct tm_buf *buf, const char *s);
void tm_buf_put_u8(struct tm_buf *buf, uint8_t v);
void tm_buf_put_be(struct tm_buf *buf, uint64_t v, unsigned bytes); /* big-endian, 1 to 8 bytes */
void tm_buf_put_varint(struct tm_buf *buf, uint64_t v);             /* unsigned LEB128 */
void tm_buf_printf(struct tm_buf *buf, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Room for `len` more bytes, to be written by the caller and then counted by adding to buf->len;
 * NULL on a fault. Borrowed: valid until the buffer is next written. */
uint8_t *tm_buf_room(struct tm_buf *buf, size_t len);

/* 0, or the sticky fault as an error naming `what`. */
int tm_buf_check(const struct tm_buf *buf, const char *what, struct tm_err *err);

static inline struct tm_slice tm_buf_slice(const struct tm_buf *buf)
{
    return tm_slice(buf->data, buf->len);
}

/* The bytes as a C string; "" when nothing was written. Borrowed. */
const char *tm_buf_str(const struct tm_buf *buf);

/* Hands the bytes over (owned by the caller, free()); the buffer is empty afterwards. */
uint8_t *tm_buf_take(struct tm_buf *buf, size_t *len);

#endif
