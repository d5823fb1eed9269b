/* Annex I in every model: what counts, what does not, where it stands; and what it makes of a
 * micro-credential. Step 4 of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/annex1.h"
#include "node/cred/lint.h"
#include "tests/unit/cred/cred_help.h"

#define VC2     "\"https://www.w3.org/ns/credentials/v2\""
#define SNB     "http://data.europa.eu/snb/"
#define PRESENT TM_ELEMENT_PRESENT
#define ABSENT  TM_ELEMENT_ABSENT
#define UNCLEAR TM_ELEMENT_NOT_UNDERSTOOD

static struct tm_annex1 *annex1 = &help_out.cred.annex1;

static const char *vc(const char *subject, const char *more)
{
    static char text[20000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:x:y\","
             "\"credentialSubject\":{%s}%s}",
             subject, more);
    return text;
}

static const char *path(enum tm_element e)
{
    static char out[TM_JSON_PATH_SIZE];

    return tm_element_path(annex1, e, out);
}

/* ---- each element of ELM and of Open Badges, by what is said ---- */

static const struct {
    enum tm_element element;
    enum tm_element_state state;
    const char *subject;
} cases[] = {
    { TM_EL_LEARNER, PRESENT, "\"fullName\":{\"en\":\"x\"}" },
    { TM_EL_LEARNER, ABSENT, "\"fullName\":{}" },
    { TM_EL_TITLE, PRESENT, "\"hasClaim\":{\"title\":{\"en\":\"x\"}}" },
    { TM_EL_TITLE, PRESENT, "\"hasClaim\":{\"title\":{\"en\":[\"x\"]}}" },
    { TM_EL_TITLE, PRESENT, "\"achievement\":{\"name\":\"x\"}" },
    { TM_EL_TITLE, ABSENT, "\"hasClaim\":{\"title\":\"  \"}" },
    { TM_EL_TITLE, UNCLEAR, "\"hasClaim\":{\"title\":7}" },
    { TM_EL_COUNTRY, PRESENT,
      "\"hasClaim\":{\"awardedBy\":{\"location\":{\"address\":{\"countryCode\":{\"id\":"
      "\"http://publications.europa.eu/resource/authority/country/HRV\"}}}}}" },
    { TM_EL_COUNTRY, UNCLEAR,
      "\"hasClaim\":{\"awardedBy\":{\"location\":{\"address\":{\"countryCode\":{\"id\":"
      "\"http://publications.europa.eu/resource/authority/country/ZZZ\"}}}}}" },
    { TM_EL_COUNTRY, PRESENT,
      "\"hasClaim\":{\"awardedBy\":{\"awardingBody\":{\"location\":[{\"spatialCode\":{\"id\":"
      "\"http://publications.europa.eu/resource/authority/atu/IRL_CTH_DUB\"}}]}}}" },
    { TM_EL_COUNTRY, PRESENT,
      "\"achievement\":{\"alignment\":{\"targetUrl\":\"http://data.europa.eu/nuts/code/HR050\"}}" },
    { TM_EL_COUNTRY, UNCLEAR,
      "\"achievement\":{\"alignment\":{\"targetUrl\":\"http://data.europa.eu/nuts/code/ZZ050\"}}" },
    { TM_EL_AWARDING_BODY, PRESENT,
      "\"hasClaim\":{\"awardedBy\":{\"awardingBody\":{\"legalName\":{\"hr\":\"x\"}}}}" },
    { TM_EL_OUTCOMES, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"learningOutcome\":{\"title\":{\"en\":\"x\"}}}}" },
    { TM_EL_OUTCOMES, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"learningOutcome\":[{\"relatedESCOSkill\":{\"id\":\"http://"
      "data.europa.eu/esco/skill/ccdf3597-5c80-410f-896d-e1bdfa223de9\"}}]}}" },
    { TM_EL_OUTCOMES, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"learningOutcome\":[{\"relatedESCOSkill\":{\"id\":\"http://"
      "data.europa.eu/esco/skill/nonsense\"}}]}}" },
    { TM_EL_OUTCOMES, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"learningOutcome\":\"Can do it\"}}" },
    { TM_EL_OUTCOMES, UNCLEAR, "\"achievement\":{\"criteria\":{\"narrative\":\"x\"}}" },
    { TM_EL_OUTCOMES, ABSENT, "\"hasClaim\":{\"specifiedBy\":{\"learningOutcome\":[]}}" },
    { TM_EL_WORKLOAD, PRESENT, "\"hasClaim\":{\"specifiedBy\":{\"volumeOfLearning\":\"PT75H\"}}" },
    { TM_EL_WORKLOAD, PRESENT, "\"hasClaim\":{\"workload\":\"PT2H\"}" },
    { TM_EL_WORKLOAD, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"volumeOfLearning\":\"75 hours\"}}" },
    { TM_EL_WORKLOAD, UNCLEAR, "\"hasClaim\":{\"specifiedBy\":{\"volumeOfLearning\":75}}" },
    { TM_EL_WORKLOAD, UNCLEAR, "\"hasClaim\":{\"specifiedBy\":{\"volumeOfLearning\":\"PT0H\"}}" },
    { TM_EL_WORKLOAD, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"creditPoint\":{\"point\":\"2.5\",\"framework\":{\"id\":"
      "\"" SNB "education-credit/6fcec5c5af\"}}}}" },
    { TM_EL_WORKLOAD, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"creditPoint\":{\"point\":\"2\"}}}" },
    { TM_EL_WORKLOAD, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"creditPoint\":{\"point\":\"two\",\"framework\":{\"id\":"
      "\"" SNB "education-credit/6fcec5c5af\"}}}}" },
    { TM_EL_WORKLOAD, PRESENT, "\"achievement\":{\"creditsAvailable\":3}" },
    { TM_EL_WORKLOAD, UNCLEAR, "\"achievement\":{\"creditsAvailable\":\"three\"}" },
    { TM_EL_WORKLOAD, UNCLEAR, "\"achievement\":{\"creditsAvailable\":0}" },
    { TM_EL_LEVEL, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"eqfLevel\":{\"id\":\"" SNB "eqf/4\"}}}" },
    { TM_EL_LEVEL, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"eqfLevel\":{\"id\":\"" SNB "eqf/9\"}}}" },
    { TM_EL_LEVEL, UNCLEAR, "\"hasClaim\":{\"specifiedBy\":{\"eqfLevel\":\"four\"}}" },
    { TM_EL_LEVEL, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"nqfLevel\":{\"id\":\"" SNB "qdr/c_c392e7a2\"}}}" },
    { TM_EL_ASSESSMENT, PRESENT, "\"hasClaim\":{\"provenBy\":{\"title\":{\"en\":\"x\"}}}" },
    { TM_EL_ASSESSMENT, PRESENT, "\"hasClaim\":{\"provenBy\":{\"dcType\":{\"id\":\"urn:x:y\"}}}" },
    { TM_EL_ASSESSMENT, UNCLEAR, "\"hasClaim\":{\"provenBy\":\"they were good\"}" },
    { TM_EL_ASSESSMENT, UNCLEAR, "\"hasClaim\":{\"provenBy\":{\"type\":\"LearningAssessment\"}}" },
    { TM_EL_ASSESSMENT, PRESENT,
      "\"achievement\":{\"resultDescription\":[{\"name\":\"x\",\"resultType\":\"Status\"}]}" },
    { TM_EL_ASSESSMENT, PRESENT,
      "\"achievement\":{\"alignment\":[{\"targetUrl\":\"" SNB "assessment/6e6cb2cc78\"}]}" },
    { TM_EL_PARTICIPATION, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"mode\":{\"id\":\"" SNB
      "learning-assessment/e92d221e4d\"}}}" },
    { TM_EL_PARTICIPATION, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"mode\":{\"id\":\"" SNB
      "learning-assessment/ffffffffff\"}}}" },
    { TM_EL_PARTICIPATION, PRESENT, "\"hasClaim\":{\"specifiedBy\":{\"mode\":\"blended\"}}" },
    { TM_EL_PARTICIPATION, UNCLEAR, "\"hasClaim\":{\"specifiedBy\":{\"mode\":\"by post\"}}" },
    { TM_EL_PARTICIPATION, PRESENT,
      "\"hasClaim\":{\"influencedBy\":{\"specifiedBy\":{\"mode\":\"onsite\"}}}" },
    { TM_EL_PARTICIPATION, PRESENT,
      "\"achievement\":{\"alignment\":{\"targetUrl\":\"" SNB "learning-assessment/920fbb3cbe\"}}" },
    { TM_EL_QUALITY, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"accreditation\":{\"title\":{\"en\":\"x\"}}}}" },
    { TM_EL_QUALITY, PRESENT, "\"hasClaim\":{\"specifiedBy\":{\"accreditation\":\"EQAVET\"}}" },
    { TM_EL_QUALITY, UNCLEAR, "\"hasClaim\":{\"specifiedBy\":{\"accreditation\":\"very good\"}}" },
    { TM_EL_QUALITY, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"accreditation\":{\"id\":\"" SNB "accreditation/0\"}}}" },
    { TM_EL_QUALITY, UNCLEAR, "\"achievement\":{\"endorsementJwt\":\"x\"}" },
    { TM_EL_PREREQUISITES, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"entryRequirement\":{\"noteLiteral\":{\"en\":\"none\"}}}}" },
    { TM_EL_SUPERVISION, PRESENT,
      "\"hasClaim\":{\"provenBy\":{\"idVerification\":\"" SNB
      "supervision-verification/70be69aaf9\"}}" },
    { TM_EL_SUPERVISION, UNCLEAR,
      "\"hasClaim\":{\"provenBy\":{\"idVerification\":\"somebody looked\"}}" },
    { TM_EL_GRADE, PRESENT,
      "\"hasClaim\":{\"provenBy\":{\"grade\":{\"noteLiteral\":{\"en\":\"A\"}}}}" },
    { TM_EL_GRADE, PRESENT, "\"result\":[{\"value\":\"4\"}]" },
    { TM_EL_GRADE, UNCLEAR, "\"result\":[{\"type\":[\"Result\"]}]" },
    { TM_EL_STACKABILITY, PRESENT,
      "\"hasClaim\":{\"specifiedBy\":{\"isPartialQualification\":false}}" },
    { TM_EL_STACKABILITY, UNCLEAR,
      "\"hasClaim\":{\"specifiedBy\":{\"isPartialQualification\":\"yes\"}}" },
    { TM_EL_FURTHER, PRESENT,
      "\"hasClaim\":{\"additionalNote\":{\"noteLiteral\":{\"en\":\"x\"}}}" },
};

