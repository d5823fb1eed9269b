/* Canonical JSON: the outside vectors, the order of names, and edits. */
#include <stdio.h>

#include "node/base/rng.h"
#include "node/base/utf8.h"
#include "node/cred/jcs.h"
#include "tests/lib/expect.h"

static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));

static const struct tm_json *parsed(struct tm_slice text)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc = { 0 };

    expect_ok(tm_json_parse(text, &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    return doc.root;
}

static void expect_canonical(const struct tm_json *v, const struct tm_jcs_edit *edits, size_t n,
                             const char *want)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_jcs_put(&out, v, edits, n, &err), &err);
    expect_str(tm_buf_str(&out), want);
    tm_buf_free(&out);
}

static void vector_gives_its_output(void *ctx, const char *path, const char *name)
{
    struct tm_buf in = TM_BUF_INIT(TM_MIB(1)), want = TM_BUF_INIT(TM_MIB(1));
    char relative[128];

    snprintf(relative, sizeof relative, "jcs/output/%s", name);
    tm_slurp(path, &in);
    tm_slurp(tm_vectors(relative), &want);
    expect_canonical(parsed(tm_buf_slice(&in)), NULL, 0, tm_buf_str(&want));
    tm_buf_free(&in);
    tm_buf_free(&want);
}

static void rfc8785_vectors_give_their_outputs(void)
{
    char dir[4096]; /* tm_vectors() goes round its buffers */

    snprintf(dir, sizeof dir, "%s", tm_vectors("jcs/input"));
    expect_int((int64_t)tm_each_file(dir, ".json", vector_gives_its_output, NULL), 6);
}

static void names_are_ordered_by_utf16_units(void)
{
    /* U+10000 is d800 dc00 in UTF-16: after U+D7FF, before U+E000. */
    expect_canonical(parsed(TM_LIT("{\"\\uffff\":1,\"\\ue000\":2,\"\\ud800\\udc00\":3,"
                                   "\"\\ud7ff\":4,\"b\":5,\"ab\":6,\"a\":7,\"\":8,\"\\u0000\":9}")),
                     NULL, 0,
                     "{\"\":8,\"\\u0000\":9,\"a\":7,\"ab\":6,\"b\":5,\"\xed\x9f\xbf\":4,"
                     "\"\xf0\x90\x80\x80\":3,\"\xee\x80\x80\":2,\"\xef\xbf\xbf\":1}");
}

static int32_t scalar(const struct tm_rng *rng)
{
    static const int32_t bases[] = { 0x20, 0x7f0, 0xd7f0, 0xe000, 0xfff0, 0x10000, 0x10fff0 };

    return bases[tm_rng_below(rng, 7)] + (int32_t)tm_rng_below(rng, 16);
}

/* Units of a short string of scalars, and its UTF-8. */
static size_t make_name(const struct tm_rng *rng, uint16_t units[16], uint8_t text[32], size_t *len)
{
    size_t n = 0;

    *len = 0;
    for (size_t left = tm_rng_below(rng, 4); left > 0; left--) {
        uint32_t cp = (uint32_t)scalar(rng);

        *len += tm_utf8_put(cp, text + *len);
        if (cp < 0x10000) {
            units[n++] = (uint16_t)cp;
            continue;
        }
        units[n++] = (uint16_t)(0xd800 + ((cp - 0x10000) >> 10));
        units[n++] = (uint16_t)(0xdc00 + ((cp - 0x10000) & 0x3ff));
    }
    return n;
}

