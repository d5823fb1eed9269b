/* node/cred/jsonld/expand_scope.c - which contexts hold in an object being expanded (JSON-LD 1.1 API section
 * 5.1.2, steps 7 to 12, numbered in the comments): that of its property, its own, those of its types. */
#include <stdlib.h>

#include "node/cred/jsonld/expand.h"

#define TYPE_KEYS_MAX 16 /* members that are @type; nobody needs two */

static struct tm_slice text_of(const struct tm_json *v)
{
    return tm_slice(v->data, v->len);
}

enum tm_kw tm_key_keyword(const struct tm_json *key, const struct tm_term *term)
{
    return term != NULL ? (enum tm_kw)term->keyword : tm_kw_of(text_of(key));
}

static bool is_top(const struct tm_node *n, const struct tm_json *v)
{
    return v == n->run->root;
}

/* The member that the options name: passed over, unless some of its values stay. */
static bool omitted(struct tm_node *n, const struct tm_json *v, const struct tm_json *key)
{
    const struct tm_jsonld_options *options = n->run->options;
    const struct tm_json *value = tm_json_value(key);

    if (!is_top(n, v) || options->omit.data == NULL || !tm_slice_eq(text_of(key), options->omit))
        return false;
    if (options->kept_n == 0 || !tm_json_is(value, TM_JSON_ARRAY))
        return !tm_run_keeps(n->run, value);
    n->run->picked = value;
    return false;
}

static struct tm_member *members_of(struct tm_node *n, const struct tm_json *v, size_t *count)
{
    struct tm_member *m = tm_arena_alloc(n->run->arena, tm_json_count(v) * sizeof *m);
    size_t i = 0;

    if (m == NULL) {
        tm_run_nomem(n->run);
        return NULL;
    }
    tm_json_each_key(key, v)
    {
        struct tm_slice name = text_of(key);

        if (tm_slice_is(name, "@context") || omitted(n, v, key))
            continue;
        m[i++] = (struct tm_member){ key, tm_json_value(key), NULL, tm_term_hash(name) };
    }
    *count = i;
    return m;
}

static void look_up(struct tm_node *n, struct tm_member *m, size_t count)
{
    for (size_t i = 0; i < count; i++)
        m[i].term = tm_run_find(n->run, n->active, m[i].hash, text_of(m[i].key));
}

struct tm_member *tm_node_members(struct tm_node *n, const struct tm_json *v, size_t *count)
{
    struct tm_member *m = members_of(n, v, count);

    if (m != NULL)
        look_up(n, m, *count);
    return m;
}

/* Step 7: a context that does not propagate ends here, but not for a value or a mere reference. */
static void leave_type_scope(struct tm_node *n, const struct tm_json *v)
{
    size_t members = tm_json_count(v);

    tm_json_each_key(key, v)
    {
        enum tm_kw kw;

        if (members > 1 && !n->active->value_alias && (key->len == 0 || key->data[0] != '@'))
            continue; /* no need to look it up */
        kw = tm_key_keyword(key, tm_active_get(n->active, text_of(key)));

        if (kw == TM_KW_VALUE || (kw == TM_KW_ID && members == 1))
            return;
    }
    n->active = n->active->previous;
}

static int by_text(const void *a, const void *b)
{
    const struct tm_json *x = *(const struct tm_json *const *)a;
    const struct tm_json *y = *(const struct tm_json *const *)b;

    return tm_slice_cmp(text_of(x), text_of(y));
}

/* One value of @type: its scoped context counts here, and not deeper. */
static int enter_type(struct tm_node *n, const struct tm_json *type)
{
    struct tm_slice name = text_of(type);
    const struct tm_term *t = tm_run_find(n->run, n->type_scoped, tm_term_hash(name), name);

    if (t == NULL || !t->scope.present)
        return 0;
    return tm_active_process(n->run, n->active, &t->scope, t->base, TM_CTX_NO_PROPAGATE, NULL,
                             &n->active);
}

