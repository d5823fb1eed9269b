/* tests/unit/log/owner.h - a member that writes a log in memory, for tests: entries, rotations, heads,
 * and branches made by copying the struct. All bytes live in `owner_arena`. */
#ifndef TM_TESTS_LOG_OWNER_H
#define TM_TESTS_LOG_OWNER_H

#include "node/log/fork.h"

#define OWNER_NETWORK "test.example"
#define OWNER_MAX     600
#define OWNER_EPOCHS  6

struct owner {
    struct tm_id member;
    struct tm_ed25519_pair control[OWNER_EPOCHS + 1], recovery[OWNER_EPOCHS + 1];
    struct tm_slice entries[OWNER_MAX];
    struct tm_hash leaves[OWNER_MAX];
    size_t n, epochs; /* epochs begun */
    uint64_t start[OWNER_EPOCHS];
};

extern struct tm_arena owner_arena; /* reset by owner_begin() */

void owner_begin(struct owner *o, uint8_t seed);
void owner_add(struct owner *o, uint64_t ref); /* an issuer_key_end, told apart by `ref` */
void owner_add_raw(struct owner *o, struct tm_slice entry);
/* A rotation that is right; `spoil` may make it wrong, before or after it is signed. */
void owner_rotation(const struct owner *o, struct tm_entry_rotation *out);
void owner_sign_rotation(const struct owner *o, struct tm_entry_rotation *r);
struct tm_slice owner_encode(const struct tm_entry *e);
void owner_rotate(struct owner *o);
struct tm_hash owner_root(const struct owner *o, uint64_t size);
/* The signed note of a head of that size. */
struct tm_slice owner_head(const struct owner *o, uint64_t size, uint64_t time_s);
struct tm_slice owner_head_by(const struct owner *o, uint64_t size, uint64_t time_s,
                              uint32_t epoch);
struct tm_hash_source owner_source(const struct owner *o); /* borrows */
/* A batch of [from, from + n) under a head of `size`, with every rotation past `known`. */
struct tm_batch owner_batch(const struct owner *o, uint64_t from, uint64_t n, uint64_t size,
                            uint64_t time_s, uint64_t known);

#endif
