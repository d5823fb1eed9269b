/* node/log/fork_bytes.c - fork proofs as canonical msgpack, and back.
 *
 *   { entry0, [f,] kind, [root_at_f,] sides: [ side, side ], v: 1 }
 *   side: { checkpoint, [consistency, leaf, leaf_proof,] rotations: [ { entry, index, proof } … ] }
 *
 * The fields in brackets stand in located proofs only. Proofs are their hashes one after another.
 * A proof's identity is the hash of its bytes, so nothing may be spelled in two ways: what was
 * decoded is encoded again and must give the same bytes.
 */
#include "node/log/fork.h"

#include <msgpack.h>

#include "node/log/scan.h"

static const struct tm_scan_limits scan_fork = {
    .bytes_max = TM_FORK_PROOF_BYTES_MAX,
    .depth_max = TM_SCAN_DEPTH_MAX,
    .items_max = 2 * TM_SCAN_ITEMS_MAX, /* 7 a rotation, each of at least 500 bytes */
};
static const char *const kinds[] = {
    [TM_FORK_EQUIVOCATION] = "equivocation", [TM_FORK_WITHHOLDING] = "withholding"
};

/* ---- writing ---------------------------------------------------------------------------------- */

static int on_bytes(void *data, const char *bytes, size_t len)
{
    struct tm_buf *buf = data;

    tm_buf_put(buf, bytes, len);
    return buf->fault == 0 ? 0 : -1;
}

static void put_str(msgpack_packer *pk, const char *s)
{
    msgpack_pack_str_with_body(pk, s, strlen(s));
}

static void put_bin(msgpack_packer *pk, const char *key, const void *data, size_t len)
{
    put_str(pk, key);
    msgpack_pack_bin(pk, len);
    msgpack_pack_bin_body(pk, data, len);
}

static void put_side(msgpack_packer *pk, const struct tm_fork_side *s, bool located)
{
    msgpack_pack_map(pk, located ? 5 : 2);
    put_bin(pk, "checkpoint", s->checkpoint.data, s->checkpoint.len);
    if (located) {
        put_bin(pk, "consistency", s->consistency.hashes, s->consistency.n * TM_HASH_SIZE);
        put_bin(pk, "leaf", s->leaf.b, TM_HASH_SIZE);
        put_bin(pk, "leaf_proof", s->leaf_proof.hashes, s->leaf_proof.n * TM_HASH_SIZE);
    }
    put_str(pk, "rotations");
    msgpack_pack_array(pk, s->rotation_count);
    for (size_t i = 0; i < s->rotation_count; i++) {
        const struct tm_rotation_proof *rp = &s->rotations[i];

        msgpack_pack_map(pk, 3);
        put_bin(pk, "entry", rp->entry.data, rp->entry.len);
        put_str(pk, "index");
        msgpack_pack_uint64(pk, rp->index);
        put_bin(pk, "proof", rp->proof.hashes, rp->proof.n * TM_HASH_SIZE);
    }
}

int tm_fork_encode(const struct tm_fork_proof *proof, struct tm_buf *out, struct tm_err *err)
{
    struct tm_buf raw = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    msgpack_packer pk;
    int r;

    msgpack_packer_init(&pk, &raw, on_bytes);
    msgpack_pack_map(&pk, proof->located ? 6 : 4);
    put_bin(&pk, "entry0", proof->entry0.data, proof->entry0.len);
    if (proof->located) {
        put_str(&pk, "f");
        msgpack_pack_uint64(&pk, proof->f);
    }
    put_str(&pk, "kind");
    put_str(&pk, kinds[proof->kind]);
    if (proof->located)
        put_bin(&pk, "root_at_f", proof->root_at_f.b, TM_HASH_SIZE);
    put_str(&pk, "sides");
    msgpack_pack_array(&pk, 2);
    put_side(&pk, &proof->side[0], proof->located);
    put_side(&pk, &proof->side[1], proof->located);
    put_str(&pk, "v");
    msgpack_pack_uint64(&pk, 1);
    r = tm_buf_check(&raw, "fork proof", err);
    if (r == 0) {
        tm_buf_put_slice(out, tm_buf_slice(&raw));
        r = tm_buf_check(out, "fork proof", err);
    }
    tm_buf_free(&raw);
    return r;
}

/* ---- reading ---------------------------------------------------------------------------------- */

/* Reads straight down; the first thing that is missing or wrong sets `fault` for good. */
struct read {
    struct tm_arena *arena;
    bool fault, no_memory;
};

static const msgpack_object *get(struct read *r, const msgpack_object *map, const char *key,
                                 msgpack_object_type type)
{
    if (!r->fault && map != NULL && map->type == MSGPACK_OBJECT_MAP)
        for (uint32_t i = 0; i < map->via.map.size; i++) {
            const msgpack_object_kv *kv = &map->via.map.ptr[i];

            if (tm_slice_is(tm_slice(kv->key.via.str.ptr, kv->key.via.str.size), key) &&
                kv->val.type == type)
                return &kv->val;
        }
    r->fault = true;
    return NULL;
}

static bool has(const msgpack_object *map, const char *key)
{
    struct read probe = { NULL, false, false };

    return get(&probe, map, key, MSGPACK_OBJECT_POSITIVE_INTEGER) != NULL;
}

static struct tm_slice get_bin(struct read *r, const msgpack_object *map, const char *key)
{
    const msgpack_object *o = get(r, map, key, MSGPACK_OBJECT_BIN);

    return o == NULL ? TM_SLICE_EMPTY : tm_slice(o->via.bin.ptr, o->via.bin.size);
}

