/* SD-JWTs: disclosures of every form, each rule of RFC 9901 section 7 broken alone, key binding,
 * the claims of an SD-JWT VC, VC 2.0 inside, and everything hostile. Steps 2 to 10 of
 * docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "tests/unit/cred/sd_help.h"

#define VC2   "\"https://www.w3.org/ns/credentials/v2\""
#define P256  TM_KEY_P256
#define IAT_S 1795000000

#define expect_sound(text)                                                                         \
    do {                                                                                           \
        expect_ok(help_verify(tm_str(text)), &help_err);                                           \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define expect_bad(text, code, outcome)                                                            \
    do {                                                                                           \
        expect_ok(help_verify(tm_str(text)), &help_err);                                           \
        if (help_outcome(code) != (outcome))                                                       \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
        expect(!help_sound());                                                                     \
    } while (0)
/* The disclosures are refused, and for this reason. */
#define expect_why(text, why)                                                                      \
    do {                                                                                           \
        expect_bad(text, TM_C_PROOF_DISCLOSURES, TM_FAILED);                                       \
        if (strstr(help_lines(), why) == NULL)                                                     \
            tm_claim_failed(__FILE__, __LINE__, "not \"%s\" but %s", why, help_lines());           \
    } while (0)

/* An SD-JWT VC of did:key P-256 number 1; `more` is appended to its claims. */
static const char *issued_as(const char *typ, const char *more)
{
    return sd_jwt(
        sd_printf("{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\"}", typ, sd_method(P256, 1)),
        sd_printf("{\"iss\":\"%s\",\"vct\":\"https://school.example/badge\",\"iat\":%d%s}",
                  sd_did(P256, 1), IAT_S, more),
        sd_secret(P256, 1));
}

static const char *issued(const char *more)
{
    return issued_as("dc+sd-jwt", more);
}

/* With one disclosure, of one `_sd` at the top. */
static const char *with_claim(const char *disclosure_json)
{
    const char *d = sd_disclosure(disclosure_json);

    return sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))),
                     d);
}

static const struct tm_json *processed(const char *text, struct tm_arena *arena)
{
    static struct tm_disclosed out;
    struct tm_slice parts[16];
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;
    size_t n = 0;

    expect_ok(tm_json_parse(tm_slice(text, strcspn(text, "~")), &TM_JSON_LIMITS, arena, &doc, &err),
              &err);
    for (text = strchr(text, '~'); text != NULL && text[1] != 0; text = strchr(text + 1, '~'))
        parts[n++] = tm_slice(text + 1, strcspn(text + 1, "~"));
    expect_ok(tm_disclose(doc.root, parts, n, arena, &out, &err), &err);
    if (out.fault_n > 0)
        tm_claim_failed(__FILE__, __LINE__, "%s", out.faults[0].text);
    expect_int((int64_t)out.used_n, (int64_t)n);
    return out.root;
}

/* The payload and its disclosures give this value. */
static void expect_value(const char *payload, const char *disclosures, const char *want)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(8));
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_json_out o = tm_json_out(&text);

    tm_json_put_value(&o, processed(sd_printf("%s~%s", payload, disclosures), &arena));
    expect_str(tm_buf_str(&text), want);
    tm_buf_free(&text);
    tm_arena_free(&arena);
}

static void claims_and_elements_are_put_where_their_digests_stood(void)
{
    const char *name = sd_disclosure("[\"s1\",\"name\",\"Ada\"]");
    const char *de = sd_disclosure("[\"s2\", \"DE\"]"), *fr = sd_disclosure("[\"s3\",\"FR\"]");
    const char *payload = sd_printf(
        "{\"_sd_alg\":\"sha-256\",\"a\":1.50,\"_sd\":[\"%s\",\"decoy\"],"
        "\"n\":[{\"...\":\"%s\"},\"US\",{\"...\":\"%s\"}],\"o\":{\"_sd\":[\"x\"]}}",
        sd_digest(TM_SD_SHA256, name), sd_digest(TM_SD_SHA256, de), sd_digest(TM_SD_SHA256, fr));

    expect_value(payload, sd_printf("%s~%s~%s~", name, de, fr),
                 "{\"a\":1.50,\"n\":[\"DE\",\"US\",\"FR\"],\"o\":{},\"name\":\"Ada\"}");
    expect_value(payload, sd_printf("%s~", fr), "{\"a\":1.50,\"n\":[\"US\",\"FR\"],\"o\":{}}");
    expect_value(payload, "", "{\"a\":1.50,\"n\":[\"US\"],\"o\":{}}");
}

