/* store/keyspace.c - names on disk. */
#include "store/keyspace.h"

#include "node/base/cursor.h"

#define LENGTH_MARK     'L'
#define TILE_LEVELS_MAX 8 /* of 8 bits each: all of a 64-bit index */

static void put(struct tm_store_key *key, const void *bytes, size_t len)
{
    memcpy(key->b + key->len, bytes, len);
    key->len += len;
}

static void put_u8(struct tm_store_key *key, uint8_t v)
{
    key->b[key->len++] = v;
}

static void put_u64(struct tm_store_key *key, uint64_t v)
{
    tm_u64_store(key->b + key->len, v);
    key->len += 8;
}

static void put_log(struct tm_store_key *key, const struct tm_id *member)
{
    put(key, member->b, sizeof member->b);
    put_u8(key, TM_BRANCH_MAIN);
}

struct tm_slice tm_key_entry(struct tm_store_key *key, const struct tm_id *member, uint64_t index)
{
    key->len = 0;
    put_log(key, member);
    put_u64(key, index);
    return tm_key_slice(key);
}

struct tm_slice tm_key_tile(struct tm_store_key *key, const struct tm_id *member, unsigned level,
                            uint64_t index)
{
    key->len = 0;
    put_log(key, member);
    put_u8(key, (uint8_t)level);
    put_u64(key, index);
    return tm_key_slice(key);
}

struct tm_slice tm_key_log(struct tm_store_key *key, const struct tm_id *member)
{
    key->len = 0;
    put_log(key, member);
    return tm_key_slice(key);
}

struct tm_slice tm_key_length(struct tm_store_key *key, const struct tm_id *member)
{
    key->len = 0;
    put_u8(key, LENGTH_MARK);
    put_log(key, member);
    return tm_key_slice(key);
}

struct tm_slice tm_key_arrival(struct tm_store_key *key, uint64_t position)
{
    key->len = 0;
    put_u64(key, position);
    return tm_key_slice(key);
}

struct tm_slice tm_key_evidence(struct tm_store_key *key, const struct tm_id *member,
                                const struct tm_hash *id)
{
    key->len = 0;
    put(key, member->b, sizeof member->b);
    put(key, id->b, sizeof id->b);
    return tm_key_slice(key);
}

struct tm_slice tm_key_after(struct tm_store_key *key, struct tm_slice prefix)
{
    size_t n = prefix.len < sizeof key->b ? prefix.len : sizeof key->b;

    while (n > 0 && prefix.data[n - 1] == 0xff)
        n--;
    key->len = 0;
    if (n > 0) {
        put(key, prefix.data, n);
        key->b[n - 1]++;
    }
    return tm_key_slice(key);
}

static void read_id(struct tm_cursor *cur, struct tm_id *member)
{
    tm_cursor_copy(cur, member->b, sizeof member->b);
}

/* Reads the branch and tells whether it is ours, with nothing wrong so far. */
static bool main_branch(struct tm_cursor *cur)
{
    return tm_cursor_be(cur, 1) == TM_BRANCH_MAIN && !cur->fault;
}

static bool at_end(const struct tm_cursor *cur)
{
    return !cur->fault && cur->left.len == 0;
}

bool tm_key_entry_parse(struct tm_slice key, struct tm_id *member, uint64_t *index)
{
    struct tm_cursor cur = tm_cursor(key);

    read_id(&cur, member);
    if (!main_branch(&cur))
        return false;
    *index = tm_cursor_be(&cur, 8);
    return at_end(&cur);
}

bool tm_key_tile_parse(struct tm_slice key, struct tm_id *member, unsigned *level, uint64_t *index)
{
    struct tm_cursor cur = tm_cursor(key);

    read_id(&cur, member);
    if (!main_branch(&cur))
        return false;
    *level = (unsigned)tm_cursor_be(&cur, 1);
    *index = tm_cursor_be(&cur, 8);
    return at_end(&cur) && *level < TILE_LEVELS_MAX;
}

bool tm_key_log_parse(struct tm_slice key, struct tm_id *member)
{
    struct tm_cursor cur = tm_cursor(key);

    read_id(&cur, member);
    return main_branch(&cur) && at_end(&cur);
}

bool tm_key_length_parse(struct tm_slice key, struct tm_id *member)
{
    struct tm_cursor cur = tm_cursor(key);

    if (tm_cursor_be(&cur, 1) != LENGTH_MARK)
        return false;
    return tm_key_log_parse(cur.left, member);
}

bool tm_key_arrival_parse(struct tm_slice key, uint64_t *position)
{
    return tm_u64_load(key, position);
}

bool tm_key_evidence_parse(struct tm_slice key, struct tm_id *member, struct tm_hash *id)
{
    struct tm_cursor cur = tm_cursor(key);

    read_id(&cur, member);
    tm_cursor_copy(&cur, id->b, sizeof id->b);
    return at_end(&cur);
}

void tm_u64_store(uint8_t out[8], uint64_t v)
{
    for (int i = 7; i >= 0; i--, v >>= 8)
        out[i] = (uint8_t)v;
}

bool tm_u64_load(struct tm_slice value, uint64_t *out)
{
    struct tm_cursor cur = tm_cursor(value);
    uint64_t v = tm_cursor_be(&cur, 8);

    if (!at_end(&cur))
        return false;
    *out = v;
    return true;
}

void tm_arrival_store(uint8_t out[TM_ARRIVAL_SIZE], const struct tm_id *member, uint64_t size)
{
    memcpy(out, member->b, TM_HASH_SIZE);
    tm_u64_store(out + TM_HASH_SIZE, size);
}

bool tm_arrival_load(struct tm_slice value, struct tm_id *member, uint64_t *size)
{
    if (value.len != TM_ARRIVAL_SIZE)
        return false;
    memcpy(member->b, value.data, TM_HASH_SIZE);
    return tm_u64_load(tm_slice_from(value, TM_HASH_SIZE), size);
}
