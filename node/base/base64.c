/* node/base/base64.c - base64, a quad at a time; where the processor can, eight at once. */
#include <endian.h>

#include "node/base/encode.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define WIDE 1
#include <immintrin.h>
#endif

static const char std_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* clang-format off */
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

#ifdef WIDE
#define BLOCK 32 /* characters, which are 24 bytes; 28 are written */

/* Characters by their halves. A high half is of one class, a bit; a low half has the bits of all classes
 * that have no such character: class 1 is + - /, 2 the digits, 4 the letters before P and p, 8 those from
 * P and 0x20 those from p on, 0x10 the rest, where nothing is of an alphabet. */
#define HIGH                                                                                       \
    {                                                                                              \
        0x10, 0x10, 0x01, 0x02, 0x04, 0x08, 0x04, 0x20, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,  \
            0x10                                                                                   \
    }
static const struct wide {
    uint8_t high[16], low[16];
    int8_t plus[16];      /* what makes a character its value, by its high half; */
    uint8_t odd;          /* but for one, whose high half others have too: */
    int8_t odd_plus_also; /* it has this added */
} wide_std = { HIGH,
               { 0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x3a, 0x3b, 0x3b,
                 0x3b, 0x3a },
               { 0, 0, 62 - '+', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a' },
               '/',
               (63 - '/') - (62 - '+') },
  wide_url = { HIGH,
               { 0x15, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x13, 0x3b, 0x3b, 0x3a,
                 0x3b, 0x33 },
               { 0, 0, 62 - '-', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a' },
               '_',
               (63 - '_') - -'A' };

__attribute__((target("avx2"))) static inline __m256i both_halves(const void *table)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(table));
}

/* The six bits of each character; false when one is not of the alphabet. */
__attribute__((target("avx2"))) static inline bool values_of(__m256i x, const struct wide *w,
                                                             __m256i *values)
{
    __m256i nibble = _mm256_set1_epi8(0x0f),
            high = _mm256_and_si256(_mm256_srli_epi32(x, 4), nibble),
            low = _mm256_and_si256(x, nibble),
            class = _mm256_shuffle_epi8(both_halves(w->high), high),
            missing = _mm256_shuffle_epi8(both_halves(w->low), low),
            plus = _mm256_shuffle_epi8(both_halves(w->plus), high),
            odd = _mm256_cmpeq_epi8(x, _mm256_set1_epi8((char)w->odd));

    odd = _mm256_and_si256(odd, _mm256_set1_epi8(w->odd_plus_also));
    *values = _mm256_add_epi8(x, _mm256_add_epi8(plus, odd));
    return _mm256_testz_si256(class, missing) != 0;
}

/* Whole blocks up to one that has a character of another alphabet, or too little behind it for what is
 * written beyond its end. Gives how many characters it took. */
__attribute__((target("avx2"))) static size_t blocks(uint8_t *at, struct tm_slice text,
                                                     const struct wide *w)
{
    /* In each half: three bytes out of four, the highest first. */
    const __m256i order = _mm256_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1,
                                           2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1);
    size_t i = 0;

    for (; text.len - i >= BLOCK + 8; i += BLOCK, at += BLOCK / 4 * 3) {
        __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)(text.data + i)), pairs;

        if (!values_of(x, w, &x))
            break;
        pairs = _mm256_maddubs_epi16(x, _mm256_set1_epi16(0x0140));  /* a * 64 + b */
        x = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000)); /* ab * 4096 + cd */
        x = _mm256_shuffle_epi8(x, order);
        _mm_storeu_si128((__m128i *)(void *)at, _mm256_castsi256_si128(x));
        _mm_storeu_si128((__m128i *)(void *)(at + 12), _mm256_extracti128_si256(x, 1));
    }
    return i;
}
#endif

static size_t take_blocks(uint8_t *at, struct tm_slice text, uint8_t foreign)
{
#ifdef WIDE
    if (__builtin_cpu_supports("avx2"))
        return blocks(at, text, foreign == URL_ONLY ? &wide_std : &wide_url);
#endif
    return 0;
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
    size_t taken;

    if (rest == 1)
        return tm_fail(err, TM_E_MALFORMED, "base64: impossible length");
    at = tm_buf_room(out, n); /* and one for the NUL */
    if (at == NULL)
        return tm_buf_check(out, "base64", err);
    if (rest > 0)
        memcpy(last, text.data + text.len - rest, rest);
    taken = take_blocks(at, text, foreign);
    if (!base64_quads(at + taken / 4 * 3, tm_slice_from(text, taken), foreign) ||
        !base64_quads(bytes, tm_slice(last, 4), foreign))
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
