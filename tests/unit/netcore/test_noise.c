/* The handshake against outside vectors: cacophony's for the whole of it, Wycheproof's for the
 * primitives underneath. */
#include "net/core/noise.h"

#include <jansson.h>
#include <sodium.h>

#include "node/base/encode.h"
#include "tests/lib/expect.h"

#define PROTOCOL "Noise_XX_25519_ChaChaPoly_BLAKE2b"

static json_t *load(const char *path)
{
    json_error_t error;
    json_t *root = json_load_file(path, 0, &error);

    if (root == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", path, error.text);
    return root;
}

static struct tm_buf hex(const json_t *object, const char *key)
{
    struct tm_buf out = TM_BUF_INIT((size_t)1 << 20);
    struct tm_err err = TM_ERR_INIT;
    const char *text = json_string_value(json_object_get(object, key));

    expect(text != NULL);
    expect_ok(tm_hex_get(&out, tm_str(text), &err), &err);
    return out;
}

static void hex32(const json_t *object, const char *key, uint8_t out[32])
{
    const char *text = json_string_value(json_object_get(object, key));

    expect(text != NULL && tm_hex_exact(tm_str(text), out, 32));
}

static void give_key(void *ctx, void *out, size_t len)
{
    expect_int((int64_t)len, 32);
    memcpy(out, ctx, len);
}

static void begin(struct tm_noise *n, bool initiator, const json_t *vector, uint8_t ephemeral[32])
{
    struct tm_buf prologue = hex(vector, initiator ? "init_prologue" : "resp_prologue");
    struct tm_rng rng = { give_key, ephemeral };
    uint8_t secret[32];

    hex32(vector, initiator ? "init_static" : "resp_static", secret);
    hex32(vector, initiator ? "init_ephemeral" : "resp_ephemeral", ephemeral);
    tm_noise_init(n, initiator, tm_buf_slice(&prologue), secret, &rng);
    tm_buf_free(&prologue);
}

static void handshake_message(struct tm_noise *from, struct tm_noise *to, struct tm_slice payload,
                              struct tm_slice want)
{
    struct tm_buf wire = TM_BUF_INIT(TM_NOISE_MESSAGE_MAX), got = TM_BUF_INIT(TM_NOISE_MESSAGE_MAX);
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_noise_write(from, payload, &wire, &err), &err);
    expect_slice(tm_buf_slice(&wire), want);
    expect_ok(tm_noise_read(to, want, &got, &err), &err);
    expect_slice(tm_buf_slice(&got), payload);
    tm_buf_free(&wire);
    tm_buf_free(&got);
}

static void transport_message(struct tm_noise_cipher *from, struct tm_noise_cipher *to,
                              struct tm_slice payload, struct tm_slice want)
{
    uint8_t wire[1024], got[1024];
    struct tm_err err = TM_ERR_INIT;

    expect(payload.len + TM_NOISE_TAG_SIZE <= sizeof wire);
    expect_ok(tm_noise_seal(from, TM_SLICE_EMPTY, payload, wire, &err), &err);
    expect_slice(tm_slice(wire, payload.len + TM_NOISE_TAG_SIZE), want);
    expect_ok(tm_noise_open(to, TM_SLICE_EMPTY, want, got, &err), &err);
    expect_slice(tm_slice(got, payload.len), payload);
}

static void run_vector(const json_t *vector)
{
    uint8_t e_init[32], e_resp[32];
    struct tm_noise init, resp, *ends[2] = { &init, &resp };
    struct tm_noise_cipher send[2] = { 0 }, recv[2] = { 0 };
    struct tm_buf hash = hex(vector, "handshake_hash");
    json_t *messages = json_object_get(vector, "messages");

    begin(&init, true, vector, e_init);
    begin(&resp, false, vector, e_resp);
    expect((json_array_size(messages) > TM_NOISE_TURNS));
    for (size_t i = 0; i < json_array_size(messages); i++) {
        const json_t *m = json_array_get(messages, i);
        struct tm_buf payload = hex(m, "payload"), want = hex(m, "ciphertext");

        if (i < TM_NOISE_TURNS)
            handshake_message(ends[i % 2], ends[1 - i % 2], tm_buf_slice(&payload),
                              tm_buf_slice(&want));
        else
            transport_message(&send[i % 2], &recv[1 - i % 2], tm_buf_slice(&payload),
                              tm_buf_slice(&want));
        tm_buf_free(&payload);
        tm_buf_free(&want);
        for (int end = 0; end < 2 && i == TM_NOISE_TURNS - 1; end++) {
            expect(tm_noise_over(ends[end]));
            expect_slice(tm_slice(ends[end]->h, sizeof init.h), tm_buf_slice(&hash));
            tm_noise_split(ends[end], &send[end], &recv[end]);
        }
    }
    tm_buf_free(&hash);
}

