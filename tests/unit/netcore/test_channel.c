/* Two channels joined by a wire in memory. */
#include "net/core/channel.h"

#include "net/core/noise.h"
#include "tests/lib/expect.h"

#define NOW_MS 1795341600000u /* 2026-11-22T10:00:00Z */

struct end {
    struct tm_channel_self self;
    struct tm_channel *ch;
    struct tm_rng_seeded seed;
    struct tm_rng rng;
    bool opened;
    size_t records;
    struct tm_buf last; /* the newest record */
};

struct pair {
    struct tm_ed25519_pair control;
    struct tm_id member;
    bool known; /* is the member's log known to the lookups? */
    struct end a, b;
};

static bool lookup(void *ctx, const struct tm_id *member, uint8_t out[32])
{
    const struct pair *p = ctx;

    if (!p->known || !tm_id_eq(member, &p->member))
        return false;
    memcpy(out, p->control.public_key, 32);
    return true;
}

static void end_init(struct pair *p, struct end *e, const char *label)
{
    tm_rng_seed(&e->seed, 7, label);
    e->rng = tm_rng_of(&e->seed);
    e->last = (struct tm_buf)TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    e->self.network = "test.example";
    e->self.version_low = e->self.version_high = 1;
    e->self.control_key = lookup;
    e->self.ctx = p;
}

static void make_member(struct pair *p, struct end *e, uint64_t until_ms)
{
    uint8_t key[32];

    e->self.member = true;
    tm_rng_fill(&e->rng, e->self.static_secret, 32);
    tm_channel_static_public(e->self.static_secret, key);
    tm_channel_prove(&p->control, e->self.network, &p->member, key, until_ms, &e->self.proof);
}

static void pair_init(struct pair *p)
{
    uint8_t seed[32];

    memset(p, 0, sizeof *p);
    memset(seed, 9, sizeof seed);
    tm_ed25519_from_seed(seed, &p->control);
    memset(p->member.b, 0x42, sizeof p->member.b);
    p->known = true;
    end_init(p, &p->a, "a");
    end_init(p, &p->b, "b");
}

static void pair_start(struct pair *p)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_channel_new(&p->a.self, true, &p->a.rng, NOW_MS, &p->a.ch, &err), &err);
    expect_ok(tm_channel_new(&p->b.self, false, &p->b.rng, NOW_MS, &p->b.ch, &err), &err);
}

static void pair_done(struct pair *p)
{
    tm_channel_free(p->a.ch);
    tm_channel_free(p->b.ch);
    tm_buf_free(&p->a.last);
    tm_buf_free(&p->b.last);
}

static enum tm_channel_got feed_piece(struct end *e, struct tm_slice piece)
{
    enum tm_channel_got got;
    struct tm_slice record;

    do {
        got = tm_channel_read(e->ch, &piece, &record);
        e->opened = e->opened || got == TM_CHANNEL_OPENED;
        if (got != TM_CHANNEL_RECORD)
            continue;
        e->records++;
        tm_buf_reset(&e->last);
        tm_buf_put_slice(&e->last, record);
    } while (got == TM_CHANNEL_OPENED || got == TM_CHANNEL_RECORD);
    expect(got == TM_CHANNEL_FAILED || piece.len == 0);
    return got;
}

/* Feeds `bytes` in pieces of `step`; the last event. */
static enum tm_channel_got feed(struct end *e, struct tm_slice bytes, size_t step)
{
    enum tm_channel_got got = TM_CHANNEL_MORE;

    while (bytes.len > 0 && got != TM_CHANNEL_FAILED) {
        struct tm_slice piece = tm_slice(bytes.data, step < bytes.len ? step : bytes.len);

        bytes = tm_slice_from(bytes, piece.len);
        got = feed_piece(e, piece);
    }
    return got;
}

