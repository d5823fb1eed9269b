/* Buffers, cursors, arenas and UTF-8: the wrong side of every limit. */
#include "node/base/arena.h"
#include "node/base/buf.h"
#include "node/base/cursor.h"
#include "node/base/utf8.h"
#include "tests/lib/expect.h"

static void buffer_stops_at_its_ceiling(void)
{
    struct tm_buf buf = TM_BUF_INIT(4);
    struct tm_err err = TM_ERR_INIT;

    tm_buf_put_str(&buf, "abcd");
    expect_ok(tm_buf_check(&buf, "buf", &err), &err);
    expect_str(tm_buf_str(&buf), "abcd");
    tm_buf_put_u8(&buf, 'e');
    expect_fails(tm_buf_check(&buf, "buf", &err), TM_E_LIMIT, &err);
    expect_int((int64_t)buf.len, 4);
    tm_buf_free(&buf);
}

static void buffer_fault_is_sticky_and_reset_clears_it(void)
{
    struct tm_buf buf = TM_BUF_INIT(3);
    struct tm_err err = TM_ERR_INIT;

    tm_buf_printf(&buf, "%d", 12345);
    tm_buf_put_u8(&buf, 'x');
    expect_fails(tm_buf_check(&buf, "buf", &err), TM_E_LIMIT, &err);
    expect_int((int64_t)buf.len, 0);
    tm_buf_reset(&buf);
    tm_buf_printf(&buf, "%d", 123);
    expect_ok(tm_buf_check(&buf, "buf", &err), &err);
    tm_buf_free(&buf);
}

static void a_buffer_over_borrowed_bytes_never_grows(void)
{
    uint8_t room[5] = "xxxxx";
    struct tm_buf buf = tm_buf_over(room, sizeof room);
    struct tm_err err = TM_ERR_INIT;

    tm_buf_put_str(&buf, "four");
    expect_ok(tm_buf_check(&buf, "bytes", &err), &err);
    expect(buf.data == room && memcmp(room, "four", 5) == 0);
    tm_buf_put_u8(&buf, '5');
    expect_fails(tm_buf_check(&buf, "bytes", &err), TM_E_LIMIT, &err);
    expect(buf.data == room && memcmp(room, "four", 5) == 0);
}

static void varints_come_back_and_only_the_shortest_form_is_read(void)
{
    static const uint64_t values[] = { 0, 1, 127, 128, 16383, 16384, UINT32_MAX, UINT64_MAX };
    static const uint8_t padded[] = { 0x80, 0x00 };
    static const uint8_t too_long[] = { 255, 255, 255, 255, 255, 255, 255, 255, 255, 2 };
    struct tm_cursor cur;

    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        struct tm_buf buf = TM_BUF_INIT(16);

        tm_buf_put_varint(&buf, values[i]);
        cur = tm_cursor(tm_buf_slice(&buf));
        expect(tm_cursor_varint(&cur) == values[i]);
        expect(!cur.fault && cur.left.len == 0);
        tm_buf_free(&buf);
    }
    cur = tm_cursor(tm_slice(padded, sizeof padded));
    tm_cursor_varint(&cur);
    expect(cur.fault);
    cur = tm_cursor(tm_slice(too_long, sizeof too_long));
    tm_cursor_varint(&cur);
    expect(cur.fault);
}

static void cursor_gives_zeros_past_the_end_and_says_so(void)
{
    struct tm_cursor cur = tm_cursor(TM_LIT("\x01\x02\x03"));
    struct tm_err err = TM_ERR_INIT;

    expect_int((int64_t)tm_cursor_be(&cur, 2), 0x0102);
    expect_int((int64_t)tm_cursor_be(&cur, 2), 0);
    expect_int((int64_t)tm_cursor_be(&cur, 1), 0);
    expect_fails(tm_cursor_end(&cur, "three bytes", &err), TM_E_MALFORMED, &err);
    cur = tm_cursor(TM_LIT("ab"));
    tm_cursor_bytes(&cur, 1);
    expect_fails(tm_cursor_end(&cur, "two bytes", &err), TM_E_MALFORMED, &err);
}

