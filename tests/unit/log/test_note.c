/* Signed notes: form, keys, lines, limits. */
#include <stdio.h>

#include "node/base/encode.h"
#include "node/log/note.h"
#include "tests/lib/expect.h"

#define DASH "\xe2\x80\x94 "

static struct tm_ed25519_pair pair_of(uint8_t n)
{
    uint8_t seed[32] = { n };
    struct tm_ed25519_pair pair;

    tm_ed25519_from_seed(seed, &pair);
    return pair;
}

/* "text", an empty line, and `lines` plain signatures of keys of one name. */
static void make_note(struct tm_buf *out, struct tm_slice text, unsigned lines)
{
    tm_buf_put_slice(out, text);
    tm_buf_put_u8(out, '\n');
    for (unsigned i = 0; i < lines; i++) {
        struct tm_ed25519_pair pair = pair_of((uint8_t)(i + 1));

        tm_note_sign(out, text, TM_LIT("example.com/a"), TM_NOTE_ED25519, 0, &pair);
    }
}

static void expect_refused(struct tm_slice bytes, int code)
{
    struct tm_note note = { .sig_count = 77 };
    struct tm_err err = TM_ERR_INIT;

    expect_fails(tm_note_parse(bytes, &note, &err), code, &err);
    expect_int((int64_t)note.sig_count, 77); /* written on success only */
}

static void a_note_comes_back_and_verifies(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(1), other = pair_of(2);
    struct tm_note_key plain = { TM_LIT("a.example"), TM_NOTE_ED25519, pair.public_key };
    struct tm_note_key cosig = { TM_LIT("a.example"), TM_NOTE_COSIGNATURE, pair.public_key };
    struct tm_note_key stranger = { TM_LIT("a.example"), TM_NOTE_ED25519, other.public_key };
    struct tm_slice text = TM_LIT("one\n\ntwo\n\n\nthree\n");
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;
    uint64_t time_s = 5;

    tm_buf_put_slice(&out, text);
    tm_buf_put_u8(&out, '\n');
    tm_note_sign(&out, text, plain.name, TM_NOTE_ED25519, 0, &pair);
    tm_note_sign(&out, text, plain.name, TM_NOTE_COSIGNATURE, 1767225600, &pair);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_slice(note.text, text);
    expect_int((int64_t)note.sig_count, 2);
    expect_ok(tm_note_verify(&note, &plain, &time_s, &err), &err);
    expect_int((int64_t)time_s, 5); /* a plain signature has no time */
    expect_ok(tm_note_verify(&note, &cosig, &time_s, &err), &err);
    expect_int((int64_t)time_s, 1767225600);
    expect_fails(tm_note_verify(&note, &stranger, NULL, &err), TM_E_NOTFOUND, &err);
    plain.name = TM_LIT("b.example");
    expect_fails(tm_note_verify(&note, &plain, NULL, &err), TM_E_NOTFOUND, &err);
    tm_buf_free(&out);
}

static void the_text_may_lie_in_the_buffer_that_is_written(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_note_key key = { TM_LIT("a.example"), TM_NOTE_COSIGNATURE, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    tm_buf_put_str(&out, "text\n\n");
    tm_note_sign(&out, tm_slice(out.data, 5), key.name, key.alg, 1, &pair);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_ok(tm_note_verify(&note, &key, NULL, &err), &err);
    tm_buf_free(&out);
}

static void other_forms_are_refused(void)
{
#define SIG "AAAAAAA="
    static const char *const bad[] = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n" DASH "a " SIG "\n",
        "text\n\n" DASH "a " SIG,            /* no newline at the end */
        "text\n\n" DASH "a " SIG "\n\n",     /* the last empty line separates */
        "text\n\n" DASH "a " SIG "\nmore\n", /* a line that is none */
        "text\n\n- a " SIG "\n",             /* no em dash */
        "text\n\n" DASH " " SIG "\n",        /* no name */
        "text\n\n" DASH "a\n",               /* no signature */
        "text\n\n" DASH "a \n",
        "text\n\n" DASH "a+b " SIG "\n",
        "text\n\n" DASH "a b " SIG "\n",
        "text\n\n" DASH "a\xc2\xa0z " SIG "\n",     /* a no-break space */
        "text\n\n" DASH "a\xe3\x80\x80z " SIG "\n", /* an ideographic space */
        "text\n\n" DASH "a AAAAAA==\n",             /* a key id alone */
        "text\n\n" DASH "a AAAAAAB=\n",             /* stray bits */
        "text\n\n" DASH "a AAAAAAA\n",              /* no padding */
        "text\n\n" DASH "a  " SIG "\n",
        "text\n\n" DASH "a " SIG " \n",
        "text\n\n" DASH "a " SIG "\r\n",
        "te\txt\n\n" DASH "a " SIG "\n",
        "te\x7fxt\n\n" DASH "a\xff " SIG "\n", /* not UTF-8 */
        "te\xc0\x80xt\n\n" DASH "a " SIG "\n",
    };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (tm_note_parse(tm_str(bad[i]), &note, &err) != TM_E_MALFORMED)
            tm_claim_failed(__FILE__, __LINE__, "form %zu is taken", i);
    expect_refused(TM_LIT("te\0xt\n\n" DASH "a " SIG "\n"), TM_E_MALFORMED);
    expect_ok(tm_note_parse(TM_LIT("text\n\n" DASH "a " SIG "\n"), &note, &err), &err);
    expect_ok(tm_note_parse(TM_LIT("\n\n" DASH "\xc3\xa8 " SIG "\n"), &note, &err), &err);
    expect_slice(note.text, TM_LIT("\n"));
}

