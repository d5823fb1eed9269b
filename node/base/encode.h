/* node/base/encode.h - bytes as text: hex, base64 (RFC 4648 sections 4 and 5), base58btc.
 *
 * Decoders are strict: one spelling for each byte string, no white space, no stray bits, correct
 * padding where padding belongs. Encoders append to a buffer; decoders append only on success.
 */
#ifndef TM_BASE_ENCODE_H
#define TM_BASE_ENCODE_H

#include "node/base/buf.h"

/* Longest input of the base58 functions, which take quadratic time. */
#define TM_BASE58_BYTES_MAX 1024

void tm_hex_put(struct tm_buf *out, struct tm_slice bytes);       /* lower case */
void tm_base64_put(struct tm_buf *out, struct tm_slice bytes);    /* with padding */
void tm_base64url_put(struct tm_buf *out, struct tm_slice bytes); /* without padding */
void tm_base58_put(struct tm_buf *out, struct tm_slice bytes);    /* at most TM_BASE58_BYTES_MAX */

/* Fail: TM_E_MALFORMED, and TM_E_LIMIT or TM_E_NOMEM from the buffer. */
int tm_hex_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err); /* either case */
int tm_base64_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err);
int tm_base64url_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err);
int tm_base58_get(struct tm_buf *out, struct tm_slice text, struct tm_err *err);

/* Hex of exactly `len` bytes into `out`; false when `text` is anything else. */
bool tm_hex_exact(struct tm_slice text, uint8_t *out, size_t len);

/* A decimal number as it is written: digits, no leading zero, at most `max`; false for all else. */
bool tm_decimal_exact(struct tm_slice text, uint64_t max, uint64_t *out);

#endif
