/* node/daemon/issuer.c - credential-signing keys, and places in status lists. */
#include "node/daemon/issuer.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node/base/check.h"
#include "node/base/cursor.h"
#include "node/base/encode.h"
#include "node/base/file.h"
#include "node/base/hash.h"
#include "node/cred/json.h"
#include "node/cred/multibase.h"

#define KEY_FILE_MAX TM_KIB(8)
#define ROUNDS       8 /* of the permutation; 4 suffice for a secure one, the rest is margin */

/* ---- key files ---- */

static bool copy(struct tm_slice from, char *to, size_t size)
{
    if (from.len >= size || memchr(from.data, 0, from.len) != NULL)
        return false;
    memcpy(to, from.data, from.len);
    to[from.len] = 0;
    return true;
}

/* By the name a key file has for it; files from before there were others have none. */
static bool alg_of(const struct tm_json *root, enum tm_key_alg *out)
{
    const struct tm_json *alg = tm_json_get(root, "alg");

    *out = TM_KEY_ED25519;
    for (enum tm_key_alg a = TM_KEY_ED25519; alg != NULL && a <= TM_KEY_P384; a++) {
        *out = a;
        if (tm_json_str_is(alg, tm_key_alg_name(a)))
            return true;
    }
    return alg == NULL;
}

/* The seed is overwritten, be it in `text` or, decoded, in the arena. */
static int parse_key(struct tm_slice text, struct tm_issuer_key *out, struct tm_err *err)
{
    const struct tm_json_limits limits = { KEY_FILE_MAX, 4, 64 };
    struct tm_slice name, issuer, method, seed = TM_SLICE_EMPTY;
    struct tm_arena arena = TM_ARENA_INIT(TM_KIB(64));
    uint8_t raw[TM_SECRET_BYTES_MAX];
    enum tm_key_alg alg = TM_KEY_NONE;
    struct tm_json_doc doc;
    int r = tm_json_parse(text, &limits, &arena, &doc, err);

    if (r == 0 && (!alg_of(doc.root, &alg) || !tm_json_str(tm_json_get(doc.root, "name"), &name) ||
                   !tm_json_str(tm_json_get(doc.root, "issuer"), &issuer) ||
                   !tm_json_str(tm_json_get(doc.root, "method"), &method) ||
                   !tm_json_str(tm_json_get(doc.root, "seed"), &seed) ||
                   !copy(name, out->name, sizeof out->name) ||
                   !copy(issuer, out->issuer, sizeof out->issuer) ||
                   !copy(method, out->method, sizeof out->method) || seed.len > 2 * sizeof raw ||
                   !tm_hex_exact(seed, raw, seed.len / 2) ||
                   tm_secret_from(alg, tm_slice(raw, seed.len / 2), &out->secret, err) != 0))
        r = tm_fail(err, TM_E_CORRUPT, "not a key file");
    explicit_bzero(raw, sizeof raw);
    if (seed.len > 0)
        explicit_bzero((void *)(uintptr_t)seed.data, seed.len);
    tm_arena_free(&arena);
    return r;
}

/* Room for a whole key file at once: one that grows leaves copies behind. */
static struct tm_buf key_file_room(void)
{
    struct tm_buf text = TM_BUF_INIT(KEY_FILE_MAX);

    tm_buf_room(&text, KEY_FILE_MAX);
    return text;
}

static int read_key(const char *path, struct tm_issuer_key *out, struct tm_err *err)
{
    struct tm_buf text;
    struct stat st;
    int r;

    if (stat(path, &st) == 0 && (st.st_mode & 077) != 0)
        return tm_fail(err, TM_E_DENIED, "%s: others may read this key; chmod 600 it", path);
    text = key_file_room();
    r = tm_file_read(path, &text, err);
    if (r == 0 && parse_key(tm_buf_slice(&text), out, err) != 0)
        r = tm_in(err, "%s", path);
    tm_buf_wipe(&text);
    return r;
}

static int is_key_file(const struct dirent *e)
{
    size_t len = strlen(e->d_name);

    return strncmp(e->d_name, "issuer-", 7) == 0 && len > 12 &&
           strcmp(e->d_name + len - 5, ".json") == 0;
}

