/* store/signing.c - the last head signed, replaced whole.
 *
 * The file is written beside and renamed over, so after a crash it is the old or the new one, whole;
 * its checksum covers every byte, so anything else is damage, and damage is never read as "nothing
 * signed yet". (Two slots in one file would save a rename, but then one damaged slot could not be
 * told from one half written, and the node would fall back to an older head than it signed.)
 *
 *   "testamur-sign/1\n" 16 · epoch be32 · size be64 · root 32 · time be64 · SHA-256 of all before 32
 *
 * The lock is taken on `<path>.lock`: the file itself changes its inode with every step.
 */
#include "store/signing.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "node/base/cursor.h"
#include "node/base/file.h"
#include "node/base/hash.h"

#define MAGIC TM_LIT("testamur-sign/1\n")

struct tm_signing {
    char path[PATH_MAX];
    int lock_fd;
    bool signed_once;
    bool unsure; /* a write failed: what is on disk may be ahead of `last` */
    struct tm_head last;
};

static void encode(const struct tm_head *head, struct tm_buf *out)
{
    struct tm_hash sum;

    tm_buf_put_slice(out, MAGIC);
    tm_buf_put_be(out, head->epoch, 4);
    tm_buf_put_be(out, head->size, 8);
    tm_buf_put(out, head->root.b, sizeof head->root.b);
    tm_buf_put_be(out, head->time_s, 8);
    tm_sha256(tm_buf_slice(out), &sum);
    tm_buf_put(out, sum.b, sizeof sum.b);
}

int tm_signing_parse(struct tm_slice bytes, struct tm_head *out, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(bytes);
    struct tm_slice magic = tm_cursor_bytes(&cur, MAGIC.len);
    struct tm_hash sum, is;
    struct tm_head head;

    head.epoch = (uint32_t)tm_cursor_be(&cur, 4);
    head.size = tm_cursor_be(&cur, 8);
    tm_cursor_copy(&cur, head.root.b, sizeof head.root.b);
    head.time_s = tm_cursor_be(&cur, 8);
    tm_cursor_copy(&cur, sum.b, sizeof sum.b);
    if (tm_cursor_end(&cur, "signing state", err) != 0 || !tm_slice_eq(magic, MAGIC))
        return tm_fail(err, TM_E_CORRUPT, "not a signing state");
    tm_sha256(tm_slice(bytes.data, bytes.len - sizeof sum.b), &is);
    if (!tm_hash_eq(&sum, &is))
        return tm_fail(err, TM_E_CORRUPT, "bad checksum");
    *out = head;
    return 0;
}

static int take_lock(const char *path, int *out, struct tm_err *err)
{
    char name[PATH_MAX];
    int fd;

    if (snprintf(name, sizeof name, "%s.lock", path) >= (int)sizeof name)
        return tm_fail(err, TM_E_IO, "%s: path too long", path);
    fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return tm_fail(err, TM_E_IO, "%s: %s", name, strerror(errno));
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        int code = errno == EWOULDBLOCK ? TM_E_BUSY : TM_E_IO;

        tm_fail(err, code, "%s: %s", path,
                code == TM_E_BUSY ? "in use by another process" : strerror(errno));
        close(fd);
        return code;
    }
    *out = fd;
    return 0;
}

static int load(struct tm_signing *s, struct tm_err *err)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_SIGNING_BYTES);
    int r = tm_file_read(s->path, &bytes, err);

    if (r == 0) {
        r = tm_signing_parse(tm_buf_slice(&bytes), &s->last, err);
        s->signed_once = r == 0;
    } else if (r == TM_E_NOTFOUND) {
        r = 0;
    } else if (r == TM_E_LIMIT) {
        r = tm_fail(err, TM_E_CORRUPT, "longer than a signing state");
    } else if (r != TM_E_NOMEM) {
        err->code = r = TM_E_IO;
    }
    tm_buf_free(&bytes);
    return r == 0 ? 0 : tm_in(err, "signing state %s", s->path);
}

int tm_signing_open(const char *path, struct tm_signing **out, struct tm_err *err)
{
    struct tm_signing *s = calloc(1, sizeof *s);
    int r = 0;

    if (s == NULL)
        return tm_fail(err, TM_E_NOMEM, "signing state");
    s->lock_fd = -1;
    if (snprintf(s->path, sizeof s->path, "%s", path) >= (int)sizeof s->path)
        r = tm_fail(err, TM_E_IO, "%s: path too long", path);
    if (r == 0)
        r = take_lock(path, &s->lock_fd, err);
    if (r == 0)
        r = load(s, err);
    if (r != 0) {
        tm_signing_close(s);
        return r;
    }
    *out = s;
    return 0;
}

void tm_signing_close(struct tm_signing *s)
{
    if (s == NULL)
        return;
    if (s->lock_fd >= 0)
        close(s->lock_fd);
    free(s);
}

bool tm_signing_last(const struct tm_signing *s, struct tm_head *out)
{
    if (s->signed_once)
        *out = s->last;
    return s->signed_once;
}

/* May `head` be signed after `last`? */
static int follows(const struct tm_head *last, const struct tm_head *head, struct tm_err *err)
{
    if (head->size < last->size)
        return tm_fail(err, TM_E_CONFLICT, "size %llu, signed before: %llu",
                       (unsigned long long)head->size, (unsigned long long)last->size);
    if (head->epoch < last->epoch)
        return tm_fail(err, TM_E_CONFLICT, "epoch %u, signed before: %u", head->epoch, last->epoch);
    if (head->size == last->size &&
        (!tm_hash_eq(&head->root, &last->root) || head->epoch != last->epoch))
        return tm_fail(err, TM_E_CONFLICT, "another log of size %llu was signed before",
                       (unsigned long long)head->size);
    if (head->time_s < last->time_s)
        return tm_fail(err, TM_E_CLOCK, "time %llu, signed before: %llu",
                       (unsigned long long)head->time_s, (unsigned long long)last->time_s);
    return 0;
}

static bool same(const struct tm_head *a, const struct tm_head *b)
{
    return a->epoch == b->epoch && a->size == b->size && a->time_s == b->time_s &&
           tm_hash_eq(&a->root, &b->root);
}

int tm_signing_advance(struct tm_signing *s, const struct tm_head *head, struct tm_err *err)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_SIGNING_BYTES);
    int r = 0;

    if (s->signed_once)
        r = follows(&s->last, head, err);
    if (r == 0 && s->signed_once && !s->unsure && same(&s->last, head))
        return 0;
    if (r == 0) {
        encode(head, &bytes);
        r = tm_buf_check(&bytes, "signing state", err);
        if (r == 0)
            r = tm_file_replace(s->path, tm_buf_slice(&bytes), 0600, err);
        s->unsure = r != 0;
        if (r == TM_E_DENIED || r == TM_E_NOTFOUND)
            err->code = r = TM_E_IO;
    }
    tm_buf_free(&bytes);
    if (r != 0)
        return tm_in(err, "signing state");
    s->last = *head;
    s->signed_once = true;
    return 0;
}
