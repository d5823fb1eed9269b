/* node/cred/jws.c - what every JSON Web Signature shares. */
#include "node/cred/jws.h"

#include "node/base/encode.h"
#include "node/cred/did.h"
#include "node/cred/seal_chain.h"

#define HEADER_DEPTH_MAX 8
#define HEADER_NODES_MAX 512
#define CRIT_MAX         16             /* names in `crit` */
#define DATE_S_MAX       253402300799.0 /* the end of the year 9999 */

const struct tm_json_limits tm_jws_header_limits = { TM_JWS_HEADER_MAX, HEADER_DEPTH_MAX,
                                                     HEADER_NODES_MAX };

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

int tm_jws_decode(struct tm_slice part, size_t max, struct tm_arena *arena, struct tm_slice *out,
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

static int parse_object(struct tm_slice text, const struct tm_json_limits *limits,
                        struct tm_arena *arena, const struct tm_json **out, struct tm_err *err)
{
    struct tm_json_doc doc;
    int r = tm_json_parse(text, limits, arena, &doc, err);

    if (r == 0 && !tm_json_is(doc.root, TM_JSON_OBJECT))
        r = tm_fail(err, TM_E_MALFORMED, "JWT: a part is not a JSON object");
    if (r == 0)
        *out = doc.root;
    return r;
}

int tm_jws_decode_object(struct tm_slice part, const struct tm_json_limits *limits,
                         struct tm_arena *arena, const struct tm_json **out, struct tm_err *err)
{
    struct tm_slice text;
    int r = tm_jws_decode(part, limits->bytes_max, arena, &text, err);

    return r == 0 ? parse_object(text, limits, arena, out, err) : r;
}

static bool claim_str(const struct tm_json *payload, const char *name, struct tm_slice *out)
{
    const struct tm_json *v = tm_json_get(payload, name);

    return v == NULL || tm_json_str(v, out);
}

bool tm_jws_date(const struct tm_json *v, int64_t *out)
{
    double s;

    if (v == NULL)
        return true;
    if (!tm_json_double(v, &s) || s < 0 || s > DATE_S_MAX)
        return false;
    *out = (int64_t)(s * 1000);
    return true;
}

int tm_jws_read_claims(const struct tm_json *payload, struct tm_claims *c, struct tm_err *err)
{
    *c = (struct tm_claims){ .iat_ms = TM_TIME_NONE,
                             .nbf_ms = TM_TIME_NONE,
                             .exp_ms = TM_TIME_NONE,
                             .status = tm_json_get(payload, "status") };
    if (claim_str(payload, "iss", &c->iss) && claim_str(payload, "sub", &c->sub) &&
        claim_str(payload, "jti", &c->jti) &&
        tm_jws_date(tm_json_get(payload, "iat"), &c->iat_ms) &&
        tm_jws_date(tm_json_get(payload, "nbf"), &c->nbf_ms) &&
        tm_jws_date(tm_json_get(payload, "exp"), &c->exp_ms))
        return 0;
    return tm_fail(err, TM_E_MALFORMED, "JWT: a registered claim is of the wrong type");
}

int tm_jws_open_bytes(struct tm_slice text, size_t payload_max, struct tm_arena *arena,
                      struct tm_jws *out, struct tm_err *err)
{
    struct tm_jws jws = { .sig = NULL };
    struct tm_slice parts[3];
    int r;

    if (!split(text, parts))
        return tm_fail(err, TM_E_MALFORMED, "neither JSON nor a compact JWT");
    jws.signed_part = tm_slice(text.data, parts[0].len + 1 + parts[1].len);
    r = tm_jws_decode_object(parts[0], &tm_jws_header_limits, arena, &jws.header, err);
    if (r == 0)
        r = tm_jws_decode(parts[1], payload_max, arena, &jws.bytes, err);
    if (r == 0)
        r = tm_jws_decode(parts[2], TM_KEY_BYTES_MAX, arena, &jws.signature, err);
    if (r == 0)
        *out = jws;
    return r;
}

int tm_jws_open(struct tm_slice text, const struct tm_json_limits *payload_limits,
                struct tm_arena *arena, struct tm_jws *out, struct tm_err *err)
{
    struct tm_jws jws;
    int r = tm_jws_open_bytes(text, payload_limits->bytes_max, arena, &jws, err);

    if (r == 0)
        r = parse_object(jws.bytes, payload_limits, arena, &jws.payload, err);
    if (r == 0)
        r = tm_jws_read_claims(jws.payload, &jws.claims, err);
    if (r == 0)
        *out = jws;
    return r;
}

/* ---- header ---- */

bool tm_jws_typ_is(const struct tm_json *header, const char *want)
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

static bool is_understood(const struct tm_json *name, const char *const *understood)
{
    for (; understood != NULL && *understood != NULL; understood++)
        if (tm_json_str_is(name, *understood))
            return true;
    return false;
}

/* RFC 7515 section 4.1.11: an array, not empty, of names each there, understood, and once. */
static bool crit_ok(const struct tm_json *header, const char *const *understood)
{
    const struct tm_json *crit = tm_json_get(header, "crit");
    struct tm_slice name, other;

    if (crit == NULL)
        return true;
    if (!tm_json_is(crit, TM_JSON_ARRAY) || tm_json_count(crit) == 0 ||
        tm_json_count(crit) > CRIT_MAX)
        return false;
    tm_json_each_item(item, crit)
    {
        if (!tm_json_str(item, &name) || !is_understood(item, understood) ||
            tm_json_get_slice(header, name) == NULL)
            return false;
        for (const struct tm_json *e = tm_json_at(crit, 0); e != item; e = tm_json_next(e))
            if (tm_json_str(e, &other) && tm_slice_eq(name, other))
                return false;
    }
    return true;
}

static bool b64_ok(const struct tm_json *header, const char *const *understood)
{
    bool value;

    if (tm_json_get(header, "b64") == NULL)
        return true;
    for (; understood != NULL && *understood != NULL; understood++)
        if (strcmp(*understood, "b64") == 0)
            return tm_json_bool(tm_json_get(header, "b64"), &value) &&
                   tm_json_has(tm_json_get(header, "crit"), "b64");
    return false;
}

struct tm_jws_ruling tm_jws_rule_header(const struct tm_json *header, const char *const *understood)
{
    struct tm_jws_ruling ruling = { TM_FAILED, NULL, NULL };
    struct tm_slice alg;

    if (!crit_ok(header, understood) || !b64_ok(header, understood))
        ruling.text = "the header demands what this node does not understand";
    else if (!tm_json_str(tm_json_get(header, "alg"), &alg))
        ruling.text = "the header names no algorithm";
    else if ((alg.len == 4 && strncasecmp((const char *)alg.data, "none", 4) == 0) ||
             tm_slice_starts(alg, TM_LIT("HS")))
        ruling.text = "the algorithm is no signature by a public key";
    else
        ruling.sig = tm_sig_of_jose(alg);
    if (ruling.sig != NULL) {
        ruling.outcome = TM_PASSED;
    } else if (ruling.text == NULL) {
        ruling.outcome = TM_UNKNOWN;
        ruling.text = "this node cannot check signatures of this algorithm";
    }
    return ruling;
}

enum tm_outcome tm_jws_check_header(struct tm_reading *rd, struct tm_jws *jws)
{
    struct tm_jws_ruling ruling = tm_jws_rule_header(jws->header, NULL);

    jws->sig = ruling.sig;
    if (ruling.outcome != TM_PASSED)
        tm_check_add(&rd->out->checks, TM_C_PROOF_SUITE, ruling.outcome, "%s", ruling.text);
    return ruling.outcome;
}

enum tm_outcome tm_jws_check_dates(struct tm_reading *rd, const struct tm_claims *c)
{
    int64_t at_s = tm_ms_to_s(rd->in->at_ms);

    if (c->exp_ms != TM_TIME_NONE && tm_ms_to_s(c->exp_ms) <= at_s)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_FAILED, "the JWT has expired");
    else if (c->nbf_ms != TM_TIME_NONE && tm_ms_to_s(c->nbf_ms) > at_s)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_FAILED, "the JWT is not yet valid");
    else
        return TM_PASSED;
    return TM_FAILED;
}

