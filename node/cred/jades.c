/* node/cred/jades.c - credentials sealed with JAdES; jades.h says what they are.
 *
 *   open    JSON taken apart: payload, and for each signature its protected header and bytes
 *   prove   for each seal   1 header: alg, crit, b64          proof.suite
 *                           2 its date: sigT or iat           proof.dates
 *                           3 the certificate it carries      key.certificate
 *                           4 the signature                   proof.signature
 *                           5 whom the certificate names      key.organisation
 *                           6 where its chain ends            key.certificate, key.certificate_status
 *                           7 what was not looked at          proof.timestamps
 */
#include "node/cred/jades.h"

#include "node/base/encode.h"
#include "node/cred/seal_chain.h"
#include "node/cred/suite.h"

#define HEADER_DEPTH_MAX 16
#define HEADER_NODES_MAX 1024
#define SIGNATURE_MAX    1024                  /* bytes; RSA-4096 takes 512 */
#define DATE_S_MAX       INT64_C(253402300799) /* the end of the year 9999 */

/* One signature, taken apart. */
struct seal {
    struct tm_slice protected_text, signature; /* signature: decoded */
    const struct tm_json *unprotected;         /* or NULL */
    const struct tm_sig *sig;
    struct tm_seal of; /* the protected header, its date, the certificates in it */
};

struct jades {
    struct tm_slice payload; /* the string as it is signed */
    bool b64;
    size_t n;
    struct seal seals[TM_SEALS_MAX];
};

/* ---- open ---- */

static int decode(struct tm_slice text, size_t max, struct tm_arena *arena, struct tm_slice *out,
                  struct tm_err *err)
{
    size_t room = text.len / 4 * 3 + 4;
    struct tm_buf bytes;
    void *memory;
    int r;

    if (text.len / 4 * 3 > max)
        return tm_fail(err, TM_E_LIMIT, "seal: a part is longer than %zu bytes", max);
    memory = tm_arena_alloc(arena, room);
    if (memory == NULL)
        return tm_fail(err, TM_E_NOMEM, "seal");
    bytes = tm_buf_over(memory, room < max + 1 ? room : max + 1);
    r = tm_base64url_get(&bytes, text, err);
    if (r == 0)
        *out = tm_slice(bytes.data, bytes.len);
    return r;
}

static int open_header(struct tm_slice text, struct tm_arena *arena, const struct tm_json **out,
                       struct tm_err *err)
{
    static const struct tm_json_limits limits = { TM_SEAL_HEADER_MAX, HEADER_DEPTH_MAX,
                                                  HEADER_NODES_MAX };
    struct tm_json_doc doc;
    struct tm_slice json;
    int r = decode(text, TM_SEAL_HEADER_MAX, arena, &json, err);

    if (r == 0)
        r = tm_json_parse(json, &limits, arena, &doc, err);
    if (r == 0 && !tm_json_is(doc.root, TM_JSON_OBJECT))
        r = tm_fail(err, TM_E_MALFORMED, "seal: a protected header is not a JSON object");
    if (r == 0)
        *out = doc.root;
    return r;
}

static int open_seal(const struct tm_json *v, struct tm_arena *arena, struct seal *out,
                     struct tm_err *err)
{
    struct tm_slice signature;
    int r;

    if (!tm_json_str(tm_json_get(v, "protected"), &out->protected_text) ||
        !tm_json_str(tm_json_get(v, "signature"), &signature))
        return tm_fail(err, TM_E_MALFORMED, "seal: without protected header or signature");
    out->unprotected = tm_json_get(v, "header");
    out->of.at_ms = out->of.created_ms = TM_TIME_NONE;
    r = open_header(out->protected_text, arena, &out->of.header, err);
    return r != 0 ? r : decode(signature, SIGNATURE_MAX, arena, &out->signature, err);
}

/* True when there is no such member (RFC 7797 section 3). */
static bool read_b64(const struct seal *seal, bool *out)
{
    const struct tm_json *v = tm_json_get(seal->of.header, "b64");

    *out = true;
    return v == NULL || tm_json_bool(v, out);
}

/* All must say the same: there is one payload (RFC 7797 section 3). */
static int agree_b64(struct jades *j, struct tm_err *err)
{
    for (size_t i = 0; i < j->n; i++) {
        bool b64;

        if (!read_b64(&j->seals[i], &b64))
            return tm_fail(err, TM_E_MALFORMED, "seal: b64 is neither true nor false");
        if (i > 0 && b64 != j->b64)
            return tm_fail(err, TM_E_MALFORMED, "seal: the signatures differ in b64");
        j->b64 = b64;
    }
    return 0;
}

