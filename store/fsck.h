/* store/fsck.h - what the files of the full check share. */
#ifndef TM_STORE_FSCK_H
#define TM_STORE_FSCK_H

#include "store/parts.h"

struct tm_fsck {
    struct tm_store *store;
    void (*say)(void *ctx, const char *finding);
    void (*progress)(void *ctx, uint64_t done, uint64_t of);
    void *ctx;
    uint64_t done, of; /* entries */
    uint64_t findings;
};

void tm_fsck_find(struct tm_fsck *fsck, const struct tm_id *member, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* Damage is a finding, and the check goes on: 0. Any other failure ends it: `r`. */
int tm_fsck_judge(struct tm_fsck *fsck, int r, const struct tm_err *err);

/* fsck_head.c: the stored head against the entries held. */
int tm_fsck_head(struct tm_fsck *fsck, const struct tm_id *member, struct tm_err *err);
/* fsck_state.c: the saved state against the entries and the head. */
int tm_fsck_state(struct tm_fsck *fsck, const struct tm_id *member, struct tm_err *err);

#endif
