/* Data Integrity suite by suite: what is issued verifies and nothing of it can be changed; sets and
 * chains over RDF; what JSON-LD would drop, cannot process, or would take too long for. Steps 5 and
 * 6 of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/di.h"
#include "tests/unit/cred/cred_help.h"

#define VC1      "\"https://www.w3.org/2018/credentials/v1\""
#define VC2      "\"https://www.w3.org/ns/credentials/v2\""
#define EXAMPLES "\"https://www.w3.org/ns/credentials/examples/v2\""
#define ED2020   "\"https://w3id.org/security/suites/ed25519-2020/v1\""
#define OB       "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""

static const struct suite {
    enum tm_format format;
    enum tm_key_alg key;
    const char *name; /* as in a proof; NULL: Ed25519Signature2020 */
} suites[] = {
    { TM_FORMAT_DI_EDDSA_RDFC_2022, TM_KEY_ED25519, "eddsa-rdfc-2022" },
    { TM_FORMAT_DI_EDDSA_JCS_2022, TM_KEY_ED25519, "eddsa-jcs-2022" },
    { TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P256, "ecdsa-rdfc-2019" },
    { TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P384, "ecdsa-rdfc-2019" },
    { TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P256, "ecdsa-jcs-2019" },
    { TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P384, "ecdsa-jcs-2019" },
    { TM_FORMAT_DI_ED25519_2020, TM_KEY_ED25519, NULL },
};
#define SUITES (sizeof suites / sizeof suites[0])

static bool over_rdf(const struct suite *s)
{
    return tm_di_suite_of_format(s->format)->canon == &tm_di_rdfc;
}

/* ---- keys ---- */

static struct tm_secret secret_of(enum tm_key_alg alg, uint8_t n)
{
    uint8_t bytes[48];
    struct tm_err err = TM_ERR_INIT;
    struct tm_secret secret;

    memset(bytes, n, sizeof bytes);
    expect_ok(tm_secret_from(alg, tm_slice(bytes, alg == TM_KEY_P384 ? 48 : 32), &secret, &err),
              &err);
    return secret;
}

static const char *did_of(enum tm_key_alg alg, uint8_t n)
{
    static char texts[8][160];
    static unsigned turn;
    char *text = texts[turn++ % 8];
    struct tm_secret secret = secret_of(alg, n);
    struct tm_buf did = TM_BUF_INIT(160);

    tm_key_put_did(&did, &secret.key);
    snprintf(text, sizeof texts[0], "%s", tm_buf_str(&did));
    tm_buf_free(&did);
    return text;
}

static const char *method_of(enum tm_key_alg alg, uint8_t n)
{
    static char texts[8][320];
    static unsigned turn;
    char *text = texts[turn++ % 8];
    const char *did = did_of(alg, n);

    snprintf(text, sizeof texts[0], "%s#%s", did, did + 8);
    return text;
}

/* ---- issuing ---- */

static struct tm_slice issue(const char *json, const struct suite *s, uint8_t n)
{
    static struct tm_buf out = TM_BUF_INIT(TM_MIB(2));
    struct tm_secret secret = secret_of(s->key, n);
    struct tm_issue_in in = { .credential = tm_str(json),
                              .format = s->format,
                              .issuer = tm_str(did_of(s->key, n)),
                              .method = tm_str(method_of(s->key, n)),
                              .secret = &secret,
                              .now_ms = AT_2026 - 1000000 };

    tm_buf_free(&out);
    tm_arena_reset(&help_arena);
    memset(&help_out, 0, sizeof help_out);
    tm_checks_init(&help_out.checks, &help_arena);
    help_err = (struct tm_err)TM_ERR_INIT;
    if (tm_issue(&in, &help_arena, &help_out.checks, &out, &help_err) != 0)
        return TM_SLICE_EMPTY;
    return tm_buf_slice(&out);
}

static const char badge[] =
    "{\"@context\":[" VC2 "," OB ",{\"hours\":\"https://school.example/terms#hours\"}],"
    "\"id\":\"urn:uuid:4d2c7a3e-6a0e-4a55-9c1b-5d9d0d2c9a11\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
    "\"issuer\":{\"type\":[\"Profile\"],\"name\":\"\xc5\xa0kola\"},"
    "\"validFrom\":\"2026-01-01T00:00:00Z\",\"name\":\"Research\","
    "\"credentialSubject\":{\"id\":\"did:example:h\",\"type\":[\"AchievementSubject\"],"
    "\"achievement\":{\"id\":\"urn:uuid:0f6a3f0e-5c36-4f0a-9a53-0f2f6c6cb7a5\","
    "\"type\":[\"Achievement\"],\"name\":\"Research\",\"description\":\"A study.\",\"hours\":12.5,"
    "\"creditsAvailable\":5,\"fieldOfStudy\":\"0613\","
    "\"criteria\":{\"narrative\":\"A report.\"}}}}";
