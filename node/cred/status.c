/* node/cred/status.c - status entries: the kinds there are, and what asking any of them has in common. */
#include "node/cred/status_kind.h"

#include <stdarg.h>
#include <stdio.h>

#define TEXT_MAX 384 /* bytes of one line's text */

/* In the order they are asked for an entry's type. Adding a kind is a row and a file. */
static const struct tm_status_kind *const kinds[] = {
    &tm_status_bitstring,
    &tm_status_2021,
    &tm_status_1edtech,
    &tm_status_token,
};
#define KINDS (sizeof kinds / sizeof kinds[0])

static const struct tm_status_kind *kind_of(struct tm_slice type)
{
    for (size_t i = 0; i < KINDS; i++)
        if (tm_slice_is(type, kinds[i]->type))
            return kinds[i];
    return NULL;
}

bool tm_status_indexed(const struct tm_status_ref *ref)
{
    const struct tm_status_kind *kind = kind_of(ref->type);

    return kind != NULL && kind->indexed;
}

bool tm_status_purposed(const struct tm_status_ref *ref)
{
    const struct tm_status_kind *kind = kind_of(ref->type);

    return kind == NULL || kind->purposed;
}

bool tm_status_decides(const struct tm_status_ref *ref)
{
    return !ref->purpose_known || ref->purpose == TM_PURPOSE_REVOCATION ||
           ref->purpose == TM_PURPOSE_SUSPENSION;
}

/* ---- reading an entry ---- */

/* Of several types of one entry, the first that is known. */
static const struct tm_status_kind *kind_of_entry(const struct tm_json *type, struct tm_slice *name)
{
    for (size_t i = 0; i < KINDS; i++) {
        if (kinds[i]->read != NULL && tm_json_has(type, kinds[i]->type)) {
            *name = tm_str(kinds[i]->type);
            return kinds[i];
        }
    }
    tm_json_str(tm_json_is(type, TM_JSON_ARRAY) ? tm_json_at(type, 0) : type, name);
    return NULL;
}

void tm_status_read(struct tm_reading *rd, const struct tm_json *entry)
{
    struct tm_credential *cred = &rd->out->cred;
    struct tm_status_ref ref = { .path = NULL };
    const struct tm_status_kind *kind;

    if (!tm_json_is(entry, TM_JSON_OBJECT))
        return; /* said where its type was looked for */
    if (cred->status_n == TM_STATUS_ENTRIES_MAX) {
        tm_reading_bad(rd, entry, "more than %d status entries", TM_STATUS_ENTRIES_MAX);
        return;
    }
    kind = kind_of_entry(tm_json_get(entry, "type"), &ref.type);
    ref.path = tm_reading_path(rd, entry);
    if (kind == NULL || kind->read(rd, entry, &ref))
        cred->status[cred->status_n++] = ref;
}

/* ---- lines ---- */

struct tm_check *tm_status_say(struct tm_status_asking *a, enum tm_check_code code,
                               enum tm_outcome outcome, const char *fmt, ...)
{
    char text[TEXT_MAX];
    struct tm_check *line;
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    if (!tm_status_decides(a->ref) && outcome <= TM_UNKNOWN) {
        code = TM_C_STATUS_MESSAGE;
        outcome = TM_WARNING;
    }
    line = tm_check_add(a->lines, code, outcome, "%s", text);
    line->path = a->ref->path == NULL ? "credentialStatus" : a->ref->path;
    return line;
}

/* Where the entry says what the value means: a path, since what stands there is the issuer's own text. */
static const char *message_path(const struct tm_status_asking *a, uint32_t value)
{
    char wanted[16];
    size_t i = 0;

    snprintf(wanted, sizeof wanted, "0x%x", (unsigned)value);
    tm_json_each_item(item, a->ref->messages)
    {
        if (tm_json_str_is(tm_json_get(item, "status"), wanted))
            return tm_arena_printf(a->lines->arena, "%s.statusMessage[%zu].message", a->ref->path,
                                   i);
        i++;
    }
    return NULL;
}

