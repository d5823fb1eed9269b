/* tests/unit/cred/jades_help.c */
#include "tests/unit/cred/jades_help.h"

#include <stdio.h>

static const char *published_for;
struct tm_slice jades_published[TM_SEAL_CERTIFICATES_MAX + 1];
size_t jades_published_n;

static void on_certificates(void *ctx, struct tm_slice issuer,
                            void (*found)(void *found_ctx, struct tm_slice der), void *found_ctx)
{
    for (size_t i = 0; i < jades_published_n && tm_slice_is(issuer, published_for); i++)
        found(found_ctx, jades_published[i]);
}

void jades_publish(const char *issuer, struct tm_slice der)
{
    published_for = issuer;
    jades_published_n = der.data != NULL;
    jades_published[0] = der;
}

int jades_verify(struct tm_slice bytes)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = AT_2026 };

    in.keys.certificates = on_certificates;
    return help_verify_in(&in);
}

/* ---- credentials and seals of our own ---- */

const char *jades_credential(const char *issuer, const char *more)
{
    static char text[4000];

    snprintf(
        text, sizeof text,
        "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
        "\"http://data.europa.eu/snb/model/context/edc-ap\"],\"id\":\"urn:credential:1\","
        "\"type\":[\"VerifiableCredential\",\"EuropeanDigitalCredential\"],"
        "\"issuer\":{\"id\":\"" JADES_ISSUER "\"%s%s},\"validFrom\":\"2024-05-01T00:00:00Z\","
        "\"issuanceDate\":\"2024-05-06T09:08:09+02:00\",\"issued\":\"2024-05-06T09:08:09+02:00\","
        "\"credentialSchema\":{\"id\":\"http://data.europa.eu/snb/model/ap/edc-generic-full\","
        "\"type\":\"ShaclValidator2017\"},\"credentialSubject\":{\"id\":\"urn:epass:person:1\"}%s}",
        issuer[0] == 0 ? "" : ",", issuer, more);
    return text;
}

const char *jades_header(const char *alg, const char *more, const char *x5c)
{
    static char text[40000];

    snprintf(text, sizeof text, "{\"alg\":\"%s\",%s%s}", alg, more, x5c);
    return text;
}

void jades_make_ca(const char *alg)
{
    tm_seal_certificate(
        &(struct tm_seal_wish){ .name = "root", .ca = true, .usage = "keyCertSign" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = "middle", .ca = true, .issuer = "root" });
    tm_seal_certificate(&(struct tm_seal_wish){ .name = alg,
                                                .alg = alg,
                                                .issuer = "middle",
                                                .organisation = TM_SEAL_ORGANISATION,
                                                .usage = "nonRepudiation" });
    jades_publish(JADES_ISSUER, tm_seal_der("root"));
}

struct tm_slice jades_sealed(const char *alg)
{
    jades_make_ca(alg);
    return tm_seal_sign(
        jades_credential(JADES_EIDAS, ""),
        jades_header(alg, JADES_CRIT JADES_SIGT ",", tm_seal_x5c(alg, "middle", NULL)), alg, false,
        "");
}

struct tm_slice jades_sealed_with(const char *members)
{
    jades_make_ca("ES256");
    return tm_seal_sign(jades_credential(JADES_EIDAS, ""),
                        jades_header("ES256", members, tm_seal_x5c("ES256", "middle", NULL)),
                        "ES256", strstr(members, "\"b64\":false") == NULL, "");
}