static int open_seals(struct jades *j, const struct tm_json *v, struct tm_arena *arena,
                      struct tm_err *err)
{
    const struct tm_json *all = tm_json_get(v, "signatures");

    if (all != NULL && (!tm_json_is(all, TM_JSON_ARRAY) || tm_json_count(all) == 0 ||
                        tm_json_get(v, "signature") != NULL))
        return tm_fail(err, TM_E_MALFORMED, "seal: signatures is not a list of them");
    if (tm_json_count(all) > TM_SEALS_MAX)
        return tm_fail(err, TM_E_LIMIT, "seal: more than %d signatures", TM_SEALS_MAX);
    tm_json_each_or_self(item, all == NULL ? v : all)
    {
        int r = open_seal(item, arena, &j->seals[j->n++], err);

        if (r != 0)
            return r;
    }
    return agree_b64(j, err);
}

static int open_payload(const struct jades *j, struct tm_arena *arena, const struct tm_json **out,
                        struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_slice text = j->payload;
    struct tm_json_doc doc;
    int r = j->b64 ? decode(j->payload, TM_SEALED_BYTES_MAX, arena, &text, err) : 0;

    limits.bytes_max = TM_SEALED_BYTES_MAX;
    if (r == 0)
        r = tm_json_parse(text, &limits, arena, &doc, err);
    if (r == 0 && (!tm_json_is(doc.root, TM_JSON_OBJECT) ||
                   (tm_json_get(doc.root, "@context") == NULL &&
                    tm_json_get(doc.root, "credentialSubject") == NULL)))
        r = tm_fail(err, TM_E_UNSUPPORTED, "the sealed document is not a credential");
    if (r == 0)
        *out = doc.root;
    return r;
}

static bool is(struct tm_slice text, const struct tm_json *v)
{
    return tm_json_is(v, TM_JSON_OBJECT) && tm_json_get(v, "payload") != NULL &&
           (tm_json_get(v, "signatures") != NULL || tm_json_get(v, "protected") != NULL);
}

static int open_json(struct tm_reading *rd, struct tm_slice text, const struct tm_json *v,
                     struct tm_err *err)
{
    struct jades *j = tm_arena_zalloc(rd->arena, 1, sizeof *j);
    int r;

    if (j == NULL)
        return tm_fail(err, TM_E_NOMEM, "seal");
    if (rd->in->presentation)
        return tm_fail(err, TM_E_UNSUPPORTED, "a sealed document is no presentation");
    if (!tm_json_str(tm_json_get(v, "payload"), &j->payload))
        return tm_fail(err, TM_E_MALFORMED, "seal: the payload is not a string");
    r = open_seals(j, v, rd->arena, err);
    if (r == 0)
        r = open_payload(j, rd->arena, &rd->root, err);
    if (r != 0)
        return r;
    rd->opened = j;
    rd->enveloped = true;
    rd->out->format = TM_FORMAT_ELM_JADES;
    rd->out->format_name = tm_format_name(TM_FORMAT_ELM_JADES);
    return 0;
}

/* ---- 1: the header ---- */

/* Extensions that are understood here: what each asks of a verifier is done, or said to be left out. */
static const char *const understood[] = { "b64", "sigT", "adoTst", "iat" };

static bool is_understood(struct tm_slice name)
{
    for (size_t i = 0; i < sizeof understood / sizeof understood[0]; i++)
        if (tm_slice_is(name, understood[i]))
            return true;
    return false;
}

/* RFC 7515 section 4.1.11: not empty, no name twice, each in the header, and each understood. */
static const char *crit_fault(const struct tm_json *header, const struct tm_json *crit)
{
    if (!tm_json_is(crit, TM_JSON_ARRAY) || tm_json_count(crit) == 0)
        return "crit is not a list of names";
    tm_json_each_item(item, crit)
    {
        struct tm_slice name;

        if (!tm_json_str(item, &name))
            return "crit is not a list of names";
        if (!is_understood(name))
            return "the header demands what this node does not understand";
        if (tm_json_get_slice(header, name) == NULL)
            return "crit names what is not in the header";
        for (const struct tm_json *other = tm_json_at(crit, 0); other != item;
             other = tm_json_next(other))
            if (tm_slice_eq(name, tm_slice(other->data, other->len)))
                return "crit has a name twice";
    }
    return NULL;
}

