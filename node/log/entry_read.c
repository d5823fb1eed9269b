/* node/log/entry_read.c - entries from bytes: scan, msgpack-c, then one reader per kind of field. */
#include "node/log/entry_fields.h"

#include <msgpack.h>

#include "node/log/indices.h"
#include "node/log/scan.h"

/* Of msgpack-c's first block: the pairs of most entries' maps fit; larger ones take further blocks. */
#define ZONE_BYTES 1000

struct read {
    struct tm_arena *arena;
    struct tm_entry *e;
    struct tm_err *err;
};

static int wrong_kind(struct read *r, const char *want)
{
    return tm_fail(r->err, TM_E_MALFORMED, "not %s", want);
}

static struct tm_slice raw_of(const msgpack_object *o)
{
    /* msgpack-c may give no pointer for what is empty; ours says "there, and empty". */
    const void *p = o->type == MSGPACK_OBJECT_STR ? (const void *)o->via.str.ptr : o->via.bin.ptr;
    size_t n = o->type == MSGPACK_OBJECT_STR ? o->via.str.size : o->via.bin.size;

    return tm_slice(n == 0 || p == NULL ? "" : p, n);
}

static int read_number(struct read *r, const struct tm_field *f, const msgpack_object *o,
                       uint64_t *out)
{
    if (o->type != MSGPACK_OBJECT_POSITIVE_INTEGER)
        return wrong_kind(r, "a whole number from 0");
    if (o->via.u64 < f->min || o->via.u64 > f->max)
        return tm_fail(r->err, TM_E_MALFORMED, "not in %llu to %llu", (unsigned long long)f->min,
                       (unsigned long long)f->max);
    *out = o->via.u64;
    return 0;
}

static int read_u64(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    return read_number(r, f, o, tm_field_ptr(r->e, f));
}

static int read_u32(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    uint64_t v = 0;
    int code = read_number(r, f, o, &v);

    if (code == 0)
        *(unsigned *)tm_field_ptr(r->e, f) = (unsigned)v;
    return code;
}

static int read_u8(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    uint64_t v = 0;
    int code = read_number(r, f, o, &v);

    if (code == 0)
        *(uint8_t *)tm_field_ptr(r->e, f) = (uint8_t)v;
    return code;
}

static int read_time(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    uint64_t v = 0;
    int code = read_number(r, f, o, &v);

    if (code == 0)
        *(int64_t *)tm_field_ptr(r->e, f) = (int64_t)v;
    return code;
}

static int read_bool(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    if (o->type != MSGPACK_OBJECT_BOOLEAN)
        return wrong_kind(r, "true or false");
    *(bool *)tm_field_ptr(r->e, f) = o->via.boolean;
    return 0;
}

static int read_word(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    if (o->type != MSGPACK_OBJECT_STR)
        return wrong_kind(r, "a string");
    if (!tm_words_parse(f->words, raw_of(o), tm_field_ptr(r->e, f)))
        return tm_fail(r->err, TM_E_MALFORMED, "not a word known here");
    return 0;
}

/* Words in the order of their table, each once: one spelling for each set. */
static int read_rights(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    unsigned bits = 0;
    size_t at = 0;

    if (o->type != MSGPACK_OBJECT_ARRAY || o->via.array.size == 0)
        return wrong_kind(r, "a list of at least one word");
    for (uint32_t i = 0; i < o->via.array.size; i++) {
        const msgpack_object *item = &o->via.array.ptr[i];

        if (item->type != MSGPACK_OBJECT_STR)
            return wrong_kind(r, "a list of strings");
        while (at < f->words->n && !tm_slice_is(raw_of(item), f->words->v[at].name))
            at++;
        if (at == f->words->n)
            return tm_fail(r->err, TM_E_MALFORMED, "a word unknown, twice or out of order");
        bits |= (unsigned)f->words->v[at++].value;
    }
    *(unsigned *)tm_field_ptr(r->e, f) = bits;
    return 0;
}

