/* JWTs whose header carries a certificate: by CAs made here, what passes, what stays open, what fails. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/tokenstatus.h"
#include "tests/lib/seal.h"
#include "tests/unit/cred/cred_help.h"

#define ISSUER "https://school.example"
#define IAT_S  1790000000 /* September 2026 */
#define IAT    ",\"iat\":1790000000"
#define DAY_MS INT64_C(86400000)

static const char *const algs[] = { "ES256", "RS256" };
static const char *published_for;
static struct tm_slice published;

static void on_certificates(void *ctx, struct tm_slice issuer,
                            void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx)
{
    if (published_for != NULL && tm_slice_is(issuer, published_for))
        found(found_ctx, published);
}

static void make_certificates(void)
{
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "root", .ca = true });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "other root", .ca = true });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "root" });
    for (size_t i = 0; i < 2; i++)
        tm_seal_certificate(
            &(struct tm_seal_wish){ .name = algs[i], .alg = algs[i], .issuer = "middle" });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "expired", .issuer = "middle", .until_ms = IAT_S * INT64_C(1000) - DAY_MS });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "ran out", .issuer = "middle", .until_ms = IAT_S * INT64_C(1000) + DAY_MS });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "encrypts", .issuer = "middle", .usage = "critical,keyEncipherment" });
}

static void publish(const char *issuer, const char *certificate)
{
    static bool made;

    if (!made)
        make_certificates();
    made = true;
    published_for = issuer;
    published = tm_seal_der(certificate);
}

static char text_of[8][TM_KIB(32)];
static size_t text_n;

static const char *vc(const char *more)
{
    char *text = text_of[text_n++ % 8];

    snprintf(text, sizeof text_of[0],
             "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
             "\"type\":[\"VerifiableCredential\"],\"issuer\":\"" ISSUER "\","
             "\"credentialSubject\":{\"id\":\"did:example:h\"}%s}",
             more);
    return text;
}

static const char *sd_vc(const char *iss)
{
    char *text = text_of[text_n++ % 8];

    snprintf(text, sizeof text_of[0],
             "{%s\"vct\":\"https://school.example/beekeeping\",\"title\":\"Beekeeping\"" IAT "}",
             iss);
    return text;
}

static const char *head(const char *alg, const char *typ, const char *more, const char *x5c)
{
    char *text = text_of[text_n++ % 8];

    snprintf(text, sizeof text_of[0], "{\"alg\":\"%s\",\"typ\":\"%s\"%s,%s}", alg, typ, more, x5c);
    return text;
}

/* A credential by the certificate of that name, an ES256 key if it is none of `algs`. */
static const char *by(const char *name, const char *more, const char *claims)
{
    const char *alg = strcmp(name, "RS256") == 0 ? name : "ES256";

    return tm_seal_jwt(vc(claims), head(alg, "vc+jwt", more, tm_seal_x5c(name, "middle", NULL)),
                       name);
}

static void verify(const char *text)
{
    struct tm_verify_in in = { .bytes = tm_str(text), .at_ms = AT_2026 };

    in.keys.certificates = on_certificates;
    expect_ok(help_verify_in(&in), &help_err);
}

static void expect_sound(const char *text)
{
    verify(text);
    if (!help_sound() || help_outcome(TM_C_KEY_CERTIFICATE) != TM_PASSED)
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect_int((int64_t)help_out.proof_n, 1);
    expect(tm_slice_eq(help_out.proofs[0].certificate, published));
    expect(!help_out.proofs[0].issuer_bound);
}

