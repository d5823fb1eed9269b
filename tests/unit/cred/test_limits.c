/* What a stranger can send ends at its limit: the last that is taken, and the first that is not. Work is
 * never timed here: what would take long ends with an error that says which limit it met. */
#include <stdio.h>
#include <stdlib.h>

#include "node/cred/did.h"
#include "node/cred/jsonld/rdfc.h"
#include "tests/unit/cred/cred_help.h"

#define VC2 "\"https://www.w3.org/ns/credentials/v2\""

static struct tm_buf text = TM_BUF_INIT(TM_MIB(16));

static void begin(const char *contexts)
{
    tm_buf_free(&text);
    tm_buf_printf(&text,
                  "{\"@context\":[" VC2 "%s],\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                  "\"credentialSubject\":{\"id\":\"did:x:h\"}",
                  contexts, help_did(1));
}

static bool structure_ok(void)
{
    expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
    return help_outcome(TM_C_FORMAT_STRUCTURE) == TM_PASSED;
}

/* ---- documents ---- */

static void a_document_has_a_mebibyte(void)
{
    for (size_t len = TM_CREDENTIAL_BYTES_MAX; len <= TM_CREDENTIAL_BYTES_MAX + 1; len++) {
        begin(",\"https://www.w3.org/ns/credentials/undefined-terms/v2\"");
        tm_buf_put_str(&text, ",\"name\":\"");
        while (text.len < len - 2)
            tm_buf_put_u8(&text, 'x');
        tm_buf_put_str(&text, "\"}");
        expect_int((int64_t)text.len, (int64_t)len);
        if (len == TM_CREDENTIAL_BYTES_MAX)
            expect(structure_ok());
        else
            expect_fails(help_verify(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    }
}

/* A JWT whose payload has `n` letters more than it needs. */
static int jwt_of(size_t n, size_t *len)
{
    char header[300];
    struct tm_slice jwt;

    begin("");
    tm_buf_put_str(&text, ",\"name\":\"");
    for (size_t i = 0; i < n; i++)
        tm_buf_put_u8(&text, 'x');
    tm_buf_put_str(&text, "\"}");
    snprintf(header, sizeof header, "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"%s\"}",
             help_method(1));
    jwt = help_jwt(header, tm_buf_str(&text), 1);
    *len = jwt.len;
    return help_verify(jwt);
}

static void a_jwt_has_a_mebibyte(void)
{
    size_t len = 0, n;

    expect_ok(jwt_of(0, &len), &help_err);
    n = (TM_CREDENTIAL_BYTES_MAX - len) / 4 * 3;
    while (jwt_of(n, &len) == 0)
        n++;
    expect_int(help_err.code, TM_E_LIMIT);
    expect(len > TM_CREDENTIAL_BYTES_MAX && len <= TM_CREDENTIAL_BYTES_MAX + 4);
    expect_ok(jwt_of(n - 1, &len), &help_err);
    expect(help_sound());
    expect(len <= TM_CREDENTIAL_BYTES_MAX && len > TM_CREDENTIAL_BYTES_MAX - 4);
}

static void a_document_has_a_hundred_thousand_values(void)
{
    static const char member[] = ",\"evidence\":{\"type\":\"urn:e\",\"urn:n\":[";
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(1));
    struct tm_json_doc doc;
    size_t others;

    begin("");
    tm_buf_printf(&text, "%s]}}", member);
    expect_ok(tm_json_parse(tm_buf_slice(&text), &TM_JSON_LIMITS, &arena, &doc, &help_err),
              &help_err);
    others = doc.root->span;
    tm_arena_free(&arena);
    for (size_t nodes = TM_JSON_NODES_MAX; nodes <= TM_JSON_NODES_MAX + 1; nodes++) {
        begin("");
        tm_buf_put_str(&text, member);
        for (size_t i = others; i < nodes; i++)
            tm_buf_put_str(&text, i == others ? "1" : ",1");
        tm_buf_put_str(&text, "]}}");
        if (nodes == TM_JSON_NODES_MAX)
            expect(structure_ok());
        else
            expect_fails(help_verify(tm_buf_slice(&text)), TM_E_LIMIT, &help_err);
    }
}

/* ---- members ---- */

static void a_context_has_a_thousand_terms(void)
{
    for (int n = TM_JSONLD_TERMS_MAX; n <= TM_JSONLD_TERMS_MAX + 1; n++) {
        struct tm_buf context = TM_BUF_INIT(TM_MIB(1));

        tm_buf_put_str(&context, ",{");
        for (int i = 0; i < n; i++)
            tm_buf_printf(&context, "%s\"t%d\":\"urn:t\"", i == 0 ? "" : ",", i);
        tm_buf_put_str(&context, "}");
        begin(tm_buf_str(&context));
        tm_buf_put_str(&text, "}");
        expect(structure_ok() == (n == TM_JSONLD_TERMS_MAX));
        tm_buf_free(&context);
    }
}

static void lists_have_their_length(void)
{
    static const struct {
        const char *member, *before, *after; /* an item, around its number */
        size_t max;
    } lists[] = {
        { "relatedResource", "{\"id\":\"urn:r",
          "\",\"digestSRI\":\"sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}", 64 },
        { "credentialStatus", "{\"type\":\"urn:s", "\"}", TM_STATUS_ENTRIES_MAX },
    };

    for (size_t l = 0; l < sizeof lists / sizeof lists[0]; l++) {
        for (size_t n = lists[l].max; n <= lists[l].max + 1; n++) {
            begin("");
            tm_buf_printf(&text, ",\"%s\":[", lists[l].member);
            for (size_t i = 0; i < n; i++)
                tm_buf_printf(&text, "%s%s%zu%s", i > 0 ? "," : "", lists[l].before, i,
                              lists[l].after);
            tm_buf_put_str(&text, "]}");
            expect(structure_ok() == (n == lists[l].max));
        }
    }
}

static void a_credential_has_512_types(void)
{
    for (size_t n = TM_STRINGS_MAX; n <= TM_STRINGS_MAX + 1; n++) {
        tm_buf_free(&text);
        tm_buf_printf(&text, "{\"@context\":[" VC2 "],\"type\":[\"VerifiableCredential\"");
        for (size_t i = 1; i < n; i++)
            tm_buf_printf(&text, ",\"urn:t%zu\"", i);
        tm_buf_printf(&text,
                      "],\"issuer\":\"did:x:y\",\"credentialSubject\":{\"id\":\"did:x:h\"}}");
        expect(structure_ok() == (n == TM_STRINGS_MAX));
    }
}

/* ---- keys ---- */

#define KEY_BYTES TM_MIB(4)

static void a_key_of_four_mebibytes_is_no_key(void)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(32));
    struct tm_err err = TM_ERR_INIT;
    struct tm_multikey multikey;
    struct tm_key key;

    tm_buf_free(&text);
    tm_buf_put_str(&text, "did:key:z6Mk");
    while (text.len < KEY_BYTES)
        tm_buf_put_u8(&text, '6');
    expect(tm_key_from_did(tm_buf_slice(&text), &arena, &key, &err) != 0);
    expect(tm_multikey_parse(tm_slice_from(tm_buf_slice(&text), 8), &multikey, &err) != 0);
    tm_buf_free(&text);
    tm_buf_put_str(&text, "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"");
    while (text.len < KEY_BYTES)
        tm_buf_put_u8(&text, 'A');
    tm_buf_put_str(&text, "\"}");
    expect(tm_key_from_jwk(tm_buf_slice(&text), &arena, &key, &err) != 0);
    tm_arena_free(&arena);
}

