/* node/cred/number.h - JSON numbers as doubles, and doubles as ECMAScript writes them.
 *
 * Independent of the locale. Reading is correctly rounded; writing gives the shortest digits that
 * read back as the same double, the nearest of them to it (ECMAScript Number::toString, RFC 8785
 * section 3.2.2.3).
 */
#ifndef TM_CRED_NUMBER_H
#define TM_CRED_NUMBER_H

#include "node/base/slice.h"

#define TM_NUMBER_TEXT_SIZE 32 /* "-1.2345678901234567e-308" and room */

/* `text` must follow the grammar of RFC 8259 and be at most TM_JSON_NUMBER_MAX bytes, as every
 * number of a parsed document is. Infinity when it overflows a double. */
double tm_number_read(struct tm_slice text);

/* `v` must be finite. Terminated text into `out`; returns its length. */
size_t tm_number_write(double v, char out[TM_NUMBER_TEXT_SIZE]);

#endif
