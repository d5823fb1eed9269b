/* The message codec: both ways, each limit just inside and just outside, odd and even numbers. */
#include <stdlib.h>

#include "net/core/msg.h"
#include "node/base/rng.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_MSG_ARENA_MAX);

static struct tm_id id_of(uint8_t fill)
{
    struct tm_id id;

    memset(id.b, fill, sizeof id.b);
    return id;
}

/* Encodes and decodes; the decoded message borrows from `out`. */
static enum tm_msg_got there_and_back(const struct tm_msg *m, struct tm_buf *out,
                                      struct tm_msg *back)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice record;
    enum tm_msg_got got;

    tm_buf_reset(out);
    expect_ok(tm_msg_put(out, m, &err), &err);
    record = tm_buf_slice(out);
    tm_arena_reset(&arena);
    got = tm_msg_next(&record, &arena, back);
    expect_int((int64_t)record.len, 0);
    return got;
}

static void every_field_of_hello_comes_back(void)
{
    struct tm_msg m = { .kind = TM_MSG_HELLO, .id = 0 }, back;
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);

    m.u.hello.low = 1;
    m.u.hello.high = 3;
    m.u.hello.heads = 123456789;
    m.u.hello.generation = UINT64_MAX;
    memset(m.u.hello.store, 7, sizeof m.u.hello.store);
    m.u.hello.has_member = true;
    m.u.hello.member = id_of(9);
    expect_int(there_and_back(&m, &out, &back), TM_MSG_OK);
    expect_int(memcmp(&m.u.hello, &back.u.hello, sizeof m.u.hello), 0);
    tm_buf_free(&out);
}

static void a_batch_comes_back_with_proofs_and_rotations(void)
{
    struct tm_slice entries[2] = { TM_LIT("first"), TM_LIT("second") };
    struct tm_rotation_proof rotation = { .index = 77, .entry = TM_LIT("rotation") };
    struct tm_msg m = { .kind = TM_MSG_PUSH, .id = 0 }, back;
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    const struct tm_batch *b = &back.u.batch.batch;

    rotation.proof.n = 3;
    memset(rotation.root.b, 5, sizeof rotation.root.b);
    m.u.batch.urgency = TM_PUSH_URGENT;
    m.u.batch.batch = (struct tm_batch){ .member = id_of(1),
                                         .checkpoint = TM_LIT("a note"),
                                         .from = 1000000,
                                         .n = 2,
                                         .entries = entries,
                                         .rotation_count = 1,
                                         .rotations = &rotation };
    m.u.batch.batch.proof.n = TM_PROOF_HASHES_MAX;
    expect_int(there_and_back(&m, &out, &back), TM_MSG_OK);
    expect_int(back.u.batch.urgency, TM_PUSH_URGENT);
    expect_int((int64_t)b->from, 1000000);
    expect_int((int64_t)b->n, 2);
    expect_slice(b->entries[1], entries[1]);
    expect_slice(b->checkpoint, TM_LIT("a note"));
    expect_int((int64_t)b->proof.n, TM_PROOF_HASHES_MAX);
    expect_int((int64_t)b->rotation_count, 1);
    expect_slice(b->rotations[0].entry, rotation.entry);
    expect_int((int64_t)b->rotations[0].proof.n, 3);
    expect(tm_hash_eq(&b->rotations[0].root, &rotation.root));
    tm_buf_free(&out);
}

static void all_small_messages_come_back(void)
{
    struct tm_msg_want want = { id_of(3), 5, 9, 2 };
    struct tm_id ids[2] = { id_of(1), id_of(2) };
    struct tm_msg all[] = {
        { .kind = TM_MSG_PING, .id = 1 },
        { .kind = TM_MSG_PONG, .id = UINT32_MAX },
        { .kind = TM_MSG_GOAWAY, .u.away = { TM_AWAY_FULL, 60 } },
        { .kind = TM_MSG_ERR, .id = 4, .u.err = { TM_REFUSE_BUSY, 1 } },
        { .kind = TM_MSG_HEADS, .id = 5, .u.heads = { .n = 2, .ids = ids } },
        { .kind = TM_MSG_WANT, .id = 6, .u.want = { 1, &want } },
        { .kind = TM_MSG_OWN_HEAD, .id = 7, .u.own.member = id_of(4) },
        { .kind = TM_MSG_OWN_HEAD_R, .id = 7 },
        { .kind = TM_MSG_HEAD_CONFLICT, .u.conflict = { id_of(6), TM_LIT("note") } },
        { .kind = TM_MSG_FORK, .u.fork = { id_of(6), 100, 40, TM_LIT("sixty bytes or fewer") } },
        { .kind = TM_MSG_JOIN, .id = 8, .u.join = { TM_LIT("e"), TM_LIT("c"), TM_LIT("code") } },
        { .kind = TM_MSG_JOIN_R, .id = 8, .u.join_r = { TM_E_DENIED, TM_LIT("not here") } },
    };
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_msg back;

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        expect_int(there_and_back(&all[i], &out, &back), TM_MSG_OK);
        expect_int(back.kind, all[i].kind);
        expect_int(back.id, all[i].id);
    }
    expect_slice(back.u.join_r.text, TM_LIT("not here"));
    tm_buf_free(&out);
}

