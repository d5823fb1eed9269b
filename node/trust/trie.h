/* node/trust/trie.h - an ordered map from fixed-length keys, shared between snapshots.
 *
 * A crit-bit tree whose nodes are counted: a snapshot holds the root, and an edit copies only the
 * path to what it changes. Nodes made by an edit carry its token and are changed in place until the
 * edit ends, so a million changes in one edit cost no more than in an ordinary tree. Iteration is in
 * bytewise order of keys. Depth is at most the bits of a key. One writer; readers on any thread.
 */
#ifndef TM_TRUST_TRIE_H
#define TM_TRUST_TRIE_H

#include "node/base/err.h"
#include "node/base/slice.h"

#define TM_TRIE_KEY_MAX 72 /* bytes: two 32-byte ids and an entry index */

struct tm_trie_node;
struct tm_trie_leaf {
    void *value;   /* counted through `ref` and `unref` of the tree; may be NULL */
    uint64_t info; /* the user's; never changes for a key */
    const uint8_t *key;
};
struct tm_trie {
    struct tm_trie_node *root;
    size_t count, key_len;
    void (*ref)(void *value); /* both NULL: values are not counted */
    void (*unref)(void *value);
};

void tm_trie_init(struct tm_trie *t, size_t key_len, void (*ref)(void *), void (*unref)(void *));
void tm_trie_share(const struct tm_trie *from, struct tm_trie *to); /* `to` is uninitialised */
void tm_trie_done(struct tm_trie *t);

/* Borrowed from the tree; NULL if absent. */
const struct tm_trie_leaf *tm_trie_find(const struct tm_trie *t, const uint8_t *key);
/* The leaf of `key` to be changed in place by the edit `token`; added with value NULL and `info` when
 * it is absent. Fails: TM_E_NOMEM. */
int tm_trie_own(struct tm_trie *t, uint64_t token, const uint8_t *key, uint64_t info,
                struct tm_trie_leaf **out, struct tm_err *err);
/* Leaves whose key begins with `prefix`, in order, until `fn` gives false. */
void tm_trie_each(const struct tm_trie *t, struct tm_slice prefix,
                  bool (*fn)(void *ctx, const struct tm_trie_leaf *leaf), void *ctx);

#endif