static void expect_outcome(const char *text, enum tm_check_code code, enum tm_outcome outcome)
{
    verify(text);
    if (help_outcome(code) != outcome || help_worst() != outcome || help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", tm_code_row(code)->code, help_lines());
}

static bool says(const char *part)
{
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        if (strstr(c->text, part) != NULL)
            return true;
    return false;
}

/* ---- what passes ---- */

static void a_chain_to_a_published_certificate_passes(void)
{
    static const char *const ends[] = { "root", "middle" };

    for (size_t i = 0; i < 2; i++) {
        for (size_t e = 0; e < 2; e++) {
            publish(ISSUER, ends[e]);
            expect_sound(by(algs[i], "", IAT));
            expect(!help_out.proofs[0].certificate_own);
            expect_int(help_out.proofs[0].created_ms, IAT_S * INT64_C(1000));
            expect_int(help_outcome(TM_C_KEY_CERTIFICATE_STATUS), TM_SKIPPED);
        }
        publish(ISSUER, algs[i]); /* the very certificate */
        expect_sound(by(algs[i], "", IAT));
        expect(help_out.proofs[0].certificate_own);
    }
}

static void a_kid_that_leads_nowhere_is_a_name_beside_it(void)
{
    publish(ISSUER, "root");
    expect_sound(by("ES256", ",\"kid\":\"" ISSUER "/keys#1\"", IAT));
    expect(tm_slice_is(help_out.proofs[0].method, ISSUER "/keys#1"));
    expect_sound(by("ES256", ",\"kid\":\"a-name\"", IAT));
    expect_sound(by("ES256", ",\"kid\":\"a-name\"", ",\"iss\":\"" ISSUER "\"" IAT));
}

static void an_sd_jwt_vc_is_judged_alike(void)
{
    char text[TM_KIB(32)];

    publish(ISSUER, "root");
    for (size_t i = 0; i < 2; i++) {
        const char *h = head(algs[i], "dc+sd-jwt", "", tm_seal_x5c(algs[i], "middle", NULL));

        snprintf(text, sizeof text, "%s~",
                 tm_seal_jwt(sd_vc("\"iss\":\"" ISSUER "\","), h, algs[i]));
        expect_sound(text);
        expect_int(help_out.format, TM_FORMAT_SD_JWT_VC);
        snprintf(text, sizeof text, "%s~", tm_seal_jwt(sd_vc(""), h, algs[i]));
        verify(text); /* nobody to ask for */
        expect_int(help_worst(), TM_UNKNOWN);
        expect_int(help_outcome(TM_C_KEY_CERTIFICATE), TM_UNKNOWN);
    }
}

/* ---- when ---- */

static void without_iat_the_clock_decides(void)
{
    publish(ISSUER, "root");
    expect_sound(by("ES256", "", ""));
    expect(says("by the clock"));
    expect_int(help_out.proofs[0].created_ms, TM_TIME_NONE);
    expect_outcome(by("ran out", "", ""), TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect(says("by the clock"));
}

static void the_certificate_is_valid_at_the_time_of_issue(void)
{
    publish(ISSUER, "root");
    expect_outcome(by("expired", "", IAT), TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect_sound(
        by("ran out", "", IAT)); /* since then: a warning, for nothing else proves the date */
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_WARNING);
}

/* ---- what does not ---- */

static void without_a_published_certificate_it_is_open(void)
{
    const char *text;

    publish(NULL, "root");
    text = by("ES256", "", IAT);
    expect_outcome(text, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
    expect(help_out.proofs[0].certificate.data == NULL);
    publish("https://other.example", "root");
    expect_outcome(text, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    publish(ISSUER, "other root");
    expect_outcome(text, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    expect_outcome(
        tm_seal_jwt(vc(IAT), head("ES256", "vc+jwt", "", tm_seal_x5c("ES256", NULL)), "ES256"),
        TM_C_KEY_CERTIFICATE, TM_UNKNOWN); /* no way from leaf to root */
}

static void the_thumbprint_must_fit(void)
{
    char more[200];

    publish(ISSUER, "root");
    snprintf(more, sizeof more, ",%s", tm_seal_x5t("ES256"));
    expect_sound(by("ES256", more, IAT));
    snprintf(more, sizeof more, ",%s", tm_seal_x5t("RS256"));
    expect_outcome(by("ES256", more, IAT), TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect_outcome(by("ES256", ",\"x5t#S256\":7", IAT), TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void a_signature_by_another_key_fails(void)
{
    const char *h;

    publish(ISSUER, "root");
    h = head("ES256", "vc+jwt", "", tm_seal_x5c("ES256", "middle", NULL));
    expect_outcome(tm_seal_jwt(vc(IAT), h, "ran out"), TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_outcome(tm_seal_jwt(vc(IAT),
                               head("RS256", "vc+jwt", "", tm_seal_x5c("ES256", "middle", NULL)),
                               "RS256"),
                   TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_outcome(by("encrypts", "", IAT), TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void a_header_that_names_two_keys_fails(void)
{
    char more[400];

    publish(ISSUER, "root");
    expect_outcome(by("ES256",
                      ",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":"
                      "\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                      IAT),
                   TM_C_KEY_RESOLVED, TM_FAILED);
    snprintf(more, sizeof more, ",\"kid\":\"%s\"", help_method(1)); /* a key, and not the leaf's */
    verify(by("ES256", more, IAT));
    expect(!help_sound() && help_worst() == TM_FAILED);
    expect_outcome(by("ES256", ",\"kid\":7", IAT), TM_C_KEY_RESOLVED, TM_FAILED);
}

/* The kid's key verifies, and the certificate beside it is of another. */
static void a_certificate_beside_a_good_kid_is_of_its_key(void)
{
    char header[TM_KIB(8)], payload[TM_KIB(1)];

    publish(NULL, "root");
    snprintf(payload, sizeof payload,
             "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
             "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\"}}",
             help_did(1));
    snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}",
             help_method(1));
    expect_ok(help_verify(help_jwt(header, payload, 1)), &help_err);
    expect(help_sound());
    snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"%s\",%s}",
             help_method(1), tm_seal_x5c("ES256", NULL));
    expect_ok(help_verify(help_jwt(header, payload, 1)), &help_err);
    expect(!help_sound());
    expect_int(help_outcome(TM_C_KEY_CERTIFICATE), TM_FAILED);
}

static void what_is_no_chain_fails(void)
{
    static const char *const rows[] = {
        "\"x5c\":[]",  "\"x5c\":7",         "\"x5c\":[\"AAAA\"]",
        "\"x5c\":[7]", "\"x5c\":[\"a b\"]", "\"x5c\":[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]"
    };

    publish(ISSUER, "root");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_outcome(tm_seal_jwt(vc(IAT), head("ES256", "vc+jwt", "", rows[i]), "ES256"),
                       TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void no_flipped_bit_passes(void)
{
    for (size_t a = 0; a < 2; a++) {
        char text[TM_KIB(32)];
        size_t n, tried = 0;

        publish(ISSUER, "root");
        n = (size_t)snprintf(text, sizeof text, "%s", by(algs[a], "", IAT));
        for (size_t i = 0; i < n; i += 7) {
            struct tm_verify_in in = { .bytes = tm_slice(text, n), .at_ms = AT_2026 };

            in.keys.certificates = on_certificates;
            text[i] = (char)(text[i] ^ 1);
            if (help_verify_in(&in) == 0 && help_sound())
                tm_claim_failed(__FILE__, __LINE__, "byte %zu of %zu", i, n);
            text[i] = (char)(text[i] ^ 1);
            tried++;
        }
        expect_sound(text);
        tm_note("%s: %zu changes", algs[a], tried);
    }
}

/* A list so signed is read, and believed by nobody: lists count by keys of the issuer alone. */
static void a_status_list_by_certificate_has_no_key_of_its_issuer(void)
{
    static struct tm_buf entries = TM_BUF_INIT(TM_KIB(64));
    const char *payload = "{\"iss\":\"" ISSUER "\",\"sub\":\"" ISSUER "/lists/1\"" IAT
                          ",\"status_list\":{\"bits\":1,\"lst\":\"eNrbuRgAAhcBXQ\"}}";
    struct tm_token_status_in in = { .at_ms = AT_2026 };
    struct tm_token_status list;

    publish(ISSUER, "root");
    in.text = tm_str(tm_seal_jwt(
        payload, head("ES256", "statuslist+jwt", "", tm_seal_x5c("ES256", "middle", NULL)),
        "ES256"));
    in.keys.certificates = on_certificates;
    tm_arena_reset(&help_arena);
    expect_ok(tm_token_status_open(&in, &help_arena, &entries, &list, &help_err), &help_err);
    expect_int((int64_t)list.proof_n, 1);
    expect(tm_slice_eq(list.proof[0].certificate, published));
    expect(!list.proof[0].issuer_bound);
    tm_buf_free(&entries);
}

TM_CLAIMS(CLAIM(a_chain_to_a_published_certificate_passes),
          CLAIM(a_kid_that_leads_nowhere_is_a_name_beside_it), CLAIM(an_sd_jwt_vc_is_judged_alike),
          CLAIM(without_iat_the_clock_decides),
          CLAIM(the_certificate_is_valid_at_the_time_of_issue),
          CLAIM(without_a_published_certificate_it_is_open), CLAIM(the_thumbprint_must_fit),
          CLAIM(a_signature_by_another_key_fails), CLAIM(a_header_that_names_two_keys_fails),
          CLAIM(a_certificate_beside_a_good_kid_is_of_its_key), CLAIM(what_is_no_chain_fails),
          CLAIM(no_flipped_bit_passes),
          CLAIM(a_status_list_by_certificate_has_no_key_of_its_issuer))
