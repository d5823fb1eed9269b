/* Replicas: the state table, row by row; any split and any order of arrival gives the same. */
#include "node/log/replica.h"

#include "tests/lib/expect.h"
#include "tests/unit/log/owner.h"
#include "tests/unit/log/sample.h"

static struct owner o, other;
static struct tm_replica r;
static struct tm_hash leaves[OWNER_MAX];
static struct tm_offer_result res;
static struct tm_err err;

/* 12 entries, a rotation at 5; `other` is the same up to and with 7, then goes its own way. */
static void begin(void)
{
    owner_begin(&o, 1);
    for (uint64_t i = 1; i < 5; i++)
        owner_add(&o, i);
    owner_rotate(&o);
    owner_add(&o, 6);
    owner_add(&o, 7);
    other = o;
    for (uint64_t i = 8; i < 12; i++) {
        owner_add(&o, i);
        owner_add(&other, 100 + i);
    }
    tm_replica_done(&r);
    tm_replica_init(&r, OWNER_NETWORK, &o.member);
}

static int offer(struct tm_batch b)
{
    struct tm_hash_source src = owner_source(&o);
    int code;

    memset(&res, 0, sizeof res);
    code = tm_replica_offer(&r, &b, &src, leaves, &res, &err);
    expect(r.epochs.n == 0 || r.epochs.v[r.epochs.n - 1].start < r.frontier.size);
    return code;
}

static void take(uint64_t from, uint64_t n, uint64_t size, uint64_t time_s)
{
    expect_ok(offer(owner_batch(&o, from, n, size, time_s, 0)), &err);
    expect(res.offer == TM_OFFER_EXTENDED);
}

static void expect_offer(struct tm_batch b, enum tm_offer want)
{
    uint64_t held = r.frontier.size;

    expect_ok(offer(b), &err);
    expect_int(res.offer, want);
    if (want != TM_OFFER_EXTENDED)
        expect(r.frontier.size == held);
}

static void a_whole_log_extends_nothing(void)
{
    begin();
    take(0, 12, 12, 100);
    expect(res.new_head && res.skip == 0);
    expect(r.frontier.size == 12 && r.head.size == 12 && r.head.time_s == 100);
    expect_int(r.head.epoch, 1);
    expect_int((int64_t)r.epochs.n, 2);
    for (int i = 0; i < 12; i++)
        expect(tm_hash_eq(&leaves[i], &o.leaves[i]));
}

static void what_is_held_is_skipped(void)
{
    begin();
    take(0, 6, 6, 100);
    take(3, 9, 12, 101);
    expect_int((int64_t)res.skip, 3);
    expect(r.frontier.size == 12);
}

static void a_newer_time_is_head_only_and_an_older_known(void)
{
    begin();
    take(0, 12, 12, 100);
    expect_offer(owner_batch(&o, 12, 0, 12, 200, 0), TM_OFFER_HEAD_ONLY);
    expect(res.new_head && r.head.time_s == 200);
    expect_offer(owner_batch(&o, 12, 0, 12, 200, 0), TM_OFFER_KNOWN);
    expect_offer(owner_batch(&o, 12, 0, 12, 150, 0), TM_OFFER_KNOWN);
    expect_offer(owner_batch(&o, 0, 6, 6, 50, 0), TM_OFFER_KNOWN);
    expect(r.head.time_s == 200);
}

static void a_larger_head_of_what_we_will_hold_is_head_only(void)
{
    begin();
    take(0, 8, 8, 100);
    expect_offer(owner_batch(&o, 8, 0, 12, 200, 0), TM_OFFER_HEAD_ONLY);
    expect(r.head.size == 12 && r.frontier.size == 8);
    take(8, 4, 12, 200);
    expect(!res.new_head && r.frontier.size == 12);
}

static void a_hole_is_a_gap(void)
{
    begin();
    take(0, 8, 8, 100);
    expect_offer(owner_batch(&o, 10, 2, 12, 200, 0), TM_OFFER_GAP);
    expect_offer(owner_batch(&o, 12, 0, 12, 200, 0), TM_OFFER_GAP);
    expect_offer(owner_batch(&o, 2, 3, 12, 200, 0), TM_OFFER_GAP); /* ends before ours */
    expect(r.head.size == 8);
}

