/* Contexts and documents in a home: pinned, replaced, taken away, read at once, and what is wrong with them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/file.h"
#include "node/daemon/held.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

#define CONTEXT_URL "https://school.example/contexts/v1"
#define CONTEXT     "{\"@context\":{\"hive\":\"https://school.example/terms#hive\"}}"
#define DID         "did:web:school.example"
#define DID_DOC     "{\"id\":\"did:web:school.example\",\"verificationMethod\":[]}"
#define LIST_URL    "https://school.example/lists/1"

static struct test_home school;
static struct tm_err err;

static int add(enum tm_shelf shelf, const char *url, const char *bytes)
{
    struct tm_hash hash;

    err = (struct tm_err)TM_ERR_INIT;
    return tm_held_add(&school.home, shelf, tm_str(url), tm_str(bytes), &hash, &err);
}

static int drop(enum tm_shelf shelf, const char *url)
{
    err = (struct tm_err)TM_ERR_INIT;
    return tm_held_remove(&school.home, shelf, tm_str(url), &err);
}

static struct tm_held *load(void)
{
    struct tm_held *held = NULL;

    err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_held_load(&school.home, &held, &err), &err);
    return held;
}

/* A file of the home, as somebody writes it by hand. */
static void put(const char *name, const char *text)
{
    char path[PATH_MAX];

    expect_ok(tm_file_replace(tm_home_path(&school.home, name, path), tm_str(text), 0644, &err),
              &err);
}

static void bad(int code, const char *says)
{
    struct tm_held *held = NULL;

    err = (struct tm_err)TM_ERR_INIT;
    expect_fails(tm_held_load(&school.home, &held, &err), code, &err);
    if (strstr(err.text, says) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "\"%s\" does not say \"%s\"", err.text, says);
}

struct counting {
    size_t n;
    char last[128];
};

static void count(void *ctx, const struct tm_held_row *row)
{
    struct counting *c = ctx;

    c->n++;
    snprintf(c->last, sizeof c->last, "%.*s", TM_ARG(row->file));
}

static struct counting rows(enum tm_shelf shelf)
{
    struct counting c = { 0, "" };

    expect_ok(tm_held_each(&school.home, shelf, count, &c, &err), &err);
    return c;
}

static void what_is_added_is_held_until_it_is_taken_away(void)
{
    int64_t began_ms = tm_wall_ms();
    struct tm_held *held;
    struct counting c;
    char name[256], path[PATH_MAX];

    test_home_make(&school, TM_KIND_PROVIDER);
    expect_int(add(TM_SHELF_CONTEXTS, CONTEXT_URL, CONTEXT), 0);
    expect_int(add(TM_SHELF_DOCUMENTS, DID, DID_DOC), 0);
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL, "e30.e30.c2ln"), 0);
    held = load();
    expect(tm_jsonld_contexts_has(tm_held_contexts(held), TM_LIT(CONTEXT_URL)));
    expect(!tm_jsonld_contexts_has(tm_held_contexts(held), TM_LIT(CONTEXT_URL "/")));
    expect(tm_slice_is(tm_held_document(held, TM_LIT(DID)), DID_DOC));
    expect(tm_slice_is(tm_held_document(held, TM_LIT(LIST_URL)), "e30.e30.c2ln"));
    expect(tm_held_document(held, TM_LIT(LIST_URL "x")).data == NULL);
    expect(tm_held_document(held, TM_SLICE_EMPTY).data == NULL);
    expect(tm_held_seen_ms(held, TM_LIT(LIST_URL)) >=
           began_ms - 1000); /* clocks of files are coarse */
    expect(tm_held_seen_ms(held, TM_LIT(LIST_URL)) <= tm_wall_ms());
    expect_int(tm_held_seen_ms(held, TM_LIT(LIST_URL "x")), TM_TIME_NONE);
    tm_held_unref(held);
    c = rows(TM_SHELF_CONTEXTS);
    expect_int((int64_t)c.n, 1);
    snprintf(name, sizeof name, "contexts/%s", c.last);
    expect(access(tm_home_path(&school.home, name, path), F_OK) == 0);
    expect_int(drop(TM_SHELF_CONTEXTS, CONTEXT_URL), 0);
    expect(access(path, F_OK) != 0);
    expect_fails(drop(TM_SHELF_CONTEXTS, CONTEXT_URL), TM_E_NOTFOUND, &err);
    expect_int((int64_t)rows(TM_SHELF_DOCUMENTS).n, 2);
    held = load();
    expect(!tm_jsonld_contexts_has(tm_held_contexts(held), TM_LIT(CONTEXT_URL)));
    tm_held_unref(held);
    test_home_end(&school);
}

