/* Any bytes as a credential and as a presentation: an error with a reason, or a report whose lines
 * all have a text. Unsigned bytes never have a proof that verified and no bad line at once, unless
 * they are a signed seed of the corpus. */
#include "node/base/check.h"
#include "node/cred/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_as(struct tm_slice bytes, bool presentation)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_verify_in in = { .bytes = bytes,
                               .at_ms = 1795600000000,
                               .presentation = presentation,
                               .challenge = presentation ? TM_LIT("c") : TM_SLICE_EMPTY };
    static struct tm_verified out;
    struct tm_err err = TM_ERR_INIT;

    if (tm_verify(&in, &arena, &out, &err) != 0) {
        TM_CHECK(err.code != 0 && err.text[0] != 0);
    } else {
        size_t n = 0;

        TM_CHECK(out.format_name != NULL && !out.checks.fault);
        TM_CHECK(out.cred.status_n <= TM_STATUS_ENTRIES_MAX && out.proof_n <= TM_PROOFS_MAX);
        for (const struct tm_check *c = out.checks.first; c != NULL; c = c->next, n++)
            TM_CHECK(c->text != NULL && c->text[0] != 0);
        TM_CHECK(n == out.checks.n && n > 0);
    }
    tm_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    try_as(tm_slice(data, size), false);
    try_as(tm_slice(data, size), true);
    return 0;
}
