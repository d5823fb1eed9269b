/* The vectors of the W3C Recommendations Data Integrity EdDSA and ECDSA Cryptosuites, with every value
 * on the way: canonical document and proof, both hashes, what is signed, the signature.
 *
 * In all of them the issuer is an https URL and the key a did:key: the proofs hold, and bind nobody. */
#include <ctype.h>
#include <jansson.h>
#include <stdio.h>

#include "node/base/encode.h"
#include "node/cred/di.h"
#include "tests/unit/cred/cred_help.h"

static const struct vector {
    const char *folder, *mark; /* files are named canonDoc<mark>.txt and so on */
    enum tm_format format;
    enum tm_key_alg key;
} vectors[] = {
    { "di-eddsa/eddsa-rdfc-2022", "DataInt", TM_FORMAT_DI_EDDSA_RDFC_2022, TM_KEY_ED25519 },
    { "di-eddsa/eddsa-jcs-2022", "JCS", TM_FORMAT_DI_EDDSA_JCS_2022, TM_KEY_ED25519 },
    { "di-eddsa/Ed25519Signature2020", "EdSig", TM_FORMAT_DI_ED25519_2020, TM_KEY_ED25519 },
    { "di-ecdsa/ecdsa-rdfc-2019-p256", "ECDSAP256", TM_FORMAT_DI_ECDSA_RDFC_2019, TM_KEY_P256 },
    { "di-ecdsa/ecdsa-jcs-2019-p256", "JCSECDSAP256", TM_FORMAT_DI_ECDSA_JCS_2019, TM_KEY_P256 },
};
/* Their context is not to be had: what can be checked begins with the canonical text. */
static const struct vector employ[] = {
    { "di-eddsa/eddsa-rdfc-2022/employ", "DataInt", TM_FORMAT_DI_EDDSA_RDFC_2022, TM_KEY_ED25519 },
    { "di-ecdsa/ecdsa-rdfc-2019-p256/employ", "ECDSAP256", TM_FORMAT_DI_ECDSA_RDFC_2019,
      TM_KEY_P256 },
};
#define COUNT(a) (sizeof(a) / sizeof(a)[0])

static struct tm_slice trimmed(struct tm_buf *b)
{
    while (b->len > 0 && isspace(b->data[b->len - 1]))
        b->data[--b->len] = 0;
    return tm_buf_slice(b);
}

/* "<what><mark>.<ending>" of a vector; without the white space at its end. */
static struct tm_slice part(const struct vector *v, const char *what, const char *ending)
{
    static struct tm_buf texts[4];
    static unsigned turn;
    struct tm_buf *text = &texts[turn++ % 4];
    char path[256];

    tm_buf_free(text);
    *text = (struct tm_buf)TM_BUF_INIT(0);
    snprintf(path, sizeof path, "%s/%s%s.%s", v->folder, what, v->mark, ending);
    tm_slurp(tm_vectors(path), text);
    return trimmed(text);
}

static struct tm_json_doc parsed(struct tm_slice text)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    expect_ok(tm_json_parse(text, &TM_JSON_LIMITS, &help_arena, &doc, &err), &err);
    return doc;
}

static void expect_hex(const struct vector *v, const char *what, const uint8_t *bytes, size_t len)
{
    struct tm_buf hex = TM_BUF_INIT(1024);

    tm_hex_put(&hex, tm_slice(bytes, len));
    expect_slice(tm_buf_slice(&hex), part(v, what, "txt"));
    tm_buf_free(&hex);
}

static void expect_text(const struct vector *v, const char *what, struct tm_buf *canonical)
{
    expect_slice(trimmed(canonical), part(v, what, "txt"));
}

struct under_test {
    struct tm_verify_in in;
    struct tm_reading rd;
    struct tm_di di;
    struct tm_di_proof proof;
};

static void set_up(struct under_test *t, const struct tm_json *root)
{
    static struct tm_err err;

    err = (struct tm_err)TM_ERR_INIT;
    memset(t, 0, sizeof *t);
    memset(&help_out, 0, sizeof help_out);
    tm_checks_init(&help_out.checks, &help_arena);
    t->in.at_ms = AT_2026;
    t->rd =
        (struct tm_reading){ .in = &t->in, .arena = &help_arena, .out = &help_out, .root = root };
    t->proof.v = tm_json_get(root, "proof");
    t->proof.suite = tm_di_suite_of(t->proof.v);
    tm_di_init(&t->di, &t->rd, &err);
}

