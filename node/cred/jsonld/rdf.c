/* node/cred/jsonld/rdf.c - a dataset: adding quads, and numbers for named blank nodes. */
#include "node/cred/jsonld/rdf.h"

#include <stdlib.h>

void tm_rdf_add(struct tm_rdf *rdf, struct tm_rdf_quad *q)
{
    q->next = NULL;
    if (rdf->last == NULL)
        rdf->first = q;
    else
        rdf->last->next = q;
    rdf->last = q;
    rdf->quads++;
}

static int by_label(const void *a, const void *b)
{
    const struct tm_rdf_term *x = *(struct tm_rdf_term *const *)a;
    const struct tm_rdf_term *y = *(struct tm_rdf_term *const *)b;

    return tm_slice_cmp(x->value, y->value);
}

static void note(struct tm_rdf_term **named, size_t *n, struct tm_rdf_term *t)
{
    if (t->kind == TM_RDF_BLANK && t->value.data != NULL)
        named[(*n)++] = t;
}

int tm_rdf_number_labels(struct tm_rdf *rdf, struct tm_arena *arena)
{
    struct tm_rdf_term **named = tm_arena_alloc(arena, (size_t)rdf->quads * 3 * sizeof(void *));
    size_t n = 0, labels = 0;

    if (named == NULL)
        return TM_E_NOMEM;
    for (struct tm_rdf_quad *q = rdf->first; q != NULL; q = q->next) {
        note(named, &n, &q->s);
        note(named, &n, &q->o);
        note(named, &n, &q->g);
    }
    qsort(named, n, sizeof(void *), by_label);
    for (size_t i = 0; i < n; i++)
        labels += i == 0 || !tm_slice_eq(named[i]->value, named[i - 1]->value);
    rdf->labels = tm_arena_zalloc(arena, rdf->blanks + labels, sizeof *rdf->labels);
    if (rdf->labels == NULL)
        return TM_E_NOMEM;
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || !tm_slice_eq(named[i]->value, named[i - 1]->value))
            rdf->labels[rdf->blanks++] = named[i]->value;
        named[i]->blank = rdf->blanks - 1;
    }
    return 0;
}
