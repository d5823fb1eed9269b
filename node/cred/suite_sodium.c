/* node/cred/suite_sodium.c - Ed25519 keys and signatures, under the pinned rule of node/base. */
#include "node/base/ed25519.h"
#include "node/cred/suite.h"

bool tm_suite_ed25519_key_ok(struct tm_slice raw)
{
    return raw.len == TM_ED25519_PUBLIC_SIZE && tm_ed25519_key_ok(raw.data);
}

bool tm_suite_ed25519_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return raw.len == TM_ED25519_PUBLIC_SIZE && sig.len == TM_ED25519_SIG_SIZE &&
           tm_ed25519_verify(raw.data, msg, sig.data);
}
