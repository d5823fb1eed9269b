/* JSON-LD as credentials use it: the canonical documents of the Data Integrity recommendations, safe mode, compiled
 * contexts, and the limits. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/cred/contexts.h"
#include "node/cred/jsonld/context.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);

static const struct tm_json *parse(struct tm_slice text)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc = { 0 };

    text = tm_arena_copy(&arena, text);
    expect_ok(tm_json_parse(text, &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    return doc.root;
}

static int canonical(const struct tm_json *root, const struct tm_jsonld_options *options,
                     struct tm_buf *out, struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct tm_rdf rdf = { 0 };
    int r = tm_jsonld_to_nquads(root, options, &arena, &rdf, fault, err);

    return r != 0 ? r : tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, out, NULL, err);
}

/* ---- the recommendations' vectors ---- */

static const struct tm_json *parse_file(const char *relative)
{
    struct tm_buf buf = TM_BUF_INIT(TM_MIB(1));
    const struct tm_json *root;

    tm_slurp(tm_vectors(relative), &buf);
    root = parse(tm_buf_slice(&buf));
    tm_buf_free(&buf);
    return root;
}

static void expect_file(const struct tm_json *root, const struct tm_jsonld_options *options,
                        const char *relative)
{
    struct tm_buf want = TM_BUF_INIT(TM_MIB(1)), got = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;

    tm_slurp(tm_vectors(relative), &want);
    expect_ok(canonical(root, options, &got, NULL, &err), &err);
    expect_str(tm_buf_str(&got), tm_buf_str(&want));
    tm_buf_free(&want);
    tm_buf_free(&got);
}

/* The signed document without its proof, and the proof as it is hashed, both from the signed document. */
static void expect_vectors(const char *folder, const char *end)
{
    struct tm_jsonld_options options = { .safe = true, .omit = TM_LIT("proof") };
    const struct tm_json *root;
    char path[256];

    tm_arena_reset(&arena);
    snprintf(path, sizeof path, "%s/signed%s.json", folder, end);
    root = parse_file(path);
    snprintf(path, sizeof path, "%s/canonDoc%s.txt", folder, end);
    expect_file(root, &options, path);
    options.omit = TM_LIT("proofValue");
    options.context = tm_json_get(root, "@context");
    snprintf(path, sizeof path, "%s/proofCanon%s.txt", folder, end);
    expect_file(tm_json_get(root, "proof"), &options, path);
    snprintf(path, sizeof path, "%s/proofConfig%s.json", folder, end);
    root = parse_file(path);
    options = (struct tm_jsonld_options){ .safe = true };
    snprintf(path, sizeof path, "%s/proofCanon%s.txt", folder, end);
    expect_file(root, &options, path);
}

static void recommendations_canonical_documents_come_out(void)
{
    expect_vectors("di-eddsa/eddsa-rdfc-2022", "DataInt");
    expect_vectors("di-eddsa/Ed25519Signature2020", "EdSig");
    expect_vectors("di-ecdsa/ecdsa-rdfc-2019-p256", "ECDSAP256");
}

/* The employment documents name a context that is not to be had: their canonical text is read and comes out again. */
static void employment_documents_canonical_text_is_canonical(void)
{
    static const char *const files[] = {
        "di-eddsa/eddsa-rdfc-2022/employ/canonDocDataInt.txt",
        "di-eddsa/eddsa-rdfc-2022/employ/proofCanonDataInt.txt",
        "di-ecdsa/ecdsa-rdfc-2019-p256/employ/canonDocECDSAP256.txt",
        "di-ecdsa/ecdsa-rdfc-2019-p256/employ/proofCanonECDSAP256.txt"
    };

    for (size_t i = 0; i < 4; i++) {
        struct tm_buf want = TM_BUF_INIT(TM_MIB(1)), got = TM_BUF_INIT(TM_MIB(1));
        struct tm_err err = TM_ERR_INIT;
        struct tm_rdf rdf = { 0 };

        tm_arena_reset(&arena);
        tm_slurp(tm_vectors(files[i]), &want);
        expect_ok(tm_nquads_parse(tm_buf_slice(&want), &arena, &rdf, &err), &err);
        expect_ok(tm_rdfc(&rdf, TM_RDFC_SHA256, &arena, &got, NULL, &err), &err);
        expect_str(tm_buf_str(&got), tm_buf_str(&want));
        tm_buf_free(&want);
        tm_buf_free(&got);
    }
}

