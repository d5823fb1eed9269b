/* Open Badges 3.0 and CLR 2.0: the publisher's samples, real badges, and each rule by itself. Step
 * 4 of docs/verification.md. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/reading.h"
#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define OB3 "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""
#define CLR "\"https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json\""

static size_t lines_of(enum tm_check_code code, enum tm_outcome outcome)
{
    size_t n = 0;

    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        n += c->code == code && c->outcome == outcome;
    return n;
}

/* ---- the publisher's samples: the half of the verdict that rests on structure ---- */

static const struct {
    const char *file;
    bool bad, warned;
} samples[] = {
    { "simple.json", false, false },
    { "simple.1ob", false, false },
    { "simple-context-alias.json", false, false },
    { "simple-eddsa-2022.json", false, true }, /* besides its suite: VCDM 1.1 */
    { "simple-noproof.json", true, false },    /* nor an achievement */
    { "complete.json", false, false },
    { "endorsement-valid.json", false, false },
    { "bit-string-list/credential-status-revoked.json", false, false },
    { "simple-multiple-proofs.json", true, false }, /* the type of a proof means nothing */
    { "simple-err-proof-method-no-scheme.json", false, false },
    { "simple-err-proof-value.json", false, false }, /* of the proof alone */
    { "simple-err-expired.json", false, false },     /* of the dates alone */
    { "simple_v1.json", false, true },               /* VCDM 1.1, outdated context version */
    { "simple-err-context.json", true, false },
    { "simple-err-credential-subject-type.json", true, false },
    { "simple-err-evidence-type.json", true, false },
    { "simple-err-issuer.json", true, false },
    { "simple-err-issuer-type.json", true, false },
    { "simple-err-issued.json", true, false }, /* no achievement, besides its date */
    { "simple-err-type.json", true, false },
};

static void the_publishers_samples_are_judged_as_the_publisher_does(void)
{
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        struct tm_buf text = TM_BUF_INIT(0);
        char name[200];
        bool bad, warned;

        snprintf(name, sizeof name, "ob30/%s", samples[i].file);
        tm_slurp(tm_vectors(name), &text);
        expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
        bad = lines_of(TM_C_FORMAT_STRUCTURE, TM_FAILED) > 0;
        warned = lines_of(TM_C_FORMAT_STRUCTURE, TM_WARNING) > 0;
        if (bad != samples[i].bad || (!bad && warned != samples[i].warned))
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", name, help_lines());
        tm_buf_free(&text);
    }
}

/* ---- real badges ---- */

static void real_badges_have_the_structure_they_need(void)
{
    json_t *expected = json_load_file(tm_vectors("dcc-fixtures/expected.json"), 0, NULL), *one;
    size_t i, n = 0;

    json_array_foreach(json_object_get(expected, "credentials"), i, one)
    {
        struct tm_buf text = TM_BUF_INIT(0);
        char name[400];

        snprintf(name, sizeof name, "dcc-fixtures/%s",
                 json_string_value(json_object_get(one, "file")));
        tm_slurp(tm_vectors(name), &text);
        expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
        if (lines_of(TM_C_FORMAT_STRUCTURE, TM_FAILED) > 0)
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", name, help_lines());
        tm_buf_free(&text);
        n++;
    }
    json_decref(expected);
    expect_int((int64_t)n, 63);
}

/* ---- each rule: a good badge, and one thing changed ---- */

static const char good[] =
    "{\"@context\":[" VC2 "," OB3 "],\"id\":\"urn:uuid:1\",\"name\":\"x\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
    "\"issuer\":{\"id\":\"did:x:y\",\"type\":[\"Profile\"]},\"validFrom\":\"2026-01-01T00:00:00Z\","
    "\"credentialSubject\":{\"id\":\"did:x:z\",\"type\":[\"AchievementSubject\"],"
    "\"result\":[{\"type\":[\"Result\"],\"resultDescription\":\"urn:r:1\",\"value\":\"4\"}],"
    "\"identifier\":{\"type\":\"IdentityObject\",\"identityHash\":\"x\",\"identityType\":\"name\","
    "\"hashed\":true},"
    "\"achievement\":{\"id\":\"urn:a:1\",\"type\":[\"Achievement\"],\"name\":\"x\","
    "\"description\":\"x\",\"criteria\":{\"narrative\":\"x\"},\"creditsAvailable\":3,"
    "\"alignment\":[{\"type\":[\"Alignment\"],\"targetName\":\"x\",\"targetUrl\":\"https://"
    "x.example/\"}],"
    "\"resultDescription\":[{\"id\":\"urn:r:1\",\"type\":[\"ResultDescription\"],\"name\":\"x\","
    "\"resultType\":\"LetterGrade\",\"allowedValue\":[\"4\",\"5\"]}]}}}";

