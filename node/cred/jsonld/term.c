/* node/cred/jsonld/term.c - Create Term Definition (JSON-LD 1.1 API section 4.2), whose step numbers
 * stand in the comments. One term is defined at a time; those it is made of come first. */
#include "node/cred/jsonld/context.h"

#define IRI_OR(what, iri)                                                                          \
    ((iri).data != NULL && (tm_iri_absolute(iri) || tm_iri_blank(iri) || (what)))

int tm_draft_find(const struct tm_draft *d, struct tm_slice name, struct tm_pending **out)
{
    uint32_t hash = tm_term_hash(name), low = 0, high = d->count;

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int c = tm_term_cmp(hash, name, &d->terms[mid].term);

        if (c == 0) {
            *out = &d->terms[mid];
            return 0;
        }
        if (c < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return TM_E_NOTFOUND;
}

static int fail(const struct tm_draft *d, const struct tm_pending *p, enum tm_jsonld_code code)
{
    return tm_run_fail(d->run, p->value, code);
}

static bool has_colon_inside(struct tm_slice s)
{
    return s.len > 2 && memchr(s.data + 1, ':', s.len - 2) != NULL;
}

static bool has(struct tm_slice s, char c)
{
    return s.len > 0 && memchr(s.data, c, s.len) != NULL;
}

static int expand(struct tm_draft *d, struct tm_slice value, struct tm_slice *out)
{
    return tm_iri_expand(d->run, d->layer, d, value, TM_IRI_VOCAB, out);
}

/* A string, or null as an empty slice; false for all else. */
static bool str_or_null(const struct tm_json *v, struct tm_slice *out)
{
    *out = TM_SLICE_EMPTY;
    return tm_json_is(v, TM_JSON_NULL) || tm_json_str(v, out);
}

/* Steps 11, 22, 23, 24: @protected, @language, @direction, @nest. */
static int define_simple(struct tm_draft *d, struct tm_pending *p)
{
    struct tm_term *t = &p->term;
    const struct tm_json *v;
    struct tm_slice s;
    bool flag;

    v = tm_json_get(p->value, "@protected");
    if (v != NULL) {
        if (!tm_json_bool(v, &flag))
            return fail(d, p, TM_JSONLD_INVALID_PROTECTED);
        t->flags = (uint8_t)(flag ? t->flags | TM_TERM_PROTECTED : t->flags & ~TM_TERM_PROTECTED);
    }
    v = tm_json_get(p->value, "@language");
    if (v != NULL && tm_json_get(p->value, "@type") == NULL) {
        if (!str_or_null(v, &t->language))
            return fail(d, p, TM_JSONLD_INVALID_LANGUAGE_MAPPING);
        t->flags |= TM_TERM_LANGUAGE;
    }
    v = tm_json_get(p->value, "@direction");
    if (v != NULL && tm_json_get(p->value, "@type") == NULL) {
        if (!str_or_null(v, &s) ||
            (s.data != NULL && !tm_slice_is(s, "ltr") && !tm_slice_is(s, "rtl")))
            return fail(d, p, TM_JSONLD_INVALID_BASE_DIRECTION);
        t->direction = s.data == NULL ? TM_DIR_NULL : s.data[0] == 'l' ? TM_DIR_LTR : TM_DIR_RTL;
        t->flags |= TM_TERM_DIRECTION;
    }
    v = tm_json_get(p->value, "@nest");
    if (v != NULL && (!tm_json_str(v, &t->nest) ||
                      (tm_kw_of(t->nest) != TM_KW_NONE && tm_kw_of(t->nest) != TM_KW_NEST)))
        return fail(d, p, TM_JSONLD_INVALID_NEST);
    return 0;
}

/* Step 12. */
static int define_type(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_json *v = tm_json_get(p->value, "@type");
    struct tm_slice s;
    enum tm_kw kw;
    int r;

    if (v == NULL)
        return 0;
    if (!tm_json_str(v, &s))
        return fail(d, p, TM_JSONLD_INVALID_TYPE_MAPPING);
    r = expand(d, s, &s);
    if (r != 0)
        return r;
    kw = tm_kw_of(s);
    if (kw == TM_KW_ID || kw == TM_KW_JSON || kw == TM_KW_NOTHING || kw == TM_KW_VOCAB) {
        p->term.type = tm_kw_text(kw);
        return 0;
    }
    if (kw != TM_KW_NONE || s.data == NULL || !tm_iri_absolute(s))
        return fail(d, p, TM_JSONLD_INVALID_TYPE_MAPPING);
    p->term.type = s;
    return 0;
}

/* Step 13. `*ignored`: the term is passed over. */
static int define_reverse(struct tm_draft *d, struct tm_pending *p, bool *ignored)
{
    struct tm_slice s, container;
    const struct tm_json *v = tm_json_get(p->value, "@container");
    int r;

    if (tm_json_get(p->value, "@id") != NULL || tm_json_get(p->value, "@nest") != NULL)
        return fail(d, p, TM_JSONLD_INVALID_REVERSE_PROPERTY);
    if (!tm_json_str(tm_json_get(p->value, "@reverse"), &s))
        return fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    if (tm_kw_form(s)) {
        *ignored = true;
        return tm_run_drop(d->run, p->value, TM_JSONLD_RESERVED_TERM);
    }
    r = expand(d, s, &s);
    if (r != 0)
        return r;
    if (!IRI_OR(false, s))
        return fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    if (v != NULL && (!str_or_null(v, &container) ||
                      (container.data != NULL && !tm_slice_is(container, "@set") &&
                       !tm_slice_is(container, "@index"))))
        return fail(d, p, TM_JSONLD_INVALID_REVERSE_PROPERTY);
    p->term.iri = s;
    p->term.flags |= TM_TERM_REVERSE;
    return 0;
}

/* What the term's own name means while the term has no definition. */
static int expand_name(struct tm_draft *d, struct tm_pending *p, struct tm_slice *out)
{
    uint8_t flags = p->term.flags;
    int r;

    p->term.flags |= TM_TERM_GONE;
    p->state = TM_DEFINED;
    r = expand(d, p->term.name, out);
    p->term.flags = flags;
    p->state = TM_UNDERWAY;
    return r;
}

/* Step 14.2. */
static int define_id(struct tm_draft *d, struct tm_pending *p, struct tm_slice id, bool simple,
                     bool *ignored)
{
    struct tm_term *t = &p->term;
    struct tm_slice again;
    int r;

    if (tm_kw_of(id) == TM_KW_NONE && tm_kw_form(id)) {
        *ignored = true;
        return tm_run_drop(d->run, p->value, TM_JSONLD_RESERVED_TERM);
    }
    r = expand(d, id, &t->iri);
    if (r != 0)
        return r;
    if (!IRI_OR(tm_kw_of(t->iri) != TM_KW_NONE, t->iri))
        return fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    if (tm_kw_of(t->iri) == TM_KW_CONTEXT)
        return fail(d, p, TM_JSONLD_INVALID_KEYWORD_ALIAS);
    if (has_colon_inside(t->name) || has(t->name, '/')) {
        r = expand_name(d, p, &again);
        if (r != 0)
            return r;
        if (!tm_slice_eq(again, t->iri))
            return fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    } else if (simple && !has(t->name, ':') &&
               (tm_iri_blank(t->iri) ||
                memchr(":/?#[]@", t->iri.data[t->iri.len - 1], 7) != NULL)) {
        t->flags |= TM_TERM_PREFIX;
    }
    return 0;
}

/* Step 15: any term before the colon will do, a prefix or not. */
static int define_compact(struct tm_draft *d, struct tm_pending *p, size_t colon)
{
    struct tm_slice prefix = tm_slice(p->term.name.data, colon);
    struct tm_pending *other;
    const struct tm_term *t = NULL;
    int r;

    if (tm_draft_find(d, prefix, &other) == 0) {
        r = tm_draft_define(d, other);
        if (r != 0)
            return r;
        if (other->state == TM_DEFINED && !(other->term.flags & TM_TERM_GONE))
            t = &other->term;
    } else {
        t = tm_active_get(d->layer, prefix);
    }
    p->term.iri = p->term.name;
    if (t == NULL || t->iri.data == NULL)
        return 0;
    p->term.iri = tm_concat(d->run->arena, t->iri, tm_slice_from(p->term.name, colon + 1));
    return p->term.iri.data == NULL ? tm_run_nomem(d->run) : 0;
}

/* Steps 15 to 18: no @id of its own. */
static int define_implied(struct tm_draft *d, struct tm_pending *p)
{
    struct tm_term *t = &p->term;
    const uint8_t *colon = t->name.len > 1 ? memchr(t->name.data + 1, ':', t->name.len - 1) : NULL;
    int r;

    if (colon != NULL)
        return define_compact(d, p, (size_t)(colon - t->name.data));
    if (has(t->name, '/')) {
        r = expand_name(d, p, &t->iri);
        return r != 0 ? r : tm_iri_absolute(t->iri) ? 0 : fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    }
    if (tm_slice_is(t->name, "@type")) {
        t->iri = tm_kw_text(TM_KW_TYPE);
        return 0;
    }
    if (d->layer->vocab.data == NULL)
        return fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    t->iri = tm_concat(d->run->arena, d->layer->vocab, t->name);
    return t->iri.data == NULL ? tm_run_nomem(d->run) : 0;
}

static unsigned container_of(const struct tm_json *v)
{
    switch (v->type == TM_JSON_STRING ? tm_kw_of(tm_slice(v->data, v->len)) : TM_KW_NONE) {
    case TM_KW_GRAPH:
        return TM_CT_GRAPH;
    case TM_KW_ID:
        return TM_CT_ID;
    case TM_KW_INDEX:
        return TM_CT_INDEX;
    case TM_KW_LANGUAGE:
        return TM_CT_LANGUAGE;
    case TM_KW_LIST:
        return TM_CT_LIST;
    case TM_KW_SET:
        return TM_CT_SET;
    case TM_KW_TYPE:
        return TM_CT_TYPE;
    default:
        return 0;
    }
}

static bool one_bit(unsigned v)
{
    return (v & (v - 1)) == 0;
}

/* Step 19. */
static int define_container(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_json *v = tm_json_get(p->value, "@container");
    unsigned c = 0, rest;

    if (v == NULL || (tm_json_is(v, TM_JSON_NULL) && (p->term.flags & TM_TERM_REVERSE)))
        return 0;
    tm_json_each_or_self(item, v)
    {
        unsigned bit = container_of(item);

        if (bit == 0)
            return fail(d, p, TM_JSONLD_INVALID_CONTAINER);
        c |= bit;
    }
    rest = c & ~(unsigned)TM_CT_SET;
    if (c == 0 || ((c & TM_CT_LIST) && c != TM_CT_LIST) ||
        !(one_bit(rest) || rest == (TM_CT_GRAPH | TM_CT_ID) || rest == (TM_CT_GRAPH | TM_CT_INDEX)))
        return fail(d, p, TM_JSONLD_INVALID_CONTAINER);
    p->term.container = (uint8_t)c;
    if (!(c & TM_CT_TYPE))
        return 0;
    if (p->term.type.data == NULL)
        p->term.type = tm_kw_text(TM_KW_ID);
    if (!tm_slice_is(p->term.type, "@id") && !tm_slice_is(p->term.type, "@vocab"))
        return fail(d, p, TM_JSONLD_INVALID_TYPE_MAPPING);
    return 0;
}

/* Step 20. */
static int define_index(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_json *v = tm_json_get(p->value, "@index");
    struct tm_slice s, iri;
    int r;

    if (v == NULL)
        return 0;
    if (!(p->term.container & TM_CT_INDEX) || !tm_json_str(v, &s))
        return fail(d, p, TM_JSONLD_INVALID_TERM);
    r = expand(d, s, &iri);
    if (r != 0)
        return r;
    if (iri.data == NULL || !tm_iri_absolute(iri))
        return fail(d, p, TM_JSONLD_INVALID_TERM);
    p->term.index = s;
    return 0;
}

/* Step 21. That it could be processed is seen once all terms of the level are there. */
static void define_scope(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_json *v = tm_json_get(p->value, "@context");

    if (d->rows != NULL)
        p->term.scope = d->rows->terms.at[p - d->terms].scope;
    if (v == NULL)
        return;
    p->term.scope = (struct tm_local){ .json = v, .present = true };
    p->term.base = d->base;
}

/* Steps 25 and 26. */
static int define_prefix(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_json *v = tm_json_get(p->value, "@prefix");
    bool flag;

    if (v != NULL) {
        if (has(p->term.name, ':') || has(p->term.name, '/'))
            return fail(d, p, TM_JSONLD_INVALID_TERM);
        if (!tm_json_bool(v, &flag))
            return fail(d, p, TM_JSONLD_INVALID_PREFIX);
        if (flag && tm_kw_of(p->term.iri) != TM_KW_NONE)
            return fail(d, p, TM_JSONLD_INVALID_TERM);
        p->term.flags =
            (uint8_t)(flag ? p->term.flags | TM_TERM_PREFIX : p->term.flags & ~TM_TERM_PREFIX);
    }
    tm_json_each_key(key, p->value)
    {
        switch (tm_kw_of(tm_slice(key->data, key->len))) {
        case TM_KW_ID:
        case TM_KW_REVERSE:
        case TM_KW_CONTAINER:
        case TM_KW_CONTEXT:
        case TM_KW_DIRECTION:
        case TM_KW_INDEX:
        case TM_KW_LANGUAGE:
        case TM_KW_NEST:
        case TM_KW_PREFIX:
        case TM_KW_PROTECTED:
        case TM_KW_TYPE:
            break;
        default:
            return fail(d, p, TM_JSONLD_INVALID_TERM);
        }
    }
    return 0;
}

/* Step 4: all that may be said of "@type" is that it is a set, and protected. */
static bool type_term_ok(const struct tm_json *value)
{
    if (tm_json_count(value) == 0 || !tm_json_is(value, TM_JSON_OBJECT))
        return false;
    tm_json_each_key(key, value)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (!tm_slice_is(name, "@protected") &&
            !(tm_slice_is(name, "@container") && tm_json_str_is(tm_json_value(key), "@set")))
            return false;
    }
    return true;
}

