/* node/cred/jsonld/rdfc_search.c - Hash N-Degree Quads (RDFC-1.0 section 4.8): telling blank nodes apart by
 * the paths that lead away from them, the least of all paths first found being the one that counts. */
#include <stdlib.h>

#include "node/base/encode.h"
#include "node/cred/jsonld/rdfc.h"

#define PATH_MAX_BYTES TM_MIB(4) /* of one path; a name and a hash take 70 */

/* A blank node one quad away, and the hash of how it is reached. */
struct related {
    struct tm_rdfc_digest hash;
    uint32_t blank;
};
struct tm_rdfc_frame {
    struct tm_buf path, chosen, data;
    struct tm_rdfc_ids copy, best;
    uint32_t *order, *visit; /* a permutation, and those to go into */
    size_t cap;
};

/* ---- names ---- */

int tm_rdfc_ids_add(struct tm_rdfc_canon *c, struct tm_rdfc_ids *ids, uint32_t blank)
{
    if (ids->n == ids->cap) {
        uint32_t cap = ids->cap == 0 ? 16 : ids->cap * 2;
        uint32_t *at = realloc(ids->at, cap * sizeof *at);

        if (at == NULL)
            return tm_rdfc_nomem(c);
        ids->at = at;
        ids->cap = cap;
    }
    ids->at[ids->n++] = blank;
    return 0;
}

void tm_rdfc_ids_free(struct tm_rdfc_ids *ids)
{
    free(ids->at);
    *ids = (struct tm_rdfc_ids){ 0 };
}

static int ids_copy(struct tm_rdfc_canon *c, struct tm_rdfc_ids *to, const struct tm_rdfc_ids *from)
{
    int r = 0;

    to->n = 0;
    c->work += from->n / 16;
    for (uint32_t i = 0; r == 0 && i < from->n; i++)
        r = tm_rdfc_ids_add(c, to, from->at[i]);
    return r;
}

static uint32_t ids_find(struct tm_rdfc_canon *c, const struct tm_rdfc_ids *ids, uint32_t blank)
{
    c->work += ids->n / 64;
    for (uint32_t i = 0; i < ids->n; i++)
        if (ids->at[i] == blank)
            return i;
    return TM_RDFC_UNNAMED;
}

static int spend(struct tm_rdfc_canon *c)
{
    if (++c->work > c->work_max)
        return tm_fail(c->err, TM_E_LIMIT, "the graph's blank nodes are too much alike");
    return 0;
}

/* ---- frames ---- */

static struct tm_rdfc_frame *frame_of(struct tm_rdfc_canon *c, unsigned depth)
{
    struct tm_rdfc_frame *f;

    if (c->frames[depth] != NULL)
        return c->frames[depth];
    f = calloc(1, sizeof *f);
    if (f == NULL) {
        tm_rdfc_nomem(c);
        return NULL;
    }
    f->path = f->chosen = f->data = (struct tm_buf)TM_BUF_INIT(PATH_MAX_BYTES);
    c->frames[depth] = f;
    return f;
}

void tm_rdfc_frames_free(struct tm_rdfc_canon *c)
{
    for (unsigned i = 0; i < TM_RDFC_DEPTH_MAX && c->frames[i] != NULL; i++) {
        struct tm_rdfc_frame *f = c->frames[i];

        tm_buf_free(&f->path);
        tm_buf_free(&f->chosen);
        tm_buf_free(&f->data);
        tm_rdfc_ids_free(&f->copy);
        tm_rdfc_ids_free(&f->best);
        free(f->order);
        free(f->visit);
        free(f);
    }
}

/* ---- Hash Related Blank Node (4.7) ---- */

static int hash_related(struct tm_rdfc_canon *c, const struct tm_rdfc_quad *q, char position,
                        uint32_t blank, const struct tm_rdfc_ids *ids, struct tm_buf *scratch,
                        struct tm_rdfc_digest *out)
{
    uint32_t place;

