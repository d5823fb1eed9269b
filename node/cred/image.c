/* node/cred/image.c - baked badges: which kind of image, and what may go in and come out. */
#include "node/cred/image.h"

#include "node/cred/json.h"

static const struct tm_image_kind *const kinds[] = { &tm_image_png, &tm_image_svg };

static const struct tm_image_kind *kind_of(struct tm_slice bytes)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i]->is(bytes))
            return kinds[i];
    return NULL;
}

bool tm_image_is(struct tm_slice bytes)
{
    return kind_of(bytes) != NULL;
}

int tm_image_open(struct tm_slice image, struct tm_arena *arena, struct tm_slice *out,
                  struct tm_err *err)
{
    const struct tm_image_kind *kind = kind_of(image);
    struct tm_buf text = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    struct tm_slice kept;
    int r;

    if (kind == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "not a PNG or SVG image");
    if (image.len > TM_IMAGE_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "longer than the %zu bytes an image may have",
                       TM_IMAGE_BYTES_MAX);
    r = kind->open(image, &text, err);
    if (r == 0)
        r = tm_buf_check(&text, "the credential in the image", err);
    if (r == 0) {
        kept = tm_arena_copy(arena, tm_slice_trim(tm_buf_slice(&text)));
        if (kept.data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "the credential in the image");
        else if (kept.len == 0)
            r = tm_fail(err, TM_E_MALFORMED, "the place of the credential in the image is empty");
        else
            *out = kept;
    }
    tm_buf_wipe(&text); /* a person's credential */
    return r;
}

/* ---- baking ---- */

/* Three parts of base64url with dots between. */
static bool is_compact(struct tm_slice s)
{
    size_t dots = 0, part = 0;

    for (size_t i = 0; i < s.len; i++) {
        uint8_t c = s.data[i];

        if (c == '.' && part > 0) {
            dots++;
            part = 0;
        } else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                   c == '-' || c == '_') {
            part++;
        } else {
            return false;
        }
    }
    return dots == 2 && part > 0;
}

static int check_credential(struct tm_slice credential, struct tm_arena *arena, struct tm_err *err)
{
    struct tm_json_doc doc;

    if (credential.len > TM_CREDENTIAL_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "longer than the %zu bytes a credential may have",
                       TM_CREDENTIAL_BYTES_MAX);
    if (credential.len == 0 || credential.data[0] != '{')
        return is_compact(credential)
                   ? 0
                   : tm_fail(err, TM_E_USAGE, "the credential is neither JSON nor a compact JWS");
    return tm_json_parse(credential, &TM_JSON_LIMITS, arena, &doc, err) == 0
               ? 0
               : tm_in(err, "the credential");
}

int tm_image_bake(struct tm_slice image, struct tm_slice credential, struct tm_arena *arena,
                  struct tm_buf *out, struct tm_err *err)
{
    const struct tm_image_kind *kind = kind_of(image);
    struct tm_buf baked = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);
    struct tm_slice again = TM_SLICE_EMPTY;
    int r;

    credential = tm_slice_trim(credential);
    if (kind == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "not a PNG or SVG image");
    if (image.len > TM_IMAGE_BYTES_MAX)
        return tm_fail(err, TM_E_LIMIT, "longer than the %zu bytes an image may have",
                       TM_IMAGE_BYTES_MAX);
    if (check_credential(credential, arena, err) != 0)
        return err->code;
    r = kind->bake(image, credential, &baked, err);
    if (r == 0)
        r = tm_buf_check(&baked, "the image with the credential", err);
    if (r == 0)
        r = tm_image_open(tm_buf_slice(&baked), arena, &again, err);
    if (r == 0 && !tm_slice_eq(again, credential))
        r = tm_fail(err, TM_E_BUG, "the baked credential does not come out again");
    if (r == 0)
        tm_buf_put_slice(out, tm_buf_slice(&baked));
    tm_buf_wipe(&baked);
    return r == 0 ? tm_buf_check(out, "the image with the credential", err) : r;
}
