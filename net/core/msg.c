/* net/core/msg.c - messages from bytes: kinds table, scan, then one reader per body.
 *
 * Readers run straight down over an array of msgpack objects and ask once at the end whether every
 * field was there, of its type and in its range, and none was left over. */
#include "net/core/msg.h"

#include <msgpack.h>

#include "node/base/cursor.h"
#include "node/base/utf8.h"
#include "node/log/scan.h"

static const struct kind {
    const char *name;
    unsigned number;
    size_t bytes_max;
    unsigned cost;
} kinds[TM_MSG_COUNT] = {
#define TM_MSG(ID, name, number, where, bytes_max, cost, handler)                                  \
    [TM_MSG_##ID] = { name, number, bytes_max, cost },
#include "net/core/msg.def"
#undef TM_MSG
};

static const struct tm_scan_limits message_limits = {
    .bytes_max = TM_MSG_BYTES_MAX,
    .depth_max = TM_SCAN_DEPTH_MAX,
    .items_max = TM_SCAN_ITEMS_MAX,
};

const char *tm_msg_name(enum tm_msg_kind kind)
{
    return (unsigned)kind < TM_MSG_COUNT ? kinds[kind].name : "?";
}

unsigned tm_msg_cost(enum tm_msg_kind kind)
{
    return kinds[kind].cost;
}

/* ---- fields ---- */

struct fields {
    const msgpack_object *v;
    size_t n;
    bool bad;
    struct tm_arena *arena;
    bool no_memory;
};

static struct fields fields_of(const msgpack_object *o, struct fields *parent)
{
    struct fields f = { NULL, 0, false, parent->arena, false };

    if (o == NULL || o->type != MSGPACK_OBJECT_ARRAY) {
        parent->bad = true;
        return f;
    }
    f.v = o->via.array.ptr;
    f.n = o->via.array.size;
    return f;
}

static const msgpack_object *take(struct fields *f, msgpack_object_type type)
{
    const msgpack_object *o;

    if (f->n == 0 || f->v->type != type) {
        f->bad = true;
        return NULL;
    }
    o = f->v;
    f->v++;
    f->n--;
    return o;
}

static uint64_t take_uint(struct fields *f, uint64_t max)
{
    const msgpack_object *o = take(f, MSGPACK_OBJECT_POSITIVE_INTEGER);

    if (o == NULL || o->via.u64 > max) {
        f->bad = true;
        return 0;
    }
    return o->via.u64;
}

static bool take_bool(struct fields *f)
{
    const msgpack_object *o = take(f, MSGPACK_OBJECT_BOOLEAN);

    return o != NULL && o->via.boolean;
}

static struct tm_slice take_bin(struct fields *f, size_t min, size_t max)
{
    const msgpack_object *o = take(f, MSGPACK_OBJECT_BIN);

    if (o == NULL || o->via.bin.size < min || o->via.bin.size > max) {
        f->bad = true;
        return TM_SLICE_EMPTY;
    }
    return tm_slice(o->via.bin.ptr, o->via.bin.size);
}

static void take_exact(struct fields *f, void *out, size_t len)
{
    struct tm_slice s = take_bin(f, len, len);

    if (s.len == len)
        memcpy(out, s.data, len);
}

/* The array that comes next; *n of its elements, at most `max`, and room for them in the arena. */
static struct fields take_list(struct fields *f, size_t max, size_t item, size_t *n, void **room)
{
    const msgpack_object *o = take(f, MSGPACK_OBJECT_ARRAY);
    struct fields list = fields_of(o, f);

    *n = 0;
    *room = NULL;
    if (list.n > max) {
        f->bad = true;
        list.n = 0;
    }
    if (list.n == 0)
        return list;
    *room = tm_arena_zalloc(f->arena, list.n, item);
    if (*room == NULL) {
        f->no_memory = true;
        list.n = 0;
        return list;
    }
    *n = list.n;
    return list;
}

/* A child list must be used up, and its faults are its parent's. */
static void close_list(struct fields *f, const struct fields *child)
{
    f->bad = f->bad || child->bad || child->n != 0;
    f->no_memory = f->no_memory || child->no_memory;
}

/* ---- bodies ---- */

static void get_head(struct fields *list, struct tm_msg_head *out, bool signature)
{
    struct fields f = fields_of(take(list, MSGPACK_OBJECT_ARRAY), list);

    take_exact(&f, out->member.b, sizeof out->member.b);
    out->head.epoch = (uint32_t)take_uint(&f, UINT32_MAX);
    out->head.size = take_uint(&f, INT64_MAX);
    take_exact(&f, out->head.root.b, sizeof out->head.root.b);
    out->head.time_s = take_uint(&f, INT64_MAX);
    if (signature)
        take_exact(&f, out->cosig, sizeof out->cosig);
    close_list(list, &f);
}

static void get_heads_list(struct fields *f, size_t max, bool signature, size_t *n,
                           struct tm_msg_head **v)
{
    void *room;
    struct fields list = take_list(f, max, sizeof **v, n, &room);

    *v = room;
    for (size_t i = 0; i < *n && !list.bad; i++)
        get_head(&list, &(*v)[i], signature);
    close_list(f, &list);
}

static void get_hello_field(struct tm_slice key, const msgpack_object *o, struct tm_msg *m,
                            struct fields *f)
{
    struct fields one = { o, 1, false, f->arena, false };

    if (tm_slice_is(key, "low"))
        m->u.hello.low = take_uint(&one, 255);
    else if (tm_slice_is(key, "high"))
        m->u.hello.high = take_uint(&one, 255);
    else if (tm_slice_is(key, "heads"))
        m->u.hello.heads = take_uint(&one, INT64_MAX);
    else if (tm_slice_is(key, "generation"))
        m->u.hello.generation = take_uint(&one, UINT64_MAX);
    else if (tm_slice_is(key, "store"))
        take_exact(&one, m->u.hello.store, sizeof m->u.hello.store);
    else if (tm_slice_is(key, "member")) {
        take_exact(&one, m->u.hello.member.b, sizeof m->u.hello.member.b);
        m->u.hello.has_member = true;
    }
    f->bad = f->bad || one.bad;
}

static void get_hello(struct fields *f, struct tm_msg *m)
{
    const msgpack_object *o = take(f, MSGPACK_OBJECT_MAP);
    bool low = false, high = false;

    if (o == NULL)
        return;
    for (uint32_t i = 0; i < o->via.map.size; i++) {
        const msgpack_object_kv *kv = &o->via.map.ptr[i];
        struct tm_slice key = tm_slice(kv->key.via.str.ptr, kv->key.via.str.size);

        low = low || tm_slice_is(key, "low");
        high = high || tm_slice_is(key, "high");
        get_hello_field(key, &kv->val, m, f);
    }
    f->bad = f->bad || !low || !high || m->u.hello.low > m->u.hello.high;
}

static void get_heads(struct fields *f, struct tm_msg *m)
{
    void *room;
    struct fields list;

    m->u.heads.after = take_bin(f, 0, TM_HASH_SIZE);
    m->u.heads.digest = take_bin(f, 0, TM_HASH_SIZE);
    f->bad = f->bad || (m->u.heads.after.len != 0 && m->u.heads.after.len != TM_HASH_SIZE) ||
             (m->u.heads.digest.len != 0 && m->u.heads.digest.len != TM_HASH_SIZE);
    list = take_list(f, TM_MSG_IDS_MAX, sizeof *m->u.heads.ids, &m->u.heads.n, &room);
    m->u.heads.ids = room;
    for (size_t i = 0; i < m->u.heads.n && !list.bad; i++)
        take_exact(&list, m->u.heads.ids[i].b, TM_HASH_SIZE);
    close_list(f, &list);
}

static void get_want(struct fields *f, struct tm_msg *m)
{
    void *room;
    struct fields list = take_list(f, TM_MSG_WANTS_MAX, sizeof *m->u.want.v, &m->u.want.n, &room);

    m->u.want.v = room;
    for (size_t i = 0; i < m->u.want.n && !list.bad; i++) {
        struct tm_msg_want *w = &m->u.want.v[i];
        struct fields item = fields_of(take(&list, MSGPACK_OBJECT_ARRAY), &list);

        take_exact(&item, w->member.b, sizeof w->member.b);
        w->from = take_uint(&item, INT64_MAX);
        w->to = take_uint(&item, INT64_MAX);
        w->epoch = (uint32_t)take_uint(&item, UINT32_MAX);
        item.bad = item.bad || w->from > w->to;
        close_list(&list, &item);
    }
    f->bad = f->bad || m->u.want.n == 0;
    close_list(f, &list);
}

static void get_proof(struct fields *f, struct tm_proof *out)
{
    struct tm_slice s = take_bin(f, 0, sizeof out->hashes);

    if (s.len % TM_HASH_SIZE != 0) {
        f->bad = true;
        return;
    }
    out->n = s.len / TM_HASH_SIZE;
    if (s.len > 0)
        memcpy(out->hashes, s.data, s.len);
}

static void get_rotations(struct fields *f, struct tm_batch *b)
{
    void *room;
    struct fields list = take_list(f, TM_MSG_ROTATIONS_MAX, sizeof(struct tm_rotation_proof),
                                   &b->rotation_count, &room);
    struct tm_rotation_proof *v = room;

    b->rotations = v;
    for (size_t i = 0; i < b->rotation_count && !list.bad; i++) {
        struct fields item = fields_of(take(&list, MSGPACK_OBJECT_ARRAY), &list);

        v[i].index = take_uint(&item, INT64_MAX);
        v[i].entry = take_bin(&item, 1, TM_ENTRY_BYTES_MAX);
        take_exact(&item, v[i].root.b, sizeof v[i].root.b);
        get_proof(&item, &v[i].proof);
        close_list(&list, &item);
    }
    close_list(f, &list);
}

static void get_batch(struct fields *f, struct tm_msg *m)
{
    struct tm_batch *b = &m->u.batch.batch;
    struct tm_slice *entries;
    struct fields list;
    void *room;

    if (m->kind == TM_MSG_PUSH)
        m->u.batch.urgency = (enum tm_push_class)take_uint(f, TM_PUSH_URGENT);
    take_exact(f, b->member.b, sizeof b->member.b);
    b->checkpoint = take_bin(f, 1, TM_CHECKPOINT_BYTES_MAX);
    b->from = take_uint(f, INT64_MAX - TM_BATCH_ENTRIES_MAX);
    list = take_list(f, TM_BATCH_ENTRIES_MAX, sizeof *entries, &b->n, &room);
    b->entries = entries = room;
    for (size_t i = 0; i < b->n && !list.bad; i++)
        entries[i] = take_bin(&list, 1, TM_ENTRY_BYTES_MAX);
    close_list(f, &list);
    get_proof(f, &b->proof);
    get_rotations(f, b);
}

static void get_join_r(struct fields *f, struct tm_msg *m)
{
    const msgpack_object *o;

    m->u.join_r.code = (uint32_t)take_uint(f, TM_CODE_COUNT - 1);
    o = take(f, MSGPACK_OBJECT_STR);
    if (o == NULL)
        return;
    m->u.join_r.text = tm_slice(o->via.str.ptr, o->via.str.size);
    f->bad = f->bad || o->via.str.size > TM_MSG_TEXT_MAX || !tm_utf8_line_ok(m->u.join_r.text);
}

static void get_fork(struct fields *f, struct tm_msg *m)
{
    take_exact(f, m->u.fork.member.b, sizeof m->u.fork.member.b);
    m->u.fork.total = take_uint(f, TM_FORK_PROOF_BYTES_MAX);
    m->u.fork.offset = take_uint(f, TM_FORK_PROOF_BYTES_MAX);
    m->u.fork.part = take_bin(f, 1, TM_MSG_FORK_PART);
    f->bad = f->bad || m->u.fork.offset + m->u.fork.part.len > m->u.fork.total;
}

static void get_body(struct fields *f, struct tm_msg *m)
{
    switch (m->kind) {
    case TM_MSG_HELLO:
        get_hello(f, m);
        break;
    case TM_MSG_PING:
    case TM_MSG_PONG:
    case TM_MSG_COUNT:
        break;
    case TM_MSG_GOAWAY:
    case TM_MSG_ERR:
        m->u.err.code = (uint32_t)take_uint(f, UINT32_MAX);
        m->u.err.retry_s = (uint32_t)take_uint(f, UINT32_MAX);
        break;
    case TM_MSG_DELTA:
        get_heads_list(f, TM_MSG_DELTAS_MAX, true, &m->u.delta.n, &m->u.delta.v);
        break;
    case TM_MSG_HEADS:
        get_heads(f, m);
        break;
    case TM_MSG_HEADS_R:
        m->u.heads_r.same = take_bool(f);
        m->u.heads_r.more = take_bool(f);
        get_heads_list(f, TM_MSG_HEADS_MAX, false, &m->u.heads_r.n, &m->u.heads_r.v);
        break;
    case TM_MSG_WANT:
        get_want(f, m);
        break;
    case TM_MSG_ENTRIES:
    case TM_MSG_PUSH:
        get_batch(f, m);
        break;
    case TM_MSG_FORK:
        get_fork(f, m);
        break;
    case TM_MSG_HEAD_CONFLICT:
        take_exact(f, m->u.conflict.member.b, TM_HASH_SIZE);
        m->u.conflict.checkpoint = take_bin(f, 1, TM_CHECKPOINT_BYTES_MAX);
        break;
    case TM_MSG_OWN_HEAD:
        take_exact(f, m->u.own.member.b, TM_HASH_SIZE);
        break;
    case TM_MSG_OWN_HEAD_R:
        m->u.own_r.checkpoint = take_bin(f, 0, TM_CHECKPOINT_BYTES_MAX);
        break;
    case TM_MSG_JOIN:
        m->u.join.entry0 = take_bin(f, 1, TM_ENTRY_BYTES_MAX);
        m->u.join.checkpoint = take_bin(f, 1, TM_CHECKPOINT_BYTES_MAX);
        m->u.join.code = take_bin(f, 0, TM_JOIN_CODE_MAX);
        break;
    case TM_MSG_JOIN_R:
        get_join_r(f, m);
        break;
    }
}

/* ---- one message ---- */

static enum tm_msg_got decode(const msgpack_object *o, size_t len, struct tm_arena *arena,
                              struct tm_msg *out)
{
    struct fields top = { o, 1, false, arena, false };
    struct fields whole = fields_of(take(&top, MSGPACK_OBJECT_ARRAY), &top);
    uint64_t number = take_uint(&whole, UINT32_MAX);
    struct fields body;
    int kind = -1;

    memset(out, 0, sizeof *out);
    out->id = (uint32_t)take_uint(&whole, UINT32_MAX);
    if (whole.bad)
        return TM_MSG_BAD;
    for (int k = 0; k < TM_MSG_COUNT; k++)
        if (kinds[k].number == number)
            kind = k;
    if (kind < 0)
        return number % 2 == 1 ? TM_MSG_SKIP : TM_MSG_UNKNOWN;
    if (len > kinds[kind].bytes_max)
        return TM_MSG_OVERSIZE;
    out->kind = (enum tm_msg_kind)kind;
    if (out->kind == TM_MSG_HELLO) {
        get_body(&whole, out);
        return whole.bad || whole.n != 0 ? TM_MSG_BAD : TM_MSG_OK;
    }
    body = fields_of(take(&whole, MSGPACK_OBJECT_ARRAY), &whole);
    if (!whole.bad)
        get_body(&body, out);
    close_list(&whole, &body);
    if (whole.no_memory)
        return TM_MSG_NO_MEMORY;
    return whole.bad || whole.n != 0 ? TM_MSG_BAD : TM_MSG_OK;
}

enum tm_msg_got tm_msg_next(struct tm_slice *record, struct tm_arena *arena, struct tm_msg *out)
{
    struct tm_cursor cur = tm_cursor(*record);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice bytes;
    msgpack_unpacked un;
    enum tm_msg_got got = TM_MSG_NO_MEMORY;
    size_t at = 0;

    if (record->len == 0)
        return TM_MSG_END;
    bytes = tm_cursor_bytes(&cur, (size_t)tm_cursor_be(&cur, 2));
    if (cur.fault || bytes.len == 0)
        return TM_MSG_BAD;
    *record = cur.left;
    if (tm_scan(bytes, &message_limits, &err) != 0)
        return err.code == TM_E_LIMIT ? TM_MSG_OVERSIZE : TM_MSG_BAD;
    msgpack_unpacked_init(&un);
    if (msgpack_unpack_next(&un, (const char *)bytes.data, bytes.len, &at) ==
        MSGPACK_UNPACK_SUCCESS)
        got = decode(&un.data, bytes.len, arena, out);
    msgpack_unpacked_destroy(&un);
    return got;
}
