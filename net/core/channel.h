/* net/core/channel.h - sealed records over a byte stream, and whose node the peer is.
 *
 * Takes the bytes of one connection and gives whole plaintext records; takes plaintext records and
 * gives bytes to send. Does no I/O and reads no clock. One channel is one connection; it belongs to
 * the thread that drives it.
 *
 *   initiator:  SHAKING_E --read message 2, write 3--> OPEN
 *   responder:  SHAKING_E --read message 1, write 2--> SHAKING_S --read message 3--> OPEN
 *   every state --any fault--> FAILED
 * SHAKING_E  nothing known of the peer; at most TM_CHANNEL_SHAKE_MAX bytes are held.
 * SHAKING_S  (responder) an ephemeral key agreed; still nothing proven.
 * OPEN       keys agreed both ways, the peer's static key known, its identity decided as far as
 *            its log is known here; records flow.
 * FAILED     `fault` is set for good; nothing more is given or taken. Close the connection.
 *
 * The wire. Everything is a record: two bytes of length, big-endian, then that many bytes. The
 * first record is the initiator's lowest and highest version (a byte each) and message 1 of
 * Noise_XX_25519_ChaChaPoly_BLAKE2b; then come messages 2 and 3; then sealed records. The prologue
 * is "testamur\n<network>\n<lowest>\n<highest>\n" (decimal), so another network, or a version range
 * changed on the way, fails the handshake. Payload of message 1: none, always. Of messages 2 and 3:
 * none, or a proof (struct tm_channel_proof). Message 2 goes to whoever connects, so a responder's
 * proof is public; it says nothing that a member's `node` entry does not say.
 *
 * Both directions rekey by the Noise function after each TM_REKEY_RECORDS records or TM_REKEY_BYTES
 * sealed bytes. The end of the stream is not authenticated: say GOAWAY first.
 */
#ifndef TM_NET_CHANNEL_H
#define TM_NET_CHANNEL_H

#include "net/limits.h"
#include "node/base/buf.h"
#include "node/base/ed25519.h"
#include "node/base/id.h"
#include "node/base/rng.h"

#define TM_CHANNEL_KEY_SIZE  32 /* X25519, secret or public */
#define TM_CHANNEL_HASH_SIZE 64 /* of the handshake: names this connection, same at both ends */
#define TM_CHANNEL_SHAKE_MAX (96 + TM_HANDSHAKE_PAYLOAD_MAX) /* message 2, the longest */

/* "This static key is of a node of that member, until then": Ed25519 by the control key over
 * "testamur/v1 handshake\n<network>\n<member id>\n<static key hex>\n<until>\n", until in decimal.
 * As a payload: byte 0x01, member id (32), until (8, big-endian), signature (64). */
struct tm_channel_proof {
    struct tm_id member;
    uint64_t until_ms; /* wall milliseconds, exclusive */
    uint8_t signature[TM_ED25519_SIG_SIZE];
};

/* Signs for the node's static public key. `network` passes tm_network_ok(). */
void tm_channel_prove(const struct tm_ed25519_pair *control, const char *network,
                      const struct tm_id *member, const uint8_t static_public[TM_CHANNEL_KEY_SIZE],
                      uint64_t until_ms, struct tm_channel_proof *out);
/* A static key pair from 32 random bytes, for tm_channel_self. */
void tm_channel_static_public(const uint8_t static_secret[TM_CHANNEL_KEY_SIZE],
                              uint8_t out[TM_CHANNEL_KEY_SIZE]);

/* Who we are: shared by all channels of a node, borrowed by each for its whole life. */
struct tm_channel_self {
    const char *network;                        /* passes tm_network_ok() */
    uint8_t version_low, version_high;          /* protocol versions we speak; low <= high */
    bool member;                                /* else anonymous: a fresh static key, no payload */
    uint8_t static_secret[TM_CHANNEL_KEY_SIZE]; /* member only; secret */
    struct tm_channel_proof proof;              /* member only; may be renewed between connects */
    /* The control key now in force for `member`, into `out`; false when its log is not known here.
     * Called when a handshake ends and from tm_channel_identify(), never later. */
    bool (*control_key)(void *ctx, const struct tm_id *member, uint8_t out[32]);
    void *ctx;
};

