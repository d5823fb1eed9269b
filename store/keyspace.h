/* store/keyspace.h - how things are named on disk, so that their order is the order we read in.
 *
 *   entries    member 32 · branch 1 · index be64                    the entry's bytes
 *   hashes     member 32 · branch 1 · tile level 1 · tile index be64  1 to 256 hashes of 32
 *   heads      member 32 · branch 1                                 the head's note
 *   states     member 32 · branch 1                                 the replica's state
 *   arrivals   position be64                                        member 32 · size be64
 *   evidence   member 32 · SHA-256 32                               the proof's bytes
 *   blobs      SHA-256 32                                           the blob's bytes
 *   own        name 1..TM_STORE_NAME_MAX                            the record's bytes
 *   meta       "L" · member 32 · branch 1                           length be64
 *              other names: schema.h
 *
 * Branch 0 is the log itself; the others wait for forks. Keys read back are checked as strictly as
 * what a stranger sends: the disk is not to be believed either.
 */
#ifndef TM_STORE_KEYSPACE_H
#define TM_STORE_KEYSPACE_H

#include "node/base/id.h"
#include "store/limits.h"

#define TM_BRANCH_MAIN 0

struct tm_store_key {
    uint8_t b[TM_STORE_NAME_MAX + 1];
    size_t len;
};

static inline struct tm_slice tm_key_slice(const struct tm_store_key *key)
{
    return tm_slice(key->b, key->len);
}

/* Each fills `key` and returns it as a slice, borrowed from `key`. */
struct tm_slice tm_key_entry(struct tm_store_key *key, const struct tm_id *member, uint64_t index);
struct tm_slice tm_key_tile(struct tm_store_key *key, const struct tm_id *member, unsigned level,
                            uint64_t index);
struct tm_slice tm_key_log(struct tm_store_key *key,
                           const struct tm_id *member); /* heads, states */
struct tm_slice tm_key_length(struct tm_store_key *key, const struct tm_id *member);
struct tm_slice tm_key_arrival(struct tm_store_key *key, uint64_t position);
struct tm_slice tm_key_evidence(struct tm_store_key *key, const struct tm_id *member,
                                const struct tm_hash *id);

/* The first key after all that begin with `prefix`: the bound of an iteration. Empty (no bound)
 * when there is none. */
struct tm_slice tm_key_after(struct tm_store_key *key, struct tm_slice prefix);

/* False unless the key is exactly of that form, on the main branch. */
bool tm_key_entry_parse(struct tm_slice key, struct tm_id *member, uint64_t *index);
bool tm_key_tile_parse(struct tm_slice key, struct tm_id *member, unsigned *level, uint64_t *index);
bool tm_key_log_parse(struct tm_slice key, struct tm_id *member);
bool tm_key_length_parse(struct tm_slice key, struct tm_id *member);
bool tm_key_arrival_parse(struct tm_slice key, uint64_t *position);
bool tm_key_evidence_parse(struct tm_slice key, struct tm_id *member, struct tm_hash *id);

/* Values of fixed form. */
#define TM_ARRIVAL_SIZE (TM_HASH_SIZE + 8)
void tm_u64_store(uint8_t out[8], uint64_t v);
bool tm_u64_load(struct tm_slice value, uint64_t *out);
void tm_arrival_store(uint8_t out[TM_ARRIVAL_SIZE], const struct tm_id *member, uint64_t size);
bool tm_arrival_load(struct tm_slice value, struct tm_id *member, uint64_t *size);

#endif
