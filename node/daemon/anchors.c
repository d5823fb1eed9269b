/* node/daemon/anchors.c - this node's own trust anchors, and the policy made of them.
 *
 * Anchors come from the configuration and from `anchor add`; the added ones are own records
 * ("anchor/<member id>" -> limits as JSON), so they survive a restart. Never learned from gossip.
 */
#include "node/daemon/node_parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "node/cred/json.h"

#define ANCHOR_PREFIX "anchor/"
#define FOLLOW_PREFIX "follow/"
#define FOLLOWED_MAX  16 /* authorities that we asked for accreditation */
#define ANCHOR_ARENA  TM_MIB(8)
#define LIMITS_MAX    TM_KIB(64)

struct loading {
    struct tm_node *node;
    struct tm_anchor *v; /* room for TM_ANCHORS_MAX */
    size_t n;
    struct tm_arena *arena;
};

static int add(struct loading *l, const struct tm_id *member, struct tm_anchor **out,
               struct tm_err *err)
{
    for (size_t i = 0; i < l->n; i++) {
        if (tm_id_eq(&l->v[i].member, member)) {
            *out = &l->v[i];
            return 0;
        }
    }
    if (l->n == TM_ANCHORS_MAX)
        return tm_fail(err, TM_E_LIMIT, "more than %d anchors", TM_ANCHORS_MAX);
    *out = &l->v[l->n++];
    memset(*out, 0, sizeof **out);
    (*out)->member = *member;
    (*out)->limits.valid_from_ms = (*out)->limits.expiry_date_ms = TM_TIME_NONE;
    return 0;
}

static int load_record(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct loading *l = ctx;
    struct tm_anchor *anchor;
    const struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_doc doc;
    struct tm_id member;
    int r;

    r = tm_id_parse(tm_slice_from(name, sizeof ANCHOR_PREFIX - 1), &member, err);
    if (r == 0)
        r = add(l, &member, &anchor, err);
    value = r == 0 ? tm_arena_copy(l->arena, value) : value;
    if (r == 0)
        r = tm_json_parse(value, &limits, l->arena, &doc, err);
    if (r == 0)
        r = tm_limits_read(doc.root, l->arena, &anchor->limits, err);
    return r == 0 ? 0 : tm_in(err, "anchor record");
}

struct following {
    struct tm_id *ids;
    size_t n, cap;
};

static int load_followed(void *ctx, struct tm_slice name, struct tm_slice value, struct tm_err *err)
{
    struct following *f = ctx;

    (void)value;
    if (f->n == f->cap)
        return 0;
    if (tm_id_parse(tm_slice_from(name, sizeof FOLLOW_PREFIX - 1), &f->ids[f->n], err) != 0)
        return tm_in(err, "follow record");
    f->n++;
    return 0;
}

static bool is_authority(struct tm_node *node)
{
    struct tm_view *view;
    const struct tm_member *m;
    bool is;

    if (!node->home->has_member)
        return false;
    view = tm_keeper_view(node->keeper);
    m = tm_view_member(view, &node->home->member);
    is = m != NULL && m->profile.kind == TM_KIND_AUTHORITY;
    tm_view_unref(view);
    return is;
}

int tm_anchors_load(struct tm_node *node, struct tm_err *err)
{
    const struct tm_config *config = &node->home->config;
    struct tm_arena arena = TM_ARENA_INIT(ANCHOR_ARENA);
    struct loading l = { node, calloc(TM_ANCHORS_MAX, sizeof(struct tm_anchor)), 0, &arena };
    struct tm_anchor *ignored;
    struct tm_id *ids = calloc(TM_ANCHORS_MAX + FOLLOWED_MAX, sizeof *ids);
    struct following following = { ids, 0, TM_ANCHORS_MAX + FOLLOWED_MAX };
    int r = 0;

    if (l.v == NULL || ids == NULL)
        r = tm_fail(err, TM_E_NOMEM, "anchors");
    if (r == 0 && is_authority(node)) /* federation.md section 4: its own log is its first anchor */
        r = add(&l, &node->home->member, &ignored, err);
    for (size_t i = 0; r == 0 && i < config->anchor_n; i++)
        r = add(&l, &config->anchors[i], &ignored, err);
    if (r == 0)
        r = tm_store_own_each(node->store, TM_LIT(ANCHOR_PREFIX), load_record, &l, err);
    if (r == 0) {
        for (size_t i = 0; i < l.n; i++)
            ids[following.n++] = l.v[i].member;
        r = tm_store_own_each(node->store, TM_LIT(FOLLOW_PREFIX), load_followed, &following, err);
    }
    if (r == 0)
        r = tm_keeper_anchors(node->keeper, ids, following.n, err);
    free(ids);
    if (r != 0) {
        free(l.v);
        tm_arena_free(&arena);
        return r;
    }
    pthread_mutex_lock(&node->lock);
    free(node->anchors);
    tm_arena_free(&node->anchor_arena);
    node->anchors = l.v;
    node->anchor_n = l.n;
    node->anchor_arena = arena;
    pthread_mutex_unlock(&node->lock);
    return 0;
}

static int reload(void *ctx, struct tm_err *err)
{
    return tm_anchors_load(ctx, err);
}

static int record_name(const struct tm_id *member, char out[80])
{
    char id[TM_ID_TEXT_SIZE];

    return snprintf(out, 80, ANCHOR_PREFIX "%s", tm_id_text(member, id));
}

