/* node/base/file.c - whole files. */
#include "node/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define CHUNK ((size_t)64 * 1024)

static int io_fail(struct tm_err *err, const char *path, const char *what)
{
    int code = errno == ENOENT                      ? TM_E_NOTFOUND
               : errno == EEXIST                    ? TM_E_EXISTS
               : errno == ENOSPC || errno == EDQUOT ? TM_E_FULL
               : errno == EACCES || errno == EPERM  ? TM_E_DENIED
                                                    : TM_E_IO;

    return tm_fail(err, code, "%s: %s: %s", path, what, strerror(errno));
}

static int read_all(int fd, const char *path, struct tm_buf *out, struct tm_err *err)
{
    uint8_t chunk[4096];
    ssize_t n;

    do {
        n = read(fd, chunk, sizeof chunk);
        if (n > 0)
            tm_buf_put(out, chunk, (size_t)n);
    } while (n < 0 ? errno == EINTR : n > 0 && out->fault == 0);
    explicit_bzero(chunk, sizeof chunk); /* it may have been a secret key */
    if (n < 0 && errno == EISDIR)
        return tm_fail(err, TM_E_MALFORMED, "%s: a folder, not a file", path);
    return n < 0 ? io_fail(err, path, "cannot read") : tm_buf_check(out, path, err);
}

int tm_file_read(const char *path, struct tm_buf *out, struct tm_err *err)
{
    int fd, r;

    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, "standard input", out, err);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return io_fail(err, path, "cannot open");
    r = read_all(fd, path, out, err);
    close(fd);
    return r;
}

static int write_all(int fd, const char *path, struct tm_slice bytes, struct tm_err *err)
{
    while (bytes.len > 0) {
        ssize_t n = write(fd, bytes.data, bytes.len < CHUNK ? bytes.len : CHUNK);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return io_fail(err, path, "cannot write");
        bytes = tm_slice_from(bytes, (size_t)n);
    }
    return fsync(fd) == 0 ? 0 : io_fail(err, path, "cannot sync");
}

static int sync_folder(const char *path, struct tm_err *err)
{
    char copy[PATH_MAX];
    int fd, r = 0;

    snprintf(copy, sizeof copy, "%s", path);
    fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return io_fail(err, path, "cannot open its folder");
    if (fsync(fd) != 0)
        r = io_fail(err, path, "cannot sync its folder");
    close(fd);
    return r;
}

int tm_file_replace(const char *path, struct tm_slice bytes, unsigned mode, struct tm_err *err)
{
    char temp[PATH_MAX];
    int fd, r;

    if (snprintf(temp, sizeof temp, "%s.new", path) >= (int)sizeof temp)
        return tm_fail(err, TM_E_IO, "%s: path too long", path);
    fd = open(temp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return io_fail(err, temp, "cannot create");
    r = write_all(fd, temp, bytes, err);
    if (close(fd) != 0 && r == 0)
        r = io_fail(err, temp, "cannot close");
    if (r == 0 && rename(temp, path) != 0)
        r = io_fail(err, path, "cannot rename over");
    if (r != 0) {
        unlink(temp);
        return r;
    }
    return sync_folder(path, err);
}

int tm_file_create(const char *path, struct tm_slice bytes, unsigned mode, struct tm_err *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    int r;

    if (fd < 0)
        return io_fail(err, path, "cannot create");
    r = write_all(fd, path, bytes, err);
    if (close(fd) != 0 && r == 0)
        r = io_fail(err, path, "cannot close");
    if (r != 0) {
        unlink(path);
        return r;
    }
    return sync_folder(path, err);
}
