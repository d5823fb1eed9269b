/* Reports: members and names of interface.md, read by another parser; text; VC-API. */
#include <jansson.h>

#include "node/trust/explain.h"
#include "node/trust/limits.h"
#include "node/trust/report.h"
#include "node/trust/verdict.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define LIST   "https://school.example/status/1"
#define ISSUER "did:web:school.example"
#define HOLDER "did:example:the-holder"

static struct tm_world *w;
static struct tm_view *view;
static struct tm_report report;
static json_t *root;

static void judge(bool revoked)
{
    static struct tm_policy policy;
    static struct tm_anchor anchor;
    struct tm_verdict_in in = { NULL, &policy, 0, 0 };
    struct tm_limits limits;
    struct tm_verified *v;
    struct tm_err err = TM_ERR_INIT;
    int pt, hr, school;

    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    tm_limits_init(&limits);
    limits.has_eqf = true;
    limits.eqf_levels = 1u << 3 | 1u << 4;
    limits.valid_from_ms = TM_WORLD_START_MS;
    tm_world_recognise(w, pt, hr, 0, NULL);
    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, &limits, NULL);
    tm_world_key(w, school, ISSUER);
    tm_world_list(w, school, LIST, TM_PURPOSE_REVOCATION);
    if (revoked)
        tm_world_update(w, school, LIST, 7, 1);
    tm_world_heads(w);
    v = tm_world_verified(w, school, ISSUER, w->now_ms);
    v->cred.has_eqf = true;
    v->cred.eqf_levels = 1u << 4;
    v->cred.holder = TM_LIT(HOLDER);
    tm_world_status(v, LIST, TM_PURPOSE_REVOCATION, 7);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    in.view = view = tm_world_view(w, 0);
    in.now_ms = in.wall_ms = w->now_ms;
    expect_ok(tm_evaluate(&in, v, &w->arena, &report, &err), &err);
}

static const char *text_of(const json_t *object, const char *name)
{
    const char *s = json_string_value(json_object_get(object, name));

    return s == NULL ? "(none)" : s;
}

static void parse(const struct tm_buf *json)
{
    json_error_t why;

    expect_int(json->fault, 0);
    expect(strstr(tm_buf_str(json), HOLDER) == NULL);
    root = json_loadb((const char *)json->data, json->len, JSON_REJECT_DUPLICATES, &why);
    expect(root != NULL);
}

static void done(struct tm_buf *json)
{
    tm_buf_free(json);
    json_decref(root);
    root = NULL;
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
}

static void a_report_has_the_members_of_the_interface(void)
{
    static const char *const members[] = {
        "verdict", "sub_indication", "verified", "at",    "issued_at",      "format", "issuer",
        "chain",   "checks",         "annex1",   "as_of", "problemDetails", "notice"
    };
    struct tm_buf json = TM_BUF_INIT(TM_REPORT_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&json);
    const json_t *link, *check, *log, *mandatory;
    char id[TM_ID_TEXT_SIZE];

    judge(false);
    tm_report_json(&o, &report);
    parse(&json);
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
        expect(json_object_get(root, members[i]) != NULL);
    expect_str(text_of(root, "verdict"), "TOTAL_PASSED");
    expect(json_is_null(json_object_get(root, "sub_indication")));
    expect(json_is_true(json_object_get(root, "verified")));
    expect_str(text_of(root, "format"), "di-eddsa-jcs-2022");
    expect_str(text_of(json_object_get(root, "issuer"), "id"), ISSUER);
    expect_str(text_of(json_object_get(root, "issuer"), "member"), tm_id_text(&w->m[2].id, id));
    expect_str(text_of(json_object_get(root, "issuer"), "country"), "HR");
    expect_int((int64_t)json_array_size(json_object_get(root, "chain")), 2);
    link = json_array_get(json_object_get(root, "chain"), 1);
    expect_str(text_of(link, "member"), tm_id_text(&w->m[1].id, id));
    expect_str(text_of(link, "name"), "HR");
    expect_str(text_of(link, "kind"), "accreditation");
    expect_int(json_integer_value(json_object_get(link, "entry")), 1);
    expect_str(text_of(link, "from"), "2026-01-01T00:00:00Z");
    expect(json_is_null(json_object_get(link, "until")));
    expect_int((int64_t)json_array_size(
                   json_object_get(json_object_get(link, "limits"), "limit_eqf_level")),
               2);
    check = json_array_get(json_object_get(root, "checks"), 0);
    expect_str(text_of(check, "code"), "proof.signature");
    expect_str(text_of(check, "outcome"), "passed");
    expect(json_is_array(json_object_get(check, "evidence")));
    mandatory = json_object_get(json_object_get(root, "annex1"), "mandatory");
    expect_int(json_integer_value(json_object_get(mandatory, "of")), 11);
    expect_int(json_integer_value(json_object_get(mandatory, "present")), 11);
    expect_str(text_of(json_object_get(json_object_get(mandatory, "elements"), "learner"), "state"),
               "present");
    expect_str(text_of(json_object_get(root, "definition"), "micro_credential"), "yes");
    expect_str(text_of(json_object_get(json_object_get(root, "definition"), "volume"), "state"),
               "met");
    log = json_array_get(json_object_get(root, "as_of"), 0);
    expect_str(text_of(log, "member"), tm_id_text(&w->m[0].id, id));
    expect_int(json_integer_value(json_object_get(log, "size")), 2);
    expect_int((int64_t)strlen(text_of(log, "root")), 64);
    expect_int((int64_t)json_array_size(json_object_get(root, "problemDetails")), 0);
    done(&json);
}

