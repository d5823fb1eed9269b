/* Verifying over the API: every spelling of a request, what an answer has, what may be brought along, and
 * batches. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>

#include "node/base/encode.h"
#include "node/base/clock.h"
#include "node/cred/issue.h"
#include "node/cred/statuslist.h"
#include "tests/lib/expect.h"
#include "tests/unit/daemon/home.h"

#define CONTEXT_URL "https://school.example/contexts/v1"

static struct test_home school;
static char *object, *jwt; /* one credential each, signed by the school */

static struct tm_api_answer call(const char *path, const char *body)
{
    struct tm_api_answer a;

    test_call(&school, "POST", path, "", body, true, &a);
    return a;
}

static json_t *json_of(struct tm_api_answer *a)
{
    json_t *v = json_loadb((const char *)a->body.data, a->body.len, 0, NULL);

    if (v == NULL)
        tm_claim_failed(__FILE__, __LINE__, "not JSON: %.300s", tm_buf_str(&a->body));
    tm_buf_free(&a->body);
    return v;
}

static json_t *post(const char *path, const char *body, int want)
{
    struct tm_api_answer a = call(path, body);

    if (a.status != want)
        tm_claim_failed(__FILE__, __LINE__, "%s: %d, not %d: %.400s", path, a.status, want,
                        tm_buf_str(&a.body));
    return json_of(&a);
}

static const char *text(const json_t *v, const char *name)
{
    const char *s = json_string_value(json_object_get(v, name));

    return s == NULL ? "" : s;
}

static char *issued(const char *contexts, const char *format, int want)
{
    char body[1024], *out = NULL;
    json_t *v, *c;

    snprintf(body, sizeof body,
             "{\"format\":\"%s\",\"credential\":{\"@context\":[%s],\"type\":["
             "\"VerifiableCredential\"],\"credentialSubject\":{\"id\":\"did:example:learner\"}}}",
             format, contexts);
    v = post("/v1/own/issue", body, want);
    c = json_object_get(v, "credential");
    if (c != NULL)
        out = json_is_string(c) ? strdup(json_string_value(c)) : json_dumps(c, JSON_COMPACT);
    json_decref(v);
    return out;
}

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static void begin(void)
{
    test_home_make(&school, TM_KIND_AUTHORITY);
    json_decref(post("/v1/own/keys", "{}", 200));
    object = issued(VC2, "di-eddsa-jcs-2022", 200);
    jwt = issued(VC2, "vc-jwt", 200);
}

static void end(void)
{
    free(object);
    free(jwt);
    test_home_end(&school);
}

/* ---- spellings ---- */

static void a_credential_is_taken_in_every_spelling(void)
{
    static const char *const spellings[] = {
        "%s",
        " \r\n%s\n",
        "{\"verifiableCredential\":%s}",
        "{\"verifiableCredential\":%s,\"options\":{\"unknown\":[1]}}",
    };
    static const char *const strings[] = {
        "%s",
        "\n%s\n",
        "\"%s\"",
        "{\"verifiableCredential\":\"%s\"}",
        "{\"verifiableCredential\":{\"@context\":" VC2
        ",\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,%s\"}}",
    };
    char body[8192];
    json_t *v;

    begin();
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        snprintf(body, sizeof body, spellings[i], object);
#pragma GCC diagnostic pop
        v = post("/v1/verify", body, 200);
        expect_str(text(v, "format"), "di-eddsa-jcs-2022");
        json_decref(v);
    }
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        snprintf(body, sizeof body, strings[i], jwt);
#pragma GCC diagnostic pop
        v = post("/v1/verify", body, 200);
        expect_str(text(v, "format"), "vc-jwt");
        json_decref(v);
    }
    end();
}

