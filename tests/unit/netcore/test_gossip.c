/* The engine against peers that keep to the rules, and peers that do not. Time is made up. */
#include <stdlib.h>

#include "tests/lib/expect.h"
#include "tests/lib/rig.h"

static struct rig rig;

static struct tm_msg_head head_of(const struct tm_memlog *log)
{
    struct tm_msg_head h = { .member = log->replica.member, .head = log->replica.head };
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;

    expect_ok(tm_checkpoint_parse(tm_buf_slice(&log->note), &cp, &err), &err);
    memcpy(h.cosig, cp.cosig, sizeof h.cosig);
    return h;
}

static void say_delta(struct rig_wire *w, const struct tm_memlog *log)
{
    struct tm_msg_head h = head_of(log);
    struct tm_msg m = { .kind = TM_MSG_DELTA, .u.delta = { 1, &h } };

    rig_say(w, &m);
}

static void say_push(struct rig_wire *w, struct tm_memlog *log, uint64_t from)
{
    struct tm_msg m = { .kind = TM_MSG_PUSH };

    expect(tm_memlog_read(log, from, log->n, &m.u.batch.batch));
    rig_say(w, &m);
}

static void answer_ingest(int code, bool blame, enum tm_offer offer, const struct tm_memlog *now)
{
    struct tm_gossip_ingested a = { rig.ingest.job, code, blame, offer, NULL };
    struct tm_gossip_log row;

    if (now != NULL) {
        row = tm_memlog_row(now, false);
        a.log = &row;
    }
    tm_gossip_ingested(rig.gossip, &a, rig.now_ms);
    rig_run(&rig);
}

/* ---- states ---- */

static void nothing_but_hello_is_welcome_before_hello(void)
{
    for (enum tm_msg_kind kind = TM_MSG_PING; kind < TM_MSG_COUNT; kind++) {
        struct tm_msg_head h = { .head.time_s = 1 };
        struct tm_msg_want want = { .to = 1 };
        struct tm_msg m = { .kind = kind, .id = 1 };
        struct rig_wire *w;

        if (kind == TM_MSG_GOAWAY)
            continue;
        if (kind == TM_MSG_DELTA)
            m.u.delta.n = 1, m.u.delta.v = &h;
        if (kind == TM_MSG_WANT)
            m.u.want.n = 1, m.u.want.v = &want;
        if (kind == TM_MSG_ENTRIES || kind == TM_MSG_PUSH)
            m.u.batch.batch.checkpoint = TM_LIT("note");
        if (kind == TM_MSG_FORK)
            m.u.fork.total = 1, m.u.fork.part = TM_LIT("x");
        if (kind == TM_MSG_HEAD_CONFLICT)
            m.u.conflict.checkpoint = TM_LIT("note");
        if (kind == TM_MSG_JOIN)
            m.u.join.entry0 = m.u.join.checkpoint = TM_LIT("x");
        rig_start(&rig, true);
        w = rig_connect(&rig, 1, true, false);
        rig_say(w, &m);
        expect_str(w->closed, "out_of_turn");
        rig_stop(&rig);
    }
}

static void hello_is_welcome_once(void)
{
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    expect_str(w->closed, "");
    rig_hello(w);
    expect_str(w->closed, "out_of_turn");
    rig_stop(&rig);
}

static void an_old_or_new_version_is_let_go_without_guilt(void)
{
    struct tm_msg m = { .kind = TM_MSG_HELLO, .u.hello = { .low = 2, .high = 3 } };
    struct tm_gossip_stats stats;
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, false);
    rig_say(w, &m);
    expect_str(w->closed, "version");
    tm_gossip_stats(rig.gossip, &stats);
    expect_int((int64_t)stats.punished, 0);
    rig_stop(&rig);
}