/* Step 11 for one key: its values in bytewise order. */
static int enter_types(struct tm_node *n, const struct tm_json *value)
{
    size_t count = tm_json_count(value), i = 0;
    const struct tm_json **sorted;
    int r = 0;

    if (tm_json_is(value, TM_JSON_STRING))
        return enter_type(n, value);
    if (!tm_json_is(value, TM_JSON_ARRAY))
        return 0;
    if (count == 1 && tm_json_is(tm_json_first_or_self(value), TM_JSON_STRING))
        return enter_type(n, tm_json_first_or_self(value));
    sorted = tm_arena_alloc(n->run->arena, count * sizeof(void *));
    if (sorted == NULL)
        return tm_run_nomem(n->run);
    tm_json_each_item(item, value)
    {
        if (tm_json_is(item, TM_JSON_STRING))
            sorted[i++] = item;
    }
    if (i > 1)
        qsort(sorted, i, sizeof(void *), by_text);
    for (size_t k = 0; r == 0 && k < i; k++)
        r = enter_type(n, sorted[k]);
    return r;
}

/* The member that step 12 looks at for @json. */
static const struct tm_json *last_type(const struct tm_json *value)
{
    const struct tm_json *last = value;

    tm_json_each_item(item, value) last = item;
    return last;
}

static int by_key(const void *a, const void *b)
{
    const struct tm_member *x = *(const struct tm_member *const *)a;
    const struct tm_member *y = *(const struct tm_member *const *)b;

    return tm_slice_cmp(text_of(x->key), text_of(y->key));
}

/* Whether a member is @type; to ask that, most need not be looked up. */
static bool is_type(struct tm_node *n, const struct tm_member *m)
{
    struct tm_slice name = text_of(m->key);

    if (!n->active->type_alias && !tm_slice_is(name, "type") && !tm_slice_is(name, "@type"))
        return false;
    return tm_key_keyword(m->key, tm_run_find(n->run, n->active, m->hash, name)) == TM_KW_TYPE;
}

/* Steps 10 to 12. */
static int enter_type_scope(struct tm_node *n, const struct tm_member *m, size_t count)
{
    const struct tm_member *type_keys[TYPE_KEYS_MAX];
    size_t keys = 0;
    int r = 0;

    n->type_scoped = n->active;
    for (size_t i = 0; i < count && keys < TYPE_KEYS_MAX; i++)
        if (is_type(n, &m[i]))
            type_keys[keys++] = &m[i];
    if (keys == TYPE_KEYS_MAX)
        return tm_run_fail(n->run, m[0].key, TM_JSONLD_LIMIT);
    if (keys > 1)
        qsort(type_keys, keys, sizeof type_keys[0], by_key);
    for (size_t i = 0; r == 0 && i < keys; i++)
        r = enter_types(n, type_keys[i]->value);
    if (keys > 0)
        n->last_type = last_type(type_keys[0]->value);
    return r;
}

/* Steps 7 to 9. */
static int enter_contexts(struct tm_node *n, const struct tm_json *v, bool from_map)
{
    struct tm_local local = { .present = true };
    const struct tm_term *term = n->prop.term;
    int r = 0;

    if (n->active->previous != NULL && !from_map)
        leave_type_scope(n, v);
    if (term != NULL && term->scope.present)
        r = tm_active_process(n->run, n->active, &term->scope, term->base, TM_CTX_OVERRIDE, NULL,
                              &n->active);
    local.json = is_top(n, v) && n->run->options->context != NULL ? n->run->options->context
                                                                  : tm_json_get(v, "@context");
    if (r != 0 || local.json == NULL)
        return r;
    return tm_active_process(n->run, n->active, &local, n->run->options->base, 0, NULL, &n->active);
}

int tm_node_enter(struct tm_node *n, const struct tm_json *v, bool from_map, struct tm_member **out,
                  size_t *count)
{
    struct tm_member *m;
    int r = enter_contexts(n, v, from_map);

    m = r == 0 ? members_of(n, v, count) : NULL;
    if (m == NULL)
        return n->run->err->code;
    r = enter_type_scope(n, m, *count);
    if (r == 0)
        look_up(n, m, *count);
    *out = m;
    return r;
}
