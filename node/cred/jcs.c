/* node/cred/jcs.c - canonical JSON. */
#include "node/cred/jcs.h"

#include <endian.h>
#include <stdlib.h>

#include "node/base/check.h"
#include "node/cred/json_keys.h"
#include "node/cred/number.h"

#define FEW_KEYS 24 /* members sorted without asking for memory */

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

/* ---- the output ---- */

/* Each function is given where to write, and gives where it ended; NULL after a fault of the buffer. */
struct writer {
    struct tm_buf *out;
    const uint8_t *end; /* of its room */
};

static uint8_t *put_value(struct writer *w, uint8_t *at, const struct tm_json *v);

/* The buffer is written through its own functions for a while: it is told how far it is. */
static void leave(struct writer *w, const uint8_t *at)
{
    if (at != NULL)
        w->out->len = (size_t)(at - w->out->data);
}

static uint8_t *come_back(struct writer *w)
{
    if (w->out->fault != 0)
        return NULL;
    w->end = w->out->data + w->out->cap;
    return w->out->data + w->out->len;
}

static uint8_t *grow(struct writer *w, uint8_t *at, size_t n)
{
    leave(w, at);
    tm_buf_room(w->out, n);
    return come_back(w);
}

/* Room for `n` more bytes, and the NUL behind them. */
static inline uint8_t *room(struct writer *w, uint8_t *at, size_t n)
{
    return n < (size_t)(w->end - at) ? at : grow(w, at, n);
}

/* Most copies are of a few words at most: those without a call. */
static inline uint8_t *copy(uint8_t *at, const uint8_t *from, size_t n)
{
    if (n < 8 || n > 64) {
        memcpy(at, from, n);
    } else if (n < 16) {
        memcpy(at, from, 8);
        memcpy(at + n - 8, from + n - 8, 8);
    } else {
        for (size_t i = 0; i + 16 < n; i += 16)
            memcpy(at + i, from + i, 16);
        memcpy(at + n - 16, from + n - 16, 16);
    }
    return at + n;
}

static inline uint8_t *put_bytes(struct writer *w, uint8_t *at, const uint8_t *from, size_t n)
{
    at = room(w, at, n);
    return at == NULL ? NULL : copy(at, from, n);
}

static inline uint8_t *put_char(struct writer *w, uint8_t *at, char c)
{
    at = room(w, at, 1);
    if (at != NULL)
        *at++ = (uint8_t)c;
    return at;
}

/* A plain string stands in its text as it is written here, quotes included. */
static uint8_t *put_string(struct writer *w, uint8_t *at, const struct tm_json *v)
{
    if (v->plain)
        return put_bytes(w, at, v->data - 1, (size_t)v->len + 2);
    leave(w, at);
    tm_json_quote(w->out, tm_slice(v->data, v->len));
    return come_back(w);
}

/* Few enough digits to be exact, and nothing else: it stands in its text as it is written here. */
static bool is_small_whole(const struct tm_json *v)
{
    if (v->len > 15 || (v->data[0] == '0' && v->len > 1))
        return false;
    for (size_t i = 0; i < v->len; i++)
        if (v->data[i] < '0' || v->data[i] > '9')
            return false;
    return true;
}

static uint8_t *put_number(struct writer *w, uint8_t *at, const struct tm_json *v)
{
    char text[TM_NUMBER_TEXT_SIZE];
    double d = 0;

    if (is_small_whole(v))
        return put_bytes(w, at, v->data, v->len);
    tm_json_double(v, &d);
    return put_bytes(w, at, (const uint8_t *)text, tm_number_write(d, text));
}

/* ---- arrays ---- */

/* Plain strings and no white space: it stands in its text as it is written here. */
static bool is_canonical(const struct tm_json *array)
{
    size_t n = array->count == 0 ? 2 : 1; /* brackets and commas */

    tm_json_each_item(item, array)
    {
        if (!item->plain)
            return false;
        n += (size_t)item->len + 3;
    }
    return n == array->len;
}

static uint8_t *put_array(struct writer *w, uint8_t *at, const struct tm_json *array)
{
    char before = '[';

    if (is_canonical(array))
        return put_bytes(w, at, array->data, array->len);
    if (array->count == 0)
        at = put_char(w, at, before);
    tm_json_each_item(item, array)
    {
        at = at == NULL ? NULL : put_char(w, at, before);
        at = at == NULL ? NULL : put_value(w, at, item);
        before = ',';
    }
    return at == NULL ? NULL : put_char(w, at, ']');
}

