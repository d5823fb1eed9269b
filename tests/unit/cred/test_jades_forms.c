/* Seals: headers, what is no seal, its limits, and the members that ELM demands. Steps 2 and 4 to 6 of
 * docs/verification.md. */
#include "tests/unit/cred/jades_help.h"

/* ---- headers ---- */

static void headers_that_demand_what_is_not_understood_are_refused(void)
{
    static const struct {
        const char *members;
        enum tm_check_code code;
        enum tm_outcome outcome;
    } rows[] = {
        { "\"b64\":false,\"crit\":[\"b64\",\"srCms\"],\"srCms\":[]," JADES_SIGT ",",
          TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"exp\"],\"exp\":1," JADES_SIGT ",", TM_C_PROOF_SUITE,
          TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"b64\"]," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",\"adoTst\"]," JADES_SIGT ",", TM_C_PROOF_SUITE,
          TM_FAILED },
        { "\"b64\":false,\"crit\":[\"b64\",1]," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":\"b64\"," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false,\"crit\":[\"sigT\"]," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"b64\":false," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { "\"crit\":[]," JADES_SIGT ",", TM_C_PROOF_SUITE, TM_FAILED },
        { JADES_CRIT JADES_SIGT ",\"sigD\":{\"pars\":[]},", TM_C_PROOF_SUITE, TM_UNKNOWN },
        { "\"b64\":false,\"crit\":[\"b64\",\"sigD\"],\"sigD\":{}," JADES_SIGT ",", TM_C_PROOF_SUITE,
          TM_UNKNOWN },
        { JADES_CRIT "\"sigT\":\"2024-05-06T09:08:09+02:00\",", TM_C_PROOF_DATES, TM_FAILED },
        { JADES_CRIT "\"sigT\":\"yesterday\",", TM_C_PROOF_DATES, TM_FAILED },
        { JADES_CRIT "\"sigT\":\"\",", TM_C_PROOF_DATES, TM_FAILED },
        { JADES_CRIT "\"sigT\":1714979289,", TM_C_PROOF_DATES, TM_FAILED },
        { "\"iat\":-1,", TM_C_PROOF_DATES, TM_FAILED },
        { "\"iat\":1e300,", TM_C_PROOF_DATES, TM_FAILED },
        { JADES_SIGT ",\"iat\":1714979290,", TM_C_PROOF_DATES, TM_FAILED },
        { "", TM_C_PROOF_DATES, TM_UNKNOWN },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        tm_note("%s", rows[i].members);
        jades_expect_bad(jades_sealed_with(rows[i].members), rows[i].code, rows[i].outcome);
    }
    jades_expect_sound(jades_sealed_with(
        "\"b64\":false,\"crit\":[\"b64\",\"adoTst\"],\"adoTst\":{}," JADES_SIGT ","));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_SKIPPED);
}

static void only_signatures_by_public_keys_count(void)
{
    static const struct {
        const char *alg;
        enum tm_outcome outcome;
    } rows[] = { { "none", TM_FAILED }, { "None", TM_FAILED },   { "HS256", TM_FAILED },
                 { "", TM_UNKNOWN },    { "ES512", TM_UNKNOWN }, { "es256", TM_UNKNOWN } };

    jades_make_ca("ES256");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        jades_expect_bad(tm_seal_sign(jades_credential(JADES_EIDAS, ""),
                                      jades_header(rows[i].alg, JADES_CRIT JADES_SIGT ",",
                                                   tm_seal_x5c("ES256", NULL)),
                                      "ES256", false, ""),
                         TM_C_PROOF_SUITE, rows[i].outcome);
    jades_expect_bad(tm_seal_sign(jades_credential(JADES_EIDAS, ""), "{" JADES_CRIT JADES_SIGT "}",
                                  "ES256", false, ""),
                     TM_C_PROOF_SUITE, TM_FAILED);
}

