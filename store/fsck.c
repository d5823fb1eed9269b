/* store/fsck.c - the full check: reads everything and believes nothing.
 *
 * Every log is read from its first entry, its tiles are made anew and compared; then what hangs in
 * the air is looked for (entries, tiles, heads and states of no known log), and the records beside
 * the logs. The store may be written meanwhile: a log is judged by the length it had when its turn
 * came, and what lies beyond only by the length it has when that is looked at.
 */
#include "store/fsck.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "node/base/hash.h"
#include "node/log/merkle.h"

#define PROGRESS_EVERY 4096 /* entries */

enum { STOP = -1 }; /* ends a walk that has seen enough */

void tm_fsck_find(struct tm_fsck *fsck, const struct tm_id *member, const char *fmt, ...)
{
    char text[512], id[TM_ID_TEXT_SIZE];
    int n = 0;
    va_list ap;

    if (member != NULL)
        n = snprintf(text, sizeof text, "log %s: ", tm_id_text(member, id));
    va_start(ap, fmt);
    vsnprintf(text + n, sizeof text - (size_t)n, fmt, ap);
    va_end(ap);
    fsck->findings++;
    if (fsck->say != NULL)
        fsck->say(fsck->ctx, text);
}

int tm_fsck_judge(struct tm_fsck *fsck, int r, const struct tm_err *err)
{
    if (r != TM_E_CORRUPT)
        return r;
    tm_fsck_find(fsck, NULL, "%s", err->text);
    return 0;
}

/* ---- one log ---- */

struct log_check {
    struct tm_fsck *fsck;
    struct tm_tail *tail;
};

/* The stored tile begins with these hashes (an open one may have grown meanwhile). */
static int compare_tile(struct log_check *log, unsigned level, uint64_t index,
                        const uint8_t *hashes, unsigned n, struct tm_err *err)
{
    struct tm_buf stored = TM_BUF_INIT(TM_TILE_BYTES);
    size_t len = (size_t)n * TM_HASH_SIZE;
    struct tm_store_key key;
    int r = tm_store_get(log->fsck->store, TM_SPACE_HASHES,
                         tm_key_tile(&key, &log->tail->member, level, index), &stored, err);

    if (r == 0 && (stored.len < len || stored.len % TM_HASH_SIZE != 0 ||
                   memcmp(stored.data, hashes, len) != 0))
        tm_fsck_find(log->fsck, &log->tail->member,
                     "tile %u/%" PRIu64 " differs from what the entries give", level, index);
    if (r == TM_E_NOTFOUND || r == TM_E_LIMIT) {
        tm_fsck_find(log->fsck, &log->tail->member, "tile %u/%" PRIu64 " is missing or too long",
                     level, index);
        r = 0;
    }
    tm_buf_free(&stored);
    return tm_fsck_judge(log->fsck, r, err);
}

static int full_tile(void *ctx, unsigned level, uint64_t index, const uint8_t *hashes,
                     struct tm_err *err)
{
    return compare_tile(ctx, level, index, hashes, TM_TILE_WIDTH, err);
}

static int check_entry(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    struct log_check *log = ctx;
    struct tm_fsck *fsck = log->fsck;
    struct tm_hash leaf;
    struct tm_id id;

    tm_leaf_hash(entry, &leaf);
    id = tm_id_of(&leaf);
    if (index == 0 && !tm_id_eq(&id, &log->tail->member))
        tm_fsck_find(fsck, &log->tail->member, "entry 0 is not the one this log is named after");
    fsck->done++;
    if (fsck->progress != NULL && fsck->done % PROGRESS_EVERY == 0)
        fsck->progress(fsck->ctx, fsck->done < fsck->of ? fsck->done : fsck->of, fsck->of);
    return tm_tail_push(log->tail, &leaf, full_tile, log, err);
}

static int check_open_tiles(struct log_check *log, struct tm_err *err)
{
    for (unsigned k = 0; k < TM_TILE_LEVELS; k++) {
        uint64_t index;
        unsigned n = tm_tile_open(log->tail->length, k, &index);
        int r = n == 0 ? 0 : compare_tile(log, k, index, log->tail->level[k].hashes, n, err);

        if (r != 0)
            return r;
    }
    return 0;
}

