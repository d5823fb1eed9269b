/* node/base/ed25519.h - Ed25519 (RFC 8032) under one pinned rule of acceptance.
 *
 * Verifiers disagree on edge cases, and one hostile author could split a federation with them. Our
 * rule is libsodium 1.0.18's: cofactorless equation; S < L; A and R in canonical encoding; neither
 * of small order. In addition a *member's* key must be a valid point of the prime-order group
 * (tm_ed25519_key_ok). tm_ed25519_selftest() holds the library at hand to the rule with edge
 * vectors; a program that finds another verdict must not run.
 */
#ifndef TM_BASE_ED25519_H
#define TM_BASE_ED25519_H

#include "node/base/err.h"
#include "node/base/slice.h"

#define TM_ED25519_PUBLIC_SIZE 32
#define TM_ED25519_SEED_SIZE   32
#define TM_ED25519_SIG_SIZE    64

struct tm_ed25519_pair {
    uint8_t seed[TM_ED25519_SEED_SIZE]; /* secret */
    uint8_t public_key[TM_ED25519_PUBLIC_SIZE];
    uint8_t expanded[64]; /* secret: seed and public key, as libsodium wants it */
};

void tm_ed25519_from_seed(const uint8_t seed[TM_ED25519_SEED_SIZE], struct tm_ed25519_pair *out);
void tm_ed25519_wipe(struct tm_ed25519_pair *pair);

/* Canonical, on the curve, of the prime-order group, not small. */
bool tm_ed25519_key_ok(const uint8_t key[TM_ED25519_PUBLIC_SIZE]);

void tm_ed25519_sign(const struct tm_ed25519_pair *pair, struct tm_slice msg,
                     uint8_t sig[TM_ED25519_SIG_SIZE]);
bool tm_ed25519_verify(const uint8_t key[TM_ED25519_PUBLIC_SIZE], struct tm_slice msg,
                       const uint8_t sig[TM_ED25519_SIG_SIZE]);

/* The X25519 public key of the same secret (RFC 7748 section 4.1's map); false when `key` is no key. */
bool tm_ed25519_to_x25519(const uint8_t key[TM_ED25519_PUBLIC_SIZE], uint8_t out[32]);

/* 0 when this build decides every edge vector as pinned. Fails: TM_E_BUG naming the vector. */
int tm_ed25519_selftest(struct tm_err *err);

#endif