static void every_element_is_judged_by_what_is_said(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_ok(help_verify(tm_str(vc(cases[i].subject, ""))), &help_err);
        if (annex1->el[cases[i].element].state != cases[i].state)
            tm_claim_failed(__FILE__, __LINE__, "%s of %s: %d", tm_element_name(cases[i].element),
                            cases[i].subject, (int)annex1->el[cases[i].element].state);
    }
}

static void an_element_of_any_claim_or_part_counts(void)
{
    expect_ok(help_verify(tm_str(vc(
                  "\"hasClaim\":[{\"title\":\"x\"},{\"hasPart\":[{},{\"hasPart\":{\"specifiedBy\":{"
                  "\"hasPart\":[{\"volumeOfLearning\":\"PT5H\"}]}}}]}],\"achievement\":[{},"
                  "{\"resultDescription\":[7,{\"name\":\"x\",\"resultType\":\"Status\"}]}]",
                  ""))),
              &help_err);
    expect_str(path(TM_EL_WORKLOAD), "$.credentialSubject.hasClaim[1].hasPart[1].hasPart."
                                     "specifiedBy.hasPart[0].volumeOfLearning");
    expect_str(path(TM_EL_TITLE), "$.credentialSubject.hasClaim[0].title");
    expect_str(path(TM_EL_ASSESSMENT), "$.credentialSubject.achievement[1].resultDescription[1]");
    expect(path(TM_EL_LEVEL) == NULL);
}

