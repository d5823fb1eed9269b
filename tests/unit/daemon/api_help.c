/* What the tests of the API share. */
#include "tests/unit/daemon/api_help.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

struct test_home api_school;

void api_fill_in(const char *path, char out[512])
{
    char id[TM_ID_TEXT_SIZE];
    const char *at = strchr(path, '@');

    tm_id_text(&api_school.member, id);
    if (at == NULL)
        snprintf(out, 512, "%s", path);
    else
        snprintf(out, 512, "%.*s%s%s", (int)(at - path), path, id, at + 1);
}

static void is_json(const struct tm_api_answer *a, const char *what)
{
    json_error_t e;
    json_t *v = json_loadb((const char *)a->body.data, a->body.len, JSON_DECODE_ANY, &e);

    if (v == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: not JSON: %s", what, e.text);
    json_decref(v);
}

void api_one(int line, const char *method, const char *path, const char *query, const char *body,
             bool control, int want)
{
    struct tm_api_answer a;
    char full[512];
    int got;

    api_fill_in(path, full);
    got = test_call(&api_school, method, full, query, body, control, &a);
    if (got != want)
        tm_claim_failed(__FILE__, line, "%s %s?%s: %d, not %d: %.300s", method, full, query, got,
                        want, tm_buf_str(&a.body));
    if (strstr(a.type, "json") != NULL && got != 204)
        is_json(&a, full);
    expect((got >= 400 && got != 422 && strcmp(path, "/readyz") != 0 &&
            strncmp(path, "/1.0/identifiers/", 17) != 0) == /* answers in its own form */
           (strcmp(a.type, "application/problem+json") == 0));
    tm_buf_free(&a.body);
}

struct tm_api_answer api_ask(const char *method, const char *path, const char *query,
                             const char *body)
{
    struct tm_api_answer a;
    char full[512];

    api_fill_in(path, full);
    test_call(&api_school, method, full, query, body, true, &a);
    return a;
}

const char api_unsigned[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
    "\"credentialSubject\":{\"id\":\"did:example:learner\"}}";

int64_t api_issue(struct tm_buf *out)
{
    struct tm_api_answer a;
    char body[1024];
    json_t *v, *c;
    int64_t place;
    char *text;

    snprintf(body, sizeof body, "{\"credential\":%s}", api_unsigned);
    a = api_ask("POST", "/credentials/issue", "", body);
    if (a.status != 201)
        tm_claim_failed(__FILE__, __LINE__, "issue: %d %s", a.status, tm_buf_str(&a.body));
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    c = json_object_get(v, "verifiableCredential");
    place = atoll(json_string_value(
        json_object_get(json_object_get(c, "credentialStatus"), "statusListIndex")));
    text = json_dumps(c, JSON_COMPACT);
    tm_buf_printf(out, "{\"verifiableCredential\":%s}", text);
    free(text);
    json_decref(v);
    tm_buf_free(&a.body);
    return place;
}
