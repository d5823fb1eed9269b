/* node/log/replica.c - judging what a peer says about a log.
 *
 *   the checkpoint's size   the batch                    what is asked of it
 *   at most ours            any                          offer_old: its root is ours, or it conflicts
 *   larger                  reaches back to ours         offer_next: entries, proof, key, head
 *   larger                  begins past ours, or ends    offer_gap: key and head only
 *                           before ours
 *
 * Nothing is believed before the checkpoint's signature and the proof that ties the entries to it
 * both hold. Epochs learned on the way are pushed on the replica's own list and cut off again when
 * the step fails; the frontier is a copy until the step is done.
 */
#include "node/log/replica.h"

#include <inttypes.h>
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/log/fork.h"

struct step {
    struct tm_replica *r;
    const struct tm_batch *b;
    const struct tm_hash_source *src;
    struct tm_hash *leaves;
    struct tm_offer_result *out;
    struct tm_err *err;
    const struct tm_checkpoint *cp;
    uint64_t held, end;  /* entries held before; from + n */
    struct tm_hash note; /* SHA-256 of the checkpoint's bytes */
};

void tm_replica_init(struct tm_replica *r, const char *network, const struct tm_id *member)
{
    memset(r, 0, sizeof *r);
    memcpy(r->network, network, strnlen(network, TM_NETWORK_MAX));
    r->member = *member;
}

void tm_replica_done(struct tm_replica *r)
{
    tm_epochs_free(&r->epochs);
}

int tm_replica_copy(const struct tm_replica *from, struct tm_replica *to, struct tm_err *err)
{
    struct tm_epochs epochs = { NULL, 0 };
    int r = tm_epochs_copy(&from->epochs, &epochs, err);

    if (r != 0)
        return r;
    *to = *from;
    to->epochs = epochs;
    return 0;
}

/* ---- learning keys ------------------------------------------------------------------------- */

/* Cheap and without error: every entry that decodes as a rotation holds these bytes. */
static bool may_be_rotation(struct tm_slice entry)
{
    static const char mark[] = "\xa4type\xa8rotation";

    return entry.len >= sizeof mark - 1 &&
           memmem(entry.data, entry.len, mark, sizeof mark - 1) != NULL;
}

/* 0 when it began an epoch; the errors of tm_entry_decode() and tm_epochs_rotate() say why not.
 * `root` NULL: what the entry itself says. */
static int rotate(struct tm_epochs *epochs, const struct tm_replica *r, uint64_t index,
                  const struct tm_hash *root, struct tm_slice entry, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_entry e;
    int code = tm_entry_decode(entry, &arena, &e, err);

    if (code == 0 && e.type != TM_ENTRY_ROTATION)
        code = tm_fail(err, TM_E_MALFORMED, "no rotation");
    if (code == 0)
        code = tm_epochs_rotate(epochs, r->network, &r->member, index,
                                root != NULL ? root : &e.u.rotation.root, &e.u.rotation, err);
    tm_arena_free(&arena);
    return code;
}

/* A rotation without standing is void and stops nothing; only our own failure does. */
static int rotate_or_void(struct tm_epochs *epochs, const struct tm_replica *r,
                          const struct tm_frontier *f, struct tm_slice entry, struct tm_err *err)
{
    struct tm_err why = TM_ERR_INIT;
    struct tm_hash root;
    int code;

    tm_frontier_root(f, &root);
    code = rotate(epochs, r, f->size, &root, entry, &why);
    return code == TM_E_NOMEM ? tm_fail(err, TM_E_NOMEM, "%s", why.text) : 0;
}

/* Rotations past what is known, each proved under the batch's checkpoint, until its epoch. */
static int learn_ahead(struct step *s, struct tm_epochs *epochs, uint64_t known)
{
    for (size_t i = 0; i < s->b->rotation_count; i++) {
        const struct tm_rotation_proof *rp = &s->b->rotations[i];
        struct tm_hash leaf;
        int code;

        if (rp->index < known || tm_epochs_last(epochs)->number >= s->cp->head.epoch)
            continue;
        tm_leaf_hash(rp->entry, &leaf);
        code = tm_merkle_check_inclusion(&leaf, rp->index, s->cp->head.size, &s->cp->head.root,
                                         &rp->proof, s->err);
        if (code == 0)
            code = rotate(epochs, s->r, rp->index, &rp->root, rp->entry, s->err);
        if (code != 0)
            return tm_in(s->err, "rotation at %" PRIu64, rp->index);
    }
    return 0;
}

/* ---- is the checkpoint its owner's? --------------------------------------------------------- */