bool tm_jws_holds(const struct tm_json *value, struct tm_slice wanted)
{
    tm_json_each_or_self(item, value)
    {
        struct tm_slice got;

        if (tm_json_str(item, &got) && tm_slice_eq(got, wanted))
            return true;
    }
    return false;
}

enum tm_outcome tm_jws_check_asked(struct tm_reading *rd, const struct tm_json *payload)
{
    const struct tm_verify_in *in = rd->in;
    enum tm_outcome o = TM_PASSED;

    if (in->challenge.data != NULL && !tm_jws_holds(tm_json_get(payload, "nonce"), in->challenge)) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_CHALLENGE, TM_FAILED,
                     "the JWT was not made for this challenge");
        o = TM_FAILED;
    }
    if (in->domain.data != NULL && !tm_jws_holds(tm_json_get(payload, "aud"), in->domain)) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_DOMAIN, TM_FAILED,
                     "the JWT was not made for this domain");
        o = TM_FAILED;
    }
    return o;
}

/* ---- the key ---- */

static enum tm_outcome no_key(struct tm_reading *rd, enum tm_outcome outcome, const char *why)
{
    tm_check_add(&rd->out->checks, TM_C_KEY_RESOLVED, outcome, "%s", why);
    return outcome;
}

/* A kid that is no URL is relative to `iss`: a fragment of a DID, or the name of a published key. */
static enum tm_outcome method_of(struct tm_reading *rd, const struct tm_jws *jws,
                                 struct tm_slice *method)
{
    struct tm_slice iss = jws->claims.iss, kid = TM_SLICE_EMPTY;
    const struct tm_json *v = tm_json_get(jws->header, "kid");
    const char *joined;

