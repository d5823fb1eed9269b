/* The keeper: replicas, store and view in step, between two nodes that hand each other batches. */
#include <stdio.h>

#include "node/base/hash.h"
#include "node/daemon/keeper.h"
#include "tests/lib/expect.h"

#define NETWORK "test.example"

struct node { /* one keeper with a log of its own */
    struct tm_store *store;
    struct tm_keeper *keeper;
    struct tm_ed25519_pair control;
    struct tm_id id;
    struct tm_head head;
    size_t told; /* changes told */
    struct tm_id last_told;
    bool last_urgent;
};

static void told(void *ctx, const struct tm_gossip_log *log, uint64_t from_conn)
{
    struct node *n = ctx;

    (void)from_conn;
    n->told++;
    n->last_told = log->member;
    n->last_urgent = log->urgent;
}

static struct tm_slice encode(struct tm_buf *buf, const struct tm_entry *e)
{
    struct tm_err err = TM_ERR_INIT;

    *buf = (struct tm_buf)TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    expect_ok(tm_entry_encode(e, buf, &err), &err);
    return tm_buf_slice(buf);
}

static void inception(struct node *n, uint8_t seed, const char *name, struct tm_buf *buf)
{
    struct tm_entry e;
    uint8_t raw[32];
    struct tm_hash leaf;

    memset(raw, seed, sizeof raw);
    tm_ed25519_from_seed(raw, &n->control);
    tm_entry_init(&e, TM_ENTRY_INCEPTION);
    e.v = 1;
    e.time_ms = 1000;
    e.u.profile.network = TM_LIT(NETWORK);
    e.u.profile.name = e.u.profile.legal_name = tm_str(name);
    e.u.profile.country = TM_LIT("HR");
    memcpy(e.u.profile.control_key, n->control.public_key, 32);
    tm_sha256(TM_LIT("recovery"), &e.u.profile.next_key_hash);
    tm_leaf_hash(encode(buf, &e), &leaf);
    n->id = tm_id_of(&leaf);
}

/* Entries made durable, then a head over all of them. */
static void append(struct node *n, struct tm_slice entry, uint64_t time_s)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    const struct tm_replica *own;
    uint64_t first;

    expect_ok(tm_keeper_begin(n->keeper, &err), &err);
    if (entry.len > 0)
        expect_ok(tm_keeper_append_own(n->keeper, &entry, 1, &first, &err), &err);
    expect_ok(tm_keeper_commit(n->keeper, &err), &err);
    own = tm_keeper_own(n->keeper);
    n->head = (struct tm_head){ .size = own->frontier.size, .time_s = time_s };
    tm_frontier_root(&own->frontier, &n->head.root);
    tm_checkpoint_sign(&note, NETWORK, &n->id, &n->head, &n->control);
    expect_ok(tm_keeper_begin(n->keeper, &err), &err);
    expect_ok(tm_keeper_head_own(n->keeper, tm_buf_slice(&note), &n->head, &err), &err);
    expect_ok(tm_keeper_commit(n->keeper, &err), &err);
    tm_buf_free(&note);
}

static void open_keeper(struct node *n)
{
    struct tm_keeper_config config = { NETWORK, &n->id, n->store, told, n };
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_keeper_open(&config, &n->keeper, &err), &err);
}

static void start(struct node *n, uint8_t seed, const char *name, const char *dir)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_buf entry;

    memset(n, 0, sizeof *n);
    if (dir == NULL)
        expect_ok(tm_store_open_memory(&n->store, &err), &err);
    else
        expect_ok(tm_store_open(dir, &n->store, &err), &err);
    inception(n, seed, name, &entry);
    open_keeper(n);
    append(n, tm_buf_slice(&entry), 1);
    tm_buf_free(&entry);
}

static void stop(struct node *n)
{
    tm_keeper_close(n->keeper);
    tm_store_close(n->store);
}

