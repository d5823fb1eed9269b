/* The Merkle tree against RFC 6962 written down again, recursively and naively. */
#include <stdio.h>

#include "node/base/hash.h"
#include "node/log/merkle.h"
#include "tests/lib/expect.h"

#define LEAVES 131 /* every size up to here, past the first power of two beyond a byte */

static struct tm_hash leaves[LEAVES];
static unsigned gets_until_failure; /* of the source; 0: never fails */

static void make_leaves(void)
{
    for (int i = 0; i < LEAVES; i++) {
        char text[16];
        int n = snprintf(text, sizeof text, "%d", i);

        tm_leaf_hash(tm_slice(text, (size_t)n), &leaves[i]);
    }
}

/* --- RFC 6962 section 2.1, word for word --- */

static uint64_t naive_split(uint64_t n)
{
    uint64_t k = 1;

    while (k * 2 < n)
        k *= 2;
    return k;
}

static struct tm_hash naive_mth(uint64_t from, uint64_t to)
{
    struct tm_hash l, r, out;
    uint8_t bytes[65] = { 1 };
    uint64_t k;

    if (from == to) {
        tm_sha256(TM_SLICE_EMPTY, &out);
        return out;
    }
    if (to - from == 1)
        return leaves[from];
    k = naive_split(to - from);
    l = naive_mth(from, from + k);
    r = naive_mth(from + k, to);
    memcpy(bytes + 1, l.b, 32);
    memcpy(bytes + 33, r.b, 32);
    tm_sha256(tm_slice(bytes, sizeof bytes), &out);
    return out;
}

static void naive_path(uint64_t m, uint64_t from, uint64_t to, struct tm_proof *out)
{
    uint64_t k;

    if (to - from == 1)
        return;
    k = naive_split(to - from);
    if (m < k) {
        naive_path(m, from, from + k, out);
        out->hashes[out->n++] = naive_mth(from + k, to);
    } else {
        naive_path(m - k, from + k, to, out);
        out->hashes[out->n++] = naive_mth(from, from + k);
    }
}

static void naive_subproof(uint64_t m, uint64_t from, uint64_t to, bool whole, struct tm_proof *out)
{
    uint64_t k;

    if (m == to - from) {
        if (!whole)
            out->hashes[out->n++] = naive_mth(from, to);
        return;
    }
    k = naive_split(to - from);
    if (m <= k) {
        naive_subproof(m, from, from + k, whole, out);
        out->hashes[out->n++] = naive_mth(from + k, to);
    } else {
        naive_subproof(m - k, from + k, to, false, out);
        out->hashes[out->n++] = naive_mth(from, from + k);
    }
}

/* --- a source of full subtrees --- */

static int get(void *ctx, unsigned level, uint64_t index, struct tm_hash *out, struct tm_err *err)
{
    uint64_t size = *(const uint64_t *)ctx;

    expect(level < 8 && (index + 1) << level <= size); /* it asks for nothing outside the tree */
    if (gets_until_failure > 0 && --gets_until_failure == 0)
        return tm_fail(err, TM_E_IO, "the source fails");
    *out = naive_mth(index << level, (index + 1) << level);
    return 0;
}

static bool same_proof(const struct tm_proof *a, const struct tm_proof *b)
{
    return a->n == b->n && memcmp(a->hashes, b->hashes, a->n * sizeof a->hashes[0]) == 0;
}

static void every_root_and_frontier_is_the_naive_one(void)
{
    struct tm_frontier grown = { .size = 0 };

    make_leaves();
    for (uint64_t n = 0; n <= LEAVES; n++) {
        struct tm_hash_source src = { get, &n };
        struct tm_frontier found = { .size = 0 };
        struct tm_hash want = naive_mth(0, n), got;
        struct tm_err err = TM_ERR_INIT;

        tm_frontier_root(&grown, &got);
        expect(tm_hash_eq(&got, &want));
        expect_ok(tm_merkle_root(&src, n, &got, &err), &err);
        expect(tm_hash_eq(&got, &want));
        expect_ok(tm_merkle_frontier(&src, n, &found, &err), &err);
        expect(found.size == n);
        expect(memcmp(found.peaks, grown.peaks,
                      (size_t)__builtin_popcountll(n) * sizeof found.peaks[0]) == 0);
        if (n < LEAVES)
            tm_frontier_append(&grown, &leaves[n]);
    }
}

