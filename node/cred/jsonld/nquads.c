/* node/cred/jsonld/nquads.c - N-Quads, written in the canonical form of RDFC-1.0 section 5, and read.
 *
 * The reader takes what RDF 1.1 N-Quads allows, with comments and white space, and nothing else. */
#include <stdio.h>

#include "node/base/utf8.h"
#include "node/cred/jsonld/context.h"

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

/* ---- writing ---- */

/* Eight bytes of ASCII, none of which is a control, a quote or a backslash; in doubt false. */
static inline bool plain_eight(const uint8_t *p)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t w, quote, slash;

    memcpy(&w, p, sizeof w);
    quote = w ^ (ones * '"');
    slash = w ^ (ones * '\\');
    return ((w | (w - ones * 0x20) | (w + ones) | (quote - ones) | (slash - ones)) & tops) == 0;
}

/* Plain text is copied as it is looked at, eight bytes at a time. */
static uint8_t *write_escaped(uint8_t *to, struct tm_slice s)
{
    static const char short_of[128] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f',
                                        ['\r'] = 'r', ['"'] = '"',  ['\\'] = '\\' };
    static const char hex[] = "0123456789ABCDEF";

    for (size_t i = 0; i < s.len; i++) {
        uint8_t c;

        for (; i + 8 < s.len && plain_eight(s.data + i); i += 8, to += 8)
            memcpy(to, s.data + i, 8);
        c = s.data[i];

        if (c >= 0x80 || (c >= ' ' && c != '"' && c != '\\' && c != 0x7f)) {
            *to++ = c;
        } else if (short_of[c] != 0) {
            *to++ = '\\';
            *to++ = (uint8_t)short_of[c];
        } else {
            memcpy(to, "\\u00", 4);
            to[4] = (uint8_t)hex[c >> 4];
            to[5] = (uint8_t)hex[c & 15];
            to += TM_NQUADS_ESCAPE;
        }
    }
    return to;
}

static uint8_t *write_slice(uint8_t *to, struct tm_slice s)
{
    if (s.len > 0)
        memcpy(to, s.data, s.len);
    return to + s.len;
}

static uint8_t *write_iri(uint8_t *to, struct tm_slice iri)
{
    *to++ = '<';
    to = write_slice(to, iri);
    *to++ = '>';
    return to;
}

uint8_t *tm_nquads_write_term(uint8_t *to, const struct tm_rdf_term *t)
{
    if (t->kind == TM_RDF_IRI)
        return write_iri(to, t->value);
    *to++ = '"';
    to = write_escaped(to, t->value);
    *to++ = '"';
    if (t->language) {
        *to++ = '@';
        to = write_slice(to, t->tag);
    } else if (t->tag.data != NULL && !tm_slice_is(t->tag, XSD_STRING)) {
        *to++ = '^';
        *to++ = '^';
        to = write_iri(to, t->tag);
    }
    return to;
}

static void put_any(struct tm_buf *out, const struct tm_rdf_term *t)
{
    uint8_t *to = tm_buf_room(out, tm_nquads_term_room(t));

    if (t->kind == TM_RDF_BLANK)
        tm_buf_printf(out, "_:b%u ", (unsigned)t->blank);
    else if (to != NULL) {
        out->len = (size_t)(tm_nquads_write_term(to, t) - out->data);
        tm_buf_put_u8(out, ' ');
    }
}

int tm_nquads_put(struct tm_buf *out, const struct tm_rdf *rdf, struct tm_err *err)
{
    for (const struct tm_rdf_quad *q = rdf->first; q != NULL; q = q->next) {
        put_any(out, &q->s);
        put_any(out, &q->p);
        put_any(out, &q->o);
        if (q->g.kind != TM_RDF_LITERAL)
            put_any(out, &q->g);
        tm_buf_put_str(out, ".\n");
    }
    return tm_buf_check(out, "N-Quads", err);
}

/* ---- reading ---- */

struct reader {
    struct tm_slice text;
    size_t at, line;
    struct tm_arena *arena;
    struct tm_err *err;
};

