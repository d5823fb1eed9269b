/* tests/lib/memlog.c - a log in memory, judged by a real replica. */
#include "tests/lib/memlog.h"

#include <stdio.h>
#include <stdlib.h>

#include "net/limits.h"
#include "node/base/check.h"
#include "node/base/hash.h"

struct tm_memlog *tm_memlog_new(const char *network, const struct tm_id *member)
{
    struct tm_memlog *log = calloc(1, sizeof *log);

    TM_CHECK(log != NULL);
    log->note = (struct tm_buf)TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    tm_replica_init(&log->replica, network, member);
    return log;
}

void tm_memlog_free(struct tm_memlog *log)
{
    if (log == NULL)
        return;
    for (size_t i = 0; i < log->n; i++)
        free((void *)(uintptr_t)log->entries[i].data);
    free(log->entries);
    free(log->leaves);
    tm_buf_free(&log->note);
    tm_replica_done(&log->replica);
    free(log);
}

/* Hashes of full subtrees, worked out from the leaves each time: logs are short here. */
static int subtree(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                   struct tm_err *err)
{
    const struct tm_memlog *log = ctx;
    struct tm_hash left, right;

    if ((index + 1) << level > log->n)
        return tm_fail(err, TM_E_NOTFOUND, "past the log");
    if (level == 0) {
        *out = log->leaves[index];
        return 0;
    }
    if (subtree(ctx, level - 1, index * 2, &left, err) != 0 ||
        subtree(ctx, level - 1, index * 2 + 1, &right, err) != 0)
        return err->code;
    tm_node_hash(&left, &right, out);
    return 0;
}

static void keep(struct tm_memlog *log, struct tm_slice entry, const struct tm_hash *leaf)
{
    uint8_t *copy = malloc(entry.len);

    if (log->n == log->cap) {
        log->cap = log->cap == 0 ? 8 : log->cap * 2;
        log->entries = realloc(log->entries, log->cap * sizeof *log->entries);
        log->leaves = realloc(log->leaves, log->cap * sizeof *log->leaves);
    }
    TM_CHECK(copy != NULL && log->entries != NULL && log->leaves != NULL);
    memcpy(copy, entry.data, entry.len);
    log->entries[log->n] = tm_slice(copy, entry.len);
    log->leaves[log->n++] = *leaf;
}

struct tm_gossip_log tm_memlog_row(const struct tm_memlog *log, bool urgent)
{
    struct tm_gossip_log out = { .member = log->replica.member,
                                 .held = log->replica.frontier.size,
                                 .checkpoint = tm_buf_slice(&log->note),
                                 .head = log->replica.head,
                                 .urgent = urgent };

    if (log->replica.epochs.n > 0) {
        out.epoch = tm_epochs_last(&log->replica.epochs)->number;
        memcpy(out.control_key, tm_epochs_last(&log->replica.epochs)->control_key, 32);
    }
    return out;
}

void tm_memlog_sign(struct tm_memlog *log, const struct tm_ed25519_pair *control, uint64_t time_s)
{
    struct tm_head head = { .size = log->replica.frontier.size, .time_s = time_s };

    head.epoch = tm_epochs_last(&log->replica.epochs)->number;
    tm_frontier_root(&log->replica.frontier, &head.root);
    tm_buf_reset(&log->note);
    tm_checkpoint_sign(&log->note, log->replica.network, &log->replica.member, &head, control);
    TM_CHECK(log->note.fault == 0);
    log->replica.head = head;
    log->replica.has_head = true;
}

int tm_memlog_append(struct tm_memlog *log, const struct tm_slice *entries, size_t n,
                     const struct tm_ed25519_pair *control, uint64_t time_s, struct tm_err *err)
{
    struct tm_hash *leaves = calloc(n, sizeof *leaves);
    int r;

    TM_CHECK(leaves != NULL);
    r = tm_replica_append_own(&log->replica, entries, n, leaves, err);
    for (size_t i = 0; r == 0 && i < n; i++)
        keep(log, entries[i], &leaves[i]);
    free(leaves);
    if (r == 0)
        tm_memlog_sign(log, control, time_s);
    return r;
}

