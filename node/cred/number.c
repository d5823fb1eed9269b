/* node/cred/number.c - JSON numbers as doubles, and doubles as ECMAScript writes them.
 *
 * Both ways have a fast path that one exact division or multiplication decides (a decimal of at
 * most 15 digits scaled by at most 10^22 is rounded once, hence correctly), and a slow one that
 * leaves the rounding to the C library.
 */
#include "node/cred/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/limits.h"

#define EXACT_INT    9007199254740992.0 /* 2^53: whole numbers up to here are doubles */
#define EXACT_POWER  22                 /* powers of ten up to here are doubles */
#define EXACT_DIGITS 15                 /* decimals of so many digits survive a double */
#define EXP_CLAMP    100000 /* past the digits a number may have and the range of doubles */

static const double powers[EXACT_POWER + 1] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

/* A number's text taken apart: digits without leading zeros, times ten to the `exp`. */
struct parts {
    bool negative;
    size_t digit_count;
    uint64_t head; /* value of the digits, while there are at most 19 */
    int exp;
};

static bool is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

static int read_exponent(const uint8_t *p, const uint8_t *end)
{
    bool negative = p < end && *p == '-';
    int exp = 0;

    if (p < end && (*p == '-' || *p == '+'))
        p++;
    for (; p < end && exp < EXP_CLAMP; p++)
        exp = exp * 10 + (*p - '0');
    if (exp > EXP_CLAMP)
        exp = EXP_CLAMP;
    return negative ? -exp : exp;
}

/* `digits` gets the digits when it is not NULL. */
static struct parts take_apart(struct tm_slice text, char *digits)
{
    const uint8_t *p = text.data, *end = p + text.len;
    struct parts parts = { 0 };
    bool fraction = false;

    if (p < end && *p == '-') {
        parts.negative = true;
        p++;
    }
    for (; p < end && (is_digit(*p) || *p == '.'); p++) {
        if (*p == '.') {
            fraction = true;
            continue;
        }
        parts.exp -= fraction;
        if (parts.digit_count == 0 && *p == '0')
            continue;
        if (parts.digit_count < 19)
            parts.head = parts.head * 10 + (unsigned)(*p - '0');
        if (digits != NULL)
            digits[parts.digit_count] = (char)*p;
        parts.digit_count++;
    }
    if (p < end)
        parts.exp += read_exponent(p + 1, end);
    return parts;
}

/* Digits and exponent without a decimal point, which strtod() would take from the locale. */
static double read_slow(struct tm_slice text)
{
    char buf[TM_JSON_NUMBER_MAX + 16];
    struct parts parts = take_apart(text, buf);
    double v;

    snprintf(buf + parts.digit_count, sizeof buf - parts.digit_count, "e%d", parts.exp);
    v = strtod(buf, NULL);
    return parts.negative ? -v : v;
}

double tm_number_read(struct tm_slice text)
{
    struct parts parts;
    double v;

    TM_CHECK(text.len <= TM_JSON_NUMBER_MAX);
    parts = take_apart(text, NULL);
    v = (double)parts.head;
    if (parts.digit_count == 0)
        v = 0;
    else if (parts.digit_count > 19 || v > EXACT_INT || parts.exp > EXACT_POWER ||
             parts.exp < -EXACT_POWER)
        return read_slow(text);
    else
        v = parts.exp < 0 ? v / powers[-parts.exp] : v * powers[parts.exp];
    return parts.negative ? -v : v;
}

/* A positive double as 0.d1d2d3… times ten to the `point`: what ECMAScript calls n. */
struct decimal {
    char digits[24];
    int count, point;
};

static void set_digits(struct decimal *d, uint64_t value, int exp)
{
    char rev[24];
    int n = 0;

    while (value % 10 == 0) {
        value /= 10;
        exp++;
    }
    for (; value > 0; value /= 10)
        rev[n++] = (char)('0' + value % 10);
    d->count = n;
    d->point = n + exp;
    for (int i = 0; i < n; i++)
        d->digits[i] = rev[n - 1 - i];
}

