/* node/trust/judge.c - does one chain hold: rights in force, limits, freshness (docs/trust.md, 6 to 8).
 *
 * Each line names the statement it rests on. A chain's outcome is the least of its lines.
 */
#include "node/trust/chain.h"

#include "node/base/check.h"
#include "node/trust/verdict.h"

struct judge {
    const struct tm_chain_question *q;
    struct tm_chain *chain;
    struct tm_checks *lines;
    unsigned failed, unknown; /* bit n: limit n has such a line */
};

/* ---- names ---- */

const char *tm_member_name(const struct tm_member *m, struct tm_arena *arena)
{
    struct tm_slice name = m->profile.name.len > 0 ? m->profile.name : m->profile.legal_name;
    struct tm_slice copy = tm_arena_copy(arena, name);
    char id[TM_ID_TEXT_SIZE];

    if (name.len == 0)
        copy = tm_arena_copy(arena, tm_str(tm_id_text(&m->id, id)));
    return copy.data == NULL ? "a member" : (const char *)copy.data;
}

static struct tm_slice short_name(const struct tm_member *m)
{
    return m->profile.name.len > 0 ? m->profile.name : TM_LIT("(unnamed)");
}

const char *tm_chain_text(const struct tm_chain *chain, const struct tm_member *issuer,
                          struct tm_arena *arena)
{
    static const char arrow[] = " → ";
    size_t len = short_name(issuer).len + 1, at = 0;
    char *out;

    for (size_t i = 0; i < chain->n; i++)
        len += short_name(chain->links[i].author).len + sizeof arrow;
    out = tm_arena_alloc(arena, len);
    if (out == NULL)
        return "a chain";
    for (size_t i = 0; i <= chain->n; i++) {
        struct tm_slice s = short_name(i < chain->n ? chain->links[i].author : issuer);

        if (i > 0) {
            memcpy(out + at, arrow, sizeof arrow - 1);
            at += sizeof arrow - 1;
        }
        memcpy(out + at, s.data, s.len);
        at += s.len;
    }
    out[at] = 0;
    return out;
}

size_t tm_chain_recognitions(const struct tm_chain *chain)
{
    size_t n = 0;

    for (size_t i = 0; i < chain->n; i++)
        n += chain->links[i].grant->recognition;
    return n;
}

static const char *kind_of(const struct tm_link *link)
{
    return link->grant->recognition ? "recognition" : "accreditation";
}

/* A line about a statement, with the statement as its evidence. */
static void link_line(struct judge *j, enum tm_check_code code, enum tm_outcome outcome,
                      const struct tm_link *link, const char *what, int64_t at_ms)
{
    char at[TM_TIME_TEXT_SIZE];
    struct tm_check *c;

    c = tm_line(j->lines, code, outcome,
                tm_arena_printf(j->lines->arena, "The %s by %s (entry %llu) %s %s.", kind_of(link),
                                tm_member_name(link->author, j->lines->arena),
                                (unsigned long long)link->grant->entry,
                                what == NULL ? "is dated" : what,
                                tm_time_text(tm_ms_to_s(at_ms), at)));
    tm_check_evidence(c, &link->author->id, link->grant->entry);
    if (link->grant->ended)
        tm_check_evidence(c, &link->author->id, link->grant->end_entry);
}

/* ---- 6: rights in force ---- */

static bool disputed(const struct tm_member *m, uint64_t entry)
{
    return m->forked && entry >= m->fork_f;
}

/* Had the right that the statement gives ended, or not begun, at `at_ms`? */
static void judge_ended(struct judge *j, const struct tm_link *link, int64_t at_ms)
{
    const struct tm_member_grant *g = link->grant;
    bool in_dispute = disputed(link->author, g->end_entry);

    link_line(j, in_dispute ? TM_C_STATUS_DISPUTED : TM_C_CHAIN_IN_FORCE,
              in_dispute ? TM_UNKNOWN : TM_FAILED, link,
              g->end_reason == TM_END_VOID
                  ? "was declared void from the start, so it had no force at"
                  : tm_arena_printf(j->lines->arena, "had ended (%s) before",
                                    tm_end_reason_name(g->end_reason)),
              at_ms);
}

