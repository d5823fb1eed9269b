/* node/cred/json.h - JSON (RFC 8259): a strict, bounded reader into an arena, and a writer.
 *
 * The reader makes one pass over the bytes and leaves one flat array of nodes, in document order:
 * a container's node comes before those of its content, an object's content is key, value, key,
 * value …, and `span` leads past a whole subtree. Nothing is allocated per value. Strings and
 * numbers point into the text, or into the arena when a string held escapes: a document is valid
 * as long as both the text and the arena are.
 *
 * Refused beyond the grammar, since parsers disagree on them and a signature would not mean one
 * thing: duplicate keys (compared decoded), invalid UTF-8, lone surrogates, a byte order mark,
 * numbers that overflow a double, anything after the value. Any value may stand at the top.
 *
 * A value is a pointer to its node. Where a number is handier, node `n` of a value is `value + n`,
 * n < value->span: 0 is the value itself.
 *
 * All getters take NULL as "not there" and then answer like for a value of the wrong type, so a
 * path reads straight down: tm_json_str(tm_json_get(tm_json_get(root, "issuer"), "id"), &id).
 * Reading a document needs no lock: it never changes.
 */
#ifndef TM_CRED_JSON_H
#define TM_CRED_JSON_H

#include "node/base/arena.h"
#include "node/base/buf.h"
#include "node/base/err.h"
#include "node/base/slice.h"
#include "node/limits.h"

enum tm_json_type {
    TM_JSON_NULL,
    TM_JSON_BOOL,
    TM_JSON_NUMBER,
    TM_JSON_STRING,
    TM_JSON_ARRAY,
    TM_JSON_OBJECT
};

/* One value, or the key of a member (a string whose value is the node behind it). */
struct tm_json {
    const uint8_t *data; /* string: decoded; others: where the value stands in the text */
    uint32_t len;        /* bytes at `data`: of the decoded string, or the source of the value */
    uint32_t at;         /* offset of its first byte in the text */
    uint32_t span;       /* nodes of the subtree, this one counted */
    unsigned count : 24; /* elements of an array, members of an object; true is 1 */
    unsigned type : 7;   /* enum tm_json_type */
    unsigned plain : 1;  /* a string that needs no escape in JSON */
};

struct tm_json_limits {
    size_t bytes_max;
    unsigned depth_max; /* open containers; never more than TM_JSON_DEPTH_MAX */
    size_t nodes_max;   /* values and keys */
};
/* Of a credential; others set bytes_max to what their caller may send. */
#define TM_JSON_LIMITS                                                                             \
    ((struct tm_json_limits){ TM_CREDENTIAL_BYTES_MAX, TM_JSON_DEPTH_MAX, TM_JSON_NODES_MAX })

struct tm_json_doc {
    struct tm_slice text;       /* borrowed: as given */
    const struct tm_json *root; /* root->span nodes, in the arena */
};

/* `text` is borrowed. The error says what and at which byte, and never quotes the text.
 * Fails: TM_E_MALFORMED, TM_E_LIMIT, TM_E_NOMEM (arena). */
int tm_json_parse(struct tm_slice text, const struct tm_json_limits *limits, struct tm_arena *arena,
                  struct tm_json_doc *out, struct tm_err *err);

static inline bool tm_json_is(const struct tm_json *v, enum tm_json_type type)
{
    return v != NULL && v->type == (unsigned)type;
}

/* The member's value; NULL when `object` has none of that name, or is no object. */
const struct tm_json *tm_json_get_slice(const struct tm_json *object, struct tm_slice name);
static inline const struct tm_json *tm_json_get(const struct tm_json *object, const char *name)
{
    return tm_json_get_slice(object, tm_str(name)); /* inline: most names have a known length */
}
/* Element `i` of an array, counted from 0; NULL past the end. Takes time in proportion to `i`. */
const struct tm_json *tm_json_at(const struct tm_json *array, size_t i);
/* Elements of an array or members of an object; 0 for all else. */
static inline size_t tm_json_count(const struct tm_json *v)
{
    return tm_json_is(v, TM_JSON_ARRAY) || tm_json_is(v, TM_JSON_OBJECT) ? v->count : 0;
}

/* Typed getters: false, with `out` untouched, when the value is missing or of another type. */
static inline bool tm_json_str(const struct tm_json *v,
                               struct tm_slice *out) /* may hold NUL bytes */
{
    if (!tm_json_is(v, TM_JSON_STRING))
        return false;
    *out = tm_slice(v->data, v->len);
    return true;
}
bool tm_json_bool(const struct tm_json *v, bool *out);
/* A number that is a whole one in range: plain digits in all of int64, with a fraction or exponent
 * ("1.0", "1e3") only up to 2^53. */
bool tm_json_int(const struct tm_json *v, int64_t *out);
bool tm_json_double(const struct tm_json *v, double *out);
bool tm_json_number_text(const struct tm_json *v, struct tm_slice *out); /* as it was written */

/* A string equal to `s`. */
static inline bool tm_json_str_is(const struct tm_json *v, const char *s)
{
    return tm_json_is(v, TM_JSON_STRING) && tm_slice_is(tm_slice(v->data, v->len), s);
}
/* A string equal to `s`, or an array that holds one: `type`, `@type`, `statusPurpose`, … */
bool tm_json_has(const struct tm_json *v, const char *s);

/* The bytes of a value as they stand in the text. Borrowed from the text. */
struct tm_slice tm_json_source(const struct tm_json_doc *doc, const struct tm_json *v);

