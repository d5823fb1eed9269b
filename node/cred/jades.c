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
#include "node/cred/suite.h"
#include "node/cred/x509.h"

#define HEADER_DEPTH_MAX 16
#define HEADER_NODES_MAX 1024
#define SIGNATURE_MAX    1024                  /* bytes; RSA-4096 takes 512 */
#define DATE_S_MAX       INT64_C(253402300799) /* the end of the year 9999 */

/* One signature, taken apart. */
struct seal {
    struct tm_slice protected_text, signature; /* signature: decoded */
    const struct tm_json *header;              /* protected, parsed */
    const struct tm_json *unprotected;         /* or NULL */
    const struct tm_sig *sig;
    int64_t sealed_ms;
    struct tm_x509 *certs; /* x5c: its own first */
    size_t cert_n;
    bool named; /* the credential's issuer is the organisation that the certificate names */
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
    out->sealed_ms = TM_TIME_NONE;
    r = open_header(out->protected_text, arena, &out->header, err);
    return r != 0 ? r : decode(signature, SIGNATURE_MAX, arena, &out->signature, err);
}

/* True when there is no such member (RFC 7797 section 3). */
static bool read_b64(const struct seal *seal, bool *out)
{
    const struct tm_json *v = tm_json_get(seal->header, "b64");

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
        if (tm_json_get_slice(seal->header, tm_slice(key->data, key->len)) != NULL)
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

    if (!tm_json_str(tm_json_get(seal->header, "alg"), &alg))
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
    const struct tm_json *crit = tm_json_get(seal->header, "crit");
    const char *fault;

    if (!headers_apart(seal))
        return say(rd, TM_C_PROOF_SUITE, TM_FAILED,
                   "the unprotected header says what belongs under the signature");
    if (tm_json_get(seal->header, "sigD") != NULL)
        return say(rd, TM_C_PROOF_SUITE, TM_UNKNOWN,
                   "the seal is over parts that are not in this document (sigD)");
    fault = crit == NULL ? NULL : crit_fault(seal->header, crit);
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
    const struct tm_json *sigt = tm_json_get(seal->header, "sigT");
    const struct tm_json *iat = tm_json_get(seal->header, "iat");
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
    if (!read_date(seal, &seal->sealed_ms))
        return say(rd, TM_C_PROOF_DATES, TM_FAILED, "the date of the seal is not one in UTC");
    if (seal->sealed_ms == TM_TIME_NONE)
        return say(rd, TM_C_PROOF_DATES, TM_UNKNOWN, "the seal does not say when it was made");
    return TM_PASSED;
}

/* ---- 3: the certificate it carries ---- */

static bool thumbprint_fits(const struct seal *seal)
{
    const struct tm_json *x5t = tm_json_get(seal->header, "x5t#S256");
    struct tm_buf hash = TM_BUF_INIT(TM_HASH_SIZE);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    bool fits;

    if (x5t == NULL)
        return true;
    fits = tm_json_str(x5t, &text) && tm_base64url_get(&hash, text, &err) == 0 &&
           tm_slice_eq(tm_buf_slice(&hash), tm_slice(seal->certs[0].thumbprint.b, TM_HASH_SIZE));
    tm_buf_free(&hash);
    return fits;
}

static enum tm_outcome check_dates_of(struct tm_reading *rd, const struct seal *seal)
{
    const struct tm_x509 *cert = &seal->certs[0];
    char at[TM_TIME_TEXT_SIZE], from[TM_TIME_TEXT_SIZE], until[TM_TIME_TEXT_SIZE];

    if (seal->sealed_ms == TM_TIME_NONE || tm_x509_valid_at(cert, seal->sealed_ms))
        return TM_PASSED;
    tm_check_add(&rd->out->checks, TM_C_KEY_CERTIFICATE, TM_FAILED,
                 "the seal is dated %s, and its certificate was valid from %s to %s",
                 tm_time_text(tm_ms_to_s(seal->sealed_ms), at),
                 tm_time_text(tm_ms_to_s(cert->from_ms), from),
                 tm_time_text(tm_ms_to_s(cert->until_ms), until));
    return TM_FAILED;
}

static enum tm_outcome check_certificate(struct tm_reading *rd, struct seal *seal,
                                         struct tm_err *err)
{
    const struct tm_json *x5c = tm_json_get(seal->header, "x5c");
    struct tm_err why = TM_ERR_INIT;

    if (x5c == NULL)
        return say(rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN, "the seal carries no certificate");
    if (tm_x509_read_x5c(x5c, rd->arena, &seal->certs, &seal->cert_n, &why) != 0) {
        if (why.code == TM_E_NOMEM)
            tm_fail(err, TM_E_NOMEM, "seal");
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED, "the certificate of the seal is malformed");
    }
    if (!thumbprint_fits(seal))
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED,
                   "the certificate is not the one whose thumbprint the seal states");
    if (!seal->certs[0].signs)
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED,
                   "the key usage of the certificate allows no seals");
    return check_dates_of(rd, seal);
}

