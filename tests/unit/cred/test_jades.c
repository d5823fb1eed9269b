/* Seals: the Commission's samples, seals of a CA of our own, and everything that must not pass.
 * Steps 2 and 5 to 8 of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/jades.h"
#include "node/cred/x509.h"
#include "tests/lib/seal.h"
#include "tests/unit/cred/cred_help.h"

#define ISSUER "urn:epass:org:1"
#define SIGT   "\"sigT\":\"2024-05-06T07:08:09Z\""
#define CRIT   "\"crit\":[\"b64\",\"sigT\"],\"b64\":false,"
#define EIDAS  "\"eIDASIdentifier\":{\"notation\":\"" TM_SEAL_ORGANISATION "\"}"

/* ---- what is published ---- */

static const char *published_for;
static struct tm_slice published[TM_SEAL_CERTIFICATES_MAX + 1];
static size_t published_n;

static void on_certificates(void *ctx, struct tm_slice issuer,
                            void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx)
{
    for (size_t i = 0; i < published_n && tm_slice_is(issuer, published_for); i++)
        found(found_ctx, published[i]);
}

static void publish(const char *issuer, struct tm_slice der)
{
    published_for = issuer;
    published_n = der.data != NULL;
    published[0] = der;
}

static int verify(struct tm_slice bytes)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = AT_2026 };

    in.keys.certificates = on_certificates;
    return help_verify_in(&in);
}

/* ---- credentials and seals of our own ---- */

static const char *credential(const char *issuer, const char *more)
{
    static char text[4000];

    snprintf(
        text, sizeof text,
        "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
        "\"http://data.europa.eu/snb/model/context/edc-ap\"],\"id\":\"urn:credential:1\","
        "\"type\":[\"VerifiableCredential\",\"EuropeanDigitalCredential\"],"
        "\"issuer\":{\"id\":\"" ISSUER "\"%s%s},\"validFrom\":\"2024-05-01T00:00:00Z\","
        "\"issuanceDate\":\"2024-05-06T09:08:09+02:00\",\"issued\":\"2024-05-06T09:08:09+02:00\","
        "\"credentialSchema\":{\"id\":\"http://data.europa.eu/snb/model/ap/edc-generic-full\","
        "\"type\":\"ShaclValidator2017\"},\"credentialSubject\":{\"id\":\"urn:epass:person:1\"}%s}",
        issuer[0] == 0 ? "" : ",", issuer, more);
    return text;
}

static const char *header(const char *alg, const char *more, const char *x5c)
{
    static char text[40000];

    snprintf(text, sizeof text, "{\"alg\":\"%s\",%s%s}", alg, more, x5c);
    return text;
}

/* root -> middle -> seal, for each kind of key; the root is published. */
static void make_ca(const char *alg)
{
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "root", .ca = true, .usage = "keyCertSign" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "root" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = alg,
                                                .alg = alg,
                                                .issuer = "middle",
                                                .organisation = TM_SEAL_ORGANISATION,
                                                .usage = "nonRepudiation" });
    publish(ISSUER, tm_seal_der("root"));
}

static struct tm_slice sealed(const char *alg)
{
    make_ca(alg);
    return tm_seal_sign(credential(EIDAS, ""),
                        header(alg, CRIT SIGT ",", tm_seal_x5c(alg, "middle", NULL)), alg, false,
                        "");
}

/* A seal by "ES256" under a header of these members behind alg; x5c of seal and middle. */
static struct tm_slice sealed_with(const char *members)
{
    make_ca("ES256");
    return tm_seal_sign(credential(EIDAS, ""),
                        header("ES256", members, tm_seal_x5c("ES256", "middle", NULL)), "ES256",
                        strstr(members, "\"b64\":false") == NULL, "");
}

