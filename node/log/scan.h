/* node/log/scan.h - the bounded scan that every msgpack value passes before anything reads it.
 *
 * One spelling for each value: minimal integer and length encodings, map keys unique and sorted
 * (bytewise, strings only), valid UTF-8 in strings, no float, no ext, no trailing bytes; depth and
 * item counts bounded, every count at most the bytes left. Allocates nothing. msgpack-c is shown
 * only what passed (it reserves gigabytes for a 5-byte header and takes duplicate keys).
 */
#ifndef TM_LOG_SCAN_H
#define TM_LOG_SCAN_H

#include "node/base/err.h"
#include "node/base/slice.h"
#include "node/limits.h"

struct tm_scan_limits {
    size_t bytes_max;
    unsigned depth_max, items_max;
};

/* Exactly one value from first to last byte. Fails: TM_E_LIMIT, TM_E_MALFORMED; the text names the
 * byte offset. */
int tm_scan(struct tm_slice bytes, const struct tm_scan_limits *limits, struct tm_err *err);
extern const struct tm_scan_limits tm_scan_entry; /* the limits of an entry */

#endif