static void disclosures_inside_disclosures_are_found(void)
{
    const char *city = sd_disclosure("[\"s1\",\"city\",\"Zagreb\"]");
    const char *street = sd_disclosure(
        sd_printf("[\"s2\",\"place\",{\"_sd\":[\"%s\"],\"k\":[]}]", sd_digest(TM_SD_SHA256, city)));
    const char *list = sd_disclosure(
        sd_printf("[\"s3\",[{\"_sd\":[\"%s\"]},null]]", sd_digest(TM_SD_SHA256, street)));
    const char *payload = sd_printf("{\"l\":[{\"...\":\"%s\"}]}", sd_digest(TM_SD_SHA256, list));

    expect_value(payload, sd_printf("%s~%s~%s~", city, street, list),
                 "{\"l\":[[{\"place\":{\"k\":[],\"city\":\"Zagreb\"}},null]]}");
    expect_value(payload, sd_printf("%s~", list), "{\"l\":[[{},null]]}");
}

static void every_hash_is_known_and_others_are_unknown(void)
{
    static const char *const names[] = { "sha-256", "sha-384", "sha-512" };
    const char *d = sd_disclosure("[\"s\",\"x\",1]");

    for (int i = 0; i < TM_SD_HASH_COUNT; i++) {
        const char *more = sd_printf(",\"_sd_alg\":\"%s\",\"_sd\":[\"%s\"]", names[i],
                                     sd_digest((enum tm_sd_hash)i, d));

        expect_sound(sd_printf("%s~%s~", issued(more), d));
        expect_bad(
            sd_printf("%s~%s~",
                      issued(sd_printf(",\"_sd_alg\":\"%s\",\"_sd\":[\"%s\"]", names[(i + 1) % 3],
                                       sd_digest((enum tm_sd_hash)i, d))),
                      d),
            TM_C_PROOF_DISCLOSURES, TM_FAILED);
    }
    expect_bad(sd_printf("%s~", issued(",\"_sd_alg\":\"md5\"")), TM_C_PROOF_DISCLOSURES,
               TM_UNKNOWN);
    expect_bad(sd_printf("%s~%s~", issued(",\"_sd_alg\":7"), d), TM_C_PROOF_DISCLOSURES,
               TM_UNKNOWN);
}

static void a_sound_one_is_sound(void)
{
    const char *text = with_claim("[\"salt\",\"name\",\"Ada\"]");

    expect_sound(text);
    expect_int(help_out.format, TM_FORMAT_SD_JWT_VC);
    expect_str(help_out.format_name, "sd-jwt-vc");
    expect(help_out.proofs[0].issuer_bound);
    expect_int(help_out.issued_ms, IAT_S * INT64_C(1000));
    expect(tm_slice_is(help_out.cred.issuer, sd_did(P256, 1)));
    expect_int((int64_t)help_out.cred.types.n, 1);
    expect(tm_slice_is(help_out.cred.types.v[0], "https://school.example/badge"));
    expect_sound(sd_printf("%s~", issued(""))); /* nothing disclosed */
    expect_sound(sd_printf("%s~", issued_as("vc+sd-jwt", "")));
    expect_sound(sd_printf("%s~", issued_as("application/dc+sd-jwt", "")));
    expect_bad(sd_printf("%s~", issued_as("JWT", "")), TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void every_rule_of_disclosures_is_kept(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",1]"), *e = sd_disclosure("[\"s\",1]");
    const char *dd = sd_digest(TM_SD_SHA256, d), *ed = sd_digest(TM_SD_SHA256, e);
    const char *twin = sd_disclosure("[\"t\",\"x\",2]");

    expect_why(sd_printf("%s~%s~", issued(""), d), "of no digest");
    expect_why(sd_printf("%s~%s~", issued(",\"x\":[]"), e), "of no digest");
    expect_why(sd_printf("%s~%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\"]", dd)), d, d),
               "there twice");
    expect_why(sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\",\"%s\"]", dd, dd)), d),
               "at two places");
    expect_why(sd_printf("%s~", issued(",\"_sd\":[\"decoy\",\"decoy\"]")), "at two places");
    expect_why(sd_printf("%s~%s~",
                         issued(sd_printf(",\"_sd\":[\"%s\"],\"o\":{\"_sd\":[\"%s\"]}", dd, dd)),
                         d),
               "at two places");
    expect_why(sd_printf("%s~%s~",
                         issued(sd_printf(",\"_sd\":[\"%s\"],\"l\":[{\"...\":\"%s\"}]", dd, dd)),
                         d),
               "at two places");
    expect_why(sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\"]", ed)), e),
               "element is disclosed where a claim");
    expect_why(sd_printf("%s~%s~", issued(sd_printf(",\"l\":[{\"...\":\"%s\"}]", dd)), d),
               "a claim is disclosed where");
    expect_why(with_claim("[\"s\",\"_sd\",[\"x\"]]"), "only digests may have");
    expect_why(with_claim("[\"s\",\"...\",\"x\"]"), "only digests may have");
    expect_why(sd_printf("%s~%s~", issued(sd_printf(",\"x\":0,\"_sd\":[\"%s\"]", dd)), d),
               "there already");
    expect_why(
        sd_printf("%s~%s~%s~",
                  issued(sd_printf(",\"_sd\":[\"%s\",\"%s\"]", dd, sd_digest(TM_SD_SHA256, twin))),
                  d, twin),
        "there already");
    expect_why(sd_printf("%s~", issued(",\"_sd\":\"x\"")), "no array of digests");
    expect_why(sd_printf("%s~", issued(",\"_sd\":{}")), "no array of digests");
    expect_why(sd_printf("%s~", issued(",\"_sd\":[1]")), "no string");
    expect_why(sd_printf("%s~", issued(",\"l\":[{\"...\":1}]")), "no string");
    expect_why(sd_printf("%s~", issued(",\"l\":[{\"...\":\"x\",\"y\":1}]")), "not alone");
    expect_why(sd_printf("%s~", issued(",\"o\":{\"...\":\"x\"}")), "stands elsewhere");
}

