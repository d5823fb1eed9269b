/* Reports a node answered, printed: whatever the bytes, an error or text without control characters. */
#include "node/base/check.h"
#include "node/trust/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));
    struct tm_err err = TM_ERR_INIT;

    if (tm_report_text_of_json(&text, tm_slice(data, size), false, &err) == 0) {
        for (size_t i = 0; i < text.len; i++)
            TM_CHECK(text.data[i] >= 0x20 || text.data[i] == '\n');
    } else {
        TM_CHECK(err.code != 0);
    }
    tm_buf_free(&text);
    return 0;
}