/* Iteration: `item` is a const struct tm_json * of the loop's own. NULL and other types: no turns.
 *   tm_json_each_item(item, array)       elements of an array
 *   tm_json_each_or_self(item, value)    elements of an array, or the value itself if it is none
 *   tm_json_each_key(key, object)        keys of an object; tm_json_value(key) is the value */
static inline const struct tm_json *tm_json_value(const struct tm_json *key)
{
    return key + 1;
}
static inline const struct tm_json *tm_json_next(const struct tm_json *v)
{
    return v + v->span;
}
static inline const struct tm_json *tm_json_first(const struct tm_json *v, enum tm_json_type type)
{
    return v == NULL ? NULL : tm_json_is(v, type) ? v + 1 : v + v->span;
}
static inline const struct tm_json *tm_json_first_or_self(const struct tm_json *v)
{
    return tm_json_is(v, TM_JSON_ARRAY) ? v + 1 : v;
}
static inline const struct tm_json *tm_json_end(const struct tm_json *v)
{
    return v == NULL ? NULL : v + v->span;
}
#define tm_json_each_item(item, array)                                                             \
    for (const struct tm_json *item##_of = (array),                                                \
                              *item = tm_json_first(item##_of, TM_JSON_ARRAY),                     \
                              *item##_end = tm_json_end(item##_of);                                \
         item != NULL && item != item##_end; item = tm_json_next(item))
#define tm_json_each_or_self(item, value)                                                          \
    for (const struct tm_json *item##_of = (value), *item = tm_json_first_or_self(item##_of),      \
                              *item##_end = tm_json_end(item##_of);                                \
         item != NULL && item != item##_end; item = tm_json_next(item))
#define tm_json_each_key(key, object)                                                              \
    for (const struct tm_json *key##_of = (object),                                                \
                              *key = tm_json_first(key##_of, TM_JSON_OBJECT),                      \
                              *key##_end = tm_json_end(key##_of);                                  \
         key != NULL && key != key##_end; key = tm_json_next(tm_json_value(key)))

/* Where `v` stands, for error texts: "$.proof[1].created". Names that do not look like terms of a
 * vocabulary (a letter, `@` or `_`, then at most 39 letters, digits, `_`, `-`) are shown as
 * "[member 3]", so that no content gets out; a path too long for `out` ends in "…". `v` is a value
 * or key of `root`'s subtree. Returns `out`. */
#define TM_JSON_PATH_SIZE 160
const char *tm_json_path(const struct tm_json *root, const struct tm_json *v,
                         char out[TM_JSON_PATH_SIZE]);

/* The writer: appends compact JSON to a buffer and sets the commas. Faults (ceiling, memory) stick
 * to the buffer; ask tm_buf_check() at the end. Calls out of order are the caller's bug and abort:
 * a value in an object without a key, a key outside an object, an end without a begin.
 *
 *   struct tm_json_out o = tm_json_out(&buf);
 *   tm_json_put_object(&o);
 *   tm_json_put_key(&o, "verified");
 *   tm_json_put_bool(&o, true);
 *   tm_json_end_object(&o);
 */
struct tm_json_out {
    struct tm_buf *buf; /* borrowed */
    uint64_t objects;   /* bit per open container, innermost lowest: 1 for an object */
    unsigned depth;     /* open containers, at most TM_JSON_DEPTH_MAX */
    bool comma;         /* something stands before the next item */
    bool keyed;         /* a key waits for its value */
};

static inline struct tm_json_out tm_json_out(struct tm_buf *buf)
{
    return (struct tm_json_out){ .buf = buf };
}
void tm_json_put_object(struct tm_json_out *o); /* begins one */
void tm_json_end_object(struct tm_json_out *o);
void tm_json_put_array(struct tm_json_out *o); /* begins one */
void tm_json_end_array(struct tm_json_out *o);
void tm_json_put_key(struct tm_json_out *o, const char *name);
void tm_json_put_key_slice(struct tm_json_out *o, struct tm_slice name);

/* Strings: bytes that are not UTF-8 are written as U+FFFD, so the output is always JSON. */
void tm_json_put_str(struct tm_json_out *o, struct tm_slice s);
void tm_json_put_cstr(struct tm_json_out *o, const char *s); /* NULL is written as null */
void tm_json_put_int(struct tm_json_out *o, int64_t v);
void tm_json_put_uint(struct tm_json_out *o, uint64_t v);
void tm_json_put_double(struct tm_json_out *o, double v); /* shortest form; must be finite */
void tm_json_put_bool(struct tm_json_out *o, bool v);
void tm_json_put_null(struct tm_json_out *o);
/* `json` must be one JSON value; its bytes are copied as they are. */
void tm_json_put_raw(struct tm_json_out *o, struct tm_slice json);
/* A parsed value: members in their order, numbers as written, no white space. NULL writes null. */
void tm_json_put_value(struct tm_json_out *o, const struct tm_json *v);

/* A member at once: key and value. */
void tm_json_member_str(struct tm_json_out *o, const char *name, struct tm_slice s);
void tm_json_member_cstr(struct tm_json_out *o, const char *name, const char *s);
void tm_json_member_int(struct tm_json_out *o, const char *name, int64_t v);
void tm_json_member_bool(struct tm_json_out *o, const char *name, bool v);
void tm_json_member_value(struct tm_json_out *o, const char *name, const struct tm_json *v);

/* A quoted, escaped string alone, as RFC 8785 section 3.2.2.2 has it; no commas. */
void tm_json_quote(struct tm_buf *buf, struct tm_slice s);

#endif