int tm_issuer_keys(const struct tm_home *home, struct tm_issuer_key *out, size_t cap, size_t *n,
                   struct tm_err *err)
{
    struct dirent **names = NULL;
    char dir[PATH_MAX], path[PATH_MAX + 300];
    int count = scandir(tm_home_path(home, "keys", dir), &names, is_key_file, alphasort), r = 0;

    *n = 0;
    if (count < 0)
        return tm_fail(err, TM_E_IO, "%s: cannot read this folder", dir);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, names[i]->d_name);
        if (r == 0 && *n < cap) {
            r = read_key(path, &out[*n], err);
            *n += r == 0;
        }
        free(names[i]);
    }
    free(names);
    return r;
}

void tm_issuer_key_wipe(struct tm_issuer_key *key)
{
    tm_secret_wipe(&key->secret);
}

int tm_issuer_key_find(const struct tm_home *home, struct tm_slice which, struct tm_issuer_key *out,
                       struct tm_err *err)
{
    struct tm_issuer_key *keys = calloc(TM_ISSUER_KEYS_MAX, sizeof *keys);
    size_t n = 0, hit = SIZE_MAX;
    int r;

    if (keys == NULL)
        return tm_fail(err, TM_E_NOMEM, "keys");
    r = tm_issuer_keys(home, keys, TM_ISSUER_KEYS_MAX, &n, err);
    for (size_t i = 0; r == 0 && i < n && hit == SIZE_MAX; i++)
        if (which.len == 0 || tm_slice_is(which, keys[i].name) ||
            tm_slice_is(which, keys[i].method) || tm_slice_is(which, keys[i].issuer))
            hit = i;
    if (r == 0 && hit == SIZE_MAX)
        r = tm_fail(err, TM_E_NOTFOUND,
                    n == 0 ? "no credential key yet; make one with: testamur key new"
                           : "no credential key of that name, method or issuer");
    if (r == 0)
        *out = keys[hit];
    explicit_bzero(keys, TM_ISSUER_KEYS_MAX * sizeof *keys);
    free(keys);
    return r;
}

static int write_key(const struct tm_home *home, const struct tm_issuer_key *k, struct tm_err *err)
{
    struct tm_buf text = key_file_room(), seed = TM_BUF_INIT(2 * TM_SECRET_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&text);
    char name[80], path[PATH_MAX];
    int r;

    tm_hex_put(&seed, tm_slice(k->secret.bytes, k->secret.len));
    tm_json_put_object(&o);
    tm_json_member_cstr(&o, "name", k->name);
    tm_json_member_cstr(&o, "alg", tm_key_alg_name(k->secret.key.alg));
    tm_json_member_cstr(&o, "issuer", k->issuer);
    tm_json_member_cstr(&o, "method", k->method);
    tm_json_member_str(&o, "seed", tm_buf_slice(&seed));
    tm_json_end_object(&o);
    tm_buf_put_u8(&text, '\n');
    r = tm_buf_check(&text, "key file", err);
    snprintf(name, sizeof name, "keys/issuer-%s.json", k->name);
    if (r == 0)
        r = tm_file_create(tm_home_path(home, name, path), tm_buf_slice(&text), 0600, err);
    tm_buf_wipe(&text);
    tm_buf_wipe(&seed);
    return r;
}

/* Ids of the key itself where none were given: its did:key, and that with the multikey again. */
static int name_key(struct tm_issuer_key *k, struct tm_slice issuer, struct tm_slice method,
                    struct tm_err *err)
{
    struct tm_buf text = TM_BUF_INIT(TM_URL_MAX);
    int r = 0;

    if (issuer.len == 0) {
        tm_key_put_did(&text, &k->secret.key);
        issuer = tm_buf_slice(&text);
    }
    if (!copy(issuer, k->issuer, sizeof k->issuer))
        r = tm_fail(err, TM_E_USAGE, "an issuer id is a URL or DID of at most %d bytes",
                    TM_URL_MAX);
    tm_buf_reset(&text);
    if (method.len == 0) {
        tm_buf_put_str(&text, k->issuer);
        tm_buf_put_u8(&text, '#');
        tm_key_put_multikey(&text, &k->secret.key);
        method = tm_buf_slice(&text);
    }
    if (r == 0 && (text.fault != 0 || !copy(method, k->method, sizeof k->method)))
        r = tm_fail(err, TM_E_USAGE, "a method id has at most %d bytes", TM_URL_MAX);
    tm_buf_free(&text);
    return r;
}

