/* A process that dies while it writes: what was acknowledged is there, what was not is whole or
 * absent, and damage is never mistaken for an end.
 *
 * Children are this program started anew (RocksDB's threads do not survive a fork):
 *   --append DIR N   appends batches to logs 1 and 2, N at the most, one line on stdout for each
 *                    commit that returned, then dies without closing
 *   --open DIR       exits with the code of tm_store_open()
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "node/base/file.h"
#include "node/base/hash.h"
#include "node/base/rng.h"
#include "tests/unit/store/rig.h"

#define KILLS 30
#define STEP  37 /* entries of log 1 in a batch; log 2 gets one */

/* ---- the child ---- */

static void append_step(struct tm_store *store, uint64_t step)
{
    struct tm_id member = rig_member(1);
    struct tm_store_batch *batch = NULL;
    struct tm_err err = TM_ERR_INIT;

    if (tm_store_begin(store, &batch, &err) != 0 ||
        rig_append(batch, 1, step * STEP, STEP, &err) != 0 ||
        rig_append(batch, 2, step, 1, &err) != 0 ||
        rig_put_state(batch, 1, (step + 1) * STEP, &err) != 0 ||
        rig_put_state(batch, 2, step + 1, &err) != 0 ||
        tm_batch_arrival(batch, &member, (step + 1) * STEP, &err) != 0 ||
        tm_store_commit(batch, &err) != 0) {
        fprintf(stderr, "%s\n", err.text);
        _exit(2);
    }
}

static int child_append(const char *dir, uint64_t most)
{
    struct tm_id second = rig_member(2);
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    uint64_t done = 0;
    char line[32];

    if (tm_store_open(dir, &store, &err) != 0 ||
        tm_store_length(store, &second, &done, &err) != 0) {
        fprintf(stderr, "%s\n", err.text);
        _exit(2);
    }
    for (uint64_t n = 0; n < most; n++, done++) {
        int len;

        append_step(store, done);
        len = snprintf(line, sizeof line, "%llu\n", (unsigned long long)done + 1);
        if (write(STDOUT_FILENO, line, (size_t)len) != len)
            _exit(3);
    }
    _exit(0);
}

static int child_open(const char *dir)
{
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    int r = tm_store_open(dir, &store, &err);

    tm_store_close(store);
    return r;
}

/* ---- the parent ---- */

