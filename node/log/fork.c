/* node/log/fork.c - fork proofs, checked from nothing but their own bytes and the network's name.
 *
 * Steps, for each side: 1. the note is a checkpoint in its one canonical spelling; 2. entry 0 begins
 * the log it names; 3. each rotation is in the tree and begins the next epoch; 4. the key of the
 * checkpoint's epoch signed it. Then for both: 5. same log, same epoch, in order; 6. same size and
 * two roots, or located: one prefix of f entries and two leaves after it; or, for a withholding
 * proof, the smaller head is the later one.
 */
#include "node/log/fork.h"

#include <inttypes.h>

enum tm_head_relation tm_heads_relate(const struct tm_head *a, const struct tm_head *b)
{
    const struct tm_head *small = a->size <= b->size ? a : b, *large = small == a ? b : a;

    if (a->epoch != b->epoch) /* a key superseded accuses nobody */
        return TM_HEADS_FINE;
    if (a->size == b->size)
        return tm_hash_eq(&a->root, &b->root) ? TM_HEADS_FINE : TM_HEADS_EQUIVOCATE;
    return small->time_s > large->time_s ? TM_HEADS_WITHHOLD : TM_HEADS_FINE;
}

/* One spelling: the note rebuilt from its parts is the note. */
static int check_spelling(struct tm_slice note, const struct tm_checkpoint *cp,
                          const uint8_t key[32], struct tm_err *err)
{
    struct tm_buf again = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    int r;

    tm_checkpoint_put(&again, cp, key);
    r = tm_buf_check(&again, "checkpoint", err);
    if (r == 0 && !tm_slice_eq(tm_buf_slice(&again), note))
        r = tm_fail(err, TM_E_MALFORMED, "the checkpoint holds more than its owner's lines");
    tm_buf_free(&again);
    return r;
}

static int check_rotation(const struct tm_rotation_proof *rp, const struct tm_checkpoint *cp,
                          const struct tm_id *member, struct tm_epochs *epochs, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_hash leaf;
    struct tm_entry e;
    int r;

    tm_leaf_hash(rp->entry, &leaf);
    r = tm_merkle_check_inclusion(&leaf, rp->index, cp->head.size, &cp->head.root, &rp->proof, err);
    if (r == 0)
        r = tm_entry_decode(rp->entry, &arena, &e, err);
    if (r == 0 && (e.type != TM_ENTRY_ROTATION || !tm_hash_eq(&e.u.rotation.root, &rp->root)))
        r = tm_fail(err, TM_E_MALFORMED, "no rotation, or of another root");
    if (r == 0)
        r = tm_epochs_rotate(epochs, cp->network, member, rp->index, &rp->root, &e.u.rotation, err);
    tm_arena_free(&arena);
    return r == 0 ? 0 : tm_in(err, "rotation at %" PRIu64, rp->index);
}

static int check_keys(const struct tm_fork_proof *p, const struct tm_fork_side *side,
                      const struct tm_checkpoint *cp, struct tm_epochs *epochs, struct tm_err *err)
{
    const struct tm_epoch *last;
    int r = tm_epochs_begin(epochs, cp->network, &p->member, p->entry0, err);

    for (size_t i = 0; i < side->rotation_count && r == 0; i++)
        r = check_rotation(&side->rotations[i], cp, &p->member, epochs, err);
    if (r != 0)
        return r;
    last = tm_epochs_last(epochs);
    if (last->number != cp->head.epoch)
        return tm_fail(err, TM_E_MISMATCH, "keys to epoch %" PRIu32 ", head of epoch %" PRIu32,
                       last->number, cp->head.epoch);
    r = tm_checkpoint_verify(cp, last->control_key, err);
    if (r == TM_E_NOTFOUND)
        return tm_fail(err, TM_E_SIGNATURE, "not signed by the key of its epoch");
    return r == 0 ? check_spelling(side->checkpoint, cp, last->control_key, err) : r;
}

/* `*start` is the index where the head's epoch began. */
static int check_side(const struct tm_fork_proof *p, const struct tm_fork_side *side,
                      const char *network, struct tm_checkpoint *cp, uint64_t *start,
                      struct tm_err *err)
{
    struct tm_epochs epochs = { NULL, 0 };
    int r = tm_checkpoint_parse(side->checkpoint, cp, err);