static uint8_t *put_list(struct writer *w, uint8_t *at, const struct tm_jcs_edit *edit)
{
    at = put_char(w, at, '[');
    for (size_t i = 0; i < edit->count && at != NULL; i++) {
        at = i == 0 ? at : put_char(w, at, ',');
        at = at == NULL ? NULL : put_value(w, at, edit->values[i]);
    }
    return at == NULL ? NULL : put_char(w, at, ']');
}

/* ---- names in order ---- */

/* A few names, sorted by insertion. They are compared by their first eight bytes as one number; only
 * where those are equal, or not ASCII, is it by tm_jcs_cmp(). A shorter name is filled up with zeros,
 * which puts it before all that it is a prefix of. */
struct few {
    const struct tm_json *keys[FEW_KEYS];
    uint64_t heads[FEW_KEYS];
    size_t n;
};

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

static inline void insert(struct few *few, const struct tm_json *key)
{
    uint64_t head = head_of(key);
    size_t i = few->n++;

    for (; i > 0 && before(head, key, few->heads[i - 1], few->keys[i - 1]); i--) {
        few->keys[i] = few->keys[i - 1];
        few->heads[i] = few->heads[i - 1];
    }
    few->keys[i] = key;
    few->heads[i] = head;
}

/* ---- objects ---- */

/* `sign`: the bracket or comma before it. */
static inline uint8_t *put_member(struct writer *w, uint8_t *at, char sign,
                                  const struct tm_json *key)
{
    const struct tm_json *v = tm_json_value(key);

    if (key->plain && v->plain && v->at == key->at + key->len + 3) {
        /* name and value stand side by side in the text: "name":"value" */
        at = room(w, at, (size_t)key->len + v->len + 6);
        if (at == NULL)
            return NULL;
        *at = (uint8_t)sign;
        return copy(at + 1, key->data - 1, (size_t)key->len + v->len + 5);
    }
    at = put_char(w, at, sign);
    at = at == NULL ? NULL : put_string(w, at, key);
    at = at == NULL ? NULL : put_char(w, at, ':');
    return at == NULL ? NULL : put_value(w, at, v);
}

static uint8_t *put_members(struct writer *w, uint8_t *at, const struct tm_json *const *keys,
                            size_t n)
{
    if (n == 0)
        at = put_char(w, at, '{');
    for (size_t i = 0; i < n && at != NULL; i++)
        at = put_member(w, at, i == 0 ? '{' : ',', keys[i]);
    return at == NULL ? NULL : put_char(w, at, '}');
}

static const struct tm_json **many_keys(struct writer *w, size_t n)
{
    const struct tm_json **keys = calloc(2 * n, sizeof *keys);

    if (keys == NULL)
        w->out->fault = TM_E_NOMEM;
    return keys;
}

/* As many members as sender and limits allow: sorted by merging. */
static uint8_t *put_many(struct writer *w, uint8_t *at, const struct tm_json *object)
{
    const struct tm_json **keys = many_keys(w, object->count);
    size_t n = 0;

    if (keys == NULL)
        return NULL;
    tm_json_each_key(key, object) keys[n++] = key;
    tm_json_keys_sort(keys, keys + n, n, tm_jcs_cmp);
    at = put_members(w, at, keys, n);
    free(keys);
    return at;
}

static uint8_t *put_object(struct writer *w, uint8_t *at, const struct tm_json *object)
{
    struct few few;

    if (object->count > FEW_KEYS)
        return put_many(w, at, object);
    few.n = 0;
    tm_json_each_key(key, object) insert(&few, key);
    return put_members(w, at, few.keys, few.n);
}

/* Recursion as deep as the document, which the reader bounds by TM_JSON_DEPTH_MAX. */
static uint8_t *put_value(struct writer *w, uint8_t *at, const struct tm_json *v)
{
    switch (v->type) {
    case TM_JSON_STRING:
        return put_string(w, at, v);
    case TM_JSON_NUMBER:
        return put_number(w, at, v);
    case TM_JSON_ARRAY:
        return put_array(w, at, v);
    case TM_JSON_OBJECT:
        return put_object(w, at, v);
    default: /* true, false, null have one spelling */
        return put_bytes(w, at, v->data, v->len);
    }
}

/* ---- edits ---- */

/* The members to write: keys of the tree, and edits whose names it has not. Those get a key node
 * of their own; which edit a key stands for is found by name again when it is written. */
