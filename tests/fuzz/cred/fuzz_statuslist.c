/* Encoded status lists from a stranger: memory bounded, no crash, and what is read has the length. */
#include <stdlib.h>

#include "node/cred/statuslist.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(16));
    struct tm_err err = TM_ERR_INIT;
    unsigned size = len > 0 ? 1u << (data[0] & 3) : 1;

    if (len > 0 &&
        tm_statuslist_decode(&out, tm_slice(data + 1, len - 1), (data[0] & 4) != 0, size, &err) ==
            0 &&
        out.len * 8 / size < TM_STATUS_LENGTH_MIN)
        abort();
    tm_buf_free(&out);
    return 0;
}
