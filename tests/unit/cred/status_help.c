/* tests/unit/cred/status_help.c */
#include "tests/unit/cred/status_help.h"

#include <stdio.h>
#include <stdlib.h>

#include "node/cred/statuslist.h"

/* ---- documents by URL ---- */

struct st_document st_documents[ST_DOCUMENTS];

static const struct st_document *st_document(struct tm_slice url)
{
    for (size_t i = 0; i < ST_DOCUMENTS; i++)
        if (tm_slice_is(url, st_documents[i].url))
            return &st_documents[i];
    return NULL;
}

static struct tm_slice st_get(void *ctx, struct tm_slice url)
{
    const struct st_document *d = st_document(url);

    return d == NULL ? TM_SLICE_EMPTY : tm_buf_slice(&d->text);
}

int64_t st_seen(void *ctx, struct tm_slice url)
{
    const struct st_document *d = st_document(url);

    return d == NULL ? TM_TIME_NONE : d->seen_ms;
}

void st_hold(size_t i, const char *url, struct tm_slice text, int64_t seen_ms)
{
    struct st_document *d = &st_documents[i];

    tm_buf_free(&d->text);
    d->text = (struct tm_buf)TM_BUF_INIT(TM_MIB(2));
    tm_buf_put_slice(&d->text, text);
    snprintf(d->url, sizeof d->url, "%s", url);
    d->seen_ms = seen_ms;
}

void st_forget(void)
{
    for (size_t i = 0; i < ST_DOCUMENTS; i++) {
        tm_buf_free(&st_documents[i].text);
        st_documents[i].url[0] = 0;
    }
}

/* ---- lists ---- */

const struct st_list st_good = { .id = ST_URL,
                                 .type = "BitstringStatusListCredential",
                                 .subject_type = "BitstringStatusList",
                                 .purpose = "\"revocation\"",
                                 .more = "",
                                 .subject_more = "",
                                 .format = TM_FORMAT_DI_EDDSA_JCS_2022,
                                 .key = 1 };

void st_put_list(const struct st_list *m, const uint8_t *bits, size_t len, struct tm_buf *out)
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

void st_publish(const struct st_list *m, const uint8_t *bits, size_t len)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice issued;

    st_put_list(m, bits, len, &text);
    issued = help_issue(tm_buf_str(&text), m->format, m->key);
    if (issued.len == 0)
        tm_claim_failed(__FILE__, __LINE__, "not issued: %s %s", help_err.text, help_lines());
    st_hold(0, ST_URL, issued, TM_TIME_NONE);
    tm_buf_free(&text);
}

uint8_t *st_bits_of(size_t len)
{
    static uint8_t *bits;

    free(bits);
    bits = calloc(1, len);
    expect(bits != NULL);
    return bits;
}

/* ---- asking ---- */

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
struct st_asking st;

void st_begin(void)
{
    st_forget();
    st.in = (struct tm_status_in){ .documents = { st_get, NULL, st_seen }, .at_ms = AT_2026 };
    memset(&st.cred, 0, sizeof st.cred);
    st.cred.issuer = tm_str(help_did(1));
    st.cred.id = TM_LIT("urn:uuid:5");
    st.ref = (struct tm_status_ref){ .type = TM_LIT("BitstringStatusListEntry"),
                                     .list = TM_LIT(ST_URL),
                                     .purpose_known = true,
                                     .purpose = TM_PURPOSE_REVOCATION,
                                     .index = 7,
                                     .path = "$.credentialStatus" };
}

void st_ask(void)
{
    tm_arena_reset(&arena);
    tm_checks_init(&st.lines, &arena);
    tm_status_check(&st.in, &st.cred, &st.ref, &st.lines, &st.answer);
    expect(st.lines.n > 0 && !st.lines.fault);
    for (const struct tm_check *c = st.lines.first; c != NULL; c = c->next)
        expect(c->text[0] != 0 && c->path != NULL);
}

const struct tm_check *st_line(enum tm_check_code code)
{
    for (const struct tm_check *c = st.lines.first; c != NULL; c = c->next)
        if (c->code == code)
            return c;
    return NULL;
}

enum tm_outcome st_outcome(enum tm_check_code code)
{
    const struct tm_check *c = st_line(code);

    return c == NULL ? TM_SKIPPED : c->outcome;
}

const char *st_text_of(enum tm_check_code code)
{
    const struct tm_check *c = st_line(code);

    return c == NULL ? "" : c->text;
}

const char *st_path_of(enum tm_check_code code)
{
    const struct tm_check *c = st_line(code);

    return c == NULL ? "" : c->path;
}

const char *st_told(void)
{
    static char text[2000];
    size_t n = 0;

    text[0] = 0;
    for (const struct tm_check *c = st.lines.first; c != NULL && n < sizeof text - 1; c = c->next)
        n += (size_t)snprintf(text + n, sizeof text - n, "[%s %s: %s]", tm_code_row(c->code)->code,
                              tm_outcome_name(c->outcome), c->text);
    return text;
}

struct tm_slice st_with_entries(const char *entries)
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
