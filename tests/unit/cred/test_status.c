/* Published status lists, made and signed here: every size, every purpose, every fault with its own
 * answer, and what a sender could put under a URL. The steps of "Status lists" in
 * docs/verification.md. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/status.h"
#include "node/cred/statuslist.h"
#include "tests/unit/cred/cred_help.h"

#define URL  "https://issuer.example/status/1"
#define JCS  TM_FORMAT_DI_EDDSA_JCS_2022
#define DAY  (INT64_C(24) * 3600 * 1000)
#define LONG (TM_STATUS_LENGTH_MIN / 8) /* bytes of the shortest good list of single bits */

/* ---- documents by URL ---- */

#define DOCUMENTS 20
static struct document {
    char url[100];
    struct tm_buf text;
    int64_t seen_ms;
} documents[DOCUMENTS];

static const struct document *document(struct tm_slice url)
{
    for (size_t i = 0; i < DOCUMENTS; i++)
        if (tm_slice_is(url, documents[i].url))
            return &documents[i];
    return NULL;
}

static struct tm_slice on_get(void *ctx, struct tm_slice url)
{
    const struct document *d = document(url);

    return d == NULL ? TM_SLICE_EMPTY : tm_buf_slice(&d->text);
}

static int64_t on_seen(void *ctx, struct tm_slice url)
{
    const struct document *d = document(url);

    return d == NULL ? TM_TIME_NONE : d->seen_ms;
}

/* The first is the list most claims ask; those behind it are further ones. */
static void hold(size_t i, const char *url, struct tm_slice text, int64_t seen_ms)
{
    struct document *d = &documents[i];

    tm_buf_free(&d->text);
    d->text = (struct tm_buf)TM_BUF_INIT(TM_MIB(2));
    tm_buf_put_slice(&d->text, text);
    snprintf(d->url, sizeof d->url, "%s", url);
    d->seen_ms = seen_ms;
}

static void forget(void)
{
    for (size_t i = 0; i < DOCUMENTS; i++) {
        tm_buf_free(&documents[i].text);
        documents[i].url[0] = 0;
    }
}

/* ---- lists ---- */

struct made {
    const char *id, *type, *subject_type, *purpose, *more, *subject_more;
    const char *encoded; /* NULL: of the bits */
    enum tm_format format;
    uint8_t key;
    bool plain; /* no multibase prefix */
};
static const struct made good = { .id = URL,
                                  .type = "BitstringStatusListCredential",
                                  .subject_type = "BitstringStatusList",
                                  .purpose = "\"revocation\"",
                                  .more = "",
                                  .subject_more = "",
                                  .format = JCS,
                                  .key = 1 };

static void put_list(const struct made *m, const uint8_t *bits, size_t len, struct tm_buf *out)
{
    struct tm_buf encoded = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;

    if (m->encoded == NULL)
        expect_ok(tm_statuslist_encode(&encoded, tm_slice(bits, len), &err), &err);
    tm_buf_printf(out,
                  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://www.w3.org/ns/"
                  "credentials/undefined-terms/v2\"],\"id\":\"%s\",\"type\":["
                  "\"VerifiableCredential\",\"%s\"]%s,\"credentialSubject\":{\"id\":\"%s#list\","
                  "\"type\":\"%s\",\"statusPurpose\":%s%s,\"encodedList\":\"",
                  m->id, m->type, m->more, m->id, m->subject_type, m->purpose, m->subject_more);
    if (m->encoded != NULL)
        tm_buf_put_str(out, m->encoded);
    else
        tm_buf_put_slice(out, tm_slice_from(tm_buf_slice(&encoded), m->plain ? 1 : 0));
    tm_buf_put_str(out, "\"}}");
    tm_buf_free(&encoded);
}

/* Issued, and held under URL as if it came with the credential. */
static void publish(const struct made *m, const uint8_t *bits, size_t len)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice issued;

    put_list(m, bits, len, &text);
    issued = help_issue(tm_buf_str(&text), m->format, m->key);
    if (issued.len == 0)
        tm_claim_failed(__FILE__, __LINE__, "not issued: %s %s", help_err.text, help_lines());
    hold(0, URL, issued, TM_TIME_NONE);
    tm_buf_free(&text);
}

static uint8_t *bits_of(size_t len)
{
    static uint8_t *bits;

    free(bits);
    bits = calloc(1, len);
    expect(bits != NULL);
    return bits;
}

