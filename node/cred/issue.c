/* node/cred/issue.c - signing credentials.
 *
 * In order: read, complete (issuer, dates, context, status), refuse what is unsound, sign, and verify
 * the result as a stranger would before it is given out. What the caller wrote is kept as written:
 * members in their order, numbers digit by digit.
 */
#include "node/cred/issue.h"

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/contexts.h"
#include "node/cred/jcs.h"
#include "node/cred/multibase.h"
#include "node/cred/reading.h"

#define SIGNED_MAX (8 * TM_CREDENTIAL_BYTES_MAX) /* canonical bytes, for the hash only */

struct issuing {
    const struct tm_issue_in *in;
    struct tm_arena *arena;
    struct tm_checks *checks;
    const struct tm_json *given; /* as it came */
    bool v1, jwt;
    struct tm_buf text;         /* completed, unsigned */
    const struct tm_json *root; /* the same, read again */
};

static int refuse(struct issuing *is, struct tm_err *err, const char *why)
{
    tm_check_add(is->checks, TM_C_FORMAT_STRUCTURE, TM_FAILED, "%s", why);
    return tm_fail(err, TM_E_MALFORMED, "not issued: %s", why);
}

/* ---- complete ---- */

static bool issuer_fits(const struct issuing *is)
{
    const struct tm_json *issuer = tm_json_get(is->given, "issuer");
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

/* VC 1.1's context does not define Data Integrity proofs. */
static void put_contexts(struct issuing *is, struct tm_json_out *o)
{
    const struct tm_json *contexts = tm_json_get(is->given, "@context");
    bool append = is->v1 && !is->jwt && !tm_json_has(contexts, TM_CONTEXT_DI1) &&
                  !tm_json_has(contexts, TM_CONTEXT_DI2);

    tm_json_put_key(o, "@context");
    if (!append) {
        tm_json_put_value(o, contexts);
        return;
    }
    tm_json_put_array(o);
    tm_json_each_or_self(item, contexts)
    {
        tm_json_put_value(o, item);
    }
    tm_json_put_cstr(o, TM_CONTEXT_DI2);
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

static int complete(struct issuing *is, struct tm_err *err)
{
    struct tm_json_out o = tm_json_out(&is->text);
    const char *from = is->v1 ? "issuanceDate" : "validFrom";
    char now[TM_TIME_TEXT_SIZE];
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;
    struct tm_slice kept;
    int r;

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
    r = tm_buf_check(&is->text, "credential", err);
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

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    found->cred.valid_from_ms = found->cred.valid_until_ms = TM_TIME_NONE;
    tm_checks_init(&found->checks, is->arena);
    tm_model_read(&rd);
    if (tm_json_get(is->root, "proof") != NULL)
        return refuse(is, err, "it carries a proof already");
    return judge(is, &found->checks, err);
}

/* ---- sign: Data Integrity ---- */

static int hash_of(const struct tm_json *v, struct tm_hash *out, struct tm_err *err)
{
    struct tm_buf canonical = TM_BUF_INIT(SIGNED_MAX);
    int r = tm_jcs_put(&canonical, v, NULL, 0, err);

    if (r == 0)
        tm_sha256(tm_buf_slice(&canonical), out);
    tm_buf_free(&canonical);
    return r;
}

/* Without `proofValue`, and left open for it. */
static void begin_proof(struct issuing *is, struct tm_json_out *o)
{
    char now[TM_TIME_TEXT_SIZE];

    tm_json_put_object(o);
    tm_json_member_cstr(o, "type", "DataIntegrityProof");
    tm_json_member_cstr(o, "cryptosuite", "eddsa-jcs-2022");
    tm_json_member_cstr(o, "created", tm_time_text(tm_ms_to_s(is->in->now_ms), now));
    tm_json_member_str(o, "verificationMethod", is->in->method);
    tm_json_member_cstr(o, "proofPurpose", "assertionMethod");
    tm_json_member_value(o, "@context", tm_json_get(is->root, "@context"));
}

static int config_hash(struct issuing *is, struct tm_hash *out, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;
    int r;

    begin_proof(is, &o);
    tm_json_end_object(&o);
    r = tm_buf_check(&text, "proof", err);
    if (r == 0)
        r = tm_json_parse(tm_buf_slice(&text), &limits, is->arena, &doc, err);
    if (r == 0)
        r = hash_of(doc.root, out, err);
    tm_buf_free(&text);
    return r;
}

static int sign_di(struct issuing *is, struct tm_buf *out, struct tm_err *err)
{
    uint8_t signature[TM_SIGNATURE_MAX];
    struct tm_json_out o = tm_json_out(out);
    struct tm_buf value = TM_BUF_INIT(256);
    struct tm_hash both[2];
    size_t len;
    int r = config_hash(is, &both[0], err);

    if (r == 0)
        r = hash_of(is->root, &both[1], err);
    if (r != 0)
        return r;
    r = tm_secret_sign(is->in->secret, tm_slice(both, sizeof both), signature, &len, err);
    if (r != 0)
        return r;
    tm_multibase_put(&value, 'z', tm_slice(signature, len));
    tm_json_put_object(&o);
    tm_json_each_key(key, is->root)
    {
        tm_json_put_key_slice(&o, tm_slice(key->data, key->len));
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_put_key(&o, "proof");
    begin_proof(is, &o);
    tm_json_member_str(&o, "proofValue", tm_buf_slice(&value));
    tm_json_end_object(&o);
    tm_json_end_object(&o);
    tm_buf_free(&value);
    return tm_buf_check(out, "credential", err);
}

/* ---- sign: JWT ---- */

static void put_claim_date(struct tm_json_out *o, const char *name, const struct tm_json *value)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    int64_t ms;

    if (tm_json_str(value, &text) && tm_time_parse_ms(text, &ms, &err) == 0)
        tm_json_member_int(o, name, tm_ms_to_s(ms));
}

/* VC 1.1 section 6.3.1: the credential in `vc`, with claims that mirror its members. */
static void put_payload_v1(struct issuing *is, struct tm_json_out *o)
{
    const struct tm_json *subject = tm_json_get(is->root, "credentialSubject");
    struct tm_slice text;

    tm_json_put_object(o);
    tm_json_member_str(o, "iss", is->in->issuer);
    if (tm_json_str(tm_json_get(subject, "id"), &text))
        tm_json_member_str(o, "sub", text);
    if (tm_json_str(tm_json_get(is->root, "id"), &text))
        tm_json_member_str(o, "jti", text);
    put_claim_date(o, "nbf", tm_json_get(is->root, "issuanceDate"));
    put_claim_date(o, "exp", tm_json_get(is->root, "expirationDate"));
    tm_json_member_int(o, "iat", tm_ms_to_s(is->in->now_ms));
    tm_json_member_value(o, "vc", is->root);
    tm_json_end_object(o);
}

/* VC-JOSE-COSE section 3.1.1: the payload is the credential; `iat` says when it was signed. */
static void put_payload_v2(struct issuing *is, struct tm_json_out *o)
{
    tm_json_put_object(o);
    tm_json_each_key(key, is->root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "iat") || tm_slice_is(name, "iss"))
            continue;
        tm_json_put_key_slice(o, name);
        tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_member_str(o, "iss", is->in->issuer);
    tm_json_member_int(o, "iat", tm_ms_to_s(is->in->now_ms));
    tm_json_end_object(o);
}

static int sign_jwt(struct issuing *is, struct tm_buf *out, struct tm_err *err)
{
    uint8_t signature[TM_SIGNATURE_MAX];
    struct tm_buf part = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&part);
    size_t from = out->len, len;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "alg", tm_sig_of_key(is->in->secret->key.alg)->jose);
    tm_json_member_cstr(&o, "typ", is->v1 ? "JWT" : "vc+jwt");
    if (!is->v1)
        tm_json_member_cstr(&o, "cty", "vc");
    tm_json_member_str(&o, "kid", is->in->method);
    tm_json_end_object(&o);
    tm_base64url_put(out, tm_buf_slice(&part));
    tm_buf_put_u8(out, '.');
    tm_buf_reset(&part);
    o = tm_json_out(&part);
    if (is->v1)
        put_payload_v1(is, &o);
    else
        put_payload_v2(is, &o);
    tm_base64url_put(out, tm_buf_slice(&part));
    if (part.fault != 0 && out->fault == 0)
        out->fault = part.fault;
    tm_buf_free(&part);
    if (tm_buf_check(out, "JWT", err) != 0)
        return err->code;
    if (tm_secret_sign(is->in->secret, tm_slice_from(tm_buf_slice(out), from), signature, &len,
                       err) != 0)
        return err->code;
    tm_buf_put_u8(out, '.');
    tm_base64url_put(out, tm_slice(signature, len));
    return tm_buf_check(out, "JWT", err);
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

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    r = tm_verify(&in, is->arena, found, err);
    if (r != 0)
        return r;
    from = found->cred.valid_from_ms;
    if (is->jwt && is->v1 && from != TM_TIME_NONE && from > in.at_ms) { /* `nbf` lies ahead */
        in.at_ms = from;
        r = tm_verify(&in, is->arena, found, err);
        if (r != 0)
            return r;
    }
    return judge(is, &found->checks, err);
}

static int sign(struct issuing *is, struct tm_buf *out, struct tm_err *err)
{
    struct tm_buf made = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    int r = is->jwt ? sign_jwt(is, &made, err) : sign_di(is, &made, err);

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
                          .jwt = in->format == TM_FORMAT_VC_JWT,
                          .text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX) };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    const struct tm_json *contexts;
    struct tm_json_doc doc;
    int r;

    if (!is.jwt &&
        (in->format != TM_FORMAT_DI_EDDSA_JCS_2022 || in->secret->key.alg != TM_KEY_ED25519))
        return tm_fail(err, TM_E_UNSUPPORTED, "cannot issue this format");
    r = tm_json_parse(in->credential, &limits, arena, &doc, err);
    if (r != 0)
        return r;
    is.given = doc.root;
    contexts = tm_json_get(is.given, "@context");
    is.v1 = tm_json_str_is(tm_json_is(contexts, TM_JSON_ARRAY) ? tm_json_at(contexts, 0) : contexts,
                           TM_CONTEXT_VC1);
    if (contexts == NULL)
        r = refuse(&is, err, "it is no object with an @context");
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