/* At the time of issue: in its period, and not ended; what ended later is said. */
static void judge_at_issue(struct judge *j, const struct tm_link *link)
{
    const struct tm_member_grant *g = link->grant;
    int64_t at_ms = j->q->issued_ms;

    if (!tm_period_has(g->grant.limits.valid_from_ms, g->grant.limits.expiry_date_ms, at_ms))
        link_line(j, TM_C_CHAIN_IN_FORCE, TM_FAILED, link, "was not in force at", at_ms);
    if (!g->ended)
        return;
    if (g->end_reason == TM_END_VOID || tm_ms_to_s(at_ms) >= tm_ms_to_s(g->end_ms))
        judge_ended(j, link, at_ms);
    else if (g->end_reason == TM_END_WITHDRAWN_FOR_CAUSE)
        link_line(
            j, TM_C_TIME_ISSUE_UNPROVED, TM_UNKNOWN, link,
            "was later withdrawn for cause, so it must be proved that the credential was there "
            "before",
            g->end_ms);
    else
        link_line(j, TM_C_CHAIN_IN_FORCE, TM_WARNING, link,
                  tm_arena_printf(j->lines->arena, "ended later (%s), at",
                                  tm_end_reason_name(g->end_reason)),
                  g->end_ms);
}

/* When an author below wrote: not yet ended, and for an accreditation begun. A recognition says that
 * we accept whom that authority accredits, those it accredited before included, so only its end
 * counts here. What does not depend on the time is said once, by judge_at_issue(). */
static void judge_at_entry(struct judge *j, const struct tm_link *link, int64_t at_ms)
{
    const struct tm_member_grant *g = link->grant;
    int64_t from_ms = g->recognition ? TM_TIME_NONE : g->grant.limits.valid_from_ms;

    if (!tm_period_has(from_ms, g->grant.limits.expiry_date_ms, at_ms))
        link_line(j, TM_C_CHAIN_IN_FORCE, TM_FAILED, link,
                  "was not in force when the statement below it was written, at", at_ms);
    if (g->ended && g->end_reason != TM_END_VOID && tm_ms_to_s(at_ms) >= tm_ms_to_s(g->end_ms))
        judge_ended(j, link, at_ms);
}

/* Could the author write this statement when it did: open, not forked by then, above no cut? */
static void judge_author(struct judge *j, size_t i)
{
    const struct tm_link *link = &j->chain->links[i];
    const struct tm_member *a = link->author;
    const struct tm_member_grant *above = i == 0 ? NULL : j->chain->links[i - 1].grant;

    if (a->closed && tm_ms_to_s(link->grant->time_ms) >= tm_ms_to_s(a->closure.at_ms))
        link_line(j, TM_C_CHAIN_IN_FORCE, TM_FAILED, link,
                  "was written after its author had closed, at", a->closure.at_ms);
    if (disputed(a, link->grant->entry))
        link_line(j, TM_C_ISSUER_FORKED, TM_UNKNOWN, link,
                  "stands where its author's log is forked; it is dated", link->grant->time_ms);
    if (above != NULL && above->ended && above->has_cut && link->grant->entry >= above->cut_size)
        link_line(j, TM_C_CHAIN_IN_FORCE, TM_FAILED, link,
                  "was written after its author's own right had been cut off; it is dated",
                  link->grant->time_ms);
    for (size_t k = 0; k < i; k++)
        judge_at_entry(j, &j->chain->links[k], link->grant->time_ms);
}

static void judge_issuer_log(struct judge *j)
{
    const struct tm_chain_question *q = j->q;
    const struct tm_member *m = q->issuer;
    struct tm_check *c = NULL;

    if (m->closed && tm_ms_to_s(q->issued_ms) >= tm_ms_to_s(m->closure.at_ms))
        c = tm_line(j->lines, TM_C_CHAIN_IN_FORCE, TM_FAILED,
                    "The issuer had ended its activity before the date of issue.");
    else if (m->closed)
        c = tm_line(j->lines, TM_C_CHAIN_IN_FORCE, TM_WARNING,
                    "The issuer ended its activity after the date of issue.");
    if (c != NULL)
        tm_check_evidence(c, &m->id, m->held - 1);
}

