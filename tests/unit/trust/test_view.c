/* What the view makes of logs: fold, void entries, indices, snapshots that share. */
#include <stdio.h>

#include "node/base/rng.h"
#include "node/trust/trie.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define LIST "https://school.example/status/1"

static struct tm_world *w;
static struct tm_view *view;
static int school, authority;

static void build(void)
{
    w = tm_world_new();
    authority = tm_world_member(w, "Authority", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
}

static const struct tm_member *folded(int member)
{
    tm_view_unref(view);
    view = tm_world_view(w, 0);
    return tm_view_member(view, &w->m[member].id);
}

static void done(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
}

static void a_member_is_its_inception(void)
{
    const struct tm_member *m;

    build();
    m = folded(school);
    expect_slice(m->profile.name, TM_LIT("School"));
    expect_slice(m->profile.country, TM_LIT("HR"));
    expect_int((int64_t)m->held, 1);
    expect_int((int64_t)tm_view_count(view), 2);
    expect(memcmp(m->control_key, w->m[school].control.public_key, 32) == 0);
    done();
}

static void an_entry_0_of_another_id_is_refused(void)
{
    struct tm_view_edit *edit;
    struct tm_err err = TM_ERR_INIT;
    bool urgent;

    build();
    folded(school);
    {
        struct tm_view *empty = tm_view_new(TM_WORLD_NETWORK, &err);

        expect_ok(tm_view_edit(empty, &edit, &err), &err);
        expect_fails(tm_view_fold(edit, &w->m[school].id, 0,
                                  tm_buf_slice(&w->m[authority].entries[0]), &urgent, &err),
                     TM_E_MISMATCH, &err);
        expect_fails(tm_view_fold(edit, &w->m[school].id, 1, tm_buf_slice(&w->m[school].entries[0]),
                                  &urgent, &err),
                     TM_E_MISMATCH, &err);
        tm_view_discard(edit);
        tm_view_unref(empty);
    }
    done();
}

static void an_inception_of_another_network_is_void(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_view *other;
    struct tm_view_edit *edit;
    bool urgent;

    build();
    other = tm_view_new("other.example", &err);
    expect_ok(tm_view_edit(other, &edit, &err), &err);
    expect_ok(tm_view_fold(edit, &w->m[school].id, 0, tm_buf_slice(&w->m[school].entries[0]),
                           &urgent, &err),
              &err);
    tm_view_unref(other);
    expect_ok(tm_view_publish(edit, &other, &err), &err);
    expect_int((int64_t)tm_view_member(other, &w->m[school].id)->void_count, 1);
    expect(tm_view_member(other, &w->m[school].id)->profile.name.data == NULL);
    tm_view_unref(other);
    done();
}

static void an_entry_that_goes_back_in_time_is_void(void)
{
    struct tm_entry e = { .type = TM_ENTRY_PROFILE, .time_ms = TM_WORLD_START_MS - 1000 };
    const struct tm_member *m;

    build();
    e.u.profile.name = TM_LIT("Renamed");
    e.u.profile.country = TM_LIT("PT");
    tm_world_append(w, school, &e);
    m = folded(school);
    expect_int((int64_t)m->void_count, 1);
    expect_int((int64_t)m->held, 2);
    expect_slice(m->profile.name, TM_LIT("School"));
    e.time_ms = 0;
    tm_world_append(w, school, &e);
    m = folded(school);
    expect_int((int64_t)m->void_count, 1);
    expect_slice(m->profile.name, TM_LIT("Renamed"));
    expect_slice(m->profile.country, TM_LIT("PT"));
    done();
}

static void unreadable_bytes_are_void_and_do_not_stop_the_log(void)
{
    build();
    tm_world_append_raw(w, school, TM_LIT("\xc1 no msgpack"));
    tm_world_key(w, school, "did:web:school.example");
    expect_int((int64_t)folded(school)->void_count, 1);
    expect_int((int64_t)folded(school)->key_n, 1);
    done();
}

static void a_key_without_possession_is_void(void)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY };
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf text = TM_BUF_INIT(128);
    uint8_t sig[64] = { 1 };

    build();
    memcpy(key.bytes, w->m[school].issuer.public_key, 32);
    tm_key_put_multikey(&text, &key);
    e.u.issuer_key.issuer = TM_LIT("did:web:school.example");
    e.u.issuer_key.method = TM_LIT("did:web:school.example#key");
    e.u.issuer_key.public_key = tm_buf_slice(&text);
    e.u.issuer_key.valid_from_ms = e.u.issuer_key.valid_until_ms = TM_TIME_NONE;
    e.u.issuer_key.possession = tm_slice(sig, sizeof sig);
    tm_world_append(w, school, &e);
    expect_int((int64_t)folded(school)->key_n, 0);
    expect_int((int64_t)folded(school)->void_count, 1);
    tm_buf_free(&text);
    done();
}

