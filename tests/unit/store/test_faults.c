/* What the store promises when something fails or happens at once, of both backends. */
#include <pthread.h>

#include "node/log/merkle.h"
#include "store/limits.h"
#include "tests/unit/store/rig.h"

struct list {
    unsigned n;
    struct tm_id ids[16];
    uint64_t numbers[16];
};

static int list_log(void *ctx, const struct tm_id *member, struct tm_err *err)
{
    struct list *list = ctx;

    list->ids[list->n++] = *member;
    return 0;
}

static int list_evidence(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                         struct tm_slice proof, struct tm_err *err)
{
    struct list *list = ctx;

    expect(proof.len > 0);
    list->ids[list->n++] = *member;
    return 0;
}

static int list_own(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    tm_buf_printf(ctx, "%.*s=%.*s;", TM_ARG(name), TM_ARG(value));
    return 0;
}

static const struct tm_backend_ops *real;

static int commit_fails(void *self, void *batch, struct tm_err *err)
{
    real->abort(batch);
    return tm_fail(err, TM_E_IO, "the disk said no");
}

static void a_failed_commit_changes_nothing(struct tm_store *store)
{
    struct tm_backend_ops broken = *store->backend.ops;
    struct tm_id member = rig_member(1);
    struct tm_store_batch *batch;
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_stats stats;

    real = store->backend.ops;
    broken.commit = commit_fails;
    expect_ok(rig_write(store, 1, 0, 300, &err), &err);
    store->backend.ops = &broken;
    batch = rig_begin(store);
    expect_ok(rig_append(batch, 1, 300, 300, &err), &err);
    expect_ok(tm_batch_arrival(batch, &member, 600, &err), &err);
    expect_fails(tm_store_commit(batch, &err), TM_E_IO, &err);
    store->backend.ops = real;
    rig_expect_log(store, 1, 300);
    expect_ok(rig_write(store, 1, 300, 300, &err), &err);
    rig_expect_log(store, 1, 600);
    expect_ok(tm_store_stats(store, &stats, &err), &err);
    expect_int((int64_t)stats.arrivals, 0);
    expect_int((int64_t)stats.entries, 600);
}

static int puts_left;

static int put_fails(void *batch, enum tm_space space, struct tm_slice key, struct tm_slice value,
                     struct tm_err *err)
{
    if (puts_left-- <= 0)
        return tm_fail(err, TM_E_NOMEM, "no memory");
    return real->put(batch, space, key, value, err);
}

static void a_batch_that_failed_half_way_cannot_be_committed(struct tm_store *store)
{
    struct tm_backend_ops broken = *store->backend.ops;
    struct tm_err err = TM_ERR_INIT;

    real = store->backend.ops;
    broken.put = put_fails;
    store->backend.ops = &broken;
    for (int fail_at = 0; fail_at < 12; fail_at++) {
        struct tm_store_batch *batch = rig_begin(store);

        puts_left = fail_at;
        /* Ten entries, then at commit the open tile and the length. */
        expect_int(rig_append(batch, 1, 0, 10, &err), fail_at < 10 ? TM_E_NOMEM : 0);
        expect_fails(tm_store_commit(batch, &err), TM_E_NOMEM, &err);
        rig_expect_log(store, 1, 0);
    }
    store->backend.ops = real;
    expect_ok(rig_write(store, 1, 0, 10, &err), &err);
    rig_expect_log(store, 1, 10);
}

static int visits_left;
static tm_backend_visit *real_visit;

static int visit_some(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    if (visits_left-- <= 0)
        return tm_fail(err, TM_E_IO, "the iterator failed");
    return real_visit(ctx, key, value, err);
}

/* As an iterator that turns invalid, with an error, after some keys or before the first. */
static int iterate_fails(void *self, enum tm_space space, struct tm_slice from, struct tm_slice to,
                         bool backwards, tm_backend_visit *visit, void *ctx, struct tm_err *err)
{
    int r;

    real_visit = visit;
    r = real->iterate(self, space, from, to, backwards, visit_some, ctx, err);
    return r == 0 ? tm_fail(err, TM_E_IO, "the iterator failed") : r;
}

static int any_entry(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    return 0;
}

static int get_fails(void *self, enum tm_space space, struct tm_slice key, struct tm_buf *out,
                     struct tm_err *err)
{
    return tm_fail(err, TM_E_IO, "could not read");
}

