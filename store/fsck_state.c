/* store/fsck_state.c - is the saved state of a log in step with its entries and its head? */
#include "store/fsck.h"

#include <inttypes.h>

#include "node/log/replica.h"

struct saved { /* all of one moment: the log may grow while it is looked at */
    uint64_t length;
    struct tm_buf state, head;
    bool has_state, has_head;
};

static int optional(int r, bool *there, struct tm_err *err)
{
    *there = r == 0;
    if (r == TM_E_LIMIT)
        return tm_fail(err, TM_E_CORRUPT, "a record longer than any");
    return r == TM_E_NOTFOUND ? 0 : r;
}

static int read_once(struct tm_store *store, const struct tm_id *member, struct saved *saved,
                     struct tm_err *err)
{
    int r = tm_store_length(store, member, &saved->length, err);

    tm_buf_reset(&saved->state);
    tm_buf_reset(&saved->head);
    if (r == 0)
        r = optional(tm_store_head(store, member, &saved->head, err), &saved->has_head, err);
    if (r == 0)
        r = optional(tm_store_state(store, member, &saved->state, err), &saved->has_state, err);
    return r;
}

static bool same(const struct saved *a, const struct saved *b)
{
    return a->length == b->length && a->has_state == b->has_state && a->has_head == b->has_head &&
           tm_slice_eq(tm_buf_slice(&a->state), tm_buf_slice(&b->state)) &&
           tm_slice_eq(tm_buf_slice(&a->head), tm_buf_slice(&b->head));
}

/* Twice the same is one moment: what a batch changes, it changes together. */
static int read_saved(struct tm_store *store, const struct tm_id *member, struct saved *saved,
                      struct saved *again, struct tm_err *err)
{
    int r;

    do {
        r = read_once(store, member, saved, err);
        if (r == 0)
            r = read_once(store, member, again, err);
    } while (r == 0 && !same(saved, again));
    return r;
}

static int compare_entries(struct tm_fsck *fsck, const struct tm_id *member,
                           const struct tm_replica *replica, uint64_t length, struct tm_err *err)
{
    struct tm_store_hashes ctx = { fsck->store, *member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_hash root, saved_root;
    int r;

    if (!tm_id_eq(&replica->member, member))
        tm_fsck_find(fsck, member, "its state names another log");
    if (replica->frontier.size != length) {
        tm_fsck_find(fsck, member, "its state is of size %" PRIu64 ", it has %" PRIu64 " entries",
                     replica->frontier.size, length);
        return 0;
    }
    r = tm_merkle_root(&src, length, &root, err);
    if (r != 0)
        return r;
    tm_frontier_root(&replica->frontier, &saved_root);
    if (!tm_hash_eq(&root, &saved_root))
        tm_fsck_find(fsck, member, "its state has another root than its entries");
    return 0;
}

static void compare_head(struct tm_fsck *fsck, const struct tm_id *member,
                         const struct tm_replica *replica, const struct saved *saved)
{
    struct tm_err ignored = TM_ERR_INIT;
    const struct tm_head *head = &replica->head;
    struct tm_checkpoint cp;

    if (saved->has_head != replica->has_head) {
        tm_fsck_find(fsck, member,
                     saved->has_head ? "its state tells of no head, but there is one"
                                     : "its state tells of a head that is not there");
        return;
    }
    if (!saved->has_head || tm_checkpoint_parse(tm_buf_slice(&saved->head), &cp, &ignored) != 0)
        return; /* one that cannot be read is a finding of tm_fsck_head() */
    if (cp.head.epoch != head->epoch || cp.head.size != head->size ||
        !tm_hash_eq(&cp.head.root, &head->root))
        tm_fsck_find(fsck, member, "its head is not the one its state tells of");
}

static int compare(struct tm_fsck *fsck, const struct tm_id *member, const struct saved *saved,
                   struct tm_err *err)
{
    struct tm_err why = TM_ERR_INIT;
    struct tm_replica replica;
    int r;

    if (!saved->has_state) {
        if (saved->length > 0 || saved->has_head)
            tm_fsck_find(fsck, member, "has entries or a head, but no state");
        return 0;
    }
    r = tm_replica_load(&replica, tm_buf_slice(&saved->state), &why);
    if (r == TM_E_NOMEM)
        return tm_fail(err, r, "%s", why.text);
    if (r != 0) {
        tm_fsck_find(fsck, member, "its state cannot be read: %s", why.text);
        return 0;
    }
    r = compare_entries(fsck, member, &replica, saved->length, err);
    if (r == 0)
        compare_head(fsck, member, &replica, saved);
    tm_replica_done(&replica);
    return r;
}

int tm_fsck_state(struct tm_fsck *fsck, const struct tm_id *member, struct tm_err *err)
{
    struct saved saved = { .state = TM_BUF_INIT(TM_STORE_STATE_MAX),
                           .head = TM_BUF_INIT(TM_STORE_HEAD_MAX) };
    struct saved again = saved;
    int r = read_saved(fsck->store, member, &saved, &again, err);

    if (r == 0)
        r = compare(fsck, member, &saved, err);
    tm_buf_free(&saved.state);
    tm_buf_free(&saved.head);
    tm_buf_free(&again.state);
    tm_buf_free(&again.head);
    return tm_fsck_judge(fsck, r, err);
}
