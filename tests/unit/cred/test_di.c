/* Data Integrity proofs over JSON: single proofs, sets, chains, and every flipped bit refused. The W3C
 * vectors are in test_di_vectors.c, the suites one by one in test_di_suites.c. Steps 5 to 8 and 10 of
 * docs/verification.md. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static const char *slurp_text(const char *name, struct tm_buf *out)
{
    char path[256];

    snprintf(path, sizeof path, "di-eddsa/%s", name);
    tm_slurp(tm_vectors(path), out);
    while (out->len > 0 && isspace(out->data[out->len - 1]))
        out->data[--out->len] = 0;
    return tm_buf_str(out);
}

/* Flips bit `bit` of every byte in turn; what still reads must not be sound. */
static void no_flip_survives(struct tm_slice good, unsigned bit)
{
    uint8_t *bytes = malloc(good.len);

    expect(bytes != NULL);
    memcpy(bytes, good.data, good.len);
    for (size_t i = 0; i < good.len; i++) {
        bytes[i] ^= (uint8_t)(1u << bit);
        if (help_verify(tm_slice(bytes, good.len)) == 0 && help_sound()) {
            bool space = isspace(bytes[i]) && isspace(good.data[i]);

            if (!space)
                tm_claim_failed(__FILE__, __LINE__, "bit %u of byte %zu flipped and still sound",
                                bit, i);
        }
        bytes[i] ^= (uint8_t)(1u << bit);
    }
    free(bytes);
}

static void a_flipped_bit_anywhere_is_refused(void)
{
    struct tm_buf text = TM_BUF_INIT(0);

    slurp_text("eddsa-jcs-2022/signedJCS.json", &text);
    expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
    expect(help_sound());
    for (unsigned bit = 0; bit < 8; bit++)
        no_flip_survives(tm_buf_slice(&text), bit);
    tm_buf_free(&text);
}

static void a_flipped_bit_in_our_own_is_refused(void)
{
    struct tm_slice made =
        help_issue("{\"@context\":[" VC2 "],\"type\":\"VerifiableCredential\","
                   "\"credentialSubject\":{\"id\":\"did:example:h\",\"urn:n\":12.5}}",
                   TM_FORMAT_DI_EDDSA_JCS_2022, 3);

    expect(made.len > 0);
    expect_ok(help_verify(made), &help_err);
    expect(help_sound());
    for (unsigned bit = 0; bit < 8; bit++)
        no_flip_survives(made, bit);
}

/* ---- documents made here ---- */

#define CORE                                                                                       \
    "\"@context\":[" VC2 ",\"https://www.w3.org/ns/credentials/examples/v2\"],"                    \
    "\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1}"

static char *core(void)
{
    static char text[600];

    snprintf(text, sizeof text, CORE, help_did(1));
    return text;
}

/* One proof: its members but for proofValue, appended signed to `out`. `doc_proof` is what `proof`
 * is in the hashed document, "" for nothing; `context` that of the hashed document, or NULL. */
static const char *signed_proof(const char *members, const char *doc_proof, uint8_t n,
                                const char *document)
{
    static char texts[4][4000];
    static unsigned turn;
    char *text = texts[turn++ % 4], config[2000], doc[16000];

    snprintf(config, sizeof config, "{%s}", members);
    snprintf(doc, sizeof doc, "{%s%s%s}", document, doc_proof[0] != 0 ? ",\"proof\":" : "",
             doc_proof);
    snprintf(text, sizeof texts[0], "{%s,\"proofValue\":\"%s\"}", members,
             help_proof_value(doc, config, n));
    return text;
}

static const char *members(uint8_t n, const char *more)
{
    static char texts[4][1500];
    static unsigned turn;
    char *text = texts[turn++ % 4];

    snprintf(text, sizeof texts[0],
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
             "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\"%s",
             help_method(n), more);
    return text;
}

static int verify_with(const char *proofs)
{
    static char text[200000];

    snprintf(text, sizeof text, "{%s,\"proof\":%s}", core(), proofs);
    return help_verify(tm_str(text));
}

