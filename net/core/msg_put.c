/* net/core/msg_put.c - messages to bytes: what msg.c reads, written in the same order. */
#include <msgpack.h>

#include "net/core/msg.h"

static const unsigned numbers[TM_MSG_COUNT] = {
#define TM_MSG(ID, name, number, where, bytes_max, cost, handler) [TM_MSG_##ID] = number,
#include "net/core/msg.def"
#undef TM_MSG
};
static const size_t sizes[TM_MSG_COUNT] = {
#define TM_MSG(ID, name, number, where, bytes_max, cost, handler) [TM_MSG_##ID] = bytes_max,
#include "net/core/msg.def"
#undef TM_MSG
};

static int write_buf(void *ctx, const char *data, size_t len)
{
    tm_buf_put(ctx, data, len);
    return 0; /* the buffer remembers its fault */
}

static void put_bin(msgpack_packer *pk, const void *data, size_t len)
{
    msgpack_pack_bin(pk, len);
    if (len > 0)
        msgpack_pack_bin_body(pk, data, len);
}

static void put_slice(msgpack_packer *pk, struct tm_slice s)
{
    put_bin(pk, s.data, s.len);
}

static void put_bool(msgpack_packer *pk, bool v)
{
    if (v)
        msgpack_pack_true(pk);
    else
        msgpack_pack_false(pk);
}

static void put_key(msgpack_packer *pk, const char *key)
{
    msgpack_pack_str(pk, strlen(key));
    msgpack_pack_str_body(pk, key, strlen(key));
}

static void put_hello(msgpack_packer *pk, const struct tm_msg *m)
{
    static const uint8_t untold[sizeof m->u.hello.store];
    bool store = memcmp(m->u.hello.store, untold, sizeof untold) != 0;

    msgpack_pack_map(pk, 3u + m->u.hello.has_member + 2u * store); /* keys in bytewise order */
    if (store) {
        put_key(pk, "generation");
        msgpack_pack_uint64(pk, m->u.hello.generation);
    }
    put_key(pk, "heads");
    msgpack_pack_uint64(pk, m->u.hello.heads);
    put_key(pk, "high");
    msgpack_pack_uint64(pk, m->u.hello.high);
    put_key(pk, "low");
    msgpack_pack_uint64(pk, m->u.hello.low);
    if (m->u.hello.has_member) {
        put_key(pk, "member");
        put_bin(pk, m->u.hello.member.b, TM_HASH_SIZE);
    }
    if (store) {
        put_key(pk, "store");
        put_bin(pk, m->u.hello.store, sizeof m->u.hello.store);
    }
}

static void put_heads_list(msgpack_packer *pk, const struct tm_msg_head *v, size_t n,
                           bool signature)
{
    msgpack_pack_array(pk, n);
    for (size_t i = 0; i < n; i++) {
        msgpack_pack_array(pk, signature ? 6 : 5);
        put_bin(pk, v[i].member.b, TM_HASH_SIZE);
        msgpack_pack_uint64(pk, v[i].head.epoch);
        msgpack_pack_uint64(pk, v[i].head.size);
        put_bin(pk, v[i].head.root.b, TM_HASH_SIZE);
        msgpack_pack_uint64(pk, v[i].head.time_s);
        if (signature)
            put_bin(pk, v[i].cosig, sizeof v[i].cosig);
    }
}

static void put_heads(msgpack_packer *pk, const struct tm_msg *m)
{
    msgpack_pack_array(pk, 3);
    put_slice(pk, m->u.heads.after);
    put_slice(pk, m->u.heads.digest);
    msgpack_pack_array(pk, m->u.heads.n);
    for (size_t i = 0; i < m->u.heads.n; i++)
        put_bin(pk, m->u.heads.ids[i].b, TM_HASH_SIZE);
}

static void put_want(msgpack_packer *pk, const struct tm_msg *m)
{
    msgpack_pack_array(pk, 1);
    msgpack_pack_array(pk, m->u.want.n);
    for (size_t i = 0; i < m->u.want.n; i++) {
        const struct tm_msg_want *w = &m->u.want.v[i];

        msgpack_pack_array(pk, 4);
        put_bin(pk, w->member.b, TM_HASH_SIZE);
        msgpack_pack_uint64(pk, w->from);
        msgpack_pack_uint64(pk, w->to);
        msgpack_pack_uint64(pk, w->epoch);
    }
}

static void put_proof(msgpack_packer *pk, const struct tm_proof *proof)
{
    put_bin(pk, proof->hashes, proof->n * TM_HASH_SIZE);
}

