/* node/cred/jsonld/contexts_gen.c - published JSON-LD contexts as tables: terms, IRIs, types,
 * containers, scopes, protection. Made by scripts/gen-contexts; not to be edited. */
/* clang-format off */
#include "node/cred/jsonld/context.h"

#define S(text) { (const uint8_t *)("" text), sizeof(text) - 1 }
#define NONE { NULL, 0 }

static const struct tm_term table_0_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("holder"), 31021722u, TM_KW_NONE, 0, 0, 66, 580, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:holder"), NONE },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 67, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("verifiableCredential"), 2058690494u, TM_KW_NONE, 1, 0, 66, 591, S("https://www.w3.org/2018/credentials#verifiableCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:verifiableCredential"), NONE },
    { S("sec"), 3539547130u, TM_KW_NONE, 0, 0, 67, 437, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_0_starts[] = { 0, 2, 3, 4, 6, 6, 6, 7, 7 };
static const struct tm_ctx_table table_0 = {
    { table_0_terms, 7, 29, table_0_starts, { UINT64_C(0x0000000004000000), UINT64_C(0x0000000000104000), UINT64_C(0x4000000004000000), UINT64_C(0x0400008000000000) } },
    0, { UINT64_C(0xfffffffffffffeff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_0[] = {
    { &table_0, NONE },
};

static const struct tm_term table_1_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 67, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ManualRefreshService2018"), 1221057395u, TM_KW_NONE, 0, 0, 66, 570, S("https://www.w3.org/2018/credentials#ManualRefreshService2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:ManualRefreshService2018"), NONE },
};
static const uint16_t table_1_starts[] = { 0, 2, 4, 4, 4 };
static const struct tm_ctx_table table_1 = {
    { table_1_terms, 4, 30, table_1_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0008000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000008000000000) } },
    1, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_1[] = {
    { &table_1, NONE },
};

static const struct tm_term table_2_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 67, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonSchemaValidator2018"), 1116615918u, TM_KW_NONE, 0, 0, 66, 569, S("https://www.w3.org/2018/credentials#JsonSchemaValidator2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:JsonSchemaValidator2018"), NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_2_starts[] = { 0, 2, 4, 4, 4 };
static const struct tm_ctx_table table_2 = {
    { table_2_terms, 4, 30, table_2_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000408000000000) } },
    2, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_2[] = {
    { &table_2, NONE },
};

static const struct tm_term table_3_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("holder"), 31021722u, TM_KW_NONE, 0, 0, 66, 580, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:holder"), NONE },
    { S("validFrom"), 688753780u, TM_KW_NONE, 0, 0, 194, 589, S("https://www.w3.org/2018/credentials#validFrom"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:validFrom"), S("xsd:dateTime") },
    { S("issuanceDate"), 702159918u, TM_KW_NONE, 0, 0, 194, 581, S("https://www.w3.org/2018/credentials#issuanceDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issuanceDate"), S("xsd:dateTime") },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 67, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validUntil"), 915382027u, TM_KW_NONE, 0, 0, 194, 590, S("https://www.w3.org/2018/credentials#validUntil"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:validUntil"), S("xsd:dateTime") },
    { S("issuer"), 1124340189u, TM_KW_NONE, 0, 0, 66, 583, S("https://www.w3.org/2018/credentials#issuer"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issuer"), NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("expirationDate"), 2261912939u, TM_KW_NONE, 0, 0, 194, 579, S("https://www.w3.org/2018/credentials#expirationDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:expirationDate"), S("xsd:dateTime") },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 67, 246, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("termsOfUse"), 3064244754u, TM_KW_NONE, 0, 0, 66, 588, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:termsOfUse"), NONE },
    { S("refreshService"), 3217729434u, TM_KW_NONE, 0, 0, 66, 585, S("https://www.w3.org/2018/credentials#refreshService"), S("@id"), NONE, NONE, NONE, { NULL, local_1, 1, true }, NONE, S("cred:refreshService"), NONE },
    { S("sec"), 3539547130u, TM_KW_NONE, 0, 0, 67, 437, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialSchema"), 3545585449u, TM_KW_NONE, 0, 0, 66, 574, S("https://www.w3.org/2018/credentials#credentialSchema"), S("@id"), NONE, NONE, NONE, { NULL, local_2, 1, true }, NONE, S("cred:credentialSchema"), NONE },
    { S("credentialStatus"), 3547927504u, TM_KW_NONE, 0, 0, 66, 575, S("https://www.w3.org/2018/credentials#credentialStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:credentialStatus"), NONE },
    { S("evidence"), 3750392646u, TM_KW_NONE, 0, 0, 66, 578, S("https://www.w3.org/2018/credentials#evidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:evidence"), NONE },
    { S("credentialSubject"), 3991183994u, TM_KW_NONE, 0, 0, 66, 576, S("https://www.w3.org/2018/credentials#credentialSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:credentialSubject"), NONE },
    { S("issued"), 4195521107u, TM_KW_NONE, 0, 0, 194, 582, S("https://www.w3.org/2018/credentials#issued"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("cred:issued"), S("xsd:dateTime") },
};
static const uint16_t table_3_starts[] = { 0, 2, 2, 2, 2, 2, 4, 6, 6, 8, 8, 8, 8, 8, 8, 9, 9, 11, 11, 11, 11, 11, 11, 12, 13, 13, 13, 16, 17, 17, 18, 18, 19 };
static const struct tm_ctx_table table_3 = {
    { table_3_terms, 19, 27, table_3_starts, { UINT64_C(0x0010420004040800), UINT64_C(0x0410080000184040), UINT64_C(0x0000000004000000), UINT64_C(0x0400008020010000) } },
    3, { UINT64_C(0xfffffffffffffdff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_3[] = {
    { &table_3, NONE },
};

static const struct tm_term table_4_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertionMethod"), 974436608u, TM_KW_NONE, 32, 0, 66, 475, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:assertionMethod"), NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("authentication"), 2139699033u, TM_KW_NONE, 32, 0, 66, 476, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationMethod"), NONE },
    { S("sec"), 3539547130u, TM_KW_NONE, 0, 0, 67, 437, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_4_starts[] = { 0, 1, 2, 3, 4, 4, 4, 5, 5 };
static const struct tm_ctx_table table_4 = {
    { table_4_terms, 5, 29, table_4_starts, { UINT64_C(0x0000000000000001), UINT64_C(0x0000000002104000), UINT64_C(0x0000000000000000), UINT64_C(0x0400000000000000) } },
    4, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_4[] = {
    { &table_4, NONE },
};

static const struct tm_term table_5_terms[] = {
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 609, S("sec:domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 612, S("sec:nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 613, S("sec:proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_4, 1, true }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 615, S("sec:verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 608, S("sec:challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3793119779u, TM_KW_NONE, 0, 0, 66, 611, S("sec:jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 66, 614, S("sec:proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 610, S("sec:expiration"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_5_starts[] = { 0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 5, 6, 6, 8, 9 };
static const struct tm_ctx_need table_5_needs[] = {
    { S("sec"), NONE },
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_5 = {
    { table_5_terms, 9, 28, table_5_starts, { UINT64_C(0x0000800a00000000), UINT64_C(0x4000002000002400), UINT64_C(0x0000000000001000), UINT64_C(0x0100000000000000) } },
    5, { UINT64_C(0xffffff57f5bff7bf), UINT64_C(0x00000007ffffffff) },
    table_5_needs, 2, true, true, false, false, NONE
};

static const struct tm_ctx_part local_5[] = {
    { &table_5, NONE },
};

static const struct tm_term table_6_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:domain"), NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:nonce"), NONE },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 67, 246, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_4, 1, true }, NONE, S("sec:proofPurpose"), NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verificationMethod"), NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:challenge"), NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:dateTime") },
    { S("sec"), 3539547130u, TM_KW_NONE, 0, 0, 67, 437, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3793119779u, TM_KW_NONE, 0, 0, 66, 505, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:jws"), NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 66, 520, S("https://w3id.org/security#proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofValue"), NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
};
static const uint16_t table_6_starts[] = { 0, 2, 2, 2, 2, 3, 3, 4, 4, 6, 7, 8, 8, 9, 10, 12, 13 };
static const struct tm_ctx_table table_6 = {
    { table_6_terms, 13, 28, table_6_starts, { UINT64_C(0x0010800a00000000), UINT64_C(0x4000002000106400), UINT64_C(0x0000000000001000), UINT64_C(0x0500000000000000) } },
    6, { UINT64_C(0xffffff5fffbff7df), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_6[] = {
    { &table_6, NONE },
};

static const struct tm_term table_7_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiablePresentation"), 170056150u, TM_KW_NONE, 0, 0, 66, 572, S("https://www.w3.org/2018/credentials#VerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, local_0, 1, true }, NONE, NONE, NONE },
    { S("VerifiableCredential"), 461207519u, TM_KW_NONE, 0, 0, 66, 571, S("https://www.w3.org/2018/credentials#VerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, local_3, 1, true }, NONE, NONE, NONE },
    { S("RsaSignature2018"), 888452945u, TM_KW_NONE, 0, 0, 66, 465, S("https://w3id.org/security#RsaSignature2018"), NONE, NONE, NONE, NONE, { NULL, local_5, 1, true }, NONE, NONE, NONE },
    { S("Ed25519Signature2018"), 965338109u, TM_KW_NONE, 0, 0, 66, 447, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, local_6, 1, true }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EcdsaSecp256r1Signature2019"), 1899596396u, TM_KW_NONE, 0, 0, 66, 445, S("https://w3id.org/security#EcdsaSecp256r1Signature2019"), NONE, NONE, NONE, NONE, { NULL, local_6, 1, true }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EcdsaSecp256k1Signature2019"), 2032781941u, TM_KW_NONE, 0, 0, 66, 443, S("https://w3id.org/security#EcdsaSecp256k1Signature2019"), NONE, NONE, NONE, NONE, { NULL, local_6, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_7_starts[] = { 0, 2, 3, 3, 5, 6, 6, 6, 9, 9, 9, 9, 9, 9, 9, 9, 9 };
static const struct tm_ctx_table table_7 = {
    { table_7_terms, 9, 28, table_7_starts, { UINT64_C(0x0000000004000000), UINT64_C(0x0020100000124000), UINT64_C(0x0000000000000000), UINT64_C(0x2000000080400000) } },
    7, { UINT64_C(0xfffffdfffffdffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, true, false, false, NONE
};

static const struct tm_ctx_part local_7[] = {
    { &table_7, NONE },
};

static const struct tm_ctx_part local_8[] = {
    { NULL, NONE },
};

static const struct tm_term table_8_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("holder"), 31021722u, TM_KW_NONE, 0, 0, 66, 580, S("https://www.w3.org/2018/credentials#holder"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 2058690494u, TM_KW_NONE, 1, 0, 66, 591, S("https://www.w3.org/2018/credentials#verifiableCredential"), S("@id"), NONE, NONE, NONE, { NULL, local_8, 1, true }, NONE, NONE, NONE },
    { S("termsOfUse"), 3064244754u, TM_KW_NONE, 0, 0, 66, 588, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_8_starts[] = { 0, 2, 2, 3, 5, 5, 6, 6, 6 };
static const struct tm_ctx_table table_8 = {
    { table_8_terms, 6, 29, table_8_starts, { UINT64_C(0x0000000004040000), UINT64_C(0x0000000000104000), UINT64_C(0x4000000004000000), UINT64_C(0x0000000000000000) } },
    8, { UINT64_C(0xfffffffffffffffe), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_9[] = {
    { &table_8, NONE },
};

static const struct tm_term table_9_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validFrom"), 688753780u, TM_KW_NONE, 0, 0, 194, 589, S("https://www.w3.org/2018/credentials#validFrom"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("validUntil"), 915382027u, TM_KW_NONE, 0, 0, 194, 590, S("https://www.w3.org/2018/credentials#validUntil"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("issuer"), 1124340189u, TM_KW_NONE, 0, 0, 66, 583, S("https://www.w3.org/2018/credentials#issuer"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 409, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 421, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("renderMethod"), 2655548912u, TM_KW_NONE, 0, 0, 66, 587, S("https://www.w3.org/2018/credentials#renderMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("relatedResource"), 2886459549u, TM_KW_NONE, 0, 0, 66, 586, S("https://www.w3.org/2018/credentials#relatedResource"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("termsOfUse"), 3064244754u, TM_KW_NONE, 0, 0, 66, 588, S("https://www.w3.org/2018/credentials#termsOfUse"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("refreshService"), 3217729434u, TM_KW_NONE, 0, 0, 66, 585, S("https://www.w3.org/2018/credentials#refreshService"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialSchema"), 3545585449u, TM_KW_NONE, 0, 0, 66, 574, S("https://www.w3.org/2018/credentials#credentialSchema"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialStatus"), 3547927504u, TM_KW_NONE, 0, 0, 66, 575, S("https://www.w3.org/2018/credentials#credentialStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("evidence"), 3750392646u, TM_KW_NONE, 0, 0, 66, 578, S("https://www.w3.org/2018/credentials#evidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("confidenceMethod"), 3883571228u, TM_KW_NONE, 0, 0, 66, 573, S("https://www.w3.org/2018/credentials#confidenceMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialSubject"), 3991183994u, TM_KW_NONE, 0, 0, 66, 576, S("https://www.w3.org/2018/credentials#credentialSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_9_starts[] = { 0, 1, 1, 1, 1, 1, 2, 3, 3, 6, 6, 6, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9, 10, 11, 12, 12, 12, 14, 15, 16, 17, 17, 17 };
static const struct tm_ctx_table table_9 = {
    { table_9_terms, 17, 27, table_9_starts, { UINT64_C(0x0004020014040800), UINT64_C(0x0410000000104040), UINT64_C(0x0000000024000000), UINT64_C(0x0001000020010000) } },
    9, { UINT64_C(0xffffffff7ffffff7), UINT64_C(0x00000003ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_10[] = {
    { &table_9, NONE },
};

static const struct tm_term table_10_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertionMethod"), 974436608u, TM_KW_NONE, 32, 0, 66, 475, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityInvocation"), 1432018456u, TM_KW_NONE, 32, 0, 66, 483, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("keyAgreement"), 1745985098u, TM_KW_NONE, 32, 0, 66, 506, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("authentication"), 2139699033u, TM_KW_NONE, 32, 0, 66, 476, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityDelegation"), 2264490120u, TM_KW_NONE, 32, 0, 66, 482, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_10_starts[] = { 0, 1, 2, 4, 6, 7, 7, 7, 7 };
static const struct tm_ctx_table table_10 = {
    { table_10_terms, 7, 29, table_10_starts, { UINT64_C(0x0000000001000001), UINT64_C(0x0000000002104400), UINT64_C(0x0000000000000100), UINT64_C(0x0000000000000000) } },
    10, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_11[] = {
    { &table_10, NONE },
};

static const struct tm_term table_11_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("previousProof"), 1136316954u, TM_KW_NONE, 0, 0, 66, 514, S("https://w3id.org/security#previousProof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cryptosuite"), 1482332255u, TM_KW_NONE, 0, 0, 194, 491, S("https://w3id.org/security#cryptosuite"), S("https://w3id.org/security#cryptosuiteString"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 194, 520, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_11_starts[] = { 0, 2, 2, 2, 2, 4, 5, 6, 6, 7, 8, 9, 9, 10, 10, 11, 12 };
static const struct tm_ctx_table table_11 = {
    { table_11_terms, 12, 28, table_11_starts, { UINT64_C(0x0000800204000000), UINT64_C(0x4000002080106400), UINT64_C(0x0000000000001000), UINT64_C(0x0100000000000000) } },
    11, { UINT64_C(0xffffffffffbfff9f), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_12[] = {
    { &table_11, NONE },
};

static const struct tm_term table_12_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("message"), 197677290u, TM_KW_NONE, 0, 0, 66, 597, S("https://www.w3.org/ns/credentials/status#message"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("status"), 1989661825u, TM_KW_NONE, 0, 0, 66, 598, S("https://www.w3.org/ns/credentials/status#status"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_12_starts[] = { 0, 2, 4, 4, 4 };
static const struct tm_ctx_table table_12 = {
    { table_12_terms, 4, 30, table_12_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000002), UINT64_C(0x0000040000000000) } },
    12, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fffffeff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_13[] = {
    { &table_12, NONE },
};

static const struct tm_term table_13_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusPurpose"), 51232756u, TM_KW_NONE, 0, 0, 66, 602, S("https://www.w3.org/ns/credentials/status#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListCredential"), 1745795133u, TM_KW_NONE, 0, 0, 66, 599, S("https://www.w3.org/ns/credentials/status#statusListCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListIndex"), 3357849185u, TM_KW_NONE, 0, 0, 66, 600, S("https://www.w3.org/ns/credentials/status#statusListIndex"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusReference"), 3639159772u, TM_KW_NONE, 0, 0, 66, 603, S("https://www.w3.org/ns/credentials/status#statusReference"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusSize"), 3773493153u, TM_KW_NONE, 0, 0, 194, 604, S("https://www.w3.org/ns/credentials/status#statusSize"), S("https://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusMessage"), 3909033949u, TM_KW_NONE, 0, 0, 66, 601, S("https://www.w3.org/ns/credentials/status#statusMessage"), NONE, NONE, NONE, NONE, { NULL, local_13, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_13_starts[] = { 0, 2, 2, 3, 4, 4, 4, 6, 8 };
static const struct tm_ctx_table table_13 = {
    { table_13_terms, 8, 29, table_13_starts, { UINT64_C(0x2000000000000000), UINT64_C(0x0000000200104000), UINT64_C(0x0000000200000000), UINT64_C(0x0010000030000000) } },
    13, { UINT64_C(0xfffffffebfffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_14[] = {
    { &table_13, NONE },
};

static const struct tm_term table_14_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jsonSchema"), 2515145648u, TM_KW_NONE, 0, 0, 66, 584, S("https://www.w3.org/2018/credentials#jsonSchema"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_14_starts[] = { 0, 1, 2, 3, 3 };
static const struct tm_ctx_table table_14 = {
    { table_14_terms, 3, 30, table_14_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0001000000000000), UINT64_C(0x0000000000000000) } },
    14, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_15[] = {
    { &table_14, NONE },
};

static const struct tm_term table_15_terms[] = {
    { S("jwk"), 743778068u, TM_KW_NONE, 0, 0, 66, 560, S("https://www.iana.org/assignments/jwt#jwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("kid"), 2231555896u, TM_KW_NONE, 0, 0, 66, 561, S("https://www.iana.org/assignments/jwt#kid"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_15_starts[] = { 0, 1, 2 };
static const struct tm_ctx_table table_15 = {
    { table_15_terms, 2, 31, table_15_starts, { UINT64_C(0x0100000000100000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    15, { UINT64_C(0xfffffffffffdffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_16[] = {
    { &table_15, NONE },
};

static const struct tm_term table_16_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusPurpose"), 51232756u, TM_KW_NONE, 0, 0, 66, 602, S("https://www.w3.org/ns/credentials/status#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("encodedList"), 1164838710u, TM_KW_NONE, 0, 0, 194, 596, S("https://www.w3.org/ns/credentials/status#encodedList"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ttl"), 1717779412u, TM_KW_NONE, 0, 0, 66, 605, S("https://www.w3.org/ns/credentials/status#ttl"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_16_starts[] = { 0, 2, 2, 4, 5, 5, 5, 5, 5 };
static const struct tm_ctx_table table_16 = {
    { table_16_terms, 5, 29, table_16_starts, { UINT64_C(0x0040000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0010000000100000) } },
    16, { UINT64_C(0xfffffffebfffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_17[] = {
    { &table_16, NONE },
};

static const struct tm_term table_17_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiablePresentation"), 170056150u, TM_KW_NONE, 0, 0, 66, 572, S("https://www.w3.org/2018/credentials#VerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, local_9, 1, true }, NONE, NONE, NONE },
    { S("iss"), 185139221u, TM_KW_NONE, 0, 0, 66, 547, S("https://www.iana.org/assignments/jose#iss"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("VerifiableCredential"), 461207519u, TM_KW_NONE, 0, 0, 66, 571, S("https://www.w3.org/2018/credentials#VerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, local_10, 1, true }, NONE, NONE, NONE },
    { S("iat"), 825031983u, TM_KW_NONE, 0, 0, 194, 558, S("https://www.iana.org/assignments/jwt#iat"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("exp"), 881067073u, TM_KW_NONE, 0, 0, 194, 557, S("https://www.iana.org/assignments/jwt#exp"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EnvelopedVerifiablePresentation"), 928217258u, TM_KW_NONE, 0, 0, 66, 566, S("https://www.w3.org/2018/credentials#EnvelopedVerifiablePresentation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EnvelopedVerifiableCredential"), 1077442790u, TM_KW_NONE, 0, 0, 66, 565, S("https://www.w3.org/2018/credentials#EnvelopedVerifiableCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 409, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jku"), 1360934525u, TM_KW_NONE, 0, 0, 66, 548, S("https://www.iana.org/assignments/jose#jku"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 1692223837u, TM_KW_NONE, 0, 0, 66, 439, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_12, 1, true }, NONE, NONE, NONE },
    { S("_sd_alg"), 1702779538u, TM_KW_NONE, 0, 0, 66, 554, S("https://www.iana.org/assignments/jwt#_sd_alg"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("x5u"), 1853184557u, TM_KW_NONE, 0, 0, 66, 551, S("https://www.iana.org/assignments/jose#x5u"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("..."), 1933671445u, TM_KW_NONE, 0, 0, 66, 552, S("https://www.iana.org/assignments/jwt#..."), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("kid"), 2231555896u, TM_KW_NONE, 0, 0, 66, 549, S("https://www.iana.org/assignments/jose#kid"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("aud"), 2245967810u, TM_KW_NONE, 0, 0, 66, 555, S("https://www.iana.org/assignments/jwt#aud"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusListEntry"), 2277455477u, TM_KW_NONE, 0, 0, 66, 595, S("https://www.w3.org/ns/credentials/status#BitstringStatusListEntry"), NONE, NONE, NONE, NONE, { NULL, local_14, 1, true }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 421, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonSchema"), 2467335966u, TM_KW_NONE, 0, 0, 66, 567, S("https://www.w3.org/2018/credentials#JsonSchema"), NONE, NONE, NONE, NONE, { NULL, local_15, 1, true }, NONE, NONE, NONE },
    { S("sub"), 2628337201u, TM_KW_NONE, 0, 0, 66, 550, S("https://www.iana.org/assignments/jose#sub"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cnf"), 2886105217u, TM_KW_NONE, 0, 0, 66, 556, S("https://www.iana.org/assignments/jwt#cnf"), NONE, NONE, NONE, NONE, { NULL, local_16, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusList"), 3000764933u, TM_KW_NONE, 0, 0, 66, 593, S("https://www.w3.org/ns/credentials/status#BitstringStatusList"), NONE, NONE, NONE, NONE, { NULL, local_17, 1, true }, NONE, NONE, NONE },
    { S("_sd"), 3070209710u, TM_KW_NONE, 0, 0, 66, 553, S("https://www.iana.org/assignments/jwt#_sd"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonSchemaCredential"), 3144564178u, TM_KW_NONE, 0, 0, 66, 568, S("https://www.w3.org/2018/credentials#JsonSchemaCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nbf"), 3509713701u, TM_KW_NONE, 0, 0, 194, 562, S("https://www.iana.org/assignments/jwt#nbf"), S("https://www.w3.org/2001/XMLSchema#nonNegativeInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("digestMultibase"), 3569754461u, TM_KW_NONE, 0, 0, 194, 494, S("https://w3id.org/security#digestMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("mediaType"), 3634563111u, TM_KW_NONE, 0, 0, 66, 411, S("https://schema.org/encodingFormat"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusListCredential"), 3828455959u, TM_KW_NONE, 0, 0, 66, 594, S("https://www.w3.org/ns/credentials/status#BitstringStatusListCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("digestSRI"), 4153732424u, TM_KW_NONE, 0, 0, 194, 577, S("https://www.w3.org/2018/credentials#digestSRI"), S("https://www.w3.org/2018/credentials#sriString"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_17_starts[] = { 0, 1, 3, 3, 4, 4, 4, 7, 7, 10, 10, 11, 11, 13, 14, 15, 15, 18, 19, 20, 21, 21, 22, 24, 25, 25, 25, 27, 28, 29, 29, 30, 30 };
static const struct tm_ctx_table table_17 = {
    { table_17_terms, 30, 27, table_17_starts, { UINT64_C(0x0106a0a040a00020), UINT64_C(0x2030000020104102), UINT64_C(0x0000440000040002), UINT64_C(0x0000004080440004) } },
    17, { UINT64_C(0xffffffff7f7f7f7f), UINT64_C(0x00000003ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_18[] = {
    { &table_17, NONE },
};

static const struct tm_ctx_table table_18 = {
    { NULL, 0, 31, NULL, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    18, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, false, true, false, false, NONE
};

static const struct tm_term table_19_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 0, 0, 64, 231, S("http://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:familyName"), NONE },
    { S("UniversityDegreeCredential"), 60799834u, TM_KW_NONE, 0, 0, 64, 291, S("https://example.org/examples#UniversityDegreeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:UniversityDegreeCredential"), NONE },
    { S("3rdPartyCorrelation"), 168072378u, TM_KW_NONE, 0, 0, 64, 276, S("https://example.org/examples#3rdPartyCorrelation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:3rdPartyCorrelation"), NONE },
    { S("issuerData"), 235641286u, TM_KW_NONE, 0, 0, 64, 302, S("https://example.org/examples#issuerData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:issuerData"), NONE },
    { S("AlumniCredential"), 309472223u, TM_KW_NONE, 0, 0, 64, 279, S("https://example.org/examples#AlumniCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:AlumniCredential"), NONE },
    { S("primaryProof"), 315588596u, TM_KW_NONE, 0, 0, 64, 306, S("https://example.org/examples#primaryProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:primaryProof"), NONE },
    { S("signatureCorrectnessProof"), 343360260u, TM_KW_NONE, 0, 0, 64, 309, S("https://example.org/examples#signatureCorrectnessProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:signatureCorrectnessProof"), NONE },
    { S("Child"), 382768466u, TM_KW_NONE, 0, 0, 64, 284, S("https://example.org/examples#Child"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Child"), NONE },
    { S("schema"), 421991361u, TM_KW_NONE, 0, 0, 65, 218, S("http://schema.org/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("prescription"), 679656273u, TM_KW_NONE, 0, 0, 64, 305, S("https://example.org/examples#prescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:prescription"), NONE },
    { S("subjectPresence"), 931038288u, TM_KW_NONE, 0, 0, 64, 311, S("https://example.org/examples#subjectPresence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:subjectPresence"), NONE },
    { S("attributes"), 1198129902u, TM_KW_NONE, 0, 0, 64, 293, S("https://example.org/examples#attributes"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:attributes"), NONE },
    { S("college"), 1217899110u, TM_KW_NONE, 0, 0, 64, 295, S("https://example.org/examples#college"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:college"), NONE },
    { S("ex"), 1255004021u, TM_KW_NONE, 0, 0, 65, 277, S("https://example.org/examples#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Mother"), 1440899893u, TM_KW_NONE, 0, 0, 64, 288, S("https://example.org/examples#Mother"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Mother"), NONE },
    { S("statusReason"), 1578468797u, TM_KW_NONE, 0, 0, 64, 310, S("https://example.org/examples#statusReason"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:statusReason"), NONE },
    { S("rdf"), 1842599949u, TM_KW_NONE, 0, 0, 65, 243, S("http://www.w3.org/1999/02/22-rdf-syntax-ns#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("documentPresence"), 2020999938u, TM_KW_NONE, 0, 0, 64, 300, S("https://example.org/examples#documentPresence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:documentPresence"), NONE },
    { S("verifier"), 2221699456u, TM_KW_NONE, 0, 0, 64, 312, S("https://example.org/examples#verifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:verifier"), NONE },
    { S("RelationshipCredential"), 2350001996u, TM_KW_NONE, 0, 0, 64, 290, S("https://example.org/examples#RelationshipCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:RelationshipCredential"), NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 192, 237, S("http://schema.org/name"), S("http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:name"), S("rdf:HTML") },
    { S("child"), 2578815941u, TM_KW_NONE, 0, 0, 64, 294, S("https://example.org/examples#child"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:child"), NONE },
    { S("DisputeCredential"), 2610918588u, TM_KW_NONE, 0, 0, 64, 285, S("https://example.org/examples#DisputeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:DisputeCredential"), NONE },
    { S("referenceId"), 2633444995u, TM_KW_NONE, 0, 0, 64, 307, S("https://example.org/examples#referenceId"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:referenceId"), NONE },
    { S("evidenceDocument"), 2634527700u, TM_KW_NONE, 0, 0, 64, 301, S("https://example.org/examples#evidenceDocument"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:evidenceDocument"), NONE },
    { S("degree"), 2680587001u, TM_KW_NONE, 0, 0, 64, 297, S("https://example.org/examples#degree"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degree"), NONE },
    { S("currentStatus"), 2766747057u, TM_KW_NONE, 0, 0, 64, 296, S("https://example.org/examples#currentStatus"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:currentStatus"), NONE },
    { S("signature"), 2801293042u, TM_KW_NONE, 0, 0, 64, 308, S("https://example.org/examples#signature"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:signature"), NONE },
    { S("AllVerifiers"), 3025291154u, TM_KW_NONE, 0, 0, 64, 278, S("https://example.org/examples#AllVerifiers"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:AllVerifiers"), NONE },
    { S("IssuerPolicy"), 3043496455u, TM_KW_NONE, 0, 0, 64, 287, S("https://example.org/examples#IssuerPolicy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:IssuerPolicy"), NONE },
    { S("givenName"), 3093900677u, TM_KW_NONE, 0, 0, 64, 232, S("http://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:givenName"), NONE },
    { S("CLSignature2019"), 3353139226u, TM_KW_NONE, 0, 0, 64, 283, S("https://example.org/examples#CLSignature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:CLSignature2019"), NONE },
    { S("ZkpExampleSchema2018"), 3385113202u, TM_KW_NONE, 0, 0, 64, 292, S("https://example.org/examples#ZkpExampleSchema2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:ZkpExampleSchema2018"), NONE },
    { S("HolderPolicy"), 3389720762u, TM_KW_NONE, 0, 0, 64, 286, S("https://example.org/examples#HolderPolicy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:HolderPolicy"), NONE },
    { S("PrescriptionCredential"), 3406970559u, TM_KW_NONE, 0, 0, 64, 289, S("https://example.org/examples#PrescriptionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:PrescriptionCredential"), NONE },
    { S("CLCredentialDefinition2019"), 3415216751u, TM_KW_NONE, 0, 0, 64, 282, S("https://example.org/examples#CLCredentialDefinition2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:CLCredentialDefinition2019"), NONE },
    { S("degreeSchool"), 3473209554u, TM_KW_NONE, 0, 0, 64, 298, S("https://example.org/examples#degreeSchool"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degreeSchool"), NONE },
    { S("parent"), 3609874261u, TM_KW_NONE, 0, 0, 64, 304, S("https://example.org/examples#parent"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:parent"), NONE },
    { S("alumniOf"), 3624331698u, TM_KW_NONE, 0, 0, 192, 226, S("http://schema.org/alumniOf"), S("http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:alumniOf"), S("rdf:HTML") },
    { S("BachelorDegree"), 3779524077u, TM_KW_NONE, 0, 0, 64, 281, S("https://example.org/examples#BachelorDegree"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:BachelorDegree"), NONE },
    { S("degreeType"), 3853100972u, TM_KW_NONE, 0, 0, 64, 299, S("https://example.org/examples#degreeType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:degreeType"), NONE },
    { S("nonRevocationProof"), 3855187447u, TM_KW_NONE, 0, 0, 64, 303, S("https://example.org/examples#nonRevocationProof"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:nonRevocationProof"), NONE },
    { S("Archival"), 3966791598u, TM_KW_NONE, 0, 0, 64, 280, S("https://example.org/examples#Archival"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("ex:Archival"), NONE },
    { S("spouse"), 4123010195u, TM_KW_NONE, 0, 0, 64, 239, S("http://schema.org/spouse"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("schema:spouse"), NONE },
};
static const uint16_t table_19_starts[] = { 0, 2, 2, 3, 4, 6, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 11, 11, 12, 14, 14, 14, 15, 15, 16, 16, 16, 16, 17, 17, 17, 18, 18, 18, 19, 19, 21, 21, 21, 23, 26, 26, 28, 28, 28, 28, 30, 31, 31, 31, 32, 36, 37, 37, 38, 39, 39, 40, 42, 42, 43, 43, 44, 44, 44 };
static const struct tm_ctx_table table_19 = {
    { table_19_terms, 44, 26, table_19_starts, { UINT64_C(0x0024000004002094), UINT64_C(0x0024804004271001), UINT64_C(0xb4065000000c0029), UINT64_C(0x0294600080140062) } },
    19, { UINT64_C(0xffffffff7ffdfdff), UINT64_C(0x00000003fee7ffef) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_19[] = {
    { &table_18, NONE },
    { NULL, S("https://www.w3.org/ns/odrl.jsonld") },
    { &table_19, NONE },
};

static const struct tm_ctx_table table_20 = {
    { NULL, 0, 31, NULL, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    20, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, false, false, false, false, S("https://www.w3.org/ns/credentials/examples#")
};

static const struct tm_ctx_part local_20[] = {
    { &table_20, NONE },
};

static const struct tm_ctx_table table_21 = {
    { NULL, 0, 31, NULL, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    21, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, false, false, false, false, S("https://www.w3.org/ns/credentials/undefined-term#")
};

static const struct tm_ctx_part local_21[] = {
    { &table_21, NONE },
};

static const struct tm_term table_22_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("cryptosuite"), 1482332255u, TM_KW_NONE, 0, 0, 66, 491, S("https://w3id.org/security#cryptosuite"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 194, 520, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_22_starts[] = { 0, 2, 2, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9, 9, 10, 11 };
static const struct tm_ctx_table table_22 = {
    { table_22_terms, 11, 28, table_22_starts, { UINT64_C(0x0000800200000000), UINT64_C(0x4000002080106400), UINT64_C(0x0000000000001000), UINT64_C(0x0100000000000000) } },
    22, { UINT64_C(0xfffffffffffff79f), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_22[] = {
    { &table_22, NONE },
};

static const struct tm_term table_23_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 1692223837u, TM_KW_NONE, 0, 0, 66, 439, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_22, 1, true }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_23_starts[] = { 0, 1, 4, 4, 4 };
static const struct tm_ctx_table table_23 = {
    { table_23_terms, 4, 30, table_23_starts, { UINT64_C(0x0000000004000000), UINT64_C(0x0000000020104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    23, { UINT64_C(0xfffffffffefdffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_23[] = {
    { &table_23, NONE },
};

static const struct tm_term table_24_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("DataIntegrityProof"), 1692223837u, TM_KW_NONE, 0, 0, 66, 439, S("https://w3id.org/security#DataIntegrityProof"), NONE, NONE, NONE, NONE, { NULL, local_12, 1, true }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_24_starts[] = { 0, 1, 4, 4, 4 };
static const struct tm_ctx_table table_24 = {
    { table_24_terms, 4, 30, table_24_starts, { UINT64_C(0x0000000004000000), UINT64_C(0x0000000020104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    24, { UINT64_C(0xffffffffff7fffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_24[] = {
    { &table_24, NONE },
};

static const struct tm_term table_25_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("secretKeyMultibase"), 485214220u, TM_KW_NONE, 0, 0, 194, 532, S("https://w3id.org/security#secretKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyMultibase"), 3671215032u, TM_KW_NONE, 0, 0, 194, 524, S("https://w3id.org/security#publicKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 4023866072u, TM_KW_NONE, 0, 0, 194, 529, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 66, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_25_starts[] = { 0, 2, 2, 3, 3, 3, 3, 4, 7 };
static const struct tm_ctx_table table_25 = {
    { table_25_terms, 7, 29, table_25_starts, { UINT64_C(0x0000000000001000), UINT64_C(0x4000000000104000), UINT64_C(0x0100000000000000), UINT64_C(0x0000000001000010) } },
    25, { UINT64_C(0xffffffffffffffdf), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_25[] = {
    { &table_25, NONE },
};

static const struct tm_term table_26_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Multikey"), 2191748795u, TM_KW_NONE, 0, 0, 66, 463, S("https://w3id.org/security#Multikey"), NONE, NONE, NONE, NONE, { NULL, local_25, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_26_starts[] = { 0, 1, 2, 3, 3 };
static const struct tm_ctx_table table_26 = {
    { table_26_terms, 3, 30, table_26_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0800000000000000), UINT64_C(0x0000000000000000) } },
    26, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_26[] = {
    { &table_26, NONE },
};

static const struct tm_term table_27_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyJwk"), 1217152200u, TM_KW_NONE, 0, 0, 66, 523, S("https://w3id.org/security#publicKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("secretKeyJwk"), 3181428951u, TM_KW_NONE, 0, 0, 66, 531, S("https://w3id.org/security#secretKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 4023866072u, TM_KW_NONE, 0, 0, 194, 529, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 66, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_27_starts[] = { 0, 1, 1, 3, 3, 3, 4, 4, 7 };
static const struct tm_ctx_table table_27 = {
    { table_27_terms, 7, 29, table_27_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x4000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000001800110) } },
    27, { UINT64_C(0xffffffffffffffdf), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_27[] = {
    { &table_27, NONE },
};

static const struct tm_term table_28_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonWebKey"), 1208098516u, TM_KW_NONE, 0, 0, 66, 457, S("https://w3id.org/security#JsonWebKey"), NONE, NONE, NONE, NONE, { NULL, local_27, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_28_starts[] = { 0, 1, 3, 3, 3 };
static const struct tm_ctx_table table_28 = {
    { table_28_terms, 3, 30, table_28_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000100000) } },
    28, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_28[] = {
    { &table_28, NONE },
};

static const struct tm_term table_29_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("BitstringStatusListEntry"), 2277455477u, TM_KW_NONE, 0, 0, 66, 595, S("https://www.w3.org/ns/credentials/status#BitstringStatusListEntry"), NONE, NONE, NONE, NONE, { NULL, local_14, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusList"), 3000764933u, TM_KW_NONE, 0, 0, 66, 593, S("https://www.w3.org/ns/credentials/status#BitstringStatusList"), NONE, NONE, NONE, NONE, { NULL, local_17, 1, true }, NONE, NONE, NONE },
    { S("BitstringStatusListCredential"), 3828455959u, TM_KW_NONE, 0, 0, 66, 594, S("https://www.w3.org/ns/credentials/status#BitstringStatusListCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_29_starts[] = { 0, 1, 1, 2, 2, 3, 4, 4, 5 };
static const struct tm_ctx_table table_29 = {
    { table_29_terms, 5, 29, table_29_starts, { UINT64_C(0x0000000000800020), UINT64_C(0x0020000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    29, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_29[] = {
    { &table_29, NONE },
};

static const struct tm_term table_30_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusPurpose"), 51232756u, TM_KW_NONE, 0, 0, 66, 546, S("https://w3id.org/vc/status-list#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("encodedList"), 1164838710u, TM_KW_NONE, 0, 0, 66, 543, S("https://w3id.org/vc/status-list#encodedList"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_30_starts[] = { 0, 2, 4, 4, 4 };
static const struct tm_ctx_table table_30 = {
    { table_30_terms, 4, 30, table_30_starts, { UINT64_C(0x0040000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0010000000000000) } },
    30, { UINT64_C(0xfffffffffffedfff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_30[] = {
    { &table_30, NONE },
};

static const struct tm_term table_31_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 228, S("http://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 237, S("http://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_31_starts[] = { 0, 1, 3, 4, 4 };
static const struct tm_ctx_table table_31 = {
    { table_31_terms, 4, 30, table_31_starts, { UINT64_C(0x0004000000000000), UINT64_C(0x0010000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    31, { UINT64_C(0xfffffffffffdfdff), UINT64_C(0x00000007fef7ffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_31[] = {
    { &table_31, NONE },
};

static const struct tm_term table_32_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusPurpose"), 51232756u, TM_KW_NONE, 0, 0, 66, 546, S("https://w3id.org/vc/status-list#statusPurpose"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListCredential"), 1745795133u, TM_KW_NONE, 0, 0, 66, 544, S("https://w3id.org/vc/status-list#statusListCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("statusListIndex"), 3357849185u, TM_KW_NONE, 0, 0, 66, 545, S("https://w3id.org/vc/status-list#statusListIndex"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_32_starts[] = { 0, 2, 2, 3, 4, 4, 4, 5, 5 };
static const struct tm_ctx_table table_32 = {
    { table_32_terms, 5, 29, table_32_starts, { UINT64_C(0x2000000000000000), UINT64_C(0x0000000200104000), UINT64_C(0x0000000000000000), UINT64_C(0x0010000000000000) } },
    32, { UINT64_C(0xfffffffffffedfff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_32[] = {
    { &table_32, NONE },
};

static const struct tm_term table_33_terms[] = {
    { S("StatusList2021"), 1988393748u, TM_KW_NONE, 0, 0, 66, 540, S("https://w3id.org/vc/status-list#StatusList2021"), NONE, NONE, NONE, NONE, { NULL, local_30, 1, true }, NONE, NONE, NONE },
    { S("StatusList2021Credential"), 2982472880u, TM_KW_NONE, 0, 0, 66, 541, S("https://w3id.org/vc/status-list#StatusList2021Credential"), NONE, NONE, NONE, NONE, { NULL, local_31, 1, true }, NONE, NONE, NONE },
    { S("StatusList2021Entry"), 4207764815u, TM_KW_NONE, 0, 0, 66, 542, S("https://w3id.org/vc/status-list#StatusList2021Entry"), NONE, NONE, NONE, NONE, { NULL, local_32, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_33_starts[] = { 0, 0, 1, 2, 3 };
static const struct tm_ctx_table table_33 = {
    { table_33_terms, 3, 30, table_33_starts, { UINT64_C(0x0000000000100000), UINT64_C(0x0000000000008000), UINT64_C(0x0001000000000000), UINT64_C(0x0000000000000000) } },
    33, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_33[] = {
    { &table_33, NONE },
};

static const struct tm_term table_34_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("serviceEndpoint"), 2469499826u, TM_KW_NONE, 0, 0, 66, 607, S("https://www.w3.org/ns/did#serviceEndpoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_34_starts[] = { 0, 1, 2, 3, 3 };
static const struct tm_ctx_table table_34 = {
    { table_34_terms, 3, 30, table_34_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0004000000000000), UINT64_C(0x0000000000000000) } },
    34, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_34[] = {
    { &table_34, NONE },
};

static const struct tm_term table_35_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("service"), 201775302u, TM_KW_NONE, 0, 0, 66, 606, S("https://www.w3.org/ns/did#service"), S("@id"), NONE, NONE, NONE, { NULL, local_34, 1, true }, NONE, NONE, NONE },
    { S("assertionMethod"), 974436608u, TM_KW_NONE, 32, 0, 66, 475, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityInvocation"), 1432018456u, TM_KW_NONE, 32, 0, 66, 483, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("keyAgreement"), 1745985098u, TM_KW_NONE, 32, 0, 66, 506, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("authentication"), 2139699033u, TM_KW_NONE, 32, 0, 66, 476, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("capabilityDelegation"), 2264490120u, TM_KW_NONE, 32, 0, 66, 482, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alsoKnownAs"), 2289197276u, TM_KW_NONE, 0, 0, 66, 592, S("https://www.w3.org/ns/activitystreams#alsoKnownAs"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 66, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_35_starts[] = { 0, 2, 2, 2, 3, 4, 5, 6, 7, 9, 10, 10, 10, 10, 10, 10, 11 };
static const struct tm_ctx_table table_35 = {
    { table_35_terms, 11, 28, table_35_starts, { UINT64_C(0x0000000001000001), UINT64_C(0x0000000002104400), UINT64_C(0x0000000000001100), UINT64_C(0x0000000010000050) } },
    35, { UINT64_C(0xffffffffffffffdf), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_35[] = {
    { &table_35, NONE },
};

static const struct tm_term table_36_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyMultibase"), 3671215032u, TM_KW_NONE, 0, 0, 194, 524, S("https://w3id.org/security#publicKeyMultibase"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 4023866072u, TM_KW_NONE, 0, 0, 194, 529, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 66, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_36_starts[] = { 0, 1, 1, 2, 2, 2, 2, 3, 5 };
static const struct tm_ctx_table table_36 = {
    { table_36_terms, 5, 29, table_36_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0100000000000000), UINT64_C(0x0000000001000010) } },
    36, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_36[] = {
    { &table_36, NONE },
};

static const struct tm_term table_37_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 194, 520, S("https://w3id.org/security#proofValue"), S("https://w3id.org/security#multibase"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_37_starts[] = { 0, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 10 };
static const struct tm_ctx_table table_37 = {
    { table_37_terms, 10, 28, table_37_starts, { UINT64_C(0x0000800200000000), UINT64_C(0x4000002000106400), UINT64_C(0x0000000000001000), UINT64_C(0x0100000000000000) } },
    37, { UINT64_C(0xffffffffffffff9f), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_37[] = {
    { &table_37, NONE },
};

static const struct tm_term table_38_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519VerificationKey2020"), 1796197481u, TM_KW_NONE, 0, 0, 66, 450, S("https://w3id.org/security#Ed25519VerificationKey2020"), NONE, NONE, NONE, NONE, { NULL, local_36, 1, true }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519Signature2020"), 2531285126u, TM_KW_NONE, 0, 0, 66, 448, S("https://w3id.org/security#Ed25519Signature2020"), NONE, NONE, NONE, NONE, { NULL, local_37, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_38_starts[] = { 0, 1, 1, 2, 4, 5, 5, 5, 5 };
static const struct tm_ctx_table table_38 = {
    { table_38_terms, 5, 29, table_38_starts, { UINT64_C(0x0000000004000000), UINT64_C(0x0000020000104000), UINT64_C(0x0000000000000040), UINT64_C(0x0000000000000000) } },
    38, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_38[] = {
    { &table_38, NONE },
};

static const struct tm_term table_39_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 66, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 66, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 66, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, local_11, 1, true }, NONE, NONE, NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 66, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 66, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 194, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("jws"), 3793119779u, TM_KW_NONE, 0, 0, 66, 505, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 194, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_39_starts[] = { 0, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 10 };
static const struct tm_ctx_table table_39 = {
    { table_39_terms, 10, 28, table_39_starts, { UINT64_C(0x0000800a00000000), UINT64_C(0x4000000000106400), UINT64_C(0x0000000000001000), UINT64_C(0x0100000000000000) } },
    39, { UINT64_C(0xffffffffffffff9f), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_39[] = {
    { &table_39, NONE },
};

static const struct tm_term table_40_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyBase58"), 3684855951u, TM_KW_NONE, 0, 0, 66, 522, S("https://w3id.org/security#publicKeyBase58"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("revoked"), 4023866072u, TM_KW_NONE, 0, 0, 194, 529, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 66, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_40_starts[] = { 0, 1, 1, 2, 2, 2, 2, 3, 5 };
static const struct tm_ctx_table table_40 = {
    { table_40_terms, 5, 29, table_40_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000008000), UINT64_C(0x0000000001000010) } },
    40, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_40[] = {
    { &table_40, NONE },
};

static const struct tm_term table_41_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519Signature2018"), 965338109u, TM_KW_NONE, 0, 0, 66, 447, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, local_39, 1, true }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Ed25519VerificationKey2018"), 1850502186u, TM_KW_NONE, 0, 0, 66, 449, S("https://w3id.org/security#Ed25519VerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, local_40, 1, true }, NONE, NONE, NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 66, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_41_starts[] = { 0, 1, 2, 3, 5, 5, 5, 5, 5 };
static const struct tm_ctx_table table_41 = {
    { table_41_terms, 5, 29, table_41_starts, { UINT64_C(0x0000040004000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x2000000000000000) } },
    41, { UINT64_C(0xffffffffffffff7f), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_41[] = {
    { &table_41, NONE },
};

static const struct tm_term table_42_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyJwk"), 1217152200u, TM_KW_NONE, 0, 0, 66, 523, S("https://w3id.org/security#publicKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_42_starts[] = { 0, 1, 3, 3, 3 };
static const struct tm_ctx_table table_42 = {
    { table_42_terms, 3, 30, table_42_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000100) } },
    42, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_42[] = {
    { &table_42, NONE },
};

static const struct tm_term table_43_terms[] = {
    { S("privateKeyJwk"), 736498864u, TM_KW_NONE, 0, 0, 64, 516, S("https://w3id.org/security#privateKeyJwk"), S("@json"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("JsonWebKey2020"), 1363497173u, TM_KW_NONE, 0, 0, 64, 456, S("https://w3id.org/security#JsonWebKey2020"), NONE, NONE, NONE, NONE, { NULL, local_42, 1, true }, NONE, NONE, NONE },
    { S("JsonWebSignature2020"), 4232545193u, TM_KW_NONE, 0, 0, 64, 458, S("https://w3id.org/security#JsonWebSignature2020"), NONE, NONE, NONE, NONE, { NULL, local_39, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_43_starts[] = { 0, 1, 2, 2, 3 };
static const struct tm_ctx_table table_43 = {
    { table_43_terms, 3, 30, table_43_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0001020000000000), UINT64_C(0x0000000000200000) } },
    43, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_43[] = {
    { &table_43, NONE },
};

static const struct tm_term table_44_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 64, 206, S("http://purl.org/dc/terms/creator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:creator"), NONE },
    { S("publicKeyPem"), 61973929u, TM_KW_NONE, 0, 0, 64, 525, S("https://w3id.org/security#publicKeyPem"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyPem"), NONE },
    { S("domain"), 226180911u, TM_KW_NONE, 0, 0, 64, 496, S("https://w3id.org/security#domain"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:domain"), NONE },
    { S("EcdsaKoblitzSignature2016"), 443523431u, TM_KW_NONE, 0, 0, 64, 442, S("https://w3id.org/security#EcdsaKoblitzSignature2016"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaKoblitzSignature2016"), NONE },
    { S("normalizationAlgorithm"), 448602806u, TM_KW_NONE, 0, 0, 64, 509, S("https://w3id.org/security#normalizationAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:normalizationAlgorithm"), NONE },
    { S("signatureValue"), 563742741u, TM_KW_NONE, 0, 0, 64, 534, S("https://w3id.org/security#signatureValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signatureValue"), NONE },
    { S("LinkedDataSignature2015"), 670924785u, TM_KW_NONE, 0, 0, 64, 461, S("https://w3id.org/security#LinkedDataSignature2015"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:LinkedDataSignature2015"), NONE },
    { S("GraphSignature2012"), 771776828u, TM_KW_NONE, 0, 0, 64, 455, S("https://w3id.org/security#GraphSignature2012"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:GraphSignature2012"), NONE },
    { S("Ed25519Signature2018"), 965338109u, TM_KW_NONE, 0, 0, 64, 447, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519Signature2018"), NONE },
    { S("EncryptedMessage"), 993384151u, TM_KW_NONE, 0, 0, 64, 451, S("https://w3id.org/security#EncryptedMessage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EncryptedMessage"), NONE },
    { S("encryptionKey"), 1196819749u, TM_KW_NONE, 0, 0, 64, 497, S("https://w3id.org/security#encryptionKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:encryptionKey"), NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("salt"), 1211976018u, TM_KW_NONE, 0, 0, 64, 530, S("https://w3id.org/security#salt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:salt"), NONE },
    { S("expiration"), 1268202365u, TM_KW_NONE, 0, 0, 192, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
    { S("canonicalizationAlgorithm"), 1476636283u, TM_KW_NONE, 0, 0, 64, 478, S("https://w3id.org/security#canonicalizationAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:canonicalizationAlgorithm"), NONE },
    { S("cipherKey"), 1536807789u, TM_KW_NONE, 0, 0, 64, 488, S("https://w3id.org/security#cipherKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherKey"), NONE },
    { S("cipherData"), 1585195765u, TM_KW_NONE, 0, 0, 64, 487, S("https://w3id.org/security#cipherData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherData"), NONE },
    { S("nonce"), 1631649313u, TM_KW_NONE, 0, 0, 64, 508, S("https://w3id.org/security#nonce"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:nonce"), NONE },
    { S("signatureAlgorithm"), 1815317131u, TM_KW_NONE, 0, 0, 64, 535, S("https://w3id.org/security#signingAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signingAlgorithm"), NONE },
    { S("CryptographicKey"), 1928347469u, TM_KW_NONE, 0, 0, 64, 459, S("https://w3id.org/security#Key"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Key"), NONE },
    { S("privateKey"), 2079819185u, TM_KW_NONE, 0, 0, 64, 515, S("https://w3id.org/security#privateKey"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:privateKey"), NONE },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 65, 246, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyService"), 2412063584u, TM_KW_NONE, 0, 0, 64, 526, S("https://w3id.org/security#publicKeyService"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyService"), NONE },
    { S("authenticationTag"), 2451618744u, TM_KW_NONE, 0, 0, 64, 477, S("https://w3id.org/security#authenticationTag"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationTag"), NONE },
    { S("dc"), 2467936949u, TM_KW_NONE, 0, 0, 65, 202, S("http://purl.org/dc/terms/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("owner"), 2627411805u, TM_KW_NONE, 0, 0, 64, 510, S("https://w3id.org/security#owner"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:owner"), NONE },
    { S("digestAlgorithm"), 2661944304u, TM_KW_NONE, 0, 0, 64, 493, S("https://w3id.org/security#digestAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:digestAlgorithm"), NONE },
    { S("signature"), 2801293042u, TM_KW_NONE, 0, 0, 64, 533, S("https://w3id.org/security#signature"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:signature"), NONE },
    { S("initializationVector"), 2823255039u, TM_KW_NONE, 0, 0, 64, 501, S("https://w3id.org/security#initializationVector"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:initializationVector"), NONE },
    { S("password"), 3262513706u, TM_KW_NONE, 0, 0, 64, 512, S("https://w3id.org/security#password"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:password"), NONE },
    { S("cipherAlgorithm"), 3408992127u, TM_KW_NONE, 0, 0, 64, 486, S("https://w3id.org/security#cipherAlgorithm"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:cipherAlgorithm"), NONE },
    { S("created"), 3424925517u, TM_KW_NONE, 0, 0, 192, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:created"), S("xsd:dateTime") },
    { S("sec"), 3539547130u, TM_KW_NONE, 0, 0, 65, 437, S("https://w3id.org/security#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("publicKeyBase58"), 3684855951u, TM_KW_NONE, 0, 0, 64, 522, S("https://w3id.org/security#publicKeyBase58"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyBase58"), NONE },
    { S("iterationCount"), 3817373444u, TM_KW_NONE, 0, 0, 64, 504, S("https://w3id.org/security#iterationCount"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:iterationCount"), NONE },
    { S("revoked"), 4023866072u, TM_KW_NONE, 0, 0, 192, 529, S("https://w3id.org/security#revoked"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:revoked"), S("xsd:dateTime") },
    { S("privateKeyPem"), 4084503586u, TM_KW_NONE, 0, 0, 64, 517, S("https://w3id.org/security#privateKeyPem"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:privateKeyPem"), NONE },
    { S("LinkedDataSignature2016"), 4101447246u, TM_KW_NONE, 0, 0, 64, 462, S("https://w3id.org/security#LinkedDataSignature2016"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:LinkedDataSignature2016"), NONE },
    { S("digestValue"), 4122523402u, TM_KW_NONE, 0, 0, 64, 495, S("https://w3id.org/security#digestValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:digestValue"), NONE },
    { S("expires"), 4205128062u, TM_KW_NONE, 0, 0, 192, 500, S("https://w3id.org/security#expiration"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:expiration"), S("xsd:dateTime") },
    { S("publicKeyWif"), 4224548398u, TM_KW_NONE, 0, 0, 64, 527, S("https://w3id.org/security#publicKeyWif"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKeyWif"), NONE },
    { S("publicKey"), 4275246140u, TM_KW_NONE, 0, 0, 64, 521, S("https://w3id.org/security#publicKey"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:publicKey"), NONE },
};
static const uint16_t table_44_starts[] = { 0, 3, 3, 3, 4, 4, 4, 6, 6, 7, 8, 8, 9, 9, 9, 11, 11, 11, 13, 15, 15, 15, 15, 17, 18, 19, 19, 19, 20, 21, 21, 22, 22, 22, 23, 23, 24, 26, 26, 26, 28, 28, 29, 30, 30, 30, 30, 30, 30, 31, 31, 32, 33, 34, 34, 35, 35, 36, 36, 36, 37, 38, 40, 42, 43 };
static const struct tm_ctx_table table_44 = {
    { table_44_terms, 43, 26, table_44_starts, { UINT64_C(0x1010c42600200410), UINT64_C(0xe800208120146000), UINT64_C(0x0162020080008800), UINT64_C(0xa427000001800000) } },
    44, { UINT64_C(0xffffb802003c8000), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_44[] = {
    { &table_44, NONE },
};

static const struct tm_term table_45_terms[] = {
    { S("equihashParameterK"), 354731235u, TM_KW_NONE, 0, 0, 192, 498, S("https://w3id.org/security#equihashParameterK"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:equihashParameterK"), S("xsd:integer") },
    { S("RevokeKeyOperation"), 479058415u, TM_KW_NONE, 0, 0, 64, 464, S("https://w3id.org/security#RevokeKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RevokeKeyOperation"), NONE },
    { S("wrappedKey"), 549900707u, TM_KW_NONE, 0, 0, 64, 539, S("https://w3id.org/security#wrappedKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:wrappedKey"), NONE },
    { S("WrapKeyOperation"), 629871379u, TM_KW_NONE, 0, 0, 64, 471, S("https://w3id.org/security#WrapKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:WrapKeyOperation"), NONE },
    { S("verifyData"), 654853743u, TM_KW_NONE, 0, 0, 64, 538, S("https://w3id.org/security#verifyData"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verifyData"), NONE },
    { S("DeriveSecretOperation"), 763277658u, TM_KW_NONE, 0, 0, 64, 441, S("https://w3id.org/security#DeriveSecretOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:DeriveSecretOperation"), NONE },
    { S("invoker"), 793998494u, TM_KW_NONE, 0, 0, 64, 503, S("https://w3id.org/security#invoker"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:invoker"), NONE },
    { S("RsaSignature2018"), 888452945u, TM_KW_NONE, 0, 0, 64, 465, S("https://w3id.org/security#RsaSignature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RsaSignature2018"), NONE },
    { S("EcdsaSecp256r1VerificationKey2019"), 888591880u, TM_KW_NONE, 0, 0, 64, 446, S("https://w3id.org/security#EcdsaSecp256r1VerificationKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256r1VerificationKey2019"), NONE },
    { S("Sha256HmacKey2019"), 952129926u, TM_KW_NONE, 0, 0, 64, 467, S("https://w3id.org/security#Sha256HmacKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Sha256HmacKey2019"), NONE },
    { S("Ed25519Signature2018"), 965338109u, TM_KW_NONE, 0, 0, 64, 447, S("https://w3id.org/security#Ed25519Signature2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519Signature2018"), NONE },
    { S("EquihashProof2018"), 965766673u, TM_KW_NONE, 0, 0, 64, 452, S("https://w3id.org/security#EquihashProof2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EquihashProof2018"), NONE },
    { S("assertionMethod"), 974436608u, TM_KW_NONE, 32, 0, 64, 475, S("https://w3id.org/security#assertionMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:assertionMethod"), NONE },
    { S("KmsOperation"), 1130801763u, TM_KW_NONE, 0, 0, 64, 460, S("https://w3id.org/security#KmsOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:KmsOperation"), NONE },
    { S("capabilityInvocation"), 1432018456u, TM_KW_NONE, 32, 0, 64, 483, S("https://w3id.org/security#capabilityInvocationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityInvocationMethod"), NONE },
    { S("kmsModule"), 1443439755u, TM_KW_NONE, 0, 0, 64, 507, S("https://w3id.org/security#kmsModule"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:kmsModule"), NONE },
    { S("DeleteKeyOperation"), 1571654616u, TM_KW_NONE, 0, 0, 64, 440, S("https://w3id.org/security#DeleteKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:DeleteKeyOperation"), NONE },
    { S("X25519KeyAgreementKey2019"), 1592864451u, TM_KW_NONE, 0, 0, 64, 472, S("https://w3id.org/security#X25519KeyAgreementKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:X25519KeyAgreementKey2019"), NONE },
    { S("delegator"), 1595953507u, TM_KW_NONE, 0, 0, 64, 492, S("https://w3id.org/security#delegator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:delegator"), NONE },
    { S("AesKeyWrappingKey2019"), 1697355823u, TM_KW_NONE, 0, 0, 64, 438, S("https://w3id.org/security#AesKeyWrappingKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:AesKeyWrappingKey2019"), NONE },
    { S("keyAgreement"), 1745985098u, TM_KW_NONE, 32, 0, 64, 506, S("https://w3id.org/security#keyAgreementMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:keyAgreementMethod"), NONE },
    { S("Ed25519VerificationKey2018"), 1850502186u, TM_KW_NONE, 0, 0, 64, 449, S("https://w3id.org/security#Ed25519VerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:Ed25519VerificationKey2018"), NONE },
    { S("capability"), 1895089482u, TM_KW_NONE, 0, 0, 64, 479, S("https://w3id.org/security#capability"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capability"), NONE },
    { S("EcdsaSecp256r1Signature2019"), 1899596396u, TM_KW_NONE, 0, 0, 64, 445, S("https://w3id.org/security#EcdsaSecp256r1Signature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256r1Signature2019"), NONE },
    { S("proof"), 1998069274u, TM_KW_NONE, 1, 0, 64, 518, S("https://w3id.org/security#proof"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proof"), NONE },
    { S("UnwrapKeyOperation"), 2005803928u, TM_KW_NONE, 0, 0, 64, 469, S("https://w3id.org/security#UnwrapKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:UnwrapKeyOperation"), NONE },
    { S("EcdsaSecp256k1Signature2019"), 2032781941u, TM_KW_NONE, 0, 0, 64, 443, S("https://w3id.org/security#EcdsaSecp256k1Signature2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256k1Signature2019"), NONE },
    { S("allowedAction"), 2101531600u, TM_KW_NONE, 0, 0, 64, 474, S("https://w3id.org/security#allowedAction"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:allowedAction"), NONE },
    { S("authentication"), 2139699033u, TM_KW_NONE, 32, 0, 64, 476, S("https://w3id.org/security#authenticationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:authenticationMethod"), NONE },
    { S("invocationTarget"), 2161865661u, TM_KW_NONE, 0, 0, 64, 502, S("https://w3id.org/security#invocationTarget"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:invocationTarget"), NONE },
    { S("ExportKeyOperation"), 2192745518u, TM_KW_NONE, 0, 0, 64, 453, S("https://w3id.org/security#ExportKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:ExportKeyOperation"), NONE },
    { S("capabilityDelegation"), 2264490120u, TM_KW_NONE, 32, 0, 64, 482, S("https://w3id.org/security#capabilityDelegationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityDelegationMethod"), NONE },
    { S("proofPurpose"), 2325087224u, TM_KW_NONE, 0, 0, 64, 519, S("https://w3id.org/security#proofPurpose"), S("@vocab"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofPurpose"), NONE },
    { S("verificationMethod"), 2611425676u, TM_KW_NONE, 0, 0, 64, 537, S("https://w3id.org/security#verificationMethod"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:verificationMethod"), NONE },
    { S("referenceId"), 2633444995u, TM_KW_NONE, 0, 0, 64, 528, S("https://w3id.org/security#referenceId"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:referenceId"), NONE },
    { S("SignOperation"), 2635863749u, TM_KW_NONE, 0, 0, 64, 468, S("https://w3id.org/security#SignOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:SignOperation"), NONE },
    { S("RsaVerificationKey2018"), 2652384076u, TM_KW_NONE, 0, 0, 64, 466, S("https://w3id.org/security#RsaVerificationKey2018"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:RsaVerificationKey2018"), NONE },
    { S("GenerateKeyOperation"), 2668939415u, TM_KW_NONE, 0, 0, 64, 454, S("https://w3id.org/security#GenerateKeyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:GenerateKeyOperation"), NONE },
    { S("caveat"), 2692610039u, TM_KW_NONE, 32, 0, 64, 484, S("https://w3id.org/security#caveat"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:caveat"), NONE },
    { S("challenge"), 2719500874u, TM_KW_NONE, 0, 0, 64, 485, S("https://w3id.org/security#challenge"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:challenge"), NONE },
    { S("plaintext"), 3015305281u, TM_KW_NONE, 0, 0, 64, 513, S("https://w3id.org/security#plaintext"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:plaintext"), NONE },
    { S("equihashParameterN"), 3206649998u, TM_KW_NONE, 0, 0, 192, 499, S("https://w3id.org/security#equihashParameterN"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:equihashParameterN"), S("xsd:integer") },
    { S("VerifyOperation"), 3400936036u, TM_KW_NONE, 0, 0, 64, 470, S("https://w3id.org/security#VerifyOperation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:VerifyOperation"), NONE },
    { S("capabilityChain"), 3538658096u, TM_KW_NONE, 16, 0, 64, 481, S("https://w3id.org/security#capabilityChain"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityChain"), NONE },
    { S("parentCapability"), 3544660761u, TM_KW_NONE, 0, 0, 64, 511, S("https://w3id.org/security#parentCapability"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:parentCapability"), NONE },
    { S("capabilityAction"), 3587138222u, TM_KW_NONE, 0, 0, 64, 480, S("https://w3id.org/security#capabilityAction"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:capabilityAction"), NONE },
    { S("unwrappedKey"), 3703888270u, TM_KW_NONE, 0, 0, 64, 536, S("https://w3id.org/security#unwrappedKey"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:unwrappedKey"), NONE },
    { S("EcdsaSecp256k1VerificationKey2019"), 3704742807u, TM_KW_NONE, 0, 0, 64, 444, S("https://w3id.org/security#EcdsaSecp256k1VerificationKey2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:EcdsaSecp256k1VerificationKey2019"), NONE },
    { S("jws"), 3793119779u, TM_KW_NONE, 0, 0, 64, 505, S("https://w3id.org/security#jws"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:jws"), NONE },
    { S("ciphertext"), 3843283892u, TM_KW_NONE, 0, 0, 64, 489, S("https://w3id.org/security#ciphertext"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:ciphertext"), NONE },
    { S("proofValue"), 3971106917u, TM_KW_NONE, 0, 0, 64, 520, S("https://w3id.org/security#proofValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:proofValue"), NONE },
    { S("controller"), 4277044420u, TM_KW_NONE, 0, 0, 64, 490, S("https://w3id.org/security#controller"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("sec:controller"), NONE },
};
static const uint16_t table_45_starts[] = { 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5, 5, 7, 7, 9, 13, 13, 14, 14, 14, 14, 14, 16, 16, 19, 19, 20, 21, 22, 24, 26, 27, 29, 31, 32, 33, 33, 33, 33, 34, 38, 40, 40, 40, 40, 41, 41, 41, 42, 42, 42, 43, 43, 45, 46, 46, 48, 49, 50, 50, 51, 51, 51, 51, 52 };
static const struct tm_ctx_need table_45_needs[] = {
    { S("sec"), S("https://w3id.org/security#") },
    { S("xsd"), S("http://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_45 = {
    { table_45_terms, 52, 26, table_45_starts, { UINT64_C(0x0001c408070a0101), UINT64_C(0x0020903806021402), UINT64_C(0x2010400841805948), UINT64_C(0x2180800801010038) } },
    45, { UINT64_C(0xfffffc07f43ff006), UINT64_C(0x00000007ffffffff) },
    table_45_needs, 2, false, false, false, false, NONE
};

static const struct tm_ctx_part local_45[] = {
    { &table_18, NONE },
    { NULL, S("https://w3id.org/security/v1") },
    { &table_45, NONE },
};

static const struct tm_term table_46_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("X25519KeyAgreementKey2020"), 3903616664u, TM_KW_NONE, 0, 0, 66, 473, S("https://w3id.org/security#X25519KeyAgreementKey2020"), NONE, NONE, NONE, NONE, { NULL, local_36, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_46_starts[] = { 0, 1, 2, 2, 3 };
static const struct tm_ctx_table table_46 = {
    { table_46_terms, 3, 30, table_46_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000001000000), UINT64_C(0x0000000000000000) } },
    46, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_46[] = {
    { &table_46, NONE },
};

static const struct tm_term table_47_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 0, 0, 192, 412, S("https://schema.org/familyName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("familyNamePrefix"), 35106519u, TM_KW_NONE, 0, 0, 192, 362, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("email"), 214027300u, TM_KW_NONE, 0, 0, 192, 410, S("https://schema.org/email"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 192, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 1090042585u, TM_KW_NONE, 0, 0, 192, 403, S("https://schema.org/additionalName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("address"), 1308640382u, TM_KW_NONE, 0, 0, 64, 328, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2054752490u, TM_KW_NONE, 0, 0, 192, 339, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#PhoneNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("parentOrg"), 2776340876u, TM_KW_NONE, 0, 0, 192, 376, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("dateOfBirth"), 2890929460u, TM_KW_NONE, 0, 0, 192, 358, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("givenName"), 3093900677u, TM_KW_NONE, 0, 0, 192, 414, S("https://schema.org/givenName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("patronymicName"), 3171094000u, TM_KW_NONE, 0, 0, 192, 377, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("honorificSuffix"), 3323857724u, TM_KW_NONE, 0, 0, 192, 416, S("https://schema.org/honorificSuffix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("honorificPrefix"), 3978960661u, TM_KW_NONE, 0, 0, 192, 415, S("https://schema.org/honorificPrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("official"), 3998794739u, TM_KW_NONE, 0, 0, 192, 374, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_47_starts[] = { 0, 4, 4, 4, 4, 6, 6, 6, 7, 7, 7, 9, 11, 12, 12, 14, 14 };
static const struct tm_ctx_need table_47_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_47 = {
    { table_47_terms, 14, 28, table_47_starts, { UINT64_C(0x1010001000200000), UINT64_C(0x4000000001000001), UINT64_C(0x0000000000001020), UINT64_C(0x0009040002800000) } },
    47, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ff6effef) },
    table_47_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_47[] = {
    { &table_47, NONE },
};

static const struct tm_term table_48_terms[] = {
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 192, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_48_starts[] = { 0, 1, 1 };
static const struct tm_ctx_need table_48_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_48 = {
    { table_48_terms, 1, 31, table_48_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000400), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    48, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ff5effdf) },
    table_48_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_48[] = {
    { &table_48, NONE },
};

static const struct tm_term table_49_terms[] = {
    { S("salt"), 1211976018u, TM_KW_NONE, 0, 0, 192, 388, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#salt"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("identityType"), 2097663518u, TM_KW_NONE, 0, 0, 192, 369, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("identityHash"), 2521752480u, TM_KW_NONE, 0, 0, 192, 368, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("hashed"), 3585659304u, TM_KW_NONE, 0, 0, 192, 364, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#hashed"), S("https://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:boolean") },
};
static const uint16_t table_49_starts[] = { 0, 0, 2, 3, 4 };
static const struct tm_ctx_need table_49_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_49 = {
    { table_49_terms, 4, 30, table_49_starts, { UINT64_C(0x0000000040000000), UINT64_C(0x0000000000040000), UINT64_C(0x0000010100000000), UINT64_C(0x0000000000000000) } },
    49, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffbf) },
    table_49_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_49[] = {
    { &table_49, NONE },
};

static const struct tm_term table_50_terms[] = {
    { S("addressCountry"), 542094176u, TM_KW_NONE, 0, 0, 192, 404, S("https://schema.org/addressCountry"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("addressCountryCode"), 1080010423u, TM_KW_NONE, 0, 0, 192, 329, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("geo"), 2095065579u, TM_KW_NONE, 0, 0, 64, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("postalCode"), 2758857380u, TM_KW_NONE, 0, 0, 192, 423, S("https://schema.org/postalCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("postOfficeBoxNumber"), 3698337645u, TM_KW_NONE, 0, 0, 192, 422, S("https://schema.org/postOfficeBoxNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("addressLocality"), 4086571363u, TM_KW_NONE, 0, 0, 192, 405, S("https://schema.org/addressLocality"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("addressRegion"), 4191061778u, TM_KW_NONE, 0, 0, 192, 406, S("https://schema.org/addressRegion"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("streetAddress"), 4281628527u, TM_KW_NONE, 0, 0, 192, 424, S("https://schema.org/streetAddress"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_50_starts[] = { 0, 0, 1, 2, 3, 3, 4, 5, 8 };
static const struct tm_ctx_need table_50_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_50 = {
    { table_50_terms, 8, 29, table_50_starts, { UINT64_C(0x0000000000040000), UINT64_C(0x0000a00900000000), UINT64_C(0x0080001000000000), UINT64_C(0x0000080000000000) } },
    50, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffff7f) },
    table_50_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_50[] = {
    { &table_50, NONE },
};

static const struct tm_term table_51_terms[] = {
    { S("achievedLevel"), 391716062u, TM_KW_NONE, 0, 0, 192, 345, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievedLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("value"), 1912354085u, TM_KW_NONE, 0, 0, 192, 430, S("https://schema.org/value"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("status"), 1989661825u, TM_KW_NONE, 0, 0, 192, 391, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#status"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 0, 0, 192, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
};
static const uint16_t table_51_starts[] = { 0, 1, 3, 3, 4 };
static const struct tm_ctx_need table_51_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_51 = {
    { table_51_terms, 4, 30, table_51_starts, { UINT64_C(0x0000002000000000), UINT64_C(0x0000000000100000), UINT64_C(0x0000000000000002), UINT64_C(0x0000000040000000) } },
    51, { UINT64_C(0xffffffffffffefff), UINT64_C(0x00000003ff7efeff) },
    table_51_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_51[] = {
    { &table_51, NONE },
};

static const struct tm_term table_52_terms[] = {
    { S("identifierType"), 885696721u, TM_KW_NONE, 0, 0, 192, 367, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifierType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("identifier"), 2832643625u, TM_KW_NONE, 0, 0, 192, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_52_starts[] = { 0, 1, 2 };
static const struct tm_ctx_need table_52_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_52 = {
    { table_52_terms, 2, 31, table_52_starts, { UINT64_C(0x0000020000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000020000) } },
    52, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003ffbff5ff) },
    table_52_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_52[] = {
    { &table_52, NONE },
};

static const struct tm_term table_53_terms[] = {
    { S("targetDescription"), 941406720u, TM_KW_NONE, 0, 0, 192, 425, S("https://schema.org/targetDescription"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetCode"), 2126494164u, TM_KW_NONE, 0, 0, 192, 392, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetFramework"), 2994514432u, TM_KW_NONE, 0, 0, 192, 426, S("https://schema.org/targetFramework"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetUrl"), 3175557674u, TM_KW_NONE, 0, 0, 192, 428, S("https://schema.org/targetUrl"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("targetName"), 4167581152u, TM_KW_NONE, 0, 0, 192, 427, S("https://schema.org/targetName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("targetType"), 4290725297u, TM_KW_NONE, 0, 0, 192, 393, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_53_starts[] = { 0, 0, 1, 1, 2, 2, 4, 4, 6 };
static const struct tm_ctx_need table_53_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_53 = {
    { table_53_terms, 6, 29, table_53_starts, { UINT64_C(0x0000040000000001), UINT64_C(0x0000000000000000), UINT64_C(0x0002000000000000), UINT64_C(0x0000000100100000) } },
    53, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fffffbff) },
    table_53_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_53[] = {
    { &table_53, NONE },
};

static const struct tm_term table_54_terms[] = {
    { S("activityStartDate"), 458373371u, TM_KW_NONE, 0, 0, 192, 350, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("achievement"), 521261929u, TM_KW_NONE, 0, 0, 64, 326, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 1477709618u, TM_KW_NONE, 0, 0, 192, 386, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("activityEndDate"), 1806028861u, TM_KW_NONE, 0, 0, 192, 349, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("result"), 2436940508u, TM_KW_NONE, 32, 0, 192, 383, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 32, 0, 192, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 2874364700u, TM_KW_NONE, 0, 0, 192, 372, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("source"), 3666790844u, TM_KW_NONE, 0, 0, 192, 389, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 3990537666u, TM_KW_NONE, 0, 0, 192, 394, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsEarned"), 4147717253u, TM_KW_NONE, 0, 0, 192, 357, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
};
static const uint16_t table_54_starts[] = { 0, 0, 2, 2, 2, 2, 3, 4, 4, 4, 5, 7, 7, 7, 8, 9, 10 };
static const struct tm_ctx_need table_54_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_54 = {
    { table_54_terms, 10, 28, table_54_starts, { UINT64_C(0x2004020010000000), UINT64_C(0x0000020000000000), UINT64_C(0x1000000000000020), UINT64_C(0x0800000010000004) } },
    54, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003ffbff5ff) },
    table_54_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_54[] = {
    { &table_54, NONE },
};

static const struct tm_term table_55_terms[] = {
    { S("endorsementComment"), 479549911u, TM_KW_NONE, 0, 0, 192, 360, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementComment"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_55_starts[] = { 0, 1, 1 };
static const struct tm_ctx_need table_55_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_55 = {
    { table_55_terms, 1, 31, table_55_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000800000) } },
    55, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffefff) },
    table_55_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_55[] = {
    { &table_55, NONE },
};

static const struct tm_term table_56_terms[] = {
    { S("points"), 2076167420u, TM_KW_NONE, 0, 0, 192, 379, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#points"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("level"), 2725210721u, TM_KW_NONE, 0, 0, 192, 371, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#level"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_56_starts[] = { 0, 1, 2 };
static const struct tm_ctx_need table_56_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_56 = {
    { table_56_terms, 2, 31, table_56_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200000000), UINT64_C(0x0000000000000000), UINT64_C(0x1000000000000000) } },
    56, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffdfff) },
    table_56_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_56[] = {
    { &table_56, NONE },
};

static const struct tm_term table_57_terms[] = {
    { S("audience"), 932228859u, TM_KW_NONE, 0, 0, 192, 407, S("https://schema.org/audience"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("genre"), 2198616490u, TM_KW_NONE, 0, 0, 192, 413, S("https://schema.org/genre"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_57_starts[] = { 0, 1, 2 };
static const struct tm_ctx_need table_57_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_57 = {
    { table_57_terms, 2, 31, table_57_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000040000000000), UINT64_C(0x0800000000000000) } },
    57, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffbfff) },
    table_57_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_57[] = {
    { &table_57, NONE },
};

static const struct tm_term table_58_terms[] = {
    { S("caption"), 4044296174u, TM_KW_NONE, 0, 0, 192, 408, S("https://schema.org/caption"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_58_starts[] = { 0, 0, 1 };
static const struct tm_ctx_need table_58_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_58 = {
    { table_58_terms, 1, 31, table_58_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000400000000000) } },
    58, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffff7fff) },
    table_58_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_58[] = {
    { &table_58, NONE },
};

static const struct tm_term table_59_terms[] = {
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 64, 340, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 192, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Alignment"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 192, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 192, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("fieldOfStudy"), 882684965u, TM_KW_NONE, 0, 0, 192, 363, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("related"), 1755659353u, TM_KW_NONE, 32, 0, 192, 380, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1994538004u, TM_KW_NONE, 0, 0, 64, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 2121011194u, TM_KW_NONE, 0, 0, 192, 390, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("achievementType"), 2211677635u, TM_KW_NONE, 0, 0, 192, 348, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("tag"), 2292952279u, TM_KW_NONE, 32, 0, 192, 418, S("https://schema.org/keywords"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsAvailable"), 2545675735u, TM_KW_NONE, 0, 0, 192, 356, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
    { S("humanCode"), 4078978016u, TM_KW_NONE, 0, 0, 192, 365, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 32, 0, 192, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_59_starts[] = { 0, 3, 3, 3, 5, 5, 5, 6, 8, 10, 11, 11, 11, 11, 11, 11, 13 };
static const struct tm_ctx_need table_59_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_59 = {
    { table_59_terms, 13, 28, table_59_starts, { UINT64_C(0x0000002000100000), UINT64_C(0x0010000003100400), UINT64_C(0x0000000080000000), UINT64_C(0x0400000100800008) } },
    59, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fe46fecf) },
    table_59_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_59[] = {
    { &table_59, NONE },
};

static const struct tm_term table_60_terms[] = {
    { S("requiredValue"), 112619632u, TM_KW_NONE, 0, 0, 192, 382, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultType"), 2057055242u, TM_KW_NONE, 0, 0, 192, 385, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("rubricCriterionLevel"), 2067955019u, TM_KW_NONE, 32, 0, 192, 387, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMin"), 2391002532u, TM_KW_NONE, 0, 0, 192, 396, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMax"), 2467141295u, TM_KW_NONE, 0, 0, 192, 395, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("allowedValue"), 2793247246u, TM_KW_NONE, 32, 0, 192, 353, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredLevel"), 3813746412u, TM_KW_NONE, 0, 0, 192, 381, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
};
static const uint16_t table_60_starts[] = { 0, 1, 1, 1, 3, 5, 6, 6, 7 };
static const struct tm_ctx_need table_60_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_60 = {
    { table_60_terms, 7, 29, table_60_starts, { UINT64_C(0x0000000000004400), UINT64_C(0x0001000000000800), UINT64_C(0x0000801000000000), UINT64_C(0x0000100000000000) } },
    60, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fffdffff) },
    table_60_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_60[] = {
    { &table_60, NONE },
};

static const struct tm_term table_61_terms[] = {
    { S("latitude"), 386359252u, TM_KW_NONE, 0, 0, 192, 419, S("https://schema.org/latitude"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("longitude"), 3467804693u, TM_KW_NONE, 0, 0, 192, 420, S("https://schema.org/longitude"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_61_starts[] = { 0, 1, 2 };
static const struct tm_ctx_need table_61_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_61 = {
    { table_61_terms, 2, 31, table_61_starts, { UINT64_C(0x0000000000200000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000100000) } },
    61, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fffbffff) },
    table_61_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_61[] = {
    { &table_61, NONE },
};

static const struct tm_term table_62_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 192, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Alignment"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementCredential"), 71429381u, TM_KW_NONE, 0, 0, 64, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("Profile"), 349357960u, TM_KW_NONE, 0, 0, 64, 340, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_47, 1, true }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 192, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 560177397u, TM_KW_NONE, 0, 0, 64, 341, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_48, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 681540258u, TM_KW_NONE, 0, 0, 64, 336, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_49, 1, true }, NONE, NONE, NONE },
    { S("Address"), 918112776u, TM_KW_NONE, 0, 0, 64, 328, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_50, 1, true }, NONE, NONE, NONE },
    { S("endorsement"), 996033059u, TM_KW_NONE, 32, 0, 192, 359, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Result"), 1090787566u, TM_KW_NONE, 0, 0, 64, 342, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_51, 1, true }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 192, 409, S("https://schema.org/description"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 1387786261u, TM_KW_NONE, 0, 0, 64, 335, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_52, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 1589724326u, TM_KW_NONE, 0, 0, 64, 401, S("https://schema.org/Alignment"), NONE, NONE, NONE, NONE, { NULL, local_53, 1, true }, NONE, NONE, NONE },
    { S("url"), 1595000518u, TM_KW_NONE, 0, 0, 192, 429, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("AchievementSubject"), 1654508719u, TM_KW_NONE, 0, 0, 64, 327, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_54, 1, true }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2234575972u, TM_KW_NONE, 0, 0, 64, 332, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_55, 1, true }, NONE, NONE, NONE },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 65, 563, S("https://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 192, 421, S("https://schema.org/name"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("RubricCriterionLevel"), 2514545646u, TM_KW_NONE, 0, 0, 64, 344, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_56, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 2544769009u, TM_KW_NONE, 0, 0, 64, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 2607485290u, TM_KW_NONE, 0, 0, 64, 333, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_57, 1, true }, NONE, NONE, NONE },
    { S("Image"), 2886288910u, TM_KW_NONE, 0, 0, 64, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_58, 1, true }, NONE, NONE, NONE },
    { S("Achievement"), 2933106681u, TM_KW_NONE, 0, 0, 64, 326, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_59, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 3337254911u, TM_KW_NONE, 0, 0, 64, 343, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_60, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 3658548246u, TM_KW_NONE, 0, 0, 64, 331, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("narrative"), 3784874211u, TM_KW_NONE, 0, 0, 192, 373, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("Criteria"), 3852321612u, TM_KW_NONE, 0, 0, 64, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 4289101409u, TM_KW_NONE, 0, 0, 64, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_61, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_62_starts[] = { 0, 3, 3, 5, 5, 6, 7, 8, 9, 12, 12, 13, 15, 16, 16, 16, 16, 18, 19, 21, 22, 22, 24, 24, 24, 25, 25, 25, 26, 28, 28, 28, 29 };
static const struct tm_ctx_table table_62 = {
    { table_62_terms, 29, 27, table_62_starts, { UINT64_C(0x0014000880604120), UINT64_C(0x0010041200105000), UINT64_C(0x0000804400000100), UINT64_C(0x8222400800000040) } },
    62, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_62[] = {
    { &table_62, NONE },
};

static const struct tm_term table_63_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 0, 0, 192, 412, S("https://schema.org/familyName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("familyNamePrefix"), 35106519u, TM_KW_NONE, 0, 0, 192, 362, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("email"), 214027300u, TM_KW_NONE, 0, 0, 192, 410, S("https://schema.org/email"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 64, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 64, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 1090042585u, TM_KW_NONE, 0, 0, 192, 403, S("https://schema.org/additionalName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("address"), 1308640382u, TM_KW_NONE, 0, 0, 64, 351, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2054752490u, TM_KW_NONE, 0, 0, 192, 378, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("parentOrg"), 2776340876u, TM_KW_NONE, 0, 0, 64, 376, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateOfBirth"), 2890929460u, TM_KW_NONE, 0, 0, 192, 358, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("givenName"), 3093900677u, TM_KW_NONE, 0, 0, 192, 414, S("https://schema.org/givenName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("patronymicName"), 3171094000u, TM_KW_NONE, 0, 0, 192, 377, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("honorificSuffix"), 3323857724u, TM_KW_NONE, 0, 0, 192, 416, S("https://schema.org/honorificSuffix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("honorificPrefix"), 3978960661u, TM_KW_NONE, 0, 0, 192, 415, S("https://schema.org/honorificPrefix"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("official"), 3998794739u, TM_KW_NONE, 0, 0, 192, 374, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
};
static const uint16_t table_63_starts[] = { 0, 4, 5, 5, 5, 7, 7, 7, 8, 8, 8, 10, 12, 13, 13, 15, 15 };
static const struct tm_ctx_need table_63_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_63 = {
    { table_63_terms, 15, 28, table_63_starts, { UINT64_C(0x1010001080200000), UINT64_C(0x4000000001000001), UINT64_C(0x0000000000001020), UINT64_C(0x0009040002800000) } },
    63, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe26f7ef) },
    table_63_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_63[] = {
    { &table_63, NONE },
};

static const struct tm_term table_64_terms[] = {
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 64, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityStartDate"), 458373371u, TM_KW_NONE, 0, 0, 192, 350, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("achievement"), 521261929u, TM_KW_NONE, 0, 0, 64, 346, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement-0"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 1477709618u, TM_KW_NONE, 0, 0, 192, 386, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("activityEndDate"), 1806028861u, TM_KW_NONE, 0, 0, 192, 349, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:date") },
    { S("result"), 2436940508u, TM_KW_NONE, 32, 0, 64, 383, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 32, 0, 64, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 2874364700u, TM_KW_NONE, 0, 0, 192, 372, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("source"), 3666790844u, TM_KW_NONE, 0, 0, 64, 389, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 3990537666u, TM_KW_NONE, 0, 0, 192, 394, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsEarned"), 4147717253u, TM_KW_NONE, 0, 0, 192, 357, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
};
static const uint16_t table_64_starts[] = { 0, 0, 3, 3, 3, 3, 4, 5, 5, 5, 6, 8, 8, 8, 9, 10, 11 };
static const struct tm_ctx_need table_64_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_64 = {
    { table_64_terms, 11, 28, table_64_starts, { UINT64_C(0x2004020090000000), UINT64_C(0x0000020000000000), UINT64_C(0x1000000000000020), UINT64_C(0x0800000010000004) } },
    64, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe26f5ef) },
    table_64_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_64[] = {
    { &table_64, NONE },
};

static const struct tm_term table_65_terms[] = {
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 64, 355, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 64, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 64, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 64, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 192, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("fieldOfStudy"), 882684965u, TM_KW_NONE, 0, 0, 192, 363, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("related"), 1755659353u, TM_KW_NONE, 32, 0, 64, 380, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1994538004u, TM_KW_NONE, 0, 0, 64, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 2121011194u, TM_KW_NONE, 0, 0, 192, 390, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("achievementType"), 2211677635u, TM_KW_NONE, 0, 0, 192, 348, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("tag"), 2292952279u, TM_KW_NONE, 32, 0, 192, 418, S("https://schema.org/keywords"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("creditsAvailable"), 2545675735u, TM_KW_NONE, 0, 0, 192, 356, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:float") },
    { S("humanCode"), 4078978016u, TM_KW_NONE, 0, 0, 192, 365, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 32, 0, 64, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_65_starts[] = { 0, 3, 4, 4, 6, 6, 6, 7, 9, 11, 12, 12, 12, 12, 12, 12, 14 };
static const struct tm_ctx_need table_65_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_65 = {
    { table_65_terms, 14, 28, table_65_starts, { UINT64_C(0x0000002080100000), UINT64_C(0x0010000003100400), UINT64_C(0x0000000080000000), UINT64_C(0x0400000100800008) } },
    65, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe06f6cf) },
    table_65_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_65[] = {
    { &table_65, NONE },
};

static const struct tm_term table_66_terms[] = {
    { S("requiredValue"), 112619632u, TM_KW_NONE, 0, 0, 192, 382, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("resultType"), 2057055242u, TM_KW_NONE, 0, 0, 192, 385, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("rubricCriterionLevel"), 2067955019u, TM_KW_NONE, 32, 0, 64, 387, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMin"), 2391002532u, TM_KW_NONE, 0, 0, 192, 396, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("valueMax"), 2467141295u, TM_KW_NONE, 0, 0, 192, 395, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("allowedValue"), 2793247246u, TM_KW_NONE, 32, 0, 192, 353, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("requiredLevel"), 3813746412u, TM_KW_NONE, 0, 0, 192, 381, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
};
static const uint16_t table_66_starts[] = { 0, 1, 1, 1, 3, 5, 6, 6, 7 };
static const struct tm_ctx_need table_66_needs[] = {
    { S("xsd"), S("https://www.w3.org/2001/XMLSchema#") },
};
static const struct tm_ctx_table table_66 = {
    { table_66_terms, 7, 29, table_66_starts, { UINT64_C(0x0000000000004400), UINT64_C(0x0001000000000800), UINT64_C(0x0000801000000000), UINT64_C(0x0000100000000000) } },
    66, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007fffdffff) },
    table_66_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_66[] = {
    { &table_66, NONE },
};

static const struct tm_term table_67_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 64, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementCredential"), 71429381u, TM_KW_NONE, 0, 0, 64, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("Profile"), 349357960u, TM_KW_NONE, 0, 0, 64, 340, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_63, 1, true }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 64, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 560177397u, TM_KW_NONE, 0, 0, 64, 341, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_48, 1, true }, NONE, NONE, NONE },
    { S("awardedDate"), 594911883u, TM_KW_NONE, 0, 0, 192, 354, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate"), S("https://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:dateTime") },
    { S("IdentityObject"), 681540258u, TM_KW_NONE, 0, 0, 64, 336, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_49, 1, true }, NONE, NONE, NONE },
    { S("Address"), 918112776u, TM_KW_NONE, 0, 0, 64, 328, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_50, 1, true }, NONE, NONE, NONE },
    { S("endorsement"), 996033059u, TM_KW_NONE, 32, 0, 64, 359, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Result"), 1090787566u, TM_KW_NONE, 0, 0, 64, 342, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_51, 1, true }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 192, 409, S("https://schema.org/description"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 1387786261u, TM_KW_NONE, 0, 0, 64, 335, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_52, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 1589724326u, TM_KW_NONE, 0, 0, 64, 402, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_53, 1, true }, NONE, NONE, NONE },
    { S("url"), 1595000518u, TM_KW_NONE, 0, 0, 192, 429, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:anyURI") },
    { S("AchievementSubject"), 1654508719u, TM_KW_NONE, 0, 0, 64, 327, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_64, 1, true }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2234575972u, TM_KW_NONE, 0, 0, 64, 332, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_55, 1, true }, NONE, NONE, NONE },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 65, 563, S("https://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 192, 421, S("https://schema.org/name"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("RubricCriterionLevel"), 2514545646u, TM_KW_NONE, 0, 0, 64, 344, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_56, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 2544769009u, TM_KW_NONE, 0, 0, 64, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 2607485290u, TM_KW_NONE, 0, 0, 64, 333, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_57, 1, true }, NONE, NONE, NONE },
    { S("Image"), 2886288910u, TM_KW_NONE, 0, 0, 64, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_58, 1, true }, NONE, NONE, NONE },
    { S("Achievement"), 2933106681u, TM_KW_NONE, 0, 0, 64, 326, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_65, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 3337254911u, TM_KW_NONE, 0, 0, 64, 343, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_66, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 3658548246u, TM_KW_NONE, 0, 0, 64, 331, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("narrative"), 3784874211u, TM_KW_NONE, 0, 0, 192, 373, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), S("https://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("Criteria"), 3852321612u, TM_KW_NONE, 0, 0, 64, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 4289101409u, TM_KW_NONE, 0, 0, 64, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_61, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_67_starts[] = { 0, 3, 3, 5, 5, 7, 8, 9, 10, 13, 13, 14, 16, 17, 17, 17, 17, 19, 20, 22, 23, 23, 25, 25, 25, 26, 26, 26, 27, 29, 29, 29, 30 };
static const struct tm_ctx_table table_67 = {
    { table_67_terms, 30, 27, table_67_starts, { UINT64_C(0x0014000880604120), UINT64_C(0x0010041200105000), UINT64_C(0x0000804400000900), UINT64_C(0x8222400800000040) } },
    67, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_67[] = {
    { &table_67, NONE },
};

static const struct tm_term table_68_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 0, 0, 66, 412, S("https://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 35106519u, TM_KW_NONE, 0, 0, 66, 362, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("email"), 214027300u, TM_KW_NONE, 0, 0, 66, 410, S("https://schema.org/email"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 66, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 1090042585u, TM_KW_NONE, 0, 0, 66, 403, S("https://schema.org/additionalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("address"), 1308640382u, TM_KW_NONE, 0, 0, 66, 351, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2054752490u, TM_KW_NONE, 0, 0, 66, 378, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("parentOrg"), 2776340876u, TM_KW_NONE, 0, 0, 66, 376, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateOfBirth"), 2890929460u, TM_KW_NONE, 0, 0, 194, 358, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("givenName"), 3093900677u, TM_KW_NONE, 0, 0, 66, 414, S("https://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("patronymicName"), 3171094000u, TM_KW_NONE, 0, 0, 66, 377, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificSuffix"), 3323857724u, TM_KW_NONE, 0, 0, 66, 416, S("https://schema.org/honorificSuffix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3978960661u, TM_KW_NONE, 0, 0, 66, 415, S("https://schema.org/honorificPrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("official"), 3998794739u, TM_KW_NONE, 0, 0, 66, 374, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_68_starts[] = { 0, 3, 5, 6, 6, 6, 6, 6, 6, 8, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 11, 12, 12, 14, 15, 15, 15, 15, 15, 17, 17, 17 };
static const struct tm_ctx_table table_68 = {
    { table_68_terms, 17, 27, table_68_starts, { UINT64_C(0x1010001080200000), UINT64_C(0x4000000001104001), UINT64_C(0x0000000000001020), UINT64_C(0x0009040002800000) } },
    68, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe2fffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_68[] = {
    { &table_68, NONE },
};

static const struct tm_term table_69_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 66, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_69_starts[] = { 0, 2, 3, 3, 3 };
static const struct tm_ctx_table table_69 = {
    { table_69_terms, 3, 30, table_69_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104400), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    69, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_69[] = {
    { &table_69, NONE },
};

static const struct tm_term table_70_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("salt"), 1211976018u, TM_KW_NONE, 0, 0, 66, 388, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#salt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identityType"), 2097663518u, TM_KW_NONE, 0, 0, 66, 369, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identityHash"), 2521752480u, TM_KW_NONE, 0, 0, 66, 368, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hashed"), 3585659304u, TM_KW_NONE, 0, 0, 194, 364, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#hashed"), S("https://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_70_starts[] = { 0, 1, 1, 3, 4, 5, 5, 6, 6 };
static const struct tm_ctx_table table_70 = {
    { table_70_terms, 6, 29, table_70_starts, { UINT64_C(0x0000000040000000), UINT64_C(0x0000000000144000), UINT64_C(0x0000010100000000), UINT64_C(0x0000000000000000) } },
    70, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_70[] = {
    { &table_70, NONE },
};

static const struct tm_term table_71_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressCountry"), 542094176u, TM_KW_NONE, 0, 0, 66, 404, S("https://schema.org/addressCountry"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressCountryCode"), 1080010423u, TM_KW_NONE, 0, 0, 66, 329, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#CountryCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("geo"), 2095065579u, TM_KW_NONE, 0, 0, 66, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("postalCode"), 2758857380u, TM_KW_NONE, 0, 0, 66, 423, S("https://schema.org/postalCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("postOfficeBoxNumber"), 3698337645u, TM_KW_NONE, 0, 0, 66, 422, S("https://schema.org/postOfficeBoxNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressLocality"), 4086571363u, TM_KW_NONE, 0, 0, 66, 405, S("https://schema.org/addressLocality"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("addressRegion"), 4191061778u, TM_KW_NONE, 0, 0, 66, 406, S("https://schema.org/addressRegion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("streetAddress"), 4281628527u, TM_KW_NONE, 0, 0, 66, 424, S("https://schema.org/streetAddress"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_71_starts[] = { 0, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 10 };
static const struct tm_ctx_table table_71 = {
    { table_71_terms, 10, 28, table_71_starts, { UINT64_C(0x0000000000040000), UINT64_C(0x0000a00900104000), UINT64_C(0x0080001000000000), UINT64_C(0x0000080000000000) } },
    71, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_71[] = {
    { &table_71, NONE },
};

static const struct tm_term table_72_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievedLevel"), 391716062u, TM_KW_NONE, 0, 0, 194, 345, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievedLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("value"), 1912354085u, TM_KW_NONE, 0, 0, 66, 430, S("https://schema.org/value"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("status"), 1989661825u, TM_KW_NONE, 0, 0, 66, 391, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#status"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 0, 0, 194, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_72_starts[] = { 0, 2, 2, 3, 5, 5, 5, 5, 6 };
static const struct tm_ctx_table table_72 = {
    { table_72_terms, 6, 29, table_72_starts, { UINT64_C(0x0000002000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000002), UINT64_C(0x0000000040000000) } },
    72, { UINT64_C(0xffffffffffffefff), UINT64_C(0x00000003ff7effff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_72[] = {
    { &table_72, NONE },
};

static const struct tm_term table_73_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifierType"), 885696721u, TM_KW_NONE, 0, 0, 66, 367, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifierType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 0, 0, 66, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_73_starts[] = { 0, 2, 3, 4, 4 };
static const struct tm_ctx_table table_73 = {
    { table_73_terms, 4, 30, table_73_starts, { UINT64_C(0x0000020000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000020000) } },
    73, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003ffbff7ff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_73[] = {
    { &table_73, NONE },
};

static const struct tm_term table_74_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetDescription"), 941406720u, TM_KW_NONE, 0, 0, 66, 425, S("https://schema.org/targetDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetCode"), 2126494164u, TM_KW_NONE, 0, 0, 66, 392, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetFramework"), 2994514432u, TM_KW_NONE, 0, 0, 66, 426, S("https://schema.org/targetFramework"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetUrl"), 3175557674u, TM_KW_NONE, 0, 0, 194, 428, S("https://schema.org/targetUrl"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetName"), 4167581152u, TM_KW_NONE, 0, 0, 66, 427, S("https://schema.org/targetName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("targetType"), 4290725297u, TM_KW_NONE, 0, 0, 66, 393, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_74_starts[] = { 0, 1, 2, 3, 4, 4, 6, 6, 8 };
static const struct tm_ctx_table table_74 = {
    { table_74_terms, 8, 29, table_74_starts, { UINT64_C(0x0000040000000001), UINT64_C(0x0000000000104000), UINT64_C(0x0002000000000000), UINT64_C(0x0000000100100000) } },
    74, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_74[] = {
    { &table_74, NONE },
};

static const struct tm_term table_75_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityStartDate"), 458373371u, TM_KW_NONE, 0, 0, 194, 350, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 521261929u, TM_KW_NONE, 0, 0, 66, 346, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement-0"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 1477709618u, TM_KW_NONE, 0, 0, 66, 386, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 1806028861u, TM_KW_NONE, 0, 0, 194, 349, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("result"), 2436940508u, TM_KW_NONE, 32, 0, 66, 383, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 32, 0, 66, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 2874364700u, TM_KW_NONE, 0, 0, 66, 372, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("source"), 3666790844u, TM_KW_NONE, 0, 0, 66, 389, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 3990537666u, TM_KW_NONE, 0, 0, 66, 394, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsEarned"), 4147717253u, TM_KW_NONE, 0, 0, 194, 357, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_75_starts[] = { 0, 1, 4, 4, 4, 5, 6, 7, 7, 7, 8, 10, 10, 10, 11, 12, 13 };
static const struct tm_ctx_table table_75 = {
    { table_75_terms, 13, 28, table_75_starts, { UINT64_C(0x2004020090000000), UINT64_C(0x0000020000104000), UINT64_C(0x1000000000000020), UINT64_C(0x0800000010000004) } },
    75, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe2ffdff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_75[] = {
    { &table_75, NONE },
};

static const struct tm_term table_76_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsementComment"), 479549911u, TM_KW_NONE, 0, 0, 66, 360, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementComment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_76_starts[] = { 0, 2, 3, 3, 3 };
static const struct tm_ctx_table table_76 = {
    { table_76_terms, 3, 30, table_76_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000800000) } },
    76, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_76[] = {
    { &table_76, NONE },
};

static const struct tm_term table_77_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("points"), 2076167420u, TM_KW_NONE, 0, 0, 66, 379, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#points"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("level"), 2725210721u, TM_KW_NONE, 0, 0, 66, 371, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#level"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_77_starts[] = { 0, 1, 3, 4, 4 };
static const struct tm_ctx_table table_77 = {
    { table_77_terms, 4, 30, table_77_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000200104000), UINT64_C(0x0000000000000000), UINT64_C(0x1000000000000000) } },
    77, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_77[] = {
    { &table_77, NONE },
};

static const struct tm_term table_78_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("audience"), 932228859u, TM_KW_NONE, 0, 0, 66, 407, S("https://schema.org/audience"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("genre"), 2198616490u, TM_KW_NONE, 0, 0, 66, 413, S("https://schema.org/genre"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_78_starts[] = { 0, 2, 3, 4, 4 };
static const struct tm_ctx_table table_78 = {
    { table_78_terms, 4, 30, table_78_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000040000000000), UINT64_C(0x0800000000000000) } },
    78, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_78[] = {
    { &table_78, NONE },
};

static const struct tm_term table_79_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("caption"), 4044296174u, TM_KW_NONE, 0, 0, 66, 408, S("https://schema.org/caption"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_79_starts[] = { 0, 1, 2, 2, 3 };
static const struct tm_ctx_table table_79 = {
    { table_79_terms, 3, 30, table_79_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000400000000000) } },
    79, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_79[] = {
    { &table_79, NONE },
};

static const struct tm_term table_80_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 66, 355, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 66, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 66, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 66, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 882684965u, TM_KW_NONE, 0, 0, 66, 363, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("related"), 1755659353u, TM_KW_NONE, 32, 0, 66, 380, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1994538004u, TM_KW_NONE, 0, 0, 66, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 2121011194u, TM_KW_NONE, 0, 0, 66, 390, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievementType"), 2211677635u, TM_KW_NONE, 0, 0, 66, 348, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("tag"), 2292952279u, TM_KW_NONE, 32, 0, 66, 418, S("https://schema.org/keywords"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 2545675735u, TM_KW_NONE, 0, 0, 194, 356, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("humanCode"), 4078978016u, TM_KW_NONE, 0, 0, 66, 365, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 32, 0, 66, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_80_starts[] = { 0, 4, 5, 5, 7, 8, 8, 9, 11, 13, 14, 14, 14, 14, 14, 14, 16 };
static const struct tm_ctx_table table_80 = {
    { table_80_terms, 16, 28, table_80_starts, { UINT64_C(0x0000002080100000), UINT64_C(0x0010000003104400), UINT64_C(0x0000000080000000), UINT64_C(0x0400000100800008) } },
    80, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fe2ffeff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_80[] = {
    { &table_80, NONE },
};

static const struct tm_term table_81_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("requiredValue"), 112619632u, TM_KW_NONE, 0, 0, 66, 382, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultType"), 2057055242u, TM_KW_NONE, 0, 0, 66, 385, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("rubricCriterionLevel"), 2067955019u, TM_KW_NONE, 32, 0, 66, 387, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#rubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMin"), 2391002532u, TM_KW_NONE, 0, 0, 66, 396, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("valueMax"), 2467141295u, TM_KW_NONE, 0, 0, 66, 395, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("allowedValue"), 2793247246u, TM_KW_NONE, 16, 0, 66, 353, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#allowedValue"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("requiredLevel"), 3813746412u, TM_KW_NONE, 0, 0, 194, 381, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#requiredLevel"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_81_starts[] = { 0, 2, 2, 2, 2, 3, 3, 3, 5, 6, 7, 8, 8, 8, 8, 9, 9 };
static const struct tm_ctx_table table_81 = {
    { table_81_terms, 9, 28, table_81_starts, { UINT64_C(0x0000000000004400), UINT64_C(0x0001000000104800), UINT64_C(0x0000801000000000), UINT64_C(0x0000100000000000) } },
    81, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_81[] = {
    { &table_81, NONE },
};

static const struct tm_term table_82_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("latitude"), 386359252u, TM_KW_NONE, 0, 0, 66, 419, S("https://schema.org/latitude"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("longitude"), 3467804693u, TM_KW_NONE, 0, 0, 66, 420, S("https://schema.org/longitude"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_82_starts[] = { 0, 2, 3, 3, 4 };
static const struct tm_ctx_table table_82 = {
    { table_82_terms, 4, 30, table_82_starts, { UINT64_C(0x0000000000200000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000100000) } },
    82, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_82[] = {
    { &table_82, NONE },
};

static const struct tm_term table_83_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 66, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementCredential"), 71429381u, TM_KW_NONE, 0, 0, 66, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("Profile"), 349357960u, TM_KW_NONE, 0, 0, 66, 340, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_68, 1, true }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 560177397u, TM_KW_NONE, 0, 0, 66, 341, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_69, 1, true }, NONE, NONE, NONE },
    { S("IdentityObject"), 681540258u, TM_KW_NONE, 0, 0, 66, 336, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_70, 1, true }, NONE, NONE, NONE },
    { S("Address"), 918112776u, TM_KW_NONE, 0, 0, 66, 328, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_71, 1, true }, NONE, NONE, NONE },
    { S("endorsement"), 996033059u, TM_KW_NONE, 32, 0, 66, 359, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Result"), 1090787566u, TM_KW_NONE, 0, 0, 66, 342, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_72, 1, true }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 409, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 1387786261u, TM_KW_NONE, 0, 0, 66, 335, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_73, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 1589724326u, TM_KW_NONE, 0, 0, 66, 402, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_74, 1, true }, NONE, NONE, NONE },
    { S("url"), 1595000518u, TM_KW_NONE, 0, 0, 194, 429, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementSubject"), 1654508719u, TM_KW_NONE, 0, 0, 66, 327, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_75, 1, true }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2234575972u, TM_KW_NONE, 0, 0, 66, 332, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_76, 1, true }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 421, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 2514545646u, TM_KW_NONE, 0, 0, 66, 344, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_77, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 2544769009u, TM_KW_NONE, 0, 0, 66, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 2607485290u, TM_KW_NONE, 0, 0, 66, 333, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_78, 1, true }, NONE, NONE, NONE },
    { S("Image"), 2886288910u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_79, 1, true }, NONE, NONE, NONE },
    { S("Achievement"), 2933106681u, TM_KW_NONE, 0, 0, 66, 326, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_80, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 3337254911u, TM_KW_NONE, 0, 0, 66, 343, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_81, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 3658548246u, TM_KW_NONE, 0, 0, 66, 331, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("narrative"), 3784874211u, TM_KW_NONE, 0, 0, 66, 373, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3852321612u, TM_KW_NONE, 0, 0, 66, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 4289101409u, TM_KW_NONE, 0, 0, 66, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_82, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_83_starts[] = { 0, 3, 3, 5, 5, 6, 7, 8, 9, 12, 12, 13, 15, 16, 16, 16, 16, 17, 18, 20, 21, 21, 23, 23, 23, 24, 24, 24, 25, 27, 27, 27, 28 };
static const struct tm_ctx_table table_83 = {
    { table_83_terms, 28, 27, table_83_starts, { UINT64_C(0x0004000880604120), UINT64_C(0x0010041200105000), UINT64_C(0x0000804400000100), UINT64_C(0x8222400800000040) } },
    83, { UINT64_C(0xffffffff7fffffff), UINT64_C(0x00000003fe2fffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_83[] = {
    { &table_83, NONE },
};

static const struct tm_term table_84_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 0, 0, 66, 412, S("https://schema.org/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("familyNamePrefix"), 35106519u, TM_KW_NONE, 0, 0, 66, 362, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#familyNamePrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("email"), 214027300u, TM_KW_NONE, 0, 0, 66, 410, S("https://schema.org/email"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 66, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("additionalName"), 1090042585u, TM_KW_NONE, 0, 0, 66, 403, S("https://schema.org/additionalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("address"), 1308640382u, TM_KW_NONE, 0, 0, 66, 351, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("phone"), 2054752490u, TM_KW_NONE, 0, 0, 66, 378, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("parentOrg"), 2776340876u, TM_KW_NONE, 0, 0, 66, 376, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#parentOrg"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("dateOfBirth"), 2890929460u, TM_KW_NONE, 0, 0, 194, 358, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#dateOfBirth"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("givenName"), 3093900677u, TM_KW_NONE, 0, 0, 66, 414, S("https://schema.org/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("patronymicName"), 3171094000u, TM_KW_NONE, 0, 0, 66, 377, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificSuffix"), 3323857724u, TM_KW_NONE, 0, 0, 66, 416, S("https://schema.org/honorificSuffix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("honorificPrefix"), 3978960661u, TM_KW_NONE, 0, 0, 66, 415, S("https://schema.org/honorificPrefix"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("official"), 3998794739u, TM_KW_NONE, 0, 0, 66, 374, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#official"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_84_starts[] = { 0, 3, 5, 6, 6, 6, 6, 6, 6, 8, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 11, 12, 12, 14, 15, 15, 15, 15, 15, 17, 17, 17 };
static const struct tm_ctx_table table_84 = {
    { table_84_terms, 17, 27, table_84_starts, { UINT64_C(0x1010001080200000), UINT64_C(0x4000000001104001), UINT64_C(0x0000000000001020), UINT64_C(0x0009040002800000) } },
    84, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fff6f7ef) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_84[] = {
    { &table_84, NONE },
};

static const struct tm_term table_85_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 66, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("inLanguage"), 3771010085u, TM_KW_NONE, 0, 0, 66, 417, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_85_starts[] = { 0, 2, 3, 3, 4 };
static const struct tm_ctx_table table_85 = {
    { table_85_terms, 4, 30, table_85_starts, { UINT64_C(0x0000002000000000), UINT64_C(0x0000000000104400), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    85, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_85[] = {
    { &table_85, NONE },
};

static const struct tm_term table_86_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityStartDate"), 458373371u, TM_KW_NONE, 0, 0, 194, 350, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 521261929u, TM_KW_NONE, 0, 0, 66, 347, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("role"), 1477709618u, TM_KW_NONE, 0, 0, 66, 386, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#role"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("activityEndDate"), 1806028861u, TM_KW_NONE, 0, 0, 194, 349, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate"), S("https://www.w3.org/2001/XMLSchema#date"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("result"), 2436940508u, TM_KW_NONE, 32, 0, 66, 383, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#result"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 32, 0, 66, 366, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("licenseNumber"), 2874364700u, TM_KW_NONE, 0, 0, 66, 372, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#licenseNumber"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("source"), 3666790844u, TM_KW_NONE, 0, 0, 66, 389, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#source"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("term"), 3990537666u, TM_KW_NONE, 0, 0, 66, 394, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#term"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsEarned"), 4147717253u, TM_KW_NONE, 0, 0, 194, 357, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsEarned"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_86_starts[] = { 0, 1, 4, 4, 4, 5, 6, 7, 7, 7, 8, 10, 10, 10, 11, 12, 13 };
static const struct tm_ctx_table table_86 = {
    { table_86_terms, 13, 28, table_86_starts, { UINT64_C(0x2004020090000000), UINT64_C(0x0000020000104000), UINT64_C(0x1000000000000020), UINT64_C(0x0800000010000004) } },
    86, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fff6f5ef) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_86[] = {
    { &table_86, NONE },
};

static const struct tm_term table_87_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 66, 355, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creator"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 66, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("otherIdentifier"), 247039832u, TM_KW_NONE, 32, 0, 66, 375, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#otherIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("version"), 865358410u, TM_KW_NONE, 0, 0, 66, 397, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#version"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("fieldOfStudy"), 882684965u, TM_KW_NONE, 0, 0, 66, 363, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#fieldOfStudy"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("related"), 1755659353u, TM_KW_NONE, 32, 0, 66, 380, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#related"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("criteria"), 1994538004u, TM_KW_NONE, 0, 0, 66, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("specialization"), 2121011194u, TM_KW_NONE, 0, 0, 66, 390, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#specialization"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievementType"), 2211677635u, TM_KW_NONE, 0, 0, 66, 348, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("tag"), 2292952279u, TM_KW_NONE, 32, 0, 66, 418, S("https://schema.org/keywords"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditsAvailable"), 2545675735u, TM_KW_NONE, 0, 0, 194, 356, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#creditsAvailable"), S("https://www.w3.org/2001/XMLSchema#float"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("inLanguage"), 3771010085u, TM_KW_NONE, 0, 0, 66, 417, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("humanCode"), 4078978016u, TM_KW_NONE, 0, 0, 66, 365, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#humanCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("resultDescription"), 4111264596u, TM_KW_NONE, 32, 0, 66, 384, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_87_starts[] = { 0, 3, 4, 5, 5, 5, 5, 7, 7, 8, 8, 8, 8, 8, 9, 10, 11, 12, 13, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 17, 17 };
static const struct tm_ctx_table table_87 = {
    { table_87_terms, 17, 27, table_87_starts, { UINT64_C(0x0000002080100000), UINT64_C(0x0010000003104400), UINT64_C(0x0000000080000000), UINT64_C(0x0400000100800008) } },
    87, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000003fff6f6ef) },
    NULL, 0, true, false, false, false, NONE
};

static const struct tm_ctx_part local_87[] = {
    { &table_87, NONE },
};

static const struct tm_term table_88_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("alignment"), 68199796u, TM_KW_NONE, 32, 0, 66, 352, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementCredential"), 71429381u, TM_KW_NONE, 0, 0, 66, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("OpenBadgeCredential"), NONE },
    { S("Profile"), 349357960u, TM_KW_NONE, 0, 0, 66, 340, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile"), NONE, NONE, NONE, NONE, { NULL, local_84, 1, true }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 370, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Related"), 560177397u, TM_KW_NONE, 0, 0, 66, 341, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Related"), NONE, NONE, NONE, NONE, { NULL, local_85, 1, true }, NONE, NONE, NONE },
    { S("awardedDate"), 594911883u, TM_KW_NONE, 0, 0, 194, 354, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate"), S("xsd:dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentityObject"), 681540258u, TM_KW_NONE, 0, 0, 66, 336, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject"), NONE, NONE, NONE, NONE, { NULL, local_70, 1, true }, NONE, NONE, NONE },
    { S("Address"), 918112776u, TM_KW_NONE, 0, 0, 66, 328, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Address"), NONE, NONE, NONE, NONE, { NULL, local_71, 1, true }, NONE, NONE, NONE },
    { S("jti"), 923945824u, TM_KW_NONE, 0, 0, 66, 559, S("https://www.iana.org/assignments/jwt#jti"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endorsement"), 996033059u, TM_KW_NONE, 32, 0, 66, 359, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Result"), 1090787566u, TM_KW_NONE, 0, 0, 66, 342, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Result"), NONE, NONE, NONE, NONE, { NULL, local_72, 1, true }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 409, S("https://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("IdentifierEntry"), 1387786261u, TM_KW_NONE, 0, 0, 66, 335, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentifierEntry"), NONE, NONE, NONE, NONE, { NULL, local_73, 1, true }, NONE, NONE, NONE },
    { S("Alignment"), 1589724326u, TM_KW_NONE, 0, 0, 66, 402, S("https://schema.org/AlignmentObject"), NONE, NONE, NONE, NONE, { NULL, local_74, 1, true }, NONE, NONE, NONE },
    { S("url"), 1595000518u, TM_KW_NONE, 0, 0, 194, 429, S("https://schema.org/url"), S("https://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("AchievementSubject"), 1654508719u, TM_KW_NONE, 0, 0, 66, 327, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject"), NONE, NONE, NONE, NONE, { NULL, local_86, 1, true }, NONE, NONE, NONE },
    { S("EndorsementSubject"), 2234575972u, TM_KW_NONE, 0, 0, 66, 332, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementSubject"), NONE, NONE, NONE, NONE, { NULL, local_76, 1, true }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 421, S("https://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("RubricCriterionLevel"), 2514545646u, TM_KW_NONE, 0, 0, 66, 344, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#RubricCriterionLevel"), NONE, NONE, NONE, NONE, { NULL, local_77, 1, true }, NONE, NONE, NONE },
    { S("OpenBadgeCredential"), 2544769009u, TM_KW_NONE, 0, 0, 66, 338, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Evidence"), 2607485290u, TM_KW_NONE, 0, 0, 66, 333, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence"), NONE, NONE, NONE, NONE, { NULL, local_78, 1, true }, NONE, NONE, NONE },
    { S("Image"), 2886288910u, TM_KW_NONE, 0, 0, 66, 337, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Image"), NONE, NONE, NONE, NONE, { NULL, local_79, 1, true }, NONE, NONE, NONE },
    { S("endorsementJwt"), 2892765775u, TM_KW_NONE, 32, 0, 66, 361, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Achievement"), 2933106681u, TM_KW_NONE, 0, 0, 66, 326, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, NONE, { NULL, local_87, 1, true }, NONE, NONE, NONE },
    { S("ResultDescription"), 3337254911u, TM_KW_NONE, 0, 0, 66, 343, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#ResultDescription"), NONE, NONE, NONE, NONE, { NULL, local_81, 1, true }, NONE, NONE, NONE },
    { S("EndorsementCredential"), 3658548246u, TM_KW_NONE, 0, 0, 66, 331, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("inLanguage"), 3771010085u, TM_KW_NONE, 0, 0, 66, 417, S("https://schema.org/inLanguage"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("narrative"), 3784874211u, TM_KW_NONE, 0, 0, 66, 373, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Criteria"), 3852321612u, TM_KW_NONE, 0, 0, 66, 330, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("GeoCoordinates"), 4289101409u, TM_KW_NONE, 0, 0, 66, 334, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#GeoCoordinates"), NONE, NONE, NONE, NONE, { NULL, local_82, 1, true }, NONE, NONE, NONE },
};
static const uint16_t table_88_starts[] = { 0, 3, 3, 5, 5, 7, 8, 10, 11, 14, 14, 15, 17, 18, 18, 18, 18, 19, 20, 22, 23, 23, 26, 26, 26, 27, 27, 27, 28, 31, 31, 31, 32 };
static const struct tm_ctx_need table_88_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_88 = {
    { table_88_terms, 32, 27, table_88_starts, { UINT64_C(0x0004002880604120), UINT64_C(0x001004130010d000), UINT64_C(0x0000804400000900), UINT64_C(0x8222400800000040) } },
    88, { UINT64_C(0xffffffff7fffffff), UINT64_C(0x00000003fff6f7ef) },
    table_88_needs, 1, true, false, false, false, NONE
};

static const struct tm_ctx_part local_88[] = {
    { &table_88, NONE },
};

static const struct tm_term table_89_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechJsonSchemaValidator2019"), 95723522u, TM_KW_NONE, 0, 0, 64, 399, S("https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechRevocationList"), 2097485917u, TM_KW_NONE, 0, 0, 64, 400, S("https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("1EdTechCredentialRefresh"), 3549345684u, TM_KW_NONE, 0, 0, 64, 398, S("https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_89_starts[] = { 0, 2, 2, 3, 4, 4, 4, 5, 5 };
static const struct tm_ctx_table table_89 = {
    { table_89_terms, 5, 29, table_89_starts, { UINT64_C(0x0000000000000004), UINT64_C(0x0000000020104000), UINT64_C(0x0000000000100000), UINT64_C(0x0000000000000000) } },
    89, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_89[] = {
    { &table_89, NONE },
};

static const struct tm_term table_90_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 521261929u, TM_KW_NONE, 32, 0, 192, 318, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement"), S("https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#Achievement"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Achievement") },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 65, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("association"), 1471331115u, TM_KW_NONE, 32, 0, 192, 319, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#association"), S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 2058690494u, TM_KW_NONE, 32, 0, 192, 324, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential"), S("https://www.w3.org/2018/credentials#verifiableCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("cred:verifiableCredential") },
    { S("obi"), 4131433945u, TM_KW_NONE, 0, 0, 65, 313, S("https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_90_starts[] = { 0, 2, 3, 5, 6, 6, 6, 6, 7 };
static const struct tm_ctx_table table_90 = {
    { table_90_terms, 7, 29, table_90_starts, { UINT64_C(0x0000080000000000), UINT64_C(0x0000020000104000), UINT64_C(0x4000000000000000), UINT64_C(0x0000008002000000) } },
    90, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_90[] = {
    { &table_90, NONE },
};

static const struct tm_term table_91_terms[] = {
    { S("targetId"), 86578404u, TM_KW_NONE, 0, 0, 192, 323, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#targetId"), S("xsd:anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("associationType"), 1658073591u, TM_KW_NONE, 0, 0, 64, 315, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#AssociationType"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("sourceId"), 2857631749u, TM_KW_NONE, 0, 0, 192, 322, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#sourceId"), S("xsd:anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_91_starts[] = { 0, 1, 2, 3, 3 };
static const struct tm_ctx_need table_91_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_91 = {
    { table_91_terms, 3, 30, table_91_starts, { UINT64_C(0x0000000000000020), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000), UINT64_C(0x0080001000000000) } },
    91, { UINT64_C(0xffffffffffffffff), UINT64_C(0x00000007ffffffff) },
    table_91_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_91[] = {
    { &table_91, NONE },
};

static const struct tm_term table_92_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_92_starts[] = { 0, 2, 2 };
static const struct tm_ctx_table table_92 = {
    { table_92_terms, 2, 31, table_92_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000000000000) } },
    92, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_92[] = {
    { &table_92, NONE },
};

static const struct tm_term table_93_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ClrSubject"), 211678810u, TM_KW_NONE, 0, 0, 64, 317, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject"), NONE, NONE, NONE, NONE, { NULL, local_90, 1, true }, NONE, NONE, NONE },
    { S("Association"), 229673325u, TM_KW_NONE, 0, 0, 64, 314, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, NONE, { NULL, local_91, 1, true }, NONE, NONE, NONE },
    { S("ClrCredential"), 790045694u, TM_KW_NONE, 0, 0, 64, 316, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential"), NONE, NONE, NONE, NONE, { NULL, local_92, 1, true }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_93_starts[] = { 0, 3, 4, 5, 5, 5, 5, 5, 5 };
static const struct tm_ctx_table table_93 = {
    { table_93_terms, 5, 29, table_93_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000200004104000), UINT64_C(0x0000000000000000), UINT64_C(0x4000000000000000) } },
    93, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_93[] = {
    { &table_93, NONE },
};

static const struct tm_term table_94_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("achievement"), 521261929u, TM_KW_NONE, 32, 0, 192, 318, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Achievement") },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 65, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("association"), 1471331115u, TM_KW_NONE, 32, 0, 192, 319, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#association"), S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("verifiableCredential"), 2058690494u, TM_KW_NONE, 32, 0, 192, 324, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential"), S("https://www.w3.org/2018/credentials#verifiableCredential"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("cred:verifiableCredential") },
    { S("identifier"), 2832643625u, TM_KW_NONE, 32, 0, 192, 320, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#identifier-1"), S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Identifier"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("obi:Identifier") },
    { S("obi"), 4131433945u, TM_KW_NONE, 0, 0, 65, 325, S("https://purl.imsglobal.org/spec/vc/ob/vocab.html#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_94_starts[] = { 0, 2, 3, 5, 6, 6, 7, 7, 8 };
static const struct tm_ctx_table table_94 = {
    { table_94_terms, 8, 29, table_94_starts, { UINT64_C(0x00000a0000000000), UINT64_C(0x0000020000104000), UINT64_C(0x4000000000000000), UINT64_C(0x0000008002000000) } },
    94, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_94[] = {
    { &table_94, NONE },
};

static const struct tm_term table_95_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("partial"), 2474190050u, TM_KW_NONE, 0, 0, 192, 321, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#partial"), S("xsd:boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_95_starts[] = { 0, 1, 2, 3, 3 };
static const struct tm_ctx_need table_95_needs[] = {
    { S("xsd"), NONE },
};
static const struct tm_ctx_table table_95 = {
    { table_95_terms, 3, 30, table_95_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000000000104000), UINT64_C(0x0000000000000000), UINT64_C(0x0000000400000000) } },
    95, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    table_95_needs, 1, false, false, false, false, NONE
};

static const struct tm_ctx_part local_95[] = {
    { &table_95, NONE },
};

static const struct tm_term table_96_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 0, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ClrSubject"), 211678810u, TM_KW_NONE, 0, 0, 64, 317, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject"), NONE, NONE, NONE, NONE, { NULL, local_94, 1, true }, NONE, NONE, NONE },
    { S("Association"), 229673325u, TM_KW_NONE, 0, 0, 64, 314, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association"), NONE, NONE, NONE, NONE, { NULL, local_91, 1, true }, NONE, NONE, NONE },
    { S("ClrCredential"), 790045694u, TM_KW_NONE, 0, 0, 64, 316, S("https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential"), NONE, NONE, NONE, NONE, { NULL, local_95, 1, true }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 0, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_96_starts[] = { 0, 3, 4, 5, 5, 5, 5, 5, 5 };
static const struct tm_ctx_table table_96 = {
    { table_96_terms, 5, 29, table_96_starts, { UINT64_C(0x0000000000000000), UINT64_C(0x0000200004104000), UINT64_C(0x0000000000000000), UINT64_C(0x4000000000000000) } },
    96, { UINT64_C(0xffffb802003c8020), UINT64_C(0x00000003fe00000f) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_96[] = {
    { &table_96, NONE },
};

static const struct tm_term table_97_terms[] = {
    { S("familyName"), 8366144u, TM_KW_NONE, 8, 0, 64, 271, S("http://xmlns.com/foaf/0.1/familyName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:familyName"), NONE },
    { S("rdfs"), 19065534u, TM_KW_NONE, 0, 0, 65, 245, S("http://www.w3.org/2000/01/rdf-schema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardingBody"), 26503723u, TM_KW_NONE, 0, 0, 64, 65, S("http://data.europa.eu/snb/model/elm/awardingBody"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingBody"), NONE },
    { S("GradingScheme"), 28671175u, TM_KW_NONE, 0, 0, 64, 20, S("http://data.europa.eu/snb/model/elm/GradingScheme"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:GradingScheme"), NONE },
    { S("creator"), 41593247u, TM_KW_NONE, 0, 0, 64, 206, S("http://purl.org/dc/terms/creator"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:creator"), NONE },
    { S("limitNationalOccupation"), 55543636u, TM_KW_NONE, 0, 0, 64, 142, S("http://data.europa.eu/snb/model/elm/limitNationalOccupation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitNationalOccupation"), NONE },
    { S("resultCategory"), 98135335u, TM_KW_NONE, 0, 0, 64, 173, S("http://data.europa.eu/snb/model/elm/resultCategory"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:resultCategory"), NONE },
    { S("Mailbox"), 144133669u, TM_KW_NONE, 0, 0, 64, 37, S("http://data.europa.eu/snb/model/elm/Mailbox"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Mailbox"), NONE },
    { S("gender"), 144388403u, TM_KW_NONE, 0, 0, 64, 110, S("http://data.europa.eu/snb/model/elm/gender"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gender"), NONE },
    { S("limitOrganisation"), 148007554u, TM_KW_NONE, 0, 0, 64, 144, S("http://data.europa.eu/snb/model/elm/limitOrganisation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitOrganisation"), NONE },
    { S("gradeStatus"), 153907699u, TM_KW_NONE, 0, 0, 64, 114, S("http://data.europa.eu/snb/model/elm/gradeStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gradeStatus"), NONE },
    { S("EuropeanDigitalCredential"), 175032680u, TM_KW_NONE, 0, 0, 64, 17, S("http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EuropeanDigitalCredential"), NONE },
    { S("evidenceTarget"), 203562617u, TM_KW_NONE, 0, 0, 64, 106, S("http://data.europa.eu/snb/model/elm/evidenceTarget"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:evidenceTarget"), NONE },
    { S("mode"), 208216702u, TM_KW_NONE, 0, 0, 64, 151, S("http://data.europa.eu/snb/model/elm/mode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:mode"), NONE },
    { S("noteLiteral"), 211590200u, TM_KW_NONE, 8, 0, 64, 154, S("http://data.europa.eu/snb/model/elm/noteLiteral"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:noteLiteral"), NONE },
    { S("contactHour"), 235157217u, TM_KW_NONE, 0, 0, 192, 73, S("http://data.europa.eu/snb/model/elm/contactHour"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactHour"), S("xsd:string") },
    { S("decision"), 238662170u, TM_KW_NONE, 0, 0, 64, 87, S("http://data.europa.eu/snb/model/elm/decision"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:decision"), NONE },
    { S("taxIdentifier"), 248599413u, TM_KW_NONE, 0, 0, 64, 192, S("http://data.europa.eu/snb/model/elm/taxIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:taxIdentifier"), NONE },
    { S("location"), 298936360u, TM_KW_NONE, 0, 0, 64, 146, S("http://data.europa.eu/snb/model/elm/location"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:location"), NONE },
    { S("PriceDetail"), 305430595u, TM_KW_NONE, 0, 0, 64, 44, S("http://data.europa.eu/snb/model/elm/PriceDetail"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:PriceDetail"), NONE },
    { S("additionalNote"), 312959617u, TM_KW_NONE, 0, 0, 64, 55, S("http://data.europa.eu/snb/model/elm/additionalNote"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:additionalNote"), NONE },
    { S("Amount"), 316398512u, TM_KW_NONE, 0, 0, 64, 8, S("http://data.europa.eu/snb/model/elm/Amount"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Amount"), NONE },
    { S("scheduleInformation"), 349548517u, TM_KW_NONE, 0, 0, 64, 177, S("http://data.europa.eu/snb/model/elm/scheduleInformation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:scheduleInformation"), NONE },
    { S("levelOfCompletion"), 353568112u, TM_KW_NONE, 0, 0, 192, 137, S("http://data.europa.eu/snb/model/elm/levelOfCompletion"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:levelOfCompletion"), S("xsd:positiveInteger") },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 64, 122, S("http://data.europa.eu/snb/model/elm/image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:image"), NONE },
    { S("latitude"), 386359252u, TM_KW_NONE, 0, 0, 192, 1, S("clv:latitude"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("relatedESCOSkill"), 413290739u, TM_KW_NONE, 0, 0, 64, 170, S("http://data.europa.eu/snb/model/elm/relatedESCOSkill"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:relatedESCOSkill"), NONE },
    { S("label"), 418234909u, TM_KW_NONE, 0, 0, 192, 128, S("http://data.europa.eu/snb/model/elm/label"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:label"), S("xsd:string") },
    { S("countryCode"), 430818544u, TM_KW_NONE, 0, 0, 64, 81, S("http://data.europa.eu/snb/model/elm/countryCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:countryCode"), NONE },
    { S("eqfLevel"), 443451297u, TM_KW_NONE, 0, 0, 64, 16, S("http://data.europa.eu/snb/model/elm/EQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EQFLevel"), NONE },
    { S("amount"), 457048781u, TM_KW_NONE, 0, 0, 64, 58, S("http://data.europa.eu/snb/model/elm/amount"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:amount"), NONE },
    { S("dialNumber"), 475794698u, TM_KW_NONE, 0, 0, 192, 89, S("http://data.europa.eu/snb/model/elm/dialNumber"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:dialNumber"), S("xsd:string") },
    { S("hasClaim"), 485598979u, TM_KW_NONE, 0, 0, 64, 118, S("http://data.europa.eu/snb/model/elm/hasClaim"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasClaim"), NONE },
    { S("accreditation"), 508426590u, TM_KW_NONE, 0, 0, 64, 53, S("http://data.europa.eu/snb/model/elm/accreditation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:accreditation"), NONE },
    { S("legalName"), 518427183u, TM_KW_NONE, 8, 0, 64, 268, S("http://www.w3.org/ns/regorg#legalName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("rov:legalName"), NONE },
    { S("priceDetail"), 533210283u, TM_KW_NONE, 0, 0, 64, 164, S("http://data.europa.eu/snb/model/elm/priceDetail"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:priceDetail"), NONE },
    { S("bannerImage"), 551089725u, TM_KW_NONE, 0, 0, 64, 69, S("http://data.europa.eu/snb/model/elm/bannerImage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:bannerImage"), NONE },
    { S("limitField"), 554075566u, TM_KW_NONE, 0, 0, 64, 140, S("http://data.europa.eu/snb/model/elm/limitField"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitField"), NONE },
    { S("language"), 563046400u, TM_KW_NONE, 0, 0, 64, 209, S("http://purl.org/dc/terms/language"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:language"), NONE },
    { S("ResultDistribution"), 564967045u, TM_KW_NONE, 0, 0, 64, 47, S("http://data.europa.eu/snb/model/elm/ResultDistribution"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ResultDistribution"), NONE },
    { S("schemeName"), 578889648u, TM_KW_NONE, 0, 0, 192, 179, S("http://data.europa.eu/snb/model/elm/schemeName"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeName"), S("xsd:string") },
    { S("volumeOfLearning"), 596399335u, TM_KW_NONE, 0, 0, 192, 199, S("http://data.europa.eu/snb/model/elm/volumeOfLearning"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:volumeOfLearning"), S("xsd:duration") },
    { S("targetGroup"), 625377454u, TM_KW_NONE, 0, 0, 64, 191, S("http://data.europa.eu/snb/model/elm/targetGroup"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:targetGroup"), NONE },
    { S("individualDisplay"), 674074306u, TM_KW_NONE, 0, 0, 64, 123, S("http://data.europa.eu/snb/model/elm/individualDisplay"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:individualDisplay"), NONE },
    { S("nqfLevel"), 675420905u, TM_KW_NONE, 0, 0, 64, 39, S("http://data.europa.eu/snb/model/elm/NQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:NQFLevel"), NONE },
    { S("geographicName"), 677808481u, TM_KW_NONE, 8, 0, 64, 112, S("http://data.europa.eu/snb/model/elm/geographicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:geographicName"), NONE },
    { S("count"), 678712614u, TM_KW_NONE, 0, 0, 192, 80, S("http://data.europa.eu/snb/model/elm/count"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:count"), S("xsd:positiveInteger") },
    { S("subject"), 745113392u, TM_KW_NONE, 0, 0, 64, 213, S("http://purl.org/dc/terms/subject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:subject"), NONE },
    { S("verificationStatus"), 769212015u, TM_KW_NONE, 0, 0, 64, 198, S("http://data.europa.eu/snb/model/elm/verificationStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:verificationStatus"), NONE },
    { S("publisher"), 784327497u, TM_KW_NONE, 0, 0, 64, 211, S("http://purl.org/dc/terms/publisher"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:publisher"), NONE },
    { S("CreditPoint"), 815200872u, TM_KW_NONE, 0, 0, 64, 13, S("http://data.europa.eu/snb/model/elm/CreditPoint"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:CreditPoint"), NONE },
    { S("title"), 831549300u, TM_KW_NONE, 8, 0, 64, 215, S("http://purl.org/dc/terms/title"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:title"), NONE },
    { S("attachment"), 850076851u, TM_KW_NONE, 0, 0, 64, 62, S("http://data.europa.eu/snb/model/elm/attachment"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:attachment"), NONE },
    { S("prefLabel"), 854392541u, TM_KW_NONE, 8, 0, 64, 254, S("http://www.w3.org/2004/02/skos/core#prefLabel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:prefLabel"), NONE },
    { S("countryDialing"), 864183483u, TM_KW_NONE, 0, 0, 192, 82, S("http://data.europa.eu/snb/model/elm/countryDialing"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:countryDialing"), S("xsd:string") },
    { S("content"), 881963562u, TM_KW_NONE, 0, 0, 192, 75, S("http://data.europa.eu/snb/model/elm/content"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:content"), S("xsd:string") },
    { S("learningSetting"), 893394943u, TM_KW_NONE, 0, 0, 64, 136, S("http://data.europa.eu/snb/model/elm/learningSetting"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningSetting"), NONE },
    { S("cred"), 900765927u, TM_KW_NONE, 0, 0, 65, 564, S("https://www.w3.org/2018/credentials#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("creditPoint"), 905004193u, TM_KW_NONE, 0, 0, 64, 84, S("http://data.europa.eu/snb/model/elm/creditPoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:creditPoint"), NONE },
    { S("areaDialingCode"), 913921709u, TM_KW_NONE, 0, 0, 192, 60, S("http://data.europa.eu/snb/model/elm/areaDialingCode"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:areaDialingCode"), S("xsd:string") },
    { S("Address"), 918112776u, TM_KW_NONE, 0, 0, 64, 6, S("http://data.europa.eu/snb/model/elm/Address"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Address"), NONE },
    { S("Identifier"), 954203132u, TM_KW_NONE, 0, 0, 64, 24, S("http://data.europa.eu/snb/model/elm/Identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Identifier"), NONE },
    { S("entitlesTo"), 971705477u, TM_KW_NONE, 0, 0, 64, 103, S("http://data.europa.eu/snb/model/elm/entitlesTo"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitlesTo"), NONE },
    { S("LearningAssessmentSpecification"), 1013088121u, TM_KW_NONE, 0, 0, 64, 31, S("http://data.europa.eu/snb/model/elm/LearningAssessmentSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAssessmentSpecification"), NONE },
    { S("reusabilityLevel"), 1064419130u, TM_KW_NONE, 0, 0, 64, 175, S("http://data.europa.eu/snb/model/elm/reusabilityLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:reusabilityLevel"), NONE },
    { S("report"), 1082465274u, TM_KW_NONE, 0, 0, 64, 172, S("http://data.europa.eu/snb/model/elm/report"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:report"), NONE },
    { S("EuropeanDigitalPresentation"), 1083266774u, TM_KW_NONE, 0, 0, 64, 18, S("http://data.europa.eu/snb/model/elm/EuropeanDigitalPresentation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:EuropeanDigitalPresentation"), NONE },
    { S("nationalID"), 1093478831u, TM_KW_NONE, 0, 0, 64, 152, S("http://data.europa.eu/snb/model/elm/nationalID"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:nationalID"), NONE },
    { S("contactPoint"), 1108787236u, TM_KW_NONE, 0, 0, 64, 74, S("http://data.europa.eu/snb/model/elm/contactPoint"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactPoint"), NONE },
    { S("specifiedBy"), 1115116785u, TM_KW_NONE, 0, 0, 64, 185, S("http://data.europa.eu/snb/model/elm/specifiedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:specifiedBy"), NONE },
    { S("summaryDisplay"), 1123608410u, TM_KW_NONE, 0, 0, 192, 189, S("http://data.europa.eu/snb/model/elm/summaryDisplay"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:summaryDisplay"), S("xsd:string") },
    { S("score"), 1140055480u, TM_KW_NONE, 0, 0, 192, 181, S("http://data.europa.eu/snb/model/elm/score"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:score"), S("xsd:string") },
    { S("percentageHigher"), 1152785179u, TM_KW_NONE, 0, 0, 192, 158, S("http://data.europa.eu/snb/model/elm/percentageHigher"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageHigher"), S("xsd:integer") },
    { S("description"), 1169281140u, TM_KW_NONE, 8, 0, 64, 207, S("http://purl.org/dc/terms/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:description"), NONE },
    { S("memberOf"), 1184066034u, TM_KW_NONE, 0, 0, 64, 262, S("http://www.w3.org/ns/org#memberOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:memberOf"), NONE },
    { S("descriptionHtml"), 1224466602u, TM_KW_NONE, 0, 0, 64, 88, S("http://data.europa.eu/snb/model/elm/descriptionHtml"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:descriptionHtml"), NONE },
    { S("verificationCheck"), 1244637954u, TM_KW_NONE, 0, 0, 64, 197, S("http://data.europa.eu/snb/model/elm/verificationCheck"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:verificationCheck"), NONE },
    { S("learningSchedule"), 1253564762u, TM_KW_NONE, 0, 0, 64, 135, S("http://data.europa.eu/snb/model/elm/learningSchedule"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningSchedule"), NONE },
    { S("applicationDeadline"), 1283244358u, TM_KW_NONE, 0, 0, 192, 59, S("http://data.europa.eu/snb/model/elm/applicationDeadline"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:applicationDeadline"), S("xsd:dateTime") },
    { S("address"), 1308640382u, TM_KW_NONE, 0, 0, 64, 56, S("http://data.europa.eu/snb/model/elm/address"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:address"), NONE },
    { S("fullAddress"), 1309578150u, TM_KW_NONE, 0, 0, 64, 109, S("http://data.europa.eu/snb/model/elm/fullAddress"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:fullAddress"), NONE },
    { S("evidenceStatement"), 1315771687u, TM_KW_NONE, 0, 0, 192, 105, S("http://data.europa.eu/snb/model/elm/evidenceStatement"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:evidenceStatement"), S("xsd:string") },
    { S("placeOfBirth"), 1320106288u, TM_KW_NONE, 0, 0, 64, 162, S("http://data.europa.eu/snb/model/elm/placeOfBirth"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:placeOfBirth"), NONE },
    { S("proves"), 1329980929u, TM_KW_NONE, 0, 0, 64, 167, S("http://data.europa.eu/snb/model/elm/proves"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:proves"), NONE },
    { S("duration"), 1396730719u, TM_KW_NONE, 0, 0, 192, 93, S("http://data.europa.eu/snb/model/elm/duration"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:duration"), S("xsd:duration") },
    { S("LearningActivity"), 1431561466u, TM_KW_NONE, 0, 0, 64, 28, S("http://data.europa.eu/snb/model/elm/LearningActivity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningActivity"), NONE },
    { S("ShortenedGrading"), 1452345700u, TM_KW_NONE, 0, 0, 64, 49, S("http://data.europa.eu/snb/model/elm/ShortenedGrading"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ShortenedGrading"), NONE },
    { S("contentEncoding"), 1474246638u, TM_KW_NONE, 0, 0, 64, 76, S("http://data.europa.eu/snb/model/elm/contentEncoding"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentEncoding"), NONE },
    { S("Specification"), 1478450071u, TM_KW_NONE, 0, 0, 64, 50, S("http://data.europa.eu/snb/model/elm/Specification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Specification"), NONE },
    { S("person"), 1531710354u, TM_KW_NONE, 0, 0, 65, 264, S("http://www.w3.org/ns/person#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("LearningAssessment"), 1555336201u, TM_KW_NONE, 0, 0, 64, 30, S("http://data.europa.eu/snb/model/elm/LearningAssessment"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAssessment"), NONE },
    { S("LearningAchievement"), 1564992887u, TM_KW_NONE, 0, 0, 64, 26, S("http://data.europa.eu/snb/model/elm/LearningAchievement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAchievement"), NONE },
    { S("specialisationOf"), 1566386608u, TM_KW_NONE, 0, 0, 64, 184, S("http://data.europa.eu/snb/model/elm/specialisationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:specialisationOf"), NONE },
    { S("schemeVersion"), 1582072211u, TM_KW_NONE, 0, 0, 192, 180, S("http://data.europa.eu/snb/model/elm/schemeVersion"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeVersion"), S("xsd:string") },
    { S("dateIssued"), 1588932204u, TM_KW_NONE, 0, 0, 192, 208, S("http://purl.org/dc/terms/issued"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:issued"), S("xsd:dateTime") },
    { S("learningOutcome"), 1634330498u, TM_KW_NONE, 0, 0, 64, 133, S("http://data.europa.eu/snb/model/elm/learningOutcome"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOutcome"), NONE },
    { S("workload"), 1646380810u, TM_KW_NONE, 0, 0, 192, 200, S("http://data.europa.eu/snb/model/elm/workload"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:workload"), S("xsd:duration") },
    { S("contactForm"), 1718064698u, TM_KW_NONE, 0, 0, 64, 72, S("http://data.europa.eu/snb/model/elm/contactForm"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contactForm"), NONE },
    { S("learningAchievementSpecification"), 1725551976u, TM_KW_NONE, 0, 0, 64, 130, S("http://data.europa.eu/snb/model/elm/learningAchievementSpecification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningAchievementSpecification"), NONE },
    { S("reviewDate"), 1747667638u, TM_KW_NONE, 0, 0, 192, 176, S("http://data.europa.eu/snb/model/elm/reviewDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:reviewDate"), S("xsd:dateTime") },
    { S("grant"), 1759153853u, TM_KW_NONE, 0, 0, 64, 116, S("http://data.europa.eu/snb/model/elm/grant"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:grant"), NONE },
    { S("provenBy"), 1779282847u, TM_KW_NONE, 0, 0, 64, 166, S("http://data.europa.eu/snb/model/elm/provenBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:provenBy"), NONE },
    { S("citizenshipCountry"), 1829816278u, TM_KW_NONE, 0, 0, 64, 71, S("http://data.europa.eu/snb/model/elm/citizenshipCountry"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:citizenshipCountry"), NONE },
    { S("rdf"), 1842599949u, TM_KW_NONE, 0, 0, 65, 243, S("http://www.w3.org/1999/02/22-rdf-syntax-ns#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("learningOutcomeSummary"), 1882861930u, TM_KW_NONE, 0, 0, 64, 134, S("http://data.europa.eu/snb/model/elm/learningOutcomeSummary"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOutcomeSummary"), NONE },
    { S("registration"), 1897254599u, TM_KW_NONE, 0, 0, 64, 269, S("http://www.w3.org/ns/regorg#registration"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("rov:registration"), NONE },
    { S("expiryDate"), 1897312706u, TM_KW_NONE, 0, 0, 192, 107, S("http://data.europa.eu/snb/model/elm/expiryDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:expiryDate"), S("xsd:dateTime") },
    { S("DisplayParameter"), 1904455823u, TM_KW_NONE, 0, 0, 64, 15, S("http://data.europa.eu/snb/model/elm/DisplayParameter"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:DisplayParameter"), NONE },
    { S("value"), 1912354085u, TM_KW_NONE, 0, 0, 192, 195, S("http://data.europa.eu/snb/model/elm/value"), S("http://www.w3.org/2001/XMLSchema#decimal"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:value"), S("xsd:decimal") },
    { S("adms"), 1923366488u, TM_KW_NONE, 0, 0, 65, 255, S("http://www.w3.org/ns/adms#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("status"), 1989661825u, TM_KW_NONE, 0, 0, 192, 187, S("http://data.europa.eu/snb/model/elm/status"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:status"), S("xsd:string") },
    { S("primaryLanguage"), 1990452850u, TM_KW_NONE, 0, 0, 64, 165, S("http://data.europa.eu/snb/model/elm/primaryLanguage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:primaryLanguage"), NONE },
    { S("endDate"), 1995620109u, TM_KW_NONE, 0, 0, 192, 100, S("http://data.europa.eu/snb/model/elm/endDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:endDate"), S("xsd:dateTime") },
    { S("Note"), 1999475941u, TM_KW_NONE, 0, 0, 64, 40, S("http://data.europa.eu/snb/model/elm/Note"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Note"), NONE },
    { S("limitEQFLevel"), 2001343715u, TM_KW_NONE, 0, 0, 64, 139, S("http://data.europa.eu/snb/model/elm/limitEQFLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitEQFLevel"), NONE },
    { S("displayDetail"), 2003571696u, TM_KW_NONE, 0, 0, 64, 91, S("http://data.europa.eu/snb/model/elm/displayDetail"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:displayDetail"), NONE },
    { S("entitledBy"), 2030502849u, TM_KW_NONE, 0, 0, 64, 101, S("http://data.europa.eu/snb/model/elm/entitledBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitledBy"), NONE },
    { S("unit"), 2040015783u, TM_KW_NONE, 0, 0, 64, 193, S("http://data.europa.eu/snb/model/elm/unit"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:unit"), NONE },
    { S("LearningOutcome"), 2042105626u, TM_KW_NONE, 0, 0, 64, 35, S("http://data.europa.eu/snb/model/elm/LearningOutcome"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningOutcome"), NONE },
    { S("ConceptScheme"), 2047598058u, TM_KW_NONE, 0, 0, 64, 249, S("http://www.w3.org/2004/02/skos/core#ConceptScheme"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:ConceptScheme"), NONE },
    { S("dateModified"), 2048782844u, TM_KW_NONE, 0, 0, 64, 210, S("http://purl.org/dc/terms/modified"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:modified"), NONE },
    { S("phone"), 2054752490u, TM_KW_NONE, 0, 0, 64, 160, S("http://data.europa.eu/snb/model/elm/phone"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:phone"), NONE },
    { S("vatIdentifier"), 2129003396u, TM_KW_NONE, 0, 0, 64, 196, S("http://data.europa.eu/snb/model/elm/vatIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:vatIdentifier"), NONE },
    { S("LearningOpportunity"), 2151253545u, TM_KW_NONE, 0, 0, 64, 34, S("http://data.europa.eu/snb/model/elm/LearningOpportunity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningOpportunity"), NONE },
    { S("landingPage"), 2198793710u, TM_KW_NONE, 0, 0, 64, 129, S("http://data.europa.eu/snb/model/elm/landingPage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:landingPage"), NONE },
    { S("generalisationOf"), 2199630609u, TM_KW_NONE, 0, 0, 64, 111, S("http://data.europa.eu/snb/model/elm/generalisationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:generalisationOf"), NONE },
    { S("awardingOpportunity"), 2216530005u, TM_KW_NONE, 0, 0, 64, 67, S("http://data.europa.eu/snb/model/elm/awardingOpportunity"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingOpportunity"), NONE },
    { S("entryRequirement"), 2217894415u, TM_KW_NONE, 0, 0, 64, 104, S("http://data.europa.eu/snb/model/elm/entryRequirement"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entryRequirement"), NONE },
    { S("Group"), 2219827097u, TM_KW_NONE, 0, 0, 64, 22, S("http://data.europa.eu/snb/model/elm/Group"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Group"), NONE },
    { S("influencedBy"), 2250031632u, TM_KW_NONE, 0, 0, 64, 124, S("http://data.europa.eu/snb/model/elm/influencedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:influencedBy"), NONE },
    { S("hasCredential"), 2260464237u, TM_KW_NONE, 0, 0, 64, 119, S("http://data.europa.eu/snb/model/elm/hasCredential"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasCredential"), NONE },
    { S("xsd"), 2263586868u, TM_KW_NONE, 0, 0, 65, 246, S("http://www.w3.org/2001/XMLSchema#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("startDate"), 2269645384u, TM_KW_NONE, 0, 0, 192, 186, S("http://data.europa.eu/snb/model/elm/startDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:startDate"), S("xsd:dateTime") },
    { S("AwardingProcess"), 2271292294u, TM_KW_NONE, 0, 0, 64, 10, S("http://data.europa.eu/snb/model/elm/AwardingProcess"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:AwardingProcess"), NONE },
    { S("VerificationCheck"), 2315986679u, TM_KW_NONE, 0, 0, 64, 51, S("http://data.europa.eu/snb/model/elm/VerificationCheck"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:VerificationCheck"), NONE },
    { S("thematicArea"), 2326637278u, TM_KW_NONE, 0, 0, 64, 23, S("http://data.europa.eu/snb/model/elm/ISCEDFCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ISCEDFCode"), NONE },
    { S("Concept"), 2342383942u, TM_KW_NONE, 0, 0, 64, 248, S("http://www.w3.org/2004/02/skos/core#Concept"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:Concept"), NONE },
    { S("member"), 2347066180u, TM_KW_NONE, 0, 0, 64, 275, S("http://xmlns.com/foaf/0.1/member"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:member"), NONE },
    { S("Location"), 2373630668u, TM_KW_NONE, 0, 0, 64, 203, S("http://purl.org/dc/terms/Location"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:Location"), NONE },
    { S("displayParameter"), 2384010974u, TM_KW_NONE, 0, 0, 64, 92, S("http://data.europa.eu/snb/model/elm/displayParameter"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:displayParameter"), NONE },
    { S("ContactPoint"), 2416058832u, TM_KW_NONE, 0, 0, 64, 12, S("http://data.europa.eu/snb/model/elm/ContactPoint"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ContactPoint"), NONE },
    { S("maximumDuration"), 2416495945u, TM_KW_NONE, 0, 0, 192, 149, S("http://data.europa.eu/snb/model/elm/maximumDuration"), S("http://www.w3.org/2001/XMLSchema#duration"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:maximumDuration"), S("xsd:duration") },
    { S("IndividualDisplay"), 2441878527u, TM_KW_NONE, 0, 0, 64, 25, S("http://data.europa.eu/snb/model/elm/IndividualDisplay"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:IndividualDisplay"), NONE },
    { S("ShaclValidator2017"), 2442766191u, TM_KW_NONE, 0, 0, 64, 48, S("http://data.europa.eu/snb/model/elm/ShaclValidator2017"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ShaclValidator2017"), NONE },
    { S("noteFormat"), 2465619432u, TM_KW_NONE, 0, 0, 64, 153, S("http://data.europa.eu/snb/model/elm/noteFormat"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:noteFormat"), NONE },
    { S("dc"), 2467936949u, TM_KW_NONE, 0, 0, 65, 202, S("http://purl.org/dc/terms/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("locn"), 2469076087u, TM_KW_NONE, 0, 0, 65, 258, S("http://www.w3.org/ns/locn#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Grant"), 2482165140u, TM_KW_NONE, 0, 0, 64, 21, S("http://data.europa.eu/snb/model/elm/Grant"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Grant"), NONE },
    { S("page"), 2490969788u, TM_KW_NONE, 0, 0, 192, 156, S("http://data.europa.eu/snb/model/elm/page"), S("http://www.w3.org/2001/XMLSchema#positiveInteger"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:page"), S("xsd:positiveInteger") },
    { S("qualificationCode"), 2495786673u, TM_KW_NONE, 0, 0, 64, 169, S("http://data.europa.eu/snb/model/elm/qualificationCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:qualificationCode"), NONE },
    { S("creditReceived"), 2513447183u, TM_KW_NONE, 0, 0, 64, 85, S("http://data.europa.eu/snb/model/elm/creditReceived"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:creditReceived"), NONE },
    { S("LegalIdentifier"), 2531749499u, TM_KW_NONE, 0, 0, 64, 36, S("http://data.europa.eu/snb/model/elm/LegalIdentifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LegalIdentifier"), NONE },
    { S("isPartialQualification"), 2549724618u, TM_KW_NONE, 0, 0, 192, 127, S("http://data.europa.eu/snb/model/elm/isPartialQualification"), S("http://www.w3.org/2001/XMLSchema#boolean"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:isPartialQualification"), S("xsd:boolean") },
    { S("awards"), 2555610599u, TM_KW_NONE, 0, 0, 64, 68, S("http://data.europa.eu/snb/model/elm/awards"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awards"), NONE },
    { S("supplementaryDocument"), 2559008724u, TM_KW_NONE, 0, 0, 64, 190, S("http://data.europa.eu/snb/model/elm/supplementaryDocument"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:supplementaryDocument"), NONE },
    { S("subOrganizationOf"), 2568434750u, TM_KW_NONE, 0, 0, 64, 263, S("http://www.w3.org/ns/org#subOrganizationOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:subOrganizationOf"), NONE },
    { S("attachmentType"), 2594077478u, TM_KW_NONE, 0, 0, 64, 63, S("http://data.europa.eu/snb/model/elm/attachmentType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:attachmentType"), NONE },
    { S("providedBy"), 2595110015u, TM_KW_NONE, 0, 0, 64, 168, S("http://data.europa.eu/snb/model/elm/providedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:providedBy"), NONE },
    { S("Evidence"), 2607485290u, TM_KW_NONE, 0, 0, 64, 19, S("http://data.europa.eu/snb/model/elm/Evidence"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Evidence"), NONE },
    { S("LearningActivitySpecification"), 2612204218u, TM_KW_NONE, 0, 0, 64, 29, S("http://data.europa.eu/snb/model/elm/LearningActivitySpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningActivitySpecification"), NONE },
    { S("PeriodOfTime"), 2619729685u, TM_KW_NONE, 0, 0, 64, 204, S("http://purl.org/dc/terms/PeriodOfTime"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:PeriodOfTime"), NONE },
    { S("logo"), 2628006035u, TM_KW_NONE, 0, 0, 64, 147, S("http://data.europa.eu/snb/model/elm/logo"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:logo"), NONE },
    { S("contentType"), 2630492352u, TM_KW_NONE, 0, 0, 64, 78, S("http://data.europa.eu/snb/model/elm/contentType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentType"), NONE },
    { S("rov"), 2681660018u, TM_KW_NONE, 0, 0, 65, 267, S("http://www.w3.org/ns/regorg#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("homepage"), 2705098546u, TM_KW_NONE, 0, 0, 64, 274, S("http://xmlns.com/foaf/0.1/homepage"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:homepage"), NONE },
    { S("phoneNumber"), 2724744289u, TM_KW_NONE, 0, 0, 192, 161, S("http://data.europa.eu/snb/model/elm/phoneNumber"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:phoneNumber"), S("xsd:string") },
    { S("skos"), 2738693394u, TM_KW_NONE, 0, 0, 65, 247, S("http://www.w3.org/2004/02/skos/core#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("grade"), 2762054403u, TM_KW_NONE, 0, 0, 64, 113, S("http://data.europa.eu/snb/model/elm/grade"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:grade"), NONE },
    { S("Phone"), 2796863364u, TM_KW_NONE, 0, 0, 64, 43, S("http://data.europa.eu/snb/model/elm/Phone"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Phone"), NONE },
    { S("elmSubject"), 2799602422u, TM_KW_NONE, 0, 0, 64, 188, S("http://data.europa.eu/snb/model/elm/subject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:subject"), NONE },
    { S("groupMemberOf"), 2801977726u, TM_KW_NONE, 0, 0, 64, 117, S("http://data.europa.eu/snb/model/elm/groupMemberOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:groupMemberOf"), NONE },
    { S("educationSubject"), 2814240144u, TM_KW_NONE, 0, 0, 64, 95, S("http://data.europa.eu/snb/model/elm/educationSubject"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationSubject"), NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 0, 0, 64, 256, S("http://www.w3.org/ns/adms#identifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("adms:identifier"), NONE },
    { S("definition"), 2851681035u, TM_KW_NONE, 8, 0, 64, 251, S("http://www.w3.org/2004/02/skos/core#definition"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:definition"), NONE },
    { S("dateOfBirth"), 2890929460u, TM_KW_NONE, 0, 0, 192, 86, S("http://data.europa.eu/snb/model/elm/dateOfBirth"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:dateOfBirth"), S("xsd:dateTime") },
    { S("LearningEntitlementSpecification"), 2893777190u, TM_KW_NONE, 0, 0, 64, 33, S("http://data.europa.eu/snb/model/elm/LearningEntitlementSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningEntitlementSpecification"), NONE },
    { S("assessedBy"), 2907807299u, TM_KW_NONE, 0, 0, 64, 61, S("http://data.europa.eu/snb/model/elm/assessedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:assessedBy"), NONE },
    { S("learningOpportunity"), 2948990905u, TM_KW_NONE, 0, 0, 64, 132, S("http://data.europa.eu/snb/model/elm/learningOpportunity"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningOpportunity"), NONE },
    { S("maximumScore"), 2962923526u, TM_KW_NONE, 0, 0, 192, 148, S("http://data.europa.eu/snb/model/elm/maxScore"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:maxScore"), S("xsd:string") },
    { S("birthName"), 2977554987u, TM_KW_NONE, 8, 0, 64, 265, S("http://www.w3.org/ns/person#birthName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("person:birthName"), NONE },
    { S("awardedBy"), 3008635103u, TM_KW_NONE, 0, 0, 64, 64, S("http://data.europa.eu/snb/model/elm/awardedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardedBy"), NONE },
    { S("clv"), 3009364132u, TM_KW_NONE, 0, 0, 64, 3, S("http://data.europa.eu/m8g"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("org"), 3015297017u, TM_KW_NONE, 0, 0, 65, 260, S("http://www.w3.org/ns/org#"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("limitOccupation"), 3058596898u, TM_KW_NONE, 0, 0, 64, 143, S("http://data.europa.eu/snb/model/elm/limitOccupation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitOccupation"), NONE },
    { S("fullName"), 3058902461u, TM_KW_NONE, 8, 0, 64, 272, S("http://xmlns.com/foaf/0.1/fullName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:fullName"), NONE },
    { S("givenName"), 3093900677u, TM_KW_NONE, 8, 0, 64, 273, S("http://xmlns.com/foaf/0.1/givenName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("foaf:givenName"), NONE },
    { S("directedBy"), 3103108945u, TM_KW_NONE, 0, 0, 64, 90, S("http://data.europa.eu/snb/model/elm/directedBy"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:directedBy"), NONE },
    { S("spatialCode"), 3117210531u, TM_KW_NONE, 0, 0, 64, 183, S("http://data.europa.eu/snb/model/elm/spatialCode"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:spatialCode"), NONE },
    { S("used"), 3122526970u, TM_KW_NONE, 0, 0, 64, 194, S("http://data.europa.eu/snb/model/elm/used"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:used"), NONE },
    { S("Claim"), 3127490031u, TM_KW_NONE, 0, 0, 64, 11, S("http://data.europa.eu/snb/model/elm/Claim"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Claim"), NONE },
    { S("resultDestribution"), 3162797787u, TM_KW_NONE, 0, 0, 64, 174, S("http://data.europa.eu/snb/model/elm/resultDestribution"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:resultDestribution"), NONE },
    { S("patronymicName"), 3171094000u, TM_KW_NONE, 8, 0, 64, 266, S("http://www.w3.org/ns/person#patronymicName"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("person:patronymicName"), NONE },
    { S("notation"), 3176580912u, TM_KW_NONE, 0, 0, 64, 253, S("http://www.w3.org/2004/02/skos/core#notation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:notation"), NONE },
    { S("elm"), 3178192062u, TM_KW_NONE, 0, 0, 65, 4, S("http://data.europa.eu/snb/model/elm/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("eIDASIdentifier"), 3185079772u, TM_KW_NONE, 0, 0, 64, 97, S("http://data.europa.eu/snb/model/elm/eidasLegalIdentifier"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:eidasLegalIdentifier"), NONE },
    { S("LearningAchievementSpecification"), 3247701460u, TM_KW_NONE, 0, 0, 64, 27, S("http://data.europa.eu/snb/model/elm/LearningAchievementSpecification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningAchievementSpecification"), NONE },
    { S("limitQualification"), 3253534598u, TM_KW_NONE, 0, 0, 64, 145, S("http://data.europa.eu/snb/model/elm/limitQualification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitQualification"), NONE },
    { S("Person"), 3256806524u, TM_KW_NONE, 0, 0, 64, 42, S("http://data.europa.eu/snb/model/elm/Person"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Person"), NONE },
    { S("minimumScore"), 3280984892u, TM_KW_NONE, 0, 0, 192, 150, S("http://data.europa.eu/snb/model/elm/minScore"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:minScore"), S("xsd:string") },
    { S("percentageLower"), 3334465082u, TM_KW_NONE, 0, 0, 192, 159, S("http://data.europa.eu/snb/model/elm/percentageLower"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageLower"), S("xsd:integer") },
    { S("LearningEntitlement"), 3370668730u, TM_KW_NONE, 0, 0, 64, 32, S("http://data.europa.eu/snb/model/elm/LearningEntitlement"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:LearningEntitlement"), NONE },
    { S("ResultCategory"), 3444978000u, TM_KW_NONE, 0, 0, 64, 46, S("http://data.europa.eu/snb/model/elm/ResultCategory"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:ResultCategory"), NONE },
    { S("framework"), 3453828371u, TM_KW_NONE, 0, 0, 64, 108, S("http://data.europa.eu/snb/model/elm/framework"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:framework"), NONE },
    { S("longitude"), 3467804693u, TM_KW_NONE, 0, 0, 192, 2, S("clv:longitude"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, S("xsd:string") },
    { S("awardingDate"), 3570519845u, TM_KW_NONE, 0, 0, 192, 66, S("http://data.europa.eu/snb/model/elm/awardingDate"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:awardingDate"), S("xsd:dateTime") },
    { S("credentialProfiles"), 3597394718u, TM_KW_NONE, 0, 0, 64, 83, S("http://data.europa.eu/snb/model/elm/credentialProfiles"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:credentialProfiles"), NONE },
    { S("admissionProcedure"), 3639258281u, TM_KW_NONE, 0, 0, 64, 57, S("http://data.europa.eu/snb/model/elm/admissionProcedure"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:admissionProcedure"), NONE },
    { S("percentageEqual"), 3671657065u, TM_KW_NONE, 0, 0, 192, 157, S("http://data.europa.eu/snb/model/elm/percentageEqual"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:percentageEqual"), S("xsd:integer") },
    { S("Qualification"), 3674102233u, TM_KW_NONE, 0, 0, 64, 45, S("http://data.europa.eu/snb/model/elm/Qualification"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Qualification"), NONE },
    { S("schemeAgency"), 3674364232u, TM_KW_NONE, 8, 0, 64, 257, S("http://www.w3.org/ns/adms#schemeAgency"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("adms:schemeAgency"), NONE },
    { S("dateCreated"), 3675883637u, TM_KW_NONE, 0, 0, 192, 205, S("http://purl.org/dc/terms/created"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:created"), S("xsd:dateTime") },
    { S("DisplayDetail"), 3683968348u, TM_KW_NONE, 0, 0, 64, 14, S("http://data.europa.eu/snb/model/elm/DisplayDetail"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:DisplayDetail"), NONE },
    { S("learningActivitySpecification"), 3688878087u, TM_KW_NONE, 0, 0, 64, 131, S("http://data.europa.eu/snb/model/elm/learningActivitySpecification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:learningActivitySpecification"), NONE },
    { S("MediaObject"), 3702577849u, TM_KW_NONE, 0, 0, 64, 38, S("http://data.europa.eu/snb/model/elm/MediaObject"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:MediaObject"), NONE },
    { S("educationLevel"), 3707028853u, TM_KW_NONE, 0, 0, 64, 94, S("http://data.europa.eu/snb/model/elm/educationLevel"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationLevel"), NONE },
    { S("entitlementStatus"), 3717299569u, TM_KW_NONE, 0, 0, 64, 102, S("http://data.europa.eu/snb/model/elm/entitlementStatus"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:entitlementStatus"), NONE },
    { S("vc"), 3761014789u, TM_KW_NONE, 0, 0, 65, 201, S("http://data.europa.eu/snb/model/w3c/vc/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Accreditation"), 3771816784u, TM_KW_NONE, 0, 0, 64, 5, S("http://data.europa.eu/snb/model/elm/Accreditation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Accreditation"), NONE },
    { S("organisation"), 3784885413u, TM_KW_NONE, 0, 0, 64, 155, S("http://data.europa.eu/snb/model/elm/organisation"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:organisation"), NONE },
    { S("idVerification"), 3816920159u, TM_KW_NONE, 0, 0, 64, 121, S("http://data.europa.eu/snb/model/elm/idVerification"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:idVerification"), NONE },
    { S("dcType"), 3825040289u, TM_KW_NONE, 0, 0, 64, 216, S("http://purl.org/dc/terms/type"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:type"), NONE },
    { S("altLabel"), 3835920211u, TM_KW_NONE, 8, 0, 64, 250, S("http://www.w3.org/2004/02/skos/core#altLabel"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:altLabel"), NONE },
    { S("educationalSystemNote"), 3845579379u, TM_KW_NONE, 0, 0, 64, 96, S("http://data.europa.eu/snb/model/elm/educationalSystemNote"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:educationalSystemNote"), NONE },
    { S("limitJurisdiction"), 3846047025u, TM_KW_NONE, 0, 0, 64, 141, S("http://data.europa.eu/snb/model/elm/limitJurisdiction"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitJurisdiction"), NONE },
    { S("emailAddress"), 3864067537u, TM_KW_NONE, 0, 0, 64, 98, S("http://data.europa.eu/snb/model/elm/emailAddress"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:emailAddress"), NONE },
    { S("limitCredentialType"), 3895538853u, TM_KW_NONE, 0, 0, 64, 138, S("http://data.europa.eu/snb/model/elm/limitCredentialType"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:limitCredentialType"), NONE },
    { S("inScheme"), 3895636764u, TM_KW_NONE, 0, 0, 64, 252, S("http://www.w3.org/2004/02/skos/core#inScheme"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("skos:inScheme"), NONE },
    { S("relatedSkill"), 3895811248u, TM_KW_NONE, 0, 0, 64, 171, S("http://data.europa.eu/snb/model/elm/relatedSkill"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:relatedSkill"), NONE },
    { S("AwardingOpportunity"), 3898363207u, TM_KW_NONE, 0, 0, 64, 9, S("http://data.europa.eu/snb/model/elm/AwardingOpportunity"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:AwardingOpportunity"), NONE },
    { S("Agent"), 3912934174u, TM_KW_NONE, 0, 0, 64, 7, S("http://data.europa.eu/snb/model/elm/Agent"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Agent"), NONE },
    { S("WebResource"), 3972583653u, TM_KW_NONE, 0, 0, 64, 52, S("http://data.europa.eu/snb/model/elm/WebResource"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:WebResource"), NONE },
    { S("hasPart"), 3979289354u, TM_KW_NONE, 0, 0, 64, 120, S("http://data.europa.eu/snb/model/elm/hasPart"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:hasPart"), NONE },
    { S("contentURL"), 3998303450u, TM_KW_NONE, 0, 0, 192, 79, S("http://data.europa.eu/snb/model/elm/contentUrl"), S("http://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentUrl"), S("xsd:anyURI") },
    { S("spatial"), 4000859572u, TM_KW_NONE, 0, 0, 64, 212, S("http://purl.org/dc/terms/spatial"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:spatial"), NONE },
    { S("category"), 4019064931u, TM_KW_NONE, 8, 0, 64, 70, S("http://data.europa.eu/snb/model/elm/category"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:category"), NONE },
    { S("valid"), 4022758923u, TM_KW_NONE, 0, 0, 192, 217, S("http://purl.org/dc/terms/valid"), S("http://www.w3.org/2001/XMLSchema#dateTime"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:valid"), S("xsd:dateTime") },
    { S("influences"), 4048060702u, TM_KW_NONE, 0, 0, 64, 125, S("http://data.europa.eu/snb/model/elm/influences"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:influences"), NONE },
    { S("point"), 4050840855u, TM_KW_NONE, 0, 0, 192, 163, S("http://data.europa.eu/snb/model/elm/point"), S("http://www.w3.org/2001/XMLSchema#string"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:point"), S("xsd:string") },
    { S("gradingScheme"), 4059798630u, TM_KW_NONE, 0, 0, 64, 115, S("http://data.europa.eu/snb/model/elm/gradingScheme"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:gradingScheme"), NONE },
    { S("hasSubOrganization"), 4109136128u, TM_KW_NONE, 0, 0, 64, 261, S("http://www.w3.org/ns/org#hasSubOrganization"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("org:hasSubOrganization"), NONE },
    { S("contentSize"), 4109813020u, TM_KW_NONE, 0, 0, 192, 77, S("http://data.europa.eu/snb/model/elm/contentSize"), S("http://www.w3.org/2001/XMLSchema#integer"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:contentSize"), S("xsd:integer") },
    { S("isPartOf"), 4126210041u, TM_KW_NONE, 0, 0, 64, 126, S("http://data.europa.eu/snb/model/elm/isPartOf"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:isPartOf"), NONE },
    { S("Geometry"), 4138914759u, TM_KW_NONE, 0, 0, 64, 259, S("http://www.w3.org/ns/locn#Geometry"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("locn:Geometry"), NONE },
    { S("embeddedEvidence"), 4152667408u, TM_KW_NONE, 0, 0, 64, 99, S("http://data.europa.eu/snb/model/elm/embeddedEvidence"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:embeddedEvidence"), NONE },
    { S("Organisation"), 4167413367u, TM_KW_NONE, 0, 0, 64, 41, S("http://data.europa.eu/snb/model/elm/Organisation"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:Organisation"), NONE },
    { S("accreditingAgent"), 4187458326u, TM_KW_NONE, 0, 0, 64, 54, S("http://data.europa.eu/snb/model/elm/accreditingAgent"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:accreditingAgent"), NONE },
    { S("foaf"), 4198403543u, TM_KW_NONE, 0, 0, 65, 270, S("http://xmlns.com/foaf/0.1/"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("temporal"), 4239940854u, TM_KW_NONE, 0, 0, 64, 214, S("http://purl.org/dc/terms/temporal"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("dc:temporal"), NONE },
    { S("schemeId"), 4290140532u, TM_KW_NONE, 0, 0, 192, 178, S("http://data.europa.eu/snb/model/elm/schemeId"), S("http://www.w3.org/2001/XMLSchema#anyURI"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:schemeId"), S("xsd:anyURI") },
    { S("shortenedGrading"), 4293680093u, TM_KW_NONE, 0, 0, 64, 182, S("http://data.europa.eu/snb/model/elm/shortenedGrading"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, S("elm:shortenedGrading"), NONE },
};
static const uint16_t table_97_starts[] = { 0, 1, 4, 5, 6, 6, 7, 7, 7, 10, 11, 12, 12, 15, 15, 18, 18, 18, 19, 22, 22, 23, 25, 25, 26, 28, 29, 30, 31, 33, 33, 35, 36, 37, 40, 41, 42, 42, 43, 43, 43, 47, 47, 47, 47, 48, 49, 50, 50, 51, 52, 54, 55, 56, 59, 61, 61, 62, 63, 63, 63, 64, 64, 64, 65, 67, 68, 71, 72, 73, 74, 75, 75, 76, 76, 78, 78, 79, 79, 83, 84, 84, 84, 84, 85, 85, 86, 87, 88, 89, 89, 89, 90, 91, 93, 95, 95, 95, 96, 97, 97, 97, 97, 99, 99, 101, 101, 102, 102, 102, 104, 104, 104, 105, 109, 110, 110, 110, 110, 113, 116, 116, 119, 122, 122, 122, 122, 123, 123, 124, 124, 124, 126, 129, 129, 132, 134, 134, 134, 136, 138, 138, 139, 140, 140, 142, 144, 145, 148, 150, 151, 152, 153, 155, 156, 158, 160, 163, 163, 163, 164, 164, 165, 166, 167, 168, 168, 170, 172, 173, 174, 174, 174, 176, 177, 177, 178, 179, 180, 180, 183, 183, 183, 185, 185, 187, 188, 190, 190, 191, 195, 195, 195, 195, 197, 198, 199, 199, 199, 200, 200, 201, 201, 201, 201, 201, 203, 204, 204, 204, 204, 204, 204, 205, 205, 206, 206, 207, 207, 209, 213, 215, 216, 216, 216, 218, 219, 219, 221, 222, 224, 225, 225, 229, 230, 230, 230, 231, 232, 234, 236, 236, 239, 239, 239, 241, 242, 243, 244, 245, 246, 247, 247, 248, 248, 248, 250 };
static const struct tm_ctx_table table_97 = {
    { table_97_terms, 250, 24, table_97_starts, { UINT64_C(0x751f8ff4fcefafef), UINT64_C(0xdabfb75ad53b03d9), UINT64_C(0x7f7beefa829d8076), UINT64_C(0x96cfc7aafed33487) } },
    97, { UINT64_C(0xffffffff7ffdedb0), UINT64_C(0x00000003fe22f4ef) },
    NULL, 0, false, false, false, false, NONE
};

static const struct tm_ctx_part local_97[] = {
    { &table_97, NONE },
};

static const struct tm_term table_98_terms[] = {
    { S("id"), 8725076u, TM_KW_ID, 0, 0, 2, 0, S("@id"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("numberOfCredits"), 177565846u, TM_KW_NONE, 0, 0, 66, 238, S("http://schema.org/numberOfCredits"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("educationalCredentialAwarded"), 188875744u, TM_KW_NONE, 0, 0, 66, 229, S("http://schema.org/educationalCredentialAwarded"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("CourseInstance"), 318279267u, TM_KW_NONE, 0, 0, 66, 220, S("http://schema.org/CourseInstance"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("image"), 367874079u, TM_KW_NONE, 0, 0, 66, 236, S("http://schema.org/image"), S("@id"), NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("LearningCredential"), 464751941u, TM_KW_NONE, 0, 0, 66, 433, S("https://w3id.org/dcc/v1#LearningCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("competencyRequired"), 489155673u, TM_KW_NONE, 0, 0, 66, 221, S("http://schema.org/EducationalOccupationalCredential#competencyRequired"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("awardedOnCompletionOf"), 547534718u, TM_KW_NONE, 0, 0, 70, 229, S("http://schema.org/educationalCredentialAwarded"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("ProgramCompletionCredential"), 959872385u, TM_KW_NONE, 0, 0, 66, 434, S("https://w3id.org/dcc/v1#ProgramCompletionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Course"), 1041842854u, TM_KW_NONE, 0, 0, 66, 219, S("http://schema.org/Course"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("credentialCategory"), 1098715893u, TM_KW_NONE, 0, 0, 66, 222, S("http://schema.org/EducationalOccupationalCredential#credentialCategory"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("description"), 1169281140u, TM_KW_NONE, 0, 0, 66, 228, S("http://schema.org/description"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("type"), 1207451214u, TM_KW_TYPE, 0, 0, 2, 0, S("@type"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hasCourseInstance"), 1446674304u, TM_KW_NONE, 0, 0, 66, 233, S("http://schema.org/hasCourseInstance"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("url"), 1595000518u, TM_KW_NONE, 0, 0, 66, 241, S("http://schema.org/url"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Assertion"), 1658569423u, TM_KW_NONE, 0, 0, 66, 431, S("https://w3id.org/dcc/v1#Assertion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("value"), 1912354085u, TM_KW_NONE, 0, 0, 66, 242, S("http://schema.org/value"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("CourseCompletionCredential"), 1966973109u, TM_KW_NONE, 0, 0, 66, 432, S("https://w3id.org/dcc/v1#CourseCompletionCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("endDate"), 1995620109u, TM_KW_NONE, 0, 0, 66, 230, S("http://schema.org/endDate"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("hasCredential"), 2260464237u, TM_KW_NONE, 0, 0, 66, 234, S("http://schema.org/hasCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("startDate"), 2269645384u, TM_KW_NONE, 0, 0, 66, 240, S("http://schema.org/startDate"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EducationalOccupationalCredential"), 2323510886u, TM_KW_NONE, 0, 0, 66, 223, S("http://schema.org/EducationalOccupationalCredential"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("name"), 2413407794u, TM_KW_NONE, 0, 0, 66, 237, S("http://schema.org/name"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("identifier"), 2832643625u, TM_KW_NONE, 0, 0, 66, 235, S("http://schema.org/identifier"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Person"), 3256806524u, TM_KW_NONE, 0, 0, 66, 225, S("http://schema.org/Person"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("assertion"), 3550682447u, TM_KW_NONE, 0, 0, 66, 435, S("https://w3id.org/dcc/v1#assertion"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("EducationalOccupationalProgram"), 3805109127u, TM_KW_NONE, 0, 0, 66, 224, S("http://schema.org/EducationalOccupationalProgram"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("courseCode"), 3886443020u, TM_KW_NONE, 0, 0, 66, 227, S("http://schema.org/courseCode"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
    { S("Issuer"), 4102077539u, TM_KW_NONE, 0, 0, 66, 436, S("https://w3id.org/openbadges#Issuer"), NONE, NONE, NONE, NONE, { NULL, NULL, 0, false }, NONE, NONE, NONE },
};
static const uint16_t table_98_starts[] = { 0, 1, 3, 5, 7, 8, 8, 8, 10, 13, 13, 14, 15, 16, 16, 19, 19, 21, 23, 23, 23, 23, 24, 24, 24, 25, 25, 26, 26, 28, 28, 29, 29 };
static const struct tm_ctx_table table_98 = {
    { table_98_terms, 29, 27, table_98_starts, { UINT64_C(0x0004022080003000), UINT64_C(0x501020480210c120), UINT64_C(0x0020004000400083), UINT64_C(0x0020000100008040) } },
    98, { UINT64_C(0xfffffffffffdfdff), UINT64_C(0x00000007fe26f4ef) },
    NULL, 0, true, false, false, false, NONE
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
const uint16_t tm_compiled_type = 244;
const uint64_t tm_compiled_mix = UINT64_C(0xdcdebba22ba92785);
const uint8_t tm_compiled_slots[1 << TM_COMPILED_BITS] = { 8, 14, 0, 21, 0, 7, 17, 0, 15, 28, 0, 0, 0, 0, 0, 0, 12, 0, 13, 0, 20, 0, 11, 0, 0, 0, 24, 0, 0, 0, 0, 0, 0, 23, 0, 5, 6, 16, 0, 0, 0, 0, 4, 0, 27, 0, 9, 2, 0, 0, 22, 19, 0, 10, 0, 3, 29, 0, 26, 0, 25, 1, 0, 18 };
_Static_assert(TM_COMPILED_BITS == 6 && TM_CTX_TABLES_MAX == 128, "as scripts/gen-contexts has it");
