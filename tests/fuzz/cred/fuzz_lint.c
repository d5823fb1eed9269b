/* Any bytes as a credential or a catalogue before signing: it answers with one JSON value, or says why
 * not. */
#include "node/base/check.h"
#include "node/cred/lint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf report = TM_BUF_INIT(TM_MIB(4));
    struct tm_lint_in in = { tm_slice(data, size), 1795600000000 };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_json_out o = tm_json_out(&report);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    bool complete, said;

    if (tm_lint(&in, &arena, &o, &complete, &err) != 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    } else if (report.fault == 0) {
        limits.bytes_max = TM_MIB(4);
        TM_CHECK(tm_json_parse(tm_buf_slice(&report), &limits, &arena, &doc, &err) == 0);
        TM_CHECK(tm_json_bool(tm_json_get(doc.root, "complete"), &said) && said == complete);
    }
    tm_buf_free(&report);
    tm_arena_free(&arena);
    return 0;
}
