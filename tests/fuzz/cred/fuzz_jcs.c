/* Canonical bytes of any document are JSON, and their own canonical bytes; edits give JSON too. */
#include "node/base/check.h"
#include "node/cred/jcs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct tm_json *parse(struct tm_slice text, struct tm_arena *arena)
{
    struct tm_json_limits wide = { SIZE_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX };
    struct tm_json_doc doc = { 0 };
    struct tm_err err = TM_ERR_INIT;

    return tm_json_parse(text, &wide, arena, &doc, &err) == 0 ? doc.root : NULL;
}

static void canonical(struct tm_buf *out, const struct tm_json *v, const struct tm_jcs_edit *edits,
                      size_t n)
{
    struct tm_err err = TM_ERR_INIT;

    tm_buf_reset(out);
    TM_CHECK(tm_jcs_put(out, v, edits, n, &err) == 0);
}

static void edited(const struct tm_json *root, struct tm_buf *out, struct tm_arena *arena)
{
    const struct tm_json *first = root + 1;
    struct tm_jcs_edit edits[] = { { TM_LIT("added"), TM_JCS_SET, &first, 1 },
                                   { tm_slice(first->data, first->len), TM_JCS_OMIT, NULL, 0 } };
    const struct tm_json *v;

    if (tm_slice_is(edits[1].name, "added"))
        return;
    canonical(out, root, edits, 2);
    v = parse(tm_buf_slice(out), arena);
    TM_CHECK(v != NULL && tm_json_get(v, "added") != NULL);
    TM_CHECK(tm_json_get_slice(v, edits[1].name) == NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf once = TM_BUF_INIT(TM_MIB(32)), twice = TM_BUF_INIT(TM_MIB(32));
    const struct tm_json *root = parse(tm_slice(data, size), &arena), *again;

    if (root != NULL) {
        canonical(&once, root, NULL, 0);
        again = parse(tm_buf_slice(&once), &arena);
        TM_CHECK(again != NULL);
        canonical(&twice, again, NULL, 0);
        TM_CHECK(tm_slice_eq(tm_buf_slice(&once), tm_buf_slice(&twice)));
        if (tm_json_is(root, TM_JSON_OBJECT) && tm_json_count(root) > 0)
            edited(root, &twice, &arena);
    }
    tm_buf_free(&once);
    tm_buf_free(&twice);
    tm_arena_free(&arena);
    return 0;
}
