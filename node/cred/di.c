/* node/cred/di.c - Data Integrity proofs: single ones, sets and chains (VC Data Integrity 1.0, and
 * eddsa-jcs-2022 of Data Integrity EdDSA Cryptosuites 1.0 section 3.3).
 *
 * What is signed is SHA-256 of the canonical proof without `proofValue`, then SHA-256 of the
 * canonical document without `proof`; in a chain the document has `proof` set to the list of the
 * proofs that `previousProof` names, complete. A proof with a context of its own must begin the
 * document's, and then stands in for it.
 *
 * Per proof:  NEW --verify()--> UNDERWAY --decide()--> DONE      (UNDERWAY again: a circle)
 */
#include "node/base/hash.h"
#include "node/cred/jcs.h"
#include "node/cred/multibase.h"
#include "node/cred/reading.h"
#include "node/cred/suite.h"

#define SUITE           "eddsa-jcs-2022"
#define CANONICAL_MAX   (8 * TM_CREDENTIAL_BYTES_MAX) /* 1e20 becomes 21 digits, a factor of six */
#define PROOF_VALUE_MAX 256                           /* characters; 64 bytes take 88 */

enum stage { NEW, UNDERWAY, DONE };

struct proof {
    const struct tm_json *v;
    struct tm_slice id, method;
    enum stage stage;
    enum tm_outcome outcome;
    int64_t created_ms;
    const struct tm_json **previous; /* the proofs it names; arena */
    size_t previous_n;
};

struct di {
    struct tm_reading *rd;
    struct proof *proofs;
    size_t n;
    bool plain_known; /* hash of the document without proof, in its own context */
    struct tm_hash plain;
    struct tm_buf buf; /* canonical bytes, one hash at a time */
    int fault;         /* our own failure, which ends everything */
    struct tm_err *err;
};

#define note(di, p, code, outcome, ...)                                                            \
    tm_reading_note((di)->rd, (code), (outcome), (p)->v, __VA_ARGS__)

/* ---- what a proof says about itself ---- */

static bool date_of(const struct proof *p, const char *name, int64_t *out)
{
    const struct tm_json *value = tm_json_get(p->v, name);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    *out = TM_TIME_NONE;
    return value == NULL || (tm_json_str(value, &text) && tm_time_parse_ms(text, out, &err) == 0);
}

static enum tm_outcome check_dates(struct di *di, struct proof *p)
{
    int64_t expires;

    if (!date_of(p, "created", &p->created_ms) || !date_of(p, "expires", &expires)) {
        note(di, p, TM_C_PROOF_DATES, TM_FAILED, "a date of the proof is not a date with a zone");
        return TM_FAILED;
    }
    if (expires != TM_TIME_NONE && tm_ms_to_s(expires) <= tm_ms_to_s(di->rd->in->at_ms)) {
        note(di, p, TM_C_PROOF_DATES, TM_FAILED, "the proof has expired");
        return TM_FAILED;
    }
    return TM_PASSED;
}

static enum tm_outcome check_wanted(struct di *di, const struct proof *p, const char *member,
                                    struct tm_slice wanted, enum tm_check_code code)
{
    if (wanted.data == NULL)
        return TM_PASSED;
    tm_json_each_or_self(item, tm_json_get(p->v, member))
    {
        struct tm_slice got;

        if (tm_json_str(item, &got) && tm_slice_eq(got, wanted))
            return TM_PASSED;
    }
    note(di, p, code, TM_FAILED, "the proof was not made for this %s", member);
    return TM_FAILED;
}

static enum tm_outcome least(enum tm_outcome a, enum tm_outcome b)
{
    return a < b ? a : b;
}

static enum tm_outcome check_purpose(struct di *di, const struct proof *p)
{
    const struct tm_verify_in *in = di->rd->in;
    const char *wanted = in->presentation ? "authentication" : "assertionMethod";
    enum tm_outcome o = TM_PASSED;

