/* node/cred/jsonld/rdfc.c - RDFC-1.0 (RDF Dataset Canonicalization, section 4.4): the same lines for the same
 * dataset, whatever its blank nodes were called. Step numbers of that section stand in the comments. */
#include "node/cred/jsonld/rdfc.h"

#include <stdlib.h>

#include "node/base/hash.h"
#include "node/cred/suite.h"

#define TEXT_MAX   TM_MIB(64) /* lines that name one blank node */
#define FEW_BLANKS 32         /* sorted by insertion */

/* A blank node in the order of first-degree hashes, which mostly differ in their first bytes. */
struct ordered {
    uint64_t key;
    const struct tm_rdfc_digest *digest;
    uint32_t blank;
};
/* A blank node that its own quads do not tell apart, and where it leads. */
struct path {
    struct tm_rdfc_digest digest;
    const uint32_t *ids;
    uint32_t n;
};

int tm_rdfc_nomem(struct tm_rdfc_canon *c)
{
    return tm_fail(c->err, TM_E_NOMEM, "RDFC");
}

void tm_rdfc_digest(const struct tm_rdfc_canon *c, struct tm_slice bytes,
                    struct tm_rdfc_digest *out)
{
    struct tm_hash h;

    if (c->hash == TM_RDFC_SHA384) {
        tm_suite_sha384(bytes, out->b);
        return;
    }
    tm_sha256(bytes, &h);
    memcpy(out->b, h.b, sizeof h.b);
    memset(out->b + sizeof h.b, 0, sizeof out->b - sizeof h.b);
}

/* ---- preparing ---- */

/* The different blank nodes of a quad. */
static inline unsigned blanks_of(const struct tm_rdf_quad *q, uint32_t out[3])
{
    unsigned n = 0;

    if (q->s.kind == TM_RDF_BLANK)
        out[n++] = q->s.blank;
    if (q->o.kind == TM_RDF_BLANK && (n == 0 || q->o.blank != out[0]))
        out[n++] = q->o.blank;
    if (q->g.kind == TM_RDF_BLANK && (n == 0 || q->g.blank != out[0]) &&
        (n < 2 || q->g.blank != out[1]))
        out[n++] = q->g.blank;
    return n;
}

/* Step 2. */
static int find_mentions(struct tm_rdfc_canon *c)
{
    uint32_t blanks[3], total = 0;

    c->first = tm_arena_zalloc(c->arena, (size_t)c->blanks + 2, sizeof *c->first);
    c->digests = tm_arena_alloc(c->arena, c->blanks * sizeof *c->digests);
    c->numbers = tm_arena_alloc(c->arena, c->blanks * sizeof *c->numbers);
    if (c->first == NULL || c->digests == NULL || c->numbers == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t b = 0; b < c->blanks; b++)
        c->numbers[b] = TM_RDFC_UNNAMED;
    for (uint32_t i = 0; i < c->quad_count; i++)
        for (unsigned k = blanks_of(c->quads[i].quad, blanks); k > 0; k--)
            c->first[blanks[k - 1] + 2]++; /* one further on: they are ends while being filled */
    for (uint32_t b = 0; b < c->blanks + 2; b++)
        total = c->first[b] += total;
    c->mentions = tm_arena_alloc(c->arena, total * sizeof *c->mentions);
    if (c->mentions == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t i = 0; i < c->quad_count; i++)
        for (unsigned k = blanks_of(c->quads[i].quad, blanks); k > 0; k--)
            c->mentions[c->first[blanks[k - 1] + 1]++] = &c->quads[i];
    return 0;
}

/* ---- the steps ---- */

/* Step 3: Hash First Degree Quads (4.6) of all blank nodes. */
static int hash_all(struct tm_rdfc_canon *c)
{
    struct tm_buf text = TM_BUF_INIT(TEXT_MAX);

    if (c->blanks > 0 && tm_buf_room(&text, c->room) == NULL)
        return tm_buf_check(&text, "RDFC", c->err);
    for (uint32_t b = 0; b < c->blanks; b++) {
        uint32_t from = c->first[b], n = c->first[b + 1] - from;

        tm_buf_reset(&text);
        tm_rdfc_lines_put(c, c->mentions + from, n, b, &text);
        tm_rdfc_digest(c, tm_buf_slice(&text), &c->digests[b]);
    }
    tm_buf_free(&text);
    return 0;
}

