/* net/core/channel.c - sealed records over a byte stream. States and wire: see channel.h. */
#include "net/core/channel.h"

#include <stdlib.h>

#include <sodium.h>

#include "net/core/noise.h"
#include "node/base/check.h"
#include "node/base/cursor.h"
#include "node/base/encode.h"

#define HEAD_SIZE     2
#define VERSIONS_SIZE 2 /* lowest and highest, in the first record only */
#define MESSAGE_1     (VERSIONS_SIZE + 32)
#define MESSAGE_2     (32 + 48 + 16) /* without its payload */
#define MESSAGE_3     (48 + 16)      /* without its payload */
#define PROOF_KIND    0x01
#define PROOF_SIZE    (1 + 32 + 8 + TM_ED25519_SIG_SIZE)
#define PROLOGUE_MAX  (9 + TM_NETWORK_MAX + 1 + 4 + 4)
#define SIGNED_MAX    (23 + TM_NETWORK_MAX + TM_ID_TEXT_SIZE + TM_HEX_SIZE + 24)

enum state { SHAKING_E, SHAKING_S, OPEN, FAILED };

/* One direction: its cipher, and what its key has sealed or opened so far. */
struct lane {
    struct tm_noise_cipher cipher;
    uint64_t bytes;
    uint32_t records;
};

struct tm_channel {
    const struct tm_channel_self *self;
    struct tm_rng rng;
    enum state state;
    enum tm_channel_fault fault;
    bool initiator;
    uint64_t wall_ms; /* when it began: judges the proof */
    uint8_t static_secret[TM_CHANNEL_KEY_SIZE];
    struct tm_noise noise; /* wiped when OPEN */
    struct lane send, recv;

    uint8_t head[HEAD_SIZE]; /* of the record being read */
    size_t head_len;
    struct tm_buf in;  /* the body so far; after a RECORD its plaintext, with in.len 0 */
    struct tm_buf out; /* bytes to write; those before out_at have been taken */
    size_t out_at;

    uint8_t hash[TM_CHANNEL_HASH_SIZE], peer_key[TM_CHANNEL_KEY_SIZE];
    bool has_proof;
    struct tm_channel_proof proof; /* the peer's */
    enum tm_channel_identity identity;
};

static const char *const fault_names[TM_CHANNEL_FAULT_COUNT] = {
    [TM_CHANNEL_SOUND] = "sound",
    [TM_CHANNEL_BAD_LENGTH] = "bad_length",
    [TM_CHANNEL_BAD_VERSION] = "bad_version",
    [TM_CHANNEL_BAD_SHAKE] = "bad_shake",
    [TM_CHANNEL_BAD_KEY] = "bad_key",
    [TM_CHANNEL_BAD_RECORD] = "bad_record",
    [TM_CHANNEL_BACKLOG] = "backlog",
    [TM_CHANNEL_NO_MEMORY] = "no_memory",
};

const char *tm_channel_fault_name(enum tm_channel_fault fault)
{
    return fault < TM_CHANNEL_FAULT_COUNT ? fault_names[fault] : "unknown";
}

static enum tm_channel_got fail(struct tm_channel *ch, enum tm_channel_fault fault)
{
    ch->state = FAILED;
    ch->fault = fault;
    return TM_CHANNEL_FAILED;
}

/* --- whose node it is --- */

static void signed_bytes(struct tm_buf *out, const char *network, const struct tm_id *member,
                         const uint8_t key[TM_CHANNEL_KEY_SIZE], uint64_t until_ms)
{
    char id[TM_ID_TEXT_SIZE];

    tm_buf_printf(out, "testamur/v1 handshake\n%s\n%s\n", network, tm_id_text(member, id));
    tm_hex_put(out, tm_slice(key, TM_CHANNEL_KEY_SIZE));
    tm_buf_printf(out, "\n%llu\n", (unsigned long long)until_ms);
}

