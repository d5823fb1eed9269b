/* node/cred/suite_sign.c - signatures by OpenSSL: ECDSA and RSA, checked and (ECDSA) made.
 *
 * Keys come as this program keeps them (a compressed point, DER RSAPublicKey). Turning one into what
 * OpenSSL wants costs more than a third of a check, and issuers come again, so each thread keeps the
 * last few ready, with a digest context initialised. Public keys only: nothing secret stays behind.
 */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <pthread.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/hash.h"
#include "node/cred/suite.h"

#define COORD_MAX   48  /* bytes of a P-384 coordinate */
#define DER_SIG_MAX 112 /* SEQUENCE of two INTEGERs of at most 49 bytes */
#define READY_SLOTS 16  /* keys a thread keeps ready: a batch is of a handful of issuers */

/* ---- keys ready for use ---- */

struct ready {
    enum tm_key_alg alg;
    size_t len;
    uint8_t raw[TM_KEY_BYTES_MAX];
    EVP_PKEY_CTX *ctx; /* initialised to verify */
    int padding;       /* RSA; 0 for ECDSA */
};
struct ready_set {
    struct ready v[READY_SLOTS];
};

static pthread_key_t ready_key;
static pthread_once_t ready_once = PTHREAD_ONCE_INIT;

static void ready_free(void *p)
{
    struct ready_set *set = p;

    for (size_t i = 0; i < READY_SLOTS; i++)
        EVP_PKEY_CTX_free(set->v[i].ctx);
    free(set);
}

static void ready_make_key(void)
{
    TM_CHECK(pthread_key_create(&ready_key, ready_free) == 0);
}

/* NULL on no memory. */
static struct ready_set *ready_set(void)
{
    struct ready_set *set;

    pthread_once(&ready_once, ready_make_key);
    set = pthread_getspecific(ready_key);
    if (set == NULL) {
        set = calloc(1, sizeof *set);
        if (set != NULL && pthread_setspecific(ready_key, set) != 0) {
            free(set);
            set = NULL;
        }
    }
    return set;
}

static EVP_PKEY *ec_pkey(enum tm_key_alg alg, struct tm_slice raw)
{
    const char *group = alg == TM_KEY_P256 ? "P-256" : "P-384";
    OSSL_PARAM_BLD *bld = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    OSSL_PARAM *params = NULL;
    EVP_PKEY *pkey = NULL;

    if (bld != NULL && ctx != NULL &&
        OSSL_PARAM_BLD_push_utf8_string(bld, OSSL_PKEY_PARAM_GROUP_NAME, group, 0) == 1 &&
        OSSL_PARAM_BLD_push_octet_string(bld, OSSL_PKEY_PARAM_PUB_KEY, raw.data, raw.len) == 1 &&
        (params = OSSL_PARAM_BLD_to_param(bld)) != NULL && EVP_PKEY_fromdata_init(ctx) == 1 &&
        EVP_PKEY_fromdata(ctx, &pkey, EVP_PKEY_PUBLIC_KEY, params) != 1)
        pkey = NULL;
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(bld);
    EVP_PKEY_CTX_free(ctx);
    return pkey;
}

static EVP_PKEY *rsa_pkey(struct tm_slice raw)
{
    const uint8_t *at = raw.data;

    return d2i_PublicKey(EVP_PKEY_RSA, NULL, &at, (long)raw.len);
}

static EVP_PKEY_CTX *context_for(enum tm_key_alg alg, struct tm_slice raw, int padding)
{
    EVP_PKEY *pkey = alg == TM_KEY_RSA ? rsa_pkey(raw) : ec_pkey(alg, raw);
    EVP_PKEY_CTX *ctx = pkey == NULL ? NULL : EVP_PKEY_CTX_new(pkey, NULL);
    const EVP_MD *md = alg == TM_KEY_P384 ? EVP_sha384() : EVP_sha256();
    bool ok = ctx != NULL && EVP_PKEY_verify_init(ctx) == 1;

    if (ok && padding != 0)
        ok = EVP_PKEY_CTX_set_rsa_padding(ctx, padding) == 1;
    ok = ok && EVP_PKEY_CTX_set_signature_md(ctx, md) == 1;
    if (ok && padding == RSA_PKCS1_PSS_PADDING) /* RFC 7518 section 3.5: salt as long as the hash */
        ok = EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, md) == 1 &&
             EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, RSA_PSS_SALTLEN_DIGEST) == 1;
    EVP_PKEY_free(pkey);
    if (!ok) {
        EVP_PKEY_CTX_free(ctx);
        ctx = NULL;
    }
    return ctx;
}

