/* store/tiles.h - tree hashes as C2SP tiles: rows of at most 256, every eighth level of the tree.
 *
 * Tile level k holds the roots of full subtrees of 256^k leaves (tree level 8k); hash i of a level
 * lies in tile i / 256 at place i % 256. A full tile never changes. The hashes between are found by
 * hashing inside one tile. A tail is a log's right edge: its length and, a level, the open tile; from
 * it a log grows without reading anything. Source: c2sp.org/tlog-tiles.
 */
#ifndef TM_STORE_TILES_H
#define TM_STORE_TILES_H

#include "node/base/id.h"
#include "node/base/list.h"

#define TM_TILE_LEVELS 8
#define TM_TILE_WIDTH  256
#define TM_TILE_BYTES  ((size_t)TM_TILE_WIDTH * TM_HASH_SIZE)

struct tm_open_tile {
    uint8_t *hashes; /* TM_TILE_BYTES once anything is in it */
    unsigned n;      /* hashes in it, always below TM_TILE_WIDTH */
    bool dirty;      /* differs from what is stored */
};
struct tm_tail {
    struct tm_list recent; /* of the store's cache */
    struct tm_id member;
    uint64_t length;
    bool recorded; /* the log has a length record */
    bool dirty;    /* its length record is to be written */
    bool ready;    /* the open tiles were read */
    bool charged;  /* the open batch has counted them */
    struct tm_open_tile level[TM_TILE_LEVELS];
};

struct tm_tail *tm_tail_new(const struct tm_id *member); /* NULL: no memory */
void tm_tail_free(struct tm_tail *tail);                 /* NULL is fine */

/* Hashes that the open tile of `level` holds when a log has `length` entries, and its index. */
unsigned tm_tile_open(uint64_t length, unsigned level, uint64_t *index);

/* Called for each tile that a leaf completes. Non-zero stops and is returned. */
typedef int tm_tile_emit(void *ctx, unsigned level, uint64_t index, const uint8_t *hashes,
                         struct tm_err *err);
/* Adds one leaf. Fails: TM_E_NOMEM, and as `emit` does; the tail is then of no further use. */
int tm_tail_push(struct tm_tail *tail, const struct tm_hash *leaf, tm_tile_emit *emit, void *ctx,
                 struct tm_err *err);

/* Root over `count` hashes, a power of two of at most TM_TILE_WIDTH. */
void tm_tile_root(const uint8_t *hashes, unsigned count, struct tm_hash *out);

#endif
