/* What only a store on disk can show: reopening, damage, copies, versions. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <rocksdb/c.h>

#include "node/base/file.h"
#include "node/log/checkpoint.h"
#include "node/log/merkle.h"
#include "store/schema.h"
#include "tests/unit/store/rig.h"

static char rocks_dir[512];

static struct tm_store *open_at(const char *dir)
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_store_open(dir, &store, &err), &err);
    return store;
}

static const char *rocks_of(const char *dir)
{
    snprintf(rocks_dir, sizeof rocks_dir, "%s/rocks", dir);
    return rocks_dir;
}

static void a_store_is_the_same_after_reopening(void)
{
    const char *dir = tm_temp_dir();
    struct tm_store *store = open_at(dir);
    uint64_t generation = tm_store_generation(store);
    struct tm_store_batch *batch = NULL;
    struct tm_id member = rig_member(1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_store_stats stats;

    for (unsigned round = 0; round < 4; round++) {
        expect_ok(rig_write(store, 1, 300 * round, 300, &err), &err);
        expect_ok(tm_store_begin(store, &batch, &err), &err);
        expect_ok(tm_batch_arrival(batch, &member, 300 * (round + 1), &err), &err);
        expect_ok(tm_store_commit(batch, &err), &err);
        tm_store_close(store);
        store = open_at(dir);
        rig_expect_log(store, 1, 300 * (round + 1));
        expect(tm_store_generation(store) == generation);
        expect_ok(tm_store_stats(store, &stats, &err), &err);
        expect_int((int64_t)stats.arrivals, round + 1);
        expect_int((int64_t)stats.entries, 300 * (round + 1));
        expect_int((int64_t)stats.logs, 1);
    }
    expect(stats.bytes_on_disk > 0 && stats.free_percent <= 100);
    tm_store_close(store);
}

static void every_new_store_has_a_generation_of_its_own(void)
{
    struct tm_store *a = open_at(tm_temp_dir()), *b = open_at(tm_temp_dir());

    expect(tm_store_generation(a) != tm_store_generation(b));
    tm_store_close(a);
    tm_store_close(b);
}

static void a_folder_that_cannot_be_made_is_an_error(void)
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_fails(tm_store_open("/nowhere/at/all", &store, &err), TM_E_IO, &err);
}

/* ---- versions ---- */

static void put_raw(const char *dir, enum tm_space space, struct tm_slice key,
                    struct tm_slice value)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_backend raw;
    void *batch = NULL;

    expect_ok(tm_rocks_open(rocks_of(dir), &raw, &err), &err);
    expect_ok(raw.ops->begin(raw.self, &batch, &err), &err);
    if (value.data == NULL)
        expect_ok(raw.ops->del(batch, space, key, &err), &err);
    else
        expect_ok(raw.ops->put(batch, space, key, value, &err), &err);
    expect_ok(raw.ops->commit(raw.self, batch, &err), &err);
    raw.ops->close(raw.self);
}

static void a_newer_schema_is_refused(void)
{
    const char *dir = tm_temp_dir();
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    uint8_t version[8];

    tm_store_close(open_at(dir));
    tm_u64_store(version, TM_SCHEMA_VERSION + 1);
    put_raw(dir, TM_SPACE_META, TM_LIT("version"), tm_slice(version, 8));
    expect_fails(tm_store_open(dir, &store, &err), TM_E_UNSUPPORTED, &err);
    tm_u64_store(version, 0);
    put_raw(dir, TM_SPACE_META, TM_LIT("version"), tm_slice(version, 8));
    expect_fails(tm_store_open(dir, &store, &err), TM_E_CORRUPT, &err);
    put_raw(dir, TM_SPACE_META, TM_LIT("version"), TM_LIT("1"));
    expect_fails(tm_store_open(dir, &store, &err), TM_E_CORRUPT, &err);
    put_raw(dir, TM_SPACE_META, TM_LIT("version"), TM_SLICE_EMPTY);
    expect_fails(tm_store_open(dir, &store, &err), TM_E_CORRUPT, &err); /* a generation, but none */
    tm_u64_store(version, TM_SCHEMA_VERSION);
    put_raw(dir, TM_SPACE_META, TM_LIT("version"), tm_slice(version, 8));
    tm_store_close(open_at(dir));
}

