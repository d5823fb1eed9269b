/* A node in a home of its own, for tests. */
#include "tests/unit/daemon/home.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/lib/expect.h"

void test_dir(char dir[64])
{
    char parent[] = "/tmp/tm-daemon-XXXXXX";

    expect(mkdtemp(parent) != NULL);
    snprintf(dir, 64, "%s/home", parent);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    return remove(path);
}

void test_rm(const char *dir)
{
    char parent[64];

    snprintf(parent, sizeof parent, "%s", dir);
    *strrchr(parent, '/') = 0;
    nftw(parent, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* One step of the worker, and its head is signed. */
static void settle(struct test_home *t)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_node_record(t->node, TM_LIT("test/opened"), TM_LIT("1"), &err), &err);
}

void test_home_make(struct test_home *t, enum tm_kind kind)
{
    const struct tm_home_new with = { .network = TEST_NETWORK,
                                      .name = "Test School",
                                      .country = "HR",
                                      .url = "http://school.example",
                                      .kind = kind };
    struct tm_err err = TM_ERR_INIT;
    char recovery[PATH_MAX];

    memset(t, 0, sizeof *t);
    test_dir(t->dir);
    expect_ok(tm_home_init(t->dir, &with, &t->member, recovery, &err), &err);
    expect_ok(tm_home_open(t->dir, true, &t->home, &err), &err);
    expect_ok(tm_node_open(&t->home, &t->node, &err), &err);
    settle(t);
}

void test_home_open(struct test_home *t)
{
    struct tm_err err = TM_ERR_INIT;

    tm_node_close(t->node);
    t->node = NULL;
    tm_home_close(&t->home);
    expect_ok(tm_home_open(t->dir, true, &t->home, &err), &err);
    expect_ok(tm_node_open(&t->home, &t->node, &err), &err);
    settle(t);
}

void test_home_end(struct test_home *t)
{
    tm_node_close(t->node);
    t->node = NULL;
    tm_home_close(&t->home);
    test_rm(t->dir);
}

int test_call(struct test_home *t, const char *method, const char *path, const char *query,
              const char *body, bool control, struct tm_api_answer *answer)
{
    const struct tm_api_request req = {
        .method = method, .path = path, .query = query, .body = tm_str(body), .control = control
    };

    *answer = (struct tm_api_answer)TM_API_ANSWER_INIT;
    tm_api_handle(t->node, &req, answer);
    return answer->status;
}
