/* Proofs: any sizes and hashes are judged without harm, and of a true proof no changed bit holds. */
#include "node/base/check.h"
#include "node/base/cursor.h"
#include "node/log/merkle.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A tree whose leaves are all alike, of any size: each level has one hash. */
static int get(void *ctx, unsigned level, uint64_t index, struct tm_hash *out, struct tm_err *err)
{
    (void)ctx;
    (void)index;
    (void)err;
    tm_leaf_hash(TM_LIT("leaf"), out);
    for (unsigned l = 0; l < level; l++)
        tm_node_hash(out, out, out);
    return 0;
}

static void strangers(struct tm_cursor cur)
{
    uint64_t a = tm_cursor_be(&cur, 8), b = tm_cursor_be(&cur, 8);
    struct tm_hash one, two;
    struct tm_proof proof = { .n = 0 };
    struct tm_err err = TM_ERR_INIT;

    tm_cursor_copy(&cur, one.b, sizeof one.b);
    tm_cursor_copy(&cur, two.b, sizeof two.b);
    while (proof.n < TM_PROOF_HASHES_MAX && cur.left.len >= TM_HASH_SIZE)
        tm_cursor_copy(&cur, proof.hashes[proof.n++].b, TM_HASH_SIZE);
    tm_merkle_check_inclusion(&one, a, b, &two, &proof, &err);
    tm_merkle_check_consistency(a, &one, b, &two, &proof, &err);
}

/* XORs the rest of the input into the proof; true when nothing changed. */
static bool changed_nothing(struct tm_cursor *cur, struct tm_proof *proof)
{
    struct tm_proof was = *proof;
    size_t bytes = proof->n * TM_HASH_SIZE;

    for (size_t i = 0; i < bytes && cur->left.len > 0; i++)
        proof->hashes[i / TM_HASH_SIZE].b[i % TM_HASH_SIZE] ^= (uint8_t)tm_cursor_be(cur, 1);
    return memcmp(was.hashes, proof->hashes, bytes) == 0;
}

static void our_own(struct tm_cursor cur)
{
    uint64_t a = tm_cursor_be(&cur, 8), b = tm_cursor_be(&cur, 8);
    struct tm_hash_source src = { get, NULL };
    struct tm_cursor again = cur;
    struct tm_hash old, new, leaf;
    struct tm_proof proof;
    struct tm_err err = TM_ERR_INIT;
    bool same;

    if (tm_merkle_consistency(&src, a, b, &proof, &err) != 0)
        return;
    TM_CHECK(tm_merkle_root(&src, a, &old, &err) == 0 && tm_merkle_root(&src, b, &new, &err) == 0);
    same = changed_nothing(&cur, &proof);
    TM_CHECK((tm_merkle_check_consistency(a, &old, b, &new, &proof, &err) == 0) == same);
    if (a == b)
        return;
    TM_CHECK(tm_merkle_inclusion(&src, a, b, &proof, &err) == 0);
    tm_leaf_hash(TM_LIT("leaf"), &leaf);
    same = changed_nothing(&again, &proof);
    TM_CHECK((tm_merkle_check_inclusion(&leaf, a, b, &new, &proof, &err) == 0) == same);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    strangers(tm_cursor(tm_slice(data, size)));
    our_own(tm_cursor(tm_slice(data, size)));
    return 0;
}
