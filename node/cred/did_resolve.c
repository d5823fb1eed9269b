/* node/cred/did_resolve.c - DID resolution results: did:key, did:jwk, and what members published. */
#include "node/cred/did_resolve.h"

#include "node/base/ed25519.h"
#include "node/cred/json.h"
#include "node/cred/multibase.h"

#define RESULT_CONTEXT "https://w3id.org/did-resolution/v1"
#define DID_CONTEXT    "https://www.w3.org/ns/did/v1"

static const char *const error_names[TM_DID_ERROR_COUNT] = {
    [TM_DID_RESOLVED] = NULL,
    [TM_DID_INVALID] = "invalidDid",
    [TM_DID_METHOD] = "methodNotSupported",
    [TM_DID_NOT_FOUND] = "notFound",
    [TM_DID_INVALID_URL] = "invalidDidUrl",
    [TM_DID_KEY_LENGTH] = "invalidPublicKeyLength",
    [TM_DID_KEY_UNSUPPORTED] = "unsupportedPublicKeyType",
    [TM_DID_KEY_TYPE] = "invalidPublicKeyType",
    [TM_DID_KEY_INVALID] = "invalidPublicKey",
};

const char *tm_did_error_name(enum tm_did_error error)
{
    return error_names[error];
}

/* How methods are written. The first is the usual one. `only`: a type for that kind of key alone. */
static const struct format {
    const char *name, *context, *member;
    enum tm_key_alg only;
} formats[] = {
    { "Multikey", "https://w3id.org/security/multikey/v1", "publicKeyMultibase", TM_KEY_NONE },
    { "JsonWebKey2020", "https://w3id.org/security/suites/jws-2020/v1", "publicKeyJwk",
      TM_KEY_NONE },
    { "JsonWebKey", "https://w3id.org/security/jwk/v1", "publicKeyJwk", TM_KEY_NONE },
    { "Ed25519VerificationKey2020", "https://w3id.org/security/suites/ed25519-2020/v1",
      "publicKeyMultibase", TM_KEY_ED25519 },
};
#define FORMATS (sizeof formats / sizeof formats[0])
enum { MULTIKEY, JWK_2020 }; /* places in the table */

/* The partner of Ed25519VerificationKey2020, for the key agreement key that derives from it. */
static const struct format x25519_2020 = { "X25519KeyAgreementKey2020",
                                           "https://w3id.org/security/suites/x25519-2020/v1",
                                           "publicKeyMultibase", TM_KEY_X25519 };

/* Formats that exist and are not written here: superseded, or on their own useless. */
static const char *const other_formats[] = {
    "Ed25519VerificationKey2018", "X25519KeyAgreementKey2019",
    "X25519KeyAgreementKey2020",  "EcdsaSecp256r1VerificationKey2019",
    "RsaVerificationKey2018",     "EcdsaSecp256k1VerificationKey2019",
};

struct method { /* one entry of the document */
    struct tm_slice id;
    const struct tm_key *key;
    unsigned relations;
};

struct resolving {
    const struct tm_did_in *in;
    struct tm_arena *arena;
    struct tm_err *err;   /* our own failure */
    struct tm_slice did;  /* without what stands behind it */
    struct tm_slice tail; /* "/…", "?…", "#…" or empty */
    const struct format *format;
    const struct tm_did_subject *subject; /* NULL: describes itself */
    size_t n;
    struct method *methods; /* arena */
    const char *why;
};

static enum tm_did_error refuse(struct resolving *rs, enum tm_did_error error, const char *why)
{
    rs->why = why;
    return error;
}

/* TM_DID_RESOLVED is returned all the same: the failure is in rs->err and ends everything. */
static enum tm_did_error no_memory(struct resolving *rs)
{
    tm_fail(rs->err, TM_E_NOMEM, "DID resolution");
    return TM_DID_RESOLVED;
}

/* ---- what is asked ---- */

static void read_url(struct resolving *rs)
{
    struct tm_slice url = rs->in->url;
    size_t n = 0;

    while (n < url.len && memchr("/?#", url.data[n], 3) == NULL)
        n++;
    rs->did = tm_slice(url.data, n);
    rs->tail = tm_slice_from(url, n);
}

static enum tm_did_error read_format(struct resolving *rs, size_t usual)
{
    struct tm_slice name = rs->in->key_format;

    rs->format = &formats[usual];
    if (name.data == NULL)
        return TM_DID_RESOLVED;
    for (size_t i = 0; i < FORMATS; i++) {
        if (tm_slice_is(name, formats[i].name)) {
            rs->format = &formats[i];
            return TM_DID_RESOLVED;
        }
    }
    for (size_t i = 0; i < sizeof other_formats / sizeof other_formats[0]; i++)
        if (tm_slice_is(name, other_formats[i]))
            return refuse(rs, TM_DID_KEY_TYPE, "keys are not written in this format here");
    return refuse(rs, TM_DID_KEY_UNSUPPORTED, "a format of keys that is not known here");
}