/* The parsed checkpoint, from what is remembered when the bytes are the same. */
static int parse(struct step *s, struct tm_checkpoint *cp)
{
    const struct tm_checked_note *v = &s->r->checked;
    int code;

    tm_sha256(s->b->checkpoint, &s->note);
    if (v->there && tm_hash_eq(&v->note, &s->note)) {
        *cp = v->cp;
        return 0;
    }
    code = tm_checkpoint_parse(s->b->checkpoint, cp, s->err);
    /* a note with no signature of its own origin's name is no checkpoint */
    return code == TM_E_NOTFOUND ? tm_fail(s->err, TM_E_MALFORMED, "unsigned checkpoint") : code;
}

/* Its signatures, once for the same bytes and the same key. */
static int signatures(struct step *s, const uint8_t control_key[32])
{
    struct tm_checked_note *v = &s->r->checked;
    int code;

    if (v->there && tm_hash_eq(&v->note, &s->note) && memcmp(v->control_key, control_key, 32) == 0)
        return 0;
    code = tm_checkpoint_verify(s->cp, control_key, s->err);
    if (code != 0)
        return code;
    v->there = true;
    v->note = s->note;
    memcpy(v->control_key, control_key, 32);
    v->cp = *s->cp;
    return 0;
}

/* By the key in force after entry size - 1. Fails: TM_E_NOTFOUND (a key not known yet),
 * TM_E_MISMATCH (a key superseded by then), TM_E_SIGNATURE. */
static int verify(struct step *s, const struct tm_epochs *epochs)
{
    const struct tm_epoch *key = tm_epochs_at(epochs, s->cp->head.size);

    if (key->number > s->cp->head.epoch)
        return tm_fail(s->err, TM_E_MISMATCH,
                       "a head of epoch %" PRIu32 " covers the rotation at %" PRIu64,
                       s->cp->head.epoch, key->start);
    if (key->number < s->cp->head.epoch)
        return tm_fail(s->err, TM_E_NOTFOUND, "the key of epoch %" PRIu32 " is not known",
                       s->cp->head.epoch);
    return signatures(s, key->control_key);
}

static int give(struct step *s, enum tm_offer offer)
{
    s->out->offer = offer;
    return 0;
}

/* A key that is not known is no fault of the sender's; the rest is. */
static int verdict_on(struct step *s, int code)
{
    return code == TM_E_NOTFOUND ? give(s, TM_OFFER_KEY_AHEAD) : code;
}

/* Can this verified checkpoint and the head we have be of one log? `epochs` reach to its size. */
static bool contradicts(struct step *s, const struct tm_epochs *epochs)
{
    const struct tm_head *ours = &s->r->head, *theirs = &s->cp->head;

    if (!s->r->has_head)
        return false;
    if (tm_heads_relate(ours, theirs) == TM_HEADS_WITHHOLD)
        s->out->withholding = true;
    if (ours->size > theirs->size)
        return theirs->epoch > ours->epoch;
    if (ours->size == theirs->size && !tm_hash_eq(&ours->root, &theirs->root))
        return true;
    return tm_epochs_at(epochs, ours->size)->number != ours->epoch;
}

static bool newer(const struct tm_replica *r, const struct tm_checkpoint *cp)
{
    return !r->has_head || cp->head.size > r->head.size ||
           (cp->head.size == r->head.size && cp->head.time_s > r->head.time_s);
}

static int take_head(struct step *s, bool extended)
{
    s->out->new_head = newer(s->r, s->cp);
    if (s->out->new_head) {
        s->r->has_head = true;
        s->r->head = s->cp->head;
    }
    return give(s, extended           ? TM_OFFER_EXTENDED
                   : s->out->new_head ? TM_OFFER_HEAD_ONLY
                                      : TM_OFFER_KNOWN);
}

/* ---- a checkpoint of what we hold ------------------------------------------------------------ */

static int need_source(struct step *s)
{
    return s->src != NULL ? 0 : tm_fail(s->err, TM_E_USAGE, "no source of the hashes held");
}

static int root_held(struct step *s, uint64_t size, struct tm_hash *out)
{
    int code;

    if (size == s->held) {
        tm_frontier_root(&s->r->frontier, out);
        return 0;
    }
    code = need_source(s);
    return code != 0 ? code : tm_merkle_root(s->src, size, out, s->err);
}

/* Another root at a size we hold: evidence, if a key of that epoch known here signed it. */
static int another_branch(struct step *s)
{
    const struct tm_epochs *e = &s->r->epochs;
    uint32_t epoch = s->cp->head.epoch;
    int code;

    if (epoch >= e->n)
        return give(s, TM_OFFER_KEY_AHEAD);
    code = signatures(s, e->v[epoch].control_key);
    return code == 0 ? give(s, TM_OFFER_CONFLICT) : verdict_on(s, code);
}

