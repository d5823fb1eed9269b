/* node/cred/json.c - the strict, bounded JSON reader.
 *
 *   VALUE --scalar--> AFTER --,--> VALUE (array) or KEY (object)      KEY --"name" :--> VALUE
 *   VALUE --[ or {--> VALUE or KEY of the new container, or AFTER when it is closed at once
 *   AFTER --] or }--> AFTER of the container around; done when there is none
 *
 * One loop with a stack of container nodes, no recursion: nesting costs four bytes a level.
 */
#include "node/cred/json.h"

#include <endian.h>
#include <math.h>

#include "node/base/utf8.h"
#include "node/cred/json_keys.h"
#include "node/cred/number.h"

/* Digits that cannot overflow a double whatever stands behind them. */
#define SAFE_DIGITS 300

struct reader {
    struct tm_slice text;
    size_t at;
    struct tm_arena *arena;
    struct tm_json *nodes;
    size_t count, cap, nodes_max;
    uint32_t open[TM_JSON_DEPTH_MAX]; /* node numbers of the containers around */
    unsigned depth, depth_max;
    struct tm_json_keys keys;
    struct tm_err *err;
};

static int bad(struct reader *r, const char *what)
{
    return tm_fail(r->err, TM_E_MALFORMED, "json: %s at byte %zu", what, r->at);
}

static int peek(const struct reader *r)
{
    return r->at < r->text.len ? r->text.data[r->at] : -1;
}

static void skip_more_space(struct reader *r)
{
    const uint8_t *data = r->text.data;
    size_t at = r->at, len = r->text.len;

    while (at < len &&
           (data[at] == ' ' || data[at] == '\n' || data[at] == '\r' || data[at] == '\t'))
        at++;
    r->at = at;
}

/* Much is written without any. */
static inline void skip_space(struct reader *r)
{
    if (r->at < r->text.len && r->text.data[r->at] <= ' ')
        skip_more_space(r);
}

/* Nodes move when they grow; the reader therefore goes by number. */
static int grow(struct reader *r)
{
    size_t cap = r->cap == 0 ? r->text.len / 16 + 16 : r->cap * 2;
    struct tm_json *nodes;

    if (r->count >= r->nodes_max)
        return tm_fail(r->err, TM_E_LIMIT, "json: more than %zu values at byte %zu", r->nodes_max,
                       r->at);
    if (cap > r->nodes_max)
        cap = r->nodes_max;
    nodes = tm_arena_alloc(r->arena, cap * sizeof *nodes);
    if (nodes == NULL)
        return tm_fail(r->err, TM_E_NOMEM, "json: no memory for %zu values", cap);
    if (r->count > 0)
        memcpy(nodes, r->nodes, r->count * sizeof *nodes);
    r->nodes = nodes;
    r->cap = cap;
    return 0;
}

/* `count` as the node's: whether a scalar is true, whether a container has a first item. */
static inline int add(struct reader *r, enum tm_json_type type, struct tm_slice bytes, size_t at,
                      unsigned count, bool plain)
{
    if (r->count == r->cap && grow(r) != 0)
        return r->err->code;
    r->nodes[r->count++] = (struct tm_json){ .data = bytes.data,
                                             .len = (uint32_t)bytes.len,
                                             .at = (uint32_t)at,
                                             .span = 1,
                                             .count = count & 1,
                                             .type = (unsigned)type & 0x7f,
                                             .plain = plain };
    return 0;
}

/* ---- strings ---- */

/* How many of the eight bytes at `p` come before the first quote, backslash, control character or
 * byte that is not ASCII. A subtraction borrows only out of a byte that is marked itself, so the
 * lowest mark is true. */
static inline size_t plain_run(const uint8_t *p)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t w, quote, slash, marks;

    memcpy(&w, p, sizeof w);
    w = le64toh(w);
    quote = w ^ (ones * '"');
    slash = w ^ (ones * '\\');
    marks = (w | (w - ones * 0x20) | (quote - ones) | (slash - ones)) & tops;
    return marks == 0 ? 8 : (size_t)__builtin_ctzll(marks) / 8;
}

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

/* At the `u` of an escape; moves behind it. -1 after saying why not. */
static int32_t read_unicode_escape(struct reader *r)
{
    const uint8_t *p = r->text.data + r->at + 1;
    size_t left = r->text.len - r->at - 1;
    int32_t cp = left < 4 ? -1 : hex4(p), low;

    if (cp < 0) {
        bad(r, "bad \\u escape");
        return -1;
    }
    if (cp < 0xd800 || cp > 0xdfff) {
        r->at += 5;
        return cp;
    }
    low = cp <= 0xdbff && left >= 10 && p[4] == '\\' && p[5] == 'u' ? hex4(p + 6) : -1;
    if (low < 0xdc00 || low > 0xdfff) {
        bad(r, "lone surrogate");
        return -1;
    }
    r->at += 11;
    return 0x10000 + ((cp - 0xd800) << 10 | (low - 0xdc00));
}

