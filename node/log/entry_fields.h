/* node/log/entry_fields.h - a row per field of every entry type: name, kind, place, bounds.
 *
 * Decoding, encoding and the JSON form are all driven by these rows, so that they cannot disagree.
 * Internal to the entry files. Rows of a shape are sorted bytewise by name, as they are encoded.
 */
#ifndef TM_LOG_ENTRY_FIELDS_H
#define TM_LOG_ENTRY_FIELDS_H

#include "node/log/entry.h"

enum tm_field_kind {
    TM_F_U64,       /* uint64_t, min to max */
    TM_F_U32,       /* unsigned */
    TM_F_U8,        /* uint8_t */
    TM_F_BOOL,      /* bool */
    TM_F_TIME,      /* int64_t milliseconds, 1970 to 9999; TM_TIME_NONE when absent */
    TM_F_WORD,      /* int: a row of `words` */
    TM_F_RIGHTS,    /* unsigned: array of words, sorted, as bits */
    TM_F_LEVELS,    /* uint16_t: array of numbers 1 to 8, ascending, as bits */
    TM_F_HASH,      /* struct tm_hash, bin of 32 */
    TM_F_ID,        /* struct tm_id, bin of 32 */
    TM_F_ED25519,   /* uint8_t[32], bin: an Ed25519 public key */
    TM_F_X25519,    /* uint8_t[32], bin: an X25519 public key */
    TM_F_SIG,       /* uint8_t[64], bin */
    TM_F_TEXT,      /* slice: a line of UTF-8, min to max bytes */
    TM_F_URL,       /* slice: http or https */
    TM_F_COUNTRY,   /* slice: two capital letters */
    TM_F_ISCED,     /* slice: 2 to 4 digits */
    TM_F_LABEL,     /* slice: a network name */
    TM_F_ADDRESS,   /* slice: host:port */
    TM_F_BIN,       /* slice: bytes, min to max */
    TM_F_INDICES,   /* slice: a coded set of status list indices, its highest at `has` */
    TM_F_LIST,      /* struct tm_strings of `item` */
    TM_F_ADDRESSES, /* slices in place, their count at `has` */
    TM_F_MAP        /* a map of `sub`'s rows */
};

struct tm_word {
    const char *name;
    int value;
};
struct tm_words {
    const struct tm_word *v;
    size_t n;
};

struct tm_field {
    const char *name;
    enum tm_field_kind kind;
    uint16_t at;  /* offset in struct tm_entry */
    uint16_t has; /* offset of a bool that says it is there; 0: the value itself says so */
    bool required;
    uint64_t min, max; /* of the number, or bytes of the text, or of each item */
    enum tm_field_kind item;
    unsigned count_max; /* of a list */
    const struct tm_words *words;
    const struct tm_shape *sub;
};

struct tm_shape {
    const struct tm_field *rows;
    size_t n;
    /* What no single row can say; NULL: nothing. Fails: TM_E_MALFORMED. */
    int (*check)(const struct tm_entry *entry, struct tm_err *err);
};

extern const struct tm_shape tm_shape_common; /* time, type (as a word), v */
extern const struct tm_shape tm_shapes[TM_ENTRY_TYPE_COUNT];
extern const struct tm_words tm_words_purpose, tm_words_key_reason, tm_words_end_reason,
    tm_words_kind, tm_words_type, tm_words_rights;

const char *tm_words_name(const struct tm_words *words, int value); /* NULL: no such */
bool tm_words_parse(const struct tm_words *words, struct tm_slice s, int *out);

#define TM_FIELD_TIME_MAX INT64_C(253402300799999) /* the last millisecond of year 9999 */

/* Is this one value of a slice kind in form and bounds? Fails: TM_E_MALFORMED, TM_E_LIMIT. */
int tm_field_check_slice(enum tm_field_kind kind, uint64_t min, uint64_t max, struct tm_slice s,
                         struct tm_err *err);

static inline void *tm_field_ptr(struct tm_entry *e, const struct tm_field *f)
{
    return (char *)e + f->at;
}
static inline const void *tm_field_cptr(const struct tm_entry *e, const struct tm_field *f)
{
    return (const char *)e + f->at;
}
/* Does the entry carry this field? */
bool tm_field_present(const struct tm_entry *e, const struct tm_field *f);

#endif
