/* Structure rules one by one, and what is read of a credential. Most documents here are unsigned:
 * only format.* lines count. The input documents of the W3C test suite are test_vcdm2.c's. Steps 3,
 * 4, 8 and 9 of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/reading.h"
#include "node/cred/codelist.h"
#include "node/cred/status.h"
#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define OB3 "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""
#define VC1 "\"https://www.w3.org/2018/credentials/v1\""

/* ---- rules one by one ---- */

static bool structure_ok(const char *json)
{
    if (help_verify(tm_str(json)) != 0)
        return false;
    return help_outcome(TM_C_FORMAT_STRUCTURE) == TM_PASSED;
}

/* A sound credential with `more` after its members. */
static const char *with(const char *more)
{
    static char text[70000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:x:y\","
             "\"credentialSubject\":{\"id\":\"did:x:h\"}%s}",
             more);
    return text;
}

#define VC2_SHA256 "WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ="
#define VC2_SHA384 "l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU"
#define VC2_SHA512                                                                                 \
    "XVVFK9Lc+KKfWikEc+skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW+f"                                 \
    "cVO5QG+E0tBMdIabAsI5odgTBQ=="
#define ZEROS_256      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
#define ZEROS_384      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
#define OF_VC2(digest) "{\"id\":\"https://www.w3.org/ns/credentials/v2\"," digest "}"
#define OF_X(digest)   "{\"id\":\"https://e.example/x\"," digest "}"

