/* node/cred/x509.c - certificates, by OpenSSL.
 *
 * Paths are built and checked by X509_verify_cert() and not by steps of our own: names, extensions,
 * path lengths, name constraints and critical extensions that nobody understands are where
 * home-made checkers of certificates have failed. What it may do is bounded from outside: a store that
 * holds one certificate, no default paths, no CRL, so it opens no file and no socket. Beyond its rules
 * every issuer has to say CA in its basicConstraints (RFC 5280 section 4.2.1.9; OpenSSL still takes
 * version 1 roots), and signatures need 112 bits of strength, so not SHA-1. The dates are looked at here,
 * for OpenSSL leaves out the last second of notAfter (section 4.1.2.5 counts it in).
 */
#include "node/cred/x509.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include "node/base/clock.h"
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/suite.h"

#define ORGANISATION_MAX 128 /* bytes; "VATES-A00000000" takes 15 */
#define AUTH_LEVEL       2   /* OpenSSL's: 112 bits */

/* ---- the public key ---- */

static bool read_number(const EVP_PKEY *pkey, const char *name, size_t width, uint8_t *out,
                        struct tm_slice *slice)
{
    BIGNUM *n = NULL;
    int len;
    bool ok = EVP_PKEY_get_bn_param(pkey, name, &n) == 1;

    len = !ok ? 0 : width > 0 ? (int)width : BN_num_bytes(n);
    ok = ok && len > 0 && len <= TM_SIGNATURE_MAX && BN_bn2binpad(n, out, len) == len;
    if (ok)
        *slice = tm_slice(out, (size_t)len);
    BN_free(n);
    return ok;
}

static bool read_ec(const EVP_PKEY *pkey, struct tm_key *out)
{
    uint8_t x[TM_SIGNATURE_MAX], y[TM_SIGNATURE_MAX];
    struct tm_slice sx, sy;
    char group[32] = "";
    enum tm_key_alg alg;
    size_t width;

    if (EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group,
                                       NULL) != 1)
        return false;
    if (strcmp(group, "prime256v1") == 0)
        alg = TM_KEY_P256;
    else if (strcmp(group, "secp384r1") == 0)
        alg = TM_KEY_P384;
    else
        return false;
    width = alg == TM_KEY_P256 ? 32 : 48;
    return read_number(pkey, OSSL_PKEY_PARAM_EC_PUB_X, width, x, &sx) &&
           read_number(pkey, OSSL_PKEY_PARAM_EC_PUB_Y, width, y, &sy) &&
           tm_suite_ec_compress(alg, sx, sy, out);
}

static bool read_rsa(const EVP_PKEY *pkey, struct tm_key *out)
{
    uint8_t n[TM_SIGNATURE_MAX], e[TM_SIGNATURE_MAX];
    struct tm_slice sn, se;

    return read_number(pkey, OSSL_PKEY_PARAM_RSA_N, 0, n, &sn) &&
           read_number(pkey, OSSL_PKEY_PARAM_RSA_E, 0, e, &se) && tm_suite_rsa_from(sn, se, out);
}

static bool read_ed25519(const EVP_PKEY *pkey, struct tm_key *out)
{
    size_t len = 32;

    out->alg = TM_KEY_ED25519;
    out->len = len;
    return EVP_PKEY_get_raw_public_key(pkey, out->bytes, &len) == 1 && len == 32 &&
           tm_suite_key_ok(tm_suite_of(TM_KEY_ED25519), tm_slice(out->bytes, len));
}

/* A key of a kind not known here leaves TM_KEY_NONE: the certificate can be read all the same. */
static void read_key(X509 *x, struct tm_key *out)
{
    EVP_PKEY *pkey = X509_get0_pubkey(x);
    bool ok = false;

    if (pkey != NULL && EVP_PKEY_is_a(pkey, "RSA"))
        ok = read_rsa(pkey, out);
    else if (pkey != NULL && EVP_PKEY_is_a(pkey, "EC"))
        ok = read_ec(pkey, out);
    else if (pkey != NULL && EVP_PKEY_is_a(pkey, "ED25519"))
        ok = read_ed25519(pkey, out);
    if (!ok) {
        out->alg = TM_KEY_NONE;
        out->len = 0;
    }
}

/* ---- what else it says ---- */

static bool read_time(const ASN1_TIME *t, int64_t *out)
{
    ASN1_TIME *epoch = ASN1_TIME_set(NULL, 0);
    int days, seconds;
    bool ok = epoch != NULL && t != NULL && ASN1_TIME_diff(&days, &seconds, epoch, t) == 1;

    if (ok)
        *out = ((int64_t)days * 86400 + seconds) * 1000;
    ASN1_TIME_free(epoch);
    return ok;
}

static bool is_plain(const uint8_t *text, int len)
{
    for (int i = 0; i < len; i++)
        if (text[i] <= ' ' || text[i] > '~')
            return false;
    return len > 0 && len <= ORGANISATION_MAX;
}

