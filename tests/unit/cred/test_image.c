/* Baked badges: what goes into a PNG or SVG comes out of it, other bakers' forms are read, and
 * broken, hostile or ambiguous images are refused with a reason. Step 1 of docs/verification.md. */
#include <stdio.h>

#include <zlib.h>

#include "node/cred/image.h"
#include "tests/unit/cred/cred_help.h"

#define NS "https://purl.imsglobal.org/ob/v3p0"

static const char json[] = "{\"name\":\"<a> & ]]> \xc3\xa9\"}";
static const char jws[] = "eyJhIjoxfQ.eyJiIjoyfQ.c2ln";

static struct tm_slice opened;

static int open_image(struct tm_slice image)
{
    tm_arena_reset(&help_arena);
    opened = TM_SLICE_EMPTY;
    help_err = (struct tm_err)TM_ERR_INIT;
    return tm_image_open(image, &help_arena, &opened, &help_err);
}

static int open_text(const char *image)
{
    return open_image(tm_str(image));
}

#define expect_opens(call, want)                                                                   \
    do {                                                                                           \
        expect_ok(call, &help_err);                                                                \
        expect_slice(opened, tm_str(want));                                                        \
    } while (0)

static struct tm_slice bake(struct tm_slice image, const char *credential)
{
    static struct tm_buf out[2] = { TM_BUF_INIT(TM_IMAGE_BYTES_MAX),
                                    TM_BUF_INIT(TM_IMAGE_BYTES_MAX) };
    static unsigned turn;
    struct tm_buf *baked = &out[turn++ % 2];

    tm_arena_reset(&help_arena);
    tm_buf_reset(baked);
    help_err = (struct tm_err)TM_ERR_INIT;
    expect_ok(tm_image_bake(image, tm_str(credential), &help_arena, baked, &help_err), &help_err);
    return tm_buf_slice(baked);
}

/* ---- PNG ---- */

static struct tm_buf png = TM_BUF_INIT(TM_MIB(64));

static void put_chunk(const char *type, struct tm_slice data)
{
    size_t start;

    tm_buf_put_be(&png, data.len, 4);
    start = png.len;
    tm_buf_put_str(&png, type);
    tm_buf_put_slice(&png, data);
    tm_buf_put_be(&png, crc32(0, png.data + start, (uInt)(png.len - start)), 4);
}

static void begin_png(void)
{
    static const uint8_t ihdr[13] = { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 };

    tm_buf_reset(&png);
    tm_buf_put_str(&png, "\x89PNG\r\n\x1a\n");
    put_chunk("IHDR", tm_slice(ihdr, sizeof ihdr));
}

static struct tm_slice end_png(void)
{
    put_chunk("IEND", TM_SLICE_EMPTY);
    return tm_buf_slice(&png);
}

/* The iTXt of a credential, with what stands between the keyword and the text. */
static void put_text(struct tm_slice middle, struct tm_slice text)
{
    struct tm_buf data = TM_BUF_INIT(TM_MIB(32));

    tm_buf_put(&data, "openbadgecredential", 20);
    tm_buf_put_slice(&data, middle);
    tm_buf_put_slice(&data, text);
    put_chunk("iTXt", tm_buf_slice(&data));
    tm_buf_free(&data);
}

static const struct tm_slice plain = { (const uint8_t *)"\0\0\0", 4 };
static const struct tm_slice packed = { (const uint8_t *)"\1\0\0", 4 };

static struct tm_slice deflated(const void *data, size_t len)
{
    static uint8_t out[100000];
    uLongf n = sizeof out;

    expect(compress2(out, &n, data, len, 9) == Z_OK);
    return tm_slice(out, n);
}

static void what_is_baked_into_a_png_comes_out(void)
{
    struct tm_slice image, again;

    begin_png();
    image = end_png();
    expect_fails(open_image(image), TM_E_UNSUPPORTED, &help_err);
    again = bake(image, json);
    expect_opens(open_image(again), json);
    again = bake(again, jws); /* in its place */
    expect_opens(open_image(again), jws);
    again = bake(again, json);
    expect_int((int64_t)again.len, (int64_t)(image.len + 12 + 20 + 4 + sizeof json - 1));
}

static void other_bakers_pngs_are_read(void)
{
    begin_png();
    put_text(tm_slice("\0\0en\0Nachweis", 14), TM_LIT(" \n{}\n")); /* language, keyword */
    expect_opens(open_image(end_png()), "{}");
    begin_png();
    put_text(packed, deflated(json, sizeof json - 1));
    expect_opens(open_image(end_png()), json);
    begin_png();
    put_chunk("iTXt", TM_LIT("openbadgecredentials\0\0\0\0\0{\"a\":1}")); /* another keyword */
    put_chunk("tEXt", TM_LIT("openbadgecredential\0{\"a\":1}"));
    put_text(plain, tm_str(jws));
    put_chunk("IEND", TM_SLICE_EMPTY);
    tm_buf_put_str(&png, "what stands behind the end");
    expect_opens(open_image(tm_buf_slice(&png)), jws);
}

