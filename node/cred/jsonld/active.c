/* node/cred/jsonld/active.c - active contexts as piles of layers: finding a term, and what was wrong.
 *
 * A table is sorted by a hash of the names, so that finding one takes a few comparisons whatever
 * names a stranger chose; four words of bits in each layer tell most absent names without looking. */
#include "node/cred/jsonld/context.h"

#include <stdio.h>

/* ---- keywords ---- */

static const struct tm_slice keywords[] = {
    { NULL, 0 },
#define TM_KEYWORD(name, text) { (const uint8_t *)(text), sizeof(text) - 1 },
#include "node/cred/jsonld/keywords.def"
#undef TM_KEYWORD
};

enum tm_kw tm_kw_of(struct tm_slice text)
{
    if (text.len < 3 || text.data[0] != '@')
        return TM_KW_NONE;
    for (int kw = TM_KW_NONE + 1; kw < TM_KW_COUNT; kw++)
        if (tm_slice_eq(text, keywords[kw]))
            return (enum tm_kw)kw;
    return TM_KW_NONE;
}

struct tm_slice tm_kw_text(enum tm_kw kw)
{
    return keywords[kw];
}

bool tm_kw_form(struct tm_slice text)
{
    if (text.len < 2 || text.data[0] != '@')
        return false;
    for (size_t i = 1; i < text.len; i++)
        if (!(text.data[i] >= 'a' && text.data[i] <= 'z') &&
            !(text.data[i] >= 'A' && text.data[i] <= 'Z'))
            return false;
    return true;
}

/* ---- terms ---- */

static inline uint64_t four(const uint8_t *p)
{
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24;
}

static inline uint64_t eight(const uint8_t *p)
{
    return four(p) | four(p + 4) << 32; /* compilers make one load of it */
}

/* A little-endian number of less than eight bytes, some of which are read twice. */
static inline uint64_t few(const uint8_t *p, size_t n)
{
    if (n >= 4)
        return four(p) | four(p + n - 4) << (8 * (n - 4));
    if (n == 0)
        return 0;
    return (uint64_t)p[0] | (uint64_t)p[n / 2] << (8 * (n / 2)) |
           (uint64_t)p[n - 1] << (8 * (n - 1));
}

/* Eight bytes at a time, the last eight perhaps twice; scripts/gen-contexts knows it too. */
uint32_t tm_term_hash(struct tm_slice name)
{
    const uint64_t mix = 0x9e3779b97f4a7c15u;
    uint64_t h = name.len;
    size_t i = 0;

    for (; i + 8 < name.len; i += 8) {
        h = (h ^ eight(name.data + i)) * mix;
        h ^= h >> 32;
    }
    h ^= name.len >= 8 ? eight(name.data + name.len - 8) : few(name.data, name.len);
    h *= mix;
    h ^= h >> 32;
    return (uint32_t)(h * mix >> 32);
}

int tm_term_cmp(uint32_t hash, struct tm_slice name, const struct tm_term *b)
{
    if (hash != b->hash)
        return hash < b->hash ? -1 : 1;
    if (name.len != b->name.len)
        return name.len < b->name.len ? -1 : 1;
    return name.len == 0 ? 0 : memcmp(name.data, b->name.data, name.len);
}

void tm_bloom_add(uint64_t bloom[4], uint32_t hash)
{
    bloom[hash >> 6 & 3] |= UINT64_C(1) << (hash & 63);
}

static const struct tm_term *find_compiled(const struct tm_terms *terms, uint32_t hash,
                                           struct tm_slice name)
{
    const uint16_t *start = terms->starts + (hash >> terms->shift);

    for (const struct tm_term *t = terms->at + start[0]; t < terms->at + start[1]; t++)
        if (t->hash == hash && tm_slice_eq(t->name, name))
            return t;
    return NULL;
}

const struct tm_term *tm_term_find(const struct tm_terms *terms, uint32_t hash,
                                   struct tm_slice name)
{
    uint32_t low = 0, high = terms->count;

    if (!(terms->bloom[hash >> 6 & 3] >> (hash & 63) & 1))
        return NULL;
    if (terms->starts != NULL)
        return find_compiled(terms, hash, name);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int c = tm_term_cmp(hash, name, &terms->at[mid]);

