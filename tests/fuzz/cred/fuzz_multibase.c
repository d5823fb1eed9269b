/* Any text: refused, or bytes that are written back as the very same text. */
#include "node/base/check.h"
#include "node/cred/multibase.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_buf bytes = TM_BUF_INIT(65536), back = TM_BUF_INIT(1 << 20);
    struct tm_slice text = tm_slice(data, size);
    struct tm_err err = TM_ERR_INIT;
    struct tm_multikey key;

    if (tm_multibase_get(&bytes, text, &err) == 0) {
        tm_multibase_put(&back, (char)data[0], tm_buf_slice(&bytes));
        TM_CHECK(tm_slice_eq(tm_buf_slice(&back), text));
    }
    tm_buf_reset(&back);
    if (tm_multikey_parse(text, &key, &err) == 0) {
        tm_multikey_put(&back, key.type, tm_slice(key.bytes, key.len));
        TM_CHECK(key.base != 'z' || tm_slice_eq(tm_buf_slice(&back), text));
    }
    tm_buf_free(&bytes);
    tm_buf_free(&back);
    return 0;
}
