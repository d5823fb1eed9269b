/* The 120 input documents of the W3C test suite of the VC Data Model 2.0, in each format: what its names
 * call good is issued (credentials) or verified once signed (presentations); what they call bad the issuer
 * refuses, and the verifier too when it comes signed all the same.
 *
 * The documents are templates, filled in as the suite's runner does: an issuer where none is named, dates
 * for words, and contained credentials signed by their issuer, self-asserted ones excepted. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/cred/cred_help.h"

#define SUITE_KEY "did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj"
#define VC2       "https://www.w3.org/ns/credentials/v2"

static struct tm_arena inner_arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
static struct tm_verified inner;

/* ---- the formats ---- */

/* Signs whatever it says, as a stranger may. A new reference: JSON, or the compact form as a string. */
static json_t *sign_jcs(json_t *doc, bool presentation)
{
    json_t *proof = json_pack("{ss,ss,ss,ss}", "type", "DataIntegrityProof", "cryptosuite",
                              "eddsa-jcs-2022", "verificationMethod", help_method(1),
                              "proofPurpose", presentation ? "authentication" : "assertionMethod");
    json_t *old = json_incref(json_object_get(doc, "proof"));
    char *text, *config;

    if (json_object_get(doc, "@context") != NULL)
        json_object_set(proof, "@context", json_object_get(doc, "@context"));
    json_object_del(doc, "proof");
    text = json_dumps(doc, JSON_COMPACT);
    config = json_dumps(proof, JSON_COMPACT);
    json_object_set_new(proof, "proofValue", json_string(help_proof_value(text, config, 1)));
    free(text);
    free(config);
    if (old == NULL) {
        json_object_set_new(doc, "proof", proof);
    } else { /* beside the one that is there */
        json_object_set_new(doc, "proof", json_pack("[o,o]", old, proof));
    }
    return json_incref(doc);
}

static json_t *sign_jwt(json_t *doc, bool presentation)
{
    char *text = json_dumps(doc, JSON_COMPACT), header[300];
    struct tm_slice jwt;

    snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"%s\",\"kid\":\"%s\"}",
             presentation ? "vp+jwt" : "vc+jwt", help_method(1));
    jwt = help_jwt(header, text, 1);
    free(text);
    return json_stringn((const char *)jwt.data, jwt.len);
}

static const struct format {
    const char *name;
    enum tm_format format;
    json_t *(*sign)(json_t *doc, bool presentation);
} formats[] = {
    { "eddsa-jcs-2022", TM_FORMAT_DI_EDDSA_JCS_2022, sign_jcs },
    { "vc-jwt", TM_FORMAT_VC_JWT, sign_jwt },
};
#define FORMATS (sizeof formats / sizeof formats[0])

/* ---- what the names do not say ---- */

enum group { GOOD, BAD };
static const struct {
    const char *name;
    enum group group;
    const char *why;
} exceptions[] = {
    { "credential-proof-ok.json", BAD,
      "it carries a proof already, without a verificationMethod: nobody could verify what was "
      "signed "
      "over it, and no test of the suite asks for it any more" },
    { "presentation-enveloped-vc-ok.json", BAD,
      "the credential in it is of a draft's media type and by a key that nobody published; the "
      "presentation around it is good" },
    { "presentation-self-asserted-vc-no-holder.json", BAD, "the suite: must be refused" },
    { "presentation-self-asserted-vc-holder-mismatch.json", BAD, "the suite: must be refused" },
    { "presentation-self-asserted-vc-issuer-mismatch.json", BAD, "the suite: must be refused" },
};

/* `-fail-or-inject` may be refused, and is. */
static enum group group_of(const char *name)
{
    for (size_t i = 0; i < sizeof exceptions / sizeof exceptions[0]; i++)
        if (strcmp(name, exceptions[i].name) == 0)
            return exceptions[i].group;
    if (strstr(name, "-fail") != NULL)
        return BAD;
    expect(strstr(name, "-ok.json") != NULL);
    return GOOD;
}

/* ---- filling in ---- */

static void set_date(json_t *doc, const char *member)
{
    const char *word = json_string_value(json_object_get(doc, member));

    if (word != NULL && strcmp(word, "PAST DATE") == 0)
        json_object_set_new(doc, member, json_string("2020-01-01T00:00:00Z"));
    else if (word != NULL && strcmp(word, "FUTURE DATE") == 0)
        json_object_set_new(doc, member, json_string("2040-01-01T00:00:00Z"));
}

