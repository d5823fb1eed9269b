/* tests/bench/bench_store.c - what the store costs on top of RocksDB, in one run.
 *
 *   bench_store [entries] [batch] [folder]     default 1000000, 512, a folder under /tmp
 *
 * Three passes over the same entries (about 300 bytes): raw RocksDB batch writes of the entries
 * alone, synced once a batch, with the store's own settings; the store with its tiles; the store and
 * the leaf hashes. Then proofs from stored hashes. Leaf hashes are computed before the clock starts
 * except where said. At the end, opening and checking a store of 50,000 small logs.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "node/base/rng.h"
#include "node/log/merkle.h"
#include "store/parts.h"

#define ENTRY_MIN    250
#define ENTRY_MAX    350
#define MANY_LOGS    50000
#define MANY_ENTRIES 7

struct load {
    size_t n, batch;
    uint8_t *bytes;
    struct tm_slice *entries;
    struct tm_hash *leaves;
    struct tm_id member;
    uint64_t total;
};

static void must(int r, const struct tm_err *err)
{
    if (r == 0)
        return;
    fprintf(stderr, "bench_store: %s\n", err->text);
    exit(1);
}

static double now_s(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void make_load(struct load *load)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    uint8_t *at;

    tm_rng_seed(&state, 1, "bench_store");
    rng = tm_rng_of(&state);
    load->bytes = malloc(load->n * ENTRY_MAX);
    load->entries = calloc(load->n, sizeof *load->entries);
    load->leaves = calloc(load->n, sizeof *load->leaves);
    if (load->bytes == NULL || load->entries == NULL || load->leaves == NULL)
        exit(1);
    tm_rng_fill(&rng, load->bytes, load->n * ENTRY_MAX);
    at = load->bytes;
    for (size_t i = 0; i < load->n; i++) {
        size_t len = ENTRY_MIN + tm_rng_below(&rng, ENTRY_MAX - ENTRY_MIN + 1);

        memset(at, 'k', len / 2); /* half of a real entry is field names and text */
        load->entries[i] = tm_slice(at, len);
        tm_leaf_hash(load->entries[i], &load->leaves[i]);
        load->total += len;
        at += len;
    }
    load->member = tm_id_of(&load->leaves[0]);
}

static size_t step(const struct load *load, size_t from)
{
    return load->n - from < load->batch ? load->n - from : load->batch;
}

static double run_raw(const struct load *load, const char *dir)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_backend raw;
    double start;

    must(tm_rocks_open(dir, &raw, &err), &err);
    start = now_s();
    for (size_t i = 0, n; i < load->n; i += n) {
        void *batch = NULL;

        n = step(load, i);
        must(raw.ops->begin(raw.self, &batch, &err), &err);
        for (size_t k = i; k < i + n; k++) {
            struct tm_store_key key;

            must(raw.ops->put(batch, TM_SPACE_ENTRIES, tm_key_entry(&key, &load->member, k),
                              load->entries[k], &err),
                 &err);
        }
        must(raw.ops->commit(raw.self, batch, &err), &err);
    }
    start = now_s() - start;
    raw.ops->close(raw.self);
    must(tm_rocks_remove(dir, &err), &err);
    return start;
}

static double run_store(struct load *load, struct tm_store *store, bool hash)
{
    struct tm_err err = TM_ERR_INIT;
    double start = now_s();

    for (size_t i = 0, n; i < load->n; i += n) {
        struct tm_store_batch *batch = NULL;

        n = step(load, i);
        for (size_t k = i; hash && k < i + n; k++)
            tm_leaf_hash(load->entries[k], &load->leaves[k]);
        must(tm_store_begin(store, &batch, &err), &err);
        must(tm_batch_append(batch, &load->member, i, &load->entries[i], &load->leaves[i], n, &err),
             &err);
        must(tm_store_commit(batch, &err), &err);
    }
    return now_s() - start;
}

static void remove_store(const char *dir)
{
    struct tm_err err = TM_ERR_INIT;
    char path[600];

    snprintf(path, sizeof path, "%s/rocks", dir);
    tm_rocks_remove(path, &err);
    snprintf(path, sizeof path, "%s/lock", dir);
    remove(path);
    remove(dir);
}