static void references_must_be_earlier_entries_of_the_right_type(void)
{
    uint64_t key;

    build();
    key = tm_world_key(w, school, "did:web:school.example");
    tm_world_key_end(w, school, 0, w->now_ms, TM_KEY_RETIRED);        /* the inception */
    tm_world_key_end(w, school, key + 50, w->now_ms, TM_KEY_RETIRED); /* later than itself */
    tm_world_end(w, school, key, w->now_ms, TM_END_WITHDRAWN, NULL);  /* a key is no grant */
    expect_int((int64_t)folded(school)->void_count, 3);
    expect(!folded(school)->keys[0].ended);
    done();
}

static void of_several_key_ends_the_earliest_and_the_harshest_count(void)
{
    const struct tm_member_key *k;
    int64_t at = TM_WORLD_START_MS + 40 * TM_WORLD_DAY_MS;
    uint64_t key;

    build();
    key = tm_world_key(w, school, "did:web:school.example");
    tm_world_key_end(w, school, key, at, TM_KEY_RETIRED);
    tm_world_key_end(w, school, key, at + 1000, TM_KEY_COMPROMISED);
    tm_world_key_end(w, school, key, at + 2000, TM_KEY_SUPERSEDED);
    k = &folded(school)->keys[0];
    expect(k->ended);
    expect_int(k->end_ms, at);
    expect_int(k->end_reason, TM_KEY_COMPROMISED);
    expect_int((int64_t)k->end_entry, (int64_t)key + 2);
    done();
}

static void a_key_end_ends_every_entry_with_that_key_before_and_after(void)
{
    const struct tm_member *m;
    uint64_t key;

    build();
    key = tm_world_key(w, school, "did:web:a.example");
    tm_world_key(w, school, "did:web:b.example");
    tm_world_key_of(w, school, &w->m[authority].issuer, "did:web:c.example");
    tm_world_key_end(w, school, key, w->now_ms, TM_KEY_COMPROMISED);
    tm_world_key(w, school, "did:web:d.example");
    m = folded(school);
    expect_int((int64_t)m->key_n, 4);
    expect(m->keys[0].ended && m->keys[1].ended && m->keys[3].ended);
    expect(!m->keys[2].ended);
    done();
}

static void of_several_grant_ends_the_earliest_harshest_and_lowest_cut_count(void)
{
    const struct tm_member_grant *g;
    uint64_t ref, nine = 9, five = 5;

    build();
    ref = tm_world_accredit(w, authority, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_end(w, authority, ref, w->now_ms + 5000, TM_END_VOID, &nine);
    tm_world_end(w, authority, ref, w->now_ms + 90000, TM_END_CLOSED, &five);
    g = &folded(authority)->grants[0];
    expect(g->ended && g->has_cut);
    expect_int(g->end_reason, TM_END_VOID);
    expect_int((int64_t)g->cut_size, 5);
    done();
}

static void a_superseding_grant_ends_the_earlier_ones_to_the_old_log(void)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION };
    const struct tm_member *m;
    int fresh;

    build();
    fresh = tm_world_member(w, "School again", "HR", TM_KIND_PROVIDER);
    tm_world_accredit(w, authority, school, TM_RIGHT_AWARD, NULL, NULL);
    e.u.grant.subject = w->m[fresh].id;
    e.u.grant.rights = TM_RIGHT_AWARD;
    e.u.grant.limits.valid_from_ms = e.u.grant.limits.expiry_date_ms = TM_TIME_NONE;
    e.u.grant.quality.review_date_ms = TM_TIME_NONE;
    e.u.grant.has_supersedes = true;
    e.u.grant.supersedes.member = w->m[school].id;
    e.u.grant.supersedes.cut_size = 3;
    tm_world_append(w, authority, &e);
    m = folded(authority);
    expect(m->grants[0].ended);
    expect_int(m->grants[0].end_reason, TM_END_SUPERSEDED);
    expect_int((int64_t)m->grants[0].cut_size, 3);
    expect(!m->grants[1].ended);
    done();
}

static unsigned status_of(const struct tm_member *m, uint64_t index, int *code)
{
    const struct tm_member_list *list = NULL;
    unsigned value = 99;

    *code = tm_view_status(m, TM_LIT(LIST), index, &list, &value);
    return value;
}

