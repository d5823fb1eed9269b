/* Fork proofs: made from two branches, checked from their bytes alone, and refused when any bit of
 * them is another. */
#include "node/log/fork.h"

#include "tests/lib/expect.h"
#include "tests/unit/log/owner.h"

static struct owner a, b;
static struct tm_err err;
static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));

static struct tm_fork_branch branch(const struct owner *o, const struct tm_hash_source *src,
                                    struct tm_slice note, uint64_t size, bool leaves)
{
    struct tm_fork_branch out = { .checkpoint = note, .hashes = src, .leaves = leaves };
    struct tm_fork_rotation *v = tm_arena_zalloc(&arena, OWNER_EPOCHS, sizeof *v);

    expect(v != NULL);
    out.rotations = v;
    for (size_t e = 1; e < o->epochs; e++)
        if (o->start[e] < size)
            v[out.rotation_count++] =
                (struct tm_fork_rotation){ o->start[e], o->entries[o->start[e]] };
    return out;
}

/* Both logs are one up to and with index 6 (a rotation at 3), and differ from 7. */
static void begin(void)
{
    tm_arena_reset(&arena);
    owner_begin(&a, 9);
    owner_add(&a, 1);
    owner_add(&a, 2);
    owner_rotate(&a);
    for (uint64_t i = 4; i < 7; i++)
        owner_add(&a, i);
    b = a;
    for (uint64_t i = 7; i < 12; i++) {
        owner_add(&a, i);
        owner_add(&b, 100 + i);
    }
}

static int make(uint64_t size_a, uint64_t time_a, uint64_t size_b, uint64_t time_b, bool leaves,
                struct tm_fork_proof *out)
{
    struct tm_hash_source src[2] = { owner_source(&a), owner_source(&b) };
    struct tm_fork_branch v[2] = {
        branch(&a, &src[0], owner_head(&a, size_a, time_a), size_a, leaves),
        branch(&b, &src[1], owner_head(&b, size_b, time_b), size_b, leaves),
    };

    return tm_fork_make(a.entries[0], v, &arena, out, &err);
}

static int check(struct tm_slice bytes, struct tm_fork_finding *out)
{
    struct tm_arena mine = TM_ARENA_INIT(TM_MIB(4));
    struct tm_fork_proof p;
    int r = tm_fork_decode(bytes, &mine, &p, &err);

    if (r == 0)
        r = tm_fork_check(&p, OWNER_NETWORK, out, &err);
    tm_arena_free(&mine);
    return r;
}

/* Every `step`th bit is flipped: 1 for all; 7 meets every byte in a fraction of the time. */
static void expect_sound(const struct tm_fork_proof *p, size_t step, struct tm_fork_finding *f)
{
    struct tm_buf raw = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);

    expect_ok(tm_fork_encode(p, &raw, &err), &err);
    expect_ok(check(tm_buf_slice(&raw), f), &err);
    expect(tm_id_eq(&f->member, &a.member));
    for (size_t bit = 0; bit < 8 * raw.len; bit += step) {
        struct tm_fork_finding ignored;

        raw.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        if (check(tm_buf_slice(&raw), &ignored) == 0)
            tm_claim_failed(__FILE__, __LINE__, "bit %zu may be flipped", bit);
        raw.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    for (size_t len = 0; len < raw.len; len++) {
        struct tm_fork_finding ignored;

        expect(check(tm_slice(raw.data, len), &ignored) != 0);
    }
    tm_buf_free(&raw);
}

static void a_located_fork_is_proved_with_its_place(void)
{
    struct tm_fork_finding f;
    struct tm_fork_proof p;

    begin();
    expect_ok(make(12, 100, 9, 90, true, &p), &err);
    expect(p.located && p.f == 7);
    expect_sound(&p, 1, &f);
    expect(f.kind == TM_FORK_EQUIVOCATION && f.f == 7 && f.epoch == 1);
}

static void an_unlocated_fork_counts_from_the_last_rotation(void)
{
    struct tm_fork_finding f;
    struct tm_fork_proof p;

    begin();
    expect_ok(make(12, 100, 12, 100, false, &p), &err);
    expect(!p.located);
    expect_sound(&p, 7, &f);
    expect(f.kind == TM_FORK_EQUIVOCATION && f.f == 4);
}

static void withholding_is_proved_by_two_heads(void)
{
    struct tm_fork_finding f;
    struct tm_fork_proof p;

    begin();
    b = a;
    expect_ok(make(12, 100, 8, 101, true, &p), &err);
    expect_sound(&p, 7, &f);
    expect(f.kind == TM_FORK_WITHHOLDING);
}

