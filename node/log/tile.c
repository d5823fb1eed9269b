/* node/log/tile.c - tile paths, widths and contents. */
#include "node/log/tile.h"

#include <inttypes.h>

#include "node/base/encode.h"

#define LEVEL_BITS       8 /* tree levels in one tile level: 256 = 2^8 */
#define STORED_LEVEL_MAX 7 /* 256^8 leaves are more than any tree has */
#define GROUPS_MAX       7 /* of three digits, in the largest index: 2^55 has 17 digits */

/* Takes `prefix` off the front. */
static bool take(struct tm_slice *s, struct tm_slice prefix)
{
    if (!tm_slice_starts(*s, prefix))
        return false;
    *s = tm_slice_from(*s, prefix.len);
    return true;
}

static bool three_digits(struct tm_slice s, unsigned *out)
{
    unsigned v = 0;

    if (s.len < 3)
        return false;
    for (int i = 0; i < 3; i++) {
        if (s.data[i] < '0' || s.data[i] > '9')
            return false;
        v = v * 10 + (unsigned)(s.data[i] - '0');
    }
    *out = v;
    return true;
}

/* "x001/x234/067" off the front. */
static bool take_index(struct tm_slice *s, uint64_t *out)
{
    uint64_t index = 0;
    unsigned group;

    for (int n = 0; n < GROUPS_MAX; n++) {
        bool more = take(s, TM_LIT("x"));

        if (!three_digits(*s, &group) || (n == 0 && more && group == 0))
            return false; /* not digits, or zeros in front */
        *s = tm_slice_from(*s, 3);
        index = index * 1000 + group;
        if (!more) {
            *out = index;
            return index <= TM_TILE_INDEX_MAX;
        }
        if (!take(s, TM_LIT("/")))
            return false;
    }
    return false;
}

/* "entries/" or "<L>/" off the front. */
static bool take_kind(struct tm_slice *s, struct tm_tile *out)
{
    size_t n = 0;
    uint64_t level;

    out->level = 0;
    out->entries = take(s, TM_LIT("entries/"));
    if (out->entries)
        return true;
    while (n < s->len && s->data[n] != '/')
        n++;
    if (!tm_decimal_exact(tm_slice(s->data, n), TM_TILE_LEVEL_MAX, &level))
        return false;
    out->level = (unsigned)level;
    *s = tm_slice_from(*s, n);
    return take(s, TM_LIT("/"));
}

int tm_tile_path_parse(struct tm_slice path, struct tm_tile *out, struct tm_err *err)
{
    struct tm_tile tile = { .width = TM_TILE_WIDTH };
    uint64_t width;

    if (!take(&path, TM_LIT("tile/")) || !take_kind(&path, &tile) ||
        !take_index(&path, &tile.index))
        return tm_fail(err, TM_E_MALFORMED, "not the path of a tile");
    if (take(&path, TM_LIT(".p/"))) {
        if (!tm_decimal_exact(path, TM_TILE_WIDTH - 1, &width) || width == 0)
            return tm_fail(err, TM_E_MALFORMED, "tile path: a partial width is 1 to 255");
        tile.width = (unsigned)width;
    } else if (path.len > 0) {
        return tm_fail(err, TM_E_MALFORMED, "tile path: more after the index");
    }
    *out = tile;
    return 0;
}

void tm_tile_path_put(struct tm_buf *out, const struct tm_tile *tile)
{
    unsigned groups[GROUPS_MAX + 1];
    uint64_t left = tile->index;
    size_t n = 0;

    if (tile->entries)
        tm_buf_put_str(out, "tile/entries/");
    else
        tm_buf_printf(out, "tile/%u/", tile->level);
    do {
        groups[n++] = (unsigned)(left % 1000);
        left /= 1000;
    } while (left > 0);
    while (n-- > 1)
        tm_buf_printf(out, "x%03u/", groups[n]);
    tm_buf_printf(out, "%03u", groups[0]);
    if (tile->width < TM_TILE_WIDTH)
        tm_buf_printf(out, ".p/%u", tile->width);
}

unsigned tm_tile_width(const struct tm_tile *tile, uint64_t size)
{
    uint64_t hashes; /* of that level in the whole tree */

    if (tile->level > STORED_LEVEL_MAX)
        return 0;
    hashes = size >> (LEVEL_BITS * tile->level);
    if (tile->index < hashes / TM_TILE_WIDTH)
        return TM_TILE_WIDTH;
    return tile->index == hashes / TM_TILE_WIDTH ? (unsigned)(hashes % TM_TILE_WIDTH) : 0;
}

int tm_tile_hashes(const struct tm_hash_source *src, const struct tm_tile *tile, struct tm_buf *out,
                   struct tm_err *err)
{
    uint64_t first = tile->index * TM_TILE_WIDTH;

    if (tile->entries || tile->level > STORED_LEVEL_MAX || tile->width > TM_TILE_WIDTH ||
        tile->index > TM_TILE_INDEX_MAX)
        return tm_fail(err, TM_E_USAGE, "no such tile of hashes");
    for (unsigned i = 0; i < tile->width; i++) {
        struct tm_hash h;
        int r = src->get(src->ctx, LEVEL_BITS * tile->level, first + i, &h, err);

        if (r != 0)
            return tm_in(err, "tile of level %u, index %" PRIu64, tile->level, tile->index);
        tm_buf_put(out, h.b, sizeof h.b);
    }
    return tm_buf_check(out, "tile", err);
}

void tm_bundle_put(struct tm_buf *out, struct tm_slice entry)
{
    if (entry.len > UINT16_MAX) {
        out->fault = out->fault != 0 ? out->fault : TM_E_LIMIT;
        return;
    }
    tm_buf_put_be(out, entry.len, 2);
    tm_buf_put_slice(out, entry);
}
