/* node/log/epoch.h - control keys over time. A log starts in epoch 0; each valid rotation begins
 * the next. A rotation is valid when its recovery key hashes to the commitment in force, its size
 * and root are those of the log before it, the recovery key's signature and the new control key's
 * possession verify, and both keys are valid points and differ. An invalid one is void. */
#ifndef TM_LOG_EPOCH_H
#define TM_LOG_EPOCH_H

#include "node/log/checkpoint.h"
#include "node/log/entry.h"

struct tm_epoch {
    uint32_t number;
    uint64_t start; /* index of the entry that began it */
    uint8_t control_key[32];
    struct tm_hash next_key_hash;
};

struct tm_epochs { /* every epoch so far, oldest first; never empty once begun */
    struct tm_epoch *v;
    size_t n;
};

void tm_epochs_free(struct tm_epochs *e);
int tm_epochs_copy(const struct tm_epochs *from, struct tm_epochs *to, struct tm_err *err);
/* Epoch 0 from entry 0. Fails (no such log): TM_E_MALFORMED, TM_E_MISMATCH (another network or
 * member id), TM_E_NOMEM. */
int tm_epochs_begin(struct tm_epochs *e, const char *network, const struct tm_id *member,
                    struct tm_slice entry0, struct tm_err *err);
/* A rotation at `index`, where the log before it had `root`. Fails: TM_E_MISMATCH, TM_E_SIGNATURE
 * (the entry is void), TM_E_LIMIT, TM_E_NOMEM. */
int tm_epochs_rotate(struct tm_epochs *e, const char *network, const struct tm_id *member,
                     uint64_t index, const struct tm_hash *root,
                     const struct tm_entry_rotation *rotation, struct tm_err *err);
/* The epoch whose key must sign a head of `size` entries (size >= 1), among those known. */
const struct tm_epoch *tm_epochs_at(const struct tm_epochs *e, uint64_t size);
static inline const struct tm_epoch *tm_epochs_last(const struct tm_epochs *e)
{
    return &e->v[e->n - 1];
}

#endif
