/* node/log/epoch.c - control keys over time. Cheap checks come before signatures, so that a rotation
 * of no standing costs a hash. Whether a rotation is valid depends on nothing but the rotations
 * before it and the tree it names: a fork proof must be able to show it alone. */
#include "node/log/epoch.h"

#include <inttypes.h>
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/log/merkle.h"

void tm_epochs_free(struct tm_epochs *e)
{
    free(e->v);
    e->v = NULL;
    e->n = 0;
}

/* Room is always the next power of two, so that the count alone says when to grow. */
static int push(struct tm_epochs *e, const struct tm_epoch *next, struct tm_err *err)
{
    if ((e->n & (e->n - 1)) == 0) {
        struct tm_epoch *v = realloc(e->v, (e->n == 0 ? 1 : e->n * 2) * sizeof *v);

        if (v == NULL)
            return tm_fail(err, TM_E_NOMEM, "no memory for key epochs");
        e->v = v;
    }
    e->v[e->n++] = *next;
    return 0;
}

int tm_epochs_copy(const struct tm_epochs *from, struct tm_epochs *to, struct tm_err *err)
{
    struct tm_epochs copy = { NULL, 0 };

    for (size_t i = 0; i < from->n; i++) {
        int r = push(&copy, &from->v[i], err);

        if (r != 0) {
            tm_epochs_free(&copy);
            return r;
        }
    }
    *to = copy;
    return 0;
}

static int begin(const char *network, const struct tm_id *member, struct tm_slice entry0,
                 struct tm_arena *arena, struct tm_epoch *first, struct tm_err *err)
{
    struct tm_hash leaf;
    struct tm_entry e;
    int r;

    tm_leaf_hash(entry0, &leaf);
    if (memcmp(leaf.b, member->b, sizeof leaf.b) != 0)
        return tm_fail(err, TM_E_MISMATCH, "entry 0 does not hash to the member id");
    r = tm_entry_decode(entry0, arena, &e, err);
    if (r != 0)
        return r == TM_E_LIMIT ? tm_fail(err, TM_E_MALFORMED, "entry 0 is past a limit") : r;
    if (e.type != TM_ENTRY_INCEPTION)
        return tm_fail(err, TM_E_MALFORMED, "entry 0 is no inception");
    if (!tm_slice_is(e.u.profile.network, network))
        return tm_fail(err, TM_E_MISMATCH, "entry 0 is of another network");
    if (!tm_ed25519_key_ok(e.u.profile.control_key))
        return tm_fail(err, TM_E_MALFORMED, "entry 0: the control key is no valid point");
    memcpy(first->control_key, e.u.profile.control_key, 32);
    first->next_key_hash = e.u.profile.next_key_hash;
    return 0;
}

int tm_epochs_begin(struct tm_epochs *e, const char *network, const struct tm_id *member,
                    struct tm_slice entry0, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_epochs out = { NULL, 0 };
    struct tm_epoch first = { .number = 0, .start = 0 };
    int r = begin(network, member, entry0, &arena, &first, err);

    tm_arena_free(&arena);
    if (r == 0)
        r = push(&out, &first, err);
    if (r == 0)
        *e = out;
    return r;
}

static bool signed_by(const uint8_t key[32], const uint8_t sig[64], struct tm_buf *msg)
{
    return msg->fault == 0 && tm_ed25519_verify(key, tm_buf_slice(msg), sig);
}

static int signatures(const char *network, const struct tm_id *member,
                      const struct tm_entry_rotation *rot, struct tm_err *err)
{
    struct tm_buf msg = TM_BUF_INIT(1024);
    int r = 0;

    tm_rotation_signed(&msg, network, member, rot);
    if (msg.fault == 0 && !signed_by(rot->recovery_key, rot->signature, &msg))
        r = tm_fail(err, TM_E_SIGNATURE, "rotation: the recovery key's signature fails");
    if (r == 0) {
        r = tm_buf_check(&msg, "rotation", err);
        tm_buf_reset(&msg);
    }
    tm_rotation_possession(&msg, network, member, rot);
    if (r == 0)
        r = tm_buf_check(&msg, "rotation", err);
    if (r == 0 && !signed_by(rot->control_key, rot->possession, &msg))
        r = tm_fail(err, TM_E_SIGNATURE, "rotation: the new control key's possession fails");
    tm_buf_free(&msg);
    return r;
}

int tm_epochs_rotate(struct tm_epochs *e, const char *network, const struct tm_id *member,
                     uint64_t index, const struct tm_hash *root,
                     const struct tm_entry_rotation *rotation, struct tm_err *err)
{
    const struct tm_epoch *last = tm_epochs_last(e);
    struct tm_epoch next = { .number = last->number + 1, .start = index };
    struct tm_hash revealed;
    int r;

    tm_sha256(tm_slice(rotation->recovery_key, 32), &revealed);
    if (!tm_hash_eq(&revealed, &last->next_key_hash))
        return tm_fail(err, TM_E_MISMATCH, "rotation: not the recovery key committed to");
    if (index <= last->start || rotation->size != index)
        return tm_fail(err, TM_E_MISMATCH, "rotation: size %" PRIu64 " at index %" PRIu64,
                       rotation->size, index);
    if (!tm_hash_eq(&rotation->root, root))
        return tm_fail(err, TM_E_MISMATCH, "rotation: not the root of the log before it");
    if (memcmp(rotation->recovery_key, rotation->control_key, 32) == 0)
        return tm_fail(err, TM_E_MISMATCH, "rotation: the recovery key as control key");
    if (!tm_ed25519_key_ok(rotation->recovery_key) || !tm_ed25519_key_ok(rotation->control_key))
        return tm_fail(err, TM_E_MISMATCH, "rotation: a key that is no valid point");
    if (e->n >= TM_EPOCHS_MAX)
        return tm_fail(err, TM_E_LIMIT, "rotation: more than %d epochs", TM_EPOCHS_MAX);
    r = signatures(network, member, rotation, err);
    if (r != 0)
        return r;
    memcpy(next.control_key, rotation->control_key, 32);
    next.next_key_hash = rotation->next_key_hash;
    return push(e, &next, err);
}

const struct tm_epoch *tm_epochs_at(const struct tm_epochs *e, uint64_t size)
{
    size_t low = 0, high = e->n; /* v[low] starts before `size`, v[high] does not */

    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;

        if (e->v[mid].start < size)
            low = mid;
        else
            high = mid;
    }
    return &e->v[low];
}
