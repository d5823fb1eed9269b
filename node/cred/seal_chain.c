/* node/cred/seal_chain.c - certificates in the header of a signature; seal_chain.h says what they are for. */
#include "node/cred/seal_chain.h"

#include "node/base/encode.h"

static enum tm_outcome say(struct tm_reading *rd, enum tm_check_code code, enum tm_outcome outcome,
                           const char *text)
{
    tm_check_add(&rd->out->checks, code, outcome, "%s", text);
    return outcome;
}

/* ---- the certificate it carries ---- */

static bool thumbprint_fits(const struct tm_seal *seal)
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

static enum tm_outcome check_dates_of(struct tm_reading *rd, const struct tm_seal *seal)
{
    const struct tm_x509 *cert = &seal->certs[0];
    char at[TM_TIME_TEXT_SIZE], from[TM_TIME_TEXT_SIZE], until[TM_TIME_TEXT_SIZE];

    if (seal->at_ms == TM_TIME_NONE || tm_x509_valid_at(cert, seal->at_ms))
        return TM_PASSED;
    tm_check_add(
        &rd->out->checks, TM_C_KEY_CERTIFICATE, TM_FAILED,
        seal->created_ms == TM_TIME_NONE
            ? "the signature is not dated, and at %s, by the clock, its certificate is not "
              "valid: that is from %s to %s"
            : "the signature is dated %s, and its certificate was valid from %s to %s",
        tm_time_text(tm_ms_to_s(seal->at_ms), at), tm_time_text(tm_ms_to_s(cert->from_ms), from),
        tm_time_text(tm_ms_to_s(cert->until_ms), until));
    return TM_FAILED;
}

enum tm_outcome tm_seal_check_certificate(struct tm_reading *rd, struct tm_seal *seal,
                                          struct tm_err *err)
{
    const struct tm_json *x5c = tm_json_get(seal->header, "x5c");
    struct tm_err why = TM_ERR_INIT;

    if (x5c == NULL)
        return say(rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN, "the signature comes with no certificate");
    if (tm_x509_read_x5c(x5c, rd->arena, &seal->certs, &seal->cert_n, &why) != 0) {
        if (why.code == TM_E_NOMEM)
            tm_fail(err, TM_E_NOMEM, "seal");
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED,
                   "the certificate of the signature is malformed");
    }
    if (!thumbprint_fits(seal))
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED,
                   "the certificate is not the one whose thumbprint the header states");
    if (!seal->certs[0].signs)
        return say(rd, TM_C_KEY_CERTIFICATE, TM_FAILED,
                   "the key usage of the certificate allows no signatures");
    return check_dates_of(rd, seal);
}

/* ---- whom the certificate names ---- */

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
enum tm_outcome tm_seal_organisation(const struct tm_reading *rd, const struct tm_x509 *cert)
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

void tm_seal_say_organisation(struct tm_reading *rd, enum tm_outcome best)
{
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

/* ---- where its chain ends ---- */

struct ends {
    struct tm_reading *rd;
    const struct tm_seal *seal;
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
    const struct tm_seal *seal = e->seal;
    struct tm_slice kid = TM_SLICE_EMPTY;
    struct tm_proof_used *used;

    tm_json_str(tm_json_get(seal->header, "kid"), &kid);
    if (tm_proof_add(e->rd, &seal->certs[0].key, kid, seal->created_ms, false, e->err) != 0)
        return;
    used = &e->rd->out->proofs[e->rd->out->proof_n - 1];
    used->certificate = certificate;
    used->certificate_own = tm_slice_eq(certificate, seal->certs[0].der);
    used->organisation = seal->certs[0].organisation;
    used->organisation_named = seal->named;
    e->found += certificate.data != NULL;
}

/* By names alone: may a chain of this seal end there? */
static bool may_end(const struct tm_seal *seal, const struct tm_x509 *anchor)
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
    if (tm_x509_ends_at(e->seal->certs, e->seal->cert_n, anchor, e->seal->at_ms, &end, &why,
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
    const char *when = tm_time_text(tm_ms_to_s(e->seal->at_ms), at);
    const char *clock = e->seal->created_ms == TM_TIME_NONE
                            ? "by the clock, for the signature is not dated"
                            : "the time of the signature";

    if (e->found > 0)
        tm_check_add(
            &e->rd->out->checks, TM_C_KEY_CERTIFICATE, TM_PASSED,
            "the certificate of the signature leads to one published for the issuer, at %s, "
            "%s",
            when, clock);
    else if (e->why != NULL)
        tm_check_add(
            &e->rd->out->checks, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "no certificate published for the issuer vouches for that of the signature at %s, %s: "
            "%s",
            when, clock, e->why);
    else
        say(e->rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "the signature is whole, but no certificate known to this node as the issuer's vouches "
            "for "
            "it");
}

/* The issuer is known by the id in the credential, and by the legal identifier that both credential and
 * certificate state: many issuers give each credential an id of its own. */
void tm_seal_find_ends(struct tm_reading *rd, const struct tm_seal *seal, struct tm_err *err)
{
    struct ends e = { .rd = rd, .seal = seal, .err = err };

    if (seal->at_ms != TM_TIME_NONE) {
        ask_for(&e, rd->out->cred.issuer);
        if (seal->named && !tm_slice_eq(seal->certs[0].organisation, rd->out->cred.issuer))
            ask_for(&e, seal->certs[0].organisation);
        say_where(&e);
    } else {
        say(rd, TM_C_KEY_CERTIFICATE, TM_UNKNOWN,
            "without a date of the signature its certificate cannot be judged");
    }
    if (e.found == 0 && err->code == 0)
        add_end(&e, TM_SLICE_EMPTY);
}

/* ---- what was not looked at ---- */

void tm_seal_say_left_out(struct tm_reading *rd, bool run_out, bool stamped)
{
    if (run_out)
        say(rd, TM_C_PROOF_TIMESTAMPS, TM_WARNING,
            "the certificate is not valid any more; that the signature was made while it was "
            "rests on the date it states, since time stamps are not checked here");
    else if (stamped)
        say(rd, TM_C_PROOF_TIMESTAMPS, TM_SKIPPED,
            "the time stamps and validation data in the signature are not checked here");
    say(rd, TM_C_KEY_CERTIFICATE_STATUS, TM_SKIPPED,
        "whether its authority has revoked the certificate is not checked here");
}
