/* node/base/cursor.c - bounded reading. */
#include "node/base/cursor.h"

#include "node/base/check.h"

struct tm_slice tm_cursor_bytes(struct tm_cursor *cur, size_t len)
{
    struct tm_slice out = { cur->left.data, len };

    if (cur->fault || len > cur->left.len) {
        cur->fault = true;
        return TM_SLICE_EMPTY;
    }
    cur->left = tm_slice(cur->left.data + len, cur->left.len - len);
    return out;
}

void tm_cursor_copy(struct tm_cursor *cur, void *out, size_t len)
{
    struct tm_slice s = tm_cursor_bytes(cur, len);

    if (len == 0)
        return;
    if (cur->fault)
        memset(out, 0, len);
    else
        memcpy(out, s.data, len);
}

uint64_t tm_cursor_be(struct tm_cursor *cur, unsigned bytes)
{
    struct tm_slice s;
    uint64_t v = 0;

    TM_CHECK(bytes >= 1 && bytes <= 8);
    s = tm_cursor_bytes(cur, bytes);
    for (size_t i = 0; i < s.len; i++)
        v = v << 8 | s.data[i];
    return v;
}

uint64_t tm_cursor_varint(struct tm_cursor *cur)
{
    uint64_t v = 0;

    for (unsigned shift = 0; shift < 64; shift += 7) {
        struct tm_slice s = tm_cursor_bytes(cur, 1);

        if (cur->fault)
            return 0;
        if (shift == 63 && s.data[0] > 1)
            break;
        v |= (uint64_t)(s.data[0] & 0x7f) << shift;
        if (s.data[0] < 0x80) {
            if (s.data[0] == 0 && shift > 0)
                break; /* a longer encoding than needed */
            return v;
        }
    }
    cur->fault = true;
    return 0;
}

struct tm_slice tm_cursor_until(struct tm_cursor *cur, uint8_t byte)
{
    const uint8_t *hit = NULL;
    struct tm_slice out;

    if (!cur->fault && cur->left.len > 0)
        hit = memchr(cur->left.data, byte, cur->left.len);
    if (hit == NULL) {
        cur->fault = true;
        return TM_SLICE_EMPTY;
    }
    out = tm_slice(cur->left.data, (size_t)(hit - cur->left.data));
    cur->left = tm_slice(hit + 1, cur->left.len - out.len - 1);
    return out;
}

int tm_cursor_end(const struct tm_cursor *cur, const char *what, struct tm_err *err)
{
    if (cur->fault)
        return tm_fail(err, TM_E_MALFORMED, "%s: ends too early or is not well-formed", what);
    if (cur->left.len > 0)
        return tm_fail(err, TM_E_MALFORMED, "%s: %zu bytes too many", what, cur->left.len);
    return 0;
}