static void every_form_of_a_disclosure_is_kept(void)
{
    static const struct {
        const char *json, *why;
    } bad[] = {
        { "[\"\",\"x\",1]", "has no salt" },
        { "[1,\"x\",1]", "has no salt" },
        { "[null,\"x\",1]", "has no salt" },
        { "[\"s\",1,1]", "is no string" },
        { "[\"s\",null,1]", "is no string" },
        { "[\"s\"]", "two or three" },
        { "[]", "two or three" },
        { "[\"s\",\"x\",1,2]", "two or three" },
        { "{\"s\":1,\"x\":2,\"y\":3}", "two or three" },
        { "\"text\"", "two or three" },
        { "[\"s\",\"x\",{\"a\":1,\"a\":2}]", "not base64url of JSON" },
        { "[\"s\",\"x\",1],", "not base64url of JSON" },
        { "[\"s\",\"x\",", "not base64url of JSON" },
        { "", "not base64url of JSON" },
    };
    const char *d = sd_disclosure("[\"s\",\"x\",11]"), *loose;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_why(with_claim(bad[i].json), bad[i].why);
    loose = sd_printf("%s=", d); /* padding, and other spellings of the same bytes */
    expect_why(sd_printf("%s~%s~",
                         issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, loose))),
                         loose),
               "not base64url of JSON");
    loose = sd_printf("%s ", d);
    expect_why(sd_printf("%s~%s~",
                         issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, loose))),
                         loose),
               "not base64url of JSON");
    expect_why(
        sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s=\"]", sd_digest(TM_SD_SHA256, d))), d),
        "of no digest"); /* a digest is compared as it is written */
}

static void what_decides_about_validity_cannot_be_withheld(void)
{
    static const char *const names[] = { "nbf", "exp",    "cnf", "vct#integrity",
                                         "aud", "status", "iss", "vct" };
    const char *inner = sd_disclosure("[\"s\",\"exp\",1]");

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *json = sd_printf("[\"s\",\"%s\",1900000000]", names[i]);

        if (i == 2 || i == 5)
            json = sd_printf("[\"s\",\"%s\",{}]", names[i]);
        if (i < 6) {
            expect_why(with_claim(json), "could be withheld");
        } else { /* in the place of the one in the payload, which is left out */
            const char *d =
                sd_disclosure(sd_printf("[\"s\",\"%s\",\"%s\"]", names[i], sd_did(P256, 1)));
            const char *rest = i == 6 ? "\"vct\":\"https://school.example/badge\""
                                      : sd_printf("\"iss\":\"%s\"", sd_did(P256, 1));

            expect_why(sd_printf("%s~%s~",
                                 sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\","
                                                  "\"kid\":\"%s\"}",
                                                  sd_method(P256, 1)),
                                        sd_printf("{%s,\"_sd\":[\"%s\"]}", rest,
                                                  sd_digest(TM_SD_SHA256, d)),
                                        sd_secret(P256, 1)),
                                 d),
                       "could be withheld");
        }
    }
    expect_sound(with_claim("[\"s\",\"sub\",\"did:example:h\"]"));
    expect(tm_slice_is(help_out.cred.holder, "did:example:h"));
    expect_sound(sd_printf(
        "%s~%s~", /* below the top, exp is a name like any other */
        issued(sd_printf(",\"course\":{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, inner))),
        inner));
}

static void a_disclosed_iat_is_the_time_of_issue(void)
{
    const char *d = sd_disclosure("[\"s\",\"iat\",1700000000]");
    const char *jwt = sd_jwt(
        sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}", sd_method(P256, 1)),
        sd_printf("{\"iss\":\"%s\",\"vct\":\"v\",\"_sd\":[\"%s\"]}", sd_did(P256, 1),
                  sd_digest(TM_SD_SHA256, d)),
        sd_secret(P256, 1));

    expect_sound(sd_printf("%s~%s~", jwt, d));
    expect_int(help_out.issued_ms, 1700000000000);
    expect_sound(sd_printf("%s~", jwt));
    expect_int(help_out.issued_ms, TM_TIME_NONE);
}

