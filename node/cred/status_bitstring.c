/* node/cred/status_bitstring.c - lists of bits in a signed credential: W3C BitstringStatusListEntry,
 * and its forerunner StatusList2021Entry, whose list has no multibase prefix and no sizes.
 *
 * The steps of Bitstring Status List section 3.2, in its order; each that fails is a line of its own:
 * read and proof (status.list_unreadable, list_proof, list_not_yet_valid, list_expired), type
 * (list_type), origin (list_origin), purpose (list_purpose), then unpacking, length and index.
 */
#include "node/base/buf.h"
#include "node/cred/status_kind.h"
#include "node/cred/statuslist.h"

/* What a list is called, and how it is written. */
struct dialect {
    const char *credential, *subject; /* types */
    bool multibase;
};
static const struct dialect bitstring = { "BitstringStatusListCredential", "BitstringStatusList",
                                          true };
static const struct dialect list2021 = { "StatusList2021Credential", "StatusList2021", false };

/* ---- reading an entry ---- */

/* A decimal string of any size; 1EdTech's samples hold a JSON number. */
static bool read_index(struct tm_reading *rd, const struct tm_json *value, uint64_t *out)
{
    struct tm_slice text;
    uint64_t index = 0;

    if (!tm_json_str(value, &text) && !tm_json_number_text(value, &text))
        text = TM_SLICE_EMPTY;
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            text = TM_SLICE_EMPTY;
    if (text.len == 0) {
        tm_reading_bad(rd, value, "statusListIndex is not a decimal number");
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (index > (UINT64_MAX - 9) / 10) {
            tm_reading_note(rd, TM_C_STATUS_RANGE, TM_FAILED, value,
                            "statusListIndex is larger than any list");
            return false;
        }
        index = index * 10 + (uint64_t)(text.data[i] - '0');
    }
    *out = index;
    return true;
}

static unsigned size_of(const struct tm_status_ref *ref)
{
    return ref->size == 0 ? 1 : ref->size;
}

/* Section 2.1: as many messages as there are values, each with its value and its text. */
static void read_messages(struct tm_reading *rd, const struct tm_json *entry,
                          struct tm_status_ref *ref)
{
    const struct tm_json *messages = tm_json_get(entry, "statusMessage");
    unsigned size = size_of(ref);
    struct tm_slice text;

    if (messages == NULL) {
        if (size > 1)
            tm_reading_bad(rd, entry, "a status of more than one bit has no statusMessage");
        return;
    }
    if (!tm_json_is(messages, TM_JSON_ARRAY) || tm_json_count(messages) != (size_t)1 << size) {
        tm_reading_bad(rd, messages, "statusMessage has not one message for each value");
        return;
    }
    tm_json_each_item(item, messages)
    {
        if (!tm_json_str(tm_json_get(item, "status"), &text) ||
            !tm_json_str(tm_json_get(item, "message"), &text)) {
            tm_reading_bad(rd, item, "a statusMessage is not a status and a message");
            return;
        }
    }
    ref->messages = messages;
}

static void read_size(struct tm_reading *rd, const struct tm_json *entry, struct tm_status_ref *ref)
{
    const struct tm_json *value = tm_json_get(entry, "statusSize");
    int64_t size;

    if (value == NULL)
        return;
    if (!tm_json_int(value, &size) || size < 1 || size > TM_STATUS_SIZE_MAX)
        tm_reading_bad(rd, value, "statusSize is not a number of 1 to %d bits", TM_STATUS_SIZE_MAX);
    else
        ref->size = (unsigned)size;
}

static bool read_2021(struct tm_reading *rd, const struct tm_json *entry, struct tm_status_ref *ref)
{
    const struct tm_json *list = tm_json_get(entry, "statusListCredential");

    if (!tm_json_str(list, &ref->list) || !tm_url_ok(ref->list))
        tm_reading_bad(rd, entry, "a status entry names no list");
    if (!tm_json_str(tm_json_get(entry, "statusPurpose"), &ref->purpose_text))
        tm_reading_bad(rd, entry, "a status entry has no statusPurpose");
    ref->purpose_known = tm_purpose_parse(ref->purpose_text, &ref->purpose);
    return read_index(rd, tm_json_get(entry, "statusListIndex"), &ref->index);
}