static json_t *load(const char *path)
{
    struct tm_buf raw = TM_BUF_INIT(0), text = TM_BUF_INIT(TM_MIB(1));
    struct tm_slice rest;
    const uint8_t *at;
    json_t *doc;

    tm_slurp(path, &raw); /* the suite's key is not ours */
    rest = tm_buf_slice(&raw);
    while ((at = memmem(rest.data, rest.len, SUITE_KEY, strlen(SUITE_KEY))) != NULL) {
        tm_buf_put_slice(&text, tm_slice(rest.data, (size_t)(at - rest.data)));
        tm_buf_put_str(&text, help_did(1));
        rest = tm_slice_from(rest, (size_t)(at - rest.data) + strlen(SUITE_KEY));
    }
    tm_buf_put_slice(&text, rest);
    doc = json_loadb((const char *)text.data, text.len, 0, NULL);
    expect(doc != NULL);
    set_date(doc, "validFrom");
    set_date(doc, "validUntil");
    tm_buf_free(&raw);
    tm_buf_free(&text);
    return doc;
}

/* What the issuer would fill in by itself. */
static void fill_issuer(json_t *doc, const char *name)
{
    json_t *issuer = json_object_get(doc, "issuer");

    if (issuer == NULL && strstr(name, "no-issuer") == NULL)
        json_object_set_new(doc, "issuer", json_string(help_did(1)));
    if (json_is_object(issuer) && json_object_get(issuer, "id") == NULL)
        json_object_set_new(issuer, "id", json_string(help_did(1)));
}

/* Credentials within, signed by their issuer. */
static void fill_contained(json_t *doc, const char *name, const struct format *f)
{
    json_t *all = json_object_get(doc, "verifiableCredential"), *item;
    size_t i;

    json_array_foreach(all, i, item)
    {
        json_t *made;

        if (!json_is_object(item) || strstr(name, "self-asserted") != NULL ||
            strstr(name, "enveloped") != NULL)
            continue;
        json_object_set_new(item, "issuer", json_string(help_did(1)));
        made = f->sign(item, false);
        if (json_is_string(made)) {
            char *id = NULL;

            expect(asprintf(&id, "data:application/vc+jwt,%s", json_string_value(made)) > 0);
            json_decref(made);
            made = json_pack("{ss,ss,ss}", "@context", VC2, "type", "EnvelopedVerifiableCredential",
                             "id", id);
            free(id);
        }
        json_array_set_new(all, i, made);
    }
}

/* ---- judging ---- */

static bool sound_but_for_dates(int r, const struct tm_verified *v)
{
    if (r != 0 || v->proof_n == 0)
        return false;
    for (const struct tm_check *c = v->checks.first; c != NULL; c = c->next)
        if (c->outcome <= TM_UNKNOWN && c->code != TM_C_VALIDITY_FROM &&
            c->code != TM_C_VALIDITY_UNTIL)
            return false;
    return true;
}

/* For what it is, not for who signed it. */
static bool bad_structure(int r, const struct tm_verified *v)
{
    if (r != 0)
        return r == TM_E_MALFORMED || r == TM_E_UNSUPPORTED;
    for (const struct tm_check *c = v->checks.first; c != NULL; c = c->next)
        if (c->code == TM_C_FORMAT_STRUCTURE && c->outcome == TM_FAILED)
            return true;
    return false;
}

static int verify_contained(const struct tm_json *item)
{
    struct tm_verify_in in = { .json = item, .at_ms = AT_2026, .within = &help_out };
    struct tm_err err = TM_ERR_INIT;

    tm_arena_reset(&inner_arena);
    return tm_verify(&in, &inner_arena, &inner, &err);
}

/* Signed text with all that it contains: every part is as wanted (GOOD), or one of them is bad. */
static bool verdict_is(const char *text, bool presentation, enum group want)
{
    struct tm_verify_in in = { .bytes = tm_str(text),
                               .at_ms = AT_2026,
                               .presentation = presentation };
    int r = help_verify_in(&in);
    bool sound = sound_but_for_dates(r, &help_out), bad = bad_structure(r, &help_out);

    for (size_t i = 0; r == 0 && i < help_out.contained_n; i++) {
        int inner_r = verify_contained(help_out.contained[i]);

        sound = sound && sound_but_for_dates(inner_r, &inner);
        bad = bad || bad_structure(inner_r, &inner);
    }
    return want == GOOD ? sound && !bad : !sound && bad;
}

