/* node/cred/tokenstatus.c - Token Status Lists of the IETF. */
#include "node/cred/tokenstatus.h"

#include "node/base/encode.h"
#include "node/cred/inflate.h"
#include "node/cred/jose_sign.h"
#include "node/cred/jws.h"

#define TTL_S_MAX (366LL * 24 * 3600) /* a longer one says no more */

/* ---- the list ---- */

static bool bits_ok(const struct tm_json *v, unsigned *out)
{
    int64_t bits;

    if (!tm_json_int(v, &bits) || (bits != 1 && bits != 2 && bits != 4 && bits != 8))
        return false;
    *out = (unsigned)bits;
    return true;
}

static int read_list(const struct tm_json *payload, struct tm_buf *entries, unsigned *bits,
                     struct tm_err *err)
{
    const struct tm_json *list = tm_json_get(payload, "status_list");
    struct tm_buf packed = TM_BUF_INIT(TM_STATUS_TOKEN_MAX);
    struct tm_buf out = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX);
    struct tm_slice lst;
    int r;

    if (!bits_ok(tm_json_get(list, "bits"), bits) || !tm_json_str(tm_json_get(list, "lst"), &lst))
        return tm_fail(err, TM_E_MALFORMED, "no status_list with bits and lst");
    r = tm_base64url_get(&packed, lst, err);
    if (r == 0)
        r = tm_inflate(&out, tm_buf_slice(&packed), TM_PACKED_ZLIB, err);
    tm_buf_free(&packed);
    if (r == 0) {
        tm_buf_put_slice(entries, tm_buf_slice(&out));
        r = tm_buf_check(entries, "entries", err);
    }
    tm_buf_free(&out);
    return r == 0 ? 0 : tm_in(err, "lst");
}

bool tm_token_status_get(struct tm_slice entries, unsigned bits, uint64_t index, unsigned *value)
{
    unsigned per_byte = 8 / bits;

    if (index / per_byte >= entries.len)
        return false;
    *value = (unsigned)(entries.data[index / per_byte] >> (index % per_byte * bits)) &
             ((1u << bits) - 1);
    return true;
}

/* ---- the token ---- */

static void check_claims(struct tm_reading *rd, const struct tm_jws *jws,
                         struct tm_token_status *out)
{
    const struct tm_json *ttl = tm_json_get(jws->payload, "ttl");
    const struct tm_claims *c = &jws->claims;
    double ttl_s;

    if (!tm_jws_typ_is(jws->header, "statuslist+jwt"))
        tm_reading_bad(rd, NULL, "the token is not of the type statuslist+jwt");
    if (c->sub.len > TM_URL_MAX || !tm_url_ok(c->sub))
        tm_reading_bad(rd, NULL, "the list does not say at which URL it is published");
    if (c->iat_ms == TM_TIME_NONE)
        tm_reading_bad(rd, NULL, "the list does not say when it was issued");
    if (ttl != NULL && (!tm_json_double(ttl, &ttl_s) || ttl_s <= 0))
        tm_reading_bad(rd, NULL, "the ttl of the list is no positive number");
    else if (ttl != NULL)
        out->ttl_s = ttl_s < 1 ? 1 : ttl_s > TTL_S_MAX ? TTL_S_MAX : (int64_t)ttl_s;
    if (c->iat_ms != TM_TIME_NONE && tm_ms_to_s(c->iat_ms) > tm_ms_to_s(rd->in->at_ms))
        tm_check_add(&rd->out->checks, TM_C_PROOF_DATES, TM_FAILED,
                     "the list was issued in the future");
    tm_jws_check_dates(rd, c);
}

static int open_token(struct tm_reading *rd, struct tm_slice text, struct tm_buf *entries,
                      struct tm_token_status *out, struct tm_err *err)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_jws jws;
    int r;

    limits.bytes_max = TM_STATUS_TOKEN_MAX;
    r = tm_jws_open(text, &limits, rd->arena, &jws, err);
    if (r == 0)
        r = read_list(jws.payload, entries, &out->bits, err);
    if (r != 0)
        return r;
    out->uri = jws.claims.sub;
    out->issuer = jws.claims.iss.data != NULL ? jws.claims.iss : rd->out->cred.issuer;
    out->issued_ms = jws.claims.iat_ms;
    out->expires_ms = jws.claims.exp_ms;
    rd->root = jws.payload;
    rd->out->cred.issuer = out->issuer;
    check_claims(rd, &jws, out);
    return tm_jws_prove(rd, &jws, err);
}

