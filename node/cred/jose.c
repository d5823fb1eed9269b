/* node/cred/jose.c - credentials as compact JWTs: VC-JOSE-COSE (typ vc+jwt, vp+jwt), VC 1.1 (`vc`
 * claim) and Open Badges 3.0 (the credential with registered claims beside it). What they share
 * with every other JWS is jws.c.
 */
#include "node/cred/jws.h"

/* A credential or presentation in a JWT. */
struct jwt {
    struct tm_jws jws;
    bool legacy;                /* credential in the `vc` or `vp` claim */
    bool jose;                  /* a typ of VC-JOSE-COSE */
    const struct tm_json *root; /* the credential or presentation */
};

/* ---- which of the three forms ---- */

/* Media types of VC-JOSE-COSE, and of its drafts. */
static bool jose_typ(const struct tm_json *header, bool presentation)
{
    return presentation ? tm_jws_typ_is(header, "vp+jwt") || tm_jws_typ_is(header, "vp+ld+jwt")
                        : tm_jws_typ_is(header, "vc+jwt") || tm_jws_typ_is(header, "vc+ld+jwt");
}

static int find_root(struct jwt *jwt, bool presentation, struct tm_err *err)
{
    const struct tm_json *header = jwt->jws.header, *payload = jwt->jws.payload;
    const struct tm_json *inner = tm_json_get(payload, presentation ? "vp" : "vc");

    jwt->jose = jose_typ(header, presentation);
    if (jwt->jose && (tm_json_get(payload, "vc") != NULL || tm_json_get(payload, "vp") != NULL))
        return tm_fail(err, TM_E_MALFORMED, "JWT: a vc or vp claim under a typ without one");
    if (!jwt->jose && tm_json_is(inner, TM_JSON_OBJECT)) {
        jwt->legacy = true;
        jwt->root = inner;
        return 0;
    }
    if (tm_json_get(payload, "@context") == NULL || jose_typ(header, !presentation))
        return tm_fail(err, TM_E_UNSUPPORTED, "JWT: holds no %s",
                       presentation ? "presentation" : "credential");
    jwt->root = payload;
    return 0;
}

/* A token made for another purpose is no credential, whoever signed it (RFC 8725 section 3.11). */
static void check_typ(struct tm_reading *rd, const struct jwt *jwt)
{
    const struct tm_json *typ = tm_json_get(jwt->jws.header, "typ");

    if (!jwt->jose && typ != NULL && !tm_jws_typ_is(jwt->jws.header, "JWT"))
        tm_reading_bad(rd, NULL, "the type of the token is not that of a credential");
}

/* ---- claims that mirror members ---- */

enum need {
    MAY,    /* either may be left out */
    SHOULD, /* a warning when the claim is missing */
    MUST    /* the claim must be there, and the member too */
};

/* One claim and one member: `there` and `has` say which is present, `same` compares them. */
static void mirror(struct tm_reading *rd, const char *claim, enum need need, bool there, bool has,
                   bool same)
{
    if (there && has && !same)
        tm_reading_bad(rd, NULL, "the claim %s of the JWT does not say what the credential says",
                       claim);
    else if (there && !has && need != MAY)
        tm_reading_bad(rd, NULL, "the claim %s of the JWT says what the credential does not",
                       claim);
    else if (!there && has && need == MUST)
        tm_reading_bad(rd, NULL, "the JWT has no claim %s", claim);
    else if (!there && has && need == SHOULD)
        tm_reading_note(rd, TM_C_FORMAT_STRUCTURE, TM_WARNING, NULL,
                        "the JWT has no claim %s, which Open Badges ask for", claim);
}

static void mirror_text(struct tm_reading *rd, const char *claim, enum need need,
                        struct tm_slice said, struct tm_slice member)
{
    mirror(rd, claim, need, said.data != NULL, member.data != NULL, tm_slice_eq(said, member));
}

static void mirror_time(struct tm_reading *rd, const char *claim, enum need need, int64_t said_ms,
                        int64_t member_ms)
{
    bool there = said_ms != TM_TIME_NONE, has = member_ms != TM_TIME_NONE;

    mirror(rd, claim, need, there, has,
           there && has && tm_ms_to_s(said_ms) == tm_ms_to_s(member_ms));
}

/* VC 1.1 section 6.3.1. A claim may stand for a member that was left out, so both were read alike. */
static void check_legacy(struct tm_reading *rd, const struct tm_claims *c)
{
    const struct tm_json *subjects = tm_json_get(rd->root, "credentialSubject");
    const struct tm_credential *cred = &rd->out->cred;

    mirror_text(rd, "iss", MAY, c->iss, cred->issuer);
    mirror_text(rd, "jti", MAY, c->jti, cred->id);
    if (rd->in->presentation)
        return;
    mirror_text(rd, "sub", MAY, c->sub, cred->holder);
    mirror_time(rd, "nbf", MAY, c->nbf_ms, cred->valid_from_ms);
    mirror_time(rd, "exp", MAY, c->exp_ms, cred->valid_until_ms);
    if (c->sub.data != NULL && tm_json_is(subjects, TM_JSON_ARRAY) && tm_json_count(subjects) > 1)
        tm_reading_bad(rd, subjects, "one sub claim cannot stand for several subjects");
}

static bool is_badge(const struct tm_reading *rd)
{
    static const char *const types[] = { "OpenBadgeCredential", "AchievementCredential",
                                         "EndorsementCredential", "ClrCredential" };
    const struct tm_json *type = tm_json_get(rd->root, "type");

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (tm_json_has(type, types[i]))
            return true;
    return false;
}

/* Open Badges 3.0 section 8.2. `sub` is asked for too, but samples of the publisher do without. */
static void check_badge(struct tm_reading *rd, const struct jwt *jwt)
{
    const struct tm_credential *cred = &rd->out->cred;
    const struct tm_claims *c = &jwt->jws.claims;

    mirror_text(rd, "iss", MUST, c->iss, cred->issuer);
    mirror_text(rd, "jti", MUST, c->jti, cred->id);
    mirror_text(rd, "sub", SHOULD, c->sub, cred->holder);
    mirror_time(rd, "nbf", MUST, c->nbf_ms, cred->valid_from_ms);
    if (cred->valid_until_ms != TM_TIME_NONE)
        mirror_time(rd, "exp", MUST, c->exp_ms, cred->valid_until_ms);
    if (tm_json_get(jwt->jws.header, "kid") == NULL &&
        tm_json_get(jwt->jws.header, "jwk") == NULL && tm_json_get(jwt->jws.header, "x5c") == NULL)
        tm_reading_bad(rd, NULL, "the header names no key");
}

static void check_mirror(struct tm_reading *rd, const struct jwt *jwt)
{
    if (jwt->legacy)
        check_legacy(rd, &jwt->jws.claims);
    else if (!jwt->jose && !rd->in->presentation && is_badge(rd))
        check_badge(rd, jwt);
    else /* VC-JOSE-COSE section 3.1.3: iss, if there, is the issuer; holder of a presentation */
        mirror_text(rd, "iss", MAY, jwt->jws.claims.iss, rd->out->cred.issuer);
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    struct jwt *jwt = rd->opened;
    enum tm_outcome o;

    check_typ(rd, jwt);
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