static void a_space_we_do_not_know_is_refused(void)
{
    const char *dir = tm_temp_dir();
    const char *names[TM_SPACE_COUNT + 1];
    const rocksdb_options_t *options[TM_SPACE_COUNT + 1];
    rocksdb_column_family_handle_t *handles[TM_SPACE_COUNT + 1], *extra;
    rocksdb_options_t *o = rocksdb_options_create();
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    char *message = NULL;
    rocksdb_t *db;

    tm_store_close(open_at(dir));
    for (int i = 0; i <= TM_SPACE_COUNT; i++) {
        names[i] = i < TM_SPACE_COUNT ? tm_spaces[i].name : "default";
        options[i] = o;
    }
    db = rocksdb_open_column_families(o, rocks_of(dir), TM_SPACE_COUNT + 1, names, options, handles,
                                      &message);
    expect(message == NULL);
    extra = rocksdb_create_column_family(db, o, "futures", &message);
    expect(message == NULL);
    rocksdb_column_family_handle_destroy(extra);
    for (int i = 0; i <= TM_SPACE_COUNT; i++)
        rocksdb_column_family_handle_destroy(handles[i]);
    rocksdb_close(db);
    rocksdb_options_destroy(o);
    expect_fails(tm_store_open(dir, &store, &err), TM_E_UNSUPPORTED, &err);
    expect(strstr(err.text, "futures") != NULL);
}

/* ---- damage ---- */

#define DAMAGED_LOG 700 /* entries of log 1 in a store to be damaged */

static struct tm_hash blob_id, proof_id;

static const char *store_to_damage(void)
{
    const char *dir = tm_temp_dir();
    struct tm_store *store = open_at(dir);
    struct tm_id member = rig_member(1);
    struct tm_store_batch *batch = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_store_begin(store, &batch, &err), &err);
    expect_ok(rig_append(batch, 1, 0, DAMAGED_LOG, &err), &err);
    expect_ok(rig_append(batch, 2, 0, 3, &err), &err);
    expect_ok(rig_put_state(batch, 1, DAMAGED_LOG, &err), &err);
    expect_ok(rig_put_state(batch, 2, 3, &err), &err);
    expect_ok(tm_batch_arrival(batch, &member, 1, &err), &err);
    expect_ok(tm_batch_arrival(batch, &member, 2, &err), &err);
    expect_ok(tm_batch_arrival(batch, &member, DAMAGED_LOG, &err), &err);
    expect_ok(tm_batch_evidence(batch, &member, TM_LIT("proof"), &proof_id, &err), &err);
    expect_ok(tm_batch_blob(batch, TM_LIT("blob"), &blob_id, &err), &err);
    expect_ok(tm_batch_own(batch, TM_LIT("name"), TM_LIT("value"), &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    tm_store_close(store);
    return dir;
}

/* Flips one bit of the value under `key`. */
static void flip(const char *dir, enum tm_space space, struct tm_slice key, size_t at)
{
    struct tm_buf value = TM_BUF_INIT(1 << 20);
    struct tm_err err = TM_ERR_INIT;
    struct tm_backend raw;

    expect_ok(tm_rocks_open(rocks_of(dir), &raw, &err), &err);
    expect_ok(raw.ops->get(raw.self, space, key, &value, &err), &err);
    raw.ops->close(raw.self);
    expect(at < value.len);
    value.data[at] ^= 1;
    put_raw(dir, space, key, tm_buf_slice(&value));
    tm_buf_free(&value);
}

static struct tm_slice entry_key(struct tm_store_key *key, uint64_t index)
{
    struct tm_id member = rig_member(1);

    return tm_key_entry(key, &member, index);
}

static struct tm_slice tile_key(struct tm_store_key *key, unsigned level, uint64_t index)
{
    struct tm_id member = rig_member(1);

    return tm_key_tile(key, &member, level, index);
}

/* The store opens, and the check finds something that says `word`. */
static void expect_found(const char *dir, const char *word)
{
    struct tm_store *store = open_at(dir);
    struct rig_findings findings = { 0 };
    struct tm_err err = TM_ERR_INIT;

    expect_fails(tm_store_check(store, rig_say, NULL, &findings, &err), TM_E_CORRUPT, &err);
    expect(findings.n > 0);
    if (strstr(findings.first, word) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "\"%s\" does not say \"%s\"", findings.first, word);
    tm_store_close(store);
}

static void expect_refused(const char *dir)
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_fails(tm_store_open(dir, &store, &err), TM_E_CORRUPT, &err);
}