void tm_channel_prove(const struct tm_ed25519_pair *control, const char *network,
                      const struct tm_id *member, const uint8_t static_public[TM_CHANNEL_KEY_SIZE],
                      uint64_t until_ms, struct tm_channel_proof *out)
{
    struct tm_buf text = TM_BUF_INIT(SIGNED_MAX);

    signed_bytes(&text, network, member, static_public, until_ms);
    TM_CHECK(text.fault == 0);
    out->member = *member;
    out->until_ms = until_ms;
    tm_ed25519_sign(control, tm_buf_slice(&text), out->signature);
    tm_buf_free(&text);
}

void tm_channel_static_public(const uint8_t static_secret[TM_CHANNEL_KEY_SIZE],
                              uint8_t out[TM_CHANNEL_KEY_SIZE])
{
    tm_noise_public(static_secret, out);
}

static void proof_put(struct tm_buf *out, const struct tm_channel_proof *proof)
{
    tm_buf_put_u8(out, PROOF_KIND);
    tm_buf_put(out, proof->member.b, sizeof proof->member.b);
    tm_buf_put_be(out, proof->until_ms, 8);
    tm_buf_put(out, proof->signature, sizeof proof->signature);
}

/* Whatever is no proof of a kind we know leaves the peer anonymous. */
static void proof_get(struct tm_channel *ch, struct tm_slice payload)
{
    struct tm_cursor cur = tm_cursor(payload);

    ch->has_proof = payload.len == PROOF_SIZE && tm_cursor_be(&cur, 1) == PROOF_KIND;
    if (!ch->has_proof)
        return;
    tm_cursor_copy(&cur, ch->proof.member.b, sizeof ch->proof.member.b);
    ch->proof.until_ms = tm_cursor_be(&cur, 8);
    tm_cursor_copy(&cur, ch->proof.signature, sizeof ch->proof.signature);
}

static enum tm_channel_identity judge(const struct tm_channel *ch, uint64_t wall_ms)
{
    struct tm_buf text = TM_BUF_INIT(SIGNED_MAX);
    uint8_t key[TM_ED25519_PUBLIC_SIZE];
    bool good;

    if (!ch->has_proof)
        return TM_IDENTITY_ANONYMOUS;
    if (ch->self->control_key == NULL ||
        !ch->self->control_key(ch->self->ctx, &ch->proof.member, key))
        return TM_IDENTITY_CLAIMED;
    if (wall_ms >= ch->proof.until_ms)
        return TM_IDENTITY_UNPROVED;
    signed_bytes(&text, ch->self->network, &ch->proof.member, ch->peer_key, ch->proof.until_ms);
    good = text.fault == 0 && tm_ed25519_verify(key, tm_buf_slice(&text), ch->proof.signature);
    tm_buf_free(&text);
    return good ? TM_IDENTITY_PROVED : TM_IDENTITY_UNPROVED;
}

enum tm_channel_identity tm_channel_identity(const struct tm_channel *ch, struct tm_id *member)
{
    if (member != NULL && ch->identity != TM_IDENTITY_ANONYMOUS)
        *member = ch->proof.member;
    return ch->identity;
}

enum tm_channel_identity tm_channel_identify(struct tm_channel *ch, uint64_t wall_ms)
{
    if (ch->state == OPEN)
        ch->identity = judge(ch, wall_ms);
    return ch->identity;
}

/* --- the handshake --- */

static void shake_begin(struct tm_channel *ch, uint8_t low, uint8_t high)
{
    struct tm_buf prologue = TM_BUF_INIT(PROLOGUE_MAX);

    tm_buf_printf(&prologue, "testamur\n%s\n%u\n%u\n", ch->self->network, low, high);
    tm_noise_init(&ch->noise, ch->initiator, tm_buf_slice(&prologue), ch->static_secret, &ch->rng);
    if (prologue.fault != 0)
        fail(ch, TM_CHANNEL_NO_MEMORY);
    tm_buf_free(&prologue);
}