static void an_unknown_key_is_key_ahead_until_its_rotation_is_shown(void)
{
    begin();
    expect_offer(owner_batch(&o, 4, 2, 12, 100, 12), TM_OFFER_KEY_AHEAD); /* nothing held */
    expect_offer(owner_batch(&o, 0, 0, 12, 100, 12), TM_OFFER_KEY_AHEAD);
    take(0, 3, 3, 50);
    expect_offer(owner_batch(&o, 8, 4, 12, 100, 12), TM_OFFER_KEY_AHEAD);
    expect_offer(owner_batch(&o, 8, 4, 12, 100, 0), TM_OFFER_GAP);
    expect_offer(owner_batch(&o, 3, 1, 12, 100, 12), TM_OFFER_KEY_AHEAD);
    expect(r.epochs.n == 1);
    take(3, 1, 12, 100);
    expect(r.epochs.n == 1 && r.head.epoch == 1 && r.frontier.size == 4);
    expect_offer(owner_batch(&o, 4, 0, 12, 101, 12), TM_OFFER_KEY_AHEAD); /* a newer time */
    expect_ok(offer(owner_batch(&o, 4, 2, 12, 100, 12)), &err);           /* the same head again */
    expect(res.offer == TM_OFFER_EXTENDED && r.epochs.n == 2);
}

static void a_rotation_ahead_that_is_wrong_is_refused(void)
{
    struct tm_rotation_proof rp;
    struct tm_batch b;

    begin();
    take(0, 3, 3, 50);
    b = owner_batch(&o, 8, 4, 12, 100, 0);
    rp = b.rotations[0];
    b.rotations = &rp;
    rp.index = 6;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    rp.index = 5;
    rp.root.b[0] ^= 1;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    rp.root.b[0] ^= 1;
    rp.proof.hashes[0].b[0] ^= 1;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    rp.proof.hashes[0].b[0] ^= 1;
    rp.entry = o.entries[4];
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    expect(r.epochs.n == 1 && r.head.size == 3);
}

static void another_root_of_the_same_size_is_a_conflict(void)
{
    begin();
    take(0, 12, 12, 100);
    expect_offer(owner_batch(&other, 12, 0, 12, 100, 0), TM_OFFER_CONFLICT);
    expect_offer(owner_batch(&other, 0, 10, 10, 90, 0), TM_OFFER_CONFLICT);
    expect(tm_hash_eq(&r.head.root, &(struct tm_hash){ 0 }) == false && r.head.time_s == 100);
}

static void a_branch_that_shows_its_entries_is_a_conflict(void)
{
    struct tm_slice lie[OWNER_MAX];
    struct tm_batch b;

    begin();
    take(0, 10, 10, 100);
    expect_offer(owner_batch(&other, 6, 6, 12, 200, 0), TM_OFFER_CONFLICT);
    expect_offer(owner_batch(&other, 6, 3, 12, 200, 0), TM_OFFER_CONFLICT);
    b = owner_batch(&o, 6, 6, 12, 200, 0); /* a liar changes an entry under a good head */
    memcpy(lie, o.entries + 6, sizeof lie[0] * 6);
    lie[3] = other.entries[9];
    b.entries = lie;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
}

static void a_branch_past_ours_does_not_hash_to_its_root(void)
{
    begin();
    take(0, 10, 10, 100);
    expect_fails(offer(owner_batch(&other, 10, 2, 12, 200, 0)), TM_E_MISMATCH, &err);
    expect(r.frontier.size == 10 && r.head.size == 10);
}

static void two_heads_past_ours_that_cannot_both_be_true_conflict(void)
{
    begin();
    take(0, 8, 8, 100);
    expect_offer(owner_batch(&o, 8, 0, 12, 200, 0), TM_OFFER_HEAD_ONLY);
    expect_offer(owner_batch(&other, 8, 0, 12, 200, 0), TM_OFFER_CONFLICT);
    /* filling in the other branch runs into the head we have */
    owner_add(&other, 999);
    expect_offer(owner_batch(&other, 8, 5, 13, 300, 0), TM_OFFER_CONFLICT);
    expect(r.frontier.size == 8 && r.head.size == 12);
}

static void a_smaller_head_of_later_time_is_withholding(void)
{
    begin();
    take(0, 12, 12, 100);
    expect_offer(owner_batch(&o, 0, 8, 8, 101, 0), TM_OFFER_CONFLICT);
    expect(res.withholding);
    begin();
    take(0, 8, 8, 101); /* the other way about: the entries are good, the proof is said */
    take(8, 4, 12, 100);
    expect(res.withholding && r.head.size == 12);
}

