/* Token Status Lists: every size of entry, the order of bits, the token around the list, bombs. */
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

#include "node/base/encode.h"
#include "node/cred/inflate.h"
#include "node/cred/tokenstatus.h"
#include "tests/unit/cred/sd_help.h"

#define URI    "https://school.example/statuslists/1"
#define IAT_S  1795000000
#define AT_MS  AT_2026
#define SCHOOL "https://school.example"

static struct tm_buf entries = TM_BUF_INIT(TM_MIB(32));
static struct tm_token_status list;

static const char *packed(const uint8_t *bytes, size_t len)
{
    uLongf room = compressBound(len);
    uint8_t *out = malloc(room);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(32));
    const char *kept;

    expect(out != NULL && compress2(out, &room, bytes, len, 9) == Z_OK);
    tm_base64url_put(&text, tm_slice(out, room));
    free(out);
    kept = sd_printf("%s", tm_buf_str(&text));
    tm_buf_free(&text);
    return kept;
}

static const char *payload(const char *lst, unsigned bits, const char *more)
{
    return sd_printf("{\"iss\":\"%s\",\"sub\":\"" URI
                     "\",\"iat\":%d,\"exp\":1900000000,\"ttl\":43200,"
                     "\"status_list\":{\"bits\":%u,\"lst\":\"%s\"}%s}",
                     sd_did(TM_KEY_P256, 1), IAT_S, bits, lst, more);
}

static const char *token(const char *payload_text)
{
    return sd_jwt(sd_printf("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"kid\":\"%s\"}",
                            sd_method(TM_KEY_P256, 1)),
                  payload_text, sd_secret(TM_KEY_P256, 1));
}

static void published(void *ctx, struct tm_slice issuer, struct tm_slice method,
                      void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    if (tm_slice_is(issuer, SCHOOL) && tm_slice_is(method, ctx))
        found(found_ctx, &sd_secret(TM_KEY_P256, 1)->key);
}

static int open_for(const char *text, const char *issuer, const char *published_as)
{
    struct tm_token_status_in in = { .text = tm_str(text),
                                     .issuer = tm_str(issuer),
                                     .at_ms = AT_MS,
                                     .keys = { published, (void *)(uintptr_t)published_as } };

    tm_arena_reset(&help_arena);
    tm_buf_reset(&entries);
    help_err = (struct tm_err)TM_ERR_INIT;
    return tm_token_status_open(&in, &help_arena, &entries, &list, &help_err);
}

static int open_text(const char *text)
{
    return open_for(text, NULL, NULL);
}

static enum tm_outcome worst(void)
{
    enum tm_outcome o = TM_PASSED;

    for (const struct tm_check *c = list.checks.first; c != NULL; c = c->next)
        if (c->outcome < o)
            o = c->outcome;
    return list.proof_n == 1 ? o : o < TM_UNKNOWN ? o : TM_UNKNOWN;
}

/* Says what does not pass, of one code. */
static enum tm_outcome outcome_of(enum tm_check_code code)
{
    enum tm_outcome o = TM_PASSED + 1;

    for (const struct tm_check *c = list.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome < o)
            o = c->outcome;
    return o;
}

static void bits_are_counted_from_the_least(void)
{
    static const uint8_t one[] = { 0xb9, 0xa3 }, two[] = { 0xc9, 0x44, 0xf9 };
    static const uint8_t want_one[] = { 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1 };
    static const uint8_t want_two[] = { 1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3 };
    unsigned value;

    expect_ok(open_text(token(payload(packed(one, sizeof one), 1, ""))), &help_err);
    for (size_t i = 0; i < 16; i++) {
        expect(tm_token_status_get(tm_buf_slice(&entries), list.bits, i, &value));
        expect_int(value, want_one[i]);
    }
    expect(!tm_token_status_get(tm_buf_slice(&entries), list.bits, 16, &value));
    expect_ok(open_text(token(payload(packed(two, sizeof two), 2, ""))), &help_err);
    for (size_t i = 0; i < 12; i++) {
        expect(tm_token_status_get(tm_buf_slice(&entries), list.bits, i, &value));
        expect_int(value, want_two[i]);
    }
    expect(!tm_token_status_get(tm_buf_slice(&entries), list.bits, 12, &value));
    expect(!tm_token_status_get(tm_buf_slice(&entries), list.bits, UINT64_MAX, &value));
}

static void every_size_of_entry_is_read(void)
{
    uint8_t bytes[64];
    unsigned value;

    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(i * 37 + 11);
    for (unsigned bits = 1; bits <= 8; bits *= 2) {
        size_t n = sizeof bytes * 8 / bits;

        expect_ok(open_text(token(payload(packed(bytes, sizeof bytes), bits, ""))), &help_err);
        expect_int(list.bits, bits);
        expect_int((int64_t)entries.len, sizeof bytes);
        for (size_t i = 0; i < n; i++) {
            unsigned want = 0;

            for (unsigned b = 0; b < bits; b++)
                want |= (unsigned)(bytes[(i * bits + b) / 8] >> ((i * bits + b) % 8) & 1) << b;
            expect(tm_token_status_get(tm_buf_slice(&entries), bits, i, &value));
            expect_int(value, want);
        }
        expect(!tm_token_status_get(tm_buf_slice(&entries), bits, n, &value));
    }
}

