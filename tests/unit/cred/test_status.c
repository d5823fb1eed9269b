/* Published status lists, made and signed here: what a good one says in every size and for every
 * purpose, and how entries of a credential are read. The steps of "Status lists" in
 * docs/verification.md. */
#include <stdio.h>

#include "tests/unit/cred/status_help.h"

/* ---- what a good list says ---- */

static void a_clear_bit_is_a_pass_and_a_set_one_a_failure(void)
{
    uint8_t *bits = st_bits_of(ST_LONG);
    struct st_list m = st_good;

    st_begin();
    bits[0] = 0x03; /* entries 6 and 7 */
    st_publish(&m, bits, ST_LONG);
    st_expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    expect(st.answer.held && st.answer.known && st.answer.value == 1);
    st.ref.index = 5;
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    expect(st.answer.known && st.answer.value == 0);
    expect_int(st.answer.as_of_ms, AT_2026 - 1000000);
    m.purpose = "\"suspension\"";
    st_publish(&m, bits, ST_LONG);
    st.ref.purpose = TM_PURPOSE_SUSPENSION;
    st_expect_only(TM_C_STATUS_SUSPENDED, TM_PASSED);
    st.ref.index = 6;
    st_expect_only(TM_C_STATUS_SUSPENDED, TM_FAILED);
    st_forget();
}

static void lists_of_several_purposes_and_in_an_array_are_read(void)
{
    struct st_list m = st_good;

    st_begin();
    m.purpose = "[\"refresh\",\"suspension\",\"revocation\"]";
    st_publish(&m, st_bits_of(ST_LONG), ST_LONG);
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    st.ref.purpose = TM_PURPOSE_SUSPENSION;
    st_expect_only(TM_C_STATUS_SUSPENDED, TM_PASSED);
    st.ref.purpose = TM_PURPOSE_MESSAGE;
    st_expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    st_expect_says(TM_C_STATUS_MESSAGE, "another purpose");
    st_forget();
}

static void a_list_may_be_a_jwt(void)
{
    uint8_t *bits = st_bits_of(ST_LONG);
    struct st_list m = st_good;

    st_begin();
    bits[0] = 0x01;
    m.format = TM_FORMAT_VC_JWT;
    st_publish(&m, bits, ST_LONG);
    st_expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    st.ref.index = 8;
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    st_forget();
}

/* Entry i of a list of `size` bits an entry, from the left-most bit on. */
static void set_value(uint8_t *bits, uint64_t i, unsigned size, uint32_t value)
{
    for (unsigned b = 0; b < size; b++)
        if ((value >> (size - 1 - b) & 1) != 0)
            bits[(i * size + b) / 8] |= (uint8_t)(0x80 >> (i * size + b) % 8);
}

static void every_size_is_read(void)
{
    st_begin();
    for (unsigned size = 1; size <= TM_STATUS_SIZE_MAX; size++) {
        uint64_t last = TM_STATUS_LENGTH_MIN - 1;
        uint32_t all = (1u << size) - 1;
        uint8_t *bits = st_bits_of((size_t)ST_LONG * size);

        set_value(bits, 1, size, all);
        set_value(bits, 5, size, 1);
        set_value(bits, 77777, size, all / 3);
        set_value(bits, last, size, all / 2 + 1);
        st_publish(&st_good, bits, (size_t)ST_LONG * size);
        st.ref.size = size == 1 ? 0 : size;
        for (size_t i = 0; i < 6; i++) {
            const uint64_t index[] = { 0, 1, 4, 5, 77777, last };
            const uint32_t want[] = { 0, all, 0, 1, all / 3, all / 2 + 1 };

            st.ref.index = index[i];
            st_expect_only(TM_C_STATUS_REVOKED, want[i] == 0 ? TM_PASSED : TM_FAILED);
            expect(st.answer.known);
            expect_int(st.answer.value, want[i]);
        }
        st.ref.index = last + 1;
        st_expect_only(TM_C_STATUS_RANGE, TM_FAILED);
        st.ref.index = UINT64_MAX;
        st_expect_only(TM_C_STATUS_RANGE, TM_FAILED);
        expect(!st.answer.known);
    }
    st_forget();
}

static void one_entry_too_few_for_its_size_is_too_short(void)
{
    st_begin();
    for (unsigned size = 1; size <= TM_STATUS_SIZE_MAX; size++) {
        uint8_t *bits = st_bits_of((size_t)ST_LONG * size - 1);

        st_publish(&st_good, bits, (size_t)ST_LONG * size - 1);
        st.ref.size = size;
        st_ask();
        expect(st_outcome(TM_C_STATUS_LIST_LENGTH) == TM_UNKNOWN && !st.answer.known);
        expect(strstr(tm_code_row(TM_C_STATUS_LIST_LENGTH)->problem, "#STATUS_LIST_LENGTH_ERROR") !=
               NULL);
    }
    st_forget();
}

