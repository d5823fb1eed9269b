/* tests/lib/world.h - a small federation made of nothing: members with keys, logs made entry by entry,
 * heads, and the view that all of it folds into.
 *
 * Keys derive from the member's number, times from the world's own clock, so the same calls make the
 * same bytes on every run. Whatever fails, fails the claim. Members and entries are named by number.
 */
#ifndef TM_TESTS_WORLD_H
#define TM_TESTS_WORLD_H

#include "node/cred/secret.h"
#include "node/cred/verify.h"
#include "node/trust/evaluate.h"

#define TM_WORLD_MEMBERS_MAX 64
#define TM_WORLD_NETWORK     "test.example"
#define TM_WORLD_START_MS    INT64_C(1767225600000) /* 2026-01-01T00:00:00Z */
#define TM_WORLD_DAY_MS      INT64_C(86400000)

struct tm_world_member {
    struct tm_id id;
    struct tm_ed25519_pair control, issuer;
    size_t n, cap;
    struct tm_buf *entries;
    bool has_head;
    struct tm_head head;
};
struct tm_world {
    int64_t now_ms; /* time of the next entry; an append moves it on by a second */
    size_t n;
    struct tm_world_member m[TM_WORLD_MEMBERS_MAX];
    struct tm_arena arena; /* of what the helpers build */
};

struct tm_world *tm_world_new(void);
void tm_world_free(struct tm_world *w);

/* A member with its inception entry; its number. */
int tm_world_member(struct tm_world *w, const char *name, const char *country, enum tm_kind kind);
/* Any entry; `time_ms` 0 takes the world's. Its index. */
uint64_t tm_world_append(struct tm_world *w, int member, struct tm_entry *entry);
/* Bytes as they are. Its index. */
uint64_t tm_world_append_raw(struct tm_world *w, int member, struct tm_slice bytes);
/* Cuts the member's log down to its first `n` entries; its head stays. */
void tm_world_forget(struct tm_world *w, int member, size_t n);

/* The member's issuer key under `issuer`, with possession; its method is issuer + "#key". */
uint64_t tm_world_key(struct tm_world *w, int member, const char *issuer);
uint64_t tm_world_key_of(struct tm_world *w, int member, const struct tm_ed25519_pair *pair,
                         const char *issuer);
uint64_t tm_world_key_with(struct tm_world *w, int member, const struct tm_secret *secret,
                           const char *issuer); /* of any kind */
uint64_t tm_world_key_end(struct tm_world *w, int member, uint64_t ref, int64_t at_ms,
                          enum tm_key_reason reason);
/* `limits` NULL: none. `confirmed` NULL: no issuer id. */
uint64_t tm_world_accredit(struct tm_world *w, int author, int subject, unsigned rights,
                           const struct tm_limits *limits, const char *confirmed);
uint64_t tm_world_recognise(struct tm_world *w, int author, int subject, uint64_t max_path,
                            const struct tm_limits *limits);
uint64_t tm_world_end(struct tm_world *w, int author, uint64_t ref, int64_t at_ms,
                      enum tm_end_reason reason, const uint64_t *cut_size);
uint64_t tm_world_list(struct tm_world *w, int member, const char *url, enum tm_purpose purpose);
uint64_t tm_world_update(struct tm_world *w, int member, const char *url, uint64_t index,
                         uint8_t value);

/* A head over all entries so far, signed at the world's time. Its root is made up (the view takes
 * heads as verified), and the same for the same entries. */
void tm_world_head(struct tm_world *w, int member);
void tm_world_heads(struct tm_world *w); /* of all members */

/* All logs and heads, folded in an order drawn from `seed` (0: by number). Unref when done. */
struct tm_view *tm_world_view(const struct tm_world *w, uint64_t seed);

/* A list of strings, ended by NULL, in the world's arena. */
struct tm_strings tm_world_strings(struct tm_world *w, ...) __attribute__((sentinel));
/* A credential that verified: by the member's issuer key, under `issuer`, issued at `issued_ms`. */
struct tm_verified *tm_world_verified(struct tm_world *w, int member, const char *issuer,
                                      int64_t issued_ms);
void tm_world_status(struct tm_verified *v, const char *list, enum tm_purpose purpose,
                     uint64_t index);

#endif
