/* store/mem.c - the backend in memory: the same promises, for tests and the simulator.
 *
 * A skip list per space. What is stored is immutable and counted: an iteration takes references to
 * all it will visit under the lock and visits them without it, so it sees one moment and its callback
 * may do anything. A batch allocates all it needs when it is filled, so a commit cannot fail half
 * way.
 */
#include "store/backend.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define HEIGHT_MAX 16 /* room for 4^16 keys at one node in four per step up */

struct item {
    atomic_uint refs;
    size_t key_len, value_len;
    uint8_t bytes[]; /* key, value */
};

struct node {
    struct item *item;
    unsigned height;
    struct node *next[];
};

struct list {
    struct node *head; /* of full height, without an item */
    uint64_t bytes;
};

struct mem {
    pthread_rwlock_t lock;
    struct list lists[TM_SPACE_COUNT];
    uint64_t dice;
};

struct op {
    struct op *next;
    enum tm_space space;
    bool remove;
    struct node *node; /* to be linked; for a removal only its item's key counts */
};

struct mem_batch {
    struct mem *mem;
    struct op *first, **last;
};

static struct tm_slice item_key(const struct item *item)
{
    return tm_slice(item->bytes, item->key_len);
}

static struct tm_slice item_value(const struct item *item)
{
    return tm_slice(item->bytes + item->key_len, item->value_len);
}

static struct item *item_new(struct tm_slice key, struct tm_slice value)
{
    struct item *item = malloc(sizeof *item + key.len + value.len);

    if (item == NULL)
        return NULL;
    atomic_init(&item->refs, 1);
    item->key_len = key.len;
    item->value_len = value.len;
    if (key.len > 0)
        memcpy(item->bytes, key.data, key.len);
    if (value.len > 0)
        memcpy(item->bytes + key.len, value.data, value.len);
    return item;
}

static void item_unref(struct item *item)
{
    if (item != NULL && atomic_fetch_sub(&item->refs, 1) == 1)
        free(item);
}

static struct node *node_new(unsigned height, struct item *item)
{
    struct node *node = calloc(1, sizeof *node + height * sizeof node->next[0]);

    if (node == NULL)
        return NULL;
    node->height = height;
    node->item = item;
    return node;
}

static void node_free(struct node *node)
{
    if (node == NULL)
        return;
    item_unref(node->item);
    free(node);
}

/* The last nodes before `key` on every level. */
static void find(const struct list *list, struct tm_slice key, struct node *before[HEIGHT_MAX])
{
    struct node *at = list->head;

    for (int level = HEIGHT_MAX - 1; level >= 0; level--) {
        while (at->next[level] != NULL && tm_slice_cmp(item_key(at->next[level]->item), key) < 0)
            at = at->next[level];
        before[level] = at;
    }
}

static uint64_t node_bytes(const struct node *node)
{
    return node->item->key_len + node->item->value_len;
}

/* Takes `key`'s node out; NULL when there is none. */
static struct node *unlink_key(struct list *list, struct tm_slice key)
{
    struct node *before[HEIGHT_MAX], *node;

    find(list, key, before);
    node = before[0]->next[0];
    if (node == NULL || !tm_slice_eq(item_key(node->item), key))
        return NULL;
    for (unsigned level = 0; level < node->height; level++)
        before[level]->next[level] = node->next[level];
    list->bytes -= node_bytes(node);
    return node;
}

static void link_node(struct list *list, struct node *node)
{
    struct node *before[HEIGHT_MAX];

    node_free(unlink_key(list, item_key(node->item)));
    find(list, item_key(node->item), before);
    for (unsigned level = 0; level < node->height; level++) {
        node->next[level] = before[level]->next[level];
        before[level]->next[level] = node;
    }
    list->bytes += node_bytes(node);
}

/* One node in four is a level higher; xorshift64, fixed start: every run builds the same lists. */
static unsigned pick_height(struct mem *mem)
{
    unsigned height = 1;

    mem->dice ^= mem->dice << 13;
    mem->dice ^= mem->dice >> 7;
    mem->dice ^= mem->dice << 17;
    for (uint64_t d = mem->dice; (d & 3) == 0 && height < HEIGHT_MAX; d >>= 2)
        height++;
    return height;
}

static void mem_close(void *self)
{
    struct mem *mem = self;

    for (int i = 0; i < TM_SPACE_COUNT; i++) {
        struct node *next, *node = mem->lists[i].head;

        for (; node != NULL; node = next) {
            next = node->next[0];
            node_free(node);
        }
    }
    pthread_rwlock_destroy(&mem->lock);
    free(mem);
}

static int mem_begin(void *self, void **out, struct tm_err *err)
{
    struct mem_batch *batch = calloc(1, sizeof *batch);

    if (batch == NULL)
        return tm_fail(err, TM_E_NOMEM, "batch");
    batch->mem = self;
    batch->last = &batch->first;
    *out = batch;
    return 0;
}

static int add_op(struct mem_batch *batch, enum tm_space space, bool remove, struct tm_slice key,
                  struct tm_slice value, struct tm_err *err)
{
    struct op *op = calloc(1, sizeof *op);
    struct item *item = item_new(key, value);
    struct node *node = item == NULL ? NULL : node_new(pick_height(batch->mem), item);

    if (op == NULL || node == NULL) {
        free(op);
        if (node == NULL)
            item_unref(item);
        node_free(node);
        return tm_fail(err, TM_E_NOMEM, "batch");
    }
    op->space = space;
    op->remove = remove;
    op->node = node;
    *batch->last = op;
    batch->last = &op->next;
    return 0;
}

