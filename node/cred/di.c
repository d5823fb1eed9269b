/* node/cred/di.c - do the Data Integrity proofs of a document hold? Single ones, sets and chains (VC
 * Data Integrity 1.0 sections 4.4 and 4.5). Which suites there are, and what each signs: di.h.
 *
 * Per proof:  NEW --verify()--> UNDERWAY --decide()--> DONE      (UNDERWAY again: a circle)
 */
#include "node/cred/di.h"

enum stage { NEW, UNDERWAY, DONE };

struct proof {
    struct tm_di_proof signs;
    const struct tm_json *v;
    struct tm_slice id, method;
    enum stage stage;
    enum tm_outcome outcome;
    int64_t created_ms;
};

struct proving {
    struct tm_di di;
    struct proof *proofs;
    size_t n;
};

#define note(pr, p, code, outcome, ...)                                                            \
    tm_reading_note((pr)->di.rd, (code), (outcome), (p)->v, __VA_ARGS__)

/* ---- what a proof says about itself ---- */

/* An XSD dateTime; without a zone it is in UTC (VC Data Integrity 1.0 section 2.1, `created`). */
static bool date_of(const struct proof *p, const char *name, int64_t *out)
{
    const struct tm_json *value = tm_json_get(p->v, name);
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;
    char zoned[64];

    *out = TM_TIME_NONE;
    if (value == NULL)
        return true;
    if (!tm_json_str(value, &text) || text.len < 19 || text.len > 48 || text.data[10] != 'T' ||
        text.data[text.len - 1] == 'z')
        return false;
    if (tm_time_parse_ms(text, out, &err) == 0)
        return true;
    memcpy(zoned, text.data, text.len);
    zoned[text.len] = 'Z';
    return tm_time_parse_ms(tm_slice(zoned, text.len + 1), out, &err) == 0;
}

static enum tm_outcome check_dates(struct proving *pr, struct proof *p)
{
    int64_t expires;

    if (!date_of(p, "created", &p->created_ms) || !date_of(p, "expires", &expires)) {
        note(pr, p, TM_C_PROOF_DATES, TM_FAILED, "a date of the proof is not a date with a zone");
        return TM_FAILED;
    }
    if (expires != TM_TIME_NONE && tm_ms_to_s(expires) <= tm_ms_to_s(pr->di.rd->in->at_ms)) {
        note(pr, p, TM_C_PROOF_DATES, TM_FAILED, "the proof has expired");
        return TM_FAILED;
    }
    return TM_PASSED;
}

static enum tm_outcome check_wanted(struct proving *pr, const struct proof *p, const char *member,
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
    note(pr, p, code, TM_FAILED, "the proof was not made for this %s", member);
    return TM_FAILED;
}

static enum tm_outcome least(enum tm_outcome a, enum tm_outcome b)
{
    return a < b ? a : b;
}

static enum tm_outcome check_purpose(struct proving *pr, const struct proof *p)
{
    const struct tm_verify_in *in = pr->di.rd->in;
    const char *wanted = in->presentation ? "authentication" : "assertionMethod";
    enum tm_outcome o = TM_PASSED;

    if (!tm_json_str_is(tm_json_get(p->v, "proofPurpose"), wanted)) {
        note(pr, p, TM_C_PROOF_PURPOSE, TM_FAILED, "the proof's purpose is not %s", wanted);
        o = TM_FAILED;
    }
    o = least(o, check_wanted(pr, p, "challenge", in->challenge, TM_C_PROOF_CHALLENGE));
    return least(o, check_wanted(pr, p, "domain", in->domain, TM_C_PROOF_DOMAIN));
}

/* Old suites name themselves in `type`, new ones in `cryptosuite`. */
static struct tm_slice name_of(const struct tm_json *proof)
{
    struct tm_slice name = TM_SLICE_EMPTY;

    if (!tm_json_str(tm_json_get(proof, "cryptosuite"), &name))
        tm_json_str(tm_json_get(proof, "type"), &name);
    return name;
}

/* As it may stand in a report: a stranger's words go into none. */
static struct tm_slice shown_name(const struct tm_json *proof)
{
    struct tm_slice name = name_of(proof);

    for (size_t i = 0; i < name.len; i++) {
        uint8_t c = name.data[i];

        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-'))
            name.len = 0;
    }
    return name.len == 0 || name.len > 60 ? TM_LIT("unknown") : name;
}

/* ---- the signature ---- */

/* What it signs, made once for each hash that its keys ask for. */
struct message {
    bool made;
    size_t len;
    uint8_t b[TM_DI_MESSAGE_MAX];
};