static void accredit(struct node *author, const struct node *subject, uint64_t time_s)
{
    struct tm_entry e;
    struct tm_buf buf;

    tm_entry_init(&e, TM_ENTRY_ACCREDITATION);
    e.v = 1;
    e.time_ms = (int64_t)time_s * 1000;
    e.u.grant.subject = subject->id;
    e.u.grant.rights = TM_RIGHT_AWARD;
    append(author, encode(&buf, &e), time_s);
    tm_buf_free(&buf);
}

/* What `from` holds of `log`, from what `to` holds on, as a peer would hand it over. */
static int hand_over(struct node *from, struct node *to, const struct tm_id *log, uint64_t at,
                     enum tm_offer *offer, bool *blame, struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_batch batch;
    int r = tm_keeper_read(from->keeper, log, at, UINT64_MAX, 0, &arena, &batch, err);

    if (r == 0) {
        expect_ok(tm_keeper_begin(to->keeper, err), err);
        r = tm_keeper_ingest(to->keeper, &batch, 7, offer, blame, err);
        if (r == 0)
            r = tm_keeper_commit(to->keeper, err);
        else
            tm_keeper_abort(to->keeper);
    }
    tm_arena_free(&arena);
    return r;
}

static const struct tm_member *member(struct tm_view *view, const struct tm_id *id)
{
    return tm_view_member(view, id);
}

static void a_log_travels_and_is_folded(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct node a, b, school;
    struct tm_view *view;
    enum tm_offer offer;
    bool blame;

    start(&a, 1, "authority", NULL);
    start(&b, 2, "verifier", NULL);
    start(&school, 3, "school", NULL);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    expect(tm_keeper_admitted(b.keeper, &a.id));
    accredit(&a, &school, 10);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect_int(offer, TM_OFFER_EXTENDED);
    view = tm_keeper_view(b.keeper);
    expect(member(view, &a.id) != NULL && member(view, &a.id)->held == 2);
    expect(member(view, &a.id)->head.size == 2);
    tm_view_unref(view);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect_int(offer, TM_OFFER_KNOWN);
    stop(&a);
    stop(&b);
    stop(&school);
}

static void an_accreditation_admits_its_subject_at_once(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct node a, b, school;
    enum tm_offer offer;
    bool blame;

    start(&a, 1, "authority", NULL);
    start(&b, 2, "verifier", NULL);
    start(&school, 3, "school", NULL);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    expect_fails(hand_over(&school, &b, &school.id, 0, &offer, &blame, &err), TM_E_DENIED, &err);
    expect(!blame);
    accredit(&a, &school, 10);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect(tm_keeper_admitted(b.keeper, &school.id));
    expect(tm_id_eq(&b.last_told, &school.id)); /* "please fetch" */
    expect_ok(hand_over(&school, &b, &school.id, 0, &offer, &blame, &err), &err);
    expect_int(offer, TM_OFFER_EXTENDED);
    stop(&a);
    stop(&b);
    stop(&school);
}

static void a_group_given_up_leaves_nothing_behind(void)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    struct tm_batch batch;
    struct node a, b;
    struct tm_view *view;
    enum tm_offer offer;
    uint64_t length;
    bool blame;

    start(&a, 1, "authority", NULL);
    start(&b, 2, "verifier", NULL);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    expect_ok(tm_keeper_read(a.keeper, &a.id, 0, 99, 0, &arena, &batch, &err), &err);
    expect_ok(tm_keeper_begin(b.keeper, &err), &err);
    expect_ok(tm_keeper_ingest(b.keeper, &batch, 7, &offer, &blame, &err), &err);
    tm_keeper_abort(b.keeper);
    view = tm_keeper_view(b.keeper);
    expect(member(view, &a.id) == NULL || member(view, &a.id)->held == 0);
    tm_view_unref(view);
    expect_ok(tm_store_length(b.store, &a.id, &length, &err), &err);
    expect_int((int64_t)length, 0);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect_int(offer, TM_OFFER_EXTENDED);
    tm_arena_free(&arena);
    stop(&a);
    stop(&b);
}

