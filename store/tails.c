/* store/tails.c - the right edges of logs lately written.
 *
 * A tail belongs to the cache or to the open batch, never to both: a batch takes it out before it
 * changes it and gives it back once its commit succeeded. After a failed commit it is thrown away,
 * and the next batch reads it from disk again. So the cache never knows more than the disk.
 */
#include "store/parts.h"

#include <stdlib.h>

#include "store/limits.h"

static int load_length(struct tm_store *store, struct tm_tail *tail, struct tm_err *err)
{
    struct tm_buf value = TM_BUF_INIT(64);
    struct tm_store_key key;
    int r = tm_store_get(store, TM_SPACE_META, tm_key_length(&key, &tail->member), &value, err);

    if (r == TM_E_NOTFOUND) {
        r = 0;
    } else if (r == 0) {
        tail->recorded = true;
        if (!tm_u64_load(tm_buf_slice(&value), &tail->length) || tail->length > TM_STORE_LENGTH_MAX)
            r = tm_fail(err, TM_E_CORRUPT, "bad length record");
    }
    tm_buf_free(&value);
    return r;
}

static int load_tile(struct tm_store *store, struct tm_tail *tail, unsigned level,
                     struct tm_err *err)
{
    struct tm_open_tile *tile = &tail->level[level];
    struct tm_buf value = TM_BUF_INIT(TM_TILE_BYTES);
    struct tm_store_key key;
    uint64_t index;
    unsigned n = tm_tile_open(tail->length, level, &index);
    int r = 0;

    if (n == 0)
        return 0;
    r = tm_store_get(store, TM_SPACE_HASHES, tm_key_tile(&key, &tail->member, level, index), &value,
                     err);
    if (r == TM_E_NOTFOUND || (r == 0 && value.len != (size_t)n * TM_HASH_SIZE))
        r = tm_fail(err, TM_E_CORRUPT, "tile %u/%llu does not fit the log's length", level,
                    (unsigned long long)index);
    if (r == 0 && tile->hashes == NULL && (tile->hashes = malloc(TM_TILE_BYTES)) == NULL)
        r = tm_fail(err, TM_E_NOMEM, "tile");
    if (r == 0) {
        memcpy(tile->hashes, value.data, value.len);
        tile->n = n;
    }
    tm_buf_free(&value);
    return r;
}

static int load_tiles(struct tm_store *store, struct tm_tail *tail, struct tm_err *err)
{
    for (unsigned k = 0; k < TM_TILE_LEVELS; k++) {
        int r = load_tile(store, tail, k, err);

        if (r != 0)
            return r;
    }
    tail->ready = true;
    return 0;
}

/* From the cache, or from disk. */
static int find_tail(struct tm_store *store, const struct tm_id *member, struct tm_tail **out,
                     struct tm_err *err)
{
    struct tm_tail *tail = tm_map_remove(&store->tails, member);
    int r;

    if (tail != NULL) {
        tm_list_remove(&tail->recent);
        *out = tail;
        return 0;
    }
    tail = tm_tail_new(member);
    if (tail == NULL)
        return tm_fail(err, TM_E_NOMEM, "log");
    r = load_length(store, tail, err);
    if (r != 0) {
        tm_tail_free(tail);
        return r;
    }
    *out = tail;
    return 0;
}

/* The open tiles are put into the batch when it is committed, but count from now on. */
static int charge(struct tm_store_batch *batch, struct tm_tail *tail, struct tm_err *err)
{
    size_t bytes = 0;
    int r;

    for (unsigned k = 0; k < TM_TILE_LEVELS && (k < 2 || tail->length >> (8 * k) > 0); k++)
        bytes += TM_TILE_BYTES + sizeof(struct tm_store_key);
    r = tm_batch_charge(batch, bytes, err);
    tail->charged = r == 0;
    return r;
}

int tm_tails_take(struct tm_store_batch *batch, const struct tm_id *member, bool with_tiles,
                  struct tm_tail **out, struct tm_err *err)
{
    struct tm_tail *tail = tm_map_get(&batch->tails, member);
    int r = 0;

    if (tail == NULL) {
        r = find_tail(batch->store, member, &tail, err);
        if (r == 0 && (r = tm_map_put(&batch->tails, member, tail, err)) != 0)
            tm_tail_free(tail);
    }
    if (r == 0 && with_tiles && !tail->ready)
        r = load_tiles(batch->store, tail, err);
    if (r == 0 && with_tiles && !tail->charged)
        r = charge(batch, tail, err);
    if (r != 0)
        return tm_in_log(err, member);
    *out = tail;
    return 0;
}

void tm_tails_touch(struct tm_store_batch *batch, struct tm_tail *tail)
{
    if (!tail->recorded && !tail->dirty)
        batch->logs++;
    tail->dirty = true;
}

static int write_tail(struct tm_store_batch *batch, struct tm_tail *tail, struct tm_err *err)
{
    const struct tm_backend_ops *ops = batch->store->backend.ops;
    uint8_t length[8];
    struct tm_store_key key;

    for (unsigned k = 0; k < TM_TILE_LEVELS; k++) {
        struct tm_open_tile *tile = &tail->level[k];
        uint64_t index;
        int r;

        if (!tile->dirty)
            continue;
        tm_tile_open(tail->length, k, &index);
        r = ops->put(batch->writes, TM_SPACE_HASHES, tm_key_tile(&key, &tail->member, k, index),
                     tm_slice(tile->hashes, (size_t)tile->n * TM_HASH_SIZE), err);
        if (r != 0)
            return r;
    }
    if (!tail->dirty)
        return 0;
    tm_u64_store(length, tail->length);
    return ops->put(batch->writes, TM_SPACE_META, tm_key_length(&key, &tail->member),
                    tm_slice(length, sizeof length), err);
}

int tm_tails_write(struct tm_store_batch *batch, struct tm_err *err)
{
    tm_map_each (&batch->tails, item) {
        int r = write_tail(batch, item->value, err);

        if (r != 0)
            return r;
    }
    return 0;
}

static void keep(struct tm_store *store, struct tm_tail *tail)
{
    struct tm_err ignored = TM_ERR_INIT;

    tail->recorded = tail->recorded || tail->dirty;
    tail->dirty = false;
    tail->charged = false;
    for (int k = 0; k < TM_TILE_LEVELS; k++)
        tail->level[k].dirty = false;
    if (tm_map_put(&store->tails, &tail->member, tail, &ignored) != 0) {
        tm_tail_free(tail); /* a cache may forget */
        return;
    }
    tm_list_append(&store->recent, &tail->recent);
    while (store->tails.count > TM_STORE_TAILS_MAX) {
        struct tm_tail *oldest = tm_list_item(store->recent.next, struct tm_tail, recent);

        tm_list_remove(&oldest->recent);
        tm_map_remove(&store->tails, &oldest->member);
        tm_tail_free(oldest);
    }
}

void tm_tails_keep(struct tm_store_batch *batch)
{
    tm_map_each (&batch->tails, item)
        keep(batch->store, item->value);
    tm_map_done(&batch->tails);
}

void tm_tails_drop(struct tm_store_batch *batch)
{
    tm_map_each (&batch->tails, item)
        tm_tail_free(item->value);
    tm_map_done(&batch->tails);
}

void tm_tails_forget(struct tm_store *store)
{
    tm_map_each (&store->tails, item)
        tm_tail_free(item->value);
    tm_map_done(&store->tails);
}
