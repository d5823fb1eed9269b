/* node/trust/search.c - the bounded search for chains, upwards from the issuer, level by level.
 *
 * A partial chain is a statement and the partial below it; all partials of one level have the same
 * length. The index of grants carries each grant's kind, rights and path length, so no author's
 * record is opened before a chain is complete.
 */
#include "node/trust/chain.h"

#include <stdlib.h>

#include "node/trust/snapshot.h"

struct partial {
    const struct tm_trie_leaf *grant; /* subject, author and entry are its key */
    const struct partial *below;      /* NULL: this statement names the issuer */
    struct partial *next;             /* of the same level */
    size_t recognitions;              /* in this and all below */
};

struct search {
    const struct tm_view *view;
    const struct tm_policy *policy;
    struct tm_arena *arena;
    const struct partial *below; /* being extended */
    struct partial *level;       /* longer by one */
    size_t level_n, found_n;     /* partials of the level; those of them that begin at an anchor */
    size_t work;
    bool cut_short, fault;
};

static bool is_anchor(const struct tm_policy *policy, const struct tm_id *id)
{
    for (size_t i = 0; i < policy->anchor_n; i++)
        if (tm_id_eq(&policy->anchors[i].member, id))
            return true;
    return false;
}

static const struct tm_id *author_of(const struct partial *p)
{
    return tm_index_member(p->grant);
}

static const struct tm_id *subject_of(const struct tm_trie_leaf *grant)
{
    return (const struct tm_id *)(const void *)grant->key;
}

/* May `grant` stand above `below`? */
static bool fits(const struct tm_trie_leaf *grant, const struct partial *below)
{
    const struct tm_id *author = tm_index_member(grant);

    if (below == NULL) {
        if (tm_grant_recognition(grant->info) || !(tm_grant_rights(grant->info) & TM_RIGHT_AWARD))
            return false;
    } else if (tm_grant_recognition(grant->info)) {
        if (tm_grant_path(grant->info) < below->recognitions)
            return false;
    } else if (below->recognitions > 0 || !(tm_grant_rights(grant->info) & TM_RIGHT_ACCREDIT)) {
        return false;
    }
    if (tm_id_eq(author, subject_of(grant)))
        return false;
    for (const struct partial *p = below; p != NULL; p = p->below)
        if (tm_id_eq(author, subject_of(p->grant)) || tm_id_eq(author, author_of(p)))
            return false;
    return true;
}

static bool on_grant(void *ctx, const struct tm_trie_leaf *grant)
{
    struct search *s = ctx;
    struct partial *p;

    if (++s->work > TM_CHAIN_WORK_MAX) {
        s->cut_short = true;
        return false;
    }
    if (!fits(grant, s->below))
        return true;
    p = tm_arena_alloc(s->arena, sizeof *p);
    if (p == NULL) {
        s->fault = true;
        return false;
    }
    p->grant = grant;
    p->below = s->below;
    p->next = s->level;
    p->recognitions = (s->below == NULL ? 0 : s->below->recognitions) +
                      (tm_grant_recognition(grant->info) ? 1 : 0);
    s->level = p;
    s->level_n++;
    s->found_n += is_anchor(s->policy, author_of(p));
    return true;
}

static void extend(struct search *s, const struct tm_id *top, const struct partial *below)
{
    s->below = below;
    tm_trie_each(&s->view->grants, tm_slice(top->b, sizeof top->b), on_grant, s);
}

/* Bytewise by (author, entry index), from the anchor down; both have the same length. */
static int compare(const void *a, const void *b)
{
    const struct partial *x = *(const struct partial *const *)a;
    const struct partial *y = *(const struct partial *const *)b;
    int c = 0;

    for (; c == 0 && x != NULL; x = x->below, y = y->below)
        c = memcmp(x->grant->key + TM_HASH_SIZE, y->grant->key + TM_HASH_SIZE,
                   TM_INDEX_KEY_SIZE - TM_HASH_SIZE);
    return c;
}

static void complete(const struct search *s, const struct partial *top, struct tm_chain *out)
{
    out->n = 0;
    for (const struct partial *p = top; p != NULL; p = p->below) {
        struct tm_link *link = &out->links[out->n++];

        link->author = tm_view_member(s->view, author_of(p));
        link->grant = tm_member_grant_at(link->author, tm_index_entry(p->grant));
    }
    tm_limits_init(&out->limits);
}

/* Adds the level's chains that begin at an anchor, in order, as far as there is room. */
static int take_level(struct search *s, struct tm_chains *out, struct tm_err *err)
{
    const struct partial **found;
    struct tm_chain *v;
    size_t n = 0, take;

    if (s->found_n == 0)
        return 0;
    found = tm_arena_alloc(s->arena, s->found_n * sizeof(struct partial *));
    take = s->found_n < TM_CHAINS_MAX - out->n ? s->found_n : TM_CHAINS_MAX - out->n;
    v = tm_arena_alloc(s->arena, (out->n + take) * sizeof *v);
    if (found == NULL || v == NULL)
        return tm_fail(err, TM_E_NOMEM, "chains");
    for (const struct partial *p = s->level; p != NULL; p = p->next)
        if (is_anchor(s->policy, author_of(p)))
            found[n++] = p;
    if (n > 1)
        qsort(found, n, sizeof(struct partial *), compare);
    if (out->n > 0)
        memcpy(v, out->v, out->n * sizeof *v);
    out->v = v;
    for (size_t i = 0; i < take; i++)
        complete(s, found[i], &out->v[out->n++]);
    s->cut_short = s->cut_short || take < n;
    return 0;
}

int tm_chain_search(const struct tm_view *view, const struct tm_policy *policy,
                    const struct tm_id *issuer, struct tm_arena *arena, struct tm_chains *out,
                    struct tm_err *err)
{
    struct search s = { .view = view, .policy = policy, .arena = arena };

    *out = (struct tm_chains){ 0 };
    for (size_t depth = 1; depth <= TM_CHAIN_DEPTH_MAX && out->n < TM_CHAINS_MAX; depth++) {
        struct partial *last = s.level;

        s.level = NULL;
        s.level_n = s.found_n = 0;
        if (depth == 1)
            extend(&s, issuer, NULL);
        for (const struct partial *p = last; p != NULL; p = p->next)
            extend(&s, author_of(p), p);
        if (s.fault)
            return tm_fail(err, TM_E_NOMEM, "chains");
        if (take_level(&s, out, err) != 0)
            return err->code;
        if (s.level_n == 0)
            break;
    }
    out->cut_short = s.cut_short || (out->n == TM_CHAINS_MAX && s.level_n > 0);
    return 0;
}
