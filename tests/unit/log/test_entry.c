/* Entries: every type there and back, every row's bounds, and what is void. */
#include "node/log/entry.h"

#include <jansson.h>

#include "node/base/encode.h"
#include "node/log/entry_fields.h"
#include "node/log/indices.h"
#include "tests/lib/expect.h"
#include "tests/unit/log/sample.h"

#define ROUNDS 200

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
static struct tm_buf raw = TM_BUF_INIT(TM_MIB(1));

static void fresh(void)
{
    tm_arena_reset(&arena);
    tm_buf_reset(&raw);
}

static void random_entries_come_back_the_same(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_err err = TM_ERR_INIT;

    tm_rng_seed(&state, sample_seed(), "entries");
    rng = tm_rng_of(&state);
    for (int t = TM_ENTRY_UNKNOWN + 1; t < TM_ENTRY_TYPE_COUNT; t++)
        for (int i = 0; i < ROUNDS; i++) {
            struct tm_buf again = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
            struct tm_entry e, back;

            fresh();
            sample_entry(&rng, &arena, (enum tm_entry_type)t, &e);
            expect_ok(tm_entry_encode(&e, &raw, &err), &err);
            expect_ok(tm_entry_decode(tm_buf_slice(&raw), &arena, &back, &err), &err);
            expect_int(back.type, t);
            expect_int(back.time_ms, e.time_ms);
            expect_ok(tm_entry_encode(&back, &again, &err), &err);
            expect_slice(tm_buf_slice(&again), tm_buf_slice(&raw));
            tm_buf_free(&again);
        }
}

static void the_wire_form_is_pinned(void)
{
    static const char want[] = "86"
                               "a26174"
                               "cf0000018bcfe56800"
                               "a6726561736f6e"
                               "a772657469726564"
                               "a3726566"
                               "07"
                               "a474696d65"
                               "cd03e8"
                               "a474797065"
                               "ae6973737565725f6b65795f656e64"
                               "a176"
                               "01";
    struct tm_buf hex = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    fresh();
    tm_entry_init(&e, TM_ENTRY_ISSUER_KEY_END);
    e.time_ms = 1000;
    e.u.issuer_key_end.at_ms = 1700000000000;
    e.u.issuer_key_end.ref = 7;
    e.u.issuer_key_end.reason = TM_KEY_RETIRED;
    expect_ok(tm_entry_encode(&e, &raw, &err), &err);
    tm_hex_put(&hex, tm_buf_slice(&raw));
    expect_str(tm_buf_str(&hex), want);
    tm_buf_free(&hex);
}

static void rows_are_sorted_and_no_name_is_common(void)
{
    for (int t = TM_ENTRY_UNKNOWN + 1; t < TM_ENTRY_TYPE_COUNT; t++) {
        const struct tm_shape *s = &tm_shapes[t];

        expect(s->n > 0);
        for (size_t i = 0; i < s->n; i++) {
            expect(i == 0 || strcmp(s->rows[i - 1].name, s->rows[i].name) < 0);
            for (size_t k = 0; k < tm_shape_common.n; k++)
                expect(strcmp(s->rows[i].name, tm_shape_common.rows[k].name) != 0);
        }
    }
}

/* ---- raw maps, to say what no encoder of ours would -------------------------------------------- */

struct kv {
    const char *key;
    struct tm_slice value; /* ready msgpack; .data NULL leaves the key out */
};

static struct tm_slice map_of(const struct kv *kv, size_t n)
{
    size_t there = 0;

    tm_buf_reset(&raw);
    for (size_t i = 0; i < n; i++)
        there += kv[i].value.data != NULL;
    tm_buf_put_u8(&raw, (uint8_t)(0x80 | there));
    for (size_t i = 0; i < n; i++) {
        if (kv[i].value.data == NULL)
            continue;
        tm_buf_put_u8(&raw, (uint8_t)(0xa0 | strlen(kv[i].key)));
        tm_buf_put_str(&raw, kv[i].key);
        tm_buf_put_slice(&raw, kv[i].value);
    }
    return tm_buf_slice(&raw);
}

#define B(s)                                                                                       \
    {                                                                                              \
        (const uint8_t *)(s), sizeof(s) - 1                                                        \
    } /* msgpack, as an initializer */
