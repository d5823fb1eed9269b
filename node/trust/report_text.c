/* node/trust/report_text.c - a report for a terminal, always made from its JSON, so that a verdict
 * reads alike whether this program judged or a node answered. */
#include "node/trust/report.h"

#include "node/base/utf8.h"

#define TEXT_ARENA_MAX TM_MIB(16) /* a report of TM_REPORT_BYTES_MAX, parsed */
#define ID_SHOWN       12         /* characters of a member id; enough for any command */

struct text {
    struct tm_buf *out;
    bool colour;
    const struct tm_json *r;
};

/* ---- pieces ---- */

/* What could move the cursor, change colours or turn the direction of writing is shown as '?'. */
static bool harmless(int32_t cp)
{
    return cp >= 0x20 && !(cp >= 0x7f && cp < 0xa0) && !(cp >= 0x202a && cp <= 0x202e) &&
           !(cp >= 0x2066 && cp <= 0x2069) && cp != 0x200e && cp != 0x200f;
}

static void put_clean(struct tm_buf *out, struct tm_slice s)
{
    size_t at = 0;

    while (at < s.len) {
        size_t from = at;
        int32_t cp = tm_utf8_next(s, &at);

        if (cp < 0 || !harmless(cp))
            tm_buf_put_u8(out, '?');
        else
            tm_buf_put(out, s.data + from, at - from);
        if (at == from)
            at++;
    }
}

static struct tm_slice str(const struct tm_json *object, const char *name)
{
    struct tm_slice s = TM_SLICE_EMPTY;

    tm_json_str(tm_json_get(object, name), &s);
    return s;
}

static void put(struct text *t, const struct tm_json *object, const char *name)
{
    put_clean(t->out, str(object, name));
}

static void put_id(struct text *t, const struct tm_json *object, const char *name)
{
    struct tm_slice id = str(object, name);

    put_clean(t->out, tm_slice(id.data, id.len < ID_SHOWN ? id.len : ID_SHOWN));
    if (id.len > ID_SHOWN)
        tm_buf_put_str(t->out, "…");
}

static void paint(struct text *t, const char *code)
{
    if (t->colour)
        tm_buf_printf(t->out, "\033[%sm", code);
}

static int64_t number(const struct tm_json *object, const char *name)
{
    int64_t v = 0;

    tm_json_int(tm_json_get(object, name), &v);
    return v;
}

/* ---- parts ---- */

static const struct look {
    const char *outcome, *sign, *colour;
} looks[] = {
    { "passed", "✓", "32" },  { "failed", "✗", "31" }, { "unknown", "?", "33" },
    { "warning", "!", "33" }, { "skipped", "-", "2" },
};

static const struct look *look_of(struct tm_slice outcome)
{
    for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++)
        if (tm_slice_is(outcome, looks[i].outcome))
            return &looks[i];
    return &looks[2];
}

static void put_verdict(struct text *t)
{
    struct tm_slice verdict = str(t->r, "verdict"), code = str(t->r, "sub_indication");
    const struct tm_json *checks = tm_json_get(t->r, "checks");
    struct tm_slice why = TM_SLICE_EMPTY;

    tm_json_each_item(c, checks)
    {
        struct tm_slice outcome = str(c, "outcome");

        if (code.len > 0 && tm_slice_eq(str(c, "code"), code) &&
            (why.data == NULL || tm_slice_is(outcome, "failed")))
            why = str(c, "text");
    }
    paint(t, tm_slice_is(verdict, "TOTAL_PASSED")   ? "1;32"
             : tm_slice_is(verdict, "TOTAL_FAILED") ? "1;31"
                                                    : "1;33");
    put_clean(t->out, verdict);
    paint(t, "0");
    if (code.len > 0)
        tm_buf_put_str(t->out, "  ");
    put_clean(t->out, code);
    tm_buf_put_str(t->out, "\n  ");
    put_clean(t->out, code.len > 0 ? why : tm_str("Every check that decides has passed."));
    tm_buf_put_str(t->out, "\n\n");
}