static void issue(struct tm_rdfc_canon *c, uint32_t blank)
{
    if (c->numbers[blank] == TM_RDFC_UNNAMED)
        c->numbers[blank] = c->issued++;
}

static int by_digest(const void *a, const void *b)
{
    return memcmp(((const struct path *)a)->digest.b, ((const struct path *)b)->digest.b,
                  TM_RDFC_DIGEST_MAX);
}

static int follow(struct tm_rdfc_canon *c, uint32_t blank, struct path *out)
{
    struct tm_rdfc_ids ids = { 0 };
    struct tm_slice copy;
    int r = tm_rdfc_ids_add(c, &ids, blank);

    if (r == 0)
        r = tm_rdfc_search(c, blank, &ids, 0, &out->digest);
    copy =
        r == 0 ? tm_arena_copy(c->arena, tm_slice(ids.at, ids.n * sizeof *ids.at)) : TM_SLICE_EMPTY;
    if (r == 0 && copy.data == NULL)
        r = tm_rdfc_nomem(c);
    out->ids = (const void *)copy.data;
    out->n = ids.n;
    tm_rdfc_ids_free(&ids);
    return r;
}

/* Step 5 for the blank nodes of one hash. */
static int resolve_group(struct tm_rdfc_canon *c, const struct ordered *group, size_t n)
{
    struct path *paths = tm_arena_zalloc(c->arena, n, sizeof *paths);
    size_t found = 0;
    int r = 0;

    if (paths == NULL)
        return tm_rdfc_nomem(c);
    for (size_t i = 0; r == 0 && i < n; i++)
        if (c->numbers[group[i].blank] == TM_RDFC_UNNAMED)
            r = follow(c, group[i].blank, &paths[found++]);
    if (r != 0)
        return r;
    qsort(paths, found, sizeof *paths, by_digest);
    for (size_t i = 0; i < found; i++)
        for (uint32_t k = 0; k < paths[i].n; k++)
            issue(c, paths[i].ids[k]);
    return 0;
}

static int by_first_degree(const void *a, const void *b)
{
    const struct ordered *x = a, *y = b;

    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return memcmp(x->digest->b, y->digest->b, TM_RDFC_DIGEST_MAX);
}

static struct ordered ordered(const struct tm_rdfc_canon *c, uint32_t blank)
{
    struct ordered o = { 0, &c->digests[blank], blank };

    for (size_t i = 0; i < sizeof o.key; i++)
        o.key = o.key << 8 | o.digest->b[i];
    return o;
}

/* Most documents have few blank nodes, and qsort() costs more than they do. */
static void sort_ordered(struct ordered *all, size_t n)
{
    if (n > FEW_BLANKS) {
        qsort(all, n, sizeof *all, by_first_degree);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        struct ordered one = all[i];
        size_t j = i;

        for (; j > 0 && by_first_degree(&one, &all[j - 1]) < 0; j--)
            all[j] = all[j - 1];
        all[j] = one;
    }
}

static size_t group_end(const struct ordered *all, size_t from, size_t n)
{
    size_t end = from + 1;

    while (end < n && by_first_degree(&all[from], &all[end]) == 0)
        end++;
    return end;
}

/* Steps 4 and 5. */
static int issue_all(struct tm_rdfc_canon *c)
{
    struct ordered *all = tm_arena_alloc(c->arena, c->blanks * sizeof *all);
    size_t n = 0, end;
    int r = 0;

    if (all == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t b = 0; b < c->blanks; b++)
        if (c->first[b] != c->first[b + 1])
            all[n++] = ordered(c, b);
    sort_ordered(all, n);
    for (size_t i = 0; i < n; i = end) {
        end = group_end(all, i, n);
        if (end == i + 1)
            issue(c, all[i].blank);
    }
    for (size_t i = 0; r == 0 && i < n; i = end) {
        end = group_end(all, i, n);
        if (end > i + 1)
            r = resolve_group(c, all + i, end - i);
    }
    return r;
}

/* ---- the canonical text ---- */

