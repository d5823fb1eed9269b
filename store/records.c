/* store/records.c - what is kept beside the logs: arrivals, evidence, blobs, own records. */
#include "store/parts.h"

#include "node/base/hash.h"
#include "store/limits.h"

enum { STOP = -1 }; /* ends a walk that has seen enough */

static int too_long(size_t len, size_t max, const char *what, struct tm_err *err)
{
    return len <= max ? 0 : tm_fail(err, TM_E_LIMIT, "%s: %zu bytes, at most %zu", what, len, max);
}

/* ---- arrivals: positions from 1, without a gap ---- */

int tm_batch_arrival(struct tm_store_batch *batch, const struct tm_id *member, uint64_t size,
                     struct tm_err *err)
{
    uint64_t position = atomic_load(&batch->store->arrivals) + batch->arrivals + 1;
    uint8_t value[TM_ARRIVAL_SIZE];
    struct tm_store_key key;
    int r;

    tm_arrival_store(value, member, size);
    r = tm_batch_put(batch, TM_SPACE_ARRIVALS, tm_key_arrival(&key, position),
                     tm_slice(value, sizeof value), err);
    if (r == 0)
        batch->arrivals++;
    return r;
}

struct arrivals_walk {
    uint64_t next;
    int (*fn)(void *ctx, uint64_t position, const struct tm_id *member, uint64_t size,
              struct tm_err *err);
    void *ctx;
};

static int visit_arrival(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    struct arrivals_walk *walk = ctx;
    struct tm_id member;
    uint64_t position, size;

    if (!tm_key_arrival_parse(key, &position) || position != walk->next ||
        !tm_arrival_load(value, &member, &size))
        return tm_fail(err, TM_E_CORRUPT, "arrival %llu is missing or bad",
                       (unsigned long long)walk->next);
    walk->next++;
    return walk->fn(walk->ctx, position, &member, size, err);
}

int tm_store_arrivals(struct tm_store *store, uint64_t after,
                      int (*fn)(void *ctx, uint64_t position, const struct tm_id *member,
                                uint64_t size, struct tm_err *err),
                      void *ctx, struct tm_err *err)
{
    struct arrivals_walk walk = { after + 1, fn, ctx };
    uint64_t count = atomic_load(&store->arrivals);

    while (walk.next != 0 && walk.next <= count) { /* in chunks: iterators live short */
        uint64_t end = count - walk.next >= TM_STORE_CHUNK ? walk.next + TM_STORE_CHUNK : count + 1;
        struct tm_store_key first, bound;
        int r = store->backend.ops->iterate(
            store->backend.self, TM_SPACE_ARRIVALS, tm_key_arrival(&first, walk.next),
            tm_key_arrival(&bound, end), false, visit_arrival, &walk, err);

        if (r != 0)
            return r;
        if (walk.next != end)
            return tm_fail(err, TM_E_CORRUPT, "arrival %llu is missing",
                           (unsigned long long)walk.next);
    }
    return 0;
}

static int take_position(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    return tm_key_arrival_parse(key, ctx) ? STOP
                                          : tm_fail(err, TM_E_CORRUPT, "bad key of an arrival");
}

int tm_records_open(struct tm_store *store, struct tm_err *err)
{
    uint64_t newest = 0;
    int r = store->backend.ops->iterate(store->backend.self, TM_SPACE_ARRIVALS, TM_SLICE_EMPTY,
                                        TM_SLICE_EMPTY, true, take_position, &newest, err);

    if (r != 0 && r != STOP)
        return r;
    atomic_store(&store->arrivals, newest);
    return 0;
}

/* ---- evidence ---- */

int tm_batch_evidence(struct tm_store_batch *batch, const struct tm_id *member,
                      struct tm_slice proof, struct tm_hash *id, struct tm_err *err)
{
    struct tm_hash hash;
    struct tm_store_key key;
    int r = too_long(proof.len, TM_STORE_EVIDENCE_MAX, "evidence", err);

    if (r != 0)
        return r;
    tm_sha256(proof, &hash);
    r = tm_batch_put(batch, TM_SPACE_EVIDENCE, tm_key_evidence(&key, member, &hash), proof, err);
    if (r == 0)
        *id = hash;
    return r;
}