#define M(s) ((struct tm_slice)B(s))
static const struct kv update[] = {
    { "indices", B("\xc4\x02\x03\x00") },
    { "list", B("\xaahttp://a/l") },
    { "time", B("\x01") },
    { "type", B("\xadstatus_update") },
    { "v", B("\x01") },
    { "value", B("\x01") },
};
#define UPDATE_N (sizeof update / sizeof update[0])

static int decode_with(const char *key, struct tm_slice value, struct tm_entry *e,
                       struct tm_err *err)
{
    struct kv kv[UPDATE_N];

    tm_arena_reset(&arena);
    memcpy(kv, update, sizeof kv);
    for (size_t i = 0; i < UPDATE_N; i++)
        if (strcmp(kv[i].key, key) == 0)
            kv[i].value = value;
    return tm_entry_decode(map_of(kv, UPDATE_N), &arena, e, err);
}

static void missing_and_wrongly_typed_fields_are_named(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    expect_ok(decode_with("", TM_SLICE_EMPTY, &e, &err), &err);
    expect_int(e.u.status_update.value, 1);
    for (size_t i = 0; i < UPDATE_N; i++) {
        expect_fails(decode_with(update[i].key, TM_SLICE_EMPTY, &e, &err), TM_E_MALFORMED, &err);
        expect(strstr(err.text, update[i].key) != NULL);
        expect_fails(decode_with(update[i].key, M("\xc0"), &e, &err), TM_E_MALFORMED, &err);
        expect(strstr(err.text, update[i].key) != NULL);
    }
}

static void a_void_status_update_still_names_its_list(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    expect_fails(decode_with("value", M("\xcd\x01\x00"), &e, &err), TM_E_MALFORMED, &err);
    expect_int(e.type, TM_ENTRY_STATUS_UPDATE);
    expect_slice(e.u.status_update.list, TM_LIT("http://a/l"));
    expect_fails(decode_with("list",
                             M("\xa3"
                               "a b"),
                             &e, &err),
                 TM_E_MALFORMED, &err);
    expect_int(e.type, TM_ENTRY_STATUS_UPDATE);
    expect(e.u.status_update.list.data == NULL);
    /* a version of tomorrow, and bytes that fail the scan */
    expect_fails(decode_with("v", M("\x02"), &e, &err), TM_E_MALFORMED, &err);
    expect_int(e.type, TM_ENTRY_STATUS_UPDATE);
    expect_slice(e.u.status_update.list, TM_LIT("http://a/l"));
    expect_fails(decode_with("value", M("\xca\x00\x00\x00\x00"), &e, &err), TM_E_MALFORMED, &err);
    expect_int(e.type, TM_ENTRY_STATUS_UPDATE);
    expect(e.u.status_update.list.data == NULL);
}

static void unknown_types_keys_and_versions_are_ignored(void)
{
    static const struct kv extra[] = { { "at", B("\x05") },
                                       { "future", B("\x91\xc0") },
                                       { "time", B("\x01") },
                                       { "type", B("\xa7"
                                                   "closure") },
                                       { "v", B("\x01") } };
    static const struct kv later[] = { { "time", B("\xa1x") },
                                       { "type", B("\xa7"
                                                   "closure") },
                                       { "v", B("\x02") } };
    static const struct kv other[] = { { "type", B("\xa3new") }, { "v", B("\x01") } };
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    fresh();
    expect_ok(tm_entry_decode(map_of(extra, 5), &arena, &e, &err), &err);
    expect_int(e.type, TM_ENTRY_CLOSURE);
    expect_int(e.u.closure.at_ms, 5);
    expect_ok(tm_entry_decode(map_of(later, 3), &arena, &e, &err), &err);
    expect_int(e.type, TM_ENTRY_UNKNOWN);
    expect_ok(tm_entry_decode(map_of(other, 2), &arena, &e, &err), &err);
    expect_int(e.type, TM_ENTRY_UNKNOWN);
    expect_fails(tm_entry_decode(M("\x90"), &arena, &e, &err), TM_E_MALFORMED, &err);
}

/* ---- bounds: each row's number or length just inside and just outside -------------------------- */

