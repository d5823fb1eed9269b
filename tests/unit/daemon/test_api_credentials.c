/* The API over a node in this process: a credential issued, revoked, verified in each form it comes in, and
 * its place in our lists. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "node/base/clock.h"
#include "node/cred/image.h"
#include "node/cred/tokenstatus.h"
#include "node/limits.h"
#include "tests/unit/daemon/api_help.h"

static void a_revoked_credential_is_never_a_200(void)
{
    struct tm_buf signed_one = TM_BUF_INIT(TM_KIB(64)), revoke = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    api_issue(&signed_one);
    POST("/credentials/verify", tm_buf_str(&signed_one), 200);
    POST("/v1/verify", tm_buf_str(&signed_one), 200);
    /* {"verifiableCredential":X} is {"purpose":…,"targets":[{"credential":X}]} with another head. */
    tm_buf_printf(&revoke, "{\"purpose\":\"revocation\",\"targets\":[{\"credential\":%s]}",
                  tm_buf_str(&signed_one) + strlen("{\"verifiableCredential\":"));
    POST("/v1/own/status", tm_buf_str(&revoke), 200);
    a = api_ask("POST", "/credentials/verify", "", tm_buf_str(&signed_one));
    expect(a.status == 400 || a.status == 422);
    expect(strstr(tm_buf_str(&a.body), "\"verified\":false") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"report\":") != NULL);
    tm_buf_free(&a.body);
    a = api_ask("POST", "/v1/verify", "", tm_buf_str(&signed_one));
    expect_int(a.status, 200);
    expect(strstr(tm_buf_str(&a.body), "TOTAL_FAILED") != NULL);
    tm_buf_free(&a.body);
    tm_buf_free(&signed_one);
    tm_buf_free(&revoke);
    test_home_end(&api_school);
}

/* ---- our lists as tokens ---- */

static struct tm_api_answer get_list(const char *path, const char *query, const char *accept)
{
    struct tm_api_request req = {
        .method = "GET", .path = path, .query = query, .accept = accept, .control = false
    };
    struct tm_api_answer a = TM_API_ANSWER_INIT;

    tm_api_handle(api_school.node, &req, &a);
    return a;
}

static void expect_list_type(const char *path, const char *query, const char *accept,
                             const char *type)
{
    struct tm_api_answer a = get_list(path, query, accept);

    if (a.status != 200 || strcmp(a.type, type) != 0)
        tm_claim_failed(__FILE__, __LINE__, "%s?%s, %s: %d %s", path, query,
                        accept == NULL ? "no Accept" : accept, a.status, a.type);
    tm_buf_free(&a.body);
}

/* The URL of our list of that purpose. */
static void own_list(const char *purpose, char out[256])
{
    struct tm_api_answer a = api_ask("GET", "/v1/own/status-lists", "", "");
    json_t *v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL), *list;
    size_t i;

    out[0] = 0;
    json_array_foreach(json_object_get(v, "lists"), i, list)
    {
        if (strcmp(json_string_value(json_object_get(list, "purpose")), purpose) == 0)
            snprintf(out, 256, "%s", json_string_value(json_object_get(list, "list")));
    }
    expect(out[0] != 0);
    json_decref(v);
    tm_buf_free(&a.body);
}

/* Our token is one that tm_token_status_open() believes, and of its places only `index` is set. */
static void expect_token(const char *url, unsigned bits, int64_t index, unsigned want)
{
    struct tm_api_answer a =
        get_list(strstr(url, "/status-lists/"), "", "application/statuslist+jwt");
    struct tm_token_status_in in = { .text = tm_buf_slice(&a.body), .at_ms = tm_wall_ms() };
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    struct tm_buf entries = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_token_status list;
    unsigned value;

    expect_ok(tm_token_status_open(&in, &arena, &entries, &list, &err), &err);
    for (const struct tm_check *c = list.checks.first; c != NULL; c = c->next)
        if (c->outcome < TM_WARNING)
            tm_claim_failed(__FILE__, __LINE__, "%s", c->text);
    expect(list.proof_n == 1 && list.proof[0].issuer_bound && tm_slice_is(list.uri, url));
    expect_int(list.expires_ms - list.issued_ms, INT64_C(86400000));
    expect(list.ttl_s > 0);
    expect_int(list.bits, bits);
    expect_int((int64_t)entries.len, TM_STATUS_LENGTH_MIN * bits / 8);
    for (int64_t i = 0; i < TM_STATUS_LENGTH_MIN; i++) {
        expect(tm_token_status_get(tm_buf_slice(&entries), bits, (uint64_t)i, &value));
        expect_int(value, i == index ? want : 0);
    }
    tm_buf_free(&entries);
    tm_arena_free(&arena);
    tm_buf_free(&a.body);
}