static void put_head(struct text *t)
{
    const struct tm_json *issuer = tm_json_get(t->r, "issuer");

    tm_buf_put_str(t->out, "Issuer   ");
    put(t, issuer, "id");
    tm_buf_put_str(t->out, "\n");
    if (tm_json_get(issuer, "member") != NULL) {
        tm_buf_put_str(t->out, "         ");
        put(t, issuer, tm_json_get(issuer, "legal_name") != NULL ? "legal_name" : "name");
        tm_buf_put_str(t->out, ", ");
        put(t, issuer, "country");
        tm_buf_put_str(t->out, "  (");
        put_id(t, issuer, "member");
        tm_buf_put_str(t->out, ")\n");
    }
    tm_buf_put_str(t->out, "Issued   ");
    put(t, t->r, "issued_at");
    tm_buf_put_str(t->out, "   judged at ");
    put(t, t->r, "at");
    tm_buf_put_str(t->out, "\n");
}

static void put_chain_line(struct text *t, const struct tm_json *chain)
{
    const struct tm_json *issuer = tm_json_get(t->r, "issuer");

    tm_buf_put_str(t->out, "Chain    ");
    tm_json_each_item(link, chain)
    {
        put(t, link, "name");
        tm_buf_put_str(t->out, " → ");
    }
    put(t, issuer, tm_json_get(issuer, "name") != NULL ? "name" : "id");
    tm_buf_put_str(t->out, "\n");
}

static void put_values(struct text *t, const struct tm_json *v)
{
    bool first = true;

    tm_json_each_or_self(item, v)
    {
        struct tm_slice s = TM_SLICE_EMPTY;

        tm_buf_put_str(t->out, first ? " " : ", ");
        if (tm_json_str(item, &s) || tm_json_number_text(item, &s))
            put_clean(t->out, s);
        first = false;
    }
    if (first)
        tm_buf_put_str(t->out, " nothing");
}

static void put_limits(struct text *t, const struct tm_json *limits)
{
    bool any = false;

    tm_json_each_key(key, limits)
    {
        struct tm_slice name = TM_SLICE_EMPTY;

        tm_json_str(key, &name);
        tm_buf_put_str(t->out, any ? "; " : "");
        put_clean(t->out, name);
        put_values(t, tm_json_value(key));
        any = true;
    }
    tm_buf_put_str(t->out, any ? "\n" : "none\n");
}

static void put_chain(struct text *t)
{
    const struct tm_json *chain = tm_json_get(t->r, "chain");

    if (tm_json_count(chain) == 0) {
        tm_buf_put_str(t->out, "Chain    none\n");
        return;
    }
    put_chain_line(t, chain);
    tm_json_each_item(link, chain)
    {
        tm_buf_put_str(t->out, "         ");
        put(t, link, "kind");
        tm_buf_put_str(t->out, " by ");
        put(t, link, "name");
        tm_buf_put_str(t->out, ", entry ");
        tm_buf_printf(t->out, "%lld of ", (long long)number(link, "entry"));
        put_id(t, link, "member");
        tm_buf_put_str(t->out, "\n");
    }
    tm_buf_put_str(t->out, "Limits   ");
    put_limits(t, tm_json_get(t->r, "limits"));
}

static void put_check(struct text *t, const struct tm_json *c)
{
    const struct look *look = look_of(str(c, "outcome"));
    const struct tm_json *evidence = tm_json_get(c, "evidence");
    struct tm_slice code = str(c, "code");

    tm_buf_put_str(t->out, "  ");
    paint(t, look->colour);
    tm_buf_put_str(t->out, look->sign);
    paint(t, "0");
    tm_buf_put_str(t->out, " ");
    put_clean(t->out, code);
    for (size_t n = code.len; n < 24; n++)
        tm_buf_put_u8(t->out, ' ');
    tm_buf_put_str(t->out, " ");
    put(t, c, "text");
    tm_json_each_item(e, evidence)
    {
        tm_buf_put_str(t->out, e == tm_json_at(evidence, 0) ? "  [" : ", ");
        put_id(t, e, "member");
        tm_buf_printf(t->out, " entry %lld", (long long)number(e, "entry"));
    }
    tm_buf_put_str(t->out, tm_json_count(evidence) > 0 ? "]\n" : "\n");
}

