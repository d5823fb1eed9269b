/* node/cred/svg.c - the credential element of a baked SVG, found by a small scanner of XML.
 *
 * It goes over the markup once and holds the names of the open elements and the prefixes bound to the
 * namespace of Open Badges; it builds nothing. Tags must nest and quotes must close, for two readers
 * must not see two credentials. A DOCTYPE is passed over unread: no entity is declared, none fetched;
 * where text is taken, the five of XML and character numbers are understood, and any other is an error.
 * Sources: XML 1.0 (5th edition) sections 2 and 4.6; Namespaces in XML 1.0; Open Badges 3.0 section 5.3.2.
 */
#include "node/base/utf8.h"
#include "node/cred/image.h"
#include "node/limits.h"

#define DEPTH_MAX    256 /* open elements; drawings have a few dozen */
#define BINDINGS_MAX 16  /* declarations that concern our namespace, at one place */
#define ENTITY_MAX   10  /* bytes between & and ; */

#define NAMESPACE "https://purl.imsglobal.org/ob/v3p0"

struct binding {
    struct tm_slice prefix; /* empty: the default namespace */
    bool ours;
    unsigned depth; /* of the element that declares it */
};

struct svg {
    struct tm_slice text;
    size_t at;
    struct tm_err *err;
    unsigned depth;
    struct tm_slice open[DEPTH_MAX]; /* names as written */
    size_t binding_n;
    struct binding bindings[BINDINGS_MAX];
    bool root_done;

    size_t name_end, tag_end; /* of the root's start tag: behind its name; at its '>' or '/>' */
    bool empty;               /* the root is <svg/> */
    struct tm_slice root;     /* its name as written */
    bool declared, other; /* the root binds the prefix openbadges: to our namespace; to another */
    bool foreign;         /* the XML declaration names another encoding than UTF-8 */

    bool found;
    unsigned inside; /* depth of the open credential element; 0: not inside */
    size_t from, to; /* the credential element, whole */
    bool has_verify;
    struct tm_buf *out; /* what is in it; NULL: not asked for */
};

struct tag {
    struct tm_slice name;
    struct tm_slice verify; /* as written; .data NULL: none */
    bool empty;             /* <name/> */
};

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static int bad(struct svg *s, const char *what)
{
    return tm_fail(s->err, TM_E_MALFORMED, "SVG: %s, at byte %zu", what, s->at);
}

static struct tm_slice rest(const struct svg *s)
{
    return tm_slice_from(s->text, s->at);
}

static bool starts(const struct svg *s, const char *what)
{
    return tm_slice_starts(rest(s), tm_str(what));
}

/* Moves behind the next `end`; `*passed` is what stood before it. */
static int pass(struct svg *s, const char *end, struct tm_slice *passed)
{
    struct tm_slice left = rest(s);
    const uint8_t *hit = left.len == 0 ? NULL : memmem(left.data, left.len, end, strlen(end));

    if (hit == NULL)
        return bad(s, "markup that does not end");
    *passed = tm_slice(left.data, (size_t)(hit - left.data));
    s->at += passed->len + strlen(end);
    return 0;
}

static void skip_space(struct svg *s)
{
    while (s->at < s->text.len && is_space(s->text.data[s->at]))
        s->at++;
}

/* ---- text and its entities ---- */

static bool number_of(struct tm_slice digits, uint32_t *out)
{
    bool hex = digits.len > 0 && digits.data[0] == 'x';
    uint32_t v = 0;

    digits = tm_slice_from(digits, hex ? 1 : 0);
    for (size_t i = 0; i < digits.len; i++) {
        uint8_t c = digits.data[i];
        uint32_t d = c >= '0' && c <= '9'          ? (uint32_t)c - '0'
                     : hex && c >= 'a' && c <= 'f' ? (uint32_t)c - 'a' + 10
                     : hex && c >= 'A' && c <= 'F' ? (uint32_t)c - 'A' + 10
                                                   : 16;

        if (d == 16 || v > 0x10ffff)
            return false;
        v = v * (hex ? 16 : 10) + d;
    }
    *out = v;
    return digits.len > 0 && v > 0 && v <= 0x10ffff && !(v >= 0xd800 && v <= 0xdfff);
}

