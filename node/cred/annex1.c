/* node/cred/annex1.c - the standard elements of a micro-credential: Annex I of the Council
 * Recommendation of 16 June 2022 (9790/22), eleven mandatory and five optional.
 *
 * annex1.def says where each may stand in the European Learning Model, in Open Badges 3.0 and CLR 2.0,
 * in a plain VC and in an SD-JWT VC. One walk from the credential down: every claim, achievement and
 * part is looked at, and an element that is present in any of them counts. Where it stands is kept, and
 * made a path only when somebody asks.
 */
#include "node/cred/annex1.h"

static const char *const names[TM_EL_COUNT] = {
    [TM_EL_LEARNER] = "learner",
    [TM_EL_TITLE] = "title",
    [TM_EL_COUNTRY] = "country",
    [TM_EL_AWARDING_BODY] = "awarding_body",
    [TM_EL_DATE] = "date",
    [TM_EL_OUTCOMES] = "outcomes",
    [TM_EL_WORKLOAD] = "workload",
    [TM_EL_LEVEL] = "level",
    [TM_EL_ASSESSMENT] = "assessment",
    [TM_EL_PARTICIPATION] = "participation",
    [TM_EL_QUALITY] = "quality",
    [TM_EL_PREREQUISITES] = "prerequisites",
    [TM_EL_SUPERVISION] = "supervision",
    [TM_EL_GRADE] = "grade",
    [TM_EL_STACKABILITY] = "stackability",
    [TM_EL_FURTHER] = "further",
};

/* ---- the table ---- */

enum place {
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what) AT_##ID,
#define TM_ROW(EL, member, judge, RANK, TO)
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
    PLACES,
    AT_NOWHERE = PLACES
};

#define TM_EL_NONE TM_EL_COUNT
enum rank { RANK_NONE, RANK_UNCLEAR, RANK_WEAK, RANK_STRONG };

static const struct row {
    uint8_t element, rank, to;
    struct tm_slice member;
    tm_annex1_judge *judge;
} rows[] = {
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what)
#define TM_ROW(EL, member, judge, RANK, TO)                                                        \
    { TM_EL_##EL,                                                                                  \
      RANK_##RANK,                                                                                 \
      AT_##TO,                                                                                     \
      { (const uint8_t *)(member), sizeof(member) - 1 },                                           \
      tm_judge_##judge },
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
};

/* Where the rows of each place begin: an enumerator a row, and two of no width a place. */
#define CAT_(a, b) a##b
#define CAT(a, b)  CAT_(a, b)
enum {
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what)                  FIRST_##ID, BEFORE_##ID = FIRST_##ID - 1,
#define TM_ROW(EL, member, judge, RANK, TO) CAT(ROW_, __LINE__),
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
    ROWS
};
/* How long the names of each place's members are, a bit a length: most keys need no comparing. */
enum {
    NONE_LONG = 0
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what)                  , LENGTHS_##ID = 0
#define TM_ROW(EL, member, judge, RANK, TO) | 1 << (sizeof(member) - 1)
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
};
static const uint32_t lengths[PLACES] = {
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what) [AT_##ID] = LENGTHS_##ID,
#define TM_ROW(EL, member, judge, RANK, TO)
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
};
static const uint8_t first_row[PLACES + 1] = {
#define TM_JUDGE(id, what)
#define TM_PLACE(ID, what) [AT_##ID] = FIRST_##ID,
#define TM_ROW(EL, member, judge, RANK, TO)
#include "node/cred/annex1.def"
#undef TM_JUDGE
#undef TM_PLACE
#undef TM_ROW
    [PLACES] = ROWS
};
_Static_assert(ROWS == sizeof rows / sizeof rows[0] && ROWS < 256, "a row has an index of a byte");

/* Which element a list of concepts states, where an alignment points into it. The list of modes is of
 * learning and of assessment alike: it states an assessment, and participation where nothing else does. */
static const struct {
    uint8_t element, rank, also;
} aligned[TM_CODELIST_COUNT] = {
#define ALIGNED(LIST, EL, RANK, ALSO) [TM_CODES_##LIST] = { TM_EL_##EL, RANK_##RANK, TM_EL_##ALSO }
    ALIGNED(EQF, LEVEL, STRONG, NONE),
    ALIGNED(ISCED_F, NONE, WEAK, NONE),
    ALIGNED(COUNTRY, COUNTRY, STRONG, NONE),
    ALIGNED(NUTS, COUNTRY, STRONG, NONE),
    ALIGNED(ATU, COUNTRY, STRONG, NONE),
    ALIGNED(ESCO_SKILL, OUTCOMES, STRONG, NONE),
    ALIGNED(ESCO_OCCUPATION, OUTCOMES, STRONG, NONE),
    ALIGNED(NQF, LEVEL, WEAK, NONE),
    ALIGNED(MODE, ASSESSMENT, WEAK, PARTICIPATION),
    ALIGNED(SETTING, PARTICIPATION, STRONG, NONE),
    ALIGNED(OPPORTUNITY, PARTICIPATION, STRONG, NONE),
    ALIGNED(ASSESSMENT, ASSESSMENT, STRONG, NONE),
    ALIGNED(SUPERVISION, SUPERVISION, STRONG, NONE),
    ALIGNED(ACCREDITATION, QUALITY, STRONG, NONE),
    ALIGNED(CREDIT, NONE, WEAK, NONE),
#undef ALIGNED
};

