/* node/cred/jsonld/expand.c - the expansion algorithm (JSON-LD 1.1 API section 5.1.2) on any value, and
 * value expansion (5.3.2). Objects are taken apart in expand_node.c. */
#include "node/cred/jsonld/expand.h"

/* ---- expanded objects ---- */

void tm_objects_init(struct tm_objects *list)
{
    list->first = NULL;
    list->tail = &list->first;
    list->array = false;
}

void tm_objects_add(struct tm_objects *list, struct tm_jsonld_object *o)
{
    o->next = NULL;
    *list->tail = o;
    list->tail = &o->next;
}

void tm_objects_join(struct tm_objects *list, struct tm_objects *more)
{
    if (more->first == NULL)
        return;
    *list->tail = more->first;
    list->tail = more->tail;
}

struct tm_jsonld_object *tm_object_new(struct tm_run *run, enum tm_jsonld_kind kind,
                                       const struct tm_json *source)
{
    struct tm_jsonld_object *o = tm_arena_alloc(run->arena, sizeof *o);

    if (o == NULL) {
        tm_run_nomem(run);
        return NULL;
    }
    *o = (struct tm_jsonld_object){ .kind = kind, .source = source };
    return o;
}

int tm_object_wrap(struct tm_run *run, enum tm_jsonld_kind kind, const struct tm_json *source,
                   struct tm_jsonld_object *items, struct tm_jsonld_object **out)
{
    struct tm_jsonld_object *o = tm_object_new(run, kind, source);

    if (o == NULL)
        return run->err->code;
    o->has_graph = kind == TM_JSONLD_NODE;
    o->items = items;
    *out = o;
    return 0;
}

int tm_object_type(struct tm_run *run, struct tm_jsonld_iri ***tail, struct tm_slice iri,
                   bool sound)
{
    struct tm_jsonld_iri *t = tm_arena_alloc(run->arena, sizeof *t);

    if (t == NULL)
        return tm_run_nomem(run);
    *t = (struct tm_jsonld_iri){ iri, sound, **tail };
    **tail = t;
    *tail = &t->next;
    return 0;
}

int tm_object_prop(struct tm_run *run, struct tm_jsonld_prop **list,
                   const struct tm_jsonld_prop *prop)
{
    struct tm_jsonld_prop *p = tm_arena_alloc(run->arena, sizeof *p);

    if (p == NULL)
        return tm_run_nomem(run);
    *p = *prop;
    p->next = *list;
    *list = p;
    return 0;
}

bool tm_object_is_graph(const struct tm_jsonld_object *o)
{
    return o->kind == TM_JSONLD_NODE && o->has_graph && !o->has_type && o->props == NULL &&
           o->reverse == NULL && !o->has_included;
}

/* ---- value expansion ---- */

int tm_expand_language(struct tm_run *run, struct tm_slice tag, struct tm_slice *out)
{
    size_t i = 0;
    uint8_t *lower;

    while (i < tag.len && !(tag.data[i] >= 'A' && tag.data[i] <= 'Z'))
        i++;
    *out = tag;
    if (i == tag.len)
        return 0;
    lower = tm_arena_alloc(run->arena, tag.len);
    if (lower == NULL)
        return tm_run_nomem(run);
    for (i = 0; i < tag.len; i++)
        lower[i] = tag.data[i] >= 'A' && tag.data[i] <= 'Z' ? tag.data[i] | 0x20 : tag.data[i];
    *out = tm_slice(lower, tag.len);
    return 0;
}

static struct tm_slice direction_text(enum tm_direction d)
{
    return d == TM_DIR_LTR ? TM_LIT("ltr") : d == TM_DIR_RTL ? TM_LIT("rtl") : TM_SLICE_EMPTY;
}

/* Steps 1 and 2: a string that names a node. */
static int expand_reference(struct tm_run *run, const struct tm_active *active, unsigned how,
                            const struct tm_json *v, struct tm_jsonld_object *o)
{
    int r;

    o->kind = TM_JSONLD_NODE;
    o->has_id = true;
    r = tm_iri_name(run, active, tm_slice(v->data, v->len), how, &o->id, &o->id_sound);
    if (r != 0)
        return r;
    if (o->id.data == NULL)
        return tm_run_drop(run, v, TM_JSONLD_RESERVED_TERM);
    if (!o->id_sound && !tm_iri_absolute(o->id) && !tm_iri_blank(o->id))
        return tm_run_drop(run, v, TM_JSONLD_RELATIVE_IRI);
    return 0;
}