struct edited {
    const struct tm_jcs_edit *edits;
    size_t edit_count;
    const struct tm_json **keys;
    size_t n;
    struct tm_json added[TM_JCS_EDITS_MAX];
};

static const struct tm_jcs_edit *edit_of(const struct edited *e, const struct tm_json *key)
{
    for (size_t i = 0; i < e->edit_count; i++)
        if (tm_slice_eq(e->edits[i].name, tm_slice(key->data, key->len)))
            return &e->edits[i];
    return NULL;
}

static void collect(struct edited *e, const struct tm_json *object)
{
    tm_json_each_key(key, object)
    {
        const struct tm_jcs_edit *edit = edit_of(e, key);

        if (edit == NULL || edit->op != TM_JCS_OMIT)
            e->keys[e->n++] = key;
    }
    for (size_t i = 0; i < e->edit_count; i++) {
        const struct tm_jcs_edit *edit = &e->edits[i];

        if (edit->op == TM_JCS_OMIT || tm_json_get_slice(object, edit->name) != NULL)
            continue;
        e->added[i] = (struct tm_json){ .data = edit->name.data,
                                        .len = (uint32_t)edit->name.len,
                                        .type = TM_JSON_STRING };
        e->keys[e->n++] = &e->added[i];
    }
}

static uint8_t *put_edit(struct writer *w, uint8_t *at, char sign, const struct tm_json *key,
                         const struct tm_jcs_edit *edit)
{
    at = put_char(w, at, sign);
    at = at == NULL ? NULL : put_string(w, at, key);
    at = at == NULL ? NULL : put_char(w, at, ':');
    if (at == NULL)
        return NULL;
    return edit->op == TM_JCS_LIST ? put_list(w, at, edit) : put_value(w, at, edit->values[0]);
}

static uint8_t *put_edited_members(struct writer *w, uint8_t *at, const struct edited *e)
{
    if (e->n == 0)
        at = put_char(w, at, '{');
    for (size_t i = 0; i < e->n && at != NULL; i++) {
        const struct tm_jcs_edit *edit = edit_of(e, e->keys[i]);
        char sign = i == 0 ? '{' : ',';

        at = edit == NULL ? put_member(w, at, sign, e->keys[i])
                          : put_edit(w, at, sign, e->keys[i], edit);
    }
    return at == NULL ? NULL : put_char(w, at, '}');
}

static uint8_t *put_few_edited(struct writer *w, uint8_t *at, const struct tm_json *object,
                               struct edited *e)
{
    const struct tm_json *keys[FEW_KEYS];
    struct few few;

    few.n = 0;
    e->keys = keys;
    collect(e, object);
    for (size_t i = 0; i < e->n; i++)
        insert(&few, keys[i]);
    e->keys = few.keys;
    return put_edited_members(w, at, e);
}

static uint8_t *put_many_edited(struct writer *w, uint8_t *at, const struct tm_json *object,
                                struct edited *e)
{
    const struct tm_json **keys = many_keys(w, object->count + e->edit_count);

    if (keys == NULL)
        return NULL;
    e->keys = keys;
    collect(e, object);
    tm_json_keys_sort(keys, keys + e->n, e->n, tm_jcs_cmp);
    at = put_edited_members(w, at, e);
    free(keys);
    return at;
}

static uint8_t *put_edited(struct writer *w, uint8_t *at, const struct tm_json *object,
                           const struct tm_jcs_edit *edits, size_t edit_count)
{
    struct edited e;

    e.edits = edits;
    e.edit_count = edit_count;
    e.n = 0;
    return object->count + edit_count > FEW_KEYS ? put_many_edited(w, at, object, &e)
                                                 : put_few_edited(w, at, object, &e);
}

int tm_jcs_put(struct tm_buf *out, const struct tm_json *v, const struct tm_jcs_edit *edits,
               size_t edit_count, struct tm_err *err)
{
    struct writer w = { .out = out };
    size_t start = out->len;
    uint8_t *at;

    TM_CHECK(edit_count <= TM_JCS_EDITS_MAX);
    TM_CHECK(edit_count == 0 || tm_json_is(v, TM_JSON_OBJECT));
    at = grow(&w, NULL, 1);
    if (at != NULL)
        at = edit_count > 0 ? put_edited(&w, at, v, edits, edit_count) : put_value(&w, at, v);
    leave(&w, at);
    if (out->fault != 0)
        out->len = start;
    if (out->data != NULL)
        out->data[out->len] = 0;
    return tm_buf_check(out, "canonical JSON", err);
}