/* At the character behind a backslash; writes what it stands for. 0 after saying why not. */
static size_t read_escape(struct reader *r, uint8_t *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    int c = peek(r);
    const char *hit = c <= 0 ? NULL : strchr(from, c);
    int32_t cp;

    if (hit != NULL) {
        r->at++;
        *out = (uint8_t)to[hit - from];
        return 1;
    }
    if (c != 'u') {
        bad(r, "bad escape");
        return 0;
    }
    cp = read_unicode_escape(r);
    return cp < 0 ? 0 : tm_utf8_put((uint32_t)cp, out);
}

/* Up to the next quote or backslash, which is not consumed. */
static int scan_plain(struct reader *r)
{
    const uint8_t *data = r->text.data;
    size_t at = r->at, len = r->text.len;

    for (;;) {
        size_t run = 8;

        for (; run == 8 && len - at >= 8; at += run)
            run = plain_run(data + at);
        r->at = at;
        if (at == len)
            return bad(r, "string without an end");
        if (data[at] == '"' || data[at] == '\\')
            return 0;
        if (data[at] < 0x20)
            return bad(r, "control character in a string");
        if (data[at] < 0x80)
            at++; /* near the end of the text */
        else if (tm_utf8_next(r->text, &at) < 0)
            return bad(r, "invalid UTF-8");
    }
}

/* Where the string at hand ends, from a backslash on: its content is not yet checked. */
static size_t find_end(const struct reader *r)
{
    size_t at = r->at;

    while (at < r->text.len && r->text.data[at] != '"')
        at += r->text.data[at] == '\\' ? 2 : 1;
    return at < r->text.len ? at : r->text.len;
}

/* At the first backslash of a string whose content began at `start`. An escape never gets longer
 * by decoding, so the room its source takes is enough. */
static int decode(struct reader *r, size_t start, struct tm_slice *out)
{
    uint8_t *into = tm_arena_alloc(r->arena, find_end(r) - start);
    size_t n = r->at - start;

    if (into == NULL)
        return tm_fail(r->err, TM_E_NOMEM, "json: no memory for a string");
    memcpy(into, r->text.data + start, n);
    while (peek(r) == '\\') {
        size_t got, from;

        r->at++;
        got = read_escape(r, into + n);
        if (got == 0)
            return r->err->code;
        n += got;
        from = r->at;
        if (scan_plain(r) != 0)
            return r->err->code;
        memcpy(into + n, r->text.data + from, r->at - from);
        n += r->at - from;
    }
    *out = tm_slice(into, n);
    return 0;
}

/* One that has escapes or letters beyond ASCII, is broken, or stands at the end of the text; `at` is
 * where its plain beginning ends. */
static int read_hard_string(struct reader *r, size_t start, size_t at)
{
    struct tm_slice s;
    bool plain;

    r->at = at;
    if (scan_plain(r) != 0)
        return r->err->code;
    plain = r->text.data[r->at] == '"';
    s = tm_slice(r->text.data + start, r->at - start);
    if (!plain && decode(r, start, &s) != 0)
        return r->err->code;
    r->at++;
    return add(r, TM_JSON_STRING, s, start - 1, 0, plain);
}

static inline int read_string(struct reader *r)
{
    const uint8_t *data = r->text.data;
    size_t start = r->at + 1, at = start, len = r->text.len, run = 8;

    for (; run == 8 && len - at >= 8; at += run)
        run = plain_run(data + at);
    if (at == len || data[at] != '"')
        return read_hard_string(r, start, at);
    r->at = at + 1;
    return add(r, TM_JSON_STRING, tm_slice(data + start, at - start), start - 1, 0, true);
}

/* ---- numbers and names ---- */

static size_t skip_digits(struct reader *r)
{
    size_t start = r->at;

    while (r->at < r->text.len && r->text.data[r->at] >= '0' && r->text.data[r->at] <= '9')
        r->at++;
    return r->at - start;
}

static int read_number(struct reader *r)
{
    size_t start = r->at, digits;
    struct tm_slice text;
    bool exponent = false;

    r->at += peek(r) == '-';
    if (peek(r) == '0')
        digits = 1, r->at++;
    else
        digits = skip_digits(r);
    if (digits == 0)
        return bad(r, "bad number");
    if (peek(r) == '.') {
        r->at++;
        if (skip_digits(r) == 0)
            return bad(r, "number without digits after its point");
    }
    if (peek(r) == 'e' || peek(r) == 'E') {
        exponent = true;
        r->at++;
        r->at += peek(r) == '-' || peek(r) == '+';
        if (skip_digits(r) == 0)
            return bad(r, "number without digits in its exponent");
    }
    text = tm_slice(r->text.data + start, r->at - start);
    if (text.len > TM_JSON_NUMBER_MAX)
        return tm_fail(r->err, TM_E_LIMIT, "json: number longer than %d bytes at byte %zu",
                       TM_JSON_NUMBER_MAX, start);
    if ((exponent || digits > SAFE_DIGITS) && isinf(tm_number_read(text))) {
        r->at = start;
        return bad(r, "number out of range");
    }
    return add(r, TM_JSON_NUMBER, text, start, 0, false);
}

