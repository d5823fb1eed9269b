/* node/cred/json_keys.c - names of an object: all different, and in order. */
#include "node/cred/json_keys.h"

#define PAIRS_MAX 12 /* names compared pair by pair; beyond, sorting is cheaper */
#define RUN       8  /* keys sorted by insertion before merging starts */

static struct tm_slice name_of(const struct tm_json *key)
{
    return tm_slice(key->data, key->len);
}

static void insertion_sort(const struct tm_json **keys, size_t n, tm_json_name_cmp *cmp)
{
    for (size_t i = 1; i < n; i++) {
        const struct tm_json *key = keys[i];
        size_t j = i;

        for (; j > 0 && cmp(name_of(keys[j - 1]), name_of(key)) > 0; j--)
            keys[j] = keys[j - 1];
        keys[j] = key;
    }
}

/* Two sorted halves of `from`, split at `mid`, into `to`. */
static void merge(const struct tm_json **from, size_t mid, size_t n, const struct tm_json **to,
                  tm_json_name_cmp *cmp)
{
    size_t a = 0, b = mid;

    for (size_t i = 0; i < n; i++) {
        bool left = a < mid && (b >= n || cmp(name_of(from[a]), name_of(from[b])) <= 0);

        to[i] = left ? from[a++] : from[b++];
    }
}

void tm_json_keys_sort(const struct tm_json **keys, const struct tm_json **room, size_t n,
                       tm_json_name_cmp *cmp)
{
    const struct tm_json **from = keys, **to = room;

    for (size_t i = 0; i < n; i += RUN)
        insertion_sort(keys + i, n - i < RUN ? n - i : RUN, cmp);
    for (size_t width = RUN; width < n; width *= 2) {
        const struct tm_json **swap = from;

        for (size_t i = 0; i < n; i += 2 * width) {
            size_t len = n - i < 2 * width ? n - i : 2 * width;

            merge(from + i, len < width ? len : width, len, to + i, cmp);
        }
        from = to;
        to = swap;
    }
    if (from != keys)
        memcpy(keys, from, n * sizeof *keys);
}

/* Is one of the keys before `key` of its name? */
static bool stands_before(const struct tm_json *object, const struct tm_json *key)
{
    tm_json_each_key(earlier, object)
    {
        if (earlier == key)
            return false;
        if (tm_slice_eq(name_of(earlier), name_of(key)))
            return true;
    }
    return false;
}

/* By its first letter and its length a name stands for one of 64 bits: most that differ are told apart
 * by it. */
static const struct tm_json *twin_by_pairs(const struct tm_json *object)
{
    uint64_t seen = 0;

    tm_json_each_key(key, object)
    {
        unsigned first = key->len == 0 ? 0 : key->data[0];
        uint64_t bit = UINT64_C(1) << ((first + 8 * key->len) & 63);

        if ((seen & bit) != 0 && stands_before(object, key))
            return key;
        seen |= bit;
    }
    return NULL;
}

/* Stands in for the order of names where only equality matters: lengths first, which is cheaper. */
static int by_length(struct tm_slice a, struct tm_slice b)
{
    if (a.len != b.len)
        return a.len < b.len ? -1 : 1;
    return a.len == 0 ? 0 : memcmp(a.data, b.data, a.len);
}

static bool reserve(struct tm_json_keys *keys, struct tm_arena *arena, size_t n)
{
    size_t cap = keys->cap * 2 > n ? keys->cap * 2 : n;

    if (n <= keys->cap)
        return true;
    keys->room = tm_arena_alloc(arena, 2 * cap * sizeof *keys->room);
    keys->cap = keys->room == NULL ? 0 : cap;
    return keys->room != NULL;
}

bool tm_json_keys_distinct(struct tm_json_keys *keys, struct tm_arena *arena,
                           const struct tm_json *object, const struct tm_json **twin)
{
    size_t n = 0;

    if (object->count <= PAIRS_MAX) {
        const struct tm_json *hit = twin_by_pairs(object);

        if (hit != NULL)
            *twin = hit;
        return true;
    }
    if (!reserve(keys, arena, object->count))
        return false;
    tm_json_each_key(key, object) keys->room[n++] = key;
    tm_json_keys_sort(keys->room, keys->room + n, n, by_length);
    for (size_t i = 1; i < n; i++)
        if (by_length(name_of(keys->room[i - 1]), name_of(keys->room[i])) == 0) {
            *twin = keys->room[i];
            break;
        }
    return true;
}
