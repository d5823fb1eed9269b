/* net/core/noise.h - Noise_XX_25519_ChaChaPoly_BLAKE2b: the handshake and its two ciphers.
 *
 *     -> e
 *     <- e, ee, s, es
 *     -> s, se
 *
 * By "The Noise Protocol Framework", revision 34. The messages are rows of a table (noise.c); write
 * and read walk the row whose turn it is. Takes and gives whole messages, draws its ephemeral key
 * from the generator it is handed, does no I/O. A handshake that failed stays failed. Every X25519
 * that gives all zeros is refused (section 12.1 leaves that to us): no peer may choose a secret.
 */
#ifndef TM_NET_NOISE_H
#define TM_NET_NOISE_H

#include "node/base/buf.h"
#include "node/base/rng.h"

#define TM_NOISE_KEY_SIZE    32 /* X25519, secret or public */
#define TM_NOISE_HASH_SIZE   64 /* BLAKE2b-512 */
#define TM_NOISE_TAG_SIZE    16
#define TM_NOISE_MESSAGE_MAX 65535 /* section 3: of any message */
#define TM_NOISE_TURNS       3     /* messages of the handshake; the initiator writes 0 and 2 */

/* A key and the number of messages it has sealed or opened. */
struct tm_noise_cipher {
    uint8_t key[32]; /* secret */
    uint64_t nonce;
    bool has_key;
};

/* Seals `plain` into `out`, plain.len + TM_NOISE_TAG_SIZE bytes; `out` may be where `plain` is.
 * Fails: TM_E_LIMIT (the nonces of this key are used up). */
int tm_noise_seal(struct tm_noise_cipher *c, struct tm_slice ad, struct tm_slice plain,
                  uint8_t *out, struct tm_err *err);
/* Opens `sealed` into `out`, sealed.len - TM_NOISE_TAG_SIZE bytes; may overlap likewise. Fails:
 * TM_E_MALFORMED (shorter than a tag, or altered: `out` is undefined), TM_E_LIMIT. */
int tm_noise_open(struct tm_noise_cipher *c, struct tm_slice ad, struct tm_slice sealed,
                  uint8_t *out, struct tm_err *err);
/* The next key, from this one; the nonce goes on (section 11.3). */
void tm_noise_rekey(struct tm_noise_cipher *c);

struct tm_noise {
    bool initiator, failed;
    unsigned turn; /* 0 to TM_NOISE_TURNS: the message that comes next */
    struct tm_rng rng;
    uint8_t h[TM_NOISE_HASH_SIZE];  /* hash of all so far */
    uint8_t ck[TM_NOISE_HASH_SIZE]; /* chaining key; secret */
    struct tm_noise_cipher cipher;
    uint8_t s[TM_NOISE_KEY_SIZE], s_public[TM_NOISE_KEY_SIZE]; /* our static key; s is secret */
    uint8_t e[TM_NOISE_KEY_SIZE], e_public[TM_NOISE_KEY_SIZE]; /* our ephemeral key */
    uint8_t rs[TM_NOISE_KEY_SIZE], re[TM_NOISE_KEY_SIZE];      /* the peer's, once read */
};

/* `rng` is copied, its context borrowed; it is asked once, for the 32 bytes of our ephemeral key,
 * when we first write. */
void tm_noise_init(struct tm_noise *n, bool initiator, struct tm_slice prologue,
                   const uint8_t static_secret[TM_NOISE_KEY_SIZE], const struct tm_rng *rng);
void tm_noise_done(struct tm_noise *n); /* wipes */

/* True when the next message is ours to write; false when it is to be read, or none is left. */
bool tm_noise_writes(const struct tm_noise *n);
static inline bool tm_noise_over(const struct tm_noise *n)
{
    return n->turn == TM_NOISE_TURNS;
}

/* Appends our next message, carrying `payload` (in clear in message 0). Fails: TM_E_USAGE (not our
 * turn, or failed before), TM_E_MISMATCH (all-zero secret), TM_E_LIMIT, TM_E_NOMEM. */
int tm_noise_write(struct tm_noise *n, struct tm_slice payload, struct tm_buf *out,
                   struct tm_err *err);
/* Reads the peer's next message; its payload is appended to `payload`. Fails: TM_E_USAGE (not its
 * turn, or failed before), TM_E_MALFORMED (too short, too long, or does not open), TM_E_MISMATCH
 * (all-zero secret), TM_E_LIMIT, TM_E_NOMEM. */
int tm_noise_read(struct tm_noise *n, struct tm_slice message, struct tm_buf *payload,
                  struct tm_err *err);

/* After the last message: the ciphers for what we send and what we receive. n->h is the handshake's
 * hash. Our promise: tm_noise_over(). */
void tm_noise_split(struct tm_noise *n, struct tm_noise_cipher *send, struct tm_noise_cipher *recv);

/* X25519 of our secret and their public key. Fails: TM_E_MISMATCH (the all-zero secret). */
int tm_noise_dh(const uint8_t secret[TM_NOISE_KEY_SIZE],
                const uint8_t public_key[TM_NOISE_KEY_SIZE], uint8_t out[TM_NOISE_KEY_SIZE],
                struct tm_err *err);
void tm_noise_public(const uint8_t secret[TM_NOISE_KEY_SIZE], uint8_t out[TM_NOISE_KEY_SIZE]);

#endif
