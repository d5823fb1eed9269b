/* Open Badges 3.0: the samples of the 1EdTech validator, each with the verdict of its publisher and what
 * the reference libraries say of its proofs (expected.json), judged in a federation that does not know
 * the issuer: the proof is good, and the key is bound to nobody. Then with one that does.
 *
 * Where a verdict of the publisher rests on, so that it is known what a failure here means:
 *   proofs in RDF, safe mode   err-type, err-credential-subject-type, err-evidence-type, err-issuer-type
 *   structure                  err-context, err-issuer
 *   a list, a schema           complete, credential-status-revoked: not of the credential alone
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "node/base/encode.h"
#include "node/cred/image.h"
#include "node/cred/issue.h"
#include "node/trust/limits.h"
#include "tests/lib/expect.h"
#include "tests/lib/world.h"

#define AT_2026 INT64_C(1795600000000) /* November 2026 */

static struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_view *view;
static struct tm_policy policy;
static struct tm_verified verified;
static struct tm_report report;
static struct tm_err err;

static void on_method(void *ctx, struct tm_slice issuer, struct tm_slice method,
                      void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    tm_view_method_keys(view, issuer, method, found, found_ctx);
}

static int judge(struct tm_slice bytes, int64_t at_ms)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = at_ms, .keys = { .find = on_method } };
    struct tm_verdict_in vin = { view, &policy, at_ms, at_ms };
    int r;

    tm_arena_reset(&arena);
    memset(&verified, 0, sizeof verified);
    err = (struct tm_err)TM_ERR_INIT;
    r = tm_verify(&in, &arena, &verified, &err);
    return r != 0 ? r : tm_evaluate(&vin, &verified, &arena, &report, &err);
}

/* The worst line of one code, or of all (`code` TM_CHECK_CODE_COUNT). */
static enum tm_outcome worst(const struct tm_checks *lines, enum tm_check_code code)
{
    enum tm_outcome o = TM_PASSED;

    for (const struct tm_check *c = lines->first; c != NULL; c = c->next)
        if ((code == TM_CHECK_CODE_COUNT || c->code == code) && c->outcome < o)
            o = c->outcome;
    return o;
}

/* What W3C calls verified, by the credential alone. */
static bool sound_alone(void)
{
    return verified.proof_n > 0 && worst(&verified.checks, TM_CHECK_CODE_COUNT) > TM_UNKNOWN;
}

static const char *bad_lines(void)
{
    static char text[2000];
    size_t n = 0;

    text[0] = 0;
    for (const struct tm_check *c = verified.checks.first; c != NULL && n < sizeof text - 1;
         c = c->next)
        if (c->outcome <= TM_UNKNOWN)
            n += (size_t)snprintf(text + n, sizeof text - n, "[%s %s: %s]",
                                  tm_code_row(c->code)->code, tm_outcome_name(c->outcome), c->text);
    return text;
}

static void begin(void)
{
    struct tm_err e = TM_ERR_INIT;

    tm_policy_init(&policy);
    view = tm_view_new("test.example", &e);
    expect(view != NULL);
}

static void end(void)
{
    tm_view_unref(view);
    view = NULL;
    tm_arena_free(&arena);
}

static void slurp(const char *file, struct tm_buf *out)
{
    char path[200];

    snprintf(path, sizeof path, "ob30/%s", file);
    tm_slurp(tm_vectors(path), out);
}

/* Nearly all samples have a proof over RDF: nothing is shown by judging them without. */
static void need_rdf_proofs(void)
{
    struct tm_buf file = TM_BUF_INIT(TM_MIB(8));
    bool known;

    slurp("simple.json", &file);
    begin();
    expect_ok(judge(tm_buf_slice(&file), AT_2026), &err);
    known = worst(&verified.checks, TM_C_PROOF_SUITE) > TM_UNKNOWN;
    tm_buf_free(&file);
    end();
    if (!known)
        skip("this program does not check proofs of eddsa-rdfc-2022");
}

/* ---- the publisher's verdicts ---- */