/* Steps 12 to 26, in order. */
static int define_body(struct tm_draft *d, struct tm_pending *p, bool *ignored)
{
    const struct tm_json *id = p->value;
    bool simple = tm_json_is(p->value, TM_JSON_STRING);
    struct tm_slice s;
    int r;

    if (!simple && !tm_json_is(p->value, TM_JSON_NULL)) {
        if (!tm_json_is(p->value, TM_JSON_OBJECT))
            return fail(d, p, TM_JSONLD_INVALID_TERM);
        id = tm_json_get(p->value, "@id");
    }
    r = define_simple(d, p);
    if (r == 0)
        r = define_type(d, p);
    if (r != 0)
        return r;
    if (tm_json_get(p->value, "@reverse") != NULL) {
        r = define_reverse(d, p, ignored);
    } else if (tm_json_is(id, TM_JSON_NULL)) {
        p->term.iri = TM_SLICE_EMPTY;
    } else if (id != NULL && !tm_json_str(id, &s)) {
        r = fail(d, p, TM_JSONLD_INVALID_IRI_MAPPING);
    } else if (id != NULL && !tm_slice_eq(s, p->term.name)) {
        r = define_id(d, p, s, simple, ignored);
    } else {
        r = define_implied(d, p);
    }
    if (r != 0 || *ignored)
        return r;
    r = define_container(d, p);
    if (r == 0)
        r = define_index(d, p);
    if (r == 0)
        r = define_prefix(d, p);
    define_scope(d, p);
    return r;
}