static void the_highest_index_wins_for_each_status_entry(void)
{
    int code;

    build();
    tm_world_list(w, school, LIST, TM_PURPOSE_SUSPENSION);
    tm_world_update(w, school, LIST, 7, 1);
    tm_world_update(w, school, LIST, TM_STATUS_LENGTH_MIN - 1, 1);
    expect_int(status_of(folded(school), 7, &code), 1);
    expect_int(status_of(folded(school), 6, &code), 0);
    expect_int(status_of(folded(school), TM_STATUS_LENGTH_MIN - 1, &code), 1);
    status_of(folded(school), TM_STATUS_LENGTH_MIN, &code);
    expect_int(code, TM_E_LIMIT);
    expect_int(folded(school)->lists[0]->bits[0], 0x01); /* entry 0 is the left-most */
    tm_world_update(w, school, LIST, 7, 0);
    expect_int(status_of(folded(school), 7, &code), 0);
    expect_int(code, 0);
    status_of(folded(authority), 7, &code);
    expect_int(code, TM_E_NOTFOUND);
    done();
}

static void a_list_is_unknown_after_an_update_it_cannot_take(void)
{
    int code;

    build();
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(w, school, LIST, 3, 1);
    tm_world_update(w, school, LIST, TM_STATUS_LENGTH_MIN, 1); /* past its length */
    status_of(folded(school), 3, &code);
    expect_int(code, TM_E_CORRUPT);
    expect_int((int64_t)folded(school)->void_count, 1);
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION); /* declared anew: known, values stay */
    expect_int(status_of(folded(school), 3, &code), 1);
    expect_int(code, 0);
    tm_world_update(w, school, LIST, 4, 2); /* a value wider than the list */
    status_of(folded(school), 4, &code);
    expect_int(code, TM_E_CORRUPT);
    done();
}

static void an_update_of_an_undeclared_list_is_void_and_harms_no_other(void)
{
    int code;

    build();
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_update(w, school, "https://school.example/other", 3, 1);
    expect_int(status_of(folded(school), 3, &code), 0);
    expect_int((int64_t)folded(school)->void_count, 1);
    done();
}

static void an_update_that_goes_back_in_time_still_spoils_its_list(void)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_UPDATE, .time_ms = TM_WORLD_START_MS - 5000 };
    uint8_t coded = 3;
    int code;

    build();
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    e.u.status_update.list = TM_LIT(LIST);
    e.u.status_update.indices = tm_slice(&coded, 1);
    e.u.status_update.value = 1;
    tm_world_append(w, school, &e);
    status_of(folded(school), 3, &code);
    expect_int(code, TM_E_CORRUPT);
    done();
}

static void one_member_has_no_more_lists_than_the_limit(void)
{
    char url[64];

    build();
    for (int i = 0; i <= TM_STATUS_LISTS_MAX; i++) {
        snprintf(url, sizeof url, "https://school.example/status/%d", i);
        tm_world_list(w, school, url, TM_PURPOSE_REVOCATION);
    }
    expect_int((int64_t)folded(school)->list_n, TM_STATUS_LISTS_MAX);
    expect_int((int64_t)folded(school)->void_count, 1);
    done();
}

static void the_bitmaps_of_one_member_have_a_limit(void)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_LIST };
    char url[64];

    build();
    for (int i = 0; i < 5; i++) { /* 16 MiB each; four fit */
        snprintf(url, sizeof url, "https://school.example/status/%d", i);
        e.time_ms = 0;
        e.u.status_list = (struct tm_entry_status_list){ tm_str(url), TM_PURPOSE_MESSAGE, 8,
                                                         TM_STATUS_LENGTH_MAX };
        tm_world_append(w, school, &e);
    }
    expect_int((int64_t)folded(school)->list_n, 4);
    expect_int((int64_t)folded(school)->void_count, 1);
    done();
}

static void count_member(void *ctx, const struct tm_member *m)
{
    (void)m;
    ++*(int *)ctx;
}

static void count_holder(void *ctx, const struct tm_member *m, const struct tm_member_key *k)
{
    expect(k != NULL && m != NULL);
    ++*(int *)ctx;
}

static void count_grant(void *ctx, const struct tm_member *m, const struct tm_member_grant *g)
{
    expect(g != NULL && m != NULL);
    ++*(int *)ctx;
}

static void count_key(void *ctx, const struct tm_key *key)
{
    expect_int(key->alg, TM_KEY_ED25519);
    ++*(int *)ctx;
}