static void a_broken_png_is_refused(void)
{
    struct tm_slice image;
    size_t fine = 0;

    begin_png();
    put_text(plain, tm_str(json));
    image = end_png();
    for (size_t n = 8; n < image.len; n++)
        expect_fails(open_image(tm_slice(image.data, n)), TM_E_MALFORMED, &help_err);
    for (size_t i = 8; i < image.len; i++) {
        png.data[i] ^= 1;
        fine += open_image(image) == 0;
        png.data[i] ^= 1;
    }
    expect_int((int64_t)fine, 0);
    begin_png();
    put_text(plain, tm_str(json));
    put_text(plain, tm_str(json));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err); /* two of them */
    tm_buf_reset(&png);
    tm_buf_put_str(&png, "\x89PNG\r\n\x1a\n");
    put_text(plain, tm_str(json));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err); /* no IHDR */
    begin_png();
    put_text(tm_slice("\0\0no end", 8), TM_SLICE_EMPTY);
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err);
    begin_png();
    put_text(tm_slice("\2\0\0\0", 4), tm_str(json));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err);
    begin_png();
    put_text(tm_slice("\1\1\0\0", 4), deflated(json, sizeof json - 1));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err);
    begin_png();
    put_text(packed, TM_LIT("not deflated"));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err);
    begin_png();
    put_text(plain, TM_LIT(" \n "));
    expect_fails(open_image(end_png()), TM_E_MALFORMED, &help_err);
}

static void a_png_has_limits(void)
{
    struct tm_buf many = TM_BUF_INIT(TM_MIB(64));
    uint8_t *room = tm_buf_room(&many, TM_MIB(32));

    memset(room, 'x', TM_MIB(32));
    begin_png();
    put_text(packed, deflated(room, TM_MIB(32))); /* 32 kB that become 32 MiB */
    expect_fails(open_image(end_png()), TM_E_LIMIT, &help_err);
    begin_png();
    put_text(packed, deflated(room, TM_CREDENTIAL_BYTES_MAX));
    expect_ok(open_image(end_png()), &help_err);
    begin_png();
    put_text(plain, tm_slice(room, TM_CREDENTIAL_BYTES_MAX));
    expect_ok(open_image(end_png()), &help_err);
    begin_png();
    put_text(plain, tm_slice(room, TM_CREDENTIAL_BYTES_MAX + 1));
    expect_fails(open_image(end_png()), TM_E_LIMIT, &help_err);
    begin_png();
    put_text(plain, tm_str(json));
    put_chunk("IDAT", tm_slice(room, TM_IMAGE_BYTES_MAX - png.len - 24));
    expect_ok(open_image(end_png()), &help_err);
    expect_int((int64_t)png.len, TM_IMAGE_BYTES_MAX);
    tm_buf_put_u8(&png, 0);
    expect_fails(open_image(tm_buf_slice(&png)), TM_E_LIMIT, &help_err);
    begin_png();
    for (int i = 0; i < 20000; i++)
        put_chunk("IDAT", TM_SLICE_EMPTY);
    expect_fails(open_image(end_png()), TM_E_LIMIT, &help_err);
    tm_buf_free(&many);
    tm_buf_free(&png);
}

/* ---- SVG ---- */

static void what_is_baked_into_an_svg_comes_out(void)
{
    static const char *const images[] = {
        "<svg/>",
        "<svg></svg>",
        "<svg />",
        "\xef\xbb\xbf<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- <svg> -->\n"
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x>\" [ <!ENTITY a \"]>\"> <!-- '] -->"
        " ]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" a='>'><g><path d='M0'/></g></svg>\n",
        "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:g/></s:svg>",
        "<svg xmlns:openbadges=\"" NS "\"><g/></svg>",
        "<svg xmlns:openbadges=\"http://openbadges.org\"><openbadges:assertion "
        "verify=\"x\"/></svg>",
        "<svg xmlns:ob=\"http://purl.imsglobal.org/ob/v3p0\"><g/><ob:credential>{}</ob:credential>"
        "</svg>",
    };

    for (size_t i = 0; i < sizeof images / sizeof images[0]; i++) {
        struct tm_slice baked = bake(tm_str(images[i]), json);

        expect_opens(open_image(baked), json);
        baked = bake(baked, jws);
        expect_opens(open_image(baked), jws);
        baked = bake(baked, json);
        expect_opens(open_image(baked), json);
    }
    expect_slice(bake(TM_LIT("<svg a=\"b\"><g/></svg>"), "{}"),
                 TM_LIT("<svg xmlns:openbadges=\"" NS "\" a=\"b\"><openbadges:credential>"
                        "<![CDATA[{}]]></openbadges:credential><g/></svg>"));
    expect_slice(bake(TM_LIT("<svg/>"), jws),
                 TM_LIT("<svg xmlns:openbadges=\"" NS "\"><openbadges:credential "
                        "verify=\"eyJhIjoxfQ.eyJiIjoyfQ.c2ln\"></openbadges:credential></svg>"));
}

