/* node/cred/jose.c - credentials as compact JWTs: VC-JOSE-COSE (typ vc+jwt, vp+jwt), VC 1.1 (`vc`
 * claim) and Open Badges 3.0 (the credential with registered claims beside it).
 *
 * `alg` chooses nothing here: it must name the one algorithm the key has. "none" and HMAC are not
 * algorithms of any key there is, and are refused by name. Every name in `crit` would have to be
 * understood, and none is.
 */
#include "node/base/encode.h"
#include "node/cred/did.h"
#include "node/cred/reading.h"
#include "node/cred/suite.h"

#define HEADER_MAX       TM_KIB(16) /* decoded; a header with a jwk and a chain takes 6 KiB */
#define HEADER_DEPTH_MAX 8
#define HEADER_NODES_MAX 512
#define DATE_S_MAX       253402300799.0 /* the end of the year 9999 */

/* A compact JWT taken apart. */
struct jwt {
    struct tm_slice signed_part, signature;
    const struct tm_json *header, *payload;
    struct tm_claims claims;
    const struct tm_sig *sig;   /* what `alg` names, once the header was checked */
    bool legacy;                /* credential in the `vc` or `vp` claim */
    bool jose;                  /* typ vc+jwt or vp+jwt */
    const struct tm_json *root; /* the credential or presentation */
};

/* ---- taking apart ---- */

/* The three parts; false when there are not exactly two dots. */
static bool split(struct tm_slice text, struct tm_slice parts[3])
{
    for (size_t i = 0; i < 3; i++) {
        const uint8_t *dot = text.len == 0 ? NULL : memchr(text.data, '.', text.len);

        if ((dot == NULL) != (i == 2))
            return false;
        parts[i] = dot == NULL ? text : tm_slice(text.data, (size_t)(dot - text.data));
        text = tm_slice_from(text, parts[i].len + 1);
    }
    return true;
}

static int decode(struct tm_slice part, size_t max, struct tm_arena *arena, struct tm_slice *out,
                  struct tm_err *err)
{
    size_t room = part.len / 4 * 3 + 4;
    struct tm_buf bytes;
    void *memory;
    int r;

    if (part.len / 4 * 3 > max)
        return tm_fail(err, TM_E_LIMIT, "JWT: a part is longer than %zu bytes", max);
    memory = tm_arena_alloc(arena, room);
    if (memory == NULL)
        return tm_fail(err, TM_E_NOMEM, "JWT");
    bytes = tm_buf_over(memory, room < max + 1 ? room : max + 1);
    r = tm_base64url_get(&bytes, part, err);
    if (r == 0)
        *out = tm_slice(bytes.data, bytes.len);
    return r;
}

static int decode_json(struct tm_slice part, const struct tm_json_limits *limits,
                       struct tm_arena *arena, const struct tm_json **out, struct tm_err *err)
{
    struct tm_json_doc doc;
    struct tm_slice text;
    int r = decode(part, limits->bytes_max, arena, &text, err);

    if (r == 0)
        r = tm_json_parse(text, limits, arena, &doc, err);
    if (r == 0 && !tm_json_is(doc.root, TM_JSON_OBJECT))
        r = tm_fail(err, TM_E_MALFORMED, "JWT: a part is not a JSON object");
    if (r == 0)
        *out = doc.root;
    return r;
}

/* ---- registered claims ---- */

static bool claim_str(const struct tm_json *payload, const char *name, struct tm_slice *out)
{
    const struct tm_json *v = tm_json_get(payload, name);

    return v == NULL || tm_json_str(v, out);
}

/* NumericDate (RFC 7519 section 2): seconds, fractions allowed. */
static bool claim_date(const struct tm_json *payload, const char *name, int64_t *out)
{
    const struct tm_json *v = tm_json_get(payload, name);
    double s;

    if (v == NULL)
        return true;
    if (!tm_json_double(v, &s) || s < 0 || s > DATE_S_MAX)
        return false;
    *out = (int64_t)(s * 1000);
    return true;
}

