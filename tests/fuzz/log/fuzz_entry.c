/* What decodes encodes again, to bytes that decode and encode to themselves; JSON never fails. */
#include "node/base/check.h"
#include "node/log/entry.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void encode(const struct tm_entry *e, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;

    TM_CHECK(tm_entry_encode(e, out, &err) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_buf one = TM_BUF_INIT(TM_ENTRY_BYTES_MAX), two = one, json = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e, again;

    tm_entry_json(&json, tm_slice(data, len));
    TM_CHECK(json.fault == 0);
    if (tm_entry_decode(tm_slice(data, len), &arena, &e, &err) == 0 && e.type != TM_ENTRY_UNKNOWN) {
        encode(&e, &one);
        TM_CHECK(tm_entry_decode(tm_buf_slice(&one), &arena, &again, &err) == 0);
        encode(&again, &two);
        TM_CHECK(tm_slice_eq(tm_buf_slice(&one), tm_buf_slice(&two)));
    }
    tm_arena_free(&arena);
    tm_buf_free(&one);
    tm_buf_free(&two);
    tm_buf_free(&json);
    return 0;
}
