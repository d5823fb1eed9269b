/* node/log/entry.h - what members say in their logs: the entry types of federation.md section 3.
 *
 * An entry is one msgpack map with string keys. Its bytes are stored and re-sent as received and
 * never re-encoded; decoding borrows from them and allocates lists in the caller's arena. Decoding
 * checks form, field types, ranges and lengths; signatures, references and order are checked by
 * tm_entry_signed_ok(), epochs and the view. What fails is *void*: stored, hashed, without effect.
 * Unknown types, keys and versions decode as TM_ENTRY_UNKNOWN or are ignored.
 * Times are UTC milliseconds. Absent strings have .data NULL.
 */
#ifndef TM_LOG_ENTRY_H
#define TM_LOG_ENTRY_H

#include "node/base/arena.h"
#include "node/base/buf.h"
#include "node/base/clock.h"
#include "node/base/ed25519.h"
#include "node/base/id.h"
#include "node/limits.h"

enum tm_entry_type {
    TM_ENTRY_UNKNOWN, /* a type or version this program does not know: kept, ignored */
#define TM_ENTRY_TYPE(ID, name, class) TM_ENTRY_##ID,
#include "node/log/entry.def"
#undef TM_ENTRY_TYPE
    TM_ENTRY_TYPE_COUNT
};

/* Grants are disputed after a fork, endings are obeyed on any branch (federation.md section 3). */
enum tm_entry_class { TM_CLASS_OTHER, TM_CLASS_GRANT, TM_CLASS_ENDING };

/* A list of strings that may be absent (`present` false: does not limit) or empty (allows nothing). */
struct tm_strings {
    bool present;
    size_t n;
    struct tm_slice *v;
};

struct tm_limits { /* of accreditations and recognitions; absent = does not limit */
    struct tm_strings jurisdiction; /* limit_jurisdiction: ISO 3166-1 alpha-2, upper case */
    bool has_eqf;
    uint16_t eqf_levels;               /* limit_eqf_level: bit n for level n, 1 to 8 */
    struct tm_strings field;           /* limit_field: ISCED-F prefixes of 2 to 4 digits */
    struct tm_strings credential_type; /* limit_credential_type */
    struct tm_strings qualification;   /* limit_qualification */
    int64_t valid_from_ms;             /* inclusive; TM_TIME_NONE: no lower end */
    int64_t expiry_date_ms;            /* exclusive; TM_TIME_NONE: no upper end */
};

struct tm_quality { /* quality assurance stated in an accreditation; all optional */
    struct tm_slice standard, agency, report_url, report_sha256, deqar_id, decision;
    int64_t review_date_ms;
};

enum tm_kind { TM_KIND_PROVIDER, TM_KIND_AUTHORITY, TM_KIND_OTHER };
enum tm_purpose {
    TM_PURPOSE_REVOCATION,
    TM_PURPOSE_SUSPENSION,
    TM_PURPOSE_REFRESH,
    TM_PURPOSE_MESSAGE,
    TM_PURPOSE_COUNT
};
enum tm_key_reason { TM_KEY_SUPERSEDED, TM_KEY_RETIRED, TM_KEY_COMPROMISED }; /* mildest first */
enum tm_end_reason {                                                          /* mildest first */
                     TM_END_EXPIRED,
                     TM_END_CLOSED,
                     TM_END_SUPERSEDED,
                     TM_END_WITHDRAWN,
                     TM_END_WITHDRAWN_FOR_CAUSE,
                     TM_END_VOID
};
enum tm_right { TM_RIGHT_AWARD = 1, TM_RIGHT_ACCREDIT = 2 };

struct tm_entry_profile {             /* inception and profile */
    struct tm_slice network;          /* inception only */
    struct tm_slice name, legal_name; /* of an organisation, never of a person */
    struct tm_slice country;          /* ISO 3166-1 alpha-2, upper case */
    enum tm_kind kind;                /* a self-declaration; no right rests on it */
    struct tm_slice homepage, contact;
    struct tm_strings identifiers; /* legal identifiers, "scheme:value" */
    uint8_t control_key[32];       /* inception only */
    struct tm_hash next_key_hash;  /* inception only: SHA-256 of the first recovery key */
};
struct tm_entry_rotation {
    uint8_t recovery_key[32], control_key[32];
    struct tm_hash next_key_hash, root;
    uint64_t size;
    bool clear;
    uint8_t signature[64], possession[64];
};
struct tm_entry_issuer_key {
    struct tm_slice issuer; /* the exact issuer id found in credentials */
    struct tm_slice method; /* verification method id or JOSE kid */
    struct tm_slice
        public_key;        /* multikey text ("z6Mk…") or JWK as JSON text; .data NULL with x5c */
    struct tm_strings x5c; /* DER certificates; present instead of public_key */
    int64_t valid_from_ms, valid_until_ms; /* [from, until); TM_TIME_NONE: open */
    struct tm_slice possession;            /* signature by that key; empty for a CA */
};
struct tm_entry_issuer_key_end {
    uint64_t ref;
    int64_t at_ms;
    enum tm_key_reason reason;
};
struct tm_entry_grant { /* accreditation and recognition */
    struct tm_id subject;
    unsigned rights;           /* tm_right bits; accreditation only */
    struct tm_strings issuers; /* accreditation: issuer ids confirmed as the subject's */
    struct tm_limits limits;
    struct tm_quality quality;
    uint64_t max_path_length; /* recognition: further recognitions allowed after this one */
    bool has_supersedes;
    struct {
        struct tm_id member;
        uint64_t cut_size;
        struct tm_hash cut_root;
    } supersedes;
};
struct tm_entry_grant_end {
    uint64_t ref;
    int64_t at_ms;
    bool has_cut;
    uint64_t cut_size;
    struct tm_hash cut_root;
    enum tm_end_reason reason;
};
struct tm_entry_status_list {
    struct tm_slice list; /* its URL */
    enum tm_purpose purpose;
    unsigned size;   /* bits per entry: 1, 2, 4 or 8 */
    uint64_t length; /* entries: TM_STATUS_LENGTH_MIN to TM_STATUS_LENGTH_MAX */
};
struct tm_entry_status_update {
    struct tm_slice list;    /* .data NULL when even that could not be read */
    struct tm_slice indices; /* sorted, delta-coded unsigned varints; see tm_indices_* */
    uint64_t last;           /* the highest of them; set by decoding, not looked at by encoding */
    uint8_t value;           /* what they change to */
};
struct tm_entry_catalogue {
    struct tm_slice url, media_type;
    struct tm_hash sha256, root; /* of the file; Merkle root over its entries' hashes */
    uint64_t bytes, entries;
};
struct tm_entry_node {
    size_t address_count;
    struct tm_slice addresses[TM_ADDRESSES_MAX]; /* "host:port", "[v6]:port" */
    uint8_t transport_key[32];                   /* X25519 */
    int64_t until_ms;
};
struct tm_entry_closure {
    int64_t at_ms;
    bool has_successor;
    struct tm_id successor;
};

