/* store/fsck_head.c - does the stored head sign the entries that are held? */
#include "store/fsck.h"

#include <inttypes.h>

#include "node/log/checkpoint.h"
#include "node/log/merkle.h"

/* The log is append-only, so the root at the head's size is the same whenever it is asked for. */
static int compare_root(struct tm_fsck *fsck, const struct tm_id *member,
                        const struct tm_head *head, uint64_t length, struct tm_err *err)
{
    struct tm_store_hashes ctx = { fsck->store, *member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_hash root;
    int r;

    if (head->size > length)
        return 0; /* signs entries still to come */
    r = tm_merkle_root(&src, head->size, &root, err);
    if (r == 0 && !tm_hash_eq(&root, &head->root))
        tm_fsck_find(fsck, member, "its head of size %" PRIu64 " signs another root", head->size);
    return r;
}

static int judge_note(struct tm_fsck *fsck, const struct tm_id *member, struct tm_slice note,
                      uint64_t length, struct tm_err *err)
{
    struct tm_err why = TM_ERR_INIT;
    struct tm_checkpoint cp;

    if (tm_checkpoint_parse(note, &cp, &why) != 0) {
        tm_fsck_find(fsck, member, "its head cannot be read: %s", why.text);
        return 0;
    }
    if (!tm_id_eq(&cp.member, member)) {
        tm_fsck_find(fsck, member, "its head names another log");
        return 0;
    }
    return compare_root(fsck, member, &cp.head, length, err);
}

int tm_fsck_head(struct tm_fsck *fsck, const struct tm_id *member, struct tm_err *err)
{
    struct tm_buf note = TM_BUF_INIT(TM_STORE_HEAD_MAX);
    uint64_t length;
    int r = tm_store_length(fsck->store, member, &length, err);

    if (r == 0) {
        r = tm_store_head(fsck->store, member, &note, err);
        if (r == TM_E_LIMIT)
            r = tm_fail(err, TM_E_CORRUPT, "a head longer than any");
        if (r == 0)
            r = judge_note(fsck, member, tm_buf_slice(&note), length, err);
        else if (r == TM_E_NOTFOUND)
            r = 0;
    }
    tm_buf_free(&note);
    return tm_fsck_judge(fsck, r, err);
}
