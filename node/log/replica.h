/* node/log/replica.h - one member's log as a node holds it: all that is needed to judge the next step.
 *
 * Holds the frontier over the entries held, the key epochs, and the largest verified head. The
 * entries held are always a prefix of what that head signs: `held <= head.size`. Pure: what must be
 * written is handed back, the caller makes it durable, and until then works on a copy
 * (tm_replica_copy), so that a failed write changes nothing.
 *
 *   offer(batch) ->  EXTENDED   the entries follow on ours, belong to the signed head: keep them
 *                    HEAD_ONLY  no new entries, but a newer head of what we hold or will hold
 *                    KNOWN      nothing new
 *                    GAP        entries between ours and these are missing: ask from `held`
 *                    KEY_AHEAD  signed by a key we do not know yet: ask for the rotation
 *                    CONFLICT   a verified head that cannot be true together with ours: evidence
 *   or an error: the batch is wrong and its sender to blame (TM_E_MALFORMED, TM_E_MISMATCH,
 *   TM_E_SIGNATURE, TM_E_LIMIT), or we failed (TM_E_NOMEM, or the source's).
 */
#ifndef TM_LOG_REPLICA_H
#define TM_LOG_REPLICA_H

#include "node/log/epoch.h"
#include "node/log/merkle.h"

struct tm_rotation_proof { /* a rotation ahead of what we hold, with its proof under the head */
    uint64_t index;
    struct tm_slice entry;
    struct tm_proof proof; /* inclusion in the batch's checkpoint */
    struct tm_hash root;   /* of the log before it, as the entry's own `root` says */
};

struct tm_batch { /* one PUSH or ENTRIES; all borrowed */
    struct tm_id member;
    struct tm_slice checkpoint; /* the note */
    uint64_t from;              /* index of the first entry */
    size_t n;
    const struct tm_slice *entries;
    struct tm_proof proof; /* consistency of size from + n with the checkpoint; empty if equal */
    size_t rotation_count;
    const struct tm_rotation_proof *rotations;
};

enum tm_offer {
    TM_OFFER_EXTENDED,
    TM_OFFER_HEAD_ONLY,
    TM_OFFER_KNOWN,
    TM_OFFER_GAP,
    TM_OFFER_KEY_AHEAD,
    TM_OFFER_CONFLICT
};

/* The checkpoint whose signatures were last found good: many batches come under one head, and each
 * would check the same bytes again. It says nothing but that these very bytes verify with that very
 * key, which stays so whatever becomes of the log. */
struct tm_checked_note {
    bool there;
    struct tm_hash note; /* SHA-256 of its bytes */
    uint8_t control_key[32];
    struct tm_checkpoint cp; /* the bytes, parsed */
};

struct tm_replica {
    char network[TM_NETWORK_MAX + 1];
    struct tm_id member;
    struct tm_frontier frontier; /* over the entries held; frontier.size of them */
    struct tm_epochs epochs;     /* over the entries held */
    bool has_head;
    struct tm_head head;            /* largest verified; newest time among equals */
    struct tm_checked_note checked; /* copied with the rest, but not saved */
};

/* A replica that holds nothing yet: only the id is known. */
void tm_replica_init(struct tm_replica *r, const char *network, const struct tm_id *member);
void tm_replica_done(struct tm_replica *r);
int tm_replica_copy(const struct tm_replica *from, struct tm_replica *to, struct tm_err *err);

struct tm_offer_result {
    enum tm_offer offer;
    uint64_t skip;           /* EXTENDED: the first `skip` entries were held already */
    struct tm_checkpoint cp; /* parsed; verified except for KEY_AHEAD */
    bool new_head;           /* EXTENDED, HEAD_ONLY: the checkpoint becomes the stored head */
    bool withholding;        /* our head and this one are a withholding proof; also set beside
                                    * EXTENDED, when the larger head is the older one: its entries
                                    * are good all the same */
};

/* Judges a batch and, on EXTENDED and HEAD_ONLY, applies it to `r`. `leaves` (room for batch->n)
 * gets the leaf hashes of the entries. `src` gives hashes already held, for heads smaller than
 * what is held; it may be NULL when there are none. */
int tm_replica_offer(struct tm_replica *r, const struct tm_batch *batch,
                     const struct tm_hash_source *src, struct tm_hash *leaves,
                     struct tm_offer_result *out, struct tm_err *err);

/* The owner's own step: entries that follow, before a head is signed over them. Invalid rotations
 * are refused (TM_E_MISMATCH, TM_E_SIGNATURE): an owner writes nothing void. */
int tm_replica_append_own(struct tm_replica *r, const struct tm_slice *entries, size_t n,
                          struct tm_hash *leaves, struct tm_err *err);

/* As bytes for the store, and back. Fails: TM_E_CORRUPT. */
void tm_replica_save(const struct tm_replica *r, struct tm_buf *out);
int tm_replica_load(struct tm_replica *r, struct tm_slice bytes, struct tm_err *err);

#endif