static int offer_old(struct step *s)
{
    struct tm_hash ours;
    int code = root_held(s, s->cp->head.size, &ours);

    if (code != 0)
        return code;
    if (!tm_hash_eq(&ours, &s->cp->head.root))
        return another_branch(s);
    code = verify(s, &s->r->epochs);
    if (code != 0)
        return verdict_on(s, code);
    if (contradicts(s, &s->r->epochs) || s->out->withholding)
        return give(s, TM_OFFER_CONFLICT);
    return take_head(s, false);
}

/* ---- a checkpoint past what we hold ---------------------------------------------------------- */

/* Key and head of a larger log, of whose entries none can be judged yet. */
static int offer_gap(struct step *s)
{
    struct tm_epochs *epochs = &s->r->epochs;
    size_t known = epochs->n;
    bool conflict;
    int code;

    if (known == 0)
        return give(s, TM_OFFER_KEY_AHEAD); /* not even entry 0 is here */
    code = learn_ahead(s, epochs, s->held);
    if (code == 0)
        code = verify(s, epochs);
    conflict = code == 0 && contradicts(s, epochs);
    epochs->n = known;
    if (code != 0)
        return verdict_on(s, code);
    return give(s, conflict ? TM_OFFER_CONFLICT : TM_OFFER_GAP);
}

/* Appends the entries [at, end) to `f`, learning rotations. `*split` becomes true when the tree
 * grows past the head we have with another root. */
static int append(struct step *s, struct tm_frontier *f, struct tm_epochs *epochs, bool *split)
{
    const struct tm_head *head = s->r->has_head ? &s->r->head : NULL;

    for (uint64_t i = f->size; i < s->end; i++) {
        struct tm_slice entry = s->b->entries[i - s->b->from];
        struct tm_hash *leaf = &s->leaves[i - s->b->from];
        int code = 0;

        tm_leaf_hash(entry, leaf);
        if (i == 0)
            code = tm_epochs_begin(epochs, s->r->network, &s->r->member, entry, s->err);
        else if (may_be_rotation(entry))
            code = rotate_or_void(epochs, s->r, f, entry, s->err);
        if (code != 0)
            return code;
        tm_frontier_append(f, leaf);
        if (head != NULL && f->size == head->size) {
            struct tm_hash root;

            tm_frontier_root(f, &root);
            *split = !tm_hash_eq(&root, &head->root);
        }
    }
    return 0;
}

/* Do the entries up to `end` belong to what the checkpoint signs? */
static int prove(struct step *s, const struct tm_frontier *f)
{
    const struct tm_head *head = &s->cp->head;
    struct tm_hash root;

    tm_frontier_root(f, &root);
    if (f->size < head->size)
        return tm_merkle_check_consistency(f->size, &root, head->size, &head->root, &s->b->proof,
                                           s->err);
    if (!tm_hash_eq(&root, &head->root))
        return tm_fail(s->err, TM_E_MISMATCH, "the entries do not hash to the signed root");
    return 0;
}

/* An entry at `f` that is not ours: a branch, if the signed head really has it; else a lie. */
static int offer_branch(struct step *s, uint64_t f)
{
    struct tm_epochs epochs = { NULL, 0 };
    struct tm_frontier frontier;
    bool ignored = false;
    int code;

    if (f == 0)
        return tm_fail(s->err, TM_E_MISMATCH, "another entry 0 is another log");
    code = tm_merkle_frontier(s->src, s->b->from, &frontier, s->err);
    if (code == 0)
        code = tm_epochs_copy(&s->r->epochs, &epochs, s->err);
    while (code == 0 && epochs.n > 1 && tm_epochs_last(&epochs)->start >= f)
        epochs.n--;
    if (code == 0)
        code = append(s, &frontier, &epochs, &ignored);
    if (code == 0)
        code = prove(s, &frontier);
    if (code == 0)
        code = learn_ahead(s, &epochs, s->end);
    if (code == 0)
        code = verify(s, &epochs);
    tm_epochs_free(&epochs);
    return code == 0 ? give(s, TM_OFFER_CONFLICT) : verdict_on(s, code);
}

/* Compares what the batch repeats with what is held; `*differ` is the first index that differs. */
static int overlap(struct step *s, uint64_t *differ)
{
    uint64_t stop = s->end < s->held ? s->end : s->held;
    int code = s->b->from < stop ? need_source(s) : 0;

    *differ = UINT64_MAX;
    for (uint64_t i = s->b->from; i < stop && code == 0; i++) {
        struct tm_hash *leaf = &s->leaves[i - s->b->from], ours;

        tm_leaf_hash(s->b->entries[i - s->b->from], leaf);
        code = s->src->get(s->src->ctx, 0, i, &ours, s->err);
        if (code == 0 && !tm_hash_eq(leaf, &ours)) {
            *differ = i;
            return 0;
        }
    }
    return code;
}