/* VC 2.0 section 5.3. */
static void related_resources_have_digests_that_fit(void)
{
    static const struct {
        enum tm_outcome want;
        const char *members;
    } cases[] = {
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha256-" VC2_SHA256 "\"") },
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha384-" VC2_SHA384 "\"") },
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha512-" VC2_SHA512 "\"") },
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha256-" VC2_SHA256 "?ct=json\"") },
        { TM_FAILED, OF_VC2("\"digestSRI\":\"sha256-" ZEROS_256 "\"") },
        { TM_FAILED, OF_VC2("\"digestSRI\":\"sha384-" ZEROS_384 "\"") },
        { TM_FAILED, OF_VC2("\"digestSRI\":\"sha384-" VC2_SHA256 "\"") },
        { TM_UNKNOWN, OF_VC2("\"digestSRI\":\"blake3-" VC2_SHA256 "\"") },
        /* of several the strongest kind counts, and one of it must fit */
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha256-" ZEROS_256 " sha384-" VC2_SHA384 "\"") },
        { TM_FAILED, OF_VC2("\"digestSRI\":\"sha256-" VC2_SHA256 " sha384-" ZEROS_384 "\"") },
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha384-" ZEROS_384 "  sha384-" VC2_SHA384 "\"") },
        { TM_PASSED, OF_VC2("\"digestSRI\":\"sha384-" VC2_SHA384 " sha384-" ZEROS_384 "\"") },
        { TM_PASSED,
          OF_VC2("\"digestMultibase\":\"uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA\"") },
        { TM_PASSED,
          OF_VC2("\"digestMultibase\":"
                 "\"uIDCX8euOUEI1bIBf3WGvosVXZjeF4HlNyvoh4Tj9ON7xjLNgEzwiGqMdaJamvz5lthQ\"") },
        { TM_PASSED, OF_VC2("\"digestMultibase\":\"uE0BdVUUr0tz4op9aKQRz6yQrHF-"
                            "3fU5o8aCqh7qk26JpSFLWXsY9SKwEqZ2Vb59xU7lAb4TS0Ex0hpsCwjmh2BMF\"") },
        { TM_FAILED,
          OF_VC2("\"digestMultibase\":\"uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"") },
        { TM_FAILED,
          OF_VC2("\"digestMultibase\":\"uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"") },
        { TM_UNKNOWN,
          OF_VC2("\"digestMultibase\":\"uFiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"") },
        { TM_FAILED, OF_VC2("\"digestMultibase\":\"uEiBZlVztZpfWHgPyslVv6-"
                            "UwirFoQoRvW1htfx963sknNA\",\"digestSRI\":\"sha256-" ZEROS_256 "\"") },
        { TM_PASSED, OF_X("\"digestSRI\":\"sha384-" ZEROS_384 "\"") },
        { TM_PASSED,
          OF_X("\"digestMultibase\":\"uFiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"") },
        { TM_FAILED, OF_X("\"digestSRI\":\"sha384-anything\"") },
        { TM_FAILED, OF_X("\"digestSRI\":7") },
        { TM_FAILED, OF_X("\"mediaType\":\"text/plain\"") },
        { TM_FAILED, "{\"digestSRI\":\"sha384-" ZEROS_384 "\"}" },
        { TM_FAILED, "{\"id\":\"no url\",\"digestSRI\":\"sha384-" ZEROS_384 "\"}" },
        { TM_FAILED, "\"https://e.example/x\"" },
        { TM_FAILED, OF_X("\"digestSRI\":\"sha384-" ZEROS_384
                          "\"") "," OF_X("\"digestSRI\":\"sha384-" ZEROS_384 "\"") },
    };
    char more[1000];

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        snprintf(more, sizeof more, ",\"relatedResource\":[%s]", cases[i].members);
        expect_ok(help_verify(tm_str(with(more))), &help_err);
        if (help_outcome(TM_C_FORMAT_STRUCTURE) != cases[i].want)
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
    }
}

/* VC 2.0 section 4.6. */
static void names_are_text_or_text_in_a_language(void)
{
    static const struct {
        bool ok;
        const char *name;
    } cases[] = {
        { true, "\"x\"" },
        { true, "{\"@value\":\"x\"}" },
        { true, "[{\"@value\":\"x\",\"@language\":\"en\"},{\"@value\":\"y\",\"@language\":\"ar\","
                "\"@direction\":\"rtl\"}]" },
        { false, "7" },
        { false, "{\"@language\":\"en\"}" },
        { false, "{\"@value\":7}" },
        { false, "{\"@value\":\"x\",\"@language\":7}" },
        { false, "{\"@value\":\"x\",\"@direction\":\"up\"}" },
        { false, "{\"@value\":\"x\",\"url\":\"urn:x\"}" },
        { false, "[\"x\"]" },
    };
    char more[200];

    for (size_t i = 0; i < 2 * sizeof cases / sizeof cases[0]; i++) {
        snprintf(more, sizeof more, ",\"%s\":%s", i % 2 ? "name" : "description",
                 cases[i / 2].name);
        if (structure_ok(with(more)) != cases[i / 2].ok)
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i / 2, help_lines());
    }
}

static void sixty_four_contexts_and_not_one_more(void)
{
    for (size_t n = 64; n <= 65; n++) {
        static char text[10000];
        size_t len = (size_t)snprintf(text, sizeof text, "{\"@context\":[" VC2);

        for (size_t i = 1; i < n; i++)
            len += (size_t)snprintf(text + len, sizeof text - len, ",\"https://e.example/%zu\"", i);
        snprintf(text + len, sizeof text - len,
                 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:x:y\","
                 "\"credentialSubject\":{\"id\":\"did:x:h\"}}");
        expect(structure_ok(text) == (n == 64));
    }
}

static void an_unknown_context_is_unknown_never_failed(void)
{
    expect_ok(help_verify(tm_str("{\"@context\":[" VC2 ",\"https://nobody.example/c\"],"
                                 "\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:x:y\","
                                 "\"credentialSubject\":{\"id\":\"did:x:h\"}}")),
              &help_err);
    expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_UNKNOWN);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_PASSED);
}

static void sixteen_status_entries_and_not_one_more(void)
{
    for (size_t n = 16; n <= 17; n++) {
        static char more[8000];
        size_t len = (size_t)snprintf(more, sizeof more, ",\"credentialStatus\":[");

        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(more + len, sizeof more - len,
                                    "%s{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
                                    "\"revocation\",\"statusListIndex\":\"%zu\","
                                    "\"statusListCredential\":\"https://l.example/1\"}",
                                    i > 0 ? "," : "", i);
        snprintf(more + len, sizeof more - len, "]");
        expect(structure_ok(with(more)) == (n == 16));
        expect_int((int64_t)help_out.cred.status_n, 16);
    }
}

static void status_entries_are_read(void)
{
    static const char entry[] = ",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\","
                                "\"statusPurpose\":\"%s\",\"statusListIndex\":%s,"
                                "\"statusListCredential\":\"https://l.example/1\"}";
    static const struct {
        const char *index;
        enum tm_outcome structure, range;
    } cases[] = {
        { "\"94567\"", TM_PASSED, TM_PASSED + 1 },
        { "94567", TM_PASSED, TM_PASSED + 1 }, /* as 1EdTech's samples */
        { "\"-1\"", TM_FAILED, TM_PASSED + 1 },
        { "-1", TM_FAILED, TM_PASSED + 1 },
        { "\"0x10\"", TM_FAILED, TM_PASSED + 1 },
        { "\"\"", TM_FAILED, TM_PASSED + 1 },
        { "1.5", TM_FAILED, TM_PASSED + 1 },
        { "null", TM_FAILED, TM_PASSED + 1 },
        { "\"18446744073709551616\"", TM_PASSED, TM_FAILED },
    };
    char more[500];

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        snprintf(more, sizeof more, entry, "revocation", cases[i].index);
        expect_ok(help_verify(tm_str(with(more))), &help_err);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), cases[i].structure);
        expect_int(help_outcome(TM_C_STATUS_RANGE), cases[i].range);
    }
    snprintf(more, sizeof more, entry, "revocation", "\"7\"");
    expect(structure_ok(with(more)));
    expect(help_out.cred.status[0].index == 7 && help_out.cred.status[0].purpose_known);
    expect_int(help_out.cred.status[0].purpose, TM_PURPOSE_REVOCATION);
    expect(tm_slice_is(help_out.cred.status[0].list, "https://l.example/1"));
    expect_str(help_out.cred.status[0].path, "$.credentialStatus");
    snprintf(more, sizeof more, entry, "something", "\"7\"");
    expect(structure_ok(with(more)));
    expect(!help_out.cred.status[0].purpose_known);
}