static double prove(const struct load *load, struct tm_store *store, size_t times)
{
    struct tm_store_hashes ctx = { store, load->member };
    struct tm_hash_source src = tm_store_hash_source(&ctx);
    struct tm_err err = TM_ERR_INIT;
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_proof proof;
    double start = now_s();

    tm_rng_seed(&state, 2, "bench_store proofs");
    rng = tm_rng_of(&state);
    for (size_t i = 0; i < times; i++)
        must(tm_merkle_inclusion(&src, tm_rng_below(&rng, load->n), load->n, &proof, &err), &err);
    return (now_s() - start) / (double)times;
}

/* Many small logs: how long does it take to open such a store? */
static void run_many(const struct load *load, const char *dir)
{
    size_t logs = load->n < MANY_LOGS * MANY_ENTRIES ? load->n / MANY_ENTRIES : MANY_LOGS;
    struct tm_err err = TM_ERR_INIT;
    struct tm_store *store = NULL;
    double start = now_s();

    must(tm_store_open(dir, &store, &err), &err);
    for (size_t i = 0; i < logs;) {
        struct tm_store_batch *batch = NULL;

        must(tm_store_begin(store, &batch, &err), &err);
        for (size_t end = i + 512 < logs ? i + 512 : logs; i < end; i++) {
            struct tm_id member = tm_id_of(&load->leaves[i * MANY_ENTRIES]);

            must(tm_batch_append(batch, &member, 0, &load->entries[i * MANY_ENTRIES],
                                 &load->leaves[i * MANY_ENTRIES], MANY_ENTRIES, &err),
                 &err);
        }
        must(tm_store_commit(batch, &err), &err);
    }
    tm_store_close(store);
    printf("%zu logs of %d entries: written in %.2f s,", logs, MANY_ENTRIES, now_s() - start);
    start = now_s();
    must(tm_store_open(dir, &store, &err), &err);
    printf(" opened in %.2f s,", now_s() - start);
    start = now_s();
    must(tm_store_check(store, NULL, NULL, NULL, &err), &err);
    printf(" checked in %.2f s\n", now_s() - start);
    tm_store_close(store);
    remove_store(dir);
}

static void line(const char *what, const struct load *load, double s, double raw_s)
{
    printf("%-44s %7.2f s  %9.0f entries/s  %6.1f MB/s  ratio %.2f\n", what, s, (double)load->n / s,
           (double)load->total / s / 1e6, s / raw_s);
}

int main(int argc, char **argv)
{
    struct load load = { .n = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000,
                         .batch = argc > 2 ? strtoull(argv[2], NULL, 10) : 512 };
    char base[] = "/tmp/tm-bench-XXXXXX", raw_dir[512], dir[512];
    const char *root = argc > 3 ? argv[3] : mkdtemp(base);
    struct tm_err err = TM_ERR_INIT;
    double raw_s, again_s;

    if (root == NULL || load.n == 0 || load.batch == 0 || tm_rng_init() != 0)
        return 1;
    snprintf(raw_dir, sizeof raw_dir, "%s/raw", root);
    snprintf(dir, sizeof dir, "%s/store", root);
    make_load(&load);
    printf("%zu entries, %.0f bytes on average, batches of %zu, synced\n", load.n,
           (double)load.total / (double)load.n, load.batch);
    raw_s = run_raw(&load, raw_dir); /* the first one also warms the disk up: the better counts */
    again_s = run_raw(&load, raw_dir);
    raw_s = again_s < raw_s ? again_s : raw_s;
    line("RocksDB, entries alone", &load, raw_s, raw_s);
    for (int hash = 0; hash < 2; hash++) {
        struct tm_store *store = NULL;

        must(tm_store_open(dir, &store, &err), &err);
        line(hash ? "store: entries, tiles; leaf hashes in time" : "store: entries, tiles", &load,
             run_store(&load, store, hash), raw_s);
        if (hash)
            printf("inclusion proof from stored hashes: %.1f us\n",
                   prove(&load, store, 5000) * 1e6);
        tm_store_close(store);
        remove_store(dir);
    }
    run_many(&load, dir);
    remove(root);
    free(load.bytes);
    free(load.entries);
    free(load.leaves);
    return 0;
}
