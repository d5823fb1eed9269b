/* node/daemon/lists.c - this node's own status lists. */
#include "node/daemon/lists.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "node/daemon/issuer.h"

/* Indices in one entry: at most 4 bytes each, so it stays far inside TM_ENTRY_BYTES_MAX. */
#define INDICES_MAX 3000

int tm_lists_new(struct tm_node *node, enum tm_purpose purpose, uint64_t length, char *url,
                 uint64_t *entry, struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_LIST, .v = 1 };

    if (length < TM_STATUS_LENGTH_MIN || length > TM_STATUS_LENGTH_MAX || length % 8 != 0)
        return tm_fail(err, TM_E_USAGE, "a list has %d to %u places, a multiple of 8",
                       TM_STATUS_LENGTH_MIN, TM_STATUS_LENGTH_MAX);
    if (*tm_node_url(node) == 0)
        return tm_fail(err, TM_E_CONFIG,
                       "the public address of lists is not known: run the node, or "
                       "set url in testamur.conf");
    snprintf(url, TM_URL_MAX + 1, "%s/status-lists/%016" PRIx64, tm_node_url(node),
             tm_rng_u64(&tm_rng_system));
    e.time_ms = tm_node_entry_time_ms(node);
    e.u.status_list.list = tm_str(url);
    e.u.status_list.purpose = purpose;
    e.u.status_list.size = 1;
    e.u.status_list.length = length;
    return tm_node_append(node, &e, 1, 0, entry, err);
}

static const struct tm_member_list *find(struct tm_node *node, struct tm_view *view,
                                         struct tm_slice list)
{
    struct tm_id self;
    const struct tm_member *m = tm_node_self(node, &self) ? tm_view_member(view, &self) : NULL;
    const struct tm_member_list *newest = NULL;

    for (size_t i = 0; m != NULL && i < m->list_n; i++) {
        if (list.len == 0 && m->lists[i]->purpose == TM_PURPOSE_REVOCATION)
            newest = m->lists[i]; /* those before it may be full */
        if (list.len > 0 && tm_slice_eq(m->lists[i]->list, list))
            return m->lists[i];
    }
    return newest;
}

/* A place that is set already was ended by its number before anything was issued at it. */
static bool is_set(struct tm_node *node, struct tm_slice list, uint64_t index)
{
    struct tm_view *view = tm_node_view(node);
    const struct tm_member_list *l;
    struct tm_id self;
    const struct tm_member *m = tm_node_self(node, &self) ? tm_view_member(view, &self) : NULL;
    unsigned value = 0;
    bool set = m != NULL && tm_view_status(m, list, index, &l, &value) == 0 && value != 0;

    tm_view_unref(view);
    return set;
}

/* The next free place that is not set. Ends: every draw takes a place of the list away. */
static int free_place(struct tm_node *node, struct tm_slice list, uint64_t length, uint64_t *index,
                      struct tm_err *err)
{
    int r;

    do
        r = tm_issuer_place(node, list, length, index, err);
    while (r == 0 && is_set(node, list, *index));
    return r;
}

static int place_in_new(struct tm_node *node, struct tm_arena *arena, struct tm_issue_status *out,
                        struct tm_err *err)
{
    char url[TM_URL_MAX + 1];
    uint64_t entry;
    int r = tm_lists_new(node, TM_PURPOSE_REVOCATION, TM_STATUS_LENGTH_MIN, url, &entry, err);

    if (r != 0)
        return r;
    out->list = tm_arena_copy(arena, tm_str(url));
    if (out->list.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "list");
    return free_place(node, out->list, TM_STATUS_LENGTH_MIN, &out->index, err);
}

int tm_lists_place(struct tm_node *node, struct tm_slice list, struct tm_arena *arena,
                   struct tm_issue_status *out, struct tm_err *err)
{
    struct tm_view *view = tm_node_view(node);
    const struct tm_member_list *l = find(node, view, list);
    uint64_t length = TM_STATUS_LENGTH_MIN, entry;
    char url[TM_URL_MAX + 1];
    int r = 0;

    out->purpose = TM_PURPOSE_REVOCATION;
    if (l != NULL) {
        out->list = tm_arena_copy(arena, l->list);
        out->purpose = l->purpose;
        length = l->length;
    } else if (list.len > 0) {
        r = tm_fail(err, TM_E_NOTFOUND,
                    "no such status list of this node; see: testamur status-list show");
    } else {
        r = tm_lists_new(node, TM_PURPOSE_REVOCATION, length, url, &entry, err);
        out->list = r == 0 ? tm_arena_copy(arena, tm_str(url)) : TM_SLICE_EMPTY;
    }
    tm_view_unref(view);
    if (r == 0 && out->list.data == NULL)
        r = tm_fail(err, TM_E_NOMEM, "list");
    if (r == 0)
        r = free_place(node, out->list, length, &out->index, err);
    if (r == TM_E_DENIED && list.len == 0) /* full: go on in another */
        r = place_in_new(node, arena, out, err);
    return r;
}