static bool read_bitstring(struct tm_reading *rd, const struct tm_json *entry,
                           struct tm_status_ref *ref)
{
    read_size(rd, entry, ref);
    read_messages(rd, entry, ref);
    return read_2021(rd, entry, ref);
}

/* ---- the list as a credential ---- */

static const char *why_unreadable(int code)
{
    switch (code) {
    case TM_E_UNSUPPORTED:
        return "the status list is not a credential";
    case TM_E_LIMIT:
    case TM_E_NOMEM:
        return "the status list is larger than any may be";
    default:
        return "the status list cannot be read";
    }
}

/* Verifies it as any credential. Its own status entries are not looked at, so this goes one deep. */
static unsigned verify_list(struct tm_status_asking *a, struct tm_verified *list)
{
    struct tm_verify_in in = { .bytes = a->document,
                               .at_ms = a->in->at_ms,
                               .keys = a->in->keys,
                               .documents = tm_status_seen_source(a->in),
                               .contexts = a->in->contexts };
    struct tm_err err = TM_ERR_INIT;

    if (tm_verify(&in, a->scratch, list, &err) != 0) {
        tm_status_say(a, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN, "%s", why_unreadable(err.code));
        return TM_STATUS_BAD;
    }
    tm_status_made(a, list->issued_ms);
    return tm_status_take_lines(a, &list->checks) |
           tm_status_check_signer(a, list->proofs, list->proof_n);
}

/* ---- what kind of list ---- */

/* The one thing the list credential is about; NULL when that is several. */
static const struct tm_json *subject_of(const struct tm_json *root)
{
    const struct tm_json *subject = tm_json_get(root, "credentialSubject");

    if (!tm_json_is(subject, TM_JSON_ARRAY))
        return subject;
    return tm_json_count(subject) == 1 ? tm_json_at(subject, 0) : NULL;
}

static unsigned check_type(struct tm_status_asking *a, const struct dialect *d,
                           const struct tm_json *root, const struct tm_json *subject)
{
    if (!tm_json_has(tm_json_get(root, "type"), d->credential))
        tm_status_say(a, TM_C_STATUS_LIST_TYPE, TM_UNKNOWN, "the document is not a %s",
                      d->credential);
    else if (!tm_json_has(tm_json_get(subject, "type"), d->subject))
        tm_status_say(a, TM_C_STATUS_LIST_TYPE, TM_UNKNOWN, "the document is about no %s",
                      d->subject);
    else
        return 0;
    return TM_STATUS_BAD;
}

static unsigned check_purpose(struct tm_status_asking *a, const struct tm_json *subject)
{
    if (tm_json_has(tm_json_get(subject, "statusPurpose"), tm_purpose_name(a->ref->purpose)))
        return 0;
    tm_status_say(a, TM_C_STATUS_LIST_PURPOSE, TM_UNKNOWN,
                  "the status list is for another purpose than %s",
                  tm_purpose_name(a->ref->purpose));
    return TM_STATUS_BAD;
}

/* Drafts had the size in the list: one that states another than the entry's cannot be counted off. */
static unsigned check_size(struct tm_status_asking *a, const struct tm_json *subject)
{
    const struct tm_json *value = tm_json_get(subject, "statusSize");
    int64_t stated;

    if (value == NULL || (tm_json_int(value, &stated) && stated == (int64_t)size_of(a->ref)))
        return 0;
    tm_status_say(a, TM_C_STATUS_LIST_TYPE, TM_UNKNOWN,
                  "the status list and the entry differ in the bits of one status");
    return TM_STATUS_BAD;
}

/* ---- the bits ---- */

