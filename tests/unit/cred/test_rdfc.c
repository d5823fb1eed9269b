/* RDFC-1.0 and N-Quads: the W3C suite, and the limits. */
#include <jansson.h>
#include <stdio.h>

#include "node/cred/jsonld/rdf.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static char root_dir[4096];

static void slurp_relative(const char *relative, struct tm_buf *out)
{
    char path[8192];

    snprintf(path, sizeof path, "%s/%s", root_dir, relative);
    tm_slurp(path, out);
}

static const char *text(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static struct tm_rdf parsed(struct tm_slice nquads)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf = { 0 };

    expect_ok(tm_nquads_parse(tm_arena_copy(&arena, nquads), &arena, &rdf, &err), &err);
    return rdf;
}

static bool same_map(const json_t *want, const struct tm_rdf *rdf, const uint32_t *numbers)
{
    if (json_object_size(want) != rdf->blanks)
        return false;
    for (uint32_t i = 0; i < rdf->blanks; i++) {
        char label[256], name[32];

        snprintf(label, sizeof label, "%.*s", TM_ARG(rdf->labels[i]));
        snprintf(name, sizeof name, "c14n%u", (unsigned)numbers[i]);
        if (text(want, label) == NULL || strcmp(text(want, label), name) != 0)
            return false;
    }
    return true;
}

static bool holds(const json_t *test)
{
    bool is_map = strcmp(text(test, "type"), "rdfc:RDFC10MapTest") == 0;
    bool negative = strcmp(text(test, "type"), "rdfc:RDFC10NegativeEvalTest") == 0;
    const char *hash = text(test, "hashAlgorithm");
    struct tm_buf in = TM_BUF_INIT(TM_MIB(1)), want = TM_BUF_INIT(TM_MIB(1)),
                  out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    uint32_t *numbers = NULL;
    struct tm_rdf rdf;
    json_t *map = NULL;
    bool ok;
    int r;

    tm_arena_reset(&arena);
    slurp_relative(text(test, "action"), &in);
    rdf = parsed(tm_buf_slice(&in));
    r = tm_rdfc(&rdf, hash != NULL && strcmp(hash, "SHA384") == 0 ? TM_RDFC_SHA384 : TM_RDFC_SHA256,
                &arena, &out, &numbers, &err);
    if (negative) {
        ok = r == TM_E_LIMIT;
    } else {
        slurp_relative(text(test, "result"), &want);
        if (is_map)
            map = json_loadb((const char *)want.data, want.len, 0, NULL);
        ok = r == 0 && (is_map ? same_map(map, &rdf, numbers)
                               : tm_slice_eq(tm_buf_slice(&out), tm_buf_slice(&want)));
    }
    if (!ok)
        tm_note("%s %s: %s got %s", text(test, "id"), text(test, "name"), err.text,
                tm_buf_str(&out));
    json_decref(map);
    tm_buf_free(&in);
    tm_buf_free(&want);
    tm_buf_free(&out);
    return ok;
}

static void rdf_canon_suite_passes(void)
{
    struct tm_buf buf = TM_BUF_INIT(TM_MIB(1));
    int passed = 0, failed = 0;
    json_t *root, *test;
    size_t i;

    snprintf(root_dir, sizeof root_dir, "%s", tm_vectors("rdf-canon"));
    slurp_relative("manifest.jsonld", &buf);
    root = json_loadb((const char *)buf.data, buf.len, 0, NULL);
    json_array_foreach(json_object_get(root, "entries"), i, test) holds(test) ? passed++ : failed++;
    json_decref(root);
    tm_buf_free(&buf);
    tm_note("%d passed, %d failed", passed, failed);
    expect_int(failed, 0);
    expect_int(passed, 63);
}

/* ---- small ones ---- */

static void expect_canonical(const char *in, const char *want)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf;

    tm_arena_reset(&arena);
    rdf = parsed(tm_str(in));
    expect_ok(tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, &out, NULL, &err), &err);
    expect_str(tm_buf_str(&out), want);
    tm_buf_free(&out);
}

static void the_same_quad_twice_is_one(void)
{
    expect_canonical("<a:s> <a:p> <a:o> .\n<a:s> <a:p> <a:o> .\n", "<a:s> <a:p> <a:o> .\n");
    expect_canonical("_:x <a:p> _:y .\n_:y <a:p> _:x .\n_:x <a:p> _:y .\n",
                     "_:c14n0 <a:p> _:c14n1 .\n_:c14n1 <a:p> _:c14n0 .\n");
    expect_canonical("", "");
}

static void literals_are_escaped_as_the_canonical_form_has_it(void)
{
    expect_canonical(
        "<a:s> <a:p> \"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\\"\\\\\\u007f\\u00e9\\U0001F600'\" .",
        "<a:s> <a:p> "
        "\"\\u0000\\u0007\\b\\t\\n\\u000B\\f\\r\\\"\\\\\\u007F\xc3\xa9\xf0\x9f\x98\x80'\" .\n");
    expect_canonical("<a:s> <a:p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .",
                     "<a:s> <a:p> \"x\" .\n");
    expect_canonical("<a:s> <a:p> \"x\"@en-GB <a:g> . # said\n",
                     "<a:s> <a:p> \"x\"@en-GB <a:g> .\n");
}

