/* Any payload as a status list token with a signature of zeros; after a NUL byte, what is packed
 * into its `lst` in the place of a byte 1. None may pass, and no list grows past its ceiling. */
#include <zlib.h>

#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/cred/tokenstatus.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_packed(struct tm_buf *out, struct tm_slice bytes)
{
    static uint8_t room[TM_KIB(64)];
    uLongf len = sizeof room;

    if (compress2(room, &len, bytes.len == 0 ? room : bytes.data, bytes.len, 6) == Z_OK)
        tm_base64url_put(out, tm_slice(room, len));
}

static void put_payload(struct tm_buf *out, struct tm_slice text, struct tm_slice bytes)
{
    struct tm_buf with = TM_BUF_INIT(TM_MIB(4));

    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == 1)
            put_packed(&with, bytes);
        else
            tm_buf_put_u8(&with, text.data[i]);
    }
    tm_base64url_put(out, tm_buf_slice(&with));
    tm_buf_free(&with);
}

static void look(struct tm_slice entries, const struct tm_token_status *list)
{
    unsigned value, per_byte = 8 / list->bits;

    for (uint64_t i = 0; i < 64; i++)
        if (tm_token_status_get(entries, list->bits, i, &value))
            TM_CHECK(value < 1u << list->bits && i / per_byte < entries.len);
    TM_CHECK(!tm_token_status_get(entries, list->bits, (uint64_t)entries.len * per_byte, &value));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char header[] =
        "{\"alg\":\"EdDSA\",\"typ\":\"statuslist+jwt\","
        "\"kid\":\"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"}";
    static const uint8_t zeros[64];
    const uint8_t *nul = size == 0 ? NULL : memchr(data, 0, size);
    size_t head = nul == NULL ? size : (size_t)(nul - data);
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(8)), entries = TM_BUF_INIT(TM_MIB(32));
    struct tm_token_status_in in = { .at_ms = 1795600000000 };
    struct tm_token_status list;
    struct tm_err err = TM_ERR_INIT;

    tm_base64url_put(&text, tm_str(header));
    tm_buf_put_u8(&text, '.');
    put_payload(&text, tm_slice(data, head), tm_slice_from(tm_slice(data, size), head + 1));
    tm_buf_put_u8(&text, '.');
    tm_base64url_put(&text, tm_slice(zeros, sizeof zeros));
    in.text = tm_buf_slice(&text);
    if (text.fault == 0 && tm_token_status_open(&in, &arena, &entries, &list, &err) == 0) {
        TM_CHECK(list.proof_n == 0 && entries.len <= TM_STATUS_TOKEN_OUT_MAX);
        look(tm_buf_slice(&entries), &list);
    } else if (text.fault == 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0 && entries.len == 0);
    }
    tm_buf_free(&text);
    tm_buf_free(&entries);
    tm_arena_free(&arena);
    return 0;
}
