/* node/trust/snapshot.h - the inside of a view: one tree of members and four indices.
 *
 *   members  member id                                -> record
 *   keys     SHA-256 of a key     | member id | entry    every issuer_key
 *   grants   subject's member id  | author id | entry    every grant, its kind packed into `info`
 *   issuers  SHA-256 of issuer id | member id | entry    every issuer_key
 *   confirms SHA-256 of issuer id | author id | entry    every accreditation that lists it
 *
 * An index says where to look; the record says what is so. Private to node/trust.
 */
#ifndef TM_TRUST_SNAPSHOT_H
#define TM_TRUST_SNAPSHOT_H

#include "node/base/arena.h"
#include "node/trust/record.h"

#define TM_INDEX_KEY_SIZE (2 * TM_HASH_SIZE + 8)

struct tm_view {
    atomic_uint refs;
    char network[TM_NETWORK_MAX + 1];
    struct tm_trie members, keys, grants, issuers, confirms;
};

struct tm_view_edit {
    struct tm_view *base; /* referenced */
    struct tm_view *next; /* under construction; not yet shared */
    uint64_t token;
    struct tm_arena arena;  /* of one fold */
    struct tm_record *last; /* the record folded into last, owned by the edit; or NULL */
};

/* `info` of the grants index: what a search must know before it opens the author's record. */
static inline uint64_t tm_grant_info(bool recognition, unsigned rights, uint64_t path)
{
    return (recognition ? 1u : 0u) | (uint64_t)(rights & 3u) << 1 |
           (path > TM_CHAIN_DEPTH_MAX ? TM_CHAIN_DEPTH_MAX : path) << 8;
}
static inline bool tm_grant_recognition(uint64_t info)
{
    return (info & 1) != 0;
}
static inline unsigned tm_grant_rights(uint64_t info)
{
    return (unsigned)(info >> 1) & 3u;
}
static inline uint64_t tm_grant_path(uint64_t info)
{
    return info >> 8;
}

void tm_index_key(uint8_t out[TM_INDEX_KEY_SIZE], const uint8_t what[32],
                  const struct tm_id *member, uint64_t entry);
static inline const struct tm_id *tm_index_member(const struct tm_trie_leaf *leaf)
{
    return (const struct tm_id *)(const void *)(leaf->key + TM_HASH_SIZE);
}
uint64_t tm_index_entry(const struct tm_trie_leaf *leaf);

/* What the keys index files a key under: its key id, or for x5c a hash of the first certificate. */
void tm_member_key_id(const struct tm_member_key *key, struct tm_id *out);
void tm_certificate_id(struct tm_slice der, struct tm_id *out);

/* By entry index, which is in order in both; NULL if it is none. Borrowed. */
const struct tm_member_key *tm_member_key_at(const struct tm_member *m, uint64_t entry);
const struct tm_member_grant *tm_member_grant_at(const struct tm_member *m, uint64_t entry);

/* The member's record to be changed by this edit; made when absent. */
int tm_edit_record(struct tm_view_edit *edit, const struct tm_id *member, struct tm_record **out,
                   struct tm_err *err);
/* After epoch, fork marks or withholding changed. */
void tm_record_judge_forks(struct tm_record *rec);

#endif
