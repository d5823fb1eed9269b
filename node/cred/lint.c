/* node/cred/lint.c - a provider's credential before it is signed. */
#include "node/cred/lint.h"

#include "node/cred/codelist.h"
#include "node/cred/contexts.h"
#include "node/cred/reading.h"

#define COMPLETED_MAX (TM_SEALED_BYTES_MAX + TM_KIB(4)) /* the document, and what is filled in */

/* ---- how to add an element ---- */

enum model { ELM, BADGE, PLAIN, MODELS };
static const char *const model_names[MODELS] = { "elm", "open-badges", "vc" };
static const char *const advice[TM_EL_COUNT][MODELS] = {
#define TM_ADVICE(EL, elm, badge, vc) [TM_EL_##EL] = { elm, badge, vc },
#include "node/cred/lint_advice.def"
#undef TM_ADVICE
};

static enum model model_of(const struct tm_credential *cred)
{
    for (size_t i = 0; i < cred->types.n; i++) {
        if (tm_slice_is(cred->types.v[i], "EuropeanDigitalCredential"))
            return ELM;
        if (tm_slice_is(cred->types.v[i], "OpenBadgeCredential") ||
            tm_slice_is(cred->types.v[i], "AchievementCredential") ||
            tm_slice_is(cred->types.v[i], "ClrCredential"))
            return BADGE;
    }
    return PLAIN;
}

/* ---- what issuing fills in ---- */

static bool is_signed(const struct tm_json *v)
{
    return v == NULL || tm_json_get(v, "proof") != NULL || tm_json_get(v, "payload") != NULL ||
           tm_json_has(tm_json_get(v, "type"), "EnvelopedVerifiableCredential");
}

static bool is_credential(const struct tm_json *v)
{
    return tm_json_is(v, TM_JSON_OBJECT) &&
           (is_signed(v) || tm_json_get(v, "credentialSubject") != NULL ||
            tm_json_has(tm_json_get(v, "type"), "VerifiableCredential"));
}

/* An issuer without an id gets one that stands for any. */
static void put_issuer(struct tm_json_out *o, const struct tm_json *issuer)
{
    if (issuer != NULL &&
        (!tm_json_is(issuer, TM_JSON_OBJECT) || tm_json_get(issuer, "id") != NULL)) {
        tm_json_put_value(o, issuer);
        return;
    }
    tm_json_put_object(o);
    tm_json_each_key(key, issuer)
    {
        tm_json_put_key_slice(o, tm_slice(key->data, key->len));
        tm_json_put_value(o, tm_json_value(key));
    }
    tm_json_member_cstr(o, "id", "did:example:issuer");
    if (tm_json_get(issuer, "type") == NULL)
        tm_json_member_cstr(o, "type", "Profile");
    tm_json_end_object(o);
}

static void put_completed(struct tm_json_out *o, const struct tm_json *v, int64_t at_ms)
{
    bool v1 = tm_json_has(tm_json_get(v, "@context"), TM_CONTEXT_VC1);
    const char *from = v1 ? "issuanceDate" : "validFrom";
    char now[TM_TIME_TEXT_SIZE];

    tm_json_put_object(o);
    tm_json_each_key(key, v)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        tm_json_put_key_slice(o, name);
        if (tm_slice_is(name, "issuer"))
            put_issuer(o, tm_json_value(key));
        else
            tm_json_put_value(o, tm_json_value(key));
    }
    if (tm_json_get(v, "issuer") == NULL) {
        tm_json_put_key(o, "issuer");
        put_issuer(o, NULL);
    }
    if (tm_json_get(v, from) == NULL)
        tm_json_member_cstr(o, from, tm_time_text(tm_ms_to_s(at_ms), now));
    tm_json_end_object(o);
}

static int complete_text(const struct tm_json *v, int64_t at_ms, struct tm_arena *arena,
                         struct tm_slice *out, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(COMPLETED_MAX);
    struct tm_json_out o = tm_json_out(&text);
    int r;

    put_completed(&o, v, at_ms);
    r = tm_buf_check(&text, "credential", err);
    if (r == 0) {
        *out = tm_arena_copy(arena, tm_buf_slice(&text));
        if (out->data == NULL)
            r = tm_fail(err, TM_E_NOMEM, "credential");
    }
    tm_buf_free(&text);
    return r;
}

