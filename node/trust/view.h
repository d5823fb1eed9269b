/* node/trust/view.h - what all replicated entries add up to: members, keys, rights, lists.
 *
 * A view is immutable and shared: HTTP threads verify against a snapshot while the writer prepares the
 * next. An edit copies only what it changes (member records and list bitmaps are shared by reference
 * counts), and tm_view_publish() gives the next snapshot. The fold is a pure function of the entries
 * of each log in index order; entries that are void change nothing but are counted.
 *
 * Void here (beyond what tm_entry_decode refuses): `time` before the entry before it; a `ref` that is
 * no earlier entry of the right type; a missing or wrong possession; an update of a list never
 * declared or past its length. A status_update that cannot be read makes its list unknown until it
 * is declared anew (all lists of the log when it names none). Source: federation.md section 3.
 */
#ifndef TM_TRUST_VIEW_H
#define TM_TRUST_VIEW_H

#include "node/cred/key.h"
#include "node/log/epoch.h"
#include "node/log/fork.h"

struct tm_view;      /* a snapshot; immutable; any thread */
struct tm_view_edit; /* one writer */

struct tm_member_key { /* from issuer_key */
    uint64_t entry;
    struct tm_slice issuer, method;
    struct tm_key key;
    struct tm_strings x5c; /* with x5c, `key.alg` is TM_KEY_NONE; the first is what is published */
    int64_t from_ms, until_ms;
    bool ended; /* by the harshest and earliest of its ends */
    uint64_t end_entry;
    int64_t end_ms;
    enum tm_key_reason end_reason;
};
struct tm_member_grant { /* from accreditation or recognition, in its author's record */
    uint64_t entry;
    bool recognition;
    int64_t time_ms;             /* the entry's own */
    struct tm_entry_grant grant; /* strings owned by the record */
    bool ended;
    uint64_t end_entry;
    int64_t end_ms;
    enum tm_end_reason end_reason;
    bool has_cut;
    uint64_t cut_size;
    struct tm_hash cut_root;
};
struct tm_member_list { /* one status list */
    struct tm_slice list;
    uint64_t entry; /* of its declaration in force */
    enum tm_purpose purpose;
    unsigned size;        /* bits per entry */
    uint64_t length;      /* entries */
    bool unknown;         /* an update could not be read */
    uint64_t last_update; /* entry of the newest update, or of the declaration */
    const uint8_t *bits;  /* length * size bits, packed as W3C: entry 0 is the left-most */
};
struct tm_member_catalogue {
    uint64_t entry;
    int64_t time_ms;
    struct tm_entry_catalogue c;
};
struct tm_member {
    struct tm_id id;
    uint64_t held; /* entries folded */
    uint64_t void_count;
    struct tm_entry_profile profile; /* newest */
    int64_t since_ms;                /* time of the inception */
    int64_t last_ms;                 /* time of the newest entry that is not void */
    bool has_head;
    struct tm_head head; /* newest verified; may be larger than held */
    uint32_t epoch;
    uint8_t control_key[32];
    size_t key_n, grant_n, list_n, catalogue_n; /* in entry order */
    const struct tm_member_key *keys;
    const struct tm_member_grant *grants;
    const struct tm_member_list *const *lists;
    const struct tm_member_catalogue *catalogues; /* oldest first: by date of issue */
    bool has_node;
    struct tm_entry_node node; /* newest */
    bool closed;
    struct tm_entry_closure closure;
    bool forked; /* equivocation proved and not recovered */
    uint64_t fork_f;
    bool withheld; /* heads that went back in time: never fresh until it rotates */
};

struct tm_view *tm_view_new(const char *network, struct tm_err *err); /* empty; NULL on no memory */
struct tm_view *tm_view_ref(struct tm_view *view);
void tm_view_unref(struct tm_view *view); /* NULL is fine */
const char *tm_view_network(const struct tm_view *view);

/* Borrowed from the snapshot. */
const struct tm_member *tm_view_member(const struct tm_view *view, const struct tm_id *id);
/* Members in order of id. */
void tm_view_each(const struct tm_view *view, void (*fn)(void *ctx, const struct tm_member *member),
                  void *ctx);