/* The number whose digits, as text, come next after those of `number`; `n` after the last. */
static uint32_t next_as_text(uint32_t number, uint32_t n)
{
    if (number > 0 && number <= (n - 1) / 10)
        return number * 10;
    if (number == 0)
        return 1;
    while (number % 10 == 9 || number + 1 == n)
        number /= 10;
    return number == 0 ? n : number + 1;
}

/* Quads of one subject, or (TM_RDFC_UNNAMED) of all that have a name of their own. */
static uint32_t quads_of(const struct tm_rdfc_canon *c, uint32_t blank, struct tm_rdfc_quad **out)
{
    uint32_t n = 0;

    if (blank == TM_RDFC_UNNAMED) {
        for (uint32_t i = 0; i < c->quad_count; i++)
            if (c->quads[i].quad->s.kind != TM_RDF_BLANK)
                out[n++] = &c->quads[i];
        return n;
    }
    for (uint32_t k = c->first[blank]; k < c->first[blank + 1]; k++) {
        const struct tm_rdf_term *s = &c->mentions[k]->quad->s;

        if (s->kind == TM_RDF_BLANK && s->blank == blank)
            out[n++] = c->mentions[k];
    }
    return n;
}

/* All lines in order, subject by subject: '<' comes before '_', and _:c14n10 before _:c14n2. To sort a
 * few at a time is less work than all at once, and those of a blank node stand nearly in order since they
 * were hashed. */
static int put_all(struct tm_rdfc_canon *c, struct tm_buf *out)
{
    struct tm_rdfc_quad **list = tm_arena_alloc(c->arena, c->quad_count * sizeof *list);
    uint32_t *by_number = tm_arena_alloc(c->arena, c->blanks * sizeof *by_number);

    if (list == NULL || by_number == NULL)
        return tm_rdfc_nomem(c);
    if (tm_buf_room(out, c->room) == NULL)
        return tm_buf_check(out, "RDFC", c->err);
    for (uint32_t b = 0; b < c->blanks; b++)
        if (c->numbers[b] != TM_RDFC_UNNAMED)
            by_number[c->numbers[b]] = b;
    tm_rdfc_lines_put(c, list, quads_of(c, TM_RDFC_UNNAMED, list), TM_RDFC_UNNAMED, out);
    for (uint32_t k = 0; k < c->issued; k = next_as_text(k, c->issued))
        tm_rdfc_lines_put(c, list, quads_of(c, by_number[k], list), TM_RDFC_UNNAMED, out);
    return 0;
}

static int canonicalise(const struct tm_rdf *rdf, enum tm_rdfc_hash hash, struct tm_arena *arena,
                        struct tm_buf *out, uint32_t **numbers, uint64_t *work, struct tm_err *err)
{
    struct tm_rdfc_canon c = { .arena = arena,
                               .err = err,
                               .hash = hash,
                               .digest_len = hash == TM_RDFC_SHA384 ? 48 : 32,
                               .quad_count = rdf->quads,
                               .work_max = *work,
                               .blanks = rdf->blanks };
    int r = tm_rdfc_lines_init(&c, rdf);

    if (r == 0)
        r = find_mentions(&c);
    if (r == 0)
        r = hash_all(&c);
    if (r == 0)
        r = issue_all(&c);
    if (r == 0)
        r = put_all(&c, out);
    if (r == 0 && numbers != NULL)
        *numbers = c.numbers;
    tm_rdfc_frames_free(&c);
    tm_rdfc_lines_free(&c);
    *work -= c.work < *work ? c.work : *work;
    return r;
}

int tm_rdfc(const struct tm_rdf *rdf, enum tm_rdfc_hash hash, struct tm_arena *arena,
            struct tm_buf *out, uint32_t **numbers, struct tm_err *err)
{
    uint64_t work = TM_RDFC_WORK_MAX;

    return canonicalise(rdf, hash, arena, out, numbers, &work, err);
}

int tm_rdfc_within(const struct tm_rdf *rdf, enum tm_rdfc_hash hash, struct tm_arena *arena,
                   struct tm_buf *out, uint64_t *work, struct tm_err *err)
{
    return canonicalise(rdf, hash, arena, out, NULL, work, err);
}
