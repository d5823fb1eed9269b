/* node/daemon/api_verify.c - verdicts: the native route and the W3C VC-API.
 *
 * Everything is judged inline over this request's snapshot; nothing is asked of the network, nothing
 * about the request is kept. Native: 200 with the report whatever the verdict. VC-API: 200 exactly
 * when sound.
 */
#include <string.h>

#include "node/daemon/api_parts.h"
#include "node/trust/report.h"

struct asked { /* one request, in either spelling */
    struct tm_slice credential;    /* bytes; .data NULL: a JSON value instead */
    const struct tm_json *value;
    bool presentation;
    int64_t at_ms;
    const struct tm_json *policy;
    struct tm_slice challenge, domain;
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

    tm_json_str(tm_json_get(options, "at"), &at);
    tm_json_str(tm_json_get(options, "challenge"), &out->challenge);
    tm_json_str(tm_json_get(options, "domain"), &out->domain);
    out->policy = tm_json_get(options, "policy");
    return tm_api_time(at, &out->at_ms, err) == 0 ? 0 : tm_in(err, "options.at");
}

static bool is_json(struct tm_slice s)
{
    size_t i = 0;

    while (i < s.len && (s.data[i] == ' ' || s.data[i] == '\n' || s.data[i] == '\r' ||
                         s.data[i] == '\t'))
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

static int judge(struct tm_api_call *call, const struct asked *q, struct tm_report *report,
                 struct tm_err *err)
{
    struct tm_judge_in judge = { .bytes = q->credential, .json = q->value,
                                 .presentation = q->presentation, .challenge = q->challenge,
                                 .domain = q->domain };
    struct tm_verdict_in in;
    struct tm_policy policy;
    int r = tm_api_verdict_in(call, &policy, q->policy, q->at_ms, &in, err);

    return r == 0 ? tm_judge(&in, &judge, call->arena, report, err) : r;
}

static struct tm_report *new_report(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_report *report = tm_arena_zalloc(call->arena, 1, sizeof *report);

    if (report == NULL)
        tm_fail(err, TM_E_NOMEM, "report");
    return report;
}

int tm_api_on_verify(struct tm_api_call *call, struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE };
    struct tm_report *report = new_report(call, err);
    struct tm_json_out o;

    if (report == NULL || read_native(call, &q, err) != 0 || judge(call, &q, report, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_report_json(&o, report);
    return 0;
}

static int vcapi(struct tm_api_call *call, const char *member, bool presentation,
                 struct tm_err *err)
{
    struct asked q = { .at_ms = TM_TIME_NONE, .presentation = presentation };
    struct tm_report *report = new_report(call, err);
    struct tm_json_out o;

    if (report == NULL || read_vcapi(call, member, &q, err) != 0)
        return err->code;
    q.presentation = presentation;
    if (judge(call, &q, report, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_report_vcapi(&o, report, &call->answer->status);
    return 0;
}

int tm_api_on_vcapi_verify(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi(call, "verifiableCredential", false, err);
}

int tm_api_on_vcapi_verify_presentation(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi(call, "verifiablePresentation", true, err);
}