/* Steps 8 and 9. */
static void dates_decide_at_the_evaluation_clock(void)
{
    struct tm_verify_in in = { 0 };
    static const char text[] =
        "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:x:y\","
        "\"validFrom\":\"2024-01-01T00:00:00Z\",\"validUntil\":\"2024-01-02T00:00:00+01:00\","
        "\"credentialSubject\":{\"id\":\"did:x:h\"}}";
    const int64_t from = 1704067200000, until = from + 23 * 3600 * 1000;

    in.bytes = tm_str(text);
    in.at_ms = from - 1;
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_VALIDITY_FROM), TM_FAILED);
    in.at_ms = from;
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_VALIDITY_FROM), TM_PASSED);
    in.at_ms = until + 999; /* whole seconds */
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_VALIDITY_UNTIL), TM_PASSED);
    in.at_ms = until + 1000;
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_VALIDITY_UNTIL), TM_FAILED);
    expect_int(help_out.issued_ms, from);
}

static void version_11_has_its_own_dates(void)
{
    expect_ok(help_verify(tm_str("{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
                                 "\"issuer\":\"did:x:y\",\"issuanceDate\":\"2024-01-01T00:00:00Z\","
                                 "\"expirationDate\":\"2025-01-01T00:00:00Z\","
                                 "\"credentialSubject\":{\"id\":\"did:x:h\"}}")),
              &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_PASSED);
    expect_int(help_outcome(TM_C_VALIDITY_UNTIL), TM_FAILED);
    expect_int(help_out.cred.valid_from_ms, 1704067200000);
    expect_ok(
        help_verify(tm_str("{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
                           "\"issuer\":\"did:x:y\",\"credentialSubject\":{\"id\":\"did:x:h\"}}")),
        &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_FAILED);
}

static void what_is_no_credential_is_an_error(void)
{
    expect_fails(help_verify(tm_str("{}")), TM_E_UNSUPPORTED, &help_err);
    expect_fails(help_verify(tm_str("[]")), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str("{\"a\":1")), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str("{\"proof\":1,\"proof\":1}")), TM_E_MALFORMED, &help_err);
}

