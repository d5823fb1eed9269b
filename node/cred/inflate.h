/* node/cred/inflate.h - unpacking what a stranger packed: the buffer's ceiling ends a bomb early; and
 * packing. */
#ifndef TM_CRED_INFLATE_H
#define TM_CRED_INFLATE_H

#include "node/base/buf.h"

enum tm_packing { TM_PACKED_ZLIB /* RFC 1950 */, TM_PACKED_GZIP /* RFC 1952 */ };

/* Appends what exactly one packed stream holds. Fails: TM_E_MALFORMED (not of this kind, cut off,
 * bad checksum, or bytes behind it), TM_E_LIMIT (past the buffer's ceiling), TM_E_NOMEM. */
int tm_inflate(struct tm_buf *out, struct tm_slice packed, enum tm_packing packing,
               struct tm_err *err);
/* Appends one packed stream of `bytes`, as small as it gets. Fails: TM_E_LIMIT, TM_E_NOMEM. */
int tm_deflate(struct tm_buf *out, struct tm_slice bytes, enum tm_packing packing,
               struct tm_err *err);

#endif
