/* node/log/indices.c - the indices of a status_update: first value, then gaps minus one, each as an
 * unsigned varint of least length. A gap written as itself minus one cannot repeat an index. */
#include "node/log/indices.h"

#include "node/base/cursor.h"
#include "node/log/entry.h"

int tm_indices_put(struct tm_buf *out, const uint64_t *sorted, size_t n, struct tm_err *err)
{
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && sorted[i] <= sorted[i - 1])
            return tm_fail(err, TM_E_USAGE, "indices not strictly increasing");
        tm_buf_put_varint(out, i == 0 ? sorted[0] : sorted[i] - sorted[i - 1] - 1);
    }
    return tm_buf_check(out, "indices", err);
}

uint64_t tm_indices_gap(struct tm_indices *it)
{
    struct tm_cursor cur = tm_cursor(tm_slice(it->at, (size_t)(it->end - it->at)));
    uint64_t gap = tm_cursor_varint(&cur);

    it->at = cur.left.data;
    return cur.fault ? UINT64_MAX : gap;
}

bool tm_indices_last(struct tm_slice coded, uint64_t length, uint64_t *last)
{
    struct tm_indices it = tm_indices(coded, length);
    uint64_t index = 0;

    while (tm_indices_next(&it, &index))
        ;
    if (it.fault)
        return false;
    *last = index;
    return true;
}

int tm_indices_each(struct tm_slice coded, uint64_t length, void (*fn)(void *ctx, uint64_t index),
                    void *ctx, struct tm_err *err)
{
    struct tm_indices it = tm_indices(coded, length);
    uint64_t index;

    while (tm_indices_next(&it, &index))
        fn(ctx, index);
    return it.fault ? tm_fail(err, TM_E_MALFORMED, "indices: not well-formed, or past the list")
                    : 0;
}
