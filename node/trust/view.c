/* node/trust/view.c - snapshots and edits of the view, and what may be asked of them.
 *
 * An edit begins as a cheap share of its base's four trees and turns into the next snapshot when it is
 * published. Folding entries stands in fold.c, reachability in reach.c.
 */
#include "node/trust/view.h"

#include <stdlib.h>

#include "node/base/check.h"
#include "node/base/hash.h"
#include "node/trust/snapshot.h"

#define FOLD_ARENA_MAX TM_MIB(4) /* what one entry of 16 KiB decodes to, many times over */

static atomic_uint_fast64_t last_token; /* of edits; never 0, never twice */

/* ---- snapshots ---- */

struct tm_view *tm_view_new(const char *network, struct tm_err *err)
{
    struct tm_view *view = calloc(1, sizeof *view);

    if (view == NULL || strlen(network) > TM_NETWORK_MAX) {
        free(view);
        tm_fail(err, TM_E_NOMEM, "a view of network %.63s", network);
        return NULL;
    }
    atomic_init(&view->refs, 1);
    memcpy(view->network, network, strlen(network) + 1);
    tm_trie_init(&view->members, TM_HASH_SIZE, tm_record_ref, tm_record_unref);
    tm_trie_init(&view->keys, TM_INDEX_KEY_SIZE, NULL, NULL);
    tm_trie_init(&view->grants, TM_INDEX_KEY_SIZE, NULL, NULL);
    tm_trie_init(&view->issuers, TM_INDEX_KEY_SIZE, NULL, NULL);
    tm_trie_init(&view->confirms, TM_INDEX_KEY_SIZE, NULL, NULL);
    return view;
}

struct tm_view *tm_view_ref(struct tm_view *view)
{
    atomic_fetch_add_explicit(&view->refs, 1, memory_order_relaxed);
    return view;
}

void tm_view_unref(struct tm_view *view)
{
    if (view == NULL || atomic_fetch_sub_explicit(&view->refs, 1, memory_order_acq_rel) != 1)
        return;
    tm_trie_done(&view->members);
    tm_trie_done(&view->keys);
    tm_trie_done(&view->grants);
    tm_trie_done(&view->issuers);
    tm_trie_done(&view->confirms);
    free(view);
}

const char *tm_view_network(const struct tm_view *view)
{
    return view->network;
}

const struct tm_member *tm_view_member(const struct tm_view *view, const struct tm_id *id)
{
    const struct tm_trie_leaf *leaf = tm_trie_find(&view->members, id->b);

    return leaf == NULL ? NULL : &((const struct tm_record *)leaf->value)->m;
}

struct each_member {
    void (*fn)(void *ctx, const struct tm_member *member);
    void *ctx;
};

static bool on_member(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_member *each = ctx;

    each->fn(each->ctx, &((const struct tm_record *)leaf->value)->m);
    return true;
}

void tm_view_each(const struct tm_view *view, void (*fn)(void *ctx, const struct tm_member *member),
                  void *ctx)
{
    struct each_member each = { fn, ctx };

    tm_trie_each(&view->members, TM_SLICE_EMPTY, on_member, &each);
}

size_t tm_view_count(const struct tm_view *view)
{
    return view->members.count;
}

/* ---- indices ---- */

void tm_index_key(uint8_t out[TM_INDEX_KEY_SIZE], const uint8_t what[32],
                  const struct tm_id *member, uint64_t entry)
{
    memcpy(out, what, TM_HASH_SIZE);
    memcpy(out + TM_HASH_SIZE, member->b, TM_HASH_SIZE);
    for (int i = 0; i < 8; i++)
        out[2 * TM_HASH_SIZE + i] = (uint8_t)(entry >> (56 - 8 * i));
}

uint64_t tm_index_entry(const struct tm_trie_leaf *leaf)
{
    uint64_t v = 0;

    for (int i = 0; i < 8; i++)
        v = v << 8 | leaf->key[2 * TM_HASH_SIZE + i];
    return v;
}

void tm_certificate_id(struct tm_slice der, struct tm_id *out)
{
    struct tm_slice parts[] = { TM_LIT("x5c\n"), der };
    struct tm_hash h;

    tm_sha256v(parts, 2, &h);
    memcpy(out->b, h.b, sizeof out->b);
}

void tm_member_key_id(const struct tm_member_key *key, struct tm_id *out)
{
    if (key->x5c.present)
        tm_certificate_id(key->x5c.v[0], out);
    else
        tm_key_id(&key->key, out);
}

