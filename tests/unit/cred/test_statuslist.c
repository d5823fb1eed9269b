/* Bitstring status lists against lists that others encoded, and what must be refused. */
#include <jansson.h>

#include "node/base/hash.h"
#include "node/cred/json.h"
#include "node/cred/statuslist.h"
#include "tests/lib/expect.h"

#define OUT_MAX TM_MIB(16)

static json_t *vectors(void)
{
    json_t *doc = json_load_file(tm_vectors("bitstring-status-list/lists.json"), 0, NULL);

    expect(doc != NULL);
    return doc;
}

static int decode(const json_t *v, unsigned size, struct tm_buf *out, struct tm_err *err)
{
    *out = (struct tm_buf)TM_BUF_INIT(OUT_MAX);
    return tm_statuslist_decode(out, tm_str(json_string_value(json_object_get(v, "encodedList"))),
                                true, size, err);
}

static unsigned value_at(const struct tm_buf *bits, unsigned size, uint64_t i)
{
    unsigned v = 0;

    for (unsigned b = 0; b < size; b++)
        v = v << 1 | (bits->data[(i * size + b) / 8] >> (7 - (i * size + b) % 8) & 1u);
    return v;
}

static void check_probes(const json_t *v, unsigned size, const struct tm_buf *bits)
{
    size_t i;
    json_t *probe;

    json_array_foreach(json_object_get(v, "probes"), i, probe)
    {
        json_int_t at = json_integer_value(json_array_get(probe, 0));

        expect_int(value_at(bits, size, (uint64_t)at),
                   json_integer_value(json_array_get(probe, 1)));
    }
}

static void lists_of_the_reference_library_are_read(void)
{
    json_t *doc = vectors(), *v;
    struct tm_err err = TM_ERR_INIT;
    size_t i;

    json_array_foreach(json_object_get(doc, "valid"), i, v)
    {
        char hex[TM_HEX_SIZE];
        struct tm_hash h;
        struct tm_buf bits;

        expect_ok(decode(v, 1, &bits, &err), &err);
        expect_int((int64_t)bits.len, json_integer_value(json_object_get(v, "bytes")));
        tm_sha256(tm_buf_slice(&bits), &h);
        expect_str(tm_hash_hex(&h, hex),
                   json_string_value(json_object_get(v, "sha256OfBitstring")));
        check_probes(v, 1, &bits);
        tm_buf_free(&bits);
    }
    expect_int((int64_t)i, 9);
    json_decref(doc);
}

static void two_bits_an_entry_are_read(void)
{
    json_t *doc = vectors();
    struct tm_err err = TM_ERR_INIT;
    struct tm_buf bits;

    expect_ok(decode(json_object_get(doc, "statusSize2"), 2, &bits, &err), &err);
    check_probes(json_object_get(doc, "statusSize2"), 2, &bits);
    tm_buf_free(&bits);
    json_decref(doc);
}

static void what_is_no_list_is_refused(void)
{
    json_t *doc = vectors(), *v;
    size_t i, refused = 0;

    json_array_foreach(json_object_get(doc, "invalid"), i, v)
    {
        const char *wanted = json_string_value(json_object_get(v, "error"));
        struct tm_err err = TM_ERR_INIT;
        struct tm_buf bits;
        int r;

        if (json_object_get(v, "statusListIndex") != NULL)
            continue; /* index-*: an index past its list: the view's and the credential's business */
        r = decode(v, 1, &bits, &err);
        if (r == 0)
            tm_claim_failed(__FILE__, __LINE__, "%s was read",
                            json_string_value(json_object_get(v, "name")));
        if (strcmp(wanted, "STATUS_LIST_LENGTH_ERROR") == 0)
            expect_int(r, TM_E_MISMATCH);
        tm_buf_free(&bits);
        refused++;
    }
    expect_int((int64_t)refused, 11);
    json_decref(doc);
}

static void a_list_comes_back_as_it_was(void)
{
    static uint8_t bits[TM_STATUS_LENGTH_MIN / 8];
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), back = TM_BUF_INIT(sizeof bits);
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof bits; i += 7)
        bits[i] = (uint8_t)(i * 31);
    expect_ok(tm_statuslist_encode(&text, tm_slice(bits, sizeof bits), &err), &err);
    expect_ok(tm_statuslist_decode(&back, tm_buf_slice(&text), true, 1, &err), &err);
    expect_slice(tm_buf_slice(&back), tm_slice(bits, sizeof bits));
    tm_buf_reset(&back);
    back.max--;
    expect_fails(tm_statuslist_decode(&back, tm_buf_slice(&text), true, 1, &err), TM_E_LIMIT, &err);
    tm_buf_free(&text);
    tm_buf_free(&back);
}

static void one_entry_too_few_is_refused(void)
{
    static uint8_t bits[TM_STATUS_LENGTH_MIN / 8 - 1];
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1)), back = TM_BUF_INIT(OUT_MAX);
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_statuslist_encode(&text, tm_slice(bits, sizeof bits), &err), &err);
    expect_fails(tm_statuslist_decode(&back, tm_buf_slice(&text), true, 1, &err), TM_E_MISMATCH,
                 &err);
    tm_buf_free(&text);
    tm_buf_free(&back);
}

static void the_credential_holds_the_list_and_its_dates(void)
{
    static uint8_t bits[TM_STATUS_LENGTH_MIN / 8] = { 0x80 };
    struct tm_status_credential with = { .list = TM_LIT("https://x.example/status-lists/1"),
                                         .issuer = TM_LIT("did:web:x.example"),
                                         .purpose = TM_PURPOSE_SUSPENSION,
                                         .status_size = 1,
                                         .bits = bits,
                                         .bits_len = sizeof bits,
                                         .valid_from_ms = 0,
                                         .valid_until_ms = 86400000 };
    const struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    const struct tm_json *subject;
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect_ok(tm_status_credential_put(&text, &with, &err), &err);
    expect_ok(tm_json_parse(tm_buf_slice(&text), &limits, &arena, &doc, &err), &err);
    subject = tm_json_get(doc.root, "credentialSubject");
    expect(tm_json_has(tm_json_get(doc.root, "type"), "BitstringStatusListCredential"));
    expect(tm_json_str_is(tm_json_get(doc.root, "validUntil"), "1970-01-02T00:00:00Z"));
    expect(tm_json_str_is(tm_json_get(subject, "statusPurpose"), "suspension"));
    expect(tm_json_get(subject, "encodedList") != NULL);
    tm_arena_free(&arena);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(lists_of_the_reference_library_are_read), CLAIM(two_bits_an_entry_are_read),
          CLAIM(what_is_no_list_is_refused), CLAIM(a_list_comes_back_as_it_was),
          CLAIM(one_entry_too_few_is_refused), CLAIM(the_credential_holds_the_list_and_its_dates))