/* Our next handshake message as a record; message 1 behind `front`, the versions. */
static void shake_write(struct tm_channel *ch, struct tm_slice front)
{
    struct tm_buf payload = TM_BUF_INIT(TM_HANDSHAKE_PAYLOAD_MAX);
    struct tm_buf message = TM_BUF_INIT(TM_CHANNEL_SHAKE_MAX);
    struct tm_err err = TM_ERR_INIT;
    int r;

    if (ch->self->member && ch->noise.turn > 0)
        proof_put(&payload, &ch->self->proof);
    tm_buf_put_slice(&message, front);
    r = tm_noise_write(&ch->noise, tm_buf_slice(&payload), &message, &err);
    if (r == 0) {
        tm_buf_put_be(&ch->out, message.len, HEAD_SIZE);
        tm_buf_put_slice(&ch->out, tm_buf_slice(&message));
    }
    if (r == TM_E_MISMATCH)
        fail(ch, TM_CHANNEL_BAD_KEY);
    else if (r != 0 || ch->out.fault != 0 || payload.fault != 0)
        fail(ch, TM_CHANNEL_NO_MEMORY);
    tm_buf_free(&payload);
    tm_buf_free(&message);
}

static void shake_read(struct tm_channel *ch, struct tm_slice message)
{
    struct tm_buf payload = TM_BUF_INIT(TM_HANDSHAKE_PAYLOAD_MAX);
    struct tm_err err = TM_ERR_INIT;
    int r = tm_noise_read(&ch->noise, message, &payload, &err);

    if (r == TM_E_MISMATCH)
        fail(ch, TM_CHANNEL_BAD_KEY);
    else if (r == TM_E_NOMEM)
        fail(ch, TM_CHANNEL_NO_MEMORY);
    else if (r != 0)
        fail(ch, TM_CHANNEL_BAD_SHAKE);
    else if (ch->noise.turn > 1)
        proof_get(ch, tm_buf_slice(&payload));
    tm_buf_free(&payload);
}

static enum tm_channel_got shake_over(struct tm_channel *ch)
{
    tm_noise_split(&ch->noise, &ch->send.cipher, &ch->recv.cipher);
    memcpy(ch->hash, ch->noise.h, sizeof ch->hash);
    memcpy(ch->peer_key, ch->noise.rs, sizeof ch->peer_key);
    tm_noise_done(&ch->noise);
    sodium_memzero(ch->static_secret, sizeof ch->static_secret);
    ch->state = OPEN;
    ch->identity = judge(ch, ch->wall_ms);
    return TM_CHANNEL_OPENED;
}

/* SHAKING_E of a responder: the versions and message 1; answers with message 2. */
static enum tm_channel_got on_message_1(struct tm_channel *ch, struct tm_slice body)
{
    uint8_t low = body.data[0], high = body.data[1];

    if (low > high || high < ch->self->version_low || low > ch->self->version_high)
        return fail(ch, TM_CHANNEL_BAD_VERSION);
    shake_begin(ch, low, high);
    if (ch->state != FAILED)
        shake_read(ch, tm_slice_from(body, VERSIONS_SIZE));
    if (ch->state != FAILED)
        shake_write(ch, TM_SLICE_EMPTY);
    if (ch->state == FAILED)
        return TM_CHANNEL_FAILED;
    ch->state = SHAKING_S;
    return TM_CHANNEL_MORE;
}

/* SHAKING_E of an initiator: message 2; answers with message 3. */
static enum tm_channel_got on_message_2(struct tm_channel *ch, struct tm_slice body)
{
    shake_read(ch, body);
    if (ch->state != FAILED)
        shake_write(ch, TM_SLICE_EMPTY);
    return ch->state == FAILED ? TM_CHANNEL_FAILED : shake_over(ch);
}

/* SHAKING_S: message 3. */
static enum tm_channel_got on_message_3(struct tm_channel *ch, struct tm_slice body)
{
    shake_read(ch, body);
    return ch->state == FAILED ? TM_CHANNEL_FAILED : shake_over(ch);
}

/* --- records --- */

/* Counts one record of `sealed` bytes; the key that has done its share is replaced. */
static void lane_count(struct lane *lane, size_t sealed)
{
    lane->records++;
    lane->bytes += sealed;
    if (lane->records < TM_REKEY_RECORDS && lane->bytes < TM_REKEY_BYTES)
        return;
    tm_noise_rekey(&lane->cipher);
    lane->records = 0;
    lane->bytes = 0;
}

/* OPEN: opens `body` into ch->in, where it may already stand. */
static enum tm_channel_got on_record(struct tm_channel *ch, struct tm_slice body,
                                     struct tm_slice *record)
{
    struct tm_err err = TM_ERR_INIT;
    uint8_t *plain = ch->in.data;

