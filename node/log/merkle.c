/* node/log/merkle.c - the RFC 6962 tree by its peaks, and proofs without recursion.
 *
 * Every range of leaves that a proof asks for begins at a multiple of the smallest power of two that
 * holds it, so it splits from the left into full subtrees, largest first: those are what a hash
 * source stores, and folding them from the right gives the range's root. Proofs are found from the
 * root downwards and turned round at the end, since RFC 6962 lists them from the leaf.
 */
#include "node/log/merkle.h"

#include "node/base/check.h"
#include "node/base/hash.h"

static const uint8_t leaf_prefix[] = { 0x00 };
static const uint8_t node_prefix[] = { 0x01 };

void tm_leaf_hash(struct tm_slice entry, struct tm_hash *out)
{
    struct tm_slice parts[] = { tm_slice(leaf_prefix, 1), entry };

    tm_sha256v(parts, 2, out);
}

void tm_node_hash(const struct tm_hash *left, const struct tm_hash *right, struct tm_hash *out)
{
    uint8_t bytes[1 + 2 * TM_HASH_SIZE];

    bytes[0] = node_prefix[0];
    memcpy(bytes + 1, left->b, TM_HASH_SIZE);
    memcpy(bytes + 1 + TM_HASH_SIZE, right->b, TM_HASH_SIZE);
    tm_sha256(tm_slice(bytes, sizeof bytes), out);
}

static unsigned peak_count(uint64_t size)
{
    return (unsigned)__builtin_popcountll(size);
}

/* Level of the highest full subtree of a range of `len` > 0 leaves. */
static unsigned top_level(uint64_t len)
{
    return 63 - (unsigned)__builtin_clzll(len);
}

/* Where RFC 6962 splits a tree of `len` > 1 leaves: the largest power of two below it. */
static uint64_t split(uint64_t len)
{
    return UINT64_C(1) << top_level(len - 1);
}

void tm_frontier_append(struct tm_frontier *f, const struct tm_hash *leaf)
{
    unsigned n = peak_count(f->size);
    struct tm_hash h = *leaf;

    TM_CHECK(f->size < TM_TREE_SIZE_MAX);
    for (uint64_t full = f->size; full & 1; full >>= 1)
        tm_node_hash(&f->peaks[--n], &h, &h);
    f->peaks[n] = h;
    f->size++;
}

void tm_frontier_root(const struct tm_frontier *f, struct tm_hash *out)
{
    unsigned n = peak_count(f->size);
    struct tm_hash h;

    if (n == 0) {
        tm_sha256(TM_SLICE_EMPTY, out);
        return;
    }
    h = f->peaks[--n];
    while (n > 0)
        tm_node_hash(&f->peaks[--n], &h, &h);
    *out = h;
}

/* The peaks of leaves [from, to), largest first, and the range's size. */
static int range_frontier(const struct tm_hash_source *src, uint64_t from, uint64_t to,
                          struct tm_frontier *out, struct tm_err *err)
{
    uint64_t at = from;

    for (unsigned n = 0; at < to; n++) {
        unsigned level = top_level(to - at);
        int r = src->get(src->ctx, level, at >> level, &out->peaks[n], err);

        if (r != 0)
            return r;
        at += UINT64_C(1) << level;
    }
    out->size = to - from;
    return 0;
}

static int range_root(const struct tm_hash_source *src, uint64_t from, uint64_t to,
                      struct tm_hash *out, struct tm_err *err)
{
    struct tm_frontier f;
    int r = range_frontier(src, from, to, &f, err);

    if (r == 0)
        tm_frontier_root(&f, out);
    return r;
}

int tm_merkle_frontier(const struct tm_hash_source *src, uint64_t size, struct tm_frontier *out,
                       struct tm_err *err)
{
    struct tm_frontier f;
    int r;

    if (size > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_USAGE, "no tree has that many leaves");
    r = range_frontier(src, 0, size, &f, err);
    if (r != 0)
        return r;
    out->size = size;
    memcpy(out->peaks, f.peaks, peak_count(size) * sizeof f.peaks[0]);
    return 0;
}

int tm_merkle_root(const struct tm_hash_source *src, uint64_t size, struct tm_hash *out,
                   struct tm_err *err)
{
    if (size > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_USAGE, "no tree has that many leaves");
    return range_root(src, 0, size, out, err);
}

/* Puts the root of [from, to) as the next one of a proof that is being found from the top. */
static int proof_put(struct tm_proof *proof, const struct tm_hash_source *src, uint64_t from,
                     uint64_t to, struct tm_err *err)
{
    TM_CHECK(proof->n < TM_PROOF_HASHES_MAX);
    return range_root(src, from, to, &proof->hashes[proof->n++], err);
}

/* From the order of finding (root first) to the order of RFC 6962 (leaf first). */
static void proof_finish(const struct tm_proof *found, struct tm_proof *out)
{
    out->n = found->n;
    for (size_t i = 0; i < found->n; i++)
        out->hashes[i] = found->hashes[found->n - 1 - i];
}

int tm_merkle_inclusion(const struct tm_hash_source *src, uint64_t index, uint64_t size,
                        struct tm_proof *out, struct tm_err *err)
{
    struct tm_proof found = { .n = 0 };
    uint64_t from = 0, to = size;

