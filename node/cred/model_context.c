/* node/cred/model_context.c - @context: its form, its order, whether each is known; and what is asked of
 * them: does every type mean an absolute IRI.
 *
 * The suites that need no JSON-LD sign the document as it stands, and a term that no context defines
 * is no fault there (docs/verification.md). A type is: VC 2.0 section 4.5 asks it of every document.
 * A context written into the document may add terms, but not say anew what this program reads.
 */
#include "node/cred/contexts.h"
#include "node/cred/reading.h"

/* Terms that the model reads: a document must not give them another meaning. The dates of VC 1.1 are not
 * among them: its context protects them, and under that of VC 2.0 they are anybody's. */
static const char *const reserved[] = {
    "VerifiableCredential",
    "VerifiablePresentation",
    "EnvelopedVerifiableCredential",
    "EnvelopedVerifiablePresentation",
    "id",
    "type",
    "issuer",
    "holder",
    "validFrom",
    "validUntil",
    "credentialSubject",
    "credentialStatus",
    "credentialSchema",
    "verifiableCredential",
    "proof",
    "evidence",
    "termsOfUse",
    "refreshService",
    "relatedResource",
    "BitstringStatusListEntry",
    "BitstringStatusListCredential",
    "statusPurpose",
    "statusListIndex",
    "statusListCredential",
    "OpenBadgeCredential",
    "AchievementCredential",
    "achievement",
    "alignment",
    "targetUrl",
    "hasClaim",
    "eqfLevel",
    "awardedBy",
    "awardingBody",
    "specifiedBy",
};

/* Members whose objects must have types that mean something. VC 2.0 section 4.5, and the subject. */
static const struct tm_slice typed[] = {
#define TYPED(name)                                                                                \
    {                                                                                              \
        (const uint8_t *)(name), sizeof(name) - 1                                                  \
    }
    TYPED("credentialSubject"), TYPED("credentialStatus"), TYPED("proof"),
    TYPED("credentialSchema"),  TYPED("evidence"),         TYPED("termsOfUse"),
    TYPED("refreshService"),
#undef TYPED
};
#define TYPED_COUNT (sizeof typed / sizeof typed[0])

static bool is_reserved(struct tm_slice name)
{
    for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++)
        if (tm_slice_is(name, reserved[i]))
            return true;
    return false;
}

/* What 1.1 reads; in 2.0 they mean nothing, and a document may define them for itself. */
static bool is_date_of_v1(struct tm_slice name)
{
    return tm_slice_is(name, "issuanceDate") || tm_slice_is(name, "expirationDate");
}

/* What else is wrong with such a context, processing it shows: tm_model_types(). */
static void read_inline(struct tm_reading *rd, const struct tm_json *context)
{
    tm_json_each_key(key, context)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (is_reserved(name) || (rd->v1 && is_date_of_v1(name)))
            tm_reading_bad(rd, key, "a context in the document redefines a term");
    }
}

static void unknown(struct tm_reading *rd, const struct tm_json *at, struct tm_slice url)
{
    tm_reading_note(rd, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN, at,
                    "this node does not know the context %s; its operator can add it, as a file "
                    "in the folder contexts of the node's home",
                    tm_url_shown(rd->arena, url));
}

static void read_one(struct tm_reading *rd, const struct tm_json *item)
{
    struct tm_slice url;

    if (tm_json_is(item, TM_JSON_OBJECT)) {
        read_inline(rd, item);
    } else if (!tm_json_str(item, &url)) {
        rd->contexts_known = false;
        tm_reading_bad(rd, item, "a context is neither a URL nor an object");
    } else if (!tm_jsonld_contexts_has(rd->in->contexts, url)) {
        rd->contexts_known = false;
        if (tm_url_ok(url))
            unknown(rd, item, url);
        else
            tm_reading_bad(rd, item, "a context is neither a URL nor an object");
    }
}

void tm_model_contexts(struct tm_reading *rd)
{
    const struct tm_json *contexts = tm_json_get(rd->root, "@context");
    const struct tm_json *first =
        tm_json_is(contexts, TM_JSON_ARRAY) ? tm_json_at(contexts, 0) : contexts;
    const struct tm_check *before = rd->out->checks.last;

    if (contexts == NULL || first == NULL) {
        tm_reading_bad(rd, rd->root, "there is no @context");
        return;
    }
    rd->v1 = tm_json_str_is(first, TM_CONTEXT_VC1);
    if (!rd->v1 && !tm_json_str_is(first, TM_CONTEXT_VC2))
        tm_reading_bad(rd, first, "the first context is not that of verifiable credentials");
    if (tm_json_is(contexts, TM_JSON_ARRAY) && tm_json_count(contexts) > TM_CONTEXTS_MAX) {
        tm_reading_bad(rd, contexts, "more than %d contexts", TM_CONTEXTS_MAX);
        return;
    }
    rd->contexts_known = true;
    rd->types_known = tm_jsonld_types_surely(rd->root, rd->in->contexts, typed, TYPED_COUNT);
    tm_json_each_or_self(item, rd->types_known ? NULL : contexts)
    {
        read_one(rd, item);
    }
    if (rd->out->checks.last == before)
        tm_check_add(&rd->out->checks, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_PASSED,
                     "every context is known");
}

/* ---- types ---- */

/* A context that cannot be processed: by its fault, or because it names one that is not known here. */
static void not_processed(struct tm_reading *rd, int r, const struct tm_jsonld_fault *fault)
{
    struct tm_check *line;

    if (r == TM_E_NOMEM) {
        rd->out->checks.fault = true;
    } else if (r == TM_E_NOTFOUND) {
        unknown(rd, tm_json_get(rd->root, "@context"), fault->context);
    } else {
        line = tm_reading_bad(rd, NULL, "the contexts cannot be processed: %s",
                              tm_jsonld_code_name(fault->code));
        line->path = fault->path[0] == 0 ? NULL : tm_arena_printf(rd->arena, "%s", fault->path);
    }
}

void tm_model_types(struct tm_reading *rd)
{
    struct tm_jsonld_options options = { .contexts = rd->in->contexts };
    struct tm_jsonld_fault fault;
    struct tm_err err = TM_ERR_INIT;
    const struct tm_json *bad;
    int r;

    if (!rd->contexts_known || rd->types_known)
        return;
    r = tm_jsonld_types(rd->root, &options, typed, TYPED_COUNT, rd->arena, &bad, &fault, &err);
    if (r != 0)
        not_processed(rd, r, &fault);
    else if (bad != NULL && rd->v1)
        tm_reading_note(rd, TM_C_FORMAT_STRUCTURE, TM_WARNING, bad,
                        "a type is defined by no context of the document");
    else if (bad != NULL)
        tm_reading_bad(rd, bad, "a type is defined by no context of the document");
}
