/* node/daemon/api_issue.c - issuing. A credential is signed and handed back; it is never kept, and
 * nothing of it enters a log. */
#include <stdio.h>
#include <string.h>

#include "node/base/encode.h"
#include "node/cred/contexts.h"
#include "node/cred/issue.h"
#include "node/daemon/api_parts.h"
#include "node/daemon/issuer.h"
#include "node/daemon/lists.h"
#include "node/trust/limits.h"
#include "node/trust/report.h"

struct issuing {
    const struct tm_json *credential;
    enum tm_format format;
    struct tm_issuer_key key;
    struct tm_slice list; /* .data NULL: the first revocation list, declared when there is none */
    struct tm_checks checks;
};

/* ---- refusing ---- */

/* Refused as unsound: problem details of the first thing that was wrong, and where. False: it was something
 * else that failed. */
static bool say_refused(struct tm_api_call *call, const struct issuing *w, const struct tm_err *err)
{
    const struct tm_check *c = w->checks.first;
    const struct tm_code_row *row;
    const char *title, *detail;

    while (c != NULL && c->outcome != TM_FAILED && c->outcome != TM_UNKNOWN)
        c = c->next;
    if (c == NULL || tm_api_status(err->code) == 500)
        return false;
    row = tm_code_row(c->code);
    title = strrchr(row->problem, '#');
    detail = tm_arena_printf(call->arena, "%s: %s%s%s", row->code, c->text == NULL ? "" : c->text,
                             c->path != NULL ? " at " : "", c->path != NULL ? c->path : "");
    tm_api_problem_of(call->answer,
                      &(struct tm_api_problem){ tm_api_status(err->code), row->problem,
                                                title == NULL ? row->code : title + 1,
                                                tm_code_name(err->code), detail, c->path });
    return true;
}

/* VCALM 1.0 section 2.4: an option that is not understood is an error. These are, and change nothing
 * here: a credential is found again by its place in a list, and no suite here discloses in part. */
static const char *const known_options[] = { "credentialId", "mandatoryPointers" };

static bool say_unknown_option(struct tm_api_call *call)
{
    tm_json_each_key(key, tm_json_get(call->body, "options"))
    {
        bool known = false;

        for (size_t i = 0; i < sizeof known_options / sizeof known_options[0]; i++)
            known = known || tm_slice_is(tm_slice(key->data, key->len), known_options[i]);
        if (known)
            continue;
        tm_api_problem_of(call->answer,
                          &(struct tm_api_problem){
                              400, "https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED",
                              "UNKNOWN_OPTION_PROVIDED", tm_code_name(TM_E_USAGE),
                              "an option is not known here; credentialId and mandatoryPointers are",
                              "$.options" });
        return true;
    }
    return false;
}

/* What only exceeds the issuer's own accreditation is signed, with a warning: judged as somebody would
 * who trusts the authorities that we asked for accreditation, and our own anchors. */
static struct tm_slice own_warning(struct tm_api_call *call, struct tm_slice signed_bytes)
{
    struct tm_report *report = tm_arena_zalloc(call->arena, 1, sizeof *report);
    struct tm_err ignored = TM_ERR_INIT;
    struct tm_anchor *anchors;
    struct tm_verdict_in in;
    struct tm_policy policy;
    size_t n;

    if (report == NULL ||
        tm_api_verdict_in(call, &policy, NULL, TM_TIME_NONE, &in, &ignored) != 0 ||
        tm_node_followed(call->node, call->arena, &anchors, &n, &ignored) != 0)
        return TM_SLICE_EMPTY;
    if (n > 0) {
        policy.anchors = anchors;
        policy.anchor_n = n;
    }
    if (policy.anchor_n == 0 || tm_judge(&in, signed_bytes, call->arena, report, &ignored) != 0)
        return TM_SLICE_EMPTY;
    for (const struct tm_check *c = report->checks.first; c != NULL; c = c->next)
        if (c->outcome <= TM_UNKNOWN && strncmp(tm_code_row(c->code)->code, "limit.", 6) == 0)
            return tm_str(
                tm_arena_printf(call->arena, "%s: %s", tm_code_row(c->code)->code, c->text));
    return TM_SLICE_EMPTY;
}