static void odd_is_skipped_even_closes_and_nonsense_is_punished(void)
{
    static const struct {
        uint8_t bytes[8];
        size_t len;
        const char *closed;
    } cases[] = {
        { { 0, 4, 0x93, 99, 0, 0x90 }, 6, "" },
        { { 0, 4, 0x93, 98, 0, 0x90 }, 6, "unknown_even" },
        { { 0, 4, 0x93, 4, 0, 0x80 }, 6, "bad_message" },
        { { 0, 9, 0x93, 4, 0, 0x90 }, 6, "bad_message" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct rig_wire *w;

        rig_start(&rig, true);
        w = rig_connect(&rig, 1, true, true);
        rig_say_bytes(w, tm_slice(cases[i].bytes, cases[i].len));
        expect_str(w->closed, cases[i].closed);
        rig_stop(&rig);
    }
}

static void a_peer_cuts_off_an_oversized_message(void)
{
    uint8_t ping[64] = { 0, 62, 0x93, 4, 0, 0xc4, 57 };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    rig_say_bytes(w, tm_slice(ping, sizeof ping));
    expect_str(w->closed, "oversize");
    rig_stop(&rig);
}

static void who_misbehaved_is_shut_out_by_key_for_ten_minutes(void)
{
    static const uint8_t bad[] = { 0, 1, 0xc1 };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    rig_say_bytes(w, tm_slice(bad, sizeof bad));
    expect_str(w->closed, "bad_message");
    w = rig_connect(&rig, 1, true, true);
    expect_str(w->closed, "barred");
    w = rig_connect(&rig, 2, true, true); /* from the same address: another key, another peer */
    expect_str(w->closed, "");
    rig_pass(&rig, TM_SHUT_OUT_MIN_MS);
    w = rig_connect(&rig, 1, true, true);
    expect_str(w->closed, "");
    rig_stop(&rig);
}

/* ---- time ---- */

static void a_slow_handshake_is_closed_after_5_s(void)
{
    struct rig_wire *w = rig.wires;

    rig_start(&rig, true);
    tm_gossip_opened(rig.gossip, 900, true, "127.0.0.1:9", rig.now_ms);
    w = rig_connect(&rig, 1, true, false);
    rig_pass(&rig, TM_HANDSHAKE_MS - 1);
    expect_str(w->closed, "");
    rig_pass(&rig, 1);
    expect_str(w->closed, "shake_slow");
    rig_stop(&rig);
}

static void silence_is_pinged_at_30_s_and_dead_at_90(void)
{
    struct tm_msg m;
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, false, true);
    rig_forget(w);
    rig_pass(&rig, TM_PING_MS - 1);
    expect(!rig_heard(w, TM_MSG_PING, &m));
    rig_pass(&rig, 1);
    expect(rig_heard(w, TM_MSG_PING, &m));
    m.kind = TM_MSG_PONG;
    rig_say(w, &m);
    rig_pass(&rig, TM_DEAD_MS - 1);
    expect_str(w->closed, "");
    rig_pass(&rig, 1);
    expect_str(w->closed, "dead");
    rig_stop(&rig);
}

static void a_peer_that_does_not_read_is_paused_then_closed(void)
{
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    tm_gossip_unsent(rig.gossip, w->conn, TM_UNSENT_PAUSE_BYTES);
    rig_run(&rig);
    expect(!w->paused);
    tm_gossip_unsent(rig.gossip, w->conn, TM_UNSENT_PAUSE_BYTES + 1);
    rig_run(&rig);
    expect(w->paused);
    tm_gossip_unsent(rig.gossip, w->conn, 0);
    rig_run(&rig);
    expect(!w->paused);
    tm_gossip_unsent(rig.gossip, w->conn, TM_UNSENT_CLOSE_BYTES + 1);
    rig_run(&rig);
    expect_str(w->closed, "unsent");
    rig_stop(&rig);
}

static void a_talkative_peer_is_delayed_not_closed(void)
{
    struct tm_msg ping = { .kind = TM_MSG_PING };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    for (ping.id = 1; ping.id <= TM_PEER_MSGS_PER_S + 10; ping.id++)
        rig_say(w, &ping);
    expect(w->paused);
    expect_str(w->closed, "");
    rig_pass(&rig, 1000);
    expect(!w->paused);
    expect_int(w->resumes, 1);
    rig_stop(&rig);
}