/* Moves bytes until both are silent. */
static void settle(struct pair *p, size_t step)
{
    struct end *ends[2] = { &p->a, &p->b };

    for (bool moved = true; moved;) {
        moved = false;
        for (int i = 0; i < 2; i++) {
            struct tm_slice out = tm_channel_output(ends[i]->ch);

            feed(ends[1 - i], out, step);
            tm_channel_sent(ends[i]->ch, out.len);
            moved = moved || out.len > 0;
        }
    }
}

static void pair_open(struct pair *p)
{
    pair_start(p);
    settle(p, SIZE_MAX);
    expect(p->a.opened && p->b.opened);
}

static void talk(struct pair *p, size_t step)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_channel_send(p->a.ch, TM_LIT("from a"), &err), &err);
    expect_ok(tm_channel_send(p->b.ch, TM_LIT("from b, the first"), &err), &err);
    expect_ok(tm_channel_send(p->b.ch, TM_LIT("from b"), &err), &err);
    settle(p, step);
    expect_slice(tm_buf_slice(&p->b.last), TM_LIT("from a"));
    expect_slice(tm_buf_slice(&p->a.last), TM_LIT("from b"));
}

static void both_ends_agree_whatever_the_pieces(void)
{
    for (size_t step = 1; step < 140; step++) {
        struct pair p;

        pair_init(&p);
        make_member(&p, &p.a, NOW_MS + 1);
        make_member(&p, &p.b, NOW_MS + 1);
        pair_start(&p);
        expect(!tm_channel_is_open(p.a.ch) && !tm_channel_is_open(p.b.ch));
        settle(&p, step);
        expect(p.a.opened && p.b.opened);
        expect(memcmp(tm_channel_hash(p.a.ch), tm_channel_hash(p.b.ch), 64) == 0);
        talk(&p, step);
        expect_int((int64_t)p.a.records, 2);
        expect_int((int64_t)p.b.records, 1);
        pair_done(&p);
    }
}

static void each_end_proves_whose_node_it_is(void)
{
    struct tm_id member;
    struct pair p;

    pair_init(&p);
    make_member(&p, &p.a, NOW_MS + 1);
    make_member(&p, &p.b, NOW_MS + 1);
    pair_open(&p);
    expect_int(tm_channel_identity(p.a.ch, &member), TM_IDENTITY_PROVED);
    expect(tm_id_eq(&member, &p.member));
    expect_int(tm_channel_identity(p.b.ch, NULL), TM_IDENTITY_PROVED);
    pair_done(&p);
}

static void a_verifier_stays_anonymous_with_a_fresh_key_each_time(void)
{
    uint8_t first[32];
    struct pair p;

    pair_init(&p);
    pair_open(&p);
    expect_int(tm_channel_identity(p.b.ch, NULL), TM_IDENTITY_ANONYMOUS);
    expect_int(tm_channel_identity(p.a.ch, NULL), TM_IDENTITY_ANONYMOUS);
    memcpy(first, tm_channel_peer_key(p.b.ch), 32);
    tm_channel_free(p.a.ch);
    tm_channel_free(p.b.ch);
    p.a.opened = p.b.opened = false;
    pair_open(&p);
    expect(memcmp(first, tm_channel_peer_key(p.b.ch), 32) != 0);
    pair_done(&p);
}

static void an_unknown_member_is_claimed_until_its_log_is_known(void)
{
    struct pair p;

    pair_init(&p);
    p.known = false;
    make_member(&p, &p.a, NOW_MS + 1);
    pair_open(&p);
    expect_int(tm_channel_identity(p.b.ch, NULL), TM_IDENTITY_CLAIMED);
    p.known = true;
    expect_int(tm_channel_identify(p.b.ch, NOW_MS), TM_IDENTITY_PROVED);
    expect_int(tm_channel_identify(p.b.ch, NOW_MS + 1), TM_IDENTITY_UNPROVED);
    talk(&p, SIZE_MAX);
    pair_done(&p);
}

