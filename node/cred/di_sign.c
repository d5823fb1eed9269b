/* node/cred/di_sign.c - making Data Integrity proofs, of every suite in the table.
 *
 * A suite over JSON gives the proof the document's contexts (Data Integrity EdDSA Cryptosuites 1.0
 * section 3.3.5); one over RDF needs none of its own.
 */
#include "node/cred/di.h"

/* The proof but for its value. */
static int make_config(const struct tm_issue_in *in, const struct tm_di_suite *suite,
                       const struct tm_json *root, struct tm_arena *arena,
                       const struct tm_json **out, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_json_limits limits = TM_JSON_LIMITS;
    char now[TM_TIME_TEXT_SIZE];
    struct tm_json_doc doc;
    struct tm_slice kept;
    int r;

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "type", suite->type);
    if (suite->cryptosuite != NULL)
        tm_json_member_cstr(&o, "cryptosuite", suite->cryptosuite);
    tm_json_member_cstr(&o, "created", tm_time_text(tm_ms_to_s(in->now_ms), now));
    tm_json_member_str(&o, "verificationMethod", in->method);
    tm_json_member_cstr(&o, "proofPurpose", "assertionMethod");
    if (suite->canon == &tm_di_jcs)
        tm_json_member_value(&o, "@context", tm_json_get(root, "@context"));
    tm_json_end_object(&o);
    r = tm_buf_check(&text, "proof", err);
    kept = r == 0 ? tm_arena_copy(arena, tm_buf_slice(&text)) : TM_SLICE_EMPTY;
    tm_buf_free(&text);
    if (r != 0)
        return r;
    if (kept.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "proof");
    r = tm_json_parse(kept, &limits, arena, &doc, err);
    if (r == 0)
        *out = doc.root;
    return r;
}

/* The bytes to sign; what stands against it goes to `checks`. */
static int make_message(const struct tm_issue_in *in, const struct tm_di_proof *p,
                        const struct tm_json *root, struct tm_arena *arena,
                        struct tm_checks *checks, uint8_t message[TM_DI_MESSAGE_MAX], size_t *len,
                        struct tm_err *err)
{
    struct tm_verify_in verify = { .at_ms = in->now_ms, .contexts = in->contexts };
    struct tm_verified *found = tm_arena_zalloc(arena, 1, sizeof *found);
    struct tm_reading rd = { .in = &verify, .arena = arena, .out = found, .root = root };
    enum tm_outcome o;
    struct tm_di di;

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "proof");
    found->checks = *checks;
    tm_di_init(&di, &rd, err);
    o = tm_di_message(&di, p, tm_di_hash_of(in->secret->key.alg), message, len);
    tm_di_done(&di);
    *checks = found->checks;
    if (di.fault != 0)
        return di.fault;
    return o == TM_PASSED
               ? 0
               : tm_fail(err, TM_E_MALFORMED, "not issued: the credential would not verify");
}

/* The credential, with the proof behind all that was there. */
static int put_signed(const struct tm_json *root, const struct tm_di_proof *p,
                      struct tm_slice signature, struct tm_buf *out, struct tm_err *err)
{
    struct tm_buf value = TM_BUF_INIT(2 * TM_SIGNATURE_MAX);
    struct tm_json_out o = tm_json_out(out);

    tm_multibase_put(&value, 'z', signature);
    tm_json_put_object(&o);
    tm_json_each_key(key, root)
    {
        tm_json_put_key_slice(&o, tm_slice(key->data, key->len));
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_put_key(&o, "proof");
    tm_json_put_object(&o);
    tm_json_each_key(key, p->v)
    {
        tm_json_put_key_slice(&o, tm_slice(key->data, key->len));
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_put_key_slice(&o, p->suite->value);
    tm_json_put_str(&o, tm_buf_slice(&value));
    tm_json_end_object(&o);
    tm_json_end_object(&o);
    if (value.fault != 0 && out->fault == 0)
        out->fault = value.fault;
    tm_buf_free(&value);
    return tm_buf_check(out, "credential", err);
}

int tm_di_sign(const struct tm_issue_in *in, const struct tm_json *root, struct tm_arena *arena,
               struct tm_checks *checks, struct tm_buf *out, struct tm_err *err)
{
    struct tm_di_proof p = { .suite = tm_di_suite_of_format(in->format), .outside = true };
    uint8_t message[TM_DI_MESSAGE_MAX], signature[TM_SIGNATURE_MAX];
    size_t message_len, len;
    int r = make_config(in, p.suite, root, arena, &p.v, err);

    if (r == 0)
        r = make_message(in, &p, root, arena, checks, message, &message_len, err);
    if (r == 0)
        r = tm_secret_sign(in->secret, tm_slice(message, message_len), signature, &len, err);
    return r != 0 ? r : put_signed(root, &p, tm_slice(signature, len), out, err);
}
