/* net/core/noise.c - Noise_XX_25519_ChaChaPoly_BLAKE2b on libsodium. Section numbers are those of
 * "The Noise Protocol Framework", revision 34. */
#include "net/core/noise.h"

#include <sodium.h>

#include "node/base/check.h"
#include "node/base/cursor.h"

#define PROTOCOL   "Noise_XX_25519_ChaChaPoly_BLAKE2b"
#define BLOCK_SIZE 128        /* of BLAKE2b, for HMAC */
#define NONCE_END  UINT64_MAX /* reserved for rekeying, section 5.1 */

/* Section 7.5. What each message carries, before its payload. */
enum token { END, E, S, EE, ES, SE };
static const enum token pattern[TM_NOISE_TURNS][5] = {
    { E, END },
    { E, EE, S, ES, END },
    { S, SE, END },
};

/* --- functions of the cipher and the hash, sections 12.1, 12.3, 12.6, 4.3 --- */

int tm_noise_dh(const uint8_t secret[TM_NOISE_KEY_SIZE],
                const uint8_t public_key[TM_NOISE_KEY_SIZE], uint8_t out[TM_NOISE_KEY_SIZE],
                struct tm_err *err)
{
    uint8_t shared[TM_NOISE_KEY_SIZE];
    /* libsodium refuses points of small order beforehand; the result is looked at all the same */
    int bad = crypto_scalarmult_curve25519(shared, secret, public_key);

    bad |= sodium_is_zero(shared, sizeof shared);
    if (bad == 0)
        memcpy(out, shared, sizeof shared);
    sodium_memzero(shared, sizeof shared);
    return bad == 0 ? 0 : tm_fail(err, TM_E_MISMATCH, "public key of small order");
}

void tm_noise_public(const uint8_t secret[TM_NOISE_KEY_SIZE], uint8_t out[TM_NOISE_KEY_SIZE])
{
    crypto_scalarmult_curve25519_base(out, secret);
}

static void nonce_bytes(uint64_t n, uint8_t out[12])
{
    memset(out, 0, 4);
    for (int i = 0; i < 8; i++)
        out[4 + i] = (uint8_t)(n >> (8 * i));
}

static void hash2(uint8_t out[TM_NOISE_HASH_SIZE], struct tm_slice a, struct tm_slice b)
{
    crypto_generichash_state st;

    crypto_generichash_init(&st, NULL, 0, TM_NOISE_HASH_SIZE);
    crypto_generichash_update(&st, a.data, a.len);
    crypto_generichash_update(&st, b.data, b.len);
    crypto_generichash_final(&st, out, TM_NOISE_HASH_SIZE);
    sodium_memzero(&st, sizeof st);
}

/* HMAC-BLAKE2b of a || b, RFC 2104; the key is always a chaining key's 64 bytes. */
static void hmac(uint8_t out[TM_NOISE_HASH_SIZE], const uint8_t key[TM_NOISE_HASH_SIZE],
                 struct tm_slice a, struct tm_slice b)
{
    uint8_t pad[BLOCK_SIZE], inner[TM_NOISE_HASH_SIZE];
    crypto_generichash_state st;

    memset(pad, 0x36, sizeof pad);
    for (size_t i = 0; i < TM_NOISE_HASH_SIZE; i++)
        pad[i] ^= key[i];
    crypto_generichash_init(&st, NULL, 0, sizeof inner);
    crypto_generichash_update(&st, pad, sizeof pad);
    crypto_generichash_update(&st, a.data, a.len);
    crypto_generichash_update(&st, b.data, b.len);
    crypto_generichash_final(&st, inner, sizeof inner);
    for (size_t i = 0; i < sizeof pad; i++)
        pad[i] ^= 0x36 ^ 0x5c;
    hash2(out, tm_slice(pad, sizeof pad), tm_slice(inner, sizeof inner));
    sodium_memzero(&st, sizeof st);
    sodium_memzero(pad, sizeof pad);
    sodium_memzero(inner, sizeof inner);
}

/* HKDF with two outputs, section 4.3. `out1` may be `ck`. */
static void hkdf2(const uint8_t ck[TM_NOISE_HASH_SIZE], struct tm_slice ikm,
                  uint8_t out1[TM_NOISE_HASH_SIZE], uint8_t out2[TM_NOISE_HASH_SIZE])
{
    uint8_t temp[TM_NOISE_HASH_SIZE];

    hmac(temp, ck, ikm, TM_SLICE_EMPTY);
    hmac(out1, temp, TM_LIT("\x01"), TM_SLICE_EMPTY);
    hmac(out2, temp, tm_slice(out1, TM_NOISE_HASH_SIZE), TM_LIT("\x02"));
    sodium_memzero(temp, sizeof temp);
}

/* --- CipherState, section 5.1 --- */

