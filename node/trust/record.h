/* node/trust/record.h - the memory behind a struct tm_member: shared by snapshots, copied on write.
 *
 * A record is what one member's log adds up to at one moment. It is counted; an edit works on a copy
 * of its own (marked with the edit's token). Behind it stand parts counted by themselves, so that a
 * copy costs a few references:
 *   arrays   keys, grants, lists, catalogues. They only grow. An edit may write behind the last item
 *            any snapshot can see without copying; changing an item copies the array once an edit.
 *   pool     the strings of keys, grants and catalogues, which are never forgotten
 *   keeps    the strings of the newest profile and the newest node entry, one block each
 *   lists    one object a status list, with its bitmap
 * Private to the view (view.c, fold.c). One writer; readers of published records on any thread.
 */
#ifndef TM_TRUST_RECORD_H
#define TM_TRUST_RECORD_H

#include <stdatomic.h>

#include "node/trust/trie.h"
#include "node/trust/view.h"

struct tm_array {
    atomic_uint refs;
    uint64_t token;   /* of the edit that made it, which may change items in place */
    size_t used, cap; /* items; a record sees a prefix of `used` */
    size_t item_size;
    void (*ref)(void *item); /* both NULL: items are plain values */
    void (*unref)(void *item);
    uint8_t data[] __attribute__((aligned(16)));
};

struct tm_pool;
struct tm_keep;

struct tm_list_record {
    struct tm_member_list l; /* first: the member's arrays point at it */
    atomic_uint refs;
    uint64_t token;
    uint8_t *bits;
    size_t bits_len;
};

struct tm_fork_mark { /* an equivocation of one epoch: the lowest f known */
    uint32_t epoch;
    uint64_t f;
};

struct tm_record {
    struct tm_member m; /* first: snapshots hand it out */
    atomic_uint refs;
    uint64_t token;
    struct tm_pool *pool;
    struct tm_keep *profile, *node;
    struct tm_array *keys, *grants, *lists, *catalogues, *forks;
    size_t fork_n;
    size_t status_bytes; /* of all bitmaps */
    bool timed;          /* m.last_ms is set */
    bool withheld_ever;
    uint32_t withheld_epoch; /* highest epoch with a withholding proof */
};

/* Owned by the caller; NULL on no memory. */
struct tm_record *tm_record_new(const struct tm_id *id, uint64_t token);
/* A copy for the edit `token`, sharing all parts. NULL on no memory. */
struct tm_record *tm_record_copy(const struct tm_record *from, uint64_t token);
void tm_record_ref(void *record);
void tm_record_unref(void *record); /* NULL is fine */

/* Room for item number `n` (all before it stay) in *array, which is made, grown or copied as needed;
 * the caller fills it. NULL on no memory. */
void *tm_array_push(struct tm_array **array, uint64_t token, size_t n, size_t item_size,
                    void (*ref)(void *), void (*unref)(void *));
/* The first `n` items of *array, to be changed in place. NULL on no memory. */
void *tm_array_own(struct tm_array **array, uint64_t token, size_t n);

/* Copies of what a decoded entry says, with all strings moved into the record's pool or, for
 * profile and node, into a block of their own. False on no memory: nothing changed. */
bool tm_record_add_key(struct tm_record *rec, const struct tm_member_key *key);
bool tm_record_add_grant(struct tm_record *rec, const struct tm_member_grant *grant);
bool tm_record_add_catalogue(struct tm_record *rec, const struct tm_member_catalogue *cat);
bool tm_record_set_profile(struct tm_record *rec, const struct tm_entry_profile *profile);
bool tm_record_set_node(struct tm_record *rec, const struct tm_entry_node *node);

/* A new list, all zero, at the end of the record's lists. NULL on no memory. */
struct tm_list_record *tm_record_add_list(struct tm_record *rec, struct tm_slice url,
                                          size_t bits_len);
/* List number `i` to be changed in place, with its bitmap. NULL on no memory. */
struct tm_list_record *tm_record_own_list(struct tm_record *rec, size_t i);

#endif