static void a_document_is_replaced_and_a_context_is_not(void)
{
    struct tm_held *held;
    char first[128];

    test_home_make(&school, TM_KIND_PROVIDER);
    expect_int(add(TM_SHELF_CONTEXTS, CONTEXT_URL, CONTEXT), 0);
    expect_int(add(TM_SHELF_CONTEXTS, CONTEXT_URL, CONTEXT), 0); /* the very same */
    expect_fails(add(TM_SHELF_CONTEXTS, CONTEXT_URL, "{\"@context\":{}}"), TM_E_EXISTS, &err);
    expect_int((int64_t)rows(TM_SHELF_CONTEXTS).n, 1);
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL, "{\"old\":1}"), 0);
    snprintf(first, sizeof first, "%s", rows(TM_SHELF_DOCUMENTS).last);
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL "2", "{\"old\":1}"), 0); /* one file for both */
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL, "{\"new\":1}"), 0);
    held = load();
    expect(tm_slice_is(tm_held_document(held, TM_LIT(LIST_URL)), "{\"new\":1}"));
    expect(tm_slice_is(tm_held_document(held, TM_LIT(LIST_URL "2")), "{\"old\":1}"));
    tm_held_unref(held);
    expect_str(rows(TM_SHELF_DOCUMENTS).last, first);
    test_home_end(&school);
}

static void what_is_no_context_or_not_of_its_did_is_refused(void)
{
    static char large[TM_HELD_FILE_MAX + 2];
    static char url[TM_URL_MAX + 2];

    test_home_make(&school, TM_KIND_PROVIDER);
    expect_fails(add(TM_SHELF_CONTEXTS, CONTEXT_URL, "{"), TM_E_MALFORMED, &err);
    expect_fails(add(TM_SHELF_CONTEXTS, CONTEXT_URL, "{\"context\":{}}"), TM_E_MALFORMED, &err);
    expect_fails(add(TM_SHELF_CONTEXTS, "https://www.w3.org/ns/credentials/v2", CONTEXT),
                 TM_E_EXISTS, &err);
    expect_fails(add(TM_SHELF_CONTEXTS, "", CONTEXT), TM_E_USAGE, &err);
    expect_fails(add(TM_SHELF_CONTEXTS, "no URL", CONTEXT), TM_E_USAGE, &err);
    expect_fails(add(TM_SHELF_CONTEXTS, "https://x\n", CONTEXT), TM_E_USAGE, &err);
    expect_fails(add(TM_SHELF_DOCUMENTS, DID, "{\"id\":\"did:web:other.example\"}"), TM_E_MALFORMED,
                 &err);
    expect_fails(add(TM_SHELF_DOCUMENTS, DID, "{}"), TM_E_MALFORMED, &err);
    expect_fails(add(TM_SHELF_DOCUMENTS, DID, "e30.e30.c2ln"), TM_E_MALFORMED, &err);
    expect_fails(add(TM_SHELF_DOCUMENTS, LIST_URL, ""), TM_E_MALFORMED, &err);
    expect_fails(add(TM_SHELF_DOCUMENTS, LIST_URL, "{\"a\":"), TM_E_MALFORMED, &err);
    memset(large, 'x', sizeof large - 1);
    expect_fails(add(TM_SHELF_DOCUMENTS, LIST_URL, large), TM_E_LIMIT, &err);
    large[TM_HELD_FILE_MAX] = 0;
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL, large), 0);
    memset(url, 'u', sizeof url - 1);
    memcpy(url, "https:", 6);
    expect_fails(add(TM_SHELF_DOCUMENTS, url, "{}"), TM_E_USAGE, &err);
    url[TM_URL_MAX] = 0;
    expect_int(add(TM_SHELF_DOCUMENTS, url, "{}"), 0);
    tm_held_unref(load());
    test_home_end(&school);
}

