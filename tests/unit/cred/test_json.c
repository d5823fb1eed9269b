/* The JSON reader: what it takes, what it refuses, its limits, and reading what it made. Step 1 of
 * docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/json.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));

static int parse(struct tm_slice text, struct tm_json_doc *doc, struct tm_err *err)
{
    tm_arena_reset(&arena);
    return tm_json_parse(text, &TM_JSON_LIMITS, &arena, doc, err);
}

static const struct tm_json *parsed(const char *text)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc = { 0 };

    expect_ok(parse(tm_str(text), &doc, &err), &err);
    return doc.root;
}

static void refused(struct tm_slice text, int code, const char *why)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc = { 0 };

    expect_fails(parse(text, &doc, &err), code, &err);
    expect_str(err.text, why);
    expect(doc.root == NULL);
}

/* ---- the outside vectors ---- */

/* Implementation-defined cases that are taken; all other i_ files are refused. */
static const char *const taken[] = { "i_number_double_huge_neg_exp.json",
                                     "i_number_real_underflow.json",
                                     "i_number_too_big_neg_int.json",
                                     "i_number_too_big_pos_int.json",
                                     "i_number_very_big_negative_int.json" };

static bool wanted(const char *name)
{
    if (strcmp(name, "y_object_duplicated_key.json") == 0 ||
        strcmp(name, "y_object_duplicated_key_and_value.json") == 0)
        return false;
    for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++)
        if (strcmp(name, taken[i]) == 0)
            return true;
    return name[0] == 'y';
}

static void vector_is_judged(void *ctx, const char *path, const char *name)
{
    struct tm_buf raw = TM_BUF_INIT(TM_MIB(2));
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    int r;

    tm_slurp(path, &raw);
    r = parse(tm_buf_slice(&raw), &doc, &err);
    if ((r == 0) != wanted(name))
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", name, r == 0 ? "taken" : err.text);
    tm_buf_free(&raw);
}

static void jsontestsuite_is_judged_as_stated(void)
{
    size_t n = tm_each_file(tm_vectors("json"), ".json", vector_is_judged, NULL);

    tm_note("%zu vectors", n);
    expect(n > 200);
}

/* ---- what is refused, and how it is said ---- */

static void errors_say_what_and_where_and_quote_nothing(void)
{
    refused(TM_LIT(""), TM_E_MALFORMED, "json: end of the text where a value should be at byte 0");
    refused(TM_LIT("[1,]"), TM_E_MALFORMED, "json: unexpected character at byte 3");
    refused(TM_LIT("{\"secret\" 1}"), TM_E_MALFORMED, "json: member without a colon at byte 10");
    refused(TM_LIT("[1] x"), TM_E_MALFORMED, "json: more after the value at byte 4");
    refused(TM_LIT("[1\0]"), TM_E_MALFORMED, "json: array without an end at byte 2");
    refused(TM_LIT("\"abc"), TM_E_MALFORMED, "json: string without an end at byte 4");
    refused(TM_LIT("nul"), TM_E_MALFORMED, "json: unknown word at byte 0");
    refused(TM_LIT("\xef\xbb\xbf{}"), TM_E_MALFORMED, "json: byte order mark at byte 0");
}

static void strings_with_faults_are_refused(void)
{
    refused(TM_LIT("\"a\x1f\""), TM_E_MALFORMED, "json: control character in a string at byte 2");
    refused(TM_LIT("\"a\0\""), TM_E_MALFORMED, "json: control character in a string at byte 2");
    refused(TM_LIT("\"\xc0\xaf\""), TM_E_MALFORMED, "json: invalid UTF-8 at byte 1");
    refused(TM_LIT("\"\xed\xa0\x80\""), TM_E_MALFORMED, "json: invalid UTF-8 at byte 1");
    refused(TM_LIT("\"\\n\xff\""), TM_E_MALFORMED, "json: invalid UTF-8 at byte 3");
    refused(TM_LIT("\"\\ud800\""), TM_E_MALFORMED, "json: lone surrogate at byte 2");
    refused(TM_LIT("\"\\ud800\\u0041\""), TM_E_MALFORMED, "json: lone surrogate at byte 2");
    refused(TM_LIT("\"\\udc00\\ud800\""), TM_E_MALFORMED, "json: lone surrogate at byte 2");
    refused(TM_LIT("\"\\u12g4\""), TM_E_MALFORMED, "json: bad \\u escape at byte 2");
    refused(TM_LIT("\"\\u12"), TM_E_MALFORMED, "json: bad \\u escape at byte 2");
    refused(TM_LIT("\"\\x\""), TM_E_MALFORMED, "json: bad escape at byte 2");
    refused(TM_LIT("\"\\"), TM_E_MALFORMED, "json: bad escape at byte 2");
}

