/* node/trust/trie.c - an ordered map from fixed-length keys, shared between snapshots.
 *
 * An inner node names one bit (byte, mask): keys below child[0] have it clear, below child[1] set, and
 * all keys below agree in every earlier bit. A node whose token is the running edit's is referred to
 * by that edit alone, once, so it may be changed in place.
 */
#include "node/trust/trie.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "node/base/check.h"

struct tm_trie_node {
    atomic_uint refs;
    uint16_t byte; /* inner */
    uint8_t mask;  /* inner; 0 marks a leaf */
    uint64_t token;
};
struct inner {
    struct tm_trie_node n;
    struct tm_trie_node *child[2];
};
struct leaf {
    struct tm_trie_node n;
    struct tm_trie_leaf l; /* its key stands right behind */
};

static struct inner *inner_of(const struct tm_trie_node *n)
{
    return (struct inner *)(uintptr_t)n;
}

static struct leaf *leaf_of(const struct tm_trie_node *n)
{
    return (struct leaf *)(uintptr_t)n;
}

static void node_init(struct tm_trie_node *n, uint64_t token, uint16_t byte, uint8_t mask)
{
    atomic_init(&n->refs, 1);
    n->byte = byte;
    n->mask = mask;
    n->token = token;
}

static unsigned side_of(const struct tm_trie_node *n, const uint8_t *key)
{
    return (key[n->byte] & n->mask) != 0;
}

static void node_ref(struct tm_trie_node *n)
{
    atomic_fetch_add_explicit(&n->refs, 1, memory_order_relaxed);
}

static void node_unref(const struct tm_trie *t, struct tm_trie_node *n)
{
    if (n == NULL || atomic_fetch_sub_explicit(&n->refs, 1, memory_order_acq_rel) != 1)
        return;
    if (n->mask != 0) {
        node_unref(t, inner_of(n)->child[0]);
        node_unref(t, inner_of(n)->child[1]);
    } else if (t->unref != NULL && leaf_of(n)->l.value != NULL) {
        t->unref(leaf_of(n)->l.value);
    }
    free(n);
}

void tm_trie_init(struct tm_trie *t, size_t key_len, void (*ref)(void *), void (*unref)(void *))
{
    TM_CHECK(key_len > 0 && key_len <= TM_TRIE_KEY_MAX);
    *t = (struct tm_trie){ .key_len = key_len, .ref = ref, .unref = unref };
}

void tm_trie_share(const struct tm_trie *from, struct tm_trie *to)
{
    *to = *from;
    if (to->root != NULL)
        node_ref(to->root);
}

void tm_trie_done(struct tm_trie *t)
{
    node_unref(t, t->root);
    t->root = NULL;
    t->count = 0;
}

/* The leaf that shares with `key` every bit the tree tests; NULL only in an empty tree. */
static struct tm_trie_node *nearest(const struct tm_trie *t, const uint8_t *key, size_t key_len)
{
    struct tm_trie_node *n = t->root;

    while (n != NULL && n->mask != 0)
        n = inner_of(n)->child[n->byte < key_len ? side_of(n, key) : 0];
    return n;
}

const struct tm_trie_leaf *tm_trie_find(const struct tm_trie *t, const uint8_t *key)
{
    const struct tm_trie_node *n = nearest(t, key, t->key_len);

    return n != NULL && memcmp(leaf_of(n)->l.key, key, t->key_len) == 0 ? &leaf_of(n)->l : NULL;
}

static struct tm_trie_node *new_leaf(const struct tm_trie *t, uint64_t token, const uint8_t *key,
                                     uint64_t info)
{
    struct leaf *leaf = malloc(sizeof *leaf + t->key_len);
    uint8_t *own_key = (uint8_t *)(leaf + 1);

    if (leaf == NULL)
        return NULL;
    node_init(&leaf->n, token, 0, 0);
    memcpy(own_key, key, t->key_len);
    leaf->l = (struct tm_trie_leaf){ NULL, info, own_key };
    return &leaf->n;
}

static struct tm_trie_node *copy_leaf(const struct tm_trie *t, uint64_t token,
                                      const struct tm_trie_leaf *old)
{
    struct tm_trie_node *n = new_leaf(t, token, old->key, old->info);

    if (n == NULL)
        return NULL;
    leaf_of(n)->l.value = old->value;
    if (t->ref != NULL && old->value != NULL)
        t->ref(old->value);
    return n;
}

