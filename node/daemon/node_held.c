/* node/daemon/node_held.c - the contexts and documents that a node has in use: read, changed, swapped.
 *
 * Who verifies takes a reference and keeps it for the request; a reading puts a new set in its place.
 */
#include "node/daemon/node_parts.h"

/* Takes `next`; NULL leaves the set before it in use and keeps why. */
static void swap(struct tm_node *node, struct tm_held *next, const struct tm_err *err)
{
    struct tm_held *before = NULL;

    pthread_mutex_lock(&node->lock);
    if (next != NULL) {
        before = node->held;
        node->held = next;
        node->held_err = (struct tm_err)TM_ERR_INIT;
    } else {
        node->held_err = *err;
    }
    pthread_mutex_unlock(&node->lock);
    tm_held_unref(before);
}

/* The caller holds held_lock. */
static int reload(struct tm_node *node, struct tm_err *err)
{
    struct tm_held *next = NULL;
    int r = tm_held_load(node->home, &next, err);

    swap(node, r == 0 ? next : NULL, err);
    return r;
}

int tm_node_held_reload(struct tm_node *node, struct tm_err *err)
{
    int r;

    pthread_mutex_lock(&node->held_lock);
    r = reload(node, err);
    pthread_mutex_unlock(&node->held_lock);
    return r;
}

int tm_node_held(struct tm_node *node, struct tm_held **out, struct tm_err *err)
{
    struct tm_held *held = NULL;

    pthread_mutex_lock(&node->lock);
    if (node->held != NULL)
        held = tm_held_ref(node->held);
    else
        *err = node->held_err;
    pthread_mutex_unlock(&node->lock);
    if (held == NULL)
        return err->code;
    *out = held;
    return 0;
}

/* What was done stays done, also where another row of the index keeps the whole from being read. */
static void reload_after(struct tm_node *node)
{
    struct tm_err ignored = TM_ERR_INIT; /* kept in held_err */

    reload(node, &ignored);
}

int tm_node_held_add(struct tm_node *node, enum tm_shelf shelf, struct tm_slice url,
                     struct tm_slice bytes, struct tm_hash *hash, struct tm_err *err)
{
    int r;

    pthread_mutex_lock(&node->held_lock);
    r = tm_held_add(node->home, shelf, url, bytes, hash, err);
    if (r == 0)
        reload_after(node);
    pthread_mutex_unlock(&node->held_lock);
    return r;
}

int tm_node_held_remove(struct tm_node *node, enum tm_shelf shelf, struct tm_slice url,
                        struct tm_err *err)
{
    int r;

    pthread_mutex_lock(&node->held_lock);
    r = tm_held_remove(node->home, shelf, url, err);
    if (r == 0)
        reload_after(node);
    pthread_mutex_unlock(&node->held_lock);
    return r;
}