/* Decimals of at most 15 digits: no two of them give one double, so the first that reads back, by
 * number of decimal places, is the shortest and the only one. */
static bool write_fast(double v, struct decimal *d)
{
    if (v < EXACT_INT && v == floor(v)) {
        set_digits(d, (uint64_t)v, 0);
        return true;
    }
    for (int k = 1; k <= EXACT_POWER; k++) {
        double scaled = v * powers[k];
        double whole = floor(scaled + 0.5);

        if (scaled >= powers[EXACT_DIGITS])
            return false;
        if (whole >= 1 && whole / powers[k] == v) {
            set_digits(d, (uint64_t)whole, -k);
            return true;
        }
    }
    return false;
}

/* value times ten to the `exp`, as a double. */
static double scale(uint64_t value, int exp)
{
    char text[48];

    snprintf(text, sizeof text, "%llue%d", (unsigned long long)value, exp);
    return strtod(text, NULL);
}

/* The nearest decimal of `n` digits, or, where doubles lie closer together below than above (at
 * powers of two), its upper neighbour, when it reads back as `v`. */
static bool try_digits(double v, int n, struct decimal *d)
{
    char text[40];
    uint64_t value = 0;
    int exp;
    const char *p = text;

    snprintf(text, sizeof text, "%.*e", n - 1, v);
    for (; *p != 'e'; p++)
        if (is_digit((uint8_t)*p)) /* what stands after the first digit is the locale's point */
            value = value * 10 + (unsigned)(*p - '0');
    exp = (int)strtol(p + 1, NULL, 10) - (n - 1);
    if (scale(value, exp) != v) {
        if (scale(value + 1, exp) != v)
            return false;
        value++;
    }
    set_digits(d, value, exp);
    return true;
}

static void write_slow(double v, struct decimal *d)
{
    /* A normal double that needs at most 15 digits is found at 15, with zeros behind; of those
     * below the normal range only ever fewer digits are certain, so all lengths are tried. */
    int n = v < 2.2250738585072014e-308 ? 1 : EXACT_DIGITS;

    while (!try_digits(v, n, d)) {
        TM_CHECK(n < 17); /* 17 digits tell any two doubles apart */
        n++;
    }
}

/* ECMAScript 2023 section 6.1.6.1.20, steps 6 to 12. */
static size_t lay_out(const struct decimal *d, char *out)
{
    int k = d->count, n = d->point, e = n - 1, i = 0;
    char *at = out;

    if (n > 21 || n <= -6) {
        *at++ = d->digits[0];
        if (k > 1)
            *at++ = '.';
        for (i = 1; i < k; i++)
            *at++ = d->digits[i];
        return (size_t)(at - out) + (size_t)snprintf(at, 8, "e%c%d", e < 0 ? '-' : '+', abs(e));
    }
    if (n <= 0) {
        *at++ = '0';
        *at++ = '.';
        for (; n < 0; n++)
            *at++ = '0';
        n = -1; /* the point is set */
    }
    for (; i < k; i++) {
        if (i == n)
            *at++ = '.';
        *at++ = d->digits[i];
    }
    for (; i < n; i++)
        *at++ = '0';
    *at = 0;
    return (size_t)(at - out);
}

size_t tm_number_write(double v, char out[TM_NUMBER_TEXT_SIZE])
{
    struct decimal d;
    size_t sign = 0;

    TM_CHECK(isfinite(v));
    if (v == 0) { /* -0 too */
        out[0] = '0';
        out[1] = 0;
        return 1;
    }
    if (v < 0) {
        out[0] = '-';
        sign = 1;
        v = -v;
    }
    if (!write_fast(v, &d))
        write_slow(v, &d);
    return sign + lay_out(&d, out + sign);
}
