/* node/cred/jsonld/types.c - do all types become absolute IRIs? Asked of few objects, without expansion.
 *
 * Two ways to the same answer. The quick one knows compiled contexts only: it looks every type up in
 * their tables as they lie, and says "surely" or nothing; whether these contexts agree with each other
 * it does not ask. The other one processes contexts as expansion does, and has the last word. */
#include "node/cred/jsonld/expand.h"

#define TABLES_MAX 16 /* of one place, for the quick way */

struct places {
    const struct tm_slice *names;
    size_t n;
    uint64_t lengths; /* bit l: one of them has l bytes */
};

static struct places places_of(const struct tm_slice *names, size_t n)
{
    struct places places = { names, n, 0 };

    for (size_t i = 0; i < n; i++)
        places.lengths |= UINT64_C(1) << (names[i].len & 63);
    return places;
}

static bool is_place(const struct places *places, const struct tm_json *key)
{
    struct tm_slice name = tm_slice(key->data, key->len);

    if (!(places->lengths >> (name.len & 63) & 1))
        return false;
    for (size_t i = 0; i < places->n; i++)
        if (tm_slice_eq(name, places->names[i]))
            return true;
    return false;
}

/* ---- the quick way ---- */

struct scope { /* tables over each other, the last one counts first */
    const struct tm_ctx_table *tables[TABLES_MAX];
    size_t n;
    bool vocab;                     /* every term means something */
    const struct tm_json *contexts; /* of the document */
};

/* A context that names another by URL adds only what it says itself: what is found here is defined in
 * any case, and of what is not found nothing is said. */
static bool scope_add(struct scope *s, const struct tm_local *local)
{
    for (uint32_t i = 0; i < local->part_count; i++) {
        const struct tm_ctx_table *table = local->parts[i].table;

        if (table == NULL && local->parts[i].url.data != NULL)
            continue;
        if (table == NULL || s->n == TABLES_MAX)
            return false;
        s->tables[s->n++] = table;
        s->vocab = s->vocab || table->vocab.data != NULL;
    }
    return local->json == NULL;
}

static bool scope_of(const struct tm_json *contexts, const struct tm_jsonld_contexts *set,
                     struct scope *out)
{
    out->n = 0;
    out->vocab = false;
    out->contexts = contexts;
    tm_json_each_or_self(item, contexts)
    {
        const struct tm_known *known = NULL;
        struct tm_slice url;

        if (tm_json_str(item, &url))
            known = tm_known_get(set, url);
        if (known == NULL || !scope_add(out, &known->local))
            return false;
    }
    return true;
}

static const struct tm_term *scope_find(const struct scope *s, uint32_t hash, struct tm_slice name)
{
    for (size_t i = s->n; i-- > 0;) {
        const struct tm_term *t = tm_term_find(&s->tables[i]->terms, hash, name);

        if (t != NULL)
            return t;
    }
    return NULL;
}

/* What is an IRI whatever vocabulary stands before it. */
static bool plain(struct tm_slice type)
{
    for (size_t i = 0; i < type.len; i++) {
        uint8_t c = type.data[i], lower = c | 0x20;

        if (!(lower >= 'a' && lower <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '-')
            return false;
    }
    return type.len > 0;
}

/* No compact IRI: its prefix means nothing here, or it goes on with "//". */
static bool whole_iri(const struct scope *s, struct tm_slice type)
{
    const uint8_t *colon = type.len == 0 ? NULL : memchr(type.data, ':', type.len);
    struct tm_slice prefix;

    if (colon == NULL || !tm_iri_well_formed(type))
        return false;
    prefix = tm_slice(type.data, (size_t)(colon - type.data));
    return tm_slice_starts(tm_slice_from(type, prefix.len + 1), TM_LIT("//")) ||
           scope_find(s, tm_term_hash(prefix), prefix) == NULL;
}

static bool surely_one(const struct scope *s, const struct tm_json *item,
                       const struct tm_term **out)
{
    struct tm_slice type;

    *out = NULL;
    if (!tm_json_str(item, &type))
        return false;
    *out = scope_find(s, tm_term_hash(type), type);
    if (*out != NULL)
        return (*out)->keyword == TM_KW_NONE && (*out)->iri.data != NULL;
    return whole_iri(s, type) || (s->vocab && plain(type));
}

/* The contexts of an object within, which are the first of the document's: as in proofs over canonical
 * JSON. They define nothing new. */
static bool same_contexts(const struct tm_json *own, const struct tm_json *document)
{
    const struct tm_json *other = tm_json_first_or_self(document), *end = tm_json_end(document);

    tm_json_each_or_self(item, own)
    {
        if (other == end || !tm_json_is(item, TM_JSON_STRING) ||
            !tm_json_is(other, TM_JSON_STRING) ||
            !tm_slice_eq(tm_slice(item->data, item->len), tm_slice(other->data, other->len)))
            return false;
        other = tm_json_next(other);
    }
    return true;
}

/* @type, which compiled contexts call `type` and nothing else; and what changes what stands around it. */
static bool is_keyword(const struct tm_json *key)
{
    return key->len > 1 && key->data[0] == '@' &&
           !tm_slice_is(tm_slice(key->data, key->len), "@context");
}

static bool surely_object(const struct scope *s, const struct tm_json *v)
{
    const struct tm_json *types = NULL;
    const struct tm_term *ignored;

    if (!tm_json_is(v, TM_JSON_OBJECT))
        return false;
    tm_json_each_key(key, v)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "type"))
            types = tm_json_value(key);
        else if (is_keyword(key) ||
                 (tm_slice_is(name, "@context") && !same_contexts(tm_json_value(key), s->contexts)))
            return false;
    }
    tm_json_each_or_self(item, types)
    {
        if (!surely_one(s, item, &ignored))
            return false;
    }
    return true;
}

