/* store/rocks.c - the backend on disk: RocksDB, one column family a space, one synced write batch a
 * commit.
 *
 * WAL recovery: kTolerateCorruptedTailRecords. A torn last record is a batch nobody was told of, and
 * is dropped; damage anywhere before it may be acknowledged entries, and then opening fails instead
 * of silently going back in time (docs/store-format.md says why not the other modes).
 * No prefix extractor (seeks to absent prefixes ended invalid without an error), bounds are always
 * set, and "not valid" always asks the iterator for its error.
 */
#include "store/backend.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <rocksdb/c.h>

#include "store/limits.h"
#include "store/schema.h"

#define BLOOM_BITS     10.0 /* a key: absent keys cost 0.8 instead of 5.6 us */
#define CACHE_BYTES    TM_MIB(64)
#define WAL_BYTES      TM_MIB(128) /* replayed at the most after a crash */
#define OPEN_FILES     512
#define LOG_LEVEL_WARN 2
#define LOG_FILES_KEPT 2

struct rocks {
    rocksdb_t *db;
    rocksdb_options_t *options[TM_SPACE_COUNT];
    rocksdb_options_t *db_options;
    rocksdb_column_family_handle_t *families[TM_SPACE_COUNT];
    rocksdb_column_family_handle_t *unused; /* RocksDB insists on one named "default" */
    rocksdb_cache_t *cache;
    rocksdb_writeoptions_t *sync;
    rocksdb_readoptions_t *read;
    char *dir;
};

struct rocks_batch {
    struct rocks *rocks;
    rocksdb_writebatch_t *writes;
};

/* Takes RocksDB's message; our code for it. */
static int rocks_fail(struct tm_err *err, const char *what, char *message)
{
    int code = strncmp(message, "Corruption", 10) == 0    ? TM_E_CORRUPT
               : strstr(message, "No space left") != NULL ? TM_E_FULL
               : strstr(message, "lock file") != NULL     ? TM_E_BUSY
               : strstr(message, "lock hold by") != NULL  ? TM_E_BUSY
               : strstr(message, "Memory limit") != NULL  ? TM_E_NOMEM
                                                          : TM_E_IO;

    tm_fail(err, code, "%s: %s", what, message);
    rocksdb_free(message);
    return code;
}

static rocksdb_options_t *family_options(const struct tm_space_info *info, rocksdb_cache_t *cache,
                                         bool lz4)
{
    rocksdb_block_based_table_options_t *table = rocksdb_block_based_options_create();
    rocksdb_options_t *o = rocksdb_options_create();

    rocksdb_block_based_options_set_filter_policy(
        table, rocksdb_filterpolicy_create_bloom_full(BLOOM_BITS));
    rocksdb_block_based_options_set_block_cache(table, cache);
    rocksdb_options_set_block_based_table_factory(o, table);
    rocksdb_block_based_options_destroy(table);
    rocksdb_options_set_write_buffer_size(o, info->write_buffer);
    rocksdb_options_set_compression(o, lz4 && info->compress ? rocksdb_lz4_compression
                                                             : rocksdb_no_compression);
    return o;
}

static rocksdb_options_t *whole_options(void)
{
    rocksdb_options_t *o = rocksdb_options_create();

    rocksdb_options_set_create_if_missing(o, 1);
    rocksdb_options_set_create_missing_column_families(o, 1);
    rocksdb_options_set_paranoid_checks(o, 1);
    rocksdb_options_set_wal_recovery_mode(o, rocksdb_tolerate_corrupted_tail_records_recovery);
    rocksdb_options_set_max_total_wal_size(o, WAL_BYTES);
    rocksdb_options_set_max_open_files(o, OPEN_FILES);
    rocksdb_options_set_max_background_jobs(o, 2);
    rocksdb_options_set_info_log_level(o, LOG_LEVEL_WARN);
    rocksdb_options_set_keep_log_file_num(o, LOG_FILES_KEPT);
    return o;
}

static void rocks_free(struct rocks *rocks)
{
    if (rocks == NULL)
        return;
    for (int i = 0; i < TM_SPACE_COUNT; i++) {
        if (rocks->families[i] != NULL)
            rocksdb_column_family_handle_destroy(rocks->families[i]);
        if (rocks->options[i] != NULL)
            rocksdb_options_destroy(rocks->options[i]);
    }
    if (rocks->unused != NULL)
        rocksdb_column_family_handle_destroy(rocks->unused);
    if (rocks->db != NULL)
        rocksdb_close(rocks->db);
    if (rocks->db_options != NULL)
        rocksdb_options_destroy(rocks->db_options);
    if (rocks->cache != NULL)
        rocksdb_cache_destroy(rocks->cache);
    if (rocks->sync != NULL)
        rocksdb_writeoptions_destroy(rocks->sync);
    if (rocks->read != NULL)
        rocksdb_readoptions_destroy(rocks->read);
    free(rocks->dir);
    free(rocks);
}