static void sixteen_lines_are_read_and_one_more_refused(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(TM_NOTE_SIGS_MAX);
    struct tm_note_key key = { TM_LIT("example.com/a"), TM_NOTE_ED25519, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    make_note(&out, TM_LIT("text\n"), TM_NOTE_SIGS_MAX);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_ok(tm_note_verify(&note, &key, NULL, &err), &err);
    tm_note_sign(&out, TM_LIT("text\n"), key.name, TM_NOTE_ED25519, 0, &pair);
    expect_refused(tm_buf_slice(&out), TM_E_LIMIT);
    tm_buf_free(&out);
}

static void a_note_of_the_largest_size_is_read_and_a_byte_more_refused(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX + 1), text = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_note_key key = { TM_LIT("example.com/a"), TM_NOTE_COSIGNATURE, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;
    size_t line;

    tm_note_sign(&out, TM_LIT(""), key.name, key.alg, 1, &pair);
    line = out.len;
    tm_buf_reset(&out);
    while (text.len < TM_NOTE_BYTES_MAX - line - 2)
        tm_buf_put_u8(&text, 'x');
    tm_buf_put_u8(&text, '\n');
    tm_buf_put_slice(&out, tm_buf_slice(&text));
    tm_buf_put_u8(&out, '\n');
    tm_note_sign(&out, tm_buf_slice(&text), key.name, key.alg, INT64_MAX, &pair);
    expect_int((int64_t)out.len, (int64_t)TM_NOTE_BYTES_MAX);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_ok(tm_note_verify(&note, &key, NULL, &err), &err);
    tm_buf_put_u8(&out, '\n');
    expect_refused(tm_buf_slice(&out), TM_E_LIMIT);
    tm_buf_free(&out);
    tm_buf_free(&text);
}

/* A line of this key, but with this many bytes after the key id. */
static void put_sized_line(struct tm_buf *out, const struct tm_note_key *key, size_t len)
{
    uint8_t blob[4 + 200] = { 0 };
    uint32_t id = tm_note_key_id(key);

    for (int i = 0; i < 4; i++)
        blob[i] = (uint8_t)(id >> (24 - 8 * i));
    tm_buf_put_str(out, DASH);
    tm_buf_put_slice(out, key->name);
    tm_buf_put_u8(out, ' ');
    tm_base64_put(out, tm_slice(blob, 4 + len));
    tm_buf_put_u8(out, '\n');
}

static void a_signature_of_a_known_key_and_another_length_fails_the_note(void)
{
    static const size_t lengths[] = { 1, 63, 65, 71, 72, 73, 76, 77, 200 };
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_note_key key = { TM_LIT("example.com/a"), TM_NOTE_ED25519, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);

        make_note(&out, TM_LIT("text\n"), 1);
        put_sized_line(&out, &key, lengths[i]);
        expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
        expect_int((int64_t)note.sigs[1].blob_len, (int64_t)lengths[i]);
        expect_fails(tm_note_verify(&note, &key, NULL, &err), TM_E_SIGNATURE, &err);
        tm_buf_free(&out);
    }
}

