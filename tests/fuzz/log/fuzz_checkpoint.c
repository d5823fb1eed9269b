/* Checkpoints: what is taken comes back from its parts, and no stranger's verifies. */
#include "node/base/check.h"
#include "node/log/checkpoint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void rebuilt_is_the_same(const struct tm_checkpoint *cp, const uint8_t key[32])
{
    struct tm_buf out = TM_BUF_INIT(TM_CHECKPOINT_BYTES_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint back;

    tm_checkpoint_put(&out, cp, key);
    TM_CHECK(out.fault == 0);
    TM_CHECK(tm_checkpoint_parse(tm_buf_slice(&out), &back, &err) == 0);
    TM_CHECK(strcmp(back.network, cp->network) == 0 && tm_id_eq(&back.member, &cp->member));
    TM_CHECK(back.head.size == cp->head.size && back.head.epoch == cp->head.epoch);
    TM_CHECK(tm_hash_eq(&back.head.root, &cp->head.root) && back.head.time_s == cp->head.time_s);
    TM_CHECK(memcmp(back.cosig, cp->cosig, sizeof back.cosig) == 0);
    TM_CHECK(tm_checkpoint_key_is(&back, key));
    tm_buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct tm_ed25519_pair pair;
    static const uint8_t seed[32] = { 1 };
    struct tm_err err = TM_ERR_INIT;
    struct tm_checkpoint cp;

    if (pair.seed[0] == 0)
        tm_ed25519_from_seed(seed, &pair);
    if (tm_checkpoint_parse(tm_slice(data, size), &cp, &err) != 0)
        return 0;
    TM_CHECK(cp.head.size >= 1 && cp.head.size <= TM_TREE_SIZE_MAX);
    TM_CHECK(tm_checkpoint_verify(&cp, pair.public_key, &err) != 0);
    rebuilt_is_the_same(&cp, pair.public_key);
    return 0;
}
