/* node/daemon/records.c - the node's own records as the group under way leaves them.
 *
 * The store shows what is committed, and a group holds the jobs of several callers. What a job wrote
 * is remembered here until the next group begins, so that the next job of the same group builds on
 * it: two places in a list are never the same one, and a one-time code is used once. All of it on
 * the worker.
 */
#include "node/daemon/node_parts.h"

#include <stdlib.h>

struct staged {
    struct tm_list link;
    struct tm_buf name, value;
    bool deleted;
};

static struct staged *find(struct tm_node *node, struct tm_slice name)
{
    tm_list_each (&node->staged, item) {
        struct staged *s = tm_list_item(item, struct staged, link);

        if (tm_slice_eq(tm_buf_slice(&s->name), name))
            return s;
    }
    return NULL;
}

static void drop(struct staged *s)
{
    tm_list_remove(&s->link);
    tm_buf_free(&s->name);
    tm_buf_free(&s->value);
    free(s);
}

void tm_records_forget(struct tm_node *node)
{
    tm_list_each (&node->staged, item)
        drop(tm_list_item(item, struct staged, link));
}

int tm_records_get(struct tm_node *node, struct tm_slice name, struct tm_buf *out,
                   struct tm_err *err)
{
    const struct staged *s = find(node, name);

    if (s == NULL)
        return tm_store_own(node->store, name, out, err);
    if (s->deleted)
        return tm_fail(err, TM_E_NOTFOUND, "no such record");
    tm_buf_put_slice(out, tm_buf_slice(&s->value));
    return tm_buf_check(out, "record", err);
}

static int remember(struct tm_node *node, struct tm_slice name, struct tm_slice value, bool deleted,
                    struct tm_err *err)
{
    struct staged *s = find(node, name);
    int r;

    if (s == NULL) {
        s = calloc(1, sizeof *s);
        if (s == NULL)
            return tm_fail(err, TM_E_NOMEM, "record");
        s->name = (struct tm_buf)TM_BUF_INIT(name.len);
        tm_buf_put_slice(&s->name, name);
        tm_list_append(&node->staged, &s->link);
    }
    tm_buf_free(&s->value);
    s->value = (struct tm_buf)TM_BUF_INIT(value.len);
    tm_buf_put_slice(&s->value, value);
    s->deleted = deleted;
    r = tm_buf_check(&s->name, "record", err);
    return r == 0 ? tm_buf_check(&s->value, "record", err) : r;
}

int tm_records_put(struct tm_node *node, struct tm_slice name, struct tm_slice value,
                   struct tm_err *err)
{
    int r = tm_batch_own(tm_keeper_batch(node->keeper), name, value, err);

    return r == 0 ? remember(node, name, value, false, err) : r;
}

int tm_records_delete(struct tm_node *node, struct tm_slice name, struct tm_err *err)
{
    int r = tm_batch_own_delete(tm_keeper_batch(node->keeper), name, err);

    return r == 0 ? remember(node, name, TM_SLICE_EMPTY, true, err) : r;
}

struct walk {
    struct tm_node *node;
    int (*fn)(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err);
    void *ctx;
};

static int stored(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct walk *w = ctx;

    return find(w->node, name) != NULL ? 0 : w->fn(w->ctx, name, value, err);
}

int tm_records_each(struct tm_node *node, struct tm_slice prefix,
                    int (*fn)(void *ctx, struct tm_slice name, struct tm_slice value,
                              struct tm_err *err),
                    void *ctx, struct tm_err *err)
{
    struct walk w = { node, fn, ctx };
    int r = tm_store_own_each(node->store, prefix, stored, &w, err);

    tm_list_each (&node->staged, item) {
        const struct staged *s = tm_list_item(item, struct staged, link);

        if (r == 0 && !s->deleted && tm_slice_starts(tm_buf_slice(&s->name), prefix))
            r = fn(ctx, tm_buf_slice(&s->name), tm_buf_slice(&s->value), err);
    }
    return r;
}
