/* node/cred/suite.c - the table of key algorithms. */
#include "node/cred/suite.h"

static const struct tm_suite suites[] = {
    { TM_KEY_ED25519, TM_MULTIKEY_ED25519, "Ed25519", "Ed25519", "EdDSA", tm_suite_ed25519_key_ok,
      tm_suite_ed25519_verify },
    { TM_KEY_P256, TM_MULTIKEY_P256, "P-256", "P-256", "ES256", tm_suite_p256_key_ok, NULL },
    { TM_KEY_P384, TM_MULTIKEY_P384, "P-384", "P-384", "ES384", tm_suite_p384_key_ok, NULL },
    { TM_KEY_RSA, TM_MULTIKEY_RSA, "RSA", NULL, "RS256", tm_suite_rsa_key_ok, NULL },
    { TM_KEY_X25519, TM_MULTIKEY_X25519, "X25519", "X25519", NULL, tm_suite_x25519_key_ok, NULL },
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