static void a_proof_past_its_time_or_of_another_key_proves_nothing_and_costs_nothing(void)
{
    for (int i = 0; i < 4; i++) {
        struct pair p;

        pair_init(&p);
        make_member(&p, &p.a, i == 0 ? NOW_MS : NOW_MS + 1);
        if (i == 1) /* after a rotation */
            p.control.public_key[0] ^= 1;
        if (i == 2)
            p.a.self.proof.until_ms++;
        if (i == 3) /* another node's proof */
            p.a.self.static_secret[5] ^= 1;
        pair_open(&p);
        expect_int(tm_channel_identity(p.b.ch, NULL), TM_IDENTITY_UNPROVED);
        talk(&p, SIZE_MAX);
        pair_done(&p);
    }
}

static void another_network_is_refused(void)
{
    struct pair p;

    pair_init(&p);
    p.b.self.network = "test.example2";
    pair_start(&p);
    settle(&p, SIZE_MAX);
    expect(!p.a.opened && !p.b.opened);
    expect_int(tm_channel_fault(p.a.ch), TM_CHANNEL_BAD_SHAKE);
    pair_done(&p);
}

static void versions_must_overlap(void)
{
    static const struct {
        uint8_t low, high;
        enum tm_channel_fault want;
    } rows[] = { { 1, 1, TM_CHANNEL_BAD_VERSION },
                 { 1, 2, TM_CHANNEL_SOUND },
                 { 4, 9, TM_CHANNEL_SOUND },
                 { 5, 9, TM_CHANNEL_BAD_VERSION } };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct pair p;

        pair_init(&p);
        p.a.self.version_low = rows[i].low;
        p.a.self.version_high = rows[i].high;
        p.b.self.version_low = 2;
        p.b.self.version_high = 4;
        pair_start(&p);
        settle(&p, SIZE_MAX);
        expect_int(tm_channel_fault(p.b.ch), rows[i].want);
        expect_int(p.b.opened, rows[i].want == TM_CHANNEL_SOUND);
        pair_done(&p);
    }
}

/* Runs the handshake with byte `at` of message `which` (0 to 2) changed; true: both opened. */
static bool opens_with_a_flip(int which, size_t at, size_t *len)
{
    struct pair p;
    bool opened;

    pair_init(&p);
    make_member(&p, &p.a, NOW_MS + 1);
    make_member(&p, &p.b, NOW_MS + 1);
    p.a.self.version_high = p.b.self.version_high = 2; /* a narrowed range must not pass either */
    pair_start(&p);
    for (int turn = 0; turn < 3; turn++) {
        struct end *from = turn % 2 == 0 ? &p.a : &p.b, *to = turn % 2 == 0 ? &p.b : &p.a;
        struct tm_slice out = tm_channel_output(from->ch);
        uint8_t copy[512] = { 0 };

        expect(out.len < sizeof copy);
        if (out.len > 0)
            memcpy(copy, out.data, out.len);
        if (turn == which) {
            *len = out.len;
            copy[at] ^= 1;
        }
        feed(to, tm_slice(copy, out.len), SIZE_MAX);
        tm_channel_sent(from->ch, out.len);
    }
    opened = p.a.opened && p.b.opened;
    pair_done(&p);
    return opened;
}

static void a_changed_byte_anywhere_in_the_handshake_is_refused(void)
{
    for (int which = 0; which < 3; which++) {
        size_t len = 1;

        for (size_t at = 0; at < len; at++)
            if (opens_with_a_flip(which, at, &len))
                tm_claim_failed(__FILE__, __LINE__, "message %d, byte %zu", which, at);
        expect(len > 34);
    }
}