/* ---- safe mode ---- */

static void expect_unsafe(const char *text, enum tm_jsonld_code code, const char *path)
{
    struct tm_jsonld_options options = { .safe = true };
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_jsonld_fault fault = { 0 };
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    expect_fails(canonical(parse(tm_str(text)), &options, &out, &fault, &err), TM_E_MALFORMED,
                 &err);
    expect_str(tm_jsonld_code_name(fault.code), tm_jsonld_code_name(code));
    expect_str(fault.path, path);
    options.safe = false;
    expect_ok(canonical(parse(tm_str(text)), &options, &out, &fault, &err), &err);
    tm_buf_free(&out);
}

static void safe_mode_refuses_what_would_be_dropped(void)
{
    expect_unsafe("{\"a:p\":{\"q\":1}}", TM_JSONLD_UNDEFINED_TERM, "$[member 0].q");
    expect_unsafe("{\"@context\":{\"q\":null},\"a:p\":1,\"q\":1}", TM_JSONLD_UNDEFINED_TERM, "$.q");
    expect_unsafe("{\"a:p\":1,\"@foo\":1}", TM_JSONLD_RESERVED_TERM, "$.@foo");
    expect_unsafe("{\"@context\":{\"@foo\":\"a:b\"},\"a:p\":1}", TM_JSONLD_RESERVED_TERM,
                  "$.@context.@foo");
    expect_unsafe("{\"@id\":\"x\",\"a:p\":1}", TM_JSONLD_RELATIVE_IRI, "$.@id");
    expect_unsafe("{\"a:p\":{\"@id\":\"x\"}}", TM_JSONLD_RELATIVE_IRI, "$[member 0].@id");
    expect_unsafe("{\"a:p\":{\"@id\":\"a:b c\"}}", TM_JSONLD_RELATIVE_IRI, "$[member 0].@id");
    expect_unsafe("{\"a:p\":{\"@id\":\"a:b<c\"}}", TM_JSONLD_NOT_AN_IRI, "$[member 0]");
    expect_unsafe("{\"@type\":\"T\",\"a:p\":1}", TM_JSONLD_RELATIVE_TYPE, "$.@type");
    expect_unsafe("{\"@context\":{\"p\":{\"@id\":\"a:p\",\"@type\":\"@vocab\"}},\"p\":\"x\"}",
                  TM_JSONLD_RELATIVE_IRI, "$.p");
    expect_unsafe("{\"a:p\":{\"@value\":null}}", TM_JSONLD_NULL_VALUE, "$[member 0]");
    expect_unsafe("{\"@id\":\"a:b\"}", TM_JSONLD_ONLY_ID, "$");
    expect_unsafe("{\"a:p\":{\"@language\":\"en\"}}", TM_JSONLD_ONLY_LANGUAGE, "$[member 0]");
    expect_unsafe("[\"x\"]", TM_JSONLD_FREE_FLOATING, "$[0]");
    expect_unsafe("{\"@value\":\"x\"}", TM_JSONLD_FREE_FLOATING, "$");
    expect_unsafe("{\"@graph\":[{\"@list\":[1]}]}", TM_JSONLD_FREE_FLOATING, "$.@graph[0].@list");
    expect_unsafe("{}", TM_JSONLD_EMPTY_OBJECT, "$");
    expect_unsafe("{\"_:p\":1}", TM_JSONLD_BLANK_PREDICATE, "$[member 0]");
    expect_unsafe("{\"a:p\":{\"@value\":\"x\",\"@direction\":\"ltr\"}}", TM_JSONLD_DIRECTION,
                  "$[member 0]");
    expect_unsafe("{\"a:p\":{\"@value\":\"x\",\"@language\":\"not a tag\"}}",
                  TM_JSONLD_INVALID_LANGUAGE_TAG, "$[member 0]");
    expect_unsafe(
        "{\"@context\":{\"p\":{\"@id\":\"a:p\",\"@container\":\"@id\"}},\"p\":{\"x\":{\"a:q\":1}}}",
        TM_JSONLD_RELATIVE_IRI, "$.p.x");
}