static void what_was_committed_is_there_after_a_restart(void)
{
    const char *dir = tm_temp_dir();
    struct tm_err err = TM_ERR_INIT;
    struct node a, b;
    struct tm_view *view;
    enum tm_offer offer;
    char path[256];
    bool blame;

    snprintf(path, sizeof path, "%s/store", dir);
    start(&a, 1, "authority", NULL);
    start(&b, 2, "verifier", path);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    stop(&b);
    expect_ok(tm_store_open(path, &b.store, &err), &err);
    open_keeper(&b);
    view = tm_keeper_view(b.keeper);
    expect_int((int64_t)tm_view_count(view), 2);
    expect(member(view, &a.id)->held == 1 && member(view, &a.id)->has_head);
    expect_int((int64_t)tm_keeper_own(b.keeper)->frontier.size, 1);
    tm_view_unref(view);
    stop(&a);
    stop(&b);
}

static void a_contradicting_head_is_evidence_and_never_applied(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct node a, twin, b, one, other;
    struct tm_store_stats stats;
    struct tm_view *view;
    enum tm_offer offer;
    bool blame;

    start(&a, 1, "authority", NULL);
    start(&twin, 1, "authority",
          NULL); /* the same key, the same entry 0: a stolen or restored node */
    start(&b, 2, "verifier", NULL);
    start(&one, 3, "one", NULL);
    start(&other, 4, "other", NULL);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    accredit(&a, &one, 10);
    accredit(&twin, &other, 11);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect_ok(hand_over(&twin, &b, &a.id, 0, &offer, &blame, &err), &err);
    expect_int(offer, TM_OFFER_CONFLICT);
    expect_ok(tm_store_stats(b.store, &stats, &err), &err);
    expect_int((int64_t)stats.evidence, 1);
    view = tm_keeper_view(b.keeper);
    expect(member(view, &a.id)->forked);
    expect_slice(tm_slice(member(view, &a.id)->head.root.b, 32), tm_slice(a.head.root.b, 32));
    expect(!tm_keeper_admitted(b.keeper, &other.id));
    tm_view_unref(view);
    stop(&a);
    stop(&twin);
    stop(&b);
    stop(&one);
    stop(&other);
}

static void an_ending_is_told_as_urgent(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct node a, b, school;
    struct tm_entry e;
    struct tm_buf buf;
    enum tm_offer offer;
    bool blame;

    start(&a, 1, "authority", NULL);
    start(&b, 2, "verifier", NULL);
    start(&school, 3, "school", NULL);
    expect_ok(tm_keeper_anchors(b.keeper, &a.id, 1, &err), &err);
    accredit(&a, &school, 10);
    expect_ok(hand_over(&a, &b, &a.id, 0, &offer, &blame, &err), &err);
    tm_entry_init(&e, TM_ENTRY_ACCREDITATION_END);
    e.v = 1;
    e.time_ms = 20000;
    e.u.grant_end.ref = 1;
    e.u.grant_end.at_ms = 20000;
    e.u.grant_end.reason = TM_END_WITHDRAWN;
    append(&a, encode(&buf, &e), 20);
    expect_ok(hand_over(&a, &b, &a.id, 2, &offer, &blame, &err), &err);
    expect(tm_id_eq(&b.last_told, &a.id) && b.last_urgent);
    tm_buf_free(&buf);
    stop(&a);
    stop(&b);
    stop(&school);
}

TM_CLAIMS(CLAIM(a_log_travels_and_is_folded), CLAIM(an_accreditation_admits_its_subject_at_once),
          CLAIM(a_group_given_up_leaves_nothing_behind),
          CLAIM(what_was_committed_is_there_after_a_restart),
          CLAIM(a_contradicting_head_is_evidence_and_never_applied),
          CLAIM(an_ending_is_told_as_urgent))