static void nesting_has_its_limit(void)
{
    for (size_t depth = 63; depth <= 64; depth++) {
        char more[400] = ",\"x\":";
        size_t n = strlen(more);

        memset(more + n, '[', depth);
        memset(more + n + depth, ']', depth);
        more[n + 2 * depth] = 0;
        if (depth == 63) /* one more is open around it */
            expect(structure_ok(with(more)));
        else
            expect_fails(help_verify(tm_str(with(more))), TM_E_LIMIT, &help_err);
    }
}

/* ---- what is claimed ---- */

static void slurp_sample(const char *name, struct tm_buf *out)
{
    const char *root = getenv("TESTAMUR_SOURCE");
    char path[1000];

    snprintf(path, sizeof path, "%s/tests/samples/%s", root == NULL ? "." : root, name);
    tm_slurp(path, out);
}

static void expect_sample(const char *name, const char *qualification)
{
    struct tm_buf text = TM_BUF_INIT(0);
    const struct tm_credential *c = &help_out.cred;

    slurp_sample(name, &text);
    expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", name, help_lines());
    expect_int((int64_t)help_out.proof_n, 1);
    expect(help_out.proofs[0].issuer_bound);
    expect(c->has_eqf && !c->eqf_not_understood && c->eqf_levels == 1u << 4);
    expect(c->fields.n == 1 && tm_slice_is(c->fields.v[0], "0611"));
    expect(c->places.n == 1 && tm_slice_is(c->places.v[0], "HR"));
    expect(c->qualifications.n == 1 && tm_slice_is(c->qualifications.v[0], qualification));
    for (int e = 0; e < TM_EL_MANDATORY_COUNT; e++) {
        if (c->annex1.el[e].state != TM_ELEMENT_PRESENT || c->annex1.el[e].at == NULL)
            tm_claim_failed(__FILE__, __LINE__, "%s: no %s", name,
                            tm_element_name((enum tm_element)e));
    }
    tm_buf_free(&text);
}

static void other_peoples_software_signed_these_samples(void)
{
    expect_sample("microcredential-vc2.json",
                  "https://skola-primjer.example/programmes/network-security-basics");
    expect_sample("openbadge-3.json",
                  "https://skola-primjer.example/achievements/network-security-basics");
    expect_int(help_out.issued_ms, 1772352000000);
}

static void urls_are_judged_by_each_character(void)
{
    static const char never[] = " <>\"{}|\\^`\x7f", later[] = "0123456789+-.";

    expect(tm_url_ok(TM_LIT("a:b")) && tm_url_ok(TM_LIT("did:key:z6Mk")));
    expect(!tm_url_ok(TM_LIT("")) && !tm_url_ok(TM_LIT("a")) && !tm_url_ok(TM_LIT("a:")));
    expect(!tm_url_ok(TM_LIT(":b")) && !tm_url_ok(TM_LIT("ab")));
    for (int c = 0; c < 256; c++) {
        uint8_t byte = (uint8_t)c, lower = byte | 0x20;
        bool letter = lower >= 'a' && lower <= 'z' && byte < 128;
        bool scheme = letter || (c != 0 && strchr(later, c) != NULL);
        const uint8_t first[] = { byte, ':', 'x' }, second[] = { 'a', byte, ':', 'x' },
                      last[] = { 'a', ':', 'x', byte };
        uint8_t amid[] = "a:0123456789abcdefghijklmnopqrstuvwxyz";

        expect_int(tm_url_ok(tm_slice(first, 3)), letter);
        expect_int(tm_url_ok(tm_slice(second, 4)), scheme || c == ':');
        expect_int(tm_url_ok(tm_slice(last, 4)), c > 0x20 && strchr(never, c) == NULL);
        amid[7] = byte;
        expect_int(tm_url_ok(tm_slice(amid, sizeof amid - 1)),
                   c > 0x20 && strchr(never, c) == NULL);
    }
}

