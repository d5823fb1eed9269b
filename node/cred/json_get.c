/* node/cred/json_get.c - reading a parsed document. */
#include <math.h>
#include <stdio.h>

#include "node/base/check.h"
#include "node/cred/json.h"
#include "node/cred/number.h"

#define SHOWN_NAME_MAX 40

const struct tm_json *tm_json_get_slice(const struct tm_json *object, struct tm_slice name)
{
    tm_json_each_key(key, object)
    {
        if (key->len == name.len && tm_bytes_eq(key->data, name.data, name.len))
            return tm_json_value(key);
    }
    return NULL;
}

const struct tm_json *tm_json_at(const struct tm_json *array, size_t i)
{
    tm_json_each_item(item, array) if (i-- == 0) return item;
    return NULL;
}

bool tm_json_bool(const struct tm_json *v, bool *out)
{
    if (!tm_json_is(v, TM_JSON_BOOL))
        return false;
    *out = v->count != 0;
    return true;
}

/* "-" and digits only; false for another shape or when it does not fit. */
static bool plain_int(struct tm_slice text, int64_t *out)
{
    bool negative = text.data[0] == '-';
    uint64_t v = 0, max = (uint64_t)INT64_MAX + negative;

    for (size_t i = negative; i < text.len; i++) {
        unsigned digit = (unsigned)text.data[i] - '0';

        if (digit > 9 || v > (max - digit) / 10)
            return false;
        v = v * 10 + digit;
    }
    *out = negative ? (int64_t)(0 - v) : (int64_t)v;
    return true;
}

bool tm_json_int(const struct tm_json *v, int64_t *out)
{
    const double exact = 9007199254740992.0; /* 2^53 */
    struct tm_slice text;
    double d;

    if (!tm_json_number_text(v, &text))
        return false;
    if (plain_int(text, out))
        return true;
    d = tm_number_read(text);
    if (!(d >= -exact && d <= exact) || d != floor(d))
        return false;
    *out = (int64_t)d;
    return true;
}

bool tm_json_double(const struct tm_json *v, double *out)
{
    struct tm_slice text;

    if (!tm_json_number_text(v, &text))
        return false;
    *out = tm_number_read(text);
    return true;
}

bool tm_json_number_text(const struct tm_json *v, struct tm_slice *out)
{
    if (!tm_json_is(v, TM_JSON_NUMBER))
        return false;
    *out = tm_slice(v->data, v->len);
    return true;
}

bool tm_json_has(const struct tm_json *v, const char *s)
{
    tm_json_each_or_self(item, v) if (tm_json_str_is(item, s)) return true;
    return false;
}

struct tm_slice tm_json_source(const struct tm_json_doc *doc, const struct tm_json *v)
{
    size_t at = v->at, end = at + v->len;

    if (v->type == TM_JSON_STRING) { /* `len` is of the decoded bytes: find the closing quote */
        for (end = at + 1; doc->text.data[end] != '"'; end++)
            end += doc->text.data[end] == '\\';
        end++;
    }
    return tm_slice(doc->text.data + at, end - at);
}

/* ---- paths ---- */

struct path {
    char *out;
    size_t len;
    bool full;
};

static void path_put(struct path *path, const char *text, size_t len)
{
    static const char more[] = "…";

    if (path->full)
        return;
    if (path->len + len + sizeof more > TM_JSON_PATH_SIZE) {
        text = more;
        len = sizeof more - 1;
        path->full = true;
    }
    memcpy(path->out + path->len, text, len);
    path->len += len;
    path->out[path->len] = 0;
}

static bool is_letter(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool looks_like_term(struct tm_slice name)
{
    if (name.len == 0 || name.len > SHOWN_NAME_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        uint8_t c = name.data[i];
        bool later = (c >= '0' && c <= '9') || c == '-';

        if (!is_letter(c) && c != '_' && !(i == 0 ? c == '@' : later))
            return false;
    }
    return true;
}

static void put_member(struct path *path, const struct tm_json *key, size_t i)
{
    char text[SHOWN_NAME_MAX + 32] = ".";

    if (looks_like_term(tm_slice(key->data, key->len))) {
        memcpy(text + 1, key->data, key->len);
        path_put(path, text, 1 + (size_t)key->len);
    } else {
        path_put(path, text, (size_t)snprintf(text, sizeof text, "[member %zu]", i));
    }
}

static void put_index(struct path *path, size_t i)
{
    char text[32];
    int n = snprintf(text, sizeof text, "[%zu]", i);

    path_put(path, text, (size_t)n);
}

/* The child of `at` that is `v` or holds it; its step is added to the path. */
static const struct tm_json *step_down(struct path *path, const struct tm_json *at,
                                       const struct tm_json *v)
{
    size_t i = 0;

    tm_json_each_item(item, at)
    {
        if (v < tm_json_next(item)) {
            put_index(path, i);
            return item;
        }
        i++;
    }
    tm_json_each_key(key, at)
    {
        if (v < tm_json_next(tm_json_value(key))) {
            put_member(path, key, i);
            return v == key ? key : tm_json_value(key);
        }
        i++;
    }
    return v;
}

const char *tm_json_path(const struct tm_json *root, const struct tm_json *v,
                         char out[TM_JSON_PATH_SIZE])
{
    struct path path = { .out = out };

    TM_CHECK(v >= root && v < root + root->span);
    path_put(&path, "$", 1);
    while (root != v)
        root = step_down(&path, root, v);
    return out;
}
