/* Our own log: what peers answer about it decides whether it may grow; a code is used once. */
#include <stdio.h>

#include "node/daemon/node_parts.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

static struct test_home school;

static int nothing(void *ctx, struct tm_err *err)
{
    (void)ctx;
    (void)err;
    return 0;
}

/* A peer's answer, and the worker done with it. */
static void answered(const struct tm_head *head, const struct tm_ed25519_pair *pair)
{
    struct tm_buf note = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;

    if (head != NULL)
        tm_checkpoint_sign(&note, TEST_NETWORK, &school.member, head, pair);
    tm_own_head_seen(school.node, head != NULL, tm_buf_slice(&note));
    expect_ok(tm_node_call(school.node, nothing, NULL, &err), &err);
    tm_buf_free(&note);
}

static int may_append(struct tm_err *err)
{
    int r = 0;

    pthread_mutex_lock(&school.node->lock);
    if (!tm_own_may_grow(school.node))
        r = tm_own_refuse(school.node, err);
    pthread_mutex_unlock(&school.node->lock);
    return r;
}

static struct tm_head own_head(void)
{
    const struct tm_member *m;
    struct tm_view *view = tm_node_view(school.node);
    struct tm_head head;

    m = tm_view_member(view, &school.member);
    expect(m != NULL && m->has_head);
    head = m->head;
    tm_view_unref(view);
    return head;
}

static void a_new_log_may_grow_alone_until_a_peer_is_met(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_ed25519_pair stranger;
    struct tm_head head;

    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_ok(may_append(&err), &err);
    head = own_head();
    tm_ed25519_from_seed((const uint8_t[32]){ 5 }, &stranger);
    answered(&head, &stranger); /* not signed by us: no answer, but heads may have left */
    expect_fails(may_append(&err), TM_E_UNREACHABLE, &err);
    answered(&head, &school.home.control);
    expect_ok(may_append(&err), &err);
    test_home_open(&school); /* it asks anew after each start */
    expect_fails(may_append(&err), TM_E_UNREACHABLE, &err);
    answered(NULL, NULL);
    expect_ok(may_append(&err), &err);
    test_home_end(&school);
}

static void a_peer_that_is_ahead_blocks_whatever_others_say(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_head head;

    test_home_make(&school, TM_KIND_AUTHORITY);
    head = own_head();
    head.size++;
    answered(&head, &school.home.control);
    expect_fails(may_append(&err), TM_E_UNREACHABLE, &err);
    answered(NULL, NULL);
    expect_fails(may_append(&err), TM_E_UNREACHABLE, &err);
    test_home_end(&school);
}

static int set_clock_back(void *ctx, struct tm_err *err)
{
    struct tm_node *node = ctx;

    (void)err;
    node->signed_s += 3600; /* the last signature lies an hour ahead */
    return 0;
}

static void nothing_is_appended_when_the_clock_went_back(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e = { .type = TM_ENTRY_CATALOGUE, .v = 1 };
    uint64_t index, before;

    test_home_make(&school, TM_KIND_AUTHORITY);
    before = own_head().size;
    expect_ok(tm_node_call(school.node, set_clock_back, school.node, &err), &err);
    e.time_ms = tm_node_entry_time_ms(school.node);
    e.u.catalogue.url = TM_LIT("https://school.example/c");
    e.u.catalogue.media_type = TM_LIT("application/json");
    expect_fails(tm_node_append(school.node, &e, 1, 0, &index, &err), TM_E_CLOCK, &err);
    test_home_open(&school);
    expect_int((int64_t)own_head().size, (int64_t)before);
    test_home_end(&school);
}

static int use_twice(void *ctx, struct tm_err *err)
{
    struct tm_node *node = ctx;
    struct tm_buf value = TM_BUF_INIT(16);
    int r = tm_records_put(node, TM_LIT("code/x"), TM_LIT("1"), err);

    if (r == 0)
        r = tm_records_get(node, TM_LIT("code/x"), &value, err);
    expect_int(r, 0);
    expect_slice(tm_buf_slice(&value), TM_LIT("1"));
    expect_ok(tm_records_delete(node, TM_LIT("code/x"), err), err);
    tm_buf_reset(&value);
    expect_fails(tm_records_get(node, TM_LIT("code/x"), &value, err), TM_E_NOTFOUND, err);
    tm_buf_free(&value);
    err->code = 0;
    return 0;
}

static void a_group_sees_what_its_own_jobs_wrote(void)
{
    struct tm_buf value = TM_BUF_INIT(16);
    struct tm_err err = TM_ERR_INIT;

    test_home_make(&school, TM_KIND_AUTHORITY);
    expect_ok(tm_node_call(school.node, use_twice, school.node, &err), &err);
    expect_fails(tm_store_own(tm_node_store(school.node), TM_LIT("code/x"), &value, &err),
                 TM_E_NOTFOUND, &err);
    tm_buf_free(&value);
    test_home_end(&school);
}

TM_CLAIMS(CLAIM(a_new_log_may_grow_alone_until_a_peer_is_met),
          CLAIM(a_peer_that_is_ahead_blocks_whatever_others_say),
          CLAIM(nothing_is_appended_when_the_clock_went_back),
          CLAIM(a_group_sees_what_its_own_jobs_wrote))