/* The character that "&name;" stands for. */
static bool entity_of(struct tm_slice name, uint32_t *out)
{
    static const struct {
        const char *name;
        uint8_t c;
    } known[] = {
        { "lt", '<' }, { "gt", '>' }, { "amp", '&' }, { "quot", '"' }, { "apos", '\'' },
    };

    if (name.len > 0 && name.data[0] == '#')
        return number_of(tm_slice_from(name, 1), out);
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (tm_slice_is(name, known[i].name)) {
            *out = known[i].c;
            return true;
        }
    }
    return false;
}

/* False for an entity that is not known here. */
static bool put_text(struct tm_buf *out, struct tm_slice text)
{
    while (text.len > 0) {
        const uint8_t *amp = memchr(text.data, '&', text.len);
        size_t plain = amp == NULL ? text.len : (size_t)(amp - text.data), len;
        const uint8_t *end;
        uint8_t utf8[4];
        uint32_t c;

        tm_buf_put(out, text.data, plain);
        text = tm_slice_from(text, plain + 1);
        if (amp == NULL)
            return true;
        len = text.len < ENTITY_MAX ? text.len : ENTITY_MAX;
        end = len == 0 ? NULL : memchr(text.data, ';', len);
        if (end == NULL || !entity_of(tm_slice(text.data, (size_t)(end - text.data)), &c))
            return false;
        tm_buf_put(out, utf8, tm_utf8_put(c, utf8));
        text = tm_slice_from(text, (size_t)(end - text.data) + 1);
    }
    return true;
}

static bool all_space(struct tm_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_space(text.data[i]))
            return false;
    return true;
}

/* Content of the credential element. One that has the attribute has no content. */
static int take_text(struct svg *s, struct tm_slice text, bool literal)
{
    if (s->inside == 0)
        return 0;
    if (s->has_verify)
        return all_space(text) ? 0 : bad(s, "two credentials in one element");
    if (s->out == NULL)
        return 0;
    if (literal)
        tm_buf_put_slice(s->out, text);
    else if (!put_text(s->out, text))
        return bad(s, "an entity that is not known here");
    return tm_buf_check(s->out, "SVG: the credential", s->err);
}

/* ---- namespaces ---- */

static bool is_namespace(struct tm_slice value)
{
    return tm_slice_is(value, NAMESPACE) || tm_slice_is(value, "http://purl.imsglobal.org/ob/v3p0");
}

static bool prefix_is_ours(const struct svg *s, struct tm_slice prefix)
{
    for (size_t i = s->binding_n; i > 0; i--)
        if (tm_slice_eq(s->bindings[i - 1].prefix, prefix))
            return s->bindings[i - 1].ours;
    return false;
}

/* Only declarations that bind our namespace, or take a prefix away from it, are kept. */
static int declare(struct svg *s, struct tm_slice prefix, struct tm_slice value)
{
    bool ours = is_namespace(value);

    if (s->depth == 0 && tm_slice_is(prefix, "openbadges")) {
        s->declared = ours;
        s->other = !ours;
    }
    if (!ours && !prefix_is_ours(s, prefix))
        return 0;
    if (s->binding_n == BINDINGS_MAX)
        return tm_fail(s->err, TM_E_LIMIT, "SVG: more than %d namespaces at one place",
                       BINDINGS_MAX);
    s->bindings[s->binding_n++] = (struct binding){ prefix, ours, s->depth + 1 };
    return 0;
}

static bool is_credential(const struct svg *s, struct tm_slice name)
{
    const uint8_t *colon = memchr(name.data, ':', name.len);
    size_t prefix = colon == NULL ? 0 : (size_t)(colon - name.data);

    return tm_slice_is(tm_slice_from(name, colon == NULL ? 0 : prefix + 1), "credential") &&
           prefix_is_ours(s, tm_slice(name.data, prefix));
}

static bool is_svg_name(struct tm_slice name)
{
    const uint8_t *colon = memchr(name.data, ':', name.len);

    return tm_slice_is(colon == NULL ? name : tm_slice_from(name, (size_t)(colon - name.data) + 1),
                       "svg");
}

