/* The JSON writer: commas, escapes, and that what it writes is JSON. */
#include <math.h>

#include "node/cred/json.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));

static void containers_and_commas_fall_into_place(void)
{
    struct tm_buf buf = TM_BUF_INIT(4096);
    struct tm_json_out o = tm_json_out(&buf);
    struct tm_err err = TM_ERR_INIT;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "a", "x");
    tm_json_put_key(&o, "b");
    tm_json_put_array(&o);
    tm_json_put_int(&o, INT64_MIN);
    tm_json_put_uint(&o, UINT64_MAX);
    tm_json_put_array(&o);
    tm_json_end_array(&o);
    tm_json_put_object(&o);
    tm_json_end_object(&o);
    tm_json_put_null(&o);
    tm_json_end_array(&o);
    tm_json_member_bool(&o, "c", false);
    tm_json_member_int(&o, "d", 0);
    tm_json_put_key(&o, "e");
    tm_json_put_raw(&o, TM_LIT("[1, 2]"));
    tm_json_put_key(&o, "f");
    tm_json_put_double(&o, 1e21);
    tm_json_member_cstr(&o, "g", NULL);
    tm_json_end_object(&o);
    expect_ok(tm_buf_check(&buf, "json", &err), &err);
    expect_str(tm_buf_str(&buf), "{\"a\":\"x\",\"b\":[-9223372036854775808,18446744073709551615,[],"
                                 "{},null],\"c\":false,\"d\":0,\"e\":[1, 2],\"f\":1e+21,"
                                 "\"g\":null}");
    tm_buf_free(&buf);
}

static void quoted(struct tm_slice s, const char *want)
{
    struct tm_buf buf = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    tm_json_quote(&buf, s);
    expect_str(tm_buf_str(&buf), want);
    expect_ok(tm_json_parse(tm_buf_slice(&buf), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    tm_buf_free(&buf);
}

static void strings_are_escaped_as_little_as_allowed(void)
{
    quoted(TM_LIT(""), "\"\"");
    quoted(TM_LIT("a/é\x7f€𝄞"), "\"a/é\x7f€𝄞\"");
    quoted(TM_LIT("\"\\\b\f\n\r\t"), "\"\\\"\\\\\\b\\f\\n\\r\\t\"");
    quoted(TM_LIT("\0\x1f"), "\"\\u0000\\u001f\"");
}

static void bytes_that_are_not_utf8_are_replaced(void)
{
    quoted(TM_LIT("a\xff"
                  "b"),
           "\"a\xef\xbf\xbd"
           "b\"");
    quoted(TM_LIT("\xed\xa0\x80"), "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    quoted(TM_LIT("\xc3"), "\"\xef\xbf\xbd\"");
}

static void parsed_values_are_written_as_they_were(void)
{
    const char *text = "{ \"b\" : [ 1.50, \"\\u00e9\\n\", {} , [ ] ], \"a\": {\"x\":[[null]]} }";
    struct tm_buf buf = TM_BUF_INIT(4096);
    struct tm_json_out o = tm_json_out(&buf);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect_ok(tm_json_parse(tm_str(text), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    tm_json_put_object(&o);
    tm_json_member_value(&o, "v", doc.root);
    tm_json_member_value(&o, "w", tm_json_at(tm_json_get(doc.root, "b"), 1));
    tm_json_member_value(&o, "none", NULL);
    tm_json_end_object(&o);
    expect_str(tm_buf_str(&buf), "{\"v\":{\"b\":[1.50,\"é\\n\",{},[]],\"a\":{\"x\":[[null]]}},"
                                 "\"w\":\"é\\n\",\"none\":null}");
    tm_buf_free(&buf);
}

static void a_full_buffer_is_a_sticky_fault(void)
{
    struct tm_buf buf = TM_BUF_INIT(6);
    struct tm_json_out o = tm_json_out(&buf);
    struct tm_err err = TM_ERR_INIT;

    tm_json_put_array(&o);
    tm_json_put_cstr(&o, "too long for it");
    tm_json_end_array(&o);
    expect_fails(tm_buf_check(&buf, "report", &err), TM_E_LIMIT, &err);
    tm_buf_free(&buf);
}

TM_CLAIMS(CLAIM(containers_and_commas_fall_into_place),
          CLAIM(strings_are_escaped_as_little_as_allowed),
          CLAIM(bytes_that_are_not_utf8_are_replaced),
          CLAIM(parsed_values_are_written_as_they_were), CLAIM(a_full_buffer_is_a_sticky_fault))