const struct tm_member_key *tm_member_key_at(const struct tm_member *m, uint64_t entry)
{
    size_t lo = 0, hi = m->key_n;

    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;

        if (m->keys[mid].entry < entry)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < m->key_n && m->keys[lo].entry == entry ? &m->keys[lo] : NULL;
}

const struct tm_member_grant *tm_member_grant_at(const struct tm_member *m, uint64_t entry)
{
    size_t lo = 0, hi = m->grant_n;

    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;

        if (m->grants[mid].entry < entry)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < m->grant_n && m->grants[lo].entry == entry ? &m->grants[lo] : NULL;
}

struct each_holder {
    const struct tm_view *view;
    void (*fn)(void *ctx, const struct tm_member *member, const struct tm_member_key *held);
    void *ctx;
};

static bool on_holder(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_holder *each = ctx;
    const struct tm_member *m = tm_view_member(each->view, tm_index_member(leaf));

    each->fn(each->ctx, m, tm_member_key_at(m, tm_index_entry(leaf)));
    return true;
}

void tm_view_key_holders(const struct tm_view *view, const struct tm_key *key,
                         void (*fn)(void *ctx, const struct tm_member *member,
                                    const struct tm_member_key *held),
                         void *ctx)
{
    struct each_holder each = { view, fn, ctx };
    struct tm_id id;

    tm_key_id(key, &id);
    tm_trie_each(&view->keys, tm_slice(id.b, sizeof id.b), on_holder, &each);
}

struct each_method {
    const struct tm_view *view;
    struct tm_slice issuer, method;
    void (*found)(void *ctx, const struct tm_key *key);
    void *ctx;
};

static bool on_method(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_method *each = ctx;
    const struct tm_member *m = tm_view_member(each->view, tm_index_member(leaf));
    const struct tm_member_key *k = tm_member_key_at(m, tm_index_entry(leaf));

    if (k->key.alg != TM_KEY_NONE && tm_slice_eq(k->issuer, each->issuer) &&
        (tm_slice_eq(k->method, each->method) || tm_slice_eq(each->method, each->issuer)))
        each->found(each->ctx, &k->key);
    return true;
}

void tm_view_method_keys(const struct tm_view *view, struct tm_slice issuer, struct tm_slice method,
                         void (*found)(void *ctx, const struct tm_key *key), void *ctx)
{
    struct each_method each = { view, issuer, method, found, ctx };
    struct tm_hash h;

    tm_sha256_again(issuer, &h);
    tm_trie_each(&view->issuers, tm_slice(h.b, sizeof h.b), on_method, &each);
}

void tm_view_certificate_holders(const struct tm_view *view, struct tm_slice der,
                                 void (*fn)(void *ctx, const struct tm_member *member,
                                            const struct tm_member_key *held),
                                 void *ctx)
{
    struct each_holder each = { view, fn, ctx };
    struct tm_id id;

    tm_certificate_id(der, &id);
    tm_trie_each(&view->keys, tm_slice(id.b, sizeof id.b), on_holder, &each);
}

struct each_certificate {
    const struct tm_view *view;
    struct tm_slice issuer;
    const struct tm_member *last; /* and how many of its certificates were handed out */
    size_t of_last;
    void (*found)(void *ctx, struct tm_slice der);
    void *ctx;
};

static bool on_certificate(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_certificate *each = ctx;
    const struct tm_member *m = tm_view_member(each->view, tm_index_member(leaf));
    const struct tm_member_key *k = tm_member_key_at(m, tm_index_entry(leaf));

    if (m != each->last)
        each->of_last = 0;
    each->last = m;
    if (k->x5c.present && tm_slice_eq(k->issuer, each->issuer) &&
        each->of_last < TM_VIEW_CERTIFICATES_MAX) {
        each->of_last++;
        each->found(each->ctx, k->x5c.v[0]);
    }
    return true;
}

void tm_view_certificates(const struct tm_view *view, struct tm_slice issuer,
                          void (*found)(void *ctx, struct tm_slice der), void *ctx)
{
    struct each_certificate each = { .view = view, .issuer = issuer, .found = found, .ctx = ctx };
    struct tm_hash h;

    tm_sha256_again(issuer, &h);
    tm_trie_each(&view->issuers, tm_slice(h.b, sizeof h.b), on_certificate, &each);
}

