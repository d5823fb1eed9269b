/* node/log/indices.h - walking the coded indices of a status_update, a step at a time.
 *
 *   struct tm_indices it = tm_indices(coded, length);
 *   while (tm_indices_next(&it, &index)) ...
 *   if (it.fault) ...                        the rest, or all of it, could not be read
 *
 * Indices come strictly rising and below `length`. In the header because every update of a long log
 * goes through it: gaps of one and two bytes, which nearly all are, are read without a call.
 */
#ifndef TM_LOG_INDICES_H
#define TM_LOG_INDICES_H

#include "node/base/slice.h"

struct tm_indices {
    const uint8_t *at, *end; /* borrowed */
    uint64_t next, length;   /* the least that can come; at most `length` */
    bool fault;              /* not well-formed, or past `length` */
};

static inline struct tm_indices tm_indices(struct tm_slice coded, uint64_t length)
{
    return (struct tm_indices){ coded.data, coded.data + coded.len, 0, length, false };
}

/* A gap of any length of encoding; UINT64_MAX, which no list has room for, when it is malformed. */
uint64_t tm_indices_gap(struct tm_indices *it);

static inline bool tm_indices_next(struct tm_indices *it, uint64_t *out)
{
    const uint8_t *p = it->at;
    uint64_t gap;

    if (p == it->end)
        return false;
    if (p[0] < 0x80) {
        gap = p[0];
        it->at = p + 1;
    } else if (it->end - p >= 2 && p[1] - 1u < 0x7f) { /* 1 to 0x7f: the last byte, and not zero */
        gap = (p[0] & 0x7fu) | (uint64_t)p[1] << 7;
        it->at = p + 2;
    } else {
        gap = tm_indices_gap(it);
    }
    if (gap >= it->length - it->next) {
        it->fault = true;
        it->at = it->end;
        return false;
    }
    *out = it->next + gap;
    it->next = *out + 1;
    return true;
}

/* Are all of them well-formed and below `length`? The highest goes to `last`; 0 when there is none. */
bool tm_indices_last(struct tm_slice coded, uint64_t length, uint64_t *last);

#endif
