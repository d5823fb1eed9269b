/* Hex, base64, base58 and member ids: known answers, and one spelling only. */
#include <stdio.h>

#include "node/base/encode.h"
#include "node/base/id.h"
#include "node/base/rng.h"
#include "tests/lib/expect.h"

typedef void putter(struct tm_buf *out, struct tm_slice bytes);
typedef int getter(struct tm_buf *out, struct tm_slice text, struct tm_err *err);

static void known_answer(putter *put, getter *get, struct tm_slice bytes, const char *text)
{
    struct tm_buf out = TM_BUF_INIT(4096), back = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    put(&out, bytes);
    expect_str(tm_buf_str(&out), text);
    expect_ok(get(&back, tm_buf_slice(&out), &err), &err);
    expect_slice(tm_buf_slice(&back), bytes);
    tm_buf_free(&out);
    tm_buf_free(&back);
}

static void refused(getter *get, const char *text)
{
    struct tm_buf out = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    expect_fails(get(&out, tm_str(text), &err), TM_E_MALFORMED, &err);
    expect_int((int64_t)out.len, 0);
    tm_buf_free(&out);
}

static void rfc4648_examples_hold(void)
{
    known_answer(tm_base64_put, tm_base64_get, TM_LIT(""), "");
    known_answer(tm_base64_put, tm_base64_get, TM_LIT("f"), "Zg==");
    known_answer(tm_base64_put, tm_base64_get, TM_LIT("fo"), "Zm8=");
    known_answer(tm_base64_put, tm_base64_get, TM_LIT("foo"), "Zm9v");
    known_answer(tm_base64_put, tm_base64_get, TM_LIT("foobar"), "Zm9vYmFy");
    known_answer(tm_base64url_put, tm_base64url_get, TM_LIT("fo"), "Zm8");
    known_answer(tm_base64url_put, tm_base64url_get, TM_LIT("\xfb\xff\xfe"), "-__-");
    known_answer(tm_hex_put, tm_hex_get, TM_LIT("\x00\xff\x1a"), "00ff1a");
}

static void base58_keeps_leading_zeros(void)
{
    known_answer(tm_base58_put, tm_base58_get, TM_LIT("Hello World!"), "2NEpo7TZRRrLZSi2U");
    known_answer(tm_base58_put, tm_base58_get, TM_LIT("\x00\x00\x28\x7f\xb4\xcd"), "11233QC4");
    known_answer(tm_base58_put, tm_base58_get, TM_LIT(""), "");
}

static void each_byte_string_has_one_spelling(void)
{
    refused(tm_base64_get, "Zg=");
    refused(tm_base64_get, "Zh==");
    refused(tm_base64_get, "Zg==\n");
    refused(tm_base64_get, "Z===");
    refused(tm_base64url_get, "Zm8=");
    refused(tm_base64url_get, "Zm9");
    refused(tm_base64url_get, "Zm+v");
    refused(tm_base64url_get, "Z");
    refused(tm_hex_get, "0g");
    refused(tm_hex_get, "000");
    refused(tm_base58_get, "0");
    refused(tm_base58_get, "l");
}

static void random_bytes_come_back(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_note("seed 1");
    tm_rng_seed(&state, 1, "encode");
    rng = tm_rng_of(&state);
    for (size_t len = 0; len < 200; len++) {
        struct tm_buf text = TM_BUF_INIT(1024), back = TM_BUF_INIT(1024);
        struct tm_err err = TM_ERR_INIT;
        uint8_t raw[200] = { 0 };

        tm_rng_fill(&rng, raw, len);
        tm_base58_put(&text, tm_slice(raw, len));
        expect_ok(tm_base58_get(&back, tm_buf_slice(&text), &err), &err);
        expect_slice(tm_buf_slice(&back), tm_slice(raw, len));
        tm_buf_reset(&text);
        tm_buf_reset(&back);
        tm_base64url_put(&text, tm_slice(raw, len));
        expect_ok(tm_base64url_get(&back, tm_buf_slice(&text), &err), &err);
        expect_slice(tm_buf_slice(&back), tm_slice(raw, len));
        tm_buf_free(&text);
        tm_buf_free(&back);
    }
}

static void each_alphabet_of_base64_has_its_64_characters(void)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static const char *const last[] = { "+/", "-_" };
    static getter *const gets[] = { tm_base64_get, tm_base64url_get };

    for (int a = 0; a < 2; a++) {
        for (int c = 0; c < 256; c++) {
            bool good = c != 0 && (strchr(letters, c) != NULL || strchr(last[a], c) != NULL);

            for (int at = 0; at < 80; at++) {
                struct tm_buf out = TM_BUF_INIT(128);
                struct tm_err err = TM_ERR_INIT;
                char text[81], why[64];

                for (int i = 0; i < 80; i += 8)      /* long enough for every way of decoding */
                    memcpy(text + i, "QUJDREVG", 9); /* ABCDEF */
                text[at] = (char)c;
                snprintf(why, sizeof why, "base64: bad character at offset %d", at);
                if (a == 0 && c == '=' && at == 79)
                    continue; /* padding */
                expect_int(gets[a](&out, tm_slice(text, 80), &err), good ? 0 : TM_E_MALFORMED);
                expect_int((int64_t)out.len, good ? 60 : 0);
                if (!good)
                    expect_str(err.text, why);
                tm_buf_free(&out);
            }
        }
    }
}