/* A compact presentation of `credential`, by a key of its own. */
static void put_presentation(struct tm_buf *out, const char *credential)
{
    struct tm_buf part = TM_BUF_INIT(TM_KIB(64)), did = TM_BUF_INIT(256), key = TM_BUF_INIT(256);
    uint8_t signature[TM_SIGNATURE_MAX];
    struct tm_err err = TM_ERR_INIT;
    struct tm_secret secret;
    size_t len;

    expect_ok(tm_secret_new(TM_KEY_ED25519, &secret, &err), &err);
    tm_key_put_did(&did, &secret.key);
    tm_key_put_multikey(&key, &secret.key);
    tm_buf_printf(&part, "{\"alg\":\"EdDSA\",\"typ\":\"vp+jwt\",\"cty\":\"vp\",\"kid\":\"%s#%s\"}",
                  tm_buf_str(&did), tm_buf_str(&key));
    tm_base64url_put(out, tm_buf_slice(&part));
    tm_buf_put_u8(out, '.');
    tm_buf_reset(&part);
    tm_buf_printf(&part,
                  "{\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],\"holder\":\"%s\","
                  "\"verifiableCredential\":[{\"@context\":" VC2
                  ",\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,%s"
                  "\"}]}",
                  tm_buf_str(&did), credential);
    tm_base64url_put(out, tm_buf_slice(&part));
    expect_ok(tm_secret_sign(&secret, tm_buf_slice(out), signature, &len, &err), &err);
    tm_buf_put_u8(out, '.');
    tm_base64url_put(out, tm_slice(signature, len));
    tm_buf_free(&part);
    tm_buf_free(&did);
    tm_buf_free(&key);
    tm_secret_wipe(&secret);
}

static void a_compact_presentation_is_told_from_a_credential_by_itself(void)
{
    struct tm_buf vp = TM_BUF_INIT(TM_KIB(64)), body = TM_BUF_INIT(TM_KIB(64));
    json_t *v;

    begin();
    put_presentation(&vp, jwt);
    v = post("/v1/verify", tm_buf_str(&vp), 200);
    expect_int((int64_t)json_array_size(json_object_get(v, "credentials")), 1);
    expect(json_is_object(json_object_get(v, "presentation")));
    json_decref(v);
    tm_buf_printf(&body, "{\"verifiableCredential\":\"%s\",\"options\":{}}", tm_buf_str(&vp));
    v = post("/v1/verify", tm_buf_str(&body), 200);
    expect_int((int64_t)json_array_size(json_object_get(v, "credentials")), 1);
    json_decref(v);
    tm_buf_reset(&body);
    tm_buf_printf(&body, "{\"verifiablePresentation\":\"%s\"}", tm_buf_str(&vp));
    v = post("/presentations/verify", tm_buf_str(&body), 200);
    expect(json_is_true(json_object_get(v, "verified")));
    expect(json_is_array(json_object_get(json_object_get(v, "results"), "proof")));
    json_decref(v);
    /* On the VC-API the member says what it is. */
    tm_buf_reset(&body);
    tm_buf_printf(&body, "{\"verifiableCredential\":\"%s\"}", tm_buf_str(&vp));
    json_decref(post("/credentials/verify", tm_buf_str(&body), 400));
    tm_buf_free(&vp);
    tm_buf_free(&body);
    end();
}

/* ---- the VC-API's answer ---- */

static void expect_answer(const json_t *v, bool verified)
{
    static const char *const lists[] = { "proof", "credentialStatus", "credentialSchema" };
    const json_t *results = json_object_get(v, "results");
    json_t *problem;
    size_t i;

    expect(json_is_boolean(json_object_get(v, "verified")));
    expect(json_is_true(json_object_get(v, "verified")) == verified);
    expect(json_is_object(json_object_get(v, "report")));
    expect(json_is_array(json_object_get(v, "problemDetails")));
    json_array_foreach(json_object_get(v, "problemDetails"), i, problem)
    {
        expect(strncmp(text(problem, "type"), "https://", 8) == 0);
        expect(text(problem, "title")[0] != 0 &&
               json_is_string(json_object_get(problem, "detail")));
    }
    for (i = 0; i < 3; i++)
        expect(json_is_array(json_object_get(results, lists[i])));
    expect(json_array_size(json_object_get(results, "proof")) > 0);
    expect(json_is_true(json_object_get(json_object_get(results, "validFrom"), "verified")));
    expect(json_object_get(results, "validUntil") != NULL);
}

