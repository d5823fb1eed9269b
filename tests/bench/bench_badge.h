/* tests/bench/bench_badge.h - the credential that benchmarks verify: tests/samples/openbadge-3.json, longer,
 * so that it takes 4 KB without white space. */
#ifndef TM_BENCH_BADGE_H
#define TM_BENCH_BADGE_H

#include "node/base/arena.h"
#include "node/base/buf.h"

/* Without proof and issuer id, so that any key can sign it. NULL, or what is wrong with the sample. */
const char *bench_badge_unsigned(struct tm_slice sample, struct tm_arena *arena,
                                 struct tm_buf *out);
/* What it says of its achievement, as a claims set of eight claims and `vct`. */
const char *bench_badge_claims(struct tm_slice unsigned_badge, struct tm_arena *arena,
                               struct tm_buf *out);

#endif