static void a_head_by_a_superseded_key_is_refused(void)
{
    struct tm_batch b;

    begin();
    b = owner_batch(&o, 0, 12, 12, 100, 0);
    b.checkpoint = owner_head_by(&o, 12, 100, 0);
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    expect(r.frontier.size == 0 && r.epochs.n == 0);
    take(0, 12, 12, 100);
    b.checkpoint = owner_head_by(&o, 12, 200, 0);
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    b.checkpoint = owner_head_by(&other, 12, 200, 0); /* on a branch of the old key */
    expect_ok(offer(b), &err);
    expect_int(res.offer, TM_OFFER_CONFLICT);
}

static void bad_batches_are_refused_and_change_nothing(void)
{
    struct tm_slice big[1], swapped[4];
    struct tm_batch b;

    begin();
    take(0, 8, 8, 100);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    b.n = 3;
    expect_fails(offer(b), TM_E_MALFORMED, &err); /* no consistency proof for three */
    b.n = 5;
    expect_fails(offer(b), TM_E_MALFORMED, &err);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    memcpy(swapped, o.entries + 8, sizeof swapped);
    swapped[0] = o.entries[9];
    b.entries = swapped;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    b = owner_batch(&o, 8, 1, 12, 200, 0);
    b.proof.hashes[0].b[0] ^= 1;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    b.member.b[0] ^= 1;
    expect_fails(offer(b), TM_E_MISMATCH, &err);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    big[0] = tm_arena_copy(&owner_arena, o.entries[8]);
    big[0].len = TM_ENTRY_BYTES_MAX + 1;
    b.entries = big;
    b.n = 1;
    expect_fails(offer(b), TM_E_LIMIT, &err);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    expect(r.frontier.size == 8 && r.head.size == 8 && r.epochs.n == 2);
}

/* A key id that nobody knows is fetched, not punished; the plain line is not ours to judge once its
 * name or key id is another's. Everything else is refused, and nothing but the signed is believed. */
