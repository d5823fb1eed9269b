/* node/daemon/api_keys.c - the keys that sign this provider's credentials: made, brought, listed, ended;
 * and the issuer instances (VC-API) that each of them stands behind. */
#include <stdio.h>
#include <string.h>

#include "node/daemon/api_parts.h"
#include "node/daemon/issuer.h"
#include "node/trust/limits.h"

/* ---- which keys there are ---- */

static void put_key(struct tm_json_out *o, const struct tm_issuer_key *k)
{
    struct tm_buf text = TM_BUF_INIT(256);

    tm_key_put_multikey(&text, &k->secret.key);
    tm_json_member_cstr(o, "name", k->name);
    tm_json_member_cstr(o, "alg", tm_key_alg_name(k->secret.key.alg));
    tm_json_member_cstr(o, "issuer", k->issuer);
    tm_json_member_cstr(o, "method", k->method);
    tm_json_member_str(o, "public_key", tm_buf_slice(&text));
    tm_buf_free(&text);
}

static const struct tm_member *self_of(struct tm_api_call *call)
{
    struct tm_id id;

    return tm_node_self(call->node, &id) ? tm_view_member(call->view, &id) : NULL;
}

static const struct tm_member_key *published(const struct tm_member *m,
                                             const struct tm_issuer_key *k)
{
    for (size_t i = 0; m != NULL && i < m->key_n; i++)
        if (tm_key_eq(&m->keys[i].key, &k->secret.key) && tm_slice_is(m->keys[i].issuer, k->issuer))
            return &m->keys[i];
    return NULL;
}

static bool in_force(const struct tm_member_key *p)
{
    int64_t now_ms = tm_wall_ms();

    return p != NULL && !p->ended && tm_period_has(p->from_ms, p->until_ms, now_ms);
}

int tm_api_signing_key(struct tm_api_call *call, struct tm_slice which, struct tm_issuer_key *out,
                       struct tm_err *err)
{
    struct tm_issuer_key *keys = tm_arena_zalloc(call->arena, TM_ISSUER_KEYS_MAX, sizeof *keys);
    const struct tm_member *self = self_of(call);
    size_t n = 0, known = 0, hit = SIZE_MAX;
    int r;

    if (keys == NULL)
        return tm_fail(err, TM_E_NOMEM, "keys");
    r = tm_issuer_keys(tm_node_home(call->node), keys, TM_ISSUER_KEYS_MAX, &n, err);
    for (size_t i = 0; i < n; i++) {
        if (which.len > 0 && !tm_slice_is(which, keys[i].name) &&
            !tm_slice_is(which, keys[i].method) && !tm_slice_is(which, keys[i].issuer))
            continue;
        known++;
        if (hit == SIZE_MAX && in_force(published(self, &keys[i])))
            hit = i;
    }
    if (r == 0 && hit == SIZE_MAX)
        r = known == 0 ? tm_fail(err, TM_E_NOTFOUND,
                                 "no such credential key; make one with: testamur key new")
                       : tm_fail(err, TM_E_CONFIG,
                                 "this key is ended, or not in force now; see: testamur key list");
    if (r == 0)
        *out = keys[hit];
    explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
    return r;
}

/* ---- issuer instances ---- */

/* Of one key and format; `base` is where this node is to be reached, or "". The first format of a key
 * needs no name of its own. */
static void put_instance(struct tm_json_out *o, const char *base, const struct tm_issuer_key *k,
                         enum tm_format format, bool first)
{
    struct tm_buf url = TM_BUF_INIT(2 * TM_URL_MAX);

    tm_buf_printf(&url, "%s/issuers/%s%s%s/credentials/issue", base, k->name, first ? "" : "-",
                  first ? "" : tm_format_name(format));
    tm_json_put_object(o);
    tm_json_member_cstr(o, "key", k->name);
    tm_json_member_cstr(o, "format", tm_format_name(format));
    tm_json_member_str(o, "url", tm_buf_slice(&url));
    tm_json_end_object(o);
    tm_buf_free(&url);
}

