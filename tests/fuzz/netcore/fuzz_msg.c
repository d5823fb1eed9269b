/* One record of messages: what decodes encodes again to the same bytes. */
#include "net/core/msg.h"
#include "node/base/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MSG_ARENA_MAX);
    struct tm_buf again = TM_BUF_INIT(TM_RECORD_PLAIN_MAX);
    struct tm_slice record = tm_slice(data, size);
    struct tm_err err = TM_ERR_INIT;
    enum tm_msg_got got;
    struct tm_msg m;

    do {
        struct tm_slice from = record;

        tm_arena_reset(&arena);
        got = tm_msg_next(&record, &arena, &m);
        if (got != TM_MSG_OK || m.kind == TM_MSG_HELLO) /* hello may carry keys we drop */
            continue;
        tm_buf_reset(&again);
        TM_CHECK(tm_msg_put(&again, &m, &err) == 0);
        TM_CHECK(again.len == from.len - record.len &&
                 memcmp(again.data, from.data, again.len) == 0);
    } while (got == TM_MSG_OK || got == TM_MSG_SKIP);
    tm_arena_free(&arena);
    tm_buf_free(&again);
    return 0;
}