/* ---- asking ---- */

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
static struct tm_checks lines;
static struct tm_status_answer answer;
static struct tm_status_in in;
static struct tm_credential cred;
static struct tm_status_ref ref;

static void begin(void)
{
    forget();
    in = (struct tm_status_in){ .documents = { on_get, NULL, on_seen }, .at_ms = AT_2026 };
    memset(&cred, 0, sizeof cred);
    cred.issuer = tm_str(help_did(1));
    cred.id = TM_LIT("urn:uuid:5");
    ref = (struct tm_status_ref){ .type = TM_LIT("BitstringStatusListEntry"),
                                  .list = TM_LIT(URL),
                                  .purpose_known = true,
                                  .purpose = TM_PURPOSE_REVOCATION,
                                  .index = 7,
                                  .path = "$.credentialStatus" };
}

static void ask(void)
{
    tm_arena_reset(&arena);
    tm_checks_init(&lines, &arena);
    tm_status_check(&in, &cred, &ref, &lines, &answer);
    expect(lines.n > 0 && !lines.fault);
    for (const struct tm_check *c = lines.first; c != NULL; c = c->next)
        expect(c->text[0] != 0 && c->path != NULL);
}

static const struct tm_check *line(enum tm_check_code code)
{
    for (const struct tm_check *c = lines.first; c != NULL; c = c->next)
        if (c->code == code)
            return c;
    return NULL;
}

/* TM_SKIPPED, which no line here has: there is none. */
static enum tm_outcome outcome(enum tm_check_code code)
{
    const struct tm_check *c = line(code);

    return c == NULL ? TM_SKIPPED : c->outcome;
}

static const char *text_of(enum tm_check_code code)
{
    const struct tm_check *c = line(code);

    return c == NULL ? "" : c->text;
}

static const char *path_of(enum tm_check_code code)
{
    const struct tm_check *c = line(code);

    return c == NULL ? "" : c->path;
}

static const char *told(void)
{
    static char text[2000];
    size_t n = 0;

    text[0] = 0;
    for (const struct tm_check *c = lines.first; c != NULL && n < sizeof text - 1; c = c->next)
        n += (size_t)snprintf(text + n, sizeof text - n, "[%s %s: %s]", tm_code_row(c->code)->code,
                              tm_outcome_name(c->outcome), c->text);
    return text;
}

