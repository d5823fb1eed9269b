/* node/cred/statuslist.c - W3C Bitstring Status Lists. */
#include "node/cred/statuslist.h"

#include <stdio.h>

#include <zlib.h>

#include "node/base/encode.h"
#include "node/cred/inflate.h"
#include "node/cred/json.h"

#define GZIP_WINDOW                                                                                \
    31 /* 15 bits of window, and 16 for a gzip wrapper (zlib manual, deflateInit2) */
#define CHUNK TM_KIB(16)

int tm_statuslist_encode(struct tm_buf *out, struct tm_slice bits, struct tm_err *err)
{
    struct tm_buf packed = TM_BUF_INIT(bits.len + bits.len / 100 + TM_KIB(1));
    int r = tm_deflate(&packed, bits, TM_PACKED_GZIP, err);

    if (r == 0) {
        tm_buf_put_u8(out, 'u');
        tm_base64url_put(out, tm_buf_slice(&packed));
        r = tm_buf_check(out, "status list", err);
    }
    tm_buf_free(&packed);
    return r;
}

int tm_statuslist_decode(struct tm_buf *out, struct tm_slice encoded, bool multibase, unsigned size,
                         struct tm_err *err)
{
    struct tm_buf packed = TM_BUF_INIT(TM_CREDENTIAL_BYTES_MAX);
    size_t before = out->len;
    int r;

    if (multibase && (encoded.len == 0 || encoded.data[0] != 'u'))
        return tm_fail(err, TM_E_MALFORMED, "encodedList: multibase base64url, beginning with u");
    encoded = tm_slice_from(encoded, multibase ? 1 : 0);
    r = tm_base64url_get(&packed, encoded, err);
    if (r == 0)
        r = tm_inflate(out, tm_buf_slice(&packed), TM_PACKED_GZIP, err);
    tm_buf_free(&packed);
    if (r == 0 && (out->len - before) * 8 / size < TM_STATUS_LENGTH_MIN)
        r = tm_fail(err, TM_E_MISMATCH, "status list: shorter than %d entries",
                    TM_STATUS_LENGTH_MIN);
    return r == 0 ? 0 : tm_in(err, "encodedList");
}

int tm_status_credential_put(struct tm_buf *out, const struct tm_status_credential *with,
                             struct tm_err *err)
{
    struct tm_buf encoded = TM_BUF_INIT(TM_MIB(4));
    struct tm_json_out o = tm_json_out(out);
    char from[TM_TIME_TEXT_SIZE], until[TM_TIME_TEXT_SIZE];
    int r = tm_statuslist_encode(&encoded, tm_slice(with->bits, with->bits_len), err);

    if (r == 0) {
        tm_json_put_object(&o);
        tm_json_put_key(&o, "@context");
        tm_json_put_array(&o);
        tm_json_put_cstr(&o, "https://www.w3.org/ns/credentials/v2");
        tm_json_end_array(&o);
        tm_json_member_str(&o, "id", with->list);
        tm_json_put_key(&o, "type");
        tm_json_put_array(&o);
        tm_json_put_cstr(&o, "VerifiableCredential");
        tm_json_put_cstr(&o, "BitstringStatusListCredential");
        tm_json_end_array(&o);
        tm_json_member_str(&o, "issuer", with->issuer);
        tm_json_member_cstr(&o, "validFrom", tm_time_text(tm_ms_to_s(with->valid_from_ms), from));
        tm_json_member_cstr(&o, "validUntil",
                            tm_time_text(tm_ms_to_s(with->valid_until_ms), until));
        tm_json_put_key(&o, "credentialSubject");
        tm_json_put_object(&o);
        tm_json_put_key(&o, "id");
        {
            struct tm_buf id = TM_BUF_INIT(TM_URL_MAX + 8);

            tm_buf_put_slice(&id, with->list);
            tm_buf_put_str(&id, "#list");
            tm_json_put_str(&o, tm_buf_slice(&id));
            tm_buf_free(&id);
        }
        tm_json_member_cstr(&o, "type", "BitstringStatusList");
        tm_json_member_cstr(&o, "statusPurpose", tm_purpose_name(with->purpose));
        if (with->status_size > 1)
            tm_json_member_int(&o, "statusSize", with->status_size);
        tm_json_member_str(&o, "encodedList", tm_buf_slice(&encoded));
        tm_json_end_object(&o);
        tm_json_end_object(&o);
        r = tm_buf_check(out, "status list credential", err);
    }
    tm_buf_free(&encoded);
    return r;
}
