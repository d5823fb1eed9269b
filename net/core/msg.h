/* net/core/msg.h - the messages between nodes, as bytes and as structs. Version 1.
 *
 * A record holds one or several messages, each as two bytes of length (big-endian) and then one
 * msgpack array: [number, request id, body]. Every message passes tm_scan() with the limits below
 * before msgpack sees a byte, and the row of its kind (msg.def) before anything is allocated.
 * Decoded messages borrow from their bytes and from the caller's arena. Bodies have exactly the
 * fields listed in docs/protocol.md "Between nodes"; hello is a map, whose unknown keys are
 * ignored. Source of the rules: gossip.md "Messages".
 */
#ifndef TM_NET_MSG_H
#define TM_NET_MSG_H

#include "net/limits.h"
#include "node/base/arena.h"
#include "node/base/buf.h"
#include "node/log/fork.h"
#include "node/log/replica.h"

#define TM_MSG_BYTES_MAX (TM_RECORD_PLAIN_MAX - 2)
#define TM_PROTOCOL_LOW  1
#define TM_PROTOCOL_HIGH 1

enum tm_msg_kind {
#define TM_MSG(ID, name, number, where, bytes_max, cost, handler) TM_MSG_##ID,
#include "net/core/msg.def"
#undef TM_MSG
    TM_MSG_COUNT
};

/* What is said of one log. `time_s` 0: not held to its head's end, root without meaning. */
struct tm_msg_head {
    struct tm_id member;
    struct tm_head head;
    uint8_t cosig[64]; /* DELTA only: the owner's timestamped signature over it */
};
struct tm_msg_want {
    struct tm_id member;
    uint64_t from, to; /* [from, to); equal: the head alone */
    uint32_t epoch;    /* newest the asker knows: later rotations travel along */
};
enum tm_push_class { TM_PUSH_PLAIN, TM_PUSH_URGENT };

enum tm_away { TM_AWAY_BYE, TM_AWAY_FULL, TM_AWAY_DONE, TM_AWAY_DUPLICATE, TM_AWAY_COUNT };
enum tm_refusal { TM_REFUSE_NOT_HERE, TM_REFUSE_BUSY, TM_REFUSE_DENIED, TM_REFUSE_COUNT };

struct tm_msg {
    enum tm_msg_kind kind;
    uint32_t id; /* of the request this is or answers; 0 for none */
    union {
        struct {
            uint64_t low, high, heads, generation;
            uint8_t store[16]; /* names the sender's store; zeros: not told */
            bool has_member;
            struct tm_id member;
        } hello;
        struct {
            uint32_t code, retry_s;
        } away; /* enum tm_away; unknown codes are read as BYE */
        struct {
            uint32_t code, retry_s;
        } err; /* enum tm_refusal */
        struct {
            size_t n;
            struct tm_msg_head *v;
        } delta;
        struct {
            struct tm_slice after;  /* a member id, or empty: from the first */
            struct tm_slice digest; /* of all the asker holds, or empty */
            size_t n;               /* when not 0: these logs alone, not a page */
            struct tm_id *ids;
        } heads;
        struct {
            bool same, more;
            size_t n;
            struct tm_msg_head *v;
        } heads_r;
        struct {
            size_t n;
            struct tm_msg_want *v;
        } want;
        struct {
            enum tm_push_class urgency;
            struct tm_batch batch;
        } batch; /* ENTRIES, PUSH */
        struct {
            struct tm_id member;
            uint64_t total, offset;
            struct tm_slice part;
        } fork;
        struct {
            struct tm_id member;
            struct tm_slice checkpoint;
        } conflict;
        struct {
            struct tm_id member;
        } own;
        struct {
            struct tm_slice checkpoint;
        } own_r; /* empty: holds none */
        struct {
            struct tm_slice entry0, checkpoint, code;
        } join;
        struct {
            uint32_t code;
            struct tm_slice text;
        } join_r; /* code: 0, or a TM_E_ code */
    } u;
};

enum tm_msg_got {
    TM_MSG_OK,
    TM_MSG_END,      /* no further message in this record */
    TM_MSG_SKIP,     /* an odd number that is not known here */
    TM_MSG_UNKNOWN,  /* an even one: close */
    TM_MSG_OVERSIZE, /* past the limit of its kind */
    TM_MSG_BAD,      /* malformed */
    TM_MSG_NO_MEMORY
};
/* Takes the next message from the front of `record`. */
enum tm_msg_got tm_msg_next(struct tm_slice *record, struct tm_arena *arena, struct tm_msg *out);

const char *tm_msg_name(enum tm_msg_kind kind);
unsigned tm_msg_cost(enum tm_msg_kind kind);

/* Appends one whole message, its length first. Fails: TM_E_LIMIT (longer than a record holds, or
 * more than a count allows), TM_E_NOMEM; `out` is then as it was before. */
int tm_msg_put(struct tm_buf *out, const struct tm_msg *msg, struct tm_err *err);

#endif
