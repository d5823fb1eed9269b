/* tests/bench/bench_ingest.c - what it costs to take in a long log from a peer, in one run.
 *
 *   bench_ingest [entries] [batches a commit] [folder]     default 1000000, 16, a folder under /tmp
 *
 * First: RocksDB batch writes of the same entries under the same keys, one sync a commit. Then the
 * whole way in: batches as they come from the wire (at most 512 entries or 60,000 B, each with its
 * consistency proof under the signed head) judged by the replica, stored with their tree, folded into
 * the view, one sync a commit. Before that, appending and proving alone, in memory. The entries are
 * real ones: status updates of about 300 bytes. Making them is not counted. Beside the times stands
 * the processor's: of all threads (RocksDB's, and the one that folds) and of the calling one alone.
 * docs/performance.md has figures.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "node/base/hash.h"
#include "node/daemon/keeper.h"
#include "store/parts.h"

#define NETWORK     "bench.example"
#define LIST        "https://lists.bench.example/status-lists/0123456789abcdef"
#define BATCH_N     512
#define BATCH_BYTES 60000
#define INDICES     95

struct load {
    size_t n;
    struct tm_slice *entries;
    struct tm_hash *levels[33]; /* levels[l][i]: full subtree, for proofs */
    uint64_t total;
    struct tm_id member;
    struct tm_ed25519_pair control;
    struct tm_buf note;
    struct tm_hash_source src;
};

static void must(int r, const struct tm_err *err)
{
    if (r == 0)
        return;
    fprintf(stderr, "bench_ingest: %s\n", err->text);
    exit(1);
}

static double now_s(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Of the calling thread, and of the whole process with RocksDB's own threads. */
struct cpu {
    double thread, process;
};

static struct cpu cpu_now(void)
{
    struct timespec t, p;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &p);
    return (struct cpu){ (double)t.tv_sec + (double)t.tv_nsec / 1e9,
                         (double)p.tv_sec + (double)p.tv_nsec / 1e9 };
}

static void *room(size_t n, size_t size)
{
    void *out = calloc(n == 0 ? 1 : n, size);

    if (out == NULL)
        exit(1);
    return out;
}

static int level_hash(void *ctx, unsigned level, uint64_t index, struct tm_hash *out,
                      struct tm_err *err)
{
    const struct load *load = ctx;

    (void)err;
    *out = load->levels[level][index];
    return 0;
}

/* ---- the log ---- */

static void make_entry(struct load *load, size_t i, const struct tm_rng *rng)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_ENTRY_BYTES_MAX), coded = TM_BUF_INIT(TM_KIB(4));
    struct tm_err err = TM_ERR_INIT;
    uint64_t indices[INDICES], at = 0;
    struct tm_entry e;
    size_t len;

    tm_entry_init(&e, i == 0   ? TM_ENTRY_INCEPTION
                      : i == 1 ? TM_ENTRY_STATUS_LIST
                               : TM_ENTRY_STATUS_UPDATE);
    e.v = 1;
    e.time_ms = 1767225600000 + (int64_t)i * 1000;
    if (i == 0) {
        e.u.profile.network = TM_LIT(NETWORK);
        e.u.profile.name = e.u.profile.legal_name = TM_LIT("Bench");
        e.u.profile.country = TM_LIT("HR");
        memcpy(e.u.profile.control_key, load->control.public_key, 32);
    } else if (i == 1) {
        e.u.status_list.list = TM_LIT(LIST);
        e.u.status_list.size = 1;
        e.u.status_list.length = 131072;
    } else {
        for (size_t k = 0; k < INDICES; k++)
            indices[k] = at += 1 + tm_rng_below(rng, 131072 / INDICES - 1);
        must(tm_indices_put(&coded, indices, INDICES, &err), &err);
        e.u.status_update.list = TM_LIT(LIST);
        e.u.status_update.indices = tm_buf_slice(&coded);
        e.u.status_update.value = (uint8_t)(i & 1);
    }
    must(tm_entry_encode(&e, &bytes, &err), &err);
    load->total += bytes.len;
    load->entries[i].data = tm_buf_take(&bytes, &len);
    load->entries[i].len = len;
    tm_buf_free(&coded);
}

