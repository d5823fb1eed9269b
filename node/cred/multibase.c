/* node/cred/multibase.c - multibase text and Multikeys. */
#include "node/cred/multibase.h"

#include "node/base/check.h"
#include "node/base/encode.h"

#define TEXT_MAX 2048 /* no Multikey of TM_MULTIKEY_BYTES_MAX bytes is longer */

/* Multicodec prefixes are unsigned varints, two bytes each. */
static const struct kind {
    const char *name;
    uint8_t prefix[2];
    size_t len_min, len_max; /* of the key's bytes */
    bool point, secret;
} kinds[TM_MULTIKEY_TYPES] = {
    [TM_MULTIKEY_ED25519] = { "Ed25519", { 0xed, 0x01 }, 32, 32, false, false },
    [TM_MULTIKEY_P256] = { "P-256", { 0x80, 0x24 }, 33, 33, true, false },
    [TM_MULTIKEY_P384] = { "P-384", { 0x81, 0x24 }, 49, 49, true, false },
    [TM_MULTIKEY_X25519] = { "X25519", { 0xec, 0x01 }, 32, 32, false, false },
    [TM_MULTIKEY_RSA] = { "RSA", { 0x85, 0x24 }, 64, TM_MULTIKEY_BYTES_MAX - 2, false, false },
    [TM_MULTIKEY_ED25519_SECRET] = { "Ed25519 secret", { 0x80, 0x26 }, 32, 32, false, true },
    [TM_MULTIKEY_P256_SECRET] = { "P-256 secret", { 0x86, 0x26 }, 32, 32, false, true },
    [TM_MULTIKEY_P384_SECRET] = { "P-384 secret", { 0x87, 0x26 }, 48, 48, false, true },
};

/* base64 without padding, by way of the padded form. */
static int get_base64(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    struct tm_buf padded = TM_BUF_INIT(text.len + 2);
    int r;

    if (text.len > 0 && text.data[text.len - 1] == '=')
        return tm_fail(err, TM_E_MALFORMED, "multibase: padding where none belongs");
    tm_buf_put_slice(&padded, text);
    for (size_t n = text.len; n % 4 != 0 && n - text.len < 2; n++)
        tm_buf_put_u8(&padded, '=');
    r = tm_buf_check(&padded, "multibase", err);
    if (r == 0)
        r = tm_base64_get(out, tm_buf_slice(&padded), err);
    tm_buf_free(&padded);
    return r;
}

int tm_multibase_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err)
{
    struct tm_slice rest = tm_slice_from(text, 1);

    if (text.len == 0)
        return tm_fail(err, TM_E_MALFORMED, "multibase: empty");
    switch (text.data[0]) {
    case 'z':
        return tm_base58_get(out, rest, err);
    case 'u':
        return tm_base64url_get(out, rest, err);
    case 'm':
        return get_base64(out, rest, err);
    default:
        return tm_fail(err, TM_E_UNSUPPORTED, "multibase: base not known");
    }
}

static void put_base64(struct tm_buf *out, struct tm_slice bytes)
{
    tm_base64_put(out, bytes);
    if (out->fault != 0)
        return;
    out->len -= (3 - bytes.len % 3) % 3; /* the padding */
    out->data[out->len] = 0;
}

void tm_multibase_put(struct tm_buf *out, char base, struct tm_slice bytes)
{
    TM_CHECK(base == 'z' || base == 'u' || base == 'm');
    tm_buf_put_u8(out, (uint8_t)base);
    if (base == 'z')
        tm_base58_put(out, bytes);
    else if (base == 'u')
        tm_base64url_put(out, bytes);
    else if (bytes.len > 0)
        put_base64(out, bytes);
}

static int find_kind(struct tm_slice bytes, struct tm_err *err)
{
    for (int i = 0; i < TM_MULTIKEY_TYPES; i++)
        if (tm_slice_starts(bytes, tm_slice(kinds[i].prefix, 2)))
            return i;
    tm_fail(err, bytes.len < 2 ? TM_E_MALFORMED : TM_E_UNSUPPORTED,
            "multikey: kind of key not known");
    return -1;
}

static bool fits(const struct kind *kind, struct tm_slice key)
{
    return key.len >= kind->len_min && key.len <= kind->len_max;
}

bool tm_multikey_fits(struct tm_slice bytes)
{
    struct tm_err err = TM_ERR_INIT;
    int type = find_kind(bytes, &err);

    return type >= 0 && fits(&kinds[type], tm_slice_from(bytes, 2));
}

static int read_key(struct tm_slice bytes, struct tm_multikey *out, struct tm_err *err)
{
    struct tm_slice key = tm_slice_from(bytes, 2);
    int type = find_kind(bytes, err);

    if (type < 0)
        return err->code;
    if (!fits(&kinds[type], key))
        return tm_fail(err, TM_E_MALFORMED, "multikey: %zu bytes are no %s key", key.len,
                       kinds[type].name);
    if (kinds[type].point && key.data[0] != 2 && key.data[0] != 3)
        return tm_fail(err, TM_E_MALFORMED, "multikey: point is not compressed");
    out->type = (enum tm_multikey_type)type;
    out->len = key.len;
    memcpy(out->bytes, key.data, key.len);
    return 0;
}

int tm_multikey_parse(struct tm_slice text, struct tm_multikey *out, struct tm_err *err)
{
    uint8_t room[TM_MULTIKEY_BYTES_MAX + 1];
    struct tm_buf bytes = tm_buf_over(room, sizeof room);
    int r;

    if (text.len == 0)
        return tm_fail(err, TM_E_MALFORMED, "multikey: empty");
    if (text.data[0] != 'z' && text.data[0] != 'u')
        return tm_fail(err, TM_E_UNSUPPORTED, "multikey: base is neither z nor u");
    if (text.len > TEXT_MAX)
        return tm_fail(err, TM_E_MALFORMED, "multikey: longer than any key");
    r = tm_multibase_get(&bytes, text, err);
    if (r == TM_E_LIMIT)
        r = tm_fail(err, TM_E_MALFORMED, "multikey: longer than any key");
    if (r == 0)
        r = read_key(tm_buf_slice(&bytes), out, err);
    if (r == 0)
        out->base = (char)text.data[0];
    explicit_bzero(room, sizeof room); /* it may be a secret key */
    return r;
}

void tm_multikey_put(struct tm_buf *out, enum tm_multikey_type type, struct tm_slice bytes)
{
    struct tm_buf all = TM_BUF_INIT(TM_MULTIKEY_BYTES_MAX);

    TM_CHECK(type < TM_MULTIKEY_TYPES && fits(&kinds[type], bytes));
    tm_buf_put(&all, kinds[type].prefix, 2);
    tm_buf_put_slice(&all, bytes);
    if (all.fault != 0)
        out->fault = all.fault;
    else
        tm_multibase_put(out, 'z', tm_buf_slice(&all));
    tm_buf_wipe(&all);
}

const char *tm_multikey_name(enum tm_multikey_type type)
{
    TM_CHECK(type < TM_MULTIKEY_TYPES);
    return kinds[type].name;
}

bool tm_multikey_is_secret(enum tm_multikey_type type)
{
    TM_CHECK(type < TM_MULTIKEY_TYPES);
    return kinds[type].secret;
}
