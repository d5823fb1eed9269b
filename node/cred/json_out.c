/* node/cred/json_out.c - the JSON writer. */
#include <inttypes.h>

#include "node/base/check.h"
#include "node/base/utf8.h"
#include "node/cred/json.h"
#include "node/cred/number.h"

/* ---- strings ---- */

/* How an ASCII character is escaped: 0 not at all, 'u' by number, else the letter. */
static char escape_of(uint8_t c)
{
    static const char letters[0x20] = {
        ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'
    };

    if (c == '"' || c == '\\')
        return (char)c;
    if (c >= 0x20)
        return 0;
    return letters[c] != 0 ? letters[c] : 'u';
}

static void put_escape(struct tm_buf *buf, uint8_t c, char letter)
{
    static const char hex[] = "0123456789abcdef";
    char text[6] = { '\\', letter, '0', '0', hex[c >> 4], hex[c & 15] };

    tm_buf_put(buf, text, letter == 'u' ? 6 : 2);
}

void tm_json_quote(struct tm_buf *buf, struct tm_slice s)
{
    size_t start = 0, at = 0; /* bytes from `start` on are still to be written */

    tm_buf_put_u8(buf, '"');
    while (at < s.len) {
        uint8_t c = s.data[at];
        char letter = c < 0x80 ? escape_of(c) : 0;

        if (letter == 0 && c < 0x80) {
            at++;
            continue;
        }
        if (c >= 0x80 && tm_utf8_next(s, &at) >= 0)
            continue;
        tm_buf_put(buf, s.data + start, at - start);
        if (c >= 0x80)
            tm_buf_put_str(buf, "\xef\xbf\xbd");
        else
            put_escape(buf, c, letter);
        start = ++at;
    }
    if (at > start)
        tm_buf_put(buf, s.data + start, at - start);
    tm_buf_put_u8(buf, '"');
}

/* ---- the order of things ---- */

static bool in_object(const struct tm_json_out *o)
{
    return o->depth > 0 && (o->objects & 1) != 0;
}

/* Before any value. */
static void place(struct tm_json_out *o)
{
    TM_CHECK(o->keyed == in_object(o));
    TM_CHECK(o->depth > 0 || !o->comma); /* one value at the top */
    if (o->comma && !o->keyed)
        tm_buf_put_u8(o->buf, ',');
    o->keyed = false;
    o->comma = true;
}

static void begin(struct tm_json_out *o, bool object)
{
    place(o);
    TM_CHECK(o->depth < TM_JSON_DEPTH_MAX);
    tm_buf_put_u8(o->buf, object ? '{' : '[');
    o->objects = o->objects << 1 | object;
    o->depth++;
    o->comma = false;
}

static void end(struct tm_json_out *o, bool object)
{
    TM_CHECK(o->depth > 0 && in_object(o) == object && !o->keyed);
    tm_buf_put_u8(o->buf, object ? '}' : ']');
    o->objects >>= 1;
    o->depth--;
    o->comma = true;
}

void tm_json_put_object(struct tm_json_out *o)
{
    begin(o, true);
}

void tm_json_end_object(struct tm_json_out *o)
{
    end(o, true);
}

void tm_json_put_array(struct tm_json_out *o)
{
    begin(o, false);
}

void tm_json_end_array(struct tm_json_out *o)
{
    end(o, false);
}

void tm_json_put_key_slice(struct tm_json_out *o, struct tm_slice name)
{
    TM_CHECK(in_object(o) && !o->keyed);
    if (o->comma)
        tm_buf_put_u8(o->buf, ',');
    tm_json_quote(o->buf, name);
    tm_buf_put_u8(o->buf, ':');
    o->keyed = true;
}

void tm_json_put_key(struct tm_json_out *o, const char *name)
{
    tm_json_put_key_slice(o, tm_str(name));
}

/* ---- values ---- */

void tm_json_put_raw(struct tm_json_out *o, struct tm_slice json)
{
    place(o);
    tm_buf_put_slice(o->buf, json);
}

void tm_json_put_str(struct tm_json_out *o, struct tm_slice s)
{
    place(o);
    tm_json_quote(o->buf, s);
}

void tm_json_put_cstr(struct tm_json_out *o, const char *s)
{
    if (s == NULL)
        tm_json_put_null(o);
    else
        tm_json_put_str(o, tm_str(s));
}

void tm_json_put_int(struct tm_json_out *o, int64_t v)
{
    place(o);
    tm_buf_printf(o->buf, "%" PRId64, v);
}

void tm_json_put_uint(struct tm_json_out *o, uint64_t v)
{
    place(o);
    tm_buf_printf(o->buf, "%" PRIu64, v);
}

void tm_json_put_double(struct tm_json_out *o, double v)
{
    char text[TM_NUMBER_TEXT_SIZE];
    size_t len = tm_number_write(v, text);

    tm_json_put_raw(o, tm_slice(text, len));
}

void tm_json_put_bool(struct tm_json_out *o, bool v)
{
    tm_json_put_raw(o, v ? TM_LIT("true") : TM_LIT("false"));
}

void tm_json_put_null(struct tm_json_out *o)
{
    tm_json_put_raw(o, TM_LIT("null"));
}

/* Nodes lie in document order, so one walk writes them; containers are closed when the walk has
 * passed their last node. */
void tm_json_put_value(struct tm_json_out *o, const struct tm_json *v)
{
    const struct tm_json *ends[TM_JSON_DEPTH_MAX], *stop = tm_json_end(v);
    unsigned base = o->depth;

    if (v == NULL)
        tm_json_put_null(o);
    for (; v != stop; v++) {
        if (in_object(o) && !o->keyed && o->depth > base) {
            tm_json_put_key_slice(o, tm_slice(v->data, v->len));
            continue;
        }
        if (v->type == TM_JSON_ARRAY || v->type == TM_JSON_OBJECT) {
            begin(o, v->type == TM_JSON_OBJECT);
            ends[o->depth - 1] = tm_json_end(v);
        } else if (v->type == TM_JSON_STRING) {
            tm_json_put_str(o, tm_slice(v->data, v->len));
        } else {
            tm_json_put_raw(o, tm_slice(v->data, v->len));
        }
        while (o->depth > base && ends[o->depth - 1] == v + 1)
            end(o, in_object(o));
    }
}

void tm_json_member_str(struct tm_json_out *o, const char *name, struct tm_slice s)
{
    tm_json_put_key(o, name);
    tm_json_put_str(o, s);
}

void tm_json_member_cstr(struct tm_json_out *o, const char *name, const char *s)
{
    tm_json_put_key(o, name);
    tm_json_put_cstr(o, s);
}

void tm_json_member_int(struct tm_json_out *o, const char *name, int64_t v)
{
    tm_json_put_key(o, name);
    tm_json_put_int(o, v);
}

void tm_json_member_bool(struct tm_json_out *o, const char *name, bool v)
{
    tm_json_put_key(o, name);
    tm_json_put_bool(o, v);
}

void tm_json_member_value(struct tm_json_out *o, const char *name, const struct tm_json *v)
{
    tm_json_put_key(o, name);
    tm_json_put_value(o, v);
}
