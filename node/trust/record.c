/* node/trust/record.c - the memory behind a struct tm_member: shared by snapshots, copied on write. */
#include "node/trust/record.h"

#include <stdlib.h>

#include "node/base/check.h"

#define ARRAY_FIRST    1   /* items of a fresh array; most members have one key and one grant */
#define POOL_CHUNK_MIN 512 /* bytes */
#define POOL_CHUNK_MAX TM_KIB(32)
#define PACK_ALIGN     8

/* ---- counted parts ---- */

static void count_up(atomic_uint *refs)
{
    atomic_fetch_add_explicit(refs, 1, memory_order_relaxed);
}

static bool count_down(atomic_uint *refs)
{
    return atomic_fetch_sub_explicit(refs, 1, memory_order_acq_rel) == 1;
}

struct pool_chunk {
    struct pool_chunk *next;
    size_t used, cap;
    uint8_t data[] __attribute__((aligned(16)));
};
struct tm_pool { /* grows only; given back with the last record of its member */
    atomic_uint refs;
    struct pool_chunk *chunks;
};
struct tm_keep { /* one block of strings */
    atomic_uint refs;
    uint8_t data[] __attribute__((aligned(16)));
};

static void pool_unref(struct tm_pool *pool)
{
    if (pool == NULL || !count_down(&pool->refs))
        return;
    while (pool->chunks != NULL) {
        struct pool_chunk *next = pool->chunks->next;

        free(pool->chunks);
        pool->chunks = next;
    }
    free(pool);
}

static uint8_t *pool_alloc(struct tm_pool *pool, size_t len)
{
    struct pool_chunk *c = pool->chunks;
    uint8_t *out;

    len = (len + PACK_ALIGN - 1) & ~(size_t)(PACK_ALIGN - 1);
    if (c == NULL || c->cap - c->used < len) {
        size_t cap = c == NULL ? POOL_CHUNK_MIN : c->cap * 2;

        cap = cap > POOL_CHUNK_MAX ? POOL_CHUNK_MAX : cap;
        cap = cap < len ? len : cap;
        c = malloc(sizeof *c + cap);
        if (c == NULL)
            return NULL;
        c->next = pool->chunks;
        c->used = 0;
        c->cap = cap;
        pool->chunks = c;
    }
    out = c->data + c->used;
    c->used += len;
    return out;
}

static void keep_unref(struct tm_keep *keep)
{
    if (keep != NULL && count_down(&keep->refs))
        free(keep);
}

/* ---- arrays ---- */

static void array_unref(struct tm_array *a)
{
    if (a == NULL || !count_down(&a->refs))
        return;
    for (size_t i = 0; a->unref != NULL && i < a->used; i++)
        a->unref(a->data + i * a->item_size);
    free(a);
}

/* A copy of the first `n` items with room for `cap`; takes the place of *array. */
static bool array_copy(struct tm_array **array, uint64_t token, size_t n, size_t cap,
                       size_t item_size)
{
    struct tm_array *old = *array, *a = malloc(sizeof *a + cap * item_size);

    if (a == NULL)
        return false;
    atomic_init(&a->refs, 1);
    a->token = token;
    a->used = n;
    a->cap = cap;
    a->item_size = item_size;
    a->ref = old == NULL ? NULL : old->ref;
    a->unref = old == NULL ? NULL : old->unref;
    if (n > 0)
        memcpy(a->data, old->data, n * item_size);
    for (size_t i = 0; a->ref != NULL && i < n; i++)
        a->ref(a->data + i * item_size);
    array_unref(old);
    *array = a;
    return true;
}

void *tm_array_push(struct tm_array **array, uint64_t token, size_t n, size_t item_size,
                    void (*ref)(void *), void (*unref)(void *))
{
    struct tm_array *a = *array;

    if (a == NULL || a->used != n || n == a->cap) {
        size_t cap = n == 0 ? ARRAY_FIRST : n * 2;

        if (!array_copy(array, token, n, cap, item_size))
            return NULL;
        a = *array;
        a->ref = ref;
        a->unref = unref;
    }
    a->used = n + 1;
    return a->data + n * item_size;
}

void *tm_array_own(struct tm_array **array, uint64_t token, size_t n)
{
    struct tm_array *a = *array;

    TM_CHECK(a != NULL && a->used >= n);
    if (a->token != token && !array_copy(array, token, n, a->cap, a->item_size))
        return NULL;
    return (*array)->data;
}

/* ---- records ---- */

struct tm_record *tm_record_new(const struct tm_id *id, uint64_t token)
{
    struct tm_record *rec = calloc(1, sizeof *rec);

    if (rec == NULL)
        return NULL;
    rec->pool = calloc(1, sizeof *rec->pool);
    if (rec->pool == NULL) {
        free(rec);
        return NULL;
    }
    atomic_init(&rec->pool->refs, 1);
    atomic_init(&rec->refs, 1);
    rec->token = token;
    rec->m.id = *id;
    return rec;
}

