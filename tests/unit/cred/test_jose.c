/* Compact JWTs: both ways, the forms of three specifications, and everything hostile. Steps 2 to 8
 * of docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/base/encode.h"
#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""
#define VC1 "\"https://www.w3.org/2018/credentials/v1\""

static const char plain[] = "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],"
                            "\"credentialSubject\":{\"id\":\"did:example:h\"}}";

static const char *payload(const char *more)
{
    static char texts[2][2000];
    static unsigned turn;
    char *text = texts[turn++ % 2];

    snprintf(text, sizeof texts[0],
             "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
             "\"credentialSubject\":{\"id\":\"did:example:h\"}%s}",
             help_did(1), more);
    return text;
}

static const char *header(const char *alg, const char *typ, const char *more)
{
    static char text[1000];

    snprintf(text, sizeof text, "{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"%s}", alg, typ,
             help_method(1), more);
    return text;
}

#define expect_sound(jwt)                                                                          \
    do {                                                                                           \
        expect_ok(help_verify(jwt), &help_err);                                                    \
        if (!help_sound())                                                                         \
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());                               \
    } while (0)
#define expect_bad(jwt, code, outcome)                                                             \
    do {                                                                                           \
        expect_ok(help_verify(jwt), &help_err);                                                    \
        expect_int(help_outcome(code), outcome);                                                   \
        expect(!help_sound());                                                                     \
    } while (0)

static void what_we_issue_we_verify(void)
{
    struct tm_slice jwt = help_issue(plain, TM_FORMAT_VC_JWT, 1);

    expect(jwt.len > 0);
    expect_sound(jwt);
    expect_int(help_out.format, TM_FORMAT_VC_JWT);
    expect(help_out.proofs[0].issuer_bound);
    expect_int(help_out.issued_ms, AT_2026 - 1000000);
}

static void a_flipped_character_anywhere_is_refused(void)
{
    struct tm_slice jwt = help_issue(plain, TM_FORMAT_VC_JWT, 1);
    uint8_t *bytes = malloc(jwt.len);
    size_t len = jwt.len;

    expect(bytes != NULL && len > 0);
    memcpy(bytes, jwt.data, len);
    for (unsigned bit = 0; bit < 8; bit++) {
        for (size_t i = 0; i < len; i++) {
            bytes[i] ^= (uint8_t)(1u << bit);
            if (help_verify(tm_slice(bytes, len)) == 0 && help_sound())
                tm_claim_failed(__FILE__, __LINE__, "bit %u of byte %zu", bit, i);
            bytes[i] ^= (uint8_t)(1u << bit);
        }
    }
    free(bytes);
}

static void only_signatures_by_public_keys_count(void)
{
    static const char *const refused[] = { "none", "None", "NONE", "HS256", "HS384", "HS512" };
    static const char *const other_key[] = { "ES256", "RS256", "PS256", "ES384" };
    static const char *const unknown[] = { "ES512", "PS512", "ES256K", "whatever", "" };

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        expect_bad(help_jwt(header(refused[i], "vc+jwt", ""), payload(""), 1), TM_C_PROOF_SUITE,
                   TM_FAILED);
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++)
        expect_bad(help_jwt(header(unknown[i], "vc+jwt", ""), payload(""), 1), TM_C_PROOF_SUITE,
                   TM_UNKNOWN);
    for (size_t i = 0; i < sizeof other_key / sizeof other_key[0]; i++)
        expect_bad(help_jwt(header(other_key[i], "vc+jwt", ""), payload(""), 1),
                   TM_C_PROOF_SIGNATURE, TM_FAILED);
    expect_bad(help_jwt("{\"typ\":\"vc+jwt\"}", payload(""), 1), TM_C_PROOF_SUITE, TM_FAILED);
    expect_bad(help_jwt("{\"alg\":[\"EdDSA\"]}", payload(""), 1), TM_C_PROOF_SUITE, TM_FAILED);
}

static void an_empty_signature_is_refused(void)
{
    struct tm_slice jwt = help_jwt(header("none", "vc+jwt", ""), payload(""), 1);

    jwt.len -= 86; /* the signature's text */
    expect(jwt.data[jwt.len - 1] == '.');
    expect_bad(jwt, TM_C_PROOF_SUITE, TM_FAILED);
    jwt = help_jwt(header("EdDSA", "vc+jwt", ""), payload(""), 1);
    jwt.len -= 86;
    expect_bad(jwt, TM_C_PROOF_SIGNATURE, TM_FAILED);
}

