/* The signed credentials of the Digital Credentials Consortium: what two independent stacks say of each,
 * out of the documents its issuers published; and that a character changed anywhere is found. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "node/trust/evaluate.h"
#include "node/trust/limits.h"
#include "tests/lib/expect.h"

#define FOLDER "dcc-fixtures/"
#define FILES  63
#define SHORT_MIN                                                                                  \
    100000 /* entries of the consortium's lists, which are shorter than W3C asks for */

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_verified verified;
static struct tm_report report;
static struct tm_policy policy;
static struct tm_view *view;
static int64_t at_ms;
static json_t *expected;

/* ---- the offline world: URL or DID to document, all seen where they stand ---- */

#define DOCUMENTS 16
static struct {
    const char *url; /* of `urls` */
    struct tm_buf text;
} documents[DOCUMENTS];
static size_t document_n;
static json_t *urls;

static struct tm_slice on_get(void *ctx, struct tm_slice url)
{
    for (size_t i = 0; i < document_n; i++)
        if (tm_slice_is(url, documents[i].url))
            return tm_buf_slice(&documents[i].text);
    return TM_SLICE_EMPTY;
}

static int64_t on_seen(void *ctx, struct tm_slice url)
{
    return at_ms;
}

static const char *path_of(const char *file)
{
    static char relative[4][400];
    static unsigned turn;
    char *text = relative[turn++ % 4];

    snprintf(text, sizeof relative[0], FOLDER "%s", file);
    return tm_vectors(text);
}

static void begin(void)
{
    struct tm_err err = TM_ERR_INIT;
    const char *url;
    json_t *file;

    expected = json_load_file(path_of("expected.json"), 0, NULL);
    urls = json_load_file(path_of("documents.json"), 0, NULL);
    expect(expected != NULL && urls != NULL);
    json_object_foreach(urls, url, file)
    {
        expect(document_n < DOCUMENTS);
        documents[document_n].url = url;
        documents[document_n].text = (struct tm_buf)TM_BUF_INIT(TM_MIB(1));
        tm_slurp(path_of(json_string_value(file)), &documents[document_n++].text);
    }
    expect_ok(tm_time_parse_ms(tm_str(json_string_value(json_object_get(expected, "evaluatedAt"))),
                               &at_ms, &err),
              &err);
    tm_policy_init(&policy);
    policy.status_entries_min = SHORT_MIN;
    view = tm_view_new("test.example", &err);
    expect(view != NULL);
}

static void done(void)
{
    for (size_t i = 0; i < document_n; i++)
        tm_buf_free(&documents[i].text);
    document_n = 0;
    json_decref(expected);
    json_decref(urls);
    tm_view_unref(view);
    tm_arena_free(&arena);
}

/* ---- judging one ---- */

static int judge(struct tm_slice credential, struct tm_err *err)
{
    struct tm_document_source source = { on_get, NULL, on_seen };
    struct tm_verify_in vin = { .bytes = credential, .at_ms = at_ms, .documents = source };
    struct tm_verdict_in in = {
        .view = view, .policy = &policy, .now_ms = at_ms, .wall_ms = at_ms, .documents = source
    };

    tm_arena_reset(&arena);
    if (tm_verify(&vin, &arena, &verified, err) != 0)
        return err->code;
    return tm_evaluate(&in, &verified, &arena, &report, err);
}

/* The least outcome of the lines whose code begins so; TM_PASSED + 1 when there is none. */
static enum tm_outcome outcome(const char *prefix)
{
    enum tm_outcome least = TM_PASSED + 1;

    for (const struct tm_check *c = report.checks.first; c != NULL; c = c->next)
        if (c->outcome < least && strncmp(tm_code_row(c->code)->code, prefix, strlen(prefix)) == 0)
            least = c->outcome;
    return least;
}

static const char *bad_lines(void)
{
    static char text[1000];
    size_t n = 0;

    text[0] = 0;
    for (const struct tm_check *c = report.checks.first; c != NULL && n < sizeof text - 1;
         c = c->next)
        if (c->outcome <= TM_UNKNOWN)
            n += (size_t)snprintf(text + n, sizeof text - n, "[%s %s: %s at %s]",
                                  tm_code_row(c->code)->code, tm_outcome_name(c->outcome), c->text,
                                  c->path == NULL ? "-" : c->path);
    return text;
}