/* ---- the learner's contact data ---- */

static bool is_contact(struct tm_slice name)
{
    static const char *const names[] = { "contactPoint", "email",       "emailAddress", "phone",
                                         "telephone",    "phoneNumber", "address",      "contact" };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (tm_slice_is(name, names[i]))
            return true;
    return false;
}

static void note_contact(struct tm_checks *checks, struct tm_arena *arena,
                         const struct tm_json *root, const struct tm_json *at, const char *text)
{
    char path[TM_JSON_PATH_SIZE];
    struct tm_check *line = tm_check_add(checks, TM_C_PRIVACY_CONTACT, TM_WARNING, "%s", text);

    line->path = (const char *)tm_arena_copy(arena, tm_str(tm_json_path(root, at, path))).data;
}

static void find_contacts(struct tm_checks *checks, struct tm_arena *arena,
                          const struct tm_json *root)
{
    tm_json_each_or_self(subject, tm_json_get(root, "credentialSubject"))
    {
        tm_json_each_key(key, subject)
        {
            if (is_contact(tm_slice(key->data, key->len)))
                note_contact(checks, arena, root, tm_json_value(key),
                             "contact data of the learner: whoever sees the credential sees it");
        }
        tm_json_each_or_self(identity, tm_json_get(subject, "identifier"))
        {
            bool hashed = true;

            if (tm_json_bool(tm_json_get(identity, "hashed"), &hashed) && !hashed)
                note_contact(checks, arena, root, identity, "an identity of the learner in clear");
        }
    }
}

/* ---- the report ---- */

/* Lines of the credential itself; what depends on keys, proofs and the clock is not asked here. */
static bool concerns(enum tm_check_code code)
{
    switch (code) {
    case TM_C_FORMAT_STRUCTURE:
    case TM_C_FORMAT_CONTEXT_UNKNOWN:
    case TM_C_STATUS_RANGE:
    case TM_C_CONTAINED_ENDORSEMENT:
    case TM_C_CONTAINED_CREDENTIAL:
    case TM_C_PRIVACY_CONTACT:
        return true;
    default:
        return false;
    }
}

