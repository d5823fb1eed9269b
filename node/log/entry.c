/* node/log/entry.c - the words of entries: names of types, purposes, reasons and kinds. */
#include "node/log/entry.h"

#include "node/log/entry_fields.h"

const char *tm_entry_type_name(enum tm_entry_type type)
{
    const char *name = tm_words_name(&tm_words_type, (int)type);

    return name != NULL ? name : "unknown";
}

enum tm_entry_class tm_entry_class_of(const struct tm_entry *entry)
{
    static const enum tm_entry_class classes[TM_ENTRY_TYPE_COUNT] = {
#define TM_ENTRY_TYPE(ID, name, class) [TM_ENTRY_##ID] = class,
#include "node/log/entry.def"
#undef TM_ENTRY_TYPE
    };

    /* Setting to zero ends nothing: it takes an ending back. */
    if (entry->type == TM_ENTRY_STATUS_UPDATE && entry->u.status_update.value == 0)
        return TM_CLASS_OTHER;
    return classes[entry->type];
}

static const char *name_of(const struct tm_words *words, int value)
{
    const char *name = tm_words_name(words, value);

    return name != NULL ? name : "unknown";
}

const char *tm_purpose_name(enum tm_purpose p)
{
    return name_of(&tm_words_purpose, (int)p);
}

const char *tm_key_reason_name(enum tm_key_reason r)
{
    return name_of(&tm_words_key_reason, (int)r);
}

const char *tm_end_reason_name(enum tm_end_reason r)
{
    return name_of(&tm_words_end_reason, (int)r);
}

const char *tm_kind_name(enum tm_kind k)
{
    return name_of(&tm_words_kind, (int)k);
}

bool tm_purpose_parse(struct tm_slice s, enum tm_purpose *out)
{
    int v;

    if (!tm_words_parse(&tm_words_purpose, s, &v))
        return false;
    *out = (enum tm_purpose)v;
    return true;
}

bool tm_key_reason_parse(struct tm_slice s, enum tm_key_reason *out)
{
    int v;

    if (!tm_words_parse(&tm_words_key_reason, s, &v))
        return false;
    *out = (enum tm_key_reason)v;
    return true;
}

bool tm_end_reason_parse(struct tm_slice s, enum tm_end_reason *out)
{
    int v;

    if (!tm_words_parse(&tm_words_end_reason, s, &v))
        return false;
    *out = (enum tm_end_reason)v;
    return true;
}

bool tm_kind_parse(struct tm_slice s, enum tm_kind *out)
{
    int v;

    if (!tm_words_parse(&tm_words_kind, s, &v))
        return false;
    *out = (enum tm_kind)v;
    return true;
}

void tm_entry_init(struct tm_entry *entry, enum tm_entry_type type)
{
    const struct tm_shape *shape = &tm_shapes[type];

    memset(entry, 0, sizeof *entry);
    entry->type = type;
    entry->v = 1;
    for (size_t i = 0; i < shape->n; i++)
        if (shape->rows[i].kind == TM_F_TIME)
            *(int64_t *)tm_field_ptr(entry, &shape->rows[i]) = TM_TIME_NONE;
}
