/* Seals over a whole federation: who publishes which certificate, who is confirmed as whom, and that every
 * link that is missing leaves the verdict open. Step 4 of docs/trust.md, and "Seals" there. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/json.h"
#include "node/trust/evaluate.h"
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/seal.h"
#include "tests/lib/world.h"

#define ISSUER "urn:epass:org:1"
#define LEGAL  TM_SEAL_ORGANISATION /* VATES-A11111111 */
#define OTHER  "VATES-B22222222"

static struct tm_world *w;
static struct tm_view *view;
static struct tm_policy policy;
static struct tm_anchor anchor;
static struct tm_report report;
static struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));
static int pt, hr, school, stranger;

static void build(void)
{
    w = tm_world_new();
    pt = tm_world_member(w, "PT", "PT", TM_KIND_AUTHORITY);
    hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    stranger = tm_world_member(w, "Stranger", "HR", TM_KIND_OTHER);
    tm_world_recognise(w, pt, hr, 0, NULL);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[pt].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "ca", .ca = true });
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "seal", .issuer = "ca", .organisation = LEGAL });
}

static uint64_t publish(int member, const char *issuer, const char *certificate)
{
    struct tm_entry e = { .type = TM_ENTRY_ISSUER_KEY };
    struct tm_slice der = tm_seal_der(certificate);

    e.u.issuer_key.issuer = tm_str(issuer);
    e.u.issuer_key.method = tm_str(tm_arena_printf(&w->arena, "%s#%s", issuer, certificate));
    e.u.issuer_key.x5c = (struct tm_strings){ true, 1, &der };
    e.u.issuer_key.valid_from_ms = e.u.issuer_key.valid_until_ms = TM_TIME_NONE;
    return tm_world_append(w, member, &e);
}

/* The member's log states this legal identifier. */
static void identify(int member, const char *identifier)
{
    struct tm_entry e = { .type = TM_ENTRY_PROFILE };

    e.u.profile.name = e.u.profile.legal_name = TM_LIT("School");
    e.u.profile.country = TM_LIT("HR");
    e.u.profile.kind = TM_KIND_PROVIDER;
    e.u.profile.identifiers = tm_world_strings(w, identifier, NULL);
    tm_world_append(w, member, &e);
}

static uint64_t accredit(const char *issuer)
{
    return tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, issuer);
}

static const char *dated(int64_t ms)
{
    static char text[TM_TIME_TEXT_SIZE];

    return tm_time_text(tm_ms_to_s(ms), text);
}

/* A credential under ISSUER that names `legal`, of 11 January 2026. */
static const char *credential(const char *legal)
{
    const char *at = dated(TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS);

    return tm_arena_printf(
        &w->arena,
        "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
        "\"http://data.europa.eu/snb/model/context/edc-ap\"],\"type\":[\"VerifiableCredential\","
        "\"EuropeanDigitalCredential\"],\"issuer\":{\"id\":\"" ISSUER "\",\"eIDASIdentifier\":"
        "{\"notation\":\"%s\"}},\"issuanceDate\":\"%s\",\"issued\":\"%s\",\"credentialSchema\":{"
        "\"id\":\"urn:shape:1\",\"type\":\"ShaclValidator2017\"},"
        "\"credentialSubject\":{\"id\":\"urn:epass:person:1\"}}",
        legal, at, at);
}

static const char *header(const char *certificate, int64_t at_ms)
{
    return tm_arena_printf(&w->arena,
                           "{\"alg\":\"ES256\",\"b64\":false,\"crit\":[\"b64\",\"sigT\"],"
                           "\"sigT\":\"%s\",%s}",
                           dated(at_ms), tm_seal_x5c(certificate, NULL));
}

/* That, sealed by `certificate` the same day. */
static struct tm_slice sealed_by(const char *certificate, const char *legal)
{
    return tm_seal_sign(credential(legal),
                        header(certificate, TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS), certificate,
                        false, "");
}

/* The same with another seal before it. */
static struct tm_slice sealed_after(const char *other, int64_t other_ms)
{
    const char *payload = credential(LEGAL);
    struct tm_buf doc = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice kept;

