/* node/cred/jcs.c - canonical JSON. */
#include "node/cred/jcs.h"

#include <endian.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/cred/json_keys.h"
#include "node/cred/number.h"

#define FEW_KEYS 24 /* members sorted without asking for memory */

static int put_value(struct tm_buf *out, const struct tm_json *v);

/* UTF-8 sorts by code point; UTF-16 puts surrogates, hence all beyond U+FFFF (lead bytes f0 to f4),
 * before U+E000 to U+FFFF (lead bytes ee and ef). Below that they agree. */
static int rank(uint8_t c)
{
    return c == 0xee || c == 0xef ? c + 0x10 : c;
}

int tm_jcs_cmp(struct tm_slice a, struct tm_slice b)
{
    size_t n = a.len < b.len ? a.len : b.len, i = 0;

    while (i < n && a.data[i] == b.data[i])
        i++;
    if (i < n)
        return rank(a.data[i]) - rank(b.data[i]);
    return (a.len > b.len) - (a.len < b.len);
}

/* Room for `n` more bytes: asked for only when there is none, since most of what is written is short.
 * The uncounted NUL is set once, at the end. */
static inline uint8_t *room(struct tm_buf *out, size_t n)
{
    if (out->fault == 0 && n < out->cap - out->len)
        return out->data + out->len;
    return tm_buf_room(out, n);
}

static inline void put_char(struct tm_buf *out, uint8_t c)
{
    uint8_t *at = room(out, 1);

    if (at == NULL)
        return;
    *at = c;
    out->len++;
}

/* Most copies are of a few words at most: those without a call. */
static inline void put_bytes(struct tm_buf *out, const uint8_t *from, size_t n)
{
    uint8_t *at = room(out, n);

    if (at == NULL)
        return;
    out->len += n;
    if (n < 8 || n > 32) {
        memcpy(at, from, n);
        return;
    }
    for (size_t i = 0; i + 8 < n; i += 8)
        memcpy(at + i, from + i, 8);
    memcpy(at + n - 8, from + n - 8, 8);
}

/* A plain string stands in its text as it is written here, quotes included. */
static inline void put_string(struct tm_buf *out, const struct tm_json *v)
{
    if (v->plain)
        put_bytes(out, v->data - 1, (size_t)v->len + 2);
    else
        tm_json_quote(out, tm_slice(v->data, v->len));
}

static void put_number(struct tm_buf *out, const struct tm_json *v)
{
    char text[TM_NUMBER_TEXT_SIZE];
    double d = 0;

    tm_json_double(v, &d);
    tm_buf_put(out, text, tm_number_write(d, text));
}

static int put_array(struct tm_buf *out, const struct tm_json *array)
{
    bool comma = false;

    put_char(out, '[');
    tm_json_each_item(item, array)
    {
        if (comma)
            put_char(out, ',');
        comma = true;
        if (put_value(out, item) != 0)
            return out->fault;
    }
    put_char(out, ']');
    return out->fault;
}

static int put_list(struct tm_buf *out, const struct tm_jcs_edit *edit)
{
    put_char(out, '[');
    for (size_t i = 0; i < edit->count; i++) {
        if (i > 0)
            put_char(out, ',');
        if (put_value(out, edit->values[i]) != 0)
            return out->fault;
    }
    put_char(out, ']');
    return out->fault;
}

/* ---- objects ---- */

/* A few names, sorted by insertion. They are compared by their first eight bytes as one number; only
 * where those are equal, or not ASCII, is it by tm_jcs_cmp(). A shorter name is filled up with zeros,
 * which puts it before all that it is a prefix of. */
static uint64_t head_of(const struct tm_json *key)
{
    const uint8_t *p = key->data;
    size_t n = key->len;
    uint64_t w = 0;
    uint32_t a, b;

    if (n >= 8) {
        memcpy(&w, p, 8);
        return be64toh(w);
    }
    if (n >= 4) { /* two halves, which may overlap */
        memcpy(&a, p, 4);
        memcpy(&b, p + n - 4, 4);
        return (uint64_t)be32toh(a) << 32 | (uint64_t)be32toh(b) << (64 - 8 * n);
    }
    for (size_t i = 0; i < n; i++)
        w |= (uint64_t)p[i] << (56 - 8 * i);
    return w;
}

static inline bool before(uint64_t head_a, const struct tm_json *a, uint64_t head_b,
                          const struct tm_json *b)
{
    if (head_a != head_b && ((head_a | head_b) & 0x8080808080808080u) == 0)
        return head_a < head_b;
    return tm_jcs_cmp(tm_slice(a->data, a->len), tm_slice(b->data, b->len)) < 0;
}

static void sort_few(const struct tm_json **keys, size_t n)
{
    uint64_t heads[FEW_KEYS];

    for (size_t i = 0; i < n; i++) {
        const struct tm_json *key = keys[i];
        uint64_t head = head_of(key);
        size_t j = i;

        for (; j > 0 && before(head, key, heads[j - 1], keys[j - 1]); j--) {
            keys[j] = keys[j - 1];
            heads[j] = heads[j - 1];
        }
        keys[j] = key;
        heads[j] = head;
    }
}