int tm_memlog_offer(struct tm_memlog *log, const struct tm_batch *batch,
                    struct tm_gossip_ingested *answer, struct tm_gossip_log *row, size_t *kept,
                    struct tm_err *err)
{
    struct tm_hash *leaves = calloc(batch->n + 1, sizeof *leaves);
    struct tm_hash_source src = { subtree, log };
    struct tm_offer_result result;
    int r;

    TM_CHECK(leaves != NULL);
    memset(answer, 0, sizeof *answer);
    *kept = log->n;
    r = tm_replica_offer(&log->replica, batch, &src, leaves, &result, err);
    answer->code = r;
    answer->blame =
        r == TM_E_MALFORMED || r == TM_E_MISMATCH || r == TM_E_SIGNATURE || r == TM_E_LIMIT;
    if (r == 0)
        answer->offer = result.offer;
    if (r == 0 && (result.offer == TM_OFFER_EXTENDED || result.offer == TM_OFFER_HEAD_ONLY)) {
        for (size_t i = result.skip; result.offer == TM_OFFER_EXTENDED && i < batch->n; i++)
            keep(log, batch->entries[i], &leaves[i]);
        if (result.new_head) {
            tm_buf_reset(&log->note);
            tm_buf_put_slice(&log->note, batch->checkpoint);
        }
        *row = tm_memlog_row(log, false);
        answer->log = row;
    }
    free(leaves);
    return r;
}

bool tm_memlog_read(struct tm_memlog *log, uint64_t from, uint64_t to, struct tm_batch *out)
{
    struct tm_hash_source src = { subtree, log };
    struct tm_err err = TM_ERR_INIT;
    size_t bytes = 0;

    memset(out, 0, sizeof *out);
    if (!log->replica.has_head || log->n != log->replica.head.size || from > log->n)
        return false;
    out->member = log->replica.member;
    out->checkpoint = tm_buf_slice(&log->note);
    out->from = from;
    out->entries = log->entries + from;
    while (from + out->n < to && from + out->n < log->n &&
           bytes + log->entries[from + out->n].len <= TM_BATCH_BYTES_MAX)
        bytes += log->entries[from + out->n++].len;
    return tm_merkle_consistency(&src, from + out->n, log->n, &out->proof, &err) == 0;
}

const char *tm_memlog_check(const struct tm_memlog *log)
{
    struct tm_hash leaf, root;
    struct tm_frontier f;

    memset(&f, 0, sizeof f);
    for (size_t i = 0; i < log->n; i++) {
        tm_leaf_hash(log->entries[i], &leaf);
        if (!tm_hash_eq(&leaf, &log->leaves[i]))
            return "an entry does not hash to its leaf";
        tm_frontier_append(&f, &leaf);
    }
    if (log->n != log->replica.frontier.size)
        return "entries held and replica differ in number";
    if (log->n == 0)
        return NULL;
    if (!log->replica.has_head || log->n > log->replica.head.size)
        return "more entries than the head signs";
    tm_frontier_root(&f, &root);
    if (log->n == log->replica.head.size && !tm_hash_eq(&root, &log->replica.head.root))
        return "the entries are not what the head signs";
    return NULL;
}

void tm_memlog_inception(struct tm_buf *out, const char *network, unsigned number,
                         const struct tm_ed25519_pair *control, struct tm_id *member)
{
    struct tm_entry e = { .type = TM_ENTRY_INCEPTION, .v = 1, .time_ms = INT64_C(1800000000000) };
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash leaf;
    char name[32];

    snprintf(name, sizeof name, "Provider %u", number);
    e.u.profile.network = tm_str(network);
    e.u.profile.name = e.u.profile.legal_name = tm_str(name);
    e.u.profile.country = TM_LIT("HR");
    e.u.profile.kind = number == 0 ? TM_KIND_AUTHORITY : TM_KIND_PROVIDER;
    memcpy(e.u.profile.control_key, control->public_key, 32);
    tm_sha256(tm_slice(control->seed, sizeof control->seed), &e.u.profile.next_key_hash);
    TM_CHECK(tm_entry_encode(&e, out, &err) == 0);
    tm_leaf_hash(tm_buf_slice(out), &leaf);
    *member = tm_id_of(&leaf);
}
