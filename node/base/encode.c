/* node/base/encode.c - bytes as text. */
#include "node/base/encode.h"

#include <endian.h>

static const char hex_digits[] = "0123456789abcdef";
static const char std_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
static const char b58_digits[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/* The value of each ASCII character plus one; 0 is "no digit". */
/* clang-format off */
static const uint8_t b58_values[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0,
    0, 10, 11, 12, 13, 14, 15, 16, 17, 0, 18, 19, 20, 21, 22, 0,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 0, 0, 0, 0, 0,
    0, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 0, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 0, 0, 0, 0, 0,
};
/* The six bits each character stands for; a mark on those of one alphabet alone, both on the rest. */
#define STD_ONLY 0x40
#define URL_ONLY 0x80
#define NO       0xff
static const uint8_t base64_values[256] = {
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, STD_ONLY | 62, NO, URL_ONLY | 62, NO, STD_ONLY | 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, NO, NO, NO, NO, NO, NO,
    NO, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, NO, NO, NO, NO, URL_ONLY | 63,
    NO, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
    NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO,
};
#undef NO
/* clang-format on */

void tm_hex_put(struct tm_buf *out, struct tm_slice bytes)
{
    uint8_t *at = bytes.len > SIZE_MAX / 2 ? NULL : tm_buf_room(out, bytes.len * 2);

    if (at == NULL)
        return;
    for (size_t i = 0; i < bytes.len; i++) {
        at[2 * i] = (uint8_t)hex_digits[bytes.data[i] >> 4];
        at[2 * i + 1] = (uint8_t)hex_digits[bytes.data[i] & 15];
    }
    out->len += bytes.len * 2;
    out->data[out->len] = 0;
}

static int hex_value(uint8_t c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool tm_hex_exact(struct tm_slice text, uint8_t *out, size_t len)
{
    if (text.len != len * 2)
        return false;
    for (size_t i = 0; i < len; i++) {
        int hi = hex_value(text.data[2 * i]), lo = hex_value(text.data[2 * i + 1]);

        if (hi < 0 || lo < 0)
            return false;
        out[i] = (uint8_t)(hi << 4 | lo);
    }
    return true;
}

int tm_hex_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    uint8_t *at = tm_buf_room(out, text.len / 2);

    if (at == NULL)
        return tm_buf_check(out, "hex", err);
    if (!tm_hex_exact(text, at, text.len / 2))
        return tm_fail(err, TM_E_MALFORMED, "not hexadecimal");
    out->len += text.len / 2;
    out->data[out->len] = 0;
    return 0;
}

static void base64_put(struct tm_buf *out, struct tm_slice in, const char *digits, bool pad)
{
    size_t full = in.len / 3, rest = in.len % 3, n = full * 4;
    const uint8_t *p = in.data;
    uint8_t *at;

    n += rest == 0 ? 0 : pad ? 4 : rest + 1;
    at = tm_buf_room(out, n);
    if (at == NULL)
        return;
    for (size_t i = 0; i < full; i++, p += 3) {
        *at++ = (uint8_t)digits[p[0] >> 2];
        *at++ = (uint8_t)digits[(p[0] & 3) << 4 | p[1] >> 4];
        *at++ = (uint8_t)digits[(p[1] & 15) << 2 | p[2] >> 6];
        *at++ = (uint8_t)digits[p[2] & 63];
    }
    if (rest > 0) {
        uint8_t second = rest == 2 ? p[1] : 0;

        *at++ = (uint8_t)digits[p[0] >> 2];
        *at++ = (uint8_t)digits[(p[0] & 3) << 4 | second >> 4];
        if (rest == 2)
            *at++ = (uint8_t)digits[(second & 15) << 2];
        else if (pad)
            *at++ = '=';
        if (pad)
            *at++ = '=';
    }
    out->len += n;
    out->data[out->len] = 0;
}

void tm_base64_put(struct tm_buf *out, struct tm_slice bytes)
{
    base64_put(out, bytes, std_digits, true);
}

void tm_base64url_put(struct tm_buf *out, struct tm_slice bytes)
{
    base64_put(out, bytes, url_digits, false);
}

/* Four characters to three bytes, as long as there are four; false at a character that is `foreign`. A
 * quad is written as one word: `at` has a byte of room behind its end. */
static bool base64_quads(uint8_t *at, struct tm_slice text, uint8_t foreign)
{
    unsigned seen = 0;

    for (size_t i = 0; i + 4 <= text.len; i += 4, at += 3) {
        const uint8_t *p = text.data + i;
        uint32_t a = base64_values[p[0]], b = base64_values[p[1]], c = base64_values[p[2]],
                 d = base64_values[p[3]], bits;

        seen |= a | b | c | d;
        bits = htobe32(a << 26 | (b & 63) << 20 | (c & 63) << 14 | (d & 63) << 8);
        memcpy(at, &bits, sizeof bits);
    }
    return (seen & foreign) == 0;
}

static int base64_bad(struct tm_slice text, uint8_t foreign, struct tm_err *err)
{
    size_t i = 0;

    while (i < text.len && (base64_values[text.data[i]] & foreign) == 0)
        i++;
    return tm_fail(err, TM_E_MALFORMED, "base64: bad character at offset %zu", i);
}

/* `text` without padding. `foreign`: the mark of the alphabet it is not in. */
static int base64_get(struct tm_buf *out, struct tm_slice text, uint8_t foreign, struct tm_err *err)
{
    size_t rest = text.len % 4, n = text.len / 4 * 3 + (rest == 0 ? 0 : rest - 1);
    uint8_t last[4] = { 'A', 'A', 'A', 'A' }, bytes[4], *at;

    if (rest == 1)
        return tm_fail(err, TM_E_MALFORMED, "base64: impossible length");
    at = tm_buf_room(out, n); /* and one for the NUL */
    if (at == NULL)
        return tm_buf_check(out, "base64", err);
    if (rest > 0)
        memcpy(last, text.data + text.len - rest, rest);
    if (!base64_quads(at, text, foreign) || !base64_quads(bytes, tm_slice(last, 4), foreign))
        return base64_bad(text, foreign, err);
    if (rest > 0) {
        if (bytes[2] != 0 || (rest == 2 && bytes[1] != 0))
            return tm_fail(err, TM_E_MALFORMED, "base64: stray bits at the end");
        memcpy(at + n - (rest - 1), bytes, rest - 1);
    }
    out->len += n;
    out->data[out->len] = 0;
    return 0;
}

int tm_base64_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    size_t pad = 0;

    if (text.len % 4 != 0)
        return tm_fail(err, TM_E_MALFORMED, "base64: length is no multiple of 4");
    while (pad < 2 && pad < text.len && text.data[text.len - 1 - pad] == '=')
        pad++;
    text.len -= pad;
    return base64_get(out, text, URL_ONLY, err);
}