static const char older[] =
    "{\"@context\":[" VC1 ",{\"hours\":\"https://school.example/terms#hours\"}],"
    "\"type\":[\"VerifiableCredential\"],\"issuanceDate\":\"2026-01-01T00:00:00Z\","
    "\"credentialSubject\":{\"id\":\"did:example:h\",\"hours\":[1,2,-1.5]}}";

static void expect_sound(struct tm_slice text, const struct suite *s)
{
    if (text.len == 0)
        tm_claim_failed(__FILE__, __LINE__, "%s, %s: not issued: %s %s", tm_format_name(s->format),
                        tm_key_alg_name(s->key), help_err.text, help_lines());
    expect_ok(help_verify(text), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s, %s: %s", tm_format_name(s->format),
                        tm_key_alg_name(s->key), help_lines());
}

static void every_suite_signs_and_verifies(void)
{
    for (size_t i = 0; i < SUITES; i++)
        for (int v1 = 0; v1 < 2; v1++) {
            expect_sound(issue(v1 ? older : badge, &suites[i], 3), &suites[i]);
            expect_int(help_out.format, suites[i].format);
            expect_int((int64_t)help_out.proof_n, 1);
            expect(help_out.proofs[0].issuer_bound);
            expect_int(help_out.proofs[0].key.alg, suites[i].key);
            expect_int(help_out.issued_ms, AT_2026 - 1000000);
        }
}

/* Claims, proof, contexts, dates: a bit of each byte in turn. */
static void nothing_signed_can_be_changed(void)
{
    for (size_t k = 0; k < SUITES; k++)
        for (int v1 = 0; v1 < 2; v1++) {
            struct tm_slice made = issue(v1 ? older : badge, &suites[k], 3);
            uint8_t *bytes = malloc(made.len);

            expect(made.len > 0 && bytes != NULL);
            memcpy(bytes, made.data, made.len);
            for (size_t i = 0; i < made.len; i++) {
                uint8_t bit = (uint8_t)(1u << (i * 3 + k) % 7);

                bytes[i] ^= bit;
                if (help_verify(tm_slice(bytes, made.len)) == 0 && help_sound())
                    tm_claim_failed(__FILE__, __LINE__,
                                    "%s: byte %zu changed and still sound: %.40s",
                                    tm_format_name(suites[k].format), i, bytes + i - 20);
                bytes[i] ^= bit;
            }
            free(bytes);
        }
}

static const char *with(const char *contexts, const char *members)
{
    static char text[4000];

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "%s],\"type\":[\"VerifiableCredential\"],"
             "\"credentialSubject\":{\"id\":\"did:example:h\",\"type\":\"Person\"%s}}",
             contexts, members);
    return text;
}

