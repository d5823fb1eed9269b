/* Any text is N-Quads or is refused; what is read is written, and reads back the same. */
#include "node/base/check.h"
#include "node/cred/jsonld/rdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf one = TM_BUF_INIT(TM_MIB(32));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf, again;

    if (tm_nquads_parse(tm_slice(data, size), &arena, &rdf, &err) == 0 &&
        tm_nquads_put(&one, &rdf, &err) == 0) {
        int r = tm_nquads_parse(tm_buf_slice(&one), &arena, &again, &err);

        TM_CHECK(r == 0 || r == TM_E_NOMEM);
        TM_CHECK(r != 0 || (again.quads == rdf.quads && again.blanks == rdf.blanks));
    }
    tm_buf_free(&one);
    tm_arena_free(&arena);
    return 0;
}