int tm_token_status_open(const struct tm_token_status_in *in, struct tm_arena *arena,
                         struct tm_buf *entries, struct tm_token_status *out, struct tm_err *err)
{
    struct tm_verify_in as = {
        .bytes = in->text, .at_ms = in->at_ms, .keys = in->keys, .documents = in->documents
    };
    struct tm_verified *found = tm_arena_zalloc(arena, 1, sizeof *found);
    struct tm_reading rd = { .in = &as, .arena = arena, .out = found };
    struct tm_token_status list = { .ttl_s = 0 };
    int r;

    if (found == NULL)
        return tm_fail(err, TM_E_NOMEM, "status list");
    found->cred.issuer = in->issuer;
    tm_checks_init(&found->checks, arena);
    r = open_token(&rd, in->text, entries, &list, err);
    if (r == 0 && found->checks.fault)
        r = tm_fail(err, TM_E_NOMEM, "no room");
    if (r != 0)
        return tm_in(err, "status list");
    list.proof_n = found->proof_n;
    list.proof = found->proofs;
    list.checks = found->checks;
    *out = list;
    return 0;
}

/* ---- writing ---- */

int tm_token_status_from_bitmap(struct tm_buf *entries, struct tm_slice bitmap, unsigned bits,
                                unsigned value, struct tm_err *err)
{
    unsigned per_byte = 8 / bits;

    tm_buf_room(entries, bitmap.len * bits);
    for (size_t i = 0; i < bitmap.len * 8; i += per_byte) {
        unsigned byte = 0;

        for (unsigned e = 0; e < per_byte; e++)
            if (bitmap.data[(i + e) / 8] & (0x80u >> (i + e) % 8))
                byte |= value << (e * bits);
        tm_buf_put_u8(entries, (uint8_t)byte);
    }
    return tm_buf_check(entries, "entries", err);
}

static void put_payload(struct tm_json_out *o, const struct tm_token_status_list *list,
                        struct tm_slice lst)
{
    tm_json_put_object(o);
    tm_json_member_str(o, "iss", list->issuer);
    tm_json_member_str(o, "sub", list->uri);
    tm_json_member_int(o, "iat", tm_ms_to_s(list->issued_ms));
    tm_json_member_int(o, "exp", tm_ms_to_s(list->expires_ms));
    tm_json_member_int(o, "ttl", list->ttl_s);
    tm_json_put_key(o, "status_list");
    tm_json_put_object(o);
    tm_json_member_int(o, "bits", list->bits);
    tm_json_member_str(o, "lst", lst);
    tm_json_end_object(o);
    tm_json_end_object(o);
}

int tm_token_status_sign(const struct tm_token_status_list *list, struct tm_buf *out,
                         struct tm_err *err)
{
    struct tm_jws_header header = { "statuslist+jwt", NULL, list->method };
    struct tm_buf packed = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX);
    struct tm_buf lst = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX * 2);
    struct tm_buf payload = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX * 2);
    struct tm_json_out o = tm_json_out(&payload);
    int r = tm_deflate(&packed, list->entries, TM_PACKED_ZLIB, err);

    if (r == 0) {
        tm_base64url_put(&lst, tm_buf_slice(&packed));
        r = tm_buf_check(&lst, "lst", err);
    }
    if (r == 0) {
        put_payload(&o, list, tm_buf_slice(&lst));
        r = tm_buf_check(&payload, "status list", err);
    }
    if (r == 0)
        r = tm_jws_sign(out, &header, tm_buf_slice(&payload), list->secret, err);
    tm_buf_free(&packed);
    tm_buf_free(&lst);
    tm_buf_free(&payload);
    return r == 0 ? 0 : tm_in(err, "status list");
}
