/* node/cred/sdjwt.c - credentials and presentations as SD-JWTs. */
#include "node/cred/sdjwt.h"

#include "node/cred/did.h"

#define CLOCK_SKEW_S 300 /* a wallet's clock may be this far ahead of ours */

struct sd_carried {
    struct tm_sdjwt sd;
    bool ietf; /* claims beside a vct; else VC 2.0 */
};

/* ---- taking apart ---- */

/* Up to the next ~, and `*rest` behind it; `*rest` is left with .data NULL when there was none. */
static struct tm_slice next_part(struct tm_slice *rest)
{
    const uint8_t *wave = rest->len == 0 ? NULL : memchr(rest->data, '~', rest->len);
    struct tm_slice part = *rest;

    if (wave == NULL) {
        *rest = TM_SLICE_EMPTY;
        return part;
    }
    part.len = (size_t)(wave - part.data);
    *rest = tm_slice(wave + 1, rest->len - part.len - 1);
    return part;
}

/* The parts between the ~, the last one too, which may be empty. */
static int split(struct tm_slice text, struct tm_arena *arena, struct tm_slice **out, size_t *n,
                 struct tm_err *err)
{
    struct tm_slice *parts, rest = text;
    size_t count = 0;

    do {
        next_part(&rest);
        count++;
    } while (rest.data != NULL && count <= TM_DISCLOSURES_MAX + 2);
    if (count < 2)
        return tm_fail(err, TM_E_MALFORMED, "SD-JWT: no ~");
    if (count > TM_DISCLOSURES_MAX + 2)
        return tm_fail(err, TM_E_LIMIT, "SD-JWT: more than %d disclosures", TM_DISCLOSURES_MAX);
    parts = tm_arena_alloc(arena, count * sizeof *parts);
    if (parts == NULL)
        return tm_fail(err, TM_E_NOMEM, "SD-JWT");
    rest = text;
    for (size_t i = 0; i < count; i++)
        parts[i] = next_part(&rest);
    *out = parts;
    *n = count;
    return 0;
}

int tm_sdjwt_open(struct tm_slice text, struct tm_arena *arena, struct tm_sdjwt *out,
                  struct tm_err *err)
{
    static const struct tm_json_limits binding_limits = { TM_BINDING_MAX, 8, 512 };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_sdjwt sd = { .bound = false };
    struct tm_slice *parts = NULL, last;
    size_t n = 0;
    int r = split(text, arena, &parts, &n, err);

    if (r != 0)
        return r;
    last = parts[n - 1];
    sd.presented = tm_slice(text.data, text.len - last.len);
    sd.bound = last.len > 0;
    r = tm_jws_open(parts[0], &limits, arena, &sd.jws, err);
    if (r == 0)
        r = tm_disclose(sd.jws.payload, parts + 1, n - 2, arena, &sd.disclosed, err);
    if (r == 0)
        r = tm_jws_read_claims(sd.disclosed.root, &sd.jws.claims, err);
    if (r == 0 && sd.bound && tm_jws_open(last, &binding_limits, arena, &sd.binding, err) != 0)
        r = tm_in(err, "behind the last ~");
    if (r == 0)
        *out = sd;
    return r;
}

/* ---- key binding ---- */

/* One line of holder.bound, and one of its own where the request is not answered. */
static void unbound(struct tm_reading *rd, enum tm_outcome outcome, const char *why)
{
    tm_check_add(&rd->out->checks, TM_C_HOLDER_BOUND, outcome, "%s", why);
}

/* RFC 7800: `cnf` with a jwk, or with a kid that describes its own key. */
static bool holder_key(struct tm_reading *rd, const struct tm_sdjwt *sd, struct tm_key *out)
{
    const struct tm_json *cnf = tm_json_get(sd->disclosed.root, "cnf"),
                         *jwk = tm_json_get(cnf, "jwk");
    struct tm_slice kid = TM_SLICE_EMPTY;
    struct tm_err err = TM_ERR_INIT;
    int r = TM_E_UNSUPPORTED;

    if (cnf == NULL) {
        unbound(rd, TM_FAILED, "the credential names no key of its holder");
        return false;
    }
    if (jwk != NULL)
        r = tm_jws_key_of(jwk, sd->binding.sig, rd->arena, out, &err);
    else if (tm_json_str(tm_json_get(cnf, "kid"), &kid) && tm_did_is_key(kid))
        r = tm_key_from_did(kid, rd->arena, out, &err);
    if (r == 0 && jwk == NULL && !tm_did_lists(kid, out, TM_REL_AUTHENTICATION, rd->arena))
        r = TM_E_MALFORMED;
    if (r == TM_E_NOMEM)
        rd->out->checks.fault = true;
    else if (r == TM_E_MALFORMED)
        unbound(rd, TM_FAILED, "the holder's key in the credential cannot be used");
    else if (r != 0)
        unbound(rd, TM_UNKNOWN, "the holder's key is named in a way this node does not know");
    return r == 0;
}