static void rocks_close(void *self)
{
    struct rocks *rocks = self;
    rocksdb_flushoptions_t *how = rocksdb_flushoptions_create();

    /* So that the next start has no WAL to replay; a failure costs only that time. */
    rocksdb_flushoptions_set_wait(how, 1);
    for (int i = 0; i < TM_SPACE_COUNT; i++) {
        char *message = NULL;

        rocksdb_flush_cf(rocks->db, how, rocks->families[i], &message);
        rocksdb_free(message);
    }
    rocksdb_flushoptions_destroy(how);
    rocks_free(rocks);
}

static int rocks_begin(void *self, void **out, struct tm_err *err)
{
    struct rocks_batch *batch = calloc(1, sizeof *batch);

    if (batch == NULL)
        return tm_fail(err, TM_E_NOMEM, "batch");
    batch->rocks = self;
    batch->writes = rocksdb_writebatch_create();
    *out = batch;
    return 0;
}

static const char *chars(struct tm_slice s)
{
    return s.len == 0 ? "" : (const char *)s.data;
}

static int rocks_put(void *self, enum tm_space space, struct tm_slice key, struct tm_slice value,
                     struct tm_err *err)
{
    struct rocks_batch *batch = self;

    rocksdb_writebatch_put_cf(batch->writes, batch->rocks->families[space], chars(key), key.len,
                              chars(value), value.len);
    return 0;
}

static int rocks_del(void *self, enum tm_space space, struct tm_slice key, struct tm_err *err)
{
    struct rocks_batch *batch = self;

    rocksdb_writebatch_delete_cf(batch->writes, batch->rocks->families[space], chars(key), key.len);
    return 0;
}

static void rocks_abort(void *self)
{
    struct rocks_batch *batch = self;

    rocksdb_writebatch_destroy(batch->writes);
    free(batch);
}

static int rocks_commit(void *self, void *taken, struct tm_err *err)
{
    struct rocks *rocks = self;
    struct rocks_batch *batch = taken;
    char *message = NULL;

    rocksdb_write(rocks->db, rocks->sync, batch->writes, &message);
    rocks_abort(batch);
    return message == NULL ? 0 : rocks_fail(err, "write", message);
}

static int rocks_get(void *self, enum tm_space space, struct tm_slice key, struct tm_buf *out,
                     struct tm_err *err)
{
    struct rocks *rocks = self;
    rocksdb_pinnableslice_t *pin;
    const char *value;
    char *message = NULL;
    size_t len = 0;

    pin = rocksdb_get_pinned_cf(rocks->db, rocks->read, rocks->families[space], chars(key), key.len,
                                &message);
    if (message != NULL) {
        rocksdb_pinnableslice_destroy(pin);
        return rocks_fail(err, "read", message);
    }
    if (pin == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "no such key");
    value = rocksdb_pinnableslice_value(pin, &len);
    tm_buf_put(out, value, len);
    rocksdb_pinnableslice_destroy(pin);
    return tm_buf_check(out, "value", err);
}

static int walk(rocksdb_iterator_t *it, bool backwards, tm_backend_visit *visit, void *ctx,
                struct tm_err *err)
{
    char *message = NULL;

    for (; rocksdb_iter_valid(it); backwards ? rocksdb_iter_prev(it) : rocksdb_iter_next(it)) {
        size_t key_len, value_len;
        const char *key = rocksdb_iter_key(it, &key_len);
        const char *value = rocksdb_iter_value(it, &value_len);
        int r = visit(ctx, tm_slice(key, key_len), tm_slice(value, value_len), err);

        if (r != 0)
            return r;
    }
    rocksdb_iter_get_error(it, &message); /* the end, or a read that failed? */
    return message == NULL ? 0 : rocks_fail(err, "read", message);
}

static int rocks_iterate(void *self, enum tm_space space, struct tm_slice from, struct tm_slice to,
                         bool backwards, tm_backend_visit *visit, void *ctx, struct tm_err *err)
{
    struct rocks *rocks = self;
    rocksdb_readoptions_t *how = rocksdb_readoptions_create();
    rocksdb_iterator_t *it;
    int r;

    rocksdb_readoptions_set_iterate_lower_bound(how, chars(from), from.len);
    if (to.len > 0)
        rocksdb_readoptions_set_iterate_upper_bound(how, chars(to), to.len);
    it = rocksdb_create_iterator_cf(rocks->db, how, rocks->families[space]);
    if (backwards)
        rocksdb_iter_seek_to_last(it);
    else
        rocksdb_iter_seek(it, chars(from), from.len);
    r = walk(it, backwards, visit, ctx, err);
    rocksdb_iter_destroy(it);
    rocksdb_readoptions_destroy(how);
    return r;
}

static int rocks_backup(void *self, const char *to, struct tm_err *err)
{
    struct rocks *rocks = self;
    char *message = NULL;
    rocksdb_checkpoint_t *checkpoint = rocksdb_checkpoint_object_create(rocks->db, &message);

    if (message != NULL)
        return rocks_fail(err, "backup", message);
    rocksdb_checkpoint_create(checkpoint, to, 0, &message); /* 0: flushed first, no WAL to copy */
    rocksdb_checkpoint_object_destroy(checkpoint);
    return message == NULL ? 0 : rocks_fail(err, "backup", message);
}

