/* The map against a plain array, over random adds and removes. */
#include "node/base/hash.h"
#include "node/base/map.h"
#include "tests/lib/expect.h"

static struct tm_id id_of(uint64_t n)
{
    struct tm_hash h;

    tm_sha256(tm_slice(&n, sizeof n), &h);
    return tm_id_of(&h);
}

static void map_agrees_with_an_array(void)
{
    enum { N = 512 };
    static int values[N];
    bool in[N] = { false };
    struct tm_rng_seeded state;
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng rng;
    struct tm_map map;
    size_t count = 0;

    tm_note("seed 7");
    tm_rng_seed(&state, 7, "map");
    rng = tm_rng_of(&state);
    tm_map_init(&map, &rng);
    for (int step = 0; step < 20000; step++) {
        uint64_t k = tm_rng_below(&rng, N);
        struct tm_id id = id_of(k);

        if (tm_rng_below(&rng, 2) == 0) {
            expect_ok(tm_map_put(&map, &id, &values[k], &err), &err);
            count += !in[k];
            in[k] = true;
        } else {
            expect(tm_map_remove(&map, &id) == (in[k] ? &values[k] : NULL));
            count -= in[k];
            in[k] = false;
        }
        expect_int((int64_t)map.count, (int64_t)count);
    }
    for (uint64_t k = 0; k < N; k++) {
        struct tm_id id = id_of(k);

        expect(tm_map_get(&map, &id) == (in[k] ? &values[k] : NULL));
    }
    tm_map_done(&map);
}

static void iteration_is_in_order_of_insertion(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_map map;
    uint64_t n = 0;
    int value;

    tm_map_init(&map, &tm_rng_system);
    for (uint64_t i = 0; i < 100; i++) {
        struct tm_id id = id_of(i);

        expect_ok(tm_map_put(&map, &id, &value, &err), &err);
    }
    tm_map_each (&map, item) {
        struct tm_id id = id_of(n++);

        expect(tm_id_eq(&item->key, &id));
    }
    expect_int((int64_t)n, 100);
    tm_map_done(&map);
}

TM_CLAIMS(CLAIM(map_agrees_with_an_array), CLAIM(iteration_is_in_order_of_insertion))
