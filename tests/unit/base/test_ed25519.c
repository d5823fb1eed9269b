/* Ed25519 acceptance, held to outside vectors and to our own. */
#include <jansson.h>

#include "node/base/ed25519.h"
#include "node/base/encode.h"
#include "tests/lib/expect.h"

static void this_build_decides_every_edge_as_pinned(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_ed25519_selftest(&err), &err);
}

/* Flags of C2SP/CCTV's vectors. */
enum flag {
    LOW_A = 1,      /* A of small order */
    LOW_R = 2,      /* R of small order */
    NONCANON_A = 4, /* A in another than its one encoding */
    NONCANON_R = 8,
    MIXED_A = 16, /* A has a part of small order */
    MIXED_R = 32,
    RESIDUE = 64,   /* the parts of small order do not cancel: only a cofactored equation holds */
    REENCODED = 128 /* the hash is over canonical encodings, not over the bytes as they are */
};
static const char *const flag_names[] = { "low_order_A",           "low_order_R",
                                          "non_canonical_A",       "non_canonical_R",
                                          "low_order_component_A", "low_order_component_R",
                                          "low_order_residue",     "reencoded_k" };

/* Every combination of flags that is accepted; every other one is refused. */
static const unsigned accepted[] = { 0, MIXED_A, MIXED_A | MIXED_R };

static bool is_accepted(unsigned flags)
{
    for (size_t i = 0; i < sizeof accepted / sizeof accepted[0]; i++)
        if (flags == accepted[i])
            return true;
    return false;
}

static unsigned flags_of(const json_t *names)
{
    unsigned flags = 0;

    for (size_t i = 0; i < json_array_size(names); i++) {
        const char *name = json_string_value(json_array_get(names, i));
        unsigned f = 0;

        while (f < 8 && strcmp(flag_names[f], name) != 0)
            f++;
        expect(f < 8); /* a flag this table does not know */
        flags |= 1u << f;
    }
    return flags;
}

static json_t *load(const char *relative)
{
    json_error_t e;
    json_t *root = json_load_file(tm_vectors(relative), 0, &e);

    expect(root != NULL);
    return root;
}

static const char *text_of(const json_t *object, const char *name)
{
    const char *s = json_string_value(json_object_get(object, name));

    expect(s != NULL);
    return s;
}

static void cctv_vectors_are_accepted_flag_by_flag(void)
{
    json_t *root = load("ed25519/ed25519vectors.json");
    size_t seen[256] = { 0 }, combinations = 0;

    expect_int((int64_t)json_array_size(root), 914);
    for (size_t i = 0; i < json_array_size(root); i++) {
        const json_t *v = json_array_get(root, i);
        unsigned flags = flags_of(json_object_get(v, "flags"));
        uint8_t key[32], sig[64];

        expect(tm_hex_exact(tm_str(text_of(v, "key")), key, sizeof key));
        expect(tm_hex_exact(tm_str(text_of(v, "sig")), sig, sizeof sig));
        if (tm_ed25519_verify(key, tm_str(text_of(v, "msg")), sig) != is_accepted(flags))
            tm_claim_failed(__FILE__, __LINE__, "vector %zu, flags 0x%02x", i, flags);
        /* a member's key has no part of small order and one encoding */
        expect(tm_ed25519_key_ok(key) == ((flags & (LOW_A | NONCANON_A | MIXED_A)) == 0));
        combinations += seen[flags]++ == 0;
    }
    tm_note("%zu combinations of flags", combinations);
    for (size_t i = 0; i < sizeof accepted / sizeof accepted[0]; i++)
        expect(seen[accepted[i]] > 0); /* no row without a vector */
    json_decref(root);
}

static void wycheproof_case(const uint8_t key[32], const json_t *t, size_t counts[2])
{
    struct tm_buf msg = TM_BUF_INIT(1 << 20);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice sig_hex = tm_str(text_of(t, "sig"));
    bool want = strcmp(text_of(t, "result"), "valid") == 0, got;
    uint8_t sig[64];

    expect_ok(tm_hex_get(&msg, tm_str(text_of(t, "msg")), &err), &err);
    got = tm_hex_exact(sig_hex, sig, sizeof sig) && tm_ed25519_verify(key, tm_buf_slice(&msg), sig);
    if (got != want)
        tm_claim_failed(__FILE__, __LINE__, "tcId %lld",
                        (long long)json_integer_value(json_object_get(t, "tcId")));
    counts[want]++;
    tm_buf_free(&msg);
}

static void wycheproof_verdicts_hold(void)
{
    json_t *root = load("wycheproof/ed25519_test.json");
    const json_t *groups = json_object_get(root, "testGroups");
    size_t counts[2] = { 0, 0 };

    for (size_t g = 0; g < json_array_size(groups); g++) {
        const json_t *group = json_array_get(groups, g);
        const json_t *tests = json_object_get(group, "tests");
        uint8_t key[32];

        expect(tm_hex_exact(tm_str(text_of(json_object_get(group, "publicKey"), "pk")), key, 32));
        for (size_t i = 0; i < json_array_size(tests); i++)
            wycheproof_case(key, json_array_get(tests, i), counts);
    }
    tm_note("%zu valid, %zu invalid", counts[1], counts[0]);
    expect_int((int64_t)(counts[0] + counts[1]),
               json_integer_value(json_object_get(root, "numberOfTests")));
    expect(counts[0] > 0 && counts[1] > 0);
    json_decref(root);
}

static void every_flipped_bit_of_signature_key_and_message_is_refused(void)
{
    uint8_t seed[32] = { 7 }, msg[9] = "testamur", sig[64];
    struct tm_ed25519_pair pair;

    tm_ed25519_from_seed(seed, &pair);
    expect(tm_ed25519_key_ok(pair.public_key));
    tm_ed25519_sign(&pair, tm_slice(msg, sizeof msg), sig);
    expect(tm_ed25519_verify(pair.public_key, tm_slice(msg, sizeof msg), sig));
    for (size_t bit = 0; bit < (sizeof sig + 32 + sizeof msg) * 8; bit++) {
        size_t at = bit / 8;
        uint8_t *byte = at < 64 ? &sig[at] : at < 96 ? &pair.public_key[at - 64] : &msg[at - 96];

        *byte ^= (uint8_t)(1u << bit % 8);
        expect(!tm_ed25519_verify(pair.public_key, tm_slice(msg, sizeof msg), sig));
        *byte ^= (uint8_t)(1u << bit % 8);
    }
}

TM_CLAIMS(CLAIM(this_build_decides_every_edge_as_pinned),
          CLAIM(cctv_vectors_are_accepted_flag_by_flag), CLAIM(wycheproof_verdicts_hold),
          CLAIM(every_flipped_bit_of_signature_key_and_message_is_refused))