static void headers_that_demand_more_are_refused(void)
{
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ",\"crit\":[\"exp\"]"), payload(""), 1),
               TM_C_PROOF_SUITE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ",\"crit\":[]"), payload(""), 1),
               TM_C_PROOF_SUITE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ",\"b64\":false"), payload(""), 1),
               TM_C_PROOF_SUITE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ",\"jwk\":{}"), payload(""), 1),
               TM_C_KEY_RESOLVED, TM_FAILED);
}

static void what_is_no_jwt_cannot_be_read(void)
{
    static uint8_t dots[1000], huge[TM_CREDENTIAL_BYTES_MAX + 1];
    static const char *const bad[] = { "",
                                       ".",
                                       "..",
                                       "...",
                                       "a.b",
                                       "a.b.c",
                                       "e30.e30.e30.e30",
                                       "e30=.e30.",
                                       "[].[].",
                                       "bnVsbA.bnVsbA.",
                                       "e30.W10." };

    memset(dots, '.', sizeof dots);
    memset(huge, 'A', sizeof huge);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_fails(help_verify(tm_str(bad[i])), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_slice(dots, sizeof dots)), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_slice(huge, sizeof huge)), TM_E_LIMIT, &help_err);
    expect_fails(help_verify(tm_slice(huge, sizeof huge - 1)), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(help_jwt("{\"alg\":\"EdDSA\",\"alg\":\"none\"}", payload(""), 1)),
                 TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(help_jwt("{\"alg\":\"EdDSA\"}", "{\"iss\":\"x\"}", 1)),
                 TM_E_UNSUPPORTED, &help_err);
    expect_fails(help_verify(help_jwt(header("EdDSA", "vc+jwt", ""), payload(",\"nbf\":\"x\""), 1)),
                 TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(help_jwt(header("EdDSA", "vc+jwt", ""), payload(",\"vc\":{}"), 1)),
                 TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(help_jwt(header("EdDSA", "vp+jwt", ""), payload(""), 1)),
                 TM_E_UNSUPPORTED, &help_err);
}

static void a_header_has_a_ceiling(void)
{
    char *pad = malloc(20000);
    char *text = malloc(24000);

    expect(pad != NULL && text != NULL);
    for (int over = 0; over < 2; over++) {
        size_t fixed = (size_t)snprintf(
            text, 24000, "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"x\":\"\"}", help_method(1));
        size_t n = 16384 - fixed + (size_t)over;

        memset(pad, 'a', n);
        pad[n] = 0;
        snprintf(text, 24000, "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"x\":\"%s\"}", help_method(1),
                 pad);
        if (over)
            expect_fails(help_verify(help_jwt(text, payload(""), 1)), TM_E_LIMIT, &help_err);
        else
            expect_ok(help_verify(help_jwt(text, payload(""), 1)), &help_err);
    }
    free(pad);
    free(text);
}

static void times_of_the_jwt_are_kept(void)
{
    expect_sound(help_jwt(header("EdDSA", "vc+jwt", ""),
                          payload(",\"iat\":1700000000,\"nbf\":1700000000.5,\"exp\":1900000000"),
                          1));
    expect_int(help_out.issued_ms, 1700000000000);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ""), payload(",\"exp\":1700000000"), 1),
               TM_C_PROOF_DATES, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ""), payload(",\"nbf\":1900000000"), 1),
               TM_C_PROOF_DATES, TM_FAILED);
}

