/* node/cred/model_elm.c - European Learning Model v3: what a European Digital Credential has beyond VC.
 *
 * The model is read from the JSON as it stands. A seal covers bytes, so nothing here asks what a JSON-LD
 * processor would make of a misspelt member: it is read as one that is not there.
 */
#include "node/cred/contexts.h"
#include "node/cred/jades.h"

#define CONTEXT_ELM "http://data.europa.eu/snb/model/context/edc-ap"

static void check_context(struct tm_reading *rd)
{
    const struct tm_json *context = tm_json_get(rd->root, "@context");

    if (!tm_json_has(context, CONTEXT_ELM))
        tm_reading_bad(rd, context == NULL ? rd->root : context,
                       "the context of the European Learning Model is missing");
}

static void check_type(struct tm_reading *rd)
{
    const struct tm_json *type = tm_json_get(rd->root, "type");

    if (!tm_json_has(type, "EuropeanDigitalCredential"))
        tm_reading_bad(rd, type == NULL ? rd->root : type,
                       "the type EuropeanDigitalCredential is missing");
}

/* One of the schemas is a SHACL shape: it says which application profile the issuer kept to. */
static void check_schema(struct tm_reading *rd)
{
    const struct tm_json *schema = tm_json_get(rd->root, "credentialSchema");

    tm_json_each_or_self(item, schema)
    {
        if (tm_json_has(tm_json_get(item, "type"), "ShaclValidator2017"))
            return;
    }
    tm_reading_bad(rd, schema == NULL ? rd->root : schema,
                   "there is no credentialSchema of type ShaclValidator2017");
}

/* TM_TIME_NONE when it is absent or no date. */
static int64_t date_of(const struct tm_reading *rd, const char *name)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    int64_t ms;

    if (!tm_json_str(tm_json_get(rd->root, name), &text) || tm_time_parse_ms(text, &ms, &err) != 0)
        return TM_TIME_NONE;
    return ms;
}

/* `issued`, and in data model 1.1 issuanceDate beside it, which validFrom does not stand in for here. */
static void check_issued(struct tm_reading *rd)
{
    const struct tm_json *issued = tm_json_get(rd->root, "issued");

    if (issued == NULL)
        tm_reading_bad(rd, rd->root, "there is no date in issued");
    else if (date_of(rd, "issued") == TM_TIME_NONE)
        tm_reading_bad(rd, issued, "issued is not a date and time with a zone");
    if (tm_json_has(tm_json_get(rd->root, "@context"), TM_CONTEXT_VC1) &&
        tm_json_get(rd->root, "issuanceDate") == NULL)
        tm_reading_bad(rd, rd->root, "there is no issuanceDate");
}

static int64_t earlier(int64_t a, int64_t b)
{
    if (a == TM_TIME_NONE || b == TM_TIME_NONE)
        return a == TM_TIME_NONE ? b : a;
    return a < b ? a : b;
}

/* In ELM issuanceDate says when it was sealed, and validFrom from when it counts; of two ends the earlier one
 * holds. Dates that cannot be read have been said by the general model. */
static void read_dates(struct tm_reading *rd)
{
    struct tm_credential *cred = &rd->out->cred;
    int64_t from = date_of(rd, "validFrom");

    if (from != TM_TIME_NONE)
        cred->valid_from_ms = from;
    cred->valid_until_ms = earlier(date_of(rd, "validUntil"), date_of(rd, "expirationDate"));
    if (from != TM_TIME_NONE && cred->valid_until_ms != TM_TIME_NONE && cred->valid_until_ms < from)
        tm_reading_bad(rd, rd->root, "it ends before it begins");
}

void tm_model_elm(struct tm_reading *rd)
{
    check_context(rd);
    check_type(rd);
    check_schema(rd);
    check_issued(rd);
    tm_model_read(rd);
    read_dates(rd);
}