struct tm_record *tm_record_copy(const struct tm_record *from, uint64_t token)
{
    struct tm_record *rec = malloc(sizeof *rec);
    struct tm_array *arrays[] = { from->keys, from->grants, from->lists, from->catalogues,
                                  from->forks };

    if (rec == NULL)
        return NULL;
    memcpy(rec, from, sizeof *rec);
    atomic_init(&rec->refs, 1);
    rec->token = token;
    count_up(&rec->pool->refs);
    if (rec->profile != NULL)
        count_up(&rec->profile->refs);
    if (rec->node != NULL)
        count_up(&rec->node->refs);
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
        if (arrays[i] != NULL)
            count_up(&arrays[i]->refs);
    return rec;
}

void tm_record_ref(void *record)
{
    count_up(&((struct tm_record *)record)->refs);
}

void tm_record_unref(void *record)
{
    struct tm_record *rec = record;

    if (rec == NULL || !count_down(&rec->refs))
        return;
    array_unref(rec->keys);
    array_unref(rec->grants);
    array_unref(rec->lists);
    array_unref(rec->catalogues);
    array_unref(rec->forks);
    keep_unref(rec->profile);
    keep_unref(rec->node);
    pool_unref(rec->pool);
    free(rec);
}

/* ---- strings ---- */

/* Walks an item's strings twice: first counting (`at` NULL), then moving them to `at`. */
struct packer {
    uint8_t *at;
    size_t n;
};

static void pack_slice(struct packer *p, struct tm_slice *s)
{
    if (p->at != NULL && s->data != NULL) {
        memcpy(p->at + p->n, s->data, s->len);
        s->data = p->at + p->n;
    }
    p->n += s->len;
}

static void pack_strings(struct packer *p, struct tm_strings *s)
{
    struct tm_slice *moved;

    p->n = (p->n + PACK_ALIGN - 1) & ~(size_t)(PACK_ALIGN - 1);
    moved = p->at == NULL ? NULL : (struct tm_slice *)(void *)(p->at + p->n);
    p->n += s->n * sizeof *s->v;
    for (size_t i = 0; i < s->n; i++) {
        struct tm_slice one = s->v[i];

        pack_slice(p, &one);
        if (moved != NULL)
            moved[i] = one;
    }
    if (moved != NULL)
        s->v = s->n == 0 ? NULL : moved;
}

static void pack_key(struct packer *p, void *item)
{
    struct tm_member_key *k = item;

    pack_slice(p, &k->issuer);
    pack_slice(p, &k->method);
    pack_strings(p, &k->x5c);
}

static void pack_grant(struct packer *p, void *item)
{
    struct tm_entry_grant *g = &((struct tm_member_grant *)item)->grant;
    struct tm_quality *q = &g->quality;

    pack_strings(p, &g->issuers);
    pack_strings(p, &g->limits.jurisdiction);
    pack_strings(p, &g->limits.field);
    pack_strings(p, &g->limits.credential_type);
    pack_strings(p, &g->limits.qualification);
    pack_slice(p, &q->standard);
    pack_slice(p, &q->agency);
    pack_slice(p, &q->report_url);
    pack_slice(p, &q->report_sha256);
    pack_slice(p, &q->deqar_id);
    pack_slice(p, &q->decision);
}

static void pack_catalogue(struct packer *p, void *item)
{
    struct tm_member_catalogue *c = item;

    pack_slice(p, &c->c.url);
    pack_slice(p, &c->c.media_type);
}

static void pack_profile(struct packer *p, void *item)
{
    struct tm_entry_profile *f = item;

    pack_slice(p, &f->network);
    pack_slice(p, &f->name);
    pack_slice(p, &f->legal_name);
    pack_slice(p, &f->country);
    pack_slice(p, &f->homepage);
    pack_slice(p, &f->contact);
    pack_strings(p, &f->identifiers);
}

static void pack_node(struct packer *p, void *item)
{
    struct tm_entry_node *node = item;

    for (size_t i = 0; i < node->address_count; i++)
        pack_slice(p, &node->addresses[i]);
}

/* Moves the strings of `item` into the pool. */
static bool pack_into_pool(struct tm_pool *pool, void (*pack)(struct packer *, void *), void *item)
{
    struct packer p = { NULL, 0 };

    pack(&p, item);
    p.at = pool_alloc(pool, p.n);
    if (p.at == NULL)
        return false;
    p.n = 0;
    pack(&p, item);
    return true;
}

/* Moves the strings of `item` into a block of their own, which takes the place of *keep. */
static bool pack_into_keep(struct tm_keep **keep, void (*pack)(struct packer *, void *), void *item)
{
    struct packer p = { NULL, 0 };
    struct tm_keep *made;

    pack(&p, item);
    made = malloc(sizeof *made + p.n);
    if (made == NULL)
        return false;
    atomic_init(&made->refs, 1);
    p = (struct packer){ made->data, 0 };
    pack(&p, item);
    keep_unref(*keep);
    *keep = made;
    return true;
}

