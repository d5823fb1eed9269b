/* node/trust/fold.c - what one entry changes in its member's record: federation.md section 3.
 *
 * Entries come in index order. An entry is void, and changes nothing, when it cannot be decoded, when
 * its time is before that of the last entry that was not void, or for the reasons said at each
 * apply_… below. A void status_update makes its list unknown, or all lists when it names none: what it
 * said may have been a revocation. After TM_E_NOMEM the edit must be discarded.
 */
#include "node/trust/view.h"

#include <stdlib.h>

#include "node/base/hash.h"
#include "node/cred/suite.h"
#include "node/log/indices.h"
#include "node/trust/snapshot.h"

enum effect { APPLIED, VOID, NO_MEMORY };

struct fold {
    struct tm_view_edit *edit;
    struct tm_view *view;
    struct tm_record *rec;
    uint64_t index;
    const struct tm_entry *e;
};

static enum effect applied(bool ok)
{
    return ok ? APPLIED : NO_MEMORY;
}

/* ---- who this is ---- */

static enum effect apply_inception(struct fold *f)
{
    const struct tm_entry_profile *p = &f->e->u.profile;

    if (f->index != 0 || !tm_slice_is(p->network, f->view->network))
        return VOID;
    if (!tm_record_set_profile(f->rec, p))
        return NO_MEMORY;
    f->rec->m.since_ms = f->e->time_ms;
    memcpy(f->rec->m.control_key, p->control_key, sizeof p->control_key);
    return APPLIED;
}

static void replace(struct tm_slice *old, struct tm_slice with)
{
    if (with.data != NULL)
        *old = with;
}

/* What it leaves out stays as it was. */
static enum effect apply_profile(struct fold *f)
{
    const struct tm_entry_profile *p = &f->e->u.profile;
    struct tm_entry_profile merged = f->rec->m.profile;

    replace(&merged.name, p->name);
    replace(&merged.legal_name, p->legal_name);
    replace(&merged.country, p->country);
    replace(&merged.homepage, p->homepage);
    replace(&merged.contact, p->contact);
    if (p->identifiers.present)
        merged.identifiers = p->identifiers;
    merged.kind = p->kind;
    return applied(tm_record_set_profile(f->rec, &merged));
}

static enum effect apply_node(struct fold *f)
{
    return applied(tm_record_set_node(f->rec, &f->e->u.node));
}

/* The earliest `at` counts. */
static enum effect apply_closure(struct fold *f)
{
    const struct tm_entry_closure *c = &f->e->u.closure;

    if (!f->rec->m.closed || c->at_ms < f->rec->m.closure.at_ms)
        f->rec->m.closure = *c;
    f->rec->m.closed = true;
    return APPLIED;
}

static enum effect apply_catalogue(struct fold *f)
{
    struct tm_member_catalogue cat = { f->index, f->e->time_ms, f->e->u.catalogue };

    return applied(tm_record_add_catalogue(f->rec, &cat));
}

/* ---- keys ---- */

static void end_key(struct tm_member_key *key, uint64_t entry, int64_t at_ms,
                    enum tm_key_reason reason)
{
    bool harsher = !key->ended || reason > key->end_reason;

    if (harsher) {
        key->end_entry = entry;
        key->end_reason = reason;
    }
    if (!key->ended || at_ms < key->end_ms)
        key->end_ms = at_ms;
    key->ended = true;
}

/* Every entry of this log with one public key. */
struct same_key {
    struct tm_member_key *keys; /* owned by the edit */
    const struct tm_member *m;
    const struct tm_entry_issuer_key_end *end; /* NULL: only look for one that has ended */
    uint64_t end_entry;
    const struct tm_member_key *ended;
};

static bool on_same_key(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct same_key *same = ctx;
    const struct tm_member_key *k = tm_member_key_at(same->m, tm_index_entry(leaf));

    if (same->end == NULL) {
        same->ended = k->ended ? k : NULL;
        return false;
    }
    end_key(&same->keys[k - same->m->keys], same->end_entry, same->end->at_ms, same->end->reason);
    return true;
}

