/* node/cred/codelist.c - code lists compiled in. */
#include "node/cred/codelist.h"

#include "node/cred/country.h"

/* ---- the European lists held whole ---- */

#define ID_LEN 10
static const struct concept {
    enum tm_codelist list;
    char id[ID_LEN + 1];
}
concepts[] = {
#define TM_CONCEPT(LIST, id, label) { TM_CODES_##LIST, id },
#include "node/cred/codelist.def"
#undef TM_CONCEPT
};

static bool concept_has(enum tm_codelist list, struct tm_slice code)
{
    for (size_t i = 0; i < sizeof concepts / sizeof concepts[0] && code.len == ID_LEN; i++)
        if (concepts[i].list == list &&
            tm_bytes_eq(code.data, (const uint8_t *)concepts[i].id, ID_LEN))
            return true;
    return false;
}

static bool eqf_has(enum tm_codelist list, struct tm_slice code)
{
    (void)list;
    return code.len == 1 && code.data[0] >= '1' && code.data[0] <= '8';
}

static bool country_has(enum tm_codelist list, struct tm_slice code)
{
    (void)list;
    return tm_country_of_alpha3(code) != NULL || tm_country_of_alpha2(code) != NULL;
}

/* ---- lists known by the shape of their codes ---- */

static bool is_upper(uint8_t c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

/* Capital letters and digits, and underscores where `parts` are allowed. */
static bool all_capitals(struct tm_slice s, bool parts)
{
    for (size_t i = 0; i < s.len; i++)
        if (!is_upper(s.data[i]) && !is_digit(s.data[i]) && !(parts && s.data[i] == '_'))
            return false;
    return true;
}

/* Regulation (EC) 1059/2003: two letters for the country (EL and UK are its own), then up to three
 * characters, one a level. The codes themselves, some 1,800, are not held. */
static bool nuts_has(enum tm_codelist list, struct tm_slice code)
{
    struct tm_slice country = tm_slice(code.data, code.len < 2 ? code.len : 2);

    (void)list;
    if (code.len < 2 || code.len > 5 || !all_capitals(code, false))
        return false;
    return tm_slice_is(country, "EL") || tm_slice_is(country, "UK") ||
           (tm_country_of_alpha2(country) != NULL && !tm_slice_is(country, "GR") &&
            !tm_slice_is(country, "GB"));
}

/* Administrative territorial units: the country's three letters, then parts: IRL_CTH_DUB. */
static bool atu_has(enum tm_codelist list, struct tm_slice code)
{
    (void)list;
    return code.len > 4 && code.len <= 32 && code.data[3] == '_' && all_capitals(code, true) &&
           tm_country_of_alpha3(tm_slice(code.data, 3)) != NULL;
}

static bool is_uuid(struct tm_slice s)
{
    if (s.len != 36)
        return false;
    for (size_t i = 0; i < 36; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        uint8_t c = s.data[i];

        if (dash ? c != '-' : !is_digit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
            return false;
    }
    return true;
}

/* ESCO: a UUID, or the code of a group of skills: S1.2.3, T1, L, K. Some old ids are numbers. */
static bool esco_has(enum tm_codelist list, struct tm_slice code)
{
    (void)list;
    if (is_uuid(code))
        return true;
    if (code.len == 0 || code.len > 16 || !(is_upper(code.data[0]) || is_digit(code.data[0])))
        return false;
    for (size_t i = 1; i < code.len; i++)
        if (!is_digit(code.data[i]) && code.data[i] != '.')
            return false;
    return true;
}

/* National levels: nobody keeps them all; that there is one is all that is known. */
static bool nqf_has(enum tm_codelist list, struct tm_slice code)
{
    (void)list;
    return code.len > 0;
}

/* ---- the lists ---- */

#define SNB      "data.europa.eu/snb/"
#define EUROPASS "EU Vocabularies: Europass standard lists"

static const struct tm_codelist_row rows[TM_CODELIST_COUNT] = {
    [TM_CODES_EQF] = { "eqf", "2017", "Council Recommendation of 22 May 2017, levels 1 to 8",
                       TM_LIT_INIT(SNB "eqf/"), eqf_has },
    [TM_CODES_ISCED_F] = { "isced-f", tm_isced_version, "UNESCO Institute for Statistics",
                           TM_LIT_INIT(SNB "isced-f/"), tm_isced_has },
    [TM_CODES_COUNTRY] = { "country", "2020", "ISO 3166-1, with Kosovo as the EU authority table",
                           TM_LIT_INIT("publications.europa.eu/resource/authority/country/"),
                           country_has },
    [TM_CODES_NUTS] = { "nuts", "2024", "Regulation (EC) 1059/2003: by country and shape",
                        TM_LIT_INIT("data.europa.eu/nuts/code/"), nuts_has },
    [TM_CODES_ATU] = { "atu", "2024",
                       "EU authority table of territorial units: by country and shape",
                       TM_LIT_INIT("publications.europa.eu/resource/authority/atu/"), atu_has },
    [TM_CODES_ESCO_SKILL] = { "esco-skill", "1.2", "ESCO skills: by the form of their ids",
                              TM_LIT_INIT("data.europa.eu/esco/skill/"), esco_has },
    [TM_CODES_ESCO_OCCUPATION] = { "esco-occupation", "1.2",
                                   "ESCO occupations: by the form of their ids",
                                   TM_LIT_INIT("data.europa.eu/esco/occupation/"), esco_has },
    [TM_CODES_NQF] = { "nqf", "none", "EU Vocabularies, qdr: any level is taken",
                       TM_LIT_INIT(SNB "qdr/"), nqf_has },
    [TM_CODES_MODE] = { "mode", TM_CONCEPTS_VERSION, EUROPASS,
                        TM_LIT_INIT(SNB "learning-assessment/"), concept_has },
    [TM_CODES_SETTING] = { "learning-setting", TM_CONCEPTS_VERSION, EUROPASS,
                           TM_LIT_INIT(SNB "learning-setting/"), concept_has },
    [TM_CODES_OPPORTUNITY] = { "learning-opportunity", TM_CONCEPTS_VERSION, EUROPASS,
                               TM_LIT_INIT(SNB "learning-opportunity/"), concept_has },
    [TM_CODES_ASSESSMENT] = { "assessment", TM_CONCEPTS_VERSION, EUROPASS,
                              TM_LIT_INIT(SNB "assessment/"), concept_has },
    [TM_CODES_SUPERVISION] = { "supervision-verification", TM_CONCEPTS_VERSION, EUROPASS,
                               TM_LIT_INIT(SNB "supervision-verification/"), concept_has },
    [TM_CODES_ACCREDITATION] = { "accreditation", TM_CONCEPTS_VERSION, EUROPASS,
                                 TM_LIT_INIT(SNB "accreditation/"), concept_has },
    [TM_CODES_CREDIT] = { "education-credit", TM_CONCEPTS_VERSION, EUROPASS,
                          TM_LIT_INIT(SNB "education-credit/"), concept_has },
};

const struct tm_codelist_row *tm_codelist_row(enum tm_codelist list)
{
    return &rows[list];
}

/* What tells prefixes apart stands at their end, so that is compared first. */
static bool is_of(struct tm_slice rest, struct tm_slice prefix)
{
    return rest.len > prefix.len && rest.data[prefix.len - 2] == prefix.data[prefix.len - 2] &&
           tm_slice_starts(rest, prefix);
}

bool tm_codelist_of(struct tm_slice uri, enum tm_codelist *list, struct tm_slice *code)
{
    struct tm_slice rest;

    if (uri.len < 9 || memcmp(uri.data, "http", 4) != 0)
        return false;
    rest = tm_slice_from(uri, uri.data[4] == 's' ? 8 : 7);
    if (memcmp(rest.data - 3, "://", 3) != 0)
        return false;
    for (int i = 0; i < TM_CODELIST_COUNT; i++) {
        if (!is_of(rest, rows[i].prefix))
            continue;
        *list = (enum tm_codelist)i;
        *code = tm_slice_from(rest, rows[i].prefix.len);
        return true;
    }
    return false;
}

bool tm_codelist_has(enum tm_codelist list, struct tm_slice code)
{
    return rows[list].has(list, code);
}
