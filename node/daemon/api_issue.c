/* node/daemon/api_issue.c - a provider's work: keys and credentials. A credential is signed and handed
 * back; it is never kept, and nothing of it enters a log. */
#include <stdio.h>
#include <string.h>

#include "node/cred/issue.h"
#include "node/cred/multibase.h"
#include "node/daemon/api_parts.h"
#include "node/daemon/issuer.h"
#include "node/daemon/lists.h"
#include "node/trust/limits.h"
#include "node/trust/report.h"

/* ---- keys ---- */

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

int tm_api_on_own_keys(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_issuer_key *keys = tm_arena_zalloc(call->arena, TM_ISSUER_KEYS_MAX, sizeof *keys);
    struct tm_json_out o = tm_api_json(call);
    size_t n = 0;

    if (keys == NULL)
        return tm_fail(err, TM_E_NOMEM, "keys");
    if (tm_issuer_keys(tm_node_home(call->node), keys, TM_ISSUER_KEYS_MAX, &n, err) != 0) {
        explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
        return err->code;
    }
    tm_json_put_object(&o);
    tm_json_put_key(&o, "keys");
    tm_json_put_array(&o);
    for (size_t i = 0; i < n; i++) {
        const struct tm_member_key *p = published(self_of(call), &keys[i]);

        tm_json_put_object(&o);
        put_key(&o, &keys[i]);
        tm_issuer_key_wipe(&keys[i]);
        tm_json_member_bool(&o, "published", p != NULL);
        if (p != NULL) {
            tm_json_member_int(&o, "entry", (int64_t)p->entry);
            tm_api_put_time(&o, "from", p->from_ms);
            tm_api_put_time(&o, "until", p->until_ms);
            tm_json_member_cstr(&o, "ended", p->ended ? tm_key_reason_name(p->end_reason) : NULL);
        }
        tm_json_end_object(&o);
    }
    tm_json_end_array(&o);
    tm_api_put_certificates(&o, self_of(call));
    tm_json_end_object(&o);
    return 0;
}

/* "secret": a multikey secret ("z3u2…", "z42…"), to bring a key that exists; else a fresh one of "alg". */
static int read_secret(struct tm_api_call *call, struct tm_secret *out, struct tm_err *err)
{
    static const struct {
        const char *name;
        enum tm_key_alg alg;
        enum tm_multikey_type secret;
    } kinds[] = {
        { "ed25519", TM_KEY_ED25519, TM_MULTIKEY_ED25519_SECRET },
        { "p256", TM_KEY_P256, TM_MULTIKEY_P256_SECRET },
        { "p384", TM_KEY_P384, TM_MULTIKEY_P384_SECRET },
    };
    struct tm_slice alg = tm_api_str(call, "alg"), text = tm_api_str(call, "secret");
    struct tm_multikey key;
    int r = TM_E_UNSUPPORTED;

    if (text.len > 0 && tm_multikey_parse(text, &key, err) != 0)
        return tm_in(err, "secret");
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (alg.len > 0 && !tm_slice_is(alg, kinds[i].name))
            continue;
        if (text.len == 0)
            return tm_secret_new(kinds[i].alg, out, err);
        if (key.type != kinds[i].secret)
            continue;
        r = tm_secret_from(kinds[i].alg, tm_slice(key.bytes, kinds[i].alg == TM_KEY_P384 ? 48 : 32),
                           out, err);
        explicit_bzero(&key, sizeof key);
        return r == 0 ? 0 : tm_in(err, "secret");
    }
    if (text.len > 0) {
        explicit_bzero(&key, sizeof key);
        return tm_fail(err, r, "secret: not a secret key of ed25519, p256 or p384%s",
                       alg.len > 0 ? ", or not of the kind in alg" : "");
    }
    return tm_fail(err, r, "alg: one of ed25519, p256 and p384");
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
    if (tm_api_strings_only(call->body, "alg issuer method secret", err) != 0)
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

/* ---- issuing ---- */

struct issuing {
    const struct tm_json *credential;
    enum tm_format format;
    struct tm_issuer_key key;
    struct tm_slice list; /* .data NULL: the first revocation list, declared when there is none */
};

/* What was wrong, line by line, when a credential is refused. */
static int refused(const struct tm_checks *checks, struct tm_err *err)
{
    struct tm_err inner = *err;

    for (const struct tm_check *c = checks->first; c != NULL; c = c->next)
        if (c->outcome == TM_FAILED || c->outcome == TM_UNKNOWN)
            return tm_fail(err, inner.code, "%s: %s%s%s", tm_code_row(c->code)->code, c->text,
                           c->path != NULL ? " at " : "", c->path != NULL ? c->path : "");
    return inner.code;
}

/* What only exceeds the issuer's own accreditation is signed, with a warning: judged as somebody would
 * who trusts the authorities that we asked for accreditation, and our own anchors. */
static struct tm_slice own_warning(struct tm_api_call *call, struct tm_slice signed_bytes)
{
    struct tm_report *report = tm_arena_zalloc(call->arena, 1, sizeof *report);
    struct tm_err ignored = TM_ERR_INIT;
    struct tm_anchor *anchors;
    struct tm_verdict_in in;
    struct tm_policy policy;
    size_t n;