struct each_grant {
    const struct tm_view *view;
    void (*fn)(void *ctx, const struct tm_member *author, const struct tm_member_grant *grant);
    void *ctx;
};

static bool on_grant(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_grant *each = ctx;
    const struct tm_member *author = tm_view_member(each->view, tm_index_member(leaf));

    each->fn(each->ctx, author, tm_member_grant_at(author, tm_index_entry(leaf)));
    return true;
}

void tm_view_grants_to(const struct tm_view *view, const struct tm_id *subject,
                       void (*fn)(void *ctx, const struct tm_member *author,
                                  const struct tm_member_grant *grant),
                       void *ctx)
{
    struct each_grant each = { view, fn, ctx };

    tm_trie_each(&view->grants, tm_slice(subject->b, sizeof subject->b), on_grant, &each);
}

struct each_confirmation {
    const struct tm_view *view;
    bool (*fn)(void *ctx, const struct tm_member *author, const struct tm_member_grant *grant);
    void *ctx;
};

static bool on_confirmation(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_confirmation *each = ctx;
    const struct tm_member *author = tm_view_member(each->view, tm_index_member(leaf));

    return each->fn(each->ctx, author, tm_member_grant_at(author, tm_index_entry(leaf)));
}

void tm_view_confirmations(const struct tm_view *view, struct tm_slice issuer,
                           bool (*fn)(void *ctx, const struct tm_member *author,
                                      const struct tm_member_grant *grant),
                           void *ctx)
{
    struct each_confirmation each = { view, fn, ctx };
    struct tm_hash h;

    tm_sha256_again(issuer, &h);
    tm_trie_each(&view->confirms, tm_slice(h.b, sizeof h.b), on_confirmation, &each);
}

struct each_claim {
    const struct tm_view *view;
    const struct tm_member *last;
    void (*fn)(void *ctx, const struct tm_member *member);
    void *ctx;
};

static bool on_claim(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct each_claim *each = ctx;

    if (each->last == NULL || !tm_id_eq(&each->last->id, tm_index_member(leaf))) {
        each->last = tm_view_member(each->view, tm_index_member(leaf));
        each->fn(each->ctx, each->last);
    }
    return true;
}

void tm_view_issuer_claims(const struct tm_view *view, struct tm_slice issuer,
                           void (*fn)(void *ctx, const struct tm_member *member), void *ctx)
{
    struct each_claim each = { view, NULL, fn, ctx };
    struct tm_hash h;

    tm_sha256_again(issuer, &h);
    tm_trie_each(&view->issuers, tm_slice(h.b, sizeof h.b), on_claim, &each);
}

int tm_view_status(const struct tm_member *member, struct tm_slice list, uint64_t index,
                   const struct tm_member_list **list_out, unsigned *out)
{
    const struct tm_member_list *l = NULL;
    uint64_t bit;

    for (size_t i = 0; i < member->list_n && l == NULL; i++)
        if (tm_slice_eq(member->lists[i]->list, list))
            l = member->lists[i];
    if (l == NULL)
        return TM_E_NOTFOUND;
    *list_out = l;
    if (l->unknown)
        return TM_E_CORRUPT;
    if (index >= l->length)
        return TM_E_LIMIT;
    bit = index * l->size;
    *out = l->bits[bit / 8] >> (8 - l->size - bit % 8) & ((1u << l->size) - 1);
    return 0;
}

/* ---- edits ---- */

int tm_view_edit(struct tm_view *base, struct tm_view_edit **out, struct tm_err *err)
{
    struct tm_view_edit *edit = calloc(1, sizeof *edit);

    if (edit == NULL)
        return tm_fail(err, TM_E_NOMEM, "an edit of the view");
    edit->next = tm_view_new(base->network, err);
    if (edit->next == NULL) {
        free(edit);
        return err->code;
    }
    edit->base = tm_view_ref(base);
    edit->arena = (struct tm_arena)TM_ARENA_INIT(FOLD_ARENA_MAX);
    edit->token = atomic_fetch_add(&last_token, 1) + 1;
    tm_trie_share(&base->members, &edit->next->members);
    tm_trie_share(&base->keys, &edit->next->keys);
    tm_trie_share(&base->grants, &edit->next->grants);
    tm_trie_share(&base->issuers, &edit->next->issuers);
    tm_trie_share(&base->confirms, &edit->next->confirms);
    *out = edit;
    return 0;
}

void tm_view_discard(struct tm_view_edit *edit)
{
    if (edit == NULL)
        return;
    tm_view_unref(edit->next);
    tm_view_unref(edit->base);
    tm_arena_free(&edit->arena);
    free(edit);
}