static int beyond_entry(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct log_check *log = ctx;
    struct tm_id member;
    uint64_t index, length;
    int r;

    if (!tm_key_entry_parse(key, &member, &index)) {
        tm_fsck_find(log->fsck, &log->tail->member, "bad key of an entry");
        return STOP;
    }
    r = tm_store_length(log->fsck->store, &member, &length, err);
    if (r != 0)
        return r;
    if (index >= length)
        tm_fsck_find(log->fsck, &member, "entry %" PRIu64 " lies beyond the length %" PRIu64, index,
                     length);
    return STOP;
}

static int beyond_tile(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct log_check *log = ctx;
    struct tm_id member;
    uint64_t index, length, open;
    unsigned level, n;
    int r;

    if (!tm_key_tile_parse(key, &member, &level, &index)) {
        tm_fsck_find(log->fsck, &log->tail->member, "bad key of a tile");
        return 0;
    }
    r = tm_store_length(log->fsck->store, &member, &length, err);
    if (r != 0)
        return r;
    n = tm_tile_open(length, level, &open);
    if (index < open)
        return 0;
    if (index > open || value.len > (size_t)n * TM_HASH_SIZE)
        tm_fsck_find(log->fsck, &member, "tile %u/%" PRIu64 " lies beyond the log's end", level,
                     index);
    return 0;
}

static int check_beyond(struct log_check *log, struct tm_err *err)
{
    struct tm_store *store = log->fsck->store;
    const struct tm_id *member = &log->tail->member;
    struct tm_store_key from, prefix, bound;
    struct tm_slice all = tm_key_log(&prefix, member);
    int r = store->backend.ops->iterate(store->backend.self, TM_SPACE_ENTRIES,
                                        tm_key_entry(&from, member, log->tail->length),
                                        tm_key_after(&bound, all), false, beyond_entry, log, err);

    if (r == STOP)
        r = 0;
    r = tm_fsck_judge(log->fsck, r, err);
    if (r == 0)
        r = tm_fsck_judge(log->fsck,
                          tm_store_walk(store, TM_SPACE_HASHES, all, beyond_tile, log, err), err);
    return r;
}

static int check_log(void *ctx, const struct tm_id *member, struct tm_err *err)
{
    struct log_check log = { ctx, tm_tail_new(member) };
    struct tm_fsck *fsck = ctx;
    uint64_t length = 0, findings = fsck->findings;
    int r;

    if (log.tail == NULL)
        return tm_fail(err, TM_E_NOMEM, "log");
    r = tm_store_length(fsck->store, member, &length, err);
    if (r == 0)
        r = tm_store_entries(fsck->store, member, 0, length, check_entry, &log, err);
    if (r == 0)
        r = check_open_tiles(&log, err);
    r = tm_fsck_judge(fsck, r, err);
    if (r == 0 && log.tail->length == length)
        r = check_beyond(&log, err);
    if (r == 0 && fsck->findings == findings) /* else it would say the same once more */
        r = tm_fsck_head(fsck, member, err);
    if (r == 0 && fsck->findings == findings)
        r = tm_fsck_state(fsck, member, err);
    tm_tail_free(log.tail);
    return r;
}

/* ---- what belongs to no known log ---- */

struct stray {
    struct tm_fsck *fsck;
    enum tm_space space;
    struct tm_store_key last; /* looked at; the search goes on after all that begin so */
};

static bool log_of(enum tm_space space, struct tm_slice key, struct tm_id *member)
{
    uint64_t index;
    unsigned level;

    if (space == TM_SPACE_ENTRIES)
        return tm_key_entry_parse(key, member, &index);
    if (space == TM_SPACE_HASHES)
        return tm_key_tile_parse(key, member, &level, &index);
    return tm_key_log_parse(key, member);
}