int tm_expand_value(struct tm_run *run, const struct tm_active *active, const struct tm_term *term,
                    const struct tm_json *v, struct tm_jsonld_object **out)
{
    struct tm_slice type = term == NULL ? TM_SLICE_EMPTY : term->type;
    struct tm_jsonld_object *o = tm_object_new(run, TM_JSONLD_VALUE, v);
    struct tm_jsonld_iri **tail;
    enum tm_kw kw = tm_kw_of(type);
    bool is_string = tm_json_is(v, TM_JSON_STRING);

    if (o == NULL)
        return run->err->code;
    *out = o;
    if (is_string && (kw == TM_KW_ID || kw == TM_KW_VOCAB))
        return expand_reference(run, active,
                                kw == TM_KW_ID ? TM_IRI_BASE : TM_IRI_BASE | TM_IRI_VOCAB, v, o);
    o->value = v;
    tail = &o->types;
    if (type.data != NULL && kw != TM_KW_ID && kw != TM_KW_VOCAB && kw != TM_KW_NOTHING) {
        o->has_type = true;
        return tm_object_type(run, &tail, type, term->flags & TM_TERM_SOUND_TYPE);
    }
    if (!is_string)
        return 0;
    o->direction = direction_text(term != NULL && (term->flags & TM_TERM_DIRECTION)
                                      ? (enum tm_direction)term->direction
                                      : active->direction);
    return tm_expand_language(
        run, term != NULL && (term->flags & TM_TERM_LANGUAGE) ? term->language : active->language,
        &o->language);
}

/* ---- any value ---- */

static int expand_scalar(struct tm_run *run, const struct tm_active *active,
                         struct tm_prop_ref prop, const struct tm_json *v, struct tm_objects *out)
{
    struct tm_jsonld_object *o;
    int r;

    if (prop.kind == TM_PROP_NONE || prop.kind == TM_PROP_GRAPH)
        return tm_run_drop(run, v, TM_JSONLD_FREE_FLOATING);
    if (prop.term != NULL && prop.term->scope.present) {
        r = tm_active_process(run, active, &prop.term->scope, prop.term->base, TM_CTX_OVERRIDE,
                              NULL, &active);
        if (r != 0)
            return r;
        prop.term = tm_active_get(active, prop.name);
    }
    r = tm_expand_value(run, active, prop.term, v, &o);
    if (r == 0)
        tm_objects_add(out, o);
    return r;
}

static int expand_array(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
                        const struct tm_json *v, bool from_map, struct tm_objects *out)
{
    bool in_list = prop.term != NULL && (prop.term->container & TM_CT_LIST);

    tm_json_each_item(item, v)
    {
        struct tm_jsonld_object *list = NULL;
        struct tm_objects part;
        int r;

        if (v == run->picked && !tm_run_keeps(run, item))
            continue;
        tm_objects_init(&part);
        r = tm_expand(run, active, prop, item, from_map, &part);
        if (r == 0 && in_list && part.array) {
            r = tm_object_wrap(run, TM_JSONLD_LIST, item, part.first, &list);
            if (r == 0 && list != NULL)
                tm_objects_add(out, list);
        } else if (r == 0) {
            tm_objects_join(out, &part);
        }
        if (r != 0)
            return r;
    }
    out->array = true;
    return 0;
}

int tm_expand(struct tm_run *run, const struct tm_active *active, struct tm_prop_ref prop,
              const struct tm_json *v, bool from_map, struct tm_objects *out)
{
    switch (v->type) {
    case TM_JSON_NULL:
        return 0;
    case TM_JSON_ARRAY:
        return expand_array(run, active, prop, v, from_map, out);
    case TM_JSON_OBJECT:
        return tm_expand_object(run, active, prop, v, from_map, out);
    default:
        return expand_scalar(run, active, prop, v, out);
    }
}

/* ---- a document ---- */

static int begin(struct tm_run *run, const struct tm_active **active)
{
    const struct tm_json *context = run->options->expand_context;
    struct tm_local local = { .json = context, .present = true };
    int r = tm_active_new(run, active);

    if (r != 0 || context == NULL)
        return r;
    if (tm_json_get(context, "@context") != NULL)
        local.json = tm_json_get(context, "@context");
    return tm_active_process(run, *active, &local, run->options->base, 0, NULL, active);
}

