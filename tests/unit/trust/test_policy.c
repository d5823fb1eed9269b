/* Policies, durations and limits as JSON: what is read, and which error names what. */
#include <stdio.h>

#include "node/trust/limits.h"
#include "node/trust/policy.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

static struct tm_policy policy;
static struct tm_err err;

static int read_policy(struct tm_world *w, const char *json)
{
    tm_policy_init(&policy);
    err = (struct tm_err)TM_ERR_INIT;
    return tm_policy_read(tm_str(json), &w->arena, &policy, &err);
}

static void a_whole_policy_is_read(void)
{
    struct tm_world *w = tm_world_new();
    char id[TM_ID_TEXT_SIZE];
    const char *json;

    tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    json = tm_arena_printf(
        &w->arena,
        "{\"anchors\":[{\"member\":\"%s\",\"limit_jurisdiction\":[\"PT\",\"HR\"],"
        "\"limit_eqf_level\":[3,4],\"limit_field\":[\"061\"],\"valid_from\":\"2026-01-01T00:00:"
        "00Z\"}],"
        "\"max_age\":{\"revocation\":\"15m\",\"chain\":3600},\"types\":[\"MicroCredential\"],"
        "\"formats\":[\"vc-jwt\"],\"annex1\":true}",
        tm_id_text(&w->m[0].id, id));
    expect_ok(read_policy(w, json), &err);
    expect_int((int64_t)policy.anchor_n, 1);
    expect(tm_id_eq(&policy.anchors[0].member, &w->m[0].id));
    expect_int((int64_t)policy.anchors[0].limits.jurisdiction.n, 2);
    expect_int(policy.anchors[0].limits.eqf_levels, 1 << 3 | 1 << 4);
    expect_int(policy.anchors[0].limits.valid_from_ms, TM_WORLD_START_MS);
    expect_int(policy.max_age_ms[TM_PURPOSE_REVOCATION], 900000);
    expect_int(policy.max_age_ms[TM_PURPOSE_SUSPENSION], TM_MAX_AGE_DEFAULT_MS);
    expect_int(policy.chain_max_age_ms, 3600000);
    expect(policy.annex1_required && policy.accepted_types.n == 1);
    expect(policy.accepted_formats.present && policy.accepted_formats.n == 1);
    tm_world_free(w);
}

static void one_max_age_is_for_all(void)
{
    struct tm_world *w = tm_world_new();

    expect_ok(read_policy(w, "{\"max_age\":\"90s\"}"), &err);
    for (int p = 0; p < TM_PURPOSE_COUNT; p++)
        expect_int(policy.max_age_ms[p], 90000);
    expect_int(policy.chain_max_age_ms, 90000);
    tm_world_free(w);
}

static void errors_name_what_is_wrong_and_change_nothing(void)
{
    static const struct {
        const char *json, *text;
        int code;
    } bad[] = {
        { "{\"anchor\":[]}", "policy: unknown member \"anchor\"", TM_E_CONFIG },
        { "{\"anchors\":[{\"member\":\"zQm\"}]}", "anchor 1: member", TM_E_MALFORMED },
        { "{\"anchors\":[{}]}", "anchor 1: member: missing", TM_E_MALFORMED },
        { "{\"anchors\":{}}", "anchors: not a list", TM_E_MALFORMED },
        { "{\"anchors\":[{\"limits\":1}]}", "unknown member \"limits\"", TM_E_CONFIG },
        { "{\"max_age\":{\"revoked\":1}}", "max_age: unknown member \"revoked\"", TM_E_CONFIG },
        { "{\"max_age\":\"1 day\"}", "max_age: every purpose: not a duration", TM_E_MALFORMED },
        { "{\"max_age\":-1}", "not a duration", TM_E_MALFORMED },
        { "{\"formats\":[\"pdf\"]}", "formats: value 1", TM_E_MALFORMED },
        { "{\"types\":\"X\"}", "types: not a list", TM_E_MALFORMED },
        { "{\"annex1\":1}", "annex1: not true or false", TM_E_MALFORMED },
        { "[]", "not an object", TM_E_MALFORMED },
        { "{\"annex1\":true,\"annex1\":true}", "policy", TM_E_MALFORMED },
        { "{", "policy", TM_E_MALFORMED },
    };
    struct tm_world *w = tm_world_new();

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        tm_note("%s", bad[i].json);
        expect_int(read_policy(w, bad[i].json), bad[i].code);
        tm_note("%s", err.text);
        expect(strstr(err.text, bad[i].text) != NULL);
        expect(policy.anchor_n == 0 && !policy.accepted_types.present);
    }
    tm_world_free(w);
}

static void anchors_have_a_limit_and_stand_once(void)
{
    struct tm_world *w = tm_world_new();

    for (int n = TM_ANCHORS_MAX; n <= TM_ANCHORS_MAX + 1; n++) {
        struct tm_buf json = TM_BUF_INIT(TM_KIB(64));
        char id[TM_ID_TEXT_SIZE];
        struct tm_id member = { { 0 } };

        tm_buf_put_str(&json, "{\"anchors\":[");
        for (int i = 0; i < n; i++) {
            member.b[0] = (uint8_t)i;
            member.b[1] = (uint8_t)(i >> 8);
            tm_buf_printf(&json, "%s{\"member\":\"%s\"}", i > 0 ? "," : "",
                          tm_id_text(&member, id));
        }
        tm_buf_put_str(&json, "]}");
        expect_int(read_policy(w, tm_buf_str(&json)), n > TM_ANCHORS_MAX ? TM_E_MALFORMED : 0);
        tm_buf_free(&json);
    }
    {
        struct tm_id member = { { 1 } };
        char id[TM_ID_TEXT_SIZE];

        tm_id_text(&member, id);
        expect_int(read_policy(w, tm_arena_printf(&w->arena,
                                                  "{\"anchors\":[{\"member\":\"%s\"},"
                                                  "{\"member\":\"%s\"}]}",
                                                  id, id)),
                   TM_E_CONFIG);
    }
    tm_world_free(w);
}