    if (index >= size || size > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_USAGE, "inclusion proof: the index is not within the tree");
    while (to - from > 1) {
        uint64_t mid = from + split(to - from);
        bool left = index < mid;
        int r =
            left ? proof_put(&found, src, mid, to, err) : proof_put(&found, src, from, mid, err);

        if (r != 0)
            return r;
        *(left ? &to : &from) = mid;
    }
    proof_finish(&found, out);
    return 0;
}

int tm_merkle_consistency(const struct tm_hash_source *src, uint64_t from, uint64_t to,
                          struct tm_proof *out, struct tm_err *err)
{
    struct tm_proof found = { .n = 0 };
    uint64_t lo = 0, hi = to;
    int r = 0;

    if (from > to || to > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_USAGE, "consistency proof: sizes are out of order");
    while (from != 0 && from != hi) {
        uint64_t mid = lo + split(hi - lo);
        bool left = from <= mid;

        r = left ? proof_put(&found, src, mid, hi, err) : proof_put(&found, src, lo, mid, err);
        if (r != 0)
            return r;
        *(left ? &hi : &lo) = mid;
    }
    if (lo > 0) /* the part they share is not the whole old tree: its root must be told */
        r = proof_put(&found, src, lo, hi, err);
    if (r == 0)
        proof_finish(&found, out);
    return r;
}

static int short_or_long(struct tm_err *err, const char *what)
{
    return tm_fail(err, TM_E_MALFORMED, "%s proof has the wrong number of hashes", what);
}

int tm_merkle_check_inclusion(const struct tm_hash *leaf, uint64_t index, uint64_t size,
                              const struct tm_hash *root, const struct tm_proof *proof,
                              struct tm_err *err)
{
    uint64_t node = index, last = size - 1; /* of the level reached; RFC 9162 section 2.1.3.2 */
    struct tm_hash h = *leaf;

    if (index >= size || size > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_MALFORMED, "inclusion proof: the index is not within the tree");
    if (proof->n > TM_PROOF_HASHES_MAX)
        return short_or_long(err, "inclusion");
    for (size_t i = 0; i < proof->n; i++) {
        if (last == 0)
            return short_or_long(err, "inclusion");
        if ((node & 1) || node == last) {
            tm_node_hash(&proof->hashes[i], &h, &h);
            for (; node != 0 && (node & 1) == 0; node >>= 1)
                last >>= 1; /* alone at the right edge: it is its own parent */
        } else {
            tm_node_hash(&h, &proof->hashes[i], &h);
        }
        node >>= 1;
        last >>= 1;
    }
    if (last != 0)
        return short_or_long(err, "inclusion");
    if (!tm_hash_eq(&h, root))
        return tm_fail(err, TM_E_MISMATCH, "inclusion proof does not lead to the root");
    return 0;
}

/* Consistency where no proof is needed: the same size, or from the empty tree. */
static int check_trivial(uint64_t from, const struct tm_hash *from_root, uint64_t to,
                         const struct tm_hash *to_root, const struct tm_proof *proof,
                         struct tm_err *err)
{
    struct tm_hash empty;

    if (proof->n != 0)
        return short_or_long(err, "consistency");
    if (from == to && !tm_hash_eq(from_root, to_root))
        return tm_fail(err, TM_E_MISMATCH, "one size has two roots");
    tm_sha256(TM_SLICE_EMPTY, &empty);
    if (from == 0 && !tm_hash_eq(from_root, &empty))
        return tm_fail(err, TM_E_MISMATCH, "not the root of the empty tree");
    return 0;
}

int tm_merkle_check_consistency(uint64_t from, const struct tm_hash *from_root, uint64_t to,
                                const struct tm_hash *to_root, const struct tm_proof *proof,
                                struct tm_err *err)
{
    uint64_t node = from - 1, last = to - 1; /* RFC 9162 section 2.1.4.2 */
    struct tm_hash old, new;
    size_t i = 0;

    if (from > to || to > TM_TREE_SIZE_MAX)
        return tm_fail(err, TM_E_MALFORMED, "consistency proof: sizes are out of order");
    if (from == 0 || from == to)
        return check_trivial(from, from_root, to, to_root, proof, err);
    if (proof->n == 0 || proof->n > TM_PROOF_HASHES_MAX)
        return short_or_long(err, "consistency");
    for (; node & 1; node >>= 1)
        last >>= 1;
    old = new =
        node == 0 ? *from_root : proof->hashes[i++]; /* of the last full subtree of `from` */
    for (; i < proof->n; i++) {
        if (last == 0)
            return short_or_long(err, "consistency");
        if ((node & 1) || node == last) {
            tm_node_hash(&proof->hashes[i], &old, &old);
            tm_node_hash(&proof->hashes[i], &new, &new);
            for (; node != 0 && (node & 1) == 0; node >>= 1)
                last >>= 1;
        } else {
            tm_node_hash(&new, &proof->hashes[i], &new);
        }
        node >>= 1;
        last >>= 1;
    }
    if (last != 0)
        return short_or_long(err, "consistency");
    if (!tm_hash_eq(&old, from_root) || !tm_hash_eq(&new, to_root))
        return tm_fail(err, TM_E_MISMATCH, "consistency proof does not lead to both roots");
    return 0;
}