static void put_instances(struct tm_json_out *o, const char *base, const struct tm_issuer_key *k)
{
    enum tm_format format;

    for (size_t i = 0; tm_issuer_format_at(k->secret.key.alg, i, &format); i++)
        put_instance(o, base, k, format, i == 0);
}

/* ---- listing ---- */

/* All keys, in the arena; the caller wipes them. */
static int read_keys(struct tm_api_call *call, struct tm_issuer_key **out, size_t *n,
                     struct tm_err *err)
{
    struct tm_issuer_key *keys = tm_arena_zalloc(call->arena, TM_ISSUER_KEYS_MAX, sizeof *keys);
    int r;

    if (keys == NULL)
        return tm_fail(err, TM_E_NOMEM, "keys");
    r = tm_issuer_keys(tm_node_home(call->node), keys, TM_ISSUER_KEYS_MAX, n, err);
    if (r != 0)
        explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
    else
        *out = keys;
    return r;
}

int tm_api_put_issuers(struct tm_api_call *call, struct tm_json_out *o, struct tm_err *err)
{
    struct tm_issuer_key *keys;
    size_t n;

    if (read_keys(call, &keys, &n, err) != 0)
        return err->code;
    tm_json_put_key(o, "issuers");
    tm_json_put_array(o);
    for (size_t i = 0; i < n; i++)
        put_instances(o, tm_node_url(call->node), &keys[i]);
    tm_json_end_array(o);
    explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
    return 0;
}

static void put_published(struct tm_json_out *o, const struct tm_member_key *p)
{
    tm_json_member_bool(o, "published", p != NULL);
    if (p == NULL)
        return;
    tm_json_member_int(o, "entry", (int64_t)p->entry);
    tm_api_put_time(o, "from", p->from_ms);
    tm_api_put_time(o, "until", p->until_ms);
    tm_json_member_cstr(o, "ended", p->ended ? tm_key_reason_name(p->end_reason) : NULL);
}