static void every_inclusion_proof_is_the_naive_one_and_checks(void)
{
    make_leaves();
    for (uint64_t n = 1; n <= LEAVES; n++) {
        struct tm_hash_source src = { get, &n };
        struct tm_hash root = naive_mth(0, n);

        for (uint64_t i = 0; i < n; i++) {
            struct tm_proof want = { .n = 0 }, got = { .n = 99 };
            struct tm_err err = TM_ERR_INIT;

            naive_path(i, 0, n, &want);
            expect_ok(tm_merkle_inclusion(&src, i, n, &got, &err), &err);
            expect(same_proof(&want, &got));
            expect_ok(tm_merkle_check_inclusion(&leaves[i], i, n, &root, &got, &err), &err);
        }
    }
}

static void every_consistency_proof_is_the_naive_one_and_checks(void)
{
    make_leaves();
    for (uint64_t n = 0; n <= LEAVES; n++) {
        struct tm_hash_source src = { get, &n };
        struct tm_hash root = naive_mth(0, n);

        for (uint64_t m = 0; m <= n; m++) {
            struct tm_proof want = { .n = 0 }, got = { .n = 99 };
            struct tm_hash old = naive_mth(0, m);
            struct tm_err err = TM_ERR_INIT;

            if (m > 0)
                naive_subproof(m, 0, n, true, &want);
            expect_ok(tm_merkle_consistency(&src, m, n, &got, &err), &err);
            expect(same_proof(&want, &got));
            expect_ok(tm_merkle_check_consistency(m, &old, n, &root, &got, &err), &err);
        }
    }
}

/* A proof for (i, n) says nothing of any other leaf, index, size or root. */
static void an_inclusion_proof_holds_for_nothing_else(void)
{
    const uint64_t n = 23;
    struct tm_hash_source src = { get, (void *)(uintptr_t)&n };
    struct tm_hash root, other;
    struct tm_err err = TM_ERR_INIT;

    make_leaves();
    root = naive_mth(0, n);
    other = naive_mth(0, n + 1);
    for (uint64_t i = 0; i < n; i++) {
        struct tm_proof p, bad;

        expect_ok(tm_merkle_inclusion(&src, i, n, &p, &err), &err);
        for (uint64_t j = 0; j < n + 8; j++)
            expect(j == i || tm_merkle_check_inclusion(&leaves[i], j, n, &root, &p, &err) != 0);
        expect_fails(tm_merkle_check_inclusion(&leaves[i], i, n, &other, &p, &err), TM_E_MISMATCH,
                     &err);
        expect_fails(tm_merkle_check_inclusion(&other, i, n, &root, &p, &err), TM_E_MISMATCH, &err);
        bad = p;
        bad.n--;
        expect_fails(tm_merkle_check_inclusion(&leaves[i], i, n, &root, &bad, &err), TM_E_MALFORMED,
                     &err);
        bad.n += 2;
        bad.hashes[p.n] = other;
        expect_fails(tm_merkle_check_inclusion(&leaves[i], i, n, &root, &bad, &err), TM_E_MALFORMED,
                     &err);
        for (size_t bit = 0; bit < p.n * 256; bit += 37) {
            bad = p;
            bad.hashes[bit / 256].b[bit / 8 % 32] ^= (uint8_t)(1u << bit % 8);
            expect_fails(tm_merkle_check_inclusion(&leaves[i], i, n, &root, &bad, &err),
                         TM_E_MISMATCH, &err);
        }
    }
}