static void what_is_understood_goes_before_what_is_not_and_the_better_place_first(void)
{
    expect_ok(help_verify(tm_str(vc("\"achievement\":{\"criteria\":{\"narrative\":\"x\"},"
                                    "\"learningOutcome\":{\"title\":\"x\"},\"name\":\"y\"}",
                                    ",\"name\":\"z\",\"validFrom\":\"2026-01-01T00:00:00Z\","
                                    "\"awardedDate\":\"2026-01-01\""))),
              &help_err);
    expect_str(path(TM_EL_OUTCOMES), "$.credentialSubject.achievement.learningOutcome");
    expect_str(path(TM_EL_TITLE), "$.credentialSubject.achievement.name");
    expect_str(path(TM_EL_DATE), "$.awardedDate");
}

/* The payload of an SD-JWT VC, as its carrier hands it on. */
static void claims_at_the_top_of_an_sd_jwt_vc_are_found(void)
{
    static const char text[] =
        "{\"vct\":\"https://x.example/v\",\"iss\":\"https://x.example\",\"cnf\":{\"jwk\":{}},"
        "\"family_name\":\"x\",\"title\":\"x\",\"iat\":1700000000,\"issuing_country\":\"HR\","
        "\"issuing_authority\":\"x\",\"learning_outcomes\":[{\"title\":\"x\"}],"
        "\"volume_of_learning\":\"PT30H\",\"eqf_level\":\"" SNB "eqf/5\",\"grade\":\"A\","
        "\"mode\":\"online\",\"accreditation\":\"ESG\",\"provenBy\":{\"title\":\"x\"}}";
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_verify_in in = { .at_ms = AT_2026 };
    struct tm_verified out = { .format = TM_FORMAT_UNKNOWN };
    struct tm_reading rd = { .in = &in, .arena = &help_arena, .out = &out };
    struct tm_json_doc doc;

    tm_arena_reset(&help_arena);
    tm_checks_init(&out.checks, &help_arena);
    expect_ok(tm_json_parse(tm_str(text), &limits, &help_arena, &doc, &help_err), &help_err);
    rd.root = doc.root;
    tm_annex1_read(&rd);
    for (int e = 0; e < TM_EL_MANDATORY_COUNT; e++)
        if (out.cred.annex1.el[e].state != PRESENT)
            tm_claim_failed(__FILE__, __LINE__, "%s", tm_element_name((enum tm_element)e));
    expect_int(out.cred.annex1.el[TM_EL_GRADE].state, PRESENT);
    expect_int(out.cred.definition.fact[TM_FACT_VOLUME], TM_FACT_MET);
}