static void a_file_that_is_not_as_its_index_says_is_named_with_its_cure(void)
{
    static const char *const indices[] = {
        "[]",
        "{",
        "{\"https://x.example/\":\"a\"}",
        "{\"https://x.example/\":{\"file\":\"a\"}}",
        "{\"https://x.example/\":{\"file\":\"a\",\"sha256\":\"00\"}}",
        "{\"https://x.example/\":{\"file\":\"../member\",\"sha256\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\"}}",
        "{\"https://x.example/\":{\"file\":\".hidden\",\"sha256\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\"}}",
    };

    test_home_make(&school, TM_KIND_PROVIDER);
    for (size_t i = 0; i < sizeof indices / sizeof indices[0]; i++) {
        put("contexts/index.json", indices[i]);
        bad(TM_E_CONFIG, "contexts/index.json");
    }
    put("contexts/index.json", "{\"https://x.example/\":{\"file\":\"mine.json\",\"sha256\":"
                               "\"00000000000000000000000000000000000000000000000000000000000000"
                               "00\"}}");
    bad(TM_E_CONFIG, "missing");
    put("contexts/mine.json", CONTEXT);
    bad(TM_E_CONFIG, "SHA-256");
    bad(TM_E_CONFIG, "testamur context remove https://x.example/");
    expect_int(drop(TM_SHELF_CONTEXTS, "https://x.example/"), 0);
    tm_held_unref(load());
    test_home_end(&school);
}

static void a_file_named_by_hand_is_used_and_stays(void)
{
    struct tm_buf index = TM_BUF_INIT(TM_KIB(4));
    struct tm_held *held;
    char hex[TM_HEX_SIZE], path[PATH_MAX];
    struct tm_hash hash;

    test_home_make(&school, TM_KIND_PROVIDER);
    tm_sha256(TM_LIT(CONTEXT), &hash);
    tm_buf_printf(&index, "{\"%s\":{\"file\":\"mine.json\",\"sha256\":\"%s\"}}", CONTEXT_URL,
                  tm_hash_hex(&hash, hex));
    put("contexts/mine.json", CONTEXT);
    put("contexts/index.json", tm_buf_str(&index));
    held = load();
    expect(tm_jsonld_contexts_has(tm_held_contexts(held), TM_LIT(CONTEXT_URL)));
    tm_held_unref(held);
    expect_int(drop(TM_SHELF_CONTEXTS, CONTEXT_URL), 0);
    expect(access(tm_home_path(&school.home, "contexts/mine.json", path), F_OK) == 0);
    tm_buf_free(&index);
    test_home_end(&school);
}

static void a_thousand_are_held_and_no_more(void)
{
    struct tm_buf index = TM_BUF_INIT(TM_MIB(1));
    char hex[TM_HEX_SIZE], url[64];
    struct tm_held *held;
    struct tm_hash hash;

    test_home_make(&school, TM_KIND_PROVIDER);
    tm_sha256(TM_LIT("{}"), &hash);
    tm_hash_hex(&hash, hex);
    put("documents/one", "{}");
    for (int i = 0; i <= TM_HELD_N_MAX; i++)
        tm_buf_printf(&index, "%c\"https://x.example/%d\":{\"file\":\"one\",\"sha256\":\"%s\"}",
                      i == 0 ? '{' : ',', i, hex);
    tm_buf_put_str(&index, "}");
    put("documents/index.json", tm_buf_str(&index));
    bad(TM_E_LIMIT, "more than");
    index.len -= strlen(",\"https://x.example/1000\":{\"file\":\"one\",\"sha256\":\"\"}}") + 64;
    tm_buf_put_str(&index, "}");
    put("documents/index.json", tm_buf_str(&index));
    held = load();
    for (int i = 0; i < TM_HELD_N_MAX; i++) {
        snprintf(url, sizeof url, "https://x.example/%d", i);
        expect(tm_slice_is(tm_held_document(held, tm_str(url)), "{}"));
    }
    tm_held_unref(held);
    expect_fails(add(TM_SHELF_DOCUMENTS, LIST_URL, "{}"), TM_E_LIMIT, &err);
    expect_int(drop(TM_SHELF_DOCUMENTS, "https://x.example/7"), 0);
    expect_int(add(TM_SHELF_DOCUMENTS, LIST_URL, "{}"), 0);
    tm_buf_free(&index);
    test_home_end(&school);
}