static void change_status(const char *purpose, const char *url, int64_t index)
{
    char body[512];

    snprintf(body, sizeof body,
             "{\"purpose\":\"%s\",\"targets\":[{\"list\":\"%s\",\"index\":%lld}]}", purpose, url,
             (long long)index);
    POST("/v1/own/status", body, 200);
}

static void our_lists_are_tokens_for_who_accepts_them(void)
{
    static const char *const accepted[] = { "application/statuslist+jwt",
                                            "Application/StatusList+JWT;q=0.9",
                                            "application/json, application/statuslist+jwt" };
    static const char *const others[] = { NULL,
                                          "",
                                          "*/*",
                                          "application/json",
                                          "application/statuslist+jwts",
                                          "application/statuslist+cwt,text/html" };
    struct tm_buf signed_one = TM_BUF_INIT(TM_KIB(64));
    char url[256], query[400];
    const char *path;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    api_issue(&signed_one);
    own_list("revocation", url);
    path = strstr(url, "/status-lists/");
    snprintf(query, sizeof query, "url=%s", url);
    for (size_t i = 0; i < sizeof accepted / sizeof accepted[0]; i++) {
        expect_list_type(path, "", accepted[i], "application/statuslist+jwt");
        expect_list_type("/v1/status-lists", query, accepted[i], "application/statuslist+jwt");
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        expect_list_type(path, "", others[i], "application/json");
        expect_list_type("/v1/status-lists", query, others[i], "application/json");
    }
    expect_token(url, 1, -1, 0);
    change_status("revocation", url, 77);
    expect_token(url, 1, 77, TM_TOKEN_INVALID);
    POST("/v1/own/status-lists", "{\"purpose\":\"suspension\"}", 200);
    own_list("suspension", url);
    change_status("suspension", url, 131071);
    expect_token(url, 2, 131071, TM_TOKEN_SUSPENDED);
    tm_buf_free(&signed_one);
    test_home_end(&api_school);
}

/* One that is broken, one of a kind not known, and a good one between them. */
static void an_unreadable_credential_does_not_hide_the_others(void)
{
#define OF_KIND(id)                                                                                \
    "{\"@context\":\"https://www.w3.org/ns/credentials/v2\","                                      \
    "\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"" id "\"}"
    static const char *const want[] = { "TOTAL_FAILED", "INDETERMINATE", "INDETERMINATE" };
    struct tm_buf signed_one = TM_BUF_INIT(TM_KIB(64)), body = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;
    json_t *v, *reports;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    api_issue(&signed_one);
    signed_one.len--; /* of {"verifiableCredential":X} what is X */
    tm_buf_printf(
        &body,
        "{\"verifiablePresentation\":{\"@context\":[\"https://www.w3.org/ns/credentials/"
        "v2\"],\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":[%s,%.*s,%s]"
        "}}",
        OF_KIND("data:application/vc+jwt,no jwt"),
        TM_ARG(tm_slice_from(tm_buf_slice(&signed_one), strlen("{\"verifiableCredential\":"))),
        OF_KIND("data:text/html,x"));
    a = api_ask("POST", "/presentations/verify", "", tm_buf_str(&body));
    expect_int(a.status, 422);
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    reports = json_object_get(json_object_get(v, "report"), "credentials");
    expect_int((int64_t)json_array_size(reports), 3);
    for (size_t i = 0; i < 3; i++) {
        const json_t *report = json_array_get(reports, i);

        expect_str(json_string_value(json_object_get(report, "verdict")), want[i]);
        if (i != 1)
            expect_str(json_string_value(json_object_get(report, "sub_indication")),
                       "format.readable");
    }
    expect_int((int64_t)json_array_size(json_object_get(v, "credentialResults")), 3);
    expect(json_is_true(
        json_object_get(json_array_get(json_object_get(v, "credentialResults"), 1), "verified")));
    json_decref(v);
    tm_buf_free(&a.body);
    tm_buf_free(&body);
    tm_buf_free(&signed_one);
    test_home_end(&api_school);
#undef OF_KIND
}

static void an_ended_key_signs_nothing_more(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;
    char body[1024];
    json_t *v;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    a = api_ask("POST", "/v1/own/keys", "", "{}");
    expect_int(a.status, 200);
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    api_issue(&text);
    snprintf(body, sizeof body, "{\"method\":\"%s\",\"reason\":\"retired\"}",
             json_string_value(json_object_get(v, "method")));
    POST("/v1/own/keys/end", body, 200);
    snprintf(body, sizeof body, "{\"credential\":%s}", api_unsigned);
    POST("/credentials/issue", body, 400);
    POST("/v1/own/keys", "{}", 200);
    tm_buf_reset(&text);
    api_issue(&text); /* by the new one */
    json_decref(v);
    tm_buf_free(&a.body);
    tm_buf_free(&text);
    test_home_end(&api_school);
}

