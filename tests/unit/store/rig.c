/* tests/unit/store/rig.c - logs made to order. */
#include "tests/unit/store/rig.h"

#include <stdio.h>
#include <stdlib.h>

#include "node/log/merkle.h"
#include "node/log/replica.h"

struct tm_slice rig_entry(unsigned who, uint64_t index, uint8_t out[RIG_ENTRY_MAX])
{
    uint64_t mix = (index + 1) * 0x9e3779b97f4a7c15u ^ who * 0xff51afd7ed558ccdu;
    size_t len = 250 + mix % 101;

    for (size_t i = 0; i < len; i++) {
        mix = mix * 6364136223846793005u + 1442695040888963407u;
        out[i] = (uint8_t)(mix >> 56);
    }
    snprintf((char *)out, RIG_ENTRY_MAX, "log %u entry %llu", who, (unsigned long long)index);
    return tm_slice(out, len);
}

struct tm_id rig_member(unsigned who)
{
    uint8_t bytes[RIG_ENTRY_MAX];
    struct tm_hash leaf;

    tm_leaf_hash(rig_entry(who, 0, bytes), &leaf);
    return tm_id_of(&leaf);
}

int rig_append(struct tm_store_batch *batch, unsigned who, uint64_t from, size_t n,
               struct tm_err *err)
{
    struct tm_id member = rig_member(who);
    uint8_t *bytes = malloc((n + 1) * RIG_ENTRY_MAX);
    struct tm_slice *entries = calloc(n + 1, sizeof *entries);
    struct tm_hash *leaves = calloc(n + 1, sizeof *leaves);
    int r;

    expect(bytes != NULL && entries != NULL && leaves != NULL);
    for (size_t i = 0; i < n; i++) {
        entries[i] = rig_entry(who, from + i, bytes + i * RIG_ENTRY_MAX);
        tm_leaf_hash(entries[i], &leaves[i]);
    }
    r = tm_batch_append(batch, &member, from, entries, leaves, n, err);
    free(bytes);
    free(entries);
    free(leaves);
    return r;
}

int rig_write(struct tm_store *store, unsigned who, uint64_t from, size_t n, struct tm_err *err)
{
    struct tm_store_batch *batch = NULL;
    int r = tm_store_begin(store, &batch, err);

    if (r != 0)
        return r;
    r = rig_append(batch, who, from, n, err);
    if (r != 0) {
        tm_store_abort(batch);
        return r;
    }
    return tm_store_commit(batch, err);
}

void rig_state(unsigned who, uint64_t length, const struct tm_head *head, struct tm_buf *out)
{
    struct tm_epoch epoch = { .number = 0 };
    uint8_t bytes[RIG_ENTRY_MAX];
    struct tm_id member = rig_member(who);
    struct tm_replica replica;
    struct tm_hash leaf;

    tm_replica_init(&replica, "test.example", &member);
    for (uint64_t i = 0; i < length; i++) {
        tm_leaf_hash(rig_entry(who, i, bytes), &leaf);
        tm_frontier_append(&replica.frontier, &leaf);
    }
    replica.epochs = (struct tm_epochs){ &epoch, length > 0 };
    replica.has_head = head != NULL;
    if (head != NULL)
        replica.head = *head;
    tm_replica_save(&replica, out);
}

int rig_put_state(struct tm_store_batch *batch, unsigned who, uint64_t length, struct tm_err *err)
{
    struct tm_buf state = TM_BUF_INIT(TM_STORE_STATE_MAX);
    struct tm_id member = rig_member(who);
    int r;

    rig_state(who, length, NULL, &state);
    r = tm_batch_state(batch, &member, tm_buf_slice(&state), err);
    tm_buf_free(&state);
    return r;
}

struct seen {
    unsigned who;
    uint64_t next;
    struct tm_frontier frontier;
};

static int see(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    uint8_t bytes[RIG_ENTRY_MAX];
    struct seen *seen = ctx;
    struct tm_hash leaf;

    expect_int((int64_t)index, (int64_t)seen->next);
    expect_slice(entry, rig_entry(seen->who, index, bytes));
    tm_leaf_hash(entry, &leaf);
    tm_frontier_append(&seen->frontier, &leaf);
    seen->next++;
    return 0;
}

void rig_expect_log(struct tm_store *store, unsigned who, uint64_t length)
{
    struct tm_id member = rig_member(who);
    struct tm_store_hashes ctx = { store, member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct seen seen = { .who = who };
    struct tm_hash root, want;
    struct tm_err err = TM_ERR_INIT;
    uint64_t got;

    expect_ok(tm_store_length(store, &member, &got, &err), &err);
    expect_int((int64_t)got, (int64_t)length);
    expect_ok(tm_store_entries(store, &member, 0, UINT64_MAX, see, &seen, &err), &err);
    expect_int((int64_t)seen.next, (int64_t)length);
    expect_ok(tm_merkle_root(&src, length, &root, &err), &err);
    tm_frontier_root(&seen.frontier, &want);
    expect(tm_hash_eq(&root, &want));
}

void rig_say(void *ctx, const char *finding)
{
    struct rig_findings *findings = ctx;

    if (findings->n++ == 0)
        snprintf(findings->first, sizeof findings->first, "%s", finding);
}

struct tm_store_batch *rig_begin(struct tm_store *store)
{
    struct tm_store_batch *batch = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_store_begin(store, &batch, &err), &err);
    return batch;
}

void rig_on(bool disk, void (*claim)(struct tm_store *store))
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    if (disk)
        expect_ok(tm_store_open(tm_temp_dir(), &store, &err), &err);
    else
        expect_ok(tm_store_open_memory(&store, &err), &err);
    claim(store);
    tm_store_close(store);
}