static void the_unprotected_header_decides_nothing(void)
{
    static const char *const bad[] = { "{\"crit\":[\"b64\"]}", "{\"sigD\":{}}", "{\"iat\":1}",
                                       "{\"x5c\":[]}", "[]" };
    const char *text = jades_credential(JADES_EIDAS, "");

    jades_make_ca("ES256");
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        jades_expect_bad(tm_seal_sign(text,
                                      jades_header("ES256", JADES_CRIT JADES_SIGT ",",
                                                   tm_seal_x5c("ES256", "middle", NULL)),
                                      "ES256", false,
                                      tm_arena_printf(&help_arena, ",\"header\":%s", bad[i])),
                         TM_C_PROOF_SUITE, TM_FAILED);
    jades_expect_sound(tm_seal_sign(
        text,
        jades_header("ES256", JADES_CRIT JADES_SIGT ",", tm_seal_x5c("ES256", "middle", NULL)),
        "ES256", false, ",\"header\":{\"etsiU\":[\"e30\"]}"));
    expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_SKIPPED);
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
        expect_fails(jades_verify(tm_str(rows[i].text)), rows[i].code, &help_err);
    }
    in.bytes = jades_sealed("ES256");
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
    const char *end = jades_credential(JADES_EIDAS, ",\"pad\":\"\"");
    struct tm_buf head = TM_BUF_INIT(TM_MIB(1)), text = TM_BUF_INIT(TM_MIB(20));
    struct tm_slice doc;

    jades_make_ca("ES256");
    tm_buf_put(&text, end, strlen(end) - 2);
    put_fill(&text, document_bytes);
    tm_buf_put_str(&text, "\"}");
    tm_buf_put_str(&head, "{\"alg\":\"ES256\"," JADES_CRIT JADES_SIGT ",\"pad\":\"");
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

    jades_expect_sound(doc);
    longer = with_padding(0, TM_SEALED_BYTES_MAX - over - 8);
    expect(longer.len <= TM_SEALED_BYTES_MAX);
    jades_expect_sound(longer);
    longer = with_padding(0, TM_SEALED_BYTES_MAX - over + 8);
    expect(longer.len > TM_SEALED_BYTES_MAX);
    expect_fails(jades_verify(longer), TM_E_LIMIT, &help_err);
    jades_expect_sound(with_padding(TM_SEAL_HEADER_MAX - 4000, 0));
    expect_fails(jades_verify(with_padding(TM_SEAL_HEADER_MAX, 0)), TM_E_LIMIT, &help_err);
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

    jades_make_ca("ES256");
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        struct tm_buf text = TM_BUF_INIT(TM_KIB(8));
        const char *whole = jades_credential(JADES_EIDAS, ""), *at = strstr(whole, changes[i].from);

        expect(at != NULL);
        tm_note("%s", changes[i].from);
        tm_buf_put(&text, whole, (size_t)(at - whole));
        tm_buf_put_str(&text, changes[i].to);
        tm_buf_put_str(&text, at + strlen(changes[i].from));
        jades_expect_bad(tm_seal_sign(tm_buf_str(&text),
                                      jades_header("ES256", JADES_CRIT JADES_SIGT ",",
                                                   tm_seal_x5c("ES256", "middle", NULL)),
                                      "ES256", false, ""),
                         TM_C_FORMAT_STRUCTURE, TM_FAILED);
        tm_buf_free(&text);
    }
}

static int64_t until_of(const char *more)
{
    jades_make_ca("ES256");
    expect_ok(jades_verify(tm_seal_sign(jades_credential(JADES_EIDAS, more),
                                        jades_header("ES256", JADES_CRIT JADES_SIGT ",",
                                                     tm_seal_x5c("ES256", "middle", NULL)),
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

TM_CLAIMS(CLAIM(headers_that_demand_what_is_not_understood_are_refused),
          CLAIM(only_signatures_by_public_keys_count),
          CLAIM(the_unprotected_header_decides_nothing),
          CLAIM(what_is_no_sealed_credential_cannot_be_read),
          CLAIM(headers_and_documents_have_a_limit),
          CLAIM(the_members_that_elm_demands_are_demanded), CLAIM(of_two_ends_the_earlier_holds))