static void a_consistency_proof_holds_for_nothing_else(void)
{
    const uint64_t n = 23;
    struct tm_hash_source src = { get, (void *)(uintptr_t)&n };
    struct tm_hash root, other;
    struct tm_err err = TM_ERR_INIT;

    make_leaves();
    root = naive_mth(0, n);
    other = naive_mth(0, n + 1);
    for (uint64_t m = 1; m < n; m++) {
        struct tm_hash old = naive_mth(0, m);
        struct tm_proof p, bad;

        expect_ok(tm_merkle_consistency(&src, m, n, &p, &err), &err);
        for (uint64_t j = 0; j < n + 8; j++)
            expect(j == m || tm_merkle_check_consistency(j, &old, n, &root, &p, &err) != 0);
        expect_fails(tm_merkle_check_consistency(m, &old, n, &other, &p, &err), TM_E_MISMATCH,
                     &err);
        expect_fails(tm_merkle_check_consistency(m, &other, n, &root, &p, &err), TM_E_MISMATCH,
                     &err);
        bad = p;
        bad.n--;
        expect_fails(tm_merkle_check_consistency(m, &old, n, &root, &bad, &err), TM_E_MALFORMED,
                     &err);
        bad.n += 2;
        bad.hashes[p.n] = other;
        expect_fails(tm_merkle_check_consistency(m, &old, n, &root, &bad, &err), TM_E_MALFORMED,
                     &err);
        for (size_t bit = 0; bit < p.n * 256; bit += 37) {
            bad = p;
            bad.hashes[bit / 256].b[bit / 8 % 32] ^= (uint8_t)(1u << bit % 8);
            expect_fails(tm_merkle_check_consistency(m, &old, n, &root, &bad, &err), TM_E_MISMATCH,
                         &err);
        }
    }
}

static void the_empty_tree_is_consistent_only_as_itself(void)
{
    struct tm_hash empty, root;
    struct tm_proof none = { .n = 0 };
    struct tm_err err = TM_ERR_INIT;

    make_leaves();
    empty = naive_mth(0, 0);
    root = naive_mth(0, 5);
    expect_ok(tm_merkle_check_consistency(0, &empty, 5, &root, &none, &err), &err);
    expect_fails(tm_merkle_check_consistency(0, &root, 5, &root, &none, &err), TM_E_MISMATCH, &err);
    expect_fails(tm_merkle_check_consistency(0, &root, 0, &root, &none, &err), TM_E_MISMATCH, &err);
    none.n = 1;
    none.hashes[0] = root;
    expect_fails(tm_merkle_check_consistency(0, &empty, 5, &root, &none, &err), TM_E_MALFORMED,
                 &err);
}

/* A tree whose leaves are all alike, of any size: each level has one hash. */
static int get_alike(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                     struct tm_err *err)
{
    (void)ctx;
    (void)err;
    expect(level < 64 && index < UINT64_C(1) << (63 - level));
    *out = leaves[0];
    for (unsigned l = 0; l < level; l++)
        tm_node_hash(out, out, out);
    return 0;
}

static void proofs_between(uint64_t index, uint64_t size)
{
    struct tm_hash_source src = { get_alike, NULL };
    struct tm_hash old, root;
    struct tm_proof p;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_merkle_root(&src, index, &old, &err), &err);
    expect_ok(tm_merkle_root(&src, size, &root, &err), &err);
    expect_ok(tm_merkle_inclusion(&src, index, size, &p, &err), &err);
    expect_ok(tm_merkle_check_inclusion(&leaves[0], index, size, &root, &p, &err), &err);
    expect_fails(tm_merkle_check_inclusion(&leaves[1], index, size, &root, &p, &err), TM_E_MISMATCH,
                 &err);
    expect_ok(tm_merkle_consistency(&src, index, size, &p, &err), &err);
    expect_ok(tm_merkle_check_consistency(index, &old, size, &root, &p, &err), &err);
    expect_fails(tm_merkle_check_consistency(index, &leaves[1], size, &root, &p, &err),
                 TM_E_MISMATCH, &err);
}

static void proofs_hold_in_trees_of_any_size(void)
{
    make_leaves();
    for (unsigned bits = 8; bits <= 63; bits++)
        for (uint64_t less = 0; less < 3; less++) {
            uint64_t size = (UINT64_C(1) << bits) - less;

            proofs_between(size - 1, size);
            proofs_between(size / 2, size);
            proofs_between(size / 3, size);
            proofs_between(0, size);
        }
}

