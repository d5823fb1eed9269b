/* Do types mean something? Case by case, and the quick answer against the one of context
 * processing. Steps 3 and 4 of docs/verification.md. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define VC1 "\"https://www.w3.org/2018/credentials/v1\""
#define OB3 "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""
#define OB1 "\"https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld\""
#define ANY "\"https://www.w3.org/ns/credentials/undefined-terms/v2\""
#define EX1 "\"https://www.w3.org/2018/credentials/examples/v1\""

/* A credential of these contexts and types, with more members. */
static const char *credential(const char *contexts, const char *types, const char *more)
{
    static char text[4000];

    snprintf(
        text, sizeof text,
        "{\"@context\":[%s],\"type\":[\"VerifiableCredential\"%s],\"issuer\":\"did:x:y\","
        "\"issuanceDate\":\"2020-01-01T00:00:00Z\",\"credentialSubject\":{\"id\":\"did:x:h\"}%s}",
        contexts, types, more);
    return text;
}

static const struct tm_check *structure_line(enum tm_outcome outcome)
{
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        if (c->code == TM_C_FORMAT_STRUCTURE && c->outcome == outcome)
            return c;
    return NULL;
}

static void types_are_defined_where_they_stand(void)
{
    static const struct {
        const char *contexts, *types, *more, *bad;
    } cases[] = {
        { VC2, "", "", NULL },
        { VC2, ",\"Diploma\"", "", "$.type[1]" },
        { VC2, ",\"urn:x:Diploma\"", "", NULL },
        { VC2, ",\"https://e.example/a b\"", "", "$.type[1]" },
        { VC2, ",\"_:b1\"", "", "$.type[1]" },
        { VC2, ",\"\"", "", "$.type[1]" },
        { VC2, ",\"type\"", "", "$.type[1]" }, /* a keyword's other name */
        { VC2, ",\"@json\"", "", "$.type[1]" },
        { VC2, ",\"@nonesuch\"", "", "$.type[1]" },
        { VC2 "," ANY, ",\"Diploma\"", "", NULL },
        { VC2 "," ANY, ",\"two words\"", "", "$.type[1]" },
        { VC2 "," ANY ",{\"@vocab\":null}", ",\"Diploma\"", "", "$.type[1]" },
        { VC2 ",{\"@vocab\":\"urn:v:\"}", ",\"Diploma\"", "", NULL },
        { VC2 ",{\"Diploma\":\"urn:x:Diploma\"}", ",\"Diploma\"", "", NULL },
        { VC2 ",{\"Diploma\":null}", ",\"Diploma\"", "", "$.type[1]" },
        { VC2 ",{\"x\":\"urn:x:\",\"Diploma\":\"x:Diploma\"}", ",\"Diploma\"", "", NULL },
        { VC2 ",{\"Paper\":\"Diploma\",\"Diploma\":\"urn:x:D\"}", ",\"Paper\"", "", NULL },
        { VC2 "," OB3, ",\"Alignment\"", "", NULL },
        { VC2, ",\"Alignment\"", "", "$.type[1]" },
        { VC2 "," OB1, ",\"Alignment\"", "", NULL },
        /* in the objects that must have a type */
        { VC2, "",
          ",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
          "\"revocation\",\"statusListIndex\":\"1\",\"statusListCredential\":\"urn:l\"}",
          NULL },
        { VC2, "", ",\"credentialStatus\":{\"type\":\"Other\"}", "$.credentialStatus.type" },
        { VC2, "",
          ",\"credentialSchema\":[{\"id\":\"urn:s\",\"type\":\"JsonSchema\"},{\"id\":"
          "\"urn:s\",\"type\":\"Other\"}]",
          "$.credentialSchema[1].type" },
        { VC2, "", ",\"evidence\":[{\"type\":[\"urn:e\",\"Other\"]}]", "$.evidence[0].type[1]" },
        { VC2, "", ",\"termsOfUse\":{\"type\":\"Other\"}", "$.termsOfUse.type" },
        { VC2, "", ",\"refreshService\":{\"type\":\"Other\"}", "$.refreshService.type" },
        { VC2, "", ",\"proof\":{\"type\":\"Other\"}", "$.proof.type" },
        { VC2, "", ",\"proof\":{\"type\":\"DataIntegrityProof\",\"@context\":[" VC2 "]}", NULL },
        /* a context of the object's own */
        { VC2, "", ",\"evidence\":{\"@context\":{\"Other\":\"urn:o\"},\"type\":\"Other\"}", NULL },
        { VC2, "", ",\"evidence\":{\"@context\":{\"Another\":\"urn:o\"},\"type\":\"Other\"}",
          "$.evidence.type" },
        /* elsewhere nothing is asked */
        { VC2, "", ",\"renderMethod\":{\"type\":\"Other\"}", NULL },
        { VC2, "", ",\"evidence\":{\"type\":\"urn:e\",\"deep\":{\"type\":\"Other\"}}", NULL },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct tm_check *bad;

        expect_ok(help_verify(tm_str(credential(cases[i].contexts, cases[i].types, cases[i].more))),
                  &help_err);
        bad = structure_line(TM_FAILED);
        if ((bad == NULL) != (cases[i].bad == NULL))
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
        if (bad != NULL)
            expect_str(bad->path, cases[i].bad);
    }
}