    if (!tm_json_str_is(tm_json_get(p->v, "proofPurpose"), wanted)) {
        note(di, p, TM_C_PROOF_PURPOSE, TM_FAILED, "the proof's purpose is not %s", wanted);
        o = TM_FAILED;
    }
    o = least(o, check_wanted(di, p, "challenge", in->challenge, TM_C_PROOF_CHALLENGE));
    return least(o, check_wanted(di, p, "domain", in->domain, TM_C_PROOF_DOMAIN));
}

/* Old suites name themselves in `type`, new ones in `cryptosuite`. */
static struct tm_slice suite_of(const struct tm_json *proof)
{
    struct tm_slice name = TM_SLICE_EMPTY;

    if (!tm_json_str(tm_json_get(proof, "cryptosuite"), &name))
        tm_json_str(tm_json_get(proof, "type"), &name);
    return name;
}

static bool is_ours(const struct tm_json *proof)
{
    return tm_json_str_is(tm_json_get(proof, "type"), "DataIntegrityProof") &&
           tm_json_str_is(tm_json_get(proof, "cryptosuite"), SUITE);
}

/* ---- what was signed ---- */

static bool same_value(struct di *di, const struct tm_json *a, const struct tm_json *b)
{
    struct tm_slice x, y;
    bool same;

    if (tm_json_str(a, &x) && tm_json_str(b, &y))
        return tm_slice_eq(x, y);
    tm_buf_reset(&di->buf);
    if (tm_jcs_put(&di->buf, a, NULL, 0, di->err) != 0) {
        di->fault = di->err->code;
        return false;
    }
    same = false;
    {
        struct tm_buf other = TM_BUF_INIT(CANONICAL_MAX);

        if (tm_jcs_put(&other, b, NULL, 0, di->err) != 0)
            di->fault = di->err->code;
        else
            same = tm_slice_eq(tm_buf_slice(&di->buf), tm_buf_slice(&other));
        tm_buf_free(&other);
    }
    return same;
}

/* The proof's contexts begin the document's. `*replace`: and are not simply all of them. */
static bool context_fits(struct di *di, const struct tm_json *own, const struct tm_json *document,
                         bool *replace)
{
    const struct tm_json *theirs = tm_json_first_or_self(document), *end = tm_json_end(document);

    tm_json_each_or_self(item, own)
    {
        if (theirs == end || !same_value(di, item, theirs))
            return false;
        theirs = tm_json_next(theirs);
    }
    *replace = theirs != end || own->type != document->type;
    return true;
}

static int canonical_hash(struct di *di, const struct tm_json *v, const struct tm_jcs_edit *edits,
                          size_t n, struct tm_hash *out)
{
    int r;

    tm_buf_reset(&di->buf);
    r = tm_jcs_put(&di->buf, v, edits, n, di->err);
    if (r != 0)
        return di->fault = r;
    tm_sha256(tm_buf_slice(&di->buf), out);
    return 0;
}

static int document_hash(struct di *di, const struct proof *p, const struct tm_json *context,
                         struct tm_hash *out)
{
    struct tm_jcs_edit edits[2] = {
        { TM_LIT("proof"), TM_JCS_OMIT, NULL, 0 },
        { TM_LIT("@context"), TM_JCS_SET, &context, 1 },
    };
    bool plain = context == NULL && p->previous_n == 0;
    int r;

    if (plain && di->plain_known) {
        *out = di->plain;
        return 0;
    }
    if (p->previous_n > 0) {
        edits[0].op = TM_JCS_LIST;
        edits[0].values = p->previous;
        edits[0].count = p->previous_n;
    }
    r = canonical_hash(di, di->rd->root, edits, context == NULL ? 1 : 2, out);
    if (r == 0 && plain) {
        di->plain = *out;
        di->plain_known = true;
    }
    return r;
}

