/* Multibase text and Multikeys: known answers, outside vectors, and what is refused. */
#include <jansson.h>

#include "node/base/encode.h"
#include "node/cred/multibase.h"
#include "tests/lib/expect.h"

static void both_ways(char base, struct tm_slice bytes, const char *text)
{
    struct tm_buf out = TM_BUF_INIT(4096), back = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    tm_multibase_put(&out, base, bytes);
    expect_str(tm_buf_str(&out), text);
    expect_ok(tm_multibase_get(&back, tm_str(text), &err), &err);
    expect_slice(tm_buf_slice(&back), bytes);
    tm_buf_free(&out);
    tm_buf_free(&back);
}

static void refused(const char *text, int code)
{
    struct tm_buf out = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    expect_fails(tm_multibase_get(&out, tm_str(text), &err), code, &err);
    expect_int((int64_t)out.len, 0);
    tm_buf_free(&out);
}

static void bases_are_written_and_read(void)
{
    /* Multiformats' own example: "yes mani !" */
    both_ways('z', TM_LIT("yes mani !"), "z7paNL19xttacUY");
    both_ways('u', TM_LIT("yes mani !"), "ueWVzIG1hbmkgIQ");
    both_ways('m', TM_LIT("yes mani !"), "meWVzIG1hbmkgIQ");
    both_ways('m', TM_LIT("f"), "mZg");
    both_ways('m', TM_LIT("foo"), "mZm9v");
    both_ways('z', TM_LIT(""), "z");
    both_ways('u', TM_LIT(""), "u");
    both_ways('m', TM_LIT(""), "m");
}

static void other_spellings_are_refused(void)
{
    refused("", TM_E_MALFORMED);
    refused("f00", TM_E_UNSUPPORTED);
    refused("z0OIl", TM_E_MALFORMED);
    refused("uZg==", TM_E_MALFORMED);
    refused("uZh", TM_E_MALFORMED);
    refused("mZg==", TM_E_MALFORMED);
    refused("mZ", TM_E_MALFORMED);
    refused("mZh", TM_E_MALFORMED);
    refused("m-_", TM_E_MALFORMED);
}

/* ---- keys ---- */

static void key_both_ways(enum tm_multikey_type type, size_t len, uint8_t first, const char *start)
{
    static struct tm_multikey key;
    uint8_t bytes[600];
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    memset(bytes, 0x5a, sizeof bytes);
    bytes[0] = first;
    tm_multikey_put(&text, type, tm_slice(bytes, len));
    expect(tm_slice_starts(tm_buf_slice(&text), tm_str(start)));
    expect_ok(tm_multikey_parse(tm_buf_slice(&text), &key, &err), &err);
    expect_int(key.type, type);
    expect_int(key.base, 'z');
    expect_slice(tm_slice(key.bytes, key.len), tm_slice(bytes, len));
    tm_buf_free(&text);
}

static void every_kind_begins_as_the_table_says(void)
{
    key_both_ways(TM_MULTIKEY_ED25519, 32, 1, "z6Mk");
    key_both_ways(TM_MULTIKEY_P256, 33, 2, "zDnae");
    key_both_ways(TM_MULTIKEY_P384, 49, 3, "z82L");
    key_both_ways(TM_MULTIKEY_X25519, 32, 1, "z6LS");
    key_both_ways(TM_MULTIKEY_RSA, 270, 0x30, "z4MX");
    key_both_ways(TM_MULTIKEY_ED25519_SECRET, 32, 1, "z3u2");
    key_both_ways(TM_MULTIKEY_P256_SECRET, 32, 1, "z42");
    key_both_ways(TM_MULTIKEY_P384_SECRET, 48, 1, "z2fa");
    expect(tm_multikey_is_secret(TM_MULTIKEY_P384_SECRET) &&
           !tm_multikey_is_secret(TM_MULTIKEY_RSA));
    expect_str(tm_multikey_name(TM_MULTIKEY_ED25519), "Ed25519");
}

static int parse_raw(const uint8_t *raw, size_t len, struct tm_err *err)
{
    struct tm_multikey key;
    struct tm_buf text = TM_BUF_INIT(4096);
    int r;

    tm_multibase_put(&text, 'u', tm_slice(raw, len));
    r = tm_multikey_parse(tm_buf_slice(&text), &key, err);
    if (r == 0)
        expect_int(key.base, 'u');
    tm_buf_free(&text);
    return r;
}

