/* node/log/indices.c - the indices of a status_update: first value, then gaps minus one, each as an
 * unsigned varint of least length. A gap written as itself minus one cannot repeat an index. */
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

int tm_indices_each(struct tm_slice coded, uint64_t length, void (*fn)(void *ctx, uint64_t index),
                    void *ctx, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(coded);
    uint64_t next = 0; /* the least the next index can be */

    while (cur.left.len > 0) {
        uint64_t gap = tm_cursor_varint(&cur);

        if (cur.fault)
            return tm_fail(err, TM_E_MALFORMED, "indices: not well-formed");
        if (next >= length || gap >= length - next)
            return tm_fail(err, TM_E_MALFORMED, "indices: past the list's length");
        fn(ctx, next + gap);
        next += gap + 1;
    }
    return 0;
}
