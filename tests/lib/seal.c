/* tests/lib/seal.c - a certificate authority in a test, and seals made with its certificates. */
#include "tests/lib/seal.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/json.h"
#include "tests/lib/expect.h"

#define PARTIES_MAX  64
#define DOCUMENT_MAX TM_MIB(20)
#define FROM_2020_MS INT64_C(1577836800000)
#define TILL_2040_MS INT64_C(2208988800000)

static struct party {
    char name[40], alg[8];
    EVP_PKEY *key;
    X509 *cert;
    struct tm_slice der;
} parties[PARTIES_MAX];
static size_t party_n;

/* Never freed before the program ends, and reachable till then. */
static struct tm_arena kept = TM_ARENA_INIT(TM_MIB(256));

static struct party *find(const char *name)
{
    for (size_t i = 0; i < party_n; i++)
        if (strcmp(parties[i].name, name) == 0)
            return &parties[i];
    return NULL;
}

static struct party *get(const char *name)
{
    struct party *p = find(name);

    expect(p != NULL);
    return p;
}

static struct party *get_or_make(const char *name, const char *alg)
{
    struct party *p = find(name);

    if (p != NULL)
        return p;
    expect(party_n < PARTIES_MAX);
    p = &parties[party_n++];
    snprintf(p->name, sizeof p->name, "%s", name);
    snprintf(p->alg, sizeof p->alg, "%s", alg);
    if (strcmp(alg, "ES256") == 0)
        p->key = EVP_EC_gen("P-256");
    else if (strcmp(alg, "ES384") == 0)
        p->key = EVP_EC_gen("P-384");
    else
        p->key = EVP_RSA_gen(2048);
    expect(p->key != NULL);
    return p;
}

/* ---- certificates ---- */

static void add_extension(X509 *x, int nid, const char *value)
{
    X509_EXTENSION *ext = X509V3_EXT_conf_nid(NULL, NULL, nid, value);

    expect(ext != NULL && X509_add_ext(x, ext, -1) == 1);
    X509_EXTENSION_free(ext);
}

static void add_name(X509_NAME *name, const char *field, const char *text)
{
    expect(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, (const unsigned char *)text, -1,
                                      -1, 0) == 1);
}

static void keep_der(struct party *p)
{
    unsigned char *der = NULL;
    int len = i2d_X509(p->cert, &der);

    expect(len > 0);
    p->der = tm_arena_copy(&kept, tm_slice(der, (size_t)len));
    OPENSSL_free(der);
}

struct tm_slice tm_seal_certificate(const struct tm_seal_wish *w)
{
    static long serial = 1;
    struct party *p = get_or_make(w->name, w->alg == NULL ? "ES256" : w->alg);
    struct party *by = w->issuer == NULL ? p : get(w->issuer);
    X509 *x = X509_new();
    X509_NAME *name = X509_NAME_new();
    int64_t from_ms = w->from_ms == 0 ? FROM_2020_MS : w->from_ms;
    int64_t until_ms = w->until_ms == 0 ? TILL_2040_MS : w->until_ms;

    expect(x != NULL && name != NULL && X509_set_version(x, 2) == 1);
    add_name(name, "CN", w->name);
    if (w->organisation != NULL)
        add_name(name, "organizationIdentifier", w->organisation);
    expect(X509_set_subject_name(x, name) == 1);
    expect(X509_set_issuer_name(x, by == p ? name : X509_get_subject_name(by->cert)) == 1);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial++);
    ASN1_TIME_set(X509_getm_notBefore(x), (time_t)tm_ms_to_s(from_ms));
    ASN1_TIME_set(X509_getm_notAfter(x), (time_t)tm_ms_to_s(until_ms));
    expect(X509_set_pubkey(x, p->key) == 1);
    if (w->ca)
        add_extension(x, NID_basic_constraints, "critical,CA:TRUE");
    if (w->usage != NULL)
        add_extension(x, NID_key_usage, w->usage);
    expect(X509_sign(x, by->key, EVP_sha256()) > 0);
    X509_NAME_free(name);
    X509_free(p->cert);
    p->cert = x;
    keep_der(p);
    return p->der;
}

struct tm_slice tm_seal_der(const char *name)
{
    return get(name)->der;
}

/* ---- headers ---- */

static const char *keep_text(struct tm_buf *text)
{
    struct tm_slice copy = tm_arena_copy(&kept, tm_buf_slice(text));

    expect(text->fault == 0 && copy.data != NULL);
    tm_buf_free(text);
    return (const char *)copy.data;
}

