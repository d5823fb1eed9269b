/* Two certificates, the length of the first before it: read or refused, and a chain from one to the other
 * that holds is one of good keys and dates. */
#include "node/base/check.h"
#include "node/cred/x509.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define AT_MS INT64_C(1795600000000)

static bool try_read(struct tm_slice der, struct tm_arena *arena, struct tm_x509 *out)
{
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_key again;

    if (tm_x509_read(der, arena, out, &err) != 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
        return false;
    }
    TM_CHECK(out->organisation.data == NULL || out->organisation.len > 0);
    if (out->key.alg != TM_KEY_NONE) {
        tm_key_put_multikey(&text, &out->key);
        TM_CHECK(tm_key_from_multikey(tm_buf_slice(&text), &again, &err) == 0);
        TM_CHECK(tm_key_eq(&out->key, &again));
    }
    tm_buf_free(&text);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_slice all = tm_slice(data, size), rest = tm_slice_from(all, 2);
    size_t len = size < 2 ? 0 : (size_t)data[0] << 8 | data[1];
    struct tm_err err = TM_ERR_INIT;
    struct tm_x509 leaf, anchor;
    enum tm_x509_end end;
    const char *why;

    len = len > rest.len ? rest.len : len;
    if (try_read(tm_slice(rest.data, len), &arena, &leaf) &&
        try_read(tm_slice_from(rest, len), &arena, &anchor)) {
        TM_CHECK(tm_x509_ends_at(&leaf, 1, &anchor, AT_MS, &end, &why, &err) == 0);
        TM_CHECK(end != TM_X509_ENDS ||
                 (tm_x509_valid_at(&leaf, AT_MS) && tm_x509_valid_at(&anchor, AT_MS)));
        TM_CHECK((end == TM_X509_BAD) == (why != NULL));
    }
    tm_arena_free(&arena);
    return 0;
}