static enum tm_outcome try_keys(struct proving *pr, struct proof *p,
                                const struct tm_candidates *keys, struct tm_slice signature)
{
    struct message messages[TM_DI_HASHES] = { { .made = false }, { .made = false } };
    bool fits = false;

    for (size_t i = 0; i < keys->n; i++) {
        const struct tm_key *key = keys->keys[i];
        struct message *m = &messages[tm_di_hash_of(key->alg)];
        enum tm_outcome o;

        if (!(p->signs.suite->keys & TM_DI_KEY(key->alg)))
            continue;
        fits = true;
        o = m->made ? TM_PASSED
                    : tm_di_message(&pr->di, &p->signs, tm_di_hash_of(key->alg), m->b, &m->len);
        m->made = true;
        if (o != TM_PASSED)
            return o;
        if (!tm_sig_verify(tm_sig_of_key(key->alg), key, tm_slice(m->b, m->len), signature))
            continue;
        if (tm_proof_add(pr->di.rd, key, p->method, p->created_ms, keys->of_issuer, pr->di.err) !=
            0)
            pr->di.fault = pr->di.err->code;
        return TM_PASSED;
    }
    note(pr, p, TM_C_PROOF_SIGNATURE, TM_FAILED,
         fits ? "the signature does not fit document and key"
              : "the key is of a kind that proofs of this suite are not made with");
    return TM_FAILED;
}

static enum tm_outcome check_signature(struct proving *pr, struct proof *p)
{
    const struct tm_json *value = tm_json_get_slice(p->v, p->signs.suite->value);
    uint8_t bytes[TM_SIGNATURE_MAX + 1];
    struct tm_buf signature = tm_buf_over(bytes, sizeof bytes);
    struct tm_candidates keys;
    enum tm_outcome o;

    if (!tm_json_str(tm_json_get(p->v, "verificationMethod"), &p->method) ||
        p->method.len > 2 * TM_CREDENTIAL_BYTES_MAX) {
        note(pr, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "the proof names no verificationMethod");
        return TM_FAILED;
    }
    if (!p->signs.suite->signature(value, &signature)) {
        note(pr, p, TM_C_PROOF_SIGNATURE, TM_FAILED,
             "the proof's value is no signature in the form of its suite");
        return TM_FAILED;
    }
    o = tm_resolve(pr->di.rd, p->method, p->v, &keys);
    return o != TM_PASSED ? o : try_keys(pr, p, &keys, tm_buf_slice(&signature));
}

/* ---- chains ---- */

static enum tm_outcome verify(struct proving *pr, struct proof *p);

static struct proof *by_id(struct proving *pr, struct tm_slice id)
{
    for (size_t i = 0; i < pr->n; i++)
        if (pr->proofs[i].id.data != NULL && tm_slice_eq(pr->proofs[i].id, id))
            return &pr->proofs[i];
    return NULL;
}

/* Adds `other` to what `p` signs; false when it is there already, or on a fault. */
static bool rest_on(struct proving *pr, struct proof *p, const struct proof *other)
{
    struct tm_di_proof *signs = &p->signs;

    if (signs->previous == NULL)
        signs->previous = tm_arena_alloc(pr->di.rd->arena, pr->n * sizeof(void *));
    if (signs->previous == NULL)
        pr->di.fault = tm_fail(pr->di.err, TM_E_NOMEM, "proof chain");
    for (size_t i = 0; i < signs->previous_n; i++)
        if (signs->previous[i] == other->v)
            return false;
    if (pr->di.fault != 0)
        return false;
    signs->previous[signs->previous_n++] = other->v;
    return true;
}

static enum tm_outcome check_previous(struct proving *pr, struct proof *p)
{
    const struct tm_json *previous = tm_json_get(p->v, "previousProof");
    enum tm_outcome o = TM_PASSED;

    tm_json_each_or_self(item, previous)
    {
        struct tm_slice id;
        struct proof *other = tm_json_str(item, &id) ? by_id(pr, id) : NULL;

        if (other == NULL) {
            note(pr, p, TM_C_PROOF_SIGNATURE, TM_FAILED,
                 "previousProof names a proof that is not there");
            return TM_FAILED;
        }
        if (rest_on(pr, p, other))
            o = least(o, verify(pr, other));
    }
    if (o != TM_PASSED)
        note(pr, p, TM_C_PROOF_SIGNATURE, o, "a proof that this one rests on is not good");
    return o;
}

static enum tm_outcome decide(struct proving *pr, struct proof *p)
{
    enum tm_outcome o, chain;

    if (p->signs.suite == NULL) {
        struct tm_slice name = shown_name(p->v);

        note(pr, p, TM_C_PROOF_SUITE, TM_UNKNOWN, "this node cannot check proofs of the kind %.*s",
             TM_ARG(name));
        return TM_UNKNOWN;
    }
    chain = check_previous(pr, p);
    o = least(check_dates(pr, p), check_purpose(pr, p));
    if (chain == TM_FAILED || pr->di.fault != 0)
        return TM_FAILED;
    return least(least(o, chain), check_signature(pr, p));
}

