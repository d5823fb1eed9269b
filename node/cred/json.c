/* node/cred/json.c - the strict, bounded JSON reader.
 *
 *   VALUE --scalar--> AFTER --,--> VALUE (array) or KEY (object)      KEY --"name" :--> VALUE
 *   VALUE --[ or {--> VALUE or KEY of the new container, or AFTER when it is closed at once
 *   AFTER --] or }--> AFTER of the container around; done when there is none
 *
 * One loop with a stack of container nodes, no recursion: nesting costs four bytes a level. The place in
 * the text goes from function to function: each takes where it begins and gives where it ended, or
 * NULL after saying what is wrong.
 */
#include "node/cred/json.h"

#include <endian.h>
#include <math.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "node/base/utf8.h"
#include "node/cred/json_keys.h"
#include "node/cred/number.h"

#define SAFE_DIGITS    300 /* that many cannot overflow a double whatever stands behind them */
#define BYTES_PER_NODE 10  /* of a credential without white space, at least */

struct reader {
    const uint8_t *text, *end;
    struct tm_arena *arena;
    struct tm_json *nodes, *next, *full; /* next: where the next node goes; full: behind the last */
    size_t nodes_max;
    uint32_t open[TM_JSON_DEPTH_MAX]; /* node numbers of the containers around: nodes move */
    unsigned depth, depth_max;
    struct tm_json_keys keys;
    struct tm_err *err;
};

static const uint8_t *bad(struct reader *r, const uint8_t *p, const char *what)
{
    tm_fail(r->err, TM_E_MALFORMED, "json: %s at byte %zu", what, (size_t)(p - r->text));
    return NULL;
}

static int peek(const struct reader *r, const uint8_t *p)
{
    return p < r->end ? *p : -1;
}

static bool is_space(int c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The next character that is no white space, which `*p` is moved to; -1 at the end. Much is written
 * without any. */
static inline int look(const struct reader *r, const uint8_t **p)
{
    const uint8_t *at = *p;

    if (at < r->end && at[0] > ' ')
        return at[0];
    while (is_space(peek(r, at)))
        at++;
    *p = at;
    return peek(r, at);
}

static bool grow(struct reader *r, const uint8_t *p)
{
    size_t count = (size_t)(r->next - r->nodes),
           cap = count == 0 ? (size_t)(r->end - r->text) / BYTES_PER_NODE + 16 : count * 2;
    struct tm_json *nodes;

    if (count >= r->nodes_max) {
        tm_fail(r->err, TM_E_LIMIT, "json: more than %zu values at byte %zu", r->nodes_max,
                (size_t)(p - r->text));
        return false;
    }
    if (cap > r->nodes_max)
        cap = r->nodes_max;
    nodes = tm_arena_alloc(r->arena, cap * sizeof *nodes);
    if (nodes == NULL) {
        tm_fail(r->err, TM_E_NOMEM, "json: no memory for %zu values", cap);
        return false;
    }
    if (count > 0)
        memcpy(nodes, r->nodes, count * sizeof *nodes);
    r->nodes = nodes;
    r->next = nodes + count;
    r->full = nodes + cap;
    return true;
}

/* A node for the value that begins at `from`; `count` as the node's: whether a scalar is true, whether a
 * container has a first item. Gives `past`, where the value ends. */
static inline const uint8_t *add(struct reader *r, enum tm_json_type type, struct tm_slice bytes,
                                 const uint8_t *from, unsigned count, bool plain,
                                 const uint8_t *past)
{
    if (r->next == r->full && !grow(r, past))
        return NULL;
    *r->next++ = (struct tm_json){ .data = bytes.data,
                                   .len = (uint32_t)bytes.len,
                                   .at = (uint32_t)(from - r->text),
                                   .span = 1,
                                   .count = count & 1,
                                   .type = (unsigned)type & 0x7f,
                                   .plain = plain };
    return past;
}

/* ---- strings ---- */

/* How many of the RUN_MAX bytes at `p` come before the first quote, backslash, control character or
 * byte that is not ASCII. */
#ifdef __SSE2__
#define RUN_MAX 16
static inline size_t plain_run(const uint8_t *p)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)p),
            quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"')),
            slash = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\')),
            control = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1f)), x);
    int marks =
        _mm_movemask_epi8(/* of top bits: those of x itself are set beyond ASCII */
                          _mm_or_si128(_mm_or_si128(x, control), _mm_or_si128(quote, slash)));

    return marks == 0 ? RUN_MAX : (size_t)__builtin_ctz((unsigned)marks);
}
#else
#define RUN_MAX 8
/* A subtraction borrows only out of a byte that is marked itself, so the lowest mark is true. */
static inline size_t plain_run(const uint8_t *p)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t w, quote, slash, marks;

    memcpy(&w, p, sizeof w);
    w = le64toh(w);
    quote = w ^ (ones * '"');
    slash = w ^ (ones * '\\');
    marks = (w | (w - ones * 0x20) | (quote - ones) | (slash - ones)) & tops;
    return marks == 0 ? RUN_MAX : (size_t)__builtin_ctzll(marks) / 8;
}
#endif

