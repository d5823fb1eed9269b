/* SD-JWTs: what the claims of an SD-JWT VC say, and VC 2.0 inside. Steps 2 to 9 of docs/verification.md. */
#include "tests/unit/cred/sd_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static void a_disclosed_iat_is_the_time_of_issue(void)
{
    const char *d = sd_disclosure("[\"s\",\"iat\",1700000000]");
    const char *jwt = sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}",
                                       sd_method(TM_KEY_P256, 1)),
                             sd_printf("{\"iss\":\"%s\",\"vct\":\"v\",\"_sd\":[\"%s\"]}",
                                       sd_did(TM_KEY_P256, 1), sd_digest(TM_SD_SHA256, d)),
                             sd_secret(TM_KEY_P256, 1));

    sd_expect_sound(sd_printf("%s~%s~", jwt, d));
    expect_int(help_out.issued_ms, 1700000000000);
    sd_expect_sound(sd_printf("%s~", jwt));
    expect_int(help_out.issued_ms, TM_TIME_NONE);
}

static void dates_are_kept(void)
{
    sd_expect_sound(sd_printf("%s~", sd_issued(",\"nbf\":1700000000,\"exp\":1900000000")));
    expect_int(help_out.cred.valid_from_ms, 1700000000000);
    expect_int(help_out.cred.valid_until_ms, 1900000000000);
    sd_expect_bad(sd_printf("%s~", sd_issued(",\"nbf\":1900000000")), TM_C_VALIDITY_FROM,
                  TM_FAILED);
    sd_expect_bad(sd_printf("%s~", sd_issued(",\"exp\":1700000000")), TM_C_VALIDITY_UNTIL,
                  TM_FAILED);
    sd_expect_bad(sd_printf("%s~", sd_issued(",\"exp\":1600000000,\"nbf\":1700000000")),
                  TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(sd_printf("%s~", sd_issued(",\"exp\":\"soon\"")))),
                 TM_E_MALFORMED, &help_err);
}

static void status_entries_are_read(void)
{
    sd_expect_sound(sd_printf(
        "%s~",
        sd_issued(",\"status\":{\"status_list\":{\"idx\":412,\"uri\":\"https://l.example/1\"}}")));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect(tm_slice_is(help_out.cred.status[0].type, "TokenStatusList"));
    expect(tm_slice_is(help_out.cred.status[0].list, "https://l.example/1"));
    expect_int((int64_t)help_out.cred.status[0].index, 412);
    expect(!help_out.cred.status[0].purpose_known);
    expect_str(help_out.cred.status[0].path, "$.status.status_list");
    sd_expect_sound(sd_printf("%s~", sd_issued(",\"status\":{\"other\":{}}")));
    expect_int((int64_t)help_out.cred.status_n, 1); /* not passed over: nobody can read it */
    expect(tm_slice_is(help_out.cred.status[0].type, "other"));
    static const char *const bad[] = {
        "{}",
        "[]",
        "\"x\"",
        "{\"status_list\":{}}",
        "{\"status_list\":{\"idx\":1}}",
        "{\"status_list\":{\"uri\":\"https://l.example/1\"}}",
        "{\"status_list\":{\"idx\":-1,\"uri\":\"https://l.example/1\"}}",
        "{\"status_list\":{\"idx\":1.5,\"uri\":\"https://l.example/1\"}}",
        "{\"status_list\":{\"idx\":\"1\",\"uri\":\"https://l.example/1\"}}",
        "{\"status_list\":{\"idx\":1,\"uri\":\"nowhere\"}}",
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        sd_expect_bad(sd_printf("%s~", sd_issued(sd_printf(",\"status\":%s", bad[i]))),
                      TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void an_issuer_that_is_not_named_is_unknown(void)
{
    const char *header = sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}",
                                   sd_method(TM_KEY_P256, 1));

    sd_expect_bad(sd_printf("%s~", sd_jwt(header, "{\"vct\":\"v\"}", sd_secret(TM_KEY_P256, 1))),
                  TM_C_FORMAT_STRUCTURE, TM_UNKNOWN);
    sd_expect_bad(sd_printf("%s~", sd_jwt(header, "{\"vct\":\"v\",\"iss\":\"x\"}",
                                          sd_secret(TM_KEY_P256, 1))),
                  TM_C_FORMAT_STRUCTURE, TM_FAILED);
    sd_expect_bad(
        sd_printf("%s~",
                  sd_jwt(header, sd_printf("{\"vct\":7,\"iss\":\"%s\"}", sd_did(TM_KEY_P256, 1)),
                         sd_secret(TM_KEY_P256, 1))),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(sd_printf(
                     "%s~", sd_jwt(header, sd_printf("{\"iss\":\"%s\"}", sd_did(TM_KEY_P256, 1)),
                                   sd_secret(TM_KEY_P256, 1))))),
                 TM_E_UNSUPPORTED, &help_err);
}