const char *tm_element_name(enum tm_element e)
{
    return names[e];
}

/* ---- what was found ---- */

struct walk {
    struct tm_reading *rd;
    struct tm_annex1_facts facts;
    uint8_t rank[TM_EL_COUNT + 1]; /* of what was found so far */
};

static void found(struct walk *w, unsigned element, enum tm_element_state state, enum rank rank,
                  const struct tm_json *at)
{
    struct tm_annex1 *a = &w->rd->out->cred.annex1;

    if (state == TM_ELEMENT_ABSENT)
        return;
    if (state == TM_ELEMENT_NOT_UNDERSTOOD)
        rank = RANK_UNCLEAR;
    if (rank <= w->rank[element])
        return;
    w->rank[element] = (uint8_t)rank;
    a->el[element].state = state;
    a->el[element].at = at;
}

/* ---- the walk ---- */

static void walk(struct walk *w, enum place place, const struct tm_json *object);

static void read_alignment(struct walk *w, const struct tm_json *alignment)
{
    enum tm_element_state state;
    enum tm_codelist list;
    struct tm_slice url, code;
    unsigned element;

    if (!tm_json_str(tm_json_get(alignment, "targetUrl"), &url) ||
        !tm_codelist_of(url, &list, &code))
        return;
    element = aligned[list].element;
    if (element == TM_EL_NONE || w->rank[element] == RANK_STRONG)
        return;
    state = tm_codelist_has(list, code) ? TM_ELEMENT_PRESENT : TM_ELEMENT_NOT_UNDERSTOOD;
    found(w, element, state, aligned[list].rank, alignment);
    if (aligned[list].also != TM_EL_NONE)
        found(w, aligned[list].also, state, RANK_WEAK, alignment);
}

/* A workload is judged even where one is known: the largest volume counts. */
static void read_item(struct walk *w, const struct row *row, const struct tm_json *item)
{
    unsigned e = row->element;

    if (e != TM_EL_NONE && (w->rank[e] < row->rank || e == TM_EL_WORKLOAD))
        found(w, e, row->judge(&w->facts, item), (enum rank)row->rank, item);
    if (row->to == AT_ALIGNMENT)
        read_alignment(w, item);
    else if (row->to != AT_NOWHERE)
        walk(w, (enum place)row->to, item);
}

static const struct row *row_of(enum place place, const struct tm_json *key)
{
    if (key->len > 31 || (lengths[place] >> key->len & 1) == 0)
        return NULL;
    for (const struct row *row = &rows[first_row[place]]; row < &rows[first_row[place + 1]]; row++)
        if (row->member.len == key->len && tm_bytes_eq(row->member.data, key->data, key->len))
            return row;
    return NULL;
}

/* As deep as the document, TM_JSON_DEPTH_MAX at most. */
static void walk(struct walk *w, enum place place, const struct tm_json *object)
{
    tm_json_each_key(key, object)
    {
        const struct row *row = row_of(place, key);

        tm_json_each_or_self(item, row == NULL ? NULL : tm_json_value(key))
        {
            read_item(w, row, item);
        }
    }
    if (place == AT_SPEC || place == AT_ACHIEVEMENT)
        tm_annex1_kind(&w->facts, object);
}

/* The claims of a JWT stand in for members left out (VC 1.1 section 6.3.1). */
static void read_claims(struct walk *w, const struct tm_claims *claims)
{
    struct tm_annex1 *a = &w->rd->out->cred.annex1;

    if (claims == NULL)
        return;
    if (claims->sub.len > 0 && w->rank[TM_EL_LEARNER] <= RANK_UNCLEAR) {
        found(w, TM_EL_LEARNER, TM_ELEMENT_PRESENT, RANK_WEAK, NULL);
        a->el[TM_EL_LEARNER].claim = "sub";
    }
    if (claims->nbf_ms != TM_TIME_NONE && w->rank[TM_EL_DATE] <= RANK_UNCLEAR) {
        found(w, TM_EL_DATE, TM_ELEMENT_PRESENT, RANK_WEAK, NULL);
        a->el[TM_EL_DATE].claim = "nbf";
    }
}

void tm_annex1_read(struct tm_reading *rd)
{
    static const enum place flat[] = { AT_PAYLOAD, AT_CLAIM, AT_SPEC };
    struct walk w = { .rd = rd };

    rd->out->cred.annex1.root = rd->root;
    walk(&w, AT_ROOT, rd->root);
    if (tm_json_get(rd->root, "credentialSubject") == NULL && tm_json_get(rd->root, "vct") != NULL)
        for (size_t i = 0; i < sizeof flat / sizeof flat[0]; i++)
            walk(&w, flat[i], rd->root);
    read_claims(&w, rd->claims);
    tm_definition_read(rd, &w.facts);
}

const char *tm_element_path(const struct tm_annex1 *a, enum tm_element e,
                            char out[TM_JSON_PATH_SIZE])
{
    if (a->el[e].at != NULL)
        return tm_json_path(a->root, a->el[e].at, out);
    return a->el[e].claim;
}