static void a_policy_past_its_size_is_refused(void)
{
    struct tm_world *w = tm_world_new();

    for (size_t over = 0; over < 2; over++) {
        struct tm_buf json = TM_BUF_INIT(TM_POLICY_BYTES_MAX + 16);

        tm_buf_put_str(&json, "{}");
        while (json.len < TM_POLICY_BYTES_MAX + over)
            tm_buf_put_u8(&json, ' ');
        expect_int(read_policy(w, tm_buf_str(&json)), over == 0 ? 0 : TM_E_MALFORMED);
        tm_buf_free(&json);
    }
    tm_world_free(w);
}

static void durations_have_units_and_a_bound(void)
{
    static const struct {
        const char *text;
        int64_t ms; /* -1: refused */
    } rows[] = {
        { "0", 0 },
        { "5", 5000 },
        { "90s", 90000 },
        { "15m", 900000 },
        { "24h", 86400000 },
        { "7d", 604800000 },
        { "366d", TM_AGE_MAX_MS },
        { "367d", -1 },
        { "", -1 },
        { "h", -1 },
        { "-5s", -1 },
        { "1.5h", -1 },
        { "5 s", -1 },
        { "5H", -1 },
        { "99999999999999999999", -1 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int64_t ms = -1;
        struct tm_err why = TM_ERR_INIT;

        tm_note("\"%s\"", rows[i].text);
        expect_int(tm_duration_parse_ms(tm_str(rows[i].text), &ms, &why),
                   rows[i].ms < 0 ? TM_E_MALFORMED : 0);
        expect_int(ms, rows[i].ms);
    }
}

static void limits_come_back_as_they_were_put(void)
{
    static const char text[] =
        "{\"limit_jurisdiction\":[\"HR\"],\"limit_eqf_level\":[1,8],\"limit_field\":[],"
        "\"limit_credential_type\":[\"A\"],\"limit_qualification\":[\"https://q.example/1\"],"
        "\"valid_from\":\"2026-01-01T00:00:00Z\",\"expiry_date\":\"2027-01-01T00:00:00Z\"}";
    struct tm_world *w = tm_world_new();
    struct tm_json_limits bounds = TM_JSON_LIMITS;
    struct tm_buf out = TM_BUF_INIT(TM_KIB(4));
    struct tm_json_out o = tm_json_out(&out);
    struct tm_json_doc doc;
    struct tm_limits limits;
    struct tm_err why = TM_ERR_INIT;

    expect_ok(tm_json_parse(tm_str(text), &bounds, &w->arena, &doc, &why), &why);
    expect_ok(tm_limits_read(doc.root, &w->arena, &limits, &why), &why);
    tm_limits_put(&o, &limits);
    expect_str(tm_buf_str(&out), text);
    tm_buf_free(&out);
    tm_world_free(w);
}

static void limits_out_of_range_are_refused(void)
{
    static const char *const bad[] = {
        "{\"limit_eqf_level\":[0]}",
        "{\"limit_eqf_level\":[9]}",
        "{\"limit_eqf_level\":4}",
        "{\"limit_field\":[\"6\"]}",
        "{\"limit_field\":[\"06111\"]}",
        "{\"limit_field\":[\"0x\"]}",
        "{\"limit_jurisdiction\":[\"hr\"]}",
        "{\"limit_jurisdiction\":[\"HRV\"]}",
        "{\"valid_from\":\"yesterday\"}",
        "{\"expiry_date\":5}",
        "{\"limit_credential_type\":[\"\"]}",
    };
    struct tm_world *w = tm_world_new();
    struct tm_json_limits bounds = TM_JSON_LIMITS;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct tm_json_doc doc;
        struct tm_limits limits;
        struct tm_err why = TM_ERR_INIT;

        tm_note("%s", bad[i]);
        expect_ok(tm_json_parse(tm_str(bad[i]), &bounds, &w->arena, &doc, &why), &why);
        expect_fails(tm_limits_read(doc.root, &w->arena, &limits, &why), TM_E_MALFORMED, &why);
    }
    tm_world_free(w);
}

static void the_least_length_of_status_lists_is_the_verifiers(void)
{
    static const char *const bad[] = { "0", "-1", "16777217", "1.5", "\"100000\"", "null" };
    struct tm_arena own = TM_ARENA_INIT(TM_MIB(1));
    char text[60];

    tm_policy_init(&policy);
    expect(policy.status_entries_min == 0);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        snprintf(text, sizeof text, "{\"status_entries_min\":%s}", bad[i]);
        expect_fails(tm_policy_read(tm_str(text), &own, &policy, &err), TM_E_MALFORMED, &err);
    }
    expect_ok(tm_policy_read(TM_LIT("{\"status_entries_min\":100000}"), &own, &policy, &err), &err);
    expect(policy.status_entries_min == 100000);
    tm_arena_free(&own);
}

TM_CLAIMS(CLAIM(a_whole_policy_is_read), CLAIM(one_max_age_is_for_all),
          CLAIM(errors_name_what_is_wrong_and_change_nothing),
          CLAIM(anchors_have_a_limit_and_stand_once), CLAIM(a_policy_past_its_size_is_refused),
          CLAIM(durations_have_units_and_a_bound), CLAIM(limits_come_back_as_they_were_put),
          CLAIM(limits_out_of_range_are_refused),
          CLAIM(the_least_length_of_status_lists_is_the_verifiers))