static void put_as_of(struct text *t)
{
    const struct tm_json *as_of = tm_json_get(t->r, "as_of");

    if (tm_json_count(as_of) == 0)
        return;
    tm_buf_put_str(t->out, "\nAs of\n");
    tm_json_each_item(log, as_of)
    {
        tm_buf_put_str(t->out, "  ");
        put_id(t, log, "member");
        tm_buf_put_str(t->out, "  ");
        put(t, log, "name");
        if (tm_json_get(log, "size") != NULL) {
            tm_buf_printf(t->out, ", %lld entries, signed ", (long long)number(log, "size"));
            put(t, log, "time");
        } else {
            tm_buf_put_str(t->out, ", no signed head known");
        }
        tm_buf_put_str(t->out, "\n");
    }
}

/* For what failed, is unknown or is warned of: who can cure it. Each code once. */
static void put_next(struct text *t)
{
    const struct tm_json *checks = tm_json_get(t->r, "checks");
    bool said[TM_CHECK_CODE_COUNT] = { false }, any = false;

    tm_json_each_item(c, checks)
    {
        struct tm_slice outcome = str(c, "outcome");
        enum tm_check_code code;

        if ((!tm_slice_is(outcome, "failed") && !tm_slice_is(outcome, "unknown")) ||
            !tm_code_find(str(c, "code"), &code) || said[code])
            continue;
        said[code] = true;
        tm_buf_put_str(t->out, any ? "" : "\nWhere to look next\n");
        tm_buf_printf(t->out, "  %s  %s\n", tm_code_row(code)->code, tm_code_row(code)->cure);
        any = true;
    }
}

int tm_report_text_of_json(struct tm_buf *out, struct tm_slice json, bool colour,
                           struct tm_err *err)
{
    struct tm_arena arena = TM_ARENA_INIT(TEXT_ARENA_MAX);
    struct tm_json_limits limits = TM_JSON_LIMITS;
    struct text t = { out, colour, NULL };
    struct tm_json_doc doc;
    int r;

    limits.bytes_max = TM_REPORT_BYTES_MAX;
    r = tm_json_parse(json, &limits, &arena, &doc, err);
    if (r == 0 && tm_json_get(doc.root, "verdict") == NULL)
        r = tm_fail(err, TM_E_MALFORMED, "not a report: no verdict");
    if (r != 0)
        goto out;
    t.r = doc.root;
    put_verdict(&t);
    put_head(&t);
    put_chain(&t);
    tm_buf_put_str(out, "\nChecks\n");
    tm_json_each_item(c, tm_json_get(t.r, "checks"))
    {
        put_check(&t, c);
    }
    put_as_of(&t);
    put_next(&t);
    tm_buf_put_str(out, "\n");
    put_clean(out, str(t.r, "notice"));
    tm_buf_put_str(out, "\n");
out:
    tm_arena_free(&arena);
    if (r != 0 && r != TM_E_NOMEM)
        return tm_fail(err, TM_E_MALFORMED, "%s", "not a report this program can read");
    return r;
}

void tm_report_text(struct tm_buf *out, const struct tm_report *report, bool colour)
{
    struct tm_buf json = TM_BUF_INIT(TM_REPORT_BYTES_MAX);
    struct tm_json_out o = tm_json_out(&json);
    struct tm_err err = TM_ERR_INIT;

    tm_report_json(&o, report);
    if (json.fault != 0 || tm_report_text_of_json(out, tm_buf_slice(&json), colour, &err) != 0)
        tm_buf_printf(out, "%s  %s\n", tm_verdict_name(report->verdict),
                      tm_code_row(report->decided)->code);
    tm_buf_free(&json);
}
