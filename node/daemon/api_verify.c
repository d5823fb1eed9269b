/* node/daemon/api_verify.c - verdicts: the native route and the W3C VC-API.
 *
 * Everything is judged inline over this request's snapshot; nothing is asked of the network, nothing
 * about the request is kept. Native: 200 with the report whatever the verdict. VC-API: 200 exactly
 * when sound.
 */
#include <string.h>

#include "node/daemon/api_parts.h"
#include "node/trust/report.h"

#define STAPLED_MAX 64  /* documents sent along with one request */
#define ASKED_MAX   256 /* lists read for one request: each is parsed, verified and unpacked anew */

struct stapled { /* a published document that came with the request */
    struct tm_slice url, text;
};

struct asked {                  /* one request, in either spelling */
    struct tm_slice credential; /* bytes; .data NULL: a JSON value instead */
    const struct tm_json *value;
    bool presentation, either; /* either: a compact form, which only its own header tells apart */
    int64_t at_ms;
    const struct tm_json *policy;
    struct tm_slice challenge, domain;
    const struct tm_verified *within; /* the presentation it came in, or NULL */
    const struct tm_held *held;       /* what the home has stands before what was sent along */
    size_t stapled_n;
    struct stapled *stapled; /* arena */
    size_t asked_n;          /* how often a list was given out */
};

/* ---- reading the request ---- */

static bool is_presentation(const struct tm_json *v)
{
    return tm_json_has(tm_json_get(v, "type"), "VerifiablePresentation") ||
           tm_json_has(tm_json_get(v, "type"), "EnvelopedVerifiablePresentation");
}

/* Only what its own issuer's proof protects can be had from whoever presents: a status list. A DID
 * document or a key proves nothing when the presenter brings it (docs/decisions/0011). */
static bool may_be_stapled(struct tm_slice url, const struct tm_json *v)
{
    struct tm_slice text;

    if (tm_slice_starts(url, TM_LIT("did:")))
        return false;
    if (tm_json_str(v, &text)) /* a compact form */
        return text.len > 0 && memchr(text.data, '.', text.len) != NULL && text.data[0] != '{';
    return tm_json_has(tm_json_get(v, "type"), "VerifiableCredential") ||
           tm_json_has(tm_json_get(v, "type"), "EnvelopedVerifiableCredential") ||
           tm_json_has(tm_json_get(v, "type"), "1EdTechRevocationList");
}

static int take_stapled(struct tm_api_call *call, const struct tm_json *v, struct stapled *out,
                        struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_API_VERIFY_BODY_MAX);
    struct tm_json_out o = tm_json_out(&text);
    int r;

    if (tm_json_str(v, &out->text))
        return 0;
    tm_json_put_value(&o, v);
    r = tm_buf_check(&text, "document", err);
    if (r == 0) {
        out->text = tm_arena_copy(call->arena, tm_buf_slice(&text));
        r = out->text.data == NULL ? tm_fail(err, TM_E_NOMEM, "document") : 0;
    }
    tm_buf_free(&text);
    return r;
}

static int read_stapled(struct tm_api_call *call, const struct tm_json *documents,
                        struct asked *out, struct tm_err *err)
{
    if (documents == NULL || tm_json_is(documents, TM_JSON_NULL))
        return 0;
    if (!tm_json_is(documents, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"documents\" is an object: {URL: document}");
    if (tm_json_count(documents) > STAPLED_MAX)
        return tm_fail(err, TM_E_LIMIT, "more than %d documents", STAPLED_MAX);
    out->stapled = tm_arena_zalloc(call->arena, STAPLED_MAX, sizeof *out->stapled);
    if (out->stapled == NULL)
        return tm_fail(err, TM_E_NOMEM, "documents");
    tm_json_each_key(key, documents)
    {
        struct stapled *s = &out->stapled[out->stapled_n++];

        s->url = tm_slice(key->data, key->len);
        if (!may_be_stapled(s->url, tm_json_value(key)))
            return tm_fail(err, TM_E_USAGE,
                           "document %zu is no status list; keys and DID documents are the "
                           "operator's to add: testamur document add",
                           out->stapled_n);
        if (take_stapled(call, tm_json_value(key), s, err) != 0)
            return err->code;
    }
    return 0;
}

static int read_options(struct tm_api_call *call, const struct tm_json *options, struct asked *out,
                        struct tm_err *err)
{
    struct tm_slice at = TM_SLICE_EMPTY;