/* Of two identifiers neither says whose the certificate is. */
static int read_organisation(X509 *x, struct tm_arena *arena, struct tm_slice *out,
                             struct tm_err *err)
{
    const X509_NAME *name = X509_get_subject_name(x);
    int at = X509_NAME_get_index_by_NID(name, NID_organizationIdentifier, -1), len;
    unsigned char *text = NULL;

    *out = TM_SLICE_EMPTY;
    if (at < 0)
        return 0;
    if (X509_NAME_get_index_by_NID(name, NID_organizationIdentifier, at) >= 0)
        return tm_fail(err, TM_E_MALFORMED, "certificate: two organisations are named");
    len = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (is_plain(text, len))
        *out = tm_arena_copy(arena, tm_slice(text, (size_t)len));
    if (len > 0 && len <= ORGANISATION_MAX && is_plain(text, len) && out->data == NULL) {
        OPENSSL_free(text);
        return tm_fail(err, TM_E_NOMEM, "certificate");
    }
    OPENSSL_free(text);
    return 0;
}

static int read_all(X509 *x, struct tm_arena *arena, struct tm_x509 *out, struct tm_err *err)
{
    uint32_t usage = X509_get_key_usage(x); /* all ones when there is no such extension */
    int subject_ok = 0, issuer_ok = 0;

    if ((X509_get_extension_flags(x) & EXFLAG_INVALID) != 0)
        return tm_fail(err, TM_E_MALFORMED, "certificate: an extension cannot be read");
    if (!read_time(X509_get0_notBefore(x), &out->from_ms) ||
        !read_time(X509_get0_notAfter(x), &out->until_ms))
        return tm_fail(err, TM_E_MALFORMED, "certificate: a date cannot be read");
    out->ca = X509_check_ca(x) == 1;
    out->signs = (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    out->subject_hash = X509_NAME_hash_ex(X509_get_subject_name(x), NULL, NULL, &subject_ok);
    out->issuer_hash = X509_NAME_hash_ex(X509_get_issuer_name(x), NULL, NULL, &issuer_ok);
    if (subject_ok != 1 || issuer_ok != 1)
        return tm_fail(err, TM_E_NOMEM, "certificate");
    read_key(x, &out->key);
    return read_organisation(x, arena, &out->organisation, err);
}

static X509 *parse(struct tm_slice der)
{
    const unsigned char *at = der.data;
    X509 *x = d2i_X509(NULL, &at, (long)der.len);

    if (x != NULL && at != der.data + der.len) {
        X509_free(x);
        x = NULL;
    }
    return x;
}

int tm_x509_read(struct tm_slice der, struct tm_arena *arena, struct tm_x509 *out,
                 struct tm_err *err)
{
    X509 *x;
    int r;

    if (der.len > TM_CERTIFICATE_MAX)
        return tm_fail(err, TM_E_LIMIT, "certificate: longer than %zu bytes", TM_CERTIFICATE_MAX);
    x = der.len == 0 ? NULL : parse(der);
    if (x == NULL)
        return tm_fail(err, TM_E_MALFORMED, "certificate: not one in DER");
    memset(out, 0, sizeof *out);
    out->der = der;
    tm_sha256(der, &out->thumbprint);
    r = read_all(x, arena, out, err);
    X509_free(x);
    return r;
}

static int read_base64(struct tm_slice text, struct tm_arena *arena, struct tm_slice *out,
                       struct tm_err *err)
{
    struct tm_buf der = TM_BUF_INIT(TM_CERTIFICATE_MAX);
    int r = tm_base64_get(&der, text, err);

    if (r == 0) {
        *out = tm_arena_copy(arena, tm_buf_slice(&der));
        r = out->data == NULL ? tm_fail(err, TM_E_NOMEM, "certificate") : 0;
    }
    tm_buf_free(&der);
    return r == 0 ? 0 : tm_in(err, "x5c");
}

int tm_x509_read_x5c(const struct tm_json *x5c, struct tm_arena *arena, struct tm_x509 **out,
                     size_t *n, struct tm_err *err)
{
    size_t count = tm_json_count(x5c), i = 0;
    struct tm_x509 *certs;
    int r = 0;

    if (!tm_json_is(x5c, TM_JSON_ARRAY) || count == 0)
        return tm_fail(err, TM_E_MALFORMED, "x5c: not a list of certificates");
    if (count > TM_X509_CHAIN_MAX)
        return tm_fail(err, TM_E_LIMIT, "x5c: more than %d certificates", TM_X509_CHAIN_MAX);
    certs = tm_arena_zalloc(arena, count, sizeof *certs);
    if (certs == NULL)
        return tm_fail(err, TM_E_NOMEM, "x5c");
    tm_json_each_item(item, x5c)
    {
        struct tm_slice text, der;

        if (!tm_json_str(item, &text))
            return tm_fail(err, TM_E_MALFORMED, "x5c: not a list of certificates");
        r = read_base64(text, arena, &der, err);
        if (r == 0)
            r = tm_x509_read(der, arena, &certs[i++], err);
        if (r != 0)
            return r;
    }
    *out = certs;
    *n = count;
    return 0;
}

bool tm_x509_valid_at(const struct tm_x509 *cert, int64_t at_ms)
{
    int64_t at_s = tm_ms_to_s(at_ms);

    return tm_ms_to_s(cert->from_ms) <= at_s && at_s <= tm_ms_to_s(cert->until_ms);
}

/* ---- chains ---- */

struct path {
    X509 *leaf, *anchor;
    STACK_OF(X509) * others;
    X509_STORE *store;
    X509_STORE_CTX *ctx;
};

static void path_done(struct path *p)
{
    X509_STORE_CTX_free(p->ctx);
    X509_STORE_free(p->store);
    sk_X509_pop_free(p->others, X509_free);
    X509_free(p->anchor);
    X509_free(p->leaf);
}

/* False on no memory: all of these certificates have been read before. */
static bool path_init(struct path *p, const struct tm_x509 *certs, size_t n,
                      const struct tm_x509 *anchor)
{
    X509_VERIFY_PARAM *param;

    p->leaf = parse(certs[0].der);
    p->anchor = parse(anchor->der);
    p->others = sk_X509_new_null();
    p->store = X509_STORE_new();
    p->ctx = X509_STORE_CTX_new();
    if (p->leaf == NULL || p->anchor == NULL || p->others == NULL || p->store == NULL ||
        p->ctx == NULL || X509_STORE_add_cert(p->store, p->anchor) != 1)
        return false;
    for (size_t i = 1; i < n; i++) {
        X509 *x = parse(certs[i].der);

        if (x == NULL || sk_X509_push(p->others, x) == 0) {
            X509_free(x);
            return false;
        }
    }
    if (X509_STORE_CTX_init(p->ctx, p->store, p->leaf, p->others) != 1)
        return false;
    param = X509_STORE_CTX_get0_param(p->ctx);
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
    X509_VERIFY_PARAM_set_depth(param, TM_X509_CHAIN_MAX);
    X509_VERIFY_PARAM_set_auth_level(param, AUTH_LEVEL);
    return true;
}

static bool valid_at(const X509 *x, int64_t at_ms)
{
    struct tm_x509 dates;

    return read_time(X509_get0_notBefore(x), &dates.from_ms) &&
           read_time(X509_get0_notAfter(x), &dates.until_ms) && tm_x509_valid_at(&dates, at_ms);
}

/* Everyone above the signer is a CA by its own words, and all are valid at that time. NULL: so it is. */
static const char *fault_of(X509_STORE_CTX *ctx, int64_t at_ms)
{
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(ctx);

    for (int i = 0; i < sk_X509_num(chain); i++) {
        if (i > 0 && X509_check_ca(sk_X509_value(chain, i)) != 1)
            return "an issuer in the chain is not a CA";
        if (!valid_at(sk_X509_value(chain, i), at_ms))
            return "a certificate in the chain is not valid at that time";
    }
    return NULL;
}

static int judge(struct path *p, int64_t at_ms, enum tm_x509_end *out, const char **why,
                 struct tm_err *err)
{
    int code = X509_verify_cert(p->ctx) == 1 ? X509_V_OK : X509_STORE_CTX_get_error(p->ctx);

    *why = NULL;
    switch (code) {
    case X509_V_OK:
        *why = fault_of(p->ctx, at_ms);
        *out = *why == NULL ? TM_X509_ENDS : TM_X509_BAD;
        return 0;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        *out = TM_X509_ASIDE;
        return 0;
    case X509_V_ERR_OUT_OF_MEM:
        return tm_fail(err, TM_E_NOMEM, "certificate chain");
    default:
        *out = TM_X509_BAD;
        *why = X509_verify_cert_error_string(code);
        return 0;
    }
}

/* The signer's own certificate is the one: no signature of an issuer is needed. */
static void judge_itself(const struct tm_x509 *cert, int64_t at_ms, enum tm_x509_end *out,
                         const char **why)
{
    *out = tm_x509_valid_at(cert, at_ms) ? TM_X509_ENDS : TM_X509_BAD;
    *why = *out == TM_X509_BAD ? "the certificate is not valid at that time" : NULL;
}

int tm_x509_ends_at(const struct tm_x509 *certs, size_t n, const struct tm_x509 *anchor,
                    int64_t at_ms, enum tm_x509_end *out, const char **why, struct tm_err *err)
{
    struct path p = { .leaf = NULL };
    int r;

    if (tm_slice_eq(certs[0].der, anchor->der)) {
        judge_itself(anchor, at_ms, out, why);
        return 0;
    }
    if (path_init(&p, certs, n, anchor))
        r = judge(&p, at_ms, out, why, err);
    else
        r = tm_fail(err, TM_E_NOMEM, "certificate chain");
    path_done(&p);
    return r;
}