/* Asks; exactly one line, of this code and outcome. */
#define expect_only(want_code, want_outcome)                                                       \
    do {                                                                                           \
        ask();                                                                                     \
        if (lines.n != 1 || outcome(want_code) != (want_outcome))                                  \
            tm_claim_failed(__FILE__, __LINE__, "not %s alone: %s", #want_code, told());           \
    } while (0)
#define expect_says(code, part)                                                                    \
    do {                                                                                           \
        if (strstr(text_of(code), part) == NULL)                                                   \
            tm_claim_failed(__FILE__, __LINE__, "nothing of \"%s\": %s", part, told());            \
    } while (0)

/* ---- what a good list says ---- */

static void a_clear_bit_is_a_pass_and_a_set_one_a_failure(void)
{
    uint8_t *bits = bits_of(LONG);
    struct made m = good;

    begin();
    bits[0] = 0x03; /* entries 6 and 7 */
    publish(&m, bits, LONG);
    expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    expect(answer.held && answer.known && answer.value == 1);
    ref.index = 5;
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    expect(answer.known && answer.value == 0);
    expect_int(answer.as_of_ms, AT_2026 - 1000000);
    m.purpose = "\"suspension\"";
    publish(&m, bits, LONG);
    ref.purpose = TM_PURPOSE_SUSPENSION;
    expect_only(TM_C_STATUS_SUSPENDED, TM_PASSED);
    ref.index = 6;
    expect_only(TM_C_STATUS_SUSPENDED, TM_FAILED);
    forget();
}

static void lists_of_several_purposes_and_in_an_array_are_read(void)
{
    struct made m = good;

    begin();
    m.purpose = "[\"refresh\",\"suspension\",\"revocation\"]";
    publish(&m, bits_of(LONG), LONG);
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    ref.purpose = TM_PURPOSE_SUSPENSION;
    expect_only(TM_C_STATUS_SUSPENDED, TM_PASSED);
    ref.purpose = TM_PURPOSE_MESSAGE;
    expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    expect_says(TM_C_STATUS_MESSAGE, "another purpose");
    forget();
}

static void a_list_may_be_a_jwt(void)
{
    uint8_t *bits = bits_of(LONG);
    struct made m = good;

    begin();
    bits[0] = 0x01;
    m.format = TM_FORMAT_VC_JWT;
    publish(&m, bits, LONG);
    expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    ref.index = 8;
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    forget();
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
    begin();
    for (unsigned size = 1; size <= TM_STATUS_SIZE_MAX; size++) {
        uint64_t last = TM_STATUS_LENGTH_MIN - 1;
        uint32_t all = (1u << size) - 1;
        uint8_t *bits = bits_of((size_t)LONG * size);

        set_value(bits, 1, size, all);
        set_value(bits, 5, size, 1);
        set_value(bits, 77777, size, all / 3);
        set_value(bits, last, size, all / 2 + 1);
        publish(&good, bits, (size_t)LONG * size);
        ref.size = size == 1 ? 0 : size;
        for (size_t i = 0; i < 6; i++) {
            const uint64_t index[] = { 0, 1, 4, 5, 77777, last };
            const uint32_t want[] = { 0, all, 0, 1, all / 3, all / 2 + 1 };

            ref.index = index[i];
            expect_only(TM_C_STATUS_REVOKED, want[i] == 0 ? TM_PASSED : TM_FAILED);
            expect(answer.known);
            expect_int(answer.value, want[i]);
        }
        ref.index = last + 1;
        expect_only(TM_C_STATUS_RANGE, TM_FAILED);
        ref.index = UINT64_MAX;
        expect_only(TM_C_STATUS_RANGE, TM_FAILED);
        expect(!answer.known);
    }
    forget();
}

static void one_entry_too_few_for_its_size_is_too_short(void)
{
    begin();
    for (unsigned size = 1; size <= TM_STATUS_SIZE_MAX; size++) {
        uint8_t *bits = bits_of((size_t)LONG * size - 1);

        publish(&good, bits, (size_t)LONG * size - 1);
        ref.size = size;
        ask();
        expect(outcome(TM_C_STATUS_LIST_LENGTH) == TM_UNKNOWN && !answer.known);
        expect(strstr(tm_code_row(TM_C_STATUS_LIST_LENGTH)->problem, "#STATUS_LIST_LENGTH_ERROR") !=
               NULL);
    }
    forget();
}

/* What the list says is so however short it is: it keeps a pass from being one, and no failure. */
static void a_short_list_can_fail_a_credential_but_not_pass_it(void)
{
    uint8_t *bits = bits_of(12500);

    begin();
    bits[0] = 0x01;
    publish(&good, bits, 12500);
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(outcome(TM_C_STATUS_LIST_LENGTH), TM_UNKNOWN);
    expect_says(TM_C_STATUS_LIST_LENGTH, "100000 entries; 131072");
    ref.index = 8;
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect_int(outcome(TM_C_STATUS_LIST_LENGTH), TM_UNKNOWN);
    in.entries_min = 100000;
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    in.entries_min++;
    ask();
    expect(line(TM_C_STATUS_LIST_LENGTH) != NULL);
    ref.index = 100000;
    expect_only(TM_C_STATUS_LIST_LENGTH, TM_UNKNOWN);
    forget();
}

static void messages_and_refresh_inform(void)
{
    static const char list[] =
        "[{\"status\":\"0x0\",\"message\":\"a\"},{\"status\":\"0x1\",\"message\":\"b\"},"
        "{\"status\":\"0x2\",\"message\":\"c\"},{\"status\":\"0x3\",\"message\":\"d\"}]";
    uint8_t *bits = bits_of(2 * LONG);
    struct tm_arena texts = TM_ARENA_INIT(TM_MIB(1));
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;
    struct made m = good;

    begin();
    expect_ok(tm_json_parse(tm_str(list), &TM_JSON_LIMITS, &texts, &doc, &err), &err);
    m.purpose = "\"message\"";
    set_value(bits, 7, 2, 2);
    publish(&m, bits, 2 * LONG);
    ref.purpose = TM_PURPOSE_MESSAGE;
    ref.size = 2;
    ref.messages = doc.root;
    expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    expect_str(path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[2].message");
    expect_says(TM_C_STATUS_MESSAGE, "0x2");
    ref.index = 8;
    expect_only(TM_C_STATUS_MESSAGE, TM_PASSED);
    expect_str(path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[0].message");
    m.purpose = "\"refresh\"";
    publish(&m, bits, 2 * LONG);
    ref.purpose = TM_PURPOSE_REFRESH;
    ref.index = 7;
    expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    ref.index = TM_STATUS_LENGTH_MIN;
    expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    forget();
    expect_only(TM_C_STATUS_MESSAGE, TM_WARNING);
    expect(!answer.held);
    tm_arena_free(&texts);
}

/* What decides and has messages says both. */
static void a_revocation_with_reasons_names_the_place_of_the_reason(void)
{
    static const char list[] = "[{\"status\":\"0x0\",\"message\":\"good\"},"
                               "{\"status\":\"0x1\",\"message\":\"never print me\"}]";
    uint8_t *bits = bits_of(LONG);
    struct tm_arena texts = TM_ARENA_INIT(TM_MIB(1));
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;

    begin();
    expect_ok(tm_json_parse(tm_str(list), &TM_JSON_LIMITS, &texts, &doc, &err), &err);
    bits[0] = 0x01;
    publish(&good, bits, LONG);
    ref.messages = doc.root;
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_str(path_of(TM_C_STATUS_MESSAGE), "$.credentialStatus.statusMessage[1].message");
    expect(strstr(told(), "never print me") == NULL);
    tm_arena_free(&texts);
    forget();
}

/* ---- faults ---- */

static void what_is_not_held_is_unknown(void)
{
    begin();
    expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    expect(!answer.held && !answer.known && answer.as_of_ms == TM_TIME_NONE);
    expect_says(TM_C_STATUS_UNKNOWN, URL);
    expect(strstr(tm_code_row(TM_C_STATUS_UNKNOWN)->problem, "#STATUS_RETRIEVAL_ERROR") != NULL);
    in.documents = (struct tm_document_source){ NULL };
    expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    begin();
    publish(&good, bits_of(LONG), LONG);
    ref.type = TM_LIT("RevocationList2020Status");
    expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    begin();
    publish(&good, bits_of(LONG), LONG);
    ref.purpose_known = false;
    expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    forget();
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

    begin();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct made m = good;

        m.type = cases[i].type != NULL ? cases[i].type : m.type;
        m.subject_type = cases[i].subject_type != NULL ? cases[i].subject_type : m.subject_type;
        m.purpose = cases[i].purpose != NULL ? cases[i].purpose : m.purpose;
        m.more = cases[i].more != NULL ? cases[i].more : m.more;
        m.subject_more = cases[i].subject_more != NULL ? cases[i].subject_more : m.subject_more;
        m.encoded = cases[i].encoded;
        publish(&m, bits_of(LONG), LONG);
        expect_only(cases[i].code, TM_UNKNOWN);
        expect_says(cases[i].code, cases[i].text);
        expect(answer.held && !answer.known);
    }
    forget();
}

static void what_is_no_credential_is_unreadable(void)
{
    static const char *const texts[] = {
        "", " ", "{", "[]", "null", "a.b.c", "\"x\"", "{\"a\":1}"
    };

    begin();
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        tm_note("\"%s\"", texts[i]);
        hold(0, URL, i == 0 ? TM_LIT(" ") : tm_str(texts[i]), TM_TIME_NONE);
        expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    }
    forget();
}

static void two_subjects_are_no_list(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice whole, issued;
    size_t at;

    begin();
    put_list(&good, bits_of(LONG), LONG, &text);
    whole = tm_buf_slice(&text);
    at = (size_t)(strstr(tm_buf_str(&text), "{\"id\":\"" URL "#list") - tm_buf_str(&text));
    for (int copies = 1; copies <= 2; copies++) {
        struct tm_buf twice = TM_BUF_INIT(TM_MIB(1));

        tm_buf_put(&twice, whole.data, at);
        tm_buf_put_str(&twice, "[");
        for (int i = 0; i < copies; i++) {
            tm_buf_put_str(&twice, i > 0 ? "," : "");
            tm_buf_put(&twice, whole.data + at, whole.len - at - 1);
        }
        tm_buf_put_str(&twice, "]}");
        issued = help_issue(tm_buf_str(&twice), JCS, 1);
        expect(issued.len > 0);
        hold(0, URL, issued, TM_TIME_NONE);
        if (copies == 1)
            expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        else
            expect_only(TM_C_STATUS_LIST_TYPE, TM_UNKNOWN);
        tm_buf_free(&twice);
    }
    tm_buf_free(&text);
    forget();
}

static void a_bomb_is_cut_off_at_16_mib(void)
{
    struct tm_buf encoded = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct made m = good;

    begin();
    for (int past = 0; past <= 1; past++) {
        uint8_t *bits = bits_of(TM_STATUS_UNPACKED_MAX + 1);

        tm_buf_reset(&encoded);
        expect_ok(tm_statuslist_encode(&encoded,
                                       tm_slice(bits, TM_STATUS_UNPACKED_MAX + (size_t)past), &err),
                  &err);
        m.encoded = tm_buf_str(&encoded);
        publish(&m, NULL, 0);
        if (past == 0) {
            expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        } else {
            expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
            expect_says(TM_C_STATUS_LIST_UNREADABLE, "more than 16 MiB");
        }
    }
    tm_buf_free(&encoded);
    forget();
}

static void a_list_longer_than_a_credential_may_be_is_unreadable(void)
{
    char *big = malloc(TM_SEALED_BYTES_MAX + 2);

    begin();
    expect(big != NULL);
    memset(big, ' ', TM_SEALED_BYTES_MAX + 1);
    memcpy(big, "{\"@context\":1}", 14);
    big[TM_SEALED_BYTES_MAX + 1] = '}';
    documents[0].text = (struct tm_buf)TM_BUF_INIT(TM_MIB(9));
    snprintf(documents[0].url, sizeof documents[0].url, URL);
    tm_buf_put(&documents[0].text, big, TM_SEALED_BYTES_MAX + 2);
    expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    expect_says(TM_C_STATUS_LIST_UNREADABLE, "larger");
    free(big);
    forget();
}

static void an_altered_list_says_nothing(void)
{
    uint8_t *bits = bits_of(LONG);
    size_t proof_lines = 0;
    struct tm_buf *text;

    begin();
    bits[0] = 0x01;
    publish(&good, bits, LONG);
    text = &documents[0].text;
    for (size_t i = 0; i < text->len; i++) {
        for (unsigned bit = 0; bit < 8; bit += 3) {
            text->data[i] ^= (uint8_t)(1u << bit);
            ask();
            if (answer.known || line(TM_C_STATUS_REVOKED) != NULL)
                tm_claim_failed(__FILE__, __LINE__, "bit %u of byte %zu: %s", bit, i, told());
            proof_lines += line(TM_C_STATUS_LIST_PROOF) != NULL;
            text->data[i] ^= (uint8_t)(1u << bit);
        }
    }
    expect(proof_lines > text->len / 2);
    expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    forget();
}

/* ---- whose list, and from where ---- */

static void a_list_by_another_counts_only_where_it_was_seen(void)
{
    struct made m = good;

    begin();
    m.key = 2;
    publish(&m, bits_of(LONG), LONG);
    expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    expect_says(TM_C_STATUS_LIST_ORIGIN, "not by the credential's issuer");
    in.documents.seen_ms = NULL;
    expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    in.documents.seen_ms = on_seen;
    documents[0].seen_ms = AT_2026 - DAY;
    ask();
    expect_int(outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_says(TM_C_STATUS_LIST_ORIGIN, help_did(2));
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect(answer.known);
    forget();
}

/* The issuer's other list, or an older one under its own name, must not stand in for this one. */
static void another_list_under_this_url_counts_only_where_it_was_seen(void)
{
    struct made m = good;

    begin();
    m.id = "https://issuer.example/status/2";
    publish(&m, bits_of(LONG), LONG);
    expect_only(TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN);
    expect_says(TM_C_STATUS_LIST_ORIGIN, "not the one of this URL");
    documents[0].seen_ms = AT_2026;
    ask();
    expect_int(outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    forget();
}

static void who_signs_in_anothers_name_is_not_believed(void)
{
    struct made m = good;
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice jwt;
    char payload[2000];

    begin();
    put_list(&m, bits_of(LONG), LONG, &text);
    snprintf(payload, sizeof payload, "%.*s,\"issuer\":\"%s\"}", (int)text.len - 1,
             tm_buf_str(&text), help_did(1));
    for (uint8_t key = 1; key <= 2; key++) {
        char header[300];

        snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}",
                 help_method(key));
        jwt = help_jwt(header, payload, key);
        hold(0, URL, jwt, TM_TIME_NONE);
        if (key == 1) {
            expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
        } else {
            expect_only(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN);
            expect_says(TM_C_STATUS_LIST_PROOF, "not signed by a key of the issuer it names");
        }
    }
    documents[0].seen_ms = AT_2026; /* then it can say what is wrong, and nothing good */
    ask();
    expect_int(outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect(!answer.known);
    tm_buf_free(&text);
    forget();
}

static void how_new_a_list_is(void)
{
    begin();
    publish(&good, bits_of(LONG), LONG);
    ask();
    expect_int(answer.as_of_ms, AT_2026 - 1000000);
    documents[0].seen_ms = AT_2026 - 5;
    ask();
    expect_int(answer.as_of_ms, AT_2026 - 5);
    documents[0].seen_ms = AT_2026 + 5;
    ask();
    expect_int(answer.as_of_ms, AT_2026);
    documents[0].seen_ms = AT_2026 - 300 * DAY;
    ask();
    expect_int(answer.as_of_ms, AT_2026 - 1000000);
    forget();
}

static void what_an_expired_list_revoked_stays_revoked(void)
{
    static const char past[] =
        ",\"validFrom\":\"2020-01-01T00:00:00Z\",\"validUntil\":\"2025-01-01T00:00:00Z\"";
    uint8_t *bits = bits_of(LONG);
    struct made m = good;

    begin();
    bits[0] = 0x01;
    m.more = past;
    publish(&m, bits, LONG);
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(outcome(TM_C_STATUS_LIST_EXPIRED), TM_UNKNOWN);
    expect(!answer.known);
    ref.index = 8;
    expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    ref.index = TM_STATUS_LENGTH_MIN;
    expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    m.purpose = "\"suspension\"";
    publish(&m, bits, LONG);
    ref.purpose = TM_PURPOSE_SUSPENSION;
    ref.index = 7;
    expect_only(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN);
    forget();
}

static void the_status_of_a_list_itself_is_not_followed(void)
{
    struct made m = good;

    begin();
    m.more = ",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
             "\"revocation\",\"statusListIndex\":\"7\",\"statusListCredential\":\"" URL "\"}";
    publish(&m, bits_of(LONG), LONG);
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    forget();
}

static void memory_that_gives_out_is_no_pass(void)
{
    begin();
    publish(&good, bits_of(LONG), LONG);
    for (size_t room = 0; room < 200; room += 16) {
        struct tm_arena small = TM_ARENA_INIT(room);

        tm_checks_init(&lines, &small);
        tm_status_check(&in, &cred, &ref, &lines, &answer);
        expect(lines.fault || line(TM_C_STATUS_REVOKED) != NULL);
        tm_arena_free(&small);
    }
    forget();
}

/* ---- the other kinds ---- */

static void a_list_of_2021_is_read_without_a_prefix(void)
{
    uint8_t *bits = bits_of(LONG);
    struct made m = good;

    begin();
    bits[0] = 0x01;
    m.type = "StatusList2021Credential";
    m.subject_type = "StatusList2021";
    m.plain = true;
    m.more = ",\"x\":0";
    ref.type = TM_LIT("StatusList2021Entry");
    publish(&m, bits, LONG);
    expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    ref.index = 8;
    expect_only(TM_C_STATUS_REVOKED, TM_PASSED);
    m.plain = false;
    publish(&m, bits, LONG);
    expect_only(TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN);
    publish(&good, bits, LONG);
    expect_only(TM_C_STATUS_LIST_TYPE, TM_UNKNOWN);
    forget();
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

    begin();
    ref.type = TM_LIT("1EdTechRevocationList");
    ref.index = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        tm_note("%s", cases[i].list);
        hold(0, URL, tm_str(cases[i].list), AT_2026 - DAY);
        ask();
        expect_int(outcome(TM_C_STATUS_REVOKED), cases[i].revoked);
        expect(line(cases[i].fault) != NULL);
        expect_int(answer.known, cases[i].fault == TM_C_STATUS_REVOKED);
    }
    forget();
}

static void an_unsigned_list_counts_only_where_it_was_seen(void)
{
    char text[300];

    begin();
    ref.type = TM_LIT("1EdTechRevocationList");
    hold(0, URL, TM_LIT("{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\"}]}"), TM_TIME_NONE);
    expect_only(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN);
    documents[0].seen_ms = AT_2026 - DAY;
    expect_only(TM_C_STATUS_REVOKED, TM_FAILED);
    expect_int(answer.as_of_ms, AT_2026 - DAY);
    cred.id = TM_SLICE_EMPTY;
    expect_only(TM_C_STATUS_UNKNOWN, TM_UNKNOWN);
    cred.id = TM_LIT("urn:uuid:5");
    snprintf(text, sizeof text,
             "{\"id\":\"%s\",\"issuer\":{\"id\":\"%s\"},\"revokedCredentials\":[]}", URL,
             help_did(2));
    hold(0, URL, tm_str(text), AT_2026);
    ask();
    expect_int(outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    forget();
}

/* ---- entries of a credential ---- */

static struct tm_slice with_entries(const char *entries)
{
    static char text[20000];

    snprintf(text, sizeof text,
             "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://www.w3.org/ns/"
             "credentials/undefined-terms/v2\"],\"type\":["
             "\"VerifiableCredential\"],\"issuer\":\"%s\",\"credentialSubject\":{\"id\":\"urn:h\"},"
             "\"credentialStatus\":%s}",
             help_did(1), entries);
    return tm_str(text);
}

static void entries_are_read_with_their_sizes_and_messages(void)
{
#define ENTRY(more)                                                                                \
    "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"message\",\"statusListIndex\":"    \
    "\"9\","                                                                                       \
    "\"statusListCredential\":\"" URL "\"" more "}"
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
        { "{\"type\":\"1EdTechRevocationList\",\"id\":\"" URL "\"}", true, 0 },
        { "{\"type\":\"1EdTechRevocationList\"}", false, 0 },
        { "{\"type\":\"1EdTechRevocationList\",\"id\":\"nowhere\"}", false, 0 },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        tm_note("%s", cases[i].entry);
        expect_ok(help_verify(with_entries(cases[i].entry)), &help_err);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), cases[i].ok ? TM_PASSED : TM_FAILED);
        expect_int((int64_t)help_out.cred.status_n, 1);
        if (!cases[i].ok)
            continue;
        expect_int(help_out.cred.status[0].size, cases[i].size);
        expect_slice(help_out.cred.status[0].list, TM_LIT(URL));
        expect(help_out.cred.status[0].purpose_known);
    }
    expect_ok(help_verify(with_entries(cases[4].entry)), &help_err);
    expect_int((int64_t)tm_json_count(help_out.cred.status[0].messages), 4);