/* The sum of the folder's files; one that goes away meanwhile does not count. */
static int rocks_bytes(void *self, uint64_t *out, struct tm_err *err)
{
    struct rocks *rocks = self;
    DIR *folder = opendir(rocks->dir);
    const struct dirent *entry;
    uint64_t sum = 0;

    if (folder == NULL)
        return tm_fail(err, TM_E_IO, "%s: %s", rocks->dir, strerror(errno));
    while ((entry = readdir(folder)) != NULL) {
        struct stat st;

        if (fstatat(dirfd(folder), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(st.st_mode))
            sum += (uint64_t)st.st_size;
    }
    closedir(folder);
    *out = sum;
    return 0;
}

static const struct tm_backend_ops rocks_ops = {
    .close = rocks_close,
    .begin = rocks_begin,
    .put = rocks_put,
    .del = rocks_del,
    .commit = rocks_commit,
    .abort = rocks_abort,
    .get = rocks_get,
    .iterate = rocks_iterate,
    .backup = rocks_backup,
    .bytes = rocks_bytes,
};

static bool is_known(const char *family)
{
    for (int i = 0; i < TM_SPACE_COUNT; i++)
        if (strcmp(family, tm_spaces[i].name) == 0)
            return true;
    return strcmp(family, "default") == 0;
}

/* A newer program may have added column families; RocksDB would only say that not all were opened. */
static int refuse_unknown_families(const char *dir, rocksdb_options_t *options, struct tm_err *err)
{
    char *message = NULL;
    char current[4096];
    char **names;
    size_t n = 0;
    int r = 0;

    if (snprintf(current, sizeof current, "%s/CURRENT", dir) >= (int)sizeof current)
        return tm_fail(err, TM_E_IO, "%s: path too long", dir);
    if (access(current, F_OK) != 0)
        return 0; /* nothing here yet */
    names = rocksdb_list_column_families(options, dir, &n, &message);
    if (message != NULL)
        return rocks_fail(err, "open", message);
    for (size_t i = 0; i < n && r == 0; i++)
        if (!is_known(names[i]))
            r = tm_fail(err, TM_E_UNSUPPORTED, "made by a newer program: has \"%s\"", names[i]);
    rocksdb_list_column_families_destroy(names, n);
    return r;
}

/* RocksDB's message, or NULL once it is open. */
static char *open_families(struct rocks *rocks, bool lz4)
{
    const rocksdb_options_t *options[TM_SPACE_COUNT + 1];
    rocksdb_column_family_handle_t *handles[TM_SPACE_COUNT + 1];
    const char *names[TM_SPACE_COUNT + 1];
    char *message = NULL;

    for (int i = 0; i < TM_SPACE_COUNT; i++) {
        if (rocks->options[i] != NULL)
            rocksdb_options_destroy(rocks->options[i]);
        rocks->options[i] = family_options(&tm_spaces[i], rocks->cache, lz4);
        options[i] = rocks->options[i];
        names[i] = tm_spaces[i].name;
    }
    options[TM_SPACE_COUNT] = rocks->options[TM_SPACE_META];
    names[TM_SPACE_COUNT] = "default";
    rocks->db = rocksdb_open_column_families(rocks->db_options, rocks->dir, TM_SPACE_COUNT + 1,
                                             names, options, handles, &message);
    if (message != NULL)
        return message;
    memcpy(rocks->families, handles, sizeof rocks->families);
    rocks->unused = handles[TM_SPACE_COUNT];
    return NULL;
}

int tm_rocks_open(const char *dir, struct tm_backend *out, struct tm_err *err)
{
    struct rocks *rocks = calloc(1, sizeof *rocks);
    char *message = NULL;
    int r = 0;

    if (rocks == NULL || (rocks->dir = strdup(dir)) == NULL) {
        rocks_free(rocks);
        return tm_fail(err, TM_E_NOMEM, "store");
    }
    rocks->cache = rocksdb_cache_create_lru(CACHE_BYTES);
    rocks->db_options = whole_options();
    rocks->read = rocksdb_readoptions_create();
    rocks->sync = rocksdb_writeoptions_create();
    rocksdb_writeoptions_set_sync(rocks->sync, 1);
    r = refuse_unknown_families(dir, rocks->db_options, err);
    if (r == 0) {
        message = open_families(rocks, true);
        if (message != NULL && strstr(message, "not linked") != NULL) { /* built without LZ4 */
            rocksdb_free(message);
            message = open_families(rocks, false);
        }
        if (message != NULL)
            r = rocks_fail(err, "open", message);
    }
    if (r != 0) {
        rocks_free(rocks);
        return r;
    }
    *out = (struct tm_backend){ &rocks_ops, rocks };
    return 0;
}

int tm_rocks_remove(const char *dir, struct tm_err *err)
{
    rocksdb_options_t *options = rocksdb_options_create();
    char *message = NULL;

    rocksdb_destroy_db(options, dir, &message);
    rocksdb_options_destroy(options);
    return message == NULL ? 0 : rocks_fail(err, "remove", message);
}