    if (options != NULL && !tm_json_is(options, TM_JSON_NULL) &&
        !tm_json_is(options, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"options\" is an object");
    if (tm_api_strings_only(options, "at challenge domain", err) != 0)
        return tm_in(err, "options");
    tm_json_str(tm_json_get(options, "at"), &at);
    tm_json_str(tm_json_get(options, "challenge"), &out->challenge);
    tm_json_str(tm_json_get(options, "domain"), &out->domain);
    out->policy = tm_json_get(options, "policy");
    if (read_stapled(call, tm_json_get(options, "documents"), out, err) != 0)
        return tm_in(err, "options.documents");
    return tm_api_time(at, &out->at_ms, err) == 0 ? 0 : tm_in(err, "options.at");
}

/* A bare document (JSON, a compact form, that as a JSON string, an image), or
 * {"verifiableCredential"|"verifiablePresentation": …, "options": {…}}. */
static int read_native(struct tm_api_call *call, struct tm_slice text, struct asked *out,
                       struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    const struct tm_json *inner;
    struct tm_json_doc doc;

    out->credential = tm_slice_trim(text);
    out->either = !tm_slice_starts(out->credential, TM_LIT("{"));
    if (out->either && (out->credential.len == 0 || out->credential.data[0] != '"'))
        return 0;
    limits.bytes_max = TM_API_VERIFY_BODY_MAX;
    if (tm_json_parse(out->credential, &limits, call->arena, &doc, err) != 0)
        return err->code;
    if (tm_json_str(doc.root, &out->credential))
        return 0;
    out->value = doc.root;
    out->presentation = is_presentation(doc.root);
    inner = tm_json_get(doc.root, "verifiablePresentation");
    if (inner == NULL)
        inner = tm_json_get(doc.root, "verifiableCredential");
    if (inner == NULL || tm_json_get(doc.root, "@context") != NULL)
        return 0;
    out->presentation = inner == tm_json_get(doc.root, "verifiablePresentation");
    if (!tm_json_str(inner, &out->credential)) {
        out->credential = tm_json_source(&doc, inner);
        out->value = inner;
    } else {
        out->value = NULL;
        out->either = !out->presentation;
    }
    return read_options(call, tm_json_get(doc.root, "options"), out, err);
}

static int read_vcapi(struct tm_api_call *call, const char *member, struct asked *out,
                      struct tm_err *err)
{
    out->value = tm_json_get(call->body, member);
    if (tm_json_str(out->value, &out->credential))
        out->value = NULL;
    else if (!tm_json_is(out->value, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"%s\" is missing or is no credential", member);
    return read_options(call, tm_json_get(call->body, "options"), out, err);
}

/* ---- judging ---- */

static void view_keys(void *ctx, struct tm_slice issuer, struct tm_slice method,
                      void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    tm_view_method_keys(ctx, issuer, method, found, found_ctx);
}

static void view_certificates(void *ctx, struct tm_slice issuer,
                              void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx)
{
    tm_view_certificates(ctx, issuer, found, found_ctx);
}

struct answer { /* one judged document: a credential, or a presentation and what it holds */
    struct tm_report *report;
    size_t n;
    struct tm_report **credentials;
    enum tm_verdict verdict; /* the least of all */
    const struct tm_report *decided;
    bool sound; /* all of them */
};

/* The documents of the home, and behind them what was sent along. Many credentials with many entries
 * that all name one large list are more work than anybody is given; past that it is not held. */
static struct tm_slice any_document(void *ctx, struct tm_slice url)
{
    struct asked *q = ctx;
    struct tm_slice found = TM_SLICE_EMPTY;