static bool hash_fits(const struct tm_sdjwt *sd)
{
    uint8_t room[TM_SD_DIGEST_MAX];
    enum tm_sd_hash hash;
    struct tm_slice claimed;

    return tm_sd_hash_of(tm_json_get(sd->jws.payload, "_sd_alg"), &hash) &&
           tm_json_str(tm_json_get(sd->binding.payload, "sd_hash"), &claimed) &&
           tm_slice_eq(claimed, tm_sd_digest(hash, sd->presented, room));
}

/* What the key binding says, its signature apart. NULL: all as it must be. RFC 9901 sections 4.3,
 * 7.3. */
static const char *binding_fault(const struct tm_reading *rd, const struct tm_sdjwt *sd)
{
    const struct tm_json *said = sd->binding.payload;
    const struct tm_claims *c = &sd->binding.claims;
    int64_t at_s = tm_ms_to_s(rd->in->at_ms);

    if (!tm_jws_typ_is(sd->binding.header, "kb+jwt"))
        return "the key binding is not of the type kb+jwt";
    if (c->iat_ms == TM_TIME_NONE)
        return "the key binding does not say when it was made";
    if (tm_ms_to_s(c->iat_ms) > at_s + CLOCK_SKEW_S)
        return "the key binding was made in the future";
    if ((c->exp_ms != TM_TIME_NONE && tm_ms_to_s(c->exp_ms) <= at_s) ||
        (c->nbf_ms != TM_TIME_NONE && tm_ms_to_s(c->nbf_ms) > at_s))
        return "the key binding is not valid at this time";
    if (!tm_json_is(tm_json_get(said, "nonce"), TM_JSON_STRING) || tm_json_get(said, "aud") == NULL)
        return "the key binding does not say for whom and for which challenge it was made";
    if (!hash_fits(sd))
        return "the key binding was made for another credential, or other disclosures";
    return NULL;
}

static void check_present(struct tm_reading *rd, struct tm_sdjwt *sd)
{
    struct tm_jws_ruling ruling = tm_jws_rule_header(sd->binding.header, NULL);
    const char *why = binding_fault(rd, sd);
    struct tm_key *key = tm_arena_alloc(rd->arena, sizeof *key);

    if (key == NULL) {
        rd->out->checks.fault = true;
        return;
    }
    sd->binding.sig = ruling.sig;
    if (ruling.outcome != TM_PASSED)
        unbound(rd, ruling.outcome, ruling.text);
    else if (why != NULL)
        unbound(rd, TM_FAILED, why);
    else if (tm_jws_check_asked(rd, sd->binding.payload) != TM_PASSED)
        unbound(rd, TM_FAILED, "the key binding answers another request");
    else if (!holder_key(rd, sd, key))
        return;
    else if (!tm_sig_verify(sd->binding.sig, key, sd->binding.signed_part, sd->binding.signature))
        unbound(rd, TM_FAILED, "the key binding was not signed by the holder's key");
    else
        unbound(rd, TM_PASSED, "the holder's key signed this presentation of it");
}

void tm_sdjwt_check_binding(struct tm_reading *rd, struct tm_sdjwt *sd)
{
    bool asked = rd->in->challenge.data != NULL || rd->in->domain.data != NULL;

    if (sd->bound)
        check_present(rd, sd);
    else if (asked)
        unbound(rd, TM_FAILED, "no key binding answers the request");
}

/* ---- the carrier ---- */

static bool is(struct tm_slice text, const struct tm_json *v)
{
    return v == NULL && text.len > 0 && memchr(text.data, '~', text.len) != NULL;
}