/* Every byte at every place of strings of every length around a machine word, and text behind them. */
static void each_byte_is_judged_wherever_it_stands(void)
{
    char text[64];

    for (int len = 1; len <= 20; len++) {
        for (int at = 0; at < len; at++) {
            for (int c = 0; c < 256; c++) {
                bool good = c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
                struct tm_err err = TM_ERR_INIT;
                struct tm_json_doc doc;
                struct tm_slice got;
                int n = snprintf(text, sizeof text, "[\"%.*s\"%s]", len, "aaaaaaaaaaaaaaaaaaaa",
                                 c % 2 == 0 ? "" : ",1234567");
                char *copy = malloc((size_t)n); /* nothing may be read past its end */

                text[2 + at] = (char)c;
                expect(copy != NULL);
                memcpy(copy, text, (size_t)n);
                expect_int(parse(tm_slice(copy, (size_t)n), &doc, &err), good ? 0 : TM_E_MALFORMED);
                if (good) {
                    expect(tm_json_str(tm_json_at(doc.root, 0), &got));
                    expect_slice(got, tm_slice(text + 2, (size_t)len));
                }
                free(copy);
            }
        }
    }
}

static void numbers_past_a_double_are_refused(void)
{
    char digits[400];

    refused(TM_LIT("1e999"), TM_E_MALFORMED, "json: number out of range at byte 0");
    refused(TM_LIT("[-1e309]"), TM_E_MALFORMED, "json: number out of range at byte 1");
    refused(TM_LIT("1.7976931348623159e308"), TM_E_MALFORMED,
            "json: number out of range at byte 0");
    refused(TM_LIT("1e99999999999999999999"), TM_E_MALFORMED,
            "json: number out of range at byte 0");
    parsed("1.7976931348623157e308");
    parsed("0e99999999999999999999");
    parsed("1e-99999999999999999999");
    memset(digits, '9', sizeof digits);
    refused(tm_slice(digits, 309), TM_E_MALFORMED, "json: number out of range at byte 0");
    digits[308] = 0;
    parsed(digits);
}

static void duplicate_names_are_found_by_their_decoded_form(void)
{
    refused(TM_LIT("{\"a\":1,\"b\":2,\"a\":3}"), TM_E_MALFORMED, "json: duplicate name at byte 13");
    refused(TM_LIT("[{\"a\":1,\"\\u0061\":2}]"), TM_E_MALFORMED, "json: duplicate name at byte 8");
    refused(TM_LIT("{\"\":1,\"\":2}"), TM_E_MALFORMED, "json: duplicate name at byte 6");
    parsed("{\"a\":{\"a\":{\"a\":1}},\"A\":[{\"a\":1},{\"a\":1}]}");
}

/* {"k0":0,"k1":0,…} with `n` names; the last takes the name of number `twin` when twin < n. */
static void put_names(struct tm_buf *out, size_t n, size_t twin)
{
    tm_buf_reset(out);
    for (size_t i = 0; i < n; i++)
        tm_buf_printf(out, "%c\"k%zu\":0", i == 0 ? '{' : ',', i == n - 1 && twin < n ? twin : i);
    tm_buf_put_str(out, "}");
}

static void duplicates_are_found_among_any_number_of_names(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    for (size_t n = 2; n < 70; n++) {
        put_names(&text, n, n);
        expect_ok(parse(tm_buf_slice(&text), &doc, &err), &err);
        for (size_t twin = 0; twin + 1 < n; twin++) {
            put_names(&text, n, twin);
            expect_fails(parse(tm_buf_slice(&text), &doc, &err), TM_E_MALFORMED, &err);
        }
    }
    put_names(&text, 49000, 49000);
    expect_ok(parse(tm_buf_slice(&text), &doc, &err), &err);
    put_names(&text, 49000, 24321);
    expect_fails(parse(tm_buf_slice(&text), &doc, &err), TM_E_MALFORMED, &err);
    tm_buf_free(&text);
}