/* As large as a document lets it be. */
static void a_proof_by_a_huge_key_is_not_verified(void)
{
    begin("");
    tm_buf_put_str(&text, ",\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":"
                          "\"eddsa-jcs-2022\",\"proofPurpose\":\"assertionMethod\",\"proofValue\":"
                          "\"z1111111111111111111111111111111111111111111111111111111111111111\","
                          "\"verificationMethod\":\"did:key:z6Mk");
    while (text.len < TM_CREDENTIAL_BYTES_MAX - 3)
        tm_buf_put_u8(&text, '6');
    tm_buf_put_str(&text, "\"}}");
    expect_ok(help_verify(tm_buf_slice(&text)), &help_err);
    expect(!help_sound());
    expect_int((int64_t)help_out.proof_n, 0);
}

/* ---- graphs ---- */

/* `n` blank nodes, each linked with every other: all look alike, from every side. */
static int clique(unsigned n, struct tm_err *err)
{
    struct tm_buf out = TM_BUF_INIT(TM_MIB(1));
    struct tm_rdf rdf;
    int r;

    tm_buf_free(&text);
    for (unsigned i = 0; i < n; i++)
        for (unsigned k = 0; k < n; k++)
            if (i != k)
                tm_buf_printf(&text, "_:n%u <a:p> _:n%u .\n", i, k);
    tm_arena_reset(&help_arena);
    r = tm_nquads_parse(tm_buf_slice(&text), &help_arena, &rdf, err);
    if (r == 0)
        r = tm_rdfc(&rdf, TM_RDFC_SHA256, &help_arena, &out, NULL, err);
    tm_buf_free(&out);
    return r;
}

static void a_poison_graph_ends_by_counted_work(void)
{
    struct tm_err err = TM_ERR_INIT;

    expect_ok(clique(4, &err), &err);
    for (unsigned n = 10; n <= 40; n += 10)
        expect_fails(clique(n, &err), TM_E_LIMIT, &err);
}

TM_CLAIMS(CLAIM(a_document_has_a_mebibyte), CLAIM(a_jwt_has_a_mebibyte),
          CLAIM(a_document_has_a_hundred_thousand_values), CLAIM(a_context_has_a_thousand_terms),
          CLAIM(lists_have_their_length), CLAIM(a_credential_has_512_types),
          CLAIM(a_key_of_four_mebibytes_is_no_key), CLAIM(a_proof_by_a_huge_key_is_not_verified),
          CLAIM(a_poison_graph_ends_by_counted_work))
