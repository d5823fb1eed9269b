/* node/daemon/conflict.c - evidence of two heads that contradict. */
#include "node/daemon/conflict.h"

#include "node/base/arena.h"

#define ARENA_MAX TM_MIB(4)

/* A checkpoint with its owner's lines only: witnesses have no part in a proof. */
static int own_lines(const struct tm_replica *own, struct tm_slice note, struct tm_arena *arena,
                     struct tm_slice *out, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_checkpoint cp;
    int r = tm_checkpoint_parse(note, &cp, err);

    if (r == 0)
        r = tm_checkpoint_verify(&cp, tm_epochs_at(&own->epochs, cp.head.size)->control_key, err);
    if (r == 0) {
        tm_checkpoint_put(&text, &cp, tm_epochs_at(&own->epochs, cp.head.size)->control_key);
        *out = tm_arena_copy(arena, tm_buf_slice(&text));
        if (out->data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "checkpoint");
    }
    tm_buf_free(&text);
    return r;
}

/* The rotations that our branch has, as far as its head covers them. */
static int own_rotations(struct tm_store *store, const struct tm_replica *own,
                         struct tm_arena *arena, struct tm_fork_branch *branch, struct tm_err *err)
{
    struct tm_fork_rotation *v = tm_arena_zalloc(arena, own->epochs.n, sizeof *v);
    size_t n = 0;

    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "rotations");
    for (size_t i = 1; i < own->epochs.n && own->epochs.v[i].start < own->head.size; i++) {
        struct tm_buf entry = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
        int r = tm_store_entry(store, &own->member, own->epochs.v[i].start, &entry, err);

        v[n].index = own->epochs.v[i].start;
        v[n].entry = tm_arena_copy(arena, tm_buf_slice(&entry));
        tm_buf_free(&entry);
        if (r != 0)
            return r;
        n++;
    }
    branch->rotations = v;
    branch->rotation_count = n;
    return 0;
}

static int prove(struct tm_store *store, const struct tm_replica *own, struct tm_slice theirs,
                 struct tm_arena *arena, struct tm_buf *out, struct tm_fork_finding *finding,
                 struct tm_err *err)
{
    struct tm_store_hashes hashes = { store, own->member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_fork_branch branch[2] = { { .hashes = &src }, { .hashes = NULL } };
    struct tm_buf note = TM_BUF_INIT(TM_NOTE_BYTES_MAX), entry0 = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_fork_proof proof;
    int r;

    r = tm_store_head(store, &own->member, &note, err);
    if (r == 0)
        r = tm_store_entry(store, &own->member, 0, &entry0, err);
    if (r == 0)
        r = own_lines(own, tm_buf_slice(&note), arena, &branch[0].checkpoint, err);
    if (r == 0)
        r = own_lines(own, theirs, arena, &branch[1].checkpoint, err);
    if (r == 0)
        r = own_rotations(store, own, arena, &branch[0], err);
    if (r == 0)
        r = tm_fork_make(tm_buf_slice(&entry0), branch, arena, &proof, err);
    if (r == 0)
        r = tm_fork_check(&proof, own->network, finding, err);
    if (r == 0)
        r = tm_fork_encode(&proof, out, err);
    tm_buf_free(&note);
    tm_buf_free(&entry0);
    return r;
}

int tm_conflict_prove(struct tm_store *store, const struct tm_replica *own, struct tm_slice theirs,
                      struct tm_buf *out, struct tm_fork_finding *finding, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(ARENA_MAX);
    int r;

    if (own->epochs.n == 0 || !own->has_head)
        return tm_fail(err, TM_E_NOTFOUND, "no head of ours to hold it against");
    r = prove(store, own, theirs, &arena, out, finding, err);
    tm_arena_free(&arena);
    return r;
}