static int read_claims(const struct tm_json *payload, struct tm_claims *c, struct tm_err *err)
{
    *c = (struct tm_claims){ .iat_ms = TM_TIME_NONE,
                             .nbf_ms = TM_TIME_NONE,
                             .exp_ms = TM_TIME_NONE };
    if (claim_str(payload, "iss", &c->iss) && claim_str(payload, "sub", &c->sub) &&
        claim_str(payload, "jti", &c->jti) && claim_date(payload, "iat", &c->iat_ms) &&
        claim_date(payload, "nbf", &c->nbf_ms) && claim_date(payload, "exp", &c->exp_ms))
        return 0;
    return tm_fail(err, TM_E_MALFORMED, "JWT: a registered claim is of the wrong type");
}

/* ---- which of the three forms ---- */

/* "vc+jwt" and "application/vc+jwt", in any case (RFC 7515 section 4.1.9). */
static bool typ_is(const struct tm_json *header, const char *want)
{
    struct tm_slice typ;
    size_t n = strlen(want);

    if (!tm_json_str(tm_json_get(header, "typ"), &typ))
        return false;
    if (typ.len == n + 12)
        typ = tm_slice_from(typ,
                            strncasecmp((const char *)typ.data, "application/", 12) == 0 ? 12 : 0);
    return typ.len == n && strncasecmp((const char *)typ.data, want, n) == 0;
}

static int find_root(struct jwt *jwt, bool presentation, struct tm_err *err)
{
    const struct tm_json *inner = tm_json_get(jwt->payload, presentation ? "vp" : "vc");

    jwt->jose = typ_is(jwt->header, presentation ? "vp+jwt" : "vc+jwt");
    if (jwt->jose &&
        (tm_json_get(jwt->payload, "vc") != NULL || tm_json_get(jwt->payload, "vp") != NULL))
        return tm_fail(err, TM_E_MALFORMED, "JWT: a vc or vp claim under a typ without one");
    if (!jwt->jose && tm_json_is(inner, TM_JSON_OBJECT)) {
        jwt->legacy = true;
        jwt->root = inner;
        return 0;
    }
    if (tm_json_get(jwt->payload, "@context") == NULL ||
        (!jwt->jose && (typ_is(jwt->header, "vc+jwt") || typ_is(jwt->header, "vp+jwt"))))
        return tm_fail(err, TM_E_UNSUPPORTED, "JWT: holds no %s",
                       presentation ? "presentation" : "credential");
    jwt->root = jwt->payload;
    return 0;
}

static int take_apart(struct tm_slice text, bool presentation, struct tm_arena *arena,
                      struct jwt *out, struct tm_err *err)
{
    static const struct tm_json_limits header_limits = { HEADER_MAX, HEADER_DEPTH_MAX,
                                                         HEADER_NODES_MAX };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct jwt jwt = { .legacy = false };
    struct tm_slice parts[3];
    int r;

    if (!split(text, parts))
        return tm_fail(err, TM_E_MALFORMED, "neither JSON nor a compact JWT");
    jwt.signed_part = tm_slice(text.data, parts[0].len + 1 + parts[1].len);
    r = decode_json(parts[0], &header_limits, arena, &jwt.header, err);
    if (r == 0)
        r = decode_json(parts[1], &limits, arena, &jwt.payload, err);
    if (r == 0)
        r = decode(parts[2], TM_KEY_BYTES_MAX, arena, &jwt.signature, err);
    if (r == 0)
        r = read_claims(jwt.payload, &jwt.claims, err);
    if (r == 0)
        r = find_root(&jwt, presentation, err);
    if (r == 0)
        *out = jwt;
    return r;
}

/* ---- header ---- */

static enum tm_outcome check_header(struct tm_reading *rd, struct jwt *jwt)
{
    struct tm_checks *checks = &rd->out->checks;
    struct tm_slice alg;