/* ---- did:key, did:jwk ---- */

static enum tm_did_error add(struct resolving *rs, struct tm_slice id, const struct tm_key *key,
                             unsigned relations)
{
    if (id.data == NULL)
        return no_memory(rs);
    rs->methods[rs->n++] = (struct method){ id, key, relations };
    return TM_DID_RESOLVED;
}

/* DID "#" name, in the arena. */
static struct tm_slice join(struct resolving *rs, struct tm_slice name)
{
    return tm_str(tm_arena_printf(rs->arena, "%.*s#%.*s", TM_ARG(rs->did), TM_ARG(name)));
}

static struct tm_slice join_multikey(struct resolving *rs, const struct tm_key *key)
{
    struct tm_buf name = TM_BUF_INIT(2 * TM_KEY_BYTES_MAX);
    struct tm_slice joined = TM_SLICE_EMPTY;

    tm_key_put_multikey(&name, key);
    if (name.fault == 0)
        joined = join(rs, tm_buf_slice(&name));
    tm_buf_free(&name);
    return joined;
}

/* Why a did:key is none: its text, its length, or its bytes. */
static enum tm_did_error key_fault(struct resolving *rs, int code)
{
    struct tm_slice text = tm_slice_from(rs->did, sizeof "did:key:" - 1);
    struct tm_buf bytes = TM_BUF_INIT(TM_MULTIKEY_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    enum tm_did_error error = TM_DID_KEY_INVALID;
    int r;

    if (code == TM_E_UNSUPPORTED)
        return refuse(rs, TM_DID_KEY_UNSUPPORTED, "a kind of key that is not known here");
    if (text.len == 0 || text.data[0] != 'z')
        return refuse(rs, TM_DID_INVALID, "a did:key is base58btc and begins with z");
    r = tm_multibase_get(&bytes, text, &err);
    if (r == TM_E_LIMIT || (r == 0 && bytes.len >= 2 && !tm_multikey_fits(tm_buf_slice(&bytes))))
        error = refuse(rs, TM_DID_KEY_LENGTH, "the key has not the length of its kind");
    else if (r != 0 || bytes.len < 2)
        error = refuse(rs, TM_DID_INVALID, "not base58btc of a key");
    else
        refuse(rs, error, "the bytes are no key of their kind");
    tm_buf_free(&bytes);
    return error;
}

/* An Ed25519 did:key has an X25519 key for key agreement, which derives from it. */
static enum tm_did_error add_agreement(struct resolving *rs, const struct tm_key *key)
{
    struct tm_key *derived = tm_arena_alloc(rs->arena, sizeof *derived);

    if (derived == NULL)
        return no_memory(rs);
    derived->alg = TM_KEY_X25519;
    derived->len = 32;
    if (!tm_ed25519_to_x25519(key->bytes, derived->bytes))
        return refuse(rs, TM_DID_KEY_INVALID, "the bytes are no key of their kind");
    return add(rs, join_multikey(rs, derived), derived, TM_REL_BIT(TM_REL_AGREEMENT));
}

static enum tm_did_error describe_itself(struct resolving *rs)
{
    bool jwk = tm_slice_starts(rs->did, TM_LIT("did:jwk:"));
    struct tm_key *key = tm_arena_alloc(rs->arena, sizeof *key);
    struct tm_err why = TM_ERR_INIT;
    enum tm_did_error error = read_format(rs, jwk ? JWK_2020 : MULTIKEY);
    int r;

    if (key == NULL)
        return no_memory(rs);
    if (error != TM_DID_RESOLVED)
        return error;
    r = tm_key_from_did(rs->did, rs->arena, key, &why);
    if (r == TM_E_NOMEM)
        return no_memory(rs);
    if (r != 0 && !jwk)
        return key_fault(rs, r);
    if (r != 0)
        return r == TM_E_UNSUPPORTED
                   ? refuse(rs, TM_DID_KEY_UNSUPPORTED, "a kind of key that is not known here")
                   : refuse(rs, TM_DID_INVALID, "not base64url of a public key as a JWK");
    error = add(rs, jwk ? join(rs, TM_LIT("0")) : join_multikey(rs, key), key,
                tm_did_relations(rs->did, key, rs->arena));
    if (error == TM_DID_RESOLVED && rs->err->code == 0 && !jwk && key->alg == TM_KEY_ED25519)
        error = add_agreement(rs, key);
    return error;
}

/* ---- what members published ---- */

/* A method that is a URL keeps it; a name alone becomes a fragment if it can be one. */
static struct tm_slice published_id(struct resolving *rs, const struct tm_did_published *p)
{
    struct tm_slice name = p->method;
    size_t n = 0;

