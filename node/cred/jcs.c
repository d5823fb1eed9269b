/* node/cred/jcs.c - canonical JSON. */
#include "node/cred/jcs.h"

#include <stdlib.h>

#include "node/base/check.h"
#include "node/cred/json_keys.h"
#include "node/cred/number.h"

#define STACK_KEYS 24 /* members sorted without asking for memory */

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

/* Punctuation is every third thing written: room is asked for only when there is none. */
static inline void put_char(struct tm_buf *out, uint8_t c)
{
    if (out->fault != 0 || out->len + 1 >= out->cap) {
        tm_buf_put_u8(out, c);
        return;
    }
    out->data[out->len++] = c;
    out->data[out->len] = 0;
}

static void put_string(struct tm_buf *out, const struct tm_json *v)
{
    uint8_t *at;

    if (!v->plain) {
        tm_json_quote(out, tm_slice(v->data, v->len));
        return;
    }
    at = tm_buf_room(out, (size_t)v->len + 2);
    if (at == NULL)
        return;
    at[0] = '"';
    memcpy(at + 1, v->data, v->len);
    at[v->len + 1] = '"';
    out->len += (size_t)v->len + 2;
    out->data[out->len] = 0;
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

/* The members to write: keys of the tree, and edits whose names it has not. Those get a key node
 * of their own; which edit a key stands for is found by name again when it is written. */
struct members {
    const struct tm_json *small[2 * (STACK_KEYS + TM_JCS_EDITS_MAX)];
    const struct tm_json **keys; /* `small`, or owned; as much room again behind */
    size_t count;
    struct tm_json added[TM_JCS_EDITS_MAX];
    const struct tm_jcs_edit *edits;
    size_t edit_count;
};

static const struct tm_jcs_edit *edit_of(const struct members *m, struct tm_slice name)
{
    for (size_t i = 0; i < m->edit_count; i++)
        if (tm_slice_eq(m->edits[i].name, name))
            return &m->edits[i];
    return NULL;
}

static void collect(struct members *m, const struct tm_json *object)
{
    tm_json_each_key(key, object)
    {
        const struct tm_jcs_edit *edit = edit_of(m, tm_slice(key->data, key->len));

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
    const struct tm_jcs_edit *edit =
        m->edit_count == 0 ? NULL : edit_of(m, tm_slice(key->data, key->len));

    put_string(out, key);
    put_char(out, ':');
    if (edit == NULL)
        return put_value(out, tm_json_value(key));
    return edit->op == TM_JCS_LIST ? put_list(out, edit) : put_value(out, edit->values[0]);
}

static bool in_order(const struct members *m)
{
    for (size_t i = 1; i < m->count; i++) {
        const struct tm_json *a = m->keys[i - 1], *b = m->keys[i];

        if (tm_jcs_cmp(tm_slice(a->data, a->len), tm_slice(b->data, b->len)) > 0)
            return false;
    }
    return true;
}

static int put_object(struct tm_buf *out, const struct tm_json *object,
                      const struct tm_jcs_edit *edits, size_t edit_count)
{
    struct members m = { .edits = edits, .edit_count = edit_count };
    size_t most = object->count + edit_count;

    m.keys = object->count <= STACK_KEYS ? m.small : calloc(2 * most, sizeof *m.keys);
    if (m.keys == NULL)
        return out->fault = TM_E_NOMEM;
    collect(&m, object);
    if (!in_order(&m))
        tm_json_keys_sort(m.keys, m.keys + most, m.count, tm_jcs_cmp);
    put_char(out, '{');
    for (size_t i = 0; i < m.count && out->fault == 0; i++) {
        if (i > 0)
            put_char(out, ',');
        put_member(out, &m, m.keys[i]);
    }
    put_char(out, '}');
    if (m.keys != m.small)
        free(m.keys);
    return out->fault;
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
    if (out->fault != 0) {
        out->len = before;
        if (out->data != NULL)
            out->data[before] = 0;
        return tm_buf_check(out, "canonical JSON", err);
    }
    return 0;
}
