/* node/cred/status_token.c - Token Status Lists of the IETF, as SD-JWT VCs name them in `status`.
 *
 * The entry (type "TokenStatusList", made by the reader of that format) has an index and a URL, and no
 * purpose: the value itself says invalid or suspended, or the list does where a log declares it. There is
 * no least length.
 * Source: draft-ietf-oauth-status-list sections 6, 7.1 and 8.3.
 */
#include "node/cred/status_kind.h"
#include "node/cred/tokenstatus.h"

/* Section 7.1: 3 and up are for applications; what they mean is not known here. */
static void say_value(struct tm_status_asking *a, unsigned value, unsigned faults)
{
    if (value == TM_TOKEN_VALID || value == TM_TOKEN_INVALID) {
        tm_status_say(a, TM_C_STATUS_REVOKED, value == TM_TOKEN_VALID ? TM_PASSED : TM_FAILED,
                      "the status list says that it is %s",
                      value == TM_TOKEN_VALID ? "valid" : "invalid");
    } else if (value == TM_TOKEN_SUSPENDED) {
        tm_status_say(a, TM_C_STATUS_SUSPENDED, TM_FAILED,
                      "the status list says that it is suspended");
    } else {
        tm_status_say(a, TM_C_STATUS_UNKNOWN, TM_UNKNOWN,
                      "the status list has a status that this node does not know: 0x%x", value);
        return;
    }
    a->out->known = faults == 0;
    a->out->value = value;
}

static void read_value(struct tm_status_asking *a, struct tm_slice entries, unsigned bits,
                       unsigned faults)
{
    unsigned value;

    if (tm_token_status_get(entries, bits, a->ref->index, &value))
        say_value(a, value, faults);
    else if (faults == 0)
        tm_status_say(a, TM_C_STATUS_RANGE, TM_FAILED,
                      "the status index lies past the end of the list");
}

/* Section 8.3: `sub` must be the URL that the entry names, wherever the list was seen. */
static unsigned check_url(struct tm_status_asking *a, const struct tm_token_status *list)
{
    if (tm_slice_eq(list->uri, a->ref->list))
        return tm_status_check_origin(a, list->uri, list->issuer);
    tm_status_say(a, TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN,
                  "the status list names another URL as its own");
    return TM_STATUS_BAD;
}

/* A file often ends in a line's end; a token never does. */
static struct tm_slice token_of(struct tm_slice text)
{
    while (text.len > 0 && (text.data[text.len - 1] == '\n' || text.data[text.len - 1] == '\r'))
        text.len--;
    return text;
}

/* Section 8.3: past `exp` it is not to be used at all. */
static bool has_expired(struct tm_status_asking *a, const struct tm_token_status *list)
{
    char text[TM_TIME_TEXT_SIZE];

    if (list->expires_ms == TM_TIME_NONE || tm_ms_to_s(list->expires_ms) > tm_ms_to_s(a->in->at_ms))
        return false;
    tm_status_say(a, TM_C_STATUS_LIST_EXPIRED, TM_UNKNOWN, "the status list was valid until %s",
                  tm_time_text(tm_ms_to_s(list->expires_ms), text));
    return true;
}

static void read_list(struct tm_status_asking *a, const struct tm_token_status *list,
                      struct tm_slice entries)
{
    unsigned faults;

    tm_status_made(a, list->issued_ms);
    if (has_expired(a, list))
        return;
    faults = tm_status_take_lines(a, &list->checks) |
             tm_status_check_signer(a, list->proof, list->proof_n);
    if ((faults & TM_STATUS_BAD) == 0)
        faults |= check_url(a, list);
    if ((faults & TM_STATUS_BAD) == 0)
        read_value(a, entries, list->bits, faults);
}

static void ask(struct tm_status_asking *a)
{
    struct tm_buf entries = TM_BUF_INIT(TM_STATUS_TOKEN_OUT_MAX);
    struct tm_token_status_in in = { .text = token_of(a->document),
                                     .issuer = a->cred->issuer,
                                     .at_ms = a->in->at_ms,
                                     .keys = a->in->keys,
                                     .documents = tm_status_seen_source(a->in) };
    struct tm_token_status list;
    struct tm_err err = TM_ERR_INIT;
    int r = tm_token_status_open(&in, a->scratch, &entries, &list, &err);

    if (r == 0)
        read_list(a, &list, tm_buf_slice(&entries));
    else
        tm_status_say(a, TM_C_STATUS_LIST_UNREADABLE, TM_UNKNOWN, "%s",
                      r == TM_E_LIMIT || r == TM_E_NOMEM
                          ? "the status list is larger than any may be"
                          : "the status list cannot be read");
    tm_buf_free(&entries);
}

const struct tm_status_kind tm_status_token = { "TokenStatusList", true, false, NULL, ask };