static void an_answer_has_exactly_its_members_sound_or_not(void)
{
    char body[8192], *bad;
    json_t *v;

    begin();
    snprintf(body, sizeof body, "{\"verifiableCredential\":%s}", object);
    v = post("/credentials/verify", body, 200);
    expect_answer(v, true);
    expect_int((int64_t)json_object_size(v), 4);
    json_decref(v);
    bad = strstr(body, "learner");
    bad[0] = 'L';
    v = post("/credentials/verify", body, 422);
    expect_answer(v, false);
    json_decref(v);
    v = post("/credentials/verify", "{\"verifiableCredential\":\"no.such.form\"}", 400);
    expect(json_is_false(json_object_get(v, "verified")));
    expect_str(text(v, "type"), "https://www.w3.org/TR/vc-data-model#PARSING_ERROR");
    expect_int((int64_t)json_array_size(json_object_get(v, "problemDetails")), 1);
    json_decref(v);
    end();
}

/* ---- documents that are brought along ---- */

static const char *outcome(const json_t *report, const char *code)
{
    json_t *line;
    size_t i;

    json_array_foreach(json_object_get(report, "checks"), i, line)
    {
        if (strcmp(text(line, "code"), code) == 0)
            return text(line, "outcome");
    }
    return "";
}

static void put_documents(struct tm_buf *out, int n, const char *document)
{
    tm_buf_reset(out);
    tm_buf_printf(out, "{\"verifiableCredential\":%s,\"options\":{\"documents\":{", object);
    for (int i = 0; i < n; i++)
        tm_buf_printf(out, "%s\"https://x.example/lists/%d\":%s", i == 0 ? "" : ",", i, document);
    tm_buf_put_str(out, "}}}");
}

static void documents_of_a_request_are_lists_and_no_more_than_64(void)
{
    static const char list[] = "{\"type\":[\"VerifiableCredential\","
                               "\"BitstringStatusListCredential\"]}";
    static const struct {
        const char *documents;
        int status;
    } rows[] = {
        { "[]", 400 },
        { "\"x\"", 400 },
        { "null", 200 },
        { "{}", 200 },
        { "{\"https://x.example/\":{\"kty\":\"OKP\"}}", 400 },
        { "{\"https://x.example/\":{\"id\":\"did:web:x.example\",\"verificationMethod\":[]}}",
          400 },
        { "{\"https://x.example/\":\"{\\\"kty\\\":\\\"OKP.\\\"}\"}", 400 },
        { "{\"https://x.example/\":\"\"}", 400 },
        { "{\"https://x.example/\":5}", 400 },
        { "{\"https://x.example/\":\"e30.e30.c2ln\"}", 200 },
        { "{\"did:web:x.example\":{\"type\":\"VerifiableCredential\"}}", 400 },
    };
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));

    begin();
    put_documents(&body, 64, list);
    json_decref(post("/v1/verify", tm_buf_str(&body), 200));
    json_decref(post("/credentials/verify", tm_buf_str(&body), 200));
    put_documents(&body, 65, list);
    json_decref(post("/v1/verify", tm_buf_str(&body), 413));
    json_decref(post("/credentials/verify", tm_buf_str(&body), 413));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        tm_buf_reset(&body);
        tm_buf_printf(&body, "{\"verifiableCredential\":%s,\"options\":{\"documents\":%s}}", object,
                      rows[i].documents);
        json_decref(post("/v1/verify", tm_buf_str(&body), rows[i].status));
    }
    tm_buf_free(&body);
    end();
}

/* A presentation of `n` credentials with 16 status entries each, all in the one list brought along. */
static void put_many_entries(struct tm_buf *out, int n)
{
    tm_buf_reset(out);
    tm_buf_put_str(out, "{\"verifiablePresentation\":{\"@context\":[" VC2 "],\"type\":"
                        "[\"VerifiablePresentation\"],\"verifiableCredential\":[");
    for (int i = 0; i < n; i++) {
        tm_buf_printf(out,
                      "%s{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":"
                      "\"did:x:y\",\"credentialSubject\":{\"id\":\"urn:h\"},\"credentialStatus\":[",
                      i == 0 ? "" : ",");
        for (int k = 0; k < TM_STATUS_ENTRIES_MAX; k++)
            tm_buf_printf(
                out,
                "%s{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\","
                "\"statusListIndex\":\"%d\",\"statusListCredential\":"
                "\"https://x.example/l\"}",
                k == 0 ? "" : ",", k);
        tm_buf_put_str(out, "]}");
    }
    tm_buf_put_str(out, "]},\"options\":{\"documents\":{\"https://x.example/l\":"
                        "{\"type\":[\"VerifiableCredential\"]}}}}");
}

