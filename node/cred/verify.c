/* node/cred/verify.c - is it sound? The numbered steps of docs/verification.md.
 *
 *   1 read       bytes to JSON, or a compact JWT to its parts          (an error, not a check)
 *   2 recognise  which format; envelopes are opened                    (an error, not a check)
 *   3 contexts   format.context_unknown          model_context.c
 *   4 structure  format.structure                model_vc.c, model_parts.c, model_claims.c
 *   5 proof      proof.present, proof.suite      di.c, jose.c
 *   6 each proof proof.dates, .purpose, .challenge, .domain; key.resolved; proof.signature
 *   7 issuer     which proofs are by a method of the issuer
 *   8 issue time of the proof, else of the credential
 *   9 validity   validity.from, validity.until
 */
#include "node/cred/reading.h"

static const char *const format_names[TM_FORMAT_COUNT] = {
    [TM_FORMAT_UNKNOWN] = "unknown",
    [TM_FORMAT_DI_EDDSA_JCS_2022] = "di-eddsa-jcs-2022",
    [TM_FORMAT_VC_JWT] = "vc-jwt",
    [TM_FORMAT_DI_OTHER] = "di-other",
};

const char *tm_format_name(enum tm_format f)
{
    return format_names[f];
}

bool tm_format_parse(struct tm_slice s, enum tm_format *out)
{
    for (size_t i = 1; i < TM_FORMAT_COUNT; i++) {
        if (tm_slice_is(s, format_names[i])) {
            *out = (enum tm_format)i;
            return true;
        }
    }
    return false;
}

/* ---- 1, 2: read and recognise ---- */

