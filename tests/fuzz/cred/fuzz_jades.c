/* Any protected header and payload, split at the first NUL byte, as a seal with a signature of zeros: it
 * reaches every rule behind base64url and JSON, and none may let it pass. */
#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/cred/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_document(struct tm_buf *out, struct tm_slice header, struct tm_slice payload,
                         bool b64)
{
    static const uint8_t zeros[64];
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));

    if (b64)
        tm_base64url_put(&text, payload);
    else
        tm_buf_put_slice(&text, payload);
    tm_buf_put_str(out, "{\"payload\":");
    tm_json_quote(out, tm_buf_slice(&text));
    tm_buf_put_str(out, ",\"protected\":\"");
    tm_base64url_put(out, header);
    tm_buf_put_str(out, "\",\"signature\":\"");
    tm_base64url_put(out, tm_slice(zeros, sizeof zeros));
    tm_buf_put_str(out, "\"}");
    out->fault = text.fault != 0 ? text.fault : out->fault;
    tm_buf_free(&text);
}

static void try_as(struct tm_slice header, struct tm_slice payload, bool b64)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(8));
    static struct tm_verified out;
    struct tm_verify_in in = { .at_ms = 1795600000000 };
    struct tm_err err = TM_ERR_INIT;

    put_document(&text, header, payload, b64);
    in.bytes = tm_buf_slice(&text);
    if (text.fault == 0 && tm_verify(&in, &arena, &out, &err) == 0) {
        TM_CHECK(out.proof_n == 0 && out.checks.n > 0);
        for (const struct tm_check *c = out.checks.first; c != NULL; c = c->next)
            TM_CHECK(c->code != TM_C_PROOF_SIGNATURE || c->outcome != TM_PASSED);
    } else if (text.fault == 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    }
    tm_buf_free(&text);
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *nul = size == 0 ? NULL : memchr(data, 0, size);
    size_t head = nul == NULL ? size : (size_t)(nul - data);
    struct tm_slice payload = tm_slice_from(tm_slice(data, size), head + 1);

    try_as(tm_slice(data, head), payload, false);
    try_as(tm_slice(data, head), payload, true);
    return 0;
}