    if (v != NULL && (!tm_json_str(v, &kid) || kid.len == 0 || kid.len > 4 * TM_URL_MAX))
        return no_key(rd, TM_FAILED, "the header's kid is no name");
    *method = kid;
    if (v == NULL)
        *method = iss.data != NULL ? iss : rd->out->cred.issuer;
    else if (tm_url_ok(kid))
        return TM_PASSED;
    else if (iss.data == NULL)
        return no_key(rd, TM_FAILED, "a kid that is no URL needs an iss claim");
    else if (kid.data[0] == '#' || tm_slice_starts(iss, TM_LIT("did:"))) {
        joined = tm_arena_printf(rd->arena, "%.*s%s%.*s", TM_ARG(iss),
                                 kid.data[0] == '#' ? "" : "#", TM_ARG(kid));
        if (joined == NULL)
            rd->out->checks.fault = true;
        *method = tm_str(joined);
    }
    return TM_PASSED;
}

/* RFC 7517 sections 4.2 to 4.4: what a key says it is for. */
static bool meant_for(const struct tm_json *jwk, const struct tm_sig *sig)
{
    const struct tm_json *use = tm_json_get(jwk, "use"), *ops = tm_json_get(jwk, "key_ops");
    const struct tm_json *alg = tm_json_get(jwk, "alg");
    struct tm_slice name;

    if ((use != NULL && !tm_json_str_is(use, "sig")) ||
        (ops != NULL && !(tm_json_is(ops, TM_JSON_ARRAY) && tm_json_has(ops, "verify"))))
        return false;
    return alg == NULL || (tm_json_str(alg, &name) && tm_sig_of_jose(name) == sig);
}

int tm_jws_key_of(const struct tm_json *jwk, const struct tm_sig *sig, struct tm_arena *arena,
                  struct tm_key *out, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_JWS_HEADER_MAX);
    struct tm_json_out o = tm_json_out(&text);
    struct tm_slice copy;
    int r;

    if (!tm_json_is(jwk, TM_JSON_OBJECT))
        return tm_fail(err, TM_E_MALFORMED, "JWK: no object");
    if (tm_json_get(jwk, "d") != NULL)
        return tm_fail(err, TM_E_MALFORMED, "JWK: holds the secret key");
    if (!meant_for(jwk, sig))
        return tm_fail(err, TM_E_MALFORMED, "JWK: not meant for these signatures");
    tm_json_put_value(&o, jwk);
    copy = tm_arena_copy(arena, tm_buf_slice(&text));
    if (text.fault == TM_E_LIMIT)
        r = tm_fail(err, TM_E_MALFORMED, "JWK: too long for a key");
    else if (copy.data == NULL || text.fault != 0)
        r = tm_fail(err, TM_E_NOMEM, "JWK");
    else
        r = tm_key_from_jwk(copy, arena, out, err);
    tm_buf_free(&text);
    return r;
}

