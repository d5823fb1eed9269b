/* node/cred/jsonld/process.c - Context Processing (JSON-LD 1.1 API section 4.1), whose step numbers
 * stand in the comments. Each local context makes one new layer over the active one. */
#include "node/cred/jsonld/context.h"

#include <stdlib.h>

struct member {
    struct tm_slice key;
    const struct tm_json *value;
};
struct members {
    struct member *at;
    size_t n;
};

/* ---- layers ---- */

struct tm_active *tm_layer_new(struct tm_run *run, const struct tm_active *below)
{
    struct tm_active *a = tm_arena_alloc(run->arena, sizeof *a);

    if (a == NULL) {
        tm_run_nomem(run);
        return NULL;
    }
    *a = below == NULL ? (struct tm_active){ 0 } : *below;
    if (below == NULL)
        return a;
    a->table = NULL;
    a->terms = (struct tm_terms){ 0 };
    a->below = below->terms.count == 0 ? below->below : below;
    a->layers = below->layers + 1;
    if (a->layers <= TM_JSONLD_LAYERS_MAX)
        return a;
    tm_run_fail(run, NULL, TM_JSONLD_LIMIT);
    return NULL;
}

int tm_active_new(struct tm_run *run, const struct tm_active **out)
{
    struct tm_active *a = tm_layer_new(run, NULL);

    if (a == NULL)
        return run->err->code;
    a->base = a->original_base = run->options->base;
    *out = a;
    return 0;
}

static void take_terms(struct tm_active *a, const struct tm_term *terms, uint32_t count)
{
    a->terms.at = terms;
    a->terms.count = count;
    for (uint32_t i = 0; i < count; i++) {
        const struct tm_term *t = &terms[i];

        tm_bloom_add(a->terms.bloom, t->hash);
        a->value_alias = a->value_alias || t->keyword == TM_KW_VALUE;
        a->type_alias =
            a->type_alias || (t->keyword == TM_KW_TYPE && !tm_slice_is(t->name, "type"));
        a->protects = a->protects || (t->flags & TM_TERM_PROTECTED);
        a->odd = a->odd || memchr(t->name.data, ':', t->name.len) != NULL ||
                 memchr(t->name.data, '/', t->name.len) != NULL;
    }
}

/* ---- the entries of a context that are no terms ---- */

static const struct tm_json *entry(const struct members *m, enum tm_kw kw)
{
    for (size_t i = 0; i < m->n; i++)
        if (m->at[i].key.len > 1 && m->at[i].key.data[0] == '@' &&
            tm_slice_eq(m->at[i].key, tm_kw_text(kw)))
            return m->at[i].value;
    return NULL;
}

/* Step 5.7. */
static int set_base(struct tm_run *run, struct tm_active *a, const struct tm_json *v)
{
    struct tm_slice s;

    if (tm_json_is(v, TM_JSON_NULL)) {
        a->base = TM_SLICE_EMPTY;
        return 0;
    }
    if (!tm_json_str(v, &s))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_BASE_IRI);
    if (tm_iri_absolute(s))
        a->base = s;
    else if (a->base.data != NULL)
        a->base = tm_iri_resolve(run->arena, a->base, s);
    else
        return tm_run_fail(run, v, TM_JSONLD_INVALID_BASE_IRI);
    return a->base.data == NULL ? tm_run_nomem(run) : 0;
}

/* Step 5.8. */
static int set_vocab(struct tm_run *run, struct tm_active *a, const struct tm_json *v)
{
    struct tm_draft unfinished = { .run = run, .layer = a };
    struct tm_slice s, vocab;
    int r;

    if (tm_json_is(v, TM_JSON_NULL)) {
        a->vocab = TM_SLICE_EMPTY;
        return 0;
    }
    if (!tm_json_str(v, &s))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_VOCAB);
    r = tm_iri_expand(run, a, &unfinished, s, TM_IRI_VOCAB | TM_IRI_BASE, &vocab);
    if (r == 0 && (vocab.data == NULL || tm_kw_form(vocab)))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_VOCAB);
    if (r == 0)
        a->vocab = vocab;
    return r;
}