static int read_levels(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    uint64_t last = 0;
    uint16_t bits = 0;

    if (o->type != MSGPACK_OBJECT_ARRAY)
        return wrong_kind(r, "a list");
    for (uint32_t i = 0; i < o->via.array.size; i++) {
        uint64_t v = 0;
        int code = read_number(r, f, &o->via.array.ptr[i], &v);

        if (code != 0)
            return code;
        if (v <= last)
            return tm_fail(r->err, TM_E_MALFORMED, "not in rising order");
        bits |= (uint16_t)(1u << v);
        last = v;
    }
    *(uint16_t *)tm_field_ptr(r->e, f) = bits;
    return 0;
}

static int read_fixed(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    size_t len = f->kind == TM_F_SIG ? 64 : 32;

    if (o->type != MSGPACK_OBJECT_BIN || o->via.bin.size != len)
        return tm_fail(r->err, TM_E_MALFORMED, "not %zu bytes", len);
    memcpy(tm_field_ptr(r->e, f), o->via.bin.ptr, len);
    return 0;
}

static int slice_of(struct read *r, enum tm_field_kind kind, const struct tm_field *f,
                    const msgpack_object *o, struct tm_slice *out)
{
    bool bin = kind == TM_F_BIN || kind == TM_F_INDICES;
    int code;

    if (o->type != (bin ? MSGPACK_OBJECT_BIN : MSGPACK_OBJECT_STR))
        return wrong_kind(r, bin ? "bytes" : "a string");
    code = tm_field_check_slice(kind, f->min, f->max, raw_of(o), r->err);
    if (code == 0)
        *out = raw_of(o);
    return code;
}

static int read_slice(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    return slice_of(r, f->kind, f, o, tm_field_ptr(r->e, f));
}

static int read_indices(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    struct tm_slice *coded = tm_field_ptr(r->e, f);
    uint64_t *last = (uint64_t *)(void *)((char *)r->e + f->has);
    int code = slice_of(r, f->kind, f, o, coded);

    if (code == 0 && !tm_indices_last(*coded, TM_STATUS_LENGTH_MAX, last))
        code = tm_fail(r->err, TM_E_MALFORMED, "not strictly increasing indices in range");
    return code;
}

static int read_list(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    struct tm_strings list = { .present = true };
    int code = 0;

    if (o->type != MSGPACK_OBJECT_ARRAY)
        return wrong_kind(r, "a list");
    if (o->via.array.size > f->count_max)
        return tm_fail(r->err, TM_E_LIMIT, "more than %u items", f->count_max);
    list.n = o->via.array.size;
    list.v = tm_arena_zalloc(r->arena, list.n, sizeof *list.v);
    if (list.v == NULL)
        return tm_fail(r->err, TM_E_NOMEM, "no memory for a list");
    for (size_t i = 0; i < list.n && code == 0; i++)
        code = slice_of(r, f->item, f, &o->via.array.ptr[i], &list.v[i]);
    if (code == 0)
        *(struct tm_strings *)tm_field_ptr(r->e, f) = list;
    return code;
}

static int read_addresses(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    struct tm_slice *v = tm_field_ptr(r->e, f);
    size_t *count = (size_t *)(void *)((char *)r->e + f->has);
    int code = 0;

    if (o->type != MSGPACK_OBJECT_ARRAY || o->via.array.size == 0)
        return wrong_kind(r, "a list of at least one address");
    if (o->via.array.size > f->count_max)
        return tm_fail(r->err, TM_E_LIMIT, "more than %u items", f->count_max);
    for (uint32_t i = 0; i < o->via.array.size && code == 0; i++)
        code = slice_of(r, TM_F_ADDRESS, f, &o->via.array.ptr[i], &v[i]);
    if (code == 0)
        *count = o->via.array.size;
    return code;
}

static int read_rows(struct read *r, const struct tm_shape *shape, const msgpack_object *map);

static int read_map(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    if (o->type != MSGPACK_OBJECT_MAP)
        return wrong_kind(r, "a map");
    return read_rows(r, f->sub, o);
}

