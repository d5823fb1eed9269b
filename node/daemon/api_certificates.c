/* node/daemon/api_certificates.c - certificates that we publish for an issuer: a seal's own, or the CA's above
 * it. No secret of theirs is ever here: the entry says which certificate vouches for seals of that
 * issuer, and counts where an accreditation confirms the issuer id (docs/trust.md, step 4).
 */
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/x509.h"
#include "node/daemon/api_parts.h"

/* The first is what is published, so it has to be of use; and nothing about a person belongs in a log. */
static int check_first(const struct tm_x509 *cert, struct tm_err *err)
{
    if (cert->ca)
        return 0;
    if (!cert->signs)
        return tm_fail(err, TM_E_USAGE, "x5c: the first certificate is no CA, and allows no seals");
    if (cert->organisation.data == NULL)
        return tm_fail(
            err, TM_E_USAGE,
            "x5c: the first certificate names no organisation (2.5.4.97): a person's does "
            "not belong in a log");
    return 0;
}

static int read_body(struct tm_api_call *call, struct tm_entry_issuer_key *k,
                     struct tm_x509 **certs, struct tm_err *err)
{
    static const char *const foreign[] = { "alg", "secret" };
    size_t n;
    int r;

    if (tm_api_strings_only(call->body, "issuer method", err) != 0 ||
        tm_api_need_str(call, "issuer", &k->issuer, err) != 0)
        return err->code;
    for (size_t i = 0; i < 2; i++)
        if (tm_json_get(call->body, foreign[i]) != NULL)
            return tm_fail(err, TM_E_USAGE, "%s does not go with x5c", foreign[i]);
    if (k->issuer.len == 0)
        return tm_fail(err, TM_E_USAGE, "issuer: the issuer id found in credentials");
    r = tm_x509_read_x5c(tm_json_get(call->body, "x5c"), call->arena, certs, &n, err);
    if (r == 0 && n > TM_X5C_MAX)
        r = tm_fail(err, TM_E_LIMIT, "x5c: at most %d certificates", TM_X5C_MAX);
    k->x5c.v = r == 0 ? tm_arena_alloc(call->arena, n * sizeof *k->x5c.v) : NULL;
    if (r == 0 && k->x5c.v == NULL)
        r = tm_fail(err, TM_E_NOMEM, "x5c");
    for (size_t i = 0; r == 0 && i < n; i++)
        k->x5c.v[i] = (*certs)[i].der;
    k->x5c.present = true;
    k->x5c.n = n;
    return r == 0 ? check_first(&(*certs)[0], err) : r;
}

/* Without `method`, `<issuer>#<SHA-256 in base64url>`. */
static int name_method(struct tm_api_call *call, const struct tm_x509 *cert,
                       struct tm_entry_issuer_key *k, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(64);

    k->method = tm_api_str(call, "method");
    if (k->method.len > 0)
        return 0;
    tm_base64url_put(&text, tm_slice(cert->thumbprint.b, sizeof cert->thumbprint.b));
    k->method =
        tm_str(tm_arena_printf(call->arena, "%.*s#%s", TM_ARG(k->issuer), tm_buf_str(&text)));
    tm_buf_free(&text);
    return k->method.data == NULL ? tm_fail(err, TM_E_NOMEM, "method") : 0;
}

static void put_certificate(struct tm_json_out *o, const struct tm_entry_issuer_key *k,
                            const struct tm_hash *sha256, uint64_t entry)
{
    char hex[TM_HEX_SIZE];

    tm_json_member_str(o, "issuer", k->issuer);
    tm_json_member_str(o, "method", k->method);
    tm_json_member_cstr(o, "sha256", tm_hash_hex(sha256, hex));
    tm_json_member_int(o, "entry", (int64_t)entry);
}

int tm_api_certificate_new(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY, .v = 1 };
    struct tm_entry_issuer_key *k = &e.u.issuer_key;
    struct tm_x509 *certs;
    struct tm_json_out o;
    uint64_t entry;

    k->valid_from_ms = k->valid_until_ms = TM_TIME_NONE;
    if (read_body(call, k, &certs, err) != 0 || name_method(call, &certs[0], k, err) != 0 ||
        tm_api_body_time(call, "from", &k->valid_from_ms, err) != 0 ||
        tm_api_body_time(call, "until", &k->valid_until_ms, err) != 0)
        return err->code;
    e.time_ms = tm_node_entry_time_ms(call->node);
    if (tm_node_append(call->node, &e, 1, 0, &entry, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    put_certificate(&o, k, &certs[0].thumbprint, entry);
    tm_json_member_cstr(&o, "kind", certs[0].ca ? "ca" : "seal");
    tm_json_end_object(&o);
    return 0;
}

void tm_api_put_certificates(struct tm_json_out *o, const struct tm_member *self)
{
    tm_json_put_key(o, "certificates");
    tm_json_put_array(o);
    for (size_t i = 0; self != NULL && i < self->key_n; i++) {
        const struct tm_member_key *p = &self->keys[i];
        struct tm_entry_issuer_key k = { .issuer = p->issuer, .method = p->method };
        struct tm_hash sha256;

        if (!p->x5c.present)
            continue;
        tm_sha256(p->x5c.v[0], &sha256);
        tm_json_put_object(o);
        put_certificate(o, &k, &sha256, p->entry);
        tm_api_put_time(o, "from", p->from_ms);
        tm_api_put_time(o, "until", p->until_ms);
        tm_json_member_cstr(o, "ended", p->ended ? tm_key_reason_name(p->end_reason) : NULL);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}
