/* node/cred/image.h - baked badges: a credential inside a PNG or SVG image, in and out.
 *
 * A PNG holds it as the text of one iTXt chunk with the keyword `openbadgecredential`, an SVG in one
 * element `credential` of the namespace of Open Badges: a compact JWS as the attribute `verify`, JSON
 * as the element's text. The image itself is not looked at, and none is ever drawn. What comes out is
 * a stranger's text: JSON or a compact JWS, still to be read and verified.
 * Limits: TM_IMAGE_BYTES_MAX for the image, TM_CREDENTIAL_BYTES_MAX for what is in it.
 * Source: Open Badges 3.0 sections 5.3.1 and 5.3.2; PNG (3rd edition) sections 5.3 and 11.3.3.
 */
#ifndef TM_CRED_IMAGE_H
#define TM_CRED_IMAGE_H

#include "node/base/arena.h"
#include "node/base/buf.h"

/* Begins like a PNG, or like XML. */
bool tm_image_is(struct tm_slice bytes);

/* `*out` is in the arena, without the white space around it. Fails: TM_E_MALFORMED (a broken image,
 * or more than one credential), TM_E_LIMIT, TM_E_UNSUPPORTED (another kind of image, or no credential
 * in it), TM_E_NOMEM. */
int tm_image_open(struct tm_slice image, struct tm_arena *arena, struct tm_slice *out,
                  struct tm_err *err);

/* The image with `credential` in it, in place of one that may be there. The result has been opened
 * again before it is given out. Fails as above, and with TM_E_USAGE (`credential` is neither a JSON
 * object nor a compact JWS). */
int tm_image_bake(struct tm_slice image, struct tm_slice credential, struct tm_arena *arena,
                  struct tm_buf *out, struct tm_err *err);

/* The two kinds, png.c and svg.c; only for image.c. `open` appends to `text`; `bake` to `out`. */
struct tm_image_kind {
    bool (*is)(struct tm_slice bytes);
    int (*open)(struct tm_slice image, struct tm_buf *text, struct tm_err *err);
    int (*bake)(struct tm_slice image, struct tm_slice credential, struct tm_buf *out,
                struct tm_err *err);
};
extern const struct tm_image_kind tm_image_png, tm_image_svg;

#endif