static void indices_find_holders_grants_claims_and_methods(void)
{
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };
    int n = 0;

    build();
    tm_world_key(w, school, "did:web:school.example");
    tm_world_key_of(w, authority, &w->m[school].issuer, "did:web:school.example");
    tm_world_accredit(w, authority, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_accredit(w, authority, school, TM_RIGHT_AWARD, NULL, NULL);
    folded(school);
    memcpy(key.bytes, w->m[school].issuer.public_key, 32);
    tm_view_key_holders(view, &key, count_holder, &n);
    expect_int(n, 2);
    n = 0;
    tm_view_issuer_claims(view, TM_LIT("did:web:school.example"), count_member, &n);
    expect_int(n, 2);
    n = 0;
    tm_view_grants_to(view, &w->m[school].id, count_grant, &n);
    expect_int(n, 2);
    n = 0;
    tm_view_method_keys(view, TM_LIT("did:web:school.example"),
                        TM_LIT("did:web:school.example#key"), count_key, &n);
    expect_int(n, 2);
    n = 0;
    tm_view_method_keys(view, TM_LIT("did:web:school.example"), TM_LIT("did:web:school.example#x"),
                        count_key, &n);
    expect_int(n, 0);
    tm_view_method_keys(view, TM_LIT("did:web:school.example"), TM_LIT("did:web:school.example"),
                        count_key, &n); /* all of its keys */
    expect_int(n, 2);
    done();
}

static void a_snapshot_does_not_change_when_the_next_is_made(void)
{
    struct tm_view *old;
    const struct tm_member *m;
    int code;

    build();
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    tm_world_key(w, school, "did:web:school.example");
    tm_world_accredit(w, authority, school, TM_RIGHT_AWARD, NULL, NULL);
    folded(school);
    old = tm_view_ref(view);
    {
        struct tm_err err = TM_ERR_INIT;
        struct tm_view_edit *edit;
        struct tm_view *next;
        bool urgent;
        uint64_t i = tm_world_update(w, school, LIST, 9, 1);
        uint64_t e = tm_world_end(w, authority, 1, w->now_ms, TM_END_VOID, NULL);

        for (int turn = 0; turn < 2; turn++) { /* the first edit is thrown away */
            expect_ok(tm_view_edit(old, &edit, &err), &err);
            expect_ok(tm_view_fold(edit, &w->m[school].id, i,
                                   tm_buf_slice(&w->m[school].entries[i]), &urgent, &err),
                      &err);
            expect(urgent);
            expect_ok(tm_view_fold(edit, &w->m[authority].id, e,
                                   tm_buf_slice(&w->m[authority].entries[e]), &urgent, &err),
                      &err);
            if (turn == 0)
                tm_view_discard(edit);
        }
        expect_ok(tm_view_publish(edit, &next, &err), &err);
        m = tm_view_member(next, &w->m[school].id);
        expect_int(status_of(m, 9, &code), 1);
        expect(tm_view_member(next, &w->m[authority].id)->grants[0].ended);
        tm_view_unref(next);
    }
    m = tm_view_member(old, &w->m[school].id);
    expect_int(status_of(m, 9, &code), 0);
    expect_int((int64_t)m->held, 3);
    expect(!tm_view_member(old, &w->m[authority].id)->grants[0].ended);
    tm_view_unref(old);
    done();
}

static void count_id(void *ctx, const struct tm_id *id)
{
    (void)id;
    ++*(int *)ctx;
}

