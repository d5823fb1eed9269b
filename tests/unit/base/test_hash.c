/* SHA-256 known answers, SipHash, seeded randomness. */
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/base/rng.h"
#include "tests/lib/expect.h"

static void sha256_known_answers_hold(void)
{
    struct tm_slice parts[] = { TM_LIT("a"), TM_LIT(""), TM_LIT("bc") };
    char hex[TM_HEX_SIZE];
    struct tm_hash h;

    tm_sha256(TM_LIT(""), &h);
    expect_str(tm_hash_hex(&h, hex),
               "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    tm_sha256v(parts, 3, &h);
    expect_str(tm_hash_hex(&h, hex),
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void siphash_known_answer_holds(void)
{
    uint8_t key[16], msg[15];

    for (uint8_t i = 0; i < 16; i++)
        key[i] = i;
    for (uint8_t i = 0; i < 15; i++)
        msg[i] = i;
    expect(tm_siphash(key, tm_slice(msg, sizeof msg)) == UINT64_C(0xa129ca6149be45e5));
}

static void the_same_seed_and_label_give_the_same_bytes(void)
{
    struct tm_rng_seeded a, b, c;
    struct tm_rng ra, rb, rc;
    uint64_t va;

    tm_rng_seed(&a, 42, "x");
    tm_rng_seed(&b, 42, "x");
    tm_rng_seed(&c, 42, "y");
    ra = tm_rng_of(&a);
    rb = tm_rng_of(&b);
    rc = tm_rng_of(&c);
    va = tm_rng_u64(&ra);
    expect(va == tm_rng_u64(&rb));
    expect(va != tm_rng_u64(&rc));
    expect(va != tm_rng_u64(&ra));
}

/* Of every length up to past what is kept, each asked twice, and others of its length between. */
static void a_hash_asked_for_again_is_the_same(void)
{
    uint8_t bytes[200];

    for (int round = 0; round < 4; round++) {
        memset(bytes, 'a' + round % 2, sizeof bytes);
        for (size_t len = 0; len <= sizeof bytes; len++) {
            struct tm_hash want, got;

            tm_sha256(tm_slice(bytes, len), &want);
            tm_sha256_again(tm_slice(bytes, len), &got);
            expect_slice(tm_slice(got.b, sizeof got.b), tm_slice(want.b, sizeof want.b));
            tm_sha256_again(tm_slice(bytes, len), &got);
            expect_slice(tm_slice(got.b, sizeof got.b), tm_slice(want.b, sizeof want.b));
        }
    }
}

TM_CLAIMS(CLAIM(a_hash_asked_for_again_is_the_same), CLAIM(sha256_known_answers_hold),
          CLAIM(siphash_known_answer_holds), CLAIM(the_same_seed_and_label_give_the_same_bytes))