#define expect_sound(doc)                                                                          \
    do {                                                                                           \
        expect_ok(verify(doc), &help_err);                                                         \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define expect_bad(doc, code, outcome)                                                             \
    do {                                                                                           \
        expect_ok(verify(doc), &help_err);                                                         \
        expect_int(help_outcome(code), outcome);                                                   \
        expect(!help_sound());                                                                     \
    } while (0)

static void seals_of_every_algorithm_lead_to_the_published_ca(void)
{
    static const char *const algs[] = { "ES256", "RS256", "PS256", "ES384" };

    for (size_t i = 0; i < sizeof algs / sizeof algs[0]; i++) {
        expect_sound(sealed(algs[i]));
        expect_int(help_out.format, TM_FORMAT_ELM_JADES);
        expect_int((int64_t)help_out.proof_n, 1);
        expect_slice(help_out.proofs[0].certificate, tm_seal_der("root"));
        expect(!help_out.proofs[0].certificate_own && help_out.proofs[0].organisation_named);
        expect_slice(help_out.proofs[0].organisation, tm_str(TM_SEAL_ORGANISATION));
        expect_int(help_out.issued_ms, INT64_C(1714979289000));
        expect_int(help_out.cred.valid_from_ms, INT64_C(1714521600000));
        expect_int(help_outcome(TM_C_KEY_CERTIFICATE), TM_PASSED);
        expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
        expect_int(help_outcome(TM_C_KEY_CERTIFICATE_STATUS), TM_SKIPPED);
    }
}

static void a_payload_in_base64url_and_the_flattened_form_are_read(void)
{
    const char *text = credential(EIDAS, "");
    struct tm_buf doc = TM_BUF_INIT(TM_MIB(1));

    expect_sound(sealed_with(SIGT ","));
    expect_sound(sealed_with("\"iat\":1714979289,\"crit\":[\"iat\"],"));
    expect_int(help_out.issued_ms, INT64_C(1714979289000));
    tm_buf_put_str(&doc, "{\"payload\":");
    tm_json_quote(&doc, tm_str(text));
    tm_buf_printf(&doc, ",%s}",
                  tm_seal_signature(
                      text, header("ES256", CRIT SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
                      "ES256", false, ""));
    expect_sound(tm_buf_slice(&doc));
    tm_buf_free(&doc);
}

static void what_is_published_decides_and_never_fails_a_whole_seal(void)
{
    struct tm_slice doc = sealed("ES256");

    publish(ISSUER, TM_SLICE_EMPTY);
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
    expect_int(help_worst(), TM_UNKNOWN);
    expect_int((int64_t)help_out.proof_n, 1);
    expect(help_out.proofs[0].certificate.data == NULL);
    publish("urn:epass:org:2", tm_seal_der("root"));
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "stranger", .ca = true });
    publish(ISSUER, tm_seal_der("stranger"));
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    publish(ISSUER, TM_LIT("not a certificate"));
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    publish(ISSUER, tm_seal_der("ES256")); /* the seal's own */
    expect_sound(doc);
    expect(help_out.proofs[0].certificate_own);
    publish(TM_SEAL_ORGANISATION, tm_seal_der("middle")); /* the issuer's other name */
    expect_sound(doc);
    expect(help_verify(doc) == 0 && !help_sound()); /* a caller without certificates */
    expect_int(help_worst(), TM_UNKNOWN);
}

/* Others may publish under this issuer's id: each end is handed on, and what is no end is no harm. */
static void every_published_end_of_a_chain_is_reported(void)
{
    struct tm_slice doc = sealed("ES256");

    published[0] = tm_seal_der("root");
    published[1] = tm_seal_der("middle");
    published[2] = tm_seal_der("root");
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "rival", .ca = true });
    published[3] = tm_seal_der("rival");
    published[4] = tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "rival" });
    published_n = 5;
    expect_sound(doc);
    expect_int((int64_t)help_out.proof_n, 3);
    expect_slice(help_out.proofs[0].certificate, published[0]);
    expect_slice(help_out.proofs[1].certificate, published[1]);
    expect_slice(help_out.proofs[2].certificate, published[4]);
}

static void the_number_of_ends_is_bounded(void)
{
    struct tm_slice doc = sealed("ES256");

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "rival", .ca = true });
    for (published_n = 0; published_n <= TM_SEAL_ENDS_MAX; published_n++)
        published[published_n] = tm_seal_certificate(
            &(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "rival" });
    expect_sound(doc);
    expect_int((int64_t)help_out.proof_n, TM_SEAL_ENDS_MAX);
}

static void the_number_of_published_certificates_looked_at_is_bounded(void)
{
    struct tm_slice doc = sealed("ES256");

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "stranger", .ca = true });
    for (size_t i = 0; i < TM_SEAL_CERTIFICATES_MAX; i++)
        published[i] = tm_seal_der("stranger");
    published_n = TM_SEAL_CERTIFICATES_MAX;
    published[TM_SEAL_CERTIFICATES_MAX - 1] = tm_seal_der("root");
    expect_sound(doc);
    published[TM_SEAL_CERTIFICATES_MAX - 1] = tm_seal_der("stranger");
    published[TM_SEAL_CERTIFICATES_MAX] = tm_seal_der("root");
    published_n = TM_SEAL_CERTIFICATES_MAX + 1;
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    for (size_t i = 0; i < TM_SEAL_CERTIFICATES_TRIED; i++) /* of fitting name, and no end */
        published[i] = tm_seal_certificate(
            &(struct tm_seal_wish){ .name = "root", .ca = true, .until_ms = 1700000000000 });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "root", .ca = true });
    published[TM_SEAL_CERTIFICATES_TRIED - 1] = tm_seal_der("root");
    published_n = TM_SEAL_CERTIFICATES_TRIED;
    expect_sound(doc);
    published[TM_SEAL_CERTIFICATES_TRIED - 1] = published[0];
    published[TM_SEAL_CERTIFICATES_TRIED] = tm_seal_der("root");
    published_n = TM_SEAL_CERTIFICATES_TRIED + 1;
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

