/* node/cred/svg_scan.c - the markup of an SVG, passed over once. */
#include "node/cred/svg_scan.h"

#include "node/base/utf8.h"

#define ENTITY_MAX 10 /* bytes between & and ; */

struct tag {
    struct tm_slice name;
    struct tm_slice verify; /* as written; .data NULL: none */
    bool empty;             /* <name/> */
};

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static int bad(struct tm_svg *s, const char *what)
{
    return tm_fail(s->err, TM_E_MALFORMED, "SVG: %s, at byte %zu", what, s->at);
}

static struct tm_slice rest(const struct tm_svg *s)
{
    return tm_slice_from(s->text, s->at);
}

static bool starts(const struct tm_svg *s, const char *what)
{
    return tm_slice_starts(rest(s), tm_str(what));
}

/* Moves behind the next `end`; `*passed` is what stood before it. */
static int pass(struct tm_svg *s, const char *end, struct tm_slice *passed)
{
    struct tm_slice left = rest(s);
    const uint8_t *hit = left.len == 0 ? NULL : memmem(left.data, left.len, end, strlen(end));

    if (hit == NULL)
        return bad(s, "markup that does not end");
    *passed = tm_slice(left.data, (size_t)(hit - left.data));
    s->at += passed->len + strlen(end);
    return 0;
}

static void skip_space(struct tm_svg *s)
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
static int take_text(struct tm_svg *s, struct tm_slice text, bool literal)
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
    return tm_slice_is(value, TM_SVG_NAMESPACE) ||
           tm_slice_is(value, "http://purl.imsglobal.org/ob/v3p0");
}

static bool prefix_is_ours(const struct tm_svg *s, struct tm_slice prefix)
{
    for (size_t i = s->binding_n; i > 0; i--)
        if (tm_slice_eq(s->bindings[i - 1].prefix, prefix))
            return s->bindings[i - 1].ours;
    return false;
}

/* Only declarations that bind our namespace, or take a prefix away from it, are kept. */
static int declare(struct tm_svg *s, struct tm_slice prefix, struct tm_slice value)
{
    bool ours = is_namespace(value);

    if (s->depth == 0 && tm_slice_is(prefix, "openbadges")) {
        s->declared = ours;
        s->other = !ours;
    }
    if (!ours && !prefix_is_ours(s, prefix))
        return 0;
    if (s->binding_n == TM_SVG_BINDINGS_MAX)
        return tm_fail(s->err, TM_E_LIMIT, "SVG: more than %d namespaces at one place",
                       TM_SVG_BINDINGS_MAX);
    s->bindings[s->binding_n++] = (struct tm_svg_binding){ prefix, ours, s->depth + 1 };
    return 0;
}

static bool is_credential(const struct tm_svg *s, struct tm_slice name)
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

static int read_name(struct tm_svg *s, struct tm_slice *out)
{
    size_t from = s->at;

    while (s->at < s->text.len && !is_space(s->text.data[s->at]) &&
           memchr("=/><&\"'", s->text.data[s->at], 7) == NULL)
        s->at++;
    *out = tm_slice(s->text.data + from, s->at - from);
    return out->len > 0 ? 0 : bad(s, "a name is missing");
}

static int read_value(struct tm_svg *s, struct tm_slice *out)
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

static int read_attribute(struct tm_svg *s, struct tag *tag)
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
static int read_tag(struct tm_svg *s, struct tag *tag)
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

static int begin_credential(struct tm_svg *s, const struct tag *tag, size_t from)
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

static void leave(struct tm_svg *s)
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

static int start_tag(struct tm_svg *s)
{
    struct tag tag = { .empty = false };
    size_t from = s->at++;

    if (s->root_done)
        return bad(s, "a second root");
    if (s->depth == TM_SVG_DEPTH_MAX)
        return tm_fail(s->err, TM_E_LIMIT, "SVG: more than %d elements in each other",
                       TM_SVG_DEPTH_MAX);
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

static int end_tag(struct tm_svg *s)
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
static int doctype(struct tm_svg *s)
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
static void read_declaration(struct tm_svg *s, struct tm_slice content)
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

static int instruction(struct tm_svg *s)
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

static int comment(struct tm_svg *s)
{
    struct tm_slice content;

    s->at += 4;
    return pass(s, "-->", &content);
}

static int cdata(struct tm_svg *s)
{
    struct tm_slice content;

    if (s->depth == 0)
        return bad(s, "text outside the document");
    s->at += 9;
    if (pass(s, "]]>", &content) != 0)
        return s->err->code;
    return take_text(s, content, true);
}

static int text(struct tm_svg *s)
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
    int (*read)(struct tm_svg *s);
} markup[] = {
    { "<!--", comment },   { "<![CDATA[", cdata }, { "<!DOCTYPE", doctype },
    { "<?", instruction }, { "</", end_tag },      { "<", start_tag },
    { "", text },
};

int tm_svg_scan(struct tm_svg *s)
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