static void say_message(struct tm_status_asking *a, uint32_t value)
{
    struct tm_check *line = tm_status_say(
        a, TM_C_STATUS_MESSAGE, value == 0 ? TM_PASSED : TM_WARNING,
        value == 0 ? "the issuer has set no status here" : "the issuer has set the status 0x%x",
        (unsigned)value);
    const char *path = message_path(a, value);

    if (path != NULL)
        line->path = path;
}

void tm_status_say_value(struct tm_status_asking *a, uint32_t value)
{
    bool suspension = a->ref->purpose == TM_PURPOSE_SUSPENSION;
    enum tm_check_code code = suspension ? TM_C_STATUS_SUSPENDED : TM_C_STATUS_REVOKED;

    if (!tm_status_decides(a->ref)) {
        say_message(a, value);
        return;
    }
    tm_status_say(a, code, value == 0 ? TM_PASSED : TM_FAILED,
                  "the status list says that it is %s%s", value == 0 ? "not " : "",
                  suspension ? "suspended" : "revoked");
    if (value != 0 && a->ref->messages != NULL)
        say_message(a, value);
}

/* ---- where a list comes from ---- */

unsigned tm_status_check_origin(struct tm_status_asking *a, struct tm_slice id,
                                struct tm_slice issuer)
{
    bool own_url = tm_slice_eq(id, a->ref->list);
    bool own_issuer = issuer.len > 0 && tm_slice_eq(issuer, a->cred->issuer);

    if (a->seen_ms == TM_TIME_NONE && !(own_url && own_issuer)) {
        tm_status_say(a, TM_C_STATUS_LIST_ORIGIN, TM_UNKNOWN,
                      "the status list came with the credential, and is %s",
                      own_url ? "not by the credential's issuer" : "not the one of this URL");
        return TM_STATUS_BAD;
    }
    if (!own_issuer && issuer.len > 0)
        tm_status_say(a, TM_C_STATUS_LIST_ORIGIN, TM_WARNING,
                      "the status list is issued by %s, not by the credential's issuer",
                      tm_url_shown(a->lines->arena, issuer));
    if (!own_url && id.len > 0)
        tm_status_say(a, TM_C_STATUS_LIST_ORIGIN, TM_WARNING,
                      "the status list names another URL as its own");
    return 0;
}

/* ---- the list as something signed ---- */

/* What verification's lines about the list mean for the entry; all others concern the proof. */
static const struct meaning {
    enum tm_check_code from, code;
    enum tm_status_fault fault;
} meanings[] = {
    { TM_C_FORMAT_READABLE, TM_C_STATUS_LIST_UNREADABLE, TM_STATUS_BAD },
    { TM_C_FORMAT_STRUCTURE, TM_C_STATUS_LIST_UNREADABLE, TM_STATUS_BAD },
    { TM_C_FORMAT_CONTEXT_UNKNOWN, TM_C_STATUS_LIST_UNREADABLE, TM_STATUS_BAD },
    { TM_C_VALIDITY_FROM, TM_C_STATUS_LIST_EARLY, TM_STATUS_BAD },
    { TM_C_VALIDITY_UNTIL, TM_C_STATUS_LIST_EXPIRED, TM_STATUS_EXPIRED },
    { TM_CHECK_CODE_COUNT, TM_C_STATUS_LIST_PROOF, TM_STATUS_BAD },
};
#define MEANINGS (sizeof meanings / sizeof meanings[0])

static const struct meaning *meaning_of(enum tm_check_code code)
{
    size_t i = 0;

    while (i < MEANINGS - 1 && meanings[i].from != code)
        i++;
    return &meanings[i];
}

/* A line for each code, with the first reason. The list's own status entries are not followed, so
 * what is wrong with their indices is passed over. */
