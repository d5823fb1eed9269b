/* Any document expands and becomes quads, or is refused, in both modes; what safe mode takes means the same in lenient
 * mode; what comes out is N-Quads that read back as the same dataset. */
#include "node/base/check.h"
#include "node/cred/jsonld/jsonld.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool canonical(const struct tm_rdf *rdf, struct tm_arena *arena, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;

    return tm_rdfc(rdf, TM_RDFC_SHA256, arena, out, NULL, &err) == 0;
}

static bool process(const struct tm_json *root, bool safe, struct tm_arena *arena,
                    struct tm_rdf *rdf)
{
    struct tm_jsonld_options options = { .safe = safe };
    struct tm_buf text = TM_BUF_INIT(TM_MIB(32));
    struct tm_jsonld_fault fault = { 0 };
    struct tm_jsonld_object *objects;
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    bool ok;

    ok = tm_jsonld_expand(root, &options, arena, &objects, &fault, &err) == 0;
    TM_CHECK(ok || fault.code != TM_JSONLD_NONE || err.code == TM_E_NOMEM);
    if (ok && tm_jsonld_put_expanded(&text, objects, arena, &err) == 0) {
        struct tm_json_limits wide = { SIZE_MAX, TM_JSON_DEPTH_MAX, 10 * TM_JSON_NODES_MAX };
        int r = tm_json_parse(tm_buf_slice(&text), &wide, arena, &doc, &err);

        TM_CHECK(r == 0 || r == TM_E_NOMEM || r == TM_E_LIMIT);
    }
    ok = ok && tm_jsonld_to_rdf(objects, root, &options, arena, rdf, &fault, &err) == 0;
    tm_buf_free(&text);
    return ok;
}

static void read_back(const struct tm_rdf *rdf, struct tm_arena *arena)
{
    struct tm_buf text = TM_BUF_INIT(TM_MIB(32)), one = TM_BUF_INIT(TM_MIB(32)),
                  two = TM_BUF_INIT(TM_MIB(32));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf again;
    int r;

    if (tm_nquads_put(&text, rdf, &err) == 0) {
        r = tm_nquads_parse(tm_buf_slice(&text), arena, &again, &err);
        TM_CHECK(r == 0 || r == TM_E_NOMEM);
        if (r == 0 && canonical(rdf, arena, &one) && canonical(&again, arena, &two))
            TM_CHECK(tm_slice_eq(tm_buf_slice(&one), tm_buf_slice(&two)));
    }
    tm_buf_free(&text);
    tm_buf_free(&one);
    tm_buf_free(&two);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_rdf safe, lenient;
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;

    if (tm_json_parse(tm_slice(data, size), &TM_JSON_LIMITS, &arena, &doc, &err) == 0) {
        bool is_safe = process(doc.root, true, &arena, &safe);

        if (process(doc.root, false, &arena, &lenient)) {
            TM_CHECK(!is_safe || (safe.quads == lenient.quads && safe.blanks == lenient.blanks));
            read_back(&lenient, &arena);
        }
    }
    tm_arena_free(&arena);
    return 0;
}
