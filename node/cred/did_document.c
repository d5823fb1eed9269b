/* node/cred/did_document.c - DID documents: methods, their keys, and what each is for. */
#include "node/cred/did_document.h"

#include "node/base/clock.h"
#include "node/base/encode.h"

#define DEPTH_MAX 16   /* published documents have 5 */
#define NODES_MAX 8192 /* values and keys: 128 methods of 20, and room */

/* A type of verification method: where its key stands, and of what kind it must be. */
static const struct kind {
    const char *type, *member;
    enum tm_key_alg alg; /* TM_KEY_NONE: any */
} kinds[] = {
    { "Multikey", "publicKeyMultibase", TM_KEY_NONE },
    { "JsonWebKey", "publicKeyJwk", TM_KEY_NONE },
    { "JsonWebKey2020", "publicKeyJwk", TM_KEY_NONE },
    { "Ed25519VerificationKey2020", "publicKeyMultibase", TM_KEY_ED25519 },
    { "Ed25519VerificationKey2018", "publicKeyBase58", TM_KEY_ED25519 },
    { "P256Key2021", "publicKeyBase58", TM_KEY_P256 },
    { "P384Key2021", "publicKeyBase58", TM_KEY_P384 },
    { "X25519KeyAgreementKey2020", "publicKeyMultibase", TM_KEY_X25519 },
    { "X25519KeyAgreementKey2019", "publicKeyBase58", TM_KEY_X25519 },
};

/* ---- keys ---- */

static const struct kind *kind_of(const struct tm_json *method)
{
    const struct tm_json *type = tm_json_get(method, "type");

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (tm_json_has(type, kinds[i].type))
            return &kinds[i];
    return NULL;
}

static int base58_key(struct tm_slice text, enum tm_key_alg alg, struct tm_key *out,
                      struct tm_err *err)
{
    uint8_t room[TM_KEY_BYTES_MAX + 1];
    struct tm_buf raw = tm_buf_over(room, sizeof room);

    if (tm_base58_get(&raw, text, err) != 0)
        return tm_fail(err, TM_E_MALFORMED, "publicKeyBase58 is not a key in base58");
    return tm_key_from_raw(alg, tm_buf_slice(&raw), out, err);
}

int tm_did_method_key(const struct tm_did_method *method, struct tm_key *out, struct tm_err *err)
{
    const struct kind *kind = kind_of(method->v);
    const struct tm_json *v;
    struct tm_key key;
    struct tm_slice text;
    int r;

    if (method->v == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "the method is described in another document");
    if (kind == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "a type of verification method not known here");
    v = tm_json_get(method->v, kind->member);
    if (strcmp(kind->member, "publicKeyJwk") == 0)
        r = tm_key_from_jwk_value(v, &key, err);
    else if (!tm_json_str(v, &text))
        r = tm_fail(err, TM_E_MALFORMED, "a verification method without %s", kind->member);
    else if (strcmp(kind->member, "publicKeyBase58") == 0)
        r = base58_key(text, kind->alg, &key, err);
    else
        r = tm_key_from_multikey(text, &key, err);
    if (r == 0 && kind->alg != TM_KEY_NONE && key.alg != kind->alg)
        r = tm_fail(err, TM_E_MALFORMED, "a key of another kind than its method's type");
    if (r == 0)
        *out = key;
    return r;
}

bool tm_did_method_ended(const struct tm_did_method *method, int64_t at_ms)
{
    static const char *const ends[] = { "revoked", "expires" };

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const struct tm_json *end = tm_json_get(method->v, ends[i]);
        struct tm_err err = TM_ERR_INIT;
        struct tm_slice text;
        int64_t end_ms;

        if (end == NULL)
            continue;
        if (!tm_json_str(end, &text) || tm_time_parse_ms(text, &end_ms, &err) != 0 ||
            end_ms <= at_ms)
            return true;
    }
    return false;
}

/* ---- methods ---- */

struct reading {
    struct tm_arena *arena;
    struct tm_did_document *doc;
    struct tm_err *err;
};

const struct tm_did_method *tm_did_document_find(const struct tm_did_document *doc,
                                                 struct tm_slice url)
{
    for (size_t i = 0; i < doc->n; i++)
        if (tm_slice_eq(doc->methods[i].id, url))
            return &doc->methods[i];
    return NULL;
}

