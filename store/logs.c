/* store/logs.c - entries, tree hashes, states and heads of logs. */
#include "store/parts.h"

#include "store/limits.h"

int tm_in_log(struct tm_err *err, const struct tm_id *member)
{
    char text[TM_ID_TEXT_SIZE];

    return tm_in(err, "log %s", tm_id_text(member, text));
}

/* ---- writing ---- */

/* What an entry takes in a batch beside its bytes: its key, its hash, and its share of the keys of
 * full tiles and of the tiles above them. */
#define ENTRY_COST (41 + TM_HASH_SIZE + 2)

struct target { /* the batch is charged before, so that nothing stops half way for its size */
    struct tm_store_batch *batch;
    const struct tm_backend_ops *ops;
    const struct tm_id *member;
};

static int put_tile(void *ctx, unsigned level, uint64_t index, const uint8_t *hashes,
                    struct tm_err *err)
{
    const struct target *to = ctx;
    struct tm_store_key key;

    return to->ops->put(to->batch->writes, TM_SPACE_HASHES,
                        tm_key_tile(&key, to->member, level, index),
                        tm_slice(hashes, TM_TILE_BYTES), err);
}

static int append_one(struct target *to, struct tm_tail *tail, struct tm_slice entry,
                      const struct tm_hash *leaf, struct tm_err *err)
{
    struct tm_store_key key;
    int r = to->ops->put(to->batch->writes, TM_SPACE_ENTRIES,
                         tm_key_entry(&key, to->member, tail->length), entry, err);

    return r != 0 ? r : tm_tail_push(tail, leaf, put_tile, to, err);
}

/* What can be refused before anything is written; charges the batch when nothing is. */
static int append_fits(struct tm_store_batch *batch, const struct tm_tail *tail, uint64_t from,
                       const struct tm_slice *entries, size_t n, struct tm_err *err)
{
    size_t bytes = 0;

    if (tail->length != from)
        return tm_fail(err, TM_E_MISMATCH, "append at %llu, the log has %llu entries",
                       (unsigned long long)from, (unsigned long long)tail->length);
    if (n > TM_STORE_LENGTH_MAX - tail->length)
        return tm_fail(err, TM_E_LIMIT, "too many entries");
    for (size_t i = 0; i < n; i++) {
        if (entries[i].len > TM_ENTRY_BYTES_MAX)
            return tm_fail(err, TM_E_LIMIT, "entry %llu: %zu bytes", (unsigned long long)(from + i),
                           entries[i].len);
        bytes += entries[i].len + ENTRY_COST;
    }
    return tm_batch_charge(batch, bytes, err);
}

int tm_batch_append(struct tm_store_batch *batch, const struct tm_id *member, uint64_t from,
                    const struct tm_slice *entries, const struct tm_hash *leaves, size_t n,
                    struct tm_err *err)
{
    struct target to = { batch, batch->store->backend.ops, member };
    struct tm_tail *tail;
    int r = tm_tails_take(batch, member, true, &tail, err);

    if (r != 0)
        return r;
    r = append_fits(batch, tail, from, entries, n, err);
    if (r != 0)
        return tm_in_log(err, member);
    for (size_t i = 0; i < n; i++) {
        r = append_one(&to, tail, entries[i], &leaves[i], err);
        if (r != 0) {
            batch->fault = r;
            return tm_in_log(err, member);
        }
    }
    if (n > 0)
        tm_tails_touch(batch, tail);
    batch->entries += n;
    return 0;
}

static int put_record(struct tm_store_batch *batch, enum tm_space space, const struct tm_id *member,
                      struct tm_slice value, size_t max, struct tm_err *err)
{
    struct tm_tail *tail;
    struct tm_store_key key;
    int r;

    if (value.len > max) {
        tm_fail(err, TM_E_LIMIT, "%zu bytes, at most %zu", value.len, max);
        return tm_in_log(err, member);
    }
    r = tm_tails_take(batch, member, false, &tail, err);
    if (r != 0)
        return r;
    if (!tail->recorded)
        tm_tails_touch(batch, tail); /* from now on a log known here */
    return tm_batch_put(batch, space, tm_key_log(&key, member), value, err);
}