struct evidence_walk {
    int (*fn)(void *ctx, const struct tm_id *member, const struct tm_hash *id,
              struct tm_slice proof, struct tm_err *err);
    void *ctx;
};

static int visit_evidence(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    const struct evidence_walk *walk = ctx;
    struct tm_id member;
    struct tm_hash id, is;

    if (!tm_key_evidence_parse(key, &member, &id))
        return tm_fail(err, TM_E_CORRUPT, "bad key of evidence");
    tm_sha256(value, &is);
    if (!tm_hash_eq(&id, &is)) {
        tm_fail(err, TM_E_CORRUPT, "evidence stored under the wrong hash");
        return tm_in_log(err, &member);
    }
    return walk->fn(walk->ctx, &member, &id, value, err);
}

int tm_store_evidence(struct tm_store *store, const struct tm_id *member,
                      int (*fn)(void *ctx, const struct tm_id *member, const struct tm_hash *id,
                                struct tm_slice proof, struct tm_err *err),
                      void *ctx, struct tm_err *err)
{
    struct evidence_walk walk = { fn, ctx };
    struct tm_slice prefix = TM_SLICE_EMPTY;

    if (member != NULL)
        prefix = tm_slice(member->b, sizeof member->b);
    return tm_store_walk(store, TM_SPACE_EVIDENCE, prefix, visit_evidence, &walk, err);
}

/* ---- blobs ---- */

int tm_batch_blob(struct tm_store_batch *batch, struct tm_slice bytes, struct tm_hash *id,
                  struct tm_err *err)
{
    struct tm_hash hash;
    int r = too_long(bytes.len, TM_STORE_BLOB_MAX, "blob", err);

    if (r != 0)
        return r;
    tm_sha256(bytes, &hash);
    r = tm_batch_put(batch, TM_SPACE_BLOBS, tm_slice(hash.b, sizeof hash.b), bytes, err);
    if (r == 0)
        *id = hash;
    return r;
}

int tm_store_blob(struct tm_store *store, const struct tm_hash *id, struct tm_buf *out,
                  struct tm_err *err)
{
    char hex[TM_HEX_SIZE];
    size_t start = out->len;
    struct tm_hash is;
    int r = tm_store_get(store, TM_SPACE_BLOBS, tm_slice(id->b, sizeof id->b), out, err);

    if (r == 0) {
        tm_sha256(tm_slice_from(tm_buf_slice(out), start), &is);
        if (tm_hash_eq(&is, id))
            return 0;
        out->len = start;
        tm_fail(err, TM_E_CORRUPT, "another hash");
    }
    return tm_in(err, "blob %s", tm_hash_hex(id, hex));
}

/* ---- own records ---- */

static int check_name(struct tm_slice name, struct tm_err *err)
{
    if (name.len == 0)
        return tm_fail(err, TM_E_USAGE, "own record without a name");
    return too_long(name.len, TM_STORE_NAME_MAX, "name of an own record", err);
}

int tm_batch_own(struct tm_store_batch *batch, struct tm_slice name, struct tm_slice value,
                 struct tm_err *err)
{
    int r = check_name(name, err);

    if (r == 0)
        r = too_long(value.len, TM_STORE_OWN_MAX, "own record", err);
    return r != 0 ? r : tm_batch_put(batch, TM_SPACE_OWN, name, value, err);
}

int tm_batch_own_delete(struct tm_store_batch *batch, struct tm_slice name, struct tm_err *err)
{
    int r = check_name(name, err);

    return r != 0 ? r : tm_batch_del(batch, TM_SPACE_OWN, name, err);
}

int tm_store_own(struct tm_store *store, struct tm_slice name, struct tm_buf *out,
                 struct tm_err *err)
{
    int r = check_name(name, err);

    if (r == 0)
        r = tm_store_get(store, TM_SPACE_OWN, name, out, err);
    return r == 0 ? 0 : tm_in(err, "own record");
}

int tm_store_own_each(struct tm_store *store, struct tm_slice prefix,
                      int (*fn)(void *ctx, struct tm_slice name, struct tm_slice value,
                                struct tm_err *err),
                      void *ctx, struct tm_err *err)
{
    if (prefix.len > TM_STORE_NAME_MAX)
        return 0; /* no name is that long */
    return tm_store_walk(store, TM_SPACE_OWN, prefix, fn, ctx, err);
}