static void each_same_key(struct fold *f, const struct tm_member_key *key, struct same_key *same)
{
    uint8_t prefix[TM_INDEX_KEY_SIZE];
    struct tm_id id;

    tm_member_key_id(key, &id);
    tm_index_key(prefix, id.b, &f->rec->m.id, 0);
    tm_trie_each(&f->view->keys, tm_slice(prefix, 2 * TM_HASH_SIZE), on_same_key, same);
}

/* Does the key itself say that it is this member's? A CA in `x5c` cannot, and counts only if its
 * issuer id is confirmed. A key of a kind whose signatures this program cannot check is void. */
static bool possession_ok(const struct fold *f, const struct tm_key *key)
{
    const struct tm_entry_issuer_key *k = &f->e->u.issuer_key;
    struct tm_buf msg = TM_BUF_INIT(TM_KIB(64));
    const struct tm_sig *sig = tm_sig_of_key(key->alg);

    bool ok;

    if (sig == NULL)
        return false;
    tm_issuer_key_possession(&msg, f->view->network, &f->rec->m.id, k->issuer, k->method,
                             k->public_key);
    ok = msg.fault == 0 && tm_suite_key_ok(tm_suite_of(key->alg), tm_slice(key->bytes, key->len)) &&
         tm_sig_verify(sig, key, tm_buf_slice(&msg), k->possession);
    tm_buf_free(&msg);
    return ok;
}

/* Void: a key that cannot be read, or whose possession is missing or wrong. */
static enum effect apply_issuer_key(struct fold *f)
{
    const struct tm_entry_issuer_key *k = &f->e->u.issuer_key;
    struct tm_member_key key = { .entry = f->index, .issuer = k->issuer, .method = k->method };
    struct same_key same = { .m = &f->rec->m };
    uint8_t index_key[TM_INDEX_KEY_SIZE];
    struct tm_trie_leaf *leaf;
    struct tm_hash issuer;
    struct tm_id id;
    struct tm_err err = TM_ERR_INIT;

    key.from_ms = k->valid_from_ms;
    key.until_ms = k->valid_until_ms;
    if (k->x5c.present)
        key.x5c = k->x5c;
    else if (tm_key_from_text(k->public_key, &f->edit->arena, &key.key, &err) != 0)
        return err.code == TM_E_NOMEM ? NO_MEMORY : VOID;
    else if (!possession_ok(f, &key.key))
        return VOID;
    each_same_key(f, &key, &same);
    if (same.ended != NULL) {
        key.ended = true;
        key.end_entry = same.ended->end_entry;
        key.end_ms = same.ended->end_ms;
        key.end_reason = same.ended->end_reason;
    }
    tm_member_key_id(&key, &id);
    tm_index_key(index_key, id.b, &f->rec->m.id, f->index);
    if (tm_trie_own(&f->view->keys, f->edit->token, index_key, 0, &leaf, &err) != 0)
        return NO_MEMORY;
    tm_sha256(k->issuer, &issuer);
    tm_index_key(index_key, issuer.b, &f->rec->m.id, f->index);
    if (tm_trie_own(&f->view->issuers, f->edit->token, index_key, 0, &leaf, &err) != 0)
        return NO_MEMORY;
    return applied(tm_record_add_key(f->rec, &key));
}

/* Void: a `ref` that is no issuer_key before this entry. */
static enum effect apply_issuer_key_end(struct fold *f)
{
    const struct tm_entry_issuer_key_end *end = &f->e->u.issuer_key_end;
    const struct tm_member_key *key = tm_member_key_at(&f->rec->m, end->ref);
    struct same_key same = { .m = &f->rec->m, .end = end, .end_entry = f->index };

    if (key == NULL)
        return VOID;
    same.keys = tm_array_own(&f->rec->keys, f->edit->token, f->rec->m.key_n);
    if (same.keys == NULL)
        return NO_MEMORY;
    f->rec->m.keys = same.keys;
    each_same_key(f, tm_member_key_at(&f->rec->m, end->ref), &same);
    return APPLIED;
}

/* ---- grants ---- */

