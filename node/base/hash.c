/* node/base/hash.c - SHA-256 by libcrypto's low-level calls.
 *
 * They use the same processor instructions as EVP and keep all state on the stack. OpenSSL 3.0's
 * EVP_DigestInit_ex2() allocates and frees at every call, which costs as much as hashing 65 bytes; see
 * docs/decisions/0007-low-level-sha256.md. The calls are deprecated, not removed.
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "node/base/hash.h"

#include <openssl/sha.h>
#include <sodium.h>

#include "node/base/check.h"

void tm_sha256v(const struct tm_slice *parts, size_t n, struct tm_hash *out)
{
    SHA256_CTX ctx;

    TM_CHECK(SHA256_Init(&ctx) == 1);
    for (size_t i = 0; i < n; i++)
        if (parts[i].len > 0)
            TM_CHECK(SHA256_Update(&ctx, parts[i].data, parts[i].len) == 1);
    TM_CHECK(SHA256_Final(out->b, &ctx) == 1);
}

void tm_sha256(struct tm_slice bytes, struct tm_hash *out)
{
    tm_sha256v(&bytes, 1, out);
}

#define KEPT     8
#define KEPT_MAX 160 /* bytes: an id of the usual length */

void tm_sha256_again(struct tm_slice bytes, struct tm_hash *out)
{
    static _Thread_local struct {
        size_t len; /* 0: none yet */
        uint8_t bytes[KEPT_MAX];
        struct tm_hash hash;
    } kept[KEPT], *k;

    if (bytes.len == 0 || bytes.len > KEPT_MAX) {
        tm_sha256(bytes, out);
        return;
    }
    k = &kept[(bytes.len + bytes.data[bytes.len - 1]) % KEPT];
    if (k->len != bytes.len || !tm_bytes_eq(k->bytes, bytes.data, bytes.len)) {
        tm_sha256(bytes, &k->hash);
        memcpy(k->bytes, bytes.data, bytes.len);
        k->len = bytes.len;
    }
    *out = k->hash;
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