static void what_json_ld_would_drop_is_not_issued(void)
{
    static const struct {
        const char *contexts, *members;
        const char *path;
    } cases[] = {
        { "", "", "$.credentialSubject.type" },
        { "," EXAMPLES, ",\"x\":{\"id\":\"relative\"}", "$.credentialSubject.x.id" },
        { ",{\"Person\":\"https://s.example/P\"}", ",\"unheard\":1",
          "$.credentialSubject.unheard" },
        { "," EXAMPLES, ",\"x\":{\"@value\":\"a\",\"@language\":\"\xc3\xa9\"}",
          "$.credentialSubject.x" },
        { "," EXAMPLES, ",\"x\":{\"@list\":[1],\"@set\":[2]}", "$.credentialSubject.x" },
        { "," EXAMPLES, ",\"x\":{\"@context\":{\"name\":\"https://s.example/n\"},\"y\":1}",
          "$.credentialSubject.x.@context.name" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (size_t k = 0; k < SUITES; k++) {
            bool found = false;

            if (!over_rdf(&suites[k]))
                continue;
            if (issue(with(cases[i].contexts, cases[i].members), &suites[k], 1).len != 0)
                tm_claim_failed(__FILE__, __LINE__, "case %zu issued", i);
            expect_int(help_err.code, TM_E_MALFORMED);
            for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
                found = found || (c->outcome == TM_FAILED && c->path != NULL &&
                                  strcmp(c->path, cases[i].path) == 0);
            if (!found)
                tm_claim_failed(__FILE__, __LINE__, "case %zu: %s", i, help_lines());
        }
}

static void a_key_of_another_kind_signs_nothing(void)
{
    for (size_t i = 0; i < SUITES; i++) {
        struct suite wrong = suites[i];

        wrong.key = suites[i].key == TM_KEY_ED25519 ? TM_KEY_P256 : TM_KEY_ED25519;
        expect_int((int64_t)issue(badge, &wrong, 1).len, 0);
        expect_int(help_err.code, TM_E_UNSUPPORTED);
    }
}

/* ---- proofs made by hand ---- */

#define PROOFS_MAX 200000

static const char *members_of(const struct suite *s, uint8_t n, const char *more)
{
    static char texts[4][1000];
    static unsigned turn;
    char *text = texts[turn++ % 4], cryptosuite[60] = "";

    if (s->name != NULL)
        snprintf(cryptosuite, sizeof cryptosuite, "\"cryptosuite\":\"%s\",", s->name);
    snprintf(text, sizeof texts[0],
             "\"type\":\"%s\",%s\"proofPurpose\":\"assertionMethod\","
             "\"verificationMethod\":\"%s\"%s",
             s->name == NULL ? "Ed25519Signature2020" : "DataIntegrityProof", cryptosuite,
             method_of(s->key, n), more);
    return text;
}

static struct tm_jsonld_contexts *help_contexts; /* NULL: the compiled-in ones */

/* The bytes that the last proof of `text` signs, resting on the others whose ids it names. */
static size_t message_of(const char *text, enum tm_key_alg alg, uint8_t message[TM_DI_MESSAGE_MAX])
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_verify_in in = { .at_ms = AT_2026, .contexts = help_contexts };
    const struct tm_json *previous[TM_PROOFS_MAX];
    struct tm_di_proof p = { .previous = previous };
    static struct tm_verified found;
    struct tm_reading rd = { .in = &in, .arena = &arena, .out = &found };
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    struct tm_di di;
    struct tm_slice id;
    size_t len = 0;

    tm_checks_init(&found.checks, &arena);
    expect_ok(tm_json_parse(tm_str(text), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    rd.root = doc.root;
    tm_json_each_item(item, tm_json_get(doc.root, "proof")) p.v = item;
    tm_json_each_item(other, tm_json_get(doc.root, "proof"))
    {
        char name[100];

        if (other == p.v || !tm_json_str(tm_json_get(other, "id"), &id))
            continue;
        snprintf(name, sizeof name, "%.*s", TM_ARG(id));
        if (tm_json_has(tm_json_get(p.v, "previousProof"), name))
            previous[p.previous_n++] = other;
    }
    p.suite = tm_di_suite_of(p.v);
    expect(p.suite != NULL);
    tm_di_init(&di, &rd, &err);
    if (tm_di_message(&di, &p, tm_di_hash_of(alg), message, &len) != TM_PASSED)
        tm_claim_failed(__FILE__, __LINE__, "%s at %s", found.checks.last->text,
                        found.checks.last->path);
    tm_di_done(&di);
    tm_arena_free(&arena);
    return len;
}

/* A proof of these members, for a document of these that carries the proofs `others` already. */
static const char *prove(const char *document, const char *others, const char *members,
                         enum tm_key_alg alg, uint8_t n)
{
    static char texts[6][2000], text[PROOFS_MAX];
    static unsigned turn;
    char *out = texts[turn++ % 6];
    uint8_t message[TM_DI_MESSAGE_MAX], signature[TM_SIGNATURE_MAX];
    struct tm_secret secret = secret_of(alg, n);
    struct tm_buf value = TM_BUF_INIT(1000);
    struct tm_err err = TM_ERR_INIT;
    size_t len;

    snprintf(text, sizeof text, "{%s,\"proof\":[%s%s{%s}]}", document, others,
             others[0] != 0 ? "," : "", members);
    len = message_of(text, alg, message);
    expect_ok(tm_secret_sign(&secret, tm_slice(message, len), signature, &len, &err), &err);
    tm_multibase_put(&value, 'z', tm_slice(signature, len));
    snprintf(out, sizeof texts[0], "{%s,\"proofValue\":\"%s\"}", members, tm_buf_str(&value));
    tm_buf_free(&value);
    return out;
}

static const char *core(void)
{
    static char text[1000];

    snprintf(text, sizeof text,
             "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1,\"y\":{\"z\":\"a\"}}",
             did_of(TM_KEY_ED25519, 1));
    return text;
}

static int verify_with(const char *document, const char *proofs)
{
    static char text[PROOFS_MAX];
    struct tm_verify_in in = { .at_ms = AT_2026, .contexts = help_contexts };

    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document, proofs);
    in.bytes = tm_str(text);
    return help_verify_in(&in);
}

#define expect_sound_with(document, proofs)                                                        \
    do {                                                                                           \
        expect_ok(verify_with((document), (proofs)), &help_err);                                   \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define expect_bad_with(document, proofs, code, outcome)                                           \
    do {                                                                                           \
        expect_ok(verify_with((document), (proofs)), &help_err);                                   \
        if (help_outcome(code) != (outcome))                                                       \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
        expect(!help_sound());                                                                     \
    } while (0)

/* The first bad line of a code. */
static const struct tm_check *line_of(enum tm_check_code code)
{
    const struct tm_check *c = help_out.checks.first;

    while (c != NULL && (c->code != code || c->outcome > TM_UNKNOWN))
        c = c->next;
    expect(c != NULL);
    return c;
}

static const struct suite *const rdfc = &suites[0], *const jcs = &suites[1],
                                 *const p256 = &suites[2], *const p384 = &suites[3];

static void one_set_may_mix_suites_and_keys(void)
{
    char all[PROOFS_MAX] = "[";

    for (size_t i = 0; i + 1 < SUITES; i++) {
        const struct suite *s = &suites[i];

        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", i > 0 ? "," : "",
                 prove(core(), "", members_of(s, 1, ""), s->key, 1));
    }
    snprintf(all + strlen(all), sizeof all - strlen(all), "]");
    expect_sound_with(core(), all);
    expect_int((int64_t)help_out.proof_n, (int64_t)SUITES - 1);
    expect_int(help_out.format, rdfc->format); /* of the first */
}

static void a_chain_over_rdf_signs_the_proofs_before_it(void)
{
    char list[9000], chain[9000];
    const char *a = prove(core(), "", members_of(rdfc, 2, ",\"id\":\"urn:a\""), rdfc->key, 2);
    const char *b = prove(core(), a, members_of(jcs, 3, ",\"id\":\"urn:b\""), jcs->key, 3), *c;

    snprintf(list, sizeof list, "%s,%s", a, b);
    for (size_t i = 2; i < 4; i++) { /* P-256 and P-384: SHA-256 and SHA-384 all the way down */
        c = prove(core(), list,
                  members_of(&suites[i], 1, ",\"previousProof\":[\"urn:b\",\"urn:a\"]"),
                  suites[i].key, 1);
        snprintf(chain, sizeof chain, "[%s,%s,%s]", a, c, b); /* order in the document is free */
        expect_sound_with(core(), chain);
        expect_int((int64_t)help_out.proof_n, 3);
    }
    c = prove(core(), list, members_of(rdfc, 1, ",\"previousProof\":\"urn:a\""), rdfc->key, 1);
    snprintf(chain, sizeof chain, "[%s,%s,%s]", a, b, c);
    expect_sound_with(core(), chain);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c); /* what it does not rest on may go */
    expect_sound_with(core(), chain);
    c = prove(core(), list,
              members_of(rdfc, 1, ",\"previousProof\":[\"urn:a\",\"urn:a\",\"urn:a\"]"), rdfc->key,
              1);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c); /* named thrice, there once */
    expect_sound_with(core(), chain);
}