static void end_grant(struct tm_member_grant *g, uint64_t entry,
                      const struct tm_entry_grant_end *end)
{
    if (!g->ended || end->reason > g->end_reason) {
        g->end_entry = entry;
        g->end_reason = end->reason;
    }
    if (!g->ended || end->at_ms < g->end_ms)
        g->end_ms = end->at_ms;
    if (end->has_cut && (!g->has_cut || end->cut_size < g->cut_size)) {
        g->has_cut = true;
        g->cut_size = end->cut_size;
        g->cut_root = end->cut_root;
    }
    g->ended = true;
}

static struct tm_member_grant *own_grants(struct fold *f)
{
    struct tm_member_grant *grants =
        tm_array_own(&f->rec->grants, f->edit->token, f->rec->m.grant_n);

    if (grants != NULL)
        f->rec->m.grants = grants;
    return grants;
}

struct superseding {
    struct fold *f;
    struct tm_member_grant *grants;
    struct tm_entry_grant_end end;
};

static bool on_superseded(void *ctx, const struct tm_trie_leaf *leaf)
{
    struct superseding *s = ctx;
    const struct tm_member *m = &s->f->rec->m;
    const struct tm_member_grant *g = tm_member_grant_at(m, tm_index_entry(leaf));

    end_grant(&s->grants[g - m->grants], s->f->index, &s->end);
    return true;
}

/* A grant that names an old log in `supersedes` ends this author's earlier grants to it. */
static bool supersede(struct fold *f, const struct tm_entry_grant *g)
{
    struct superseding s = { .f = f };
    uint8_t prefix[TM_INDEX_KEY_SIZE];

    if (f->rec->m.grant_n == 0)
        return true;
    s.grants = own_grants(f);
    if (s.grants == NULL)
        return false;
    s.end.at_ms = f->e->time_ms;
    s.end.reason = TM_END_SUPERSEDED;
    s.end.has_cut = true;
    s.end.cut_size = g->supersedes.cut_size;
    s.end.cut_root = g->supersedes.cut_root;
    tm_index_key(prefix, g->supersedes.member.b, &f->rec->m.id, 0);
    tm_trie_each(&f->view->grants, tm_slice(prefix, 2 * TM_HASH_SIZE), on_superseded, &s);
    return true;
}

static bool index_confirmed(struct fold *f, const struct tm_entry_grant *g)
{
    uint8_t key[TM_INDEX_KEY_SIZE];
    struct tm_trie_leaf *leaf;
    struct tm_err err = TM_ERR_INIT;
    struct tm_hash issuer;

    for (size_t i = 0; i < g->issuers.n; i++) {
        tm_sha256(g->issuers.v[i], &issuer);
        tm_index_key(key, issuer.b, &f->rec->m.id, f->index);
        if (tm_trie_own(&f->view->confirms, f->edit->token, key, 0, &leaf, &err) != 0)
            return false;
    }
    return true;
}

static enum effect apply_grant(struct fold *f)
{
    const struct tm_entry_grant *g = &f->e->u.grant;
    struct tm_member_grant grant = { .entry = f->index, .time_ms = f->e->time_ms, .grant = *g };
    uint8_t key[TM_INDEX_KEY_SIZE];
    struct tm_trie_leaf *leaf;
    struct tm_err err = TM_ERR_INIT;
    uint64_t info;

    grant.recognition = f->e->type == TM_ENTRY_RECOGNITION;
    if (g->has_supersedes && !supersede(f, g))
        return NO_MEMORY;
    info = tm_grant_info(grant.recognition, g->rights, g->max_path_length);
    tm_index_key(key, g->subject.b, &f->rec->m.id, f->index);
    if (tm_trie_own(&f->view->grants, f->edit->token, key, info, &leaf, &err) != 0 ||
        !index_confirmed(f, g))
        return NO_MEMORY;
    return applied(tm_record_add_grant(f->rec, &grant));
}

/* Void: a `ref` that is no accreditation or recognition before this entry. */
static enum effect apply_grant_end(struct fold *f)
{
    const struct tm_entry_grant_end *end = &f->e->u.grant_end;
    struct tm_member_grant *grants;

    if (tm_member_grant_at(&f->rec->m, end->ref) == NULL)
        return VOID;
    grants = own_grants(f);
    if (grants == NULL)
        return NO_MEMORY;
    end_grant(&grants[tm_member_grant_at(&f->rec->m, end->ref) - f->rec->m.grants], f->index, end);
    return APPLIED;
}

