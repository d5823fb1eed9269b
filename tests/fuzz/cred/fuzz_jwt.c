/* Any header and payload, split at the first NUL byte, as a JWT with a signature of zeros: it reaches
 * every rule behind base64url, and none may let it pass. */
#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/cred/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *nul = size == 0 ? NULL : memchr(data, 0, size);
    size_t head = nul == NULL ? size : (size_t)(nul - data);
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));
    static struct tm_verified out;
    struct tm_verify_in in = { .at_ms = 1795600000000 };
    struct tm_err err = TM_ERR_INIT;
    static const uint8_t zeros[64];

    tm_base64url_put(&text, tm_slice(data, head));
    tm_buf_put_u8(&text, '.');
    tm_base64url_put(&text, tm_slice_from(tm_slice(data, size), head + 1));
    tm_buf_put_u8(&text, '.');
    tm_base64url_put(&text, tm_slice(zeros, sizeof zeros));
    in.bytes = tm_buf_slice(&text);
    if (text.fault == 0 && tm_verify(&in, &arena, &out, &err) == 0)
        TM_CHECK(out.proof_n == 0);
    else if (text.fault == 0)
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    tm_buf_free(&text);
    tm_arena_free(&arena);
    return 0;
}
