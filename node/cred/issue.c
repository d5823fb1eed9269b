/* node/cred/issue.c - signing credentials.
 *
 * In order: read, complete (issuer, dates, context, status), refuse what is unsound, sign, and verify
 * the result as a stranger would before it is given out. What the caller wrote is kept as written:
 * members in their order, numbers digit by digit.
 */
#include "node/cred/issue.h"

#include "node/cred/contexts.h"
#include "node/cred/di.h"
#include "node/cred/jose_sign.h"
#include "node/cred/sdjwt.h"

struct issuing {
    const struct tm_issue_in *in;
    struct tm_arena *arena;
    struct tm_checks *checks;
    const struct tm_json *given; /* as it came */
    bool v1, jwt;
    bool sd, flat;                /* as an SD-JWT; one of claims beside a vct */
    const struct tm_di_suite *di; /* NULL: another way of signing */
    struct tm_buf text;           /* completed, unsigned */
    const struct tm_json *root;   /* the same, read again */
};

static int refuse(struct issuing *is, struct tm_err *err, const char *why)
{
    tm_check_add(is->checks, TM_C_FORMAT_STRUCTURE, TM_FAILED, "%s", why);
    return tm_fail(err, TM_E_MALFORMED, "not issued: %s", why);
}

/* ---- complete ---- */

static bool issuer_fits(const struct issuing *is)
{
    const struct tm_json *issuer = tm_json_get(is->given, is->flat ? "iss" : "issuer");
    struct tm_slice id;

    if (issuer == NULL || (tm_json_is(issuer, TM_JSON_OBJECT) && tm_json_get(issuer, "id") == NULL))
        return true;
    if (tm_json_is(issuer, TM_JSON_OBJECT))
        issuer = tm_json_get(issuer, "id");
    return tm_json_str(issuer, &id) && tm_slice_eq(id, is->in->issuer);
}