/* The first of key1, key2, … that no key has: one may have been taken away from the middle. */
static void free_name(const struct tm_issuer_key *keys, size_t n, char out[TM_ISSUER_NAME_MAX])
{
    bool taken = true;

    for (size_t number = 1; taken; number++) {
        snprintf(out, TM_ISSUER_NAME_MAX, "key%zu", number);
        taken = false;
        for (size_t i = 0; i < n; i++)
            taken |= strcmp(keys[i].name, out) == 0;
    }
}

int tm_issuer_key_new(const struct tm_home *home, struct tm_slice issuer, struct tm_slice method,
                      const struct tm_secret *secret, struct tm_issuer_key *out, struct tm_err *err)
{
    struct tm_issuer_key *keys = calloc(TM_ISSUER_KEYS_MAX + 1, sizeof *keys);
    struct tm_issuer_key k;
    size_t n = 0;
    int r;

    if (keys == NULL)
        return tm_fail(err, TM_E_NOMEM, "keys");
    memset(&k, 0, sizeof k);
    k.secret = *secret;
    r = tm_issuer_keys(home, keys, TM_ISSUER_KEYS_MAX, &n, err);
    if (r == 0 && n == TM_ISSUER_KEYS_MAX)
        r = tm_fail(err, TM_E_LIMIT, "%d keys are there already", TM_ISSUER_KEYS_MAX);
    for (size_t i = 0; r == 0 && i < n; i++)
        if (tm_key_eq(&keys[i].secret.key, &k.secret.key))
            r = tm_fail(err, TM_E_EXISTS, "this key is here already, as %s", keys[i].name);
    free_name(keys, n, k.name);
    if (r == 0)
        r = name_key(&k, issuer, method, err);
    if (r == 0)
        r = write_key(home, &k, err);
    if (r == 0)
        *out = k;
    tm_issuer_key_wipe(&k);
    explicit_bzero(keys, (TM_ISSUER_KEYS_MAX + 1) * sizeof *keys);
    free(keys);
    return r;
}

void tm_issuer_key_forget(const struct tm_home *home, const struct tm_issuer_key *key)
{
    char name[80], path[PATH_MAX];

    snprintf(name, sizeof name, "keys/issuer-%s.json", key->name);
    unlink(tm_home_path(home, name, path));
}

int tm_issuer_key_entry(struct tm_node *node, const struct tm_issuer_key *key, int64_t from_ms,
                        int64_t until_ms, struct tm_arena *arena, struct tm_entry *out,
                        struct tm_err *err)
{
    const struct tm_home *home = tm_node_home(node);
    struct tm_buf text = TM_BUF_INIT(TM_KIB(8));
    struct tm_entry_issuer_key *e = &out->u.issuer_key;
    uint8_t sig[TM_SIGNATURE_MAX];
    size_t len;
    int r;

    memset(out, 0, sizeof *out);
    out->type = TM_ENTRY_ISSUER_KEY;
    out->v = 1;
    out->time_ms = tm_node_entry_time_ms(node);
    e->issuer = tm_arena_copy(arena, tm_str(key->issuer));
    e->method = tm_arena_copy(arena, tm_str(key->method));
    tm_key_put_multikey(&text, &key->secret.key);
    e->public_key = tm_arena_copy(arena, tm_buf_slice(&text));
    e->valid_from_ms = from_ms;
    e->valid_until_ms = until_ms;
    tm_buf_reset(&text);
    tm_issuer_key_possession(&text, home->config.network, &home->member, e->issuer, e->method,
                             e->public_key);
    r = tm_secret_sign(&key->secret, tm_buf_slice(&text), sig, &len, err);
    tm_buf_free(&text);
    if (r != 0)
        return r;
    e->possession = tm_arena_copy(arena, tm_slice(sig, len));
    return e->possession.data == NULL || e->issuer.data == NULL || e->method.data == NULL ||
                   e->public_key.data == NULL
               ? tm_fail(err, TM_E_NOMEM, "entry")
               : 0;
}

/* ---- formats ---- */