static void every_value_on_the_way_is_ours(void)
{
    for (size_t i = 0; i < COUNT(vectors); i++) {
        const struct vector *v = &vectors[i];
        uint8_t message[TM_DI_MESSAGE_MAX], hash[TM_DI_HASH_MAX], signature[64];
        struct tm_json_doc doc;
        struct under_test t;
        struct tm_key key;
        struct tm_slice value;
        size_t len;

        tm_arena_reset(&help_arena);
        doc = parsed(tm_arena_copy(&help_arena, part(v, "signed", "json")));
        set_up(&t, doc.root);
        expect(t.proof.suite != NULL && t.proof.suite->format == v->format);
        expect_int(t.proof.suite->canon->document(&t.di, &t.proof, TM_DI_SHA256, hash), TM_PASSED);
        expect_hex(v, "docHash", hash, 32);
        expect_text(v, "canonDoc", &t.di.buf);
        expect_int(t.proof.suite->canon->config(&t.di, &t.proof, TM_DI_SHA256, hash), TM_PASSED);
        expect_hex(v, "proofHash", hash, 32);
        expect_text(v, "proofCanon", &t.di.buf);
        expect_int(tm_di_message(&t.di, &t.proof, TM_DI_SHA256, message, &len), TM_PASSED);
        expect_hex(v, "combinedHash", message, len);
        expect(tm_json_str(tm_json_get(t.proof.v, "proofValue"), &value));
        expect_slice(value, part(v, "sigBTC58", "txt"));
        expect(tm_hex_exact(part(v, "sigHex", "txt"), signature, sizeof signature));
        key = (struct tm_key){ .len = 0 };
        expect(tm_json_str(tm_json_get(t.proof.v, "verificationMethod"), &value));
        expect_int(tm_key_from_did(value, &help_arena, &key, t.di.err), 0);
        expect_int(key.alg, v->key);
        expect(tm_sig_verify(tm_sig_of_key(v->key), &key, tm_slice(message, len),
                             tm_slice(signature, sizeof signature)));
        tm_di_done(&t.di);
    }
}

/* The proof configuration as the vectors give it, with a context of its own, hashes to the same. */
static void the_proof_takes_the_documents_context(void)
{
    for (size_t i = 0; i < COUNT(vectors); i++) {
        const struct vector *v = &vectors[i];
        uint8_t hash[TM_DI_HASH_MAX];
        struct tm_json_doc doc, config;
        struct under_test t;

        tm_arena_reset(&help_arena);
        doc = parsed(tm_arena_copy(&help_arena, part(v, "signed", "json")));
        config = parsed(tm_arena_copy(&help_arena, part(v, "proofConfig", "json")));
        set_up(&t, doc.root);
        t.proof.v = config.root;
        t.proof.outside = true;
        expect_int(t.proof.suite->canon->config(&t.di, &t.proof, TM_DI_SHA256, hash), TM_PASSED);
        expect_hex(v, "proofHash", hash, 32);
        tm_di_done(&t.di);
    }
}

static void the_signed_vectors_verify(void)
{
    for (size_t i = 0; i < COUNT(vectors); i++) {
        expect_ok(help_verify(part(&vectors[i], "signed", "json")), &help_err);
        if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", vectors[i].folder, help_lines());
        expect_int(help_out.format, vectors[i].format);
        expect_str(help_out.format_name, tm_format_name(vectors[i].format));
        expect_int((int64_t)help_out.proof_n, 1);
        expect(!help_out.proofs[0].issuer_bound); /* an https issuer, a did:key */
        expect_int(help_out.issued_ms, 1677281798000);
        expect_int(help_outcome(TM_C_PROOF_SIGNATURE), TM_PASSED);
    }
}

/* What the published secret keys sign is what the vectors hold (Ed25519; ECDSA signs anew each time). */
static void the_published_secrets_make_the_signatures(void)
{
    static const char *const key_files[COUNT(vectors)] = {
        "di-eddsa/keyPair.json", "di-eddsa/keyPair.json", "di-eddsa/keyPair.json",
        "di-ecdsa/p256KeyPair.json", "di-ecdsa/p256KeyPair.json"
    };

    for (size_t i = 0; i < COUNT(vectors); i++) {
        const char *member =
            vectors[i].key == TM_KEY_P256 ? "secretKeyMultibase" : "privateKeyMultibase";
        json_t *pair = json_load_file(tm_vectors(key_files[i]), 0, NULL);
        uint8_t message[64], want[64], made[TM_SIGNATURE_MAX];
        struct tm_err err = TM_ERR_INIT;
        struct tm_multikey multikey;
        struct tm_secret secret;
        size_t len;

        expect_ok(tm_multikey_parse(tm_str(json_string_value(json_object_get(pair, member))),
                                    &multikey, &err),
                  &err);
        expect_ok(
            tm_secret_from(vectors[i].key, tm_slice(multikey.bytes, multikey.len), &secret, &err),
            &err);
        expect(tm_hex_exact(part(&vectors[i], "combinedHash", "txt"), message, sizeof message));
        expect(tm_hex_exact(part(&vectors[i], "sigHex", "txt"), want, sizeof want));
        expect_ok(tm_secret_sign(&secret, tm_slice(message, 64), made, &len, &err), &err);
        expect_int((int64_t)len, 64);
        expect((memcmp(made, want, 64) == 0) == (vectors[i].key == TM_KEY_ED25519));
        expect(tm_sig_verify(tm_sig_of_key(vectors[i].key), &secret.key, tm_slice(message, 64),
                             tm_slice(made, len)));
        json_decref(pair);
    }
}