static void put_issuer(struct issuing *is, struct tm_json_out *o)
{
    const struct tm_json *issuer = tm_json_get(is->given, "issuer");

    tm_json_put_key(o, "issuer");
    if (!tm_json_is(issuer, TM_JSON_OBJECT) || tm_json_get(issuer, "id") != NULL) {
        if (issuer != NULL)
            tm_json_put_value(o, issuer);
        else
            tm_json_put_str(o, is->in->issuer);
        return;
    }
    tm_json_put_object(o);
    tm_json_member_str(o, "id", is->in->issuer);
    tm_json_each_key(key, issuer)
    {
        tm_json_put_key_slice(o, tm_slice(key->data, key->len));
        tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_end_object(o);
}

/* A proof is of a type that the document's contexts define: VC 1.1's does not define any in use. */
static void put_contexts(struct issuing *is, struct tm_json_out *o)
{
    const struct tm_json *contexts = tm_json_get(is->given, "@context");
    const char *more = is->di == NULL ? NULL : tm_di_context_for(is->di, contexts, is->v1);

    tm_json_put_key(o, "@context");
    if (more == NULL) {
        tm_json_put_value(o, contexts);
        return;
    }
    tm_json_put_array(o);
    tm_json_each_or_self(item, contexts)
    {
        tm_json_put_value(o, item);
    }
    tm_json_put_cstr(o, more);
    tm_json_end_array(o);
}

static void put_status_entry(struct tm_json_out *o, const struct tm_issue_status *status)
{
    struct tm_buf text = TM_BUF_INIT(TM_URL_MAX + 32);

    tm_json_put_object(o);
    tm_buf_put_slice(&text, status->list);
    tm_buf_printf(&text, "#%llu", (unsigned long long)status->index);
    tm_json_member_str(o, "id", tm_buf_slice(&text));
    tm_json_member_cstr(o, "type", "BitstringStatusListEntry");
    tm_json_member_cstr(o, "statusPurpose", tm_purpose_name(status->purpose));
    tm_json_member_str(o, "statusListIndex",
                       tm_slice_from(tm_buf_slice(&text), status->list.len + 1));
    tm_json_member_str(o, "statusListCredential", status->list);
    tm_json_end_object(o);
    if (text.fault != 0)
        o->buf->fault = text.fault;
    tm_buf_free(&text);
}

static void put_status(struct issuing *is, struct tm_json_out *o)
{
    const struct tm_json *old = tm_json_get(is->given, "credentialStatus");

    if (old == NULL && is->in->status == NULL)
        return;
    tm_json_put_key(o, "credentialStatus");
    if (is->in->status == NULL) {
        tm_json_put_value(o, old);
        return;
    }
    if (old != NULL)
        tm_json_put_array(o);
    tm_json_each_or_self(item, old)
    {
        tm_json_put_value(o, item);
    }
    put_status_entry(o, is->in->status);
    if (old != NULL)
        tm_json_end_array(o);
}

static void put_given(struct issuing *is, struct tm_json_out *o, struct tm_slice name,
                      const struct tm_json *value)
{
    if (tm_slice_is(name, "@context"))
        put_contexts(is, o);
    else if (tm_slice_is(name, "issuer"))
        put_issuer(is, o);
    else if (!tm_slice_is(name, "credentialStatus")) {
        tm_json_put_key_slice(o, name);
        tm_json_put_value(o, value);
    }
}

static int complete_credential(struct issuing *is, struct tm_err *err)
{
    struct tm_json_out o = tm_json_out(&is->text);
    const char *from = is->v1 ? "issuanceDate" : "validFrom";
    char now[TM_TIME_TEXT_SIZE];

    tm_json_put_object(&o);
    tm_json_each_key(key, is->given)
    {
        put_given(is, &o, tm_slice(key->data, key->len), tm_json_value(key));
    }
    if (tm_json_get(is->given, "issuer") == NULL)
        put_issuer(is, &o);
    if (tm_json_get(is->given, from) == NULL)
        tm_json_member_cstr(&o, from, tm_time_text(tm_ms_to_s(is->in->now_ms), now));
    put_status(is, &o);
    tm_json_end_object(&o);
    return tm_buf_check(&is->text, "credential", err);
}

static int complete(struct issuing *is, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;
    struct tm_slice kept;
    int r = is->flat ? tm_sdjwt_complete(is->in, is->given, &is->text, err)
                     : complete_credential(is, err);

    if (r != 0)
        return r;
    kept = tm_arena_copy(is->arena, tm_buf_slice(&is->text));
    if (kept.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    r = tm_json_parse(kept, &limits, is->arena, &doc, err);
    if (r == 0)
        is->root = doc.root;
    return r;
}

/* ---- refuse ---- */

/* Only what makes it unsound for good: a date in the future does not. */
static bool matters(enum tm_check_code code)
{
    switch (code) {
    case TM_C_VALIDITY_FROM:
    case TM_C_VALIDITY_UNTIL:
        return false;
    default:
        return true;
    }
}

static int judge(struct issuing *is, const struct tm_checks *found, struct tm_err *err)
{
    bool bad = found->fault;

    for (const struct tm_check *c = found->first; c != NULL; c = c->next) {
        struct tm_check *line;

        if (!matters(c->code) || c->outcome > TM_UNKNOWN)
            continue;
        bad = true;
        line = tm_check_add(is->checks, c->code, c->outcome, "%s", c->text);
        line->path = c->path;
    }
    return bad ? tm_fail(err, TM_E_MALFORMED, "not issued: the credential would not verify") : 0;
}

static int check_structure(struct issuing *is, struct tm_err *err)
{
    struct tm_verified *found = tm_arena_zalloc(is->arena, 1, sizeof *found);
    struct tm_verify_in in = { .at_ms = is->in->now_ms, .contexts = is->in->contexts };
    struct tm_reading rd = { .in = &in, .arena = is->arena, .out = found, .root = is->root };
    struct tm_claims claims;
    int r;

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    found->cred.valid_from_ms = found->cred.valid_until_ms = TM_TIME_NONE;
    tm_checks_init(&found->checks, is->arena);
    if (is->flat) {
        r = tm_jws_read_claims(is->root, &claims, err);
        if (r != 0)
            return r;
        rd.flat = true;
        rd.claims = &claims;
        tm_model_read_sdjwt(&rd);
    } else {
        tm_model_read(&rd);
    }
    if (tm_json_get(is->root, "proof") != NULL)
        return refuse(is, err, "it carries a proof already");
    return judge(is, &found->checks, err);
}

/* ---- verify what was made ---- */

static void own_key(void *ctx, struct tm_slice issuer, struct tm_slice method,
                    void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    const struct issuing *is = ctx;

    if (tm_slice_eq(method, is->in->method) && tm_slice_eq(issuer, is->in->issuer))
        found(found_ctx, &is->in->secret->key);
}

static int verify_own(struct issuing *is, struct tm_slice made, struct tm_err *err)
{
    struct tm_verify_in in = { .bytes = made,
                               .at_ms = is->in->now_ms,
                               .keys = { own_key, is },
                               .contexts = is->in->contexts };
    struct tm_verified *found = tm_arena_alloc(is->arena, sizeof *found);
    int64_t from;
    int r;

    in.contexts = is->in->contexts;
    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    r = tm_verify(&in, is->arena, found, err);
    if (r != 0)
        return r;
    from = found->cred.valid_from_ms;
    if (is->jwt && (is->v1 || is->flat) && from != TM_TIME_NONE &&
        from > in.at_ms) { /* `nbf` lies ahead */
        in.at_ms = from;
        r = tm_verify(&in, is->arena, found, err);
        if (r != 0)
            return r;
    }
    return judge(is, &found->checks, err);
}

static int sign_as(struct issuing *is, struct tm_buf *out, struct tm_err *err)
{
    if (is->di != NULL)
        return tm_di_sign(is->in, is->root, is->arena, is->checks, out, err);
    if (is->sd)
        return tm_sdjwt_sign(is->in, is->root, is->flat, out, err);
    return tm_jose_sign(is->in, is->root, is->v1, out, err);
}

static int sign(struct issuing *is, struct tm_buf *out, struct tm_err *err)
{
    struct tm_buf made = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    int r = sign_as(is, &made, err);

    if (r == 0)
        r = verify_own(is, tm_buf_slice(&made), err);
    if (r == 0) {
        tm_buf_put_slice(out, tm_buf_slice(&made));
        r = tm_buf_check(out, "credential", err);
    }
    tm_buf_free(&made);
    return r;
}

int tm_issue(const struct tm_issue_in *in, struct tm_arena *arena, struct tm_checks *checks,
             struct tm_buf *out, struct tm_err *err)
{
    struct issuing is = { .in = in,
                          .arena = arena,
                          .checks = checks,
                          .sd = in->format == TM_FORMAT_SD_JWT_VC,
                          .jwt =
                              in->format == TM_FORMAT_VC_JWT || in->format == TM_FORMAT_SD_JWT_VC,
                          .di = tm_di_suite_of_format(in->format),
                          .text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX) };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    const struct tm_json *contexts;
    struct tm_json_doc doc;
    const char *why;
    int r;

    if (!is.jwt && (is.di == NULL || !(is.di->keys & TM_DI_KEY(in->secret->key.alg))))
        return tm_fail(err, TM_E_UNSUPPORTED, "cannot issue this format");
    r = tm_json_parse(in->credential, &limits, arena, &doc, err);
    if (r != 0)
        return r;
    is.given = doc.root;
    contexts = tm_json_get(is.given, "@context");
    is.v1 = tm_json_str_is(tm_json_is(contexts, TM_JSON_ARRAY) ? tm_json_at(contexts, 0) : contexts,
                           TM_CONTEXT_VC1);
    is.flat = is.sd && tm_json_get(is.given, "vct") != NULL;
    why = is.sd ? tm_sdjwt_refused(in, is.given) : NULL;
    if (!is.flat && contexts == NULL)
        r = refuse(&is, err, "it is no object with an @context");
    else if (is.sd && is.v1)
        r = refuse(&is, err, "a credential of VC 1.1 cannot be an SD-JWT");
    else if (why != NULL)
        r = refuse(&is, err, why);
    else if (!issuer_fits(&is))
        r = refuse(&is, err, "it names another issuer than the key's");
    if (r == 0)
        r = complete(&is, err);
    if (r == 0)
        r = check_structure(&is, err);
    if (r == 0)
        r = sign(&is, out, err);
    tm_buf_free(&is.text);
    return r;
}