int tm_batch_state(struct tm_store_batch *batch, const struct tm_id *member, struct tm_slice state,
                   struct tm_err *err)
{
    return put_record(batch, TM_SPACE_STATES, member, state, TM_STORE_STATE_MAX, err);
}

int tm_batch_head(struct tm_store_batch *batch, const struct tm_id *member, struct tm_slice note,
                  struct tm_err *err)
{
    return put_record(batch, TM_SPACE_HEADS, member, note, TM_STORE_HEAD_MAX, err);
}

/* ---- reading ---- */

int tm_store_length(struct tm_store *store, const struct tm_id *member, uint64_t *out,
                    struct tm_err *err)
{
    struct tm_buf value = TM_BUF_INIT(64);
    struct tm_store_key key;
    uint64_t length = 0;
    int r = tm_store_get(store, TM_SPACE_META, tm_key_length(&key, member), &value, err);

    if (r == TM_E_NOTFOUND)
        r = 0;
    else if (r == 0 && !tm_u64_load(tm_buf_slice(&value), &length))
        r = tm_fail(err, TM_E_CORRUPT, "bad length record");
    tm_buf_free(&value);
    if (r != 0)
        return tm_in_log(err, member);
    *out = length;
    return 0;
}

int tm_store_entry(struct tm_store *store, const struct tm_id *member, uint64_t index,
                   struct tm_buf *out, struct tm_err *err)
{
    struct tm_store_key key;
    int r = tm_store_get(store, TM_SPACE_ENTRIES, tm_key_entry(&key, member, index), out, err);

    if (r == 0)
        return 0;
    tm_in(err, "entry %llu", (unsigned long long)index);
    return tm_in_log(err, member);
}

struct entries_walk {
    uint64_t next; /* the index that must come */
    int (*fn)(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err);
    void *ctx;
};

static int visit_entry(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct entries_walk *walk = ctx;
    struct tm_id member;
    uint64_t index;

    if (!tm_key_entry_parse(key, &member, &index) || index != walk->next) {
        tm_fail(err, TM_E_CORRUPT, "entry %llu is missing", (unsigned long long)walk->next);
        return tm_in_log(err, &member);
    }
    walk->next++;
    return walk->fn(walk->ctx, index, value, err);
}

int tm_store_entries(struct tm_store *store, const struct tm_id *member, uint64_t from, uint64_t to,
                     int (*fn)(void *ctx, uint64_t index, struct tm_slice entry,
                               struct tm_err *err),
                     void *ctx, struct tm_err *err)
{
    struct entries_walk walk = { from, fn, ctx };
    uint64_t length, end;
    int r = tm_store_length(store, member, &length, err);

    if (r != 0)
        return r;
    if (to > length)
        to = length;
    for (; from < to; from = end) { /* in chunks: iterators live short */
        struct tm_store_key first, bound;

        end = to - from > TM_STORE_CHUNK ? from + TM_STORE_CHUNK : to;
        r = store->backend.ops->iterate(
            store->backend.self, TM_SPACE_ENTRIES, tm_key_entry(&first, member, from),
            tm_key_entry(&bound, member, end), false, visit_entry, &walk, err);
        if (r != 0)
            return r;
        if (walk.next != end) {
            tm_fail(err, TM_E_CORRUPT, "entry %llu is missing", (unsigned long long)walk.next);
            return tm_in_log(err, member);
        }
    }
    return 0;
}

int tm_store_state(struct tm_store *store, const struct tm_id *member, struct tm_buf *out,
                   struct tm_err *err)
{
    struct tm_store_key key;
    int r = tm_store_get(store, TM_SPACE_STATES, tm_key_log(&key, member), out, err);

    return r == 0 ? 0 : tm_in_log(err, member);
}

int tm_store_head(struct tm_store *store, const struct tm_id *member, struct tm_buf *out,
                  struct tm_err *err)
{
    struct tm_store_key key;
    int r = tm_store_get(store, TM_SPACE_HEADS, tm_key_log(&key, member), out, err);

    return r == 0 ? 0 : tm_in_log(err, member);
}