/* SHA-256 of the proof configuration, then of the document. */
static enum tm_outcome to_be_signed(struct di *di, const struct proof *p, uint8_t out[64])
{
    const struct tm_jcs_edit no_value = { TM_LIT("proofValue"), TM_JCS_OMIT, NULL, 0 };
    const struct tm_json *own = tm_json_get(p->v, "@context");
    const struct tm_json *document = tm_json_get(di->rd->root, "@context");
    struct tm_hash config, doc;
    bool replace = false;

    if (own != NULL && (document == NULL || !context_fits(di, own, document, &replace))) {
        note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED,
             "the document's contexts do not begin with the proof's");
        return TM_FAILED;
    }
    if (di->fault != 0 || document_hash(di, p, replace ? own : NULL, &doc) != 0 ||
        canonical_hash(di, p->v, &no_value, 1, &config) != 0)
        return TM_UNKNOWN;
    memcpy(out, config.b, 32);
    memcpy(out + 32, doc.b, 32);
    return TM_PASSED;
}

/* ---- the signature ---- */

static bool read_signature(struct di *di, const struct proof *p, uint8_t out[64])
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    if (!tm_json_str(tm_json_get(p->v, "proofValue"), &text) || text.len == 0 ||
        text.len > PROOF_VALUE_MAX || text.data[0] != 'z')
        return false;
    tm_buf_reset(&di->buf);
    if (tm_multibase_get(&di->buf, text, &err) != 0 || di->buf.len != 64)
        return false;
    memcpy(out, di->buf.data, 64);
    return true;
}

static enum tm_outcome try_keys(struct di *di, struct proof *p, const struct tm_candidates *keys,
                                const uint8_t message[64], const uint8_t signature[64])
{
    struct tm_reading *rd = di->rd;

    for (size_t i = 0; i < keys->n; i++) {
        const struct tm_key *key = keys->keys[i];

        if (!tm_sig_verify(tm_sig_row(TM_SIG_EDDSA), key, tm_slice(message, 64),
                           tm_slice(signature, 64)))
            continue;
        if (tm_proof_add(rd, key, p->method, p->created_ms, keys->of_issuer, di->err) != 0)
            di->fault = di->err->code;
        return TM_PASSED;
    }
    note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "the signature does not fit document and key");
    return TM_FAILED;
}

static enum tm_outcome check_signature(struct di *di, struct proof *p)
{
    uint8_t message[64], signature[64];
    struct tm_candidates keys;
    enum tm_outcome o;

    if (!tm_json_str(tm_json_get(p->v, "verificationMethod"), &p->method) ||
        p->method.len > 2 * TM_CREDENTIAL_BYTES_MAX) {
        note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "the proof names no verificationMethod");
        return TM_FAILED;
    }
    if (!read_signature(di, p, signature)) {
        note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "proofValue is not 64 bytes in base58btc");
        return TM_FAILED;
    }
    o = tm_resolve(di->rd, p->method, p->v, &keys);
    if (o != TM_PASSED)
        return o;
    o = to_be_signed(di, p, message);
    return o != TM_PASSED ? o : try_keys(di, p, &keys, message, signature);
}

/* ---- chains ---- */

static enum tm_outcome verify(struct di *di, struct proof *p);

static struct proof *by_id(struct di *di, struct tm_slice id)
{
    for (size_t i = 0; i < di->n; i++)
        if (di->proofs[i].id.data != NULL && tm_slice_eq(di->proofs[i].id, id))
            return &di->proofs[i];
    return NULL;
}

static enum tm_outcome check_previous(struct di *di, struct proof *p)
{
    const struct tm_json *previous = tm_json_get(p->v, "previousProof");
    size_t n = tm_json_is(previous, TM_JSON_ARRAY) ? tm_json_count(previous) : previous != NULL;
    enum tm_outcome o = TM_PASSED;

