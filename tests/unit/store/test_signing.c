/* The signing state: a node never signs against itself, whatever happens to the file. */
#include <stdio.h>
#include <sys/stat.h>

#include "node/base/file.h"
#include "store/signing.h"
#include "tests/lib/expect.h"

static char path[512];

static const char *fresh_path(void)
{
    snprintf(path, sizeof path, "%s/signing", tm_temp_dir());
    return path;
}

static struct tm_head head(uint32_t epoch, uint64_t size, uint8_t root, uint64_t time_s)
{
    struct tm_head h = { epoch, size, { { 0 } }, time_s };

    h.root.b[0] = root;
    return h;
}

static struct tm_signing *open_it(void)
{
    struct tm_signing *s = NULL;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_signing_open(path, &s, &err), &err);
    return s;
}

static int advance(struct tm_signing *s, struct tm_head h, struct tm_err *err)
{
    return tm_signing_advance(s, &h, err);
}

static void nothing_was_signed_at_first(void)
{
    struct tm_signing *s;
    struct tm_head last;
    struct stat st;

    fresh_path();
    s = open_it();
    expect(!tm_signing_last(s, &last));
    expect(stat(path, &st) != 0);
    tm_signing_close(s);
}

static void what_was_signed_is_there_after_a_restart(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_signing *s;
    struct tm_head last;

    fresh_path();
    s = open_it();
    expect_ok(advance(s, head(0, 1, 1, 100), &err), &err);
    expect_ok(advance(s, head(2, 70, 9, 5000000000), &err), &err);
    tm_signing_close(s);
    s = open_it();
    expect(tm_signing_last(s, &last));
    expect(last.epoch == 2 && last.size == 70 && last.root.b[0] == 9 && last.time_s == 5000000000);
    tm_signing_close(s);
}

static void what_contradicts_the_last_head_is_refused(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_signing *s;
    struct tm_head last;

    fresh_path();
    s = open_it();
    expect_ok(advance(s, head(1, 10, 1, 100), &err), &err);
    expect_fails(advance(s, head(1, 9, 1, 200), &err), TM_E_CONFLICT, &err);
    expect_fails(advance(s, head(1, 10, 2, 200), &err), TM_E_CONFLICT, &err);
    expect_fails(advance(s, head(2, 10, 1, 200), &err), TM_E_CONFLICT, &err);
    expect_fails(advance(s, head(0, 11, 3, 200), &err), TM_E_CONFLICT, &err);
    expect_fails(advance(s, head(2, 9, 3, 200), &err), TM_E_CONFLICT, &err);
    expect_fails(advance(s, head(1, 10, 1, 99), &err), TM_E_CLOCK, &err);
    expect_fails(advance(s, head(1, 11, 3, 99), &err), TM_E_CLOCK, &err);
    expect(tm_signing_last(s, &last) && last.size == 10 && last.time_s == 100);
    expect_ok(advance(s, head(1, 10, 1, 100), &err), &err); /* the very same */
    expect_ok(advance(s, head(1, 10, 1, 101), &err), &err); /* a heartbeat */
    expect_ok(advance(s, head(2, 11, 3, 101), &err), &err); /* over a rotation */
    tm_signing_close(s);
    s = open_it();
    expect_fails(advance(s, head(2, 11, 4, 500), &err), TM_E_CONFLICT, &err);
    tm_signing_close(s);
}

static void write_raw(struct tm_slice bytes)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_file_replace(path, bytes, 0600, &err), &err);
}

static void a_damaged_file_is_never_nothing_signed(void)
{
    struct tm_buf good = TM_BUF_INIT(TM_SIGNING_BYTES);
    struct tm_err err = TM_ERR_INIT;
    struct tm_signing *s;
    uint8_t bad[TM_SIGNING_BYTES + 1] = { 0 };

    fresh_path();
    s = open_it();
    expect_ok(advance(s, head(1, 10, 1, 100), &err), &err);
    tm_signing_close(s);
    s = NULL;
    expect_ok(tm_file_read(path, &good, &err), &err);
    expect_int((int64_t)good.len, TM_SIGNING_BYTES);
    for (size_t len = 0; len < good.len; len++) {
        write_raw(tm_slice(good.data, len));
        expect_fails(tm_signing_open(path, &s, &err), TM_E_CORRUPT, &err);
    }
    memcpy(bad, good.data, good.len);
    write_raw(tm_slice(bad, good.len + 1));
    expect_fails(tm_signing_open(path, &s, &err), TM_E_CORRUPT, &err);
    for (size_t i = 0; i < 8 * good.len; i++) {
        bad[i / 8] ^= (uint8_t)(1u << i % 8);
        write_raw(tm_slice(bad, good.len));
        expect_fails(tm_signing_open(path, &s, &err), TM_E_CORRUPT, &err);
        bad[i / 8] ^= (uint8_t)(1u << i % 8);
    }
    write_raw(tm_buf_slice(&good));
    s = open_it();
    tm_signing_close(s);
    tm_buf_free(&good);
}

static void a_step_torn_before_its_rename_leaves_the_old_state(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_signing *s;
    struct tm_head last;
    char temp[600];

    fresh_path();
    s = open_it();
    expect_ok(advance(s, head(1, 10, 1, 100), &err), &err);
    tm_signing_close(s);
    snprintf(temp, sizeof temp, "%s.new", path);
    expect_ok(tm_file_replace(temp, TM_LIT("testamur-sign/1\nhalf a"), 0600, &err), &err);
    s = open_it();
    expect(tm_signing_last(s, &last) && last.size == 10);
    expect_ok(advance(s, head(1, 11, 2, 101), &err), &err);
    tm_signing_close(s);
}

static void a_write_that_fails_signs_nothing(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_signing *s;
    struct tm_head last;
    char blocker[600];

    fresh_path();
    s = open_it();
    expect_ok(advance(s, head(1, 10, 1, 100), &err), &err);
    snprintf(blocker, sizeof blocker, "%s.new", path);
    expect(mkdir(blocker, 0700) == 0); /* where the new file would be written */
    expect_fails(advance(s, head(1, 11, 2, 101), &err), TM_E_IO, &err);
    expect(tm_signing_last(s, &last) && last.size == 10);
    expect(remove(blocker) == 0);
    expect_ok(advance(s, head(1, 11, 2, 101), &err), &err);
    tm_signing_close(s);
}

static void one_process_at_a_time(void)
{
    struct tm_signing *s, *second = NULL;
    struct tm_err err = TM_ERR_INIT;

    fresh_path();
    s = open_it();
    expect_fails(tm_signing_open(path, &second, &err), TM_E_BUSY, &err);
    tm_signing_close(s);
    s = open_it();
    tm_signing_close(s);
    expect_fails(tm_signing_open("/nowhere/at/all", &second, &err), TM_E_IO, &err);
}

TM_CLAIMS(CLAIM(nothing_was_signed_at_first), CLAIM(what_was_signed_is_there_after_a_restart),
          CLAIM(what_contradicts_the_last_head_is_refused),
          CLAIM(a_damaged_file_is_never_nothing_signed),
          CLAIM(a_step_torn_before_its_rename_leaves_the_old_state),
          CLAIM(a_write_that_fails_signs_nothing), CLAIM(one_process_at_a_time))