/* ---- status lists ---- */

/* The number of the list with this URL, or list_n. */
static size_t find_list(const struct tm_member *m, struct tm_slice url)
{
    size_t i = 0;

    while (i < m->list_n && !tm_slice_eq(m->lists[i]->list, url))
        i++;
    return i;
}

static size_t bitmap_bytes(const struct tm_entry_status_list *s)
{
    return (size_t)((s->length * s->size + 7) / 8);
}

/* Declared anew: known again. Values stay when purpose and width do, for the highest index wins for
 * each entry of a list and a declaration is no update; else all begin at zero. */
static bool redeclare(struct tm_record *rec, size_t i, const struct tm_entry_status_list *s)
{
    struct tm_list_record *list = tm_record_own_list(rec, i);
    size_t len = bitmap_bytes(s), keep;
    uint8_t *bits;

    if (list == NULL)
        return false;
    keep = s->purpose == list->l.purpose && s->size == list->l.size ? list->bits_len : 0;
    if (len != list->bits_len || keep == 0) {
        bits = calloc(1, len);
        if (bits == NULL)
            return false;
        memcpy(bits, list->bits, keep < len ? keep : len);
        free(list->bits);
        rec->status_bytes -= list->bits_len;
        rec->status_bytes += len;
        list->bits = bits;
        list->bits_len = len;
        list->l.bits = bits;
    }
    return true;
}

/* Void: past the number of lists, or past the memory, that one member may have. */
static enum effect apply_status_list(struct fold *f)
{
    const struct tm_entry_status_list *s = &f->e->u.status_list;
    struct tm_record *rec = f->rec;
    size_t i = find_list(&rec->m, s->list), had;
    struct tm_list_record *list;

    had = i < rec->m.list_n
              ? ((const struct tm_list_record *)(const void *)rec->m.lists[i])->bits_len
              : 0;
    if ((i == rec->m.list_n && i == TM_STATUS_LISTS_MAX) ||
        rec->status_bytes - had + bitmap_bytes(s) > TM_STATUS_BYTES_MAX)
        return VOID;
    if (i < rec->m.list_n) {
        if (!redeclare(rec, i, s))
            return NO_MEMORY;
        list = tm_record_own_list(rec, i);
    } else {
        list = tm_record_add_list(rec, s->list, bitmap_bytes(s));
        rec->status_bytes += bitmap_bytes(s);
    }
    if (list == NULL)
        return NO_MEMORY;
    list->l.entry = list->l.last_update = f->index;
    list->l.purpose = s->purpose;
    list->l.size = s->size;
    list->l.length = s->length;
    list->l.unknown = false;
    return APPLIED;
}

static void set_each(struct tm_list_record *list, struct tm_slice coded, unsigned value)
{
    struct tm_indices it = tm_indices(coded, list->l.length);
    unsigned size = list->l.size, ones = (1u << size) - 1;
    uint8_t *bits = list->bits;
    uint64_t index;

    while (tm_indices_next(&it, &index)) {
        uint64_t bit = index * size;
        unsigned shift = 8 - size - (unsigned)(bit % 8);
        uint8_t *byte = &bits[bit / 8];

        *byte = (uint8_t)((*byte & ~(ones << shift)) | value << shift);
    }
}

/* Void: a list never declared, a value too wide for it, an index past its length. */
static enum effect apply_status_update(struct fold *f)
{
    const struct tm_entry_status_update *u = &f->e->u.status_update;
    size_t i = find_list(&f->rec->m, u->list);
    const struct tm_member_list *l;
    struct tm_list_record *list;

    if (i == f->rec->m.list_n)
        return VOID;
    l = f->rec->m.lists[i];
    if (u->value >> l->size != 0 || u->last >= l->length)
        return VOID;
    list = tm_record_own_list(f->rec, i);
    if (list == NULL)
        return NO_MEMORY;
    set_each(list, u->indices, u->value);
    list->l.last_update = f->index;
    return APPLIED;
}