/* The members to write: keys of the tree, and edits whose names it has not. Those get a key node
 * of their own; which edit a key stands for is found by name again when it is written. */
struct members {
    const struct tm_json **keys;
    size_t count;
    struct tm_json added[TM_JCS_EDITS_MAX];
    const struct tm_jcs_edit *edits;
    size_t edit_count;
};

static inline const struct tm_jcs_edit *edit_of(const struct members *m, const struct tm_json *key)
{
    for (size_t i = 0; i < m->edit_count; i++)
        if (tm_slice_eq(m->edits[i].name, tm_slice(key->data, key->len)))
            return &m->edits[i];
    return NULL;
}

static void collect(struct members *m, const struct tm_json *object)
{
    tm_json_each_key(key, object)
    {
        const struct tm_jcs_edit *edit = edit_of(m, key);

        if (edit == NULL || edit->op != TM_JCS_OMIT)
            m->keys[m->count++] = key;
    }
    for (size_t i = 0; i < m->edit_count; i++) {
        const struct tm_jcs_edit *edit = &m->edits[i];

        if (edit->op == TM_JCS_OMIT || tm_json_get_slice(object, edit->name) != NULL)
            continue;
        m->added[i] = (struct tm_json){ .data = edit->name.data,
                                        .len = (uint32_t)edit->name.len,
                                        .type = TM_JSON_STRING };
        m->keys[m->count++] = &m->added[i];
    }
}

static int put_member(struct tm_buf *out, const struct members *m, const struct tm_json *key)
{
    const struct tm_jcs_edit *edit = edit_of(m, key);
    const struct tm_json *v;

    if (edit != NULL) {
        put_string(out, key);
        put_char(out, ':');
        return edit->op == TM_JCS_LIST ? put_list(out, edit) : put_value(out, edit->values[0]);
    }
    v = tm_json_value(key);
    if (key->plain && v->plain && v->at == key->at + key->len + 3) {
        /* name and value stand side by side in the text: "name":"value" */
        put_bytes(out, key->data - 1, (size_t)key->len + v->len + 5);
        return out->fault;
    }
    put_string(out, key);
    put_char(out, ':');
    return put_value(out, v);
}

static int put_members(struct tm_buf *out, const struct members *m)
{
    put_char(out, '{');
    for (size_t i = 0; i < m->count && out->fault == 0; i++) {
        if (i > 0)
            put_char(out, ',');
        put_member(out, m, m->keys[i]);
    }
    put_char(out, '}');
    return out->fault;
}

/* As many members as sender and limits allow: sorted by merging. */
static int put_many(struct tm_buf *out, const struct tm_json *object, struct members *m)
{
    size_t most = object->count + m->edit_count;

    m->keys = calloc(2 * most, sizeof *m->keys);
    if (m->keys == NULL)
        return out->fault = TM_E_NOMEM;
    collect(m, object);
    tm_json_keys_sort(m->keys, m->keys + most, m->count, tm_jcs_cmp);
    put_members(out, m);
    free(m->keys);
    return out->fault;
}

static int put_object(struct tm_buf *out, const struct tm_json *object,
                      const struct tm_jcs_edit *edits, size_t edit_count)
{
    const struct tm_json *few[FEW_KEYS];
    struct members m;

    m.keys = few;
    m.count = 0;
    m.edits = edits;
    m.edit_count = edit_count;
    if (object->count + edit_count > FEW_KEYS)
        return put_many(out, object, &m);
    collect(&m, object);
    sort_few(few, m.count);
    return put_members(out, &m);
}

/* Recursion as deep as the document, which the reader bounds by TM_JSON_DEPTH_MAX. */
static int put_value(struct tm_buf *out, const struct tm_json *v)
{
    switch (v->type) {
    case TM_JSON_STRING:
        put_string(out, v);
        break;
    case TM_JSON_NUMBER:
        put_number(out, v);
        break;
    case TM_JSON_ARRAY:
        return put_array(out, v);
    case TM_JSON_OBJECT:
        return put_object(out, v, NULL, 0);
    default: /* true, false, null have one spelling */
        tm_buf_put(out, v->data, v->len);
    }
    return out->fault;
}

int tm_jcs_put(struct tm_buf *out, const struct tm_json *v, const struct tm_jcs_edit *edits,
               size_t edit_count, struct tm_err *err)
{
    size_t before = out->len;

    TM_CHECK(edit_count <= TM_JCS_EDITS_MAX);
    TM_CHECK(edit_count == 0 || tm_json_is(v, TM_JSON_OBJECT));
    if (edit_count > 0)
        put_object(out, v, edits, edit_count);
    else
        put_value(out, v);
    if (out->fault != 0)
        out->len = before;
    if (out->data != NULL)
        out->data[out->len] = 0;
    return tm_buf_check(out, "canonical JSON", err);
}
