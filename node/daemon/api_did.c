/* node/daemon/api_did.c - DID resolution, from what members published.
 *
 * The documents of did:key and did:jwk follow from the DID. For every other DID the keys in force that
 * its member published under it are listed; whose it is, is decided as for a credential's issuer, and
 * where that cannot be decided there is no document. Every member has the DID did:testamur:MEMBER, whose
 * document lists all its keys, and the control key of its log. (docs/decisions/0008)
 */
#include <string.h>

#include "node/cred/did_resolve.h"
#include "node/daemon/api_parts.h"
#include "node/trust/issuer.h"

#define MEMBER_DID "did:testamur:"

struct finding {
    struct tm_api_call *call;
    int64_t now_ms;
};

static struct tm_slice id_text(struct tm_api_call *call, const struct tm_id *id)
{
    char text[TM_ID_TEXT_SIZE];

    return tm_arena_copy(call->arena, tm_str(tm_id_text(id, text)));
}

/* ---- keys ---- */

static void add_key(struct tm_did_subject *out, struct tm_slice method, const struct tm_key *key,
                    unsigned relations)
{
    if (out->n < TM_DID_METHODS_MAX)
        out->keys[out->n++] = (struct tm_did_published){ method, key, relations };
}

/* `issuer` .data NULL: of every issuer id. */
static void add_keys(const struct finding *f, const struct tm_member *m, struct tm_slice issuer,
                     struct tm_did_subject *out)
{
    unsigned relations = TM_REL_BIT(TM_REL_ASSERTION) | TM_REL_BIT(TM_REL_AUTHENTICATION);

    for (size_t i = 0; i < m->key_n; i++) {
        const struct tm_member_key *k = &m->keys[i];
        enum tm_check_code code;

        if (k->key.alg != TM_KEY_NONE && (issuer.data == NULL || tm_slice_eq(k->issuer, issuer)) &&
            tm_key_at_issue(m, k, f->now_ms, &code) > TM_UNKNOWN)
            add_key(out, k->method, &k->key, relations);
    }
}

/* ---- a member ---- */

static void add_also(struct tm_did_subject *out, struct tm_slice id)
{
    for (size_t i = 0; i < out->also_n; i++)
        if (tm_slice_eq(out->also[i], id))
            return;
    if (out->also_n < TM_DID_METHODS_MAX)
        out->also[out->also_n++] = id;
}

static int find_member(const struct finding *f, const struct tm_id *id, struct tm_did_subject *out,
                       struct tm_err *err)
{
    const struct tm_member *m = tm_view_member(f->call->view, id);
    struct tm_key *control = tm_arena_zalloc(f->call->arena, 1, sizeof *control);

    if (m == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "no log of this member is held here");
    out->member = id_text(f->call, id);
    out->did = tm_str(tm_arena_printf(f->call->arena, MEMBER_DID "%.*s", TM_ARG(out->member)));
    if (control == NULL || out->did.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "DID");
    add_keys(f, m, TM_SLICE_EMPTY, out);
    for (size_t i = 0; i < m->key_n; i++)
        add_also(out, m->keys[i].issuer);
    if (m->has_head && !m->forked &&
        tm_key_from_raw(TM_KEY_ED25519, tm_slice(m->control_key, 32), control, err) == 0)
        add_key(out, TM_LIT("control"), control, TM_REL_BIT(TM_REL_INVOCATION));
    return 0;
}

/* ---- an issuer id ---- */

static bool contested(const struct tm_report *report)
{
    for (const struct tm_check *c = report->checks.first; c != NULL; c = c->next)
        if (c->code == TM_C_KEY_ISSUER_CONTESTED && c->outcome <= TM_UNKNOWN)
            return true;
    return false;
}

static int find_issuer(const struct finding *f, struct tm_slice did, struct tm_did_subject *out,
                       struct tm_err *err)
{
    struct tm_trust_question q = { .issuer = did, .at_ms = f->now_ms };
    struct tm_policy *policy = tm_arena_zalloc(f->call->arena, 1, sizeof *policy);
    struct tm_report *report = tm_arena_zalloc(f->call->arena, 1, sizeof *report);
    struct tm_verdict_in in;

    if (policy == NULL || report == NULL)
        return tm_fail(err, TM_E_NOMEM, "DID");
    if (tm_api_verdict_in(f->call, policy, NULL, f->now_ms, &in, err) != 0 ||
        tm_trust_ask(&in, &q, f->call->arena, report, err) != 0)
        return err->code;
    if (report->issuer == NULL)
        return tm_fail(err, TM_E_NOTFOUND, "no member published a key under this DID");
    if (contested(report))
        return tm_fail(err, TM_E_CONFLICT, "several members claim this DID");
    out->did = did;
    out->member = id_text(f->call, &report->issuer->id);
    if (out->member.data == NULL)
        return tm_fail(err, TM_E_NOMEM, "DID");
    add_keys(f, report->issuer, did, out);
    return out->n > 0 ? 0 : tm_fail(err, TM_E_NOTFOUND, "no key of this DID is in force");
}

/* A member's id alone stands for its DID. */
static int find(void *ctx, struct tm_slice did, struct tm_did_subject *out, struct tm_err *err)
{
    const struct finding *f = ctx;
    struct tm_slice text =
        tm_slice_starts(did, TM_LIT(MEMBER_DID)) ? tm_slice_from(did, sizeof MEMBER_DID - 1) : did;
    struct tm_err why = TM_ERR_INIT;
    struct tm_id id;

    if (tm_id_parse(text, &id, &why) == 0)
        return find_member(f, &id, out, err);
    if (!tm_did_ok(did))
        return tm_fail(err, TM_E_NOTFOUND, "not a DID");
    return find_issuer(f, did, out, err);
}

int tm_api_on_did(struct tm_api_call *call, struct tm_err *err)
{
    struct finding f = { call, tm_wall_ms() };
    struct tm_did_in in = { .url = call->args[0],
                            .key_format = tm_api_query(call, "publicKeyFormat"),
                            .find = find,
                            .ctx = &f };
    enum tm_did_error error;

    tm_buf_reset(&call->answer->body);
    if (tm_did_resolve(&in, call->arena, &call->answer->body, &error, err) != 0)
        return err->code;
    call->answer->type = "application/ld+json;profile=\"https://w3id.org/did-resolution\"";
    if (error == TM_DID_NOT_FOUND)
        call->answer->status = 404;
    else if (error != TM_DID_RESOLVED)
        call->answer->status = 400;
    return 0;
}