    if (body.data != ch->in.data)
        plain = tm_buf_room(&ch->in, body.len);
    if (plain == NULL)
        return fail(ch, TM_CHANNEL_NO_MEMORY);
    if (tm_noise_open(&ch->recv.cipher, TM_SLICE_EMPTY, body, plain, &err) != 0)
        return fail(ch, TM_CHANNEL_BAD_RECORD);
    lane_count(&ch->recv, body.len);
    *record = tm_slice(plain, body.len - TM_RECORD_TAG_SIZE);
    return TM_CHANNEL_RECORD;
}

static enum tm_channel_got on_body(struct tm_channel *ch, struct tm_slice body,
                                   struct tm_slice *record)
{
    switch (ch->state) {
    case SHAKING_E:
        return ch->initiator ? on_message_2(ch, body) : on_message_1(ch, body);
    case SHAKING_S:
        return on_message_3(ch, body);
    case OPEN:
        return on_record(ch, body, record);
    default:
        return TM_CHANNEL_FAILED;
    }
}

/* Before a byte of the body is kept: can a record be so long here? */
static bool length_ok(const struct tm_channel *ch, size_t len)
{
    if (ch->state == OPEN)
        return len > TM_RECORD_TAG_SIZE; /* two bytes cannot say too much */
    if (ch->state == SHAKING_S)
        return len >= MESSAGE_3 && len <= MESSAGE_3 + TM_HANDSHAKE_PAYLOAD_MAX;
    if (ch->initiator)
        return len >= MESSAGE_2 && len <= MESSAGE_2 + TM_HANDSHAKE_PAYLOAD_MAX;
    return len == MESSAGE_1;
}

static struct tm_slice take(struct tm_slice *in, size_t len)
{
    struct tm_slice got = tm_slice(in->data, len < in->len ? len : in->len);

    *in = tm_slice_from(*in, got.len);
    return got;
}

/* The next whole body: within `*in` if it is all there, else gathered in ch->in. False: not yet,
 * or FAILED. */
static bool next_body(struct tm_channel *ch, struct tm_slice *in, struct tm_slice *body)
{
    size_t len;

    while (ch->head_len < HEAD_SIZE && in->len > 0) {
        ch->head[ch->head_len++] = take(in, 1).data[0];
        len = (size_t)ch->head[0] << 8 | ch->head[1];
        if (ch->head_len == HEAD_SIZE && !length_ok(ch, len))
            fail(ch, TM_CHANNEL_BAD_LENGTH);
    }
    if (ch->state == FAILED || ch->head_len < HEAD_SIZE)
        return false;
    len = (size_t)ch->head[0] << 8 | ch->head[1];
    if (ch->in.len == 0 && in->len >= len) {
        *body = take(in, len);
    } else {
        tm_buf_put_slice(&ch->in, take(in, len - ch->in.len));
        if (ch->in.fault != 0)
            fail(ch, TM_CHANNEL_NO_MEMORY);
        if (ch->in.len < len || ch->state == FAILED)
            return false;
        *body = tm_buf_slice(&ch->in);
    }
    ch->in.len = 0;
    ch->head_len = 0;
    return true;
}

enum tm_channel_got tm_channel_read(struct tm_channel *ch, struct tm_slice *in,
                                    struct tm_slice *record)
{
    enum tm_channel_got got = TM_CHANNEL_MORE;
    struct tm_slice body;

    while (got == TM_CHANNEL_MORE && ch->state != FAILED && next_body(ch, in, &body))
        got = on_body(ch, body, record);
    return ch->state == FAILED ? TM_CHANNEL_FAILED : got;
}

