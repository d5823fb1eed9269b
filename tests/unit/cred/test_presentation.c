/* Presentations: what they may contain, in which form, and what secures it. Steps 2, 4, 5 and 10 of
 * docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define DI2 "\"https://w3id.org/security/data-integrity/v2\""
#define VC1 "\"https://www.w3.org/2018/credentials/v1\""

static struct tm_arena inner_arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_verified inner;
static struct tm_buf text = TM_BUF_INIT(TM_MIB(1));

/* What is known of keys and documents in the next presentation. */
static struct tm_key_source keys;
static struct tm_document_source documents;

/* Of this holder (NULL: none named), with these credentials, signed by pair `n` under the name `method`. */
static int present_as(const char *contexts, const char *holder, const char *contained,
                      const char *method, uint8_t n)
{
    struct tm_verify_in in = {
        .at_ms = AT_2026, .presentation = true, .keys = keys, .documents = documents
    };
    char config[400];
    const char *value;

    tm_buf_free(&text);
    tm_buf_printf(&text, "{\"@context\":[%s],\"type\":[\"VerifiablePresentation\"],", contexts);
    if (holder != NULL)
        tm_buf_printf(&text, "\"holder\":\"%s\",", holder);
    tm_buf_printf(&text, "\"verifiableCredential\":%s}", contained);
    snprintf(config, sizeof config,
             "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
             "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\"}",
             method);
    value = help_proof_value(tm_buf_str(&text), config, n);
    text.len--; /* open again */
    config[strlen(config) - 1] = 0;
    tm_buf_printf(&text, ",\"proof\":%s,\"proofValue\":\"%s\"}}", config, value);
    in.bytes = tm_buf_slice(&text);
    return help_verify_in(&in);
}

static int present(const char *contexts, const char *holder, const char *contained, uint8_t n)
{
    return present_as(contexts, holder, contained, help_method(n), n);
}

/* The first contained credential, in what it came in. */
static bool contained_sound(void)
{
    struct tm_verify_in in = { .json = help_out.contained[0],
                               .at_ms = AT_2026,
                               .within = &help_out };
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&inner_arena);
    if (tm_verify(&in, &inner_arena, &inner, &err) != 0 || inner.proof_n == 0)
        return false;
    for (const struct tm_check *c = inner.checks.first; c != NULL; c = c->next)
        if (c->outcome <= TM_UNKNOWN)
            return false;
    return true;
}

/* A credential without proof, alone in its list. */
static const char *unsigned_of(const char *issuer, const char *subject)
{
    static char list[600];

    snprintf(list, sizeof list,
             "[{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":%s}]",
             issuer, subject);
    return list;
}

static const char *unsigned_by(uint8_t issuer, const char *subject)
{
    return unsigned_of(help_did(issuer), subject);
}
#define LEARNER "{\"id\":\"did:x:h\"}"

/* VC 2.0 section 4.13.4. */
static void an_unsigned_credential_is_the_holders_own_or_refused(void)
{
    static const struct {
        int holder; /* 0: none named */
        uint8_t issuer, signer;
        bool structure, sound;
    } cases[] = {
        { 1, 1, 1, true, true },   { 1, 2, 1, false, false }, { 2, 1, 2, false, false },
        { 0, 1, 1, false, false }, { 1, 1, 2, true, false }, /* not signed by the holder */
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *holder = cases[i].holder == 0 ? NULL : help_did((uint8_t)cases[i].holder);

        expect_ok(present(VC2, holder, unsigned_by(cases[i].issuer, LEARNER), cases[i].signer),
                  &help_err);
        if ((help_outcome(TM_C_FORMAT_STRUCTURE) == TM_PASSED) != cases[i].structure ||
            contained_sound() != cases[i].sound || help_sound() != cases[i].sound)
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
    }
}

/* By itself it has no proof, whoever says that he is the holder. */
static void outside_of_a_presentation_it_has_no_proof(void)
{
    struct tm_slice list = tm_str(unsigned_by(1, LEARNER));

    expect_ok(help_verify(tm_slice(list.data + 1, list.len - 2)), &help_err);
    expect_int(help_outcome(TM_C_PROOF_PRESENT), TM_FAILED);
}

/* One that was made for another, or long ago, is no proof of what is in it. */
static void a_presentation_that_does_not_verify_carries_nothing(void)
{
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    expect_ok(present(VC2, help_did(1), unsigned_by(1, LEARNER), 1), &help_err);
    expect(contained_sound());
    in.bytes = tm_buf_slice(&text);
    in.challenge = TM_LIT("c1");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED + 1);
    expect(help_out.proof_n == 1 && !help_sound());
    expect(!contained_sound());
    expect_int((int64_t)inner.proof_n, 0);
}