struct tm_entry {
    enum tm_entry_type type;
    uint64_t v;
    int64_t time_ms; /* the author's claim */
    union {
        struct tm_entry_profile profile; /* INCEPTION, PROFILE */
        struct tm_entry_rotation rotation;
        struct tm_entry_issuer_key issuer_key;
        struct tm_entry_issuer_key_end issuer_key_end;
        struct tm_entry_grant grant;         /* ACCREDITATION, RECOGNITION */
        struct tm_entry_grant_end grant_end; /* ACCREDITATION_END */
        struct tm_entry_status_list status_list;
        struct tm_entry_status_update status_update;
        struct tm_entry_catalogue catalogue;
        struct tm_entry_node node;
        struct tm_entry_closure closure;
    } u;
};

/* An entry of that type with nothing said yet: version 1, every optional field absent. */
void tm_entry_init(struct tm_entry *entry, enum tm_entry_type type);

/* "issuer_key" and back. */
const char *tm_entry_type_name(enum tm_entry_type type);
enum tm_entry_class tm_entry_class_of(const struct tm_entry *entry);
const char *tm_purpose_name(enum tm_purpose p);
const char *tm_key_reason_name(enum tm_key_reason r);
const char *tm_end_reason_name(enum tm_end_reason r);
const char *tm_kind_name(enum tm_kind k);
bool tm_purpose_parse(struct tm_slice s, enum tm_purpose *out);
bool tm_key_reason_parse(struct tm_slice s, enum tm_key_reason *out);
bool tm_end_reason_parse(struct tm_slice s, enum tm_end_reason *out);
bool tm_kind_parse(struct tm_slice s, enum tm_kind *out);

/* Scans and decodes; `out` borrows from `bytes` and from `arena`. A type or version that is not
 * known gives 0 and TM_ENTRY_UNKNOWN. Fails (the entry is void): TM_E_LIMIT, TM_E_MALFORMED,
 * TM_E_NOMEM (the arena; this one is our failure, not the entry's). On a void status_update
 * `out->type` and `out->u.status_update.list` are still set when they could be read. */
int tm_entry_decode(struct tm_slice bytes, struct tm_arena *arena, struct tm_entry *out,
                    struct tm_err *err);
/* Encodes canonically; what it gives always decodes to the same. Fails: TM_E_LIMIT, TM_E_MALFORMED
 * (a field out of range). Signatures are encoded as they stand in `entry`. */
int tm_entry_encode(const struct tm_entry *entry, struct tm_buf *out, struct tm_err *err);

/* Signed bytes of federation.md section 2, for what an entry carries signatures over. */
void tm_rotation_signed(
    struct tm_buf *out, const char *network, const struct tm_id *member,
    const struct tm_entry_rotation *r); /* by the recovery key: all but the two signatures */
void tm_rotation_possession(struct tm_buf *out, const char *network, const struct tm_id *member,
                            const struct tm_entry_rotation *r); /* by the new control key */
/* By the credential key: issuer, method, SHA-256 of `public_key`. */
void tm_issuer_key_possession(struct tm_buf *out, const char *network, const struct tm_id *member,
                              struct tm_slice issuer, struct tm_slice method,
                              struct tm_slice public_key);

/* Indices of a status_update: strictly increasing. First value absolute, then gaps minus one. */
int tm_indices_put(struct tm_buf *out, const uint64_t *sorted, size_t n, struct tm_err *err);
/* Calls `fn` for each; refuses indices at or past `length`. Fails: TM_E_MALFORMED. */
int tm_indices_each(struct tm_slice coded, uint64_t length, void (*fn)(void *ctx, uint64_t index),
                    void *ctx, struct tm_err *err);

/* The entry as one JSON object for people and programs ("log entry"), appended. Never fails on what
 * decoded; binary as hex or multikey, dates as RFC 3339, msgpack that does not decode as
 * {"type":"…","void":"reason"}. */
void tm_entry_json(struct tm_buf *out, struct tm_slice bytes);

#endif