static uint32_t value_at(const struct tm_buf *bits, uint64_t index, unsigned size)
{
    uint32_t value = 0;

    for (uint64_t at = index * size; at < (index + 1) * size; at++)
        value = value << 1 | (bits->data[at / 8] >> (7 - at % 8) & 1u);
    return value;
}

/* A list that ran out says no more that something is good; but what it revoked is revoked for good. */
static void read_value(struct tm_status_asking *a, const struct tm_buf *bits, unsigned size,
                       unsigned faults)
{
    uint64_t entries = bits->len * 8 / size;
    uint32_t value;

    if (a->ref->index >= entries) {
        if (faults == 0)
            tm_status_say(a, TM_C_STATUS_RANGE, TM_FAILED,
                          "the status index lies past the end of the list");
        return;
    }
    value = value_at(bits, a->ref->index, size);
    if ((faults & TM_STATUS_EXPIRED) == 0 ||
        (value != 0 && a->ref->purpose == TM_PURPOSE_REVOCATION))
        tm_status_say_value(a, value);
    if (faults == 0) {
        a->out->known = true;
        a->out->value = value;
    }
}

static void read_bits(struct tm_status_asking *a, const struct dialect *d,
                      const struct tm_json *subject, unsigned faults)
{
    unsigned size = size_of(a->ref);
    uint64_t entries_min = a->in->entries_min == 0 ? TM_STATUS_LENGTH_MIN : a->in->entries_min;
    struct tm_buf bits = TM_BUF_INIT(TM_STATUS_UNPACKED_MAX);
    struct tm_slice encoded = TM_SLICE_EMPTY;
    struct tm_err err = TM_ERR_INIT;
    int r;

    tm_json_str(tm_json_get(subject, "encodedList"), &encoded);
    r = tm_statuslist_decode(&bits, encoded, d->multibase, size, &err);
    if (r == 0 || r == TM_E_MISMATCH) {
        if (bits.len * 8 / size < entries_min) {
            faults |= TM_STATUS_WEAK;
            tm_status_say(a, TM_C_STATUS_LIST_LENGTH, TM_UNKNOWN,
                          "the status list has %zu entries; %llu are the least",
                          bits.len * 8 / size, (unsigned long long)entries_min);
        }
        read_value(a, &bits, size, faults);
    } else {
        tm_status_say(a, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN, "%s",
                      r == TM_E_LIMIT ? "the status list unpacks to more than 16 MiB"
                                      : "the encodedList of the status list cannot be unpacked");
    }
    tm_buf_free(&bits);
}

static unsigned check_list(struct tm_status_asking *a, const struct dialect *d,
                           const struct tm_verified *list, const struct tm_json *subject)
{
    unsigned faults = check_type(a, d, list->root, subject);

    if (faults == 0)
        faults = tm_status_check_origin(a, list->cred.id, list->cred.issuer) |
                 check_purpose(a, subject) | check_size(a, subject);
    return faults;
}

static void ask(struct tm_status_asking *a, const struct dialect *d)
{
    struct tm_verified *list = tm_arena_alloc(a->scratch, sizeof *list);
    const struct tm_json *subject;
    unsigned faults;

    if (list == NULL) {
        a->lines->fault = true;
        return;
    }
    list->root = NULL;
    faults = verify_list(a, list);
    if (list->root == NULL)
        return;
    subject = subject_of(list->root);
    if ((faults & TM_STATUS_BAD) == 0)
        faults |= check_list(a, d, list, subject);
    if ((faults & TM_STATUS_BAD) == 0)
        read_bits(a, d, subject, faults);
}

static void ask_bitstring(struct tm_status_asking *a)
{
    ask(a, &bitstring);
}

static void ask_2021(struct tm_status_asking *a)
{
    ask(a, &list2021);
}

const struct tm_status_kind tm_status_bitstring = { "BitstringStatusListEntry", true, true,
                                                    read_bitstring, ask_bitstring };
const struct tm_status_kind tm_status_2021 = { "StatusList2021Entry", true, true, read_2021,
                                               ask_2021 };
