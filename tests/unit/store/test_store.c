/* What the store promises, claimed alike of the backend on disk and of the one in memory. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/hash.h"
#include "node/log/merkle.h"
#include "store/limits.h"
#include "tests/unit/store/rig.h"

/* ---- logs ---- */

static void a_log_grows_over_tile_borders(struct tm_store *store)
{
    static const size_t steps[] = { 1, 1, 253, 1, 1, 255, 512, 300, 0, 65536, 7 };
    struct tm_err err = TM_ERR_INIT;
    uint64_t length = 0;

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        expect_ok(rig_write(store, 1, length, steps[i], &err), &err);
        length += steps[i];
        rig_expect_log(store, 1, length);
    }
}

static void appending_anywhere_but_at_the_end_is_refused(struct tm_store *store)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_batch *batch;

    expect_ok(rig_write(store, 1, 0, 10, &err), &err);
    batch = rig_begin(store);
    expect_fails(rig_append(batch, 1, 9, 1, &err), TM_E_MISMATCH, &err);
    expect_fails(rig_append(batch, 1, 11, 1, &err), TM_E_MISMATCH, &err);
    expect_fails(rig_append(batch, 1, 0, 1, &err), TM_E_MISMATCH, &err);
    expect_fails(rig_append(batch, 2, 1, 1, &err), TM_E_MISMATCH, &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    rig_expect_log(store, 1, 10);
    rig_expect_log(store, 2, 0);
}

static void appends_of_one_batch_see_each_other(struct tm_store *store)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_batch *batch = rig_begin(store);

    for (unsigned i = 0; i < 300; i++) {
        expect_ok(rig_append(batch, 1, i, 1, &err), &err);
        expect_ok(rig_append(batch, 2, 2 * i, 2, &err), &err);
    }
    expect_fails(rig_append(batch, 1, 299, 1, &err), TM_E_MISMATCH, &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    rig_expect_log(store, 1, 300);
    rig_expect_log(store, 2, 600);
}

static void nothing_of_an_open_or_aborted_batch_is_visible(struct tm_store *store)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_batch *batch, *second = NULL;

    expect_ok(rig_write(store, 1, 0, 5, &err), &err);
    batch = rig_begin(store);
    expect_ok(rig_append(batch, 1, 5, 500, &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("k"), TM_LIT("v"), &err), &err);
    rig_expect_log(store, 1, 5);
    expect_fails(tm_store_begin(store, &second, &err), TM_E_BUSY, &err);
    tm_store_abort(batch);
    rig_expect_log(store, 1, 5);
    expect_ok(rig_write(store, 1, 5, 5, &err), &err);
    rig_expect_log(store, 1, 10);
}