static void progress(void *ctx, uint64_t done, uint64_t of)
{
    expect(done <= of);
}

static void expect_sound(const char *dir)
{
    struct tm_store *store = open_at(dir);
    struct rig_findings findings = { 0 };
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_store_check(store, rig_say, progress, &findings, &err), &err);
    expect_int(findings.n, 0);
    tm_store_close(store);
}

static void a_sound_store_has_no_findings(void)
{
    expect_sound(store_to_damage());
}

static void changed_entries_and_hashes_are_found(void)
{
    const char *dir;
    struct tm_store_key key;

    dir = store_to_damage();
    flip(dir, TM_SPACE_ENTRIES, entry_key(&key, 100), 7);
    expect_found(dir, "tile 0/0 differs");
    dir = store_to_damage();
    flip(dir, TM_SPACE_ENTRIES, entry_key(&key, 0), 7);
    expect_found(dir, "entry 0 is not");
    dir = store_to_damage();
    flip(dir, TM_SPACE_ENTRIES, entry_key(&key, DAMAGED_LOG - 1), 7);
    expect_found(dir, "tile 0/2 differs");
    dir = store_to_damage();
    flip(dir, TM_SPACE_HASHES, tile_key(&key, 0, 1), 8191);
    expect_found(dir, "tile 0/1 differs");
    dir = store_to_damage();
    flip(dir, TM_SPACE_HASHES, tile_key(&key, 1, 0), 40);
    expect_found(dir, "tile 1/0 differs");
}

static void missing_and_surplus_keys_are_found(void)
{
    struct tm_id stranger = rig_member(50);
    const char *dir;
    struct tm_store_key key;

    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ENTRIES, entry_key(&key, 300), TM_SLICE_EMPTY);
    expect_found(dir, "entry 300 is missing");
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_HASHES, tile_key(&key, 0, 0), TM_SLICE_EMPTY);
    expect_found(dir, "tile 0/0 is missing");
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_HASHES, tile_key(&key, 0, 3), TM_LIT("x"));
    expect_found(dir, "beyond the log's end");
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ENTRIES, tm_key_entry(&key, &stranger, 0), TM_LIT("x"));
    expect_found(dir, "no length");
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_HEADS, tm_key_log(&key, &stranger), TM_LIT("x"));
    expect_found(dir, "no length");
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ENTRIES, TM_LIT("short"), TM_LIT("x"));
    expect_found(dir, "another form");
}

static void a_log_without_its_ends_does_not_open(void)
{
    struct tm_id member = rig_member(1);
    uint8_t length[8];
    const char *dir;
    struct tm_store_key key;

    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ENTRIES, entry_key(&key, DAMAGED_LOG - 1), TM_SLICE_EMPTY);
    expect_refused(dir);
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ENTRIES, entry_key(&key, 0), TM_SLICE_EMPTY);
    expect_refused(dir);
    dir = store_to_damage();
    tm_u64_store(length, DAMAGED_LOG + 1);
    put_raw(dir, TM_SPACE_META, tm_key_length(&key, &member), tm_slice(length, 8));
    expect_refused(dir);
    tm_u64_store(length, DAMAGED_LOG - 1);
    put_raw(dir, TM_SPACE_META, tm_key_length(&key, &member), tm_slice(length, 8));
    expect_refused(dir);
    put_raw(dir, TM_SPACE_META, tm_key_length(&key, &member), TM_LIT("?"));
    expect_refused(dir);
}