int tm_noise_seal(struct tm_noise_cipher *c, struct tm_slice ad, struct tm_slice plain,
                  uint8_t *out, struct tm_err *err)
{
    uint8_t nonce[12];

    TM_CHECK(c->has_key);
    if (c->nonce == NONCE_END)
        return tm_fail(err, TM_E_LIMIT, "nonces used up");
    nonce_bytes(c->nonce, nonce);
    crypto_aead_chacha20poly1305_ietf_encrypt(out, NULL, plain.data, plain.len, ad.data, ad.len,
                                              NULL, nonce, c->key);
    c->nonce++;
    return 0;
}

int tm_noise_open(struct tm_noise_cipher *c, struct tm_slice ad, struct tm_slice sealed,
                  uint8_t *out, struct tm_err *err)
{
    uint8_t nonce[12];

    TM_CHECK(c->has_key);
    if (c->nonce == NONCE_END)
        return tm_fail(err, TM_E_LIMIT, "nonces used up");
    if (sealed.len < TM_NOISE_TAG_SIZE)
        return tm_fail(err, TM_E_MALFORMED, "shorter than its tag");
    nonce_bytes(c->nonce, nonce);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(out, NULL, NULL, sealed.data, sealed.len, ad.data,
                                                  ad.len, nonce, c->key) != 0)
        return tm_fail(err, TM_E_MALFORMED, "does not open"); /* and the nonce stays, section 5.1 */
    c->nonce++;
    return 0;
}

void tm_noise_rekey(struct tm_noise_cipher *c)
{
    static const uint8_t zeros[32];
    uint8_t out[sizeof zeros + TM_NOISE_TAG_SIZE], nonce[12];

    TM_CHECK(c->has_key);
    nonce_bytes(NONCE_END, nonce);
    crypto_aead_chacha20poly1305_ietf_encrypt(out, NULL, zeros, sizeof zeros, NULL, 0, NULL, nonce,
                                              c->key);
    memcpy(c->key, out, sizeof c->key);
    sodium_memzero(out, sizeof out);
}

/* --- SymmetricState, section 5.2 --- */

static void cipher_begin(struct tm_noise_cipher *c, const uint8_t key[TM_NOISE_HASH_SIZE])
{
    memcpy(c->key, key, sizeof c->key); /* the first 32 of 64 bytes */
    c->nonce = 0;
    c->has_key = true;
}

static void mix_hash(struct tm_noise *n, struct tm_slice data)
{
    hash2(n->h, tm_slice(n->h, sizeof n->h), data);
}

static void mix_key(struct tm_noise *n, const uint8_t shared[TM_NOISE_KEY_SIZE])
{
    uint8_t key[TM_NOISE_HASH_SIZE];

    hkdf2(n->ck, tm_slice(shared, TM_NOISE_KEY_SIZE), n->ck, key);
    cipher_begin(&n->cipher, key);
    sodium_memzero(key, sizeof key);
}

static int seal_and_hash(struct tm_noise *n, struct tm_slice plain, struct tm_buf *out,
                         struct tm_err *err)
{
    size_t len = plain.len + (n->cipher.has_key ? TM_NOISE_TAG_SIZE : 0);
    uint8_t *at = tm_buf_room(out, len);
    int r = 0;

    if (at == NULL)
        return tm_buf_check(out, "handshake message", err);
    if (n->cipher.has_key)
        r = tm_noise_seal(&n->cipher, tm_slice(n->h, sizeof n->h), plain, at, err);
    else if (len > 0)
        memcpy(at, plain.data, len);
    if (r != 0)
        return r;
    mix_hash(n, tm_slice(at, len));
    out->len += len;
    return 0;
}

static int open_and_hash(struct tm_noise *n, struct tm_slice sealed, uint8_t *out,
                         struct tm_err *err)
{
    int r = 0;

    if (n->cipher.has_key)
        r = tm_noise_open(&n->cipher, tm_slice(n->h, sizeof n->h), sealed, out, err);
    else if (sealed.len > 0)
        memcpy(out, sealed.data, sealed.len);
    if (r == 0)
        mix_hash(n, sealed);
    return r;
}

/* --- HandshakeState, section 5.3 --- */

void tm_noise_init(struct tm_noise *n, bool initiator, struct tm_slice prologue,
                   const uint8_t static_secret[TM_NOISE_KEY_SIZE], const struct tm_rng *rng)
{
    struct tm_slice name = TM_LIT(PROTOCOL);

    memset(n, 0, sizeof *n);
    n->initiator = initiator;
    n->rng = *rng;
    memcpy(n->h, name.data, name.len); /* shorter than a hash: padded with zeros */
    memcpy(n->ck, n->h, sizeof n->ck);
    mix_hash(n, prologue);
    memcpy(n->s, static_secret, sizeof n->s);
    tm_noise_public(n->s, n->s_public);
}

void tm_noise_done(struct tm_noise *n)
{
    sodium_memzero(n, sizeof *n);
    n->failed = true;
}

bool tm_noise_writes(const struct tm_noise *n)
{
    return !n->failed && !tm_noise_over(n) && (n->turn % 2 == 0) == n->initiator;
}

