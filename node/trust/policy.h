/* node/trust/policy.h - the verifier's own rules: anchors, ages, what is accepted. The network never
 * overrides them. */
#ifndef TM_TRUST_POLICY_H
#define TM_TRUST_POLICY_H

#include "node/cred/credential.h"
#include "node/cred/json.h"

#define TM_ANCHORS_MAX 256

struct tm_anchor {
    struct tm_id member;
    struct tm_limits limits; /* what this verifier accepts of it */
};
struct tm_policy {
    size_t anchor_n;
    struct tm_anchor *anchors;
    int64_t max_age_ms[TM_PURPOSE_COUNT]; /* of the issuer's log, by status purpose */
    int64_t chain_max_age_ms;             /* of any other log on the chain */
    struct tm_strings accepted_types, accepted_formats;
    bool annex1_required;
    uint64_t
        status_entries_min; /* fewest entries of a published status list; 0: what W3C asks for */
};
#define TM_MAX_AGE_DEFAULT_MS ((int64_t)24 * 3600 * 1000)

/* Defaults, without anchors. */
void tm_policy_init(struct tm_policy *policy);
/* A policy file (JSON): {"anchors":[{"member":…,"limit_…":…}],"max_age":"24h" or {"revocation":…},
 * "types":[…],"formats":[…],"annex1":true}; what it leaves out stays as `policy` has it. Memory from
 * `arena`. An unknown member is an error that names it. Fails: TM_E_MALFORMED, TM_E_CONFIG, TM_E_NOMEM. */
int tm_policy_read(struct tm_slice json, struct tm_arena *arena, struct tm_policy *policy,
                   struct tm_err *err);
/* "24h", "90s", "15m", "7d", or plain seconds. Fails: TM_E_MALFORMED. */
int tm_duration_parse_ms(struct tm_slice text, int64_t *out, struct tm_err *err);
/* Limits as they stand in policies, commands and API bodies: an object with the ELM names
 * (limit_jurisdiction …, valid_from and expiry_date as RFC 3339). */
int tm_limits_read(const struct tm_json *object, struct tm_arena *arena, struct tm_limits *out,
                   struct tm_err *err);
void tm_limits_put(struct tm_json_out *out, const struct tm_limits *limits); /* as an object */

#endif
