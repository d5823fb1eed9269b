/* Status lists that are not as they should be: every fault has its own answer, and what a sender could
 * put under a URL is not believed. The steps of "Status lists" in docs/verification.md. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/statuslist.h"
#include "tests/unit/cred/status_help.h"

/* ---- faults ---- */

static void what_is_not_held_is_unknown(void)
{
    st_begin();
    st_expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    expect(!st.answer.held && !st.answer.known && st.answer.as_of_ms == TM_TIME_NONE);
    st_expect_says(TM_C_STATUS_UNKNOWN, ST_URL);
    expect(strstr(tm_code_row(TM_C_STATUS_UNKNOWN)->problem, "#STATUS_RETRIEVAL_ERROR") != NULL);
    st.in.documents = (struct tm_document_source){ NULL };
    st_expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    st_begin();
    st_publish(&st_good, st_bits_of(ST_LONG), ST_LONG);
    st.ref.type = TM_LIT("RevocationList2020Status");
    st_expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    st_begin();
    st_publish(&st_good, st_bits_of(ST_LONG), ST_LONG);
    st.ref.purpose_known = false;
    st_expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    st_forget();
}

static void each_fault_of_a_list_is_an_answer_of_its_own(void)
{
    static const struct {
        const char *type, *subject_type, *purpose, *more, *subject_more, *encoded;
        enum tm_check_code code;
        const char *text;
    } cases[] = {
        { .type = "OtherCredential", .code = TM_C_STATUS_LIST_TYPE, .text = "not a Bitstring" },
        { .type = "StatusList2021Credential", .code = TM_C_STATUS_LIST_TYPE, .text = "not a" },
        { .subject_type = "List", .code = TM_C_STATUS_LIST_TYPE, .text = "about no Bitstring" },
        { .purpose = "\"suspension\"",
          .code = TM_C_STATUS_LIST_PURPOSE,
          .text = "than revocation" },
        { .purpose = "[]", .code = TM_C_STATUS_LIST_PURPOSE, .text = "than revocation" },
        { .purpose = "[\"Revocation\",7]", .code = TM_C_STATUS_LIST_PURPOSE, .text = "purpose" },
        { .more = ",\"validFrom\":\"2020-01-01T00:00:00Z\",\"validUntil\":\"2025-01-01T00:00:00Z\"",
          .code = TM_C_STATUS_LIST_EXPIRED,
          .text = "2025-01-01" },
        { .more = ",\"validFrom\":\"2027-01-01T00:00:00Z\"",
          .code = TM_C_STATUS_LIST_EARLY,
          .text = "2027-01-01" },
        { .subject_more = ",\"statusSize\":2", .code = TM_C_STATUS_LIST_TYPE, .text = "differ in" },
        { .subject_more = ",\"statusSize\":\"1\"",
          .code = TM_C_STATUS_LIST_TYPE,
          .text = "differ" },
        { .encoded = "", .code = TM_C_STATUS_LIST_UNREADABLE, .text = "cannot be unpacked" },
        { .encoded = "u", .code = TM_C_STATUS_LIST_UNREADABLE, .text = "cannot be unpacked" },
    };

    st_begin();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct st_list m = st_good;

        m.type = cases[i].type != NULL ? cases[i].type : m.type;
        m.subject_type = cases[i].subject_type != NULL ? cases[i].subject_type : m.subject_type;
        m.purpose = cases[i].purpose != NULL ? cases[i].purpose : m.purpose;
        m.more = cases[i].more != NULL ? cases[i].more : m.more;
        m.subject_more = cases[i].subject_more != NULL ? cases[i].subject_more : m.subject_more;
        m.encoded = cases[i].encoded;
        st_publish(&m, st_bits_of(ST_LONG), ST_LONG);
        st_expect_only(cases[i].code, TM_UNKNOWN);
        st_expect_says(cases[i].code, cases[i].text);
        expect(st.answer.held && !st.answer.known);
    }
    st_forget();
}

static void what_is_no_credential_is_unreadable(void)
{
    static const char *const texts[] = {
        "", " ", "{", "[]", "null", "a.b.c", "\"x\"", "{\"a\":1}"
    };

    st_begin();
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        tm_note("\"%s\"", texts[i]);
        st_hold(0, ST_URL, i == 0 ? TM_LIT(" ") : tm_str(texts[i]), TM_TIME_NONE);
        st_expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    }
    st_forget();
}