static void make_tree(struct load *load)
{
    size_t width = load->n;

    load->levels[0] = room(width, sizeof(struct tm_hash));
    for (size_t i = 0; i < width; i++)
        tm_leaf_hash(load->entries[i], &load->levels[0][i]);
    for (unsigned l = 1; width > 1 && l < 33; l++) {
        width /= 2;
        load->levels[l] = room(width, sizeof(struct tm_hash));
        for (size_t i = 0; i < width; i++)
            tm_node_hash(&load->levels[l - 1][2 * i], &load->levels[l - 1][2 * i + 1],
                         &load->levels[l][i]);
    }
    load->src = (struct tm_hash_source){ level_hash, load };
    load->member = tm_id_of(&load->levels[0][0]);
}

static void make_load(struct load *load)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_head head = { .size = load->n, .time_s = 1800000000 };
    struct tm_err err = TM_ERR_INIT;
    uint8_t seed[32] = { 7 };

    tm_rng_seed(&state, 1, "bench_ingest");
    rng = tm_rng_of(&state);
    tm_ed25519_from_seed(seed, &load->control);
    load->entries = room(load->n, sizeof *load->entries);
    for (size_t i = 0; i < load->n; i++)
        make_entry(load, i, &rng);
    make_tree(load);
    must(tm_merkle_root(&load->src, load->n, &head.root, &err), &err);
    load->note = (struct tm_buf)TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    tm_checkpoint_sign(&load->note, NETWORK, &load->member, &head, &load->control);
}

static size_t batch_len(const struct load *load, size_t from)
{
    size_t n = 0, bytes = 0;

    while (from + n < load->n && n < BATCH_N &&
           (n == 0 || bytes + load->entries[from + n].len <= BATCH_BYTES))
        bytes += load->entries[from + n++].len;
    return n;
}

/* ---- the passes ---- */

struct took {
    double wall;
    struct cpu cpu;
};

static struct took begin(void)
{
    return (struct took){ now_s(), cpu_now() };
}

static struct took since(struct took start)
{
    struct cpu cpu = cpu_now();

    return (struct took){ now_s() - start.wall,
                          { cpu.thread - start.cpu.thread, cpu.process - start.cpu.process } };
}

static struct took run_raw(const struct load *load, size_t batches, const char *dir)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_backend raw;
    struct took start;

    must(tm_rocks_open(dir, &raw, &err), &err);
    start = begin();
    for (size_t i = 0; i < load->n;) {
        void *batch = NULL;

        must(raw.ops->begin(raw.self, &batch, &err), &err);
        for (size_t b = 0; b < batches && i < load->n; b++) {
            size_t end = i + batch_len(load, i);

            for (; i < end; i++) {
                struct tm_store_key key;

                must(raw.ops->put(batch, TM_SPACE_ENTRIES, tm_key_entry(&key, &load->member, i),
                                  load->entries[i], &err),
                     &err);
            }
        }
        must(raw.ops->commit(raw.self, batch, &err), &err);
    }
    start = since(start);
    raw.ops->close(raw.self);
    must(tm_rocks_remove(dir, &err), &err);
    return start;
}

static void remove_store(const char *dir)
{
    struct tm_err err = TM_ERR_INIT;
    char path[700];

    snprintf(path, sizeof path, "%s/rocks", dir);
    tm_rocks_remove(path, &err);
    snprintf(path, sizeof path, "%s/lock", dir);
    remove(path);
    remove(dir);
}

static struct took run_ingest(struct load *load, size_t batches, const char *dir)
{
    struct tm_keeper_config config = { .network = NETWORK };
    struct tm_err err = TM_ERR_INIT;
    struct tm_keeper *keeper = NULL;
    struct tm_batch *made = room(load->n / 100 + 2, sizeof *made);
    enum tm_offer offer;
    struct took start;
    size_t count = 0, i = 0;
    bool blame;