    tm_buf_put_str(&doc, "{\"payload\":");
    tm_json_quote(&doc, tm_str(payload));
    tm_buf_printf(&doc, ",\"signatures\":[{%s},",
                  tm_seal_signature(payload, header(other, other_ms), other, false, ""));
    tm_buf_printf(&doc, "{%s}]}",
                  tm_seal_signature(payload,
                                    header("seal", TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS),
                                    "seal", false, ""));
    kept = tm_arena_copy(&w->arena, tm_buf_slice(&doc));
    tm_buf_free(&doc);
    return kept;
}

static enum tm_verdict judge_seed(struct tm_slice doc, uint64_t seed)
{
    struct tm_verdict_in in = { NULL, &policy, 0, 0 };
    struct tm_err err = TM_ERR_INIT;

    w->now_ms = TM_WORLD_START_MS + 20 * TM_WORLD_DAY_MS;
    tm_world_heads(w);
    tm_view_unref(view);
    tm_arena_reset(&arena);
    in.view = view = tm_world_view(w, seed);
    in.now_ms = in.wall_ms = w->now_ms;
    expect_ok(tm_judge(&in, doc, &arena, &report, &err), &err);
    return report.verdict;
}

static enum tm_verdict judge(void)
{
    return judge_seed(sealed_by("seal", LEGAL), 0);
}

#define expect_verdict(got, want, why)                                                             \
    do {                                                                                           \
        enum tm_verdict verdict_ = (got);                                                          \
        expect_str(tm_code_row(report.decided)->code, why);                                        \
        expect_str(tm_verdict_name(verdict_), #want);                                              \
    } while (0)

static bool has_line(enum tm_check_code code, enum tm_outcome outcome)
{
    for (const struct tm_check *c = report.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome == outcome)
            return true;
    return false;
}

static void done(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_world_free(w);
}

/* ---- the whole of it ---- */

static void an_authoritys_ca_a_confirmed_issuer_and_its_identifier_pass(void)
{
    build();
    publish(hr, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, "vat:ESA11111111");
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    expect(report.sound && report.issuer == tm_view_member(view, &w->m[school].id));
    expect_str(report.format, "elm-jades");
    expect_int((int64_t)report.as_of_n, 3);
    expect(has_line(TM_C_STATUS_NONE, TM_WARNING));
    expect(has_line(TM_C_KEY_CERTIFICATE_STATUS, TM_SKIPPED));
    expect(!has_line(TM_C_KEY_ISSUER_CONTESTED, TM_WARNING));
    for (uint64_t seed = 1; seed < 8; seed++)
        expect_int(judge_seed(sealed_by("seal", LEGAL), seed), TM_TOTAL_PASSED);
    done();
}

static void each_missing_link_leaves_it_open(void)
{
    static const struct {
        bool published, confirmed, accredited, identified, recognised;
        const char *why;
    } rows[] = {
        { false, true, true, true, true, "key.certificate" },
        { true, false, true, true, true, "key.issuer_unbound" },
        { true, true, false, true, true, "key.issuer_unbound" },
        { true, true, true, false, true, "key.organisation" },
        { true, true, true, true, false, "key.issuer_unbound" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        build();
        if (!rows[i].recognised)
            tm_world_forget(w, pt, 1);
        if (rows[i].published)
            publish(hr, ISSUER, "ca");
        if (rows[i].accredited)
            accredit(rows[i].confirmed ? ISSUER : NULL);
        if (rows[i].identified)
            identify(school, "vat:ESA11111111");
        tm_note("row %zu", i);
        expect_verdict(judge(), INDETERMINATE, rows[i].why);
        expect(!report.sound);
        done();
    }
}

/* ---- tokens with a certificate ---- */

/* A VC-JWT under ISSUER whose header carries `certificate`, of 11 January 2026. */
static struct tm_slice token_by(const char *certificate)
{
    const char *payload = tm_arena_printf(
        &w->arena,
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
        "\"type\":[\"VerifiableCredential\"],\"issuer\":\"" ISSUER "\",\"iat\":%lld,"
        "\"credentialSubject\":{\"id\":\"did:example:h\"}}",
        (long long)tm_ms_to_s(TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS));
    const char *header = tm_arena_printf(&w->arena, "{\"alg\":\"ES256\",\"typ\":\"vc+jwt\",%s}",
                                         tm_seal_x5c(certificate, NULL));

    return tm_str(tm_seal_jwt(payload, header, certificate));
}

static void a_token_with_a_certificate_is_judged_as_a_seal_is(void)
{
    static const struct {
        bool published, confirmed, identified;
        const char *why;
    } rows[] = {
        { true, true, true, NULL },
        { false, true, true, "key.certificate" },
        { true, false, true, "key.issuer_unbound" },
        { true, true, false, "key.organisation" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        build();
        if (rows[i].published)
            publish(hr, ISSUER, "ca");
        accredit(rows[i].confirmed ? ISSUER : NULL);
        if (rows[i].identified)
            identify(school, "vat:ESA11111111");
        tm_note("row %zu", i);
        if (rows[i].why == NULL) {
            expect_verdict(judge_seed(token_by("seal"), 0), TOTAL_PASSED, "chain.accredited");
            expect(report.issuer == tm_view_member(view, &w->m[school].id));
            expect_str(report.format, "vc-jwt");
        } else {
            expect_verdict(judge_seed(token_by("seal"), 0), INDETERMINATE, rows[i].why);
        }
        done();
    }
}

/* ---- who may vouch ---- */

static void an_authority_above_the_confirming_one_may_vouch(void)
{
    build();
    publish(pt, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, "eidas:" LEGAL);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    done();
}

static void the_provider_may_vouch_for_itself_once_it_is_confirmed(void)
{
    build();
    publish(school, ISSUER, "ca");
    identify(school, LEGAL);
    accredit(NULL);
    expect_verdict(judge(), INDETERMINATE, "key.issuer_unbound");
    accredit(ISSUER);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    done();
}

static void nobody_outside_the_chain_may_vouch(void)
{
    build();
    publish(stranger, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, LEGAL);
    expect_verdict(judge(), INDETERMINATE, "key.issuer_unbound");
    tm_world_accredit(w, hr, stranger, TM_RIGHT_AWARD, NULL, NULL);
    expect_verdict(judge(), INDETERMINATE, "key.issuer_unbound");
    publish(hr, ISSUER, "ca"); /* and does no harm to those who may */
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    expect(has_line(TM_C_KEY_ISSUER_CONTESTED, TM_WARNING));
    done();
}

static void a_stranger_with_a_ca_of_its_own_seals_for_nobody(void)
{
    build();
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "false ca", .ca = true });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "false seal", .issuer = "false ca", .organisation = LEGAL });
    publish(hr, ISSUER, "ca");
    publish(stranger, ISSUER, "false ca");
    accredit(ISSUER);
    identify(school, LEGAL);
    tm_world_accredit(w, hr, stranger, TM_RIGHT_AWARD, NULL, NULL);
    expect_verdict(judge_seed(sealed_by("false seal", LEGAL), 0), INDETERMINATE,
                   "key.issuer_unbound");
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    done();
}