#undef ENTRY
#undef M
}

static void sixteen_entries_are_each_asked_and_seventeen_refused(void)
{
    for (size_t n = 16; n <= 17; n++) {
        char entries[12000] = "[";
        size_t len = 1;

        begin();
        for (size_t i = 0; i < n; i++)
            len += (size_t)snprintf(entries + len, sizeof entries - len,
                                    "%s{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":"
                                    "\"revocation\",\"statusListIndex\":\"%zu\","
                                    "\"statusListCredential\":\"https://issuer.example/many/%zu\"}",
                                    i > 0 ? "," : "", i, i);
        snprintf(entries + len, sizeof entries - len, "]");
        for (size_t i = 0; i < n; i++) { /* in list i, entry i is set when i is odd */
            char id[100];
            uint8_t *bits = bits_of(LONG);
            struct made m = good;

            snprintf(id, sizeof id, "https://issuer.example/many/%zu", i);
            m.id = id;
            set_value(bits, i, 1, i % 2);
            publish(&m, bits, LONG);
            hold(i + 1, id, tm_buf_slice(&documents[0].text), TM_TIME_NONE);
        }
        expect_ok(help_verify(with_entries(entries)), &help_err);
        expect_int((int64_t)help_out.cred.status_n, 16);
        expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), n == 16 ? TM_PASSED : TM_FAILED);
        for (size_t i = 0; i < help_out.cred.status_n; i++) {
            ref = help_out.cred.status[i];
            expect_only(TM_C_STATUS_REVOKED, i % 2 == 1 ? TM_FAILED : TM_PASSED);
        }
        forget();
    }
}

