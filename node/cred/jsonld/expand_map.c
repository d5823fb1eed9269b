/* node/cred/jsonld/expand_map.c - terms whose container makes their object a map: by language, index, id
 * or type (JSON-LD 1.1 API section 5.1.2, steps 13.7 and 13.8, numbered in the comments). */
#include "node/cred/jsonld/expand.h"

#define MAPS (TM_CT_LANGUAGE | TM_CT_INDEX | TM_CT_ID | TM_CT_TYPE)

bool tm_expand_is_map(const struct tm_term *term, const struct tm_json *v)
{
    return term != NULL && (term->container & MAPS) && tm_json_is(v, TM_JSON_OBJECT);
}

static struct tm_slice text_of(const struct tm_json *v)
{
    return tm_slice(v->data, v->len);
}

static int is_none(struct tm_run *run, const struct tm_active *active, struct tm_slice key,
                   struct tm_slice *expanded, bool *none)
{
    int r = tm_iri_expand(run, active, NULL, key, TM_IRI_VOCAB, expanded);

    *none = r == 0 && tm_kw_of(*expanded) == TM_KW_NOTHING;
    return r;
}

/* ---- 13.7: by language ---- */

static int language_item(struct tm_run *run, const struct tm_active *active,
                         const struct tm_term *term, struct tm_slice language,
                         const struct tm_json *item, struct tm_objects *out)
{
    enum tm_direction dir = active->direction;
    struct tm_jsonld_object *o;

    if (tm_json_is(item, TM_JSON_NULL))
        return 0;
    if (!tm_json_is(item, TM_JSON_STRING))
        return tm_run_fail(run, item, TM_JSONLD_INVALID_LANGUAGE_MAP);
    o = tm_object_new(run, TM_JSONLD_VALUE, item);
    if (o == NULL)
        return run->err->code;
    if (term->flags & TM_TERM_DIRECTION)
        dir = (enum tm_direction)term->direction;
    o->value = item;
    o->direction = dir == TM_DIR_LTR   ? TM_LIT("ltr")
                   : dir == TM_DIR_RTL ? TM_LIT("rtl")
                                       : TM_SLICE_EMPTY;
    tm_objects_add(out, o);
    return tm_expand_language(run, language, &o->language);
}

static int by_language(struct tm_run *run, const struct tm_active *active,
                       const struct tm_term *term, const struct tm_json *v, struct tm_objects *out)
{
    tm_json_each_key(key, v)
    {
        struct tm_slice expanded;
        bool none;
        int r = is_none(run, active, text_of(key), &expanded, &none);

        tm_json_each_or_self(item, tm_json_value(key))
        {
            if (r == 0)
                r = language_item(run, active, term, none ? TM_SLICE_EMPTY : text_of(key), item,
                                  out);
        }
        if (r != 0)
            return r;
    }
    return 0;
}

/* ---- 13.8: by index, id or type ---- */

struct map {
    struct tm_run *run;
    const struct tm_active *active;
    const struct tm_term *term;
    const struct tm_json *key; /* the index */
    struct tm_slice expanded;  /* of it */
    bool none;                 /* it is @none */
};

/* 13.8.3.7.2: the index becomes a property. */
static int index_property(struct map *m, struct tm_jsonld_object *item)
{
    struct tm_jsonld_object *value;
    struct tm_slice iri;
    int r = tm_expand_value(m->run, m->active, tm_active_get(m->active, m->term->index), m->key,
                            &value);

    if (r == 0)
        r = tm_iri_expand(m->run, m->active, NULL, m->term->index, TM_IRI_VOCAB, &iri);
    if (r != 0)
        return r;
    if (item->kind != TM_JSONLD_NODE)
        return tm_run_fail(m->run, m->key, TM_JSONLD_INVALID_VALUE_OBJECT);
    return tm_object_prop(
        m->run, &item->props,
        &(struct tm_jsonld_prop){ .iri = iri, .values = value, .source = m->key });
}