static void iss_must_be_the_issuer(void)
{
    char more[200];

    snprintf(more, sizeof more, ",\"iss\":\"%s\"", help_did(1));
    expect_sound(help_jwt(header("EdDSA", "vc+jwt", ""), payload(more), 1));
    expect_bad(
        help_jwt(header("EdDSA", "application/VC+JWT", ""), payload(",\"iss\":\"did:x:y\""), 1),
        TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

static void kids_relative_to_iss_are_joined(void)
{
    char more[200], head[300];

    snprintf(more, sizeof more, ",\"iss\":\"%s\"", help_did(1));
    snprintf(head, sizeof head, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"#%s\"}",
             help_did(1) + 8);
    expect_sound(help_jwt(head, payload(more), 1));
    expect(help_out.proofs[0].issuer_bound);
    expect_bad(help_jwt(head, payload(""), 1), TM_C_KEY_RESOLVED, TM_FAILED);
    expect_sound(help_jwt("{\"alg\":\"Ed25519\",\"typ\":\"vc+jwt\"}", payload(more), 1));
    expect_bad(help_jwt(head, payload(more), 2), TM_C_PROOF_SIGNATURE, TM_FAILED);
}

static void a_key_in_the_header_binds_nobody(void)
{
    struct tm_ed25519_pair pair = help_pair(7);
    struct tm_buf x = TM_BUF_INIT(64);
    char head[300];

    tm_base64url_put(&x, tm_slice(pair.public_key, 32));
    snprintf(head, sizeof head,
             "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"},"
             "\"typ\":\"vc+jwt\"}",
             tm_buf_str(&x));
    expect_sound(help_jwt(head, payload(""), 7));
    expect(!help_out.proofs[0].issuer_bound);
    tm_buf_free(&x);
    pair = help_pair(1);
    tm_base64url_put(&x, tm_slice(pair.public_key, 32));
    snprintf(head, sizeof head,
             "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}}",
             tm_buf_str(&x));
    tm_buf_free(&x);
    expect_ok(help_verify(help_jwt(head, payload(""), 1)), &help_err);
    expect(help_out.proof_n == 1 && help_out.proofs[0].issuer_bound); /* the DID derives from it */
}

static const char *legacy(const char *claims, const char *inside)
{
    static char text[2000];

    snprintf(text, sizeof text,
             "{\"iss\":\"%s\"%s,\"vc\":{\"@context\":[" VC1 "],\"type\":[\"VerifiableCredential\"],"
             "\"credentialSubject\":{\"id\":\"did:example:h\"}%s}}",
             help_did(1), claims, inside);
    return text;
}

static void vc_11_stands_in_its_claim(void)
{
    const char *more = ",\"issuanceDate\":\"2023-11-14T22:13:20Z\"";

    expect_sound(help_jwt(header("EdDSA", "JWT", ""), legacy(",\"nbf\":1700000000", ""), 1));
    expect_int(help_out.cred.valid_from_ms, 1700000000000);
    expect(tm_slice_is(help_out.cred.issuer, help_did(1)));
    expect_sound(help_jwt(header("EdDSA", "JWT", ""),
                          legacy(",\"nbf\":1700000000,\"sub\":\"did:example:h\"", more), 1));
    expect_bad(help_jwt(header("EdDSA", "JWT", ""), legacy(",\"nbf\":1700000001", more), 1),
               TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "JWT", ""),
                        legacy(",\"nbf\":1700000000,\"sub\":\"did:example:other\"", more), 1),
               TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "JWT", ""),
                        legacy(",\"nbf\":1700000000", ",\"issuer\":\"did:x:y\""), 1),
               TM_C_FORMAT_STRUCTURE, TM_FAILED);
    expect_bad(help_jwt(header("EdDSA", "JWT", ""), legacy("", ""), 1), TM_C_FORMAT_STRUCTURE,
               TM_FAILED);
}

/* Token Status List section 6: a JWT of any form may have the claim; what it says is not passed over. */
static void a_status_list_in_the_claims_is_read(void)
{
#define STATUS(list) ",\"status\":{\"status_list\":" list "}"
    static const char good[] = STATUS("{\"idx\":7,\"uri\":\"https://l.example/1\"}");
    static const char bad[] = STATUS("{\"idx\":-7,\"uri\":\"https://l.example/1\"}");
    static const char more[] = ",\"issuanceDate\":\"2023-11-14T22:13:20Z\"";
    char claims[300];

    expect_sound(help_jwt(header("EdDSA", "vc+jwt", ""), payload(good), 1));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect(tm_slice_is(help_out.cred.status[0].type, "TokenStatusList"));
    expect(tm_slice_is(help_out.cred.status[0].list, "https://l.example/1"));
    expect_int((int64_t)help_out.cred.status[0].index, 7);
    snprintf(claims, sizeof claims, ",\"nbf\":1700000000%s", good);
    expect_sound(help_jwt(header("EdDSA", "JWT", ""), legacy(claims, more), 1));
    expect_int((int64_t)help_out.cred.status_n, 1);
    expect_int((int64_t)help_out.cred.status[0].index, 7);
    expect_bad(help_jwt(header("EdDSA", "vc+jwt", ""), payload(bad), 1), TM_C_FORMAT_STRUCTURE,
               TM_FAILED);
    snprintf(claims, sizeof claims, ",\"nbf\":1700000000%s", bad);
    expect_bad(help_jwt(header("EdDSA", "JWT", ""), legacy(claims, more), 1), TM_C_FORMAT_STRUCTURE,
               TM_FAILED);
    expect_sound(help_jwt(header("EdDSA", "vc+jwt", ""), payload(",\"status\":\"graduated\""), 1));
    expect_int((int64_t)help_out.cred.status_n, 0);
}

