/* node/cred/jsonld/known.c - which contexts there are: the compiled-in ones, and those added at start.
 *
 * Added ones are kept as parsed JSON and processed where a document names them. Both are found by the
 * length and the last bytes of their URL, which tell published ones apart: every compiled one has a
 * slot of its own, added ones hang in buckets. */
#include "node/cred/jsonld/context.h"

#include <stdlib.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/suite.h"

#define BUCKET_BITS 8

struct added {
    struct tm_known known;
    const char *sha256, *sha384, *sha512;
    struct added *next;
};
struct tm_jsonld_contexts {
    struct tm_arena arena;
    struct added *buckets[1 << BUCKET_BITS];
    size_t count;
};

/* The `bits` highest of a product; scripts/gen-contexts knows it too. */
static size_t slot(struct tm_slice url, unsigned bits)
{
    size_t from = url.len < 8 ? 0 : url.len - 8;
    uint64_t last = 0;

    if (url.len >= 8) /* apart: compilers make one load of it */
        for (size_t i = 0; i < 8; i++)
            last |= (uint64_t)url.data[from + i] << (8 * i);
    else
        for (size_t i = 0; i < url.len; i++)
            last |= (uint64_t)url.data[i] << (8 * i);
    return (size_t)(((last ^ url.len) * tm_compiled_mix) >> (64 - bits));
}

static const struct tm_compiled *compiled(struct tm_slice url)
{
    unsigned row = tm_compiled_slots[slot(url, TM_COMPILED_BITS)];

    return row > 0 && tm_slice_eq(tm_compiled[row - 1].known.url, url) ? &tm_compiled[row - 1]
                                                                       : NULL;
}

static const struct added *added(const struct tm_jsonld_contexts *set, struct tm_slice url)
{
    const struct added *a = set == NULL ? NULL : set->buckets[slot(url, BUCKET_BITS)];

    while (a != NULL && !tm_slice_eq(a->known.url, url))
        a = a->next;
    return a;
}

int tm_jsonld_contexts_new(struct tm_jsonld_contexts **out, struct tm_err *err)
{
    struct tm_jsonld_contexts *set = calloc(1, sizeof *set);

    if (set == NULL)
        return tm_fail(err, TM_E_NOMEM, "contexts");
    set->arena = (struct tm_arena)TM_ARENA_INIT(TM_JSONLD_ADDED_MAX);
    *out = set;
    return 0;
}

void tm_jsonld_contexts_free(struct tm_jsonld_contexts *set)
{
    if (set == NULL)
        return;
    tm_arena_free(&set->arena);
    free(set);
}

static int check(const struct tm_jsonld_contexts *set, struct tm_slice url, struct tm_slice text,
                 const struct tm_hash *pin, struct tm_err *err)
{
    struct tm_hash hash;

    if (tm_known_get(set, url) != NULL)
        return tm_fail(err, TM_E_EXISTS, "a context of this URL is there already");
    if (set->count == TM_JSONLD_ADDED_N_MAX || text.len > TM_CREDENTIAL_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "too many contexts, or too large");
    tm_sha256(text, &hash);
    if (pin != NULL && memcmp(hash.b, pin->b, sizeof hash.b) != 0)
        return tm_fail(err, TM_E_MISMATCH, "the context does not have the SHA-256 it should");
    return 0;
}

static const char *hex_of(struct tm_arena *arena, const void *bytes, size_t len)
{
    struct tm_buf hex = TM_BUF_INIT(2 * TM_SHA512_SIZE + 1);
    struct tm_slice kept;

    tm_hex_put(&hex, tm_slice(bytes, len));
    kept = hex.fault == 0 ? tm_arena_copy(arena, tm_str(tm_buf_str(&hex))) : TM_SLICE_EMPTY;
    tm_buf_free(&hex);
    return (const char *)kept.data;
}

static bool keep_digests(struct tm_jsonld_contexts *set, struct tm_slice text, struct added *a)
{
    uint8_t longer[TM_SHA512_SIZE];
    struct tm_hash hash;

    tm_sha256(text, &hash);
    a->sha256 = hex_of(&set->arena, hash.b, sizeof hash.b);
    tm_suite_sha384(text, longer);
    a->sha384 = hex_of(&set->arena, longer, 48);
    tm_suite_sha512(text, longer);
    a->sha512 = hex_of(&set->arena, longer, TM_SHA512_SIZE);
    return a->sha256 != NULL && a->sha384 != NULL && a->sha512 != NULL;
}

int tm_jsonld_contexts_add(struct tm_jsonld_contexts *set, struct tm_slice url,
                           struct tm_slice text, const struct tm_hash *pin, struct tm_err *err)
{
    const struct tm_json *context;
    struct added *a, **bucket;
    struct tm_json_doc doc;
    int r = check(set, url, text, pin, err);

    if (r != 0)
        return r;
    a = tm_arena_zalloc(&set->arena, 1, sizeof *a);
    url = tm_arena_copy(&set->arena, url);
    text = tm_arena_copy(&set->arena, text);
    if (a == NULL || url.data == NULL || text.data == NULL || !keep_digests(set, text, a))
        return tm_fail(err, TM_E_NOMEM, "contexts");
    r = tm_json_parse(text, &TM_JSON_LIMITS, &set->arena, &doc, err);
    if (r != 0)
        return r;
    context = tm_json_get(doc.root, "@context");
    if (context == NULL)
        return tm_fail(err, TM_E_MALFORMED, "not an object with \"@context\"");
    a->known.url = url;
    a->known.local = (struct tm_local){ .json = context, .present = true };
    bucket = &set->buckets[slot(url, BUCKET_BITS)];
    a->next = *bucket;
    *bucket = a;
    set->count++;
    return 0;
}

const struct tm_known *tm_known_get(const struct tm_jsonld_contexts *set, struct tm_slice url)
{
    const struct tm_compiled *c = compiled(url);
    const struct added *a = c == NULL ? added(set, url) : NULL;

    return c != NULL ? &c->known : a != NULL ? &a->known : NULL;
}

const char *tm_jsonld_digest(const struct tm_jsonld_contexts *set, struct tm_slice url,
                             size_t bytes)
{
    const struct tm_compiled *c = compiled(url);
    const struct added *a = c == NULL ? added(set, url) : NULL;

    switch (bytes) {
    case 32:
        return c != NULL ? c->sha256 : a != NULL ? a->sha256 : NULL;
    case 48:
        return c != NULL ? c->sha384 : a != NULL ? a->sha384 : NULL;
    case 64:
        return c != NULL ? c->sha512 : a != NULL ? a->sha512 : NULL;
    default:
        return NULL;
    }
}

bool tm_jsonld_contexts_has(const struct tm_jsonld_contexts *set, struct tm_slice url)
{
    return tm_known_get(set, url) != NULL;
}

bool tm_jsonld_compiled_at(size_t i, const char **url, const char **sha256)
{
    if (i >= tm_compiled_count)
        return false;
    *url = tm_compiled[i].url;
    *sha256 = tm_compiled[i].sha256;
    return true;
}