/* The values of one member: its own scoped context lies over the document's. */
static bool surely_member(const struct scope *document, const struct scope *typed,
                          const struct tm_json *key)
{
    struct tm_slice name = tm_slice(key->data, key->len);
    uint32_t hash = tm_term_hash(name);
    const struct tm_term *term = scope_find(typed, hash, name);
    struct scope s;

    if (term == NULL)
        term = scope_find(document, hash, name);
    if (term == NULL)
        return false;
    if (term->scope.present) {
        s = *document;
        if (!scope_add(&s, &term->scope))
            return false;
        document = &s;
    }
    tm_json_each_or_self(item, tm_json_value(key))
    {
        if (!surely_object(document, item))
            return false;
    }
    return true;
}

/* The document's own types, and what the contexts of these say of its members. */
static bool surely_types(const struct scope *document, const struct tm_json *types,
                         struct scope *typed)
{
    const struct tm_term *term;

    typed->n = 0;
    typed->vocab = false;
    tm_json_each_or_self(item, types)
    {
        if (!surely_one(document, item, &term))
            return false;
        if (term != NULL && term->scope.present && !scope_add(typed, &term->scope))
            return false;
    }
    return true;
}

bool tm_jsonld_types_surely(const struct tm_json *root, const struct tm_jsonld_contexts *set,
                            const struct tm_slice *names, size_t n)
{
    struct places places = places_of(names, n);
    struct scope document, typed;

    if (!tm_json_is(root, TM_JSON_OBJECT) ||
        !scope_of(tm_json_get(root, "@context"), set, &document) ||
        !surely_types(&document, tm_json_get(root, "type"), &typed))
        return false;
    tm_json_each_key(key, root)
    {
        if (is_keyword(key) || (is_place(&places, key) && !surely_member(&document, &typed, key)))
            return false;
    }
    return true;
}

/* ---- the way of expansion ---- */

static int look_at(struct tm_node *n, const struct tm_json *value, const struct tm_json **bad)
{
    tm_json_each_or_self(item, value)
    {
        struct tm_slice type, iri = TM_SLICE_EMPTY;
        int r;

        if (!tm_json_str(item, &type)) {
            *bad = item;
            return 0;
        }
        r = tm_iri_expand(n->run, n->type_scoped, NULL, type, TM_IRI_VOCAB, &iri);
        if (r != 0)
            return r;
        if (iri.data == NULL || !tm_iri_well_formed(iri) || tm_iri_blank(iri)) {
            *bad = item;
            return 0;
        }
    }
    return 0;
}

static int enter(struct tm_node *n, const struct tm_json *v, struct tm_member **members,
                 size_t *count, const struct tm_json **bad)
{
    int r = tm_node_enter(n, v, false, members, count);

    for (size_t i = 0; r == 0 && *bad == NULL && i < *count; i++)
        if (tm_key_keyword((*members)[i].key, (*members)[i].term) == TM_KW_TYPE)
            r = look_at(n, (*members)[i].value, bad);
    return r;
}

static int enter_member(const struct tm_node *outer, const struct tm_member *member,
                        const struct tm_json **bad)
{
    int r = 0;

    tm_json_each_or_self(item, member->value)
    {
        struct tm_node inner = { .run = outer->run,
                                 .active = outer->active,
                                 .prop = { .kind = TM_PROP_TERM,
                                           .term = member->term,
                                           .name =
                                               tm_slice(member->key->data, member->key->len) } };
        struct tm_member *members;
        size_t count;

        if (r == 0 && *bad == NULL && tm_json_is(item, TM_JSON_OBJECT))
            r = enter(&inner, item, &members, &count, bad);
    }
    return r;
}

static int process(const struct tm_json *root, struct tm_run *run, const struct places *places,
                   const struct tm_json **bad)
{
    struct tm_node n = { .run = run };
    struct tm_member *members;
    size_t count;
    int r = tm_active_new(run, &n.active);

    if (r == 0)
        r = enter(&n, root, &members, &count, bad);
    for (size_t i = 0; r == 0 && *bad == NULL && i < count; i++)
        if (is_place(places, members[i].key))
            r = enter_member(&n, &members[i], bad);
    return r;
}

int tm_jsonld_types(const struct tm_json *root, const struct tm_jsonld_options *options,
                    const struct tm_slice *places, size_t place_n, struct tm_arena *arena,
                    const struct tm_json **bad, struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct places where = places_of(places, place_n);
    const struct tm_json *found = NULL;
    struct tm_run run;
    int r;

    *bad = NULL;
    if (tm_jsonld_types_surely(root, options->contexts, places, place_n))
        return 0;
    if (!tm_json_is(root, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "not an object");
    run = (struct tm_run){ .options = options, .root = root, .arena = arena, .err = err };
    r = process(root, &run, &where, &found);
    if (r != 0)
        return tm_run_report(&run, r, fault);
    *bad = found;
    return 0;
}
