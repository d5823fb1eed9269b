/* node/trust/vouch.c - seals: who vouches for the certificate, and for whom (docs/trust.md, step 4).
 *
 * A voucher is an issuer_key entry with x5c, by a member, for a name of an issuer. Anyone may write one about
 * anyone, so it counts only where an accreditation confirms that very name, and only in the log of the
 * member so confirmed or of an author of the chain that does it. What a CA vouches for is wider still: it
 * seals for many organisations. So where the chain ends at a CA, and the name that was confirmed is not the
 * one in the certificate, the member's own log must state the organisation that the certificate names.
 */
#include "node/trust/issuer.h"

#include "node/base/check.h"
#include "node/trust/verdict.h"

#define CONFIRMED_MAX    64 /* members looked at as confirmed under the names of one issuer */
#define SEARCH_ARENA_MAX TM_MIB(16) /* of one search for chains: TM_CHAIN_WORK_MAX statements */

/* ---- vouchers ---- */

/* Good at issue before not, the seal's own certificate before a CA. */
static bool is_better(const struct tm_issuer_question *q, const struct tm_voucher *a,
                      const struct tm_voucher *b)
{
    enum tm_check_code code;
    enum tm_outcome oa = tm_key_at_issue(a->member, a->key, q->issued_ms, &code);
    enum tm_outcome ob = tm_key_at_issue(b->member, b->key, q->issued_ms, &code);
    bool own_a = a->proof != NULL && a->proof->certificate_own;
    bool own_b = b->proof != NULL && b->proof->certificate_own;

    return oa != ob ? oa > ob : own_a && !own_b;
}

/* One for each member and name, so that no member crowds out the others. */
void tm_vouchers_add_entry(const struct tm_issuer_question *q, struct tm_candidates *list,
                           const struct tm_member *member, const struct tm_member_key *key,
                           const struct tm_proof_used *proof)
{
    struct tm_voucher offered = { member, key, proof };

    for (size_t i = 0; i < list->voucher_n; i++) {
        struct tm_voucher *v = &list->vouchers[i];

        if (v->member != member || !tm_slice_eq(v->key->issuer, key->issuer))
            continue;
        if (is_better(q, &offered, v))
            *v = offered;
        return;
    }
    if (list->voucher_n == TM_VOUCHERS_MAX) {
        list->more = true;
        return;
    }
    list->vouchers[list->voucher_n++] = offered;
}

struct adding {
    const struct tm_issuer_question *q;
    const struct tm_proof_used *proof;
    struct tm_candidates *list;
};

static void on_holder(void *ctx, const struct tm_member *member, const struct tm_member_key *held)
{
    const struct adding *add = ctx;
    const struct tm_proof_used *proof = add->proof;

    if (tm_slice_eq(held->issuer, add->q->issuer) ||
        (proof->organisation_named && tm_slice_eq(held->issuer, proof->organisation)))
        tm_vouchers_add_entry(add->q, add->list, member, held, proof);
}

void tm_vouchers_add(const struct tm_issuer_question *q, const struct tm_proof_used *proof,
                     struct tm_candidates *list)
{
    struct adding add = { q, proof, list };

    tm_view_certificate_holders(q->in->view, proof->certificate, on_holder, &add);
}

static bool is_author(const struct tm_chain *chain, const struct tm_member *m)
{
    for (size_t i = 0; i < chain->n; i++)
        if (chain->links[i].author == m)
            return true;
    return false;
}

const struct tm_voucher *tm_voucher_for(const struct tm_issuer_question *q,
                                        const struct tm_candidates *list,
                                        const struct tm_member *member,
                                        const struct tm_chain *chain)
{
    const struct tm_voucher *best = NULL;

    for (size_t i = 0; i < list->voucher_n; i++) {
        const struct tm_voucher *v = &list->vouchers[i];

        if (!tm_chain_confirms(chain, v->key->issuer) ||
            (v->member != member && !is_author(chain, v->member)))
            continue;
        if (best == NULL || is_better(q, v, best))
            best = v;
    }
    return best;
}

/* ---- candidates ---- */

struct confirmed {
    const struct tm_view *view;
    size_t n;
    const struct tm_member *v[CONFIRMED_MAX];
    bool more;
};

static bool on_confirmation(void *ctx, const struct tm_member *author,
                            const struct tm_member_grant *grant)
{
    struct confirmed *found = ctx;
    const struct tm_member *m = tm_view_member(found->view, &grant->grant.subject);

    for (size_t i = 0; i < found->n; i++)
        if (found->v[i] == m)
            return true;
    if (m == NULL || grant->recognition)
        return true; /* its log is not held: nothing could be said of it */
    if (found->n == CONFIRMED_MAX) {
        found->more = true;
        return false;
    }
    found->v[found->n++] = m;
    return true;
}

/* Is there a chain through which a voucher counts? What it is worth is judged later. */
static int is_vouched_for(const struct tm_issuer_question *q, const struct tm_candidates *list,
                          const struct tm_member *m, struct tm_arena *scratch, bool *out,
                          struct tm_err *err)
{
    struct tm_chains chains;

    tm_arena_reset(scratch);
    *out = false;
    if (tm_chain_search(q->in->view, q->in->policy, &m->id, scratch, &chains, err) != 0)
        return err->code;
    for (size_t i = 0; i < chains.n && !*out; i++)
        *out = tm_voucher_for(q, list, m, &chains.v[i]) != NULL;
    return 0;
}

