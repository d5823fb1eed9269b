/* node/cli/args.c - the command line into options and operands. */
#include "node/cli/args.h"

#include "node/base/encode.h"

static const struct tm_opt_row rows[TM_OPT_COUNT] = {
#define TM_OPT(ID, name, value, meaning) [TM_OPT_##ID] = { name, value, meaning },
#include "node/cli/options.def"
#undef TM_OPT
};

const struct tm_opt_row *tm_opt_row(enum tm_opt opt)
{
    return &rows[opt];
}

static int find(const char *name, size_t len)
{
    for (int i = 0; i < TM_OPT_COUNT; i++)
        if (strlen(rows[i].name) == len && memcmp(rows[i].name, name, len) == 0)
            return i;
    return -1;
}

/* One word that begins with a dash; `next` is what stands behind it, or NULL. `*used`: it was taken. */
static int read_option(struct tm_args *out, const char *word, const char *next, bool *used,
                       struct tm_err *err)
{
    const char *eq = strchr(word, '=');
    size_t len = eq == NULL ? strlen(word) : (size_t)(eq - word);
    int i = strcmp(word, "-h") == 0                 ? TM_OPT_HELP
            : len > 2 && memcmp(word, "--", 2) == 0 ? find(word + 2, len - 2)
                                                    : -1;

    *used = false;
    if (i < 0)
        return tm_fail(err, TM_E_USAGE, "unknown option %.*s", len > 64 ? 64 : (int)len, word);
    if (out->opt[i] != NULL)
        return tm_fail(err, TM_E_USAGE, "--%s stands twice", rows[i].name);
    if (rows[i].value[0] == 0) {
        if (eq != NULL)
            return tm_fail(err, TM_E_USAGE, "--%s takes no value", rows[i].name);
        out->opt[i] = "";
        return 0;
    }
    *used = eq == NULL;
    if (eq == NULL && (next == NULL || strncmp(next, "--", 2) == 0))
        return tm_fail(err, TM_E_USAGE, "--%s needs a value: %s", rows[i].name, rows[i].value);
    out->opt[i] = eq != NULL ? eq + 1 : next;
    return 0;
}

int tm_args_parse(int argc, char **argv, struct tm_args *out, struct tm_err *err)
{
    struct tm_args args = { .operands = argv };
    bool ended = false, used;

    for (int i = 0; i < argc; i++) {
        char *word = argv[i];

        if (ended || word[0] != '-' || word[1] == 0) {
            args.operands[args.n++] = word; /* never past `i` */
            continue;
        }
        ended = strcmp(word, "--") == 0;
        if (ended)
            continue;
        if (read_option(&args, word, i + 1 < argc ? argv[i + 1] : NULL, &used, err) != 0)
            return err->code;
        i += used;
    }
    *out = args;
    return 0;
}

bool tm_args_lists(const char *list, const char *name)
{
    size_t want = strlen(name);

    while (*list != 0) {
        size_t len = strcspn(list, " ");

        if (len == want && memcmp(list, name, len) == 0)
            return true;
        list += len;
        list += strspn(list, " ");
    }
    return false;
}

int tm_args_allow(const struct tm_args *args, const char *allowed, struct tm_err *err)
{
    for (int i = 0; i < TM_OPT_COUNT; i++)
        if (args->opt[i] != NULL && i != TM_OPT_DIR && i != TM_OPT_HELP &&
            !tm_args_lists(allowed, rows[i].name))
            return tm_fail(err, TM_E_USAGE, "--%s is no option of this command", rows[i].name);
    return 0;
}

int tm_args_number(const struct tm_args *args, enum tm_opt opt, uint64_t max, uint64_t *out,
                   struct tm_err *err)
{
    if (args->opt[opt] == NULL || tm_decimal_exact(tm_str(args->opt[opt]), max, out))
        return 0;
    return tm_fail(err, TM_E_USAGE, "--%s is a number from 0 to %llu", rows[opt].name,
                   (unsigned long long)max);
}

bool tm_args_item(struct tm_slice *left, struct tm_slice *item)
{
    const uint8_t *comma;
    size_t len;

    if (left->data == NULL)
        return false;
    comma = left->len == 0 ? NULL : memchr(left->data, ',', left->len);
    len = comma == NULL ? left->len : (size_t)(comma - left->data);
    *item = tm_slice(left->data, len);
    *left = comma == NULL ? TM_SLICE_EMPTY : tm_slice(comma + 1, left->len - len - 1);
    while (item->len > 0 && item->data[0] == ' ')
        *item = tm_slice(item->data + 1, item->len - 1);
    while (item->len > 0 && item->data[item->len - 1] == ' ')
        item->len--;
    return true;
}

bool tm_args_place(struct tm_slice text, struct tm_slice *list, uint64_t *index)
{
    size_t colon = text.len;

    while (colon > 0 && text.data[colon - 1] != ':')
        colon--;
    if (colon < 2)
        return false;
    *list = tm_slice(text.data, colon - 1);
    return tm_decimal_exact(tm_slice_from(text, colon), UINT32_MAX, index);
}
