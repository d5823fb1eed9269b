/* SD-JWTs: key binding, and a presentation that is one. Step 10 of docs/verification.md. */
#include <stdio.h>

#include "tests/unit/cred/sd_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static const char *bound_credential(void)
{
    return sd_printf("%s~",
                     sd_issued(sd_printf(",\"cnf\":{\"jwk\":%s}", sd_jwk(TM_KEY_ED25519, 9))));
}

static enum tm_outcome asked(const char *text, const char *challenge, const char *domain)
{
    struct tm_verify_in in = { .bytes = tm_str(text),
                               .at_ms = AT_2026,
                               .challenge = tm_str(challenge),
                               .domain = tm_str(domain) };

    expect_ok(help_verify_in(&in), &help_err);
    expect(help_out.proof_n == 1);
    return help_outcome(TM_C_HOLDER_BOUND);
}

static void the_holder_answers_the_challenge(void)
{
    const struct tm_secret *holder = sd_secret(TM_KEY_ED25519, 9);
    const char *cred = bound_credential();
    const char *kb = sd_binding(cred, "n1", "https://v.example", SD_IAT_S, holder);
    const char *text = sd_printf("%s%s", cred, kb);

    expect_int(asked(text, "n1", "https://v.example"), TM_PASSED);
    expect(help_sound());
    expect_int(asked(text, NULL, NULL), TM_PASSED); /* one that is there is always checked */
    expect_int(asked(text, "n2", NULL), TM_FAILED);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
    expect_int(asked(text, "n1", "https://w.example"), TM_FAILED);
    expect_int(help_outcome(TM_C_PROOF_DOMAIN), TM_FAILED);
    expect_int(asked(cred, "n1", NULL), TM_FAILED); /* asked for, and none is there */
    expect_int(asked(cred, NULL, "https://v.example"), TM_FAILED);
    expect_int(asked(cred, NULL, NULL), TM_PASSED + 1); /* not asked for: nothing is said */
    expect(help_sound());
}

static void a_key_binding_for_anything_else_is_refused(void)
{
    const struct tm_secret *holder = sd_secret(TM_KEY_ED25519, 9);
    const char *d = sd_disclosure("[\"s\",\"x\",1]");
    const char *cred =
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s}",
                                      sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
                  d);
    const char *less = sd_printf("%.*s~", (int)strcspn(cred, "~"), cred);
    const char *kb = sd_binding(cred, "n", "a", SD_IAT_S, holder);
    const char *good = sd_printf("{\"iat\":%d,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
                                 SD_IAT_S, sd_digest(TM_SD_SHA256, cred));
    static const struct {
        const char *header, *payload;
        enum tm_outcome outcome;
    } bad[] = {
        { "{\"alg\":\"EdDSA\"}", NULL, TM_FAILED },
        { "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}", NULL, TM_FAILED },
        { "{\"alg\":\"none\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"HS256\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"ES256\",\"typ\":\"kb+jwt\"}", NULL, TM_FAILED },
        { "{\"alg\":\"ES512\",\"typ\":\"kb+jwt\"}", NULL, TM_UNKNOWN },
        { "{\"alg\":\"EdDSA\",\"typ\":\"kb+jwt\",\"crit\":[\"x\"],\"x\":1}", NULL, TM_FAILED },
        { NULL, "{\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1900000000,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
          TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":1,\"aud\":\"a\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"sd_hash\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"aud\":\"a\",\"x\":\"%s\"}", TM_FAILED },
        { NULL, "{\"iat\":1795000000,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s=\"}",
          TM_FAILED },
        { NULL, "{\"iat\":1,\"exp\":2,\"nonce\":\"n\",\"aud\":\"a\",\"sd_hash\":\"%s\"}",
          TM_FAILED },
    };

    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_PASSED);
    expect_int(asked(sd_printf("%s%s", less, kb), "n", "a"), TM_FAILED); /* other disclosures */
    kb = sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_ED25519, 8));
    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_FAILED);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char payload[300];

        snprintf(payload, sizeof payload, "%s", good);
        if (bad[i].payload != NULL) {
            char *hole;

            snprintf(payload, sizeof payload, "%s", bad[i].payload);
            hole = strstr(payload, "%s");
            memmove(hole + 43, hole + 2, strlen(hole + 2) + 1);
            memcpy(hole, sd_digest(TM_SD_SHA256, cred), 43);
        }
        kb =
            sd_jwt(bad[i].header == NULL ? "{\"alg\":\"EdDSA\",\"typ\":\"kb+jwt\"}" : bad[i].header,
                   payload, holder);
        if (asked(sd_printf("%s%s", cred, kb), NULL, NULL) != bad[i].outcome)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
    }
}

