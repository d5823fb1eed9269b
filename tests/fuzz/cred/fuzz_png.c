/* Any chunks as a PNG with right checksums (type, length and data are taken from the input), else the
 * bytes as they are. What opens is held to its limit, and what is baked into it comes out. */
#include <zlib.h>

#include "node/base/check.h"
#include "node/cred/image.h"
#include "node/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put_chunk(struct tm_buf *out, const char *type, struct tm_slice data)
{
    size_t start;

    tm_buf_put_be(out, data.len, 4);
    start = out->len;
    tm_buf_put(out, type, 4);
    tm_buf_put_slice(out, data);
    if (out->fault == 0)
        tm_buf_put_be(out, crc32(0, out->data + start, (uInt)(out->len - start)), 4);
}

/* A byte says which type, two how long. */
static void build(struct tm_buf *out, struct tm_slice input)
{
    static const char *const types[] = { "iTXt", "IDAT", "tEXt", "IEND" };
    static const uint8_t ihdr[13];
    struct tm_buf text = TM_BUF_INIT(TM_MIB(1));

    tm_buf_put_str(out, "\x89PNG\r\n\x1a\n");
    put_chunk(out, "IHDR", tm_slice(ihdr, sizeof ihdr));
    while (input.len > 3) {
        size_t len = (size_t)input.data[1] << 8 | input.data[2];
        struct tm_slice rest = tm_slice_from(input, 3);

        len = len < rest.len ? len : rest.len;
        tm_buf_reset(&text);
        if ((input.data[0] & 4) == 0)
            tm_buf_put(&text, "openbadgecredential", 20);
        tm_buf_put(&text, rest.data, len);
        put_chunk(out, types[input.data[0] & 3], tm_buf_slice(&text));
        input = tm_slice_from(rest, len);
    }
    put_chunk(out, "IEND", TM_SLICE_EMPTY);
    tm_buf_free(&text);
}

static void try_image(struct tm_slice image)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(32));
    struct tm_buf baked = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    if (tm_image_open(image, &arena, &text, &err) == 0)
        TM_CHECK(text.len > 0 && text.len <= TM_CREDENTIAL_BYTES_MAX);
    else
        TM_CHECK(err.text[0] != 0);
    err = (struct tm_err)TM_ERR_INIT;
    if (tm_image_bake(image, TM_LIT("{}"), &arena, &baked, &err) == 0) {
        TM_CHECK(tm_image_open(tm_buf_slice(&baked), &arena, &text, &err) == 0);
        TM_CHECK(tm_slice_is(text, "{}"));
    }
    TM_CHECK(err.code != TM_E_BUG);
    tm_buf_free(&baked);
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_buf image = TM_BUF_INIT(TM_MIB(16));

    try_image(tm_slice(data, size));
    build(&image, tm_slice(data, size));
    try_image(tm_buf_slice(&image));
    tm_buf_free(&image);
    return 0;
}