    for (; i < load->n; count++) { /* what the peer does */
        struct tm_batch *b = &made[count];

        b->member = load->member;
        b->checkpoint = tm_buf_slice(&load->note);
        b->from = i;
        b->n = batch_len(load, i);
        b->entries = &load->entries[i];
        i += b->n;
        must(tm_merkle_consistency(&load->src, i, load->n, &b->proof, &err), &err);
    }
    must(tm_store_open(dir, &config.store, &err), &err);
    must(tm_keeper_open(&config, &keeper, &err), &err);
    must(tm_keeper_anchors(keeper, &load->member, 1, &err), &err);
    start = begin();
    for (size_t b = 0; b < count;) {
        must(tm_keeper_begin(keeper, &err), &err);
        for (size_t k = 0; k < batches && b < count; k++, b++) {
            must(tm_keeper_ingest(keeper, &made[b], 1, &offer, &blame, &err), &err);
            if (offer != TM_OFFER_EXTENDED) {
                fprintf(stderr, "bench_ingest: batch %zu was not taken (%d)\n", b, offer);
                exit(1);
            }
        }
        must(tm_keeper_commit(keeper, &err), &err);
    }
    start = since(start);
    free(made);
    tm_keeper_close(keeper);
    tm_store_close(config.store);
    remove_store(dir);
    return start;
}

static void run_log(struct load *load)
{
    struct tm_frontier f = { 0 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash leaf, root;
    struct tm_proof proof;
    double append = now_s(), prove;
    size_t proofs = load->n < 200000 ? load->n : 200000;

    for (size_t i = 0; i < load->n; i++) {
        tm_leaf_hash(load->entries[i], &leaf);
        tm_frontier_append(&f, &leaf);
    }
    tm_frontier_root(&f, &root);
    append = now_s() - append;
    prove = now_s();
    for (size_t i = 0; i < proofs; i++) {
        uint64_t at = i * 7919 % load->n;

        must(tm_merkle_inclusion(&load->src, at, load->n, &proof, &err), &err);
        must(tm_merkle_check_inclusion(&load->levels[0][at], at, load->n, &root, &proof, &err),
             &err);
    }
    prove = now_s() - prove;
    printf("%-44s %7.2f s  %9.0f entries/s\n", "append: leaf hash and tree, in memory", append,
           (double)load->n / append);
    printf("%-44s %7.2f s  %9.0f proofs/s\n", "prove and check inclusion, hashes in memory", prove,
           (double)proofs / prove);
}

static void line(const char *what, const struct load *load, struct took t, struct took raw)
{
    printf("%-40s %6.2f s %8.0f entries/s %6.1f MB/s  ratio %.2f  cpu %.2f s, of it the caller "
           "%.2f s\n",
           what, t.wall, (double)load->n / t.wall, (double)load->total / t.wall / 1e6,
           t.wall / raw.wall, t.cpu.process, t.cpu.thread);
}

int main(int argc, char **argv)
{
    size_t batches = argc > 2 ? strtoull(argv[2], NULL, 10) : 16;
    struct load load = { .n = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000 };
    char dir[512], raw_dir[600], store_dir[600];
    struct took raw[2], ingest[2];

    if (load.n < 2 || batches == 0 || tm_rng_init() != 0)
        return 64;
    snprintf(dir, sizeof dir, "%s", argc > 3 ? argv[3] : "/tmp/bench_ingest-XXXXXX");
    if (argc <= 3 && mkdtemp(dir) == NULL)
        return 73;
    snprintf(raw_dir, sizeof raw_dir, "%s/raw", dir);
    snprintf(store_dir, sizeof store_dir, "%s/store", dir);
    make_load(&load);
    printf("%zu entries, %.0f bytes each on average, %zu batches a commit\n", load.n,
           (double)load.total / (double)load.n, batches);
    run_log(&load);
    for (int pass = 0; pass < 2; pass++) { /* interleaved: machines drift */
        raw[pass] = run_raw(&load, batches, raw_dir);
        ingest[pass] = run_ingest(&load, batches, store_dir);
        line("raw RocksDB batch writes", &load, raw[pass], raw[pass]);
        line("ingest with verification, tree and view", &load, ingest[pass], raw[pass]);
    }
    rmdir(dir);
    return 0;
}