/* A key in the header proves only that someone holds it, unless the issuer's id derives from it. */
static enum tm_outcome key_in_header(struct tm_reading *rd, const struct tm_jws *jws,
                                     const struct tm_json *jwk, struct tm_jws_keys *out)
{
    struct tm_key *key = tm_arena_alloc(rd->arena, sizeof *key);
    struct tm_err err = TM_ERR_INIT;
    int r = key == NULL ? TM_E_NOMEM : tm_jws_key_of(jwk, jws->sig, rd->arena, key, &err);

    if (r == TM_E_NOMEM)
        rd->out->checks.fault = true;
    if (r != 0)
        return no_key(rd, r == TM_E_MALFORMED ? TM_FAILED : TM_UNKNOWN,
                      "the header's key cannot be used");
    out->keys.keys[0] = key;
    out->keys.n = 1;
    out->bound =
        tm_did_lists(rd->out->cred.issuer, key,
                     rd->in->presentation ? TM_REL_AUTHENTICATION : TM_REL_ASSERTION, rd->arena);
    return TM_PASSED;
}

static bool names_two_keys(const struct tm_json *header)
{
    return tm_json_get(header, "jwk") != NULL &&
           (tm_json_get(header, "kid") != NULL || tm_json_get(header, "x5c") != NULL);
}

enum tm_outcome tm_jws_find_keys(struct tm_reading *rd, const struct tm_jws *jws,
                                 struct tm_jws_keys *out)
{
    const struct tm_json *jwk = tm_json_get(jws->header, "jwk");
    enum tm_outcome o;

    out->keys.n = 0;
    out->keys.of_issuer = false;
    out->method = TM_SLICE_EMPTY;
    out->bound = false;
    if (names_two_keys(jws->header))
        return no_key(rd, TM_FAILED, "the header names two keys");
    if (jwk != NULL)
        return key_in_header(rd, jws, jwk, out);
    o = method_of(rd, jws, &out->method);
    if (o == TM_PASSED)
        o = tm_resolve(rd, out->method, NULL, &out->keys);
    out->bound = out->keys.of_issuer;
    return o;
}

const struct tm_key *tm_jws_signer(const struct tm_jws *jws, const struct tm_candidates *keys)
{
    for (size_t i = 0; i < keys->n; i++)
        if (tm_sig_verify(jws->sig, keys->keys[i], jws->signed_part, jws->signature))
            return keys->keys[i];
    return NULL;
}

/* ---- the certificate (x5c) ---- */

/* Whether the certificate is what names the key: a kid that leads to one by itself needs none beside it,
 * and one that is no key of its issuer's at all is not mended by one. Adds no line. */
static bool by_certificate(struct tm_reading *rd, const struct tm_jws *jws)
{
    const struct tm_json *kid = tm_json_get(jws->header, "kid");
    struct tm_checks kept = rd->out->checks;
    struct tm_jws_keys found;
    enum tm_outcome o;
    struct tm_slice name;

    if (tm_json_get(jws->header, "x5c") == NULL || names_two_keys(jws->header))
        return false;
    if (kid == NULL)
        return true;
    if (tm_json_str(kid, &name) && jws->claims.iss.data == NULL && !tm_url_ok(name))
        return true; /* a name of nothing, without an iss */
    tm_checks_init(&rd->out->checks, rd->arena);
    o = tm_jws_find_keys(rd, jws, &found);
    kept.fault = kept.fault || rd->out->checks.fault;
    rd->out->checks = kept;
    return o == TM_UNKNOWN;
}