static void a_sound_token_says_what_it_is(void)
{
    expect_ok(open_text(token(payload(packed((const uint8_t *)"\1", 1), 1, ""))), &help_err);
    expect_int(worst(), TM_PASSED);
    expect(tm_slice_is(list.uri, URI));
    expect(tm_slice_is(list.issuer, sd_did(TM_KEY_P256, 1)));
    expect_int(list.issued_ms, IAT_S * INT64_C(1000));
    expect_int(list.expires_ms, INT64_C(1900000000000));
    expect_int(list.ttl_s, 43200);
    expect(list.proof->issuer_bound);
}

static void a_token_without_iss_is_of_the_credentials_issuer(void)
{
    const char *body = sd_printf("{\"sub\":\"" URI "\",\"iat\":%d,\"status_list\":"
                                 "{\"bits\":1,\"lst\":\"%s\"}}",
                                 IAT_S, packed((const uint8_t *)"\1", 1));
    const char *text =
        sd_jwt("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"kid\":\"" SCHOOL "#1\"}", body,
               sd_secret(TM_KEY_P256, 1));

    expect_ok(open_for(text, SCHOOL, SCHOOL "#1"), &help_err);
    expect_int(worst(), TM_PASSED);
    expect(tm_slice_is(list.issuer, SCHOOL) && list.proof->issuer_bound);
    expect_int(list.expires_ms, TM_TIME_NONE);
    expect_int(list.ttl_s, 0);
    expect_ok(open_for(text, "https://other.example", SCHOOL "#1"), &help_err);
    expect_int(outcome_of(TM_C_KEY_RESOLVED), TM_UNKNOWN);
    expect_int(worst(), TM_UNKNOWN);
}

static void each_fault_of_the_token_is_its_own(void)
{
    const char *lst = packed((const uint8_t *)"\1", 1);
    static const struct {
        const char *header, *body;
        enum tm_check_code code;
        enum tm_outcome outcome;
    } bad[] = {
        { "\"typ\":\"JWT\"", "\"sub\":\"" URI "\",\"iat\":1", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { "\"x\":1", "\"sub\":\"" URI "\",\"iat\":1", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"iat\":1", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"sub\":\"here\",\"iat\":1", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\"", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\",\"iat\":1,\"ttl\":0", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\",\"iat\":1,\"ttl\":\"1\"", TM_C_FORMAT_STRUCTURE, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\",\"iat\":1900000000", TM_C_PROOF_DATES, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\",\"iat\":1,\"exp\":2", TM_C_PROOF_DATES, TM_FAILED },
        { NULL, "\"sub\":\"" URI "\",\"iat\":1,\"nbf\":1900000000", TM_C_PROOF_DATES, TM_FAILED },
        { "\"typ\":\"statuslist+jwt\",\"crit\":[\"exp\"]", "\"sub\":\"" URI "\",\"iat\":1",
          TM_C_PROOF_SUITE, TM_FAILED },
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const char *header =
            sd_printf("{\"alg\":\"ES256\",\"kid\":\"%s\",%s}", sd_method(TM_KEY_P256, 1),
                      bad[i].header == NULL ? "\"typ\":\"statuslist+jwt\"" : bad[i].header);
        const char *body =
            sd_printf("{%s,\"status_list\":{\"bits\":1,\"lst\":\"%s\"}}", bad[i].body, lst);

        expect_ok(open_text(sd_jwt(header, body, sd_secret(TM_KEY_P256, 1))), &help_err);
        if (outcome_of(bad[i].code) != bad[i].outcome || worst() > TM_UNKNOWN)
            tm_claim_failed(__FILE__, __LINE__, "row %zu", i);
    }
}

static void what_holds_no_list_cannot_be_read(void)
{
    static const char *const bad[] = {
        "{}",
        "{\"status_list\":[]}",
        "{\"status_list\":{\"bits\":1}}",
        "{\"status_list\":{\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":3,\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":0,\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":-1,\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":16,\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":\"1\",\"lst\":\"eNpjBAAAAgAC\"}}",
        "{\"status_list\":{\"bits\":1,\"lst\":\"\"}}",
        "{\"status_list\":{\"bits\":1,\"lst\":\"eNpjBAAAAgAC=\"}}",
        "{\"status_list\":{\"bits\":1,\"lst\":\"eNpjBAAAAgAD\"}}",   /* checksum */
        "{\"status_list\":{\"bits\":1,\"lst\":\"eNpjBAAAAg\"}}",     /* cut off */
        "{\"status_list\":{\"bits\":1,\"lst\":\"eNpjBAAAAgACAA\"}}", /* a byte behind */
        "{\"status_list\":{\"bits\":1,\"lst\":\"H4sIAAAAAAACA2MEABvfBaUBAAAA\"}}", /* gzip */
    };

    expect_ok(open_text(token("{\"status_list\":{\"bits\":1,\"lst\":\"eNpjBAAAAgAC\"}}")),
              &help_err);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (open_text(token(bad[i])) != TM_E_MALFORMED || entries.len != 0)
            tm_claim_failed(__FILE__, __LINE__, "row %zu", i);
    expect_fails(open_text("a.b.c"), TM_E_MALFORMED, &help_err);
}

static void a_bomb_ends_at_the_ceiling(void)
{
    static uint8_t zeros[TM_STATUS_TOKEN_OUT_MAX + 1];

    expect_ok(open_text(token(payload(packed(zeros, TM_STATUS_TOKEN_OUT_MAX), 1, ""))), &help_err);
    expect_int((int64_t)entries.len, (int64_t)TM_STATUS_TOKEN_OUT_MAX);
    expect_fails(open_text(token(payload(packed(zeros, TM_STATUS_TOKEN_OUT_MAX + 1), 1, ""))),
                 TM_E_LIMIT, &help_err);
    expect_int((int64_t)entries.len, 0);
}

static void a_token_has_a_ceiling(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(16));
    size_t n = TM_STATUS_TOKEN_MAX / 3 * 4;

    tm_buf_put_str(&text, "e30.");
    for (size_t i = 0; i < n + 8; i++)
        tm_buf_put_u8(&text, 'A');
    tm_buf_put_str(&text, ".e30");
    expect_fails(open_text(tm_buf_str(&text)), TM_E_LIMIT, &help_err);
    tm_buf_free(&text);
}

