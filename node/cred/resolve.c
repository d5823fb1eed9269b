/* node/cred/resolve.c - from a verification method to the keys that may have signed.
 *
 * In order: a DID that describes itself; a document of the method's DID that the caller holds; keys that
 * members published under the issuer's id; the key that an https URL carries in its fragment, which shows
 * that somebody holds it and no more. What none of them knows is unknown. (docs/verification.md, "Keys")
 */
#include "node/cred/did_document.h"
#include "node/cred/reading.h"
#include "node/cred/suite.h"

struct resolving {
    struct tm_reading *rd;
    struct tm_slice method;
    const struct tm_json *at;
    struct tm_candidates *out;
    const char *why; /* why a document that is held did not do; NULL: none is held */
};

static enum tm_relation wanted(const struct tm_reading *rd)
{
    return rd->in->presentation ? TM_REL_AUTHENTICATION : TM_REL_ASSERTION;
}

static enum tm_outcome say(struct resolving *rs, enum tm_outcome outcome, const char *text)
{
    tm_reading_note(rs->rd, TM_C_KEY_RESOLVED, outcome, rs->at, "%s", text);
    return outcome;
}

static enum tm_outcome fault(struct resolving *rs)
{
    rs->rd->out->checks.fault = true;
    return TM_UNKNOWN;
}

static void on_found(void *ctx, const struct tm_key *key)
{
    struct resolving *rs = ctx;
    struct tm_key *kept;

    if (rs->out->n == TM_KEYS_TRIED_MAX)
        return;
    kept = tm_arena_alloc(rs->rd->arena, sizeof *kept);
    if (kept == NULL) {
        fault(rs);
        return;
    }
    kept->alg = key->alg;
    kept->len = key->len;
    memcpy(kept->bytes, key->bytes, key->len);
    rs->out->keys[rs->out->n++] = kept;
}

/* ---- keys that describe themselves ---- */

static enum tm_outcome from_did(struct resolving *rs)
{
    struct tm_key *key = tm_arena_alloc(rs->rd->arena, sizeof *key);
    struct tm_err err = TM_ERR_INIT;
    int r;

    if (key == NULL)
        return fault(rs);
    r = tm_key_from_did(rs->method, rs->rd->arena, key, &err);
    if (r == TM_E_UNSUPPORTED || r == TM_E_NOMEM)
        return say(rs, TM_UNKNOWN, "the key is of a kind this node does not know");
    if (r != 0) {
        tm_reading_note(rs->rd, TM_C_KEY_RESOLVED, TM_FAILED, rs->at, "the key is malformed: %s",
                        err.text);
        return TM_FAILED;
    }
    if ((tm_did_relations(rs->method, key, rs->rd->arena) & TM_REL_BIT(wanted(rs->rd))) == 0)
        return say(rs, TM_FAILED, "the key is not one that signs");
    rs->out->keys[rs->out->n++] = key;
    return TM_PASSED;
}

/* ---- documents that the caller holds ---- */

/* The document of `did`; false when none is held, or it cannot be used (then `why` says so). */
static bool document_of(struct resolving *rs, struct tm_slice did, struct tm_did_document *out)
{
    const struct tm_document_source *source = &rs->rd->in->documents;
    struct tm_slice text = source->get == NULL ? TM_SLICE_EMPTY : source->get(source->ctx, did);
    struct tm_err err = TM_ERR_INIT;
    int r;

    if (text.data == NULL)
        return false;
    r = tm_did_document_read(text, did, rs->rd->arena, out, &err);
    if (r == TM_E_NOMEM)
        fault(rs);
    if (r != 0)
        rs->why = tm_arena_printf(rs->rd->arena, "the DID document held here cannot be used: %s",
                                  err.text);
    return r == 0;
}

/* The controller of a method is who may say what it is for. */
static bool self_controlled(const struct tm_did_document *doc, const struct tm_did_method *m)
{
    return m->controller.data != NULL && tm_slice_eq(m->controller, doc->id);
}