typedef int read_fn(struct read *r, const struct tm_field *f, const msgpack_object *o);

static read_fn *const readers[] = {
    [TM_F_U64] = read_u64,
    [TM_F_U32] = read_u32,
    [TM_F_U8] = read_u8,
    [TM_F_BOOL] = read_bool,
    [TM_F_TIME] = read_time,
    [TM_F_WORD] = read_word,
    [TM_F_RIGHTS] = read_rights,
    [TM_F_LEVELS] = read_levels,
    [TM_F_HASH] = read_fixed,
    [TM_F_ID] = read_fixed,
    [TM_F_ED25519] = read_fixed,
    [TM_F_X25519] = read_fixed,
    [TM_F_SIG] = read_fixed,
    [TM_F_TEXT] = read_slice,
    [TM_F_URL] = read_slice,
    [TM_F_COUNTRY] = read_slice,
    [TM_F_ISCED] = read_slice,
    [TM_F_LABEL] = read_slice,
    [TM_F_ADDRESS] = read_slice,
    [TM_F_BIN] = read_slice,
    [TM_F_INDICES] = read_indices,
    [TM_F_LIST] = read_list,
    [TM_F_ADDRESSES] = read_addresses,
    [TM_F_MAP] = read_map,
};

/* Bytewise order of a map's key and a field's name; most differ in their first byte. */
static int key_cmp(const msgpack_object_kv *kv, const char *name)
{
    struct tm_slice key = raw_of(&kv->key);

    if (key.len > 0 && key.data[0] != (uint8_t)name[0])
        return key.data[0] < (uint8_t)name[0] ? -1 : 1;
    return tm_slice_cmp(key, tm_str(name));
}

/* The value of `name`, or NULL, looked for from pair *at on, which moves behind what is passed over:
 * the scan has sorted the keys, and who asks in order walks the map once. */
static const msgpack_object *next(const msgpack_object *map, uint32_t *at, const char *name)
{
    for (; *at < map->via.map.size; ++*at) {
        int c = key_cmp(&map->via.map.ptr[*at], name);

        if (c >= 0)
            return c == 0 ? &map->via.map.ptr[(*at)++].val : NULL;
    }
    return NULL;
}

static const msgpack_object *find(const msgpack_object *map, const char *name)
{
    uint32_t at = 0;

    return next(map, &at, name);
}

/* The flag that says this field is there; NULL when its `has` is none, or of another meaning. */
static bool *has_of(struct tm_entry *e, const struct tm_field *f)
{
    return f->has == 0 || f->kind == TM_F_ADDRESSES || f->kind == TM_F_INDICES
               ? NULL
               : (bool *)(void *)((char *)e + f->has);
}

/* `o` is NULL when the entry does not have this field. */
static int read_row(struct read *r, const struct tm_field *f, const msgpack_object *o)
{
    int code;

    if (o == NULL)
        return f->required ? tm_fail(r->err, TM_E_MALFORMED, "field %s: missing", f->name) : 0;
    code = readers[f->kind](r, f, o);
    if (code != 0)
        return tm_in(r->err, "field %s", f->name);
    if (has_of(r->e, f) != NULL)
        *has_of(r->e, f) = true;
    return 0;
}

static int read_rows(struct read *r, const struct tm_shape *shape, const msgpack_object *map)
{
    uint32_t at = 0; /* rows are sorted by name, as keys are */
    int code = 0;

    for (size_t i = 0; i < shape->n && code == 0; i++)
        code = read_row(r, &shape->rows[i], next(map, &at, shape->rows[i].name));
    /* Fields that share a flag stand together or not at all. */
    for (size_t i = 0; i < shape->n && code == 0; i++) {
        const struct tm_field *f = &shape->rows[i];

        if (has_of(r->e, f) != NULL && *has_of(r->e, f) && find(map, f->name) == NULL)
            return tm_fail(r->err, TM_E_MALFORMED, "field %s: missing", f->name);
    }
    return code;
}