/* As bound_credential(), the holder named by the did:jwk of Ed25519 key 5. */
static const char *bound_to_jwk(const char *more)
{
    const char *jwk = sd_jwk(TM_KEY_ED25519, 5);
    const char *did = sd_printf(
        "did:jwk:%s", sd_disclosure(sd_printf("%.*s%s}", (int)strlen(jwk) - 1, jwk, more)));

    return sd_printf("%s~", sd_issued(sd_printf(",\"cnf\":{\"kid\":\"%s\"}", did)));
}

static void a_key_of_the_holder_for_another_use_binds_nothing(void)
{
    const struct tm_secret *secret = sd_secret(TM_KEY_ED25519, 5);
    const char *text = bound_to_jwk(",\"use\":\"sig\"");

    expect_int(
        asked(sd_printf("%s%s", text, sd_binding(text, "n", "a", SD_IAT_S, secret)), "n", "a"),
        TM_PASSED);
    text = bound_to_jwk(",\"use\":\"enc\"");
    expect_int(
        asked(sd_printf("%s%s", text, sd_binding(text, "n", "a", SD_IAT_S, secret)), "n", "a"),
        TM_FAILED);
}

static void the_holder_is_named_by_key_alone(void)
{
    static const struct {
        const char *cnf;
        enum tm_outcome outcome;
    } rows[] = {
        { "{\"kid\":\"did:web:x.example#1\"}", TM_UNKNOWN },
        { "{\"jkt\":\"x\"}", TM_UNKNOWN },
        { "{}", TM_UNKNOWN },
        { "{\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}}", TM_FAILED },
        { "{\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}", TM_UNKNOWN },
        { "{\"jwk\":7}", TM_FAILED },
        { "{\"kid\":\"did:key:xyz\"}", TM_FAILED },
    };
    const char *cred = sd_printf(
        "%s~", sd_issued(sd_printf(",\"cnf\":{\"kid\":\"%s\"}", sd_method(TM_KEY_P384, 3))));
    const char *kb = sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_P384, 3));

    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_PASSED);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        cred = sd_printf("%s~", sd_issued(sd_printf(",\"cnf\":%s", rows[i].cnf)));
        kb = sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_ED25519, 9));
        if (asked(sd_printf("%s%s", cred, kb), "n", "a") != rows[i].outcome)
            tm_claim_failed(__FILE__, __LINE__, "row %zu: %s", i, help_lines());
    }
    cred = sd_printf("%s~", sd_issued(""));
    kb = sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_ED25519, 9));
    expect_int(asked(sd_printf("%s%s", cred, kb), "n", "a"), TM_FAILED);
}

static void a_presentation_can_be_an_sd_jwt(void)
{
    const char *header = sd_printf("{\"alg\":\"EdDSA\",\"typ\":\"vp+sd-jwt\",\"kid\":\"%s\"}",
                                   sd_method(TM_KEY_ED25519, 9));
    const char *body = sd_printf("{\"@context\":[" VC2 "],\"type\":[\"VerifiablePresentation\"],"
                                 "\"holder\":\"%s\",\"nonce\":\"n\",\"aud\":\"a\"}",
                                 sd_did(TM_KEY_ED25519, 9));
    const char *vp = sd_printf("%s~", sd_jwt(header, body, sd_secret(TM_KEY_ED25519, 9)));
    struct tm_verify_in in = {
        .at_ms = AT_2026, .presentation = true, .challenge = tm_str("n"), .domain = tm_str("a")
    };

    in.bytes = tm_str(vp);
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    in.bytes =
        tm_str(sd_printf("{\"@context\":" VC2 ",\"type\":\"EnvelopedVerifiablePresentation\","
                         "\"id\":\"data:application/vp+sd-jwt,%s\"}",
                         vp));
    expect_ok(help_verify_in(&in), &help_err);
    expect(help_sound());
    in.challenge = tm_str("m");
    expect_ok(help_verify_in(&in), &help_err);
    expect_int(help_outcome(TM_C_PROOF_CHALLENGE), TM_FAILED);
    in.bytes = tm_str(sd_printf("%s~", sd_issued("")));
    expect_fails(help_verify_in(&in), TM_E_UNSUPPORTED, &help_err);
}

TM_CLAIMS(CLAIM(the_holder_answers_the_challenge),
          CLAIM(a_key_binding_for_anything_else_is_refused),
          CLAIM(a_key_of_the_holder_for_another_use_binds_nothing),
          CLAIM(the_holder_is_named_by_key_alone), CLAIM(a_presentation_can_be_an_sd_jwt))
