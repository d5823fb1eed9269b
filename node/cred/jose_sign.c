/* node/cred/jose_sign.c - signing compact JWSs, and credentials as JWTs. */
#include "node/cred/jose_sign.h"

#include "node/base/encode.h"

static void put_header(struct tm_buf *out, const struct tm_jws_header *header,
                       const struct tm_secret *secret)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(16));
    struct tm_json_out o = tm_json_out(&text);

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "alg", tm_sig_of_key(secret->key.alg)->jose);
    tm_json_member_cstr(&o, "typ", header->typ);
    if (header->cty != NULL)
        tm_json_member_cstr(&o, "cty", header->cty);
    tm_json_member_str(&o, "kid", header->kid);
    tm_json_end_object(&o);
    tm_base64url_put(out, tm_buf_slice(&text));
    if (text.fault != 0 && out->fault == 0)
        out->fault = text.fault;
    tm_buf_free(&text);
}

int tm_jws_sign(struct tm_buf *out, const struct tm_jws_header *header, struct tm_slice payload,
                const struct tm_secret *secret, struct tm_err *err)
{
    uint8_t signature[TM_SIGNATURE_MAX];
    size_t from = out->len, len;

    put_header(out, header, secret);
    tm_buf_put_u8(out, '.');
    tm_base64url_put(out, payload);
    if (tm_buf_check(out, "JWT", err) != 0)
        return err->code;
    if (tm_secret_sign(secret, tm_slice_from(tm_buf_slice(out), from), signature, &len, err) != 0)
        return err->code;
    tm_buf_put_u8(out, '.');
    tm_base64url_put(out, tm_slice(signature, len));
    return tm_buf_check(out, "JWT", err);
}

/* ---- credentials ---- */

static void put_claim_date(struct tm_json_out *o, const char *name, const struct tm_json *value)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    int64_t ms;

    if (tm_json_str(value, &text) && tm_time_parse_ms(text, &ms, &err) == 0)
        tm_json_member_int(o, name, tm_ms_to_s(ms));
}

/* VC 1.1 section 6.3.1: the credential in `vc`, with claims that mirror its members. */
static void put_payload_v1(const struct tm_issue_in *in, const struct tm_json *root,
                           struct tm_json_out *o)
{
    const struct tm_json *subject = tm_json_get(root, "credentialSubject");
    struct tm_slice text;

    tm_json_put_object(o);
    tm_json_member_str(o, "iss", in->issuer);
    if (tm_json_str(tm_json_get(subject, "id"), &text))
        tm_json_member_str(o, "sub", text);
    if (tm_json_str(tm_json_get(root, "id"), &text))
        tm_json_member_str(o, "jti", text);
    put_claim_date(o, "nbf", tm_json_get(root, "issuanceDate"));
    put_claim_date(o, "exp", tm_json_get(root, "expirationDate"));
    tm_json_member_int(o, "iat", tm_ms_to_s(in->now_ms));
    tm_json_member_value(o, "vc", root);
    tm_json_end_object(o);
}

/* VC-JOSE-COSE section 3.1.1: the payload is the credential; `iat` says when it was signed. */
static void put_payload_v2(const struct tm_issue_in *in, const struct tm_json *root,
                           struct tm_json_out *o)
{
    tm_json_put_object(o);
    tm_json_each_key(key, root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "iat") || tm_slice_is(name, "iss"))
            continue;
        tm_json_put_key_slice(o, name);
        tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_member_str(o, "iss", in->issuer);
    tm_json_member_int(o, "iat", tm_ms_to_s(in->now_ms));
    tm_json_end_object(o);
}

int tm_jose_sign(const struct tm_issue_in *in, const struct tm_json *root, bool v1,
                 struct tm_buf *out, struct tm_err *err)
{
    struct tm_jws_header header = { v1 ? "JWT" : "vc+jwt", v1 ? NULL : "vc", in->method };
    struct tm_buf payload = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&payload);
    int r;

    if (v1)
        put_payload_v1(in, root, &o);
    else
        put_payload_v2(in, root, &o);
    r = tm_buf_check(&payload, "JWT", err);
    if (r == 0)
        r = tm_jws_sign(out, &header, tm_buf_slice(&payload), in->secret, err);
    tm_buf_free(&payload);
    return r;
}