/* ---- signing ---- */

/* Refused before a place in a list is spent on it; then signed with that place. */
static int sign_twice(struct tm_api_call *call, struct issuing *w, struct tm_issue_in *in,
                      struct tm_buf *made, struct tm_err *err)
{
    struct tm_issue_status status;
    int r = tm_issue(in, call->arena, &w->checks, made, err);

    if (r == 0)
        r = tm_lists_place(call->node, w->list, call->arena, &status, err);
    if (r != 0)
        return r;
    tm_buf_reset(made);
    tm_checks_init(&w->checks, call->arena);
    in->status = &status;
    return tm_issue(in, call->arena, &w->checks, made, err);
}

static int issue(struct tm_api_call *call, struct issuing *w, struct tm_slice *out,
                 struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX),
                  made = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_issue_in in = { .format = w->format,
                              .issuer = tm_str(w->key.issuer),
                              .method = tm_str(w->key.method),
                              .secret = &w->key.secret,
                              .now_ms = tm_wall_ms() };
    int r = tm_api_held(call, err);

    tm_checks_init(&w->checks, call->arena);
    tm_json_put_value(&o, w->credential);
    in.credential = tm_buf_slice(&text);
    if (r == 0)
        r = tm_buf_check(&text, "credential", err);
    if (r == 0) {
        in.contexts = tm_held_contexts(call->held);
        r = sign_twice(call, w, &in, &made, err);
    }
    if (r == 0) {
        *out = tm_arena_copy(call->arena, tm_buf_slice(&made));
        if (out->data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "credential");
    }
    tm_buf_free(&text);
    tm_buf_free(&made);
    return r;
}

/* ---- answering ---- */

static bool is_compact(enum tm_format f)
{
    return f == TM_FORMAT_VC_JWT || f == TM_FORMAT_SD_JWT_VC;
}

/* What a compact form is enveloped as: its media type is `typ` with "application/" before it, but for the
 * "JWT" of VC 1.1, which had no envelopes. */
static int put_media_type(struct tm_api_call *call, struct tm_slice made, struct tm_buf *out,
                          struct tm_err *err)
{
    const struct tm_json_limits limits = { TM_KIB(8), 4, 64 };
    const uint8_t *dot = memchr(made.data, '.', made.len);
    struct tm_buf header = TM_BUF_INIT(TM_KIB(8));
    struct tm_slice typ = TM_SLICE_EMPTY, copy;
    struct tm_json_doc doc;
    int r = dot == NULL
                ? tm_fail(err, TM_E_BUG, "not a compact form")
                : tm_base64url_get(&header, tm_slice(made.data, (size_t)(dot - made.data)), err);

    copy = r == 0 ? tm_arena_copy(call->arena, tm_buf_slice(&header)) : TM_SLICE_EMPTY;
    tm_buf_free(&header);
    if (r == 0)
        r = tm_json_parse(copy, &limits, call->arena, &doc, err);
    if (r != 0)
        return r;
    tm_json_str(tm_json_get(doc.root, "typ"), &typ);
    tm_buf_printf(out, "application/%.*s",
                  TM_ARG(tm_slice_is(typ, "JWT") ? TM_LIT("vc+jwt") : typ));
    return 0;
}

/* {"verifiableCredential": …}: an object, or for a compact form its envelope. */
static int put_issued(struct tm_api_call *call, struct tm_json_out *o, enum tm_format format,
                      struct tm_slice made, struct tm_err *err)
{
    struct tm_buf id = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX + 64);

    tm_json_put_key(o, "verifiableCredential");
    if (!is_compact(format)) {
        tm_json_put_raw(o, made);
        return 0;
    }
    tm_buf_put_str(&id, "data:");
    if (put_media_type(call, made, &id, err) != 0) {
        tm_buf_free(&id);
        return err->code;
    }
    tm_buf_put_u8(&id, ',');
    tm_buf_put_slice(&id, made);
    tm_json_put_object(o);
    tm_json_member_cstr(o, "@context", TM_CONTEXT_VC2);
    tm_json_member_cstr(o, "type", "EnvelopedVerifiableCredential");
    tm_json_member_str(o, "id", tm_buf_slice(&id));
    tm_json_end_object(o);
    tm_buf_free(&id);
    return 0;
}