/* Of what is not valid: the line that says so. Valid is what is not listed. */
static const struct row {
    const char *file;
    enum tm_check_code code; /* TM_CHECK_CODE_COUNT: any line */
    enum tm_outcome outcome;
} rows[] = {
    { "simple-eddsa-2022.json", TM_C_PROOF_SUITE, TM_UNKNOWN }, /* a name before the standard's */
    { "simple-noproof.json", TM_C_PROOF_PRESENT, TM_FAILED },
    { "simple-err-context.json", TM_C_FORMAT_STRUCTURE, TM_FAILED },
    { "simple-err-expired.json", TM_C_VALIDITY_UNTIL, TM_FAILED },
    { "simple-err-issued.json", TM_C_VALIDITY_FROM, TM_FAILED },
    { "simple-err-issuer.json", TM_C_FORMAT_STRUCTURE, TM_FAILED },
    { "simple-err-type.json", TM_CHECK_CODE_COUNT, TM_FAILED },
    { "simple-err-proof-value.json", TM_C_PROOF_SIGNATURE, TM_FAILED },
    { "simple-err-proof-method-no-scheme.json", TM_C_KEY_RESOLVED, TM_FAILED },
    { "simple-err-credential-subject-type.json", TM_CHECK_CODE_COUNT, TM_FAILED },
    { "simple-err-evidence-type.json", TM_CHECK_CODE_COUNT, TM_FAILED },
    { "simple-err-issuer-type.json", TM_CHECK_CODE_COUNT, TM_FAILED },
    { "simple-multiple-proofs.json", TM_C_PROOF_SUITE, TM_UNKNOWN },
};

static const struct row *row_of(const char *file)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].file, file) == 0)
            return &rows[i];
    return NULL;
}

/* Proofs that the reference libraries find good with the key from the fragment. */
static size_t good_proofs(json_t *entry)
{
    json_t *proofs = json_object_get(entry, "proofs"), *p;
    size_t i, n = 0;

    if (proofs == NULL)
        return 1; /* the images: their one proof is good */
    json_array_foreach(proofs, i, p) n +=
        json_is_true(json_object_get(p, "validWithKeyInFragment"));
    return n;
}

static bool rests_on_more(const char *file)
{
    return strcmp(file, "complete.json") == 0 ||
           strcmp(file, "bit-string-list/credential-status-revoked.json") == 0;
}

static void expect_sample(json_t *entry)
{
    const char *file = json_string_value(json_object_get(entry, "file"));
    const char *verdict = json_string_value(json_object_get(entry, "publisherVerdict"));
    const struct row *row = row_of(file);
    struct tm_buf bytes = TM_BUF_INIT(TM_MIB(8));

    slurp(file, &bytes);
    expect_ok(judge(tm_buf_slice(&bytes), AT_2026), &err);
    if (verified.proof_n != good_proofs(entry))
        tm_claim_failed(__FILE__, __LINE__, "%s: %zu good proofs, not %zu: %s", file,
                        verified.proof_n, good_proofs(entry), bad_lines());
    for (size_t i = 0; i < verified.proof_n; i++)
        expect(!verified.proofs[i].issuer_bound);
    if (verified.proof_n > 0)
        expect_int(worst(&report.checks, TM_C_KEY_ISSUER_UNBOUND), TM_UNKNOWN);
    expect(report.verdict != TM_TOTAL_PASSED && !report.sound);
    if (row != NULL && worst(&verified.checks, row->code) != row->outcome)
        tm_claim_failed(__FILE__, __LINE__, "%s: not as it should be: %s", file, bad_lines());
    if (row == NULL && !rests_on_more(file) && !sound_alone())
        tm_claim_failed(__FILE__, __LINE__, "%s is %s: %s", file, verdict, bad_lines());
    /* what the publisher finds invalid in the credential itself is listed above, and nothing else is */
    expect((strcmp(verdict, "invalid") == 0) <= (row != NULL || rests_on_more(file)));
    expect((strcmp(verdict, "valid") == 0) <= (row == NULL));
    tm_buf_free(&bytes);
}

static json_t *samples(void)
{
    json_t *all = json_load_file(tm_vectors("ob30/expected.json"), 0, NULL);

    expect(all != NULL);
    return all;
}

static bool is_image(const char *file)
{
    return strstr(file, ".png") != NULL || strstr(file, ".svg") != NULL;
}

static void every_badge_is_judged_as_its_publisher_does(void)
{
    json_t *all, *entry;
    size_t i, n = 0;

    need_rdf_proofs();
    all = samples();
    begin();
    json_array_foreach(json_object_get(all, "credentials"), i, entry)
    {
        if (is_image(json_string_value(json_object_get(entry, "file"))))
            continue;
        expect_sample(entry);
        n++;
    }
    expect_int((int64_t)n, 21);
    json_decref(all);
    end();
}