static void dates_are_kept(void)
{
    expect_sound(sd_printf("%s~", issued(",\"nbf\":1700000000,\"exp\":1900000000")));
    expect_int(help_out.cred.valid_from_ms, 1700000000000);
    expect_int(help_out.cred.valid_until_ms, 1900000000000);
    expect_bad(sd_printf("%s~", issued(",\"nbf\":1900000000")), TM_C_VALIDITY_FROM, TM_FAILED);
    expect_bad(sd_printf("%s~", issued(",\"exp\":1700000000")), TM_C_VALIDITY_UNTIL, TM_FAILED);
    expect_bad(sd_printf("%s~", issued(",\"exp\":1600000000,\"nbf\":1700000000")),
               TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(sd_printf("%s~", issued(",\"exp\":\"soon\"")))), TM_E_MALFORMED,
                 &help_err);
}

static void status_entries_are_read(void)
{
    expect_sound(sd_printf(
        "%s~",
        issued(",\"status\":{\"status_list\":{\"idx\":412,\"uri\":\"https://l.example/1\"}}")));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect(tm_slice_is(help_out.cred.status[0].type, "TokenStatusList"));
    expect(tm_slice_is(help_out.cred.status[0].list, "https://l.example/1"));
    expect_int((int64_t)help_out.cred.status[0].index, 412);
    expect(!help_out.cred.status[0].purpose_known);
    expect_str(help_out.cred.status[0].path, "$.status.status_list");
    expect_sound(sd_printf("%s~", issued(",\"status\":{\"other\":{}}")));
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
        expect_bad(sd_printf("%s~", issued(sd_printf(",\"status\":%s", bad[i]))),
                   TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void an_issuer_that_is_not_named_is_unknown(void)
{
    const char *header =
        sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"%s\"}", sd_method(P256, 1));

    expect_bad(sd_printf("%s~", sd_jwt(header, "{\"vct\":\"v\"}", sd_secret(P256, 1))),
               TM_C_FORMAT_STRUCTURE, TM_UNKNOWN);
    expect_bad(
        sd_printf("%s~", sd_jwt(header, "{\"vct\":\"v\",\"iss\":\"x\"}", sd_secret(P256, 1))),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad(
        sd_printf("%s~", sd_jwt(header, sd_printf("{\"vct\":7,\"iss\":\"%s\"}", sd_did(P256, 1)),
                                sd_secret(P256, 1))),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(
                     sd_printf("%s~", sd_jwt(header, sd_printf("{\"iss\":\"%s\"}", sd_did(P256, 1)),
                                             sd_secret(P256, 1))))),
                 TM_E_UNSUPPORTED, &help_err);
}

static void claims_of_a_learning_credential_are_read(void)
{
    static const char claim[] =
        "{\"specifiedBy\":{\"eqfLevel\":{\"id\":\"http://data.europa.eu/snb/eqf/6\"}}}";
    const char *d = sd_disclosure(sd_printf("[\"s\",\"hasClaim\",[%s]]", claim));

    expect_sound(sd_printf("%s~", issued(sd_printf(",\"hasClaim\":%s", claim))));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
    expect_sound(
        sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
    expect_sound(
        sd_printf("%s~", issued(sd_printf(",\"credentialSubject\":{\"hasClaim\":%s}", claim))));
    expect_int(help_out.cred.eqf_levels, 1 << 6);
}

static const char *w3c(const char *typ, const char *more)
{
    return sd_jwt(
        sd_printf("{\"alg\":\"ES256\",\"typ\":\"%s\",\"kid\":\"%s\"}", typ, sd_method(P256, 1)),
        sd_printf("{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
                  "\"issuer\":\"%s\"%s}",
                  sd_did(P256, 1), more),
        sd_secret(P256, 1));
}

static void a_credential_of_vc_2_can_be_inside(void)
{
    const char *d = sd_disclosure("[\"s\",\"credentialSubject\",{\"id\":\"did:example:h\"}]");
    const char *until = sd_disclosure("[\"s\",\"validUntil\",\"2040-01-01T00:00:00Z\"]");
    const char *digest = sd_digest(TM_SD_SHA256, d);
    const char *text =
        sd_printf("%s~%s~", w3c("vc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest)), d);

    expect_sound(text);
    expect(tm_slice_is(help_out.cred.holder, "did:example:h"));
    expect_sound(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                           "\"id\":\"data:application/vc+sd-jwt,%s\"}",
                           text));
    expect_sound(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                           "\"id\":\"data:application/dc+sd-jwt,%s~\"}",
                           issued("")));
    expect_bad(sd_printf("%s~", w3c("vc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest))),
               TM_C_FORMAT_STRUCTURE, TM_FAILED); /* what must be there was withheld */
    expect_bad(sd_printf("%s~%s~", w3c("dc+sd-jwt", sd_printf(",\"_sd\":[\"%s\"]", digest)), d),
               TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad(
        sd_printf("%s~%s~",
                  w3c("vc+sd-jwt", sd_printf(",\"iss\":\"did:x:y\",\"_sd\":[\"%s\"]", digest)), d),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_fails(help_verify(tm_str(sd_printf("%s~", w3c("vc+sd-jwt", ",\"vc\":{}")))),
                 TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~", w3c("vp+sd-jwt", "")))), TM_E_UNSUPPORTED,
                 &help_err);
    expect_sound(sd_printf(
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

    expect_sound(sd_printf("%s~%s~", text, d));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect_int(help_outcome(TM_C_PROOF_DISCLOSURES), TM_WARNING);
    expect_bad(sd_printf("%s~", text), TM_C_PROOF_DISCLOSURES, TM_UNKNOWN);
    expect_bad(
        sd_printf("%s~", issued(sd_printf(",\"status\":{\"other\":{},\"_sd\":[\"%s\"]}", digest))),
        TM_C_PROOF_DISCLOSURES, TM_UNKNOWN);
}

/* ---- key binding ---- */

static const char *bound_credential(void)
{
    return sd_printf("%s~", issued(sd_printf(",\"cnf\":{\"jwk\":%s}", sd_jwk(TM_KEY_ED25519, 9))));
}

static enum tm_outcome asked(const char *text, const char *challenge, const char *domain)
{
    struct tm_verify_in in = { .bytes = tm_str(text),
                               .at_ms = AT_2026,
                               .challenge = tm_str(challenge),
                               .domain = tm_str(domain) };

    expect_ok(help_verify_in(&in), &help_err);
    expect(help_out.proof_n == 1);
    return help_outcome(TM_C_HOLDER_BOUND);
}

static void the_holder_answers_the_challenge(void)
{
    const struct tm_secret *holder = sd_secret(TM_KEY_ED25519, 9);
    const char *cred = bound_credential();
    const char *kb = sd_binding(cred, "n1", "https://v.example", IAT_S, holder);
    const char *text = sd_printf("%s%s", cred, kb);

    expect_int(asked(text, "n1", "https://v.example"), TM_PASSED);
    expect(help_sound());
    expect_int(asked(text, NULL, NULL), TM_PASSED); /* one that is there is always checked */
    expect_int(asked(text, "n2", NULL), TM_FAILED);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
    expect_int(asked(text, "n1", "https://w.example"), TM_FAILED);
    expect_int(help_outcome(TM_C_PROOF_DOMAIN), TM_FAILED);
    expect_int(asked(cred, "n1", NULL), TM_FAILED); /* asked for, and none is there */
    expect_int(asked(cred, NULL, "https://v.example"), TM_FAILED);
    expect_int(asked(cred, NULL, NULL), TM_PASSED + 1); /* not asked for: nothing is said */
    expect(help_sound());
}

static void a_key_binding_for_anything_else_is_refused(void)
{
    const struct tm_secret *holder = sd_secret(TM_KEY_ED25519, 9);
    const char *d = sd_disclosure("[\"s\",\"x\",1]");
    const char *cred =
        sd_printf("%s~%s~",
                  issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s}",
                                   sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
                  d);
    const char *less = sd_printf("%.*s~", (int)strcspn(cred, "~"), cred);
    const char *kb = sd_binding(cred, "n", "a", IAT_S, holder);
    const char *good = sd_printf("{\"iat\":%d,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
                                 IAT_S, sd_digest(TM_SD_SHA256, cred));
    static const struct {
        const char *header, *payload;
        enum tm_outcome outcome;
    } bad[] = {
        { "{\"alg\":\"EdDSA\"}", NULL, TM_FAILED },
        { "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}", NULL, TM_FAILED },
        { "{\"alg\":\"none\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"HS256\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"ES512\",\"typ\":\"kb+jwt\"}", NULL, TM_UNKNOWN },
        { "{\"alg\":\"EdDSA\",\"typ\":\"kb+jwt\",\"crit\":[\"x\"],\"x\":1}", NULL, TM_FAILED },
        { NULL, "{\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1900000000,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
          TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":1,\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"aud\":\"a\",\"x\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s=\"}",
          TM_FAILED },
        { NULL, "{\"iat\":1,\"exp\":2,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
          TM_FAILED },
    };

    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_PASSED);
    expect_int(asked(sd_printf("%s%s", less, kb), "n", "a"), TM_FAILED); /* other disclosures */
    kb = sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_ED25519, 8));
    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_FAILED);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char payload[300];

        snprintf(payload, sizeof payload, "%s", good);
        if (bad[i].payload != NULL) {
            char *hole;

            snprintf(payload, sizeof payload, "%s", bad[i].payload);
            hole = strstr(payload, "%s");
            memmove(hole + 43, hole + 2, strlen(hole + 2) + 1);
            memcpy(hole, sd_digest(TM_SD_SHA256, cred), 43);
        }
        kb =
            sd_jwt(bad[i].header == NULL ? "{\"alg\":\"EdDSA\",\"typ\":\"kb+jwt\"}" : bad[i].header,
                   payload, holder);
        if (asked(sd_printf("%s%s", cred, kb), NULL, NULL) != bad[i].outcome)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
    }
}

/* As bound_credential(), the holder named by the did:jwk of Ed25519 key 5. */
static const char *bound_to_jwk(const char *more)
{
    const char *jwk = sd_jwk(TM_KEY_ED25519, 5);
    const char *did = sd_printf(
        "did:jwk:%s", sd_disclosure(sd_printf("%.*s%s}", (int)strlen(jwk) - 1, jwk, more)));

    return sd_printf("%s~", issued(sd_printf(",\"cnf\":{\"kid\":\"%s\"}", did)));
}

static void a_key_of_the_holder_for_another_use_binds_nothing(void)
{
    const struct tm_secret *secret = sd_secret(TM_KEY_ED25519, 5);
    const char *text = bound_to_jwk(",\"use\":\"sig\"");

    expect_int(asked(sd_printf("%s%s", text, sd_binding(text, "n", "a", IAT_S, secret)), "n", "a"),
               TM_PASSED);
    text = bound_to_jwk(",\"use\":\"enc\"");
    expect_int(asked(sd_printf("%s%s", text, sd_binding(text, "n", "a", IAT_S, secret)), "n", "a"),
               TM_FAILED);
}

static void the_holder_is_named_by_key_alone(void)
{
    static const struct {
        const char *cnf;
        enum tm_outcome outcome;
    } rows[] = {
        { "{\"kid\":\"did:web:x.example#1\"}", TM_UNKNOWN },
        { "{\"jkt\":\"x\"}", TM_UNKNOWN },
        { "{}", TM_UNKNOWN },
        { "{\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}}", TM_FAILED },
        { "{\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}", TM_UNKNOWN },
        { "{\"jwk\":7}", TM_FAILED },
        { "{\"kid\":\"did:key:xyz\"}", TM_FAILED },
    };
    const char *cred =
        sd_printf("%s~", issued(sd_printf(",\"cnf\":{\"kid\":\"%s\"}", sd_method(TM_KEY_P384, 3))));
    const char *kb = sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_P384, 3));

    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_PASSED);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cred = sd_printf("%s~", issued(sd_printf(",\"cnf\":%s", rows[i].cnf)));
        kb = sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_ED25519, 9));
        if (asked(sd_printf("%s%s", cred, kb), "n", "a") != rows[i].outcome)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
    }
    cred = sd_printf("%s~", issued(""));
    kb = sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_ED25519, 9));
    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_FAILED);
}

