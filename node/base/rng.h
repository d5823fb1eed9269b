/* node/base/rng.h - where randomness comes from. Cores are handed a source; the shell hands them
 * the system's, the simulator a seeded one. */
#ifndef TM_BASE_RNG_H
#define TM_BASE_RNG_H

#include "node/base/slice.h"

struct tm_rng {
    void (*fill)(void *ctx, void *out, size_t len);
    void *ctx;
};

/* The system's generator; safe from any thread once tm_rng_init() was called at start. */
int tm_rng_init(void); /* 0, or -1 when libsodium cannot start */
extern const struct tm_rng tm_rng_system;

/* A deterministic source for tests and the simulator: ChaCha20 of a 64-bit seed and a label. */
struct tm_rng_seeded {
    uint8_t key[32];
    uint64_t block;
};
void tm_rng_seed(struct tm_rng_seeded *state, uint64_t seed, const char *label);
struct tm_rng tm_rng_of(struct tm_rng_seeded *state); /* borrows `state` */

void tm_rng_fill(const struct tm_rng *rng, void *out, size_t len);
uint64_t tm_rng_u64(const struct tm_rng *rng);
uint64_t tm_rng_below(const struct tm_rng *rng,
                      uint64_t bound); /* uniform in [0, bound); bound > 0 */

#endif
