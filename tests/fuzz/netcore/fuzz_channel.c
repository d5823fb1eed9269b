/* Any bytes into an open channel's stream, behind one good record: the good one arrives, the rest
 * gives no record. */
#include "net/core/channel.h"

#include "node/base/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static struct tm_channel *one_end(const struct tm_channel_self *self, bool initiator,
                                  struct tm_rng_seeded *seed)
{
    struct tm_channel *ch = NULL;
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng rng;

    tm_rng_seed(seed, 1, initiator ? "initiator" : "responder");
    rng = tm_rng_of(seed);
    TM_CHECK(tm_channel_new(self, initiator, &rng, 0, &ch, &err) == 0);
    return ch;
}

static enum tm_channel_got move(struct tm_channel *from, struct tm_channel *to)
{
    struct tm_slice in = tm_channel_output(from), record;
    size_t all = in.len;
    enum tm_channel_got got = tm_channel_read(to, &in, &record);

    tm_channel_sent(from, all - in.len);
    return got;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_channel_self self = { .network = "n", .version_low = 1, .version_high = 1 };
    struct tm_rng_seeded seed_a, seed_b;
    struct tm_channel *a = one_end(&self, true, &seed_a), *b = one_end(&self, false, &seed_b);
    struct tm_slice in = tm_slice(data, len), record;
    struct tm_err err = TM_ERR_INIT;
    enum tm_channel_got got = TM_CHANNEL_MORE;

    TM_CHECK(move(a, b) == TM_CHANNEL_MORE);
    TM_CHECK(move(b, a) == TM_CHANNEL_OPENED);
    TM_CHECK(move(a, b) == TM_CHANNEL_OPENED);
    TM_CHECK(tm_channel_send(a, TM_LIT("good"), &err) == 0);
    TM_CHECK(move(a, b) == TM_CHANNEL_RECORD);
    while (in.len > 0 && got == TM_CHANNEL_MORE)
        got = tm_channel_read(b, &in, &record);
    TM_CHECK(got == TM_CHANNEL_MORE || got == TM_CHANNEL_FAILED);
    tm_channel_free(a);
    tm_channel_free(b);
    return 0;
}