struct tally {
    size_t good, bad, files, wrong;
};

static void note_wrong(struct tally *tally, const char *name, const struct format *f,
                       const char *what)
{
    tm_note("%s, %s: %s: %s %s", name, f->name, what, help_err.text, help_lines());
    tally->wrong++;
}

static void through_the_issuer(struct tally *tally, json_t *doc, const char *name,
                               const struct format *f, enum group want)
{
    char *text = json_dumps(doc, JSON_COMPACT);
    struct tm_slice made = help_issue(text, f->format, 1);

    free(text);
    if ((made.len > 0) != (want == GOOD))
        note_wrong(tally, name, f, made.len > 0 ? "issued" : "not issued");
    else if (want == BAD && help_out.checks.n == 0)
        note_wrong(tally, name, f, "refused without a reason");
}

static void signed_all_the_same(struct tally *tally, json_t *doc, const char *name,
                                const struct format *f, bool presentation, enum group want)
{
    json_t *made = f->sign(doc, presentation);
    char *text =
        json_is_string(made) ? strdup(json_string_value(made)) : json_dumps(made, JSON_COMPACT);

    if (!verdict_is(text, presentation, want))
        note_wrong(tally, name, f,
                   want == GOOD ? "signed, and refused" : "signed, and not refused");
    free(text);
    json_decref(made);
}

static void one_input(void *ctx, const char *path, const char *name)
{
    struct tally *tally = ctx;
    bool presentation = strncmp(name, "presentation", 12) == 0;
    enum group want = group_of(name);

    tally->files++;
    for (size_t i = 0; i < FORMATS; i++) {
        json_t *doc = load(path);

        if (!presentation)
            through_the_issuer(tally, doc, name, &formats[i], want);
        if (presentation)
            fill_contained(doc, name, &formats[i]);
        else
            fill_issuer(doc, name);
        if (strcmp(name, "credential-proof-ok.json") != 0) /* its own proof cannot verify */
            signed_all_the_same(tally, doc, name, &formats[i], presentation, want);
        json_decref(doc);
        if (want == GOOD)
            tally->good++;
        else
            tally->bad++;
    }
}

static void all_inputs_are_judged_as_the_suite_does(void)
{
    struct tally tally = { 0 };

    for (size_t i = 0; i < sizeof exceptions / sizeof exceptions[0]; i++)
        tm_note("%s: %s", exceptions[i].name, exceptions[i].why);
    tm_each_file(tm_vectors("vcdm2-input"), ".json", one_input, &tally);
    tm_each_file(tm_vectors("vcdm2-input/names-and-descriptions"), ".json", one_input, &tally);
    tm_note("%zu files in %zu formats: %zu good, %zu bad, %zu judged wrongly", tally.files, FORMATS,
            tally.good, tally.bad, tally.wrong);
    expect_int((int64_t)tally.wrong, 0);
    expect_int((int64_t)tally.files, 120);
}

/* The exceptions, as far as they are good. */
static void what_is_excepted_is_good_as_far_as_it_goes(void)
{
    struct tm_verify_in in = { .at_ms = AT_2026, .presentation = true };
    json_t *doc = load(tm_vectors("vcdm2-input/presentation-enveloped-vc-ok.json")), *made;
    char *text;

    made = sign_jcs(doc, true);
    text = json_dumps(made, JSON_COMPACT);
    in.bytes = tm_str(text);
    expect_ok(help_verify_in(&in), &help_err);
    if (!help_sound())
        tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    expect_int((int64_t)help_out.contained_n, 1);
    free(text);
    json_decref(made);
    json_decref(doc);
    doc = load(tm_vectors("vcdm2-input/credential-proof-ok.json"));
    fill_issuer(doc, "");
    text = json_dumps(doc, JSON_COMPACT);
    expect_ok(help_verify(tm_str(text)), &help_err);
    expect_int(help_outcome(TM_C_FORMAT_STRUCTURE), TM_PASSED);
    free(text);
    json_decref(doc);
}

TM_CLAIMS(CLAIM(all_inputs_are_judged_as_the_suite_does),
          CLAIM(what_is_excepted_is_good_as_far_as_it_goes))
