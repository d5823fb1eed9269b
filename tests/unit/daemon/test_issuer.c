/* Places in status lists: a permutation that never repeats and looks random. */
#include <stdlib.h>

#include "node/daemon/issuer.h"
#include "tests/lib/expect.h"

static const uint8_t secret[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

static void each_place_is_given_once(void)
{
    static const uint64_t lengths[] = { 1, 2, 7, 8, 1000, 4096, 131072 };

    for (size_t l = 0; l < sizeof lengths / sizeof lengths[0]; l++) {
        bool *taken = calloc(lengths[l], 1);

        expect(taken != NULL);
        for (uint64_t n = 0; n < lengths[l]; n++) {
            uint64_t place = tm_issuer_permute(secret, lengths[l], n);

            expect(place < lengths[l]);
            expect(!taken[place]);
            taken[place] = true;
        }
        free(taken);
    }
}

static void neighbours_in_time_are_not_neighbours_in_the_list(void)
{
    size_t close = 0;

    for (uint64_t n = 0; n + 1 < 1000; n++) {
        int64_t a = (int64_t)tm_issuer_permute(secret, 131072, n);
        int64_t b = (int64_t)tm_issuer_permute(secret, 131072, n + 1);

        close += llabs(a - b) < 66; /* one in a thousand by chance */
    }
    expect(close < 10);
}

static void another_secret_gives_another_order(void)
{
    uint8_t other[16] = { 0 };
    size_t same = 0;

    for (uint64_t n = 0; n < 1000; n++)
        same += tm_issuer_permute(secret, 131072, n) == tm_issuer_permute(other, 131072, n);
    expect(same < 10);
}

TM_CLAIMS(CLAIM(each_place_is_given_once), CLAIM(neighbours_in_time_are_not_neighbours_in_the_list),
          CLAIM(another_secret_gives_another_order))