static void a_changed_byte_anywhere_in_a_record_is_refused(void)
{
    for (size_t at = 0; at < 2 + 6 + 16; at++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_slice out;
        uint8_t copy[64] = { 0 };
        struct pair p;

        pair_init(&p);
        pair_open(&p);
        expect_ok(tm_channel_send(p.a.ch, TM_LIT("secret"), &err), &err);
        out = tm_channel_output(p.a.ch);
        expect_int((int64_t)out.len, 2 + 6 + 16);
        memcpy(copy, out.data, out.len);
        copy[at] ^= 1;
        feed(&p.b, tm_slice(copy, out.len), SIZE_MAX); /* a longer length waits for more */
        expect_int((int64_t)p.b.records, 0);
        if (at > 1)
            expect_int(tm_channel_fault(p.b.ch), TM_CHANNEL_BAD_RECORD);
        pair_done(&p);
    }
}

static void a_record_that_comes_twice_is_refused(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice out;
    struct pair p;

    pair_init(&p);
    pair_open(&p);
    expect_ok(tm_channel_send(p.a.ch, TM_LIT("once"), &err), &err);
    out = tm_channel_output(p.a.ch);
    expect_int(feed(&p.b, out, SIZE_MAX), TM_CHANNEL_MORE);
    expect_int(feed(&p.b, out, SIZE_MAX), TM_CHANNEL_FAILED);
    expect_int((int64_t)p.b.records, 1);
    expect_fails(tm_channel_send(p.b.ch, TM_LIT("late"), &err), TM_E_DENIED, &err);
    pair_done(&p);
}

static void a_stream_cut_anywhere_gives_only_whole_records(void)
{
    for (size_t cut = 0; cut <= 2 * (2 + 5 + 16); cut++) {
        struct tm_err err = TM_ERR_INIT;
        struct tm_slice out;
        struct pair p;

        pair_init(&p);
        pair_open(&p);
        expect_ok(tm_channel_send(p.a.ch, TM_LIT("first"), &err), &err);
        expect_ok(tm_channel_send(p.a.ch, TM_LIT("other"), &err), &err);
        out = tm_channel_output(p.a.ch);
        feed(&p.b, tm_slice(out.data, cut), SIZE_MAX);
        expect_int((int64_t)p.b.records, (int64_t)(cut / 23));
        expect_int(tm_channel_fault(p.b.ch), TM_CHANNEL_SOUND);
        pair_done(&p);
    }
}

static void record_sizes_have_two_sides(void)
{
    static uint8_t big[TM_RECORD_PLAIN_MAX + 1];
    struct tm_err err = TM_ERR_INIT;
    struct pair p;

    pair_init(&p);
    pair_start(&p);
    expect_fails(tm_channel_send(p.a.ch, TM_LIT("x"), &err), TM_E_BUSY, &err);
    settle(&p, SIZE_MAX);
    expect_fails(tm_channel_send(p.a.ch, TM_SLICE_EMPTY, &err), TM_E_USAGE, &err);
    expect_fails(tm_channel_send(p.a.ch, tm_slice(big, sizeof big), &err), TM_E_USAGE, &err);
    expect_ok(tm_channel_send(p.a.ch, tm_slice(big, TM_RECORD_PLAIN_MAX), &err), &err);
    settle(&p, 1000);
    expect_int((int64_t)p.b.last.len, TM_RECORD_PLAIN_MAX);
    expect_ok(tm_channel_send(p.a.ch, TM_LIT("x"), &err), &err);
    settle(&p, 1);
    expect_int((int64_t)p.b.records, 2);
    pair_done(&p);
}