static void a_url_is_shown_only_as_far_as_it_is_one(void)
{
    static const char none[] = "(a URL that is not well formed)", beyond[] = "(a URL beyond ASCII)";
    struct tm_buf url = TM_BUF_INIT(TM_KIB(1));
    const char *shown;

    expect_str(tm_url_shown(&help_arena, TM_LIT("https://x.example/a?b#c")),
               "https://x.example/a?b#c");
    expect_str(tm_url_shown(&help_arena, TM_SLICE_EMPTY), none);
    expect_str(tm_url_shown(&help_arena, TM_LIT("hello there")), none);
    for (int c = 0; c < 256; c++) {
        const uint8_t text[] = { 'a', ':', (uint8_t)c };
        bool good = tm_url_ok(tm_slice(text, 3));

        shown = tm_url_shown(&help_arena, tm_slice(text, 3));
        if (good && c < 0x80)
            expect_slice(tm_str(shown), tm_slice(text, 3));
        else
            expect_str(shown, good ? beyond : none);
    }
    tm_buf_put_str(&url, "https://x.example/");
    while (url.len < TM_URL_SHOWN_MAX)
        tm_buf_put_u8(&url, 'a');
    expect_str(tm_url_shown(&help_arena, tm_buf_slice(&url)), tm_buf_str(&url));
    tm_buf_put_u8(&url, 'b');
    shown = tm_url_shown(&help_arena, tm_buf_slice(&url));
    expect(memcmp(shown, url.data, TM_URL_SHOWN_MAX) == 0);
    expect_str(shown + TM_URL_SHOWN_MAX, "…");
    tm_buf_put_str(&url, "\xe2\x80\xae"); /* nor does what is behind the cut go unseen */
    expect_str(tm_url_shown(&help_arena, tm_buf_slice(&url)), beyond);
    tm_buf_free(&url);
}

#define TURNED "https://x.example/\xe2\x80\xaegnp.exe" /* shows as exe.png */

/* The key's and the status list's; of a kid that is a mere name, nothing at all. */
static void no_line_shows_a_strangers_text_as_it_is(void)
{
    static const struct tm_status_ref ref = { .type = { (const uint8_t *)"TokenStatusList", 15 },
                                              .list = { (const uint8_t *)TURNED,
                                                        sizeof TURNED - 1 } };
    const struct tm_status_in in = { .at_ms = AT_2026 };
    struct tm_status_answer answer;

    expect_ok(help_verify(tm_str(with(",\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":"
                                      "\"eddsa-jcs-2022\",\"created\":\"2026-01-01T00:00:00Z\","
                                      "\"proofPurpose\":\"assertionMethod\",\"proofValue\":"
                                      "\"z2\",\"verificationMethod\":\"" TURNED "\"}"))),
              &help_err);
    expect_int(help_outcome(TM_C_KEY_RESOLVED), TM_UNKNOWN);
    expect(strstr(help_lines(), "published the key (a URL beyond ASCII)") != NULL);
    tm_status_check(&in, &help_out.cred, &ref, &help_out.checks, &answer);
    expect(strstr(help_lines(), "the status list (a URL beyond ASCII) is not held") != NULL);
    expect_ok(help_verify(help_jwt("{\"alg\":\"EdDSA\",\"kid\":\"\xe2\x80\xae 1\"}",
                                   "{\"iss\":\"https://x.example\",\"vc\":{\"@context\":[" VC1
                                   "],\"type\":[\"VerifiableCredential\"],"
                                   "\"credentialSubject\":{\"id\":\"did:x:h\"}}}",
                                   1)),
              &help_err);
    expect_int(help_outcome(TM_C_KEY_RESOLVED), TM_UNKNOWN);
    expect(strstr(help_lines(), "published a key of that name") != NULL);
    expect(strstr(help_lines(), "\xe2\x80\xae") == NULL);
}

static void a_missing_element_is_missing(void)
{
    expect_ok(help_verify(tm_str(with(""))), &help_err);
    expect_int(help_out.cred.annex1.el[TM_EL_LEARNER].state, TM_ELEMENT_PRESENT);
    expect_int(help_out.cred.annex1.el[TM_EL_TITLE].state, TM_ELEMENT_ABSENT);
    expect_int(help_out.cred.annex1.el[TM_EL_LEVEL].state, TM_ELEMENT_ABSENT);
    expect_int(help_out.cred.annex1.el[TM_EL_OUTCOMES].state, TM_ELEMENT_ABSENT);
}

