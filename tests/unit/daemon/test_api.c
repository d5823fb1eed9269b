/* The API over a node in this process: every route, who may ask it, and what is wrong with a request. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "node/base/clock.h"
#include "node/cred/image.h"
#include "node/cred/tokenstatus.h"
#include "node/limits.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

static struct test_home school;

/* "@" in a path stands for the school's own member id. */
static void fill_in(const char *path, char out[512])
{
    char id[TM_ID_TEXT_SIZE];
    const char *at = strchr(path, '@');

    tm_id_text(&school.member, id);
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

static void one(int line, const char *method, const char *path, const char *query, const char *body,
                bool control, int want)
{
    struct tm_api_answer a;
    char full[512];
    int got;

    fill_in(path, full);
    got = test_call(&school, method, full, query, body, control, &a);
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

#define GET(path, query, want)           one(__LINE__, "GET", path, query, "", true, want)
#define POST(path, body, want)           one(__LINE__, "POST", path, "", body, true, want)
#define PUBLIC(method, path, body, want) one(__LINE__, method, path, "", body, false, want)

static void control_only_routes_are_refused_on_the_public_listener(void)
{
    static const struct {
        const char *method, *path, *flags;
    } rows[] = {
#define TM_ROUTE(method, path, flags, handler, meaning) { method, path, #flags },
#include "node/daemon/api_routes.def"
#undef TM_ROUTE
    };
    size_t refused = 0;

    test_home_make(&school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        bool own = strncmp(rows[i].path, "/v1/own/", 8) == 0;
        const char *path = strstr(rows[i].path, "/*/") != NULL && strstr(rows[i].flags, "ISSUE")
                               ? "/issuers/key1/credentials/issue"
                               : rows[i].path;

        expect(own == (strstr(rows[i].flags, "CONTROL") != NULL));
        if (strstr(rows[i].flags, "CONTROL") == NULL && strstr(rows[i].flags, "ISSUE") == NULL)
            continue;
        PUBLIC(rows[i].method, path, "{}", 403);
        refused++;
    }
    expect(refused >= 20);
    test_home_end(&school);
}

static void reading_routes_answer_and_name_what_is_wrong(void)
{
    test_home_make(&school, TM_KIND_AUTHORITY);
    GET("/healthz", "", 200);
    GET("/readyz", "", 200); /* an authority's own log is its first anchor, and just signed */
    GET("/metrics", "", 200);
    GET("/v1/node", "", 200);
    GET("/v1/peers", "", 200);
    GET("/v1/anchors", "", 200);
    GET("/v1/forks", "", 200);
    GET("/v1/logs", "", 200);
    GET("/v1/logs/@", "", 200);
    GET("/v1/logs/@", "from=0&count=1000", 200);
    GET("/v1/logs/@", "count=1001", 400);
    GET("/v1/logs/@", "from=-1", 400);
    GET("/v1/logs/@/entries/0", "", 200);
    GET("/v1/logs/@/entries/1", "", 404);
    GET("/v1/logs/@/entries/x", "", 400);
    GET("/v1/logs/@/proof/0", "", 200);
    GET("/v1/members/@", "", 200);
    GET("/v1/members/zQmNobodyAtAll", "", 404);
    GET("/v1/members/a%00b", "", 400);
    GET("/v1/members/%FF%FE%FD", "", 404);
    GET("/v1/members//", "", 404);
    GET("/v1/members/@/catalogue", "", 404);
    GET("/v1/trust", "", 400);
    GET("/v1/trust", "issuer=did:web:x.example", 200);
    GET("/v1/trust", "issuer=did:web:x.example&at=yesterday", 400);
    GET("/v1/trust", "issuer=did:web:x.example&at=", 400);
    GET("/v1/trust", "issuer=did:web:x.example&eqf=9", 400);
    GET("/v1/status-lists", "", 400);
    GET("/v1/status-lists", "url=https%3A%2F%2Fx.example%2Flist", 404);
    GET("/v1/status-lists", "url=x&as=poem", 400);
    GET("/status-lists/nothing", "", 404);
    GET("/status-lists/a%2Fb", "", 404);
    GET("/status-lists/%00", "", 400);
    GET("/nowhere", "", 404);
    GET("", "", 404);
    GET("/v1/verify", "", 405);
    test_home_end(&school);
}

static void tiles_are_served_in_every_width_there_is_and_no_other(void)
{
    test_home_make(&school, TM_KIND_PROVIDER);
    GET("/v1/members/@/log/checkpoint", "", 200);
    GET("/v1/members/@/log/0/checkpoint", "", 200);
    GET("/v1/members/@/log/1/checkpoint", "", 404);
    GET("/v1/members/@/log/0/tile/0/000.p/1", "", 200);
    GET("/v1/members/@/log/0/tile/entries/000.p/1", "", 200);
    GET("/v1/members/@/log/tile/0/000.p/1", "", 200);
    GET("/v1/members/@/log/0/tile/0/000.p/2", "", 404);
    GET("/v1/members/@/log/0/tile/0/000", "", 404);
    GET("/v1/members/@/log/0/tile/0/000.p/0", "", 404);
    GET("/v1/members/@/log/0/tile/0/../000", "", 404);
    GET("/v1/members/@/log/0/tile/99/000", "", 404);
    GET("/v1/members/@/log/0/", "", 404);
    GET("/v1/members/@/log/00/checkpoint", "", 404);
    GET("/v1/members/@/log/99999999999999999999/checkpoint", "", 404);
    test_home_end(&school);
}

static struct tm_api_answer ask(const char *method, const char *path, const char *query,
                                const char *body)
{
    struct tm_api_answer a;
    char full[512];

    fill_in(path, full);
    test_call(&school, method, full, query, body, true, &a);
    return a;
}

static void members_are_chosen_by_country_kind_and_words(void)
{
    static const struct {
        const char *query;
        bool found;
    } rows[] = {
        { "country=HR", true },    { "country=PT", false },
        { "kind=provider", true }, { "kind=other", false },
        { "q=test+sch", true },    { "q=%53CHOOL", true },
        { "q=university", false }, { "country=HR&kind=other", false },
    };

    test_home_make(&school, TM_KIND_PROVIDER);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tm_api_answer a = ask("GET", "/v1/members", rows[i].query, "");

        expect_int(a.status, 200);
        expect((strstr(tm_buf_str(&a.body), "Test School") != NULL) == rows[i].found);
        tm_buf_free(&a.body);
    }
    test_home_end(&school);
}

static void head_and_options_follow_the_table(void)
{
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_PROVIDER);
    one(__LINE__, "HEAD", "/healthz", "", "", false, 200);
    a = ask("OPTIONS", "/v1/verify", "", "");
    expect_int(a.status, 204);
    expect(a.cors);
    expect_str(a.allow, "POST, OPTIONS");
    tm_buf_free(&a.body);
    a = ask("OPTIONS", "/v1/own/keys", "", ""); /* no page may even ask */
    expect_int(a.status, 204);
    expect(!a.cors);
    expect_str(a.allow, "GET, HEAD, POST, OPTIONS");
    tm_buf_free(&a.body);
    a = ask("DELETE", "/v1/node", "", "");
    expect_int(a.status, 405);
    expect_str(a.allow, "GET, HEAD, OPTIONS");
    tm_buf_free(&a.body);
    one(__LINE__, "OPTIONS", "/nowhere", "", "", false, 404);
    test_home_end(&school);
}