/* What a list's owner meant to change must never be overlooked: the list's name, if it can be read
 * at all, goes to `out` before anything else of a status_update is looked at. */
static void note_list(struct read *r, const msgpack_object *map)
{
    const struct tm_shape *shape = &tm_shapes[TM_ENTRY_STATUS_UPDATE];
    struct tm_err unused = TM_ERR_INIT;
    struct read quiet = { r->arena, r->e, &unused };

    for (size_t i = 0; i < shape->n; i++)
        if (strcmp(shape->rows[i].name, "list") == 0)
            (void)read_row(&quiet, &shape->rows[i], find(map, "list"));
}

/* Type and version first: they say how to read the rest. */
static int read_entry(struct read *r, const msgpack_object *map)
{
    const msgpack_object *type, *v;
    int known = TM_ENTRY_UNKNOWN, code;

    if (map->type != MSGPACK_OBJECT_MAP)
        return wrong_kind(r, "a map");
    type = find(map, "type");
    v = find(map, "v");
    if (type == NULL || type->type != MSGPACK_OBJECT_STR)
        return tm_fail(r->err, TM_E_MALFORMED, "field type: missing or not a string");
    if (tm_words_parse(&tm_words_type, raw_of(type), &known)) {
        tm_entry_init(r->e, (enum tm_entry_type)known);
        if (known == TM_ENTRY_STATUS_UPDATE)
            note_list(r, map);
    }
    if (v == NULL || v->type != MSGPACK_OBJECT_POSITIVE_INTEGER)
        return tm_fail(r->err, TM_E_MALFORMED, "field v: missing or not a whole number");
    r->e->v = v->via.u64;
    if (r->e->v != 1 && known == TM_ENTRY_STATUS_UPDATE)
        return tm_fail(r->err, TM_E_MALFORMED, "field v: a status_update that cannot be read");
    if (known == TM_ENTRY_UNKNOWN || r->e->v != 1) {
        r->e->type = TM_ENTRY_UNKNOWN;
        return 0;
    }
    code = read_rows(r, &tm_shape_common, map);
    if (code == 0)
        code = read_rows(r, &tm_shapes[known], map);
    if (code == 0 && tm_shapes[known].check != NULL)
        code = tm_shapes[known].check(r->e, r->err);
    return code;
}

/* Bytes that fail the scan are read by nobody, but a status_update among them still says so. */
static void note_type(struct tm_slice bytes, struct tm_entry *out)
{
    static const char mark[] = "\xa4type\xadstatus_update";

    if (bytes.len > 0 && memmem(bytes.data, bytes.len, mark, sizeof mark - 1) != NULL)
        tm_entry_init(out, TM_ENTRY_STATUS_UPDATE);
}

int tm_entry_decode(struct tm_slice bytes, struct tm_arena *arena, struct tm_entry *out,
                    struct tm_err *err)
{
    struct read r = { arena, out, err };
    msgpack_zone zone;
    msgpack_object map;
    size_t off = 0;
    int code;

    tm_entry_init(out, TM_ENTRY_UNKNOWN);
    code = tm_scan(bytes, &tm_scan_entry, err);
    if (code != 0) {
        note_type(bytes, out);
        return code;
    }
    if (!msgpack_zone_init(&zone, ZONE_BYTES))
        return tm_fail(err, TM_E_NOMEM, "no memory to read an entry");
    switch (msgpack_unpack((const char *)bytes.data, bytes.len, &off, &zone, &map)) {
    case MSGPACK_UNPACK_SUCCESS:
        code = read_entry(&r, &map);
        break;
    case MSGPACK_UNPACK_NOMEM_ERROR:
        code = tm_fail(err, TM_E_NOMEM, "no memory to read an entry");
        break;
    default: /* the scan let it pass: the two must agree */
        code = tm_fail(err, TM_E_BUG, "msgpack-c refuses what the scan passed");
    }
    msgpack_zone_destroy(&zone);
    return code;
}
