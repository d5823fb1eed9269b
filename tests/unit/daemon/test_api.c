/* The API over a node in this process: every route, who may ask it, and what is wrong with a request. */
#include <stdio.h>
#include <string.h>

#include "node/limits.h"
#include "tests/unit/daemon/api_help.h"

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

    test_home_make(&api_school, TM_KIND_AUTHORITY);
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
    test_home_end(&api_school);
}

static void reading_routes_answer_and_name_what_is_wrong(void)
{
    test_home_make(&api_school, TM_KIND_AUTHORITY);
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
    test_home_end(&api_school);
}

static void tiles_are_served_in_every_width_there_is_and_no_other(void)
{
    test_home_make(&api_school, TM_KIND_PROVIDER);
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
    test_home_end(&api_school);
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

    test_home_make(&api_school, TM_KIND_PROVIDER);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tm_api_answer a = api_ask("GET", "/v1/members", rows[i].query, "");

        expect_int(a.status, 200);
        expect((strstr(tm_buf_str(&a.body), "Test School") != NULL) == rows[i].found);
        tm_buf_free(&a.body);
    }
    test_home_end(&api_school);
}

static void head_and_options_follow_the_table(void)
{
    struct tm_api_answer a;

    test_home_make(&api_school, TM_KIND_PROVIDER);
    api_one(__LINE__, "HEAD", "/healthz", "", "", false, 200);
    a = api_ask("OPTIONS", "/v1/verify", "", "");
    expect_int(a.status, 204);
    expect(a.cors);
    expect_str(a.allow, "POST, OPTIONS");
    tm_buf_free(&a.body);
    a = api_ask("OPTIONS", "/v1/own/keys", "", ""); /* no page may even ask */
    expect_int(a.status, 204);
    expect(!a.cors);
    expect_str(a.allow, "GET, HEAD, POST, OPTIONS");
    tm_buf_free(&a.body);
    a = api_ask("DELETE", "/v1/node", "", "");
    expect_int(a.status, 405);
    expect_str(a.allow, "GET, HEAD, OPTIONS");
    tm_buf_free(&a.body);
    api_one(__LINE__, "OPTIONS", "/nowhere", "", "", false, 404);
    test_home_end(&api_school);
}

static void lint_answers_200_and_says_what_is_missing(void)
{
    struct tm_api_answer a;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    POST("/v1/lint", "", 400);
    POST("/v1/lint", "{}", 400);
    a = api_ask("POST", "/v1/lint", "", "[{\"id\":\"x:y\",\"title\":\"x\"}]");
    expect_int(a.status, 200);
    expect(strstr(tm_buf_str(&a.body), "\"complete\":false") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"name\":\"isced-f\",\"version\":\"ISCED-F 2013\"") !=
           NULL);
    tm_buf_free(&a.body);
    test_home_end(&api_school);
}

static void what_cannot_be_understood_is_never_taken_for_absent(void)
{
    test_home_make(&api_school, TM_KIND_AUTHORITY);
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
    test_home_end(&api_school);
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

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) { /* none is set: none fits */
        req.token = wrong[i];
        tm_api_handle(api_school.node, &req, &a);
        expect_int(a.status, 403);
    }
    snprintf(api_school.home.config.issue_token, sizeof api_school.home.config.issue_token, "%s",
             right);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        req.token = wrong[i];
        tm_api_handle(api_school.node, &req, &a);
        expect_int(a.status, 403);
    }
    req.token = right;
    tm_api_handle(api_school.node, &req, &a);
    expect_int(a.status, 400); /* let in; "credential" is missing */
    tm_buf_free(&a.body);
    test_home_end(&api_school);
}

static void a_node_without_an_anchor_is_not_ready(void)
{
    struct tm_api_answer a;

    test_home_make(&api_school, TM_KIND_PROVIDER);
    GET("/readyz", "", 503);
    POST("/v1/own/anchors", "{\"member\":\"zQmYtUc4iTCbbfVSDNKvtQqrfyezPPnFvE33wFmutw9PBBk\"}",
         200);
    a = api_ask("GET", "/readyz", "", "");
    expect_int(a.status, 503); /* its log is not held */
    expect(strstr(tm_buf_str(&a.body), "\"anchor\":true") != NULL);
    expect(strstr(tm_buf_str(&a.body), "\"anchors_fresh\":false") != NULL);
    tm_buf_free(&a.body);
    test_home_end(&api_school);
}

static void metrics_are_prometheus_text(void)
{
    struct tm_api_answer a;
    const char *line;
    size_t values = 0;

    test_home_make(&api_school, TM_KIND_AUTHORITY);
    a = api_ask("GET", "/metrics", "", "");
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
    test_home_end(&api_school);
}

static void one_anchor_too_many_does_not_keep_the_node_from_starting(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_anchor anchor;
    int r = 0;

    memset(&anchor, 0, sizeof anchor);
    anchor.limits.valid_from_ms = anchor.limits.expiry_date_ms = TM_TIME_NONE;
    test_home_make(&api_school, TM_KIND_PROVIDER);
    for (unsigned i = 0; i < TM_ANCHORS_MAX; i++) {
        struct tm_hash h = { { (uint8_t)i, (uint8_t)(i >> 8), 1 } };

        anchor.member = tm_id_of(&h);
        expect_ok(tm_node_anchor_add(api_school.node, &anchor, &err), &err);
    }
    memset(&anchor.member, 9, sizeof anchor.member);
    anchor.member = tm_id_of(&(struct tm_hash){ { 7, 7, 7 } });
    r = tm_node_anchor_add(api_school.node, &anchor, &err);
    expect_int(r, TM_E_LIMIT);
    test_home_open(&api_school);
    test_home_end(&api_school);
}

TM_CLAIMS(CLAIM(control_only_routes_are_refused_on_the_public_listener),
          CLAIM(reading_routes_answer_and_name_what_is_wrong),
          CLAIM(tiles_are_served_in_every_width_there_is_and_no_other),
          CLAIM(members_are_chosen_by_country_kind_and_words),
          CLAIM(head_and_options_follow_the_table),
          CLAIM(lint_answers_200_and_says_what_is_missing),
          CLAIM(what_cannot_be_understood_is_never_taken_for_absent),
          CLAIM(a_token_issues_and_a_wrong_one_does_not),
          CLAIM(a_node_without_an_anchor_is_not_ready), CLAIM(metrics_are_prometheus_text),
          CLAIM(one_anchor_too_many_does_not_keep_the_node_from_starting))
