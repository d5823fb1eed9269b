/* node/daemon/lists.h - this node's own status lists: declaring, placing, changing, serving. */
#ifndef TM_DAEMON_LISTS_H
#define TM_DAEMON_LISTS_H

#include "node/cred/issue.h"
#include "node/daemon/node.h"

/* Declares a new list under a random id. `url` (TM_URL_MAX + 1 bytes) gets its URL. */
int tm_lists_new(struct tm_node *node, enum tm_purpose purpose, uint64_t length, char *url,
                 uint64_t *entry, struct tm_err *err);

/* A free place in `list`, or, when it is empty, in our newest revocation list; one is declared when
 * there is none, or it is full. Text in `arena`. Fails: TM_E_NOTFOUND (no such list of ours), TM_E_DENIED (full). */
int tm_lists_place(struct tm_node *node, struct tm_slice list, struct tm_arena *arena,
                   struct tm_issue_status *out, struct tm_err *err);

struct tm_list_change {
    struct tm_slice list;
    uint64_t index;
};
/* Sets all of them to `value`, in one step with one head. Every list must be ours and of `purpose`.
 * `*entries` is how many entries it took. Fails as tm_node_append(), and TM_E_NOTFOUND, TM_E_USAGE. */
int tm_lists_set(struct tm_node *node, enum tm_purpose purpose, uint8_t value,
                 struct tm_list_change *changes, size_t n, size_t *entries, struct tm_err *err);

#define TM_LIST_CHANGES_MAX 200000 /* in one command */

#endif
