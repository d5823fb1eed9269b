/* node/daemon/api_lists.c - status lists: changing ours, showing any, serving ours signed; and the
 * catalogue we publish. */
#include <stdio.h>
#include <string.h>

#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/issue.h"
#include "node/cred/status.h"
#include "node/cred/statuslist.h"
#include "node/cred/tokenstatus.h"
#include "node/daemon/api_parts.h"
#include "node/daemon/issuer.h"
#include "node/daemon/lists.h"

#define LIST_VALID_MS ((int64_t)86400 * 1000) /* federation.md section 6: head time + 24 h */
#define LIST_TTL_S    300 /* a copy of the token: a revocation is to be seen soon */
#define TOKEN_TYPE    "application/statuslist+jwt"

/* ---- changing ---- */

/* The place a credential names in a list of `purpose` of ours. */
static int place_of(struct tm_api_call *call, const struct tm_json *credential,
                    enum tm_purpose purpose, struct tm_list_change *out, struct tm_err *err)
{
    struct tm_verify_in in = { .at_ms = tm_wall_ms() };
    struct tm_verified *v = tm_arena_zalloc(call->arena, 1, sizeof *v);
    int r = tm_api_held(call, err);

    if (r != 0)
        return r;
    if (v == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    in.contexts = tm_held_contexts(call->held);
    if (!tm_json_str(credential, &in.bytes))
        in.json = credential;
    r = tm_verify(&in, call->arena, v, err);
    if (r != 0)
        return tm_in(err, "credential");
    for (size_t i = 0; i < v->cred.status_n; i++) {
        const struct tm_status_ref *s = &v->cred.status[i];

        /* Where the entry states none, the list's own is looked at before anything is set. */
        if (s->purpose_known ? s->purpose != purpose : tm_status_purposed(s))
            continue;
        out->list = s->list;
        out->index = s->index;
        return 0;
    }
    return tm_fail(err, TM_E_NOTFOUND, "this credential names no %s list",
                   tm_purpose_name(purpose));
}

static int read_target(struct tm_api_call *call, const struct tm_json *target,
                       enum tm_purpose purpose, struct tm_list_change *out, struct tm_err *err)
{
    const struct tm_json *credential = tm_json_get(target, "credential");
    int64_t index;