static int unit_cmp(const uint16_t *a, size_t an, const uint16_t *b, size_t bn)
{
    for (size_t i = 0; i < an && i < bn; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return (an > bn) - (an < bn);
}

static void order_agrees_with_utf16_itself(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;
    uint16_t ua[16], ub[16];
    uint8_t ta[32], tb[32];
    size_t la, lb;

    tm_note("seed 7");
    tm_rng_seed(&state, 7, "jcs");
    rng = tm_rng_of(&state);
    for (int i = 0; i < 100000; i++) {
        size_t na = make_name(&rng, ua, ta, &la), nb = make_name(&rng, ub, tb, &lb);
        int got = tm_jcs_cmp(tm_slice(ta, la), tm_slice(tb, lb));

        expect_int((got > 0) - (got < 0), unit_cmp(ua, na, ub, nb));
    }
}

/* Up to as many members as are sorted in place and a few more; names of mixed kinds. */
static void few_names_are_sorted_as_they_compare(void)
{
    struct tm_rng_seeded state;
    struct tm_rng rng;

    tm_note("seed 11");
    tm_rng_seed(&state, 11, "jcs");
    rng = tm_rng_of(&state);
    for (int round = 0; round < 3000; round++) {
        struct tm_buf in = TM_BUF_INIT(TM_KIB(64)), out = TM_BUF_INIT(TM_KIB(64));
        size_t n = tm_rng_below(&rng, 30), count = 0;
        struct tm_slice last = TM_SLICE_EMPTY;
        struct tm_err err = TM_ERR_INIT;
        const struct tm_json *v;

        tm_buf_put_u8(&in, '{');
        for (size_t i = 0; i < n; i++) { /* the number makes it the only one of its name */
            static const char *const starts[] = {
                "",         "a",       "type",         "target",          "targetUrl_",
                "\xc3\xa9", "\\u0000", "\xee\x80\x80", "\xf0\x90\x80\x80"
            };
            const char *name = starts[tm_rng_below(&rng, 9)];

            if (i > 0)
                tm_buf_put_u8(&in, ',');
            tm_buf_printf(&in, "\"%s%s%u\":%zu", name, starts[tm_rng_below(&rng, 9)], (unsigned)i,
                          i);
        }
        tm_buf_put_u8(&in, '}');
        tm_arena_reset(&arena);
        expect_ok(tm_jcs_put(&out, parsed(tm_buf_slice(&in)), NULL, 0, &err), &err);
        v = parsed(tm_buf_slice(&out));
        tm_json_each_key(key, v)
        {
            struct tm_slice name = tm_slice(key->data, key->len);

            expect(count == 0 || tm_jcs_cmp(last, name) < 0);
            last = name;
            count++;
        }
        expect_int((int64_t)count, (int64_t)n);
        tm_buf_free(&in);
        tm_buf_free(&out);
    }
    tm_arena_free(&arena);
}

static void white_space_around_members_does_not_matter(void)
{
    static const char want[] =
        "{\"a\":\"\",\"b\":\"some longer text of a value, past any word\",\"c\":[\"x\"]}";

    expect_canonical(parsed(tm_str(want)), NULL, 0, want);
    expect_canonical(
        parsed(TM_LIT("{\"c\":[\"x\"],\"b\": \"some longer text of a value, past any word\","
                      "\"a\" :\"\"}")),
        NULL, 0, want);
    expect_canonical(parsed(TM_LIT("{\"c\":[ \"x\" ],\"\\u0062\":\"some longer text of a value, "
                                   "past any word\",\"a\":\n\"\"}")),
                     NULL, 0, want);
}

static void many_names_are_sorted(void)
{
    struct tm_buf in = TM_BUF_INIT(TM_MIB(1)), want = TM_BUF_INIT(TM_MIB(1));
    const unsigned n = 10000;

    for (unsigned i = 0; i < n; i++) {
        tm_buf_printf(&in, "%c \"%05u\":%u", i == 0 ? '{' : ',', i * 7919 % n, i * 7919 % n);
        tm_buf_printf(&want, "%c\"%05u\":%u", i == 0 ? '{' : ',', i, i);
    }
    tm_buf_put_str(&in, "}");
    tm_buf_put_str(&want, "}");
    expect_canonical(parsed(tm_buf_slice(&in)), NULL, 0, tm_buf_str(&want));
    tm_buf_free(&in);
    tm_buf_free(&want);
}

static void edits_leave_out_replace_and_add(void)
{
    const struct tm_json *doc =
        parsed(TM_LIT("{\"z\":{\"proof\":1},\"proof\":[{\"id\":\"b\"},{\"id\":\"a\"}],"
                      "\"@context\":\"x\"}"));
    const struct tm_json *proofs = tm_json_get(doc, "proof");
    const struct tm_json *other = parsed(TM_LIT("[\"y\", 2]"));
    const struct tm_json *some[] = { tm_json_at(proofs, 1), tm_json_at(proofs, 0) };
    const struct tm_jcs_edit omit = { TM_LIT("proof"), TM_JCS_OMIT, NULL, 0 };
    const struct tm_jcs_edit swap[] = { omit, { TM_LIT("@context"), TM_JCS_SET, &other, 1 } };
    const struct tm_jcs_edit list[] = { { TM_LIT("proof"), TM_JCS_LIST, some, 1 },
                                        { TM_LIT("new"), TM_JCS_LIST, some, 2 },
                                        { TM_LIT("none"), TM_JCS_LIST, NULL, 0 },
                                        { TM_LIT("absent"), TM_JCS_OMIT, NULL, 0 } };

    expect_canonical(doc, &omit, 1, "{\"@context\":\"x\",\"z\":{\"proof\":1}}");
    expect_canonical(doc, swap, 2, "{\"@context\":[\"y\",2],\"z\":{\"proof\":1}}");
    expect_canonical(doc, list, 4,
                     "{\"@context\":\"x\",\"new\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"none\":[],"
                     "\"proof\":[{\"id\":\"a\"}],\"z\":{\"proof\":1}}");
    expect_canonical(parsed(TM_LIT("{}")), swap, 2, "{\"@context\":[\"y\",2]}");
}

static void a_full_buffer_takes_nothing(void)
{
    struct tm_buf out = TM_BUF_INIT(12);
    struct tm_err err = TM_ERR_INIT;

    tm_buf_put_str(&out, "kept");
    expect_ok(tm_jcs_put(&out, parsed(TM_LIT("[1,[2]]")), NULL, 0, &err), &err);
    expect_fails(tm_jcs_put(&out, parsed(TM_LIT("[1]")), NULL, 0, &err), TM_E_LIMIT, &err);
    expect_str(tm_buf_str(&out), "kept[1,[2]]");
    tm_buf_free(&out);
}

TM_CLAIMS(CLAIM(rfc8785_vectors_give_their_outputs), CLAIM(names_are_ordered_by_utf16_units),
          CLAIM(order_agrees_with_utf16_itself), CLAIM(many_names_are_sorted),
          CLAIM(edits_leave_out_replace_and_add), CLAIM(a_full_buffer_takes_nothing),
          CLAIM(few_names_are_sorted_as_they_compare),
          CLAIM(white_space_around_members_does_not_matter))