/* ---- 4: the signature ---- */

static enum tm_outcome check_signature(struct tm_reading *rd, const struct jades *j,
                                       const struct seal *seal, struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_SEAL_HEADER_MAX * 2 + TM_SEALED_BYTES_MAX * 2);
    bool good;

    if (seal->certs[0].key.alg == TM_KEY_NONE)
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
    good = tm_sig_verify(seal->sig, &seal->certs[0].key, tm_buf_slice(&text), seal->signature);
    tm_buf_free(&text);
    return good ? TM_PASSED
                : say(rd, TM_C_PROOF_SIGNATURE, TM_FAILED,
                      "the signature does not fit the document and the certificate");
}

/* ---- 5: whom the certificate names ---- */

/* Is one of the `notation`s of these legal identifiers this one? `*any`: there is one. */
static bool has_notation(const struct tm_json *identifiers, struct tm_slice wanted, bool *any)
{
    tm_json_each_or_self(item, identifiers)
    {
        tm_json_each_or_self(notation, tm_json_get(item, "notation"))
        {
            struct tm_slice text;

            if (!tm_json_str(notation, &text))
                continue;
            *any = true;
            if (tm_slice_eq(text, wanted))
                return true;
        }
    }
    return false;
}

/* The issuer's eIDAS identifier decides; without one, any legal identifier that says the same. Absent is
 * TM_WARNING: whose certificate it is then rests on who published it. */
static enum tm_outcome organisation_of(const struct tm_reading *rd, const struct tm_x509 *cert)
{
    static const char *const others[] = { "registration", "vatIdentifier", "taxIdentifier",
                                          "identifier" };
    const struct tm_json *issuer = tm_json_get(rd->root, "issuer");
    bool eidas = false, other = false;

    if (cert->organisation.data == NULL)
        return TM_WARNING;
    if (has_notation(tm_json_get(issuer, "eIDASIdentifier"), cert->organisation, &eidas))
        return TM_PASSED;
    for (size_t i = 0; i < sizeof others / sizeof others[0] && !eidas; i++)
        if (has_notation(tm_json_get(issuer, others[i]), cert->organisation, &other))
            return TM_PASSED;
    return eidas ? TM_FAILED : TM_WARNING;
}

/* One seal must be the issuer's own; others may stand beside it. */
static void check_organisations(struct tm_reading *rd, struct jades *j)
{
    enum tm_outcome best = TM_FAILED;

    for (size_t i = 0; i < j->n; i++) {
        enum tm_outcome o = organisation_of(rd, &j->seals[i].certs[0]);

        j->seals[i].named = o == TM_PASSED;
        best = o > best ? o : best;
    }
    if (best == TM_FAILED)
        say(rd, TM_C_KEY_ORGANISATION, TM_FAILED,
            "the organisation in the certificate is not the issuer that the credential names");
    else if (best == TM_WARNING)
        say(rd, TM_C_KEY_ORGANISATION, TM_WARNING,
            "credential and certificate do not both state a legal identifier of the issuer");
    else
        say(rd, TM_C_KEY_ORGANISATION, TM_PASSED,
            "the certificate names the organisation that the credential names as its issuer");
}

/* ---- 6: where its chain ends ---- */

struct ends {
    struct tm_reading *rd;
    const struct seal *seal;
    struct tm_err *err;
    size_t seen, tried, found;
    const char *why; /* why the last that did not do did not */
};

/* Already added for this seal: the same certificate, published twice. */
static bool is_known_end(const struct ends *e, struct tm_slice der)
{
    const struct tm_verified *out = e->rd->out;

    for (size_t i = out->proof_n - e->found; i < out->proof_n; i++)
        if (tm_slice_eq(out->proofs[i].certificate, der))
            return true;
    return false;
}

static void add_end(struct ends *e, struct tm_slice certificate)
{
    const struct seal *seal = e->seal;
    struct tm_slice kid = TM_SLICE_EMPTY;
    struct tm_proof_used *used;

    tm_json_str(tm_json_get(seal->header, "kid"), &kid);
    if (tm_proof_add(e->rd, &seal->certs[0].key, kid, seal->sealed_ms, false, e->err) != 0)
        return;
    used = &e->rd->out->proofs[e->rd->out->proof_n - 1];
    used->certificate = certificate;
    used->certificate_own = tm_slice_eq(certificate, seal->certs[0].der);
    used->organisation = seal->certs[0].organisation;
    used->organisation_named = seal->named;
    e->found += certificate.data != NULL;
}