static int find_form(struct tm_reading *rd, struct sd_carried *it, struct tm_err *err)
{
    const struct tm_json *header = it->sd.jws.header, *root = it->sd.disclosed.root;
    bool vp = rd->in->presentation, w3c = tm_json_get(root, "@context") != NULL;

    it->ietf =
        !vp && tm_json_get(root, "vct") != NULL && (!w3c || tm_jws_typ_is(header, "dc+sd-jwt"));
    if (!it->ietf && (!w3c || tm_jws_typ_is(header, vp ? "vc+sd-jwt" : "vp+sd-jwt")))
        return tm_fail(err, TM_E_UNSUPPORTED, "SD-JWT: holds no %s",
                       vp ? "presentation" : "credential");
    if (!it->ietf && (tm_json_get(root, "vc") != NULL || tm_json_get(root, "vp") != NULL))
        return tm_fail(err, TM_E_MALFORMED, "SD-JWT: a vc or vp claim under a typ without one");
    return 0;
}

static int open_text(struct tm_reading *rd, struct tm_slice text, const struct tm_json *v,
                     struct tm_err *err)
{
    struct sd_carried *it = tm_arena_zalloc(rd->arena, 1, sizeof *it);
    int r;

    if (it == NULL)
        return tm_fail(err, TM_E_NOMEM, "SD-JWT");
    r = tm_sdjwt_open(text, rd->arena, &it->sd, err);
    if (r == 0)
        r = find_form(rd, it, err);
    if (r != 0)
        return r;
    rd->opened = it;
    rd->root = it->sd.disclosed.root;
    rd->enveloped = true;
    rd->flat = it->ietf;
    if (it->ietf)
        rd->claims = &it->sd.jws.claims;
    rd->out->format = TM_FORMAT_SD_JWT_VC;
    rd->out->format_name = tm_format_name(TM_FORMAT_SD_JWT_VC);
    return 0;
}

static void model(struct tm_reading *rd)
{
    const struct sd_carried *it = rd->opened;

    if (it->ietf)
        tm_model_read_sdjwt(rd);
    else
        tm_model_read(rd);
}

static void check_form(struct tm_reading *rd, const struct sd_carried *it)
{
    const struct tm_json *header = it->sd.jws.header;
    struct tm_slice iss = it->sd.jws.claims.iss;
    const char *w3c = rd->in->presentation ? "vp+sd-jwt" : "vc+sd-jwt";
    bool ok = tm_jws_typ_is(header, w3c) || (it->ietf && tm_jws_typ_is(header, "dc+sd-jwt"));

    if (!ok)
        tm_reading_bad(rd, NULL, "the type of the token is not that of what it holds");
    if (iss.data != NULL && rd->out->cred.issuer.data != NULL &&
        !tm_slice_eq(iss, rd->out->cred.issuer))
        tm_reading_bad(rd, NULL, "the claims of the JWT do not say what the credential says");
}

static void check_disclosures(struct tm_reading *rd, const struct tm_disclosed *disclosed)
{
    struct tm_checks *checks = &rd->out->checks;
    bool bad = false;

    for (size_t i = 0; i < disclosed->fault_n; i++) {
        tm_check_add(checks, TM_C_PROOF_DISCLOSURES, disclosed->faults[i].outcome, "%s",
                     disclosed->faults[i].text);
        bad = bad || disclosed->faults[i].outcome < TM_WARNING;
    }
    if (!bad)
        tm_check_add(checks, TM_C_PROOF_DISCLOSURES, TM_PASSED,
                     "%zu disclosures, each of a digest in the signed part", disclosed->used_n);
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    struct sd_carried *it = rd->opened;

    check_form(rd, it);
    check_disclosures(rd, &it->sd.disclosed);
    if (tm_jws_check_dates(rd, &it->sd.jws.claims) == TM_PASSED)
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_PASSED,
                     "the dates of the JWT are sound");
    if (rd->in->presentation && !it->sd.bound)
        tm_jws_check_asked(rd, rd->root);
    else
        tm_sdjwt_check_binding(rd, &it->sd);
    return tm_jws_prove(rd, &it->sd.jws, err);
}

const struct tm_carrier tm_carrier_sdjwt = { TM_CREDENTIAL_BYTES_MAX, is, open_text, model, prove };