static int mem_put(void *batch, enum tm_space space, struct tm_slice key, struct tm_slice value,
                   struct tm_err *err)
{
    return add_op(batch, space, false, key, value, err);
}

static int mem_del(void *batch, enum tm_space space, struct tm_slice key, struct tm_err *err)
{
    return add_op(batch, space, true, key, TM_SLICE_EMPTY, err);
}

static void mem_abort(void *self)
{
    struct mem_batch *batch = self;
    struct op *next;

    for (struct op *op = batch->first; op != NULL; op = next) {
        next = op->next;
        node_free(op->node);
        free(op);
    }
    free(batch);
}

static int mem_commit(void *self, void *taken, struct tm_err *err)
{
    struct mem *mem = self;
    struct mem_batch *batch = taken;

    pthread_rwlock_wrlock(&mem->lock);
    for (struct op *op = batch->first; op != NULL; op = op->next) {
        struct list *list = &mem->lists[op->space];

        if (op->remove) {
            node_free(unlink_key(list, item_key(op->node->item)));
        } else {
            link_node(list, op->node);
            op->node = NULL;
        }
    }
    pthread_rwlock_unlock(&mem->lock);
    mem_abort(batch);
    return 0;
}

static int mem_get(void *self, enum tm_space space, struct tm_slice key, struct tm_buf *out,
                   struct tm_err *err)
{
    struct node *before[HEIGHT_MAX];
    struct mem *mem = self;
    struct node *node;
    bool found;

    pthread_rwlock_rdlock(&mem->lock);
    find(&mem->lists[space], key, before);
    node = before[0]->next[0];
    found = node != NULL && tm_slice_eq(item_key(node->item), key);
    if (found)
        tm_buf_put_slice(out, item_value(node->item));
    pthread_rwlock_unlock(&mem->lock);
    return found ? tm_buf_check(out, "value", err) : tm_fail(err, TM_E_NOTFOUND, "no such key");
}

static bool before_bound(const struct node *node, struct tm_slice to)
{
    return node != NULL && (to.len == 0 || tm_slice_cmp(item_key(node->item), to) < 0);
}

/* References to all of [from, to): the moment an iteration sees. */
static int gather(struct mem *mem, enum tm_space space, struct tm_slice from, struct tm_slice to,
                  struct item ***out, size_t *count, struct tm_err *err)
{
    struct node *before[HEIGHT_MAX];
    struct item **items = NULL;
    size_t n = 0;

    pthread_rwlock_rdlock(&mem->lock);
    find(&mem->lists[space], from, before);
    for (struct node *at = before[0]->next[0]; before_bound(at, to); at = at->next[0])
        n++;
    items = malloc((n + 1) * sizeof(struct item *));
    if (items != NULL) {
        n = 0;
        for (struct node *at = before[0]->next[0]; before_bound(at, to); at = at->next[0]) {
            atomic_fetch_add(&at->item->refs, 1);
            items[n++] = at->item;
        }
    }
    pthread_rwlock_unlock(&mem->lock);
    if (items == NULL)
        return tm_fail(err, TM_E_NOMEM, "iteration");
    *out = items;
    *count = n;
    return 0;
}

static int mem_iterate(void *self, enum tm_space space, struct tm_slice from, struct tm_slice to,
                       bool backwards, tm_backend_visit *visit, void *ctx, struct tm_err *err)
{
    struct item **items = NULL;
    size_t n = 0;
    int r = gather(self, space, from, to, &items, &n, err);

    if (r != 0)
        return r;
    for (size_t i = 0; i < n && r == 0; i++) {
        struct item *item = items[backwards ? n - 1 - i : i];

        r = visit(ctx, item_key(item), item_value(item), err);
    }
    for (size_t i = 0; i < n; i++)
        item_unref(items[i]);
    free(items);
    return r;
}

static int mem_backup(void *self, const char *to, struct tm_err *err)
{
    return tm_fail(err, TM_E_UNSUPPORTED, "a store in memory has no backup");
}

static int mem_bytes(void *self, uint64_t *out, struct tm_err *err)
{
    struct mem *mem = self;
    uint64_t sum = 0;

    pthread_rwlock_rdlock(&mem->lock);
    for (int i = 0; i < TM_SPACE_COUNT; i++)
        sum += mem->lists[i].bytes;
    pthread_rwlock_unlock(&mem->lock);
    *out = sum;
    return 0;
}

static const struct tm_backend_ops mem_ops = {
    .close = mem_close,
    .begin = mem_begin,
    .put = mem_put,
    .del = mem_del,
    .commit = mem_commit,
    .abort = mem_abort,
    .get = mem_get,
    .iterate = mem_iterate,
    .backup = mem_backup,
    .bytes = mem_bytes,
};

int tm_mem_open(struct tm_backend *out, struct tm_err *err)
{
    struct mem *mem = calloc(1, sizeof *mem);

    if (mem == NULL)
        return tm_fail(err, TM_E_NOMEM, "store");
    pthread_rwlock_init(&mem->lock, NULL);
    mem->dice = 0x9e3779b97f4a7c15u;
    for (int i = 0; i < TM_SPACE_COUNT; i++) {
        mem->lists[i].head = node_new(HEIGHT_MAX, NULL);
        if (mem->lists[i].head == NULL) {
            mem_close(mem);
            return tm_fail(err, TM_E_NOMEM, "store");
        }
    }
    *out = (struct tm_backend){ &mem_ops, mem };
    return 0;
}
