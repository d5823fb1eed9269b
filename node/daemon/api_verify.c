/* node/daemon/api_verify.c - verdicts: the native route and the W3C VC-API.
 *
 * Everything is judged inline over this request's snapshot; nothing is asked of the network, nothing
 * about the request is kept. Native: 200 with the report whatever the verdict. VC-API: 200 exactly
 * when sound.
 */
#include <string.h>

#include "node/daemon/api_parts.h"
#include "node/trust/report.h"

struct asked {                  /* one request, in either spelling */
    struct tm_slice credential; /* bytes; .data NULL: a JSON value instead */
    const struct tm_json *value;
    bool presentation;
    int64_t at_ms;
    const struct tm_json *policy;
    struct tm_slice challenge, domain;
    const struct tm_verified *within; /* the presentation it came in, or NULL */
};

/* ---- reading the request ---- */

static bool is_presentation(const struct tm_json *v)
{
    return tm_json_has(tm_json_get(v, "type"), "VerifiablePresentation") ||
           tm_json_has(tm_json_get(v, "type"), "EnvelopedVerifiablePresentation");
}

static int read_options(const struct tm_json *options, struct asked *out, struct tm_err *err)
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
    return tm_api_time(at, &out->at_ms, err) == 0 ? 0 : tm_in(err, "options.at");
}

static bool is_json(struct tm_slice s)
{
    size_t i = 0;

    while (i < s.len &&
           (s.data[i] == ' ' || s.data[i] == '\n' || s.data[i] == '\r' || s.data[i] == '\t'))
        i++;
    return i < s.len && s.data[i] == '{';
}

static struct tm_slice trimmed(struct tm_slice s)
{
    while (s.len > 0 && strchr(" \r\n\t", s.data[s.len - 1]) != NULL && s.data[s.len - 1] != 0)
        s.len--;
    while (s.len > 0 && strchr(" \r\n\t", s.data[0]) != NULL && s.data[0] != 0)
        s = tm_slice_from(s, 1);
    return s;
}

/* A bare document, or {"verifiableCredential"|"verifiablePresentation": …, "options": {…}}. */
static int read_native(struct tm_api_call *call, struct asked *out, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    const struct tm_json *inner;
    struct tm_json_doc doc;

    out->credential = trimmed(call->req->body);
    if (!is_json(out->credential))
        return 0;
    limits.bytes_max = TM_API_VERIFY_BODY_MAX;
    if (tm_json_parse(out->credential, &limits, call->arena, &doc, err) != 0)
        return err->code;
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
    }
    return read_options(tm_json_get(doc.root, "options"), out, err);
}

static int read_vcapi(struct tm_api_call *call, const char *member, struct asked *out,
                      struct tm_err *err)
{
    out->value = tm_json_get(call->body, member);
    if (tm_json_str(out->value, &out->credential))
        out->value = NULL;
    else if (!tm_json_is(out->value, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"%s\" is missing or is no credential", member);
    return read_options(tm_json_get(call->body, "options"), out, err);
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

static int verify_one(struct tm_api_call *call, const struct asked *q,
                      const struct tm_verdict_in *in, struct tm_verified **out, struct tm_err *err)
{
    struct tm_verify_in v = { .bytes = q->credential,
                              .json = q->value,
                              .at_ms = in->now_ms,
                              .keys = { view_keys, call->view, view_certificates },
                              .documents = in->documents,
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

static int judge(struct tm_api_call *call, const struct asked *q, struct answer *out,
                 struct tm_err *err)
{
    struct tm_policy *policy = tm_arena_zalloc(call->arena, 1, sizeof *policy);
    struct tm_verdict_in in;
    struct tm_verified *v;

    memset(out, 0, sizeof *out);
    out->sound = true;
    out->report = new_report(call, err);
    if (policy == NULL || out->report == NULL)
        return tm_fail(err, TM_E_NOMEM, "report");
    if (tm_api_verdict_in(call, policy, q->policy, q->at_ms, &in, err) != 0 ||
        verify_one(call, q, &in, &v, err) != 0)
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

int tm_api_on_verify(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE };
    struct tm_json_out o;
    struct answer a;

    if (read_native(call, &q, err) != 0 || judge(call, &q, &a, err) != 0)
        return err->code;
    o = tm_api_json(call);
    if (q.presentation)
        put_presentation(&o, &a);
    else
        tm_report_json(&o, a.report);
    return 0;
}

int tm_api_on_vcapi_verify(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE };
    struct tm_json_out o;
    struct answer a;

    if (read_vcapi(call, "verifiableCredential", &q, err) != 0 || judge(call, &q, &a, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_report_vcapi(&o, a.report, &call->answer->status);
    return 0;
}

int tm_api_on_vcapi_verify_presentation(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE, .presentation = true };
    struct tm_json_out o;
    struct answer a;
    int status;

    if (read_vcapi(call, "verifiablePresentation", &q, err) != 0 || judge(call, &q, &a, err) != 0)
        return err->code;
    o = tm_api_json(call);
    call->answer->status = a.sound ? 200 : 422;
    tm_json_put_object(&o);
    tm_json_member_bool(&o, "verified", a.sound);
    tm_json_put_key(&o, "presentationResult");
    tm_report_vcapi(&o, a.report, &status);
    tm_json_put_key(&o, "credentialResults");
    tm_json_put_array(&o);
    for (size_t i = 0; i < a.n; i++)
        tm_report_vcapi(&o, a.credentials[i], &status);
    tm_json_end_array(&o);
    tm_report_problems(&o, a.decided); /* "problemDetails" of what decided */
    tm_json_put_key(&o, "report");
    put_presentation(&o, &a);
    tm_json_end_object(&o);
    return 0;
}