/* What the list says is so however short it is: it keeps a pass from being one, and no failure. */
static void a_short_list_can_fail_a_credential_but_not_pass_it(void)
{
    uint8_t *bits = st_bits_of(12500);

    st_begin();
    bits[0] = 0x01;
    st_publish(&st_good, bits, 12500);
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(st_outcome(TM_C_STATUS_LIST_LENGTH), TM_UNKNOWN);
    st_expect_says(TM_C_STATUS_LIST_LENGTH, "100000 entries; 131072");
    st.ref.index = 8;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect_int(st_outcome(TM_C_STATUS_LIST_LENGTH), TM_UNKNOWN);
    st.in.entries_min = 100000;
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    st.in.entries_min++;
    st_ask();
    expect(st_line(TM_C_STATUS_LIST_LENGTH) != NULL);
    st.ref.index = 100000;
    st_expect_only(TM_C_STATUS_LIST_LENGTH, TM_UNKNOWN);
    st_forget();
}

static void messages_and_refresh_inform(void)
{
    static const char list[] =
        "[{\"status\":\"0x0\",\"message\":\"a\"},{\"status\":\"0x1\",\"message\":\"b\"},"
        "{\"status\":\"0x2\",\"message\":\"c\"},{\"status\":\"0x3\",\"message\":\"d\"}]";
    uint8_t *bits = st_bits_of(2 * ST_LONG);
    struct tm_arena texts = TM_ARENA_INIT(TM_MIB(1));
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;
    struct st_list m = st_good;

    st_begin();
    expect_ok(tm_json_parse(tm_str(list), &TM_JSON_LIMITS, &texts, &doc, &err), &err);
    m.purpose = "\"message\"";
    set_value(bits, 7, 2, 2);
    st_publish(&m, bits, 2 * ST_LONG);
    st.ref.purpose = TM_PURPOSE_MESSAGE;
    st.ref.size = 2;
    st.ref.messages = doc.root;
    st_expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    expect_str(st_path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[2].message");
    st_expect_says(TM_C_STATUS_MESSAGE, "0x2");
    st.ref.index = 8;
    st_expect_only(TM_C_STATUS_MESSAGE, TM_PASSED);
    expect_str(st_path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[0].message");
    m.purpose = "\"refresh\"";
    st_publish(&m, bits, 2 * ST_LONG);
    st.ref.purpose = TM_PURPOSE_REFRESH;
    st.ref.index = 7;
    st_expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    st.ref.index = TM_STATUS_LENGTH_MIN;
    st_expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    st_forget();
    st_expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    expect(!st.answer.held);
    tm_arena_free(&texts);
}

/* What decides and has messages says both. */
static void a_revocation_with_reasons_names_the_place_of_the_reason(void)
{
    static const char list[] = "[{\"status\":\"0x0\",\"message\":\"good\"},"
                               "{\"status\":\"0x1\",\"message\":\"never print me\"}]";
    uint8_t *bits = st_bits_of(ST_LONG);
    struct tm_arena texts = TM_ARENA_INIT(TM_MIB(1));
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;

    st_begin();
    expect_ok(tm_json_parse(tm_str(list), &TM_JSON_LIMITS, &texts, &doc, &err), &err);
    bits[0] = 0x01;
    st_publish(&st_good, bits, ST_LONG);
    st.ref.messages = doc.root;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_str(st_path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[1].message");
    expect(strstr(st_told(), "never print me") == NULL);
    tm_arena_free(&texts);
    st_forget();
}

/* ---- entries of a credential ---- */

static void entries_are_read_with_their_sizes_and_messages(void)
{
#define ENTRY(more)                                                                                \
    "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"message\",\"statusListIndex\":"    \
    "\"9\","                                                                                       \
    "\"statusListCredential\":\"" ST_URL "\"" more "}"
#define M(n) "{\"status\":\"0x" #n "\",\"message\":\"m\"}"
    static const struct {
        const char *entry;
        bool ok;
        unsigned size;
    } cases[] = {
        { ENTRY(""), true, 0 },
        { ENTRY(",\"statusSize\":1"), true, 1 },
        { ENTRY(",\"statusSize\":1,\"statusMessage\":[" M(0) "," M(1) "]"), true, 1 },
        { ENTRY(",\"statusMessage\":[" M(0) "," M(1) "]"), true, 0 },
        { ENTRY(",\"statusSize\":2,\"statusMessage\":[" M(0) "," M(1) "," M(2) "," M(3) "]"), true,
          2 },
        { ENTRY(",\"statusSize\":2"), false, 0 },
        { ENTRY(",\"statusSize\":2,\"statusMessage\":[" M(0) "," M(1) "," M(2) "]"), false, 0 },
        { ENTRY(",\"statusMessage\":[" M(0) "]"), false, 0 },
        { ENTRY(",\"statusMessage\":[" M(0) ",{\"status\":\"0x1\"}]"), false, 0 },
        { ENTRY(",\"statusMessage\":[" M(0) ",{\"message\":\"m\"}]"), false, 0 },
        { ENTRY(",\"statusMessage\":[" M(0) ",7]"), false, 0 },
        { ENTRY(",\"statusMessage\":{}"), false, 0 },
        { ENTRY(",\"statusSize\":0"), false, 0 },
        { ENTRY(",\"statusSize\":-1"), false, 0 },
        { ENTRY(",\"statusSize\":17"), false, 0 },
        { ENTRY(",\"statusSize\":1.5"), false, 0 },
        { ENTRY(",\"statusSize\":\"1\""), false, 0 },
        { "{\"type\":\"1EdTechRevocationList\",\"id\":\"" ST_URL "\"}", true, 0 },
        { "{\"type\":\"1EdTechRevocationList\"}", false, 0 },
        { "{\"type\":\"1EdTechRevocationList\",\"id\":\"nowhere\"}", false, 0 },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        tm_note("%s", cases[i].entry);
        expect_ok(help_verify(st_with_entries(cases[i].entry)), &help_err);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), cases[i].ok ? TM_PASSED : TM_FAILED);
        expect_int((int64_t)help_out.cred.status_n, 1);
        if (!cases[i].ok)
            continue;
        expect_int(help_out.cred.status[0].size, cases[i].size);
        expect_slice(help_out.cred.status[0].list, TM_LIT(ST_URL));
        expect(help_out.cred.status[0].purpose_known);
    }
    expect_ok(help_verify(st_with_entries(cases[4].entry)), &help_err);
    expect_int((int64_t)tm_json_count(help_out.cred.status[0].messages), 4);
#undef ENTRY
#undef M
}

static void sixteen_entries_are_each_asked_and_seventeen_refused(void)
{
    for (size_t n = 16; n <= 17; n++) {
        char entries[12000] = "[";
        size_t len = 1;

        st_begin();
        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(entries + len, sizeof entries - len,
                                    "%s{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
                                    "\"revocation\",\"statusListIndex\":\"%zu\","
                                    "\"statusListCredential\":\"https://issuer.example/many/%zu\"}",
                                    i > 0 ? "," : "", i, i);
        snprintf(entries + len, sizeof entries - len, "]");
        for (size_t i = 0; i < n; i++) { /* in list i, entry i is set when i is odd */
            char id[100];
            uint8_t *bits = st_bits_of(ST_LONG);
            struct st_list m = st_good;

            snprintf(id, sizeof id, "https://issuer.example/many/%zu", i);
            m.id = id;
            set_value(bits, i, 1, i % 2);
            st_publish(&m, bits, ST_LONG);
            st_hold(i + 1, id, tm_buf_slice(&st_documents[0].text), TM_TIME_NONE);
        }
        expect_ok(help_verify(st_with_entries(entries)), &help_err);
        expect_int((int64_t)help_out.cred.status_n, 16);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), n == 16 ? TM_PASSED : TM_FAILED);
        for (size_t i = 0; i < help_out.cred.status_n; i++) {
            st.ref = help_out.cred.status[i];
            st_expect_only(TM_C_STATUS_REVOKED, i % 2 == 1 ? TM_FAILED : TM_PASSED);
        }
        st_forget();
    }
}

TM_CLAIMS(CLAIM(a_clear_bit_is_a_pass_and_a_set_one_a_failure),
          CLAIM(lists_of_several_purposes_and_in_an_array_are_read), CLAIM(a_list_may_be_a_jwt),
          CLAIM(every_size_is_read), CLAIM(one_entry_too_few_for_its_size_is_too_short),
          CLAIM(a_short_list_can_fail_a_credential_but_not_pass_it),
          CLAIM(messages_and_refresh_inform),
          CLAIM(a_revocation_with_reasons_names_the_place_of_the_reason),
          CLAIM(entries_are_read_with_their_sizes_and_messages),
          CLAIM(sixteen_entries_are_each_asked_and_seventeen_refused))
