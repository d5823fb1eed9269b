/* node/cred/jsonld/expand_node.c - the expansion algorithm on an object (JSON-LD 1.1 API section 5.1.2,
 * steps 13 to 19, numbered in the comments). */
#include "node/cred/jsonld/expand.h"

static struct tm_slice text_of(const struct tm_json *v)
{
    return tm_slice(v->data, v->len);
}

static int fail(struct tm_node *n, const struct tm_json *at, enum tm_jsonld_code code)
{
    return tm_run_fail(n->run, at, code);
}

/* ---- documents that are read as plain JSON besides ---- */

/* The top object, and what stands at a property that is read by its plain name. */
static bool is_read(const struct tm_node *n)
{
    const struct tm_term *term = n->prop.term;

    return n->o->source == n->run->root ||
           (term != NULL && term->iri.data != NULL && tm_run_spelling(n->run, term->iri) != NULL);
}

static int keyword_plain(struct tm_node *n, const struct tm_member *m, enum tm_kw kw)
{
    bool ok = kw != TM_KW_GRAPH && kw != TM_KW_INCLUDED && kw != TM_KW_NEST && kw != TM_KW_REVERSE;

    if (!n->run->options->plain)
        return 0;
    if ((kw == TM_KW_ID || kw == TM_KW_TYPE) && is_read(n))
        ok = tm_slice_is(text_of(m->key), kw == TM_KW_ID ? "id" : "type") ||
             (kw == TM_KW_TYPE && tm_json_get(n->o->source, "@value") != NULL);
    return ok ? 0 : fail(n, m->key, TM_JSONLD_NOT_PLAIN);
}

static int property_plain(struct tm_node *n, const struct tm_member *m, struct tm_slice iri)
{
    const struct tm_jsonld_spelling *s = tm_run_spelling(n->run, iri);

    if (s == NULL || tm_slice_eq(text_of(m->key),
                                 s->name.data != NULL ? s->name : tm_slice_from(iri, s->iri.len)))
        return 0;
    return fail(n, m->key, TM_JSONLD_NOT_PLAIN);
}

/* ---- step 13.4: keywords ---- */

static int put_id(struct tm_node *n, const struct tm_member *m)
{
    int r;

    if (!tm_json_is(m->value, TM_JSON_STRING))
        return fail(n, m->value, TM_JSONLD_INVALID_ID_VALUE);
    r = tm_iri_name(n->run, n->active, text_of(m->value), TM_IRI_BASE, &n->o->id, &n->o->id_sound);
    n->o->has_id = true;
    if (r != 0)
        return r;
    if (n->o->id.data == NULL)
        return tm_run_drop(n->run, m->value, TM_JSONLD_RESERVED_TERM);
    if (!n->o->id_sound && !tm_iri_absolute(n->o->id) && !tm_iri_blank(n->o->id))
        return tm_run_drop(n->run, m->value, TM_JSONLD_RELATIVE_IRI);
    return 0;
}

static int put_type(struct tm_node *n, const struct tm_json *item)
{
    struct tm_slice iri;
    bool sound;
    int r;

    if (!tm_json_is(item, TM_JSON_STRING))
        return fail(n, item, TM_JSONLD_INVALID_TYPE_VALUE);
    r = tm_iri_name(n->run, n->type_scoped, text_of(item), TM_IRI_VOCAB | TM_IRI_BASE, &iri,
                    &sound);
    if (r == 0 && iri.data == NULL)
        return tm_run_drop(n->run, item, TM_JSONLD_RESERVED_TERM);
    if (r == 0 && !sound && tm_kw_of(iri) != TM_KW_JSON && !tm_iri_absolute(iri) &&
        !tm_iri_blank(iri))
        r = tm_run_drop(n->run, item, TM_JSONLD_RELATIVE_TYPE);
    n->o->has_type = true;
    return r != 0 ? r : tm_object_type(n->run, &n->types_tail, iri, sound);
}

static int put_types(struct tm_node *n, const struct tm_member *m)
{
    int r = 0;

    n->o->has_type = true;
    tm_json_each_or_self(item, m->value)
    {
        if (r == 0)
            r = put_type(n, item);
    }
    return r;
}

