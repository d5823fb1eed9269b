/* The W3C JSON-LD 1.1 API test suite, expand and toRdf: every entry but those of JSON-LD 1.0 and those that ask for
 * an RDF form of base directions, which are counted and named. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/jsonld/jsonld.h"
#include "tests/lib/expect.h"

#define BASE "https://w3c.github.io/json-ld-api/tests/"

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_jsonld_contexts *contexts;
static char root_dir[4096];

/* ---- comparing expanded documents: arrays are sets, but for those of @list ---- */

static bool same(const json_t *a, const json_t *b, bool ordered);

static bool same_array(const json_t *a, const json_t *b, bool ordered)
{
    size_t n = json_array_size(a);
    bool *used = calloc(n + 1, sizeof *used), ok = n == json_array_size(b);

    for (size_t i = 0; ok && i < n; i++) {
        size_t j = ordered ? i : 0;

        while (j < n && (used[j] || !same(json_array_get(a, i), json_array_get(b, j), false)))
            j = ordered ? n : j + 1;
        ok = j < n;
        if (ok)
            used[j] = true;
    }
    free(used);
    return ok;
}

static bool same_object(const json_t *a, const json_t *b)
{
    bool json = json_string_value(json_object_get(a, "@type")) != NULL &&
                strcmp(json_string_value(json_object_get(a, "@type")), "@json") == 0;
    const char *key;
    json_t *value;

    if (json_object_size(a) != json_object_size(b))
        return false;
    json_object_foreach((json_t *)(uintptr_t)a, key, value)
    {
        const json_t *other = json_object_get(b, key);

        if (other == NULL ||
            (json && strcmp(key, "@value") == 0 ? !json_equal(value, other)
                                                : !same(value, other, strcmp(key, "@list") == 0)))
            return false;
    }
    return true;
}

static bool same(const json_t *a, const json_t *b, bool ordered)
{
    if (json_is_number(a) && json_is_number(b)) {
        double x = json_number_value(a), y = json_number_value(b);

        return !(x < y) && !(x > y);
    }
    if (json_typeof(a) != json_typeof(b))
        return false;
    return json_is_array(a)    ? same_array(a, b, ordered)
           : json_is_object(a) ? same_object(a, b)
                               : json_equal(a, b);
}

/* ---- one entry ---- */

struct entry {
    const char *id, *input, *expected, *error, *name;
    struct tm_jsonld_options options;
    bool rdf;
};

static void slurp_relative(const char *relative, struct tm_buf *out)
{
    char path[8192];

    snprintf(path, sizeof path, "%s/%s", root_dir, relative);
    tm_slurp(path, out);
}

static const struct tm_json *parse(struct tm_slice text)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc = { 0 };

    text = tm_arena_copy(&arena, text);
    expect_ok(tm_json_parse(text, &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    return doc.root;
}

static struct tm_slice canonical(const struct tm_rdf *rdf)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(8));
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice copy;

    expect_ok(tm_rdfc(rdf, TM_RDFC_SHA256, &arena, &out, NULL, &err), &err);
    copy = tm_arena_copy(&arena, tm_buf_slice(&out));
    tm_buf_free(&out);
    return copy;
}

static bool expanded_as(const struct entry *e, const struct tm_jsonld_object *objects)
{
    struct tm_buf got = TM_BUF_INIT(TM_MIB(4)), want = TM_BUF_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    json_t *a, *b;
    bool ok;

    expect_ok(tm_jsonld_put_expanded(&got, objects, &arena, &err), &err);
    slurp_relative(e->expected, &want);
    a = json_loadb((const char *)got.data, got.len, 0, NULL);
    b = json_loadb((const char *)want.data, want.len, 0, NULL);
    ok = a != NULL && b != NULL && same(a, b, false);
    if (!ok)
        tm_note("%s %s: got %s", e->id, e->name, tm_buf_str(&got));
    json_decref(a);
    json_decref(b);
    tm_buf_free(&got);
    tm_buf_free(&want);
    return ok;
}

static bool rdf_as(const struct entry *e, const struct tm_rdf *rdf)
{
    struct tm_buf want = TM_BUF_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf expected = { 0 };
    struct tm_slice a, b;

    slurp_relative(e->expected, &want);
    expect_ok(tm_nquads_parse(tm_buf_slice(&want), &arena, &expected, &err), &err);
    a = canonical(rdf);
    b = canonical(&expected);
    tm_buf_free(&want);
    if (!tm_slice_eq(a, b))
        tm_note("%s %s: got %.*s", e->id, e->name, TM_ARG(a));
    return tm_slice_eq(a, b);
}