/* ---- documents that are read as plain JSON besides ---- */

static uint64_t lengths_of(const struct tm_jsonld_options *options)
{
    uint64_t lengths = 0;

    for (size_t i = 0; i < options->spelled_n; i++)
        lengths |= UINT64_C(1) << (options->spelled[i].iri.len & 63);
    return lengths;
}

const struct tm_jsonld_spelling *tm_run_spelling(const struct tm_run *run, struct tm_slice iri)
{
    const struct tm_jsonld_spelling *s = run->options->spelled;
    size_t n = run->options->spelled_n;

    for (; n > 0 && s->name.data == NULL; n--, s++)
        if (tm_slice_starts(iri, s->iri))
            return s;
    if (!(run->spelled_lengths >> (iri.len & 63) & 1))
        return NULL;
    for (; n > 0; n--, s++)
        if (tm_slice_eq(iri, s->iri))
            return s;
    return NULL;
}

static bool says_spelled(const struct tm_run *run, const struct tm_jsonld_object *o)
{
    for (const struct tm_jsonld_prop *p = o->props; p != NULL; p = p->next)
        if (tm_run_spelling(run, p->iri) != NULL)
            return true;
    return false;
}

/* Which of these says of the node `id`, in the graph they stand in, what is looked for at the top. */
static const struct tm_jsonld_object *says_of(const struct tm_run *run,
                                              const struct tm_jsonld_object *o, struct tm_slice id)
{
    const struct tm_jsonld_object *found = NULL;

    for (; o != NULL && found == NULL; o = o->next) {
        const struct tm_jsonld_prop *lists[] = { o->props, o->reverse };

        if (o->kind == TM_JSONLD_VALUE)
            continue;
        if (o->kind == TM_JSONLD_LIST)
            found = says_of(run, o->items, id);
        else if (o->kind == TM_JSONLD_NODE && tm_slice_eq(o->id, id) && says_spelled(run, o))
            found = o;
        for (int i = 0; i < 2; i++)
            for (const struct tm_jsonld_prop *p = lists[i]; p != NULL && found == NULL; p = p->next)
                found = says_of(run, p->values, id);
    }
    return found;
}

static int top_alone(struct tm_run *run, const struct tm_jsonld_object *top)
{
    const struct tm_jsonld_object *other = NULL;

    if (top == NULL || top->kind != TM_JSONLD_NODE || top->id.data == NULL)
        return 0;
    for (const struct tm_jsonld_prop *p = top->props; p != NULL && other == NULL; p = p->next)
        other = says_of(run, p->values, top->id);
    for (const struct tm_jsonld_prop *p = top->reverse; p != NULL && other == NULL; p = p->next)
        other = says_of(run, p->values, top->id);
    return other == NULL ? 0 : tm_run_fail(run, other->source, TM_JSONLD_NOT_PLAIN);
}

int tm_jsonld_expand(const struct tm_json *root, const struct tm_jsonld_options *options,
                     struct tm_arena *arena, struct tm_jsonld_object **out,
                     struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct tm_run run = { .options = options,
                          .root = root,
                          .arena = arena,
                          .err = err,
                          .spelled_lengths = lengths_of(options) };
    const struct tm_active *active;
    struct tm_objects objects;
    int r = begin(&run, &active);

    tm_objects_init(&objects);
    if (r == 0)
        r = tm_expand(&run, active, (struct tm_prop_ref){ .kind = TM_PROP_NONE }, root, false,
                      &objects);
    if (r == 0 && options->plain)
        r = top_alone(&run, objects.first);
    if (r != 0)
        return tm_run_report(&run, r, fault);
    if (objects.first != NULL && objects.first->next == NULL && !objects.array &&
        tm_object_is_graph(objects.first) && !objects.first->has_id &&
        objects.first->index.data == NULL)
        objects.first = objects.first->items;
    *out = objects.first;
    return 0;
}

int tm_jsonld_to_nquads(const struct tm_json *root, const struct tm_jsonld_options *options,
                        struct tm_arena *arena, struct tm_rdf *out, struct tm_jsonld_fault *fault,
                        struct tm_err *err)
{
    struct tm_jsonld_object *objects;
    int r = tm_jsonld_expand(root, options, arena, &objects, fault, err);

    return r != 0 ? r : tm_jsonld_to_rdf(objects, root, options, arena, out, fault, err);
}
