/* Any SD-JWT: parts split at NUL bytes are the header, the payload, and then disclosures; a byte 1
 * to 9 in a text stands for the digest of that disclosure before it, so that digests that fit are
 * found. A part that begins with `.` is the header of a key binding, and the next one its payload.
 * The signatures are of zeros: none may let it pass. */
#include "node/base/check.h"
#include "node/base/encode.h"
#include "node/cred/disclose.h"
#include "node/cred/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PARTS 40

static uint8_t digests[10][TM_SD_DIGEST_MAX];
static size_t digest_len[10];

static void put_text(struct tm_buf *out, struct tm_slice text)
{
    struct tm_buf with = TM_BUF_INIT(TM_MIB(4));

    for (size_t i = 0; i < text.len; i++) {
        uint8_t c = text.data[i];

        if (c >= 1 && c <= 9 && digest_len[c] > 0)
            tm_buf_put(&with, digests[c], digest_len[c]);
        else
            tm_buf_put_u8(&with, c);
    }
    tm_base64url_put(out, tm_buf_slice(&with));
    tm_buf_free(&with);
}

static void put_jwt(struct tm_buf *out, struct tm_slice header, struct tm_slice payload)
{
    static const uint8_t zeros[64];

    put_text(out, header);
    tm_buf_put_u8(out, '.');
    put_text(out, payload);
    tm_buf_put_u8(out, '.');
    tm_base64url_put(out, tm_slice(zeros, sizeof zeros));
}

static size_t split(struct tm_slice all, struct tm_slice parts[PARTS])
{
    size_t n = 0;

    while (n < PARTS) {
        const uint8_t *nul = all.len == 0 ? NULL : memchr(all.data, 0, all.len);

        parts[n++] = nul == NULL ? all : tm_slice(all.data, (size_t)(nul - all.data));
        if (nul == NULL)
            break;
        all = tm_slice_from(all, parts[n - 1].len + 1);
    }
    return n;
}

static void build(struct tm_buf *out, struct tm_slice all)
{
    struct tm_slice parts[PARTS];
    struct tm_buf disclosures = TM_BUF_INIT(TM_MIB(4)), binding = TM_BUF_INIT(TM_MIB(4));
    size_t n = split(all, parts);

    memset(digest_len, 0, sizeof digest_len);
    for (size_t i = 2; i < n; i++) {
        size_t from = disclosures.len;

        if (parts[i].len > 0 && parts[i].data[0] == '.') {
            tm_buf_reset(&binding);
            put_jwt(&binding, tm_slice_from(parts[i], 1),
                    i + 1 < n ? parts[i + 1] : TM_SLICE_EMPTY);
            i++;
            continue;
        }
        put_text(&disclosures, parts[i]);
        if (i - 1 < 10)
            digest_len[i - 1] =
                tm_sd_digest(TM_SD_SHA256, tm_slice_from(tm_buf_slice(&disclosures), from),
                             digests[i - 1])
                    .len;
        tm_buf_put_u8(&disclosures, '~');
    }
    put_jwt(out, parts[0], n > 1 ? parts[1] : TM_SLICE_EMPTY);
    tm_buf_put_u8(out, '~');
    tm_buf_put_slice(out, tm_buf_slice(&disclosures));
    tm_buf_put_slice(out, tm_buf_slice(&binding));
    tm_buf_free(&disclosures);
    tm_buf_free(&binding);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(8));
    static struct tm_verified out;
    struct tm_verify_in in = { .at_ms = 1795600000000 };
    struct tm_err err = TM_ERR_INIT;

    if (size > 0 && data[0] == '!') /* as it stands */
        tm_buf_put(&text, data + 1, size - 1);
    else
        build(&text, tm_slice(data, size));
    in.bytes = tm_buf_slice(&text);
    if (size % 2 == 0)
        in.challenge = TM_LIT("n");
    if (text.fault == 0 && tm_verify(&in, &arena, &out, &err) == 0)
        TM_CHECK(out.proof_n == 0);
    else if (text.fault == 0)
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    tm_buf_free(&text);
    tm_arena_free(&arena);
    return 0;
}