/* 13.8.3.7.4. */
static int index_id(struct map *m, struct tm_jsonld_object *item)
{
    int r;

    if (item->kind != TM_JSONLD_NODE || item->has_id)
        return 0;
    r = tm_iri_expand(m->run, m->active, NULL, text_of(m->key), TM_IRI_BASE, &item->id);
    item->has_id = true;
    if (r != 0)
        return r;
    if (item->id.data == NULL || (!tm_iri_absolute(item->id) && !tm_iri_blank(item->id)))
        return tm_run_drop(m->run, m->key, TM_JSONLD_RELATIVE_IRI);
    return 0;
}

/* 13.8.3.7.5. */
static int index_type(struct map *m, struct tm_jsonld_object *item)
{
    struct tm_jsonld_iri **head = &item->types;
    struct tm_slice iri;
    int r =
        tm_iri_expand(m->run, m->active, NULL, text_of(m->key), TM_IRI_VOCAB | TM_IRI_BASE, &iri);

    if (r != 0)
        return r;
    if (iri.data == NULL || (!tm_iri_absolute(iri) && !tm_iri_blank(iri)))
        r = tm_run_drop(m->run, m->key, TM_JSONLD_RELATIVE_TYPE);
    if (r != 0 || iri.data == NULL)
        return r;
    item->has_type = true;
    return tm_object_type(m->run, &head, iri, false);
}

static int finish_item(struct map *m, struct tm_jsonld_object **item)
{
    unsigned c = m->term->container;
    struct tm_jsonld_object *inner = *item;
    int r;

    if ((c & TM_CT_GRAPH) && !tm_object_is_graph(inner)) {
        inner->next = NULL;
        r = tm_object_wrap(m->run, TM_JSONLD_NODE, inner->source, inner, item);
        if (r != 0)
            return r;
    }
    if (m->none)
        return 0;
    if ((c & TM_CT_INDEX) && m->term->index.data != NULL && !tm_slice_is(m->term->index, "@index"))
        return index_property(m, *item);
    if (c & TM_CT_INDEX) {
        if ((*item)->index.data == NULL)
            (*item)->index = text_of(m->key);
        return 0;
    }
    return c & TM_CT_ID ? index_id(m, *item) : c & TM_CT_TYPE ? index_type(m, *item) : 0;
}

/* 13.8.3.1 to 3.3: the context of what stands behind an index. */
static int context_of(struct map *m, const struct tm_active **out)
{
    const struct tm_term *t;

    *out = m->active;
    if (!(m->term->container & (TM_CT_ID | TM_CT_TYPE)))
        return 0;
    if (m->active->previous != NULL)
        *out = m->active->previous;
    if (!(m->term->container & TM_CT_TYPE))
        return 0;
    t = tm_active_get(*out, text_of(m->key));
    if (t == NULL || !t->scope.present)
        return 0;
    return tm_active_process(m->run, *out, &t->scope, t->base, 0, NULL, out);
}

static int one_index(struct map *m, struct tm_prop_ref prop, const struct tm_json *v,
                     struct tm_objects *out)
{
    const struct tm_active *inside;
    struct tm_objects items;
    int r = context_of(m, &inside);

    tm_objects_init(&items);
    if (r == 0)
        r = is_none(m->run, m->active, text_of(m->key), &m->expanded, &m->none);
    if (r != 0)
        return r;
    prop.term = inside == m->active ? m->term : tm_active_get(inside, prop.name);
    r = tm_expand(m->run, inside, prop, v, true, &items);
    for (struct tm_jsonld_object *o = items.first, *next; r == 0 && o != NULL; o = next) {
        next = o->next;
        r = finish_item(m, &o);
        tm_objects_add(out, o);
    }
    return r;
}

int tm_expand_map(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
                  const struct tm_json *v, struct tm_objects *out)
{
    struct map m = { .run = run, .active = active, .term = prop.term };

    out->array = true;
    if (prop.term->container & TM_CT_LANGUAGE)
        return by_language(run, active, prop.term, v, out);
    tm_json_each_key(key, v)
    {
        int r;

        m.key = key;
        r = one_index(&m, prop, tm_json_value(key), out);
        if (r != 0)
            return r;
    }
    return 0;
}