static int by_list_and_index(const void *a, const void *b)
{
    const struct tm_list_change *x = a, *y = b;
    int c = tm_slice_cmp(x->list, y->list);

    return c != 0 ? c : (x->index > y->index) - (x->index < y->index);
}

static int check(struct tm_node *node, enum tm_purpose purpose,
                 const struct tm_list_change *changes, size_t n, struct tm_err *err)
{
    struct tm_view *view = tm_node_view(node);
    int r = 0;

    for (size_t i = 0; r == 0 && i < n; i++) {
        const struct tm_member_list *l = find(node, view, changes[i].list);

        if (changes[i].list.len == 0 || l == NULL)
            r = tm_fail(err, TM_E_NOTFOUND, "change %zu: not a status list of this node", i + 1);
        else if (l->purpose != purpose)
            r = tm_fail(err, TM_E_USAGE, "%.*s is a list of purpose %s, not %s", TM_ARG(l->list),
                        tm_purpose_name(l->purpose), tm_purpose_name(purpose));
        else if (changes[i].index >= l->length)
            r = tm_fail(err, TM_E_USAGE,
                        "index %" PRIu64 " lies past the list's %" PRIu64 " places",
                        changes[i].index, l->length);
    }
    tm_view_unref(view);
    return r;
}

struct updating {
    struct tm_entry *entries;
    struct tm_buf *coded;
    size_t n, cap;
};

/* One entry for up to INDICES_MAX changes of one list; gives back how many it took. */
static size_t next_update(struct updating *u, const struct tm_list_change *changes, size_t n,
                          uint8_t value, int64_t time_ms, struct tm_err *err)
{
    struct tm_entry *e = &u->entries[u->n];
    struct tm_buf *coded = &u->coded[u->n];
    uint64_t *indices = malloc(INDICES_MAX * sizeof *indices);
    size_t used = 0, taken = 0;

    if (indices == NULL)
        return tm_fail(err, TM_E_NOMEM, "indices"), 0;
    while (taken < n && used < INDICES_MAX && tm_slice_eq(changes[taken].list, changes[0].list)) {
        if (used == 0 || indices[used - 1] != changes[taken].index)
            indices[used++] = changes[taken].index;
        taken++;
    }
    memset(e, 0, sizeof *e);
    *coded = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    if (tm_indices_put(coded, indices, used, err) != 0)
        taken = 0;
    free(indices);
    e->type = TM_ENTRY_STATUS_UPDATE;
    e->v = 1;
    e->time_ms = time_ms;
    e->u.status_update.list = changes[0].list;
    e->u.status_update.indices = tm_buf_slice(coded);
    e->u.status_update.value = value;
    u->n++;
    return taken;
}

int tm_lists_set(struct tm_node *node, enum tm_purpose purpose, uint8_t value,
                 struct tm_list_change *changes, size_t n, size_t *entries, struct tm_err *err)
{
    struct updating u = { NULL, NULL, 0, 0 };
    int64_t time_ms = tm_node_entry_time_ms(node);
    uint64_t first;
    size_t at = 0;
    int r;

    if (n == 0 || n > TM_LIST_CHANGES_MAX)
        return tm_fail(err, TM_E_LIMIT, "1 to %d changes in one command", TM_LIST_CHANGES_MAX);
    r = check(node, purpose, changes, n, err);
    if (r != 0)
        return r;
    qsort(changes, n, sizeof *changes, by_list_and_index);
    u.cap = n / INDICES_MAX + TM_STATUS_LISTS_MAX + 1;
    u.entries = calloc(u.cap, sizeof *u.entries);
    u.coded = calloc(u.cap, sizeof *u.coded);
    if (u.entries == NULL || u.coded == NULL)
        r = tm_fail(err, TM_E_NOMEM, "changes");
    while (r == 0 && at < n) {
        size_t took = next_update(&u, changes + at, n - at, value, time_ms, err);

        if (took == 0)
            r = err->code;
        at += took;
    }
    if (r == 0)
        r = tm_node_append(node, u.entries, u.n, 0, &first, err);
    if (r == 0)
        *entries = u.n;
    for (size_t i = 0; u.coded != NULL && i < u.n; i++)
        tm_buf_free(&u.coded[i]);
    free(u.coded);
    free(u.entries);
    return r;
}