/* Version 1.1 asks the same, but its issuers never heard: they are told. */
static void version_11_gets_a_warning(void)
{
    expect_ok(help_verify(tm_str(credential(VC1, ",\"Diploma\"", ""))), &help_err);
    expect(structure_line(TM_FAILED) == NULL);
    expect(structure_line(TM_WARNING) != NULL);
    expect_str(structure_line(TM_WARNING)->path, "$.type[1]");
    expect_ok(help_verify(tm_str(credential(VC1, ",\"urn:Diploma\"", ""))), &help_err);
    expect(structure_line(TM_WARNING) == NULL);
}

static void contexts_that_cannot_be_processed_are_refused(void)
{
    static const struct {
        const char *contexts, *text;
    } cases[] = {
        { VC2 ",{\"Diploma\":7}", "invalid term definition" },
        { VC2 ",{\"Diploma\":\"no-iri\"}", "invalid IRI mapping" },
        { VC2 ",{\"@version\":2}", "invalid @version value" },
        { VC2 ",{\"@protected\":true,\"D\":\"urn:a\"},{\"D\":\"urn:b\"}",
          "protected term redefinition" },
        { VC2 ",{\"digestSRI\":\"urn:b\"}", "protected term redefinition" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_ok(help_verify(tm_str(credential(cases[i].contexts, "", ""))), &help_err);
        if (structure_line(TM_FAILED) == NULL ||
            strstr(structure_line(TM_FAILED)->text, cases[i].text) == NULL)
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
    }
}

static void a_term_this_program_reads_keeps_its_meaning(void)
{
    expect_ok(help_verify(tm_str(credential(VC2 ",{\"eqfLevel\":\"urn:mine\"}", "", ""))),
              &help_err);
    expect(structure_line(TM_FAILED) != NULL);
}

/* What names an unknown context is not known itself, unless the types are found without it. */
static void a_context_behind_a_context_may_be_unknown(void)
{
    expect_ok(help_verify(tm_str(credential(VC1 "," EX1, ",\"UniversityDegreeCredential\"", ""))),
              &help_err);
    expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_PASSED);
    expect_ok(help_verify(tm_str(credential(VC1 "," EX1, ",\"Diploma\"", ""))), &help_err);
    expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_UNKNOWN);
    expect(strstr(help_lines(), "https://www.w3.org/ns/odrl.jsonld") != NULL);
    expect(structure_line(TM_FAILED) == NULL);
    expect_ok(
        help_verify(tm_str(credential(VC2 ",{\"@import\":\"https://nobody.example/c\"}", "", ""))),
        &help_err);
    expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_UNKNOWN);
    expect_ok(help_verify(tm_str(credential(VC2 ",{\"@import\":" OB3 "}", ",\"Alignment\"", ""))),
              &help_err);
    expect(structure_line(TM_FAILED) == NULL);
}

/* ---- two ways, one answer ---- */

struct tally {
    size_t same, other;
};

static int ask(json_t *doc, char path[TM_JSON_PATH_SIZE])
{
    static const struct tm_slice places[] = {
        { (const uint8_t *)"credentialSubject", 17 },
        { (const uint8_t *)"credentialStatus", 16 },
        { (const uint8_t *)"proof", 5 },
        { (const uint8_t *)"credentialSchema", 16 },
        { (const uint8_t *)"evidence", 8 },
        { (const uint8_t *)"issuer", 6 },
    };
    struct tm_jsonld_options options = { .safe = false };
    struct tm_jsonld_fault fault = { 0 };
    struct tm_err err = TM_ERR_INIT;
    char *text = json_dumps(doc, JSON_COMPACT);
    const struct tm_json *bad = NULL;
    struct tm_json_doc parsed;
    int r;

    tm_arena_reset(&help_arena);
    expect_ok(tm_json_parse(tm_str(text), &TM_JSON_LIMITS, &help_arena, &parsed, &err), &err);
    r = tm_jsonld_types(parsed.root, &options, places, sizeof places / sizeof places[0],
                        &help_arena, &bad, &fault, &err);
    path[0] = 0;
    if (bad != NULL)
        tm_json_path(parsed.root, bad, path);
    free(text);
    return r;
}

