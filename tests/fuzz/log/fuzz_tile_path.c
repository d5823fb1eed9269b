/* Tile paths: what is taken is the one spelling of its tile. */
#include "node/base/check.h"
#include "node/log/tile.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_buf again = TM_BUF_INIT(TM_TILE_PATH_MAX - 1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_tile tile;

    if (tm_tile_path_parse(tm_slice(data, size), &tile, &err) == 0) {
        TM_CHECK(tile.width >= 1 && tile.width <= TM_TILE_WIDTH);
        TM_CHECK(tm_tile_width(&tile, TM_TREE_SIZE_MAX) <= TM_TILE_WIDTH);
        tm_tile_path_put(&again, &tile);
        TM_CHECK(tm_slice_eq(tm_buf_slice(&again), tm_slice(data, size)));
    }
    tm_buf_free(&again);
    return 0;
}
