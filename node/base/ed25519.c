/* node/base/ed25519.c - Ed25519 under one pinned rule of acceptance. */
#include "node/base/ed25519.h"

#include <sodium.h>

#include "node/base/check.h"

void tm_ed25519_from_seed(const uint8_t seed[TM_ED25519_SEED_SIZE], struct tm_ed25519_pair *out)
{
    memcpy(out->seed, seed, sizeof out->seed);
    TM_CHECK(crypto_sign_seed_keypair(out->public_key, out->expanded, out->seed) == 0);
}

void tm_ed25519_wipe(struct tm_ed25519_pair *pair)
{
    sodium_memzero(pair, sizeof *pair);
}

bool tm_ed25519_key_ok(const uint8_t key[TM_ED25519_PUBLIC_SIZE])
{
    return crypto_core_ed25519_is_valid_point(key) == 1;
}

bool tm_ed25519_to_x25519(const uint8_t key[TM_ED25519_PUBLIC_SIZE], uint8_t out[32])
{
    return tm_ed25519_key_ok(key) && crypto_sign_ed25519_pk_to_curve25519(out, key) == 0;
}

void tm_ed25519_sign(const struct tm_ed25519_pair *pair, struct tm_slice msg,
                     uint8_t sig[TM_ED25519_SIG_SIZE])
{
    TM_CHECK(crypto_sign_detached(sig, NULL, msg.data, msg.len, pair->expanded) == 0);
}

bool tm_ed25519_verify(const uint8_t key[TM_ED25519_PUBLIC_SIZE], struct tm_slice msg,
                       const uint8_t sig[TM_ED25519_SIG_SIZE])
{
    return crypto_sign_verify_detached(sig, msg.data, msg.len, key) == 0;
}
