/* tests/unit/cred/sd_help.c - tokens built by hand. */
#include "tests/unit/cred/sd_help.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/suite.h"

#define TEXTS   4096 /* as many as any claim makes before it uses them */
#define SECRETS 256

/* One of a few buffers, each as long as it must be. */
static char *keep(const char *text, size_t len)
{
    static char *texts[TEXTS];
    static unsigned turn;
    char **slot = &texts[turn++ % TEXTS];

    free(*slot);
    *slot = malloc(len + 1);
    expect(*slot != NULL);
    memcpy(*slot, text, len);
    (*slot)[len] = 0;
    return *slot;
}

static const char *keep_buf(struct tm_buf *buf)
{
    const char *kept = keep(tm_buf_str(buf), buf->len);

    expect(buf->fault == 0);
    tm_buf_free(buf);
    return kept;
}

const char *sd_printf(const char *fmt, ...)
{
    struct tm_buf buf = TM_BUF_INIT(TM_MIB(32));
    char *text = NULL;
    va_list ap;
    int n;

    va_start(ap, fmt);
    n = vasprintf(&text, fmt, ap);
    va_end(ap);
    expect(n >= 0);
    tm_buf_put(&buf, text, (size_t)n);
    free(text);
    return keep_buf(&buf);
}

const struct tm_secret *sd_secret(enum tm_key_alg alg, uint8_t n)
{
    static struct tm_secret secrets[SECRETS];
    static unsigned turn;
    struct tm_secret *secret = &secrets[turn++ % SECRETS];
    struct tm_err err = TM_ERR_INIT;
    uint8_t bytes[48];

    memset(bytes, n, sizeof bytes);
    expect_ok(tm_secret_from(alg, tm_slice(bytes, alg == TM_KEY_P384 ? 48 : 32), secret, &err),
              &err);
    return secret;
}

const char *sd_did(enum tm_key_alg alg, uint8_t n)
{
    struct tm_buf did = TM_BUF_INIT(200);

    tm_key_put_did(&did, &sd_secret(alg, n)->key);
    return keep_buf(&did);
}

const char *sd_method(enum tm_key_alg alg, uint8_t n)
{
    const char *did = sd_did(alg, n);

    return sd_printf("%s#%s", did, did + 8);
}

const char *sd_jwk(enum tm_key_alg alg, uint8_t n)
{
    const struct tm_secret *secret = sd_secret(alg, n);
    struct tm_buf x = TM_BUF_INIT(200);

    expect_int(alg, TM_KEY_ED25519); /* an EC key would need its y */
    tm_base64url_put(&x, tm_slice(secret->key.bytes, secret->key.len));
    return sd_printf("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}", keep_buf(&x));
}

const char *sd_jwt(const char *header, const char *payload, const struct tm_secret *secret)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(8));
    uint8_t signature[TM_SIGNATURE_MAX];
    struct tm_err err = TM_ERR_INIT;
    size_t len;

    tm_base64url_put(&out, tm_str(header));
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_str(payload));
    expect_ok(tm_secret_sign(secret, tm_buf_slice(&out), signature, &len, &err), &err);
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_slice(signature, len));
    return keep_buf(&out);
}

const char *sd_disclosure(const char *json)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(4));

    tm_base64url_put(&out, tm_str(json));
    return keep_buf(&out);
}

const char *sd_digest(enum tm_sd_hash hash, const char *disclosure)
{
    uint8_t room[TM_SD_DIGEST_MAX];
    struct tm_slice digest = tm_sd_digest(hash, tm_str(disclosure), room);

    return keep((const char *)digest.data, digest.len);
}

const char *sd_binding(const char *presented, const char *nonce, const char *aud, int64_t iat_s,
                       const struct tm_secret *secret)
{
    const char *header =
        sd_printf("{\"alg\":\"%s\",\"typ\":\"kb+jwt\"}", tm_sig_of_key(secret->key.alg)->jose);

    return sd_jwt(header,
                  sd_printf("{\"iat\":%lld,\"nonce\":\"%s\",\"aud\":\"%s\",\"sd_hash\":\"%s\"}",
                            (long long)iat_s, nonce, aud, sd_digest(TM_SD_SHA256, presented)),
                  secret);
}

const char *sd_issued_as(const char *typ, const char *more)
{
    return sd_jwt(
        sd_printf("{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\"}", typ,
                  sd_method(TM_KEY_P256, 1)),
        sd_printf("{\"iss\":\"%s\",\"vct\":\"https://school.example/badge\",\"iat\":%d%s}",
                  sd_did(TM_KEY_P256, 1), SD_IAT_S, more),
        sd_secret(TM_KEY_P256, 1));
}

const char *sd_issued(const char *more)
{
    return sd_issued_as("dc+sd-jwt", more);
}

const char *sd_with_claim(const char *disclosure_json)
{
    const char *d = sd_disclosure(disclosure_json);

    return sd_printf("%s~%s~",
                     sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d);
}
