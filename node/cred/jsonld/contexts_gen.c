/* node/cred/jsonld/contexts_gen.c - published JSON-LD contexts as tables: terms, IRIs, types,
 * containers, scopes, protection. Made by scripts/gen-contexts; not to be edited. */
/* clang-format off */
#include "node/cred/jsonld/context.h"

#define S(text) { (const uint8_t *)("" text), sizeof(text) - 1 }
#define NONE { NULL, 0 }

static const struct tm_term table_0_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertionMethod"), 2595020614u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:assertionMethod"), NONE },
    { S("authentication"), 2600143457u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationMethod"), NONE },
    { S("sec"), 3139892658u, TM_KW_NONE, 0, 0, 67, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_0 = {
    table_0_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200002040), UINT64_C(0x0004000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_0[] = {
    { &table_0, NONE },
};

static const struct tm_term table_1_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:challenge"), NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verificationMethod"), NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:dateTime") },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofValue"), NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("sec"), 3139892658u, TM_KW_NONE, 0, 0, 67, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 67, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3737168311u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:jws"), NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:domain"), NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_0, 1, true }, NONE, S("sec:proofPurpose"), NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:nonce"), NONE },
};
static const struct tm_ctx_table table_1 = {
    table_1_terms, 13,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000002000082000), UINT64_C(0x0884000000400008), UINT64_C(0x0102010100000000) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_1[] = {
    { &table_1, NONE },
};

static const struct tm_term table_2_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 67, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("sec"), 3139892658u, TM_KW_NONE, 0, 0, 67, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("holder"), 3577814159u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:holder"), NONE },
    { S("verifiableCredential"), 3629804269u, TM_KW_NONE, 1, 0, 66, S("https://www.w3.org/2018/credentials#verifiableCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:verifiableCredential"), NONE },
};
static const struct tm_ctx_table table_2 = {
    table_2_terms, 7,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200002000), UINT64_C(0x0004000000008200), UINT64_C(0x0000200100000000) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_2[] = {
    { &table_2, NONE },
};

static const struct tm_term table_3_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ManualRefreshService2018"), 1687807710u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#ManualRefreshService2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:ManualRefreshService2018"), NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 67, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_3 = {
    table_3_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000140000000) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_3[] = {
    { &table_3, NONE },
};