/* Nor does it date the seal of the issuer. Step 3. */
static void a_strangers_seal_beside_the_issuers_gives_it_no_date(void)
{
    const int64_t same = TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS;

    build();
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "false ca", .ca = true });
    tm_seal_certificate(&(struct tm_seal_wish){
        .name = "false seal", .issuer = "false ca", .organisation = LEGAL });
    publish(hr, ISSUER, "ca");
    publish(stranger, ISSUER, "false ca");
    accredit(ISSUER);
    identify(school, LEGAL);
    expect_verdict(judge_seed(sealed_after("false seal", same), 0), TOTAL_PASSED,
                   "chain.accredited");
    expect_verdict(judge_seed(sealed_after("false seal", same - TM_WORLD_DAY_MS), 0), INDETERMINATE,
                   "time.issue");
    done();
}

static void one_member_cannot_crowd_out_the_others(void)
{
    build();
    for (int i = 0; i < 200; i++) { /* of the CA's name and key, each another certificate */
        tm_seal_certificate(&(struct tm_seal_wish){ .name = "ca", .ca = true });
        publish(stranger, ISSUER, "ca");
    }
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "ca", .ca = true });
    publish(hr, ISSUER, "ca");
    publish(school, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, LEGAL);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    done();
}

static size_t counted;

static void on_certificate(void *ctx, struct tm_slice der)
{
    counted++;
}

static bool on_confirmation(void *ctx, const struct tm_member *author,
                            const struct tm_member_grant *grant)
{
    counted++;
    return false;
}