static void a_broken_chain_over_rdf_is_refused(void)
{
    char chain[9000];
    const char *a = prove(core(), "", members_of(rdfc, 2, ",\"id\":\"urn:a\""), rdfc->key, 2);
    const char *other = prove(core(), "", members_of(rdfc, 4, ",\"id\":\"urn:a\""), rdfc->key, 4);
    const char *late = ",\"previousProof\":\"urn:a\"";
    const char *c = prove(core(), a, members_of(rdfc, 1, late), rdfc->key, 1);

    expect_bad_with(core(), c, TM_C_PROOF_SIGNATURE, TM_FAILED); /* rests on nothing */
    snprintf(chain, sizeof chain, "[%s,%s]", other, c);          /* good, but not what was signed */
    expect_bad_with(core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    c = prove(core(), "", members_of(rdfc, 1, late), rdfc->key, 1); /* signed without it */
    snprintf(chain, sizeof chain, "[%s,%s]", a, c);
    expect_bad_with(core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    a = prove(core(), "", members_of(rdfc, 2, ",\"id\":\"urn:a\""), rdfc->key, 3); /* not its key */
    c = prove(core(), a, members_of(rdfc, 1, late), rdfc->key, 1);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c);
    expect_bad_with(core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    a = prove(core(), "", members_of(rdfc, 2, ",\"id\":\"urn:a\",\"previousProof\":\"urn:a\""),
              rdfc->key, 2);
    expect_bad_with(core(), a, TM_C_PROOF_SIGNATURE, TM_FAILED); /* a circle */
}

static void a_proof_names_a_key_that_fits_its_suite(void)
{
    const char *p;
    char text[2000];

    for (size_t i = 0; i < 4; i++) { /* the key of another kind signs what the suite signs */
        struct suite wrong = suites[i];

        wrong.key = suites[i].key == TM_KEY_ED25519 ? TM_KEY_P256 : TM_KEY_ED25519;
        p = prove(core(), "", members_of(&wrong, 1, ""), wrong.key, 1);
        expect_bad_with(core(), p, TM_C_PROOF_SIGNATURE, TM_FAILED);
    }
    p = prove(core(), "", members_of(p256, 1, ""), TM_KEY_P384, 1); /* 96 bytes for a P-256 key */
    expect_bad_with(core(), p, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s,\"proofValue\":\"u%s\"}", members_of(rdfc, 1, ""), "AAAA");
    expect_bad_with(core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s,\"proofValue\":[\"z1\"]}", members_of(rdfc, 1, ""));
    expect_bad_with(core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s}", members_of(rdfc, 1, ""));
    expect_bad_with(core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

/* A method under which keys of three kinds are published. */
static void three_keys(void *ctx, struct tm_slice issuer, struct tm_slice method,
                       void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    static const enum tm_key_alg algs[] = { TM_KEY_ED25519, TM_KEY_P256, TM_KEY_P384 };

    for (size_t i = 0; i < 3; i++) {
        struct tm_secret secret = secret_of(algs[i], 9);

        found(found_ctx, &secret.key);
    }
}

static void the_hash_goes_with_the_key_that_is_tried(void)
{
    static const char document[] =
        "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
        "\"issuer\":\"https://school.example\",\"credentialSubject\":{\"id\":\"did:example:h\"}";

    for (size_t i = 0; i + 1 < SUITES; i++) {
        char members[400], text[4000];
        struct tm_verify_in in = { .at_ms = AT_2026, .keys = { three_keys, NULL } };

        snprintf(members, sizeof members,
                 "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"%s\",\"proofPurpose\":"
                 "\"assertionMethod\",\"verificationMethod\":\"https://school.example#k\"",
                 suites[i].name);
        snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
                 prove(document, "", members, suites[i].key, 9));
        in.bytes = tm_str(text);
        expect_ok(help_verify_in(&in), &help_err);
        if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
        expect_int(help_out.proofs[0].key.alg, suites[i].key);
    }
}

static void other_suites_are_unknown_never_failed(void)
{
    static const char *const names[] = {
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-2022\"",
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdf-2022\"",
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"bbs-2023\"",
        "\"type\":\"DataIntegrityProof\"",
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":[\"eddsa-rdfc-2022\"]",
        "\"type\":[\"DataIntegrityProof\"],\"cryptosuite\":\"eddsa-rdfc-2022\"",
        "\"type\":\"Ed25519Signature2018\"",
        "\"type\":\"Ed25519Signature2020\",\"cryptosuite\":\"eddsa-rdfc-2022\"",
        "\"type\":\"eddsa-rdfc-2022\"",
    };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char text[1000];

        snprintf(text, sizeof text,
                 "{%s,\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\","
                 "\"proofValue\":\"z1\"}",
                 names[i], method_of(TM_KEY_ED25519, 1));
        expect_bad_with(core(), text, TM_C_PROOF_SUITE, TM_UNKNOWN);
        expect_int(help_out.format, TM_FORMAT_DI_OTHER);
        expect(help_worst() == TM_UNKNOWN && strncmp(help_out.format_name, "di-", 3) == 0);
    }
}

/* ---- contexts ---- */

static void a_suite_of_its_own_type_needs_its_context(void)
{
    const struct suite *s = &suites[SUITES - 1];
    char document[1000], text[2000];

    snprintf(text, sizeof text, "{%s,\"proofValue\":\"z1\"}", members_of(s, 1, ""));
    /* A context that makes something of every word does not make the suite's type of it. */
    expect_bad_with(core(), text, TM_C_PROOF_TRANSFORMATION, TM_FAILED);
    expect_str(line_of(TM_C_PROOF_TRANSFORMATION)->path, "$.proof.type");
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
             did_of(TM_KEY_ED25519, 1));
    expect_bad_with(document, text, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "," ED2020 "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
             did_of(TM_KEY_ED25519, 1));
    expect_sound_with(document, prove(document, "", members_of(s, 1, ""), s->key, 1));
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
                 more[i], did_of(TM_KEY_ED25519, 1));
        expect_sound_with(document, prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1));
        expect_sound_with(document, prove(document, "", members_of(p384, 1, ""), p384->key, 1));
    }
}

