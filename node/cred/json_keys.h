/* node/cred/json_keys.h - are the names of an object all different? For the reader and JCS only.
 *
 * A few names are compared pair by pair; more are sorted by merging, so that no choice of names
 * makes it slow (a hash table would need a secret, a quicksort can be led astray). */
#ifndef TM_CRED_JSON_KEYS_H
#define TM_CRED_JSON_KEYS_H

#include "node/cred/json.h"

typedef int tm_json_name_cmp(struct tm_slice a, struct tm_slice b);

/* Room for sorting, reused from object to object. */
struct tm_json_keys {
    const struct tm_json **room; /* in the arena, 2 * cap of them */
    size_t cap;
};

/* False only when the arena is full. *twin is a key that stood before, or untouched. */
bool tm_json_keys_distinct(struct tm_json_keys *keys, struct tm_arena *arena,
                           const struct tm_json *object, const struct tm_json **twin);

/* Sorts `n` keys stably; `room` holds as many more. */
void tm_json_keys_sort(const struct tm_json **keys, const struct tm_json **room, size_t n,
                       tm_json_name_cmp *cmp);

#endif