/* RFC 7515 section 4.1.6: the first certificate is of the key that signed. */
static enum tm_outcome check_leaf(struct tm_reading *rd, const struct tm_jws *jws,
                                  struct tm_seal *seal, struct tm_err *err)
{
    enum tm_outcome o = tm_seal_check_certificate(rd, seal, err);

    if (o != TM_PASSED)
        return o;
    if (seal->certs[0].key.alg == TM_KEY_NONE) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_SUITE, TM_UNKNOWN,
                     "the key in the certificate is of a kind this node does not know");
        return TM_UNKNOWN;
    }
    if (tm_sig_verify(jws->sig, &seal->certs[0].key, jws->signed_part, jws->signature))
        return TM_PASSED;
    tm_check_add(&rd->out->checks, TM_C_PROOF_SIGNATURE, TM_FAILED,
                 "the signature does not fit the document and the certificate");
    return TM_FAILED;
}

static int prove_by_certificate(struct tm_reading *rd, const struct tm_jws *jws, struct tm_err *err)
{
    int64_t iat_ms = jws->claims.iat_ms;
    struct tm_seal seal = { .header = jws->header,
                            .created_ms = iat_ms,
                            .at_ms = iat_ms == TM_TIME_NONE ? rd->in->at_ms : iat_ms };
    struct tm_err own = TM_ERR_INIT; /* also what the callbacks look at */
    enum tm_outcome organisation;

    rd->out->proofs = tm_arena_alloc(rd->arena, TM_SEAL_ENDS_MAX * sizeof *rd->out->proofs);
    if (rd->out->proofs == NULL)
        return tm_fail(err, TM_E_NOMEM, "JWT");
    if (check_leaf(rd, jws, &seal, &own) == TM_PASSED) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signature fits the document and the certificate in the header");
        organisation = tm_seal_organisation(rd, &seal.certs[0]);
        seal.named = organisation == TM_PASSED;
        tm_seal_say_organisation(rd, organisation);
        tm_seal_find_ends(rd, &seal, &own);
        tm_seal_say_left_out(rd, !tm_x509_valid_at(&seal.certs[0], rd->in->at_ms), false);
    }
    return own.code == 0 ? 0 : tm_fail(err, own.code, "%s", own.text);
}

/* The kid found a key: the certificate beside it must not be of another. */
static bool leaf_is_of(struct tm_reading *rd, const struct tm_jws *jws, const struct tm_key *signer)
{
    const struct tm_json *x5c = tm_json_get(jws->header, "x5c");
    struct tm_err why = TM_ERR_INIT;
    struct tm_x509 *certs;
    size_t n;

    if (x5c == NULL)
        return true;
    if (tm_x509_read_x5c(x5c, rd->arena, &certs, &n, &why) == 0 && tm_key_eq(&certs[0].key, signer))
        return true;
    if (why.code == TM_E_NOMEM)
        rd->out->checks.fault = true;
    tm_check_add(&rd->out->checks, TM_C_KEY_CERTIFICATE, TM_FAILED,
                 "the certificate in the header is not of the key that signed");
    return false;
}

/* ---- all of it ---- */

int tm_jws_prove(struct tm_reading *rd, struct tm_jws *jws, struct tm_err *err)
{
    struct tm_checks *checks = &rd->out->checks;
    const struct tm_key *signer;
    struct tm_jws_keys found;

    if (tm_jws_check_header(rd, jws) != TM_PASSED)
        return 0;
    if (by_certificate(rd, jws))
        return prove_by_certificate(rd, jws, err);
    if (tm_jws_find_keys(rd, jws, &found) != TM_PASSED)
        return 0;
    signer = tm_jws_signer(jws, &found.keys);
    if (signer == NULL) {
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_FAILED,
                     "the signature does not fit document and key");
        return 0;
    }
    if (!leaf_is_of(rd, jws, signer))
        return 0;
    tm_check_add(checks, TM_C_KEY_RESOLVED, TM_PASSED, "the key that the proof names is known");
    tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                 "the signature fits the document and the key");
    return tm_proof_add(rd, signer, found.method, jws->claims.iat_ms, found.bound, err);
}