    if (n == 0)
        return TM_PASSED;
    p->previous = n > TM_PROOFS_MAX ? NULL : tm_arena_alloc(di->rd->arena, n * sizeof(void *));
    if (p->previous == NULL && n <= TM_PROOFS_MAX)
        di->fault = tm_fail(di->err, TM_E_NOMEM, "proof chain");
    tm_json_each_or_self(item, previous)
    {
        struct tm_slice id;
        struct proof *other = tm_json_str(item, &id) ? by_id(di, id) : NULL;

        if (other == NULL || p->previous == NULL) {
            note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED,
                 "previousProof names a proof that is not there");
            return TM_FAILED;
        }
        p->previous[p->previous_n++] = other->v;
        o = least(o, verify(di, other));
    }
    if (o != TM_PASSED)
        note(di, p, TM_C_PROOF_SIGNATURE, o, "a proof that this one rests on is not good");
    return o;
}

static enum tm_outcome decide(struct di *di, struct proof *p)
{
    enum tm_outcome o, chain;

    if (!is_ours(p->v)) {
        struct tm_slice name = suite_of(p->v);

        note(di, p, TM_C_PROOF_SUITE, TM_UNKNOWN, "this node cannot check proofs of the kind %.*s",
             name.len > 60 ? 60 : (int)name.len, (const char *)name.data);
        return TM_UNKNOWN;
    }
    chain = check_previous(di, p);
    o = least(check_dates(di, p), check_purpose(di, p));
    if (chain == TM_FAILED || di->fault != 0)
        return TM_FAILED;
    return least(least(o, chain), check_signature(di, p));
}

static enum tm_outcome verify(struct di *di, struct proof *p)
{
    if (p->stage == DONE || di->fault != 0)
        return p->outcome;
    if (p->stage == UNDERWAY) {
        note(di, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "previousProof leads in a circle");
        return TM_FAILED;
    }
    p->stage = UNDERWAY;
    p->outcome = decide(di, p);
    p->stage = DONE;
    return p->outcome;
}

/* ---- all of them ---- */

static const char *format_name(struct tm_reading *rd, const struct tm_json *proof)
{
    struct tm_slice name = suite_of(proof);

    for (size_t i = 0; i < name.len; i++) {
        uint8_t c = name.data[i];

        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-'))
            name.len = 0;
    }
    if (name.len == 0 || name.len > 60)
        return "di-unknown";
    return tm_arena_printf(rd->arena, "di-%.*s", TM_ARG(name));
}

static int gather(struct di *di, const struct tm_json *proofs)
{
    struct tm_verified *out = di->rd->out;
    size_t n = tm_json_is(proofs, TM_JSON_ARRAY) ? tm_json_count(proofs) : 1;

    di->proofs = tm_arena_zalloc(di->rd->arena, n, sizeof *di->proofs);
    out->proofs = tm_arena_alloc(di->rd->arena, n * sizeof *out->proofs);
    if (di->proofs == NULL || out->proofs == NULL)
        return tm_fail(di->err, TM_E_NOMEM, "proofs");
    out->format = TM_FORMAT_DI_OTHER;
    tm_json_each_or_self(item, proofs)
    {
        struct proof *p = &di->proofs[di->n++];

        p->v = item;
        tm_json_str(tm_json_get(item, "id"), &p->id);
        if (is_ours(item))
            out->format = TM_FORMAT_DI_EDDSA_JCS_2022;
    }
    out->format_name = out->format == TM_FORMAT_DI_OTHER ? format_name(di->rd, di->proofs[0].v)
                                                         : tm_format_name(out->format);
    return out->format_name == NULL ? tm_fail(di->err, TM_E_NOMEM, "proofs") : 0;
}

/* Two proofs of one id would make a chain mean two things. */
static bool ids_unique(struct di *di)
{
    for (size_t i = 0; i < di->n; i++)
        if (di->proofs[i].id.data != NULL && by_id(di, di->proofs[i].id) != &di->proofs[i])
            return false;
    return true;
}