    if (r != 0)
        return tm_fail(err, TM_E_MALFORMED, "no checkpoint of a log");
    if (strcmp(cp->network, network) != 0 || !tm_id_eq(&cp->member, &p->member))
        return tm_fail(err, TM_E_MISMATCH, "a checkpoint of another network or member");
    r = check_keys(p, side, cp, &epochs, err);
    if (r == 0)
        *start = tm_epochs_last(&epochs)->start;
    tm_epochs_free(&epochs);
    return r;
}

static int check_located(const struct tm_fork_proof *p, const struct tm_checkpoint cp[2],
                         struct tm_err *err)
{
    if (p->f == 0 || tm_hash_eq(&p->side[0].leaf, &p->side[1].leaf))
        return tm_fail(err, TM_E_MISMATCH, "the two sides do not differ at %" PRIu64, p->f);
    for (int i = 0; i < 2; i++) {
        const struct tm_fork_side *side = &p->side[i];
        const struct tm_head *head = &cp[i].head;
        int r;

        if (p->f >= head->size)
            return tm_fail(err, TM_E_MALFORMED, "index %" PRIu64 " is past a head", p->f);
        r = tm_merkle_check_consistency(p->f, &p->root_at_f, head->size, &head->root,
                                        &side->consistency, err);
        if (r == 0)
            r = tm_merkle_check_inclusion(&side->leaf, p->f, head->size, &head->root,
                                          &side->leaf_proof, err);
        if (r != 0)
            return tm_in(err, "side %d", i);
    }
    return 0;
}

static int check_pair(const struct tm_fork_proof *p, const struct tm_checkpoint cp[2],
                      struct tm_err *err)
{
    enum tm_head_relation relation = tm_heads_relate(&cp[0].head, &cp[1].head);
    int order = memcmp(cp[0].head.root.b, cp[1].head.root.b, TM_HASH_SIZE);

    if (order == 0)
        order = tm_slice_cmp(p->side[0].checkpoint, p->side[1].checkpoint);
    if (order >= 0)
        return tm_fail(err, TM_E_MALFORMED, "the two sides out of order");
    if (cp[0].head.epoch != cp[1].head.epoch)
        return tm_fail(err, TM_E_MISMATCH, "heads of two epochs");
    if (p->kind == TM_FORK_WITHHOLDING)
        return relation == TM_HEADS_WITHHOLD && !p->located
                   ? 0
                   : tm_fail(err, TM_E_MISMATCH, "nothing is withheld");
    if (p->kind != TM_FORK_EQUIVOCATION)
        return tm_fail(err, TM_E_MALFORMED, "a proof of no known kind");
    if (p->located)
        return check_located(p, cp, err);
    return relation == TM_HEADS_EQUIVOCATE
               ? 0
               : tm_fail(err, TM_E_MISMATCH, "both heads can be true of one log");
}

int tm_fork_check(const struct tm_fork_proof *proof, const char *network,
                  struct tm_fork_finding *out, struct tm_err *err)
{
    struct tm_checkpoint cp[2];
    uint64_t start[2] = { 0, 0 };
    struct tm_hash leaf;

    tm_leaf_hash(proof->entry0, &leaf);
    if (memcmp(leaf.b, proof->member.b, sizeof leaf.b) != 0)
        return tm_fail(err, TM_E_MISMATCH, "entry 0 is another member's");
    for (int i = 0; i < 2; i++) {
        int r = check_side(proof, &proof->side[i], network, &cp[i], &start[i], err);

        if (r != 0)
            return tm_in(err, "side %d", i);
    }
    if (check_pair(proof, cp, err) != 0)
        return err->code;
    out->kind = proof->kind;
    out->member = proof->member;
    out->epoch = cp[0].head.epoch;
    out->head[0] = cp[0].head;
    out->head[1] = cp[1].head;
    /* unlocated: just after the last rotation before the smaller head; of two, the lower */
    out->f = proof->located ? proof->f : (start[0] < start[1] ? start[0] : start[1]) + 1;
    return 0;
}