/* ---- whose key it is ---- */

#define ADA "https://ada.example"

/* "https://ada.example#z6Mk…" of pair `n`. */
static const char *in_fragment(uint8_t n)
{
    static char url[200];

    snprintf(url, sizeof url, ADA "#%s", help_did(n) + strlen("did:key:"));
    return url;
}

/* Pair 1 was published under that id. */
static void on_find(void *ctx, struct tm_slice issuer, struct tm_slice method,
                    void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    struct tm_secret secret = help_secret(1);

    if (tm_slice_is(issuer, ADA))
        found(found_ctx, &secret.key);
}

/* did:web:ada.example has the key of pair 1 and no other. */
static struct tm_slice on_document(void *ctx, struct tm_slice url)
{
    static char document[600];

    if (!tm_slice_is(url, "did:web:ada.example"))
        return TM_SLICE_EMPTY;
    snprintf(document, sizeof document,
             "{\"id\":\"did:web:ada.example\",\"authentication\":[{\"id\":\"#k\",\"type\":"
             "\"Multikey\",\"controller\":\"did:web:ada.example\",\"publicKeyMultibase\":\"%s\"}]}",
             help_did(1) + strlen("did:key:"));
    return tm_str(document);
}

/* What nobody here knows is no failure; and no pass, of the presentation or of what rests on it. */
static void a_key_is_known_not_to_be_the_holders_only_of_a_did_that_is_a_key(void)
{
    static char key_1[80], key_2[80];
    static const struct {
        const char *holder;
        bool fragment, published;
        uint8_t signer;
        enum tm_outcome want;
    } rows[] = {
        { ADA, true, false, 1, TM_UNKNOWN },
        { ADA, false, false, 1, TM_UNKNOWN },
        { ADA, true, true, 1, TM_PASSED },
        { ADA, true, true, 2, TM_PASSED + 1 }, /* the published key is tried, and did not sign */
        { "did:web:ada.example", false, false, 1, TM_PASSED },
        { "did:web:ada.example", false, false, 2, TM_UNKNOWN },
        { "did:web:ada.example", true, false, 2, TM_UNKNOWN },
        { "did:web:bob.example", false, false, 1, TM_UNKNOWN },
        { key_1, true, false, 1, TM_PASSED },
        { key_2, true, false, 1, TM_FAILED },
        { key_2, false, false, 1, TM_FAILED },
    };

    snprintf(key_1, sizeof key_1, "%s", help_did(1));
    snprintf(key_2, sizeof key_2, "%s", help_did(2));
    documents.get = on_document;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint8_t n = rows[i].signer;

        keys.find = rows[i].published ? on_find : NULL;
        expect_ok(present_as(VC2, rows[i].holder, unsigned_of(rows[i].holder, LEARNER),
                             rows[i].fragment ? in_fragment(n) : help_method(n), n),
                  &help_err);
        if (help_outcome(TM_C_HOLDER_BOUND) != rows[i].want ||
            help_sound() != (rows[i].want == TM_PASSED) ||
            contained_sound() != (rows[i].want == TM_PASSED))
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
        if (rows[i].want == TM_UNKNOWN)
            expect(strstr(help_lines(), "nothing here says that the key") != NULL);
    }
    keys.find = NULL;
    documents.get = NULL;
}

static void a_report_does_not_name_the_holder(void)
{
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };
    struct tm_buf named = TM_BUF_INIT(4000);
    const char *value = help_proof_value("{}", "{}", 1);

    tm_buf_printf(&named,
                  "{\"@context\":[" VC2
                  "],\"type\":[\"VerifiablePresentation\"],\"proof\":[{\"type\":"
                  "\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\",\"proofPurpose\":"
                  "\"authentication\",\"verificationMethod\":\"did:web:ada.lovelace.example#k\","
                  "\"proofValue\":\"%s\"},{\"type\":\"lovelace \\u001b[2J\"}]}",
                  value);
    in.bytes = tm_buf_slice(&named);
    expect_ok(help_verify_in(&in), &help_err);
    expect(help_outcome(TM_C_PROOF_SUITE) == TM_UNKNOWN);
    expect(help_outcome(TM_C_KEY_RESOLVED) == TM_UNKNOWN);
    expect(strstr(help_lines(), "lovelace") == NULL);
    tm_buf_free(&named);
}

static void a_self_asserted_credential_is_judged_like_any_other(void)
{
    expect_ok(present(VC2, help_did(1), unsigned_by(1, LEARNER), 1), &help_err);
    expect(contained_sound());
    expect_int(inner.format, TM_FORMAT_DI_EDDSA_JCS_2022);
    expect_int((int64_t)inner.proof_n, 1);
    expect(inner.proofs[0].issuer_bound);
    expect_ok(present(VC2, help_did(1), unsigned_by(1, "{}"), 1), &help_err);
    expect(!contained_sound());
}