/* An empty context at the end changes nothing, and the quick way does not take it. */
static void compare(json_t *doc, const char *name, struct tally *tally)
{
    char quick[TM_JSON_PATH_SIZE], slow[TM_JSON_PATH_SIZE];
    json_t *contexts = json_object_get(doc, "@context");
    int r = ask(doc, quick);

    if (!json_is_array(contexts))
        json_object_set_new(doc, "@context", json_pack("[O]", contexts));
    json_array_append_new(json_object_get(doc, "@context"), json_object());
    if (r != ask(doc, slow) || strcmp(quick, slow) != 0) {
        tm_note("%s: %d \"%s\" and \"%s\"", name, r, quick, slow);
        tally->other++;
    } else {
        tally->same++;
    }
}

static void one_file(void *ctx, const char *path, const char *name)
{
    json_t *doc = json_load_file(path, 0, NULL);

    if (json_object_get(doc, "@context") != NULL)
        compare(doc, name, ctx);
    json_decref(doc);
}

static void the_quick_answer_is_that_of_context_processing(void)
{
    static const char *const folders[] = { "vcdm2-input", "vcdm2-input/names-and-descriptions",
                                           "ob30", "di-eddsa/eddsa-jcs-2022" };
    struct tally tally = { 0 };

    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        tm_each_file(tm_vectors(folders[i]), ".json", one_file, &tally);
    tm_note("%zu documents, %zu judged in two ways", tally.same + tally.other, tally.other);
    expect(tally.other == 0 && tally.same > 120);
}

/* Common documents go the quick way: it leaves nothing in the arena. */
static void a_badge_with_a_proof_is_answered_at_once(void)
{
    static const struct tm_slice places[] = { { (const uint8_t *)"credentialSubject", 17 },
                                              { (const uint8_t *)"proof", 5 } };
    static const char more[] =
        ",\"proof\":{\"type\":\"DataIntegrityProof\",\"@context\":[" VC2 "," OB3 "]}";
    struct tm_jsonld_options options = { .safe = false };
    struct tm_err err = TM_ERR_INIT;
    const struct tm_json *bad;
    struct tm_json_doc doc;
    size_t used;

    tm_arena_reset(&help_arena);
    expect_ok(tm_json_parse(tm_str(credential(VC2 "," OB3, ",\"Alignment\"", more)),
                            &TM_JSON_LIMITS, &help_arena, &doc, &err),
              &err);
    used = help_arena.used;
    expect_ok(tm_jsonld_types(doc.root, &options, places, 2, &help_arena, &bad, NULL, &err), &err);
    expect(bad == NULL);
    expect_int((int64_t)help_arena.used, (int64_t)used);
}

/* Every type that a compiled context defines at the top, and one that none does. */
static void all_compiled_contexts_answer_alike(void)
{
    static const char *const types[] = {
        "VerifiableCredential", "Alignment", "Profile", "JsonSchema",
        "ClrCredential",        "Course",    "id",      "sec:x",
        "https://e.example/x",  "nobody's"
    };
    struct tally tally = { 0 };
    const char *url, *sha256;

    for (size_t i = 0; tm_jsonld_compiled_at(i, &url, &sha256); i++) {
        for (size_t t = 0; t < sizeof types / sizeof types[0]; t++) {
            json_t *doc =
                json_pack("{s[s,s],s[s],s{ss},s[{ss}]}", "@context",
                          "https://www.w3.org/ns/credentials/v2", url, "type", types[t],
                          "credentialSubject", "type", types[t], "evidence", "type", types[t]);
            char path[TM_JSON_PATH_SIZE];
            int r = ask(doc, path);

            /* contexts that contradict each other the quick way does not see */
            json_array_append_new(json_object_get(doc, "@context"), json_object());
            if (ask(doc, path) == 0 || r != 0) {
                json_array_remove(json_object_get(doc, "@context"), 2);
                compare(doc, url, &tally);
            }
            json_decref(doc);
        }
    }
    expect(tally.other == 0 && tally.same > 150);
}

TM_CLAIMS(CLAIM(types_are_defined_where_they_stand), CLAIM(version_11_gets_a_warning),
          CLAIM(contexts_that_cannot_be_processed_are_refused),
          CLAIM(a_term_this_program_reads_keeps_its_meaning),
          CLAIM(a_context_behind_a_context_may_be_unknown),
          CLAIM(the_quick_answer_is_that_of_context_processing),
          CLAIM(a_badge_with_a_proof_is_answered_at_once),
          CLAIM(all_compiled_contexts_answer_alike))