    if (q->asked_n == ASKED_MAX)
        return found;
    found = tm_held_document(q->held, url);

    for (size_t i = 0; found.data == NULL && i < q->stapled_n; i++)
        if (tm_slice_eq(q->stapled[i].url, url))
            found = q->stapled[i].text;
    q->asked_n += found.data != NULL;
    return found;
}

/* What was sent along was seen nowhere. */
static int64_t any_seen_ms(void *ctx, struct tm_slice url)
{
    const struct asked *q = ctx;

    return tm_held_seen_ms(q->held, url);
}

/* The home's documents alone: `in`'s may have been brought by whoever presents, and hold no keys. */
static struct tm_slice held_document(void *ctx, struct tm_slice url)
{
    return tm_held_document(ctx, url);
}

static int verify_one(struct tm_api_call *call, const struct asked *q,
                      const struct tm_verdict_in *in, struct tm_verified **out, struct tm_err *err)
{
    struct tm_verify_in v = { .bytes = q->credential,
                              .json = q->value,
                              .at_ms = in->now_ms,
                              .keys = { view_keys, call->view, view_certificates },
                              .documents = { held_document, call->held },
                              .contexts = in->contexts,
                              .presentation = q->presentation,
                              .within = q->within,
                              .challenge = q->challenge,
                              .domain = q->domain };

    *out = tm_arena_zalloc(call->arena, 1, sizeof **out);
    if (*out == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    return tm_verify(&v, call->arena, *out, err);
}

static struct tm_report *new_report(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_report *report = tm_arena_zalloc(call->arena, 1, sizeof *report);

    if (report == NULL)
        tm_fail(err, TM_E_NOMEM, "report");
    return report;
}

/* A presentation by itself rests on no chain: its verdict is the least of its own checks. */
static void judge_presentation(const struct tm_verdict_in *in, const struct tm_verified *v,
                               struct tm_report *out)
{
    enum tm_outcome worst = TM_PASSED;

    out->at_ms = in->now_ms;
    out->issued_ms = v->issued_ms;
    out->format = v->format_name;
    out->checks = v->checks;
    out->cred = &v->cred;
    for (const struct tm_check *c = v->checks.first; c != NULL; c = c->next) {
        if (c == v->checks.first || c->outcome < worst) {
            worst = c->outcome;
            out->decided = c->code;
        }
    }
    if (v->checks.fault || v->checks.n == 0)
        worst = TM_UNKNOWN;
    out->verdict = worst == TM_FAILED    ? TM_TOTAL_FAILED
                   : worst == TM_UNKNOWN ? TM_INDETERMINATE
                                         : TM_TOTAL_PASSED;
    out->sound = out->verdict == TM_TOTAL_PASSED;
}

static void take(struct answer *a, const struct tm_report *r)
{
    if (a->decided == NULL || r->verdict < a->verdict) {
        a->verdict = r->verdict;
        a->decided = r;
    }
    a->sound = a->sound && r->sound;
}

/* A credential that cannot be read says so in a report of its own: the others have theirs. What is broken
 * has failed; what is too large, or of a kind not known here, could not be looked at. */
static int unreadable(struct tm_api_call *call, const struct tm_err *why, struct tm_verified **out,
                      struct tm_err *err)
{
    struct tm_verified *v = tm_arena_zalloc(call->arena, 1, sizeof *v);

    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    v->format_name = tm_format_name(TM_FORMAT_UNKNOWN);
    v->issued_ms = v->cred.valid_from_ms = v->cred.valid_until_ms = TM_TIME_NONE;
    tm_checks_init(&v->checks, call->arena);
    tm_check_add(&v->checks, TM_C_FORMAT_READABLE,
                 why->code == TM_E_MALFORMED ? TM_FAILED : TM_UNKNOWN,
                 "this credential of the presentation cannot be read: %s", why->text);
    *out = v;
    return 0;
}

static int judge_one(struct tm_api_call *call, const struct asked *q,
                     const struct tm_verdict_in *in, struct tm_report **out, struct tm_err *err)
{
    struct tm_err why = TM_ERR_INIT;
    struct tm_verified *v;
    int r = verify_one(call, q, in, &v, &why);

    if (r == TM_E_MALFORMED || r == TM_E_LIMIT || r == TM_E_UNSUPPORTED)
        r = unreadable(call, &why, &v, err);
    else if (r != 0)
        *err = why;
    *out = r == 0 ? new_report(call, err) : NULL;
    return *out == NULL ? err->code : tm_evaluate(in, v, call->arena, *out, err);
}

static int judge_contained(struct tm_api_call *call, const struct tm_verdict_in *in,
                           const struct tm_verified *v, struct answer *out, struct tm_err *err)
{
    out->n = v->contained_n;
    out->credentials = tm_arena_zalloc(call->arena, out->n + 1, sizeof(struct tm_report *));
    if (out->credentials == NULL)
        return tm_fail(err, TM_E_NOMEM, "credentials");
    for (size_t i = 0; i < out->n; i++) {
        struct asked q = { .value = v->contained[i], .within = v };

        if (tm_json_str(v->contained[i], &q.credential))
            q.value = NULL;
        if (judge_one(call, &q, in, &out->credentials[i], err) != 0)
            return tm_in(err, "credential %zu of the presentation", i + 1);
        take(out, out->credentials[i]);
    }
    return 0;
}

/* What a compact form holds is said by its own header, so where nobody has said, both are tried. */
static int verify_either(struct tm_api_call *call, struct asked *q, const struct tm_verdict_in *in,
                         struct tm_verified **out, struct tm_err *err)
{
    struct tm_err first;
    int r = verify_one(call, q, in, out, err);

    if (r != TM_E_UNSUPPORTED || !q->either)
        return r;
    first = *err;
    q->presentation = true;
    r = verify_one(call, q, in, out, err);
    if (r == TM_E_UNSUPPORTED)
        *err = first;
    return r;
}

static int judge(struct tm_api_call *call, struct asked *q, struct answer *out, struct tm_err *err)
{
    struct tm_policy *policy = tm_arena_zalloc(call->arena, 1, sizeof *policy);
    struct tm_verdict_in in;
    struct tm_verified *v;

    memset(out, 0, sizeof *out);
    out->sound = true;
    out->report = new_report(call, err);
    if (policy == NULL || out->report == NULL)
        return tm_fail(err, TM_E_NOMEM, "report");
    if (tm_api_verdict_in(call, policy, q->policy, q->at_ms, &in, err) != 0)
        return err->code;
    q->held = call->held;
    in.documents = (struct tm_document_source){ any_document, q, any_seen_ms };
    if (verify_either(call, q, &in, &v, err) != 0)
        return err->code;
    if (!q->presentation) {
        if (tm_evaluate(&in, v, call->arena, out->report, err) != 0)
            return err->code;
        take(out, out->report);
        return 0;
    }
    judge_presentation(&in, v, out->report);
    take(out, out->report);
    return judge_contained(call, &in, v, out, err);
}

/* ---- answering ---- */

static void put_reports(struct tm_json_out *o, const struct answer *a)
{
    tm_json_put_key(o, "credentials");
    tm_json_put_array(o);
    for (size_t i = 0; i < a->n; i++)
        tm_report_json(o, a->credentials[i]);
    tm_json_end_array(o);
}

static void put_presentation(struct tm_json_out *o, const struct answer *a)
{
    tm_json_put_object(o);
    tm_json_member_cstr(o, "verdict", tm_verdict_name(a->verdict));
    tm_json_member_cstr(o, "sub_indication",
                        a->verdict == TM_TOTAL_PASSED ? NULL
                                                      : tm_code_row(a->decided->decided)->code);
    tm_json_member_bool(o, "verified", a->verdict == TM_TOTAL_PASSED);
    tm_api_put_time(o, "at", a->report->at_ms);
    tm_json_member_cstr(o, "format", a->report->format);
    tm_json_put_key(o, "presentation");
    tm_report_json(o, a->report);
    put_reports(o, a);
    tm_json_end_object(o);
}

int tm_api_judge_text(struct tm_api_call *call, struct tm_slice text, struct tm_buf *out,
                      struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE };
    struct tm_json_out o = tm_json_out(out);
    struct answer a;

    if (read_native(call, text, &q, err) != 0 || judge(call, &q, &a, err) != 0)
        return err->code;
    if (q.presentation)
        put_presentation(&o, &a);
    else
        tm_report_json(&o, a.report);
    return 0;
}

int tm_api_on_verify(struct tm_api_call *call, struct tm_err *err)
{
    tm_buf_reset(&call->answer->body);
    return tm_api_judge_text(call, call->req->body, &call->answer->body, err);
}

/* ---- W3C VC-API ---- */

/* What cannot be read as a credential is 400, with the members that an answer has: not verified, and why. */
static int say_unreadable(struct tm_api_call *call, const struct tm_err *err)
{
    const struct tm_code_row *row = tm_code_row(TM_C_FORMAT_READABLE);
    struct tm_json_out o = tm_api_json(call);

    call->answer->status = 400;
    call->answer->type = "application/problem+json";
    tm_json_put_object(&o);
    tm_json_member_bool(&o, "verified", false);
    tm_json_member_cstr(&o, "type", row->problem);
    tm_json_member_cstr(&o, "title", strrchr(row->problem, '#') + 1);
    tm_json_member_int(&o, "status", 400);
    tm_json_member_cstr(&o, "code", tm_code_name(err->code));
    tm_json_member_cstr(&o, "detail", err->text);
    tm_json_put_key(&o, "problemDetails");
    tm_json_put_array(&o);
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "type", row->problem);
    tm_json_member_cstr(&o, "title", strrchr(row->problem, '#') + 1);
    tm_json_member_cstr(&o, "detail", err->text);
    tm_json_member_cstr(&o, "code", row->code);
    tm_json_end_object(&o);
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

static int judge_vcapi(struct tm_api_call *call, const char *member, struct asked *q,
                       struct answer *out, bool *readable, struct tm_err *err)
{
    int r;

