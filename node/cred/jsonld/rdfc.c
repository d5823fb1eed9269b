/* node/cred/jsonld/rdfc.c - RDFC-1.0 (RDF Dataset Canonicalization, section 4.4): the same lines for the same
 * dataset, whatever its blank nodes were called. Step numbers of that section stand in the comments. */
#include "node/cred/jsonld/rdfc.h"

#include <stdlib.h>

#include "node/base/hash.h"
#include "node/cred/suite.h"

#define PART_ROOM 20         /* of a line: what stands around an IRI, or the name of a blank node */
#define FEW_LINES 8          /* sorted by insertion */
#define LINES_MAX TM_MIB(64) /* the canonical text; a document of 1 MiB may repeat long prefixes */

/* A line and the quad it was made of. */
struct line {
    struct tm_slice text;
    const struct tm_rdfc_quad *quad;
    uint32_t index;
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

/* Literals are written out once, into `text`, which stays; IRIs where they are needed. */
static int write_literals(struct tm_rdfc_canon *c, const struct tm_rdf *rdf, struct tm_buf *text)
{
    struct tm_rdfc_quad *q;
    size_t at = 0;

    c->quads = tm_arena_zalloc(c->arena, rdf->quads, sizeof *c->quads);
    if (c->quads == NULL)
        return tm_rdfc_nomem(c);
    q = c->quads;
    for (const struct tm_rdf_quad *from = rdf->first; from != NULL; from = from->next, q++) {
        size_t start = text->len;

        q->quad = from;
        if (from->o.kind == TM_RDF_LITERAL)
            tm_nquads_put_term(text, &from->o);
        q->literal.len = text->len - start;
    }
    if (tm_buf_check(text, "RDFC", c->err) != 0)
        return c->err->code;
    for (uint32_t i = 0; i < c->quad_count; i++) { /* now that it moves no more */
        c->quads[i].literal.data = text->data + at;
        at += c->quads[i].literal.len;
    }
    return 0;
}

/* The different blank nodes of a quad. */
static unsigned blanks_of(const struct tm_rdf_quad *q, uint32_t out[3])
{
    const struct tm_rdf_term *terms[] = { &q->s, &q->o, &q->g };
    unsigned n = 0;

    for (int k = 0; k < 3; k++) {
        if (terms[k]->kind != TM_RDF_BLANK)
            continue;
        if ((n > 0 && out[0] == terms[k]->blank) || (n > 1 && out[1] == terms[k]->blank))
            continue;
        out[n++] = terms[k]->blank;
    }
    return n;
}

/* Step 2. */
static int find_mentions(struct tm_rdfc_canon *c)
{
    uint32_t blanks[3], total = 0;

    c->first = tm_arena_zalloc(c->arena, (size_t)c->blanks + 2, sizeof *c->first);
    c->mentions = tm_arena_alloc(c->arena, (size_t)c->quad_count * 3 * sizeof *c->mentions);
    c->digests = tm_arena_alloc(c->arena, c->blanks * sizeof *c->digests);
    c->numbers = tm_arena_alloc(c->arena, c->blanks * sizeof *c->numbers);
    if (c->first == NULL || c->mentions == NULL || c->digests == NULL || c->numbers == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t b = 0; b < c->blanks; b++)
        c->numbers[b] = TM_RDFC_UNNAMED;
    for (uint32_t i = 0; i < c->quad_count; i++)
        for (unsigned k = blanks_of(c->quads[i].quad, blanks); k > 0; k--)
            c->first[blanks[k - 1] + 2]++; /* one further on: they are ends while being filled */
    for (uint32_t b = 0; b < c->blanks + 2; b++)
        total = c->first[b] += total;
    for (uint32_t i = 0; i < c->quad_count; i++)
        for (unsigned k = blanks_of(c->quads[i].quad, blanks); k > 0; k--)
            c->mentions[c->first[blanks[k - 1] + 1]++] = i;
    return 0;
}

/* ---- lines ---- */

static uint8_t *put(uint8_t *to, struct tm_slice s)
{
    if (s.len > 0)
        memcpy(to, s.data, s.len);
    return to + s.len;
}

/* Name of a blank node in a line: _:a for `self`, _:z for others; canonical when `self` is nobody. */
static uint8_t *put_blank(const struct tm_rdfc_canon *c, uint8_t *to, uint32_t blank, uint32_t self)
{
    char digits[12];
    size_t n = sizeof digits;
    uint32_t number = c->numbers[blank];

    if (self != TM_RDFC_UNNAMED)
        return put(to, blank == self ? TM_LIT("_:a") : TM_LIT("_:z"));
    do
        digits[--n] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return put(put(to, TM_LIT("_:c14n")), tm_slice(digits + n, sizeof digits - n));
}

static uint8_t *put_part(const struct tm_rdfc_canon *c, uint8_t *to, struct tm_slice literal,
                         const struct tm_rdf_term *t, uint32_t self)
{
    if (t->kind == TM_RDF_BLANK) {
        to = put_blank(c, to, t->blank, self);
    } else if (t->kind == TM_RDF_LITERAL) {
        to = put(to, literal);
    } else {
        *to++ = '<';
        to = put(to, t->value);
        *to++ = '>';
    }
    *to++ = ' ';
    return to;
}

/* The most bytes its line takes. */
static size_t line_room(const struct tm_rdfc_quad *q)
{
    const struct tm_rdf_quad *from = q->quad;

    return from->s.value.len + from->p.value.len + from->o.value.len + q->literal.len +
           from->g.value.len + 4 * PART_ROOM;
}

static uint8_t *put_line(const struct tm_rdfc_canon *c, uint8_t *to, const struct tm_rdfc_quad *q,
                         uint32_t self)
{
    const struct tm_rdf_quad *from = q->quad;

    to = put_part(c, to, q->literal, &from->s, self);
    to = put_part(c, to, q->literal, &from->p, self);
    to = put_part(c, to, q->literal, &from->o, self);
    if (from->g.kind != TM_RDF_LITERAL)
        to = put_part(c, to, q->literal, &from->g, self);
    return put(to, TM_LIT(".\n"));
}

static int cmp_blank(const struct tm_rdf_term *a, const struct tm_rdf_term *b)
{
    return a->kind != TM_RDF_BLANK ? 0 : (a->blank > b->blank) - (a->blank < b->blank);
}

/* By text; the same quad twice comes side by side. */
static inline int by_text(const struct line *x, const struct line *y)
{
    int c = tm_slice_cmp(x->text, y->text);

    if (c == 0)
        c = cmp_blank(&x->quad->quad->s, &y->quad->quad->s);
    if (c == 0)
        c = cmp_blank(&x->quad->quad->o, &y->quad->quad->o);
    if (c == 0)
        c = cmp_blank(&x->quad->quad->g, &y->quad->quad->g);
    return c != 0 ? c : (x->index > y->index) - (x->index < y->index);
}

static void sort_few(struct line *lines, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct line one = lines[i];
        size_t j = i;

        for (; j > 0 && by_text(&one, &lines[j - 1]) < 0; j--)
            lines[j] = lines[j - 1];
        lines[j] = one;
    }
}

