/* node/base/map.c - from 32-byte ids to pointers. */
#include "node/base/map.h"

#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/hash.h"

void tm_map_init(struct tm_map *map, const struct tm_rng *rng)
{
    memset(map, 0, sizeof *map);
    tm_rng_fill(rng, map->salt, sizeof map->salt);
}

void tm_map_done(struct tm_map *map)
{
    free(map->items);
    free(map->slots);
    map->items = NULL;
    map->slots = NULL;
    map->count = map->cap = map->slot_count = 0;
}

static size_t home(const struct tm_map *map, const struct tm_id *key)
{
    return (size_t)tm_siphash(map->salt, tm_slice(key->b, sizeof key->b)) & (map->slot_count - 1);
}

/* The slot that holds `key`, or the free slot where it would go. */
static size_t find(const struct tm_map *map, const struct tm_id *key)
{
    size_t at = home(map, key);

    while (map->slots[at] != 0 && !tm_id_eq(&map->items[map->slots[at] - 1].key, key))
        at = (at + 1) & (map->slot_count - 1);
    return at;
}

static int grow(struct tm_map *map, struct tm_err *err)
{
    size_t cap = map->cap == 0 ? 16 : map->cap * 2;
    struct tm_map_item *items = realloc(map->items, cap * sizeof *items);
    uint32_t *slots;

    if (items == NULL)
        return tm_fail(err, TM_E_NOMEM, "map of %zu ids", cap);
    map->items = items;
    slots = calloc(cap * 2, sizeof *slots);
    if (slots == NULL)
        return tm_fail(err, TM_E_NOMEM, "map of %zu ids", cap);
    free(map->slots);
    map->slots = slots;
    map->slot_count = cap * 2;
    map->cap = cap;
    for (size_t i = 0; i < map->count; i++)
        map->slots[find(map, &map->items[i].key)] = (uint32_t)(i + 1);
    return 0;
}

void *tm_map_get(const struct tm_map *map, const struct tm_id *key)
{
    uint32_t slot;

    if (map->count == 0)
        return NULL;
    slot = map->slots[find(map, key)];
    return slot == 0 ? NULL : map->items[slot - 1].value;
}

int tm_map_put(struct tm_map *map, const struct tm_id *key, void *value, struct tm_err *err)
{
    size_t at;

    TM_CHECK(value != NULL);
    if (map->count == map->cap && grow(map, err) != 0)
        return err->code;
    at = find(map, key);
    if (map->slots[at] == 0) {
        map->items[map->count].key = *key;
        map->slots[at] = (uint32_t)++map->count;
    }
    map->items[map->slots[at] - 1].value = value;
    return 0;
}

/* Closes the gap at `at`: what was pushed past it by a collision moves back. */
static void close_gap(struct tm_map *map, size_t at)
{
    size_t mask = map->slot_count - 1, next = (at + 1) & mask;

    for (; map->slots[next] != 0; next = (next + 1) & mask) {
        size_t want = home(map, &map->items[map->slots[next] - 1].key);

        if (((next - want) & mask) >= ((next - at) & mask)) {
            map->slots[at] = map->slots[next];
            at = next;
        }
    }
    map->slots[at] = 0;
}

void *tm_map_remove(struct tm_map *map, const struct tm_id *key)
{
    size_t at, last;
    uint32_t item;
    void *value;

    if (map->count == 0)
        return NULL;
    at = find(map, key);
    item = map->slots[at];
    if (item == 0)
        return NULL;
    value = map->items[item - 1].value;
    close_gap(map, at);
    last = map->count - 1;
    if (item - 1 != last) {
        map->slots[find(map, &map->items[last].key)] = item;
        map->items[item - 1] = map->items[last];
    }
    map->count = last;
    return value;
}