/* By names alone: may a chain of this seal end there? */
static bool may_end(const struct seal *seal, const struct tm_x509 *anchor)
{
    if (tm_slice_eq(anchor->der, seal->certs[0].der))
        return true;
    for (size_t i = 0; i < seal->cert_n; i++)
        if (seal->certs[i].issuer_hash == anchor->subject_hash)
            return true;
    return false;
}

static void on_certificate(void *ctx, struct tm_slice der)
{
    struct ends *e = ctx;
    struct tm_err ignored = TM_ERR_INIT;
    struct tm_x509 *anchor;
    enum tm_x509_end end;
    const char *why = NULL;

    if (e->seen++ >= TM_SEAL_CERTIFICATES_MAX || e->tried >= TM_SEAL_CERTIFICATES_TRIED ||
        e->found >= TM_SEAL_ENDS_MAX || e->err->code != 0 || is_known_end(e, der))
        return;
    anchor = tm_arena_alloc(e->rd->arena, sizeof *anchor);
    if (anchor == NULL) {
        tm_fail(e->err, TM_E_NOMEM, "seal");
        return;
    }
    if (tm_x509_read(der, e->rd->arena, anchor, &ignored) != 0 || !may_end(e->seal, anchor))
        return;
    e->tried++;
    if (tm_x509_ends_at(e->seal->certs, e->seal->cert_n, anchor, e->seal->sealed_ms, &end, &why,
                        e->err) != 0)
        return;
    if (end == TM_X509_ENDS)
        add_end(e, der);
    else if (why != NULL)
        e->why = why;
}

static void ask_for(struct ends *e, struct tm_slice issuer)
{
    const struct tm_key_source *source = &e->rd->in->keys;

    if (source->certificates != NULL && issuer.len > 0)
        source->certificates(source->ctx, issuer, on_certificate, e);
}

static void say_where(struct ends *e)
{
    char at[TM_TIME_TEXT_SIZE];
    const char *when = tm_time_text(tm_ms_to_s(e->seal->sealed_ms), at);

    if (e->found > 0)
        tm_check_add(&e->rd->out->checks, TM_C_KEY_CERTIFICATE, TM_PASSED,
                     "the certificate of the seal leads to one published for the issuer, at the "
                     "time of the seal, %s",
                     when);
    else if (e->why != NULL)
        tm_check_add(
            &e->rd->out->checks, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "no certificate published for the issuer vouches for that of the seal at %s: %s", when,
            e->why);
    else
        say(e->rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "the seal is whole, but no certificate known to this node as the issuer's vouches for "
            "it");
}

/* The issuer is known by the id in the credential, and by the legal identifier that both credential and
 * certificate state: many issuers give each credential an id of its own. */
static void find_ends(struct tm_reading *rd, const struct seal *seal, struct tm_err *err)
{
    struct ends e = { .rd = rd, .seal = seal, .err = err };

    if (seal->sealed_ms != TM_TIME_NONE) {
        ask_for(&e, rd->out->cred.issuer);
        if (seal->named && !tm_slice_eq(seal->certs[0].organisation, rd->out->cred.issuer))
            ask_for(&e, seal->certs[0].organisation);
        say_where(&e);
    } else {
        say(rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "without a date of the seal its certificate cannot be judged");
    }
    if (e.found == 0 && err->code == 0)
        add_end(&e, TM_SLICE_EMPTY);
}

/* ---- 7: what was not looked at ---- */

static void say_left_out(struct tm_reading *rd, const struct jades *j)
{
    bool stamped = false, run_out = false;

    for (size_t i = 0; i < j->n; i++) {
        const struct seal *seal = &j->seals[i];

        stamped = stamped || tm_json_get(seal->header, "adoTst") != NULL ||
                  tm_json_get(seal->unprotected, "etsiU") != NULL;
        run_out = run_out || !tm_x509_valid_at(&seal->certs[0], rd->in->at_ms);
    }
    if (run_out)
        say(rd, TM_C_PROOF_TIMESTAMPS, TM_WARNING,
            "the certificate is not valid any more; that the seal was made while it was rests on "
            "the "
            "date in the seal, since time stamps are not checked here");
    else if (stamped)
        say(rd, TM_C_PROOF_TIMESTAMPS, TM_SKIPPED,
            "the time stamps and validation data in the seal are not checked here");
    say(rd, TM_C_KEY_CERTIFICATE_STATUS, TM_SKIPPED,
        "whether its authority has revoked the certificate is not checked here");
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
    certificate = check_certificate(rd, seal, err);
    if (seal->certs == NULL)
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
            find_ends(rd, &j->seals[i], &own);
        say_left_out(rd, j);
    }
    return own.code == 0 ? 0 : tm_fail(err, own.code, "%s", own.text);
}

const struct tm_carrier tm_carrier_jades = { TM_SEALED_BYTES_MAX, is, open_json, tm_model_elm,
                                             prove };
