/* node/log/fork.h - proofs that a log's owner signed what cannot both be true.
 *
 * Equivocation: two heads of one log and epoch, each signed by that epoch's control key, that no one
 * append-only log can have. The proof carries entry 0, every rotation on each side with inclusion
 * proofs, and both heads, so anyone checks it offline. *Located*, it adds f, the first index at
 * which the two differ, with consistency proofs from size f to both heads and both leaf hashes at f.
 * Withholding: two heads with n < m and time(n) > time(m). Source: federation.md sections 2 and 3.
 */
#ifndef TM_LOG_FORK_H
#define TM_LOG_FORK_H

#include "node/log/replica.h"

enum tm_fork_kind { TM_FORK_EQUIVOCATION, TM_FORK_WITHHOLDING };

struct tm_fork_side {
    struct tm_slice checkpoint; /* the signed note */
    size_t rotation_count;
    const struct tm_rotation_proof *rotations; /* in order, each proved under this checkpoint */
    struct tm_proof consistency;               /* located: from size f to this head */
    struct tm_hash leaf;                       /* located: at index f */
    struct tm_proof leaf_proof;                /* located: inclusion of `leaf` at f */
};
struct tm_fork_proof { /* all borrowed */
    enum tm_fork_kind kind;
    struct tm_id member;
    struct tm_slice entry0;
    bool located;
    uint64_t f;
    struct tm_hash root_at_f;    /* located: root of the first f entries */
    struct tm_fork_side side[2]; /* in bytewise order of (root, checkpoint): one spelling a proof */
};

#define TM_FORK_PROOF_BYTES_MAX TM_KIB(256)

/* Canonical msgpack; the proof's identity is its SHA-256. Fails: TM_E_LIMIT. */
int tm_fork_encode(const struct tm_fork_proof *proof, struct tm_buf *out, struct tm_err *err);
int tm_fork_decode(struct tm_slice bytes, struct tm_arena *arena, struct tm_fork_proof *out,
                   struct tm_err *err);

struct tm_fork_finding {
    enum tm_fork_kind kind;
    struct tm_id member;
    uint32_t epoch;
    struct tm_head head[2];
    uint64_t f; /* located: given; else just after the last rotation before the smaller head */
};
/* 0 when it proves what it says. Fails: TM_E_MALFORMED, TM_E_MISMATCH, TM_E_SIGNATURE. */
int tm_fork_check(const struct tm_fork_proof *proof, const char *network,
                  struct tm_fork_finding *out, struct tm_err *err);

/* One of two branches that contradict, as whoever holds it knows it. All borrowed. */
struct tm_fork_branch {
    struct tm_slice checkpoint; /* with the owner's lines only: tm_checkpoint_put() */
    const struct tm_hash_source
        *hashes;           /* of the tree up to the checkpoint's size; may be NULL when
                                          * there are no rotations and `leaves` is false */
    bool leaves;           /* can the fork be located through `hashes`? */
    size_t rotation_count; /* valid rotations that the checkpoint covers, in order */
    const struct tm_fork_rotation {
        uint64_t index;
        struct tm_slice entry;
    } * rotations;
};
/* Makes the strongest proof the two give: located, or unlocated, or of withholding; it is checked
 * before it is handed out. Borrows from its arguments and from `arena`. Fails: TM_E_NOTFOUND (both
 * can be true), as tm_fork_check() and the sources do. */
int tm_fork_make(struct tm_slice entry0, const struct tm_fork_branch branch[2],
                 struct tm_arena *arena, struct tm_fork_proof *out, struct tm_err *err);

/* Can these two heads, both verified, be true of one log as far as they alone tell? Same epoch: same
 * size needs the same root. Larger size needs no smaller time (withholding). Of two epochs: FINE, a
 * superseded key accuses nobody. */
enum tm_head_relation { TM_HEADS_FINE, TM_HEADS_EQUIVOCATE, TM_HEADS_WITHHOLD };
enum tm_head_relation tm_heads_relate(const struct tm_head *a, const struct tm_head *b);

#endif