unsigned tm_status_take_lines(struct tm_status_asking *a, const struct tm_checks *found)
{
    bool said[TM_CHECK_CODE_COUNT] = { false };
    unsigned faults = 0;

    for (const struct tm_check *c = found->first; c != NULL; c = c->next) {
        const struct meaning *m = meaning_of(c->code);

        if (c->outcome > TM_UNKNOWN || c->code == TM_C_STATUS_RANGE)
            continue;
        faults |= m->fault;
        if (!said[m->code])
            tm_status_say(a, m->code, TM_UNKNOWN, "the status list: %s", c->text);
        said[m->code] = true;
    }
    return faults;
}

/* A key that nobody binds to the issuer signs for whoever could put the list where it was seen. */
unsigned tm_status_check_signer(struct tm_status_asking *a, const struct tm_proof_used *proofs,
                                size_t n)
{
    if (n == 0)
        return TM_STATUS_BAD; /* said among the lines */
    for (size_t i = 0; i < n; i++)
        if (proofs[i].issuer_bound)
            return 0;
    tm_status_say(a, TM_C_STATUS_LIST_PROOF, TM_UNKNOWN,
                  "the status list is not signed by a key of the issuer it names");
    return a->seen_ms == TM_TIME_NONE ? TM_STATUS_BAD : TM_STATUS_WEAK;
}

/* Documents that came with the credential vouch for no key of a list. */
static struct tm_slice get_seen(void *ctx, struct tm_slice url)
{
    const struct tm_document_source *source = ctx;

    if (source->seen_ms == NULL || source->seen_ms(source->ctx, url) == TM_TIME_NONE)
        return TM_SLICE_EMPTY;
    return source->get(source->ctx, url);
}

struct tm_document_source tm_status_seen_source(const struct tm_status_in *in)
{
    return (struct tm_document_source){ .get = get_seen, .ctx = (void *)(uintptr_t)&in->documents };
}

void tm_status_made(struct tm_status_asking *a, int64_t made_ms)
{
    if (made_ms != TM_TIME_NONE && made_ms <= a->in->at_ms &&
        (a->seen_ms == TM_TIME_NONE || a->seen_ms < made_ms))
        a->out->as_of_ms = made_ms;
}

/* ---- asking ---- */

static void ask(struct tm_status_asking *a, const struct tm_status_kind *kind)
{
    struct tm_arena scratch = TM_ARENA_INIT(TM_VERIFY_ARENA_MAX);
    const struct tm_document_source *source = &a->in->documents;

    a->out->held = true;
    a->seen_ms =
        source->seen_ms == NULL ? TM_TIME_NONE : source->seen_ms(source->ctx, a->ref->list);
    if (a->seen_ms != TM_TIME_NONE && a->seen_ms > a->in->at_ms)
        a->seen_ms = a->in->at_ms;
    a->out->as_of_ms = a->seen_ms;
    a->scratch = &scratch;
    kind->ask(a);
    tm_arena_free(&scratch);
}

void tm_status_check(const struct tm_status_in *in, const struct tm_credential *cred,
                     const struct tm_status_ref *ref, struct tm_checks *lines,
                     struct tm_status_answer *out)
{
    struct tm_status_asking a = { .in = in, .cred = cred, .ref = ref, .lines = lines, .out = out };
    const struct tm_status_kind *kind = kind_of(ref->type);

    *out = (struct tm_status_answer){ .as_of_ms = TM_TIME_NONE };
    if (kind == NULL || (kind->purposed && !ref->purpose_known)) {
        tm_status_say(&a, TM_C_STATUS_UNKNOWN, TM_UNKNOWN,
                      "the status entry is of a type or purpose this node does not know");
        return;
    }
    if (ref->list.len > 0 && in->documents.get != NULL)
        a.document = in->documents.get(in->documents.ctx, ref->list);
    if (a.document.data == NULL)
        tm_status_say(&a, TM_C_STATUS_UNKNOWN, TM_UNKNOWN, "the status list %s is not held here",
                      tm_url_shown(lines->arena, ref->list));
    else
        ask(&a, kind);
}