/* ---- the Commission's samples ---- */

/* The credential in a sealed file is a string of it; any other file is one itself. */
static struct tm_slice sealed_or_not(struct tm_slice text)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;

    limits.bytes_max = TM_SEALED_BYTES_MAX;
    tm_arena_reset(&help_arena);
    expect_ok(tm_json_parse(text, &limits, &help_arena, &doc, &help_err), &help_err);
    tm_json_str(tm_json_get(doc.root, "payload"), &text);
    return text;
}

static void read_elm(const char *name, size_t mandatory, size_t optional)
{
    struct tm_buf text = TM_BUF_INIT(0);
    struct tm_lint_in in = { .at_ms = AT_2026 };
    struct tm_buf report = TM_BUF_INIT(TM_MIB(1));
    struct tm_json_out o = tm_json_out(&report);
    char want[100];
    bool complete;

    tm_slurp(tm_vectors(name), &text);
    in.bytes = sealed_or_not(tm_buf_slice(&text));
    expect_ok(tm_lint(&in, &help_arena, &o, &complete, &help_err), &help_err);
    snprintf(want, sizeof want, "\"mandatory\":{\"present\":%zu,\"of\":11", mandatory);
    if (strstr(tm_buf_str(&report), want) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: %.3000s", name, tm_buf_str(&report));
    snprintf(want, sizeof want, "\"optional\":{\"present\":%zu,\"of\":5", optional);
    if (strstr(tm_buf_str(&report), want) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: %.3000s", name, tm_buf_str(&report));
    tm_buf_free(&text);
    tm_buf_free(&report);
}

/* The sample for Annex I names no accreditation; the certificate of participation has no assessment,
 * level or outcomes either. */
static void the_commissions_samples_have_what_they_have(void)
{
    read_elm("elm/Sample-MC-Annex1-unsigned.jsonld", 10, 4);
    read_elm("elm/Sample-CertOfPart-unsigned.jsonld", 7, 1);
    read_elm("elm/Sample-MC-Annex1-signed.jsonld", 10, 4);
    read_elm("elm/Sample-CertOfPart-signed.jsonld", 7, 1);
    read_elm("elm/credential-sample.jsonld", 5, 0);
}

/* ---- durations ---- */

static void durations_are_read_as_iso_8601_has_them(void)
{
    static const struct {
        const char *text;
        bool ok;
        double hours;
    } d[] = {
        { "PT75H", true, 75 },
        { "PT1H30M", true, 1.5 },
        { "P2DT12H", true, 60 },
        { "P1W", true, 168 },
        { "PT0.5H", true, 0.5 },
        { "P2M", true, 0 },
        { "P1Y", true, 0 },
        { "PT36S", true, 0.01 },
        { "P", false, 0 },
        { "PT", false, 0 },
        { "PT5", false, 0 },
        { "75H", false, 0 },
        { "PH", false, 0 },
        { "PT5D", false, 0 },
        { "P5H", false, 0 },
        { "PT1M5H", false, 0 },
        { "PT0H", false, 0 },
        { "P-1D", false, 0 },
        { "PT1.H", false, 0 },
        { "PT.5H", false, 0 },
        { "PT1HT2M", false, 0 },
        { "PT1H ", false, 0 },
        { "pt1h", false, 0 },
        { "PT1H1H", false, 0 },
        { "PT1111111111111111111111111H", false, 0 },
    };

    for (size_t i = 0; i < sizeof d / sizeof d[0]; i++) {
        double hours = 0;
        bool ok = tm_duration_hours(tm_str(d[i].text), &hours);

        if (ok != d[i].ok || (ok && (hours < d[i].hours - 1e-9 || hours > d[i].hours + 1e-9)))
            tm_claim_failed(__FILE__, __LINE__, "%s: %d, %g", d[i].text, ok, hours);
    }
}

/* ---- is it one at all ---- */

static enum tm_fact_state fact(enum tm_fact f, const char *subject)
{
    expect_ok(help_verify(tm_str(vc(subject, ""))), &help_err);
    return help_out.cred.definition.fact[f];
}

#define SPEC(s) "\"hasClaim\":{\"specifiedBy\":{" s "}}"
#define CREDIT(n)                                                                                  \
    "\"creditPoint\":{\"point\":" n ",\"framework\":{\"id\":\"" SNB                                \
    "education-credit/6fcec5c5af\"}}"
#define BADGE(s) "\"achievement\":{" s "}"

static void a_small_volume_ends_at_59_credits_and_1500_hours(void)
{
    expect_int(fact(TM_FACT_VOLUME, SPEC(CREDIT("59"))), TM_FACT_MET);
    expect_int(fact(TM_FACT_VOLUME, SPEC(CREDIT("60"))), TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_VOLUME, SPEC("\"volumeOfLearning\":\"PT1500H\"")), TM_FACT_MET);
    expect_int(fact(TM_FACT_VOLUME, SPEC("\"volumeOfLearning\":\"PT1501H\"")), TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_VOLUME, SPEC(CREDIT("3") ",\"volumeOfLearning\":\"PT9999H\"")),
               TM_FACT_NOT_MET);
    expect_int(
        fact(TM_FACT_VOLUME, "\"hasClaim\":[{\"workload\":\"PT1H\"},{\"workload\":\"PT1501H\"}]"),
        TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_VOLUME, SPEC("\"volumeOfLearning\":\"P6M\"")), TM_FACT_UNCLEAR);
    expect_int(fact(TM_FACT_VOLUME, "\"id\":\"did:x:y\""), TM_FACT_UNCLEAR);
    expect_int(fact(TM_FACT_VOLUME, BADGE("\"creditsAvailable\":60")), TM_FACT_NOT_MET);
}