static void several_messages_share_a_record(void)
{
    struct tm_msg ping = { .kind = TM_MSG_PING, .id = 1 }, back;
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice record;

    for (ping.id = 1; ping.id <= 3; ping.id++)
        expect_ok(tm_msg_put(&out, &ping, &err), &err);
    record = tm_buf_slice(&out);
    for (uint32_t id = 1; id <= 3; id++) {
        expect_int(tm_msg_next(&record, &arena, &back), TM_MSG_OK);
        expect_int(back.id, id);
    }
    expect_int(tm_msg_next(&record, &arena, &back), TM_MSG_END);
    tm_buf_free(&out);
}

static enum tm_msg_got got_of(const uint8_t *bytes, size_t len)
{
    struct tm_slice record = tm_slice(bytes, len);
    struct tm_msg m;

    tm_arena_reset(&arena);
    return tm_msg_next(&record, &arena, &m);
}

static void an_unknown_odd_number_is_skipped_and_an_even_one_is_not(void)
{
    static const uint8_t odd[] = { 0, 4, 0x93, 41, 0, 0x90 }, even[] = { 0, 4, 0x93, 42, 0, 0x90 };

    expect_int(got_of(odd, sizeof odd), TM_MSG_SKIP);
    expect_int(got_of(even, sizeof even), TM_MSG_UNKNOWN);
}

static void what_is_not_a_message_is_bad(void)
{
    static const uint8_t empty[] = { 0, 0 }, cut[] = { 0, 5, 0x93, 4, 0, 0x90 },
                         map[] = { 0, 1, 0x80 }, more[] = { 0, 5, 0x94, 4, 0, 0x90, 0 },
                         long_int[] = { 0, 5, 0x93, 0xcc, 4, 0, 0x90 },
                         tail[] = { 0, 5, 0x93, 4, 0, 0x90, 0 },
                         body[] = { 0, 5, 0x93, 4, 0, 0x91, 0 };

    expect_int(got_of(empty, sizeof empty), TM_MSG_BAD);
    expect_int(got_of(cut, sizeof cut), TM_MSG_BAD);
    expect_int(got_of(map, sizeof map), TM_MSG_BAD);
    expect_int(got_of(more, sizeof more), TM_MSG_BAD);
    expect_int(got_of(long_int, sizeof long_int), TM_MSG_BAD);
    expect_int(got_of(tail, sizeof tail), TM_MSG_BAD);
    expect_int(got_of(body, sizeof body), TM_MSG_BAD);
    expect_int(got_of(empty, 1), TM_MSG_BAD);
}

/* A message with a list of `n` elements; what putting and reading it back gives. */
static enum tm_msg_got list_of(enum tm_msg_kind kind, size_t n)
{
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_msg_head *heads = calloc(n + 1, sizeof *heads);
    struct tm_msg_want *wants = calloc(n + 1, sizeof *wants);
    struct tm_slice *entries = calloc(n + 1, sizeof *entries);
    struct tm_id *ids = calloc(n + 1, sizeof *ids);
    struct tm_msg m = { .kind = kind, .id = 1 }, back;
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice record;
    enum tm_msg_got got;

    for (size_t i = 0; i < n; i++)
        entries[i] = TM_LIT("e");
    if (kind == TM_MSG_DELTA)
        m.u.delta.n = n, m.u.delta.v = heads;
    else if (kind == TM_MSG_HEADS_R)
        m.u.heads_r.n = n, m.u.heads_r.v = heads;
    else if (kind == TM_MSG_HEADS)
        m.u.heads.n = n, m.u.heads.ids = ids;
    else if (kind == TM_MSG_WANT)
        m.u.want.n = n, m.u.want.v = wants;
    else
        m.u.batch.batch.n = n, m.u.batch.batch.entries = entries,
        m.u.batch.batch.checkpoint = TM_LIT("c");
    got = TM_MSG_OVERSIZE;
    if (tm_msg_put(&out, &m, &err) == 0) {
        record = tm_buf_slice(&out);
        tm_arena_reset(&arena);
        got = tm_msg_next(&record, &arena, &back);
    }
    tm_buf_free(&out);
    free(heads);
    free(wants);
    free(entries);
    free(ids);
    return got;
}