static const char *badge(const char *alignments)
{
    static char text[20000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 ",\"https://www.w3.org/ns/credentials/undefined-terms/v2\"],"
             "\"type\":[\"VerifiableCredential\",\"MicroCredential\"],"
             "\"issuer\":\"did:x:y\",\"credentialSubject\":{\"achievement\":{\"id\":\"urn:a\","
             "\"criteria\":{\"narrative\":\"x\"},\"alignment\":[%s]}}}",
             alignments);
    return text;
}

static void what_is_not_understood_is_said(void)
{
    expect_ok(help_verify(tm_str(badge("{\"targetUrl\":\"http://data.europa.eu/snb/eqf/9\"}"))),
              &help_err);
    expect(!help_out.cred.has_eqf && help_out.cred.eqf_not_understood);
    expect_int(help_out.cred.annex1.el[TM_EL_LEVEL].state, TM_ELEMENT_NOT_UNDERSTOOD);
    expect_int(help_out.cred.annex1.el[TM_EL_OUTCOMES].state, TM_ELEMENT_NOT_UNDERSTOOD);
    expect_ok(
        help_verify(tm_str(badge("{\"targetUrl\":\"http://data.europa.eu/snb/isced-f/06x\"}"))),
        &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_UNKNOWN);
    expect_ok(help_verify(tm_str(badge("{\"targetUrl\":\"http://publications.europa.eu/resource/"
                                       "authority/country/ZZZ\"}"))),
              &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_UNKNOWN);
}

static void everything_stated_counts(void)
{
    expect_ok(
        help_verify(tm_str(badge("{\"targetUrl\":\"http://data.europa.eu/snb/eqf/4\"},"
                                 "{\"targetUrl\":\"http://data.europa.eu/snb/eqf/6\"},"
                                 "{\"targetUrl\":\"http://data.europa.eu/snb/isced-f/06\"},"
                                 "{\"targetUrl\":\"http://data.europa.eu/snb/isced-f/0611\"}"))),
        &help_err);
    expect_int(help_out.cred.eqf_levels, 1 << 4 | 1 << 6);
    expect_int((int64_t)help_out.cred.fields.n, 2);
}

/* The `n`th field there is, by its code. */
static const char *nth_field(size_t n)
{
    static char code[8];

    for (unsigned c = 0; c < 1100; c++) {
        snprintf(code, sizeof code, "%04u", c);
        if (tm_codelist_has(TM_CODES_ISCED_F, tm_str(code)) && n-- == 0)
            return code;
    }
    return "";
}

static void sixty_four_fields_and_not_one_more(void)
{
    for (size_t n = 64; n <= 65; n++) {
        static char list[8000];
        size_t len = 0;

        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(list + len, sizeof list - len,
                                    "%s{\"targetUrl\":\"http://data.europa.eu/snb/isced-f/%s\"}",
                                    i > 0 ? "," : "", nth_field(i));
        expect_ok(help_verify(tm_str(badge(list))), &help_err);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), n == 64 ? TM_PASSED : TM_FAILED);
    }
}

TM_CLAIMS(CLAIM(related_resources_have_digests_that_fit),
          CLAIM(names_are_text_or_text_in_a_language), CLAIM(sixty_four_contexts_and_not_one_more),
          CLAIM(an_unknown_context_is_unknown_never_failed),
          CLAIM(sixteen_status_entries_and_not_one_more), CLAIM(status_entries_are_read),
          CLAIM(dates_decide_at_the_evaluation_clock), CLAIM(version_11_has_its_own_dates),
          CLAIM(what_is_no_credential_is_an_error), CLAIM(nesting_has_its_limit),
          CLAIM(other_peoples_software_signed_these_samples), CLAIM(a_missing_element_is_missing),
          CLAIM(what_is_not_understood_is_said), CLAIM(everything_stated_counts),
          CLAIM(sixty_four_fields_and_not_one_more), CLAIM(urls_are_judged_by_each_character),
          CLAIM(a_url_is_shown_only_as_far_as_it_is_one),
          CLAIM(no_line_shows_a_strangers_text_as_it_is))
