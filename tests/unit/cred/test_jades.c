/* Seals: by a CA of our own, whose certificates are published, whom they name, and several at once. Steps 5
 * to 8 of docs/verification.md. */
#include <stdio.h>

#include "tests/unit/cred/jades_help.h"

static void seals_of_every_algorithm_lead_to_the_published_ca(void)
{
    static const char *const algs[] = { "ES256", "RS256", "PS256", "ES384" };

    for (size_t i = 0; i < sizeof algs / sizeof algs[0]; i++) {
        jades_expect_sound(jades_sealed(algs[i]));
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
    const char *text = jades_credential(JADES_EIDAS, "");
    struct tm_buf doc = TM_BUF_INIT(TM_MIB(1));

    jades_expect_sound(jades_sealed_with(JADES_SIGT ","));
    jades_expect_sound(jades_sealed_with("\"iat\":1714979289,\"crit\":[\"iat\"],"));
    expect_int(help_out.issued_ms, INT64_C(1714979289000));
    tm_buf_put_str(&doc, "{\"payload\":");
    tm_json_quote(&doc, tm_str(text));
    tm_buf_printf(&doc, ",%s}",
                  tm_seal_signature(text,
                                    jades_header("ES256", JADES_CRIT JADES_SIGT ",",
                                                 tm_seal_x5c("ES256", "middle", NULL)),
                                    "ES256", false, ""));
    jades_expect_sound(tm_buf_slice(&doc));
    tm_buf_free(&doc);
}

static void what_is_published_decides_and_never_fails_a_whole_seal(void)
{
    struct tm_slice doc = jades_sealed("ES256");

    jades_publish(JADES_ISSUER, TM_SLICE_EMPTY);
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
    expect_int(help_worst(), TM_UNKNOWN);
    expect_int((int64_t)help_out.proof_n, 1);
    expect(help_out.proofs[0].certificate.data == NULL);
    jades_publish("urn:epass:org:2", tm_seal_der("root"));
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "stranger", .ca = true });
    jades_publish(JADES_ISSUER, tm_seal_der("stranger"));
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    jades_publish(JADES_ISSUER, TM_LIT("not a certificate"));
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    jades_publish(JADES_ISSUER, tm_seal_der("ES256")); /* the seal's own */
    jades_expect_sound(doc);
    expect(help_out.proofs[0].certificate_own);
    jades_publish(TM_SEAL_ORGANISATION, tm_seal_der("middle")); /* the issuer's other name */
    jades_expect_sound(doc);
    expect(help_verify(doc) == 0 && !help_sound()); /* a caller without certificates */
    expect_int(help_worst(), TM_UNKNOWN);
}

/* Others may publish under this issuer's id: each end is handed on, and what is no end is no harm. */
static void every_published_end_of_a_chain_is_reported(void)
{
    struct tm_slice doc = jades_sealed("ES256");

    jades_published[0] = tm_seal_der("root");
    jades_published[1] = tm_seal_der("middle");
    jades_published[2] = tm_seal_der("root");
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "rival", .ca = true });
    jades_published[3] = tm_seal_der("rival");
    jades_published[4] = tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "rival" });
    jades_published_n = 5;
    jades_expect_sound(doc);
    expect_int((int64_t)help_out.proof_n, 3);
    expect_slice(help_out.proofs[0].certificate, jades_published[0]);
    expect_slice(help_out.proofs[1].certificate, jades_published[1]);
    expect_slice(help_out.proofs[2].certificate, jades_published[4]);
}

static void the_number_of_ends_is_bounded(void)
{
    struct tm_slice doc = jades_sealed("ES256");

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "rival", .ca = true });
    for (jades_published_n = 0; jades_published_n <= TM_SEAL_ENDS_MAX; jades_published_n++)
        jades_published[jades_published_n] = tm_seal_certificate(
            &(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "rival" });
    jades_expect_sound(doc);
    expect_int((int64_t)help_out.proof_n, TM_SEAL_ENDS_MAX);
}

static void the_number_of_published_certificates_looked_at_is_bounded(void)
{
    struct tm_slice doc = jades_sealed("ES256");

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "stranger", .ca = true });
    for (size_t i = 0; i < TM_SEAL_CERTIFICATES_MAX; i++)
        jades_published[i] = tm_seal_der("stranger");
    jades_published_n = TM_SEAL_CERTIFICATES_MAX;
    jades_published[TM_SEAL_CERTIFICATES_MAX - 1] = tm_seal_der("root");
    jades_expect_sound(doc);
    jades_published[TM_SEAL_CERTIFICATES_MAX - 1] = tm_seal_der("stranger");
    jades_published[TM_SEAL_CERTIFICATES_MAX] = tm_seal_der("root");
    jades_published_n = TM_SEAL_CERTIFICATES_MAX + 1;
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    for (size_t i = 0; i < TM_SEAL_CERTIFICATES_TRIED; i++) /* of fitting name, and no end */
        jades_published[i] = tm_seal_certificate(
            &(struct tm_seal_wish){ .name = "root", .ca = true, .until_ms = 1700000000000 });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "root", .ca = true });
    jades_published[TM_SEAL_CERTIFICATES_TRIED - 1] = tm_seal_der("root");
    jades_published_n = TM_SEAL_CERTIFICATES_TRIED;
    jades_expect_sound(doc);
    jades_published[TM_SEAL_CERTIFICATES_TRIED - 1] = jades_published[0];
    jades_published[TM_SEAL_CERTIFICATES_TRIED] = tm_seal_der("root");
    jades_published_n = TM_SEAL_CERTIFICATES_TRIED + 1;
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

