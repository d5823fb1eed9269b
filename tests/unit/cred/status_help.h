/* tests/unit/cred/status_help.h - what the tests of status lists share: documents held by URL, lists made
 * and issued, one entry asked, and what the lines said. One asking at a time. */
#ifndef TM_TESTS_STATUS_HELP_H
#define TM_TESTS_STATUS_HELP_H

#include "node/cred/status.h"
#include "tests/unit/cred/cred_help.h"

#define ST_URL  "https://issuer.example/status/1"
#define ST_DAY  (INT64_C(24) * 3600 * 1000)
#define ST_LONG (TM_STATUS_LENGTH_MIN / 8) /* bytes of the shortest good list of single bits */

/* ---- documents by URL ---- */

/* The first is the list most claims ask; those behind it are further ones. */
#define ST_DOCUMENTS 20
extern struct st_document {
    char url[100];
    struct tm_buf text;
    int64_t seen_ms;
} st_documents[ST_DOCUMENTS];

void st_hold(size_t i, const char *url, struct tm_slice text, int64_t seen_ms);
void st_forget(void);
int64_t st_seen(void *ctx, struct tm_slice url); /* a tm_document_source's */

/* ---- lists ---- */

struct st_list {
    const char *id, *type, *subject_type, *purpose, *more, *subject_more;
    const char *encoded; /* NULL: of the bits */
    enum tm_format format;
    uint8_t key;
    bool plain; /* no multibase prefix */
};
extern const struct st_list st_good;

void st_put_list(const struct st_list *m, const uint8_t *bits, size_t len, struct tm_buf *out);
/* Issued, and held under ST_URL as if it came with the credential. */
void st_publish(const struct st_list *m, const uint8_t *bits, size_t len);
uint8_t *st_bits_of(size_t len); /* all clear; static, until the next */

/* A credential with this `credentialStatus`. Static buffer. */
struct tm_slice st_with_entries(const char *entries);

/* ---- asking ---- */

extern struct st_asking {
    struct tm_status_in in;
    struct tm_credential cred;
    struct tm_status_ref ref;
    struct tm_checks lines;
    struct tm_status_answer answer;
} st;

void st_begin(void); /* nothing held; place 7 of the list at ST_URL */
void st_ask(void);
/* Of the lines that were said: the first of a code, NULL when there is none. */
const struct tm_check *st_line(enum tm_check_code code);
enum tm_outcome st_outcome(enum tm_check_code code); /* TM_SKIPPED, which no line here has: none */
const char *st_text_of(enum tm_check_code code);
const char *st_path_of(enum tm_check_code code);
const char *st_told(void); /* all of them as one text */

/* Asks; exactly one line, of this code and outcome. */
#define st_expect_only(want_code, want_outcome)                                                    \
    do {                                                                                           \
        st_ask();                                                                                  \
        if (st.lines.n != 1 || st_outcome(want_code) != (want_outcome))                            \
            tm_claim_failed(__FILE__, __LINE__, "not %s alone: %s", #want_code, st_told());        \
    } while (0)
#define st_expect_says(code, part)                                                                 \
    do {                                                                                           \
        if (strstr(st_text_of(code), part) == NULL)                                                \
            tm_claim_failed(__FILE__, __LINE__, "nothing of \"%s\": %s", part, st_told());         \
    } while (0)

#endif
