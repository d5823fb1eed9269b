/* Any text as an SVG: an error with a reason, or a credential within its limit; and what can be baked
 * into comes out again, as JSON and as a JWS. */
#include "node/base/check.h"
#include "node/cred/image.h"
#include "node/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void bake(struct tm_slice image, const char *credential)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(32));
    struct tm_buf baked = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    if (tm_image_bake(image, tm_str(credential), &arena, &baked, &err) == 0) {
        TM_CHECK(tm_image_open(tm_buf_slice(&baked), &arena, &text, &err) == 0);
        TM_CHECK(tm_slice_is(text, credential));
    } else {
        TM_CHECK(err.text[0] != 0 && err.code != TM_E_BUG);
    }
    tm_buf_free(&baked);
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_slice image = tm_slice(data, size), text;
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(32));
    struct tm_err err = TM_ERR_INIT;

    if (tm_image_open(image, &arena, &text, &err) == 0)
        TM_CHECK(text.len > 0 && text.len <= TM_CREDENTIAL_BYTES_MAX);
    else
        TM_CHECK(err.text[0] != 0);
    tm_arena_free(&arena);
    bake(image, "{\"a\":\"]]>&<\"}");
    bake(image, "a.b.c");
    return 0;
}