static void lists_are_taken_up_to_their_limits(void)
{
    static const struct {
        enum tm_msg_kind kind;
        size_t max;
    } lists[] = {
        { TM_MSG_DELTA, TM_MSG_DELTAS_MAX },      { TM_MSG_HEADS_R, TM_MSG_HEADS_MAX },
        { TM_MSG_HEADS, TM_MSG_IDS_MAX },         { TM_MSG_WANT, TM_MSG_WANTS_MAX },
        { TM_MSG_ENTRIES, TM_BATCH_ENTRIES_MAX }, { TM_MSG_PUSH, TM_BATCH_ENTRIES_MAX },
    };

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        expect_int(list_of(lists[i].kind, lists[i].max), TM_MSG_OK);
        expect(list_of(lists[i].kind, lists[i].max + 1) != TM_MSG_OK);
    }
    expect(list_of(TM_MSG_WANT, 0) != TM_MSG_OK);
}

/* A join whose entry has `len` bytes. */
static bool join_of(size_t len)
{
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    uint8_t *bytes = calloc(1, len + 1);
    struct tm_msg m = { .kind = TM_MSG_JOIN, .id = 1 }, back;
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice record;
    bool ok;

    m.u.join.entry0 = tm_slice(bytes, len);
    m.u.join.checkpoint = TM_LIT("c");
    ok = tm_msg_put(&out, &m, &err) == 0;
    record = tm_buf_slice(&out);
    ok = ok && tm_msg_next(&record, &arena, &back) == TM_MSG_OK;
    tm_buf_free(&out);
    free(bytes);
    return ok;
}

static void an_entry_is_at_most_16_kib(void)
{
    expect(join_of(TM_ENTRY_BYTES_MAX));
    expect(!join_of(TM_ENTRY_BYTES_MAX + 1));
    expect(!join_of(0));
}

static void a_message_past_the_limit_of_its_kind_is_oversize(void)
{
    uint8_t ping[64] = { 0, 62, 0x93, 4, 0, 0xc4, 57 }; /* a ping with a bin of 57 bytes */

    expect_int(got_of(ping, sizeof ping), TM_MSG_OVERSIZE);
}

static void a_full_buffer_is_left_as_it_was(void)
{
    struct tm_buf out = TM_BUF_INIT(10);
    struct tm_msg ping = { .kind = TM_MSG_PING, .id = 1 };
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_msg_put(&out, &ping, &err), &err);
    expect_int((int64_t)out.len, 6);
    expect_fails(tm_msg_put(&out, &ping, &err), TM_E_LIMIT, &err);
    expect_int((int64_t)out.len, 6);
    expect_int(out.fault, 0);
    tm_buf_free(&out);
}

static void flipped_bits_never_crash_and_never_overrun(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_msg_head heads[3];
    struct tm_msg m = { .kind = TM_MSG_DELTA, .u.delta = { 3, heads } }, back;
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng_seeded seed;
    struct tm_rng rng;
    unsigned fine = 0;

    tm_note("seed 5");
    tm_rng_seed(&seed, 5, "msg");
    rng = tm_rng_of(&seed);
    memset(heads, 0x5a, sizeof heads);
    for (int i = 0; i < 3; i++)
        heads[i].head.size = heads[i].head.time_s = 1000;
    expect_ok(tm_msg_put(&out, &m, &err), &err);
    for (int i = 0; i < 20000; i++) {
        uint64_t bit = tm_rng_below(&rng, out.len * 8);
        struct tm_slice record = tm_buf_slice(&out);

        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        tm_arena_reset(&arena);
        fine += tm_msg_next(&record, &arena, &back) == TM_MSG_OK;
        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    expect(fine > 0); /* a bit inside a hash is another hash */
    tm_buf_free(&out);
    tm_arena_free(&arena);
}

TM_CLAIMS(CLAIM(every_field_of_hello_comes_back),
          CLAIM(a_batch_comes_back_with_proofs_and_rotations), CLAIM(all_small_messages_come_back),
          CLAIM(several_messages_share_a_record),
          CLAIM(an_unknown_odd_number_is_skipped_and_an_even_one_is_not),
          CLAIM(what_is_not_a_message_is_bad), CLAIM(lists_are_taken_up_to_their_limits),
          CLAIM(an_entry_is_at_most_16_kib),
          CLAIM(a_message_past_the_limit_of_its_kind_is_oversize),
          CLAIM(a_full_buffer_is_left_as_it_was), CLAIM(flipped_bits_never_crash_and_never_overrun))
