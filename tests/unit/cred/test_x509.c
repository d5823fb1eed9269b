/* Certificates: what is read of one, what is none, and where chains end. */
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/x509.h"
#include "tests/lib/expect.h"
#include "tests/lib/seal.h"

#define AT_2026 INT64_C(1795600000000)

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));
static struct tm_err err = TM_ERR_INIT;

static struct tm_x509 cert(const char *name)
{
    struct tm_x509 x;

    expect_ok(tm_x509_read(tm_seal_der(name), &arena, &x, &err), &err);
    return x;
}

static struct tm_x509 make(struct tm_seal_wish wish)
{
    tm_seal_certificate(&wish);
    return cert(wish.name);
}

static void keys_of_every_kind_are_read(void)
{
    static const struct {
        const char *name, *alg;
        enum tm_key_alg want;
        size_t len;
    } rows[] = { { "p256", "ES256", TM_KEY_P256, 33 },
                 { "p384", "ES384", TM_KEY_P384, 49 },
                 { "rsa", "RS256", TM_KEY_RSA, 270 } };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct tm_x509 x = make((struct tm_seal_wish){ .name = rows[i].name, .alg = rows[i].alg });

        expect_int(x.key.alg, rows[i].want);
        expect_int((int64_t)x.key.len, (int64_t)rows[i].len);
    }
}

static void what_a_certificate_says_is_read(void)
{
    struct tm_x509 x = make((struct tm_seal_wish){ .name = "says",
                                                   .organisation = TM_SEAL_ORGANISATION,
                                                   .usage = "critical,nonRepudiation",
                                                   .from_ms = 1600000000000,
                                                   .until_ms = 1700000000000 });

    expect_slice(x.organisation, tm_str(TM_SEAL_ORGANISATION));
    expect_int(x.from_ms, 1600000000000);
    expect_int(x.until_ms, 1700000000000);
    expect(x.signs && !x.ca);
    expect(!tm_x509_valid_at(&x, 1599999999999) && tm_x509_valid_at(&x, 1600000000000));
    expect(tm_x509_valid_at(&x, 1700000000999) && !tm_x509_valid_at(&x, 1700000001000));
    x = make((struct tm_seal_wish){ .name = "says", .ca = true, .usage = "keyCertSign" });
    expect(x.organisation.data == NULL && x.ca && !x.signs);
    x = make((struct tm_seal_wish){ .name = "says", .ca = true, .usage = "digitalSignature" });
    expect(!x.ca && x.signs); /* a CA that may not sign certificates */
    x = make((struct tm_seal_wish){ .name = "says", .organisation = "Lycée" });
    expect(x.organisation.data == NULL);
}

static void what_is_no_certificate_is_refused(void)
{
    static uint8_t large[TM_CERTIFICATE_MAX + 1];
    struct tm_slice der = make((struct tm_seal_wish){ .name = "whole" }).der;
    uint8_t *bytes = malloc(der.len + 1);
    struct tm_x509 x;

    expect(bytes != NULL);
    memcpy(bytes, der.data, der.len);
    bytes[der.len] = 0;
    for (size_t i = 0; i < der.len; i++)
        expect_fails(tm_x509_read(tm_slice(bytes, i), &arena, &x, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_x509_read(tm_slice(bytes, der.len + 1), &arena, &x, &err), TM_E_MALFORMED,
                 &err);
    expect_ok(tm_x509_read(tm_slice(bytes, der.len), &arena, &x, &err), &err);
    expect_fails(tm_x509_read(tm_slice(large, sizeof large), &arena, &x, &err), TM_E_LIMIT, &err);
    expect_fails(tm_x509_read(tm_slice(large, sizeof large - 1), &arena, &x, &err), TM_E_MALFORMED,
                 &err);
    free(bytes);
}

static const struct tm_json *json(const char *text)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;

    expect_ok(tm_json_parse(tm_str(text), &limits, &arena, &doc, &err), &err);
    return doc.root;
}

static void a_header_holds_one_to_eight_certificates(void)
{
    static const char *const bad[] = {
        "null", "[]", "{}", "[1]", "[\"AAAA\"]", "[\"?\"]", "[\"\"]"
    };
    const char *object;
    struct tm_x509 *certs;
    size_t n;

    make((struct tm_seal_wish){ .name = "many" });
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_fails(tm_x509_read_x5c(json(bad[i]), &arena, &certs, &n, &err), TM_E_MALFORMED,
                     &err);
    expect_fails(tm_x509_read_x5c(NULL, &arena, &certs, &n, &err), TM_E_MALFORMED, &err);
#define FOUR "many", "many", "many", "many"
    object = tm_arena_printf(&arena, "{%s}", tm_seal_x5c(FOUR, FOUR, NULL));
    expect_ok(tm_x509_read_x5c(tm_json_get(json(object), "x5c"), &arena, &certs, &n, &err), &err);
    expect_int((int64_t)n, TM_X509_CHAIN_MAX);
    expect_slice(certs[7].der, tm_seal_der("many"));
    object = tm_arena_printf(&arena, "{%s}", tm_seal_x5c(FOUR, FOUR, "many", NULL));
    expect_fails(tm_x509_read_x5c(tm_json_get(json(object), "x5c"), &arena, &certs, &n, &err),
                 TM_E_LIMIT, &err);
}

/* ---- chains ---- */

static const char *why;