/* The subtree from the one tile that holds all of its next stored level below. */
static int get_hash(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                    struct tm_err *err)
{
    const struct tm_store_hashes *hashes = ctx;
    struct tm_buf tile = TM_BUF_INIT(TM_TILE_BYTES);
    unsigned row = level / 8, count = 1u << (level % 8), place;
    struct tm_store_key key;
    int r;

    if (level >= 8 * TM_TILE_LEVELS || index > UINT64_MAX >> level)
        return tm_fail(err, TM_E_NOTFOUND, "no hash at level %u", level);
    index <<= level % 8;
    place = (unsigned)(index % TM_TILE_WIDTH);
    r = tm_store_get(hashes->store, TM_SPACE_HASHES,
                     tm_key_tile(&key, &hashes->member, row, index / TM_TILE_WIDTH), &tile, err);
    if (r == TM_E_LIMIT || (r == 0 && tile.len % TM_HASH_SIZE != 0))
        r = tm_fail(err, TM_E_CORRUPT, "not a tile");
    if (r == 0 && (size_t)(place + count) * TM_HASH_SIZE > tile.len)
        r = tm_fail(err, TM_E_NOTFOUND, "beyond the log's end");
    if (r == 0)
        tm_tile_root(tile.data + (size_t)place * TM_HASH_SIZE, count, out);
    tm_buf_free(&tile);
    if (r == 0)
        return 0;
    tm_in(err, "hash %u/%llu", level, (unsigned long long)index);
    return tm_in_log(err, &hashes->member);
}

struct tm_hash_source tm_store_hash_source(struct tm_store_hashes *ctx)
{
    return (struct tm_hash_source){ get_hash, ctx };
}

struct logs_walk {
    int (*fn)(void *ctx, const struct tm_id *member, struct tm_err *err);
    void *ctx;
};

static int visit_log(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    const struct logs_walk *walk = ctx;
    struct tm_id member;

    if (!tm_key_length_parse(key, &member))
        return tm_fail(err, TM_E_CORRUPT, "bad key of a length record");
    return walk->fn(walk->ctx, &member, err);
}

int tm_store_logs(struct tm_store *store,
                  int (*fn)(void *ctx, const struct tm_id *member, struct tm_err *err), void *ctx,
                  struct tm_err *err)
{
    struct logs_walk walk = { fn, ctx };

    return tm_store_walk(store, TM_SPACE_META, TM_LIT("L"), visit_log, &walk, err);
}

/* ---- opening ---- */

enum { STOP = -1 }; /* ends a walk that has seen enough */

static int take_index(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct tm_id member;

    return tm_key_entry_parse(key, &member, ctx)
               ? STOP
               : tm_fail(err, TM_E_CORRUPT, "bad key of an entry");
}

/* The first or last index that is there; `*index` stays as it was when there is none. */
static int find_end(struct tm_store *store, const struct tm_id *member, bool backwards,
                    uint64_t *index, struct tm_err *err)
{
    struct tm_store_key first, bound;
    struct tm_slice prefix = tm_key_log(&first, member);
    int r = store->backend.ops->iterate(store->backend.self, TM_SPACE_ENTRIES, prefix,
                                        tm_key_after(&bound, prefix), backwards, take_index, index,
                                        err);

    return r == STOP ? 0 : r;
}

/* Batches are atomic and only append, so a log whose ends are in place is whole unless the disk
 * lost something in the middle: that is found when it is read, and by tm_store_check(). */
static int look_at_log(void *ctx, const struct tm_id *member, struct tm_err *err)
{
    struct tm_store *store = ctx;
    uint64_t length, first = 0, last = UINT64_MAX;
    int r = tm_store_length(store, member, &length, err);

    if (r == 0)
        r = find_end(store, member, false, &first, err);
    if (r == 0)
        r = find_end(store, member, true, &last, err);
    if (r == 0 && (first != 0 || last + 1 != length))
        r = tm_fail(err, TM_E_CORRUPT, "length is %llu, entries are %llu to %llu",
                    (unsigned long long)length, (unsigned long long)first,
                    (unsigned long long)last);
    if (r != 0)
        return tm_in_log(err, member);
    atomic_fetch_add(&store->logs, 1);
    atomic_fetch_add(&store->entries, length);
    return 0;
}

int tm_logs_open(struct tm_store *store, struct tm_err *err)
{
    return tm_store_logs(store, look_at_log, store, err);
}