/* The statement that names the one in whose log the key stands; NULL: an anchor. */
static const struct tm_link *above_holder(const struct judge *j)
{
    const struct tm_member *holder = j->q->key_holder;

    for (size_t i = 0; holder != NULL && holder != j->q->issuer && i < j->chain->n; i++)
        if (j->chain->links[i].author == holder)
            return i == 0 ? NULL : &j->chain->links[i - 1];
    return &j->chain->links[j->chain->n - 1];
}

static void judge_key(struct judge *j)
{
    const struct tm_chain_question *q = j->q;
    const struct tm_member *m = q->key_holder != NULL ? q->key_holder : q->issuer;
    const struct tm_link *above = above_holder(j);
    bool own = m == q->issuer;
    struct tm_check *c;

    if (above != NULL && above->grant->ended && above->grant->has_cut &&
        q->key_entry >= above->grant->cut_size) {
        c = tm_line(j->lines, TM_C_CHAIN_IN_FORCE, TM_FAILED,
                    own ? "The issuer's key was published after its accreditation had been cut off."
                        : "The issuer's certificate was published after its publisher's own right "
                          "had been cut off.");
        tm_check_evidence(c, &m->id, q->key_entry);
        tm_check_evidence(c, &above->author->id, above->grant->end_entry);
    }
    if (disputed(m, q->key_entry)) {
        c = tm_line(j->lines, TM_C_ISSUER_FORKED, TM_UNKNOWN,
                    own ? "The issuer's key stands where its log is forked."
                        : "The issuer's certificate stands where its publisher's log is forked.");
        tm_check_evidence(c, &m->id, q->key_entry);
    }
}

static void judge_force(struct judge *j)
{
    struct tm_check *c;
    size_t n = j->lines->n;

    for (size_t i = 0; i < j->chain->n; i++) {
        judge_at_issue(j, &j->chain->links[i]);
        judge_author(j, i);
    }
    judge_issuer_log(j);
    if (j->q->has_key)
        judge_key(j);
    if (j->lines->n == n) {
        c = tm_line(j->lines, TM_C_CHAIN_IN_FORCE, TM_PASSED, NULL);
        for (size_t i = 0; i < j->chain->n; i++)
            tm_check_evidence(c, &j->chain->links[i].author->id, j->chain->links[i].grant->entry);
    }
}

/* ---- 7: limits ---- */

static const struct tm_limits *anchor_limits(const struct tm_policy *policy,
                                             const struct tm_id *anchor)
{
    for (size_t i = 0; i < policy->anchor_n; i++)
        if (tm_id_eq(&policy->anchors[i].member, anchor))
            return &policy->anchors[i].limits;
    return NULL;
}

/* The first statement whose limit, met with all above it, does not hold: it is named. -1: the
 * verifier's own policy. */
static void limit_line(struct judge *j, enum tm_limit which, enum tm_outcome outcome, int at,
                       const struct tm_limits *own)
{
    const struct tm_limit_row *row = tm_limit_row(which);
    struct tm_arena *arena = j->lines->arena;
    const char *allows = tm_limits_text(own, which, arena), *where;
    struct tm_check *c;

    where = at < 0
                ? "This verifier's policy"
                : tm_arena_printf(arena, "The %s by %s (entry %llu)", kind_of(&j->chain->links[at]),
                                  tm_member_name(j->chain->links[at].author, arena),
                                  (unsigned long long)j->chain->links[at].grant->entry);
    where = where == NULL ? "A statement" : where;
    if (outcome == TM_UNKNOWN)
        c = tm_line(j->lines, row->unknown, TM_UNKNOWN,
                    tm_arena_printf(arena,
                                    "%s allows %s only for %s, and the credential does not "
                                    "state it.",
                                    where, row->name, allows));
    else
        c = tm_line(j->lines, row->code, TM_FAILED,
                    tm_arena_printf(arena, "%s allows %s only for %s; the credential has %s.",
                                    where, row->name, allows,
                                    tm_claims_text(j->q->claims, which, arena)));
    if (at >= 0)
        tm_check_evidence(c, &j->chain->links[at].author->id, j->chain->links[at].grant->entry);
}