/* ---- fetching ---- */

static void a_silent_peer_is_replaced_after_2_s(void)
{
    struct tm_ed25519_pair control;
    struct tm_memlog *log = rig_log(50, &control, 5);
    struct tm_gossip_log row = { .member = log->replica.member };
    struct rig_wire *a, *b;
    struct tm_msg m;

    rig_start(&rig, true);
    a = rig_connect(&rig, 1, true, true);
    b = rig_connect(&rig, 2, true, true);
    tm_gossip_log(rig.gossip, &row, 0, rig.now_ms);
    say_delta(a, log);
    say_delta(b, log);
    expect(rig_heard(a, TM_MSG_WANT, &m));
    expect_int((int64_t)m.u.want.v[0].from, 0);
    expect_int((int64_t)m.u.want.v[0].to, 5);
    expect(!rig_heard(b, TM_MSG_WANT, &m));
    rig_pass(&rig, TM_REQUEST_STALL_MS - 1);
    expect(!rig_heard(b, TM_MSG_WANT, &m));
    rig_pass(&rig, 1);
    expect(rig_heard(b, TM_MSG_WANT, &m));
    expect(rig_heard(a, TM_MSG_WANT, &m)); /* and its late answer is still taken */
    m = (struct tm_msg){ .kind = TM_MSG_ENTRIES, .id = m.id };
    expect(tm_memlog_read(log, 0, 5, &m.u.batch.batch));
    rig_say(a, &m);
    expect_int(rig.ingests, 1);
    expect_int((int64_t)rig.ingest.n, 5);
    tm_memlog_free(log);
    rig_stop(&rig);
}

static void more_than_was_asked_is_bad_data(void)
{
    struct tm_ed25519_pair control;
    struct tm_memlog *log = rig_log(50, &control, 3);
    struct tm_gossip_log row = { .member = log->replica.member };
    struct rig_wire *w;
    struct tm_msg m;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    tm_gossip_log(rig.gossip, &row, 0, rig.now_ms);
    say_delta(w, log);
    expect(rig_heard(w, TM_MSG_WANT, &m));
    rig_grow(log, &control, 1, RIG_WALL_MS);
    m = (struct tm_msg){ .kind = TM_MSG_ENTRIES, .id = m.id };
    expect(tm_memlog_read(log, 0, 4, &m.u.batch.batch));
    rig_say(w, &m);
    expect_int(rig.ingests, 0);
    expect_str(w->closed, "bad_data");
    tm_memlog_free(log);
    rig_stop(&rig);
}

static void what_the_host_blames_closes_and_shuts_out(void)
{
    struct rig_wire *w;
    struct tm_gossip_stats stats;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    rig_grow(w->log, &w->control, 1, RIG_WALL_MS + 1000);
    say_push(w, w->log, 1);
    expect_int(rig.ingests, 1);
    answer_ingest(TM_E_SIGNATURE, true, TM_OFFER_KNOWN, NULL);
    expect_str(w->closed, "bad_data");
    tm_gossip_stats(rig.gossip, &stats);
    expect_int((int64_t)stats.punished, 1);
    rig_stop(&rig);
}

static void entries_nobody_asked_for_are_dropped(void)
{
    struct tm_msg m = { .kind = TM_MSG_ENTRIES, .id = 4711 };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    rig_grow(w->log, &w->control, 1, RIG_WALL_MS + 1000);
    expect(tm_memlog_read(w->log, 1, 2, &m.u.batch.batch));
    rig_say(w, &m);
    expect_int(rig.ingests, 0);
    expect_str(w->closed, "");
    rig_stop(&rig);
}

/* ---- who may say what ---- */