/* Borrowed until this thread's next call; NULL when it is no key, or there is no memory. */
static EVP_PKEY_CTX *ready_context(enum tm_key_alg alg, struct tm_slice raw, int padding)
{
    struct ready_set *set = ready_set();
    struct ready *slot;
    EVP_PKEY_CTX *ctx;

    if (set == NULL || raw.len < 16 || raw.len > TM_KEY_BYTES_MAX)
        return NULL;
    slot = &set->v[(size_t)(raw.data[raw.len - 9] ^ (uint8_t)padding) % READY_SLOTS];
    if (slot->ctx != NULL && slot->alg == alg && slot->padding == padding &&
        tm_slice_eq(tm_slice(slot->raw, slot->len), raw))
        return slot->ctx;
    ctx = context_for(alg, raw, padding);
    if (ctx == NULL)
        return NULL;
    EVP_PKEY_CTX_free(slot->ctx);
    slot->ctx = ctx;
    slot->alg = alg;
    slot->padding = padding;
    slot->len = raw.len;
    memcpy(slot->raw, raw.data, raw.len);
    return ctx;
}

/* ---- ECDSA ---- */

/* One INTEGER; gives back where it ends. */
static size_t put_integer(uint8_t *out, const uint8_t *magnitude, size_t len)
{
    size_t at = 2;

    while (len > 1 && magnitude[0] == 0) {
        magnitude++;
        len--;
    }
    out[0] = 0x02;
    if ((magnitude[0] & 0x80) != 0)
        out[at++] = 0;
    memcpy(out + at, magnitude, len);
    out[1] = (uint8_t)(at - 2 + len);
    return at + len;
}

/* r then s, as the DER that OpenSSL reads; below 128 bytes, so every length is one byte. */
static size_t der_of(const uint8_t *sig, size_t width, uint8_t out[DER_SIG_MAX])
{
    size_t n = put_integer(out + 2, sig, width);

    n += put_integer(out + 2 + n, sig + width, width);
    out[0] = 0x30;
    out[1] = (uint8_t)n;
    return n + 2;
}

static void hash_for(enum tm_key_alg alg, struct tm_slice msg, uint8_t out[48])
{
    struct tm_hash h;

    if (alg == TM_KEY_P384) {
        tm_suite_sha384(msg, out);
        return;
    }
    tm_sha256(msg, &h);
    memcpy(out, h.b, sizeof h.b);
}

static bool ecdsa_verify(enum tm_key_alg alg, struct tm_slice raw, struct tm_slice msg,
                         struct tm_slice sig)
{
    size_t width = alg == TM_KEY_P256 ? 32 : 48;
    EVP_PKEY_CTX *ctx = sig.len == 2 * width ? ready_context(alg, raw, 0) : NULL;
    uint8_t der[DER_SIG_MAX], digest[48];

    if (ctx == NULL)
        return false;
    hash_for(alg, msg, digest);
    return EVP_PKEY_verify(ctx, der, der_of(sig.data, width, der), digest, width) == 1;
}

bool tm_suite_es256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return ecdsa_verify(TM_KEY_P256, raw, msg, sig);
}

bool tm_suite_es384_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return ecdsa_verify(TM_KEY_P384, raw, msg, sig);
}

/* ---- secret scalars ---- */

static int curve_of(enum tm_key_alg alg)
{
    return alg == TM_KEY_P256 ? NID_X9_62_prime256v1 : NID_secp384r1;
}

