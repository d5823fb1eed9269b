/* node/cred/reading.c - one verification under way: what its steps share. */
#include "node/cred/reading.h"

#include <stdarg.h>
#include <stdio.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define NOTE_MAX 384

const char *tm_reading_path(struct tm_reading *rd, const struct tm_json *at)
{
    char path[TM_JSON_PATH_SIZE];

    if (at == NULL)
        return NULL;
    return (const char *)tm_arena_copy(rd->arena, tm_str(tm_json_path(rd->root, at, path))).data;
}

struct tm_check *tm_reading_note(struct tm_reading *rd, enum tm_check_code code,
                                 enum tm_outcome outcome, const struct tm_json *at, const char *fmt,
                                 ...)
{
    char text[NOTE_MAX];
    struct tm_check *line;
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    line = tm_check_add(&rd->out->checks, code, outcome, "%s", text);
    line->path = tm_reading_path(rd, at);
    return line;
}

const struct tm_json *tm_reading_subjects(const struct tm_reading *rd)
{
    const struct tm_json *subjects = tm_json_get(rd->root, "credentialSubject");

    return subjects == NULL && rd->flat ? rd->root : subjects;
}

/* What a character may stand for in a URL. RFC 3986 and 3987 leave out all controls and a few marks;
 * beyond ASCII all may stand in an IRI. */
enum { IN_URL = 1, IN_SCHEME = 2, STARTS_SCHEME = 4 };

static unsigned url_class(uint8_t c)
{
    static const uint8_t marks[128] = {
#define U IN_URL
#define S (IN_URL | IN_SCHEME)
#define L (IN_URL | IN_SCHEME | STARTS_SCHEME)
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* controls */
        0, U, 0, U, U, U, U, U, U, U, U, S, U, S, S, U, /* space ! " # $ % & ' ( ) * + , - . / */
        S, S, S, S, S, S, S, S, S, S, U, U, 0, U, 0, U, /* digits : ; < = > ? */
        U, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* @ A to O */
        L, L, L, L, L, L, L, L, L, L, L, U, 0, U, 0, U, /* P to Z [ \ ] ^ _ */
        0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` a to o */
        L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, U, 0, /* p to z { | } ~ delete */
#undef U
#undef S
#undef L
    };

    return c < 128 ? marks[c] : IN_URL;
}

#ifdef __SSE2__
static inline __m128i is(__m128i x, char c)
{
    return _mm_cmpeq_epi8(x, _mm_set1_epi8(c));
}

/* Sixteen bytes at once: marks that differ in one bit are told together. */
static inline bool all_of_url(const uint8_t *p)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)p),
            low = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(' ')), x),
            x1 = _mm_or_si128(x, _mm_set1_epi8(1)), x2 = _mm_or_si128(x, _mm_set1_epi8(2)),
            x4 = _mm_or_si128(x, _mm_set1_epi8(4)),
            angles = _mm_or_si128(is(x2, '>'), is(x2, '^')), /* < > and \ ^ */
        braces = _mm_or_si128(is(x1, '}'), is(x4, 0x7f)),    /* | } and { delete */
        quotes = _mm_or_si128(is(x, '"'), is(x, '`'));

    angles = _mm_or_si128(angles, braces);
    return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(low, quotes), angles)) == 0;
}
#endif

/* From `i` on, as far as it goes by sixteen bytes. */
static size_t skip_of_url(struct tm_slice s, size_t i)
{
#ifdef __SSE2__
    while (s.len - i >= 16 && all_of_url(s.data + i))
        i += 16;
#endif
    return i;
}

bool tm_url_ok(struct tm_slice s)
{
    unsigned all = IN_URL;
    size_t i = 0;

    if (s.len == 0 || (url_class(s.data[0]) & STARTS_SCHEME) == 0)
        return false;
    while (i < s.len && (url_class(s.data[i]) & IN_SCHEME) != 0)
        i++;
    if (i + 1 >= s.len || s.data[i] != ':')
        return false;
    for (i = skip_of_url(s, i + 1); i < s.len; i++)
        all &= url_class(s.data[i]);
    return all != 0;
}

static bool is_ascii(struct tm_slice s)
{
    uint8_t all = 0;

    for (size_t i = 0; i < s.len; i++)
        all |= s.data[i];
    return all < 0x80;
}

/* What lies beyond ASCII is not shown: it may turn the direction of writing, or look like another name. */
const char *tm_url_shown(struct tm_arena *arena, struct tm_slice url)
{
    bool cut = url.len > TM_URL_SHOWN_MAX;
    const char *text;

    if (!tm_url_ok(url))
        return "(a URL that is not well formed)";
    if (!is_ascii(url))
        return "(a URL beyond ASCII)";
    if (cut)
        url.len = TM_URL_SHOWN_MAX;
    text = tm_arena_printf(arena, "%.*s%s", TM_ARG(url), cut ? "…" : "");
    return text == NULL ? "(a URL)" : text; /* the line will find no memory either */
}