    tm_buf_reset(scratch);
    tm_buf_put_u8(scratch, (uint8_t)position);
    if (position != 'g') {
        tm_buf_put_u8(scratch, '<');
        tm_buf_put_slice(scratch, q->quad->p.value);
        tm_buf_put_u8(scratch, '>');
    }
    if (c->numbers[blank] != TM_RDFC_UNNAMED) {
        tm_buf_printf(scratch, "_:c14n%u", (unsigned)c->numbers[blank]);
    } else {
        place = ids_find(c, ids, blank);
        if (place != TM_RDFC_UNNAMED)
            tm_buf_printf(scratch, "_:b%u", (unsigned)place);
        else
            tm_hex_put(scratch, tm_slice(c->digests[blank].b, c->digest_len));
    }
    tm_rdfc_digest(c, tm_buf_slice(scratch), out);
    return tm_buf_check(scratch, "RDFC", c->err);
}

static int by_hash(const void *a, const void *b)
{
    const struct related *x = a, *y = b;
    int c = memcmp(x->hash.b, y->hash.b, sizeof x->hash.b);

    return c != 0 ? c : (x->blank > y->blank) - (x->blank < y->blank);
}

/* Step 3: all blank nodes one quad away, sorted by hash. */
static int find_related(struct tm_rdfc_canon *c, uint32_t blank, const struct tm_rdfc_ids *ids,
                        struct tm_buf *scratch, struct related **out, size_t *count)
{
    uint32_t from = c->first[blank], to = c->first[blank + 1];
    struct related *all = tm_arena_zalloc(c->arena, (size_t)(to - from) * 3, sizeof *all);
    size_t n = 0;

    if (all == NULL)
        return tm_rdfc_nomem(c);
    for (uint32_t i = from; i < to; i++) {
        const struct tm_rdfc_quad *q = c->mentions[i];
        const struct tm_rdf_term *terms[] = { &q->quad->s, &q->quad->o, &q->quad->g };

        if (q->twin)
            continue;
        for (int k = 0; k < 3; k++) {
            int r;

            if (terms[k]->kind != TM_RDF_BLANK || terms[k]->blank == blank)
                continue;
            r = spend(c);
            if (r == 0)
                r = hash_related(c, q, "sog"[k], terms[k] -> blank, ids, scratch, &all[n].hash);
            if (r != 0)
                return r;
            all[n++].blank = terms[k]->blank;
        }
    }
    qsort(all, n, sizeof *all, by_hash);
    *out = all;
    *count = n;
    return 0;
}

/* ---- permutations ---- */

/* The next in lexicographic order; false after the last. */
static bool next_permutation(uint32_t *a, size_t n)
{
    size_t i = n, j = n;

    while (i > 1 && a[i - 2] >= a[i - 1])
        i--;
    if (i <= 1)
        return false;
    while (a[j - 1] <= a[i - 2])
        j--;
    for (uint32_t t = a[i - 2];;) {
        a[i - 2] = a[j - 1];
        a[j - 1] = t;
        break;
    }
    for (j = n; i < j; i++, j--) {
        uint32_t t = a[i - 1];

        a[i - 1] = a[j - 1];
        a[j - 1] = t;
    }
    return true;
}

static bool worse(const struct tm_buf *path, const struct tm_buf *chosen)
{
    return chosen->len > 0 && path->len >= chosen->len &&
           tm_slice_cmp(tm_buf_slice(path), tm_buf_slice(chosen)) > 0;
}

static int put_name(struct tm_rdfc_canon *c, struct tm_rdfc_frame *f, uint32_t blank,
                    size_t *visits)
{
    uint32_t place;
    int r;

    if (c->numbers[blank] != TM_RDFC_UNNAMED) {
        tm_buf_printf(&f->path, "_:c14n%u", (unsigned)c->numbers[blank]);
        return 0;
    }
    place = ids_find(c, &f->copy, blank);
    if (place == TM_RDFC_UNNAMED) {
        place = f->copy.n;
        r = tm_rdfc_ids_add(c, &f->copy, blank);
        if (r != 0)
            return r;
        f->visit[(*visits)++] = blank;
    }
    tm_buf_printf(&f->path, "_:b%u", (unsigned)place);
    return 0;
}