size_t tm_view_count(const struct tm_view *view);
/* Every (member, key) that holds this very key. */
void tm_view_key_holders(const struct tm_view *view, const struct tm_key *key,
                         void (*fn)(void *ctx, const struct tm_member *member,
                                    const struct tm_member_key *held),
                         void *ctx);
/* Published keys of a method or kid under an issuer id, for tm_verify()'s key source; the bare issuer id
 * as method stands for all of its keys. */
void tm_view_method_keys(const struct tm_view *view, struct tm_slice issuer, struct tm_slice method,
                         void (*found)(void *ctx, const struct tm_key *key), void *ctx);
/* Certificates published under an issuer id, the first of each `x5c`; for tm_verify()'s key source. Of one
 * member the first TM_VIEW_CERTIFICATES_MAX, so that none can crowd out the others. */
#define TM_VIEW_CERTIFICATES_MAX 16
void tm_view_certificates(const struct tm_view *view, struct tm_slice issuer,
                          void (*found)(void *ctx, struct tm_slice der), void *ctx);
/* Every (member, key) whose `x5c` begins with this very certificate. */
void tm_view_certificate_holders(const struct tm_view *view, struct tm_slice der,
                                 void (*fn)(void *ctx, const struct tm_member *member,
                                            const struct tm_member_key *held),
                                 void *ctx);
/* Every accreditation that lists an issuer id, with its author, until `fn` says false. */
void tm_view_confirmations(const struct tm_view *view, struct tm_slice issuer,
                           bool (*fn)(void *ctx, const struct tm_member *author,
                                      const struct tm_member_grant *grant),
                           void *ctx);
/* Every grant that names `subject`, with its author. */
void tm_view_grants_to(const struct tm_view *view, const struct tm_id *subject,
                       void (*fn)(void *ctx, const struct tm_member *author,
                                  const struct tm_member_grant *grant),
                       void *ctx);
/* Members that claim an issuer id with any key. */
void tm_view_issuer_claims(const struct tm_view *view, struct tm_slice issuer,
                           void (*fn)(void *ctx, const struct tm_member *member), void *ctx);
/* Value of one status entry: 0 and *out, or TM_E_NOTFOUND (no such list of that member),
 * TM_E_LIMIT (past its length), TM_E_CORRUPT (list unknown). */
int tm_view_status(const struct tm_member *member, struct tm_slice list, uint64_t index,
                   const struct tm_member_list **list_out, unsigned *out);

/* Members reachable from `anchors` over recognition and accreditation entries, ended or not, from
 * members that have the right to write them (federation.md section 4); anchors included. Calls `fn`
 * once for each, also for ids whose log is not held yet. */
void tm_view_reachable(const struct tm_view *view, const struct tm_id *anchors, size_t n,
                       void (*fn)(void *ctx, const struct tm_id *id), void *ctx);

/* ---- editing ---- */
int tm_view_edit(struct tm_view *base, struct tm_view_edit **out,
                 struct tm_err *err);            /* refs base */
void tm_view_discard(struct tm_view_edit *edit); /* NULL is fine */
/* Folds the entry at `index`, which must be the member's `held`. A void entry is 0 too.
 * Fails: TM_E_MISMATCH (not the next), TM_E_NOMEM. `*urgent` set when it is an ending or rotation. */
int tm_view_fold(struct tm_view_edit *edit, const struct tm_id *member, uint64_t index,
                 struct tm_slice entry, bool *urgent, struct tm_err *err);
int tm_view_head(struct tm_view_edit *edit, const struct tm_id *member, const struct tm_head *head,
                 uint32_t epoch, const uint8_t control_key[32], struct tm_err *err);
int tm_view_fork(struct tm_view_edit *edit, const struct tm_fork_finding *finding,
                 struct tm_err *err);
/* Ends the edit. */
int tm_view_publish(struct tm_view_edit *edit, struct tm_view **out, struct tm_err *err);

#endif