static void lint_answers_200_and_says_what_is_missing(void)
{
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/lint", "", 400);
    POST("/v1/lint", "{}", 400);
    a = ask("POST", "/v1/lint", "", "[{\"id\":\"x:y\",\"title\":\"x\"}]");
    expect_int(a.status, 200);
    expect(strstr(tm_buf_str(&a.body), "\"complete\":false") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"name\":\"isced-f\",\"version\":\"ISCED-F 2013\"") !=
           NULL);
    tm_buf_free(&a.body);
    test_home_end(&school);
}

static void what_cannot_be_understood_is_never_taken_for_absent(void)
{
    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/verify", "", 400);
    POST("/v1/verify", "{", 400);
    POST("/v1/verify", "{\"verifiableCredential\":{},\"options\":{\"at\":5}}", 400);
    POST("/v1/verify", "{\"verifiableCredential\":{},\"options\":{\"at\":\"soon\"}}", 400);
    POST("/v1/verify", "{\"verifiableCredential\":{},\"options\":[]}", 400);
    POST("/presentations/verify",
         "{\"verifiablePresentation\":{},\"options\":{\"challenge\":{\"a\":1}}}", 400);
    POST("/credentials/verify", "{\"verifiableCredential\":{},\"options\":{\"domain\":1}}", 400);
    POST("/credentials/verify", "{}", 400);
    POST("/credentials/verify", "{\"verifiableCredential\":null}", 400);
    POST("/credentials/verify", "{\"verifiableCredential\":[]}", 400);
    POST("/credentials/verify", "[]", 400);
    POST("/presentations/verify", "{\"options\":{}}", 400);
    POST("/v1/own/anchors", "{}", 400);
    POST("/v1/own/peers", "{\"address\":\"nonsense\"}", 400);
    POST("/v1/own/peers", "{\"address\":5}", 400);
    POST("/v1/own/accredit", "{\"member\":\"zQmNobody\"}", 404);
    POST("/v1/own/accredit",
         "{\"member\":\"zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk\",\"issuers\":\"x\"}", 400);
    POST("/v1/own/accredit",
         "{\"member\":\"zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk\",\"may_accredit\":1}",
         400);
    POST("/v1/own/withdraw", "{\"ref\":0,\"reason\":\"withdrawn\"}", 404);
    POST("/v1/own/keys", "{\"alg\":\"rot13\"}", 400);
    POST("/v1/own/keys", "{\"issuer\":5}", 400);
    POST("/v1/own/keys", "{\"from\":5}", 400);
    POST("/v1/own/issue", "{\"credential\":{}}", 404); /* no key yet */
    POST("/v1/own/status", "{\"purpose\":\"revocation\"}", 400);
    POST("/v1/own/status", "{\"purpose\":\"revocation\",\"value\":0,\"targets\":[{}]}", 400);
    POST("/v1/own/status-lists", "{\"length\":8}", 400);
    POST("/v1/own/status-lists", "{\"purpose\":1}", 400);
    POST("/v1/own/reject", "{\"member\":\"zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk\"}", 404);
    POST("/v1/own/catalogue", "{\"bytes\":1,\"entries\":1,\"sha256\":\"zz\"}", 400);
    POST("/v1/own/backup", "{\"to\":\"relative\"}", 400);
    test_home_end(&school);
}