static void what_is_not_nquads_is_refused(void)
{
    static const char *const bad[] = {
        "<s> <a:p> <a:o> .",
        "<a:s> <a:p> <a:o>",
        "<a:s> _:p <a:o> .",
        "\"s\" <a:p> <a:o> .",
        "<a:s> <a:p> .",
        "<a:s> <a:p> \"x\"@ .",
        "<a:s> <a:p> \"x\"^^\"y\" .",
        "<a:s> <a:p> \"x\\q\" .",
        "<a:s> <a:p> \"x .",
        "<a:s> <a:p> \"x\ny\" .",
        "<a:s> <a:p> \"\\uD800\" .",
        "<a:s b> <a:p> <a:o> .",
        "<a:s> <a:p> <a:o> \"g\" .",
        "<a:s> <a:p> <a:o> <a:g> <a:h> .",
        "<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .",
        "<a:s> <a:p> \"\xff\" .",
        "_:",
        "<a:\\u0020> <a:p> <a:o> .",
        "_:a: <a:p>",
        "<a:s> <a:p> \"x\"@1 .",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_rdf rdf;

        expect_fails(tm_nquads_parse(tm_str(bad[i]), &arena, &rdf, &err), TM_E_MALFORMED, &err);
    }
}

/* A ring of n blank nodes: each step of the search leads to the next of them. */
static int ring(unsigned n, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), out = TM_BUF_INIT(TM_MIB(1));
    struct tm_rdf rdf;
    int r;

    tm_arena_reset(&arena);
    for (unsigned i = 0; i < n; i++)
        tm_buf_printf(&text, "_:n%u <a:p> _:n%u .\n", i, (i + 1) % n);
    rdf = parsed(tm_buf_slice(&text));
    r = tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, &out, NULL, err);
    tm_buf_free(&text);
    tm_buf_free(&out);
    return r;
}

static void alike_blank_nodes_are_followed_within_limits(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(ring(50, &err), &err);
    expect_fails(ring(2 * TM_RDFC_DEPTH_MAX, &err), TM_E_LIMIT, &err);
}

static void more_quads_than_the_limit_are_refused(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));
    struct tm_arena large = TM_ARENA_INIT(TM_MIB(64));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf;

    for (int i = 0; i < TM_RDF_QUADS_MAX; i++)
        tm_buf_put_str(&text, "<a:s> <a:p> <a:o> .\n");
    expect_ok(tm_nquads_parse(tm_buf_slice(&text), &large, &rdf, &err), &err);
    expect_int(rdf.quads, TM_RDF_QUADS_MAX);
    tm_buf_put_str(&text, "<a:s> <a:p> <a:o> .\n");
    expect_fails(tm_nquads_parse(tm_buf_slice(&text), &large, &rdf, &err), TM_E_LIMIT, &err);
    tm_arena_free(&large);
    tm_buf_free(&text);
}

/* Blank nodes with numbers of one to four digits, subjects and objects of each other. */
static void lines_come_in_the_order_of_their_text(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice before = TM_SLICE_EMPTY;
    struct tm_rdf rdf;
    size_t lines = 0;

    tm_arena_reset(&arena);
    for (int i = 0; i < 1234; i++)
        tm_buf_printf(&text, "_:n%d <a:p> \"%d\" .\n_:n%d <a:q> _:n%d .\n<a:%d> <a:q> _:n%d .\n", i,
                      i, i, (i * 7 + 3) % 1234, i % 50, i);
    tm_buf_put_str(&text, "_:n5 <a:p> \"5\" .\n"); /* again */
    rdf = parsed(tm_buf_slice(&text));
    expect_ok(tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, &out, NULL, &err), &err);
    for (size_t at = 0, from = 0; at < out.len; at++) {
        struct tm_slice line = tm_slice(out.data + from, at - from + 1);

        if (out.data[at] != '\n')
            continue;
        expect(tm_slice_cmp(before, line) < 0);
        before = line;
        from = at + 1;
        lines++;
    }
    expect_int((int64_t)lines, 3 * 1234);
    tm_buf_free(&text);
    tm_buf_free(&out);
}

static void several_graphs_share_the_work_they_are_given(void)
{
    static const char pair[] = "_:a <a:p> _:b .\n_:b <a:p> _:a .\n";
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    uint64_t work = 1000, first;
    struct tm_rdf rdf;

    tm_arena_reset(&arena);
    rdf = parsed(tm_str(pair));
    expect_ok(tm_rdfc_within(&rdf, TM_RDFC_SHA256, &arena, &out, &work, &err), &err);
    first = 1000 - work;
    expect(first > 0);
    expect_ok(tm_rdfc_within(&rdf, TM_RDFC_SHA256, &arena, &out, &work, &err), &err);
    expect_int((int64_t)work, (int64_t)(1000 - 2 * first));
    work = first - 1;
    expect_fails(tm_rdfc_within(&rdf, TM_RDFC_SHA256, &arena, &out, &work, &err), TM_E_LIMIT, &err);
    expect_int((int64_t)work, 0);
    tm_buf_free(&out);
}

TM_CLAIMS(CLAIM(rdf_canon_suite_passes), CLAIM(lines_come_in_the_order_of_their_text),
          CLAIM(several_graphs_share_the_work_they_are_given), CLAIM(the_same_quad_twice_is_one),
          CLAIM(literals_are_escaped_as_the_canonical_form_has_it),
          CLAIM(what_is_not_nquads_is_refused), CLAIM(alike_blank_nodes_are_followed_within_limits),
          CLAIM(more_quads_than_the_limit_are_refused))