static void a_full_qualification_is_no_micro_credential(void)
{
    expect_int(fact(TM_FACT_QUALIFICATION, SPEC("\"type\":\"Qualification\"")), TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_QUALIFICATION,
                    SPEC("\"type\":\"Qualification\",\"isPartialQualification\":true")),
               TM_FACT_MET);
    expect_int(fact(TM_FACT_QUALIFICATION, SPEC("\"type\":\"LearningAchievementSpecification\"")),
               TM_FACT_MET);
    expect_int(fact(TM_FACT_QUALIFICATION, BADGE("\"achievementType\":\"BachelorDegree\"")),
               TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_QUALIFICATION, BADGE("\"achievementType\":\"MicroCredential\"")),
               TM_FACT_MET);
    expect_int(fact(TM_FACT_QUALIFICATION, BADGE("\"name\":\"x\"")), TM_FACT_UNCLEAR);
}

static void the_other_questions_follow_the_elements(void)
{
    expect_int(fact(TM_FACT_ASSESSED, BADGE("\"name\":\"x\"")), TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_ASSESSED, "\"hasClaim\":{\"provenBy\":\"x\"}"), TM_FACT_UNCLEAR);
    expect_int(fact(TM_FACT_ASSESSED, "\"hasClaim\":{\"provenBy\":{\"title\":\"x\"}}"),
               TM_FACT_MET);
    expect_int(fact(TM_FACT_QUALITY, SPEC("\"accreditation\":\"ESG\"")), TM_FACT_MET);
    expect_int(fact(TM_FACT_QUALITY, SPEC("\"title\":\"x\"")), TM_FACT_NOT_MET);
    expect_int(fact(TM_FACT_STANDALONE, BADGE("\"name\":\"x\",\"criteria\":{\"id\":\"x:y\"}")),
               TM_FACT_UNCLEAR);
    expect_int(fact(TM_FACT_STANDALONE, BADGE("\"criteria\":{\"id\":\"x:y\"}")), TM_FACT_NOT_MET);
    expect_int(
        fact(TM_FACT_STANDALONE, SPEC("\"title\":\"x\",\"learningOutcome\":{\"title\":\"y\"}")),
        TM_FACT_MET);
}