bool tm_record_add_key(struct tm_record *rec, const struct tm_member_key *key)
{
    struct tm_member_key copy = *key, *at;

    if (!pack_into_pool(rec->pool, pack_key, &copy))
        return false;
    at = tm_array_push(&rec->keys, rec->token, rec->m.key_n, sizeof copy, NULL, NULL);
    if (at == NULL)
        return false;
    *at = copy;
    rec->m.key_n++;
    rec->m.keys = (const struct tm_member_key *)(const void *)rec->keys->data;
    return true;
}

bool tm_record_add_grant(struct tm_record *rec, const struct tm_member_grant *grant)
{
    struct tm_member_grant copy = *grant, *at;

    if (!pack_into_pool(rec->pool, pack_grant, &copy))
        return false;
    at = tm_array_push(&rec->grants, rec->token, rec->m.grant_n, sizeof copy, NULL, NULL);
    if (at == NULL)
        return false;
    *at = copy;
    rec->m.grant_n++;
    rec->m.grants = (const struct tm_member_grant *)(const void *)rec->grants->data;
    return true;
}

bool tm_record_add_catalogue(struct tm_record *rec, const struct tm_member_catalogue *cat)
{
    struct tm_member_catalogue copy = *cat, *at;

    if (!pack_into_pool(rec->pool, pack_catalogue, &copy))
        return false;
    at = tm_array_push(&rec->catalogues, rec->token, rec->m.catalogue_n, sizeof copy, NULL, NULL);
    if (at == NULL)
        return false;
    *at = copy;
    rec->m.catalogue_n++;
    rec->m.catalogues = (const struct tm_member_catalogue *)(const void *)rec->catalogues->data;
    return true;
}

bool tm_record_set_profile(struct tm_record *rec, const struct tm_entry_profile *profile)
{
    struct tm_entry_profile copy = *profile;

    if (!pack_into_keep(&rec->profile, pack_profile, &copy))
        return false;
    rec->m.profile = copy;
    return true;
}

bool tm_record_set_node(struct tm_record *rec, const struct tm_entry_node *node)
{
    struct tm_entry_node copy = *node;

    if (!pack_into_keep(&rec->node, pack_node, &copy))
        return false;
    rec->m.node = copy;
    rec->m.has_node = true;
    return true;
}

/* ---- status lists ---- */

static void list_ref(void *item)
{
    count_up(&(*(struct tm_list_record **)item)->refs);
}

static void list_free(struct tm_list_record *list)
{
    free(list->bits);
    free(list);
}

static void list_unref(void *item)
{
    struct tm_list_record *list = *(struct tm_list_record **)item;

    if (count_down(&list->refs))
        list_free(list);
}

static struct tm_list_record *list_new(struct tm_slice url, size_t bits_len, uint64_t token)
{
    struct tm_list_record *list = calloc(1, sizeof *list + url.len);
    uint8_t *text = (uint8_t *)(list + 1);

    if (list == NULL)
        return NULL;
    list->bits = calloc(1, bits_len);
    if (list->bits == NULL) {
        free(list);
        return NULL;
    }
    memcpy(text, url.data, url.len);
    atomic_init(&list->refs, 1);
    list->token = token;
    list->bits_len = bits_len;
    list->l.list = tm_slice(text, url.len);
    list->l.bits = list->bits;
    return list;
}

struct tm_list_record *tm_record_add_list(struct tm_record *rec, struct tm_slice url,
                                          size_t bits_len)
{
    struct tm_list_record *list = list_new(url, bits_len, rec->token), **at;

    if (list == NULL)
        return NULL;
    at = tm_array_push(&rec->lists, rec->token, rec->m.list_n, sizeof(struct tm_list_record *),
                       list_ref, list_unref);
    if (at == NULL) {
        list_free(list);
        return NULL;
    }
    *at = list;
    rec->m.list_n++;
    rec->m.lists = (const struct tm_member_list *const *)(const void *)rec->lists->data;
    return list;
}

struct tm_list_record *tm_record_own_list(struct tm_record *rec, size_t i)
{
    struct tm_list_record **all = tm_array_own(&rec->lists, rec->token, rec->m.list_n);
    struct tm_list_record *old, *list;

    if (all == NULL)
        return NULL;
    rec->m.lists = (const struct tm_member_list *const *)(const void *)rec->lists->data;
    old = all[i];
    if (old->token == rec->token)
        return old;
    list = list_new(old->l.list, old->bits_len, rec->token);
    if (list == NULL)
        return NULL;
    {
        struct tm_slice url = list->l.list;

        list->l = old->l;
        list->l.list = url;
        list->l.bits = list->bits;
    }
    memcpy(list->bits, old->bits, old->bits_len);
    all[i] = list;
    list_unref(&old);
    return list;
}
