/* node/base/id.c - member ids as text. */
#include "node/base/id.h"

#include "node/base/check.h"
#include "node/base/encode.h"

#define MULTIHASH_SHA256 0x12
#define PREFIX_SIZE      2

const char *tm_id_text(const struct tm_id *id, char out[TM_ID_TEXT_SIZE])
{
    uint8_t raw[PREFIX_SIZE + TM_HASH_SIZE] = { MULTIHASH_SHA256, TM_HASH_SIZE };
    struct tm_buf text = TM_BUF_INIT(TM_ID_TEXT_SIZE - 1);

    memcpy(raw + PREFIX_SIZE, id->b, TM_HASH_SIZE);
    tm_buf_put_u8(&text, 'z');
    tm_base58_put(&text, tm_slice(raw, sizeof raw));
    TM_CHECK(text.fault == 0 && text.len == TM_ID_TEXT_SIZE - 1);
    memcpy(out, text.data, TM_ID_TEXT_SIZE);
    tm_buf_free(&text);
    return out;
}

const char *tm_hash_hex(const struct tm_hash *hash, char out[TM_HEX_SIZE])
{
    for (int i = 0; i < TM_HASH_SIZE; i++)
        snprintf(out + 2 * i, 3, "%02x", hash->b[i]);
    return out;
}

int tm_id_parse(struct tm_slice text, struct tm_id *out, struct tm_err *err)
{
    struct tm_buf raw = TM_BUF_INIT(PREFIX_SIZE + TM_HASH_SIZE);
    int r = 0;

    if (text.len != TM_ID_TEXT_SIZE - 1 || text.data[0] != 'z')
        return tm_fail(err, TM_E_MALFORMED, "not a member id: %d characters beginning \"zQm\"",
                       TM_ID_TEXT_SIZE - 1);
    if (tm_base58_get(&raw, tm_slice_from(text, 1), err) != 0 ||
        raw.len != PREFIX_SIZE + TM_HASH_SIZE || raw.data[0] != MULTIHASH_SHA256 ||
        raw.data[1] != TM_HASH_SIZE)
        r = tm_fail(err, TM_E_MALFORMED, "not a member id: no SHA-256 multihash in base58btc");
    else
        memcpy(out->b, raw.data + PREFIX_SIZE, TM_HASH_SIZE);
    tm_buf_free(&raw);
    return r;
}
