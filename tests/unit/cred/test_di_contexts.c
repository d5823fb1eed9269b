/* Data Integrity and JSON-LD contexts: which a proof needs, what none defines, and what is hidden under
 * another name. Steps 5 and 6 of docs/verification.md. */
#include <stdio.h>

#include "tests/unit/cred/di_help.h"

/* ---- contexts ---- */

static void a_suite_of_its_own_type_needs_its_context(void)
{
    const struct di_suite *s = &di_suites[DI_SUITES - 1];
    char document[1000], text[2000];

    snprintf(text, sizeof text, "{%s,\"proofValue\":\"z1\"}", di_members(s, 1, ""));
    /* A context that makes something of every word does not make the suite's type of it. */
    di_expect_bad(di_core(), text, TM_C_PROOF_TRANSFORMATION, TM_FAILED);
    expect_str(di_line(TM_C_PROOF_TRANSFORMATION)->path, "$.proof.type");
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
             sd_did(TM_KEY_ED25519, 1));
    di_expect_bad(document, text, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "," ED2020 "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
             sd_did(TM_KEY_ED25519, 1));
    di_expect_sound(document, di_prove(document, "", di_members(s, 1, ""), s->key, 1));
}

static void version_11_takes_either_context_of_data_integrity(void)
{
    static const char *const more[] = { "https://w3id.org/security/data-integrity/v1",
                                        "https://w3id.org/security/data-integrity/v2" };
    char document[1000];

    for (size_t i = 0; i < 2; i++) {
        snprintf(document, sizeof document,
                 "\"@context\":[" VC1 ",\"%s\"],\"type\":[\"VerifiableCredential\"],"
                 "\"issuer\":\"%s\",\"issuanceDate\":\"2026-01-01T00:00:00Z\","
                 "\"credentialSubject\":{\"id\":\"did:example:h\"}",
                 more[i], sd_did(TM_KEY_ED25519, 1));
        di_expect_sound(document,
                        di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
        di_expect_sound(document,
                        di_prove(document, "", di_members(di_p384, 1, ""), di_p384->key, 1));
    }
}

static void a_word_that_no_context_defines_is_refused_with_its_place(void)
{
    const char *p = di_prove(di_core(), "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1);
    char document[1000];

    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\",\"unheard\":1}",
             sd_did(TM_KEY_ED25519, 1));
    di_expect_bad(document, p, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    expect_str(di_line(TM_C_PROOF_DATA_LOSS)->path, "$.credentialSubject.unheard");
    expect(strstr(di_line(TM_C_PROOF_DATA_LOSS)->text, "undefined term") != NULL);
    snprintf(document, sizeof document, "{\"unheard\":1,%s,\"proofValue\":\"z1\"}",
             di_members(di_rdfc, 1, ""));
    {
        char subject[600];

        snprintf(subject, sizeof subject,
                 "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                 "\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
                 sd_did(TM_KEY_ED25519, 1));
        di_expect_bad(subject, document, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    }
    expect_str(di_line(TM_C_PROOF_DATA_LOSS)->path, "$.proof.unheard");
}

static void a_context_not_known_is_unknown_wherever_it_stands(void)
{
    const char *p = di_prove(di_core(), "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1);
    const struct tm_check *line;
    char document[1000];

    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1,"
             "\"y\":{\"@context\":\"https://nobody.example/c\",\"z\":\"a\"}}",
             sd_did(TM_KEY_ED25519, 1));
    di_expect_bad(document, p, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN);
    expect_int(help_worst(), TM_UNKNOWN);
    line = di_line(TM_C_FORMAT_CONTEXT_UNKNOWN);
    expect_str(line->path, "$.credentialSubject.y.@context");
    expect(strstr(line->text, "https://nobody.example/c") != NULL);
}

static void contexts_of_the_caller_count(void)
{
    static const char text[] = "{\"@context\":{\"hours\":\"https://school.example/terms#hours\"}}";
    struct tm_err err = TM_ERR_INIT;
    char document[1000];
    const char *p;

    expect_ok(tm_jsonld_contexts_new(&di_contexts, &err), &err);
    expect_ok(tm_jsonld_contexts_add(di_contexts, tm_str("https://school.example/c"), tm_str(text),
                                     NULL, &err),
              &err);
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"@context\":\"https://school.example/c\",\"hours\":1}",
             sd_did(TM_KEY_ED25519, 1));
    p = di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1);
    di_expect_sound(document, p);
    tm_jsonld_contexts_free(di_contexts);
    di_contexts = NULL;
    di_expect_bad(document, p, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN);
}

/* The context says what the words mean: another meaning is another credential. */
static void a_context_in_the_document_is_signed_by_what_it_means(void)
{
    static const char format[] =
        "\"@context\":[" VC2 ",{\"%s\":\"https://school.example/terms#%s\"}],"
        "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
        "\"credentialSubject\":{\"id\":\"did:example:h\",\"%s\":7}";
    char document[1000];
    const char *p, *did = sd_did(TM_KEY_ED25519, 1);

    snprintf(document, sizeof document, format, "hours", "hours", did, "hours");
    p = di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1);
    di_expect_sound(document, p);
    snprintf(document, sizeof document, format, "days", "hours", did, "days"); /* the same said */
    di_expect_sound(document, p);
    snprintf(document, sizeof document, format, "hours", "days", did, "hours");
    di_expect_bad(document, p, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

/* Each says the same as the credential that was signed, so that the signature fits; and each hides
 * something from who reads the plain words. */
static void what_is_read_cannot_be_hidden_under_another_name(void)
{
#define CRED             "https://www.w3.org/2018/credentials#"
#define TYPED(iri, text) "{\"@type\":\"" iri "\",\"@value\":\"" text "\"}"
#define UNTIL            "\"2027-01-01T00:00:00Z\""
#define STATUS                                                                                     \
    "{\"id\":\"https://s.example/l#1\",\"type\":\"BitstringStatusListEntry\","                     \
    "\"statusPurpose\":\"revocation\",\"statusListIndex\":\"1\","                                  \
    "\"statusListCredential\":\"https://s.example/l\"}"
#define ID "\"id\":\"urn:uuid:0f6a3f0e-5c36-4f0a-9a53-0f2f6c6cb7a5\""
    static const struct {
        const char *context, *members, *subject;
    } spellings[] = {
        { "", "," ID ",\"validUntil\":" UNTIL ",\"credentialStatus\":" STATUS, "" },
        { ",{\"until\":{\"@id\":\"" CRED "validUntil\",\"@type\":\"http://www.w3.org/2001/"
          "XMLSchema#dateTime\"}}",
          "," ID ",\"until\":" UNTIL ",\"credentialStatus\":" STATUS, "" },
        { "",
          "," ID ",\"" CRED
          "validUntil\":" TYPED("http://www.w3.org/2001/XMLSchema#dateTime",
                                "2027-01-01T00:00:00Z") ",\"credentialStatus\":" STATUS,
          "" },
        { ",{\"c\":\"" CRED "\"}",
          "," ID ",\"validUntil\":" UNTIL ",\"c:credentialStatus\":" STATUS, "" },
        { ",{\"now\":{\"@id\":\"" CRED "credentialStatus\",\"@type\":\"@id\"}}",
          "," ID ",\"validUntil\":" UNTIL ",\"now\":" STATUS, "" },
        { "",
          "," ID ",\"validUntil\":" UNTIL ",\"@included\":[{" ID
          ",\"type\":\"VerifiableCredential\",\"credentialStatus\":" STATUS "}]",
          "" },
        { ",{\"within\":\"@nest\"}",
          "," ID ",\"validUntil\":" UNTIL ",\"within\":{\"credentialStatus\":" STATUS "}", "" },
        { ",{\"name_of\":\"@id\"}",
          ",\"name_of\":\"urn:uuid:0f6a3f0e-5c36-4f0a-9a53-0f2f6c6cb7a5\",\"validUntil\":" UNTIL
          ",\"credentialStatus\":" STATUS,
          "" },
        { "", "," ID ",\"validUntil\":" UNTIL,
          ",\"self\":{" ID ",\"type\":\"VerifiableCredential\",\"credentialStatus\":" STATUS "}" },
    };
    char document[3000], p[2000] = "";

    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
        /* the last: something of the subject leads back to the credential */
        bool back = spellings[i].subject[0] != 0;

        if (i == 0 || back) {
            snprintf(document, sizeof document,
                     "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
                     "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1%s}%s",
                     sd_did(TM_KEY_ED25519, 1), back ? ",\"self\":{" ID "}" : "",
                     spellings[0].members);
            snprintf(p, sizeof p, "%s",
                     di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
            di_expect_sound(document, p);
        }
        if (i == 0)
            continue;
        snprintf(document, sizeof document,
                 "\"@context\":[" VC2 "," EXAMPLES "%s],\"type\":[\"VerifiableCredential\"],"
                 "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1%s}%s",
                 spellings[i].context, sd_did(TM_KEY_ED25519, 1), spellings[i].subject,
                 spellings[i].members);
        expect_ok(di_verify(document, p), &help_err);
        if (help_outcome(TM_C_PROOF_TRANSFORMATION) != TM_FAILED || help_out.proof_n != 0)
            tm_claim_failed(__FILE__, __LINE__, "spelling %zu: %s", i, help_lines());
    }
}

#define OB_VOCAB "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define LEVEL(n)                                                                                   \
    "{\"type\":\"Alignment\",\"targetName\":\"EQF\",\"targetUrl\":"                                \
    "\"http://data.europa.eu/snb/eqf/" n "\"}"

/* Of two levels that the issuer states, one goes under another name: a limit would not see it. */
static void what_is_limited_cannot_be_hidden_under_another_name(void)
{
    static const char format[] =
        "\"@context\":[" VC2 "," OB "%s],\"id\":\"urn:uuid:0f6a3f0e-5c36-4f0a-9a53-0f2f6c6cb7a5\","
        "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":{\"id\":\"%s\","
        "\"type\":\"Profile\",\"name\":\"S\"},\"validFrom\":\"2026-01-01T00:00:00Z\","
        "\"credentialSubject\":{\"type\":\"AchievementSubject\",\"id\":\"did:example:h\","
        "\"achievement\":{\"id\":\"urn:a\",\"type\":\"Achievement\",\"name\":\"A\","
        "\"description\":\"D\",\"criteria\":{\"narrative\":\"N\"},\"alignment\":[" LEVEL(
            "5") "%s" LEVEL("7") "%s}},\"name\":\"B\"";
    char document[3000], p[2000];

    snprintf(document, sizeof document, format, "", sd_did(TM_KEY_ED25519, 1), ",", "]");
    snprintf(p, sizeof p, "%s",
             di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
    di_expect_sound(document, p);
    expect_int(help_out.cred.eqf_levels, 1 << 5 | 1 << 7);
    snprintf(document, sizeof document, format, ",{\"other\":\"" OB_VOCAB "alignment\"}",
             sd_did(TM_KEY_ED25519, 1), "],\"other\":[", "]");
    expect_ok(di_verify(document, p), &help_err);
    expect_int(help_out.cred.eqf_levels, 1 << 5);
    expect_int(help_outcome(TM_C_PROOF_TRANSFORMATION), TM_FAILED);
    expect_int((int64_t)help_out.proof_n, 0);
}

/* Which achievement it is, said by the keyword itself, which the plain reader does not look at. */
static void what_is_limited_cannot_be_hidden_behind_a_keyword(void)
{
    static const char format[] =
        "\"@context\":[" VC2 "," OB "],\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
        "\"issuer\":{\"id\":\"%s\",\"type\":\"Profile\",\"name\":\"S\"},"
        "\"validFrom\":\"2026-01-01T00:00:00Z\",\"name\":\"B\",\"id\":\"urn:b\","
        "\"credentialSubject\":{\"type\":\"AchievementSubject\",\"id\":\"did:example:h\","
        "\"achievement\":{\"%s\":\"urn:a\",\"type\":\"Achievement\",\"name\":\"A\","
        "\"description\":\"D\",\"criteria\":{\"narrative\":\"N\"}}}";
    char document[2000], p[2000];

    snprintf(document, sizeof document, format, sd_did(TM_KEY_ED25519, 1), "id");
    snprintf(p, sizeof p, "%s",
             di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
    di_expect_sound(document, p);
    expect_int((int64_t)help_out.cred.qualifications.n, 1);
    snprintf(document, sizeof document, format, sd_did(TM_KEY_ED25519, 1), "@id");
    expect_ok(di_verify(document, p), &help_err);
    expect_int((int64_t)help_out.cred.qualifications.n, 0);
    expect_int(help_outcome(TM_C_PROOF_TRANSFORMATION), TM_FAILED);
    expect_int((int64_t)help_out.proof_n, 0);
}

/* Nor by wrapping it: the same is said, and the plain reader finds no date, or no entry. */
static void what_is_read_cannot_be_wrapped(void)
{
    static const char *const members[] = {
        ",\"validUntil\":\"2020-01-01T00:00:00Z\",\"credentialStatus\":" STATUS,
        ",\"validUntil\":[\"2020-01-01T00:00:00Z\"],\"credentialStatus\":" STATUS,
        ",\"validUntil\":{\"@value\":\"2020-01-01T00:00:00Z\",\"@type\":"
        "\"http://www.w3.org/2001/XMLSchema#dateTime\"},\"credentialStatus\":" STATUS,
        ",\"validUntil\":\"2030-01-01T00:00:00Z\",\"credentialStatus\":" STATUS,
        ",\"validUntil\":\"2030-01-01T00:00:00Z\",\"credentialStatus\":{\"@set\":[" STATUS "]}",
    };
    char document[2000], p[2000] = "";

    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        snprintf(document, sizeof document, "%s%s", di_core(), members[i]);
        if (i == 0 || i == 3)
            snprintf(p, sizeof p, "%s",
                     di_prove(document, "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
        expect_ok(di_verify(document, p), &help_err);
        expect_int((int64_t)help_out.proof_n, 1); /* the signature holds */
        expect(help_sound() == (i == 3));
    }
}

static void nor_can_what_a_proof_says(void)
{
    static const char format[] =
        "\"@context\":[" VC2 ",{\"ends\":{\"@id\":\"https://w3id.org/security#expiration\","
        "\"@type\":\"http://www.w3.org/2001/XMLSchema#dateTime\"}}],"
        "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
        "\"credentialSubject\":{\"id\":\"did:example:h\"}";
    char document[1000], p[2000], *at;

    snprintf(document, sizeof document, format, sd_did(TM_KEY_ED25519, 1));
    snprintf(p, sizeof p, "%s",
             di_prove(document, "", di_members(di_rdfc, 1, ",\"expires\":\"2020-01-01T00:00:00Z\""),
                      di_rdfc->key, 1));
    di_expect_bad(document, p, TM_C_PROOF_DATES, TM_FAILED);
    at = strstr(p, "\"expires\"");
    memcpy(at, "   \"ends\"", 9);
    di_expect_bad(document, p, TM_C_PROOF_TRANSFORMATION, TM_FAILED);
}

TM_CLAIMS(CLAIM(a_suite_of_its_own_type_needs_its_context),
          CLAIM(version_11_takes_either_context_of_data_integrity),
          CLAIM(a_word_that_no_context_defines_is_refused_with_its_place),
          CLAIM(a_context_not_known_is_unknown_wherever_it_stands),
          CLAIM(contexts_of_the_caller_count),
          CLAIM(a_context_in_the_document_is_signed_by_what_it_means),
          CLAIM(what_is_read_cannot_be_hidden_under_another_name),
          CLAIM(what_is_limited_cannot_be_hidden_under_another_name),
          CLAIM(what_is_limited_cannot_be_hidden_behind_a_keyword),
          CLAIM(what_is_read_cannot_be_wrapped), CLAIM(nor_can_what_a_proof_says))
