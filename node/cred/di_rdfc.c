/* node/cred/di_rdfc.c - what the suites over RDF sign (eddsa-rdfc-2022: Data Integrity EdDSA Cryptosuites
 * 1.0 section 3.2; ecdsa-rdfc-2019: Data Integrity ECDSA Cryptosuites 1.0 section 3.2;
 * Ed25519Signature2020: Data Integrity EdDSA Cryptosuites 1.0, appendix).
 *
 * Document and proof become RDF in the contexts of the document, in safe mode: whatever would be
 * dropped or left relative, and so not be signed, is refused. What we read of a proof we read by its
 * plain names, so the contexts must mean by its type what the suite means.
 */
#include <stdio.h>

#include "node/cred/di.h"

/* Bytes that one graph may leave in the arena, which then serves the next verification without asking
 * for memory; what takes more gives it back at once. */
#define KEPT_MAX TM_KIB(256)

/* ---- what went wrong ---- */

/* "$.proof" and "$.created" as one path. */
static const char *path_of(struct tm_di *di, const struct tm_json *at, const char *inner)
{
    const char *outer = tm_reading_path(di->rd, at);

    if (inner[0] == 0)
        return outer;
    return tm_arena_printf(di->rd->arena, "%s%s", outer == NULL ? "$" : outer, inner + 1);
}

/* A context that we have not: said by step 3 of those it sees. */
static enum tm_outcome unknown_context(struct tm_di *di, const struct tm_json *at,
                                       const struct tm_jsonld_fault *fault)
{
    if (!tm_di_said(di, TM_C_FORMAT_CONTEXT_UNKNOWN))
        tm_reading_note(di->rd, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN, NULL,
                        "this node does not know the context %s",
                        tm_url_shown(di->rd->arena, fault->context))
            ->path = path_of(di, at, fault->path);
    return TM_UNKNOWN;
}

static enum tm_outcome explain(struct tm_di *di, const struct tm_json *at, int r,
                               const struct tm_jsonld_fault *fault)
{
    enum tm_check_code code = TM_C_PROOF_TRANSFORMATION;

    if (r == TM_E_NOTFOUND)
        return unknown_context(di, at, fault);
    if (r != TM_E_MALFORMED || fault->code == TM_JSONLD_LIMIT) /* a graph made to be slow; memory */
        return tm_di_too_much(di, at);
    if (fault->code > TM_JSONLD_SAFE)
        code = TM_C_PROOF_DATA_LOSS;
    tm_reading_note(di->rd, code, TM_FAILED, NULL, "JSON-LD: %s", tm_jsonld_code_name(fault->code))
        ->path = path_of(di, at, fault->path);
    return TM_FAILED;
}

/* ---- to canonical N-Quads, and their hash ---- */

static bool has_type(const struct tm_jsonld_object *objects, const char *iri)
{
    for (const struct tm_jsonld_iri *t = objects == NULL ? NULL : objects->types; t != NULL;
         t = t->next)
        if (tm_slice_is(t->iri, iri))
            return true;
    return false;
}

/* di->buf becomes the N-Quads. `type`: what the root must be, or NULL. */
static int to_nquads(struct tm_di *di, const struct tm_json *root,
                     const struct tm_jsonld_options *options, const char *type,
                     enum tm_di_hash hash, struct tm_jsonld_fault *fault, struct tm_err *err)
{
    struct tm_arena *arena = di->rd->arena;
    struct tm_jsonld_object *objects;
    struct tm_rdf rdf;
    int r = tm_jsonld_expand(root, options, arena, &objects, fault, err);

    if (r == 0 && type != NULL && !has_type(objects, type)) {
        fault->code = TM_JSONLD_INVALID_TYPE_VALUE;
        snprintf(fault->path, sizeof fault->path, "$.type");
        r = TM_E_MALFORMED;
    }
    if (r == 0)
        r = tm_jsonld_to_rdf(objects, root, options, arena, &rdf, fault, err);
    if (r != 0)
        return r;
    tm_buf_reset(&di->buf);
    return tm_rdfc_within(&rdf, hash == TM_DI_SHA384 ? TM_RDFC_SHA384 : TM_RDFC_SHA256, arena,
                          &di->buf, &di->work_left, err);
}

