/* Certificates published for an issuer, over the API: what is taken, what is refused, and what it is for. */
#include <stdio.h>
#include <string.h>

#include "tests/lib/expect.h"
#include "tests/lib/seal.h"
#include "tests/unit/daemon/home.h"

static struct test_home school;
static struct tm_buf answer;

static int call(const char *method, const char *path, const char *body)
{
    struct tm_api_answer a;
    int status = test_call(&school, method, path, "", body, true, &a);

    tm_buf_free(&answer);
    answer = a.body;
    return status;
}

static void post(const char *members, int want)
{
    struct tm_buf body = TM_BUF_INIT(TM_MIB(1));
    int got;

    tm_buf_printf(&body, "{%s}", members);
    got = call("POST", "/v1/own/keys", tm_buf_str(&body));
    if (got != want)
        tm_claim_failed(__FILE__, __LINE__, "%.200s: %d, not %d: %.300s", members, got, want,
                        tm_buf_str(&answer));
    tm_buf_free(&body);
}

static const char *with(const char *x5c, const char *more)
{
    static char text[60000];

    snprintf(text, sizeof text, "%s%s", x5c, more);
    return text;
}

static void make(void)
{
    test_home_make(&school, TM_KIND_PROVIDER);
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "ca", .ca = true });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "seal", .issuer = "ca", .organisation = TM_SEAL_ORGANISATION });
}

static void done(void)
{
    tm_buf_free(&answer);
    test_home_end(&school);
}

static void a_ca_or_a_seal_is_published_listed_and_ended(void)
{
    make();
    post(with(tm_seal_x5c("ca", NULL), ",\"issuer\":\"urn:epass:org:1\""), 200);
    expect(strstr(tm_buf_str(&answer), "\"kind\":\"ca\"") != NULL);
    post(with(tm_seal_x5c("seal", "ca", NULL),
              ",\"issuer\":\"" TM_SEAL_ORGANISATION "\",\"method\":\"urn:seal:1\","
              "\"from\":\"2024-01-01T00:00:00Z\""),
         200);
    expect(strstr(tm_buf_str(&answer), "\"kind\":\"seal\"") != NULL);
    expect(strstr(tm_buf_str(&answer), "\"method\":\"urn:seal:1\"") != NULL);
    expect_int(call("GET", "/v1/own/keys", ""), 200);
    expect(strstr(tm_buf_str(&answer), "\"keys\":[]") != NULL);
    expect(strstr(tm_buf_str(&answer),
                  "\"issuer\":\"urn:epass:org:1\",\"method\":\"urn:epass:org:1#") != NULL);
    expect(strstr(tm_buf_str(&answer), "\"ended\":null") != NULL);
    expect_int(
        call("POST", "/v1/own/keys/end", "{\"method\":\"urn:seal:1\",\"reason\":\"retired\"}"),
        200);
    expect_int(call("GET", "/v1/own/keys", ""), 200);
    expect(strstr(tm_buf_str(&answer), "\"ended\":\"retired\"") != NULL);
    post("\"issuer\":\"did:web:school.example\"", 200); /* keys are made as before */
    done();
}

static void a_sealed_credential_is_judged_with_what_is_published(void)
{
    struct tm_slice doc;
    char header[4000];

    make();
    snprintf(header, sizeof header, "{\"alg\":\"ES256\",\"iat\":1714979289,%s}",
             tm_seal_x5c("seal", NULL));
    doc = tm_seal_sign(
        "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
        "\"http://data.europa.eu/snb/model/context/edc-ap\"],\"type\":[\"VerifiableCredential\","
        "\"EuropeanDigitalCredential\"],\"issuer\":{\"id\":\"urn:epass:org:1\"},"
        "\"issuanceDate\":\"2024-05-06T07:08:09Z\",\"issued\":\"2024-05-06T07:08:09Z\","
        "\"credentialSchema\":{\"id\":\"urn:shape:1\",\"type\":\"ShaclValidator2017\"},"
        "\"credentialSubject\":{\"id\":\"urn:epass:person:1\"}}",
        header, "seal", true, "");
    expect_int(call("POST", "/v1/verify", (const char *)doc.data), 200);
    expect(strstr(tm_buf_str(&answer), "\"sub_indication\":\"key.certificate\"") != NULL);
    post(with(tm_seal_x5c("ca", NULL), ",\"issuer\":\"urn:epass:org:1\""), 200);
    expect_int(call("POST", "/v1/verify", (const char *)doc.data), 200);
    expect(strstr(tm_buf_str(&answer), "\"format\":\"elm-jades\"") != NULL);
    expect(strstr(tm_buf_str(&answer), "\"INDETERMINATE\"") != NULL); /* accredited by nobody */
    expect(strstr(tm_buf_str(&answer), "\"sub_indication\":\"key.issuer_unbound\"") != NULL ||
           strstr(tm_buf_str(&answer), "\"sub_indication\":\"chain.anchor\"") != NULL);
    done();
}

static void what_is_of_no_use_or_of_a_person_is_refused(void)
{
    make();
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "person", .issuer = "ca" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "server",
                                                .issuer = "ca",
                                                .organisation = TM_SEAL_ORGANISATION,
                                                .usage = "keyEncipherment" });
#define ISSUED ",\"issuer\":\"urn:epass:org:1\""
    post("\"x5c\":[]" ISSUED, 400);
    post("\"x5c\":\"AAAA\"" ISSUED, 400);
    post("\"x5c\":[\"AAAA\"]" ISSUED, 400);
    post("\"x5c\":null" ISSUED, 400);
    post(tm_seal_x5c("ca", NULL), 400);
    post(with(tm_seal_x5c("ca", NULL), ",\"issuer\":\"\""), 400);
    post(with(tm_seal_x5c("ca", NULL), ",\"issuer\":7"), 400);
    post(with(tm_seal_x5c("ca", NULL), ISSUED ",\"alg\":\"ed25519\""), 400);
    post(with(tm_seal_x5c("ca", NULL), ISSUED ",\"secret\":\"z3u2\""), 400);
    post(with(tm_seal_x5c("ca", NULL), ISSUED ",\"until\":\"soon\""), 400);
    post(with(tm_seal_x5c("person", NULL), ISSUED), 400);
    post(with(tm_seal_x5c("server", NULL), ISSUED), 400);
    expect_int(call("GET", "/v1/own/keys", ""), 200);
    expect(strstr(tm_buf_str(&answer), "\"certificates\":[]") != NULL);
    post(with(tm_seal_x5c("ca", "ca", "ca", "ca", NULL), ISSUED), 200);
    post(with(tm_seal_x5c("ca", "ca", "ca", "ca", "ca", NULL), ISSUED), 413);
    done();
}

TM_CLAIMS(CLAIM(a_ca_or_a_seal_is_published_listed_and_ended),
          CLAIM(a_sealed_credential_is_judged_with_what_is_published),
          CLAIM(what_is_of_no_use_or_of_a_person_is_refused))