static void verify_all(struct di *di)
{
    struct tm_checks *checks = &di->rd->out->checks;
    enum tm_outcome o = TM_PASSED;

    for (size_t i = 0; i < di->n; i++)
        o = least(o, verify(di, &di->proofs[i]));
    if (o != TM_PASSED)
        return;
    tm_check_add(checks, TM_C_PROOF_DATES, TM_PASSED, "the dates of the proof are sound");
    tm_check_add(checks, TM_C_PROOF_PURPOSE, TM_PASSED, "the proof was made for this purpose");
    tm_check_add(checks, TM_C_KEY_RESOLVED, TM_PASSED, "the key that the proof names is known");
    if (di->n == 1)
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signature fits the document and the key");
    else
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signatures of all %zu proofs fit the document and the keys", di->n);
}

/* What a credential without proof rests on: the holder's own proofs of the presentation around it, when
 * the holder is its issuer. */
static int prove_within(struct tm_reading *rd, struct tm_err *err)
{
    const struct tm_verified *within = rd->in->within;
    struct tm_verified *out = rd->out;

    if (within->cred.holder.data == NULL || !tm_slice_eq(within->cred.holder, out->cred.issuer)) {
        tm_check_add(&out->checks, TM_C_PROOF_PRESENT, TM_FAILED,
                     "there is no proof, and the presentation is not the issuer's");
        return 0;
    }
    out->format = within->format;
    out->format_name = within->format_name;
    out->proofs = tm_arena_zalloc(rd->arena, within->proof_n + 1, sizeof *out->proofs);
    if (out->proofs == NULL)
        return tm_fail(err, TM_E_NOMEM, "proofs");
    for (size_t i = 0; i < within->proof_n; i++)
        if (within->proofs[i].issuer_bound)
            out->proofs[out->proof_n++] = within->proofs[i];
    if (out->proof_n == 0)
        tm_check_add(&out->checks, TM_C_PROOF_PRESENT, TM_FAILED,
                     "there is no proof, and the presentation has none that holds");
    else
        tm_check_add(&out->checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the presentation around it is signed by its issuer, who is the holder");
    return 0;
}

static int prove(struct tm_reading *rd, struct tm_err *err)
{
    const struct tm_json *proofs = tm_json_get(rd->root, "proof");
    struct di di = { .rd = rd, .buf = TM_BUF_INIT(CANONICAL_MAX), .err = err };
    int r = 0;

    if (proofs == NULL && rd->in->within != NULL)
        return prove_within(rd, err);
    if (proofs == NULL || (tm_json_is(proofs, TM_JSON_ARRAY) && tm_json_count(proofs) == 0)) {
        tm_check_add(&rd->out->checks, TM_C_PROOF_PRESENT, TM_FAILED, "there is no proof");
        return 0;
    }
    if (tm_json_is(proofs, TM_JSON_ARRAY) && tm_json_count(proofs) > TM_PROOFS_MAX) {
        tm_reading_bad(rd, proofs, "more than %d proofs", TM_PROOFS_MAX);
        return 0;
    }
    r = gather(&di, proofs);
    if (r == 0 && !ids_unique(&di))
        tm_reading_bad(rd, proofs, "two proofs have the same id");
    else if (r == 0) {
        tm_buf_room(&di.buf, rd->root->len + 256u); /* one allocation for all that follows */
        verify_all(&di);
        r = di.fault;
    }
    tm_buf_free(&di.buf);
    return r;
}

/* ---- the carrier ---- */

static bool is(struct tm_slice text, const struct tm_json *v)
{
    return tm_json_is(v, TM_JSON_OBJECT) &&
           (tm_json_get(v, "@context") != NULL || tm_json_get(v, "proof") != NULL ||
            tm_json_get(v, "credentialSubject") != NULL);
}

static int open_document(struct tm_reading *rd, struct tm_slice text, const struct tm_json *v,
                         struct tm_err *err)
{
    rd->root = v;
    return 0;
}

const struct tm_carrier tm_carrier_di = { TM_CREDENTIAL_BYTES_MAX, is, open_document, tm_model_read,
                                          prove };
