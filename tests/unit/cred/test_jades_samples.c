/* Seals: the Commission's samples, and that no character of one may be flipped. */
#include <stdlib.h>

#include "node/base/encode.h"
#include "tests/unit/cred/jades_help.h"

/* ---- the Commission's samples ---- */

static const struct sample {
    const char *file, *issuer;
    int64_t sealed_ms;
    uint16_t levels;
} samples[] = {
    { "elm/Sample-CertOfPart-signed.jsonld", "urn:epass:org:193a287f8-fdb3-42a6-9da4-caf52f539992",
      INT64_C(1695816421000), 0 },
    { "elm/Sample-MC-Annex1-signed.jsonld", "urn:epass:org:1f0de2587-9348-4fa9-b4d7-a77e34a9ac8a",
      INT64_C(1695815657000), 1u << 6 },
};
#define SAMPLES (sizeof samples / sizeof samples[0])

/* x5c[0] of the first signature, as bytes that outlive a verification. */
static struct tm_slice sample_certificate(struct tm_slice doc)
{
    static uint8_t kept[TM_CERTIFICATE_MAX];
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));
    struct tm_buf header = TM_BUF_INIT(TM_MIB(1)), der = TM_BUF_INIT(TM_CERTIFICATE_MAX);
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc json;
    struct tm_slice text;
    size_t len;

    limits.bytes_max = TM_SEALED_BYTES_MAX;
    expect_ok(tm_json_parse(doc, &limits, &arena, &json, &err), &err);
    expect(tm_json_str(
        tm_json_get(tm_json_at(tm_json_get(json.root, "signatures"), 0), "protected"), &text));
    expect_ok(tm_base64url_get(&header, text, &err), &err);
    expect_ok(tm_json_parse(tm_buf_slice(&header), &limits, &arena, &json, &err), &err);
    expect(tm_json_str(tm_json_at(tm_json_get(json.root, "x5c"), 0), &text));
    expect_ok(tm_base64_get(&der, text, &err), &err);
    memcpy(kept, der.data, der.len);
    len = der.len;
    tm_buf_free(&header);
    tm_buf_free(&der);
    tm_arena_free(&arena);
    return tm_slice(kept, len);
}

static void the_commissions_samples_pass_with_their_certificate_and_only_then(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        const struct sample *s = &samples[i];
        struct tm_buf doc = TM_BUF_INIT(TM_SEALED_BYTES_MAX);

        tm_slurp(tm_vectors(s->file), &doc);
        jades_publish(s->issuer, sample_certificate(tm_buf_slice(&doc)));
        jades_expect_sound(tm_buf_slice(&doc));
        expect_int(help_out.issued_ms, s->sealed_ms);
        expect_slice(help_out.cred.issuer, tm_str(s->issuer));
        expect_slice(help_out.proofs[0].organisation, TM_LIT("VATES-A00000000"));
        expect_int(help_outcome(TM_C_KEY_ORGANISATION), TM_PASSED);
        expect_int(help_outcome(TM_C_PROOF_TIMESTAMPS), TM_WARNING); /* ran out in 2025 */
        expect_int(help_outcome(TM_C_FORMAT_CONTEXT_UNKNOWN), TM_PASSED);
        expect_int(help_out.cred.eqf_levels, s->levels);
        jades_publish("VATES-A00000000", sample_certificate(tm_buf_slice(&doc)));
        jades_expect_sound(tm_buf_slice(&doc));
        jades_publish(s->issuer, TM_SLICE_EMPTY);
        jades_expect_bad(tm_buf_slice(&doc), TM_C_KEY_CERTIFICATE, TM_UNKNOWN);
        expect_int(help_worst(), TM_UNKNOWN);
        tm_buf_free(&doc);
    }
}

/* ---- one flipped character ---- */

static void expect_refused_at(uint8_t *bytes, size_t len, size_t at, uint8_t with)
{
    uint8_t was = bytes[at];

    bytes[at] = with;
    if (jades_verify(tm_slice(bytes, len)) == 0 && help_sound())
        tm_claim_failed(__FILE__, __LINE__, "byte %zu of %zu: %02x for %02x", at, len, with, was);
    bytes[at] = was;
}

static void a_flipped_bit_anywhere_in_a_seal_is_refused(void)
{
    struct tm_slice doc = jades_sealed("ES256");
    uint8_t *bytes = malloc(doc.len);

    expect(bytes != NULL);
    memcpy(bytes, doc.data, doc.len);
    for (size_t i = 0; i < doc.len; i++)
        for (unsigned bit = 0; bit < 8; bit++)
            expect_refused_at(bytes, doc.len, i, bytes[i] ^ (uint8_t)(1u << bit));
    free(bytes);
}

static const uint8_t *find(const uint8_t *from, size_t len, const char *what)
{
    return memmem(from, len, what, strlen(what));
}

/* One character behind `what`, which must be there. */
static void expect_refused_behind(struct tm_buf *doc, const char *what)
{
    const uint8_t *at = find(doc->data, doc->len, what);
    size_t i;

    expect(at != NULL);
    i = (size_t)(at - doc->data) + strlen(what);
    expect_refused_at(doc->data, doc->len, i, doc->data[i] == '1' ? '2' : '1');
}

/* Every third character of signature and protected header (certificate and date of the seal are in it), one of a
 * context and of a date, and a spread over the payload. */
static void flip_sample(const struct sample *s)
{
    struct tm_buf doc = TM_BUF_INIT(TM_SEALED_BYTES_MAX);
    static const char *const members[] = { "\"protected\":\"", "\"signature\":\"" };
    const uint8_t *payload, *end;

    tm_slurp(tm_vectors(s->file), &doc);
    jades_publish(s->issuer, sample_certificate(tm_buf_slice(&doc)));
    jades_expect_sound(tm_buf_slice(&doc));
    for (size_t m = 0; m < 2; m++) {
        const uint8_t *at = find(doc.data, doc.len, members[m]);

        expect(at != NULL);
        for (size_t i = (size_t)(at - doc.data) + strlen(members[m]); doc.data[i] != '"'; i += 3)
            expect_refused_at(doc.data, doc.len, i, doc.data[i] == 'A' ? 'B' : 'A');
    }
    expect_refused_behind(&doc, "data.europa.eu/snb/model/context/");
    expect_refused_behind(&doc, "issuanceDate\\\":\\\"");
    payload = find(doc.data, doc.len, "\"payload\":\"");
    expect(payload != NULL);
    for (end = payload + 11; *end != '"'; end++)
        end += *end == '\\';
    for (const uint8_t *at = payload + 11; at + 2 < end; at += 997) {
        while (*at == '\\' || at[-1] == '\\')
            at++;
        expect_refused_at(doc.data, doc.len, (size_t)(at - doc.data), *at == 'a' ? 'b' : 'a');
    }
    tm_buf_free(&doc);
}

static void a_flipped_character_of_a_sample_is_refused(void)
{
    for (size_t i = 0; i < SAMPLES; i++)
        flip_sample(&samples[i]);
}

TM_CLAIMS(CLAIM(the_commissions_samples_pass_with_their_certificate_and_only_then),
          CLAIM(a_flipped_bit_anywhere_in_a_seal_is_refused),
          CLAIM(a_flipped_character_of_a_sample_is_refused))
