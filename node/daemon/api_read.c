/* node/daemon/api_read.c - who we are, whom we know, whom we trust: routes that only read the view. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "node/daemon/api_parts.h"
#include "node/trust/report.h"

#define PEERS_MAX 256 /* in one answer */

/* ---- health ---- */

int tm_api_on_health(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);

    (void)err;
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "status", "alive");
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_ready(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    struct tm_health h;

    (void)err;
    tm_node_health(call->node, &h);
    call->answer->status = h.healthy ? 200 : 503;
    tm_json_put_object(&o);
    tm_json_member_bool(&o, "ready", h.healthy);
    tm_json_member_bool(&o, "anchor", h.has_anchor);
    tm_json_member_bool(&o, "anchors_fresh", h.anchors_fresh);
    tm_json_member_bool(&o, "store", h.store_ok);
    tm_json_member_bool(&o, "signing", h.signing_ok);
    tm_json_member_bool(&o, "own_head_checked", h.own_checked);
    tm_json_member_bool(&o, "contexts", h.held_ok);
    if (!h.held_ok)
        tm_json_member_cstr(&o, "contexts_problem", h.held_problem);
    if (!h.healthy)
        tm_json_member_cstr(&o, "problem", h.problem);
    tm_json_end_object(&o);
    return 0;
}

/* ---- this node ---- */

static size_t peers_ready(const struct tm_peer_info *peers, size_t n)
{
    size_t ready = 0;

    for (size_t i = 0; i < n; i++)
        ready += peers[i].ready;
    return ready;
}

int tm_api_on_node(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_peer_info *peers = tm_arena_zalloc(call->arena, PEERS_MAX, sizeof *peers);
    struct tm_json_out o = tm_api_json(call);
    const struct tm_home *home = tm_node_home(call->node);
    struct tm_store_stats stats;
    struct tm_health h;
    size_t n;

    if (peers == NULL)
        return tm_fail(err, TM_E_NOMEM, "peers");
    if (tm_store_stats(tm_node_store(call->node), &stats, err) != 0)
        return err->code;
    n = tm_node_peers(call->node, peers, PEERS_MAX);
    n = n > PEERS_MAX ? PEERS_MAX : n;
    tm_node_health(call->node, &h);
    tm_json_put_object(&o);
    if (home->has_member)
        tm_api_put_id(&o, "member", &home->member);
    else
        tm_json_member_cstr(&o, "member", NULL);
    tm_json_member_cstr(&o, "network", home->config.network);
    tm_json_member_cstr(&o, "version", TM_VERSION);
    tm_json_member_bool(&o, "running", tm_node_running(call->node));
    tm_json_member_cstr(&o, "listen", tm_node_listening(call->node));
    tm_json_member_cstr(&o, "http", tm_node_http(call->node));
    tm_json_member_cstr(&o, "url", tm_node_url(call->node));
    tm_json_member_int(&o, "peers", (int64_t)peers_ready(peers, n));
    tm_json_member_int(&o, "logs", (int64_t)stats.logs);
    tm_json_member_int(&o, "entries", (int64_t)stats.entries);
    tm_json_member_int(&o, "evidence", (int64_t)stats.evidence);
    tm_json_member_int(&o, "store_bytes", (int64_t)stats.bytes_on_disk);
    tm_json_member_bool(&o, "healthy", h.healthy);
    if (!h.healthy)
        tm_json_member_cstr(&o, "problem", h.problem);
    if (call->req->control && tm_api_put_issuers(call, &o, err) != 0)
        return err->code;
    tm_json_end_object(&o);
    return 0;
}

static void put_peer(struct tm_json_out *o, const struct tm_peer_info *p)
{
    tm_json_put_object(o);
    tm_json_member_cstr(o, "address", p->addr);
    tm_json_member_cstr(o, "state", p->ready ? "ready" : p->conn != 0 ? "connecting" : "known");
    tm_json_member_cstr(o, "direction", p->conn == 0 ? NULL : p->incoming ? "in" : "out");
    if (p->has_member)
        tm_api_put_id(o, "member", &p->member);
    tm_json_member_int(o, "bytes_in", (int64_t)p->bytes_in);
    tm_json_member_int(o, "bytes_out", (int64_t)p->bytes_out);
    tm_json_member_int(o, "entries_in", (int64_t)p->entries_in);
    tm_json_member_int(o, "entries_out", (int64_t)p->entries_out);
    tm_json_member_int(o, "rtt_ms", (int64_t)p->rtt_ms);
    tm_json_member_int(o, "heads", (int64_t)p->heads);
    if (p->closed != NULL)
        tm_json_member_cstr(o, "last_closed", p->closed);
    tm_json_end_object(o);
}