bool tm_suite_ec_public(enum tm_key_alg alg, struct tm_slice scalar, struct tm_key *out)
{
    size_t width = alg == TM_KEY_P256 ? 32 : 48;
    EC_GROUP *group = scalar.len == width ? EC_GROUP_new_by_curve_name(curve_of(alg)) : NULL;
    EC_POINT *point = group == NULL ? NULL : EC_POINT_new(group);
    BIGNUM *d = BN_secure_new();
    bool ok = point != NULL && d != NULL && BN_bin2bn(scalar.data, (int)scalar.len, d) != NULL &&
              !BN_is_zero(d) && BN_cmp(d, EC_GROUP_get0_order(group)) < 0 &&
              EC_POINT_mul(group, point, d, NULL, NULL, NULL) == 1 &&
              EC_POINT_point2oct(group, point, POINT_CONVERSION_COMPRESSED, out->bytes, width + 1,
                                 NULL) == width + 1;

    BN_clear_free(d);
    EC_POINT_free(point);
    EC_GROUP_free(group);
    if (ok) {
        out->alg = alg;
        out->len = width + 1;
    }
    return ok;
}

static EVP_PKEY *ec_secret(enum tm_key_alg alg, struct tm_slice scalar)
{
    const char *group = alg == TM_KEY_P256 ? "P-256" : "P-384";
    OSSL_PARAM_BLD *bld = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    BIGNUM *d = BN_secure_new();
    OSSL_PARAM *params = NULL;
    EVP_PKEY *pkey = NULL;

    if (bld != NULL && ctx != NULL && d != NULL &&
        BN_bin2bn(scalar.data, (int)scalar.len, d) != NULL &&
        OSSL_PARAM_BLD_push_utf8_string(bld, OSSL_PKEY_PARAM_GROUP_NAME, group, 0) == 1 &&
        OSSL_PARAM_BLD_push_BN(bld, OSSL_PKEY_PARAM_PRIV_KEY, d) == 1 &&
        (params = OSSL_PARAM_BLD_to_param(bld)) != NULL && EVP_PKEY_fromdata_init(ctx) == 1 &&
        EVP_PKEY_fromdata(ctx, &pkey, EVP_PKEY_KEYPAIR, params) != 1)
        pkey = NULL;
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(bld);
    BN_clear_free(d);
    EVP_PKEY_CTX_free(ctx);
    return pkey;
}

/* r then s out of DER. */
static bool raw_of(const uint8_t *der, size_t len, int width, uint8_t *out)
{
    ECDSA_SIG *sig = d2i_ECDSA_SIG(NULL, &der, (long)len);
    bool ok = sig != NULL && BN_bn2binpad(ECDSA_SIG_get0_r(sig), out, width) == width &&
              BN_bn2binpad(ECDSA_SIG_get0_s(sig), out + width, width) == width;

    ECDSA_SIG_free(sig);
    return ok;
}

bool tm_suite_ec_sign(enum tm_key_alg alg, struct tm_slice scalar, struct tm_slice msg,
                      uint8_t *out)
{
    size_t width = alg == TM_KEY_P256 ? 32 : 48, len = DER_SIG_MAX;
    EVP_PKEY *pkey = ec_secret(alg, scalar);
    EVP_PKEY_CTX *ctx = pkey == NULL ? NULL : EVP_PKEY_CTX_new(pkey, NULL);
    uint8_t digest[48], der[DER_SIG_MAX];
    bool ok;

    hash_for(alg, msg, digest);
    ok =
        ctx != NULL && EVP_PKEY_sign_init(ctx) == 1 &&
        EVP_PKEY_CTX_set_signature_md(ctx, alg == TM_KEY_P256 ? EVP_sha256() : EVP_sha384()) == 1 &&
        EVP_PKEY_sign(ctx, der, &len, digest, width) == 1 && raw_of(der, len, (int)width, out);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    return ok;
}

/* ---- RSA ---- */

static bool rsa_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig, int padding)
{
    EVP_PKEY_CTX *ctx = ready_context(TM_KEY_RSA, raw, padding);
    struct tm_hash h;

    if (ctx == NULL)
        return false;
    tm_sha256(msg, &h);
    return EVP_PKEY_verify(ctx, sig.data, sig.len, h.b, sizeof h.b) == 1;
}

bool tm_suite_rs256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return rsa_verify(raw, msg, sig, RSA_PKCS1_PADDING);
}

bool tm_suite_ps256_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return rsa_verify(raw, msg, sig, RSA_PKCS1_PSS_PADDING);
}