/* `good` with the first `from` as `to`; both are parts of it. */
static const char *changed(const char *from, const char *to)
{
    static char text[sizeof good + 500];
    const char *at = strstr(good, from);

    expect(at != NULL);
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - good), good, to, at + strlen(from));
    return text;
}

static void a_good_badge_has_nothing_to_be_said_of(void)
{
    expect_ok(help_verify(tm_str(good)), &help_err);
    expect_int((int64_t)lines_of(TM_C_FORMAT_STRUCTURE, TM_PASSED), 1);
    expect_int((int64_t)lines_of(TM_C_FORMAT_STRUCTURE, TM_WARNING), 0);
}

static void one_thing_missing_or_wrong_is_found(void)
{
    static const struct {
        const char *from, *to;
        enum tm_outcome outcome;
    } changes[] = {
        { "," OB3, "", TM_FAILED },
        { "\"@context\":[" VC2 "," OB3, "\"@context\":[" VC2 ",{}," OB3, TM_WARNING },
        { "context-3.0.3.json", "context-3.0.1.json", TM_WARNING },
        { "\"id\":\"urn:uuid:1\",", "", TM_WARNING },
        { "\"name\":\"x\",\"type\":[\"Ver", "\"type\":[\"Ver", TM_WARNING },
        { ",\"validFrom\":\"2026-01-01T00:00:00Z\"", "", TM_WARNING },
        { "\"issuer\":{\"id\":\"did:x:y\",\"type\":[\"Profile\"]}", "\"issuer\":\"did:x:y\"",
          TM_PASSED },
        { ",\"type\":[\"Profile\"]", "", TM_FAILED },
        { "\"AchievementSubject\"", "\"Subject\"", TM_FAILED },
        { "\"achievement\":{", "\"x\":{", TM_FAILED },
        { "\"achievement\":{", "\"achievement\":\"urn:a:1\",\"x\":{", TM_FAILED },
        { "\"id\":\"urn:a:1\",", "", TM_FAILED },
        { "\"id\":\"urn:a:1\",", "\"id\":\"a1\",", TM_FAILED },
        { "\"Achievement\"", "\"Deed\"", TM_FAILED },
        { "\"description\":\"x\",", "", TM_FAILED },
        { "\"description\":\"x\",", "\"description\":5,", TM_FAILED },
        { "\"criteria\":{\"narrative\":\"x\"},", "", TM_FAILED },
        { "\"criteria\":{\"narrative\":\"x\"},", "\"criteria\":{},", TM_FAILED },
        { "\"criteria\":{\"narrative\":\"x\"},", "\"criteria\":{\"id\":\"https://x.example\"},",
          TM_PASSED },
        { "\"creditsAvailable\":3", "\"creditsAvailable\":\"3\"", TM_FAILED },
        { "\"targetName\":\"x\",", "", TM_FAILED },
        { "\"Alignment\"", "\"Link\"", TM_FAILED },
        { "\"targetUrl\":\"https://x.example/\"", "\"targetUrl\":\"over there\"", TM_FAILED },
        { "\"targetUrl\":\"https://x.example/\"", "\"targetUrl\":\"urn:x:y\"", TM_PASSED },
        { "\"resultType\":\"LetterGrade\",", "", TM_FAILED },
        { "\"resultDescription\":\"urn:r:1\"", "\"resultDescription\":\"urn:r:2\"", TM_WARNING },
        { "\"value\":\"4\"", "\"value\":\"3\"", TM_WARNING },
        { "\"hashed\":true", "\"hashed\":\"yes\"", TM_FAILED },
        { "\"identityType\":\"name\",", "", TM_FAILED },
        { "\"id\":\"did:x:z\",\"type\"", "\"type\"", TM_PASSED },
        { "\"identifier\":{", "\"x\":{", TM_PASSED },
        { ",\"OpenBadgeCredential\"]", "]", TM_FAILED },
        { "\"OpenBadgeCredential\"", "\"AchievementCredential\"", TM_PASSED },
    };

    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        expect_ok(help_verify(tm_str(changed(changes[i].from, changes[i].to))), &help_err);
        if (help_outcome(TM_C_FORMAT_STRUCTURE) != changes[i].outcome)
            tm_claim_failed(__FILE__, __LINE__, "%s as %s: %s", changes[i].from, changes[i].to,
                            help_lines());
    }
}

/* ---- CLR and endorsements ---- */

static const char *record(const char *subject)
{
    static char text[200000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "," CLR "," OB3 "],\"id\":\"urn:uuid:2\",\"name\":\"x\","
             "\"type\":[\"VerifiableCredential\",\"ClrCredential\"],"
             "\"issuer\":{\"id\":\"did:x:y\",\"type\":[\"Profile\"]},"
             "\"validFrom\":\"2026-01-01T00:00:00Z\",\"credentialSubject\":"
             "{\"id\":\"did:x:z\",\"type\":[\"ClrSubject\"]%s}}",
             subject);
    return text;
}