static void a_read_that_fails_is_never_an_end_or_an_absence(struct tm_store *store)
{
    struct tm_backend_ops broken = *store->backend.ops;
    struct tm_buf out = TM_BUF_INIT(1000);
    struct tm_id member = rig_member(1), none = rig_member(99);
    struct tm_err err = TM_ERR_INIT;
    struct list list = { 0 };
    uint64_t length;

    expect_ok(rig_write(store, 1, 0, 10, &err), &err);
    real = store->backend.ops;
    broken.iterate = iterate_fails;
    store->backend.ops = &broken;
    for (visits_left = 0; visits_left < 10; visits_left++) {
        int left = visits_left;

        expect_fails(tm_store_entries(store, &member, 0, 10, any_entry, NULL, &err), TM_E_IO, &err);
        visits_left = left;
        expect_fails(tm_store_logs(store, list_log, &list, &err), TM_E_IO, &err);
        visits_left = left;
        expect_fails(tm_store_evidence(store, NULL, list_evidence, &list, &err), TM_E_IO, &err);
        expect_fails(tm_store_own_each(store, TM_LIT(""), list_own, &out, &err), TM_E_IO, &err);
        visits_left = left;
        expect_fails(tm_store_check(store, NULL, NULL, NULL, &err), TM_E_IO, &err);
        visits_left = left;
    }
    broken.get = get_fails;
    expect_fails(tm_store_length(store, &none, &length, &err), TM_E_IO, &err);
    expect_fails(tm_store_state(store, &none, &out, &err), TM_E_IO, &err);
    expect_fails(rig_write(store, 99, 0, 1, &err), TM_E_IO, &err);
    store->backend.ops = real;
    tm_buf_free(&out);
}

static int probe(void *ctx, unsigned *percent, struct tm_err *err)
{
    *percent = *(unsigned *)ctx;
    return 0;
}

static void below_five_percent_nothing_is_written(struct tm_store *store)
{
    unsigned percent = TM_STORE_FREE_PERCENT;
    struct tm_store_stats stats;
    struct tm_err err = TM_ERR_INIT;

    store->probe = probe;
    store->probe_ctx = &percent;
    expect_ok(rig_write(store, 1, 0, 10, &err), &err);
    percent = TM_STORE_FREE_PERCENT - 1;
    expect_fails(rig_write(store, 1, 10, 10, &err), TM_E_FULL, &err);
    rig_expect_log(store, 1, 10);
    expect_ok(tm_store_stats(store, &stats, &err), &err);
    expect_int(stats.free_percent, TM_STORE_FREE_PERCENT - 1);
    percent = TM_STORE_FREE_PERCENT;
    expect_ok(rig_write(store, 1, 10, 10, &err), &err);
    rig_expect_log(store, 1, 20);
}

static int write_while_reading(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    return rig_write(ctx, 1, 10 + index, 1, err);
}

static void a_reader_may_write_and_sees_one_moment(struct tm_store *store)
{
    struct tm_id member = rig_member(1);
    struct tm_err err = TM_ERR_INIT;

    expect_ok(rig_write(store, 1, 0, 10, &err), &err);
    expect_ok(tm_store_entries(store, &member, 0, UINT64_MAX, write_while_reading, store, &err),
              &err);
    rig_expect_log(store, 1, 20);
}

struct reader {
    struct tm_store *store;
    atomic_bool done;
    atomic_uint rounds, wrong;
};

static int see_next(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    uint8_t bytes[RIG_ENTRY_MAX];
    uint64_t *next = ctx;

    if (index != *next || !tm_slice_eq(entry, rig_entry(1, index, bytes)))
        return tm_fail(err, TM_E_BUG, "another entry");
    ++*next;
    return 0;
}

/* Expectations end a claim with a jump, which no other thread may make: so it counts. */
static void *keep_reading(void *arg)
{
    struct reader *reader = arg;
    struct tm_id member = rig_member(1);
    struct tm_store_hashes ctx = { reader->store, member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_err err = TM_ERR_INIT;

    while (!atomic_load(&reader->done)) {
        uint64_t length = 0, next = 0;
        struct tm_hash root;
        int r = tm_store_length(reader->store, &member, &length, &err);

        if (r == 0)
            r = tm_merkle_root(&src, length, &root, &err);
        if (r == 0)
            r = tm_store_entries(reader->store, &member, 0, length, see_next, &next, &err);
        if (r != 0 || next != length)
            atomic_fetch_add(&reader->wrong, 1);
        atomic_fetch_add(&reader->rounds, 1);
    }
    return NULL;
}

static void readers_on_other_threads_see_whole_batches(struct tm_store *store)
{
    struct reader reader = { .store = store };
    struct tm_err err = TM_ERR_INIT;
    pthread_t threads[2];
    uint64_t length = 0;

    for (int i = 0; i < 2; i++)
        expect_int(pthread_create(&threads[i], NULL, keep_reading, &reader), 0);
    for (; length < 1500 || atomic_load(&reader.rounds) < 20; length += 17)
        expect_ok(rig_write(store, 1, length, 17, &err), &err);
    atomic_store(&reader.done, true);
    for (int i = 0; i < 2; i++)
        expect_int(pthread_join(threads[i], NULL), 0);
    expect_int(atomic_load(&reader.wrong), 0);
    rig_expect_log(store, 1, length);
}

#define EACH(X)                                                                                    \
    X(a_failed_commit_changes_nothing)                                                             \
    X(a_batch_that_failed_half_way_cannot_be_committed)                                            \
    X(a_read_that_fails_is_never_an_end_or_an_absence)                                             \
    X(below_five_percent_nothing_is_written)                                                       \
    X(a_reader_may_write_and_sees_one_moment)                                                      \
    X(readers_on_other_threads_see_whole_batches)
EACH(RIG_TWO)

TM_CLAIMS(EACH(RIG_BOTH))