static const struct {
    enum tm_key_alg alg;
    enum tm_format format;
} signs[] = {
    { TM_KEY_ED25519, TM_FORMAT_DI_EDDSA_JCS_2022 },
    { TM_KEY_ED25519, TM_FORMAT_DI_EDDSA_RDFC_2022 },
    { TM_KEY_ED25519, TM_FORMAT_VC_JWT },
    { TM_KEY_ED25519, TM_FORMAT_SD_JWT_VC },
    { TM_KEY_P256, TM_FORMAT_DI_ECDSA_RDFC_2019 },
    { TM_KEY_P256, TM_FORMAT_DI_ECDSA_JCS_2019 },
    { TM_KEY_P256, TM_FORMAT_VC_JWT },
    { TM_KEY_P256, TM_FORMAT_SD_JWT_VC },
    { TM_KEY_P384, TM_FORMAT_DI_ECDSA_RDFC_2019 },
    { TM_KEY_P384, TM_FORMAT_DI_ECDSA_JCS_2019 },
    { TM_KEY_P384, TM_FORMAT_VC_JWT },
};
#define SIGNS (sizeof signs / sizeof signs[0])

bool tm_issuer_format_at(enum tm_key_alg alg, size_t i, enum tm_format *out)
{
    for (size_t k = 0; k < SIGNS; k++) {
        if (signs[k].alg != alg || i-- > 0)
            continue;
        *out = signs[k].format;
        return true;
    }
    return false;
}

bool tm_issuer_signs(enum tm_key_alg alg, enum tm_format format)
{
    for (size_t k = 0; k < SIGNS; k++)
        if (signs[k].alg == alg && signs[k].format == format)
            return true;
    return false;
}

void tm_issuer_put_formats(struct tm_buf *out, enum tm_key_alg alg)
{
    enum tm_format format;

    for (size_t i = 0; tm_issuer_format_at(alg, i, &format); i++)
        tm_buf_printf(out, "%s%s%s", i == 0 ? "" : ", ", tm_format_name(format),
                      i == 0 ? " (default)" : "");
}

/* ---- places ---- */

/* A Feistel network on the smallest even number of bits that holds `length`, walked until it lands
 * inside: at most four times too large, so a few steps. */
uint64_t tm_issuer_permute(const uint8_t secret[16], uint64_t length, uint64_t n)
{
    unsigned half = 1;
    uint64_t mask;

    TM_CHECK(length > 0 && n < length);
    while (half < 31 && ((uint64_t)1 << (2 * half)) < length)
        half++;
    mask = ((uint64_t)1 << half) - 1;
    do {
        uint64_t left = n >> half, right = n & mask;

        for (uint8_t round = 0; round < ROUNDS; round++) {
            uint8_t block[9] = { round };
            uint64_t mixed;

            for (int i = 0; i < 8; i++)
                block[1 + i] = (uint8_t)(right >> (8 * i));
            mixed = left ^ (tm_siphash(secret, tm_slice(block, sizeof block)) & mask);
            left = right;
            right = mixed;
        }
        n = left << half | right;
    } while (n >= length);
    return n;
}

struct placing {
    uint64_t length, index;
};

static int take_place(void *ctx, struct tm_slice now, struct tm_buf *next, struct tm_err *err)
{
    struct placing *p = ctx;
    struct tm_cursor cur = tm_cursor(now);
    uint8_t secret[16];
    uint64_t n = 0, length = p->length;

    if (now.len == 0) {
        tm_rng_fill(&tm_rng_system, secret, sizeof secret);
    } else {
        tm_cursor_copy(&cur, secret, sizeof secret);
        n = tm_cursor_be(&cur, 8);
        length = tm_cursor_be(&cur, 8);
        if (tm_cursor_end(&cur, "list record", err) != 0)
            return err->code = TM_E_CORRUPT;
    }
    if (n >= length)
        return tm_fail(
            err, TM_E_DENIED,
            "every place of this list is taken; declare another: testamur status-list new");
    p->index = tm_issuer_permute(secret, length, n);
    tm_buf_put(next, secret, sizeof secret);
    tm_buf_put_be(next, n + 1, 8);
    tm_buf_put_be(next, length, 8);
    return 0;
}

int tm_issuer_place(struct tm_node *node, struct tm_slice url, uint64_t length, uint64_t *index,
                    struct tm_err *err)
{
    struct placing p = { length, 0 };
    char name[TM_URL_MAX + 8];
    int r;

    snprintf(name, sizeof name, "list/%.*s", TM_ARG(url));
    r = tm_node_update(node, tm_str(name), take_place, &p, err);
    if (r == 0)
        *index = p.index;
    return r;
}