/* Long enough that every way of decoding has a part of it, at every place. */
static void base64_finds_a_bad_character_wherever_it_stands(void)
{
    static const char bad[] = "=+/ \x7f\x80\xff@[`{:,.^";
    struct tm_buf good = TM_BUF_INIT(256);
    uint8_t raw[110];

    for (size_t i = 0; i < sizeof raw; i++)
        raw[i] = (uint8_t)(i * 151);
    tm_base64url_put(&good, tm_slice(raw, sizeof raw));
    for (size_t at = 0; at < good.len; at++) {
        for (size_t c = 0; c < sizeof bad; c++) { /* its NUL too */
            struct tm_buf out = TM_BUF_INIT(256);
            struct tm_err err = TM_ERR_INIT;
            char why[64];
            uint8_t kept = good.data[at];

            good.data[at] = (uint8_t)bad[c];
            snprintf(why, sizeof why, "base64: bad character at offset %zu", at);
            expect_fails(tm_base64url_get(&out, tm_buf_slice(&good), &err), TM_E_MALFORMED, &err);
            expect_str(err.text, why);
            expect_int((int64_t)out.len, 0);
            good.data[at] = kept;
            tm_buf_free(&out);
        }
    }
    tm_buf_free(&good);
}

static void base58_is_bounded(void)
{
    struct tm_buf long_text = TM_BUF_INIT(8192), out = TM_BUF_INIT(8192);
    struct tm_err err = TM_ERR_INIT;

    for (int i = 0; i < 4000; i++)
        tm_buf_put_u8(&long_text, 'z');
    expect_fails(tm_base58_get(&out, tm_buf_slice(&long_text), &err), TM_E_LIMIT, &err);
    tm_buf_reset(&long_text);
    for (int i = 0; i < TM_BASE58_BYTES_MAX; i++)
        tm_buf_put_u8(&long_text, '1'); /* as many zero bytes as there may be, and one byte more */
    tm_buf_put_u8(&long_text, 'z');
    expect_fails(tm_base58_get(&out, tm_buf_slice(&long_text), &err), TM_E_LIMIT, &err);
    long_text.len--;
    expect_ok(tm_base58_get(&out, tm_buf_slice(&long_text), &err), &err);
    tm_buf_reset(&out);
    tm_buf_put_u8(&long_text, 'z');
    tm_base58_put(&out, tm_slice(long_text.data, TM_BASE58_BYTES_MAX + 1));
    expect_int(out.fault, TM_E_LIMIT);
    tm_buf_free(&long_text);
    tm_buf_free(&out);
}

static void member_ids_come_back_and_begin_zqm(void)
{
    char text[TM_ID_TEXT_SIZE];
    struct tm_err err = TM_ERR_INIT;
    struct tm_id id, back;

    memset(id.b, 0xab, sizeof id.b);
    tm_id_text(&id, text);
    expect(strncmp(text, "zQm", 3) == 0);
    expect_ok(tm_id_parse(tm_str(text), &back, &err), &err);
    expect(tm_id_eq(&id, &back));
    text[5] = text[5] == 'a' ? 'b' : 'a';
    expect_ok(tm_id_parse(tm_str(text), &back, &err), &err);
    expect(!tm_id_eq(&id, &back));
    expect_fails(tm_id_parse(tm_slice(text, 46), &back, &err), TM_E_MALFORMED, &err);
    text[0] = 'Q';
    expect_fails(tm_id_parse(tm_str(text), &back, &err), TM_E_MALFORMED, &err);
}

static void decimals_have_one_spelling_and_a_ceiling(void)
{
    static const char *const bad[] = { "",   "00", "01", "-1",  "+1",
                                       " 1", "1 ", "1a", "0x1", "18446744073709551616" };
    uint64_t v = 77;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect(!tm_decimal_exact(tm_str(bad[i]), UINT64_MAX, &v));
    expect(!tm_decimal_exact(TM_LIT("256"), 255, &v));
    expect(!tm_decimal_exact(TM_LIT("5"), 3, &v));
    expect(!tm_decimal_exact(TM_LIT("1"), 0, &v));
    expect(v == 77);
    expect(tm_decimal_exact(TM_LIT("255"), 255, &v) && v == 255);
    expect(tm_decimal_exact(TM_LIT("0"), 0, &v) && v == 0);
    expect(tm_decimal_exact(TM_LIT("18446744073709551615"), UINT64_MAX, &v) && v == UINT64_MAX);
}

TM_CLAIMS(CLAIM(rfc4648_examples_hold), CLAIM(base58_keeps_leading_zeros),
          CLAIM(each_byte_string_has_one_spelling), CLAIM(random_bytes_come_back),
          CLAIM(base64_finds_a_bad_character_wherever_it_stands), CLAIM(base58_is_bounded),
          CLAIM(decimals_have_one_spelling_and_a_ceiling),
          CLAIM(member_ids_come_back_and_begin_zqm),
          CLAIM(each_alphabet_of_base64_has_its_64_characters))
