/* The JSON reader against jansson, on documents made at random and then damaged at random. */
#include <jansson.h>

#include "node/base/rng.h"
#include "node/cred/json.h"
#include "tests/lib/expect.h"

#define DOCUMENTS 20000
#define SEED      20261123u

static struct tm_rng_seeded state;
static struct tm_rng rng;

static size_t below(size_t n)
{
    return (size_t)tm_rng_below(&rng, n);
}

static const char *pick(const char *const *words, size_t n)
{
    return words[below(n)];
}

static void make_string(struct tm_buf *out)
{
    static const char *const bits[] = {
        "a", "type",           "\\n", "\\u00e9", "é", "\\\"", "longer words",
        "𝄞", "\\ud834\\udd1e", "€",   "\\u0041", " ", "\\/",  "0"
    };

    tm_buf_put_str(out, "\"");
    for (size_t n = below(5); n > 0; n--)
        tm_buf_put_str(out, pick(bits, sizeof bits / sizeof bits[0]));
    tm_buf_put_str(out, "\"");
}

static void make_scalar(struct tm_buf *out)
{
    static const char *const words[] = { "0",    "-1",    "12345", "1.5",         "-0.001",
                                         "1e5",  "2E-7",  "1e308", "-1e-5",       "3.14e+2",
                                         "true", "false", "null",  "99999999999", "0.1" };

    if (below(3) == 0)
        make_string(out);
    else
        tm_buf_put_str(out, pick(words, sizeof words / sizeof words[0]));
}

static void make_value(struct tm_buf *out, unsigned depth)
{
    bool object = below(2) == 0;

    if (depth == 0 || below(4) == 0) {
        make_scalar(out);
        return;
    }
    tm_buf_put_str(out, object ? "{" : "[");
    for (size_t i = 0, n = below(6); i < n; i++) {
        if (i > 0)
            tm_buf_put_str(out, below(3) == 0 ? " ,\n" : ",");
        if (object) {
            make_string(out);
            tm_buf_put_str(out, below(3) == 0 ? " : " : ":");
        }
        make_value(out, depth - 1);
    }
    tm_buf_put_str(out, object ? "}" : "]");
}

static void damage(struct tm_buf *text)
{
    /* No NUL: jansson 2.14 passes over one behind a number. */
    static const char marks[] = "{}[],:\"\\0e.-+ tfn\x80\xff\x1f\x7f";
    size_t at = below(text->len);

    switch (below(3)) {
    case 0:
        text->data[at] = (uint8_t)marks[below(sizeof marks - 1)];
        break;
    case 1:
        memmove(text->data + at, text->data + at + 1, text->len - at - 1);
        text->len--;
        break;
    default:
        text->len = at;
    }
}

static bool same(const struct tm_json *ours, const json_t *theirs);

static bool same_object(const struct tm_json *ours, const json_t *theirs)
{
    if (json_object_size(theirs) != tm_json_count(ours))
        return false;
    tm_json_each_key(key, ours)
    {
        const json_t *value = json_object_getn(theirs, (const char *)key->data, key->len);

        if (value == NULL || !same(tm_json_value(key), value))
            return false;
    }
    return true;
}

static bool same_array(const struct tm_json *ours, const json_t *theirs)
{
    size_t i = 0;

    if (json_array_size(theirs) != tm_json_count(ours))
        return false;
    tm_json_each_item(item, ours) if (!same(item, json_array_get(theirs, i++))) return false;
    return true;
}

static bool same_number(const struct tm_json *ours, const json_t *theirs)
{
    double d;
    int64_t i;

    if (json_is_integer(theirs))
        return tm_json_int(ours, &i) && i == json_integer_value(theirs);
    return tm_json_double(ours, &d) && d == json_number_value(theirs);
}

static bool same(const struct tm_json *ours, const json_t *theirs)
{
    bool truth;

    switch (json_typeof(theirs)) {
    case JSON_OBJECT:
        return tm_json_is(ours, TM_JSON_OBJECT) && same_object(ours, theirs);
    case JSON_ARRAY:
        return tm_json_is(ours, TM_JSON_ARRAY) && same_array(ours, theirs);
    case JSON_STRING:
        return tm_json_is(ours, TM_JSON_STRING) &&
               tm_slice_eq(tm_slice(ours->data, ours->len),
                           tm_slice(json_string_value(theirs), json_string_length(theirs)));
    case JSON_NULL:
        return tm_json_is(ours, TM_JSON_NULL);
    case JSON_TRUE:
    case JSON_FALSE:
        return tm_json_bool(ours, &truth) && truth == json_is_true(theirs);
    default:
        return same_number(ours, theirs);
    }
}

static void judge(struct tm_slice text, size_t number, size_t counts[2])
{
    const size_t flags = JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL;
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    json_error_t why;
    json_t *theirs = json_loadb((const char *)text.data, text.len, flags, &why);
    int r = tm_json_parse(text, &TM_JSON_LIMITS, &arena, &doc, &err);

    if ((r == 0) != (theirs != NULL))
        tm_claim_failed(__FILE__, __LINE__, "document %zu %.*s: %s / %s", number, TM_ARG(text),
                        r == 0 ? "taken" : err.text, theirs != NULL ? "taken" : why.text);
    if (r == 0 && !same(doc.root, theirs))
        tm_claim_failed(__FILE__, __LINE__, "document %zu read differently", number);
    counts[r != 0]++;
    json_decref(theirs);
    tm_arena_free(&arena);
}

static void jansson_agrees_on_random_documents(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));
    size_t counts[2] = { 0, 0 };

    tm_note("seed %u", SEED);
    tm_rng_seed(&state, SEED, "json");
    rng = tm_rng_of(&state);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        tm_buf_reset(&text);
        make_value(&text, 5);
        if (i % 2 == 1 && text.len > 0)
            damage(&text);
        judge(tm_buf_slice(&text), i, counts);
    }
    tm_note("%zu taken, %zu refused by both", counts[0], counts[1]);
    expect(counts[0] > DOCUMENTS / 4 && counts[1] > DOCUMENTS / 4);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(jansson_agrees_on_random_documents))
