/* node/cred/model_sdjwt.c - the claims of an SD-JWT VC of the IETF, as the one model has them.
 *
 *   iss → issuer    vct → type    sub, else cnf.kid → holder    nbf, exp → validity    jti → id
 *   status → status entries; what an entry means is known once its list was read
 *
 * What a credentialSubject would hold stands at the top beside them. `iat` is the time of issue,
 * and goes with the proof. Source: draft-ietf-oauth-sd-jwt-vc section 3.2.2.
 */
#include "node/cred/sdjwt.h"

/* iss may be missing only where a certificate names the issuer, and none is read here. */
static void read_issuer(struct tm_reading *rd)
{
    struct tm_slice iss = rd->claims->iss;

    if (iss.data == NULL)
        tm_reading_note(rd, TM_C_FORMAT_STRUCTURE, TM_UNKNOWN, NULL,
                        "no iss claim names the issuer");
    else if (iss.len > TM_URL_MAX || !tm_url_ok(iss))
        tm_reading_bad(rd, tm_json_get(rd->root, "iss"), "iss is not a URL");
    else
        rd->out->cred.issuer = iss;
}

static void read_type(struct tm_reading *rd)
{
    const struct tm_json *vct = tm_json_get(rd->root, "vct");
    struct tm_strings *types = &rd->out->cred.types;
    struct tm_slice text;

    if (!tm_json_str(vct, &text) || text.len == 0) {
        tm_reading_bad(rd, vct, "vct is no string");
        return;
    }
    types->v = tm_arena_zalloc(rd->arena, 1, sizeof *types->v);
    if (types->v == NULL) {
        rd->out->checks.fault = true;
        return;
    }
    types->present = true;
    types->v[types->n++] = text;
}

static void read_holder(struct tm_reading *rd)
{
    const struct tm_json *cnf = tm_json_get(rd->root, "cnf");
    struct tm_slice kid;

    if (cnf != NULL && !tm_json_is(cnf, TM_JSON_OBJECT))
        tm_reading_bad(rd, cnf, "cnf is no object");
    if (rd->claims->sub.data != NULL)
        rd->out->cred.holder = rd->claims->sub;
    else if (tm_json_str(tm_json_get(cnf, "kid"), &kid))
        rd->out->cred.holder = kid;
}

/* Token Status List section 6: {"status_list": {"idx", "uri"}}; `at` is where a fault is shown. */
static bool read_list(struct tm_reading *rd, const struct tm_json *list, const struct tm_json *at,
                      struct tm_status_ref *ref)
{
    int64_t index;

    if (!tm_json_str(tm_json_get(list, "uri"), &ref->list) || !tm_url_ok(ref->list) ||
        ref->list.len > TM_URL_MAX) {
        tm_reading_bad(rd, at, "a status entry names no list");
        return false;
    }
    if (!tm_json_int(tm_json_get(list, "idx"), &index) || index < 0) {
        tm_reading_bad(rd, at, "idx is not an index of a list");
        return false;
    }
    ref->index = (uint64_t)index;
    return true;
}

/* Each member of `status` is a mechanism of its own; one not known here leaves the status unknown. */
static void read_status(struct tm_reading *rd)
{
    const struct tm_json *status = tm_json_get(rd->root, "status");
    struct tm_credential *cred = &rd->out->cred;

    if (status != NULL && tm_json_count(status) == 0)
        tm_reading_bad(rd, status, "status names no mechanism");
    tm_json_each_key(key, status)
    {
        const struct tm_json *value = tm_json_value(key);
        struct tm_status_ref ref = { .type = tm_slice(key->data, key->len) };

        if (cred->status_n == TM_STATUS_ENTRIES_MAX) {
            tm_reading_bad(rd, status, "more than %d status entries", TM_STATUS_ENTRIES_MAX);
            return;
        }
        ref.path = tm_reading_path(rd, value);
        if (tm_slice_is(ref.type, "status_list")) {
            ref.type = TM_LIT("TokenStatusList");
            if (!read_list(rd, value, value, &ref))
                continue;
        }
        cred->status[cred->status_n++] = ref;
    }
}

void tm_model_status_claim(struct tm_reading *rd)
{
    const struct tm_json *status =
        rd->claims != NULL ? rd->claims->status : tm_json_get(rd->root, "status");
    const struct tm_json *list = tm_json_get(status, "status_list");
    struct tm_status_ref ref = { .type = TM_LIT("TokenStatusList"),
                                 .path = "$.status.status_list" };
    struct tm_credential *cred = &rd->out->cred;

    if (list == NULL)
        return;
    if (cred->status_n == TM_STATUS_ENTRIES_MAX)
        tm_reading_bad(rd, NULL, "more than %d status entries", TM_STATUS_ENTRIES_MAX);
    else if (read_list(rd, list, rd->claims != NULL ? NULL : list, &ref))
        cred->status[cred->status_n++] = ref;
}

static void read_dates(struct tm_reading *rd)
{
    struct tm_credential *cred = &rd->out->cred;

    cred->valid_from_ms = rd->claims->nbf_ms;
    cred->valid_until_ms = rd->claims->exp_ms;
    if (cred->valid_from_ms != TM_TIME_NONE && cred->valid_until_ms != TM_TIME_NONE &&
        cred->valid_until_ms < cred->valid_from_ms)
        tm_reading_bad(rd, rd->root, "it ends before it begins");
}

void tm_model_read_sdjwt(struct tm_reading *rd)
{
    read_issuer(rd);
    read_type(rd);
    read_holder(rd);
    read_dates(rd);
    if (rd->claims->jti.len > 0)
        rd->out->cred.id = rd->claims->jti;
    read_status(rd);
    tm_model_claims(rd);
    tm_annex1_read(rd);
    if (rd->structure_faults == 0)
        tm_check_add(&rd->out->checks, TM_C_FORMAT_STRUCTURE, TM_PASSED,
                     "the credential has the claims its data model demands");
}
