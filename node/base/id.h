/* node/base/id.h - 32-byte hashes, and member ids.
 *
 * A member id is the leaf hash of entry 0 of the member's log (federation.md section 2). Its text
 * form is `z` + base58btc of 0x12 0x20 and the 32 bytes: 47 characters, beginning "zQm".
 */
#ifndef TM_BASE_ID_H
#define TM_BASE_ID_H

#include "node/base/err.h"
#include "node/base/slice.h"

#define TM_HASH_SIZE    32
#define TM_ID_TEXT_SIZE 48 /* with the terminator */
#define TM_HEX_SIZE     65 /* of 32 bytes, with the terminator */

struct tm_hash {
    uint8_t b[TM_HASH_SIZE];
};
struct tm_id {
    uint8_t b[TM_HASH_SIZE];
};

static inline bool tm_hash_eq(const struct tm_hash *a, const struct tm_hash *b)
{
    return memcmp(a->b, b->b, TM_HASH_SIZE) == 0;
}
static inline bool tm_id_eq(const struct tm_id *a, const struct tm_id *b)
{
    return memcmp(a->b, b->b, TM_HASH_SIZE) == 0;
}
static inline int tm_id_cmp(const struct tm_id *a, const struct tm_id *b)
{
    return memcmp(a->b, b->b, TM_HASH_SIZE);
}
static inline struct tm_id tm_id_of(const struct tm_hash *leaf)
{
    struct tm_id id;

    memcpy(id.b, leaf->b, TM_HASH_SIZE);
    return id;
}

/* Text form into `out`; returns `out`. */
const char *tm_id_text(const struct tm_id *id, char out[TM_ID_TEXT_SIZE]);
/* Lower-case hex into `out`; returns `out`. */
const char *tm_hash_hex(const struct tm_hash *hash, char out[TM_HEX_SIZE]);

/* A full id in text form. Fails: TM_E_MALFORMED. */
int tm_id_parse(struct tm_slice text, struct tm_id *out, struct tm_err *err);

#endif