/* ---- outside vectors ---- */

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
    struct made m = good;
    size_t i;
    json_t *probe;

    m.encoded = json_string_value(json_object_get(v, "encodedList"));
    publish(&m, NULL, 0);
    ref.size = size;
    json_array_foreach(json_object_get(v, "probes"), i, probe)
    {
        ref.index = (uint64_t)json_integer_value(json_array_get(probe, 0));
        ask();
        expect(answer.known);
        expect_int(answer.value, json_integer_value(json_array_get(probe, 1)));
    }
}

static void lists_of_the_reference_library_say_the_same_here(void)
{
    json_t *doc = json_load_file(tm_vectors("bitstring-status-list/lists.json"), 0, NULL), *v;
    size_t i;

    expect(doc != NULL);
    begin();
    json_array_foreach(json_object_get(doc, "valid"), i, v)
    {
        check_vector(v, 0);
    }
    expect_int((int64_t)i, 9);
    check_vector(json_object_get(doc, "statusSize2"), 2);
    json_decref(doc);
    forget();
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
        struct made m = good;
        char entry[400];

        tm_note("%s", json_string_value(json_object_get(v, "name")));
        begin();
        snprintf(entry, sizeof entry,
                 "{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\","
                 "\"statusListIndex\":\"%s\",\"statusListCredential\":\"" URL "\"}",
                 index == NULL ? "3" : index);
        m.encoded = json_string_value(json_object_get(v, "encodedList"));
        publish(&m, NULL, 0);
        expect_ok(help_verify(with_entries(entry)), &help_err);
        if (help_out.cred.status_n == 0) { /* refused in the credential already */
            expect_int(help_outcome(strcmp(error, "RANGE_ERROR") == 0 ? TM_C_STATUS_RANGE
                                                                      : TM_C_FORMAT_STRUCTURE),
                       TM_FAILED);
            continue;
        }
        ref = help_out.cred.status[0];
        ask();
        expect(!answer.known && lines.first != NULL && fits(lines.first->code, error));
    }
    expect_int((int64_t)i, 15);
    json_decref(doc);
    forget();
}

