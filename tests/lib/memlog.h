/* tests/lib/memlog.h - one member's log in memory, as a gossip engine's host keeps it: a real replica
 * judges every batch; entries and leaf hashes stay in arrays. For tests and the simulator. */
#ifndef TM_TESTS_MEMLOG_H
#define TM_TESTS_MEMLOG_H

#include "net/core/gossip.h"
#include "node/log/entry.h"
#include "node/log/replica.h"

struct tm_memlog {
    struct tm_replica replica;
    struct tm_slice *entries; /* bytes of their own each */
    struct tm_hash *leaves;
    size_t n, cap;
    struct tm_buf note;
};

struct tm_memlog *tm_memlog_new(const char *network, const struct tm_id *member);
void tm_memlog_free(struct tm_memlog *log);

/* The row as the engine is told; borrows from `log`. */
struct tm_gossip_log tm_memlog_row(const struct tm_memlog *log, bool urgent);
/* The owner's step, then its signature. Fails as tm_replica_append_own(). */
int tm_memlog_append(struct tm_memlog *log, const struct tm_slice *entries, size_t n,
                     const struct tm_ed25519_pair *control, uint64_t time_s, struct tm_err *err);
void tm_memlog_sign(struct tm_memlog *log, const struct tm_ed25519_pair *control, uint64_t time_s);
/* Judges a batch and keeps what it brings. `*answer` lacks the job; `answer->log` points to `*row`
 * when something changed. `*kept` gets the index of the first new entry. Returns answer->code. */
int tm_memlog_offer(struct tm_memlog *log, const struct tm_batch *batch,
                    struct tm_gossip_ingested *answer, struct tm_gossip_log *row, size_t *kept,
                    struct tm_err *err);
/* What fits one message of [from, to); borrows from `log`. False: nothing that can be proved. */
bool tm_memlog_read(struct tm_memlog *log, uint64_t from, uint64_t to, struct tm_batch *out);
/* NULL, or what is wrong: not contiguous, not what its head signs. */
const char *tm_memlog_check(const struct tm_memlog *log);

/* Inception of a made-up provider: its bytes, and so its id. */
void tm_memlog_inception(struct tm_buf *out, const char *network, unsigned number,
                         const struct tm_ed25519_pair *control, struct tm_id *member);

#endif
