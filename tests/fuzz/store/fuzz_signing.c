/* The signing state as bytes: what is accepted is exactly what is written, nothing else. */
#include "node/base/check.h"
#include "store/signing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_head head;
    int r = tm_signing_parse(tm_slice(data, size), &head, &err);

    TM_CHECK(r == 0 || r == TM_E_CORRUPT);
    TM_CHECK(r != 0 || size == TM_SIGNING_BYTES);
    return 0;
}
