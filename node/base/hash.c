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

uint64_t tm_siphash(const uint8_t key[16], struct tm_slice bytes)
{
    uint8_t out[crypto_shorthash_BYTES];
    uint64_t v = 0;

    crypto_shorthash(out, bytes.data, bytes.len, key);
    for (int i = 7; i >= 0; i--)
        v = v << 8 | out[i];
    return v;
}
