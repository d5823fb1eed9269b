/* node/cred/suite.c - the tables of key kinds and signature algorithms. */
#include "node/cred/suite.h"

static const struct tm_suite suites[] = {
    { TM_KEY_ED25519, TM_MULTIKEY_ED25519, "Ed25519", "Ed25519", tm_suite_ed25519_key_ok },
    { TM_KEY_P256, TM_MULTIKEY_P256, "P-256", "P-256", tm_suite_p256_key_ok },
    { TM_KEY_P384, TM_MULTIKEY_P384, "P-384", "P-384", tm_suite_p384_key_ok },
    { TM_KEY_RSA, TM_MULTIKEY_RSA, "RSA", NULL, tm_suite_rsa_key_ok },
    { TM_KEY_X25519, TM_MULTIKEY_X25519, "X25519", "X25519", tm_suite_x25519_key_ok },
};
#define SUITES (sizeof suites / sizeof suites[0])

const struct tm_suite *tm_suite_of(enum tm_key_alg alg)
{
    for (size_t i = 0; i < SUITES; i++)
        if (suites[i].alg == alg)
            return &suites[i];
    return NULL;
}

const struct tm_suite *tm_suite_of_multikey(enum tm_multikey_type type)
{
    for (size_t i = 0; i < SUITES; i++)
        if (suites[i].multikey == type)
            return &suites[i];
    return NULL;
}

const struct tm_suite *tm_suite_of_crv(struct tm_slice crv)
{
    for (size_t i = 0; i < SUITES; i++)
        if (suites[i].crv != NULL && tm_slice_is(crv, suites[i].crv))
            return &suites[i];
    return NULL;
}

/* ---- keys found good ---- */

/* By this thread, one per slot; a newer one takes the place of an older. A hostile sender can only make
 * us check again. Keys are public, so nothing secret stays behind. */
#define GOOD_SLOTS 256
#define GOOD_MAX                                                                                   \
    49 /* bytes: a compressed P-384 point; RSA keys are checked each time, which is cheap */

static _Thread_local struct {
    enum tm_key_alg alg;
    size_t len; /* a key with a byte less or more is another text, and no key */
    uint8_t key[GOOD_MAX];
} good[GOOD_SLOTS];

bool tm_suite_key_ok(const struct tm_suite *suite, struct tm_slice raw)
{
    size_t slot;

    if (raw.len < 32 || raw.len > GOOD_MAX)
        return suite->key_ok(raw);
    slot = (size_t)(raw.data[1] ^ raw.data[15]) % GOOD_SLOTS;
    if (good[slot].alg == suite->alg && tm_slice_eq(tm_slice(good[slot].key, good[slot].len), raw))
        return true;
    if (!suite->key_ok(raw))
        return false;
    memcpy(good[slot].key, raw.data, raw.len);
    good[slot].len = raw.len;
    good[slot].alg = suite->alg;
    return true;
}

/* ---- signatures ---- */

/* In order of enum tm_sig_alg. Of several rows for one kind of key, the first is what signs with it. */
static const struct tm_sig sigs[TM_SIG_COUNT] = {
    { TM_SIG_EDDSA, "EdDSA", "Ed25519", TM_KEY_ED25519, 64, tm_suite_ed25519_verify },
    { TM_SIG_ES256, "ES256", NULL, TM_KEY_P256, 64, tm_suite_es256_verify },
    { TM_SIG_ES384, "ES384", NULL, TM_KEY_P384, 96, tm_suite_es384_verify },
    { TM_SIG_RS256, "RS256", NULL, TM_KEY_RSA, 0, tm_suite_rs256_verify },
    { TM_SIG_PS256, "PS256", NULL, TM_KEY_RSA, 0, tm_suite_ps256_verify },
};

const struct tm_sig *tm_sig_row(enum tm_sig_alg sig)
{
    return &sigs[sig];
}

const struct tm_sig *tm_sig_of_jose(struct tm_slice name)
{
    for (size_t i = 0; i < TM_SIG_COUNT; i++)
        if (tm_slice_is(name, sigs[i].jose) ||
            (sigs[i].jose_also != NULL && tm_slice_is(name, sigs[i].jose_also)))
            return &sigs[i];
    return NULL;
}

const struct tm_sig *tm_sig_of_key(enum tm_key_alg alg)
{
    for (size_t i = 0; i < TM_SIG_COUNT; i++)
        if (sigs[i].key == alg)
            return &sigs[i];
    return NULL;
}

bool tm_sig_verify(const struct tm_sig *sig, const struct tm_key *key, struct tm_slice msg,
                   struct tm_slice signature)
{
    return key->alg == sig->key && (sig->len == 0 || signature.len == sig->len) &&
           sig->verify(tm_slice(key->bytes, key->len), msg, signature);
}
