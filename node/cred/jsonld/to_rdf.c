/* node/cred/jsonld/to_rdf.c - expanded objects as quads (JSON-LD 1.1 API sections 7.2 and 8.1).
 *
 * The specification first gathers all that is said of a node, then writes it out; a dataset is a set,
 * so each thing is written here where it is said. */
#include <stdio.h>

#include "node/cred/jcs.h"
#include "node/cred/jsonld/context.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define XSD "http://www.w3.org/2001/XMLSchema#"

struct conv {
    struct tm_run run;
    struct tm_rdf *rdf;
    bool labels; /* some blank node has a name, and no number yet */
};
struct graph {
    struct tm_rdf_term name;
    bool ok; /* else what it holds is not said */
};

static int put_node(struct conv *c, const struct graph *g, const struct tm_jsonld_object *o,
                    struct tm_rdf_term *out, bool *ok);

static struct tm_rdf_term iri(struct tm_slice value)
{
    return (struct tm_rdf_term){ .kind = TM_RDF_IRI, .value = value };
}

static struct tm_rdf_term property(const struct tm_jsonld_prop *p)
{
    return (struct tm_rdf_term){ .kind = TM_RDF_IRI, .place = p->place, .value = p->iri };
}

static struct tm_rdf_term fresh(struct conv *c)
{
    return (struct tm_rdf_term){ .kind = TM_RDF_BLANK, .blank = c->rdf->blanks++ };
}

/* A quad that is not in the dataset yet, so that its terms are written where they stay. */
static struct tm_rdf_quad *quad_new(struct conv *c)
{
    struct tm_rdf_quad *q = tm_arena_alloc(c->run.arena, sizeof *q);

    if (q == NULL)
        tm_run_nomem(&c->run);
    return q;
}

static int add(struct conv *c, const struct graph *g, struct tm_rdf_quad *q)
{
    if (!g->ok)
        return 0;
    if (c->rdf->quads == TM_RDF_QUADS_MAX)
        return tm_run_fail(&c->run, NULL, TM_JSONLD_LIMIT);
    q->g = g->name;
    tm_rdf_add(c->rdf, q);
    return 0;
}

/* An IRI or a named blank node; *ok false when it is neither, which safe mode refuses. */
static int name_term(struct conv *c, struct tm_slice name, bool sound, const struct tm_json *at,
                     struct tm_rdf_term *out, bool *ok)
{
    *ok = true;
    if (tm_iri_blank(name)) {
        c->labels = true;
        *out = (struct tm_rdf_term){ .kind = TM_RDF_BLANK, .value = tm_slice_from(name, 2) };
        if (out->value.data == NULL)
            out->value = TM_LIT("");
        return 0;
    }
    *out = iri(name);
    if (sound || tm_iri_well_formed(name))
        return 0;
    *ok = false;
    return tm_run_drop(&c->run, at,
                       tm_iri_absolute(name) ? TM_JSONLD_NOT_AN_IRI : TM_JSONLD_RELATIVE_IRI);
}

/* ---- literals ---- */

/* ECMAScript's toExponential(15) without its zeros: "1.5E0". It rounds halves up, C to even. */
static size_t put_double(double v, char out[64])
{
    char wide[192];
    char *e;
    size_t n;

    snprintf(wide, sizeof wide, "%.120E", v);
    snprintf(out, 64, "%.15E", v);
    e = strchr(out, 'E');
    {
        const char *rest = strchr(wide, '.') + 16, *wide_e = strchr(wide, 'E');
        bool half = *rest == '5' && strspn(rest + 1, "0") == (size_t)(wide_e - rest - 1);

        if (half && (rest[-1] - '0') % 2 == 0)
            e[-1]++;
    }
    n = (size_t)(e - out);
    while (out[n - 1] == '0' && out[n - 2] != '.')
        n--;
    out[n++] = 'E';
    if (e[1] == '-')
        out[n++] = '-';
    e += 2;
    while (*e == '0' && e[1] != 0)
        e++;
    while (*e != 0)
        out[n++] = *e++;
    return n;
}

static int number(struct conv *c, const struct tm_json *v, struct tm_rdf_term *out)
{
    bool as_double = out->tag.data != NULL && tm_slice_is(out->tag, XSD "double");
    char text[64];
    double d = 0;
    size_t n;

    tm_json_double(v, &d);
    if (as_double || d >= 1e21 || d <= -1e21 ||
        ((d < 9e18 && d > -9e18) && ((double)(int64_t)d < d || (double)(int64_t)d > d))) {
        n = put_double(d, text);
        if (out->tag.data == NULL)
            out->tag = TM_LIT(XSD "double");
    } else {
        n = (size_t)snprintf(text, sizeof text, "%.0f", d);
        if (n == 2 && text[0] == '-' && text[1] == '0')
            n = (size_t)snprintf(text, sizeof text, "0");
        if (out->tag.data == NULL)
            out->tag = TM_LIT(XSD "integer");
    }
    out->value = tm_arena_copy(c->run.arena, tm_slice(text, n));
    return out->value.data == NULL ? tm_run_nomem(&c->run) : 0;
}