static void a_learner_record_holds_credentials(void)
{
    struct tm_slice inner;
    char subject[20000];

    expect_ok(help_verify(tm_str(record(""))), &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_FAILED);
    inner = help_issue(changed("\"issuer\":{\"id\":\"did:x:y\",", "\"issuer\":{"),
                       TM_FORMAT_DI_EDDSA_JCS_2022, 1);
    expect(inner.len > 0);
    snprintf(subject, sizeof subject, ",\"verifiableCredential\":[%.*s,%s]", TM_ARG(inner), good);
    expect_ok(help_verify(tm_str(record(subject))), &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_PASSED);
    expect_int((int64_t)lines_of(TM_C_CONTAINED_CREDENTIAL, TM_PASSED), 1);
    expect_int((int64_t)lines_of(TM_C_CONTAINED_CREDENTIAL, TM_WARNING), 1); /* it has no proof */
    expect_int(help_out.cred.annex1.el[TM_EL_TITLE].state, TM_ELEMENT_PRESENT);
}

static const char endorsement[] =
    "{\"@context\":[" VC2 "," OB3 "],\"id\":\"urn:uuid:3\",\"name\":\"x\","
    "\"type\":[\"VerifiableCredential\",\"EndorsementCredential\"],"
    "\"issuer\":{\"type\":[\"Profile\"]},\"validFrom\":\"2026-01-01T00:00:00Z\","
    "\"credentialSubject\":{\"id\":\"urn:a:1\",\"type\":[\"EndorsementSubject\"],"
    "\"endorsementComment\":\"x\"}}";

/* Both forms, wherever they may stand; an altered one never decides. */
static void endorsements_are_verified_into_lines_that_never_decide(void)
{
    struct tm_slice di = help_issue(endorsement, TM_FORMAT_DI_EDDSA_JCS_2022, 2), jwt;
    char more[20000], altered[10000];
    char *at;

    expect(di.len > 0 && di.len < sizeof altered);
    snprintf(altered, sizeof altered, "%.*s", TM_ARG(di));
    at = strstr(altered, "endorsementComment\":\"x\"");
    expect(at != NULL);
    at[21] = 'y';
    snprintf(more, sizeof more, "\"description\":\"x\",\"endorsement\":[%s", altered);
    jwt = help_issue(endorsement, TM_FORMAT_VC_JWT, 2);
    snprintf(more + strlen(more), sizeof more - strlen(more),
             "],\"endorsementJwt\":[\"%.*s\",\"nonsense\"],", TM_ARG(jwt));
    {
        static char text[sizeof good + sizeof more];
        const char *from = "\"description\":\"x\",", *where = strstr(good, from);

        snprintf(text, sizeof text, "%.*s%s%s", (int)(where - good), good, more,
                 where + strlen(from));
        expect_ok(help_verify(tm_str(text)), &help_err);
    }
    expect_int((int64_t)lines_of(TM_C_CONTAINED_ENDORSEMENT, TM_PASSED), 1);
    expect_int((int64_t)lines_of(TM_C_CONTAINED_ENDORSEMENT, TM_WARNING), 2);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_PASSED);
}

static void eight_are_looked_at_and_not_one_more(void)
{
    static char list[200];

    for (size_t n = 8; n <= 10; n++) {
        int len = snprintf(list, sizeof list, "\"id\":\"urn:uuid:1\",\"endorsementJwt\":[\"x\"");

        for (size_t i = 1; i < n; i++)
            len += snprintf(list + len, sizeof list - (size_t)len, ",\"x\"");
        snprintf(list + len, sizeof list - (size_t)len, "],");
        expect_ok(help_verify(tm_str(changed("\"id\":\"urn:uuid:1\",", list))), &help_err);
        expect_int((int64_t)lines_of(TM_C_CONTAINED_ENDORSEMENT, TM_WARNING), 8);
        expect_int((int64_t)lines_of(TM_C_CONTAINED_ENDORSEMENT, TM_SKIPPED), n > 8);
    }
}

TM_CLAIMS(CLAIM(the_publishers_samples_are_judged_as_the_publisher_does),
          CLAIM(real_badges_have_the_structure_they_need),
          CLAIM(a_good_badge_has_nothing_to_be_said_of), CLAIM(one_thing_missing_or_wrong_is_found),
          CLAIM(a_learner_record_holds_credentials),
          CLAIM(endorsements_are_verified_into_lines_that_never_decide),
          CLAIM(eight_are_looked_at_and_not_one_more))