static void merge(const struct line *a, size_t an, const struct line *b, size_t bn,
                  struct line *out)
{
    while (an > 0 && bn > 0) {
        bool first = by_text(a, b) < 0;

        *out++ = first ? *a : *b;
        a += first;
        an -= first;
        b += !first;
        bn -= !first;
    }
    memcpy(out, a, an * sizeof *a);
    memcpy(out + an, b, bn * sizeof *b);
}

/* Most are few, and qsort() costs more than they do. `spare`: as many again. */
static void sort_lines(struct line *lines, size_t n, struct line *spare)
{
    struct line *from = lines, *to = spare, *swap;

    for (size_t i = 0; i < n; i += FEW_LINES)
        sort_few(lines + i, n - i < FEW_LINES ? n - i : FEW_LINES);
    for (size_t run = FEW_LINES; run < n; run *= 2) {
        for (size_t i = 0; i < n; i += 2 * run) {
            size_t an = n - i < run ? n - i : run, bn = n - i - an < run ? n - i - an : run;

            merge(from + i, an, from + i + an, bn, to + i);
        }
        swap = from;
        from = to;
        to = swap;
    }
    if (from != lines)
        memcpy(lines, from, n * sizeof *lines);
}

static bool twins(const struct line *x, const struct line *y)
{
    return tm_slice_eq(x->text, y->text) && cmp_blank(&x->quad->quad->s, &y->quad->quad->s) == 0 &&
           cmp_blank(&x->quad->quad->o, &y->quad->quad->o) == 0 &&
           cmp_blank(&x->quad->quad->g, &y->quad->quad->g) == 0;
}

/* Lines of the `n` quads at `index`, sorted and each once. Appended to `out`. */
static int sorted_lines(struct tm_rdfc_canon *c, const uint32_t *index, uint32_t n, uint32_t self,
                        struct line *lines, struct tm_buf *scratch, struct tm_buf *out)
{
    size_t room = 0;
    uint8_t *to;

    for (uint32_t i = 0; i < n; i++)
        room += line_room(&c->quads[index[i]]);
    tm_buf_reset(scratch);
    to = tm_buf_room(scratch, room);
    if (to == NULL)
        return tm_buf_check(scratch, "RDFC", c->err);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t which = index[i];
        uint8_t *end = put_line(c, to, &c->quads[which], self);

        lines[i] = (struct line){ tm_slice(to, (size_t)(end - to)), &c->quads[which], which };
        to = end;
    }
    sort_lines(lines, n, lines + c->quad_count);
    tm_buf_room(out, room);
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && twins(&lines[i - 1], &lines[i]))
            c->quads[lines[i].index].twin = true;
        else
            tm_buf_put_slice(out, lines[i].text);
    }
    return tm_buf_check(out, "RDFC", c->err);
}

/* ---- the steps ---- */