static void expect_image(const char *file)
{
    json_t *all = samples(), *entry;
    size_t i;

    json_array_foreach(json_object_get(all, "credentials"), i, entry)
    {
        if (strcmp(json_string_value(json_object_get(entry, "file")), file) == 0)
            expect_sample(entry);
    }
    json_decref(all);
}

static void a_baked_png_is_judged_as_what_is_in_it(void)
{
    need_rdf_proofs();
    begin();
    expect_image("simple-json.png");
    expect_str(report.format, "di-eddsa-rdfc-2022");
    end();
}

static void a_baked_svg_is_judged_as_what_is_in_it(void)
{
    begin();
    expect_image("simple-jwt.svg");
    expect_str(report.format, "vc-jwt");
    end();
}

/* ---- one character ---- */

/* context-3.0.3.json became context-3.0.2.json, which is published too and gives these badges the same
 * RDF: what was signed has not changed. Every other byte of a context's URL makes it one nobody knows. */
static bool same_statement(const uint8_t *bytes, size_t len, size_t at)
{
    static const char other[] = "context-3.0.2.json";

    return at >= 12 && at + 6 <= len && memcmp(bytes + at - 12, other, sizeof other - 1) == 0;
}

/* Flips the lowest bit of every `step`th byte, one at a time; how many of them were still sound. */
static size_t flips_that_pass(uint8_t *bytes, size_t len, size_t step)
{
    size_t passed = 0;

    for (size_t i = 0; i < len; i += step) {
        bytes[i] ^= 1;
        if (!same_statement(bytes, len, i) && judge(tm_slice(bytes, len), AT_2026) == 0 &&
            sound_alone()) {
            tm_note("byte %zu, \"%.20s\"", i, (const char *)bytes + (i < 10 ? 0 : i - 10));
            passed++;
        }
        bytes[i] ^= 1;
    }
    return passed;
}

/* All of a badge that is in it: claims, proof, contexts, dates. */
static size_t try_flips(const char *file, size_t step)
{
    struct tm_buf bytes = TM_BUF_INIT(TM_MIB(8)), inner = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice text;
    size_t passed;

    slurp(file, &bytes);
    text = tm_buf_slice(&bytes);
    tm_arena_reset(&arena);
    if (tm_image_is(text))
        expect_ok(tm_image_open(text, &arena, &text, &err), &err);
    tm_buf_put_slice(&inner, text);
    expect_ok(judge(tm_buf_slice(&inner), AT_2026), &err);
    if (!sound_alone())
        tm_claim_failed(__FILE__, __LINE__, "%s: %s", file, bad_lines());
    passed = flips_that_pass(inner.data, inner.len, step);
    tm_buf_free(&bytes);
    tm_buf_free(&inner);
    return passed;
}

static void one_flipped_character_is_never_sound(void)
{
    static const char *const files[] = { "simple.json",
                                         "simple.1ob",
                                         "simple_v1.json",
                                         "simple-context-alias.json",
                                         "endorsement-valid.json",
                                         "simple-json.png",
                                         "bit-string-list/testlist" };

    need_rdf_proofs();
    begin();
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        expect_int((int64_t)try_flips(files[i], 1), 0);
    end();
}

static void one_flipped_character_of_a_jwt_is_never_sound(void)
{
    begin();
    expect_int((int64_t)try_flips("simple-jwt.svg", 1), 0);
    end();
}

/* Those that are not sound as they are: at least the proof is never good any more. */
static void one_flipped_character_of_a_proof_that_is_good_undoes_it(void)
{
    static const struct {
        const char *file;
        size_t step;
    } more[] = {
        { "simple-err-expired.json", 1 }, { "simple-err-issued.json", 1 },
        { "simple-err-issuer.json", 1 },  { "bit-string-list/credential-status-revoked.json", 1 },
        { "complete.json", 41 },
    };

    need_rdf_proofs();
    begin();
    for (size_t i = 0; i < sizeof more / sizeof more[0]; i++) {
        struct tm_buf bytes = TM_BUF_INIT(TM_MIB(8));

        slurp(more[i].file, &bytes);
        expect_ok(judge(tm_buf_slice(&bytes), AT_2026), &err);
        expect(verified.proof_n == 1);
        for (size_t k = 0; k < bytes.len; k += more[i].step) {
            bytes.data[k] ^= 1;
            if (!same_statement(bytes.data, bytes.len, k) &&
                judge(tm_buf_slice(&bytes), AT_2026) == 0 && verified.proof_n > 0 &&
                worst(&verified.checks, TM_C_FORMAT_CONTEXT_UNKNOWN) > TM_UNKNOWN &&
                worst(&verified.checks, TM_C_PROOF_PURPOSE) > TM_UNKNOWN)
                tm_claim_failed(__FILE__, __LINE__, "%s: byte %zu", more[i].file, k);
            bytes.data[k] ^= 1;
        }
        tm_buf_free(&bytes);
    }
    end();
}