static int hex4(const uint8_t *p)
{
    int v = 0;

    for (int i = 0; i < 4; i++) {
        int c = p[i], low = c | 0x20;

        if (c >= '0' && c <= '9')
            v = v << 4 | (c - '0');
        else if (low >= 'a' && low <= 'f')
            v = v << 4 | (low - 'a' + 10);
        else
            return -1;
    }
    return v;
}

/* At the `u` of an escape. */
static const uint8_t *read_unicode_escape(struct reader *r, const uint8_t *p, uint32_t *out)
{
    const uint8_t *digits = p + 1;
    size_t left = (size_t)(r->end - digits);
    int32_t cp = left < 4 ? -1 : hex4(digits), low;

    if (cp < 0)
        return bad(r, p, "bad \\u escape");
    *out = (uint32_t)cp;
    if (cp < 0xd800 || cp > 0xdfff)
        return p + 5;
    low =
        cp <= 0xdbff && left >= 10 && digits[4] == '\\' && digits[5] == 'u' ? hex4(digits + 6) : -1;
    if (low < 0xdc00 || low > 0xdfff)
        return bad(r, p, "lone surrogate");
    *out = 0x10000 + (uint32_t)((cp - 0xd800) << 10 | (low - 0xdc00));
    return p + 11;
}

/* At the character behind a backslash; writes what it stands for, of `*n` bytes. */
static const uint8_t *read_escape(struct reader *r, const uint8_t *p, uint8_t *out, size_t *n)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    int c = peek(r, p);
    const char *hit = c <= 0 ? NULL : strchr(from, c);
    uint32_t cp = 0;

    if (hit != NULL) {
        *out = (uint8_t)to[hit - from];
        *n = 1;
        return p + 1;
    }
    if (c != 'u')
        return bad(r, p, "bad escape");
    p = read_unicode_escape(r, p, &cp);
    if (p != NULL)
        *n = tm_utf8_put(cp, out);
    return p;
}

/* Up to the next quote or backslash. */
static const uint8_t *scan_plain(struct reader *r, const uint8_t *p)
{
    struct tm_slice text = tm_slice(r->text, (size_t)(r->end - r->text));

    for (;;) {
        size_t run = RUN_MAX, at;

        for (; run == RUN_MAX && r->end - p >= RUN_MAX; p += run)
            run = plain_run(p);
        if (p == r->end)
            return bad(r, p, "string without an end");
        if (*p == '"' || *p == '\\')
            return p;
        if (*p < 0x20)
            return bad(r, p, "control character in a string");
        if (*p < 0x80) {
            p++; /* near the end of the text */
            continue;
        }
        at = (size_t)(p - r->text);
        if (tm_utf8_next(text, &at) < 0)
            return bad(r, p, "invalid UTF-8");
        p = r->text + at;
    }
}

/* Where the string at hand ends, from a backslash on: its content is not yet checked. */
static const uint8_t *find_end(const struct reader *r, const uint8_t *p)
{
    while (p < r->end && *p != '"')
        p += *p == '\\' ? 2 : 1;
    return p < r->end ? p : r->end;
}

/* At `p`, the first backslash of a string whose content began at `start`. An escape never gets longer by
 * decoding, so the room its source takes is enough. */
static const uint8_t *decode(struct reader *r, const uint8_t *start, const uint8_t *p,
                             struct tm_slice *out)
{
    uint8_t *into = tm_arena_alloc(r->arena, (size_t)(find_end(r, p) - start));
    size_t n = (size_t)(p - start);