/* Steps 5.4.1 to 5.4.6: one permutation; *better when its path is to be chosen. */
static int try_permutation(struct tm_rdfc_canon *c, struct tm_rdfc_frame *f, size_t n,
                           unsigned depth, bool *better)
{
    size_t visits = 0;
    int r = 0;

    *better = false;
    tm_buf_reset(&f->path);
    for (size_t i = 0; i < n; i++) {
        r = spend(c);
        if (r == 0)
            r = put_name(c, f, f->order[i], &visits);
        if (r != 0 || worse(&f->path, &f->chosen))
            return r;
    }
    for (size_t i = 0; i < visits; i++) {
        struct tm_rdfc_digest digest;
        uint32_t place = ids_find(c, &f->copy, f->visit[i]);

        r = tm_rdfc_search(c, f->visit[i], &f->copy, depth + 1, &digest);
        if (r != 0)
            return r;
        tm_buf_printf(&f->path, "_:b%u<", (unsigned)place);
        tm_hex_put(&f->path, tm_slice(digest.b, c->digest_len));
        tm_buf_put_u8(&f->path, '>');
        if (worse(&f->path, &f->chosen))
            return 0;
    }
    *better =
        f->chosen.len == 0 || tm_slice_cmp(tm_buf_slice(&f->path), tm_buf_slice(&f->chosen)) < 0;
    return tm_buf_check(&f->path, "RDFC", c->err);
}

static int room_for(struct tm_rdfc_canon *c, struct tm_rdfc_frame *f, size_t n)
{
    if (n <= f->cap)
        return 0;
    free(f->order);
    free(f->visit);
    f->order = malloc(n * sizeof *f->order);
    f->visit = malloc(n * sizeof *f->visit);
    f->cap = f->order == NULL || f->visit == NULL ? 0 : n;
    return f->cap == 0 ? tm_rdfc_nomem(c) : 0;
}

/* Step 5 for the blank nodes that are reached alike. */
static int choose(struct tm_rdfc_canon *c, struct tm_rdfc_frame *f, const struct related *group,
                  size_t n, struct tm_rdfc_ids *ids, unsigned depth)
{
    int r = room_for(c, f, n);

    if (r != 0)
        return r;
    tm_hex_put(&f->data, tm_slice(group[0].hash.b, c->digest_len));
    tm_buf_reset(&f->chosen);
    for (size_t i = 0; i < n; i++)
        f->order[i] = group[i].blank;
    do {
        bool better;

        r = ids_copy(c, &f->copy, ids);
        if (r == 0)
            r = try_permutation(c, f, n, depth, &better);
        if (r == 0 && better) {
            struct tm_buf path = f->path;
            struct tm_rdfc_ids copy = f->copy;

            f->path = f->chosen;
            f->chosen = path;
            f->copy = f->best;
            f->best = copy;
        }
    } while (r == 0 && next_permutation(f->order, n));
    if (r != 0)
        return r;
    tm_buf_put_slice(&f->data, tm_buf_slice(&f->chosen));
    return ids_copy(c, ids, &f->best);
}

int tm_rdfc_search(struct tm_rdfc_canon *c, uint32_t blank, struct tm_rdfc_ids *ids, unsigned depth,
                   struct tm_rdfc_digest *out)
{
    struct tm_rdfc_frame *f;
    struct related *all = NULL;
    size_t n = 0;
    int r;

    if (depth >= TM_RDFC_DEPTH_MAX)
        return tm_fail(c->err, TM_E_LIMIT, "the graph's blank nodes are too much alike");
    f = frame_of(c, depth);
    if (f == NULL)
        return c->err->code;
    r = find_related(c, blank, ids, &f->path, &all, &n);
    tm_buf_reset(&f->data);
    for (size_t i = 0, end; r == 0 && i < n; i = end) {
        for (end = i + 1;
             end < n && memcmp(all[i].hash.b, all[end].hash.b, sizeof all[i].hash.b) == 0;)
            end++;
        r = choose(c, f, all + i, end - i, ids, depth);
    }
    if (r != 0)
        return r;
    tm_rdfc_digest(c, tm_buf_slice(&f->data), out);
    return tm_buf_check(&f->data, "RDFC", c->err);
}
