/* node/cred/did.c - did:key and did:jwk, which need nobody to resolve them. */
#include "node/cred/did.h"

#include "node/base/encode.h"
#include "node/cred/key.h"

#define DID_JWK_MAX 4096 /* decoded bytes of the JWK in a did:jwk */

static const char did_key[] = "did:key:";
static const char did_jwk[] = "did:jwk:";

struct tm_slice tm_did_of(struct tm_slice url)
{
    const uint8_t *hash = url.len == 0 ? NULL : memchr(url.data, '#', url.len);

    return hash == NULL ? url : tm_slice(url.data, (size_t)(hash - url.data));
}

struct tm_slice tm_did_fragment(struct tm_slice url)
{
    struct tm_slice did = tm_did_of(url);

    if (did.len == url.len)
        return TM_SLICE_EMPTY;
    return tm_slice(url.data + did.len + 1, url.len - did.len - 1);
}

bool tm_did_is_key(struct tm_slice did)
{
    return tm_slice_starts(did, tm_str(did_key)) || tm_slice_starts(did, tm_str(did_jwk));
}

/* The fragment must name the one key there is. did:key's is base58btc by its specification. */
static int from_key(struct tm_slice did, struct tm_key *out, struct tm_err *err)
{
    struct tm_slice text = tm_slice_from(tm_did_of(did), sizeof did_key - 1);
    struct tm_slice fragment = tm_did_fragment(did);

    if (text.len == 0 || text.data[0] != 'z')
        return tm_fail(err, TM_E_MALFORMED, "did:key: does not begin with z");
    if (fragment.data != NULL && !tm_slice_eq(fragment, text))
        return tm_fail(err, TM_E_MALFORMED, "did:key: the fragment names another key");
    return tm_key_from_multikey(text, out, err);
}

static int from_jwk(struct tm_slice did, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err)
{
    struct tm_slice fragment = tm_did_fragment(did), kept;
    struct tm_buf json = TM_BUF_INIT(DID_JWK_MAX);
    int r;

    if (fragment.data != NULL && !tm_slice_is(fragment, "0"))
        return tm_fail(err, TM_E_MALFORMED, "did:jwk: the fragment is not 0");
    r = tm_base64url_get(&json, tm_slice_from(tm_did_of(did), sizeof did_jwk - 1), err);
    if (r == 0) {
        kept = tm_arena_copy(arena, tm_buf_slice(&json));
        r = kept.data == NULL ? tm_fail(err, TM_E_NOMEM, "did:jwk")
                              : tm_key_from_jwk(kept, arena, out, err);
    } else if (r == TM_E_LIMIT) {
        r = tm_fail(err, TM_E_MALFORMED, "did:jwk: too long for a key");
    }
    tm_buf_free(&json);
    return r;
}

int tm_key_from_did(struct tm_slice did, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err)
{
    if (tm_slice_starts(did, tm_str(did_key)))
        return from_key(did, out, err);
    if (tm_slice_starts(did, tm_str(did_jwk)))
        return from_jwk(did, arena, out, err);
    return tm_fail(err, TM_E_NOTFOUND, "not a DID that describes its own key");
}