static void a_presentation_can_be_an_sd_jwt(void)
{
    const char *header = sd_printf("{\"alg\":\"EdDSA\",\"typ\":\"vp+sd-jwt\",\"kid\":\"%s\"}",
                                   sd_method(TM_KEY_ED25519, 9));
    const char *body = sd_printf("{\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],"
                                 "\"holder\":\"%s\",\"nonce\":\"n\",\"aud\":\"a\"}",
                                 sd_did(TM_KEY_ED25519, 9));
    const char *vp = sd_printf("%s~", sd_jwt(header, body, sd_secret(TM_KEY_ED25519, 9)));
    struct tm_verify_in in = {
        .at_ms = AT_2026, .presentation = true, .challenge = tm_str("n"), .domain = tm_str("a")
    };

    in.bytes = tm_str(vp);
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    in.bytes =
        tm_str(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiablePresentation\","
                         "\"id\":\"data:application/vp+sd-jwt,%s\"}",
                         vp));
    expect_ok(help_verify_in(&in), &help_err);
    expect(help_sound());
    in.challenge = tm_str("m");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
    in.bytes = tm_str(sd_printf("%s~", issued("")));
    expect_fails(help_verify_in(&in), TM_E_UNSUPPORTED, &help_err);
}

/* ---- hostile ---- */