static void a_read_only_peer_may_read_and_not_push(void)
{
    struct tm_memlog *log;
    struct tm_ed25519_pair control;
    struct tm_msg_want want;
    struct tm_msg m = { .kind = TM_MSG_WANT, .id = 1, .u.want = { 1, &want } };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, false, true);
    log = rig_log(60, &control, 1);
    rig_tell(&rig, log, false);
    rig_grow(log, &control, 1, RIG_WALL_MS + 1000);
    say_push(w, log, 1);
    say_delta(w, log);
    expect_int(rig.ingests, 0);
    expect(!rig_heard(w, TM_MSG_WANT, &m));
    expect_str(w->closed, "");
    m = (struct tm_msg){ .kind = TM_MSG_WANT, .id = 1, .u.want = { 1, &want } };
    want = (struct tm_msg_want){ log->replica.member, 0, 1, 0 };
    rig_say(w, &m);
    expect_int(rig.reads, 1);
    tm_memlog_free(log);
    rig_stop(&rig);
}

static void a_fork_proof_is_taken_from_anyone(void)
{
    struct tm_msg m = { .kind = TM_MSG_FORK };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, false, true);
    m.u.fork.member = rig.log->replica.member;
    m.u.fork.total = 8;
    m.u.fork.part = TM_LIT("half");
    rig_say(w, &m);
    expect_int(rig.forks, 0);
    m.u.fork.offset = 4;
    rig_say(w, &m);
    expect_int(rig.forks, 1);
    m.u.fork.offset = 3; /* a part that does not follow */
    rig_say(w, &m);
    expect_str(w->closed, "bad_message");
    rig_stop(&rig);
}

static void a_log_the_host_does_not_know_is_ignored(void)
{
    struct tm_ed25519_pair control;
    struct tm_memlog *log = rig_log(70, &control, 3);
    struct rig_wire *w;
    struct tm_msg m;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    say_delta(w, log);
    say_push(w, log, 1);
    expect(!rig_heard(w, TM_MSG_WANT, &m));
    expect_int(rig.ingests, 0);
    expect_str(w->closed, "");
    tm_memlog_free(log);
    rig_stop(&rig);
}

static void requests_past_32_close(void)
{
    struct tm_msg_want wants[TM_MSG_WANTS_MAX];
    struct tm_msg m = { .kind = TM_MSG_WANT, .id = 1, .u.want = { TM_MSG_WANTS_MAX, wants } };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    for (unsigned i = 0; i < TM_MSG_WANTS_MAX; i++)
        wants[i] = (struct tm_msg_want){ rig.log->replica.member, 0, 1, 0 };
    rig_say(w, &m);
    expect_str(w->closed, "");
    expect_int(rig.reads, TM_REQUESTS_OUTSTANDING);
    m.u.want.n = 1;
    rig_say(w, &m);
    expect_str(w->closed, "too_many");
    rig_stop(&rig);
}

static void batches_past_the_cap_pause_their_sender(void)
{
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    for (unsigned i = 1; i <= TM_INGESTS_PEER; i++) {
        expect(!w->paused);
        rig_grow(w->log, &w->control, 1, RIG_WALL_MS + 1000 * (int64_t)i);
        say_push(w, w->log, i);
        expect_int(rig.ingests, i);
    }
    expect(w->paused);
    answer_ingest(0, false, TM_OFFER_GAP, NULL);
    expect(!w->paused);
    rig_stop(&rig);
}

/* ---- telling ---- */