static void a_word_that_no_context_defines_is_refused_with_its_place(void)
{
    const char *p = prove(core(), "", members_of(rdfc, 1, ""), rdfc->key, 1);
    char document[1000];

    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\",\"unheard\":1}",
             did_of(TM_KEY_ED25519, 1));
    expect_bad_with(document, p, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    expect_str(line_of(TM_C_PROOF_DATA_LOSS)->path, "$.credentialSubject.unheard");
    expect(strstr(line_of(TM_C_PROOF_DATA_LOSS)->text, "undefined term") != NULL);
    snprintf(document, sizeof document, "{\"unheard\":1,%s,\"proofValue\":\"z1\"}",
             members_of(rdfc, 1, ""));
    {
        char subject[600];

        snprintf(subject, sizeof subject,
                 "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                 "\"credentialSubject\":{\"id\":\"did:example:h\",\"name\":\"a\"}",
                 did_of(TM_KEY_ED25519, 1));
        expect_bad_with(subject, document, TM_C_PROOF_DATA_LOSS, TM_FAILED);
    }
    expect_str(line_of(TM_C_PROOF_DATA_LOSS)->path, "$.proof.unheard");
}

static void a_context_not_known_is_unknown_wherever_it_stands(void)
{
    const char *p = prove(core(), "", members_of(rdfc, 1, ""), rdfc->key, 1);
    const struct tm_check *line;
    char document[1000];

    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1,"
             "\"y\":{\"@context\":\"https://nobody.example/c\",\"z\":\"a\"}}",
             did_of(TM_KEY_ED25519, 1));
    expect_bad_with(document, p, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN);
    expect_int(help_worst(), TM_UNKNOWN);
    line = line_of(TM_C_FORMAT_CONTEXT_UNKNOWN);
    expect_str(line->path, "$.credentialSubject.y.@context");
    expect(strstr(line->text, "https://nobody.example/c") != NULL);
}

