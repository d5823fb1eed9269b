/* node/cred/jsonld/expanded_json.c - an expanded document as JSON text. */
#include <stdlib.h>

#include "node/cred/jsonld/context.h"

struct writer {
    struct tm_json_out o;
    struct tm_arena *arena;
    bool full; /* the arena */
};

static void put_objects(struct writer *w, const struct tm_jsonld_object *o);

static int by_iri(const void *a, const void *b)
{
    const struct tm_jsonld_prop *x = *(const struct tm_jsonld_prop *const *)a;
    const struct tm_jsonld_prop *y = *(const struct tm_jsonld_prop *const *)b;

    return tm_slice_cmp(x->iri, y->iri);
}

static void put_each(struct writer *w, const struct tm_jsonld_object *o);

/* Properties of one IRI become one member. */
static void put_props(struct writer *w, const struct tm_jsonld_prop *props)
{
    const struct tm_jsonld_prop **sorted;
    size_t n = 0;

    for (const struct tm_jsonld_prop *p = props; p != NULL; p = p->next)
        n++;
    sorted = tm_arena_alloc(w->arena, n * sizeof(void *));
    if (sorted == NULL) {
        w->full = true;
        return;
    }
    n = 0;
    for (const struct tm_jsonld_prop *p = props; p != NULL; p = p->next)
        sorted[n++] = p;
    qsort(sorted, n, sizeof(void *), by_iri);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || !tm_slice_eq(sorted[i]->iri, sorted[i - 1]->iri)) {
            tm_json_put_key_slice(&w->o, sorted[i]->iri);
            tm_json_put_array(&w->o);
        }
        put_each(w, sorted[i]->values);
        if (i + 1 == n || !tm_slice_eq(sorted[i]->iri, sorted[i + 1]->iri))
            tm_json_end_array(&w->o);
    }
}

static void put_text(struct writer *w, const char *name, struct tm_slice s)
{
    if (s.data != NULL)
        tm_json_member_str(&w->o, name, s);
}

static void put_value(struct writer *w, const struct tm_jsonld_object *o)
{
    tm_json_put_key(&w->o, "@value");
    if (tm_json_is(o->value, TM_JSON_STRING))
        tm_json_put_value(&w->o, o->value);
    else /* as it stands in its document: it may be deep */
        tm_json_put_raw(&w->o, tm_slice(o->value->data, o->value->len));
    put_text(w, "@language", o->language);
    put_text(w, "@direction", o->direction);
    if (o->types != NULL)
        put_text(w, "@type", o->types->iri);
}

static void put_node(struct writer *w, const struct tm_jsonld_object *o)
{
    if (o->has_id && o->id.data == NULL) {
        tm_json_put_key(&w->o, "@id");
        tm_json_put_null(&w->o);
    }
    put_text(w, "@id", o->id);
    if (o->has_type) {
        tm_json_put_key(&w->o, "@type");
        tm_json_put_array(&w->o);
        for (const struct tm_jsonld_iri *t = o->types; t != NULL; t = t->next)
            tm_json_put_str(&w->o, t->iri);
        tm_json_end_array(&w->o);
    }
    if (o->has_graph) {
        tm_json_put_key(&w->o, "@graph");
        put_objects(w, o->items);
    }
    if (o->has_included) {
        tm_json_put_key(&w->o, "@included");
        put_objects(w, o->included);
    }
    if (o->reverse != NULL) {
        tm_json_put_key(&w->o, "@reverse");
        tm_json_put_object(&w->o);
        put_props(w, o->reverse);
        tm_json_end_object(&w->o);
    }
    put_props(w, o->props);
}

static void put_each(struct writer *w, const struct tm_jsonld_object *o)
{
    for (; o != NULL; o = o->next) {
        if (w->o.depth + 6 > TM_JSON_DEPTH_MAX) { /* graphs and lists take two levels each */
            w->full = true;
            return;
        }
        tm_json_put_object(&w->o);
        put_text(w, "@index", o->index);
        if (o->kind == TM_JSONLD_VALUE) {
            put_value(w, o);
        } else if (o->kind == TM_JSONLD_LIST) {
            tm_json_put_key(&w->o, "@list");
            put_objects(w, o->items);
        } else {
            put_node(w, o);
        }
        tm_json_end_object(&w->o);
    }
}

static void put_objects(struct writer *w, const struct tm_jsonld_object *o)
{
    tm_json_put_array(&w->o);
    put_each(w, o);
    tm_json_end_array(&w->o);
}

int tm_jsonld_put_expanded(struct tm_buf *out, const struct tm_jsonld_object *objects,
                           struct tm_arena *arena, struct tm_err *err)
{
    struct writer w = { .o = tm_json_out(out), .arena = arena };

    put_objects(&w, objects);
    if (w.full)
        return tm_fail(err, TM_E_LIMIT, "expanded document too deep or too large");
    return tm_buf_check(out, "expanded document", err);
}