static void an_ending_goes_to_all_at_once_and_the_rest_to_3(void)
{
    struct rig_wire *w[RIG_WIRES];
    struct tm_batch batch;
    struct tm_msg m;
    unsigned pushed = 0, told = 0;

    rig_start(&rig, true);
    for (unsigned i = 0; i < RIG_WIRES; i++)
        w[i] = rig_connect(&rig, i + 1, true, true);
    rig_pass(&rig, 2 * TM_DELTA_WAIT_MS); /* the logs of the four themselves */
    rig_grow(rig.log, &rig.control, 1, RIG_WALL_MS + 1000);
    rig_tell(&rig, rig.log, true);
    expect_int(rig.reads, 1);
    expect(tm_memlog_read(rig.log, rig.read.from, rig.read_to, &batch));
    tm_gossip_read_done(rig.gossip, rig.read.job, &batch, rig.now_ms);
    rig_run(&rig);
    for (unsigned i = 0; i < RIG_WIRES; i++) {
        expect(rig_heard(w[i], TM_MSG_PUSH, &m));
        expect_int(m.u.batch.urgency, TM_PUSH_URGENT);
        rig_forget(w[i]);
    }
    rig_grow(rig.log, &rig.control, 1, RIG_WALL_MS + 2000);
    rig_tell(&rig, rig.log, false);
    expect(tm_memlog_read(rig.log, rig.read.from, rig.read_to, &batch));
    tm_gossip_read_done(rig.gossip, rig.read.job, &batch, rig.now_ms);
    rig_pass(&rig, TM_DELTA_WAIT_MS);
    for (unsigned i = 0; i < RIG_WIRES; i++) {
        pushed += rig_heard(w[i], TM_MSG_PUSH, &m);
        told += rig_heard(w[i], TM_MSG_DELTA, &m);
    }
    expect_int(pushed, TM_PUSH_FANOUT);
    expect_int(told, RIG_WIRES - TM_PUSH_FANOUT);
    rig_stop(&rig);
}

static void a_heartbeat_is_verified_then_relayed(void)
{
    struct rig_wire *a, *b;
    struct tm_msg m;

    rig_start(&rig, true);
    a = rig_connect(&rig, 1, true, true);
    b = rig_connect(&rig, 2, true, true);
    rig_forget(b);
    tm_memlog_sign(a->log, &a->control, RIG_WALL_MS / 1000 + 60);
    say_delta(a, a->log);
    expect_int(rig.ingests, 1);
    expect_int((int64_t)rig.ingest.n, 0);
    rig_pass(&rig, TM_DELTA_WAIT_MS);
    expect(!rig_heard(b, TM_MSG_DELTA, &m)); /* not before the host has checked it */
    answer_ingest(0, false, TM_OFFER_HEAD_ONLY, a->log);
    rig_pass(&rig, TM_DELTA_WAIT_MS);
    expect(rig_heard(b, TM_MSG_DELTA, &m));
    expect_int((int64_t)m.u.delta.v[0].head.time_s, RIG_WALL_MS / 1000 + 60);
    rig_stop(&rig);
}

static void a_verifier_never_pushes(void)
{
    struct tm_ed25519_pair control;
    struct tm_memlog *log = rig_log(80, &control, 1);
    struct rig_wire *w;
    struct tm_msg m;

    rig_start(&rig, false);
    rig_tell(&rig, log, false);
    w = rig_connect(&rig, 1, true, true);
    rig_grow(log, &control, 1, RIG_WALL_MS + 1000);
    rig_tell(&rig, log, true);
    rig_pass(&rig, 1000);
    expect_int(rig.reads, 0);
    expect(!rig_heard(w, TM_MSG_DELTA, &m));
    expect(!rig_heard(w, TM_MSG_OWN_HEAD, &m));
    tm_memlog_free(log);
    rig_stop(&rig);
}

/* ---- comparing ---- */

static void equal_sets_compare_in_one_small_answer(void)
{
    struct rig_wire *w;
    struct tm_msg ask, answer;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    expect(rig_heard(w, TM_MSG_HEADS, &ask)); /* what it would ask of an equal: the digest */
    expect_int((int64_t)ask.u.heads.digest.len, TM_HASH_SIZE);
    rig_say(w, &ask);
    expect(rig_heard(w, TM_MSG_HEADS_R, &answer));
    expect(answer.u.heads_r.same);
    expect_int((int64_t)answer.u.heads_r.n, 0);
    rig_stop(&rig);
}