static void contexts_of_the_caller_count(void)
{
    static const char text[] = "{\"@context\":{\"hours\":\"https://school.example/terms#hours\"}}";
    struct tm_err err = TM_ERR_INIT;
    char document[1000];
    const char *p;

    expect_ok(tm_jsonld_contexts_new(&help_contexts, &err), &err);
    expect_ok(tm_jsonld_contexts_add(help_contexts, tm_str("https://school.example/c"),
                                     tm_str(text), NULL, &err),
              &err);
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"@context\":\"https://school.example/c\",\"hours\":1}",
             did_of(TM_KEY_ED25519, 1));
    p = prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1);
    expect_sound_with(document, p);
    tm_jsonld_contexts_free(help_contexts);
    help_contexts = NULL;
    expect_bad_with(document, p, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN);
}

/* The context says what the words mean: another meaning is another credential. */
static void a_context_in_the_document_is_signed_by_what_it_means(void)
{
    static const char format[] =
        "\"@context\":[" VC2 ",{\"%s\":\"https://school.example/terms#%s\"}],"
        "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
        "\"credentialSubject\":{\"id\":\"did:example:h\",\"%s\":7}";
    char document[1000];
    const char *p, *did = did_of(TM_KEY_ED25519, 1);

    snprintf(document, sizeof document, format, "hours", "hours", did, "hours");
    p = prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1);
    expect_sound_with(document, p);
    snprintf(document, sizeof document, format, "days", "hours", did, "days"); /* the same said */
    expect_sound_with(document, p);
    snprintf(document, sizeof document, format, "hours", "days", did, "hours");
    expect_bad_with(document, p, TM_C_PROOF_SIGNATURE, TM_FAILED);
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
                     did_of(TM_KEY_ED25519, 1), back ? ",\"self\":{" ID "}" : "",
                     spellings[0].members);
            snprintf(p, sizeof p, "%s", prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1));
            expect_sound_with(document, p);
        }
        if (i == 0)
            continue;
        snprintf(document, sizeof document,
                 "\"@context\":[" VC2 "," EXAMPLES "%s],\"type\":[\"VerifiableCredential\"],"
                 "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1%s}%s",
                 spellings[i].context, did_of(TM_KEY_ED25519, 1), spellings[i].subject,
                 spellings[i].members);
        expect_ok(verify_with(document, p), &help_err);
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

    snprintf(document, sizeof document, format, "", did_of(TM_KEY_ED25519, 1), ",", "]");
    snprintf(p, sizeof p, "%s", prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1));
    expect_sound_with(document, p);
    expect_int(help_out.cred.eqf_levels, 1 << 5 | 1 << 7);
    snprintf(document, sizeof document, format, ",{\"other\":\"" OB_VOCAB "alignment\"}",
             did_of(TM_KEY_ED25519, 1), "],\"other\":[", "]");
    expect_ok(verify_with(document, p), &help_err);
    expect_int(help_out.cred.eqf_levels, 1 << 5);
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
        snprintf(document, sizeof document, "%s%s", core(), members[i]);
        if (i == 0 || i == 3)
            snprintf(p, sizeof p, "%s", prove(document, "", members_of(rdfc, 1, ""), rdfc->key, 1));
        expect_ok(verify_with(document, p), &help_err);
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

    snprintf(document, sizeof document, format, did_of(TM_KEY_ED25519, 1));
    snprintf(p, sizeof p, "%s",
             prove(document, "", members_of(rdfc, 1, ",\"expires\":\"2020-01-01T00:00:00Z\""),
                   rdfc->key, 1));
    expect_bad_with(document, p, TM_C_PROOF_DATES, TM_FAILED);
    at = strstr(p, "\"expires\"");
    memcpy(at, "   \"ends\"", 9);
    expect_bad_with(document, p, TM_C_PROOF_TRANSFORMATION, TM_FAILED);
}