static void a_length_that_cannot_be_is_refused_before_its_bytes_come(void)
{
    static const struct { /* turn: 0 responder first, 1 initiator, 2 responder again, 3 open */
        int turn;
        size_t low, high;
    } rows[] = { { 0, 34, 34 }, { 1, 96, 352 }, { 2, 64, 320 }, { 3, 17, 65535 } };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t lens[4] = { rows[i].low - 1, rows[i].low, rows[i].high, rows[i].high + 1 };

        for (int j = 0; j < (rows[i].turn == 3 ? 3 : 4); j++) {
            uint8_t head[2] = { (uint8_t)(lens[j] >> 8), (uint8_t)lens[j] };
            struct end *reader;
            struct pair p;

            pair_init(&p);
            pair_start(&p);
            reader = rows[i].turn == 1 ? &p.a : &p.b;
            if (rows[i].turn == 2)
                feed(&p.b, tm_channel_output(p.a.ch), SIZE_MAX);
            else if (rows[i].turn == 3)
                settle(&p, SIZE_MAX);
            feed(reader, tm_slice(head, 2), SIZE_MAX);
            expect_int(tm_channel_fault(reader->ch),
                       j == 1 || j == 2 ? TM_CHANNEL_SOUND : TM_CHANNEL_BAD_LENGTH);
            pair_done(&p);
        }
    }
}

/* A peer made of the bare handshake: it follows the rekeying rule by itself. */
static void open_with_bare_noise(struct pair *p, struct tm_noise_cipher *recv)
{
    static const uint8_t versions[2] = { 1, 1 };
    struct tm_buf wire = TM_BUF_INIT(1024), payload = TM_BUF_INIT(1024);
    struct tm_slice prologue = TM_LIT("testamur\ntest.example\n1\n1\n"), out;
    struct tm_err err = TM_ERR_INIT;
    struct tm_noise_cipher send;
    struct tm_noise n;
    uint8_t secret[32];

    pair_start(p);
    memset(secret, 3, sizeof secret);
    tm_noise_init(&n, true, prologue, secret, &p->a.rng);
    tm_buf_put_be(&wire, 34, 2);
    tm_buf_put(&wire, versions, sizeof versions);
    expect_ok(tm_noise_write(&n, TM_SLICE_EMPTY, &wire, &err), &err);
    feed(&p->b, tm_buf_slice(&wire), SIZE_MAX);
    out = tm_channel_output(p->b.ch);
    expect_int((int64_t)out.len, 2 + 96);
    expect_ok(tm_noise_read(&n, tm_slice_from(out, 2), &payload, &err), &err);
    tm_channel_sent(p->b.ch, out.len);
    tm_buf_reset(&wire);
    tm_buf_put_be(&wire, 64, 2);
    expect_ok(tm_noise_write(&n, TM_SLICE_EMPTY, &wire, &err), &err);
    feed(&p->b, tm_buf_slice(&wire), SIZE_MAX);
    expect(p->b.opened);
    tm_noise_split(&n, &send, recv);
    tm_buf_free(&wire);
    tm_buf_free(&payload);
}

/* Sends `n` records of `len` zeros, each opened with the key as it stands. */
static void bare_records(struct pair *p, struct tm_noise_cipher *recv, uint64_t n, size_t len)
{
    static uint8_t zeros[TM_RECORD_PLAIN_MAX], plain[TM_RECORD_PLAIN_MAX];
    struct tm_err err = TM_ERR_INIT;

    for (uint64_t i = 0; i < n; i++) {
        struct tm_slice out;

        expect_ok(tm_channel_send(p->b.ch, tm_slice(zeros, len), &err), &err);
        out = tm_channel_output(p->b.ch);
        expect_ok(tm_noise_open(recv, TM_SLICE_EMPTY, tm_slice_from(out, 2), plain, &err), &err);
        tm_channel_sent(p->b.ch, out.len);
    }
}

/* The old key opens the next record no more, the rekeyed one does. */
static void expect_rekeyed(struct pair *p, struct tm_noise_cipher *recv)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice out;
    uint8_t plain[1];

    expect_ok(tm_channel_send(p->b.ch, TM_LIT("x"), &err), &err);
    out = tm_slice_from(tm_channel_output(p->b.ch), 2);
    expect_fails(tm_noise_open(recv, TM_SLICE_EMPTY, out, plain, &err), TM_E_MALFORMED, &err);
    tm_noise_rekey(recv);
    expect_ok(tm_noise_open(recv, TM_SLICE_EMPTY, out, plain, &err), &err);
    tm_channel_sent(p->b.ch, out.len + 2);
}