static struct tm_trie_node *copy_inner(uint64_t token, const struct inner *old)
{
    struct inner *in = malloc(sizeof *in);

    if (in == NULL)
        return NULL;
    node_init(&in->n, token, old->n.byte, old->n.mask);
    for (int i = 0; i < 2; i++) {
        in->child[i] = old->child[i];
        node_ref(in->child[i]);
    }
    return &in->n;
}

/* Makes *slot a node of this edit's own; false on no memory. */
static bool own(const struct tm_trie *t, uint64_t token, struct tm_trie_node **slot)
{
    struct tm_trie_node *old = *slot, *n;

    if (old->token == token)
        return true;
    n = old->mask == 0 ? copy_leaf(t, token, &leaf_of(old)->l) : copy_inner(token, inner_of(old));
    if (n == NULL)
        return false;
    node_unref(t, old);
    *slot = n;
    return true;
}

/* The first bit in which two different keys differ. */
static void first_difference(const uint8_t *a, const uint8_t *b, uint16_t *byte, uint8_t *mask)
{
    uint16_t i = 0;
    uint8_t d;

    while (a[i] == b[i])
        i++;
    d = a[i] ^ b[i];
    *mask = 0x80;
    while ((d & *mask) == 0)
        *mask >>= 1;
    *byte = i;
}

/* Puts a new leaf where the tree first tests a bit after (byte, mask). */
static struct tm_trie_node *insert(struct tm_trie *t, uint64_t token, const uint8_t *key,
                                   uint64_t info, uint16_t byte, uint8_t mask)
{
    struct tm_trie_node **slot = &t->root;
    struct tm_trie_node *leaf;
    struct inner *inner;
    unsigned side;

    while ((*slot)->mask != 0 &&
           ((*slot)->byte < byte || ((*slot)->byte == byte && (*slot)->mask > mask))) {
        if (!own(t, token, slot))
            return NULL;
        slot = &inner_of(*slot)->child[side_of(*slot, key)];
    }
    leaf = new_leaf(t, token, key, info);
    inner = malloc(sizeof *inner);
    if (leaf == NULL || inner == NULL) {
        free(leaf);
        free(inner);
        return NULL;
    }
    node_init(&inner->n, token, byte, mask);
    side = (key[byte] & mask) != 0;
    inner->child[side] = leaf;
    inner->child[!side] = *slot;
    *slot = &inner->n;
    return leaf;
}

int tm_trie_own(struct tm_trie *t, uint64_t token, const uint8_t *key, uint64_t info,
                struct tm_trie_leaf **out, struct tm_err *err)
{
    struct tm_trie_node *n = nearest(t, key, t->key_len);
    uint16_t byte;
    uint8_t mask;

    if (n != NULL && memcmp(leaf_of(n)->l.key, key, t->key_len) == 0) {
        struct tm_trie_node **slot = &t->root;

        while (own(t, token, slot) && (*slot)->mask != 0)
            slot = &inner_of(*slot)->child[side_of(*slot, key)];
        n = (*slot)->mask == 0 && (*slot)->token == token ? *slot : NULL;
    } else {
        if (n == NULL) {
            n = t->root = new_leaf(t, token, key, info);
        } else {
            first_difference(leaf_of(n)->l.key, key, &byte, &mask);
            n = insert(t, token, key, info, byte, mask);
        }
        t->count += n != NULL;
    }
    if (n == NULL)
        return tm_fail(err, TM_E_NOMEM, "index of the view");
    *out = &leaf_of(n)->l;
    return 0;
}

static bool each(const struct tm_trie_node *n,
                 bool (*fn)(void *ctx, const struct tm_trie_leaf *leaf), void *ctx)
{
    while (n->mask != 0) {
        if (!each(inner_of(n)->child[0], fn, ctx))
            return false;
        n = inner_of(n)->child[1];
    }
    return fn(ctx, &leaf_of(n)->l);
}

void tm_trie_each(const struct tm_trie *t, struct tm_slice prefix,
                  bool (*fn)(void *ctx, const struct tm_trie_leaf *leaf), void *ctx)
{
    const struct tm_trie_node *n = t->root, *first;

    if (n == NULL)
        return;
    while (n->mask != 0 && n->byte < prefix.len)
        n = inner_of(n)->child[side_of(n, prefix.data)];
    first = n;
    while (first->mask != 0)
        first = inner_of(first)->child[0];
    if (prefix.len == 0 || memcmp(leaf_of(first)->l.key, prefix.data, prefix.len) == 0)
        each(n, fn, ctx);
}