/* ---- numbers ---- */

static void expect_object(const char *value, const char *want)
{
    struct tm_jsonld_options options = { .safe = true };
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    char text[512], line[512];

    tm_arena_reset(&arena);
    snprintf(text, sizeof text, "{\"@id\":\"a:s\",\"a:p\":%s}", value);
    snprintf(line, sizeof line, "<a:s> <a:p> %s .\n", want);
    expect_ok(canonical(parse(tm_str(text)), &options, &out, NULL, &err), &err);
    expect_str(tm_buf_str(&out), line);
    tm_buf_free(&out);
}

#define XSD "http://www.w3.org/2001/XMLSchema#"

static void native_values_get_their_canonical_forms(void)
{
    expect_object("5", "\"5\"^^<" XSD "integer>");
    expect_object("-0", "\"0\"^^<" XSD "integer>");
    expect_object("1e3", "\"1000\"^^<" XSD "integer>");
    expect_object("999999999999999999999", "\"1.0E21\"^^<" XSD "double>");
    expect_object("123456789012345678901", "\"123456789012345683968\"^^<" XSD "integer>");
    expect_object("5.5", "\"5.5E0\"^^<" XSD "double>");
    expect_object("1e-7", "\"1.0E-7\"^^<" XSD "double>");
    expect_object("-123.456e30", "\"-1.23456E32\"^^<" XSD "double>");
    expect_object("2251799813685248.5",
                  "\"2.251799813685249E15\"^^<" XSD "double>"); /* half goes up */
    expect_object("2251799813685249.5", "\"2.25179981368525E15\"^^<" XSD "double>");
    expect_object("true", "\"true\"^^<" XSD "boolean>");
    expect_object("{\"@value\":5,\"@type\":\"" XSD "double\"}", "\"5.0E0\"^^<" XSD "double>");
    expect_object("{\"@value\":5.5,\"@type\":\"" XSD "float\"}", "\"5.5E0\"^^<" XSD "float>");
    expect_object(
        "{\"@value\":{\"b\":[1.0],\"a\":null},\"@type\":\"@json\"}",
        "\"{\\\"a\\\":null,\\\"b\\\":[1]}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>");
    expect_object("{\"@value\":\"x\",\"@language\":\"en-GB\"}", "\"x\"@en-gb");
}

/* Eight characters are looked at together: each character, at each place, with others behind it or not. */
static void an_iri_holds_what_n_quads_can_say(void)
{
    char text[32];

    for (size_t len = 3; len < 30; len++)
        for (size_t at = 2; at < len; at++)
            for (unsigned c = 0; c < 256; c++) {
                bool ok = c > ' ' && c != 0x7f && strchr("<>\"{}|^\\`", (int)c) == NULL;

                memset(text, 'a', sizeof text);
                text[1] = ':';
                text[at] = (char)c;
                expect(tm_iri_writable(tm_slice(text, len)) == ok);
            }
}

/* ---- contexts ---- */

