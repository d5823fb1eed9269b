/* node/cred/sdjwt_sign.c - signing SD-JWTs.
 *
 * Every disclosure has 16 bytes of salt, and the digests of one place are put in their own order,
 * so that neither value nor place of what is withheld can be guessed. SHA-256, and no decoys: how
 * many claims there are is no secret of these credentials.
 */
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/disclose.h"
#include "node/cred/jose_sign.h"

#define SALT_SIZE 16 /* RFC 9901 section 9.3: 128 bits */

struct digest {
    uint8_t text[TM_SD_DIGEST_MAX];
    size_t len;
};

struct hiding {
    const struct tm_issue_in *in;
    struct tm_buf disclosures; /* each behind a ~ */
    struct digest *digests;    /* of the place at hand */
    size_t n;
};

/* ---- completing ---- */

const char *tm_sdjwt_refused(const struct tm_issue_in *in, const struct tm_json *given)
{
    const struct tm_json *status = tm_json_get(given, "status");

    for (const struct tm_json *v = given; v != tm_json_end(given); v++)
        if (tm_json_get(v, "_sd") != NULL || tm_json_get(v, "...") != NULL)
            return "it holds digests of disclosures already";
    if (tm_json_get(given, "_sd_alg") != NULL)
        return "it names the hash of disclosures already";
    if (in->status != NULL && status != NULL &&
        (!tm_json_is(status, TM_JSON_OBJECT) || tm_json_get(status, "status_list") != NULL))
        return "it names a status list already";
    return NULL;
}

static void put_status(const struct tm_issue_in *in, const struct tm_json *given,
                       struct tm_json_out *o)
{
    const struct tm_json *status = tm_json_get(given, "status");

    if (in->status == NULL) {
        if (status != NULL)
            tm_json_member_value(o, "status", status);
        return;
    }
    tm_json_put_key(o, "status");
    tm_json_put_object(o);
    tm_json_each_key(key, status)
    {
        tm_json_put_key_slice(o, tm_slice(key->data, key->len));
        tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_put_key(o, "status_list");
    tm_json_put_object(o);
    tm_json_put_key(o, "idx");
    tm_json_put_uint(o, in->status->index);
    tm_json_member_str(o, "uri", in->status->list);
    tm_json_end_object(o);
    tm_json_end_object(o);
}

int tm_sdjwt_complete(const struct tm_issue_in *in, const struct tm_json *given, struct tm_buf *out,
                      struct tm_err *err)
{
    struct tm_json_out o = tm_json_out(out);

    tm_json_put_object(&o);
    if (tm_json_get(given, "iss") == NULL)
        tm_json_member_str(&o, "iss", in->issuer);
    tm_json_each_key(key, given)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "iat") || tm_slice_is(name, "status"))
            continue;
        tm_json_put_key_slice(&o, name);
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_member_int(&o, "iat", tm_ms_to_s(in->now_ms));
    put_status(in, given, &o);
    tm_json_end_object(&o);
    return tm_buf_check(out, "SD-JWT", err);
}

/* ---- disclosures ---- */

/* [salt, name, value] behind a ~, and its digest to those of this place. */
static void hide(struct hiding *h, struct tm_slice name, const struct tm_json *value)
{
    struct tm_buf json = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX), salt = TM_BUF_INIT(32);
    struct tm_json_out o = tm_json_out(&json);
    uint8_t fresh[SALT_SIZE];
    struct digest *digest = &h->digests[h->n++];
    size_t from = h->disclosures.len + 1;

    tm_rng_fill(h->in->rng == NULL ? &tm_rng_system : h->in->rng, fresh, sizeof fresh);
    tm_base64url_put(&salt, tm_slice(fresh, sizeof fresh));
    tm_json_put_array(&o);
    tm_json_put_str(&o, tm_buf_slice(&salt));
    tm_json_put_str(&o, name);
    tm_json_put_value(&o, value);
    tm_json_end_array(&o);
    tm_buf_put_u8(&h->disclosures, '~');
    tm_base64url_put(&h->disclosures, tm_buf_slice(&json));
    if (json.fault != 0 && h->disclosures.fault == 0)
        h->disclosures.fault = json.fault;
    digest->len =
        tm_sd_digest(TM_SD_SHA256, tm_slice_from(tm_buf_slice(&h->disclosures), from), digest->text)
            .len;
    tm_buf_free(&json);
    tm_buf_free(&salt);
}