static void a_bad_home_opens_judges_nothing_and_says_why(void)
{
    struct tm_held *held = NULL;
    struct tm_health health;
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_int(add(TM_SHELF_CONTEXTS, CONTEXT_URL, CONTEXT), 0);
    put("contexts/index.json", "{\"https://x.example/\":{\"file\":\"none\",\"sha256\":"
                               "\"00000000000000000000000000000000000000000000000000000000000000"
                               "00\"}}");
    /* A node at work goes on with what it had. */
    expect_fails(tm_node_held_reload(school.node, &err), TM_E_CONFIG, &err);
    err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_node_held(school.node, &held, &err), &err);
    tm_held_unref(held);
    tm_node_health(school.node, &health);
    expect(!health.held_ok && strstr(health.problem, "https://x.example/") != NULL);
    /* One that starts does not, nor judge. */
    test_home_open(&school);
    expect_fails(tm_node_held(school.node, &held, &err), TM_E_CONFIG, &err);
    expect_fails(tm_node_start(school.node, &err), TM_E_CONFIG, &err);
    expect_int(test_call(&school, "POST", "/v1/verify", "", "{\"a\":1}", false, &a), 400);
    expect(strstr(tm_buf_str(&a.body), "\"code\":\"config\"") != NULL);
    tm_buf_free(&a.body);
    expect_int(test_call(&school, "GET", "/readyz", "", "", false, &a), 503);
    expect(strstr(tm_buf_str(&a.body), "\"contexts\":false") != NULL);
    tm_buf_free(&a.body);
    expect_int(test_call(&school, "POST", "/v1/own/contexts/remove", "",
                         "{\"url\":\"https://x.example/\"}", true, &a),
               200);
    expect(strstr(tm_buf_str(&a.body), "problem") == NULL);
    tm_buf_free(&a.body);
    err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_node_held(school.node, &held, &err), &err);
    tm_held_unref(held);
    test_home_end(&school);
}

static void a_set_in_use_outlives_its_replacement(void)
{
    struct tm_held *before = NULL, *after = NULL;
    struct tm_hash hash;

    test_home_make(&school, TM_KIND_AUTHORITY);
    err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_node_held_add(school.node, TM_SHELF_DOCUMENTS, TM_LIT(LIST_URL), TM_LIT("{}"),
                               &hash, &err),
              &err);
    expect_ok(tm_node_held(school.node, &before, &err), &err);
    expect_ok(tm_node_held_remove(school.node, TM_SHELF_DOCUMENTS, TM_LIT(LIST_URL), &err), &err);
    expect_ok(tm_node_held(school.node, &after, &err), &err);
    expect(tm_slice_is(tm_held_document(before, TM_LIT(LIST_URL)), "{}"));
    expect(tm_held_document(after, TM_LIT(LIST_URL)).data == NULL);
    tm_held_unref(after);
    tm_held_unref(before);
    test_home_end(&school);
}

TM_CLAIMS(CLAIM(what_is_added_is_held_until_it_is_taken_away),
          CLAIM(a_document_is_replaced_and_a_context_is_not),
          CLAIM(what_is_no_context_or_not_of_its_did_is_refused),
          CLAIM(a_file_that_is_not_as_its_index_says_is_named_with_its_cure),
          CLAIM(a_file_named_by_hand_is_used_and_stays), CLAIM(a_thousand_are_held_and_no_more),
          CLAIM(a_bad_home_opens_judges_nothing_and_says_why),
          CLAIM(a_set_in_use_outlives_its_replacement))
