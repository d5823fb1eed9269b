/* node/trust/report.c - a verdict as JSON: the native report and the VC-API answer. */
#include "node/trust/report.h"

#include "node/trust/chain.h"

static const char notice[] =
    "Verification is not recognition: it says who issued this credential and with what right, not "
    "that anybody must accept it for access, credit or work.";

static void put_member(struct tm_json_out *o, const char *name, const struct tm_id *id)
{
    char text[TM_ID_TEXT_SIZE];

    tm_json_member_cstr(o, name, tm_id_text(id, text));
}

static void put_time(struct tm_json_out *o, const char *name, int64_t ms)
{
    char text[TM_TIME_TEXT_SIZE];

    tm_json_member_cstr(o, name, ms == TM_TIME_NONE ? NULL : tm_time_text(tm_ms_to_s(ms), text));
}

static void put_uint(struct tm_json_out *o, const char *name, uint64_t v)
{
    tm_json_put_key(o, name);
    tm_json_put_uint(o, v);
}

static void put_text(struct tm_json_out *o, const char *name, struct tm_slice s)
{
    if (s.data != NULL)
        tm_json_member_str(o, name, s);
}

/* ---- parts ---- */

static void put_issuer(struct tm_json_out *o, const struct tm_report *r)
{
    tm_json_put_key(o, "issuer");
    tm_json_put_object(o);
    tm_json_member_str(o, "id", r->issuer_id);
    if (r->issuer != NULL) {
        put_member(o, "member", &r->issuer->id);
        put_text(o, "name", r->issuer->profile.name);
        put_text(o, "legal_name", r->issuer->profile.legal_name);
        put_text(o, "country", r->issuer->profile.country);
    }
    tm_json_end_object(o);
}

static void put_quality(struct tm_json_out *o, const struct tm_quality *q)
{
    if (q->standard.data == NULL && q->agency.data == NULL && q->deqar_id.data == NULL)
        return;
    tm_json_put_key(o, "quality");
    tm_json_put_object(o);
    put_text(o, "qa_standard", q->standard);
    put_text(o, "qa_agency", q->agency);
    put_text(o, "report", q->report_url);
    put_text(o, "deqar_id", q->deqar_id);
    put_text(o, "decision", q->decision);
    tm_json_end_object(o);
}

static void put_link(struct tm_json_out *o, const struct tm_link *link)
{
    const struct tm_member_grant *g = link->grant;

    tm_json_put_object(o);
    put_member(o, "member", &link->author->id);
    tm_json_member_str(o, "name", link->author->profile.name);
    put_text(o, "country", link->author->profile.country);
    put_uint(o, "entry", g->entry);
    tm_json_member_cstr(o, "kind", g->recognition ? "recognition" : "accreditation");
    put_member(o, "subject", &g->grant.subject);
    tm_json_put_key(o, "limits");
    tm_limits_put(o, &g->grant.limits);
    put_time(o, "from", g->grant.limits.valid_from_ms);
    put_time(o, "until", g->grant.limits.expiry_date_ms);
    if (g->recognition)
        put_uint(o, "max_path_length", g->grant.max_path_length);
    put_quality(o, &g->grant.quality);
    if (g->ended) {
        tm_json_put_key(o, "ended");
        tm_json_put_object(o);
        put_uint(o, "entry", g->end_entry);
        put_time(o, "at", g->end_ms);
        tm_json_member_cstr(o, "reason", tm_end_reason_name(g->end_reason));
        tm_json_end_object(o);
    }
    tm_json_end_object(o);
}

static void put_chain(struct tm_json_out *o, const struct tm_report *r)
{
    tm_json_put_key(o, "chain");
    tm_json_put_array(o);
    for (size_t i = 0; r->has_chain && i < r->chain.n; i++)
        put_link(o, &r->chain.links[i]);
    tm_json_end_array(o);
    tm_json_put_key(o, "limits");
    tm_limits_put(o, &r->chain.limits);
}

