/* node/trust/standing.c - does it still stand (docs/trust.md, 9 to 11). */
#include "node/trust/standing.h"

#include "node/cred/status.h"
#include "node/trust/chain.h"
#include "node/trust/verdict.h"

/* ---- 9: status, as the issuer's log has it ---- */

static struct tm_check *status_line(struct tm_report *r, const struct tm_status_ref *ref,
                                    enum tm_check_code code, enum tm_outcome outcome,
                                    const char *text)
{
    struct tm_check *c;

    if (!tm_status_decides(ref) && outcome <= TM_UNKNOWN) {
        code = TM_C_STATUS_MESSAGE;
        outcome = TM_WARNING;
    }
    c = tm_line(&r->checks, code, outcome, text);
    c->path = ref->path == NULL ? "credentialStatus" : ref->path;
    return c;
}

/* The value, as what it says. A bit that was set where a log is forked is not yet believed, but stops
 * a pass; so does one that was cleared there. */
static void value_line(struct tm_report *r, const struct tm_status_ref *ref,
                       const struct tm_member_list *list, unsigned value)
{
    const struct tm_member *m = r->issuer;
    bool suspension = ref->purpose == TM_PURPOSE_SUSPENSION;
    enum tm_check_code code = suspension ? TM_C_STATUS_SUSPENDED : TM_C_STATUS_REVOKED;
    struct tm_check *c;

    if (!tm_status_decides(ref))
        c = status_line(r, ref, TM_C_STATUS_MESSAGE, value == 0 ? TM_PASSED : TM_WARNING,
                        value == 0 ? NULL : "The issuer has set a message or refresh status.");
    else if (m->forked && list->last_update >= m->fork_f)
        c = status_line(r, ref, TM_C_STATUS_DISPUTED, TM_UNKNOWN,
                        "The status list was changed where the issuer's log is forked.");
    else if (value == 0)
        c = status_line(r, ref, code, TM_PASSED, NULL);
    else
        c = status_line(r, ref, code, TM_FAILED,
                        suspension ? "The credential is suspended." : "The credential is revoked.");
    tm_check_evidence(c, &m->id, list->entry);
    if (list->last_update != list->entry)
        tm_check_evidence(c, &m->id, list->last_update);
}

/* False: the log has no such list, or cannot answer for entries of this kind. An entry that states no
 * purpose (a `status_list` of an SD-JWT VC) has that of the list, as the log declares it. */
static bool ask_log(struct tm_report *r, const struct tm_status_ref *entry)
{
    struct tm_status_ref copy = *entry, *ref = &copy;
    const struct tm_member_list *list = NULL;
    unsigned value = 0;
    struct tm_check *c;
    int found;

    if (!tm_status_indexed(entry) || (!entry->purpose_known && tm_status_purposed(entry)))
        return false;
    found = tm_view_status(r->issuer, entry->list, entry->index, &list, &value);
    if (found == TM_E_NOTFOUND)
        return false;
    if (!entry->purpose_known)
        ref->purpose = list->purpose;
    ref->purpose_known = true;
    if (list->purpose != ref->purpose || (ref->size != 0 && ref->size != list->size)) {
        c = status_line(r, ref, TM_C_STATUS_UNKNOWN, TM_UNKNOWN,
                        "The status list was declared for another purpose or size.");
        tm_check_evidence(c, &r->issuer->id, list->entry);
    } else if (found == TM_E_LIMIT) {
        c = status_line(r, ref, TM_C_STATUS_RANGE, TM_FAILED,
                        "The status index lies past the end of the list.");
        tm_check_evidence(c, &r->issuer->id, list->entry);
    } else if (found != 0) {
        c = status_line(r, ref, TM_C_STATUS_UNKNOWN, TM_UNKNOWN,
                        "An update of the status list could not be read.");
        tm_check_evidence(c, &r->issuer->id, list->last_update);
    } else {
        value_line(r, ref, list, value);
    }
    return true;
}

/* ---- 9: status, as a published list has it that is held here ---- */

struct issuer_keys {
    const struct tm_member *issuer; /* NULL: none but those that describe themselves */
    int64_t wall_ms;
};

/* Keys of the member whose key verified the credential, as far as they are in force: nobody else's may
 * sign its lists, whatever issuer id they were published under. */
static void on_issuer_key(void *ctx, struct tm_slice issuer, struct tm_slice method,
                          void (*found)(void *found_ctx, const struct tm_key *key), void *found_ctx)
{
    const struct issuer_keys *of = ctx;

    for (size_t i = 0; of->issuer != NULL && i < of->issuer->key_n; i++) {
        const struct tm_member_key *k = &of->issuer->keys[i];

        if (k->key.alg != TM_KEY_NONE && !k->ended && tm_slice_eq(k->issuer, issuer) &&
            (tm_slice_eq(k->method, method) || tm_slice_eq(method, issuer)) &&
            (k->from_ms == TM_TIME_NONE || k->from_ms <= of->wall_ms) &&
            (k->until_ms == TM_TIME_NONE || k->until_ms > of->wall_ms))
            found(found_ctx, &k->key);
    }
}

/* A list that is good and clear may still be an old one, from before what it does not know of. */
static void check_list_age(const struct tm_verdict_in *in, struct tm_report *r,
                           const struct tm_status_ref *ref, const struct tm_status_answer *answer)
{
    char as_of[TM_TIME_TEXT_SIZE];

    if (!answer->known || answer->value != 0 || !tm_status_decides(ref))
        return;
    if (answer->as_of_ms == TM_TIME_NONE)
        status_line(r, ref, TM_C_STATUS_STALE, TM_UNKNOWN,
                    "The status list does not say when it was made.");
    else if (in->wall_ms - answer->as_of_ms > in->policy->max_age_ms[ref->purpose])
        status_line(r, ref, TM_C_STATUS_STALE, TM_UNKNOWN,
                    tm_arena_printf(r->checks.arena,
                                    "The status list is of %s, older than the policy allows.",
                                    tm_time_text(tm_ms_to_s(answer->as_of_ms), as_of)));
}

