/* node/daemon/folder.h - folds entries into the view on a second thread, beside the one that judges
 * and stores them.
 *
 * A long log costs as much to read as to hash and store, and the view needs nothing of the store: so
 * while the keeper's thread judges the next batch, this one folds the last. Entries are folded in the
 * order they were put. Few entries at a time are folded at once by the caller, for whom waking a
 * thread would cost more; the thread is only started when a long run first comes.
 *
 * One owner. From tm_folder_put() until tm_folder_wait() the edit belongs to the folder.
 */
#ifndef TM_DAEMON_FOLDER_H
#define TM_DAEMON_FOLDER_H

#include "node/trust/view.h"

struct tm_folder;

/* Owned by the caller. Fails: TM_E_NOMEM. */
int tm_folder_new(struct tm_folder **out, struct tm_err *err);
void tm_folder_free(struct tm_folder *folder); /* NULL is fine; drops what waits */

/* Entries [first, first + n) of a member's log into `edit`; copied. `*urgent` becomes true when one
 * of them is (tm_view_fold), and may be read after tm_folder_wait(). Fails: TM_E_NOMEM, and as
 * tm_view_fold() does when it folds at once. */
int tm_folder_put(struct tm_folder *folder, struct tm_view_edit *edit, const struct tm_id *member,
                  uint64_t first, const struct tm_slice *entries, size_t n, bool *urgent,
                  struct tm_err *err);
/* Until all are folded, or the first failed: as tm_view_fold() does. What followed it is dropped. */
int tm_folder_wait(struct tm_folder *folder, struct tm_err *err);
/* Drops what is not folded yet, and forgets a failure. */
void tm_folder_drop(struct tm_folder *folder);

#endif