static int by_text(const void *a, const void *b)
{
    const struct digest *x = a, *y = b;

    return tm_slice_cmp(tm_slice(x->text, x->len), tm_slice(y->text, y->len));
}

static bool in_the_open(struct tm_slice name, bool flat)
{
    if (flat)
        return tm_slice_is(name, "iat") || tm_sd_always_visible(name);
    return tm_slice_is(name, "id") || tm_slice_is(name, "type");
}

/* The members of `object` in the open, left open for more; the others are hidden. */
static void put_members(struct hiding *h, struct tm_json_out *o, const struct tm_json *object,
                        bool flat)
{
    h->n = 0;
    tm_json_put_object(o);
    tm_json_each_key(key, object)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (in_the_open(name, flat)) {
            tm_json_put_key_slice(o, name);
            tm_json_put_value(o, tm_json_value(key));
        } else {
            hide(h, name, tm_json_value(key));
        }
    }
    if (h->n == 0)
        return;
    qsort(h->digests, h->n, sizeof *h->digests, by_text);
    tm_json_put_key(o, "_sd");
    tm_json_put_array(o);
    for (size_t i = 0; i < h->n; i++)
        tm_json_put_str(o, tm_slice(h->digests[i].text, h->digests[i].len));
    tm_json_end_array(o);
}

static void put_subjects(struct hiding *h, struct tm_json_out *o, const struct tm_json *subjects)
{
    bool list = tm_json_is(subjects, TM_JSON_ARRAY);

    if (list)
        tm_json_put_array(o);
    tm_json_each_or_self(subject, subjects)
    {
        put_members(h, o, subject, false);
        tm_json_end_object(o);
    }
    if (list)
        tm_json_end_array(o);
}

/* VC-JOSE-COSE section 3.2.1: the credential, with `iss` and `iat` beside it. */
static void put_credential(struct hiding *h, struct tm_json_out *o, const struct tm_json *root)
{
    tm_json_put_object(o);
    tm_json_each_key(key, root)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "iat") || tm_slice_is(name, "iss"))
            continue;
        tm_json_put_key_slice(o, name);
        if (tm_slice_is(name, "credentialSubject"))
            put_subjects(h, o, tm_json_value(key));
        else
            tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_member_str(o, "iss", h->in->issuer);
    tm_json_member_int(o, "iat", tm_ms_to_s(h->in->now_ms));
}

int tm_sdjwt_sign(const struct tm_issue_in *in, const struct tm_json *root, bool flat,
                  struct tm_buf *out, struct tm_err *err)
{
    struct tm_jws_header header = { flat ? "dc+sd-jwt" : "vc+sd-jwt", flat ? NULL : "vc",
                                    in->method };
    struct hiding h = { .in = in, .disclosures = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX) };
    struct tm_buf payload = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&payload);
    int r;

    h.digests = calloc(root->span, sizeof *h.digests); /* no object has more members */
    if (h.digests == NULL)
        return tm_fail(err, TM_E_NOMEM, "SD-JWT");
    if (flat)
        put_members(&h, &o, root, true);
    else
        put_credential(&h, &o, root);
    tm_json_member_cstr(&o, "_sd_alg", "sha-256");
    tm_json_end_object(&o);
    r = tm_buf_check(&payload, "SD-JWT", err);
    if (r == 0)
        r = tm_jws_sign(out, &header, tm_buf_slice(&payload), in->secret, err);
    if (r == 0)
        r = tm_buf_check(&h.disclosures, "SD-JWT", err);
    if (r == 0) {
        tm_buf_put_slice(out, tm_buf_slice(&h.disclosures));
        tm_buf_put_u8(out, '~');
        r = tm_buf_check(out, "SD-JWT", err);
    }
    free(h.digests);
    tm_buf_free(&payload);
    tm_buf_free(&h.disclosures);
    return r;
}