static void other_bakers_svgs_are_read(void)
{
    expect_opens(open_text("<svg><credential xmlns=\"" NS "\">{&quot;a&quot;:&#x3C;&#62;}"
                           "</credential></svg>"),
                 "{\"a\":<>}");
    expect_opens(open_text("<svg xmlns:o='" NS "'><g><o:credential verify=' a.b.c '/></g></svg>"),
                 "a.b.c");
    expect_opens(open_text("<svg xmlns:o='" NS "'><o:credential verify=''>\n<![CDATA[{]]>"
                           "<!-- no --><![CDATA[}]]> </o:credential></svg>"),
                 "{}");
    expect_opens(open_text("<svg><g xmlns:o='" NS "'><g xmlns:o='urn:x'><o:credential>1"
                           "</o:credential></g><o:credential>2</o:credential></g></svg>"),
                 "2");
    expect_fails(open_text("<svg><o:credential xmlns:q='" NS "'>{}</o:credential></svg>"),
                 TM_E_UNSUPPORTED, &help_err); /* a prefix that is not bound to it */
    expect_fails(open_text("<svg><g xmlns:o='" NS "'/><o:credential>{}</o:credential></svg>"),
                 TM_E_UNSUPPORTED, &help_err); /* nor is it any more */
    expect_fails(open_text("<svg xmlns:o='" NS "'><!-- <o:credential>{}</o:credential> --></svg>"),
                 TM_E_UNSUPPORTED, &help_err);
    expect_fails(
        open_text("<svg xmlns:o='" NS "'><![CDATA[<o:credential>{}</o:credential>]]></svg>"),
        TM_E_UNSUPPORTED, &help_err);
}

static void a_broken_or_ambiguous_svg_is_refused(void)
{
    static const char *const bad[] = {
        "<",
        "<svg",
        "<svg>",
        "<svg></g>",
        "<svg><g></svg>",
        "<svg/><svg/>",
        "<svg/>text",
        "<svg a></svg>",
        "<svg a=b></svg>",
        "<svg a=\"b></svg>",
        "<svg a=\"<\"></svg>",
        "<svg a=\"b\"c=\"d\"></svg>",
        "<svg><!-- </svg>",
        "<svg><![CDATA[ </svg>",
        "<svg><?x </svg>",
        "<svg><!DOCTYPE svg></svg>",
        "<!DOCTYPE svg [ <svg/>",
        "<svg xmlns:o='" NS
        "'><o:credential>{}</o:credential><o:credential>{}</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential><o:credential>{}</o:credential></o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential><b>{}</b></o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential verify='a.b.c'>{}</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential verify='a.b.c'><![CDATA[x]]></o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential verify='a' verify='b'/></svg>",
        "<svg xmlns:o='" NS "'><o:credential>&xxe;</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential>&#0;</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential>&#xd800;</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential>&#x110000;</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential>&amp</o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential verify='&x;'/></svg>",
        "<svg xmlns:o='" NS "'><o:credential> </o:credential></svg>",
        "<svg xmlns:o='" NS "'><o:credential/></svg>",
        "<!DOCTYPE svg [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><svg xmlns:o='" NS
        "'><o:credential>&xxe;</o:credential></svg>",
    };

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        if (open_text(bad[i]) != TM_E_MALFORMED || help_err.text[0] == 0)
            tm_claim_failed(__FILE__, __LINE__, "%s: %d %s", bad[i], help_err.code, help_err.text);
    expect_fails(open_text("<html></html>"), TM_E_UNSUPPORTED, &help_err);
    expect_fails(open_text("{}"), TM_E_UNSUPPORTED, &help_err);
    expect_fails(open_text(""), TM_E_UNSUPPORTED, &help_err);
}

