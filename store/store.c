/* store/store.c - opening, closing, batches, and copies of the whole.
 *
 * A folder holds `lock` (held while open, so a second process learns TM_E_BUSY at once) and `rocks`
 * (the database). Everything written goes through one open batch; everything read goes straight to
 * the backend.
 */
#include "store/parts.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "node/base/check.h"
#include "store/limits.h"
#include "store/schema.h"

static int os_fail(struct tm_err *err, const char *path)
{
    int code = errno == ENOSPC || errno == EDQUOT ? TM_E_FULL : TM_E_IO;

    return tm_fail(err, code, "%s: %s", path, strerror(errno));
}

static int join(char out[PATH_MAX], const char *dir, const char *name, struct tm_err *err)
{
    if (snprintf(out, PATH_MAX, "%s%s", dir, name) >= PATH_MAX)
        return tm_fail(err, TM_E_IO, "%s: path too long", dir);
    return 0;
}

static int sync_folder(const char *path, struct tm_err *err)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int r = fd < 0 || fsync(fd) != 0 ? os_fail(err, path) : 0;

    if (fd >= 0)
        close(fd);
    return r;
}

/* The folder a path is named in. */
static int sync_parent(const char *path, struct tm_err *err)
{
    char copy[PATH_MAX];
    int r = join(copy, path, "", err);

    return r != 0 ? r : sync_folder(dirname(copy), err);
}

static int make_folder(const char *dir, struct tm_err *err)
{
    if (mkdir(dir, 0700) == 0)
        return sync_parent(dir, err);
    return errno == EEXIST ? 0 : os_fail(err, dir);
}

static int lock_folder(const char *dir, int *out, struct tm_err *err)
{
    char path[PATH_MAX];
    int fd, r = join(path, dir, "/lock", err);

    if (r != 0)
        return r;
    fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return os_fail(err, path);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        r = errno == EWOULDBLOCK ? tm_fail(err, TM_E_BUSY, "%s: in use by another process", dir)
                                 : os_fail(err, path);
        close(fd);
        return r;
    }
    *out = fd;
    return 0;
}

static int disk_free(void *ctx, unsigned *percent, struct tm_err *err)
{
    const struct tm_store *store = ctx;
    struct statvfs st;
    uint64_t used, all;

    if (statvfs(store->dir, &st) != 0)
        return os_fail(err, store->dir);
    used = (uint64_t)st.f_blocks - st.f_bfree;
    all = used + st.f_bavail; /* without what is kept back for root, as df(1) counts */
    *percent = all == 0 ? 0 : (unsigned)((uint64_t)st.f_bavail * 100 / all);
    return 0;
}

static int memory_free(void *ctx, unsigned *percent, struct tm_err *err)
{
    *percent = 100;
    return 0;
}

static struct tm_store *store_new(void)
{
    struct tm_store *store = calloc(1, sizeof *store);

    if (store == NULL)
        return NULL;
    store->lock_fd = -1;
    store->probe = memory_free;
    tm_map_init(&store->tails, &tm_rng_system);
    tm_list_init(&store->recent);
    return store;
}

void tm_store_close(struct tm_store *store)
{
    if (store == NULL)
        return;
    TM_CHECK(!atomic_load(&store->writing)); /* its batch would outlive it */
    tm_tails_forget(store);
    if (store->backend.ops != NULL)
        store->backend.ops->close(store->backend.self);
    if (store->lock_fd >= 0)
        close(store->lock_fd);
    free(store->dir);
    free(store);
}

/* With the backend open: is it ours, and whole? */
static int take_stock(struct tm_store *store, bool renew, struct tm_err *err)
{
    int r = tm_schema_check(&store->backend, renew, &store->generation, err);

    if (r == 0)
        r = tm_logs_open(store, err);
    return r != 0 ? r : tm_records_open(store, err);
}

int tm_store_open_dir(const char *dir, bool renew, struct tm_store **out, struct tm_err *err)
{
    struct tm_store *store = store_new();
    char rocks[PATH_MAX];
    int r;

    if (store == NULL || (store->dir = strdup(dir)) == NULL) {
        tm_store_close(store);
        return tm_fail(err, TM_E_NOMEM, "store");
    }
    store->probe = disk_free;
    store->probe_ctx = store;
    r = make_folder(dir, err);
    if (r == 0)
        r = lock_folder(dir, &store->lock_fd, err);
    if (r == 0)
        r = join(rocks, dir, "/rocks", err);
    if (r == 0)
        r = tm_rocks_open(rocks, &store->backend, err);
    if (r == 0)
        r = sync_folder(dir, err);
    if (r == 0)
        r = take_stock(store, renew, err);
    if (r != 0) {
        tm_store_close(store);
        return tm_in(err, "open store");
    }
    *out = store;
    return 0;
}

