/* SD-JWTs: disclosures of every form, each rule of RFC 9901 section 7 broken alone, and what may not be
 * disclosed. Steps 2 to 6 of docs/verification.md. */
#include "tests/unit/cred/sd_help.h"

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

        sd_expect_sound(sd_printf("%s~%s~", sd_issued(more), d));
        sd_expect_bad(
            sd_printf("%s~%s~",
                      sd_issued(sd_printf(",\"_sd_alg\":\"%s\",\"_sd\":[\"%s\"]",
                                          names[(i + 1) % 3], sd_digest((enum tm_sd_hash)i, d))),
                      d),
            TM_C_PROOF_DISCLOSURES, TM_FAILED);
    }
    sd_expect_bad(sd_printf("%s~", sd_issued(",\"_sd_alg\":\"md5\"")), TM_C_PROOF_DISCLOSURES,
                  TM_UNKNOWN);
    sd_expect_bad(sd_printf("%s~%s~", sd_issued(",\"_sd_alg\":7"), d), TM_C_PROOF_DISCLOSURES,
                  TM_UNKNOWN);
}

static void a_sound_one_is_sound(void)
{
    const char *text = sd_with_claim("[\"salt\",\"name\",\"Ada\"]");

    sd_expect_sound(text);
    expect_int(help_out.format, TM_FORMAT_SD_JWT_VC);
    expect_str(help_out.format_name, "sd-jwt-vc");
    expect(help_out.proofs[0].issuer_bound);
    expect_int(help_out.issued_ms, SD_IAT_S * INT64_C(1000));
    expect(tm_slice_is(help_out.cred.issuer, sd_did(TM_KEY_P256, 1)));
    expect_int((int64_t)help_out.cred.types.n, 1);
    expect(tm_slice_is(help_out.cred.types.v[0], "https://school.example/badge"));
    sd_expect_sound(sd_printf("%s~", sd_issued(""))); /* nothing disclosed */
    sd_expect_sound(sd_printf("%s~", sd_issued_as("vc+sd-jwt", "")));
    sd_expect_sound(sd_printf("%s~", sd_issued_as("application/dc+sd-jwt", "")));
    sd_expect_bad(sd_printf("%s~", sd_issued_as("JWT", "")), TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void every_rule_of_disclosures_is_kept(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",1]"), *e = sd_disclosure("[\"s\",1]");
    const char *dd = sd_digest(TM_SD_SHA256, d), *ed = sd_digest(TM_SD_SHA256, e);
    const char *twin = sd_disclosure("[\"t\",\"x\",2]");

    sd_expect_why(sd_printf("%s~%s~", sd_issued(""), d), "of no digest");
    sd_expect_why(sd_printf("%s~%s~", sd_issued(",\"x\":[]"), e), "of no digest");
    sd_expect_why(sd_printf("%s~%s~%s~", sd_issued(sd_printf(",\"_sd\":[\"%s\"]", dd)), d, d),
                  "there twice");
    sd_expect_why(sd_printf("%s~%s~", sd_issued(sd_printf(",\"_sd\":[\"%s\",\"%s\"]", dd, dd)), d),
                  "at two places");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"_sd\":[\"decoy\",\"decoy\"]")), "at two places");
    sd_expect_why(
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"],\"o\":{\"_sd\":[\"%s\"]}", dd, dd)), d),
        "at two places");
    sd_expect_why(
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"],\"l\":[{\"...\":\"%s\"}]", dd, dd)), d),
        "at two places");
    sd_expect_why(sd_printf("%s~%s~", sd_issued(sd_printf(",\"_sd\":[\"%s\"]", ed)), e),
                  "element is disclosed where a claim");
    sd_expect_why(sd_printf("%s~%s~", sd_issued(sd_printf(",\"l\":[{\"...\":\"%s\"}]", dd)), d),
                  "a claim is disclosed where");
    sd_expect_why(sd_with_claim("[\"s\",\"_sd\",[\"x\"]]"), "only digests may have");
    sd_expect_why(sd_with_claim("[\"s\",\"...\",\"x\"]"), "only digests may have");
    sd_expect_why(sd_printf("%s~%s~", sd_issued(sd_printf(",\"x\":0,\"_sd\":[\"%s\"]", dd)), d),
                  "there already");
    sd_expect_why(sd_printf("%s~%s~%s~",
                            sd_issued(sd_printf(",\"_sd\":[\"%s\",\"%s\"]", dd,
                                                sd_digest(TM_SD_SHA256, twin))),
                            d, twin),
                  "there already");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"_sd\":\"x\"")), "no array of digests");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"_sd\":{}")), "no array of digests");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"_sd\":[1]")), "no string");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"l\":[{\"...\":1}]")), "no string");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"l\":[{\"...\":\"x\",\"y\":1}]")), "not alone");
    sd_expect_why(sd_printf("%s~", sd_issued(",\"o\":{\"...\":\"x\"}")), "stands elsewhere");
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
        sd_expect_why(sd_with_claim(bad[i].json), bad[i].why);
    loose = sd_printf("%s=", d); /* padding, and other spellings of the same bytes */
    sd_expect_why(
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, loose))), loose),
        "not base64url of JSON");
    loose = sd_printf("%s ", d);
    sd_expect_why(
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, loose))), loose),
        "not base64url of JSON");
    sd_expect_why(sd_printf("%s~%s~",
                            sd_issued(sd_printf(",\"_sd\":[\"%s=\"]", sd_digest(TM_SD_SHA256, d))),
                            d),
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
            sd_expect_why(sd_with_claim(json), "could be withheld");
        } else { /* in the place of the one in the payload, which is left out */
            const char *d =
                sd_disclosure(sd_printf("[\"s\",\"%s\",\"%s\"]", names[i], sd_did(TM_KEY_P256, 1)));
            const char *rest = i == 6 ? "\"vct\":\"https://school.example/badge\""
                                      : sd_printf("\"iss\":\"%s\"", sd_did(TM_KEY_P256, 1));

            sd_expect_why(sd_printf("%s~%s~",
                                    sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\","
                                                     "\"kid\":\"%s\"}",
                                                     sd_method(TM_KEY_P256, 1)),
                                           sd_printf("{%s,\"_sd\":[\"%s\"]}", rest,
                                                     sd_digest(TM_SD_SHA256, d)),
                                           sd_secret(TM_KEY_P256, 1)),
                                    d),
                          "could be withheld");
        }
    }
    sd_expect_sound(sd_with_claim("[\"s\",\"sub\",\"did:example:h\"]"));
    expect(tm_slice_is(help_out.cred.holder, "did:example:h"));
    sd_expect_sound(sd_printf(
        "%s~%s~", /* below the top, exp is a name like any other */
        sd_issued(sd_printf(",\"course\":{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, inner))),
        inner));
}

TM_CLAIMS(CLAIM(claims_and_elements_are_put_where_their_digests_stood),
          CLAIM(disclosures_inside_disclosures_are_found),
          CLAIM(every_hash_is_known_and_others_are_unknown), CLAIM(a_sound_one_is_sound),
          CLAIM(every_rule_of_disclosures_is_kept), CLAIM(every_form_of_a_disclosure_is_kept),
          CLAIM(what_decides_about_validity_cannot_be_withheld))