    if (into == NULL) {
        tm_fail(r->err, TM_E_NOMEM, "json: no memory for a string");
        return NULL;
    }
    memcpy(into, start, n);
    while (peek(r, p) == '\\') {
        size_t got = 0;

        p = read_escape(r, p + 1, into + n, &got);
        if (p == NULL)
            return NULL;
        n += got;
        start = p;
        p = scan_plain(r, p);
        if (p == NULL)
            return NULL;
        memcpy(into + n, start, (size_t)(p - start));
        n += (size_t)(p - start);
    }
    *out = tm_slice(into, n);
    return p;
}

/* One that has escapes or letters beyond ASCII, is broken, or stands at the end of the text; its plain
 * beginning ends at `p`. */
static const uint8_t *read_hard_string(struct reader *r, const uint8_t *start, const uint8_t *p)
{
    struct tm_slice s;
    bool plain;

    p = scan_plain(r, p);
    if (p == NULL)
        return NULL;
    plain = *p == '"';
    s = tm_slice(start, (size_t)(p - start));
    if (!plain)
        p = decode(r, start, p, &s);
    return p == NULL ? NULL : add(r, TM_JSON_STRING, s, start - 1, 0, plain, p + 1);
}

static inline const uint8_t *read_string(struct reader *r, const uint8_t *p)
{
    const uint8_t *start = ++p;
    size_t run = RUN_MAX;

    for (; run == RUN_MAX && r->end - p >= RUN_MAX; p += run)
        run = plain_run(p);
    if (p == r->end || *p != '"')
        return read_hard_string(r, start, p);
    return add(r, TM_JSON_STRING, tm_slice(start, (size_t)(p - start)), start - 1, 0, true, p + 1);
}

/* ---- numbers and names ---- */

static const uint8_t *skip_digits(const struct reader *r, const uint8_t *p)
{
    while (p < r->end && *p >= '0' && *p <= '9')
        p++;
    return p;
}

static const uint8_t *read_number(struct reader *r, const uint8_t *p)
{
    const uint8_t *start = p, *from = p + (*p == '-'), *whole;
    struct tm_slice text;
    bool exponent = false;

    p = whole = peek(r, from) == '0' ? from + 1 : skip_digits(r, from);
    if (p == from)
        return bad(r, p, "bad number");
    if (peek(r, p) == '.') {
        from = p + 1;
        p = skip_digits(r, from);
        if (p == from)
            return bad(r, p, "number without digits after its point");
    }
    if (peek(r, p) == 'e' || peek(r, p) == 'E') {
        exponent = true;
        p++;
        from = p + (peek(r, p) == '-' || peek(r, p) == '+');
        p = skip_digits(r, from);
        if (p == from)
            return bad(r, p, "number without digits in its exponent");
    }
    text = tm_slice(start, (size_t)(p - start));
    if (text.len > TM_JSON_NUMBER_MAX) {
        tm_fail(r->err, TM_E_LIMIT, "json: number longer than %d bytes at byte %zu",
                TM_JSON_NUMBER_MAX, (size_t)(start - r->text));
        return NULL;
    }
    if ((exponent || whole - start > SAFE_DIGITS) && isinf(tm_number_read(text)))
        return bad(r, start, "number out of range");
    return add(r, TM_JSON_NUMBER, text, start, 0, false, p);
}

static const uint8_t *read_name(struct reader *r, const uint8_t *p, const char *name,
                                enum tm_json_type type, unsigned value)
{
    size_t len = strlen(name);

    if ((size_t)(r->end - p) < len || memcmp(p, name, len) != 0)
        return bad(r, p, "unknown word");
    return add(r, type, tm_slice(p, len), p, value, false, p + len);
}

static const uint8_t *read_scalar(struct reader *r, const uint8_t *p)
{
    switch (peek(r, p)) {
    case 't':
        return read_name(r, p, "true", TM_JSON_BOOL, 1);
    case 'f':
        return read_name(r, p, "false", TM_JSON_BOOL, 0);
    case 'n':
        return read_name(r, p, "null", TM_JSON_NULL, 0);
    case -1:
        return bad(r, p, "end of the text where a value should be");
    default:
        if (*p == '-' || (*p >= '0' && *p <= '9'))
            return read_number(r, p);
        return bad(r, p, "unexpected character");
    }
}

/* ---- containers ---- */

/* Gives the colon's other side. */
static const uint8_t *read_key(struct reader *r, const uint8_t *p)
{
    if (look(r, &p) != '"')
        return bad(r, p, "member without a name");
    p = read_string(r, p);
    if (p == NULL)
        return NULL;
    if (look(r, &p) != ':')
        return bad(r, p, "member without a colon");
    return p + 1;
}

