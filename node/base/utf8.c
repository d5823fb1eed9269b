/* node/base/utf8.c - strict UTF-8. */
#include "node/base/utf8.h"

int32_t tm_utf8_next(struct tm_slice text, size_t *at)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const uint8_t *p = text.data + *at;
    size_t left = text.len - *at, n;
    uint32_t cp;

    if (left == 0)
        return -1;
    if (p[0] < 0x80) {
        ++*at;
        return p[0];
    }
    n = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
    if (p[0] < 0xc2 || p[0] > 0xf4 || left < n)
        return -1;
    cp = p[0] & (0xffu >> (n + 1));
    for (size_t i = 1; i < n; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return -1;
        cp = cp << 6 | (p[i] & 0x3f);
    }
    if (cp < least[n] || cp > 0x10ffff || (cp >= 0xd800 && cp <= 0xdfff))
        return -1;
    *at += n;
    return (int32_t)cp;
}

static bool all(struct tm_slice text, bool controls)
{
    size_t at = 0;

    while (at < text.len) {
        uint8_t c = text.data[at];

        if (c < 0x80) { /* the common case, without a call */
            if (!controls && (c < 0x20 || c == 0x7f))
                return false;
            at++;
        } else if (tm_utf8_next(text, &at) < 0) {
            return false;
        }
    }
    return true;
}

bool tm_utf8_ok(struct tm_slice text)
{
    return all(text, true);
}

bool tm_utf8_line_ok(struct tm_slice text)
{
    return all(text, false);
}

size_t tm_utf8_put(uint32_t cp, uint8_t out[4])
{
    if (cp < 0x80) {
        out[0] = (uint8_t)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (uint8_t)(0xc0 | cp >> 6);
        out[1] = (uint8_t)(0x80 | (cp & 0x3f));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (uint8_t)(0xe0 | cp >> 12);
        out[1] = (uint8_t)(0x80 | (cp >> 6 & 0x3f));
        out[2] = (uint8_t)(0x80 | (cp & 0x3f));
        return 3;
    }
    out[0] = (uint8_t)(0xf0 | cp >> 18);
    out[1] = (uint8_t)(0x80 | (cp >> 12 & 0x3f));
    out[2] = (uint8_t)(0x80 | (cp >> 6 & 0x3f));
    out[3] = (uint8_t)(0x80 | (cp & 0x3f));
    return 4;
}