/* ---- limits, just inside and just outside ---- */

static struct tm_slice nested(struct tm_buf *out, size_t depth)
{
    tm_buf_reset(out);
    for (size_t i = 0; i < depth; i++)
        tm_buf_put_str(out, i % 2 == 0 ? "[" : "{\"a\":");
    tm_buf_put_str(out, "0");
    for (size_t i = depth; i-- > 0;)
        tm_buf_put_str(out, i % 2 == 0 ? "]" : "}");
    return tm_buf_slice(out);
}

static void depth_64_is_taken_and_65_refused(void)
{
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    struct tm_json_limits wide = { SIZE_MAX, 1000, SIZE_MAX };

    expect_ok(parse(nested(&text, 64), &doc, &err), &err);
    expect_fails(parse(nested(&text, 65), &doc, &err), TM_E_LIMIT, &err);
    /* A caller cannot ask for more. */
    expect_fails(tm_json_parse(tm_buf_slice(&text), &wide, &arena, &doc, &err), TM_E_LIMIT, &err);
    wide.depth_max = 3;
    expect_ok(tm_json_parse(nested(&text, 3), &wide, &arena, &doc, &err), &err);
    expect_fails(tm_json_parse(nested(&text, 4), &wide, &arena, &doc, &err), TM_E_LIMIT, &err);
    tm_buf_free(&text);
}

static void ten_mebibytes_of_brackets_leave_nothing_behind(void)
{
    struct tm_json_limits wide = { SIZE_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };
    size_t len = TM_MIB(10);
    char *text = malloc(len);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect(text != NULL);
    memset(text, '[', len);
    expect_fails(parse(tm_slice(text, len), &doc, &err), TM_E_LIMIT, &err);
    expect_int((int64_t)arena.used, 0); /* too long: not looked at */
    expect_fails(tm_json_parse(tm_slice(text, len), &wide, &arena, &doc, &err), TM_E_LIMIT, &err);
    expect(arena.used <= (TM_JSON_NODES_MAX + 1) * sizeof(struct tm_json));
    free(text);
}