static void ask_documents(const struct tm_verdict_in *in, struct tm_report *r,
                          const struct tm_status_ref *ref)
{
    struct issuer_keys keys = { r->issuer, in->wall_ms };
    struct tm_status_in sin = { .documents = in->documents,
                                .keys = { .find = on_issuer_key, .ctx = &keys },
                                .contexts = in->contexts,
                                .at_ms = in->wall_ms,
                                .entries_min = in->policy->status_entries_min };
    struct tm_status_answer answer;
    struct tm_check *c;

    tm_status_check(&sin, r->cred, ref, &r->checks, &answer);
    check_list_age(in, r, ref, &answer);
    if (r->issuer == NULL)
        return;
    c = status_line(r, ref, TM_C_STATUS_UNDECLARED, TM_UNKNOWN,
                    "The issuer's log declares no such status list.");
    tm_check_evidence(c, &r->issuer->id, 0);
}

void tm_standing_status(const struct tm_verdict_in *in, struct tm_report *report)
{
    if (report->cred->status_n == 0)
        tm_line(&report->checks, TM_C_STATUS_NONE, TM_WARNING,
                "The credential names no status list: it could not be revoked.");
    for (size_t i = 0; i < report->cred->status_n; i++) {
        const struct tm_status_ref *ref = &report->cred->status[i];

        if (report->issuer == NULL || !ask_log(report, ref))
            ask_documents(in, report, ref);
    }
}

/* ---- 10: freshness of the issuer's log ---- */

/* The shortest of the ages that its purposes allow; without a status entry, that of revocation. */
static int64_t max_age_of(const struct tm_policy *policy, const struct tm_credential *cred)
{
    int64_t least = INT64_MAX;

    for (size_t i = 0; cred != NULL && i < cred->status_n; i++) {
        const struct tm_status_ref *ref = &cred->status[i];

        if (ref->purpose_known && tm_status_decides(ref) &&
            policy->max_age_ms[ref->purpose] < least)
            least = policy->max_age_ms[ref->purpose];
    }
    return least == INT64_MAX ? policy->max_age_ms[TM_PURPOSE_REVOCATION] : least;
}

void tm_standing_freshness(const struct tm_verdict_in *in, struct tm_report *report,
                           const struct tm_member_grant *named_by)
{
    int64_t max_age_ms = max_age_of(in->policy, report->cred);
    enum tm_fresh fresh;

    if (report->issuer == NULL)
        return; /* chain.issuer_unknown has been said */
    fresh = tm_freshness(report->issuer, named_by, max_age_ms, in->wall_ms);
    tm_freshness_line(&report->checks, TM_C_STATUS_STALE, report->issuer, fresh, max_age_ms,
                      in->wall_ms);
}

/* ---- 11: for information ---- */

/* The newest catalogue at the date of issue, else the first there is. */
void tm_standing_catalogue(struct tm_report *report)
{
    const struct tm_member *m = report->issuer;
    const struct tm_member_catalogue *cat = NULL;
    char hex[TM_HEX_SIZE];
    struct tm_check *c;

    for (size_t i = 0; m != NULL && i < m->catalogue_n; i++)
        if (cat == NULL || m->catalogues[i].time_ms <= report->issued_ms)
            cat = &m->catalogues[i];
    if (cat == NULL)
        return;
    c = tm_line(&report->checks, TM_C_CATALOGUE_HELD, TM_PASSED,
                tm_arena_printf(
                    report->checks.arena, "The issuer's catalogue has %llu entries and SHA-256 %s.",
                    (unsigned long long)cat->c.entries, tm_hash_hex(&cat->c.sha256, hex)));
    tm_check_evidence(c, &m->id, cat->entry);
}

void tm_standing_annex1(const struct tm_policy *policy, struct tm_report *report)
{
    size_t absent = 0, unclear = 0;
    enum tm_outcome o = TM_PASSED;

    for (int e = 0; e < TM_EL_MANDATORY_COUNT; e++) {
        absent += report->cred->annex1.el[e].state == TM_ELEMENT_ABSENT;
        unclear += report->cred->annex1.el[e].state == TM_ELEMENT_NOT_UNDERSTOOD;
    }
    if (absent + unclear > 0)
        o = !policy->annex1_required ? TM_WARNING : absent > 0 ? TM_FAILED : TM_UNKNOWN;
    tm_line(&report->checks, TM_C_ANNEX1_COMPLETE, o,
            o == TM_PASSED ? NULL
                           : tm_arena_printf(
                                 report->checks.arena,
                                 "Of the 11 mandatory elements of Annex I, %zu are missing and %zu "
                                 "not understood.",
                                 absent, unclear));
}

void tm_standing_definition(const struct tm_policy *policy, struct tm_report *report)
{
    bool required = policy->annex1_required;
    const enum tm_outcome outcomes[] = { [TM_FACT_MET] = TM_PASSED,
                                         [TM_FACT_NOT_MET] = required ? TM_FAILED : TM_WARNING,
                                         [TM_FACT_UNCLEAR] = required ? TM_UNKNOWN : TM_SKIPPED };

    for (int f = 0; f < TM_FACT_COUNT; f++) {
        enum tm_fact_state s = report->cred->definition.fact[f];

        tm_line(&report->checks, tm_fact_code((enum tm_fact)f), outcomes[s],
                tm_fact_text((enum tm_fact)f, s));
    }
}
