/* node/cred/model_context.c - @context: its form, its order, and whether each is known.
 *
 * Known contexts are compared by URL alone: the suites that need no JSON-LD sign the document as it
 * stands. A context written into the document may add terms, but not say anew what this program
 * reads, and may not be one whose effect needs processing (@import, @base).
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

static bool is_reserved(struct tm_slice name)
{
    for (size_t i = 0; i < sizeof reserved / sizeof reserved[0]; i++)
        if (tm_slice_is(name, reserved[i]))
            return true;
    return false;
}

/* What a term is mapped to: an absolute IRI, a compact one, or a keyword. */
static bool mapping_ok(const struct tm_json *value)
{
    struct tm_slice iri;

    if (tm_json_is(value, TM_JSON_OBJECT)) {
        value = tm_json_get(value, "@id");
        if (value == NULL)
            return true;
    }
    if (!tm_json_str(value, &iri))
        return tm_json_is(value, TM_JSON_NULL);
    return (iri.len > 1 && iri.data[0] == '@') || tm_url_ok(iri);
}

/* An earlier context of the same document that defines `name` too. */
static bool defined_before(const struct tm_json *contexts, const struct tm_json *inline_context,
                           struct tm_slice name)
{
    tm_json_each_item(earlier, contexts)
    {
        if (earlier == inline_context)
            return false;
        if (tm_json_get_slice(earlier, name) != NULL)
            return true;
    }
    return false;
}

static void read_inline(struct tm_reading *rd, const struct tm_json *contexts,
                        const struct tm_json *context)
{
    tm_json_each_key(key, context)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "@import") || tm_slice_is(name, "@base"))
            tm_reading_note(rd, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN, key,
                            "the context in the document needs processing");
        else if (tm_slice_is(name, "@vocab") || tm_slice_is(name, "@version") ||
                 tm_slice_is(name, "@protected") || tm_slice_is(name, "@language") ||
                 tm_slice_is(name, "@direction"))
            continue;
        else if (is_reserved(name) || defined_before(contexts, context, name))
            tm_reading_bad(rd, key, "a context in the document redefines a term");
        else if (!mapping_ok(tm_json_value(key)))
            tm_reading_bad(rd, key, "a context in the document maps a term to no URL");
    }
}

static void read_one(struct tm_reading *rd, const struct tm_json *contexts,
                     const struct tm_json *item)
{
    struct tm_slice url;

    if (tm_json_is(item, TM_JSON_OBJECT)) {
        read_inline(rd, contexts, item);
    } else if (!tm_json_str(item, &url) || !tm_url_ok(url)) {
        tm_reading_bad(rd, item, "a context is neither a URL nor an object");
    } else if (tm_context_sha256(url) == NULL) {
        tm_reading_note(rd, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_UNKNOWN, item,
                        "this node does not know the context %.*s",
                        url.len > 200 ? 200 : (int)url.len, (const char *)url.data);
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
    tm_json_each_or_self(item, contexts)
    {
        read_one(rd, contexts, item);
    }
    if (rd->out->checks.last == before)
        tm_check_add(&rd->out->checks, TM_C_FORMAT_CONTEXT_UNKNOWN, TM_PASSED,
                     "every context is known");
}