static int look_at_one(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct tm_buf length = TM_BUF_INIT(64);
    struct stray *stray = ctx;
    struct tm_id member;
    struct tm_store_key name;
    int r = 0;

    if (!log_of(stray->space, key, &member)) {
        tm_fsck_find(stray->fsck, NULL, "a key of another form among %s",
                     stray->space == TM_SPACE_ENTRIES ? "the entries" : "the records of logs");
        stray->last.len = key.len < sizeof stray->last.b ? key.len : sizeof stray->last.b;
        memcpy(stray->last.b, key.data, stray->last.len);
        return STOP;
    }
    tm_key_log(&stray->last, &member);
    r = tm_store_get(stray->fsck->store, TM_SPACE_META, tm_key_length(&name, &member), &length,
                     err);
    if (r == TM_E_NOTFOUND) {
        tm_fsck_find(stray->fsck, &member, "has records but no length");
        r = 0;
    }
    tm_buf_free(&length);
    return r == 0 ? STOP : r;
}

/* From log to log, one look each. */
static int check_strays(struct tm_fsck *fsck, enum tm_space space, struct tm_err *err)
{
    struct stray stray = { .fsck = fsck, .space = space };
    struct tm_slice from = TM_SLICE_EMPTY;
    struct tm_store_key next;
    int r;

    do {
        r = fsck->store->backend.ops->iterate(fsck->store->backend.self, space, from,
                                              TM_SLICE_EMPTY, false, look_at_one, &stray, err);
        from = tm_key_after(&next, tm_key_slice(&stray.last));
    } while (r == STOP && from.len > 0);
    return tm_fsck_judge(fsck, r == STOP ? 0 : r, err);
}

/* ---- records beside the logs ---- */

static int check_arrival(void *ctx, uint64_t position, const struct tm_id *member, uint64_t size,
                         struct tm_err *err)
{
    struct tm_fsck *fsck = ctx;
    uint64_t length;
    int r = tm_store_length(fsck->store, member, &length, err);

    if (r == 0 && size > length)
        tm_fsck_find(fsck, member,
                     "arrival %" PRIu64 " tells of size %" PRIu64 ", the log has %" PRIu64,
                     position, size, length);
    return r;
}

static int check_evidence(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                          struct tm_slice proof, struct tm_err *err)
{
    return 0; /* its hash was checked on the way here */
}

static int check_blob(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct tm_hash is;

    tm_sha256(value, &is);
    if (!tm_slice_eq(key, tm_slice(is.b, sizeof is.b)))
        tm_fsck_find(ctx, NULL, "a blob is stored under the wrong hash");
    return 0;
}

static int check_own(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    return 0; /* any bytes do, if they can be read */
}

static int check_records(struct tm_fsck *fsck, struct tm_err *err)
{
    struct tm_store *store = fsck->store;
    int r = tm_fsck_judge(fsck, tm_store_arrivals(store, 0, check_arrival, fsck, err), err);

    if (r == 0)
        r = tm_fsck_judge(fsck, tm_store_evidence(store, NULL, check_evidence, fsck, err), err);
    if (r == 0)
        r = tm_fsck_judge(
            fsck, tm_store_walk(store, TM_SPACE_BLOBS, TM_SLICE_EMPTY, check_blob, fsck, err), err);
    if (r == 0)
        r = tm_fsck_judge(fsck, tm_store_own_each(store, TM_SLICE_EMPTY, check_own, fsck, err),
                          err);
    return r;
}

int tm_store_check(struct tm_store *store, void (*say)(void *ctx, const char *finding),
                   void (*progress)(void *ctx, uint64_t done, uint64_t of), void *ctx,
                   struct tm_err *err)
{
    static const enum tm_space of_logs[] = { TM_SPACE_ENTRIES, TM_SPACE_HASHES, TM_SPACE_HEADS,
                                             TM_SPACE_STATES };
    struct tm_fsck fsck = { store, say, progress, ctx, 0, atomic_load(&store->entries), 0 };
    int r = tm_fsck_judge(&fsck, tm_store_logs(store, check_log, &fsck, err), err);

    for (size_t i = 0; i < sizeof of_logs / sizeof of_logs[0] && r == 0; i++)
        r = check_strays(&fsck, of_logs[i], err);
    if (r == 0)
        r = check_records(&fsck, err);
    if (r != 0)
        return tm_in(err, "check");
    if (progress != NULL)
        progress(ctx, fsck.of, fsck.of);
    if (fsck.findings > 0)
        return tm_fail(err, TM_E_CORRUPT, "check: %" PRIu64 " findings", fsck.findings);
    return 0;
}