static void two_subjects_are_no_list(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice whole, issued;
    size_t at;

    st_begin();
    st_put_list(&st_good, st_bits_of(ST_LONG), ST_LONG, &text);
    whole = tm_buf_slice(&text);
    at = (size_t)(strstr(tm_buf_str(&text), "{\"id\":\"" ST_URL "#list") - tm_buf_str(&text));
    for (int copies = 1; copies <= 2; copies++) {
        struct tm_buf twice = TM_BUF_INIT(TM_MIB(1));

        tm_buf_put(&twice, whole.data, at);
        tm_buf_put_str(&twice, "[");
        for (int i = 0; i < copies; i++) {
            tm_buf_put_str(&twice, i > 0 ? "," : "");
            tm_buf_put(&twice, whole.data + at, whole.len - at - 1);
        }
        tm_buf_put_str(&twice, "]}");
        issued = help_issue(tm_buf_str(&twice), TM_FORMAT_DI_EDDSA_JCS_2022, 1);
        expect(issued.len > 0);
        st_hold(0, ST_URL, issued, TM_TIME_NONE);
        if (copies == 1)
            st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        else
            st_expect_only(TM_C_STATUS_LIST_TYPE, TM_UNKNOWN);
        tm_buf_free(&twice);
    }
    tm_buf_free(&text);
    st_forget();
}

static void a_bomb_is_cut_off_at_16_mib(void)
{
    struct tm_buf encoded = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct st_list m = st_good;

    st_begin();
    for (int past = 0; past <= 1; past++) {
        uint8_t *bits = st_bits_of(TM_STATUS_UNPACKED_MAX + 1);

        tm_buf_reset(&encoded);
        expect_ok(tm_statuslist_encode(&encoded,
                                       tm_slice(bits, TM_STATUS_UNPACKED_MAX + (size_t)past), &err),
                  &err);
        m.encoded = tm_buf_str(&encoded);
        st_publish(&m, NULL, 0);
        if (past == 0) {
            st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        } else {
            st_expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
            st_expect_says(TM_C_STATUS_LIST_UNREADABLE, "more than 16 MiB");
        }
    }
    tm_buf_free(&encoded);
    st_forget();
}

static void a_list_longer_than_a_credential_may_be_is_unreadable(void)
{
    char *big = malloc(TM_SEALED_BYTES_MAX + 2);

    st_begin();
    expect(big != NULL);
    memset(big, ' ', TM_SEALED_BYTES_MAX + 1);
    memcpy(big, "{\"@context\":1}", 14);
    big[TM_SEALED_BYTES_MAX + 1] = '}';
    st_documents[0].text = (struct tm_buf)TM_BUF_INIT(TM_MIB(9));
    snprintf(st_documents[0].url, sizeof st_documents[0].url, ST_URL);
    tm_buf_put(&st_documents[0].text, big, TM_SEALED_BYTES_MAX + 2);
    st_expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    st_expect_says(TM_C_STATUS_LIST_UNREADABLE, "larger");
    free(big);
    st_forget();
}

static void an_altered_list_says_nothing(void)
{
    uint8_t *bits = st_bits_of(ST_LONG);
    size_t proof_lines = 0;
    struct tm_buf *text;

    st_begin();
    bits[0] = 0x01;
    st_publish(&st_good, bits, ST_LONG);
    text = &st_documents[0].text;
    for (size_t i = 0; i < text->len; i++) {
        for (unsigned bit = 0; bit < 8; bit += 3) {
            text->data[i] ^= (uint8_t)(1u << bit);
            st_ask();
            if (st.answer.known || st_line(TM_C_STATUS_REVOKED) != NULL)
                tm_claim_failed(__FILE__, __LINE__, "bit %u of byte %zu: %s", bit, i, st_told());
            proof_lines += st_line(TM_C_STATUS_LIST_PROOF) != NULL;
            text->data[i] ^= (uint8_t)(1u << bit);
        }
    }
    expect(proof_lines > text->len / 2);
    st_expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    st_forget();
}

/* ---- whose list, and from where ---- */

static void a_list_by_another_counts_only_where_it_was_seen(void)
{
    struct st_list m = st_good;

    st_begin();
    m.key = 2;
    st_publish(&m, st_bits_of(ST_LONG), ST_LONG);
    st_expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    st_expect_says(TM_C_STATUS_LIST_ORIGIN, "not by the credential's issuer");
    st.in.documents.seen_ms = NULL;
    st_expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    st.in.documents.seen_ms = st_seen;
    st_documents[0].seen_ms = AT_2026 - ST_DAY;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    st_expect_says(TM_C_STATUS_LIST_ORIGIN, help_did(2));
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect(st.answer.known);
    st_forget();
}

/* The issuer's other list, or an older one under its own name, must not stand in for this one. */
static void another_list_under_this_url_counts_only_where_it_was_seen(void)
{
    struct st_list m = st_good;

    st_begin();
    m.id = "https://issuer.example/status/2";
    st_publish(&m, st_bits_of(ST_LONG), ST_LONG);
    st_expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    st_expect_says(TM_C_STATUS_LIST_ORIGIN, "not the one of this URL");
    st_documents[0].seen_ms = AT_2026;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    st_forget();
}

