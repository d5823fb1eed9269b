/* node/base/buf.c - owned, growing bytes with a ceiling. */
#include "node/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <sodium.h>

#include "node/base/check.h"

void tm_buf_free(struct tm_buf *buf)
{
    free(buf->data);
    buf->data = NULL;
    buf->len = buf->cap = 0;
    buf->fault = 0;
}

void tm_buf_reset(struct tm_buf *buf)
{
    buf->len = 0;
    buf->fault = 0;
}

void tm_buf_wipe(struct tm_buf *buf)
{
    if (buf->data != NULL)
        sodium_memzero(buf->data, buf->cap);
    tm_buf_free(buf);
}

uint8_t *tm_buf_room(struct tm_buf *buf, size_t len)
{
    size_t need, cap;
    uint8_t *data;

    if (buf->fault != 0)
        return NULL;
    if (len > buf->max - buf->len) {
        buf->fault = TM_E_LIMIT;
        return NULL;
    }
    need = buf->len + len + 1; /* the uncounted NUL */
    if (need <= buf->cap)
        return buf->data + buf->len;
    cap = buf->cap < 64 ? 64 : buf->cap;
    while (cap < need)
        cap += cap / 2 + 32;
    if (cap > buf->max + 1)
        cap = buf->max + 1;
    data = realloc(buf->data, cap);
    if (data == NULL) {
        buf->fault = TM_E_NOMEM;
        return NULL;
    }
    buf->data = data;
    buf->cap = cap;
    return buf->data + buf->len;
}

void tm_buf_put(struct tm_buf *buf, const void *data, size_t len)
{
    uint8_t *at = tm_buf_room(buf, len);

    if (at == NULL)
        return;
    if (len > 0)
        memcpy(at, data, len);
    buf->len += len;
    buf->data[buf->len] = 0;
}

void tm_buf_put_slice(struct tm_buf *buf, struct tm_slice s)
{
    tm_buf_put(buf, s.data, s.len);
}

void tm_buf_put_str(struct tm_buf *buf, const char *s)
{
    tm_buf_put(buf, s, strlen(s));
}

void tm_buf_put_u8(struct tm_buf *buf, uint8_t v)
{
    tm_buf_put(buf, &v, 1);
}

void tm_buf_put_be(struct tm_buf *buf, uint64_t v, unsigned bytes)
{
    uint8_t raw[8];

    TM_CHECK(bytes >= 1 && bytes <= 8);
    for (unsigned i = 0; i < bytes; i++)
        raw[i] = (uint8_t)(v >> (8 * (bytes - 1 - i)));
    tm_buf_put(buf, raw, bytes);
}

void tm_buf_put_varint(struct tm_buf *buf, uint64_t v)
{
    uint8_t raw[10];
    size_t n = 0;

    while (v >= 0x80) {
        raw[n++] = (uint8_t)(v | 0x80);
        v >>= 7;
    }
    raw[n++] = (uint8_t)v;
    tm_buf_put(buf, raw, n);
}

void tm_buf_printf(struct tm_buf *buf, const char *fmt, ...)
{
    va_list ap, again;
    uint8_t *at;
    int n;

    va_start(ap, fmt);
    va_copy(again, ap);
    n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    at = n < 0 ? NULL : tm_buf_room(buf, (size_t)n);
    if (at != NULL) {
        vsnprintf((char *)at, (size_t)n + 1, fmt, again);
        buf->len += (size_t)n;
    }
    va_end(again);
}

int tm_buf_check(const struct tm_buf *buf, const char *what, struct tm_err *err)
{
    if (buf->fault == 0)
        return 0;
    if (buf->fault == TM_E_LIMIT)
        return tm_fail(err, TM_E_LIMIT, "%s: longer than %zu bytes", what, buf->max);
    return tm_fail(err, TM_E_NOMEM, "%s: out of memory", what);
}

const char *tm_buf_str(const struct tm_buf *buf)
{
    return buf->data == NULL || buf->len == 0 ? "" : (const char *)buf->data;
}

uint8_t *tm_buf_take(struct tm_buf *buf, size_t *len)
{
    uint8_t *data = buf->data;

    *len = buf->len;
    buf->data = NULL;
    buf->len = buf->cap = 0;
    buf->fault = 0;
    return data;
}
