/* Any bytes: refused with a reason, or read into a tree that holds together and is written back as
 * JSON that reads the same. */
#include "node/base/check.h"
#include "node/base/utf8.h"
#include "node/cred/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void touch(const struct tm_json_doc *doc, const struct tm_json *v)
{
    char path[TM_JSON_PATH_SIZE];
    struct tm_slice source = tm_json_source(doc, v), s;
    int64_t i;
    double d;

    TM_CHECK(source.len > 0 && source.data + source.len <= doc->text.data + doc->text.len);
    TM_CHECK(tm_json_path(doc->root, v, path)[0] == '$');
    TM_CHECK(!tm_json_str(v, &s) || tm_utf8_ok(s));
    if (tm_json_int(v, &i))
        TM_CHECK(tm_json_double(v, &d) && (double)i == d);
}

static bool same(const struct tm_json *a, const struct tm_json *b)
{
    if (a->span != b->span)
        return false;
    for (uint32_t i = 0; i < a->span; i++) {
        bool bytes = a[i].type < TM_JSON_ARRAY;

        if (a[i].type != b[i].type || a[i].count != b[i].count || a[i].span != b[i].span ||
            (bytes && !tm_slice_eq(tm_slice(a[i].data, a[i].len), tm_slice(b[i].data, b[i].len))))
            return false;
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(8));
    struct tm_json_out o = tm_json_out(&text);
    struct tm_json_doc doc, again;
    struct tm_err err = TM_ERR_INIT;

    if (tm_json_parse(tm_slice(data, size), &TM_JSON_LIMITS, &arena, &doc, &err) == 0) {
        struct tm_json_limits wide = { SIZE_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };

        for (uint32_t i = 0; i < doc.root->span && i < 200; i++)
            touch(&doc, doc.root + i);
        tm_json_put_value(&o, doc.root);
        TM_CHECK(tm_json_parse(tm_buf_slice(&text), &wide, &arena, &again, &err) == 0);
        TM_CHECK(same(doc.root, again.root));
    } else {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    }
    tm_buf_free(&text);
    tm_arena_free(&arena);
    return 0;
}