/* Meets the limits of statement `at` (-1: the policy) and judges each that it adds. */
static int meet(struct judge *j, const struct tm_limits *own, int at, struct tm_err *err)
{
    if (tm_limits_intersect(&j->chain->limits, own, j->lines->arena, err) != 0)
        return err->code;
    for (unsigned w = 0; w < TM_LIMIT_COUNT; w++) {
        enum tm_outcome o;

        if ((j->failed & 1u << w) != 0 || !tm_limits_limit(own, w))
            continue;
        o = tm_limits_hold(&j->chain->limits, w, j->q->claims);
        if (o == TM_FAILED || (o == TM_UNKNOWN && (j->unknown & 1u << w) == 0))
            limit_line(j, w, o, at, own);
        j->failed |= o == TM_FAILED ? 1u << w : 0;
        j->unknown |= o == TM_UNKNOWN ? 1u << w : 0;
    }
    return 0;
}

/* The limit holds; the statements that set it are the evidence. */
static void held_line(struct judge *j, enum tm_limit which)
{
    struct tm_check *c = tm_line(j->lines, tm_limit_row(which)->code, TM_PASSED, NULL);

    for (size_t i = 0; i < j->chain->n; i++) {
        const struct tm_link *link = &j->chain->links[i];

        if (tm_limits_limit(&link->grant->grant.limits, which))
            tm_check_evidence(c, &link->author->id, link->grant->entry);
    }
}

static int judge_limits(struct judge *j, struct tm_err *err)
{
    const struct tm_limits *policy =
        anchor_limits(j->q->in->policy, &j->chain->links[0].author->id);
    unsigned held;

    tm_limits_init(&j->chain->limits);
    if (policy != NULL) {
        if (meet(j, policy, -1, err) != 0)
            return err->code;
        if (!tm_period_has(policy->valid_from_ms, policy->expiry_date_ms, j->q->issued_ms))
            tm_line(j->lines, TM_C_CHAIN_IN_FORCE, TM_FAILED,
                    "This verifier's policy does not accept the anchor for the date of issue.");
    }
    for (size_t i = 0; i < j->chain->n; i++)
        if (meet(j, &j->chain->links[i].grant->grant.limits, (int)i, err) != 0)
            return err->code;
    held = j->q->claims->asked & ~(j->failed | j->unknown);
    for (unsigned w = 0; w < TM_LIMIT_COUNT; w++)
        if ((held & 1u << w) != 0 && tm_limits_limit(&j->chain->limits, w))
            held_line(j, w);
    return 0;
}

/* ---- 8: freshness ---- */

enum tm_fresh tm_freshness(const struct tm_member *m, const struct tm_member_grant *named_by,
                           int64_t max_age_ms, int64_t wall_ms)
{
    int64_t time_ms;

    if (!m->has_head)
        return TM_FRESH_NO_HEAD;
    if (m->held != m->head.size)
        return TM_FRESH_BEHIND;
    if (m->forked && m->head.size > m->fork_f)
        return TM_FRESH_FORKED;
    if (named_by != NULL && named_by->ended && named_by->end_reason == TM_END_CLOSED &&
        named_by->has_cut && named_by->cut_size == m->head.size &&
        tm_hash_eq(&named_by->cut_root, &m->head.root))
        return TM_FRESH_FINAL;
    if (m->withheld)
        return TM_FRESH_WITHHELD;
    if (m->head.time_s > INT64_MAX / 1000)
        return TM_FRESH_OLD; /* no clock ever stood there */
    time_ms = (int64_t)m->head.time_s * 1000;
    return wall_ms - time_ms > max_age_ms ? TM_FRESH_OLD : TM_FRESH;
}

/* "36 h", "15 min", "20 s": two figures are enough. */
static const char *duration_text(int64_t ms, struct tm_arena *arena)
{
    int64_t s = ms / 1000;
    const char *out;

    if (s >= 2 * 3600)
        out = tm_arena_printf(arena, "%lld h", (long long)(s / 3600));
    else if (s >= 120)
        out = tm_arena_printf(arena, "%lld min", (long long)(s / 60));
    else
        out = tm_arena_printf(arena, "%lld s", (long long)s);
    return out == NULL ? "?" : out;
}