static int put_included(struct tm_node *n, const struct tm_member *m)
{
    struct tm_jsonld_object *o;
    struct tm_objects part;
    int r;

    tm_objects_init(&part);
    r = tm_expand(n->run, n->active, (struct tm_prop_ref){ .kind = TM_PROP_INCLUDED }, m->value,
                  false, &part);
    if (r != 0)
        return r;
    for (o = part.first; o != NULL; o = o->next)
        if (o->kind != TM_JSONLD_NODE)
            return fail(n, m->value, TM_JSONLD_INVALID_INCLUDED);
    n->o->has_included = true;
    tm_objects_join(&n->included, &part);
    return 0;
}

/* Step 12, put off until something depends on it: whether the value of this object is JSON. */
static int is_json(struct tm_node *n, bool *out)
{
    struct tm_slice iri;
    int r = 0;

    *out = false;
    if (!tm_json_is(n->last_type, TM_JSON_STRING))
        return 0;
    r = tm_iri_expand(n->run, n->active, NULL, text_of(n->last_type), TM_IRI_VOCAB, &iri);
    *out = r == 0 && tm_kw_of(iri) == TM_KW_JSON;
    return r;
}

static int put_value(struct tm_node *n, const struct tm_member *m)
{
    bool container = tm_json_is(m->value, TM_JSON_ARRAY) || tm_json_is(m->value, TM_JSON_OBJECT);
    bool json = false;
    int r = container ? is_json(n, &json) : 0;

    if (r != 0)
        return r;
    if (container && !json)
        return fail(n, m->value, TM_JSONLD_INVALID_VALUE_OBJECT_VALUE);
    n->o->value = m->value;
    return 0;
}

static int put_text(struct tm_node *n, const struct tm_member *m, enum tm_kw kw)
{
    struct tm_slice s;

    if (!tm_json_str(m->value, &s))
        return fail(n, m->value,
                    kw == TM_KW_LANGUAGE    ? TM_JSONLD_INVALID_LANGUAGE_STRING
                    : kw == TM_KW_DIRECTION ? TM_JSONLD_INVALID_BASE_DIRECTION
                                            : TM_JSONLD_INVALID_INDEX);
    if (kw == TM_KW_LANGUAGE)
        return tm_expand_language(n->run, s, &n->o->language);
    if (kw == TM_KW_INDEX) {
        n->o->index = s;
        return 0;
    }
    if (!tm_slice_is(s, "ltr") && !tm_slice_is(s, "rtl"))
        return fail(n, m->value, TM_JSONLD_INVALID_BASE_DIRECTION);
    n->o->direction = s;
    return 0;
}

static int add_prop(struct tm_node *n, bool reverse, const struct tm_jsonld_prop *prop)
{
    struct tm_jsonld_prop **tail = reverse ? n->reverse_tail : n->props_tail;
    int r;

    for (struct tm_jsonld_object *o = prop->values; reverse && o != NULL; o = o->next)
        if (o->kind != TM_JSONLD_NODE)
            return fail(n, prop->source, TM_JSONLD_INVALID_REVERSE_VALUE);
    r = tm_object_prop(n->run, tail, prop);
    if (r != 0)
        return r;
    if (reverse)
        n->reverse_tail = &(*tail)->next;
    else
        n->props_tail = &(*tail)->next;
    return 0;
}

/* 13.4.13: what is reversed twice is a property again. */
static int put_reverse(struct tm_node *n, const struct tm_member *m)
{
    struct tm_objects part;
    int r;

    if (!tm_json_is(m->value, TM_JSON_OBJECT))
        return fail(n, m->value, TM_JSONLD_INVALID_REVERSE);
    tm_objects_init(&part);
    r = tm_expand(n->run, n->active, (struct tm_prop_ref){ .kind = TM_PROP_REVERSE }, m->value,
                  false, &part);
    if (r != 0 || part.first == NULL)
        return r;
    for (struct tm_jsonld_prop *p = part.first->reverse; r == 0 && p != NULL; p = p->next)
        r = add_prop(n, false, p);
    for (struct tm_jsonld_prop *p = part.first->props; r == 0 && p != NULL; p = p->next)
        r = add_prop(n, true, p);
    return r;
}