static void both_sides_give_the_same_proof(void)
{
    struct tm_buf x = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX), y = x;
    struct tm_fork_proof p;
    struct owner swap;

    begin();
    expect_ok(make(12, 100, 9, 90, true, &p), &err);
    expect_ok(tm_fork_encode(&p, &x, &err), &err);
    swap = a;
    a = b;
    b = swap;
    expect_ok(make(9, 90, 12, 100, true, &p), &err);
    expect_ok(tm_fork_encode(&p, &y, &err), &err);
    expect_slice(tm_buf_slice(&x), tm_buf_slice(&y));
    tm_buf_free(&x);
    tm_buf_free(&y);
}

static void an_honest_log_gives_no_proof(void)
{
    struct tm_fork_proof p;

    begin();
    b = a;
    expect_fails(make(12, 100, 9, 90, true, &p), TM_E_NOTFOUND, &err);
    expect_fails(make(12, 100, 12, 200, false, &p), TM_E_NOTFOUND, &err);
}

static void two_sizes_without_a_place_prove_nothing(void)
{
    struct tm_fork_proof p;

    begin();
    expect_ok(make(12, 100, 9, 90, true, &p), &err);
    p.located = false;
    expect_fails(tm_fork_check(&p, OWNER_NETWORK, &(struct tm_fork_finding){ 0 }, &err),
                 TM_E_MISMATCH, &err);
    begin();
    expect_fails(make(12, 100, 9, 90, false, &p), TM_E_NOTFOUND, &err);
}

static void a_proof_of_another_network_member_or_order_is_refused(void)
{
    struct tm_fork_finding f;
    struct tm_fork_proof p, q;

    begin();
    expect_ok(make(12, 100, 12, 90, true, &p), &err);
    expect_fails(tm_fork_check(&p, "other.example", &f, &err), TM_E_MISMATCH, &err);
    q = p;
    q.member.b[0] ^= 1;
    expect_fails(tm_fork_check(&q, OWNER_NETWORK, &f, &err), TM_E_MISMATCH, &err);
    q = p;
    q.side[0] = p.side[1];
    q.side[1] = p.side[0];
    expect_fails(tm_fork_check(&q, OWNER_NETWORK, &f, &err), TM_E_MALFORMED, &err);
    q.side[0] = p.side[0];
    expect_fails(tm_fork_check(&q, OWNER_NETWORK, &f, &err), TM_E_MALFORMED, &err);
    q = p;
    q.side[0].rotation_count = 0; /* the key is then another one */
    expect_fails(tm_fork_check(&q, OWNER_NETWORK, &f, &err), TM_E_MISMATCH, &err);
    q = p;
    q.f = 6;
    expect(tm_fork_check(&q, OWNER_NETWORK, &f, &err) != 0);
}

static void heads_of_a_superseded_key_raise_no_alarm(void)
{
    struct tm_hash_source src[2];
    struct tm_fork_branch v[2];
    struct tm_fork_proof p;

    begin();
    /* b goes on from entry 3 under the old key; a rotated there */
    b.n = 3;
    b.epochs = 1;
    for (uint64_t i = 3; i < 12; i++)
        owner_add(&b, 200 + i);
    src[0] = owner_source(&a);
    src[1] = owner_source(&b);
    v[0] = branch(&a, &src[0], owner_head(&a, 12, 100), 12, true);
    v[1] = branch(&b, &src[1], owner_head(&b, 12, 100), 12, true);
    expect_fails(tm_fork_make(a.entries[0], v, &arena, &p, &err), TM_E_MISMATCH, &err);
    expect(tm_heads_relate(&(struct tm_head){ .epoch = 0, .size = 5, .time_s = 9 },
                           &(struct tm_head){ .epoch = 1, .size = 6, .time_s = 1 }) ==
           TM_HEADS_FINE);
}

TM_CLAIMS(CLAIM(a_located_fork_is_proved_with_its_place),
          CLAIM(an_unlocated_fork_counts_from_the_last_rotation),
          CLAIM(withholding_is_proved_by_two_heads), CLAIM(both_sides_give_the_same_proof),
          CLAIM(an_honest_log_gives_no_proof), CLAIM(two_sizes_without_a_place_prove_nothing),
          CLAIM(a_proof_of_another_network_member_or_order_is_refused),
          CLAIM(heads_of_a_superseded_key_raise_no_alarm))