static enum tm_outcome verify(struct proving *pr, struct proof *p)
{
    if (p->stage == DONE || pr->di.fault != 0)
        return p->outcome;
    if (p->stage == UNDERWAY) {
        note(pr, p, TM_C_PROOF_SIGNATURE, TM_FAILED, "previousProof leads in a circle");
        return TM_FAILED;
    }
    p->stage = UNDERWAY;
    p->outcome = decide(pr, p);
    p->stage = DONE;
    return p->outcome;
}

/* ---- all of them ---- */

static const char *other_name(struct tm_reading *rd, const struct tm_json *proof)
{
    struct tm_slice name = shown_name(proof);

    return tm_arena_printf(rd->arena, "di-%.*s", TM_ARG(name));
}

/* Of the first proof that this program can check. */
static const char *format_of(struct proving *pr, enum tm_format *format)
{
    *format = TM_FORMAT_DI_OTHER;
    for (size_t i = pr->n; i > 0; i--)
        if (pr->proofs[i - 1].signs.suite != NULL)
            *format = pr->proofs[i - 1].signs.suite->format;
    return *format == TM_FORMAT_DI_OTHER ? other_name(pr->di.rd, pr->proofs[0].v)
                                         : tm_format_name(*format);
}

static int gather(struct proving *pr, const struct tm_json *proofs)
{
    struct tm_verified *out = pr->di.rd->out;
    size_t n = tm_json_is(proofs, TM_JSON_ARRAY) ? tm_json_count(proofs) : 1;

    pr->proofs = tm_arena_zalloc(pr->di.rd->arena, n, sizeof *pr->proofs);
    out->proofs = tm_arena_alloc(pr->di.rd->arena, n * sizeof *out->proofs);
    if (pr->proofs == NULL || out->proofs == NULL)
        return tm_fail(pr->di.err, TM_E_NOMEM, "proofs");
    tm_json_each_or_self(item, proofs)
    {
        struct proof *p = &pr->proofs[pr->n++];

        p->v = p->signs.v = item;
        p->signs.suite = tm_di_suite_of(item);
        tm_json_str(tm_json_get(item, "id"), &p->id);
    }
    out->format_name = format_of(pr, &out->format);
    return out->format_name == NULL ? tm_fail(pr->di.err, TM_E_NOMEM, "proofs") : 0;
}

/* Two proofs of one id would make a chain mean two things. */
static bool ids_unique(struct proving *pr)
{
    for (size_t i = 0; i < pr->n; i++)
        if (pr->proofs[i].id.data != NULL && by_id(pr, pr->proofs[i].id) != &pr->proofs[i])
            return false;
    return true;
}

static void verify_all(struct proving *pr)
{
    struct tm_checks *checks = &pr->di.rd->out->checks;
    enum tm_outcome o = TM_PASSED;

    for (size_t i = 0; i < pr->n; i++)
        o = least(o, verify(pr, &pr->proofs[i]));
    if (o != TM_PASSED)
        return;
    tm_check_add(checks, TM_C_PROOF_DATES, TM_PASSED, "the dates of the proof are sound");
    tm_check_add(checks, TM_C_PROOF_PURPOSE, TM_PASSED, "the proof was made for this purpose");
    tm_check_add(checks, TM_C_KEY_RESOLVED, TM_PASSED, "the key that the proof names is known");
    if (pr->n == 1)
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signature fits the document and the key");
    else
        tm_check_add(checks, TM_C_PROOF_SIGNATURE, TM_PASSED,
                     "the signatures of all %zu proofs fit the document and the keys", pr->n);
}

/* What the presentation came to: one that was replayed, or has expired, carries nothing either. */
static enum tm_outcome worst_of(const struct tm_checks *checks)
{
    enum tm_outcome o = checks->fault ? TM_UNKNOWN : TM_PASSED;

    for (const struct tm_check *c = checks->first; c != NULL; c = c->next)
        o = least(o, c->outcome);
    return o;
}

/* What a credential without proof rests on: the holder's own proofs of the presentation around it, when
 * the holder is its issuer. */
static int prove_within(struct tm_reading *rd, struct tm_err *err)
{
    const struct tm_verified *within = rd->in->within;
    enum tm_outcome around = worst_of(&within->checks);
    struct tm_verified *out = rd->out;

    if (around <= TM_UNKNOWN) {
        tm_check_add(&out->checks, TM_C_PROOF_PRESENT, around,
                     "there is no proof, and the presentation around it does not verify");
        return 0;
    }
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
    struct proving pr = { .n = 0 };
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
    tm_di_init(&pr.di, rd, err);
    r = gather(&pr, proofs);
    if (r == 0 && !ids_unique(&pr))
        tm_reading_bad(rd, proofs, "two proofs have the same id");
    else if (r == 0) {
        verify_all(&pr);
        r = pr.di.fault;
    }
    tm_di_done(&pr.di);
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
