/* node/cred/jsonld/known.c - which contexts there are: the compiled-in ones, and those added at start.
 *
 * Added ones are kept as parsed JSON and processed where a document names them. */
#include "node/cred/jsonld/context.h"

#include <stdlib.h>

#include "node/base/hash.h"

struct added {
    struct tm_known known;
    struct added *next;
};
struct tm_jsonld_contexts {
    struct tm_arena arena;
    struct added *added;
    size_t count;
};

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

int tm_jsonld_contexts_add(struct tm_jsonld_contexts *set, struct tm_slice url,
                           struct tm_slice text, const struct tm_hash *pin, struct tm_err *err)
{
    const struct tm_json *context;
    struct tm_json_doc doc;
    struct added *a;
    int r = check(set, url, text, pin, err);

    if (r != 0)
        return r;
    a = tm_arena_zalloc(&set->arena, 1, sizeof *a);
    url = tm_arena_copy(&set->arena, url);
    text = tm_arena_copy(&set->arena, text);
    if (a == NULL || url.data == NULL || text.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "contexts");
    r = tm_json_parse(text, &TM_JSON_LIMITS, &set->arena, &doc, err);
    if (r != 0)
        return r;
    context = tm_json_get(doc.root, "@context");
    if (context == NULL)
        return tm_fail(err, TM_E_MALFORMED, "not an object with \"@context\"");
    a->known.url = url;
    a->known.local = (struct tm_local){ .json = context, .present = true };
    a->next = set->added;
    set->added = a;
    set->count++;
    return 0;
}

const struct tm_known *tm_known_get(const struct tm_jsonld_contexts *set, struct tm_slice url)
{
    for (size_t i = 0; i < tm_compiled_count; i++)
        if (tm_slice_eq(tm_compiled[i].known.url, url))
            return &tm_compiled[i].known;
    for (const struct added *a = set == NULL ? NULL : set->added; a != NULL; a = a->next)
        if (tm_slice_eq(a->known.url, url))
            return &a->known;
    return NULL;
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
