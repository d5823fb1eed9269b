/* A node in a home of its own under the temporary folder, and requests to it in this process. */
#ifndef TM_TESTS_DAEMON_HOME_H
#define TM_TESTS_DAEMON_HOME_H

#include "node/daemon/api.h"

struct test_home {
    char dir[64];
    struct tm_home home;
    struct tm_node *node;
    struct tm_id member;
};

#define TEST_NETWORK "test.example"

/* A folder that is not there yet. */
void test_dir(char dir[64]);
void test_home_make(struct test_home *t, enum tm_kind kind);
void test_home_open(struct test_home *t); /* closes and opens it again */
void test_home_end(struct test_home *t);  /* closes it and takes the folder away */
void test_rm(const char *dir);

/* The status; `body` (taken over from the answer) is freed by the caller. */
int test_call(struct test_home *t, const char *method, const char *path, const char *query,
              const char *body, bool control, struct tm_api_answer *answer);

#endif