static void set_number(struct tm_entry *e, const struct tm_field *f, uint64_t v)
{
    void *p = tm_field_ptr(e, f);

    if (f->kind == TM_F_U64)
        *(uint64_t *)p = v;
    else if (f->kind == TM_F_U32)
        *(unsigned *)p = (unsigned)v;
    else if (f->kind == TM_F_TIME)
        *(int64_t *)p = (int64_t)v;
}

static struct tm_slice of_length(enum tm_field_kind kind, size_t len)
{
    const char *head = kind == TM_F_URL ? "http://" : "";
    uint8_t *p = tm_arena_alloc(&arena, len + 1);

    expect(p != NULL);
    memset(p, 'a', len);
    memcpy(p, head, len < strlen(head) ? len : strlen(head));
    return tm_slice(p, len);
}

static void expect_row(struct tm_entry *e, const struct tm_field *f, int want)
{
    struct tm_err err = TM_ERR_INIT;
    int got;

    tm_buf_reset(&raw);
    got = tm_entry_encode(e, &raw, &err);
    if (got != want)
        tm_claim_failed(__FILE__, __LINE__, "%s.%s: %s, want %s: %s", tm_entry_type_name(e->type),
                        f->name, tm_code_name(got), tm_code_name(want), err.text);
    if (want != 0 && strstr(err.text, f->name) == NULL)
        tm_claim_failed(__FILE__, __LINE__, "%s is not named: %s", f->name, err.text);
}

static void try_row(struct tm_entry *e, const struct tm_field *f)
{
    void *p = tm_field_ptr(e, f);

    switch (f->kind) {
    case TM_F_U64:
    case TM_F_U32:
    case TM_F_TIME:
        set_number(e, f, f->max);
        expect_row(e, f, 0);
        set_number(e, f, f->max + 1);
        expect_row(e, f, TM_E_MALFORMED);
        set_number(e, f, f->min);
        expect_row(e, f, 0);
        if (f->min > 0 && f->required) {
            set_number(e, f, f->min - 1);
            expect_row(e, f, TM_E_MALFORMED);
        }
        break;
    case TM_F_TEXT:
    case TM_F_URL:
        *(struct tm_slice *)p = of_length(f->kind, f->max);
        expect_row(e, f, 0);
        *(struct tm_slice *)p = of_length(f->kind, f->max + 1);
        expect_row(e, f, TM_E_LIMIT);
        *(struct tm_slice *)p = TM_LIT("");
        expect_row(e, f, TM_E_MALFORMED);
        *(struct tm_slice *)p = TM_LIT("two\nlines");
        expect_row(e, f, TM_E_MALFORMED);
        break;
    case TM_F_LIST: {
        struct tm_strings *list = p;

        list->present = true;
        list->v = tm_arena_zalloc(&arena, f->count_max + 1, sizeof *list->v);
        expect(list->v != NULL);
        for (size_t i = 0; i <= f->count_max; i++)
            list->v[i] = f->item == TM_F_COUNTRY ? TM_LIT("HR") : TM_LIT("01");
        list->n = f->count_max;
        if (strcmp(f->name, "x5c") != 0)
            expect_row(e, f, 0);
        list->n++;
        expect_row(e, f, TM_E_LIMIT);
        break;
    }
    default:
        break;
    }
}

static void every_row_keeps_its_bounds(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_rng_seed(&state, sample_seed(), "bounds");
    rng = tm_rng_of(&state);
    for (int t = TM_ENTRY_UNKNOWN + 1; t < TM_ENTRY_TYPE_COUNT; t++)
        for (size_t i = 0; i < tm_shapes[t].n; i++) {
            struct tm_entry e;

            fresh();
            sample_entry(&rng, &arena, (enum tm_entry_type)t, &e);
            if (t == TM_ENTRY_ISSUER_KEY) { /* one form of key; dates open */
                e.u.issuer_key.x5c.present = false;
                e.u.issuer_key.public_key = TM_LIT("z6Mk");
                e.u.issuer_key.possession = TM_LIT("signature");
                e.u.issuer_key.valid_from_ms = TM_TIME_NONE;
            }
            if (t == TM_ENTRY_ACCREDITATION || t == TM_ENTRY_RECOGNITION)
                e.u.grant.limits.valid_from_ms = TM_TIME_NONE;
            if (t == TM_ENTRY_ACCREDITATION_END)
                e.u.grant_end.has_cut = true;
            if (tm_shapes[t].rows[i].max >= 1u << 20 && tm_shapes[t].rows[i].kind == TM_F_TEXT)
                continue;
            try_row(&e, &tm_shapes[t].rows[i]);
        }
}