static int bad(struct reader *r, const char *what)
{
    return tm_fail(r->err, TM_E_MALFORMED, "N-Quads line %zu: %s", r->line, what);
}

static int peek(const struct reader *r)
{
    return r->at < r->text.len ? r->text.data[r->at] : -1;
}

static void skip_blanks(struct reader *r)
{
    while (peek(r) == ' ' || peek(r) == '\t')
        r->at++;
}

static bool hex_value(struct reader *r, size_t digits, uint32_t *out)
{
    uint32_t v = 0;

    for (size_t i = 0; i < digits; i++) {
        int c = peek(r);

        if (c >= '0' && c <= '9')
            v = v << 4 | (uint32_t)(c - '0');
        else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
            v = v << 4 | (uint32_t)((c | 0x20) - 'a' + 10);
        else
            return false;
        r->at++;
    }
    *out = v;
    return v <= 0x10ffff && !(v >= 0xd800 && v <= 0xdfff);
}

/* One escape, behind its backslash; `short_ok` for those of one letter. */
static size_t unescape(struct reader *r, bool short_ok, uint8_t out[4])
{
    static const char letters[] = "tbnrf\"'\\", meant[] = "\t\b\n\r\f\"'\\";
    int c = peek(r);
    const char *p;
    uint32_t v;

    if (c <= 0)
        return 0;
    r->at++;
    if (c == 'u' || c == 'U')
        return hex_value(r, c == 'u' ? 4 : 8, &v) ? tm_utf8_put(v, out) : 0;
    p = short_ok ? strchr(letters, c) : NULL;
    if (p == NULL)
        return 0;
    out[0] = (uint8_t)meant[p - letters];
    return 1;
}

/* Up to the closing character, escapes undone; stands behind it afterwards. */
static int read_quoted(struct reader *r, int close, bool short_ok, struct tm_slice *out)
{
    size_t start = r->at, end = start, len = 0;
    uint8_t *copy;

    while (end < r->text.len && r->text.data[end] != close && r->text.data[end] != '\n' &&
           r->text.data[end] != '\r')
        end += r->text.data[end] == '\\' && end + 1 < r->text.len ? 2 : 1;
    copy = tm_arena_alloc(r->arena, end - start + 4);
    if (copy == NULL)
        return tm_fail(r->err, TM_E_NOMEM, "N-Quads");
    while (peek(r) != close) {
        int c = peek(r);

        if (c < 0 || c == '\n' || c == '\r')
            return bad(r, "a term has no end");
        r->at++;
        if (c != '\\') {
            copy[len++] = (uint8_t)c;
            continue;
        }
        {
            size_t n = unescape(r, short_ok, copy + len);

            if (n == 0)
                return bad(r, "bad escape");
            len += n;
        }
    }
    r->at++;
    *out = tm_slice(copy, len);
    return 0;
}

static int read_iri(struct reader *r, struct tm_slice *out)
{
    int e;

    r->at++;
    e = read_quoted(r, '>', false, out);
    if (e != 0)
        return e;
    return tm_iri_writable(*out) ? 0 : bad(r, "not an absolute IRI");
}

static bool label_char(int c, bool first)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == ':' || c >= 0x80 || (!first && (c == '-' || c == '.'));
}

static int read_blank(struct reader *r, struct tm_rdf_term *out)
{
    size_t start = r->at + 2;

    r->at = start;
    if (start > r->text.len || r->text.data[start - 1] != ':' || !label_char(peek(r), true))
        return bad(r, "bad blank node");
    while (label_char(peek(r), false))
        r->at++;
    while (r->text.data[r->at - 1] == '.') /* the end of the quad, not of the label */
        r->at--;
    out->kind = TM_RDF_BLANK;
    out->value = tm_slice(r->text.data + start, r->at - start);
    return 0;
}