/* Each claim of VC 1.1 section 6.3.1 with and without its member, alike and not. */
static void vc_11_claims_mirror_their_members(void)
{
    static const struct {
        const char *claims, *inside;
        bool good;
    } rows[] = {
        { ",\"nbf\":1700000000,\"jti\":\"urn:c:1\"", "", true },
        { ",\"nbf\":1700000000,\"jti\":\"urn:c:1\"", ",\"id\":\"urn:c:1\"", true },
        { ",\"nbf\":1700000000,\"jti\":\"urn:c:2\"", ",\"id\":\"urn:c:1\"", false },
        { ",\"nbf\":1700000000", ",\"id\":\"urn:c:1\"", true },
        { ",\"nbf\":1700000000,\"exp\":1900000000", "", true },
        { ",\"nbf\":1700000000,\"exp\":1900000000", ",\"expirationDate\":\"2030-03-17T17:46:40Z\"",
          true },
        { ",\"nbf\":1700000000,\"exp\":1900000000", ",\"expirationDate\":\"2030-03-17T17:46:41Z\"",
          false },
        { ",\"nbf\":1700000000", ",\"expirationDate\":\"2030-03-17T17:46:40Z\"", true },
        { ",\"nbf\":1700000000", ",\"issuanceDate\":\"2023-11-14T22:13:20Z\"", true },
        { ",\"nbf\":1700000001", ",\"issuanceDate\":\"2023-11-14T22:13:20Z\"", false },
        { ",\"nbf\":1700000000,\"sub\":\"did:example:h\"", "", true },
        { ",\"nbf\":1700000000,\"sub\":\"did:example:x\"", "", false },
        { ",\"nbf\":1700000000", ",\"issuer\":{\"id\":\"did:x:y\"}", false },
        { ",\"nbf\":1700000000,\"aud\":\"anybody\"", "", true },
    };
    static const char subjects[] =
        "{\"iss\":\"%s\",\"nbf\":1700000000,\"sub\":\"urn:a\",\"vc\":{\"@context\":[" VC1
        "],\"type\":[\"VerifiableCredential\"],\"credentialSubject\":[{\"id\":\"urn:a\"},{\"id\":"
        "\"urn:b\"}]}}";
    char text[1000];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        expect_ok(help_verify(help_jwt(header("EdDSA", "JWT", ""),
                                       legacy(rows[i].claims, rows[i].inside), 1)),
                  &help_err);
        if (help_sound() != rows[i].good)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
        if (!rows[i].good)
            expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_FAILED);
    }
    snprintf(text, sizeof text, subjects, help_did(1));
    expect_bad(help_jwt(header("EdDSA", "JWT", ""), text, 1), TM_C_FORMAT_STRUCTURE, TM_FAILED);
}

/* ---- Open Badges 3.0 ---- */

static const char *badge(const char *claims, const char *members)
{
    static char text[2000];

    snprintf(
        text, sizeof text,
        "{\"@context\":[" VC2 ",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],"
        "\"id\":\"urn:b:1\",\"name\":\"Welding\",\"type\":[\"VerifiableCredential\","
        "\"OpenBadgeCredential\"],"
        "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A school\"},"
        "\"validFrom\":\"2023-11-14T22:13:20Z\",\"credentialSubject\":{\"id\":\"urn:h\",\"type\":"
        "[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:a\",\"type\":[\"Achievement\"],"
        "\"name\":\"Welding\",\"description\":\"d\",\"criteria\":{\"narrative\":\"n\"}}}%s%s}",
        help_did(1), members, claims);
    return text;
}