/* One method of the document, under the relationship that the purpose wants. */
static enum tm_outcome take_method(struct resolving *rs, const struct tm_did_method *m)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;
    int r;

    if ((m->relations & TM_REL_BIT(wanted(rs->rd))) == 0) {
        tm_reading_note(rs->rd, TM_C_KEY_RESOLVED, TM_FAILED, rs->at,
                        "the DID document does not list the key for %s",
                        tm_relation_name(wanted(rs->rd)));
        return TM_FAILED;
    }
    if (tm_did_method_ended(m, rs->rd->in->at_ms))
        return say(rs, TM_FAILED, "the DID document says that the key has ended");
    r = tm_did_method_key(m, &key, &err);
    if (r == TM_E_MALFORMED) {
        tm_reading_note(rs->rd, TM_C_KEY_RESOLVED, TM_FAILED, rs->at,
                        "the key in the DID document is malformed: %s", err.text);
        return TM_FAILED;
    }
    if (r != 0) {
        rs->why =
            tm_arena_printf(rs->rd->arena, "the DID document has no key to use: %s", err.text);
        return TM_UNKNOWN;
    }
    if (tm_sig_of_key(key.alg) == NULL)
        return say(rs, TM_FAILED, "the key is not one that signs");
    on_found(rs, &key);
    return TM_PASSED;
}

/* A bare DID stands for every key of its document that is listed for the purpose. */
static enum tm_outcome take_all(struct resolving *rs, const struct tm_did_document *doc)
{
    bool controlled = true;

    for (size_t i = 0; i < doc->n; i++) {
        const struct tm_did_method *m = &doc->methods[i];
        struct tm_err err = TM_ERR_INIT;
        struct tm_key key;

        if ((m->relations & TM_REL_BIT(wanted(rs->rd))) == 0 ||
            tm_did_method_ended(m, rs->rd->in->at_ms) || tm_did_method_key(m, &key, &err) != 0 ||
            tm_sig_of_key(key.alg) == NULL)
            continue;
        controlled = controlled && self_controlled(doc, m);
        on_found(rs, &key);
    }
    rs->out->of_issuer = controlled && tm_slice_eq(doc->id, rs->rd->out->cred.issuer);
    if (rs->out->n > 0)
        return TM_PASSED;
    rs->why = "the DID document lists no key for this purpose that this node knows";
    return TM_UNKNOWN;
}

/* TM_UNKNOWN without a line: ask further. */
static enum tm_outcome from_document(struct resolving *rs)
{
    struct tm_slice did = tm_did_of(rs->method);
    const struct tm_did_method *m;
    struct tm_did_document doc;

    if (!document_of(rs, did, &doc))
        return TM_UNKNOWN;
    if (did.len == rs->method.len)
        return take_all(rs, &doc);
    m = tm_did_document_find(&doc, rs->method);
    if (m == NULL) {
        rs->why = "the DID document held here does not list the key";
        return TM_UNKNOWN;
    }
    rs->out->of_issuer = tm_slice_eq(did, rs->rd->out->cred.issuer) && self_controlled(&doc, m);
    return take_method(rs, m);
}

/* ---- the key in the fragment ---- */

/* As badges name it: `https://issuer#z6Mk…` is read from the URL itself, and binds nobody. */
static bool from_fragment(struct resolving *rs)
{
    struct tm_slice fragment = tm_did_fragment(rs->method);
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;

    if (!tm_slice_starts(rs->method, TM_LIT("https://")) ||
        tm_key_from_multikey(fragment, &key, &err) != 0 || tm_sig_of_key(key.alg) == NULL)
        return false;
    on_found(rs, &key);
    return rs->out->n > 0;
}

/* ---- whose it is ---- */

struct comparing {
    const struct tm_key *key;
    bool same;
};

static void on_compare(void *ctx, const struct tm_key *key)
{
    struct comparing *c = ctx;

    c->same = c->same || tm_key_eq(c->key, key);
}

/* The issuer's own document lists this method, or this very key, for the purpose. */
static bool listed_by(struct resolving *rs, struct tm_slice issuer, const struct tm_key *key)
{
    struct tm_did_document doc;

    if (!document_of(rs, issuer, &doc))
        return false;
    for (size_t i = 0; i < doc.n; i++) {
        const struct tm_did_method *m = &doc.methods[i];
        struct tm_err err = TM_ERR_INIT;
        struct tm_key own;

        if ((m->relations & TM_REL_BIT(wanted(rs->rd))) == 0 ||
            tm_did_method_ended(m, rs->rd->in->at_ms))
            continue;
        if (m->v == NULL ? tm_slice_eq(m->id, rs->method)
                         : self_controlled(&doc, m) && tm_did_method_key(m, &own, &err) == 0 &&
                               tm_key_eq(&own, key))
            return true;
    }
    return false;
}

