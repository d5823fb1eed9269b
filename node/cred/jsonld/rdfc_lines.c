/* node/cred/jsonld/rdfc_lines.c - the lines of a dataset in their order, as RDFC-1.0 hashes and gives them.
 *
 * A quad stands in several lists of lines: once for each of its blank nodes, and in the canonical text.
 * What reads the same in all of them is written once, at the beginning; only blank nodes change their
 * names. A line is a head (the subject) and a tail (the rest), which are put together when it is in
 * its place. */
#include "node/cred/jsonld/rdfc.h"

#define NAME_ROOM 20 /* the name of a blank node, and a space */
#define HEADS     16
#define FEW_LINES 8          /* sorted by insertion */
#define LINES_MAX TM_MIB(64) /* a document of 1 MiB may repeat long prefixes */

/* ---- pieces ---- */

static uint8_t *put(uint8_t *to, struct tm_slice s)
{
    if (s.len > 0)
        memcpy(to, s.data, s.len);
    return to + s.len;
}

static uint8_t *put_term(uint8_t *to, const struct tm_rdf_term *t)
{
    to = tm_nquads_write_term(to, t);
    *to++ = ' ';
    return to;
}

static size_t pieces_room(const struct tm_rdf *rdf)
{
    size_t room = 0;

    for (const struct tm_rdf_quad *q = rdf->first; q != NULL; q = q->next) {
        room += tm_nquads_term_room(&q->s) + tm_nquads_term_room(&q->p) + 8;
        room += tm_nquads_term_room(&q->o);
        if (q->g.kind == TM_RDF_IRI)
            room += tm_nquads_term_room(&q->g);
    }
    return room;
}

/* Heads lately written: a node's quads come near each other. */
struct heads {
    const struct tm_rdfc_quad *of[HEADS];
};

/* Its first bytes as a number, by which most heads differ; zeros where it is shorter. */
static uint64_t key_of(struct tm_slice head)
{
    uint64_t key = 0;

    for (size_t i = 0; i < sizeof key; i++)
        key = key << 8 | (i < head.len ? head.data[i] : 0);
    return key;
}

static uint8_t *put_head(uint8_t *to, struct tm_rdfc_quad *q, struct heads *heads)
{
    struct tm_slice subject = q->quad->s.value;
    const struct tm_rdfc_quad **memo = &heads->of[((uintptr_t)subject.data >> 4) % HEADS];
    uint8_t *start = to;

    if (q->quad->s.kind == TM_RDF_BLANK)
        return to;
    if (*memo != NULL && (*memo)->quad->s.value.data == subject.data &&
        (*memo)->quad->s.value.len == subject.len) {
        q->head = (*memo)->head;
        q->key = (*memo)->key;
        return to;
    }
    to = put_term(to, &q->quad->s);
    q->head = tm_slice(start, (size_t)(to - start));
    q->key = key_of(q->head);
    *memo = q;
    return to;
}

static uint8_t *put_tail(uint8_t *to, struct tm_rdfc_quad *q)
{
    const struct tm_rdf_quad *from = q->quad;
    bool open = from->o.kind == TM_RDF_BLANK || from->g.kind == TM_RDF_BLANK;
    uint8_t *start = to;

    to = put_term(to, &from->p);
    if (from->o.kind != TM_RDF_BLANK)
        to = put_term(to, &from->o);
    if (open) {
        q->fixed = tm_slice(start, (size_t)(to - start));
        return to;
    }
    if (from->g.kind == TM_RDF_IRI)
        to = put_term(to, &from->g);
    to = put(to, TM_LIT(".\n"));
    q->tail = tm_slice(start, (size_t)(to - start));
    return to;
}

/* The most bytes of its line that change with the names of blank nodes. */
static size_t open_room(const struct tm_rdfc_quad *q)
{
    if (q->fixed.data == NULL)
        return 0;
    return q->fixed.len + 2 * NAME_ROOM + tm_nquads_term_room(&q->quad->g);
}

