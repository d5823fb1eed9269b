/* node/log/entry_fields.c - the tables of docs/protocol.md's entry types, and what one value may be. */
#include "node/log/entry_fields.h"

#define WORDS(table)                                                                               \
    {                                                                                              \
        table, sizeof(table) / sizeof((table)[0])                                                  \
    }

static const struct tm_word purposes[] = { { "revocation", TM_PURPOSE_REVOCATION },
                                           { "suspension", TM_PURPOSE_SUSPENSION },
                                           { "refresh", TM_PURPOSE_REFRESH },
                                           { "message", TM_PURPOSE_MESSAGE } };
static const struct tm_word key_reasons[] = { { "superseded", TM_KEY_SUPERSEDED },
                                              { "retired", TM_KEY_RETIRED },
                                              { "compromised", TM_KEY_COMPROMISED } };
static const struct tm_word end_reasons[] = { { "expired", TM_END_EXPIRED },
                                              { "closed", TM_END_CLOSED },
                                              { "superseded", TM_END_SUPERSEDED },
                                              { "withdrawn", TM_END_WITHDRAWN },
                                              { "withdrawn_for_cause", TM_END_WITHDRAWN_FOR_CAUSE },
                                              { "void", TM_END_VOID } };
static const struct tm_word kinds[] = { { "provider", TM_KIND_PROVIDER },
                                        { "authority", TM_KIND_AUTHORITY },
                                        { "other", TM_KIND_OTHER } };
static const struct tm_word types[] = {
#define TM_ENTRY_TYPE(ID, name, class) { name, TM_ENTRY_##ID },
#include "node/log/entry.def"
#undef TM_ENTRY_TYPE
};
/* In the order they stand in an entry. */
static const struct tm_word rights[] = { { "accredit", TM_RIGHT_ACCREDIT },
                                         { "award", TM_RIGHT_AWARD } };

const struct tm_words tm_words_purpose = WORDS(purposes);
const struct tm_words tm_words_key_reason = WORDS(key_reasons);
const struct tm_words tm_words_end_reason = WORDS(end_reasons);
const struct tm_words tm_words_kind = WORDS(kinds);
const struct tm_words tm_words_type = WORDS(types);
const struct tm_words tm_words_rights = WORDS(rights);

#define AT(field) offsetof(struct tm_entry, field)
/* clang-format off */
#define REQ .required = true
#define OPT .required = false
#define F_TIME(n, f, ...)  { .name = n, .kind = TM_F_TIME, .at = AT(f), .max = (uint64_t)TM_FIELD_TIME_MAX, __VA_ARGS__ }
#define F_WORD(n, f, w)    { .name = n, .kind = TM_F_WORD, .at = AT(f), REQ, .words = &(w) }
#define F_FIX(n, k, f, ...) { .name = n, .kind = (k), .at = AT(f), __VA_ARGS__ }
#define F_NUM(n, k, f, lo, hi, ...) { .name = n, .kind = (k), .at = AT(f), .min = (lo), .max = (hi), __VA_ARGS__ }
#define F_TEXT(n, f, hi, ...) { .name = n, .kind = TM_F_TEXT, .at = AT(f), .min = 1, .max = (hi), __VA_ARGS__ }
#define F_SLICE(n, k, f, lo, hi, ...) { .name = n, .kind = (k), .at = AT(f), .min = (lo), .max = (hi), __VA_ARGS__ }
#define F_LIST(n, f, k, hi, most) { .name = n, .kind = TM_F_LIST, .at = AT(f), .item = (k), .min = 1, .max = (hi), .count_max = (most) }

static const struct tm_field common[] = {
    F_TIME("time", time_ms, REQ),
    F_WORD("type", type, tm_words_type),
    F_NUM("v", TM_F_U64, v, 1, 1, REQ),
};

static const struct tm_field inception[] = {
    F_TEXT("contact", u.profile.contact, TM_NAME_MAX, OPT),
    F_FIX("control_key", TM_F_ED25519, u.profile.control_key, REQ),
    F_SLICE("country", TM_F_COUNTRY, u.profile.country, 2, 2, REQ),
    F_SLICE("homepage", TM_F_URL, u.profile.homepage, 1, TM_URL_MAX, OPT),
    F_LIST("identifiers", u.profile.identifiers, TM_F_TEXT, TM_NAME_MAX, TM_IDENTIFIERS_MAX),
    F_WORD("kind", u.profile.kind, tm_words_kind),
    F_TEXT("legal_name", u.profile.legal_name, TM_NAME_MAX, OPT),
    F_TEXT("name", u.profile.name, TM_NAME_MAX, REQ),
    F_SLICE("network", TM_F_LABEL, u.profile.network, 1, TM_NETWORK_MAX, REQ),
    F_FIX("next_key_hash", TM_F_HASH, u.profile.next_key_hash, REQ),
};