static const struct tm_term table_4_terms[] = {
    { S("JsonSchemaValidator2018"), 846232257u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#JsonSchemaValidator2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:JsonSchemaValidator2018"), NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 67, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_4 = {
    table_4_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000002) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_4[] = {
    { &table_4, NONE },
};

static const struct tm_term table_5_terms[] = {
    { S("refreshService"), 24949479u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#refreshService"), S("@id"), NONE, NONE, NONE, { NULL, local_3, 1, true }, NONE, S("cred:refreshService"), NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("termsOfUse"), 1103781356u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:termsOfUse"), NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialStatus"), 1771496346u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:credentialStatus"), NONE },
    { S("issued"), 1802495148u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#issued"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issued"), S("xsd:dateTime") },
    { S("credentialSubject"), 1967047520u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:credentialSubject"), NONE },
    { S("issuer"), 2037381814u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#issuer"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issuer"), NONE },
    { S("issuanceDate"), 2055771610u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#issuanceDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issuanceDate"), S("xsd:dateTime") },
    { S("validUntil"), 2356415571u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#validUntil"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:validUntil"), S("xsd:dateTime") },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 67, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("sec"), 3139892658u, TM_KW_NONE, 0, 0, 67, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("evidence"), 3256819748u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#evidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:evidence"), NONE },
    { S("holder"), 3577814159u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:holder"), NONE },
    { S("expirationDate"), 3612258716u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#expirationDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:expirationDate"), S("xsd:dateTime") },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 67, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validFrom"), 3819146601u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#validFrom"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:validFrom"), S("xsd:dateTime") },
    { S("credentialSchema"), 3823010163u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialSchema"), S("@id"), NONE, NONE, NONE, { NULL, local_4, 1, true }, NONE, S("cred:credentialSchema"), NONE },
};
static const struct tm_ctx_table table_5 = {
    table_5_terms, 19,
    { UINT64_C(0x0000001000000000), UINT64_C(0x0008020300082000), UINT64_C(0x0044100014008200), UINT64_C(0x0000118104000000) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_5[] = {
    { &table_5, NONE },
};

static const struct tm_term table_6_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("sec:challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("sec:verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("sec:expiration"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 66, S("sec:proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3737168311u, TM_KW_NONE, 0, 0, 66, S("sec:jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("sec:domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("sec:proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_0, 1, true }, NONE, NONE, NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("sec:nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_6_needs[] = {
    { S("sec"), NONE },
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_6 = {
    table_6_terms, 9,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000002000080000), UINT64_C(0x0880000000400008), UINT64_C(0x0102000000000000) },
    table_6_needs, 2, true, true, false, NONE
};

static const struct tm_ctx_part local_6[] = {
    { &table_6, NONE },
};

static const struct tm_term table_7_terms[] = {
    { S("Ed25519Signature2018"), 251708591u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, local_1, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EcdsaSecp256r1Signature2019"), 1115209410u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#EcdsaSecp256r1Signature2019"), NONE, NONE, NONE, NONE, { NULL, local_1, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiablePresentation"), 1418924180u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#VerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, local_2, 1, true }, NONE, NONE, NONE },
    { S("VerifiableCredential"), 2121465165u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#VerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, local_5, 1, true }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("RsaSignature2018"), 2937601202u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#RsaSignature2018"), NONE, NONE, NONE, NONE, { NULL, local_6, 1, true }, NONE, NONE, NONE },
    { S("EcdsaSecp256k1Signature2019"), 3372896973u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#EcdsaSecp256k1Signature2019"), NONE, NONE, NONE, NONE, { NULL, local_1, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_7 = {
    table_7_terms, 9,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0004800000100200), UINT64_C(0x0000000100002004) },
    NULL, 0, true, true, false, NONE
};

static const struct tm_ctx_part local_7[] = {
    { &table_7, NONE },
};

static const struct tm_term table_8_terms[] = {
    { S("kid"), 2096616551u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#kid"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jwk"), 3871389263u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#jwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_8 = {
    table_8_terms, 2,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000008000008000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_8[] = {
    { &table_8, NONE },
};

static const struct tm_ctx_part local_9[] = {
    { NULL, NONE },
};

static const struct tm_term table_9_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("termsOfUse"), 1103781356u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("holder"), 3577814159u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 3629804269u, TM_KW_NONE, 1, 0, 66, S("https://www.w3.org/2018/credentials#verifiableCredential"), S("@id"), NONE, NONE, NONE, { NULL, local_9, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_9 = {
    table_9_terms, 6,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000008200), UINT64_C(0x0000300100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_10[] = {
    { &table_9, NONE },
};

static const struct tm_term table_10_terms[] = {
    { S("statusPurpose"), 882325475u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("encodedList"), 1962729541u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/ns/credentials/status#encodedList"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ttl"), 3173728859u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#ttl"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_10 = {
    table_10_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000008002020), UINT64_C(0x0000000000000000), UINT64_C(0x0000000900000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_11[] = {
    { &table_10, NONE },
};

static const struct tm_term table_11_terms[] = {
    { S("refreshService"), 24949479u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#refreshService"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("relatedResource"), 547629980u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#relatedResource"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("termsOfUse"), 1103781356u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialStatus"), 1771496346u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialSubject"), 1967047520u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("issuer"), 2037381814u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#issuer"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validUntil"), 2356415571u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#validUntil"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("confidenceMethod"), 2992182452u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#confidenceMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("evidence"), 3256819748u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#evidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validFrom"), 3819146601u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#validFrom"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialSchema"), 3823010163u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#credentialSchema"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("renderMethod"), 3926066248u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#renderMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_11 = {
    table_11_terms, 17,
    { UINT64_C(0x0000001000000000), UINT64_C(0x0008020100082100), UINT64_C(0x0050000014000200), UINT64_C(0x000010c100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_12[] = {
    { &table_11, NONE },
};

static const struct tm_term table_12_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityInvocation"), 1137169661u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityDelegation"), 2501020445u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertionMethod"), 2595020614u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("authentication"), 2600143457u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("keyAgreement"), 2854673528u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_12 = {
    table_12_terms, 7,
    { UINT64_C(0x0000000020000000), UINT64_C(0x0100000200002040), UINT64_C(0x0000000000000000), UINT64_C(0x2000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_13[] = {
    { &table_12, NONE },
};

static const struct tm_term table_13_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cryptosuite"), 635389300u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#cryptosuite"), S("https://w3id.org/security#cryptosuiteString"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("previousProof"), 2671437974u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#previousProof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_13, 1, true }, NONE, NONE, NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_13 = {
    table_13_terms, 12,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0010002000082000), UINT64_C(0x0800000000400008), UINT64_C(0x0102000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_14[] = {
    { &table_13, NONE },
};

static const struct tm_term table_14_terms[] = {
    { S("message"), 619841764u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#message"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("status"), 3125508079u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#status"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_14 = {
    table_14_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000801100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_15[] = {
    { &table_14, NONE },
};

static const struct tm_term table_15_terms[] = {
    { S("statusPurpose"), 882325475u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListIndex"), 1474477693u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusListIndex"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusReference"), 2172762364u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusReference"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusSize"), 2229828646u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/ns/credentials/status#statusSize"), S("https://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListCredential"), 3194404894u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusListCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusMessage"), 4232558638u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#statusMessage"), NONE, NONE, NONE, NONE, { NULL, local_15, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_15 = {
    table_15_terms, 8,
    { UINT64_C(0x0000404040000000), UINT64_C(0x2000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x1000000900000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_16[] = {
    { &table_15, NONE },
};

static const struct tm_term table_16_terms[] = {
    { S("jsonSchema"), 13945556u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#jsonSchema"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_16 = {
    table_16_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100100000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_17[] = {
    { &table_16, NONE },
};

static const struct tm_term table_17_terms[] = {
    { S("cnf"), 109716054u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#cnf"), NONE, NONE, NONE, NONE, { NULL, local_8, 1, true }, NONE, NONE, NONE },
    { S("..."), 180558873u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#..."), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EnvelopedVerifiablePresentation"), 282005014u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#EnvelopedVerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nbf"), 429342685u, TM_KW_NONE, 0, 0, 194, S("https://www.iana.org/assignments/jwt#nbf"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("digestMultibase"), 438587207u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#digestMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("aud"), 1097071853u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#aud"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiablePresentation"), 1418924180u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#VerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, local_10, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusList"), 1673160451u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusList"), NONE, NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("mediaType"), 1707923291u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/encodingFormat"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("exp"), 1923516200u, TM_KW_NONE, 0, 0, 194, S("https://www.iana.org/assignments/jwt#exp"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("digestSRI"), 1959592019u, TM_KW_NONE, 0, 0, 194, S("https://www.w3.org/2018/credentials#digestSRI"), S("https://www.w3.org/2018/credentials#sriString"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("kid"), 2096616551u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jose#kid"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EnvelopedVerifiableCredential"), 2106314863u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#EnvelopedVerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiableCredential"), 2121465165u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#VerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, local_12, 1, true }, NONE, NONE, NONE },
    { S("_sd_alg"), 2202732936u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#_sd_alg"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("iss"), 2299116946u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jose#iss"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("iat"), 2547824017u, TM_KW_NONE, 0, 0, 194, S("https://www.iana.org/assignments/jwt#iat"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 3160479658u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_14, 1, true }, NONE, NONE, NONE },
    { S("x5u"), 3269853561u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jose#x5u"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonSchemaCredential"), 3306669093u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#JsonSchemaCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jku"), 3437142645u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jose#jku"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("_sd"), 3475524345u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#_sd"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusListEntry"), 3505354877u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusListEntry"), NONE, NONE, NONE, NONE, { NULL, local_16, 1, true }, NONE, NONE, NONE },
    { S("sub"), 3696113941u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jose#sub"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusListCredential"), 4134967194u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusListCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonSchema"), 4207854004u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/2018/credentials#JsonSchema"), NONE, NONE, NONE, NONE, { NULL, local_17, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_17 = {
    table_17_terms, 30,
    { UINT64_C(0x0000012002600008), UINT64_C(0x2220828008482080), UINT64_C(0x0010040004160100), UINT64_C(0x0200204120000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_18[] = {
    { &table_17, NONE },
};

static const struct tm_ctx_table table_18 = {
    NULL, 0,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    NULL, 0, false, true, false, NONE
};

static const struct tm_term table_19_terms[] = {
    { S("alumniOf"), 25479110u, TM_KW_NONE, 0, 0, 192, S("http://schema.org/alumniOf"), S("http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:alumniOf"), S("rdf:HTML") },
    { S("degreeSchool"), 168836037u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#degreeSchool"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degreeSchool"), NONE },
    { S("currentStatus"), 179354276u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#currentStatus"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:currentStatus"), NONE },
    { S("givenName"), 235550645u, TM_KW_NONE, 0, 0, 64, S("http://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:givenName"), NONE },
    { S("signatureCorrectnessProof"), 269275656u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#signatureCorrectnessProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:signatureCorrectnessProof"), NONE },
    { S("evidenceDocument"), 306639557u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#evidenceDocument"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:evidenceDocument"), NONE },
    { S("Mother"), 330923322u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#Mother"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Mother"), NONE },
    { S("AlumniCredential"), 547008858u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#AlumniCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:AlumniCredential"), NONE },
    { S("rdf"), 620139359u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/1999/02/22-rdf-syntax-ns#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonRevocationProof"), 669775598u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#nonRevocationProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:nonRevocationProof"), NONE },
    { S("CLCredentialDefinition2019"), 1128627926u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#CLCredentialDefinition2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:CLCredentialDefinition2019"), NONE },
    { S("ex"), 1260025160u, TM_KW_NONE, 0, 0, 65, S("https://example.org/examples#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("spouse"), 1295257370u, TM_KW_NONE, 0, 0, 64, S("http://schema.org/spouse"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:spouse"), NONE },
    { S("DisputeCredential"), 1365400898u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#DisputeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:DisputeCredential"), NONE },
    { S("schema"), 1383924534u, TM_KW_NONE, 0, 0, 65, S("http://schema.org/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusReason"), 1426334235u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#statusReason"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:statusReason"), NONE },
    { S("signature"), 1605069165u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#signature"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:signature"), NONE },
    { S("referenceId"), 1797638199u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#referenceId"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:referenceId"), NONE },
    { S("CLSignature2019"), 1811483632u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#CLSignature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:CLSignature2019"), NONE },
    { S("3rdPartyCorrelation"), 2000648884u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#3rdPartyCorrelation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:3rdPartyCorrelation"), NONE },
    { S("UniversityDegreeCredential"), 2003842280u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#UniversityDegreeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:UniversityDegreeCredential"), NONE },
    { S("degreeType"), 2116262817u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#degreeType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degreeType"), NONE },
    { S("PrescriptionCredential"), 2155502064u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#PrescriptionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:PrescriptionCredential"), NONE },
    { S("BachelorDegree"), 2303191287u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#BachelorDegree"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:BachelorDegree"), NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 192, S("http://schema.org/name"), S("http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:name"), S("rdf:HTML") },
    { S("Child"), 2379610877u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#Child"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Child"), NONE },
    { S("college"), 2381673026u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#college"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:college"), NONE },
    { S("degree"), 2564013673u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#degree"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degree"), NONE },
    { S("prescription"), 2642827053u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#prescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:prescription"), NONE },
    { S("verifier"), 2894514307u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#verifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:verifier"), NONE },
    { S("issuerData"), 2957654070u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#issuerData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:issuerData"), NONE },
    { S("ZkpExampleSchema2018"), 3022641936u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#ZkpExampleSchema2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:ZkpExampleSchema2018"), NONE },
    { S("HolderPolicy"), 3184260737u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#HolderPolicy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:HolderPolicy"), NONE },
    { S("AllVerifiers"), 3544300355u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#AllVerifiers"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:AllVerifiers"), NONE },
    { S("Archival"), 3612579631u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#Archival"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Archival"), NONE },
    { S("RelationshipCredential"), 3613392514u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#RelationshipCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:RelationshipCredential"), NONE },
    { S("IssuerPolicy"), 3697350008u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#IssuerPolicy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:IssuerPolicy"), NONE },
    { S("attributes"), 3791641492u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#attributes"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:attributes"), NONE },
    { S("documentPresence"), 3805258033u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#documentPresence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:documentPresence"), NONE },
    { S("subjectPresence"), 3834861182u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#subjectPresence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:subjectPresence"), NONE },
    { S("child"), 3852476509u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#child"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:child"), NONE },
    { S("familyName"), 3917034978u, TM_KW_NONE, 0, 0, 64, S("http://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:familyName"), NONE },
    { S("parent"), 3939368189u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#parent"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:parent"), NONE },
    { S("primaryProof"), 3979389117u, TM_KW_NONE, 0, 0, 64, S("https://example.org/examples#primaryProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:primaryProof"), NONE },
};
static const struct tm_ctx_table table_19 = {
    table_19_terms, 44,
    { UINT64_C(0x04c2a0000c010100), UINT64_C(0x41002200a400010c), UINT64_C(0x203000120010000e), UINT64_C(0x2081414400400060) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_19[] = {
    { &table_18, NONE },
    { NULL, S("https://www.w3.org/ns/odrl.jsonld") },
    { &table_19, NONE },
};

static const struct tm_ctx_table table_20 = {
    NULL, 0,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    NULL, 0, false, false, false, S("https://www.w3.org/ns/credentials/examples#")
};

static const struct tm_ctx_part local_20[] = {
    { &table_20, NONE },
};

static const struct tm_ctx_table table_21 = {
    NULL, 0,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    NULL, 0, false, false, false, S("https://www.w3.org/ns/credentials/undefined-term#")
};

static const struct tm_ctx_part local_21[] = {
    { &table_21, NONE },
};

static const struct tm_term table_22_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cryptosuite"), 635389300u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#cryptosuite"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_13, 1, true }, NONE, NONE, NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_22 = {
    table_22_terms, 11,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0010002000082000), UINT64_C(0x0800000000400008), UINT64_C(0x0102000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_22[] = {
    { &table_22, NONE },
};

static const struct tm_term table_23_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 3160479658u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_22, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_23 = {
    table_23_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000040000000200), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_23[] = {
    { &table_23, NONE },
};

static const struct tm_term table_24_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 3160479658u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_14, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_24 = {
    table_24_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000040000000200), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_24[] = {
    { &table_24, NONE },
};

static const struct tm_term table_25_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("secretKeyMultibase"), 1417791264u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#secretKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyMultibase"), 1774344893u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#publicKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 3035039477u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_25 = {
    table_25_terms, 7,
    { UINT64_C(0x0000000100000000), UINT64_C(0x0000000000002000), UINT64_C(0x200000000000000a), UINT64_C(0x0020000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_25[] = {
    { &table_25, NONE },
};

static const struct tm_term table_26_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Multikey"), 1733131193u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Multikey"), NONE, NONE, NONE, NONE, { NULL, local_25, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_26 = {
    table_26_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0200000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_26[] = {
    { &table_26, NONE },
};

static const struct tm_term table_27_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyJwk"), 1315353113u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#publicKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 3035039477u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("secretKeyJwk"), 3517590120u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#secretKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_27 = {
    table_27_terms, 7,
    { UINT64_C(0x0000000002000000), UINT64_C(0x0000010000002000), UINT64_C(0x000000000000000a), UINT64_C(0x0020000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_27[] = {
    { &table_27, NONE },
};

static const struct tm_term table_28_terms[] = {
    { S("JsonWebKey"), 179674178u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#JsonWebKey"), NONE, NONE, NONE, NONE, { NULL, local_27, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_28 = {
    table_28_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002004), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_28[] = {
    { &table_28, NONE },
};

static const struct tm_term table_29_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusList"), 1673160451u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusList"), NONE, NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusListEntry"), 3505354877u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusListEntry"), NONE, NONE, NONE, NONE, { NULL, local_16, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusListCredential"), 4134967194u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/credentials/status#BitstringStatusListCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_29 = {
    table_29_terms, 5,
    { UINT64_C(0x0000000000000008), UINT64_C(0x2000000000002000), UINT64_C(0x0000000004000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_29[] = {
    { &table_29, NONE },
};

static const struct tm_term table_30_terms[] = {
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_30 = {
    table_30_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000020000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000004100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_30[] = {
    { &table_30, NONE },
};

static const struct tm_term table_31_terms[] = {
    { S("statusPurpose"), 882325475u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("encodedList"), 1962729541u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#encodedList"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_31 = {
    table_31_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002020), UINT64_C(0x0000000000000000), UINT64_C(0x0000000900000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_31[] = {
    { &table_31, NONE },
};

static const struct tm_term table_32_terms[] = {
    { S("statusPurpose"), 882325475u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListIndex"), 1474477693u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#statusListIndex"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListCredential"), 3194404894u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#statusListCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_32 = {
    table_32_terms, 5,
    { UINT64_C(0x0000000040000000), UINT64_C(0x2000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000900000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_32[] = {
    { &table_32, NONE },
};

static const struct tm_term table_33_terms[] = {
    { S("StatusList2021Credential"), 784496309u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#StatusList2021Credential"), NONE, NONE, NONE, NONE, { NULL, local_30, 1, true }, NONE, NONE, NONE },
    { S("StatusList2021"), 1604850180u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#StatusList2021"), NONE, NONE, NONE, NONE, { NULL, local_31, 1, true }, NONE, NONE, NONE },
    { S("StatusList2021Entry"), 4062052360u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/vc/status-list#StatusList2021Entry"), NONE, NONE, NONE, NONE, { NULL, local_32, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_33 = {
    table_33_terms, 3,
    { UINT64_C(0x0000000000000110), UINT64_C(0x0000000000000000), UINT64_C(0x0020000000000000), UINT64_C(0x0000000000000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_33[] = {
    { &table_33, NONE },
};

static const struct tm_term table_34_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("serviceEndpoint"), 3670749333u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/did#serviceEndpoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_34 = {
    table_34_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000200000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_34[] = {
    { &table_34, NONE },
};

static const struct tm_term table_35_terms[] = {
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityInvocation"), 1137169661u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("service"), 1457512036u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/did#service"), S("@id"), NONE, NONE, NONE, { NULL, local_34, 1, true }, NONE, NONE, NONE },
    { S("alsoKnownAs"), 2350035561u, TM_KW_NONE, 0, 0, 66, S("https://www.w3.org/ns/activitystreams#alsoKnownAs"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityDelegation"), 2501020445u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertionMethod"), 2595020614u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("authentication"), 2600143457u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("keyAgreement"), 2854673528u, TM_KW_NONE, 32, 0, 66, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_35 = {
    table_35_terms, 11,
    { UINT64_C(0x0000000020000000), UINT64_C(0x0100021200082040), UINT64_C(0x0000000000000002), UINT64_C(0x2000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_35[] = {
    { &table_35, NONE },
};

static const struct tm_term table_36_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_13, 1, true }, NONE, NONE, NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_36 = {
    table_36_terms, 10,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000002000082000), UINT64_C(0x0800000000400008), UINT64_C(0x0102000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_36[] = {
    { &table_36, NONE },
};

static const struct tm_term table_37_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyMultibase"), 1774344893u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#publicKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 3035039477u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_37 = {
    table_37_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x2000000000000002), UINT64_C(0x0020000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_37[] = {
    { &table_37, NONE },
};

static const struct tm_term table_38_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519Signature2020"), 2230923180u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Ed25519Signature2020"), NONE, NONE, NONE, NONE, { NULL, local_36, 1, true }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519VerificationKey2020"), 2927573152u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Ed25519VerificationKey2020"), NONE, NONE, NONE, NONE, { NULL, local_37, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_38 = {
    table_38_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000100100000200), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_38[] = {
    { &table_38, NONE },
};

static const struct tm_term table_39_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 194, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3737168311u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_13, 1, true }, NONE, NONE, NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_39 = {
    table_39_terms, 10,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000002000082000), UINT64_C(0x0880000000000008), UINT64_C(0x0102000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_39[] = {
    { &table_39, NONE },
};

static const struct tm_term table_40_terms[] = {
    { S("publicKeyBase58"), 405537335u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#publicKeyBase58"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 3035039477u, TM_KW_NONE, 0, 0, 194, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_40 = {
    table_40_terms, 5,
    { UINT64_C(0x0080000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000002), UINT64_C(0x0020000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_40[] = {
    { &table_40, NONE },
};

static const struct tm_term table_41_terms[] = {
    { S("Ed25519Signature2018"), 251708591u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, local_39, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519VerificationKey2018"), 948358563u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#Ed25519VerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, local_40, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 66, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_41 = {
    table_41_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000800800000200), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_41[] = {
    { &table_41, NONE },
};

static const struct tm_term table_42_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyJwk"), 1315353113u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#publicKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_42 = {
    table_42_terms, 3,
    { UINT64_C(0x0000000002000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_42[] = {
    { &table_42, NONE },
};

static const struct tm_term table_43_terms[] = {
    { S("JsonWebKey2020"), 890736530u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#JsonWebKey2020"), NONE, NONE, NONE, NONE, { NULL, local_42, 1, true }, NONE, NONE, NONE },
    { S("privateKeyJwk"), 1301959701u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#privateKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonWebSignature2020"), 4098605231u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#JsonWebSignature2020"), NONE, NONE, NONE, NONE, { NULL, local_39, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_43 = {
    table_43_terms, 3,
    { UINT64_C(0x0000000000200000), UINT64_C(0x0000000000000000), UINT64_C(0x0000800000040000), UINT64_C(0x0000000000000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_43[] = {
    { &table_43, NONE },
};

static const struct tm_term table_44_terms[] = {
    { S("normalizationAlgorithm"), 132055111u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#normalizationAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:normalizationAlgorithm"), NONE },
    { S("Ed25519Signature2018"), 251708591u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519Signature2018"), NONE },
    { S("GraphSignature2012"), 275074054u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#GraphSignature2012"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:GraphSignature2012"), NONE },
    { S("publicKeyBase58"), 405537335u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#publicKeyBase58"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyBase58"), NONE },
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/creator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:creator"), NONE },
    { S("signatureValue"), 735760242u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#signatureValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signatureValue"), NONE },
    { S("created"), 837645499u, TM_KW_NONE, 0, 0, 192, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:created"), S("xsd:dateTime") },
    { S("password"), 910909208u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#password"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:password"), NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 1049544579u, TM_KW_NONE, 0, 0, 192, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
    { S("initializationVector"), 1055911878u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#initializationVector"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:initializationVector"), NONE },
    { S("cipherAlgorithm"), 1075753223u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#cipherAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherAlgorithm"), NONE },
    { S("privateKey"), 1177774043u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#privateKey"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:privateKey"), NONE },
    { S("digestAlgorithm"), 1343185186u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#digestAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:digestAlgorithm"), NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expiration"), 1411496040u, TM_KW_NONE, 0, 0, 192, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
    { S("dc"), 1444726064u, TM_KW_NONE, 0, 0, 65, S("http://purl.org/dc/terms/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("signature"), 1605069165u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#signature"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signature"), NONE },
    { S("cipherKey"), 1656861921u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#cipherKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherKey"), NONE },
    { S("publicKeyService"), 1878052226u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#publicKeyService"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyService"), NONE },
    { S("EncryptedMessage"), 2435054586u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EncryptedMessage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EncryptedMessage"), NONE },
    { S("CryptographicKey"), 2589254107u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#Key"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Key"), NONE },
    { S("encryptionKey"), 2822452843u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#encryptionKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:encryptionKey"), NONE },
    { S("signatureAlgorithm"), 2850036754u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#signingAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signingAlgorithm"), NONE },
    { S("digestValue"), 2933080578u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#digestValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:digestValue"), NONE },
    { S("revoked"), 3035039477u, TM_KW_NONE, 0, 0, 192, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:revoked"), S("xsd:dateTime") },
    { S("privateKeyPem"), 3121571107u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#privateKeyPem"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:privateKeyPem"), NONE },
    { S("sec"), 3139892658u, TM_KW_NONE, 0, 0, 65, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("salt"), 3255728001u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#salt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:salt"), NONE },
    { S("publicKeyPem"), 3269185471u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#publicKeyPem"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyPem"), NONE },
    { S("publicKeyWif"), 3280468927u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#publicKeyWif"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyWif"), NONE },
    { S("cipherData"), 3429305370u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#cipherData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherData"), NONE },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("LinkedDataSignature2016"), 3790009071u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#LinkedDataSignature2016"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:LinkedDataSignature2016"), NONE },
    { S("LinkedDataSignature2015"), 3806786690u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#LinkedDataSignature2015"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:LinkedDataSignature2015"), NONE },
    { S("domain"), 3885209585u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:domain"), NONE },
    { S("authenticationTag"), 3982313111u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#authenticationTag"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationTag"), NONE },
    { S("publicKey"), 4094297855u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#publicKey"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKey"), NONE },
    { S("canonicalizationAlgorithm"), 4105006408u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#canonicalizationAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:canonicalizationAlgorithm"), NONE },
    { S("owner"), 4117187796u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#owner"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:owner"), NONE },
    { S("nonce"), 4178082296u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:nonce"), NONE },
    { S("EcdsaKoblitzSignature2016"), 4178161391u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EcdsaKoblitzSignature2016"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaKoblitzSignature2016"), NONE },
    { S("iterationCount"), 4236595795u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#iterationCount"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:iterationCount"), NONE },
};
static const struct tm_ctx_table table_44 = {
    table_44_terms, 43,
    { UINT64_C(0x0081000c058400c4), UINT64_C(0x0004290000082180), UINT64_C(0x880480000080000e), UINT64_C(0x8522810308100040) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_44[] = {
    { &table_44, NONE },
};

static const struct tm_term table_45_terms[] = {
    { S("challenge"), 15175742u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:challenge"), NONE },
    { S("Ed25519Signature2018"), 251708591u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519Signature2018"), NONE },
    { S("UnwrapKeyOperation"), 286596998u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#UnwrapKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:UnwrapKeyOperation"), NONE },
    { S("verificationMethod"), 319362899u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verificationMethod"), NONE },
    { S("EquihashProof2018"), 320596098u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EquihashProof2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EquihashProof2018"), NONE },
    { S("RsaVerificationKey2018"), 410501130u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#RsaVerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RsaVerificationKey2018"), NONE },
    { S("RevokeKeyOperation"), 605226367u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#RevokeKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RevokeKeyOperation"), NONE },
    { S("Ed25519VerificationKey2018"), 948358563u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#Ed25519VerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519VerificationKey2018"), NONE },
    { S("invoker"), 985993197u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#invoker"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:invoker"), NONE },
    { S("verifyData"), 1018091852u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#verifyData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verifyData"), NONE },
    { S("EcdsaSecp256r1Signature2019"), 1115209410u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EcdsaSecp256r1Signature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256r1Signature2019"), NONE },
    { S("capabilityInvocation"), 1137169661u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityInvocationMethod"), NONE },
    { S("proofValue"), 1217332118u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofValue"), NONE },
    { S("capabilityAction"), 1369250461u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#capabilityAction"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityAction"), NONE },
    { S("ciphertext"), 1434458785u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#ciphertext"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:ciphertext"), NONE },
    { S("caveat"), 1562021597u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#caveat"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:caveat"), NONE },
    { S("WrapKeyOperation"), 1583045429u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#WrapKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:WrapKeyOperation"), NONE },
    { S("DeleteKeyOperation"), 1728277570u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#DeleteKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:DeleteKeyOperation"), NONE },
    { S("plaintext"), 1776993568u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#plaintext"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:plaintext"), NONE },
    { S("referenceId"), 1797638199u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#referenceId"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:referenceId"), NONE },
    { S("SignOperation"), 2096139261u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#SignOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:SignOperation"), NONE },
    { S("parentCapability"), 2145081247u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#parentCapability"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:parentCapability"), NONE },
    { S("GenerateKeyOperation"), 2328649226u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#GenerateKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:GenerateKeyOperation"), NONE },
    { S("proof"), 2363230601u, TM_KW_NONE, 1, 0, 64, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("Sha256HmacKey2019"), 2394898960u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#Sha256HmacKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Sha256HmacKey2019"), NONE },
    { S("allowedAction"), 2416407377u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#allowedAction"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:allowedAction"), NONE },
    { S("delegator"), 2431016954u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#delegator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:delegator"), NONE },
    { S("capabilityDelegation"), 2501020445u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityDelegationMethod"), NONE },
    { S("wrappedKey"), 2517606101u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#wrappedKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:wrappedKey"), NONE },
    { S("assertionMethod"), 2595020614u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:assertionMethod"), NONE },
    { S("authentication"), 2600143457u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationMethod"), NONE },
    { S("X25519KeyAgreementKey2019"), 2658631521u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#X25519KeyAgreementKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:X25519KeyAgreementKey2019"), NONE },
    { S("keyAgreement"), 2854673528u, TM_KW_NONE, 32, 0, 64, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:keyAgreementMethod"), NONE },
    { S("invocationTarget"), 2935334646u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#invocationTarget"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:invocationTarget"), NONE },
    { S("RsaSignature2018"), 2937601202u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#RsaSignature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RsaSignature2018"), NONE },
    { S("AesKeyWrappingKey2019"), 2966479414u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#AesKeyWrappingKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:AesKeyWrappingKey2019"), NONE },
    { S("controller"), 3026529409u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:controller"), NONE },
    { S("capability"), 3033487911u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#capability"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capability"), NONE },
    { S("ExportKeyOperation"), 3297612543u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#ExportKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:ExportKeyOperation"), NONE },
    { S("VerifyOperation"), 3300505213u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#VerifyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:VerifyOperation"), NONE },
    { S("EcdsaSecp256r1VerificationKey2019"), 3323413018u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EcdsaSecp256r1VerificationKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256r1VerificationKey2019"), NONE },
    { S("EcdsaSecp256k1Signature2019"), 3372896973u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EcdsaSecp256k1Signature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256k1Signature2019"), NONE },
    { S("jws"), 3737168311u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:jws"), NONE },
    { S("KmsOperation"), 3802416679u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#KmsOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:KmsOperation"), NONE },
    { S("kmsModule"), 3815942142u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#kmsModule"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:kmsModule"), NONE },
    { S("equihashParameterK"), 3846310425u, TM_KW_NONE, 0, 0, 192, S("https://w3id.org/security#equihashParameterK"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:equihashParameterK"), S("xsd:integer") },
    { S("DeriveSecretOperation"), 3873954339u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#DeriveSecretOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:DeriveSecretOperation"), NONE },
    { S("equihashParameterN"), 3896643282u, TM_KW_NONE, 0, 0, 192, S("https://w3id.org/security#equihashParameterN"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:equihashParameterN"), S("xsd:integer") },
    { S("proofPurpose"), 4098651237u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofPurpose"), NONE },
    { S("EcdsaSecp256k1VerificationKey2019"), 4114734709u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#EcdsaSecp256k1VerificationKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256k1VerificationKey2019"), NONE },
    { S("unwrappedKey"), 4183162370u, TM_KW_NONE, 0, 0, 64, S("https://w3id.org/security#unwrappedKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:unwrappedKey"), NONE },
    { S("capabilityChain"), 4279818908u, TM_KW_NONE, 16, 0, 64, S("https://w3id.org/security#capabilityChain"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityChain"), NONE },
};
static const struct tm_ctx_need table_45_needs[] = {
    { S("sec"), S("https://w3id.org/security#") },
    { S("xsd"), S("http://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_45 = {
    table_45_terms, 52,
    { UINT64_C(0x40e0008926010404), UINT64_C(0xa1200022000a1044), UINT64_C(0x0084800ab0400246), UINT64_C(0xe440200020242004) },
    table_45_needs, 2, false, false, false, NONE
};

static const struct tm_ctx_part local_45[] = {
    { &table_18, NONE },
    { NULL, S("https://w3id.org/security/v1") },
    { &table_45, NONE },
};

static const struct tm_term table_46_terms[] = {
    { S("X25519KeyAgreementKey2020"), 796168717u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/security#X25519KeyAgreementKey2020"), NONE, NONE, NONE, NONE, { NULL, local_37, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_46 = {
    table_46_terms, 3,
    { UINT64_C(0x0000000000002000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_46[] = {
    { &table_46, NONE },
};

static const struct tm_term table_47_terms[] = {
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("humanCode"), 1722145175u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("criteria"), 1830946876u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 1921471687u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("achievementType"), 2473595824u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("tag"), 2516003219u, TM_KW_NONE, 32, 0, 192, S("https://schema.org/keywords"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Alignment"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 3974950184u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("related"), 3996940856u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 4019945096u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
};
static const struct tm_ctx_need table_47_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_47 = {
    table_47_terms, 13,
    { UINT64_C(0x1100010000804000), UINT64_C(0x0000000040000000), UINT64_C(0x0001000000880100), UINT64_C(0x0000000000004080) },
    table_47_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_47[] = {
    { &table_47, NONE },
};

static const struct tm_term table_48_terms[] = {
    { S("result"), 171406884u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 268382745u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("source"), 466561496u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 698621213u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("licenseNumber"), 886066133u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsEarned"), 1142123062u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
    { S("term"), 2731417303u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("activityStartDate"), 2816299188u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("achievement"), 3103933528u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_48_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_48 = {
    table_48_terms, 10,
    { UINT64_C(0x4040001022000000), UINT64_C(0x0000000001000000), UINT64_C(0x0010000000000000), UINT64_C(0x0000000001a00000) },
    table_48_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_48[] = {
    { &table_48, NONE },
};

static const struct tm_term table_49_terms[] = {
    { S("rubricCriterionLevel"), 133774371u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("allowedValue"), 147415776u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMin"), 771309150u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMax"), 1071923196u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredValue"), 1346809617u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredLevel"), 2348016710u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("resultType"), 3724861964u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_49_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_49 = {
    table_49_terms, 7,
    { UINT64_C(0x0000000800021000), UINT64_C(0x0000000040000040), UINT64_C(0x0000000000000000), UINT64_C(0x1000000100000000) },
    table_49_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_49[] = {
    { &table_49, NONE },
};

static const struct tm_term table_50_terms[] = {
    { S("identifier"), 681945150u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("identifierType"), 2152992350u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifierType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_50_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_50 = {
    table_50_terms, 2,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000000040000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    table_50_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_50[] = {
    { &table_50, NONE },
};

static const struct tm_term table_51_terms[] = {
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_51_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_51 = {
    table_51_terms, 1,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000800000), UINT64_C(0x0000000000000000) },
    table_51_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_51[] = {
    { &table_51, NONE },
};

static const struct tm_term table_52_terms[] = {
    { S("achievedLevel"), 911177142u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievedLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("value"), 1113510858u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/value"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("status"), 3125508079u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#status"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
};
static const struct tm_ctx_need table_52_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_52 = {
    table_52_terms, 4,
    { UINT64_C(0x0000000000004000), UINT64_C(0x0000000000000000), UINT64_C(0x0040000000000000), UINT64_C(0x0000800000000400) },
    table_52_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_52[] = {
    { &table_52, NONE },
};

static const struct tm_term table_53_terms[] = {
    { S("caption"), 4011007077u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/caption"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_53_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_53 = {
    table_53_terms, 1,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000002000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    table_53_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_53[] = {
    { &table_53, NONE },
};

static const struct tm_term table_54_terms[] = {
    { S("level"), 2610554845u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#level"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("points"), 3163908038u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#points"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_54_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_54 = {
    table_54_terms, 2,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000020000040) },
    table_54_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_54[] = {
    { &table_54, NONE },
};

static const struct tm_term table_55_terms[] = {
    { S("identityType"), 88359843u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("identityHash"), 1633476507u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("hashed"), 1836165160u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#hashed"), S("https://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:boolean") },
    { S("salt"), 3255728001u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#salt"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_55_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_55 = {
    table_55_terms, 4,
    { UINT64_C(0x0000010000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000808000002), UINT64_C(0x0000000000000000) },
    table_55_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_55[] = {
    { &table_55, NONE },
};

static const struct tm_term table_56_terms[] = {
    { S("addressRegion"), 565925723u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/addressRegion"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("postOfficeBoxNumber"), 640965197u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/postOfficeBoxNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("geo"), 1561113986u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressCountryCode"), 2170971042u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("streetAddress"), 2494333270u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/streetAddress"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("addressCountry"), 3263036283u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/addressCountry"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("postalCode"), 3448022647u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/postalCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("addressLocality"), 3991010482u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/addressLocality"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_56_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_56 = {
    table_56_terms, 8,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0880000008402000), UINT64_C(0x0004000400000004), UINT64_C(0x0000000000000000) },
    table_56_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_56[] = {
    { &table_56, NONE },
};

static const struct tm_term table_57_terms[] = {
    { S("latitude"), 2323592517u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/latitude"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("longitude"), 3937708878u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/longitude"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_57_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_57 = {
    table_57_terms, 2,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000004020), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) },
    table_57_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_57[] = {
    { &table_57, NONE },
};

static const struct tm_term table_58_terms[] = {
    { S("endorsementComment"), 3502929112u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementComment"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_58_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_58 = {
    table_58_terms, 1,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000001000000) },
    table_58_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_58[] = {
    { &table_58, NONE },
};

static const struct tm_term table_59_terms[] = {
    { S("honorificSuffix"), 91222741u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/honorificSuffix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("givenName"), 235550645u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/givenName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("official"), 622609376u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("address"), 745154899u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 1170229318u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("parentOrg"), 1763231089u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("phone"), 2000032175u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#PhoneNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("additionalName"), 2116884663u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/additionalName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("patronymicName"), 2229229592u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("email"), 2324124615u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/email"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("dateOfBirth"), 2544570389u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3402412320u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/honorificPrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("familyName"), 3917034978u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/familyName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_59_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_59 = {
    table_59_terms, 14,
    { UINT64_C(0x0000000101200000), UINT64_C(0x0002000000080040), UINT64_C(0x00a0800000000000), UINT64_C(0x0000000500204080) },
    table_59_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_59[] = {
    { &table_59, NONE },
};

static const struct tm_term table_60_terms[] = {
    { S("targetFramework"), 249708560u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/targetFramework"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetType"), 414363200u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetDescription"), 702563010u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/targetDescription"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetUrl"), 972284185u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/targetUrl"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("targetName"), 3780343563u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/targetName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetCode"), 4271904173u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_60_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_60 = {
    table_60_terms, 6,
    { UINT64_C(0x0000000002010800), UINT64_C(0x0000000000000001), UINT64_C(0x0000200000000000), UINT64_C(0x0000000000000004) },
    table_60_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_60[] = {
    { &table_60, NONE },
};

static const struct tm_term table_61_terms[] = {
    { S("audience"), 761764195u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/audience"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("genre"), 1986820544u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/genre"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_61_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_61 = {
    table_61_terms, 2,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000800000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000001) },
    table_61_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_61[] = {
    { &table_61, NONE },
};

static const struct tm_term table_62_terms[] = {
    { S("Achievement"), 18927096u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_47, 1, true }, NONE, NONE, NONE },
    { S("AchievementSubject"), 218433888u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_48, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 415634158u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_49, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 614552326u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 848251934u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/description"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("IdentifierEntry"), 905245446u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_50, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 1260676824u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_51, 1, true }, NONE, NONE, NONE },
    { S("Result"), 1347088452u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_52, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Image"), 1494001562u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_53, 1, true }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 1559130691u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_54, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 1698146544u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_55, 1, true }, NONE, NONE, NONE },
    { S("Address"), 1879400691u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_56, 1, true }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 1998042677u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_57, 1, true }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/name"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("EndorsementSubject"), 2526678413u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_58, 1, true }, NONE, NONE, NONE },
    { S("AchievementCredential"), 2954094617u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Alignment"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3211117148u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Profile"), 3440849550u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_59, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 3597318910u, TM_KW_NONE, 0, 0, 64, S("https://schema.org/Alignment"), NONE, NONE, NONE, NONE, { NULL, local_60, 1, true }, NONE, NONE, NONE },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 65, S("https://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 3879819373u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsement"), 4077367727u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 4160798276u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_61, 1, true }, NONE, NONE, NONE },
    { S("narrative"), 4221652965u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_table table_62 = {
    table_62_terms, 29,
    { UINT64_C(0x0020000042000040), UINT64_C(0x0000220150002018), UINT64_C(0x0000800004006000), UINT64_C(0x4509416101000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_62[] = {
    { &table_62, NONE },
};

static const struct tm_term table_63_terms[] = {
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("humanCode"), 1722145175u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("criteria"), 1830946876u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 1921471687u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("achievementType"), 2473595824u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("tag"), 2516003219u, TM_KW_NONE, 32, 0, 192, S("https://schema.org/keywords"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 3974950184u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("related"), 3996940856u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 4019945096u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
};
static const struct tm_ctx_need table_63_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_63 = {
    table_63_terms, 14,
    { UINT64_C(0x1100010000804000), UINT64_C(0x0000000040000000), UINT64_C(0x0001000000880100), UINT64_C(0x0400000000004080) },
    table_63_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_63[] = {
    { &table_63, NONE },
};

static const struct tm_term table_64_terms[] = {
    { S("result"), 171406884u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 268382745u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("source"), 466561496u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 698621213u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("licenseNumber"), 886066133u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsEarned"), 1142123062u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
    { S("term"), 2731417303u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("activityStartDate"), 2816299188u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 3103933528u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement-0"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_64_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_64 = {
    table_64_terms, 11,
    { UINT64_C(0x4040001022000000), UINT64_C(0x0000000001000000), UINT64_C(0x0010000000000000), UINT64_C(0x0400000001a00000) },
    table_64_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_64[] = {
    { &table_64, NONE },
};

static const struct tm_term table_65_terms[] = {
    { S("rubricCriterionLevel"), 133774371u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("allowedValue"), 147415776u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMin"), 771309150u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMax"), 1071923196u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredValue"), 1346809617u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredLevel"), 2348016710u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("resultType"), 3724861964u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_65_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_65 = {
    table_65_terms, 7,
    { UINT64_C(0x0000000800021000), UINT64_C(0x0000000040000040), UINT64_C(0x0000000000000000), UINT64_C(0x1000000100000000) },
    table_65_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_65[] = {
    { &table_65, NONE },
};

static const struct tm_term table_66_terms[] = {
    { S("honorificSuffix"), 91222741u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/honorificSuffix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("givenName"), 235550645u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/givenName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("official"), 622609376u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("address"), 745154899u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 1170229318u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("parentOrg"), 1763231089u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2000032175u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("additionalName"), 2116884663u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/additionalName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("patronymicName"), 2229229592u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("email"), 2324124615u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/email"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("dateOfBirth"), 2544570389u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3402412320u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/honorificPrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("familyName"), 3917034978u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/familyName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_need table_66_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_66 = {
    table_66_terms, 15,
    { UINT64_C(0x0000000101200000), UINT64_C(0x0002000000080040), UINT64_C(0x00a0800000000000), UINT64_C(0x0400000500204080) },
    table_66_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_66[] = {
    { &table_66, NONE },
};

static const struct tm_term table_67_terms[] = {
    { S("Achievement"), 18927096u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_63, 1, true }, NONE, NONE, NONE },
    { S("AchievementSubject"), 218433888u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_64, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 415634158u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_65, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 614552326u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 848251934u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/description"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("IdentifierEntry"), 905245446u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_50, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 1260676824u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_51, 1, true }, NONE, NONE, NONE },
    { S("Result"), 1347088452u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_52, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Image"), 1494001562u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_53, 1, true }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 1559130691u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_54, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 1698146544u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_55, 1, true }, NONE, NONE, NONE },
    { S("Address"), 1879400691u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_56, 1, true }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 1998042677u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_57, 1, true }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 192, S("https://schema.org/name"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("EndorsementSubject"), 2526678413u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_58, 1, true }, NONE, NONE, NONE },
    { S("AchievementCredential"), 2954094617u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3211117148u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardedDate"), 3398695507u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate"), S("https://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:dateTime") },
    { S("Profile"), 3440849550u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_66, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 3597318910u, TM_KW_NONE, 0, 0, 64, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_60, 1, true }, NONE, NONE, NONE },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 65, S("https://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 3879819373u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsement"), 4077367727u, TM_KW_NONE, 32, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 4160798276u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_61, 1, true }, NONE, NONE, NONE },
    { S("narrative"), 4221652965u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const struct tm_ctx_table table_67 = {
    table_67_terms, 30,
    { UINT64_C(0x0020000042000040), UINT64_C(0x0000220150082018), UINT64_C(0x0000800004006000), UINT64_C(0x4509416101000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_67[] = {
    { &table_67, NONE },
};

static const struct tm_term table_68_terms[] = {
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("humanCode"), 1722145175u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1830946876u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 1921471687u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievementType"), 2473595824u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("tag"), 2516003219u, TM_KW_NONE, 32, 0, 66, S("https://schema.org/keywords"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 3974950184u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("related"), 3996940856u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 4019945096u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_68 = {
    table_68_terms, 16,
    { UINT64_C(0x1100010000804000), UINT64_C(0x0000000040002000), UINT64_C(0x0001000000880100), UINT64_C(0x0400000100004080) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_68[] = {
    { &table_68, NONE },
};

static const struct tm_term table_69_terms[] = {
    { S("result"), 171406884u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 268382745u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("source"), 466561496u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 698621213u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 886066133u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsEarned"), 1142123062u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 2731417303u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityStartDate"), 2816299188u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 3103933528u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement-0"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_69 = {
    table_69_terms, 13,
    { UINT64_C(0x4040001022000000), UINT64_C(0x0000000001002000), UINT64_C(0x0010000000000000), UINT64_C(0x0400000101a00000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_69[] = {
    { &table_69, NONE },
};

static const struct tm_term table_70_terms[] = {
    { S("rubricCriterionLevel"), 133774371u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("allowedValue"), 147415776u, TM_KW_NONE, 16, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMin"), 771309150u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMax"), 1071923196u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("requiredValue"), 1346809617u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("requiredLevel"), 2348016710u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultType"), 3724861964u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_70 = {
    table_70_terms, 9,
    { UINT64_C(0x0000000800021000), UINT64_C(0x0000000040002040), UINT64_C(0x0000000000000000), UINT64_C(0x1000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_70[] = {
    { &table_70, NONE },
};

static const struct tm_term table_71_terms[] = {
    { S("identifier"), 681945150u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifierType"), 2152992350u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifierType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_71 = {
    table_71_terms, 4,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000000040002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_71[] = {
    { &table_71, NONE },
};

static const struct tm_term table_72_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_72 = {
    table_72_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000800000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_72[] = {
    { &table_72, NONE },
};

static const struct tm_term table_73_terms[] = {
    { S("achievedLevel"), 911177142u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievedLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("value"), 1113510858u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/value"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("status"), 3125508079u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#status"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_73 = {
    table_73_terms, 6,
    { UINT64_C(0x0000000000004000), UINT64_C(0x0000000000002000), UINT64_C(0x0040000000000000), UINT64_C(0x0000800100000400) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_73[] = {
    { &table_73, NONE },
};

static const struct tm_term table_74_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("caption"), 4011007077u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/caption"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_74 = {
    table_74_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000002000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_74[] = {
    { &table_74, NONE },
};

static const struct tm_term table_75_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("level"), 2610554845u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#level"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("points"), 3163908038u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#points"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_75 = {
    table_75_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000120000040) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_75[] = {
    { &table_75, NONE },
};

static const struct tm_term table_76_terms[] = {
    { S("identityType"), 88359843u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identityHash"), 1633476507u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hashed"), 1836165160u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#hashed"), S("https://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("salt"), 3255728001u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#salt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_76 = {
    table_76_terms, 6,
    { UINT64_C(0x0000010000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000808000002), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_76[] = {
    { &table_76, NONE },
};

static const struct tm_term table_77_terms[] = {
    { S("addressRegion"), 565925723u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/addressRegion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("postOfficeBoxNumber"), 640965197u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/postOfficeBoxNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("geo"), 1561113986u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressCountryCode"), 2170971042u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("streetAddress"), 2494333270u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/streetAddress"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressCountry"), 3263036283u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/addressCountry"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("postalCode"), 3448022647u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/postalCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressLocality"), 3991010482u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/addressLocality"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_77 = {
    table_77_terms, 10,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0880000008402000), UINT64_C(0x0004000400000004), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_77[] = {
    { &table_77, NONE },
};

static const struct tm_term table_78_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("latitude"), 2323592517u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/latitude"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("longitude"), 3937708878u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/longitude"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_78 = {
    table_78_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000006020), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_78[] = {
    { &table_78, NONE },
};

static const struct tm_term table_79_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsementComment"), 3502929112u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementComment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_79 = {
    table_79_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000101000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_79[] = {
    { &table_79, NONE },
};

static const struct tm_term table_80_terms[] = {
    { S("honorificSuffix"), 91222741u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/honorificSuffix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("givenName"), 235550645u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("official"), 622609376u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("address"), 745154899u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 1170229318u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("parentOrg"), 1763231089u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2000032175u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 2116884663u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/additionalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("patronymicName"), 2229229592u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("email"), 2324124615u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/email"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateOfBirth"), 2544570389u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3402412320u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/honorificPrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyName"), 3917034978u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_80 = {
    table_80_terms, 17,
    { UINT64_C(0x0000000101200000), UINT64_C(0x0002000000082040), UINT64_C(0x00a0800000000000), UINT64_C(0x0400000500204080) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_80[] = {
    { &table_80, NONE },
};

static const struct tm_term table_81_terms[] = {
    { S("targetFramework"), 249708560u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/targetFramework"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetType"), 414363200u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetDescription"), 702563010u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/targetDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetUrl"), 972284185u, TM_KW_NONE, 0, 0, 194, S("https://schema.org/targetUrl"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetName"), 3780343563u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/targetName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetCode"), 4271904173u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_81 = {
    table_81_terms, 8,
    { UINT64_C(0x0000000002010800), UINT64_C(0x0000000000002001), UINT64_C(0x0000200000000000), UINT64_C(0x0000000100000004) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_81[] = {
    { &table_81, NONE },
};

static const struct tm_term table_82_terms[] = {
    { S("audience"), 761764195u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/audience"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("genre"), 1986820544u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/genre"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_82 = {
    table_82_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000800002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000001) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_82[] = {
    { &table_82, NONE },
};

static const struct tm_term table_83_terms[] = {
    { S("Achievement"), 18927096u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_68, 1, true }, NONE, NONE, NONE },
    { S("AchievementSubject"), 218433888u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_69, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 415634158u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_70, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 614552326u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 848251934u, TM_KW_NONE, 0, 0, 194, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 905245446u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_71, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 1260676824u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_72, 1, true }, NONE, NONE, NONE },
    { S("Result"), 1347088452u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_73, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Image"), 1494001562u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_74, 1, true }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 1559130691u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_75, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 1698146544u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_76, 1, true }, NONE, NONE, NONE },
    { S("Address"), 1879400691u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_77, 1, true }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 1998042677u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_78, 1, true }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2526678413u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_79, 1, true }, NONE, NONE, NONE },
    { S("AchievementCredential"), 2954094617u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3211117148u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Profile"), 3440849550u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_80, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 3597318910u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_81, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 3879819373u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsement"), 4077367727u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 4160798276u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_82, 1, true }, NONE, NONE, NONE },
    { S("narrative"), 4221652965u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_83 = {
    table_83_terms, 28,
    { UINT64_C(0x0020000042000040), UINT64_C(0x0000220150002018), UINT64_C(0x0000800004006000), UINT64_C(0x4509406101000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_83[] = {
    { &table_83, NONE },
};

static const struct tm_term table_84_terms[] = {
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("humanCode"), 1722145175u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1830946876u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 1921471687u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievementType"), 2473595824u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("tag"), 2516003219u, TM_KW_NONE, 32, 0, 66, S("https://schema.org/keywords"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("inLanguage"), 2562845148u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 3241358350u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 3974950184u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("related"), 3996940856u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 4019945096u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_84 = {
    table_84_terms, 17,
    { UINT64_C(0x1100010000804000), UINT64_C(0x0000000040002000), UINT64_C(0x0001000000880100), UINT64_C(0x0400000110004080) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_84[] = {
    { &table_84, NONE },
};

static const struct tm_term table_85_terms[] = {
    { S("result"), 171406884u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 268382745u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("source"), 466561496u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 698621213u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 886066133u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsEarned"), 1142123062u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 2731417303u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityStartDate"), 2816299188u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 3103933528u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_85 = {
    table_85_terms, 13,
    { UINT64_C(0x4040001022000000), UINT64_C(0x0000000001002000), UINT64_C(0x0010000000000000), UINT64_C(0x0400000101a00000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_85[] = {
    { &table_85, NONE },
};

static const struct tm_term table_86_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 1181855383u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("inLanguage"), 2562845148u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_86 = {
    table_86_terms, 4,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000800000), UINT64_C(0x0000000110000000) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_86[] = {
    { &table_86, NONE },
};

static const struct tm_term table_87_terms[] = {
    { S("honorificSuffix"), 91222741u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/honorificSuffix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("givenName"), 235550645u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("official"), 622609376u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("address"), 745154899u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 1170229318u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("parentOrg"), 1763231089u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2000032175u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 2116884663u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/additionalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("patronymicName"), 2229229592u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("email"), 2324124615u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/email"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateOfBirth"), 2544570389u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 2775251662u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3402412320u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/honorificPrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyName"), 3917034978u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_87 = {
    table_87_terms, 17,
    { UINT64_C(0x0000000101200000), UINT64_C(0x0002000000082040), UINT64_C(0x00a0800000000000), UINT64_C(0x0400000500204080) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_87[] = {
    { &table_87, NONE },
};

static const struct tm_term table_88_terms[] = {
    { S("Achievement"), 18927096u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_84, 1, true }, NONE, NONE, NONE },
    { S("AchievementSubject"), 218433888u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_85, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 415634158u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_70, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 614552326u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 848251934u, TM_KW_NONE, 0, 0, 194, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 905245446u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_71, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 1260676824u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_86, 1, true }, NONE, NONE, NONE },
    { S("Result"), 1347088452u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_73, 1, true }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Image"), 1494001562u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_74, 1, true }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 1559130691u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_75, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 1698146544u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_76, 1, true }, NONE, NONE, NONE },
    { S("Address"), 1879400691u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_77, 1, true }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 1998042677u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_78, 1, true }, NONE, NONE, NONE },
    { S("endorsementJwt"), 2268846724u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2526678413u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_79, 1, true }, NONE, NONE, NONE },
    { S("inLanguage"), 2562845148u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementCredential"), 2954094617u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("alignment"), 2984076638u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3211117148u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jti"), 3233692646u, TM_KW_NONE, 0, 0, 66, S("https://www.iana.org/assignments/jwt#jti"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardedDate"), 3398695507u, TM_KW_NONE, 0, 0, 194, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Profile"), 3440849550u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_87, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 3597318910u, TM_KW_NONE, 0, 0, 66, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_81, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 3879819373u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsement"), 4077367727u, TM_KW_NONE, 32, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 4160798276u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_82, 1, true }, NONE, NONE, NONE },
    { S("narrative"), 4221652965u, TM_KW_NONE, 0, 0, 66, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_88_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_88 = {
    table_88_terms, 32,
    { UINT64_C(0x0020000042000040), UINT64_C(0x0000220150082018), UINT64_C(0x0000800004006010), UINT64_C(0x4509406111000000) },
    table_88_needs, 1, true, false, false, NONE
};

static const struct tm_ctx_part local_88[] = {
    { &table_88, NONE },
};

static const struct tm_term table_89_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechCredentialRefresh"), 1499005847u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechJsonSchemaValidator2019"), 3255501666u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechRevocationList"), 3573421529u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_89 = {
    table_89_terms, 5,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000400002000), UINT64_C(0x0000000000800000), UINT64_C(0x0000000102000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_89[] = {
    { &table_89, NONE },
};

static const struct tm_term table_90_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_90 = {
    table_90_terms, 2,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_90[] = {
    { &table_90, NONE },
};

static const struct tm_term table_91_terms[] = {
    { S("targetId"), 1147854805u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#targetId"), S("xsd:anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("associationType"), 1591887700u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#AssociationType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("sourceId"), 3739810405u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#sourceId"), S("xsd:anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_91_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_91 = {
    table_91_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000002000100000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000200000) },
    table_91_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_91[] = {
    { &table_91, NONE },
};

static const struct tm_term table_92_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("association"), 1764032156u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#association"), S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 65, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 3103933528u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement"), S("https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#Achievement"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Achievement") },
    { S("obi"), 3326427623u, TM_KW_NONE, 0, 0, 65, S("https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 3629804269u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential"), S("https://www.w3.org/2018/credentials#verifiableCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("cred:verifiableCredential") },
};
static const struct tm_ctx_table table_92 = {
    table_92_terms, 7,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000201002000), UINT64_C(0x0000000010000000), UINT64_C(0x0000208100000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_92[] = {
    { &table_92, NONE },
};

static const struct tm_term table_93_terms[] = {
    { S("ClrCredential"), 11454009u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential"), NONE, NONE, NONE, NONE, { NULL, local_90, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Association"), 2782683196u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, NONE, { NULL, local_91, 1, true }, NONE, NONE, NONE },
    { S("ClrSubject"), 3324647168u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject"), NONE, NONE, NONE, NONE, { NULL, local_92, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_93 = {
    table_93_terms, 5,
    { UINT64_C(0x1200000000000001), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_93[] = {
    { &table_93, NONE },
};

static const struct tm_term table_94_terms[] = {
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("partial"), 3310188186u, TM_KW_NONE, 0, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#partial"), S("xsd:boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_need table_94_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_94 = {
    table_94_terms, 3,
    { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000002000), UINT64_C(0x0000000004000000), UINT64_C(0x0000000100000000) },
    table_94_needs, 1, false, false, false, NONE
};

static const struct tm_ctx_part local_94[] = {
    { &table_94, NONE },
};

static const struct tm_term table_95_terms[] = {
    { S("identifier"), 681945150u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#identifier-1"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Identifier"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Identifier") },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("association"), 1764032156u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#association"), S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 65, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 3103933528u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Achievement") },
    { S("obi"), 3326427623u, TM_KW_NONE, 0, 0, 65, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 3629804269u, TM_KW_NONE, 32, 0, 192, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential"), S("https://www.w3.org/2018/credentials#verifiableCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("cred:verifiableCredential") },
};
static const struct tm_ctx_table table_95 = {
    table_95_terms, 8,
    { UINT64_C(0x4000000000000000), UINT64_C(0x0000000201002000), UINT64_C(0x0000000010000000), UINT64_C(0x0000208100000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_95[] = {
    { &table_95, NONE },
};

static const struct tm_term table_96_terms[] = {
    { S("ClrCredential"), 11454009u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential"), NONE, NONE, NONE, NONE, { NULL, local_94, 1, true }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Association"), 2782683196u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, NONE, { NULL, local_91, 1, true }, NONE, NONE, NONE },
    { S("ClrSubject"), 3324647168u, TM_KW_NONE, 0, 0, 64, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject"), NONE, NONE, NONE, NONE, { NULL, local_95, 1, true }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_96 = {
    table_96_terms, 5,
    { UINT64_C(0x1200000000000001), UINT64_C(0x0000000000002000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000100000000) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_96[] = {
    { &table_96, NONE },
};

static const struct tm_term table_97_terms[] = {
    { S("qualificationCode"), 11634775u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/qualificationCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:qualificationCode"), NONE },
    { S("limitOrganisation"), 15491286u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitOrganisation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitOrganisation"), NONE },
    { S("taxIdentifier"), 39416953u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/taxIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:taxIdentifier"), NONE },
    { S("Identifier"), 41865310u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Identifier"), NONE },
    { S("noteLiteral"), 42402620u, TM_KW_NONE, 8, 0, 64, S("http://data.europa.eu/snb/model/elm/noteLiteral"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:noteLiteral"), NONE },
    { S("dateIssued"), 54753512u, TM_KW_NONE, 0, 0, 192, S("http://purl.org/dc/terms/issued"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:issued"), S("xsd:dateTime") },
    { S("notation"), 59319803u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/2004/02/skos/core#notation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:notation"), NONE },
    { S("verificationStatus"), 76526048u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/verificationStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:verificationStatus"), NONE },
    { S("creditPoint"), 82481338u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/creditPoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:creditPoint"), NONE },
    { S("framework"), 89776907u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/framework"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:framework"), NONE },
    { S("Group"), 91525164u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Group"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Group"), NONE },
    { S("limitQualification"), 99000653u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitQualification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitQualification"), NONE },
    { S("clv"), 110113412u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/m8g"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("learningOpportunity"), 112640780u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningOpportunity"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOpportunity"), NONE },
    { S("priceDetail"), 139966971u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/priceDetail"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:priceDetail"), NONE },
    { S("entitledBy"), 167976005u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/entitledBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitledBy"), NONE },
    { S("reviewDate"), 189130941u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/reviewDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:reviewDate"), S("xsd:dateTime") },
    { S("location"), 200649126u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/location"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:location"), NONE },
    { S("hasPart"), 209941758u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/hasPart"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasPart"), NONE },
    { S("contactPoint"), 225331083u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/contactPoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactPoint"), NONE },
    { S("percentageHigher"), 229817022u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/percentageHigher"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageHigher"), S("xsd:integer") },
    { S("evidenceTarget"), 233384973u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/evidenceTarget"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:evidenceTarget"), NONE },
    { S("givenName"), 235550645u, TM_KW_NONE, 8, 0, 64, S("http://xmlns.com/foaf/0.1/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:givenName"), NONE },
    { S("learningOutcomeSummary"), 324207863u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningOutcomeSummary"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOutcomeSummary"), NONE },
    { S("prefLabel"), 329329758u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/2004/02/skos/core#prefLabel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:prefLabel"), NONE },
    { S("Note"), 339788125u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Note"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Note"), NONE },
    { S("learningSchedule"), 369762802u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningSchedule"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningSchedule"), NONE },
    { S("targetGroup"), 384056075u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/targetGroup"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:targetGroup"), NONE },
    { S("ContactPoint"), 387730155u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ContactPoint"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ContactPoint"), NONE },
    { S("gradingScheme"), 388483092u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/gradingScheme"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gradingScheme"), NONE },
    { S("point"), 414084241u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/point"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:point"), S("xsd:string") },
    { S("landingPage"), 414581559u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/landingPage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:landingPage"), NONE },
    { S("assessedBy"), 420427411u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/assessedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:assessedBy"), NONE },
    { S("report"), 431699179u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/report"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:report"), NONE },
    { S("reusabilityLevel"), 481447600u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/reusabilityLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:reusabilityLevel"), NONE },
    { S("AwardingProcess"), 491742663u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/AwardingProcess"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:AwardingProcess"), NONE },
    { S("educationalSystemNote"), 505668617u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/educationalSystemNote"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationalSystemNote"), NONE },
    { S("Specification"), 506926850u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Specification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Specification"), NONE },
    { S("credentialProfiles"), 521007114u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/credentialProfiles"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:credentialProfiles"), NONE },
    { S("entitlesTo"), 552390092u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/entitlesTo"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitlesTo"), NONE },
    { S("eIDASIdentifier"), 572064350u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/eidasLegalIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:eidasLegalIdentifier"), NONE },
    { S("Geometry"), 608099761u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/locn#Geometry"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("locn:Geometry"), NONE },
    { S("Amount"), 608998249u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Amount"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Amount"), NONE },
    { S("rdf"), 620139359u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/1999/02/22-rdf-syntax-ns#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fullAddress"), 630859148u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/fullAddress"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:fullAddress"), NONE },
    { S("expiryDate"), 636878090u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/expiryDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:expiryDate"), S("xsd:dateTime") },
    { S("educationLevel"), 652218573u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/educationLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationLevel"), NONE },
    { S("awards"), 666950687u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/awards"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awards"), NONE },
    { S("creator"), 668295191u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/creator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:creator"), NONE },
    { S("altLabel"), 672051978u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/2004/02/skos/core#altLabel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:altLabel"), NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/adms#identifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("adms:identifier"), NONE },
    { S("individualDisplay"), 682561652u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/individualDisplay"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:individualDisplay"), NONE },
    { S("displayDetail"), 688715044u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/displayDetail"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:displayDetail"), NONE },
    { S("workload"), 711026588u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/workload"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:workload"), S("xsd:duration") },
    { S("member"), 719708611u, TM_KW_NONE, 0, 0, 64, S("http://xmlns.com/foaf/0.1/member"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:member"), NONE },
    { S("address"), 745154899u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:address"), NONE },
    { S("citizenshipCountry"), 755523429u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/citizenshipCountry"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:citizenshipCountry"), NONE },
    { S("percentageLower"), 772626794u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/percentageLower"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageLower"), S("xsd:integer") },
    { S("duration"), 799079693u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/duration"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:duration"), S("xsd:duration") },
    { S("ResultCategory"), 868141660u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ResultCategory"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ResultCategory"), NONE },
    { S("description"), 879704937u, TM_KW_NONE, 8, 0, 64, S("http://purl.org/dc/terms/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:description"), NONE },
    { S("ShaclValidator2017"), 885564786u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ShaclValidator2017"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ShaclValidator2017"), NONE },
    { S("percentageEqual"), 886081631u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/percentageEqual"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageEqual"), S("xsd:integer") },
    { S("specialisationOf"), 932007176u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/specialisationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:specialisationOf"), NONE },
    { S("contactHour"), 934036989u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/contactHour"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactHour"), S("xsd:string") },
    { S("count"), 967958004u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/count"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:count"), S("xsd:positiveInteger") },
    { S("temporal"), 974345139u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/temporal"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:temporal"), NONE },
    { S("hasCredential"), 977287994u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/hasCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasCredential"), NONE },
    { S("spatialCode"), 1041350490u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/spatialCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:spatialCode"), NONE },
    { S("specifiedBy"), 1084129408u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/specifiedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:specifiedBy"), NONE },
    { S("PeriodOfTime"), 1089695252u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/PeriodOfTime"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:PeriodOfTime"), NONE },
    { S("value"), 1113510858u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/value"), S("http://www.w3.org/2001/XMLSchema#decimal"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:value"), S("xsd:decimal") },
    { S("rov"), 1124998120u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/ns/regorg#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardingDate"), 1131350654u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/awardingDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingDate"), S("xsd:dateTime") },
    { S("valid"), 1132259953u, TM_KW_NONE, 0, 0, 192, S("http://purl.org/dc/terms/valid"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:valid"), S("xsd:dateTime") },
    { S("influencedBy"), 1134287489u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/influencedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:influencedBy"), NONE },
    { S("nationalID"), 1165893594u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/nationalID"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:nationalID"), NONE },
    { S("vc"), 1179241374u, TM_KW_NONE, 0, 0, 65, S("http://data.europa.eu/snb/model/w3c/vc/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Phone"), 1227920463u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Phone"), NONE },
    { S("evidenceStatement"), 1239213281u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/evidenceStatement"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:evidenceStatement"), S("xsd:string") },
    { S("foaf"), 1261995245u, TM_KW_NONE, 0, 0, 65, S("http://xmlns.com/foaf/0.1/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("primaryLanguage"), 1279088559u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/primaryLanguage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:primaryLanguage"), NONE },
    { S("memberOf"), 1323147302u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/org#memberOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:memberOf"), NONE },
    { S("limitEQFLevel"), 1334463414u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitEQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitEQFLevel"), NONE },
    { S("skos"), 1349521549u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/2004/02/skos/core#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dialNumber"), 1356720418u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/dialNumber"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:dialNumber"), S("xsd:string") },
    { S("noteFormat"), 1360033258u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/noteFormat"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:noteFormat"), NONE },
    { S("LearningOutcome"), 1367972473u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningOutcome"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningOutcome"), NONE },
    { S("groupMemberOf"), 1371706527u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/groupMemberOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:groupMemberOf"), NONE },
    { S("adms"), 1371943188u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/ns/adms#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateModified"), 1376069254u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/modified"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:modified"), NONE },
    { S("dc"), 1444726064u, TM_KW_NONE, 0, 0, 65, S("http://purl.org/dc/terms/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Grant"), 1460721933u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Grant"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Grant"), NONE },
    { S("relatedESCOSkill"), 1474956863u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/relatedESCOSkill"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:relatedESCOSkill"), NONE },
    { S("contentSize"), 1490880043u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/contentSize"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentSize"), S("xsd:integer") },
    { S("nqfLevel"), 1512431648u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/NQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:NQFLevel"), NONE },
    { S("directedBy"), 1524299500u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/directedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:directedBy"), NONE },
    { S("CreditPoint"), 1526266650u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/CreditPoint"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:CreditPoint"), NONE },
    { S("awardedBy"), 1538963042u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/awardedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardedBy"), NONE },
    { S("Location"), 1539345862u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/Location"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:Location"), NONE },
    { S("rdfs"), 1546235460u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/2000/01/rdf-schema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("gender"), 1587320192u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/gender"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gender"), NONE },
    { S("elm"), 1602769963u, TM_KW_NONE, 0, 0, 65, S("http://data.europa.eu/snb/model/elm/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("WebResource"), 1643631185u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/WebResource"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:WebResource"), NONE },
    { S("Claim"), 1658847759u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Claim"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Claim"), NONE },
    { S("accreditation"), 1684613625u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/accreditation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:accreditation"), NONE },
    { S("LearningEntitlementSpecification"), 1687554819u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningEntitlementSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningEntitlementSpecification"), NONE },
    { S("thematicArea"), 1751065231u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ISCEDFCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ISCEDFCode"), NONE },
    { S("learningActivitySpecification"), 1754369403u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningActivitySpecification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningActivitySpecification"), NONE },
    { S("phoneNumber"), 1766990734u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/phoneNumber"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:phoneNumber"), S("xsd:string") },
    { S("dateCreated"), 1767819927u, TM_KW_NONE, 0, 0, 192, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:created"), S("xsd:dateTime") },
    { S("VerificationCheck"), 1770249582u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/VerificationCheck"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:VerificationCheck"), NONE },
    { S("used"), 1786277552u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/used"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:used"), NONE },
    { S("decision"), 1868934115u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/decision"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:decision"), NONE },
    { S("Address"), 1879400691u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Address"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Address"), NONE },
    { S("subOrganizationOf"), 1895236651u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/org#subOrganizationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:subOrganizationOf"), NONE },
    { S("Organisation"), 1904115335u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Organisation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Organisation"), NONE },
    { S("minimumScore"), 1935975627u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/minScore"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:minScore"), S("xsd:string") },
    { S("phone"), 2000032175u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/phone"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:phone"), NONE },
    { S("additionalNote"), 2000096744u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/additionalNote"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:additionalNote"), NONE },
    { S("geographicName"), 2123264797u, TM_KW_NONE, 8, 0, 64, S("http://data.europa.eu/snb/model/elm/geographicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:geographicName"), NONE },
    { S("shortenedGrading"), 2157284465u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/shortenedGrading"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:shortenedGrading"), NONE },
    { S("page"), 2170419830u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/page"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:page"), S("xsd:positiveInteger") },
    { S("relatedSkill"), 2196632293u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/relatedSkill"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:relatedSkill"), NONE },
    { S("Accreditation"), 2203696537u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Accreditation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Accreditation"), NONE },
    { S("definition"), 2215926944u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/2004/02/skos/core#definition"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:definition"), NONE },
    { S("patronymicName"), 2229229592u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/ns/person#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("person:patronymicName"), NONE },
    { S("providedBy"), 2267065935u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/providedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:providedBy"), NONE },
    { S("learningSetting"), 2285437761u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningSetting"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningSetting"), NONE },
    { S("limitNationalOccupation"), 2290738453u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitNationalOccupation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitNationalOccupation"), NONE },
    { S("subject"), 2300378703u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/subject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:subject"), NONE },
    { S("organisation"), 2307148135u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/organisation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:organisation"), NONE },
    { S("emailAddress"), 2315851765u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/emailAddress"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:emailAddress"), NONE },
    { S("latitude"), 2323592517u, TM_KW_NONE, 0, 0, 192, S("clv:latitude"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("LearningAssessmentSpecification"), 2345476038u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningAssessmentSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAssessmentSpecification"), NONE },
    { S("Qualification"), 2346414298u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Qualification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Qualification"), NONE },
    { S("inScheme"), 2375610213u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/2004/02/skos/core#inScheme"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:inScheme"), NONE },
    { S("vatIdentifier"), 2379191319u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/vatIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:vatIdentifier"), NONE },
    { S("embeddedEvidence"), 2403017498u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/embeddedEvidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:embeddedEvidence"), NONE },
    { S("content"), 2428421058u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/content"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:content"), S("xsd:string") },
    { S("levelOfCompletion"), 2455740158u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/levelOfCompletion"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:levelOfCompletion"), S("xsd:positiveInteger") },
    { S("admissionProcedure"), 2530984503u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/admissionProcedure"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:admissionProcedure"), NONE },
    { S("dateOfBirth"), 2544570389u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/dateOfBirth"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:dateOfBirth"), S("xsd:dateTime") },
    { S("verificationCheck"), 2551927566u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/verificationCheck"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:verificationCheck"), NONE },
    { S("title"), 2556802313u, TM_KW_NONE, 8, 0, 64, S("http://purl.org/dc/terms/title"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:title"), NONE },
    { S("schemeVersion"), 2571046510u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/schemeVersion"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeVersion"), S("xsd:string") },
    { S("descriptionHtml"), 2587749180u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/descriptionHtml"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:descriptionHtml"), NONE },
    { S("countryCode"), 2604716856u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/countryCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:countryCode"), NONE },
    { S("attachmentType"), 2608783904u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/attachmentType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:attachmentType"), NONE },
    { S("gradeStatus"), 2608793278u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/gradeStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gradeStatus"), NONE },
    { S("org"), 2619207769u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/ns/org#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("learningOutcome"), 2640632985u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningOutcome"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOutcome"), NONE },
    { S("placeOfBirth"), 2662616358u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/placeOfBirth"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:placeOfBirth"), NONE },
    { S("scheduleInformation"), 2677388922u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/scheduleInformation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:scheduleInformation"), NONE },
    { S("fullName"), 2710620951u, TM_KW_NONE, 8, 0, 64, S("http://xmlns.com/foaf/0.1/fullName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:fullName"), NONE },
    { S("maximumDuration"), 2742378353u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/maximumDuration"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:maximumDuration"), S("xsd:duration") },
    { S("creditReceived"), 2763905703u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/creditReceived"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:creditReceived"), NONE },
    { S("attachment"), 2781576296u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/attachment"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:attachment"), NONE },
    { S("cred"), 2789839201u, TM_KW_NONE, 0, 0, 65, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EuropeanDigitalPresentation"), 2841210564u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/EuropeanDigitalPresentation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EuropeanDigitalPresentation"), NONE },
    { S("schemeId"), 2844417967u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/schemeId"), S("http://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeId"), S("xsd:anyURI") },
    { S("entryRequirement"), 2850044638u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/entryRequirement"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entryRequirement"), NONE },
    { S("limitOccupation"), 2884758427u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitOccupation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitOccupation"), NONE },
    { S("LearningAchievement"), 2890283318u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningAchievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAchievement"), NONE },
    { S("publisher"), 2923983231u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/publisher"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:publisher"), NONE },
    { S("limitJurisdiction"), 2933635489u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitJurisdiction"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitJurisdiction"), NONE },
    { S("eqfLevel"), 2946891359u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/EQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EQFLevel"), NONE },
    { S("bannerImage"), 2974507508u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/bannerImage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:bannerImage"), NONE },
    { S("grant"), 2975164269u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/grant"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:grant"), NONE },
    { S("Mailbox"), 2987480683u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Mailbox"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Mailbox"), NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:image"), NONE },
    { S("startDate"), 3049195291u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/startDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:startDate"), S("xsd:dateTime") },
    { S("LegalIdentifier"), 3053164457u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LegalIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LegalIdentifier"), NONE },
    { S("provenBy"), 3078672440u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/provenBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:provenBy"), NONE },
    { S("areaDialingCode"), 3079880759u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/areaDialingCode"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:areaDialingCode"), S("xsd:string") },
    { S("hasClaim"), 3082296637u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/hasClaim"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasClaim"), NONE },
    { S("AwardingOpportunity"), 3087951171u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/AwardingOpportunity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:AwardingOpportunity"), NONE },
    { S("resultCategory"), 3119078140u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/resultCategory"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:resultCategory"), NONE },
    { S("language"), 3119462523u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/language"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:language"), NONE },
    { S("status"), 3125508079u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/status"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:status"), S("xsd:string") },
    { S("Concept"), 3130390195u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/2004/02/skos/core#Concept"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:Concept"), NONE },
    { S("accreditingAgent"), 3139285221u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/accreditingAgent"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:accreditingAgent"), NONE },
    { S("grade"), 3158732340u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/grade"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:grade"), NONE },
    { S("awardingBody"), 3166970526u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/awardingBody"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingBody"), NONE },
    { S("LearningEntitlement"), 3185913178u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningEntitlement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningEntitlement"), NONE },
    { S("MediaObject"), 3224691736u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/MediaObject"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:MediaObject"), NONE },
    { S("Person"), 3278826400u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Person"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Person"), NONE },
    { S("birthName"), 3281465981u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/ns/person#birthName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("person:birthName"), NONE },
    { S("supplementaryDocument"), 3291420977u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/supplementaryDocument"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:supplementaryDocument"), NONE },
    { S("ResultDistribution"), 3307270198u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ResultDistribution"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ResultDistribution"), NONE },
    { S("elmSubject"), 3314200745u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/subject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:subject"), NONE },
    { S("contentURL"), 3335271883u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/contentUrl"), S("http://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentUrl"), S("xsd:anyURI") },
    { S("registration"), 3353176440u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/regorg#registration"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("rov:registration"), NONE },
    { S("LearningActivity"), 3356933714u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningActivity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningActivity"), NONE },
    { S("LearningAssessment"), 3407135849u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningAssessment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAssessment"), NONE },
    { S("LearningOpportunity"), 3422263276u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningOpportunity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningOpportunity"), NONE },
    { S("countryDialing"), 3435368953u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/countryDialing"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:countryDialing"), S("xsd:string") },
    { S("DisplayParameter"), 3440719360u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/DisplayParameter"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:DisplayParameter"), NONE },
    { S("DisplayDetail"), 3454910852u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/DisplayDetail"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:DisplayDetail"), NONE },
    { S("contentEncoding"), 3457120979u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/contentEncoding"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentEncoding"), NONE },
    { S("applicationDeadline"), 3471127381u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/applicationDeadline"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:applicationDeadline"), S("xsd:dateTime") },
    { S("hasSubOrganization"), 3474573304u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/ns/org#hasSubOrganization"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:hasSubOrganization"), NONE },
    { S("homepage"), 3475483701u, TM_KW_NONE, 0, 0, 64, S("http://xmlns.com/foaf/0.1/homepage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:homepage"), NONE },
    { S("category"), 3475980913u, TM_KW_NONE, 8, 0, 64, S("http://data.europa.eu/snb/model/elm/category"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:category"), NONE },
    { S("IndividualDisplay"), 3483449044u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/IndividualDisplay"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:IndividualDisplay"), NONE },
    { S("limitCredentialType"), 3491233549u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitCredentialType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitCredentialType"), NONE },
    { S("contentType"), 3502990130u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/contentType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentType"), NONE },
    { S("maximumScore"), 3525249833u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/maxScore"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:maxScore"), S("xsd:string") },
    { S("score"), 3526332565u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/score"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:score"), S("xsd:string") },
    { S("person"), 3549934208u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/ns/person#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("displayParameter"), 3554982432u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/displayParameter"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:displayParameter"), NONE },
    { S("influences"), 3560593489u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/influences"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:influences"), NONE },
    { S("dcType"), 3579492376u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/type"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:type"), NONE },
    { S("resultDestribution"), 3590957090u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/resultDestribution"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:resultDestribution"), NONE },
    { S("contactForm"), 3596581201u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/contactForm"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactForm"), NONE },
    { S("legalName"), 3626992881u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/ns/regorg#legalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("rov:legalName"), NONE },
    { S("isPartOf"), 3669398517u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/isPartOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:isPartOf"), NONE },
    { S("volumeOfLearning"), 3700681556u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/volumeOfLearning"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:volumeOfLearning"), S("xsd:duration") },
    { S("xsd"), 3733589224u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EuropeanDigitalCredential"), 3737665117u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EuropeanDigitalCredential"), NONE },
    { S("schemeAgency"), 3739910933u, TM_KW_NONE, 8, 0, 64, S("http://www.w3.org/ns/adms#schemeAgency"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("adms:schemeAgency"), NONE },
    { S("LearningAchievementSpecification"), 3740020319u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningAchievementSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAchievementSpecification"), NONE },
    { S("limitField"), 3775297736u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/limitField"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitField"), NONE },
    { S("summaryDisplay"), 3783338819u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/summaryDisplay"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:summaryDisplay"), S("xsd:string") },
    { S("ConceptScheme"), 3842192856u, TM_KW_NONE, 0, 0, 64, S("http://www.w3.org/2004/02/skos/core#ConceptScheme"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:ConceptScheme"), NONE },
    { S("unit"), 3904182791u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/unit"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:unit"), NONE },
    { S("familyName"), 3917034978u, TM_KW_NONE, 8, 0, 64, S("http://xmlns.com/foaf/0.1/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:familyName"), NONE },
    { S("awardingOpportunity"), 3924561123u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/awardingOpportunity"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingOpportunity"), NONE },
    { S("proves"), 3934043818u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/proves"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:proves"), NONE },
    { S("longitude"), 3937708878u, TM_KW_NONE, 0, 0, 192, S("clv:longitude"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("logo"), 3942835354u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/logo"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:logo"), NONE },
    { S("learningAchievementSpecification"), 3954769215u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/learningAchievementSpecification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningAchievementSpecification"), NONE },
    { S("locn"), 3960304521u, TM_KW_NONE, 0, 0, 65, S("http://www.w3.org/ns/locn#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("mode"), 3966689298u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/mode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:mode"), NONE },
    { S("isPartialQualification"), 3981957311u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/isPartialQualification"), S("http://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:isPartialQualification"), S("xsd:boolean") },
    { S("ShortenedGrading"), 4050346449u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/ShortenedGrading"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ShortenedGrading"), NONE },
    { S("GradingScheme"), 4070198644u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/GradingScheme"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:GradingScheme"), NONE },
    { S("Agent"), 4121228870u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Agent"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Agent"), NONE },
    { S("PriceDetail"), 4121285595u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/PriceDetail"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:PriceDetail"), NONE },
    { S("label"), 4137097213u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/label"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:label"), S("xsd:string") },
    { S("idVerification"), 4137238491u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/idVerification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:idVerification"), NONE },
    { S("endDate"), 4142927598u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/endDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:endDate"), S("xsd:dateTime") },
    { S("amount"), 4152741449u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/amount"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:amount"), NONE },
    { S("Evidence"), 4160798276u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/Evidence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Evidence"), NONE },
    { S("generalisationOf"), 4161511973u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/generalisationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:generalisationOf"), NONE },
    { S("LearningActivitySpecification"), 4169389979u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/LearningActivitySpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningActivitySpecification"), NONE },
    { S("spatial"), 4193311427u, TM_KW_NONE, 0, 0, 64, S("http://purl.org/dc/terms/spatial"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:spatial"), NONE },
    { S("educationSubject"), 4218216511u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/educationSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationSubject"), NONE },
    { S("entitlementStatus"), 4245323458u, TM_KW_NONE, 0, 0, 64, S("http://data.europa.eu/snb/model/elm/entitlementStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitlementStatus"), NONE },
    { S("schemeName"), 4266724201u, TM_KW_NONE, 0, 0, 192, S("http://data.europa.eu/snb/model/elm/schemeName"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeName"), S("xsd:string") },
};
static const struct tm_ctx_table table_97 = {
    table_97_terms, 250,
    { UINT64_C(0xf5f71a75adb4ff8d), UINT64_C(0xef566fa6f6bee27a), UINT64_C(0xe46b86c3deaafad3), UINT64_C(0x7fbefd2f4d5a3ddc) },
    NULL, 0, false, false, false, NONE
};

static const struct tm_ctx_part local_97[] = {
    { &table_97, NONE },
};

static const struct tm_term table_98_terms[] = {
    { S("courseCode"), 350383869u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/courseCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hasCourseInstance"), 596770577u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/hasCourseInstance"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 681945150u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 848251934u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/url"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertion"), 871815759u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/dcc/v1#assertion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 879704937u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("LearningCredential"), 892394354u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/dcc/v1#LearningCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 926444256u, TM_KW_ID, 0, 0, 2, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hasCredential"), 977287994u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/hasCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ProgramCompletionCredential"), 987121448u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/dcc/v1#ProgramCompletionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Assertion"), 1060600559u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/dcc/v1#Assertion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("value"), 1113510858u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/value"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("competencyRequired"), 1280571621u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/EducationalOccupationalCredential#competencyRequired"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1361572173u, TM_KW_TYPE, 0, 0, 2, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardedOnCompletionOf"), 2266346521u, TM_KW_NONE, 0, 0, 70, S("http://schema.org/educationalCredentialAwarded"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("educationalCredentialAwarded"), 2364311163u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/educationalCredentialAwarded"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2369371622u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialCategory"), 2526137712u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/EducationalOccupationalCredential#credentialCategory"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 3008443898u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("startDate"), 3049195291u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/startDate"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Issuer"), 3213063382u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/openbadges#Issuer"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Person"), 3278826400u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/Person"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EducationalOccupationalCredential"), 3626231407u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/EducationalOccupationalCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("CourseCompletionCredential"), 3681116787u, TM_KW_NONE, 0, 0, 66, S("https://w3id.org/dcc/v1#CourseCompletionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("CourseInstance"), 3875398275u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/CourseInstance"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endDate"), 4142927598u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/endDate"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EducationalOccupationalProgram"), 4170165618u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/EducationalOccupationalProgram"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("numberOfCredits"), 4223483841u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/numberOfCredits"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Course"), 4273920632u, TM_KW_NONE, 0, 0, 66, S("http://schema.org/Course"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const struct tm_ctx_table table_98 = {
    table_98_terms, 29,
    { UINT64_C(0x440001004a020000), UINT64_C(0x090d82000000a000), UINT64_C(0x0000000100000008), UINT64_C(0x2400c06100400402) },
    NULL, 0, true, false, false, NONE
};

static const struct tm_ctx_part local_98[] = {
    { &table_98, NONE },
};

const struct tm_compiled tm_compiled[] = {
    { "https://www.w3.org/2018/credentials/v1",
      "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc",
      "82c3b3eab863754bbfd2b9f17d8d6db9f61169f301cbf0b05e1fc4beb5f5c51dd4d2e888c274f49c3fbb2408f61faed1",
      "536a40b390dda94a9e39196c00090f62668e8184fe3c8c02c4a22c85666e68bf6e85d3dc7f2dba85b2b62ef95d97de24132568d8504db43f2c9c82d2e88418d2",
      { S("https://www.w3.org/2018/credentials/v1"), { NULL, local_7, 1, true } } },
    { "https://www.w3.org/ns/credentials/v2",
      "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
      "97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614",
      "5d55452bd2dcf8a29f5a290473eb242b1c5fb77d4e68f1a0aa87baa4dba2694852d65ec63d48ac04a99d956f9f7153b9406f84d2d04c74869b02c239a1d81305",
      { S("https://www.w3.org/ns/credentials/v2"), { NULL, local_18, 1, true } } },
    { "https://www.w3.org/2018/credentials/examples/v1",
      "7c93b87a80d3e1dd3db2aa579c5f75138bfa887164ca610136bb3bbbb0dc0bee",
      "594105b63fe601790d5e4ea93b92bb625159a30ce4b8f76c912f1d97d5fddafe9685d47cad658218c79cdff353c9d759",
      "858e87dd36aa26e0c39ba253513da53bb7af7c98f6435a7fc8f63e36efeb8ce38d48791fd63f04475be00ec0db0c43bce6a1709c2f9e0f904f8eead4e9dc8ca3",
      { S("https://www.w3.org/2018/credentials/examples/v1"), { NULL, local_19, 3, true } } },
    { "https://www.w3.org/ns/credentials/examples/v2",
      "57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c",
      "ccd35b4135824944a2d1b6f3edd6ee6be45c10dbfb0ba16f966609d58f88ef6ec7b0f387773c042cc60ef4ccfaf0cdba",
      "8d563097eab123966bd7fb88a2566d19fb369112dabfde9badfd553c04e101beb230918f58f5b927881f7b32d16045f8ac0f601b4574eeb09521bfbf9e539669",
      { S("https://www.w3.org/ns/credentials/examples/v2"), { NULL, local_20, 1, true } } },
    { "https://www.w3.org/ns/credentials/undefined-terms/v2",
      "82dab514ba44eb18f5d1b0f638c5e140c6a556fbfb5089601bdc0fa5eb8b2581",
      "b2a66ccddba70ba67ad99c2ff52e60558df0063cea51c4ca886e25d9ea73cfabb878baf92dc2ad2bda26c31391850d68",
      "7c525ff49bc479ec5da7fccf5d56497e4be408eb269d36609cc1f6ce1f9c4ee23e4aefb53d3728b4a1cac56da6518fcfde789af23a5dfb77f4ce693eb5ed581b",
      { S("https://www.w3.org/ns/credentials/undefined-terms/v2"), { NULL, local_21, 1, true } } },
    { "https://w3id.org/security/data-integrity/v1",
      "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554",
      "1f7b51154c2cb596b804d3eedeabb7678c7ea4d36f5201496a681dbd868d5dc0cb90a8839f5142ccdc91fdb92c5adcf2",
      "c49951bd9f3e8f4d231fce5e45798a2d32fb7ef4a4f1a2e8d2f3dab5d10333a1421339974ee77159edae259fcf73c7cf136f1e3004ded5af25ac38983d2e8eca",
      { S("https://w3id.org/security/data-integrity/v1"), { NULL, local_23, 1, true } } },
    { "https://w3id.org/security/data-integrity/v2",
      "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4",
      "0ee2d7626717f8b07cd449b525d5e2b71fe27209fc99e53089e0169dd2944d793feea4526fc60bb9cca1cd96512391f6",
      "39cd7a9a4047b74b8524640fe35633e81e8286d14bdbb7e77d0e08d850b00d6a35b0185d5de35c479baedb23a17989d9f628ac95531fdd79c0c5a0f632d9fa95",
      { S("https://w3id.org/security/data-integrity/v2"), { NULL, local_24, 1, true } } },
    { "https://w3id.org/security/multikey/v1",
      "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597",
      "0fa51641d12fb8c701b2e6a9492556f25d32bb4af84a96f11808f0a623b972434dd18a8f1f1865bc68d8ee046c4e5a3e",
      "127d1338ea7f702d745ed5bf6900eda8aac4419da5463181fca02c27e05085106e7d3eece9ea0e156bcff5c3f99eead397785c453bc579f7dd5496a991e10b5f",
      { S("https://w3id.org/security/multikey/v1"), { NULL, local_26, 1, true } } },
    { "https://w3id.org/security/jwk/v1",
      "0f14b62f6071aafe00df265770ea0c7508e118247d79b7d861a406d2aa00bece",
      "762dc55ce79f361e3bbeb7d3cb0ddb3e44b8e2885261f8283183959d1aaa33904af6a8005059ed9641500eab7d8ddae5",
      "0efbff84523d720a2f331fec4fbedc969ee2e75764c0ed325c72cb56bc539d3a9c642023c958735afd5357554ab1f7e13111f0dcf861f59b2bc045126cd85211",
      { S("https://w3id.org/security/jwk/v1"), { NULL, local_28, 1, true } } },
    { "https://www.w3.org/ns/credentials/status/v1",
      "fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7",
      "ac0ef813833ebd666b6170a61c5adacc6d7d2f5a040d16c2928e8414d4fa07f64d70313021e02bf4f97bdd123ed9a84e",
      "ff2ca7667b990373b46b12535e6b8de8eae270143278715ad935b159216521e514cb1ccd8517410a2429527e24d8fc96f88f8b734887a2602e6ee07b83b66fed",
      { S("https://www.w3.org/ns/credentials/status/v1"), { NULL, local_29, 1, true } } },
    { "https://w3id.org/vc/status-list/2021/v1",
      "6dd06a52bedb771e059c1083ba8ba7848dce22f6b4a8cfa0b98ba3fc188870e4",
      "39cf407ecaeb587a59e2e367384219d14e52d5997624ce61bbc9af4a7e4e3f6205e5d100b4c4e6fd1e19bc37046c5194",
      "c0f46c24a26c7f3ab337137c8cb5a9aeb3477c057f52983026115b50c1680ad2bed6c7715db487f35e197ed272a80fb031e64514d8ec8b8799a3430b5d37509e",
      { S("https://w3id.org/vc/status-list/2021/v1"), { NULL, local_33, 1, true } } },
    { "https://www.w3.org/ns/did/v1",
      "adefa50311393eb1bd788a38ac9fe2696c65367928f6996812cd54577394f4da",
      "cc09b798f1bd332f30fe0faa10c6c55cb1b4a9cbae04865d6a3ddcf7099bbe05b9e9ee982d2afcf782a3005a527bbab7",
      "6445d5a55a888253f2b2161328d0310e8f778a42708ccff7b2ec6f23eaecf6f39e241b07c528ca256c3d98ed30eda8d16d63788a1cd45399af7a1493fa0983c5",
      { S("https://www.w3.org/ns/did/v1"), { NULL, local_35, 1, true } } },
    { "https://w3id.org/security/suites/ed25519-2020/v1",
      "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588",
      "098b18f472b842cfa7520364d4062aa3c97896c17a6a5ae72e6bfb509641e64eed96156b35f7771283dfd3a53ccd79d1",
      "796ae7e264d600419ff361bc63d6fcb4fa9d7355f51aaa5f15df3dc95e241900d615ea99554f4b849802cc82a016ce0294651dadf09ab5179499b475c221c28a",
      { S("https://w3id.org/security/suites/ed25519-2020/v1"), { NULL, local_38, 1, true } } },
    { "https://w3id.org/security/suites/ed25519-2018/v1",
      "166c6abb9e08176cee5f6c87c9c1bbfefa5717da391bcac525e5437f93eab809",
      "2534f079fbec59edaa674cfd3094d0952972a48cc3e8fbe2f84eb24431c3afb5bb41fa385f184f2c9de831347acb7c0c",
      "f3f89aea4e44bbaeba2e6d4181dc0fafcc9dc4b62239a88a8c2ff8081460d2e34c5730fe3ce23279009bf66e0dd78b2b7cb8df18ec6f4da3b72afec32d9ae7c5",
      { S("https://w3id.org/security/suites/ed25519-2018/v1"), { NULL, local_41, 1, true } } },
    { "https://w3id.org/security/suites/jws-2020/v1",
      "d648e05ddc6577827ca2bfd5e931f53e9ebc6e52a57a8da81df4ec8c46ffcd1e",
      "68ace96e5e688f4ed074ccf4dcd2952e12ae653510047fc0b067707600fa6e061b1ef3ecf15946d452ad4c9fd246173b",
      "738090a1b4de1d8123819f056a30378dc1462202a530acfdd4daf1d4312547b58fc2b6389d73598b8569a1d249d796e630fe71a2aa7135bb49d9f9d444244305",
      { S("https://w3id.org/security/suites/jws-2020/v1"), { NULL, local_43, 1, true } } },
    { "https://w3id.org/security/v1",
      "abaf97e107d1925503c433dcaf3ffd2831697cacc1ed2a293e1bc8030d5bcb47",
      "5600a6491c9d259eb3fa605a471d096f51f8821f025e3ac4068743a3d01dc7b68787718620c6cfaca0a3e9c614d6d242",
      "bcdf8e65a49a82d78e8970579bb4c808b267602aaf4561197c914ef87538ff061dade20db72644df66f435500b0b1e1e549e68971290f142bfd7f5df90e13cbc",
      { S("https://w3id.org/security/v1"), { NULL, local_44, 1, true } } },
    { "https://w3id.org/security/v2",
      "611bd81151d5efe53ec9aed78f5a813e577287bc9451ee26d6879b1b8b46bc3b",
      "0389bcd5f3cca9ab75aaed6d240089759f0ccf1f38de5823421196e9ca38633dbbb0b394356a793060dc47dd847a2529",
      "c9fef1e515673f34159a5ad1cceb4d843e9b10d316b24cc544046f1fdba880da83a7e83e4c7667eb9f8d090ea7cfa733d5e54a4859322154e2163974dec211ab",
      { S("https://w3id.org/security/v2"), { NULL, local_45, 3, true } } },
    { "https://w3id.org/security/suites/x25519-2020/v1",
      "1fee542597dc2bdc478d4138a5f01d5e6df00d8f0a76c65e4ed71b799079f993",
      "dba99e05df7742a989b23abfd217181d12c30b4656dd70d8f55035b74584a22c6a7c7a187836863e1a42168ce623fcdd",
      "2f3e27059d2a1b3aa75e184552d0ac0fe12d87d5d2abca741c3b4ae9cdf00a759f3b52a254e96f7719456f7442fff590664cf256d7609f04cce68f062a7e9a7b",
      { S("https://w3id.org/security/suites/x25519-2020/v1"), { NULL, local_46, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
      "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10",
      "cc77157457841319e05ab0d9657fe144150a626c1f0fd89c0e639f58d468edb5513597d9f14459310c86ec6b975b74cc",
      "6e9f47891f44591dc432245136dacdda016c1ba984faa79ebddb4ca69d2827301ffbfe2e5132d0a751d33fd0fb963c74fa7616a27185080248c49ad11e034f2a",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context.json"), { NULL, local_62, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json",
      "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10",
      "cc77157457841319e05ab0d9657fe144150a626c1f0fd89c0e639f58d468edb5513597d9f14459310c86ec6b975b74cc",
      "6e9f47891f44591dc432245136dacdda016c1ba984faa79ebddb4ca69d2827301ffbfe2e5132d0a751d33fd0fb963c74fa7616a27185080248c49ad11e034f2a",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json"), { NULL, local_62, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
      "cfc147db5fd5e3575b06bd471fe04784e92de69296f64a351b8dff0ec3372e9c",
      "acb8cd4635c55885ecc89f33a25dd1750774228b2332e1e46b18f42bcef043aece48cb014416cd087c5762ac09134493",
      "de92107588aead05bf010037bf63c4f1a4f53d123f2b7d349b95dd20d300d29b5e621bf3aeb891bd0431cc35feae7849535e4b2ec096eb5fc80f20815a75f3a3",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"), { NULL, local_67, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
      "bba433989e1e700ca60838a3c22378e7d8381aeb0c9590f9ddf84d1714f10296",
      "a447b31e8f6e866d8c6df41f661928823571bd09cd6cd0547ac2fbf5dfca199f5b14ae28b2af2b87c74d3ec1d3e6d32d",
      "e48d679918397331d65495c6821014cc3d7200b2a608e0250cfd127639b0a15872839ca57907de9fe4651525fc8e3f69dde907680278f70a3e2894202cadebee",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"), { NULL, local_83, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
      "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84",
      "c58d73edcd2c17e701985f918cc8c684485f2c5399ffbddcacb3de5744f090000f244e5f87292c353298accfb0d894e3",
      "55648c6b454a777840f947a63a9cc11470b12eec88d71fd39716bad1f1e226419f4935ea475b8bc990c1d004086f7c44a9d163de4f9676fcc26480a773efc050",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"), { NULL, local_88, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
      "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3",
      "cf59a4b4b190ae798814ab6bc911c02efde291c386aed1bb11bd5a572d1eb2669bfd87019e994388db504a09ac244d5e",
      "c4c25835ccbf75d1af4a8aad0bbca3d227b904cf462e0c7f17679dd90ff2e27b90fbaa15c3ab1525651471cff076f7cea3dabfd3eae33789e4a4c1f5ab276ca6",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"), { NULL, local_89, 1, true } } },
    { "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
      "e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167",
      "2abca41440ff4aa4e6e2ae0c00851e7110a9b15f6d519561ae8c83e6b1a4f5e894313c72b60086709f03f36a5c67ceff",
      "db0100c1d47e67d3b04986e8e9d6a1c304a24dd9dfaacd54d21f0d691aab0eeae8bb3b145307393199a182b71e997ec598ab4743546f74f80fb97e3f666b336f",
      { S("https://purl.imsglobal.org/spec/clr/v2p0/context.json"), { NULL, local_93, 1, true } } },
    { "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
      "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6",
      "a846ad923699c67df5d09324134c645d1e15f4429f248856cbf1ca8967764cf8741476ea557dd505c891fe47e2487a1d",
      "a122c8c9243e53f93f0751a7fb4407f1187a99b66ef1860c8d1037df5d0ec3c8d9f2fca7de381709af390277c8b9ad39f777b1e505b4fd26c849fa0a9e36b5c4",
      { S("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"), { NULL, local_96, 1, true } } },
    { "http://data.europa.eu/snb/model/context/edc-ap",
      "528f8a0e86dbbec7db2216c61806e6311feedac77a51d1a38b0a1d49e4c337fb",
      "893f21e8d617c217f8e415ef4eb7bc0c1896b0929a0b4ec328b43156c448a91e2627f179b0169b4abd4989b285e741eb",
      "903e4019cec021f5ab0f7f3453e23e0281709d2e2fd7c8d7f0aec2535a47ebc0b68a32cd9166641ea5d22130d9df67b9365f5ac4baec6cd043e9cacebf55609c",
      { S("http://data.europa.eu/snb/model/context/edc-ap"), { NULL, local_97, 1, true } } },
    { "https://w3id.org/dcc/v1",
      "1543695325471b0d23e839a28166ba4ea445cca294ac46fe034ca584cbfc6077",
      "5ed7e32d00a33ccae2e7df09081e3b7fcf43d2cb0ffc4e1f4ce1b69b5e1fccd08d728286f5a9cd2aefb9f2e2d88c3367",
      "5eb94b0da4f6536530626d364c97f95228be4ef12a11d2ea1d9e800fea338b1358e4c8afcfc3a165131485fd3c440bfdd4b8363d4536811ef4cb1274684ec5ab",
      { S("https://w3id.org/dcc/v1"), { NULL, local_98, 1, true } } },
    { "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
      "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10",
      "cc77157457841319e05ab0d9657fe144150a626c1f0fd89c0e639f58d468edb5513597d9f14459310c86ec6b975b74cc",
      "6e9f47891f44591dc432245136dacdda016c1ba984faa79ebddb4ca69d2827301ffbfe2e5132d0a751d33fd0fb963c74fa7616a27185080248c49ad11e034f2a",
      { S("https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld"), { NULL, local_62, 1, true } } },
};
const size_t tm_compiled_count = sizeof tm_compiled / sizeof tm_compiled[0];
const uint64_t tm_compiled_mix = UINT64_C(0xdcdebba22ba92785);
const uint8_t tm_compiled_slots[1 << TM_COMPILED_BITS] = { 8, 14, 0, 21, 0, 7, 17, 0, 15, 28, 0, 0, 0, 0, 0, 0, 12, 0, 13, 0, 20, 0, 11, 0, 0, 0, 24, 0, 0, 0, 0, 0, 0, 23, 0, 5, 6, 16, 0, 0, 0, 0, 4, 0, 27, 0, 9, 2, 0, 0, 22, 19, 0, 10, 0, 3, 29, 0, 26, 0, 25, 1, 0, 18 };
_Static_assert(TM_COMPILED_BITS == 6, "as scripts/gen-contexts has it");
