/* Data Integrity suite by suite: what is issued verifies and nothing of it can be changed; sets and
 * chains over RDF. Steps 5 and 6 of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/di.h"
#include "tests/unit/cred/di_help.h"

static bool over_rdf(const struct di_suite *s)
{
    return tm_di_suite_of_format(s->format)->canon == &tm_di_rdfc;
}

/* ---- issuing ---- */

static struct tm_slice issue(const char *json, const struct di_suite *s, uint8_t n)
{
    static struct tm_buf out = TM_BUF_INIT(TM_MIB(2));
    struct tm_secret secret = *sd_secret(s->key, n);
    struct tm_issue_in in = { .credential = tm_str(json),
                              .format = s->format,
                              .issuer = tm_str(sd_did(s->key, n)),
                              .method = tm_str(sd_method(s->key, n)),
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

static void expect_sound(struct tm_slice text, const struct di_suite *s)
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
    for (size_t i = 0; i < DI_SUITES; i++)
        for (int v1 = 0; v1 < 2; v1++) {
            expect_sound(issue(v1 ? older : badge, &di_suites[i], 3), &di_suites[i]);
            expect_int(help_out.format, di_suites[i].format);
            expect_int((int64_t)help_out.proof_n, 1);
            expect(help_out.proofs[0].issuer_bound);
            expect_int(help_out.proofs[0].key.alg, di_suites[i].key);
            expect_int(help_out.issued_ms, AT_2026 - 1000000);
        }
}

/* Claims, proof, contexts, dates: a bit of each byte in turn. */
static void nothing_signed_can_be_changed(void)
{
    for (size_t k = 0; k < DI_SUITES; k++)
        for (int v1 = 0; v1 < 2; v1++) {
            struct tm_slice made = issue(v1 ? older : badge, &di_suites[k], 3);
            uint8_t *bytes = malloc(made.len);

            expect(made.len > 0 && bytes != NULL);
            memcpy(bytes, made.data, made.len);
            for (size_t i = 0; i < made.len; i++) {
                uint8_t bit = (uint8_t)(1u << (i * 3 + k) % 7);

                bytes[i] ^= bit;
                if (help_verify(tm_slice(bytes, made.len)) == 0 && help_sound())
                    tm_claim_failed(__FILE__, __LINE__,
                                    "%s: byte %zu changed and still sound: %.40s",
                                    tm_format_name(di_suites[k].format), i, bytes + i - 20);
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
        for (size_t k = 0; k < DI_SUITES; k++) {
            bool found = false;

            if (!over_rdf(&di_suites[k]))
                continue;
            if (issue(with(cases[i].contexts, cases[i].members), &di_suites[k], 1).len != 0)
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
    for (size_t i = 0; i < DI_SUITES; i++) {
        struct di_suite wrong = di_suites[i];

        wrong.key = di_suites[i].key == TM_KEY_ED25519 ? TM_KEY_P256 : TM_KEY_ED25519;
        expect_int((int64_t)issue(badge, &wrong, 1).len, 0);
        expect_int(help_err.code, TM_E_UNSUPPORTED);
    }
}

static void one_set_may_mix_suites_and_keys(void)
{
    char all[DI_PROOFS_MAX] = "[";

    for (size_t i = 0; i + 1 < DI_SUITES; i++) {
        const struct di_suite *s = &di_suites[i];

        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", i > 0 ? "," : "",
                 di_prove(di_core(), "", di_members(s, 1, ""), s->key, 1));
    }
    snprintf(all + strlen(all), sizeof all - strlen(all), "]");
    di_expect_sound(di_core(), all);
    expect_int((int64_t)help_out.proof_n, (int64_t)DI_SUITES - 1);
    expect_int(help_out.format, di_rdfc->format); /* of the first */
}

static void a_chain_over_rdf_signs_the_proofs_before_it(void)
{
    char list[9000], chain[9000];
    const char *a =
        di_prove(di_core(), "", di_members(di_rdfc, 2, ",\"id\":\"urn:a\""), di_rdfc->key, 2);
    const char *b = di_prove(di_core(), a, di_members(di_jcs, 3, ",\"id\":\"urn:b\""), di_jcs->key,
                             3),
               *c;

    snprintf(list, sizeof list, "%s,%s", a, b);
    for (size_t i = 2; i < 4; i++) { /* P-256 and P-384: SHA-256 and SHA-384 all the way down */
        c = di_prove(di_core(), list,
                     di_members(&di_suites[i], 1, ",\"previousProof\":[\"urn:b\",\"urn:a\"]"),
                     di_suites[i].key, 1);
        snprintf(chain, sizeof chain, "[%s,%s,%s]", a, c, b); /* order in the document is free */
        di_expect_sound(di_core(), chain);
        expect_int((int64_t)help_out.proof_n, 3);
    }
    c = di_prove(di_core(), list, di_members(di_rdfc, 1, ",\"previousProof\":\"urn:a\""),
                 di_rdfc->key, 1);
    snprintf(chain, sizeof chain, "[%s,%s,%s]", a, b, c);
    di_expect_sound(di_core(), chain);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c); /* what it does not rest on may go */
    di_expect_sound(di_core(), chain);
    c = di_prove(di_core(), list,
                 di_members(di_rdfc, 1, ",\"previousProof\":[\"urn:a\",\"urn:a\",\"urn:a\"]"),
                 di_rdfc->key, 1);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c); /* named thrice, there once */
    di_expect_sound(di_core(), chain);
}

static void a_broken_chain_over_rdf_is_refused(void)
{
    char chain[9000];
    const char *a =
        di_prove(di_core(), "", di_members(di_rdfc, 2, ",\"id\":\"urn:a\""), di_rdfc->key, 2);
    const char *other =
        di_prove(di_core(), "", di_members(di_rdfc, 4, ",\"id\":\"urn:a\""), di_rdfc->key, 4);
    const char *late = ",\"previousProof\":\"urn:a\"";
    const char *c = di_prove(di_core(), a, di_members(di_rdfc, 1, late), di_rdfc->key, 1);

    di_expect_bad(di_core(), c, TM_C_PROOF_SIGNATURE, TM_FAILED); /* rests on nothing */
    snprintf(chain, sizeof chain, "[%s,%s]", other, c); /* good, but not what was signed */
    di_expect_bad(di_core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    c = di_prove(di_core(), "", di_members(di_rdfc, 1, late), di_rdfc->key,
                 1); /* signed without it */
    snprintf(chain, sizeof chain, "[%s,%s]", a, c);
    di_expect_bad(di_core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    a = di_prove(di_core(), "", di_members(di_rdfc, 2, ",\"id\":\"urn:a\""), di_rdfc->key,
                 3); /* not its key */
    c = di_prove(di_core(), a, di_members(di_rdfc, 1, late), di_rdfc->key, 1);
    snprintf(chain, sizeof chain, "[%s,%s]", a, c);
    di_expect_bad(di_core(), chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    a = di_prove(di_core(), "",
                 di_members(di_rdfc, 2, ",\"id\":\"urn:a\",\"previousProof\":\"urn:a\""),
                 di_rdfc->key, 2);
    di_expect_bad(di_core(), a, TM_C_PROOF_SIGNATURE, TM_FAILED); /* a circle */
}

static void a_proof_names_a_key_that_fits_its_suite(void)
{
    const char *p;
    char text[2000];

    for (size_t i = 0; i < 4; i++) { /* the key of another kind signs what the suite signs */
        struct di_suite wrong = di_suites[i];

        wrong.key = di_suites[i].key == TM_KEY_ED25519 ? TM_KEY_P256 : TM_KEY_ED25519;
        p = di_prove(di_core(), "", di_members(&wrong, 1, ""), wrong.key, 1);
        di_expect_bad(di_core(), p, TM_C_PROOF_SIGNATURE, TM_FAILED);
    }
    p = di_prove(di_core(), "", di_members(di_p256, 1, ""), TM_KEY_P384,
                 1); /* 96 bytes for a P-256 key */
    di_expect_bad(di_core(), p, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s,\"proofValue\":\"u%s\"}", di_members(di_rdfc, 1, ""), "AAAA");
    di_expect_bad(di_core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s,\"proofValue\":[\"z1\"]}", di_members(di_rdfc, 1, ""));
    di_expect_bad(di_core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
    snprintf(text, sizeof text, "{%s}", di_members(di_rdfc, 1, ""));
    di_expect_bad(di_core(), text, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

/* A method under which keys of three kinds are published. */
static void three_keys(void *ctx, struct tm_slice issuer, struct tm_slice method,
                       void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    static const enum tm_key_alg algs[] = { TM_KEY_ED25519, TM_KEY_P256, TM_KEY_P384 };

    for (size_t i = 0; i < 3; i++) {
        struct tm_secret secret = *sd_secret(algs[i], 9);

        found(found_ctx, &secret.key);
    }
}

static void the_hash_goes_with_the_key_that_is_tried(void)
{
    static const char document[] =
        "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
        "\"issuer\":\"https://school.example\",\"credentialSubject\":{\"id\":\"did:example:h\"}";

    for (size_t i = 0; i + 1 < DI_SUITES; i++) {
        char members[400], text[4000];
        struct tm_verify_in in = { .at_ms = AT_2026, .keys = { three_keys, NULL } };

        snprintf(members, sizeof members,
                 "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"%s\",\"proofPurpose\":"
                 "\"assertionMethod\",\"verificationMethod\":\"https://school.example#k\"",
                 di_suites[i].name);
        snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
                 di_prove(document, "", members, di_suites[i].key, 9));
        in.bytes = tm_str(text);
        expect_ok(help_verify_in(&in), &help_err);
        if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
        expect_int(help_out.proofs[0].key.alg, di_suites[i].key);
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
                 names[i], sd_method(TM_KEY_ED25519, 1));
        di_expect_bad(di_core(), text, TM_C_PROOF_SUITE, TM_UNKNOWN);
        expect_int(help_out.format, TM_FORMAT_DI_OTHER);
        expect(help_worst() == TM_UNKNOWN && strncmp(help_out.format_name, "di-", 3) == 0);
    }
}

/* ---- presentations ---- */

static void a_presentation_over_rdf_holds_signed_credentials(void)
{
    char inner[4000], document[6000], members[1000], text[9000];
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };
    const char *did = sd_did(TM_KEY_ED25519, 5);

    snprintf(inner, sizeof inner, "{%s,\"proof\":%s}", di_core(),
             di_prove(di_core(), "", di_members(di_rdfc, 1, ""), di_rdfc->key, 1));
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],\"holder\":\"%s\","
             "\"verifiableCredential\":[%s]",
             did, inner);
    snprintf(members, sizeof members,
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\","
             "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\","
             "\"challenge\":\"c1\",\"domain\":[\"d1\",\"d2\"]",
             sd_method(TM_KEY_ED25519, 5));
    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
             di_prove(document, "", members, TM_KEY_ED25519, 5));
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
             di_prove(document, "", members, TM_KEY_ED25519, 5));
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
          CLAIM(a_presentation_over_rdf_holds_signed_credentials))