/* Steps 5.9 and 5.10. */
static int set_language(struct tm_run *run, struct tm_active *a, const struct tm_json *language,
                        const struct tm_json *direction)
{
    if (tm_json_is(language, TM_JSON_NULL))
        a->language = TM_SLICE_EMPTY;
    else if (language != NULL && !tm_json_str(language, &a->language))
        return tm_run_fail(run, language, TM_JSONLD_INVALID_DEFAULT_LANGUAGE);
    if (tm_json_is(direction, TM_JSON_NULL))
        a->direction = TM_DIR_NULL;
    else if (tm_json_str_is(direction, "ltr"))
        a->direction = TM_DIR_LTR;
    else if (tm_json_str_is(direction, "rtl"))
        a->direction = TM_DIR_RTL;
    else if (direction != NULL)
        return tm_run_fail(run, direction, TM_JSONLD_INVALID_BASE_DIRECTION);
    return 0;
}

static int set_entries(struct tm_run *run, struct tm_active *a, const struct members *m,
                       const struct tm_remote *remote)
{
    const struct tm_json *v = entry(m, TM_KW_VERSION);
    struct tm_slice text;
    double version;
    bool flag;
    int r = 0;

    if (v != NULL && (!tm_json_double(v, &version) || version < 1.1 || version > 1.1))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_VERSION);
    v = entry(m, TM_KW_BASE);
    if (v != NULL && remote == NULL)
        r = set_base(run, a, v);
    v = entry(m, TM_KW_VOCAB);
    if (r == 0 && v != NULL)
        r = set_vocab(run, a, v);
    if (r == 0)
        r = set_language(run, a, entry(m, TM_KW_LANGUAGE), entry(m, TM_KW_DIRECTION));
    v = entry(m, TM_KW_PROPAGATE);
    if (r == 0 && v != NULL && !tm_json_bool(v, &flag))
        r = tm_run_fail(run, v, TM_JSONLD_INVALID_PROPAGATE);
    v = entry(m, TM_KW_IMPORT);
    if (r == 0 && v != NULL && !tm_json_str(v, &text))
        r = tm_run_fail(run, v, TM_JSONLD_INVALID_IMPORT);
    return r;
}

/* ---- the terms ---- */

static int by_name(const void *a, const void *b)
{
    const struct tm_pending *x = a;

    return tm_term_cmp(x->term.hash, x->term.name, &((const struct tm_pending *)b)->term);
}

/* The keywords that may stand in a context; others there are terms, and refused as such. */
static bool is_entry(struct tm_slice key)
{
    switch (tm_kw_of(key)) {
    case TM_KW_BASE:
    case TM_KW_DIRECTION:
    case TM_KW_IMPORT:
    case TM_KW_LANGUAGE:
    case TM_KW_PROPAGATE:
    case TM_KW_PROTECTED:
    case TM_KW_VERSION:
    case TM_KW_VOCAB:
        return true;
    default:
        return false;
    }
}

static int draft_terms(struct tm_draft *d, const struct members *m)
{
    int r = 0;

    d->terms = tm_arena_zalloc(d->run->arena, m->n, sizeof *d->terms);
    if (d->terms == NULL)
        return tm_run_nomem(d->run);
    for (size_t i = 0; i < m->n; i++) {
        struct tm_pending *p = &d->terms[d->count];

        if (is_entry(m->at[i].key))
            continue;
        p->term.name = m->at[i].key;
        p->term.hash = tm_term_hash(p->term.name);
        p->value = m->at[i].value;
        d->count++;
    }
    qsort(d->terms, d->count, sizeof *d->terms, by_name);
    for (uint32_t i = 0; r == 0 && i < d->count; i++)
        r = tm_draft_define(d, &d->terms[i]);
    return r;
}

/* Moves what was defined into the layer. */
static int finish_terms(struct tm_draft *d)
{
    struct tm_term *terms = tm_arena_alloc(d->run->arena, d->count * sizeof *terms);
    uint32_t n = 0;

    if (terms == NULL)
        return tm_run_nomem(d->run);
    for (uint32_t i = 0; i < d->count; i++)
        if (d->terms[i].state == TM_DEFINED)
            terms[n++] = d->terms[i].term;
    take_terms(d->layer, terms, n);
    return 0;
}

/* Scoped contexts must be such that could be processed (step 21 of 4.2). */
static int validate_scopes(struct tm_draft *d)
{
    if (d->how & TM_CTX_NO_VALIDATE)
        return 0;
    for (uint32_t i = 0; i < d->layer->terms.count; i++) {
        const struct tm_term *t = &d->layer->terms.at[i];
        const struct tm_active *ignored;
        int r;

        if (!t->scope.present || t->scope.json == NULL)
            continue;
        r = tm_active_process(d->run, d->layer, &t->scope, t->base,
                              TM_CTX_OVERRIDE | TM_CTX_NO_VALIDATE, d->remote, &ignored);
        if (r == TM_E_MALFORMED)
            return tm_run_fail(d->run, t->scope.json, TM_JSONLD_INVALID_SCOPED_CONTEXT);
        if (r != 0)
            return r;
    }
    return 0;
}