/* The issuer controls the key: its id derives from it, its document lists it, or it was published
 * under that id. */
static bool is_of_issuer(struct resolving *rs, const struct tm_key *key)
{
    struct tm_slice issuer = rs->rd->out->cred.issuer;
    const struct tm_key_source *source = &rs->rd->in->keys;
    struct comparing c = { key, false };

    if (issuer.len == 0)
        return false;
    if (tm_did_is_key(issuer))
        return tm_slice_eq(tm_did_of(rs->method), issuer) ||
               tm_did_lists(issuer, key, wanted(rs->rd), rs->rd->arena);
    if (listed_by(rs, issuer, key))
        return true;
    if (source->find != NULL)
        source->find(source->ctx, issuer, rs->method, on_compare, &c);
    return c.same;
}

static enum tm_outcome resolve(struct resolving *rs)
{
    const struct tm_key_source *source = &rs->rd->in->keys;
    struct tm_candidates *out = rs->out;
    enum tm_outcome o;

    if (tm_did_is_key(rs->method)) {
        o = from_did(rs);
        if (o == TM_PASSED)
            out->of_issuer = is_of_issuer(rs, out->keys[0]);
        return o;
    }
    o = from_document(rs);
    if (o == TM_PASSED && out->n == 1 && !out->of_issuer)
        out->of_issuer = is_of_issuer(rs, out->keys[0]);
    if (o != TM_UNKNOWN)
        return o;
    if (source->find != NULL && !tm_did_is_key(rs->rd->out->cred.issuer))
        source->find(source->ctx, rs->rd->out->cred.issuer, rs->method, on_found, rs);
    out->of_issuer = out->n > 0; /* published under the issuer's id, which is not itself a key */
    if (out->n > 0)
        return TM_PASSED;
    if (!from_fragment(rs))
        return TM_UNKNOWN;
    out->of_issuer = is_of_issuer(rs, out->keys[0]);
    return TM_PASSED;
}

enum tm_outcome tm_resolve(struct tm_reading *rd, struct tm_slice method, const struct tm_json *at,
                           struct tm_candidates *out)
{
    struct resolving rs = { rd, method, at, out, NULL };
    size_t lines = rd->out->checks.n;
    enum tm_outcome o;

    out->n = 0;
    out->of_issuer = false;
    o = resolve(&rs);
    if (o != TM_UNKNOWN || rd->out->checks.n != lines)
        return o;
    if (rs.why != NULL)
        return say(&rs, TM_UNKNOWN, rs.why);
    if (!rd->enveloped && !tm_url_ok(method)) /* a kid may be a mere name; VC Data Integrity 2.1 */
        return say(&rs, TM_FAILED, "the verificationMethod is no URL");
    if (rd->in->presentation) /* whose key it is, is the holder's own affair */
        return say(&rs, TM_UNKNOWN, "no member known to this node published the key");
    if (!tm_url_ok(method))
        return say(&rs, TM_UNKNOWN, "no member known to this node published a key of that name");
    tm_reading_note(rd, TM_C_KEY_RESOLVED, TM_UNKNOWN, at,
                    "no member known to this node published the key %s",
                    tm_url_shown(rd->arena, method));
    return TM_UNKNOWN;
}

int tm_proof_add(struct tm_reading *rd, const struct tm_key *key, struct tm_slice method,
                 int64_t created_ms, bool bound, struct tm_err *err)
{
    struct tm_verified *out = rd->out;
    struct tm_proof_used *used;

    if (out->proofs == NULL) /* one, unless di.c made room for more */
        out->proofs = tm_arena_alloc(rd->arena, sizeof *out->proofs);
    if (out->proofs == NULL)
        return tm_fail(err, TM_E_NOMEM, "proofs");
    used = &out->proofs[out->proof_n++];
    used->key.alg = key->alg;
    used->key.len = key->len;
    memcpy(used->key.bytes, key->bytes, key->len);
    used->method = method;
    used->created_ms = created_ms;
    used->issuer_bound = bound;
    used->certificate = used->organisation = TM_SLICE_EMPTY;
    used->certificate_own = used->organisation_named = false;
    return 0;
}