static void every_cacophony_vector_of_our_protocol_holds(void)
{
    json_t *root = load(tm_vectors("noise/cacophony.txt"));
    const json_t *vectors = json_object_get(root, "vectors");
    size_t ran = 0;

    for (size_t i = 0; i < json_array_size(vectors); i++) {
        const json_t *vector = json_array_get(vectors, i);
        const char *name = json_string_value(json_object_get(vector, "protocol_name"));

        if (name == NULL || strcmp(name, PROTOCOL) != 0)
            continue;
        run_vector(vector);
        ran++;
    }
    tm_note("%zu vectors of %s", ran, PROTOCOL);
    expect(ran >= 1);
    json_decref(root);
}

static void one_x25519(const json_t *test)
{
    struct tm_buf key = hex(test, "public"), secret = hex(test, "private");
    struct tm_buf want = hex(test, "shared");
    struct tm_err err = TM_ERR_INIT;
    uint8_t got[32];

    expect(key.len == 32 && secret.len == 32 && want.len == 32);
    if (sodium_is_zero(want.data, want.len)) {
        expect_fails(tm_noise_dh(secret.data, key.data, got, &err), TM_E_MISMATCH, &err);
    } else {
        expect_ok(tm_noise_dh(secret.data, key.data, got, &err), &err);
        expect_slice(tm_slice(got, 32), tm_buf_slice(&want));
    }
    tm_buf_free(&key);
    tm_buf_free(&secret);
    tm_buf_free(&want);
}

static void each_test(const char *file, void (*fn)(const json_t *test))
{
    json_t *root = load(tm_vectors(file));
    const json_t *groups = json_object_get(root, "testGroups");
    size_t ran = 0;

    for (size_t i = 0; i < json_array_size(groups); i++) {
        const json_t *tests = json_object_get(json_array_get(groups, i), "tests");

        for (size_t j = 0; j < json_array_size(tests); j++) {
            fn(json_array_get(tests, j));
            ran++;
        }
    }
    expect_int((int64_t)ran, json_integer_value(json_object_get(root, "numberOfTests")));
    tm_note("%zu tests of %s", ran, file);
    json_decref(root);
}

static void x25519_agrees_with_wycheproof_and_refuses_the_zero_secret(void)
{
    each_test("wycheproof/x25519_test.json", one_x25519);
}

/* Noise's nonces are four zero bytes and a counter; others are given to libsodium as they stand, so
 * that the library underneath is held to all vectors. */
static int open_at(const struct tm_buf *key, const struct tm_buf *iv, struct tm_slice ad,
                   struct tm_slice sealed, uint8_t *out)
{
    struct tm_noise_cipher c = { .has_key = true };
    struct tm_err err = TM_ERR_INIT;

    if (iv->len != 12)
        return -1;
    if (memcmp(iv->data, "\0\0\0\0", 4) != 0)
        return crypto_aead_chacha20poly1305_ietf_decrypt(out, NULL, NULL, sealed.data, sealed.len,
                                                         ad.data, ad.len, iv->data, key->data);
    memcpy(c.key, key->data, 32);
    for (int i = 0; i < 8; i++)
        c.nonce |= (uint64_t)iv->data[4 + i] << (8 * i);
    return tm_noise_open(&c, ad, sealed, out, &err);
}

