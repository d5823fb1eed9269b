/* node/cred/statuslist.h - W3C Bitstring Status Lists: the encoded list, and the credential around it.
 *
 * `encodedList` is multibase `u` + base64url without padding of GZIP (RFC 1952) of the bitmap; bit 0 is
 * the left-most (0x80) bit of byte 0, and entry i stands at bit i * statusSize. A list has at least
 * 131,072 entries. What a stranger sends is bounded before it is unpacked and while it is.
 * Source: W3C Bitstring Status List v1.0 sections 2.2, 3.1, 3.2, 3.3.
 */
#ifndef TM_CRED_STATUSLIST_H
#define TM_CRED_STATUSLIST_H

#include "node/base/buf.h"
#include "node/log/entry.h"

/* Appends "u" and the encoded bitmap. Fails: TM_E_LIMIT, TM_E_NOMEM. */
int tm_statuslist_encode(struct tm_buf *out, struct tm_slice bits, struct tm_err *err);

/* Appends the bitmap. `multibase`: the text begins with `u`; StatusList2021's (false) does not.
 * Fails: TM_E_MALFORMED, TM_E_LIMIT (past the buffer's ceiling), TM_E_MISMATCH (fewer than
 * TM_STATUS_LENGTH_MIN entries of `size` bits: STATUS_LIST_LENGTH_ERROR; the bitmap is there then). */
int tm_statuslist_decode(struct tm_buf *out, struct tm_slice encoded, bool multibase, unsigned size,
                         struct tm_err *err);

/* The unsigned BitstringStatusListCredential of one list. All borrowed. */
struct tm_status_credential {
    struct tm_slice list; /* its URL, which becomes the credential's id */
    struct tm_slice issuer;
    enum tm_purpose purpose;
    unsigned status_size; /* bits per entry */
    const uint8_t *bits;
    size_t bits_len; /* bytes */
    int64_t valid_from_ms, valid_until_ms;
};
/* Appends it as JSON. Fails: TM_E_LIMIT, TM_E_NOMEM. */
int tm_status_credential_put(struct tm_buf *out, const struct tm_status_credential *with,
                             struct tm_err *err);

#endif