int tm_base64url_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    return base64_get(out, text, STD_ONLY, err);
}

/* Base 58 keeps leading zero bytes as leading '1's; the rest is a plain change of base. */
void tm_base58_put(struct tm_buf *out, struct tm_slice bytes)
{
    uint8_t digits[TM_BASE58_BYTES_MAX * 138 / 100 + 2];
    size_t zeros = 0, n = 0;

    if (bytes.len > TM_BASE58_BYTES_MAX) {
        out->fault = TM_E_LIMIT;
        return;
    }
    while (zeros < bytes.len && bytes.data[zeros] == 0)
        zeros++;
    for (size_t i = zeros; i < bytes.len; i++) {
        unsigned carry = bytes.data[i];

        for (size_t j = 0; j < n; j++) {
            carry += (unsigned)digits[j] << 8;
            digits[j] = (uint8_t)(carry % 58);
            carry /= 58;
        }
        for (; carry > 0; carry /= 58)
            digits[n++] = (uint8_t)(carry % 58);
    }
    for (size_t i = 0; i < zeros; i++)
        tm_buf_put_u8(out, '1');
    while (n > 0)
        tm_buf_put_u8(out, (uint8_t)b58_digits[digits[--n]]);
}

/* A number of 64-bit limbs, least significant first. */
#define LIMBS_MAX (TM_BASE58_BYTES_MAX / 8)
__extension__ typedef unsigned __int128 wide;

/* limbs = limbs * factor + carry; false when there is no room for what grows out of it. */
static bool limbs_grow(uint64_t *limbs, size_t *n, uint64_t factor, uint64_t carry)
{
    for (size_t j = 0; j < *n; j++) {
        wide v = (wide)limbs[j] * factor + carry;

        limbs[j] = (uint64_t)v;
        carry = (uint64_t)(v >> 64);
    }
    if (carry == 0)
        return true;
    if (*n == LIMBS_MAX)
        return false;
    limbs[(*n)++] = carry;
    return true;
}

static size_t limbs_len(const uint64_t *limbs, size_t n)
{
    return n * 8 - (n == 0 ? 0 : (size_t)__builtin_clzll(limbs[n - 1]) / 8); /* never 0 */
}

static void limbs_put(struct tm_buf *out, const uint64_t *limbs, size_t n)
{
    size_t len = limbs_len(limbs, n);
    uint8_t *at = tm_buf_room(out, len);

    if (at == NULL)
        return;
    for (size_t i = len; i > 0; i--)
        *at++ = (uint8_t)(limbs[(i - 1) / 8] >> (8 * ((i - 1) % 8)));
    out->len += len;
    out->data[out->len] = 0;
}

/* Ten digits at a time: 58^10 is the most that fits a limb. */
int tm_base58_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    uint64_t limbs[LIMBS_MAX];
    size_t zeros = 0, n = 0, i;

    while (zeros < text.len && text.data[zeros] == '1')
        zeros++;
    if (zeros > TM_BASE58_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "base58: longer than %d bytes", TM_BASE58_BYTES_MAX);
    for (i = zeros; i < text.len;) {
        uint64_t factor = 1, value = 0;

        for (size_t end = i + 10; i < end && i < text.len; i++) {
            uint8_t c = text.data[i];

            if (c >= 128 || b58_values[c] == 0)
                return tm_fail(err, TM_E_MALFORMED, "base58: bad character at offset %zu", i);
            value = value * 58 + b58_values[c] - 1;
            factor *= 58;
        }
        if (!limbs_grow(limbs, &n, factor, value))
            return tm_fail(err, TM_E_LIMIT, "base58: longer than %d bytes", TM_BASE58_BYTES_MAX);
    }
    if (zeros + limbs_len(limbs, n) > TM_BASE58_BYTES_MAX) /* what comes in can go out again */
        return tm_fail(err, TM_E_LIMIT, "base58: longer than %d bytes", TM_BASE58_BYTES_MAX);
    for (i = 0; i < zeros; i++)
        tm_buf_put_u8(out, 0);
    limbs_put(out, limbs, n);
    return tm_buf_check(out, "base58", err);
}

bool tm_decimal_exact(struct tm_slice text, uint64_t max, uint64_t *out)
{
    uint64_t v = 0;

    if (text.len == 0 || (text.len > 1 && text.data[0] == '0'))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        uint64_t digit = (uint64_t)text.data[i] - '0';

        if (digit > 9 || digit > max || v > max / 10 || v * 10 > max - digit)
            return false;
        v = v * 10 + digit;
    }
    *out = v;
    return true;
}
