/* store/tiles.c - the right edge of a log, tile by tile. */
#include "store/tiles.h"

#include <stdlib.h>

#include "node/base/check.h"
#include "node/log/merkle.h"

struct tm_tail *tm_tail_new(const struct tm_id *member)
{
    struct tm_tail *tail = calloc(1, sizeof *tail);

    if (tail == NULL)
        return NULL;
    tm_list_init(&tail->recent);
    tail->member = *member;
    return tail;
}

void tm_tail_free(struct tm_tail *tail)
{
    if (tail == NULL)
        return;
    for (int k = 0; k < TM_TILE_LEVELS; k++)
        free(tail->level[k].hashes);
    free(tail);
}

unsigned tm_tile_open(uint64_t length, unsigned level, uint64_t *index)
{
    uint64_t row = length >> (8 * level); /* full subtrees on this level */

    *index = row >> 8;
    return (unsigned)(row & (TM_TILE_WIDTH - 1));
}

void tm_tile_root(const uint8_t *hashes, unsigned count, struct tm_hash *out)
{
    struct tm_hash row[TM_TILE_WIDTH];

    TM_CHECK(count > 0 && count <= TM_TILE_WIDTH && (count & (count - 1)) == 0);
    memcpy(row, hashes, (size_t)count * TM_HASH_SIZE);
    for (; count > 1; count /= 2)
        for (unsigned i = 0; i < count / 2; i++)
            tm_node_hash(&row[2 * i], &row[2 * i + 1], &row[i]);
    *out = row[0];
}

int tm_tail_push(struct tm_tail *tail, const struct tm_hash *leaf, tm_tile_emit *emit, void *ctx,
                 struct tm_err *err)
{
    struct tm_hash hash = *leaf;

    for (unsigned k = 0; k < TM_TILE_LEVELS; k++) {
        struct tm_open_tile *tile = &tail->level[k];
        uint64_t index;
        int r;

        if (tile->hashes == NULL && (tile->hashes = malloc(TM_TILE_BYTES)) == NULL)
            return tm_fail(err, TM_E_NOMEM, "tile");
        memcpy(tile->hashes + (size_t)tile->n * TM_HASH_SIZE, hash.b, TM_HASH_SIZE);
        tile->n++;
        tile->dirty = true;
        if (tile->n < TM_TILE_WIDTH)
            break;
        tm_tile_open(tail->length, k, &index);
        r = emit(ctx, k, index, tile->hashes, err);
        if (r != 0)
            return r;
        tm_tile_root(tile->hashes, TM_TILE_WIDTH, &hash);
        tile->n = 0;
        tile->dirty = false;
    }
    tail->length++;
    return 0;
}