static void the_key_changes_after_65536_records_and_again(void)
{
    struct tm_noise_cipher recv;
    struct pair p;

    pair_init(&p);
    open_with_bare_noise(&p, &recv);
    bare_records(&p, &recv, TM_REKEY_RECORDS, 1);
    expect_rekeyed(&p, &recv);
    bare_records(&p, &recv, TM_REKEY_RECORDS - 1, 1);
    expect_rekeyed(&p, &recv);
    pair_done(&p);
}

static void the_key_changes_after_a_gibibyte(void)
{
    uint64_t full = TM_REKEY_BYTES / TM_RECORD_BYTES_MAX;
    struct tm_noise_cipher recv;
    struct pair p;

    pair_init(&p);
    open_with_bare_noise(&p, &recv);
    bare_records(&p, &recv, full, TM_RECORD_PLAIN_MAX);
    bare_records(&p, &recv, 1, TM_REKEY_BYTES - full * TM_RECORD_BYTES_MAX - TM_RECORD_TAG_SIZE);
    expect_rekeyed(&p, &recv);
    pair_done(&p);
}

static void both_ends_rekey_alike(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct pair p;

    pair_init(&p);
    pair_open(&p);
    for (uint32_t i = 0; i < TM_REKEY_RECORDS + 2; i++) {
        struct tm_slice out;

        expect_ok(tm_channel_send(p.a.ch, TM_LIT("x"), &err), &err);
        out = tm_channel_output(p.a.ch);
        expect_int(feed(&p.b, out, SIZE_MAX), TM_CHANNEL_MORE);
        tm_channel_sent(p.a.ch, out.len);
    }
    talk(&p, SIZE_MAX); /* the other direction has not rekeyed */
    pair_done(&p);
}

static void a_backlog_past_its_bound_fails_the_channel(void)
{
    static uint8_t big[TM_RECORD_PLAIN_MAX];
    struct tm_err err = TM_ERR_INIT;
    size_t fits = TM_UNSENT_CLOSE_BYTES / (2 + TM_RECORD_BYTES_MAX);
    struct pair p;

    pair_init(&p);
    pair_open(&p);
    for (size_t i = 0; i < fits; i++)
        expect_ok(tm_channel_send(p.a.ch, tm_slice(big, sizeof big), &err), &err);
    expect_fails(tm_channel_send(p.a.ch, tm_slice(big, sizeof big), &err), TM_E_LIMIT, &err);
    expect_str(tm_channel_fault_name(tm_channel_fault(p.a.ch)), "backlog");
    pair_done(&p);
}

TM_CLAIMS(CLAIM(both_ends_agree_whatever_the_pieces), CLAIM(each_end_proves_whose_node_it_is),
          CLAIM(a_verifier_stays_anonymous_with_a_fresh_key_each_time),
          CLAIM(an_unknown_member_is_claimed_until_its_log_is_known),
          CLAIM(a_proof_past_its_time_or_of_another_key_proves_nothing_and_costs_nothing),
          CLAIM(another_network_is_refused), CLAIM(versions_must_overlap),
          CLAIM(a_changed_byte_anywhere_in_the_handshake_is_refused),
          CLAIM(a_changed_byte_anywhere_in_a_record_is_refused),
          CLAIM(a_record_that_comes_twice_is_refused),
          CLAIM(a_stream_cut_anywhere_gives_only_whole_records), CLAIM(record_sizes_have_two_sides),
          CLAIM(a_length_that_cannot_be_is_refused_before_its_bytes_come),
          CLAIM(the_key_changes_after_65536_records_and_again),
          CLAIM(the_key_changes_after_a_gibibyte), CLAIM(both_ends_rekey_alike),
          CLAIM(a_backlog_past_its_bound_fails_the_channel))
