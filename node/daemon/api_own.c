/* node/daemon/api_own.c - an operator's work on this node: peers, anchors, joining, and an authority's
 * accreditations. All by the control socket. */
#include <stdio.h>
#include <string.h>

#include "node/base/file.h"
#include "node/daemon/api_parts.h"

static int done(struct tm_api_call *call)
{
    struct tm_json_out o = tm_api_json(call);

    tm_json_put_object(&o);
    tm_json_member_bool(&o, "done", true);
    tm_json_end_object(&o);
    return 0;
}

/* ---- peers ---- */

static int address(struct tm_api_call *call, char out[TM_NET_ADDR_MAX], struct tm_err *err)
{
    struct tm_slice s;

    if (tm_api_need_str(call, "address", &s, err) != 0)
        return err->code;
    if (s.len >= TM_NET_ADDR_MAX || memchr(s.data, 0, s.len) != NULL ||
        memchr(s.data, ':', s.len) == NULL)
        return tm_fail(err, TM_E_USAGE, "an address is host:port");
    memcpy(out, s.data, s.len);
    out[s.len] = 0;
    return 0;
}

int tm_api_on_own_peer_add(struct tm_api_call *call, struct tm_err *err)
{
    char addr[TM_NET_ADDR_MAX];

    if (address(call, addr, err) != 0 || tm_node_peer_add(call->node, addr, err) != 0)
        return err->code;
    return done(call);
}

int tm_api_on_own_peer_remove(struct tm_api_call *call, struct tm_err *err)
{
    char addr[TM_NET_ADDR_MAX];

    if (address(call, addr, err) != 0 || tm_node_peer_remove(call->node, addr, err) != 0)
        return err->code;
    return done(call);
}

/* ---- anchors ---- */

int tm_api_on_own_anchor_add(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_anchor anchor;
    struct tm_slice member;

    memset(&anchor, 0, sizeof anchor);
    anchor.limits.valid_from_ms = anchor.limits.expiry_date_ms = TM_TIME_NONE;
    if (tm_api_need_str(call, "member", &member, err) != 0)
        return err->code;
    /* A full id may be one that is not known here yet. */
    if (tm_id_parse(member, &anchor.member, err) != 0 &&
        tm_api_member(call, member, &anchor.member, err) != 0)
        return err->code;
    if (tm_json_get(call->body, "limits") != NULL &&
        tm_limits_read(tm_json_get(call->body, "limits"), call->arena, &anchor.limits, err) != 0)
        return err->code;
    if (tm_node_anchor_add(call->node, &anchor, err) != 0)
        return err->code;
    return done(call);
}

int tm_api_on_own_anchor_remove(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_slice text;
    struct tm_id member;

    if (tm_api_need_str(call, "member", &text, err) != 0)
        return err->code;
    if (tm_id_parse(text, &member, err) != 0 && tm_api_member(call, text, &member, err) != 0)
        return err->code;
    if (tm_node_anchor_remove(call->node, &member, err) != 0)
        return err->code;
    return done(call);
}

/* ---- joining ---- */

