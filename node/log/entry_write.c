/* node/log/entry_write.c - entries to bytes: fields in sorted order, one writer per kind.
 *
 * The reader is the judge of what may be written: what was encoded is decoded again, so nothing
 * leaves here that another node would call void.
 */
#include "node/log/entry_fields.h"

#include <msgpack.h>

#include "node/log/scan.h"

struct write {
    msgpack_packer *pk;
    const struct tm_entry *e;
};

static void put_str(struct write *w, struct tm_slice s)
{
    msgpack_pack_str(w->pk, s.len);
    msgpack_pack_str_body(w->pk, s.data, s.len);
}

static void put_bin(struct write *w, const void *data, size_t len)
{
    msgpack_pack_bin(w->pk, len);
    msgpack_pack_bin_body(w->pk, data, len);
}

static void put_item(struct write *w, enum tm_field_kind kind, struct tm_slice s)
{
    if (kind == TM_F_BIN || kind == TM_F_INDICES)
        put_bin(w, s.data, s.len);
    else
        put_str(w, s);
}

static void write_number(struct write *w, const struct tm_field *f, const void *p)
{
    uint64_t v = f->kind == TM_F_U8    ? *(const uint8_t *)p
                 : f->kind == TM_F_U32 ? *(const unsigned *)p
                                       : *(const uint64_t *)p;

    msgpack_pack_uint64(w->pk, v);
}

static void write_time(struct write *w, const struct tm_field *f, const void *p)
{
    msgpack_pack_int64(w->pk, *(const int64_t *)p);
}

static void write_bool(struct write *w, const struct tm_field *f, const void *p)
{
    if (*(const bool *)p)
        msgpack_pack_true(w->pk);
    else
        msgpack_pack_false(w->pk);
}

static void write_word(struct write *w, const struct tm_field *f, const void *p)
{
    put_str(w, tm_str(tm_words_name(f->words, *(const int *)p))); /* "" for no word: refused */
}

static void write_rights(struct write *w, const struct tm_field *f, const void *p)
{
    unsigned bits = *(const unsigned *)p, n = 0;

    for (size_t i = 0; i < f->words->n; i++)
        n += (bits & (unsigned)f->words->v[i].value) != 0;
    msgpack_pack_array(w->pk, n);
    for (size_t i = 0; i < f->words->n; i++)
        if ((bits & (unsigned)f->words->v[i].value) != 0)
            put_str(w, tm_str(f->words->v[i].name));
}

static void write_levels(struct write *w, const struct tm_field *f, const void *p)
{
    unsigned bits = *(const uint16_t *)p;

    msgpack_pack_array(w->pk, (size_t)__builtin_popcount(bits));
    for (unsigned v = 0; v < 16; v++)
        if ((bits >> v & 1) != 0)
            msgpack_pack_uint64(w->pk, v);
}

static void write_fixed(struct write *w, const struct tm_field *f, const void *p)
{
    put_bin(w, p, f->kind == TM_F_SIG ? 64 : 32);
}

static void write_slice(struct write *w, const struct tm_field *f, const void *p)
{
    put_item(w, f->kind, *(const struct tm_slice *)p);
}

static void write_list(struct write *w, const struct tm_field *f, const void *p)
{
    const struct tm_strings *list = p;

    msgpack_pack_array(w->pk, list->n);
    for (size_t i = 0; i < list->n; i++)
        put_item(w, f->item, list->v[i]);
}

static void write_addresses(struct write *w, const struct tm_field *f, const void *p)
{
    const struct tm_slice *v = p;
    size_t n = *(const size_t *)(const void *)((const char *)w->e + f->has);

    if (n > f->count_max)
        n = 0; /* refused when read */
    msgpack_pack_array(w->pk, n);
    for (size_t i = 0; i < n; i++)
        put_str(w, v[i]);
}

static void write_rows(struct write *w, const struct tm_shape *a, const struct tm_shape *b);