static void changed_records_are_found(void)
{
    struct tm_buf out = TM_BUF_INIT(100);
    struct tm_id member = rig_member(1);
    uint8_t arrival[TM_ARRIVAL_SIZE];
    struct tm_err err = TM_ERR_INIT;
    struct tm_store *store;
    const char *dir;
    struct tm_store_key key;

    dir = store_to_damage();
    flip(dir, TM_SPACE_EVIDENCE, tm_key_evidence(&key, &member, &proof_id), 0);
    expect_found(dir, "wrong hash");
    dir = store_to_damage();
    flip(dir, TM_SPACE_BLOBS, tm_slice(blob_id.b, sizeof blob_id.b), 0);
    expect_found(dir, "wrong hash");
    store = open_at(dir);
    expect_fails(tm_store_blob(store, &blob_id, &out, &err), TM_E_CORRUPT, &err);
    expect_int((int64_t)out.len, 0);
    tm_store_close(store);
    dir = store_to_damage();
    put_raw(dir, TM_SPACE_ARRIVALS, tm_key_arrival(&key, 2), TM_SLICE_EMPTY);
    expect_found(dir, "arrival 2");
    dir = store_to_damage();
    tm_arrival_store(arrival, &member, DAMAGED_LOG + 1);
    put_raw(dir, TM_SPACE_ARRIVALS, tm_key_arrival(&key, 2), tm_slice(arrival, sizeof arrival));
    expect_found(dir, "arrival 2");
    tm_buf_free(&out);
}

static void put_state(const char *dir, uint64_t length, const struct tm_head *head)
{
    struct tm_buf state = TM_BUF_INIT(TM_STORE_STATE_MAX);
    struct tm_id member = rig_member(1);
    struct tm_store_key key;

    rig_state(1, length, head, &state);
    put_raw(dir, TM_SPACE_STATES, tm_key_log(&key, &member), tm_buf_slice(&state));
    tm_buf_free(&state);
}

/* A head's note, and a state that tells of it. */
static void put_head(const char *dir, const struct tm_id *named, uint64_t size,
                     const struct tm_hash *root)
{
    struct tm_head head = { 0, size, *root, 1700000000 };
    struct tm_buf note = TM_BUF_INIT(TM_STORE_HEAD_MAX);
    struct tm_id member = rig_member(1);
    struct tm_ed25519_pair pair;
    uint8_t seed[32] = { 1 };
    struct tm_store_key key;

    tm_ed25519_from_seed(seed, &pair);
    tm_checkpoint_sign(&note, "test.example", named, &head, &pair);
    put_raw(dir, TM_SPACE_HEADS, tm_key_log(&key, &member), tm_buf_slice(&note));
    put_state(dir, DAMAGED_LOG, &head);
    tm_buf_free(&note);
}

