/* node/base/hash.c - SHA-256 with a fetched digest and one context a thread. */
#include "node/base/hash.h"

#include <pthread.h>

#include <openssl/evp.h>
#include <sodium.h>

#include "node/base/check.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t ctx_key;
static EVP_MD *sha256;

static void free_ctx(void *ctx)
{
    EVP_MD_CTX_free(ctx);
}

static void fetch(void)
{
    sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    TM_CHECK(sha256 != NULL);
    TM_CHECK(pthread_key_create(&ctx_key, free_ctx) == 0);
}

static EVP_MD_CTX *thread_ctx(void)
{
    static _Thread_local EVP_MD_CTX *ctx;

    if (ctx == NULL) {
        pthread_once(&once, fetch);
        ctx = EVP_MD_CTX_new();
        TM_CHECK(ctx != NULL);
        TM_CHECK(pthread_setspecific(ctx_key, ctx) == 0);
    }
    return ctx;
}

void tm_sha256v(const struct tm_slice *parts, size_t n, struct tm_hash *out)
{
    EVP_MD_CTX *ctx = thread_ctx();

    TM_CHECK(EVP_DigestInit_ex2(ctx, sha256, NULL) == 1);
    for (size_t i = 0; i < n; i++)
        if (parts[i].len > 0)
            TM_CHECK(EVP_DigestUpdate(ctx, parts[i].data, parts[i].len) == 1);
    TM_CHECK(EVP_DigestFinal_ex(ctx, out->b, NULL) == 1);
}

void tm_sha256(struct tm_slice bytes, struct tm_hash *out)
{
    tm_sha256v(&bytes, 1, out);
}

uint64_t tm_siphash(const uint8_t key[16], struct tm_slice bytes)
{
    uint8_t out[crypto_shorthash_BYTES];
    uint64_t v = 0;

    crypto_shorthash(out, bytes.data, bytes.len, key);
    for (int i = 7; i >= 0; i--)
        v = v << 8 | out[i];
    return v;
}