/* ---- one context object ---- */

static const struct tm_known *load(struct tm_run *run, struct tm_slice *url, struct tm_slice base,
                                   const struct tm_json *at)
{
    const struct tm_known *known;

    if (base.data != NULL) {
        *url = tm_iri_resolve(run->arena, base, *url);
        if (url->data == NULL) {
            tm_run_nomem(run);
            return NULL;
        }
    }
    known = tm_known_get(run->options->contexts, *url);
    if (known == NULL) {
        run->missing = *url;
        tm_run_fail(run, at, TM_JSONLD_LOADING_CONTEXT);
    }
    return known;
}

/* The object a URL stands for, as @import needs it. */
static int load_import(struct tm_run *run, const struct tm_json *v, struct tm_slice base,
                       const struct tm_json **out)
{
    const struct tm_known *known;
    const struct tm_json *json;
    struct tm_slice url;
    int r = 0;

    if (!tm_json_str(v, &url))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_IMPORT);
    known = load(run, &url, base, v);
    if (known == NULL)
        return run->err->code;
    json = known->local.json;
    if (known->local.part_count == 1 && known->local.parts[0].table != NULL)
        r = tm_ctx_render(run, known->local.parts[0].table, &json);
    if (r != 0)
        return r;
    if (!tm_json_is(json, TM_JSON_OBJECT))
        return tm_run_fail(run, v, TM_JSONLD_INVALID_REMOTE_CONTEXT);
    if (tm_json_get(json, "@import") != NULL)
        return tm_run_fail(run, v, TM_JSONLD_INVALID_CONTEXT_ENTRY);
    *out = json;
    return 0;
}

/* Step 5.6: what is said here counts over what is imported. */
static int gather(struct tm_run *run, const struct tm_json *object, struct tm_slice base,
                  struct members *m)
{
    const struct tm_json *import = tm_json_get(object, "@import"), *imported = NULL;
    int r = import == NULL ? 0 : load_import(run, import, base, &imported);

    if (r != 0)
        return r;
    m->n = 0;
    if (tm_json_count(object) + tm_json_count(imported) > TM_JSONLD_TERMS_MAX)
        return tm_run_fail(run, object, TM_JSONLD_LIMIT);
    m->at = tm_arena_alloc(run->arena,
                           (tm_json_count(object) + tm_json_count(imported)) * sizeof *m->at);
    if (m->at == NULL)
        return tm_run_nomem(run);
    tm_json_each_key(key, object) m->at[m->n++] =
        (struct member){ tm_slice(key->data, key->len), tm_json_value(key) };
    tm_json_each_key(old, imported)
    {
        struct tm_slice name = tm_slice(old->data, old->len);

        if (tm_json_get_slice(object, name) == NULL)
            m->at[m->n++] = (struct member){ name, tm_json_value(old) };
    }
    return 0;
}

int tm_active_object(struct tm_run *run, const struct tm_active **cur, const struct tm_json *object,
                     const struct tm_ctx_table *rows, struct tm_slice base, unsigned how,
                     const struct tm_remote *remote)
{
    struct tm_draft d = { .run = run, .how = how, .base = base, .remote = remote, .rows = rows };
    const struct tm_json *protects;
    struct members m;
    int r;

    if (!tm_json_is(object, TM_JSON_OBJECT))
        return tm_run_fail(run, object, TM_JSONLD_INVALID_LOCAL_CONTEXT);
    if (tm_json_count(object) == 0)
        return 0;
    r = gather(run, object, base, &m);
    if (r != 0)
        return r;
    d.layer = tm_layer_new(run, *cur);
    if (d.layer == NULL)
        return run->err->code;
    r = set_entries(run, d.layer, &m, remote);
    if (r != 0)
        return r;
    protects = entry(&m, TM_KW_PROTECTED);
    if (protects != NULL && !tm_json_bool(protects, &d.protects))
        return tm_run_fail(run, protects, TM_JSONLD_INVALID_PROTECTED);
    r = draft_terms(&d, &m);
    if (r == 0)
        r = finish_terms(&d);
    if (r == 0)
        r = validate_scopes(&d);
    if (r == 0)
        *cur = d.layer;
    return r;
}

/* ---- a local context: what stands behind "@context" ---- */