static void every_compiled_context_is_found_by_its_url(void)
{
    const char *url, *sha256;
    size_t n = 0;

    for (; tm_jsonld_compiled_at(n, &url, &sha256); n++) {
        char other[128];

        expect_str(tm_jsonld_digest(NULL, tm_str(url), 32), sha256);
        expect_int((int64_t)strlen(tm_jsonld_digest(NULL, tm_str(url), 48)), 96);
        expect_int((int64_t)strlen(tm_jsonld_digest(NULL, tm_str(url), 64)), 128);
        expect(tm_jsonld_digest(NULL, tm_str(url), 20) == NULL);
        expect(tm_jsonld_contexts_has(NULL, tm_str(url)));
        snprintf(other, sizeof other, "%s", url); /* of the same length, with the same end */
        other[strlen("https://")]++;
        expect(!tm_jsonld_contexts_has(NULL, tm_str(other)));
    }
    expect_int((int64_t)n, 29);
    expect(!tm_jsonld_contexts_has(NULL, TM_LIT("https://example.org/unknown")));
    expect(!tm_jsonld_contexts_has(NULL, TM_LIT("")) &&
           !tm_jsonld_contexts_has(NULL, TM_LIT("v2")));
    expect(tm_jsonld_digest(NULL, TM_LIT("https://example.org/unknown"), 32) == NULL);
}

/* 1EdTech's validator takes this URL for the first context of Open Badges 3.0. */
static void an_alias_means_what_the_published_context_means(void)
{
    const struct tm_slice alias = TM_LIT(
                              "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld"),
                          published =
                              TM_LIT("https://purl.imsglobal.org/spec/ob/v3p0/context.json");

    expect(tm_known_get(NULL, alias) != NULL);
    expect_slice(tm_known_get(NULL, alias)->url, alias);
    expect(tm_known_get(NULL, alias)->local.parts == tm_known_get(NULL, published)->local.parts);
    expect_str(tm_jsonld_digest(NULL, alias, 32), tm_jsonld_digest(NULL, published, 32));
}

/* What the shortcut of a compiled context gives is what its rendered JSON gives, term by term. */
static void a_compiled_table_means_what_its_rendering_means(void)
{
    static const struct tm_jsonld_options options = { .safe = true };
    const char *url, *sha256;

    for (size_t i = 0; tm_jsonld_compiled_at(i, &url, &sha256); i++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_run run = { .options = &options, .arena = &arena, .err = &err };
        const struct tm_known *known = tm_known_get(NULL, tm_str(url));
        const struct tm_ctx_table *table = known->local.parts[0].table;
        const struct tm_active *empty, *direct, *rendered;
        struct tm_local local = { .present = true };

        tm_arena_reset(&arena);
        if (known->local.part_count != 1 || table == NULL)
            continue;
        expect_ok(tm_active_new(&run, &empty), &err);
        expect_ok(tm_active_process(&run, empty, &known->local, TM_SLICE_EMPTY, 0, NULL, &direct),
                  &err);
        expect_ok(tm_ctx_render(&run, table, &local.json), &err);
        expect_ok(tm_active_process(&run, empty, &local, TM_SLICE_EMPTY, 0, NULL, &rendered), &err);
        expect_int(rendered->terms.count, table->terms.count);
        expect(direct->terms.at == table->terms.at);
        expect(tm_slice_eq(direct->vocab, rendered->vocab) &&
               direct->protects == rendered->protects);
        for (uint32_t k = 0; k < table->terms.count; k++) {
            struct tm_term want = table->terms.at[k];

            want.scope = (struct tm_local){ 0 };
            expect_slice(rendered->terms.at[k].name, want.name);
            expect_int(rendered->terms.at[k].flags, want.flags);
            expect_int(rendered->terms.at[k].keyword, want.keyword);
            expect(tm_term_same(&rendered->terms.at[k], &want));
        }
    }
}

/* All compiled tables, by their numbers: those of contexts, and those in the scopes of terms. */
static void gather_tables(const struct tm_local *local,
                          const struct tm_ctx_table *all[TM_CTX_TABLES_MAX])
{
    for (uint32_t i = 0; i < local->part_count; i++) {
        const struct tm_ctx_table *table = local->parts[i].table;

        if (table == NULL || all[table->number] == table)
            continue;
        expect(all[table->number] == NULL);
        all[table->number] = table;
        for (uint32_t k = 0; k < table->terms.count; k++)
            gather_tables(&table->terms.at[k].scope, all);
    }
}