int tm_store_open(const char *dir, struct tm_store **out, struct tm_err *err)
{
    return tm_store_open_dir(dir, true, out, err);
}

int tm_store_open_memory(struct tm_store **out, struct tm_err *err)
{
    struct tm_store *store = store_new();
    int r;

    if (store == NULL)
        return tm_fail(err, TM_E_NOMEM, "store");
    r = tm_mem_open(&store->backend, err);
    if (r == 0)
        r = take_stock(store, true, err);
    if (r != 0) {
        tm_store_close(store);
        return tm_in(err, "open store");
    }
    *out = store;
    return 0;
}

uint64_t tm_store_generation(const struct tm_store *store)
{
    return store->generation;
}

/* ---- batches ---- */

int tm_store_begin(struct tm_store *store, struct tm_store_batch **out, struct tm_err *err)
{
    struct tm_store_batch *batch;
    int r;

    if (atomic_exchange(&store->writing, true))
        return tm_fail(err, TM_E_BUSY, "another batch is open");
    batch = calloc(1, sizeof *batch);
    r = batch == NULL ? tm_fail(err, TM_E_NOMEM, "batch")
                      : store->backend.ops->begin(store->backend.self, &batch->writes, err);
    if (r != 0) {
        free(batch);
        atomic_store(&store->writing, false);
        return r;
    }
    batch->store = store;
    tm_map_init(&batch->tails, &tm_rng_system);
    *out = batch;
    return 0;
}

static void end(struct tm_store_batch *batch)
{
    struct tm_store *store = batch->store;

    if (batch->writes != NULL)
        store->backend.ops->abort(batch->writes);
    tm_tails_drop(batch); /* none are left after a commit that succeeded */
    free(batch);
    atomic_store(&store->writing, false);
}

void tm_store_abort(struct tm_store_batch *batch)
{
    if (batch != NULL)
        end(batch);
}

static int enough_disk(struct tm_store *store, struct tm_err *err)
{
    unsigned percent = 0;
    int r = store->probe(store->probe_ctx, &percent, err);

    if (r == 0 && percent < TM_STORE_FREE_PERCENT)
        r = tm_fail(err, TM_E_FULL, "%u %% of the disk is free, writing stops below %u %%", percent,
                    TM_STORE_FREE_PERCENT);
    return r;
}

static void count(struct tm_store_batch *batch)
{
    struct tm_store *store = batch->store;

    atomic_fetch_add(&store->logs, batch->logs);
    atomic_fetch_add(&store->entries, batch->entries);
    atomic_fetch_add(&store->arrivals, batch->arrivals);
}

int tm_store_commit(struct tm_store_batch *batch, struct tm_err *err)
{
    struct tm_store *store = batch->store;
    void *writes;
    int r = 0;

    if (batch->fault != 0)
        r = tm_fail(err, batch->fault, "a step of this batch failed");
    if (r == 0)
        r = enough_disk(store, err);
    if (r == 0)
        r = tm_tails_write(batch, err);
    if (r == 0) {
        writes = batch->writes;
        batch->writes = NULL;
        r = store->backend.ops->commit(store->backend.self, writes, err);
    }
    if (r == 0) {
        count(batch);
        tm_tails_keep(batch);
    }
    end(batch);
    return r == 0 ? 0 : tm_in(err, "commit");
}

int tm_batch_charge(struct tm_store_batch *batch, size_t bytes, struct tm_err *err)
{
    if (bytes > TM_STORE_BATCH_MAX - batch->bytes)
        return tm_fail(err, TM_E_LIMIT, "batch above %zu bytes", TM_STORE_BATCH_MAX);
    batch->bytes += bytes;
    return 0;
}

int tm_batch_put(struct tm_store_batch *batch, enum tm_space space, struct tm_slice key,
                 struct tm_slice value, struct tm_err *err)
{
    int r = tm_batch_charge(batch, key.len + value.len, err);

