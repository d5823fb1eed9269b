/* Members of any document under two compiled-in contexts, which the first two bytes choose: where the quick
 * answer about types says that all is well, context processing says so too, or that the contexts
 * contradict each other. An empty context at the end is what the quick way does not take. */
#include "node/base/check.h"
#include "node/cred/contexts.h"
#include "node/cred/jsonld/jsonld.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct tm_slice places[] = { { (const uint8_t *)"credentialSubject", 17 },
                                          { (const uint8_t *)"credentialSchema", 16 },
                                          { (const uint8_t *)"proof", 5 },
                                          { (const uint8_t *)"a", 1 } };
#define PLACES (sizeof places / sizeof places[0])

static void put_url(struct tm_json_out *o, uint8_t choice)
{
    const char *url, *sha256;

    if (tm_jsonld_compiled_at(choice, &url, &sha256))
        tm_json_put_cstr(o, url);
}

static const struct tm_json *document(const uint8_t choice[2], const struct tm_json *members,
                                      bool slow, struct tm_arena *arena)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(4));
    struct tm_json_out o = tm_json_out(&text);
    struct tm_json_doc doc = { .root = NULL };
    struct tm_err err = TM_ERR_INIT;
    struct tm_slice kept;

    tm_json_put_object(&o);
    tm_json_put_key(&o, "@context");
    tm_json_put_array(&o);
    tm_json_put_cstr(&o, TM_CONTEXT_VC2);
    put_url(&o, choice[0]);
    put_url(&o, choice[1]);
    if (slow) {
        tm_json_put_object(&o);
        tm_json_end_object(&o);
    }
    tm_json_end_array(&o);
    tm_json_each_key(key, members)
    {
        struct tm_slice name = tm_slice(key->data, key->len);

        if (tm_slice_is(name, "@context"))
            continue;
        tm_json_put_key_slice(&o, name);
        tm_json_put_value(&o, tm_json_value(key));
    }
    tm_json_end_object(&o);
    kept = tm_arena_copy(arena, tm_buf_slice(&text));
    if (text.fault == 0 && kept.data != NULL)
        tm_json_parse(kept, &TM_JSON_LIMITS, arena, &doc, &err);
    tm_buf_free(&text);
    return doc.root;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_jsonld_options options = { .safe = false };
    struct tm_err err = TM_ERR_INIT;
    const struct tm_json *quick, *slow, *bad = NULL;
    struct tm_json_doc doc;

    if (size < 2 ||
        tm_json_parse(tm_slice(data + 2, size - 2), &TM_JSON_LIMITS, &arena, &doc, &err) != 0)
        goto out;
    quick = document(data, doc.root, false, &arena);
    slow = document(data, doc.root, true, &arena);
    if (quick == NULL || slow == NULL)
        goto out;
    if (tm_jsonld_types(slow, &options, places, PLACES, &arena, &bad, NULL, &err) == 0 &&
        bad != NULL)
        TM_CHECK(!tm_jsonld_types_surely(quick, NULL, places, PLACES));
out:
    tm_arena_free(&arena);
    return 0;
}