static int put_inner(struct tm_node *n, const struct tm_member *m, enum tm_kw kw)
{
    if (kw == TM_KW_GRAPH) {
        n->o->has_graph = true;
        return tm_expand(n->run, n->active, (struct tm_prop_ref){ .kind = TM_PROP_GRAPH }, m->value,
                         false, &n->graph);
    }
    if (kw == TM_KW_LIST && (n->prop.kind == TM_PROP_NONE || n->prop.kind == TM_PROP_GRAPH)) {
        n->seen &= ~TM_KW_BIT(TM_KW_LIST);
        return tm_run_drop(n->run, m->key, TM_JSONLD_FREE_FLOATING);
    }
    return tm_expand(n->run, n->active, n->prop, m->value, false, &n->inner);
}

static int put_keyword(struct tm_node *n, const struct tm_member *m, enum tm_kw kw)
{
    if (n->prop.kind == TM_PROP_REVERSE)
        return fail(n, m->key, TM_JSONLD_INVALID_REVERSE_MAP);
    if ((n->seen & TM_KW_BIT(kw)) && kw != TM_KW_INCLUDED && kw != TM_KW_TYPE)
        return fail(n, m->key, TM_JSONLD_COLLIDING_KEYWORDS);
    n->seen |= TM_KW_BIT(kw);
    switch (kw) {
    case TM_KW_ID:
        return put_id(n, m);
    case TM_KW_TYPE:
        return put_types(n, m);
    case TM_KW_INCLUDED:
        return put_included(n, m);
    case TM_KW_VALUE:
        return put_value(n, m);
    case TM_KW_LANGUAGE:
    case TM_KW_DIRECTION:
    case TM_KW_INDEX:
        return put_text(n, m, kw);
    case TM_KW_REVERSE:
        n->seen &= ~TM_KW_BIT(kw);
        return put_reverse(n, m);
    case TM_KW_GRAPH:
    case TM_KW_LIST:
    case TM_KW_SET:
        return put_inner(n, m, kw);
    default: /* keywords of contexts mean nothing in a node */
        n->seen &= ~TM_KW_BIT(kw);
        return tm_run_drop(n->run, m->key, TM_JSONLD_RESERVED_TERM);
    }
}

/* ---- steps 13.5 to 13.14: properties ---- */

static int wrap_graphs(struct tm_node *n, struct tm_objects *values)
{
    struct tm_jsonld_object *o = values->first, *next, *graph;
    int r = 0;

    tm_objects_init(values);
    values->array = true;
    for (; r == 0 && o != NULL; o = next) {
        next = o->next;
        o->next = NULL;
        r = tm_object_wrap(n->run, TM_JSONLD_NODE, o->source, o, &graph);
        if (r == 0)
            tm_objects_add(values, graph);
    }
    return r;
}

static int json_literal(struct tm_node *n, const struct tm_member *m, struct tm_objects *values)
{
    struct tm_jsonld_object *o = tm_object_new(n->run, TM_JSONLD_VALUE, m->value);
    struct tm_jsonld_iri **tail;

    if (o == NULL)
        return n->run->err->code;
    o->value = m->value;
    o->has_type = true;
    tail = &o->types;
    tm_objects_add(values, o);
    return tm_object_type(n->run, &tail, tm_kw_text(TM_KW_JSON), false);
}

static int put_property(struct tm_node *n, const struct tm_member *m, struct tm_slice iri,
                        bool sound)
{
    struct tm_prop_ref prop = { TM_PROP_TERM, m->term, text_of(m->key) };
    unsigned container = m->term == NULL ? 0 : m->term->container;
    struct tm_jsonld_object *list;
    struct tm_objects values;
    struct tm_jsonld_prop made;
    int r;

    tm_objects_init(&values);
    if (m->term != NULL && tm_slice_is(m->term->type, "@json"))
        r = json_literal(n, m, &values);
    else if (tm_expand_is_map(m->term, m->value))
        r = tm_expand_map(n->run, n->active, prop, m->value, &values);
    else
        r = tm_expand(n->run, n->active, prop, m->value, false, &values);
    if (r != 0 || (values.first == NULL && !values.array))
        return r;
    if ((container & TM_CT_LIST) && (values.first == NULL || values.first->next != NULL ||
                                     values.first->kind != TM_JSONLD_LIST || values.array)) {
        r = tm_object_wrap(n->run, TM_JSONLD_LIST, m->value, values.first, &list);
        if (r != 0)
            return r;
        values.first = list;
    }
    if ((container & TM_CT_GRAPH) && !(container & (TM_CT_ID | TM_CT_INDEX))) {
        r = wrap_graphs(n, &values);
        if (r != 0)
            return r;
    }
    made = (struct tm_jsonld_prop){ .iri = iri,
                                    .sound = sound,
                                    .place = m->term == NULL ? 0 : m->term->place,
                                    .values = values.first,
                                    .source = m->key };
    return add_prop(n, m->term != NULL && (m->term->flags & TM_TERM_REVERSE), &made);
}

