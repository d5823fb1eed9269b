/* node/cli/cmd_bake.c - badges: a credential put into an image, and taken out again. Needs no node. */
#include <stdio.h>
#include <string.h>

#include "node/base/file.h"
#include "node/cli/cli.h"
#include "node/cred/image.h"

static int read_file(const char *path, size_t bytes_max, struct tm_buf *out, struct tm_err *err)
{
    out->max = bytes_max;
    return tm_file_read(path, out, err);
}

static int write_out(struct tm_slice bytes, const char *end, struct tm_err *err)
{
    if (fwrite(bytes.data, 1, bytes.len, stdout) != bytes.len || fputs(end, stdout) == EOF ||
        fflush(stdout) != 0)
        return tm_fail(err, TM_E_IO, "standard output cannot be written");
    return 0;
}

int tm_cmd_bake(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf image = TM_BUF_INIT(0), credential = TM_BUF_INIT(0);
    struct tm_buf out = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);
    char *const *paths = cli->args.operands;
    int r;

    if (strcmp(paths[0], "-") == 0 && strcmp(paths[1], "-") == 0)
        return tm_fail(err, TM_E_USAGE, "only one of IMAGE and CREDENTIAL is standard input");
    r = read_file(paths[0], TM_IMAGE_BYTES_MAX, &image, err);
    if (r == 0)
        r = read_file(paths[1], TM_CREDENTIAL_BYTES_MAX, &credential, err);
    if (r == 0)
        r = tm_image_bake(tm_buf_slice(&image), tm_buf_slice(&credential), &cli->arena, &out, err);
    if (r == 0)
        r = write_out(tm_buf_slice(&out), "", err);
    tm_buf_free(&image);
    tm_buf_wipe(&credential); /* a person's */
    tm_buf_wipe(&out);
    return r;
}

int tm_cmd_unbake(struct tm_cli *cli, struct tm_err *err)
{
    struct tm_buf image = TM_BUF_INIT(0);
    struct tm_slice credential;
    int r = read_file(cli->args.operands[0], TM_IMAGE_BYTES_MAX, &image, err);

    if (r == 0)
        r = tm_image_open(tm_buf_slice(&image), &cli->arena, &credential, err);
    tm_buf_wipe(&image);
    return r != 0 ? r : write_out(credential, "\n", err);
}