static void a_head_that_is_not_of_these_entries_is_found(void)
{
    const char *dir = store_to_damage();
    struct tm_store *store = open_at(dir);
    struct tm_id member = rig_member(1), other = rig_member(2);
    struct tm_store_hashes ctx = { store, member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash root, past;
    struct tm_store_key key;

    expect_ok(tm_merkle_root(&src, DAMAGED_LOG, &root, &err), &err);
    expect_ok(tm_merkle_root(&src, 600, &past, &err), &err);
    tm_store_close(store);
    put_head(dir, &member, 600, &root);
    expect_found(dir, "signs another root");
    put_head(dir, &member, DAMAGED_LOG, &past);
    expect_found(dir, "signs another root");
    put_head(dir, &other, DAMAGED_LOG, &root);
    expect_found(dir, "names another log");
    put_raw(dir, TM_SPACE_HEADS, tm_key_log(&key, &member), TM_LIT("no note"));
    expect_found(dir, "cannot be read");
    put_head(dir, &member, DAMAGED_LOG + 1, &root); /* entries still to come */
    expect_sound(dir);
    put_head(dir, &member, 600, &past);
    expect_sound(dir);
    put_head(dir, &member, DAMAGED_LOG, &root);
    expect_sound(dir);
}

static void a_state_out_of_step_is_found(void)
{
    const char *dir = store_to_damage();
    struct tm_id member = rig_member(1);
    struct tm_head head = { 0, DAMAGED_LOG + 5, { { 1 } }, 1700000000 };
    struct tm_store_key key;

    put_state(dir, DAMAGED_LOG - 1, NULL);
    expect_found(dir, "its state is of size 699, it has 700 entries");
    put_state(dir, DAMAGED_LOG, NULL);
    expect_sound(dir);
    put_state(dir, DAMAGED_LOG, &head);
    expect_found(dir, "a head that is not there");
    put_head(dir, &member, DAMAGED_LOG + 5, &head.root);
    expect_sound(dir);
    head.root.b[0] = 2;
    put_state(dir, DAMAGED_LOG, &head);
    expect_found(dir, "not the one its state tells of");
    put_state(dir, DAMAGED_LOG, NULL);
    expect_found(dir, "tells of no head");
    put_raw(dir, TM_SPACE_STATES, tm_key_log(&key, &member), TM_LIT("no state"));
    expect_found(dir, "its state cannot be read");
    put_raw(dir, TM_SPACE_STATES, tm_key_log(&key, &member), TM_SLICE_EMPTY);
    expect_found(dir, "no state");
}

static void a_state_with_another_root_is_found(void)
{
    const char *dir = store_to_damage();
    struct tm_id member = rig_member(1);
    struct tm_store_key key;

    flip(dir, TM_SPACE_STATES, tm_key_log(&key, &member), 100); /* in the first peak */
    expect_found(dir, "another root");
}

/* ---- files ---- */

struct largest {
    char path[600];
    size_t len;
};

static void pick_largest(void *ctx, const char *path, const char *name)
{
    struct largest *largest = ctx;
    struct stat st;

    if (stat(path, &st) == 0 && (size_t)st.st_size >= largest->len) {
        snprintf(largest->path, sizeof largest->path, "%s", path);
        largest->len = (size_t)st.st_size;
    }
}

static int any_entry(void *ctx, uint64_t index, struct tm_slice entry, struct tm_err *err)
{
    return 0;
}

static void a_damaged_file_reads_as_corrupt_not_as_absent(void)
{
    const char *dir = store_to_damage();
    struct tm_buf bytes = TM_BUF_INIT(64 << 20), out = TM_BUF_INIT(1000);
    struct largest largest = { "", 0 };
    struct tm_id member = rig_member(1);
    struct tm_err err = TM_ERR_INIT;
    struct tm_store *store;

    expect(tm_each_file(rocks_of(dir), ".sst", pick_largest, &largest) > 0);
    tm_slurp(largest.path, &bytes);
    for (size_t at = bytes.len / 3; at < bytes.len / 2; at += 2000) /* blocks in the middle */
        bytes.data[at] ^= 0x40;
    expect_ok(tm_file_replace(largest.path, tm_buf_slice(&bytes), 0600, &err), &err);
    store = open_at(dir);
    expect_fails(tm_store_entries(store, &member, 0, DAMAGED_LOG, any_entry, NULL, &err),
                 TM_E_CORRUPT, &err);
    expect_fails(tm_store_check(store, NULL, NULL, NULL, &err), TM_E_CORRUPT, &err);
    for (uint64_t i = 0; i < DAMAGED_LOG; i++) {
        int r = tm_store_entry(store, &member, i, &out, &err);

        expect(r == 0 || r == TM_E_CORRUPT);
        tm_buf_reset(&out);
    }
    tm_store_close(store);
    tm_buf_free(&bytes);
    tm_buf_free(&out);
}

/* ---- copies ---- */

static void a_backup_is_a_store_with_a_generation_of_its_own(void)
{
    struct tm_store *store = open_at(tm_temp_dir()), *copy;
    struct tm_store_batch *batch = NULL;
    struct rig_findings findings = { 0 };
    struct tm_err err = TM_ERR_INIT;
    char to[2][512];
    uint64_t seen[2];

    expect_ok(tm_store_begin(store, &batch, &err), &err);
    expect_ok(rig_append(batch, 1, 0, 1000, &err), &err);
    expect_ok(rig_put_state(batch, 1, 1000, &err), &err);
    expect_ok(tm_store_commit(batch, &err), &err);
    for (int i = 0; i < 2; i++) {
        snprintf(to[i], sizeof to[i], "%s/copy", tm_temp_dir());
        expect_ok(tm_store_backup(store, to[i], &err), &err);
    }
    expect_ok(rig_write(store, 1, 1000, 10, &err), &err);
    rig_expect_log(store, 1, 1010);
    expect_fails(tm_store_backup(store, to[0], &err), TM_E_EXISTS, &err);
    for (int i = 0; i < 2; i++) {
        copy = open_at(to[i]);
        seen[i] = tm_store_generation(copy);
        expect(seen[i] != tm_store_generation(store));
        rig_expect_log(copy, 1, 1000);
        expect_ok(tm_store_check(copy, rig_say, NULL, &findings, &err), &err);
        expect_ok(rig_write(copy, 1, 1000, 5, &err), &err);
        tm_store_close(copy);
        copy = open_at(to[i]); /* drawn once, then it stays */
        expect(tm_store_generation(copy) == seen[i]);
        tm_store_close(copy);
    }
    expect(seen[0] != seen[1]);
    tm_store_close(store);
}

static void a_backup_of_a_damaged_store_fails_and_leaves_nothing(void)
{
    const char *dir = store_to_damage();
    struct tm_store *store;
    struct tm_err err = TM_ERR_INIT;
    char to[512], part[600];
    struct tm_store_key key;
    struct stat st;

    flip(dir, TM_SPACE_ENTRIES, entry_key(&key, 100), 7);
    store = open_at(dir);
    snprintf(to, sizeof to, "%s/copy", tm_temp_dir());
    snprintf(part, sizeof part, "%s.partial", to);
    expect_fails(tm_store_backup(store, to, &err), TM_E_CORRUPT, &err);
    expect(strstr(err.text, "tile 0/0 differs") != NULL);
    expect(stat(to, &st) != 0 && stat(part, &st) != 0);
    tm_store_close(store);
}

static void a_store_in_memory_has_no_backup(void)
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_store_open_memory(&store, &err), &err);
    expect_fails(tm_store_backup(store, "/nowhere/at/all", &err), TM_E_UNSUPPORTED, &err);
    tm_store_close(store);
}

TM_CLAIMS(CLAIM(a_store_is_the_same_after_reopening),
          CLAIM(every_new_store_has_a_generation_of_its_own),
          CLAIM(a_folder_that_cannot_be_made_is_an_error), CLAIM(a_newer_schema_is_refused),
          CLAIM(a_space_we_do_not_know_is_refused), CLAIM(a_sound_store_has_no_findings),
          CLAIM(changed_entries_and_hashes_are_found), CLAIM(missing_and_surplus_keys_are_found),
          CLAIM(a_log_without_its_ends_does_not_open), CLAIM(changed_records_are_found),
          CLAIM(a_head_that_is_not_of_these_entries_is_found), CLAIM(a_state_out_of_step_is_found),
          CLAIM(a_state_with_another_root_is_found),
          CLAIM(a_damaged_file_reads_as_corrupt_not_as_absent),
          CLAIM(a_backup_is_a_store_with_a_generation_of_its_own),
          CLAIM(a_backup_of_a_damaged_store_fails_and_leaves_nothing),
          CLAIM(a_store_in_memory_has_no_backup))
