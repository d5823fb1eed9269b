/* node/log/tile.h - a log as static resources: C2SP tlog-tiles, the parts without I/O.
 *
 * A hash tile of level L is 256 consecutive hashes, each the root of 256^L leaves; an entry bundle
 * is 256 consecutive entries. The rightmost of each may be partial. Indices and sizes as in
 * merkle.h; paths are relative to a log's prefix. Source: c2sp.org/tlog-tiles.
 */
#ifndef TM_LOG_TILE_H
#define TM_LOG_TILE_H

#include "node/base/buf.h"
#include "node/log/merkle.h"

#define TM_TILE_WIDTH     256 /* hashes, or entries, of a full one */
#define TM_TILE_LEVEL_MAX 63  /* the highest a path may name; nothing stored lies above 7 */
#define TM_TILE_INDEX_MAX (TM_TREE_SIZE_MAX / TM_TILE_WIDTH - 1) /* of a tree of any size we take */
#define TM_TILE_PATH_MAX  48 /* bytes of the longest path, with room for a terminator */

struct tm_tile {
    bool entries;   /* an entry bundle; `level` is 0 */
    unsigned level; /* 0 to TM_TILE_LEVEL_MAX */
    uint64_t index; /* within the level */
    unsigned width; /* 1 to TM_TILE_WIDTH; less than that is a partial one */
};

/* "tile/<L>/<N>[.p/<W>]" or "tile/entries/<N>[.p/<W>]", of which each tile has one spelling. Fails:
 * TM_E_MALFORMED. */
int tm_tile_path_parse(struct tm_slice path, struct tm_tile *out, struct tm_err *err);
/* Appends the path. */
void tm_tile_path_put(struct tm_buf *out, const struct tm_tile *tile);

/* How wide the tile at this kind, level and index is in a tree of `size`: TM_TILE_WIDTH when full,
 * 0 when there is none. tile->width is not looked at. */
unsigned tm_tile_width(const struct tm_tile *tile, uint64_t size);

/* Appends the tile's `width` hashes. All of it must lie within the tree that `src` stands for: ask
 * tm_tile_width() first. Fails: TM_E_USAGE (an entry bundle, or a level above what is stored), as
 * the source does, TM_E_LIMIT and TM_E_NOMEM from the buffer. */
int tm_tile_hashes(const struct tm_hash_source *src, const struct tm_tile *tile, struct tm_buf *out,
                   struct tm_err *err);

/* Appends one entry to a bundle: its length, big-endian in two bytes, and its bytes. An entry past
 * 65,535 bytes faults the buffer with TM_E_LIMIT. */
void tm_bundle_put(struct tm_buf *out, struct tm_slice entry);

#endif
