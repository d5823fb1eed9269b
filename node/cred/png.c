/* node/cred/png.c - the iTXt chunk of a baked PNG.
 *
 * A PNG is a signature and chunks: length, type, data, CRC-32 of type and data; IHDR first, IEND last
 * (PNG section 5.3). Every checksum is checked. What stands behind IEND is no part of the image.
 */
#include <zlib.h>

#include "node/base/cursor.h"
#include "node/cred/image.h"
#include "node/cred/inflate.h"
#include "node/limits.h"

#define CHUNKS_MAX 20000       /* of one image: 8 MiB in chunks of 400 bytes */
#define LENGTH_MAX 0x7fffffffu /* bytes of one chunk; PNG section 5.3 */

static const struct tm_slice signature = { (const uint8_t *)"\x89PNG\r\n\x1a\n", 8 };
static const char keyword[] = "openbadgecredential";

struct chunk {
    struct tm_slice whole, data; /* whole: length to CRC */
    const uint8_t *type;         /* 4 letters */
};

struct walk {
    struct tm_cursor left;
    size_t n;
    bool done; /* IEND was given */
};

static bool is_png(struct tm_slice bytes)
{
    return tm_slice_starts(bytes, signature);
}

static bool is_type(const struct chunk *c, const char *type)
{
    return memcmp(c->type, type, 4) == 0;
}

static struct walk begin(struct tm_slice image)
{
    return (struct walk){ .left = tm_cursor(tm_slice_from(image, signature.len)) };
}

/* The next chunk, whole and unharmed. */
static int next(struct walk *w, struct chunk *out, struct tm_err *err)
{
    const uint8_t *at = w->left.left.data;
    uint32_t len = (uint32_t)tm_cursor_be(&w->left, 4), crc;
    struct tm_slice named = TM_SLICE_EMPTY;

    if (len <= LENGTH_MAX)
        named = tm_cursor_bytes(&w->left, 4 + (size_t)len);
    crc = (uint32_t)tm_cursor_be(&w->left, 4);
    if (w->left.fault || named.data == NULL)
        return tm_fail(err, TM_E_MALFORMED, "PNG: cut off in chunk %zu", w->n + 1);
    if (crc != crc32(0, named.data, (uInt)named.len))
        return tm_fail(err, TM_E_MALFORMED, "PNG: the checksum of chunk %zu is wrong", w->n + 1);
    if (++w->n > CHUNKS_MAX)
        return tm_fail(err, TM_E_LIMIT, "PNG: more than %d chunks", CHUNKS_MAX);
    out->whole = tm_slice(at, named.len + 8);
    out->type = named.data;
    out->data = tm_slice_from(named, 4);
    if ((w->n == 1) != is_type(out, "IHDR"))
        return tm_fail(err, TM_E_MALFORMED, "PNG: one IHDR stands first");
    w->done = is_type(out, "IEND");
    return 0;
}

/* ---- the text in it ---- */

static bool is_ours(const struct chunk *c)
{
    return is_type(c, "iTXt") && tm_slice_starts(c->data, tm_slice(keyword, sizeof keyword));
}

/* Bakers must not compress (Open Badges 5.3.1); what others did is read all the same.
 *
 * keyword NUL compressed? method language NUL translated-keyword NUL text (PNG section 11.3.3.4) */
static int read_text(const struct chunk *c, struct tm_buf *text, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(tm_slice_from(c->data, sizeof keyword));
    uint64_t compressed = tm_cursor_be(&cur, 1), method = tm_cursor_be(&cur, 1);

    tm_cursor_until(&cur, 0);
    tm_cursor_until(&cur, 0);
    if (cur.fault || compressed > 1 || (compressed == 1 && method != 0))
        return tm_fail(err, TM_E_MALFORMED, "PNG: an iTXt chunk that is none");
    if (compressed == 1)
        return tm_inflate(text, cur.left, TM_PACKED_ZLIB, err) == 0
                   ? 0
                   : tm_in(err, "PNG: the compressed text");
    tm_buf_put_slice(text, cur.left);
    return tm_buf_check(text, "PNG: the credential", err);
}

static int open_png(struct tm_slice image, struct tm_buf *text, struct tm_err *err)
{
    struct walk w = begin(image);
    struct chunk c, found;
    bool any = false;

    while (!w.done) {
        if (next(&w, &c, err) != 0)
            return err->code;
        if (!is_ours(&c))
            continue;
        if (any)
            return tm_fail(err, TM_E_MALFORMED, "PNG: more than one credential");
        any = true;
        found = c;
    }
    if (!any)
        return tm_fail(err, TM_E_UNSUPPORTED, "PNG: no credential in it");
    return read_text(&found, text, err);
}

/* ---- baking ---- */

static void put_chunk(struct tm_buf *out, struct tm_slice credential)
{
    size_t len =
        sizeof keyword + 4 + credential.len; /* two flags, two empty texts with their NUL */
    size_t start;

    tm_buf_put_be(out, len, 4);
    start = out->len;
    tm_buf_put_str(out, "iTXt");
    tm_buf_put(out, keyword, sizeof keyword);
    tm_buf_put_be(out, 0, 4);
    tm_buf_put_slice(out, credential);
    if (out->fault == 0)
        tm_buf_put_be(out, crc32(0, out->data + start, (uInt)(out->len - start)), 4);
}

static int bake_png(struct tm_slice image, struct tm_slice credential, struct tm_buf *out,
                    struct tm_err *err)
{
    struct walk w = begin(image);
    struct chunk c;

    tm_buf_put_slice(out, signature);
    while (!w.done) {
        if (next(&w, &c, err) != 0)
            return err->code;
        if (w.done)
            put_chunk(out, credential);
        if (!is_ours(&c))
            tm_buf_put_slice(out, c.whole);
    }
    return 0;
}

const struct tm_image_kind tm_image_png = { is_png, open_png, bake_png };