static void a_flipped_bit_in_a_checkpoint_never_changes_what_is_believed(void)
{
    struct tm_replica start;
    struct tm_head want;
    struct tm_batch b;
    uint8_t *flip;

    begin();
    take(0, 8, 8, 100);
    b = owner_batch(&o, 8, 4, 12, 200, 0);
    want = (struct tm_head){ 1, 12, owner_root(&o, 12), 200 };
    expect_ok(tm_replica_copy(&r, &start, &err), &err);
    flip = tm_arena_alloc(&owner_arena, b.checkpoint.len);
    memcpy(flip, b.checkpoint.data, b.checkpoint.len);
    b.checkpoint.data = flip;
    for (size_t bit = 0; bit < 8 * b.checkpoint.len; bit++) {
        flip[bit / 8] ^= (uint8_t)(1u << bit % 8);
        if (offer(b) == 0 && res.offer == TM_OFFER_EXTENDED) {
            expect(r.head.epoch == want.epoch && r.head.size == want.size);
            expect(r.head.time_s == want.time_s && tm_hash_eq(&r.head.root, &want.root));
            tm_replica_done(&r);
            expect_ok(tm_replica_copy(&start, &r, &err), &err);
        }
        expect(r.frontier.size == 8 && r.head.size == 8);
        flip[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    tm_replica_done(&start);
}

/* The replica's memory of what it checked is looked into, since skipping must change no answer. */
static void one_checkpoint_is_checked_once_and_only_these_bytes_by_this_key(void)
{
    struct tm_batch b;
    struct tm_replica copy;
    uint8_t bytes[TM_CHECKPOINT_BYTES_MAX];
    size_t harmless = 0;

    begin();
    take(0, 8, 12, 100);
    expect(r.checked.there && memcmp(r.checked.control_key, o.control[1].public_key, 32) == 0);
    b = owner_batch(&o, 8, 2, 12, 100, 12);
    expect(b.checkpoint.len <= sizeof bytes);
    memcpy(bytes, b.checkpoint.data, b.checkpoint.len);
    b.checkpoint.data = bytes;
    for (size_t i = 0; i < b.checkpoint.len; i++) { /* another byte anywhere: nothing is skipped */
        expect_ok(tm_replica_copy(&r, &copy, &err), &err);
        bytes[i] ^= 1;
        if (offer(b) == 0 && res.offer == TM_OFFER_EXTENDED) { /* plain line of no known key */
            expect(!tm_hash_eq(&r.checked.note, &copy.checked.note));
            harmless++;
        } else {
            expect(r.frontier.size == 8);
        }
        bytes[i] ^= 1;
        tm_replica_done(&r);
        r = copy;
    }
    expect(harmless < b.checkpoint.len / 2);
    /* Another key for the same bytes: they are checked, and are not its. */
    memcpy(r.epochs.v[1].control_key, o.control[0].public_key, 32);
    expect_offer(b, TM_OFFER_KEY_AHEAD);
    /* A copy remembers too: it would find out that this is not the key. */
    memcpy(r.checked.control_key, o.control[0].public_key, 32);
    expect_ok(tm_replica_copy(&r, &copy, &err), &err);
    tm_replica_done(&r);
    r = copy;
    expect_offer(b, TM_OFFER_EXTENDED);
    expect(r.frontier.size == 10);
    /* What is loaded from disk has checked nothing yet. */
    {
        struct tm_buf saved = TM_BUF_INIT(TM_KIB(64));

        tm_replica_save(&r, &saved);
        expect_ok(tm_replica_load(&copy, tm_buf_slice(&saved), &err), &err);
        expect(!copy.checked.there);
        tm_replica_done(&copy);
        tm_buf_free(&saved);
    }
}

static void void_entries_and_void_rotations_stop_nothing(void)
{
    struct tm_entry e;

    begin();
    owner_add_raw(&o, TM_LIT("\xc1 not msgpack"));
    tm_entry_init(&e, TM_ENTRY_ROTATION);
    owner_rotation(&o, &e.u.rotation);
    owner_sign_rotation(&o, &e.u.rotation);
    e.time_ms = 1;
    e.u.rotation.signature[0] ^= 1;
    owner_add_raw(&o, owner_encode(&e));
    owner_add(&o, 14);
    take(0, 15, 15, 100);
    expect(r.epochs.n == 2 && r.frontier.size == 15);
}

static void same(const struct tm_replica *a, const struct tm_replica *b)
{
    struct tm_buf x = TM_BUF_INIT(TM_MIB(1)), y = TM_BUF_INIT(TM_MIB(1));

    tm_replica_save(a, &x);
    tm_replica_save(b, &y);
    expect_slice(tm_buf_slice(&x), tm_buf_slice(&y));
    tm_buf_free(&x);
    tm_buf_free(&y);
}

/* A longer log with rotations here and there. */
static void grow(const struct tm_rng *rng, size_t n)
{
    owner_begin(&o, 3);
    while (o.n < n) {
        if (o.epochs < OWNER_EPOCHS && tm_rng_below(rng, n / 4 + 1) == 0)
            owner_rotate(&o);
        else
            owner_add(&o, o.n);
    }
}

static void any_split_into_batches_gives_the_same_replica(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_rng_seed(&state, sample_seed(), "splits");
    rng = tm_rng_of(&state);
    for (int round = 0; round < 20; round++) {
        struct tm_replica whole;
        struct tm_batch all;

        grow(&rng, 2 + tm_rng_below(&rng, 80));
        tm_replica_init(&whole, OWNER_NETWORK, &o.member);
        tm_replica_done(&r);
        tm_replica_init(&r, OWNER_NETWORK, &o.member);
        all = owner_batch(&o, 0, o.n, o.n, 1000, 0);
        expect_ok(tm_replica_offer(&whole, &all, NULL, leaves, &res, &err), &err);
        while (r.frontier.size < o.n) {
            uint64_t held = r.frontier.size;
            uint64_t back = tm_rng_below(&rng, held < 4 ? held + 1 : 4);
            uint64_t n = back + 1 + tm_rng_below(&rng, o.n - held);
            uint64_t size = held - back + n + tm_rng_below(&rng, o.n - (held - back + n) + 1);

            expect_ok(offer(owner_batch(&o, held - back, n, size, size == o.n ? 1000 : size, 0)),
                      &err);
            expect(res.offer == TM_OFFER_EXTENDED && res.skip == back);
        }
        expect_ok(offer(owner_batch(&o, o.n, 0, o.n, 1000, 0)), &err);
        same(&r, &whole);
        tm_replica_done(&whole);
    }
}

/* What arrives out of order is offered again until all has been taken. */
static void any_order_of_arrival_gives_the_same_replica(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_rng_seed(&state, sample_seed(), "orders");
    rng = tm_rng_of(&state);
    for (int round = 0; round < 20; round++) {
        struct tm_replica whole;
        struct tm_batch b[16], all;
        size_t n = 0;

        grow(&rng, 40);
        for (uint64_t from = 0; from < o.n; n++) {
            uint64_t len = 1 + tm_rng_below(&rng, 8);

            if (len > o.n - from || n == 15)
                len = o.n - from;
            b[n] = owner_batch(&o, from, len, from + len, from + len, 0);
            from += len;
        }
        tm_replica_init(&whole, OWNER_NETWORK, &o.member);
        all = owner_batch(&o, 0, o.n, o.n, o.n, 0);
        expect_ok(tm_replica_offer(&whole, &all, NULL, leaves, &res, &err), &err);
        tm_replica_done(&r);
        tm_replica_init(&r, OWNER_NETWORK, &o.member);
        for (size_t i = n; i > 1; i--) {
            size_t k = tm_rng_below(&rng, i);
            struct tm_batch swap = b[i - 1];

            b[i - 1] = b[k];
            b[k] = swap;
        }
        for (size_t turn = 0; turn < n; turn++)
            for (size_t i = 0; i < n; i++)
                expect_ok(offer(b[i]), &err);
        same(&r, &whole);
        tm_replica_done(&whole);
    }
}

static void the_owner_appends_and_then_signs(void)
{
    begin();
    expect_ok(tm_replica_append_own(&r, o.entries, o.n, leaves, &err), &err);
    expect(r.frontier.size == 12 && r.epochs.n == 2 && !r.has_head);
    expect_offer(owner_batch(&o, 12, 0, 12, 5, 0), TM_OFFER_HEAD_ONLY);
    expect(res.new_head);
    expect_fails(tm_replica_append_own(&r, o.entries, 1, leaves, &err), TM_E_MISMATCH, &err);
    expect_fails(tm_replica_append_own(&r, o.entries + 5, 1, leaves, &err), TM_E_MISMATCH, &err);
    expect_fails(tm_replica_append_own(&r, &TM_LIT("no entry"), 1, leaves, &err), TM_E_MALFORMED,
                 &err);
    expect(r.frontier.size == 12 && r.epochs.n == 2);
}

static void saved_bytes_come_back_and_cut_ones_do_not(void)
{
    struct tm_buf raw = TM_BUF_INIT(TM_MIB(1));
    struct tm_replica back;

    begin();
    take(0, 11, 12, 100);
    tm_replica_save(&r, &raw);
    expect_ok(tm_replica_load(&back, tm_buf_slice(&raw), &err), &err);
    same(&r, &back);
    tm_replica_done(&back);
    for (size_t len = 0; len < raw.len; len++)
        expect_fails(tm_replica_load(&back, tm_slice(raw.data, len), &err), TM_E_CORRUPT, &err);
    tm_buf_put_u8(&raw, 0);
    expect_fails(tm_replica_load(&back, tm_buf_slice(&raw), &err), TM_E_CORRUPT, &err);
    tm_buf_free(&raw);
    expect_ok(tm_replica_copy(&r, &back, &err), &err);
    same(&r, &back);
    tm_replica_done(&back);
    tm_replica_done(&r);
    tm_replica_init(&r, OWNER_NETWORK, &o.member);
    tm_replica_save(&r, &raw);
    expect_ok(tm_replica_load(&back, tm_buf_slice(&raw), &err), &err);
    same(&r, &back);
    tm_buf_free(&raw);
}

TM_CLAIMS(CLAIM(a_whole_log_extends_nothing), CLAIM(what_is_held_is_skipped),
          CLAIM(a_newer_time_is_head_only_and_an_older_known),
          CLAIM(a_larger_head_of_what_we_will_hold_is_head_only), CLAIM(a_hole_is_a_gap),
          CLAIM(an_unknown_key_is_key_ahead_until_its_rotation_is_shown),
          CLAIM(a_rotation_ahead_that_is_wrong_is_refused),
          CLAIM(another_root_of_the_same_size_is_a_conflict),
          CLAIM(a_branch_that_shows_its_entries_is_a_conflict),
          CLAIM(a_branch_past_ours_does_not_hash_to_its_root),
          CLAIM(two_heads_past_ours_that_cannot_both_be_true_conflict),
          CLAIM(a_smaller_head_of_later_time_is_withholding),
          CLAIM(a_head_by_a_superseded_key_is_refused),
          CLAIM(bad_batches_are_refused_and_change_nothing),
          CLAIM(a_flipped_bit_in_a_checkpoint_never_changes_what_is_believed),
          CLAIM(one_checkpoint_is_checked_once_and_only_these_bytes_by_this_key),
          CLAIM(void_entries_and_void_rotations_stop_nothing),
          CLAIM(any_split_into_batches_gives_the_same_replica),
          CLAIM(any_order_of_arrival_gives_the_same_replica),
          CLAIM(the_owner_appends_and_then_signs), CLAIM(saved_bytes_come_back_and_cut_ones_do_not))