static bool holds(const struct entry *e)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));
    struct tm_jsonld_fault fault = { 0 };
    struct tm_jsonld_object *objects = NULL;
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf = { 0 };
    const struct tm_json *root;
    int r;

    tm_arena_reset(&arena);
    slurp_relative(e->input, &text);
    root = parse(tm_buf_slice(&text));
    tm_buf_free(&text);
    r = tm_jsonld_expand(root, &e->options, &arena, &objects, &fault, &err);
    if (r == 0 && e->rdf)
        r = tm_jsonld_to_rdf(objects, root, &e->options, &arena, &rdf, &fault, &err);
    if (e->error != NULL || r != 0) {
        bool ok =
            e->error != NULL && r != 0 && strcmp(tm_jsonld_code_name(fault.code), e->error) == 0;

        if (!ok)
            tm_note("%s %s: got \"%s\", wanted \"%s\"", e->id, e->name,
                    r == 0 ? "success" : err.text, e->error == NULL ? "success" : e->error);
        return ok;
    }
    if (e->expected == NULL)
        return true; /* a positive syntax test: it is enough that it could be read */
    return e->rdf ? rdf_as(e, &rdf) : expanded_as(e, objects);
}

/* ---- the manifest ---- */

static const char *text(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* Why an entry is not for us, or NULL. */
static const char *unfit(const json_t *option)
{
    const char *version = text(option, "specVersion"), *mode = text(option, "processingMode");

    if (version != NULL && strcmp(version, "json-ld-1.0") == 0)
        return "for a 1.0 processor";
    if (mode != NULL && strcmp(mode, "json-ld-1.0") == 0)
        return "needs processing mode 1.0";
    if (text(option, "rdfDirection") != NULL)
        return "base directions have no RDF form here";
    return NULL;
}

static void run_manifest(const char *manifest, bool rdf, int want_passed, int want_skipped)
{
    struct tm_buf buf = TM_BUF_INIT(TM_MIB(4)), extra = TM_BUF_INIT(TM_MIB(1));
    int passed = 0, failed = 0, skipped = 0;
    json_t *root, *test;
    size_t i;

    slurp_relative(manifest, &buf);
    root = json_loadb((const char *)buf.data, buf.len, 0, NULL);
    expect(root != NULL);
    json_array_foreach(json_object_get(root, "sequence"), i, test)
    {
        const json_t *option = json_object_get(test, "option");
        const char *why = unfit(option), *base = text(option, "base");
        const char *context = text(option, "expandContext");
        char at[512];
        struct entry e = { text(test, "@id"),
                           text(test, "input"),
                           text(test, "expect"),
                           text(test, "expectErrorCode"),
                           text(test, "name"),
                           { 0 },
                           rdf };

        if (why != NULL) {
            tm_note("%s skipped: %s", e.id, why);
            skipped++;
            continue;
        }
        snprintf(at, sizeof at, BASE "%s", e.input);
        e.options.base = tm_str(base != NULL ? base : at);
        e.options.contexts = contexts;
        if (context != NULL) {
            struct tm_arena kept = TM_ARENA_INIT(TM_MIB(1));
            struct tm_err err = TM_ERR_INIT;
            struct tm_json_doc doc = { 0 };

            slurp_relative(context, &extra);
            expect_ok(tm_json_parse(tm_buf_slice(&extra), &TM_JSON_LIMITS, &kept, &doc, &err),
                      &err);
            e.options.expand_context = doc.root;
            holds(&e) ? passed++ : failed++;
            tm_arena_free(&kept);
            continue;
        }
        holds(&e) ? passed++ : failed++;
    }
    tm_note("%s: %d passed, %d failed, %d skipped", manifest, passed, failed, skipped);
    json_decref(root);
    tm_buf_free(&buf);
    tm_buf_free(&extra);
    expect_int(failed, 0);
    expect_int(skipped, want_skipped);
    expect_int(passed, want_passed);
}

static void add_context(void *ctx, const char *path, const char *name)
{
    struct tm_buf buf = TM_BUF_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    char url[1024];

    snprintf(url, sizeof url, BASE "%s/%s", (const char *)ctx, name);
    tm_slurp(path, &buf);
    tm_jsonld_contexts_add(contexts, tm_str(url), tm_buf_slice(&buf), NULL, &err);
    tm_buf_free(&buf); /* what is no context is not added, and its test says so */
}

static void load(const char *folder)
{
    struct tm_err err = TM_ERR_INIT;
    char dir[8192];

    snprintf(root_dir, sizeof root_dir, "%s", tm_vectors("json-ld-api"));
    if (contexts == NULL)
        expect_ok(tm_jsonld_contexts_new(&contexts, &err), &err);
    snprintf(dir, sizeof dir, "%s/%s", root_dir, folder);
    tm_each_file(dir, ".jsonld", add_context, (void *)(uintptr_t)folder);
}

static void expansion_suite_passes(void)
{
    load("expand");
    load("expand/c031");
    run_manifest("expand-manifest.jsonld", false, 252, 17);
}

static void to_rdf_suite_passes(void)
{
    load("toRdf");
    load("toRdf/c031");
    run_manifest("toRdf-manifest.jsonld", true, 314, 17);
}

TM_CLAIMS(CLAIM(expansion_suite_passes), CLAIM(to_rdf_suite_passes))