int tm_api_on_own_join(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o;
    char addr[TM_NET_ADDR_MAX];

    if (address(call, addr, err) != 0 || tm_api_strings_only(call->body, "code", err) != 0 ||
        tm_node_join(call->node, addr, tm_api_str(call, "code"), err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "state", "pending");
    tm_json_member_cstr(&o, "detail", "the authority's operator decides");
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_own_invite(struct tm_api_call *call, struct tm_err *err)
{
    char code[TM_JOIN_CODE_SIZE];
    struct tm_json_out o;

    if (tm_node_invite(call->node, code, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "code", code);
    tm_json_end_object(&o);
    return 0;
}

static void put_pending(void *ctx, const struct tm_pending *p)
{
    struct tm_json_out *o = ctx;

    tm_json_put_object(o);
    tm_api_put_id(o, "member", &p->member);
    tm_json_member_str(o, "unverified_name", p->name);
    tm_json_member_str(o, "unverified_legal_name", p->legal_name);
    tm_json_member_str(o, "unverified_country", p->country);
    tm_json_member_cstr(o, "kind", tm_kind_name(p->kind));
    tm_json_member_bool(o, "with_code", p->with_code);
    tm_api_put_time(o, "since", p->since_ms);
    tm_json_end_object(o);
}

int tm_api_on_own_pending(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    int r;

    tm_json_put_object(&o);
    tm_json_put_key(&o, "pending");
    tm_json_put_array(&o);
    r = tm_node_pending(call->node, put_pending, &o, err);
    if (r != 0)
        return r;
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

/* A pending request is named like a member: full id, or a unique prefix of 8 or more. */
struct matching {
    struct tm_slice prefix;
    struct tm_id found;
    size_t n;
};

static void match_pending(void *ctx, const struct tm_pending *p)
{
    struct matching *m = ctx;
    char text[TM_ID_TEXT_SIZE];

    if (tm_slice_starts(tm_str(tm_id_text(&p->member, text)), m->prefix)) {
        m->found = p->member;
        m->n++;
    }
}

static int subject(struct tm_api_call *call, struct tm_id *out, struct tm_err *err)
{
    struct matching m = { .n = 0 };

    if (tm_api_need_str(call, "member", &m.prefix, err) != 0)
        return err->code;
    if (tm_id_parse(m.prefix, out, err) == 0)
        return 0;
    if (m.prefix.len >= 8 && tm_node_pending(call->node, match_pending, &m, err) == 0 && m.n == 1) {
        *out = m.found;
        return 0;
    }
    return tm_api_member(call, m.prefix, out, err);
}

int tm_api_on_own_reject(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_id member;

    if (subject(call, &member, err) != 0 || tm_node_reject(call->node, &member, err) != 0)
        return err->code;
    return done(call);
}

/* ---- accreditation and recognition ---- */

static int read_strings(struct tm_api_call *call, const char *name, struct tm_strings *out,
                        struct tm_err *err)
{
    const struct tm_json *v = tm_json_get(call->body, name);

    if (v == NULL)
        return 0;
    if (!tm_json_is(v, TM_JSON_ARRAY))
        return tm_fail(err, TM_E_USAGE, "%s: a list of strings is needed", name);
    out->present = true;
    out->n = 0;
    out->v = tm_arena_zalloc(call->arena, tm_json_count(v) + 1, sizeof *out->v);
    if (out->v == NULL)
        return tm_fail(err, TM_E_NOMEM, "%s", name);
    tm_json_each_item(item, v)
    {
        if (!tm_json_str(item, &out->v[out->n++]))
            return tm_fail(err, TM_E_USAGE, "%s: a list of strings is needed", name);
    }
    return 0;
}

static int read_quality(struct tm_api_call *call, struct tm_quality *q, struct tm_err *err)
{
    if (tm_api_strings_only(call->body, "qa_standard qa_agency qa_report deqar_id decision", err) !=
        0)
        return err->code;
    q->standard = tm_api_str(call, "qa_standard");
    q->agency = tm_api_str(call, "qa_agency");
    q->report_url = tm_api_str(call, "qa_report");
    q->deqar_id = tm_api_str(call, "deqar_id");
    q->decision = tm_api_str(call, "decision");
    q->review_date_ms = TM_TIME_NONE;
    return tm_api_body_time(call, "review_date", &q->review_date_ms, err);
}

static int read_grant(struct tm_api_call *call, struct tm_entry *entry, struct tm_err *err)
{
    struct tm_entry_grant *g = &entry->u.grant;
    bool may_accredit = false;
    int64_t path = 0;
    int r;

    g->limits.valid_from_ms = g->limits.expiry_date_ms = TM_TIME_NONE;
    r = subject(call, &g->subject, err);
    if (r == 0 && tm_json_get(call->body, "limits") != NULL)
        r = tm_limits_read(tm_json_get(call->body, "limits"), call->arena, &g->limits, err);
    if (r == 0)
        r = read_strings(call, "issuers", &g->issuers, err);
    if (r == 0)
        r = read_quality(call, &g->quality, err);
    /* From the time of the command unless told. */
    if (r == 0 && g->limits.valid_from_ms == TM_TIME_NONE)
        g->limits.valid_from_ms = entry->time_ms / 1000 * 1000;
    if (r == 0 && tm_json_get(call->body, "max_path_length") != NULL &&
        (!tm_json_int(tm_json_get(call->body, "max_path_length"), &path) || path < 0 ||
         path > TM_CHAIN_DEPTH_MAX))
        r = tm_fail(err, TM_E_USAGE, "max_path_length is a number from 0 to %d",
                    TM_CHAIN_DEPTH_MAX);
    if (r == 0 && tm_json_get(call->body, "may_accredit") != NULL &&
        !tm_json_bool(tm_json_get(call->body, "may_accredit"), &may_accredit))
        r = tm_fail(err, TM_E_USAGE, "may_accredit is true or false");
    g->max_path_length = (uint64_t)path;
    if (entry->type == TM_ENTRY_ACCREDITATION)
        g->rights = TM_RIGHT_AWARD | (may_accredit ? TM_RIGHT_ACCREDIT : 0);
    return r;
}

static int appended(struct tm_api_call *call, const struct tm_entry *entry,
                    const struct tm_id *about, struct tm_err *err)
{
    struct tm_json_out o;
    uint64_t index;

    if (tm_node_append(call->node, entry, 1, 0, &index, err) != 0)
        return err->code;
    o = tm_api_json(call);
    tm_json_put_object(&o);
    tm_json_member_int(&o, "entry", (int64_t)index);
    if (about != NULL)
        tm_api_put_id(&o, "member", about);
    tm_json_end_object(&o);
    return 0;
}

static int grant(struct tm_api_call *call, enum tm_entry_type type, struct tm_err *err)
{
    struct tm_entry e = { .type = type, .v = 1 };
    struct tm_err ignored = TM_ERR_INIT;
    struct tm_id self;
    int r;

    e.time_ms = tm_node_entry_time_ms(call->node);
    r = read_grant(call, &e, err);
    if (r == 0 && tm_node_self(call->node, &self) && tm_id_eq(&self, &e.u.grant.subject))
        r = tm_fail(err, TM_E_USAGE, "a member cannot accredit or recognise itself");
    if (r == 0)
        r = appended(call, &e, &e.u.grant.subject, err);
    if (r == 0)
        tm_node_reject(call->node, &e.u.grant.subject, &ignored); /* no longer pending */
    return r;
}

int tm_api_on_own_accredit(struct tm_api_call *call, struct tm_err *err)
{
    return grant(call, TM_ENTRY_ACCREDITATION, err);
}

int tm_api_on_own_recognise(struct tm_api_call *call, struct tm_err *err)
{
    return grant(call, TM_ENTRY_RECOGNITION, err);
}

static const struct tm_member_grant *own_grant(struct tm_api_call *call, uint64_t ref,
                                               const struct tm_member **self)
{
    struct tm_id id;

    *self = tm_node_self(call->node, &id) ? tm_view_member(call->view, &id) : NULL;
    for (size_t i = 0; *self != NULL && i < (*self)->grant_n; i++)
        if ((*self)->grants[i].entry == ref)
            return &(*self)->grants[i];
    return NULL;
}

int tm_api_on_own_withdraw(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_entry e = { .type = TM_ENTRY_ACCREDITATION_END, .v = 1 };
    struct tm_entry_grant_end *end = &e.u.grant_end;
    const struct tm_member_grant *g;
    const struct tm_member *self, *about;
    struct tm_slice reason;
    int64_t ref = -1;

    if (!tm_json_int(tm_json_get(call->body, "ref"), &ref) || ref < 0)
        return tm_fail(err, TM_E_USAGE,
                       "\"ref\" is the index of the accreditation in your own log");
    if (tm_api_need_str(call, "reason", &reason, err) != 0)
        return err->code;
    if (!tm_end_reason_parse(reason, &end->reason))
        return tm_fail(err, TM_E_USAGE,
                       "reason is one of expired, closed, superseded, withdrawn, "
                       "withdrawn_for_cause, void");
    g = own_grant(call, (uint64_t)ref, &self);
    if (g == NULL)
        return tm_fail(err, TM_E_NOTFOUND,
                       "entry %lld of your log is no accreditation or recognition", (long long)ref);
    e.time_ms = tm_node_entry_time_ms(call->node);
    end->ref = (uint64_t)ref;
    end->at_ms = e.time_ms / 1000 * 1000;
    if (tm_api_body_time(call, "at", &end->at_ms, err) != 0)
        return err->code;
    about = tm_view_member(call->view, &g->grant.subject);
    if (about != NULL && about->has_head && about->held == about->head.size) {
        end->has_cut = true;
        end->cut_size = about->head.size;
        end->cut_root = about->head.root;
    }
    return appended(call, &e, &g->grant.subject, err);
}

/* ---- care of the store ---- */

int tm_api_on_own_backup(struct tm_api_call *call, struct tm_err *err)
{
    char path[PATH_MAX];
    struct tm_slice to;

    if (tm_api_need_str(call, "to", &to, err) != 0)
        return err->code;
    if (to.len >= sizeof path || to.data[0] != '/' || memchr(to.data, 0, to.len) != NULL)
        return tm_fail(err, TM_E_USAGE,
                       "\"to\" is the absolute path of a folder that is not there yet");
    memcpy(path, to.data, to.len);
    path[to.len] = 0;
    if (tm_store_backup(tm_node_store(call->node), path, err) != 0)
        return err->code;
    return done(call);
}

struct findings {
    struct tm_json_out o;
    size_t n;
};

static void put_finding(void *ctx, const char *text)
{
    struct findings *f = ctx;

    if (f->n++ < 1000)
        tm_json_put_cstr(&f->o, text);
}

int tm_api_on_own_check(struct tm_api_call *call, struct tm_err *err)
{
    struct findings f = { tm_api_json(call), 0 };
    int r;

    tm_json_put_object(&f.o);
    tm_json_put_key(&f.o, "findings");
    tm_json_put_array(&f.o);
    r = tm_store_check(tm_node_store(call->node), put_finding, NULL, &f, err);
    if (r != 0 && r != TM_E_CORRUPT)
        return r;
    tm_json_end_array(&f.o);
    tm_json_member_bool(&f.o, "sound", r == 0);
    tm_json_end_object(&f.o);
    return 0;
}
