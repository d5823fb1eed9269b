/* tests/unit/cred/di_help.c */
#include "tests/unit/cred/di_help.h"

#include <stdio.h>

#include "node/cred/di.h"

const struct di_suite di_suites[DI_SUITES] = {
    { TM_FORMAT_DI_EDDSA_RDFC_2022, TM_KEY_ED25519, "eddsa-rdfc-2022" },
    { TM_FORMAT_DI_EDDSA_JCS_2022, TM_KEY_ED25519, "eddsa-jcs-2022" },
    { TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P256, "ecdsa-rdfc-2019" },
    { TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P384, "ecdsa-rdfc-2019" },
    { TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P256, "ecdsa-jcs-2019" },
    { TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P384, "ecdsa-jcs-2019" },
    { TM_FORMAT_DI_ED25519_2020, TM_KEY_ED25519, NULL },
};
const struct di_suite *const di_rdfc = &di_suites[0], *const di_jcs = &di_suites[1],
                             *const di_p256 = &di_suites[2], *const di_p384 = &di_suites[3];

struct tm_jsonld_contexts *di_contexts;

const char *di_members(const struct di_suite *s, uint8_t n, const char *more)
{
    static char texts[4][1000];
    static unsigned turn;
    char *text = texts[turn++ % 4], cryptosuite[60] = "";

    if (s->name != NULL)
        snprintf(cryptosuite, sizeof cryptosuite, "\"cryptosuite\":\"%s\",", s->name);
    snprintf(text, sizeof texts[0],
             "\"type\":\"%s\",%s\"proofPurpose\":\"assertionMethod\","
             "\"verificationMethod\":\"%s\"%s",
             s->name == NULL ? "Ed25519Signature2020" : "DataIntegrityProof", cryptosuite,
             sd_method(s->key, n), more);
    return text;
}

/* The bytes that the last proof of `text` signs, resting on the others whose ids it names. */
static size_t message_of(const char *text, enum tm_key_alg alg, uint8_t message[TM_DI_MESSAGE_MAX])
{
    struct tm_arena arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    struct tm_verify_in in = { .at_ms = AT_2026, .contexts = di_contexts };
    const struct tm_json *previous[TM_PROOFS_MAX];
    struct tm_di_proof p = { .previous = previous };
    static struct tm_verified found;
    struct tm_reading rd = { .in = &in, .arena = &arena, .out = &found };
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;
    struct tm_di di;
    struct tm_slice id;
    size_t len = 0;

    tm_checks_init(&found.checks, &arena);
    expect_ok(tm_json_parse(tm_str(text), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    rd.root = doc.root;
    tm_json_each_item(item, tm_json_get(doc.root, "proof")) p.v = item;
    tm_json_each_item(other, tm_json_get(doc.root, "proof"))
    {
        char name[100];

        if (other == p.v || !tm_json_str(tm_json_get(other, "id"), &id))
            continue;
        snprintf(name, sizeof name, "%.*s", TM_ARG(id));
        if (tm_json_has(tm_json_get(p.v, "previousProof"), name))
            previous[p.previous_n++] = other;
    }
    p.suite = tm_di_suite_of(p.v);
    expect(p.suite != NULL);
    tm_di_init(&di, &rd, &err);
    if (tm_di_message(&di, &p, tm_di_hash_of(alg), message, &len) != TM_PASSED)
        tm_claim_failed(__FILE__, __LINE__, "%s at %s", found.checks.last->text,
                        found.checks.last->path);
    tm_di_done(&di);
    tm_arena_free(&arena);
    return len;
}

const char *di_prove(const char *document, const char *others, const char *members,
                     enum tm_key_alg alg, uint8_t n)
{
    static char texts[6][2000], text[DI_PROOFS_MAX];
    static unsigned turn;
    char *out = texts[turn++ % 6];
    uint8_t message[TM_DI_MESSAGE_MAX], signature[TM_SIGNATURE_MAX];
    struct tm_secret secret = *sd_secret(alg, n);
    struct tm_buf value = TM_BUF_INIT(1000);
    struct tm_err err = TM_ERR_INIT;
    size_t len;

    snprintf(text, sizeof text, "{%s,\"proof\":[%s%s{%s}]}", document, others,
             others[0] != 0 ? "," : "", members);
    len = message_of(text, alg, message);
    expect_ok(tm_secret_sign(&secret, tm_slice(message, len), signature, &len, &err), &err);
    tm_multibase_put(&value, 'z', tm_slice(signature, len));
    snprintf(out, sizeof texts[0], "{%s,\"proofValue\":\"%s\"}", members, tm_buf_str(&value));
    tm_buf_free(&value);
    return out;
}

const char *di_core(void)
{
    static char text[1000];

    snprintf(text, sizeof text,
             "\"@context\":[" VC2 "," EXAMPLES "],\"type\":[\"VerifiableCredential\"],"
             "\"issuer\":\"%s\",\"credentialSubject\":{\"x\":1,\"y\":{\"z\":\"a\"}}",
             sd_did(TM_KEY_ED25519, 1));
    return text;
}

int di_verify(const char *document, const char *proofs)
{
    static char text[DI_PROOFS_MAX];
    struct tm_verify_in in = { .at_ms = AT_2026, .contexts = di_contexts };

    snprintf(text, sizeof text, "{%s,\"proof\":%s}", document, proofs);
    in.bytes = tm_str(text);
    return help_verify_in(&in);
}

const struct tm_check *di_line(enum tm_check_code code)
{
    const struct tm_check *c = help_out.checks.first;

    while (c != NULL && (c->code != code || c->outcome > TM_UNKNOWN))
        c = c->next;
    expect(c != NULL);
    return c;
}