/* Step 3: Hash First Degree Quads (4.6) of all blank nodes. */
static int hash_all(struct tm_rdfc_canon *c, struct line *lines, struct tm_buf *scratch)
{
    struct tm_buf text = TM_BUF_INIT(LINES_MAX);
    int r = 0;

    for (uint32_t b = 0; r == 0 && b < c->blanks; b++) {
        uint32_t from = c->first[b], n = c->first[b + 1] - from;

        tm_buf_reset(&text);
        r = sorted_lines(c, c->mentions + from, n, b, lines, scratch, &text);
        if (r == 0)
            tm_rdfc_digest(c, tm_buf_slice(&text), &c->digests[b]);
    }
    tm_buf_free(&text);
    return r;
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
static int resolve_group(struct tm_rdfc_canon *c, const struct path *group, size_t n)
{
    struct path *paths = tm_arena_zalloc(c->arena, n, sizeof *paths);
    size_t found = 0;
    int r = 0;

    if (paths == NULL)
        return tm_rdfc_nomem(c);
    for (size_t i = 0; r == 0 && i < n; i++)
        if (c->numbers[group[i].n] == TM_RDFC_UNNAMED)
            r = follow(c, group[i].n, &paths[found++]);
    if (r != 0)
        return r;
    qsort(paths, found, sizeof *paths, by_digest);
    for (size_t i = 0; i < found; i++)
        for (uint32_t k = 0; k < paths[i].n; k++)
            issue(c, paths[i].ids[k]);
    return 0;
}

static size_t group_end(const struct path *all, size_t from, size_t n)
{
    size_t end = from + 1;

    while (end < n && by_digest(&all[from], &all[end]) == 0)
        end++;
    return end;
}

/* Steps 4 and 5. */
static int issue_all(struct tm_rdfc_canon *c)
{
    struct path *all = tm_arena_zalloc(c->arena, c->blanks, sizeof *all); /* .n: the blank node */
    size_t n = 0, end;
    int r = 0;

    if (all == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t b = 0; b < c->blanks; b++)
        if (c->first[b] != c->first[b + 1])
            all[n++] = (struct path){ .digest = c->digests[b], .n = b };
    qsort(all, n, sizeof *all, by_digest);
    for (size_t i = 0; i < n; i = end) {
        end = group_end(all, i, n);
        if (end == i + 1)
            issue(c, all[i].n);
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
static uint32_t quads_of(const struct tm_rdfc_canon *c, uint32_t blank, uint32_t *out)
{
    uint32_t n = 0;

    if (blank == TM_RDFC_UNNAMED) {
        for (uint32_t i = 0; i < c->quad_count; i++)
            if (c->quads[i].quad->s.kind != TM_RDF_BLANK)
                out[n++] = i;
        return n;
    }
    for (uint32_t k = c->first[blank]; k < c->first[blank + 1]; k++) {
        const struct tm_rdf_term *s = &c->quads[c->mentions[k]].quad->s;

        if (s->kind == TM_RDF_BLANK && s->blank == blank)
            out[n++] = c->mentions[k];
    }
    return n;
}

/* All lines in order, subject by subject: '<' comes before '_', and _:c14n10 before _:c14n2. To sort a
 * few at a time is less work than all at once. */
static int put_all(struct tm_rdfc_canon *c, struct line *lines, struct tm_buf *scratch,
                   struct tm_buf *out)
{
    uint32_t *index = tm_arena_alloc(c->arena, c->quad_count * sizeof *index);
    uint32_t *by_number = tm_arena_alloc(c->arena, c->blanks * sizeof *by_number);
    int r;

    if (index == NULL || by_number == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t b = 0; b < c->blanks; b++)
        if (c->numbers[b] != TM_RDFC_UNNAMED)
            by_number[c->numbers[b]] = b;
    r = sorted_lines(c, index, quads_of(c, TM_RDFC_UNNAMED, index), TM_RDFC_UNNAMED, lines, scratch,
                     out);
    for (uint32_t k = 0; r == 0 && k < c->issued; k = next_as_text(k, c->issued))
        r = sorted_lines(c, index, quads_of(c, by_number[k], index), TM_RDFC_UNNAMED, lines,
                         scratch, out);
    return r;
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
    struct tm_buf scratch = TM_BUF_INIT(LINES_MAX);
    struct tm_buf literals = TM_BUF_INIT(LINES_MAX);
    struct line *lines = tm_arena_alloc(arena, 2u * rdf->quads * sizeof *lines);
    int r = lines == NULL ? tm_rdfc_nomem(&c) : write_literals(&c, rdf, &literals);

    if (r == 0)
        r = find_mentions(&c);
    if (r == 0)
        r = hash_all(&c, lines, &scratch);
    if (r == 0)
        r = issue_all(&c);
    if (r == 0)
        r = put_all(&c, lines, &scratch, out);
    if (r == 0 && numbers != NULL)
        *numbers = c.numbers;
    tm_rdfc_frames_free(&c);
    tm_buf_free(&scratch);
    tm_buf_free(&literals);
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
