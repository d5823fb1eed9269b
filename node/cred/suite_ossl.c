/* node/cred/suite_ossl.c - keys on the NIST curves and RSA keys, checked by OpenSSL. */
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <pthread.h>

#include "node/base/buf.h"
#include "node/base/check.h"
#include "node/cred/suite.h"

#define RSA_BITS_MIN 2048 /* NIST SP 800-131A: less is not acceptable any more */
#define RSA_BITS_MAX 4096 /* what fits a key here, and bounds the work */
#define COORD_MAX    48   /* bytes of a P-384 coordinate */

static size_t coord_len(enum tm_key_alg alg)
{
    return alg == TM_KEY_P256 ? 32 : 48;
}

/* The curves, made once and never changed: making one takes longer than a point does. */
static EC_GROUP *p256, *p384;
static pthread_once_t groups_once = PTHREAD_ONCE_INIT;

static void make_groups(void)
{
    p256 = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    p384 = EC_GROUP_new_by_curve_name(NID_secp384r1);
}

/* NULL on no memory at the first use. */
static const EC_GROUP *group_of(enum tm_key_alg alg)
{
    pthread_once(&groups_once, make_groups);
    return alg == TM_KEY_P256 ? p256 : p384;
}

/* Reads a point in any SEC 1 form and writes it in `form`, `len` bytes; this fails off the curve. */
static bool point_convert(enum tm_key_alg alg, struct tm_slice raw, point_conversion_form_t form,
                          uint8_t *out, size_t len)
{
    const EC_GROUP *group = group_of(alg);
    EC_POINT *point = group == NULL ? NULL : EC_POINT_new(group);
    bool ok = point != NULL && EC_POINT_oct2point(group, point, raw.data, raw.len, NULL) == 1 &&
              EC_POINT_is_at_infinity(group, point) == 0 &&
              EC_POINT_is_on_curve(group, point, NULL) == 1 &&
              EC_POINT_point2oct(group, point, form, out, len, NULL) == len;

    EC_POINT_free(point);
    return ok;
}

static bool point_compress(enum tm_key_alg alg, struct tm_slice raw, uint8_t out[COORD_MAX + 1])
{
    return point_convert(alg, raw, POINT_CONVERSION_COMPRESSED, out, coord_len(alg) + 1);
}

static bool compressed_ok(enum tm_key_alg alg, struct tm_slice raw)
{
    uint8_t again[COORD_MAX + 1];

    return raw.len == coord_len(alg) + 1 && (raw.data[0] == 2 || raw.data[0] == 3) &&
           point_compress(alg, raw, again) && memcmp(again, raw.data, raw.len) == 0;
}

/* Good points seen by this thread: finding one out takes nearly as long as checking a signature, and
 * issuers come again. A newer one takes the place of an older; a hostile sender can only make us look
 * again. */
#define GOOD_SLOTS 256
static _Thread_local struct {
    size_t len; /* which is the curve, too; 0: empty */
    uint8_t point[COORD_MAX + 1];
} good[GOOD_SLOTS];

static bool remembered_ok(enum tm_key_alg alg, struct tm_slice raw)
{
    size_t slot;

    if (raw.len != coord_len(alg) + 1)
        return false;
    slot = (size_t)(raw.data[1] ^ raw.data[raw.len - 1]) % GOOD_SLOTS;
    if (good[slot].len == raw.len && memcmp(good[slot].point, raw.data, raw.len) == 0)
        return true;
    if (!compressed_ok(alg, raw))
        return false;
    good[slot].len = raw.len;
    memcpy(good[slot].point, raw.data, raw.len);
    return true;
}

bool tm_suite_p256_key_ok(struct tm_slice raw)
{
    return remembered_ok(TM_KEY_P256, raw);
}

bool tm_suite_p384_key_ok(struct tm_slice raw)
{
    return remembered_ok(TM_KEY_P384, raw);
}

bool tm_suite_x25519_key_ok(struct tm_slice raw)
{
    return raw.len == 32;
}

bool tm_suite_ec_compress(enum tm_key_alg alg, struct tm_slice x, struct tm_slice y,
                          struct tm_key *out)
{
    size_t width = coord_len(alg);
    uint8_t full[1 + 2 * COORD_MAX];

    if (x.len != width || y.len != width)
        return false;
    full[0] = 4;
    memcpy(full + 1, x.data, width);
    memcpy(full + 1 + width, y.data, width);
    if (!point_compress(alg, tm_slice(full, 1 + 2 * width), out->bytes))
        return false;
    out->alg = alg;
    out->len = width + 1;
    return true;
}

size_t tm_suite_ec_expand(const struct tm_key *key, uint8_t out[2 * COORD_MAX])
{
    size_t width = coord_len(key->alg);
    uint8_t full[1 + 2 * COORD_MAX];

    TM_CHECK(point_convert(key->alg, tm_slice(key->bytes, key->len), POINT_CONVERSION_UNCOMPRESSED,
                           full, 1 + 2 * width));
    memcpy(out, full + 1, 2 * width);
    return width;
}

/* ---- RSA: DER of SEQUENCE { INTEGER n, INTEGER e } ---- */

