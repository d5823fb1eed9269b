/* node/cred/di_suite.c - the table of Data Integrity suites, and what they share. To add a suite, add a
 * row; a file only where it makes canonical, or writes its signature, as none here does. */
#include "node/base/hash.h"
#include "node/cred/contexts.h"
#include "node/cred/di.h"

#define PROOF_VALUE_MAX 256 /* characters; 96 bytes take 132 */
/* Bytes of JSON made canonical for one document. It is read once for all proofs of a set, but anew for
 * each link of a chain, and its contexts for each proof: a hundred of 1 MiB would take seconds. */
#define CANONICAL_WORK_MAX (16 * TM_CREDENTIAL_BYTES_MAX)
#define CANONICAL_MAX      (8 * TM_CREDENTIAL_BYTES_MAX) /* 1e20 becomes 21 digits, a factor of six */

/* ---- how a signature is carried ---- */

/* `proofValue`: multibase, base58btc (Data Integrity EdDSA and ECDSA Cryptosuites 1.0). */
static bool base58_value(const struct tm_json *value, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice text;

    return tm_json_str(value, &text) && text.len > 1 && text.len <= PROOF_VALUE_MAX &&
           text.data[0] == 'z' && tm_multibase_get(out, text, &err) == 0;
}

/* ---- the table ---- */

#define SEC            "https://w3id.org/security#"
#define VALUE          { (const uint8_t *)"proofValue", 10 }, base58_value
#define DATA_INTEGRITY SEC "DataIntegrityProof", TM_CONTEXT_DI2, true
#define EDDSA          TM_DI_KEY(TM_KEY_ED25519)
#define ECDSA          (TM_DI_KEY(TM_KEY_P256) | TM_DI_KEY(TM_KEY_P384))

static const struct tm_di_suite suites[] = {
    { "DataIntegrityProof", "eddsa-rdfc-2022", TM_FORMAT_DI_EDDSA_RDFC_2022, &tm_di_rdfc, EDDSA,
      VALUE, DATA_INTEGRITY },
    { "DataIntegrityProof", "eddsa-jcs-2022", TM_FORMAT_DI_EDDSA_JCS_2022, &tm_di_jcs, EDDSA, VALUE,
      DATA_INTEGRITY },
    { "DataIntegrityProof", "ecdsa-rdfc-2019", TM_FORMAT_DI_ECDSA_RDFC_2019, &tm_di_rdfc, ECDSA,
      VALUE, DATA_INTEGRITY },
    { "DataIntegrityProof", "ecdsa-jcs-2019", TM_FORMAT_DI_ECDSA_JCS_2019, &tm_di_jcs, ECDSA, VALUE,
      DATA_INTEGRITY },
    { "Ed25519Signature2020", NULL, TM_FORMAT_DI_ED25519_2020, &tm_di_rdfc, EDDSA, VALUE,
      SEC "Ed25519Signature2020", TM_CONTEXT_ED25519_2020, false },
};
#define SUITES (sizeof suites / sizeof suites[0])

const struct tm_di_suite *tm_di_suite_of(const struct tm_json *proof)
{
    const struct tm_json *cryptosuite = tm_json_get(proof, "cryptosuite");

    for (size_t i = 0; i < SUITES; i++) {
        const struct tm_di_suite *s = &suites[i];

        if (tm_json_str_is(tm_json_get(proof, "type"), s->type) &&
            (s->cryptosuite == NULL ? cryptosuite == NULL
                                    : tm_json_str_is(cryptosuite, s->cryptosuite)))
            return s;
    }
    return NULL;
}

const struct tm_di_suite *tm_di_suite_of_format(enum tm_format format)
{
    for (size_t i = 0; i < SUITES; i++)
        if (suites[i].format == format)
            return &suites[i];
    return NULL;
}

const char *tm_di_context_for(const struct tm_di_suite *suite, const struct tm_json *contexts,
                              bool v1)
{
    if ((suite->in_vc2 && !v1) || tm_json_has(contexts, suite->context))
        return NULL;
    if (suite->in_vc2 && tm_json_has(contexts, TM_CONTEXT_DI1)) /* the one before DI2 */
        return NULL;
    return suite->context;
}

/* ---- hashing ---- */

void tm_di_init(struct tm_di *di, struct tm_reading *rd, struct tm_err *err)
{
    *di = (struct tm_di){ .rd = rd,
                          .err = err,
                          .buf = TM_BUF_INIT(CANONICAL_MAX),
                          .bytes_left = CANONICAL_WORK_MAX,
                          .work_left = TM_RDFC_WORK_MAX };
    tm_buf_room(&di->buf, 5u * rd->root->len + 256); /* one allocation for all that follows */
}

void tm_di_done(struct tm_di *di)
{
    tm_buf_free(&di->buf);
}

enum tm_di_hash tm_di_hash_of(enum tm_key_alg alg)
{
    return alg == TM_KEY_P384 ? TM_DI_SHA384 : TM_DI_SHA256;
}

void tm_di_digest(enum tm_di_hash hash, struct tm_slice bytes, uint8_t *out)
{
    struct tm_hash h;

    if (hash == TM_DI_SHA384) {
        tm_suite_sha384(bytes, out);
        return;
    }
    tm_sha256(bytes, &h);
    memcpy(out, h.b, sizeof h.b);
}

bool tm_di_said(const struct tm_di *di, enum tm_check_code code)
{
    for (const struct tm_check *c = di->rd->out->checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome <= TM_UNKNOWN)
            return true;
    return false;
}

bool tm_di_spend(struct tm_di *di, size_t bytes)
{
    if (bytes > di->bytes_left)
        return false;
    di->bytes_left -= bytes;
    return true;
}

enum tm_outcome tm_di_too_much(struct tm_di *di, const struct tm_json *at)
{
    if (!tm_di_said(di, TM_C_PROOF_LIMIT))
        tm_reading_note(di->rd, TM_C_PROOF_LIMIT, TM_UNKNOWN, at,
                        "making it canonical takes more work than this node gives to one document");
    di->bytes_left = 0;
    di->work_left = 0;
    return TM_UNKNOWN;
}

enum tm_outcome tm_di_message(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                              uint8_t out[TM_DI_MESSAGE_MAX], size_t *len)
{
    size_t half = hash == TM_DI_SHA384 ? 48 : 32;
    enum tm_outcome o = p->suite->canon->document(di, p, hash, out + half);

    if (o == TM_PASSED && di->fault == 0)
        o = p->suite->canon->config(di, p, hash, out);
    *len = 2 * half;
    return di->fault != 0 ? TM_UNKNOWN : o;
}
