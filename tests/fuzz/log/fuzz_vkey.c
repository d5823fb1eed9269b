/* Verifier keys: what is taken is the one spelling of its key. */
#include "node/base/check.h"
#include "node/log/note.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_buf again = TM_BUF_INIT(TM_VKEY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_note_key key;
    uint8_t public_key[32];

    if (tm_vkey_parse(tm_slice(data, size), &key, public_key, &err) == 0) {
        tm_vkey_put(&again, &key);
        TM_CHECK(tm_slice_eq(tm_buf_slice(&again), tm_slice(data, size)));
    }
    tm_buf_free(&again);
    return 0;
}
