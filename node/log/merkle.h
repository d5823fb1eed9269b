/* node/log/merkle.h - the RFC 6962 Merkle tree (SHA-256) and its proofs.
 *
 * Leaf = SHA-256(0x00 || entry), node = SHA-256(0x01 || left || right), empty tree = SHA-256("").
 * "Level l, index i" names the root of the full subtree over leaves [i * 2^l, (i + 1) * 2^l).
 * Sizes and indices count leaves. Pure: reads stored hashes only through a tm_hash_source.
 */
#ifndef TM_LOG_MERKLE_H
#define TM_LOG_MERKLE_H

#include "node/base/id.h"
#include "node/limits.h"

void tm_leaf_hash(struct tm_slice entry, struct tm_hash *out);
void tm_node_hash(const struct tm_hash *left, const struct tm_hash *right, struct tm_hash *out);

/* The roots of the full subtrees that make up a tree of `size`, largest first: all that is needed
 * to append and to know the root. peaks[k] for k < popcount(size). Plain value: may be copied. */
struct tm_frontier {
    uint64_t size;
    struct tm_hash peaks[64];
};

void tm_frontier_append(struct tm_frontier *f, const struct tm_hash *leaf);
void tm_frontier_root(const struct tm_frontier *f, struct tm_hash *out);

/* Where stored hashes come from. `get` gives the full subtree at (level, index), which must lie
 * within the tree it stands for. Fails as the source does: TM_E_NOTFOUND, TM_E_IO, TM_E_CORRUPT. */
struct tm_hash_source {
    int (*get)(void *ctx, unsigned level, uint64_t index, struct tm_hash *out, struct tm_err *err);
    void *ctx;
};

int tm_merkle_frontier(const struct tm_hash_source *src, uint64_t size, struct tm_frontier *out,
                       struct tm_err *err);
int tm_merkle_root(const struct tm_hash_source *src, uint64_t size, struct tm_hash *out,
                   struct tm_err *err);

struct tm_proof {
    size_t n;
    struct tm_hash hashes[TM_PROOF_HASHES_MAX];
};

/* RFC 6962 section 2.1.1: index < size. Fails: TM_E_USAGE, and as the source does. */
int tm_merkle_inclusion(const struct tm_hash_source *src, uint64_t index, uint64_t size,
                        struct tm_proof *out, struct tm_err *err);
/* RFC 6962 section 2.1.2: from <= to. Empty when from is 0 or equals to. */
int tm_merkle_consistency(const struct tm_hash_source *src, uint64_t from, uint64_t to,
                          struct tm_proof *out, struct tm_err *err);

/* 0 when the proof holds. Fails: TM_E_MISMATCH (it does not), TM_E_MALFORMED (wrong length,
 * index or sizes out of order). Constant stack, no allocation. */
int tm_merkle_check_inclusion(const struct tm_hash *leaf, uint64_t index, uint64_t size,
                              const struct tm_hash *root, const struct tm_proof *proof,
                              struct tm_err *err);
int tm_merkle_check_consistency(uint64_t from, const struct tm_hash *from_root, uint64_t to,
                                const struct tm_hash *to_root, const struct tm_proof *proof,
                                struct tm_err *err);

#endif