/* ---- steps 13 and 14 ---- */

static int put_members(struct tm_node *n, struct tm_member *m, size_t count);

/* Step 14 for one nested object, read as if its members stood here. */
static int put_nested(struct tm_node *n, const struct tm_member *nest, const struct tm_json *v)
{
    const struct tm_active *outer = n->active;
    struct tm_member *m;
    size_t count = 0;
    int r = 0;

    if (!tm_json_is(v, TM_JSON_OBJECT))
        return fail(n, v, TM_JSONLD_INVALID_NEST);
    if (nest->term != NULL && nest->term->scope.present)
        r = tm_active_process(n->run, n->active, &nest->term->scope, nest->term->base,
                              TM_CTX_OVERRIDE, NULL, &n->active);
    m = r == 0 ? tm_node_members(n, v, &count) : NULL;
    if (m == NULL)
        return n->run->err->code;
    for (size_t i = 0; i < count; i++)
        if (tm_key_keyword(m[i].key, m[i].term) == TM_KW_VALUE)
            return fail(n, v, TM_JSONLD_INVALID_NEST);
    r = put_members(n, m, count);
    n->active = outer;
    return r;
}

static int put_member(struct tm_node *n, const struct tm_member *m, bool *nest)
{
    struct tm_slice iri = m->term == NULL ? TM_SLICE_EMPTY : m->term->iri;
    enum tm_kw kw = m->term == NULL ? TM_KW_NONE : (enum tm_kw)m->term->keyword;
    bool sound;
    int r;

    if (m->term == NULL) {
        r = tm_iri_expand(n->run, n->active, NULL, text_of(m->key), TM_IRI_VOCAB, &iri);
        if (r != 0)
            return r;
        kw = tm_kw_of(iri);
    }
    if (kw != TM_KW_NONE) {
        r = keyword_plain(n, m, kw);
        if (r != 0)
            return r;
    }
    if (kw == TM_KW_NEST) {
        *nest = true;
        return 0;
    }
    if (kw != TM_KW_NONE)
        return put_keyword(n, m, kw);
    sound = m->term == NULL ? tm_iri_well_formed(iri) : (m->term->flags & TM_TERM_SOUND) != 0;
    if (!sound && !tm_iri_absolute(iri)) {
        if (iri.data == NULL || memchr(iri.data, ':', iri.len) == NULL)
            return tm_run_drop(n->run, m->key,
                               tm_kw_form(text_of(m->key)) ? TM_JSONLD_RESERVED_TERM
                                                           : TM_JSONLD_UNDEFINED_TERM);
        if (n->run->options->safe && !tm_iri_blank(iri))
            return fail(n, m->key, TM_JSONLD_UNDEFINED_TERM);
    }
    r = property_plain(n, m, iri);
    return r != 0 ? r : put_property(n, m, iri, sound);
}

static int put_members(struct tm_node *n, struct tm_member *m, size_t count)
{
    size_t nests = 0;
    int r = 0;

    for (size_t i = 0; r == 0 && i < count; i++) {
        bool nest = false;

        r = put_member(n, &m[i], &nest);
        if (nest)
            m[nests++] = m[i];
    }
    for (size_t i = 0; i < nests; i++)
        tm_json_each_or_self(item, m[i].value)
        {
            if (r == 0)
                r = put_nested(n, &m[i], item);
        }
    return r;
}

/* ---- steps 15 to 19: what it turned out to be ---- */

