/* node/cred/inflate.c - unpacking what a stranger packed, and packing. */
#include "node/cred/inflate.h"

#include <limits.h>

#include <zlib.h>

#include "node/limits.h"

#define CHUNK TM_KIB(16)

/* 15 bits of window, and 16 for a gzip wrapper (zlib manual, deflateInit2) */
static const int windows[] = { [TM_PACKED_ZLIB] = 15, [TM_PACKED_GZIP] = 31 };

static int run(z_stream *z, struct tm_buf *out, struct tm_err *err)
{
    uint8_t chunk[CHUNK];
    int r;

    do {
        z->next_out = chunk;
        z->avail_out = sizeof chunk;
        r = inflate(z, Z_NO_FLUSH);
        if (r == Z_MEM_ERROR)
            return tm_fail(err, TM_E_NOMEM, "unpacking");
        if (r != Z_OK && r != Z_STREAM_END)
            return tm_fail(err, TM_E_MALFORMED, "not packed as it should be, or cut off");
        tm_buf_put(out, chunk, sizeof chunk - z->avail_out);
        if (tm_buf_check(out, "unpacked", err) != 0)
            return err->code;
    } while (r != Z_STREAM_END);
    return z->avail_in == 0 ? 0 : tm_fail(err, TM_E_MALFORMED, "bytes behind the packed stream");
}

int tm_inflate(struct tm_buf *out, struct tm_slice packed, enum tm_packing packing,
               struct tm_err *err)
{
    z_stream z = { .avail_in = (uInt)packed.len };
    int r;

    if (packed.len > UINT_MAX)
        return tm_fail(err, TM_E_LIMIT, "packed: too long");
    z.next_in = (z_const Bytef *)(uintptr_t)packed.data;
    if (inflateInit2(&z, windows[packing]) != Z_OK)
        return tm_fail(err, TM_E_NOMEM, "unpacking");
    r = run(&z, out, err);
    inflateEnd(&z);
    return r;
}

/* ---- packing ---- */

static int pack(z_stream *z, struct tm_buf *out, struct tm_err *err)
{
    uint8_t chunk[CHUNK];
    int r;

    do {
        z->next_out = chunk;
        z->avail_out = sizeof chunk;
        r = deflate(z, Z_FINISH);
        if (r != Z_OK && r != Z_STREAM_END)
            return tm_fail(err, TM_E_NOMEM, "packing");
        tm_buf_put(out, chunk, sizeof chunk - z->avail_out);
    } while (r != Z_STREAM_END);
    return tm_buf_check(out, "packed", err);
}

int tm_deflate(struct tm_buf *out, struct tm_slice bytes, enum tm_packing packing,
               struct tm_err *err)
{
    z_stream z = { .avail_in = (uInt)bytes.len };
    int r;

    if (bytes.len > UINT_MAX)
        return tm_fail(err, TM_E_LIMIT, "to pack: too long");
    z.next_in = (z_const Bytef *)(uintptr_t)bytes.data;
    if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, windows[packing], 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return tm_fail(err, TM_E_NOMEM, "packing");
    r = pack(&z, out, err);
    deflateEnd(&z);
    return r;
}