static void a_flipped_character_anywhere_is_refused(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",{\"y\":\"z\"}]");
    const char *cred =
        sd_printf("%s~%s~",
                  issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s}",
                                   sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
                  d);
    char *text = strdup(
        sd_printf("%s%s", cred, sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_ED25519, 9))));
    size_t len = strlen(text), good = 0;

    expect(help_verify(tm_slice(text, len)) == 0 && help_sound());
    for (unsigned bit = 0; bit < 8; bit++) {
        for (size_t i = 0; i < len; i++) {
            text[i] = (char)(text[i] ^ (1 << bit));
            good += help_verify(tm_slice(text, len)) == 0 && help_sound();
            text[i] = (char)(text[i] ^ (1 << bit));
        }
    }
    expect_int((int64_t)good, 0);
    for (size_t i = 1; i < len; i++) /* cut anywhere: only at a ~ does a presentation end */
        if (help_verify(tm_slice(text, i)) == 0 && help_sound())
            expect(text[i - 1] == '~');
    free(text);
}

static void what_is_no_sd_jwt_cannot_be_read(void)
{
    static uint8_t waves[3000], dots[1002];
    static const char *const bad[] = {
        "~", "~~", "a~", "a.b~", "e30.e30.~", "e30.e30.e30~x", "~e30.e30.e30", ".~.~.", "{}~"
    };

    memset(waves, '~', sizeof waves);
    memset(dots, '.', sizeof dots);
    dots[1001] = '~';
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (help_verify(tm_str(bad[i])) == 0)
            tm_claim_failed(__FILE__, __LINE__, "%s was read", bad[i]);
    expect_fails(help_verify(tm_slice(waves, sizeof waves)), TM_E_LIMIT, &help_err);
    expect_fails(help_verify(tm_slice(dots, sizeof dots)), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~a.b.c", issued("")))), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~%s", issued(""), sd_disclosure("[\"s\",1]")))),
                 TM_E_MALFORMED, &help_err); /* the last ~ was forgotten */
}