/* ---- certificates that do not do ---- */

static struct tm_slice sealed_by(struct tm_seal_wish wish)
{
    jades_make_ca("ES256");
    wish.name = "other";
    wish.issuer = "root";
    tm_seal_certificate(&wish);
    return tm_seal_sign(
        jades_credential(JADES_EIDAS, ""),
        jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("other", NULL)), "other",
        false, "");
}

static void a_certificate_not_valid_at_the_time_of_the_seal_fails(void)
{
    jades_expect_sound(sealed_by((struct tm_seal_wish){ .organisation = TM_SEAL_ORGANISATION }));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_PASSED + 1);
    jades_expect_bad(sealed_by((struct tm_seal_wish){ .until_ms = 1714979288000 }),
                     TM_C_KEY_CERTIFICATE, TM_FAILED);
    jades_expect_bad(sealed_by((struct tm_seal_wish){ .from_ms = 1714979290000 }),
                     TM_C_KEY_CERTIFICATE, TM_FAILED);
    jades_expect_sound(
        sealed_by((struct tm_seal_wish){ .from_ms = 1714979289000, .until_ms = 1714979289000 }));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_WARNING); /* over by now */
}

static void a_certificate_of_the_wrong_use_or_thumbprint_fails(void)
{
    char members[300];

    jades_expect_bad(sealed_by((struct tm_seal_wish){ .usage = "keyEncipherment" }),
                     TM_C_KEY_CERTIFICATE, TM_FAILED);
    jades_expect_sound(sealed_by((struct tm_seal_wish){ .usage = "digitalSignature" }));
    jades_make_ca("ES256");
    snprintf(members, sizeof members, JADES_CRIT JADES_SIGT ",%s,", tm_seal_x5t("ES256"));
    jades_expect_sound(tm_seal_sign(
        jades_credential(JADES_EIDAS, ""),
        jades_header("ES256", members, tm_seal_x5c("ES256", "middle", NULL)), "ES256", false, ""));
    snprintf(members, sizeof members, JADES_CRIT JADES_SIGT ",%s,", tm_seal_x5t("middle"));
    jades_expect_bad(jades_sealed_with(members), TM_C_KEY_CERTIFICATE, TM_FAILED);
    jades_expect_bad(jades_sealed_with(JADES_CRIT JADES_SIGT ",\"x5t#S256\":7,"),
                     TM_C_KEY_CERTIFICATE, TM_FAILED);
}

static void a_published_certificate_that_is_no_ca_vouches_for_nothing(void)
{
    struct tm_slice doc;

    tm_seal_certificate(&(struct tm_seal_wish){ .name = "plain" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "under plain", .issuer = "plain" });
    jades_publish(JADES_ISSUER, tm_seal_der("plain"));
    doc = tm_seal_sign(
        jades_credential(JADES_EIDAS, ""),
        jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("under plain", NULL)),
        "under plain", false, "");
    jades_expect_bad(doc, TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    jades_publish(JADES_ISSUER, tm_seal_der("under plain"));
    jades_expect_sound(doc);
}

static void a_seal_without_a_usable_certificate_is_no_pass(void)
{
    const char *text = jades_credential(JADES_EIDAS, "");

    jades_make_ca("ES256");
    jades_expect_bad(
        tm_seal_sign(text, "{\"alg\":\"ES256\"," JADES_CRIT JADES_SIGT "}", "ES256", false, ""),
        TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
    jades_expect_bad(
        tm_seal_sign(text, "{\"alg\":\"ES256\"," JADES_CRIT JADES_SIGT ",\"x5c\":[\"AAAA\"]}",
                     "ES256", false, ""),
        TM_C_KEY_CERTIFICATE, TM_FAILED);
    jades_expect_bad(
        tm_seal_sign(text,
                     jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("middle", NULL)),
                     "ES256", false, ""),
        TM_C_PROOF_SIGNATURE, TM_FAILED);
    jades_expect_bad(
        tm_seal_sign(text,
                     jades_header("RS256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("ES256", NULL)),
                     "ES256", false, ""),
        TM_C_PROOF_SIGNATURE, TM_FAILED);
    /* under the signature, or not at all */
    jades_expect_bad(tm_seal_sign(text, "{\"alg\":\"ES256\"," JADES_CRIT JADES_SIGT "}", "ES256",
                                  false,
                                  tm_arena_printf(&help_arena, ",\"header\":{%s}",
                                                  tm_seal_x5c("ES256", "middle", NULL))),
                     TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

/* ---- whom the certificate names ---- */

static struct tm_slice sealed_as(const char *organisation, const char *issuer)
{
    jades_make_ca("ES256");
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "other", .issuer = "root", .organisation = organisation });
    return tm_seal_sign(
        jades_credential(issuer, ""),
        jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("other", NULL)), "other",
        false, "");
}