int tm_view_publish(struct tm_view_edit *edit, struct tm_view **out, struct tm_err *err)
{
    (void)err;
    *out = edit->next;
    edit->next = NULL;
    tm_view_discard(edit);
    return 0;
}

int tm_edit_record(struct tm_view_edit *edit, const struct tm_id *member, struct tm_record **out,
                   struct tm_err *err)
{
    struct tm_trie_leaf *leaf = NULL;
    struct tm_record *rec;

    if (edit->last != NULL && tm_id_eq(&edit->last->m.id, member)) {
        *out = edit->last;
        return 0;
    }
    if (tm_trie_own(&edit->next->members, edit->token, member->b, 0, &leaf, err) != 0)
        return err->code;
    rec = leaf->value;
    if (rec == NULL || rec->token != edit->token) {
        rec = rec == NULL ? tm_record_new(member, edit->token) : tm_record_copy(rec, edit->token);
        if (rec == NULL)
            return tm_fail(err, TM_E_NOMEM, "a member's record");
        tm_record_unref(leaf->value);
        leaf->value = rec;
    }
    *out = edit->last = rec;
    return 0;
}

void tm_record_judge_forks(struct tm_record *rec)
{
    const struct tm_fork_mark *marks =
        rec->forks == NULL ? NULL : (const struct tm_fork_mark *)(const void *)rec->forks->data;

    rec->m.forked = false;
    for (size_t i = 0; i < rec->fork_n; i++) {
        if (marks[i].epoch < rec->m.epoch)
            continue; /* a rotation at f or later has chosen the branch we hold */
        if (!rec->m.forked || marks[i].f < rec->m.fork_f)
            rec->m.fork_f = marks[i].f;
        rec->m.forked = true;
    }
    rec->m.withheld = rec->withheld_ever && rec->withheld_epoch >= rec->m.epoch;
}

/* Larger epoch, then larger size, then greater time: the head that freshness is read from. */
static bool head_newer(const struct tm_head *a, const struct tm_head *b)
{
    if (a->epoch != b->epoch)
        return a->epoch > b->epoch;
    if (a->size != b->size)
        return a->size > b->size;
    return a->time_s > b->time_s;
}

int tm_view_head(struct tm_view_edit *edit, const struct tm_id *member, const struct tm_head *head,
                 uint32_t epoch, const uint8_t control_key[32], struct tm_err *err)
{
    struct tm_record *rec;

    if (tm_edit_record(edit, member, &rec, err) != 0)
        return err->code;
    if (!rec->m.has_head || head_newer(head, &rec->m.head)) {
        rec->m.head = *head;
        rec->m.has_head = true;
    }
    if (epoch >= rec->m.epoch) {
        rec->m.epoch = epoch;
        memcpy(rec->m.control_key, control_key, sizeof rec->m.control_key);
    }
    tm_record_judge_forks(rec);
    return 0;
}

int tm_view_fork(struct tm_view_edit *edit, const struct tm_fork_finding *finding,
                 struct tm_err *err)
{
    struct tm_fork_mark *marks;
    struct tm_record *rec;
    size_t i;

    if (tm_edit_record(edit, &finding->member, &rec, err) != 0)
        return err->code;
    if (finding->kind == TM_FORK_WITHHOLDING) {
        if (!rec->withheld_ever || finding->epoch > rec->withheld_epoch)
            rec->withheld_epoch = finding->epoch;
        rec->withheld_ever = true;
        tm_record_judge_forks(rec);
        return 0;
    }
    marks = rec->fork_n == 0 ? NULL : tm_array_own(&rec->forks, edit->token, rec->fork_n);
    if (rec->fork_n > 0 && marks == NULL)
        return tm_fail(err, TM_E_NOMEM, "fork marks");
    for (i = 0; i < rec->fork_n && marks[i].epoch != finding->epoch; i++)
        ;
    if (i == rec->fork_n) {
        marks = tm_array_push(&rec->forks, edit->token, i, sizeof *marks, NULL, NULL);
        if (marks == NULL)
            return tm_fail(err, TM_E_NOMEM, "fork marks");
        *marks = (struct tm_fork_mark){ finding->epoch, finding->f };
        rec->fork_n++;
    } else if (finding->f < marks[i].f) {
        marks[i].f = finding->f;
    }
    tm_record_judge_forks(rec);
    return 0;
}
