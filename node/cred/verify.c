/* node/cred/verify.c - is it sound? The numbered steps of docs/verification.md.
 *
 *   1 read       bytes to JSON or a compact form; images and envelopes opened (an error, not a check)
 *   2 recognise  which carrier, and what it holds                             (an error, not a check)
 *   3 contexts   format.context_unknown          model_context.c
 *   4 structure  format.structure                model_vc.c, model_parts.c, model_badge.c, model_claims.c
 *   5 proof      proof.present, proof.suite      the carrier: di.c, jose.c, sdjwt.c, jades.c
 *   6 each proof proof.dates, .purpose, .challenge, .domain; key.resolved; proof.signature
 *   7 issuer     which proofs are by a method of the issuer                   resolve.c
 *   8 issue time of the issuer's proof; where none is his, of any; else of the credential
 *   9 validity   validity.from, validity.until
 *  10 holder     holder.bound
 */
#include "node/cred/contexts.h"
#include "node/cred/did.h"
#include "node/cred/image.h"
#include "node/cred/jades.h"
#include "node/cred/reading.h"

static const char *const format_names[TM_FORMAT_COUNT] = {
#define TM_FORMAT(ID, name) name,
#include "node/cred/format.def"
#undef TM_FORMAT
};

const char *tm_format_name(enum tm_format f)
{
    return format_names[f];
}

bool tm_format_parse(struct tm_slice s, enum tm_format *out)
{
    for (size_t i = 1; i < TM_FORMAT_COUNT; i++) {
        if (i != TM_FORMAT_DI_OTHER && tm_slice_is(s, format_names[i])) {
            *out = (enum tm_format)i;
            return true;
        }
    }
    return false;
}

/* ---- 1, 2: read and recognise ---- */

/* In the order they are asked; a compact form is asked of its text, all else of its JSON. */
static const struct tm_carrier *const carriers[] = {
    &tm_carrier_sdjwt,
    &tm_carrier_jwt,
    &tm_carrier_jades,
    &tm_carrier_di,
};
#define CARRIERS (sizeof carriers / sizeof carriers[0])

/* What an envelope's data: URL may hold (VC-JOSE-COSE section 3.2). */
static const struct {
    struct tm_slice prefix;
    bool presentation;
} envelopes[] = {
    { { (const uint8_t *)"data:application/vc+jwt,", 24 }, false },
    { { (const uint8_t *)"data:application/vp+jwt,", 24 }, true },
    { { (const uint8_t *)"data:application/vc+sd-jwt,", 27 }, false },
    { { (const uint8_t *)"data:application/dc+sd-jwt,", 27 }, false },
    { { (const uint8_t *)"data:application/vp+sd-jwt,", 27 }, true },
};

/* The text behind "data:application/vc+jwt,". */
static int open_envelope(const struct tm_json *envelope, bool presentation, struct tm_slice *text,
                         struct tm_err *err)
{
    struct tm_slice id;

    if (!tm_json_str(tm_json_get(envelope, "id"), &id) || !tm_slice_starts(id, TM_LIT("data:")))
        return tm_fail(err, TM_E_MALFORMED, "an envelope without a data: URL");
    if (!tm_json_has(tm_json_get(envelope, "@context"), TM_CONTEXT_VC2))
        return tm_fail(err, TM_E_MALFORMED, "an envelope without the context that defines it");
    for (size_t i = 0; i < sizeof envelopes / sizeof envelopes[0]; i++) {
        if (envelopes[i].presentation != presentation || !tm_slice_starts(id, envelopes[i].prefix))
            continue;
        *text = tm_slice_from(id, envelopes[i].prefix.len);
        return 0;
    }
    return tm_fail(err, TM_E_UNSUPPORTED, "an envelope of a media type not known here");
}

/* Bytes to a compact form (`text`) or a JSON object (`*root`). A baked badge is opened first; what is in
 * it is no image again. */
static int read_bytes(const struct tm_verify_in *in, struct tm_arena *arena, struct tm_slice *text,
                      const struct tm_json **root, struct tm_err *err)
{
    const char *envelope =
        in->presentation ? "EnvelopedVerifiablePresentation" : "EnvelopedVerifiableCredential";
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_slice bytes = tm_slice_trim(in->bytes);
    const struct tm_json *v = in->json;
    struct tm_json_doc doc;
    int r;

    if (v == NULL && tm_image_is(bytes) && tm_image_open(bytes, arena, &bytes, err) != 0)
        return err->code;
    if (v == NULL && (bytes.len == 0 || bytes.data[0] != '{')) {
        *text = bytes;
        return bytes.len == 0 ? tm_fail(err, TM_E_MALFORMED, "nothing there") : 0;
    }
    if (v == NULL) {
        limits.bytes_max = TM_SEALED_BYTES_MAX;
        r = tm_json_parse(bytes, &limits, arena, &doc, err);
        if (r != 0)
            return r;
        v = doc.root;
    }
    if (tm_json_str(v, text))
        return 0;
    if (tm_json_is(v, TM_JSON_OBJECT) && tm_json_has(tm_json_get(v, "type"), envelope))
        return open_envelope(v, in->presentation, text, err);
    *root = v;
    return 0;
}