/* Status lines of all credentials of an answer that say their list is not held. */
static size_t not_held(const json_t *answer)
{
    const json_t *report, *line;
    size_t i, k, n = 0;

    json_array_foreach(json_object_get(answer, "credentials"), i, report)
    {
        json_array_foreach(json_object_get(report, "checks"), k, line)
        {
            n += strcmp(text(line, "code"), "status.unknown") == 0;
        }
    }
    return n;
}

/* Each reading of a list may unpack 16 MiB, and one list can be named a thousand times. */
static void no_more_than_256_lists_are_read_for_one_request(void)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));
    json_t *v;

    begin();
    put_many_entries(&body, 16);
    v = post("/v1/verify", tm_buf_str(&body), 200);
    expect_int((int64_t)not_held(v), 0);
    json_decref(v);
    put_many_entries(&body, 17);
    v = post("/v1/verify", tm_buf_str(&body), 200);
    expect_int((int64_t)not_held(v), TM_STATUS_ENTRIES_MAX);
    json_decref(v);
    tm_buf_free(&body);
    end();
}

/* A stranger's credential, and its status list with `set` as the one bit that is set; SIZE_MAX: none. */
#define LIST_URL "https://stranger.example/lists/1"
#define LIST_AT  7

static struct tm_secret stranger;

static void sign_as_stranger(struct tm_slice unsigned_one, const struct tm_issue_status *status,
                             struct tm_buf *out)
{
    struct tm_buf did = TM_BUF_INIT(256), method = TM_BUF_INIT(512);
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    struct tm_err err = TM_ERR_INIT;
    struct tm_issue_in in = { .credential = unsigned_one,
                              .format = TM_FORMAT_DI_EDDSA_JCS_2022,
                              .secret = &stranger,
                              .now_ms = tm_wall_ms(),
                              .status = status };
    struct tm_checks checks;

    tm_key_put_did(&did, &stranger.key);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + strlen("did:key:"));
    in.issuer = tm_buf_slice(&did);
    in.method = tm_buf_slice(&method);
    tm_checks_init(&checks, &arena);
    expect_ok(tm_issue(&in, &arena, &checks, out, &err), &err);
    tm_buf_free(&did);
    tm_buf_free(&method);
    tm_arena_free(&arena);
}

static void put_list(struct tm_buf *out, size_t set)
{
    static uint8_t bits[TM_STATUS_LENGTH_MIN / 8];
    struct tm_buf plain = TM_BUF_INIT(TM_KIB(64)), did = TM_BUF_INIT(256);
    struct tm_err err = TM_ERR_INIT;
    struct tm_status_credential with = { .list = TM_LIT(LIST_URL),
                                         .purpose = TM_PURPOSE_REVOCATION,
                                         .status_size = 1,
                                         .bits = bits,
                                         .bits_len = sizeof bits,
                                         .valid_from_ms = tm_wall_ms() / 1000 * 1000 - 1000,
                                         .valid_until_ms = tm_wall_ms() / 1000 * 1000 + 3600000 };

    memset(bits, 0, sizeof bits);
    if (set != SIZE_MAX)
        bits[set / 8] |= (uint8_t)(0x80 >> set % 8);
    tm_key_put_did(&did, &stranger.key);
    with.issuer = tm_buf_slice(&did);
    expect_ok(tm_status_credential_put(&plain, &with, &err), &err);
    sign_as_stranger(tm_buf_slice(&plain), NULL, out);
    tm_buf_free(&plain);
    tm_buf_free(&did);
}