static int read_language(struct reader *r, struct tm_slice *out)
{
    size_t start = ++r->at;
    bool first = true;

    for (;;) {
        size_t part = r->at;

        while ((peek(r) >= 'a' && peek(r) <= 'z') || (peek(r) >= 'A' && peek(r) <= 'Z') ||
               (!first && peek(r) >= '0' && peek(r) <= '9'))
            r->at++;
        if (r->at == part)
            return bad(r, "bad language tag");
        first = false;
        if (peek(r) != '-')
            break;
        r->at++;
    }
    *out = tm_slice(r->text.data + start, r->at - start);
    return 0;
}

static int read_literal(struct reader *r, struct tm_rdf_term *out)
{
    int e;

    r->at++;
    out->kind = TM_RDF_LITERAL;
    e = read_quoted(r, '"', true, &out->value);
    if (e != 0)
        return e;
    out->language = peek(r) == '@';
    if (out->language)
        return read_language(r, &out->tag);
    if (peek(r) != '^')
        return 0;
    if (r->text.len - r->at < 3 || r->text.data[r->at + 1] != '^' || r->text.data[r->at + 2] != '<')
        return bad(r, "bad datatype");
    r->at += 2;
    return read_iri(r, &out->tag);
}

static int read_term(struct reader *r, bool literal_ok, bool blank_ok, struct tm_rdf_term *out)
{
    *out = (struct tm_rdf_term){ .kind = TM_RDF_IRI };
    skip_blanks(r);
    switch (peek(r)) {
    case '<':
        return read_iri(r, &out->value);
    case '_':
        return blank_ok ? read_blank(r, out) : bad(r, "a blank node may not stand here");
    case '"':
        return literal_ok ? read_literal(r, out) : bad(r, "a literal may not stand here");
    default:
        return bad(r, "no term");
    }
}

static int read_quad(struct reader *r, struct tm_rdf *rdf)
{
    struct tm_rdf_quad *q;
    int e;

    if (rdf->quads == TM_RDF_QUADS_MAX)
        return tm_fail(r->err, TM_E_LIMIT, "more than %d quads", TM_RDF_QUADS_MAX);
    q = tm_arena_alloc(r->arena, sizeof *q);
    if (q == NULL)
        return tm_fail(r->err, TM_E_NOMEM, "N-Quads");
    q->g = (struct tm_rdf_term){ .kind = TM_RDF_LITERAL };
    tm_rdf_add(rdf, q);
    e = read_term(r, false, true, &q->s);
    if (e == 0)
        e = read_term(r, false, false, &q->p);
    if (e == 0)
        e = read_term(r, true, true, &q->o);
    if (e != 0)
        return e;
    skip_blanks(r);
    if (peek(r) != '.') {
        e = read_term(r, false, true, &q->g);
        if (e != 0)
            return e;
        skip_blanks(r);
    }
    if (peek(r) != '.')
        return bad(r, "no full stop");
    r->at++;
    return 0;
}

int tm_nquads_parse(struct tm_slice text, struct tm_arena *arena, struct tm_rdf *out,
                    struct tm_err *err)
{
    struct reader r = { .text = text, .line = 1, .arena = arena, .err = err };
    struct tm_rdf rdf = { 0 };
    int e = 0;

    if (!tm_utf8_ok(text))
        return tm_fail(err, TM_E_MALFORMED, "N-Quads: not UTF-8");
    while (e == 0 && r.at < text.len) {
        skip_blanks(&r);
        if (peek(&r) >= 0 && strchr("\r\n#", peek(&r)) == NULL)
            e = read_quad(&r, &rdf);
        skip_blanks(&r);
        if (e == 0 && peek(&r) == '#')
            while (peek(&r) >= 0 && peek(&r) != '\n' && peek(&r) != '\r')
                r.at++;
        if (e == 0 && peek(&r) >= 0 && peek(&r) != '\n' && peek(&r) != '\r')
            e = bad(&r, "something follows the full stop");
        r.line += peek(&r) == '\n';
        r.at++;
    }
    if (e != 0)
        return e;
    if (tm_rdf_number_labels(&rdf, arena) != 0)
        return tm_fail(err, TM_E_NOMEM, "N-Quads");
    *out = rdf;
    return 0;
}