static void forms_are_kept(void)
{
    static const struct {
        enum tm_field_kind kind;
        const char *text;
        bool ok;
    } cases[] = {
        { TM_F_URL, "https://a.example/x?y#z", true },
        { TM_F_URL, "ftp://a", false },
        { TM_F_URL, "http:///a", false },
        { TM_F_URL, "http://", false },
        { TM_F_URL, "http://a b", false },
        { TM_F_URL, "http://a\"", false },
        { TM_F_COUNTRY, "HR", true },
        { TM_F_COUNTRY, "hr", false },
        { TM_F_COUNTRY, "H1", false },
        { TM_F_ISCED, "06", true },
        { TM_F_ISCED, "0613", true },
        { TM_F_ISCED, "6", false },
        { TM_F_ISCED, "06a", false },
        { TM_F_LABEL, "eu.example", true },
        { TM_F_LABEL, "Eu", false },
        { TM_F_LABEL, "-eu", false },
        { TM_F_LABEL, "eu.", false },
        { TM_F_ADDRESS, "a.example:1", true },
        { TM_F_ADDRESS, "10.0.0.1:65535", true },
        { TM_F_ADDRESS, "[::1]:7411", true },
        { TM_F_ADDRESS, "a.example", false },
        { TM_F_ADDRESS, "a:0", false },
        { TM_F_ADDRESS, "a:65536", false },
        { TM_F_ADDRESS, "a:07", false },
        { TM_F_ADDRESS, "::1:7411", false },
        { TM_F_ADDRESS, "[::1:7411", false },
        { TM_F_ADDRESS, "[xyz::]:7411", false },
        { TM_F_ADDRESS, "a..b:1", false },
        { TM_F_ADDRESS, ":1", false },
        { TM_F_ADDRESS, "a b:1", false },
        { TM_F_TEXT, "tab\there", false },
        { TM_F_TEXT, "\xff", false },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct tm_err err = TM_ERR_INIT;
        int r = tm_field_check_slice(cases[i].kind, 1, 1024, tm_str(cases[i].text), &err);

        if ((r == 0) != cases[i].ok)
            tm_claim_failed(__FILE__, __LINE__, "\"%s\": %s", cases[i].text, tm_code_name(r));
    }
}

static void what_contradicts_itself_is_void(void)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;
    struct tm_slice der = TM_LIT("der");

    fresh();
    tm_entry_init(&e, TM_ENTRY_ISSUER_KEY);
    e.time_ms = 1;
    e.u.issuer_key.issuer = e.u.issuer_key.method = TM_LIT("did:example:1");
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* no key */
    e.u.issuer_key.public_key = TM_LIT("z6Mk");
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* no possession */
    e.u.issuer_key.possession = TM_LIT("s");
    expect_ok(tm_entry_encode(&e, &raw, &err), &err);
    e.u.issuer_key.x5c = (struct tm_strings){ true, 1, &der };
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* both */
    e.u.issuer_key.public_key = e.u.issuer_key.possession = TM_SLICE_EMPTY;
    expect_ok(tm_entry_encode(&e, &raw, &err), &err); /* a CA needs no possession */
    e.u.issuer_key.valid_from_ms = e.u.issuer_key.valid_until_ms = 5;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err);
    tm_entry_init(&e, TM_ENTRY_STATUS_LIST);
    e.time_ms = 1;
    e.u.status_list.list = TM_LIT("https://a.example/1");
    e.u.status_list.length = TM_STATUS_LENGTH_MIN;
    e.u.status_list.size = 3;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err);
    tm_entry_init(&e, TM_ENTRY_ACCREDITATION);
    e.time_ms = 1;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* no rights */
    e.u.grant.rights = TM_RIGHT_AWARD;
    expect_ok(tm_entry_encode(&e, &raw, &err), &err);
    e.u.grant.limits.has_eqf = true;
    e.u.grant.limits.eqf_levels = 1;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* level 0 */
    e.u.grant.limits.eqf_levels = 1u << 9;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err);
    tm_entry_init(&e, TM_ENTRY_CLOSURE);
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err); /* no `at` */
    e.u.closure.at_ms = 1;
    e.time_ms = -1;
    expect_fails(tm_entry_encode(&e, &raw, &err), TM_E_MALFORMED, &err);
}