/* A status_update that had no effect: what it may have said is missing from its list. */
static enum effect spoil_lists(struct fold *f, struct tm_slice named)
{
    for (size_t i = 0; i < f->rec->m.list_n; i++) {
        struct tm_list_record *list;

        if (named.data != NULL && !tm_slice_eq(f->rec->m.lists[i]->list, named))
            continue;
        list = tm_record_own_list(f->rec, i);
        if (list == NULL)
            return NO_MEMORY;
        list->l.unknown = true;
        list->l.last_update = f->index;
    }
    return VOID;
}

/* ---- the fold ---- */

static enum effect apply(struct fold *f)
{
    switch (f->e->type) {
    case TM_ENTRY_INCEPTION:
        return apply_inception(f);
    case TM_ENTRY_PROFILE:
        return apply_profile(f);
    case TM_ENTRY_ISSUER_KEY:
        return apply_issuer_key(f);
    case TM_ENTRY_ISSUER_KEY_END:
        return apply_issuer_key_end(f);
    case TM_ENTRY_ACCREDITATION:
    case TM_ENTRY_RECOGNITION:
        return apply_grant(f);
    case TM_ENTRY_ACCREDITATION_END:
        return apply_grant_end(f);
    case TM_ENTRY_STATUS_LIST:
        return apply_status_list(f);
    case TM_ENTRY_STATUS_UPDATE:
        return apply_status_update(f);
    case TM_ENTRY_CATALOGUE:
        return apply_catalogue(f);
    case TM_ENTRY_NODE:
        return apply_node(f);
    case TM_ENTRY_CLOSURE:
        return apply_closure(f);
    case TM_ENTRY_ROTATION: /* judged by epochs; tm_view_head() brings what came of it */
    default:
        return APPLIED;
    }
}

/* Does entry 0 hash to the member's id? */
static bool is_entry0(const struct tm_id *member, struct tm_slice entry)
{
    struct tm_slice parts[] = { tm_slice("\0", 1), entry };
    struct tm_hash leaf;

    tm_sha256v(parts, 2, &leaf);
    return memcmp(leaf.b, member->b, sizeof leaf.b) == 0;
}

static enum effect fold_decoded(struct fold *f, bool readable)
{
    struct tm_record *rec = f->rec;
    const struct tm_entry *e = f->e;
    enum effect effect = VOID;

    if (readable && e->type == TM_ENTRY_UNKNOWN)
        return APPLIED;
    if (readable && (!rec->timed || e->time_ms >= rec->m.last_ms))
        effect = apply(f);
    if (effect == APPLIED) {
        rec->m.last_ms = e->time_ms;
        rec->timed = true;
    } else if (effect == VOID && e->type == TM_ENTRY_STATUS_UPDATE) {
        effect = spoil_lists(f, e->u.status_update.list);
    }
    return effect;
}

int tm_view_fold(struct tm_view_edit *edit, const struct tm_id *member, uint64_t index,
                 struct tm_slice entry, bool *urgent, struct tm_err *err)
{
    const struct tm_member *held = tm_view_member(edit->next, member);
    struct tm_entry e = { .type = TM_ENTRY_UNKNOWN };
    struct fold f = { edit, edit->next, NULL, index, &e };
    struct tm_err why = TM_ERR_INIT;
    enum effect effect;
    int r;

    if (index != (held == NULL ? 0 : held->held))
        return tm_fail(err, TM_E_MISMATCH, "entry %llu is not the next", (unsigned long long)index);
    if (index == 0 && !is_entry0(member, entry))
        return tm_fail(err, TM_E_MISMATCH, "entry 0 does not hash to the member id");
    tm_arena_reset(&edit->arena);
    r = tm_entry_decode(entry, &edit->arena, &e, &why);
    if (r == TM_E_NOMEM || tm_edit_record(edit, member, &f.rec, &why) != 0)
        return tm_fail(err, TM_E_NOMEM, "fold: %s", why.text);
    effect = fold_decoded(&f, r == 0);
    if (effect == NO_MEMORY)
        return tm_fail(err, TM_E_NOMEM, "fold entry %llu", (unsigned long long)index);
    f.rec->m.held++;
    f.rec->m.void_count += effect == VOID;
    *urgent = e.type == TM_ENTRY_STATUS_UPDATE && effect == VOID;
    if (effect == APPLIED)
        *urgent = e.type == TM_ENTRY_ROTATION || tm_entry_class_of(&e) == TM_CLASS_ENDING;
    return 0;
}