int tm_api_on_peers(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_peer_info *peers = tm_arena_zalloc(call->arena, PEERS_MAX, sizeof *peers);
    struct tm_json_out o = tm_api_json(call);
    size_t n;

    if (peers == NULL)
        return tm_fail(err, TM_E_NOMEM, "peers");
    n = tm_node_peers(call->node, peers, PEERS_MAX);
    tm_json_put_object(&o);
    tm_json_put_key(&o, "peers");
    tm_json_put_array(&o);
    for (size_t i = 0; i < n && i < PEERS_MAX; i++)
        put_peer(&o, &peers[i]);
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_anchors(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    struct tm_policy policy;

    if (tm_node_policy(call->node, call->arena, &policy, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    tm_json_put_key(&o, "anchors");
    tm_json_put_array(&o);
    for (size_t i = 0; i < policy.anchor_n; i++) {
        const struct tm_member *m = tm_view_member(call->view, &policy.anchors[i].member);

        tm_json_put_object(&o);
        tm_api_put_id(&o, "member", &policy.anchors[i].member);
        tm_json_member_bool(&o, "known", m != NULL);
        if (m != NULL) {
            tm_json_member_str(&o, "name", m->profile.name);
            tm_json_member_str(&o, "country", m->profile.country);
            tm_api_put_head(&o, m);
        }
        tm_json_put_key(&o, "limits");
        tm_limits_put(&o, &policy.anchors[i].limits);
        tm_json_end_object(&o);
    }
    tm_json_end_array(&o);
    tm_json_end_object(&o);
    return 0;
}

/* ---- members ---- */

static void put_summary(struct tm_json_out *o, const struct tm_member *m)
{
    tm_api_put_id(o, "member", &m->id);
    tm_json_member_str(o, "name", m->profile.name);
    tm_json_member_str(o, "legal_name", m->profile.legal_name);
    tm_json_member_str(o, "country", m->profile.country);
    tm_json_member_cstr(o, "kind", tm_kind_name(m->profile.kind));
    tm_api_put_time(o, "since", m->since_ms);
    tm_api_put_head(o, m);
    tm_json_member_bool(o, "closed", m->closed);
    tm_json_member_bool(o, "forked", m->forked);
}

struct listing {
    struct tm_json_out o;
    struct tm_slice country, kind, words;
};

static bool holds(struct tm_slice text, struct tm_slice part)
{
    for (size_t i = 0; part.len <= text.len && i <= text.len - part.len; i++) {
        size_t n = 0;

        while (n < part.len && tolower(text.data[i + n]) == tolower(part.data[n]))
            n++;
        if (n == part.len)
            return true;
    }
    return false;
}

static void list_member(void *ctx, const struct tm_member *m)
{
    struct listing *l = ctx;

    if ((l->country.len > 0 && !tm_slice_eq(l->country, m->profile.country)) ||
        (l->kind.len > 0 && !tm_slice_is(l->kind, tm_kind_name(m->profile.kind))) ||
        (l->words.len > 0 && !holds(m->profile.name, l->words) &&
         !holds(m->profile.legal_name, l->words)))
        return;
    tm_json_put_object(&l->o);
    put_summary(&l->o, m);
    tm_json_end_object(&l->o);
}

int tm_api_on_members(struct tm_api_call *call, struct tm_err *err)
{
    struct listing l = { .country = tm_api_query(call, "country"),
                         .kind = tm_api_query(call, "kind"),
                         .words = tm_api_query(call, "q") };

    (void)err;
    l.o = tm_api_json(call);
    tm_json_put_object(&l.o);
    tm_json_put_key(&l.o, "members");
    tm_json_put_array(&l.o);
    tm_view_each(call->view, list_member, &l);
    tm_json_end_array(&l.o);
    tm_json_end_object(&l.o);
    return 0;
}

static void put_keys(struct tm_json_out *o, const struct tm_member *m)
{
    tm_json_put_key(o, "keys");
    tm_json_put_array(o);
    for (size_t i = 0; i < m->key_n; i++) {
        const struct tm_member_key *k = &m->keys[i];

        tm_json_put_object(o);
        tm_json_member_int(o, "entry", (int64_t)k->entry);
        tm_json_member_str(o, "issuer", k->issuer);
        tm_json_member_str(o, "method", k->method);
        tm_json_member_cstr(o, "alg", k->x5c.present ? "x5c" : tm_key_alg_name(k->key.alg));
        tm_api_put_time(o, "from", k->from_ms);
        tm_api_put_time(o, "until", k->until_ms);
        if (k->ended) {
            tm_json_member_cstr(o, "ended", tm_key_reason_name(k->end_reason));
            tm_api_put_time(o, "ended_at", k->end_ms);
        }
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

static void put_grant(struct tm_json_out *o, const struct tm_member *author,
                      const struct tm_member_grant *g)
{
    tm_json_put_object(o);
    tm_api_put_id(o, "author", &author->id);
    tm_json_member_str(o, "author_name", author->profile.name);
    tm_json_member_int(o, "entry", (int64_t)g->entry);
    tm_json_member_cstr(o, "kind", g->recognition ? "recognition" : "accreditation");
    tm_api_put_id(o, "subject", &g->grant.subject);
    tm_json_put_key(o, "limits");
    tm_limits_put(o, &g->grant.limits);
    tm_api_put_time(o, "time", g->time_ms);
    if (g->ended) {
        tm_json_member_cstr(o, "ended", tm_end_reason_name(g->end_reason));
        tm_api_put_time(o, "ended_at", g->end_ms);
    }
    tm_json_end_object(o);
}

static void put_grant_to(void *ctx, const struct tm_member *author, const struct tm_member_grant *g)
{
    put_grant(ctx, author, g);
}

static void put_lists(struct tm_json_out *o, const struct tm_member *m)
{
    tm_json_put_key(o, "status_lists");
    tm_json_put_array(o);
    for (size_t i = 0; i < m->list_n; i++) {
        tm_json_put_object(o);
        tm_json_member_str(o, "list", m->lists[i]->list);
        tm_json_member_cstr(o, "purpose", tm_purpose_name(m->lists[i]->purpose));
        tm_json_member_int(o, "length", (int64_t)m->lists[i]->length);
        tm_json_member_bool(o, "unknown", m->lists[i]->unknown);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

static void put_catalogue(struct tm_json_out *o, const struct tm_member_catalogue *c)
{
    char hex[TM_HEX_SIZE];

    tm_json_put_object(o);
    tm_json_member_int(o, "entry", (int64_t)c->entry);
    tm_api_put_time(o, "time", c->time_ms);
    if (c->c.url.len > 0)
        tm_json_member_str(o, "url", c->c.url);
    tm_json_member_cstr(o, "sha256", tm_hash_hex(&c->c.sha256, hex));
    tm_json_member_int(o, "bytes", (int64_t)c->c.bytes);
    tm_json_member_str(o, "media_type", c->c.media_type);
    tm_json_member_int(o, "entries", (int64_t)c->c.entries);
    tm_json_member_cstr(o, "root", tm_hash_hex(&c->c.root, hex));
    tm_json_end_object(o);
}

int tm_api_on_member(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    const struct tm_member *m;

    if (tm_api_member_held(call, call->args[0], &m, err) != 0)
        return err->code;
    tm_json_put_object(&o);
    put_summary(&o, m);
    put_keys(&o, m);
    tm_json_put_key(&o, "grants");
    tm_json_put_array(&o);
    for (size_t i = 0; i < m->grant_n; i++)
        put_grant(&o, m, &m->grants[i]);
    tm_json_end_array(&o);
    tm_json_put_key(&o, "granted_by");
    tm_json_put_array(&o);
    tm_view_grants_to(call->view, &m->id, put_grant_to, &o);
    tm_json_end_array(&o);
    put_lists(&o, m);
    if (m->catalogue_n > 0) {
        tm_json_put_key(&o, "catalogue");
        put_catalogue(&o, &m->catalogues[m->catalogue_n - 1]);
    }
    tm_json_end_object(&o);
    return 0;
}

int tm_api_on_catalogue(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_json_out o = tm_api_json(call);
    const struct tm_member_catalogue *found = NULL;
    const struct tm_member *m;
    int64_t at_ms = INT64_MAX;

    if (tm_api_member_held(call, call->args[0], &m, err) != 0 ||
        tm_api_time(tm_api_query(call, "at"), &at_ms, err) != 0)
        return err->code;
    for (size_t i = 0; i < m->catalogue_n; i++)
        if (m->catalogues[i].time_ms <= at_ms)
            found = &m->catalogues[i];
    if (found == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "this member has published no catalogue by then");
    put_catalogue(&o, found);
    return 0;
}

/* ---- the chain question ---- */

int tm_api_on_trust(struct tm_api_call *call, struct tm_err *err)
{
    struct tm_trust_question q = { .issuer = tm_api_query(call, "issuer"),
                                   .type = tm_api_query(call, "type"),
                                   .field = tm_api_query(call, "field"),
                                   .jurisdiction = tm_api_query(call, "jurisdiction") };
    struct tm_slice eqf = tm_api_query(call, "eqf");
    struct tm_report *report = tm_arena_zalloc(call->arena, 1, sizeof *report);
    struct tm_verdict_in in;
    struct tm_policy policy;
    struct tm_json_out o;
    int r;

    if (report == NULL)
        return tm_fail(err, TM_E_NOMEM, "report");
    if (q.issuer.len == 0)
        return tm_fail(err, TM_E_USAGE, "?issuer= is missing");
    if (eqf.len > 0 && (eqf.len != 1 || eqf.data[0] < '1' || eqf.data[0] > '8'))
        return tm_fail(err, TM_E_USAGE, "?eqf= is a level from 1 to 8");
    q.has_eqf = eqf.len > 0;
    q.eqf = q.has_eqf ? (unsigned)(eqf.data[0] - '0') : 0;
    q.at_ms = tm_wall_ms();
    r = tm_api_time(tm_api_query(call, "at"), &q.at_ms, err);
    if (r == 0)
        r = tm_api_verdict_in(call, &policy, NULL, TM_TIME_NONE, &in, err);
    if (r == 0)
        r = tm_trust_ask(&in, &q, call->arena, report, err);
    if (r != 0)
        return r;
    o = tm_api_json(call);
    tm_report_json(&o, report);
    return 0;
}