static void a_flipped_character_anywhere_is_refused(void)
{
    char *text = strdup(token(payload(packed((const uint8_t *)"\xb9\xa3", 2), 1, "")));
    size_t len = strlen(text);

    for (unsigned bit = 0; bit < 7; bit++) {
        for (size_t i = 0; i < len; i++) {
            text[i] = (char)(text[i] ^ (1 << bit));
            if (text[i] != 0 && open_text(text) == 0 && worst() > TM_UNKNOWN)
                tm_claim_failed(__FILE__, __LINE__, "bit %u of byte %zu", bit, i);
            text[i] = (char)(text[i] ^ (1 << bit));
        }
    }
    expect(open_text(text) == 0 && worst() == TM_PASSED);
    free(text);
}

static void what_is_written_is_read_again(void)
{
    static struct tm_buf written = TM_BUF_INIT(TM_MIB(1)), text = TM_BUF_INIT(TM_MIB(1));
    uint8_t bitmap[512];
    unsigned value;

    for (size_t i = 0; i < sizeof bitmap; i++)
        bitmap[i] = (uint8_t)(i * 151 + 7);
    for (unsigned bits = 1; bits <= 8; bits *= 2) {
        unsigned set = bits == 1 ? TM_TOKEN_INVALID : (1u << bits) - 2; /* 2 of two bits */
        struct tm_token_status_list with = { .uri = TM_LIT(URI),
                                             .issuer = tm_str(sd_did(TM_KEY_P256, 1)),
                                             .method = tm_str(sd_method(TM_KEY_P256, 1)),
                                             .secret = sd_secret(TM_KEY_P256, 1),
                                             .issued_ms = IAT_S * INT64_C(1000),
                                             .expires_ms = INT64_C(1900000000000),
                                             .ttl_s = 43200,
                                             .bits = bits };

        tm_buf_reset(&written);
        tm_buf_reset(&text);
        expect_ok(tm_token_status_from_bitmap(&written, tm_slice(bitmap, sizeof bitmap), bits, set,
                                              &help_err),
                  &help_err);
        expect_int((int64_t)written.len, (int64_t)(sizeof bitmap * bits));
        with.entries = tm_buf_slice(&written);
        expect_ok(tm_token_status_sign(&with, &text, &help_err), &help_err);
        expect_ok(open_text(tm_buf_str(&text)), &help_err);
        expect_int(worst(), TM_PASSED);
        expect(tm_slice_is(list.uri, URI) && list.proof->issuer_bound);
        expect_int(list.issued_ms, with.issued_ms);
        expect_int(list.expires_ms, with.expires_ms);
        expect_int(list.ttl_s, 43200);
        expect_int(list.bits, bits);
        for (size_t i = 0; i < sizeof bitmap * 8; i++) {
            expect(tm_token_status_get(tm_buf_slice(&entries), bits, i, &value));
            expect_int(value, bitmap[i / 8] & (0x80 >> i % 8) ? set : 0);
        }
        expect(!tm_token_status_get(tm_buf_slice(&entries), bits, sizeof bitmap * 8, &value));
    }
    tm_buf_free(&written);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(bits_are_counted_from_the_least), CLAIM(every_size_of_entry_is_read),
          CLAIM(a_sound_token_says_what_it_is),
          CLAIM(a_token_without_iss_is_of_the_credentials_issuer),
          CLAIM(each_fault_of_the_token_is_its_own), CLAIM(what_holds_no_list_cannot_be_read),
          CLAIM(a_bomb_ends_at_the_ceiling), CLAIM(a_token_has_a_ceiling),
          CLAIM(a_flipped_character_anywhere_is_refused), CLAIM(what_is_written_is_read_again))
