/* Any members of a document, under two proofs of a suite that the first byte chooses, the second of which
 * rests on the first: it reaches canonical JSON, JSON-LD in safe mode, RDFC-1.0 and every way of refusing.
 * The signatures are of nothing, so none may ever hold, and whatever does not hold must be said. */
#include <stdio.h>

#include "node/base/check.h"
#include "node/cred/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define ED25519 "did:key:z6MkmNL6xksdEJENGk9Z1qqGsY5njKQdjU1UhnUEUvWyQUVX"
#define P256    "did:key:zDnaejrabpwQVSxE1tdJja7tC8kCcpRUn3nRvNJNQrdcf7YUN"
#define P384    "did:key:z82Lkx561mGEDqAL1kxjDXKw3Vnew2eXFEDnDvAbJrfNnstbUXJswuKmYx19UnbYvjBVCbg"

static const struct {
    const char *type, *method;
} kinds[] = {
    { "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\"", ED25519 },
    { "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-jcs-2022\"", ED25519 },
    { "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"ecdsa-rdfc-2019\"", P256 },
    { "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"ecdsa-rdfc-2019\"", P384 },
    { "\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"ecdsa-jcs-2019\"", P384 },
    { "\"type\":\"Ed25519Signature2020\"", ED25519 },
};

static void put_proof(struct tm_buf *out, uint8_t kind, const char *more)
{
    kind %= sizeof kinds / sizeof kinds[0];
    tm_buf_printf(
        out,
        "{%s,\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\",%s,"
        "\"created\":\"2026-01-01T00:00:00Z\",\"proofValue\":\"z63oKrJcrkX8afrPuWqkdKb9FHS4LQ"
        "gP4JV9EXyCexLvhvugT3zZswSe6TScVkozxdzjSdYn4YkK5gLMqgRU8ErnX\"}",
        kinds[kind].type, kinds[kind].method, more);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_buf text = TM_BUF_INIT(TM_MIB(2));
    struct tm_verify_in in = { .at_ms = 1795600000000 };
    static struct tm_verified out;
    struct tm_err err = TM_ERR_INIT;
    bool bad = false;

    if (size == 0)
        return 0;
    tm_buf_put_str(&text, "{\"proof\":[");
    put_proof(&text, data[0], "\"id\":\"urn:a\"");
    tm_buf_put_str(&text, ",");
    put_proof(&text, data[0] / 16, "\"previousProof\":\"urn:a\"");
    tm_buf_put_str(&text, "],");
    tm_buf_put(&text, data + 1, size - 1);
    in.bytes = tm_buf_slice(&text);
    if (text.fault == 0 && tm_verify(&in, &arena, &out, &err) == 0) {
        TM_CHECK(out.proof_n == 0);
        for (const struct tm_check *c = out.checks.first; c != NULL; c = c->next) {
            TM_CHECK(c->text != NULL && c->text[0] != 0);
            bad = bad || c->outcome <= TM_UNKNOWN;
        }
        TM_CHECK(bad);
    }
    tm_buf_free(&text);
    tm_arena_free(&arena);
    return 0;
}
