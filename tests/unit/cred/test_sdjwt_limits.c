/* SD-JWTs, and everything hostile: flipped, cut, too many, too deep, and too little memory. */
#include <stdlib.h>

#include "tests/unit/cred/sd_help.h"

static void a_flipped_character_anywhere_is_refused(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",{\"y\":\"z\"}]");
    const char *cred =
        sd_printf("%s~%s~",
                  sd_issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s}",
                                      sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
                  d);
    char *text = strdup(sd_printf(
        "%s%s", cred, sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_ED25519, 9))));
    size_t len = strlen(text), good = 0;

    expect(help_verify(tm_slice(text, len)) == 0 && help_sound());
    for (unsigned bit = 0; bit < 8; bit++) {
        for (size_t i = 0; i < len; i++) {
            text[i] = (char)(text[i] ^ (1 << bit));
            good += help_verify(tm_slice(text, len)) == 0 && help_sound();
            text[i] = (char)(text[i] ^ (1 << bit));
        }
    }
    expect_int((int64_t)good, 0);
    for (size_t i = 1; i < len; i++) /* cut anywhere: only at a ~ does a presentation end */
        if (help_verify(tm_slice(text, i)) == 0 && help_sound())
            expect(text[i - 1] == '~');
    free(text);
}

static void what_is_no_sd_jwt_cannot_be_read(void)
{
    static uint8_t waves[3000], dots[1002];
    static const char *const bad[] = {
        "~", "~~", "a~", "a.b~", "e30.e30.~", "e30.e30.e30~x", "~e30.e30.e30", ".~.~.", "{}~"
    };

    memset(waves, '~', sizeof waves);
    memset(dots, '.', sizeof dots);
    dots[1001] = '~';
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (help_verify(tm_str(bad[i])) == 0)
            tm_claim_failed(__FILE__, __LINE__, "%s was read", bad[i]);
    expect_fails(help_verify(tm_slice(waves, sizeof waves)), TM_E_LIMIT, &help_err);
    expect_fails(help_verify(tm_slice(dots, sizeof dots)), TM_E_MALFORMED, &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~a.b.c", sd_issued("")))), TM_E_MALFORMED,
                 &help_err);
    expect_fails(help_verify(tm_str(sd_printf("%s~%s", sd_issued(""), sd_disclosure("[\"s\",1]")))),
                 TM_E_MALFORMED, &help_err); /* the last ~ was forgotten */
}

/* `n` disclosures of as many digests. */
static const char *many(size_t n)
{
    struct tm_buf digests = TM_BUF_INIT(TM_MIB(1)), all = TM_BUF_INIT(TM_MIB(1));
    const char *text;

    for (size_t i = 0; i < n; i++) {
        const char *d = sd_disclosure(sd_printf("[\"s\",\"c%zu\",%zu]", i, i));

        tm_buf_printf(&digests, "%s\"%s\"", i == 0 ? "" : ",", sd_digest(TM_SD_SHA256, d));
        tm_buf_printf(&all, "%s~", d);
    }
    text = sd_printf("%s~%s", sd_issued(sd_printf(",\"_sd\":[%s]", tm_buf_str(&digests))),
                     tm_buf_str(&all));
    tm_buf_free(&digests);
    tm_buf_free(&all);
    return text;
}

static void both_sides_of_each_limit(void)
{
    char *deep = malloc(200);
    const char *d, *text;

    sd_expect_sound(many(TM_DISCLOSURES_MAX));
    expect_fails(help_verify(tm_str(many(TM_DISCLOSURES_MAX + 1))), TM_E_LIMIT, &help_err);
    for (size_t depth = 60; depth <= 64; depth++) { /* array of salt and value: one level more */
        memset(deep, '[', depth - 1);
        memset(deep + depth - 1, ']', depth - 1);
        deep[2 * (depth - 1)] = 0;
        d = sd_disclosure(sd_printf("[\"s\",\"x\",%s]", deep));
        text = sd_printf("%s~%s~",
                         sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d);
        sd_expect_sound(text);
        text = sd_printf(
            "%s~%s~", sd_issued(sd_printf(",\"o\":{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, d))),
            d);
        if (depth < 64)
            sd_expect_sound(text);
        else
            expect_fails(help_verify(tm_str(text)), TM_E_LIMIT, &help_err);
    }
    free(deep);
}

/* One disclosure of as many numbers, or of as long a text, as one may be. */
static const char *filled(size_t numbers, size_t letters)
{
    struct tm_buf value = TM_BUF_INIT(TM_MIB(2));
    const char *d;

    tm_buf_put_str(&value, letters > 0 ? "\"" : "[0");
    for (size_t i = 0; i < letters; i++)
        tm_buf_put_u8(&value, 'x');
    for (size_t i = 1; i < numbers; i++)
        tm_buf_put_str(&value, ",0");
    tm_buf_put_str(&value, letters > 0 ? "\"" : "]");
    d = sd_disclosure(sd_printf("[\"s\",\"x\",%s]", tm_buf_str(&value)));
    tm_buf_free(&value);
    return sd_printf("%s~%s~",
                     sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))), d);
}