static bool is_space(uint8_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct tm_slice trim(struct tm_slice s)
{
    while (s.len > 0 && is_space(s.data[0]))
        s = tm_slice_from(s, 1);
    while (s.len > 0 && is_space(s.data[s.len - 1]))
        s.len--;
    return s;
}

/* The JWT of "data:application/vc+jwt,eyJ…". */
static int open_envelope(const struct tm_json *envelope, bool presentation, struct tm_slice *jwt,
                         struct tm_err *err)
{
    struct tm_slice want =
        presentation ? TM_LIT("data:application/vp+jwt,") : TM_LIT("data:application/vc+jwt,");
    struct tm_slice id;

    if (!tm_json_str(tm_json_get(envelope, "id"), &id) || !tm_slice_starts(id, TM_LIT("data:")))
        return tm_fail(err, TM_E_MALFORMED, "an envelope without a data: URL");
    if (!tm_slice_starts(id, want))
        return tm_fail(err, TM_E_UNSUPPORTED, "an envelope of a media type not known here");
    *jwt = tm_slice_from(id, want.len);
    return 0;
}

static bool looks_like_one(const struct tm_json *root)
{
    return tm_json_is(root, TM_JSON_OBJECT) &&
           (tm_json_get(root, "@context") != NULL || tm_json_get(root, "proof") != NULL ||
            tm_json_get(root, "credentialSubject") != NULL);
}

/* Either `*jwt` or `*root` is set. */
static int recognise(const struct tm_verify_in *in, struct tm_arena *arena, struct tm_slice *jwt,
                     const struct tm_json **root, struct tm_err *err)
{
    const char *envelope =
        in->presentation ? "EnvelopedVerifiablePresentation" : "EnvelopedVerifiableCredential";
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_slice bytes = trim(in->bytes);
    const struct tm_json *v = in->json;
    struct tm_json_doc doc;
    int r;

    if (v == NULL && (bytes.len == 0 || bytes.data[0] != '{')) {
        *jwt = bytes;
        return bytes.len == 0 ? tm_fail(err, TM_E_MALFORMED, "nothing there") : 0;
    }
    if (v == NULL) {
        r = tm_json_parse(bytes, &limits, arena, &doc, err);
        if (r != 0)
            return r;
        v = doc.root;
    }
    if (tm_json_str(v, jwt))
        return 0;
    if (!looks_like_one(v))
        return tm_fail(err, TM_E_UNSUPPORTED, "not a %s",
                       in->presentation ? "presentation" : "credential");
    if (tm_json_has(tm_json_get(v, "type"), envelope))
        return open_envelope(v, in->presentation, jwt, err);
    *root = v;
    return 0;
}

/* ---- 8, 9: dates ---- */

static void find_issue_time(struct tm_verified *out)
{
    out->issued_ms = TM_TIME_NONE;
    for (size_t i = 0; i < out->proof_n; i++) {
        bool better = out->issued_ms == TM_TIME_NONE || out->proofs[i].issuer_bound;

        if (out->proofs[i].created_ms != TM_TIME_NONE && better)
            out->issued_ms = out->proofs[i].created_ms;
        if (out->proofs[i].issuer_bound && out->proofs[i].created_ms != TM_TIME_NONE)
            break;
    }
    if (out->issued_ms == TM_TIME_NONE)
        out->issued_ms = out->cred.valid_from_ms;
}

static void check_validity(struct tm_verified *out, int64_t at_ms)
{
    const struct tm_credential *cred = &out->cred;
    int64_t at_s = tm_ms_to_s(at_ms);
    char text[TM_TIME_TEXT_SIZE];

    if (cred->valid_from_ms == TM_TIME_NONE)
        tm_check_add(&out->checks, TM_C_VALIDITY_FROM, TM_SKIPPED,
                     "the credential does not say from when it is valid");
    else if (tm_ms_to_s(cred->valid_from_ms) > at_s)
        tm_check_add(&out->checks, TM_C_VALIDITY_FROM, TM_FAILED, "it is valid from %s only",
                     tm_time_text(tm_ms_to_s(cred->valid_from_ms), text));
    else
        tm_check_add(&out->checks, TM_C_VALIDITY_FROM, TM_PASSED, "it is already valid");
    if (cred->valid_until_ms == TM_TIME_NONE)
        tm_check_add(&out->checks, TM_C_VALIDITY_UNTIL, TM_SKIPPED, "it has no end");
    else if (tm_ms_to_s(cred->valid_until_ms) < at_s)
        tm_check_add(&out->checks, TM_C_VALIDITY_UNTIL, TM_FAILED, "it was valid until %s",
                     tm_time_text(tm_ms_to_s(cred->valid_until_ms), text));
    else
        tm_check_add(&out->checks, TM_C_VALIDITY_UNTIL, TM_PASSED, "it has not expired");
}

/* A presentation that names its holder is signed by a key of that holder. Whether the credentials in it
 * were issued to the same person is the verifier's next question, and not answered here. */
static void check_holder(struct tm_verified *out)
{
    bool bound = false;

    if (out->cred.holder.data == NULL || out->proof_n == 0)
        return;
    for (size_t i = 0; i < out->proof_n; i++)
        bound = bound || out->proofs[i].issuer_bound;
    tm_check_add(&out->checks, TM_C_HOLDER_BOUND, bound ? TM_PASSED : TM_FAILED,
                 bound ? "the key that signed it is the holder's"
                       : "the key that signed it is not the holder's");
}

/* ---- the steps ---- */

static int run(struct tm_reading *rd, struct tm_slice jwt_text, struct tm_err *err)
{
    const struct tm_verify_in *in = rd->in;
    struct tm_jwt jwt;
    int r = 0;

    if (rd->root == NULL) {
        r = tm_jwt_open(jwt_text, in->presentation, rd->arena, &jwt, err);
        if (r != 0)
            return r;
        rd->root = jwt.root;
        rd->enveloped = true;
        rd->claims = jwt.legacy ? &jwt.claims : NULL;
        rd->out->format = TM_FORMAT_VC_JWT;
        rd->out->format_name = tm_format_name(TM_FORMAT_VC_JWT);
    }
    if (in->presentation)
        tm_model_read_presentation(rd);
    else
        tm_model_read(rd);
    r = rd->enveloped ? tm_jwt_verify(rd, &jwt, err) : tm_di_verify(rd, err);
    rd->claims = NULL;
    if (r != 0)
        return r;
    find_issue_time(rd->out);
    if (in->presentation)
        check_holder(rd->out);
    else
        check_validity(rd->out, in->at_ms);
    return rd->out->checks.fault ? tm_fail(err, TM_E_NOMEM, "verification") : 0;
}

int tm_verify(const struct tm_verify_in *in, struct tm_arena *arena, struct tm_verified *out,
              struct tm_err *err)
{
    struct tm_verified *found = tm_arena_zalloc(arena, 1, sizeof *found);
    struct tm_reading rd = { .in = in, .arena = arena, .out = found };
    struct tm_slice jwt = TM_SLICE_EMPTY;
    int r;

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "verification");
    found->format_name = tm_format_name(TM_FORMAT_UNKNOWN);
    found->cred.valid_from_ms = found->cred.valid_until_ms = TM_TIME_NONE;
    tm_checks_init(&found->checks, arena);
    r = recognise(in, arena, &jwt, &rd.root, err);
    if (r == 0)
        r = run(&rd, jwt, err);
    if (r == 0)
        *out = *found;
    return r;
}
