/* The first line as a DID or DID URL, the rest as its DID document. Resolution always gives a whole
 * result, and a did:key's or did:jwk's document is one that our own reader takes. */
#include "node/base/check.h"
#include "node/cred/did_document.h"
#include "node/cred/did_resolve.h"
#include "node/cred/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void resolve(struct tm_slice url, const char *format)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    struct tm_buf out = TM_BUF_INIT(TM_MIB(4));
    struct tm_did_in in = { .url = url, .key_format = tm_str(format) };
    struct tm_json_limits limits = TM_JSON_LIMITS;
    const struct tm_json *document;
    struct tm_did_document doc;
    struct tm_json_doc result;
    struct tm_err err = TM_ERR_INIT;
    enum tm_did_error error;

    TM_CHECK(tm_did_resolve(&in, &arena, &out, &error, &err) == 0);
    TM_CHECK(tm_json_parse(tm_buf_slice(&out), &limits, &arena, &result, &err) == 0);
    document = tm_json_get(result.root, "didDocument");
    TM_CHECK(tm_json_is(document, error == TM_DID_RESOLVED ? TM_JSON_OBJECT : TM_JSON_NULL));
    if (error == TM_DID_RESOLVED)
        TM_CHECK(tm_did_document_read(tm_json_source(&result, document), tm_did_of(url), &arena,
                                      &doc, &err) == 0 &&
                 doc.n > 0);
    tm_buf_free(&out);
    tm_arena_free(&arena);
}

static void read_document(struct tm_slice text, struct tm_slice did)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(16));
    struct tm_did_document doc;
    struct tm_err err = TM_ERR_INIT;
    struct tm_key key;

    if (tm_did_document_read(text, did, &arena, &doc, &err) != 0) {
        TM_CHECK(err.text[0] != 0);
        doc.n = 0;
    }
    for (size_t i = 0; i < doc.n; i++) {
        if (tm_did_method_key(&doc.methods[i], &key, &err) == 0)
            TM_CHECK(key.len > 0 && key.len <= TM_KEY_BYTES_MAX);
        tm_did_method_ended(&doc.methods[i], 1795600000000);
        TM_CHECK(tm_did_document_find(&doc, doc.methods[i].id) == &doc.methods[i]);
    }
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *end = size == 0 ? NULL : memchr(data, '\n', size);
    struct tm_slice url = tm_slice(data, end == NULL ? size : (size_t)(end - data));
    struct tm_slice text = tm_slice_from(tm_slice(data, size), url.len + 1);

    resolve(url, NULL);
    resolve(url, "JsonWebKey");
    resolve(url, "Ed25519VerificationKey2020");
    read_document(text, tm_did_of(url));
    return 0;
}