static void contained_credentials_have_their_forms(void)
{
#define ENVELOPE(type, context, id)                                                                \
    "{\"@context\":" context ",\"type\":\"" type "\",\"id\":\"" id "\"}"
    static const struct {
        const char *contexts, *contained;
        bool ok;
    } cases[] = {
        { VC2, "[]", true },
        { VC2,
          "[" ENVELOPE("EnvelopedVerifiableCredential", VC2, "data:application/vc+jwt,a.b.c") "]",
          true },
        { VC2, ENVELOPE("EnvelopedVerifiableCredential", VC2, "data:application/vc+jwt,a.b.c"),
          true },
        { VC2, "[" ENVELOPE("EnvelopedVerifiableCredential", "[]", "data:application/vc+jwt,a") "]",
          false },
        { VC2, "[" ENVELOPE("EnvelopedVerifiableCredential", VC1, "data:application/vc+jwt,a") "]",
          false },
        { VC2, "[" ENVELOPE("EnvelopedVerifiableCredential", VC2, "https://e.example/c") "]",
          false },
        { VC2, "[" ENVELOPE("Other", VC2, "data:application/vc+jwt,a.b.c") "]", false },
        { VC2, "[\"a.b.c\"]", false },
        { VC1 "," DI2, "[\"a.b.c\"]", true },
        { VC2, "[7]", false },
        { VC2, "[null]", false },
        { VC2, "\"https://e.example/c\"", false },
        { VC2, "[{}]", false },
        { VC2, "[[{\"type\":\"VerifiableCredential\"}]]", false },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_ok(present(cases[i].contexts, help_did(1), cases[i].contained, 1), &help_err);
        if ((help_outcome(TM_C_FORMAT_STRUCTURE) == TM_PASSED) != cases[i].ok)
            tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
    }
}

static void an_envelope_names_the_context_that_defines_it(void)
{
    static const struct {
        bool presentation;
        const char *context, *type;
        int want;
    } cases[] = {
        { false, "[]", "EnvelopedVerifiableCredential", TM_E_MALFORMED },
        { false, "\"https://www.w3.org/ns/credentials/examples/v2\"",
          "EnvelopedVerifiableCredential", TM_E_MALFORMED },
        { true, "[]", "EnvelopedVerifiablePresentation", TM_E_MALFORMED },
        { true, "[\"https://www.w3.org/ns/credentials/examples/v2\"]",
          "EnvelopedVerifiablePresentation", TM_E_MALFORMED },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct tm_verify_in in = { .at_ms = AT_2026, .presentation = cases[i].presentation };
        char envelope[300];

        snprintf(envelope, sizeof envelope,
                 "{\"@context\":%s,\"type\":\"%s\",\"id\":\"data:application/v%c+jwt,e30.e30.\"}",
                 cases[i].context, cases[i].type, cases[i].presentation ? 'p' : 'c');
        in.bytes = tm_str(envelope);
        expect_fails(help_verify_in(&in), cases[i].want, &help_err);
        expect(strstr(help_err.text, "context") != NULL);
    }
}

static void sixty_four_credentials_and_not_one_more(void)
{
    for (size_t n = TM_CONTAINED_MAX; n <= TM_CONTAINED_MAX + 1; n++) {
        static char list[20000];
        size_t len = (size_t)snprintf(list, sizeof list, "[");

        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(
                list + len, sizeof list - len, "%s%s", i > 0 ? "," : "",
                ENVELOPE("EnvelopedVerifiableCredential", VC2, "data:application/vc+jwt,a.b.c"));
        snprintf(list + len, sizeof list - len, "]");
        expect_ok(present(VC2, help_did(1), list, 1), &help_err);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE),
                   n == TM_CONTAINED_MAX ? TM_PASSED : TM_FAILED);
        expect_int((int64_t)help_out.contained_n, n == TM_CONTAINED_MAX ? TM_CONTAINED_MAX : 0);
    }
}

TM_CLAIMS(CLAIM(an_unsigned_credential_is_the_holders_own_or_refused),
          CLAIM(outside_of_a_presentation_it_has_no_proof),
          CLAIM(a_presentation_that_does_not_verify_carries_nothing),
          CLAIM(a_key_is_known_not_to_be_the_holders_only_of_a_did_that_is_a_key),
          CLAIM(a_report_does_not_name_the_holder),
          CLAIM(a_self_asserted_credential_is_judged_like_any_other),
          CLAIM(contained_credentials_have_their_forms),
          CLAIM(an_envelope_names_the_context_that_defines_it),
          CLAIM(sixty_four_credentials_and_not_one_more))