static void the_view_knows_certificates_and_confirmations_by_issuer_id(void)
{
    build();
    for (int i = 0; i < TM_VIEW_CERTIFICATES_MAX + 1; i++)
        publish(stranger, ISSUER, "ca");
    publish(hr, ISSUER, "ca");
    publish(hr, OTHER, "ca");
    tm_world_key(w, school, ISSUER); /* a key is no certificate */
    accredit(ISSUER);
    accredit(ISSUER);
    judge();
    counted = 0;
    tm_view_certificates(view, TM_LIT(ISSUER), on_certificate, NULL);
    expect_int((int64_t)counted, TM_VIEW_CERTIFICATES_MAX + 1);
    counted = 0;
    tm_view_certificates(view, TM_LIT("urn:epass:org"), on_certificate, NULL);
    expect_int((int64_t)counted, 0);
    tm_view_confirmations(view, TM_LIT(ISSUER), on_confirmation, NULL);
    expect_int((int64_t)counted, 1);
    done();
}

/* ---- whom the certificate names ---- */

static void a_ca_seals_for_many_so_the_log_must_name_the_organisation(void)
{
    build();
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "their seal", .issuer = "ca", .organisation = OTHER });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "no name", .issuer = "ca" });
    publish(hr, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, "vat:ESA11111111");
    /* another customer of the same CA, under this issuer's id */
    expect_verdict(judge_seed(sealed_by("their seal", OTHER), 0), TOTAL_FAILED, "key.organisation");
    expect_verdict(judge_seed(sealed_by("their seal", LEGAL), 0), TOTAL_FAILED, "key.organisation");
    expect_verdict(judge_seed(sealed_by("no name", LEGAL), 0), INDETERMINATE, "key.organisation");
    identify(school, "lei:529900T8BM49AURSDO55"); /* of another kind: nothing to hold against */
    expect_verdict(judge(), INDETERMINATE, "key.organisation");
    identify(school, "vat:ESA11111111");
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    done();
}

static void a_published_seal_names_its_owner_by_itself(void)
{
    build();
    publish(school, ISSUER, "seal");
    accredit(ISSUER);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    expect(has_line(TM_C_KEY_ORGANISATION, TM_WARNING));
    identify(school, OTHER);
    expect_verdict(judge(), TOTAL_FAILED, "key.organisation");
    done();
}

static void an_issuer_may_be_confirmed_by_its_legal_identifier(void)
{
    build();
    publish(hr, LEGAL, "ca");
    accredit(ISSUER); /* published for one name and confirmed under another */
    expect_verdict(judge(), INDETERMINATE, "key.issuer_unbound");
    done();
    build();
    publish(hr, LEGAL, "ca");
    accredit(LEGAL);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    expect(has_line(TM_C_KEY_ORGANISATION, TM_PASSED));
    done();
}

static void a_legal_identifier_does_not_take_another_members_issuer_id(void)
{
    build();
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "their seal", .issuer = "ca", .organisation = OTHER });
    publish(hr, ISSUER, "seal");
    publish(hr, OTHER, "their seal");
    accredit(ISSUER);
    tm_world_accredit(w, hr, stranger, TM_RIGHT_AWARD, NULL, OTHER);
    expect_verdict(judge(), TOTAL_PASSED, "chain.accredited");
    expect_verdict(judge_seed(sealed_by("their seal", OTHER), 0), INDETERMINATE,
                   "key.issuer_contested");
    expect(report.issuer != tm_view_member(view, &w->m[school].id));
    done();
}

/* ---- ends, cuts, staleness ---- */