static bool respects(const struct tm_ctx_table *table, const struct tm_ctx_table *below)
{
    for (uint32_t i = 0; i < table->terms.count; i++) {
        const struct tm_term *t = &table->terms.at[i];
        const struct tm_term *before = tm_term_find(&below->terms, t->hash, t->name);

        if (before != NULL && (before->flags & TM_TERM_PROTECTED) &&
            (!(t->flags & TM_TERM_PROTECTED) || !tm_term_same(before, t)))
            return false;
    }
    return true;
}

static void tables_that_are_said_to_agree_do(void)
{
    const struct tm_ctx_table *all[TM_CTX_TABLES_MAX] = { NULL };
    const char *url, *sha256;
    int agreeing = 0, others = 0;

    for (size_t i = 0; tm_jsonld_compiled_at(i, &url, &sha256); i++)
        gather_tables(&tm_known_get(NULL, tm_str(url))->local, all);
    for (uint32_t i = 0; i < TM_CTX_TABLES_MAX; i++)
        for (uint32_t k = 0; k < TM_CTX_TABLES_MAX; k++) {
            if (all[i] == NULL || all[k] == NULL)
                continue;
            if (all[i]->agrees[k / 64] >> (k % 64) & 1) {
                expect(respects(all[i], all[k]));
                agreeing++;
            } else {
                others++;
            }
        }
    expect(agreeing > 1000 && others > 100);
}

static void a_prefix_of_another_meaning_turns_the_shortcut_off(void)
{
    struct tm_jsonld_options options = { .safe = true };
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&arena);
    expect_ok(
        canonical(parse(TM_LIT("{\"@context\":[{\"xsd\":\"urn:x#\"},"
                               "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
                               "\"@id\":\"a:s\",\"awardedDate\":\"now\"}")),
                  &options, &out, NULL, &err),
        &err);
    expect(strstr(tm_buf_str(&out), "\"now\"^^<urn:x#dateTime>") != NULL);
    tm_buf_free(&out);
}

static void the_same_context_again_is_no_redefinition(void)
{
    static const char *const good[] = {
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://www.w3.org/ns/"
        "credentials/v2\"],"
        "\"id\":\"a:s\",\"type\":\"VerifiableCredential\"}",
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",{\"a:x\":\"a:x\"},"
        "\"https://www.w3.org/ns/credentials/"
        "v2\"],\"id\":\"a:s\",\"type\":\"VerifiableCredential\"}",
    };
    struct tm_jsonld_options options = { .safe = true };

    for (size_t i = 0; i < 2; i++) {
        struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
        struct tm_err err = TM_ERR_INIT;

        tm_arena_reset(&arena);
        expect_ok(canonical(parse(tm_str(good[i])), &options, &out, NULL, &err), &err);
        tm_buf_free(&out);
    }
}