/* ---- tags ---- */

static int read_name(struct svg *s, struct tm_slice *out)
{
    size_t from = s->at;

    while (s->at < s->text.len && !is_space(s->text.data[s->at]) &&
           memchr("=/><&\"'", s->text.data[s->at], 7) == NULL)
        s->at++;
    *out = tm_slice(s->text.data + from, s->at - from);
    return out->len > 0 ? 0 : bad(s, "a name is missing");
}

static int read_value(struct svg *s, struct tm_slice *out)
{
    char quote[2] = { 0, 0 };

    skip_space(s);
    if (!starts(s, "="))
        return bad(s, "an attribute without a value");
    s->at++;
    skip_space(s);
    if (!starts(s, "\"") && !starts(s, "'"))
        return bad(s, "a value without quotes");
    quote[0] = (char)s->text.data[s->at++];
    if (pass(s, quote, out) != 0)
        return s->err->code;
    return out->len == 0 || memchr(out->data, '<', out->len) == NULL ? 0 : bad(s, "a < in a value");
}

static int read_attribute(struct svg *s, struct tag *tag)
{
    struct tm_slice name, value;

    if (read_name(s, &name) != 0 || read_value(s, &value) != 0)
        return s->err->code;
    if (tm_slice_is(name, "xmlns"))
        return declare(s, TM_SLICE_EMPTY, value);
    if (tm_slice_starts(name, TM_LIT("xmlns:")))
        return declare(s, tm_slice_from(name, 6), value);
    if (!tm_slice_is(name, "verify"))
        return 0;
    if (tag->verify.data != NULL)
        return bad(s, "an attribute twice");
    tag->verify = value;
    return 0;
}

/* From behind '<' to behind '>'. Where the root's name and tag end is kept for baking. */
static int read_tag(struct svg *s, struct tag *tag)
{
    if (read_name(s, &tag->name) != 0)
        return s->err->code;
    if (s->depth == 0)
        s->name_end = s->at;
    for (;;) {
        size_t before = s->at;

        skip_space(s);
        if (s->depth == 0)
            s->tag_end = s->at;
        tag->empty = starts(s, "/>");
        if (tag->empty || starts(s, ">")) {
            s->at += tag->empty ? 2 : 1;
            return 0;
        }
        if (s->at == before)
            return bad(s, "a tag that does not end");
        if (read_attribute(s, tag) != 0)
            return s->err->code;
    }
}

static int begin_credential(struct svg *s, const struct tag *tag, size_t from)
{
    if (s->found)
        return bad(s, "more than one credential");
    s->found = true;
    s->from = from;
    s->inside = s->depth;
    s->has_verify = tag->verify.len > 0;
    if (!s->has_verify || s->out == NULL)
        return 0;
    if (!put_text(s->out, tag->verify))
        return bad(s, "an entity that is not known here");
    return tm_buf_check(s->out, "SVG: the credential", s->err);
}

static void leave(struct svg *s)
{
    while (s->binding_n > 0 && s->bindings[s->binding_n - 1].depth == s->depth)
        s->binding_n--;
    if (s->inside == s->depth) {
        s->inside = 0;
        s->to = s->at;
    }
    s->depth--;
    s->root_done = s->depth == 0;
}

static int start_tag(struct svg *s)
{
    struct tag tag = { .empty = false };
    size_t from = s->at++;

    if (s->root_done)
        return bad(s, "a second root");
    if (s->depth == DEPTH_MAX)
        return tm_fail(s->err, TM_E_LIMIT, "SVG: more than %d elements in each other", DEPTH_MAX);
    if (s->inside > 0)
        return bad(s, "an element in the credential");
    if (read_tag(s, &tag) != 0)
        return s->err->code;
    if (s->depth == 0) {
        if (!is_svg_name(tag.name))
            return tm_fail(s->err, TM_E_UNSUPPORTED, "not an SVG image");
        s->root = tag.name;
        s->empty = tag.empty;
    }
    s->open[s->depth++] = tag.name;
    if (is_credential(s, tag.name) && begin_credential(s, &tag, from) != 0)
        return s->err->code;
    if (tag.empty)
        leave(s);
    return 0;
}