int tm_api_on_own_keys(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    struct tm_issuer_key *keys;
    size_t n;

    if (read_keys(call, &keys, &n, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    tm_json_put_key(&o, "keys");
    tm_json_put_array(&o);
    for (size_t i = 0; i < n; i++) {
        tm_json_put_object(&o);
        put_key(&o, &keys[i]);
        put_published(&o, published(self_of(call), &keys[i]));
        tm_json_put_key(&o, "issuers");
        tm_json_put_array(&o);
        put_instances(&o, tm_node_url(call->node), &keys[i]);
        tm_json_end_array(&o);
        tm_json_end_object(&o);
    }
    tm_json_end_array(&o);
    tm_api_put_certificates(&o, self_of(call));
    tm_json_end_object(&o);
    explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
    return 0;
}

/* ---- making and bringing ---- */

static const struct {
    const char *name;
    enum tm_key_alg alg;
} algs[] = {
    { "ed25519", TM_KEY_ED25519 },
    { "p256", TM_KEY_P256 },
    { "p384", TM_KEY_P384 },
};
#define ALGS (sizeof algs / sizeof algs[0])

static enum tm_key_alg alg_of(struct tm_slice name)
{
    for (size_t i = 0; i < ALGS; i++)
        if (tm_slice_is(name, algs[i].name))
            return algs[i].alg;
    return TM_KEY_NONE;
}

/* "secret": a multikey secret ("z3u2…", "z42…") or a JWK with its private part, to bring a key that
 * exists; without it a fresh one of "alg". */
static int read_secret(struct tm_api_call *call, struct tm_secret *out, struct tm_err *err)
{
    const struct tm_json *secret = tm_json_get(call->body, "secret");
    struct tm_slice name = tm_api_str(call, "alg"), text;
    enum tm_key_alg alg = name.len == 0 ? TM_KEY_ED25519 : alg_of(name);
    int r;

    if (alg == TM_KEY_NONE)
        return tm_fail(err, TM_E_UNSUPPORTED, "alg: one of ed25519, p256 and p384");
    if (secret == NULL || tm_json_is(secret, TM_JSON_NULL))
        return tm_secret_new(alg, out, err);
    if (tm_json_str(secret, &text))
        r = tm_secret_from_multikey(text, out, err);
    else
        r = tm_secret_from_jwk(secret, out, err);
    tm_api_wipe_str(call, secret);
    tm_api_wipe_str(call, tm_json_get(secret, "d"));
    if (r != 0)
        return tm_in(err, "secret");
    if (name.len > 0 && out->key.alg != alg) {
        tm_secret_wipe(out);
        return tm_fail(err, TM_E_UNSUPPORTED, "secret: not of the kind in alg");
    }
    return 0;
}

int tm_api_on_own_key_new(struct tm_api_call *call, struct tm_err *err)
{
    int64_t from_ms = tm_wall_ms() / 1000 * 1000, until_ms = TM_TIME_NONE;
    struct tm_issuer_key key;
    struct tm_secret secret;
    struct tm_entry entry;
    struct tm_json_out o;
    uint64_t index;
    int r;

    if (tm_json_get(call->body, "x5c") != NULL)
        return tm_api_certificate_new(call, err);
    if (tm_api_strings_only(call->body, "alg issuer method", err) != 0)
        return err->code;
    if (tm_api_body_time(call, "from", &from_ms, err) != 0 ||
        tm_api_body_time(call, "until", &until_ms, err) != 0 ||
        read_secret(call, &secret, err) != 0)
        return err->code;
    r = tm_issuer_key_new(tm_node_home(call->node), tm_api_str(call, "issuer"),
                          tm_api_str(call, "method"), &secret, &key, err);
    tm_secret_wipe(&secret);
    if (r != 0)
        return r;
    r = tm_issuer_key_entry(call->node, &key, from_ms, until_ms, call->arena, &entry, err);
    if (r == 0)
        r = tm_node_append(call->node, &entry, 1, 0, &index, err);
    if (r == 0) {
        o = tm_api_json(call);
        tm_json_put_object(&o);
        put_key(&o, &key);
        tm_json_member_int(&o, "entry", (int64_t)index);
        tm_json_end_object(&o);
    } else {
        tm_issuer_key_forget(tm_node_home(call->node), &key);
    }
    tm_issuer_key_wipe(&key);
    return r;
}

int tm_api_on_own_key_end(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY_END, .v = 1 };
    const struct tm_member *self = self_of(call);
    const struct tm_member_key *hit = NULL;
    struct tm_slice method, reason;
    struct tm_json_out o;
    uint64_t index;

    if (tm_api_need_str(call, "method", &method, err) != 0 ||
        tm_api_need_str(call, "reason", &reason, err) != 0)
        return err->code;
    if (!tm_key_reason_parse(reason, &e.u.issuer_key_end.reason))
        return tm_fail(err, TM_E_USAGE, "reason is one of superseded, retired, compromised");
    for (size_t i = 0; self != NULL && i < self->key_n; i++)
        if (tm_slice_eq(self->keys[i].method, method))
            hit = &self->keys[i];
    if (hit == NULL)
        return tm_fail(err, TM_E_NOTFOUND,
                       "no published key of that method; see: testamur key list");
    e.time_ms = tm_node_entry_time_ms(call->node);
    e.u.issuer_key_end.ref = hit->entry;
    e.u.issuer_key_end.at_ms = e.time_ms / 1000 * 1000;
    if (tm_api_body_time(call, "at", &e.u.issuer_key_end.at_ms, err) != 0 ||
        tm_node_append(call->node, &e, 1, 0, &index, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_int(&o, "entry", (int64_t)index);
    tm_json_end_object(&o);
    return 0;
}