static void an_svg_has_limits(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(16));

    tm_buf_put_str(&text, "<svg>");
    for (int i = 1; i < 257; i++)
        tm_buf_put_str(&text, "<g>");
    expect_fails(open_image(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    tm_buf_reset(&text);
    tm_buf_put_str(&text, "<svg");
    for (int i = 0; i < 17; i++)
        tm_buf_printf(&text, " xmlns:a%d='" NS "'", i);
    tm_buf_put_str(&text, "/>");
    expect_fails(open_image(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    tm_buf_reset(&text);
    tm_buf_put_str(&text, "<svg xmlns:o='" NS "'><o:credential>");
    memset(tm_buf_room(&text, TM_CREDENTIAL_BYTES_MAX + 1), 'x', TM_CREDENTIAL_BYTES_MAX + 1);
    text.len += TM_CREDENTIAL_BYTES_MAX + 1;
    tm_buf_put_str(&text, "</o:credential></svg>");
    expect_fails(open_image(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    tm_buf_reset(&text);
    tm_buf_put_str(&text, "<svg/>");
    memset(tm_buf_room(&text, TM_IMAGE_BYTES_MAX), ' ', TM_IMAGE_BYTES_MAX);
    text.len += TM_IMAGE_BYTES_MAX;
    expect_fails(open_image(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    tm_buf_free(&text);
}

static void only_a_credential_is_baked(void)
{
    static const struct {
        const char *image, *credential;
        int code;
    } rows[] = {
        { "GIF89a", "{}", TM_E_UNSUPPORTED },
        { "<svg/>", "", TM_E_USAGE },
        { "<svg/>", "poem", TM_E_USAGE },
        { "<svg/>", "a.b", TM_E_USAGE },
        { "<svg/>", "a..c", TM_E_USAGE },
        { "<svg/>", "a.b.c.d", TM_E_USAGE },
        { "<svg/>", "a.b.c\"", TM_E_USAGE },
        { "<svg/>", "{", TM_E_MALFORMED },
        { "<svg/>", "{} {}", TM_E_MALFORMED },
        { "<svg>", "{}", TM_E_MALFORMED },
        { "<html/>", "{}", TM_E_UNSUPPORTED },
        { "<?xml version='1.0' encoding='iso-8859-1'?><svg/>", "{}", TM_E_UNSUPPORTED },
    };
    struct tm_buf out = TM_BUF_INIT(TM_IMAGE_BYTES_MAX);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        help_err = (struct tm_err)TM_ERR_INIT;
        expect_fails(tm_image_bake(tm_str(rows[i].image), tm_str(rows[i].credential), &help_arena,
                                   &out, &help_err),
                     rows[i].code, &help_err);
        expect_int((int64_t)out.len, 0);
    }
    expect_int(
        (int64_t)bake(TM_LIT("<?xml version='1.0' encoding=\"Utf-8\"?><svg/>"), " {} \n").len,
        (int64_t)(strlen("<?xml version='1.0' encoding=\"Utf-8\"?><svg xmlns:openbadges=\"" NS
                         "\"><openbadges:credential><![CDATA[{}]]></openbadges:credential>"
                         "</svg>")));
    tm_buf_free(&out);
}

/* ---- and verified ---- */

static void a_baked_credential_verifies_as_its_text(void)
{
    static const char plain_one[] = "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                                    "\"type\":[\"VerifiableCredential\"],"
                                    "\"credentialSubject\":{\"id\":\"did:example:h\"}}";
    static const enum tm_format formats[] = { TM_FORMAT_DI_EDDSA_JCS_2022, TM_FORMAT_VC_JWT };
    char credential[8000];

    for (size_t i = 0; i < 2; i++) {
        struct tm_slice made = help_issue(plain_one, formats[i], 1), image;

        snprintf(credential, sizeof credential, "%.*s", TM_ARG(made));
        begin_png();
        image = bake(end_png(), credential);
        expect_ok(help_verify(image), &help_err);
        expect(help_sound());
        expect_int(help_out.format, formats[i]);
        image = bake(TM_LIT("<svg/>"), credential);
        expect_ok(help_verify(image), &help_err);
        expect(help_sound());
    }
    expect_fails(help_verify(TM_LIT("<svg/>")), TM_E_UNSUPPORTED, &help_err);
    expect_fails(help_verify(TM_LIT("<svg xmlns:o='" NS "'><o:credential>&lt;svg/&gt;"
                                    "</o:credential></svg>")),
                 TM_E_MALFORMED, &help_err); /* an image in an image is not opened */
    tm_buf_free(&png);
    tm_arena_free(&help_arena);
}

TM_CLAIMS(CLAIM(what_is_baked_into_a_png_comes_out), CLAIM(other_bakers_pngs_are_read),
          CLAIM(a_broken_png_is_refused), CLAIM(a_png_has_limits),
          CLAIM(what_is_baked_into_an_svg_comes_out), CLAIM(other_bakers_svgs_are_read),
          CLAIM(a_broken_or_ambiguous_svg_is_refused), CLAIM(an_svg_has_limits),
          CLAIM(only_a_credential_is_baked), CLAIM(a_baked_credential_verifies_as_its_text))
