/* node/daemon/api_batch.c - many credentials in one request: a line in, a line out.
 *
 *   bytes --put--> line --newline--> judged --> report in a file without a name --end--> the answer
 *
 * The front gives what arrives, however it is cut; at most one line and one report are in memory. All
 * batches together may hold TM_API_BATCHES_MAX on the disk, and each of them TM_API_BATCH_SHARES of that
 * at most: no single one can keep the others out. Who passes its share is told to send less at a time,
 * who comes when all is used up to try again. A report holds nothing of the holder, so neither does the
 * file.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "node/daemon/api_parts.h"

#define WRITE_AT TM_KIB(256) /* reports gathered before they are written */

struct tm_api_batch {
    struct tm_node *node;
    struct tm_buf line, reports;
    bool skipping; /* the line is too long: on to its end */
    uint64_t lines, held;
    int fd;
};

static _Atomic uint64_t held_by_all, held_max = TM_API_BATCHES_MAX;

void tm_api_batches_bound(uint64_t bytes)
{
    atomic_store(&held_max, bytes);
}

/* ---- a line ---- */

static void put_problem(struct tm_buf *out, const struct tm_err *err)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;

    tm_api_problem(&answer, err);
    tm_buf_put_slice(out, tm_buf_slice(&answer.body));
    tm_buf_free(&answer.body);
}

/* One line to one line; a blank one to none. */
static void judge_line(struct tm_api_call *call, struct tm_slice line, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;

    line = tm_slice_trim(line);
    if (line.len == 0)
        return;
    tm_arena_reset(call->arena);
    if (tm_api_judge_text(call, line, out, &err) != 0)
        put_problem(out, &err);
    tm_buf_put_u8(out, '\n');
}

static void refuse_long_line(struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;

    tm_fail(&err, TM_E_LIMIT, "the line is longer than %zu bytes", TM_API_VERIFY_BODY_MAX);
    put_problem(out, &err);
    tm_buf_put_u8(out, '\n');
}

/* ---- a whole body at once ---- */

int tm_api_on_verify_batch(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_slice left = call->req->body;

    if (tm_api_held(call, err) != 0)
        return err->code;
    tm_buf_reset(&call->answer->body);
    while (left.len > 0) {
        const uint8_t *end = memchr(left.data, '\n', left.len);
        size_t len = end == NULL ? left.len : (size_t)(end - left.data);

        judge_line(call, tm_slice(left.data, len), &call->answer->body);
        left = tm_slice_from(left, len + 1);
    }
    call->answer->type = "application/x-ndjson";
    return 0;
}

/* ---- a batch as it arrives ---- */

bool tm_api_is_batch(const char *method, const char *path)
{
    return strcmp(method, "POST") == 0 && strcmp(path, "/v1/verify/batch") == 0;
}