/* Every proof verified, by a key of the issuer, over a document without fault. */
static bool proofs_good(void)
{
    bool bound = false;

    for (size_t i = 0; i < verified.proof_n; i++)
        bound = bound || verified.proofs[i].issuer_bound;
    return bound && outcome("format.") > TM_UNKNOWN && outcome("proof.") > TM_UNKNOWN &&
           outcome("key.") > TM_UNKNOWN;
}

/* ---- what is expected of it ---- */

static bool is_true(const json_t *of, const char *name)
{
    return json_is_true(json_object_get(of, name));
}

static const char *text_of(const json_t *of, const char *name)
{
    const char *text = json_string_value(json_object_get(of, name));

    return text == NULL ? "" : text;
}

/* A proof by this method that verified. */
static bool has_proof(const char *method)
{
    for (size_t i = 0; i < verified.proof_n; i++)
        if (tm_slice_is(verified.proofs[i].method, method))
            return true;
    return false;
}

static const char *proofs_differ(const json_t *want)
{
    const json_t *proofs = json_object_get(want, "proofs");
    size_t i, valid = 0;
    json_t *proof;

    json_array_foreach(proofs, i, proof)
    {
        valid += is_true(proof, "valid");
        if (is_true(proof, "valid") && !has_proof(text_of(proof, "verificationMethod")))
            return "a proof that is valid";
    }
    if (valid != verified.proof_n)
        return "the number of valid proofs";
    if (valid == i && !proofs_good())
        return "the proofs together, or the issuer's control of the key";
    if (valid != i && outcome("proof.signature") != TM_FAILED)
        return "a proof that is not valid";
    return NULL;
}

/* The dates are there to recompute what is stated of them. */
static bool past(const json_t *want, const char *name, bool before)
{
    struct tm_err err = TM_ERR_INIT;
    int64_t ms;

    if (tm_time_parse_ms(tm_str(text_of(want, name)), &ms, &err) != 0)
        return false;
    return before ? ms < at_ms : ms > at_ms;
}

static const char *dates_differ(const json_t *want)
{
    bool expired = is_true(want, "expired"), early = is_true(want, "notYetValid");

    if (expired != (past(want, "expirationDate", true) || past(want, "validUntil", true)) ||
        early != (past(want, "issuanceDate", false) || past(want, "validFrom", false)))
        return "the dates by themselves";
    if (expired != (outcome("validity.until") == TM_FAILED))
        return "expired";
    return early != (outcome("validity.from") == TM_FAILED) ? "not yet valid" : NULL;
}

static const char *status_differs(const json_t *want)
{
    static const struct {
        const char *status, *error, *code;
        enum tm_outcome outcome, least;
    } rows[] = {
        { "none", "", "status.none", TM_WARNING, TM_WARNING },
        { "set", "", "status.revoked", TM_FAILED, TM_FAILED },
        { "clear", "", "status.revoked", TM_PASSED, TM_WARNING },
        { "error", "list expired", "status.list_expired", TM_UNKNOWN, TM_UNKNOWN },
        { "error", "list type wrong", "status.list_type", TM_UNKNOWN, TM_UNKNOWN },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].status, text_of(want, "status")) == 0 &&
            strcmp(rows[i].error, text_of(want, "statusError")) == 0)
            return outcome(rows[i].code) == rows[i].outcome && outcome("status.") == rows[i].least
                       ? NULL
                       : rows[i].code;
    return "a status this test does not know";
}

/* W3C's `verified`, for an issuer that no federation knows; nothing more is ever passed. */
static const char *verdict_differs(const json_t *want)
{
    const char *status = text_of(want, "status");
    bool sound = proofs_good() && is_true(want, "issuerControlsKey") && !is_true(want, "expired") &&
                 !is_true(want, "notYetValid") &&
                 (strcmp(status, "none") == 0 || strcmp(status, "clear") == 0);

    if (report.sound != sound)
        return "soundness";
    if (report.verdict == TM_TOTAL_PASSED)
        return "a pass without a chain";
    return sound && report.decided != TM_C_CHAIN_ISSUER_UNKNOWN ? "what decided" : NULL;
}