static int extend(struct step *s)
{
    struct tm_epochs *epochs = &s->r->epochs;
    struct tm_frontier f = s->r->frontier;
    size_t known = epochs->n, reached = known;
    bool split = false, conflict = false;
    int code = append(s, &f, epochs, &split);

    if (code == 0) {
        reached = epochs->n;
        code = prove(s, &f);
    }
    if (code == 0)
        code = learn_ahead(s, epochs, s->end);
    if (code == 0)
        code = verify(s, epochs);
    if (code == 0)
        conflict = contradicts(s, epochs) || split;
    epochs->n = code == 0 && !conflict ? reached : known;
    if (epochs->n == 0)
        tm_epochs_free(epochs);
    if (code != 0)
        return verdict_on(s, code);
    if (conflict)
        return give(s, TM_OFFER_CONFLICT);
    s->r->frontier = f;
    s->out->skip = s->held - s->b->from;
    return take_head(s, s->end > s->held);
}

static int offer_next(struct step *s)
{
    uint64_t differ;
    int code;

    if (s->end == 0)
        return give(s, TM_OFFER_KEY_AHEAD); /* a head alone, before entry 0 is here */
    code = overlap(s, &differ);
    if (code != 0)
        return code;
    if (differ != UINT64_MAX)
        return offer_branch(s, differ);
    return s->end < s->held ? offer_gap(s) : extend(s);
}

/* ---- the whole step --------------------------------------------------------------------------- */

static int check_form(struct step *s)
{
    const struct tm_batch *b = s->b;
    const struct tm_checkpoint *cp = s->cp;

    if (!tm_id_eq(&b->member, &s->r->member) || !tm_id_eq(&cp->member, &s->r->member))
        return tm_fail(s->err, TM_E_MISMATCH, "of another member");
    if (strcmp(cp->network, s->r->network) != 0)
        return tm_fail(s->err, TM_E_MISMATCH, "of another network");
    if (cp->head.size == 0)
        return tm_fail(s->err, TM_E_MALFORMED, "a head of no entries");
    if (b->from > cp->head.size || b->n > cp->head.size - b->from)
        return tm_fail(s->err, TM_E_MALFORMED, "entries past the signed size");
    for (size_t i = 0; i < b->n; i++)
        if (b->entries[i].len > TM_ENTRY_BYTES_MAX)
            return tm_fail(s->err, TM_E_LIMIT, "entry %" PRIu64 " has %zu bytes", b->from + i,
                           b->entries[i].len);
    return 0;
}

int tm_replica_offer(struct tm_replica *r, const struct tm_batch *batch,
                     const struct tm_hash_source *src, struct tm_hash *leaves,
                     struct tm_offer_result *out, struct tm_err *err)
{
    struct tm_offer_result result = { .offer = TM_OFFER_KNOWN };
    struct step s = { r, batch, src, leaves, &result, err, &result.cp, r->frontier.size };
    int code = parse(&s, &result.cp);

    if (code == 0)
        code = check_form(&s);
    if (code != 0)
        return code;
    s.end = batch->from + batch->n;
    if (result.cp.head.size <= s.held)
        code = offer_old(&s);
    else if (batch->from > s.held)
        code = offer_gap(&s);
    else
        code = offer_next(&s);
    if (code == 0)
        *out = result;
    return code;
}

/* ---- the owner's own step ---------------------------------------------------------------------- */

static int append_own(struct tm_replica *r, struct tm_frontier *f, struct tm_slice entry,
                      struct tm_hash *leaf, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_hash root;
    struct tm_entry e;
    int code;

    tm_leaf_hash(entry, leaf);
    tm_frontier_root(f, &root);
    code = tm_entry_decode(entry, &arena, &e, err);
    if (code == 0 && f->size == 0)
        code = tm_epochs_begin(&r->epochs, r->network, &r->member, entry, err);
    else if (code == 0 && e.type == TM_ENTRY_INCEPTION)
        code = tm_fail(err, TM_E_MISMATCH, "an inception that is not entry 0");
    else if (code == 0 && e.type == TM_ENTRY_ROTATION)
        code = tm_epochs_rotate(&r->epochs, r->network, &r->member, f->size, &root, &e.u.rotation,
                                err);
    tm_arena_free(&arena);
    if (code != 0)
        return tm_in(err, "entry %" PRIu64, f->size);
    tm_frontier_append(f, leaf);
    return 0;
}

int tm_replica_append_own(struct tm_replica *r, const struct tm_slice *entries, size_t n,
                          struct tm_hash *leaves, struct tm_err *err)
{
    struct tm_frontier f = r->frontier;
    size_t known = r->epochs.n;
    int code = 0;

    for (size_t i = 0; i < n && code == 0; i++)
        code = append_own(r, &f, entries[i], &leaves[i], err);
    if (code == 0) {
        r->frontier = f;
        return 0;
    }
    r->epochs.n = known;
    if (known == 0)
        tm_epochs_free(&r->epochs);
    return code;
}
