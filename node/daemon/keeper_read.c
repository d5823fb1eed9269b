/* node/daemon/keeper_read.c - what peers ask for: entries that fit one message, with their proofs. */
#include "node/daemon/keeper_parts.h"

/* One message: gossip.md "a batch ends at 512 entries or 60,000 B". */
#define READ_ENTRIES_MAX 512
#define READ_BYTES_MAX   60000

const struct tm_replica *tm_keeper_own(const struct tm_keeper *k)
{
    const struct tm_keeper_log *log = k->has_self ? tm_map_get(&k->logs, &k->self) : NULL;

    return log == NULL ? NULL : tm_keeper_latest(log);
}

struct reading {
    struct tm_arena *arena;
    struct tm_slice *entries;
    size_t n, bytes;
};

static int read_entry(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    struct reading *r = ctx;

    (void)index;
    if (r->n > 0 && r->bytes + entry.len > READ_BYTES_MAX)
        return 1; /* full: no error */
    r->entries[r->n] = tm_arena_copy(r->arena, entry);
    if (r->entries[r->n].data == NULL)
        return tm_fail(err, TM_E_NOMEM, "batch");
    r->bytes += entry.len;
    r->n++;
    return 0;
}

/* Rotations after both `since_epoch` and the batch's entries, each proved under the head. */
static int read_rotations(struct tm_keeper *k, const struct tm_keeper_log *log,
                          uint32_t since_epoch, struct tm_arena *arena, struct tm_batch *out,
                          struct tm_err *err)
{
    const struct tm_epochs *epochs = &log->now.epochs;
    struct tm_store_hashes hashes = { k->store, log->member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_rotation_proof *v = tm_arena_zalloc(arena, epochs->n, sizeof *v);
    size_t n = 0;

    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "rotations");
    for (size_t i = 0; i < epochs->n; i++) {
        const struct tm_epoch *e = &epochs->v[i];
        struct tm_buf entry = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
        int r;

        if (e->number == 0 || e->number <= since_epoch || e->start < out->from + out->n ||
            e->start >= log->now.head.size)
            continue;
        v[n].index = e->start;
        r = tm_store_entry(k->store, &log->member, e->start, &entry, err);
        if (r == 0)
            r = tm_merkle_inclusion(&src, e->start, log->now.head.size, &v[n].proof, err);
        if (r == 0)
            r = tm_merkle_root(&src, e->start, &v[n].root, err);
        v[n].entry = tm_arena_copy(arena, tm_buf_slice(&entry));
        tm_buf_free(&entry);
        if (r != 0)
            return r;
        n++;
    }
    out->rotations = v;
    out->rotation_count = n;
    return 0;
}

int tm_keeper_read(struct tm_keeper *k, const struct tm_id *member, uint64_t from, uint64_t to,
                   uint32_t since_epoch, struct tm_arena *arena, struct tm_batch *out,
                   struct tm_err *err)
{
    struct tm_keeper_log *log = tm_map_get(&k->logs, member);
    struct tm_store_hashes hashes = { k->store, *member };
    struct tm_hash_source src = tm_store_hash_source(&hashes);
    struct tm_buf note = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct reading reading = { arena, NULL, 0, 0 };
    int r;

    if (log == NULL || !log->admitted || !log->now.has_head ||
        log->now.frontier.size < log->now.head.size || from > log->now.head.size)
        return tm_fail(err, TM_E_NOTFOUND, "nothing to give of this log");
    memset(out, 0, sizeof *out);
    if (to > log->now.head.size)
        to = log->now.head.size;
    if (to > from + READ_ENTRIES_MAX)
        to = from + READ_ENTRIES_MAX;
    r = tm_store_head(k->store, member, &note, err);
    if (r == 0) {
        reading.entries = tm_arena_zalloc(arena, (size_t)(to - from) + 1, sizeof *reading.entries);
        out->checkpoint = tm_arena_copy(arena, tm_buf_slice(&note));
        if (reading.entries == NULL || out->checkpoint.data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "batch");
    }
    if (r == 0 && from < to) {
        r = tm_store_entries(k->store, member, from, to, read_entry, &reading, err);
        r = r == 1 ? 0 : r;
    }
    if (r == 0) {
        out->member = *member;
        out->from = from;
        out->n = reading.n;
        out->entries = reading.entries;
        r = tm_merkle_consistency(&src, from + reading.n, log->now.head.size, &out->proof, err);
    }
    if (r == 0)
        r = read_rotations(k, log, since_epoch, arena, out, err);
    tm_buf_free(&note);
    return r;
}
