/* tests/unit/store/rig.h - logs made to order for the store's tests.
 *
 * Entry i of log `who` is a pure function of (who, i), so what came back can be judged without
 * remembering what was written. Member ids are what they must be: the leaf hash of entry 0.
 */
#ifndef TM_TESTS_STORE_RIG_H
#define TM_TESTS_STORE_RIG_H

#include "node/log/checkpoint.h"
#include "store/limits.h"
#include "store/parts.h"
#include "tests/lib/expect.h"

#define RIG_ENTRY_MAX 400

/* Bytes into `out`; returns them as a slice borrowed from it. */
struct tm_slice rig_entry(unsigned who, uint64_t index, uint8_t out[RIG_ENTRY_MAX]);
struct tm_id rig_member(unsigned who);

/* Appends entries [from, from + n) of `who` to an open batch. */
int rig_append(struct tm_store_batch *batch, unsigned who, uint64_t from, size_t n,
               struct tm_err *err);
/* One batch with one append, committed. */
int rig_write(struct tm_store *store, unsigned who, uint64_t from, size_t n, struct tm_err *err);

/* The state of `who` over its first `length` entries, of network test.example, with `head` unless it
 * is NULL; as bytes, and into an open batch. */
void rig_state(unsigned who, uint64_t length, const struct tm_head *head, struct tm_buf *out);
int rig_put_state(struct tm_store_batch *batch, unsigned who, uint64_t length, struct tm_err *err);

/* The claim's expectations: length, every entry, and the root as the entries give it. */
void rig_expect_log(struct tm_store *store, unsigned who, uint64_t length);

struct tm_store_batch *rig_begin(struct tm_store *store);

/* A claim about any store, run on a fresh one of either kind: RIG_TWO makes the two claims of it,
 * RIG_BOTH lists them. */
void rig_on(bool disk, void (*claim)(struct tm_store *store));
#define RIG_TWO(claim)                                                                             \
    static void claim##_in_memory(void)                                                            \
    {                                                                                              \
        rig_on(false, claim);                                                                      \
    }                                                                                              \
    static void claim##_on_disk(void)                                                              \
    {                                                                                              \
        rig_on(true, claim);                                                                       \
    }
#define RIG_BOTH(claim) CLAIM(claim##_in_memory), CLAIM(claim##_on_disk),

/* Findings of a check, counted; the first kept. */
struct rig_findings {
    unsigned n;
    char first[512];
};
void rig_say(void *ctx, const char *finding);

#endif