int tm_rdfc_lines_init(struct tm_rdfc_canon *c, const struct tm_rdf *rdf)
{
    struct heads heads = { { NULL } };
    size_t open = NAME_ROOM;
    struct tm_rdfc_quad *q;
    uint8_t *to;

    c->pieces = c->scratch = (struct tm_buf)TM_BUF_INIT(LINES_MAX);
    c->quads = tm_arena_alloc(c->arena, rdf->quads * sizeof *c->quads);
    c->spare = tm_arena_alloc(c->arena, rdf->quads * sizeof *c->spare);
    if (c->quads == NULL || c->spare == NULL)
        return tm_rdfc_nomem(c);
    to = tm_buf_room(&c->pieces, pieces_room(rdf));
    if (to == NULL)
        return tm_buf_check(&c->pieces, "RDFC", c->err);
    q = c->quads;
    for (const struct tm_rdf_quad *from = rdf->first; from != NULL; from = from->next, q++) {
        *q = (struct tm_rdfc_quad){ .quad = from };
        to = put_head(to, q, &heads);
        to = put_tail(to, q);
        open += open_room(q);
        c->room += q->head.len + q->tail.len + open_room(q);
        c->room += q->head.data == NULL ? NAME_ROOM : 0;
    }
    tm_buf_room(&c->scratch, open);
    return tm_buf_check(&c->scratch, "RDFC", c->err);
}

void tm_rdfc_lines_free(struct tm_rdfc_canon *c)
{
    tm_buf_free(&c->pieces);
    tm_buf_free(&c->scratch);
}

/* ---- lines ---- */

/* Name of a blank node in a line, and a space: _:a for `self`, _:z for others; canonical when `self` is
 * nobody. */
static uint8_t *put_blank(const struct tm_rdfc_canon *c, uint8_t *to, uint32_t blank, uint32_t self)
{
    char digits[12];
    size_t n = sizeof digits;
    uint32_t number = c->numbers[blank];

    if (self != TM_RDFC_UNNAMED)
        return put(to, blank == self ? TM_LIT("_:a ") : TM_LIT("_:z "));
    digits[--n] = ' ';
    do
        digits[--n] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return put(put(to, TM_LIT("_:c14n")), tm_slice(digits + n, sizeof digits - n));
}

static uint8_t *finish_tail(const struct tm_rdfc_canon *c, uint8_t *to, struct tm_rdfc_quad *q,
                            uint32_t self)
{
    const struct tm_rdf_term *o = &q->quad->o, *g = &q->quad->g;
    uint8_t *start = to;

    to = put(to, q->fixed);
    if (o->kind == TM_RDF_BLANK)
        to = put_blank(c, to, o->blank, self);
    if (g->kind == TM_RDF_BLANK)
        to = put_blank(c, to, g->blank, self);
    else if (g->kind == TM_RDF_IRI)
        to = put_term(to, g);
    to = put(to, TM_LIT(".\n"));
    q->tail = tm_slice(start, (size_t)(to - start));
    return to;
}

/* Calls the blank nodes in these lines what they are called now. Without `self`, all that are subjects
 * are the same one. */
static void name_blanks(struct tm_rdfc_canon *c, struct tm_rdfc_quad *const *list, uint32_t n,
                        uint32_t self)
{
    const uint64_t key = (uint64_t)'_' << 56 | (uint64_t)':' << 48;
    struct tm_slice own = TM_LIT("_:a "), other = TM_LIT("_:z ");
    uint64_t own_key = key | (uint64_t)'a' << 40, other_key = key | (uint64_t)'z' << 40;
    uint8_t *to = c->scratch.data;

    if (self == TM_RDFC_UNNAMED && n > 0 && list[0]->quad->s.kind == TM_RDF_BLANK) {
        to = put_blank(c, to, list[0]->quad->s.blank, self);
        own = other = tm_slice(c->scratch.data, (size_t)(to - c->scratch.data));
        own_key = other_key = key;
    }
    for (uint32_t i = 0; i < n; i++) {
        struct tm_rdfc_quad *q = list[i];

        if (q->quad->s.kind == TM_RDF_BLANK) {
            q->head = q->quad->s.blank == self ? own : other;
            q->key = q->quad->s.blank == self ? own_key : other_key;
        }
        if (q->fixed.data != NULL)
            to = finish_tail(c, to, q, self);
    }
}