/* At the bracket that closes the innermost container. */
static const uint8_t *close_container(struct reader *r, const uint8_t *p)
{
    struct tm_json *v = &r->nodes[r->open[--r->depth]];
    const struct tm_json *twin = NULL;

    p++;
    v->len = (uint32_t)(p - v->data);
    v->span = (uint32_t)(r->next - v);
    if (v->type != TM_JSON_OBJECT)
        return p;
    if (!tm_json_keys_distinct(&r->keys, r->arena, v, &twin)) {
        tm_fail(r->err, TM_E_NOMEM, "json: no memory to compare names");
        return NULL;
    }
    return twin == NULL ? p : bad(r, r->text + twin->at, "duplicate name");
}

/* At [ or {. Gives where its first value is to come, or what is behind it when it is empty. */
static const uint8_t *open_container(struct reader *r, const uint8_t *p, bool *closed)
{
    bool object = *p == '{';

    *closed = false;
    if (r->depth == r->depth_max) {
        tm_fail(r->err, TM_E_LIMIT, "json: nested deeper than %u at byte %zu", r->depth_max,
                (size_t)(p - r->text));
        return NULL;
    }
    r->open[r->depth++] = (uint32_t)(r->next - r->nodes);
    p = add(r, object ? TM_JSON_OBJECT : TM_JSON_ARRAY, tm_slice(p, 1), p, 0, false, p + 1);
    if (p == NULL)
        return NULL;
    if (look(r, &p) == (object ? '}' : ']')) {
        *closed = true;
        return close_container(r, p);
    }
    r->next[-1].count = 1;
    return object ? read_key(r, p) : p;
}

/* Behind a value: through closing brackets to where the next value is to come, or to the end. */
static const uint8_t *after_value(struct reader *r, const uint8_t *p)
{
    while (r->depth > 0) {
        struct tm_json *v = &r->nodes[r->open[r->depth - 1]];
        bool object = v->type == TM_JSON_OBJECT;
        int c = look(r, &p);

        if (c == ',') {
            v->count++;
            return object ? read_key(r, p + 1) : p + 1;
        }
        if (c != (object ? '}' : ']'))
            return bad(r, p, object ? "object without an end" : "array without an end");
        p = close_container(r, p);
        if (p == NULL)
            return NULL;
    }
    return p;
}

static bool read_document(struct reader *r)
{
    const uint8_t *p = r->text;

    do {
        int c = look(r, &p);
        bool closed = true;

        if (c == '"')
            p = read_string(r, p);
        else if (c == '{' || c == '[')
            p = open_container(r, p, &closed);
        else
            p = read_scalar(r, p);
        if (p != NULL && closed)
            p = after_value(r, p);
        if (p == NULL)
            return false;
    } while (r->depth > 0);
    return look(r, &p) < 0 || bad(r, p, "more after the value") != NULL;
}

int tm_json_parse(struct tm_slice text, const struct tm_json_limits *limits, struct tm_arena *arena,
                  struct tm_json_doc *out, struct tm_err *err)
{
    struct reader r;
    size_t count_max = ((size_t)1 << 24) - 1; /* `count` of a node has 24 bits */

    if (text.len > limits->bytes_max || text.len > UINT32_MAX)
        return tm_fail(err, TM_E_LIMIT, "json: %zu bytes, more than %zu", text.len,
                       limits->bytes_max);
    if (tm_slice_starts(text, TM_LIT("\xef\xbb\xbf")))
        return tm_fail(err, TM_E_MALFORMED, "json: byte order mark at byte 0");
    r.text = text.len == 0 ? (const uint8_t *)"" : text.data;
    r.end = r.text + text.len;
    r.arena = arena;
    r.nodes = r.next = r.full = NULL;
    r.nodes_max = limits->nodes_max < count_max ? limits->nodes_max : count_max;
    r.depth = 0; /* `open` is written before it is read */
    r.depth_max = limits->depth_max < TM_JSON_DEPTH_MAX ? limits->depth_max : TM_JSON_DEPTH_MAX;
    r.keys = (struct tm_json_keys){ 0 };
    r.err = err;
    if (!read_document(&r))
        return err->code;
    *out = (struct tm_json_doc){ .text = text, .root = r.nodes };
    return 0;
}
