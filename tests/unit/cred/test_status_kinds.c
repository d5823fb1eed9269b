/* The kinds of status list beside the W3C's of today: of 2021, of 1EdTech, and lists without a proof. */
#include <stdio.h>

#include "tests/unit/cred/status_help.h"

/* ---- the other kinds ---- */

static void a_list_of_2021_is_read_without_a_prefix(void)
{
    uint8_t *bits = st_bits_of(ST_LONG);
    struct st_list m = st_good;

    st_begin();
    bits[0] = 0x01;
    m.type = "StatusList2021Credential";
    m.subject_type = "StatusList2021";
    m.plain = true;
    m.more = ",\"x\":0";
    st.ref.type = TM_LIT("StatusList2021Entry");
    st_publish(&m, bits, ST_LONG);
    st_expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    st.ref.index = 8;
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    m.plain = false;
    st_publish(&m, bits, ST_LONG);
    st_expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    st_publish(&st_good, bits, ST_LONG);
    st_expect_only(TM_C_STATUS_LIST_TYPE, TM_UNKNOWN);
    st_forget();
}

static void a_list_of_1edtech_revokes_by_id(void)
{
    static const struct {
        const char *list;
        enum tm_outcome revoked; /* TM_SKIPPED: no such line */
        enum tm_check_code fault;
    } cases[] = {
        { "{\"revokedCredentials\":[]}", TM_PASSED, TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":\"urn:uuid:4\"}]}", TM_PASSED, TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":\"urn:uuid:4\"},{\"id\":\"urn:uuid:5\"}]}", TM_FAILED,
          TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\",\"revoked\":true}]}", TM_FAILED,
          TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\",\"revoked\":false}]}", TM_PASSED,
          TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\",\"revoked\":\"no\"}]}", TM_FAILED,
          TM_C_STATUS_REVOKED },
        { "{\"revokedCredential\":{\"id\":\"urn:uuid:5\"}}", TM_FAILED, TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[\"urn:uuid:5\"]}", TM_FAILED, TM_C_STATUS_REVOKED },
        { "{\"revokedCredentials\":[{\"id\":5},{\"id\":\"urn:uuid:5\"}]}", TM_FAILED,
          TM_C_STATUS_LIST_UNREADABLE },
        { "{\"revokedCredentials\":[{\"id\":5}]}", TM_SKIPPED, TM_C_STATUS_LIST_UNREADABLE },
        { "{\"revokedCredentials\":[null]}", TM_SKIPPED, TM_C_STATUS_LIST_UNREADABLE },
        { "{\"revokedCredentials\":null}", TM_SKIPPED, TM_C_STATUS_LIST_TYPE },
        { "{\"revokedCredentials\":\"urn:uuid:5\"}", TM_SKIPPED, TM_C_STATUS_LIST_TYPE },
        { "{}", TM_SKIPPED, TM_C_STATUS_LIST_TYPE },
        { "[]", TM_SKIPPED, TM_C_STATUS_LIST_TYPE },
        { "revoked", TM_SKIPPED, TM_C_STATUS_LIST_UNREADABLE },
    };

    st_begin();
    st.ref.type = TM_LIT("1EdTechRevocationList");
    st.ref.index = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        tm_note("%s", cases[i].list);
        st_hold(0, ST_URL, tm_str(cases[i].list), AT_2026 - ST_DAY);
        st_ask();
        expect_int(st_outcome(TM_C_STATUS_REVOKED), cases[i].revoked);
        expect(st_line(cases[i].fault) != NULL);
        expect_int(st.answer.known, cases[i].fault == TM_C_STATUS_REVOKED);
    }
    st_forget();
}

static void an_unsigned_list_counts_only_where_it_was_seen(void)
{
    char text[300];

    st_begin();
    st.ref.type = TM_LIT("1EdTechRevocationList");
    st_hold(0, ST_URL, TM_LIT("{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\"}]}"), TM_TIME_NONE);
    st_expect_only(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN);
    st_documents[0].seen_ms = AT_2026 - ST_DAY;
    st_expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    expect_int(st.answer.as_of_ms, AT_2026 - ST_DAY);
    st.cred.id = TM_SLICE_EMPTY;
    st_expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    st.cred.id = TM_LIT("urn:uuid:5");
    snprintf(text, sizeof text,
             "{\"id\":\"%s\",\"issuer\":{\"id\":\"%s\"},\"revokedCredentials\":[]}", ST_URL,
             help_did(2));
    st_hold(0, ST_URL, tm_str(text), AT_2026);
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    st_forget();
}

TM_CLAIMS(CLAIM(a_list_of_2021_is_read_without_a_prefix), CLAIM(a_list_of_1edtech_revokes_by_id),
          CLAIM(an_unsigned_list_counts_only_where_it_was_seen))