static void the_organisation_of_the_certificate_is_the_issuer(void)
{
#define NOTED(x) "{\"notation\":\"" x "\"}"
    jades_expect_sound(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED("VATES-A1")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
    jades_expect_sound(
        sealed_as("VATES-A1", "\"eIDASIdentifier\":[" NOTED("X") "," NOTED("VATES-A1") "]"));
    jades_expect_sound(sealed_as("VATES-A1", "\"registration\":" NOTED("VATES-A1")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
    jades_expect_bad(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED("VATES-A2")),
                     TM_C_KEY_ORGANISATION, TM_FAILED);
    jades_expect_bad(sealed_as("VATES-A1", "\"eIDASIdentifier\":" NOTED(
                                               "VATES-A2") ",\"registration\":" NOTED("VATES-A1")),
                     TM_C_KEY_ORGANISATION, TM_FAILED);
    /* absent on either side: whose it is rests on who published it */
    jades_expect_sound(sealed_as("VATES-A1", ""));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
    expect(!help_out.proofs[0].organisation_named);
    jades_expect_sound(sealed_as(NULL, "\"eIDASIdentifier\":" NOTED("VATES-A2")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
    /* the Commission's small sample has a Greek capital iota here: not the member, and not read as it */
    jades_expect_sound(sealed_as("VATES-A1", "\"eIDAS\xce\x99"
                                             "dentifier\":" NOTED("VATES-A2")));
    expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_WARNING);
}

/* ---- several seals ---- */

static struct tm_slice with_seals(const char *const *names, size_t n, const char *spoilt)
{
    static struct tm_buf doc = TM_BUF_INIT(TM_MIB(2));
    const char *text = jades_credential(JADES_EIDAS, "");

    tm_buf_reset(&doc);
    tm_buf_put_str(&doc, "{\"payload\":");
    tm_json_quote(&doc, tm_str(text));
    tm_buf_put_str(&doc, ",\"signatures\":[");
    for (size_t i = 0; i < n; i++)
        tm_buf_printf(
            &doc, "%s{%s}", i == 0 ? "" : ",",
            tm_seal_signature(
                spoilt != NULL && strcmp(names[i], spoilt) == 0 ? "{\"other\":true}" : text,
                jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c(names[i], NULL)),
                names[i], false, ""));
    tm_buf_put_str(&doc, "]}");
    return tm_buf_slice(&doc);
}

static void all_of_several_seals_must_be_good_and_one_the_issuers(void)
{
    static const char *const two[] = { "one", "two" }, *const twos[] = { "two", "two" };

    jades_make_ca("ES256");
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "one", .issuer = "root", .organisation = TM_SEAL_ORGANISATION });
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "two", .issuer = "root", .organisation = "VATES-B2" });
    jades_expect_sound(with_seals(two, 2, NULL));
    expect_int((int64_t)help_out.proof_n, 2);
    expect(help_out.proofs[0].organisation_named && !help_out.proofs[1].organisation_named);
    jades_expect_bad(with_seals(two, 2, "one"), TM_C_PROOF_SIGNATURE, TM_FAILED);
    jades_expect_bad(with_seals(two, 2, "two"), TM_C_PROOF_SIGNATURE, TM_FAILED);
    jades_expect_bad(with_seals(twos, 2, NULL), TM_C_KEY_ORGANISATION, TM_FAILED);
    jades_publish(JADES_ISSUER, tm_seal_der("one")); /* and nothing for the other */
    jades_expect_bad(with_seals(two, 2, NULL), TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
}

static void the_number_of_seals_is_bounded(void)
{
    static const char *const names[] = { "one", "one", "one", "one", "one",
                                         "one", "one", "one", "one" };

    jades_make_ca("ES256");
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "one", .issuer = "root", .organisation = TM_SEAL_ORGANISATION });
    jades_expect_sound(with_seals(names, TM_SEALS_MAX, NULL));
    expect_fails(jades_verify(with_seals(names, TM_SEALS_MAX + 1, NULL)), TM_E_LIMIT, &help_err);
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
          CLAIM(all_of_several_seals_must_be_good_and_one_the_issuers),
          CLAIM(the_number_of_seals_is_bounded))