/* ---- too much ---- */

/* Blank nodes that all point to each other: nothing tells them apart. */
static void put_clique(struct tm_buf *out, int n)
{
    tm_buf_printf(out,
                  "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
                  "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":[",
                  did_of(TM_KEY_ED25519, 1));
    for (int i = 0; i < n; i++) {
        tm_buf_printf(out, "%s{\"@id\":\"_:b%d\",\"knows\":[", i > 0 ? "," : "", i);
        for (int k = 0, first = 1; k < n; k++)
            if (k != i) {
                tm_buf_printf(out, "%s{\"@id\":\"_:b%d\"}", first ? "" : ",", k);
                first = 0;
            }
        tm_buf_printf(out, "]}");
    }
    tm_buf_printf(out, "]}");
}

static void a_poison_graph_is_an_answer_of_its_own_and_tried_once(void)
{
    struct tm_buf document = TM_BUF_INIT(TM_MIB(1)), proofs = TM_BUF_INIT(TM_MIB(1));
    char one[1000];
    size_t lines = 0;

    put_clique(&document, 10);
    snprintf(one, sizeof one, "{%s,\"proofValue\":\"z1\"}", members_of(rdfc, 1, ""));
    tm_buf_put_str(&proofs, "[");
    for (int i = 0; i < 100; i++)
        tm_buf_printf(&proofs, "%s%s", i > 0 ? "," : "", one);
    tm_buf_put_str(&proofs, "]");
    expect_bad_with(tm_buf_str(&document), tm_buf_str(&proofs), TM_C_PROOF_LIMIT, TM_UNKNOWN);
    expect_int(help_worst(), TM_UNKNOWN);
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        lines += c->code == TM_C_PROOF_LIMIT;
    expect_int((int64_t)lines, 1);
    tm_buf_reset(&document);
    put_clique(&document, 3); /* alike, but few */
    expect_sound_with(tm_buf_str(&document),
                      prove(tm_buf_str(&document), "", members_of(rdfc, 1, ""), rdfc->key, 1));
    tm_buf_free(&document);
    tm_buf_free(&proofs);
}

/* Every proof that takes the document in another form has it read again: 16 MiB in all. */
static void reading_a_large_document_again_and_again_has_an_end(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(2));
    char one[1000];

    snprintf(one, sizeof one, "{%s,\"proofValue\":\"z1\"}",
             members_of(jcs, 1, ",\"@context\":[" VC2 "]"));
    for (int n = 16; n <= 18; n++) {
        tm_buf_reset(&text);
        tm_buf_printf(&text,
                      "{\"@context\":[" VC2 "," EXAMPLES "],\"type\":\"VerifiableCredential\","
                      "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":\"",
                      did_of(TM_KEY_ED25519, 1));
        for (int i = 0; i < 1000 * 1000; i += 10)
            tm_buf_put_str(&text, "0123456789");
        tm_buf_put_str(&text, "\"},\"proof\":[");
        for (int i = 0; i < n; i++)
            tm_buf_printf(&text, "%s%s", i > 0 ? "," : "", one);
        tm_buf_put_str(&text, "]}");
        expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
        expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
        expect_int(help_outcome(TM_C_PROOF_LIMIT), n == 16 ? TM_PASSED + 1 : TM_UNKNOWN);
    }
    tm_buf_free(&text);
}