#define expect_sound_with(proofs)                                                                  \
    do {                                                                                           \
        expect_ok(verify_with(proofs), &help_err);                                                 \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define expect_bad_with(proofs, code, outcome)                                                     \
    do {                                                                                           \
        expect_ok(verify_with(proofs), &help_err);                                                 \
        expect_int(help_outcome(code), (outcome));                                                 \
        expect(!help_sound());                                                                     \
    } while (0)

/* Step 6: all must verify. Step 7: one of them is the issuer's. */
static void a_set_needs_every_proof(void)
{
    char both[9000];
    const char *a = signed_proof(members(1, ""), "", 1, core());
    const char *b = signed_proof(members(2, ""), "", 2, core());

    expect_sound_with(a);
    expect(help_out.proofs[0].issuer_bound);
    snprintf(both, sizeof both, "[%s,%s]", a, b);
    expect_sound_with(both);
    expect_int((int64_t)help_out.proof_n, 2);
    expect(help_out.proofs[0].issuer_bound && !help_out.proofs[1].issuer_bound);
    b = signed_proof(members(2, ""), "", 3, core()); /* not by the key it names */
    snprintf(both, sizeof both, "[%s,%s]", a, b);
    expect_bad_with(both, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

/* Step 8. */
static void another_proof_does_not_date_the_issuers(void)
{
    static const char created[] = ",\"created\":\"2020-01-02T03:04:05Z\"";
    char both[9000];
    const char *own = signed_proof(members(1, ""), "", 1, core());
    const char *theirs = signed_proof(members(2, created), "", 2, core());

    snprintf(both, sizeof both, "[%s,%s]", theirs, own);
    expect_sound_with(both);
    expect_int(help_out.issued_ms, TM_TIME_NONE);
    own = signed_proof(members(1, ",\"created\":\"2024-01-01T00:00:00Z\""), "", 1, core());
    snprintf(both, sizeof both, "[%s,%s]", theirs, own);
    expect_sound_with(both);
    expect_int(help_out.issued_ms, 1704067200000);
}

static void a_chain_signs_the_proofs_before_it(void)
{
    char list[9000], chain[9000];
    const char *first = signed_proof(members(2, ",\"id\":\"urn:a\""), "", 2, core());
    const char *second;

    snprintf(list, sizeof list, "[%s]", first);
    second = signed_proof(members(1, ",\"previousProof\":\"urn:a\""), list, 1, core());
    snprintf(chain, sizeof chain, "[%s,%s]", first, second);
    expect_sound_with(chain);
    expect_int((int64_t)help_out.proof_n, 2);
    snprintf(chain, sizeof chain, "[%s,%s]", second, first); /* order in the document is free */
    expect_sound_with(chain);
    second = signed_proof(members(1, ",\"previousProof\":[\"urn:a\"]"), list, 1, core());
    snprintf(chain, sizeof chain, "[%s,%s]", first, second);
    expect_sound_with(chain);
}

static void a_broken_chain_is_refused(void)
{
    char list[9000], chain[9000];
    const char *first = signed_proof(members(2, ",\"id\":\"urn:a\""), "", 3, core()); /* bad */
    const char *second;

    snprintf(list, sizeof list, "[%s]", first);
    second = signed_proof(members(1, ",\"previousProof\":\"urn:a\""), list, 1, core());
    snprintf(chain, sizeof chain, "[%s,%s]", first, second);
    expect_bad_with(chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_bad_with(second, TM_C_PROOF_SIGNATURE, TM_FAILED); /* refers to nothing */
    second = signed_proof(members(1, ",\"previousProof\":\"urn:a\""), "", 1, core());
    first = signed_proof(members(2, ",\"id\":\"urn:a\""), "", 2, core());
    snprintf(chain, sizeof chain, "[%s,%s]", first, second); /* did not sign what it names */
    expect_bad_with(chain, TM_C_PROOF_SIGNATURE, TM_FAILED);
    first =
        signed_proof(members(2, ",\"id\":\"urn:a\",\"previousProof\":\"urn:a\""), "", 2, core());
    expect_bad_with(first, TM_C_PROOF_SIGNATURE, TM_FAILED); /* a circle */
    first = signed_proof(members(1, ",\"id\":\"urn:a\""), "", 1, core());
    snprintf(chain, sizeof chain, "[%s,%s]", first, first); /* one id twice */
    expect_bad_with(chain, TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void a_context_of_the_proof_begins_the_documents(void)
{
    char document[600];
    const char *own = ",\"@context\":[" VC2 "]", *p;

    /* the hashed document has the proof's context */
    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"x\":1}",
             help_did(1));
    expect_sound_with(signed_proof(members(1, own), "", 1, document));
    p = signed_proof(members(1, own), "", 1, core()); /* not replaced before hashing */
    expect_bad_with(p, TM_C_PROOF_SIGNATURE, TM_FAILED);
    p = signed_proof(
        members(1, ",\"@context\":[\"https://www.w3.org/ns/credentials/examples/v2\"]"), "", 1,
        document);
    expect_bad_with(p, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

/* Step 6. */
static void what_a_proof_says_of_itself_is_checked(void)
{
    const char *p = signed_proof(members(1, ",\"created\":\"2023-02-24T23:36:38Z\","
                                            "\"expires\":\"2030-01-01T00:00:00Z\""),
                                 "", 1, core());

    expect_sound_with(p);
    p = signed_proof(members(1, ",\"expires\":\"2020-01-01T00:00:00Z\""), "", 1, core());
    expect_bad_with(p, TM_C_PROOF_DATES, TM_FAILED);
    p = signed_proof(members(1, ",\"created\":\"2023-02-24T23:36:38.5\""), "", 1, core());
    expect_sound_with(p); /* without a zone: in UTC */
    expect_int(help_out.proofs[0].created_ms, 1677281798500);
    p = signed_proof(members(1, ",\"expires\":\"2020-01-01T00:00:00\""), "", 1, core());
    expect_bad_with(p, TM_C_PROOF_DATES, TM_FAILED);
    p = signed_proof(members(1, ",\"created\":\"2023-02-24t23:36:38z\""), "", 1, core());
    expect_bad_with(p, TM_C_PROOF_DATES, TM_FAILED);
    p = signed_proof(members(1, ",\"created\":\"2023-02-24\""), "", 1, core());
    expect_bad_with(p, TM_C_PROOF_DATES, TM_FAILED);
    p = signed_proof(members(1, ",\"created\":17"), "", 1, core());
    expect_bad_with(p, TM_C_PROOF_DATES, TM_FAILED);
}

static void the_purpose_must_fit(void)
{
    char m[700];
    const char *p;

    snprintf(m, sizeof m,
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
             "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\"",
             help_method(1));
    p = signed_proof(m, "", 1, core());
    expect_bad_with(p, TM_C_PROOF_PURPOSE, TM_FAILED);
}

static void a_bare_did_is_a_method_and_strange_ones_are_not(void)
{
    static const struct {
        const char *method;
        enum tm_outcome outcome;
    } cases[] = {
        { "did:key:z6Mk", TM_UNKNOWN } /* an unknown codec */,
        { "did:key:u7QE", TM_FAILED },
        { "did:web:school.example#k", TM_UNKNOWN },
        { "https://school.example#k", TM_UNKNOWN },
        { "did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv#z6Mk", TM_FAILED },
    };
    char m[700];

    snprintf(m, sizeof m,
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
             "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\"",
             help_did(1));
    expect_sound_with(signed_proof(m, "", 1, core()));
    expect(help_out.proofs[0].issuer_bound);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        snprintf(m, sizeof m,
                 "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
                 "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\"",
                 cases[i].method);
        expect_bad_with(signed_proof(m, "", 1, core()), TM_C_KEY_RESOLVED, cases[i].outcome);
    }
}

/* ---- keys of members ---- */

static void give_two(void *ctx, struct tm_slice issuer, struct tm_slice method,
                     void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    const unsigned *count = ctx;
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };

    if (!tm_slice_is(method, "https://school.example#k") ||
        !tm_slice_is(issuer, "https://school.example"))
        return;
    for (unsigned i = 0; i < *count; i++) {
        struct tm_ed25519_pair pair = help_pair((uint8_t)(i + 1));

        memcpy(key.bytes, pair.public_key, 32);
        found(found_ctx, &key);
    }
}

static void published_keys_are_tried_in_turn(void)
{
    static const char document[] =
        "\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
        "\"issuer\":\"https://school.example\",\"credentialSubject\":{\"x\":1}";
    static const char m[] =
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
        "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"https://school.example#k\"";
    unsigned count = 0;
    char text[3000];
    struct tm_verify_in in = { .at_ms = AT_2026, .keys = { give_two, &count } };

    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document, signed_proof(m, "", 16, document));
    in.bytes = tm_str(text);
    for (count = 0; count <= 18; count++) {
        bool good = count >= 16;

        expect_ok(help_verify_in(&in), &help_err);
        expect(help_sound() == good);
        expect_int(help_outcome(good         ? TM_C_PROOF_SIGNATURE
                                : count == 0 ? TM_C_KEY_RESOLVED
                                             : TM_C_PROOF_SIGNATURE),
                   good         ? TM_PASSED
                   : count == 0 ? TM_UNKNOWN
                                : TM_FAILED);
    }
    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document, signed_proof(m, "", 17, document));
    count = 18; /* the seventeenth is not tried */
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_FAILED);
}

static void give_third(void *ctx, struct tm_slice issuer, struct tm_slice method,
                       void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    struct tm_ed25519_pair pair = help_pair(3);
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };

    memcpy(key.bytes, pair.public_key, 32);
    found(found_ctx, &key);
}

/* Step 7. */
static void nobody_publishes_a_key_for_an_id_that_is_one(void)
{
    static const char m[] =
        "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
        "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"https://other.example#k\"";
    struct tm_verify_in in = { .at_ms = AT_2026, .keys = { .find = give_third } };
    char text[4000];

    snprintf(text, sizeof text, "{%s,\"proof\":%s}", core(), signed_proof(m, "", 3, core()));
    in.bytes = tm_str(text);
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_KEY_RESOLVED), TM_UNKNOWN);
    expect_int((int64_t)help_out.proof_n, 0);
}