static void a_cosignature_past_2_to_the_63_is_refused(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_note_key key = { TM_LIT("a"), TM_NOTE_COSIGNATURE, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    tm_buf_put_str(&out, "text\n\n");
    tm_note_sign(&out, TM_LIT("text\n"), key.name, key.alg, (uint64_t)INT64_MAX + 1, &pair);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_fails(tm_note_verify(&note, &key, NULL, &err), TM_E_SIGNATURE, &err);
    tm_buf_free(&out);
}

/* No flipped bit leaves a note that says something else and verifies. */
static void every_flipped_bit_is_refused(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_NOTE_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(1);
    struct tm_note_key key = { TM_LIT("a.example"), TM_NOTE_COSIGNATURE, pair.public_key };
    struct tm_err err = TM_ERR_INIT;
    struct tm_note note;

    tm_buf_put_str(&out, "a text\nof lines\n\n");
    tm_note_sign(&out, TM_LIT("a text\nof lines\n"), key.name, key.alg, 1767225600, &pair);
    expect_ok(tm_note_parse(tm_buf_slice(&out), &note, &err), &err);
    expect_ok(tm_note_verify(&note, &key, NULL, &err), &err);
    for (size_t bit = 0; bit < out.len * 8; bit++) {
        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        expect(tm_note_parse(tm_buf_slice(&out), &note, &err) != 0 ||
               tm_note_verify(&note, &key, NULL, &err) != 0);
        out.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    tm_buf_free(&out);
}

static void verifier_keys_have_one_spelling(void)
{
    struct tm_buf good = TM_BUF_INIT(TM_VKEY_BYTES_MAX), bad = TM_BUF_INIT(TM_VKEY_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(3);
    struct tm_note_key key = { TM_LIT("a.example/b"), TM_NOTE_COSIGNATURE, pair.public_key }, back;
    uint8_t bytes[32] = { 77 };
    struct tm_err err = TM_ERR_INIT;

    tm_vkey_put(&good, &key);
    expect_ok(tm_vkey_parse(tm_buf_slice(&good), &back, bytes, &err), &err);
    expect(tm_slice_eq(back.name, key.name) && back.alg == key.alg && back.public_key == bytes);
    expect(memcmp(bytes, pair.public_key, 32) == 0);
    for (size_t len = 0; len < good.len; len++)
        expect_fails(tm_vkey_parse(tm_slice(good.data, len), &back, bytes, &err), TM_E_MALFORMED,
                     &err);
    for (size_t bit = 0; bit < good.len * 8; bit++) {
        tm_buf_reset(&bad);
        tm_buf_put_slice(&bad, tm_buf_slice(&good));
        bad.data[bit / 8] ^= (uint8_t)(1u << bit % 8);
        expect_fails(tm_vkey_parse(tm_buf_slice(&bad), &back, bytes, &err), TM_E_MALFORMED, &err);
    }
    tm_buf_free(&good);
    tm_buf_free(&bad);
}

static void unknown_types_of_keys_are_refused(void)
{
    struct tm_buf out = TM_BUF_INIT(TM_VKEY_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(3);
    uint8_t bytes[32];
    struct tm_err err = TM_ERR_INIT;

    for (unsigned alg = 0; alg < 256; alg++) {
        struct tm_note_key key = { TM_LIT("a"), (enum tm_note_alg)alg, pair.public_key }, back;

        tm_buf_reset(&out);
        tm_vkey_put(&out, &key);
        if (alg == TM_NOTE_ED25519 || alg == TM_NOTE_COSIGNATURE)
            expect_ok(tm_vkey_parse(tm_buf_slice(&out), &back, bytes, &err), &err);
        else
            expect_fails(tm_vkey_parse(tm_buf_slice(&out), &back, bytes, &err), TM_E_MALFORMED,
                         &err);
    }
    tm_buf_free(&out);
}

static void a_verifier_key_has_a_largest_size(void)
{
    struct tm_buf out = TM_BUF_INIT(2 * TM_VKEY_BYTES_MAX);
    struct tm_ed25519_pair pair = pair_of(3);
    char name[TM_VKEY_BYTES_MAX];
    size_t rest = 1 + 8 + 1 + 44; /* after the name */
    struct tm_note_key key = { tm_slice(name, TM_VKEY_BYTES_MAX - rest), TM_NOTE_ED25519,
                               pair.public_key };
    struct tm_note_key back;
    uint8_t bytes[32];
    struct tm_err err = TM_ERR_INIT;

    memset(name, 'n', sizeof name);
    tm_vkey_put(&out, &key);
    expect_int((int64_t)out.len, TM_VKEY_BYTES_MAX);
    expect_ok(tm_vkey_parse(tm_buf_slice(&out), &back, bytes, &err), &err);
    key.name.len++;
    tm_buf_reset(&out);
    tm_vkey_put(&out, &key);
    expect_fails(tm_vkey_parse(tm_buf_slice(&out), &back, bytes, &err), TM_E_LIMIT, &err);
    tm_buf_free(&out);
}

TM_CLAIMS(CLAIM(a_note_comes_back_and_verifies),
          CLAIM(the_text_may_lie_in_the_buffer_that_is_written), CLAIM(other_forms_are_refused),
          CLAIM(sixteen_lines_are_read_and_one_more_refused),
          CLAIM(a_note_of_the_largest_size_is_read_and_a_byte_more_refused),
          CLAIM(a_signature_of_a_known_key_and_another_length_fails_the_note),
          CLAIM(a_cosignature_past_2_to_the_63_is_refused), CLAIM(every_flipped_bit_is_refused),
          CLAIM(verifier_keys_have_one_spelling), CLAIM(unknown_types_of_keys_are_refused),
          CLAIM(a_verifier_key_has_a_largest_size))