/* The next INTEGER's magnitude, minimal and positive; false when it is anything else. */
static bool der_integer(const uint8_t **at, const uint8_t *end, struct tm_slice *out)
{
    size_t len;

    if (end - *at < 2 || *(*at)++ != 0x02)
        return false;
    len = *(*at)++;
    if (len == 0x81 || len == 0x82) {
        size_t n = len & 3, min = n == 1 ? 0x80 : 0x100;

        if (end - *at < (ptrdiff_t)n)
            return false;
        for (len = 0; n > 0; n--)
            len = len << 8 | *(*at)++;
        if (len < min)
            return false;
    } else if (len >= 0x80) {
        return false;
    }
    if (len == 0 || (size_t)(end - *at) < len || (*at)[0] >= 0x80)
        return false;
    if (len > 1 && (*at)[0] == 0) {
        if ((*at)[1] < 0x80)
            return false;
        *out = tm_slice(*at + 1, len - 1);
    } else {
        *out = tm_slice(*at, len);
    }
    *at += len;
    return true;
}

static size_t bits_of(struct tm_slice n)
{
    size_t bits = n.len * 8;

    for (uint8_t top = n.len == 0 ? 0x80 : n.data[0]; bits > 0 && (top & 0x80) == 0; bits--)
        top = (uint8_t)(top << 1 | 1);
    return bits;
}

static bool rsa_numbers_ok(struct tm_slice n, struct tm_slice e)
{
    size_t bits = n.len == 0 || n.data[0] == 0 ? 0 : bits_of(n);

    if (bits < RSA_BITS_MIN || bits > RSA_BITS_MAX || (n.data[n.len - 1] & 1) == 0)
        return false;
    /* 65537 in practice; odd, above one, at most 64 bits so that a check stays cheap */
    return e.len > 0 && e.len <= 8 && e.data[0] != 0 && (e.data[e.len - 1] & 1) == 1 &&
           !(e.len == 1 && e.data[0] == 1);
}

static void der_put_length(struct tm_buf *out, size_t len)
{
    if (len >= 0x100) {
        tm_buf_put_u8(out, 0x82);
        tm_buf_put_be(out, len, 2);
    } else if (len >= 0x80) {
        tm_buf_put_u8(out, 0x81);
        tm_buf_put_u8(out, (uint8_t)len);
    } else {
        tm_buf_put_u8(out, (uint8_t)len);
    }
}

static void der_put_integer(struct tm_buf *out, struct tm_slice magnitude)
{
    bool pad = (magnitude.data[0] & 0x80) != 0;

    tm_buf_put_u8(out, 0x02);
    der_put_length(out, magnitude.len + pad);
    if (pad)
        tm_buf_put_u8(out, 0);
    tm_buf_put_slice(out, magnitude);
}

static bool rsa_put(struct tm_buf *out, struct tm_slice n, struct tm_slice e)
{
    struct tm_buf body = TM_BUF_INIT(TM_KEY_BYTES_MAX);

    der_put_integer(&body, n);
    der_put_integer(&body, e);
    tm_buf_put_u8(out, 0x30);
    der_put_length(out, body.len);
    tm_buf_put_slice(out, tm_buf_slice(&body));
    if (body.fault != 0)
        out->fault = body.fault;
    tm_buf_free(&body);
    return out->fault == 0;
}

bool tm_suite_rsa_from(struct tm_slice n, struct tm_slice e, struct tm_key *out)
{
    struct tm_buf der = TM_BUF_INIT(TM_KEY_BYTES_MAX);
    bool ok = rsa_numbers_ok(n, e) && rsa_put(&der, n, e);

    if (ok) {
        out->alg = TM_KEY_RSA;
        out->len = der.len;
        memcpy(out->bytes, der.data, der.len);
    }
    tm_buf_free(&der);
    return ok;
}

bool tm_suite_rsa_numbers(struct tm_slice raw, struct tm_slice *n, struct tm_slice *e)
{
    const uint8_t *at = raw.data, *end = raw.data + raw.len;

    if (raw.len < 8 || raw.len > TM_KEY_BYTES_MAX || at[0] != 0x30)
        return false;
    at += at[1] == 0x82 ? 4 : at[1] == 0x81 ? 3 : 2;
    return der_integer(&at, end, n) && der_integer(&at, end, e) && at == end;
}

/* Exactly the DER this file writes for the numbers it finds in it: one spelling for each key. */
bool tm_suite_rsa_key_ok(struct tm_slice raw)
{
    struct tm_key again = { .alg = TM_KEY_NONE };
    struct tm_slice n, e;

    return tm_suite_rsa_numbers(raw, &n, &e) && tm_suite_rsa_from(n, e, &again) &&
           tm_slice_eq(tm_slice(again.bytes, again.len), raw);
}

void tm_suite_sha384(struct tm_slice bytes, uint8_t out[48])
{
    TM_CHECK(EVP_Digest(bytes.data, bytes.len, out, NULL, EVP_sha384(), NULL) == 1);
}

void tm_suite_sha512(struct tm_slice bytes, uint8_t out[TM_SHA512_SIZE])
{
    TM_CHECK(EVP_Digest(bytes.data, bytes.len, out, NULL, EVP_sha512(), NULL) == 1);
}