static void put_check(struct tm_json_out *o, const struct tm_check *c)
{
    tm_json_put_object(o);
    tm_json_member_cstr(o, "code", tm_code_row(c->code)->code);
    tm_json_member_cstr(o, "outcome", tm_outcome_name(c->outcome));
    tm_json_member_cstr(o, "text", c->text == NULL ? "" : c->text);
    if (c->path != NULL)
        tm_json_member_cstr(o, "path", c->path);
    tm_json_put_key(o, "evidence");
    tm_json_put_array(o);
    for (size_t i = 0; i < c->evidence_n; i++) {
        tm_json_put_object(o);
        put_member(o, "member", &c->evidence[i].member);
        put_uint(o, "entry", c->evidence[i].entry);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
    tm_json_end_object(o);
}

static void put_checks(struct tm_json_out *o, const struct tm_report *r)
{
    tm_json_put_key(o, "checks");
    tm_json_put_array(o);
    for (const struct tm_check *c = r->checks.first; c != NULL; c = c->next)
        put_check(o, c);
    tm_json_end_array(o);
}

static const char *state_name(enum tm_element_state s)
{
    static const char *const names[] = { "absent", "present", "not_understood" };

    return names[s];
}

static void put_path(struct tm_json_out *o, const struct tm_annex1 *a, enum tm_element e)
{
    char text[TM_JSON_PATH_SIZE];
    const char *path = e == TM_EL_COUNT ? NULL : tm_element_path(a, e, text);

    if (path != NULL)
        tm_json_member_cstr(o, "path", path);
}

static void put_elements(struct tm_json_out *o, const char *name, const struct tm_annex1 *a,
                         int from, int to)
{
    int64_t present = 0;

    for (int e = from; e < to; e++)
        present += a->el[e].state == TM_ELEMENT_PRESENT;
    tm_json_put_key(o, name);
    tm_json_put_object(o);
    tm_json_member_int(o, "present", present);
    tm_json_member_int(o, "of", to - from);
    tm_json_put_key(o, "elements");
    tm_json_put_object(o);
    for (int e = from; e < to; e++) {
        tm_json_put_key(o, tm_element_name(e));
        tm_json_put_object(o);
        tm_json_member_cstr(o, "state", state_name(a->el[e].state));
        put_path(o, a, e);
        tm_json_end_object(o);
    }
    tm_json_end_object(o);
    tm_json_end_object(o);
}

static void put_annex1(struct tm_json_out *o, const struct tm_report *r)
{
    if (r->cred == NULL)
        return;
    tm_json_put_key(o, "annex1");
    tm_json_put_object(o);
    put_elements(o, "mandatory", &r->cred->annex1, 0, TM_EL_MANDATORY_COUNT);
    put_elements(o, "optional", &r->cred->annex1, TM_EL_MANDATORY_COUNT, TM_EL_COUNT);
    tm_json_end_object(o);
}

/* "micro_credential": no, when one question is answered no; yes, when all are answered yes. */
static void put_definition(struct tm_json_out *o, const struct tm_report *r)
{
    size_t met = 0, not_met = 0;

    if (r->cred == NULL)
        return;
    tm_json_put_key(o, "definition");
    tm_json_put_object(o);
    for (int f = 0; f < TM_FACT_COUNT; f++) {
        enum tm_fact_state s = r->cred->definition.fact[f];

        met += s == TM_FACT_MET;
        not_met += s == TM_FACT_NOT_MET;
        tm_json_put_key(o, tm_fact_name((enum tm_fact)f));
        tm_json_put_object(o);
        tm_json_member_cstr(o, "state", tm_fact_state_name(s));
        put_path(o, &r->cred->annex1, tm_fact_element((enum tm_fact)f));
        tm_json_end_object(o);
    }
    tm_json_member_cstr(o, "micro_credential",
                        not_met > 0            ? "no"
                        : met == TM_FACT_COUNT ? "yes"
                                               : "unclear");
    tm_json_end_object(o);
}

/* A head's time is its owner's claim; one past the year 9999 has no text. */
static void put_head_time(struct tm_json_out *o, uint64_t time_s)
{
    put_time(o, "time", time_s > 253402300799u ? TM_TIME_NONE : (int64_t)time_s * 1000);
}

static void put_as_of(struct tm_json_out *o, const struct tm_report *r)
{
    char hex[TM_HEX_SIZE];

    tm_json_put_key(o, "as_of");
    tm_json_put_array(o);
    for (size_t i = 0; i < r->as_of_n; i++) {
        const struct tm_member *m = r->as_of[i];

        tm_json_put_object(o);
        put_member(o, "member", &m->id);
        put_text(o, "name", m->profile.name);
        put_uint(o, "held", m->held);
        if (m->has_head) {
            put_uint(o, "epoch", m->head.epoch);
            put_uint(o, "size", m->head.size);
            tm_json_member_cstr(o, "root", tm_hash_hex(&m->head.root, hex));
            put_head_time(o, m->head.time_s);
        }
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

/* RFC 9457 objects for what failed or is unknown; the title is the type's own name. */
void tm_report_problems(struct tm_json_out *o, const struct tm_report *r)
{
    tm_json_put_key(o, "problemDetails");
    tm_json_put_array(o);
    for (const struct tm_check *c = r->checks.first; c != NULL; c = c->next) {
        const struct tm_code_row *row = tm_code_row(c->code);
        const char *title = strrchr(row->problem, '#');

        if (c->outcome > TM_UNKNOWN)
            continue;
        tm_json_put_object(o);
        tm_json_member_cstr(o, "type", row->problem);
        tm_json_member_cstr(o, "title", title == NULL ? row->code : title + 1);
        tm_json_member_cstr(o, "detail", c->text == NULL ? "" : c->text);
        tm_json_member_cstr(o, "code", row->code);
        tm_json_end_object(o);
    }
    tm_json_end_array(o);
}

/* ---- the native report ---- */

void tm_report_json(struct tm_json_out *out, const struct tm_report *report)
{
    tm_json_put_object(out);
    tm_json_member_cstr(out, "verdict", tm_verdict_name(report->verdict));
    /* EN 319 102-1: what passed has no sub-indication. */
    tm_json_member_cstr(out, "sub_indication",
                        report->verdict == TM_TOTAL_PASSED ? NULL
                                                           : tm_code_row(report->decided)->code);
    tm_json_member_bool(out, "verified", report->verdict == TM_TOTAL_PASSED);
    put_time(out, "at", report->at_ms);
    put_time(out, "issued_at", report->issued_ms);
    if (report->cred != NULL)
        tm_json_member_cstr(out, "format", report->format);
    put_issuer(out, report);
    put_chain(out, report);
    put_checks(out, report);
    put_annex1(out, report);
    put_definition(out, report);
    put_as_of(out, report);
    tm_report_problems(out, report);
    tm_json_member_cstr(out, "notice", notice);
    tm_json_end_object(out);
}

/* ---- the VC-API answer ---- */

static bool in_area(const struct tm_check *c, const char *area)
{
    return strncmp(tm_code_row(c->code)->code, area, strlen(area)) == 0;
}

static void put_result(struct tm_json_out *o, const struct tm_check *c)
{
    tm_json_put_object(o);
    tm_json_member_bool(o, "verified", c->outcome > TM_UNKNOWN);
    tm_json_member_cstr(o, "outcome", tm_outcome_name(c->outcome));
    tm_json_member_cstr(o, "code", tm_code_row(c->code)->code);
    tm_json_member_cstr(o, "detail", c->text == NULL ? "" : c->text);
    tm_json_end_object(o);
}

static void put_results(struct tm_json_out *o, const char *name, const struct tm_report *r,
                        const char *area)
{
    tm_json_put_key(o, name);
    tm_json_put_array(o);
    for (const struct tm_check *c = r->checks.first; c != NULL; c = c->next)
        if (in_area(c, area) && c->outcome != TM_SKIPPED)
            put_result(o, c);
    tm_json_end_array(o);
}

/* The one line of a code; null when that was not looked at: there may be no such date. */
static void put_one(struct tm_json_out *o, const char *name, const struct tm_report *r,
                    const char *code)
{
    const struct tm_check *c = r->checks.first;

    while (c != NULL && (!in_area(c, code) || c->outcome == TM_SKIPPED))
        c = c->next;
    tm_json_put_key(o, name);
    if (c == NULL)
        tm_json_put_null(o);
    else
        put_result(o, c);
}

void tm_report_results(struct tm_json_out *out, const struct tm_report *report)
{
    tm_json_put_key(out, "results");
    tm_json_put_object(out);
    put_results(out, "proof", report, "proof.");
    put_results(out, "credentialStatus", report, "status.");
    put_one(out, "validFrom", report, "validity.from");
    put_one(out, "validUntil", report, "validity.until");
    put_results(out, "credentialSchema", report, "format.schema");
    tm_json_end_object(out);
}

void tm_report_vcapi(struct tm_json_out *out, const struct tm_report *report, int *status)
{
    *status = report->sound ? 200 : 422;
    tm_json_put_object(out);
    tm_json_member_bool(out, "verified", report->sound);
    tm_report_problems(out, report);
    tm_report_results(out, report);
    tm_json_put_key(out, "report");
    tm_report_json(out, report);
    tm_json_end_object(out);
}