/* `n` disclosures of as many digests. */
static const char *many(size_t n)
{
    struct tm_buf digests = TM_BUF_INIT(TM_MIB(1)), all = TM_BUF_INIT(TM_MIB(1));
    const char *text;

    for (size_t i = 0; i < n; i++) {
        const char *d = sd_disclosure(sd_printf("[\"s\",\"c%zu\",%zu]", i, i));

        tm_buf_printf(&digests, "%s\"%s\"", i == 0 ? "" : ",", sd_digest(TM_SD_SHA256, d));
        tm_buf_printf(&all, "%s~", d);
    }
    text = sd_printf("%s~%s", issued(sd_printf(",\"_sd\":[%s]", tm_buf_str(&digests))),
                     tm_buf_str(&all));
    tm_buf_free(&digests);
    tm_buf_free(&all);
    return text;
}

static void both_sides_of_each_limit(void)
{
    char *deep = malloc(200);
    const char *d, *text;

    expect_sound(many(TM_DISCLOSURES_MAX));
    expect_fails(help_verify(tm_str(many(TM_DISCLOSURES_MAX + 1))), TM_E_LIMIT, &help_err);
    for (size_t depth = 60; depth <= 64; depth++) { /* array of salt and value: one level more */
        memset(deep, '[', depth - 1);
        memset(deep + depth - 1, ']', depth - 1);
        deep[2 * (depth - 1)] = 0;
        d = sd_disclosure(sd_printf("[\"s\",\"x\",%s]", deep));
        text = sd_printf("%s~%s~",
                         issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d);
        expect_sound(text);
        text = sd_printf("%s~%s~",
                         issued(sd_printf(",\"o\":{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, d))),
                         d);
        if (depth < 64)
            expect_sound(text);
        else
            expect_fails(help_verify(tm_str(text)), TM_E_LIMIT, &help_err);
    }
    free(deep);
}

/* One disclosure of as many numbers, or of as long a text, as one may be. */
static const char *filled(size_t numbers, size_t letters)
{
    struct tm_buf value = TM_BUF_INIT(TM_MIB(2));
    const char *d;

    tm_buf_put_str(&value, letters > 0 ? "\"" : "[0");
    for (size_t i = 0; i < letters; i++)
        tm_buf_put_u8(&value, 'x');
    for (size_t i = 1; i < numbers; i++)
        tm_buf_put_str(&value, ",0");
    tm_buf_put_str(&value, letters > 0 ? "\"" : "]");
    d = sd_disclosure(sd_printf("[\"s\",\"x\",%s]", tm_buf_str(&value)));
    tm_buf_free(&value);
    return sd_printf("%s~%s~", issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))),
                     d);
}

static void size_and_values_are_those_of_a_credential(void)
{
    size_t others = 1 + 2 * 3 + 2; /* the object, three claims, one more and its array */
    size_t fixed = strlen(filled(0, 3)) - 4;
    size_t letters = (TM_CREDENTIAL_BYTES_MAX - fixed) / 4 * 3;

    expect_sound(filled(TM_JSON_NODES_MAX - others, 0));
    expect_fails(help_verify(tm_str(filled(TM_JSON_NODES_MAX - others + 1, 0))), TM_E_LIMIT,
                 &help_err);
    expect_sound(filled(0, letters));
    expect(strlen(filled(0, letters)) + 4 > TM_CREDENTIAL_BYTES_MAX);
    expect_fails(help_verify(tm_str(filled(0, letters + 3))), TM_E_LIMIT, &help_err);
}