    return r != 0 ? r : batch->store->backend.ops->put(batch->writes, space, key, value, err);
}

int tm_batch_del(struct tm_store_batch *batch, enum tm_space space, struct tm_slice key,
                 struct tm_err *err)
{
    int r = tm_batch_charge(batch, key.len, err);

    return r != 0 ? r : batch->store->backend.ops->del(batch->writes, space, key, err);
}

int tm_store_get(struct tm_store *store, enum tm_space space, struct tm_slice key,
                 struct tm_buf *out, struct tm_err *err)
{
    return store->backend.ops->get(store->backend.self, space, key, out, err);
}

int tm_store_walk(struct tm_store *store, enum tm_space space, struct tm_slice prefix,
                  tm_backend_visit *visit, void *ctx, struct tm_err *err)
{
    struct tm_store_key bound;

    return store->backend.ops->iterate(store->backend.self, space, prefix,
                                       tm_key_after(&bound, prefix), false, visit, ctx, err);
}

static int count_one(void *ctx, struct tm_slice key, struct tm_slice value, struct tm_err *err)
{
    ++*(uint64_t *)ctx;
    return 0;
}

int tm_store_stats(struct tm_store *store, struct tm_store_stats *out, struct tm_err *err)
{
    struct tm_store_stats stats = { .logs = atomic_load(&store->logs),
                                    .entries = atomic_load(&store->entries),
                                    .arrivals = atomic_load(&store->arrivals) };
    int r =
        tm_store_walk(store, TM_SPACE_EVIDENCE, TM_SLICE_EMPTY, count_one, &stats.evidence, err);

    if (r == 0)
        r = store->backend.ops->bytes(store->backend.self, &stats.bytes_on_disk, err);
    if (r == 0)
        r = store->probe(store->probe_ctx, &stats.free_percent, err);
    if (r == 0)
        *out = stats;
    return r;
}

/* ---- copies ---- */

struct first_finding {
    char text[256];
};

static void note_first(void *ctx, const char *finding)
{
    struct first_finding *first = ctx;

    if (first->text[0] == '\0')
        snprintf(first->text, sizeof first->text, "%s", finding);
}

/* Opens the copy, marks it as one, and reads all of it. */
static int prove_copy(const char *dir, struct tm_err *err)
{
    struct first_finding first = { "" };
    struct tm_store *copy = NULL;
    int r = tm_store_open_dir(dir, false, &copy, err);

    if (r == 0)
        r = tm_schema_mark(&copy->backend, err);
    if (r == 0) {
        r = tm_store_check(copy, note_first, NULL, &first, err);
        if (first.text[0] != '\0')
            tm_fail(err, r, "%s", first.text);
    }
    tm_store_close(copy);
    return r;
}

/* What an earlier try or a failure left behind; only ever our own files. */
static void remove_copy(const char *dir)
{
    struct tm_err ignored = TM_ERR_INIT;
    char path[PATH_MAX];

    if (join(path, dir, "/rocks", &ignored) == 0)
        tm_rocks_remove(path, &ignored);
    if (join(path, dir, "/lock", &ignored) == 0)
        unlink(path);
    rmdir(dir);
}

/* Made under another name, so that a folder of the name asked for is a copy that was checked. */
static int copy_into(struct tm_store *store, const char *part, const char *to, struct tm_err *err)
{
    char rocks[PATH_MAX];
    int r = join(rocks, part, "/rocks", err);

    if (r == 0)
        r = make_folder(part, err);
    if (r == 0)
        r = store->backend.ops->backup(store->backend.self, rocks, err);
    if (r == 0)
        r = prove_copy(part, err);
    if (r == 0 && rename(part, to) != 0)
        r = os_fail(err, to);
    return r != 0 ? r : sync_parent(to, err);
}

int tm_store_backup(struct tm_store *store, const char *to, struct tm_err *err)
{
    char part[PATH_MAX];
    struct stat st;
    int r = join(part, to, ".partial", err);

    if (r != 0)
        return r;
    if (store->dir == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "a store in memory has no backup");
    if (lstat(to, &st) == 0)
        return tm_fail(err, TM_E_EXISTS, "%s: is there already", to);
    remove_copy(part);
    r = copy_into(store, part, to, err);
    if (r != 0) {
        remove_copy(part);
        return tm_in(err, "backup");
    }
    return 0;
}