static void claims_of_a_learning_credential_are_read(void)
{
    static const char claim[] =
        "{\"specifiedBy\":{\"eqfLevel\":{\"id\":\"http://data.europa.eu/snb/eqf/6\"}}}";
    const char *d = sd_disclosure(sd_printf("[\"s\",\"hasClaim\",[%s]]", claim));

    sd_expect_sound(sd_printf("%s~", sd_issued(sd_printf(",\"hasClaim\":%s", claim))));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
    sd_expect_sound(sd_printf(
        "%s~%s~", sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
    sd_expect_sound(
        sd_printf("%s~", sd_issued(sd_printf(",\"credentialSubject\":{\"hasClaim\":%s}", claim))));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
}

static const char *w3c(const char *typ, const char *more)
{
    return sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\"}", typ,
                            sd_method(TM_KEY_P256, 1)),
                  sd_printf("{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
                            "\"issuer\":\"%s\"%s}",
                            sd_did(TM_KEY_P256, 1), more),
                  sd_secret(TM_KEY_P256, 1));
}

static void a_credential_of_vc_2_can_be_inside(void)
{
    const char *d = sd_disclosure("[\"s\",\"credentialSubject\",{\"id\":\"did:example:h\"}]");
    const char *until = sd_disclosure("[\"s\",\"validUntil\",\"2040-01-01T00:00:00Z\"]");
    const char *digest = sd_digest(TM_SD_SHA256, d);
    const char *text =
        sd_printf("%s~%s~", w3c("vc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest)), d);

    sd_expect_sound(text);
    expect(tm_slice_is(help_out.cred.holder, "did:example:h"));
    sd_expect_sound(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                              "\"id\":\"data:application/vc+sd-jwt,%s\"}",
                              text));
    sd_expect_sound(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                              "\"id\":\"data:application/dc+sd-jwt,%s~\"}",
                              sd_issued("")));
    sd_expect_bad(sd_printf("%s~", w3c("vc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest))),
                  TM_C_FORMAT_STRUCTURE, TM_FAILED); /* what must be there was withheld */
    sd_expect_bad(sd_printf("%s~%s~", w3c("dc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest)), d),
                  TM_C_FORMAT_STRUCTURE, TM_FAILED);
    sd_expect_bad(
        sd_printf("%s~%s~",
                  w3c("vc+sd-jwt", sd_printf(",\"iss\":\"did:x:y\",\"_sd\":[\"%s\"]", digest)), d),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(sd_printf("%s~", w3c("vc+sd-jwt", ",\"vc\":{}")))),
                 TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~", w3c("vp+sd-jwt", "")))), TM_E_UNSUPPORTED,
                 &help_err);
    sd_expect_sound(sd_printf(
        "%s~%s~",
        w3c("vc+sd-jwt", sd_printf(",\"credentialSubject\":{\"id\":\"urn:h\"},\"_sd\":[\"%s\"]",
                                   sd_digest(TM_SD_SHA256, until))),
        until));
    expect_int(help_outcome(TM_C_PROOF_DISCLOSURES), TM_WARNING);
}

/* An entry of a status list behind a digest: a holder whose credential is revoked would leave it out. */
static void a_part_of_the_status_is_not_withheld_unnoticed(void)
{
    static const char entry[] = "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
                                "\"revocation\",\"statusListIndex\":\"7\","
                                "\"statusListCredential\":\"https://l.example/1\"}";
    const char *d = sd_disclosure(sd_printf("[\"s\",%s]", entry));
    const char *digest = sd_digest(TM_SD_SHA256, d);
    const char *text = w3c("vc+sd-jwt", sd_printf(",\"credentialSubject\":{\"id\":\"urn:h\"},"
                                                  "\"credentialStatus\":[{\"...\":\"%s\"}]",
                                                  digest));

    sd_expect_sound(sd_printf("%s~%s~", text, d));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect_int(help_outcome(TM_C_PROOF_DISCLOSURES), TM_WARNING);
    sd_expect_bad(sd_printf("%s~", text), TM_C_PROOF_DISCLOSURES, TM_UNKNOWN);
    sd_expect_bad(sd_printf("%s~", sd_issued(sd_printf(
                                       ",\"status\":{\"other\":{},\"_sd\":[\"%s\"]}", digest))),
                  TM_C_PROOF_DISCLOSURES, TM_UNKNOWN);
}

TM_CLAIMS(CLAIM(a_disclosed_iat_is_the_time_of_issue), CLAIM(dates_are_kept),
          CLAIM(status_entries_are_read), CLAIM(an_issuer_that_is_not_named_is_unknown),
          CLAIM(claims_of_a_learning_credential_are_read),
          CLAIM(a_credential_of_vc_2_can_be_inside),
          CLAIM(a_part_of_the_status_is_not_withheld_unnoticed))