static void arena_goes_back_to_a_mark(void)
{
    struct tm_arena arena = TM_ARENA_INIT(1 << 20);
    struct tm_arena_mark start = tm_arena_mark(&arena), mark;
    uint8_t *kept = tm_arena_alloc(&arena, 100), *again;

    expect(kept != NULL);
    memset(kept, 7, 100);
    mark = tm_arena_mark(&arena);
    again = tm_arena_alloc(&arena, 16);
    for (int round = 0; round < 8; round++) { /* within a block, and over several */
        tm_arena_rewind(&arena, mark);
        expect(tm_arena_alloc(&arena, 16) == again);
        for (int i = 0; i < 7; i++)
            expect(tm_arena_alloc(&arena, (size_t)1 << 17) != NULL);
    }
    tm_arena_rewind(&arena, mark);
    expect_int((int64_t)arena.used, (int64_t)mark.used);
    for (int i = 0; i < 100; i++)
        expect_int(kept[i], 7);
    tm_arena_rewind(&arena, start);
    expect_int((int64_t)arena.used, 0);
    expect(tm_arena_alloc(&arena, 1 << 20) != NULL);
    tm_arena_free(&arena);
}

static void arena_stops_at_its_ceiling_and_reset_makes_room(void)
{
    struct tm_arena arena = TM_ARENA_INIT(1024);

    expect(tm_arena_alloc(&arena, 1000) != NULL);
    expect(tm_arena_alloc(&arena, 1000) == NULL);
    expect(tm_arena_zalloc(&arena, SIZE_MAX / 2, 4) == NULL);
    tm_arena_reset(&arena);
    expect(tm_arena_alloc(&arena, 1024) != NULL);
    tm_arena_free(&arena);
}

static void arena_memory_is_aligned(void)
{
    struct tm_arena arena = TM_ARENA_INIT(1 << 20);

    for (size_t i = 1; i < 100; i++)
        expect(((uintptr_t)tm_arena_alloc(&arena, i * 37) & 15) == 0);
    tm_arena_free(&arena);
}

static void utf8_refuses_long_forms_surrogates_and_what_lies_beyond(void)
{
    expect(tm_utf8_ok(TM_LIT("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80")));
    expect(!tm_utf8_ok(TM_LIT("\xc0\x80")));
    expect(!tm_utf8_ok(TM_LIT("\xe0\x9f\xbf")));
    expect(!tm_utf8_ok(TM_LIT("\xed\xa0\x80")));
    expect(!tm_utf8_ok(TM_LIT("\xf4\x90\x80\x80")));
    expect(!tm_utf8_ok(TM_LIT("\xe2\x82")));
    expect(!tm_utf8_ok(TM_LIT("\x80")));
    expect(tm_utf8_ok(TM_LIT("a\nb")));
    expect(!tm_utf8_line_ok(TM_LIT("a\nb")));
}

static void utf8_characters_come_back(void)
{
    for (uint32_t cp = 0; cp <= 0x10ffff; cp += 61) {
        uint8_t raw[4];
        size_t at = 0, n;

        if (cp >= 0xd800 && cp <= 0xdfff)
            continue;
        n = tm_utf8_put(cp, raw);
        expect_int(tm_utf8_next(tm_slice(raw, n), &at), (int64_t)cp);
        expect_int((int64_t)at, (int64_t)n);
    }
}

static void a_slice_is_trimmed_at_both_ends_and_never_within(void)
{
    static const struct {
        struct tm_slice text;
        const char *want;
    } rows[] = {
        { { (const uint8_t *)" \t\r\na \tb\n\r\t ", 12 }, "a \tb" },
        { { (const uint8_t *)"ab", 2 }, "ab" },
        { { (const uint8_t *)" a", 2 }, "a" },
        { { (const uint8_t *)"a ", 2 }, "a" },
        { { (const uint8_t *)" \n ", 3 }, "" },
        { { NULL, 0 }, "" },
        { { (const uint8_t *)"\va\f", 3 }, "\va\f" }, /* what JSON does not take for space */
        { { (const uint8_t *)"\xc2\xa0", 2 }, "\xc2\xa0" },
    };
    struct tm_slice kept;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        expect(tm_slice_is(tm_slice_trim(rows[i].text), rows[i].want));
    kept = tm_slice_trim(tm_slice("\0 ", 2)); /* a NUL is no space */
    expect(kept.len == 1 && kept.data[0] == 0);
}

TM_CLAIMS(CLAIM(buffer_stops_at_its_ceiling), CLAIM(buffer_fault_is_sticky_and_reset_clears_it),
          CLAIM(varints_come_back_and_only_the_shortest_form_is_read),
          CLAIM(cursor_gives_zeros_past_the_end_and_says_so), CLAIM(arena_goes_back_to_a_mark),
          CLAIM(arena_stops_at_its_ceiling_and_reset_makes_room), CLAIM(arena_memory_is_aligned),
          CLAIM(utf8_refuses_long_forms_surrogates_and_what_lies_beyond),
          CLAIM(utf8_characters_come_back), CLAIM(a_buffer_over_borrowed_bytes_never_grows),
          CLAIM(a_slice_is_trimmed_at_both_ends_and_never_within))