/* ---- badges ---- */

/* The verdict on these bytes, whatever they are. */
static void expect_verdict(struct tm_slice body, int status, const char *says)
{
    struct tm_api_request req = {
        .method = "POST", .path = "/v1/verify", .query = "", .body = body, .control = false
    };
    struct tm_api_answer a = TM_API_ANSWER_INIT;

    tm_api_handle(api_school.node, &req, &a);
    if (a.status != status || strstr(tm_buf_str(&a.body), says) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%d %.400s", a.status, tm_buf_str(&a.body));
    tm_buf_free(&a.body);
}

static void a_badge_image_is_verified_as_what_is_in_it(void)
{
    static const uint8_t blank[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"
                                   "\x3a\x7e\x9b\x55\0\0\0\0IEND\xae\x42\x60\x82";
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_buf wrapped = TM_BUF_INIT(TM_KIB(64)), image = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);
    const struct tm_slice images[] = { tm_slice(blank, sizeof blank - 1), TM_LIT("<svg/>") };
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice credential;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    api_issue(&wrapped);
    credential = tm_slice_from(tm_buf_slice(&wrapped), strlen("{\"verifiableCredential\":"));
    credential.len--;
    for (size_t i = 0; i < 2; i++) {
        tm_buf_reset(&image);
        expect_ok(tm_image_bake(images[i], credential, &arena, &image, &err), &err);
        expect_verdict(tm_buf_slice(&image), 200,
                       "\"code\":\"proof.signature\",\"outcome\":\"passed\"");
        image.data[image.len - 40] ^= 1;
        if (i == 0) /* a checksum */
            expect_verdict(tm_buf_slice(&image), 400, "malformed");
        else
            expect_verdict(tm_buf_slice(&image), 200, "TOTAL_FAILED");
        expect_verdict(images[i], 400, "unsupported");
    }
    tm_buf_free(&wrapped);
    tm_buf_free(&image);
    tm_arena_free(&arena);
    test_home_end(&api_school);
}

#define AT_ONCE 4
#define EACH    8

static void *issue_some(void *arg)
{
    int64_t *places = arg;

    for (size_t i = 0; i < EACH; i++) {
        struct tm_buf text = TM_BUF_INIT(TM_KIB(64));

        places[i] = api_issue(&text);
        tm_buf_free(&text);
    }
    return NULL;
}

static void no_two_credentials_share_a_place_however_they_are_issued(void)
{
    int64_t places[AT_ONCE * EACH];
    pthread_t threads[AT_ONCE];
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    api_issue(&text); /* one list for all */
    tm_buf_free(&text);
    for (size_t i = 0; i < AT_ONCE; i++)
        expect_int(pthread_create(&threads[i], NULL, issue_some, places + i * EACH), 0);
    for (size_t i = 0; i < AT_ONCE; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < AT_ONCE * EACH; i++)
        for (size_t j = 0; j < i; j++)
            expect(places[i] != places[j]);
    test_home_end(&api_school);
}

static void a_place_that_is_set_already_is_passed_over(void)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(8)), text = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;
    json_t *v;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    a = api_ask("POST", "/v1/own/status-lists", "", "{}");
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    tm_buf_put_str(&body, "{\"purpose\":\"revocation\",\"value\":1,\"targets\":[");
    for (int i = 0; i < 131072; i += 8) /* an eighth of all */
        tm_buf_printf(&body, "%s{\"list\":\"%s\",\"index\":%d}", i == 0 ? "" : ",",
                      json_string_value(json_object_get(v, "list")), i);
    tm_buf_put_str(&body, "]}");
    POST("/v1/own/status", tm_buf_str(&body), 200);
    for (int i = 0; i < 60; i++) { /* all of them by luck: once in three thousand runs */
        tm_buf_reset(&text);
        expect(api_issue(&text) % 8 != 0);
    }
    json_decref(v);
    tm_buf_free(&a.body);
    tm_buf_free(&body);
    tm_buf_free(&text);
    test_home_end(&api_school);
}

TM_CLAIMS(CLAIM(a_revoked_credential_is_never_a_200),
          CLAIM(our_lists_are_tokens_for_who_accepts_them),
          CLAIM(an_unreadable_credential_does_not_hide_the_others),
          CLAIM(an_ended_key_signs_nothing_more), CLAIM(a_badge_image_is_verified_as_what_is_in_it),
          CLAIM(no_two_credentials_share_a_place_however_they_are_issued),
          CLAIM(a_place_that_is_set_already_is_passed_over))