static void pages_go_forward_and_cover_all(void)
{
    struct tm_msg ask = { .kind = TM_MSG_HEADS, .id = 1 }, page;
    struct tm_id after;
    struct rig_wire *w;
    size_t seen = 0;

    rig_start(&rig, true);
    for (unsigned i = 0; i < TM_MSG_HEADS_MAX + 5; i++) {
        struct tm_gossip_log row = { .member.b = { (uint8_t)(i >> 8), (uint8_t)i } };

        tm_gossip_log(rig.gossip, &row, 0, rig.now_ms);
    }
    rig_run(&rig);
    w = rig_connect(&rig, 1, true, true);
    for (bool more = true; more; seen += page.u.heads_r.n) {
        rig_forget(w);
        rig_say(w, &ask);
        expect(rig_heard(w, TM_MSG_HEADS_R, &page));
        expect(page.u.heads_r.n > 0 && page.u.heads_r.n <= TM_MSG_HEADS_MAX);
        more = page.u.heads_r.more;
        after = page.u.heads_r.v[page.u.heads_r.n - 1].member;
        ask.u.heads.after = tm_slice(after.b, sizeof after.b);
    }
    expect_int((int64_t)seen, TM_MSG_HEADS_MAX + 5 + 2);
    rig_stop(&rig);
}

static void a_page_that_goes_back_is_refused(void)
{
    struct tm_msg_head heads[2] = { { .member.b = { 9 } }, { .member.b = { 8 } } };
    struct tm_msg m;
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    expect(rig_heard(w, TM_MSG_HEADS, &m));
    m = (struct tm_msg){ .kind = TM_MSG_HEADS_R, .id = m.id, .u.heads_r = { .n = 2, .v = heads } };
    rig_say(w, &m);
    expect_str(w->closed, "bad_message");
    rig_stop(&rig);
}

static void what_the_other_lacks_is_announced_after_a_comparison(void)
{
    struct tm_msg_head less;
    struct tm_msg m;
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    expect(rig_heard(w, TM_MSG_HEADS, &m));
    rig_forget(w);
    less = (struct tm_msg_head){ .member = rig.log->replica.member };
    m = (struct tm_msg){ .kind = TM_MSG_HEADS_R, .id = m.id, .u.heads_r = { .n = 1, .v = &less } };
    rig_say(w, &m);
    rig_pass(&rig, TM_DELTA_WAIT_MS);
    expect(rig_heard(w, TM_MSG_DELTA, &m));
    expect(tm_id_eq(&m.u.delta.v[0].member, &rig.log->replica.member));
    rig_stop(&rig);
}

/* ---- own head, joining, dialling ---- */

static void own_heads_are_asked_and_answered(void)
{
    struct tm_msg m;
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    expect(rig_heard(w, TM_MSG_OWN_HEAD, &m));
    expect(tm_id_eq(&m.u.own.member, &rig.log->replica.member));
    m = (struct tm_msg){ .kind = TM_MSG_OWN_HEAD_R, .id = m.id };
    rig_say(w, &m);
    expect_int(rig.own_heads, 1);
    rig_say(w, &m); /* once is enough */
    expect_int(rig.own_heads, 1);
    m = (struct tm_msg){ .kind = TM_MSG_OWN_HEAD, .id = 5 };
    m.u.own.member = w->log->replica.member;
    rig_say(w, &m);
    expect(rig_heard(w, TM_MSG_OWN_HEAD_R, &m));
    expect_slice(m.u.own_r.checkpoint, tm_buf_slice(&w->log->note));
    rig_stop(&rig);
}

static void a_newcomer_asks_once_at_a_time(void)
{
    struct tm_msg m = { .kind = TM_MSG_JOIN, .id = 3 };
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, false, true);
    m.u.join.entry0 = m.u.join.checkpoint = TM_LIT("bytes");
    rig_say(w, &m);
    expect_int(rig.joins, 1);
    m.id = 4;
    rig_say(w, &m);
    expect_int(rig.joins, 1);
    expect(rig_heard(w, TM_MSG_ERR, &m));
    expect_int(m.id, 4);
    tm_gossip_join_answer(rig.gossip, rig.join_conn, 0, "pending");
    rig_run(&rig);
    expect(rig_heard(w, TM_MSG_JOIN_R, &m));
    expect_int(m.id, 3);
    expect_slice(m.u.join_r.text, TM_LIT("pending"));
    rig_stop(&rig);
}