const char *tm_seal_x5c(const char *name, ...)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    const char *comma = "";
    va_list ap;

    tm_buf_put_str(&out, "\"x5c\":[");
    va_start(ap, name);
    for (const char *n = name; n != NULL; n = va_arg(ap, const char *)) {
        tm_buf_put_str(&out, comma);
        tm_buf_put_str(&out, "\"");
        tm_base64_put(&out, get(n)->der);
        tm_buf_put_str(&out, "\"");
        comma = ",";
    }
    va_end(ap);
    tm_buf_put_str(&out, "]");
    return keep_text(&out);
}

const char *tm_seal_x5t(const char *name)
{
    struct tm_buf out = TM_BUF_INIT(128);
    struct tm_hash hash;

    tm_sha256(get(name)->der, &hash);
    tm_buf_put_str(&out, "\"x5t#S256\":\"");
    tm_base64url_put(&out, tm_slice(hash.b, sizeof hash.b));
    tm_buf_put_str(&out, "\"");
    return keep_text(&out);
}

/* ---- seals ---- */

/* DER of ECDSA to r then s (RFC 7518 section 3.4). */
static size_t flatten(const uint8_t *der, size_t len, int width, uint8_t *out)
{
    ECDSA_SIG *sig = d2i_ECDSA_SIG(NULL, &der, (long)len);

    expect(sig != NULL && BN_bn2binpad(ECDSA_SIG_get0_r(sig), out, width) == width &&
           BN_bn2binpad(ECDSA_SIG_get0_s(sig), out + width, width) == width);
    ECDSA_SIG_free(sig);
    return 2 * (size_t)width;
}

static size_t sign(const struct party *p, struct tm_slice msg, uint8_t out[512])
{
    bool ec = p->alg[0] == 'E', wide = strcmp(p->alg, "ES384") == 0;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx = NULL;
    uint8_t der[512];
    size_t len = sizeof der;

    expect(ctx != NULL &&
           EVP_DigestSignInit(ctx, &pctx, wide ? EVP_sha384() : EVP_sha256(), NULL, p->key) == 1);
    if (p->alg[0] == 'P')
        expect(EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, RSA_PSS_SALTLEN_DIGEST) == 1);
    expect(EVP_DigestSign(ctx, der, &len, msg.data, msg.len) == 1);
    EVP_MD_CTX_free(ctx);
    if (ec)
        return flatten(der, len, wide ? 48 : 32, out);
    memcpy(out, der, len);
    return len;
}

static void put_payload(struct tm_buf *out, const char *payload, bool b64)
{
    if (b64)
        tm_base64url_put(out, tm_str(payload));
    else
        tm_buf_put_str(out, payload);
}

const char *tm_seal_signature(const char *payload, const char *header, const char *name, bool b64,
                              const char *more)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1)), msg = TM_BUF_INIT(DOCUMENT_MAX);
    uint8_t sig[512];
    size_t len;

    tm_base64url_put(&msg, tm_str(header));
    tm_buf_put_str(&out, "\"protected\":\"");
    tm_buf_put_slice(&out, tm_buf_slice(&msg));
    tm_buf_put_str(&out, "\",\"signature\":\"");
    tm_buf_put_u8(&msg, '.');
    put_payload(&msg, payload, b64);
    expect(msg.fault == 0);
    len = sign(get(name), tm_buf_slice(&msg), sig);
    tm_buf_free(&msg);
    tm_base64url_put(&out, tm_slice(sig, len));
    tm_buf_put_str(&out, "\"");
    tm_buf_put_str(&out, more);
    return keep_text(&out);
}

struct tm_slice tm_seal_sign(const char *payload, const char *header, const char *name, bool b64,
                             const char *more)
{
    struct tm_buf out = TM_BUF_INIT(DOCUMENT_MAX), text = TM_BUF_INIT(DOCUMENT_MAX);

    put_payload(&text, payload, b64);
    tm_buf_put_str(&out, "{\"payload\":");
    tm_json_quote(&out, tm_buf_slice(&text));
    tm_buf_printf(&out, ",\"signatures\":[{%s}]}",
                  tm_seal_signature(payload, header, name, b64, more));
    tm_buf_free(&text);
    return tm_str(keep_text(&out));
}

const char *tm_seal_jwt(const char *payload, const char *header, const char *name)
{
    struct tm_buf out = TM_BUF_INIT(DOCUMENT_MAX);
    uint8_t sig[512];
    size_t len;

    tm_base64url_put(&out, tm_str(header));
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_str(payload));
    expect(out.fault == 0);
    len = sign(get(name), tm_buf_slice(&out), sig);
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_slice(sig, len));
    return keep_text(&out);
}
