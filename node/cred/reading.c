/* node/cred/reading.c - one verification under way: what its steps share. */
#include "node/cred/reading.h"

#include <stdarg.h>
#include <stdio.h>

#define NOTE_MAX 384

const char *tm_reading_path(struct tm_reading *rd, const struct tm_json *at)
{
    char path[TM_JSON_PATH_SIZE];

    if (at == NULL)
        return NULL;
    return (const char *)tm_arena_copy(rd->arena, tm_str(tm_json_path(rd->root, at, path))).data;
}

struct tm_check *tm_reading_note(struct tm_reading *rd, enum tm_check_code code,
                                 enum tm_outcome outcome, const struct tm_json *at, const char *fmt,
                                 ...)
{
    char text[NOTE_MAX];
    struct tm_check *line;
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    line = tm_check_add(&rd->out->checks, code, outcome, "%s", text);
    line->path = tm_reading_path(rd, at);
    return line;
}

static bool is_scheme_char(uint8_t c, bool first)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return true;
    return !first && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
}

/* RFC 3986 and 3987 leave these out; all beyond ASCII may stand in an IRI. */
static bool is_url_char(uint8_t c)
{
    return c > 0x20 && c != 0x7f && strchr("<>\"{}|\\^`", c) == NULL;
}

bool tm_url_ok(struct tm_slice s)
{
    size_t i = 0;

    while (i < s.len && is_scheme_char(s.data[i], i == 0))
        i++;
    if (i == 0 || i + 1 >= s.len || s.data[i] != ':')
        return false;
    for (i++; i < s.len; i++)
        if (!is_url_char(s.data[i]))
            return false;
    return true;
}