static void who_signs_in_anothers_name_is_not_believed(void)
{
    struct st_list m = st_good;
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice jwt;
    char payload[2000];

    st_begin();
    st_put_list(&m, st_bits_of(ST_LONG), ST_LONG, &text);
    snprintf(payload, sizeof payload, "%.*s,\"issuer\":\"%s\"}", (int)text.len - 1,
             tm_buf_str(&text), help_did(1));
    for (uint8_t key = 1; key <= 2; key++) {
        char header[300];

        snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}",
                 help_method(key));
        jwt = help_jwt(header, payload, key);
        st_hold(0, ST_URL, jwt, TM_TIME_NONE);
        if (key == 1) {
            st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        } else {
            st_expect_only(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN);
            st_expect_says(TM_C_STATUS_LIST_PROOF, "not signed by a key of the issuer it names");
        }
    }
    st_documents[0].seen_ms = AT_2026; /* then it can say what is wrong, and nothing good */
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect(!st.answer.known);
    tm_buf_free(&text);
    st_forget();
}

static void how_new_a_list_is(void)
{
    st_begin();
    st_publish(&st_good, st_bits_of(ST_LONG), ST_LONG);
    st_ask();
    expect_int(st.answer.as_of_ms, AT_2026 - 1000000);
    st_documents[0].seen_ms = AT_2026 - 5;
    st_ask();
    expect_int(st.answer.as_of_ms, AT_2026 - 5);
    st_documents[0].seen_ms = AT_2026 + 5;
    st_ask();
    expect_int(st.answer.as_of_ms, AT_2026);
    st_documents[0].seen_ms = AT_2026 - 300 * ST_DAY;
    st_ask();
    expect_int(st.answer.as_of_ms, AT_2026 - 1000000);
    st_forget();
}

static void what_an_expired_list_revoked_stays_revoked(void)
{
    static const char past[] =
        ",\"validFrom\":\"2020-01-01T00:00:00Z\",\"validUntil\":\"2025-01-01T00:00:00Z\"";
    uint8_t *bits = st_bits_of(ST_LONG);
    struct st_list m = st_good;

    st_begin();
    bits[0] = 0x01;
    m.more = past;
    st_publish(&m, bits, ST_LONG);
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(st_outcome(TM_C_STATUS_LIST_EXPIRED), TM_UNKNOWN);
    expect(!st.answer.known);
    st.ref.index = 8;
    st_expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    st.ref.index = TM_STATUS_LENGTH_MIN;
    st_expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    m.purpose = "\"suspension\"";
    st_publish(&m, bits, ST_LONG);
    st.ref.purpose = TM_PURPOSE_SUSPENSION;
    st.ref.index = 7;
    st_expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    st_forget();
}

static void the_status_of_a_list_itself_is_not_followed(void)
{
    struct st_list m = st_good;

    st_begin();
    m.more = ",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
             "\"revocation\",\"statusListIndex\":\"7\",\"statusListCredential\":\"" ST_URL "\"}";
    st_publish(&m, st_bits_of(ST_LONG), ST_LONG);
    st_expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    st_forget();
}

static void memory_that_gives_out_is_no_pass(void)
{
    st_begin();
    st_publish(&st_good, st_bits_of(ST_LONG), ST_LONG);
    for (size_t room = 0; room < 200; room += 16) {
        struct tm_arena small = TM_ARENA_INIT(room);

        tm_checks_init(&st.lines, &small);
        tm_status_check(&st.in, &st.cred, &st.ref, &st.lines, &st.answer);
        expect(st.lines.fault || st_line(TM_C_STATUS_REVOKED) != NULL);
        tm_arena_free(&small);
    }
    st_forget();
}

TM_CLAIMS(CLAIM(what_is_not_held_is_unknown), CLAIM(each_fault_of_a_list_is_an_answer_of_its_own),
          CLAIM(what_is_no_credential_is_unreadable), CLAIM(two_subjects_are_no_list),
          CLAIM(a_bomb_is_cut_off_at_16_mib),
          CLAIM(a_list_longer_than_a_credential_may_be_is_unreadable),
          CLAIM(an_altered_list_says_nothing),
          CLAIM(a_list_by_another_counts_only_where_it_was_seen),
          CLAIM(another_list_under_this_url_counts_only_where_it_was_seen),
          CLAIM(who_signs_in_anothers_name_is_not_believed), CLAIM(how_new_a_list_is),
          CLAIM(what_an_expired_list_revoked_stays_revoked),
          CLAIM(the_status_of_a_list_itself_is_not_followed),
          CLAIM(memory_that_gives_out_is_no_pass))