static int process_null(struct tm_run *run, const struct tm_active **cur, const struct tm_json *at,
                        unsigned how, bool propagate)
{
    struct tm_active *a;

    if (!(how & TM_CTX_OVERRIDE) && (*cur)->protects)
        return tm_run_fail(run, at, TM_JSONLD_INVALID_NULLIFICATION);
    a = tm_layer_new(run, NULL);
    if (a == NULL)
        return run->err->code;
    a->base = a->original_base = (*cur)->original_base;
    a->previous = propagate ? NULL : (*cur)->previous;
    *cur = a;
    return 0;
}

static int process_url(struct tm_run *run, const struct tm_active **cur, struct tm_slice url,
                       const struct tm_json *at, struct tm_slice base, unsigned how,
                       const struct tm_remote *remote)
{
    const struct tm_known *known = load(run, &url, base, at);
    struct tm_remote here = { url, remote, remote == NULL ? 1 : remote->depth + 1 };

    if (known == NULL)
        return run->err->code;
    for (const struct tm_remote *o = remote; (how & TM_CTX_NO_VALIDATE) && o != NULL; o = o->outer)
        if (tm_slice_eq(o->url, url))
            return 0;
    if (here.depth > TM_CONTEXTS_MAX)
        return tm_run_fail(run, at, TM_JSONLD_CONTEXT_OVERFLOW);
    return tm_active_process(run, *cur, &known->local, known->url, how & TM_CTX_NO_VALIDATE, &here,
                             cur);
}

static int process_json(struct tm_run *run, const struct tm_active **cur, const struct tm_json *v,
                        struct tm_slice base, unsigned how, const struct tm_remote *remote,
                        bool propagate)
{
    struct tm_slice url;
    int r = 0;

    if (tm_json_is(v, TM_JSON_ARRAY) && tm_json_count(v) > TM_CONTEXTS_MAX)
        return tm_run_fail(run, v, TM_JSONLD_LIMIT);
    tm_json_each_or_self(item, v)
    {
        if (tm_json_is(item, TM_JSON_NULL))
            r = process_null(run, cur, item, how, propagate);
        else if (tm_json_str(item, &url))
            r = process_url(run, cur, url, item, base, how, remote);
        else
            r = tm_active_object(run, cur, item, NULL, base, how, remote);
        if (r != 0)
            return r;
    }
    return 0;
}

static int process_parts(struct tm_run *run, const struct tm_active **cur,
                         const struct tm_local *local, struct tm_slice base, unsigned how,
                         const struct tm_remote *remote, bool propagate)
{
    int r = 0;

    for (uint32_t i = 0; r == 0 && i < local->part_count; i++) {
        const struct tm_ctx_part *part = &local->parts[i];

        if (part->table != NULL)
            r = tm_active_table(run, cur, part->table, base, how, remote);
        else if (part->url.data != NULL)
            r = process_url(run, cur, part->url, NULL, base, how, remote);
        else
            r = process_null(run, cur, NULL, how, propagate);
    }
    return r;
}

static struct tm_memo *memo_of(struct tm_run *run, const struct tm_active *active,
                               const void *local, unsigned how)
{
    uintptr_t mix = ((uintptr_t)active >> 4) * 31 + ((uintptr_t)local >> 3) * 7 + how;

    return &run->memo[(mix ^ mix >> 7) % TM_MEMO];
}

int tm_active_process(struct tm_run *run, const struct tm_active *active,
                      const struct tm_local *local, struct tm_slice base, unsigned how,
                      const struct tm_remote *remote, const struct tm_active **out)
{
    const void *what = local->json != NULL ? (const void *)local->json : local->parts;
    struct tm_memo *memo = memo_of(run, active, what, how);
    const struct tm_active *cur = active;
    bool propagate = !(how & TM_CTX_NO_PROPAGATE);
    int r;

    if (remote == NULL && memo->local == what && memo->active == active && memo->how == how) {
        *out = memo->result;
        return 0;
    }
    tm_json_bool(tm_json_get(local->json, "@propagate"), &propagate);
    if (!propagate && active->previous == NULL) {
        struct tm_active *a = tm_layer_new(run, active);

        if (a == NULL)
            return run->err->code;
        a->previous = active;
        cur = a;
    }
    r = local->json != NULL ? process_json(run, &cur, local->json, base, how, remote, propagate)
                            : process_parts(run, &cur, local, base, how, remote, propagate);
    if (r != 0)
        return r;
    if (remote == NULL)
        *memo = (struct tm_memo){ active, cur, what, how };
    *out = cur;
    return 0;
}