/* "#…" is of this document; .data NULL on no memory. */
static struct tm_slice absolute(struct reading *rd, struct tm_slice url)
{
    struct tm_slice id = rd->doc->id;
    uint8_t *joined;

    if (url.len == 0 || url.data[0] != '#')
        return url;
    joined = tm_arena_alloc(rd->arena, id.len + url.len);
    if (joined == NULL)
        return TM_SLICE_EMPTY;
    memcpy(joined, id.data, id.len);
    memcpy(joined + id.len, url.data, url.len);
    return tm_slice(joined, id.len + url.len);
}

static bool same_key(const struct tm_json *a, const struct tm_json *b)
{
    const struct tm_did_method x = { .v = a }, y = { .v = b };
    struct tm_err err = TM_ERR_INIT;
    struct tm_key keys[2];

    return a == b || (tm_did_method_key(&x, &keys[0], &err) == 0 &&
                      tm_did_method_key(&y, &keys[1], &err) == 0 && tm_key_eq(&keys[0], &keys[1]));
}

/* Lists the method of this URL, added when it is new, under `relations`; `v` NULL: named only. */
static int list(struct reading *rd, struct tm_slice url, const struct tm_json *v,
                unsigned relations)
{
    struct tm_did_document *doc = rd->doc;
    struct tm_slice id = absolute(rd, url);
    struct tm_did_method *m;

    if (id.data == NULL)
        return tm_fail(rd->err, TM_E_NOMEM, "DID document");
    m = (struct tm_did_method *)(uintptr_t)tm_did_document_find(doc, id);
    if (m == NULL) {
        if (doc->n == TM_DID_METHODS_MAX)
            return tm_fail(rd->err, TM_E_LIMIT, "more than %d methods", TM_DID_METHODS_MAX);
        m = &doc->methods[doc->n++];
        *m = (struct tm_did_method){ .id = id };
    }
    if (v != NULL && m->v != NULL && !same_key(m->v, v))
        return tm_fail(rd->err, TM_E_MALFORMED, "two keys of one method id");
    if (v != NULL && m->v == NULL) {
        m->v = v;
        tm_json_str(tm_json_get(v, "controller"), &m->controller);
    }
    m->relations |= relations;
    return 0;
}

/* Entries of `verificationMethod`, or of a relationship. */
static int read_list(struct reading *rd, const struct tm_json *entries, bool names,
                     unsigned relations)
{
    tm_json_each_or_self(item, entries)
    {
        struct tm_slice url = TM_SLICE_EMPTY;
        bool name = names && tm_json_str(item, &url);

        if ((!name && !tm_json_str(tm_json_get(item, "id"), &url)) || url.len == 0)
            return tm_fail(rd->err, TM_E_MALFORMED, "a verification method without an id");
        if (list(rd, url, name ? NULL : item, relations) != 0)
            return rd->err->code;
    }
    return 0;
}

int tm_did_document_read(struct tm_slice text, struct tm_slice did, struct tm_arena *arena,
                         struct tm_did_document *out, struct tm_err *err)
{
    static const struct tm_json_limits limits = { TM_DID_DOCUMENT_MAX, DEPTH_MAX, NODES_MAX };
    struct tm_did_document doc = { .n = 0 };
    struct reading rd = { arena, &doc, err };
    struct tm_json_doc json;
    int r = tm_json_parse(text, &limits, arena, &json, err);

    if (r != 0)
        return r;
    if (!tm_json_str(tm_json_get(json.root, "id"), &doc.id) || doc.id.len == 0)
        return tm_fail(err, TM_E_MALFORMED, "a DID document without an id");
    if (!tm_slice_eq(doc.id, did))
        return tm_fail(err, TM_E_MISMATCH, "the document of another DID");
    doc.methods = tm_arena_alloc(arena, TM_DID_METHODS_MAX * sizeof *doc.methods);
    if (doc.methods == NULL)
        return tm_fail(err, TM_E_NOMEM, "DID document");
    r = read_list(&rd, tm_json_get(json.root, "verificationMethod"), false, 0);
    for (int i = 0; r == 0 && i < TM_REL_COUNT; i++)
        r = read_list(&rd, tm_json_get(json.root, tm_relation_name((enum tm_relation)i)), true,
                      TM_REL_BIT(i));
    if (r == 0)
        *out = doc;
    return r;
}