static const char unsigned_credential[] =
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
    "\"credentialSubject\":{\"id\":\"did:example:learner\"}}";

/* Issues one; the signed credential in `out`, and its place in the list. */
static int64_t issue(struct tm_buf *out)
{
    struct tm_api_answer a;
    char body[1024];
    json_t *v, *c;
    int64_t place;
    char *text;

    snprintf(body, sizeof body, "{\"credential\":%s}", unsigned_credential);
    a = ask("POST", "/credentials/issue", "", body);
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

static void a_revoked_credential_is_never_a_200(void)
{
    struct tm_buf signed_one = TM_BUF_INIT(TM_KIB(64)), revoke = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    issue(&signed_one);
    POST("/credentials/verify", tm_buf_str(&signed_one), 200);
    POST("/v1/verify", tm_buf_str(&signed_one), 200);
    /* {"verifiableCredential":X} is {"purpose":…,"targets":[{"credential":X}]} with another head. */
    tm_buf_printf(&revoke, "{\"purpose\":\"revocation\",\"targets\":[{\"credential\":%s]}",
                  tm_buf_str(&signed_one) + strlen("{\"verifiableCredential\":"));
    POST("/v1/own/status", tm_buf_str(&revoke), 200);
    a = ask("POST", "/credentials/verify", "", tm_buf_str(&signed_one));
    expect(a.status == 400 || a.status == 422);
    expect(strstr(tm_buf_str(&a.body), "\"verified\":false") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"report\":") != NULL);
    tm_buf_free(&a.body);
    a = ask("POST", "/v1/verify", "", tm_buf_str(&signed_one));
    expect_int(a.status, 200);
    expect(strstr(tm_buf_str(&a.body), "TOTAL_FAILED") != NULL);
    tm_buf_free(&a.body);
    tm_buf_free(&signed_one);
    tm_buf_free(&revoke);
    test_home_end(&school);
}

/* ---- our lists as tokens ---- */

static struct tm_api_answer get_list(const char *path, const char *query, const char *accept)
{
    struct tm_api_request req = {
        .method = "GET", .path = path, .query = query, .accept = accept, .control = false
    };
    struct tm_api_answer a = TM_API_ANSWER_INIT;

