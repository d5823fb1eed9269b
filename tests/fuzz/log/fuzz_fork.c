/* A fork proof that decodes encodes to its own bytes; checking it never goes astray. */
#include "node/base/check.h"
#include "node/log/fork.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(4));
    struct tm_buf out = TM_BUF_INIT(TM_FORK_PROOF_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_fork_finding finding;
    struct tm_fork_proof proof;

    if (tm_fork_decode(tm_slice(data, len), &arena, &proof, &err) == 0) {
        TM_CHECK(tm_fork_encode(&proof, &out, &err) == 0);
        TM_CHECK(tm_slice_eq(tm_buf_slice(&out), tm_slice(data, len)));
        (void)tm_fork_check(&proof, "test.example", &finding, &err);
    }
    tm_arena_free(&arena);
    tm_buf_free(&out);
    return 0;
}