static int open_nameless(const struct tm_home *home, struct tm_err *err)
{
    char path[PATH_MAX];
    int fd = open(home->dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

    if (fd >= 0)
        return fd;
    fd = mkostemp((char *)(uintptr_t)tm_home_path(home, "batch-XXXXXX", path), O_CLOEXEC);
    if (fd < 0) {
        tm_fail(err, errno == ENOSPC ? TM_E_FULL : TM_E_IO, "a file for the reports: %s",
                strerror(errno));
        return -1;
    }
    unlink(path);
    return fd;
}

int tm_api_batch_new(struct tm_node *node, struct tm_api_batch **out, struct tm_err *err)
{
    struct tm_api_batch *b = calloc(1, sizeof *b);

    if (b == NULL)
        return tm_fail(err, TM_E_NOMEM, "batch");
    b->node = node;
    b->line = (struct tm_buf)TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    b->reports = (struct tm_buf)TM_BUF_INIT(TM_API_ANSWER_MAX);
    b->fd = open_nameless(tm_node_home(node), err);
    if (b->fd < 0) {
        free(b);
        return err->code;
    }
    *out = b;
    return 0;
}

void tm_api_batch_free(struct tm_api_batch *batch)
{
    if (batch == NULL)
        return;
    atomic_fetch_sub(&held_by_all, batch->held);
    close(batch->fd);
    tm_buf_wipe(&batch->line); /* a person's credential */
    tm_buf_free(&batch->reports);
    free(batch);
}

/* Sets `len` bytes of the disk aside for this batch. */
static int claim(struct tm_api_batch *b, uint64_t len, struct tm_err *err)
{
    uint64_t max = atomic_load(&held_max), share = max / TM_API_BATCH_SHARES;

    if (b->held + len > share)
        return tm_fail(err, TM_E_LIMIT,
                       "the reports on %" PRIu64 " lines are longer than the %" PRIu64
                       " bytes that one batch may have; send fewer lines at a time",
                       b->lines, share);
    if (atomic_fetch_add(&held_by_all, len) + len > max) {
        atomic_fetch_sub(&held_by_all, len);
        return tm_fail(err, TM_E_BUSY,
                       "the reports of other batches have all the room there is; try again later");
    }
    b->held += len;
    return 0;
}

static int write_reports(struct tm_api_batch *b, struct tm_err *err)
{
    struct tm_slice left = tm_buf_slice(&b->reports);

    if (tm_buf_check(&b->reports, "reports", err) != 0 || claim(b, left.len, err) != 0)
        return err->code;
    while (left.len > 0) {
        ssize_t n = write(b->fd, left.data, left.len);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return tm_fail(err, errno == ENOSPC ? TM_E_FULL : TM_E_IO, "reports: %s",
                           strerror(errno));
        left = tm_slice_from(left, (size_t)n);
    }
    tm_buf_reset(&b->reports);
    return 0;
}

static void end_line(struct tm_api_batch *b, struct tm_api_call *call)
{
    if (b->skipping)
        refuse_long_line(&b->reports);
    else
        judge_line(call, tm_buf_slice(&b->line), &b->reports);
    b->skipping = false;
    b->lines++;
    tm_buf_reset(&b->line);
}

/* Up to and with the first newline; gives back what is left. */
static struct tm_slice take(struct tm_api_batch *b, struct tm_api_call *call, struct tm_slice bytes)
{
    const uint8_t *end = memchr(bytes.data, '\n', bytes.len);
    size_t len = end == NULL ? bytes.len : (size_t)(end - bytes.data);

    if (!b->skipping)
        tm_buf_put(&b->line, bytes.data, len);
    if (b->line.fault == TM_E_LIMIT) {
        b->skipping = true;
        tm_buf_reset(&b->line);
    }
    if (end != NULL && b->line.fault == 0)
        end_line(b, call);
    return tm_slice_from(bytes, len + 1);
}

static int put_all(struct tm_api_batch *b, struct tm_slice bytes, bool last, struct tm_err *err)
{
    struct tm_api_answer unused = TM_API_ANSWER_INIT;
    struct tm_api_request req = { .method = "POST", .path = "", .query = "" };
    struct tm_api_call call;
    int r;

    tm_api_call_begin(&call, b->node, &req, &unused);
    r = tm_api_held(&call, err);
    while (r == 0 && bytes.len > 0) {
        bytes = take(b, &call, bytes);
        if (b->line.fault == TM_E_NOMEM)
            r = tm_fail(err, TM_E_NOMEM, "line");
        else if (b->reports.len >= WRITE_AT)
            r = write_reports(b, err);
    }
    if (r == 0 && last && (b->line.len > 0 || b->skipping))
        end_line(b, &call);
    if (r == 0 && last)
        r = write_reports(b, err);
    tm_api_call_end(&call);
    return r;
}

int tm_api_batch_put(struct tm_api_batch *batch, struct tm_slice bytes, uint64_t *lines,
                     struct tm_err *err)
{
    int r = put_all(batch, bytes, false, err);

    *lines = batch->lines;
    return r;
}

int tm_api_batch_end(struct tm_api_batch *batch, int *fd, uint64_t *size, struct tm_err *err)
{
    if (put_all(batch, TM_SLICE_EMPTY, true, err) != 0)
        return err->code;
    *fd = batch->fd;
    *size = batch->held;
    return 0;
}
