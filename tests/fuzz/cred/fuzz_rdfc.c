/* The canonical form of any dataset comes within bounded work or not at all; it is its own canonical form, and does
 * not depend on the order of the quads. */
#include "node/base/check.h"
#include "node/cred/jsonld/rdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void reverse(struct tm_rdf *rdf)
{
    struct tm_rdf_quad *done = NULL, *q = rdf->first;

    rdf->last = rdf->first;
    while (q != NULL) {
        struct tm_rdf_quad *next = q->next;

        q->next = done;
        done = q;
        q = next;
    }
    rdf->first = done;
}

static bool canonical(const struct tm_rdf *rdf, struct tm_arena *arena, struct tm_buf *out)
{
    struct tm_err err = TM_ERR_INIT;
    int r = tm_rdfc(rdf, TM_RDFC_SHA256, arena, out, NULL, &err);

    TM_CHECK(r == 0 || r == TM_E_LIMIT || r == TM_E_NOMEM);
    return r == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf one = TM_BUF_INIT(TM_MIB(32)), two = TM_BUF_INIT(TM_MIB(32)),
                  three = TM_BUF_INIT(TM_MIB(32));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf, again;

    if (tm_nquads_parse(tm_slice(data, size), &arena, &rdf, &err) == 0 &&
        canonical(&rdf, &arena, &one)) {
        reverse(&rdf);
        if (canonical(&rdf, &arena, &two))
            TM_CHECK(tm_slice_eq(tm_buf_slice(&one), tm_buf_slice(&two)));
        if (tm_nquads_parse(tm_buf_slice(&one), &arena, &again, &err) == 0 &&
            canonical(&again, &arena, &three))
            TM_CHECK(tm_slice_eq(tm_buf_slice(&one), tm_buf_slice(&three)));
    }
    tm_buf_free(&one);
    tm_buf_free(&two);
    tm_buf_free(&three);
    tm_arena_free(&arena);
    return 0;
}
