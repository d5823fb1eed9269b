/* node/base/rng.c - random sources. */
#include "node/base/rng.h"

#include <sodium.h>

#include "node/base/check.h"

static void system_fill(void *ctx, void *out, size_t len)
{
    (void)ctx;
    randombytes_buf(out, len);
}

const struct tm_rng tm_rng_system = { system_fill, NULL };

int tm_rng_init(void)
{
    return sodium_init() < 0 ? -1 : 0;
}

void tm_rng_seed(struct tm_rng_seeded *state, uint64_t seed, const char *label)
{
    uint8_t raw[8];

    for (int i = 0; i < 8; i++)
        raw[i] = (uint8_t)(seed >> (8 * i));
    crypto_generichash(state->key, sizeof state->key, (const uint8_t *)label, strlen(label), NULL,
                       0);
    for (int i = 0; i < 8; i++)
        state->key[i] ^= raw[i];
    state->block = 0;
}

static void seeded_fill(void *ctx, void *out, size_t len)
{
    struct tm_rng_seeded *state = ctx;
    uint8_t nonce[8];

    for (int i = 0; i < 8; i++)
        nonce[i] = (uint8_t)(state->block >> (8 * i));
    state->block++;
    if (len > 0)
        crypto_stream_chacha20(out, len, nonce, state->key);
}

struct tm_rng tm_rng_of(struct tm_rng_seeded *state)
{
    return (struct tm_rng){ seeded_fill, state };
}

void tm_rng_fill(const struct tm_rng *rng, void *out, size_t len)
{
    rng->fill(rng->ctx, out, len);
}

uint64_t tm_rng_u64(const struct tm_rng *rng)
{
    uint8_t raw[8];
    uint64_t v = 0;

    tm_rng_fill(rng, raw, sizeof raw);
    for (int i = 0; i < 8; i++)
        v = v << 8 | raw[i];
    return v;
}

uint64_t tm_rng_below(const struct tm_rng *rng, uint64_t bound)
{
    uint64_t limit, v;

    TM_CHECK(bound > 0);
    limit = UINT64_MAX - UINT64_MAX % bound;
    do
        v = tm_rng_u64(rng);
    while (v >= limit);
    return v % bound;
}