static void one_aead(const json_t *test)
{
    struct tm_buf key = hex(test, "key"), iv = hex(test, "iv"), ad = hex(test, "aad");
    struct tm_buf plain = hex(test, "msg"), sealed = hex(test, "ct"), tag = hex(test, "tag");
    bool valid = strcmp(json_string_value(json_object_get(test, "result")), "valid") == 0;
    uint8_t out[4096];
    int r;

    expect(key.len == 32 && sealed.len <= sizeof out);
    tm_buf_put_slice(&sealed, tm_buf_slice(&tag));
    r = open_at(&key, &iv, tm_buf_slice(&ad), tm_buf_slice(&sealed), out);
    expect((r == 0) == valid);
    if (valid)
        expect_slice(tm_slice(out, plain.len), tm_buf_slice(&plain));
    tm_buf_free(&key);
    tm_buf_free(&iv);
    tm_buf_free(&ad);
    tm_buf_free(&plain);
    tm_buf_free(&sealed);
    tm_buf_free(&tag);
}

static void chacha20_poly1305_agrees_with_wycheproof(void)
{
    each_test("wycheproof/chacha20_poly1305_test.json", one_aead);
}

static void begin_seeded(struct tm_noise *n, bool initiator, struct tm_rng_seeded *state)
{
    uint8_t secret[32];
    struct tm_rng rng;

    tm_rng_seed(state, 1, "noise");
    rng = tm_rng_of(state);
    tm_rng_fill(&rng, secret, sizeof secret);
    tm_noise_init(n, initiator, TM_LIT("p"), secret, &rng);
}

static void a_small_order_key_ends_the_handshake(void)
{
    static const char *const points[] = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    };

    for (size_t i = 0; i < sizeof points / sizeof points[0]; i++) {
        struct tm_buf wire = TM_BUF_INIT(1024), payload = TM_BUF_INIT(1024);
        struct tm_err err = TM_ERR_INIT;
        struct tm_rng_seeded state;
        struct tm_noise n;
        uint8_t point[32];

        expect(tm_hex_exact(tm_str(points[i]), point, 32));
        begin_seeded(&n, false, &state);
        expect_ok(tm_noise_read(&n, tm_slice(point, 32), &payload, &err), &err);
        expect_fails(tm_noise_write(&n, TM_SLICE_EMPTY, &wire, &err), TM_E_MISMATCH, &err);
        expect_fails(tm_noise_write(&n, TM_SLICE_EMPTY, &wire, &err), TM_E_USAGE, &err);
        tm_buf_free(&wire);
        tm_buf_free(&payload);
    }
}

static void out_of_turn_is_refused(void)
{
    struct tm_buf wire = TM_BUF_INIT(1024);
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng_seeded state;
    struct tm_noise n;

    begin_seeded(&n, false, &state);
    expect(!tm_noise_writes(&n));
    expect_fails(tm_noise_write(&n, TM_SLICE_EMPTY, &wire, &err), TM_E_USAGE, &err);
    begin_seeded(&n, true, &state);
    expect(tm_noise_writes(&n));
    expect_fails(tm_noise_read(&n, TM_LIT("x"), &wire, &err), TM_E_USAGE, &err);
    tm_buf_free(&wire);
}

static void the_last_nonce_is_never_used(void)
{
    struct tm_noise_cipher c = { .has_key = true, .nonce = UINT64_MAX - 1 }, d = c;
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice sealed;
    uint8_t wire[17], plain[1];

    sealed = tm_slice(wire, sizeof wire);
    expect_ok(tm_noise_seal(&c, TM_SLICE_EMPTY, TM_LIT("x"), wire, &err), &err);
    expect_fails(tm_noise_seal(&c, TM_SLICE_EMPTY, TM_LIT("x"), wire, &err), TM_E_LIMIT, &err);
    expect_ok(tm_noise_open(&d, TM_SLICE_EMPTY, sealed, plain, &err), &err);
    expect_fails(tm_noise_open(&d, TM_SLICE_EMPTY, sealed, plain, &err), TM_E_LIMIT, &err);
}

TM_CLAIMS(CLAIM(every_cacophony_vector_of_our_protocol_holds),
          CLAIM(x25519_agrees_with_wycheproof_and_refuses_the_zero_secret),
          CLAIM(chacha20_poly1305_agrees_with_wycheproof),
          CLAIM(a_small_order_key_ends_the_handshake), CLAIM(out_of_turn_is_refused),
          CLAIM(the_last_nonce_is_never_used))