    tm_api_handle(school.node, &req, &a);
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
    struct tm_api_answer a = ask("GET", "/v1/own/status-lists", "", "");
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

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    issue(&signed_one);
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
    test_home_end(&school);
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

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    issue(&signed_one);
    signed_one.len--; /* of {"verifiableCredential":X} what is X */
    tm_buf_printf(
        &body,
        "{\"verifiablePresentation\":{\"@context\":[\"https://www.w3.org/ns/credentials/"
        "v2\"],\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":[%s,%.*s,%s]"
        "}}",
        OF_KIND("data:application/vc+jwt,no jwt"),
        TM_ARG(tm_slice_from(tm_buf_slice(&signed_one), strlen("{\"verifiableCredential\":"))),
        OF_KIND("data:text/html,x"));
    a = ask("POST", "/presentations/verify", "", tm_buf_str(&body));
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
    test_home_end(&school);
#undef OF_KIND
}

static void an_ended_key_signs_nothing_more(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;
    char body[1024];
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    a = ask("POST", "/v1/own/keys", "", "{}");
    expect_int(a.status, 200);
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    issue(&text);
    snprintf(body, sizeof body, "{\"method\":\"%s\",\"reason\":\"retired\"}",
             json_string_value(json_object_get(v, "method")));
    POST("/v1/own/keys/end", body, 200);
    snprintf(body, sizeof body, "{\"credential\":%s}", unsigned_credential);
    POST("/credentials/issue", body, 400);
    POST("/v1/own/keys", "{}", 200);
    tm_buf_reset(&text);
    issue(&text); /* by the new one */
    json_decref(v);
    tm_buf_free(&a.body);
    tm_buf_free(&text);
    test_home_end(&school);
}

/* ---- badges ---- */

/* The verdict on these bytes, whatever they are. */
static void expect_verdict(struct tm_slice body, int status, const char *says)
{
    struct tm_api_request req = {
        .method = "POST", .path = "/v1/verify", .query = "", .body = body, .control = false
    };
    struct tm_api_answer a = TM_API_ANSWER_INIT;

    tm_api_handle(school.node, &req, &a);
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

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    issue(&wrapped);
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
    test_home_end(&school);
}

/* ---- DID resolution ---- */

/* The result; NULL when it is not answered with `status`. */
static json_t *resolve(const char *did, const char *query, int status)
{
    struct tm_api_answer a;
    char path[600], full[512];
    json_t *v;

    snprintf(path, sizeof path, "/1.0/identifiers/%s", did);
    fill_in(path, full);
    a = ask("GET", full, query, "");
    if (a.status != status)
        tm_claim_failed(__FILE__, __LINE__, "%s: %d: %s", did, a.status, tm_buf_str(&a.body));
    expect(strstr(a.type, "https://w3id.org/did-resolution") != NULL && a.cors);
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    tm_buf_free(&a.body);
    return v;
}

static void expect_error(const char *did, const char *query, int status, const char *error)
{
    json_t *v = resolve(did, query, status);

    expect(json_is_null(json_object_get(v, "didDocument")));
    expect(json_is_object(json_object_get(v, "didDocumentMetadata")));
    expect_str(json_string_value(json_object_get(v, "@context")),
               "https://w3id.org/did-resolution/v1");
    expect_str(
        json_string_value(json_object_get(json_object_get(v, "didResolutionMetadata"), "error")),
        error);
    json_decref(v);
}

static size_t keys_of(json_t *result)
{
    return json_array_size(
        json_object_get(json_object_get(result, "didDocument"), "verificationMethod"));
}

static void dids_resolve_from_what_is_known_here(void)
{
    static const char key[] = "did%3Akey%3Az6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b";
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    v = resolve(key, "", 200);
    expect_int((int64_t)keys_of(v), 2);
    expect_str(json_string_value(json_object_get(json_object_get(v, "didDocument"), "id")),
               "did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b");
    json_decref(v);
    v = resolve("did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b",
                "publicKeyFormat=JsonWebKey2020", 200);
    json_decref(v);
    expect_error(key, "publicKeyFormat=Ed25519VerificationKey2018", 400, "invalidPublicKeyType");
    expect_error(key, "publicKeyFormat=x", 400, "unsupportedPublicKeyType");
    expect_error("did%3Akey%3A6Mkt", "", 400, "invalidDid");
    expect_error("did%3Aethr%3Ax", "", 400, "methodNotSupported");
    expect_error("did%3Aweb%3Aschool.example", "", 404, "notFound");
    expect_error("did%3Akey%3Az6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b%23x", "", 400,
                 "invalidDidUrl");
    expect_error("zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk", "", 400, "invalidDid");
    test_home_end(&school);
}