static int json_literal(struct conv *c, const struct tm_json *v, struct tm_rdf_term *out)
{
    struct tm_buf buf = TM_BUF_INIT(8 * TM_CREDENTIAL_BYTES_MAX);
    int r = tm_jcs_put(&buf, v, NULL, 0, c->run.err);

    if (r == 0) {
        out->value = tm_arena_copy(c->run.arena, tm_buf_slice(&buf));
        if (out->value.data == NULL)
            r = tm_run_nomem(&c->run);
    }
    tm_buf_free(&buf);
    out->tag = TM_LIT(RDF "JSON");
    return r;
}

static bool is_language(struct tm_slice tag)
{
    size_t part = 0;
    bool first = true;

    for (size_t i = 0; i <= tag.len; i++) {
        uint8_t ch = i < tag.len ? tag.data[i] : '-';

        if (ch == '-') {
            if (part == 0 || part > 8)
                return false;
            part = 0;
            first = false;
        } else if ((ch | 0x20) >= 'a' && (ch | 0x20) <= 'z' && ch >= 'A') {
            part++;
        } else if (!first && ch >= '0' && ch <= '9') {
            part++;
        } else {
            return false;
        }
    }
    return true;
}

static int literal(struct conv *c, const struct tm_jsonld_object *o, struct tm_rdf_term *out,
                   bool *ok)
{
    bool truth;

    *out = (struct tm_rdf_term){ .kind = TM_RDF_LITERAL };
    *ok = true;
    if (o->types != NULL && tm_slice_is(o->types->iri, "@json"))
        return json_literal(c, o->value, out);
    if (o->types != NULL)
        out->tag = o->types->iri;
    if (o->types != NULL && !o->types->sound && !tm_iri_well_formed(o->types->iri)) {
        *ok = false;
        return tm_run_drop(&c->run, o->source, TM_JSONLD_RELATIVE_TYPE);
    }
    if (o->language.data != NULL && !is_language(o->language)) {
        *ok = false;
        return tm_run_drop(&c->run, o->source, TM_JSONLD_INVALID_LANGUAGE_TAG);
    }
    if (o->direction.data != NULL && tm_run_drop(&c->run, o->source, TM_JSONLD_DIRECTION) != 0)
        return c->run.err->code;
    if (tm_json_is(o->value, TM_JSON_NUMBER))
        return number(c, o->value, out);
    if (tm_json_bool(o->value, &truth)) {
        out->value = truth ? TM_LIT("true") : TM_LIT("false");
        if (out->tag.data == NULL)
            out->tag = TM_LIT(XSD "boolean");
        return 0;
    }
    tm_json_str(o->value, &out->value);
    out->language = o->language.data != NULL;
    if (out->language)
        out->tag = o->language;
    else if (tm_slice_is(out->tag, XSD "string"))
        out->tag = TM_SLICE_EMPTY;
    return 0;
}

/* ---- objects ---- */

static int put_list(struct conv *c, const struct graph *g, const struct tm_jsonld_object *list,
                    struct tm_rdf_term *out);

static int put_object(struct conv *c, const struct graph *g, const struct tm_jsonld_object *o,
                      struct tm_rdf_term *out, bool *ok)
{
    *ok = true;
    switch (o->kind) {
    case TM_JSONLD_VALUE:
        return literal(c, o, out, ok);
    case TM_JSONLD_LIST:
        return put_list(c, g, o, out);
    default:
        return put_node(c, g, o, out, ok);
    }
}

/* A cell, but for what it holds; `last`: the list ends here. */
static int put_rest(struct conv *c, const struct graph *g, const struct tm_rdf_term *cell,
                    bool last, struct tm_rdf_term *next)
{
    struct tm_rdf_quad *q = quad_new(c);

    if (q == NULL)
        return c->run.err->code;
    *next = last ? iri(TM_LIT(RDF "nil")) : fresh(c);
    q->s = *cell;
    q->p = iri(TM_LIT(RDF "rest"));
    q->o = *next;
    return add(c, g, q);
}

static int put_list(struct conv *c, const struct graph *g, const struct tm_jsonld_object *list,
                    struct tm_rdf_term *out)
{
    struct tm_rdf_term cell = list->items == NULL ? iri(TM_LIT(RDF "nil")) : fresh(c);
    int r = 0;

    *out = cell;
    for (const struct tm_jsonld_object *o = list->items; r == 0 && o != NULL; o = o->next) {
        struct tm_rdf_quad *q = quad_new(c);
        struct tm_rdf_term next = cell;
        bool ok;

        if (q == NULL)
            return c->run.err->code;
        q->s = cell;
        q->p = iri(TM_LIT(RDF "first"));
        r = put_object(c, g, o, &q->o, &ok);
        if (r == 0 && ok)
            r = add(c, g, q);
        if (r == 0)
            r = put_rest(c, g, &cell, o->next == NULL, &next);
        cell = next;
    }
    return r;
}