static void a_hundred_proofs_and_not_one_more(void)
{
    static char text[150000];
    const char *p = signed_proof(members(1, ""), "", 1, core());

    for (size_t n = 100; n <= 101; n++) {
        size_t len = (size_t)snprintf(text, sizeof text, "[");

        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(text + len, sizeof text - len, "%s%s", i > 0 ? "," : "", p);
        snprintf(text + len, sizeof text - len, "]");
        expect_ok(verify_with(text), &help_err);
        if (n == 100 && !help_sound())
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
        expect(help_sound() == (n == 100));
    }
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_FAILED);
}

/* Step 5. */
static void no_proof_is_no_pass(void)
{
    char text[700];

    snprintf(text, sizeof text, "{%s}", core());
    expect_ok(help_verify(tm_str(text)), &help_err);
    expect_int(help_outcome(TM_C_PROOF_PRESENT), TM_FAILED);
    expect_bad_with("[]", TM_C_PROOF_PRESENT, TM_FAILED);
    expect_bad_with("7", TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad_with("[null]", TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad_with("{}", TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

/* ---- presentations ---- */

static void a_presentation_answers_challenge_and_domain(void)
{
    char document[2000], m[900], text[6000];
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    snprintf(document, sizeof document,
             "\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],\"holder\":\"%s\","
             "\"verifiableCredential\":[{%s}]",
             help_did(1), core());
    snprintf(m, sizeof m,
             "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
             "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\","
             "\"challenge\":\"c1\",\"domain\":[\"d1\",\"d2\"]",
             help_method(1));
    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document, signed_proof(m, "", 1, document));
    in.bytes = tm_str(text);
    in.challenge = tm_str("c1");
    in.domain = tm_str("d2");
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect_int((int64_t)help_out.contained_n, 1);
    expect(help_out.proofs[0].issuer_bound);
    in.challenge = tm_str("c2");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
    in.challenge = tm_str("c1");
    in.domain = tm_str("");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_DOMAIN), TM_FAILED);
}

/* Step 10. */
static void a_presentation_is_signed_by_the_holder_it_names(void)
{
    char document[2000], m[900], text[6000];
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    for (int signer = 1; signer <= 2; signer++) {
        snprintf(document, sizeof document,
                 "\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],"
                 "\"holder\":\"%s\",\"verifiableCredential\":[{%s}]",
                 help_did(1), core());
        snprintf(m, sizeof m,
                 "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\","
                 "\"proofPurpose\":\"authentication\",\"verificationMethod\":\"%s\"",
                 help_method(signer));
        snprintf(text, sizeof text, "{%s,\"proof\":%s}", document,
                 signed_proof(m, "", signer, document));
        in.bytes = tm_str(text);
        expect_ok(help_verify_in(&in), &help_err);
        expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
        expect_int(help_outcome(TM_C_HOLDER_BOUND), signer == 1 ? TM_PASSED : TM_FAILED);
        expect(help_sound() == (signer == 1));
    }
}

TM_CLAIMS(CLAIM(a_flipped_bit_anywhere_is_refused), CLAIM(a_flipped_bit_in_our_own_is_refused),
          CLAIM(a_set_needs_every_proof), CLAIM(another_proof_does_not_date_the_issuers),
          CLAIM(a_chain_signs_the_proofs_before_it), CLAIM(a_broken_chain_is_refused),
          CLAIM(a_context_of_the_proof_begins_the_documents),
          CLAIM(what_a_proof_says_of_itself_is_checked), CLAIM(the_purpose_must_fit),
          CLAIM(a_bare_did_is_a_method_and_strange_ones_are_not),
          CLAIM(published_keys_are_tried_in_turn),
          CLAIM(nobody_publishes_a_key_for_an_id_that_is_one),
          CLAIM(a_hundred_proofs_and_not_one_more), CLAIM(no_proof_is_no_pass),
          CLAIM(a_presentation_answers_challenge_and_domain),
          CLAIM(a_presentation_is_signed_by_the_holder_it_names))
