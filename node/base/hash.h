/* node/base/hash.h - SHA-256 by libcrypto, which uses the processor's instructions (libsodium's does
 * not; measured 5 to 6.6 times slower). Other digests (SHA-384 …) belong to node/cred. */
#ifndef TM_BASE_HASH_H
#define TM_BASE_HASH_H

#include "node/base/id.h"

/* SHA-256 of the concatenation of `n` slices. Safe from any thread; aborts only on no memory. */
void tm_sha256v(const struct tm_slice *parts, size_t n, struct tm_hash *out);
void tm_sha256(struct tm_slice bytes, struct tm_hash *out);
/* The same, of what a thread is asked about again and again: the ids of issuers and their keys. It keeps
 * a few of them with their hashes. Not for secrets. */
void tm_sha256_again(struct tm_slice bytes, struct tm_hash *out);

/* Salted keyed hash for tables and fingerprints: SipHash-2-4, 64 bits. */
uint64_t tm_siphash(const uint8_t key[16], struct tm_slice bytes);

#endif