    if (report == NULL ||
        tm_api_verdict_in(call, &policy, NULL, TM_TIME_NONE, &in, &ignored) != 0 ||
        tm_node_followed(call->node, call->arena, &anchors, &n, &ignored) != 0)
        return TM_SLICE_EMPTY;
    if (n > 0) {
        policy.anchors = anchors;
        policy.anchor_n = n;
    }
    if (policy.anchor_n == 0 || tm_judge(&in, signed_bytes, call->arena, report, &ignored) != 0)
        return TM_SLICE_EMPTY;
    for (const struct tm_check *c = report->checks.first; c != NULL; c = c->next)
        if (c->outcome <= TM_UNKNOWN && strncmp(tm_code_row(c->code)->code, "limit.", 6) == 0)
            return tm_str(
                tm_arena_printf(call->arena, "%s: %s", tm_code_row(c->code)->code, c->text));
    return TM_SLICE_EMPTY;
}

static int issue(struct tm_api_call *call, struct issuing *w, struct tm_slice *out,
                 struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX),
                  made = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_issue_status status;
    struct tm_checks checks;
    struct tm_issue_in in = { .format = w->format,
                              .issuer = tm_str(w->key.issuer),
                              .method = tm_str(w->key.method),
                              .secret = &w->key.secret,
                              .now_ms = tm_wall_ms(),
                              .status = &status };
    int r;

    tm_checks_init(&checks, call->arena);
    tm_json_put_value(&o, w->credential);
    in.credential = tm_buf_slice(&text);
    /* Refused before a place in a list is spent on it. */
    in.status = NULL;
    r = tm_issue(&in, call->arena, &checks, &made, err);
    if (r == 0)
        r = tm_lists_place(call->node, w->list, call->arena, &status, err);
    if (r == 0) {
        tm_buf_reset(&made);
        in.status = &status;
        r = tm_issue(&in, call->arena, &checks, &made, err);
    }
    if (r != 0 && checks.n > 0)
        refused(&checks, err);
    if (r == 0) {
        *out = tm_arena_copy(call->arena, tm_buf_slice(&made));
        if (out->data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "credential");
    }
    tm_buf_free(&text);
    tm_buf_free(&made);
    return r;
}

static bool is_jwt(enum tm_format f)
{
    return f == TM_FORMAT_VC_JWT;
}

/* {"verifiableCredential": …}: an object, or for a JWT its enveloped form. */
static void put_issued(struct tm_json_out *o, enum tm_format format, struct tm_slice made)
{
    tm_json_put_key(o, "verifiableCredential");
    if (!is_jwt(format)) {
        tm_json_put_raw(o, made);
        return;
    }
    tm_json_put_object(o);
    tm_json_member_cstr(o, "@context", "https://www.w3.org/ns/credentials/v2");
    tm_json_member_cstr(o, "type", "EnvelopedVerifiableCredential");
    tm_json_put_key(o, "id");
    {
        struct tm_buf id = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX + 64);

        tm_buf_put_str(&id, "data:application/vc+jwt,");
        tm_buf_put_slice(&id, made);
        tm_json_put_str(o, tm_buf_slice(&id));
        tm_buf_free(&id);
    }
    tm_json_end_object(o);
}

int tm_api_on_own_issue(struct tm_api_call *call, struct tm_err *err)
{
    struct issuing w = { .format = TM_FORMAT_DI_EDDSA_JCS_2022 };
    struct tm_slice format = tm_api_str(call, "format"), made, warning;
    struct tm_json_out o;
    int r;

    w.credential = tm_json_get(call->body, "credential");
    w.list = tm_api_str(call, "list");
    if (!tm_json_is(w.credential, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "a credential is a JSON object");
    if (format.len > 0 && !tm_format_parse(format, &w.format))
        return tm_fail(err, TM_E_UNSUPPORTED,
                       "no such format; di-eddsa-jcs-2022 and vc-jwt are issued here");
    if (tm_api_strings_only(call->body, "format list key", err) != 0)
        return err->code;
    r = tm_api_signing_key(call, tm_api_str(call, "key"), &w.key, err);
    if (r == 0)
        r = issue(call, &w, &made, err);
    tm_issuer_key_wipe(&w.key);
    if (r != 0)
        return r;
    warning = own_warning(call, made);
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_put_key(&o, "credential");
    if (is_jwt(w.format))
        tm_json_put_str(&o, made);
    else
        tm_json_put_raw(&o, made);
    if (warning.len > 0)
        tm_json_member_str(&o, "warning", warning);
    tm_json_end_object(&o);
    return 0;
}

/* `name` is a key's name, alone or with "-<format>" behind it: "key1", "key1-vc-jwt". */
static int vcapi_issue(struct tm_api_call *call, struct tm_slice name, struct tm_err *err)
{
    struct issuing w = { .format = TM_FORMAT_DI_EDDSA_JCS_2022 };
    const uint8_t *dash = name.len == 0 ? NULL : memchr(name.data, '-', name.len);
    struct tm_slice made;
    struct tm_json_out o;
    int r;

    w.credential = tm_json_get(call->body, "credential");
    if (!tm_json_is(w.credential, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_USAGE, "\"credential\" is missing");
    if (dash != NULL) {
        if (!tm_format_parse(tm_slice_from(name, (size_t)(dash - name.data) + 1), &w.format))
            return tm_fail(err, TM_E_NOTFOUND, "no such issuer instance");
        name.len = (size_t)(dash - name.data);
    }
    r = tm_api_signing_key(call, name, &w.key, err);
    if (r == 0)
        r = issue(call, &w, &made, err);
    tm_issuer_key_wipe(&w.key);
    if (r != 0)
        return r;
    o = tm_api_json(call);
    call->answer->status = 201;
    tm_json_put_object(&o);
    put_issued(&o, w.format, made);
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_vcapi_issue(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi_issue(call, TM_SLICE_EMPTY, err);
}

int tm_api_on_vcapi_issue_named(struct tm_api_call *call, struct tm_err *err)
{
    return vcapi_issue(call, call->args[0], err);
}