static void what_fails_is_a_problem_with_a_type(void)
{
    struct tm_buf json = TM_BUF_INIT(TM_REPORT_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&json);
    const json_t *problem;

    judge(true);
    tm_report_json(&o, &report);
    parse(&json);
    expect_str(text_of(root, "verdict"), "TOTAL_FAILED");
    expect_str(text_of(root, "sub_indication"), "status.revoked");
    expect(json_is_false(json_object_get(root, "verified")));
    problem = json_array_get(json_object_get(root, "problemDetails"), 0);
    expect_str(text_of(problem, "type"), tm_code_row(TM_C_STATUS_REVOKED)->problem);
    expect_str(text_of(problem, "detail"), "The credential is revoked.");
    expect(json_object_get(problem, "title") != NULL);
    done(&json);
}

static void a_vc_api_answer_is_200_exactly_when_sound(void)
{
    for (int revoked = 0; revoked < 2; revoked++) {
        struct tm_buf json = TM_BUF_INIT(TM_REPORT_BYTES_MAX);
        struct tm_json_out o = tm_json_out(&json);
        const json_t *results;
        int status = 0;

        judge(revoked == 1);
        tm_report_vcapi(&o, &report, &status);
        parse(&json);
        expect_int(status, revoked == 1 ? 422 : 200);
        expect(json_is_true(json_object_get(root, "verified")) == (revoked == 0));
        results = json_object_get(root, "results");
        expect_int((int64_t)json_array_size(json_object_get(results, "proof")), 1);
        expect(json_is_array(json_object_get(results, "credentialStatus")));
        expect(json_object_get(results, "validFrom") != NULL);
        expect(json_object_get(results, "validUntil") != NULL);
        expect(json_object_get(results, "credentialSchema") != NULL);
        expect(json_is_array(json_object_get(root, "problemDetails")));
        expect_str(text_of(json_object_get(root, "report"), "verdict"),
                   revoked == 1 ? "TOTAL_FAILED" : "TOTAL_PASSED");
        done(&json);
    }
}

static void the_text_names_verdict_chain_checks_heads_and_cure(void)
{
    static const char *const parts[] = {
        "TOTAL_FAILED  status.revoked",
        "PT → HR → School",
        "recognition by PT, entry 1",
        "limit_eqf_level 3, 4",
        "✗ status.revoked",
        "✓ proof.signature",
        "As of\n",
        "Where to look next\n",
        "The issuer: only the issuer can say why.",
    };
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64)), none = TM_BUF_INIT(16);

    judge(true);
    tm_report_text(&text, &report, false);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        tm_note("%s", parts[i]);
        expect(strstr(tm_buf_str(&text), parts[i]) != NULL);
    }
    expect(strchr(tm_buf_str(&text), '\033') == NULL);
    tm_buf_reset(&text);
    tm_report_text(&text, &report, true);
    expect(strstr(tm_buf_str(&text), "\033[1;31mTOTAL_FAILED") != NULL);
    tm_buf_free(&text);
    done(&none);
}

static void what_is_no_report_is_refused(void)
{
    static const char *const bad[] = { "", "{}", "[]", "{\"verdict\":", "\"TOTAL_PASSED\"" };
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));
    struct tm_err err = TM_ERR_INIT;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        expect_fails(tm_report_text_of_json(&text, tm_str(bad[i]), false, &err), TM_E_MALFORMED,
                     &err);
    expect_ok(tm_report_text_of_json(&text,
                                     TM_LIT("{\"verdict\":{},\"checks\":[1,{\"evidence\":[2]}],"
                                            "\"chain\":[[]],\"as_of\":5}"),
                                     false, &err),
              &err);
    tm_buf_reset(&text); /* what could move the cursor is shown as '?' */
    expect_ok(
        tm_report_text_of_json(&text, TM_LIT("{\"verdict\":\"a\\u001b[2J\\u202eb\"}"), false, &err),
        &err);
    expect(strstr(tm_buf_str(&text), "a?[2J?b") != NULL);
    tm_buf_free(&text);
}

static void every_code_is_explained_and_ranked_once(void)
{
    struct tm_buf text = TM_BUF_INIT(TM_KIB(64));

    for (int c = 0; c < TM_CHECK_CODE_COUNT; c++) {
        tm_buf_reset(&text);
        expect(tm_explain(&text, tm_str(tm_code_row(c)->code)));
        expect(strstr(tm_buf_str(&text), tm_code_row(c)->cure) != NULL);
        expect(tm_verdict_rank(c) < TM_CHECK_CODE_COUNT);
        for (int d = 0; d < c; d++)
            expect(tm_verdict_rank(c) != tm_verdict_rank(d));
    }
    tm_buf_reset(&text);
    expect(!tm_explain(&text, TM_LIT("no.such_code")));
    expect_int((int64_t)text.len, 0);
    tm_buf_free(&text);
}

TM_CLAIMS(CLAIM(a_report_has_the_members_of_the_interface),
          CLAIM(what_fails_is_a_problem_with_a_type),
          CLAIM(a_vc_api_answer_is_200_exactly_when_sound),
          CLAIM(the_text_names_verdict_chain_checks_heads_and_cure),
          CLAIM(what_is_no_report_is_refused), CLAIM(every_code_is_explained_and_ranked_once))