/* EE, ES and SE: the initiator's key is named first. */
static int mix_dh(struct tm_noise *n, enum token token, struct tm_err *err)
{
    bool ours_static = token == (n->initiator ? SE : ES);
    bool theirs_static = token == (n->initiator ? ES : SE);
    uint8_t shared[TM_NOISE_KEY_SIZE];
    int r = tm_noise_dh(ours_static ? n->s : n->e, theirs_static ? n->rs : n->re, shared, err);

    if (r == 0)
        mix_key(n, shared);
    sodium_memzero(shared, sizeof shared);
    return r;
}

static int write_token(struct tm_noise *n, enum token token, struct tm_buf *out, struct tm_err *err)
{
    switch (token) {
    case E:
        tm_rng_fill(&n->rng, n->e, sizeof n->e);
        tm_noise_public(n->e, n->e_public);
        tm_buf_put(out, n->e_public, sizeof n->e_public);
        mix_hash(n, tm_slice(n->e_public, sizeof n->e_public));
        return tm_buf_check(out, "handshake message", err);
    case S:
        return seal_and_hash(n, tm_slice(n->s_public, sizeof n->s_public), out, err);
    default:
        return mix_dh(n, token, err);
    }
}

int tm_noise_write(struct tm_noise *n, struct tm_slice payload, struct tm_buf *out,
                   struct tm_err *err)
{
    size_t before = out->len;
    int r = 0;

    if (!tm_noise_writes(n))
        return tm_fail(err, TM_E_USAGE, "no handshake message of ours is due");
    for (const enum token *t = pattern[n->turn]; *t != END && r == 0; t++)
        r = write_token(n, *t, out, err);
    if (r == 0)
        r = seal_and_hash(n, payload, out, err);
    if (r == 0 && out->len - before > TM_NOISE_MESSAGE_MAX)
        r = tm_fail(err, TM_E_LIMIT, "handshake message too long");
    if (r != 0) {
        n->failed = true;
        return r;
    }
    n->turn++;
    return 0;
}

static int read_token(struct tm_noise *n, enum token token, struct tm_cursor *cur,
                      struct tm_err *err)
{
    struct tm_slice part;

    switch (token) {
    case E:
        part = tm_cursor_bytes(cur, sizeof n->re);
        if (cur->fault)
            return tm_fail(err, TM_E_MALFORMED, "handshake message too short");
        memcpy(n->re, part.data, sizeof n->re);
        mix_hash(n, part);
        return 0;
    case S:
        part = tm_cursor_bytes(cur, sizeof n->rs + TM_NOISE_TAG_SIZE);
        if (cur->fault)
            return tm_fail(err, TM_E_MALFORMED, "handshake message too short");
        return open_and_hash(n, part, n->rs, err);
    default:
        return mix_dh(n, token, err);
    }
}

static int read_payload(struct tm_noise *n, struct tm_slice sealed, struct tm_buf *payload,
                        struct tm_err *err)
{
    size_t tag = n->cipher.has_key ? TM_NOISE_TAG_SIZE : 0;
    uint8_t *at;
    int r;

    if (sealed.len < tag)
        return tm_fail(err, TM_E_MALFORMED, "handshake message too short");
    at = tm_buf_room(payload, sealed.len - tag);
    if (at == NULL)
        return tm_buf_check(payload, "handshake payload", err);
    r = open_and_hash(n, sealed, at, err);
    if (r == 0)
        payload->len += sealed.len - tag;
    return r;
}

int tm_noise_read(struct tm_noise *n, struct tm_slice message, struct tm_buf *payload,
                  struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(message);
    int r = 0;

    if (n->failed || tm_noise_over(n) || tm_noise_writes(n))
        return tm_fail(err, TM_E_USAGE, "no handshake message of the peer is due");
    if (message.len > TM_NOISE_MESSAGE_MAX)
        r = tm_fail(err, TM_E_MALFORMED, "handshake message too long");
    for (const enum token *t = pattern[n->turn]; *t != END && r == 0; t++)
        r = read_token(n, *t, &cur, err);
    if (r == 0)
        r = read_payload(n, cur.left, payload, err);
    if (r != 0) {
        n->failed = true;
        return r;
    }
    n->turn++;
    return 0;
}

void tm_noise_split(struct tm_noise *n, struct tm_noise_cipher *send, struct tm_noise_cipher *recv)
{
    uint8_t k1[TM_NOISE_HASH_SIZE], k2[TM_NOISE_HASH_SIZE]; /* initiator's, responder's sending */

    TM_CHECK(tm_noise_over(n) && !n->failed);
    hkdf2(n->ck, TM_SLICE_EMPTY, k1, k2);
    cipher_begin(send, n->initiator ? k1 : k2);
    cipher_begin(recv, n->initiator ? k2 : k1);
    sodium_memzero(k1, sizeof k1);
    sodium_memzero(k2, sizeof k2);
}