void tm_freshness_line(struct tm_checks *lines, enum tm_check_code code, const struct tm_member *m,
                       enum tm_fresh fresh, int64_t max_age_ms, int64_t wall_ms)
{
    struct tm_arena *arena = lines->arena;
    const char *text = NULL;
    struct tm_check *c;

    switch (fresh) {
    case TM_FRESH:
        break;
    case TM_FRESH_FINAL:
        text = "The log was closed by its authority exactly as it is held here.";
        break;
    case TM_FRESH_OLD:
        text = tm_arena_printf(arena, "%s last stood by its log %s ago; the policy allows %s.",
                               tm_member_name(m, arena),
                               duration_text(m->head.time_s > INT64_MAX / 1000
                                                 ? INT64_MAX
                                                 : wall_ms - (int64_t)m->head.time_s * 1000,
                                             arena),
                               duration_text(max_age_ms, arena));
        break;
    case TM_FRESH_BEHIND:
        text = tm_arena_printf(arena, "Of the log of %s, %llu of %llu entries are held here.",
                               tm_member_name(m, arena), (unsigned long long)m->held,
                               (unsigned long long)m->head.size);
        break;
    case TM_FRESH_NO_HEAD:
        text = tm_arena_printf(arena, "No signed head of the log of %s is known here.",
                               tm_member_name(m, arena));
        break;
    case TM_FRESH_WITHHELD:
        text = tm_arena_printf(arena, "%s signed heads that go back in time.",
                               tm_member_name(m, arena));
        break;
    case TM_FRESH_FORKED:
        text = tm_arena_printf(arena, "The log of %s is forked at entry %llu.",
                               tm_member_name(m, arena), (unsigned long long)m->fork_f);
        break;
    }
    c = tm_line(lines, code, fresh <= TM_FRESH_FINAL ? TM_PASSED : TM_UNKNOWN, text);
    tm_check_evidence(c, &m->id, m->held == 0 ? 0 : m->held - 1);
}

static void judge_freshness(struct judge *j)
{
    const struct tm_verdict_in *in = j->q->in;
    int64_t max_age_ms = in->policy->chain_max_age_ms;
    struct tm_check *c;
    bool all = true;

    for (size_t i = 0; i < j->chain->n; i++) {
        const struct tm_member *a = j->chain->links[i].author;
        const struct tm_member_grant *by = i == 0 ? NULL : j->chain->links[i - 1].grant;
        enum tm_fresh fresh = tm_freshness(a, by, max_age_ms, in->wall_ms);

        if (fresh == TM_FRESH)
            continue;
        all = all && fresh == TM_FRESH_FINAL;
        tm_freshness_line(j->lines, TM_C_CHAIN_STALE, a, fresh, max_age_ms, in->wall_ms);
    }
    if (!all)
        return;
    c = tm_line(j->lines, TM_C_CHAIN_STALE, TM_PASSED, NULL);
    for (size_t i = 0; i < j->chain->n; i++)
        tm_check_evidence(c, &j->chain->links[i].author->id, j->chain->links[i].author->held - 1);
}

int tm_chain_judge(const struct tm_chain_question *q, struct tm_chain *chain,
                   struct tm_checks *lines, struct tm_err *err)
{
    struct judge j = { .q = q, .chain = chain, .lines = lines };
    struct tm_check *c;

    TM_CHECK(chain->n > 0 && chain->n <= TM_CHAIN_DEPTH_MAX);
    c = tm_line(lines, TM_C_CHAIN_ACCREDITED, TM_PASSED,
                tm_chain_text(chain, q->issuer, lines->arena));
    for (size_t i = 0; i < chain->n; i++)
        tm_check_evidence(c, &chain->links[i].author->id, chain->links[i].grant->entry);
    judge_force(&j);
    if (judge_limits(&j, err) != 0)
        return err->code;
    judge_freshness(&j);
    return 0;
}