/* ---- lint ---- */

static bool lint(const char *text, const char *wanted, int want)
{
    struct tm_lint_in in = { tm_str(text), AT_2026 };
    struct tm_buf report = TM_BUF_INIT(TM_MIB(1));
    struct tm_json_out o = tm_json_out(&report);
    bool complete = false;

    tm_arena_reset(&help_arena);
    help_err = (struct tm_err)TM_ERR_INIT;
    expect_int(tm_lint(&in, &help_arena, &o, &complete, &help_err), want);
    if (wanted != NULL && strstr(tm_buf_str(&report), wanted) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "no %s in %.3000s", wanted, tm_buf_str(&report));
    tm_buf_free(&report);
    return complete;
}

static void lint_asks_for_what_is_missing_in_the_words_of_the_model(void)
{
    expect(!lint(vc("\"id\":\"did:x:y\"", ""),
                 "\"level\":{\"state\":\"absent\",\"add\":\"hasClaim.specifiedBy.eqfLevel", 0));
    expect(!lint("{\"@context\":[" VC2
                 "],\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
                 "\"credentialSubject\":{\"type\":\"AchievementSubject\"}}",
                 "the credentialSubject has no achievement", 0));
}

static void lint_warns_of_contact_data(void)
{
    lint(vc("\"id\":\"did:x:y\",\"emailAddress\":\"x@y.example\"", ""),
         "\"path\":\"$.credentialSubject.emailAddress\"", 0);
    lint(vc("\"identifier\":{\"hashed\":false,\"identityHash\":\"x\"}", ""), "privacy.contact", 0);
}

static void lint_of_a_catalogue_judges_each_entry(void)
{
#define ENTRY                                                                                      \
    "\"title\":\"x\",\"learningOutcome\":[{\"title\":\"x\"}],\"workload\":\"PT5H\",\"eqfLevel\":"  \
    "4,"                                                                                           \
    "\"provenBy\":{\"title\":\"x\"},\"mode\":\"online\",\"accreditation\":\"ESG\""
    expect(
        lint("{\"entries\":[{\"id\":\"https://x.example/1\"," ENTRY "}]}", "\"incomplete\":[]", 0));
    expect(!lint("[{" ENTRY "}]", "\"id\":false", 0));
    expect(!lint("[{\"id\":\"x:y\",\"field\":\"0699x\"," ENTRY "}]", "\"field\":false", 0));
    expect(
        !lint("[{\"id\":\"x:y\",\"eqfLevel\":9}]", "\"level\":{\"state\":\"not_understood\"", 0));
    expect(!lint("[]", "\"entries\":0", 0));
}

static void lint_of_anything_else_is_an_error(void)
{
    lint("", NULL, TM_E_MALFORMED);
    lint("{", NULL, TM_E_MALFORMED);
    lint("{}", NULL, TM_E_UNSUPPORTED);
    lint("{\"type\":\"Multikey\"}", NULL, TM_E_UNSUPPORTED);
    lint("hello", NULL, TM_E_MALFORMED);
}

TM_CLAIMS(CLAIM(every_element_is_judged_by_what_is_said),
          CLAIM(an_element_of_any_claim_or_part_counts),
          CLAIM(what_is_understood_goes_before_what_is_not_and_the_better_place_first),
          CLAIM(claims_at_the_top_of_an_sd_jwt_vc_are_found),
          CLAIM(the_commissions_samples_have_what_they_have),
          CLAIM(durations_are_read_as_iso_8601_has_them),
          CLAIM(a_small_volume_ends_at_59_credits_and_1500_hours),
          CLAIM(a_full_qualification_is_no_micro_credential),
          CLAIM(the_other_questions_follow_the_elements),
          CLAIM(lint_asks_for_what_is_missing_in_the_words_of_the_model),
          CLAIM(lint_warns_of_contact_data), CLAIM(lint_of_a_catalogue_judges_each_entry),
          CLAIM(lint_of_anything_else_is_an_error))