static void half_a_cut_is_void(void)
{
    static const struct kv end[] = { { "at", B("\x05") },
                                     { "cut_size", B("\x07") },
                                     { "reason", B("\xa4void") },
                                     { "ref", B("\x01") },
                                     { "time", B("\x01") },
                                     { "type", B("\xb1"
                                                 "accreditation_end") },
                                     { "v", B("\x01") } };
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    fresh();
    expect_fails(tm_entry_decode(map_of(end, 7), &arena, &e, &err), TM_E_MALFORMED, &err);
    expect(strstr(err.text, "cut_root") != NULL);
}

static void count_index(void *ctx, uint64_t index)
{
    uint64_t *sum = ctx;

    sum[0]++;
    sum[1] += index;
}

static void indices_come_back_and_cost_under_two_bytes(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_err err = TM_ERR_INIT;
    static bool set[TM_STATUS_LENGTH_MIN];
    uint64_t v[1000], n = 0, want = 0, sum[2] = { 0, 0 };

    fresh();
    tm_rng_seed(&state, sample_seed(), "indices");
    rng = tm_rng_of(&state);
    memset(set, 0, sizeof set);
    for (int i = 0; i < 1000; i++)
        set[tm_rng_below(&rng, TM_STATUS_LENGTH_MIN)] = true;
    for (uint64_t i = 0; i < TM_STATUS_LENGTH_MIN; i++)
        if (set[i]) {
            v[n++] = i;
            want += i;
        }
    expect_ok(tm_indices_put(&raw, v, n, &err), &err);
    expect(raw.len < 2 * n);
    expect_ok(tm_indices_each(tm_buf_slice(&raw), TM_STATUS_LENGTH_MIN, count_index, sum, &err),
              &err);
    expect(sum[0] == n && sum[1] == want);
    expect_ok(tm_indices_each(tm_buf_slice(&raw), v[n - 1] + 1, count_index, sum, &err), &err);
    expect_fails(tm_indices_each(tm_buf_slice(&raw), v[n - 1], count_index, sum, &err),
                 TM_E_MALFORMED, &err);
    {
        uint64_t last;

        expect(tm_indices_last(tm_buf_slice(&raw), v[n - 1] + 1, &last) && last == v[n - 1]);
        expect(!tm_indices_last(tm_buf_slice(&raw), v[n - 1], &last));
        expect(!tm_indices_last(M("\x80\x00"), 100, &last) &&
               !tm_indices_last(M("\x80"), 100, &last));
        expect(tm_indices_last(M("\x80\x80\x01"), 16385, &last) && last == 16384);
        expect(!tm_indices_last(M("\x80\x80\x01"), 16384, &last));
        expect(tm_indices_last(M("\xff\x7f"), 16384, &last) && last == 16383);
    }
    expect_fails(tm_indices_each(M("\x80\x00"), 100, count_index, sum, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_indices_each(M("\x80"), 100, count_index, sum, &err), TM_E_MALFORMED, &err);
    expect_fails(tm_indices_each(M("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00"), UINT64_MAX,
                                 count_index, sum, &err),
                 TM_E_MALFORMED, &err);
    v[1] = v[0];
    expect_fails(tm_indices_put(&raw, v, 2, &err), TM_E_USAGE, &err);
}

static void json_is_json_for_every_type(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    struct tm_err err = TM_ERR_INIT;

    tm_rng_seed(&state, sample_seed(), "json");
    rng = tm_rng_of(&state);
    for (int t = TM_ENTRY_UNKNOWN + 1; t < TM_ENTRY_TYPE_COUNT; t++)
        for (int i = 0; i < 20; i++) {
            struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
            struct tm_entry e;
            json_error_t why;
            json_t *j;

            fresh();
            sample_entry(&rng, &arena, (enum tm_entry_type)t, &e);
            expect_ok(tm_entry_encode(&e, &raw, &err), &err);
            tm_entry_json(&text, tm_buf_slice(&raw));
            j = json_loadb((const char *)text.data, text.len, JSON_REJECT_DUPLICATES, &why);
            if (j == NULL)
                tm_claim_failed(__FILE__, __LINE__, "%s: %s", why.text, tm_buf_str(&text));
            expect_str(json_string_value(json_object_get(j, "type")),
                       tm_entry_type_name((enum tm_entry_type)t));
            expect(json_object_get(j, "void") == NULL);
            json_decref(j);
            tm_buf_free(&text);
        }
}

static void json_says_why_an_entry_is_void(void)
{
    struct tm_buf text = TM_BUF_INIT(4096);
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;

    expect_fails(decode_with("value", M("\xc0"), &e, &err), TM_E_MALFORMED, &err);
    tm_entry_json(&text, tm_buf_slice(&raw));
    expect_str(tm_buf_str(&text), "{\"type\":\"status_update\",\"void\":"
                                  "\"field value: not a whole number from 0\"}");
    tm_buf_free(&text);
}

static void signed_bytes_are_pinned(void)
{
    struct tm_entry_rotation r = { .size = 258, .clear = true };
    struct tm_id member = { { 0 } };
    char id[TM_ID_TEXT_SIZE], want[1024];

    fresh();
    memset(r.recovery_key, 0xaa, 32);
    memset(r.control_key, 0xbb, 32);
    memset(r.next_key_hash.b, 0xcc, 32);
    memset(r.root.b, 0xdd, 32);
    tm_rotation_signed(&raw, "eu.example", &member, &r);
    snprintf(want, sizeof want,
             "testamur/v1 rotation\neu.example\n%s\n"
             "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"
             "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n"
             "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\n258\n"
             "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd\ntrue\n",
             tm_id_text(&member, id));
    expect_str(tm_buf_str(&raw), want);
    tm_buf_reset(&raw);
    tm_issuer_key_possession(&raw, "eu.example", &member, TM_LIT("did:a"), TM_LIT("did:a#1"),
                             TM_LIT("abc"));
    snprintf(want, sizeof want,
             "testamur/v1 issuer-key-possession\neu.example\n%s\ndid:a\ndid:a#1\n"
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
             id);
    expect_str(tm_buf_str(&raw), want);
}

static void names_and_classes_match(void)
{
    struct tm_entry e = { .type = TM_ENTRY_STATUS_UPDATE };
    enum tm_end_reason reason;

    expect_str(tm_entry_type_name(TM_ENTRY_ISSUER_KEY), "issuer_key");
    expect_str(tm_entry_type_name(TM_ENTRY_UNKNOWN), "unknown");
    expect(tm_entry_class_of(&e) == TM_CLASS_OTHER);
    e.u.status_update.value = 1;
    expect(tm_entry_class_of(&e) == TM_CLASS_ENDING);
    for (int i = TM_END_EXPIRED; i <= TM_END_VOID; i++) {
        expect(tm_end_reason_parse(tm_str(tm_end_reason_name((enum tm_end_reason)i)), &reason));
        expect_int(reason, i);
    }
    expect(!tm_end_reason_parse(TM_LIT("whatever"), &reason));
}

TM_CLAIMS(CLAIM(random_entries_come_back_the_same), CLAIM(the_wire_form_is_pinned),
          CLAIM(rows_are_sorted_and_no_name_is_common),
          CLAIM(missing_and_wrongly_typed_fields_are_named),
          CLAIM(a_void_status_update_still_names_its_list),
          CLAIM(unknown_types_keys_and_versions_are_ignored), CLAIM(every_row_keeps_its_bounds),
          CLAIM(forms_are_kept), CLAIM(what_contradicts_itself_is_void), CLAIM(half_a_cut_is_void),
          CLAIM(indices_come_back_and_cost_under_two_bytes), CLAIM(json_is_json_for_every_type),
          CLAIM(json_says_why_an_entry_is_void), CLAIM(signed_bytes_are_pinned),
          CLAIM(names_and_classes_match))