/* Memory is bounded too: a document of many nodes that one verification cannot hold as RDF. */
static void a_document_too_large_for_memory_is_unknown(void)
{
    struct tm_arena small = TM_ARENA_INIT(TM_KIB(64));
    struct tm_verify_in in = { .at_ms = AT_2026 };
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    bool limit = false;

    tm_buf_printf(&text, "{%s,\"more\":[", core());
    for (int i = 0; i < 200; i++)
        tm_buf_printf(&text, "%s{\"n\":%d}", i > 0 ? "," : "", i);
    tm_buf_printf(&text, "],\"proof\":{%s,\"proofValue\":\"z1\"}}", members_of(rdfc, 1, ""));
    in.bytes = tm_buf_slice(&text);
    expect_ok(tm_verify(&in, &small, &help_out, &err), &err);
    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        limit = limit || (c->code == TM_C_PROOF_LIMIT && c->outcome == TM_UNKNOWN);
    expect(limit && help_out.proof_n == 0);
    tm_arena_free(&small);
    tm_buf_free(&text);
}

/* ---- presentations ---- */

static void a_presentation_over_rdf_holds_signed_credentials(void)
{
    char inner[4000], document[6000], members[1000], text[9000];
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };
    const char *did = did_of(TM_KEY_ED25519, 5);

    snprintf(inner, sizeof inner, "{%s,\"proof\":%s}", core(),
             prove(core(), "", members_of(rdfc, 1, ""), rdfc->key, 1));
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],\"holder\":\"%s\","
             "\"verifiableCredential\":[%s]",
             did, inner);
    snprintf(members, sizeof members,
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\","
             "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\","
             "\"challenge\":\"c1\",\"domain\":[\"d1\",\"d2\"]",
             method_of(TM_KEY_ED25519, 5));
    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
             prove(document, "", members, TM_KEY_ED25519, 5));
    in.bytes = tm_str(text);
    in.challenge = tm_str("c1");
    in.domain = tm_str("d2");
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect_int((int64_t)help_out.contained_n, 1);
    *strstr(text, "\"x\":1") = ' '; /* no longer JSON */
    expect(help_verify_in(&in) != 0);
    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
             prove(document, "", members, TM_KEY_ED25519, 5));
    strstr(text, "\"x\":1")[4] = '2'; /* a credential in it */
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
}

TM_CLAIMS(CLAIM(every_suite_signs_and_verifies), CLAIM(nothing_signed_can_be_changed),
          CLAIM(what_json_ld_would_drop_is_not_issued), CLAIM(a_key_of_another_kind_signs_nothing),
          CLAIM(one_set_may_mix_suites_and_keys),
          CLAIM(a_chain_over_rdf_signs_the_proofs_before_it),
          CLAIM(a_broken_chain_over_rdf_is_refused), CLAIM(a_proof_names_a_key_that_fits_its_suite),
          CLAIM(the_hash_goes_with_the_key_that_is_tried),
          CLAIM(other_suites_are_unknown_never_failed),
          CLAIM(a_suite_of_its_own_type_needs_its_context),
          CLAIM(version_11_takes_either_context_of_data_integrity),
          CLAIM(a_word_that_no_context_defines_is_refused_with_its_place),
          CLAIM(a_context_not_known_is_unknown_wherever_it_stands),
          CLAIM(contexts_of_the_caller_count),
          CLAIM(a_context_in_the_document_is_signed_by_what_it_means),
          CLAIM(what_is_read_cannot_be_hidden_under_another_name),
          CLAIM(what_is_limited_cannot_be_hidden_under_another_name),
          CLAIM(what_is_read_cannot_be_wrapped), CLAIM(nor_can_what_a_proof_says),
          CLAIM(a_poison_graph_is_an_answer_of_its_own_and_tried_once),
          CLAIM(reading_a_large_document_again_and_again_has_an_end),
          CLAIM(a_document_too_large_for_memory_is_unknown),
          CLAIM(a_presentation_over_rdf_holds_signed_credentials))