/* Step 27. */
static int keep_protected(struct tm_draft *d, struct tm_pending *p)
{
    const struct tm_term *before = tm_active_get(d->layer->below, p->term.name);

    if ((d->how & TM_CTX_OVERRIDE) || before == NULL || !(before->flags & TM_TERM_PROTECTED))
        return 0;
    if (!tm_term_same(before, &p->term))
        return fail(d, p, TM_JSONLD_PROTECTED_TERM);
    p->term = *before;
    return 0;
}

int tm_draft_define(struct tm_draft *d, struct tm_pending *p)
{
    bool ignored = false;
    int r;

    if (p->state == TM_DEFINED || p->state == TM_IGNORED)
        return 0;
    if (p->state == TM_UNDERWAY)
        return fail(d, p, TM_JSONLD_CYCLIC_IRI);
    if (p->term.name.len == 0)
        return fail(d, p, TM_JSONLD_INVALID_TERM);
    p->state = TM_UNDERWAY;
    if (tm_slice_is(p->term.name, "@type")) {
        if (!type_term_ok(p->value))
            return fail(d, p, TM_JSONLD_KEYWORD_REDEFINITION);
    } else if (tm_kw_of(p->term.name) != TM_KW_NONE) {
        return fail(d, p, TM_JSONLD_KEYWORD_REDEFINITION);
    } else if (tm_kw_form(p->term.name)) {
        p->state = TM_IGNORED; /* what was there before stays */
        return tm_run_drop(d->run, p->value, TM_JSONLD_RESERVED_TERM);
    }
    p->term.flags = d->protects ? TM_TERM_PROTECTED : 0;
    r = define_body(d, p, &ignored);
    if (r != 0)
        return r;
    if (ignored) {
        p->term.flags = TM_TERM_GONE;
        p->state = TM_DEFINED;
        return 0;
    }
    p->term.keyword = (uint8_t)tm_kw_of(p->term.iri);
    if (tm_iri_well_formed(p->term.iri))
        p->term.flags |= TM_TERM_SOUND;
    if (tm_iri_well_formed(p->term.type))
        p->term.flags |= TM_TERM_SOUND_TYPE;
    r = keep_protected(d, p);
    p->state = TM_DEFINED;
    return r;
}
