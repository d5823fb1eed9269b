/* node/cred/jose.c - credentials as compact JWTs: VC-JOSE-COSE (typ vc+jwt, vp+jwt), VC 1.1 (`vc`
 * claim) and Open Badges 3.0 (the credential with registered claims beside it). What they share with
 * every other JWS is jws.c.
 */
#include "node/cred/jws.h"

/* A credential or presentation in a JWT. */
struct jwt {
    struct tm_jws jws;
    bool legacy;                /* credential in the `vc` or `vp` claim */
    bool jose;                  /* typ vc+jwt or vp+jwt */
    const struct tm_json *root; /* the credential or presentation */
};

/* ---- which of the three forms ---- */

static int find_root(struct jwt *jwt, bool presentation, struct tm_err *err)
{
    const struct tm_json *inner = tm_json_get(jwt->jws.payload, presentation ? "vp" : "vc");

    jwt->jose = tm_jws_typ_is(jwt->jws.header, presentation ? "vp+jwt" : "vc+jwt");
    if (jwt->jose && (tm_json_get(jwt->jws.payload, "vc") != NULL ||
                      tm_json_get(jwt->jws.payload, "vp") != NULL))
        return tm_fail(err, TM_E_MALFORMED, "JWT: a vc or vp claim under a typ without one");
    if (!jwt->jose && tm_json_is(inner, TM_JSON_OBJECT)) {
        jwt->legacy = true;
        jwt->root = inner;
        return 0;
    }
    if (tm_json_get(jwt->jws.payload, "@context") == NULL ||
        (!jwt->jose &&
         (tm_jws_typ_is(jwt->jws.header, "vc+jwt") || tm_jws_typ_is(jwt->jws.header, "vp+jwt"))))
        return tm_fail(err, TM_E_UNSUPPORTED, "JWT: holds no %s",
                       presentation ? "presentation" : "credential");
    jwt->root = jwt->jws.payload;
    return 0;
}

/* ---- claims that mirror members ---- */

static bool same_text(struct tm_slice claim, struct tm_slice member, bool needed)
{
    if (claim.data == NULL)
        return !needed;
    return member.data == NULL || tm_slice_eq(claim, member);
}

static bool same_time(int64_t claim_ms, int64_t member_ms, bool needed)
{
    if (claim_ms == TM_TIME_NONE)
        return !needed;
    return member_ms == TM_TIME_NONE || tm_ms_to_s(claim_ms) == tm_ms_to_s(member_ms);
}

static void check_mirror(struct tm_reading *rd, const struct jwt *jwt)
{
    const struct tm_credential *cred = &rd->out->cred;
    const struct tm_claims *c = &jwt->jws.claims;
    bool badge = !jwt->jose && !jwt->legacy && !rd->in->presentation;
    bool ok = same_text(c->iss, cred->issuer, badge);

    if (ok && !jwt->jose && !rd->in->presentation)
        ok = same_text(c->jti, cred->id, badge && cred->id.data != NULL) &&
             same_text(c->sub, cred->holder, false) && /* 1EdTech's own badges leave it out */
             same_time(c->nbf_ms, cred->valid_from_ms, badge) &&
             same_time(c->exp_ms, cred->valid_until_ms,
                       badge && cred->valid_until_ms != TM_TIME_NONE);
    if (!ok)
        tm_reading_bad(rd, NULL, "the claims of the JWT do not say what the credential says");
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    struct jwt *jwt = rd->opened;
    enum tm_outcome o;

    check_mirror(rd, jwt);
    o = tm_jws_check_dates(rd, &jwt->jws.claims);
    if (tm_jws_check_asked(rd, jwt->jws.payload) == TM_PASSED && o == TM_PASSED)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_PASSED,
                     "the dates of the JWT are sound");
    return tm_jws_prove(rd, &jwt->jws, err);
}

/* ---- the carrier ---- */

static bool is(struct tm_slice text, const struct tm_json *v)
{
    return v == NULL;
}

static int open_text(struct tm_reading *rd, struct tm_slice text, const struct tm_json *v,
                     struct tm_err *err)
{
    struct jwt *jwt = tm_arena_alloc(rd->arena, sizeof *jwt);
    struct tm_json_limits limits = TM_JSON_LIMITS;
    int r;

    if (jwt == NULL)
        return tm_fail(err, TM_E_NOMEM, "JWT");
    *jwt = (struct jwt){ .legacy = false };
    r = tm_jws_open(text, &limits, rd->arena, &jwt->jws, err);
    if (r == 0)
        r = find_root(jwt, rd->in->presentation, err);
    if (r != 0)
        return r;
    rd->opened = jwt;
    rd->root = jwt->root;
    rd->enveloped = true;
    rd->claims = jwt->legacy ? &jwt->jws.claims : NULL;
    rd->out->format = TM_FORMAT_VC_JWT;
    rd->out->format_name = tm_format_name(TM_FORMAT_VC_JWT);
    return 0;
}

const struct tm_carrier tm_carrier_jwt = { TM_CREDENTIAL_BYTES_MAX, is, open_text, tm_model_read,
                                           prove };
