/* node/log/checkpoint.h - heads of member logs: C2SP tlog-checkpoints, timestamped.
 *
 * Body: origin, size, root (standard base64), a line each, no extension lines. The origin is
 * `<network>/<member id>/<epoch>` and is also the key name. Required: an Ed25519 cosignature/v1 by
 * the control key; optional, must verify if present: a plain Ed25519 note signature by the same
 * key. Lines of other names (witnesses) are kept by whoever stores the note and ignored here. Of
 * the origin's own name a note has exactly one line of a cosignature's length and at most one of a
 * plain signature's; lines of other lengths are ignored. A plain line whose key id is not that of
 * the control key is of an unknown key, and neither counts nor harms.
 * Source: federation.md section 2; c2sp.org/tlog-checkpoint, /tlog-cosignature.
 */
#ifndef TM_LOG_CHECKPOINT_H
#define TM_LOG_CHECKPOINT_H

#include "node/log/note.h"
#include "node/base/id.h"

/* What a head says. Plain value. */
struct tm_head {
    uint32_t epoch;
    uint64_t size;
    struct tm_hash root;
    uint64_t time_s; /* when its owner last stood by it */
};

struct tm_checkpoint {
    char network[TM_NETWORK_MAX + 1];
    struct tm_id member;
    struct tm_head head;   /* time_s is unproved until tm_checkpoint_verify() */
    uint32_t cosig_key_id; /* of the cosignature line */
    uint8_t cosig[64];
    bool has_plain;
    uint32_t plain_key_id; /* of the plain line, if there */
    uint8_t plain[64];
};

/* Form only; a size is 1 to TM_TREE_SIZE_MAX (entry 0 makes the log) and a time at most
 * TM_HEAD_TIME_S_MAX. Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_NOTFOUND (no cosignature of the origin
 * name). */
int tm_checkpoint_parse(struct tm_slice note, struct tm_checkpoint *out, struct tm_err *err);

/* The control key's signatures over a parsed checkpoint. Fails: TM_E_NOTFOUND (signed by another
 * key id: not yet known, fetch the rotation), TM_E_SIGNATURE. */
int tm_checkpoint_verify(const struct tm_checkpoint *cp, const uint8_t control_key[32],
                         struct tm_err *err);
/* The key id that the cosignature line carries, for choosing among known control keys. */
bool tm_checkpoint_key_is(const struct tm_checkpoint *cp, const uint8_t control_key[32]);

/* Signs a head with both signatures. Appends the note to `out`. `network` is one that
 * tm_network_ok() takes. */
void tm_checkpoint_sign(struct tm_buf *out, const char *network, const struct tm_id *member,
                        const struct tm_head *head, const struct tm_ed25519_pair *control);
/* Rebuilds the note from its parts (heartbeats travel as time and signature only); a plain line of
 * another key is left out. Appends. */
void tm_checkpoint_put(struct tm_buf *out, const struct tm_checkpoint *cp,
                       const uint8_t control_key[32]);

/* "network/member/epoch" into `out`; returns `out`. */
const char *tm_origin(const char *network, const struct tm_id *member, uint32_t epoch,
                      char out[TM_ORIGIN_MAX]);
/* 1 to 63 of [a-z0-9.-], beginning and ending with a letter or digit. */
bool tm_network_ok(struct tm_slice name);

#endif