/* The status of the VC-API's answer to `credential` with `list` (NULL: none) brought along. */
static int status_with(const struct tm_buf *credential, const struct tm_buf *list, const char *want)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));
    struct tm_api_answer a;
    json_t *v;
    int status;

    tm_buf_printf(&body, "{\"verifiableCredential\":%s,\"options\":{\"documents\":{",
                  tm_buf_str(credential));
    if (list != NULL)
        tm_buf_printf(&body, "\"" LIST_URL "\":%s", tm_buf_str(list));
    tm_buf_put_str(&body, "}}}");
    a = call("/credentials/verify", tm_buf_str(&body));
    status = a.status;
    v = json_of(&a);
    if (want != NULL) /* that line was written, whatever it came to */
        expect(outcome(json_object_get(v, "report"), want)[0] != 0);
    json_decref(v);
    tm_buf_free(&body);
    return status;
}

/* Puts it into the home, as the operator does. */
static void hold(const struct tm_buf *list)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash hash;

    expect_ok(tm_node_held_add(school.node, TM_SHELF_DOCUMENTS, TM_LIT(LIST_URL),
                               tm_buf_slice(list), &hash, &err),
              &err);
}

static void a_list_that_is_brought_along_counts_until_the_home_knows_better(void)
{
    static const char plain[] = "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
                                "\"credentialSubject\":{\"id\":\"did:example:learner\"}}";
    const struct tm_issue_status at = { TM_LIT(LIST_URL), TM_PURPOSE_REVOCATION, LIST_AT };
    struct tm_buf credential = TM_BUF_INIT(TM_KIB(64)), clear = TM_BUF_INIT(TM_KIB(64)),
                  revoked = TM_BUF_INIT(TM_KIB(64));
    struct tm_err err = TM_ERR_INIT;

    begin();
    expect_ok(tm_secret_new(TM_KEY_ED25519, &stranger, &err), &err);
    sign_as_stranger(tm_str(plain), &at, &credential);
    put_list(&clear, LIST_AT + 1);
    put_list(&revoked, LIST_AT);
    expect_int(status_with(&credential, NULL, "status.unknown"), 422);
    expect_int(status_with(&credential, &clear, "status.revoked"), 200);
    expect_int(status_with(&credential, &revoked, "status.revoked"), 422);
    clear.data[clear.len / 2] ^= 1; /* torn: neither a pass nor a revocation */
    expect_int(status_with(&credential, &clear, NULL), 422);
    clear.data[clear.len / 2] ^= 1;
    hold(&revoked);
    expect_int(status_with(&credential, &clear, "status.revoked"), 422);
    expect_int(status_with(&credential, NULL, "status.revoked"), 422);
    hold(&clear);
    expect_int(status_with(&credential, NULL, "status.revoked"), 200);
    expect_int(status_with(&credential, &revoked, "status.revoked"), 200);
    tm_buf_free(&credential);
    tm_buf_free(&clear);
    tm_buf_free(&revoked);
    end();
}

/* ---- contexts of the home ---- */

static void a_context_of_the_home_is_known_from_then_on(void)
{
    char *signed_one;
    json_t *v;

    begin();
    free(issued(VC2 ",\"" CONTEXT_URL "\"", "di-eddsa-jcs-2022", 400));
    json_decref(
        post("/v1/own/contexts",
             "{\"url\":\"" CONTEXT_URL
             "\",\"text\":\"{\\\"@context\\\":{\\\"hive\\\":\\\"https://x.example/h\\\"}}\"}",
             200));
    signed_one = issued(VC2 ",\"" CONTEXT_URL "\"", "di-eddsa-jcs-2022", 200);
    v = post("/v1/verify", signed_one, 200);
    expect(strcmp(outcome(v, "format.context_unknown"), "unknown") != 0);
    expect_str(outcome(v, "proof.signature"), "passed");
    json_decref(v);
    json_decref(post("/v1/own/contexts/remove", "{\"url\":\"" CONTEXT_URL "\"}", 200));
    v = post("/v1/verify", signed_one, 200);
    expect_str(outcome(v, "format.context_unknown"), "unknown");
    expect(strcmp(text(v, "verdict"), "TOTAL_PASSED") != 0);
    json_decref(v);
    json_decref(post("/v1/own/contexts",
                     "{\"url\":\"" CONTEXT_URL "\",\"text\":\"{\\\"@context\\\":{}}\",\"sha256\":"
                     "\"0000000000000000000000000000000000000000000000000000000000000000\"}",
                     400));
    json_decref(post("/v1/own/contexts", "{\"url\":\"" CONTEXT_URL "\"}", 400));
    json_decref(post("/v1/own/documents/remove", "{\"url\":\"" CONTEXT_URL "\"}", 404));
    free(signed_one);
    end();
}

