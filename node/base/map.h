/* node/base/map.h - from 32-byte ids to pointers.
 *
 * Open addressing over a power of two, keyed by a per-map random salt so that nobody can craft ids
 * that collide. Iteration is in insertion order as long as nothing was removed, so what depends on
 * it is the same on every run. Owned values are the caller's business.
 */
#ifndef TM_BASE_MAP_H
#define TM_BASE_MAP_H

#include "node/base/id.h"
#include "node/base/rng.h"

struct tm_map_item {
    struct tm_id key;
    void *value; /* never NULL in a used item */
};
struct tm_map {
    struct tm_map_item *items; /* dense, `count` of them */
    uint32_t *slots;           /* index into items plus one; 0 is free */
    size_t count, cap, slot_count;
    uint8_t salt[16];
};

void tm_map_init(struct tm_map *map, const struct tm_rng *rng);
void tm_map_done(struct tm_map *map); /* frees the table, not the values */

void *tm_map_get(const struct tm_map *map, const struct tm_id *key); /* NULL if absent */
/* Adds or replaces; `key` is copied, `value` not NULL. Fails: TM_E_NOMEM. */
int tm_map_put(struct tm_map *map, const struct tm_id *key, void *value, struct tm_err *err);
/* Takes it out and returns it; the last item takes its place in the order. NULL if absent. */
void *tm_map_remove(struct tm_map *map, const struct tm_id *key);

/* An empty map has no items to point into, so its count is asked first. */
#define tm_map_each(map, item)                                                                     \
    for (struct tm_map_item *item = (map)->items;                                                  \
         (map)->count > 0 && item < (map)->items + (map)->count; item++)

#endif
