/* net/core/rows.c - one row per log the host told about: found by member, walked in order of member.
 * Rows are added, never removed; a row's number is its place for good. */
#include <stdlib.h>

#include "net/core/engine.h"
#include "node/base/hash.h"

static int room(void **v, size_t *cap, size_t item, struct tm_err *err)
{
    size_t want = *cap == 0 ? 64 : *cap * 2;
    void *grown = realloc(*v, want * item);

    if (grown == NULL)
        return tm_fail(err, TM_E_NOMEM, "%zu logs", want);
    *v = grown;
    *cap = want;
    return 0;
}

struct row *row_find(const struct tm_gossip *g, const struct tm_id *member)
{
    return tm_map_get(&g->by_member, member);
}

int row_get_or_add(struct tm_gossip *g, const struct tm_id *member, struct row **out,
                   struct tm_err *err)
{
    struct row *row = row_find(g, member);
    void *v = g->rows;
    size_t cap = g->row_cap;
    struct row **sorted;

    if (row != NULL) {
        *out = row;
        return 0;
    }
    if (g->row_n == g->row_cap) {
        sorted = realloc(g->sorted, (cap == 0 ? 64 : cap * 2) * sizeof(struct row *));
        if (sorted == NULL)
            return tm_fail(err, TM_E_NOMEM, "%zu logs", cap * 2);
        g->sorted = sorted;
        if (room(&v, &cap, sizeof(struct row *), err) != 0)
            return err->code;
        g->rows = v;
        g->row_cap = cap;
    }
    row = calloc(1, sizeof *row);
    if (row == NULL)
        return tm_fail(err, TM_E_NOMEM, "log");
    row->member = *member;
    row->number = (uint32_t)g->row_n;
    tm_list_init(&row->wanting);
    row->fork = (struct tm_buf)TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    if (tm_map_put(&g->by_member, member, row, err) != 0) {
        free(row);
        return err->code;
    }
    g->rows[g->row_n++] = row;
    *out = row;
    return 0;
}

bool row_whole(const struct row *row)
{
    return row->has_head && row->held == row->head.size && row->held > 0;
}

void row_note(const struct tm_gossip *g, const struct row *row, struct tm_buf *out)
{
    struct tm_checkpoint cp;

    memset(&cp, 0, sizeof cp);
    memcpy(cp.network, g->config.network, sizeof cp.network);
    cp.member = row->member;
    cp.head = row->head;
    memcpy(cp.cosig, row->cosig, sizeof cp.cosig);
    cp.has_plain = row->has_plain;
    cp.plain_key_id = row->plain_key_id;
    memcpy(cp.plain, row->plain, sizeof cp.plain);
    tm_checkpoint_put(out, &cp, row->control_key);
}

void row_head(const struct row *row, struct tm_msg_head *out)
{
    memset(out, 0, sizeof *out);
    out->member = row->member;
    if (!row_whole(row)) {
        out->head.size = row->held;
        out->head.epoch = row->epoch;
        return;
    }
    out->head = row->head;
    memcpy(out->cosig, row->cosig, sizeof out->cosig);
}

void rows_forget_slot(struct tm_gossip *g, unsigned slot)
{
    for (size_t i = 0; i < g->row_n; i++) {
        bit_clear(&g->rows[i]->knows, slot);
        bit_clear(&g->rows[i]->queued, slot);
        bit_clear(&g->rows[i]->push_to, slot);
    }
}

void rows_free(struct tm_gossip *g)
{
    for (size_t i = 0; i < g->row_n; i++) {
        free(g->rows[i]->claims);
        tm_buf_free(&g->rows[i]->fork);
        free(g->rows[i]);
    }
    free(g->rows);
    free(g->sorted);
    free(g->asks);
    tm_map_done(&g->by_member);
}

static int by_member(const void *a, const void *b)
{
    return tm_id_cmp(&(*(struct row *const *)a)->member, &(*(struct row *const *)b)->member);
}

struct row **rows_sorted(struct tm_gossip *g)
{
    if (g->sorted_n != g->row_n) {
        memcpy(g->sorted, g->rows, g->row_n * sizeof *g->sorted);
        qsort(g->sorted, g->row_n, sizeof *g->sorted, by_member);
        g->sorted_n = g->row_n;
    }
    return g->sorted;
}

#define DIGEST_ROWS 64 /* hashed at once */

const struct tm_hash *rows_digest(struct tm_gossip *g)
{
    struct row **rows = rows_sorted(g);
    struct {
        struct tm_hash so_far;
        uint8_t rows[DIGEST_ROWS][80];
    } block;

    if (g->digest_known)
        return &g->digest;
    memset(&g->digest, 0, sizeof g->digest);
    for (size_t i = 0; i < g->row_n; i += DIGEST_ROWS) {
        size_t n = g->row_n - i < DIGEST_ROWS ? g->row_n - i : DIGEST_ROWS;

        block.so_far = g->digest;
        for (size_t k = 0; k < n; k++) {
            struct tm_msg_head h;
            uint8_t *at = block.rows[k];

            row_head(rows[i + k], &h);
            memcpy(at, h.member.b, 32);
            memcpy(at + 32, h.head.root.b, 32);
            for (unsigned b = 0; b < 8; b++) {
                at[64 + b] = (uint8_t)(h.head.size >> (56 - 8 * b));
                at[72 + b] = (uint8_t)(h.head.time_s >> (56 - 8 * b));
            }
        }
        tm_sha256(tm_slice(&block, sizeof block.so_far + n * sizeof block.rows[0]), &g->digest);
    }
    g->digest_known = true;
    return &g->digest;
}