static void a_key_of_the_wrong_length_is_refused(void)
{
    static const struct {
        uint8_t prefix[2];
        size_t min, max;
    } rows[] = { { { 0xed, 1 }, 32, 32 },      { { 0x80, 0x24 }, 33, 33 },
                 { { 0x81, 0x24 }, 49, 49 },   { { 0xec, 1 }, 32, 32 },
                 { { 0x85, 0x24 }, 64, 1022 }, { { 0x80, 0x26 }, 32, 32 },
                 { { 0x86, 0x26 }, 32, 32 },   { { 0x87, 0x26 }, 48, 48 } };
    uint8_t raw[TM_MULTIKEY_BYTES_MAX + 8];
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        memset(raw, 2, sizeof raw);
        memcpy(raw, rows[i].prefix, 2);
        expect_fails(parse_raw(raw, 2 + rows[i].min - 1, &err), TM_E_MALFORMED, &err);
        expect_ok(parse_raw(raw, 2 + rows[i].min, &err), &err);
        expect_ok(parse_raw(raw, 2 + rows[i].max, &err), &err);
        expect_fails(parse_raw(raw, 2 + rows[i].max + 1, &err), TM_E_MALFORMED, &err);
    }
}

static void unknown_kinds_and_bases_are_unsupported(void)
{
    uint8_t raw[35] = { 0x80, 0x24, 4 };
    struct tm_multikey key;
    struct tm_err err = TM_ERR_INIT;

    expect_fails(parse_raw(raw, 35, &err), TM_E_MALFORMED, &err); /* an uncompressed point */
    raw[1] = 0x7f;
    expect_fails(parse_raw(raw, 35, &err), TM_E_UNSUPPORTED, &err);
    expect_fails(parse_raw(raw, 1, &err), TM_E_MALFORMED, &err);
    expect_fails(parse_raw(raw, 0, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_multikey_parse(TM_LIT(""), &key, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_multikey_parse(TM_LIT("mgCQ"), &key, &err), TM_E_UNSUPPORTED, &err);
    expect_fails(tm_multikey_parse(TM_LIT("zOO"), &key, &err), TM_E_MALFORMED, &err);
}

static void a_text_longer_than_any_key_is_refused(void)
{
    struct tm_multikey key;
    struct tm_err err = TM_ERR_INIT;
    char text[3000];

    memset(text, '2', sizeof text);
    text[0] = 'z';
    expect_fails(tm_multikey_parse(tm_slice(text, 2048), &key, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_multikey_parse(tm_slice(text, sizeof text), &key, &err), TM_E_MALFORMED, &err);
}

static void check_did(const char *did, enum tm_multikey_type type, size_t len)
{
    struct tm_multikey key;
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;

    expect(strncmp(did, "did:key:", 8) == 0);
    expect_ok(tm_multikey_parse(tm_str(did + 8), &key, &err), &err);
    expect_int(key.type, type);
    expect_int((int64_t)key.len, (int64_t)len);
    tm_multikey_put(&text, key.type, tm_slice(key.bytes, key.len));
    expect_str(tm_buf_str(&text), did + 8);
    tm_buf_free(&text);
}

static json_t *load(const char *relative)
{
    json_error_t why;
    json_t *all = json_load_file(tm_vectors(relative), 0, &why);

    if (all == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", relative, why.text);
    return all;
}

static void did_key_vectors_are_read_and_written(void)
{
    json_t *all = load("did-key/ed25519-x25519.json"), *row;
    const char *did;
    size_t n = 0;

    json_object_foreach(all, did, row)
    {
        check_did(did, TM_MULTIKEY_ED25519, 32);
        n++;
    }
    json_decref(all);
    all = load("did-key/nist-curves.json");
    json_object_foreach(all, did, row)
    {
        if (strncmp(did, "did:key:zDn", 11) == 0)
            check_did(did, TM_MULTIKEY_P256, 33);
        else if (strncmp(did, "did:key:z82", 11) == 0)
            check_did(did, TM_MULTIKEY_P384, 49);
        else
            continue; /* P-521, which no suite here uses */
        n++;
    }
    json_decref(all);
    tm_note("%zu keys", n);
    expect(n >= 5);
}

TM_CLAIMS(CLAIM(bases_are_written_and_read), CLAIM(other_spellings_are_refused),
          CLAIM(every_kind_begins_as_the_table_says), CLAIM(a_key_of_the_wrong_length_is_refused),
          CLAIM(unknown_kinds_and_bases_are_unsupported),
          CLAIM(a_text_longer_than_any_key_is_refused), CLAIM(did_key_vectors_are_read_and_written))