static void contexts_are_added_once_and_by_their_hash(void)
{
    const struct tm_slice text = TM_LIT("{\"@context\":{\"p\":\"a:p\"}}"),
                          url = TM_LIT("https://example.org/c");
    struct tm_jsonld_contexts *set = NULL;
    struct tm_jsonld_options options = { .safe = true };
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_jsonld_fault fault = { 0 };
    struct tm_err err = TM_ERR_INIT;
    const struct tm_json *root;
    struct tm_hash hash;

    tm_arena_reset(&arena);
    root = parse(TM_LIT("{\"@context\":\"https://example.org/c\",\"@id\":\"a:s\",\"p\":\"x\"}"));
    expect_ok(tm_jsonld_contexts_new(&set, &err), &err);
    options.contexts = set;
    expect_fails(canonical(root, &options, &out, &fault, &err), TM_E_NOTFOUND, &err);
    expect_int(fault.code, TM_JSONLD_LOADING_CONTEXT);
    expect_slice(fault.context, url);
    expect_str(fault.path, "$.@context");
    tm_sha256(TM_LIT("else"), &hash);
    expect_fails(tm_jsonld_contexts_add(set, url, text, &hash, &err), TM_E_MISMATCH, &err);
    expect_fails(tm_jsonld_contexts_add(set, url, TM_LIT("{}"), NULL, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_jsonld_contexts_add(set, url, TM_LIT("{"), NULL, &err), TM_E_MALFORMED, &err);
    tm_sha256(text, &hash);
    expect_ok(tm_jsonld_contexts_add(set, url, text, &hash, &err), &err);
    expect_fails(tm_jsonld_contexts_add(set, url, text, &hash, &err), TM_E_EXISTS, &err);
    expect_fails(tm_jsonld_contexts_add(set, tm_str(TM_CONTEXT_VC2), text, NULL, &err), TM_E_EXISTS,
                 &err);
    expect_ok(canonical(root, &options, &out, NULL, &err), &err);
    expect_str(tm_buf_str(&out), "<a:s> <a:p> \"x\" .\n");
    expect_str(tm_jsonld_digest(set, url, 32), /* as sha256sum and its like give them */
               "51a7dbe17f2d697d9d4de8dcd99afd46489276d0c817e7a539ecb0e5002b6006");
    expect_str(tm_jsonld_digest(set, url, 48), "a28569278f830aca665da9ffa4690edc737c6ec63967a4d7e04"
                                               "d9034b1cb00364e84722b24ce391b4b7c67b3cedd6b4c");
    expect_str(tm_jsonld_digest(set, url, 64),
               "7c1f3b39dc44a7b9a3d08cd8c0ef61c2ea379537b72b3bdbfa849820dc7ce2bb"
               "b67c53d18dd6a4c6b0745e649072695b841383dac0fd0c9f32c50f842480d57a");
    tm_buf_free(&out);
    tm_jsonld_contexts_free(set);
}

/* ---- limits ---- */

static int process(struct tm_buf *text, struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct tm_jsonld_options options = { .safe = false };
    struct tm_jsonld_object *out;

    tm_arena_reset(&arena);
    return tm_jsonld_expand(parse(tm_buf_slice(text)), &options, &arena, &out, fault, err);
}

static int with_terms(int n, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_jsonld_fault fault;
    int r;

    tm_buf_put_str(&text, "{\"@context\":{");
    for (int i = 0; i < n; i++)
        tm_buf_printf(&text, "%s\"t%d\":\"a:t\"", i == 0 ? "" : ",", i);
    tm_buf_put_str(&text, "},\"t0\":1}");
    r = process(&text, &fault, err);
    tm_buf_free(&text);
    return r;
}

/* `levels` nodes in each other, `contexts` contexts on each. */
static int with_contexts(int levels, int contexts, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_jsonld_fault fault;
    int r;

    for (int l = 0; l < levels; l++) {
        tm_buf_put_str(&text, "{\"@context\":[");
        for (int i = 0; i < contexts; i++)
            tm_buf_printf(&text, "%s{\"t%d\":\"a:t\"}", i == 0 ? "" : ",", i);
        tm_buf_put_str(&text, "],\"a:p\":");
    }
    tm_buf_put_str(&text, "1");
    for (int l = 0; l < levels; l++)
        tm_buf_put_str(&text, "}");
    r = process(&text, &fault, err);
    tm_buf_free(&text);
    return r;
}

static void contexts_have_limits(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(with_terms(TM_JSONLD_TERMS_MAX, &err), &err);
    expect_fails(with_terms(TM_JSONLD_TERMS_MAX + 1, &err), TM_E_LIMIT, &err);
    expect_ok(with_contexts(1, TM_CONTEXTS_MAX, &err), &err);
    expect_fails(with_contexts(1, TM_CONTEXTS_MAX + 1, &err), TM_E_LIMIT, &err);
    expect_ok(with_contexts(TM_JSONLD_LAYERS_MAX / 8, 8, &err), &err);
    expect_fails(with_contexts(TM_JSONLD_LAYERS_MAX / 8 + 1, 8, &err), TM_E_LIMIT, &err);
}

/* A chain of contexts that name each other by URL. */
static void a_chain_of_remote_contexts_has_a_limit(void)
{
    struct tm_jsonld_options options = { .safe = false };
    struct tm_jsonld_contexts *set = NULL;
    struct tm_jsonld_fault fault = { 0 };
    struct tm_jsonld_object *out;
    struct tm_err err = TM_ERR_INIT;
    char url[64], text[128];

    expect_ok(tm_jsonld_contexts_new(&set, &err), &err);
    for (int i = 0; i <= TM_CONTEXTS_MAX; i++) {
        snprintf(url, sizeof url, "https://example.org/%d", i);
        snprintf(text, sizeof text,
                 i == 0 ? "{\"@context\":{\"p\":\"a:p\"}}"
                        : "{\"@context\":\"https://example.org/%d\"}",
                 i - 1);
        expect_ok(tm_jsonld_contexts_add(set, tm_str(url), tm_str(text), NULL, &err), &err);
    }
    options.contexts = set;
    for (int i = TM_CONTEXTS_MAX - 1; i <= TM_CONTEXTS_MAX; i++) {
        int r;

        tm_arena_reset(&arena);
        snprintf(text, sizeof text, "{\"@context\":\"https://example.org/%d\",\"p\":1}", i);
        r = tm_jsonld_expand(parse(tm_str(text)), &options, &arena, &out, &fault, &err);
        expect_int(r, i < TM_CONTEXTS_MAX ? 0 : TM_E_LIMIT);
    }
    expect_int(fault.code, TM_JSONLD_CONTEXT_OVERFLOW);
    tm_jsonld_contexts_free(set);
}

static void no_memory_is_said_and_nothing_worse(void)
{
    const struct tm_slice text =
        TM_LIT("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",{\"x\":\"a:x\"}],"
               "\"id\":\"a:s\",\"type\":\"VerifiableCredential\",\"x\":[{\"x\":1},{\"x\":2}],"
               "\"credentialSubject\":{\"x\":{\"@list\":[\"y\"]}}}");
    struct tm_jsonld_options options = { .safe = true };
    size_t room = 0;
    int r = TM_E_NOMEM;

    for (; r == TM_E_NOMEM && room < TM_MIB(1); room += 64) {
        struct tm_arena small = TM_ARENA_INIT(room);
        struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
        struct tm_err err = TM_ERR_INIT;
        struct tm_rdf rdf;

        tm_arena_reset(&arena);
        r = tm_jsonld_to_nquads(parse(text), &options, &small, &rdf, NULL, &err);
        if (r == 0)
            r = tm_rdfc(&rdf, TM_RDFC_SHA256, &small, &out, NULL, &err);
        tm_buf_free(&out);
        tm_arena_free(&small);
    }
    expect_int(r, 0);
}

TM_CLAIMS(CLAIM(recommendations_canonical_documents_come_out),
          CLAIM(employment_documents_canonical_text_is_canonical),
          CLAIM(safe_mode_refuses_what_would_be_dropped),
          CLAIM(native_values_get_their_canonical_forms), CLAIM(an_iri_holds_what_n_quads_can_say),
          CLAIM(every_compiled_context_is_found_by_its_url),
          CLAIM(an_alias_means_what_the_published_context_means),
          CLAIM(a_compiled_table_means_what_its_rendering_means),
          CLAIM(tables_that_are_said_to_agree_do),
          CLAIM(a_prefix_of_another_meaning_turns_the_shortcut_off),
          CLAIM(the_same_context_again_is_no_redefinition),
          CLAIM(contexts_are_added_once_and_by_their_hash), CLAIM(contexts_have_limits),
          CLAIM(a_chain_of_remote_contexts_has_a_limit), CLAIM(no_memory_is_said_and_nothing_worse))