/* Signed by a key that stands in a fragment of the issuer's URL, which binds nobody: what is set counts. */
static void the_list_of_1edtechs_samples_is_read(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));

    begin();
    tm_slurp(tm_vectors("bitstring-status-list/1edtech-testlist.json"), &text);
    hold(0, URL, tm_buf_slice(&text), AT_2026 - DAY);
    ref.index = 23;
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_FAILED);
    expect_int(outcome(TM_C_STATUS_LIST_ORIGIN), TM_WARNING);
    expect_int(outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    ref.index = 22;
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_PASSED);
    expect_int(outcome(TM_C_STATUS_LIST_PROOF), TM_UNKNOWN);
    expect(!answer.known);
    for (size_t at = 0; at < documents[0].text.len; at += 5) {
        uint8_t *c = &documents[0].text.data[at];
        uint8_t was = *c;

        if (was == ' ' || was == '\n')
            continue;
        *c = was == 'a' ? 'b' : 'a';
        ask();
        expect_int(outcome(TM_C_STATUS_REVOKED), TM_SKIPPED);
        *c = was;
    }
    documents[0].seen_ms = TM_TIME_NONE;
    ask();
    expect_int(outcome(TM_C_STATUS_REVOKED), TM_SKIPPED);
    tm_buf_free(&text);
    forget();
}