/* One value of a property that is an IRI. */
static int put_value(struct conv *c, const struct graph *g, const struct tm_rdf_term *s,
                     const struct tm_jsonld_prop *p, bool reverse, const struct tm_jsonld_object *o)
{
    struct tm_rdf_quad *q = quad_new(c);
    bool ok;
    int r;

    if (q == NULL)
        return c->run.err->code;
    r = put_object(c, g, o, &q->o, &ok);
    if (r != 0 || !ok)
        return r;
    q->s = *s;
    if (reverse) {
        q->s = q->o;
        q->o = *s;
    }
    q->p = property(p);
    return add(c, g, q);
}

/* What hangs on a subject or a property that is none. A list that hangs nowhere is not said; a node is, by
 * itself. */
static int put_loose(struct conv *c, const struct graph *g, const struct tm_jsonld_object *o)
{
    const struct graph quiet = { g->name, g->ok && o->kind == TM_JSONLD_NODE };
    struct tm_rdf_term ignored;
    bool ok;

    return put_object(c, &quiet, o, &ignored, &ok);
}

static int put_props(struct conv *c, const struct graph *g, const struct tm_rdf_term *s, bool s_ok,
                     const struct tm_jsonld_prop *p, bool reverse)
{
    int r = 0;

    for (; r == 0 && p != NULL; p = p->next) {
        bool p_ok = p->sound || tm_iri_well_formed(p->iri);

        if (!p_ok)
            r = tm_run_drop(&c->run, p->source,
                            tm_iri_blank(p->iri) ? TM_JSONLD_BLANK_PREDICATE
                                                 : TM_JSONLD_NOT_AN_IRI);
        for (const struct tm_jsonld_object *o = p->values; r == 0 && o != NULL; o = o->next)
            r = p_ok && s_ok ? put_value(c, g, s, p, reverse, o) : put_loose(c, g, o);
    }
    return r;
}

static int put_all(struct conv *c, const struct graph *g, const struct tm_jsonld_object *o)
{
    struct tm_rdf_term ignored;
    bool ok;
    int r = 0;

    for (; r == 0 && o != NULL; o = o->next)
        if (o->kind == TM_JSONLD_NODE)
            r = put_node(c, g, o, &ignored, &ok);
    return r;
}

static int put_types(struct conv *c, const struct graph *g, const struct tm_rdf_term *s,
                     const struct tm_jsonld_object *o)
{
    int r = 0;

    for (const struct tm_jsonld_iri *t = o->types; r == 0 && t != NULL; t = t->next) {
        struct tm_rdf_quad *q = quad_new(c);
        bool ok;

        if (q == NULL)
            return c->run.err->code;
        r = name_term(c, t->iri, t->sound, o->source, &q->o, &ok);
        if (r != 0 || !ok)
            continue;
        q->s = *s;
        q->p = (struct tm_rdf_term){ .kind = TM_RDF_IRI,
                                     .place = tm_compiled_type,
                                     .value = TM_LIT(TM_RDF_TYPE) };
        r = add(c, g, q);
    }
    return r;
}

/* `out`, the name of the node, is of the caller's and is not moved meanwhile. */
static int put_node(struct conv *c, const struct graph *g, const struct tm_jsonld_object *o,
                    struct tm_rdf_term *out, bool *ok)
{
    int r = 0;

    *ok = true;
    if (o->id.data != NULL) {
        r = name_term(c, o->id, o->id_sound, o->source, out, ok);
    } else {
        *out = fresh(c);
        *ok = !o->has_id; /* an @id that means nothing */
    }
    if (r == 0 && *ok)
        r = put_types(c, g, out, o);
    if (r == 0)
        r = put_props(c, g, out, *ok, o->props, false);
    if (r == 0)
        r = put_props(c, g, out, *ok, o->reverse, true);
    if (r == 0 && o->has_graph) {
        const struct graph inner = { *out, *ok };

        r = put_all(c, &inner, o->items);
    }
    return r != 0 ? r : put_all(c, g, o->included);
}

int tm_jsonld_to_rdf(const struct tm_jsonld_object *objects, const struct tm_json *root,
                     const struct tm_jsonld_options *options, struct tm_arena *arena,
                     struct tm_rdf *out, struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct tm_rdf rdf = { 0 };
    struct conv c = { .run = { .options = options, .root = root, .arena = arena, .err = err },
                      .rdf = &rdf };
    struct graph g = { { .kind = TM_RDF_LITERAL }, true };
    int r = put_all(&c, &g, objects);

    if (r == 0 && c.labels && tm_rdf_number_labels(&rdf, arena) != 0)
        r = tm_run_nomem(&c.run);
    if (r != 0)
        return tm_run_report(&c.run, r, fault);
    *out = rdf;
    return 0;
}