    if (name.len > 0 && memchr(name.data, ':', name.len) != NULL)
        return name;
    if (name.len > 0 && name.data[0] == '#')
        name = tm_slice_from(name, 1);
    while (n < name.len && name.data[n] > ' ' && name.data[n] < 0x7f &&
           memchr("\"#%<>[\\]^`{|}", name.data[n], 13) == NULL)
        n++;
    return name.len > 0 && n == name.len ? join(rs, name) : join_multikey(rs, p->key);
}

static const struct method *method_of(const struct resolving *rs, struct tm_slice id)
{
    for (size_t i = 0; i < rs->n; i++)
        if (tm_slice_eq(rs->methods[i].id, id))
            return &rs->methods[i];
    return NULL;
}

/* One id never stands for two keys: the second is named by itself. */
static enum tm_did_error add_published(struct resolving *rs, const struct tm_did_published *p)
{
    struct tm_slice id = published_id(rs, p);
    const struct method *other = method_of(rs, id);

    if (other != NULL && !tm_key_eq(other->key, p->key)) {
        id = join_multikey(rs, p->key);
        other = method_of(rs, id);
    }
    return other != NULL ? TM_DID_RESOLVED : add(rs, id, p->key, p->relations);
}

static enum tm_did_error take_published(struct resolving *rs)
{
    const struct tm_did_subject *s = rs->subject;
    enum tm_did_error error = read_format(rs, MULTIKEY);

    rs->did = s->did;
    for (size_t i = 0; i < s->n && error == TM_DID_RESOLVED && rs->err->code == 0; i++)
        error = add_published(rs, &s->keys[i]);
    return error;
}

static enum tm_did_error ask(struct resolving *rs)
{
    struct tm_did_subject *subject = tm_arena_zalloc(rs->arena, 1, sizeof *subject);
    struct tm_slice method = tm_did_method_name(rs->did);
    struct tm_err err = TM_ERR_INIT;
    int r = TM_E_NOTFOUND;

    if (subject == NULL)
        return no_memory(rs);
    if (rs->in->find != NULL)
        r = rs->in->find(rs->in->ctx, rs->did, subject, &err);
    rs->subject = r == 0 ? subject : NULL;
    if (r == 0)
        return take_published(rs);
    if (r != TM_E_NOTFOUND && r != TM_E_CONFLICT) {
        *rs->err = err; /* our own failure, as in no_memory() */
        return TM_DID_RESOLVED;
    }
    if (r == TM_E_CONFLICT)
        return refuse(rs, TM_DID_NOT_FOUND,
                      "several members claim this DID, and nothing decides between them");
    if (!tm_did_ok(rs->did))
        return refuse(rs, TM_DID_INVALID, "not a DID");
    if (rs->in->find != NULL && (tm_slice_is(method, "web") || tm_slice_is(method, "testamur")))
        return refuse(rs, TM_DID_NOT_FOUND, "no member known to this node published it");
    return refuse(rs, TM_DID_METHOD, "this DID method is not known here");
}

/* ---- the document ---- */

static const struct format *format_of(const struct resolving *rs, const struct method *m)
{
    return rs->format->only == TM_KEY_ED25519 && m->key->alg == TM_KEY_X25519 ? &x25519_2020
                                                                              : rs->format;
}

/* The format fits every key, and the fragment names one of them. */
static enum tm_did_error check(struct resolving *rs)
{
    struct tm_slice fragment = tm_slice_from(rs->tail, 1);
    bool named = rs->tail.len == 0;