static int recognise(struct tm_reading *rd, struct tm_err *err)
{
    struct tm_slice text = TM_SLICE_EMPTY;
    const struct tm_json *v = NULL;
    size_t len;
    int r = read_bytes(rd->in, rd->arena, &text, &v, err);

    if (r != 0)
        return r;
    len = v == NULL ? text.len : v->len;
    for (size_t i = 0; i < CARRIERS && rd->carrier == NULL; i++)
        if (carriers[i]->is(text, v))
            rd->carrier = carriers[i];
    if (rd->carrier == NULL)
        return tm_fail(err, TM_E_UNSUPPORTED, "not a %s",
                       rd->in->presentation ? "presentation" : "credential");
    if (len > rd->carrier->bytes_max)
        return tm_fail(err, TM_E_LIMIT, "longer than the %zu bytes a %s may have",
                       rd->carrier->bytes_max,
                       rd->in->presentation ? "presentation" : "credential");
    return rd->carrier->open(rd, text, v, err);
}

/* ---- 8, 9: dates ---- */

/* Anybody may add a proof to a set, and date it: where one is the issuer's, no other is asked. */
static void find_issue_time(struct tm_verified *out)
{
    bool bound = false;

    for (size_t i = 0; i < out->proof_n; i++)
        bound = bound || out->proofs[i].issuer_bound;
    out->issued_ms = TM_TIME_NONE;
    for (size_t i = 0; i < out->proof_n && out->issued_ms == TM_TIME_NONE; i++)
        if (out->proofs[i].issuer_bound == bound)
            out->issued_ms = out->proofs[i].created_ms;
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

/* ---- 10: the holder ---- */

/* A presentation that names its holder is signed by a key of that holder. Whether the credentials in it
 * were issued to the same person is the verifier's next question, and not answered here. That a key is
 * not the holder's is known of an id that is itself a key; of any other id nobody here knows all keys. */
static void check_holder(struct tm_verified *out)
{
    bool bound = false;

    if (out->cred.holder.data == NULL || out->proof_n == 0)
        return;
    for (size_t i = 0; i < out->proof_n; i++)
        bound = bound || out->proofs[i].issuer_bound;
    if (bound)
        tm_check_add(&out->checks, TM_C_HOLDER_BOUND, TM_PASSED,
                     "the key that signed it is the holder's");
    else if (tm_did_is_key(out->cred.holder))
        tm_check_add(&out->checks, TM_C_HOLDER_BOUND, TM_FAILED,
                     "the key that signed it is not the holder's");
    else
        tm_check_add(&out->checks, TM_C_HOLDER_BOUND, TM_UNKNOWN,
                     "nothing here says that the key that signed it is the holder's");
}

/* ---- the steps ---- */

static int run(struct tm_reading *rd, struct tm_err *err)
{
    int r;

    rd->out->root = rd->root;
    if (rd->in->presentation)
        tm_model_read_presentation(rd);
    else
        rd->carrier->model(rd);
    r = rd->carrier->prove(rd, err);
    rd->claims = NULL;
    if (r != 0)
        return r;
    find_issue_time(rd->out);
    if (rd->in->presentation)
        check_holder(rd->out);
    else
        check_validity(rd->out, rd->in->at_ms);
    return rd->out->checks.fault ? tm_fail(err, TM_E_NOMEM, "verification") : 0;
}

int tm_verify(const struct tm_verify_in *in, struct tm_arena *arena, struct tm_verified *out,
              struct tm_err *err)
{
    struct tm_reading rd = { .in = in, .arena = arena, .out = out };
    int r;

    memset(out, 0, sizeof *out);
    out->format_name = tm_format_name(TM_FORMAT_UNKNOWN);
    out->cred.valid_from_ms = out->cred.valid_until_ms = TM_TIME_NONE;
    tm_checks_init(&out->checks, arena);
    r = recognise(&rd, err);
    return r != 0 ? r : run(&rd, err);
}