static int end_tag(struct svg *s)
{
    struct tm_slice name;

    s->at += 2;
    if (read_name(s, &name) != 0)
        return s->err->code;
    skip_space(s);
    if (!starts(s, ">") || s->depth == 0 || !tm_slice_eq(s->open[s->depth - 1], name))
        return bad(s, "tags that do not nest");
    s->at++;
    leave(s);
    return 0;
}

/* ---- what is passed over ---- */

/* "<!DOCTYPE svg … [ … ] >": quotes and comments may hold any of its marks. */
static int doctype(struct svg *s)
{
    unsigned brackets = 0;
    struct tm_slice passed;

    if (s->depth > 0 || s->root_done)
        return bad(s, "a DOCTYPE inside the document");
    for (s->at += 9; s->at < s->text.len;) {
        bool remark = starts(s, "<!--");
        char c[2] = { (char)s->text.data[s->at], 0 };

        s->at += remark ? 4 : 1;
        if (remark || c[0] == '"' || c[0] == '\'') {
            if (pass(s, remark ? "-->" : c, &passed) != 0)
                return s->err->code;
            continue;
        }
        brackets += c[0] == '[';
        brackets -= c[0] == ']' && brackets > 0;
        if (c[0] == '>' && brackets == 0)
            return 0;
    }
    return bad(s, "a DOCTYPE that does not end");
}

static bool same_letters(struct tm_slice a, const char *lower)
{
    if (a.len != strlen(lower))
        return false;
    for (size_t i = 0; i < a.len; i++)
        if ((a.data[i] | (a.data[i] >= 'A' && a.data[i] <= 'Z' ? 0x20 : 0)) != (uint8_t)lower[i])
            return false;
    return true;
}

/* `encoding` in the XML declaration; the credential itself is UTF-8 in any case. */
static void read_declaration(struct svg *s, struct tm_slice content)
{
    static const char word[] = "encoding";
    const uint8_t *hit = memmem(content.data, content.len, word, sizeof word - 1);
    struct tm_slice value;
    const uint8_t *end;
    uint8_t quote;

    if (hit == NULL)
        return;
    value = tm_slice_from(content, (size_t)(hit - content.data) + sizeof word - 1);
    while (value.len > 0 && (is_space(value.data[0]) || value.data[0] == '='))
        value = tm_slice_from(value, 1);
    quote = value.len > 0 ? value.data[0] : 0;
    value = tm_slice_from(value, 1);
    end = value.len == 0 ? NULL : memchr(value.data, quote, value.len);
    value.len = end == NULL ? 0 : (size_t)(end - value.data);
    s->foreign = !same_letters(value, "utf-8") && !same_letters(value, "us-ascii");
}

static int instruction(struct svg *s)
{
    bool declaration = s->depth == 0 && !s->root_done && starts(s, "<?xml ");
    struct tm_slice content;

    s->at += 2;
    if (pass(s, "?>", &content) != 0)
        return s->err->code;
    if (declaration)
        read_declaration(s, content);
    return 0;
}

static int comment(struct svg *s)
{
    struct tm_slice content;

    s->at += 4;
    return pass(s, "-->", &content);
}

static int cdata(struct svg *s)
{
    struct tm_slice content;

    if (s->depth == 0)
        return bad(s, "text outside the document");
    s->at += 9;
    if (pass(s, "]]>", &content) != 0)
        return s->err->code;
    return take_text(s, content, true);
}

static int text(struct svg *s)
{
    struct tm_slice left = rest(s);
    const uint8_t *end = memchr(left.data, '<', left.len);

    if (end != NULL)
        left.len = (size_t)(end - left.data);
    s->at += left.len;
    if (s->depth == 0)
        return all_space(left) ? 0 : bad(s, "text outside the document");
    return take_text(s, left, false);
}

/* ---- the whole ---- */