/* ---- order ---- */

static int cmp_blank(const struct tm_rdf_term *a, const struct tm_rdf_term *b)
{
    return a->kind != TM_RDF_BLANK ? 0 : (a->blank > b->blank) - (a->blank < b->blank);
}

static int cmp_blanks(const struct tm_rdf_quad *x, const struct tm_rdf_quad *y)
{
    int c = cmp_blank(&x->s, &y->s);

    if (c == 0)
        c = cmp_blank(&x->o, &y->o);
    return c != 0 ? c : cmp_blank(&x->g, &y->g);
}

/* By text: a head ends with a space, which none holds inside, so heads can be held against each other
 * before tails; and two predicates whose places are known need not be read. */
static inline int cmp_text(const struct tm_rdfc_quad *x, const struct tm_rdfc_quad *y)
{
    uint32_t px, py;
    int c = 0;

    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->head.data != y->head.data)
        c = tm_slice_cmp(x->head, y->head);
    if (c != 0)
        return c;
    px = x->quad->p.place;
    py = y->quad->p.place;
    if (px != py && px != 0 && py != 0)
        return px < py ? -1 : 1;
    return tm_slice_cmp(x->tail, y->tail);
}

/* The same quad twice comes side by side. */
static inline bool before(const struct tm_rdfc_quad *x, const struct tm_rdfc_quad *y)
{
    int c = cmp_text(x, y);

    if (c == 0)
        c = cmp_blanks(x->quad, y->quad);
    return c != 0 ? c < 0 : x < y;
}

static bool twins(const struct tm_rdfc_quad *x, const struct tm_rdfc_quad *y)
{
    return x->tail.len == y->tail.len && cmp_text(x, y) == 0 && cmp_blanks(x->quad, y->quad) == 0;
}

static void sort_few(struct tm_rdfc_quad **list, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct tm_rdfc_quad *one = list[i];
        size_t j = i;

        for (; j > 0 && before(one, list[j - 1]); j--)
            list[j] = list[j - 1];
        list[j] = one;
    }
}

static void merge(struct tm_rdfc_quad **a, size_t an, struct tm_rdfc_quad **b, size_t bn,
                  struct tm_rdfc_quad **out)
{
    while (an > 0 && bn > 0) {
        bool first = before(*a, *b);

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
static void sort_lines(struct tm_rdfc_quad **list, size_t n, struct tm_rdfc_quad **spare)
{
    struct tm_rdfc_quad **from = list, **to = spare, **swap;

    for (size_t i = 0; i < n; i += FEW_LINES)
        sort_few(list + i, n - i < FEW_LINES ? n - i : FEW_LINES);
    for (size_t run = FEW_LINES; run < n; run *= 2) {
        for (size_t i = 0; i < n; i += 2 * run) {
            size_t an = n - i < run ? n - i : run, bn = n - i - an < run ? n - i - an : run;

            merge(from + i, an, from + i + an, bn, to + i);
        }
        swap = from;
        from = to;
        to = swap;
    }
    if (from != list)
        memcpy(list, from, n * sizeof(void *));
}

void tm_rdfc_lines_put(struct tm_rdfc_canon *c, struct tm_rdfc_quad **list, uint32_t n,
                       uint32_t self, struct tm_buf *out)
{
    uint8_t *to = out->data + out->len;

    name_blanks(c, list, n, self);
    sort_lines(list, n, c->spare);
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && twins(list[i - 1], list[i]))
            list[i]->twin = true;
        else
            to = put(put(to, list[i]->head), list[i]->tail);
    }
    out->len = (size_t)(to - out->data);
    *to = 0;
}