static void node_limit_holds_to_the_value(void)
{
    struct tm_json_limits limits = { TM_MIB(1), TM_JSON_DEPTH_MAX, 5 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect_ok(tm_json_parse(TM_LIT("[1,2,3,4]"), &limits, &arena, &doc, &err), &err);
    expect_int(doc.root->span, 5);
    expect_fails(tm_json_parse(TM_LIT("[1,2,3,4,5]"), &limits, &arena, &doc, &err), TM_E_LIMIT,
                 &err);
    expect_ok(tm_json_parse(TM_LIT("{\"a\":1,\"b\":2}"), &limits, &arena, &doc, &err), &err);
    expect_fails(tm_json_parse(TM_LIT("{\"a\":1,\"b\":[2]}"), &limits, &arena, &doc, &err),
                 TM_E_LIMIT, &err);
}

static void byte_limit_holds_to_the_byte(void)
{
    struct tm_json_limits limits = { 6, TM_JSON_DEPTH_MAX, 10 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect_ok(tm_json_parse(TM_LIT("[1,22]"), &limits, &arena, &doc, &err), &err);
    expect_fails(tm_json_parse(TM_LIT("[1,22 ]"), &limits, &arena, &doc, &err), TM_E_LIMIT, &err);
}

static void a_number_has_at_most_1024_bytes(void)
{
    char text[TM_JSON_NUMBER_MAX + 1];
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    memset(text, '7', sizeof text);
    memcpy(text, "0.", 2);
    expect_ok(parse(tm_slice(text, TM_JSON_NUMBER_MAX), &doc, &err), &err);
    expect_fails(parse(tm_slice(text, sizeof text), &doc, &err), TM_E_LIMIT, &err);
}

static void a_full_arena_is_an_error(void)
{
    const char text[] = "{\"a\\n\":[1,2,3],\"b\":{\"c\\t\":null,\"d\":\"\\u00e9\"},\"e\":0,\"f\":0,"
                        "\"g\":0,\"h\":0,\"i\":0,\"j\":0,\"k\":0,\"l\":0,\"m\":0,\"n\":0,\"o\":0}";
    struct tm_err err = TM_ERR_INIT;
    bool succeeded = false;

    for (size_t room = 0; room < 8192 && !succeeded; room += 16) {
        struct tm_arena tight = TM_ARENA_INIT(room);
        struct tm_json_doc doc;
        int r = tm_json_parse(tm_str(text), &TM_JSON_LIMITS, &tight, &doc, &err);

        expect(r == 0 || r == TM_E_NOMEM);
        succeeded = r == 0;
        expect(!succeeded || room > 0);
        tm_arena_free(&tight);
    }
    expect(succeeded);
}

/* ---- reading what was made ---- */

static void members_and_elements_are_found(void)
{
    const struct tm_json *root = parsed("{\"a\":[1,[2,{\"x\":3}],\"s\"],\"b\":{},\"n\":null}");
    const struct tm_json *a = tm_json_get(root, "a");
    int64_t v = 0;

    expect_int((int64_t)tm_json_count(root), 3);
    expect_int((int64_t)tm_json_count(a), 3);
    expect(tm_json_int(tm_json_get(tm_json_at(tm_json_at(a, 1), 1), "x"), &v) && v == 3);
    expect(tm_json_str_is(tm_json_at(a, 2), "s"));
    expect(tm_json_at(a, 3) == NULL);
    expect(tm_json_is(tm_json_get(root, "n"), TM_JSON_NULL));
    expect_int((int64_t)tm_json_count(tm_json_get(root, "b")), 0);
    expect(tm_json_get(root, "x") == NULL);
}

static void missing_and_mistyped_values_answer_alike(void)
{
    const struct tm_json *root = parsed("{\"a\":\"1\",\"b\":[\"a\"]}");
    struct tm_slice s = TM_LIT("kept");
    int64_t i = 7;
    double d = 7;
    bool b = true;

    expect(tm_json_get(NULL, "a") == NULL && tm_json_at(NULL, 0) == NULL);
    expect(tm_json_get(tm_json_get(root, "b"), "a") == NULL);
    expect(!tm_json_str(NULL, &s) && !tm_json_str(root, &s) && tm_slice_is(s, "kept"));
    expect(!tm_json_int(NULL, &i) && !tm_json_int(tm_json_get(root, "a"), &i) && i == 7);
    expect(!tm_json_double(tm_json_get(root, "a"), &d) && d == 7);
    expect(!tm_json_bool(NULL, &b) && b);
    tm_json_each_item(item, (const struct tm_json *)NULL) expect(item == NULL);
    tm_json_each_item(item, root) expect(item == NULL);
    tm_json_each_key(key, tm_json_get(root, "b")) expect(key == NULL);
}

static void one_value_and_a_list_of_one_read_alike(void)
{
    const struct tm_json *root = parsed("{\"a\":\"x\",\"b\":[\"y\",\"x\"],\"c\":[]}");
    size_t n = 0;

    expect(tm_json_has(tm_json_get(root, "a"), "x") && tm_json_has(tm_json_get(root, "b"), "x"));
    expect(!tm_json_has(tm_json_get(root, "c"), "x") && !tm_json_has(NULL, "x"));
    tm_json_each_or_self(item, tm_json_get(root, "a")) n++;
    tm_json_each_or_self(item, tm_json_get(root, "b")) n++;
    tm_json_each_or_self(item, tm_json_get(root, "c")) n++;
    expect_int((int64_t)n, 3);
}

static void expect_decoded(const char *text, struct tm_slice want)
{
    struct tm_slice got;

    expect(tm_json_str(parsed(text), &got));
    expect_slice(got, want);
}

static void escapes_are_decoded(void)
{
    expect_decoded("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", TM_LIT("\"\\/\b\f\n\r\t"));
    expect_decoded("\"a\\u0000b\"", TM_LIT("a\0b"));
    expect_decoded("\"\\u00e9\\u20AC\\uD834\\udd1e\"",
                   TM_LIT("\xc3\xa9\xe2\x82\xac\xf0\x9d\x84\x9e"));
    expect_decoded("\"long plain text before \\u0041 and after it\"",
                   TM_LIT("long plain text before A and after it"));
    expect_decoded("\"\\u0041\\u0042\"", TM_LIT("AB"));
    expect_decoded("\"\x7f\xc3\xa9\xf4\x8f\xbf\xbf\"", TM_LIT("\x7f\xc3\xa9\xf4\x8f\xbf\xbf"));
}

static bool int_is(const char *text, int64_t want)
{
    int64_t v = ~want;

    return tm_json_int(parsed(text), &v) && v == want;
}

static bool no_int(const char *text)
{
    int64_t v = 0;

    return !tm_json_int(parsed(text), &v);
}

static void whole_numbers_are_read_exactly(void)
{
    expect(int_is("0", 0) && int_is("-0", 0) && int_is("-17", -17));
    expect(int_is("9223372036854775807", INT64_MAX) && int_is("-9223372036854775808", INT64_MIN));
    expect(no_int("9223372036854775808") && no_int("-9223372036854775809"));
    expect(int_is("1.0", 1) && int_is("1e3", 1000) && int_is("-2.50e1", -25));
    expect(int_is("9007199254740992.0", 9007199254740992) && no_int("9007199254740994.0"));
    expect(no_int("1.5") && no_int("1e-1") && no_int("1e300"));
}

static void a_value_gives_back_its_source(void)
{
    const char *text = " {\"a\\n\": [1, \"\\\"x\\\\\" ], \"b\":{}} ";
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    const struct tm_json *a;

    expect_ok(parse(tm_str(text), &doc, &err), &err);
    a = tm_json_get(doc.root, "a\n");
    expect_slice(tm_json_source(&doc, a), TM_LIT("[1, \"\\\"x\\\\\" ]"));
    expect_slice(tm_json_source(&doc, tm_json_at(a, 1)), TM_LIT("\"\\\"x\\\\\""));
    expect_slice(tm_json_source(&doc, tm_json_get(doc.root, "b")), TM_LIT("{}"));
    expect_slice(tm_json_source(&doc, doc.root + 1), TM_LIT("\"a\\n\""));
    expect_int((int64_t)tm_json_source(&doc, doc.root).len, (int64_t)strlen(text) - 2);
}

static void paths_name_terms_and_hide_all_else(void)
{
    const struct tm_json *root =
        parsed("{\"@context\":0,\"proof\":[{\"a-1\":0},{\"created\":[7]}],\"jane@example.org\":0}");
    char out[TM_JSON_PATH_SIZE];
    const struct tm_json *seven =
        tm_json_at(tm_json_get(tm_json_at(tm_json_get(root, "proof"), 1), "created"), 0);

    expect_str(tm_json_path(root, root, out), "$");
    expect_str(tm_json_path(root, root + 1, out), "$.@context");
    expect_str(tm_json_path(root, seven, out), "$.proof[1].created[0]");
    expect_str(tm_json_path(root, tm_json_get(root, "jane@example.org"), out), "$[member 2]");
}

static void a_long_path_ends_in_an_ellipsis(void)
{
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    char out[TM_JSON_PATH_SIZE];
    struct tm_json_doc doc;
    size_t len;

    expect_ok(parse(nested(&text, 64), &doc, &err), &err);
    len = strlen(tm_json_path(doc.root, doc.root + doc.root->span - 1, out));
    expect(len < TM_JSON_PATH_SIZE && strcmp(out + len - 3, "…") == 0);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(jsontestsuite_is_judged_as_stated),
          CLAIM(errors_say_what_and_where_and_quote_nothing),
          CLAIM(strings_with_faults_are_refused), CLAIM(numbers_past_a_double_are_refused),
          CLAIM(duplicate_names_are_found_by_their_decoded_form),
          CLAIM(duplicates_are_found_among_any_number_of_names),
          CLAIM(depth_64_is_taken_and_65_refused),
          CLAIM(ten_mebibytes_of_brackets_leave_nothing_behind),
          CLAIM(node_limit_holds_to_the_value), CLAIM(byte_limit_holds_to_the_byte),
          CLAIM(a_number_has_at_most_1024_bytes), CLAIM(a_full_arena_is_an_error),
          CLAIM(members_and_elements_are_found), CLAIM(missing_and_mistyped_values_answer_alike),
          CLAIM(one_value_and_a_list_of_one_read_alike), CLAIM(escapes_are_decoded),
          CLAIM(whole_numbers_are_read_exactly), CLAIM(a_value_gives_back_its_source),
          CLAIM(paths_name_terms_and_hide_all_else), CLAIM(a_long_path_ends_in_an_ellipsis),
          CLAIM(each_byte_is_judged_wherever_it_stands))