/* Each disclosure holds the digest of the next: as deep as documents go, and one deeper. */
static void chains_of_disclosures_end(void)
{
    for (size_t n = TM_JSON_DEPTH_MAX - 1; n <= TM_JSON_DEPTH_MAX; n++) {
        struct tm_buf all = TM_BUF_INIT(TM_MIB(1));
        const char *d = sd_disclosure("[\"s\",\"end\",1]");
        const char *text;

        tm_buf_printf(&all, "%s~", d);
        for (size_t i = 0; i < n; i++) {
            d = sd_disclosure(
                sd_printf("[\"s\",\"in\",{\"_sd\":[\"%s\"]}]", sd_digest(TM_SD_SHA256, d)));
            tm_buf_printf(&all, "%s~", d);
        }
        text =
            sd_printf("%s~%s", issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))),
                      tm_buf_str(&all));
        tm_buf_free(&all);
        if (n < TM_JSON_DEPTH_MAX)
            expect_sound(text);
        else
            expect_fails(help_verify(tm_str(text)), TM_E_LIMIT, &help_err);
    }
}

static void a_disclosure_is_used_once(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",[1,2,3]]");
    struct tm_buf more = TM_BUF_INIT(TM_MIB(1));

    tm_buf_put_str(&more, ",\"o\":[0");
    for (int i = 0; i < 2000; i++)
        tm_buf_printf(&more, ",{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, d));
    tm_buf_put_u8(&more, ']');
    expect_why(sd_printf("%s~%s~", issued(tm_buf_str(&more)), d), "at two places");
    tm_buf_free(&more);
}

/* Memory that gives out, wherever, is our failure: never a verdict. */
static void too_little_memory_is_no_verdict(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",{\"y\":\"z\"}]");
    const char *cred = sd_printf(
        "%s~%s~",
        issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s},\"status\":{\"status_list\":"
                         "{\"idx\":1,\"uri\":\"https://l.example/1\"}}",
                         sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
        d);
    const char *text =
        sd_printf("%s%s", cred, sd_binding(cred, "n", "a", IAT_S, sd_secret(TM_KEY_ED25519, 9)));
    struct tm_verify_in in = { .bytes = tm_str(text), .at_ms = AT_2026 };
    size_t room = 0, failed = 0;
    int r = TM_E_NOMEM;

    for (; r != 0; room += 16) {
        struct tm_arena arena = TM_ARENA_INIT(room);
        struct tm_err err = TM_ERR_INIT;

        memset(&help_out, 0, sizeof help_out);
        r = tm_verify(&in, &arena, &help_out, &err);
        if (r != 0)
            expect_int(r, TM_E_NOMEM);
        else if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "with %zu bytes: %s", room, help_lines());
        failed += r != 0;
        tm_arena_free(&arena);
    }
    tm_note("sound with %zu bytes, refused with %zu smaller ones", room - 16, failed);
    expect(failed > 100);
}

TM_CLAIMS(CLAIM(claims_and_elements_are_put_where_their_digests_stood),
          CLAIM(disclosures_inside_disclosures_are_found),
          CLAIM(every_hash_is_known_and_others_are_unknown), CLAIM(a_sound_one_is_sound),
          CLAIM(every_rule_of_disclosures_is_kept), CLAIM(every_form_of_a_disclosure_is_kept),
          CLAIM(what_decides_about_validity_cannot_be_withheld),
          CLAIM(a_disclosed_iat_is_the_time_of_issue), CLAIM(dates_are_kept),
          CLAIM(status_entries_are_read), CLAIM(an_issuer_that_is_not_named_is_unknown),
          CLAIM(claims_of_a_learning_credential_are_read),
          CLAIM(a_credential_of_vc_2_can_be_inside),
          CLAIM(a_part_of_the_status_is_not_withheld_unnoticed),
          CLAIM(the_holder_answers_the_challenge),
          CLAIM(a_key_binding_for_anything_else_is_refused),
          CLAIM(a_key_of_the_holder_for_another_use_binds_nothing),
          CLAIM(the_holder_is_named_by_key_alone), CLAIM(a_presentation_can_be_an_sd_jwt),
          CLAIM(a_flipped_character_anywhere_is_refused), CLAIM(what_is_no_sd_jwt_cannot_be_read),
          CLAIM(both_sides_of_each_limit), CLAIM(size_and_values_are_those_of_a_credential),
          CLAIM(chains_of_disclosures_end), CLAIM(a_disclosure_is_used_once),
          CLAIM(too_little_memory_is_no_verdict))
