/* node/cred/status_1edtech.c - 1EdTechRevocationList: a list of the ids of revoked credentials.
 *
 * The entry's `id` is the URL of a JSON document with `revokedCredentials`, whose elements have the `id`
 * of a credential and, unless it is meant, `revoked`. Nothing signs it: that it stands at its URL is all
 * there is, so one that came with the credential says nothing. It states no dates.
 * Source: 1EdTech Revocation List Status Method 1.0; Open Badges 3.0 section 8.2.
 */
#include "node/cred/status_kind.h"

static bool read_entry(struct tm_reading *rd, const struct tm_json *entry,
                       struct tm_status_ref *ref)
{
    if (!tm_json_str(tm_json_get(entry, "id"), &ref->list) || !tm_url_ok(ref->list)) {
        tm_reading_bad(rd, entry, "a status entry names no list");
        ref->list = TM_SLICE_EMPTY;
    }
    ref->purpose_text = TM_LIT("revocation");
    ref->purpose = TM_PURPOSE_REVOCATION;
    ref->purpose_known = true;
    return true;
}

/* The list's issuer: its id, or an object that has one; or nothing. */
static struct tm_slice issuer_of(const struct tm_json *root)
{
    const struct tm_json *issuer = tm_json_get(root, "issuer");
    struct tm_slice id = TM_SLICE_EMPTY;

    if (tm_json_is(issuer, TM_JSON_OBJECT))
        issuer = tm_json_get(issuer, "id");
    tm_json_str(issuer, &id);
    return id;
}

static const struct tm_json *id_of(const struct tm_json *item)
{
    return tm_json_is(item, TM_JSON_OBJECT) ? tm_json_get(item, "id") : item;
}

/* `revoked` is meant where it is missing; what is there and is not `false` is no reason for mercy. */
static bool names(const struct tm_json *item, struct tm_slice credential)
{
    bool revoked = true;
    struct tm_slice id;

    tm_json_bool(tm_json_get(item, "revoked"), &revoked);
    return revoked && tm_json_str(id_of(item), &id) && tm_slice_eq(id, credential);
}

/* NULL: the document holds no such list. A list of one may stand without its brackets. */
static const struct tm_json *revoked_in(const struct tm_json *root)
{
    const struct tm_json *all = tm_json_get(root, "revokedCredentials");

    if (all == NULL)
        all = tm_json_get(root, "revokedCredential");
    return tm_json_is(all, TM_JSON_ARRAY) || tm_json_is(all, TM_JSON_OBJECT) ? all : NULL;
}

static void read_list(struct tm_status_asking *a, const struct tm_json *root)
{
    const struct tm_json *all = revoked_in(root);
    struct tm_slice id = TM_SLICE_EMPTY;
    bool revoked = false, whole = true;

    if (all == NULL) {
        tm_status_say(a, TM_C_STATUS_LIST_TYPE, TM_UNKNOWN,
                      "the document is no list of revoked credentials");
        return;
    }
    tm_json_str(tm_json_get(root, "id"), &id);
    tm_status_check_origin(a, id, issuer_of(root)); /* seen at its URL: warnings at most */
    tm_json_each_or_self(item, all)
    {
        revoked = revoked || names(item, a->cred->id);
        whole = whole && tm_json_is(id_of(item), TM_JSON_STRING);
    }
    if (!whole)
        tm_status_say(a, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN,
                      "an element of the list of revoked credentials has no id");
    if (whole || revoked)
        tm_status_say_value(a, revoked);
    a->out->known = whole;
    a->out->value = revoked;
}

static void ask(struct tm_status_asking *a)
{
    const struct tm_json_limits limits = TM_JSON_LIMITS;
    struct tm_err err = TM_ERR_INIT;
    struct tm_json_doc doc;

    if (a->seen_ms == TM_TIME_NONE)
        tm_status_say(
            a, TM_C_STATUS_LIST_PROOF, TM_UNKNOWN,
            "the list of revoked credentials came with the credential, and nothing signs it");
    else if (a->cred->id.len == 0)
        tm_status_say(a, TM_C_STATUS_UNKNOWN, TM_UNKNOWN,
                      "the credential has no id by which a list could name it");
    else if (tm_json_parse(a->document, &limits, a->scratch, &doc, &err) != 0)
        tm_status_say(a, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN, "the status list cannot be read");
    else
        read_list(a, doc.root);
}

const struct tm_status_kind tm_status_1edtech = { "1EdTechRevocationList", false, false, read_entry,
                                                  ask };
