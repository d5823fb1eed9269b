/* node/cred/svg.c - the credential element of a baked SVG (Open Badges 3.0 section 5.3.2). */
#include "node/cred/image.h"
#include "node/cred/svg_scan.h"

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
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
    struct tm_svg s = { .text = image, .err = err, .out = out };

    if (tm_svg_scan(&s) != 0)
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
        tm_buf_put_str(out, " xmlns:openbadges=\"" TM_SVG_NAMESPACE "\"");
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

static void put_part(struct tm_buf *out, const struct tm_svg *s, size_t from, size_t to)
{
    if (to > from)
        tm_buf_put(out, s->text.data + from, to - from);
}

/* The root with the prefix declared, the credential directly behind its tag, then all the rest. */
static void put_baked(struct tm_buf *out, const struct tm_svg *s, struct tm_slice credential)
{
    size_t after = s->tag_end + (s->empty ? 2 : 1), end = s->text.len;

    put_part(out, s, 0, s->name_end);
    if (!s->declared && !s->other)
        tm_buf_put_str(out, " xmlns:openbadges=\"" TM_SVG_NAMESPACE "\"");
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
    struct tm_svg s = { .text = image, .err = err };

    if (tm_svg_scan(&s) != 0)
        return err->code;
    if (s.foreign)
        return tm_fail(err, TM_E_UNSUPPORTED, "SVG: a credential is baked into UTF-8 only");
    put_baked(out, &s, credential);
    return 0;
}

const struct tm_image_kind tm_image_svg = { is_svg, open_svg, bake_svg };