static void a_peer_is_not_dead_because_we_did_not_listen(void)
{
    struct rig_wire *w;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    for (unsigned i = 1; i <= TM_INGESTS_PEER; i++) {
        rig_grow(w->log, &w->control, 1, RIG_WALL_MS + 1000 * (int64_t)i);
        say_push(w, w->log, i);
    }
    expect(w->paused);
    rig_pass(&rig, 2 * TM_DEAD_MS);
    expect_str(w->closed, "");
    answer_ingest(0, false, TM_OFFER_GAP, NULL);
    expect(!w->paused);
    rig_pass(&rig, TM_DEAD_MS - 1);
    expect_str(w->closed, "");
    rig_stop(&rig);
}

static void a_failed_dial_is_tried_again_later(void)
{
    struct tm_err err = TM_ERR_INIT;

    rig_start(&rig, true);
    expect_ok(tm_gossip_seed_add(rig.gossip, "seed.example:1", &err), &err);
    rig_pass(&rig, 1);
    expect_int(rig.dials, 1);
    expect_str(rig.dial_addr, "seed.example:1");
    tm_gossip_closed(rig.gossip, rig.dial_conn, rig.now_ms);
    rig_pass(&rig, TM_RECONNECT_MIN_MS - 1);
    expect_int(rig.dials, 1);
    rig_pass(&rig, TM_RECONNECT_MIN_MS);
    expect_int(rig.dials, 2);
    rig_stop(&rig);
}

static void goodbye_is_said_before_the_end(void)
{
    struct rig_wire *w;
    struct tm_msg m;

    rig_start(&rig, true);
    w = rig_connect(&rig, 1, true, true);
    tm_gossip_shutdown(rig.gossip, rig.now_ms);
    rig_run(&rig);
    expect(rig_heard(w, TM_MSG_GOAWAY, &m));
    expect_str(w->closed, "bye");
    tm_gossip_closed(rig.gossip, w->conn, rig.now_ms);
    tm_gossip_tick(rig.gossip, RIG_WALL_MS, rig.now_ms + 1);
    rig_stop(&rig);
}

TM_CLAIMS(CLAIM(nothing_but_hello_is_welcome_before_hello), CLAIM(hello_is_welcome_once),
          CLAIM(an_old_or_new_version_is_let_go_without_guilt),
          CLAIM(odd_is_skipped_even_closes_and_nonsense_is_punished),
          CLAIM(a_peer_cuts_off_an_oversized_message),
          CLAIM(who_misbehaved_is_shut_out_by_key_for_ten_minutes),
          CLAIM(a_slow_handshake_is_closed_after_5_s),
          CLAIM(silence_is_pinged_at_30_s_and_dead_at_90),
          CLAIM(a_peer_that_does_not_read_is_paused_then_closed),
          CLAIM(a_talkative_peer_is_delayed_not_closed), CLAIM(a_silent_peer_is_replaced_after_2_s),
          CLAIM(more_than_was_asked_is_bad_data), CLAIM(what_the_host_blames_closes_and_shuts_out),
          CLAIM(entries_nobody_asked_for_are_dropped),
          CLAIM(a_read_only_peer_may_read_and_not_push), CLAIM(a_fork_proof_is_taken_from_anyone),
          CLAIM(a_log_the_host_does_not_know_is_ignored), CLAIM(requests_past_32_close),
          CLAIM(batches_past_the_cap_pause_their_sender),
          CLAIM(an_ending_goes_to_all_at_once_and_the_rest_to_3),
          CLAIM(a_heartbeat_is_verified_then_relayed), CLAIM(a_verifier_never_pushes),
          CLAIM(equal_sets_compare_in_one_small_answer), CLAIM(pages_go_forward_and_cover_all),
          CLAIM(a_page_that_goes_back_is_refused),
          CLAIM(what_the_other_lacks_is_announced_after_a_comparison),
          CLAIM(own_heads_are_asked_and_answered), CLAIM(a_newcomer_asks_once_at_a_time),
          CLAIM(a_peer_is_not_dead_because_we_did_not_listen),
          CLAIM(a_failed_dial_is_tried_again_later), CLAIM(goodbye_is_said_before_the_end))