    if (credential != NULL)
        return place_of(call, credential, purpose, out, err);
    if (!tm_json_str(tm_json_get(target, "list"), &out->list) ||
        !tm_json_int(tm_json_get(target, "index"), &index) || index < 0)
        return tm_fail(err, TM_E_USAGE, "a target is {\"credential\"} or {\"list\", \"index\"}");
    out->index = (uint64_t)index;
    return 0;
}

int tm_api_on_own_status_change(struct tm_api_call *call, struct tm_err *err)
{
    const struct tm_json *targets = tm_json_get(call->body, "targets");
    size_t n = tm_json_is(targets, TM_JSON_ARRAY) ? tm_json_count(targets) : 0, done = 0, entries;
    struct tm_list_change *changes;
    struct tm_slice purpose_text;
    enum tm_purpose purpose;
    struct tm_json_out o;
    int64_t value = 1;

    if (tm_api_need_str(call, "purpose", &purpose_text, err) != 0)
        return err->code;
    if (!tm_purpose_parse(purpose_text, &purpose))
        return tm_fail(err, TM_E_USAGE,
                       "purpose is one of revocation, suspension, refresh, message");
    if (n == 0)
        return tm_fail(err, TM_E_USAGE, "\"targets\" is missing");
    if (tm_json_get(call->body, "value") != NULL &&
        (!tm_json_int(tm_json_get(call->body, "value"), &value) || value < 0 || value > 1))
        return tm_fail(err, TM_E_USAGE, "value is 0 or 1");
    if (purpose == TM_PURPOSE_REVOCATION && value == 0)
        return tm_fail(err, TM_E_USAGE, "a revocation is final; issue the credential again");
    changes = tm_arena_zalloc(call->arena, n, sizeof *changes);
    if (changes == NULL)
        return tm_fail(err, TM_E_NOMEM, "targets");
    tm_json_each_item(target, targets)
    {
        if (read_target(call, target, purpose, &changes[done++], err) != 0)
            return tm_in(err, "target %zu", done);
    }
    if (tm_lists_set(call->node, purpose, (uint8_t)value, changes, n, &entries, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_int(&o, "changed", (int64_t)n);
    tm_json_member_int(&o, "entries", (int64_t)entries);
    tm_json_put_key(&o, "targets");
    tm_json_put_array(&o);
    for (size_t i = 0; i < n && i < 1000; i++) {
        tm_json_put_object(&o);
        tm_json_member_str(&o, "list", changes[i].list);
        tm_json_member_int(&o, "index", (int64_t)changes[i].index);
        tm_json_end_object(&o);
    }
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_own_status_list_new(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_slice purpose_text = tm_api_str(call, "purpose");
    enum tm_purpose purpose = TM_PURPOSE_REVOCATION;
    int64_t length = TM_STATUS_LENGTH_MIN;
    char url[TM_URL_MAX + 1];
    struct tm_json_out o;
    uint64_t entry;

    if (tm_api_strings_only(call->body, "purpose", err) != 0)
        return err->code;
    if (purpose_text.len > 0 && !tm_purpose_parse(purpose_text, &purpose))
        return tm_fail(err, TM_E_USAGE,
                       "purpose is one of revocation, suspension, refresh, message");
    if (tm_json_get(call->body, "length") != NULL &&
        (!tm_json_int(tm_json_get(call->body, "length"), &length) || length < 0))
        return tm_fail(err, TM_E_USAGE, "length is a number of places");
    if (tm_lists_new(call->node, purpose, (uint64_t)length, url, &entry, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "list", url);
    tm_json_member_cstr(&o, "purpose", tm_purpose_name(purpose));
    tm_json_member_int(&o, "length", length);
    tm_json_member_int(&o, "entry", (int64_t)entry);
    tm_json_end_object(&o);
    return 0;
}

/* ---- showing ---- */

struct finding {
    struct tm_slice url;
    bool of_member;
    struct tm_id id;
    size_t n; /* members that have declared it */
    const struct tm_member *member;
    const struct tm_member_list *list;
};

static void match_list(void *ctx, const struct tm_member *m)
{
    struct finding *f = ctx;

    if (f->of_member && !tm_id_eq(&m->id, &f->id))
        return;
    for (size_t i = 0; i < m->list_n; i++) {
        if (!tm_slice_eq(m->lists[i]->list, f->url))
            continue;
        f->n++;
        f->member = m;
        f->list = m->lists[i];
        break;
    }
}

static unsigned bit_at(const struct tm_member_list *l, uint64_t i)
{
    unsigned v = 0;

    for (unsigned b = 0; b < l->size; b++) {
        uint64_t bit = i * l->size + b;

        v = v << 1 | ((l->bits[bit / 8] >> (7 - bit % 8)) & 1u);
    }
    return v;
}

static void put_list(struct tm_json_out *o, const struct tm_member *m,
                     const struct tm_member_list *l, bool set)
{
    tm_json_put_object(o);
    tm_json_member_str(o, "list", l->list);
    tm_json_member_cstr(o, "purpose", tm_purpose_name(l->purpose));
    tm_json_member_int(o, "length", (int64_t)l->length);
    tm_api_put_id(o, "member", &m->id);
    tm_json_member_bool(o, "unknown", l->unknown);
    tm_json_member_int(o, "entry", (int64_t)l->last_update);
    if (set) {
        tm_json_put_key(o, "set");
        tm_json_put_array(o);
        for (uint64_t i = 0; i < l->length; i++)
            if (bit_at(l, i) != 0)
                tm_json_put_uint(o, i);
        tm_json_end_array(o);
    }
    tm_json_put_key(o, "as_of");
    tm_json_put_object(o);
    tm_api_put_head(o, m);
    tm_json_end_object(o);
    tm_json_end_object(o);
}

int tm_api_on_own_status_lists(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    const struct tm_member *m;
    struct tm_id self;

    if (!tm_node_self(call->node, &self))
        return tm_fail(err, TM_E_DENIED, "a verifier-only node has no lists");
    m = tm_view_member(call->view, &self);
    tm_json_put_object(&o);
    tm_json_put_key(&o, "lists");
    tm_json_put_array(&o);
    for (size_t i = 0; m != NULL && i < m->list_n; i++)
        put_list(&o, m, m->lists[i], false);
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

/* Whether the caller asks for a Token Status List (draft-ietf-oauth-status-list section 8.1). */
static bool wants_token(const struct tm_api_call *call)
{
    const size_t n = sizeof TOKEN_TYPE - 1;
    const char *item = call->req->accept;

    while (item != NULL && *item != 0) {
        item += strspn(item, " \t,");
        if (strncasecmp(item, TOKEN_TYPE, n) == 0 && (item[n] == 0 || strchr(" \t,;", item[n])))
            return true;
        item = strchr(item, ',');
    }
    return false;
}

static int serve_signed(struct tm_api_call *call, const struct finding *f, struct tm_err *err);

int tm_api_on_status_list(struct tm_api_call *call, struct tm_err *err)
{
    struct finding f = { .url = tm_api_query(call, "url") };
    struct tm_slice member = tm_api_query(call, "member"), as = tm_api_query(call, "as");
    struct tm_json_out o;
    struct tm_id self;

    if (f.url.len == 0)
        return tm_fail(err, TM_E_USAGE, "?url= is missing");
    if (as.data != NULL && !tm_slice_is(as, "evidence") && !tm_slice_is(as, "credential"))
        return tm_fail(err, TM_E_USAGE, "?as= is evidence or credential");
    f.of_member = member.data != NULL;
    if (f.of_member && tm_api_member(call, member, &f.id, err) != 0)
        return err->code;
    tm_view_each(call->view, match_list, &f);
    if (f.n == 0)
        return tm_fail(err, TM_E_NOTFOUND, "no member known here has declared this list");
    if (f.n > 1) /* a list is (member, URL): federation.md section 3 */
        return tm_fail(err, TM_E_EXISTS,
                       "%zu members have declared this URL; say whose: &member=", f.n);
    if (tm_slice_is(as, "credential") || (as.data == NULL && wants_token(call))) {
        if (!tm_node_self(call->node, &self) || !tm_id_eq(&self, &f.member->id))
            return tm_fail(err, TM_E_NOTFOUND, "only the issuer's own node signs its lists");
        return serve_signed(call, &f, err);
    }
    o = tm_api_json(call);
    put_list(&o, f.member, f.list, true);
    return 0;
}

/* Our own list as a BitstringStatusListCredential, signed with the first credential key, in what that key
 * signs by default. */
static int sign_list(struct tm_api_call *call, const struct finding *f, struct tm_err *err)
{
    struct tm_buf plain = TM_BUF_INIT(TM_MIB(4));
    struct tm_status_credential with = { .list = f->list->list,
                                         .purpose = f->list->purpose,
                                         .bits = f->list->bits,
                                         .bits_len = (size_t)(f->list->length * f->list->size / 8),
                                         .status_size = f->list->size };
    struct tm_issue_in in = { .now_ms = tm_wall_ms() };
    struct tm_issuer_key key;
    struct tm_checks checks;
    int r = tm_api_held(call, err);

    if (r != 0 || (r = tm_api_signing_key(call, TM_SLICE_EMPTY, &key, err)) != 0)
        return r;
    TM_CHECK(tm_issuer_format_at(key.secret.key.alg, 0, &in.format));
    in.contexts = tm_held_contexts(call->held);
    with.issuer = in.issuer = tm_str(key.issuer);
    in.method = tm_str(key.method);
    in.secret = &key.secret;
    with.valid_from_ms = (int64_t)f->member->head.time_s * 1000;
    with.valid_until_ms = with.valid_from_ms + LIST_VALID_MS;
    r = tm_status_credential_put(&plain, &with, err);
    if (r == 0) {
        in.credential = tm_buf_slice(&plain);
        tm_checks_init(&checks, call->arena);
        tm_buf_reset(&call->answer->body);
        r = tm_issue(&in, call->arena, &checks, &call->answer->body, err);
    }
    tm_issuer_key_wipe(&key);
    tm_buf_free(&plain);
    return r;
}

/* Our own list as a Token Status List. A suspension is the value 2 there, which takes two bits. */
static int sign_token(struct tm_api_call *call, const struct finding *f, struct tm_err *err)
{
    bool suspends = f->list->purpose == TM_PURPOSE_SUSPENSION;
    struct tm_buf entries = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX);
    struct tm_token_status_list list = { .uri = f->list->list,
                                         .issued_ms = (int64_t)f->member->head.time_s * 1000,
                                         .ttl_s = LIST_TTL_S,
                                         .bits = suspends ? 2 : 1 };
    struct tm_issuer_key key;
    int r;

    if (f->list->size != 1 || (f->list->purpose != TM_PURPOSE_REVOCATION && !suspends))
        return tm_fail(err, TM_E_NOTFOUND,
                       "only lists of revocation and suspension can be had as a token");
    if ((r = tm_api_signing_key(call, TM_SLICE_EMPTY, &key, err)) != 0)
        return r;
    list.issuer = tm_str(key.issuer);
    list.method = tm_str(key.method);
    list.secret = &key.secret;
    list.expires_ms = list.issued_ms + LIST_VALID_MS;
    r = tm_token_status_from_bitmap(
        &entries, tm_slice(f->list->bits, (size_t)(f->list->length / 8)), list.bits,
        suspends ? TM_TOKEN_SUSPENDED : TM_TOKEN_INVALID, err);
    if (r == 0) {
        list.entries = tm_buf_slice(&entries);
        tm_buf_reset(&call->answer->body);
        r = tm_token_status_sign(&list, &call->answer->body, err);
        call->answer->type = TOKEN_TYPE;
    }
    tm_issuer_key_wipe(&key);
    tm_buf_free(&entries);
    return r;
}

/* What the bits are is unknown, or no head says when they were: then nothing is signed. */
static int serve_signed(struct tm_api_call *call, const struct finding *f, struct tm_err *err)
{
    if (f->list->unknown || !f->member->has_head)
        return tm_fail(err, TM_E_NOTFOUND, "no such list of this node");
    return wants_token(call) ? sign_token(call, f, err) : sign_list(call, f, err);
}

int tm_api_on_own_status_list(struct tm_api_call *call, struct tm_err *err)
{
    struct finding f = { .list = NULL };
    char tail[128];
    struct tm_id self;
    int n;

    if (tm_node_self(call->node, &self))
        f.member = tm_view_member(call->view, &self);
    if (call->args[0].len > 64)
        return tm_fail(err, TM_E_NOTFOUND, "no such list of this node");
    n = snprintf(tail, sizeof tail, "/status-lists/%.*s", TM_ARG(call->args[0]));
    for (size_t i = 0; f.member != NULL && i < f.member->list_n; i++) {
        struct tm_slice url = f.member->lists[i]->list;

        if (url.len >= (size_t)n && tm_slice_is(tm_slice_from(url, url.len - (size_t)n), tail))
            f.list = f.member->lists[i];
    }
    if (f.list == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "no such list of this node");
    return serve_signed(call, &f, err);
}

/* ---- the catalogue ---- */

static int read_hash(struct tm_api_call *call, const char *name, struct tm_hash *out,
                     struct tm_err *err)
{
    struct tm_slice hex;

    if (tm_api_need_str(call, name, &hex, err) != 0)
        return err->code;
    if (!tm_hex_exact(hex, out->b, sizeof out->b))
        return tm_fail(err, TM_E_USAGE, "%s: 64 hexadecimal digits are needed", name);
    return 0;
}

int tm_api_on_own_catalogue(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_CATALOGUE, .v = 1 };
    struct tm_entry_catalogue *c = &e.u.catalogue;
    int64_t bytes = -1, entries = -1;
    struct tm_json_out o;
    uint64_t index;

    tm_json_int(tm_json_get(call->body, "bytes"), &bytes);
    tm_json_int(tm_json_get(call->body, "entries"), &entries);
    if (bytes < 0 || entries < 0)
        return tm_fail(err, TM_E_USAGE, "\"bytes\" and \"entries\" are numbers");
    if (read_hash(call, "sha256", &c->sha256, err) != 0 ||
        read_hash(call, "root", &c->root, err) != 0 ||
        tm_api_need_str(call, "media_type", &c->media_type, err) != 0)
        return err->code;
    c->url = tm_api_str(call, "url"); /* optional: the file may be had nowhere yet */
    c->bytes = (uint64_t)bytes;
    c->entries = (uint64_t)entries;
    e.time_ms = tm_node_entry_time_ms(call->node);
    if (tm_node_append(call->node, &e, 1, 0, &index, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_int(&o, "entry", (int64_t)index);
    tm_json_end_object(&o);
    return 0;
}
