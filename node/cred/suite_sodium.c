/* node/cred/suite_sodium.c - Ed25519 keys and signatures, under the pinned rule of node/base. */
#include "node/base/ed25519.h"
#include "node/cred/suite.h"

/* Good points seen by this thread, one per slot; a newer one takes the place of an older. A hostile
 * sender can only make us check again. Keys are public, so nothing secret stays behind. */
#define GOOD_SLOTS 256

static _Thread_local struct {
    bool used;
    uint8_t key[TM_ED25519_PUBLIC_SIZE];
} good[GOOD_SLOTS];

bool tm_suite_ed25519_key_ok(struct tm_slice raw)
{
    size_t slot;

    if (raw.len != TM_ED25519_PUBLIC_SIZE)
        return false;
    slot = (size_t)(raw.data[0] ^ raw.data[15]) % GOOD_SLOTS;
    if (good[slot].used && memcmp(good[slot].key, raw.data, raw.len) == 0)
        return true;
    if (!tm_ed25519_key_ok(raw.data))
        return false;
    memcpy(good[slot].key, raw.data, raw.len);
    good[slot].used = true;
    return true;
}

bool tm_suite_ed25519_verify(struct tm_slice raw, struct tm_slice msg, struct tm_slice sig)
{
    return raw.len == TM_ED25519_PUBLIC_SIZE && sig.len == TM_ED25519_SIG_SIZE &&
           tm_ed25519_verify(raw.data, msg, sig.data);
}
