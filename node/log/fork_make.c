/* node/log/fork_make.c - fork proofs made from two branches that are held. */
#include "node/log/fork.h"

/* The first index at which two trees differ, at most `size`: subtrees are compared from the largest
 * down, so it costs one pair of hashes a level. */
static int first_difference(const struct tm_fork_branch b[2], uint64_t size, uint64_t *f,
                            struct tm_err *err)
{
    *f = 0;
    for (unsigned level = 63; level-- > 0;) {
        uint64_t width = UINT64_C(1) << level;
        struct tm_hash h[2];

        if (width > size - *f)
            continue;
        for (int i = 0; i < 2; i++) {
            int r = b[i].hashes->get(b[i].hashes->ctx, level, *f >> level, &h[i], err);

            if (r != 0)
                return r;
        }
        if (tm_hash_eq(&h[0], &h[1]))
            *f += width;
    }
    return 0;
}

static int make_rotations(const struct tm_fork_branch *b, uint64_t size, struct tm_arena *arena,
                          struct tm_fork_side *out, struct tm_err *err)
{
    struct tm_rotation_proof *v;

    if (b->rotation_count == 0)
        return 0;
    v = tm_arena_zalloc(arena, b->rotation_count, sizeof *v);
    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "no memory for a fork proof");
    for (size_t i = 0; i < b->rotation_count; i++) {
        struct tm_entry e;
        int r;

        v[i].index = b->rotations[i].index;
        v[i].entry = b->rotations[i].entry;
        r = tm_entry_decode(v[i].entry, arena, &e, err);
        if (r == 0 && e.type != TM_ENTRY_ROTATION)
            r = tm_fail(err, TM_E_USAGE, "no rotation");
        if (r == 0)
            r = tm_merkle_inclusion(b->hashes, v[i].index, size, &v[i].proof, err);
        if (r != 0)
            return r;
        v[i].root = e.u.rotation.root;
    }
    out->rotation_count = b->rotation_count;
    out->rotations = v;
    return 0;
}

static int make_side(const struct tm_fork_branch *b, uint64_t size, const struct tm_fork_proof *p,
                     struct tm_arena *arena, struct tm_fork_side *out, struct tm_err *err)
{
    int r;

    out->checkpoint = b->checkpoint;
    r = make_rotations(b, size, arena, out, err);
    if (r != 0 || !p->located)
        return r;
    r = b->hashes->get(b->hashes->ctx, 0, p->f, &out->leaf, err);
    if (r == 0)
        r = tm_merkle_inclusion(b->hashes, p->f, size, &out->leaf_proof, err);
    if (r == 0)
        r = tm_merkle_consistency(b->hashes, p->f, size, &out->consistency, err);
    return r;
}

static void put_in_order(struct tm_fork_proof *p, const struct tm_head head[2])
{
    int order = memcmp(head[0].root.b, head[1].root.b, TM_HASH_SIZE);

    if (order == 0)
        order = tm_slice_cmp(p->side[0].checkpoint, p->side[1].checkpoint);
    if (order > 0) {
        struct tm_fork_side swap = p->side[0];

        p->side[0] = p->side[1];
        p->side[1] = swap;
    }
}

/* What two heads prove at best: withholding, or a fork located where both trees can be read. */
static int choose(const struct tm_fork_branch b[2], const struct tm_head head[2],
                  struct tm_fork_proof *p, struct tm_err *err)
{
    uint64_t size = head[0].size < head[1].size ? head[0].size : head[1].size;
    enum tm_head_relation relation = tm_heads_relate(&head[0], &head[1]);
    int r;

    p->f = size;
    if (b[0].leaves && b[1].leaves) {
        r = first_difference(b, size, &p->f, err);
        if (r != 0)
            return r;
    }
    if (p->f < size) {
        p->located = true;
        return tm_merkle_root(b[0].hashes, p->f, &p->root_at_f, err);
    }
    p->f = 0;
    p->kind = relation == TM_HEADS_WITHHOLD ? TM_FORK_WITHHOLDING : TM_FORK_EQUIVOCATION;
    return relation == TM_HEADS_FINE
               ? tm_fail(err, TM_E_NOTFOUND, "both heads can be true of one log")
               : 0;
}

int tm_fork_make(struct tm_slice entry0, const struct tm_fork_branch branch[2],
                 struct tm_arena *arena, struct tm_fork_proof *out, struct tm_err *err)
{
    struct tm_checkpoint cp[2];
    struct tm_head head[2];
    struct tm_fork_proof p;
    struct tm_hash leaf;
    int r = 0;

    memset(&p, 0, sizeof p);
    tm_leaf_hash(entry0, &leaf);
    p.member = tm_id_of(&leaf);
    p.entry0 = entry0;
    for (int i = 0; i < 2 && r == 0; i++) {
        r = tm_checkpoint_parse(branch[i].checkpoint, &cp[i], err);
        if (r == 0)
            head[i] = cp[i].head;
    }
    if (r == 0)
        r = choose(branch, head, &p, err);
    for (int i = 0; i < 2 && r == 0; i++)
        r = make_side(&branch[i], head[i].size, &p, arena, &p.side[i], err);
    if (r != 0)
        return r;
    put_in_order(&p, head);
    /* Nothing is called a proof here that another node would not take. */
    r = tm_fork_check(&p, cp[0].network, &(struct tm_fork_finding){ 0 }, err);
    if (r == 0)
        *out = p;
    return r;
}
