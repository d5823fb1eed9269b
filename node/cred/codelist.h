/* node/cred/codelist.h - code lists compiled in: what a concept URI of the European vocabularies is of,
 * and whether such a code exists.
 *
 * Short lists are held whole (EQF, ISCED-F, countries, the Europass standard lists); long ones are
 * known by the shape of their codes (NUTS and administrative units by country and length, ESCO by the
 * form of its ids, national qualification levels not at all): the row says which. Nothing is fetched.
 */
#ifndef TM_CRED_CODELIST_H
#define TM_CRED_CODELIST_H

#include "node/base/slice.h"

enum tm_codelist {
    TM_CODES_ESCO_SKILL, /* first: most URIs are of it, and lists are gone through in turn */
    TM_CODES_ESCO_OCCUPATION,
    TM_CODES_EQF,
    TM_CODES_ISCED_F,
    TM_CODES_COUNTRY,
    TM_CODES_NUTS,
    TM_CODES_ATU,
    TM_CODES_NQF,
    TM_CODES_MODE,
    TM_CODES_SETTING,
    TM_CODES_OPPORTUNITY,
    TM_CODES_ASSESSMENT,
    TM_CODES_SUPERVISION,
    TM_CODES_ACCREDITATION,
    TM_CODES_CREDIT,
    TM_CODELIST_COUNT
};
struct tm_codelist_row {
    const char *name, *version, *source; /* "eqf"; for people */
    struct tm_slice prefix;              /* of its URIs, behind "http://" or "https://" */
    bool (*has)(enum tm_codelist list, struct tm_slice code);
};

const struct tm_codelist_row *tm_codelist_row(enum tm_codelist list);
/* Which list a URI is of, and the code in it; false for a URI of none. The code need not exist. */
bool tm_codelist_of(struct tm_slice uri, enum tm_codelist *list, struct tm_slice *code);
bool tm_codelist_has(enum tm_codelist list, struct tm_slice code);

/* isced.c: a broad, narrow or detailed field, as digits. */
bool tm_isced_has(enum tm_codelist list, struct tm_slice code);
extern const char tm_isced_version[];

#endif
