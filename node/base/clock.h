/* node/base/clock.h - clocks and dates.
 *
 * Two clocks, never mixed: `*_ms` of loops is monotonic milliseconds, handed in by a shell; wall
 * times are UTC since 1970, `*_s` in seconds or `*_ms` in milliseconds as the name says. Text is
 * RFC 3339; leap seconds (:60) are read as the following second.
 */
#ifndef TM_BASE_CLOCK_H
#define TM_BASE_CLOCK_H

#include "node/base/err.h"
#include "node/base/slice.h"

#define TM_TIME_TEXT_SIZE 32
#define TM_TIME_NONE      INT64_MIN /* "no such date given" */

/* "2026-11-22T10:00:00Z" for a wall time in seconds; years 0000 to 9999. Returns `out`. */
const char *tm_time_text(int64_t wall_s, char out[TM_TIME_TEXT_SIZE]);

/* An RFC 3339 date-time with a zone, as wall milliseconds (finer digits are cut off). XSD
 * dateTimeStamp's "24:00:00" is taken. Fails: TM_E_MALFORMED. */
int tm_time_parse_ms(struct tm_slice text, int64_t *wall_ms, struct tm_err *err);

/* The system's clocks: for shells only. */
int64_t tm_wall_ms(void);
uint64_t tm_monotonic_ms(void);

static inline int64_t tm_ms_to_s(int64_t ms) /* rounds down */
{
    return ms >= 0 ? ms / 1000 : -((-ms + 999) / 1000);
}

#endif