/* False when one of them is failed or unknown. */
static bool put_lines(struct tm_json_out *o, const struct tm_checks *checks)
{
    bool good = !checks->fault;

    tm_json_put_key(o, "checks");
    tm_json_put_array(o);
    for (const struct tm_check *c = checks->first; c != NULL; c = c->next) {
        if (!concerns(c->code))
            continue;
        good = good && c->outcome > TM_UNKNOWN;
        tm_json_put_object(o);
        tm_json_member_cstr(o, "code", tm_code_row(c->code)->code);
        tm_json_member_cstr(o, "outcome", tm_outcome_name(c->outcome));
        tm_json_member_cstr(o, "text", c->text);
        if (c->path != NULL)
            tm_json_member_cstr(o, "path", c->path);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
    return good;
}

void tm_lint_put_element(struct tm_json_out *o, enum tm_element e, enum tm_element_state state,
                         const char *path, const char *add)
{
    static const char *const names[] = { "absent", "present", "not_understood" };

    tm_json_put_key(o, tm_element_name(e));
    tm_json_put_object(o);
    tm_json_member_cstr(o, "state", names[state]);
    if (path != NULL)
        tm_json_member_cstr(o, "path", path);
    if (add != NULL)
        tm_json_member_cstr(o, "add", add);
    tm_json_end_object(o);
}

static size_t put_elements(struct tm_json_out *o, const char *name,
                           const struct tm_credential *cred, int from, int to)
{
    enum model model = model_of(cred);
    char text[TM_JSON_PATH_SIZE];
    size_t present = 0;

    for (int e = from; e < to; e++)
        present += cred->annex1.el[e].state == TM_ELEMENT_PRESENT;
    tm_json_put_key(o, name);
    tm_json_put_object(o);
    tm_json_member_int(o, "present", (int64_t)present);
    tm_json_member_int(o, "of", to - from);
    tm_json_put_key(o, "elements");
    tm_json_put_object(o);
    for (int e = from; e < to; e++) {
        enum tm_element_state state = cred->annex1.el[e].state;

        tm_lint_put_element(o, (enum tm_element)e, state,
                            tm_element_path(&cred->annex1, (enum tm_element)e, text),
                            state == TM_ELEMENT_PRESENT ? NULL : advice[e][model]);
    }
    tm_json_end_object(o);
    tm_json_end_object(o);
    return present;
}

static void put_definition(struct tm_json_out *o, const struct tm_credential *cred)
{
    tm_json_put_key(o, "definition");
    tm_json_put_object(o);
    for (int f = 0; f < TM_FACT_COUNT; f++) {
        enum tm_fact_state s = cred->definition.fact[f];

        tm_json_put_key(o, tm_fact_name((enum tm_fact)f));
        tm_json_put_object(o);
        tm_json_member_cstr(o, "state", tm_fact_state_name(s));
        tm_json_member_cstr(o, "text", tm_fact_text((enum tm_fact)f, s));
        tm_json_end_object(o);
    }
    tm_json_end_object(o);
}

void tm_lint_put_lists(struct tm_json_out *o)
{
    tm_json_put_key(o, "code_lists");
    tm_json_put_array(o);
    for (int i = 0; i < TM_CODELIST_COUNT; i++) {
        const struct tm_codelist_row *row = tm_codelist_row((enum tm_codelist)i);

        tm_json_put_object(o);
        tm_json_member_cstr(o, "name", row->name);
        tm_json_member_cstr(o, "version", row->version);
        tm_json_member_cstr(o, "source", row->source);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

static void put_credential(struct tm_json_out *o, struct tm_verified *v, bool was_signed,
                           bool *complete)
{
    size_t present;
    bool good;

    tm_json_put_object(o);
    tm_json_member_cstr(o, "kind", "credential");
    tm_json_member_cstr(o, "model", model_names[model_of(&v->cred)]);
    tm_json_member_bool(o, "signed", was_signed);
    good = put_lines(o, &v->checks);
    tm_json_put_key(o, "annex1");
    tm_json_put_object(o);
    present = put_elements(o, "mandatory", &v->cred, 0, TM_EL_MANDATORY_COUNT);
    put_elements(o, "optional", &v->cred, TM_EL_MANDATORY_COUNT, TM_EL_COUNT);
    tm_json_end_object(o);
    put_definition(o, &v->cred);
    *complete = good && present == TM_EL_MANDATORY_COUNT;
    tm_json_member_bool(o, "complete", *complete);
    tm_lint_put_lists(o);
    tm_json_end_object(o);
}

static int lint_credential(const struct tm_lint_in *in, const struct tm_json *v,
                           struct tm_arena *arena, struct tm_json_out *out, bool *complete,
                           struct tm_err *err)
{
    struct tm_verify_in vin = { .bytes = in->bytes, .at_ms = in->at_ms };
    struct tm_verified *verified = tm_arena_zalloc(arena, 1, sizeof *verified);
    bool was_signed = is_signed(v);

    if (verified == NULL)
        return tm_fail(err, TM_E_NOMEM, "credential");
    if (!was_signed && complete_text(v, in->at_ms, arena, &vin.bytes, err) != 0)
        return err->code;
    if (tm_verify(&vin, arena, verified, err) != 0)
        return err->code;
    if (verified->cred.annex1.root != NULL)
        find_contacts(&verified->checks, arena, verified->cred.annex1.root);
    put_credential(out, verified, was_signed, complete);
    return 0;
}

int tm_lint(const struct tm_lint_in *in, struct tm_arena *arena, struct tm_json_out *out,
            bool *complete, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_slice bytes = tm_slice_trim(in->bytes);
    const struct tm_json *entries;
    struct tm_json_doc doc = { .root = NULL };

    limits.bytes_max = TM_SEALED_BYTES_MAX;
    if (bytes.len == 0)
        return tm_fail(err, TM_E_MALFORMED, "nothing there");
    if (bytes.data[0] != '{' && bytes.data[0] != '[')
        return lint_credential(in, NULL, arena, out, complete, err);
    if (tm_json_parse(bytes, &limits, arena, &doc, err) != 0)
        return err->code;
    entries = tm_lint_entries(doc.root);
    if (entries == NULL && !is_credential(doc.root))
        return tm_fail(err, TM_E_UNSUPPORTED, "neither a credential nor a catalogue");
    if (entries == NULL)
        return lint_credential(in, doc.root, arena, out, complete, err);
    *complete = tm_lint_catalogue(doc.root, entries, out);
    return 0;
}
