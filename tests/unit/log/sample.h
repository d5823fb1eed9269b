/* tests/unit/log/sample.h - random entries of every type, and small logs, for the tests of node/log. */
#ifndef TM_TESTS_LOG_SAMPLE_H
#define TM_TESTS_LOG_SAMPLE_H

#include "node/base/rng.h"
#include "node/log/entry.h"

/* A random well-formed entry: every optional field there or not by chance. Borrows from `arena`. */
void sample_entry(const struct tm_rng *rng, struct tm_arena *arena, enum tm_entry_type type,
                  struct tm_entry *out);
/* A seed from TM_SEED or the system, said as a note. */
uint64_t sample_seed(void);

#endif