    if (tm_json_get(jwt->header, "crit") != NULL || tm_json_get(jwt->header, "b64") != NULL) {
        tm_check_add(checks, TM_C_PROOF_SUITE, TM_FAILED,
                     "the header demands what this node does not understand");
        return TM_FAILED;
    }
    if (!tm_json_str(tm_json_get(jwt->header, "alg"), &alg)) {
        tm_check_add(checks, TM_C_PROOF_SUITE, TM_FAILED, "the header names no algorithm");
        return TM_FAILED;
    }
    jwt->sig = tm_sig_of_jose(alg);
    if (jwt->sig != NULL)
        return TM_PASSED;
    if ((alg.len == 4 && strncasecmp((const char *)alg.data, "none", 4) == 0) ||
        tm_slice_starts(alg, TM_LIT("HS"))) {
        tm_check_add(checks, TM_C_PROOF_SUITE, TM_FAILED,
                     "the algorithm is no signature by a public key");
        return TM_FAILED;
    }
    tm_check_add(checks, TM_C_PROOF_SUITE, TM_UNKNOWN,
                 "this node cannot check signatures of this algorithm");
    return TM_UNKNOWN;
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
    const struct tm_claims *c = &jwt->claims;
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

static enum tm_outcome check_dates(struct tm_reading *rd, const struct jwt *jwt)
{
    int64_t at_s = tm_ms_to_s(rd->in->at_ms);
    const struct tm_claims *c = &jwt->claims;

    if (c->exp_ms != TM_TIME_NONE && tm_ms_to_s(c->exp_ms) <= at_s)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_FAILED, "the JWT has expired");
    else if (c->nbf_ms != TM_TIME_NONE && tm_ms_to_s(c->nbf_ms) > at_s)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_FAILED, "the JWT is not yet valid");
    else
        return TM_PASSED;
    return TM_FAILED;
}

static bool holds(const struct tm_json *value, struct tm_slice wanted)
{
    tm_json_each_or_self(item, value)
    {
        struct tm_slice got;

        if (tm_json_str(item, &got) && tm_slice_eq(got, wanted))
            return true;
    }
    return false;
}

static enum tm_outcome check_asked(struct tm_reading *rd, const struct jwt *jwt)
{
    const struct tm_verify_in *in = rd->in;
    enum tm_outcome o = TM_PASSED;

    if (in->challenge.data != NULL && !holds(tm_json_get(jwt->payload, "nonce"), in->challenge)) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_CHALLENGE, TM_FAILED,
                     "the JWT was not made for this challenge");
        o = TM_FAILED;
    }
    if (in->domain.data != NULL && !holds(tm_json_get(jwt->payload, "aud"), in->domain)) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_DOMAIN, TM_FAILED,
                     "the JWT was not made for this domain");
        o = TM_FAILED;
    }
    return o;
}

/* ---- the key ---- */

/* A kid that is no URL is relative to `iss`. */
static enum tm_outcome method_of(struct tm_reading *rd, const struct jwt *jwt,
                                 struct tm_slice *method)
{
    struct tm_slice iss = jwt->claims.iss, kid = TM_SLICE_EMPTY;
    const struct tm_json *v = tm_json_get(jwt->header, "kid");
    const char *joined;

    if (v != NULL && (!tm_json_str(v, &kid) || kid.len == 0 || kid.len > 4 * TM_URL_MAX)) {
        tm_check_add(&rd->out->checks, TM_C_KEY_RESOLVED, TM_FAILED, "the header's kid is no name");
        return TM_FAILED;
    }
    *method = kid;
    if (v == NULL)
        *method = iss.data != NULL ? iss : rd->out->cred.issuer;
    else if (tm_url_ok(kid))
        return TM_PASSED;
    else if (iss.data == NULL) {
        tm_check_add(&rd->out->checks, TM_C_KEY_RESOLVED, TM_FAILED,
                     "a kid that is no URL needs an iss claim");
        return TM_FAILED;
    } else if (kid.data[0] == '#' || tm_did_is_key(iss)) {
        joined = tm_arena_printf(rd->arena, "%.*s%s%.*s", TM_ARG(iss),
                                 kid.data[0] == '#' ? "" : "#", TM_ARG(kid));
        if (joined == NULL)
            rd->out->checks.fault = true;
        *method = tm_str(joined);
    }
    return TM_PASSED;
}

