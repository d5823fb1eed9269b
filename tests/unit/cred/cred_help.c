/* tests/unit/cred/cred_help.c - verify, issue and sign in a line. */
#include "tests/unit/cred/cred_help.h"

#include <stdio.h>

#include "node/base/encode.h"
#include "node/base/hash.h"
#include "node/cred/jcs.h"
#include "node/cred/multibase.h"

struct tm_arena help_arena = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
struct tm_verified help_out;
struct tm_err help_err;

int help_verify_in(const struct tm_verify_in *in)
{
    tm_arena_reset(&help_arena);
    memset(&help_out, 0, sizeof help_out);
    help_err = (struct tm_err)TM_ERR_INIT;
    return tm_verify(in, &help_arena, &help_out, &help_err);
}

int help_verify(struct tm_slice bytes)
{
    struct tm_verify_in in = { .bytes = bytes, .at_ms = AT_2026 };

    return help_verify_in(&in);
}

enum tm_outcome help_outcome(enum tm_check_code code)
{
    enum tm_outcome o = TM_PASSED + 1;

    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        if (c->code == code && c->outcome < o)
            o = c->outcome;
    return o;
}

enum tm_outcome help_worst(void)
{
    enum tm_outcome o = TM_PASSED;

    for (const struct tm_check *c = help_out.checks.first; c != NULL; c = c->next)
        if (c->outcome < o)
            o = c->outcome;
    return o;
}

bool help_sound(void)
{
    return help_worst() > TM_UNKNOWN && help_out.proof_n > 0;
}

const char *help_lines(void)
{
    static char text[2000];
    size_t n = 0;

    text[0] = 0;
    for (const struct tm_check *c = help_out.checks.first; c != NULL && n < sizeof text - 1;
         c = c->next)
        if (c->outcome <= TM_UNKNOWN)
            n += (size_t)snprintf(text + n, sizeof text - n, "[%s %s: %s at %s]",
                                  tm_code_row(c->code)->code, tm_outcome_name(c->outcome), c->text,
                                  c->path == NULL ? "-" : c->path);
    return text;
}

struct tm_ed25519_pair help_pair(uint8_t n)
{
    struct tm_ed25519_pair pair;
    uint8_t seed[32];

    memset(seed, n, sizeof seed);
    tm_ed25519_from_seed(seed, &pair);
    return pair;
}

const char *help_did(uint8_t n)
{
    static char texts[4][80];
    static unsigned turn;
    char *text = texts[turn++ % 4];
    struct tm_ed25519_pair pair = help_pair(n);
    struct tm_key key = { .alg = TM_KEY_ED25519, .len = 32 };
    struct tm_buf did = TM_BUF_INIT(80);

    memcpy(key.bytes, pair.public_key, 32);
    tm_key_put_did(&did, &key);
    snprintf(text, sizeof texts[0], "%s", tm_buf_str(&did));
    tm_buf_free(&did);
    return text;
}

const char *help_method(uint8_t n)
{
    static char texts[4][160];
    static unsigned turn;
    char *text = texts[turn++ % 4];
    const char *did = help_did(n);

    snprintf(text, sizeof texts[0], "%s#%s", did, did + 8);
    return text;
}

struct tm_secret help_secret(uint8_t n)
{
    struct tm_ed25519_pair pair = help_pair(n);
    struct tm_secret secret;
    struct tm_err err = TM_ERR_INIT;

    expect_int(tm_secret_from(TM_KEY_ED25519, tm_slice(pair.seed, sizeof pair.seed), &secret, &err),
               0);
    return secret;
}

struct tm_slice help_issue_status(const char *json, enum tm_format format, uint8_t n,
                                  const struct tm_issue_status *status)
{
    static struct tm_buf out = TM_BUF_INIT(TM_MIB(2));
    struct tm_secret secret = help_secret(n);
    struct tm_issue_in in = { .credential = tm_str(json),
                              .format = format,
                              .issuer = tm_str(help_did(n)),
                              .method = tm_str(help_method(n)),
                              .secret = &secret,
                              .now_ms = AT_2026 - 1000000,
                              .status = status };

    tm_buf_free(&out);
    tm_arena_reset(&help_arena);
    memset(&help_out, 0, sizeof help_out);
    tm_checks_init(&help_out.checks, &help_arena);
    help_err = (struct tm_err)TM_ERR_INIT;
    if (tm_issue(&in, &help_arena, &help_out.checks, &out, &help_err) != 0)
        return TM_SLICE_EMPTY;
    return tm_buf_slice(&out);
}

struct tm_slice help_issue(const char *json, enum tm_format format, uint8_t n)
{
    return help_issue_status(json, format, n, NULL);
}

static void canonical_hash(const char *json, struct tm_hash *out)
{
    struct tm_arena arena = TM_ARENA_INIT(TM_MIB(64));
    struct tm_buf text = TM_BUF_INIT(TM_MIB(16));
    struct tm_json_doc doc;
    struct tm_err err = TM_ERR_INIT;

    expect_ok(tm_json_parse(tm_str(json), &TM_JSON_LIMITS, &arena, &doc, &err), &err);
    expect_ok(tm_jcs_put(&text, doc.root, NULL, 0, &err), &err);
    tm_sha256(tm_buf_slice(&text), out);
    tm_buf_free(&text);
    tm_arena_free(&arena);
}

const char *help_proof_value(const char *hashed_document, const char *config, uint8_t n)
{
    static char texts[4][100];
    static unsigned turn;
    char *text = texts[turn++ % 4];
    struct tm_ed25519_pair pair = help_pair(n);
    struct tm_buf value = TM_BUF_INIT(100);
    struct tm_hash both[2];
    uint8_t sig[64];

    canonical_hash(config, &both[0]);
    canonical_hash(hashed_document, &both[1]);
    tm_ed25519_sign(&pair, tm_slice(both, sizeof both), sig);
    tm_multibase_put(&value, 'z', tm_slice(sig, 64));
    snprintf(text, sizeof texts[0], "%s", tm_buf_str(&value));
    tm_buf_free(&value);
    return text;
}

struct tm_slice help_jwt(const char *header, const char *payload, uint8_t n)
{
    static struct tm_buf out = TM_BUF_INIT(TM_MIB(8));
    struct tm_ed25519_pair pair = help_pair(n);
    uint8_t sig[64];

    tm_buf_reset(&out);
    tm_base64url_put(&out, tm_str(header));
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_str(payload));
    tm_ed25519_sign(&pair, tm_buf_slice(&out), sig);
    tm_buf_put_u8(&out, '.');
    tm_base64url_put(&out, tm_slice(sig, 64));
    return tm_buf_slice(&out);
}