/* What says how to check must be under the signature, and be said once (RFC 7515 section 7.2.1). */
static bool headers_apart(const struct seal *seal)
{
    static const char *const only_protected[] = { "alg", "crit", "b64", "sigT", "iat", "sigD" };

    for (size_t i = 0; i < sizeof only_protected / sizeof only_protected[0]; i++)
        if (tm_json_get(seal->unprotected, only_protected[i]) != NULL)
            return false;
    tm_json_each_key(key, seal->unprotected)
    {
        if (tm_json_get_slice(seal->of.header, tm_slice(key->data, key->len)) != NULL)
            return false;
    }
    return seal->unprotected == NULL || tm_json_is(seal->unprotected, TM_JSON_OBJECT);
}

static enum tm_outcome say(struct tm_reading *rd, enum tm_check_code code, enum tm_outcome outcome,
                           const char *text)
{
    tm_check_add(&rd->out->checks, code, outcome, "%s", text);
    return outcome;
}

static enum tm_outcome check_alg(struct tm_reading *rd, struct seal *seal)
{
    struct tm_slice alg;

    if (!tm_json_str(tm_json_get(seal->of.header, "alg"), &alg))
        return say(rd, TM_C_PROOF_SUITE, TM_FAILED, "the header names no algorithm");
    seal->sig = tm_sig_of_jose(alg);
    if (seal->sig != NULL)
        return TM_PASSED;
    if ((alg.len == 4 && strncasecmp((const char *)alg.data, "none", 4) == 0) ||
        tm_slice_starts(alg, TM_LIT("HS")))
        return say(rd, TM_C_PROOF_SUITE, TM_FAILED,
                   "the algorithm is no signature by a public key");
    return say(rd, TM_C_PROOF_SUITE, TM_UNKNOWN,
               "this node cannot check signatures of this algorithm");
}

static enum tm_outcome check_header(struct tm_reading *rd, const struct jades *j, struct seal *seal)
{
    const struct tm_json *crit = tm_json_get(seal->of.header, "crit");
    const char *fault;

    if (!headers_apart(seal))
        return say(rd, TM_C_PROOF_SUITE, TM_FAILED,
                   "the unprotected header says what belongs under the signature");
    if (tm_json_get(seal->of.header, "sigD") != NULL)
        return say(rd, TM_C_PROOF_SUITE, TM_UNKNOWN,
                   "the seal is over parts that are not in this document (sigD)");
    fault = crit == NULL ? NULL : crit_fault(seal->of.header, crit);
    if (fault == NULL && !j->b64 && !tm_json_has(crit, "b64"))
        fault = "b64 is false and crit does not say so"; /* RFC 7797 section 6 */
    if (fault != NULL)
        return say(rd, TM_C_PROOF_SUITE, TM_FAILED, fault);
    return check_alg(rd, seal);
}

/* ---- 2: its date ---- */

/* sigT is a date in UTC (ETSI TS 119 182-1 section 5.2.1), newer seals have iat: whole seconds. */
static bool read_date(const struct seal *seal, int64_t *out)
{
    const struct tm_json *sigt = tm_json_get(seal->of.header, "sigT");
    const struct tm_json *iat = tm_json_get(seal->of.header, "iat");
    int64_t sigt_ms = TM_TIME_NONE, iat_s = 0;
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    if (sigt != NULL && (!tm_json_str(sigt, &text) || text.len == 0 ||
                         text.data[text.len - 1] != 'Z' || tm_time_parse_ms(text, &sigt_ms, &err)))
        return false;
    if (iat != NULL && (!tm_json_int(iat, &iat_s) || iat_s < 0 || iat_s > DATE_S_MAX))
        return false;
    if (sigt != NULL && iat != NULL && tm_ms_to_s(sigt_ms) != iat_s)
        return false;
    *out = sigt != NULL ? sigt_ms : iat != NULL ? iat_s * 1000 : TM_TIME_NONE;
    return true;
}

static enum tm_outcome check_date(struct tm_reading *rd, struct seal *seal)
{
    if (!read_date(seal, &seal->of.created_ms))
        return say(rd, TM_C_PROOF_DATES, TM_FAILED, "the date of the seal is not one in UTC");
    seal->of.at_ms = seal->of.created_ms;
    if (seal->of.at_ms == TM_TIME_NONE)
        return say(rd, TM_C_PROOF_DATES, TM_UNKNOWN, "the seal does not say when it was made");
    return TM_PASSED;
}

