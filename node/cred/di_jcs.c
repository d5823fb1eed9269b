/* node/cred/di_jcs.c - what the suites over JSON sign (eddsa-jcs-2022: Data Integrity EdDSA Cryptosuites
 * 1.0 section 3.3; ecdsa-jcs-2019: Data Integrity ECDSA Cryptosuites 1.0 section 3.3).
 *
 * The proof keeps its own context. If it has one, that must begin the document's, and then stands in
 * for it.
 */
#include "node/cred/di.h"
#include "node/cred/jcs.h"

static int canonical(struct tm_di *di, const struct tm_json *v, const struct tm_jcs_edit *edits,
                     size_t n, enum tm_di_hash hash, uint8_t *out)
{
    int r;

    tm_buf_reset(&di->buf);
    r = tm_jcs_put(&di->buf, v, edits, n, di->err);
    if (r != 0)
        return di->fault = r;
    tm_di_digest(hash, tm_buf_slice(&di->buf), out);
    return 0;
}

static bool same_value(struct tm_di *di, const struct tm_json *a, const struct tm_json *b)
{
    struct tm_buf other = TM_BUF_INIT(di->buf.max);
    struct tm_slice x, y;
    bool same = false;

    if (tm_json_str(a, &x) && tm_json_str(b, &y))
        return tm_slice_eq(x, y);
    tm_buf_reset(&di->buf);
    if (tm_jcs_put(&di->buf, a, NULL, 0, di->err) != 0 ||
        tm_jcs_put(&other, b, NULL, 0, di->err) != 0)
        di->fault = di->err->code;
    else
        same = tm_slice_eq(tm_buf_slice(&di->buf), tm_buf_slice(&other));
    tm_buf_free(&other);
    return same;
}

/* The proof's contexts begin the document's. `*replace`: and are not simply all of them. */
static bool context_fits(struct tm_di *di, const struct tm_json *own, bool *replace)
{
    const struct tm_json *document = tm_json_get(di->rd->root, "@context");
    const struct tm_json *theirs = tm_json_first_or_self(document), *end = tm_json_end(document);

    *replace = false;
    if (own == NULL)
        return true;
    if (document == NULL)
        return false;
    tm_json_each_or_self(item, own)
    {
        if (theirs == end || !same_value(di, item, theirs))
            return false;
        theirs = tm_json_next(theirs);
    }
    *replace = theirs != end || own->type != document->type;
    return true;
}

static enum tm_outcome config(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                              uint8_t *out)
{
    const struct tm_jcs_edit no_value = { p->suite->value, TM_JCS_OMIT, NULL, 0 };

    canonical(di, p->v, &no_value, 1, hash, out);
    return TM_PASSED;
}

/* `context` NULL: the document's own. */
static enum tm_outcome variant(struct tm_di *di, const struct tm_di_proof *p,
                               const struct tm_json *context, enum tm_di_hash hash, uint8_t *out)
{
    struct tm_jcs_edit edits[2] = {
        { TM_LIT("proof"), TM_JCS_OMIT, NULL, 0 },
        { TM_LIT("@context"), TM_JCS_SET, &context, 1 },
    };

    if (!tm_di_spend(di, di->rd->root->len))
        return tm_di_too_much(di, NULL);
    if (p->previous_n > 0) {
        edits[0].op = TM_JCS_LIST;
        edits[0].values = p->previous;
        edits[0].count = p->previous_n;
    }
    canonical(di, di->rd->root, edits, context == NULL ? 1 : 2, hash, out);
    return TM_PASSED;
}

static enum tm_outcome document(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                                uint8_t *out)
{
    const struct tm_json *own = tm_json_get(p->v, "@context");
    bool replace;

    if (!context_fits(di, own, &replace)) {
        if (di->fault == 0)
            tm_reading_note(di->rd, TM_C_PROOF_SIGNATURE, TM_FAILED, p->outside ? NULL : p->v,
                            "the document's contexts do not begin with the proof's");
        return TM_FAILED;
    }
    if (replace || p->previous_n > 0)
        return variant(di, p, replace ? own : NULL, hash, out);
    if (!di->plain[TM_DI_JCS][hash].done)
        di->plain[TM_DI_JCS][hash].outcome =
            variant(di, p, NULL, hash, di->plain[TM_DI_JCS][hash].hash);
    di->plain[TM_DI_JCS][hash].done = true;
    memcpy(out, di->plain[TM_DI_JCS][hash].hash, TM_DI_HASH_MAX);
    return di->plain[TM_DI_JCS][hash].outcome;
}

const struct tm_di_canon tm_di_jcs = { TM_DI_JCS, config, document };