/* NULL, or what is not as the other stacks have it. */
static const char *differs(const json_t *want)
{
    const char *what = proofs_differ(want);

    if (what == NULL)
        what = dates_differ(want);
    if (what == NULL)
        what = status_differs(want);
    return what != NULL ? what : verdict_differs(want);
}

static void every_verdict_is_that_of_the_other_stacks(void)
{
    size_t i, wrong = 0;
    json_t *want;

    begin();
    json_array_foreach(json_object_get(expected, "credentials"), i, want)
    {
        struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
        struct tm_err err = TM_ERR_INIT;
        const char *what = NULL;

        tm_slurp(path_of(text_of(want, "file")), &text);
        what = judge(tm_buf_slice(&text), &err) != 0 ? err.text : differs(want);
        if (what != NULL) {
            tm_note("%s: %s: %s", text_of(want, "file"), what, bad_lines());
            wrong++;
        }
        tm_buf_free(&text);
    }
    expect_int((int64_t)i, FILES);
    expect_int((int64_t)wrong, 0);
    done();
}

/* Their lists have 100,000 entries. By W3C's rule that is too short, which no other stack holds to them:
 * what is set stays set; what is clear is said to be, and is no pass unless the policy takes it. */
static void by_w3cs_own_length_none_of_their_lists_passes(void)
{
    size_t i, clear = 0, set = 0;
    json_t *want;

    begin();
    policy.status_entries_min = 0;
    json_array_foreach(json_object_get(expected, "credentials"), i, want)
    {
        const char *status = text_of(want, "status");
        struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
        struct tm_err err = TM_ERR_INIT;

        tm_slurp(path_of(text_of(want, "file")), &text);
        if (strcmp(status, "clear") == 0 || strcmp(status, "set") == 0) {
            expect_ok(judge(tm_buf_slice(&text), &err), &err);
            expect_int(outcome("status.list_length"), TM_UNKNOWN);
            expect_int(outcome("status.revoked"),
                       strcmp(status, "set") == 0 ? TM_FAILED : TM_PASSED);
            expect(!report.sound);
            clear += strcmp(status, "clear") == 0;
            set += strcmp(status, "set") == 0;
        }
        tm_buf_free(&text);
    }
    expect_int((int64_t)clear, 8);
    expect_int((int64_t)set, 19);
    done();
}

/* ---- one character ---- */

struct flipping {
    const char *file;
    struct tm_buf text;
    size_t n[4], missed;
};
enum { CLAIMS, PROOF, CONTEXT, DATE };

static void flip(struct flipping *f, size_t at, int where)
{
    uint8_t was = f->text.data[at];
    struct tm_err err = TM_ERR_INIT;

    f->text.data[at] = was == 'a' ? 'b' : was == '1' ? '2' : was >= '0' && was <= '9' ? '1' : 'a';
    f->n[where]++;
    if (judge(tm_buf_slice(&f->text), &err) == 0 && (proofs_good() || report.sound)) {
        tm_note("%s: byte %zu", f->file, at);
        f->missed++;
    }
    f->text.data[at] = was;
}

/* First, middle and last character of a string. */
static void flip_string(struct flipping *f, const struct tm_json *v, int where)
{
    if (v->len == 0)
        return;
    flip(f, v->at + 1u, where);
    flip(f, v->at + 1u + v->len / 2u, where);
    flip(f, v->at + v->len, where);
}

/* Strings without escapes, every `each`th of them. */
static void flip_strings(struct flipping *f, const struct tm_json *v, int where, size_t each)
{
    size_t seen = 0;

    if (v == NULL)
        return;
    for (const struct tm_json *s = v; s != v + v->span; s++)
        if (tm_json_is(s, TM_JSON_STRING) && s->plain && seen++ % each == 0)
            flip_string(f, s, where);
}