/* ---- batches ---- */

/* What each line of a batch's answer says: 'o' an object's report, 'j' a JWT's, '!' problem details. */
static void read_lines(const char *answer, size_t len, char *out, size_t size)
{
    size_t n = 0;

    while (len > 0) {
        const char *newline = memchr(answer, '\n', len);
        size_t line = newline == NULL ? len : (size_t)(newline - answer);
        json_t *v = json_loadb(answer, line, 0, NULL);

        expect(newline != NULL && v != NULL && n + 1 < size);
        out[n++] = strcmp(text(v, "format"), "di-eddsa-jcs-2022") == 0 ? 'o'
                   : strcmp(text(v, "format"), "vc-jwt") == 0          ? 'j'
                                                                       : '!';
        if (out[n - 1] == '!')
            expect(text(v, "type")[0] != 0 && json_is_integer(json_object_get(v, "status")));
        json_decref(v);
        answer += line + 1;
        len -= line + 1;
    }
    out[n] = 0;
}

static void put_batch(struct tm_buf *out)
{
    tm_buf_printf(out, "%s\n%s\r\n\n{\"torn\n{\"verifiableCredential\":\"%s\",\"options\":{}}\n",
                  object, jwt, jwt);
    tm_buf_printf(out, "{\"verifiableCredential\":%s,\"options\":{\"at\":5}}\n%s", object, object);
}
#define BATCH_SAYS "oj!j!o"

static void a_batch_is_answered_line_by_line_in_order(void)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));
    struct tm_api_answer a;
    char said[16];

    begin();
    put_batch(&body);
    a = call("/v1/verify/batch", tm_buf_str(&body));
    expect_int(a.status, 200);
    expect_str(a.type, "application/x-ndjson");
    read_lines((const char *)a.body.data, a.body.len, said, sizeof said);
    expect_str(said, BATCH_SAYS);
    tm_buf_free(&a.body);
    tm_buf_free(&body);
    end();
}

/* The batch `bytes` in pieces of `piece`, and what its lines say. */
static void run_batch(struct tm_slice bytes, size_t piece, char *said, size_t size)
{
    struct tm_buf reports = TM_BUF_INIT(TM_MIB(8));
    struct tm_api_batch *batch = NULL;
    struct tm_err err = TM_ERR_INIT;
    uint64_t lines = 0, len = 0;
    int fd = -1;

    expect_ok(tm_api_batch_new(school.node, &batch, &err), &err);
    while (bytes.len > 0) {
        size_t n = bytes.len < piece ? bytes.len : piece;

        expect_ok(tm_api_batch_put(batch, tm_slice(bytes.data, n), &lines, &err), &err);
        bytes = tm_slice_from(bytes, n);
    }
    expect_ok(tm_api_batch_end(batch, &fd, &len, &err), &err);
    expect(pread(fd, tm_buf_room(&reports, (size_t)len + 1), (size_t)len + 1, 0) == (ssize_t)len);
    reports.len = (size_t)len;
    read_lines((const char *)reports.data, reports.len, said, size);
    tm_buf_free(&reports);
    tm_api_batch_free(batch);
}

static void a_batch_may_be_cut_anywhere(void)
{
    static const size_t pieces[] = { 1, 2, 3, 7, 64, 1000, 65536 };
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));
    char said[16];

    begin();
    put_batch(&body);
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        run_batch(tm_buf_slice(&body), pieces[i], said, sizeof said);
        expect_str(said, BATCH_SAYS);
    }
    run_batch(TM_SLICE_EMPTY, 1, said, sizeof said);
    expect_str(said, "");
    tm_buf_free(&body);
    end();
}