static void every_stored_subtree_is_what_the_tree_says(struct tm_store *store)
{
    struct tm_id member = rig_member(1);
    struct tm_store_hashes ctx = { store, member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_err err = TM_ERR_INIT;
    const uint64_t size = 1111;
    struct tm_hash *row = calloc(size, sizeof *row), got;
    uint8_t bytes[RIG_ENTRY_MAX];
    uint64_t n = size;

    expect_ok(rig_write(store, 1, 0, size, &err), &err);
    for (uint64_t i = 0; i < size; i++)
        tm_leaf_hash(rig_entry(1, i, bytes), &row[i]);
    for (unsigned level = 0; n > 0; level++, n /= 2) {
        for (uint64_t i = 0; i < n; i++) {
            expect_ok(src.get(src.ctx, level, i, &got, &err), &err);
            expect(tm_hash_eq(&got, &row[i]));
        }
        expect_fails(src.get(src.ctx, level, n, &got, &err), TM_E_NOTFOUND, &err);
        for (uint64_t i = 0; i < n / 2; i++)
            tm_node_hash(&row[2 * i], &row[2 * i + 1], &row[i]);
    }
    expect_fails(src.get(src.ctx, 63, UINT64_MAX, &got, &err), TM_E_NOTFOUND, &err);
    expect_fails(src.get(src.ctx, 64, 0, &got, &err), TM_E_NOTFOUND, &err);
    free(row);
}

static void proofs_come_from_stored_hashes(struct tm_store *store)
{
    struct tm_id member = rig_member(1);
    struct tm_store_hashes ctx = { store, member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_err err = TM_ERR_INIT;
    uint8_t bytes[RIG_ENTRY_MAX];
    struct tm_hash leaf, root, old;
    struct tm_proof proof;

    expect_ok(rig_write(store, 1, 0, 777, &err), &err);
    expect_ok(tm_merkle_root(&src, 777, &root, &err), &err);
    for (uint64_t i = 0; i < 777; i += 13) {
        tm_leaf_hash(rig_entry(1, i, bytes), &leaf);
        expect_ok(tm_merkle_inclusion(&src, i, 777, &proof, &err), &err);
        expect_ok(tm_merkle_check_inclusion(&leaf, i, 777, &root, &proof, &err), &err);
        expect_ok(tm_merkle_root(&src, i, &old, &err), &err);
        expect_ok(tm_merkle_consistency(&src, i, 777, &proof, &err), &err);
        expect_ok(tm_merkle_check_consistency(i, &old, 777, &root, &proof, &err), &err);
    }
}

static void more_logs_than_the_cache_holds_still_grow(struct tm_store *store)
{
    struct tm_err err = TM_ERR_INIT;
    unsigned logs = TM_STORE_TAILS_MAX + 20;

    for (unsigned round = 0; round < 3; round++) {
        struct tm_store_batch *batch = rig_begin(store);

        for (unsigned who = 1; who <= logs; who++)
            expect_ok(rig_append(batch, who, 3 * round, 3, &err), &err);
        expect_ok(tm_store_commit(batch, &err), &err);
        expect(store->tails.count <= TM_STORE_TAILS_MAX);
    }
    for (unsigned who = 1; who <= logs; who += 5)
        rig_expect_log(store, who, 9);
}

static int stop_at_seven(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    *(uint64_t *)ctx = index;
    return index == 7 ? tm_fail(err, TM_E_DENIED, "seven") : 0;
}

static void reading_entries_stops_when_told(struct tm_store *store)
{
    struct tm_id member = rig_member(1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_buf out = TM_BUF_INIT(RIG_ENTRY_MAX);
    uint8_t bytes[RIG_ENTRY_MAX];
    uint64_t seen = 0;

    expect_ok(rig_write(store, 1, 0, 20, &err), &err);
    expect_fails(tm_store_entries(store, &member, 3, 20, stop_at_seven, &seen, &err), TM_E_DENIED,
                 &err);
    expect_int((int64_t)seen, 7);
    expect_ok(tm_store_entries(store, &member, 3, 7, stop_at_seven, &seen, &err), &err);
    expect_int((int64_t)seen, 6);
    expect_ok(tm_store_entry(store, &member, 19, &out, &err), &err);
    expect_slice(tm_buf_slice(&out), rig_entry(1, 19, bytes));
    expect_fails(tm_store_entry(store, &member, 20, &out, &err), TM_E_NOTFOUND, &err);
    tm_buf_free(&out);
}

static void an_entry_at_the_limit_fits_and_one_above_does_not(struct tm_store *store)
{
    static uint8_t big[TM_ENTRY_BYTES_MAX + 1];
    struct tm_id member = rig_member(1);
    struct tm_slice entry = tm_slice(big, sizeof big);
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash leaf;

    tm_leaf_hash(entry, &leaf);
    expect_fails(tm_batch_append(batch, &member, 0, &entry, &leaf, 1, &err), TM_E_LIMIT, &err);
    entry.len--;
    expect_ok(tm_batch_append(batch, &member, 0, &entry, &leaf, 1, &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
}

/* ---- what stands beside the entries ---- */

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

static void logs_are_listed_in_order_of_their_ids(struct tm_store *store)
{
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_id quiet = rig_member(9), other = rig_member(1);
    struct tm_buf out = TM_BUF_INIT(64);
    struct tm_err err = TM_ERR_INIT;
    struct list list = { 0 };
    struct tm_store_stats stats;

    for (unsigned who = 1; who <= 5; who++)
        expect_ok(rig_append(batch, who, 0, who, &err), &err);
    expect_ok(tm_batch_state(batch, &quiet, TM_LIT("state"), &err), &err);
    expect_ok(tm_batch_head(batch, &quiet, TM_LIT("head"), &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_logs(store, list_log, &list, &err), &err);
    expect_int(list.n, 6);
    for (unsigned i = 1; i < list.n; i++)
        expect(tm_id_cmp(&list.ids[i - 1], &list.ids[i]) < 0);
    expect_ok(tm_store_state(store, &quiet, &out, &err), &err);
    expect_ok(tm_store_head(store, &quiet, &out, &err), &err);
    expect_str(tm_buf_str(&out), "statehead");
    expect_fails(tm_store_head(store, &other, &out, &err), TM_E_NOTFOUND, &err);
    expect_ok(tm_store_stats(store, &stats, &err), &err);
    expect_int((int64_t)stats.logs, 6);
    expect_int((int64_t)stats.entries, 15);
    tm_buf_free(&out);
}

static int list_arrival(void *ctx, uint64_t position, const struct tm_id *member, uint64_t size,
                        struct tm_err *err)
{
    struct list *list = ctx;

    list->numbers[list->n] = position;
    list->ids[list->n++] = *member;
    return 0;
}

static void arrivals_count_up_and_survive_an_abort(struct tm_store *store)
{
    struct tm_id a = rig_member(1), b = rig_member(2);
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    struct list list = { 0 };

    expect_ok(tm_batch_arrival(batch, &a, 1, &err), &err);
    expect_ok(tm_batch_arrival(batch, &b, 1, &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    batch = rig_begin(store);
    expect_ok(tm_batch_arrival(batch, &a, 2, &err), &err);
    tm_store_abort(batch);
    batch = rig_begin(store);
    expect_ok(tm_batch_arrival(batch, &b, 2, &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_arrivals(store, 1, list_arrival, &list, &err), &err);
    expect_int(list.n, 2);
    expect(list.numbers[0] == 2 && list.numbers[1] == 3);
    expect(tm_id_eq(&list.ids[0], &b) && tm_id_eq(&list.ids[1], &b));
    expect_ok(tm_store_arrivals(store, UINT64_MAX, list_arrival, &list, &err), &err);
    expect_int(list.n, 2);
}

static int list_evidence(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                         struct tm_slice proof, struct tm_err *err)
{
    struct list *list = ctx;

    expect(proof.len > 0);
    list->ids[list->n++] = *member;
    return 0;
}

static void the_same_evidence_twice_is_one(struct tm_store *store)
{
    struct tm_id a = rig_member(1), b = rig_member(2);
    struct tm_err err = TM_ERR_INIT;
    struct list list = { 0 };
    struct tm_store_stats stats;
    struct tm_hash id, again, is;

    for (int round = 0; round < 2; round++) {
        struct tm_store_batch *batch = rig_begin(store);

        expect_ok(tm_batch_evidence(batch, &a, TM_LIT("proof one"), &id, &err), &err);
        expect_ok(tm_batch_evidence(batch, &a, TM_LIT("proof one"), &again, &err), &err);
        expect_ok(tm_batch_evidence(batch, &b, TM_LIT("proof two"), &is, &err), &err);
        expect_ok(tm_store_commit(batch, &err), &err);
    }
    tm_sha256(TM_LIT("proof one"), &is);
    expect(tm_hash_eq(&id, &again) && tm_hash_eq(&id, &is));
    expect_ok(tm_store_evidence(store, &a, list_evidence, &list, &err), &err);
    expect_int(list.n, 1);
    expect_ok(tm_store_evidence(store, NULL, list_evidence, &list, &err), &err);
    expect_int(list.n, 3);
    expect_ok(tm_store_stats(store, &stats, &err), &err);
    expect_int((int64_t)stats.evidence, 2);
}

static void blobs_come_back_by_their_hash(struct tm_store *store)
{
    struct tm_buf out = TM_BUF_INIT(64);
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash id, none = { { 0 } };

    expect_ok(tm_batch_blob(batch, TM_LIT("catalogue"), &id, &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_blob(store, &id, &out, &err), &err);
    expect_str(tm_buf_str(&out), "catalogue");
    expect_fails(tm_store_blob(store, &none, &out, &err), TM_E_NOTFOUND, &err);
    tm_buf_free(&out);
}

static int list_own(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    tm_buf_printf(ctx, "%.*s=%.*s;", TM_ARG(name), TM_ARG(value));
    return 0;
}

static void own_records_are_listed_by_prefix(struct tm_store *store)
{
    struct tm_buf out = TM_BUF_INIT(256);
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    char name[TM_STORE_NAME_MAX + 1];

    expect_ok(tm_batch_own(batch, TM_LIT("b/2"), TM_LIT("two"), &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("b/10"), TM_SLICE_EMPTY, &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("a"), TM_LIT("x"), &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("b0"), TM_LIT("y"), &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("b/9"), TM_LIT("gone"), &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("\xff\xff"), TM_LIT("z"), &err), &err);
    expect_ok(tm_batch_own_delete(batch, TM_LIT("b/9"), &err), &err);
    memset(name, 'n', sizeof name);
    expect_ok(tm_batch_own(batch, tm_slice(name, sizeof name - 1), TM_LIT(""), &err), &err);
    expect_fails(tm_batch_own(batch, tm_slice(name, sizeof name), TM_LIT(""), &err), TM_E_LIMIT,
                 &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_own_each(store, TM_LIT("b/"), list_own, &out, &err), &err);
    expect_str(tm_buf_str(&out), "b/10=;b/2=two;");
    tm_buf_reset(&out);
    expect_ok(tm_store_own_each(store, TM_LIT("\xff"), list_own, &out, &err), &err);
    expect_str(tm_buf_str(&out), "\xff\xff=z;");
    tm_buf_reset(&out);
    expect_ok(tm_store_own(store, TM_LIT("b/10"), &out, &err), &err);
    expect_int((int64_t)out.len, 0);
    expect_fails(tm_store_own(store, TM_LIT("b/9"), &out, &err), TM_E_NOTFOUND, &err);
    expect_fails(tm_store_own(store, TM_LIT(""), &out, &err), TM_E_USAGE, &err);
    tm_buf_free(&out);
}

static void records_above_their_limits_are_refused(struct tm_store *store)
{
    uint8_t *big = calloc(1, TM_STORE_BLOB_MAX + 1);
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_id a = rig_member(1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash id;

    expect_fails(tm_batch_state(batch, &a, tm_slice(big, TM_STORE_STATE_MAX + 1), &err), TM_E_LIMIT,
                 &err);
    expect_fails(tm_batch_head(batch, &a, tm_slice(big, TM_STORE_HEAD_MAX + 1), &err), TM_E_LIMIT,
                 &err);
    expect_fails(tm_batch_evidence(batch, &a, tm_slice(big, TM_STORE_EVIDENCE_MAX + 1), &id, &err),
                 TM_E_LIMIT, &err);
    expect_fails(tm_batch_blob(batch, tm_slice(big, TM_STORE_BLOB_MAX + 1), &id, &err), TM_E_LIMIT,
                 &err);
    expect_fails(tm_batch_own(batch, TM_LIT("n"), tm_slice(big, TM_STORE_OWN_MAX + 1), &err),
                 TM_E_LIMIT, &err);
    expect_ok(tm_batch_state(batch, &a, tm_slice(big, TM_STORE_STATE_MAX), &err), &err);
    expect_ok(tm_batch_head(batch, &a, tm_slice(big, TM_STORE_HEAD_MAX), &err), &err);
    expect_ok(tm_batch_evidence(batch, &a, tm_slice(big, TM_STORE_EVIDENCE_MAX), &id, &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("n"), tm_slice(big, TM_STORE_OWN_MAX), &err), &err);
    for (int i = 0; i < 3; i++) { /* different bytes each, 48 MiB: with what came before, 53 */
        big[0] = (uint8_t)i;
        expect_ok(tm_batch_blob(batch, tm_slice(big, TM_STORE_BLOB_MAX), &id, &err), &err);
    }
    expect_fails(tm_batch_blob(batch, tm_slice(big, TM_STORE_BLOB_MAX), &id, &err), TM_E_LIMIT,
                 &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    free(big);
}

static void a_batch_that_is_full_says_so_and_can_be_committed(struct tm_store *store)
{
    static uint8_t big[TM_ENTRY_BYTES_MAX];
    struct tm_slice entries[256];
    struct tm_hash leaves[256];
    struct tm_id member;
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    uint64_t length = 0, there = 0;
    int r = 0;

    for (size_t i = 0; i < 256; i++) {
        entries[i] = tm_slice(big, sizeof big);
        tm_leaf_hash(entries[i], &leaves[i]);
    }
    member = tm_id_of(&leaves[0]);
    while ((r = tm_batch_append(batch, &member, length, entries, leaves, 256, &err)) == 0)
        length += 256;
    expect_int(r, TM_E_LIMIT);
    expect(length * sizeof big > TM_STORE_BATCH_MAX - 300 * sizeof big);
    while ((r = tm_batch_append(batch, &member, length, entries, leaves, 1, &err)) == 0)
        length++;
    expect_int(r, TM_E_LIMIT);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_length(store, &member, &there, &err), &err);
    expect_int((int64_t)there, (int64_t)length);
}

static void a_batch_of_very_many_logs_is_full_too(struct tm_store *store)
{
    struct tm_store_batch *batch = rig_begin(store);
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_stats stats;
    unsigned who = 1;

    while (rig_append(batch, who, 0, 1, &err) == 0)
        who++;
    expect_int(err.code, TM_E_LIMIT);
    expect(who > 3000 && who < 5000);
    expect_ok(tm_store_commit(batch, &err), &err);
    expect_ok(tm_store_stats(store, &stats, &err), &err);
    expect_int((int64_t)stats.logs, who - 1);
    rig_expect_log(store, who - 1, 1);
    rig_expect_log(store, who, 0);
    expect_ok(rig_write(store, who, 0, 1, &err), &err);
}

#define EACH(X)                                                                                    \
    X(a_log_grows_over_tile_borders)                                                               \
    X(appending_anywhere_but_at_the_end_is_refused)                                                \
    X(appends_of_one_batch_see_each_other)                                                         \
    X(nothing_of_an_open_or_aborted_batch_is_visible)                                              \
    X(every_stored_subtree_is_what_the_tree_says)                                                  \
    X(proofs_come_from_stored_hashes)                                                              \
    X(more_logs_than_the_cache_holds_still_grow)                                                   \
    X(reading_entries_stops_when_told)                                                             \
    X(an_entry_at_the_limit_fits_and_one_above_does_not)                                           \
    X(logs_are_listed_in_order_of_their_ids)                                                       \
    X(arrivals_count_up_and_survive_an_abort)                                                      \
    X(the_same_evidence_twice_is_one)                                                              \
    X(blobs_come_back_by_their_hash)                                                               \
    X(own_records_are_listed_by_prefix)                                                            \
    X(records_above_their_limits_are_refused)                                                      \
    X(a_batch_that_is_full_says_so_and_can_be_committed)                                           \
    X(a_batch_of_very_many_logs_is_full_too)
EACH(RIG_TWO)

TM_CLAIMS(EACH(RIG_BOTH))