static enum tm_x509_end ends(const char *leaf, const char *between, const char *anchor,
                             int64_t at_ms)
{
    struct tm_x509 certs[2] = { cert(leaf), cert(between == NULL ? leaf : between) };
    struct tm_x509 end = cert(anchor);
    enum tm_x509_end out;

    expect_ok(tm_x509_ends_at(certs, between == NULL ? 1 : 2, &end, at_ms, &out, &why, &err), &err);
    expect((out == TM_X509_BAD) == (why != NULL));
    return out;
}

static void make_chain(void)
{
    make((struct tm_seal_wish){ .name = "root", .ca = true, .usage = "keyCertSign,cRLSign" });
    make((struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "root" });
    make((struct tm_seal_wish){ .name = "end", .issuer = "middle" });
}

static void a_chain_ends_at_any_ca_above_and_at_itself(void)
{
    make_chain();
    expect_int(ends("end", "middle", "root", AT_2026), TM_X509_ENDS);
    expect_int(ends("end", "middle", "middle", AT_2026), TM_X509_ENDS);
    expect_int(ends("end", NULL, "middle", AT_2026), TM_X509_ENDS);
    expect_int(ends("end", NULL, "end", AT_2026), TM_X509_ENDS);
}

static void a_chain_with_a_gap_or_another_top_ends_elsewhere(void)
{
    struct tm_x509 certs[1], end;
    enum tm_x509_end out;

    make_chain();
    make((struct tm_seal_wish){ .name = "stranger", .ca = true });
    expect_int(ends("end", NULL, "root", AT_2026), TM_X509_ASIDE);
    expect_int(ends("end", "middle", "stranger", AT_2026), TM_X509_ASIDE);
    expect_int(ends("end", "stranger", "root", AT_2026), TM_X509_ASIDE);
    /* the same name over another key */
    certs[0] = cert("end");
    make((struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "root" });
    end = cert("middle");
    expect_ok(tm_x509_ends_at(certs, 1, &end, AT_2026, &out, &why, &err), &err);
    expect_int(out, TM_X509_ENDS); /* made anew under the same key */
    expect_int(ends("root", NULL, "middle", AT_2026), TM_X509_ASIDE);
}

static void every_certificate_is_valid_at_the_time_asked_for(void)
{
    make_chain();
    make((struct tm_seal_wish){ .name = "short", .ca = true, .until_ms = 1700000000000 });
    make((struct tm_seal_wish){ .name = "under short", .issuer = "short" });
    expect_int(ends("under short", NULL, "short", 1700000000000), TM_X509_ENDS);
    expect_int(ends("under short", NULL, "short", 1700000001000), TM_X509_BAD);
    expect_int(ends("end", NULL, "middle", 1577836799000), TM_X509_BAD); /* 2019 */
    expect_int(ends("end", NULL, "end", 1577836799000), TM_X509_BAD);
}

static void only_a_ca_vouches_for_others(void)
{
    make((struct tm_seal_wish){ .name = "plain" });
    make((struct tm_seal_wish){ .name = "under plain", .issuer = "plain" });
    expect_int(ends("under plain", NULL, "plain", AT_2026), TM_X509_BAD);
    make((struct tm_seal_wish){ .name = "no signer", .ca = true, .usage = "digitalSignature" });
    make((struct tm_seal_wish){ .name = "under no signer", .issuer = "no signer" });
    expect_int(ends("under no signer", NULL, "no signer", AT_2026), TM_X509_BAD);
    make((struct tm_seal_wish){ .name = "root", .ca = true });
    make((struct tm_seal_wish){ .name = "end entity", .issuer = "root" });
    make((struct tm_seal_wish){ .name = "under end entity", .issuer = "end entity" });
    expect_int(ends("under end entity", "end entity", "root", AT_2026), TM_X509_BAD);
}

static void a_flipped_bit_of_a_certificate_never_ends_at_its_ca(void)
{
    struct tm_x509 changed, root;
    struct tm_slice der;
    uint8_t *bytes;
    enum tm_x509_end out;

    make_chain();
    der = tm_seal_der("end");
    root = cert("middle");
    bytes = malloc(der.len);
    expect(bytes != NULL);
    memcpy(bytes, der.data, der.len);
    for (size_t i = 0; i < der.len * 8; i++) {
        bytes[i / 8] ^= (uint8_t)(1u << i % 8);
        if (tm_x509_read(tm_slice(bytes, der.len), &arena, &changed, &err) == 0) {
            expect_ok(tm_x509_ends_at(&changed, 1, &root, AT_2026, &out, &why, &err), &err);
            if (out == TM_X509_ENDS)
                tm_claim_failed(__FILE__, __LINE__, "bit %zu of byte %zu", i % 8, i / 8);
        }
        bytes[i / 8] ^= (uint8_t)(1u << i % 8);
        if (i % 512 == 0)
            tm_arena_reset(&arena);
    }
    free(bytes);
}

TM_CLAIMS(CLAIM(keys_of_every_kind_are_read), CLAIM(what_a_certificate_says_is_read),
          CLAIM(what_is_no_certificate_is_refused), CLAIM(a_header_holds_one_to_eight_certificates),
          CLAIM(a_chain_ends_at_any_ca_above_and_at_itself),
          CLAIM(a_chain_with_a_gap_or_another_top_ends_elsewhere),
          CLAIM(every_certificate_is_valid_at_the_time_asked_for),
          CLAIM(only_a_ca_vouches_for_others),
          CLAIM(a_flipped_bit_of_a_certificate_never_ends_at_its_ca))