    *readable = true;
    if (read_vcapi(call, member, q, err) != 0)
        return err->code;
    r = judge(call, q, out, err);
    if (r == 0 || (r != TM_E_MALFORMED && r != TM_E_UNSUPPORTED && r != TM_E_LIMIT))
        return r;
    *readable = false;
    return say_unreadable(call, err);
}

int tm_api_on_vcapi_verify(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE };
    struct tm_json_out o;
    struct answer a;
    bool readable;

    if (judge_vcapi(call, "verifiableCredential", &q, &a, &readable, err) != 0)
        return err->code;
    if (!readable)
        return 0;
    o = tm_api_json(call);
    tm_report_vcapi(&o, a.report, &call->answer->status);
    return 0;
}

int tm_api_on_vcapi_verify_presentation(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE, .presentation = true };
    struct tm_json_out o;
    struct answer a;
    bool readable;
    int status;

    if (judge_vcapi(call, "verifiablePresentation", &q, &a, &readable, err) != 0)
        return err->code;
    if (!readable)
        return 0;
    o = tm_api_json(call);
    call->answer->status = a.sound ? 200 : 422;
    tm_json_put_object(&o);
    tm_json_member_bool(&o, "verified", a.sound);
    tm_report_problems(&o, a.decided); /* "problemDetails" of what decided */
    tm_report_results(&o, a.report);
    tm_json_put_key(&o, "presentationResult");
    tm_report_vcapi(&o, a.report, &status);
    tm_json_put_key(&o, "credentialResults");
    tm_json_put_array(&o);
    for (size_t i = 0; i < a.n; i++)
        tm_report_vcapi(&o, a.credentials[i], &status);
    tm_json_end_array(&o);
    tm_json_put_key(&o, "report");
    put_presentation(&o, &a);
    tm_json_end_object(&o);
    return 0;
}