static void a_certificate_ends_like_any_key(void)
{
    uint64_t entry;
    int64_t issued = TM_WORLD_START_MS + 10 * TM_WORLD_DAY_MS;

    static const struct {
        enum tm_key_reason reason;
        int64_t after_ms;
        enum tm_verdict verdict;
        const char *why;
    } rows[] = {
        { TM_KEY_RETIRED, 1000, TM_TOTAL_PASSED, "chain.accredited" },
        { TM_KEY_RETIRED, 0, TM_TOTAL_FAILED, "key.in_force" },
        { TM_KEY_COMPROMISED, 1000, TM_INDETERMINATE, "key.compromised_later" },
        { TM_KEY_COMPROMISED, 0, TM_TOTAL_FAILED, "key.compromised" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        build();
        entry = publish(hr, ISSUER, "ca");
        accredit(ISSUER);
        identify(school, LEGAL);
        tm_world_key_end(w, hr, entry, issued + rows[i].after_ms, rows[i].reason);
        publish(hr, ISSUER, "ca"); /* once ended, ended: the same certificate again */
        tm_note("row %zu", i);
        expect_int(judge(), rows[i].verdict);
        expect_str(tm_code_row(report.decided)->code, rows[i].why);
        publish(school, ISSUER, "ca"); /* another's word for it stands */
        expect_int(judge(), TM_TOTAL_PASSED);
        done();
    }
}

static void a_certificate_written_behind_the_cut_has_no_force(void)
{
    uint64_t entry, size;

    build();
    entry = 1; /* PT's recognition of HR */
    accredit(ISSUER);
    identify(school, LEGAL);
    size = w->m[hr].n;
    publish(hr, ISSUER, "ca");
    tm_world_end(w, pt, entry, TM_WORLD_START_MS + 15 * TM_WORLD_DAY_MS, TM_END_EXPIRED, &size);
    expect_verdict(judge(), TOTAL_FAILED, "chain.in_force");
    done();
}

static void an_authority_nothing_was_heard_of_leaves_it_open(void)
{
    struct tm_verdict_in in = { NULL, &policy, 0, 0 };
    struct tm_err err = TM_ERR_INIT;

    build();
    publish(pt, ISSUER, "ca");
    accredit(ISSUER);
    identify(school, LEGAL);
    tm_world_heads(w);
    w->now_ms = TM_WORLD_START_MS + 20 * TM_WORLD_DAY_MS;
    tm_world_head(w, school);
    tm_world_head(w, hr);
    tm_arena_reset(&arena);
    in.view = view = tm_world_view(w, 0);
    in.now_ms = in.wall_ms = w->now_ms;
    expect_ok(tm_judge(&in, sealed_by("seal", LEGAL), &arena, &report, &err), &err);
    expect_verdict(report.verdict, INDETERMINATE, "chain.stale");
    done();
}

/* ---- the chain question alone ---- */

static void the_chain_question_knows_sealing_issuers_too(void)
{
    struct tm_trust_question q = { .issuer = TM_LIT(ISSUER) };
    struct tm_verdict_in in = { NULL, &policy, 0, 0 };
    struct tm_err err = TM_ERR_INIT;

    build();
    publish(hr, ISSUER, "ca");
    accredit(ISSUER);
    judge();
    in.view = view;
    in.now_ms = in.wall_ms = q.at_ms = w->now_ms;
    expect_ok(tm_trust_ask(&in, &q, &arena, &report, &err), &err);
    expect_verdict(report.verdict, TOTAL_PASSED, "chain.accredited");
    expect(report.issuer == tm_view_member(view, &w->m[school].id));
    q.issuer = TM_LIT("urn:epass:org:2");
    expect_ok(tm_trust_ask(&in, &q, &arena, &report, &err), &err);
    expect_verdict(report.verdict, INDETERMINATE, "chain.issuer_unknown");
    done();
}

TM_CLAIMS(CLAIM(an_authoritys_ca_a_confirmed_issuer_and_its_identifier_pass),
          CLAIM(each_missing_link_leaves_it_open),
          CLAIM(a_token_with_a_certificate_is_judged_as_a_seal_is),
          CLAIM(an_authority_above_the_confirming_one_may_vouch),
          CLAIM(the_provider_may_vouch_for_itself_once_it_is_confirmed),
          CLAIM(nobody_outside_the_chain_may_vouch),
          CLAIM(a_stranger_with_a_ca_of_its_own_seals_for_nobody),
          CLAIM(a_strangers_seal_beside_the_issuers_gives_it_no_date),
          CLAIM(one_member_cannot_crowd_out_the_others),
          CLAIM(the_view_knows_certificates_and_confirmations_by_issuer_id),
          CLAIM(a_ca_seals_for_many_so_the_log_must_name_the_organisation),
          CLAIM(a_published_seal_names_its_owner_by_itself),
          CLAIM(an_issuer_may_be_confirmed_by_its_legal_identifier),
          CLAIM(a_legal_identifier_does_not_take_another_members_issuer_id),
          CLAIM(a_certificate_ends_like_any_key),
          CLAIM(a_certificate_written_behind_the_cut_has_no_force),
          CLAIM(an_authority_nothing_was_heard_of_leaves_it_open),
          CLAIM(the_chain_question_knows_sealing_issuers_too))
