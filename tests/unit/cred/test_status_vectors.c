/* Status lists that others made: those of a reference library, and of 1EdTech's samples. */
#include <jansson.h>
#include <stdio.h>

#include "tests/unit/cred/status_help.h"

/* What W3C's errors are called here. */
static bool fits(enum tm_check_code code, const char *error)
{
    const char *problem = tm_code_row(code)->problem;

    if (strncmp(error, "refuse", 6) == 0)
        return code == TM_C_STATUS_LIST_UNREADABLE;
    return strcmp(problem + strcspn(problem, "#") + 1, error) == 0;
}

static void check_vector(const json_t *v, unsigned size)
{
    struct st_list m = st_good;
    size_t i;
    json_t *probe;

    m.encoded = json_string_value(json_object_get(v, "encodedList"));
    st_publish(&m, NULL, 0);
    st.ref.size = size;
    json_array_foreach(json_object_get(v, "probes"), i, probe)
    {
        st.ref.index = (uint64_t)json_integer_value(json_array_get(probe, 0));
        st_ask();
        expect(st.answer.known);
        expect_int(st.answer.value, json_integer_value(json_array_get(probe, 1)));
    }
}

static void lists_of_the_reference_library_say_the_same_here(void)
{
    json_t *doc = json_load_file(tm_vectors("bitstring-status-list/lists.json"), 0, NULL), *v;
    size_t i;

    expect(doc != NULL);
    st_begin();
    json_array_foreach(json_object_get(doc, "valid"), i, v)
    {
        check_vector(v, 0);
    }
    expect_int((int64_t)i, 9);
    check_vector(json_object_get(doc, "statusSize2"), 2);
    json_decref(doc);
    st_forget();
}

static void what_the_vectors_refuse_is_refused_with_their_error(void)
{
    json_t *doc = json_load_file(tm_vectors("bitstring-status-list/lists.json"), 0, NULL), *v;
    size_t i;

    expect(doc != NULL);
    json_array_foreach(json_object_get(doc, "invalid"), i, v)
    {
        const char *error = json_string_value(json_object_get(v, "error"));
        const char *index = json_string_value(json_object_get(v, "statusListIndex"));
        struct st_list m = st_good;
        char entry[400];

        tm_note("%s", json_string_value(json_object_get(v, "name")));
        st_begin();
        snprintf(entry, sizeof entry,
                 "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\","
                 "\"statusListIndex\":\"%s\",\"statusListCredential\":\"" ST_URL "\"}",
                 index == NULL ? "3" : index);
        m.encoded = json_string_value(json_object_get(v, "encodedList"));
        st_publish(&m, NULL, 0);
        expect_ok(help_verify(st_with_entries(entry)), &help_err);
        if (help_out.cred.status_n == 0) { /* refused in the credential already */
            expect_int(help_outcome(strcmp(error, "RANGE_ERROR") == 0 ? TM_C_STATUS_RANGE
                                                                      : TM_C_FORMAT_STRUCTURE),
                       TM_FAILED);
            continue;
        }
        st.ref = help_out.cred.status[0];
        st_ask();
        expect(!st.answer.known && st.lines.first != NULL && fits(st.lines.first->code, error));
    }
    expect_int((int64_t)i, 15);
    json_decref(doc);
    st_forget();
}

/* Signed by a key that stands in a fragment of the issuer's ST_URL, which binds nobody: what is set counts. */
static void the_list_of_1edtechs_samples_is_read(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));

    st_begin();
    tm_slurp(tm_vectors("bitstring-status-list/1edtech-testlist.json"), &text);
    st_hold(0, ST_URL, tm_buf_slice(&text), AT_2026 - ST_DAY);
    st.ref.index = 23;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(st_outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(st_outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    st.ref.index = 22;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect_int(st_outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    expect(!st.answer.known);
    for (size_t at = 0; at < st_documents[0].text.len; at += 5) {
        uint8_t *c = &st_documents[0].text.data[at];
        uint8_t was = *c;

        if (was == ' ' || was == '\n')
            continue;
        *c = was == 'a' ? 'b' : 'a';
        st_ask();
        expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_SKIPPED);
        *c = was;
    }
    st_documents[0].seen_ms = TM_TIME_NONE;
    st_ask();
    expect_int(st_outcome(TM_C_STATUS_REVOKED), TM_SKIPPED);
    tm_buf_free(&text);
    st_forget();
}

TM_CLAIMS(CLAIM(lists_of_the_reference_library_say_the_same_here),
          CLAIM(what_the_vectors_refuse_is_refused_with_their_error),
          CLAIM(the_list_of_1edtechs_samples_is_read))
