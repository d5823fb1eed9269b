/* store/schema.c - what kind of store this is. */
#include "store/schema.h"

#include "node/base/rng.h"
#include "store/keyspace.h"

const struct tm_space_info tm_spaces[TM_SPACE_COUNT] = {
    [TM_SPACE_ENTRIES] = { "entries", TM_MIB(64), true },
    [TM_SPACE_HASHES] = { "hashes", TM_MIB(32), false },
    [TM_SPACE_HEADS] = { "heads", TM_MIB(8), true },
    [TM_SPACE_STATES] = { "states", TM_MIB(8), true },
    [TM_SPACE_ARRIVALS] = { "arrivals", TM_MIB(8), true },
    [TM_SPACE_EVIDENCE] = { "evidence", TM_MIB(8), true },
    [TM_SPACE_BLOBS] = { "blobs", TM_MIB(32), true },
    [TM_SPACE_OWN] = { "own", TM_MIB(8), true },
    [TM_SPACE_META] = { "meta", TM_MIB(8), true },
};

/* Lower case: the lengths of logs live in the same space under "L…" (keyspace.h). */
#define VERSION    TM_LIT("version")
#define GENERATION TM_LIT("generation")
#define COPY       TM_LIT("copy")

static int get_number(const struct tm_backend *backend, struct tm_slice name, uint64_t *out,
                      struct tm_err *err)
{
    struct tm_buf value = TM_BUF_INIT(64);
    int r = backend->ops->get(backend->self, TM_SPACE_META, name, &value, err);

    if (r == 0 && !tm_u64_load(tm_buf_slice(&value), out))
        r = tm_fail(err, TM_E_CORRUPT, "bad value");
    if (r == TM_E_LIMIT)
        r = tm_fail(err, TM_E_CORRUPT, "bad value");
    tm_buf_free(&value);
    return r == 0 ? 0 : tm_in(err, "%.*s", TM_ARG(name));
}

static int put_number(const struct tm_backend *backend, void *batch, struct tm_slice name,
                      uint64_t v, struct tm_err *err)
{
    uint8_t bytes[8];

    tm_u64_store(bytes, v);
    return backend->ops->put(batch, TM_SPACE_META, name, tm_slice(bytes, sizeof bytes), err);
}

static int found_one(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    return tm_fail(err, TM_E_CORRUPT, "holds data but no version");
}

static int make(const struct tm_backend *backend, uint64_t generation, struct tm_err *err)
{
    void *batch = NULL;
    int r = 0;

    for (int i = 0; i < TM_SPACE_COUNT && r == 0; i++)
        r = backend->ops->iterate(backend->self, (enum tm_space)i, TM_SLICE_EMPTY, TM_SLICE_EMPTY,
                                  false, found_one, NULL, err);
    if (r == 0)
        r = backend->ops->begin(backend->self, &batch, err);
    if (r == 0)
        r = put_number(backend, batch, VERSION, TM_SCHEMA_VERSION, err);
    if (r == 0)
        r = put_number(backend, batch, GENERATION, generation, err);
    if (r == 0)
        return backend->ops->commit(backend->self, batch, err);
    if (batch != NULL)
        backend->ops->abort(batch);
    return r;
}

static int renew_copy(const struct tm_backend *backend, uint64_t *generation, struct tm_err *err)
{
    uint64_t fresh = tm_rng_u64(&tm_rng_system);
    void *batch = NULL;
    int r = backend->ops->begin(backend->self, &batch, err);

    if (r == 0)
        r = put_number(backend, batch, GENERATION, fresh, err);
    if (r == 0)
        r = backend->ops->del(batch, TM_SPACE_META, COPY, err);
    if (r != 0) {
        if (batch != NULL)
            backend->ops->abort(batch);
        return r;
    }
    r = backend->ops->commit(backend->self, batch, err);
    if (r == 0)
        *generation = fresh;
    return r;
}

int tm_schema_check(const struct tm_backend *backend, bool renew, uint64_t *generation,
                    struct tm_err *err)
{
    uint64_t version = 0, made = 0, mark = 0;
    int r = get_number(backend, VERSION, &version, err);

    if (r == TM_E_NOTFOUND) {
        made = tm_rng_u64(&tm_rng_system);
        r = make(backend, made, err);
        if (r == 0)
            *generation = made;
        return r;
    }
    if (r != 0)
        return r;
    if (version > TM_SCHEMA_VERSION)
        return tm_fail(err, TM_E_UNSUPPORTED, "made by a newer program: version %llu, known is %d",
                       (unsigned long long)version, TM_SCHEMA_VERSION);
    if (version < 1)
        return tm_fail(err, TM_E_CORRUPT, "version 0");
    r = get_number(backend, GENERATION, &made, err);
    if (r != 0)
        return r == TM_E_NOTFOUND ? tm_fail(err, TM_E_CORRUPT, "no generation") : r;
    r = renew ? get_number(backend, COPY, &mark, err) : TM_E_NOTFOUND;
    if (r == 0)
        return renew_copy(backend, generation, err);
    if (r != TM_E_NOTFOUND)
        return r;
    *generation = made;
    return 0;
}

int tm_schema_mark(const struct tm_backend *backend, struct tm_err *err)
{
    void *batch = NULL;
    int r = backend->ops->begin(backend->self, &batch, err);

    if (r != 0)
        return r;
    r = put_number(backend, batch, COPY, 1, err);
    if (r == 0)
        return backend->ops->commit(backend->self, batch, err);
    backend->ops->abort(batch);
    return r;
}
