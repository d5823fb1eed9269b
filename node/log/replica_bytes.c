/* node/log/replica_bytes.c - a replica as bytes for the store, and back; big-endian, one spelling.
 *
 *   version 1 | network length, network | member | size | peaks, one per bit of size |
 *   epochs (4), each: start (8), control key, next key hash | 0, or 1 and the head:
 *   epoch (4), size (8), root, time (8)
 */
#include <stdlib.h>

#include "node/base/cursor.h"
#include "node/log/replica.h"

#define VERSION 1

void tm_replica_save(const struct tm_replica *r, struct tm_buf *out)
{
    size_t name = strlen(r->network), peaks = (size_t)__builtin_popcountll(r->frontier.size);

    tm_buf_put_u8(out, VERSION);
    tm_buf_put_u8(out, (uint8_t)name);
    tm_buf_put(out, r->network, name);
    tm_buf_put(out, r->member.b, sizeof r->member.b);
    tm_buf_put_be(out, r->frontier.size, 8);
    for (size_t i = 0; i < peaks; i++)
        tm_buf_put(out, r->frontier.peaks[i].b, TM_HASH_SIZE);
    tm_buf_put_be(out, r->epochs.n, 4);
    for (size_t i = 0; i < r->epochs.n; i++) {
        tm_buf_put_be(out, r->epochs.v[i].start, 8);
        tm_buf_put(out, r->epochs.v[i].control_key, 32);
        tm_buf_put(out, r->epochs.v[i].next_key_hash.b, TM_HASH_SIZE);
    }
    tm_buf_put_u8(out, r->has_head ? 1 : 0);
    if (!r->has_head)
        return;
    tm_buf_put_be(out, r->head.epoch, 4);
    tm_buf_put_be(out, r->head.size, 8);
    tm_buf_put(out, r->head.root.b, TM_HASH_SIZE);
    tm_buf_put_be(out, r->head.time_s, 8);
}

/* Each epoch starts after the one before it and within the log; the first with entry 0. */
static int load_epochs(struct tm_cursor *cur, struct tm_replica *r, struct tm_err *err)
{
    uint64_t n = tm_cursor_be(cur, 4), size = r->frontier.size, room = 1;

    if (cur->fault || n > TM_EPOCHS_MAX || (n == 0) != (size == 0) || n > cur->left.len / 72)
        return tm_fail(err, TM_E_CORRUPT, "replica: key epochs");
    if (n == 0)
        return 0;
    while (room < n) /* as tm_epochs grows: to the next power of two */
        room *= 2;
    r->epochs.v = calloc(room, sizeof *r->epochs.v);
    if (r->epochs.v == NULL)
        return tm_fail(err, TM_E_NOMEM, "no memory for key epochs");
    for (uint64_t i = 0; i < n; i++) {
        struct tm_epoch *e = &r->epochs.v[r->epochs.n++];

        e->number = (uint32_t)i;
        e->start = tm_cursor_be(cur, 8);
        tm_cursor_copy(cur, e->control_key, 32);
        tm_cursor_copy(cur, e->next_key_hash.b, TM_HASH_SIZE);
        if (i == 0 ? e->start != 0 : e->start <= e[-1].start || e->start >= size)
            return tm_fail(err, TM_E_CORRUPT, "replica: key epochs out of order");
    }
    return 0;
}

static int load_head(struct tm_cursor *cur, struct tm_replica *r, struct tm_err *err)
{
    uint64_t flag = tm_cursor_be(cur, 1);

    if (cur->fault || flag > 1)
        return tm_fail(err, TM_E_CORRUPT, "replica: head");
    if (flag == 0)
        return 0;
    r->has_head = true;
    r->head.epoch = (uint32_t)tm_cursor_be(cur, 4);
    r->head.size = tm_cursor_be(cur, 8);
    tm_cursor_copy(cur, r->head.root.b, TM_HASH_SIZE);
    r->head.time_s = tm_cursor_be(cur, 8);
    return r->head.size > 0 ? 0 : tm_fail(err, TM_E_CORRUPT, "replica: a head of no entries");
}

static int load(struct tm_cursor *cur, struct tm_replica *r, struct tm_err *err)
{
    uint64_t version = tm_cursor_be(cur, 1), name = tm_cursor_be(cur, 1);
    struct tm_slice network = tm_cursor_bytes(cur, name);
    int code;

    if (cur->fault || version != VERSION || name > TM_NETWORK_MAX || !tm_network_ok(network))
        return tm_fail(err, TM_E_CORRUPT, "replica: version or network");
    memcpy(r->network, network.data, network.len);
    tm_cursor_copy(cur, r->member.b, sizeof r->member.b);
    r->frontier.size = tm_cursor_be(cur, 8);
    for (int i = 0; i < __builtin_popcountll(r->frontier.size); i++)
        tm_cursor_copy(cur, r->frontier.peaks[i].b, TM_HASH_SIZE);
    code = load_epochs(cur, r, err);
    if (code == 0)
        code = load_head(cur, r, err);
    if (code == 0 && tm_cursor_end(cur, "replica", err) != 0)
        code = tm_fail(err, TM_E_CORRUPT, "replica: wrong length");
    return code;
}

int tm_replica_load(struct tm_replica *r, struct tm_slice bytes, struct tm_err *err)
{
    struct tm_cursor cur = tm_cursor(bytes);
    struct tm_replica out;
    int code;

    memset(&out, 0, sizeof out);
    code = load(&cur, &out, err);
    if (code != 0)
        tm_replica_done(&out);
    else
        *r = out;
    return code;
}
