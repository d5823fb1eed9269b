/* Whole files: replaced atomically, never created over another, bounded when read. */
#include <stdio.h>
#include <sys/stat.h>

#include "node/base/file.h"
#include "tests/lib/expect.h"

static void a_file_is_replaced_whole_with_its_mode(void)
{
    struct tm_buf back = TM_BUF_INIT(64);
    struct tm_err err = TM_ERR_INIT;
    struct stat st;
    char path[256];

    snprintf(path, sizeof path, "%s/f", tm_temp_dir());
    expect_ok(tm_file_replace(path, TM_LIT("one"), 0600, &err), &err);
    expect_ok(tm_file_replace(path, TM_LIT("second"), 0600, &err), &err);
    expect_ok(tm_file_read(path, &back, &err), &err);
    expect_str(tm_buf_str(&back), "second");
    expect(stat(path, &st) == 0 && (st.st_mode & 0777) == 0600);
    expect_fails(tm_file_create(path, TM_LIT("x"), 0600, &err), TM_E_EXISTS, &err);
    tm_buf_free(&back);
}

static void reading_past_the_ceiling_is_refused(void)
{
    struct tm_buf back = TM_BUF_INIT(5);
    struct tm_err err = TM_ERR_INIT;
    char path[256];

    snprintf(path, sizeof path, "%s/f", tm_temp_dir());
    expect_ok(tm_file_create(path, TM_LIT("second"), 0600, &err), &err);
    expect_fails(tm_file_read(path, &back, &err), TM_E_LIMIT, &err);
    tm_buf_free(&back);
    expect_fails(tm_file_read("/nowhere/at/all", &back, &err), TM_E_NOTFOUND, &err);
}

TM_CLAIMS(CLAIM(a_file_is_replaced_whole_with_its_mode), CLAIM(reading_past_the_ceiling_is_refused))