int tm_node_anchor_add(struct tm_node *node, const struct tm_anchor *anchor, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(LIMITS_MAX);
    struct tm_json_out json = tm_json_out(&text);
    struct tm_err ignored = TM_ERR_INIT;
    char name[80];
    int r;

    record_name(&anchor->member, name);
    tm_limits_put(&json, &anchor->limits);
    r = tm_buf_check(&text, "limits", err);
    if (r == 0)
        r = tm_node_record(node, tm_str(name), tm_buf_slice(&text), err);
    if (r == 0) {
        r = tm_node_call(node, reload, node, err);
        if (r !=
            0) /* one too many: a record that cannot be loaded would keep the node from starting */
            tm_node_record(node, tm_str(name), TM_SLICE_EMPTY, &ignored);
    }
    tm_buf_free(&text);
    return r;
}

int tm_node_anchor_remove(struct tm_node *node, const struct tm_id *member, struct tm_err *err)
{
    const struct tm_config *config = &node->home->config;
    struct tm_buf now = TM_BUF_INIT(LIMITS_MAX);
    char name[80];
    int r;

    for (size_t i = 0; i < config->anchor_n; i++)
        if (tm_id_eq(&config->anchors[i], member))
            return tm_fail(err, TM_E_CONFIG,
                           "this anchor stands in testamur.conf; remove it there and restart");
    record_name(member, name);
    r = tm_store_own(node->store, tm_str(name), &now, err);
    tm_buf_free(&now);
    if (r != 0)
        return r == TM_E_NOTFOUND ? tm_fail(err, r, "not an anchor of this node") : r;
    r = tm_node_record(node, tm_str(name), TM_SLICE_EMPTY, err);
    return r == 0 ? tm_node_call(node, reload, node, err) : r;
}

int tm_anchors_follow(struct tm_node *node, const struct tm_id *member, struct tm_err *err)
{
    struct tm_id ids[FOLLOWED_MAX];
    struct following now = { ids, 0, FOLLOWED_MAX };
    char id[TM_ID_TEXT_SIZE], name[80];
    int r = tm_store_own_each(node->store, TM_LIT(FOLLOW_PREFIX), load_followed, &now, err);

    for (size_t i = 0; r == 0 && i < now.n; i++)
        if (tm_id_eq(&ids[i], member))
            return 0;
    if (r == 0 && now.n == FOLLOWED_MAX)
        return tm_fail(err, TM_E_LIMIT, "this node asked %d authorities already", FOLLOWED_MAX);
    snprintf(name, sizeof name, FOLLOW_PREFIX "%s", tm_id_text(member, id));
    if (r == 0)
        r = tm_node_record(node, tm_str(name), TM_LIT("1"), err);
    return r == 0 ? tm_node_call(node, reload, node, err) : r;
}

int tm_node_followed(struct tm_node *node, struct tm_arena *arena, struct tm_anchor **out,
                     size_t *n, struct tm_err *err)
{
    struct tm_id ids[FOLLOWED_MAX];
    struct following now = { ids, 0, FOLLOWED_MAX };
    int r = tm_store_own_each(node->store, TM_LIT(FOLLOW_PREFIX), load_followed, &now, err);

    *out = tm_arena_zalloc(arena, now.n + 1, sizeof **out);
    if (r == 0 && *out == NULL)
        return tm_fail(err, TM_E_NOMEM, "followed");
    for (size_t i = 0; r == 0 && i < now.n; i++) {
        (*out)[i].member = ids[i];
        (*out)[i].limits.valid_from_ms = (*out)[i].limits.expiry_date_ms = TM_TIME_NONE;
    }
    *n = now.n;
    return r;
}

/* ---- the policy in force ---- */

static bool copy_strings(struct tm_arena *arena, struct tm_strings *s)
{
    struct tm_slice *v = tm_arena_zalloc(arena, s->n + 1, sizeof *v);

    if (v == NULL)
        return false;
    for (size_t i = 0; i < s->n; i++) {
        v[i] = tm_arena_copy(arena, s->v[i]);
        if (v[i].data == NULL)
            return false;
    }
    s->v = v;
    return true;
}

static bool copy_limits(struct tm_arena *arena, struct tm_limits *l)
{
    return copy_strings(arena, &l->jurisdiction) && copy_strings(arena, &l->field) &&
           copy_strings(arena, &l->credential_type) && copy_strings(arena, &l->qualification);
}

int tm_node_policy(struct tm_node *node, struct tm_arena *arena, struct tm_policy *out,
                   struct tm_err *err)
{
    struct tm_policy policy;
    bool ok;

    tm_policy_init(&policy);
    for (int i = 0; i < TM_PURPOSE_COUNT; i++)
        policy.max_age_ms[i] = node->home->config.max_age_ms;
    policy.chain_max_age_ms = node->home->config.max_age_ms;
    pthread_mutex_lock(&node->lock);
    policy.anchor_n = node->anchor_n;
    policy.anchors = tm_arena_zalloc(arena, node->anchor_n + 1, sizeof *policy.anchors);
    ok = policy.anchors != NULL;
    for (size_t i = 0; ok && i < node->anchor_n; i++) {
        policy.anchors[i] = node->anchors[i];
        ok = copy_limits(arena, &policy.anchors[i].limits);
    }
    pthread_mutex_unlock(&node->lock);
    if (!ok)
        return tm_fail(err, TM_E_NOMEM, "policy");
    *out = policy;
    return 0;
}