static int read_name(struct reader *r, const char *name, enum tm_json_type type, unsigned value)
{
    size_t start = r->at, len = strlen(name);

    if (r->text.len - start < len || memcmp(r->text.data + start, name, len) != 0)
        return bad(r, "unknown word");
    r->at += len;
    return add(r, type, tm_slice(r->text.data + start, len), start, value, false);
}

static int read_scalar(struct reader *r)
{
    switch (peek(r)) {
    case '"':
        return read_string(r);
    case 't':
        return read_name(r, "true", TM_JSON_BOOL, 1);
    case 'f':
        return read_name(r, "false", TM_JSON_BOOL, 0);
    case 'n':
        return read_name(r, "null", TM_JSON_NULL, 0);
    case -1:
        return bad(r, "end of the text where a value should be");
    default:
        if (peek(r) == '-' || (peek(r) >= '0' && peek(r) <= '9'))
            return read_number(r);
        return bad(r, "unexpected character");
    }
}

/* ---- containers ---- */

static int read_key(struct reader *r)
{
    if (peek(r) != '"')
        return bad(r, "member without a name");
    if (read_string(r) != 0)
        return r->err->code;
    skip_space(r);
    if (peek(r) != ':')
        return bad(r, "member without a colon");
    r->at++;
    skip_space(r);
    return 0;
}

/* At the bracket that closes the innermost container. */
static int close_container(struct reader *r)
{
    struct tm_json *v = &r->nodes[r->open[r->depth - 1]];
    const struct tm_json *twin = NULL;

    r->at++;
    r->depth--;
    v->len = (uint32_t)(r->at - v->at);
    v->span = (uint32_t)(&r->nodes[r->count] - v);
    if (v->type != TM_JSON_OBJECT)
        return 0;
    if (!tm_json_keys_distinct(&r->keys, r->arena, v, &twin))
        return tm_fail(r->err, TM_E_NOMEM, "json: no memory to compare names");
    if (twin != NULL) {
        r->at = twin->at;
        return bad(r, "duplicate name");
    }
    return 0;
}

/* At [ or {. Moves to its first value, or behind it when it is empty. */
static int open_container(struct reader *r, bool *closed)
{
    bool object = peek(r) == '{';

    *closed = false;
    if (r->depth == r->depth_max)
        return tm_fail(r->err, TM_E_LIMIT, "json: nested deeper than %u at byte %zu", r->depth_max,
                       r->at);
    r->open[r->depth++] = (uint32_t)r->count;
    if (add(r, object ? TM_JSON_OBJECT : TM_JSON_ARRAY, tm_slice(r->text.data + r->at, 1), r->at, 0,
            false) != 0)
        return r->err->code;
    r->at++;
    skip_space(r);
    if (peek(r) == (object ? '}' : ']')) {
        *closed = true;
        return close_container(r);
    }
    r->nodes[r->count - 1].count = 1;
    return object ? read_key(r) : 0;
}

/* Behind a value: through closing brackets up to the next value, or to the end. */
static int after_value(struct reader *r)
{
    for (; r->depth > 0;) {
        struct tm_json *v = &r->nodes[r->open[r->depth - 1]];
        bool object = v->type == TM_JSON_OBJECT;

        skip_space(r);
        if (peek(r) == ',') {
            v->count++;
            r->at++;
            skip_space(r);
            return object ? read_key(r) : 0;
        }
        if (peek(r) != (object ? '}' : ']'))
            return bad(r, object ? "object without an end" : "array without an end");
        if (close_container(r) != 0)
            return r->err->code;
    }
    return 0;
}

static int read_document(struct reader *r)
{
    bool closed;

    skip_space(r);
    do {
        if (peek(r) == '[' || peek(r) == '{') {
            if (open_container(r, &closed) != 0)
                return r->err->code;
            if (!closed)
                continue;
        } else if (read_scalar(r) != 0) {
            return r->err->code;
        }
        if (after_value(r) != 0)
            return r->err->code;
    } while (r->depth > 0);
    skip_space(r);
    return r->at == r->text.len ? 0 : bad(r, "more after the value");
}

int tm_json_parse(struct tm_slice text, const struct tm_json_limits *limits, struct tm_arena *arena,
                  struct tm_json_doc *out, struct tm_err *err)
{
    struct reader r = { .text = text, .arena = arena, .err = err };
    size_t count_max = ((size_t)1 << 24) - 1; /* `count` of a node has 24 bits */

    r.depth_max = limits->depth_max < TM_JSON_DEPTH_MAX ? limits->depth_max : TM_JSON_DEPTH_MAX;
    r.nodes_max = limits->nodes_max < count_max ? limits->nodes_max : count_max;
    if (text.len > limits->bytes_max || text.len > UINT32_MAX)
        return tm_fail(err, TM_E_LIMIT, "json: %zu bytes, more than %zu", text.len,
                       limits->bytes_max);
    if (tm_slice_starts(text, TM_LIT("\xef\xbb\xbf")))
        return bad(&r, "byte order mark");
    if (read_document(&r) != 0)
        return err->code;
    *out = (struct tm_json_doc){ .text = text, .root = r.nodes };
    return 0;
}