static void write_map(struct write *w, const struct tm_field *f, const void *p)
{
    static const struct tm_shape nothing = { NULL, 0, NULL };

    write_rows(w, f->sub, &nothing);
}

typedef void write_fn(struct write *w, const struct tm_field *f, const void *p);

static write_fn *const writers[] = {
    [TM_F_U64] = write_number,    [TM_F_U32] = write_number,          [TM_F_U8] = write_number,
    [TM_F_BOOL] = write_bool,     [TM_F_TIME] = write_time,           [TM_F_WORD] = write_word,
    [TM_F_RIGHTS] = write_rights, [TM_F_LEVELS] = write_levels,       [TM_F_HASH] = write_fixed,
    [TM_F_ID] = write_fixed,      [TM_F_ED25519] = write_fixed,       [TM_F_X25519] = write_fixed,
    [TM_F_SIG] = write_fixed,     [TM_F_TEXT] = write_slice,          [TM_F_URL] = write_slice,
    [TM_F_COUNTRY] = write_slice, [TM_F_ISCED] = write_slice,         [TM_F_LABEL] = write_slice,
    [TM_F_ADDRESS] = write_slice, [TM_F_BIN] = write_slice,           [TM_F_INDICES] = write_slice,
    [TM_F_LIST] = write_list,     [TM_F_ADDRESSES] = write_addresses, [TM_F_MAP] = write_map,
};

static size_t count_present(const struct tm_entry *e, const struct tm_shape *shape)
{
    size_t n = 0;

    for (size_t i = 0; i < shape->n; i++)
        n += tm_field_present(e, &shape->rows[i]);
    return n;
}

/* Both shapes' rows as one map, merged in order of their names. */
static void write_rows(struct write *w, const struct tm_shape *a, const struct tm_shape *b)
{
    size_t i = 0, k = 0;

    msgpack_pack_map(w->pk, count_present(w->e, a) + count_present(w->e, b));
    while (i < a->n || k < b->n) {
        bool first = k == b->n || (i < a->n && strcmp(a->rows[i].name, b->rows[k].name) < 0);
        const struct tm_field *f = first ? &a->rows[i++] : &b->rows[k++];

        if (!tm_field_present(w->e, f))
            continue;
        put_str(w, tm_str(f->name));
        writers[f->kind](w, f, tm_field_cptr(w->e, f));
    }
}

/* msgpack-c's way out: into a buffer whose ceiling is an entry's. */
static int on_bytes(void *data, const char *bytes, size_t len)
{
    struct tm_buf *buf = data;

    tm_buf_put(buf, bytes, len);
    return buf->fault == 0 ? 0 : -1;
}

int tm_entry_encode(const struct tm_entry *entry, struct tm_buf *out, struct tm_err *err)
{
    struct tm_buf raw = TM_BUF_INIT(TM_ENTRY_BYTES_MAX);
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_entry again;
    msgpack_packer pk;
    struct write w = { &pk, entry };
    int r;

    if (entry->type <= TM_ENTRY_UNKNOWN || entry->type >= TM_ENTRY_TYPE_COUNT)
        return tm_fail(err, TM_E_MALFORMED, "field type: not a type of entry");
    if (entry->v != 1)
        return tm_fail(err, TM_E_MALFORMED, "field v: not 1");
    msgpack_packer_init(&pk, &raw, on_bytes);
    write_rows(&w, &tm_shape_common, &tm_shapes[entry->type]);
    r = tm_buf_check(&raw, tm_entry_type_name(entry->type), err);
    if (r == 0)
        r = tm_entry_decode(tm_buf_slice(&raw), &arena, &again, err);
    if (r == 0) {
        tm_buf_put_slice(out, tm_buf_slice(&raw));
        r = tm_buf_check(out, "entry", err);
    }
    tm_arena_free(&arena);
    tm_buf_free(&raw);
    return r;
}