static int finish_value(struct tm_node *n, const struct tm_json *v, bool *keep)
{
    struct tm_jsonld_object *o = n->o;
    const struct tm_jsonld_iri *type = o->types;

    if ((n->seen & ~(TM_KW_BIT(TM_KW_DIRECTION) | TM_KW_BIT(TM_KW_INDEX) |
                     TM_KW_BIT(TM_KW_LANGUAGE) | TM_KW_BIT(TM_KW_TYPE) | TM_KW_BIT(TM_KW_VALUE))) ||
        o->props != NULL || o->reverse != NULL ||
        ((n->seen & TM_KW_BIT(TM_KW_TYPE)) &&
         (n->seen & (TM_KW_BIT(TM_KW_LANGUAGE) | TM_KW_BIT(TM_KW_DIRECTION)))))
        return fail(n, v, TM_JSONLD_INVALID_VALUE_OBJECT);
    o->kind = TM_JSONLD_VALUE;
    if (type != NULL && type->next == NULL && tm_kw_of(type->iri) == TM_KW_JSON)
        return 0;
    if (tm_json_is(o->value, TM_JSON_NULL)) {
        *keep = false;
        return tm_run_drop(n->run, v, TM_JSONLD_NULL_VALUE);
    }
    if ((n->seen & TM_KW_BIT(TM_KW_LANGUAGE)) && !tm_json_is(o->value, TM_JSON_STRING))
        return fail(n, v, TM_JSONLD_INVALID_LANGUAGE_VALUE);
    if (type != NULL && (type->next != NULL || (!type->sound && !tm_iri_absolute(type->iri))))
        return fail(n, v, TM_JSONLD_INVALID_TYPED_VALUE);
    return 0;
}

static int finish_inner(struct tm_node *n, const struct tm_json *v, struct tm_objects *out)
{
    bool set = (n->seen & TM_KW_BIT(TM_KW_SET)) != 0;

    if ((n->seen & ~(TM_KW_BIT(set ? TM_KW_SET : TM_KW_LIST) | TM_KW_BIT(TM_KW_INDEX))) ||
        n->o->props != NULL || n->o->reverse != NULL)
        return fail(n, v, TM_JSONLD_INVALID_SET_OR_LIST);
    if (set) {
        tm_objects_join(out, &n->inner);
        out->array = true;
        return 0;
    }
    n->o->kind = TM_JSONLD_LIST;
    n->o->items = n->inner.first;
    tm_objects_add(out, n->o);
    return 0;
}

/* Steps 18 and 19: what hangs nowhere says nothing. */
static int finish_node(struct tm_node *n, const struct tm_json *v, bool *keep)
{
    bool top = n->prop.kind == TM_PROP_NONE || n->prop.kind == TM_PROP_GRAPH;
    bool bare = n->o->props == NULL && n->o->reverse == NULL;
    enum tm_jsonld_code code;

    n->o->items = n->graph.first;
    n->o->included = n->included.first;
    if (bare && n->seen == TM_KW_BIT(TM_KW_LANGUAGE))
        code = TM_JSONLD_ONLY_LANGUAGE;
    else if (top && n->o->kind == TM_JSONLD_VALUE)
        code = TM_JSONLD_FREE_FLOATING;
    else if (top && bare && n->seen == 0)
        code = TM_JSONLD_EMPTY_OBJECT;
    else if (top && bare && n->seen == TM_KW_BIT(TM_KW_ID))
        code = TM_JSONLD_ONLY_ID;
    else
        return 0;
    *keep = false;
    return tm_run_drop(n->run, v, code);
}

static int finish(struct tm_node *n, const struct tm_json *v, struct tm_objects *out)
{
    bool keep = true;
    int r = 0;

    if (n->seen & (TM_KW_BIT(TM_KW_SET) | TM_KW_BIT(TM_KW_LIST)) &&
        !(n->seen & TM_KW_BIT(TM_KW_VALUE)))
        return finish_inner(n, v, out);
    if (n->seen & TM_KW_BIT(TM_KW_VALUE))
        r = finish_value(n, v, &keep);
    if (r == 0 && keep)
        r = finish_node(n, v, &keep);
    if (r == 0 && keep)
        tm_objects_add(out, n->o);
    return r;
}

int tm_expand_object(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
                     const struct tm_json *v, bool from_map, struct tm_objects *out)
{
    struct tm_node n = { .run = run, .active = active, .prop = prop };
    struct tm_member *m = NULL;
    size_t count = 0;
    int r;

    n.o = tm_object_new(run, TM_JSONLD_NODE, v);
    if (n.o == NULL)
        return run->err->code;
    n.props_tail = &n.o->props;
    n.reverse_tail = &n.o->reverse;
    n.types_tail = &n.o->types;
    tm_objects_init(&n.graph);
    tm_objects_init(&n.included);
    tm_objects_init(&n.inner);
    r = tm_node_enter(&n, v, from_map, &m, &count);
    if (r == 0)
        r = put_members(&n, m, count);
    return r != 0 ? r : finish(&n, v, out);
}