static const struct tm_field profile[] = {
    F_TEXT("contact", u.profile.contact, TM_NAME_MAX, OPT),
    F_SLICE("country", TM_F_COUNTRY, u.profile.country, 2, 2, REQ),
    F_SLICE("homepage", TM_F_URL, u.profile.homepage, 1, TM_URL_MAX, OPT),
    F_LIST("identifiers", u.profile.identifiers, TM_F_TEXT, TM_NAME_MAX, TM_IDENTIFIERS_MAX),
    F_WORD("kind", u.profile.kind, tm_words_kind),
    F_TEXT("legal_name", u.profile.legal_name, TM_NAME_MAX, OPT),
    F_TEXT("name", u.profile.name, TM_NAME_MAX, REQ),
};

static const struct tm_field rotation[] = {
    F_FIX("clear", TM_F_BOOL, u.rotation.clear, REQ),
    F_FIX("control_key", TM_F_ED25519, u.rotation.control_key, REQ),
    F_FIX("next_key_hash", TM_F_HASH, u.rotation.next_key_hash, REQ),
    F_FIX("possession", TM_F_SIG, u.rotation.possession, REQ),
    F_FIX("recovery_key", TM_F_ED25519, u.rotation.recovery_key, REQ),
    F_FIX("root", TM_F_HASH, u.rotation.root, REQ),
    F_FIX("signature", TM_F_SIG, u.rotation.signature, REQ),
    F_NUM("size", TM_F_U64, u.rotation.size, 1, INT64_MAX, REQ),
};

static const struct tm_field issuer_key[] = {
    F_TEXT("issuer", u.issuer_key.issuer, TM_URL_MAX, REQ),
    F_TEXT("method", u.issuer_key.method, TM_URL_MAX, REQ),
    F_SLICE("possession", TM_F_BIN, u.issuer_key.possession, 1, TM_POSSESSION_MAX, OPT),
    F_TEXT("public_key", u.issuer_key.public_key, TM_PUBLIC_KEY_MAX, OPT),
    F_TIME("valid_from", u.issuer_key.valid_from_ms, OPT),
    F_TIME("valid_until", u.issuer_key.valid_until_ms, OPT),
    F_LIST("x5c", u.issuer_key.x5c, TM_F_BIN, TM_CERTIFICATE_MAX, TM_X5C_MAX),
};

static const struct tm_field issuer_key_end[] = {
    F_TIME("at", u.issuer_key_end.at_ms, REQ),
    F_WORD("reason", u.issuer_key_end.reason, tm_words_key_reason),
    F_NUM("ref", TM_F_U64, u.issuer_key_end.ref, 0, INT64_MAX, REQ),
};

static const struct tm_field supersedes[] = {
    F_FIX("cut_root", TM_F_HASH, u.grant.supersedes.cut_root, REQ),
    F_NUM("cut_size", TM_F_U64, u.grant.supersedes.cut_size, 0, INT64_MAX, REQ),
    F_FIX("member", TM_F_ID, u.grant.supersedes.member, REQ),
};
static const struct tm_shape supersedes_shape = { supersedes, 3, NULL };

#define LIMIT_ROWS                                                                                              \
    F_LIST("limit_credential_type", u.grant.limits.credential_type, TM_F_TEXT, TM_URL_MAX, TM_STRINGS_MAX),     \
    { .name = "limit_eqf_level", .kind = TM_F_LEVELS, .at = AT(u.grant.limits.eqf_levels),                      \
      .has = AT(u.grant.limits.has_eqf), .min = 1, .max = 8 },                                                  \
    F_LIST("limit_field", u.grant.limits.field, TM_F_ISCED, 4, TM_STRINGS_MAX),                                 \
    F_LIST("limit_jurisdiction", u.grant.limits.jurisdiction, TM_F_COUNTRY, 2, TM_STRINGS_MAX),                 \
    F_LIST("limit_qualification", u.grant.limits.qualification, TM_F_TEXT, TM_URL_MAX, TM_STRINGS_MAX)
#define SUPERSEDES_ROW                                                                                          \
    { .name = "supersedes", .kind = TM_F_MAP, .at = AT(u.grant.supersedes),                                     \
      .has = AT(u.grant.has_supersedes), .sub = &supersedes_shape }

