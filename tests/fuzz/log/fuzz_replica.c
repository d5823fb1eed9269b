/* A saved replica that loads saves to the same bytes. */
#include "node/base/check.h"
#include "node/log/replica.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_replica r;

    if (tm_replica_load(&r, tm_slice(data, len), &err) != 0)
        return 0;
    tm_replica_save(&r, &out);
    TM_CHECK(tm_slice_eq(tm_buf_slice(&out), tm_slice(data, len)));
    tm_replica_done(&r);
    tm_buf_free(&out);
    return 0;
}
