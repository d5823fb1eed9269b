/* Policies: whatever the bytes, an error or a policy within its bounds that comes back as it was put. */
#include "node/base/check.h"
#include "node/trust/policy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(32));
    struct tm_policy policy;
    struct tm_err err = TM_ERR_INIT;
    int64_t ms = 0;

    tm_policy_init(&policy);
    if (tm_policy_read(tm_slice(data, size), &arena, &policy, &err) == 0) {
        TM_CHECK(policy.anchor_n <= TM_ANCHORS_MAX);
        for (int p = 0; p < TM_PURPOSE_COUNT; p++)
            TM_CHECK(policy.max_age_ms[p] >= 0 && policy.max_age_ms[p] <= TM_AGE_MAX_MS);
        for (size_t i = 0; i < policy.anchor_n; i++) {
            struct tm_buf json = TM_BUF_INIT(TM_MIB(4));
            struct tm_json_out out = tm_json_out(&json);
            struct tm_json_limits bounds = TM_JSON_LIMITS;
            struct tm_json_doc doc;
            struct tm_limits limits;

            tm_limits_put(&out, &policy.anchors[i].limits);
            if (json.fault == 0 &&
                tm_json_parse(tm_buf_slice(&json), &bounds, &arena, &doc, &err) == 0)
                TM_CHECK(tm_limits_read(doc.root, &arena, &limits, &err) == 0 ||
                         err.code == TM_E_NOMEM || err.code == TM_E_MALFORMED);
            tm_buf_free(&json);
        }
    } else {
        TM_CHECK(policy.anchor_n == 0 && err.code != 0);
    }
    if (tm_duration_parse_ms(tm_slice(data, size), &ms, &err) == 0)
        TM_CHECK(ms >= 0 && ms <= TM_AGE_MAX_MS);
    tm_arena_free(&arena);
    return 0;
}