static void a_member_s_keys_make_its_documents(void)
{
    struct tm_api_answer a;
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    v = resolve("did%3Atestamur%3A@", "", 200);
    expect_int((int64_t)keys_of(v), 1); /* of its log */
    json_decref(v);
    a = ask("POST", "/v1/own/keys", "",
            "{\"issuer\":\"did:web:school.example%3A3000\","
            "\"method\":\"did:web:school.example%3A3000#one\"}");
    expect_int(a.status, 200);
    tm_buf_free(&a.body);
    v = resolve("did%3Aweb%3Aschool.example%253A3000", "", 200);
    expect_int((int64_t)keys_of(v), 1);
    expect(json_array_size(json_object_get(json_object_get(v, "didDocument"), "assertionMethod")) ==
           1);
    expect(json_object_get(json_object_get(v, "didDocument"), "keyAgreement") == NULL);
    json_decref(v);
    v = resolve("@", "", 200); /* the member's id alone */
    expect_int((int64_t)keys_of(v), 2);
    expect_str(json_string_value(json_array_get(
                   json_object_get(json_object_get(v, "didDocument"), "alsoKnownAs"), 0)),
               "did:web:school.example%3A3000");
    json_decref(v);
    POST("/v1/own/keys/end",
         "{\"method\":\"did:web:school.example%3A3000#one\",\"reason\":\"retired\"}", 200);
    expect_error("did%3Aweb%3Aschool.example%253A3000", "", 404, "notFound");
    test_home_end(&school);
}

#define AT_ONCE 4
#define EACH    8

static void *issue_some(void *arg)
{
    int64_t *places = arg;

    for (size_t i = 0; i < EACH; i++) {
        struct tm_buf text = TM_BUF_INIT(TM_KIB(64));

        places[i] = issue(&text);
        tm_buf_free(&text);
    }
    return NULL;
}

static void no_two_credentials_share_a_place_however_they_are_issued(void)
{
    int64_t places[AT_ONCE * EACH];
    pthread_t threads[AT_ONCE];
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    issue(&text); /* one list for all */
    tm_buf_free(&text);
    for (size_t i = 0; i < AT_ONCE; i++)
        expect_int(pthread_create(&threads[i], NULL, issue_some, places + i * EACH), 0);
    for (size_t i = 0; i < AT_ONCE; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < AT_ONCE * EACH; i++)
        for (size_t j = 0; j < i; j++)
            expect(places[i] != places[j]);
    test_home_end(&school);
}

static void a_place_that_is_set_already_is_passed_over(void)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(8)), text = TM_BUF_INIT(TM_KIB(64));
    struct tm_api_answer a;
    json_t *v;

    test_home_make(&school, TM_KIND_AUTHORITY);
    POST("/v1/own/keys", "{}", 200);
    a = ask("POST", "/v1/own/status-lists", "", "{}");
    v = json_loadb((const char *)a.body.data, a.body.len, 0, NULL);
    tm_buf_put_str(&body, "{\"purpose\":\"revocation\",\"value\":1,\"targets\":[");
    for (int i = 0; i < 131072; i += 8) /* an eighth of all */
        tm_buf_printf(&body, "%s{\"list\":\"%s\",\"index\":%d}", i == 0 ? "" : ",",
                      json_string_value(json_object_get(v, "list")), i);
    tm_buf_put_str(&body, "]}");
    POST("/v1/own/status", tm_buf_str(&body), 200);
    for (int i = 0; i < 60; i++) { /* all of them by luck: once in three thousand runs */
        tm_buf_reset(&text);
        expect(issue(&text) % 8 != 0);
    }
    json_decref(v);
    tm_buf_free(&a.body);
    tm_buf_free(&body);
    tm_buf_free(&text);
    test_home_end(&school);
}

