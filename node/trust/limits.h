/* node/trust/limits.h - limits of accreditations and recognitions: their intersection, and whether a
 * credential keeps within them. Source: federation.md sections 3 and 5.
 *
 * An absent limit does not limit; an empty list allows nothing. Country codes and types compare
 * bytewise, ISCED-F fields by prefix, levels as a set of bits.
 */
#ifndef TM_TRUST_LIMITS_H
#define TM_TRUST_LIMITS_H

#include "node/cred/credential.h"

enum tm_limit { /* in the order of the report */
                TM_LIMIT_JURISDICTION,
                TM_LIMIT_EQF,
                TM_LIMIT_FIELD,
                TM_LIMIT_TYPE,
                TM_LIMIT_QUALIFICATION,
                TM_LIMIT_COUNT
};
struct tm_limit_row {
    const char *name;                 /* "limit_eqf_level" */
    enum tm_check_code code, unknown; /* JURISDICTION is never unknown */
};
const struct tm_limit_row *tm_limit_row(enum tm_limit which);

/* What limits are held against; absent lists state nothing. */
struct tm_claims {
    struct tm_slice country;  /* of the issuer, from its own log */
    struct tm_strings places; /* of award */
    bool has_eqf, eqf_not_understood;
    uint16_t eqf_levels;
    struct tm_strings fields, types, qualifications;
    unsigned asked; /* bit n: limit n is asked about; others are passed over */
};
#define TM_CLAIMS_ALL ((1u << TM_LIMIT_COUNT) - 1)
void tm_claims_of(const struct tm_credential *cred, struct tm_slice country, struct tm_claims *out);

/* No limit at all. */
void tm_limits_init(struct tm_limits *limits);
/* `into` becomes what both allow. Lists are allocated in `arena`; strings stay borrowed.
 * Fails: TM_E_NOMEM. */
int tm_limits_intersect(struct tm_limits *into, const struct tm_limits *with,
                        struct tm_arena *arena, struct tm_err *err);
/* TM_PASSED: within, or not limited; TM_UNKNOWN: the credential lacks what is limited; TM_FAILED. */
enum tm_outcome tm_limits_hold(const struct tm_limits *limits, enum tm_limit which,
                               const struct tm_claims *claims);
bool tm_limits_limit(const struct tm_limits *limits, enum tm_limit which);
/* One limit, or what the credential states about it, as people read it: "3, 4, 5"; "nothing". */
const char *tm_limits_text(const struct tm_limits *limits, enum tm_limit which,
                           struct tm_arena *arena);
const char *tm_claims_text(const struct tm_claims *claims, enum tm_limit which,
                           struct tm_arena *arena);

/* [from, until) in whole seconds; TM_TIME_NONE is open. */
bool tm_period_has(int64_t from_ms, int64_t until_ms, int64_t at_ms);

#endif