/* One entry is enough: names come again when several vouchers are published for them. */
static bool asked_before(const struct tm_candidates *list, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (tm_slice_eq(list->vouchers[k].key->issuer, list->vouchers[i].key->issuer))
            return true;
    return false;
}

static struct tm_candidate *add_sealed(struct tm_candidates *list, const struct tm_member *m,
                                       const struct tm_voucher *v)
{
    struct tm_candidate *c = tm_candidate_of(list, m);

    if (c != NULL && c->key == NULL) {
        c->sealed = true;
        c->key = v->key;
        c->holder = v->member;
    }
    return c;
}

int tm_candidates_add_vouched(const struct tm_issuer_question *q, struct tm_candidates *list,
                              struct tm_err *err)
{
    struct tm_arena scratch = TM_ARENA_INIT(SEARCH_ARENA_MAX);
    struct confirmed found = { .view = q->in->view };
    int r = 0;

    for (size_t i = 0; i < list->voucher_n; i++)
        if (!asked_before(list, i))
            tm_view_confirmations(q->in->view, list->vouchers[i].key->issuer, on_confirmation,
                                  &found);
    list->more = list->more || found.more;
    for (size_t i = 0; i < found.n && r == 0; i++) {
        bool vouched;

        r = is_vouched_for(q, list, found.v[i], &scratch, &vouched, err);
        if (r == 0 && vouched)
            add_sealed(list, found.v[i], &list->vouchers[0]);
    }
    tm_arena_free(&scratch);
    /* nobody is confirmed: then at least say who published it */
    for (size_t i = 0; r == 0 && list->n == 0 && i < 1 && i < list->voucher_n; i++)
        add_sealed(list, list->vouchers[i].member, &list->vouchers[i]);
    return r;
}

/* ---- the organisation that the certificate names ---- */

/* ETSI EN 319 412-1 section 5.1.4: three letters of the scheme, two of the country, "-", the number. */
#define SCHEME_LEN 3
#define PREFIX_LEN 6

static bool is_semantic(struct tm_slice organisation)
{
    return organisation.len > PREFIX_LEN && organisation.data[PREFIX_LEN - 1] == '-';
}

static struct tm_slice behind_colon(struct tm_slice identifier)
{
    const uint8_t *colon =
        identifier.len == 0 ? NULL : memchr(identifier.data, ':', identifier.len);

    return colon == NULL ? identifier
                         : tm_slice_from(identifier, (size_t)(colon - identifier.data) + 1);
}

/* "vat:ESA11111111" says what "VATES-A11111111" says. */
static bool same_scheme(struct tm_slice identifier, struct tm_slice organisation)
{
    return identifier.len > PREFIX_LEN && identifier.data[SCHEME_LEN] == ':' &&
           strncasecmp((const char *)identifier.data, (const char *)organisation.data,
                       SCHEME_LEN) == 0 &&
           memcmp(identifier.data + SCHEME_LEN + 1, organisation.data + SCHEME_LEN, 2) == 0;
}

enum match { SAME, OTHER, NOT_COMPARABLE };

static enum match compare(struct tm_slice identifier, struct tm_slice organisation)
{
    struct tm_slice value = behind_colon(identifier);

    if (tm_slice_eq(value, organisation))
        return SAME;
    if (!is_semantic(organisation))
        return NOT_COMPARABLE;
    if (same_scheme(identifier, organisation))
        return tm_slice_eq(tm_slice_from(value, 2), tm_slice_from(organisation, PREFIX_LEN))
                   ? SAME
                   : OTHER;
    return value.len > PREFIX_LEN && memcmp(value.data, organisation.data, PREFIX_LEN) == 0
               ? OTHER
               : NOT_COMPARABLE;
}

/* SAME when one is; OTHER when there are only others of its kind. */
static enum match compare_all(const struct tm_strings *identifiers, struct tm_slice organisation)
{
    enum match best = NOT_COMPARABLE;

    for (size_t i = 0; i < identifiers->n; i++) {
        enum match m = compare(identifiers->v[i], organisation);

        best = m < best ? m : best;
    }
    return best;
}

void tm_vouch_organisation(const struct tm_candidate *c, struct tm_checks *lines)
{
    const struct tm_proof_used *proof = c->voucher == NULL ? NULL : c->voucher->proof;
    enum tm_outcome missing = proof != NULL && proof->certificate_own ? TM_WARNING : TM_UNKNOWN;
    struct tm_check *line;

    if (proof == NULL)
        return;
    if (proof->organisation.data == NULL) {
        line = tm_line(lines, TM_C_KEY_ORGANISATION, missing,
                       "The certificate of the seal names no organisation.");
    } else if (tm_slice_eq(c->voucher->key->issuer, proof->organisation)) {
        line = tm_line(lines, TM_C_KEY_ORGANISATION, TM_PASSED,
                       "The organisation in the certificate is the one that was confirmed.");
    } else {
        enum match m = compare_all(&c->member->profile.identifiers, proof->organisation);

        line = tm_line(lines, TM_C_KEY_ORGANISATION,
                       m == SAME    ? TM_PASSED
                       : m == OTHER ? TM_FAILED
                                    : missing,
                       m == SAME    ? "The issuer's log states the organisation in the certificate."
                       : m == OTHER ? "The issuer's log states another legal identifier than the "
                                      "certificate of the seal."
                                    : "The issuer's log states no legal identifier to hold against "
                                      "the certificate of the seal.");
    }
    tm_check_evidence(line, &c->member->id, 0);
}