static void flip_dates(struct flipping *f, const struct tm_json *root)
{
    static const char *const names[] = { "issuanceDate", "validFrom", "expirationDate",
                                         "validUntil" };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const struct tm_json *v = tm_json_get(root, names[i]);

        for (size_t k = 0; v != NULL && k < 19; k += 3) /* digits of 2025-01-09T15:06:31 */
            flip(f, v->at + 1u + k, DATE);
    }
    tm_json_each_or_self(proof, tm_json_get(root, "proof"))
    {
        const struct tm_json *created = tm_json_get(proof, "created");

        expect(created != NULL);
        flip(f, created->at + 1u + 3u, DATE);
        flip(f, created->at + 1u + 18u, DATE);
    }
}

static void flip_all(struct flipping *f)
{
    struct tm_arena nodes = TM_ARENA_INIT(TM_MIB(8));
    const struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_buf copy = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    tm_buf_put_slice(&copy, tm_buf_slice(&f->text));
    expect_ok(tm_json_parse(tm_buf_slice(&copy), &limits, &nodes, &doc, &err), &err);
    flip_strings(f, tm_json_get(doc.root, "credentialSubject"), CLAIMS, 5);
    flip_strings(f, tm_json_get(doc.root, "issuer"), CLAIMS, 3);
    flip_strings(f, tm_json_get(doc.root, "proof"), PROOF, 2);
    tm_json_each_or_self(item, tm_json_get(doc.root, "@context"))
    {
        if (tm_json_is(item, TM_JSON_STRING))
            flip_string(f, item, CONTEXT);
    }
    flip_dates(f, doc.root);
    tm_buf_free(&copy);
    tm_arena_free(&nodes);
}

static void one_character_changed_is_found_in_every_file(void)
{
    size_t i, files = 0, flips = 0;
    json_t *want;

    begin();
    json_array_foreach(json_object_get(expected, "credentials"), i, want)
    {
        struct flipping f = { .file = text_of(want, "file"), .text = TM_BUF_INIT(TM_MIB(1)) };
        struct tm_err err = TM_ERR_INIT;

        tm_slurp(path_of(f.file), &f.text);
        expect_ok(judge(tm_buf_slice(&f.text), &err), &err);
        expect_int(proofs_good(), strstr(f.file, "tampered") == NULL);
        flip_all(&f);
        expect(f.n[CLAIMS] > 0 && f.n[PROOF] > 0 && f.n[CONTEXT] > 0 && f.n[DATE] > 0);
        expect_int((int64_t)f.missed, 0);
        files++;
        flips += f.n[CLAIMS] + f.n[PROOF] + f.n[CONTEXT] + f.n[DATE];
        tm_buf_free(&f.text);
    }
    tm_note("%zu files, %zu flips", files, flips);
    expect_int((int64_t)files, FILES);
    done();
}

/* A list altered on its way says nothing, and so lets nothing pass. */
static void an_altered_list_lets_none_of_theirs_pass(void)
{
    static const char file[] =
        "verifiableCredentials/v1/ed25519/didKey/mixedRegistry-validStatus-noExpiry.json";
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_buf *list = NULL;

    begin();
    tm_slurp(path_of(file), &text);
    expect_ok(judge(tm_buf_slice(&text), &err), &err);
    expect(report.sound);
    for (size_t i = 0; i < document_n; i++)
        if (strstr(documents[i].url, "vc-test-fixtures/statusLists") != NULL &&
            strstr(documents[i].url, "e5WK8") != NULL)
            list = &documents[i].text;
    expect(list != NULL);
    for (size_t at = 0; at < list->len; at += 7) {
        uint8_t was = list->data[at];

        if (was == ' ' || was == '\n')
            continue;
        list->data[at] = was == 'a' ? 'b' : 'a';
        expect_ok(judge(tm_buf_slice(&text), &err), &err);
        if (report.sound || outcome("status.") != TM_UNKNOWN)
            tm_claim_failed(__FILE__, __LINE__, "byte %zu: %s", at, bad_lines());
        list->data[at] = was;
    }
    tm_buf_free(&text);
    done();
}

TM_CLAIMS(CLAIM(every_verdict_is_that_of_the_other_stacks),
          CLAIM(by_w3cs_own_length_none_of_their_lists_passes),
          CLAIM(one_character_changed_is_found_in_every_file),
          CLAIM(an_altered_list_lets_none_of_theirs_pass))
