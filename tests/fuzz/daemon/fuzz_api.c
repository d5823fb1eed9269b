/* The API of a public listener: any method, path, query and body is answered, and what says it is JSON
 * is JSON. Input: four parts, a line each; the body is all that is left. One node for all runs; it
 * takes nothing in from the public listener, so a run does not depend on those before it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "node/base/check.h"
#include "node/daemon/api.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static struct tm_home home;
static struct tm_node *node;
static char dir[64];

static void end(void)
{
    tm_api_thread_done();
    tm_node_close(node);
    tm_home_close(&home);
}

static void begin(void)
{
    const struct tm_home_new with = {
        .network = "fuzz.example", .name = "School", .country = "HR", .kind = TM_KIND_AUTHORITY
    };
    struct tm_err err = TM_ERR_INIT;
    char recovery[PATH_MAX];
    struct tm_id member;

    snprintf(dir, sizeof dir, "/tmp/tm-fuzz-api-XXXXXX");
    TM_CHECK(mkdtemp(dir) != NULL);
    tm_say_level(TM_SAY_ERROR);
    TM_CHECK(tm_home_init(dir, &with, &member, recovery, &err) == 0);
    TM_CHECK(tm_home_open(dir, true, &home, &err) == 0);
    TM_CHECK(tm_node_open(&home, &node, &err) == 0);
    atexit(end);
}

static const char *line(char **rest)
{
    char *start = *rest, *nl = strchr(start, '\n');

    if (nl == NULL) {
        *rest = start + strlen(start);
    } else {
        *nl = 0;
        *rest = nl + 1;
    }
    return start;
}

static void check_json(struct tm_slice text)
{
    json_t *v =
        json_loadb((const char *)text.data, text.len, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);

    TM_CHECK(v != NULL);
    json_decref(v);
}

/* Every line of a batch's answer, the last one too, ends in a newline. */
static void check_lines(struct tm_slice text)
{
    while (text.len > 0) {
        const uint8_t *end = memchr(text.data, '\n', text.len);

        TM_CHECK(end != NULL);
        check_json(tm_slice(text.data, (size_t)(end - text.data)));
        text = tm_slice_from(text, (size_t)(end - text.data) + 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_api_answer answer = TM_API_ANSWER_INIT;
    struct tm_api_request req = { .control = false };
    char *text = malloc(len + 1), *rest = text;

    TM_CHECK(text != NULL);
    if (node == NULL)
        begin();
    memcpy(text, data, len);
    text[len] = 0;
    req.method = line(&rest);
    req.path = line(&rest);
    req.query = line(&rest);
    req.body = tm_slice(rest, len - (size_t)(rest - text));
    tm_api_handle(node, &req, &answer);
    TM_CHECK(answer.status >= 200 && answer.status < 600 && answer.status != 500);
    if (strcmp(answer.type, "application/x-ndjson") == 0)
        check_lines(tm_buf_slice(&answer.body));
    else if (answer.status != 204 && strstr(answer.type, "json") != NULL)
        check_json(tm_buf_slice(&answer.body));
    tm_buf_free(&answer.body);
    free(text);
    return 0;
}