static pid_t start(const char *mode, const char *dir, const char *count, int *out)
{
    int ends[2];
    pid_t pid;

    expect(pipe(ends) == 0);
    pid = fork();
    expect(pid >= 0);
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl("/proc/self/exe", "test_store_crash", mode, dir, count, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    *out = ends[0];
    return pid;
}

/* Reads lines until `lines` of them came or the pipe ended; the last number read. */
static uint64_t read_acks(int fd, uint64_t lines, uint64_t last)
{
    uint64_t number = 0, seen = 0;
    char c;

    while (seen < lines) {
        ssize_t n = read(fd, &c, 1);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        if (c != '\n') {
            number = number * 10 + (uint64_t)(c - '0');
            continue;
        }
        last = number;
        number = 0;
        seen++;
    }
    return last;
}

static int status_of(pid_t pid)
{
    int status = 0;

    while (waitpid(pid, &status, 0) < 0)
        expect(errno == EINTR);
    return status;
}

static int see_arrival(void *ctx, uint64_t position, const struct tm_id *member, uint64_t size,
                       struct tm_err *err)
{
    uint64_t *count = ctx;

    expect_int((int64_t)position, (int64_t)++ * count);
    expect_int((int64_t)size, (int64_t)(position * STEP));
    return 0;
}

/* Whole batches, at least `acked` of them; how many there are. */
static uint64_t expect_whole(const char *dir, uint64_t acked, bool deep)
{
    struct tm_id second = rig_member(2);
    struct rig_findings findings = { 0 };
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    uint64_t steps = 0, arrivals = 0;

    expect_ok(tm_store_open(dir, &store, &err), &err);
    expect_ok(tm_store_length(store, &second, &steps, &err), &err);
    if (steps < acked)
        tm_claim_failed(__FILE__, __LINE__, "%llu steps acknowledged, %llu there",
                        (unsigned long long)acked, (unsigned long long)steps);
    rig_expect_log(store, 1, steps * STEP);
    rig_expect_log(store, 2, steps);
    expect_ok(tm_store_arrivals(store, 0, see_arrival, &arrivals, &err), &err);
    expect_int((int64_t)arrivals, (int64_t)steps);
    if (deep)
        expect_ok(tm_store_check(store, rig_say, NULL, &findings, &err), &err);
    tm_store_close(store);
    return steps;
}

static void spin(uint64_t rounds)
{
    struct tm_hash hash = { { 0 } };

    for (uint64_t i = 0; i < rounds; i++)
        tm_sha256(tm_slice(hash.b, sizeof hash.b), &hash);
}

static void a_killed_writer_loses_nothing_acknowledged(void)
{
    const char *dir = tm_temp_dir();
    uint64_t seed = (uint64_t)time(NULL), steps = 0, beyond = 0;
    struct tm_rng_seeded state;
    struct tm_rng rng;

    if (getenv("TM_SEED") != NULL)
        seed = strtoull(getenv("TM_SEED"), NULL, 10);
    tm_note("seed %llu (TM_SEED=%llu repeats it)", (unsigned long long)seed,
            (unsigned long long)seed);
    tm_rng_seed(&state, seed, "test_crash");
    rng = tm_rng_of(&state);
    for (int i = 0; i < KILLS; i++) {
        uint64_t acked, there;
        int fd;
        pid_t pid = start("--append", dir, "1000000", &fd);

        acked = read_acks(fd, tm_rng_below(&rng, 20), steps);
        spin(tm_rng_below(&rng, 6000)); /* 0 to 3 ms: into the next commit */
        expect(kill(pid, SIGKILL) == 0);
        acked = read_acks(fd, UINT64_MAX, acked); /* what it still had said */
        close(fd);
        expect(WIFSIGNALED(status_of(pid)));
        there = expect_whole(dir, acked, i % 10 == 9);
        beyond += there - acked;
        steps = there;
    }
    tm_note("%llu batches, %llu of them on disk but not yet acknowledged",
            (unsigned long long)steps, (unsigned long long)beyond);
    expect(steps > 0);
}

static void a_second_process_is_told_busy(void)
{
    const char *dir = tm_temp_dir();
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;
    int fd, status;

    expect_ok(tm_store_open(dir, &store, &err), &err);
    status = status_of(start("--open", dir, NULL, &fd));
    close(fd);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == TM_E_BUSY);
    tm_store_close(store);
    status = status_of(start("--open", dir, NULL, &fd));
    close(fd);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

/* ---- a torn and a damaged WAL ---- */

struct copying {
    char to[512];
    char wal[700];
};

static void copy_one(void *ctx, const char *path, const char *name)
{
    struct copying *copying = ctx;
    struct tm_buf bytes = TM_BUF_INIT(64 << 20);
    struct tm_err err = TM_ERR_INIT;
    size_t len = strlen(name);
    char to[700];

    snprintf(to, sizeof to, "%s/%s", copying->to, name);
    tm_slurp(path, &bytes);
    expect_ok(tm_file_replace(to, tm_buf_slice(&bytes), 0600, &err), &err);
    if (len > 4 && strcmp(name + len - 4, ".log") == 0 && bytes.len > 0)
        snprintf(copying->wal, sizeof copying->wal, "%s", to);
    tm_buf_free(&bytes);
}

/* A copy of the database, with its WAL's path in `copying`. */
static const char *copy_store(const char *dir, struct copying *copying)
{
    const char *fresh = tm_temp_dir();
    char from[512];

    snprintf(from, sizeof from, "%s/rocks", dir);
    snprintf(copying->to, sizeof copying->to, "%s/rocks", fresh);
    expect(mkdir(copying->to, 0700) == 0);
    tm_each_file(from, "", copy_one, copying);
    expect(copying->wal[0] != '\0');
    return fresh;
}

/* Twelve batches in the WAL, nothing flushed. */
static const char *unflushed_store(void)
{
    const char *dir = tm_temp_dir();
    int fd;
    pid_t pid = start("--append", dir, "12", &fd);

    expect_int((int64_t)read_acks(fd, UINT64_MAX, 0), 12);
    close(fd);
    expect_int(status_of(pid), 0);
    return dir;
}

static void a_torn_last_batch_is_as_if_never_written(void)
{
    const char *dir = unflushed_store();
    struct copying copying = { "", "" };
    uint64_t before = 12;
    struct tm_buf wal = TM_BUF_INIT(64 << 20);
    size_t cuts = 6;

    expect_int((int64_t)expect_whole(copy_store(dir, &copying), 12, true), 12);
    copy_store(dir, &copying);
    tm_slurp(copying.wal, &wal);
    for (size_t i = 0; i < cuts; i++) { /* from the end to a third of it */
        const char *copy = copy_store(dir, &copying);
        size_t len = wal.len - 1 - (wal.len * 2 / 3 - 1) * i / (cuts - 1);
        uint64_t there;

        expect(truncate(copying.wal, (off_t)len) == 0);
        there = expect_whole(copy, 0, true);
        expect(there < 12 && there <= before);
        before = there;
    }
    tm_buf_free(&wal);
}

static void damage_before_the_last_batch_is_not_taken_for_the_end(void)
{
    const char *dir = unflushed_store();
    struct copying copying = { "", "" };
    struct tm_buf wal = TM_BUF_INIT(64 << 20);
    struct tm_store *store = NULL;
    struct tm_err err = TM_ERR_INIT;

    for (int i = 1; i <= 4; i++) {
        const char *copy = copy_store(dir, &copying);

        tm_slurp(copying.wal, &wal);
        wal.data[wal.len * (size_t)i / 6] ^= 0x10;
        expect_ok(tm_file_replace(copying.wal, tm_buf_slice(&wal), 0600, &err), &err);
        expect_fails(tm_store_open(copy, &store, &err), TM_E_CORRUPT, &err);
        tm_buf_free(&wal);
    }
}

int main(int argc, char **argv)
{
    static const struct tm_claim claims[] = {
        CLAIM(a_killed_writer_loses_nothing_acknowledged),
        CLAIM(a_second_process_is_told_busy),
        CLAIM(a_torn_last_batch_is_as_if_never_written),
        CLAIM(damage_before_the_last_batch_is_not_taken_for_the_end),
    };

    if (argc >= 3 && strncmp(argv[1], "--", 2) == 0 && tm_rng_init() != 0)
        return 1;
    if (argc == 4 && strcmp(argv[1], "--append") == 0)
        return child_append(argv[2], strtoull(argv[3], NULL, 10));
    if (argc == 3 && strcmp(argv[1], "--open") == 0)
        return child_open(argv[2]);
    return tm_claims_run(claims, sizeof claims / sizeof claims[0], argc, argv);
}