static void sets_and_chains_verify(void)
{
    static const struct {
        const char *file;
        size_t proofs;
    } files[] = {
        { "signedProofSet1.json", 1 },
        { "signedProofSet2.json", 2 },
        { "signedProofChain1.json", 3 },
        { "signedProofChain2.json", 4 },
    };

    for (size_t i = 0; i < COUNT(files); i++) {
        struct tm_buf text = TM_BUF_INIT(0);
        char path[200];

        snprintf(path, sizeof path, "di-eddsa/proof-set-chain/%s", files[i].file);
        tm_slurp(tm_vectors(path), &text);
        expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
        if (!help_sound())
            tm_claim_failed(__FILE__, __LINE__, "%s: %s", files[i].file, help_lines());
        expect_int((int64_t)help_out.proof_n, (int64_t)files[i].proofs);
        tm_buf_free(&text);
    }
}

/* ---- the vectors whose context is not to be had ---- */

static void expect_canonical_already(struct tm_slice text)
{
    struct tm_buf lines = TM_BUF_INIT(TM_MIB(1)), again = TM_BUF_INIT(TM_MIB(1));
    struct tm_err err = TM_ERR_INIT;
    struct tm_rdf rdf;

    tm_buf_put_slice(&lines, text);
    tm_buf_put_u8(&lines, '\n');
    expect_ok(tm_nquads_parse(tm_buf_slice(&lines), &help_arena, &rdf, &err), &err);
    expect_ok(tm_rdfc(&rdf, TM_RDFC_SHA256, &help_arena, &again, NULL, &err), &err);
    expect_slice(tm_buf_slice(&again), tm_buf_slice(&lines));
    tm_buf_free(&lines);
    tm_buf_free(&again);
}

static void hash_with_newline(struct tm_slice text, uint8_t out[TM_DI_HASH_MAX])
{
    struct tm_buf lines = TM_BUF_INIT(TM_MIB(1));

    tm_buf_put_slice(&lines, text);
    tm_buf_put_u8(&lines, '\n');
    tm_di_digest(TM_DI_SHA256, tm_buf_slice(&lines), out);
    tm_buf_free(&lines);
}

static void the_employ_vectors_hold_from_the_canonical_text_on(void)
{
    for (size_t i = 0; i < COUNT(employ); i++) {
        const struct vector *v = &employ[i];
        uint8_t hash[2][TM_DI_HASH_MAX], message[64], signature[64];
        struct tm_err err = TM_ERR_INIT;
        struct tm_json_doc doc;
        struct tm_slice method;
        struct tm_key key;

        tm_note("%s: from the canonical text on; its context is not to be had", v->folder);
        tm_arena_reset(&help_arena);
        expect_canonical_already(part(v, "canonDoc", "txt"));
        expect_canonical_already(part(v, "proofCanon", "txt"));
        hash_with_newline(part(v, "proofCanon", "txt"), hash[0]);
        hash_with_newline(part(v, "canonDoc", "txt"), hash[1]);
        expect_hex(v, "proofHash", hash[0], 32);
        expect_hex(v, "docHash", hash[1], 32);
        memcpy(message, hash[0], 32);
        memcpy(message + 32, hash[1], 32);
        expect_hex(v, "combinedHash", message, 64);
        expect(tm_hex_exact(part(v, "sigHex", "txt"), signature, sizeof signature));
        doc = parsed(tm_arena_copy(&help_arena, part(v, "proofConfig", "json")));
        expect(tm_json_str(tm_json_get(doc.root, "verificationMethod"), &method));
        expect_ok(tm_key_from_did(method, &help_arena, &key, &err), &err);
        expect(tm_sig_verify(tm_sig_of_key(v->key), &key, tm_slice(message, 64),
                             tm_slice(signature, 64)));
    }
}

static void a_context_we_lack_is_unknown_and_said_once(void)
{
    for (size_t i = 0; i < COUNT(employ); i++) {
        size_t said = 0;

        expect_ok(help_verify(part(&employ[i], "signed", "json")), &help_err);
        expect(!help_sound() && help_out.proof_n == 0);
        for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
            said += c->code == TM_C_FORMAT_CONTEXT_UNKNOWN && c->outcome == TM_UNKNOWN;
        expect_int((int64_t)said, 1);
        if (help_outcome(TM_C_PROOF_SIGNATURE) != TM_PASSED + 1)
            tm_claim_failed(__FILE__, __LINE__, "%s", help_lines());
    }
}

TM_CLAIMS(CLAIM(every_value_on_the_way_is_ours), CLAIM(the_proof_takes_the_documents_context),
          CLAIM(the_signed_vectors_verify), CLAIM(the_published_secrets_make_the_signatures),
          CLAIM(sets_and_chains_verify), CLAIM(the_employ_vectors_hold_from_the_canonical_text_on),
          CLAIM(a_context_we_lack_is_unknown_and_said_once))