static void a_line_too_long_is_passed_over_and_the_next_is_judged(void)
{
    struct tm_buf body = TM_BUF_INIT(3 * TM_API_VERIFY_BODY_MAX);
    uint8_t *room;
    char said[16];

    begin();
    tm_buf_printf(&body, "%s\n", jwt);
    room = tm_buf_room(&body, TM_API_VERIFY_BODY_MAX + 1);
    expect(room != NULL);
    memset(room, '{', TM_API_VERIFY_BODY_MAX + 1);
    body.len += TM_API_VERIFY_BODY_MAX + 1;
    tm_buf_printf(&body, "\n%s\n", object);
    run_batch(tm_buf_slice(&body), 65536, said, sizeof said);
    expect_str(said, "j!o");
    tm_buf_free(&body);
    end();
}

/* A batch of `lines` that are no credentials: its end's code, and what was held for it at the end. */
static int end_of(struct tm_api_batch *batch, int lines, uint64_t *held, struct tm_err *err)
{
    uint64_t judged = 0;
    int fd;

    *err = (struct tm_err)TM_ERR_INIT;
    for (int i = 0; i < lines; i++)
        expect_ok(tm_api_batch_put(batch, TM_LIT("x\n"), &judged, err), err);
    return tm_api_batch_end(batch, &fd, held, err);
}

static int batch_of(int lines, uint64_t *held, struct tm_err *err)
{
    struct tm_api_batch *batch = NULL;
    int r;

    expect_ok(tm_api_batch_new(school.node, &batch, err), err);
    r = end_of(batch, lines, held, err);
    tm_api_batch_free(batch);
    return r;
}

static void no_batch_has_more_than_its_share_of_what_is_held_for_all(void)
{
    struct tm_api_batch *others[TM_API_BATCH_SHARES];
    struct tm_err err = TM_ERR_INIT;
    uint64_t held, share;

    begin();
    expect_int(batch_of(10, &share, &err), 0);
    tm_api_batches_bound(share * TM_API_BATCH_SHARES);
    expect_int(batch_of(10, &held, &err), 0);
    expect_int(batch_of(11, &held, &err), TM_E_LIMIT);
    expect(strstr(err.text, "the reports on 11 lines") != NULL);
    expect(strstr(err.text, "send fewer lines at a time") != NULL);
    for (size_t i = 0; i < TM_API_BATCH_SHARES; i++) { /* a refused one has left nothing behind */
        expect_ok(tm_api_batch_new(school.node, &others[i], &err), &err);
        expect_int(end_of(others[i], 10, &held, &err), 0);
    }
    expect_int(batch_of(1, &held, &err), TM_E_BUSY);
    expect(strstr(err.text, "try again later") != NULL);
    tm_api_batch_free(others[0]);
    expect_int(batch_of(10, &held, &err), 0);
    for (size_t i = 1; i < TM_API_BATCH_SHARES; i++)
        tm_api_batch_free(others[i]);
    tm_api_batches_bound(share * TM_API_BATCH_SHARES - 1);
    expect_int(batch_of(10, &held, &err), TM_E_LIMIT);
    tm_api_batches_bound(TM_API_BATCHES_MAX);
    end();
}

TM_CLAIMS(CLAIM(a_credential_is_taken_in_every_spelling),
          CLAIM(a_compact_presentation_is_told_from_a_credential_by_itself),
          CLAIM(an_answer_has_exactly_its_members_sound_or_not),
          CLAIM(documents_of_a_request_are_lists_and_no_more_than_64),
          CLAIM(no_more_than_256_lists_are_read_for_one_request),
          CLAIM(a_list_that_is_brought_along_counts_until_the_home_knows_better),
          CLAIM(a_context_of_the_home_is_known_from_then_on),
          CLAIM(a_batch_is_answered_line_by_line_in_order), CLAIM(a_batch_may_be_cut_anywhere),
          CLAIM(a_line_too_long_is_passed_over_and_the_next_is_judged),
          CLAIM(no_batch_has_more_than_its_share_of_what_is_held_for_all))