static uint64_t get_number(struct read *r, const msgpack_object *map, const char *key)
{
    const msgpack_object *o = get(r, map, key, MSGPACK_OBJECT_POSITIVE_INTEGER);

    return o == NULL ? 0 : o->via.u64;
}

static void get_hash(struct read *r, const msgpack_object *map, const char *key,
                     struct tm_hash *out)
{
    struct tm_slice s = get_bin(r, map, key);

    if (s.len == TM_HASH_SIZE)
        memcpy(out->b, s.data, TM_HASH_SIZE);
    else
        r->fault = true;
}

static void get_proof(struct read *r, const msgpack_object *map, const char *key,
                      struct tm_proof *out)
{
    struct tm_slice s = get_bin(r, map, key);

    if (s.len % TM_HASH_SIZE != 0 || s.len / TM_HASH_SIZE > TM_PROOF_HASHES_MAX) {
        r->fault = true;
        return;
    }
    out->n = s.len / TM_HASH_SIZE;
    if (s.len > 0)
        memcpy(out->hashes, s.data, s.len);
}

/* The root before a rotation is not sent twice: it is what the entry itself says. */
static void entry_root(struct read *r, struct tm_rotation_proof *rp)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    if (tm_entry_decode(rp->entry, &arena, &e, &err) == 0 && e.type == TM_ENTRY_ROTATION)
        rp->root = e.u.rotation.root;
    else
        r->fault = true;
    tm_arena_free(&arena);
}

static void get_rotations(struct read *r, const msgpack_object *side, struct tm_fork_side *out)
{
    const msgpack_object *list = get(r, side, "rotations", MSGPACK_OBJECT_ARRAY);
    struct tm_rotation_proof *v;

    if (list == NULL || list->via.array.size == 0)
        return;
    v = tm_arena_zalloc(r->arena, list->via.array.size, sizeof *v);
    if (v == NULL) {
        r->fault = r->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < list->via.array.size && !r->fault; i++) {
        const msgpack_object *o = &list->via.array.ptr[i];

        v[i].entry = get_bin(r, o, "entry");
        v[i].index = get_number(r, o, "index");
        get_proof(r, o, "proof", &v[i].proof);
        if (!r->fault)
            entry_root(r, &v[i]);
    }
    out->rotation_count = list->via.array.size;
    out->rotations = v;
}

static void get_side(struct read *r, const msgpack_object *o, bool located,
                     struct tm_fork_side *out)
{
    out->checkpoint = get_bin(r, o, "checkpoint");
    if (located) {
        get_proof(r, o, "consistency", &out->consistency);
        get_hash(r, o, "leaf", &out->leaf);
        get_proof(r, o, "leaf_proof", &out->leaf_proof);
    }
    get_rotations(r, o, out);
}

static void get_kind(struct read *r, const msgpack_object *map, enum tm_fork_kind *out)
{
    const msgpack_object *o = get(r, map, "kind", MSGPACK_OBJECT_STR);

    for (int k = TM_FORK_EQUIVOCATION; o != NULL && k <= TM_FORK_WITHHOLDING; k++)
        if (tm_slice_is(tm_slice(o->via.str.ptr, o->via.str.size), kinds[k])) {
            *out = (enum tm_fork_kind)k;
            return;
        }
    r->fault = true;
}

static void get_proof_map(struct read *r, const msgpack_object *map, struct tm_fork_proof *out)
{
    const msgpack_object *sides = get(r, map, "sides", MSGPACK_OBJECT_ARRAY);
    struct tm_hash leaf;

    out->entry0 = get_bin(r, map, "entry0");
    tm_leaf_hash(out->entry0, &leaf);
    out->member = tm_id_of(&leaf);
    get_kind(r, map, &out->kind);
    out->located = !r->fault && has(map, "f");
    if (out->located) {
        out->f = get_number(r, map, "f");
        get_hash(r, map, "root_at_f", &out->root_at_f);
    }
    if (sides == NULL || sides->via.array.size != 2) {
        r->fault = true;
        return;
    }
    for (int i = 0; i < 2; i++)
        get_side(r, &sides->via.array.ptr[i], out->located, &out->side[i]);
}

static int check_canonical(const struct tm_fork_proof *proof, struct tm_slice bytes,
                           struct tm_err *err)
{
    struct tm_buf again = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    int r = tm_fork_encode(proof, &again, err);

    if (r == 0 && !tm_slice_eq(tm_buf_slice(&again), bytes))
        r = tm_fail(err, TM_E_MALFORMED, "fork proof: not in its one spelling");
    tm_buf_free(&again);
    return r;
}

int tm_fork_decode(struct tm_slice bytes, struct tm_arena *arena, struct tm_fork_proof *out,
                   struct tm_err *err)
{
    struct read r = { arena, false, false };
    struct tm_fork_proof proof;
    msgpack_unpacked m;
    size_t off = 0;
    int code = tm_scan(bytes, &scan_fork, err);

    if (code != 0)
        return tm_in(err, "fork proof");
    memset(&proof, 0, sizeof proof);
    msgpack_unpacked_init(&m);
    if (msgpack_unpack_next(&m, (const char *)bytes.data, bytes.len, &off) ==
        MSGPACK_UNPACK_SUCCESS)
        get_proof_map(&r, &m.data, &proof);
    else
        r.fault = r.no_memory = true; /* the scan let it pass: only memory can be short */
    msgpack_unpacked_destroy(&m);
    if (r.no_memory)
        return tm_fail(err, TM_E_NOMEM, "fork proof: no memory");
    if (r.fault)
        return tm_fail(err, TM_E_MALFORMED, "fork proof: a field is missing or wrong");
    code = check_canonical(&proof, bytes, err);
    if (code == 0)
        *out = proof;
    return code;
}
