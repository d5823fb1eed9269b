/* Any bytes to a responder, whole and byte by byte: it ends alike and never opens. */
#include "net/core/channel.h"

#include "node/base/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static struct tm_channel *responder(const struct tm_channel_self *self, struct tm_rng_seeded *seed)
{
    struct tm_channel *ch = NULL;
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng rng;

    tm_rng_seed(seed, 1, "responder");
    rng = tm_rng_of(seed);
    TM_CHECK(tm_channel_new(self, false, &rng, 0, &ch, &err) == 0);
    return ch;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_channel_self self = { .network = "n", .version_low = 1, .version_high = 3 };
    struct tm_rng_seeded seed_a, seed_b;
    struct tm_channel *a = responder(&self, &seed_a), *b = responder(&self, &seed_b);
    struct tm_slice in = tm_slice(data, len), record;

    while (tm_channel_read(a, &in, &record) < TM_CHANNEL_FAILED && in.len > 0)
        continue;
    for (size_t i = 0; i < len; i++) {
        struct tm_slice one = tm_slice(data + i, 1);

        tm_channel_read(b, &one, &record);
    }
    TM_CHECK(tm_channel_fault(a) == tm_channel_fault(b));
    TM_CHECK(!tm_channel_is_open(a)); /* nobody guesses a static key's proof */
    TM_CHECK(tm_channel_output(a).len <= 2 + TM_CHANNEL_SHAKE_MAX);
    tm_channel_free(a);
    tm_channel_free(b);
    return 0;
}