/* ---- bound by the federation ---- */

/* A badge of an https issuer, whose method carries the member's key in its fragment. */
static struct tm_slice badge_of(struct tm_world *w, int member, const char *issuer)
{
    static struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    static char method[400];
    struct tm_buf name = TM_BUF_INIT(200);
    struct tm_secret secret;
    struct tm_checks checks;
    struct tm_issue_in in = {
        .credential =
            TM_LIT("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                   "\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{\"name\":\"x\"}}"),
        .format = TM_FORMAT_DI_EDDSA_JCS_2022,
        .issuer = tm_str(issuer),
        .secret = &secret,
        .now_ms = w->now_ms - TM_WORLD_DAY_MS,
    };

    expect_ok(tm_secret_from(TM_KEY_ED25519, tm_slice(w->m[member].issuer.seed, 32), &secret, &err),
              &err);
    tm_key_put_multikey(&name, &secret.key);
    snprintf(method, sizeof method, "%s#%s", issuer, tm_buf_str(&name));
    tm_buf_free(&name);
    in.method = tm_str(method);
    tm_buf_reset(&out);
    tm_arena_reset(&arena);
    tm_checks_init(&checks, &arena);
    expect_ok(tm_issue(&in, &arena, &checks, &out, &err), &err);
    return tm_buf_slice(&out);
}

static void a_key_in_a_fragment_is_bound_by_the_member_that_published_it(void)
{
    static const char issuer[] = "https://school.example/issuers/1";
    struct tm_world *w = tm_world_new();
    struct tm_anchor anchor;
    int hr = tm_world_member(w, "HR", "HR", TM_KIND_AUTHORITY);
    int school = tm_world_member(w, "School", "HR", TM_KIND_PROVIDER);
    struct tm_slice badge;

    tm_world_accredit(w, hr, school, TM_RIGHT_AWARD, NULL, NULL);
    tm_world_key(w, school, issuer); /* under another method */
    w->now_ms += 10 * TM_WORLD_DAY_MS;
    tm_world_heads(w);
    tm_policy_init(&policy);
    tm_limits_init(&anchor.limits);
    anchor.member = w->m[hr].id;
    policy.anchors = &anchor;
    policy.anchor_n = 1;
    badge = badge_of(w, school, issuer);
    view = tm_world_view(w, 0);
    expect_ok(judge(badge, w->now_ms), &err);
    expect(verified.proof_n == 1 && !verified.proofs[0].issuer_bound);
    expect_int(worst(&report.checks, TM_C_KEY_ISSUER_UNBOUND), TM_PASSED);
    expect(report.issuer == tm_view_member(view, &w->m[school].id));
    expect_int(report.verdict, TM_TOTAL_PASSED);
    /* the same key under an issuer id that the member has not published */
    badge = badge_of(w, school, "https://other.example/issuers/1");
    expect_ok(judge(badge, w->now_ms), &err);
    expect_int(worst(&report.checks, TM_C_KEY_ISSUER_UNBOUND), TM_UNKNOWN);
    expect_int(report.verdict, TM_INDETERMINATE);
    end();
    tm_world_free(w);
}

TM_CLAIMS(CLAIM(every_badge_is_judged_as_its_publisher_does),
          CLAIM(a_baked_png_is_judged_as_what_is_in_it),
          CLAIM(a_baked_svg_is_judged_as_what_is_in_it),
          CLAIM(one_flipped_character_is_never_sound),
          CLAIM(one_flipped_character_of_a_jwt_is_never_sound),
          CLAIM(one_flipped_character_of_a_proof_that_is_good_undoes_it),
          CLAIM(a_key_in_a_fragment_is_bound_by_the_member_that_published_it))