static int wrong_format(const struct tm_issuer_key *key, struct tm_err *err)
{
    struct tm_buf list = TM_BUF_INIT(TM_KIB(1));

    tm_issuer_put_formats(&list, key->secret.key.alg);
    tm_fail(err, TM_E_USAGE, "format: %s, a key of %s, signs %s; `key` chooses another", key->name,
            tm_key_alg_name(key->secret.key.alg), tm_buf_str(&list));
    tm_buf_free(&list);
    return err->code;
}

/* The format asked for, or the key's own when `name` is empty. */
static int choose_format(struct issuing *w, struct tm_slice name, struct tm_err *err)
{
    enum tm_key_alg alg = w->key.secret.key.alg;

    if (name.len == 0)
        return tm_issuer_format_at(alg, 0, &w->format) ? 0 : wrong_format(&w->key, err);
    if (!tm_format_parse(name, &w->format) || !tm_issuer_signs(alg, w->format))
        return wrong_format(&w->key, err);
    return 0;
}

int tm_api_on_own_issue(struct tm_api_call *call, struct tm_err *err)
{
    struct issuing w = { .list = tm_api_str(call, "list") };
    struct tm_slice made, warning;
    struct tm_json_out o;
    int r;

    w.credential = tm_json_get(call->body, "credential");
    if (!tm_json_is(w.credential, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "a credential is a JSON object");
    if (tm_api_strings_only(call->body, "format list key", err) != 0 ||
        tm_api_signing_key(call, tm_api_str(call, "key"), &w.key, err) != 0)
        return err->code;
    r = choose_format(&w, tm_api_str(call, "format"), err);
    if (r == 0)
        r = issue(call, &w, &made, err);
    tm_issuer_key_wipe(&w.key);
    if (r != 0)
        return say_refused(call, &w, err) ? 0 : r;
    warning = own_warning(call, made);
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_put_key(&o, "credential");
    if (is_compact(w.format))
        tm_json_put_str(&o, made);
    else
        tm_json_put_raw(&o, made);
    tm_json_member_cstr(&o, "format", tm_format_name(w.format));
    if (warning.len > 0)
        tm_json_member_str(&o, "warning", warning);
    tm_json_end_object(&o);
    return 0;
}

/* ---- W3C VC-API ---- */

/* An instance is a key's name, alone or with "-<format>" behind it: "key1", "key1-vc-jwt". */
static void split_instance(struct tm_slice *key, struct tm_slice *format)
{
    enum tm_format ignored;

    *format = TM_SLICE_EMPTY;
    for (size_t i = 1; i + 1 < key->len; i++) {
        struct tm_slice rest = tm_slice_from(*key, i + 1);

        if (key->data[i] != '-' || !tm_format_parse(rest, &ignored))
            continue;
        *format = rest;
        key->len = i;
    }
}

static int vcapi_issue(struct tm_api_call *call, struct tm_slice key, struct tm_err *err)
{
    struct issuing w = { .list = TM_SLICE_EMPTY };
    struct tm_slice format, made;
    struct tm_json_out o;
    int r;

    w.credential = tm_json_get(call->body, "credential");
    if (!tm_json_is(w.credential, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"credential\" is missing");
    if (say_unknown_option(call))
        return 0;
    split_instance(&key, &format);
    if (tm_api_signing_key(call, key, &w.key, err) != 0)
        return err->code;
    r = choose_format(&w, format, err);
    if (r != 0)
        r = tm_fail(err, TM_E_NOTFOUND, "no such issuer instance; see: testamur key list --json");
    else
        r = issue(call, &w, &made, err);
    tm_issuer_key_wipe(&w.key);
    if (r != 0)
        return say_refused(call, &w, err) ? 0 : r;
    o = tm_api_json(call);
    call->answer->status = 201;
    tm_json_put_object(&o);
    r = put_issued(call, &o, w.format, made, err);
    tm_json_end_object(&o);
    return r;
}

int tm_api_on_vcapi_issue(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi_issue(call, TM_SLICE_EMPTY, err);
}

int tm_api_on_vcapi_issue_named(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi_issue(call, call->args[0], err);
}
