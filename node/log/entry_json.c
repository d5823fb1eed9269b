/* node/log/entry_json.c - an entry as one JSON object, for people and programs; driven by the rows. */
#include <inttypes.h>

#include "node/base/encode.h"
#include "node/base/utf8.h"
#include "node/log/entry_fields.h"

static void put_string(struct tm_buf *out, struct tm_slice s)
{
    tm_buf_put_u8(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];

        if (c == '"' || c == '\\')
            tm_buf_printf(out, "\\%c", c);
        else if (c < 0x20 || c == 0x7f)
            tm_buf_printf(out, "\\u%04x", c);
        else
            tm_buf_put_u8(out, c);
    }
    tm_buf_put_u8(out, '"');
}

static void put_hex(struct tm_buf *out, struct tm_slice bytes)
{
    tm_buf_put_u8(out, '"');
    tm_hex_put(out, bytes);
    tm_buf_put_u8(out, '"');
}

/* RFC 3339, with milliseconds only where there are some. */
static void put_time(struct tm_buf *out, int64_t ms)
{
    char text[TM_TIME_TEXT_SIZE];
    int64_t s = tm_ms_to_s(ms);

    tm_time_text(s, text);
    if (ms == s * 1000)
        tm_buf_printf(out, "\"%s\"", text);
    else
        tm_buf_printf(out, "\"%.*s.%03dZ\"", (int)strlen(text) - 1, text, (int)(ms - s * 1000));
}

static void put_multikey(struct tm_buf *out, uint8_t codec, const uint8_t key[32])
{
    uint8_t raw[34] = { codec, 0x01 };

    memcpy(raw + 2, key, 32);
    tm_buf_put_str(out, "\"z");
    tm_base58_put(out, tm_slice(raw, sizeof raw));
    tm_buf_put_u8(out, '"');
}

static void put_item(struct tm_buf *out, enum tm_field_kind kind, struct tm_slice s)
{
    if (kind == TM_F_BIN)
        put_hex(out, s);
    else
        put_string(out, s);
}

static void put_items(struct tm_buf *out, enum tm_field_kind kind, const struct tm_slice *v,
                      size_t n)
{
    tm_buf_put_u8(out, '[');
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            tm_buf_put_u8(out, ',');
        put_item(out, kind, v[i]);
    }
    tm_buf_put_u8(out, ']');
}

static void put_rights(struct tm_buf *out, const struct tm_words *words, unsigned bits)
{
    const char *comma = "";

    tm_buf_put_u8(out, '[');
    for (size_t i = 0; i < words->n; i++) {
        if ((bits & (unsigned)words->v[i].value) == 0)
            continue;
        tm_buf_printf(out, "%s\"%s\"", comma, words->v[i].name);
        comma = ",";
    }
    tm_buf_put_u8(out, ']');
}

static void put_levels(struct tm_buf *out, unsigned bits)
{
    const char *comma = "";

    tm_buf_put_u8(out, '[');
    for (unsigned v = 0; v < 16; v++) {
        if ((bits >> v & 1) == 0)
            continue;
        tm_buf_printf(out, "%s%u", comma, v);
        comma = ",";
    }
    tm_buf_put_u8(out, ']');
}

static void put_index(void *ctx, uint64_t index)
{
    struct tm_buf *out = ctx;

    if (out->data[out->len - 1] != '[')
        tm_buf_put_u8(out, ',');
    tm_buf_printf(out, "%" PRIu64, index);
}

static void put_indices(struct tm_buf *out, struct tm_slice coded)
{
    struct tm_err unused = TM_ERR_INIT;

    tm_buf_put_u8(out, '[');
    if (out->fault == 0)
        (void)tm_indices_each(coded, TM_STATUS_LENGTH_MAX, put_index, out, &unused);
    tm_buf_put_u8(out, ']');
}

static void put_rows(struct tm_buf *out, const struct tm_entry *e, const struct tm_shape *shape,
                     const char *comma);

static void put_id(struct tm_buf *out, const struct tm_id *id)
{
    char text[TM_ID_TEXT_SIZE];

    tm_buf_printf(out, "\"%s\"", tm_id_text(id, text));
}

static void put_value(struct tm_buf *out, const struct tm_entry *e, const struct tm_field *f)
{
    const void *p = tm_field_cptr(e, f);

    switch (f->kind) {
    case TM_F_U64:
        tm_buf_printf(out, "%" PRIu64, *(const uint64_t *)p);
        break;
    case TM_F_U32:
        tm_buf_printf(out, "%u", *(const unsigned *)p);
        break;
    case TM_F_U8:
        tm_buf_printf(out, "%u", *(const uint8_t *)p);
        break;
    case TM_F_BOOL:
        tm_buf_put_str(out, *(const bool *)p ? "true" : "false");
        break;
    case TM_F_TIME:
        put_time(out, *(const int64_t *)p);
        break;
    case TM_F_WORD:
        put_string(out, tm_str(tm_words_name(f->words, *(const int *)p)));
        break;
    case TM_F_RIGHTS:
        put_rights(out, f->words, *(const unsigned *)p);
        break;
    case TM_F_LEVELS:
        put_levels(out, *(const uint16_t *)p);
        break;
    case TM_F_HASH:
    case TM_F_SIG:
        put_hex(out, tm_slice(p, f->kind == TM_F_SIG ? 64 : 32));
        break;
    case TM_F_ID:
        put_id(out, p);
        break;
    case TM_F_ED25519: /* multicodec ed25519-pub */
        put_multikey(out, 0xed, p);
        break;
    case TM_F_X25519: /* multicodec x25519-pub */
        put_multikey(out, 0xec, p);
        break;
    case TM_F_INDICES:
        put_indices(out, *(const struct tm_slice *)p);
        break;
    case TM_F_LIST: {
        const struct tm_strings *list = p;

        put_items(out, f->item, list->v, list->n);
        break;
    }
    case TM_F_ADDRESSES:
        put_items(out, TM_F_ADDRESS, p, e->u.node.address_count);
        break;
    case TM_F_MAP:
        tm_buf_put_u8(out, '{');
        put_rows(out, e, f->sub, "");
        tm_buf_put_u8(out, '}');
        break;
    default:
        put_item(out, f->kind, *(const struct tm_slice *)p);
    }
}

static void put_rows(struct tm_buf *out, const struct tm_entry *e, const struct tm_shape *shape,
                     const char *comma)
{
    for (size_t i = 0; i < shape->n; i++) {
        const struct tm_field *f = &shape->rows[i];

        if (!tm_field_present(e, f))
            continue;
        tm_buf_printf(out, "%s\"%s\":", comma, f->name);
        put_value(out, e, f);
        comma = ",";
    }
}

void tm_entry_json(struct tm_buf *out, struct tm_slice bytes)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_ENTRY_ARENA_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_entry e;
    int r = tm_entry_decode(bytes, &arena, &e, &err);

    tm_buf_printf(out, "{\"type\":\"%s\"", tm_entry_type_name(e.type));
    if (r != 0) {
        tm_buf_put_str(out, ",\"void\":");
        put_string(out, tm_str(err.text));
    } else if (e.type != TM_ENTRY_UNKNOWN) {
        tm_buf_printf(out, ",\"v\":%" PRIu64 ",\"time\":", e.v);
        put_time(out, e.time_ms);
        put_rows(out, &e, &tm_shapes[e.type], ",");
    }
    tm_buf_put_u8(out, '}');
    tm_arena_free(&arena);
}