enum tm_channel_fault {
    TM_CHANNEL_SOUND,       /* no fault */
    TM_CHANNEL_BAD_LENGTH,  /* a record too short or too long for its place */
    TM_CHANNEL_BAD_VERSION, /* no protocol version in common */
    TM_CHANNEL_BAD_SHAKE,   /* a handshake message that does not open: other network, or altered */
    TM_CHANNEL_BAD_KEY,     /* a public key that gives the all-zero secret */
    TM_CHANNEL_BAD_RECORD,  /* a record that does not open */
    TM_CHANNEL_BACKLOG,     /* more to send than TM_UNSENT_CLOSE_BYTES waits in the channel */
    TM_CHANNEL_NO_MEMORY,
    TM_CHANNEL_FAULT_COUNT
};
/* "bad_length"…; static storage. */
const char *tm_channel_fault_name(enum tm_channel_fault fault);

enum tm_channel_got {
    TM_CHANNEL_MORE,   /* all input is taken; nothing whole yet */
    TM_CHANNEL_OPENED, /* the handshake is over, once; look at the identity and go on reading */
    TM_CHANNEL_RECORD, /* a record is in `*record`; go on reading */
    TM_CHANNEL_FAILED  /* see tm_channel_fault(); nothing further is taken */
};

enum tm_channel_identity {
    TM_IDENTITY_ANONYMOUS, /* gave no proof, or none we can read */
    TM_IDENTITY_CLAIMED,   /* a proof that cannot be checked: its member's log is not known here */
    TM_IDENTITY_UNPROVED, /* a proof that does not hold: past its time, or of another key. No guilt:
                              it may come from before a rotation */
    TM_IDENTITY_PROVED    /* a node of `member`, by the control key in force */
};

struct tm_channel;

/* `self` is borrowed, `rng` copied (its context borrowed). An initiator has message 1 in its output
 * at once. `wall_ms` judges the peer's proof. Owned by the caller. Fails: TM_E_NOMEM, TM_E_USAGE
 * (a network name or version range of our own that is not in order). */
int tm_channel_new(const struct tm_channel_self *self, bool initiator, const struct tm_rng *rng,
                   uint64_t wall_ms, struct tm_channel **out, struct tm_err *err);
void tm_channel_free(struct tm_channel *ch); /* wipes its keys; NULL is fine */

/* Takes bytes from the front of `*in` up to the next event. Call until it says MORE or FAILED:
 *     for (;;) {
 *         got = tm_channel_read(ch, &in, &record);
 *         if (got == TM_CHANNEL_MORE || got == TM_CHANNEL_FAILED)
 *             break;
 *         … OPENED or RECORD
 *     }
 * `*record` (1 to TM_RECORD_PLAIN_MAX bytes) is borrowed until the next read on this channel. It
 * may be stopped after any event and gone on with later, with the rest of `*in` first. */
enum tm_channel_got tm_channel_read(struct tm_channel *ch, struct tm_slice *in,
                                    struct tm_slice *record);

/* Seals one record of 1 to TM_RECORD_PLAIN_MAX bytes, copied, behind what waits in the output.
 * Fails: TM_E_BUSY (not open yet), TM_E_DENIED (FAILED), TM_E_USAGE (size), and TM_E_LIMIT or
 * TM_E_NOMEM, which leave the channel FAILED. */
int tm_channel_send(struct tm_channel *ch, struct tm_slice plain, struct tm_err *err);

/* Bytes to write to the connection, in order; borrowed until the next call on this channel. After a
 * fault it still holds what was said before. */
struct tm_slice tm_channel_output(const struct tm_channel *ch);
/* The first `len` bytes of the output have been taken. */
void tm_channel_sent(struct tm_channel *ch, size_t len);

bool tm_channel_is_open(const struct tm_channel *ch);
enum tm_channel_fault tm_channel_fault(const struct tm_channel *ch);
/* Of an open channel: the handshake's hash, and the peer's static key. Borrowed. */
const uint8_t *tm_channel_hash(const struct tm_channel *ch);
const uint8_t *tm_channel_peer_key(const struct tm_channel *ch);

/* Whose node the peer is, as decided when the handshake ended or at the last tm_channel_identify().
 * `member` (may be NULL) is set for CLAIMED, UNPROVED and PROVED. */
enum tm_channel_identity tm_channel_identity(const struct tm_channel *ch, struct tm_id *member);
/* Decides again, with the log as known now: after a first sync, a rotation, or when time passes. */
enum tm_channel_identity tm_channel_identify(struct tm_channel *ch, uint64_t wall_ms);

#endif
