/* node/daemon/conflict.h - from two heads that contradict to evidence anyone can check. */
#ifndef TM_DAEMON_CONFLICT_H
#define TM_DAEMON_CONFLICT_H

#include "node/log/fork.h"
#include "store/store.h"

/* Appends the encoded proof that `theirs`, a verified checkpoint, contradicts the head stored for
 * `own`. What a stranger's entries do not prove stays unproved: a head of a later epoch, whose
 * rotations on that branch are not held, is TM_E_NOTFOUND. `finding` says what was proved. */
int tm_conflict_prove(struct tm_store *store, const struct tm_replica *own, struct tm_slice theirs,
                      struct tm_buf *out, struct tm_fork_finding *finding, struct tm_err *err);

#endif
