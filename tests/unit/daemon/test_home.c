/* A home: what init refuses, what it leaves behind, modes of keys, and one process at a time. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

static struct tm_home_new fine(void)
{
    return (struct tm_home_new){ .network = TEST_NETWORK, .name = "School", .country = "HR" };
}

static int init(const char *dir, const struct tm_home_new *with, struct tm_err *err)
{
    char recovery[PATH_MAX];
    struct tm_id member;

    return tm_home_init(dir, with, &member, recovery, err);
}

static void bad_options_are_refused_and_leave_nothing(void)
{
    static char long_name[TM_NAME_MAX + 2];
    struct tm_home_new rows[10];
    struct tm_err err = TM_ERR_INIT;
    char dir[64];

    memset(long_name, 'x', sizeof long_name - 1);
    for (size_t i = 0; i < 10; i++)
        rows[i] = fine();
    rows[0].network = "Not A Network";
    rows[1].network = NULL;
    rows[2].name = "";
    rows[3].name = "two\nlines";
    rows[4].name = long_name;
    rows[5].country = "hr";
    rows[6].country = "HRV";
    rows[7].listen = "nowhere";
    rows[8].http = "127.0.0.1:0\nissue_open = yes";
    rows[9].url = "ftp://x.example";
    for (size_t i = 0; i < 10; i++) {
        const struct tm_home_new good = fine();

        test_dir(dir);
        expect_fails(init(dir, &rows[i], &err), TM_E_USAGE, &err);
        expect(access(dir, F_OK) != 0);
        expect_ok(init(dir, &good, &err), &err); /* the next try is not refused */
        test_rm(dir);
    }
}

static void a_second_init_changes_nothing(void)
{
    const struct tm_home_new with = fine();
    struct tm_err err = TM_ERR_INIT;
    char dir[64];

    test_dir(dir);
    expect_ok(init(dir, &with, &err), &err);
    expect_fails(init(dir, &with, &err), TM_E_EXISTS, &err);
    test_rm(dir);
}

static void a_failed_init_can_be_tried_again(void)
{
    const struct tm_home_new with = fine();
    struct tm_err err = TM_ERR_INIT;
    char dir[64], path[128];

    test_dir(dir);
    expect_int(mkdir(dir, 0700), 0);
    snprintf(path, sizeof path, "%s/recovery.key", dir);
    expect_int(mkdir(path, 0700), 0); /* no file can be made there */
    expect(init(dir, &with, &err) != 0);
    expect_int(rmdir(path), 0);
    expect_ok(init(dir, &with, &err), &err);
    test_rm(dir);
}

static void keys_are_for_their_owner_alone(void)
{
    static const char *const keys[] = { "keys/control.key", "keys/transport.key", "recovery.key" };
    const struct tm_home_new with = fine();
    struct tm_err err = TM_ERR_INIT;
    struct tm_home home;
    char dir[64], path[128];
    struct stat st;

    test_dir(dir);
    expect_ok(init(dir, &with, &err), &err);
    expect(stat(dir, &st) == 0 && (st.st_mode & 0777) == 0700);
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, keys[i]);
        expect(stat(path, &st) == 0);
        expect_int(st.st_mode & 0777, 0600);
    }
    snprintf(path, sizeof path, "%s/keys/control.key", dir);
    expect_int(chmod(path, 0640), 0);
    expect_fails(tm_home_open(dir, true, &home, &err), TM_E_DENIED, &err);
    expect_int(chmod(path, 0600), 0);
    expect_ok(tm_home_open(dir, true, &home, &err), &err);
    tm_home_close(&home);
    test_rm(dir);
}

static void a_home_is_for_one_process(void)
{
    const struct tm_home_new with = fine();
    struct tm_err err = TM_ERR_INIT;
    struct tm_home first, second;
    char dir[64];

    test_dir(dir);
    expect_fails(tm_home_open(dir, true, &first, &err), TM_E_NOTFOUND, &err);
    expect_ok(init(dir, &with, &err), &err);
    expect_ok(tm_home_open(dir, true, &first, &err), &err);
    expect_fails(tm_home_open(dir, true, &second, &err), TM_E_BUSY, &err);
    expect_ok(tm_home_open(dir, false, &second, &err), &err);
    tm_home_close(&second);
    tm_home_close(&first);
    expect_ok(tm_home_open(dir, true, &second, &err), &err);
    tm_home_close(&second);
    test_rm(dir);
}

static void a_spoilt_key_file_is_said_and_never_used(void)
{
    const struct tm_home_new with = fine();
    struct tm_err err = TM_ERR_INIT;
    struct tm_home home;
    char dir[64], path[128];
    FILE *f;

    test_dir(dir);
    expect_ok(init(dir, &with, &err), &err);
    snprintf(path, sizeof path, "%s/keys/control.key", dir);
    f = fopen(path, "w");
    expect(f != NULL && fputs("00112233\n", f) >= 0 && fclose(f) == 0);
    expect_fails(tm_home_open(dir, true, &home, &err), TM_E_CORRUPT, &err);
    test_rm(dir);
}

TM_CLAIMS(CLAIM(bad_options_are_refused_and_leave_nothing), CLAIM(a_second_init_changes_nothing),
          CLAIM(a_failed_init_can_be_tried_again), CLAIM(keys_are_for_their_owner_alone),
          CLAIM(a_home_is_for_one_process), CLAIM(a_spoilt_key_file_is_said_and_never_used))