static void put_batch(msgpack_packer *pk, const struct tm_msg *m)
{
    const struct tm_batch *b = &m->u.batch.batch;

    msgpack_pack_array(pk, m->kind == TM_MSG_PUSH ? 7 : 6);
    if (m->kind == TM_MSG_PUSH)
        msgpack_pack_uint64(pk, m->u.batch.urgency);
    put_bin(pk, b->member.b, TM_HASH_SIZE);
    put_slice(pk, b->checkpoint);
    msgpack_pack_uint64(pk, b->from);
    msgpack_pack_array(pk, b->n);
    for (size_t i = 0; i < b->n; i++)
        put_slice(pk, b->entries[i]);
    put_proof(pk, &b->proof);
    msgpack_pack_array(pk, b->rotation_count);
    for (size_t i = 0; i < b->rotation_count; i++) {
        msgpack_pack_array(pk, 4);
        msgpack_pack_uint64(pk, b->rotations[i].index);
        put_slice(pk, b->rotations[i].entry);
        put_bin(pk, b->rotations[i].root.b, TM_HASH_SIZE);
        put_proof(pk, &b->rotations[i].proof);
    }
}

static void put_small(msgpack_packer *pk, const struct tm_msg *m)
{
    switch (m->kind) {
    case TM_MSG_GOAWAY:
    case TM_MSG_ERR:
        msgpack_pack_array(pk, 2);
        msgpack_pack_uint64(pk, m->u.err.code);
        msgpack_pack_uint64(pk, m->u.err.retry_s);
        break;
    case TM_MSG_FORK:
        msgpack_pack_array(pk, 4);
        put_bin(pk, m->u.fork.member.b, TM_HASH_SIZE);
        msgpack_pack_uint64(pk, m->u.fork.total);
        msgpack_pack_uint64(pk, m->u.fork.offset);
        put_slice(pk, m->u.fork.part);
        break;
    case TM_MSG_HEAD_CONFLICT:
        msgpack_pack_array(pk, 2);
        put_bin(pk, m->u.conflict.member.b, TM_HASH_SIZE);
        put_slice(pk, m->u.conflict.checkpoint);
        break;
    case TM_MSG_OWN_HEAD:
        msgpack_pack_array(pk, 1);
        put_bin(pk, m->u.own.member.b, TM_HASH_SIZE);
        break;
    case TM_MSG_OWN_HEAD_R:
        msgpack_pack_array(pk, 1);
        put_slice(pk, m->u.own_r.checkpoint);
        break;
    case TM_MSG_JOIN:
        msgpack_pack_array(pk, 3);
        put_slice(pk, m->u.join.entry0);
        put_slice(pk, m->u.join.checkpoint);
        put_slice(pk, m->u.join.code);
        break;
    case TM_MSG_JOIN_R:
        msgpack_pack_array(pk, 2);
        msgpack_pack_uint64(pk, m->u.join_r.code);
        msgpack_pack_str(pk, m->u.join_r.text.len);
        msgpack_pack_str_body(pk, m->u.join_r.text.data, m->u.join_r.text.len);
        break;
    default: /* ping, pong */
        msgpack_pack_array(pk, 0);
        break;
    }
}

static void put_body(msgpack_packer *pk, const struct tm_msg *m)
{
    switch (m->kind) {
    case TM_MSG_HELLO:
        put_hello(pk, m);
        break;
    case TM_MSG_DELTA:
        msgpack_pack_array(pk, 1);
        put_heads_list(pk, m->u.delta.v, m->u.delta.n, true);
        break;
    case TM_MSG_HEADS:
        put_heads(pk, m);
        break;
    case TM_MSG_HEADS_R:
        msgpack_pack_array(pk, 3);
        put_bool(pk, m->u.heads_r.same);
        put_bool(pk, m->u.heads_r.more);
        put_heads_list(pk, m->u.heads_r.v, m->u.heads_r.n, false);
        break;
    case TM_MSG_WANT:
        put_want(pk, m);
        break;
    case TM_MSG_ENTRIES:
    case TM_MSG_PUSH:
        put_batch(pk, m);
        break;
    default:
        put_small(pk, m);
        break;
    }
}

int tm_msg_put(struct tm_buf *out, const struct tm_msg *msg, struct tm_err *err)
{
    struct tm_buf body = TM_BUF_INIT(TM_MSG_BYTES_MAX);
    msgpack_packer pk;
    int r;

    msgpack_packer_init(&pk, &body, write_buf);
    msgpack_pack_array(&pk, 3);
    msgpack_pack_uint64(&pk, numbers[msg->kind]);
    msgpack_pack_uint64(&pk, msg->id);
    put_body(&pk, msg);
    r = tm_buf_check(&body, "message", err);
    if (r == 0 && body.len > sizes[msg->kind])
        r = tm_fail(err, TM_E_LIMIT, "message of %zu bytes", body.len);
    if (r == 0 && (out->fault != 0 || out->len + 2 + body.len > out->max))
        r = tm_fail(err, TM_E_LIMIT, "no room for a message of %zu bytes", body.len);
    if (r == 0 && tm_buf_room(out, 2 + body.len) == NULL)
        r = tm_fail(err, TM_E_NOMEM, "message of %zu bytes", body.len);
    if (r == 0) {
        tm_buf_put_be(out, body.len, 2);
        tm_buf_put_slice(out, tm_buf_slice(&body));
    }
    tm_buf_free(&body);
    return r;
}
