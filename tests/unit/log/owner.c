/* tests/unit/log/owner.c - see owner.h. */
#include "tests/unit/log/owner.h"

#include "node/base/hash.h"
#include "tests/lib/expect.h"

struct tm_arena owner_arena = TM_ARENA_INIT(TM_MIB(64));

struct tm_slice owner_encode(const struct tm_entry *e)
{
    struct tm_buf raw = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice out;

    expect_ok(tm_entry_encode(e, &raw, &err), &err);
    out = tm_arena_copy(&owner_arena, tm_buf_slice(&raw));
    tm_buf_free(&raw);
    return out;
}

void owner_add_raw(struct owner *o, struct tm_slice entry)
{
    expect(o->n < OWNER_MAX);
    tm_leaf_hash(entry, &o->leaves[o->n]);
    o->entries[o->n++] = entry;
}

static struct tm_hash key_hash(const struct tm_ed25519_pair *pair)
{
    struct tm_hash h;

    tm_sha256(tm_slice(pair->public_key, 32), &h);
    return h;
}

void owner_begin(struct owner *o, uint8_t seed)
{
    struct tm_entry e;

    tm_arena_reset(&owner_arena);
    memset(o, 0, sizeof *o);
    for (uint8_t i = 0; i <= OWNER_EPOCHS; i++) {
        uint8_t raw[32] = { seed, i };

        tm_ed25519_from_seed(raw, &o->control[i]);
        raw[2] = 1;
        tm_ed25519_from_seed(raw, &o->recovery[i]);
    }
    tm_entry_init(&e, TM_ENTRY_INCEPTION);
    e.time_ms = 1;
    e.u.profile.network = TM_LIT(OWNER_NETWORK);
    e.u.profile.name = TM_LIT("School");
    e.u.profile.country = TM_LIT("HR");
    memcpy(e.u.profile.control_key, o->control[0].public_key, 32);
    e.u.profile.next_key_hash = key_hash(&o->recovery[0]);
    owner_add_raw(o, owner_encode(&e));
    o->member = tm_id_of(&o->leaves[0]);
    o->epochs = 1;
}

void owner_add(struct owner *o, uint64_t ref)
{
    struct tm_entry e;

    tm_entry_init(&e, TM_ENTRY_ISSUER_KEY_END);
    e.time_ms = 1;
    e.u.issuer_key_end.at_ms = 1;
    e.u.issuer_key_end.ref = ref;
    owner_add_raw(o, owner_encode(&e));
}

void owner_rotation(const struct owner *o, struct tm_entry_rotation *out)
{
    memset(out, 0, sizeof *out);
    memcpy(out->recovery_key, o->recovery[o->epochs - 1].public_key, 32);
    memcpy(out->control_key, o->control[o->epochs].public_key, 32);
    out->next_key_hash = key_hash(&o->recovery[o->epochs]);
    out->size = o->n;
    out->root = owner_root(o, o->n);
}

void owner_sign_rotation(const struct owner *o, struct tm_entry_rotation *r)
{
    struct tm_buf msg = TM_BUF_INIT(1024);

    tm_rotation_signed(&msg, OWNER_NETWORK, &o->member, r);
    tm_ed25519_sign(&o->recovery[o->epochs - 1], tm_buf_slice(&msg), r->signature);
    tm_buf_reset(&msg);
    tm_rotation_possession(&msg, OWNER_NETWORK, &o->member, r);
    tm_ed25519_sign(&o->control[o->epochs], tm_buf_slice(&msg), r->possession);
    tm_buf_free(&msg);
}

void owner_rotate(struct owner *o)
{
    struct tm_entry e;

    expect(o->epochs < OWNER_EPOCHS);
    tm_entry_init(&e, TM_ENTRY_ROTATION);
    e.time_ms = 1;
    owner_rotation(o, &e.u.rotation);
    owner_sign_rotation(o, &e.u.rotation);
    o->start[o->epochs] = o->n;
    owner_add_raw(o, owner_encode(&e));
    o->epochs++;
}

struct tm_hash owner_root(const struct owner *o, uint64_t size)
{
    struct tm_frontier f = { .size = 0 };
    struct tm_hash root;

    for (uint64_t i = 0; i < size; i++)
        tm_frontier_append(&f, &o->leaves[i]);
    tm_frontier_root(&f, &root);
    return root;
}

static uint32_t epoch_at(const struct owner *o, uint64_t size)
{
    uint32_t epoch = 0;

    while (epoch + 1 < o->epochs && o->start[epoch + 1] < size)
        epoch++;
    return epoch;
}

struct tm_slice owner_head_by(const struct owner *o, uint64_t size, uint64_t time_s, uint32_t epoch)
{
    struct tm_head head = { epoch, size, owner_root(o, size), time_s };
    struct tm_buf note = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_slice out;

    tm_checkpoint_sign(&note, OWNER_NETWORK, &o->member, &head, &o->control[epoch]);
    out = tm_arena_copy(&owner_arena, tm_buf_slice(&note));
    tm_buf_free(&note);
    expect(out.data != NULL);
    return out;
}

struct tm_slice owner_head(const struct owner *o, uint64_t size, uint64_t time_s)
{
    return owner_head_by(o, size, time_s, epoch_at(o, size));
}

static int get(void *ctx, unsigned level, uint64_t index, struct tm_hash *out, struct tm_err *err)
{
    const struct owner *o = ctx;
    struct tm_frontier f = { .size = 0 };
    uint64_t from = index << level, width = UINT64_C(1) << level;

    if (from + width > o->n)
        return tm_fail(err, TM_E_NOTFOUND, "past the log");
    for (uint64_t i = 0; i < width; i++)
        tm_frontier_append(&f, &o->leaves[from + i]);
    tm_frontier_root(&f, out);
    return 0;
}

struct tm_hash_source owner_source(const struct owner *o)
{
    union {
        const struct owner *in;
        void *out;
    } plain = { .in = o };

    return (struct tm_hash_source){ get, plain.out };
}

struct tm_batch owner_batch(const struct owner *o, uint64_t from, uint64_t n, uint64_t size,
                            uint64_t time_s, uint64_t known)
{
    struct tm_hash_source src = owner_source(o);
    struct tm_rotation_proof *rp = tm_arena_zalloc(&owner_arena, OWNER_EPOCHS, sizeof *rp);
    struct tm_batch b = { .member = o->member, .from = from, .n = n, .rotations = rp };
    struct tm_err err = TM_ERR_INIT;

    expect(rp != NULL);
    b.checkpoint = owner_head(o, size, time_s);
    b.entries = o->entries + from;
    if (from + n > 0)
        expect_ok(tm_merkle_consistency(&src, from + n, size, &b.proof, &err), &err);
    for (size_t e = 1; e < o->epochs; e++) {
        uint64_t at = o->start[e];

        if (at < known || at >= size)
            continue;
        rp[b.rotation_count].index = at;
        rp[b.rotation_count].entry = o->entries[at];
        rp[b.rotation_count].root = owner_root(o, at);
        expect_ok(tm_merkle_inclusion(&src, at, size, &rp[b.rotation_count].proof, &err), &err);
        b.rotation_count++;
    }
    return b;
}