int tm_channel_send(struct tm_channel *ch, struct tm_slice plain, struct tm_err *err)
{
    size_t sealed = plain.len + TM_RECORD_TAG_SIZE;
    uint8_t *at;
    int r;

    if (ch->state == FAILED)
        return tm_fail(err, TM_E_DENIED, "channel failed: %s", tm_channel_fault_name(ch->fault));
    if (ch->state != OPEN)
        return tm_fail(err, TM_E_BUSY, "channel is not open yet");
    if (plain.len == 0 || plain.len > TM_RECORD_PLAIN_MAX)
        return tm_fail(err, TM_E_USAGE, "record of %zu bytes", plain.len);
    if (ch->out_at > ch->out.len / 2) {
        memmove(ch->out.data, ch->out.data + ch->out_at, ch->out.len - ch->out_at);
        ch->out.len -= ch->out_at;
        ch->out_at = 0;
    }
    at = tm_buf_room(&ch->out, HEAD_SIZE + sealed);
    if (at == NULL) {
        r = tm_buf_check(&ch->out, "channel", err);
        fail(ch, r == TM_E_LIMIT ? TM_CHANNEL_BACKLOG : TM_CHANNEL_NO_MEMORY);
        return r;
    }
    r = tm_noise_seal(&ch->send.cipher, TM_SLICE_EMPTY, plain, at + HEAD_SIZE, err);
    if (r != 0) {
        fail(ch, TM_CHANNEL_BACKLOG);
        return r;
    }
    at[0] = (uint8_t)(sealed >> 8);
    at[1] = (uint8_t)sealed;
    ch->out.len += HEAD_SIZE + sealed;
    lane_count(&ch->send, sealed);
    return 0;
}

struct tm_slice tm_channel_output(const struct tm_channel *ch)
{
    return tm_slice_from(tm_buf_slice(&ch->out), ch->out_at);
}

void tm_channel_sent(struct tm_channel *ch, size_t len)
{
    TM_CHECK(len <= ch->out.len - ch->out_at);
    ch->out_at += len;
    if (ch->out_at < ch->out.len)
        return;
    ch->out.len = 0;
    ch->out_at = 0;
    if (ch->out.cap > TM_UNSENT_KEEP_BYTES)
        tm_buf_free(&ch->out);
}

/* --- life --- */

int tm_channel_new(const struct tm_channel_self *self, bool initiator, const struct tm_rng *rng,
                   uint64_t wall_ms, struct tm_channel **out, struct tm_err *err)
{
    size_t name_len = strlen(self->network);
    uint8_t versions[VERSIONS_SIZE] = { self->version_low, self->version_high };
    struct tm_channel *ch;

    if (name_len == 0 || name_len > TM_NETWORK_MAX || self->version_low > self->version_high)
        return tm_fail(err, TM_E_USAGE, "network name or protocol versions out of order");
    ch = calloc(1, sizeof *ch);
    if (ch == NULL)
        return tm_fail(err, TM_E_NOMEM, "channel: out of memory");
    ch->self = self;
    ch->rng = *rng;
    ch->initiator = initiator;
    ch->wall_ms = wall_ms;
    ch->in = (struct tm_buf)TM_BUF_INIT(TM_RECORD_BYTES_MAX);
    ch->out = (struct tm_buf)TM_BUF_INIT(TM_UNSENT_CLOSE_BYTES);
    if (self->member)
        memcpy(ch->static_secret, self->static_secret, sizeof ch->static_secret);
    else
        tm_rng_fill(&ch->rng, ch->static_secret, sizeof ch->static_secret);
    if (initiator) {
        shake_begin(ch, self->version_low, self->version_high);
        if (ch->state != FAILED)
            shake_write(ch, tm_slice(versions, sizeof versions));
    }
    if (ch->state == FAILED) {
        tm_channel_free(ch);
        return tm_fail(err, TM_E_NOMEM, "channel: out of memory");
    }
    *out = ch;
    return 0;
}

void tm_channel_free(struct tm_channel *ch)
{
    if (ch == NULL)
        return;
    tm_buf_wipe(&ch->in);
    tm_buf_free(&ch->out);
    sodium_memzero(ch, sizeof *ch);
    free(ch);
}

bool tm_channel_is_open(const struct tm_channel *ch)
{
    return ch->state == OPEN;
}

enum tm_channel_fault tm_channel_fault(const struct tm_channel *ch)
{
    return ch->fault;
}

const uint8_t *tm_channel_hash(const struct tm_channel *ch)
{
    return ch->hash;
}

const uint8_t *tm_channel_peer_key(const struct tm_channel *ch)
{
    return ch->peer_key;
}