/* ---- 4: the signature ---- */

static enum tm_outcome check_signature(struct tm_reading *rd, const struct jades *j,
                                       const struct seal *seal, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_SEAL_HEADER_MAX * 2 + TM_SEALED_BYTES_MAX * 2);
    bool good;

    if (seal->of.certs[0].key.alg == TM_KEY_NONE)
        return say(rd, TM_C_PROOF_SUITE, TM_UNKNOWN,
                   "the key in the certificate is of a kind this node does not know");
    tm_buf_room(&text, seal->protected_text.len + 1 + j->payload.len);
    tm_buf_put_slice(&text, seal->protected_text);
    tm_buf_put_u8(&text, '.');
    tm_buf_put_slice(&text, j->payload);
    if (tm_buf_check(&text, "seal", err) != 0) {
        tm_buf_free(&text);
        return TM_UNKNOWN;
    }
    good = tm_sig_verify(seal->sig, &seal->of.certs[0].key, tm_buf_slice(&text), seal->signature);
    tm_buf_free(&text);
    return good ? TM_PASSED
                : say(rd, TM_C_PROOF_SIGNATURE, TM_FAILED,
                      "the signature does not fit the document and the certificate");
}

/* ---- 5: whom the certificates name ---- */

/* One seal must be the issuer's own; others may stand beside it. */
static void check_organisations(struct tm_reading *rd, struct jades *j)
{
    enum tm_outcome best = TM_FAILED;

    for (size_t i = 0; i < j->n; i++) {
        enum tm_outcome o = tm_seal_organisation(rd, &j->seals[i].of.certs[0]);

        j->seals[i].of.named = o == TM_PASSED;
        best = o > best ? o : best;
    }
    tm_seal_say_organisation(rd, best);
}

/* ---- 7: what was not looked at ---- */

static void say_left_out(struct tm_reading *rd, const struct jades *j)
{
    bool stamped = false, run_out = false;

    for (size_t i = 0; i < j->n; i++) {
        const struct seal *seal = &j->seals[i];

        stamped = stamped || tm_json_get(seal->of.header, "adoTst") != NULL ||
                  tm_json_get(seal->unprotected, "etsiU") != NULL;
        run_out = run_out || !tm_x509_valid_at(&seal->of.certs[0], rd->in->at_ms);
    }
    tm_seal_say_left_out(rd, run_out, stamped);
}

/* ---- prove ---- */

static enum tm_outcome least(enum tm_outcome a, enum tm_outcome b)
{
    return a < b ? a : b;
}

static enum tm_outcome check_seal(struct tm_reading *rd, const struct jades *j, struct seal *seal,
                                  struct tm_err *err)
{
    enum tm_outcome o = check_header(rd, j, seal), certificate, signature;

    if (o != TM_PASSED)
        return o;
    o = check_date(rd, seal);
    certificate = tm_seal_check_certificate(rd, &seal->of, err);
    if (seal->of.certs == NULL)
        return least(o, certificate);
    signature = check_signature(rd, j, seal, err);
    /* a seal without a date is whole all the same; it leaves its own line unknown */
    return o == TM_FAILED ? o : least(certificate, signature);
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    struct jades *j = rd->opened;
    enum tm_outcome o = TM_PASSED;
    struct tm_err own = TM_ERR_INIT; /* also what the callbacks look at */

    rd->out->proofs = tm_arena_alloc(rd->arena, j->n * TM_SEAL_ENDS_MAX * sizeof *rd->out->proofs);
    if (rd->out->proofs == NULL)
        return tm_fail(err, TM_E_NOMEM, "seal");
    for (size_t i = 0; i < j->n && own.code == 0; i++)
        o = least(o, check_seal(rd, j, &j->seals[i], &own));
    if (o == TM_PASSED && own.code == 0) {
        say(rd, TM_C_PROOF_SIGNATURE, TM_PASSED,
            "the signature fits the document and the certificate of the seal");
        check_organisations(rd, j);
        for (size_t i = 0; i < j->n && own.code == 0; i++)
            tm_seal_find_ends(rd, &j->seals[i].of, &own);
        say_left_out(rd, j);
    }
    return own.code == 0 ? 0 : tm_fail(err, own.code, "%s", own.text);
}

const struct tm_carrier tm_carrier_jades = { TM_SEALED_BYTES_MAX, is, open_json, tm_model_elm,
                                             prove };