static void badges_repeat_their_members_in_claims(void)
{
    static const struct {
        const char *claims, *members;
        enum tm_outcome outcome; /* of format.structure */
    } rows[] = {
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000", "",
          TM_PASSED },
        { ",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000", "", TM_FAILED },
        { ",\"iss\":\"%s\",\"sub\":\"urn:h\",\"nbf\":1700000000", "", TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\"", "", TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"nbf\":1700000000", "", TM_WARNING },
        { ",\"iss\":\"did:x:y\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000", "",
          TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:2\",\"sub\":\"urn:h\",\"nbf\":1700000000", "",
          TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:x\",\"nbf\":1700000000", "",
          TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000001", "",
          TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000,"
          "\"exp\":1900000000",
          "", TM_PASSED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000,"
          "\"exp\":1900000000",
          ",\"validUntil\":\"2030-03-17T17:46:40Z\"", TM_PASSED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000,"
          "\"exp\":1900000000",
          ",\"validUntil\":\"2030-03-17T17:46:41Z\"", TM_FAILED },
        { ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000",
          ",\"validUntil\":\"2030-03-17T17:46:40Z\"", TM_FAILED },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *hole = strstr(rows[i].claims, "%s");
        char claims[400];

        snprintf(claims, sizeof claims, "%.*s%s%s",
                 (int)(hole == NULL ? strlen(rows[i].claims) : (size_t)(hole - rows[i].claims)),
                 rows[i].claims, hole == NULL ? "" : help_did(1), hole == NULL ? "" : hole + 2);
        expect_ok(
            help_verify(help_jwt(header("EdDSA", "JWT", ""), badge(claims, rows[i].members), 1)),
            &help_err);
        if (help_outcome(TM_C_FORMAT_STRUCTURE) != rows[i].outcome ||
            help_sound() != (rows[i].outcome != TM_FAILED))
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
    }
}

static void a_badge_names_one_key(void)
{
    struct tm_ed25519_pair pair = help_pair(1);
    struct tm_buf x = TM_BUF_INIT(64);
    char claims[400], head[300];

    snprintf(claims, sizeof claims,
             ",\"iss\":\"%s\",\"jti\":\"urn:b:1\",\"sub\":\"urn:h\",\"nbf\":1700000000",
             help_did(1));
    tm_base64url_put(&x, tm_slice(pair.public_key, 32));
    snprintf(head, sizeof head,
             "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}}",
             tm_buf_str(&x));
    expect_sound(help_jwt(head, badge(claims, ""), 1));
    expect_bad(help_jwt("{\"alg\":\"EdDSA\"}", badge(claims, ""), 1), TM_C_FORMAT_STRUCTURE,
               TM_FAILED);
    snprintf(head, sizeof head,
             "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\","
             "\"x\":\"%s\"}}",
             help_method(1), tm_buf_str(&x));
    expect_bad(help_jwt(head, badge(claims, ""), 1), TM_C_KEY_RESOLVED, TM_FAILED);
    tm_buf_free(&x);
}

/* Baked into an SVG by the publisher: RS256, a key in the header, no `sub`. */
static void the_publishers_badge_is_sound_and_binds_nobody(void)
{
    struct tm_buf svg = TM_BUF_INIT(0);
    const char *from, *to;

    tm_slurp(tm_vectors("ob30/simple-jwt.svg"), &svg);
    from = strstr(tm_buf_str(&svg), "eyJ");
    expect(from != NULL);
    to = strchr(from, '"');
    expect(to != NULL);
    expect_sound(tm_slice(from, (size_t)(to - from)));
    expect_int(help_out.proofs[0].key.alg, TM_KEY_RSA);
    expect(!help_out.proofs[0].issuer_bound);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_WARNING);
    for (char *at = (char *)svg.data + (from - tm_buf_str(&svg)); *at != '"'; at++) {
        *at = (char)(*at ^ 1);
        if (help_verify(tm_slice(from, (size_t)(to - from))) == 0 && help_sound())
            tm_claim_failed(__FILE__, __LINE__, "byte %td", at - (char *)svg.data);
        *at = (char)(*at ^ 1);
    }
    tm_buf_free(&svg);
}

static void a_token_of_another_purpose_is_no_credential(void)
{
    static const char *const good[] = { "vc+jwt",    "VC+JWT", "application/vc+jwt",
                                        "vc+ld+jwt", "JWT",    "jwt" };
    static const char *const bad[] = { "kb+jwt", "statuslist+jwt",  "at+jwt", "dc+sd-jwt",
                                       "",       "application/json" };

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        expect_sound(help_jwt(header("EdDSA", good[i], ""), payload(""), 1));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_bad(help_jwt(header("EdDSA", bad[i], ""), payload(""), 1), TM_C_FORMAT_STRUCTURE,
                   TM_FAILED);
    expect_bad(help_jwt("{\"alg\":\"EdDSA\",\"typ\":7}", payload(""), 1), TM_C_FORMAT_STRUCTURE,
               TM_FAILED);
}

