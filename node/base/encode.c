/* node/base/encode.c - bytes as text, but for base64. */
#include "node/base/encode.h"

#include <endian.h>

static const char hex_digits[] = "0123456789abcdef";
static const char b58_digits[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/* The value of each ASCII character plus one; 0 is "no digit". */
/* clang-format off */
static const uint8_t b58_values[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0,
    0, 10, 11, 12, 13, 14, 15, 16, 17, 0, 18, 19, 20, 21, 22, 0,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 0, 0, 0, 0, 0,
    0, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 0, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 0, 0, 0, 0, 0,
};
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
    size_t len = limbs_len(limbs, n), first = len - (n == 0 ? 0 : 8 * (n - 1));
    uint8_t *at = tm_buf_room(out, len), word[8];

    if (at == NULL)
        return;
    for (size_t i = n; i > 0; i--) {
        uint64_t limb = htobe64(limbs[i - 1]);
        size_t skipped = i == n ? 8 - first : 0; /* zeros of the highest */

        memcpy(word, &limb, sizeof word);
        memcpy(at, word + skipped, 8 - skipped);
        at += 8 - skipped;
    }
    out->len += len;
    out->data[out->len] = 0;
}

#define GROUP 10 /* digits: 58^10 is the most that fits a limb */

/* The number that `n` digits make, ten at most, and 58 to that power; false when there is another
 * character among them. */
static inline bool base58_group(const uint8_t *text, size_t n, uint64_t *value, uint64_t *power)
{
    bool good = true;
    uint64_t v = 0, p = 1;

    for (size_t i = 0; i < n; i++) {
        uint64_t plus_one = b58_values[text[i]];

        good &= plus_one != 0;
        v = v * 58 + plus_one - 1;
        p *= 58;
    }
    *value = v;
    *power = p;
    return good;
}

static int base58_bad(struct tm_slice text, struct tm_err *err)
{
    size_t i = 0;

    while (i < text.len && b58_values[text.data[i]] != 0)
        i++;
    return tm_fail(err, TM_E_MALFORMED, "base58: bad character at offset %zu", i);
}

int tm_base58_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    uint64_t limbs[LIMBS_MAX], value, power;
    size_t zeros = 0, n = 0, i;
    bool room = true;

    while (zeros < text.len && text.data[zeros] == '1')
        zeros++;
    if (zeros > TM_BASE58_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "base58: longer than %d bytes", TM_BASE58_BYTES_MAX);
    for (i = zeros; room && i < text.len; i += GROUP) {
        size_t left =
            text.len - i; /* a whole group in a call of its own, whose power is a constant */
        bool good = left < GROUP ? base58_group(text.data + i, left, &value, &power)
                                 : base58_group(text.data + i, GROUP, &value, &power);

        if (!good)
            return base58_bad(text, err);
        room = limbs_grow(limbs, &n, power, value);
    }
    if (!room ||
        zeros + limbs_len(limbs, n) > TM_BASE58_BYTES_MAX) /* what comes in can go out again */
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
