/* Step 9 of docs/trust.md where the issuer's log has no such list: what a published list that is held here
 * is worth, for soundness and for the verdict. Lists are signed here, by whom a claim says. */
#include "node/cred/issue.h"
#include "node/cred/statuslist.h"
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define DECLARED "https://school.example/status/1"
#define HELD     "https://school.example/status/2"
#define ISSUER   "did:web:school.example"

static struct tm_world *w;
static struct tm_view *view;
static struct tm_policy policy;
static struct tm_anchor anchor;
static struct tm_report report;
static int pt, school, other;
static uint64_t key;
static struct tm_buf held = TM_BUF_INIT(TM_MIB(1));
static const char *held_url;
static int64_t seen_ms;

static struct tm_slice on_get(void *ctx, struct tm_slice url)
{
    return tm_slice_is(url, held_url) ? tm_buf_slice(&held) : TM_SLICE_EMPTY;
}

static int64_t on_seen(void *ctx, struct tm_slice url)
{
    return seen_ms;
}

/* PT accredits the school, which has a key and a list; another member has a key under the school's id. */
static void build(void)
{
    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "PT", TM_KIND_PROVIDER);
    other = tm_world_member(w, "Other", "PT", TM_KIND_PROVIDER);
    tm_world_accredit(w, pt, school, TM_RIGHT_AWARD, NULL, ISSUER);
    key = tm_world_key(w, school, ISSUER);
    tm_world_key(w, other, ISSUER);
    tm_world_list(w, school, DECLARED, TM_PURPOSE_REVOCATION);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    w->now_ms = TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS;
    seen_ms = TM_TIME_NONE;
    tm_buf_reset(&held);
}

static void done(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
    tm_buf_free(&held);
}

/* A list at `url` whose entry 7 is set or not, signed with the pair for `method` of `issuer`. */
static void hold(const char *url, enum tm_purpose purpose, bool set, size_t bytes,
                 const struct tm_ed25519_pair *pair, const char *issuer, const char *method)
{
    static uint8_t bits[TM_STATUS_LENGTH_MIN / 8];
    struct tm_status_credential with = { .list = tm_str(url),
                                         .issuer = tm_str(issuer),
                                         .purpose = purpose,
                                         .status_size = 1,
                                         .bits = bits,
                                         .bits_len = bytes,
                                         .valid_from_ms = w->now_ms - TM_WORLD_DAY_MS,
                                         .valid_until_ms = w->now_ms + 9 * TM_WORLD_DAY_MS };
    struct tm_buf plain = TM_BUF_INIT(TM_MIB(1));
    struct tm_secret secret;
    struct tm_checks checks;
    struct tm_err err = TM_ERR_INIT;
    struct tm_issue_in in = { .format = TM_FORMAT_DI_EDDSA_JCS_2022,
                              .issuer = tm_str(issuer),
                              .method = tm_str(method),
                              .secret = &secret,
                              .now_ms = w->now_ms - 60000 };

    bits[0] = set ? 0x01 : 0;
    expect_ok(tm_secret_from(TM_KEY_ED25519, tm_slice(pair->seed, 32), &secret, &err), &err);
    expect_ok(tm_status_credential_put(&plain, &with, &err), &err);
    tm_checks_init(&checks, &w->arena);
    in.credential = tm_buf_slice(&plain);
    tm_buf_free(&held);
    expect_ok(tm_issue(&in, &w->arena, &checks, &held, &err), &err);
    held_url = url;
    tm_buf_free(&plain);
}

static void hold_of_school(const char *url, bool set)
{
    hold(url, TM_PURPOSE_REVOCATION, set, TM_STATUS_LENGTH_MIN / 8, &w->m[school].issuer, ISSUER,
         ISSUER "#key");
}

static struct tm_verified *credential(const char *list)
{
    struct tm_verified *v = tm_world_verified(w, school, ISSUER, w->now_ms - 2 * TM_WORLD_DAY_MS);

    tm_world_status(v, list, TM_PURPOSE_REVOCATION, 7);
    return v;
}