/* ---- certificates that do not do ---- */

static struct tm_slice sealed_by(struct tm_seal_wish wish)
{
    make_ca("ES256");
    wish.name = "other";
    wish.issuer = "root";
    tm_seal_certificate(&wish);
    return tm_seal_sign(credential(EIDAS, ""),
                        header("ES256", CRIT SIGT ",", tm_seal_x5c("other", NULL)), "other", false,
                        "");
}

static void a_certificate_not_valid_at_the_time_of_the_seal_fails(void)
{
    expect_sound(sealed_by((struct tm_seal_wish){ .organisation = TM_SEAL_ORGANISATION }));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_PASSED + 1);
    expect_bad(sealed_by((struct tm_seal_wish){ .until_ms = 1714979288000 }), TM_C_KEY_CERTIFICATE,
               TM_FAILED);
    expect_bad(sealed_by((struct tm_seal_wish){ .from_ms = 1714979290000 }), TM_C_KEY_CERTIFICATE,
               TM_FAILED);
    expect_sound(
        sealed_by((struct tm_seal_wish){ .from_ms = 1714979289000, .until_ms = 1714979289000 }));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_WARNING); /* over by now */
}

static void a_certificate_of_the_wrong_use_or_thumbprint_fails(void)
{
    char members[300];

    expect_bad(sealed_by((struct tm_seal_wish){ .usage = "keyEncipherment" }), TM_C_KEY_CERTIFICATE,
               TM_FAILED);
    expect_sound(sealed_by((struct tm_seal_wish){ .usage = "digitalSignature" }));
    make_ca("ES256");
    snprintf(members, sizeof members, CRIT SIGT ",%s,", tm_seal_x5t("ES256"));
    expect_sound(tm_seal_sign(credential(EIDAS, ""),
                              header("ES256", members, tm_seal_x5c("ES256", "middle", NULL)),
                              "ES256", false, ""));
    snprintf(members, sizeof members, CRIT SIGT ",%s,", tm_seal_x5t("middle"));
    expect_bad(sealed_with(members), TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect_bad(sealed_with(CRIT SIGT ",\"x5t#S256\":7,"), TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void a_published_certificate_that_is_no_ca_vouches_for_nothing(void)
{
    struct tm_slice doc;

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "plain" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "under plain", .issuer = "plain" });
    publish(ISSUER, tm_seal_der("plain"));
    doc = tm_seal_sign(credential(EIDAS, ""),
                       header("ES256", CRIT SIGT ",", tm_seal_x5c("under plain", NULL)),
                       "under plain", false, "");
    expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    publish(ISSUER, tm_seal_der("under plain"));
    expect_sound(doc);
}

static void a_seal_without_a_usable_certificate_is_no_pass(void)
{
    const char *text = credential(EIDAS, "");

    make_ca("ES256");
    expect_bad(tm_seal_sign(text, "{\"alg\":\"ES256\"," CRIT SIGT "}", "ES256", false, ""),
               TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    expect_bad(tm_seal_sign(text, "{\"alg\":\"ES256\"," CRIT SIGT ",\"x5c\":[\"AAAA\"]}", "ES256",
                            false, ""),
               TM_C_KEY_CERTIFICATE, TM_FAILED);
    expect_bad(tm_seal_sign(text, header("ES256", CRIT SIGT ",", tm_seal_x5c("middle", NULL)),
                            "ES256", false, ""),
               TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_bad(tm_seal_sign(text, header("RS256", CRIT SIGT ",", tm_seal_x5c("ES256", NULL)),
                            "ES256", false, ""),
               TM_C_PROOF_SIGNATURE, TM_FAILED);
    /* under the signature, or not at all */
    expect_bad(tm_seal_sign(text, "{\"alg\":\"ES256\"," CRIT SIGT "}", "ES256", false,
                            tm_arena_printf(&help_arena, ",\"header\":{%s}",
                                            tm_seal_x5c("ES256", "middle", NULL))),
               TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

/* ---- whom the certificate names ---- */

static struct tm_slice sealed_as(const char *organisation, const char *issuer)
{
    make_ca("ES256");
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "other", .issuer = "root", .organisation = organisation });
    return tm_seal_sign(credential(issuer, ""),
                        header("ES256", CRIT SIGT ",", tm_seal_x5c("other", NULL)), "other", false,
                        "");
}

static void the_organisation_of_the_certificate_is_the_issuer(void)
{
#define NOTED(x) "{\"notation\":\"" x "\"}"
    expect_sound(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED("VATES-A1")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
    expect_sound(
        sealed_as("VATES-A1", "\"eIDASIdentifier\":[" NOTED("X") "," NOTED("VATES-A1") "]"));
    expect_sound(sealed_as("VATES-A1", "\"registration\":" NOTED("VATES-A1")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
    expect_bad(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED("VATES-A2")),
               TM_C_KEY_ORGANISATION, TM_FAILED);
    expect_bad(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED(
                                         "VATES-A2") ",\"registration\":" NOTED("VATES-A1")),
               TM_C_KEY_ORGANISATION, TM_FAILED);
    /* absent on either side: whose it is rests on who published it */
    expect_sound(sealed_as("VATES-A1", ""));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
    expect(!help_out.proofs[0].organisation_named);
    expect_sound(sealed_as(NULL, "\"eIDASIdentifier\":" NOTED("VATES-A2")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
    /* the Commission's small sample has a Greek capital iota here: not the member, and not read as it */
    expect_sound(sealed_as("VATES-A1", "\"eIDAS\xce\x99"
                                       "dentifier\":" NOTED("VATES-A2")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
}

/* ---- headers ---- */

static void headers_that_demand_what_is_not_understood_are_refused(void)
{
    static const struct {
        const char *members;
        enum tm_check_code code;
        enum tm_outcome outcome;
    } rows[] = {
        { "\"b64\":false,\"crit\":[\"b64\",\"srCms\"],\"srCms\":[]," SIGT ",", TM_C_PROOF_SUITE,
          TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"exp\"],\"exp\":1," SIGT ",", TM_C_PROOF_SUITE,
          TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"b64\"]," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"adoTst\"]," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",1]," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":\"b64\"," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"sigT\"]," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"crit\":[]," SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { CRIT SIGT ",\"sigD\":{\"pars\":[]},", TM_C_PROOF_SUITE, TM_UNKNOWN },
        { "\"b64\":false,\"crit\":[\"b64\",\"sigD\"],\"sigD\":{}," SIGT ",", TM_C_PROOF_SUITE,
          TM_UNKNOWN },
        { CRIT "\"sigT\":\"2024-05-06T09:08:09+02:00\",", TM_C_PROOF_DATES, TM_FAILED },
        { CRIT "\"sigT\":\"yesterday\",", TM_C_PROOF_DATES, TM_FAILED },
        { CRIT "\"sigT\":\"\",", TM_C_PROOF_DATES, TM_FAILED },
        { CRIT "\"sigT\":1714979289,", TM_C_PROOF_DATES, TM_FAILED },
        { "\"iat\":-1,", TM_C_PROOF_DATES, TM_FAILED },
        { "\"iat\":1e300,", TM_C_PROOF_DATES, TM_FAILED },
        { SIGT ",\"iat\":1714979290,", TM_C_PROOF_DATES, TM_FAILED },
        { "", TM_C_PROOF_DATES, TM_UNKNOWN },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        tm_note("%s", rows[i].members);
        expect_bad(sealed_with(rows[i].members), rows[i].code, rows[i].outcome);
    }
    expect_sound(
        sealed_with("\"b64\":false,\"crit\":[\"b64\",\"adoTst\"],\"adoTst\":{}," SIGT ","));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_SKIPPED);
}

static void only_signatures_by_public_keys_count(void)
{
    static const struct {
        const char *alg;
        enum tm_outcome outcome;
    } rows[] = { { "none", TM_FAILED }, { "None", TM_FAILED },   { "HS256", TM_FAILED },
                 { "", TM_UNKNOWN },    { "ES512", TM_UNKNOWN }, { "es256", TM_UNKNOWN } };

    make_ca("ES256");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect_bad(tm_seal_sign(credential(EIDAS, ""),
                                header(rows[i].alg, CRIT SIGT ",", tm_seal_x5c("ES256", NULL)),
                                "ES256", false, ""),
                   TM_C_PROOF_SUITE, rows[i].outcome);
    expect_bad(tm_seal_sign(credential(EIDAS, ""), "{" CRIT SIGT "}", "ES256", false, ""),
               TM_C_PROOF_SUITE, TM_FAILED);
}

static void the_unprotected_header_decides_nothing(void)
{
    static const char *const bad[] = { "{\"crit\":[\"b64\"]}", "{\"sigD\":{}}", "{\"iat\":1}",
                                       "{\"x5c\":[]}", "[]" };
    const char *text = credential(EIDAS, "");

    make_ca("ES256");
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_bad(
            tm_seal_sign(text, header("ES256", CRIT SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
                         "ES256", false, tm_arena_printf(&help_arena, ",\"header\":%s", bad[i])),
            TM_C_PROOF_SUITE, TM_FAILED);
    expect_sound(tm_seal_sign(text,
                              header("ES256", CRIT SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
                              "ES256", false, ",\"header\":{\"etsiU\":[\"e30\"]}"));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_SKIPPED);
}

/* ---- several seals ---- */

static struct tm_slice with_seals(const char *const *names, size_t n, const char *spoilt)
{
    static struct tm_buf doc = TM_BUF_INIT(TM_MIB(2));
    const char *text = credential(EIDAS, "");

    tm_buf_reset(&doc);
    tm_buf_put_str(&doc, "{\"payload\":");
    tm_json_quote(&doc, tm_str(text));
    tm_buf_put_str(&doc, ",\"signatures\":[");
    for (size_t i = 0; i < n; i++)
        tm_buf_printf(
            &doc, "%s{%s}", i == 0 ? "" : ",",
            tm_seal_signature(
                spoilt != NULL && strcmp(names[i], spoilt) == 0 ? "{\"other\":true}" : text,
                header("ES256", CRIT SIGT ",", tm_seal_x5c(names[i], NULL)), names[i], false, ""));
    tm_buf_put_str(&doc, "]}");
    return tm_buf_slice(&doc);
}

static void all_of_several_seals_must_be_good_and_one_the_issuers(void)
{
    static const char *const two[] = { "one", "two" }, *const twos[] = { "two", "two" };

    make_ca("ES256");
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "one", .issuer = "root", .organisation = TM_SEAL_ORGANISATION });
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "two", .issuer = "root", .organisation = "VATES-B2" });
    expect_sound(with_seals(two, 2, NULL));
    expect_int((int64_t)help_out.proof_n, 2);
    expect(help_out.proofs[0].organisation_named && !help_out.proofs[1].organisation_named);
    expect_bad(with_seals(two, 2, "one"), TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_bad(with_seals(two, 2, "two"), TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_bad(with_seals(twos, 2, NULL), TM_C_KEY_ORGANISATION, TM_FAILED);
    publish(ISSUER, tm_seal_der("one")); /* and nothing for the other */
    expect_bad(with_seals(two, 2, NULL), TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

static void the_number_of_seals_is_bounded(void)
{
    static const char *const names[] = { "one", "one", "one", "one", "one",
                                         "one", "one", "one", "one" };

    make_ca("ES256");
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "one", .issuer = "root", .organisation = TM_SEAL_ORGANISATION });
    expect_sound(with_seals(names, TM_SEALS_MAX, NULL));
    expect_fails(verify(with_seals(names, TM_SEALS_MAX + 1, NULL)), TM_E_LIMIT, &help_err);
}

/* ---- what cannot be read, and limits ---- */

static void what_is_no_sealed_credential_cannot_be_read(void)
{
    static const struct {
        const char *text;
        int code;
    } rows[] = {
        { "{\"payload\":1,\"signatures\":[]}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"signatures\":[]}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"signatures\":{}}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"signatures\":[1]}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"signatures\":[{\"protected\":\"e30\"}]}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"protected\":\"e30\"}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"protected\":\"!\",\"signature\":\"AA\"}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"protected\":\"W10\",\"signature\":\"AA\"}", TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"protected\":\"e30\",\"signature\":\"=\"}", TM_E_MALFORMED },
        /* {"b64":1}; {} with a payload that is no base64url; one that holds no credential */
        { "{\"payload\":\"{}\",\"protected\":\"eyJiNjQiOjF9\",\"signature\":\"AA\"}",
          TM_E_MALFORMED },
        { "{\"payload\":\"{}\",\"protected\":\"e30\",\"signature\":\"AA\"}", TM_E_MALFORMED },
        { "{\"payload\":\"e30\",\"protected\":\"e30\",\"signature\":\"AA\"}", TM_E_UNSUPPORTED },
        { "{\"payload\":\"W10\",\"protected\":\"e30\",\"signature\":\"AA\"}", TM_E_UNSUPPORTED },
        /* {} and {"b64":false}: two payloads in one */
        { "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"AA\"},"
          "{\"protected\":\"eyJiNjQiOmZhbHNlfQ\",\"signature\":\"AA\"}]}",
          TM_E_MALFORMED },
        { "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"AA\"}],"
          "\"signature\":\"AA\"}",
          TM_E_MALFORMED },
    };
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        tm_note("%s", rows[i].text);
        expect_fails(verify(tm_str(rows[i].text)), rows[i].code, &help_err);
    }
    in.bytes = sealed("ES256");
    expect_fails(help_verify_in(&in), TM_E_UNSUPPORTED, &help_err);
}

static void put_fill(struct tm_buf *out, size_t n)
{
    uint8_t *room = tm_buf_room(out, n);

    expect(room != NULL);
    memset(room, 'x', n);
    out->len += n;
}

/* So many bytes more in the protected header, and in the credential. */
static struct tm_slice with_padding(size_t header_bytes, size_t document_bytes)
{
    const char *end = credential(EIDAS, ",\"pad\":\"\"");
    struct tm_buf head = TM_BUF_INIT(TM_MIB(1)), text = TM_BUF_INIT(TM_MIB(20));
    struct tm_slice doc;

    make_ca("ES256");
    tm_buf_put(&text, end, strlen(end) - 2);
    put_fill(&text, document_bytes);
    tm_buf_put_str(&text, "\"}");
    tm_buf_put_str(&head, "{\"alg\":\"ES256\"," CRIT SIGT ",\"pad\":\"");
    put_fill(&head, header_bytes);
    tm_buf_printf(&head, "\",%s}", tm_seal_x5c("ES256", "middle", NULL));
    doc = tm_seal_sign(tm_buf_str(&text), tm_buf_str(&head), "ES256", false, "");
    tm_buf_free(&text);
    tm_buf_free(&head);
    return doc;
}

static void headers_and_documents_have_a_limit(void)
{
    struct tm_slice doc = with_padding(0, 1000), longer;
    size_t over = doc.len - 1000;

    expect_sound(doc);
    longer = with_padding(0, TM_SEALED_BYTES_MAX - over - 8);
    expect(longer.len <= TM_SEALED_BYTES_MAX);
    expect_sound(longer);
    longer = with_padding(0, TM_SEALED_BYTES_MAX - over + 8);
    expect(longer.len > TM_SEALED_BYTES_MAX);
    expect_fails(verify(longer), TM_E_LIMIT, &help_err);
    expect_sound(with_padding(TM_SEAL_HEADER_MAX - 4000, 0));
    expect_fails(verify(with_padding(TM_SEAL_HEADER_MAX, 0)), TM_E_LIMIT, &help_err);
}

/* ---- the model ---- */

static void the_members_that_elm_demands_are_demanded(void)
{
    static const struct {
        const char *from, *to;
    } changes[] = {
        { ",\"EuropeanDigitalCredential\"", "" },
        { ",\"http://data.europa.eu/snb/model/context/edc-ap\"", "" },
        { "\"ShaclValidator2017\"", "\"JsonSchema\"" },
        { "\"credentialSchema\"", "\"credentialScheme\"" },
        { "\"issued\"", "\"issue\"" },
        { "\"issued\":\"2024", "\"issued\":\"May 2024" },
        { "\"issuanceDate\"", "\"issuanceDay\"" },
        { "\"credentialSubject\"", "\"credentialObject\"" },
        { "\"issuer\"", "\"issued_by\"" },
    };

    make_ca("ES256");
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        struct tm_buf text = TM_BUF_INIT(TM_KIB(8));
        const char *whole = credential(EIDAS, ""), *at = strstr(whole, changes[i].from);

        expect(at != NULL);
        tm_note("%s", changes[i].from);
        tm_buf_put(&text, whole, (size_t)(at - whole));
        tm_buf_put_str(&text, changes[i].to);
        tm_buf_put_str(&text, at + strlen(changes[i].from));
        expect_bad(
            tm_seal_sign(tm_buf_str(&text),
                         header("ES256", CRIT SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
                         "ES256", false, ""),
            TM_C_FORMAT_STRUCTURE, TM_FAILED);
        tm_buf_free(&text);
    }
}

static int64_t until_of(const char *more)
{
    make_ca("ES256");
    expect_ok(
        verify(tm_seal_sign(credential(EIDAS, more),
                            header("ES256", CRIT SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
                            "ES256", false, "")),
        &help_err);
    return help_out.cred.valid_until_ms;
}

static void of_two_ends_the_earlier_holds(void)
{
#define Y2024 "\"2024-06-01T00:00:00Z\""
#define Y2030 "\"2030-06-01T00:00:00Z\""
    expect(until_of("") == TM_TIME_NONE);
    expect_int(until_of(",\"validUntil\":" Y2024), INT64_C(1717200000000));
    expect(!help_sound());
    expect_int(until_of(",\"expirationDate\":" Y2024 ",\"validUntil\":" Y2030),
               INT64_C(1717200000000));
    expect_int(until_of(",\"expirationDate\":" Y2030 ",\"validUntil\":" Y2024),
               INT64_C(1717200000000));
    until_of(",\"validUntil\":\"2024-04-01T00:00:00Z\"");
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_FAILED);
}

/* ---- the Commission's samples ---- */

static const struct sample {
    const char *file, *issuer;
    int64_t sealed_ms;
    uint16_t levels;
} samples[] = {
    { "elm/Sample-CertOfPart-signed.jsonld", "urn:epass:org:193a287f8-fdb3-42a6-9da4-caf52f539992",
      INT64_C(1695816421000), 0 },
    { "elm/Sample-MC-Annex1-signed.jsonld", "urn:epass:org:1f0de2587-9348-4fa9-b4d7-a77e34a9ac8a",
      INT64_C(1695815657000), 1u << 6 },
};
#define SAMPLES (sizeof samples / sizeof samples[0])

/* x5c[0] of the first signature, as bytes that outlive a verification. */
static struct tm_slice sample_certificate(struct tm_slice doc)
{
    static uint8_t kept[TM_CERTIFICATE_MAX];
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));
    struct tm_buf header = TM_BUF_INIT(TM_MIB(1)), der = TM_BUF_INIT(TM_CERTIFICATE_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc json;
    struct tm_slice text;
    size_t len;

    limits.bytes_max = TM_SEALED_BYTES_MAX;
    expect_ok(tm_json_parse(doc, &limits, &arena, &json, &err), &err);
    expect(tm_json_str(
        tm_json_get(tm_json_at(tm_json_get(json.root, "signatures"), 0), "protected"), &text));
    expect_ok(tm_base64url_get(&header, text, &err), &err);
    expect_ok(tm_json_parse(tm_buf_slice(&header), &limits, &arena, &json, &err), &err);
    expect(tm_json_str(tm_json_at(tm_json_get(json.root, "x5c"), 0), &text));
    expect_ok(tm_base64_get(&der, text, &err), &err);
    memcpy(kept, der.data, der.len);
    len = der.len;
    tm_buf_free(&header);
    tm_buf_free(&der);
    tm_arena_free(&arena);
    return tm_slice(kept, len);
}

static void the_commissions_samples_pass_with_their_certificate_and_only_then(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        const struct sample *s = &samples[i];
        struct tm_buf doc = TM_BUF_INIT(TM_SEALED_BYTES_MAX);

        tm_slurp(tm_vectors(s->file), &doc);
        publish(s->issuer, sample_certificate(tm_buf_slice(&doc)));
        expect_sound(tm_buf_slice(&doc));
        expect_int(help_out.issued_ms, s->sealed_ms);
        expect_slice(help_out.cred.issuer, tm_str(s->issuer));
        expect_slice(help_out.proofs[0].organisation, TM_LIT("VATES-A00000000"));
        expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
        expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_WARNING); /* ran out in 2025 */
        expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_PASSED);
        expect_int(help_out.cred.eqf_levels, s->levels);
        publish("VATES-A00000000", sample_certificate(tm_buf_slice(&doc)));
        expect_sound(tm_buf_slice(&doc));
        publish(s->issuer, TM_SLICE_EMPTY);
        expect_bad(tm_buf_slice(&doc), TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
        expect_int(help_worst(), TM_UNKNOWN);
        tm_buf_free(&doc);
    }
}

/* ---- one flipped character ---- */

static void expect_refused_at(uint8_t *bytes, size_t len, size_t at, uint8_t with)
{
    uint8_t was = bytes[at];

    bytes[at] = with;
    if (verify(tm_slice(bytes, len)) == 0 && help_sound())
        tm_claim_failed(__FILE__, __LINE__, "byte %zu of %zu: %02x for %02x", at, len, with, was);
    bytes[at] = was;
}

static void a_flipped_bit_anywhere_in_a_seal_is_refused(void)
{
    struct tm_slice doc = sealed("ES256");
    uint8_t *bytes = malloc(doc.len);

    expect(bytes != NULL);
    memcpy(bytes, doc.data, doc.len);
    for (size_t i = 0; i < doc.len; i++)
        for (unsigned bit = 0; bit < 8; bit++)
            expect_refused_at(bytes, doc.len, i, bytes[i] ^ (uint8_t)(1u << bit));
    free(bytes);
}

static const uint8_t *find(const uint8_t *from, size_t len, const char *what)
{
    return memmem(from, len, what, strlen(what));
}

/* One character behind `what`, which must be there. */
static void expect_refused_behind(struct tm_buf *doc, const char *what)
{
    const uint8_t *at = find(doc->data, doc->len, what);
    size_t i;

    expect(at != NULL);
    i = (size_t)(at - doc->data) + strlen(what);
    expect_refused_at(doc->data, doc->len, i, doc->data[i] == '1' ? '2' : '1');
}

/* Every third character of signature and protected header (certificate and date of the seal are in it), one of a
 * context and of a date, and a spread over the payload. */
static void flip_sample(const struct sample *s)
{
    struct tm_buf doc = TM_BUF_INIT(TM_SEALED_BYTES_MAX);
    static const char *const members[] = { "\"protected\":\"", "\"signature\":\"" };
    const uint8_t *payload, *end;

    tm_slurp(tm_vectors(s->file), &doc);
    publish(s->issuer, sample_certificate(tm_buf_slice(&doc)));
    expect_sound(tm_buf_slice(&doc));
    for (size_t m = 0; m < 2; m++) {
        const uint8_t *at = find(doc.data, doc.len, members[m]);

        expect(at != NULL);
        for (size_t i = (size_t)(at - doc.data) + strlen(members[m]); doc.data[i] != '"'; i += 3)
            expect_refused_at(doc.data, doc.len, i, doc.data[i] == 'A' ? 'B' : 'A');
    }
    expect_refused_behind(&doc, "data.europa.eu/snb/model/context/");
    expect_refused_behind(&doc, "issuanceDate\\\":\\\"");
    payload = find(doc.data, doc.len, "\"payload\":\"");
    expect(payload != NULL);
    for (end = payload + 11; *end != '"'; end++)
        end += *end == '\\';
    for (const uint8_t *at = payload + 11; at + 2 < end; at += 997) {
        while (*at == '\\' || at[-1] == '\\')
            at++;
        expect_refused_at(doc.data, doc.len, (size_t)(at - doc.data), *at == 'a' ? 'b' : 'a');
    }
    tm_buf_free(&doc);
}

static void a_flipped_character_of_a_sample_is_refused(void)
{
    for (size_t i = 0; i < SAMPLES; i++)
        flip_sample(&samples[i]);
}

TM_CLAIMS(CLAIM(seals_of_every_algorithm_lead_to_the_published_ca),
          CLAIM(a_payload_in_base64url_and_the_flattened_form_are_read),
          CLAIM(what_is_published_decides_and_never_fails_a_whole_seal),
          CLAIM(every_published_end_of_a_chain_is_reported), CLAIM(the_number_of_ends_is_bounded),
          CLAIM(the_number_of_published_certificates_looked_at_is_bounded),
          CLAIM(a_certificate_not_valid_at_the_time_of_the_seal_fails),
          CLAIM(a_certificate_of_the_wrong_use_or_thumbprint_fails),
          CLAIM(a_published_certificate_that_is_no_ca_vouches_for_nothing),
          CLAIM(a_seal_without_a_usable_certificate_is_no_pass),
          CLAIM(the_organisation_of_the_certificate_is_the_issuer),
          CLAIM(headers_that_demand_what_is_not_understood_are_refused),
          CLAIM(only_signatures_by_public_keys_count),
          CLAIM(the_unprotected_header_decides_nothing),
          CLAIM(all_of_several_seals_must_be_good_and_one_the_issuers),
          CLAIM(the_number_of_seals_is_bounded), CLAIM(what_is_no_sealed_credential_cannot_be_read),
          CLAIM(headers_and_documents_have_a_limit),
          CLAIM(the_members_that_elm_demands_are_demanded), CLAIM(of_two_ends_the_earlier_holds),
          CLAIM(the_commissions_samples_pass_with_their_certificate_and_only_then),
          CLAIM(a_flipped_bit_anywhere_in_a_seal_is_refused),
          CLAIM(a_flipped_character_of_a_sample_is_refused))
