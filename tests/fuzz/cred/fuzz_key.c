/* Any text as a DID, a multikey and a JWK: a key that is written and read back the same, or a
 * reason. */
#include "node/base/check.h"
#include "node/cred/key.h"
#include "node/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void goes_round(const struct tm_key *key)
{
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_key again;

    tm_key_put_multikey(&text, key);
    TM_CHECK(tm_key_from_multikey(tm_buf_slice(&text), &again, &err) == 0);
    TM_CHECK(tm_key_eq(key, &again));
    tm_buf_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;

    if (tm_key_from_did(tm_slice(data, size), &arena, &key, &err) == 0)
        goes_round(&key);
    else
        TM_CHECK(err.text[0] != 0);
    if (tm_key_from_text(tm_slice(data, size), &arena, &key, &err) == 0)
        goes_round(&key);
    tm_arena_free(&arena);
    return 0;
}
