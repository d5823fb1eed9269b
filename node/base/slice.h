/* node/base/slice.h - borrowed bytes. A slice owns nothing and is valid as long as what it points
 * into; `data` may be NULL only when `len` is 0. */
#ifndef TM_BASE_SLICE_H
#define TM_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct tm_slice {
    const uint8_t *data;
    size_t len;
};

#define TM_SLICE_EMPTY ((struct tm_slice){ NULL, 0 })
/* Of a string literal, without its terminator. */
#define TM_LIT(s) ((struct tm_slice){ (const uint8_t *)("" s), sizeof(s) - 1 })
/* The same in the initialiser of a table. */
#define TM_LIT_INIT(s)                                                                             \
    {                                                                                              \
        (const uint8_t *)("" s), sizeof(s) - 1                                                     \
    }
/* For printf: "%.*s", TM_ARG(slice). */
#define TM_ARG(s) (int)(s).len, (const char *)(s).data

static inline struct tm_slice tm_slice(const void *data, size_t len)
{
    return (struct tm_slice){ (const uint8_t *)data, len };
}

static inline struct tm_slice tm_str(const char *s)
{
    return s == NULL ? TM_SLICE_EMPTY : tm_slice(s, strlen(s));
}

static inline bool tm_words_eq(const uint8_t *a, const uint8_t *b) /* of eight bytes */
{
    uint64_t x, y;

    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return x == y;
}

/* Whether the `n` bytes at `a` and `b` are the same. Most of what is compared is names: those without a
 * call, by words that may overlap. */
static inline bool tm_bytes_eq(const uint8_t *a, const uint8_t *b, size_t n)
{
    uint32_t x[2], y[2];

    if (n > 16)
        return tm_words_eq(a, b) && memcmp(a, b, n) == 0;
    if (n >= 8)
        return tm_words_eq(a, b) && tm_words_eq(a + n - 8, b + n - 8);
    if (n < 4)
        return n == 0 || (a[0] == b[0] && a[n / 2] == b[n / 2] && a[n - 1] == b[n - 1]);
    memcpy(&x[0], a, 4);
    memcpy(&y[0], b, 4);
    memcpy(&x[1], a + n - 4, 4);
    memcpy(&y[1], b + n - 4, 4);
    return x[0] == y[0] && x[1] == y[1];
}

static inline bool tm_slice_eq(struct tm_slice a, struct tm_slice b)
{
    return a.len == b.len && tm_bytes_eq(a.data, b.data, a.len);
}

static inline bool tm_slice_is(struct tm_slice a, const char *s)
{
    return tm_slice_eq(a, tm_str(s));
}

/* Bytewise order, a prefix before what it is a prefix of; <0, 0 or >0. */
static inline int tm_slice_cmp(struct tm_slice a, struct tm_slice b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n == 0 ? 0 : memcmp(a.data, b.data, n);

    return c != 0 ? c : (a.len > b.len) - (a.len < b.len);
}

static inline bool tm_slice_starts(struct tm_slice a, struct tm_slice prefix)
{
    return a.len >= prefix.len && tm_bytes_eq(a.data, prefix.data, prefix.len);
}

/* Without the white space at both ends; white space is what JSON (RFC 8259) has as such. */
static inline struct tm_slice tm_slice_trim(struct tm_slice a)
{
    static const char space[] = { ' ', '\t', '\n', '\r' };

    while (a.len > 0 && memchr(space, a.data[a.len - 1], sizeof space) != NULL)
        a.len--;
    while (a.len > 0 && memchr(space, a.data[0], sizeof space) != NULL)
        a = tm_slice(a.data + 1, a.len - 1);
    return a;
}

/* The part from `from`, clamped to the end. */
static inline struct tm_slice tm_slice_from(struct tm_slice a, size_t from)
{
    return from >= a.len ? TM_SLICE_EMPTY : tm_slice(a.data + from, a.len - from);
}

#endif