/* `at`: where `root` stands in the document; NULL: it is none of it. */
static enum tm_outcome canonical(struct tm_di *di, const struct tm_json *root,
                                 const struct tm_json *at, const struct tm_jsonld_options *options,
                                 const char *type, enum tm_di_hash hash, uint8_t *out)
{
    struct tm_arena_mark mark = tm_arena_mark(di->rd->arena);
    struct tm_jsonld_fault fault = { .code = TM_JSONLD_NONE };
    struct tm_err err = TM_ERR_INIT;
    size_t contexts = options->context == NULL ? 0 : options->context->len;
    int r;

    if (di->work_left == 0 || !tm_di_spend(di, root->len + contexts))
        return tm_di_too_much(di, at);
    r = to_nquads(di, root, options, type, hash, &fault, &err);
    if (r == 0)
        tm_di_digest(hash, tm_buf_slice(&di->buf), out);
    if (r != TM_E_NOTFOUND && /* the URL of that one may stand there */
        (r != 0 || di->rd->arena->used - mark.used > KEPT_MAX))
        tm_arena_rewind(di->rd->arena, mark);
    return r == 0 ? TM_PASSED : explain(di, at, r, &fault);
}

/* ---- proof and document ----
 *
 * Contexts are not signed, only what they make of the words. So a holder could give `credentialStatus`
 * another name, and a context in which the new name means the same: the signature holds, and who reads
 * the plain words finds no status. What is read by its plain name must be written so.
 */

#define SEC "https://w3id.org/security#"
#define OB  "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define ELM "http://data.europa.eu/snb/model/elm/"
#define AS(iri, name)                                                                              \
    {                                                                                              \
        { (const uint8_t *)("" iri), sizeof(iri) - 1 },                                            \
        {                                                                                          \
            (const uint8_t *)("" name), sizeof(name) - 1                                           \
        }                                                                                          \
    }

static const struct tm_jsonld_spelling of_proofs[] = {
    AS("http://purl.org/dc/terms/created", "created"),
    AS(SEC "expiration", "expires"),
    AS(SEC "cryptosuite", "cryptosuite"),
    AS(SEC "proofPurpose", "proofPurpose"),
    AS(SEC "verificationMethod", "verificationMethod"),
    AS(SEC "challenge", "challenge"),
    AS(SEC "domain", "domain"),
    AS(SEC "previousProof", "previousProof"),
};
/* Of the credential, and what model_claims.c holds against the limits of an accreditation. */
static const struct tm_jsonld_spelling of_documents[] = {
    { { (const uint8_t *)"https://www.w3.org/2018/credentials#", 36 }, { NULL, 0 } },
    AS(OB "achievement", "achievement"),
    AS(OB "Achievement", "achievement"),
    AS(OB "alignment", "alignment"),
    AS(OB "address", "address"),
    AS(OB "Address", "address"),
    AS(OB "CountryCode", "addressCountryCode"),
    AS("https://schema.org/targetUrl", "targetUrl"),
    AS(ELM "hasClaim", "hasClaim"),
    AS(ELM "specifiedBy", "specifiedBy"),
    AS(ELM "awardedBy", "awardedBy"),
    AS(ELM "awardingBody", "awardingBody"),
    AS(ELM "EQFLevel", "eqfLevel"),
    AS(ELM "ISCEDFCode", "thematicArea"),
    AS(ELM "location", "location"),
    AS(ELM "address", "address"),
    AS(ELM "countryCode", "countryCode"),
};

static enum tm_outcome config(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                              uint8_t *out)
{
    struct tm_jsonld_options options = { .safe = true,
                                         .contexts = di->rd->in->contexts,
                                         .omit = p->suite->value,
                                         .plain = true,
                                         .spelled = of_proofs,
                                         .spelled_n = sizeof of_proofs / sizeof of_proofs[0],
                                         .context = tm_json_get(di->rd->root, "@context") };

    return canonical(di, p->v, p->outside ? NULL : p->v, &options, p->suite->type_iri, hash, out);
}

static enum tm_outcome variant(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                               uint8_t *out)
{
    struct tm_jsonld_options options = { .safe = true,
                                         .contexts = di->rd->in->contexts,
                                         .omit = TM_LIT("proof"),
                                         .plain = true,
                                         .spelled = of_documents,
                                         .spelled_n = sizeof of_documents / sizeof of_documents[0],
                                         .kept = p->previous,
                                         .kept_n = p->previous_n };

    return canonical(di, di->rd->root, di->rd->root, &options, NULL, hash, out);
}

static enum tm_outcome document(struct tm_di *di, const struct tm_di_proof *p, enum tm_di_hash hash,
                                uint8_t *out)
{
    if (p->previous_n > 0)
        return variant(di, p, hash, out);
    if (!di->plain[TM_DI_RDFC][hash].done)
        di->plain[TM_DI_RDFC][hash].outcome =
            variant(di, p, hash, di->plain[TM_DI_RDFC][hash].hash);
    di->plain[TM_DI_RDFC][hash].done = true;
    memcpy(out, di->plain[TM_DI_RDFC][hash].hash, TM_DI_HASH_MAX);
    return di->plain[TM_DI_RDFC][hash].outcome;
}

const struct tm_di_canon tm_di_rdfc = { TM_DI_RDFC, config, document };