static void reach_follows_only_those_who_may_write(void)
{
    int pt, agency, other, far, n = 0;

    build();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    agency = tm_world_member(w, "Agency", "HR", TM_KIND_OTHER);
    other = tm_world_member(w, "Other", "HR", TM_KIND_PROVIDER);
    far = tm_world_member(w, "Far", "FR", TM_KIND_AUTHORITY);
    tm_world_recognise(w, pt, authority, 0, NULL);
    tm_world_accredit(w, authority, agency, TM_RIGHT_ACCREDIT, NULL, NULL);
    tm_world_accredit(w, agency, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_accredit(w, school, other, TM_RIGHT_AWARD, NULL, NULL); /* has no right to */
    tm_world_recognise(w, authority, far, 3, NULL);                  /* path length 0: may not */
    tm_world_recognise(w, agency, far, 3, NULL);                     /* an agency may not */
    folded(school);
    tm_view_reachable(view, &w->m[pt].id, 1, count_id, &n);
    expect_int(n, 4); /* pt, authority, agency, school */
    n = 0;
    tm_view_reachable(view, &w->m[authority].id, 1, count_id, &n);
    expect_int(n, 4); /* authority, agency, school, far */
    n = 0;
    tm_view_reachable(view, &w->m[other].id, 1, count_id, &n);
    expect_int(n, 1);
    done();
}

static void forks_count_until_a_rotation_chooses(void)
{
    struct tm_fork_finding f = { .kind = TM_FORK_EQUIVOCATION, .epoch = 0, .f = 9 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_view_edit *edit;
    struct tm_head head = { .epoch = 1, .size = 20, .time_s = 1 };
    const struct tm_member *m;

    build();
    folded(school);
    f.member = w->m[school].id;
    expect_ok(tm_view_edit(view, &edit, &err), &err);
    expect_ok(tm_view_fork(edit, &f, &err), &err);
    f.f = 4;
    expect_ok(tm_view_fork(edit, &f, &err), &err);
    f.f = 7;
    expect_ok(tm_view_fork(edit, &f, &err), &err);
    f.kind = TM_FORK_WITHHOLDING;
    expect_ok(tm_view_fork(edit, &f, &err), &err);
    tm_view_unref(view);
    expect_ok(tm_view_publish(edit, &view, &err), &err);
    m = tm_view_member(view, &w->m[school].id);
    expect(m->forked && m->withheld);
    expect_int((int64_t)m->fork_f, 4);
    expect_ok(tm_view_edit(view, &edit, &err), &err);
    expect_ok(tm_view_head(edit, &f.member, &head, 1, w->m[school].control.public_key, &err), &err);
    tm_view_unref(view);
    expect_ok(tm_view_publish(edit, &view, &err), &err);
    m = tm_view_member(view, &w->m[school].id);
    expect(!m->forked && !m->withheld);
    done();
}

struct walked {
    uint8_t last[32];
    size_t n;
};

static bool in_order(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct walked *walked = ctx;

    expect(walked->n == 0 || memcmp(walked->last, leaf->key, 32) < 0);
    memcpy(walked->last, leaf->key, 32);
    walked->n++;
    return true;
}

static void a_trie_keeps_order_and_old_roots(void)
{
    struct tm_trie t, old;
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_trie_leaf *leaf;
    struct tm_err err = TM_ERR_INIT;
    struct walked walked = { { 0 }, 0 };
    uint8_t key[32];

    tm_note("seed 7");
    tm_rng_seed(&state, 7, "trie");
    rng = tm_rng_of(&state);
    tm_trie_init(&t, 32, NULL, NULL);
    for (uint64_t token = 1; token <= 50; token++) {
        if (token == 26)
            tm_trie_share(&t, &old);
        for (int i = 0; i < 40; i++) {
            tm_rng_fill(&rng, key, sizeof key);
            memset(key, 0, tm_rng_below(&rng, 31));
            expect_ok(tm_trie_own(&t, token, key, token, &leaf, &err), &err);
            expect(tm_trie_find(&t, key) == leaf);
        }
    }
    tm_trie_each(&t, TM_SLICE_EMPTY, in_order, &walked);
    expect_int((int64_t)walked.n, (int64_t)t.count);
    walked.n = 0;
    tm_trie_each(&old, TM_SLICE_EMPTY, in_order, &walked);
    expect_int((int64_t)walked.n, (int64_t)old.count);
    expect(old.count < t.count);
    tm_trie_done(&t);
    tm_trie_done(&old);
}

TM_CLAIMS(CLAIM(a_member_is_its_inception), CLAIM(an_entry_0_of_another_id_is_refused),
          CLAIM(an_inception_of_another_network_is_void),
          CLAIM(an_entry_that_goes_back_in_time_is_void),
          CLAIM(unreadable_bytes_are_void_and_do_not_stop_the_log),
          CLAIM(a_key_without_possession_is_void),
          CLAIM(references_must_be_earlier_entries_of_the_right_type),
          CLAIM(of_several_key_ends_the_earliest_and_the_harshest_count),
          CLAIM(a_key_end_ends_every_entry_with_that_key_before_and_after),
          CLAIM(of_several_grant_ends_the_earliest_harshest_and_lowest_cut_count),
          CLAIM(a_superseding_grant_ends_the_earlier_ones_to_the_old_log),
          CLAIM(the_highest_index_wins_for_each_status_entry),
          CLAIM(a_list_is_unknown_after_an_update_it_cannot_take),
          CLAIM(an_update_of_an_undeclared_list_is_void_and_harms_no_other),
          CLAIM(an_update_that_goes_back_in_time_still_spoils_its_list),
          CLAIM(one_member_has_no_more_lists_than_the_limit),
          CLAIM(the_bitmaps_of_one_member_have_a_limit),
          CLAIM(indices_find_holders_grants_claims_and_methods),
          CLAIM(a_snapshot_does_not_change_when_the_next_is_made),
          CLAIM(reach_follows_only_those_who_may_write),
          CLAIM(forks_count_until_a_rotation_chooses), CLAIM(a_trie_keeps_order_and_old_roots))
