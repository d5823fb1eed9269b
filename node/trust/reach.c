/* node/trust/reach.c - which logs a node with these anchors admits: federation.md section 4.
 *
 * A member's standing is the most it may write. It only rises, over few steps, so the walk ends:
 *   0      may write nothing that counts (accredited to award only, or recognised by nobody)
 *   1      an agency: may accredit
 *   2 + k  an authority that may accredit, and recognise with k recognitions below (an anchor: most)
 * Ends are not looked at, so that history stays; the limits of grants are not looked at either.
 */
#include "node/base/map.h"
#include "node/trust/snapshot.h"

#include <stdlib.h>

#define AGENCY    1u
#define AUTHORITY 2u
#define ANCHOR    (AUTHORITY + TM_CHAIN_DEPTH_MAX)

struct place { /* a member the walk has come to */
    struct tm_id id;
    unsigned standing;
    bool waiting;
    struct place *next; /* in the queue */
};
struct walk {
    const struct tm_view *view;
    struct tm_map places;
    struct place *head, **tail;
    void (*fn)(void *ctx, const struct tm_id *id);
    void *ctx;
};

/* The walk has found `id` with this standing. On no memory the member is left out: refused now, and
 * asked for again when it is next named. */
static void arrive(struct walk *w, const struct tm_id *id, unsigned standing)
{
    struct place *p = tm_map_get(&w->places, id);
    struct tm_err err = TM_ERR_INIT;

    if (p == NULL) {
        p = calloc(1, sizeof *p);
        if (p == NULL || tm_map_put(&w->places, id, p, &err) != 0) {
            free(p);
            return;
        }
        p->id = *id;
        w->fn(w->ctx, id);
    } else if (standing <= p->standing) {
        return;
    }
    p->standing = standing;
    if (standing > 0 && !p->waiting) {
        p->waiting = true;
        p->next = NULL;
        *w->tail = p;
        w->tail = &p->next;
    }
}

static void follow(struct walk *w, const struct place *p)
{
    const struct tm_member *m = tm_view_member(w->view, &p->id);
    unsigned standing = p->standing;

    for (size_t i = 0; m != NULL && i < m->grant_n; i++) {
        const struct tm_entry_grant *g = &m->grants[i].grant;
        uint64_t path = g->max_path_length;

        if (!m->grants[i].recognition) {
            arrive(w, &g->subject, (g->rights & TM_RIGHT_ACCREDIT) != 0 ? AGENCY : 0);
        } else if (standing == ANCHOR) {
            path = path > TM_CHAIN_DEPTH_MAX - 1 ? TM_CHAIN_DEPTH_MAX - 1 : path;
            arrive(w, &g->subject, AUTHORITY + (unsigned)path);
        } else if (standing > AUTHORITY) {
            unsigned left = standing - AUTHORITY - 1;

            arrive(w, &g->subject, AUTHORITY + (unsigned)(path < left ? path : left));
        }
    }
}

void tm_view_reachable(const struct tm_view *view, const struct tm_id *anchors, size_t n,
                       void (*fn)(void *ctx, const struct tm_id *id), void *ctx)
{
    struct walk w = { .view = view, .fn = fn, .ctx = ctx };

    w.tail = &w.head;
    tm_map_init(&w.places, &tm_rng_system);
    for (size_t i = 0; i < n; i++)
        arrive(&w, &anchors[i], ANCHOR);
    while (w.head != NULL) {
        struct place *p = w.head;

        w.head = p->next;
        if (w.head == NULL)
            w.tail = &w.head;
        p->waiting = false;
        follow(&w, p);
    }
    tm_map_each (&w.places, item) {
        free(item->value);
    }
    tm_map_done(&w.places);
}
