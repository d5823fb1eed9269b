/* node/daemon/issuer.h - the credential-signing keys of this node, and the places in its status lists.
 *
 * A key is a file keys/issuer-<name>.json (0600) and, once published, an issuer_key entry of our log.
 * Places are drawn by a secret permutation over a counter, so they look random, never repeat, and cost
 * one small record a list: {secret (16), next (8), length (8)} under "list/<url>".
 */
#ifndef TM_DAEMON_ISSUER_H
#define TM_DAEMON_ISSUER_H

#include "node/cred/secret.h"
#include "node/daemon/node.h"

#define TM_ISSUER_KEYS_MAX 64
#define TM_ISSUER_NAME_MAX 32

struct tm_issuer_key {
    char name[TM_ISSUER_NAME_MAX];
    char issuer[TM_URL_MAX + 1], method[TM_URL_MAX + 1];
    struct tm_secret secret;
};

/* Keys in order of name; fills at most `cap`. Fails: TM_E_DENIED (others can read one), TM_E_CORRUPT. */
int tm_issuer_keys(const struct tm_home *home, struct tm_issuer_key *out, size_t cap, size_t *n,
                   struct tm_err *err);
/* One by name, method or issuer id; the first when `which` is empty. Fails: TM_E_NOTFOUND. */
int tm_issuer_key_find(const struct tm_home *home, struct tm_slice which, struct tm_issuer_key *out,
                       struct tm_err *err);
void tm_issuer_key_wipe(struct tm_issuer_key *key);

/* `secret`, written to a file of its own. Without `issuer` its own did:key. Without `method`,
 * `<issuer>#<multikey>`. Fails: TM_E_EXISTS, TM_E_LIMIT, TM_E_USAGE, TM_E_IO. */
int tm_issuer_key_new(const struct tm_home *home, struct tm_slice issuer, struct tm_slice method,
                      const struct tm_secret *secret, struct tm_issuer_key *out,
                      struct tm_err *err);
/* Takes the file away again: for a key that could not be published. */
void tm_issuer_key_forget(const struct tm_home *home, const struct tm_issuer_key *key);
/* The entry that publishes it, with its possession; text in `arena`. */
int tm_issuer_key_entry(struct tm_node *node, const struct tm_issuer_key *key, int64_t from_ms,
                        int64_t until_ms, struct tm_arena *arena, struct tm_entry *out,
                        struct tm_err *err);

/* What a kind of key can sign: row `i`, counted from 0; the first is its default. False past the end. */
bool tm_issuer_format_at(enum tm_key_alg alg, size_t i, enum tm_format *out);
bool tm_issuer_signs(enum tm_key_alg alg, enum tm_format format);
/* "di-eddsa-jcs-2022 (default), vc-jwt, …" of this kind of key. */
void tm_issuer_put_formats(struct tm_buf *out, enum tm_key_alg alg);

/* The next free place of our own list `url` of `length` entries, durable before it is returned.
 * Fails: TM_E_DENIED (none is left: declare another list). */
int tm_issuer_place(struct tm_node *node, struct tm_slice url, uint64_t length, uint64_t *index,
                    struct tm_err *err);
/* Place number `n` of the permutation of [0, length) that `secret` gives; a bijection. */
uint64_t tm_issuer_permute(const uint8_t secret[16], uint64_t length, uint64_t n);

#endif