static const struct tm_field accreditation[] = {
    F_TEXT("decision", u.grant.quality.decision, TM_URL_MAX, OPT),
    F_TEXT("deqar_id", u.grant.quality.deqar_id, TM_NAME_MAX, OPT),
    F_TIME("expiry_date", u.grant.limits.expiry_date_ms, OPT),
    F_LIST("issuers", u.grant.issuers, TM_F_TEXT, TM_URL_MAX, TM_STRINGS_MAX),
    LIMIT_ROWS,
    F_TEXT("qa_agency", u.grant.quality.agency, TM_NAME_MAX, OPT),
    F_TEXT("qa_standard", u.grant.quality.standard, TM_NAME_MAX, OPT),
    F_SLICE("report", TM_F_URL, u.grant.quality.report_url, 1, TM_URL_MAX, OPT),
    F_SLICE("report_sha256", TM_F_BIN, u.grant.quality.report_sha256, 32, 32, OPT),
    F_TIME("review_date", u.grant.quality.review_date_ms, OPT),
    { .name = "rights", .kind = TM_F_RIGHTS, .at = AT(u.grant.rights), REQ, .words = &tm_words_rights },
    F_FIX("subject", TM_F_ID, u.grant.subject, REQ),
    SUPERSEDES_ROW,
    F_TIME("valid_from", u.grant.limits.valid_from_ms, OPT),
};

static const struct tm_field recognition[] = {
    F_TIME("expiry_date", u.grant.limits.expiry_date_ms, OPT),
    LIMIT_ROWS,
    F_NUM("max_path_length", TM_F_U64, u.grant.max_path_length, 0, TM_PATH_LENGTH_MAX, OPT),
    F_FIX("subject", TM_F_ID, u.grant.subject, REQ),
    SUPERSEDES_ROW,
    F_TIME("valid_from", u.grant.limits.valid_from_ms, OPT),
};

static const struct tm_field accreditation_end[] = {
    F_TIME("at", u.grant_end.at_ms, REQ),
    F_FIX("cut_root", TM_F_HASH, u.grant_end.cut_root, .has = AT(u.grant_end.has_cut)),
    F_NUM("cut_size", TM_F_U64, u.grant_end.cut_size, 0, INT64_MAX, .has = AT(u.grant_end.has_cut)),
    F_WORD("reason", u.grant_end.reason, tm_words_end_reason),
    F_NUM("ref", TM_F_U64, u.grant_end.ref, 0, INT64_MAX, REQ),
};

static const struct tm_field status_list[] = {
    F_NUM("length", TM_F_U64, u.status_list.length, TM_STATUS_LENGTH_MIN, TM_STATUS_LENGTH_MAX, REQ),
    F_SLICE("list", TM_F_URL, u.status_list.list, 1, TM_URL_MAX, REQ),
    F_WORD("purpose", u.status_list.purpose, tm_words_purpose),
    F_NUM("size", TM_F_U32, u.status_list.size, 1, 8, REQ),
};

static const struct tm_field status_update[] = {
    F_SLICE("indices", TM_F_INDICES, u.status_update.indices, 1, TM_ENTRY_BYTES_MAX, REQ, .has = AT(u.status_update.last)),
    F_SLICE("list", TM_F_URL, u.status_update.list, 1, TM_URL_MAX, REQ),
    F_NUM("value", TM_F_U8, u.status_update.value, 0, 255, REQ),
};

static const struct tm_field catalogue[] = {
    F_NUM("bytes", TM_F_U64, u.catalogue.bytes, 0, TM_CATALOGUE_BYTES_MAX, REQ),
    F_NUM("entries", TM_F_U64, u.catalogue.entries, 0, TM_CATALOGUE_BYTES_MAX, REQ),
    F_TEXT("media_type", u.catalogue.media_type, TM_NAME_MAX, REQ),
    F_FIX("root", TM_F_HASH, u.catalogue.root, REQ),
    F_FIX("sha256", TM_F_HASH, u.catalogue.sha256, REQ),
    F_SLICE("url", TM_F_URL, u.catalogue.url, 1, TM_URL_MAX, OPT),
};

static const struct tm_field node[] = {
    { .name = "addresses", .kind = TM_F_ADDRESSES, .at = AT(u.node.addresses), REQ,
      .has = AT(u.node.address_count), .min = 1, .max = TM_ADDRESS_MAX, .count_max = TM_ADDRESSES_MAX },
    F_FIX("transport_key", TM_F_X25519, u.node.transport_key, REQ),
    F_TIME("until", u.node.until_ms, REQ),
};

