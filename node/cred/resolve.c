/* node/cred/resolve.c - from a verification method to the keys that may have signed. */
#include "node/cred/did.h"
#include "node/cred/reading.h"

struct gathering {
    struct tm_reading *rd;
    struct tm_candidates *out;
};

static void on_found(void *ctx, const struct tm_key *key)
{
    struct gathering *g = ctx;
    struct tm_key *kept;

    if (g->out->n == TM_KEYS_TRIED_MAX)
        return;
    kept = tm_arena_alloc(g->rd->arena, sizeof *kept);
    if (kept == NULL) {
        g->rd->out->checks.fault = true;
        return;
    }
    *kept = *key;
    g->out->keys[g->out->n++] = kept;
}

/* A key that describes itself. */
static enum tm_outcome from_did(struct tm_reading *rd, struct tm_slice method,
                                const struct tm_json *at, struct tm_candidates *out)
{
    struct tm_key *key = tm_arena_alloc(rd->arena, sizeof *key);
    struct tm_err err = TM_ERR_INIT;
    int r;

    if (key == NULL) {
        rd->out->checks.fault = true;
        return TM_UNKNOWN;
    }
    r = tm_key_from_did(method, rd->arena, key, &err);
    if (r == 0) {
        out->keys[out->n++] = key;
        return TM_PASSED;
    }
    if (r == TM_E_UNSUPPORTED || r == TM_E_NOMEM) {
        tm_reading_note(rd, TM_C_KEY_RESOLVED, TM_UNKNOWN, at,
                        "the key is of a kind this node does not know");
        return TM_UNKNOWN;
    }
    tm_reading_note(rd, TM_C_KEY_RESOLVED, TM_FAILED, at, "the key is malformed: %s", err.text);
    return TM_FAILED;
}

/* Of the issuer's own DID or id. */
static bool is_of(struct tm_slice method, struct tm_slice issuer)
{
    return issuer.len > 0 && tm_slice_eq(tm_did_of(method), issuer);
}

enum tm_outcome tm_resolve(struct tm_reading *rd, struct tm_slice method, const struct tm_json *at,
                           struct tm_candidates *out)
{
    const struct tm_key_source *source = &rd->in->keys;
    struct gathering g = { rd, out };

    out->n = 0;
    out->of_issuer = is_of(method, rd->out->cred.issuer);
    if (tm_did_is_key(method))
        return from_did(rd, method, at, out);
    if (source->find != NULL)
        source->find(source->ctx, rd->out->cred.issuer, method, on_found, &g);
    if (out->n > 0)
        return TM_PASSED;
    tm_reading_note(rd, TM_C_KEY_RESOLVED, TM_UNKNOWN, at,
                    "no member known to this node published the key %.*s",
                    method.len > 200 ? 200 : (int)method.len, (const char *)method.data);
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