/* A key in the header proves only that someone holds it, unless the issuer's id derives from it. */
static enum tm_outcome key_in_header(struct tm_reading *rd, const struct tm_json *jwk,
                                     struct tm_candidates *out, bool *bound, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(HEADER_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_key *keys = tm_arena_alloc(rd->arena, 2 * sizeof *keys);
    struct tm_slice copy;
    int r = TM_E_NOMEM;

    tm_json_put_value(&o, jwk);
    copy = tm_arena_copy(rd->arena, tm_buf_slice(&text));
    if (keys != NULL && copy.data != NULL && text.fault == 0)
        r = tm_key_from_jwk(copy, rd->arena, &keys[0], err);
    tm_buf_free(&text);
    if (r != 0) {
        tm_check_add(&rd->out->checks, TM_C_KEY_RESOLVED,
                     r == TM_E_MALFORMED ? TM_FAILED : TM_UNKNOWN,
                     "the header's key cannot be used");
        return r == TM_E_MALFORMED ? TM_FAILED : TM_UNKNOWN;
    }
    out->keys[0] = &keys[0];
    out->n = 1;
    *bound = tm_did_is_key(rd->out->cred.issuer) &&
             tm_key_from_did(rd->out->cred.issuer, rd->arena, &keys[1], err) == 0 &&
             tm_key_eq(&keys[0], &keys[1]);
    return TM_PASSED;
}

static int try_keys(struct tm_reading *rd, const struct jwt *jwt, const struct tm_candidates *keys,
                    struct tm_slice method, bool bound, struct tm_err *err)
{
    struct tm_checks *checks = &rd->out->checks;

    for (size_t i = 0; i < keys->n; i++) {
        const struct tm_key *key = keys->keys[i];

        if (!tm_sig_verify(jwt->sig, key, jwt->signed_part, jwt->signature))
            continue;
        tm_check_add(checks, TM_C_KEY_RESOLVED, TM_PASSED, "the key that the proof names is known");
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signature fits the document and the key");
        return tm_proof_add(rd, key, method, jwt->claims.iat_ms, bound, err);
    }
    tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_FAILED,
                 "the signature does not fit document and key");
    return 0;
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    struct jwt *jwt = rd->opened;
    const struct tm_json *jwk = tm_json_get(jwt->header, "jwk");
    struct tm_candidates keys = { .n = 0 };
    struct tm_slice method = TM_SLICE_EMPTY;
    bool bound = false;
    enum tm_outcome o;

    check_mirror(rd, jwt);
    o = check_dates(rd, jwt);
    if (check_asked(rd, jwt) == TM_PASSED && o == TM_PASSED)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_PASSED,
                     "the dates of the JWT are sound");
    if (check_header(rd, jwt) != TM_PASSED)
        return 0;
    if (jwk != NULL && tm_json_get(jwt->header, "kid") != NULL) {
        tm_check_add(&rd->out->checks, TM_C_KEY_RESOLVED, TM_FAILED, "the header names two keys");
        return 0;
    }
    if (jwk != NULL) {
        o = key_in_header(rd, jwk, &keys, &bound, err);
    } else {
        o = method_of(rd, jwt, &method);
        if (o == TM_PASSED)
            o = tm_resolve(rd, method, NULL, &keys);
        bound = keys.of_issuer;
    }
    return o != TM_PASSED ? 0 : try_keys(rd, jwt, &keys, method, bound, err);
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
    int r;

    if (jwt == NULL)
        return tm_fail(err, TM_E_NOMEM, "JWT");
    r = take_apart(text, rd->in->presentation, rd->arena, jwt, err);
    if (r != 0)
        return r;
    rd->opened = jwt;
    rd->root = jwt->root;
    rd->enveloped = true;
    rd->claims = jwt->legacy ? &jwt->claims : NULL;
    rd->out->format = TM_FORMAT_VC_JWT;
    rd->out->format_name = tm_format_name(TM_FORMAT_VC_JWT);
    return 0;
}

const struct tm_carrier tm_carrier_jwt = { TM_CREDENTIAL_BYTES_MAX, is, open_text, tm_model_read,
                                           prove };