    for (size_t i = 0; i < rs->n; i++) {
        const struct method *m = &rs->methods[i];
        const struct format *f = format_of(rs, m);

        if (f->only != TM_KEY_NONE && f->only != m->key->alg)
            return refuse(rs, TM_DID_KEY_TYPE, "the format is not one for this kind of key");
        named = named || (rs->tail.data[0] == '#' && tm_slice_eq(tm_did_of(m->id), rs->did) &&
                          tm_slice_eq(tm_did_fragment(m->id), fragment));
    }
    return named ? TM_DID_RESOLVED
                 : refuse(rs, TM_DID_INVALID_URL, "only a fragment that names a key is known here");
}

static void put_contexts(const struct resolving *rs, struct tm_json_out *o)
{
    bool partner = false;

    for (size_t i = 0; i < rs->n; i++)
        partner = partner || format_of(rs, &rs->methods[i]) == &x25519_2020;
    tm_json_put_key(o, "@context");
    tm_json_put_array(o);
    tm_json_put_cstr(o, DID_CONTEXT);
    tm_json_put_cstr(o, rs->format->context);
    if (partner)
        tm_json_put_cstr(o, x25519_2020.context);
    tm_json_end_array(o);
}

static void put_method(const struct resolving *rs, struct tm_json_out *o, const struct method *m)
{
    const struct format *f = format_of(rs, m);
    struct tm_buf key = TM_BUF_INIT(4 * TM_KEY_BYTES_MAX);

    tm_json_put_object(o);
    tm_json_member_str(o, "id", m->id);
    tm_json_member_cstr(o, "type", f->name);
    tm_json_member_str(o, "controller", rs->did);
    tm_json_put_key(o, f->member);
    if (strcmp(f->member, "publicKeyJwk") == 0) {
        tm_key_put_jwk(&key, m->key);
        tm_json_put_raw(o, tm_buf_slice(&key));
    } else {
        tm_key_put_multikey(&key, m->key);
        tm_json_put_str(o, tm_buf_slice(&key));
    }
    tm_json_end_object(o);
    if (key.fault != 0)
        o->buf->fault = key.fault;
    tm_buf_free(&key);
}

static void put_relation(const struct resolving *rs, struct tm_json_out *o, enum tm_relation r)
{
    bool any = false;

    for (size_t i = 0; i < rs->n; i++) {
        if ((rs->methods[i].relations & TM_REL_BIT(r)) == 0)
            continue;
        if (!any) {
            tm_json_put_key(o, tm_relation_name(r));
            tm_json_put_array(o);
        }
        any = true;
        tm_json_put_str(o, rs->methods[i].id);
    }
    if (any)
        tm_json_end_array(o);
}

static void put_also(const struct tm_did_subject *subject, struct tm_json_out *o)
{
    if (subject == NULL || subject->also_n == 0)
        return;
    tm_json_put_key(o, "alsoKnownAs");
    tm_json_put_array(o);
    for (size_t i = 0; i < subject->also_n; i++)
        tm_json_put_str(o, subject->also[i]);
    tm_json_end_array(o);
}

static void put_document(const struct resolving *rs, struct tm_json_out *o)
{
    tm_json_put_object(o);
    put_contexts(rs, o);
    tm_json_member_str(o, "id", rs->did);
    put_also(rs->subject, o);
    tm_json_put_key(o, "verificationMethod");
    tm_json_put_array(o);
    for (size_t i = 0; i < rs->n; i++)
        put_method(rs, o, &rs->methods[i]);
    tm_json_end_array(o);
    for (int r = 0; r < TM_REL_COUNT; r++)
        put_relation(rs, o, (enum tm_relation)r);
    tm_json_end_object(o);
}

static void put_result(const struct resolving *rs, enum tm_did_error error, struct tm_buf *out)
{
    struct tm_json_out o = tm_json_out(out);

    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "@context", RESULT_CONTEXT);
    tm_json_put_key(&o, "didDocument");
    if (error == TM_DID_RESOLVED)
        put_document(rs, &o);
    else
        tm_json_put_null(&o);
    tm_json_put_key(&o, "didDocumentMetadata");
    tm_json_put_object(&o);
    if (error == TM_DID_RESOLVED && rs->subject != NULL)
        tm_json_member_str(&o, "member", rs->subject->member);
    tm_json_end_object(&o);
    tm_json_put_key(&o, "didResolutionMetadata");
    tm_json_put_object(&o);
    if (error == TM_DID_RESOLVED) {
        tm_json_member_cstr(&o, "contentType", "application/did+ld+json");
    } else {
        tm_json_member_cstr(&o, "error", tm_did_error_name(error));
        tm_json_member_cstr(&o, "errorMessage", rs->why);
    }
    tm_json_end_object(&o);
    tm_json_end_object(&o);
}

int tm_did_resolve(const struct tm_did_in *in, struct tm_arena *arena, struct tm_buf *out,
                   enum tm_did_error *error, struct tm_err *err)
{
    struct resolving rs = { .in = in, .arena = arena, .err = err };
    enum tm_did_error e;

    err->code = 0;
    rs.methods = tm_arena_alloc(arena, TM_DID_METHODS_MAX * sizeof *rs.methods);
    if (rs.methods == NULL)
        return tm_fail(err, TM_E_NOMEM, "DID resolution");
    read_url(&rs);
    if (in->url.len > TM_DID_MAX)
        e = refuse(&rs, TM_DID_INVALID, "longer than any DID");
    else
        e = tm_did_is_key(rs.did) ? describe_itself(&rs) : ask(&rs);
    if (e == TM_DID_RESOLVED && err->code == 0)
        e = check(&rs);
    if (err->code != 0)
        return err->code;
    put_result(&rs, e, out);
    *error = e;
    return tm_buf_check(out, "DID resolution", err);
}
