/* node/cred/did.c - did:key and did:jwk, which need nobody to resolve them. */
#include "node/cred/did.h"

#include "node/base/encode.h"
#include "node/cred/json.h"

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

const char *tm_relation_name(enum tm_relation r)
{
    static const char *const names[TM_REL_COUNT] = {
        [TM_REL_ASSERTION] = "assertionMethod",       [TM_REL_AUTHENTICATION] = "authentication",
        [TM_REL_INVOCATION] = "capabilityInvocation", [TM_REL_DELEGATION] = "capabilityDelegation",
        [TM_REL_AGREEMENT] = "keyAgreement",
    };

    return names[r];
}

/* ---- the grammar (DID Core section 3.1) ---- */

static bool is_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_lower(uint8_t c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_hex(uint8_t c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

struct tm_slice tm_did_method_name(struct tm_slice did)
{
    struct tm_slice rest = tm_slice_from(did, 4);
    size_t n = 0;

    if (!tm_slice_starts(did, TM_LIT("did:")))
        return TM_SLICE_EMPTY;
    while (n < rest.len && (is_lower(rest.data[n]) || is_digit(rest.data[n])))
        n++;
    return n == 0 || n == rest.len || rest.data[n] != ':' ? TM_SLICE_EMPTY : tm_slice(rest.data, n);
}

bool tm_did_ok(struct tm_slice did)
{
    struct tm_slice name = tm_did_method_name(did), id;

    if (name.data == NULL || did.len > TM_DID_MAX)
        return false;
    id = tm_slice_from(did, 4 + name.len + 1);
    for (size_t i = 0; i < id.len; i++) {
        uint8_t c = id.data[i];

        if (c == '%' && i + 2 < id.len && is_hex(id.data[i + 1]) && is_hex(id.data[i + 2]))
            i += 2;
        else if (!is_lower(c) && !(c >= 'A' && c <= 'Z') && !is_digit(c) && c != '.' && c != '-' &&
                 c != '_' && c != ':')
            return false;
    }
    return id.len > 0 && id.data[id.len - 1] != ':';
}

/* ---- keys that describe themselves ---- */

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

/* The JWK as text, in the arena. */
static int jwk_text(struct tm_slice did, struct tm_arena *arena, struct tm_slice *out,
                    struct tm_err *err)
{
    struct tm_buf json = TM_BUF_INIT(DID_JWK_MAX);
    int r = tm_base64url_get(&json, tm_slice_from(tm_did_of(did), sizeof did_jwk - 1), err);

    if (r == 0) {
        *out = tm_arena_copy(arena, tm_buf_slice(&json));
        r = out->data == NULL ? tm_fail(err, TM_E_NOMEM, "did:jwk") : 0;
    } else if (r == TM_E_LIMIT) {
        r = tm_fail(err, TM_E_MALFORMED, "did:jwk: too long for a key");
    }
    tm_buf_free(&json);
    return r;
}

static int from_jwk(struct tm_slice did, struct tm_arena *arena, struct tm_key *out,
                    struct tm_err *err)
{
    struct tm_slice fragment = tm_did_fragment(did), text = TM_SLICE_EMPTY;

    if (fragment.data != NULL && !tm_slice_is(fragment, "0"))
        return tm_fail(err, TM_E_MALFORMED, "did:jwk: the fragment is not 0");
    if (jwk_text(did, arena, &text, err) != 0)
        return err->code;
    return tm_key_from_jwk(text, arena, out, err);
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

/* A JWK's `use`; .data NULL when it does not say (did:jwk section 2.2). */
static struct tm_slice jwk_use(struct tm_slice did, struct tm_arena *arena)
{
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_slice text = TM_SLICE_EMPTY, use = TM_SLICE_EMPTY;
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    limits.bytes_max = DID_JWK_MAX;
    if (jwk_text(did, arena, &text, &err) == 0 &&
        tm_json_parse(text, &limits, arena, &doc, &err) == 0)
        tm_json_str(tm_json_get(doc.root, "use"), &use);
    return use;
}

unsigned tm_did_relations(struct tm_slice did, const struct tm_key *key, struct tm_arena *arena)
{
    bool agrees = key->alg == TM_KEY_P256 || key->alg == TM_KEY_P384 || key->alg == TM_KEY_X25519;
    unsigned signs = key->alg == TM_KEY_X25519 ? 0 : TM_REL_SIGNS;
    unsigned all = signs | (agrees ? TM_REL_BIT(TM_REL_AGREEMENT) : 0);
    struct tm_slice use;

    if (!tm_slice_starts(did, tm_str(did_jwk)))
        return all;
    use = jwk_use(did, arena);
    if (tm_slice_is(use, "sig"))
        return signs;
    return tm_slice_is(use, "enc") ? all & TM_REL_BIT(TM_REL_AGREEMENT) : all;
}

bool tm_did_lists(struct tm_slice did, const struct tm_key *key, enum tm_relation relation,
                  struct tm_arena *arena)
{
    struct tm_err err = TM_ERR_INIT;
    struct tm_key own;

    return tm_key_from_did(did, arena, &own, &err) == 0 && tm_key_eq(&own, key) &&
           (tm_did_relations(did, &own, arena) & TM_REL_BIT(relation)) != 0;
}