static void an_envelope_is_opened(void)
{
    struct tm_slice jwt = help_issue(plain, TM_FORMAT_VC_JWT, 1);
    struct tm_buf text = TM_BUF_INIT(20000);

    tm_buf_printf(&text,
                  "{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                  "\"id\":\"data:application/vc+jwt,%.*s\"}",
                  TM_ARG(jwt));
    expect_sound(tm_buf_slice(&text));
    expect_int(help_out.format, TM_FORMAT_VC_JWT);
    tm_buf_free(&text);
    expect_fails(
        help_verify(tm_str("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\","
                           "\"id\":\"data:text/html,x\"}")),
        TM_E_UNSUPPORTED, &help_err);
    expect_fails(
        help_verify(tm_str("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiableCredential\"}")),
        TM_E_MALFORMED, &help_err);
}

static void a_presentation_of_vc_11_is_of_its_issuer_claim(void)
{
    static const struct {
        const char *claims, *inside;
        bool good;
    } rows[] = {
        { "", "", true },
        { ",\"jti\":\"urn:p:1\"", ",\"id\":\"urn:p:1\"", true },
        { ",\"jti\":\"urn:p:2\"", ",\"id\":\"urn:p:1\"", false },
        { "", ",\"holder\":\"did:x:y\"", false },
        { ",\"exp\":1700000000", "", false },
    };
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };
    char text[1000];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        snprintf(text, sizeof text,
                 "{\"iss\":\"%s\"%s,\"vp\":{\"@context\":[" VC1
                 "],\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":[\"a.b.c\"]%s}}",
                 help_did(1), rows[i].claims, rows[i].inside);
        in.bytes = help_jwt(header("EdDSA", "JWT", ""), text, 1);
        expect_ok(help_verify_in(&in), &help_err);
        if (help_sound() != rows[i].good)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
        expect_int((int64_t)help_out.contained_n, 1);
    }
}

/* A presentation's key is the holder's: no line repeats its name. */
static void no_line_names_the_holder_of_a_presentation(void)
{
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    in.bytes = help_jwt("{\"alg\":\"EdDSA\",\"typ\":\"vp+jwt\",\"kid\":\"did:web:ana.example#k\"}",
                        "{\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],"
                        "\"holder\":\"did:web:ana.example\"}",
                        1);
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_KEY_RESOLVED), TM_UNKNOWN);
    expect(strstr(help_lines(), "key") != NULL);
    expect(strstr(help_lines(), "ana") == NULL);
}

static void a_presentation_as_jwt_answers_nonce_and_aud(void)
{
    char text[2000];
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };

    snprintf(text, sizeof text,
             "{\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],\"holder\":\"%s\","
             "\"nonce\":\"n1\",\"aud\":[\"https://verifier.example\"],"
             "\"verifiableCredential\":[{\"@context\":" VC2
             ",\"type\":\"EnvelopedVerifiableCredential\","
             "\"id\":\"data:application/vc+jwt,a.b.c\"}]}",
             help_did(1));
    in.bytes = help_jwt(header("EdDSA", "vp+jwt", ""), text, 1);
    in.challenge = tm_str("n1");
    in.domain = tm_str("https://verifier.example");
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect_int((int64_t)help_out.contained_n, 1);
    in.challenge = tm_str("n2");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
}

TM_CLAIMS(CLAIM(what_we_issue_we_verify), CLAIM(a_flipped_character_anywhere_is_refused),
          CLAIM(only_signatures_by_public_keys_count), CLAIM(an_empty_signature_is_refused),
          CLAIM(headers_that_demand_more_are_refused), CLAIM(what_is_no_jwt_cannot_be_read),
          CLAIM(a_header_has_a_ceiling), CLAIM(times_of_the_jwt_are_kept),
          CLAIM(iss_must_be_the_issuer), CLAIM(kids_relative_to_iss_are_joined),
          CLAIM(a_key_in_the_header_binds_nobody), CLAIM(vc_11_stands_in_its_claim),
          CLAIM(a_status_list_in_the_claims_is_read), CLAIM(vc_11_claims_mirror_their_members),
          CLAIM(badges_repeat_their_members_in_claims), CLAIM(a_badge_names_one_key),
          CLAIM(the_publishers_badge_is_sound_and_binds_nobody),
          CLAIM(a_token_of_another_purpose_is_no_credential), CLAIM(an_envelope_is_opened),
          CLAIM(a_presentation_of_vc_11_is_of_its_issuer_claim),
          CLAIM(no_line_names_the_holder_of_a_presentation),
          CLAIM(a_presentation_as_jwt_answers_nonce_and_aud))