static void the_largest_tree_works_and_one_leaf_more_is_refused(void)
{
    struct tm_hash_source src = { get_alike, NULL };
    struct tm_proof p;
    struct tm_hash h = { { 0 } }, root;
    struct tm_frontier f;
    struct tm_err err = TM_ERR_INIT;
    const uint64_t max = TM_TREE_SIZE_MAX;

    make_leaves();
    expect_ok(tm_merkle_root(&src, max, &root, &err), &err);
    expect_ok(tm_merkle_inclusion(&src, max - 1, max, &p, &err), &err);
    expect_int(p.n, 63);
    expect_fails(tm_merkle_check_inclusion(&h, max - 1, max, &h, &p, &err), TM_E_MISMATCH, &err);
    expect_ok(tm_merkle_consistency(&src, max - 1, max, &p, &err), &err);
    expect_int(p.n, 64);
    expect_fails(tm_merkle_check_consistency(max - 1, &h, max, &h, &p, &err), TM_E_MISMATCH, &err);

    expect_fails(tm_merkle_root(&src, max + 1, &root, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_frontier(&src, max + 1, &f, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_inclusion(&src, 0, max + 1, &p, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_consistency(&src, 1, max + 1, &p, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_check_inclusion(&h, 0, max + 1, &h, &p, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_merkle_check_consistency(1, &h, max + 1, &h, &p, &err), TM_E_MALFORMED, &err);
    p.n = TM_PROOF_HASHES_MAX + 1; /* a caller's unchecked count reads nothing past the array */
    expect_fails(tm_merkle_check_inclusion(&h, 0, max, &h, &p, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_merkle_check_consistency(1, &h, max, &h, &p, &err), TM_E_MALFORMED, &err);
}

static void what_lies_outside_the_tree_is_refused(void)
{
    uint64_t n = 5;
    struct tm_hash_source src = { get, &n };
    struct tm_proof p = { .n = 77 };
    struct tm_hash h = { { 0 } };
    struct tm_err err = TM_ERR_INIT;

    make_leaves();
    expect_fails(tm_merkle_inclusion(&src, 5, 5, &p, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_inclusion(&src, 0, 0, &p, &err), TM_E_USAGE, &err);
    expect_fails(tm_merkle_consistency(&src, 6, 5, &p, &err), TM_E_USAGE, &err);
    expect_int(p.n, 77); /* written on success only */
    p.n = 0;
    expect_fails(tm_merkle_check_inclusion(&h, 0, 0, &h, &p, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_merkle_check_consistency(6, &h, 5, &h, &p, &err), TM_E_MALFORMED, &err);
}

static void a_failing_source_fails_the_work_and_writes_nothing(void)
{
    uint64_t n = 107;
    struct tm_hash_source src = { get, &n };
    struct tm_err err = TM_ERR_INIT;

    make_leaves();
    for (unsigned at = 1; at <= 4; at++) {
        struct tm_proof p = { .n = 77 };
        struct tm_frontier f = { .size = 77 };
        struct tm_hash h = { { 7 } };

        gets_until_failure = at;
        expect_fails(tm_merkle_inclusion(&src, 50, n, &p, &err), TM_E_IO, &err);
        gets_until_failure = at;
        expect_fails(tm_merkle_consistency(&src, 50, n, &p, &err), TM_E_IO, &err);
        gets_until_failure = at;
        expect_fails(tm_merkle_frontier(&src, n, &f, &err), TM_E_IO, &err);
        gets_until_failure = at;
        expect_fails(tm_merkle_root(&src, n, &h, &err), TM_E_IO, &err);
        expect(p.n == 77 && f.size == 77 && h.b[0] == 7);
    }
    gets_until_failure = 0;
}

TM_CLAIMS(CLAIM(every_root_and_frontier_is_the_naive_one),
          CLAIM(every_inclusion_proof_is_the_naive_one_and_checks),
          CLAIM(every_consistency_proof_is_the_naive_one_and_checks),
          CLAIM(an_inclusion_proof_holds_for_nothing_else),
          CLAIM(a_consistency_proof_holds_for_nothing_else),
          CLAIM(the_empty_tree_is_consistent_only_as_itself),
          CLAIM(proofs_hold_in_trees_of_any_size),
          CLAIM(the_largest_tree_works_and_one_leaf_more_is_refused),
          CLAIM(what_lies_outside_the_tree_is_refused),
          CLAIM(a_failing_source_fails_the_work_and_writes_nothing))