TM_CLAIMS(
    CLAIM(a_clear_bit_is_a_pass_and_a_set_one_a_failure),
    CLAIM(lists_of_several_purposes_and_in_an_array_are_read), CLAIM(a_list_may_be_a_jwt),
    CLAIM(every_size_is_read), CLAIM(one_entry_too_few_for_its_size_is_too_short),
    CLAIM(a_short_list_can_fail_a_credential_but_not_pass_it), CLAIM(messages_and_refresh_inform),
    CLAIM(a_revocation_with_reasons_names_the_place_of_the_reason),
    CLAIM(what_is_not_held_is_unknown), CLAIM(each_fault_of_a_list_is_an_answer_of_its_own),
    CLAIM(what_is_no_credential_is_unreadable), CLAIM(two_subjects_are_no_list),
    CLAIM(a_bomb_is_cut_off_at_16_mib), CLAIM(a_list_longer_than_a_credential_may_be_is_unreadable),
    CLAIM(an_altered_list_says_nothing), CLAIM(a_list_by_another_counts_only_where_it_was_seen),
    CLAIM(another_list_under_this_url_counts_only_where_it_was_seen),
    CLAIM(who_signs_in_anothers_name_is_not_believed), CLAIM(how_new_a_list_is),
    CLAIM(what_an_expired_list_revoked_stays_revoked),
    CLAIM(the_status_of_a_list_itself_is_not_followed), CLAIM(memory_that_gives_out_is_no_pass),
    CLAIM(a_list_of_2021_is_read_without_a_prefix), CLAIM(a_list_of_1edtech_revokes_by_id),
    CLAIM(an_unsigned_list_counts_only_where_it_was_seen),
    CLAIM(entries_are_read_with_their_sizes_and_messages),
    CLAIM(sixteen_entries_are_each_asked_and_seventeen_refused),
    CLAIM(lists_of_the_reference_library_say_the_same_here),
    CLAIM(what_the_vectors_refuse_is_refused_with_their_error),
    CLAIM(the_list_of_1edtechs_samples_is_read))