static enum tm_verdict judge_at(const struct tm_verified *v, int64_t now_ms, int64_t wall_ms)
{
    struct tm_verdict_in in = { .policy = &policy,
                                .now_ms = now_ms,
                                .wall_ms = wall_ms,
                                .documents = { on_get, NULL, on_seen } };
    struct tm_err err = TM_ERR_INIT;

    tm_world_heads(w);
    tm_view_unref(view);
    in.view = view = tm_world_view(w, 0);
    expect_ok(tm_evaluate(&in, v, &w->arena, &report, &err), &err);
    return report.verdict;
}

static enum tm_verdict judge(const struct tm_verified *v)
{
    return judge_at(v, w->now_ms, w->now_ms);
}

#define expect_verdict(got, want, why, is_sound)                                                   \
    do {                                                                                           \
        enum tm_verdict verdict_ = (got);                                                          \
        expect_str(tm_code_row(report.decided)->code, why);                                        \
        expect_str(tm_verdict_name(verdict_), #want);                                              \
        expect_int(report.sound, is_sound);                                                        \
    } while (0)

static bool has_line(enum tm_check_code code, enum tm_outcome outcome)
{
    for (const struct tm_check *c = report.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome == outcome)
            return true;
    return false;
}

/* ---- a member as issuer ---- */

static void s9_the_log_rules_where_it_declares_the_list(void)
{
    build();
    hold_of_school(DECLARED, true);
    expect_verdict(judge(credential(DECLARED)), TOTAL_PASSED, "chain.accredited", true);
    hold_of_school(DECLARED, false);
    tm_world_update(w, school, DECLARED, 7, 1);
    expect_verdict(judge(credential(DECLARED)), TOTAL_FAILED, "status.revoked", false);
    done();
}

static void s9_a_held_list_that_is_clear_makes_it_sound_and_no_pass(void)
{
    build();
    hold_of_school(HELD, false);
    expect_verdict(judge(credential(HELD)), INDETERMINATE, "status.undeclared", true);
    expect(has_line(TM_C_STATUS_REVOKED, TM_PASSED));
    held_url = "";
    expect_verdict(judge(credential(HELD)), INDETERMINATE, "status.unknown", false);
    expect(has_line(TM_C_STATUS_UNDECLARED, TM_UNKNOWN));
    done();
}

static void s9_a_held_list_that_is_set_fails_it(void)
{
    struct tm_verified *v;

    build();
    hold_of_school(HELD, true);
    expect_verdict(judge(credential(HELD)), TOTAL_FAILED, "status.revoked", false);
    v = credential(HELD);
    v->cred.status[0].purpose = TM_PURPOSE_SUSPENSION;
    hold(HELD, TM_PURPOSE_SUSPENSION, true, TM_STATUS_LENGTH_MIN / 8, &w->m[school].issuer, ISSUER,
         ISSUER "#key");
    expect_verdict(judge(v), TOTAL_FAILED, "status.suspended", false);
    done();
}

static void s9_each_entry_is_asked_where_it_can_be(void)
{
    struct tm_verified *v;

    build();
    hold_of_school(HELD, true);
    v = credential(DECLARED);
    tm_world_status(v, HELD, TM_PURPOSE_REVOCATION, 8);
    expect_verdict(judge(v), INDETERMINATE, "status.undeclared", true);
    v->cred.status[1].index = 7;
    expect_verdict(judge(v), TOTAL_FAILED, "status.revoked", false);
    done();
}

/* Another member may publish any key under any issuer id: it signs nobody else's lists. */
static void s9_only_keys_of_the_member_itself_sign_its_lists(void)
{
    build();
    hold(HELD, TM_PURPOSE_REVOCATION, false, TM_STATUS_LENGTH_MIN / 8, &w->m[other].issuer, ISSUER,
         ISSUER "#key");
    judge(credential(HELD));
    expect(!report.sound && has_line(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN));
    expect(!has_line(TM_C_STATUS_REVOKED, TM_PASSED));
    hold_of_school(HELD, false);
    judge(credential(HELD));
    expect(report.sound);
    tm_world_key_end(w, school, key, w->now_ms, TM_KEY_COMPROMISED);
    judge(credential(HELD));
    expect(!report.sound && has_line(TM_C_STATUS_LIST_PROOF, TM_UNKNOWN));
    done();
}

static void s9_a_log_cannot_answer_for_a_list_of_ids(void)
{
    struct tm_verified *v;

    build();
    v = credential(DECLARED);
    v->cred.status[0].type = TM_LIT("1EdTechRevocationList");
    v->cred.id = TM_LIT("urn:uuid:5");
    expect_verdict(judge(v), INDETERMINATE, "status.unknown", false);
    tm_buf_put_str(&held, "{\"revokedCredentials\":[{\"id\":\"urn:uuid:5\"}]}");
    held_url = DECLARED;
    seen_ms = w->now_ms;
    expect_verdict(judge(v), TOTAL_FAILED, "status.revoked", false);
    v->cred.id = TM_LIT("urn:uuid:6");
    expect_verdict(judge(v), INDETERMINATE, "status.undeclared", true);
    done();
}

static void s9_what_informs_stays_a_warning(void)
{
    struct tm_verified *v;

    build();
    hold(HELD, TM_PURPOSE_MESSAGE, true, TM_STATUS_LENGTH_MIN / 8, &w->m[school].issuer, ISSUER,
         ISSUER "#key");
    v = credential(DECLARED);
    tm_world_status(v, HELD, TM_PURPOSE_MESSAGE, 7);
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited", true);
    expect(has_line(TM_C_STATUS_MESSAGE, TM_WARNING));
    done();
}

static void s9_entry_and_log_must_agree_on_the_size(void)
{
    struct tm_verified *v;

    build();
    v = credential(DECLARED);
    v->cred.status[0].size = 2;
    expect_verdict(judge(v), INDETERMINATE, "status.unknown", false);
    v->cred.status[0].size = 1;
    expect_verdict(judge(v), TOTAL_PASSED, "chain.accredited", true);
    done();
}

/* ---- an issuer nobody knows ---- */

static void s9_an_unknown_issuer_is_sound_by_its_held_list_alone(void)
{
    struct tm_ed25519_pair pair;
    uint8_t seed[32] = { 9 };
    struct tm_key own = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(100), method = TM_BUF_INIT(200);
    struct tm_verified *v;

    build();
    tm_ed25519_from_seed(seed, &pair);
    memcpy(own.bytes, pair.public_key, 32);
    tm_key_put_did(&did, &own);
    tm_buf_printf(&method, "%s#%s", tm_buf_str(&did), tm_buf_str(&did) + 8);
    for (int set = 0; set <= 1; set++) {
        v = tm_world_verified(w, school, tm_buf_str(&did), w->now_ms - 1000);
        memcpy(v->proofs[0].key.bytes, pair.public_key, 32);
        tm_world_status(v, HELD, TM_PURPOSE_REVOCATION, 7);
        held_url = "";
        expect_verdict(judge(v), INDETERMINATE, "chain.issuer_unknown", false);
        expect(has_line(TM_C_STATUS_UNKNOWN, TM_UNKNOWN));
        hold(HELD, TM_PURPOSE_REVOCATION, set, TM_STATUS_LENGTH_MIN / 8, &pair, tm_buf_str(&did),
             tm_buf_str(&method));
        if (set)
            expect_verdict(judge(v), TOTAL_FAILED, "status.revoked", false);
        else
            expect_verdict(judge(v), INDETERMINATE, "chain.issuer_unknown", true);
        expect(!has_line(TM_C_STATUS_UNDECLARED, TM_UNKNOWN));
    }
    tm_buf_free(&did);
    tm_buf_free(&method);
    done();
}

/* ---- age, dates, length ---- */

static void s9_a_clear_list_older_than_the_policy_allows_is_stale(void)
{
    int64_t made_ms;

    build();
    hold_of_school(HELD, false);
    made_ms = w->now_ms - 60000;
    policy.max_age_ms[TM_PURPOSE_REVOCATION] = TM_WORLD_DAY_MS;
    judge_at(credential(HELD), w->now_ms, made_ms + TM_WORLD_DAY_MS);
    expect(report.sound);
    judge_at(credential(HELD), w->now_ms, made_ms + TM_WORLD_DAY_MS + 1);
    expect(!report.sound && has_line(TM_C_STATUS_STALE, TM_UNKNOWN));
    seen_ms = made_ms + TM_WORLD_DAY_MS;
    judge_at(credential(HELD), w->now_ms, made_ms + TM_WORLD_DAY_MS + 1);
    expect(has_line(TM_C_STATUS_REVOKED, TM_PASSED) && report.sound);
    done();
}

/* `at` moves what is asked about the credential, never what is known now. */
static void s9_the_wall_clock_holds_for_lists_whatever_at_says(void)
{
    int64_t after;

    build();
    hold_of_school(HELD, false);
    after = w->now_ms + 10 * TM_WORLD_DAY_MS;
    policy.max_age_ms[TM_PURPOSE_REVOCATION] = 100 * TM_WORLD_DAY_MS;
    judge_at(credential(HELD), w->now_ms, after);
    expect(!report.sound && has_line(TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN));
    judge_at(credential(HELD), after, w->now_ms);
    expect(report.sound);
    done();
}

static void s9_a_shorter_list_passes_only_where_the_policy_says_so(void)
{
    build();
    hold(HELD, TM_PURPOSE_REVOCATION, false, 12500, &w->m[school].issuer, ISSUER, ISSUER "#key");
    judge(credential(HELD));
    expect(!report.sound && has_line(TM_C_STATUS_LIST_LENGTH, TM_UNKNOWN));
    policy.status_entries_min = 100000;
    expect_verdict(judge(credential(HELD)), INDETERMINATE, "status.undeclared", true);
    done();
}

/* ---- a badge that others issued ---- */

static void a_badge_that_its_publishers_list_revokes_fails(void)
{
    struct tm_verdict_in in = { .policy = &policy,
                                .now_ms = INT64_C(1795600000000),
                                .wall_ms = INT64_C(1795600000000),
                                .documents = { on_get, NULL, on_seen } };
    struct tm_buf badge = TM_BUF_INIT(TM_MIB(1));
    const char *list = tm_vectors("ob30/bit-string-list/testlist");
    struct tm_err err = TM_ERR_INIT;

    build();
    tm_slurp(tm_vectors("ob30/bit-string-list/credential-status-revoked.json"), &badge);
    held_url = "";
    in.view = view = tm_world_view(w, 0);
    expect_ok(tm_judge(&in, tm_buf_slice(&badge), &w->arena, &report, &err), &err);
    expect_int(report.verdict, TM_INDETERMINATE);
    expect(!report.sound && has_line(TM_C_STATUS_UNKNOWN, TM_UNKNOWN));
    tm_buf_free(&held);
    tm_slurp(list, &held);
    seen_ms = in.wall_ms;
    expect(report.cred->status_n == 1);
    held_url = (const char *)tm_arena_copy(&w->arena, report.cred->status[0].list).data;
    expect_ok(tm_judge(&in, tm_buf_slice(&badge), &w->arena, &report, &err), &err);
    expect_verdict(report.verdict, TOTAL_FAILED, "status.revoked", false);
    tm_buf_free(&badge);
    done();
}

TM_CLAIMS(CLAIM(s9_the_log_rules_where_it_declares_the_list),
          CLAIM(s9_a_held_list_that_is_clear_makes_it_sound_and_no_pass),
          CLAIM(s9_a_held_list_that_is_set_fails_it), CLAIM(s9_each_entry_is_asked_where_it_can_be),
          CLAIM(s9_only_keys_of_the_member_itself_sign_its_lists),
          CLAIM(s9_a_log_cannot_answer_for_a_list_of_ids), CLAIM(s9_what_informs_stays_a_warning),
          CLAIM(s9_entry_and_log_must_agree_on_the_size),
          CLAIM(s9_an_unknown_issuer_is_sound_by_its_held_list_alone),
          CLAIM(s9_a_clear_list_older_than_the_policy_allows_is_stale),
          CLAIM(s9_the_wall_clock_holds_for_lists_whatever_at_says),
          CLAIM(s9_a_shorter_list_passes_only_where_the_policy_says_so),
          CLAIM(a_badge_that_its_publishers_list_revokes_fails))