static void size_and_values_are_those_of_a_credential(void)
{
    size_t others = 1 + 2 * 3 + 2; /* the object, three claims, one more and its array */
    size_t fixed = strlen(filled(0, 3)) - 4;
    size_t letters = (TM_CREDENTIAL_BYTES_MAX - fixed) / 4 * 3;

    sd_expect_sound(filled(TM_JSON_NODES_MAX - others, 0));
    expect_fails(help_verify(tm_str(filled(TM_JSON_NODES_MAX - others + 1, 0))), TM_E_LIMIT,
                 &help_err);
    sd_expect_sound(filled(0, letters));
    expect(strlen(filled(0, letters)) + 4 > TM_CREDENTIAL_BYTES_MAX);
    expect_fails(help_verify(tm_str(filled(0, letters + 3))), TM_E_LIMIT, &help_err);
}

/* Each disclosure holds the digest of the next: as deep as documents go, and one deeper. */
static void chains_of_disclosures_end(void)
{
    for (size_t n = TM_JSON_DEPTH_MAX - 1; n <= TM_JSON_DEPTH_MAX; n++) {
        struct tm_buf all = TM_BUF_INIT(TM_MIB(1));
        const char *d = sd_disclosure("[\"s\",\"end\",1]");
        const char *text;

        tm_buf_printf(&all, "%s~", d);
        for (size_t i = 0; i < n; i++) {
            d = sd_disclosure(
                sd_printf("[\"s\",\"in\",{\"_sd\":[\"%s\"]}]", sd_digest(TM_SD_SHA256, d)));
            tm_buf_printf(&all, "%s~", d);
        }
        text = sd_printf("%s~%s",
                         sd_issued(sd_printf(",\"_sd\":[\"%s\"]", sd_digest(TM_SD_SHA256, d))),
                         tm_buf_str(&all));
        tm_buf_free(&all);
        if (n < TM_JSON_DEPTH_MAX)
            sd_expect_sound(text);
        else
            expect_fails(help_verify(tm_str(text)), TM_E_LIMIT, &help_err);
    }
}

static void a_disclosure_is_used_once(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",[1,2,3]]");
    struct tm_buf more = TM_BUF_INIT(TM_MIB(1));

    tm_buf_put_str(&more, ",\"o\":[0");
    for (int i = 0; i < 2000; i++)
        tm_buf_printf(&more, ",{\"_sd\":[\"%s\"]}", sd_digest(TM_SD_SHA256, d));
    tm_buf_put_u8(&more, ']');
    sd_expect_why(sd_printf("%s~%s~", sd_issued(tm_buf_str(&more)), d), "at two places");
    tm_buf_free(&more);
}

/* Memory that gives out, wherever, is our failure: never a verdict. */
static void too_little_memory_is_no_verdict(void)
{
    const char *d = sd_disclosure("[\"s\",\"x\",{\"y\":\"z\"}]");
    const char *cred = sd_printf(
        "%s~%s~",
        sd_issued(sd_printf(",\"_sd\":[\"%s\"],\"cnf\":{\"jwk\":%s},\"status\":{\"status_list\":"
                            "{\"idx\":1,\"uri\":\"https://l.example/1\"}}",
                            sd_digest(TM_SD_SHA256, d), sd_jwk(TM_KEY_ED25519, 9))),
        d);
    const char *text =
        sd_printf("%s%s", cred, sd_binding(cred, "n", "a", SD_IAT_S, sd_secret(TM_KEY_ED25519, 9)));
    struct tm_verify_in in = { .bytes = tm_str(text), .at_ms = AT_2026 };
    size_t room = 0, failed = 0;
    int r = TM_E_NOMEM;

    for (; r != 0; room += 16) {
        struct tm_arena arena = TM_ARENA_INIT(room);
        struct tm_err err = TM_ERR_INIT;

        memset(&help_out, 0, sizeof help_out);
        r = tm_verify(&in, &arena, &help_out, &err);
        if (r != 0)
            expect_int(r, TM_E_NOMEM);
        else if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "with %zu bytes: %s", room, help_lines());
        failed += r != 0;
        tm_arena_free(&arena);
    }
    tm_note("sound with %zu bytes, refused with %zu smaller ones", room - 16, failed);
    expect(failed > 100);
}

TM_CLAIMS(CLAIM(a_flipped_character_anywhere_is_refused), CLAIM(what_is_no_sd_jwt_cannot_be_read),
          CLAIM(both_sides_of_each_limit), CLAIM(size_and_values_are_those_of_a_credential),
          CLAIM(chains_of_disclosures_end), CLAIM(a_disclosure_is_used_once),
          CLAIM(too_little_memory_is_no_verdict))
