/* node/cred/model_vc.c - the structure rules of Verifiable Credentials 2.0 and 1.1, and the members
 * every format shares. */
#include "node/cred/contexts.h"
#include "node/cred/reading.h"

/* ---- id, type, names ---- */

static void read_id(struct tm_reading *rd)
{
    const struct tm_json *id = tm_json_get(rd->root, "id");
    struct tm_slice text;

    if (id == NULL && rd->claims != NULL)
        rd->out->cred.id = rd->claims->jti;
    if (id == NULL)
        return;
    if (!tm_json_str(id, &text) || !tm_url_ok(text))
        tm_reading_bad(rd, id, "id is not one URL");
    else
        rd->out->cred.id = text;
}

static void read_types(struct tm_reading *rd, const char *wanted)
{
    const struct tm_json *type = tm_json_get(rd->root, "type");
    struct tm_strings *types = &rd->out->cred.types;
    size_t n = tm_json_is(type, TM_JSON_ARRAY) ? tm_json_count(type) : 1;

    if (type == NULL || n == 0) {
        tm_reading_bad(rd, rd->root, "there is no type");
        return;
    }
    if (n > TM_STRINGS_MAX) {
        tm_reading_bad(rd, type, "more than %d types", TM_STRINGS_MAX);
        return;
    }
    types->v = tm_arena_zalloc(rd->arena, n, sizeof *types->v);
    if (types->v == NULL) {
        rd->out->checks.fault = true;
        return;
    }
    types->present = true;
    tm_json_each_or_self(item, type)
    {
        if (!tm_json_str(item, &types->v[types->n]) || types->v[types->n].len == 0) {
            tm_reading_bad(rd, item, "a type is not a string");
            return;
        }
        types->n++;
    }
    if (!tm_json_has(type, wanted))
        tm_reading_bad(rd, type, "the type %s is missing", wanted);
}

static bool language_value_ok(const struct tm_json *value)
{
    const struct tm_json *language = tm_json_get(value, "@language");
    const struct tm_json *direction = tm_json_get(value, "@direction");

    if (!tm_json_is(value, TM_JSON_OBJECT) ||
        !tm_json_is(tm_json_get(value, "@value"), TM_JSON_STRING) ||
        (language != NULL && !tm_json_is(language, TM_JSON_STRING)) ||
        (direction != NULL && !tm_json_str_is(direction, "ltr") &&
         !tm_json_str_is(direction, "rtl")))
        return false;
    tm_json_each_key(key, value)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (!tm_slice_is(name, "@value") && !tm_slice_is(name, "@language") &&
            !tm_slice_is(name, "@direction"))
            return false;
    }
    return true;
}

/* `name` and `description` are strings, or language value objects. VC 2.0 section 4.6. */
static void read_names(struct tm_reading *rd, const struct tm_json *of)
{
    static const char *const names[] = { "name", "description" };

    for (size_t i = 0; i < 2 && !rd->v1; i++) {
        const struct tm_json *value = tm_json_get(of, names[i]);

        if (value == NULL || tm_json_is(value, TM_JSON_STRING))
            continue;
        tm_json_each_or_self(item, value)
        {
            if (!language_value_ok(item))
                tm_reading_bad(rd, item, "%s is not text in a language", names[i]);
        }
    }
}

/* ---- issuer and subject ---- */

static void read_issuer(struct tm_reading *rd)
{
    const struct tm_json *issuer = tm_json_get(rd->root, "issuer");
    const struct tm_json *id =
        tm_json_is(issuer, TM_JSON_OBJECT) ? tm_json_get(issuer, "id") : issuer;
    struct tm_slice text;

    if (issuer == NULL && rd->claims != NULL && rd->claims->iss.data != NULL)
        text = rd->claims->iss;
    else if (!tm_json_str(id, &text)) {
        tm_reading_bad(rd, issuer == NULL ? rd->root : issuer, "there is no issuer id");
        return;
    }
    if (text.len > TM_URL_MAX || !tm_url_ok(text)) {
        tm_reading_bad(rd, issuer, "the issuer id is not a URL");
        return;
    }
    rd->out->cred.issuer = text;
    read_names(rd, issuer);
}

static void read_subject(struct tm_reading *rd, const struct tm_json *subject)
{
    const struct tm_json *id = tm_json_get(subject, "id");
    struct tm_slice text;

    if (!tm_json_is(subject, TM_JSON_OBJECT) || tm_json_count(subject) == 0)
        tm_reading_bad(rd, subject, "a credentialSubject is empty or no object");
    else if (id != NULL && (!tm_json_str(id, &text) || !tm_url_ok(text)))
        tm_reading_bad(rd, id, "the id of a credentialSubject is not one URL");
    else if (id != NULL && rd->out->cred.holder.data == NULL)
        rd->out->cred.holder = text;
}

static void read_subjects(struct tm_reading *rd)
{
    const struct tm_json *subjects = tm_json_get(rd->root, "credentialSubject");

    if (subjects == NULL || (tm_json_is(subjects, TM_JSON_ARRAY) && tm_json_count(subjects) == 0)) {
        tm_reading_bad(rd, rd->root, "there is no credentialSubject");
        return;
    }
    tm_json_each_or_self(subject, subjects)
    {
        read_subject(rd, subject);
    }
    if (rd->out->cred.holder.data == NULL && rd->claims != NULL)
        rd->out->cred.holder = rd->claims->sub;
}

/* ---- dates ---- */

