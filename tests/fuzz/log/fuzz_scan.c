/* What the scan passes, msgpack-c unpacks whole, and nothing else is believed. */
#include <msgpack.h>

#include "node/base/check.h"
#include "node/log/scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_err err = TM_ERR_INIT;
    msgpack_unpacked m;
    size_t off = 0;

    if (tm_scan(tm_slice(data, len), &tm_scan_entry, &err) != 0)
        return 0;
    msgpack_unpacked_init(&m);
    TM_CHECK(msgpack_unpack_next(&m, (const char *)data, len, &off) == MSGPACK_UNPACK_SUCCESS);
    TM_CHECK(off == len);
    msgpack_unpacked_destroy(&m);
    return 0;
}
