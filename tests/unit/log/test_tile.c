/* Tile paths, widths and bundles. */
#include "node/log/tile.h"
#include "tests/lib/expect.h"

static void path_is(bool entries, unsigned level, uint64_t index, unsigned width, const char *want)
{
    struct tm_tile tile = { entries, level, index, width }, back;
    struct tm_buf out = TM_BUF_INIT(TM_TILE_PATH_MAX - 1);
    struct tm_err err = TM_ERR_INIT;

    tm_tile_path_put(&out, &tile);
    expect_str(tm_buf_str(&out), want);
    expect_ok(tm_tile_path_parse(tm_str(want), &back, &err), &err);
    expect(back.entries == entries && back.level == level && back.index == index &&
           back.width == width);
    tm_buf_free(&out);
}

static void each_tile_has_its_path(void)
{
    path_is(false, 0, 0, 256, "tile/0/000");
    path_is(false, 0, 999, 256, "tile/0/999");
    path_is(false, 3, 1000, 256, "tile/3/x001/000");
    path_is(false, 0, 1234067, 256, "tile/0/x001/x234/067");
    path_is(false, 63, 67, 1, "tile/63/067.p/1");
    path_is(true, 0, 1234067, 255, "tile/entries/x001/x234/067.p/255");
    path_is(false, 0, TM_TILE_INDEX_MAX, 255, "tile/0/x036/x028/x797/x018/x963/967.p/255");
}

static void every_other_spelling_is_refused(void)
{
    static const char *const bad[] = {
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0//000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/+1/000",
        "tile//000",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/067",
        "tile/0/x000",
        "tile/0/x001",
        "tile/0/001/067",
        "tile/0/x001/x234",
        "tile/0/x001x234/067",
        "tile/0/X001/067",
        "tile/0/xx01/067",
        "tile/0/x1/067",
        "tile/0/06a",
        "tile/0/ 67",
        "tile/0/067 ",
        "tile/0/067.p",
        "tile/0/067.p/",
        "tile/0/067.p/0",
        "tile/0/067.p/256",
        "tile/0/067.p/01",
        "tile/0/067.p/1/",
        "tile/0/067.P/1",
        "tile/0/067.p/-1",
        "tile/data/000",
        "tile/entries",
        "tile/entries/",
        "tile/entries/0/000",
        "tile/ENTRIES/000",
        "tile/0/../000",
        "tile/0/x036/x028/x797/x018/x963/968",      /* past what a tree can have */
        "tile/0/x036/x028/x797/x018/x963/x000/000", /* one group more */
        "tile/0/x001/x000/x000/x000/x000/x000/000", /* all the groups there may be */
        "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
    };
    struct tm_tile tile = { .level = 77 };
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (tm_tile_path_parse(tm_str(bad[i]), &tile, &err) != TM_E_MALFORMED)
            tm_claim_failed(__FILE__, __LINE__, "taken: %s", bad[i]);
    expect_int(tile.level, 77); /* written on success only */
}

static unsigned width(bool entries, unsigned level, uint64_t index, uint64_t size)
{
    struct tm_tile tile = { entries, level, index, 0 };

    return tm_tile_width(&tile, size);
}

static void widths_follow_the_size_of_the_tree(void)
{
    /* the specification's examples: 70,000 and 256 */
    expect_int(width(false, 0, 272, 70000), 256);
    expect_int(width(false, 0, 273, 70000), 112);
    expect_int(width(false, 0, 274, 70000), 0);
    expect_int(width(true, 0, 273, 70000), 112);
    expect_int(width(false, 1, 0, 70000), 256);
    expect_int(width(false, 1, 1, 70000), 17);
    expect_int(width(false, 2, 0, 70000), 1);
    expect_int(width(false, 3, 0, 70000), 0);
    expect_int(width(false, 0, 0, 256), 256);
    expect_int(width(false, 0, 1, 256), 0);
    expect_int(width(false, 1, 0, 256), 1);
    expect_int(width(false, 0, 0, 0), 0);
    expect_int(width(false, 7, 0, TM_TREE_SIZE_MAX), 128);
    expect_int(width(false, 8, 0, TM_TREE_SIZE_MAX), 0);
    expect_int(width(false, 63, 0, TM_TREE_SIZE_MAX), 0);
    expect_int(width(false, 0, TM_TILE_INDEX_MAX, TM_TREE_SIZE_MAX), 256);
}

static int get(void *ctx, unsigned level, uint64_t index, struct tm_hash *out, struct tm_err *err)
{
    if (ctx != NULL && index == *(const uint64_t *)ctx)
        return tm_fail(err, TM_E_NOTFOUND, "not held");
    memset(out->b, (int)(level + index), sizeof out->b);
    return 0;
}

static void a_tile_asks_for_full_subtrees_of_its_level(void)
{
    struct tm_hash_source src = { get, NULL };
    struct tm_tile tile = { false, 2, 3, 5 };
    struct tm_buf out = TM_BUF_INIT(5 * 32), small = TM_BUF_INIT(5 * 32 - 1);
    struct tm_err err = TM_ERR_INIT;
    uint64_t missing = 3 * 256 + 4;

    expect_ok(tm_tile_hashes(&src, &tile, &out, &err), &err);
    expect_int((int64_t)out.len, 5 * 32);
    for (size_t i = 0; i < 5; i++)
        expect_int(out.data[32 * i], (uint8_t)(16 + 3 * 256 + i));
    expect_fails(tm_tile_hashes(&src, &tile, &small, &err), TM_E_LIMIT, &err);
    tm_buf_reset(&out);
    src.ctx = &missing;
    expect_fails(tm_tile_hashes(&src, &tile, &out, &err), TM_E_NOTFOUND, &err);
    tile.entries = true;
    expect_fails(tm_tile_hashes(&src, &tile, &out, &err), TM_E_USAGE, &err);
    tile = (struct tm_tile){ false, 8, 0, 1 };
    expect_fails(tm_tile_hashes(&src, &tile, &out, &err), TM_E_USAGE, &err);
    tm_buf_free(&out);
    tm_buf_free(&small);
}

static void a_bundle_states_each_length_in_two_bytes(void)
{
    static const uint8_t big[UINT16_MAX + 1];
    struct tm_buf out = TM_BUF_INIT(1 << 18);
    struct tm_err err = TM_ERR_INIT;

    tm_bundle_put(&out, TM_LIT("ab"));
    tm_bundle_put(&out, TM_LIT(""));
    expect_slice(tm_buf_slice(&out), TM_LIT("\0\2ab\0\0"));
    tm_bundle_put(&out, tm_slice(big, UINT16_MAX));
    expect_ok(tm_buf_check(&out, "bundle", &err), &err);
    expect(out.data[6] == 0xff && out.data[7] == 0xff);
    tm_bundle_put(&out, tm_slice(big, UINT16_MAX + 1));
    expect_fails(tm_buf_check(&out, "bundle", &err), TM_E_LIMIT, &err);
    tm_buf_free(&out);
}

TM_CLAIMS(CLAIM(each_tile_has_its_path), CLAIM(every_other_spelling_is_refused),
          CLAIM(widths_follow_the_size_of_the_tree),
          CLAIM(a_tile_asks_for_full_subtrees_of_its_level),
          CLAIM(a_bundle_states_each_length_in_two_bytes))