static int64_t read_date(struct tm_reading *rd, const char *name)
{
    const struct tm_json *value = tm_json_get(rd->root, name);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    int64_t ms;

    if (value == NULL)
        return TM_TIME_NONE;
    if (!tm_json_str(value, &text) || tm_time_parse_ms(text, &ms, &err) != 0) {
        tm_reading_bad(rd, value, "%s is not a date and time with a zone", name);
        return TM_TIME_NONE;
    }
    return ms;
}

static int64_t first_of(int64_t a, int64_t b)
{
    return a != TM_TIME_NONE ? a : b;
}

static void read_dates(struct tm_reading *rd)
{
    struct tm_credential *cred = &rd->out->cred;
    int64_t from = read_date(rd, "validFrom"), until = read_date(rd, "validUntil");
    size_t faults = rd->structure_faults;

    if (rd->v1) {
        from = first_of(read_date(rd, "issuanceDate"), from);
        until = first_of(read_date(rd, "expirationDate"), until);
    }
    if (rd->claims != NULL) {
        from = first_of(from, rd->claims->nbf_ms);
        until = first_of(until, rd->claims->exp_ms);
    }
    cred->valid_from_ms = from;
    cred->valid_until_ms = until;
    if (rd->v1 && from == TM_TIME_NONE && faults == rd->structure_faults)
        tm_reading_bad(rd, rd->root, "there is no issuanceDate");
    if (from != TM_TIME_NONE && until != TM_TIME_NONE && until < from)
        tm_reading_bad(rd, rd->root, "it ends before it begins");
}

void tm_model_read(struct tm_reading *rd)
{
    tm_model_contexts(rd);
    read_id(rd);
    read_types(rd, "VerifiableCredential");
    read_names(rd, rd->root);
    read_issuer(rd);
    read_subjects(rd);
    read_dates(rd);
    tm_model_parts(rd);
    tm_model_badge(rd);
    tm_model_types(rd);
    tm_model_claims(rd);
    tm_annex1_read(rd);
    if (rd->structure_faults == 0)
        tm_check_add(&rd->out->checks, TM_C_FORMAT_STRUCTURE, TM_PASSED,
                     "the credential has the members its data model demands");
}

/* ---- presentations ---- */

/* A credential, as an object or as the envelope around a compact form; VC 1.1 had strings too. VC 2.0
 * sections 4.13 and 4.13.1. */
static bool contained_ok(struct tm_reading *rd, const struct tm_json *item)
{
    const struct tm_json *type = tm_json_get(item, "type");
    struct tm_slice id;

    if (tm_json_is(item, TM_JSON_STRING))
        return rd->v1 || rd->claims != NULL;
    if (tm_json_has(type, "EnvelopedVerifiableCredential"))
        return tm_json_str(tm_json_get(item, "id"), &id) && tm_slice_starts(id, TM_LIT("data:")) &&
               tm_json_has(tm_json_get(item, "@context"), TM_CONTEXT_VC2);
    return tm_json_has(type, "VerifiableCredential");
}

/* A credential without proof of its own is secured by the presentation: then its issuer is the holder, who
 * is named. VC 2.0 section 4.13.4. */
static bool self_asserted_ok(struct tm_reading *rd, const struct tm_json *item)
{
    const struct tm_json *issuer = tm_json_get(item, "issuer");
    struct tm_slice holder = rd->out->cred.holder, id;

    if (!tm_json_has(tm_json_get(item, "type"), "VerifiableCredential") ||
        tm_json_get(item, "proof") != NULL)
        return true;
    if (tm_json_is(issuer, TM_JSON_OBJECT))
        issuer = tm_json_get(issuer, "id");
    return holder.data != NULL && tm_json_str(issuer, &id) && tm_slice_eq(id, holder);
}

static void read_contained(struct tm_reading *rd)
{
    const struct tm_json *all = tm_json_get(rd->root, "verifiableCredential");
    size_t n = tm_json_is(all, TM_JSON_ARRAY) ? tm_json_count(all) : all != NULL;

    if (n == 0)
        return;
    if (n > TM_CONTAINED_MAX) {
        tm_reading_bad(rd, all, "more than %d credentials", TM_CONTAINED_MAX);
        return;
    }
    rd->out->contained = tm_arena_zalloc(rd->arena, n, sizeof *rd->out->contained);
    if (rd->out->contained == NULL) {
        rd->out->checks.fault = true;
        return;
    }
    tm_json_each_or_self(item, all)
    {
        if (!contained_ok(rd, item)) {
            tm_reading_bad(rd, item, "a contained credential has not the form of one");
            continue;
        }
        if (!self_asserted_ok(rd, item))
            tm_reading_bad(rd, item,
                           "a contained credential has no proof, and is not the holder's");
        rd->out->contained[rd->out->contained_n++] = item;
    }
}

void tm_model_read_presentation(struct tm_reading *rd)
{
    const struct tm_json *holder = tm_json_get(rd->root, "holder");
    const struct tm_json *id =
        tm_json_is(holder, TM_JSON_OBJECT) ? tm_json_get(holder, "id") : holder;
    struct tm_slice text = rd->claims != NULL ? rd->claims->iss : TM_SLICE_EMPTY;

    tm_model_contexts(rd);
    read_id(rd);
    read_types(rd, "VerifiablePresentation");
    if (holder != NULL && (!tm_json_str(id, &text) || !tm_url_ok(text)))
        tm_reading_bad(rd, holder, "the holder has no id that is a URL");
    else
        rd->out->cred.issuer = rd->out->cred.holder = text;
    tm_model_parts(rd);
    tm_model_types(rd);
    read_contained(rd);
    if (rd->structure_faults == 0)
        tm_check_add(&rd->out->checks, TM_C_FORMAT_STRUCTURE, TM_PASSED,
                     "the presentation has the members its data model demands");
}