static const struct {
    const char *begins;
    int (*read)(struct svg *s);
} markup[] = {
    { "<!--", comment },   { "<![CDATA[", cdata }, { "<!DOCTYPE", doctype },
    { "<?", instruction }, { "</", end_tag },      { "<", start_tag },
    { "", text },
};

static int scan(struct svg *s)
{
    static const char bom[] = "\xef\xbb\xbf";

    if (starts(s, bom))
        s->at += 3;
    while (s->at < s->text.len) {
        size_t i = 0;

        while (!starts(s, markup[i].begins))
            i++;
        if (markup[i].read(s) != 0)
            return s->err->code;
    }
    return s->root_done ? 0 : bad(s, "cut off");
}

static bool is_svg(struct tm_slice bytes)
{
    size_t i = tm_slice_starts(bytes, TM_LIT("\xef\xbb\xbf")) ? 3 : 0;

    while (i < bytes.len && is_space(bytes.data[i]))
        i++;
    return i < bytes.len && bytes.data[i] == '<';
}

static int open_svg(struct tm_slice image, struct tm_buf *out, struct tm_err *err)
{
    struct svg s = { .text = image, .err = err, .out = out };

    if (scan(&s) != 0)
        return err->code;
    return s.found ? 0 : tm_fail(err, TM_E_UNSUPPORTED, "SVG: no credential in it");
}

/* ---- baking ---- */

/* "]]>" ends a CDATA section, so it is divided among two. */
static void put_cdata(struct tm_buf *out, struct tm_slice json)
{
    const uint8_t *hit;

    tm_buf_put_str(out, "<![CDATA[");
    while ((hit = memmem(json.data, json.len, "]]>", 3)) != NULL) {
        size_t n = (size_t)(hit - json.data) + 2;

        tm_buf_put(out, json.data, n);
        tm_buf_put_str(out, "]]><![CDATA[");
        json = tm_slice_from(json, n);
    }
    tm_buf_put_slice(out, json);
    tm_buf_put_str(out, "]]>");
}

static void put_element(struct tm_buf *out, struct tm_slice credential, bool declare_here)
{
    tm_buf_put_str(out, "<openbadges:credential");
    if (declare_here)
        tm_buf_put_str(out, " xmlns:openbadges=\"" NAMESPACE "\"");
    if (credential.data[0] == '{') {
        tm_buf_put_str(out, ">");
        put_cdata(out, credential);
    } else {
        tm_buf_put_str(out, " verify=\"");
        tm_buf_put_slice(out, credential);
        tm_buf_put_str(out, "\">");
    }
    tm_buf_put_str(out, "</openbadges:credential>");
}

static void put_part(struct tm_buf *out, const struct svg *s, size_t from, size_t to)
{
    if (to > from)
        tm_buf_put(out, s->text.data + from, to - from);
}

/* The root with the prefix declared, the credential directly behind its tag, then all the rest. */
static void put_baked(struct tm_buf *out, const struct svg *s, struct tm_slice credential)
{
    size_t after = s->tag_end + (s->empty ? 2 : 1), end = s->text.len;

    put_part(out, s, 0, s->name_end);
    if (!s->declared && !s->other)
        tm_buf_put_str(out, " xmlns:openbadges=\"" NAMESPACE "\"");
    put_part(out, s, s->name_end, s->tag_end);
    tm_buf_put_str(out, ">");
    put_element(out, credential, s->other);
    if (s->empty) {
        tm_buf_put_str(out, "</");
        tm_buf_put_slice(out, s->root);
        tm_buf_put_str(out, ">");
    }
    put_part(out, s, after, s->found ? s->from : end);
    if (s->found)
        put_part(out, s, s->to, end);
}

static int bake_svg(struct tm_slice image, struct tm_slice credential, struct tm_buf *out,
                    struct tm_err *err)
{
    struct svg s = { .text = image, .err = err };

    if (scan(&s) != 0)
        return err->code;
    if (s.foreign)
        return tm_fail(err, TM_E_UNSUPPORTED, "SVG: a credential is baked into UTF-8 only");
    put_baked(out, &s, credential);
    return 0;
}

const struct tm_image_kind tm_image_svg = { is_svg, open_svg, bake_svg };