static const struct tm_field closure[] = {
    F_TIME("at", u.closure.at_ms, REQ),
    F_FIX("successor", TM_F_ID, u.closure.successor, .has = AT(u.closure.has_successor)),
};
/* clang-format on */

static int period(int64_t from_ms, int64_t until_ms, const char *until, struct tm_err *err)
{
    if (from_ms != TM_TIME_NONE && until_ms != TM_TIME_NONE && until_ms <= from_ms)
        return tm_fail(err, TM_E_MALFORMED, "field %s: not after valid_from", until);
    return 0;
}

static int check_issuer_key(const struct tm_entry *e, struct tm_err *err)
{
    const struct tm_entry_issuer_key *k = &e->u.issuer_key;

    if ((k->public_key.data != NULL) == k->x5c.present)
        return tm_fail(err, TM_E_MALFORMED, "field public_key: either this or x5c");
    if (k->x5c.present && k->x5c.n == 0)
        return tm_fail(err, TM_E_MALFORMED, "field x5c: empty");
    if (k->public_key.data != NULL && k->possession.data == NULL)
        return tm_fail(err, TM_E_MALFORMED, "field possession: missing");
    return period(k->valid_from_ms, k->valid_until_ms, "valid_until", err);
}

static int check_grant(const struct tm_entry *e, struct tm_err *err)
{
    const struct tm_limits *l = &e->u.grant.limits;

    return period(l->valid_from_ms, l->expiry_date_ms, "expiry_date", err);
}

static int check_status_list(const struct tm_entry *e, struct tm_err *err)
{
    unsigned size = e->u.status_list.size;

    if ((size & (size - 1)) != 0)
        return tm_fail(err, TM_E_MALFORMED, "field size: not 1, 2, 4 or 8");
    return 0;
}

#define SHAPE(rows, check)                                                                         \
    {                                                                                              \
        rows, sizeof(rows) / sizeof((rows)[0]), check                                              \
    }

const struct tm_shape tm_shape_common = SHAPE(common, NULL);
const struct tm_shape tm_shapes[TM_ENTRY_TYPE_COUNT] = {
    [TM_ENTRY_INCEPTION] = SHAPE(inception, NULL),
    [TM_ENTRY_PROFILE] = SHAPE(profile, NULL),
    [TM_ENTRY_ROTATION] = SHAPE(rotation, NULL),
    [TM_ENTRY_ISSUER_KEY] = SHAPE(issuer_key, check_issuer_key),
    [TM_ENTRY_ISSUER_KEY_END] = SHAPE(issuer_key_end, NULL),
    [TM_ENTRY_ACCREDITATION] = SHAPE(accreditation, check_grant),
    [TM_ENTRY_RECOGNITION] = SHAPE(recognition, check_grant),
    [TM_ENTRY_ACCREDITATION_END] = SHAPE(accreditation_end, NULL),
    [TM_ENTRY_STATUS_LIST] = SHAPE(status_list, check_status_list),
    [TM_ENTRY_STATUS_UPDATE] = SHAPE(status_update, NULL),
    [TM_ENTRY_CATALOGUE] = SHAPE(catalogue, NULL),
    [TM_ENTRY_NODE] = SHAPE(node, NULL),
    [TM_ENTRY_CLOSURE] = SHAPE(closure, NULL),
};

const char *tm_words_name(const struct tm_words *words, int value)
{
    for (size_t i = 0; i < words->n; i++)
        if (words->v[i].value == value)
            return words->v[i].name;
    return NULL;
}

bool tm_words_parse(const struct tm_words *words, struct tm_slice s, int *out)
{
    for (size_t i = 0; i < words->n; i++)
        if (s.len > 0 && s.data[0] == (uint8_t)words->v[i].name[0] &&
            tm_slice_is(s, words->v[i].name)) {
            *out = words->v[i].value;
            return true;
        }
    return false;
}

bool tm_field_present(const struct tm_entry *e, const struct tm_field *f)
{
    const void *p = tm_field_cptr(e, f);

    if (f->required)
        return true;
    if (f->has != 0)
        return *(const bool *)(const void *)((const char *)e + f->has);
    switch (f->kind) {
    case TM_F_TIME:
        return *(const int64_t *)p != TM_TIME_NONE;
    case TM_F_U64: /* an optional number is absent when it is 0 */
        return *(const uint64_t *)p != 0;
    case TM_F_LIST:
        return ((const struct tm_strings *)p)->present;
    case TM_F_BIN: /* no optional bytes may be empty: empty is absent */
        return ((const struct tm_slice *)p)->len > 0;
    default:
        return ((const struct tm_slice *)p)->data != NULL;
    }
}