        if (c == 0)
            return &terms->at[mid];
        if (c < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return NULL;
}

const struct tm_term *tm_active_find(const struct tm_active *active, uint32_t hash,
                                     struct tm_slice name)
{
    for (; active != NULL; active = active->below) {
        const struct tm_term *t = tm_term_find(&active->terms, hash, name);

        if (t != NULL)
            return t->flags & TM_TERM_GONE ? NULL : t;
    }
    return NULL;
}

const struct tm_term *tm_active_get(const struct tm_active *active, struct tm_slice name)
{
    return tm_active_find(active, tm_term_hash(name), name);
}

static bool json_same(const struct tm_json *a, const struct tm_json *b)
{
    uint32_t n;

    if (a == b)
        return true;
    if (a == NULL || b == NULL || a->span != b->span)
        return false;
    for (n = 0; n < a->span; n++) {
        if (a[n].type != b[n].type || a[n].count != b[n].count || a[n].span != b[n].span)
            return false;
        if ((a[n].type == TM_JSON_STRING || a[n].type == TM_JSON_NUMBER) &&
            !tm_slice_eq(tm_slice(a[n].data, a[n].len), tm_slice(b[n].data, b[n].len)))
            return false;
    }
    return true;
}

static bool tables_same(const struct tm_ctx_table *a, const struct tm_ctx_table *b)
{
    if (a == b)
        return true;
    if (a == NULL || b == NULL || a->terms.count != b->terms.count || a->protects != b->protects ||
        a->version != b->version || !tm_slice_eq(a->vocab, b->vocab))
        return false;
    for (uint32_t i = 0; i < a->terms.count; i++)
        if (!tm_slice_eq(a->terms.at[i].name, b->terms.at[i].name) ||
            a->terms.at[i].flags != b->terms.at[i].flags ||
            !tm_term_same(&a->terms.at[i], &b->terms.at[i]))
            return false;
    return true;
}

/* A compiled one and one in JSON are never the same: at worst a harmless redefinition is refused. */
bool tm_local_same(const struct tm_local *a, const struct tm_local *b)
{
    if (a->present != b->present || a->part_count != b->part_count || !json_same(a->json, b->json))
        return false;
    for (uint32_t i = 0; i < a->part_count; i++)
        if (!tm_slice_eq(a->parts[i].url, b->parts[i].url) ||
            !tables_same(a->parts[i].table, b->parts[i].table))
            return false;
    return true;
}

bool tm_term_same(const struct tm_term *a, const struct tm_term *b)
{
    const unsigned aside = TM_TERM_PROTECTED | TM_TERM_SOUND | TM_TERM_SOUND_TYPE;

    return (a->flags | aside) == (b->flags | aside) && a->container == b->container &&
           a->direction == b->direction && tm_slice_eq(a->iri, b->iri) &&
           tm_slice_eq(a->type, b->type) && tm_slice_eq(a->language, b->language) &&
           tm_slice_eq(a->index, b->index) && tm_slice_eq(a->nest, b->nest) &&
           tm_local_same(&a->scope, &b->scope);
}

/* ---- what was wrong ---- */

const char *tm_jsonld_code_name(enum tm_jsonld_code code)
{
    static const char *const names[] = {
#define TM_JSONLD_CODE(name, text) text,
#include "node/cred/jsonld/codes.def"
#undef TM_JSONLD_CODE
    };

    return (unsigned)code < TM_JSONLD_CODE_COUNT ? names[code] : "";
}

static bool in_document(const struct tm_run *run, const struct tm_json *v)
{
    return v != NULL && run->root != NULL && v >= run->root && v < run->root + run->root->span;
}

int tm_run_fail(struct tm_run *run, const struct tm_json *at, enum tm_jsonld_code code)
{
    int r = code == TM_JSONLD_LOADING_CONTEXT                               ? TM_E_NOTFOUND
            : code == TM_JSONLD_LIMIT || code == TM_JSONLD_CONTEXT_OVERFLOW ? TM_E_LIMIT
                                                                            : TM_E_MALFORMED;

    run->code = code;
    if (in_document(run, at))
        run->at = at;
    if (run->at == NULL)
        return tm_fail(run->err, r, "%s", tm_jsonld_code_name(code));
    {
        char path[TM_JSON_PATH_SIZE];

        return tm_fail(run->err, r, "%s at %s", tm_jsonld_code_name(code),
                       tm_json_path(run->root, run->at, path));
    }
}

int tm_run_drop(struct tm_run *run, const struct tm_json *at, enum tm_jsonld_code code)
{
    return run->options->safe ? tm_run_fail(run, at, code) : 0;
}

int tm_run_nomem(struct tm_run *run)
{
    return tm_fail(run->err, TM_E_NOMEM, "JSON-LD");
}

/* Apart, so that what is found at once takes few steps. */
static __attribute__((noinline)) const struct tm_term *find_anew(struct tm_found *f,
                                                                 const struct tm_active *active,
                                                                 uint32_t hash,
                                                                 struct tm_slice name)
{
    *f = (struct tm_found){ active, tm_active_find(active, hash, name), name };
    return f->term;
}

const struct tm_term *tm_run_find(struct tm_run *run, const struct tm_active *active, uint32_t hash,
                                  struct tm_slice name)
{
    struct tm_found *f = &run->found[(hash ^ (uint32_t)((uintptr_t)active >> 5)) % TM_FOUND];

    if (f->active == active && tm_slice_eq(f->name, name))
        return f->term;
    return find_anew(f, active, hash, name);
}

bool tm_run_keeps(const struct tm_run *run, const struct tm_json *v)
{
    for (size_t i = 0; i < run->options->kept_n; i++)
        if (run->options->kept[i] == v)
            return true;
    return false;
}

int tm_run_report(const struct tm_run *run, int r, struct tm_jsonld_fault *fault)
{
    if (r == 0 || fault == NULL)
        return r;
    memset(fault, 0, sizeof *fault);
    fault->code = run->code;
    if (run->at != NULL)
        tm_json_path(run->root, run->at, fault->path);
    if (run->code == TM_JSONLD_LOADING_CONTEXT)
        fault->context = run->missing;
    return r;
}