static void a_token_issues_and_a_wrong_one_does_not(void)
{
    static const char right[] = "correct-horse-battery";
    static const char *const wrong[] = { NULL, "", "correct-horse-batterz", "correct-horse-batter",
                                         "correct-horse-batteryy" };
    struct tm_api_request req = {
        .method = "POST", .path = "/credentials/issue", .query = "", .body = TM_LIT("{}")
    };
    struct tm_api_answer a = TM_API_ANSWER_INIT;

    test_home_make(&school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) { /* none is set: none fits */
        req.token = wrong[i];
        tm_api_handle(school.node, &req, &a);
        expect_int(a.status, 403);
    }
    snprintf(school.home.config.issue_token, sizeof school.home.config.issue_token, "%s", right);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        req.token = wrong[i];
        tm_api_handle(school.node, &req, &a);
        expect_int(a.status, 403);
    }
    req.token = right;
    tm_api_handle(school.node, &req, &a);
    expect_int(a.status, 400); /* let in; "credential" is missing */
    tm_buf_free(&a.body);
    test_home_end(&school);
}

static void a_node_without_an_anchor_is_not_ready(void)
{
    struct tm_api_answer a;

    test_home_make(&school, TM_KIND_PROVIDER);
    GET("/readyz", "", 503);
    POST("/v1/own/anchors", "{\"member\":\"zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk\"}",
         200);
    a = ask("GET", "/readyz", "", "");
    expect_int(a.status, 503); /* its log is not held */
    expect(strstr(tm_buf_str(&a.body), "\"anchor\":true") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"anchors_fresh\":false") != NULL);
    tm_buf_free(&a.body);
    test_home_end(&school);
}

static void metrics_are_prometheus_text(void)
{
    struct tm_api_answer a;
    const char *line;
    size_t values = 0;

    test_home_make(&school, TM_KIND_AUTHORITY);
    a = ask("GET", "/metrics", "", "");
    for (line = tm_buf_str(&a.body); *line != 0; line = strchr(line, '\n') + 1) {
        size_t name = strspn(line, "abcdefghijklmnopqrstuvwxyz_"), digits;

        expect(strchr(line, '\n') != NULL);
        if (*line == '#')
            continue;
        expect(name > 0 && line[name] == ' ');
        digits = strspn(line + name + 1, "0123456789");
        expect(digits > 0 && line[name + 1 + digits] == '\n');
        values++;
    }
    expect(values >= 20);
    tm_buf_free(&a.body);
    test_home_end(&school);
}

static void one_anchor_too_many_does_not_keep_the_node_from_starting(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_anchor anchor;
    int r = 0;

    memset(&anchor, 0, sizeof anchor);
    anchor.limits.valid_from_ms = anchor.limits.expiry_date_ms = TM_TIME_NONE;
    test_home_make(&school, TM_KIND_PROVIDER);
    for (unsigned i = 0; i < TM_ANCHORS_MAX; i++) {
        struct tm_hash h = { { (uint8_t)i, (uint8_t)(i >> 8), 1 } };

        anchor.member = tm_id_of(&h);
        expect_ok(tm_node_anchor_add(school.node, &anchor, &err), &err);
    }
    memset(&anchor.member, 9, sizeof anchor.member);
    anchor.member = tm_id_of(&(struct tm_hash){ { 7, 7, 7 } });
    r = tm_node_anchor_add(school.node, &anchor, &err);
    expect_int(r, TM_E_LIMIT);
    test_home_open(&school);
    test_home_end(&school);
}

TM_CLAIMS(CLAIM(control_only_routes_are_refused_on_the_public_listener),
          CLAIM(reading_routes_answer_and_name_what_is_wrong),
          CLAIM(tiles_are_served_in_every_width_there_is_and_no_other),
          CLAIM(members_are_chosen_by_country_kind_and_words),
          CLAIM(head_and_options_follow_the_table),
          CLAIM(lint_answers_200_and_says_what_is_missing),
          CLAIM(what_cannot_be_understood_is_never_taken_for_absent),
          CLAIM(a_badge_image_is_verified_as_what_is_in_it),
          CLAIM(dids_resolve_from_what_is_known_here), CLAIM(a_member_s_keys_make_its_documents),
          CLAIM(a_revoked_credential_is_never_a_200),
          CLAIM(our_lists_are_tokens_for_who_accepts_them),
          CLAIM(an_unreadable_credential_does_not_hide_the_others),
          CLAIM(an_ended_key_signs_nothing_more),
          CLAIM(no_two_credentials_share_a_place_however_they_are_issued),
          CLAIM(a_place_that_is_set_already_is_passed_over),
          CLAIM(a_token_issues_and_a_wrong_one_does_not),
          CLAIM(a_node_without_an_anchor_is_not_ready), CLAIM(metrics_are_prometheus_text),
          CLAIM(one_anchor_too_many_does_not_keep_the_node_from_starting))
